package incidenttest

import (
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// TestBrokenRequests: each promise about requests is broken by a subject that breaks it, and by it alone where that can be.
func TestBrokenRequests(t *testing.T) {
	if testing.Short() {
		t.Skip("every promise broken in every way")
	}
	own := desk(t, incident.School())
	answers := func(edit func(*incident.RequestRoute)) Subject {
		return Subject{Policy: incident.School(), RouteRequest: func(r incident.Request, cal logistics.Calendar) (incident.RequestRoute, error) {
			route, err := own.RouteRequest(r, cal)
			if err == nil {
				edit(&route)
			}
			return route, err
		}}
	}
	first := func(r *incident.RequestRoute, step incident.TicketStep) *incident.RequestDue {
		for i := range r.Deadlines {
			if r.Deadlines[i].Step == step {
				return &r.Deadlines[i]
			}
		}
		return &incident.RequestDue{}
	}
	slow := func(p *incident.Policy, within string) {
		p.Requests.Deadlines[0].Within = logistics.MustSpan(within)
	}
	for _, test := range []struct {
		promises, reason string
		subject          Subject
	}{
		{"", "the factory's own policy", Subject{Policy: incident.Factory()}},
		{"", "a policy as slow as it likes", func() Subject {
			pol := incident.School()
			slow(&pol, "5wd")
			return Subject{Policy: pol}
		}()},
		{"", "the zero policy is asked nothing", Subject{}},
		{"requests total requests agree", "nobody leads", answers(func(r *incident.RequestRoute) { r.Lead.Role = nil })},
		{"requests total requests agree", "the call-back has no deadline", answers(func(r *incident.RequestRoute) { r.Deadlines = r.Deadlines[:len(r.Deadlines)-1] })},
		{"requests monotone requests kept requests agree", "urgent is slower", answers(func(r *incident.RequestRoute) {
			if r.Request.Urgent == logistics.Yes {
				for i := range r.Deadlines {
					if r.Deadlines[i].Step == incident.TicketAcknowledged {
						r.Deadlines[i].Due = r.Deadlines[i].Due.Add(1)
					}
				}
			}
		})},
		{"requests clocks requests agree", "the plan is told on the wall clock", answers(func(r *incident.RequestRoute) { first(r, incident.TicketPlanned).Clock = incident.WallClock })},
		{"requests clocks requests agree", "due before the report in working time", answers(func(r *incident.RequestRoute) {
			first(r, incident.TicketPlanned).Other = r.Request.Reported.Add(-1)
		})},
		{"requests later requests kept requests agree", "an answer by a fixed hour", answers(func(r *incident.RequestRoute) {
			for i := range r.Deadlines {
				if r.Deadlines[i].Step == incident.TicketAcknowledged {
					r.Deadlines[i].Due = r.Request.Reported.Add(time.Duration(30-r.Request.Reported.Hour()) * 48 * time.Hour)
				}
			}
		})},
		{"requests cited requests agree", "a clause that is none", answers(func(r *incident.RequestRoute) { r.Lead.Clause = "none" })},
		{"requests cited requests agree", "with another basis", answers(func(r *incident.RequestRoute) { first(r, incident.TicketPlanned).Basis = logistics.Stated })},
		{"requests kept requests agree", "nothing is ever late", Subject{Policy: incident.School(), CheckRequest: func(t incident.Ticket) (logistics.Report, error) {
			r, err := own.CheckRequest(t)
			r.Findings = nil
			return r, err
		}}},
		{"requests kept requests agree", "judged on another clock", Subject{Policy: incident.School(), CheckRequest: func(t incident.Ticket) (logistics.Report, error) {
			t.Reported = t.Reported.In(time.UTC)
			return own.CheckRequest(t)
		}}},
		{"requests agree", "what is open is not told", Subject{Policy: incident.School(), CheckRequest: func(t incident.Ticket) (logistics.Report, error) {
			r, err := own.CheckRequest(t)
			r.Unchecked = nil
			return r, err
		}}},
		{"requests agree", "another lead", answers(func(r *incident.RequestRoute) { r.Lead.Role = logistics.List[logistics.Role]{logistics.Guard} })},
	} {
		t.Run(test.reason, func(t *testing.T) {
			t.Parallel()
			var names []string
			breaches := proveRequests(test.subject).broken()
			for _, b := range breaches {
				names = append(names, b.Promise)
			}
			if got := strings.Join(names, " "); got != test.promises {
				t.Errorf("breaks %q, want %q:\n%.2000v", got, test.promises, breaches)
			}
		})
	}
}

const requestColumns = "reason,kind,reported,urgent,safety,teaching,today,complex,crossArea,large,beyond,answerable,class,lead,acknowledged,completed,deadlines,clauses\n"

func TestRequestTable(t *testing.T) {
	tap := "a tap,water,2026-03-02T09:30:00+08:00,no,no,no,yes,no,no,no,no,no,"
	answer := "necessary,repairer,2026-03-02T11:30:00+08:00,2026-03-02T23:59:59.999999999+08:00," +
		"acknowledged 2h 001-027; planned 1wd 001-012; on-site 0d 003-003; completed 0d 003-004; called-back 48h 001-028,003-002; 003-007\n"
	for _, test := range []struct {
		reason, data string
		failures     []string
	}{
		{"right", requestColumns + tap + answer, nil},
		{"a kind that is none", requestColumns + strings.Replace(tap, "water", "roof", 1) + "error,,,,,\n", nil},
		{"an answer that is none", requestColumns + strings.Replace(tap, ",no,", ",perhaps,", 1) + "error,,,,,\n", nil},
		{"no calendar for that year", requestColumns + strings.Replace(tap, "2026", "2031", 1) + "error,,,,,\n", nil},
		{"another lead", requestColumns + tap + strings.Replace(answer, "repairer", "guard", 1), []string{`row 2, a tap`, `lead is "repairer", expected "guard"`}},
		{"an hour earlier", requestColumns + tap + strings.Replace(answer, "T11", "T10", 1), []string{`acknowledged is "2026-03-02T11:30:00+08:00", expected "2026-03-02T10:30:00+08:00"`}},
		{"nothing", "", []string{"empty"}},
	} {
		table, err := AnswerRequests(incident.School(), workweek(), []byte(test.data))
		said := ""
		if err != nil {
			said = err.Error()
		}
		for _, want := range test.failures {
			if !strings.Contains(said, want) {
				t.Errorf("%s: %q is not in %s", test.reason, want, said)
			}
		}
		if len(test.failures) == 0 && (err != nil || string(table) != test.data) {
			t.Errorf("%s: %v\n%s", test.reason, err, table)
		}
	}
}
