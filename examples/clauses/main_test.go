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
		{"english", "every documented policy", nil, 0},
		{"chinese", "the same in Chinese", []string{"-lang", "zh"}, 0},
		{"budget", "one policy's readings and assumptions", []string{"budget.school"}, 0},
		{"budget_zh", "the same in Chinese", []string{"budget.school", "-lang", "zh"}, 0},
		{"absent", "a policy that is none", []string{"absent.json"}, 2},
		{"argument", "a second policy", []string{"budget.school", "-lang", "zh", "assets.school"}, 2},
		{"lang", "a language that is none", []string{"-lang", "fr"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}
