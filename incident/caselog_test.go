package incident_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// entries gives marks as a log has them, each with those whom the documented procedures have it tell.
func entries(marks []logistics.Mark) []incident.Entry {
	tells := map[string][]logistics.Role{
		"report":                           {logistics.SecurityCaptain, logistics.GeneralAffairsLeader},
		"report-up":                        {logistics.SeniorManager},
		"penalty-slip":                     {logistics.SafetyOfficer, logistics.GeneralAffairsLeader},
		"verify":                           {logistics.SectionChief},
		"section-chief-approval":           {logistics.GeneralAffairsManager},
		"general-affairs-manager-approval": {logistics.SeniorManager},
	}
	var all []incident.Entry
	for _, m := range marks {
		all = append(all, incident.Entry{Mark: m, Told: tells[m.Act]})
	}
	return all
}

// done is an act on record.
func done(act string, role logistics.Role, by logistics.Person, when time.Time) logistics.Mark {
	return logistics.Mark{Act: act, Role: role, By: by, At: when}
}

// ordinaryCase, importantCase and urgentCase are cases that keep to their routes and are archived, each found by Li at 9:30.
func ordinaryCase() incident.CaseLog {
	return incident.CaseLog{ID: "C-1", Incident: of(incident.GeneralBreach, no, no, no), By: "Li", Marks: entries(log())}
}

func urgentCase() incident.CaseLog {
	return incident.CaseLog{ID: "C-1", Incident: of(incident.Theft, no, no, no), By: "Li", Marks: entries([]logistics.Mark{
		done("control", logistics.Guard, "Li", at(0, 9, 30)),
		done("report", logistics.Guard, "Li", at(0, 9, 30)),
		done("patrol-record", logistics.Guard, "Li", at(0, 9, 45)),
		done("leader-on-scene", logistics.GeneralAffairsLeader, "Sun", at(0, 9, 50)),
		done("report-up", logistics.GeneralAffairsLeader, "Sun", at(0, 9, 55)),
		done("result", logistics.GeneralAffairsLeader, "Sun", at(0, 23, 59)),
		done("archive", logistics.OnDutyPerson, "Chen", at(1, 9, 0)),
	})}
}

func importantCase() incident.CaseLog {
	c := urgentCase()
	c.Incident = of(incident.SeriousBreach, no, no, no)
	c.Marks = append(c.Marks, entries([]logistics.Mark{
		done("confirm", logistics.SecurityCaptain, "Zhao", at(0, 10, 0)),
		done("penalty-slip", logistics.SecurityCaptain, "Zhao", at(0, 10, 30)),
		done("verify", logistics.GeneralAffairsLeader, "Feng", at(0, 11, 0)),
		done("section-chief-approval", logistics.SectionChief, "Zhou", at(0, 13, 0)),
		done("general-affairs-manager-approval", logistics.GeneralAffairsManager, "Wu", at(0, 14, 0)),
		done("senior-manager-approval", logistics.SeniorManager, "Zheng", at(0, 15, 0)),
	})...)
	return c
}

// caseEdit changes a case log.
type caseEdit func(c *incident.CaseLog)

func drop(acts ...string) caseEdit {
	return func(c *incident.CaseLog) {
		c.Marks = slices.DeleteFunc(c.Marks, func(m incident.Entry) bool { return slices.Contains(acts, m.Act) })
	}
}

// upTo leaves the acts up to one, in their order.
func upTo(act string) caseEdit {
	return func(c *incident.CaseLog) {
		c.Marks = c.Marks[:1+slices.IndexFunc(c.Marks, func(m incident.Entry) bool { return m.Act == act })]
	}
}

func set(act string, change func(m *incident.Entry)) caseEdit {
	return func(c *incident.CaseLog) {
		change(&c.Marks[slices.IndexFunc(c.Marks, func(m incident.Entry) bool { return m.Act == act })])
	}
}

func moved(act string, to time.Time) caseEdit {
	return set(act, func(m *incident.Entry) { m.At = to })
}

func byRole(act string, role logistics.Role) caseEdit {
	return set(act, func(m *incident.Entry) { m.Role = role })
}

func byPerson(act string, p logistics.Person) caseEdit {
	return set(act, func(m *incident.Entry) { m.By = p })
}

func tells(act string, roles ...logistics.Role) caseEdit {
	return set(act, func(m *incident.Entry) { m.Told = append(logistics.List[logistics.Role]{}, roles...) })
}

func also(m logistics.Mark) caseEdit {
	return func(c *incident.CaseLog) { c.Marks = append(c.Marks, incident.Entry{Mark: m}) }
}

func asOf(when time.Time) caseEdit { return func(c *incident.CaseLog) { c.AsOf = when } }

func amended(c incident.CaseLog, edits ...caseEdit) incident.CaseLog {
	c.Marks = slices.Clone(c.Marks)
	for _, edit := range edits {
		edit(&c)
	}
	return c
}

// remarks gives a report, a line each: clause, second clause, fault and what it is of.
func remarks(r logistics.Report) string {
	var lines []string
	subject := func(s string) string { return strings.TrimPrefix(s, "case C-1.") }
	for _, f := range r.Findings {
		clauses := string(f.Clause)
		if f.Also != "" {
			clauses += "+" + string(f.Also)
		}
		lines = append(lines, clauses+" "+f.Fault.String()+" "+subject(f.Subject))
	}
	for _, u := range r.Unchecked {
		lines = append(lines, "? "+string(u.Clause)+" "+subject(u.Subject))
	}
	return strings.Join(lines, "\n")
}

func checkCase(t testing.TB, pol incident.Policy, c incident.CaseLog) logistics.Report {
	t.Helper()
	r, err := pol.CheckCase(c)
	if err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
	return r
}

func jsonOf(v any) (string, error) {
	data, err := json.Marshal(v)
	return string(data), err
}
