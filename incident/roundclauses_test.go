package incident_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// siteClauses asks, for every clause about a site, facts for which an answer cites it and near facts for which none does.
func siteClauses(t *testing.T) {
	pol := incident.School()
	rounds := func(reason string, b incident.RoundBook) asked {
		r, err := pol.CheckRounds(b)
		return checked(reason, r, err)
	}
	list := func(reason string, f incident.ServiceFile) asked {
		r, err := pol.CheckSiteList(f)
		return checked(reason, r, err)
	}
	grade := func(g string) asked {
		r, err := pol.CheckCanteenGrade(g)
		return checked(g, r, err)
	}
	plan := func(reason string, edits ...func(*incident.PlanFile)) asked {
		r, err := pol.CheckPlans(plans(edits...))
		return checked(reason, r, err)
	}
	hazards := func(reason, asOf string, edits ...func(*incident.Hazard)) asked {
		r, err := pol.CheckHazards(incident.HazardLedger{Hazards: hazard(edits...), AsOf: date(asOf)})
		return checked(reason, r, err)
	}
	audit := func(reason string, findings ...incident.AuditFinding) asked {
		r, err := pol.CheckAuditFindings(incident.AuditFile{Findings: findings, AsOf: date("2026-03-31")})
		return checked(reason, r, err)
	}
	// missed is a duty that was not done in a time that is over; kept is the same with the days on which it was.
	row := func(what, from, asOf string, days ...string) (missed, kept asked) {
		all := did(what, days...)
		b := book(what, from, asOf)
		if r := round(what); r.Each != "" && len(r.Of) == 0 {
			b.Places = logistics.List[incident.PlaceList]{{Each: r.Each, Names: logistics.List[string]{"1"}}}
			all = about("1", all)
		}
		full := b
		for _, e := range all {
			for _, name := range append([]string{}, round(what).Of...) {
				each := e
				each.About = name
				each.ID += name
				full.Entries = append(full.Entries, each)
			}
			if len(round(what).Of) == 0 {
				full.Entries = append(full.Entries, e)
			}
		}
		return rounds(what+" was not done", b), rounds(what+" was done", full)
	}
	var rows []clauseRow
	for _, duty := range []struct {
		clause     logistics.ClauseID
		what       string
		from, asOf string
		day        string
	}{
		{"000-167", incident.RoundGrades, "2026-03-02", "2026-03-09", "2026-03-08"},
		{"001-019", incident.RoundPremises, "2026-03-02", "2026-03-03", "2026-03-02"},
		{"001-020", incident.RoundHazards, "2026-03-02", "2026-03-09", "2026-03-05"},
		{"001-036", incident.RoundCleaning, "2026-03-01", "2026-03-02", "2026-03-01"},
		{"002-018", incident.RoundFriday, "2026-03-02", "2026-03-09", "2026-03-06"},
		{"002-025", incident.RoundCanteenWeek, "2026-03-02", "2026-03-09", "2026-03-06"},
		{"002-034", incident.RoundRooms, "2026-03-02", "2026-03-03", "2026-03-02"},
		{"002-040", incident.RoundOpening, "2026-02-01", "2026-03-03", "2026-02-23"},
		{"003-009", incident.RoundBeforeHoliday, "2026-04-01", "2026-05-02", "2026-04-30"},
		{"003-041", incident.RoundCanteenOffice, "2026-03-02", "2026-03-09", "2026-03-08"},
		{"003-049", incident.RoundCanteenLock, "2026-03-02", "2026-03-03", "2026-03-02"},
		{"003-053", incident.RoundGuardEnd, "2026-03-02", "2026-03-03", "2026-03-02"},
		{"003-056", incident.RoundEquipment, "2026-02-01", "2026-03-03", "2026-02-23"},
		{"003-057", incident.RoundLargeToys, "2026-03-02", "2026-03-09", "2026-03-02"},
		{"003-058", incident.RoundFans, "2026-03-02", "2026-03-09", "2026-03-05"},
		{"003-059", incident.RoundGas, "2026-03-02", "2026-03-09", "2026-03-05"},
		{"003-060", incident.RoundDoors, "2026-03-02", "2026-04-01", "2026-03-31"},
		{"003-061", incident.RoundLighting, "2026-03-02", "2026-03-09", "2026-03-08"},
		{"003-069", incident.RoundPlayground, "2026-03-02", "2026-03-03", "2026-03-02"},
		{"004-047", incident.RoundBuilding, "2026-03-02", "2026-03-03", "2026-03-02"},
		{"004-057", incident.RoundLetters, "2026-03-02", "2026-07-01", "2026-06-30"},
		{"004-088", incident.RoundFoodTraining, "2026-03-02", "2026-04-01", "2026-03-31"},
		{"004-095", incident.RoundSelfMiddle, "2026-04-01", "2026-05-01", "2026-04-24"},
		{"004-096", incident.RoundBicycles, "2026-03-02", "2026-04-01", "2026-03-31"},
		{"004-097", incident.RoundLampChains, "2026-03-02", "2026-04-01", "2026-03-15"},
		{"004-098", incident.RoundDispensers, "2026-03-02", "2026-04-01", "2026-03-31"},
		{"004-099", incident.RoundLargeToys, "2026-03-02", "2026-03-09", "2026-03-02"},
		{"001-043", incident.RoundDrill, "2026-01-01", "2026-04-01", "2026-03-31"},
	} {
		missed, kept := row(duty.what, duty.from, duty.asOf, duty.day)
		if duty.what == incident.RoundDrill {
			b := book(duty.what, duty.from, duty.asOf, about("epidemic", did(duty.what, duty.day))...)
			kept = rounds("a drill", b)
		}
		rows = append(rows, clauseRow{duty.clause, []asked{missed}, []asked{kept}})
	}
	// Without a frequency the answer is that nothing was checked; of another duty nothing is said.
	other := rounds("another duty", book(incident.RoundFriday, "2026-03-02", "2026-03-09", did(incident.RoundFriday, "2026-03-06")...))
	for clause, what := range map[logistics.ClauseID]string{
		"000-160": incident.RoundDormitories, "003-046": incident.RoundToys, "004-079": incident.RoundPatrols, "004-055": incident.RoundAway,
	} {
		rows = append(rows, clauseRow{clause, []asked{rounds("no frequency", book(what, "2026-03-02", "2026-03-03"))}, []asked{other}})
	}
	ranking, err := incident.Factory().RankHygiene([]incident.HygieneScore{{Department: "A", Score: decimal.New(90, 0)}})
	if err != nil {
		t.Fatal(err)
	}
	drill := func(x *incident.PlanFile) { x.Book.Entries = append(x.Book.Entries[:8:8], x.Book.Entries[9:]...) }
	rows = append(rows,
		clauseRow{"000-160", []asked{decided("a ranking", ranking.Clauses.List()...)}, []asked{other}},
		clauseRow{"001-038", []asked{hazards("no day", "2026-03-31", func(h *incident.Hazard) { h.Due = logistics.Date{} })}, []asked{hazards("in order", "2026-03-31")}},
		clauseRow{"001-041", []asked{plan("no plan", func(x *incident.PlanFile) { x.Plans = x.Plans[1:] })}, []asked{plan("complete")}},
		clauseRow{"001-042", []asked{plan("no reserves", func(x *incident.PlanFile) { x.Plans[5].Reserves = nil })}, []asked{plan("complete"), plan("no reserves for food", func(x *incident.PlanFile) { x.Plans[6].Reserves = nil })}},
		clauseRow{"002-028", []asked{plan("fire never drilled", drill), plan("what it holds is not in the text")}, []asked{other}},
		clauseRow{"004-058", []asked{list("two gates", file(incident.ListFoodControl, "purchase-control", "disinfection-control"))}, []asked{list("three", file(incident.ListFoodControl, "purchase-control", "disinfection-control", "processing-control"))}},
		clauseRow{"004-078", []asked{audit("no form", incident.AuditFinding{ID: "A", Found: date("2026-03-02")})}, []asked{audit("no finding")}},
		clauseRow{"004-087", []asked{grade("C"), grade("")}, []asked{grade("B")}},
		clauseRow{"004-118", []asked{list("no rules", file(incident.ListRulebooks))}, []asked{list("three", file(incident.ListRulebooks, "facility-rules", "elevator-rules", "work-plan-rules"))}},
	)
	clauseRows(t, rows)
}
