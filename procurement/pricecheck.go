package procurement

import (
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PriceCheck is one price that was held against the market.
type PriceCheck struct {
	ID          string             `json:"id"`
	Seen        time.Time          `json:"seen"`                // when it was held against the market, in the zone of the site
	Price       decimal.Decimal    `json:"price"`               // of one unit in yuan with tax, above 0: the supplier's, or what a buyer paid
	MarketPrice decimal.Decimal    `json:"marketPrice"`         // of the same unit at the market in yuan with tax, above 0
	Reported    time.Time          `json:"reported,omitzero"`   // when a deviation was reported; absent: not, or not yet
	ReportedTo  logistics.Role     `json:"reportedTo,omitzero"` // to which role; absent: it was not reported, or nobody knows to whom
	AsOf        time.Time          `json:"asOf,omitzero"`       // the moment of judgment, and nothing on record may be later; absent: what may still be reported in time is not checked
	Calendar    logistics.Calendar `json:"calendar,omitzero"`   // needed where the policy counts in workdays
}

// CheckDeviation judges a price that was held against the market (000-036): one above it that was not reported, reported
// late or to another role. What may still be reported in time is no finding. A price at or below the market is no deviation.
// The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckDeviation(f PriceCheck) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	above := f.read(&ps)
	rule, at := pol.Watch.Alert, logistics.Join("price check "+f.ID, "reported")
	end, limited, err := rule.Within.End(f.Seen, f.Calendar)
	inCalendar(&ps, err)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	switch holds, known := pol.Watch.Deviation.Holds(above); {
	case !known:
		pol.Watch.Deviation.Check(&report, logistics.Join("price check "+f.ID, "price"), above)
		return report, nil
	case holds:
		return report, nil
	case f.Reported.IsZero():
		undone(&report, rule.Rule, at, logistics.Roles(rule.To...), end, limited, f.AsOf)
		return report, nil
	}
	Recipients{rule.Rule, rule.To}.check(&report, "price check "+f.ID, f.ReportedTo)
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
	price, market := unitPrice(ps, "price", &f.Price), unitPrice(ps, "marketPrice", &f.MarketPrice)
	if !f.Reported.IsZero() && f.Reported.Before(f.Seen) {
		ps.Add("reported", logistics.CodeRange, "is before it was seen, %s", logistics.Instant(f.Seen))
	}
	checkReportedTo(ps, !f.Reported.IsZero(), f.ReportedTo)
	notAfter(ps, "seen", f.Seen, f.AsOf)
	notAfter(ps, "reported", f.Reported, f.AsOf)
	if len(*ps) > known {
		return logistics.Measure{}
	}
	return logistics.ShareOf(guarded(price.Decimal().Sub(market.Decimal())), market) // 0 where the guard refuses it as negative
}
