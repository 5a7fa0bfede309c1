package procurement

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// SchoolPurchase is one purchase of a school, with what was done for it.
type SchoolPurchase struct {
	ID       string                           `json:"id"`
	Total    decimal.Decimal                  `json:"total"` // yuan with tax, above 0
	Buyer    logistics.Person                 `json:"buyer"`
	With     logistics.List[logistics.Person] `json:"with"`     // who asked for prices with the buyer, of the purchasing group
	Compared logistics.List[string]           `json:"compared"` // suppliers whose offers were compared, by their numbers

	Bulk      logistics.Answer `json:"bulk,omitzero"`      // it is a large quantity of one kind of goods
	Wholesale bool             `json:"wholesale"`          // it was planned and bought wholesale: key "wholesale"
	Catalogue logistics.Answer `json:"catalogue,omitzero"` // an item of it is in the government procurement catalogue
	Tendered  bool             `json:"tendered"`           // it went through a tender: key "by-tender"

	Specialized      logistics.Answer `json:"specialized,omitzero"` // the goods take special knowledge
	Specialist       logistics.Person `json:"specialist,omitzero"`  // who went along with the buyer: key "specialist-goes-along"; absent: nobody
	SpecialistSigned bool             `json:"specialistSigned"`     // in the handler's column of the invoice: key "specialist-signs"
	BuyerSigned      bool             `json:"buyerSigned"`          // in the same column: key "buyer-signs"

	Supplies          logistics.Answer `json:"supplies,omitzero"` // it is teaching or office goods, which one place buys, hands out and manages
	CentralPurchase   bool             `json:"centralPurchase"`   // that place bought it: key "unified-purchase"; false: an office bought for itself
	CentralSupply     bool             `json:"centralSupply"`     // that place hands it out: key "unified-supply"
	CentralManagement bool             `json:"centralManagement"` // that place keeps and books it: key "unified-management"
}

// CheckSchoolPurchase judges how a school bought. It finds fewer than three offers compared, whatever the amount (002-030);
// prices asked by the buyer alone, or a large quantity of one kind not bought wholesale (003-023); no tender for what is in
// the government catalogue or reaches the school's limit (003-022); no specialist for what is specialized or valuable
// (003-024); teaching and office goods that an office bought for itself (002-039). Where the policy has no number for a
// limit, or the facts do not say, it is unchecked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckSchoolPurchase(p SchoolPurchase) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	total := p.check(&ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rules, at := pol.Routes, p.subject()
	rules.Compared.Check(&report, at+".compared", logistics.Count(len(p.Compared)))
	rules.Inquiry.Check(&report, at+".inquiry", logistics.Count(1+len(p.With)))
	if !p.Wholesale {
		asked(&report, rules.Wholesale, at, p.Bulk, logistics.Text{En: "whether it is a large quantity of one kind", Zh: "是否大宗同类物品"})
	}
	p.tender(&report, rules.Tender, total)
	p.expert(&report, rules.Expert, total)
	p.unified(&report, rules.Unified)
	return report, nil
}

func (p SchoolPurchase) subject() string { return "school purchase " + p.ID }

func (p SchoolPurchase) check(ps *logistics.Problems) (total logistics.Measure) {
	var persons logistics.Persons
	ps.Name("id", p.ID)
	total = logistics.Yuan(unitPrice(ps, "total", &p.Total))
	ps.Name("buyer", string(p.Buyer))
	persons.Add(ps, "buyer", p.Buyer)
	distinctPersons(ps, &persons, "with", p.With)
	for i, person := range p.With {
		if person != "" && person == p.Buyer {
			ps.Add(logistics.At("with", i), logistics.CodeDuplicate, "%.40q is the buyer", person)
		}
	}
	for i, s := range p.Compared {
		ps.Name(logistics.At("compared", i), s)
		if s != "" && slices.Contains(p.Compared[:i], s) {
			ps.Add(logistics.At("compared", i), logistics.CodeDuplicate, "%.40q is there twice: offers of different suppliers are compared", s)
		}
	}
	answered(ps, "bulk", p.Bulk)
	answered(ps, "catalogue", p.Catalogue)
	answered(ps, "specialized", p.Specialized)
	if p.Specialist != "" {
		ps.Name("specialist", string(p.Specialist))
		persons.Add(ps, "specialist", p.Specialist)
	} else if p.SpecialistSigned {
		ps.Add("specialistSigned", logistics.CodeConflict, "signed by nobody: name who went along")
	}
	answered(ps, "supplies", p.Supplies)
	return total
}

// asked judges what is missing: it had to be there, had not to be, or nobody says which.
func asked(r *logistics.Report, n logistics.Need, subject string, due logistics.Answer, missing logistics.Text) {
	switch due {
	case logistics.Yes:
		n.Check(r, subject, logistics.No)
	case logistics.Unknown:
		r.Open(n.Clause, logistics.Join(subject, n.Key), missing)
	}
}

func (p SchoolPurchase) tender(r *logistics.Report, rules Tender, total logistics.Measure) {
	if p.Tendered {
		return
	}
	asked(r, rules.Catalogue, p.subject(), p.Catalogue, logistics.Text{En: "whether an item is in the government procurement catalogue", Zh: "是否属政府采购目录"})
	if p.Catalogue != logistics.Yes {
		rules.Untendered.Check(r, p.subject()+".untendered", total)
	}
}

// expert judges a purchase that no specialist went along with, or whose invoice does not say so.
func (p SchoolPurchase) expert(r *logistics.Report, rules Expert, total logistics.Measure) {
	var missing logistics.Report
	for _, n := range rules.Needs {
		switch n.Key {
		case SpecialistGoesAlong:
			another(&missing, n, p.subject(), p.Specialist, p.Buyer)
		case SpecialistSigns:
			n.Check(&missing, p.subject(), logistics.Known(p.SpecialistSigned))
		default:
			n.Check(&missing, p.subject(), logistics.Known(p.BuyerSigned))
		}
	}
	if missing.OK() {
		return
	}
	holds, known := rules.Alone.Holds(total)
	switch {
	case p.Specialized == logistics.Yes || known && !holds:
		r.Findings = append(r.Findings, missing.Findings...)
		return
	case p.Specialized == logistics.Unknown:
		r.Open(missing.Findings[0].Clause, p.subject()+".specialized", logistics.Text{En: "whether the goods take special knowledge", Zh: "是否专业性强"})
	}
	rules.Alone.Check(r, p.subject()+".alone", total)
}

func (p SchoolPurchase) unified(r *logistics.Report, rules logistics.Checklist) {
	if p.Supplies == logistics.No {
		return
	}
	rules.Check(r, p.subject(), func(key string) logistics.Answer {
		there := map[string]bool{UnifiedPurchase: p.CentralPurchase, UnifiedSupply: p.CentralSupply, UnifiedManagement: p.CentralManagement}[key]
		if !there && p.Supplies == logistics.Unknown {
			return logistics.Unknown
		}
		return logistics.Known(there)
	})
}
