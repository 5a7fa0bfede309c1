package sampling

import (
	"slices"

	"example.com/logistics"
)

// Next gives what an event does to a series: the plan and outcome of a lot, the next state and the reasons (2828.1-9.2 to 9.4). A
// switch binds the next lot. Neither the state nor the scheme is changed.
//
// The error is nil or an [*logistics.InvalidError]: a state that [Scheme.CheckState] refuses, a lot while inspection is
// discontinued, a lot whose number is not above the last, an action agreed while inspection goes on, more found than can be.
func (s Scheme) Next(st State, e Event) (Step, error) {
	var ps logistics.Problems
	if s.absent(&ps) {
		return Step{}, ps.Err()
	}
	ps.Under("state", s.CheckState(st))
	e.check(&ps, "event", st.Parameters.Unit)
	if err := ps.Err(); err != nil {
		return Step{}, err
	}
	t := turn{s, Step{Event: e, Before: st, After: st}}
	t.take(&ps, "event")
	if err := ps.Err(); err != nil {
		return Step{}, err
	}
	return t.Step.apart(), nil
}

// apart gives a step that shares no list with the caller's state or with itself.
func (s Step) apart() Step {
	s.Before.Recent, s.After.Recent = slices.Clone(s.Before.Recent), slices.Clone(s.After.Recent)
	return s
}

// turn works out a step.
type turn struct {
	scheme Scheme
	Step
}

// take judges the event by the state. Where it adds a problem, the state stays as it was.
func (t *turn) take(ps *logistics.Problems, path string) {
	rules := t.scheme.Switching
	lot := logistics.Join(path, "lot")
	switch t.Event.Kind {
	case Original:
		t.original(ps, lot)
	case Resubmitted:
		if n := t.Event.Lot.Number; n > t.Before.Last {
			ps.Add(lot+".number", logistics.CodeRange, "lot %d is submitted again and was never inspected; the last lot is %d", n, t.Before.Last)
		}
		t.because(NotCounted, rules.Originals.Rule)
	case SteadyRate:
		t.After.Steady = true
		t.reduce()
	case IrregularRate:
		t.After.Steady = false
		t.reinstate(Irregular)
	case ReducedWanted:
		t.After.Wanted = true
		t.reduce()
	case NormalWarranted:
		t.After.Wanted = false
		t.reinstate(Warranted)
	case ActionAgreed:
		if !t.Before.Discontinued {
			ps.Add(logistics.Join(path, "kind"), logistics.CodeConflict, "inspection is not discontinued")
		}
		t.After = t.After.with(Tightened)
		t.After.Discontinued = false
		t.because(ActionTaken, rules.Stop.Rule)
	}
	t.settle()
}

// settle cites the rule that leaves the severity as it is where no other applies.
func (t *turn) settle() {
	if !t.Switches() && !slices.Contains(t.Reasons, NotCounted) {
		t.because(Unchanged, t.scheme.Switching.Originals.Rule)
	}
}

func (t *turn) because(r Reason, rule logistics.Rule) {
	t.Reasons = append(t.Reasons, r)
	t.Clauses.Add(t.scheme.Clauses.Citation(rule.Clause))
}

// original judges a lot on original inspection.
func (t *turn) original(ps *logistics.Problems, path string) {
	lot, st, before := t.Event.Lot, t.Before, len(*ps)
	if lot.Number <= st.Last {
		ps.Add(path+".number", logistics.CodeRange, "lot %d is not after lot %d, the last", lot.Number, st.Last)
	}
	if st.Discontinued {
		ps.Add(path, logistics.CodeConflict, "inspection is discontinued")
	}
	plan, err := t.scheme.DecidePlan(lot.Size, st.Severity, st.Parameters)
	if ps.Under(path, err, "lot", "size"); err != nil {
		return
	}
	plan.checkFound(ps, path+".found", lot.Found)
	if len(*ps) > before {
		return
	}
	t.Plan, t.Outcome, t.After.Last = plan, plan.outcome(lot.Found), lot.Number
	switch st.Severity {
	case Normal:
		t.score(ps, path)
		t.look()
		t.reduce()
	case Tightened:
		t.tightened()
	case Reduced:
		if t.Outcome == NotAccepted {
			t.reinstate(RefusedOnReduced)
		}
	}
}

// score counts a lot on normal inspection towards reduced inspection.
func (t *turn) score(ps *logistics.Problems, path string) {
	rules := t.scheme.Switching.Score
	reason, added := AcceptedLow, rules.Low
	if t.Outcome == NotAccepted {
		reason, added = ScoreLost, 0
	} else if t.Plan.Ac >= rules.FromAc {
		tighter, found := t.scheme.tighter(t.Plan.Letter, t.scheme.Quality.column(t.Plan.AQL))
		switch {
		case !found:
			needs(ps, rules.Clause, path, logistics.CodeAbsent, "the scheme has no plan for letter "+string(t.Plan.Letter)+" at the AQL one step tighter than "+string(t.Plan.AQL))
		case t.Event.Lot.Found <= tighter:
			reason, added = AcceptedTighter, rules.Tighter
		default:
			reason, added = OnlyAccepted, 0
		}
	}
	t.After.Score = min(t.Before.Score+added, maxScore)
	if added == 0 {
		t.After.Score = 0
	}
	t.because(reason, rules.Rule)
}

// tighter gives the acceptance number one AQL step tighter, at the letter whose plan was used: the sample is the same there.
func (s Scheme) tighter(letter Letter, column int) (ac int, found bool) {
	for _, r := range s.Normal.Rows {
		if r.Letter == letter {
			ac, _, found = r.cell(column - 1).Numbers()
		}
	}
	return ac, found
}

// look looks back at the last lots on normal inspection.
func (t *turn) look() {
	rule := t.scheme.Switching.Tighten
	recent := append(slices.Clone(t.Before.Recent), t.Outcome)
	refused := 0
	for _, o := range recent {
		if o == NotAccepted {
			refused++
		}
	}
	if refused >= rule.NotAccepted {
		t.After = t.After.with(Tightened)
		t.because(TooManyRefused, rule.Rule)
		return
	}
	keep := max(rule.Of-1, 0)
	t.After.Recent = recent[max(len(recent)-keep, 0):]
}

// tightened counts a lot on tightened inspection.
func (t *turn) tightened() {
	rules := t.scheme.Switching
	if t.Outcome == NotAccepted {
		t.After.Run = 0
		t.After.NotAccepted++
		if t.After.NotAccepted >= rules.Stop.NotAccepted {
			t.After.Discontinued = true
			t.because(TooManyTightened, rules.Stop.Rule)
		}
		return
	}
	t.After.Run++
	if t.After.Run >= rules.Relax.Accepted {
		t.After = t.After.with(Normal)
		t.because(EnoughAccepted, rules.Relax.Rule)
	}
}

// reduce switches to reduced inspection once score, steady production and the authority's wish are there.
func (t *turn) reduce() {
	st, rule := t.After, t.scheme.Switching.Reduce
	if st.Severity == Normal && st.Steady && st.Wanted && st.Score >= rule.Score {
		t.After = st.with(Reduced)
		t.because(ScoreReached, rule.Rule)
	}
}

// reinstate switches from reduced back to normal inspection.
func (t *turn) reinstate(reason Reason) {
	if t.After.Severity == Reduced {
		t.After = t.After.with(Normal)
		t.because(reason, t.scheme.Switching.Reinstate.Rule)
	}
}
