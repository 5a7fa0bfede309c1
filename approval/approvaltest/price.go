package approvaltest

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// total: every purchase is decided, for the amount that it has, by a role on the ladder and, before it, a lower one.
func total(p *proof) error {
	var f logistics.Faults
	for _, asked := range p.prices {
		d := asked.decision
		amount, _ := d.Total.Amount()
		rung, first := slices.Index(p.policy.Ladder.Rungs, d.Approver), slices.Index(p.policy.Ladder.Rungs, d.FirstApprover)
		switch {
		case asked.err != nil:
			f.Add("%s: not decided: %w", said(asked.facts), asked.err)
		case rung < 0:
			f.Add("%s: approved by %q, who is on no rung of the ladder (%s)", said(asked.facts), d.Approver, d.Clauses)
		case d.FirstApprover != "" && (first < 0 || first >= rung):
			f.Add("%s: approved first by %q, who is not below %q (%s)", said(asked.facts), d.FirstApprover, d.Approver, d.Clauses)
		case d.Quotes < 0:
			f.Add("%s: %d quotes (%s)", said(asked.facts), d.Quotes, d.Clauses)
		case !amount.Decimal().Equal(asked.facts.Lines[0].Amount):
			f.Add("%s: decided for %s (%s)", said(asked.facts), d.Total, d.Clauses)
		}
	}
	return f.Err()
}

// rank is what must not fall.
func rank(pol approval.Policy, d approval.Decision) (rung, quotes int) {
	return slices.Index(pol.Ladder.Rungs, d.Approver), d.Quotes
}

// laxer reports whether less is asked of is than of was.
func laxer(pol approval.Policy, was, is approval.Decision) bool {
	rung, quotes := rank(pol, was)
	r, q := rank(pol, is)
	return r < rung || q < quotes
}

// monotone: the answers of one category to rising amounts, with a budget and without.
func monotone(p *proof) error {
	var f logistics.Faults
	for i, asked := range p.prices {
		if i%p.stops > 0 {
			below := p.prices[i-1]
			if asked.err == nil && below.err == nil && laxer(p.policy, below.decision, asked.decision) {
				f.Add("%s is laxer than %s: %s; below: %s", said(asked.facts), said(below.facts), asked.decision, below.decision)
			}
		}
		// The same category without a budget follows.
		if asked.facts.Budgeted {
			without := p.prices[i+p.stops]
			if asked.err == nil && without.err == nil && laxer(p.policy, asked.decision, without.decision) {
				f.Add("%s is laxer than with a budget: %s; with one: %s", said(without.facts), without.decision, asked.decision)
			}
		}
	}
	return f.Err()
}

// cites adds a fault for every clause that the policy does not list with that basis.
func (p *proof) cites(f *logistics.Faults, facts string, citations ...logistics.Citations) {
	for _, c := range citations {
		for _, cite := range c.List() {
			clause, listed := p.policy.Clauses.Find(cite.Clause)
			switch {
			case !listed:
				f.Add("%s: cites %s, which the policy does not list", facts, cite.Clause)
			case clause.Basis != cite.Basis:
				f.Add("%s: cites %s as %s, which the policy says is %s", facts, cite.Clause, cite.Basis, clause.Basis)
			}
		}
	}
}

// reports adds a fault for a report that cites what the policy does not list.
func (p *proof) reports(f *logistics.Faults, facts string, r logistics.Report) {
	if r.Edition != p.policy.Edition {
		f.Add("%s: a report of edition %q, not %q", facts, r.Edition, p.policy.Edition)
	}
	known := func(id logistics.ClauseID) bool { _, ok := p.policy.Clauses.Find(id); return ok }
	for _, finding := range r.Findings {
		if !known(finding.Clause) || finding.Also != "" && !known(finding.Also) {
			f.Add("%s: found by a clause that the policy does not list: %s", facts, finding)
		}
		if finding.Force != logistics.Must && finding.Force != logistics.Should {
			f.Add("%s: found with no force: %s", facts, finding)
		}
	}
	for _, open := range r.Unchecked {
		if !known(open.Clause) {
			f.Add("%s: open by a clause that the policy does not list: %s", facts, open)
		}
	}
}

// cited: decisions and the reports on files that were drawn.
func cited(p *proof) error {
	var f logistics.Faults
	for _, asked := range p.prices {
		if asked.err != nil {
			continue
		}
		d := asked.decision
		if len(d.Clauses.List()) == 0 {
			f.Add("%s: no clause cited for %s", said(asked.facts), d)
		}
		if d.Edition != p.policy.Edition {
			f.Add("%s: an answer of edition %q, not %q", said(asked.facts), d.Edition, p.policy.Edition)
		}
		p.cites(&f, said(asked.facts), d.Clauses, d.Open)
	}
	for _, file := range p.drawnFiles {
		if r, err := p.subject.CheckPrice(logistics.Clone(file)); err == nil {
			p.reports(&f, said(file.Purchase), r)
		}
	}
	return f.Err()
}

// splitting: a purchase in two or three parts, the earlier ones on the first or the last day of the window.
func splitting(p *proof) error {
	first, windowed := p.policy.Price.Splitting.Within.Since(onDay())
	if !windowed {
		return nil
	}
	if first.IsZero() {
		first = logistics.MustDate("0001-01-01") // the window reaches back beyond all days
	}
	var f logistics.Faults
	for _, whole := range p.cases {
		amount := whole.facts.Lines[0].Amount
		for _, tenths := range [][]int64{{5}, {9}, {3, 3}} {
			for _, on := range []logistics.Date{first, onDay()} {
				last := logistics.Clone(whole.facts)
				left := amount
				for _, tenth := range tenths {
					part := amount.Mul(decimal.New(tenth, -1)).Truncate(4)
					left = left.Sub(part)
					last.Earlier = append(last.Earlier, approval.Earlier{ID: "PR-" + string(rune('1'+len(last.Earlier))), On: on, Amount: part})
				}
				last.Lines[0].Amount = left
				d, err := p.subject.DecidePrice(logistics.Clone(last))
				switch {
				case err != nil:
					f.Add("%s: not decided: %w", said(last), err)
				case whole.err == nil && laxer(p.policy, whole.decision, d):
					f.Add("%s is laxer than %s: %s; as a whole: %s", said(last), said(whole.facts), d, whole.decision)
				}
			}
		}
	}
	return f.Err()
}
