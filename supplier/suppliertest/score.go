package suppliertest

import (
	"fmt"
	"math/big"
	"slices"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func valid(s Subject) error { return logistics.Validate(s.Policy) }

// weights holds the policy's own weights against 100, and those that answers show against the policy's.
func weights(s Subject) error {
	var f faults
	sum := new(big.Rat)
	for _, weight := range weightsOf(s.Policy) {
		sum.Add(sum, weight)
	}
	if sum.Cmp(big.NewRat(100, 1)) != 0 {
		f.Add("the weights of the policy: got %s, want exactly 100 (%s)", exactly(sum), s.Policy.Grading.Items.Date.Clause)
	}
	if logistics.Validate(s.Policy) != nil {
		return f.Err()
	}
	for _, h := range []halfFacts{thirds(), {}} {
		file, ok := h.file(s.Policy)
		if !ok {
			continue
		}
		g, err := s.grade(file)
		if f.unjudged(h, err) {
			continue
		}
		for i, item := range itemsOf(g) {
			if got, want := item.Weight.Rat(), weightsOf(s.Policy)[i]; got == nil || got.Cmp(want) != 0 {
				f.Add("%s: weight of item %d: got %s, want %s (%s)", h, i+1, item.Weight, exactly(want), item.Clause)
			}
		}
	}
	return f.Err()
}

// thirds are facts whose shares go on without an end: 2 of 3 lines, 1 of 7 units.
func thirds() halfFacts {
	h := halfFacts{due: 3, onTime: 2, full: 2, units: whole(7), off: whole(1), service: new(whole(50))}
	return h
}

func itemsOf(g supplier.GradeResult) []supplier.ItemScore {
	return []supplier.ItemScore{g.Scores.Date, g.Scores.Quantity, g.Scores.Quality, g.Scores.Service}
}

// exactly shows a fraction in full.
func exactly(r *big.Rat) string {
	if r == nil {
		return "none"
	}
	return r.RatString()
}

// aimed are facts around every cut-off of the policy: at it, just below it and just above it, on different numbers of
// lines.
func aimed(pol supplier.Policy) []halfFacts {
	all := []halfFacts{thirds()}
	for _, cut := range cutoffs(pol) {
		for _, n := range lineCounts(pol, cut) {
			for side := -1; side <= 1; side++ {
				if h, ok := aim(pol, cut, n, side); ok {
					all = append(all, h)
				}
			}
		}
	}
	return all
}

// graded holds the score and the grade of facts against a reading of its own.
func (f *faults) graded(s Subject, h halfFacts) (g supplier.GradeResult, ok bool) {
	file, ok := h.file(s.Policy)
	if !ok {
		return g, false
	}
	g, err := s.grade(file)
	if f.unjudged(h, err) {
		return g, false
	}
	score := h.score(s.Policy)
	if got := g.Score.Rat(); (got == nil) != (score == nil) || got != nil && got.Cmp(score) != 0 {
		f.Add("%s: score: got %s, want %s (%s)", h, exactly(got), exactly(score), s.Policy.Grading.Items.Date.Clause)
		return g, false
	}
	var want logistics.Band[supplier.Grade]
	if score != nil {
		want, _ = bandOf(s.Policy, score)
	}
	if g.Grade != want.Then {
		f.Add("%s: grade of %s: got %s, want %s (%s)", h, exactly(score), gradeWord(g.Grade), gradeWord(want.Then), want.Clause)
		return g, false
	}
	return g, score != nil
}

func gradeWord(g supplier.Grade) string {
	if g == 0 {
		return "none"
	}
	return g.String()
}

func exact(s Subject) error {
	var f faults
	for _, h := range aimed(s.Policy) {
		f.graded(s, h)
	}
	return f.Err()
}

// ladder are facts for scores from 0 to 100, rising.
func ladder(pol supplier.Policy) []halfFacts {
	targets := cutoffs(pol)
	for score := int64(10); score < 100; score += 10 {
		targets = append(targets, big.NewRat(score, 1))
	}
	var all []halfFacts
	for _, target := range targets {
		for side := -1; side <= 1; side++ {
			if h, ok := aim(pol, target, 20, side); ok {
				all = append(all, h)
			}
		}
	}
	slices.SortFunc(all, func(a, b halfFacts) int { return a.score(pol).Cmp(b.score(pol)) })
	return all
}

// total asks for a grade of every score that facts give, and for the policy's own rows to begin at 0 and end nowhere.
func total(s Subject) error {
	var f faults
	if row, ok := bandOf(s.Policy, new(big.Rat)); !ok || row.Then == 0 {
		f.Add("score 0: got no grade of the policy, want one")
	}
	if logistics.Validate(s.Policy) != nil {
		return f.Err()
	}
	for _, h := range ladder(s.Policy) {
		file, _ := h.file(s.Policy)
		g, err := s.grade(file)
		if f.unjudged(h, err) {
			continue
		}
		if _, err := g.Grade.MarshalText(); err != nil {
			row, _ := bandOf(s.Policy, h.score(s.Policy))
			f.Add("%s: grade of %s: got none, want %s (%s)", h, exactly(h.score(s.Policy)), row.Then, row.Clause)
		}
	}
	return f.Err()
}

// monotone climbs the ladder of scores, and adds one fault to months.
func monotone(s Subject) error {
	var f faults
	best, from := supplier.Grade(0), ""
	for _, h := range ladder(s.Policy) {
		file, _ := h.file(s.Policy)
		g, err := s.grade(file)
		if f.unjudged(h, err) {
			continue
		}
		if g.Grade < best {
			f.Add("%s: grade of %s: got %s, want at least %s, the grade of %s", h, exactly(h.score(s.Policy)), gradeWord(g.Grade), best, from)
		} else {
			best, from = g.Grade, exactly(h.score(s.Policy))
		}
	}
	for i := range drawn {
		file := SomeMonth(s.Policy).Example(i)
		before, err := s.disqualify(file)
		if f.unjudged("a drawn month", err) {
			continue
		}
		for _, fault := range moreFaults(s.Policy, file) {
			after, err := s.disqualify(fault.file)
			if f.unjudged(fault.what, err) {
				continue
			}
			if after.Standing < before.Standing {
				f.Add("%s: with %s more: got %s, want no better than %s", describe(file), fault.what, after.Standing, before.Standing)
			}
		}
	}
	return f.Err()
}

// fault is a month with one fault more.
type fault struct {
	what string
	file supplier.MonthFile
}

// moreFaults are a month with each kind of fault added where the month has something complete that can have it: a fault
// that settled an open question could clear a supplier.
func moreFaults(pol supplier.Policy, file supplier.MonthFile) []fault {
	var all []fault
	for i, line := range file.Lines {
		complete := line.Supplier == file.Supplier && line.Due.Month() == file.Month && line.Completed != nil && !line.Completed.After(file.On)
		if !complete {
			continue
		}
		edit := func(what string, change func(*supplier.Line)) {
			worse := logistics.Clone(file)
			change(&worse.Lines[i])
			all = append(all, fault{fmt.Sprintf("line %d %s", line.No, what), worse})
		}
		if late := line.Due.AddDays(1); !late.After(file.On) && !line.Completed.After(line.Due) {
			edit("late", func(l *supplier.Line) { l.Completed = &late })
		}
		if line.Price == supplier.Reasonable {
			edit("at an unreasonable price", func(l *supplier.Line) { l.Price = supplier.Unreasonable })
		}
		if line.Inspected != nil && line.OffSpec.LessThan(*line.Inspected) {
			edit("off specification", func(l *supplier.Line) { l.OffSpec = l.Inspected })
		}
		if weight, ok := overweight(pol); ok && !line.NonFood && line.DeliveredWeight != nil {
			edit("overweight", func(l *supplier.Line) {
				hundred := whole(100)
				l.OrderedWeight, l.DeliveredWeight = &hundred, &weight
			})
		}
		break
	}
	on := file.Month.First()
	for _, kind := range supplier.EventKinds() {
		worse := logistics.Clone(file)
		e := proven(pol, kind, 1_000)
		e.Supplier, e.On = file.Supplier, on
		worse.Events = append(worse.Events, e)
		all = append(all, fault{"a case of " + kind.String(), worse})
	}
	return all
}

// describe names a drawn month.
func describe(f supplier.MonthFile) string {
	return fmt.Sprintf("%s, %s as of %s, %d lines and %d events", f.Supplier, f.Month, f.On, len(f.Lines), len(f.Events))
}
