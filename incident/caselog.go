package incident

import (
	"slices"
	"strings"
	"time"

	"example.com/logistics"
)

// CaseLog is the log of one case: what the incident was, and what was done about it so far.
type CaseLog struct {
	ID          string                `json:"id"`                   // the number of the case
	Incident    Incident              `json:"incident"`             // its Discovered opens the case
	By          logistics.Person      `json:"by"`                   // who found it, and so approves nothing of it (000-022)
	Filed       Severity              `json:"filed,omitzero"`       // the severity under which the case is filed; absent: under none
	Beyond      bool                  `json:"beyond,omitzero"`      // nobody on the scene could handle it, and it was reported at once instead (000-025)
	Unreachable bool                  `json:"unreachable,omitzero"` // neither the captain nor the vice-captain could be reached, so that the safety leader acted and was told in their place (000-018)
	Marks       logistics.List[Entry] `json:"marks,omitzero"`       // what was done and stands, in any order; acts by the words of the policy ([ActControl] and so on)
	AsOf        time.Time             `json:"asOf,omitzero"`        // the moment of judgment, and nothing on record may be later; absent: what may be late is unchecked
}

// Entry is one act on record, with the roles that it told. A confirmation by telephone is no [ActConfirm], which is done on
// the scene (000-020). A report past the next level is an [ActReport] like any other (000-025).
type Entry struct {
	logistics.Mark
	Told logistics.List[logistics.Role] `json:"told,omitzero"` // every role that was told; empty: the log does not say
}

// caseFile is a case log beside what its class asks of it.
type caseFile struct {
	log       CaseLog
	route     Route
	procedure Procedure // of the class; none of what is no incident
	steps     logistics.Steps
	of        logistics.Case
	found     logistics.Report // what the steps find
	before    map[string]bool  // acts that come before one that is done, be it at some remove
}

// open gives a case log beside what its class asks of it. The error has every problem of the log.
func (pol Policy) open(c CaseLog) (caseFile, error) {
	var ps logistics.Problems
	ps.Name("id", c.ID)
	f := caseFile{log: c}
	route, err := pol.routed(c.Incident)
	ps.Under("incident", err)
	if f.route = route; route.Event {
		f.procedure = pol.procedure(route.Severity)
		f.steps = pol.Cases.asks(route, c)
		if !c.Unreachable {
			f.procedure.Notices = pol.Cases.told(f.procedure.Notices)
		}
	}
	c.check(&ps)
	f.of = c.of(slices.Concat(allActs(pol.Procedures), []string{pol.Cases.Close.Act}), f.steps)
	ps.Under("", f.steps.Check(&f.found, f.subject(), f.of), "opened.by", "by", "opened.at", "incident.discovered")
	f.before = map[string]bool{}
	for _, step := range slices.Backward(f.steps) {
		if _, done := f.done(step.Act); done || f.before[step.Act] {
			for _, act := range step.After {
				f.before[act] = true
			}
		}
	}
	return f, ps.Err()
}

// check adds the problems of a log that its steps do not find.
func (c CaseLog) check(ps *logistics.Problems) {
	if _, err := c.Filed.MarshalText(); c.Filed != 0 && err != nil {
		ps.Add("filed", logistics.CodeWord, "%v", err)
	}
	for i, m := range c.Marks {
		at := logistics.At("marks", i)
		if !m.At.IsZero() && !writable(m.At) {
			ps.Add(at+".at", logistics.CodeRange, "%s cannot be written", m.At)
		}
		for j, role := range m.Told {
			path := logistics.At(at+".told", j)
			if ps.Name(path, string(role)); strings.Contains(string(role), "|") {
				ps.Add(path, logistics.CodeWord, "%.40q has a bar: name one role after the other", string(role))
			}
		}
	}
	if !c.AsOf.IsZero() && !writable(c.AsOf) {
		ps.Add("asOf", logistics.CodeRange, "%s cannot be written", c.AsOf)
	}
}

// of gives the case that steps are held against; the other acts that are known may be on record too.
func (c CaseLog) of(known []string, steps logistics.Steps) logistics.Case {
	asked := steps.Acts()
	of := logistics.Case{
		Opened: logistics.Mark{By: c.By, At: c.Incident.Discovered.Round(0)},
		Others: slices.DeleteFunc(known, func(act string) bool { return slices.Contains(asked, act) }),
		AsOf:   c.AsOf.Round(0),
	}
	for _, m := range c.Marks {
		m.At = m.At.Round(0)
		of.Marks = append(of.Marks, m.Mark)
	}
	return of
}

// asks gives the steps that a log has to show: those of its route, but for what may be left out and was not done, and by whoever can be
// reached.
func (r CaseRules) asks(route Route, c CaseLog) logistics.Steps {
	left := func(act string) bool {
		may := slices.ContainsFunc(r.Beyond, func(s Skip) bool { return s.Severity == route.Severity && s.Act == act })
		return may && c.Beyond && !slices.ContainsFunc(c.Marks, func(m Entry) bool { return m.Act == act })
	}
	var steps logistics.Steps
	for _, step := range route.Rows() {
		if !left(step.Act) {
			step.After = slices.DeleteFunc(slices.Clone(step.After), left)
			if !c.Unreachable {
				step.By = r.present(step.By)
			}
			steps = append(steps, step)
		}
	}
	return steps
}

func (f caseFile) subject() string { return "case " + f.log.ID }

// at names an act of the case in a report.
func (f caseFile) at(act string) string { return logistics.Join(f.subject(), act) }

// done gives the mark of an act that counts: the earliest.
func (f caseFile) done(act string) (m logistics.Mark, ok bool) {
	if marks := f.of.Of(act); len(marks) > 0 {
		return marks[0], true
	}
	return logistics.Mark{}, false
}
