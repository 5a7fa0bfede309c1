package incidenttest

import (
	"slices"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// Subject is a policy together with what answers for it. A nil func is the policy's own method.
type Subject struct {
	Policy    incident.Policy
	Classify  func(incident.Incident) (incident.Classification, error)
	Route     func(incident.Incident) (incident.Route, error)
	CheckCase func(incident.CaseLog) (logistics.Report, error)
	NextActs  func(incident.CaseLog) ([]incident.NextAct, error)

	RouteRequest func(incident.Request, logistics.Calendar) (incident.RequestRoute, error)
	CheckRequest func(incident.Ticket) (logistics.Report, error)
}

func promises() []logistics.Promise[*proof] {
	return []logistics.Promise[*proof]{
		{Name: "valid", Says: "the policy is complete and keeps its laws", Bare: true, Keep: func(p *proof) error { return logistics.Validate(p.Policy) }},
		{Name: "total", Says: "every combination of facts has one severity and one route", Keep: total},
		{Name: "refuses", Says: "what cannot be judged is an error, never a guess", Keep: refuses},
		{Name: "monotone", Says: "no worse answer, from no over unknown to yes, lowers the severity", Keep: monotone},
		{Name: "unknown", Says: "what nobody knows is never the light side", Keep: unknown},
		{Name: "speed", Says: "a worse incident is never slower", Keep: speed},
		{Name: "deadline", Says: "the deadline is the result's, and not before the discovery", Keep: deadline},
		{Name: "civil day", Says: "days are those of the zone of the discovery, whatever the machine's zone is", Keep: civilDay},
		{Name: "cited", Says: "every answer, task and notice cites a clause of the policy with its basis", Keep: cited},
		{Name: "order", Says: "every task has somebody to do it and can be done in the order given", Keep: order},
		{Name: "record", Says: "the record is among the tasks of every incident", Keep: record},
		{Name: "first", Says: "a handler of the first level begins", Keep: first},
		{Name: "followed", Says: "a case in which everything is done as it is awaited is in order, and awaits nothing", Keep: followed},
		{Name: "lacking", Says: "whatever a closed case lacks is missing and awaited, and nothing closes without its archive record", Keep: lacking},
		{Name: "late", Says: "a result is late the moment after its last one", Keep: lateness},
		{Name: "mixed", Says: "the order of the marks of a case says nothing", Keep: mixed},
		{Name: "agrees", Says: "the subject answers as the policy does", Keep: agrees},
		{Name: "repeatable", Says: "the same facts have the same answer, whoever changes an earlier one", Keep: repeatable},
	}
}

// Broken gives the promises that the subject does not keep, in their order, each with the cases found; none where it keeps
// them all. Of an invalid policy nothing but that is told.
func Broken(s Subject) []logistics.Breach {
	return append(prove(s, everyIncident(), edges()).broken(), proveRequests(s).broken()...)
}

// Keeps asks the subject for one promise, by the name that [Broken] and [Run] give it. The error is nil where it is kept,
// and says so of an unknown name.
func Keeps(s Subject, promise string) error {
	if q := proveRequests(s); slices.ContainsFunc(requestPromises(), func(p logistics.Promise[*requestProof]) bool { return p.Name == promise }) {
		return logistics.Keeps(requestPromises(), q, !q.invalid, promise)
	}
	p := prove(s, everyIncident(), edges())
	return logistics.Keeps(promises(), p, !p.invalid, promise)
}

func (p *requestProof) broken() []logistics.Breach {
	return logistics.Broken(requestPromises(), p, !p.invalid)
}

func (p *proof) broken() []logistics.Breach { return logistics.Broken(promises(), p, !p.invalid) }

// Run proves a policy, one subtest for each promise that every policy keeps.
func Run(t *testing.T, pol incident.Policy) {
	t.Helper()
	RunSubject(t, Subject{Policy: pol})
}

// RunSubject proves a policy and what answers for it, one subtest for each promise.
func RunSubject(t *testing.T, s Subject) {
	t.Helper()
	p := prove(s, everyIncident(), edges())
	logistics.Prove(t, promises(), p, !p.invalid)
	q := proveRequests(s)
	logistics.Prove(t, requestPromises(), q, !q.invalid)
}

// proof is a subject with its answers: to every combination of kind and answers, found at one moment, and to an incident
// of each severity at every edge of days.
type proof struct {
	Subject
	invalid bool
	own     *incident.Desk // the policy's own answers
	alone   bool           // the subject is the policy itself
	asked   []answered
	place   map[int]int  // of each combination among those asked
	edges   [][]answered // an incident of each severity, rising, at each edge of days
	cases   []walked     // one of each severity, at some of them
}

// answered is an incident with its two answers.
type answered struct {
	facts    incident.Incident
	class    incident.Classification
	classErr error
	route    incident.Route
	routeErr error
}

// ok reports whether both answers were given.
func (a answered) ok() bool { return a.classErr == nil && a.routeErr == nil }

// prove asks the subject.
func prove(s Subject, incidents []incident.Incident, edges []time.Time) *proof {
	p := &proof{Subject: s, alone: s.Classify == nil && s.Route == nil && s.CheckCase == nil && s.NextActs == nil, place: map[int]int{}}
	own, err := incident.Compile(s.Policy)
	if err != nil {
		p.invalid = true
		return p
	}
	p.own = own
	if s.Classify == nil {
		p.Classify = own.Classify
	}
	if s.Route == nil {
		p.Route = own.Route
	}
	if s.CheckCase == nil {
		p.CheckCase = own.CheckCase
	}
	if s.NextActs == nil {
		p.NextActs = own.NextActs
	}
	for _, i := range incidents {
		p.place[numberOf(i)] = len(p.asked)
		p.asked = append(p.asked, p.ask(i))
	}
	var examples []incident.Incident
	for _, severity := range incident.Severities() {
		if i := slices.IndexFunc(p.asked, func(a answered) bool { return a.ok() && a.class.Event && a.class.Severity == severity }); i >= 0 {
			examples = append(examples, p.asked[i].facts)
		}
	}
	for _, at := range edges {
		var row []answered
		for _, example := range examples {
			example.Discovered = at
			row = append(row, p.ask(example))
		}
		p.edges = append(p.edges, row)
	}
	p.cases = p.walks()
	return p
}

func (p *proof) ask(i incident.Incident) answered {
	a := answered{facts: i}
	a.class, a.classErr = p.Classify(i)
	a.route, a.routeErr = p.Route(i)
	return a
}

// at gives what was answered to a combination of kind and answers; ok is false where an answer is an error.
func (p *proof) at(i incident.Incident) (a answered, ok bool) {
	place, ok := p.place[numberOf(i)]
	if !ok {
		return answered{}, false
	}
	return p.asked[place], p.asked[place].ok()
}

// procedure gives what the policy asks for at a severity.
func (p *proof) procedure(s incident.Severity) incident.Procedure {
	for _, row := range p.Policy.Procedures {
		if row.Severity == s {
			return row
		}
	}
	return incident.Procedure{}
}
