package supplier

import (
	"cmp"

	"example.com/logistics"
)

// Diff says what changes between two editions: for each factor every figure at which its outcome changes, for the grades every score, and
// every other row, with the old and the new answer and their clauses.
//
// Stricter is what is harder on the supplier; not checked lies between in order and a finding:
//
//   - a lower grade to be treated as while suspended, a longer window in which a report counts as one of the same problem;
//   - more roles that may confirm a breach, for what was an open question then disqualifies;
//   - a lower grade for the same score, whatever follows from it;
//   - after the same grade less volume, more topics of coaching, or more to do before coming back;
//   - must instead of should.
//
// Incomparable are other weights, another list for poor suppliers, and the size of a change of volume where only one edition gives a
// number. A change that alters no answer is none: below 1 case is at most 0 cases. Rows are compared one by one: the share that counts as
// in full for a line, cut-offs for a score. The error is nil or an [*logistics.InvalidError] with paths below "old" and "new".
func Diff(old, new Policy) (logistics.Diff, error) {
	if err := logistics.ValidateBoth(old, new); err != nil {
		return logistics.Diff{}, err
	}
	c := &logistics.Comparison{Old: old.Clauses, New: new.Clauses}
	diffFactors(c, old, new)
	diffScores(c, old, new)
	diffConsequences(c, old, new)
	c.Need("replacement.reason", old.Replacement.Reason, new.Replacement.Reason)
	c.Need("replacement.listed", old.Replacement.Listed, new.Replacement.Listed)
	c.Steps("replacement.approval", old.Replacement.Approval, new.Replacement.Approval)
	diffQualification(c, old.Qualification, new.Qualification)
	diffEvaluation(c, old.Evaluation, new.Evaluation)
	diffQuotation(c, old.Quotation, new.Quotation)
	diffDelivery(c, old.Delivery, new.Delivery)
	diffServices(c, old.Services, new.Services)
	return c.Diff(old.Edition, new.Edition), nil
}

// Compare says whether new is stricter than old as a whole: the direction and the error of [Diff].
func Compare(old, new Policy) (logistics.Direction, error) {
	d, err := Diff(old, new)
	return d.Direction, err
}

// diffFactors compares the ten factors and what any one of them leads to.
func diffFactors(c *logistics.Comparison, old, new Policy) {
	if was, is := old.standingRuling(), new.standingRuling(); was != is {
		c.Add(logistics.Shift{Question: anyOneQuestion, Direction: is.than(was), Old: was, New: is})
	}
	was, is := old.Disqualification, new.Disqualification
	now := is.bounds()
	for i, b := range was.bounds() {
		c.Limit(b.question, b.limit, now[i].limit)
		switch b.factor {
		case OverweightFactor:
			diffKnown(c, toleranceQuestion, was.Overweight.Tolerance, is.Overweight.Tolerance)
		case RecurrenceFactor:
			diffKnown(c, withinQuestion, was.Recurrence.Within.limit(), is.Recurrence.Within.limit())
		case OtherFactor:
			s := confirmationSpace(old, new)
			c.Add(logistics.Sweep(s,
				func(p logistics.Point) logistics.RowRuling { return old.confirmed(s, p) },
				func(p logistics.Point) logistics.RowRuling { return new.confirmed(s, p) }, func(was, is logistics.RowRuling) logistics.Direction { return is.Than(was) })...)
		}
	}
}

// diffKnown compares two limits by whose figure something is counted: what has no figure is not counted.
func diffKnown(c *logistics.Comparison, question string, was, is logistics.Limit) {
	s := logistics.Space{Question: question, Figure: max(was.Bound.Kind(), is.Bound.Kind()), Cuts: []logistics.Measure{was.Bound, is.Bound}}
	c.Add(logistics.Sweep(s,
		func(p logistics.Point) logistics.RowRuling { return rowRuling(c.Old, was, p.Figure) },
		func(p logistics.Point) logistics.RowRuling { return rowRuling(c.New, is, p.Figure) }, func(was, is logistics.RowRuling) logistics.Direction { return is.Than(was) })...)
}

// diffScores compares how a half-year is scored and which grade a score has.
func diffScores(c *logistics.Comparison, old, new Policy) {
	weights := new.Grading.Items.all()
	for i, was := range old.Grading.Items.all() {
		is, direction := weights[i], logistics.Incomparable
		if was.points() == is.points() {
			direction = logistics.Binding(was.Force, is.Force)
		}
		c.Term(itemQuestions()[i], old.weight(was), new.weight(is), direction)
	}
	diffKnown(c, metQuestion, old.Grading.Met, new.Grading.Met)
	reasonable := logistics.Share(0, 1)
	for _, s := range logistics.Sweep(gradeSpace(old, new),
		func(p logistics.Point) GradeRuling { return old.cutoff(p.Figure) },
		func(p logistics.Point) GradeRuling { return new.cutoff(p.Figure) },
		func(was, is GradeRuling) logistics.Direction { return is.than(was) }) {
		if was, is := s.Old.(GradeRuling), s.New.(GradeRuling); was.Grade != is.Grade {
			// What follows is told with another grade; where the grade stays it is a question of its own.
			s.Old, s.New = old.following(was, reasonable), new.following(is, reasonable)
		}
		c.Add(s)
	}
}

// points gives the weight without the zeros that it is written with.
func (i Item) points() logistics.Amount {
	weight, _ := logistics.AmountOf(i.Weight)
	return weight
}

func (pol Policy) weight(i Item) logistics.Term {
	weight := i.points().String()
	return logistics.Says(logistics.Text{
		En: "weight " + weight + " of 100" + i.Force.Mark(logistics.English), Zh: "权重 " + weight + "/100" + i.Force.Mark(logistics.Chinese),
	}, pol.Clauses.Citation(i.Clause))
}

// diffConsequences compares what follows from each grade.
func diffConsequences(c *logistics.Comparison, old, new Policy) {
	was, is := old.Grading, new.Grading
	diffVolume(c, rewardQuestion, old, new, was.Excellent.Volume, is.Excellent.Volume)
	c.Limit(pricesQuestion, was.Excellent.Prices, is.Excellent.Prices)
	diffVolume(c, goodQuestion, old, new, was.Good, is.Good)
	diffVolume(c, fairQuestion, old, new, was.Fair.Volume, is.Fair.Volume)
	topics := coachingSpace(old, new)
	c.Add(logistics.Sweep(topics,
		func(p logistics.Point) AskedRuling { return old.coaches(topics, p) },
		func(p logistics.Point) AskedRuling { return new.coaches(topics, p) },
		func(was, is AskedRuling) logistics.Direction { return is.than(was) })...)
	direction := logistics.Incomparable
	if was.Poor.To == is.Poor.To && was.Poor.Orders.Key == is.Poor.Orders.Key {
		direction = logistics.Binding(was.Poor.Force, is.Poor.Force).And(logistics.Binding(was.Poor.Orders.Force, is.Poor.Orders.Force))
	}
	c.Term(poorQuestion, old.removal(), new.removal(), direction)
	reentry := reentrySpace(old, new)
	c.Add(logistics.Sweep(reentry,
		func(p logistics.Point) AskedRuling { return old.readmits(reentry, p) },
		func(p logistics.Point) AskedRuling { return new.readmits(reentry, p) },
		func(was, is AskedRuling) logistics.Direction { return is.than(was) })...)
}

func (pol Policy) removal() logistics.Term {
	poor := pol.Grading.Poor
	return logistics.Says(logistics.Text{
		En: "to the " + label(poor.To, logistics.English) + poor.Force.Mark(logistics.English) + ", " + label(poor.Orders.Key, logistics.English) + poor.Orders.Force.Mark(logistics.English),
		Zh: "列入" + label(poor.To, logistics.Chinese) + poor.Force.Mark(logistics.Chinese) + "，" + label(poor.Orders.Key, logistics.Chinese) + poor.Orders.Force.Mark(logistics.Chinese),
	}, pol.Clauses.Citation(poor.Clause), pol.Clauses.Citation(poor.Orders.Clause))
}

func diffVolume(c *logistics.Comparison, question string, old, new Policy, was, is Volume) {
	is.By.Bound = sameSize(was.By.Bound, is.By.Bound)
	direction := is.consequence().than(was.consequence()).And(logistics.Binding(was.Force, is.Force))
	if was.By.Side != logistics.NoSide && is.By.Side != logistics.NoSide {
		direction = direction.And(logistics.Binding(was.By.Force, is.By.Force))
	}
	c.Term(question, old.change(was), new.change(is), direction)
}

// change says how a volume changes and by how much.
func (pol Policy) change(v Volume) logistics.Term {
	says := logistics.Text{En: v.Change.Label(logistics.English) + v.Force.Mark(logistics.English), Zh: v.Change.Label(logistics.Chinese) + v.Force.Mark(logistics.Chinese)}
	if v.Change == Unchanged {
		return logistics.Says(says, pol.Clauses.Citation(v.Clause))
	}
	size := logistics.Text{En: ", how much is not said", Zh: "，幅度未载"}
	if v.By.Side != logistics.NoSide {
		size = logistics.Text{
			En: ", " + v.By.Side.Label(logistics.English) + " " + v.By.Bound.BoundText(logistics.English) + v.By.Force.Mark(logistics.English),
			Zh: "，" + v.By.Side.Label(logistics.Chinese) + " " + v.By.Bound.BoundText(logistics.Chinese) + v.By.Force.Mark(logistics.Chinese),
		}
	}
	return logistics.Says(logistics.Text{En: says.En + size.En, Zh: says.Zh + size.Zh}, pol.Clauses.Citation(v.Clause), pol.Clauses.Citation(v.By.Clause))
}

// sameSize gives is as was writes it where they are of one size: 1 of 5 is 20 of 100.
func sameSize(was, is logistics.Measure) logistics.Measure {
	if order, ok := was.Compare(is); ok && order == 0 {
		return was
	}
	return is
}

// consequence is what a volume leads to where it follows.
func (v Volume) consequence() Consequence {
	return Consequence{Volume: v.Change, Side: v.By.Side, By: v.By.Bound}
}

// than says how strict c is beside was, which follows from the same grade. A volume that follows from only one of them is
// neither stricter nor looser.
func (c Consequence) than(was Consequence) logistics.Direction {
	d := logistics.More(was.Coaching, c.Coaching).And(logistics.More(was.Reentry, c.Reentry))
	if was.To != c.To || was.Orders != c.Orders {
		d = logistics.Incomparable
	}
	switch {
	case was.Volume == c.Volume:
		return d.And(c.further(was))
	case was.Volume == 0 || c.Volume == 0:
		return logistics.Incomparable
	}
	return d.And(logistics.Rise(c.Volume, was.Volume))
}

// further is Stricter where the same change of volume leaves less: less volume that goes further down, more volume that
// goes less far up. An upper bound reaches less far than a lower one, which has no end.
func (c Consequence) further(was Consequence) logistics.Direction {
	if was.Side == c.Side && was.By == c.By {
		return logistics.Same
	}
	if was.By.IsZero() || c.By.IsZero() {
		return logistics.Incomparable
	}
	open := func(c Consequence) int { // 1: from the bound on, without an end
		if c.Side == logistics.AtLeast || c.Side == logistics.Above {
			return 1
		}
		return 0
	}
	size, _ := c.By.Compare(was.By)
	d := logistics.Rise(0, cmp.Or(cmp.Compare(open(c), open(was)), size, cmp.Compare(c.Side, was.Side)))
	if c.Volume == More {
		return d.Back()
	}
	return d
}
