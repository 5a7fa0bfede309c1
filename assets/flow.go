package assets

import "example.com/logistics"

// The steps from the store to the return.
const (
	StepStore       = "store"       // registered into the store
	StepBook        = "book"        // entered in the books
	StepRequisition = "requisition" // the head of the room signs for it
	StepSubLedger   = "sub-ledger"  // entered in the room's own ledger
	StepReturn      = "return"      // handed back
)

// FlowFile is the way of one thing: By brought it, At is when it came; Marks are the steps done, by the words of the policy.
type FlowFile struct {
	logistics.Trail
	Tag string `json:"tag"`
}

// CheckFlow judges the way of a thing from the store to its return (004-104): a step that was skipped or done before the one that
// comes first, or by another role. What is still to come is no finding: [Policy.NextFlow] tells it. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckFlow(f FlowFile) (logistics.Report, error) {
	steps := pol.Register.Flow.InOrder()
	return pol.report(func(ps *logistics.Problems) {
		ps.Name("tag", f.Tag)
		checkTrail(ps, steps, f.Trail)
	}, func(r *logistics.Report, ps *logistics.Problems) {
		checkSteps(r, ps, steps, "asset "+f.Tag, f.Trail, false)
	})
}

// NextFlow gives the step that is awaited now, and by whom; none where the thing is returned. The error is that of CheckFlow.
func (pol Policy) NextFlow(f FlowFile) ([]logistics.Awaited, error) {
	if _, err := pol.CheckFlow(f); err != nil {
		return nil, err
	}
	return pol.Register.Flow.InOrder().Next(f.Case())
}
