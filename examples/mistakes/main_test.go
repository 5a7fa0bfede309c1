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

// Each mistake is found where it is made, and nothing is where it is not.
func TestStories(t *testing.T) {
	for _, s := range stories() {
		t.Run(s.title.En, func(t *testing.T) {
			if found := s.made(); len(found) == 0 {
				t.Errorf("%s finds nothing", s.by)
			}
			if found := s.mended(); len(found) > 0 {
				t.Errorf("made right, %s finds %q", s.by, found)
			}
			if s.title.Zh == "" || s.tale.En == "" || s.tale.Zh == "" {
				t.Error("a text is missing")
			}
		})
	}
}
