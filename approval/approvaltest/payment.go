package approvaltest

import (
	"slices"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// paymentTotal: every payment is signed by somebody and handed over.
func paymentTotal(p *proof) error {
	var f logistics.Faults
	named := func(s approval.Signature) bool { return s.Act != "" && len(s.By) > 0 && !slices.Contains(s.By, "") }
	for _, asked := range p.payments {
		d := asked.decision
		amount, _ := d.Amount.Amount()
		switch {
		case asked.err != nil:
			f.Add("%s: not decided: %w", paymentSaid(asked.facts), asked.err)
		case len(d.Chain) == 0:
			f.Add("%s: nobody signs (%s)", paymentSaid(asked.facts), d.Clauses)
		case slices.ContainsFunc(d.Chain, func(s approval.Signature) bool { return !named(s) }):
			f.Add("%s: a signature without an act or a role: %s", paymentSaid(asked.facts), d)
		case !named(d.Handover):
			f.Add("%s: no office gets the form (%s)", paymentSaid(asked.facts), d.Clauses)
		case !amount.Decimal().Equal(asked.facts.Amount):
			f.Add("%s: decided for %s (%s)", paymentSaid(asked.facts), d.Amount, d.Clauses)
		}
	}
	return f.Err()
}

// paymentMonotone: every signature that a payment needs is needed by a larger one and by one without a budget.
func paymentMonotone(p *proof) error {
	var f logistics.Faults
	compare := func(was, is paid) {
		if was.err != nil || is.err != nil {
			return
		}
		for _, s := range was.decision.Chain {
			if !slices.ContainsFunc(is.decision.Chain, func(other approval.Signature) bool { return other.Act == s.Act }) {
				f.Add("%s: %s does not sign, and does for %s (%s): %s", paymentSaid(is.facts), s.Act, paymentSaid(was.facts), s.Clause, is.decision)
			}
		}
	}
	half := len(p.payments) / 2 // budgeted ones, then the same without a budget
	for i, asked := range p.payments {
		if i%half > 0 {
			compare(p.payments[i-1], asked)
		}
		if i < half {
			compare(asked, p.payments[i+half])
		}
	}
	return f.Err()
}

// paymentCited: decisions and the reports on files that were drawn.
func paymentCited(p *proof) error {
	var f logistics.Faults
	for _, asked := range p.payments {
		if asked.err != nil {
			continue
		}
		d, facts := asked.decision, paymentSaid(asked.facts)
		if d.Edition != p.policy.Edition {
			f.Add("%s: an answer of edition %q, not %q", facts, d.Edition, p.policy.Edition)
		}
		if len(d.Clauses.List()) == 0 {
			f.Add("%s: no clause cited for %s", facts, d)
		}
		p.cites(&f, facts, d.Clauses)
		for _, s := range append(slices.Clone(d.Chain), d.Handover) {
			if !d.Clauses.Has(s.Clause) {
				f.Add("%s: %s rests on %s, which is not cited", facts, s.Act, s.Clause)
			}
		}
	}
	for _, file := range p.drawnPayments {
		if r, err := p.subject.CheckPayment(logistics.Clone(file)); err == nil {
			p.reports(&f, paymentSaid(file.Payment), r)
		}
	}
	return f.Err()
}

// ownPayment: each signature in turn is the applicant's.
func ownPayment(p *proof) error {
	var f logistics.Faults
	for _, asked := range p.paymentCases {
		file, clean, ok := p.completePayment(&f, asked.facts)
		if !ok {
			continue
		}
		d, _ := p.own.DecidePayment(asked.facts)
		for i, signature := range d.Chain { // of a complete file, the signatures stand in this order
			own := logistics.Clone(file)
			own.Signatures[i].By = own.Applicant
			r, err := p.subject.CheckPayment(logistics.Clone(own))
			switch {
			case err != nil:
				f.Add("%s, %s signed by the applicant: not judged: %w", paymentSaid(asked.facts), signature.Act, err)
			case !finds(r, clean):
				f.Add("%s, %s signed by the applicant: nothing found (%s)", paymentSaid(asked.facts), signature.Act, signature.Clause)
			}
		}
	}
	return f.Err()
}

// completePayment gives a file in order and the subject's report on it.
func (p *proof) completePayment(f *logistics.Faults, facts approval.Payment) (file approval.PaymentFile, clean logistics.Report, ok bool) {
	d, err := p.own.DecidePayment(facts)
	if err == nil {
		file = completePayment(p.policy, facts, d)
		clean, err = p.subject.CheckPayment(logistics.Clone(file))
	}
	if err != nil {
		f.Add("%s, complete: not judged: %w", paymentSaid(facts), err)
	}
	return file, clean, err == nil
}
