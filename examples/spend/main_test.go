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
		{"december", "the whole year is over, and nothing was spent", []string{"testdata/december.json"}, 0},
		{"next_year", "a month of another year", []string{"testdata/next_year.json"}, 2},
		{"problems", "every problem of the entries at once", []string{"testdata/problems.json"}, 2},
		{"months", "eleven weights", []string{"testdata/months.json"}, 2},
		{"no_file", "a file that is not there", []string{"testdata/none.json"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}
