package assets

import (
	"slices"
	"strconv"
	"strings"

	"example.com/logistics"
)

// Disposal says who approves that a thing leaves, and when a thing may be scrapped.
type Disposal struct {
	Kinds    Selection       `json:"kinds" label:"needs approval|须报批"`
	Approval logistics.Steps `json:"approval" label:"approval, each step after the one before|报批手续（依次办理）"`
	Dated    Dated           `json:"dated" label:"on the day of approval or later|处置日不早于批准日"`
	Scrap    Scrap           `json:"scrap" label:"scrap|报废"`
}

// Dated cites the clause by which nothing leaves before the day of its approval.
type Dated struct{ logistics.Rule }

// Scrap says when a thing may be scrapped: one of the conditions is met, and so many appraisers say that no use is left.
type Scrap struct {
	When       logistics.List[ScrapCondition] `json:"when" label:"any one of|符合其一"`
	Appraisers logistics.Limit                `json:"appraisers" label:"appraised by persons|鉴定人数"`
	NoUse      logistics.Need                 `json:"noUse" label:"the appraisal says|鉴定结论"`
}

// ScrapCondition is met where everything that it names is so: "over-life", "worn", "badly-damaged", the keys of a [Condition].
type ScrapCondition struct {
	logistics.Rule
	Of logistics.List[string] `json:"of" label:"all of|同时具备"`
}

// The kinds of disposal, as a [DisposalFile] names them, and the steps of their approval, as its Marks name them.
const (
	Transfer   = "transfer"    // to another room or unit of the same owner
	Assignment = "assignment"  // to another owner
	LossReport = "loss-report" // written off as lost or destroyed
	Scrapping  = "scrap"       // no use is left

	ActSubmit  = "submit"  // submitted for approval
	ActApprove = "approve" // approved

	keyOverLife     = "over-life"
	keyWorn         = "worn"
	keyBadlyDamaged = "badly-damaged"
	keyNoUse        = "no-use-left"
)

func (d Disposal) laws(ps *logistics.Problems) {
	const path = "disposal"
	logistics.EachOnce(ps, path+".kinds.of", d.Kinds.Of)
	ps.Chained(path+".approval", d.Approval)
	if len(d.Scrap.When) == 0 {
		ps.Add(path+".scrap.when", logistics.CodeAbsent, "nothing could ever be scrapped")
	}
	for i, c := range d.Scrap.When {
		at := logistics.At(path+".scrap.when", i) + ".of"
		logistics.EachOnce(ps, at, c.Of)
		for j, key := range c.Of {
			if !slices.Contains([]string{keyOverLife, keyWorn, keyBadlyDamaged}, key) {
				ps.Add(logistics.At(at, j), logistics.CodeUnknown, "of %.40q the facts say nothing", key)
			}
		}
		if slices.ContainsFunc(d.Scrap.When[:i], func(o ScrapCondition) bool { return o.key() == c.key() }) {
			ps.Add(at, logistics.CodeDuplicate, "the same condition twice")
		}
	}
	ps.Bounded(path+".scrap.appraisers", d.Scrap.Appraisers, logistics.CountKind, logistics.FloorSides()...)
	keyLaw(ps, path+".scrap.noUse", d.Scrap.NoUse, keyNoUse)
}

// key names a condition by what it asks, whatever the order.
func (c ScrapCondition) key() string {
	return strings.Join(slices.Sorted(slices.Values(c.Of)), "+")
}

// DisposalFile is a thing that is to leave, or left. In its Trail, By proposed it, At is when, and Marks are the steps of its approval:
// [ActSubmit] and [ActApprove].
type DisposalFile struct {
	logistics.Trail
	ID        string         `json:"id"`                  // number of the proposal
	Tag       string         `json:"tag"`                 // the thing
	Kind      string         `json:"kind"`                // Transfer or another of these words, or one of the policy's own
	Quantity  int            `json:"quantity"`            // pieces, from 1
	On        logistics.Date `json:"on"`                  // the day on which it leaves, or left; not after AsOf of the Trail
	From      string         `json:"from"`                // the room that it leaves
	To        string         `json:"to,omitzero"`         // the room or unit that gets it; needed for a transfer
	Condition *Condition     `json:"condition,omitempty"` // of scrap, and only of that: the state of the thing
}

// Condition is the state of a thing that is to be scrapped (003-029).
type Condition struct {
	InUse        logistics.Date                   `json:"inUse"`              // the day since which it has been in use
	LifeYears    int                              `json:"lifeYears"`          // its service life in years, 1 to 100; key "over-life" is met after the last of them
	Worn         logistics.Answer                 `json:"worn"`               // it is worn with age: key "worn"
	BadlyDamaged logistics.Answer                 `json:"badlyDamaged"`       // it is badly damaged: key "badly-damaged"
	Appraised    logistics.Date                   `json:"appraised,omitzero"` // the day of the appraisal; absent: there was none
	Appraisers   logistics.List[logistics.Person] `json:"appraisers"`         // who appraised it, each once
	NoUse        logistics.Answer                 `json:"noUse"`              // the appraisal says that no use is left: key "no-use-left"
}

// DisposalDecision says whether a thing may leave, and why not.
type DisposalDecision struct {
	// what refuses it, and what only should have been kept
	logistics.Report
	Dispose bool                `json:"dispose"` // false: refused, or something was not checked
	Clauses logistics.Citations `json:"clauses"` // of the report; where it may leave, of the approval and the scrap too
}

// DecideDisposal says whether a thing may be transferred, assigned, reported lost or scrapped. A kind of disposal that the policy names
// needs an approval, submitted by the asset administrator, and the thing leaves on its day or later (004-102). Scrap needs a service life
// that is over and wear, or bad damage, and an appraisal by at least two persons that no use is left, no later than the approval (003-029).
// What must be there and is missing refuses it, and so does anything not checked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) DecideDisposal(f DisposalFile) (DisposalDecision, error) {
	rules := pol.Disposal
	steps := rules.Approval.InOrder()
	report, err := pol.report(func(ps *logistics.Problems) { f.check(ps, rules, steps) }, func(r *logistics.Report, ps *logistics.Problems) {
		at := f.Kind + " " + f.ID
		m, approved := f.Done(steps[len(steps)-1].Act)
		day := dayOf(f.Trail, m.At)
		if slices.Contains(rules.Kinds.Of, f.Kind) {
			checkSteps(r, ps, steps, at, f.Trail, true)
			if approved && f.On.Before(day) {
				r.Find(rules.Dated.Rule, logistics.TooEarly, at+".on", logistics.Day(f.On), logistics.Day(day))
			}
		}
		if f.Kind == Scrapping {
			rules.Scrap.check(r, at, f)
			if approved && f.Condition.Appraised.After(day) {
				r.Find(rules.Scrap.Appraisers.Rule, logistics.TooLate, at+".appraised", logistics.Day(f.Condition.Appraised), logistics.Day(day))
			}
		}
	})
	if err != nil {
		return DisposalDecision{}, err
	}
	d := DisposalDecision{Report: report, Dispose: len(report.Unchecked) == 0}
	for _, finding := range report.Findings {
		d.Dispose = d.Dispose && finding.Force != logistics.Must
		d.Clauses.Add(pol.Clauses.Citation(finding.Clause))
	}
	for _, open := range report.Unchecked {
		d.Clauses.Add(pol.Clauses.Citation(open.Clause))
	}
	if d.Dispose {
		d.Clauses.Add(pol.Clauses.Citation(rules.Kinds.Clause))
		if f.Kind == Scrapping {
			d.Clauses.Add(pol.Clauses.Citation(rules.Scrap.NoUse.Clause))
		}
	}
	return d, nil
}

// String gives the decision in English.
func (d DisposalDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l: "refused, findings: 2, not checked: 0 (004-102 (assumed), 003-029 (assumed))".
func (d DisposalDecision) Text(l logistics.Lang) string {
	says := logistics.Text{En: "may leave", Zh: "可以处置"}
	if !d.Dispose {
		n, open := strconv.Itoa(len(d.Findings)), strconv.Itoa(len(d.Unchecked))
		says = logistics.Text{En: "refused, findings: " + n + ", not checked: " + open, Zh: "不予处置，发现 " + n + " 项，未核查 " + open + " 项"}
	}
	return d.Clauses.Behind(says.In(l), l)
}

// check holds a thing against the conditions of scrap.
func (s Scrap) check(r *logistics.Report, at string, f DisposalFile) {
	met := logistics.No
	for _, c := range s.When {
		switch c.met(f) {
		case logistics.Yes:
			met = logistics.Yes
		case logistics.Unknown:
			if met == logistics.No {
				met = logistics.Unknown
			}
		}
	}
	first := s.When[0]
	switch met {
	case logistics.No:
		r.Find(first.Rule, logistics.Missing, at+".condition", logistics.Measure{}, logistics.Measure{})
	case logistics.Unknown:
		r.Open(first.Clause, at+".condition", logistics.Text{En: "whether it is worn or badly damaged: the facts do not say", Zh: "是否老化或损坏严重（记录未说明）"})
	}
	s.Appraisers.Check(r, at+".appraisers", logistics.Count(len(f.Condition.Appraisers)))
	s.NoUse.Check(r, at, f.Condition.NoUse)
}

// met says whether everything of the condition is so.
func (c ScrapCondition) met(f DisposalFile) logistics.Answer {
	all := logistics.Yes
	for _, key := range c.Of {
		switch f.Condition.has(key, f.On) {
		case logistics.No:
			return logistics.No
		case logistics.Unknown:
			all = logistics.Unknown
		}
	}
	return all
}

func (c Condition) has(key string, on logistics.Date) logistics.Answer {
	switch key {
	case keyOverLife:
		last := c.InUse.AddMonths(12 * c.LifeYears)
		return logistics.Known(!last.IsZero() && on.After(last)) // or the calendar ends before
	case keyWorn:
		return c.Worn
	case keyBadlyDamaged:
		return c.BadlyDamaged
	}
	return logistics.Unknown
}

func (f DisposalFile) check(ps *logistics.Problems, rules Disposal, steps logistics.Steps) {
	ps.Name("id", f.ID)
	ps.Name("tag", f.Tag)
	known(ps, "kind", f.Kind, append([]string{Transfer, Assignment, LossReport, Scrapping}, rules.Kinds.Of...))
	pieces(ps, "quantity", f.Quantity)
	if f.Quantity == 0 {
		ps.Add("quantity", logistics.CodeRange, "is 0: at least one piece")
	}
	dated(ps, "on", f.On, dayOf(f.Trail, f.AsOf))
	ps.Name("from", f.From)
	switch {
	case f.Kind == Transfer && f.To == "":
		ps.Add("to", logistics.CodeAbsent, "a transfer to nowhere")
	case f.Kind == Transfer && logistics.SameName(f.To, f.From):
		ps.Add("to", logistics.CodeConflict, "%.40q is the room that it leaves", f.To)
	case f.To != "":
		ps.Name("to", f.To)
	}
	switch {
	case f.Kind == Scrapping && f.Condition == nil:
		ps.Add("condition", logistics.CodeAbsent, "what it is like")
	case f.Kind != Scrapping && f.Condition != nil:
		ps.Add("condition", logistics.CodeConflict, "asked of scrap alone")
	case f.Condition != nil:
		f.Condition.check(ps, f.On)
	}
	checkTrail(ps, steps, f.Trail)
}

func (c Condition) check(ps *logistics.Problems, on logistics.Date) {
	dated(ps, "condition.inUse", c.InUse, on)
	lifeYears(ps, "condition.lifeYears", c.LifeYears)
	answer(ps, "condition.worn", c.Worn)
	answer(ps, "condition.badlyDamaged", c.BadlyDamaged)
	if past(ps, "condition.appraised", c.Appraised, on); !c.Appraised.IsZero() && c.Appraised.Before(c.InUse) {
		ps.Add("condition.appraised", logistics.CodeRange, "%s is before it was in use, %s", c.Appraised, c.InUse)
	}
	if c.Appraised.IsZero() && len(c.Appraisers) > 0 {
		ps.Add("condition.appraised", logistics.CodeAbsent, "appraised on no day")
	}
	seen := map[string]bool{}
	var persons logistics.Persons
	for i, p := range c.Appraisers {
		at := logistics.At("condition.appraisers", i)
		numbered(ps, seen, at, string(p))
		persons.Add(ps, at, p)
	}
	answer(ps, "condition.noUse", c.NoUse)
}

// lifeYears adds a problem for a service life that is none.
func lifeYears(ps *logistics.Problems, path string, years int) {
	if years < 1 || years > 100 {
		ps.Add(path, logistics.CodeRange, "a life of %d years; 1 to 100", years)
	}
}

// answer adds a problem for what is no answer.
func answer(ps *logistics.Problems, path string, a logistics.Answer) {
	if _, err := a.MarshalText(); err != nil {
		ps.Add(path, logistics.CodeWord, "%v", err)
	}
}
