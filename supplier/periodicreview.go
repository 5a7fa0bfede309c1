package supplier

import (
	"example.com/logistics"
)

// Reviews says how often the performance of every supplier and of every buyer is reviewed (000-042).
type Reviews struct {
	Suppliers logistics.Duty `json:"suppliers" label:"of suppliers|供应商"`
	Buyers    logistics.Duty `json:"buyers" label:"of buyers|采购员"`
}

// ReviewLog says when one supplier or one buyer was reviewed, and which days are judged. Exactly one of the two is named.
type ReviewLog struct {
	Supplier string           `json:"supplier,omitzero"` // number in the supplier master
	Buyer    logistics.Person `json:"buyer,omitzero"`    // the buyer who was reviewed
	logistics.Log
}

// CheckReviews judges whether a supplier or a buyer was reviewed in every period, by the documented policies in each half-year (000-042). It
// finds periods that are over without a review, and reviews by a role that may not do them. The error is nil or an
// [*logistics.InvalidError]: the policy is invalid, both or neither are named, a buyer made the review, an entry is about somebody else,
// or what [logistics.Duty.Check] says.
func (pol Policy) CheckReviews(l ReviewLog) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	duty, name, subject := pol.Evaluation.Reviews.Suppliers, l.Supplier, "supplier "+l.Supplier
	switch {
	case l.Supplier != "" && l.Buyer != "":
		ps.Add("buyer", logistics.CodeConflict, "%.40q beside supplier %.40q: one log for each", l.Buyer, l.Supplier)
	case l.Buyer != "":
		duty, name, subject = pol.Evaluation.Reviews.Buyers, string(l.Buyer), "buyer "+string(l.Buyer)
		ps.Name("buyer", name)
	default:
		ps.Name("supplier", name)
	}
	for i, e := range l.Done {
		at := logistics.At("done", i)
		if l.Buyer != "" && logistics.SameName(string(e.By), name) {
			ps.Add(at+".by", logistics.CodeConflict, "%.40q reviews himself", e.By)
		}
		if e.About != "" && !logistics.SameName(e.About, name) {
			ps.Add(at+".about", logistics.CodeConflict, "%.40q is not who this log is of", e.About)
		}
	}
	report := logistics.Report{Edition: pol.Edition}
	ps.Under("", duty.Check(&report, subject, l.Log))
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}
