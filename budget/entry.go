package budget

import (
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// LedgerPlan is the budget of a year, line by line and month by month, as [Policy.NewLedger] takes it.
type LedgerPlan struct {
	Year  logistics.Month           `json:"year"`  // the first month of the fiscal year
	Lines logistics.List[LineMoney] `json:"lines"` // at least one
}

// LineMoney is a line of the budget with its money in each month, as [Policy.Phase] lays it out. A line that nobody laid out has all of
// its money in the first month and 0 in the others.
type LineMoney struct {
	ID      string                          `json:"id"`
	Purpose string                          `json:"purpose,omitzero"` // the one thing that its money is earmarked for; absent: it may be spent for anything
	Kind    string                          `json:"kind,omitzero"`    // the kind under which the policy caps it, such as ServiceCenter; absent: it has no cap
	Months  logistics.List[decimal.Decimal] `json:"months"`           // 12 amounts in yuan, from the first month of the year
}

// Entry is one entry of a [Ledger]. A field that belongs to other kinds of entry is left out.
type Entry struct {
	ID     string          `json:"id"` // its own in the ledger
	Kind   EntryKind       `json:"kind"`
	On     logistics.Date  `json:"on"`     // in the fiscal year, and not before the last entry that was accepted
	Amount decimal.Decimal `json:"amount"` // yuan, more than 0

	Of       string                      `json:"of,omitzero"`       // id of the entry whose amount this one takes on; needed but for a request and a transfer. An order, an invoice or a payment follows an earlier stage, a refund a payment
	Line     string                      `json:"line,omitzero"`     // of a request: the line that pays; of a transfer: the line that gives; of others it may be left out
	To       string                      `json:"to,omitzero"`       // of a transfer: the line that gets the money
	Controls logistics.List[ControlMark] `json:"controls,omitzero"` // the controls exercised with this entry (000-179); those of the entries that it follows count too

	Purpose       string           `json:"purpose,omitzero"`       // what the money is for, in the word of LineMoney.Purpose (000-182); of an entry that follows another, absent: what that one is for
	Use           string           `json:"use,omitzero"`           // of a request: what the money is used for, in words (000-163); absent: not written down
	Payee         string           `json:"payee,omitzero"`         // of a payment: who was paid (000-163); absent: not written down
	Necessary     bool             `json:"necessary,omitzero"`     // of a request: who decides it confirmed that it cannot be left undone (002-029)
	Hires         logistics.Answer `json:"hires,omitzero"`         // of a request: whether outsiders are hired to do the work (000-172)
	HireReason    string           `json:"hireReason,omitzero"`    // why the site's own people do not do that work (000-172); absent: no reason is on record
	BudgetAccount bool             `json:"budgetAccount,omitzero"` // of a payment: it goes out of the expenditure account; false: out of receipts (002-036)

	Role logistics.Role   `json:"role,omitzero"` // of a transfer: the role of who approved it (000-178)
	By   logistics.Person `json:"by,omitzero"`   // of a transfer: who approved it; absent: nobody
}

// ControlMark says that a control was exercised, and by whom.
type ControlMark struct {
	Control string           `json:"control"` // a control of the policy, such as ControlDecision
	By      logistics.Person `json:"by"`
}

// Posting is the answer to one entry: accepted or refused, and why. A refused entry changes nothing in the ledger.
//
// Its report says what the entry departs from, and what is not checked.
type Posting struct {
	logistics.Report
	Entry    string              `json:"entry"`
	Accepted bool                `json:"accepted"` // the entry breaks no rule that must be kept, and the ledger can enter it; what is not checked refuses nothing
	Clauses  logistics.Citations `json:"clauses"`  // of a refused entry: those that it departs from; of an accepted one: those that were asked; the first eight
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

// LineBalance says where the money of a line is, in yuan: Planned = Requested + Ordered + Invoiced + Paid + Available. Every amount
// counts once, at the last stage that it has reached.
type LineBalance struct {
	ID        string                          `json:"id"`
	Planned   decimal.Decimal                 `json:"planned"` // for the year, transfers included
	Requested decimal.Decimal                 `json:"requested"`
	Ordered   decimal.Decimal                 `json:"ordered"`
	Invoiced  decimal.Decimal                 `json:"invoiced"`
	Paid      decimal.Decimal                 `json:"paid"`      // refunds taken off
	Available decimal.Decimal                 `json:"available"` // not asked for yet; below 0 only where the policy merely advises that a line is not overspent
	Actual    logistics.List[decimal.Decimal] `json:"actual"`    // 12 amounts paid, by the month of the payment; a refund is taken off the month that paid it
}

// Book is a year to spend at once: the plan of the ledger, and its entries in the order in which they were made.
type Book struct {
	LedgerPlan
	Entries logistics.List[Entry] `json:"entries"`
}

// SpendingReport is what [Policy.CheckSpending] found in the entries of a year.
type SpendingReport struct {
	logistics.Report
	Refused logistics.List[string]      `json:"refused"` // ids of the refused entries, in their order
	Lines   logistics.List[LineBalance] `json:"lines"`   // in the order of the plan
}

// String gives the report in English.
func (s SpendingReport) String() string { return s.Text(logistics.English) }

// Text gives the report in l: the entries that were refused, then what each line has spent of its plan. The findings are told by themselves.
func (s SpendingReport) Text(l logistics.Lang) string {
	head := logistics.Text{En: "nothing refused", Zh: "分录均通过"}
	if len(s.Refused) > 0 {
		head = logistics.Text{En: "refused: " + strings.Join(s.Refused, ", "), Zh: "拒绝：" + strings.Join(s.Refused, "、")}
	}
	lines := []string{head.In(l)}
	for _, b := range s.Lines {
		planned, paid := yuanText(b.Planned, l), yuanText(b.Paid, l)
		lines = append(lines, "  "+logistics.Text{En: b.ID + ": " + paid + " paid of " + planned, Zh: b.ID + "：计划 " + planned + "，已付 " + paid}.In(l))
	}
	return strings.Join(lines, "\n")
}

// CheckSpending posts every entry of a book in its order, as [Ledger.Post] does, and says what was refused and why, and where the money of
// each line is. The error is nil or an [*logistics.InvalidError]: the policy or the plan is invalid, or an entry cannot be judged, with a
// path such as "entries[3].of".
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
		out.Findings = append(out.Findings, p.Findings...)
		out.Unchecked = append(out.Unchecked, p.Unchecked...)
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
