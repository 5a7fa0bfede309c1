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
		{"bound", "exactly 5,000 is the general affairs manager's price and the department manager's payment", []string{"-amount", "5000.00"}, 0},
		{"cent_below", "one cent less is the purchasing manager's", []string{"-amount", "4999.99"}, 0},
		{"unbudgeted_zh", "one row up, in Chinese", []string{"-amount", "10000", "-category", "diesel", "-unbudgeted", "-lang", "zh"}, 0},
		{"food", "food never meets the tiers", []string{"-amount", "60000", "-category", "food"}, 0},
		{"school", "the school's one tier, and a route without a number", []string{"-amount", "80", "-school"}, 0},
		{"negative", "an amount that the guard refuses", []string{"-amount", "-1", "-category", "bread"}, 2},
		{"no_figure", "an amount that is no figure", []string{"-amount", "1.000,00"}, 2},
		{"lang", "a language that is none", []string{"-amount", "1", "-lang", "fr"}, 2},
		{"argument", "a word that no flag takes", []string{"today", "-amount", "1"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}
