package procurement

import (
	"slices"

	"example.com/logistics"
)

// OpeningGoods are goods that are there when a term opens.
type OpeningGoods struct {
	logistics.Rule
	What         string `json:"what" label:"goods|物品"`
	Kindergarten bool   `json:"kindergarten" label:"at kindergartens only|仅幼儿园"`
	Bought       int    `json:"bought" label:"bought at the latest, days before|最迟购齐（开学前天数）"`
	Issued       int    `json:"issued" label:"issued at the latest, days before|最迟发放（开学前天数）"`
	OnThatDay    bool   `json:"onThatDay" label:"issued on that day and not before|须在该日发放"`
}

// OpeningFile is what was bought and issued for the opening of a term.
type OpeningFile struct {
	Opening      logistics.Date              `json:"opening"`               // the opening day
	Kindergarten logistics.Answer            `json:"kindergarten,omitzero"` // it is a kindergarten
	Goods        logistics.List[OpeningItem] `json:"goods"`
	AsOf         logistics.Date              `json:"asOf,omitzero"` // the day of judgment; absent: what is not done yet is not checked
}

// OpeningItem is one kind of goods for one class or other receiver: bought in one purchase, issued at one time.
type OpeningItem struct {
	What   string         `json:"what"`            // by the policy's word
	For    string         `json:"for,omitzero"`    // the class; absent: the whole site
	Bought logistics.Date `json:"bought,omitzero"` // absent: not yet
	Issued logistics.Date `json:"issued,omitzero"` // absent: not yet
}

// CheckOpening judges whether the goods for an opening day were bought and issued in time: the cleaning kit of each class by the
// day before, issued on the day itself (002-038), what a kindergarten needs before the day (003-054). What is not done before its
// day is no finding yet. Goods of the policy of which the file has none are not checked. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckOpening(f OpeningFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	f.check(&ps, pol.Routes.Opening)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	for _, row := range pol.Routes.Opening {
		if row.Kindergarten && f.Kindergarten == logistics.No {
			continue
		}
		at := "opening " + f.Opening.String() + " " + row.What
		none := true
		for _, item := range f.Goods {
			if item.What == row.What {
				item.judge(&report, at, row, f)
				none = false
			}
		}
		if none {
			report.Open(row.Clause, at, logistics.Text{En: "what was bought", Zh: "购置情况"})
		}
	}
	return report, nil
}

func (f OpeningFile) check(ps *logistics.Problems, rows []OpeningGoods) {
	if f.Opening.IsZero() {
		ps.Add("opening", logistics.CodeAbsent, "no date")
	} else if f.Opening.AddDays(-maxDaysBefore).IsZero() {
		ps.Add("opening", logistics.CodeRange, "%s: the days before it are before the year 1", f.Opening)
	}
	answered(ps, "kindergarten", f.Kindergarten)
	for i, item := range f.Goods {
		at := logistics.At("goods", i)
		if !slices.ContainsFunc(rows, func(row OpeningGoods) bool { return row.What == item.What }) {
			ps.Add(at+".what", logistics.CodeUnknown, "%.40q is no goods of this policy", item.What)
		}
		if item.For != "" {
			ps.Name(at+".for", item.For)
		}
		if slices.ContainsFunc(f.Goods[:i], func(o OpeningItem) bool { return o.What == item.What && o.For == item.For }) {
			ps.Add(at, logistics.CodeDuplicate, "%.40q for %.40q is there twice", item.What, item.For)
		}
		for _, d := range []struct {
			name string
			on   logistics.Date
		}{{"bought", item.Bought}, {"issued", item.Issued}} {
			if !f.AsOf.IsZero() && d.on.After(f.AsOf) {
				ps.Add(logistics.Join(at, d.name), logistics.CodeRange, "%s is after the day of judgment, %s", d.on, f.AsOf)
			}
		}
		if !item.Issued.IsZero() && (item.Bought.IsZero() || item.Issued.Before(item.Bought)) {
			ps.Add(at+".issued", logistics.CodeRange, "%s is before it was bought", item.Issued)
		}
	}
}

// judge holds an item to the days of its row.
func (item OpeningItem) judge(r *logistics.Report, at string, row OpeningGoods, f OpeningFile) {
	if item.For != "" {
		at += " for " + item.For
	}
	inTime(r, row.Rule, at+".bought", item.Bought, f.Opening.AddDays(-row.Bought), f.AsOf)
	day := f.Opening.AddDays(-row.Issued)
	inTime(r, row.Rule, at+".issued", item.Issued, day, f.AsOf)
	if row.OnThatDay && !item.Issued.IsZero() && item.Issued.Before(day) {
		r.Find(row.Rule, logistics.OutOfOrder, at+".issued", logistics.Day(item.Issued), logistics.Day(day))
	}
}

// inTime judges what was done, or has to be, by the end of a day.
func inTime(r *logistics.Report, rule logistics.Rule, at string, done, last, asOf logistics.Date) {
	switch {
	case !done.IsZero() && done.After(last):
		r.Find(rule, logistics.TooLate, at, logistics.Day(done), logistics.Day(last))
	case !done.IsZero():
	case asOf.IsZero():
		r.Open(rule.Clause, at, logistics.Text{En: "what day it is", Zh: "核查日期"})
	case asOf.After(last):
		r.Find(rule, logistics.Missing, at, logistics.Measure{}, logistics.Day(last))
	}
}

// maxDaysBefore bounds the days that goods are bought before an opening.
const maxDaysBefore = 366

func (g OpeningGoods) laws(ps *logistics.Problems, at string) {
	if g.Bought < 0 || g.Bought > maxDaysBefore {
		ps.Add(at+".bought", logistics.CodeRange, "%d days; from 0 to %d", g.Bought, maxDaysBefore)
	}
	if g.Issued < 0 || g.Issued > g.Bought {
		ps.Add(at+".issued", logistics.CodeRange, "%d days; from 0 to those of the purchase", g.Issued)
	}
}
