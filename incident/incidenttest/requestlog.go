package incidenttest

import (
	"strings"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// kept is the log of a request with one step at, or a moment after, the last moment of a deadline, and what is found in it.
type kept struct {
	ticket incident.Ticket
	due    incident.RequestDue
	late   bool
	report logistics.Report
	err    error
}

// logs asks about each deadline from the report of one request in eleven, at its last moment and a nanosecond later.
func (p *requestProof) logs() {
	for i, a := range p.asked {
		if i%11 > 0 || a.err != nil {
			continue
		}
		for _, due := range a.route.Deadlines {
			for _, late := range []bool{false, true} {
				if due.Due.IsZero() || due.After != incident.TicketReported {
					continue
				}
				at := due.Due
				if late {
					at = at.Add(1)
				}
				t := incident.Ticket{Request: a.facts, AsOf: at, Calendar: workweek(), Events: logistics.List[incident.TicketEvent]{p.event(due.Step, at)}}
				report, err := p.CheckRequest(t)
				p.kept = append(p.kept, kept{t, due, late, report, err})
			}
		}
	}
}

// event is a step by whoever may do it.
func (p *requestProof) event(step incident.TicketStep, at time.Time) incident.TicketEvent {
	e := incident.TicketEvent{Step: step, At: at, By: "M", Role: logistics.LogisticsCenter}
	for _, s := range p.Policy.Requests.Way {
		if s.Act == step.String() && len(s.By) > 0 {
			e.Role = s.By[0]
		}
	}
	return e
}

// requestsKept: a step is late the moment after its last one, by the clause of the deadline that its route tells, and not before.
func requestsKept(p *requestProof) error {
	var f logistics.Faults
	for _, k := range p.kept {
		if k.err != nil {
			f.Add("%s %s at %s: cannot be judged: %w", k.ticket.Kind, k.due.Step, moment(k.ticket.AsOf), k.err)
			continue
		}
		found := false
		for _, x := range k.report.Findings {
			found = found || x.Fault == logistics.TooLate && x.Clause == k.due.Clause && strings.HasSuffix(x.Subject, "."+k.due.Step.String())
		}
		if found != k.late {
			f.Add("%s: %s at %s, due by %s (%s): late %t", k.ticket.Kind, k.due.Step, moment(k.ticket.AsOf), moment(k.due.Due), k.due.Clause, found)
		}
	}
	return f.Err()
}
