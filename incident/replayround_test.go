package incident_test

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// siteHistory is a case of every kind about a site.
func siteHistory() []incident.Past {
	gas := book(incident.RoundGas, "2026-03-02", "2026-03-17", did(incident.RoundGas, "2026-03-02", "2026-03-09")...)
	drills := book("", "2026-01-01", "2026-02-01")
	drills.Only = nil
	year := incident.SiteYear{From: date("2026-01-01"), To: date("2026-04-01"), Calendar: year(), Anchors: site()}
	scores := logistics.List[incident.HygieneScore]{{Department: "A", Score: decimal.New(90, 0)}}
	grade, list, plan, guards, pupils, cycle := "B", file(incident.ListFoodControl), plans(func(f *incident.PlanFile) { f.Plans = f.Plans[1:] }), guarded(func(l *incident.GuardLog) { l.Visits[0].Host = "" }),
		onTheWay(func(l *incident.PupilLog) { l.Trips[0].Teacher = "" }), cycling(func(c *incident.CyclingRequest) { c.On = date("2026-03-01") })
	return []incident.Past{
		{ID: "rounds", Rounds: &gas}, {ID: "standings", Standings: &gas}, {ID: "year", Year: &year}, {ID: "hygiene", Hygiene: &scores}, {ID: "grade", Grade: &grade},
		{ID: "siteList", SiteList: &list}, {ID: "hazards", Hazards: &incident.HazardLedger{Hazards: hazard(func(h *incident.Hazard) { h.Owner = "" }), AsOf: date("2026-03-31")}},
		{ID: "audit", Audit: &incident.AuditFile{Findings: logistics.List[incident.AuditFinding]{{ID: "A", Found: date("2026-03-02")}}, AsOf: date("2026-03-31")}},
		{ID: "plans", Plans: &plan}, {ID: "drills", Drills: &drills}, {ID: "guards", Guards: &guards},
		{ID: "posting", Posting: &incident.PostingFile{Guard: incident.GuardFile{Person: "Li"}, On: date("2026-03-02")}}, {ID: "cycling", Cycling: &cycle}, {ID: "pupils", Pupils: &pupils},
	}
}

// Every kind of case moves where an edition answers otherwise, and stands where it does not.
func TestReplaySite(t *testing.T) {
	type policy = incident.Policy
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		moved  []string
	}{
		{"nothing changed", func(*policy) {}, nil},
		{"gas every day", func(p *policy) { roundAt(p, incident.RoundGas).Every = logistics.MustEvery("daily") }, []string{"rounds", "standings", "year"}},
		{"gas ten days apart", func(p *policy) { roundAt(p, incident.RoundGas).MaxGap = logistics.MustSpan("10d") }, []string{"rounds", "standings"}},
		{"a drill each month", func(p *policy) { roundAt(p, incident.RoundDrill).Every = logistics.MustEvery("monthly") }, []string{"year", "plans", "drills"}},
		{"the ranking should be", func(p *policy) { p.Rounds.Ranking.Force = logistics.Should }, nil},
		{"grade A", func(p *policy) { p.Rounds.Grade.Least = "A" }, []string{"grade"}},
		{"two gates", func(p *policy) { p.Rounds.Lists[2].Items = p.Rounds.Lists[2].Items[:2] }, []string{"siteList"}},
		{"a hazard without an owner", func(p *policy) { p.Hazards.Parts = p.Hazards.Parts[1:] }, []string{"hazards"}},
		{"fifteen days", func(p *policy) { p.Hazards.Audit.Correct.Within = logistics.MustSpan("15d") }, []string{"audit"}},
		{"one plan less", func(p *policy) { p.Emergency.Plans = p.Emergency.Plans[1:] }, []string{"year", "plans", "drills"}},
		{"no host in the register", func(p *policy) { p.Guards.Visitor = append(p.Guards.Visitor[:2:2], p.Guards.Visitor[3:]...) }, []string{"guards"}},
		{"no plan of posts", func(p *policy) { p.Guards.Before = p.Guards.Before[1:] }, []string{"posting"}},
		{"eleven years", func(p *policy) { p.Pupils.Age.Bound = logistics.Count(11) }, []string{"cycling"}},
		{"a teacher should be there", func(p *policy) { p.Pupils.Trip.Force = logistics.Should }, []string{"pupils"}},
	} {
		next := incident.School()
		row.edit(&next)
		impact, err := incident.Replay(incident.School(), next, slices.Values(siteHistory()))
		if err != nil || len(impact.Unjudged) > 0 {
			t.Fatal(row.reason, impact, err)
		}
		seen := map[string]bool{}
		for _, m := range impact.Moves {
			for _, name := range m.Samples {
				seen[name] = true
			}
		}
		var moved []string
		for _, past := range siteHistory() {
			if seen[past.ID] {
				moved = append(moved, past.ID)
			}
		}
		if !slices.Equal(moved, row.moved) || impact.Moved != len(moved) {
			t.Errorf("%s: %v move, want %v: %s", row.reason, moved, row.moved, impact)
		}
	}
}
