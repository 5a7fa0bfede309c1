package logistics

import (
	"cmp"
	"slices"
)

// Done is one entry of a [Log]: a duty that was done once.
type Done struct {
	On    Date   `json:"on"`             // the day
	Role  Role   `json:"role"`           // in which role it was done
	By    Person `json:"by"`             // who did it
	About string `json:"about,omitzero"` // what it was about: the scenario of a drill, a room; needed where the duty is Distinct
}

// Log is what was done of a duty, and the days that are judged.
type Log struct {
	Done     List[Done] `json:"done"`              // in any order, complete from From on; earlier entries may be there, later ones than AsOf may not
	From     Date       `json:"from"`              // the first day that is judged
	AsOf     Date       `json:"asOf"`              // the day of judgment, which is not over; at most 100 years after From
	Calendar Calendar   `json:"calendar,omitzero"` // needed where the duty goes by workdays
	Anchors  Anchors    `json:"anchors,omitzero"`  // needed where the duty goes by named periods
}

// Missed is a period that is over and in which too little was done.
type Missed struct {
	Period Period `json:"period"`
	Done   int    `json:"done"` // how many times it was done, fewer than the duty asks for
}

// Overdue gives the periods of [Duty.Due] from l.From to l.AsOf that ended before l.AsOf with fewer than d.Times entries that
// count, in order. An entry by a role of d.By counts in every period that has its day. Two on one day are two; where d is
// Distinct, all about one thing are one. A period that lapsed is never overdue. One whose last day moved to l.AsOf or later is not
// overdue yet: who asks month by month asks again from the beginning of that period.
//
// The error is nil or an [*InvalidError]: that of [Duty.Due]; a duty that [Validate] refuses; an entry without a day, a role or a
// person, after l.AsOf or, where d is Distinct, about nothing.
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

// Check judges the log and adds to r, under subject and d.What. Of each period that is overdue it finds that there are too few
// entries, which entries are by a role that may not do it and, where d is Distinct, what was done more than once. Then it finds
// the gaps longer than d.MaxGap. What is done more often than asked is no finding. A duty without a frequency and each
// period that lapsed are unchecked. The order of the entries does not matter.
//
// A gap runs from one entry by a role of d.By to the next. The first begins at l.From, or at the earliest entry where one is before
// it; the last ends at l.AsOf. Gaps that end before l.From are not judged. Where d has a MaxGap and no entry is by such a role, the
// duty is missing. The error is that of [Duty.Overdue].
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
				Clause: d.Clause, Force: d.Force, Fault: OutOfBound, Subject: at + ".gap-days " + Period{First: last, Last: next.On}.String(),
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
