package supplier

import (
	"iter"
	"slices"

	"example.com/logistics"
)

// Past is a case of a history: a supplier's month or half-year with its lines, by a name of the host's.
type Past struct {
	ID    string     `json:"id"`
	Month *MonthFile `json:"month,omitempty"`
	Half  *HalfFile  `json:"half,omitempty"`
}

// Replay puts a history to two editions: which factors, standings and grades move, how many, which cases an edition
// cannot judge, and which shifts of [Diff] no case hits. A row beside the limits is hit where a case puts it to the proof: a food
// line by its excess, a report by the months since the one before, a confirmed breach by its role, a line by the share
// delivered, a consequence by its grade. No money is at stake, and a change of supplier is no case of a history. The error is
// that of Diff.
func Replay(old, new Policy, history iter.Seq[Past]) (logistics.Impact, error) {
	diff, err := Diff(old, new)
	if err != nil {
		return logistics.Impact{}, err
	}
	r := replay{old, new, gradeSpace(old, new), confirmationSpace(old, new), coachingSpace(old, new), reentrySpace(old, new)}
	return logistics.Replay(diff, history, r.try), nil
}

type replay struct {
	old, new                                Policy
	grades, confirmation, coaching, reentry logistics.Space
}

// try puts one case to both editions.
func (r replay) try(c Past) (name string, trials []logistics.Trial, err error) {
	var ps logistics.Problems
	ps.Name("id", c.ID)
	switch {
	case (c.Month == nil) == (c.Half == nil):
		ps.Add("", logistics.CodeConflict, "a case is either a month or a half-year")
	case c.Month != nil:
		trials = r.month(*c.Month, &ps)
	default:
		trials = r.half(*c.Half, &ps)
	}
	return c.ID, trials, ps.Err()
}

func (r replay) month(f MonthFile, ps *logistics.Problems) []logistics.Trial {
	was, errOld := r.old.disqualifyFile(f)
	is, errNew := r.new.disqualifyFile(f)
	ps.Under("month", errOld)
	ps.Under("month", errNew)
	if len(*ps) > 0 {
		return nil
	}
	standing := logistics.Trial{Space: logistics.Space{Question: anyOneQuestion}}
	old, new := was.ruling(), is.ruling()
	standing.Old, standing.New, standing.Direction = old, new, new.than(old)
	if was.Standing == Suspended || is.Standing == Suspended {
		standing.Points = []logistics.Point{{}}
	}
	trials := []logistics.Trial{standing}
	for _, b := range r.old.Disqualification.bounds() {
		judged, judges := was.of(b.factor), is.of(b.factor)
		old, new := judged.ruling(r.old.Clauses), judges.ruling(r.new.Clauses)
		points := []logistics.Point{{Figure: judged.Got}, {Figure: judges.Got}}
		if old.InOrder == logistics.Unknown || new.InOrder == logistics.Unknown {
			points = append(points, logistics.Point{}) // as where nobody knows the figure
		}
		trials = append(trials, logistics.Trial{Space: logistics.Space{Question: b.question}, Points: points, Old: old, New: new, Direction: new.Than(old)})
	}
	return append(trials, r.monthProofs(f)...)
}

// monthProofs says which rows a month puts to the proof beside the limits of its factors. What they change is told by the
// factors.
func (r replay) monthProofs(f MonthFile) []logistics.Trial {
	t := newTally(r.old)
	var ps logistics.Problems
	t.fill(f.Lines, f.Events, &ps) // without a problem, for the month was judged
	var excess, since, by []logistics.Point
	for o := range t.outcomes(f.Supplier, f.Month) {
		if !o.nonFood && o.weighed && !o.unseen(f.On) {
			excess = append(excess, logistics.Point{Figure: over(o.weights.delivered, o.weights.ordered)})
		}
	}
	reports := t.reports(f.Supplier)
	for e := range t.eventsOf(f.Supplier, f.Month) {
		if e.On.After(f.On) {
			continue
		}
		switch e.Kind {
		case OtherBreach:
			if e.State == Confirmed {
				by = append(by, confirmationPoint(r.confirmation, e.ConfirmedBy))
			}
		case QualityProblem:
			if i, _ := slices.BinarySearchFunc(reports[e.Problem], e.On, logistics.Date.Compare); i > 0 {
				since = append(since, logistics.Point{Figure: monthsBegun(reports[e.Problem][i-1], e.On)})
			}
		}
	}
	return []logistics.Trial{proof(logistics.Space{Question: toleranceQuestion}, excess), proof(logistics.Space{Question: withinQuestion}, since), proof(r.confirmation, by)}
}

// reports gives the days on which each quality problem of a supplier was reported, in order.
func (t *Tally) reports(supplier string) map[string][]logistics.Date {
	days := map[string][]logistics.Date{}
	for _, e := range t.events {
		if e.Kind == QualityProblem && e.Supplier == supplier {
			days[e.Problem] = append(days[e.Problem], e.On)
		}
	}
	for _, reported := range days {
		slices.SortFunc(reported, logistics.Date.Compare)
	}
	return days
}

// proof is a trial that moves nothing by itself: these points of a question were put to the proof.
func proof(s logistics.Space, points []logistics.Point) logistics.Trial {
	return logistics.Trial{Space: s, Points: points, Old: GradeRuling{}, New: GradeRuling{}, Direction: logistics.Same}
}

func (r replay) half(f HalfFile, ps *logistics.Problems) []logistics.Trial {
	was, figures, errOld := r.old.gradeFile(f)
	is, _, errNew := r.new.gradeFile(f)
	ps.Under("half", errOld)
	ps.Under("half", errNew)
	if len(*ps) > 0 {
		return nil
	}
	is.Consequence.By = sameSize(was.Consequence.By, is.Consequence.By)
	trials := []logistics.Trial{{
		Space: r.grades, Points: []logistics.Point{{Figure: was.Score}, {Figure: is.Score}},
		Old: was.ruling(), New: is.ruling(), Direction: is.than(was),
	}}
	all := []logistics.Point{{}}
	for _, question := range itemQuestions() {
		trials = append(trials, proof(logistics.Space{Question: question}, all)) // every answer shows every weight
	}
	t := newTally(r.old)
	t.fill(f.Lines, nil, ps)
	var delivered []logistics.Point
	first := f.Half.First().Month()
	for month := range 6 {
		for o := range t.outcomes(f.Supplier, first.Add(month)) {
			if !o.open(f.On) {
				delivered = append(delivered, logistics.Point{Figure: logistics.ShareOf(o.delivered, o.ordered)})
			}
		}
	}
	trials = append(trials, proof(logistics.Space{Question: metQuestion}, delivered))
	for _, g := range []GradeResult{was, is} {
		if !g.Provisional {
			trials = append(trials, r.consequences(g, figures.unreasonable())...)
		}
	}
	return trials
}

// consequences says which rows a grade puts to the proof.
func (r replay) consequences(g GradeResult, prices logistics.Measure) []logistics.Trial {
	some := func(question string, holds bool) logistics.Trial {
		var points []logistics.Point
		if holds {
			points = []logistics.Point{{}}
		}
		return proof(logistics.Space{Question: question}, points)
	}
	each := func(s logistics.Space) logistics.Trial {
		var points []logistics.Point
		for i := range s.Facts[0].Values {
			points = append(points, logistics.Point{Values: []int{i}})
		}
		return proof(s, points)
	}
	switch g.Grade {
	case Excellent:
		rewarded, _ := r.old.Grading.Excellent.Prices.Holds(prices)
		still, _ := r.new.Grading.Excellent.Prices.Holds(prices)
		return []logistics.Trial{
			proof(logistics.Space{Question: pricesQuestion}, []logistics.Point{{Figure: prices}}), some(rewardQuestion, rewarded || still),
		}
	case Good:
		return []logistics.Trial{some(goodQuestion, true)}
	case Fair:
		return []logistics.Trial{some(fairQuestion, true), each(r.coaching)}
	case Poor:
		return []logistics.Trial{some(poorQuestion, true), each(r.reentry)}
	}
	return nil
}
