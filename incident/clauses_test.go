package incident_test

import (
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// TestClauses asks, for every clause, facts for which the answer cites it and near facts for which none does. The counts
// are of the answers, not of the rows here.
func TestClauses(t *testing.T) {
	const (
		general, serious, fire, theft = incident.GeneralBreach, incident.SeriousBreach, incident.Fire, incident.Theft
		hazard, traffic, other        = incident.SafetyHazard, incident.TrafficAccident, incident.Other
	)
	type facts struct {
		i      incident.Incident
		cited  bool
		reason string
	}
	// What the rest of a route cites follows from the severity alone.
	ordinaryOnly := []facts{
		{of(general, no, no, no), true, "ordinary"},
		{of(hazard, no, no, no), true, "ordinary"},
		{of(general, no, no, yes), false, "the same at once: urgent has none of it"},
		{of(fire, no, no, no), false, "urgent"},
		{nothing(), false, "no incident"},
	}
	paper := append(slices.Clone(ordinaryOnly), facts{of(serious, no, no, no), true, "important has the papers of ordinary"})
	speed := []facts{
		{of(fire, no, no, no), true, "urgent"},
		{of(general, no, no, yes), true, "urgent"},
		{of(general, yes, no, no), true, "important has the speed of urgent"},
		{of(general, no, no, no), false, "the same, indirect: ordinary"},
		{of(hazard, no, no, no), false, "ordinary"},
	}
	every := []facts{
		{of(general, no, no, no), true, "ordinary"},
		{of(serious, no, no, no), true, "important"},
		{of(theft, no, no, no), true, "urgent"},
		{of(other, no, no, no), true, "it disturbs order"},
		{nothing(), false, "the same, and nothing is disturbed"},
	}
	for _, test := range []struct {
		clause logistics.ClauseID
		facts  []facts
	}{
		{"000-013", []facts{
			{nothing(), true, "harms nothing: no incident"},
			{of(other, no, no, no), true, "disturbs order: an incident"},
			{of(hazard, no, no, no), true, "a hazard is one by its nature"},
			{of(general, no, no, no), false, "000-014 names it"},
			{of(hazard, yes, no, no), false, "the directness decides, not the kind"},
			{of(fire, no, no, no), false, "000-016 names it"},
		}},
		{"000-014", []facts{
			{of(general, no, no, no), true, "indirect and light"},
			{of(hazard, no, no, no), true, "indirect and light"},
			{of(general, yes, no, no), false, "direct"},
			{of(general, no, yes, no), false, "heavy"},
			{of(general, no, unknown, no), false, "perhaps heavy"},
			{of(fire, no, no, no), false, "urgent however light"},
		}},
		{"000-015", []facts{
			{of(general, yes, no, no), true, "direct"},
			{of(general, no, yes, no), true, "heavy"},
			{of(serious, no, no, no), true, "a serious breach"},
			{of(hazard, unknown, no, no), true, "perhaps direct"},
			{of(general, no, no, no), false, "neither"},
			{of(serious, no, no, yes), false, "at once: urgent"},
			{of(theft, yes, yes, no), false, "urgent all the same"},
		}},
		{"000-016", []facts{
			{of(fire, no, no, no), true, "a fire"},
			{of(theft, no, no, no), true, "a theft"},
			{of(traffic, no, no, no), true, "a traffic accident"},
			{of(hazard, no, no, yes), true, "at once"},
			{of(hazard, yes, yes, no), false, "direct and heavy, but it can wait"},
			{of(serious, no, no, unknown), false, "perhaps at once: important"},
		}},
		{"000-017", every}, {"000-018", every},
		{"000-019", paper}, {"000-020", paper}, {"000-021", paper}, {"000-022", paper}, {"000-023", paper},
		{"000-024", every},
		{"000-025", speed}, {"000-026", speed}, {"000-027", speed},
	} {
		logged := caseClauses()[test.clause]
		for name, pol := range policies() {
			hits, misses := 0, 0
			for cited, logs := range map[bool][]incident.CaseLog{true: logged.hit, false: logged.miss} {
				for _, c := range logs {
					r := checkCase(t, pol, c)
					got := slices.ContainsFunc(r.Findings, func(f logistics.Finding) bool { return f.Clause == test.clause || f.Also == test.clause }) ||
						slices.ContainsFunc(r.Unchecked, func(u logistics.Unchecked) bool { return u.Clause == test.clause })
					if got != cited {
						t.Errorf("%s: %s found %t, want %t: %s", name, test.clause, got, cited, remarks(r))
					}
					if got {
						hits++
					} else {
						misses++
					}
				}
			}
			for _, f := range test.facts {
				r := route(t, pol, f.i)
				got := slices.ContainsFunc(r.Citations(), func(c logistics.Citation) bool { return c.Clause == test.clause })
				if got {
					hits++
				} else {
					misses++
				}
				if got != f.cited {
					t.Errorf("%s: %s cited %t, want %t: %s: %s", name, test.clause, got, f.cited, f.reason, r)
				}
			}
			if hits == 0 || misses == 0 {
				t.Errorf("%s: %s hit %d, missed %d", name, test.clause, hits, misses)
			}
			if name == "factory" {
				t.Logf("clause %s hit=%d miss=%d", test.clause, hits, misses)
			}
		}
	}
	requestClauses(t)
	siteClauses(t)
	guardClauses(t)
}

// logged are case logs of which a report cites a clause, and near ones of which it does not.
type logged struct{ hit, miss []incident.CaseLog }

func caseClauses() map[logistics.ClauseID]logged {
	ordinary, important, urgent := ordinaryCase(), importantCase(), urgentCase()
	logs := func(all ...incident.CaseLog) []incident.CaseLog { return all }
	filed := func(s incident.Severity) caseEdit { return func(c *incident.CaseLog) { c.Filed = s } }
	beyond := func(c *incident.CaseLog) { c.Beyond = true }
	doubtful := amended(important, filed(incident.Ordinary), func(c *incident.CaseLog) { c.Incident = of(incident.Other, yes, no, no) })
	return map[logistics.ClauseID]logged{
		"000-013": {logs(doubtful), logs(amended(doubtful, filed(incident.Important)))},
		"000-014": {logs(amended(ordinary, drop("confirm"))), logs(ordinary, amended(urgent, drop("report")))},
		"000-015": {logs(amended(important, filed(incident.Ordinary)), amended(important, drop("confirm"))), logs(important, amended(important, filed(incident.Important)))},
		"000-016": {logs(amended(urgent, filed(incident.Important))), logs(amended(urgent, filed(incident.Urgent)))},
		"000-017": {logs(amended(urgent, drop("patrol-record")), amended(ordinary, drop("patrol-record"))), logs(urgent, ordinary)},
		"000-018": {logs(amended(ordinary, byRole("control", "clerk"))), logs(amended(ordinary, byRole("control", logistics.SecurityCaptain)))},
		"000-019": {logs(amended(ordinary, drop("report")), amended(ordinary, tells("report", logistics.GeneralAffairsManager))), logs(ordinary, urgent)},
		"000-020": {logs(amended(ordinary, moved("confirm", at(0, 9, 39)))), logs(amended(ordinary, moved("confirm", at(0, 9, 40))))},
		"000-021": {logs(amended(ordinary, moved("penalty-slip", at(0, 10, 29)))), logs(amended(ordinary, moved("penalty-slip", at(0, 10, 30))))},
		"000-022": {logs(amended(ordinary, drop("section-chief-approval")), amended(ordinary, byPerson("senior-manager-approval", "Wu"))), logs(ordinary)},
		"000-023": {logs(amended(ordinary, moved("result", at(3, 0, 0))), amended(important, moved("result", at(1, 0, 0)))), logs(amended(ordinary, moved("result", lastOf(2))))},
		"000-024": {logs(amended(urgent, drop("archive"), closed(at(1, 0, 0))), amended(urgent, closed(at(1, 8, 59)))), logs(amended(urgent, closed(at(1, 9, 0))))},
		"000-025": {logs(amended(urgent, drop("control"))), logs(amended(urgent, drop("control"), beyond))},
		"000-026": {logs(amended(urgent, drop("leader-on-scene"))), logs(urgent)},
		"000-027": {logs(amended(urgent, moved("result", at(1, 0, 0)))), logs(amended(urgent, moved("result", lastOf(0))), amended(urgent, also(done("call-police", "teacher", "Bai", at(0, 9, 30)))))},
	}
}
