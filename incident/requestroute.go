package incident

import (
	"slices"
	"strings"
	"time"

	"example.com/logistics"
)

// RequestRoute says into whose hands a request comes, and by when.
type RequestRoute struct {
	Edition   string                              `json:"edition"`
	Request   Request                             `json:"request"` // the facts it rests on
	Class     RequestClass                        `json:"class"`
	Fault     string                              `json:"fault,omitzero"` // class of the repair, which is the skill that it takes; absent: no repair
	Lead      Hand                                `json:"lead"`           // who answers for the work: exactly one
	With      logistics.List[Hand]                `json:"with"`           // who else has a part in it
	Plan      bool                                `json:"plan"`           // the lead draws up a plan before the work
	Deadlines logistics.List[RequestDue]          `json:"deadlines"`      // in the policy's order, those from the report first
	PutOff    logistics.List[string]              `json:"putOff"`         // keys of what the reporter is told where it is put off; none: it is not put off
	Unchecked logistics.List[logistics.Unchecked] `json:"unchecked"`      // answers that are unknown and would change the hands or the deadlines
	Clauses   logistics.Citations                 `json:"clauses"`        // of the kind, the hands and what the reporter is told; each deadline has its own
}

// Hand is who has a part in a request, and by which clause.
type Hand struct {
	logistics.Citation
	Role   logistics.List[logistics.Role] `json:"role"`            // any one of them
	Person logistics.Person               `json:"person,omitzero"` // who it is, where the facts name the person
}

// Text gives the hand in l: the role, and the person where the facts name one, "repairer Zhang".
func (h Hand) Text(l logistics.Lang) string {
	s := anyOf(h.Role, l)
	if h.Person != "" {
		s += " " + string(h.Person)
	}
	return s
}

// String gives the hand in English.
func (h Hand) String() string { return h.Text(logistics.English) }

// RouteRequest says who serves a request and by when.
//
// What is beyond the authority of logistics goes to the principal, and the reporter is told (000-169). A single small repair
// is for the repairer of the area (003-007), every other repair for the leader of the repair group, who draws up a plan
// (003-008); where an answer is unknown it counts as more than a single small repair. Other kinds go to whoever serves them.
// Where lessons suffer and nothing can be done that day, it is escalated and never put off (003-005).
//
// Each deadline says on which clock its clause counts, and gives the end on the other clock where that is another moment:
// there days count as workdays and workdays as days, and hours count while the desk is staffed on workdays. Where the
// calendar does not reach as far, the other clock tells nothing. The error is nil or an [*logistics.InvalidError]: the
// policy is invalid, the facts have problems, or the calendar does not cover a day on which a clause counts.
func (pol Policy) RouteRequest(r Request, cal logistics.Calendar) (RequestRoute, error) {
	if err := logistics.Validate(pol); err != nil {
		return RequestRoute{}, err
	}
	return pol.requestRoute(r, cal)
}

// requestRoute is RouteRequest of a policy that is known to be valid.
func (pol Policy) requestRoute(r Request, cal logistics.Calendar) (RequestRoute, error) {
	var ps logistics.Problems
	r.check(pol.Requests, &ps)
	checkCalendar(&ps, cal)
	if err := ps.Err(); err != nil {
		return RequestRoute{}, err
	}
	r.Reported = r.Reported.Round(0)
	k, _ := pol.Requests.kind(r.Kind)
	route := RequestRoute{Edition: pol.Edition, Request: r, Class: r.class(k), Fault: k.Fault, Deadlines: pol.dues(r, cal, &ps)}
	if err := ps.Err(); err != nil {
		return RequestRoute{}, err
	}
	route.Clauses.Add(pol.Clauses.Citation(k.Clause))
	pol.hands(&route, k)
	for _, c := range append([]Hand{route.Lead}, route.With...) {
		route.Clauses.Add(c.Citation)
	}
	if k.Fault != "" && r.deferrable() {
		for _, n := range pol.Requests.Deferral.Told {
			route.PutOff = append(route.PutOff, n.Key)
			route.Clauses.Add(pol.Clauses.Citation(n.Clause))
		}
	}
	return route, nil
}

// hands fills in who leads and who else has to do with it.
func (pol Policy) hands(route *RequestRoute, k RequestKind) {
	d, r := pol.Requests.Dispatch, route.Request
	hand := func(a Assignment) Hand {
		return Hand{Citation: pol.Clauses.Citation(a.Clause), Role: slices.Clone(a.To)}
	}
	open := func(a logistics.Answer, rule logistics.Rule, subject string, missing logistics.Text) {
		if a == logistics.Unknown {
			route.Unchecked = append(route.Unchecked, logistics.Unchecked{Clause: rule.Clause, Subject: subject, Missing: missing})
		}
	}
	open(r.Beyond, d.Beyond.Rule, "beyond", logistics.Text{En: "whether it is beyond the authority of logistics", Zh: "是否超出后勤职权"})
	serves := Hand{Citation: pol.Clauses.Citation(k.Clause), Role: slices.Clone(k.By)}
	if k.Fault != "" {
		if route.Plan = r.joint(); route.Plan {
			serves = hand(d.Joint)
			if known := r.Complex == logistics.Yes || r.CrossArea == logistics.Yes || r.Large == logistics.Yes; !known {
				open(r.Complex, d.Joint.Rule, "complex", logistics.Text{En: "whether it is complex", Zh: "是否复杂、综合"})
				open(r.CrossArea, d.Joint.Rule, "crossArea", logistics.Text{En: "whether it lies in several areas", Zh: "是否跨区域"})
				open(r.Large, d.Joint.Rule, "large", logistics.Text{En: "whether it is large", Zh: "是否属大型维修"})
			}
		} else {
			serves = hand(d.Small)
			serves.Person = r.AreaOwner
		}
		if r.Large == logistics.Yes {
			route.With = append(route.With, hand(d.Large))
		}
		if r.Today != logistics.Yes && r.Teaching != logistics.No { // it may have to go up
			open(r.Teaching, d.Escalate.Rule, "teaching", logistics.Text{En: "whether lessons suffer", Zh: "是否影响教学"})
			open(r.Today, d.Escalate.Rule, "today", logistics.Text{En: "whether it can be mended that day", Zh: "当日能否修好"})
		}
		if r.meets(IfBlocked, k) {
			route.With = append(route.With, hand(d.Escalate))
		}
	}
	route.Lead = serves
	if r.Beyond == logistics.Yes {
		route.Lead, route.With = hand(d.Beyond), append(logistics.List[Hand]{serves}, route.With...)
	}
}

// Due gives the earliest moment by which a step must be done; ok is false where none is known. Deadlines of force should do
// not count.
func (r RequestRoute) Due(step TicketStep) (due time.Time, ok bool) {
	for _, d := range r.Deadlines {
		if d.Step == step && d.Force == logistics.Must && !d.Due.IsZero() && (!ok || d.Due.Before(due)) {
			due, ok = d.Due, true
		}
	}
	return due, ok
}

// String gives the route in English.
func (r RequestRoute) String() string { return r.Text(logistics.English) }

// Text gives the route in l: who leads, then a deadline on each line.
func (r RequestRoute) Text(l logistics.Lang) string {
	semicolon := logistics.Text{En: "; ", Zh: "；"}.In(l)
	parts := []string{r.Request.ID + logistics.Text{En: ": ", Zh: "："}.In(l) + r.Class.Label(l), r.Lead.Text(l)}
	for _, h := range r.With {
		parts = append(parts, logistics.Text{En: "with ", Zh: "会同"}.In(l)+h.Text(l))
	}
	if r.Plan {
		parts = append(parts, logistics.Text{En: "by a plan", Zh: "先定维修方案"}.In(l))
	}
	s := r.Clauses.Behind(strings.Join(parts, semicolon), l)
	for _, d := range r.Deadlines {
		s += "\n  " + d.Text(l)
	}
	return s
}
