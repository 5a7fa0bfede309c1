package budget

import (
	"example.com/logistics"
)

// Spending says what may be spent, out of which line, and what every entry of the ledger must have.
type Spending struct {
	Line      WithinLine              `json:"line" label:"only what the line still has|无预算科目不支"`
	Period    WithinPeriod            `json:"period" label:"only what the months to date have|不超当期可用额"`
	Earmarked OnlyForPurpose          `json:"earmarked" label:"earmarked money only for its purpose|专款专用"`
	Controls  logistics.List[Control] `json:"controls" label:"controls|控制环节"`
	Traced    logistics.Checklist     `json:"traced" label:"on record|须有记录"`
	Necessary logistics.Need          `json:"necessary" label:"what can be left undone is|可省开支"`
	Hiring    logistics.Need          `json:"hiring" label:"work given out|外雇"`
	Account   logistics.Need          `json:"account" label:"two lines, income and expenditure|收支两条线"`
	Transfer  Transfer                `json:"transfer" label:"money moved between lines|科目间调剂"`
	Caps      logistics.List[Cap]     `json:"caps" label:"lines with a cap of their own|限额科目"`
}

// WithinLine cites the clause by which a line spends no more than it has, and one without a budget nothing.
type WithinLine struct{ logistics.Rule }

// WithinPeriod cites the clause by which the money of later months is not committed earlier, and nothing is overspent.
type WithinPeriod struct{ logistics.Rule }

// OnlyForPurpose cites the clause by which earmarked money is spent for its purpose alone.
type OnlyForPurpose struct{ logistics.Rule }

// Control says which control must be on record, at the latest with which stage of an amount.
type Control struct {
	logistics.Rule
	Control string    `json:"control" label:"control|控制"`
	At      EntryKind `json:"at" label:"at the latest at|最迟环节"` // request, order, invoice or payment
}

// Transfer says who may approve that budget moves from one line to another.
type Transfer struct {
	logistics.Rule
	By logistics.List[logistics.Role] `json:"by" label:"approved by|批准人" list:"any"`
}

// Cap bounds what a line of one kind may commit in a month and in a year, in yuan. What a month leaves is not added to the next.
type Cap struct {
	Kind  string          `json:"kind" label:"kind of line|科目"`
	Month logistics.Limit `json:"month" label:"in a month|每月"`
	Year  logistics.Limit `json:"year" label:"in a year|全年"`
}

// The three controls of 000-179, as a [ControlMark] names them, and the kind of line that has a cap.
const (
	ControlDecision       = "pre-control"      // when it is decided: on record with the request
	ControlImplementation = "on-site-control"  // when it is carried out: on record by the invoice
	ControlSettlement     = "feedback-control" // when it is settled: on record by the payment

	ServiceCenter = "service-center" // expenses of a service center, capped by 004-116
)

// The keys of what the ledger asks; the fields of [Entry] carry them.
const (
	keyUse       = "use"
	keyPayee     = "payee"
	keyNecessary = "necessary"
	keyHire      = "reason-for-hiring"
	keyAccount   = "expenditure-account"
)

// EntryKind says what an entry of the ledger does. Request, order, invoice and payment are the stages through which one amount moves. The
// zero kind is an error.
type EntryKind uint8

// The kinds of entry.
const (
	RequestEntry  EntryKind = iota + 1 // money is asked for; from here on it is not available for anything else
	OrderEntry                         // requested money is ordered for
	InvoiceEntry                       // the money is owed
	PaymentEntry                       // the money is paid
	ReleaseEntry                       // money that was requested, ordered or owed will not be spent and is available again
	RefundEntry                        // money that was paid comes back and is available again
	TransferEntry                      // budget moves from one line to another
)

func entryWords() logistics.Words {
	return logistics.Words{
		{Wire: "request", Label: logistics.Text{En: "request", Zh: "申请"}}, {Wire: "order", Label: logistics.Text{En: "order", Zh: "订货"}},
		{Wire: "invoice", Label: logistics.Text{En: "invoice", Zh: "发票"}}, {Wire: "payment", Label: logistics.Text{En: "payment", Zh: "付款"}},
		{Wire: "release", Label: logistics.Text{En: "release", Zh: "释放"}}, {Wire: "refund", Label: logistics.Text{En: "refund", Zh: "退款"}},
		{Wire: "transfer", Label: logistics.Text{En: "transfer", Zh: "调剂"}},
	}
}

// String gives the wire word of the kind of entry.
func (k EntryKind) String() string { return entryWords().Wire(uint8(k)) }

// Label gives the name of the kind of entry in l.
func (k EntryKind) Label(l logistics.Lang) string { return entryWords().Label(uint8(k), l) }

// MarshalText gives the wire word; the zero kind is an error.
func (k EntryKind) MarshalText() ([]byte, error) { return entryWords().Marshal(uint8(k)) }

// UnmarshalText reads a wire word; any other text is an error.
func (k *EntryKind) UnmarshalText(text []byte) error {
	return entryWords().Unmarshal((*uint8)(k), text)
}

// stage reports whether the kind is one of the stages of an amount.
func (k EntryKind) stage() bool { return k >= RequestEntry && k <= PaymentEntry }

func (s Spending) laws(ps *logistics.Problems) {
	const path = "spending"
	var seen []string
	for i, c := range s.Controls {
		at := logistics.At(path+".controls", i)
		another(ps, at+".control", c.Control, seen)
		seen = append(seen, c.Control)
		if !c.At.stage() {
			ps.Add(at+".at", logistics.CodeRange, "%s is no stage of an amount", c.At)
		}
	}
	ps.KnownKeys(path+".traced", s.Traced, keyUse, keyPayee)
	ps.Needed(path+".traced", s.Traced...)
	for _, one := range []struct {
		field, key string
		need       logistics.Need
	}{{"necessary", keyNecessary, s.Necessary}, {"hiring", keyHire, s.Hiring}, {"account", keyAccount, s.Account}} {
		ps.KnownKeys(path+"."+one.field, logistics.Checklist{one.need}, one.key)
		ps.Needed(path+"."+one.field, one.need)
	}
	logistics.EachOnce(ps, path+".transfer.by", s.Transfer.By)
	seen = nil
	for i, c := range s.Caps {
		at := logistics.At(path+".caps", i)
		another(ps, at+".kind", c.Kind, seen)
		seen = append(seen, c.Kind)
		ps.Bounded(at+".month", c.Month, logistics.YuanKind, logistics.CeilingSides()...)
		ps.Bounded(at+".year", c.Year, logistics.YuanKind, logistics.CeilingSides()...)
		c.reachable(ps, at+".year")
	}
}

// reachable refuses a cap of the year that the twelve months cannot reach: one of the two would say nothing.
func (c Cap) reachable(ps *logistics.Problems, path string) {
	month, known := c.Month.Bound.Amount()
	year, alsoKnown := c.Year.Bound.Amount()
	if !known || !alsoKnown {
		return
	}
	var twelve logistics.Amount
	for range months {
		twelve, known = twelve.Add(month)
		if !known {
			return
		}
	}
	if year.Compare(twelve) > 0 {
		ps.Add(path, logistics.CodeConflict, "%s a year, and twelve months make only %s", c.Year.Bound, logistics.Yuan(twelve))
	}
}
