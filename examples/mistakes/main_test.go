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
		{"english", "the whole gallery", nil, 0},
		{"chinese", "in Chinese", []string{"-lang", "zh"}, 0},
		{"argument", "a word that no flag takes", []string{"all"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}

// The exit status of the above says that each mistake is found where it is made, and nothing where it is not.
func TestStoriesAreTold(t *testing.T) {
	for _, s := range stories() {
		if s.title.En == "" || s.title.Zh == "" || s.tale.En == "" || s.tale.Zh == "" || s.by == "" {
			t.Errorf("%+v: a text is missing", s.title)
		}
	}
}
