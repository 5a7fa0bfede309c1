package procurement

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Differences say what is done where the fixed supplier is dearer or worse than the market (000-124).
type Differences struct {
	Price  logistics.Limit  `json:"price" label:"the supplier's price above the market's, of the market's|供应商价高于市场价（占市场价）"`
	Steps  logistics.Steps  `json:"steps" label:"once it is dearer or worse than the market|价高或质次时"`
	Report DifferenceReport `json:"report" label:"the report|报告"`
}

// DifferenceReport says which of the steps is the report of a difference, and to whom it is made.
type DifferenceReport struct {
	Recipients
	Act string `json:"act" label:"the step|步骤"`
}

// MarketDifference is what a market purchase showed about the fixed supplier of an item. By is the buyer, At when the buyer
// found it; Marks are the report and the fax ([ActReportDifference], [ActFaxSupplier]).
type MarketDifference struct {
	logistics.Trail
	ID           string           `json:"id"`
	Item         string           `json:"item"`                  // its number in the item master
	Supplier     string           `json:"supplier"`              // number of the fixed supplier in the supplier master
	MarketPrice  *decimal.Decimal `json:"marketPrice,omitempty"` // yuan with tax for a unit, above 0; absent: not compared
	FixedPrice   *decimal.Decimal `json:"fixedPrice,omitempty"`  // the fixed supplier's, yuan with tax for the same unit, above 0; absent: not compared, as MarketPrice is then
	WorseQuality logistics.Answer `json:"worseQuality,omitzero"` // the fixed supplier's goods are worse than the market's
	ReportedTo   logistics.Role   `json:"reportedTo,omitzero"`   // whom the buyer told; absent: nobody, or nobody knows whom
}

// CheckDifference judges what was done about a difference between the market and the fixed supplier (000-124). Where the
// supplier is dearer or worse, the purchasing manager is told and the supplier gets a fax, both by the end of the day. The
// error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckDifference(d MarketDifference) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Cash.Difference
	var ps logistics.Problems
	ps.Name("id", d.ID)
	ps.Name("item", d.Item)
	ps.Name("supplier", d.Supplier)
	market, fixed := unitPrice(&ps, "marketPrice", d.MarketPrice), unitPrice(&ps, "fixedPrice", d.FixedPrice)
	if (d.MarketPrice == nil) != (d.FixedPrice == nil) {
		ps.Add("fixedPrice", logistics.CodeConflict, "one price alone: hand in both or neither")
	}
	answered(&ps, "worseQuality", d.WorseQuality)
	_, reported := d.Done(rules.Report.Act)
	checkReportedTo(&ps, reported, d.ReportedTo)
	d.CheckTrail(&ps)
	at := "difference " + d.ID
	var done logistics.Report
	ps.Under("", checkDue(&done, rules.Steps, at, d.Trail, true), d.Names()...)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	if reported {
		rules.Report.check(&done, at, d.ReportedTo)
	}
	report := logistics.Report{Edition: pol.Edition}
	keeps, known := rules.Price.Holds(above(fixed, market))
	clause := rules.Steps[0].Clause
	switch {
	case known && !keeps || d.WorseQuality == logistics.Yes:
		report.Findings, report.Unchecked = done.Findings, done.Unchecked
	case done.OK(): // reported to whom it has to be, and faxed: whatever it was, it is done
	case !known && rules.Price.Side == logistics.NoSide:
		rules.Price.Check(&report, at+".price", logistics.Measure{})
	case !known:
		report.Open(clause, at, logistics.Text{En: "the two prices", Zh: "两方价格"})
	}
	if d.WorseQuality == logistics.Unknown && !(known && !keeps) && !done.OK() {
		report.Open(clause, at, logistics.Text{En: "whether the supplier's quality is worse", Zh: "供应商品质是否较差"})
	}
	return report, nil
}

// unitPrice guards the price of a unit, which is never 0: a 0 is one that was left out. Absent it is 0.
func unitPrice(ps *logistics.Problems, path string, d *decimal.Decimal) logistics.Amount {
	if d == nil {
		return logistics.Amount{}
	}
	known := len(*ps)
	a := ps.Amount(path, *d)
	if len(*ps) == known && a.IsZero() {
		ps.Add(path, logistics.CodeRange, "is 0: the price of a unit is missing")
	}
	return a
}

// above gives by how much an amount lies above another, of that one; unknown where either is 0.
func above(a, base logistics.Amount) logistics.Measure {
	switch {
	case a.IsZero():
		return logistics.Measure{}
	case a.Compare(base) <= 0:
		return logistics.ShareOf(logistics.Amount{}, base)
	}
	more, _ := logistics.AmountOf(a.Decimal().Sub(base.Decimal()))
	return logistics.ShareOf(more, base)
}

func (d Differences) laws(ps *logistics.Problems) {
	const path = "cash.difference"
	ps.Bounded(path+".price", d.Price, logistics.ShareKind, logistics.CeilingSides()...)
	ps.NoDeputies(path+".steps", d.Steps)
	if !slices.Contains(d.Steps.Acts(), d.Report.Act) {
		ps.Add(path+".report.act", logistics.CodeUnknown, "%.40q is no step of this policy", d.Report.Act)
	}
	logistics.EachOnce(ps, path+".report.to", d.Report.To)
}
