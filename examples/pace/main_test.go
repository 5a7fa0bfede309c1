package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/logistics/examples/internal/pin"
)

// sampled makes a program without arguments read the sample.
func sampled(t *testing.T) { t.Setenv("LOGISTICS_DATA", "") }

func TestOutput(t *testing.T) {
	sampled(t)
	for _, tt := range []struct {
		name, reason string
		args         []string
		status       int
	}{
		{"english", "half of the year is over", nil, 0},
		{"chinese", "in Chinese", []string{"-lang", "zh"}, 0},
		{"over", "all of it is over", []string{"-through", "4"}, 0},
		{"year", "a year that there is not", []string{"-year", "2019"}, 2},
		{"quarter", "a quarter that there is not", []string{"-through", "5"}, 2},
		{"file", "a file that there is not", []string{"testdata/none.csv"}, 2},
		{"place", "a picture that cannot be written", []string{"-svg", "testdata/none/pace.svg"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}

func TestFaults(t *testing.T) {
	const header = "category,fiscal_month,amount,fiscal_year,quarter,month\n"
	for _, tt := range []struct{ reason, text, want string }{
		{"a month 13", header + "Payroll,13,1.0,2025,1,7\n", "no month 13 in a report of quarter 1 of 2025"},
		{"a month 0", header + "Payroll,0,1.0,2025,1,7\n", "no month 0 in a report of quarter 1 of 2025"},
		{"a report of a quarter 5", header + "Payroll,1,1.0,2025,5,7\n", "no month 1 in a report of quarter 5 of 2025"},
		{"a line twice", header + "Payroll,1,1.0,2025,1,7\nPayroll,1,1.1,2025,1,7\n", `:3: category: "Payroll" is there twice`},
		{"a figure of a hundred digits", header + "Payroll,1,1e99,2025,1,7\n", "is no amount in tenths of a million"},
		{"an amount that no sum of some can hold", header + "Payroll,1,100000000000.0,2025,1,7\n", "is no amount in tenths of a million"},
		{"a hundredth of a million", header + "Payroll,1,1.05,2025,1,7\n", `amount: "1.05" is no amount in tenths of a million`},
		{"an exponent bomb", header + "Payroll,1,1e1000000,2025,1,7\n", "is no amount in tenths of a million"},
		{"no figure", header + "Payroll,1,n/a,2025,1,7\n", `amount: "n/a" is no amount`},
		{"a column is missing", "category,amount\nPayroll,1.0\n", "fiscal_year: the column is absent"},
		{"nothing", "", "is empty: no header"},
	} {
		file := filepath.Join(t.TempDir(), "reports.csv")
		if err := os.WriteFile(file, []byte(tt.text), 0o600); err != nil {
			t.Fatal(err)
		}
		var stdout, stderr bytes.Buffer
		if status := run([]string{file}, &stdout, &stderr); status != 2 || stdout.Len() > 0 || !strings.Contains(stderr.String(), tt.want) {
			t.Errorf("%s: status %d\n%s%s", tt.reason, status, &stdout, &stderr)
		}
	}
}

// The pictures are pinned, well formed, and load nothing from elsewhere.
func TestPictures(t *testing.T) {
	sampled(t)
	for name, args := range map[string][]string{"pace.svg": nil, "pace.zh.svg": {"-lang", "zh", "-through", "3"}, "over.svg": {"-through", "4"}} {
		file := filepath.Join(t.TempDir(), name)
		if got := run(append(args, "-svg", file), io.Discard, io.Discard); got != 0 {
			t.Fatalf("exit status %d", got)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		pin.File(t, filepath.Join("testdata", name), data)
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
		}
		if text := string(data); strings.Contains(text, "<script") || strings.Count(text, "http") != 1 {
			t.Errorf("%s reaches elsewhere", name)
		}
	}
}

// The published file, where LOGISTICS_DATA names the folder that holds it.
func TestPublished(t *testing.T) {
	if found, _ := filepath.Glob(filepath.Join(os.Getenv("LOGISTICS_DATA"), "budget", "*.csv.gz")); os.Getenv("LOGISTICS_DATA") == "" || len(found) == 0 {
		t.Skip("LOGISTICS_DATA names no folder with budget/*.csv.gz")
	}
	pin.Output(t, "published", 0, func(stdout, stderr *bytes.Buffer) int { return run(nil, stdout, stderr) })
}
