package incident_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// deadlines are the deadlines of a route, each as its step, its last second, that on the other clock, and its clause.
func deadlines(r incident.RequestRoute) []string {
	lines := []string{}
	for _, d := range r.Deadlines {
		line := d.Step.String()
		for _, at := range []time.Time{d.Due, d.Other} {
			if !at.IsZero() {
				line += " " + at.Format("01-02 15:04:05")
			}
		}
		lines = append(lines, line+" "+string(d.Clause))
	}
	return lines
}

func TestRouteRequest(t *testing.T) {
	type request = incident.Request
	for _, row := range []struct {
		reason string
		edit   func(*request)
		hands  string
		want   []string
	}{
		{"a single small repair is for the repairer of the area, that day", func(*request) {}, "repairer Zhang", []string{
			"acknowledged 03-02 11:30:00 001-027", "planned 03-03 23:59:59 001-012", "planned 03-03 23:59:59 000-168", "on-site 03-02 23:59:59 003-003",
			"completed 03-02 23:59:59 003-004", "called-back 03-04 23:59:59 03-06 13:00:00 001-028",
		}},
		{"nobody knows who has the area", func(r *request) { r.AreaOwner = "" }, "repairer", nil},
		{"urgent: two clauses for one answer", func(r *request) { r.Urgent = yes }, "repairer Zhang", []string{
			"acknowledged 03-02 11:30:00 001-027", "acknowledged 03-02 11:30:00 001-011", "planned 03-03 23:59:59 001-012", "planned 03-03 23:59:59 000-168",
			"on-site 03-02 23:59:59 003-003", "completed 03-02 23:59:59 003-004", "called-back 03-04 23:59:59 03-06 13:00:00 001-028",
		}},
		{"on a Friday night the plan is due on Monday in workdays, on Saturday on the wall clock", func(r *request) {
			r.Reported = when("2026-03-06 20:30")
		}, "repairer Zhang", []string{
			"acknowledged 03-06 22:30:00 03-09 08:30:00 001-027", "planned 03-09 23:59:59 03-07 23:59:59 001-012", "planned 03-07 23:59:59 03-09 23:59:59 000-168",
			"on-site 03-06 23:59:59 003-003", "completed 03-06 23:59:59 003-004", "called-back 03-08 23:59:59 03-12 13:00:00 001-028",
		}},
		{"office equipment before a long weekend: 24 hours are 24 hours", func(r *request) {
			r.Kind, r.Reported, r.Today = "office-equipment", when("2026-04-30 22:00"), no
		}, "repairer Zhang", []string{
			"acknowledged 05-01 00:00:00 05-06 09:00:00 001-027", "planned 05-06 23:59:59 05-01 23:59:59 001-012", "planned 05-01 23:59:59 05-06 23:59:59 000-168",
			"on-site 04-30 23:59:59 003-003", "completed 05-01 22:00:00 05-07 17:00:00 001-022", "called-back 05-03 22:00:00 05-09 13:00:00 001-028",
		}},
		{"at midnight the whole day is left", func(r *request) { r.Reported = when("2026-03-02 00:00") }, "repairer Zhang", []string{
			"acknowledged 03-02 02:00:00 03-02 09:00:00 001-027", "planned 03-03 23:59:59 001-012", "planned 03-03 23:59:59 000-168", "on-site 03-02 23:59:59 003-003",
			"completed 03-02 23:59:59 003-004", "called-back 03-04 23:59:59 03-06 13:00:00 001-028",
		}},
		{"a second before midnight it is over with the second", func(r *request) { r.Reported = when("2026-03-02 23:59:59") }, "repairer Zhang", []string{
			"acknowledged 03-03 01:59:59 03-03 09:00:00 001-027", "planned 03-03 23:59:59 001-012", "planned 03-03 23:59:59 000-168", "on-site 03-02 23:59:59 003-003",
			"completed 03-02 23:59:59 003-004", "called-back 03-04 23:59:59 03-06 13:00:00 001-028",
		}},
		{"it can be put off: no lesson suffers", func(r *request) { r.Today = no }, "repairer Zhang", []string{
			"acknowledged 03-02 11:30:00 001-027", "planned 03-03 23:59:59 001-012", "planned 03-03 23:59:59 000-168", "on-site 03-02 23:59:59 003-003",
			"called-back 001-028",
		}},
		{"it cannot be put off, and goes up", func(r *request) { r.Today, r.Teaching = no, yes }, "repairer Zhang; repair-group leader or principal", []string{
			"acknowledged 03-02 11:30:00 001-027", "planned 03-03 23:59:59 001-012", "planned 03-03 23:59:59 000-168", "on-site 03-02 23:59:59 003-003",
			"completed 03-02 23:59:59 003-004", "escalated 03-02 23:59:59 003-005", "called-back 03-04 23:59:59 03-06 13:00:00 001-028",
		}},
		{"complex", func(r *request) { r.Complex = yes }, "repair-group leader", nil},
		{"across areas", func(r *request) { r.CrossArea = yes }, "repair-group leader", nil},
		{"large: with a firm from outside", func(r *request) { r.Large = yes }, "repair-group leader; service provider", nil},
		{"perhaps complex counts as joint", func(r *request) { r.Complex = unknown }, "repair-group leader", nil},
		{"no repair, and nobody can answer within a day", func(r *request) { r.Kind, r.Answerable = "supplies", no }, "warehouse keeper", []string{
			"acknowledged 03-02 11:30:00 001-027", "planned 03-03 23:59:59 001-012", "called-back 001-028",
		}},
		{"beyond the authority of logistics", func(r *request) { r.Kind, r.Beyond = "welfare", yes }, "principal; general affairs leader", []string{
			"acknowledged 03-02 11:30:00 001-027", "planned 03-03 23:59:59 001-012", "planned 03-03 23:59:59 000-168", "forwarded 03-02 23:59:59 000-169",
			"informed 03-02 23:59:59 000-169", "called-back 001-028",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			for name, pol := range policies() {
				r := routed(t, pol, changed(tap(), row.edit))
				hands := r.Lead.String()
				for _, h := range r.With {
					hands += "; " + h.String()
				}
				if hands != row.hands {
					t.Errorf("%s: %s, want %s", name, hands, row.hands)
				}
				if got := deadlines(r); row.want != nil && !slices.Equal(got, row.want) {
					t.Errorf("%s: got\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(row.want, "\n"))
				}
			}
		})
	}
}

// What nobody has answered is told where it would change the hands.
func TestRouteRequestUnchecked(t *testing.T) {
	bare := incident.Request{ID: "R-2", Kind: "water", Channel: "hotline", By: "Lin", Reported: when("2026-03-02 09:30")}
	r := routed(t, incident.School(), bare)
	var open []string
	for _, u := range r.Unchecked {
		open = append(open, u.Subject+" "+string(u.Clause))
	}
	if want := []string{"beyond 000-169", "complex 003-008", "crossArea 003-008", "large 003-008", "teaching 003-005", "today 003-005"}; !slices.Equal(open, want) {
		t.Errorf("%v, want %v", open, want)
	}
	if !r.Plan || r.Lead.Role[0] != logistics.RepairGroupLeader || r.Class != incident.Necessary || r.Fault != "water" {
		t.Errorf("%+v", r)
	}
	bare.Today = no
	if r := routed(t, incident.School(), bare); r.Unchecked[4].Subject != "teaching" || len(r.PutOff) > 0 {
		t.Errorf("%+v", r)
	}
	bare.Teaching = no
	if r := routed(t, incident.School(), bare); !slices.Equal(r.PutOff, []string{"reason", "date", "told"}) || !r.Clauses.Has("003-005") {
		t.Errorf("%+v", r)
	}
}

func TestRequestClass(t *testing.T) {
	for _, row := range []struct {
		reason string
		kind   string
		edit   func(*incident.Request)
		want   incident.RequestClass
	}{
		{"a repair", "wood", func(*incident.Request) {}, incident.Necessary},
		{"supplies", "supplies", func(*incident.Request) {}, incident.Necessary},
		{"welfare", "welfare", func(*incident.Request) {}, incident.Optimizing},
		{"environment", "environment", func(*incident.Request) {}, incident.Optimizing},
		{"what is not sorted", "other-request", func(*incident.Request) {}, incident.Necessary},
		{"a better environment that does harm as it is", "environment", func(r *incident.Request) { r.Safety = yes }, incident.Necessary},
		{"lessons suffer", "environment", func(r *incident.Request) { r.Teaching = yes }, incident.Necessary},
		{"perhaps, which is no reason to pass by what is necessary", "environment", func(r *incident.Request) { r.Teaching, r.Safety = unknown, unknown }, incident.Optimizing},
	} {
		r := changed(tap(), row.edit)
		r.Kind = row.kind
		if got := routed(t, incident.School(), r).Class; got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

func TestRouteRequestProblems(t *testing.T) {
	pol := incident.School()
	for _, row := range []struct {
		reason string
		edit   func(*incident.Request)
		cal    logistics.Calendar
		want   string
	}{
		{"nothing at all", func(r *incident.Request) { *r = incident.Request{} }, year(), "id absent\nkind absent\nchannel absent\nby absent\nreported absent"},
		{"unknown words", func(r *incident.Request) { r.Kind, r.Channel = "roof", "pigeon" }, year(), "kind unknown\nchannel unknown"},
		{"answers that are none", func(r *incident.Request) { r.Urgent, r.Large = 3, 9 }, year(), "urgent word\nlarge word"},
		{"names that are none", func(r *incident.Request) { r.By, r.AreaOwner, r.FirstAsked = " Lin", "Zhang\n", "\u200b" }, year(), "by word\nfirstAsked word\nareaOwner word"},
		{"a year beyond all calendars", func(r *incident.Request) { r.Reported = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) }, year(), "reported range"},
		{"no holidays of that year", func(r *incident.Request) { r.Reported = when("2028-03-02 09:30") }, year(),
			"calendar range"},
		{"no calendar at all: only the plan counts workdays", func(*incident.Request) {}, logistics.Calendar{}, "calendar range"},
		{"a calendar that is none", func(*incident.Request) {}, logistics.Calendar{First: date("2026-03-01"), Last: date("2026-02-01")}, "calendar.last range"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			_, err := pol.RouteRequest(changed(tap(), row.edit), row.cal)
			if got := problems(t, err); got != row.want {
				t.Errorf("got\n%s\nwant\n%s", got, row.want)
			}
		})
	}
	if _, err := (incident.Policy{}).RouteRequest(tap(), year()); err == nil {
		t.Error("the zero policy routes")
	}
}

// Where the clocks change, the last moment of the day is the last at which they show it, and hours are hours.
func TestRouteRequestClocks(t *testing.T) {
	for _, row := range []struct {
		reason, zone, reported, plan, ack string
	}{
		{"an hour that does not exist: 2:30 is 3:30", "America/New_York", "2026-03-08T07:30:00Z", "2026-03-09T23:59:59-04:00", "2026-03-08T05:30:00-04:00"},
		{"the first 1:30 of two", "America/New_York", "2026-11-01T05:30:00Z", "2026-11-02T23:59:59-05:00", "2026-11-01T02:30:00-05:00"},
		{"the second 1:30 of two", "America/New_York", "2026-11-01T06:30:00Z", "2026-11-02T23:59:59-05:00", "2026-11-01T03:30:00-05:00"},
		{"midnight comes twice", "America/Havana", "2026-10-31T20:30:00Z", "2026-11-02T23:59:59-05:00", "2026-10-31T18:30:00-04:00"},
	} {
		r := tap()
		at, err := time.Parse(time.RFC3339, row.reported)
		if err != nil {
			t.Fatal(err)
		}
		r.Reported = at.In(zone(t, row.zone))
		route := routed(t, incident.Factory(), r)
		plan, _ := route.Due(incident.TicketPlanned)
		ack, _ := route.Due(incident.TicketAcknowledged)
		if got := plan.Format(time.RFC3339); got != row.plan {
			t.Errorf("%s: plan by %s, want %s", row.reason, got, row.plan)
		}
		if got := ack.Format(time.RFC3339); got != row.ack {
			t.Errorf("%s: answer by %s, want %s", row.reason, got, row.ack)
		}
		for _, d := range route.Deadlines {
			if !d.Due.IsZero() && d.Due.Before(r.Reported) || !d.Other.IsZero() && d.Other.Before(r.Reported) {
				t.Errorf("%s: %s", row.reason, d)
			}
		}
	}
}

// A rule that a school lends never makes sooner what has a number of its own at a factory; at a school both hold.
func TestRouteRequestOwnNumbers(t *testing.T) {
	for _, row := range []struct{ reason, site, kind, want string }{
		{"the manual is silent: the school's day", "factory", "water", "003-004"},
		{"an hour, and no school's day", "factory", "network", "001-021"},
		{"24 hours, and no school's day", "factory", "office-equipment", "001-022"},
		{"both hold, and the day ends first", "school", "office-equipment", "001-022 003-004"},
		{"both hold", "school", "network", "001-021 003-004"},
	} {
		var got []string
		for _, d := range routed(t, policies()[row.site], changed(tap(), func(r *incident.Request) { r.Kind = row.kind })).Deadlines {
			if d.Step == incident.TicketCompleted {
				got = append(got, string(d.Clause))
			}
		}
		if strings.Join(got, " ") != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

// Whether it goes up depends on two answers: either of them is told where nobody has given it.
func TestRouteRequestEscalation(t *testing.T) {
	for _, row := range []struct {
		reason          string
		today, teaching logistics.Answer
		want            string
	}{
		{"it goes up", no, yes, ""},
		{"perhaps it can be mended", unknown, yes, "today"},
		{"neither is known", unknown, unknown, "teaching today"},
		{"perhaps lessons suffer", no, unknown, "teaching"},
		{"it can be mended that day", yes, unknown, ""},
		{"no lesson suffers", unknown, no, ""},
	} {
		var open []string
		r := routed(t, incident.School(), changed(tap(), func(r *incident.Request) { r.Today, r.Teaching = row.today, row.teaching }))
		for _, u := range r.Unchecked {
			open = append(open, u.Subject)
		}
		if strings.Join(open, " ") != row.want {
			t.Errorf("%s: %v, want %s", row.reason, open, row.want)
		}
	}
}

// The other clock is only told: where the calendar does not reach it, it is left out.
func TestRouteRequestWithoutTheOtherClock(t *testing.T) {
	pol := incident.School()
	short, err := logistics.NewCalendar(date("2026-03-02"), date("2026-03-03"), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := pol.RouteRequest(tap(), short)
	if err != nil {
		t.Fatal(err)
	}
	if got := deadlines(r); got[len(got)-1] != "called-back 03-04 23:59:59 001-028" {
		t.Errorf("%v", got)
	}
}
