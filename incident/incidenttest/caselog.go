package incidenttest

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// walk does every act as NextActs asks for it, all at the moment of the discovery, each by a person of his own who tells all
// whom he has to.
func (p *proof) walk(i incident.Incident) (incident.CaseLog, error) {
	c := incident.CaseLog{ID: "C-1", Incident: i, By: "finder"}
	most := len(p.procedure(p.severityOf(i)).Steps)
	for n := 0; ; n++ {
		next, err := p.NextActs(c)
		switch {
		case err != nil || len(next) == 0:
			return c, err
		case n == most:
			return c, fmt.Errorf("%s is awaited after all %d acts", next[0].Act, most)
		case len(next[0].By) == 0:
			return c, fmt.Errorf("nobody is awaited for %s", next[0].Act)
		}
		a := next[0]
		e := incident.Entry{Mark: logistics.Mark{Act: a.Act, Role: a.By[0], By: logistics.Person("person " + strconv.Itoa(n)), At: i.Discovered}}
		if len(a.Seals) > 0 {
			e.Seal = a.Seals[0]
		}
		for _, told := range a.Tells {
			e.Told = append(e.Told, told.To...)
		}
		c.Marks = append(c.Marks, e)
	}
}

// severityOf gives the class that the policy itself has for an incident.
func (p *proof) severityOf(i incident.Incident) incident.Severity {
	c, _ := p.own.Classify(i)
	return c.Severity
}

// closing closes a case at a moment.
func (p *proof) closing(c incident.CaseLog, at time.Time) incident.CaseLog {
	c.Marks = append(slices.Clone(c.Marks), incident.Entry{Mark: logistics.Mark{Act: p.Policy.Cases.Close.Act, Role: "clerk", By: "clerk", At: at}})
	return c
}

// walked is a case of one severity that kept to its route as far as it could be walked.
type walked struct {
	log incident.CaseLog
	err error
}

// walks gives a case of each severity, found at some edges of days.
func (p *proof) walks() []walked {
	const places = 3
	var all []walked
	for n := range min(places, len(p.edges)) {
		for _, a := range p.edges[n*len(p.edges)/places] {
			if a.ok() {
				c, err := p.walk(a.facts)
				all = append(all, walked{c, err})
			}
		}
	}
	return all
}

// eachCase visits the cases that could be walked to their end.
func (p *proof) eachCase(visit func(incident.CaseLog)) {
	for _, w := range p.cases {
		if w.err == nil {
			visit(w.log)
		}
	}
}

// found gives the faults of an act in a case, "" for all of the case.
func (p *proof) found(f *logistics.Faults, c incident.CaseLog, act string) []logistics.Finding {
	r, err := p.CheckCase(c)
	if err != nil {
		f.Add("%s: the log is refused: %w", facts(c.Incident), err)
		return nil
	}
	return slices.DeleteFunc(slices.Clone(r.Findings), func(x logistics.Finding) bool { return act != "" && x.Subject != "case "+c.ID+"."+act })
}

func faulty(all []logistics.Finding, fault logistics.Fault) bool {
	return slices.ContainsFunc(all, func(x logistics.Finding) bool { return x.Fault == fault })
}

// followed does what is awaited until nothing is, and closes the case.
func followed(p *proof) error {
	var f logistics.Faults
	for _, w := range p.cases {
		if w.err != nil {
			f.Add("%s: %w", facts(w.log.Incident), w.err)
		}
	}
	p.eachCase(func(c incident.CaseLog) {
		for _, log := range []incident.CaseLog{c, p.closing(c, c.Incident.Discovered)} {
			for _, x := range p.found(&f, log, "") {
				f.Add("%s: everything was done as it was awaited, and %s", facts(c.Incident), x)
			}
		}
		for _, step := range p.procedure(p.severityOf(c.Incident)).Steps {
			if !slices.ContainsFunc(c.Marks, func(m incident.Entry) bool { return m.Act == step.Act }) {
				f.Add("%s: nothing is awaited any more, and %s was not done (%s)", facts(c.Incident), step.Act, step.Clause)
			}
		}
	})
	return f.Err()
}

// lacking leaves out one act after the other of a case that was closed.
func lacking(p *proof) error {
	var f logistics.Faults
	p.eachCase(func(c incident.CaseLog) {
		for i, m := range c.Marks {
			short := p.closing(c, c.Incident.Discovered)
			short.Marks = slices.Delete(short.Marks, i, i+1)
			if !faulty(p.found(&f, short, m.Act), logistics.Missing) {
				f.Add("%s: closed without %s, and nobody finds it missing", facts(c.Incident), m.Act)
			}
			if next, err := p.NextActs(short); err != nil || !slices.ContainsFunc(next, func(n incident.NextAct) bool { return n.Act == m.Act }) {
				f.Add("%s: %s was not done, everything else was, and it is not awaited: %w", facts(c.Incident), m.Act, err)
			}
			row := p.Policy.Cases.Close
			if m.Act == row.After && !faulty(p.found(&f, short, row.Act), logistics.OutOfOrder) {
				f.Add("%s: closed without %s, and nobody minds (%s)", facts(c.Incident), m.Act, row.Clause)
			}
		}
	})
	return f.Err()
}

// lateness settles a case in the last moment of its result, and a moment later.
func lateness(p *proof) error {
	var f logistics.Faults
	p.eachCase(func(c incident.CaseLog) {
		r, err := p.own.Route(c.Incident)
		if err != nil {
			return
		}
		for late, at := range []time.Time{r.Deadline, r.Deadline.Add(1)} {
			settled := c
			settled.Marks = slices.Clone(c.Marks)
			for i := range settled.Marks {
				if settled.Marks[i].Act == incident.ActResult {
					settled.Marks[i].At = at
				}
			}
			if got := faulty(p.found(&f, settled, incident.ActResult), logistics.TooLate); got != (late == 1) {
				f.Add("%s: due %s, settled %s, late %t", facts(c.Incident), moment(r.Deadline), moment(at), got)
			}
		}
	})
	return f.Err()
}

// mixed hands in the marks of a case from behind.
func mixed(p *proof) error {
	var f logistics.Faults
	p.eachCase(func(c incident.CaseLog) {
		for short := range min(3, len(c.Marks)) {
			log := c
			log.Marks = slices.Clone(c.Marks[short:])
			was, err := p.CheckCase(log)
			next, errNext := p.NextActs(log)
			log.Marks = slices.Clone(log.Marks)
			slices.Reverse(log.Marks)
			is, errIs := p.CheckCase(log)
			nextIs, errNextIs := p.NextActs(log)
			if err != nil || errNext != nil || errIs != nil || errNextIs != nil || !reflect.DeepEqual(was, is) || !reflect.DeepEqual(next, nextIs) {
				f.Add("%s: with its marks the other way round a log has another report, or awaits something else: %v, %v; %v, %v", facts(c.Incident), was.Findings, is.Findings, next, nextIs)
			}
		}
	})
	return f.Err()
}

// agreesOnCases holds the answers to case logs of somebody's own implementation against the policy's.
func (p *proof) agreesOnCases(f *logistics.Faults) {
	ask := func(c incident.CaseLog) {
		got, err := p.CheckCase(c)
		want, errWant := p.own.CheckCase(c)
		if text := apart(got, err, want, errWant); text != "" {
			f.Add("%s, with %d marks: judged otherwise: %s", facts(c.Incident), len(c.Marks), text)
		}
		next, err := p.NextActs(c)
		awaited, errWant := p.own.NextActs(c)
		if text := apart(struct {
			Next []incident.NextAct `json:"next"`
		}{next}, err, struct {
			Next []incident.NextAct `json:"next"`
		}{awaited}, errWant); text != "" {
			f.Add("%s, with %d marks: awaits otherwise: %s", facts(c.Incident), len(c.Marks), text)
		}
	}
	ask(incident.CaseLog{})
	own := proof{Subject: Subject{Policy: p.Policy, NextActs: p.own.NextActs}, own: p.own, edges: p.edges}
	for _, w := range own.walks() {
		c := w.log
		for n := range c.Marks {
			part, wrong := c, c
			part.Marks, wrong.Marks = c.Marks[:n], slices.Clone(c.Marks)
			part.AsOf = c.Incident.Discovered.Add(5 * 24 * time.Hour)
			ask(part)
			ask(p.closing(part, c.Incident.Discovered))
			wrong.Marks[n].Role, wrong.Marks[n].By, wrong.Marks[n].Told = "clerk", "finder", nil
			ask(wrong)
		}
	}
}
