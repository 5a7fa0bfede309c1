package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/logistics/examples/internal/pin"
)

// The sample has an incident for every line of the output: exact to the minute, late by one, reopened, out of order, without a name.
func TestOutput(t *testing.T) {
	for _, tt := range []struct {
		name string
		args []string
	}{
		{"english", nil},
		{"chinese", []string{"-lang", "zh"}},
		{"english", []string{"testdata/sample.csv"}},
	} {
		pin.Output(t, tt.name, 0, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
	}
}

func TestFaults(t *testing.T) {
	const header = "number,incident_state,reopen_count,sys_mod_count,opened_at,sys_updated_at,impact,urgency,priority\n"
	const row = "T-1,New,0,0,1/3/2016 08:00,1/3/2016 08:05,2 - Medium,2 - Medium,3 - Moderate\n"
	dir := t.TempDir()
	for _, tt := range []struct {
		reason, name, text string
		want               []string
	}{
		{"every fault of every row", "a.csv", header + strings.Replace(row, "T-1,New,0", ",New,-1", 1) + strings.Replace(row, "1/3/2016 08:05", "30/2/2016 08:05", 1), []string{
			"2: number: is empty", `2: reopen_count: "-1" is no count`, `3: sys_updated_at: "30/2/2016 08:05" is no moment such as 29/2/2016 01:16`, "3 fault(s); nothing was computed",
		}},
		{"no day has a 24th hour", "b.csv", header + strings.Replace(row, "08:05", "24:00", 1), []string{`"1/3/2016 24:00" is no moment`}},
		{"month before day", "c.csv", header + strings.Replace(row, "1/3/2016 08:00", "3/31/2016 08:00", 1), []string{`2: opened_at: "3/31/2016 08:00" is no moment`}},
		{"an incident in two places", "d.csv", header + row + strings.Replace(row, "T-1", "T-2", 1) + row, []string{`4: number: "T-1" stands on line 2 and again here`}},
		{"a year outside the calendar", "e.csv", header + strings.ReplaceAll(row, "2016", "1970"), []string{"T-1: ", "calendar"}},
		{"a file without its columns", "f.csv", "a,b\n1,2\n", []string{"1: impact: the column is absent"}},
		{"an empty file", "g.csv", "", []string{"is empty: no header"}},
		{"a header alone", "h.csv", header, []string{"has no events"}},
		{"not packed although its name says so", "i.csv.gz", header, []string{"gzip: invalid header"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			name := filepath.Join(dir, tt.name)
			if err := os.WriteFile(name, []byte(tt.text), 0o600); err != nil {
				t.Fatal(err)
			}
			var stdout, stderr bytes.Buffer
			if got := run([]string{name}, &stdout, &stderr); got != 2 || stdout.Len() > 0 {
				t.Errorf("exit status %d, printed %q", got, stdout.String())
			}
			for _, want := range tt.want {
				if !strings.Contains(stderr.String(), want) {
					t.Errorf("%q is not told in:\n%s", want, stderr.String())
				}
			}
		})
	}
	for _, args := range [][]string{{"a", "b"}, {filepath.Join(dir, "absent.csv")}, {"-lang", "fr"}} {
		var stdout, stderr bytes.Buffer
		if got := run(args, &stdout, &stderr); got != 2 || stderr.Len() == 0 {
			t.Errorf("%q: exit status %d", args, got)
		}
	}
}

// The published file, where LOGISTICS_DATA names the folder that holds it.
func TestPublished(t *testing.T) {
	found, _ := filepath.Glob(filepath.Join(os.Getenv("LOGISTICS_DATA"), "incidents", "*.csv.gz"))
	if os.Getenv("LOGISTICS_DATA") == "" || len(found) == 0 {
		t.Skip("LOGISTICS_DATA names no folder with incidents/*.csv.gz")
	}
	pin.Output(t, "published", 0, func(stdout, stderr *bytes.Buffer) int { return run(found[:1], stdout, stderr) })
}
