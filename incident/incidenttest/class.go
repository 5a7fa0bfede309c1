package incidenttest

import (
	"slices"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// total asks for an answer to every combination of facts, and whether its two parts are of one piece.
func total(p *proof) error {
	var f logistics.Faults
	for _, a := range p.asked {
		c, r := a.class, a.route
		switch {
		case a.classErr != nil:
			f.Add("%s: cannot be classified: %w", facts(a.facts), a.classErr)
		case a.routeErr != nil:
			f.Add("%s: has no route: %w", facts(a.facts), a.routeErr)
		case c.Event != slices.Contains(incident.Severities(), c.Severity):
			f.Add("%s: an incident %t, of severity %s: an incident has one, what is none has none", facts(a.facts), c.Event, c.Severity)
		case c.Event != r.Event || c.Severity != r.Severity || c.Clauses != r.Clauses || !slices.Equal(c.Unchecked, r.Unchecked):
			f.Add("%s: classified as %s, routed as %s", facts(a.facts), c, r.Classification)
		case c.Event != (len(r.Tasks) > 0) || c.Event == r.Deadline.IsZero():
			f.Add("%s: %s with %d tasks, due %s: an incident has tasks and a deadline, what is none has neither", facts(a.facts), severity(c), len(r.Tasks), r.Deadline)
		}
	}
	return f.Err()
}

// refuses asks about what cannot be judged.
func refuses(p *proof) error {
	var f logistics.Faults
	fire := everyIncident()[combinations*int(incident.Fire-1)]
	for _, row := range []struct {
		what  string
		spoil func(*incident.Incident)
		route bool // only a route needs it
	}{
		{"no kind", func(i *incident.Incident) { i.Kind = 0 }, false},
		{"a kind that is none", func(i *incident.Incident) { i.Kind = incident.Other + 1 }, false},
		{"an answer that is none", func(i *incident.Incident) { i.Heavy = logistics.Yes + 1 }, false},
		{"a time beyond the year 9999", func(i *incident.Incident) { i.Discovered = i.Discovered.AddDate(8000, 0, 0) }, false},
		{"no time", func(i *incident.Incident) { i.Discovered = time.Time{} }, true},
	} {
		spoiled := fire
		row.spoil(&spoiled)
		a := p.ask(spoiled)
		if a.classErr == nil && !row.route {
			f.Add("%s: classified as %s", row.what, severity(a.class))
		}
		if a.routeErr == nil {
			f.Add("%s: routed as %s", row.what, severity(a.route.Classification))
		}
		if a.classErr != nil && row.route {
			f.Add("%s: not classified, which needs none: %w", row.what, a.classErr)
		}
	}
	return f.Err()
}

// monotone compares every incident with those that are one step worse.
func monotone(p *proof) error {
	var f logistics.Faults
	for _, a := range p.asked {
		for _, w := range worse(a.facts) {
			b, ok := p.at(w)
			if ok && a.ok() && (b.class.Severity < a.class.Severity || a.class.Event && !b.class.Event) {
				f.Add("%s: %s (%s); and the worse %s: %s (%s)", facts(a.facts), severity(a.class), a.class.Clauses, facts(w), severity(b.class), b.class.Clauses)
			}
		}
	}
	return f.Err()
}

// unknown looks at the incidents of which something is not known: doubt makes one, it is as severe as the policy has doubt
// and no less severe than the light side, and the answer says what is missing, unless no answer could make it graver.
func unknown(p *proof) error {
	var f logistics.Faults
	doubt := p.Policy.Classes.Unknown
	for _, a := range p.asked {
		if !a.ok() {
			continue
		}
		var open []string
		for question, answer := range answersOf(&a.facts) {
			if *answer != logistics.Unknown {
				continue
			}
			if !a.class.Event {
				f.Add("%s: no incident, though nobody knows %s", facts(a.facts), questions()[question])
			}
			light := a.facts
			*answersOf(&light)[question] = logistics.No
			if b, ok := p.at(light); ok && a.class.Severity < b.class.Severity {
				f.Add("%s: %s, and %s where %s is no", facts(a.facts), severity(a.class), severity(b.class), questions()[question])
			}
			if question >= 3 {
				open = append(open, questions()[question])
			}
		}
		if len(open) > 0 && a.class.Severity < doubt.Severity {
			f.Add("%s: %s, want %s at least (%s)", facts(a.facts), severity(a.class), doubt.Severity, doubt.Clause)
		}
		if a.class.Severity >= p.Policy.Classes.AtOnce.Severity {
			open = nil
		}
		var told []string
		for _, u := range a.class.Unchecked {
			told = append(told, u.Subject)
			if u.Clause != doubt.Clause || u.Missing.En == "" || u.Missing.Zh == "" {
				f.Add("%s: %s is unchecked by %q in words %q, want %s", facts(a.facts), u.Subject, u.Clause, u.Missing, doubt.Clause)
			}
		}
		if !slices.Equal(open, told) {
			f.Add("%s: unchecked %q, want %q (%s)", facts(a.facts), told, open, doubt.Clause)
		}
	}
	return f.Err()
}
