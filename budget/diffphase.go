package budget

import (
	"strconv"

	"example.com/logistics"
)

// diffPhase compares how a year is laid out. A year that begins in another month is another year.
func diffPhase(c *logistics.Comparison, old, new Phasing) {
	const path = "phasing"
	start := func(cs logistics.Clauses, y YearStart) logistics.Term {
		n := strconv.Itoa(y.Month)
		return cs.Binds(y.Rule, logistics.Text{En: "begins in month " + n, Zh: n + " 月起"})
	}
	d := logistics.Binding(old.Start.Force, new.Start.Force)
	if old.Start.Month != new.Start.Month {
		d = logistics.Incomparable
	}
	c.Term(path+".start", start(c.Old, old.Start), start(c.New, new.Start), d)
	c.Rule(path+".addsUp", logistics.Text{En: "months make quarters, quarters the year", Zh: "月计季，季计年"}, old.AddsUp.Rule, new.AddsUp.Rule)
	c.Rule(path+".approved", logistics.Text{En: "within what is approved", Zh: "不超批准额"}, old.Approved.Rule, new.Approved.Rule)
	c.Limit(path+".largest", old.Largest, new.Largest)
}
