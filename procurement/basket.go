package procurement

import (
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// basket is what the slips of a day add up to, whatever their order.
type basket struct {
	slips []logistics.Amount // by the place of the slip
	total logistics.Amount
	items map[string]*basketItem
	goods logistics.Spellings
}

// basketItem is one item of a day, over all slips.
type basketItem struct {
	grams     logistics.Amount
	amount    logistics.Amount
	pieces    bool
	unweighed bool   // a line by weight without one
	reason    string // of any line
}

// basket guards the slips of a day and adds them up.
func (d MarketDay) basket(ps *logistics.Problems) basket {
	if d.On.IsZero() {
		ps.Add("on", logistics.CodeAbsent, "no date")
	}
	notAfterDay(ps, "on", d.On, d.AsOf)
	b := basket{items: map[string]*basketItem{}}
	ids := map[string]bool{}
	for i, s := range d.Slips {
		at := logistics.At("slips", i)
		if ids[s.ID] && s.ID != "" {
			ps.Add(at+".id", logistics.CodeDuplicate, "%.40q is there twice", s.ID)
		}
		ids[s.ID] = true
		b.add(ps, at, s, d.On)
	}
	return b
}

// add guards a slip and puts it on top.
func (b *basket) add(ps *logistics.Problems, at string, s MarketSlip, on logistics.Date) {
	var persons logistics.Persons
	ps.Name(at+".id", s.ID)
	switch {
	case s.On.IsZero():
		ps.Add(at+".on", logistics.CodeAbsent, "no date")
	case s.On != on && !on.IsZero():
		ps.Add(at+".on", logistics.CodeRange, "%s is not the market day, %s", s.On, on)
	}
	if len(s.Lines) == 0 {
		ps.Add(at+".lines", logistics.CodeAbsent, "a slip without an item")
	}
	known, sum := len(*ps), logistics.Amount{}
	for i, line := range s.Lines {
		sum = plus(ps, at+".lines", sum, b.line(ps, logistics.At(at+".lines", i), line))
	}
	if len(*ps) == known && len(s.Lines) > 0 && sum.IsZero() {
		ps.Add(at+".lines", logistics.CodeRange, "a slip that costs nothing")
	}
	b.slips = append(b.slips, sum)
	b.total = plus(ps, at, b.total, sum)
	ps.Name(at+".buyer", string(s.Buyer))
	persons.Add(ps, at+".buyer", s.Buyer)
	if s.Appointee != "" {
		ps.Name(at+".appointee", string(s.Appointee))
		persons.Add(ps, at+".appointee", s.Appointee)
	} else if s.AppointeeSigned {
		ps.Add(at+".appointeeSigned", logistics.CodeConflict, "signed by nobody: name who went along")
	}
}

// line guards a line, adds it to its item and gives what it costs.
func (b *basket) line(ps *logistics.Problems, at string, line MarketLine) logistics.Amount {
	ps.Name(at+".item", line.Item)
	b.goods.Add(ps, at+".item", line.Item)
	item, seen := b.items[line.Item]
	if !seen {
		item = &basketItem{pieces: line.Pieces}
		b.items[line.Item] = item
	}
	if item.pieces != line.Pieces {
		ps.Add(at+".pieces", logistics.CodeConflict, "%.40q is sold by the piece and by weight on one day", line.Item)
	}
	switch {
	case line.Kilograms == nil:
		item.unweighed = item.unweighed || !line.Pieces
	case line.Pieces:
		ps.Add(at+".kilograms", logistics.CodeConflict, "a weight of what is sold by the piece")
	default:
		item.grams = plus(ps, at+".kilograms", item.grams, grams(ps, at+".kilograms", *line.Kilograms))
	}
	known := len(*ps)
	amount := ps.Amount(at+".amount", line.Amount)
	switch {
	case len(*ps) > known:
	case line.Gift && !amount.IsZero():
		ps.Add(at+".gift", logistics.CodeConflict, "a gift that cost %s", logistics.Yuan(amount))
	case !line.Gift && amount.IsZero():
		ps.Add(at+".amount", logistics.CodeRange, "is 0: a gift says that it is one")
	}
	item.amount = plus(ps, at+".amount", item.amount, amount)
	checkReason(ps, at+".reason", line.Reason)
	if strings.TrimSpace(line.Reason) != "" {
		item.reason = line.Reason
	}
	return amount
}

// grams guards a weight in kilograms, which is above 0 and no finer than a gram.
func grams(ps *logistics.Problems, path string, kilograms decimal.Decimal) logistics.Amount {
	known := len(*ps)
	a := ps.Amount(path, kilograms)
	if len(*ps) > known {
		return logistics.Amount{}
	}
	g, err := logistics.AmountOf(a.Decimal().Shift(3))
	switch {
	case err != nil:
		ps.Add(path, logistics.CodeAmount, "in grams it %v", err)
	case g.IsZero():
		ps.Add(path, logistics.CodeRange, "is 0: leave it out where nobody weighed it")
	case !logistics.Yuan(g).Rat().IsInt():
		ps.Add(path, logistics.CodeAmount, "is finer than a gram")
	}
	return g
}

// plus adds two amounts, or a problem where the sum is too large.
func plus(ps *logistics.Problems, path string, a, b logistics.Amount) logistics.Amount {
	sum, fits := a.Add(b)
	if !fits {
		ps.Add(path, logistics.CodeAmount, "what it adds up to %v", logistics.ErrTooLarge)
	}
	return sum
}

// check judges an item of the day. What is sold by the piece has no weight; the money alone limits it.
func (i basketItem) check(r *logistics.Report, rules MarketPurchases, subject string) {
	weight := logistics.Count(int(logistics.Yuan(i.grams).Rat().Num().Int64()))
	if !i.pieces {
		// What was weighed may be too much already, whatever the rest weighs.
		if holds, known := rules.Weight.Holds(weight); i.unweighed && (holds || !known) {
			weight = logistics.Measure{}
		}
		rules.Weight.Check(r, subject+".grams", weight)
	}
	settled(r, i.reason, func(r *logistics.Report) { rules.Amount.Check(r, subject+".amount", logistics.Yuan(i.amount)) })
}
