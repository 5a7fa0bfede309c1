package assets

import "example.com/logistics"

// The steps of a thing from the store to its return, as the Marks of a [FlowFile] name them.
const (
	ActStore       = "store"       // registered into the store
	ActBook        = "book"        // entered in the books
	ActRequisition = "requisition" // the head of the room signs for it
	ActSubLedger   = "sub-ledger"  // entered in the room's own ledger
	ActReturn      = "return"      // handed back
)

// FlowFile is the way of one thing through the site. In its Trail, By brought it, At is when it came, and Marks are the steps that were
// done, such as [ActStore].
type FlowFile struct {
	logistics.Trail
	Tag string `json:"tag"` // the thing
}

// CheckFlow judges the way of a thing from the store to its return (004-104). It finds a step that was skipped, done out of order, or done
// by a role that may not. A step still to come is no finding: [Policy.NextFlow] gives it. The error is nil or an
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

// NextFlow gives the step of a thing that comes next, and the roles that may do it; none once it is returned. The error is that of
// [Policy.CheckFlow].
func (pol Policy) NextFlow(f FlowFile) ([]logistics.Awaited, error) {
	if _, err := pol.CheckFlow(f); err != nil {
		return nil, err
	}
	return pol.Register.Flow.InOrder().Next(f.Case())
}
