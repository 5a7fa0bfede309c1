package procurement

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PriceCheck is one price that was held against the market.
type PriceCheck struct {
	ID         string             `json:"id"`
	Seen       time.Time          `json:"seen"`                // when, in the zone of the site
	Price      decimal.Decimal    `json:"price"`               // of one unit in yuan, with tax: the supplier's, or what a buyer paid
	Market     decimal.Decimal    `json:"market"`              // of the same unit at the market, above 0
	Reported   time.Time          `json:"reported,omitzero"`   // when a deviation was reported; absent: not
	ReportedTo logistics.Role     `json:"reportedTo,omitzero"` // to whom
	AsOf       time.Time          `json:"asOf,omitzero"`       // the moment of judgment; what is on record after it is a problem
	Calendar   logistics.Calendar `json:"calendar,omitzero"`   // for a policy with time limits in workdays
}

// CheckDeviation judges a price that was held against the market (000-036): one above it that was not reported, to another role or
// late. What may still be reported in time is no finding. A price at or below the market's is no deviation. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckDeviation(f PriceCheck) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	above := f.read(&ps)
	rule, at := pol.Watch.Alert, within("price check "+f.ID, "reported")
	end, limited, err := rule.Within.End(f.Seen, f.Calendar)
	inCalendar(&ps, err)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	switch holds, known := pol.Watch.Deviation.Holds(above); {
	case !known:
		pol.Watch.Deviation.Check(&report, within("price check "+f.ID, "price"), above)
		return report, nil
	case holds:
		return report, nil
	case f.Reported.IsZero():
		undone(&report, rule.Rule, at, logistics.Roles(rule.To...), end, limited, f.AsOf)
		return report, nil
	}
	if !slices.Contains(rule.To, f.ReportedTo) {
		report.Find(rule.Rule, logistics.WrongRole, at, logistics.Roles(f.ReportedTo), logistics.Roles(rule.To...))
	}
	switch {
	case !limited:
		report.Open(rule.Clause, at, noTimeLimit())
	case f.Reported.After(end):
		report.Find(rule.Rule, logistics.TooLate, at, logistics.Instant(f.Reported), logistics.Instant(end))
	}
	return report, nil
}

// read guards the facts and gives how far the price is above the market's, as a share of that.
func (f PriceCheck) read(ps *logistics.Problems) logistics.Measure {
	ps.Name("id", f.ID)
	if f.Seen.IsZero() {
		ps.Add("seen", logistics.CodeAbsent, "no time")
	}
	known := len(*ps)
	price, market := ps.Amount("price", f.Price), ps.Amount("market", f.Market)
	if market.IsZero() && len(*ps) == known {
		ps.Add("market", logistics.CodeRange, "is 0: the market's price is missing")
	}
	if !f.Reported.IsZero() && f.Reported.Before(f.Seen) {
		ps.Add("reported", logistics.CodeRange, "is before it was seen, %s", logistics.Instant(f.Seen))
	}
	if f.Reported.IsZero() != (f.ReportedTo == "") {
		ps.Add("reportedTo", logistics.CodeConflict, "a report has a moment and somebody to whom it was made")
	}
	if f.ReportedTo != "" {
		ps.Name("reportedTo", string(f.ReportedTo))
	}
	notAfter(ps, "seen", f.Seen, f.AsOf)
	notAfter(ps, "reported", f.Reported, f.AsOf)
	if len(*ps) > known {
		return logistics.Measure{}
	}
	return logistics.ShareOf(guarded(price.Decimal().Sub(market.Decimal())), market) // 0 where the guard refuses it as negative
}
