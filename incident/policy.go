package incident

import (
	"slices"
	"time"

	"example.com/logistics"
)

// Policy is an edition of the incident rules. It is plain data: take a fresh one from Factory or School, change a number and
// ask it. Two variables that hold one policy share its lists; [logistics.Clone] gives one that shares none. The zero Policy is
// invalid and decides nothing.
type Policy struct {
	Edition    string                    `json:"edition"`
	Clauses    logistics.Clauses         `json:"clauses"`
	Classes    ClassTable                `json:"classes"`
	Handlers   Handlers                  `json:"handlers"`
	Record     logistics.Need            `json:"record"`     // the form for every incident; its key is an act of every procedure
	Procedures logistics.List[Procedure] `json:"procedures"` // one for each severity, rising
}

// Handlers are the roles at the first level; any one of them acts first (000-018).
type Handlers struct {
	logistics.Rule
	Roles logistics.List[logistics.Role] `json:"roles"`
}

// Procedure is what an incident of one severity asks for.
type Procedure struct {
	logistics.Rule                          // the clause of the severity
	Severity       Severity                 `json:"severity"`
	Deadlines      logistics.List[Deadline] `json:"deadlines"` // for the result; the earliest holds
	Steps          logistics.Steps          `json:"steps"`     // in order; an act without a span is due next in order
	May            logistics.Steps          `json:"may"`       // what may be done at any time, and needs nobody's consent
	Notices        logistics.List[Notice]   `json:"notices"`
}

// Deadline is the span from the discovery of an incident to its result.
type Deadline struct {
	logistics.Rule
	Within logistics.Span `json:"within"`
}

// Notice says who is told by an act.
type Notice struct {
	logistics.Rule
	Act string                         `json:"act"`
	To  logistics.List[logistics.Role] `json:"to"` // any one of them
}

// procedure gives the procedure of a severity; a valid policy has each.
func (pol Policy) procedure(s Severity) Procedure {
	i := slices.IndexFunc(pol.Procedures, func(p Procedure) bool { return p.Severity == s })
	return pol.Procedures[i]
}

// row gives the place of an act among the steps, or -1.
func (p Procedure) row(act string) int {
	return slices.IndexFunc(p.Steps, func(s logistics.Step) bool { return s.Act == act })
}

// deadline gives the earliest end of the deadlines.
func (p Procedure) deadline(from time.Time) (end time.Time, ok bool) {
	row, ok := p.governing(from)
	if !ok {
		return time.Time{}, false
	}
	return row.Within.End(from)
}

// governing gives the deadline that ends first; of two that end together the one above.
func (p Procedure) governing(from time.Time) (row Deadline, ok bool) {
	var earliest time.Time
	for _, d := range p.Deadlines {
		if end, limited := d.Within.End(from); limited && (!ok || end.Before(earliest)) {
			row, earliest, ok = d, end, true
		}
	}
	return row, ok
}
