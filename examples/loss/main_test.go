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
		{"chinese", "the sample by the factory's policy, in Chinese", []string{"-factory", "-lang", "zh"}, 0},
		{"cent", "a repair costs a cent less, as much as, and a cent more than the thing", []string{"testdata/cent.json"}, 0},
		{"none", "a list of nothing is no answer", []string{"testdata/none_lost.json"}, 2},
		{"problems", "every problem of every loss at once", []string{"testdata/problems.json"}, 2},
		{"no_file", "a file that is not there", []string{"testdata/none.json"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}
