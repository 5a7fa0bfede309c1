package approvaltest

import (
	"fmt"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// begun is when every file begins; its acts follow minute by minute.
func begun() time.Time {
	return time.Date(2026, time.March, 31, 8, 0, 0, 0, time.FixedZone("CST", 8*60*60))
}

func minute(n int) time.Time { return begun().Add(time.Duration(n) * time.Minute) }

// asks is who requests every purchase and applies for every payment.
const asks logistics.Person = "Chen"

// CompletePrice makes a price file of a purchase that has all that the policy asks for: quotes of listed suppliers, the analysis, the
// approvals by different persons, the papers and, where there are routes, the first whose limit the total keeps. What the purchase
// itself lacks, such as a listed supplier, stays missing. The error is that of [approval.Policy.DecidePrice].
func CompletePrice(pol approval.Policy, p approval.Purchase) (approval.PriceFile, error) {
	d, err := pol.DecidePrice(p)
	if err != nil {
		return approval.PriceFile{}, err
	}
	return completePrice(pol, p, d), nil
}

func completePrice(pol approval.Policy, p approval.Purchase, d approval.Decision) approval.PriceFile {
	f := approval.PriceFile{
		Purchase: logistics.Clone(p), Requester: asks, RequestedAt: begun(), Supplier: "S-1", OrderedAt: minute(60), SaysUnbudgeted: d.ExplicitlyUnbudgeted,
	}
	for i := range d.Quotes {
		f.Quotes = append(f.Quotes, approval.Quote{Supplier: fmt.Sprintf("S-%d", i+1), Listed: i > 0 || p.Listed})
	}
	if d.PicksSupplier {
		f.ChosenBy = d.Approver
	}
	if d.Analyst != "" {
		f.Analysis = &approval.Analysis{Leader: "Wu", At: minute(1)}
		f.Quotes = []approval.Quote{{Supplier: f.Supplier, Listed: p.Listed}}
	}
	if d.FirstApprover != "" {
		f.Approvals = append(f.Approvals, logistics.Mark{Act: approval.ActFirst, Role: d.FirstApprover, By: "Fang", At: minute(2)})
	}
	f.Approvals = append(f.Approvals, logistics.Mark{Act: approval.ActPrice, Role: d.Approver, By: "Pang", At: minute(3)})
	for _, paper := range pol.Price.Papers {
		if !paper.Banned {
			f.Papers = append(f.Papers, paper.Key)
		}
	}
	for i, route := range pol.Price.Routes {
		if holds, known := route.Total.Holds(d.Total); i == 0 || holds && known {
			f.Route = route.Name
			if holds && known {
				break
			}
		}
	}
	return f
}

// CompletePayment makes a payment file of a payment that has all that the policy asks for: every signature by another person, in
// order, the handover last, a listed payee and an invoice with its signatures. The error is that of
// [approval.Policy.DecidePayment].
func CompletePayment(pol approval.Policy, p approval.Payment) (approval.PaymentFile, error) {
	d, err := pol.DecidePayment(p)
	if err != nil {
		return approval.PaymentFile{}, err
	}
	return completePayment(pol, p, d), nil
}

func completePayment(pol approval.Policy, p approval.Payment, d approval.PaymentDecision) approval.PaymentFile {
	f := approval.PaymentFile{
		Payment: p, Applicant: asks, AppliedAt: begun(), ListedAtOrder: true, Cleared: logistics.Yes, Genuine: logistics.Yes, Invoice: approval.Invoice{IssuedAt: begun()},
	}
	for _, s := range d.Chain {
		f.Signatures = append(f.Signatures, signed(len(f.Signatures), "Signer", s.Act, s.By))
	}
	last := max(len(d.Chain), len(pol.Payment.Invoice))
	f.Signatures = append(f.Signatures, signed(last, "Signer", d.Handover.Act, d.Handover.By))
	for i, step := range pol.Payment.Invoice {
		f.Invoice.Signatures = append(f.Invoice.Signatures, signed(i, "Hand", step.Act, step.By))
	}
	return f
}

func signed(i int, who, act string, by []logistics.Role) logistics.Mark {
	return logistics.Mark{Act: act, Role: by[0], By: logistics.Person(fmt.Sprintf("%s %d", who, i+1)), At: minute(i + 1)}
}
