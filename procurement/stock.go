package procurement

import (
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// stockedItem is what the lines of one item ask for together: its stock serves them once.
type stockedItem struct {
	lines            []int
	asked, needed    logistics.Amount
	onHand, onOrder  logistics.Amount
	known, requested bool // whether all figures are told, and a quantity on every line
}

// stock puts the lines of each item together, in the order of their first lines. The figures have passed the guard.
func (f Requisition) stock(ps *logistics.Problems) []*stockedItem {
	var all []*stockedItem
	byItem := map[[2]string]*stockedItem{}
	var names logistics.Spellings
	sizes := map[string]*logistics.Spellings{}
	for i, line := range f.Lines {
		key := [2]string{line.Item, line.Specification}
		line.named(i, &names, sizes, ps)
		item := byItem[key]
		if item == nil || strings.TrimSpace(line.Item) == "" {
			item = &stockedItem{known: true, requested: true}
			all, byItem[key] = append(all, item), item
		}
		item.add(i, line, f.Lines, ps)
	}
	return all
}

// named guards what a line says that it asks for: two lines are of one item where item and specification are the same.
func (l RequisitionedItem) named(i int, names *logistics.Spellings, sizes map[string]*logistics.Spellings, ps *logistics.Problems) {
	at := logistics.At("lines", i)
	if strings.TrimSpace(l.Item) == "" {
		return // not filled in, which is found
	}
	ps.Name(at+".item", l.Item)
	names.Add(ps, at+".item", l.Item)
	if sizes[l.Item] == nil {
		sizes[l.Item] = &logistics.Spellings{}
	}
	sizes[l.Item].Add(ps, at+".specification", l.Specification)
}

// add adds a line. The stock is the same on every line of the item, what is needed and asked for adds up.
func (s *stockedItem) add(i int, line RequisitionedItem, lines []RequisitionedItem, ps *logistics.Problems) {
	at := logistics.At("lines", i)
	for _, figure := range []struct {
		name string
		of   func(RequisitionedItem) *decimal.Decimal
		here *logistics.Amount
	}{
		{".onHand", func(l RequisitionedItem) *decimal.Decimal { return l.OnHand }, &s.onHand},
		{".onOrder", func(l RequisitionedItem) *decimal.Decimal { return l.OnOrder }, &s.onOrder},
	} {
		d := figure.of(line)
		if d == nil {
			s.known = false
			continue
		}
		*figure.here = guarded(*d)
		for _, j := range s.lines {
			if other := figure.of(lines[j]); other != nil && !other.Equal(*d) {
				ps.Add(at+figure.name, logistics.CodeConflict, "is %s, and on %s of the same item %s", d, logistics.At("lines", j), other)
				break
			}
		}
	}
	if line.Needed == nil {
		s.known = false
	} else {
		s.needed = plus(ps, at+".needed", s.needed, guarded(*line.Needed))
	}
	if line.Quantity == nil {
		s.requested = false
	} else {
		s.asked = plus(ps, at+".quantity", s.asked, guarded(*line.Quantity))
	}
	s.lines = append(s.lines, i)
}

// guarded gives the amount of what has passed the guard.
func guarded(d decimal.Decimal) logistics.Amount {
	a, _ := logistics.AmountOf(d)
	return a
}

// check finds more than the stock justifies: "12, must be at most 8 (20 - 7 - 5)"; never less than nothing.
func (q StockedQuantity) check(r *logistics.Report, at string, s *stockedItem) {
	at = logistics.Join(at, s.place())
	if !s.requested {
		return // a quantity that is missing is found already
	}
	if !s.known {
		r.Open(q.Clause, at, logistics.Text{En: "what is needed, on hand and on order", Zh: "需要量、库存量与在途量"})
		return
	}
	most := guarded(s.needed.Decimal().Sub(s.onHand.Decimal()).Sub(s.onOrder.Decimal())) // 0 where the guard refuses it as negative
	if s.asked.Compare(most) <= 0 {
		return
	}
	r.Findings = append(r.Findings, logistics.Finding{
		Clause: q.Clause, Force: q.Force, Fault: logistics.OutOfBound, Subject: at, Side: logistics.AtMost,
		Got: logistics.Said(s.asked.String()), Want: logistics.Said(most.String() + " (" + s.needed.String() + " - " + s.onHand.String() + " - " + s.onOrder.String() + ")"),
	})
}

// place names what the lines of the item ask for: "lines[2].quantity", "lines[0].quantity + lines[2].quantity".
func (s *stockedItem) place() string {
	var lines []string
	for _, i := range s.lines {
		lines = append(lines, logistics.At("lines", i)+".quantity")
	}
	return strings.Join(lines, " + ")
}
