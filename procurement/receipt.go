package procurement

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// ReceiptFile is a delivery on its way into the store. By received it, At is when it came; Marks are the steps done, by the
// words of the policy ([ActQuarantine] and so on).
type ReceiptFile struct {
	logistics.Trail
	ID      string                     `json:"id"`
	Goods   string                     `json:"goods"`   // kind of goods: "supplies", "fixed-assets" or "fixed-assets-in-store" (003-025)
	Lines   logistics.List[StoredLine] `json:"lines"`   // in any order
	Keepers logistics.List[Keeper]     `json:"keepers"` // who accepted, registered and booked the goods, in any order (003-025)

	Urgent           bool `json:"urgent"`            // the purchase counts as urgent (000-090, 000-126), see [Policy.DecideUrgency]
	Straight         bool `json:"straight,omitzero"` // it went straight to the requester, which only urgent goods may; false: into the store
	AcceptanceSigned bool `json:"acceptanceSigned"`  // of urgent goods that skip the store (000-140): key "acceptance-signed"
	CopyLeft         bool `json:"copyLeft"`          // of urgent goods that skip the store: the warehouse has a copy of the delivery list (000-140): key "copy-for-the-warehouse"

	Confirmations logistics.List[Confirmation] `json:"confirmations"` // of the requesting department, in any order (000-139)
}

// StoredLine is a line of a delivery. Quantities are in the order's unit; Accepted, Refused and Quarantined add up to
// Delivered.
type StoredLine struct {
	No          string          `json:"no"`          // number of the line
	Delivered   decimal.Decimal `json:"delivered"`   // above 0
	Accepted    decimal.Decimal `json:"accepted"`    // passed acceptance: on the shelves, or issued
	Refused     decimal.Decimal `json:"refused"`     // goes back, or went back
	Quarantined decimal.Decimal `json:"quarantined"` // not judged yet
}

// Keeper is one of those who accepted and booked the goods of a delivery.
type Keeper struct {
	Role logistics.Role   `json:"role"`
	By   logistics.Person `json:"by"`
}

// Confirmation is what the requesting department says of goods that came: it signs for them, or doubts them. One of Signed
// and Doubts is true.
type Confirmation struct {
	At     time.Time        `json:"at"` // in the zone of the site
	Role   logistics.Role   `json:"role"`
	By     logistics.Person `json:"by"`
	Signed bool             `json:"signed"`          // signed for the goods
	Doubts bool             `json:"doubts,omitzero"` // doubts their quality or quantity, and told the buyer
}

// balance is a line in guarded figures.
type balance struct{ delivered, accepted, refused, quarantined, sum logistics.Amount }

// refusedAll reports whether everything that came is refused.
func refusedAll(lines []balance) bool {
	return !slices.ContainsFunc(lines, func(b balance) bool { return b.refused != b.delivered })
}

func (f ReceiptFile) subject() string { return "receipt " + f.ID }

// has says whether something of urgent goods is there.
func (f ReceiptFile) has(key string) logistics.Answer {
	if key == keyAccepted {
		return logistics.Known(f.AcceptanceSigned)
	}
	return logistics.Known(f.CopyLeft)
}

// check adds the problems of a receipt and gives its lines in guarded figures.
func (f ReceiptFile) check(s Store, ps *logistics.Problems) []balance {
	ps.Name("id", f.ID)
	f.CheckTrail(ps)
	ps.Name("by", string(f.By))
	f.Moment(ps, "at", f.At)
	if _, known := s.kind(f.Goods); !known {
		ps.Add("goods", logistics.CodeUnknown, "%.40q is no kind of goods of this policy", f.Goods)
	}
	if f.Straight && len(f.Marks) > 0 {
		ps.Add("straight", logistics.CodeConflict, "went straight to the requester, and steps of the store are on record")
	}
	if len(f.Lines) == 0 {
		ps.Add("lines", logistics.CodeAbsent, "nothing came")
	}
	var all []balance
	seen := map[string]bool{}
	for i, l := range f.Lines {
		at := logistics.At("lines", i)
		ps.Name(at+".no", l.No)
		if l.No != "" && seen[l.No] {
			ps.Add(at+".no", logistics.CodeDuplicate, "%.40q is there twice", l.No)
		}
		seen[l.No] = true
		all = append(all, l.balance(ps, at))
	}
	var persons logistics.Persons
	persons.Add(ps, "by", f.By)
	for i, k := range f.Keepers {
		at := logistics.At("keepers", i)
		ps.Name(at+".role", string(k.Role))
		ps.Name(at+".by", string(k.By))
		persons.Add(ps, at+".by", k.By)
	}
	f.checkConfirmations(ps, &persons)
	return all
}

func (f ReceiptFile) checkConfirmations(ps *logistics.Problems, persons *logistics.Persons) {
	for i, c := range f.Confirmations {
		at := logistics.At("confirmations", i)
		f.Moment(ps, at+".at", c.At)
		if !c.At.IsZero() && c.At.Before(f.At) {
			ps.Add(at+".at", logistics.CodeRange, "is before it came, %s", logistics.Instant(f.At))
		}
		ps.Name(at+".role", string(c.Role))
		ps.Name(at+".by", string(c.By))
		persons.Add(ps, at+".by", c.By)
		switch {
		case c.Signed && c.Doubts:
			ps.Add(at+".doubts", logistics.CodeConflict, "signed for and doubted at once")
		case !c.Signed && !c.Doubts:
			ps.Add(at+".signed", logistics.CodeAbsent, "neither signed for nor doubted")
		}
	}
}

func (l StoredLine) balance(ps *logistics.Problems, at string) balance {
	b := balance{
		delivered: positive(ps, at+".delivered", l.Delivered), accepted: ps.Amount(at+".accepted", l.Accepted),
		refused: ps.Amount(at+".refused", l.Refused), quarantined: ps.Amount(at+".quarantined", l.Quarantined),
	}
	sum, ok := b.accepted.Add(b.refused)
	if ok {
		sum, ok = sum.Add(b.quarantined)
	}
	if !ok {
		ps.Add(at, logistics.CodeAmount, "accepted, refused and quarantined together: %v", logistics.ErrTooLarge)
	}
	b.sum = sum
	return b
}

// ReceiptDecision says whether a delivery is closed.
type ReceiptDecision struct {
	Edition string              `json:"edition"`
	ID      string              `json:"id"`
	Closed  bool                `json:"closed"`         // false: open, or open again
	Since   time.Time           `json:"since,omitzero"` // time of the signature or the doubt that made it so, in the zone of the site; absent: nothing that counts was said yet
	Doubted bool                `json:"doubted"`        // a doubt is open, which the buyer and the requesting department clear up together
	Clauses logistics.Citations `json:"clauses"`
}

// skips reports whether the goods went straight to the requester, for they are urgent.
func (f ReceiptFile) skips() bool { return f.Urgent && f.Straight }

// confirms finds that a confirmation is by another role than those that may give one.
func (row Closing) confirms(r *logistics.Report, at string, c Confirmation) bool {
	if slices.Contains(row.By, c.Role) {
		return true
	}
	r.Find(row.Rule, logistics.WrongRole, at+".role", logistics.Roles(c.Role), logistics.Roles(row.By...))
	return false
}

// signature judges a signature for the goods: by whom, and whether they were accepted before.
func (f ReceiptFile) signature(r *logistics.Report, s Store, at string, c Confirmation) {
	if !s.Closing.confirms(r, at, c) {
		return
	}
	if f.skips() {
		if !f.AcceptanceSigned {
			r.Find(s.Closing.Rule, logistics.OutOfOrder, at+".at", logistics.Instant(c.At), logistics.Said(keyAccepted))
		}
		return
	}
	until := slices.IndexFunc(s.Inbound, func(step logistics.Step) bool { return step.Act == s.Quarantine.Until })
	f.Waited(r, s.Closing.Rule, at+".at", c.At, s.Inbound[until:until+1])
}

// closes reports whether a signature closes the receipt: it is in order, and something was accepted.
func (f ReceiptFile) closes(s Store, balances []balance, c Confirmation) bool {
	var against logistics.Report
	f.signature(&against, s, "", c)
	return c.Signed && len(against.Findings) == 0 && slices.ContainsFunc(balances, func(b balance) bool { return !b.accepted.IsZero() })
}

// closed reports whether a signature closed the receipt, whatever was said later.
func (f ReceiptFile) closed(s Store, balances []balance) bool {
	return slices.ContainsFunc(f.Confirmations, func(c Confirmation) bool { return f.closes(s, balances, c) })
}

// DecideReceipt says whether a receipt is closed (000-139): by the signature of the requesting department, until that
// department doubts the goods; then by its next signature. Of a signature and a doubt of one moment the doubt counts. What
// another role says neither closes a receipt nor opens it again. A signature closes nothing before the goods were accepted,
// nor where all of them are refused or in quarantine. The error is nil or an [*logistics.InvalidError].
func (pol Policy) DecideReceipt(f ReceiptFile) (ReceiptDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return ReceiptDecision{}, err
	}
	var ps logistics.Problems
	balances := f.check(pol.Store, &ps)
	checkMarks(&ps, pol.Store.steps(f, balances), f.Trail)
	if err := ps.Err(); err != nil {
		return ReceiptDecision{}, err
	}
	closing := pol.Store.Closing
	d := ReceiptDecision{Edition: pol.Edition, ID: f.ID}
	d.Clauses.Add(pol.Clauses.Citation(closing.Clause))
	for _, c := range f.Confirmations {
		if c.Signed && !f.closes(pol.Store, balances, c) || !slices.Contains(closing.By, c.Role) {
			continue
		}
		order := c.At.Compare(d.Since)
		switch {
		case d.Since.IsZero() || order > 0:
			d.Since, d.Closed, d.Doubted = c.At.In(f.At.Location()), c.Signed, !c.Signed
		case order == 0 && !c.Signed:
			d.Closed, d.Doubted = false, true
		}
	}
	return d, nil
}

// String gives the decision in English.
func (d ReceiptDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l, with its clause.
func (d ReceiptDecision) Text(l logistics.Lang) string {
	says := logistics.Text{En: "open, no signature that closes it", Zh: "未办结：无有效签收"}
	switch {
	case d.Closed:
		says = logistics.Text{En: "closed since ", Zh: "已签收办结："}
	case d.Doubted:
		says = logistics.Text{En: "open again, doubted since ", Zh: "有疑问未办结："}
	}
	text := says.In(l)
	if !d.Since.IsZero() {
		text += logistics.Instant(d.Since).Text(l)
	}
	return logistics.Text{En: "receipt ", Zh: "入库单 "}.In(l) + d.ID + logistics.Text{En: ": ", Zh: "："}.In(l) + d.Clauses.Behind(text, l)
}
