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
		{"fire", "30 June 16:30 UTC is 1 July on the site", []string{"-kind", "fire", "-discovered", "2026-06-30T16:30:00Z"}, 0},
		{"hazard_light_zh", "a hazard that is indirect and light is ordinary, in Chinese",
			[]string{"-kind", "safety-hazard", "-direct", "no", "-heavy", "no", "-at-once", "no", "-discovered", "2026-06-30T22:10:00+08:00", "-lang", "zh"}, 0},
		{"hazard_unknown", "a hazard of which nothing is known is important", []string{"-kind", "safety-hazard", "-discovered", "2026-12-31T23:59:59+08:00"}, 0},
		{"school", "the school's policy", []string{"-kind", "general-breach", "-direct", "no", "-heavy", "no", "-at-once", "no", "-discovered", "2026-02-28T08:00:00+08:00", "-school"}, 0},
		{"no_time", "an incident without a time", []string{"-kind", "fire"}, 2},
		{"no_kind", "an incident without a kind", []string{"-discovered", "2026-06-30T16:30:00Z"}, 2},
		{"word", "a kind that is none", []string{"-kind", "flood"}, 2},
		{"argument", "a word that no flag takes", []string{"today", "-kind", "fire"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}
