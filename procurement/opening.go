package procurement

import (
	"slices"

	"example.com/logistics"
)

// OpeningGoods says when one kind of goods is bought and issued before a term opens (002-038, 003-054). Bought and Issued
// count days before the opening day.
type OpeningGoods struct {
	logistics.Rule
	What         string `json:"what" label:"goods|物品"`
	Kindergarten bool   `json:"kindergarten" label:"at kindergartens only|仅幼儿园"`
	PerClass     bool   `json:"perClass" label:"for each class|每班一套"`
	Bought       int    `json:"bought" label:"bought at the latest, days before|最迟购齐（开学前天数）"`
	Issued       int    `json:"issued" label:"issued at the latest, days before|最迟发放（开学前天数）"`
	OnThatDay    bool   `json:"onThatDay" label:"issued on that day and not before|须在该日发放"`
}

// OpeningFile is what was bought and issued for the opening of a term.
type OpeningFile struct {
	Opening      logistics.Date              `json:"opening"`               // the opening day
	Kindergarten logistics.Answer            `json:"kindergarten,omitzero"` // the site is a kindergarten
	Classes      logistics.List[string]      `json:"classes,omitzero"`      // all classes of the site; absent: whether each has what it is to have is not checked
	Goods        logistics.List[OpeningItem] `json:"goods"`                 // in any order
	AsOf         logistics.Date              `json:"asOf,omitzero"`         // the day of judgment, and nothing on record may be later; absent: what is not done yet is not checked
}

// OpeningItem is one kind of goods for one class, or for the whole site: bought in one purchase, issued at one time.
type OpeningItem struct {
	What   string         `json:"what"`            // by the word of the policy: [GoodsCleaningKit] and so on
	For    string         `json:"for,omitzero"`    // the class; needed of goods for each class; absent: the whole site
	Bought logistics.Date `json:"bought,omitzero"` // day of the purchase; absent: not yet
	Issued logistics.Date `json:"issued,omitzero"` // day of the issue; absent: not yet
}

// CheckOpening judges whether the goods for an opening day were bought and issued in time. The cleaning kit of each class is
// bought by the day before and issued on the day itself (002-038); what a kindergarten needs is bought and issued by the day
// before (003-054). What is not done before its day is no finding yet. A class without a kit is one whose kit is not bought.
// Unchecked are goods of the policy of which the file has none, and what only a kindergarten needs where nobody says whether
// the site is one. The error is nil or an [*logistics.InvalidError].
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
		var own logistics.Report
		row.check(&own, f)
		report.Unchecked = append(report.Unchecked, own.Unchecked...)
		for _, found := range own.Findings {
			if row.Kindergarten && f.Kindergarten == logistics.Unknown {
				report.Open(found.Clause, found.Subject, logistics.Text{En: "whether it is a kindergarten", Zh: "是否为幼儿园"})
				continue
			}
			report.Findings = append(report.Findings, found)
		}
	}
	return report, nil
}

// check judges the goods of a row: those in the file, and of the classes that have none those that are missing.
func (row OpeningGoods) check(r *logistics.Report, f OpeningFile) {
	at := "opening " + f.Opening.String() + " " + row.What
	var goods []OpeningItem
	for _, item := range f.Goods {
		if item.What == row.What {
			goods = append(goods, item)
		}
	}
	if row.PerClass {
		for _, class := range f.Classes {
			if !slices.ContainsFunc(goods, func(item OpeningItem) bool { return item.For == class }) {
				goods = append(goods, OpeningItem{What: row.What, For: class})
			}
		}
	}
	for _, item := range goods {
		item.judge(r, at, row, f)
	}
	switch {
	case len(goods) == 0:
		r.Open(row.Clause, at, logistics.Text{En: "what was bought", Zh: "购置情况"})
	case row.PerClass && len(f.Classes) == 0:
		r.Open(row.Clause, at, logistics.Text{En: "the classes of the site", Zh: "全部班级"})
	}
}

func (f OpeningFile) check(ps *logistics.Problems, rows []OpeningGoods) {
	if f.Opening.IsZero() {
		ps.Add("opening", logistics.CodeAbsent, "no date")
	} else if f.Opening.AddDays(-maxDaysBefore).IsZero() {
		ps.Add("opening", logistics.CodeRange, "%s: the days before it are before the year 1", f.Opening)
	}
	answered(ps, "kindergarten", f.Kindergarten)
	distinct(ps, "classes", f.Classes)
	for i, item := range f.Goods {
		at := logistics.At("goods", i)
		row := slices.IndexFunc(rows, func(row OpeningGoods) bool { return row.What == item.What })
		if row < 0 {
			ps.Add(at+".what", logistics.CodeUnknown, "%.40q is no goods of this policy", item.What)
		}
		if item.For != "" || row >= 0 && rows[row].PerClass {
			ps.Name(at+".for", item.For)
		}
		if item.For != "" && row >= 0 && rows[row].PerClass && len(f.Classes) > 0 && !slices.Contains(f.Classes, item.For) {
			ps.Add(at+".for", logistics.CodeUnknown, "%.40q is no class of the site", item.For)
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
