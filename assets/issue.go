package assets

import (
	"slices"

	"example.com/logistics"
)

// Issue says what must be there before a thing is given out, how many a department gets, and what comes back.
type Issue struct {
	Outbound   logistics.Steps `json:"outbound" label:"outbound form, each step after the one before|出库单（依次办理）"`
	Refusal    Refusal         `json:"refusal" label:"whatever is missing|手续不全"`
	Designated Designated      `json:"designated" label:"who issues|发放人"`
	Registered Registered      `json:"registered" label:"entered as issued|领用登记"`
	Exchange   Exchange        `json:"exchange" label:"new against old|以旧换新"`
	Quotas     Quotas          `json:"quotas" label:"quotas|定额"`
	Deposits   Deposits        `json:"deposits" label:"deposits|押金"`
	Textbooks  logistics.Limit `json:"textbooks" label:"recycled textbooks that come back|循环教材回收率"`
}

// Refusal cites the clause by which the keeper refuses to issue while anything is missing.
type Refusal struct{ logistics.Rule }

// Designated cites the clause by which only the persons that the site designated lend and issue.
type Designated struct{ logistics.Rule }

// Registered says which kinds of things are entered in a register when they are issued.
type Registered struct {
	logistics.Need
	Of logistics.List[string] `json:"of" label:"of|范围"`
}

// Exchange says of which kinds old things are handed in for new ones, and how many as a share of the new ones.
type Exchange struct {
	logistics.Limit
	Of logistics.List[string] `json:"of" label:"of|范围"`
}

// The kinds of things that rules of issue name, as an [IssueLine] names them, and the steps of the outbound form, as the Marks of an
// [IssueForm] name them.
const (
	OfficeSupplies   = "office-supplies"
	TeachingSupplies = "teaching-supplies"
	Consumables      = "consumables"
	LaborGoods       = "labor-goods"
	RemoteControl    = "remote-control"
	DoorKey          = "door-key"

	ActFill   = "fill"   // the recipient fills in the form
	ActReview = "review" // the head of the department reviews it
	ActIssue  = "issue"  // the keeper issues

	keyIssueEntry = "issue-entry"
)

func (g Issue) laws(ps *logistics.Problems) {
	const path = "issue"
	ps.Chained(path+".outbound", g.Outbound)
	if len(g.Outbound) == 1 {
		ps.Add(path+".outbound", logistics.CodeAbsent, "nothing comes before the issue")
	}
	keyLaw(ps, path+".registered", g.Registered.Need, keyIssueEntry)
	logistics.EachOnce(ps, path+".registered.of", g.Registered.Of)
	logistics.EachOnce(ps, path+".exchange.of", g.Exchange.Of)
	ps.Bounded(path+".exchange", g.Exchange.Limit, logistics.ShareKind, logistics.FloorSides()...)
	g.Quotas.laws(ps, path+".quotas")
	g.Deposits.laws(ps, path+".deposits")
	ps.Bounded(path+".textbooks", g.Textbooks, logistics.ShareKind, logistics.FloorSides()...)
}

// CheckIssue judges an issue that took place. The form was filled in by the recipient, reviewed and issued in this order by who may
// (003-026), and issued by a designated person (002-019). What goes into a register was entered there (004-032), old things were handed in
// for new ones, but for a first issue (003-034), the quota was kept (001-033), and a deposit was paid for what is easily lost (003-035).
// The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckIssue(f IssueForm) (logistics.Report, error) {
	rules := pol.Issue
	steps := rules.outbound(f)
	return pol.report(
		func(ps *logistics.Problems) { f.check(ps, steps) },
		func(r *logistics.Report, ps *logistics.Problems) {
			checkSteps(r, ps, steps, "form "+f.ID, f.Trail, true)
			rules.filled(r, f)
			last := steps[len(steps)-1].Act
			if m, issued := f.Done(last); issued && !slices.Contains(f.Designated, m.By) {
				r.Find(rules.Designated.Rule, logistics.Banned, "form "+f.ID+"."+last, logistics.Said(m.By), logistics.Measure{})
			}
			rules.entered(r, f)
			rules.lines(r, f)
		})
}

// outbound gives the steps of the form. The first of them is the recipient's, whatever his role.
func (g Issue) outbound(f IssueForm) logistics.Steps {
	steps := g.Outbound.InOrder()
	if m, done := f.Done(ActFill); len(steps) > 0 && steps[0].Act == ActFill && done && m.By == f.By && !slices.Contains(steps[0].By, m.Role) {
		steps[0].By = append(slices.Clone(steps[0].By), m.Role)
	}
	return steps
}

// filled finds a form that another than its recipient filled in.
func (g Issue) filled(r *logistics.Report, f IssueForm) {
	for _, s := range g.Outbound {
		if m, done := f.Done(s.Act); s.Act == ActFill && done && m.By != f.By {
			r.Find(s.Rule, logistics.Unlisted, logistics.Join("form "+f.ID, s.Act), logistics.Said(m.By), logistics.Said(f.By))
		}
	}
}

// DecideIssue says whether the keeper may issue what a form asks for. It asks what [Policy.CheckIssue] asks, but for the issue itself and
// the entry in the register, which follow. Whatever is missing refuses the issue (003-027), with all reasons at once; what only should be
// kept, and what is not checked, does not. The error is nil or an [*logistics.InvalidError]: also where the form was used already.
func (pol Policy) DecideIssue(f IssueForm) (IssueDecision, error) {
	rules := pol.Issue
	steps := rules.outbound(f)
	report, err := pol.report(
		func(ps *logistics.Problems) {
			f.check(ps, steps)
			if last := len(steps) - 1; last >= 0 {
				if _, issued := f.Done(steps[last].Act); issued {
					ps.Add("marks", logistics.CodeConflict, "form %.40q was used already", f.ID)
				}
			}
		},
		func(r *logistics.Report, ps *logistics.Problems) {
			checkSteps(r, ps, steps[:len(steps)-1], "form "+f.ID, f.Trail, true)
			rules.filled(r, f)
			if len(f.Designated) == 0 {
				r.Find(rules.Designated.Rule, logistics.Missing, "form "+f.ID+".designated", logistics.Measure{}, logistics.Measure{})
			}
			rules.lines(r, f)
		})
	if err != nil {
		return IssueDecision{}, err
	}
	return rules.decide(pol.Clauses, report), nil
}

// entered finds what was issued and has no entry in the register.
func (g Issue) entered(r *logistics.Report, f IssueForm) {
	for _, l := range f.sorted() {
		if slices.Contains(g.Registered.Of, l.Kind) {
			g.Registered.Check(r, "form "+f.ID+"."+l.Item, logistics.Known(l.Registered))
		}
	}
}

// lines judges the lines of a form, rule by rule.
func (g Issue) lines(r *logistics.Report, f IssueForm) {
	each := func(check func(at string, l IssueLine)) {
		for _, l := range f.sorted() {
			check("form "+f.ID+"."+l.Item, l)
		}
	}
	each(func(at string, l IssueLine) {
		if slices.Contains(g.Exchange.Of, l.Kind) && !l.First {
			g.Exchange.Check(r, at+".returned", logistics.Share(l.Returned, l.Quantity))
		}
	})
	each(func(at string, l IssueLine) { g.Quotas.check(r, at, l) })
	each(func(at string, l IssueLine) {
		if slices.Contains(g.Deposits.Of.Of, l.Kind) {
			g.Deposits.Paid.Check(r, at+".deposit", paid(l.Deposit))
		}
	})
}
