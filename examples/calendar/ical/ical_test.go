package ical

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// Every line has at most 75 octets, ends with CR and LF, and holds whole characters; unfolded it is the text again.
func TestLine(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		value := rapid.StringOfN(rapid.RuneFrom([]rune("aé周卫😀\\;,\n ")), 0, 200, -1).Draw(rt, "value")
		var w writer
		w.line("SUMMARY", escaped(value))
		text, ended := strings.CutSuffix(string(w.b), "\r\n")
		if !ended {
			rt.Fatalf("%q", w.b)
		}
		for i, line := range strings.Split(text, "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") || (i > 0) != (line[0] == ' ' && i > 0) {
				rt.Fatalf("line %d: %q", i, line)
			}
		}
		unfolded := strings.ReplaceAll(text, "\r\n ", "")
		back := strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n").Replace(strings.TrimPrefix(unfolded, "SUMMARY:"))
		if back != value {
			rt.Fatalf("%q is read as %q", value, back)
		}
	})
}

// A line is folded at the 76th octet and not before.
func TestFold(t *testing.T) {
	for _, row := range []struct {
		reason string
		octets int
		lines  int
	}{{"75 octets", 75, 1}, {"76", 76, 2}, {"75 and 74", 149, 2}, {"one more", 150, 3}} {
		var w writer
		w.line("X", strings.Repeat("a", row.octets-2))
		if got := strings.Count(string(w.b), "\r\n"); got != row.lines {
			t.Errorf("%s: %d lines", row.reason, got)
		}
	}
}
