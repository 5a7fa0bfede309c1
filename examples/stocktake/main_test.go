package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/logistics/examples/internal/pin"
)

func TestOutput(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		args         []string
		status       int
	}{
		{"english", "the sample", nil, 1},
		{"chinese", "the sample in Chinese", []string{"-lang", "zh"}, 1},
		{"clean", "everything is where it should be", []string{"testdata/register.csv", "testdata/count.csv"}, 0},
		{"hostile", "every problem of a register, by its row", []string{"testdata/hostile_register.csv", "testdata/count.csv"}, 2},
		{"excel", "as a spreadsheet saves them: a mark at the beginning, its line endings, empty rows", []string{"testdata/excel_register.csv", "testdata/excel_count.csv"}, 0},
		{"empty", "a register and a count of nothing: that is not clean", []string{"testdata/empty_register.csv", "testdata/empty_count.csv"}, 1},
		{"columns", "a register whose columns are apart by semicolons", []string{"testdata/semicolons.csv", "testdata/count.csv"}, 2},
		{"half", "half a chair, fewer than none", []string{"testdata/register.csv", "testdata/half.csv"}, 2},
		{"twice", "a tag twice", []string{"testdata/twice.csv", "testdata/count.csv"}, 2},
		{"adjusted", "adjustments that are none", []string{"-apply", "testdata/adjustments.csv"}, 2},
		{"no_file", "a file that is not there", []string{"testdata/none.csv", "testdata/count.csv"}, 2},
		{"no_list", "a list that is not there", []string{"-apply", "testdata/none.csv"}, 2},
		{"day", "a day that is none", []string{"-on", "2026-02-30"}, 2},
		{"argument", "a register without a count", []string{"testdata/register.csv"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}

// The list that is written, applied, makes the next run clean but for what is still open; once that is closed too, clean altogether.
func TestRoundTrip(t *testing.T) {
	list := filepath.Join(t.TempDir(), "adjustments.csv")
	again := func(want int, args ...string) string {
		t.Helper()
		var stdout, stderr bytes.Buffer
		if got := run(args, &stdout, &stderr); got != want {
			t.Fatalf("%v: exit status %d, want %d\n%s%s", args, got, want, &stdout, &stderr)
		}
		return stdout.String()
	}
	again(1, "-adjust", list)
	pin.File(t, filepath.Join("testdata", "sample_adjustments.csv"), read(t, list))
	again(2, "-apply", list) // a write-off that nobody approved
	approve(t, list)
	out := again(1, "-apply", list)
	if strings.Contains(out, "C-201: brought") || !strings.Contains(out, "== Findings: 3") || strings.Count(out, "asset M-01") != 3 {
		t.Errorf("more is open than the piano:\n%s", out)
	}
	count := filepath.Join(t.TempDir(), "count.csv")
	closed := strings.Replace(string(read(t, "sample/count.csv")), "M-01,music room,1,instruments,,", "M-01,music room,1,instruments,given by parents and never entered,Sun Yan", 1)
	if err := os.WriteFile(count, []byte(closed), 0o644); err != nil {
		t.Fatal(err)
	}
	again(1, "-adjust", list, "sample/register.csv", count)
	approve(t, list)
	out = again(0, "-apply", list, "-adjust", list, "sample/register.csv", count)
	if !strings.Contains(out, "== Findings: 0") || !strings.Contains(out, "== Adjustments: 0") {
		t.Errorf("not clean:\n%s", out)
	}
	if got := string(read(t, list)); got != "tag,do,room,class,quantity,needs,approval\n" {
		t.Errorf("adjusted again: %s", got)
	}
}

// approve writes the number of an approval behind each adjustment of a list that needs one.
func approve(t *testing.T, list string) {
	t.Helper()
	lines := strings.Split(string(read(t, list)), "\n")
	for i, line := range lines {
		if cells := strings.Split(line, ","); i > 0 && len(cells) == 7 && cells[5] != "" {
			lines[i] += "X-1"
		}
	}
	if err := os.WriteFile(list, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestHelp(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if got := run([]string{"-h"}, &stdout, &stderr); got != 0 || !strings.Contains(stderr.String(), "-adjust file") {
		t.Errorf("exit status %d\n%s", got, stderr.String())
	}
}
