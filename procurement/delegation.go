package procurement

import (
	"slices"
	"time"

	"example.com/logistics"
)

// Purchasers say who may buy: the roles of By, and whom one of the roles of Delegates has delegated (000-129).
type Purchasers struct {
	logistics.Rule
	By        logistics.List[logistics.Role] `json:"by" label:"bought by|采购人" list:"any"`
	Delegates logistics.List[logistics.Role] `json:"delegates" label:"others by delegation of|其他人须经其委托" list:"any"`
	Terms     logistics.Checklist            `json:"terms" label:"the delegation|委托"`
}

// What a delegation must be, by the keys of the documented policies (000-129).
const (
	DelegatedInWriting = "in-writing"        // Delegation.Written
	DelegatedForThis   = "for-this-purchase" // Delegation.Purchase names this purchase
)

// PurchaseAct says who made a purchase, and by whose delegation.
type PurchaseAct struct {
	ID         string           `json:"id"`                   // of the purchase
	By         logistics.Person `json:"by"`                   // who bought
	Role       logistics.Role   `json:"role"`                 // in which role
	At         time.Time        `json:"at"`                   // when, in the zone of the site
	Delegation *Delegation      `json:"delegation,omitempty"` // of somebody who is no buyer; absent: none
	AsOf       time.Time        `json:"asOf,omitzero"`        // the moment of judgment, and nothing on record may be later; absent: no such bound
}

// Delegation is what allows somebody who is no buyer to make one purchase.
type Delegation struct {
	By       logistics.Person `json:"by"`                // who delegated
	Role     logistics.Role   `json:"role"`              // in which role
	At       time.Time        `json:"at"`                // when; after the purchase it frees nothing
	Written  bool             `json:"written"`           // it is on paper: key "in-writing"
	Purchase string           `json:"purchase,omitzero"` // ID of the purchase that it is for: key "for-this-purchase"; absent: it names none
}

// CheckPurchaser judges who made a purchase (000-129): a buyer, or somebody whom the general affairs manager (in a school
// also the principal) delegated before, in writing and for this purchase. What anybody else bought is not recognized. The
// error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckPurchaser(p PurchaseAct) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rules, at := pol.Buyers.Who, "purchase "+p.ID
	var ps logistics.Problems
	var persons logistics.Persons
	ps.Name("id", p.ID)
	actor(&ps, &persons, "", p.By, p.Role, p.At)
	notAfter(&ps, "at", p.At, p.AsOf)
	if d := p.Delegation; d != nil {
		actor(&ps, &persons, "delegation", d.By, d.Role, d.At)
		notAfter(&ps, "delegation.at", d.At, p.AsOf)
		if d.Purchase != "" {
			ps.Name("delegation.purchase", d.Purchase)
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	d := p.Delegation
	switch {
	case slices.Contains(rules.By, p.Role):
		return report, nil
	case d == nil:
		report.Find(rules.Rule, logistics.WrongRole, at, logistics.Roles(p.Role), logistics.Roles(rules.By...))
		return report, nil
	}
	at = logistics.Join(at, "delegation")
	if !slices.Contains(rules.Delegates, d.Role) {
		report.Find(rules.Rule, logistics.WrongRole, at, logistics.Roles(d.Role), logistics.Roles(rules.Delegates...))
	}
	if d.By == p.By {
		report.Find(rules.Rule, logistics.SelfApproval, at, logistics.Said(d.By), logistics.Measure{})
	}
	if d.At.After(p.At) {
		report.Find(rules.Rule, logistics.TooLate, at, logistics.Instant(d.At), logistics.Instant(p.At))
	}
	rules.Terms.Check(&report, at, func(key string) logistics.Answer {
		if key == DelegatedInWriting {
			return logistics.Known(d.Written)
		}
		return logistics.Known(d.Purchase == p.ID)
	})
	return report, nil
}

// actor guards who did something, in which role and when.
func actor(ps *logistics.Problems, persons *logistics.Persons, path string, by logistics.Person, role logistics.Role, at time.Time) {
	ps.Name(logistics.Join(path, "by"), string(by))
	persons.Add(ps, logistics.Join(path, "by"), by)
	known := len(*ps)
	logistics.Trail{Role: role}.CheckTrail(ps)
	for i := range (*ps)[known:] {
		(*ps)[known+i].Path = logistics.Join(path, "role")
	}
	if at.IsZero() {
		ps.Add(logistics.Join(path, "at"), logistics.CodeAbsent, "no time")
	}
}

func (p Purchasers) laws(ps *logistics.Problems) {
	const path = "buyers.who"
	logistics.EachOnce(ps, path+".by", p.By)
	logistics.EachOnce(ps, path+".delegates", p.Delegates)
	ps.Needed(path+".terms", p.Terms...)
	ps.KnownKeys(path+".terms", p.Terms, DelegatedInWriting, DelegatedForThis)
}
