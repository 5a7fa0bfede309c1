package supplier

import (
	"slices"

	"example.com/logistics"
)

// The questions that are no factor's, by the path of their rows.
const (
	anyOneQuestion       = "disqualification.anyOne"
	toleranceQuestion    = "disqualification.overweight.tolerance"
	withinQuestion       = "disqualification.recurrence.within"
	confirmationQuestion = "disqualification.other.confirmation"
	metQuestion          = "grading.met"
	gradesQuestion       = "grading.grades"
	rewardQuestion       = "grading.excellent.volume"
	pricesQuestion       = "grading.excellent.prices"
	goodQuestion         = "grading.good"
	fairQuestion         = "grading.fair.volume"
	coachingQuestion     = "grading.fair.coaching"
	poorQuestion         = "grading.poor"
	reentryQuestion      = "grading.poor.reentry"
)

// itemQuestions are the questions on the weights, in the order of the items.
func itemQuestions() []string {
	return []string{"grading.items.date", "grading.items.quantity", "grading.items.quality", "grading.items.service"}
}

// bound is the limit of a factor with its path.
type bound struct {
	factor   Factor
	question string
	limit    logistics.Limit
}

// bounds are the limits of the ten factors, in their order.
func (d Disqualification) bounds() []bound {
	return []bound{
		{PriceFactor, "disqualification.price", d.Price},
		{FraudFactor, "disqualification.fraud", d.Fraud},
		{BriberyFactor, "disqualification.bribery", d.Bribery},
		{LateFactor, "disqualification.late", d.Late},
		{SpecificationFactor, "disqualification.specification", d.Specification},
		{OverweightFactor, "disqualification.overweight.lines", d.Overweight.Lines},
		{RecurrenceFactor, "disqualification.recurrence.reports", d.Recurrence.Reports},
		{AttackFactor, "disqualification.attack", d.Attack},
		{HygieneFactor, "disqualification.hygiene", d.Hygiene},
		{OtherFactor, "disqualification.other.cases", d.Other.Cases},
	}
}

// limit is the window as a bound: a report is in order where more months have begun since the one before.
func (w Window) limit() logistics.Limit {
	return logistics.Limit{Rule: w.Rule, Side: logistics.Above, Bound: logistics.Count(w.Months)}
}

// monthsBegun gives how many calendar months after an earlier day a later one lies, the last of them counted whole; one
// more than any window has where it is further.
func monthsBegun(earlier, later logistics.Date) logistics.Measure {
	n := 0
	for n <= maxWindow {
		end := earlier.AddMonths(n)
		if end.IsZero() || !later.After(end) {
			break
		}
		n++
	}
	return logistics.Count(n)
}

// confirmationSpace is everybody who may have confirmed a breach.
func confirmationSpace(policies ...Policy) logistics.Space {
	by := logistics.Fact{Name: logistics.Word{Wire: "by", Label: logistics.Text{En: "confirmed by", Zh: "确认人"}}}
	for _, pol := range policies {
		for _, role := range pol.Disqualification.Other.Confirmation.By {
			by.Values = distinct(by.Values, string(role), role.Label)
		}
	}
	by.Values = append(by.Values, logistics.Word{Label: logistics.Text{En: "anybody else", Zh: "其他人"}})
	return logistics.Space{Question: confirmationQuestion, Facts: []logistics.Fact{by}}
}

// confirmationPoint gives the point where a breach that this role confirmed lies.
func confirmationPoint(s logistics.Space, role logistics.Role) logistics.Point {
	by := s.Facts[0].Values
	at := slices.IndexFunc(by, func(w logistics.Word) bool { return w.Wire == string(role) })
	if at < 0 {
		at = len(by) - 1
	}
	return logistics.Point{Values: []int{at}}
}

// coachingSpace is every topic that any of the policies coaches in.
func coachingSpace(policies ...Policy) logistics.Space {
	topics := logistics.Fact{Name: logistics.Word{Wire: "topic", Label: logistics.Text{En: "topic", Zh: "内容"}}}
	for _, pol := range policies {
		for _, topic := range pol.Grading.Fair.Coaching.Topics {
			topics.Values = distinct(topics.Values, string(topic), topic.Label)
		}
	}
	return logistics.Space{Question: coachingQuestion, Facts: []logistics.Fact{topics}}
}

// reentrySpace is everything that any of the policies asks for before a supplier comes back.
func reentrySpace(policies ...Policy) logistics.Space {
	acts := logistics.Fact{Name: logistics.Word{Wire: "key", Label: logistics.Text{En: "before coming back", Zh: "重新入册前"}}}
	for _, pol := range policies {
		for _, need := range pol.Grading.Poor.Reentry {
			acts.Values = distinct(acts.Values, need.Key, func(l logistics.Lang) string { return label(need.Key, l) })
		}
	}
	return logistics.Space{Question: reentryQuestion, Facts: []logistics.Fact{acts}}
}

// distinct appends a value unless it is there.
func distinct(values []logistics.Word, wire string, in func(logistics.Lang) string) []logistics.Word {
	if slices.ContainsFunc(values, func(w logistics.Word) bool { return w.Wire == wire }) {
		return values
	}
	return append(values, logistics.Word{Wire: wire, Label: logistics.Text{En: in(logistics.English), Zh: in(logistics.Chinese)}})
}

// gradeSpace is every score from 0 to 100.
func gradeSpace(policies ...Policy) logistics.Space {
	s := logistics.Space{Question: gradesQuestion, Figure: logistics.ScoreKind}
	for _, pol := range policies {
		s.Cuts = append(s.Cuts, logistics.Cuts(logistics.ScoreKind, pol.Grading.Grades)...)
	}
	return s
}
