package incident_test

import (
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// awaits gives the acts that a case awaits.
func awaits(t testing.TB, pol incident.Policy, c incident.CaseLog) string {
	t.Helper()
	all, err := pol.NextActs(c)
	if err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
	var acts []string
	for _, n := range all {
		acts = append(acts, n.Act)
	}
	return strings.Join(acts, " ")
}

// caseRow is a log with what is found of it, a line each, and what it awaits.
type caseRow struct {
	reason string
	log    incident.CaseLog
	want   string
	next   string
}

func judgeCases(t *testing.T, rows []caseRow) {
	t.Helper()
	for name, pol := range policies() {
		for _, row := range rows {
			if got := remarks(checkCase(t, pol, row.log)); got != row.want {
				t.Errorf("%s: %s: got\n%s\nwant\n%s", name, row.reason, got, row.want)
			}
			if got := awaits(t, pol, row.log); got != row.next {
				t.Errorf("%s: %s: next %s, want %s", name, row.reason, got, row.next)
			}
		}
	}
}

// closed is a case closed by a clerk.
func closed(when time.Time) caseEdit { return also(done("close", "clerk", "He", when)) }

// unreachable: neither the captain nor his vice could be reached.
func unreachable(c *incident.CaseLog) { c.Unreachable = true }

// lastOf is the last moment of a day, counted from that on which the cases are found.
func lastOf(day int) time.Time { return at(day+1, 0, 0).Add(-1) }

// resultAt puts the result so long after another act.
func resultAt(act string, later time.Duration) caseEdit {
	return func(c *incident.CaseLog) {
		var to time.Time
		for _, m := range c.Marks {
			if m.Act == act {
				to = m.At.Add(later)
			}
		}
		moved("result", to)(c)
	}
}

func TestCheckCase(t *testing.T) {
	ordinary, important, urgent := ordinaryCase(), importantCase(), urgentCase()
	judgeCases(t, []caseRow{
		{"an ordinary case that kept to its procedure", ordinary, "", ""},
		{"an important case has the acts of both", important, "", ""},
		{"an urgent case, with one guard who does what guards do", urgent, "", ""},
		{"what is no incident is not judged, and knows the acts", amended(urgent, func(c *incident.CaseLog) { c.Incident = nothing() }, drop("control"), closed(at(0, 9, 0))), "", ""},

		{"the guard never got it in hand", amended(ordinary, drop("control")),
			"000-019+000-014 missing control\n000-019+000-014 out-of-order report\n000-019+000-014 out-of-order patrol-record", "control"},
		{"no report", amended(ordinary, drop("report")), "000-019+000-014 missing report\n000-020+000-014 out-of-order confirm", "report"},
		{"no record, in an ordinary case", amended(ordinary, drop("patrol-record")), "000-019+000-017 missing patrol-record\n000-024+000-014 out-of-order archive", "patrol-record"},
		{"no record, in an urgent case", amended(urgent, drop("patrol-record")), "000-017+000-016 missing patrol-record\n000-024+000-016 out-of-order archive", "patrol-record"},
		{"a clerk gets it in hand", amended(ordinary, byRole("control", "clerk")), "000-019+000-018 wrong-role control", ""},
		{"the captain's clerk confirms", amended(ordinary, byRole("confirm", "clerk")), "000-020+000-018 wrong-role confirm", ""},
		{"the safety leader stands in for captains of whom neither can be reached", amended(ordinary, unreachable, byRole("confirm", logistics.SafetyLeader), tells("report", logistics.SafetyLeader)), "", ""},
		{"he may, and the captain does", amended(ordinary, unreachable), "", ""},
		{"he confirms, though they could be reached", amended(ordinary, byRole("confirm", logistics.SafetyLeader)), "000-018+000-020 wrong-role confirm", ""},
		{"in an important case too", amended(important, byRole("penalty-slip", logistics.SafetyLeader)), "000-018+000-021 wrong-role penalty-slip", ""},
		{"a clerk stands in for nobody", amended(ordinary, unreachable, byRole("confirm", "clerk")), "000-020+000-014 wrong-role confirm", ""},
		{"nor for the captains who could be", amended(ordinary, byRole("penalty-slip", "clerk")), "000-021+000-018 wrong-role penalty-slip", ""},
		{"told instead of the captains", amended(ordinary, tells("report", logistics.SafetyLeader)), "000-018+000-019 missing report.told", ""},
		{"told beside the captain", amended(ordinary, tells("report", logistics.SafetyLeader, logistics.SecurityCaptain)), "", ""},
		{"an urgent report may go past them at any time", amended(urgent, tells("report", logistics.SafetyLeader, logistics.GeneralAffairsLeader)), "", ""},
		{"a slip before the facts, by a nanosecond", amended(ordinary, moved("penalty-slip", at(0, 10, 30).Add(-1))), "000-021+000-014 out-of-order penalty-slip", ""},
		{"a slip at the moment of the facts", amended(ordinary, moved("penalty-slip", at(0, 10, 30))), "", ""},
		{"nobody confirmed", amended(ordinary, drop("confirm")), "000-020+000-014 missing confirm\n000-021+000-014 out-of-order penalty-slip", "confirm"},
		{"a level skipped", amended(ordinary, drop("section-chief-approval")),
			"000-022+000-014 missing section-chief-approval\n000-022+000-014 out-of-order general-affairs-manager-approval", "section-chief-approval"},
		{"a level above signs for the one below", amended(ordinary, byRole("section-chief-approval", logistics.SeniorManager)), "000-022+000-014 wrong-role section-chief-approval", ""},
		{"one person on two levels", amended(ordinary, byPerson("senior-manager-approval", "Wu")), "000-022+000-014 same-person senior-manager-approval", ""},
		{"who found it approves it", amended(ordinary, byPerson("verify", "Li")), "000-022+000-014 self-approval verify", ""},
		{"the captain on the scene approves later", amended(ordinary, byPerson("section-chief-approval", "Zhao")), "", ""},
		{"an act twice", amended(ordinary, also(done("verify", logistics.GeneralAffairsLeader, "Sun", at(1, 12, 0)))), "000-022+000-014 twice verify", ""},
		{"before it was found", amended(urgent, moved("control", at(0, 9, 30).Add(-1))), "000-025+000-016 too-early control", ""},
		{"confirmed before the report", amended(ordinary, moved("confirm", at(0, 9, 35))), "000-020+000-014 out-of-order confirm", ""},
		{"everything at one moment", amended(urgent, func(c *incident.CaseLog) {
			for i := range c.Marks {
				c.Marks[i].At = at(0, 9, 30)
			}
		}), "", ""},
		{"the same moment in another zone", amended(urgent, func(c *incident.CaseLog) {
			for i := range c.Marks {
				c.Marks[i].At = c.Marks[i].At.UTC()
			}
		}), "", ""},

		{"the result in the last moment of the second day", amended(ordinary, moved("result", lastOf(2))), "", ""},
		{"the result at the moment of the last approval", amended(ordinary, resultAt("senior-manager-approval", 0)), "", ""},
		{"a nanosecond before it", amended(ordinary, resultAt("senior-manager-approval", -1)), "000-023+000-014 out-of-order result", ""},
		{"a result before the facts are confirmed", amended(important, resultAt("confirm", -1)), "000-023+000-015 out-of-order result", ""},
		{"an important one is due that day: the approvals follow", amended(important, resultAt("confirm", 0)), "", ""},
		{"the result at midnight", amended(ordinary, moved("result", at(3, 0, 0))), "000-023+000-014 too-late result", ""},
		{"an urgent result in the last moment of its day", amended(urgent, moved("result", lastOf(0))), "", ""},
		{"an urgent result at midnight", amended(urgent, moved("result", at(1, 0, 0))), "000-027+000-016 too-late result", ""},
		{"an important result at midnight is late by the stricter of two", amended(important, moved("result", at(1, 0, 0))), "000-027+000-023 too-late result", ""},

		{"the leader never came", amended(urgent, drop("leader-on-scene")), "000-026+000-016 missing leader-on-scene\n000-026+000-016 out-of-order report-up", "leader-on-scene"},
		{"nobody told the level above", amended(urgent, drop("report-up")), "000-026+000-016 missing report-up\n000-024+000-016 out-of-order archive", "report-up"},
		{"the safety leader goes there instead", amended(urgent, byRole("leader-on-scene", logistics.SafetyLeader)), "000-026+000-016 wrong-role leader-on-scene", ""},
		{"the police are called before the report, by nobody's leave", amended(urgent, also(done("call-police", logistics.Guard, "Li", at(0, 9, 30)))), "", ""},
		{"in an ordinary case too", amended(ordinary, also(done("call-police", "teacher", "Bai", at(0, 9, 30)))), "", ""},
		{"an urgent case has no slip, and one on record is not judged", amended(urgent, also(done("penalty-slip", logistics.Guard, "Li", at(0, 9, 0)))), "", ""},

		{"reported instead of handled", amended(urgent, drop("control"), func(c *incident.CaseLog) { c.Beyond = true }), "", ""},
		{"neither handled nor reported", amended(urgent, drop("control", "report"), func(c *incident.CaseLog) { c.Beyond = true }),
			"000-025+000-016 missing report\n000-026+000-016 out-of-order leader-on-scene", "report"},
		{"not handled, and nobody says that he could not", amended(urgent, drop("control")), "000-025+000-016 missing control\n000-017+000-016 out-of-order patrol-record", "control"},
		{"handled by a clerk, though beyond the guard", amended(urgent, byRole("control", "clerk"), func(c *incident.CaseLog) { c.Beyond = true }), "000-025+000-018 wrong-role control", ""},
		{"an ordinary one is in hand at once", amended(ordinary, drop("control"), func(c *incident.CaseLog) { c.Beyond = true }),
			"000-019+000-014 missing control\n000-019+000-014 out-of-order report\n000-019+000-014 out-of-order patrol-record", "control"},

		{"straight to the manager, when urgent", amended(urgent, tells("report", logistics.GeneralAffairsManager, logistics.GeneralAffairsLeader)), "", ""},
		{"straight to the manager, when ordinary", amended(ordinary, tells("report", logistics.GeneralAffairsManager)), "000-019+000-014 missing report.told", ""},
		{"the leader was not told of the slip", amended(ordinary, tells("penalty-slip", logistics.SafetyOfficer)), "000-021+000-014 missing penalty-slip.told", ""},
		{"neither of them was", amended(important, tells("penalty-slip", "clerk")), "000-021+000-015 missing penalty-slip.told\n000-021+000-015 missing penalty-slip.told", ""},
		{"an empty list says nothing", amended(urgent, tells("report")), "? 000-025 report.told\n? 000-026 report.told", ""},
		{"the log does not say who was told", amended(urgent, set("report-up", func(m *incident.Entry) { m.Told = nil })), "? 000-026 report-up.told", ""},
		{"told with the second of two reports", amended(ordinary, tells("report"), func(c *incident.CaseLog) {
			c.Marks = append(c.Marks, incident.Entry{Mark: done("report", logistics.Guard, "Li", at(0, 9, 50)), Told: []logistics.Role{logistics.SecurityCaptain}})
		}), "000-019+000-014 twice report", ""},

		{"filed where it belongs", amended(important, func(c *incident.CaseLog) { c.Filed = incident.Important }), "", ""},
		{"filed higher than its facts", amended(ordinary, func(c *incident.CaseLog) { c.Filed = incident.Urgent }), "", ""},
		{"filed lower", amended(important, func(c *incident.CaseLog) { c.Filed = incident.Ordinary }), "000-015 out-of-bound filed", ""},
		{"a fire filed as important", amended(urgent, func(c *incident.CaseLog) { c.Filed, c.Incident.Kind = incident.Important, incident.Fire }), "000-016 out-of-bound filed", ""},
		{"of no named kind, and filed lower", amended(important, func(c *incident.CaseLog) { c.Filed, c.Incident = incident.Ordinary, of(incident.Other, yes, no, no) }),
			"000-015+000-013 out-of-bound filed", ""},
		{"whether the harm is heavy nobody said", amended(important, func(c *incident.CaseLog) { c.Incident.Heavy = unknown }), "? 000-015 incident.heavy", ""},
	})
}

func TestCheckCaseClosed(t *testing.T) {
	ordinary, urgent := ordinaryCase(), urgentCase()
	judgeCases(t, []caseRow{
		{"closed with the archive", amended(ordinary, closed(at(3, 8, 0))), "", ""},
		{"closed a moment before the archive", amended(ordinary, closed(at(3, 8, 0).Add(-1))), "000-024 out-of-order close", ""},
		{"closed twice", amended(ordinary, closed(at(3, 9, 0)), closed(at(4, 9, 0))), "000-024 twice close", ""},
		{"closed twice, first too soon", amended(ordinary, closed(at(4, 9, 0)), closed(at(3, 7, 0))), "000-024 out-of-order close\n000-024 twice close", ""},
		{"archived twice", amended(ordinary, also(done("archive", logistics.OnDutyPerson, "Chen", at(4, 8, 0)))), "000-024+000-014 twice archive", ""},
		{"closed without its archive record", amended(ordinary, drop("archive"), closed(at(3, 8, 0))), "000-024+000-014 missing archive\n000-024 out-of-order close", "archive"},
		{"closed before it was found", amended(urgent, closed(at(0, 9, 30).Add(-1))), "000-024 too-early close\n000-024 out-of-order close", ""},
		{"archived without a result", amended(urgent, drop("result")), "000-027+000-016 missing result\n000-024+000-016 out-of-order archive", "result"},
		{"closed on the spot, and nothing else done", amended(urgent, func(c *incident.CaseLog) { c.Marks = nil }, closed(at(0, 9, 40))),
			"000-025+000-016 missing control\n000-025+000-016 missing report\n000-017+000-016 missing patrol-record\n000-026+000-016 missing leader-on-scene\n" +
				"000-026+000-016 missing report-up\n000-027+000-016 missing result\n000-024+000-016 missing archive\n000-024 out-of-order close", "control report result"},
	})
}

// A case that is open lacks only what was passed over, and what is late.
func TestCheckCaseOpen(t *testing.T) {
	ordinary, urgent := ordinaryCase(), urgentCase()
	empty := func(c *incident.CaseLog) { c.Marks = nil }
	judgeCases(t, []caseRow{
		{"just found", amended(ordinary, empty, asOf(at(0, 9, 30))), "", "control"},
		{"just found, and urgent", amended(urgent, empty, asOf(at(0, 9, 30))), "", "control report result"},
		{"nobody says what time it is", amended(urgent, empty), "? 000-027 result", "control report result"},
		{"waits for the captain", amended(ordinary, upTo("patrol-record"), asOf(at(2, 0, 0))), "", "confirm"},
		{"waits for the manager", amended(ordinary, upTo("section-chief-approval"), asOf(lastOf(2))), "", "general-affairs-manager-approval"},
		{"the second day is over", amended(ordinary, upTo("section-chief-approval"), asOf(at(3, 0, 0))), "000-023+000-014 too-late result", "general-affairs-manager-approval result"},
		{"the day is not yet over", amended(urgent, upTo("report-up"), asOf(lastOf(0))), "", "result"},
		{"the day is over", amended(urgent, upTo("report-up"), asOf(at(1, 0, 0))), "000-027+000-016 too-late result", "result"},
		{"waits for the archive; late was late", amended(ordinary, drop("archive"), moved("result", at(3, 0, 0)), asOf(at(9, 0, 0))), "000-023+000-014 too-late result", "archive"},
		{"passed over, in an open case", amended(ordinary, upTo("verify"), drop("report"), asOf(at(1, 9, 0))),
			"000-019+000-014 missing report\n000-020+000-014 out-of-order confirm", "report"},
		{"the record may still come", amended(ordinary, upTo("verify"), drop("patrol-record"), asOf(at(1, 9, 0))), "", "patrol-record section-chief-approval"},
		{"approved over two that are missing", amended(ordinary, upTo("section-chief-approval"), drop("penalty-slip", "verify"), asOf(at(1, 10, 0))),
			"000-021+000-014 missing penalty-slip\n000-022+000-014 missing verify\n000-022+000-014 out-of-order section-chief-approval", "penalty-slip"},
		{"beyond whoever is there: the report comes next", amended(urgent, empty, asOf(at(0, 9, 30)), func(c *incident.CaseLog) { c.Beyond = true }), "", "report patrol-record result"},
	})
}

// Changes of clocks move the last moment of a result, and with it what is late.
func TestCheckCaseClocks(t *testing.T) {
	newYork, havana := zone(t, "America/New_York"), zone(t, "America/Havana")
	for _, row := range []struct {
		reason        string
		found, result time.Time
		urgent        bool
		late          bool
	}{
		{"the short day ends an hour sooner", time.Date(2026, 3, 8, 1, 30, 0, 0, newYork), time.Date(2026, 3, 8, 23, 59, 59, 0, newYork), true, false},
		{"22 hours and a half after 1:30 is the next day", time.Date(2026, 3, 8, 1, 30, 0, 0, newYork), time.Date(2026, 3, 8, 1, 30, 0, 0, newYork).Add(21*time.Hour + 30*time.Minute), true, true},
		{"half past two does not exist that day: Go reads half past three", time.Date(2026, 3, 8, 2, 30, 0, 0, newYork), time.Date(2026, 3, 8, 3, 30, 0, 0, newYork), true, false},
		{"half past one comes twice: the second is after the first", time.Date(2026, 11, 1, 1, 30, 0, 0, newYork), time.Date(2026, 11, 1, 1, 30, 0, 0, newYork).Add(time.Hour), true, false},
		{"the long day has its 25th hour", time.Date(2026, 11, 1, 0, 0, 0, 0, newYork), time.Date(2026, 11, 1, 0, 0, 0, 0, newYork).Add(25*time.Hour - 1), true, false},
		{"and no 26th", time.Date(2026, 11, 1, 0, 0, 0, 0, newYork), time.Date(2026, 11, 1, 0, 0, 0, 0, newYork).Add(25 * time.Hour), true, true},
		{"found before a midnight that does not exist", time.Date(2026, 3, 7, 23, 0, 0, 0, havana), time.Date(2026, 3, 8, 1, 0, 0, 0, havana), true, true},
		{"two days later, the last moment", time.Date(2026, 3, 6, 12, 0, 0, 0, havana), time.Date(2026, 3, 8, 23, 59, 59, 999_999_999, havana), false, false},
		{"the zone of the discovery says which day it is", time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC).In(time.FixedZone("CST", 8*3600)), time.Date(2026, 6, 30, 23, 59, 59, 0, time.UTC), true, false},
		{"in UTC the same discovery ends at midnight there", time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC), time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC), true, true},
	} {
		c := ordinaryCase()
		if row.urgent {
			c = urgentCase()
		}
		c.Incident.Discovered = row.found
		for i := range c.Marks {
			c.Marks[i].At = row.found
		}
		c = amended(c, moved("result", row.result), moved("archive", row.result.Add(time.Hour)))
		if got := strings.Contains(remarks(checkCase(t, incident.Factory(), c)), "too-late result"); got != row.late {
			t.Errorf("%s: late %t, want %t", row.reason, got, row.late)
		}
		if got := remarks(checkCase(t, incident.Factory(), c)); !row.late && got != "" {
			t.Errorf("%s: %s", row.reason, got)
		}
	}
}

func TestCheckCaseRefuses(t *testing.T) {
	for _, row := range []struct {
		reason string
		log    incident.CaseLog
		want   string
	}{
		{"nothing at all", incident.CaseLog{}, "id absent\nincident.kind absent\nincident.discovered absent\nby absent"},
		{"every problem at once", incident.CaseLog{ID: " C-1", Incident: incident.Incident{Kind: 9}, Filed: 4, Marks: []incident.Entry{
			{Mark: done("shout", "", "", time.Time{}), Told: []logistics.Role{"", "a|b", " c"}}, {Mark: done("control", "guard|captain", "Li", at(0, 9, 30).AddDate(9000, 0, 0))},
		}}, "id word\nincident.kind word\nincident.discovered absent\nfiled word\nmarks[0].told[0] absent\nmarks[0].told[1] word\nmarks[0].told[2] word\nmarks[1].at range\n" +
			"by absent\nmarks[0].act unknown\nmarks[0].role absent\nmarks[0].by absent\nmarks[0].at absent\nmarks[1].role word"},
		{"an act that no procedure knows", amended(urgentCase(), also(done("evacuate", logistics.Guard, "Li", at(0, 9, 31)))), "marks[7].act unknown"},
		{"a kind that is none", amended(urgentCase(), func(c *incident.CaseLog) { c.Incident.Kind = 0 }), "incident.kind absent"},
		{"a mark after the moment of judgment", amended(urgentCase(), asOf(at(1, 9, 0).Add(-1))), "marks[6].at range"},
		{"found after the moment of judgment", amended(urgentCase(), func(c *incident.CaseLog) { c.Marks = nil }, asOf(at(0, 9, 29))), "incident.discovered range"},
		{"one person in two spellings", amended(urgentCase(), byPerson("patrol-record", "li")), "marks[2].by conflict"},
		{"a moment of judgment that cannot be written", amended(urgentCase(), asOf(at(0, 9, 30).AddDate(9000, 0, 0))), "asOf range"},
	} {
		r, err := incident.Factory().CheckCase(row.log)
		if got := problems(t, err); got != row.want || r.Edition != "" || !r.OK() {
			t.Errorf("%s: got\n%s\nwant\n%s", row.reason, got, row.want)
		}
		n, err := incident.Factory().NextActs(row.log)
		if got := problems(t, err); got != row.want || n != nil {
			t.Errorf("%s: next: got\n%s\nwant\n%s", row.reason, got, row.want)
		}
	}
	if _, err := (incident.Policy{}).CheckCase(urgentCase()); err == nil {
		t.Error("the zero policy judges")
	}
	if _, err := (incident.Policy{}).NextActs(urgentCase()); err == nil {
		t.Error("the zero policy awaits")
	}
}

// TestDecodeCaseLog: hours that no clock shows, dates that are none and words that are none are refused by path.
func TestDecodeCaseLog(t *testing.T) {
	whole := string(write(t, amended(urgentCase(), asOf(at(1, 9, 0)), func(c *incident.CaseLog) { c.Filed, c.Beyond = incident.Urgent, true })))
	for _, row := range []struct{ reason, old, new, want string }{
		{"as it is", "", "", ""},
		{"24:00 is no hour", "T09:50:00", "T24:00:00", "marks[3].at word"},
		{"the 60th second is none", "T09:50:00", "T09:50:60", "marks[3].at word"},
		{"no zone", "T09:50:00+08:00", "T09:50:00", "marks[3].at word"},
		{"30 February", "2026-03-02T09:50", "2026-02-30T09:50", "marks[3].at word"},
		{"an unknown kind", `"theft"`, `"flood"`, "incident.kind word"},
		{"an unknown class", `"filed":"urgent"`, `"filed":"top"`, "filed word"},
		{"a word for a boolean", `"beyond":true`, `"beyond":"yes"`, "beyond type"},
		{"told as a word", `"told":["senior-manager"]`, `"told":"senior-manager"`, "marks[4].told type"},
		{"a field that is none", `"filed":"urgent"`, `"field":"urgent"`, "field unknown"},
		{"no finder", `"by":"Li","filed"`, `"filed"`, "by absent"},
	} {
		text := strings.Replace(whole, row.old, row.new, 1)
		if (text == whole) != (row.old == row.new) {
			t.Fatalf("%s: nothing was changed in %s", row.reason, whole)
		}
		var c incident.CaseLog
		if got := problems(t, logistics.Decode([]byte(text), &c)); got != row.want {
			t.Errorf("%s: got %s, want %s", row.reason, got, row.want)
		}
	}
}

// A log says the same once it was written and read.
func TestCaseLogOnTheWay(t *testing.T) {
	for _, c := range []incident.CaseLog{
		amended(urgentCase(), tells("report")), amended(urgentCase(), set("report", func(m *incident.Entry) { m.Told = nil })), importantCase(),
	} {
		var back incident.CaseLog
		if err := logistics.Decode(write(t, c), &back); err != nil {
			t.Fatal(err)
		}
		if was, is := remarks(checkCase(t, incident.Factory(), c)), remarks(checkCase(t, incident.Factory(), back)); was != is {
			t.Errorf("%s, and read back %s", was, is)
		}
	}
}

func TestCaseTexts(t *testing.T) {
	c := amended(ordinaryCase(), upTo("penalty-slip"), asOf(at(3, 0, 0)))
	next, err := incident.Factory().NextActs(c)
	if err != nil || len(next) != 2 {
		t.Fatalf("%v %v", next, err)
	}
	for i, want := range []logistics.Text{
		{En: "verify: general affairs leader; not Li; tells section chief; next, for a result by 2026-03-04 23:59:59 +08:00 (000-022 (read))",
			Zh: "总务核实：总务部门领导；不得为 Li；告知科长；随即办理，处理结果不晚于 2026-03-04 23:59:59 +08:00（000-022 解读）"},
		{En: "result: general affairs leader; by 2026-03-04 23:59:59 +08:00; late (000-023 (read))",
			Zh: "处理结果：总务部门领导；不晚于 2026-03-04 23:59:59 +08:00；已逾期（000-023 解读）"},
	} {
		if next[i].String() != want.En || next[i].Text(logistics.Chinese) != want.Zh {
			t.Errorf("got %s\n%s", next[i], next[i].Text(logistics.Chinese))
		}
	}
	sealed := incident.Factory()
	sealed.Procedures[0].Steps[5].Seals = logistics.List[logistics.Seal]{"stamp"}
	next, err = sealed.NextActs(c)
	if err != nil || !strings.Contains(next[0].String(), "; under the stamp; not Li; ") {
		t.Errorf("%v %v", next, err)
	}
	c = amended(c, also(done("result", logistics.GeneralAffairsLeader, "Sun", at(0, 17, 0))))
	next, err = incident.Factory().NextActs(c)
	if err != nil || len(next) != 1 || !next[0].Deadline.IsZero() || next[0].String() != "verify: general affairs leader; not Li; tells section chief (000-022 (read))" {
		t.Errorf("%v %v", next, err)
	}
}
