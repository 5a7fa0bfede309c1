package supplier

import (
	"strconv"

	"example.com/logistics"
)

// Disqualification has the ten factors of which any one disqualifies a supplier for a month (000-076 to 000-085). Each limit is an upper
// bound on a figure of the month.
type Disqualification struct {
	AnyOne        AnyOne          `json:"anyOne" label:"any one of these bounds not kept|下列任一限度未守"`
	Price         logistics.Limit `json:"price" label:"item kinds at unreasonable prices, of those reviewed|价格不合理的品种（占经核查品种）"` // item kinds with an unreasonable price, of those reviewed
	Fraud         logistics.Limit `json:"fraud" label:"cases of inferior or short goods|掺次短秤案件"`                               // confirmed cases
	Bribery       logistics.Limit `json:"bribery" label:"cases of bribery|行贿案件"`                                               // confirmed cases
	Late          logistics.Limit `json:"late" label:"late deliveries|误期交货"`                                                   // lines completed after their due date, closed short, or overdue and open
	Specification logistics.Limit `json:"specification" label:"units off specification, of those looked at|规格不符件数（占检验件数）"`     // units off specification, of those looked at
	Overweight    Overweight      `json:"overweight" label:"overweight food|食品超重"`
	Recurrence    Recurrence      `json:"recurrence" label:"quality problems unsolved or again|质量问题未解决或重现"`
	Attack        logistics.Limit `json:"attack" label:"attacks on staff|攻击造谣"`   // confirmed cases
	Hygiene       logistics.Limit `json:"hygiene" label:"hygiene failures|卫生不达标"` // confirmed failures
	Other         OtherBreaches   `json:"other" label:"other breaches|其他违规"`
}

// AnyOne names the grade as which a supplier is treated after one factor disqualified, until people have decided (000-075).
type AnyOne struct {
	logistics.Rule
	TreatedAs Grade `json:"treatedAs" label:"suspended and, until it is decided, treated as|暂停，决定前视同"`
}

// Overweight bounds the food lines of a month that were delivered above the ordered weight (000-081).
type Overweight struct {
	Lines     logistics.Limit `json:"lines" label:"order lines over the tolerance|超出容差的订单行"`                      // lines over the tolerance
	Tolerance logistics.Limit `json:"tolerance" label:"excess over the ordered weight that is in order|容许超出订购重量"` // a share of the ordered weight that is still in order
}

// Recurrence bounds the reports of a month about a quality problem that has no effective countermeasure or that was reported before
// (000-082).
type Recurrence struct {
	Reports logistics.Limit `json:"reports" label:"reports|反映次数"`
	Within  Window          `json:"within" label:"again within|视为重现的期限"`
}

// Window is the number of calendar months, 1 to 120, within which a report counts as one of the same problem again. The same day of the
// last month still counts, or the last day of that month where it has no such day.
type Window struct {
	logistics.Rule
	Months int `json:"months" label:"calendar months|日历月"`
}

// OtherBreaches bounds the breaches of a month that are of no other kind, and says who confirms one with a written reason (000-085).
type OtherBreaches struct {
	Cases        logistics.Limit `json:"cases" label:"cases|案件"`
	Confirmation Confirmation    `json:"confirmation" label:"confirmed in writing|书面认定"`
}

// Confirmation names the roles of which any one may confirm: a breach, or a price.
type Confirmation struct {
	logistics.Rule
	By logistics.List[logistics.Role] `json:"by" label:"by|认定人" list:"any"`
}

// Disqualify judges a supplier's month by all ten factors (000-076 to 000-085). Any one of them suspends the supplier, who is then treated
// as of a grade that the policy names until people have decided (000-075).
//
// Exactly 15 % of the item kinds and exactly 2 % of the units disqualify; a line of exactly 3 % over the ordered weight does not count. A
// factor without data is not checked. The error is nil or an [*logistics.InvalidError]: the policy is invalid, the review is before the
// month, or a line or an event cannot be read or is there twice.
func (pol Policy) Disqualify(f MonthFile) (Verdict, error) {
	if err := logistics.Validate(pol); err != nil {
		return Verdict{}, err
	}
	return pol.disqualifyFile(f)
}

// disqualifyFile is Disqualify under a policy that is known to be valid.
func (pol Policy) disqualifyFile(f MonthFile) (Verdict, error) {
	var ps logistics.Problems
	f.Review.check(&ps)
	tally := newTally(pol)
	tally.fill(f.Lines, f.Events, &ps)
	if err := ps.Err(); err != nil {
		return Verdict{}, err
	}
	return tally.Disqualify(f.Review)
}

// CheckMonth is [Policy.Disqualify] as a report: a finding for each factor that disqualifies, an unchecked entry for each thing that is
// missing. The error is the same.
func (pol Policy) CheckMonth(f MonthFile) (logistics.Report, error) {
	v, err := pol.Disqualify(f)
	if err != nil {
		return logistics.Report{}, err
	}
	return v.Report(), nil
}

// judgment is one month being judged.
type judgment struct {
	pol     Policy
	review  Review
	figures figures
	events  []Event // of the month, up to the day of review
	again   func(Event) bool
	verdict Verdict
}

func (j *judgment) judge() Verdict {
	d, f := j.pol.Disqualification, j.figures
	j.verdict = Verdict{
		Edition: j.pol.Edition, Supplier: j.review.Supplier, Month: j.review.Month, On: j.review.On,
		Provisional: f.open > 0 || j.unfinished() != nil, Lines: f.lines, Open: f.open,
	}
	j.add(PriceFactor, d.Price, f.unreasonable(), j.lines(missingIf(len(f.kinds) == 0, "a reviewed price", "经核查的价格")))
	j.cases(FraudFactor, d.Fraud, FraudCase, nil)
	j.cases(BriberyFactor, d.Bribery, BriberyCase, nil)
	j.add(LateFactor, d.Late, f.count(f.late), j.lines(nil))
	j.add(SpecificationFactor, d.Specification, f.offShare(), j.lines(missingIf(f.inspected.IsZero(), "units looked at", "检验件数")))
	j.overweight()
	j.recurrence()
	j.cases(AttackFactor, d.Attack, AttackCase, nil)
	j.cases(HygieneFactor, d.Hygiene, HygieneFailure, nil)
	j.cases(OtherFactor, d.Other.Cases, OtherBreach, d.Other.Confirmation.By)
	j.stand()
	return j.verdict
}

// add judges one figure against its limit. What is missing leaves a figure that keeps the limit unchecked; one that
// breaks it stays broken.
func (j *judgment) add(factor Factor, limit logistics.Limit, got logistics.Measure, missing []logistics.Text) {
	judged := Judged{
		Factor: factor, Rule: limit.Rule, Basis: j.pol.Clauses.Citation(limit.Clause).Basis,
		Got: got, Side: limit.Side, Bound: limit.Bound, Outcome: Passed,
	}
	holds, known := limit.Holds(got)
	if limit.Side == logistics.NoSide {
		missing = append([]logistics.Text{{En: "a bound: the policy gives no number", Zh: "界限（制度未给出数值）"}}, missing...)
	}
	judged.Missing = missing
	switch {
	case known && !holds:
		judged.Outcome = Disqualifies
	case !known || len(missing) > 0:
		judged.Outcome = NotChecked
	}
	j.verdict.Factors = append(j.verdict.Factors, judged)
}

// lines gives what the figures of lines lack: data, open lines, the rest of the month.
func (j *judgment) lines(data []logistics.Text) []logistics.Text {
	if j.figures.lines == 0 {
		data = []logistics.Text{{En: "a line due in the month", Zh: "当月到期的订单行"}}
	}
	return append(append(data, stillOpen(j.figures.open)...), j.unfinished()...)
}

// unfinished gives the rest of the month where the review is before its last day.
func (j *judgment) unfinished() []logistics.Text { return restOf(j.review.On, j.review.Month.Last()) }

// overweight counts the food lines over the tolerance (000-081).
func (j *judgment) overweight() {
	limits, f := j.pol.Disqualification.Overweight, j.figures
	n := strconv.Itoa(f.unweighed)
	missing := missingIf(f.unweighed > 0, "weights of "+logistics.Plural(f.unweighed, "food line"), n+" 行食品的重量")
	if limits.Tolerance.Side == logistics.NoSide {
		missing = append(missing, logistics.Text{En: "a tolerance: the policy gives no number", Zh: "容差（制度未给出数值）"})
	}
	j.add(OverweightFactor, limits.Lines, f.count(f.overweight), j.lines(missing))
}

// cases counts the cases of a kind that are proven; where by is not empty, by one of these roles with a reason.
func (j *judgment) cases(factor Factor, limit logistics.Limit, kind EventKind, by []logistics.Role) {
	proven, pending := 0, 0
	for _, e := range j.events {
		switch {
		case e.Kind != kind || e.State == Dismissed:
		case e.proven(by):
			proven++
		default:
			pending++
		}
	}
	n := strconv.Itoa(pending)
	want := logistics.Text{En: "confirmation of " + logistics.Plural(pending, "case"), Zh: n + " 件的确认"}
	if len(by) > 0 {
		who := logistics.Roles(by...)
		want = logistics.Text{
			En: "confirmation by the " + who.Text(logistics.English) + " with a reason, of " + logistics.Plural(pending, "case"),
			Zh: who.Text(logistics.Chinese) + "附理由的确认 " + n + " 件",
		}
	}
	j.add(factor, limit, logistics.Count(proven), j.onRecord(kind, missingIf(pending > 0, want.En, want.Zh)))
}

// recurrence counts the month's reports of problems that are unsolved or there again (000-082).
func (j *judgment) recurrence() {
	counted, pending := 0, 0
	for _, e := range j.events {
		switch {
		case e.Kind != QualityProblem:
		case e.Countermeasure == Ineffective || j.again(e):
			counted++
		case e.Countermeasure == Awaited:
			pending++
		}
	}
	n := strconv.Itoa(pending)
	missing := missingIf(pending > 0, "the countermeasure to "+logistics.Plural(pending, "problem"), n+" 个问题的对策")
	j.add(RecurrenceFactor, j.pol.Disqualification.Recurrence.Reports, logistics.Count(counted), j.onRecord(QualityProblem, missing))
}

// onRecord gives what a count of events lacks: records of the kind, decisions, the rest of the month.
func (j *judgment) onRecord(kind EventKind, undecided []logistics.Text) []logistics.Text {
	recorded := false
	for _, k := range j.review.Recorded {
		recorded = recorded || k == kind
	}
	missing := missingIf(!recorded, "records of this kind: "+kind.Label(logistics.English), "此类记录："+kind.Label(logistics.Chinese))
	return append(append(missing, undecided...), j.unfinished()...)
}

// stand draws the standing from the factors (000-075).
func (j *judgment) stand() {
	v, anyOne := &j.verdict, j.pol.Disqualification.AnyOne
	v.Standing = Cleared
	for _, judged := range v.Factors {
		switch judged.Outcome {
		case Disqualifies:
			if v.Standing != Suspended {
				v.Standing, v.TreatedAs = Suspended, anyOne.TreatedAs
				v.Clauses = append(v.Clauses, j.pol.Clauses.Citation(anyOne.Clause))
			}
			v.Clauses = append(v.Clauses, logistics.Citation{Clause: judged.Clause, Basis: judged.Basis})
		case NotChecked:
			if v.Standing == Cleared {
				v.Standing = Unresolved
			}
		}
	}
}

// missingIf gives a text, or nothing.
func missingIf(missing bool, en, zh string) []logistics.Text {
	if !missing {
		return nil
	}
	return []logistics.Text{{En: en, Zh: zh}}
}

// stillOpen says how many lines are still open.
func stillOpen(n int) []logistics.Text {
	number := strconv.Itoa(n)
	return missingIf(n > 0, logistics.Plural(n, "line")+" still open", "未完成的 "+number+" 行")
}

// restOf says from which day on a period that ends on last has not been seen.
func restOf(on, last logistics.Date) []logistics.Text {
	next := on.AddDays(1).String()
	return missingIf(on.Before(last), "the days from "+next+" on", next+" 起的日子")
}
