package procurement

import (
	"slices"
	"time"

	"example.com/logistics"
)

// ReviewedReceipts are the receipts that the acceptance group took in on the days that are judged, with their reviews.
type ReviewedReceipts struct {
	Receipts logistics.List[ReviewedReceipt] `json:"receipts"`
	AsOf     time.Time                       `json:"asOf,omitzero"`     // the moment of judgment, and no review may be later; absent: what may still be reviewed in time is not checked
	Calendar logistics.Calendar              `json:"calendar,omitzero"` // needed where the policy counts in workdays
}

// ReviewedReceipt is goods that the acceptance group took in, with the review of them.
type ReviewedReceipt struct {
	ID           string                           `json:"id"`
	Accepted     time.Time                        `json:"accepted"`              // when the group took them in, in the zone of the site
	AcceptedBy   logistics.List[logistics.Person] `json:"acceptedBy"`            // the members of the group who signed
	Reviewed     *Signed                          `json:"reviewed,omitempty"`    // by whom and when; absent: not yet
	MarketPriced logistics.Answer                 `json:"marketPriced,omitzero"` // the unit price is what the market asks: key "market-price" (000-037)
	AsRequested  logistics.Answer                 `json:"asRequested,omitzero"`  // the goods are what the requisition asks for: key "as-requested" (000-037)
	Also         logistics.List[string]           `json:"also,omitzero"`         // keys of the company's own policy that the review found in order too
}

// What a review looks at, and the acts that it is judged by.
const (
	reviewPrice = "market-price"
	reviewGoods = "as-requested"

	actAccept = "acceptance"
	actReview = "review-of-receipt"
)

// CheckReceiptReviews judges whether every receipt was reviewed (000-037): by whom, in time, by nobody who accepted it, and
// whether it was found in order. What may still be reviewed in time is no finding. The error is nil or an
// [*logistics.InvalidError], also where the calendar does not reach as far as a time limit.
func (pol Policy) CheckReceiptReviews(f ReviewedReceipts) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	var ps logistics.Problems
	seen := map[string]bool{}
	for i, receipt := range f.Receipts {
		at := logistics.At("receipts", i)
		ps.Name(at+".id", receipt.ID)
		if receipt.ID != "" && seen[receipt.ID] {
			ps.Add(at+".id", logistics.CodeDuplicate, "%.40q is there twice", receipt.ID)
		}
		seen[receipt.ID] = true
		receipt.judge(&report, pol.Watch.Review, f, at, &ps)
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

// judge judges one receipt, or adds its problems at path.
func (x ReviewedReceipt) judge(r *logistics.Report, rule ReceiptReview, f ReviewedReceipts, path string, ps *logistics.Problems) {
	for _, answer := range []struct {
		name string
		is   logistics.Answer
	}{{".marketPriced", x.MarketPriced}, {".asRequested", x.AsRequested}} {
		if _, err := answer.is.MarshalText(); err != nil {
			ps.Add(path+answer.name, logistics.CodeWord, "%v", err)
		}
	}
	distinct(ps, path+".also", x.Also)
	if len(x.AcceptedBy) == 0 {
		ps.Add(path+".acceptedBy", logistics.CodeAbsent, "accepted by nobody")
		return
	}
	steps := logistics.Steps{{Rule: rule.Rule, Act: actReview, By: rule.By, Within: rule.Within, Self: true}}
	c := logistics.Case{
		Opened: logistics.Mark{By: x.AcceptedBy[0], At: x.Accepted}, Others: []string{actAccept}, AsOf: f.AsOf, Calendar: f.Calendar,
	}
	for _, by := range x.AcceptedBy {
		c.Marks = append(c.Marks, logistics.Mark{Act: actAccept, Role: logistics.AcceptanceGroup, By: by, At: x.Accepted})
	}
	var found logistics.Report
	names := []string{"opened.by", "acceptedBy[0]", "opened.at", "accepted"}
	for i := range x.AcceptedBy {
		// The place of a mark ends with a bracket: marks[1] is no part of marks[10].
		names = append(names, logistics.At("marks", i)+".by", logistics.At("acceptedBy", i), logistics.At("marks", i)+".at", "accepted")
	}
	at := "receipt " + x.ID
	if x.Reviewed != nil {
		names = append(names, logistics.At("marks", len(c.Marks)), "reviewed")
		c.Marks = append(c.Marks, logistics.Mark{Act: actReview, Role: x.Reviewed.Role, By: x.Reviewed.By, At: x.Reviewed.At})
	}
	err := steps.Check(&found, at, c)
	var next []logistics.Awaited
	if err == nil && x.Reviewed == nil {
		next, err = steps.Next(c) // it alone looks at the time limit of what is not done
	}
	if err != nil {
		calendar, own := apart(err)
		ps.Under(path, own, names...)
		ps.Under("", calendar)
		return
	}
	if x.Reviewed == nil {
		awaited(r, rule, at, next)
		return
	}
	r.Findings = append(r.Findings, found.Findings...)
	if slices.Contains(x.AcceptedBy, x.Reviewed.By) {
		r.Find(rule.Rule, logistics.SamePerson, logistics.Join(at, actReview), logistics.Said(x.Reviewed.By), logistics.Said(actAccept))
	}
	if rule.Within.IsZero() {
		r.Open(rule.Clause, logistics.Join(at, actReview), noTimeLimit())
	}
	for _, key := range rule.For {
		logistics.Need{Rule: rule.Rule, Key: key}.Check(r, at, x.found(key))
	}
}

// apart parts the problems of the calendar, which is one for all receipts, from those of a receipt.
func apart(err error) (calendar, own error) {
	var all, of, rest logistics.Problems
	all.Under("", err)
	for _, p := range all {
		if p.Path == "calendar" || len(p.Path) > 9 && p.Path[:9] == "calendar." {
			of = append(of, p)
		} else {
			rest = append(rest, p)
		}
	}
	return of.Err(), rest.Err()
}

// awaited judges a receipt that is not reviewed: its review is the one act that is awaited.
func awaited(r *logistics.Report, rule ReceiptReview, at string, next []logistics.Awaited) {
	at = logistics.Join(at, actReview)
	for _, review := range next {
		switch {
		case review.Due.IsZero():
			r.Open(rule.Clause, at, noTimeLimit())
		case review.Late == logistics.Unknown:
			r.Open(rule.Clause, at, noMoment())
		case review.Late == logistics.Yes:
			r.Find(rule.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Roles(rule.By...))
		}
	}
}

// found says what the review found.
func (x ReviewedReceipt) found(key string) logistics.Answer {
	switch key {
	case reviewPrice:
		return x.MarketPriced
	case reviewGoods:
		return x.AsRequested
	}
	return among(x.Also, key)
}
