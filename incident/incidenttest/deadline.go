package incidenttest

import (
	"strconv"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// speed compares, at every edge of days, what is worse with what is milder: the deadline, and every act of the milder one
// that has a last moment.
func speed(p *proof) error {
	var f logistics.Faults
	for _, row := range p.edges {
		for i, bad := range row {
			for _, mild := range row[:i] {
				if !bad.ok() || !mild.ok() {
					continue
				}
				if bad.route.Deadline.After(mild.route.Deadline) {
					f.Add("%s, %s: due %s; %s: due %s (%s)", facts(bad.facts), severity(bad.class), moment(bad.route.Deadline),
						severity(mild.class), moment(mild.route.Deadline), bad.route.Procedure)
				}
				for _, t := range mild.route.Tasks {
					same, ok := task(bad.route, t.Act)
					if ok && !t.Due.IsZero() && t.Act != incident.ActResult && (same.Due.IsZero() || same.Due.After(t.Due)) {
						f.Add("%s, %s: %s is due %s; %s: due %s (%s)", facts(bad.facts), severity(bad.class), t.Act, moment(same.Due),
							severity(mild.class), moment(t.Due), same.Clause)
					}
				}
			}
		}
	}
	return f.Err()
}

// task gives the task of an act.
func task(r incident.Route, act string) (incident.Task, bool) {
	for _, t := range r.Tasks {
		if t.Act == act {
			return t, true
		}
	}
	return incident.Task{}, false
}

// everyAnswer gives what was asked of all facts and at all edges.
func (p *proof) everyAnswer(visit func(answered)) {
	for _, a := range p.asked {
		visit(a)
	}
	for _, row := range p.edges {
		for _, a := range row {
			visit(a)
		}
	}
}

// deadline holds the deadline against the task of the result.
func deadline(p *proof) error {
	var f logistics.Faults
	p.everyAnswer(func(a answered) {
		if !a.ok() || !a.route.Event {
			return
		}
		r := a.route
		result, ok := task(r, incident.ActResult)
		_, offset := r.Deadline.Zone()
		_, there := r.Deadline.In(a.facts.Discovered.Location()).Zone()
		switch {
		case !ok:
			f.Add("%s: no task %q, which the deadline is for", facts(a.facts), incident.ActResult)
		case !result.Due.Equal(r.Deadline):
			f.Add("%s: due %s, and its result %s (%s)", facts(a.facts), moment(r.Deadline), moment(result.Due), result.Clause)
		case r.Deadline.Before(a.facts.Discovered):
			f.Add("%s: due %s, before it is found (%s)", facts(a.facts), moment(r.Deadline), result.Clause)
		case offset != there:
			f.Add("%s: due %s, which is not told in the zone of the discovery (%s)", facts(a.facts), moment(r.Deadline), result.Clause)
		}
	})
	return f.Err()
}

// civilDay holds every deadline at the edges of days against the policy's spans, counted by hand.
func civilDay(p *proof) error {
	var f logistics.Faults
	for _, row := range p.edges {
		for _, a := range row {
			if !a.ok() {
				continue
			}
			from, end := a.facts.Discovered, a.route.Deadline
			met := false
			var by logistics.ClauseID
			for _, d := range p.procedure(a.route.Severity).Deadlines {
				last, kept := ends(d.Within, from, end)
				met = met || last
				if !kept || by == "" {
					by = d.Clause
				}
				if !kept {
					f.Add("%s, %s: due %s, which is after %s from the discovery (%s)", facts(a.facts), severity(a.class), moment(end), d.Within, d.Clause)
				}
			}
			if !met {
				f.Add("%s, %s: due %s, which is the end of no span of the policy (%s)", facts(a.facts), severity(a.class), moment(end), by)
			}
		}
	}
	return f.Err()
}

// ends reports whether a span that begins at from has end as its last moment, and whether end is not after that.
func ends(span logistics.Span, from, end time.Time) (last, kept bool) {
	text := span.String()
	n, err := strconv.Atoi(text[:len(text)-1])
	if err != nil {
		return false, true // no limit
	}
	if text[len(text)-1] == 'h' {
		hours := from.Add(time.Duration(n) * time.Hour)
		return end.Equal(hours), !end.After(hours)
	}
	zone := from.Location()
	day := logistics.DateOf(from, zone).AddDays(n)
	kept = !logistics.DateOf(end, zone).After(day)
	return kept && logistics.DateOf(end.Add(1), zone).After(day), kept
}
