package supplier

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// lineBalance is a line of an order with what came of it.
type lineBalance struct {
	line     OrderedLine
	ordered  logistics.Amount
	received logistics.Amount
	days     []receivedOn
}

// receivedOn is what came on a day.
type receivedOn struct {
	on       logistics.Date
	quantity logistics.Amount
}

// add adds a delivery; false where the sum is not below 10^15.
func (l *lineBalance) add(on logistics.Date, quantity logistics.Amount) bool {
	sum, fits := l.received.Add(quantity)
	if fits {
		l.received = sum
		l.days = append(l.days, receivedOn{on, quantity})
	}
	return fits
}

// completed gives the day on which the last of what was ordered came; the zero Date while some is outstanding.
func (l *lineBalance) completed() logistics.Date {
	var sum logistics.Amount
	for _, d := range slices.SortedFunc(slices.Values(l.days), func(a, b receivedOn) int { return a.on.Compare(b.on) }) {
		sum, _ = sum.Add(d.quantity)
		if sum.Compare(l.ordered) >= 0 {
			return d.on
		}
	}
	return logistics.Date{}
}

// less gives a without b; 0 where b is more.
func less(a, b logistics.Amount) logistics.Amount {
	if a.Compare(b) <= 0 {
		return logistics.Amount{}
	}
	rest, _ := logistics.AmountOf(a.Decimal().Sub(b.Decimal())) // positive and not above a
	return rest
}

// check judges what came of a line and when.
func (l *lineBalance) check(r *logistics.Report, pol Policy, f DeliveryFile) {
	rules, at := pol.Delivery, "line "+strconv.Itoa(l.line.No)
	l.excess(r, pol, at+".excess")
	end := l.completed()
	open := end.IsZero()
	if open {
		end = f.AsOf
	}
	switch {
	case end.After(l.line.Due):
		r.Find(rules.Complete.Rule, logistics.TooLate, at, logistics.Day(end), logistics.Day(l.line.Due))
		rules.Notice.check(r, at+".notice", f.Notices, l.line.Due)
	case open:
		rest := less(l.ordered, l.received).String()
		due := l.line.Due.String()
		r.Open(rules.Complete.Clause, at, logistics.Text{En: "the rest, " + rest + ", due by " + due, Zh: "余量 " + rest + "，到期日 " + due})
	}
}

// excess judges what came over the order. Food by weight may come as far over it as the wider of the bound and the tolerance
// allows, and the finding tells that one (000-064, 000-081).
func (l *lineBalance) excess(r *logistics.Report, pol Policy, at string) {
	excess, bound, tolerance := over(l.received, l.ordered), pol.Delivery.Excess, pol.Disqualification.Overweight.Tolerance
	inBound, known := bound.Holds(excess)
	tolerated, measured := tolerance.Holds(excess)
	switch {
	case !l.line.Weighed || !known && !tolerated:
		bound.Check(r, at, excess)
	case inBound || tolerated:
	case !measured:
		tolerance.Check(r, at, excess)
	default:
		wider := tolerance
		if order, _ := tolerance.Bound.Compare(bound.Bound); order < 0 {
			wider = bound
		}
		wider.Check(r, at, excess)
		f := &r.Findings[len(r.Findings)-1]
		f.Clause, f.Also = tolerance.Clause, bound.Clause
	}
}

// late reports whether what came on a day came after the due date, of what was ordered: more of a line that was complete is not.
func (l *lineBalance) late(on logistics.Date) bool {
	done := l.completed()
	return on.After(l.line.Due) && (done.IsZero() || !on.After(done))
}

// check asks for a notice before the due date of a line that is late; where none is in order, the first one is told.
func (n Notice) check(r *logistics.Report, at string, notices []LateNotice, due logistics.Date) {
	if len(notices) == 0 {
		r.Find(n.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Measure{})
		return
	}
	sorted := slices.SortedFunc(slices.Values(notices), func(a, b LateNotice) int {
		if order := a.On.Compare(b.On); order != 0 {
			return order
		}
		return strings.Compare(a.Channel+" "+string(a.To), b.Channel+" "+string(b.To))
	})
	var first logistics.Report
	for i, notice := range sorted {
		var found logistics.Report
		if !notice.On.Before(due) {
			found.Find(n.Rule, logistics.TooLate, at, logistics.Day(notice.On), logistics.Day(due.AddDays(-1)))
		}
		Channels{n.Rule, n.By}.check(&found, at+".channel", notice.Channel)
		Addressee{n.Rule, n.To}.check(&found, at+".to", notice.To)
		if len(found.Findings) == 0 {
			return
		}
		if i == 0 {
			first = found
		}
	}
	r.Findings = append(r.Findings, first.Findings...)
}

// OrderBalance says what came of an order, line by line.
type OrderBalance struct {
	Order string                  `json:"order"`
	AsOf  logistics.Date          `json:"asOf"`  // the day of judgment
	Lines logistics.List[Balance] `json:"lines"` // in the order of their numbers
}

// Balance says what came of one line of an order, in the unit of the order: Ordered + Excess = Received + Outstanding.
type Balance struct {
	No          int             `json:"no"`                 // number of the line
	Ordered     decimal.Decimal `json:"ordered"`            // what was ordered
	Received    decimal.Decimal `json:"received"`           // what came
	Outstanding decimal.Decimal `json:"outstanding"`        // what is still to come
	Excess      decimal.Decimal `json:"excess"`             // what came beyond the order
	Completed   logistics.Date  `json:"completed,omitzero"` // the day on which the last of what was ordered came; absent: some is outstanding
}

// Balance says what came of each line of the order. It asks no policy. The error is nil or an [*logistics.InvalidError]: the file cannot be
// judged, as [Policy.CheckDeliveries] says.
func (f DeliveryFile) Balance() (OrderBalance, error) {
	var ps logistics.Problems
	lines := f.read(&ps)
	if err := ps.Err(); err != nil {
		return OrderBalance{}, err
	}
	b := OrderBalance{Order: f.Order.Number, AsOf: f.AsOf}
	for _, l := range lines {
		b.Lines = append(b.Lines, Balance{
			No: l.line.No, Ordered: l.ordered.Decimal(), Received: l.received.Decimal(), Outstanding: less(l.ordered, l.received).Decimal(),
			Excess: less(l.received, l.ordered).Decimal(), Completed: l.completed(),
		})
	}
	return b, nil
}
