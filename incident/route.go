package incident

import (
	"slices"
	"strings"
	"time"

	"example.com/logistics"
)

// Route says who acts on an incident, who is told, in which order and by when. Every task cites its clause;
// [Route.Citations] gives all of them.
type Route struct {
	Classification
	Deadline  time.Time                      `json:"deadline,omitzero"` // the last moment for the result, in the zone of the discovery; absent where it is no incident
	First     logistics.List[logistics.Role] `json:"first"`             // any one of them acts first
	Record    string                         `json:"record"`            // the act that keeps the record
	Tasks     logistics.List[Task]           `json:"tasks"`             // in order
	May       logistics.List[Task]           `json:"may"`               // acts that may be done at any time, without anybody's consent
	Procedure logistics.Citations            `json:"procedure"`         // clauses of the procedure, the handlers, the record and the deadlines
}

// Route says who acts on an incident, who is told, in which order and by when.
//
// Civil days are those of the zone of i.Discovered: 30 June 16:30 UTC is 1 July in Shanghai. The result of what is ordinary
// is due by the end of the second day after (000-023), of what is important or urgent by the end of the day of discovery
// (000-027, assumed). An act without a span is due next in order. What is no incident has no tasks. The error is nil or an
// [*logistics.InvalidError]: what [Policy.Classify] refuses, no time of discovery, or a deadline beyond the year 9999.
func (pol Policy) Route(i Incident) (Route, error) {
	if err := logistics.Validate(pol); err != nil {
		return Route{}, err
	}
	return pol.routed(i)
}

// routed is Route of a policy that is known to be valid.
func (pol Policy) routed(i Incident) (Route, error) {
	var ps logistics.Problems
	i.check(&ps)
	if i.Discovered.IsZero() {
		ps.Add("discovered", logistics.CodeAbsent, "no time")
	}
	if err := ps.Err(); err != nil {
		return Route{}, err
	}
	i.Discovered = i.Discovered.Round(0)
	r := Route{Classification: pol.classify(i)}
	if r.Event {
		pol.route(&r)
	}
	for _, t := range r.Tasks {
		if !t.Due.IsZero() && !writable(t.Due) {
			ps.Add("discovered", logistics.CodeRange, "%s is due on %s, which cannot be written", t.Act, t.Due)
		}
	}
	if err := ps.Err(); err != nil {
		return Route{}, err
	}
	return r, nil
}

// writable reports whether JSON can hold t.
func writable(t time.Time) bool {
	const day = 24 * 60 * 60
	_, offset := t.Zone()
	return t.Year() >= 1 && t.Year() <= 9999 && offset%60 == 0 && offset > -day && offset < day
}

// route fills in what the severity's procedure asks for.
func (pol Policy) route(r *Route) {
	p := pol.procedure(r.Severity)
	from := r.Incident.Discovered
	r.First = slices.Clone(pol.Handlers.Roles)
	r.Record = pol.Record.Key
	for _, rule := range []logistics.Rule{p.Rule, pol.Handlers.Rule, pol.Record.Rule} {
		r.Procedure.Add(pol.Clauses.Citation(rule.Clause))
	}
	for _, d := range p.Deadlines {
		r.Procedure.Add(pol.Clauses.Citation(d.Clause))
	}
	deadline, _ := p.governing(from)
	due := map[string]time.Time{}
	for _, step := range p.Steps {
		if step.Act == ActResult {
			step.Rule, step.Within = deadline.Rule, deadline.Within
		}
		task := pol.task(p, step)
		task.Due = dueOf(step, from, due)
		due[step.Act] = task.Due
		r.Tasks = append(r.Tasks, task)
	}
	r.Deadline = due[ActResult]
	for _, step := range p.May {
		r.May = append(r.May, pol.task(p, step))
	}
}

// Rows gives the tasks as steps, for a host that judges a log of its own by [logistics.Steps.Check]: the case opens with the
// discovery, and the acts of May may be on record too. [Policy.CheckCase] does all that and more.
func (r Route) Rows() logistics.Steps {
	var rows logistics.Steps
	for _, t := range r.Tasks {
		rows = append(rows, t.Step)
	}
	return rows
}

// Told gives every role that the tasks tell, once, in their order. Where any one of several is told, all of them are there.
func (r Route) Told() []logistics.Role {
	var told []logistics.Role
	for _, t := range r.Tasks {
		for _, n := range t.Tells {
			for _, role := range n.To {
				if !slices.Contains(told, role) {
					told = append(told, role)
				}
			}
		}
	}
	return told
}

// Citations gives every clause of the route once: of the severity, of the procedure, then of each task.
func (r Route) Citations() []logistics.Citation {
	cited := r.Clauses.List()
	add := func(list ...logistics.Citation) {
		for _, c := range list {
			if !slices.Contains(cited, c) {
				cited = append(cited, c)
			}
		}
	}
	add(r.Procedure.List()...)
	for _, t := range slices.Concat(r.Tasks, r.May) {
		add(logistics.Citation{Clause: t.Clause, Basis: t.Basis})
		for _, n := range t.Tells {
			add(n.Citation)
		}
	}
	return cited
}

// Text gives the route in l on one line: the severity, who acts first, who is told and when the result is due.
func (r Route) Text(l logistics.Lang) string {
	if !r.Event {
		return r.Classification.Text(l)
	}
	var told []string
	for _, t := range r.Tasks {
		for _, n := range t.Tells {
			if who := anyOf(n.To, l); !slices.Contains(told, who) {
				told = append(told, who)
			}
		}
	}
	semicolon := logistics.Text{En: "; ", Zh: "；"}.In(l)
	says := r.Classification.Text(l) + semicolon +
		logistics.Text{En: "first ", Zh: "先由"}.In(l) + anyOf(r.First, l) + semicolon +
		logistics.Text{En: "told ", Zh: "告知"}.In(l) + strings.Join(told, logistics.Text{En: ", and ", Zh: "，"}.In(l)) + semicolon +
		logistics.Text{En: "result by ", Zh: "处理结果不晚于 "}.In(l) + moment(r.Deadline)
	return r.Procedure.Behind(says, l)
}

// String gives the route in English.
func (r Route) String() string { return r.Text(logistics.English) }
