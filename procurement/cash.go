package procurement

import (
	"slices"

	"example.com/logistics"
)

// Cash says what may be bought for cash, and what follows where the market is better than the fixed supplier.
type Cash struct {
	Purchase   CashPurchases   `json:"purchase" label:"outside the canteen's market purchases|食堂市场采购以外"`
	Market     MarketPurchases `json:"market" label:"canteen food at the market|食堂食品市场现购"`
	Difference Differences     `json:"difference" label:"the market beside the fixed supplier|市场与固定供应商的差异"`
}

// CashPurchases say how a small purchase is paid (000-107). What the canteen buys at the market has rules of its own,
// [MarketPurchases].
type CashPurchases struct {
	Transfer  logistics.Need  `json:"transfer" label:"payment|付款方式"`
	Invoice   logistics.Need  `json:"invoice" label:"paper of the supplier|票据"`
	Tier      logistics.Need  `json:"tier" label:"of what is paid in cash|现金付款"`
	Companion logistics.Need  `json:"companion" label:"with the buyer|随同采购员"`
	Witnesses logistics.Limit `json:"witnesses" label:"cash without an invoice: witnesses of the receipt|现金无票据时收据见证人数"`
}

// CashPurchase is one small purchase, other than those of the canteen at the market, with how it was paid.
type CashPurchase struct {
	ID              string                           `json:"id"`
	Buyer           logistics.Person                 `json:"buyer"`                    // who bought
	Transfer        bool                             `json:"transfer"`                 // paid by bank transfer: key "bank-transfer"; false: in cash
	Reason          string                           `json:"reason,omitzero"`          // in writing, why it was not paid by transfer, which settles that
	TierAllows      logistics.Answer                 `json:"tierAllows"`               // whether the price tier of the purchase allows cash, as package approval knows: key "cash-tier"
	Companion       logistics.Person                 `json:"companion,omitzero"`       // who went along, confirmed and supervised: key "companion"; absent: nobody
	CompanionRole   logistics.Role                   `json:"companionRole,omitzero"`   // the companion's role, which is no buyer's; absent: nobody says
	Invoice         bool                             `json:"invoice"`                  // the supplier gave a lawful invoice: key "lawful-invoice"
	NoInvoiceReason string                           `json:"noInvoiceReason,omitzero"` // in writing, why the supplier gave none, which settles that
	Witnesses       logistics.List[logistics.Person] `json:"witnesses,omitzero"`       // who signed the receipt that stands for an invoice; the buyer is none of them
}

// CheckCashPurchase judges how a small purchase was paid (000-107). It finds cash where a transfer is preferred, and cash in
// a price tier that does not allow it; a buyer who paid cash and went alone, is the companion as well, or went with another
// buyer; no invoice; cash with neither an invoice nor a receipt that two witnesses signed. A transfer needs no companion and
// no witnesses. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckCashPurchase(p CashPurchase) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	var persons logistics.Persons
	ps.Name("id", p.ID)
	ps.Name("buyer", string(p.Buyer))
	persons.Add(&ps, "buyer", p.Buyer)
	checkReason(&ps, "reason", p.Reason)
	answered(&ps, "tierAllows", p.TierAllows)
	if p.Companion != "" {
		ps.Name("companion", string(p.Companion))
		persons.Add(&ps, "companion", p.Companion)
	}
	switch {
	case p.CompanionRole == "":
	case p.Companion == "":
		ps.Add("companionRole", logistics.CodeConflict, "the post of nobody: name who went along")
	default:
		ps.Name("companionRole", string(p.CompanionRole))
	}
	checkReason(&ps, "noInvoiceReason", p.NoInvoiceReason)
	distinctPersons(&ps, &persons, "witnesses", p.Witnesses)
	for i, person := range p.Witnesses {
		if person != "" && person == p.Buyer {
			ps.Add(logistics.At("witnesses", i), logistics.CodeDuplicate, "%.40q is the buyer", person)
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rules, at := pol.Cash.Purchase, "cash purchase "+p.ID
	settled(&report, p.Reason, func(r *logistics.Report) { rules.Transfer.Check(r, at, logistics.Known(p.Transfer)) })
	settled(&report, p.NoInvoiceReason, func(r *logistics.Report) { rules.Invoice.Check(r, at, logistics.Known(p.Invoice)) })
	if !p.Transfer {
		rules.Tier.Check(&report, at, p.TierAllows)
		another(&report, rules.Companion, at, p.Companion, p.Buyer)
		switch {
		case p.Companion == "":
		case p.CompanionRole == "":
			report.Open(rules.Companion.Clause, at+".companionRole", logistics.Text{En: "the companion's post", Zh: "陪同人岗位"})
		case slices.Contains(pol.Buyers.Who.By, p.CompanionRole):
			report.Find(rules.Companion.Rule, logistics.Banned, at+".companionRole", logistics.Roles(p.CompanionRole), logistics.Measure{})
		}
		if !p.Invoice {
			rules.Witnesses.Check(&report, at+".witnesses", logistics.Count(len(p.Witnesses)))
		}
	}
	return report, nil
}

// another asks for a person who is not the one that he is to watch.
func another(r *logistics.Report, n logistics.Need, subject string, who, watched logistics.Person) {
	if who != "" && who == watched {
		r.Find(n.Rule, logistics.SamePerson, logistics.Join(subject, n.Key), logistics.Said(who), logistics.Said("buyer"))
		return
	}
	n.Check(r, subject, logistics.Known(who != ""))
}

// answered adds a problem for an answer that is none of the three.
func answered(ps *logistics.Problems, path string, a logistics.Answer) {
	if _, err := a.MarshalText(); err != nil {
		ps.Add(path, logistics.CodeWord, "%v", err)
	}
}

func (c Cash) laws(ps *logistics.Problems) {
	p := c.Purchase
	ps.Needed("cash.purchase", p.Transfer, p.Invoice, p.Tier, p.Companion)
	ps.Bounded("cash.purchase.witnesses", p.Witnesses, logistics.CountKind, logistics.FloorSides()...)
	c.Market.laws(ps)
	c.Difference.laws(ps)
}
