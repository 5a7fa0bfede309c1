package incident

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// tryRequest puts the log of a request to both editions. A kind or a channel that only one of them knows is refused by the other.
func (r replay) tryRequest(t Ticket) ([]logistics.Trial, error) {
	was, errOld := r.old.checkRequest(t)
	is, errNew := r.new.checkRequest(t)
	if known := r.unknown(t); len(known) > 0 && (errOld == nil || errNew == nil) {
		var trials []logistics.Trial
		for _, s := range known {
			trials = append(trials, s.Hit(true))
		}
		return trials, nil
	}
	var ps logistics.Problems
	ps.Under("", errOld)
	ps.Under("", errNew)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	before, now := remarksOf(was, t.about), remarksOf(is, t.about)
	trials := []logistics.Trial{logTrial(before, now)}
	for _, s := range r.diff.Shifts {
		if rest, ok := strings.CutPrefix(s.Question, "requests."); ok {
			if met, moves := r.meets(t, rest); met {
				trials = append(trials, s.Hit(moves))
			}
		}
	}
	return trials, nil
}

// unknown gives the shifts of the channel and the kind of a request that only one edition knows.
func (r replay) unknown(t Ticket) []logistics.Shift {
	_, was := r.old.Requests.kind(t.Kind)
	_, is := r.new.Requests.kind(t.Kind)
	channel := func(q Requests) bool {
		return slices.ContainsFunc(q.Channels, func(c Channel) bool { return c.Name == t.Channel })
	}
	return slices.DeleteFunc(slices.Clone(r.diff.Shifts), func(s logistics.Shift) bool {
		kind := was != is && s.Question == "requests.kinds."+t.Kind
		return !kind && (channel(r.old.Requests) == channel(r.new.Requests) || s.Question != "requests.channels."+t.Channel)
	})
}

// meets reports whether a question about requests arises for a ticket, and whether its answer is part of the route: that moves. What
// the editions make of its log stands under "log".
func (r replay) meets(t Ticket, question string) (met, moves bool) {
	section, name, _ := strings.Cut(question, ".")
	either := func(is func(q Requests, k RequestKind) bool) bool {
		was, _ := r.old.Requests.kind(t.Kind)
		now, _ := r.new.Requests.kind(t.Kind)
		return is(r.old.Requests, was) || is(r.new.Requests, now)
	}
	has := func(steps ...TicketStep) bool {
		return slices.ContainsFunc(t.Events, func(e TicketEvent) bool { return slices.Contains(steps, e.Step) })
	}
	repair := either(func(_ Requests, k RequestKind) bool { return k.Fault != "" })
	switch section {
	case "channels":
		return name == t.Channel, true
	case "kinds":
		return name == t.Kind, true
	case "way":
		step, _ := stepOf(name)
		always := step != TicketPlanned && step != TicketOnSite
		return always || has(step) || repair && (step == TicketOnSite || t.joint()), false
	case "deadlines":
		return either(func(q Requests, k RequestKind) bool {
			return slices.ContainsFunc(q.Deadlines, func(d RequestDeadline) bool { return d.name() == name && d.applies(t.Request, k) })
		}), true
	case "dispatch":
		return r.dispatches(t, name, repair)
	case "dated":
		return has(TicketPlanned), false
	case "deferral":
		return repair && (has(TicketWaiting) || t.deferrable()), false
	case "oneVisit":
		return repair && has(TicketOnSite), false
	case "visits":
		return has(TicketClosed), false
	}
	return section == "owner" || section == "trace" || section == "return", false
}

// dispatches is meets for whose hands a request comes into.
func (r replay) dispatches(t Ticket, name string, repair bool) (met, moves bool) {
	blocked := func(pol Policy) bool {
		k, _ := pol.Requests.kind(t.Kind)
		return t.meets(IfBlocked, k)
	}
	switch name {
	case "small":
		return repair && !t.joint(), true
	case "joint":
		return repair && t.joint(), true
	case "large":
		return repair && t.Large == logistics.Yes, true
	case "beyond":
		return t.Beyond == logistics.Yes, true
	case "escalate":
		return blocked(r.old) || blocked(r.new), true
	case "joined":
		return repair && t.Complex == logistics.Yes, false
	}
	class, ofClass := strings.CutPrefix(name, "classes.")
	was, _ := r.old.Requests.kind(t.Kind)
	is, _ := r.new.Requests.kind(t.Kind)
	if ofClass {
		return class == was.Fault || class == is.Fault, true
	}
	return repair, false // the skill
}

// about names what a report on the ticket speaks of: "pause, the reason".
func (t Ticket) about(subject string) logistics.Text {
	rest := strings.TrimPrefix(subject, "request "+t.ID)
	_, rest, _ = strings.Cut(rest, ".") // a round tells nothing that counts for others
	var says logistics.Text
	for i, word := range strings.Split(rest, ".") {
		name, ok := map[string]logistics.Text{
			"by": {En: "who did it", Zh: "经办人"}, "role": {En: "his post", Zh: "经办岗位"},
			"visits": {En: "visits", Zh: "到访次数"}, "departments": {En: "departments that worked on it", Zh: "协同部门"},
		}[word]
		if !ok {
			name = named(word)
		}
		if i > 0 {
			name = logistics.Text{En: says.En + ", " + name.En, Zh: says.Zh + "的" + name.Zh}
		}
		says = name
	}
	return says
}
