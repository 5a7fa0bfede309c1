package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/logistics/examples/internal/pin"
)

func TestOutput(t *testing.T) {
	pin.Output(t, "sample", 0, func(stdout, stderr *bytes.Buffer) int { return run([]string{"testdata/sample.csv"}, stdout, stderr) })
}

// A packed file gives the same answer.
func TestPacked(t *testing.T) {
	plain, err := os.ReadFile("testdata/sample.csv")
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(plain); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "sample.csv.gz")
	if err := os.WriteFile(name, packed.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	pin.Output(t, "sample", 0, func(stdout, stderr *bytes.Buffer) int { return run([]string{name}, stdout, stderr) })
}

func TestFaults(t *testing.T) {
	const header = "ID,PO / SO #,Vendor,Item Description,Scheduled Delivery Date,Delivered to Client Date,Line Item Quantity\n"
	dir := t.TempDir()
	for _, tt := range []struct {
		reason, name, text string
		want               []string
	}{
		{"every fault of every row", "a.csv", header + "1,O-1,,kit,2-Jun-06,31-Feb-06,x\n2,O-1,V,kit,2006-06-02,2-Jun-06,0\n", []string{
			"2: Vendor: is empty", `2: Delivered to Client Date: "31-Feb-06" is no day`, `2: Line Item Quantity: x: "x" is no figure`,
			`3: Scheduled Delivery Date: "2006-06-02" is no day`, "4 fault(s); nothing was computed",
		}},
		{"a line that is there twice", "b.csv", header + "1,O-1,V,kit,2-Jun-06,2-Jun-06,5\n1,O-1,V,kit,2-Jun-06,2-Jun-06,5\n", []string{"b.csv:3: ID:"}},
		{"a file without its columns", "c.csv", "a,b\n1,2\n", []string{"1: Vendor: the column is absent"}},
		{"an empty file", "d.csv", "", []string{"is empty: no header"}},
		{"a header alone", "e.csv", header, []string{"no lines"}},
		{"not packed although its name says so", "f.csv.gz", header, []string{"gzip: invalid header"}},
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
	for _, args := range [][]string{nil, {"a", "b"}, {filepath.Join(dir, "absent.csv")}} {
		var stdout, stderr bytes.Buffer
		if got := run(args, &stdout, &stderr); got != 2 || stderr.Len() == 0 {
			t.Errorf("%q: exit status %d", args, got)
		}
	}
}

// The published file, where LOGISTICS_DATA names the folder that holds it.
func TestPublished(t *testing.T) {
	found, _ := filepath.Glob(filepath.Join(os.Getenv("LOGISTICS_DATA"), "scms", "*.csv.gz"))
	if os.Getenv("LOGISTICS_DATA") == "" || len(found) == 0 {
		t.Skip("LOGISTICS_DATA names no folder with scms/*.csv.gz")
	}
	var stdout, stderr bytes.Buffer
	if got := run(found[:1], &stdout, &stderr); got != 0 {
		t.Fatalf("exit status %d\n%s", got, stderr.String())
	}
	text := stdout.String()
	for _, want := range []string{
		"10324 lines of 73 vendors, judged as of 2015-12-31: 1186 late (000-079), 6324 on the day, 2814 early\n",
		"\nSCMS from RDC: 5404 lines, 927 late\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not there", want)
		}
	}
	halves, open, months, weights := 0, 0, 0, 0
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "    20"):
			months++
			if strings.Contains(line, "units off specification") && strings.Contains(line, "overweight food deliveries") {
				weights++
			}
		case strings.HasPrefix(line, "  20"):
			halves++
			if strings.Contains(line, "no grade; date ") && strings.Contains(line, "quality unknown, service unknown") {
				open++
			}
		}
	}
	if halves == 0 || open != halves || months == 0 || weights != months {
		t.Errorf("%d of %d halves without quality and service, %d of %d months without specification and weight", open, halves, weights, months)
	}
}
