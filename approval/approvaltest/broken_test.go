package approvaltest_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/approval/approvaltest"
)

type (
	subject = approvaltest.Subject
	policy  = approval.Policy
)

// edited is the factory's policy, made afresh and changed.
func edited(edits ...func(*policy)) policy {
	pol := approval.Factory()
	for _, edit := range edits {
		edit(&pol)
	}
	return pol
}

func window(span string) func(*policy) {
	return func(pol *policy) { pol.Price.Splitting.Within = logistics.MustSpan(span) }
}

// has reports whether a line of a purchase is of a category.
func has(p approval.Purchase, category logistics.Category) bool {
	return slices.ContainsFunc(p.Lines, func(l approval.Line) bool { return l.Category == category })
}

func yuan(text string) decimal.Decimal { return decimal.RequireFromString(text) }

// deciding is a subject whose price decisions are those of a policy, changed.
func deciding(pol policy, change func(approval.Purchase, *approval.Decision)) subject {
	own := compiled(pol)
	return subject{Policy: pol, DecidePrice: func(p approval.Purchase) (approval.Decision, error) {
		d, err := own.DecidePrice(p)
		if err == nil {
			change(p, &d)
		}
		return d, err
	}}
}

// compiled answers as the policy does, faster.
func compiled(pol policy) *approval.Authority {
	own, err := approval.Compile(pol)
	if err != nil {
		panic(err)
	}
	return own
}

// seeing is a subject that decides on a purchase which it sees otherwise, and says what the decision was to be for.
func seeing(pol policy, see func(*approval.Purchase)) subject {
	own := compiled(pol)
	return subject{Policy: pol, DecidePrice: func(p approval.Purchase) (approval.Decision, error) {
		asked, err := own.DecidePrice(p)
		if err != nil {
			return asked, err
		}
		seen := logistics.Clone(p)
		see(&seen)
		d, err := own.DecidePrice(seen)
		d.Total = asked.Total
		return d, err
	}}
}

// checking is a subject whose reports on price files are those of a policy, without the findings that forgive forgives.
func checking(pol policy, forgive func(logistics.Finding) bool) subject {
	own := compiled(pol)
	return subject{Policy: pol, CheckPrice: func(f approval.PriceFile) (logistics.Report, error) {
		r, err := own.CheckPrice(f)
		r.Findings = slices.DeleteFunc(r.Findings, forgive)
		return r, err
	}}
}

// checkingPayment is the same of payment files.
func checkingPayment(pol policy, forgive func(logistics.Finding) bool) subject {
	own := compiled(pol)
	return subject{Policy: pol, CheckPayment: func(f approval.PaymentFile) (logistics.Report, error) {
		r, err := own.CheckPayment(f)
		r.Findings = slices.DeleteFunc(r.Findings, forgive)
		return r, err
	}}
}

// paying is a subject whose payment decisions are those of a policy, changed.
func paying(pol policy, change func(approval.Payment, *approval.PaymentDecision)) subject {
	own := compiled(pol)
	return subject{Policy: pol, DecidePayment: func(p approval.Payment) (approval.PaymentDecision, error) {
		d, err := own.DecidePayment(p)
		if err == nil {
			change(p, &d)
		}
		return d, err
	}}
}

func fault(of logistics.Fault) func(logistics.Finding) bool {
	return func(f logistics.Finding) bool { return f.Fault == of }
}

// stated are the citations with another basis.
func stated(c logistics.Citations) (all logistics.Citations) {
	for _, cite := range c.List() {
		all.Add(logistics.Citation{Clause: cite.Clause, Basis: logistics.Stated})
	}
	return all
}

// Each promise is broken by a policy or by a subject that breaks it, and the kit says so by name; a subject that answers
// otherwise than its policy is told that as well.
func TestBroken(t *testing.T) {
	if testing.Short() {
		t.Skip("every promise broken in every way")
	}
	factory := approval.Factory()
	own := compiled(factory)
	bare := func(d *approval.Decision) { d.Clauses = logistics.Citations{} }
	for _, row := range []struct {
		reason  string
		subject subject
		want    []string
	}{
		{"valid: no edition", subject{Policy: edited(func(pol *policy) { pol.Edition = "" })}, []string{"valid"}},
		{"valid: the zero policy", subject{}, []string{"valid"}},
		{"total: panics where the amount is too large for 32 bits", deciding(factory, func(p approval.Purchase, _ *approval.Decision) {
			if p.Lines[0].Amount.GreaterThan(yuan("429496.7295")) {
				panic("overflow")
			}
		}), []string{"total", "agrees", "order"}},
		{"total: refuses one unit", subject{Policy: factory, DecidePrice: func(p approval.Purchase) (approval.Decision, error) {
			if p.Lines[0].Amount.Equal(yuan("0.0001")) {
				return approval.Decision{}, errors.New("too small")
			}
			return own.DecidePrice(p)
		}}, []string{"total", "agrees", "order"}},
		{"total: a role that is on no rung", deciding(factory, func(_ approval.Purchase, d *approval.Decision) {
			if d.PicksSupplier {
				d.Approver = "owner"
			}
		}), []string{"total", "monotone", "agrees"}},
		{"total: a first approver who is not below the approver", deciding(factory, func(_ approval.Purchase, d *approval.Decision) {
			if d.FirstApprover != "" {
				d.FirstApprover = logistics.GeneralManager
			}
		}), []string{"total", "agrees"}},
		{"total: fewer quotes than none", deciding(factory, func(_ approval.Purchase, d *approval.Decision) {
			if d.Quotes == 0 {
				d.Quotes = -1
			}
		}), []string{"total", "agrees"}},
		{"total: decides for whole yuan", deciding(factory, func(p approval.Purchase, d *approval.Decision) {
			a, _ := d.Total.Amount()
			whole, _ := logistics.AmountOf(a.Decimal().Truncate(0))
			d.Total = logistics.Yuan(whole)
		}), []string{"total", "agrees"}},
		{"monotone: fewer quotes at the top", subject{Policy: edited(func(pol *policy) { pol.Price.Tiers[4].Then.Quotes = 2 })}, []string{"monotone"}},
		{"monotone: a lower rung decides more", subject{Policy: edited(func(pol *policy) { pol.Price.Tiers[3].Then.Approver = logistics.PurchasingManager })}, []string{"monotone"}},
		{"monotone: a missing budget is easier", deciding(factory, func(p approval.Purchase, d *approval.Decision) {
			if !p.Budgeted {
				d.Quotes = 0
			}
		}), []string{"monotone", "agrees"}},
		{"cited: no clause", deciding(factory, func(_ approval.Purchase, d *approval.Decision) { bare(d) }), []string{"cited", "agrees"}},
		{"cited: no clause for diesel", deciding(factory, func(p approval.Purchase, d *approval.Decision) {
			if has(p, logistics.Diesel) {
				bare(d)
			}
		}), []string{"cited", "agrees"}},
		{"cited: a clause that the policy does not list", deciding(factory, func(_ approval.Purchase, d *approval.Decision) {
			d.Clauses.Add(logistics.Citation{Clause: "X-1", Basis: logistics.Stated})
		}), []string{"cited", "agrees"}},
		{"cited: everything is stated", deciding(factory, func(_ approval.Purchase, d *approval.Decision) { d.Clauses = stated(d.Clauses) }), []string{"cited", "agrees"}},
		{"cited: what is open is stated", deciding(approval.School(), func(_ approval.Purchase, d *approval.Decision) { d.Open = stated(d.Open) }), []string{"cited", "agrees"}},
		{"cited: an answer of another edition", deciding(factory, func(_ approval.Purchase, d *approval.Decision) { d.Edition = "factory-2025" }), []string{"cited", "agrees"}},
		{"cited: a report by a clause of its own", subject{Policy: factory, CheckPrice: func(f approval.PriceFile) (logistics.Report, error) {
			r, err := own.CheckPrice(f)
			for i := range r.Findings {
				r.Findings[i].Clause = "X-1"
			}
			return r, err
		}}, []string{"cited", "agrees"}},
		{"cited: a report without force", subject{Policy: factory, CheckPrice: func(f approval.PriceFile) (logistics.Report, error) {
			r, err := own.CheckPrice(f)
			for i := range r.Findings {
				r.Findings[i].Force = 0
			}
			return r, err
		}}, []string{"cited", "agrees"}},
		{"cited: an open question by a clause of its own", subject{Policy: approval.School(), CheckPrice: func(f approval.PriceFile) (logistics.Report, error) {
			r, err := approval.School().CheckPrice(f)
			for i := range r.Unchecked {
				r.Unchecked[i].Clause = "X-1"
			}
			return r, err
		}}, []string{"cited", "agrees"}},
		{"cited: a report of another edition", subject{Policy: factory, CheckPrice: func(f approval.PriceFile) (logistics.Report, error) {
			r, err := own.CheckPrice(f)
			r.Edition = "factory-2025"
			return r, err
		}}, []string{"cited", "agrees"}},
		{"agrees: a bound belongs to the tier below, < in place of >=", seeing(factory, func(p *approval.Purchase) {
			if line := &p.Lines[0]; len(p.Lines) == 1 && line.Amount.Equal(yuan("5000")) {
				line.Amount = yuan("4999.9999")
			}
		}), []string{"agrees"}},
		{"agrees: the bound of another edition", func() subject {
			other := edited(func(pol *policy) { pol.Price.Tiers[2].From = yuan("5000.0001") })
			return subject{Policy: factory, DecidePrice: compiled(other).DecidePrice}
		}(), []string{"agrees"}},
		{"agrees: one category by its own rule", deciding(factory, func(p approval.Purchase, d *approval.Decision) { d.SiteVisit = has(p, logistics.Timber) }), []string{"agrees"}},
		{"agrees: forgets the carried-over price", deciding(factory, func(_ approval.Purchase, d *approval.Decision) { d.Requote = false }), []string{"agrees"}},
		{"agrees: decides what nobody can judge", subject{Policy: factory, DecidePrice: func(p approval.Purchase) (approval.Decision, error) {
			d, err := own.DecidePrice(p)
			if err != nil {
				return own.DecidePrice(approval.Purchase{Lines: []approval.Line{{Category: logistics.Timber, Amount: yuan("1")}}})
			}
			return d, nil
		}}, []string{"agrees"}},
		{"agrees: forgives the wrong role", checking(factory, fault(logistics.WrongRole)), []string{"agrees"}},
		{"agrees: forgives what comes late on the form", checkingPayment(factory, fault(logistics.OutOfOrder)), []string{"agrees"}},
		{"agrees: a payment of a negative amount", subject{Policy: factory, DecidePayment: func(p approval.Payment) (approval.PaymentDecision, error) {
			p.Amount = p.Amount.Abs()
			return own.DecidePayment(p)
		}}, []string{"agrees"}},
		{"order: the first line decides alone", seeing(factory, func(p *approval.Purchase) {
			if p.Lines[0].Amount.IsPositive() {
				p.Lines = p.Lines[:1]
			}
		}), []string{"agrees", "order"}},
		{"order: counts the lines", deciding(factory, func(p approval.Purchase, d *approval.Decision) { d.Quotes += len(p.Lines) - 1 }), []string{"agrees", "order"}},
		{"order: the last signature counts", subject{Policy: factory, CheckPrice: func(f approval.PriceFile) (logistics.Report, error) {
			if len(f.Approvals) > 1 && f.Approvals[1].Act == approval.ActFirst {
				f.Approvals = f.Approvals[1:]
			}
			return own.CheckPrice(f)
		}}, []string{"agrees", "order"}},
		{"order: the signatures on the form count from the last", subject{Policy: factory, CheckPayment: func(f approval.PaymentFile) (logistics.Report, error) {
			if n := len(f.Signatures); n > 1 && f.Signatures[0].Act == "handover" {
				f.Signatures = f.Signatures[1:]
			}
			return own.CheckPayment(f)
		}}, []string{"agrees", "order"}},
		{"own request: a manager may approve for himself", subject{Policy: edited(func(pol *policy) { pol.Price.Tiers[2].Then.Self = true })}, []string{"own request"}},
		{"own request: nobody looks", checking(factory, fault(logistics.SelfApproval)), []string{"agrees", "own request"}},
		{"own request: nobody looks at the first approval", checking(factory, func(f logistics.Finding) bool {
			return f.Fault == logistics.SelfApproval && f.Subject == approval.ActFirst
		}), []string{"agrees", "own request"}},
		{"splitting: earlier purchases are not seen", seeing(edited(window("30d")), func(p *approval.Purchase) { p.Earlier = nil }), []string{"agrees", "splitting"}},
		{"splitting: the first day of the window is not seen", seeing(edited(window("30d")), func(p *approval.Purchase) {
			p.Earlier = slices.DeleteFunc(p.Earlier, func(e approval.Earlier) bool { return !e.On.After(p.On.AddDays(-30)) })
		}), []string{"agrees", "splitting"}},
		{"splitting: only one earlier purchase is seen", seeing(edited(window("30d")), func(p *approval.Purchase) {
			p.Earlier = p.Earlier[:min(1, len(p.Earlier))]
		}), []string{"agrees", "order", "splitting"}},
		{"splitting: without a window it says nothing", seeing(factory, func(p *approval.Purchase) { p.Earlier = nil }), nil},
		{"no data: a missing signature is passed", checking(factory, func(f logistics.Finding) bool {
			return f.Fault == logistics.Missing && f.Subject == approval.ActPrice
		}), []string{"agrees", "no data"}},
		{"no data: a missing quote is passed", checking(factory, fault(logistics.OutOfBound)), []string{"agrees", "no data"}},
		{"no data: an unlisted supplier is passed", checking(factory, func(f logistics.Finding) bool { return f.Subject == "supplier.listed" }), []string{"agrees", "no data"}},
		{"no data: what is open is passed", subject{Policy: factory, CheckPrice: func(f approval.PriceFile) (logistics.Report, error) {
			r, err := own.CheckPrice(f)
			r.Unchecked = nil
			return r, err
		}}, []string{"agrees", "no data"}},
		{"no data: a school's paper is passed", checking(approval.School(), func(f logistics.Finding) bool { return f.Subject == "papers.receipt" }), []string{"agrees", "no data"}},
		{"no data: a form without the senior manager is passed", checkingPayment(factory, func(f logistics.Finding) bool {
			return f.Fault == logistics.Missing && f.Subject == "form.senior-manager" || f.Want == logistics.Said("senior-manager")
		}), []string{"agrees", "no data"}},
		{"no data: a payee who is struck off is passed", checkingPayment(factory, func(f logistics.Finding) bool { return f.Subject == "payee.cleared" }), []string{"agrees", "no data"}},
		{"no data: nobody looks at the invoice", checkingPayment(factory, func(f logistics.Finding) bool {
			return strings.HasPrefix(f.Subject, "invoice") || f.Subject == "form.handover" // the form waits for the invoice
		}), []string{"agrees", "no data"}},
		{"untouched: sorts the lines", subject{Policy: factory, DecidePrice: func(p approval.Purchase) (approval.Decision, error) {
			slices.SortFunc(p.Lines, func(a, b approval.Line) int { return a.Amount.Cmp(b.Amount) })
			return own.DecidePrice(p)
		}}, []string{"untouched"}},
		{"untouched: takes the quotes out", subject{Policy: factory, CheckPrice: func(f approval.PriceFile) (logistics.Report, error) {
			defer func() {
				for i := range f.Quotes {
					f.Quotes[i] = approval.Quote{}
				}
			}()
			return own.CheckPrice(f)
		}}, []string{"untouched"}},
		{"untouched: stamps the invoice", subject{Policy: factory, CheckPayment: func(f approval.PaymentFile) (logistics.Report, error) {
			defer func() {
				for i := range f.Invoice.Signatures {
					f.Invoice.Signatures[i].By = "stamp"
				}
			}()
			return own.CheckPayment(f)
		}}, []string{"untouched"}},
		{"payment total: nobody signs what is small", paying(factory, func(p approval.Payment, d *approval.PaymentDecision) {
			if p.Amount.LessThan(yuan("1")) {
				d.Chain = nil
			}
		}), []string{"agrees", "payment total"}},
		{"payment total: a signature of no role", paying(factory, func(_ approval.Payment, d *approval.PaymentDecision) { d.Chain[0].By = nil }), []string{"agrees", "payment total"}},
		{"payment total: no office gets the form", paying(factory, func(_ approval.Payment, d *approval.PaymentDecision) { d.Handover.Act = "" }), []string{"agrees", "payment total"}},
		{"payment total: panics at the largest amount", paying(factory, func(p approval.Payment, _ *approval.PaymentDecision) {
			if p.Amount.GreaterThan(yuan("999999999999999")) {
				panic("overflow")
			}
		}), []string{"agrees", "payment total"}},
		{"payment total: decides for whole yuan", paying(factory, func(p approval.Payment, d *approval.PaymentDecision) {
			whole, _ := logistics.AmountOf(p.Amount.Truncate(0))
			d.Amount = logistics.Yuan(whole)
		}), []string{"agrees", "payment total"}},
		{"payment monotone: the general manager signs in the senior manager's place", paying(factory, func(_ approval.Payment, d *approval.PaymentDecision) {
			if len(d.Chain) == 3 {
				d.Chain = slices.Delete(d.Chain, 1, 2)
			}
		}), []string{"agrees", "payment monotone"}},
		{"payment monotone: without a budget nobody but the general manager signs", paying(factory, func(p approval.Payment, d *approval.PaymentDecision) {
			if !p.Budgeted {
				d.Chain = d.Chain[len(d.Chain)-1:]
			}
		}), []string{"agrees", "payment monotone"}},
		{"payment cited: no clause", paying(factory, func(_ approval.Payment, d *approval.PaymentDecision) { d.Clauses = logistics.Citations{} }), []string{"agrees", "payment cited"}},
		{"payment cited: everything is stated", paying(factory, func(_ approval.Payment, d *approval.PaymentDecision) { d.Clauses = stated(d.Clauses) }), []string{"agrees", "payment cited"}},
		{"payment cited: a signature by another clause", paying(factory, func(_ approval.Payment, d *approval.PaymentDecision) { d.Chain[0].Clause = "000-106" }), []string{"agrees", "payment cited"}},
		{"payment cited: an answer of another edition", paying(factory, func(_ approval.Payment, d *approval.PaymentDecision) { d.Edition = "" }), []string{"agrees", "payment cited"}},
		{"payment cited: a report by a clause of its own", subject{Policy: factory, CheckPayment: func(f approval.PaymentFile) (logistics.Report, error) {
			r, err := own.CheckPayment(f)
			for i := range r.Findings {
				r.Findings[i].Also = "X-1"
			}
			return r, err
		}}, []string{"agrees", "payment cited"}},
		{"own payment: the last signature may be the applicant's", subject{Policy: edited(func(pol *policy) {
			pol.Payment.Final = logistics.Steps{{Rule: logistics.Obliges("000-150"), Act: "booked", By: []logistics.Role{"bookkeeper"}, Self: true}}
		})}, []string{"own payment"}},
		{"own payment: nobody looks", checkingPayment(factory, func(f logistics.Finding) bool {
			return f.Fault == logistics.SelfApproval && f.Subject == "form.department-manager"
		}), []string{"agrees", "own payment"}},
		{"everything: a subject that refuses everything", subject{
			Policy:      factory,
			DecidePrice: func(approval.Purchase) (approval.Decision, error) { return approval.Decision{}, errors.New("no") },
			CheckPrice:  func(approval.PriceFile) (logistics.Report, error) { return logistics.Report{}, errors.New("no") },
			DecidePayment: func(approval.Payment) (approval.PaymentDecision, error) {
				return approval.PaymentDecision{}, errors.New("no")
			},
			CheckPayment: func(approval.PaymentFile) (logistics.Report, error) { return logistics.Report{}, errors.New("no") },
		}, []string{"total", "agrees", "order", "own request", "no data", "payment total", "own payment"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var got []string
			for _, breach := range approvaltest.Broken(row.subject) {
				got = append(got, breach.Promise)
				t.Log(breach)
				if breach.Err == nil || !strings.HasPrefix(breach.String(), breach.Promise+": ") {
					t.Errorf("%s: no case", breach.Promise)
				}
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("broken promises (-want +got):\n%s", diff)
			}
		})
	}
}
