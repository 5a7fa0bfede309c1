package incident

import (
	"iter"
	"strings"

	"example.com/logistics"
)

// Past is a case of a history by the number of its record: an incident, the log of a case or that of a request, or several of them.
type Past struct {
	ID       string   `json:"id"`
	Incident Incident `json:"incident,omitzero"` // absent: only what else is there is replayed
	Case     *CaseLog `json:"case,omitzero"`
	Request  *Ticket  `json:"request,omitzero"`
}

// Replay puts a history to two editions: which incidents get another severity, another deadline or another procedure, how
// many, which an edition cannot judge, and which shifts of [Diff] no case hits. Of the log of a case it tells besides, under "log",
// what each edition finds in it and the other does not; of that of a request the same, and every rule of its route that moves.
//
// A deadline moves where another span holds or another clause is cited, and is stricter where it ends sooner for that
// case. Where the severity moves, the acts of the two procedures are told as a whole; where it does not, act by act, as
// Diff tells them. The error is that of Diff.
func Replay(old, new Policy, history iter.Seq[Past]) (logistics.Impact, error) {
	d, err := Diff(old, new)
	if err != nil {
		return logistics.Impact{}, err
	}
	r := replay{old: old, new: new, diff: d, classes: classSpace()}
	return logistics.Replay(d, history, r.try), nil
}

// try puts everything that a case has to both editions.
func (r replay) try(c Past) (name string, trials []logistics.Trial, err error) {
	var ps logistics.Problems
	ps.Name("id", c.ID)
	put := func(path string, more []logistics.Trial, err error) {
		ps.Under(path, err)
		trials = append(trials, more...)
	}
	if c.Incident != (Incident{}) || c.Case == nil && c.Request == nil {
		more, err := r.tryIncident(c.Incident)
		put("incident", more, err)
	}
	if c.Case != nil {
		more, err := r.tryCase(*c.Case)
		put("case", more, err)
	}
	if c.Request != nil {
		more, err := r.tryRequest(*c.Request)
		put("request", more, err)
	}
	if err := ps.Err(); err != nil {
		return c.ID, nil, err
	}
	return c.ID, trials, nil
}

type replay struct {
	old, new Policy
	diff     logistics.Diff
	classes  logistics.Space
}

// tryIncident puts an incident to both editions.
func (r replay) tryIncident(i Incident) (trials []logistics.Trial, err error) {
	was, errOld := r.old.routed(i)
	is, errNew := r.new.routed(i)
	var ps logistics.Problems
	ps.Under("", errOld)
	ps.Under("", errNew)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	before, now := r.old.classRuling(i), r.new.classRuling(i)
	trials = append(trials, logistics.Trial{
		Space: r.classes, Points: []logistics.Point{classPoint(i)}, Old: before, New: now, Direction: now.than(before),
	})
	if !was.Event || !is.Event {
		return trials, nil
	}
	trials = append(trials, r.deadline(was, is))
	if was.Severity != is.Severity {
		trials = append(trials, logistics.Trial{
			Space: logistics.Space{Question: "acts"}, Old: r.old.acts(was), New: r.new.acts(is), Direction: is.Rows().Than(was.Rows()),
		})
	}
	return append(trials, r.asked(was.Severity, is.Severity)...), nil
}

// deadline is the question by when the result of a case is due.
func (r replay) deadline(was, is Route) logistics.Trial {
	from := was.Incident.Discovered
	old, new := r.old.governingRuling(r.old.procedure(was.Severity), from), r.new.governingRuling(r.new.procedure(is.Severity), from)
	t := logistics.Trial{
		Space: logistics.Space{Question: "deadline"}, Points: []logistics.Point{{}}, Old: old, New: new,
		Direction: logistics.Rise(0, was.Deadline.Compare(is.Deadline)).And(logistics.Binding(old.First.Force, new.First.Force)),
	}
	if was.Severity == is.Severity {
		t.Space.Question = ofProcedure(is.Severity, t.Space.Question)
	}
	return t
}

// acts names what a route asks for, in order.
func (pol Policy) acts(r Route) logistics.Term {
	var en, zh []string
	for _, t := range r.Tasks {
		en, zh = append(en, ActLabel(t.Act, logistics.English)), append(zh, ActLabel(t.Act, logistics.Chinese))
	}
	return logistics.Says(logistics.Text{En: strings.Join(en, ", "), Zh: strings.Join(zh, "、")}, pol.Clauses.Citation(pol.procedure(r.Severity).Clause))
}

// asked gives the shifts of the diff that a case of these severities meets beside the class and the deadline: of handlers
// and record, and those of its procedure where the severity stays.
func (r replay) asked(was, is Severity) []logistics.Trial {
	var trials []logistics.Trial
	for _, s := range r.diff.Shifts {
		procedure := ofProcedure(is, "")
		general := s.Question == "handlers" || s.Question == "record"
		own := was == is && s.Question != ofProcedure(is, "deadline") && (s.Question == procedure || strings.HasPrefix(s.Question, procedure+"."))
		if general || own {
			trials = append(trials, logistics.Trial{
				Space: logistics.Space{Question: s.Question}, Points: []logistics.Point{{}}, Old: s.Old, New: s.New, Direction: s.Direction,
			})
		}
	}
	return trials
}
