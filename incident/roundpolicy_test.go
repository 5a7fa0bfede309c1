package incident_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// at gives the place of a duty in the list.
func roundAt(p *incident.Policy, what string) *incident.Round {
	i := slices.IndexFunc(p.Rounds.List, func(r incident.Round) bool { return r.What == what })
	return &p.Rounds.List[i]
}

func TestRoundLaws(t *testing.T) {
	type policy = incident.Policy
	every, span := logistics.MustEvery, logistics.MustSpan
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   string
	}{
		{"two duties of one name", func(p *policy) { p.Rounds.List[1].What = p.Rounds.List[0].What }, "rounds.list[1].what duplicate"},
		{"an item twice", func(p *policy) { p.Rounds.List[0].Items[1] = p.Rounds.List[0].Items[0] }, "rounds.list[0].items[1] duplicate"},
		{"one of a kind twice", func(p *policy) { p.Rounds.List[1].Of[1] = "canteen" }, "rounds.list[1].of[1] duplicate"},
		{"some of nothing", func(p *policy) { p.Rounds.List[1].Each = "" }, "rounds.list[1].of conflict"},
		{"one by one and each about another", func(p *policy) { p.Rounds.List[1].Distinct = true }, "rounds.list[1].distinct conflict"},
		{"never overdue, and it stops use", func(p *policy) { p.Rounds.List[1].Stops = true }, "rounds.list[1].stops conflict"},
		{"a slower clause for a duty that is none", func(p *policy) { p.Rounds.Slower[0].What = "tea" }, "rounds.slower[0].what unknown"},
		{"two slower clauses for one", func(p *policy) { p.Rounds.Slower[1].What = p.Rounds.Slower[0].What }, "rounds.slower[1].what duplicate"},
		{"the duty's own clause", func(p *policy) { p.Rounds.Slower[0].Clause = "001-020" }, "rounds.slower[0].clause duplicate"},
		{"the slower of two frequencies", func(p *policy) { p.Rounds.Slower[0].Every = every("daily") }, "rounds.slower[0].every range"},
		{"a frequency where the duty has none", func(p *policy) {
			roundAt(p, incident.RoundDrill).Every = every("none")
			p.Rounds.Slower[1].Every = every("yearly")
		}, "rounds.slower[1].every range"},
		{"what becomes of what is found in nothing", func(p *policy) { p.Rounds.Follow[0].What = "tea" }, "rounds.follow[0].what unknown"},
		{"twice", func(p *policy) { p.Rounds.Follow[1].What = p.Rounds.Follow[2].What }, "rounds.follow[2].what duplicate"},
		{"nothing becomes of it", func(p *policy) { p.Rounds.Follow[0].Ready = false }, "rounds.follow[0] absent"},
		{"mended in workdays", func(p *policy) { p.Rounds.Follow[0].Mend = span("1wd") }, "rounds.follow[0].mend range"},
		{"told to one twice", func(p *policy) { p.Rounds.Follow[9].Tell = append(p.Rounds.Follow[9].Tell, logistics.ClassTeacher) }, "rounds.follow[9].tell[1] duplicate"},
		{"a grade that is not on the scale", func(p *policy) { p.Rounds.Grade.Least = "D" }, "rounds.grade.least unknown"},
		{"a grade twice", func(p *policy) { p.Rounds.Grade.Scale[1] = "A" }, "rounds.grade.scale[1] duplicate\nrounds.grade.least unknown"},
		{"a list twice", func(p *policy) { p.Rounds.Lists[1].Name = p.Rounds.Lists[0].Name }, "rounds.lists[1].name duplicate"},
		{"a hazard without a day", func(p *policy) { p.Hazards.Parts = p.Hazards.Parts[:1] }, "hazards.parts absent"},
		{"a part that no hazard tells", func(p *policy) { p.Hazards.Parts[0].Key = "price" }, "hazards.parts[0].key unknown"},
		{"nobody may look again", func(p *policy) { p.Hazards.Verified.Banned, p.Hazards.Audit.Form.Banned = true, true }, "hazards.verified.banned conflict\nhazards.audit.form.banned conflict"},
		{"corrected in workdays", func(p *policy) { p.Hazards.Audit.Correct.Within = span("5wd") }, "hazards.audit.correct.within range"},
		{"a plan twice", func(p *policy) { p.Emergency.Plans[1].Name = "epidemic" }, "emergency.plans[2].name duplicate"},
		{"a part that no plan tells, and one twice", func(p *policy) {
			p.Emergency.Plans[0].Parts = logistics.List[string]{"price", incident.PlanProcess, incident.PlanProcess}
		}, "emergency.plans[0].parts[0] unknown\nemergency.plans[0].parts[2] duplicate"},
		{"drills that are no duty", func(p *policy) { p.Emergency.Drill = "tea" }, "emergency.drill unknown"},
		{"drills for each of a kind", func(p *policy) { p.Emergency.Drill = incident.RoundGrades }, "emergency.drill unknown"},
	} {
		pol := incident.School()
		row.edit(&pol)
		if got := problems(t, logistics.Validate(pol)); got != row.want {
			t.Errorf("%s: got\n%s\nwant\n%s", row.reason, got, row.want)
		}
	}
}

func TestDiffRounds(t *testing.T) {
	type policy = incident.Policy
	every := logistics.MustEvery
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   string
	}{
		{"doors once a week", func(p *policy) { roundAt(p, incident.RoundDoors).Every = every("weekly") },
			"rounds.door-and-window-check: general affairs leader or repair-group leader or repairer; every month (003-060 (read)) → general affairs leader or repair-group leader or repairer; every week (003-060 (read)): stricter"},
		{"no visits to the grades", func(p *policy) {
			i := slices.IndexFunc(p.Rounds.List, func(r incident.Round) bool { return r.What == incident.RoundGrades })
			p.Rounds.List = slices.Delete(p.Rounds.List, i, i+1)
			p.Clauses = p.Clauses.CitedBy(*p)
		}, "rounds.grade-visit: every week (000-167 (read)) → none: looser"},
		{"the network is not looked at", func(p *policy) { p.Rounds.List[0].Items = p.Rounds.List[0].Items[:3] },
			"rounds.premises-check.items: air conditioning, desks and chairs, network, water and electricity → air conditioning, desks and chairs, water and electricity: looser"},
		{"the gas stays on", func(p *policy) { roundAt(p, incident.RoundGas).Stops = false }, "rounds.gas-and-electric-check.stops: overdue, it stops use → none: looser"},
		{"a lamp within a day", func(p *policy) { p.Rounds.Follow[5].Mend = logistics.MustSpan("1d") },
			"rounds.follow.lighting-check: mended by the end of the same day (003-061 (read)) → mended by the end of day 1 after (003-061 (read)): looser"},
		{"the principal alone is told", func(p *policy) { p.Rounds.Follow[6].Tell = p.Rounds.Follow[6].Tell[:1] },
			"rounds.follow.self-check-at-beginning: told to leader in charge, principal or school administration (004-095 (assumed)) → told to principal (004-095 (assumed)): stricter"},
		{"fans of the term every week", func(p *policy) { p.Rounds.Slower[5].Every = every("yearly") },
			"rounds.slower.fan-check: in the first 14 days of every term (004-097 (assumed)) → every year (004-097 (assumed)): incomparable"},
		{"grade A", func(p *policy) { p.Rounds.Grade.Least = "A" }, "rounds.grade: at least B of A, B, C (004-087 (read)) → at least A of A, B, C (004-087 (read)): stricter"},
		{"each grade together", func(p *policy) { roundAt(p, incident.RoundGrades).Each = "" }, "rounds.grade-visit.each: grade → none: looser"},
		{"each class instead of each grade", func(p *policy) { roundAt(p, incident.RoundGrades).Each = "class" }, "rounds.grade-visit.each: grade → class: incomparable"},
		{"fifteen days for a correction", func(p *policy) { p.Hazards.Audit.Correct.Within = logistics.MustSpan("15d") },
			"hazards.audit.correct: no limit (004-078 (read)) → by the end of day 15 after (004-078 (read)): stricter"},
		{"a plan need not be drilled", func(p *policy) { p.Emergency.Plans[8].Drilled = false }, "emergency.plans.fire-fighting: a plan; drilled (002-028 (read)) → a plan (002-028 (read)): looser"},
	} {
		old, next := incident.School(), incident.School()
		row.edit(&next)
		d, err := incident.Diff(old, next)
		if err != nil {
			t.Fatal(row.reason, err)
		}
		var lines []string
		for _, s := range d.Shifts {
			lines = append(lines, s.String())
			if s.Text(logistics.Chinese) == s.String() {
				t.Errorf("no Chinese: %s", s)
			}
		}
		if got := strings.Join(lines, "\n"); got != row.want {
			t.Errorf("%s: got\n%s\nwant\n%s", row.reason, got, row.want)
		}
	}
}

// Every plain word of the sections about a site has a name in both languages.
func TestRoundNames(t *testing.T) {
	pol := incident.School()
	words := []string{pol.Hazards.Verified.Key, pol.Hazards.Audit.Form.Key}
	for _, n := range pol.Hazards.Parts {
		words = append(words, n.Key)
	}
	for _, r := range pol.Rounds.List {
		words = append(append(append(words, r.What), r.Items...), r.Of...)
		if r.Each != "" {
			words = append(words, r.Each)
		}
	}
	for _, l := range pol.Rounds.Lists {
		words = append(append(append(words, l.Name), l.Items...), l.Of...)
	}
	for _, k := range pol.Emergency.Plans {
		words = append(append(words, k.Name), k.Parts...)
	}
	for _, w := range words {
		if en, zh := pol.Name(w, logistics.English), pol.Name(w, logistics.Chinese); zh == w || en == "" || zh == en {
			t.Errorf("%s is %q, %q", w, en, zh)
		}
	}
}
