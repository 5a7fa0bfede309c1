package incident_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// at is a moment of the day on which the incidents of these tests are found, or of a later one.
func at(day, hour, minute int) time.Time {
	return time.Date(2026, 3, 2+day, hour, minute, 0, 0, time.FixedZone("CST", 8*60*60))
}

// log is the case log of an ordinary incident that keeps to its route, with a person of his own for every act.
func log() []logistics.Mark {
	return []logistics.Mark{
		{Act: "control", Role: logistics.Guard, By: "Li", At: at(0, 9, 30)},
		{Act: "report", Role: logistics.SecurityViceCaptain, By: "Gao", At: at(0, 9, 40)},
		{Act: "patrol-record", Role: logistics.Guard, By: "Wang", At: at(0, 10, 0)},
		{Act: "confirm", Role: logistics.SecurityCaptain, By: "Zhao", At: at(0, 10, 30)},
		{Act: "penalty-slip", Role: logistics.SecurityViceCaptain, By: "Qian", At: at(0, 15, 0)},
		{Act: "verify", Role: logistics.GeneralAffairsLeader, By: "Sun", At: at(1, 9, 0)},
		{Act: "section-chief-approval", Role: logistics.SectionChief, By: "Zhou", At: at(1, 10, 0)},
		{Act: "general-affairs-manager-approval", Role: logistics.GeneralAffairsManager, By: "Wu", At: at(2, 9, 0)},
		{Act: "senior-manager-approval", Role: logistics.SeniorManager, By: "Zheng", At: at(2, 16, 0)},
		{Act: "result", Role: logistics.GeneralAffairsLeader, By: "Feng", At: at(2, 23, 59)},
		{Act: "archive", Role: logistics.OnDutyPerson, By: "Chen", At: at(3, 8, 0)},
	}
}

// with gives the log with the mark of an act changed.
func with(act string, change func(m *logistics.Mark)) []logistics.Mark {
	marks := log()
	change(&marks[slices.IndexFunc(marks, func(m logistics.Mark) bool { return m.Act == act })])
	return marks
}

// TestRowsAreJudged: the rows of a route are what a case log can be held against.
func TestRowsAreJudged(t *testing.T) {
	without := func(act string) []logistics.Mark {
		return slices.DeleteFunc(log(), func(m logistics.Mark) bool { return m.Act == act })
	}
	for _, test := range []struct {
		name   string
		marks  []logistics.Mark
		want   string
		reason string
	}{
		{"in order", log(), "", "every act by its role, in order, the result on the evening of the second day"},
		{"late", with("result", func(m *logistics.Mark) { m.At = at(3, 0, 0) }),
			"000-023 too-late result", "midnight of the third day is late"},
		{"no record", without("patrol-record"), "000-019 missing patrol-record\n000-024 out-of-order archive", "the guard logs it, and nothing is closed without it"},
		{"a level skipped", without("general-affairs-manager-approval"), "000-022 missing general-affairs-manager-approval\n000-022 out-of-order senior-manager-approval", "level by level"},
		{"slip before the facts", with("penalty-slip", func(m *logistics.Mark) { m.At = at(0, 10, 0) }),
			"000-021 out-of-order penalty-slip", "only after confirmation"},
		{"a guard signs the slip", with("penalty-slip", func(m *logistics.Mark) { m.Role = logistics.Guard }),
			"000-021 wrong-role penalty-slip", "the captain or his vice issues it"},
		{"a higher level approves", with("section-chief-approval", func(m *logistics.Mark) { m.Role = logistics.GeneralManager }),
			"000-022 wrong-role section-chief-approval", "nobody replaces anybody"},
		{"filed by a guard", with("archive", func(m *logistics.Mark) { m.Role = logistics.Guard }), "000-024 wrong-role archive", "the on-duty person files it"},
		{"filed before the result", with("archive", func(m *logistics.Mark) { m.At = at(2, 20, 0) }), "000-024 out-of-order archive", "the result is filed"},
		{"found and approved by one", with("section-chief-approval", func(m *logistics.Mark) { m.By = "Li" }),
			"000-022 self-approval section-chief-approval", "nobody approves what he reported"},
		{"one guard does what guards do", with("patrol-record", func(m *logistics.Mark) { m.By = "Li" }), "", "these are no approvals"},
		{"one person approves twice", with("senior-manager-approval", func(m *logistics.Mark) { m.By = "Wu" }),
			"000-022 same-person senior-manager-approval", "different persons approve"},
	} {
		t.Run(test.name, func(t *testing.T) {
			i := of(incident.GeneralBreach, no, no, no)
			r := route(t, incident.Factory(), i)
			if got := judged(t, r, test.marks); got != test.want {
				t.Errorf("%s: got\n%s\nwant\n%s", test.reason, got, test.want)
			}
		})
	}
}

// TestUrgentRowsAreJudged: an urgent case is late after midnight, and a call to the police is nobody's fault.
func TestUrgentRowsAreJudged(t *testing.T) {
	r := route(t, incident.Factory(), of(incident.Theft, no, no, no))
	marks := []logistics.Mark{
		{Act: "control", Role: logistics.Guard, By: "Li", At: at(0, 9, 30)},
		{Act: "call-police", Role: logistics.Guard, By: "Li", At: at(0, 9, 31)},
		{Act: "report", Role: logistics.Guard, By: "Wang", At: at(0, 9, 30)},
		{Act: "patrol-record", Role: logistics.SecurityCaptain, By: "Zhao", At: at(0, 9, 45)},
		{Act: "leader-on-scene", Role: logistics.GeneralAffairsLeader, By: "Sun", At: at(0, 9, 50)},
		{Act: "report-up", Role: logistics.GeneralAffairsLeader, By: "Qian", At: at(0, 9, 55)},
		{Act: "result", Role: logistics.GeneralAffairsLeader, By: "Feng", At: at(0, 23, 59)},
		{Act: "archive", Role: logistics.OnDutyPerson, By: "Chen", At: at(1, 9, 0)},
	}
	if got := judged(t, r, marks); got != "" {
		t.Errorf("got %s", got)
	}
	marks[6].At = at(1, 0, 0)
	if got := judged(t, r, marks); got != "000-027 too-late result" {
		t.Errorf("got %s", got)
	}
}

// judged holds a log against the rows of a route and gives the findings, a line each.
func judged(t *testing.T, r incident.Route, marks []logistics.Mark) string {
	t.Helper()
	c := logistics.Case{Opened: logistics.Mark{By: "Li", At: r.Incident.Discovered}, Marks: marks}
	for _, task := range r.May {
		c.Others = append(c.Others, task.Act)
	}
	var report logistics.Report
	if err := r.Rows().Check(&report, "", c); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range report.Findings {
		lines = append(lines, string(f.Clause)+" "+f.Fault.String()+" "+f.Subject)
	}
	return strings.Join(lines, "\n")
}
