package budget

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// LeaveFile is the leave of one child whose meals were paid in advance.
type LeaveFile struct {
	ID       string                   `json:"id"`
	Rate     decimal.Decimal          `json:"rate"`               // yuan for a day, more than 0; the site's own, for the documents give none (003-065)
	Days     logistics.List[LeaveDay] `json:"days"`               // days of leave on which meals were served, in any order
	Refunded *decimal.Decimal         `json:"refunded,omitempty"` // yuan that were given back; absent: not checked
}

// LeaveDay is one day of leave.
type LeaveDay struct {
	On         logistics.Date `json:"on"`
	Registered logistics.Date `json:"registered,omitzero"` // the day on which the leave was registered; absent: never
	Whole      bool           `json:"whole"`               // the child was away the whole day
}

// MealRefund says what is given back for the leave of a child.
type MealRefund struct {
	Edition string              `json:"edition"`
	ID      string              `json:"id"`
	Days    int                 `json:"days"`   // days of leave that are given back
	Amount  decimal.Decimal     `json:"amount"` // yuan
	Clauses logistics.Citations `json:"clauses"`
}

// String gives the refund in English.
func (m MealRefund) String() string { return m.Text(logistics.English) }

// Text gives the refund in l: "L-1: 12.5 yuan for 1 day of leave (003-065 (assumed))".
func (m MealRefund) Text(l logistics.Lang) string {
	days := " days"
	if m.Days == 1 {
		days = " day"
	}
	n := logistics.Count(m.Days).Text(l)
	says := logistics.Text{En: m.ID + ": " + yuanText(m.Amount, l) + " for " + n + days + " of leave", Zh: m.ID + "：请假 " + n + " 天，退还 " + yuanText(m.Amount, l)}
	return m.Clauses.Behind(says.In(l), l)
}

// RefundMeals says what is given back for leave: the rate for each day that was registered in time, by the documented policies a whole day
// registered at least one day before (003-065). The error is nil or an [*logistics.InvalidError]: no name, a day twice or on no date, a
// rate of 0 or with parts of a fen, a refund of 10^15 yuan or more.
func (pol Policy) RefundMeals(f LeaveFile) (MealRefund, error) {
	var days int
	var amount fen
	if err := pol.admits(func(ps *logistics.Problems) { days, amount = f.check(pol, ps) }); err != nil {
		return MealRefund{}, err
	}
	return MealRefund{pol.Edition, f.ID, days, amount.yuan(), pol.cite(pol.Fees.Leave.Rule)}, nil
}

// CheckMealRefund judges whether exactly what [Policy.RefundMeals] says was given back (003-065). Without Refunded it is not checked. The
// error is that of RefundMeals.
func (pol Policy) CheckMealRefund(f LeaveFile) (logistics.Report, error) {
	var amount, refunded fen
	return pol.ask(func(ps *logistics.Problems) {
		_, amount = f.check(pol, ps)
		if f.Refunded != nil {
			refunded = money(ps, "refunded", *f.Refunded)
		}
	}, func(r *logistics.Report) {
		at := "leave " + f.ID + ".refunded"
		if f.Refunded == nil {
			r.Open(pol.Fees.Leave.Clause, at, logistics.Text{En: "what was given back", Zh: "已退金额"})
			return
		}
		exactly(r, pol.Fees.Leave.Rule, at, refunded, amount)
	})
}

func (f LeaveFile) check(pol Policy, ps *logistics.Problems) (days int, amount fen) {
	ps.Name("id", f.ID)
	rate := positive(ps, "rate", f.Rate)
	seen := map[logistics.Date]bool{}
	for i, d := range f.Days {
		at := logistics.At("days", i) + ".on"
		dated(ps, at, d.On)
		if seen[d.On] {
			ps.Add(at, logistics.CodeDuplicate, "%s is there twice", d.On)
		}
		seen[d.On] = true
		if pol.Fees.Leave.counts(d) {
			days++
		}
	}
	if rate > 0 && fen(days) > (mostFen-1)/rate {
		ps.Add("days", logistics.CodeAmount, "%d days make an amount that %v", days, logistics.ErrTooLarge)
		return 0, 0
	}
	return days, fen(days) * rate
}

// counts reports whether a day of leave is given back.
func (row LeaveRefund) counts(d LeaveDay) bool {
	if d.Registered.IsZero() || row.Whole && !d.Whole {
		return false
	}
	return !d.Registered.After(d.On.AddDays(-row.Before))
}
