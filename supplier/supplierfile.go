package supplier

import (
	"slices"

	"example.com/logistics"
)

// SupplierFile is what is on file about the qualification of one supplier.
type SupplierFile struct {
	Supplier     string                             `json:"supplier"`     // number in the supplier master
	Categories   logistics.List[logistics.Category] `json:"categories"`   // the policy's categories that are or will be supplied (000-048); at least one
	SpecialTrade logistics.Answer                   `json:"specialTrade"` // whether the trade needs a special license (000-044); the documents list no trades
	Papers       logistics.List[Paper]              `json:"papers"`       // in any order; an old paper may stand beside its renewal
	Conditions   logistics.List[Assessed]           `json:"conditions"`   // what the assessors recorded, each key once
}

// Paper is a license, a permit or a contract on file, and its days.
type Paper struct {
	Kind      string         `json:"kind"`           // in the policy's words, such as BusinessLicense
	From      logistics.Date `json:"from,omitzero"`  // the first day on which it is valid; absent: not asked
	Until     logistics.Date `json:"until,omitzero"` // the last day on which it is valid; absent: not known, unless Unlimited
	Unlimited bool           `json:"unlimited"`      // it was issued without a last day
}

// Assessed is what an assessor recorded about one condition.
type Assessed struct {
	Key string           `json:"key"` // the condition, in the policy's words such as HasPremises
	Met logistics.Answer `json:"met"` // whether it is met
}

func (f SupplierFile) check(pol Policy, ps *logistics.Problems) {
	ps.Name("supplier", f.Supplier)
	if len(f.Categories) == 0 {
		ps.Add("categories", logistics.CodeAbsent, "no category: what does he supply?")
	}
	pol.categories(ps, "categories", f.Categories)
	answered(ps, "specialTrade", f.SpecialTrade)
	for i, p := range f.Papers {
		at := logistics.At("papers", i)
		ps.Name(at+".kind", p.Kind)
		switch {
		case !p.Until.IsZero() && p.Unlimited:
			ps.Add(at+".until", logistics.CodeConflict, "%s is the last day of what has none", p.Until)
		case !p.Until.IsZero() && p.Until.Before(p.From):
			ps.Add(at+".until", logistics.CodeRange, "%s is before the first day, %s", p.Until, p.From)
		}
	}
	for i, c := range f.Conditions {
		at := logistics.At("conditions", i)
		ps.Name(at+".key", c.Key)
		answered(ps, at+".met", c.Met)
		if slices.ContainsFunc(f.Conditions[:i], func(o Assessed) bool { return o.Key == c.Key }) {
			ps.Add(at+".key", logistics.CodeDuplicate, "%.40q is assessed twice", c.Key)
		}
	}
}

// answered adds a problem where a value is none of the three answers.
func answered(ps *logistics.Problems, path string, a logistics.Answer) {
	if _, err := a.MarshalText(); err != nil {
		ps.Add(path, logistics.CodeWord, "%v", err)
	}
}

// meets gives what was recorded about a condition.
func (f SupplierFile) meets(key string) logistics.Answer {
	for _, c := range f.Conditions {
		if c.Key == key {
			return c.Met
		}
	}
	return logistics.Unknown
}

// paper judges whether a paper of the kind is valid on a day. Where nobody knows whether it is asked for at all, a valid
// one settles it, and the lack of one leaves it open.
func (f SupplierFile) paper(r *logistics.Report, rule logistics.Rule, kind string, on logistics.Date, asked logistics.Answer) {
	subject := logistics.Join("papers", kind)
	var ended, begins logistics.Date // the last of those that are over, the first of those to come
	held, undated := false, false
	for _, p := range f.Papers {
		switch {
		case p.Kind != kind:
		case p.From.After(on):
			held = true
			if begins.IsZero() || p.From.Before(begins) {
				begins = p.From
			}
		case p.Unlimited:
			return
		case p.Until.IsZero():
			undated = true
		case p.Until.Before(on):
			held = true
			if p.Until.After(ended) {
				ended = p.Until
			}
		default:
			return
		}
	}
	switch {
	case asked == logistics.Unknown:
		r.Open(rule.Clause, subject, specialTradeUnknown())
	case undated:
		r.Open(rule.Clause, subject, logistics.Text{En: "its last day", Zh: "有效期截止日"})
	case !held:
		r.Find(rule, logistics.Missing, subject, logistics.Measure{}, logistics.Measure{})
	case !ended.IsZero():
		r.Find(rule, logistics.Expired, subject, logistics.Day(on), logistics.Day(ended))
	default:
		r.Find(rule, logistics.NotYet, subject, logistics.Day(on), logistics.Day(begins))
	}
}
