package incident_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// hazard is one that was removed in time, looked at again by another and closed.
func hazard(edits ...func(*incident.Hazard)) []incident.Hazard {
	h := incident.Hazard{ID: "H-1", What: "loose railing", Found: date("2026-03-02"), Owner: "Wu", Due: date("2026-03-10"), Removed: date("2026-03-10"), RemovedBy: "Zhang",
		Verified: date("2026-03-11"), VerifiedBy: "Li", Closed: date("2026-03-11")}
	for _, edit := range edits {
		edit(&h)
	}
	return []incident.Hazard{h}
}

func TestCheckHazards(t *testing.T) {
	type h = incident.Hazard
	none := logistics.Date{}
	open := func(x *h) { x.Removed, x.RemovedBy, x.Verified, x.VerifiedBy, x.Closed = none, "", none, "", none }
	for _, row := range []struct {
		reason, asOf string
		ledger       []h
		want         string
	}{
		{"in order", "2026-03-31", hazard(), ""},
		{"no day, on its first day", "2026-03-02", hazard(open, func(x *h) { x.Due = none }), "hazard H-1.hazard-deadline: missing (001-038)"},
		{"nobody answers for it", "2026-03-02", hazard(open, func(x *h) { x.Owner = "" }), "hazard H-1.hazard-owner: missing (001-038)"},
		{"open on its last day", "2026-03-10", hazard(open), ""},
		{"open the day after", "2026-03-11", hazard(open), "hazard H-1: late: 2026-03-11; expected not after 2026-03-10 (001-038)"},
		{"removed a day late", "2026-03-31", hazard(func(x *h) { x.Removed = date("2026-03-11") }), "hazard H-1: late: 2026-03-11; expected not after 2026-03-10 (001-038)"},
		{"closed without another look", "2026-03-31", hazard(func(x *h) { x.Verified = none }), "hazard H-1.verification: missing (001-038)"},
		{"closed before it", "2026-03-31", hazard(func(x *h) { x.Verified = date("2026-03-12") }), "hazard H-1.closed: out of order: 2026-03-11; expected not before 2026-03-12 (001-038)"},
		{"looked at before it was removed", "2026-03-31", hazard(func(x *h) { x.Verified = date("2026-03-09") }), "hazard H-1.verified: out of order: 2026-03-09; expected not before 2026-03-10 (001-038)"},
		{"looked at and never removed", "2026-03-10", hazard(func(x *h) { x.Removed, x.Verified, x.Closed = none, date("2026-03-09"), none }), "hazard H-1.verified: out of order: 2026-03-09 (001-038)"},
		{"by whoever removed it", "2026-03-31", hazard(func(x *h) { x.VerifiedBy = "zhang" }), "hazard H-1.verifiedBy: one person twice: zhang (001-038)"},
		{"nobody says who", "2026-03-31", hazard(func(x *h) { x.RemovedBy = "" }), "? hazard H-1.verifiedBy: not checked, missing who removed it and who looked at it again (001-038)"},
	} {
		for name, pol := range policies() {
			r, err := pol.CheckHazards(incident.HazardLedger{Hazards: row.ledger, AsOf: date(row.asOf)})
			if got := strings.Join(reported(r), "\n"); err != nil || got != row.want {
				t.Errorf("%s, %s: %v\n%s\nwant\n%s", name, row.reason, err, got, row.want)
			}
		}
	}
	_, err := incident.School().CheckHazards(incident.HazardLedger{Hazards: []h{{}, {ID: "H", What: "x", Found: date("2026-03-02"), Removed: date("2026-03-01"), Owner: " Wu", Closed: date("2026-05-01")}, {ID: "H", What: "y", Found: date("2026-04-02")}},
		AsOf: date("2026-03-31")})
	if got := problems(t, err); got != "hazards[0].id absent\nhazards[2].id duplicate\nhazards[0].what absent\nhazards[0].found absent\nhazards[1].removed range\nhazards[1].closed range\nhazards[1].owner word\nhazards[2].found range" {
		t.Error(got)
	}
	if _, err = incident.School().CheckHazards(incident.HazardLedger{}); problems(t, err) != "asOf absent" {
		t.Error(err)
	}
	if _, err := (incident.Policy{}).CheckHazards(incident.HazardLedger{AsOf: date("2026-03-31")}); err == nil {
		t.Error("the zero policy judges")
	}
}

func TestCheckAuditFindings(t *testing.T) {
	type f = incident.AuditFinding
	own := incident.School()
	own.Hazards.Audit.Correct.Within = logistics.MustSpan("15d")
	found := []f{{ID: "A-1", Found: date("2026-03-02"), Form: true, Corrected: date("2026-03-18")}}
	for _, row := range []struct {
		reason   string
		pol      incident.Policy
		findings []f
		want     string
	}{
		{"no number of days in the documents", incident.School(), found, "? audit finding A-1.corrected: not checked, missing a number of days: the policy gives none (004-078)"},
		{"a day late", own, found, "audit finding A-1.corrected: late: 2026-03-18; expected not after 2026-03-17 (004-078)"},
		{"on the last day, without the form", own, []f{{ID: "A-1", Found: date("2026-03-03"), Corrected: date("2026-03-18")}}, "audit finding A-1.rectification-form: missing (004-078)"},
		{"not corrected, and there is time", own, []f{{ID: "A-1", Found: date("2026-03-16"), Form: true}}, ""},
		{"not corrected in time", own, []f{{ID: "A-1", Found: date("2026-03-15"), Form: true}}, "audit finding A-1.corrected: late: 2026-03-31; expected not after 2026-03-30 (004-078)"},
	} {
		r, err := row.pol.CheckAuditFindings(incident.AuditFile{Findings: row.findings, AsOf: date("2026-03-31")})
		if got := strings.Join(reported(r), "\n"); err != nil || got != row.want {
			t.Errorf("%s: %v\n%s\nwant\n%s", row.reason, err, got, row.want)
		}
	}
	_, err := incident.School().CheckAuditFindings(incident.AuditFile{Findings: []f{{}, {ID: "A", Found: date("2026-04-01"), Corrected: date("2026-03-01")}}, AsOf: date("2026-03-31")})
	if got := problems(t, err); got != "findings[0].id absent\nfindings[0].found absent\nfindings[1].found range\nfindings[1].corrected range" {
		t.Error(got)
	}
	if _, err := (incident.Policy{}).CheckAuditFindings(incident.AuditFile{AsOf: date("2026-03-31")}); err == nil {
		t.Error("the zero policy judges")
	}
}

// plans are the plans of the policy, complete, with a drill of each that was drilled.
func plans(edits ...func(*incident.PlanFile)) incident.PlanFile {
	f := incident.PlanFile{Book: book("", "2026-01-01", "2026-04-01")}
	f.Book.Only = nil
	for _, k := range incident.School().Emergency.Plans {
		f.Plans = append(f.Plans, incident.EmergencyPlan{Kind: k.Name, Process: true, Responsible: logistics.List[logistics.Person]{"Wu"}, Reserves: logistics.List[string]{"water"}})
		f.Book.Entries = append(f.Book.Entries, about(k.Name, did(incident.RoundDrill, "2026-02-02"))...)
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func TestCheckPlans(t *testing.T) {
	type f = incident.PlanFile
	for _, row := range []struct {
		reason string
		file   f
		want   string
	}{
		{"complete", plans(), ""},
		{"no plan for an epidemic", plans(func(x *f) { x.Plans = append(x.Plans[:2:2], x.Plans[3:]...) }), "plan epidemic: missing (001-041)"},
		{"nobody is responsible", plans(func(x *f) { x.Plans[0].Responsible = nil }), "plan water-power-failure.responsible-person: missing (001-041)"},
		{"no reserves, no process", plans(func(x *f) { x.Plans[5].Reserves, x.Plans[5].Process = nil, false }), "plan large-activity.response-process: missing (001-042)\nplan large-activity.reserves: missing (001-042)"},
		{"what a school's plans hold is not in the text", plans(func(x *f) { x.Plans[6].Reserves, x.Plans[6].Process = nil, false }), ""},
		{"the fire was never drilled", plans(func(x *f) { x.Book.Entries = append(x.Book.Entries[:8:8], x.Book.Entries[9:]...) }), "plan fire-fighting.drill: missing (002-028)"},
		{"drilled by a role that may not", plans(func(x *f) { x.Book.Entries[8].Role = logistics.Cook }), "plan fire-fighting.drill: missing (002-028)"},
		{"drilled on the day before the first that is judged: nobody says how long that counts", plans(func(x *f) { x.Book.Entries[8].On = date("2025-12-31") }),
			"? plan fire-fighting.drill: not checked, missing how long the drill of 2025-12-31 counts: the policy does not say (002-028)"},
		{"drilled on the first day that is judged", plans(func(x *f) { x.Book.Entries[8].On = date("2026-01-01") }), ""},
		{"no drill in the quarter, and one before it", plans(func(x *f) {
			x.Book.From, x.Book.AsOf = date("2026-02-02"), date("2026-07-01")
		}), "emergency-drill 2026-04-01..2026-06-30: 0, must be at least 1 (001-043; 001-042)"},
	} {
		for name, pol := range policies() {
			r, err := pol.CheckPlans(row.file)
			// What the five plans of a school hold is never checked, for the text is silent.
			lines := slices.DeleteFunc(reported(r), func(s string) bool {
				return strings.HasSuffix(s, ": not checked, missing what the plan holds: the policy does not say (002-028)")
			})
			if got := strings.Join(lines, "\n"); err != nil || got != row.want || len(reported(r)) != len(lines)+5 {
				t.Errorf("%s, %s: %v\n%s\nwant\n%s", name, row.reason, err, got, row.want)
			}
		}
	}
	_, err := incident.School().CheckPlans(plans(func(x *f) {
		x.Plans[1].Kind, x.Plans[2].Kind, x.Plans[3].Responsible, x.Plans[4].Reserves = "tea", "tea", logistics.List[logistics.Person]{""}, logistics.List[string]{"a", "a"}
		x.Book.Entries[0].About = "tea"
		x.Book.AsOf = logistics.Date{}
	}))
	if got := problems(t, err); got != "plans[2].kind duplicate\nplans[1].kind unknown\nplans[2].kind unknown\nplans[3].responsible[0] absent\nplans[4].reserves[1] duplicate\nbook.entries[0].about unknown\nbook.asOf absent" {
		t.Error(got)
	}
	if _, err := (incident.Policy{}).CheckPlans(plans()); err == nil {
		t.Error("the zero policy judges")
	}
}

func TestNextDrill(t *testing.T) {
	drill := func(name, day string) []incident.RoundEntry { return about(name, did(incident.RoundDrill, day)) }
	for _, row := range []struct {
		reason string
		book   incident.RoundBook
		want   string
	}{
		{"none was held: the first plan, in this quarter", book("", "2026-01-01", "2026-02-01"), "drill on failure of water or power by 2026-03-31 (001-043 (read), 001-042 (read))"},
		{"the first was held: the second, in the next quarter", book("", "2026-01-01", "2026-02-01", drill("water-power-failure", "2026-01-15")...), "drill on failure of equipment by 2026-06-30 (001-043 (read), 001-042 (read))"},
		{"all were held: the one longest ago", func() incident.RoundBook {
			b := plans().Book
			b.Entries[8].On = date("2026-01-09")
			return b
		}(), "drill on fire by 2026-06-30 (001-043 (read), 001-042 (read), 002-028 (read))"},
	} {
		turn, err := incident.School().NextDrill(row.book)
		if err != nil || turn.String() != row.want || turn.Text(logistics.Chinese) == turn.String() {
			t.Errorf("%s: %s %v, want %s", row.reason, turn, err, row.want)
		}
	}
	_, err := incident.School().NextDrill(incident.RoundBook{Entries: drill("tea", "2026-01-15")})
	if got := problems(t, err); got != "entries[0].about unknown\nfrom absent\nasOf absent" {
		t.Error(got)
	}
	own := incident.School()
	for i := range own.Rounds.List {
		if own.Rounds.List[i].What == incident.RoundDrill {
			own.Rounds.List[i].Every = logistics.Every{}
		}
	}
	if _, err := own.NextDrill(book("", "2026-01-01", "2026-02-01")); problems(t, err) != "policy.rounds absent" {
		t.Error(err)
	}
	if _, err := (incident.Policy{}).NextDrill(incident.RoundBook{}); err == nil {
		t.Error("the zero policy decides")
	}
}

func TestHygiene(t *testing.T) {
	score := func(name, s string) incident.HygieneScore {
		return incident.HygieneScore{Department: name, Score: decimal.RequireFromString(s)}
	}
	r, err := incident.Factory().RankHygiene([]incident.HygieneScore{score("B", "90"), score("C", "89.9999"), score("A", "90.00"), score("D", "90.0001")})
	var got []string
	for _, p := range r.Places {
		got = append(got, string('0'+rune(p.Place))+p.Department)
	}
	if err != nil || strings.Join(got, " ") != "1D 2A 2B 4C" || !r.Clauses.Has("000-160") {
		t.Errorf("%v %v", got, err)
	}
	_, err = incident.Factory().RankHygiene([]incident.HygieneScore{score("A", "100.0001"), score("A", "-1"), score("", "1e400")})
	if got := problems(t, err); got != "[1].department duplicate\n[2].department absent\n[0].score range\n[1].score amount\n[2].score amount" {
		t.Error(got)
	}
	if _, err := incident.Factory().RankHygiene(nil); problems(t, err) != " absent" {
		t.Error(err)
	}
	for grade, want := range map[string]string{
		"A": "", "B": "", "C": "canteen.grade: not as it should be: C; expected B (004-087)", "": "? canteen.grade: not checked, missing the grade: nobody says (004-087)",
	} {
		for name, pol := range policies() {
			r, err := pol.CheckCanteenGrade(grade)
			if got := strings.Join(reported(r), "\n"); err != nil || got != want {
				t.Errorf("%s %q: %s %v", name, grade, got, err)
			}
		}
	}
	if _, err := incident.School().CheckCanteenGrade("b"); problems(t, err) != " unknown" {
		t.Error(err)
	}
	for _, ask := range []func(incident.Policy) error{
		func(p incident.Policy) error { _, err := p.RankHygiene(nil); return err },
		func(p incident.Policy) error { _, err := p.CheckCanteenGrade("A"); return err },
		func(p incident.Policy) error { _, err := p.CheckSiteList(incident.ServiceFile{}); return err },
	} {
		if ask(incident.Policy{}) == nil {
			t.Error("the zero policy judges")
		}
	}
}

func TestCheckSiteList(t *testing.T) {
	all := func(list string, about ...string) incident.ServiceFile {
		f := incident.ServiceFile{List: list}
		for _, a := range about {
			f.Entries = append(f.Entries, incident.ServiceEntry{About: a, Has: logistics.List[string]{"place-owner", "date-of-the-item"}})
		}
		return f
	}
	for _, row := range []struct {
		reason string
		file   incident.ServiceFile
		want   string
	}{
		{"nobody answers for the gas", all(incident.ListPatrolPlaces, "water", "electricity", "greening", "environment-hygiene"), "patrol-places gas.place-owner: missing (004-079)"},
		{"every place has its owner", all(incident.ListPatrolPlaces, "water", "electricity", "gas", "greening", "environment-hygiene"), ""},
		{"two gates of three", file(incident.ListFoodControl, "purchase-control", "disinfection-control"), "food-control.processing-control: missing (004-058)"},
		{"three", file(incident.ListFoodControl, "purchase-control", "disinfection-control", "processing-control"), ""},
		{"no rules for elevators", file(incident.ListRulebooks, "facility-rules", "work-plan-rules"), "rulebooks.elevator-rules: missing (004-118)"},
		{"an item without a day", incident.ServiceFile{List: incident.ListWorkItems, Entries: logistics.List[incident.ServiceEntry]{{About: "W-1"}}}, "work-items W-1.date-of-the-item: missing (004-118)"},
		{"an item with its day", all(incident.ListWorkItems, "W-1"), ""},
	} {
		for name, pol := range policies() {
			r, err := pol.CheckSiteList(row.file)
			if got := strings.Join(reported(r), "\n"); err != nil || got != row.want {
				t.Errorf("%s, %s: %s %v", name, row.reason, got, err)
			}
		}
	}
	if _, err := incident.School().CheckSiteList(file(incident.ListContacts)); problems(t, err) != "list unknown" {
		t.Error(err)
	}
}
