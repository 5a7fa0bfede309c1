package procurement

import (
	"slices"

	"example.com/logistics"
)

// Process says by which steps a purchase goes, each after the one before it (001-030), and what urgent goods may leave out.
type Process struct {
	Steps  logistics.Steps      `json:"steps" label:"steps, each after the one before|步骤（依次办理）"`
	Urgent logistics.List[Skip] `json:"urgent" label:"left out for urgent goods|紧急物品可省"`
}

// Skip names a step that urgent goods may leave out, and the clause that says so.
type Skip struct {
	logistics.Rule
	Act string `json:"act" label:"step|步骤"`
}

// The steps of a purchase in the documented policies (001-030), in this order, for the Marks of a [PurchaseFile].
const (
	ActReview   = "review"    // the requisition is reviewed and approved
	ActCompare  = "compare"   // offers are compared
	ActBuy      = "buy"       // the order goes out, or the goods are paid at the market
	ActAccept   = "accept"    // the delivery passes acceptance
	ActStore    = "store"     // it is put into the warehouse
	ActHandOver = "hand-over" // the requester signs for it
)

func (p Process) laws(ps *logistics.Problems) {
	ps.Chained("process.steps", p.Steps)
	var seen []string
	for i, skip := range p.Urgent {
		at := logistics.At("process.urgent", i) + ".act"
		switch {
		case !slices.Contains(p.Steps.Acts(), skip.Act):
			ps.Add(at, logistics.CodeUnknown, "%q is no step", skip.Act)
		case slices.Contains(seen, skip.Act):
			ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", skip.Act)
		}
		seen = append(seen, skip.Act)
	}
	if len(p.Urgent) >= len(p.Steps) && len(p.Steps) > 0 {
		ps.Add("process.urgent", logistics.CodeConflict, "urgent goods leave out every step")
	}
}

// PurchaseFile is one purchase with the steps done so far. Its By asked for the goods, its At is when the requisition was
// handed in; its Marks are the steps done, by the words of the policy ([ActReview] and so on).
type PurchaseFile struct {
	logistics.Trail
	ID     string `json:"id"`
	Urgent bool   `json:"urgent"` // the requisition counts as urgent: marked so, and an emergency (000-090, 000-126)
}

// CheckProcess judges the way of a purchase (001-030). It finds a step that was skipped, done before the one that comes
// first, done by another role, or late where the policy sets a time. Urgent goods may leave out the warehouse (000-137).
// What is still to come is no finding: [Policy.NextSteps] tells it. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckProcess(f PurchaseFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	ps.Name("id", f.ID)
	steps, _ := pol.Process.of(f)
	report := logistics.Report{Edition: pol.Edition, Findings: judgeSteps(&ps, steps, f.subject(), f.Trail)}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

// NextSteps gives the step that a purchase awaits now, by whom and, where the policy sets a time, by when. None is awaited
// once it is handed over. The error is that of [Policy.CheckProcess].
func (pol Policy) NextSteps(f PurchaseFile) ([]logistics.Awaited, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	steps, c := pol.Process.of(f)
	var ps logistics.Problems
	f.check(&ps)
	next, err := steps.Next(c)
	ps.Under("", err, f.Names()...)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	return next, nil
}

func (f PurchaseFile) subject() string { return "purchase " + f.ID }

func (f PurchaseFile) check(ps *logistics.Problems) {
	ps.Name("id", f.ID)
	f.CheckTrail(ps)
}

// of gives the steps that a purchase has to go through, each after the one before, and the case they are judged against. What
// urgent goods may leave out is asked of them where it was done.
func (p Process) of(f PurchaseFile) (logistics.Steps, logistics.Case) {
	var steps logistics.Steps
	for _, s := range p.Steps {
		may := slices.ContainsFunc(p.Urgent, func(skip Skip) bool { return skip.Act == s.Act })
		if _, done := f.Done(s.Act); !f.Urgent || !may || done {
			steps = append(steps, s)
		}
	}
	return steps.InOrder(), f.Case()
}
