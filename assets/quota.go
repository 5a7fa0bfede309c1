package assets

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Quotas says how many pieces of an item a department gets in a period, and for which kinds of things that is asked.
type Quotas struct {
	Of    Selection             `json:"of" label:"for|范围"`
	Per   QuotaPeriod           `json:"per" label:"period|周期"`
	Items logistics.List[Quota] `json:"items" label:"items|各项定额"`
	Other logistics.Limit       `json:"other" label:"any other item|其他物品"` // of each item without a quota of its own; no number: not checked
}

// QuotaPeriod is the period for which all quotas hold, such as a month.
type QuotaPeriod struct {
	logistics.Rule
	Every logistics.Every `json:"every" label:"period|周期"`
}

// Quota bounds the pieces of one item that a department gets in a period.
type Quota struct {
	Item string `json:"item" label:"item|物品"`
	logistics.Limit
}

func (q Quotas) laws(ps *logistics.Problems, path string) {
	logistics.EachOnce(ps, path+".of.of", q.Of.Of)
	if !slices.Contains([]string{"daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly"}, q.Per.Every.String()) && q.Per.Every.Anchor() == "" {
		ps.Add(path+".per.every", logistics.CodeRange, "%s is no whole period", q.Per.Every)
	}
	seen := map[string]bool{}
	for i, item := range q.Items {
		at := logistics.At(path+".items", i)
		numbered(ps, seen, at+".item", item.Item)
		ps.Bounded(at, item.Limit, logistics.CountKind, logistics.CeilingSides()...)
	}
	ps.Bounded(path+".other", q.Other, logistics.CountKind, logistics.CeilingSides()...)
}

// check holds what a department got in the period, this line included, against its quota.
func (q Quotas) check(r *logistics.Report, at string, l IssueLine) {
	if !slices.Contains(q.Of.Of, l.Kind) {
		return
	}
	limit := q.Other
	if i := slices.IndexFunc(q.Items, func(x Quota) bool { return x.Item == l.Item }); i >= 0 {
		limit = q.Items[i].Limit
	}
	limit.Check(r, at+".quota", logistics.Count(l.Already+l.Quantity))
}

// Deposits says for which kinds of things a deposit is paid before the issue and given back on the return, and how much in yuan.
type Deposits struct {
	Of   Selection       `json:"of" label:"for|范围"`
	Paid logistics.Limit `json:"paid" label:"deposit|押金"`
}

func (d Deposits) laws(ps *logistics.Problems, path string) {
	logistics.EachOnce(ps, path+".of.of", d.Of.Of)
	ps.Bounded(path+".paid", d.Paid, logistics.YuanKind, logistics.FloorSides()...)
}

// Deposit is a thing that was issued for a deposit, and what became of both.
type Deposit struct {
	ID       string           `json:"id"`                // each once
	Kind     string           `json:"kind"`              // in the policy's words, such as DoorKey
	Issued   logistics.Date   `json:"issued"`            // when the thing was issued; in the school year
	Paid     *decimal.Decimal `json:"paid,omitempty"`    // yuan; absent: nothing
	PaidOn   logistics.Date   `json:"paidOn,omitzero"`   // when it was paid; absent where nothing was
	Returned logistics.Date   `json:"returned,omitzero"` // when the thing came back; absent: it is still out
	Refund   *decimal.Decimal `json:"refund,omitempty"`  // yuan given back; absent: nothing
	RefundOn logistics.Date   `json:"refundOn,omitzero"` // when it was given back; absent where nothing was
	Lost     bool             `json:"lost"`              // the thing will not come back, so that the deposit is kept
}

// DepositFile is the deposits of a school year, to be judged as of a day.
type DepositFile struct {
	Year     logistics.Period        `json:"year"`     // the school year
	Deposits logistics.List[Deposit] `json:"deposits"` // in any order
	AsOf     logistics.Date          `json:"asOf"`     // the day of judgment
}

// CheckDeposits judges the deposits of a school year (003-035). It finds a deposit that was not paid or only after the issue, a thing that
// did not come back by the end of the year, and a refund that is missing, too early, or another amount than the deposit. The error is nil
// or an [*logistics.InvalidError]: also where a thing was issued outside the school year or came back before it was issued.
func (pol Policy) CheckDeposits(f DepositFile) (logistics.Report, error) {
	rules := pol.Issue.Deposits
	return pol.report(func(ps *logistics.Problems) { f.check(ps, rules) }, func(r *logistics.Report, _ *logistics.Problems) {
		for _, d := range slices.SortedFunc(slices.Values(f.Deposits), func(a, b Deposit) int { return cmp.Compare(a.ID, b.ID) }) {
			rules.judge(r, d, f)
		}
	})
}

func (d Deposits) judge(r *logistics.Report, x Deposit, f DepositFile) {
	at, rule := "deposit "+x.ID, d.Of.Rule
	d.Paid.Check(r, at+".paid", paid(x.Paid))
	if x.PaidOn.After(x.Issued) {
		r.Find(rule, logistics.TooLate, at+".paid", logistics.Day(x.PaidOn), logistics.Day(x.Issued))
	}
	switch {
	case x.Returned.IsZero() && !x.Lost && f.AsOf.After(f.Year.Last):
		r.Find(rule, logistics.Missing, at+".returned", logistics.Measure{}, logistics.Day(f.Year.Last))
	case x.Returned.After(f.Year.Last):
		r.Find(rule, logistics.TooLate, at+".returned", logistics.Day(x.Returned), logistics.Day(f.Year.Last))
	}
	switch {
	case x.Refund != nil && x.Returned.IsZero():
		r.Find(rule, logistics.Banned, at+".refund", paid(x.Refund), logistics.Measure{})
	case x.Refund != nil && x.RefundOn.Before(x.Returned):
		r.Find(rule, logistics.TooEarly, at+".refund", logistics.Day(x.RefundOn), logistics.Day(x.Returned))
	case x.Refund == nil && x.Paid != nil && x.Paid.Sign() > 0 && !x.Returned.IsZero() && f.AsOf.After(x.Returned):
		r.Find(rule, logistics.Missing, at+".refund", logistics.Measure{}, paid(x.Paid))
	}
	if x.Refund != nil {
		for _, side := range []logistics.Side{logistics.AtMost, logistics.AtLeast} {
			whole := logistics.Limit{Rule: rule, Side: side, Bound: paid(x.Paid)}
			whole.Check(r, at+".refund", paid(x.Refund))
		}
	}
}

func (f DepositFile) check(ps *logistics.Problems, rules Deposits) {
	period(ps, "year", f.Year)
	judged(ps, f.AsOf)
	seen := map[string]bool{}
	for i, d := range f.Deposits {
		at := logistics.At("deposits", i)
		numbered(ps, seen, at+".id", d.ID)
		known(ps, at+".kind", d.Kind, rules.Of.Of)
		dated(ps, at+".issued", d.Issued, f.AsOf)
		if !d.Issued.IsZero() && !f.Year.First.IsZero() && !f.Year.Last.IsZero() && (d.Issued.Before(f.Year.First) || d.Issued.After(f.Year.Last)) {
			ps.Add(at+".issued", logistics.CodeRange, "%s is not in the school year, %s", d.Issued, f.Year)
		}
		sum := func(name string, amount *decimal.Decimal, on logistics.Date) {
			if amount != nil {
				ps.Amount(at+"."+name, *amount)
				dated(ps, at+"."+name+"On", on, f.AsOf)
			} else if !on.IsZero() {
				ps.Add(at+"."+name, logistics.CodeAbsent, "no amount on %s", on)
			}
		}
		sum("paid", d.Paid, d.PaidOn)
		past(ps, at+".returned", d.Returned, f.AsOf)
		switch {
		case d.Returned.IsZero():
		case d.Returned.Before(d.Issued):
			ps.Add(at+".returned", logistics.CodeRange, "%s is before it was issued, %s", d.Returned, d.Issued)
		case d.Lost:
			ps.Add(at+".lost", logistics.CodeConflict, "lost, and returned on %s", d.Returned)
		}
		sum("refund", d.Refund, d.RefundOn)
	}
}

// TextbookFile says how many recycled textbooks were issued to a class, and how many came back.
type TextbookFile struct {
	Class    string `json:"class"`    // the class of pupils
	Issued   int    `json:"issued"`   // books, from 0; 0: not checked
	Returned int    `json:"returned"` // books that came back, at most Issued
}

// CheckTextbooks judges which share of the recycled textbooks came back, by the documented policies all of them (002-017). The error is nil
// or an [*logistics.InvalidError]: also where more came back than were issued.
func (pol Policy) CheckTextbooks(f TextbookFile) (logistics.Report, error) {
	return pol.report(
		func(ps *logistics.Problems) {
			ps.Name("class", f.Class)
			pieces(ps, "issued", f.Issued)
			pieces(ps, "returned", f.Returned)
			if f.Returned > f.Issued {
				ps.Add("returned", logistics.CodeRange, "%d returned of %d issued", f.Returned, f.Issued)
			}
		},
		func(r *logistics.Report, _ *logistics.Problems) {
			pol.Issue.Textbooks.Check(r, "class "+f.Class+".textbooks", logistics.Share(f.Returned, f.Issued))
		})
}
