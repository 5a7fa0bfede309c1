package incident

import (
	"slices"
	"time"

	"example.com/logistics"
)

// Laws adds a problem for each law of incidents that the policy breaks; [logistics.Validate] asks it. Every kind has one
// row. What is unknown is more severe than what is light; what is direct or heavy is not less severe than that, and what
// needs handling at once not less than those. Each severity has one procedure, in rising order. A procedure begins with a
// handler, keeps the record and has a result with a deadline.
//
// A worse incident is never slower: neither its deadline nor an act with a span ends later, measured on days of 24 hours,
// and such an act waits for no further act. Whoever stands in does so for others, in a step or a notice that names them.
// What the result rests on is a step that does not come after it. A case is closed after an act of every procedure; the
// result, the record and that act are never left out.
func (pol Policy) Laws(ps *logistics.Problems) {
	pol.Requests.laws(ps)
	pol.Service.laws(ps)
	pol.Rounds.laws(ps)
	pol.Hazards.laws(ps)
	pol.Emergency.laws(ps, pol.Rounds)
	pol.Guards.laws(ps)
	pol.Pupils.laws(ps)
	pol.Classes.laws(ps)
	logistics.EachOnce(ps, "handlers.roles", pol.Handlers.Roles)
	if pol.Record.Banned {
		ps.Add("record.banned", logistics.CodeConflict, "a record that must be kept cannot be banned")
	}
	for i, s := range Severities() {
		if i >= len(pol.Procedures) {
			ps.Add("procedures", logistics.CodeAbsent, "no procedure for what is %s", s)
		}
	}
	for i, p := range pol.Procedures {
		at := logistics.At("procedures", i)
		if p.Severity != Severity(i+1) {
			ps.Add(at+".severity", logistics.CodeRange, "%s is out of order: each severity once, rising", p.Severity)
		}
		pol.procedureLaws(ps, at, p)
		for _, mild := range pol.Procedures[:i] {
			neverSlower(ps, at, mild, p)
		}
	}
	pol.Cases.laws(ps, pol.Procedures, pol.Record.Key)
	pol.Cases.settleLaws(ps, pol.Procedures)
	pol.Cases.standInLaws(ps, pol.Procedures)
}

func (t ClassTable) laws(ps *logistics.Problems) {
	for _, kind := range Kinds() {
		n := 0
		for i, row := range t.Kinds {
			if row.Kind != kind {
				continue
			}
			if n++; n > 1 {
				ps.Add(logistics.At("classes.kinds", i)+".kind", logistics.CodeDuplicate, "%s is there twice", kind)
			}
		}
		if n == 0 {
			ps.Add("classes.kinds", logistics.CodeAbsent, "no row for %s", kind)
		}
	}
	rising := func(name string, c Class, above string, least Severity) {
		if c.Severity < least {
			ps.Add("classes."+name+".severity", logistics.CodeRange, "%s is below what is %s, %s", c.Severity, above, least)
		}
	}
	rising("direct", t.Direct, "light", t.Light.Severity)
	rising("heavy", t.Heavy, "light", t.Light.Severity)
	rising("atOnce", t.AtOnce, "direct or heavy", max(t.Direct.Severity, t.Heavy.Severity))
	if t.Unknown.Severity <= t.Light.Severity {
		ps.Add("classes.unknown.severity", logistics.CodeRange, "%s is not above what is light, %s: no data is not a pass", t.Unknown.Severity, t.Light.Severity)
	}
}

func (pol Policy) procedureLaws(ps *logistics.Problems, at string, p Procedure) {
	if len(p.Deadlines) == 0 {
		ps.Add(at+".deadlines", logistics.CodeAbsent, "no deadline")
	}
	for i, d := range p.Deadlines {
		if d.Within.IsZero() {
			ps.Add(logistics.At(at+".deadlines", i)+".within", logistics.CodeAbsent, "a deadline without a span")
		}
		onTheClock(ps, logistics.At(at+".deadlines", i), d.Within)
	}
	if len(p.Steps) == 0 {
		ps.Add(at+".steps", logistics.CodeAbsent, "no steps")
		return
	}
	for i, role := range p.Steps[0].By {
		if !slices.Contains(pol.Handlers.Roles, role) {
			ps.Add(logistics.At(at+".steps[0].by", i), logistics.CodeUnknown, "%q is no handler of the first level", role)
		}
	}
	if i := p.row(ActResult); i < 0 {
		ps.Add(at+".steps", logistics.CodeAbsent, "no act %q, which the deadline is for", ActResult)
	} else if row := p.Steps[i]; len(row.After) > 0 || !row.Within.IsZero() {
		ps.Add(logistics.At(at+".steps", i), logistics.CodeConflict, "the deadline bounds the result from the discovery: it has no span and no act before it")
	}
	if p.row(pol.Record.Key) < 0 {
		ps.Add(at+".steps", logistics.CodeAbsent, "no act %q, the record of every incident", pol.Record.Key)
	}
	for i, row := range p.Steps {
		onTheClock(ps, logistics.At(at+".steps", i), row.Within)
	}
	for i, row := range p.May {
		onTheClock(ps, logistics.At(at+".may", i), row.Within)
		if p.row(row.Act) >= 0 {
			ps.Add(logistics.At(at+".may", i)+".act", logistics.CodeConflict, "%q must be done: it is among the steps", row.Act)
		}
	}
	for i, n := range p.Notices {
		path := logistics.At(at+".notices", i)
		if p.row(n.Act) < 0 && !slices.ContainsFunc(p.May, func(s logistics.Step) bool { return s.Act == n.Act }) {
			ps.Add(path+".act", logistics.CodeUnknown, "%q is no act of this procedure", n.Act)
		}
		logistics.EachOnce(ps, path+".to", n.To)
	}
}

// neverSlower adds a problem for each act, and for the deadline, that ends later where the incident is worse.
func neverSlower(ps *logistics.Problems, at string, mild, worse Procedure) {
	if later(worse.deadline, mild.deadline) {
		ps.Add(at+".deadlines", logistics.CodeRange, "can end later than what is %s: a worse incident is never slower", mild.Severity)
	}
	for i, row := range worse.Steps {
		j := mild.row(row.Act)
		if j < 0 || mild.Steps[j].Within.IsZero() {
			continue
		}
		path := logistics.At(at+".steps", i)
		if later(ends(row.Within), ends(mild.Steps[j].Within)) {
			ps.Add(path+".within", logistics.CodeRange, "can end later than what is %s: a worse incident is never slower", mild.Severity)
		}
		for k, act := range row.After {
			if !slices.Contains(mild.Steps[j].After, act) {
				ps.Add(logistics.At(path+".after", k), logistics.CodeRange, "waits for %q, which what is %s does not: a worse incident is never slower", act, mild.Severity)
			}
		}
	}
}

// ends gives the end of a span by the moment it counts from.
func ends(s logistics.Span) func(time.Time) (time.Time, bool) {
	return func(from time.Time) (time.Time, bool) { return lastMoment(s, from) }
}

// onTheClock adds a problem for each span that counts workdays: an incident does not wait for the office to open.
func onTheClock(ps *logistics.Problems, path string, s logistics.Span) {
	if s.OnWorkdays() {
		ps.Add(path+".within", logistics.CodeRange, "%s counts workdays: an incident does not wait for them", s)
	}
}

// later reports whether a can end after b, or has no end where b has one. Hours grow with the moment they count from and
// days do not, so the first and the last moment of a day show it.
func later(a, b func(time.Time) (time.Time, bool)) bool {
	for _, from := range []time.Time{midnight(), midnight().Add(day - 1)} {
		endA, limitedA := a(from)
		endB, limitedB := b(from)
		if limitedB && (!limitedA || endA.After(endB)) {
			return true
		}
	}
	return false
}
