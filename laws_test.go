package logistics_test

import (
	"strings"
	"testing"

	"example.com/logistics"
)

func TestLawsOfPolicies(t *testing.T) {
	type ps = logistics.Problems
	list := logistics.Checklist{{Key: "form"}, {Key: "seal", Banned: true}}
	limit := func(side logistics.Side, bound logistics.Measure) logistics.Limit {
		return logistics.Limit{Side: side, Bound: bound}
	}
	for _, row := range []struct {
		reason string
		ask    func(*ps)
		want   string // the paths, by spaces
	}{
		{"a ban where something is needed", func(p *ps) { p.Needed("record", list[0], list[1]) }, "record"},
		{"needs alone", func(p *ps) { p.Needed("record", list[0]) }, ""},
		{"a key that no fact has", func(p *ps) { p.KnownKeys("papers", list, "form") }, "papers[1].key"},
		{"keys that facts have", func(p *ps) { p.KnownKeys("papers", list, "seal", "form") }, ""},
		{"a limit without a number", func(p *ps) {
			p.Bounded("stay", logistics.Limit{}, logistics.CountKind, logistics.CeilingSides()...)
		}, ""},
		{"a ceiling", func(p *ps) {
			p.Bounded("stay", limit(logistics.Below, logistics.Count(3)), logistics.CountKind, logistics.CeilingSides()...)
		}, ""},
		{"a ceiling, inclusive, where a floor is meant", func(p *ps) {
			p.Bounded("stay", limit(logistics.AtMost, logistics.Count(3)), logistics.CountKind, logistics.FloorSides()...)
		}, "stay.side"},
		{"a floor", func(p *ps) {
			p.Bounded("stay", limit(logistics.Above, logistics.Count(3)), logistics.CountKind, logistics.FloorSides()...)
		}, ""},
		{"a floor, inclusive, of another kind and where a ceiling is meant", func(p *ps) {
			p.Bounded("stay", limit(logistics.AtLeast, logistics.Share(1, 2)), logistics.CountKind, logistics.CeilingSides()...)
		}, "stay.bound stay.side"},
		{"no word at all", func(p *ps) { logistics.EachOnce(p, "roles", []string(nil)) }, "roles"},
		{"an empty word", func(p *ps) { logistics.EachOnce(p, "roles", []string{"a", ""}) }, "roles[1]"},
		{"a word twice", func(p *ps) { logistics.EachOnce(p, "roles", []string{"a", "b", "a"}) }, "roles[2]"},
		{"words once each", func(p *ps) { logistics.EachOnce(p, "roles", []string{"a", "b"}) }, ""},
		{"no steps", func(p *ps) { p.NoDeputies("steps", nil) }, "steps"},
		{"a deputy without a ladder", func(p *ps) { p.NoDeputies("steps", logistics.Steps{{Act: "sign"}, {Act: "seal", Deputy: true}}) },
			"steps[1].deputy"},
		{"a chain that says what comes before", func(p *ps) {
			p.Chained("steps", logistics.Steps{{Act: "sign"}, {Act: "seal", After: []string{"sign"}, Deputy: true}})
		}, "steps[1].after steps[1].deputy"},
		{"a chain", func(p *ps) { p.Chained("steps", logistics.Steps{{Act: "sign"}, {Act: "seal"}}) }, ""},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var p ps
			row.ask(&p)
			var paths []string
			for _, one := range p {
				paths = append(paths, one.Path)
			}
			if got := strings.Join(paths, " "); got != row.want {
				t.Errorf("problems at %q, want %q", got, row.want)
			}
		})
	}
}

func TestValidateBoth(t *testing.T) {
	good, bad := complete(), complete()
	bad.Edition = ""
	for _, row := range []struct {
		reason   string
		old, new policy
		want     []string
	}{
		{"both stand", good, good, nil},
		{"the old one does not", bad, good, []string{"old.edition absent no edition"}},
		{"the new one does not", good, bad, []string{"new.edition absent no edition"}},
		{"neither", bad, bad, []string{"old.edition absent no edition", "new.edition absent no edition"}},
	} {
		t.Run(row.reason, func(t *testing.T) { wantProblems(t, logistics.ValidateBoth(row.old, row.new), row.want...) })
	}
}
