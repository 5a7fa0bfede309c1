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
		{"english", "the sample: a school's year", nil, 0},
		{"chinese", "the sample in Chinese", []string{"-lang", "zh"}, 0},
		{"factory", "February at a factory, with a spring festival", []string{"testdata/factory.json"}, 0},
		{"problems", "terms that overlap, an anchor that is missing, days that the calendar does not cover", []string{"testdata/problems.json"}, 2},
		{"no_file", "a file that is not there", []string{"testdata/none.json"}, 2},
		{"flag", "a flag that is none", []string{"-late"}, 2},
		{"argument", "two sites", []string{"testdata/factory.json", "sample/site.json"}, 2},
		{"no_folder", "a file that cannot be written", []string{"-ics", "testdata/none/year.ics", "testdata/factory.json"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}

func TestHelp(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if got := run([]string{"-h"}, &stdout, &stderr); got != 0 || !strings.Contains(stderr.String(), "-ics file") {
		t.Errorf("exit status %d\n%s", got, stderr.String())
	}
}

// The file of a calendar: as it is pinned, and with an event a day where that is asked for.
func TestFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "year.ics")
	written := func(args ...string) string {
		t.Helper()
		var stdout, stderr bytes.Buffer
		if got := run(append([]string{"-ics", file}, args...), &stdout, &stderr); got != 0 {
			t.Fatal(stderr.String())
		}
		if daily := strings.Contains(strings.Join(args, " "), "-daily"); daily == strings.Contains(stdout.String(), "-daily") {
			t.Error("what is left out is told")
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	month := written("-lang", "zh", "testdata/factory.json")
	pin.File(t, filepath.Join("testdata", "month.ics"), []byte(month))
	if again := written("-lang", "zh", "testdata/factory.json"); again != month {
		t.Error("the same year is written otherwise the second time")
	}
	if n, all := strings.Count(month, "BEGIN:VEVENT"), strings.Count(written("-daily", "testdata/factory.json"), "BEGIN:VEVENT"); n == 0 || all < n+200 {
		t.Errorf("%d events, with every day %d", n, all)
	}
}
