package logistics

import (
	"cmp"
	"slices"
)

// Done is one entry of a log: who did it, in which role, on which day, and what it was about.
type Done struct {
	On    Date   `json:"on"`
	Role  Role   `json:"role"`
	By    Person `json:"by"`
	About string `json:"about,omitzero"` // the scenario of a drill, the room of a check; required of what is Distinct
}

// Log is what a duty is judged against: what was done, and the days that are judged.
type Log struct {
	Done     List[Done] `json:"done"`              // in any order, complete from From on; there may be earlier ones, and none after AsOf
	From     Date       `json:"from"`              // the first day that is judged
	AsOf     Date       `json:"asOf"`              // the day of judgment, which is not over; at most 100 years after From
	Calendar Calendar   `json:"calendar,omitzero"` // for duties that go by workdays
	Anchors  Anchors    `json:"anchors,omitzero"`  // for duties that go by named periods
}

// Missed is a period that is over and in which too little was done.
type Missed struct {
	Period Period `json:"period"`
	Done   int    `json:"done"` // the entries that count
}

// Overdue gives the periods of [Duty.Due] from l.From on and before l.AsOf that are over, with their last day before l.AsOf, and
// have fewer than d.Times entries that count, in order. An entry counts in every period that has its day, by a role of d.By;
// where d is Distinct, those about one thing count once, else two on one day are two. A period that lapsed is not overdue, and one
// whose last day moved to l.AsOf or later not yet: who asks month by month asks again from its beginning.
//
// The error is nil or an [*InvalidError]: what [Duty.Due] says, a duty that [Validate] would refuse, an entry without a day, a role
// or a person, or after l.AsOf, and where d is Distinct one that is about nothing.
func (d Duty) Overdue(l Log) ([]Missed, error) {
	due, done, err := d.judged(l)
	if err != nil {
		return nil, err
	}
	var all []Missed
	for _, p := range due {
		if n := d.count(d.allowed(on(done, p))); !p.Lapsed && n < d.Times {
			all = append(all, Missed{p, n})
		}
	}
	return all, nil
}

// Check judges the log and adds to r, under subject and d.What: of each period that is overdue, too few entries, what was done
// more than once where each is to be about another thing, and the entries by a role that may not do it; then, where d has a
// MaxGap, the days without an entry that are more. More than is asked is no finding, whoever did it and whenever.
//
// The days between are counted from one entry by a role of d.By to the next, to the first from where the log begins (l.From, or
// an entry before it by whomever), and from the last to l.AsOf; those that end before l.From are not judged. Without any entry by
// such a role it is missing at once.
//
// Unchecked is a duty without a frequency, and each period that lapsed. The report does not depend on the order of the entries.
// The error is that of [Duty.Overdue].
func (d Duty) Check(r *Report, subject string, l Log) error {
	due, done, err := d.judged(l)
	if err != nil {
		return err
	}
	at := Join(subject, d.What)
	if d.Every.IsZero() {
		r.Open(d.Clause, at, Text{"a frequency: the policy gives none", "频次：制度未规定"})
	}
	for _, p := range due {
		if p.Lapsed {
			r.Open(d.Clause, at+" "+p.String(), d.lapse())
			continue
		}
		d.checkPeriod(r, at, p, on(done, p))
	}
	if !d.MaxGap.IsZero() {
		d.checkGaps(r, at, l, done)
	}
	return nil
}

// checkPeriod finds why the entries of a period are too few.
func (d Duty) checkPeriod(r *Report, at string, p Period, done []Done) {
	if d.count(d.allowed(done)) >= d.Times {
		return
	}
	where := at + " " + p.String()
	if len(done) < d.Times {
		r.Findings = append(r.Findings, Finding{
			Clause: d.Clause, Force: d.Force, Fault: OutOfBound, Subject: where, Got: Count(len(done)), Want: Count(d.Times), Side: AtLeast,
		})
	}
	if d.Distinct && d.count(done) < d.Times {
		for _, about := range repeated(done) {
			r.Find(d.Rule, Twice, where, Said(about), Measure{})
		}
	}
	for _, e := range done {
		if !slices.Contains(d.By, e.Role) {
			r.Find(d.Rule, WrongRole, at+" "+e.On.String(), Roles(e.Role), Roles(d.By...))
		}
	}
}

// checkGaps finds the days without an entry that counts that are too many. Where fewer roles may do it, no gap begins later.
func (d Duty) checkGaps(r *Report, at string, l Log, done []Done) {
	allowed := d.allowed(done)
	if len(allowed) == 0 {
		r.Find(d.Rule, Missing, at, Measure{}, Roles(d.By...))
		return
	}
	last := l.From
	if done[0].On.Before(last) {
		last = done[0].On
	}
	for _, next := range append(allowed, Done{On: l.AsOf}) {
		if days := last.daysUntil(next.On); days > int(d.MaxGap.n) && !next.On.Before(l.From) {
			r.Findings = append(r.Findings, Finding{
				Clause: d.Clause, Force: d.Force, Fault: OutOfBound, Subject: at + ".maxGap " + Period{First: last, Last: next.On}.String(),
				Got: Count(days), Want: Count(int(d.MaxGap.n)), Side: AtMost,
			})
		}
		last = next.On
	}
}

// lapse says what a period that lapsed did not have.
func (d Duty) lapse() Text {
	switch d.Move {
	case Earlier:
		return Text{"a workday before it in its week: it lapsed", "本周内此前的工作日：本次免做"}
	case Later:
		return Text{"a workday after it in its week: it lapsed", "本周内此后的工作日：本次免做"}
	}
	return Text{"a workday: on a day off it lapses", "工作日：遇休息日免做"}
}

// judged gives the periods that are over and the entries by day, or every problem.
func (d Duty) judged(l Log) (due []Period, done []Done, err error) {
	var ps Problems
	d.check("duty", &ps)
	due = d.due(asked{"from", "asOf", l.From, l.AsOf}, l.Calendar, l.Anchors, &ps)
	for i, e := range l.Done {
		at := At("done", i)
		switch {
		case e.On.IsZero():
			ps.Add(at+".on", CodeAbsent, "no date")
		case !l.AsOf.IsZero() && e.On.After(l.AsOf):
			ps.Add(at+".on", CodeRange, "%s is after the day of judgment, %s", e.On, l.AsOf)
		}
		ps.anyOne(at+".role", string(e.Role))
		ps.Name(at+".by", string(e.By))
		if d.Distinct || e.About != "" {
			ps.Name(at+".about", e.About)
		}
	}
	if err := ps.Err(); err != nil {
		return nil, nil, err
	}
	due = slices.DeleteFunc(due, func(p Period) bool { return !p.Last.Before(l.AsOf) })
	done = slices.SortedFunc(slices.Values(l.Done), func(a, b Done) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.Role, b.Role), cmp.Compare(a.About, b.About))
	})
	return due, done, nil
}

// on gives the entries, which are sorted, of the days of a period.
func on(done []Done, p Period) []Done {
	from, _ := slices.BinarySearchFunc(done, p.First, func(e Done, d Date) int { return e.On.Compare(d) })
	end := from
	for end < len(done) && !done[end].On.After(p.Last) {
		end++
	}
	return done[from:end]
}

// allowed gives the entries by a role that may do it.
func (d Duty) allowed(done []Done) []Done {
	return slices.DeleteFunc(slices.Clone(done), func(e Done) bool { return !slices.Contains(d.By, e.Role) })
}

// count counts entries; where they are to be distinct, the things that they are about.
func (d Duty) count(done []Done) int {
	if !d.Distinct {
		return len(done)
	}
	about := map[string]bool{}
	for _, e := range done {
		about[e.About] = true
	}
	return len(about)
}

// repeated gives what more than one of the entries is about, sorted.
func repeated(done []Done) []string {
	times := map[string]int{}
	var all []string
	for _, e := range done {
		if times[e.About]++; times[e.About] == 2 {
			all = append(all, e.About)
		}
	}
	slices.Sort(all)
	return all
}
