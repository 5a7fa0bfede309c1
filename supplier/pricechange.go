package supplier

import (
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PriceChange is a new price that a supplier asks for while the old one still holds, with the deliveries before and after. In its Trail, By
// is who asked at the supplier, At is when, and the marks [ActPriceNotice] and [ActPriceConsent] say that the supplier told of it and that
// the site consented.
type PriceChange struct {
	logistics.Trail
	Supplier   string                         `json:"supplier"`   // number in the supplier master
	Item       string                         `json:"item"`       // number in the item master
	Old        decimal.Decimal                `json:"old"`        // yuan with tax for a unit: the price that holds
	New        decimal.Decimal                `json:"new"`        // yuan with tax for a unit: the price that is asked for
	InWriting  logistics.Answer               `json:"inWriting"`  // whether the consent was given in writing; not asked before there is one
	Deliveries logistics.List[PricedDelivery] `json:"deliveries"` // in any order
}

// PricedDelivery is one delivery, with the price that its note charges.
type PricedDelivery struct {
	Note  string          `json:"note"`  // number of the delivery note, each once
	At    time.Time       `json:"at"`    // when it was delivered
	Price decimal.Decimal `json:"price"` // yuan with tax for a unit
}

// Payable says which price is paid for each delivery around a change of price.
type Payable struct {
	Edition    string                              `json:"edition"`
	Supplier   string                              `json:"supplier"`
	Item       string                              `json:"item"`
	Deliveries logistics.List[PaidDelivery]        `json:"deliveries"` // in the order of their times
	Unchecked  logistics.List[logistics.Unchecked] `json:"unchecked"`
}

// PaidDelivery is the price that is paid for one delivery.
type PaidDelivery struct {
	Note    string              `json:"note"`           // number of the delivery note
	Price   logistics.Measure   `json:"price,omitzero"` // yuan with tax for a unit; absent: it cannot be said
	Clauses logistics.Citations `json:"clauses"`
}

// consent is what a policy makes of a change of price.
type consent struct {
	pol      Policy
	asked    time.Time
	old, new logistics.Amount
	done     logistics.Report // of the steps, with the consent that counts
	mark     logistics.Mark   // that consent: the earliest that is sound, or else the earliest
	given    bool
	sound    bool // by somebody who may give it
}

// read guards a change of price and puts its steps to the policy.
func (f PriceChange) read(pol Policy, ps *logistics.Problems) consent {
	rules := pol.Quotation.Change
	f.CheckTrail(ps)
	ps.Name("supplier", f.Supplier)
	ps.Name("item", f.Item)
	c := consent{pol: pol, asked: f.At, old: unitPrice(ps, "old", f.Old), new: unitPrice(ps, "new", f.New)}
	answered(ps, "inWriting", f.InWriting)
	ps.Under("", rules.Steps.Check(&c.done, "change", f.Case()), f.Names()...)
	c.choose(f)
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
	return c
}

// choose judges each consent alone: one by somebody who may not give it does not stand in the way of a later one.
func (c *consent) choose(f PriceChange) {
	act, all := c.step().Act, f.Case()
	isConsent := func(m logistics.Mark) bool { return m.Act == act }
	others := slices.DeleteFunc(slices.Clone(all.Marks), isConsent)
	for _, m := range all.Of(act) {
		alone, judged := all, logistics.Report{}
		alone.Marks = append(slices.Clip(others), m)
		if c.pol.Quotation.Change.Steps.Check(&judged, "change", alone) != nil {
			return // it is among the problems already
		}
		sound := !slices.ContainsFunc(judged.Findings, c.unsound)
		if sound || !c.given {
			c.mark, c.done, c.given, c.sound = m, judged, true, sound
		}
		if sound {
			return
		}
	}
}

// unsound reports whether a finding is of who consented. When he did is another question.
func (c *consent) unsound(f logistics.Finding) bool {
	at := logistics.Join("change", c.step().Act)
	own := f.Subject == at || f.Subject == logistics.Join(at, "seal")
	return own && f.Fault != logistics.OutOfOrder && f.Fault != logistics.TooEarly
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

// due is the price that a delivery may charge at most: before he asked the old one, from then on the one that he asked for.
func (c consent) due(at time.Time) logistics.Amount {
	if at.Before(c.asked) {
		return c.old
	}
	return c.new
}

// free says whether a price needs no consent: it is no higher than the old one, or by no more than the policy lets pass.
func (c consent) free(price logistics.Amount) logistics.Answer {
	if price.Compare(c.old) <= 0 {
		return logistics.Yes
	}
	holds, known := c.pol.Quotation.Change.Rise.Holds(over(price, c.old))
	if !known {
		return logistics.Unknown
	}
	return logistics.Known(holds)
}

// valid says whether a consent was given by somebody who may give it, in writing. When it was given is another question.
func (c consent) valid(inWriting logistics.Answer) logistics.Answer {
	if !c.sound {
		return logistics.No
	}
	return inWriting
}

// PayablePrice says which price is paid for each delivery around a change of price (000-060). For a delivery before the supplier asked it
// is at most the old price. After that it is at most the new one: a price no higher than the old one needs no consent; a higher one is
// paid where somebody who may consented in writing, no later than the delivery, and else the old one is. Of several consents the first in
// order counts. A delivery that charges less is paid what it charges. The error is nil or an [*logistics.InvalidError].
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
	for _, d := range f.byTime() {
		charged, _ := logistics.AmountOf(d.Price)
		claim := lesser(charged, c.due(d.At))
		paid, cite := claim, c.step().Clause
		open := logistics.ClauseID("")
		var missing logistics.Text
		free, consented := c.free(claim), logistics.No
		if c.given && !c.mark.At.After(d.At) {
			consented = c.valid(f.InWriting)
		}
		switch {
		case free == logistics.Yes:
			cite = rules.Rise.Clause
		case consented == logistics.Yes:
		case consented == logistics.Unknown:
			open, missing = rules.Written.Clause, logistics.Text{En: "whether the consent was given in writing", Zh: "是否书面同意"}
		case free == logistics.Unknown:
			open, missing = rules.Rise.Clause, logistics.Text{En: "a rise that needs no consent: the policy gives no number", Zh: "无须同意的涨幅（制度未给出数值）"}
		default:
			paid = c.old
		}
		delivery := PaidDelivery{Note: d.Note}
		delivery.Clauses.Add(pol.Clauses.Citation(cite))
		if open != "" {
			p.Unchecked = append(p.Unchecked, logistics.Unchecked{Clause: open, Subject: "delivery " + d.Note, Missing: missing})
		} else {
			delivery.Price = logistics.Yuan(paid)
		}
		p.Deliveries = append(p.Deliveries, delivery)
	}
	return p, nil
}

// lesser gives the lesser of two amounts.
func lesser(a, b logistics.Amount) logistics.Amount {
	if b.Compare(a) < 0 {
		return b
	}
	return a
}

// String gives the answer in English.
func (p Payable) String() string { return p.Text(logistics.English) }

// Text gives the answer in l, a delivery on each line: "delivery DN-7: 26.50 yuan (000-060 (assumed))".
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

// Text gives the price in l: "delivery DN-7: 26.50 yuan (000-060 (assumed))".
func (d PaidDelivery) Text(l logistics.Lang) string {
	price := logistics.Text{En: "cannot be said", Zh: "未能确定"}.In(l)
	if !d.Price.IsZero() {
		price = d.Price.Text(l)
	}
	return d.Clauses.Behind(logistics.Text{En: "delivery " + d.Note + ": ", Zh: "送货单 " + d.Note + "："}.In(l)+price, l)
}

// CheckPriceChange judges a change of price (000-060). It finds a delivery charged above the old price before the supplier asked, above the
// new one after that, or at a higher price before the notice or the consent; and a consent by a role that may not give it, not in writing,
// or before the notice. Of several consents the first in order counts, and the others are not judged. A delivery at the old price needs no
// consent, nor does one above it by no more than the policy lets pass. The error is nil or an [*logistics.InvalidError].
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
		due := c.due(d.At)
		switch claim := lesser(charged, due); c.free(claim) {
		case logistics.Unknown:
			rules.Rise.Check(&report, at, over(claim, c.old))
		case logistics.No:
			c.waited(&report, f, at, d.At)
		}
		logistics.Limit{Rule: c.step().Rule, Side: logistics.AtMost, Bound: logistics.Yuan(due)}.Check(&report, at+".price", logistics.Yuan(charged))
	}
	return report, nil
}

// waited finds the steps that a delivery at the higher price should have waited for.
func (c consent) waited(r *logistics.Report, f PriceChange, at string, delivered time.Time) {
	for _, step := range c.pol.Quotation.Change.Steps {
		m, done := f.Done(step.Act)
		if step.Act == c.step().Act {
			m, done = c.mark, c.given
		}
		switch {
		case !done:
			r.Find(step.Rule, logistics.OutOfOrder, at, logistics.Instant(delivered), logistics.Said(step.Act))
		case m.At.After(delivered):
			r.Find(step.Rule, logistics.OutOfOrder, at, logistics.Instant(delivered), logistics.Instant(m.At))
		}
	}
}
