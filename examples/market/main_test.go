package main

import (
	"bytes"
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
		{"english", "the sample, and a slip that is a cent too much", nil, 0},
		{"chinese", "the sample in Chinese", []string{"-lang", "zh"}, 0},
		{"cent", "a cent less, and thirty jin to the gram", []string{"-next", "testdata/cent.json", "sample/day.json"}, 0},
		{"school", "a school's policy", []string{"-school"}, 0},
		{"alone", "a day without a further slip", []string{"testdata/nothing.json"}, 0},
		{"tomorrow", "every problem of a day that is still to come", []string{"testdata/tomorrow.json"}, 2},
		{"fields", "a field that nobody knows", []string{"testdata/fields.json"}, 2},
		{"slip", "a slip that is no slip", []string{"-next", "sample/day.json"}, 2},
		{"no_file", "a file that is not there", []string{"testdata/none.json"}, 2},
		{"flag", "a flag that is none", []string{"-late"}, 2},
		{"argument", "two days", []string{"sample/day.json", "testdata/nothing.json"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}

func TestHelp(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if got := run([]string{"-h"}, &stdout, &stderr); got != 0 || !strings.Contains(stderr.String(), "-next file") {
		t.Errorf("exit status %d\n%s", got, stderr.String())
	}
}
