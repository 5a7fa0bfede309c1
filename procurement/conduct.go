package procurement

import (
	"slices"

	"example.com/logistics"
)

// Bar says on which grounds a buyer is barred from purchasing (000-043).
type Bar struct {
	Grounds logistics.List[Ground] `json:"grounds" label:"unless kept to all of these|下列任一项超出即禁业"`
}

// Ground is one reason for which a buyer is barred, with the number of cases that do not bar yet (000-043).
type Ground struct {
	Name    string          `json:"name" label:"ground|情形"`
	Cases   logistics.Limit `json:"cases" label:"judged or proven cases that do not bar yet|尚不禁业的经认定次数"`
	Serious bool            `json:"serious" label:"fined or dismissed as well|并处罚款或解雇"`
}

// The grounds on which the documented policies bar a buyer from purchasing (000-043), for [ConductCase].
const (
	GroundProcess   = "process"   // the buyer often did not keep to the process
	GroundQualities = "qualities" // the buyer has lost the qualities that the post takes
	GroundBenefits  = "benefits"  // the buyer asked a supplier for a benefit, or took one
	GroundCollusion = "collusion" // the buyer colluded, or faked papers, to the company's harm
	GroundOther     = "other"     // another breach that was judged or proven
)

// BuyerConduct is what was judged or proven against a buyer.
type BuyerConduct struct {
	Buyer logistics.Person            `json:"buyer"`
	Cases logistics.List[ConductCase] `json:"cases"` // since this person became a buyer, in any order; none: none was proven
}

// ConductCase is one case that was judged or proven against a buyer.
type ConductCase struct {
	ID     string `json:"id"`
	Ground string `json:"ground"` // by the word of the policy: [GroundBenefits] and so on
}

// BarDecision says whether a buyer is barred from purchasing.
type BarDecision struct {
	logistics.Report // the grounds that bar, and those without a number in the policy

	Buyer   logistics.Person    `json:"buyer"`
	Barred  logistics.Answer    `json:"barred"`  // unknown: the policy has no number for what was done
	Serious bool                `json:"serious"` // fined or dismissed as well
	Clauses logistics.Citations `json:"clauses"` // of the grounds of which there are cases; where there is none, of every ground
}

// DecideBar says whether what was proven against a buyer bars the buyer from purchasing (000-043). A ground without a case
// bars nobody. How often is often the text does not say: cases against the process alone leave the answer unknown until the
// policy has a number. The error is nil or an [*logistics.InvalidError].
func (pol Policy) DecideBar(f BuyerConduct) (BarDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return BarDecision{}, err
	}
	var ps logistics.Problems
	cases := f.count(&ps, pol.Buyers.Bar)
	if err := ps.Err(); err != nil {
		return BarDecision{}, err
	}
	d := BarDecision{Report: logistics.Report{Edition: pol.Edition}, Buyer: f.Buyer, Barred: logistics.No}
	for _, g := range pol.Buyers.Bar.Grounds {
		if cases[g.Name] == 0 {
			continue
		}
		found := len(d.Findings)
		g.Cases.Check(&d.Report, "buyer "+string(f.Buyer)+"."+g.Name, logistics.Count(cases[g.Name]))
		d.Serious = d.Serious || g.Serious && len(d.Findings) > found
		d.Clauses.Add(pol.Clauses.Citation(g.Cases.Clause))
	}
	if len(f.Cases) == 0 {
		for _, g := range pol.Buyers.Bar.Grounds {
			d.Clauses.Add(pol.Clauses.Citation(g.Cases.Clause))
		}
	}
	if len(d.Unchecked) > 0 {
		d.Barred = logistics.Unknown
	}
	if slices.ContainsFunc(d.Findings, func(f logistics.Finding) bool { return f.Force == logistics.Must }) {
		d.Barred = logistics.Yes
	}
	return d, nil
}

// count guards the cases and counts them by their ground.
func (f BuyerConduct) count(ps *logistics.Problems, rules Bar) map[string]int {
	ps.Name("buyer", string(f.Buyer))
	ids, cases := map[string]bool{}, map[string]int{}
	for i, c := range f.Cases {
		at := logistics.At("cases", i)
		ps.Name(at+".id", c.ID)
		if ids[c.ID] && c.ID != "" {
			ps.Add(at+".id", logistics.CodeDuplicate, "%.40q is there twice", c.ID)
		}
		ids[c.ID] = true
		if !slices.ContainsFunc(rules.Grounds, func(g Ground) bool { return g.Name == c.Ground }) {
			ps.Add(at+".ground", logistics.CodeUnknown, "%.40q is no ground of this policy", c.Ground)
		}
		cases[c.Ground]++
	}
	return cases
}

// String gives the decision in English.
func (d BarDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l, and below it each ground that bars or is open.
func (d BarDecision) Text(l logistics.Lang) string {
	s := logistics.Text{En: "buyer " + string(d.Buyer) + ": ", Zh: "采购员 " + string(d.Buyer) + "："}.In(l)
	switch d.Barred {
	case logistics.Yes:
		s += logistics.Text{En: "barred from purchasing", Zh: "不再从事采购工作"}.In(l)
	case logistics.No:
		s += logistics.Text{En: "not barred", Zh: "无禁业情形"}.In(l)
	default:
		s += logistics.Text{En: "cannot be judged", Zh: "无法判定"}.In(l)
	}
	if d.Serious {
		s += logistics.Text{En: ", and fined or dismissed", Zh: "，并处罚款或解雇"}.In(l)
	}
	return d.Clauses.Behind(s, l) + remarks(d.Findings, d.Unchecked, l)
}

func (b Bar) laws(ps *logistics.Problems) {
	const path = "buyers.bar.grounds"
	var names []string
	for i, g := range b.Grounds {
		at := logistics.At(path, i)
		if g.Name == "" || slices.Contains(names, g.Name) {
			ps.Add(at+".name", logistics.CodeDuplicate, "%.40q is no further ground", g.Name)
		}
		names = append(names, g.Name)
		ps.Bounded(at+".cases", g.Cases, logistics.CountKind, logistics.CeilingSides()...)
		if holds, known := g.Cases.Holds(logistics.Count(0)); known && !holds && slices.Contains(logistics.CeilingSides(), g.Cases.Side) {
			ps.Add(at+".cases.bound", logistics.CodeRange, "who did nothing would be barred")
		}
	}
	if len(names) == 0 {
		ps.Add(path, logistics.CodeAbsent, "no grounds")
	}
}
