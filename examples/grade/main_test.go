package main

import (
	"bytes"
	"testing"

	"example.com/logistics/examples/internal/pin"
)

func TestOutput(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		args         []string
		status       int
	}{
		{"english", "the sample", nil, 0},
		{"chinese", "the sample by the school's policy, in Chinese", []string{"-school", "-lang", "zh"}, 0},
		{"open", "a half-year that is not over, and no score of the service: no grade", []string{"testdata/open.json"}, 0},
		{"problems", "every problem of a half-year at once", []string{"testdata/problems.json"}, 2},
		{"no_file", "a file that is not there", []string{"testdata/none.json"}, 2},
		{"argument", "two half-years", []string{"sample/half.json", "testdata/open.json"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}
