package incident_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// table writes a route as people draw it: a task a line, with who does it, after what, and whom it tells.
func table(tasks []incident.Task) string {
	words := func(roles []logistics.Role) string {
		var s []string
		for _, role := range roles {
			s = append(s, string(role))
		}
		return strings.Join(s, "|")
	}
	var b strings.Builder
	for _, task := range tasks {
		fmt.Fprintf(&b, "%s %s %s: %s", task.Clause, task.Basis, task.Act, words(task.By))
		if len(task.After) > 0 {
			fmt.Fprintf(&b, " after %s", strings.Join(task.After, ", "))
		}
		for _, told := range task.Tells {
			fmt.Fprintf(&b, " tells %s (%s %s)", words(told.To), told.Clause, told.Basis)
		}
		if !task.Within.IsZero() {
			fmt.Fprintf(&b, " within %s", task.Within)
		}
		if !task.Self {
			b.WriteString(" not by who found it")
		}
		if task.Deputy || task.Force != logistics.Must {
			b.WriteString(" ?")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestRoute pins the three routes of the factory, row by row.
func TestRoute(t *testing.T) {
	const anybody = "000-027 assumed call-police: guard|security-captain|security-vice-captain|general-affairs-leader|"
	const tells = " tells police (000-027 assumed)\n"
	for _, test := range []struct {
		name       string
		i          incident.Incident
		deadline   string
		procedure  string
		tasks, may string
	}{
		{"ordinary", of(incident.GeneralBreach, no, no, no), "2026-03-04T23:59:59.999999999+08:00",
			"000-014 (read), 000-018 (assumed), 000-017 (read), 000-023 (read)",
			`000-019 read control: guard|security-captain|security-vice-captain
000-019 read report: guard|security-captain|security-vice-captain after control tells security-captain|security-vice-captain|safety-leader (000-019 read)
000-019 read patrol-record: guard|security-captain|security-vice-captain after control
000-020 assumed confirm: security-captain|security-vice-captain|safety-leader after report
000-021 read penalty-slip: security-captain|security-vice-captain|safety-leader after confirm tells safety-officer (000-021 read) tells general-affairs-leader (000-021 read)
000-022 read verify: general-affairs-leader after penalty-slip tells section-chief (000-022 read) not by who found it
000-022 read section-chief-approval: section-chief after verify tells general-affairs-manager (000-022 read) not by who found it
000-022 read general-affairs-manager-approval: general-affairs-manager after section-chief-approval tells senior-manager (000-022 read) not by who found it
000-022 read senior-manager-approval: senior-manager after general-affairs-manager-approval not by who found it
000-023 read result: general-affairs-leader within 2d
000-024 read archive: on-duty-person after patrol-record, senior-manager-approval, result
`, ""},
		{"important", of(incident.SafetyHazard, yes, no, no), "2026-03-02T23:59:59.999999999+08:00",
			"000-015 (assumed), 000-018 (assumed), 000-017 (read), 000-027 (assumed), 000-023 (read)",
			`000-025 read control: guard|security-captain|security-vice-captain
000-025 read report: guard|security-captain|security-vice-captain tells security-captain|security-vice-captain|safety-leader|general-affairs-manager (000-025 read) tells general-affairs-leader (000-026 read)
000-019 read patrol-record: guard|security-captain|security-vice-captain after control
000-026 read leader-on-scene: general-affairs-leader after report
000-026 read report-up: general-affairs-leader after leader-on-scene tells senior-manager (000-026 read)
000-020 assumed confirm: security-captain|security-vice-captain|safety-leader after report
000-021 read penalty-slip: security-captain|security-vice-captain|safety-leader after confirm tells safety-officer (000-021 read) tells general-affairs-leader (000-021 read)
000-022 read verify: general-affairs-leader after penalty-slip tells section-chief (000-022 read) not by who found it
000-022 read section-chief-approval: section-chief after verify tells general-affairs-manager (000-022 read) not by who found it
000-022 read general-affairs-manager-approval: general-affairs-manager after section-chief-approval tells senior-manager (000-022 read) not by who found it
000-022 read senior-manager-approval: senior-manager after general-affairs-manager-approval not by who found it
000-027 assumed result: general-affairs-leader within 0d
000-024 read archive: on-duty-person after patrol-record, report-up, senior-manager-approval, result
`, anybody + "safety-leader|section-chief|general-affairs-manager|senior-manager|on-duty-person|safety-officer" + tells},
		{"urgent", of(incident.Fire, unknown, unknown, unknown), "2026-03-02T23:59:59.999999999+08:00",
			"000-016 (read), 000-018 (assumed), 000-017 (read), 000-027 (assumed)",
			`000-025 read control: guard|security-captain|security-vice-captain
000-025 read report: guard|security-captain|security-vice-captain tells security-captain|security-vice-captain|safety-leader|general-affairs-manager (000-025 read) tells general-affairs-leader (000-026 read)
000-017 read patrol-record: guard|security-captain|security-vice-captain after control
000-026 read leader-on-scene: general-affairs-leader after report
000-026 read report-up: general-affairs-leader after leader-on-scene tells senior-manager (000-026 read)
000-027 assumed result: general-affairs-leader within 0d
000-024 read archive: on-duty-person after patrol-record, report-up, result
`, anybody + "on-duty-person|safety-leader|general-affairs-manager|senior-manager" + tells},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := route(t, incident.Factory(), test.i)
			if r.Severity.String() != test.name || r.Edition != "factory-2026" || r.Incident != test.i {
				t.Errorf("got %s of %s", r.Severity, r.Edition)
			}
			if got := r.Deadline.Format(time.RFC3339Nano); got != test.deadline {
				t.Errorf("due %s, want %s", got, test.deadline)
			}
			if got := cites(r.Procedure); got != test.procedure {
				t.Errorf("procedure by %s, want %s", got, test.procedure)
			}
			if diff := cmp.Diff(test.tasks, table(r.Tasks)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.may, table(r.May)); diff != "" {
				t.Error(diff)
			}
			want := []logistics.Role{logistics.Guard, logistics.SecurityCaptain, logistics.SecurityViceCaptain}
			if !slices.Equal(r.First, want) || r.Record != "patrol-record" {
				t.Errorf("first %v, record %s", r.First, r.Record)
			}
			for _, task := range r.Tasks {
				if (task.Act == "result") != task.Due.Equal(r.Deadline) || task.Act != "result" && !task.Due.IsZero() {
					t.Errorf("%s is due %s: only the result has a number", task.Act, task.Due)
				}
			}
			// The school has the same routes, all of them assumed.
			school := route(t, incident.School(), test.i)
			for _, cite := range school.Citations() {
				if cite.Basis != logistics.Assumed {
					t.Errorf("school: %s is %s", cite.Clause, cite.Basis)
				}
			}
			if diff := cmp.Diff(r.Rows(), school.Rows(), sameValues()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestRouteOfNoIncident: nothing to do, nobody to tell, no deadline.
func TestRouteOfNoIncident(t *testing.T) {
	i := nothing()
	r := route(t, incident.Factory(), i)
	want := incident.Route{Classification: incident.Classification{Edition: "factory-2026", Incident: i, Clauses: r.Clauses}}
	if diff := cmp.Diff(want, r, sameValues()); diff != "" || cites(r.Clauses) != "000-013 (read)" {
		t.Errorf("%s by %s", diff, r.Clauses)
	}
	if r.String() != "other: no incident (000-013 (read))" || len(r.Told()) != 0 || len(r.Rows()) != 0 || len(r.Citations()) != 1 {
		t.Errorf("got %s", r)
	}
}

// TestDeadline: the civil day is that of the zone of the discovery.
func TestDeadline(t *testing.T) {
	utc, shanghai, newYork := time.UTC, zone(t, "Asia/Shanghai"), zone(t, "America/New_York")
	for _, test := range []struct {
		name                 string
		found                time.Time
		sameDay, secondDay   string
		reason               string
		lengthOfTheOrdinary  time.Duration // from the midnight before
		lengthOfTheImportant time.Duration
	}{
		{"midnight", time.Date(2026, 3, 2, 0, 0, 0, 0, shanghai), "2026-03-02T23:59:59.999999999+08:00", "2026-03-04T23:59:59.999999999+08:00",
			"midnight begins its day", 72 * time.Hour, 24 * time.Hour},
		{"before midnight", time.Date(2026, 3, 2, 23, 59, 59, 999_000_000, shanghai), "2026-03-02T23:59:59.999999999+08:00", "2026-03-04T23:59:59.999999999+08:00",
			"the last millisecond is still that day", 72 * time.Hour, 24 * time.Hour},
		{"the very last moment", time.Date(2026, 3, 2, 23, 59, 59, 999_999_999, shanghai), "2026-03-02T23:59:59.999999999+08:00", "2026-03-04T23:59:59.999999999+08:00",
			"found and due in one moment", 72 * time.Hour, 24 * time.Hour},
		{"year end", time.Date(2026, 12, 31, 18, 0, 0, 0, shanghai), "2026-12-31T23:59:59.999999999+08:00", "2027-01-02T23:59:59.999999999+08:00",
			"two days run into the next year", 72 * time.Hour, 24 * time.Hour},
		{"leap day", time.Date(2028, 2, 28, 8, 0, 0, 0, shanghai), "2028-02-28T23:59:59.999999999+08:00", "2028-03-01T23:59:59.999999999+08:00",
			"29 February is the first day after", 72 * time.Hour, 24 * time.Hour},
		{"no leap day", time.Date(2027, 2, 27, 8, 0, 0, 0, shanghai), "2027-02-27T23:59:59.999999999+08:00", "2027-03-01T23:59:59.999999999+08:00",
			"28 February is the first day after", 72 * time.Hour, 24 * time.Hour},
		{"30 June in UTC", time.Date(2026, 6, 30, 16, 30, 0, 0, utc), "2026-06-30T23:59:59.999999999Z", "2026-07-02T23:59:59.999999999Z",
			"the zone of the discovery counts", 72 * time.Hour, 24 * time.Hour},
		{"1 July in Shanghai", time.Date(2026, 6, 30, 16, 30, 0, 0, utc).In(shanghai), "2026-07-01T23:59:59.999999999+08:00", "2026-07-03T23:59:59.999999999+08:00",
			"the same moment is another day there", 72 * time.Hour, 24 * time.Hour},
		{"clocks go forward", time.Date(2026, 3, 7, 22, 0, 0, 0, newYork), "2026-03-07T23:59:59.999999999-05:00", "2026-03-09T23:59:59.999999999-04:00",
			"8 March has 23 hours in New York", 71 * time.Hour, 24 * time.Hour},
		{"on the short day", time.Date(2026, 3, 8, 1, 59, 0, 0, newYork), "2026-03-08T23:59:59.999999999-04:00", "2026-03-10T23:59:59.999999999-04:00",
			"found before the clocks change, due after", 71 * time.Hour, 23 * time.Hour},
		{"clocks go back", time.Date(2026, 10, 31, 9, 0, 0, 0, newYork), "2026-10-31T23:59:59.999999999-04:00", "2026-11-02T23:59:59.999999999-05:00",
			"1 November has 25 hours in New York", 73 * time.Hour, 24 * time.Hour},
	} {
		t.Run(test.name, func(t *testing.T) {
			ordinary, important, urgent := of(incident.GeneralBreach, no, no, no), of(incident.SeriousBreach, no, no, no), of(incident.Theft, no, no, no)
			for want, i := range map[*string][]*incident.Incident{&test.secondDay: {&ordinary}, &test.sameDay: {&important, &urgent}} {
				for _, i := range i {
					i.Discovered = test.found
					r := route(t, incident.Factory(), *i)
					if got := r.Deadline.Format(time.RFC3339Nano); got != *want {
						t.Errorf("%s: %s is due %s, want %s", test.reason, r.Severity, got, *want)
					}
					midnight := time.Date(test.found.Year(), test.found.Month(), test.found.Day(), 0, 0, 0, 0, test.found.Location())
					length := test.lengthOfTheImportant
					if r.Severity == incident.Ordinary {
						length = test.lengthOfTheOrdinary
					}
					if got := r.Deadline.Add(1).Sub(midnight); got != length {
						t.Errorf("%s: %s has %s, want %s", test.reason, r.Severity, got, length)
					}
				}
			}
		})
	}
}

func TestRouteRefuses(t *testing.T) {
	fire := func(at time.Time) incident.Incident {
		return incident.Incident{Kind: incident.Fire, Discovered: at}
	}
	for _, test := range []struct {
		name string
		i    incident.Incident
		want string
	}{
		{"no time", fire(time.Time{}), "discovered absent"},
		{"no time and no kind", incident.Incident{}, "kind absent\ndiscovered absent"},
		{"no incident, but no time either", incident.Incident{Kind: incident.Other, Order: no, Persons: no, Property: no, Direct: no, Heavy: no, AtOnce: no}, "discovered absent"},
		{"the year 10000", fire(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)), "discovered range"},
		{"before the year 1", fire(time.Date(0, 12, 31, 0, 0, 0, 0, time.UTC)), "discovered range"},
		{"half a minute off", fire(time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", 30))), "discovered range"},
		{"a day ahead", fire(time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", 24*3600))), "discovered range"},
		{"a day behind", fire(time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", -24*3600))), "discovered range"},
		{"due in the year 10000", of9999(), "discovered range"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, err := incident.Factory().Route(test.i)
			if got := problems(t, err); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
			if diff := cmp.Diff(incident.Route{}, r, sameValues()); diff != "" {
				t.Errorf("a route beside the error: %s", diff)
			}
		})
	}
	for _, offset := range []int{24*3600 - 60, -24*3600 + 60} {
		if _, err := incident.Factory().Route(fire(time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", offset)))); err != nil {
			t.Errorf("offset %d: %v", offset, err)
		}
	}
	if r := route(t, incident.Factory(), fire(time.Date(9999, 12, 31, 9, 0, 0, 0, time.UTC))); r.Deadline.Year() != 9999 {
		t.Errorf("due %s", r.Deadline)
	}
	if r := route(t, incident.Factory(), fire(time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC))); r.Deadline.Year() != 1 {
		t.Errorf("due %s", r.Deadline)
	}
	var none incident.Policy
	if r, err := none.Route(of(incident.Fire, no, no, no)); err == nil || r.Event {
		t.Errorf("the zero policy routed: %+v", r)
	}
}

// of9999 is an ordinary incident of the last day that can be written.
func of9999() incident.Incident {
	i := of(incident.GeneralBreach, no, no, no)
	i.Discovered = time.Date(9999, 12, 31, 9, 0, 0, 0, time.UTC)
	return i
}

// TestMonotonicClock: a time with a monotonic reading is taken for its wall clock.
func TestMonotonicClock(t *testing.T) {
	i := of(incident.Fire, no, no, no)
	i.Discovered = time.Now()
	if r := route(t, incident.Factory(), i); r.Incident.Discovered != i.Discovered.Round(0) {
		t.Errorf("got %v", r.Incident.Discovered)
	}
}

// TestDue: a span of an act counts from the last moment of the acts before it, as far as they have one.
func TestDue(t *testing.T) {
	pol := incident.Factory()
	steps := pol.Procedures[2].Steps
	steps[0].Within = logistics.MustSpan("1h")                                                // control
	steps[1].Within = logistics.MustSpan("2h")                                                // report
	steps[2].After, steps[2].Within = []string{"control", "report"}, logistics.MustSpan("3h") // patrol record
	steps[4].Within = logistics.MustSpan("5h")                                                // report up, after a leader on the scene without a span
	steps[6].After, steps[6].Within = []string{"result", "control"}, logistics.MustSpan("1d") // archive
	want := map[string]string{
		"control": "10:30", "report": "11:30", "patrol-record": "14:30", "leader-on-scene": "", "report-up": "", "result": "23:59", "archive": "23:59",
	}
	r := route(t, pol, of(incident.Fire, no, no, no))
	for _, task := range r.Tasks {
		got := ""
		if !task.Due.IsZero() {
			got = task.Due.Format("15:04")
		}
		if got != want[task.Act] {
			t.Errorf("%s is due %q, want %q", task.Act, got, want[task.Act])
		}
	}
	if day := r.Tasks[6].Due.Day(); day != 3 {
		t.Errorf("the archive is due on day %d: a day after the result", day)
	}
}

// TestEarliestDeadline: of several deadlines the first to end holds, and its row is cited by the result.
func TestEarliestDeadline(t *testing.T) {
	pol := incident.Factory()
	pol.Procedures[1].Deadlines[1].Within = logistics.MustSpan("4h")
	pol.Procedures[2].Deadlines[0].Within = logistics.MustSpan("0d")
	// In the evening the end of the day comes first, in the morning the four hours do.
	for hour, want := range map[int]string{9: "000-023 4h 13:00", 21: "000-027 0d 23:59"} {
		i := of(incident.SeriousBreach, no, no, no)
		i.Discovered = time.Date(2026, 3, 2, hour, 0, 0, 0, time.UTC)
		pol.Procedures[2].Deadlines = pol.Procedures[1].Deadlines
		r := route(t, pol, i)
		k := slices.IndexFunc(r.Tasks, func(task incident.Task) bool { return task.Act == "result" })
		task := r.Tasks[k]
		if got := fmt.Sprintf("%s %s %s", task.Clause, task.Within, task.Due.Format("15:04")); got != want || !task.Due.Equal(r.Deadline) {
			t.Errorf("at %d: %s, want %s", hour, got, want)
		}
		if !r.Procedure.Has("000-023") || !r.Procedure.Has("000-027") {
			t.Errorf("cites %s, want both deadlines", r.Procedure)
		}
	}
	// Of two that end together the one above.
	pol = incident.Factory()
	pol.Procedures[1].Deadlines[1].Within = logistics.MustSpan("0d")
	r := route(t, pol, of(incident.SeriousBreach, no, no, no))
	if got := r.Tasks[11].Clause; got != "000-027" {
		t.Errorf("the result cites %s", got)
	}
}

func TestTold(t *testing.T) {
	got := route(t, incident.Factory(), of(incident.GeneralBreach, no, no, no)).Told()
	want := []logistics.Role{"security-captain", "security-vice-captain", "safety-leader", "safety-officer", "general-affairs-leader",
		"section-chief", "general-affairs-manager", "senior-manager"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	got = route(t, incident.Factory(), of(incident.Fire, no, no, no)).Told()
	want = []logistics.Role{"security-captain", "security-vice-captain", "safety-leader", "general-affairs-manager", "general-affairs-leader", "senior-manager"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

func TestRouteText(t *testing.T) {
	r := route(t, incident.Factory(), of(incident.Fire, no, no, no))
	en := "fire: urgent (000-016 (read)); first guard, security captain or security vice-captain; told security captain, security vice-captain, " +
		"general affairs safety leader or general affairs manager, and general affairs leader, and senior manager; result by 2026-03-02 23:59:59 +08:00 " +
		"(000-016 (read), 000-018 (assumed), 000-017 (read), 000-027 (assumed))"
	zh := "火灾：紧急（000-016 解读）；先由保安、保安队长或保安副队长；告知保安队长、保安副队长、总务安全负责领导或总务部门经理，总务部门领导，管理部高级经理；" +
		"处理结果不晚于 2026-03-02 23:59:59 +08:00（000-016 解读、000-018 假定、000-017 解读、000-027 假定）"
	if r.String() != en || r.Text(logistics.Chinese) != zh {
		t.Errorf("got\n%s\n%s", r, r.Text(logistics.Chinese))
	}
	for i, want := range map[int][2]string{
		1: {"report: guard, security captain or security vice-captain; tells security captain, security vice-captain, general affairs safety leader or " +
			"general affairs manager; tells general affairs leader (000-025 (read), 000-026 (read))",
			"汇报：保安、保安队长或保安副队长；告知保安队长、保安副队长、总务安全负责领导或总务部门经理；告知总务部门领导（000-025 解读、000-026 解读）"},
		5: {"result: general affairs leader; by 2026-03-02 23:59:59 +08:00 (000-027 (assumed))", "处理结果：总务部门领导；不晚于 2026-03-02 23:59:59 +08:00（000-027 假定）"},
		6: {"archive: on-duty person (000-024 (read))", "归档：值班人员（000-024 解读）"},
	} {
		if task := r.Tasks[i]; task.String() != want[0] || task.Text(logistics.Chinese) != want[1] {
			t.Errorf("got\n%s\n%s", task, task.Text(logistics.Chinese))
		}
	}
}

// TestRouteKeepsNothing: a route changed by its owner changes neither the policy nor the next route.
func TestRouteKeepsNothing(t *testing.T) {
	pol := incident.Factory()
	i := of(incident.SeriousBreach, no, no, no)
	r := route(t, pol, i)
	r.First[0] = "nobody"
	for k := range r.Tasks {
		task := &r.Tasks[k]
		task.By[0] = "nobody"
		if len(task.After) > 0 {
			task.After[0] = "nothing"
		}
		for j := range task.Tells {
			task.Tells[j].To[0] = "nobody"
		}
	}
	r.May[0].By[0] = "nobody"
	if diff := cmp.Diff(incident.Factory(), pol, sameValues()); diff != "" {
		t.Errorf("the policy changed: %s", diff)
	}
	if diff := cmp.Diff(route(t, incident.Factory(), i), route(t, pol, i), sameValues()); diff != "" {
		t.Errorf("the next route changed: %s", diff)
	}
}
