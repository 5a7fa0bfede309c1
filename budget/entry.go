package budget

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// LedgerPlan is a year's budget as the ledger spends it.
type LedgerPlan struct {
	Year  logistics.Month           `json:"year"` // the first month of the fiscal year
	Lines logistics.List[LineMoney] `json:"lines"`
}

// LineMoney is a line of the budget and its money, month by month: what [Policy.Phase] laid out. A line that nobody
// laid out has all of it in the first of the twelve months and 0 in the others.
type LineMoney struct {
	ID      string                          `json:"id"`
	Purpose string                          `json:"purpose,omitzero"` // what its money is earmarked for; none: it is free
	Kind    string                          `json:"kind,omitzero"`    // of a line with a cap, by the policy's word; none: it has no cap
	Months  logistics.List[decimal.Decimal] `json:"months"`           // 12, yuan, from the first of the year
}

// Entry is one entry of the ledger. What belongs to another kind of entry is left out.
type Entry struct {
	ID     string          `json:"id"`
	Kind   EntryKind       `json:"kind"`
	On     logistics.Date  `json:"on"`     // not before the last entry that was accepted
	Amount decimal.Decimal `json:"amount"` // yuan, more than 0

	Of       string                      `json:"of,omitzero"`       // the entry whose amount is moved on, released or refunded; of an order, an invoice or a payment an earlier stage
	Line     string                      `json:"line,omitzero"`     // of a request; of a transfer the one that gives
	To       string                      `json:"to,omitzero"`       // of a transfer: the line that gets
	Controls logistics.List[ControlMark] `json:"controls,omitzero"` // that were exercised with this entry (000-179)

	Purpose       string           `json:"purpose,omitzero"`       // what the money is for, by the line's word (000-182); after a request it may be left out
	Use           string           `json:"use,omitzero"`           // of a request: what it is used for, in words (000-163)
	Payee         string           `json:"payee,omitzero"`         // of a payment: where it went (000-163)
	Necessary     bool             `json:"necessary,omitzero"`     // of a request: who decides it says that it cannot be left undone (002-029)
	Hires         logistics.Answer `json:"hires,omitzero"`         // of a request: whether outsiders are hired for work (000-172)
	HireReason    string           `json:"hireReason,omitzero"`    // why that work is not done by the site's own (000-172)
	BudgetAccount bool             `json:"budgetAccount,omitzero"` // of a payment: out of the expenditure account, not out of receipts (002-036)

	Role logistics.Role   `json:"role,omitzero"` // of a transfer: who approved it (000-178)
	By   logistics.Person `json:"by,omitzero"`   // of a transfer: the person; of other entries it is not asked
}

// ControlMark is a control on record.
type ControlMark struct {
	Control string           `json:"control"` // by the policy's word
	By      logistics.Person `json:"by"`
}

// Posting is what became of an entry. A refused entry changes nothing.
type Posting struct {
	Edition  string              `json:"edition"`
	Entry    string              `json:"entry"`
	Accepted bool                `json:"accepted"` // nothing that must be kept stands against it, and it has a place in the ledger
	Report   logistics.Report    `json:"report"`   // what stands against it
	Clauses  logistics.Citations `json:"clauses"`  // that stand against it; where it is accepted, those that were asked of it; the first eight
}

// String gives the posting in English.
func (p Posting) String() string { return p.Text(logistics.English) }

// Text gives the posting in l: "R-1: refused (000-178 (read))".
func (p Posting) Text(l logistics.Lang) string {
	says := logistics.Text{En: "refused", Zh: "拒绝"}
	if p.Accepted {
		says = logistics.Text{En: "accepted", Zh: "通过"}
	}
	return p.Entry + logistics.Text{En: ": ", Zh: "："}.In(l) + p.Clauses.Behind(says.In(l), l)
}

// LineBalance is where the money of a line is. Planned is requested, ordered, invoiced, paid and available: every amount counts
// once, at the stage that it has reached.
type LineBalance struct {
	ID        string                          `json:"id"`
	Planned   decimal.Decimal                 `json:"planned"` // for the year, with what was transferred
	Requested decimal.Decimal                 `json:"requested"`
	Ordered   decimal.Decimal                 `json:"ordered"`
	Invoiced  decimal.Decimal                 `json:"invoiced"`
	Paid      decimal.Decimal                 `json:"paid"`      // less what came back
	Available decimal.Decimal                 `json:"available"` // below 0 where the policy only advises that a line is not overspent
	Actual    logistics.List[decimal.Decimal] `json:"actual"`    // paid, by the month of the payment; what comes back is taken off the month that paid it
}

// Book is a year of the ledger: its plan, and its entries in the order in which they were made.
type Book struct {
	LedgerPlan
	Entries logistics.List[Entry] `json:"entries"`
}

// SpendingReport is what became of the entries of a year.
type SpendingReport struct {
	logistics.Report
	Refused logistics.List[string]      `json:"refused"` // entries, in their order
	Lines   logistics.List[LineBalance] `json:"lines"`   // as the plan has them
}

// CheckSpending posts every entry of a book in its order and tells what was refused and why, and where the money of each line is.
// The error is nil or an [*logistics.InvalidError] with the problems of the plan, or of every entry that cannot be judged.
func (pol Policy) CheckSpending(b Book) (SpendingReport, error) {
	ledger, err := pol.NewLedger(b.LedgerPlan)
	if err != nil {
		return SpendingReport{}, err
	}
	out := SpendingReport{Report: logistics.Report{Edition: pol.Edition}}
	var ps logistics.Problems
	for i, e := range b.Entries {
		p, err := ledger.Post(e)
		if err != nil {
			ps.Under(logistics.At("entries", i), err)
			continue
		}
		out.Findings = append(out.Findings, p.Report.Findings...)
		out.Unchecked = append(out.Unchecked, p.Report.Unchecked...)
		if !p.Accepted {
			out.Refused = append(out.Refused, p.Entry)
		}
	}
	if err := ps.Err(); err != nil {
		return SpendingReport{}, err
	}
	out.Lines = ledger.Lines()
	return out, nil
}
