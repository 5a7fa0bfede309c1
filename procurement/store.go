package procurement

import (
	"slices"

	"example.com/logistics"
)

// Store says how goods come into the store, who keeps them, and when a receipt is closed.
type Store struct {
	Inbound    logistics.Steps        `json:"inbound" label:"goods that come in, each step after the one before|入库（依次办理）"`
	Quarantine Quarantine             `json:"quarantine" label:"in quarantine|待检隔离"`
	Balance    Balance                `json:"balance" label:"delivered is accepted, refused or in quarantine|到货 = 验收 + 拒收 + 待检"`
	Kinds      logistics.List[KeptBy] `json:"kinds" label:"accepted and booked by, each by a person of his own|验收入账人（各由一人）"`
	Urgent     logistics.Checklist    `json:"urgent" label:"urgent goods that skip the store|不入库的紧急物品"`
	Closing    Closing                `json:"closing" label:"signed for: closed until somebody doubts|签收办结，有疑问重开"`
}

// Quarantine says until which step goods are in quarantine (000-138). Where all of them are refused, no later step is asked
// for.
type Quarantine struct {
	logistics.Rule
	Until string `json:"until" label:"until|直至"`
}

// Balance cites the clause by which nothing that came is lost: what was delivered is accepted, refused or in quarantine
// (000-138).
type Balance struct{ logistics.Rule }

// KeptBy says who accepts and books goods of a kind (003-025): all of the roles of By. Of urgent goods that skip the store
// it is all of Skipped.
type KeptBy struct {
	logistics.Rule
	Goods   string                         `json:"goods" label:"goods|物品"`
	By      logistics.List[logistics.Role] `json:"by" label:"all of|全部由"`
	Skipped logistics.List[logistics.Role] `json:"skipped" label:"all of, where urgent goods skip the store|紧急物品不入库时，全部由" none:"nobody|无"`
}

// Closing says whose signature closes a receipt (000-139). A later doubt of the same role opens it again.
type Closing struct {
	logistics.Rule
	By logistics.List[logistics.Role] `json:"by" label:"signed by|签收人" list:"any"`
}

// The steps by which goods come into the store, for the Marks of a [ReceiptFile] (with [ActAccept] among them), and the
// kinds of goods, for ReceiptFile.Goods, in the documented policies.
const (
	ActQuarantine = "quarantine" // put aside in the store when they come (000-138)
	ActBook       = "book"       // the receipt is entered in the purchase database (000-138)
	ActNotify     = "notify"     // the requesting department is told to confirm quality and quantity (000-138)

	Supplies           = "supplies"               // consumed goods: the store takes them in (003-025)
	FixedAssets        = "fixed-assets"           // the asset administrator takes them in, by the same steps (003-025)
	FixedAssetsInStore = "fixed-assets-in-store"  // the store and the asset administrator take them in (003-025)
	keyAccepted        = "acceptance-signed"      // urgent goods: the acceptance is signed
	keyCopy            = "copy-for-the-warehouse" // urgent goods: a copy of the delivery list is left there
)

func (s Store) laws(ps *logistics.Problems) {
	const path = "store"
	ps.Chained(path+".inbound", s.Inbound)
	if !slices.Contains(s.Inbound.Acts(), s.Quarantine.Until) {
		ps.Add(path+".quarantine.until", logistics.CodeUnknown, "%.40q is no step of this policy", s.Quarantine.Until)
	}
	if len(s.Kinds) == 0 {
		ps.Add(path+".kinds", logistics.CodeAbsent, "no kinds of goods: nothing could be judged")
	}
	var seen []string
	for i, k := range s.Kinds {
		at := logistics.At(path+".kinds", i)
		if k.Goods == "" || slices.Contains(seen, k.Goods) {
			ps.Add(at+".goods", logistics.CodeDuplicate, "%.40q is no further kind of goods", k.Goods)
		}
		seen = append(seen, k.Goods)
		logistics.EachOnce(ps, at+".by", k.By)
		for j, role := range k.Skipped {
			if role == "" || slices.Contains(k.Skipped[:j], role) {
				ps.Add(logistics.At(at+".skipped", j), logistics.CodeDuplicate, "%.40q is no further word", role)
			}
		}
	}
	ps.Needed(path+".urgent", s.Urgent...)
	ps.KnownKeys(path+".urgent", s.Urgent, keyAccepted, keyCopy)
	logistics.EachOnce(ps, path+".closing.by", s.Closing.By)
}

// kind gives who keeps goods of a kind.
func (s Store) kind(goods string) (row KeptBy, ok bool) {
	i := slices.IndexFunc(s.Kinds, func(k KeptBy) bool { return k.Goods == goods })
	if i < 0 {
		return KeptBy{}, false
	}
	return s.Kinds[i], true
}

// CheckStore judges how a delivery came into the store (000-138, 003-025, 000-140). It finds a step that is missing, late,
// out of order or by another role; goods on the shelves before they were accepted; quantities that do not add up; a keeper
// or administrator who did not accept and book. It judges the signature for the goods too: by another role than the
// requester's, or before the goods were accepted (000-139). Urgent goods that skip the store need a signed acceptance and a
// copy of the delivery list with the warehouse instead; fixed assets among them are booked by the asset administrator all
// the same.
//
// A step without a time limit that can be done now is awaited, not missing, until a later one was done or a signature closed
// the receipt; [Policy.NextStoreSteps] tells it. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckStore(f ReceiptFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Store
	report := logistics.Report{Edition: pol.Edition}
	var ps logistics.Problems
	balances := f.check(rules, &ps)
	steps := rules.steps(f, balances)
	skips := f.skips()
	if !skips {
		ps.Under("", checkDue(&report, steps, f.subject(), f.Trail, f.closed(rules, balances)), f.Names()...)
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	_, accepted := f.Done(rules.Quarantine.Until)
	if skips {
		rules.Urgent.Check(&report, f.subject(), f.has)
		accepted = f.AcceptanceSigned
	}
	for i, b := range balances {
		at := logistics.Join(f.subject(), logistics.At("lines", i))
		rules.Quarantine.check(&report, at, b, accepted)
		rules.Balance.check(&report, at, b)
	}
	if kind, _ := rules.kind(f.Goods); accepted && !refusedAll(balances) {
		if skips {
			kind.By = kind.Skipped
		}
		kind.check(&report, logistics.Join(f.subject(), "keepers"), f.Keepers)
	}
	for i, c := range f.Confirmations {
		at := logistics.Join(f.subject(), logistics.At("confirmations", i))
		if c.Signed {
			f.signature(&report, rules, at, c)
		} else {
			rules.Closing.confirms(&report, at, c)
		}
	}
	return report, nil
}

// NextStoreSteps gives the step that a delivery awaits now, by whom and, where the policy sets a time, by when. Urgent goods
// that skip the store await none. The error is that of [Policy.CheckStore].
func (pol Policy) NextStoreSteps(f ReceiptFile) ([]logistics.Awaited, error) {
	if _, err := pol.CheckStore(f); err != nil || f.skips() {
		return nil, err
	}
	var ps logistics.Problems
	return pol.Store.steps(f, f.check(pol.Store, &ps)).Next(f.Case())
}

// steps are the steps that a delivery is asked about: those that may be done and those that must. Once all of it is refused,
// nothing is booked and nobody told.
func (s Store) steps(f ReceiptFile, balances []balance) logistics.Steps {
	steps := s.Inbound.InOrder()
	last := slices.Index(s.Inbound.Acts(), s.Quarantine.Until)
	if !refusedAll(balances) || last < 0 {
		return steps
	}
	for i := len(steps) - 1; i > last; i-- {
		if _, done := f.Done(steps[i].Act); done {
			return steps[:i+1]
		}
	}
	return steps[:last+1]
}

// check finds goods on the shelves that are not accepted.
func (q Quarantine) check(r *logistics.Report, at string, b balance, accepted bool) {
	if !accepted && !b.accepted.IsZero() {
		r.Find(q.Rule, logistics.Banned, logistics.Join(at, "accepted"), logistics.ShareOf(b.accepted, b.delivered), logistics.Measure{})
	}
}

// check finds quantities that do not add up.
func (row Balance) check(r *logistics.Report, at string, b balance) {
	side := logistics.AtLeast
	switch b.sum.Compare(b.delivered) {
	case 0:
		return
	case 1:
		side = logistics.AtMost
	}
	limit := logistics.Limit{Rule: row.Rule, Side: side, Bound: logistics.ShareOf(b.delivered, b.delivered)}
	limit.Check(r, logistics.Join(at, "balance"), logistics.ShareOf(b.sum, b.delivered))
}

// check finds that one of those who accept and book goods of a kind did not.
func (k KeptBy) check(r *logistics.Report, at string, keepers []Keeper) {
	var seats []Seat
	var members []Member
	for _, by := range k.By {
		seats = append(seats, Seat{By: logistics.List[logistics.Role]{by}})
	}
	for _, who := range keepers {
		members = append(members, Member{Role: who.Role, By: who.By})
	}
	checkSeats(r, k.Rule, at, seats, members)
}
