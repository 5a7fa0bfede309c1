package approvaltest

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// finds reports whether a report has a finding that the one on the complete file has not.
func finds(r, clean logistics.Report) bool {
	return slices.ContainsFunc(r.Findings, func(f logistics.Finding) bool { return !slices.Contains(clean.Findings, f) })
}

// passes reports whether a report has neither a finding nor an open question that the one on the complete file has not.
func passes(r, clean logistics.Report) bool {
	return !finds(r, clean) && !slices.ContainsFunc(r.Unchecked, func(u logistics.Unchecked) bool { return !slices.Contains(clean.Unchecked, u) })
}

// completePrice gives a file in order and the subject's report on it.
func (p *proof) completePrice(f *logistics.Faults, facts approval.Purchase) (file approval.PriceFile, d approval.Decision, clean logistics.Report, ok bool) {
	d, err := p.own.DecidePrice(facts)
	if err == nil {
		file = completePrice(p.policy, facts, d)
		clean, err = p.subject.CheckPrice(logistics.Clone(file))
	}
	if err != nil {
		f.Add("%s, complete: not judged: %w", said(facts), err)
	}
	return file, d, clean, err == nil
}

// ownRequest: each approval in turn is the requester's.
func ownRequest(p *proof) error {
	var f logistics.Faults
	for _, asked := range p.cases {
		file, d, clean, ok := p.completePrice(&f, asked.facts)
		if !ok || p.selfAllowed(asked.facts, d) {
			continue
		}
		for i, m := range file.Approvals {
			own := logistics.Clone(file)
			own.Approvals[i].By = own.Requester
			r, err := p.subject.CheckPrice(logistics.Clone(own))
			switch {
			case err != nil:
				f.Add("%s, %s by the requester: not judged: %w", said(asked.facts), m.Act, err)
			case !finds(r, clean):
				f.Add("%s, %s by the requester, who is the %s: nothing found (%s)", said(asked.facts), m.Act, m.Role, d.Clauses)
			}
		}
	}
	return f.Err()
}

// selfAllowed reports whether the lowest rung decides and the tier says that he may decide for himself.
func (p *proof) selfAllowed(facts approval.Purchase, d approval.Decision) bool {
	t := p.policy.Price
	if d.Analyst != "" || d.FirstApprover != "" || d.Approver != p.policy.Ladder.Rungs[0] {
		return false
	}
	row := t.Tiers.Row(d.Total)
	if !facts.Budgeted {
		row = min(row+min(t.Unbudgeted.RowsUp, len(t.Tiers)), len(t.Tiers)-1)
	}
	return t.Tiers[row].Then.Self
}

// lack is one thing that a file no longer has.
type lack struct {
	what string
	edit func(*approval.PriceFile)
}

// lacks are all the things that a complete price file can be without.
func (p *proof) lacks(file approval.PriceFile, d approval.Decision) []lack {
	all := []lack{{"the supplier not listed", func(f *approval.PriceFile) {
		f.Listed = false
		for i := range f.Quotes {
			f.Quotes[i].Listed = f.Quotes[i].Listed && f.Quotes[i].Supplier != f.Supplier
		}
	}}}
	for i, m := range file.Approvals {
		all = append(all, lack{"without " + m.Act, func(f *approval.PriceFile) { f.Approvals = slices.Delete(f.Approvals, i, i+1) }})
	}
	if n := len(file.Quotes); n > 0 {
		all = append(all, lack{"without a quote", func(f *approval.PriceFile) { f.Quotes = f.Quotes[:n-1] }})
	}
	if file.Analysis != nil {
		all = append(all, lack{"without the analysis", func(f *approval.PriceFile) { f.Analysis = nil }})
	}
	if d.PicksSupplier {
		all = append(all, lack{"nobody chose the supplier", func(f *approval.PriceFile) { f.ChosenBy = "" }})
	}
	if d.ExplicitlyUnbudgeted {
		all = append(all, lack{"without the explicit decision", func(f *approval.PriceFile) { f.SaysUnbudgeted = false }})
	}
	for i, key := range file.Papers {
		all = append(all, lack{"without " + key, func(f *approval.PriceFile) { f.Papers = slices.Delete(f.Papers, i, i+1) }})
	}
	if file.Route != "" {
		all = append(all, lack{"without a route", func(f *approval.PriceFile) { f.Route = "" }})
	}
	if slices.Contains(p.policy.Price.Regular.Categories, file.Lines[0].Category) {
		price := decimal.New(1, 0)
		all = append(all,
			lack{"bought regularly, without its price", func(f *approval.PriceFile) { f.Lines[0].OneOff, f.Lines[0].CarriedOver = false, &price }},
			lack{"bought regularly, without its carried-over price", func(f *approval.PriceFile) { f.Lines[0].OneOff, f.Lines[0].Price = false, &price }})
	}
	return all
}

// noData: a complete file without one of the things that it needs.
func noData(p *proof) error {
	var f logistics.Faults
	for _, asked := range p.cases {
		file, d, clean, ok := p.completePrice(&f, asked.facts)
		if !ok {
			continue
		}
		for _, lack := range p.lacks(file, d) {
			short := logistics.Clone(file)
			lack.edit(&short)
			r, err := p.subject.CheckPrice(short)
			switch {
			case err != nil:
				f.Add("%s, %s: not judged: %w", said(asked.facts), lack.what, err)
			case passes(r, clean):
				f.Add("%s, %s: passed (%s)", said(asked.facts), lack.what, d.Clauses)
			}
		}
	}
	p.noPaymentData(&f)
	return f.Err()
}

// noPaymentData: a complete payment file without one of the things that it needs.
func (p *proof) noPaymentData(f *logistics.Faults) {
	for _, asked := range p.paymentCases {
		file, clean, ok := p.completePayment(f, asked.facts)
		if !ok {
			continue
		}
		try := func(what string, clause logistics.ClauseID, edit func(*approval.PaymentFile)) {
			short := logistics.Clone(file)
			edit(&short)
			r, err := p.subject.CheckPayment(short)
			switch {
			case err != nil:
				f.Add("%s, %s: not judged: %w", paymentSaid(asked.facts), what, err)
			case passes(r, clean):
				f.Add("%s, %s: passed (%s)", paymentSaid(asked.facts), what, clause)
			}
		}
		t := p.policy.Payment
		try("the payee not listed", t.Listed.Clause, func(s *approval.PaymentFile) { s.ListedAtOrder = false })
		try("the payee struck off", t.Cleared.Clause, func(s *approval.PaymentFile) { s.Cleared = logistics.No })
		try("goods that nobody received", t.FalsePurchase.Clause, func(s *approval.PaymentFile) { s.Genuine = logistics.No })
		d, _ := p.own.DecidePayment(asked.facts)
		for i, signature := range d.Chain { // the form need not be handed over yet
			try("without "+signature.Act, signature.Clause, func(s *approval.PaymentFile) { s.Signatures = slices.Delete(s.Signatures, i, i+1) })
		}
		for i, step := range t.Invoice {
			try("an invoice without "+step.Act, step.Clause, func(s *approval.PaymentFile) {
				s.Invoice.Signatures = slices.Delete(s.Invoice.Signatures, i, i+1)
			})
		}
	}
}
