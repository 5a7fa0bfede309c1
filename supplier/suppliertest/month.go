package suppliertest

import (
	"fmt"
	"math/big"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// judged gives a factor of a verdict; ok is false where the verdict leaves it out.
func judged(v supplier.Verdict, f supplier.Factor) (j supplier.Judged, ok bool) {
	for _, j := range v.Factors {
		if j.Factor == f {
			return j, true
		}
	}
	return supplier.Judged{}, false
}

// alone puts each factor to its bound, all others being without a fault.
func alone(s Subject) error {
	var f faults
	base := clean()
	f.month(s, base)
	for _, factor := range factors() {
		if last, first, ok := edge(s.Policy, factor); ok {
			f.month(s, base.with(factor, last))
			f.month(s, base.with(factor, first))
		}
	}
	f.tolerance(s)
	f.window(s)
	f.confirmation(s)
	return f.Err()
}

// month holds the verdict on facts against a reading of its own: every factor, the standing, the clauses that made it.
func (f *faults) month(s Subject, m monthFacts) {
	file, err := m.file(s.Policy)
	if err != nil {
		f.Add("%s: %w", m, err)
		return
	}
	v, err := s.disqualify(file)
	if f.unjudged(m, err) {
		return
	}
	var made []logistics.ClauseID
	for _, factor := range factors() {
		limit, want := limitOf(s.Policy, factor), m.outcome(s.Policy, factor)
		j, ok := judged(v, factor)
		if !ok {
			f.Add("%s: %s: got no answer, want %s (%s)", m, factor, want, limit.Clause)
			continue
		}
		if got, want := j.Got.Rat(), m[at(factor)].rat(); want != nil && (got == nil || got.Cmp(want) != 0) {
			f.Add("%s: %s: got the figure %s, want %s (%s)", m, factor, exactly(got), exactly(want), limit.Clause)
		}
		if j.Outcome != want {
			f.Add("%s: %s: got %s, want %s (%s)", m, factor, j.Outcome, want, limit.Clause)
		}
		if want == supplier.Disqualifies {
			made = append(made, limit.Clause)
		}
	}
	want, treated := m.standing(s.Policy), supplier.Grade(0)
	if want == supplier.Suspended {
		treated = s.Policy.Disqualification.AnyOne.TreatedAs
		made = append([]logistics.ClauseID{s.Policy.Disqualification.AnyOne.Clause}, made...)
	}
	if v.Standing != want || v.TreatedAs != treated {
		f.Add("%s: got %s treated as %s, want %s treated as %s (%s)", m, v.Standing, gradeWord(v.TreatedAs), want, gradeWord(treated), s.Policy.Disqualification.AnyOne.Clause)
	}
	if got := clausesOf(v.Clauses); fmt.Sprint(got) != fmt.Sprint(made) {
		f.Add("%s: made by %v, want %v", m, got, made)
	}
}

func clausesOf(list []logistics.Citation) []logistics.ClauseID {
	var all []logistics.ClauseID
	for _, c := range list {
		all = append(all, c.Clause)
	}
	return all
}

// counted holds the figure of a factor against a count, and its outcome where one is wanted.
func (f *faults) counted(s Subject, what string, file supplier.MonthFile, factor supplier.Factor, want int, open bool) {
	v, err := s.disqualify(file)
	if f.unjudged(what, err) {
		return
	}
	limit := limitOf(s.Policy, factor)
	j, _ := judged(v, factor)
	if got := j.Got.Rat(); got == nil || got.Cmp(big.NewRat(int64(want), 1)) != 0 {
		f.Add("%s: %s: got the figure %s, want %d (%s)", what, factor, exactly(got), want, limit.Clause)
	}
	if open && j.Outcome == supplier.Passed {
		f.Add("%s: %s: got %s, want %s (%s)", what, factor, j.Outcome, supplier.NotChecked, limit.Clause)
	}
}

// tolerance weighs lines at the tolerance and one unit on either side.
func (f *faults) tolerance(s Subject) {
	weight, ok := overweight(s.Policy)
	if !ok {
		return
	}
	file, err := clean().file(s.Policy)
	if f.unjudged("a month without a fault", err) {
		return
	}
	for by := int64(-1); by <= 1; by++ {
		delivered := weight.Add(unit(by))
		file.Lines[0].DeliveredWeight = &delivered
		want := 0
		if by >= 0 {
			want = 1
		}
		f.counted(s, fmt.Sprintf("a line of %s delivered where 100 was ordered", delivered), file, supplier.OverweightFactor, want, false)
	}
}

// window reports a problem twice: on the last day on which it counts as the same again, and on the day after.
func (f *faults) window(s Subject) {
	months := s.Policy.Disqualification.Recurrence.Within.Months
	report := func(id string, on logistics.Date) supplier.Event {
		e := proven(s.Policy, supplier.QualityProblem, 1)
		e.ID, e.On, e.Countermeasure = id, on, supplier.Effective
		return e
	}
	for _, row := range []struct {
		what    string
		earlier logistics.Date
		later   logistics.Date
		counts  int
	}{
		{"on the last day of the window", logistics.MustDate("2026-03-15").AddMonths(-months), logistics.MustDate("2026-03-15"), 1},
		{"a day after the window", logistics.MustDate("2026-03-15").AddMonths(-months), logistics.MustDate("2026-03-16"), 0},
		{"on the last day of a shorter month", logistics.MustDate("2026-02-28").AddMonths(-months).Month().Last(), logistics.MustDate("2026-02-28"), 1},
		{"the day after a shorter month", logistics.MustDate("2026-02-28").AddMonths(-months).Month().Last(), logistics.MustDate("2026-03-01"), 0},
		{"twice on one day", logistics.MustDate("2026-03-15"), logistics.MustDate("2026-03-15"), 0},
	} {
		file, err := clean().file(s.Policy)
		if f.unjudged("a month without a fault", err) {
			return
		}
		file.Month = row.later.Month()
		file.Events = append(file.Events, report("Q-1", row.earlier), report("Q-2", row.later))
		f.counted(s, fmt.Sprintf("a problem of %s reported again on %s, %s", row.earlier, row.later, row.what), file, supplier.RecurrenceFactor, row.counts, false)
	}
}

// confirmation lets everybody who may confirm a breach do so, and somebody who may not.
func (f *faults) confirmation(s Subject) {
	by := s.Policy.Disqualification.Other.Confirmation.By
	stranger := logistics.Role("stranger")
	for _, role := range by {
		stranger += role // no role of the list
	}
	type row struct {
		what string
		edit func(*supplier.Event)
		want int
		open bool
	}
	rows := []row{
		{"by somebody else", func(e *supplier.Event) { e.ConfirmedBy = stranger }, 0, true},
		{"without a reason", func(e *supplier.Event) { e.Reason = "" }, 0, true},
		{"not yet", func(e *supplier.Event) { e.State = supplier.Reported }, 0, true},
		{"dismissed", func(e *supplier.Event) { e.State = supplier.Dismissed }, 0, false},
	}
	for _, role := range by {
		rows = append(rows, row{"by the " + string(role), func(e *supplier.Event) { e.ConfirmedBy = role }, 1, false})
	}
	for _, row := range rows {
		file, err := clean().file(s.Policy)
		if f.unjudged("a month without a fault", err) {
			return
		}
		e := proven(s.Policy, supplier.OtherBreach, 1)
		row.edit(&e)
		file.Events = append(file.Events, e)
		f.counted(s, "a breach confirmed "+row.what, file, supplier.OtherFactor, row.want, row.open)
	}
}
