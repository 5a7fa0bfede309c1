package supplier

import (
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PriceChange is a new price that a supplier asks for before his price may change. By is who asks for it there; At is from when
// he asks; Marks are that he told of it and that it was consented to.
type PriceChange struct {
	logistics.Trail
	Supplier   string                         `json:"supplier"`  // his number in the supplier master
	Item       string                         `json:"item"`      // its number in the item master
	Old        decimal.Decimal                `json:"old"`       // the price that holds, yuan with tax for a unit
	New        decimal.Decimal                `json:"new"`       // the price that he asks for
	InWriting  logistics.Answer               `json:"inWriting"` // whether the consent was given in writing; not asked before there is one
	Deliveries logistics.List[PricedDelivery] `json:"deliveries"`
}

// PricedDelivery is a delivery with the price that its note charges.
type PricedDelivery struct {
	Note  string          `json:"note"` // number of the delivery note
	At    time.Time       `json:"at"`
	Price decimal.Decimal `json:"price"` // yuan with tax for a unit
}

// Payable says which price is paid for deliveries around a change of price.
type Payable struct {
	Edition    string                              `json:"edition"`
	Supplier   string                              `json:"supplier"`
	Item       string                              `json:"item"`
	Deliveries logistics.List[PaidDelivery]        `json:"deliveries"` // by their time
	Unchecked  logistics.List[logistics.Unchecked] `json:"unchecked"`
}

// PaidDelivery is the price that is paid for a delivery.
type PaidDelivery struct {
	Note    string              `json:"note"`
	Price   logistics.Measure   `json:"price,omitzero"` // yuan for a unit; absent where it cannot be said
	Clauses logistics.Citations `json:"clauses"`
}

// consent is what a policy makes of a change of price.
type consent struct {
	pol      Policy
	old, new logistics.Amount
	done     logistics.Report // of the steps
	mark     logistics.Mark   // the consent, where one was given
	given    bool
}

// read guards a change of price and puts its steps to the policy.
func (f PriceChange) read(pol Policy, ps *logistics.Problems) consent {
	rules := pol.Quotation.Change
	f.CheckTrail(ps)
	ps.Name("supplier", f.Supplier)
	ps.Name("item", f.Item)
	c := consent{pol: pol, old: unitPrice(ps, "old", f.Old), new: unitPrice(ps, "new", f.New)}
	answered(ps, "inWriting", f.InWriting)
	ps.Under("", rules.Steps.Check(&c.done, "change", f.Case()), f.Names()...)
	seen := map[string]bool{}
	for i, d := range f.Deliveries {
		at := logistics.At("deliveries", i)
		ps.Name(at+".note", d.Note)
		if seen[d.Note] {
			ps.Add(at+".note", logistics.CodeDuplicate, "%.40q is there twice", d.Note)
		}
		seen[d.Note] = true
		switch {
		case d.At.IsZero():
			ps.Add(at+".at", logistics.CodeAbsent, "no time")
		case !f.AsOf.IsZero() && d.At.After(f.AsOf):
			ps.Add(at+".at", logistics.CodeRange, "is after the moment of judgment, %s", logistics.Instant(f.AsOf))
		}
		unitPrice(ps, at+".price", d.Price)
	}
	c.mark, c.given = f.Done(rules.Steps[len(rules.Steps)-1].Act)
	return c
}

// byTime gives the deliveries in an order that does not depend on that of the file.
func (f PriceChange) byTime() []PricedDelivery {
	return slices.SortedFunc(slices.Values(f.Deliveries), func(a, b PricedDelivery) int {
		if order := a.At.Compare(b.At); order != 0 {
			return order
		}
		return strings.Compare(a.Note, b.Note)
	})
}

// step is the consent.
func (c consent) step() logistics.Step {
	steps := c.pol.Quotation.Change.Steps
	return steps[len(steps)-1]
}

// free says whether the new price needs no consent: it is no higher, or by no more than the policy lets pass.
func (c consent) free() logistics.Answer {
	if c.new.Compare(c.old) <= 0 {
		return logistics.Yes
	}
	holds, known := c.pol.Quotation.Change.Rise.Holds(over(c.new, c.old))
	if !known {
		return logistics.Unknown
	}
	return logistics.Known(holds)
}

// valid says whether a consent was given by somebody who may give it, in writing. When it was given is another question.
func (c consent) valid(inWriting logistics.Answer) logistics.Answer {
	if !c.given {
		return logistics.No
	}
	for _, f := range c.done.Findings {
		at := logistics.Join("change", c.step().Act)
		own := f.Subject == at || f.Subject == logistics.Join(at, "seal")
		timing := f.Fault == logistics.OutOfOrder || f.Fault == logistics.TooEarly || f.Fault == logistics.Twice
		if own && !timing {
			return logistics.No
		}
	}
	return inWriting
}

// PayablePrice says which price is paid for each delivery around a change of price: the new one where it was consented to in
// writing, by who may consent, not after the delivery; else the old one (000-060). A price that is no higher needs no consent and
// is paid as it is asked. A delivery that charges less than its price is paid what it charges. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) PayablePrice(f PriceChange) (Payable, error) {
	if err := logistics.Validate(pol); err != nil {
		return Payable{}, err
	}
	var ps logistics.Problems
	c := f.read(pol, &ps)
	if err := ps.Err(); err != nil {
		return Payable{}, err
	}
	rules := pol.Quotation.Change
	p := Payable{Edition: pol.Edition, Supplier: f.Supplier, Item: f.Item}
	free, valid := c.free(), c.valid(f.InWriting)
	for _, d := range f.byTime() {
		paid, cites := c.old, []logistics.ClauseID{c.step().Clause}
		open := logistics.ClauseID("")
		var missing logistics.Text
		intime := c.given && !c.mark.At.After(d.At)
		switch {
		case free == logistics.Yes:
			paid, cites = c.new, []logistics.ClauseID{rules.Rise.Clause}
		case intime && valid == logistics.Yes:
			paid = c.new
		case intime && valid == logistics.Unknown:
			open, missing = rules.Written.Clause, logistics.Text{En: "whether the consent was given in writing", Zh: "是否书面同意"}
		case free == logistics.Unknown:
			open, missing = rules.Rise.Clause, logistics.Text{En: "a rise that needs no consent: the policy gives no number", Zh: "无须同意的涨幅：制度未给出数值"}
		}
		delivery := PaidDelivery{Note: d.Note}
		for _, id := range cites {
			delivery.Clauses.Add(pol.Clauses.Citation(id))
		}
		charged, _ := logistics.AmountOf(d.Price)
		switch {
		case charged.Compare(paid) <= 0:
			delivery.Price = logistics.Yuan(charged)
		case open != "":
			p.Unchecked = append(p.Unchecked, logistics.Unchecked{Clause: open, Subject: "delivery " + d.Note, Missing: missing})
		default:
			delivery.Price = logistics.Yuan(paid)
		}
		p.Deliveries = append(p.Deliveries, delivery)
	}
	return p, nil
}

// String gives the answer in English.
func (p Payable) String() string { return p.Text(logistics.English) }

// Text gives the answer in l, a delivery on each line: "delivery DN-7: 26.50 yuan (000-060 (read))".
func (p Payable) Text(l logistics.Lang) string {
	var lines []string
	for _, d := range p.Deliveries {
		lines = append(lines, d.Text(l))
	}
	for _, u := range p.Unchecked {
		lines = append(lines, u.Text(l))
	}
	return strings.Join(lines, "\n")
}

// String gives the price in English.
func (d PaidDelivery) String() string { return d.Text(logistics.English) }

// Text gives the price in l.
func (d PaidDelivery) Text(l logistics.Lang) string {
	price := logistics.Text{En: "cannot be said", Zh: "未能确定"}.In(l)
	if !d.Price.IsZero() {
		price = d.Price.Text(l)
	}
	return d.Clauses.Behind(logistics.Text{En: "delivery " + d.Note + ": ", Zh: "送货单 " + d.Note + "："}.In(l)+price, l)
}

// CheckPriceChange judges a change of price: a delivery charged above the old price before the supplier told of it or before the
// consent, a consent by a role that may not give it or not in writing, a consent before he told of it (000-060). Deliveries at
// the old price need neither. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckPriceChange(f PriceChange) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	c := f.read(pol, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Quotation.Change
	report := logistics.Report{Edition: pol.Edition}
	for _, finding := range c.done.Findings { // an act that is not done may still come
		awaited := slices.ContainsFunc(rules.Steps, func(s logistics.Step) bool { return finding.Subject == logistics.Join("change", s.Act) })
		if finding.Fault != logistics.Missing || !awaited {
			report.Findings = append(report.Findings, finding)
		}
	}
	if c.given {
		rules.Written.Check(&report, "change."+c.step().Act, f.InWriting)
	}
	for _, d := range f.byTime() {
		at := "delivery " + d.Note
		charged, _ := logistics.AmountOf(d.Price)
		if charged.Compare(c.old) <= 0 {
			continue
		}
		if holds, known := rules.Rise.Holds(over(charged, c.old)); holds {
			continue
		} else if !known {
			rules.Rise.Check(&report, at, over(charged, c.old))
			continue
		}
		for _, step := range rules.Steps {
			m, done := f.Done(step.Act)
			switch {
			case !done:
				report.Find(step.Rule, logistics.OutOfOrder, at, logistics.Instant(d.At), logistics.Said(step.Act))
			case m.At.After(d.At):
				report.Find(step.Rule, logistics.OutOfOrder, at, logistics.Instant(d.At), logistics.Instant(m.At))
			}
		}
		if charged.Compare(c.new) > 0 {
			report.Findings = append(report.Findings, logistics.Finding{
				Clause: c.step().Clause, Force: c.step().Force, Fault: logistics.OutOfBound, Subject: at + ".price",
				Got: logistics.Yuan(charged), Want: logistics.Yuan(c.new), Side: logistics.AtMost,
			})
		}
	}
	return report, nil
}
