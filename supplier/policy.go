package supplier

import (
	"math/big"
	"slices"

	"example.com/logistics"
)

// Policy is an edition of the supplier rules, a field for each group of questions. It is plain data: take a fresh one from Factory or
// School, change a number and ask it. Two variables that hold one policy share its lists; [logistics.Clone] gives one that shares none.
// The zero Policy is invalid and judges nothing.
type Policy struct {
	Edition          string            `json:"edition" label:"edition|版本"`
	Clauses          logistics.Clauses `json:"clauses" label:"clauses|条款"`
	Disqualification Disqualification  `json:"disqualification" label:"disqualification by month|月度不合格判定"`
	Grading          Grading           `json:"grading" label:"grading by half-year|半年评级"`
	Replacement      Replacement       `json:"replacement" label:"change of supplier|更换供应商"`
	Qualification    Qualification     `json:"qualification" label:"qualification|供应商资格"`
	Evaluation       Evaluation        `json:"evaluation" label:"evaluation and listing|评估与入册"`
	Quotation        Quotation         `json:"quotation" label:"quotations|报价"`
	Delivery         Delivery          `json:"delivery" label:"deliveries|交货"`
	Services         Services          `json:"services" label:"outsourced services|外包服务"`
}

// Laws adds a problem for each rule of this package about policies that pol breaks. Some of them: a limit counts in the unit of its figure,
// and a month without a fault keeps it; weights add up to exactly 100; the four grades rise from 0 to at most 100; a replacement has one
// approval. [logistics.Validate] calls it.
func (pol Policy) Laws(ps *logistics.Problems) {
	d := pol.Disqualification
	none, noShare := logistics.Count(0), logistics.Share(0, 1)
	keeps(ps, "disqualification.price", d.Price, noShare)
	keeps(ps, "disqualification.fraud", d.Fraud, none)
	keeps(ps, "disqualification.bribery", d.Bribery, none)
	keeps(ps, "disqualification.late", d.Late, none)
	keeps(ps, "disqualification.specification", d.Specification, noShare)
	keeps(ps, "disqualification.overweight.lines", d.Overweight.Lines, none)
	keeps(ps, "disqualification.overweight.tolerance", d.Overweight.Tolerance, noShare)
	keeps(ps, "disqualification.recurrence.reports", d.Recurrence.Reports, none)
	if m := d.Recurrence.Within.Months; m < 1 || m > maxWindow {
		ps.Add("disqualification.recurrence.within.months", logistics.CodeRange, "%d months; 1 to %d", m, maxWindow)
	}
	keeps(ps, "disqualification.attack", d.Attack, none)
	keeps(ps, "disqualification.hygiene", d.Hygiene, none)
	keeps(ps, "disqualification.other.cases", d.Other.Cases, none)
	if len(d.Other.Confirmation.By) == 0 {
		ps.Add("disqualification.other.confirmation.by", logistics.CodeAbsent, "nobody to confirm a case")
	}
	for i, role := range d.Other.Confirmation.By {
		if role == "" || slices.Contains(d.Other.Confirmation.By[:i], role) {
			ps.Add(logistics.At("disqualification.other.confirmation.by", i), logistics.CodeDuplicate, "%q is no further role", role)
		}
	}
	pol.Grading.laws(ps)
	pol.Qualification.laws(ps)
	pol.Evaluation.laws(ps)
	pol.Quotation.laws(ps, pol.Qualification.words())
	pol.Delivery.laws(ps)
	pol.Services.laws(ps)
	r := pol.Replacement
	if r.Reason.Banned || r.Listed.Banned {
		ps.Add("replacement", logistics.CodeConflict, "a reason and a listed supplier are needed, not banned")
	}
	if len(r.Approval) != 1 {
		ps.Add("replacement.approval", logistics.CodeRange, "%d approvals; one", len(r.Approval))
	}
	for i, step := range r.Approval {
		if step.Deputy {
			ps.Add(logistics.At("replacement.approval", i)+".deputy", logistics.CodeConflict, "there is no ladder: name every role that may approve")
		}
	}
}

// maxWindow bounds the months in which a problem counts as the same one again.
const maxWindow = 120

// keeps adds a problem where a limit is not an upper bound, or where the figure of a faultless supplier would break it.
func keeps(ps *logistics.Problems, path string, l logistics.Limit, faultless logistics.Measure) {
	if l.Side == logistics.NoSide {
		return
	}
	if l.Side != logistics.Below && l.Side != logistics.AtMost {
		ps.Add(path+".side", logistics.CodeRange, "%s: the figure counts faults, so the bound is an upper one", l.Side)
		return
	}
	if holds, known := l.Holds(faultless); !known {
		ps.Add(path+".bound", logistics.CodeRange, "%s where %s must be", l.Bound.Kind(), faultless.Kind())
	} else if !holds {
		ps.Add(path+".bound", logistics.CodeRange, "%s %s: nobody could keep it", l.Side, l.Bound)
	}
}

func (g Grading) laws(ps *logistics.Problems) {
	total := new(big.Rat)
	for _, item := range g.Items.all() {
		if weight, err := logistics.AmountOf(item.Weight); err == nil {
			total.Add(total, logistics.Yuan(weight).Rat())
		}
	}
	if total.Cmp(hundred()) != 0 {
		ps.Add("grading.items", logistics.CodeRange, "the weights add up to %s, not 100", total.FloatString(4))
	}
	if share := logistics.ShareKind; g.Met.Side != logistics.NoSide &&
		(g.Met.Bound.Kind() != share || g.Met.Side != logistics.AtLeast && g.Met.Side != logistics.Above) {
		ps.Add("grading.met", logistics.CodeRange, "%s %s: a lower bound of the share delivered", g.Met.Side, g.Met.Bound)
	}
	gradeBandLaws(ps, "grading.grades", g.Grades)
	keeps(ps, "grading.excellent.prices", g.Excellent.Prices, logistics.Share(0, 1))
	g.Excellent.Volume.laws("grading.excellent.volume", ps)
	g.Good.laws("grading.good", ps)
	g.Fair.Volume.laws("grading.fair.volume", ps)
	if len(g.Fair.Coaching.Topics) == 0 {
		ps.Add("grading.fair.coaching.topics", logistics.CodeAbsent, "coaching in nothing")
	}
	for i, topic := range g.Fair.Coaching.Topics {
		if topic == "" || slices.Contains(g.Fair.Coaching.Topics[:i], topic) {
			ps.Add(logistics.At("grading.fair.coaching.topics", i), logistics.CodeDuplicate, "%q is no further topic", topic)
		}
	}
	if g.Poor.To == "" {
		ps.Add("grading.poor.to", logistics.CodeAbsent, "no list to move to")
	}
	ps.Needed("grading.poor.orders", g.Poor.Orders)
	for i, need := range g.Poor.Reentry {
		if need.Banned {
			ps.Add(logistics.At("grading.poor.reentry", i)+".banned", logistics.CodeConflict, "%q is to be done, not banned", need.Key)
		}
	}
}

// gradeBandLaws asks for the four grades, poor from 0 first, each above the one before.
func gradeBandLaws(ps *logistics.Problems, path string, grades logistics.Bands[Grade]) {
	if len(grades) != len(gradeWords()) {
		ps.Add(path, logistics.CodeRange, "%d grades; each of %d once", len(grades), len(gradeWords()))
	}
	for i, row := range grades {
		at := logistics.At(path, i)
		if i == 0 && (!row.From.IsZero() || row.Above) {
			ps.Add(at+".from", logistics.CodeRange, "the lowest grade must begin at 0, the bound included")
		}
		if from, err := logistics.AmountOf(row.From); err == nil && logistics.Yuan(from).Rat().Cmp(hundred()) > 0 {
			ps.Add(at+".from", logistics.CodeRange, "%s: no score is above 100", from)
		}
		if row.Then != Grade(i+1) {
			ps.Add(at+".then", logistics.CodeRange, "%s where %s must be: grades rise", row.Then, Grade(i+1))
		}
	}
}

func (v Volume) laws(path string, ps *logistics.Problems) {
	if v.By.Side != logistics.NoSide && v.By.Bound.Kind() != logistics.ShareKind {
		ps.Add(path+".by.bound", logistics.CodeRange, "%s where a share of the volume must be", v.By.Bound.Kind())
	}
	if v.By.Side != logistics.NoSide && v.Change == Unchanged {
		ps.Add(path+".by.side", logistics.CodeConflict, "a size of a change that is none")
	}
}

func hundred() *big.Rat { return big.NewRat(100, 1) }
