package suppliertest

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// SomeLine draws a line of an order: food or not, complete in time, late, or open, its quantity, its units off
// specification and its weight mostly at the policy's bounds and one unit on either side. Its number is 1.
func SomeLine(pol supplier.Policy) *rapid.Generator[supplier.Line] { return someLine(pol, someDay()) }

// someLine draws a line that is due on one of the days.
func someLine(pol supplier.Policy, days *rapid.Generator[logistics.Date]) *rapid.Generator[supplier.Line] {
	met, tolerance, spec := pol.Grading.Met, pol.Disqualification.Overweight.Tolerance, pol.Disqualification.Specification
	return rapid.Custom(func(t *rapid.T) supplier.Line {
		line := faultless(pol, 1)
		line.Supplier = rapid.SampledFrom([]string{name, name, name, name + "0"}).Draw(t, "supplier")
		line.Item = fmt.Sprint("I-", rapid.IntRange(1, 7).Draw(t, "item"))
		line.Due = days.Draw(t, "due")
		line.NonFood = rapid.IntRange(0, 3).Draw(t, "non-food") == 0
		line.Price = supplier.PriceReview(rapid.IntRange(1, 3).Draw(t, "price"))
		switch rapid.IntRange(0, 5).Draw(t, "completed") {
		case 0:
			line.Completed = nil
		case 1:
			*line.Completed = line.Due.AddDays(rapid.IntRange(-40, 40).Draw(t, "days"))
		default:
			*line.Completed = line.Due.AddDays(rapid.IntRange(-1, 1).Draw(t, "days"))
		}
		line.Delivered = beside(met.Bound, whole(100), decimal.Decimal{}).Draw(t, "delivered")
		switch rapid.IntRange(0, 4).Draw(t, "inspected") {
		case 0:
			line.Inspected, line.OffSpec = nil, nil
		default:
			*line.Inspected = rapid.SampledFrom([]decimal.Decimal{whole(100), whole(50), unit(5_000)}).Draw(t, "units")
			*line.OffSpec = decimal.Min(*line.Inspected, beside(spec.Bound, *line.Inspected, decimal.Decimal{}).Draw(t, "off"))
		}
		if rapid.IntRange(0, 4).Draw(t, "weighed") == 0 {
			line.DeliveredWeight = nil
		} else {
			*line.DeliveredWeight = beside(tolerance.Bound, whole(100), whole(100)).Draw(t, "weight")
		}
		return line
	})
}

// someDay draws a day on or beside the ends of months and half-years.
func someDay() *rapid.Generator[logistics.Date] {
	return rapid.Custom(func(t *rapid.T) logistics.Date {
		end := rapid.SampledFrom([]string{"2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-06-30", "2026-03-12"}).Draw(t, "end")
		return logistics.MustDate(end).AddDays(rapid.IntRange(-1, 1).Draw(t, "by"))
	})
}

// daysFrom draws a day of the four weeks from one on.
func daysFrom(first logistics.Date) *rapid.Generator[logistics.Date] {
	return rapid.Map(rapid.IntRange(0, 27), first.AddDays)
}

// beside draws an amount near base plus a share of all: at the share, one unit on either side, nothing, or all.
func beside(bound logistics.Measure, all, base decimal.Decimal) *rapid.Generator[decimal.Decimal] {
	choices := []decimal.Decimal{base, base.Add(all)}
	if share := bound.Rat(); share != nil {
		at := base.Add(notAbove(share.Mul(share, all.Rat())))
		for by := int64(-1); by <= 1; by++ {
			if d := at.Add(unit(by)); !d.IsNegative() && d.LessThan(whole(1_000_000)) {
				choices = append(choices, d)
			}
		}
	}
	return rapid.SampledFrom(choices)
}

// SomeEvent draws a case or a report of a quality problem in any state, confirmed by somebody who may and by somebody who
// may not.
func SomeEvent(pol supplier.Policy) *rapid.Generator[supplier.Event] {
	confirm := pol.Disqualification.Other.Confirmation.By
	return rapid.Custom(func(t *rapid.T) supplier.Event {
		kinds := append(supplier.EventKinds(), supplier.QualityProblem, supplier.QualityProblem, supplier.OtherBreach)
		e := proven(pol, rapid.SampledFrom(kinds).Draw(t, "kind"), 1)
		e.Supplier = rapid.SampledFrom([]string{name, name, name + "0"}).Draw(t, "supplier")
		e.On = someDay().Draw(t, "on")
		if e.Kind == supplier.QualityProblem {
			e.Problem = rapid.SampledFrom([]string{"mold", "leak"}).Draw(t, "problem")
			e.Countermeasure = rapid.SampledFrom([]supplier.Countermeasure{supplier.Awaited, supplier.Ineffective, supplier.Effective, supplier.Effective}).Draw(t, "countermeasure")
			return e
		}
		e.State = supplier.CaseState(rapid.IntRange(1, 3).Draw(t, "state"))
		e.ConfirmedBy = rapid.SampledFrom(append([]logistics.Role{"", logistics.Buyer}, confirm...)).Draw(t, "by")
		e.Reason = rapid.SampledFrom([]string{"", "a reason in writing"}).Draw(t, "reason")
		return e
	})
}

// SomeMonth draws a month to judge: two times of three with figures at the policy's bounds and one step on either side,
// otherwise with any lines and events. Lines of other suppliers and months are among them.
func SomeMonth(pol supplier.Policy) *rapid.Generator[supplier.MonthFile] {
	return rapid.Custom(func(t *rapid.T) supplier.MonthFile {
		var file supplier.MonthFile
		most := 3
		if rapid.IntRange(0, 2).Draw(t, "any") > 0 {
			file = besideBounds(t, pol)
		} else {
			file, _ = monthFacts{}.file(pol)
			file.Month = someDay().Draw(t, "month").Month()
			file.Recorded = supplier.EventKinds()
			most = 12
		}
		if rapid.IntRange(0, 5).Draw(t, "recorded") == 0 {
			file.Recorded = file.Recorded[:rapid.IntRange(0, len(file.Recorded)).Draw(t, "kinds")]
		}
		file.On = file.Month.Last().AddDays(rapid.SampledFrom([]int{45, 45, 45, 0, -1, -20, 1}).Draw(t, "on"))
		days := rapid.SampledFrom([]*rapid.Generator[logistics.Date]{someDay(), daysFrom(file.Month.First())}).Draw(t, "days")
		for range rapid.IntRange(0, most).Draw(t, "more lines") {
			file.Lines = append(file.Lines, someLine(pol, days).Draw(t, "line"))
		}
		for range rapid.IntRange(0, most).Draw(t, "more events") {
			e := SomeEvent(pol).Draw(t, "event")
			e.On = days.Draw(t, "event on")
			file.Events = append(file.Events, e)
		}
		if rapid.IntRange(0, 2).Draw(t, "again") == 0 {
			file.Events = append(file.Events, reportedAgain(t, pol, file.Month)...)
		}
		for i := range file.Events {
			file.Events[i].ID = fmt.Sprint("C-", i+1)
		}
		renumber(file.Lines)
		return file
	})
}

// reportedAgain draws a problem of a month and its report before, a day within the window, on its last day or a day later.
func reportedAgain(t *rapid.T, pol supplier.Policy, month logistics.Month) []supplier.Event {
	again := proven(pol, supplier.QualityProblem, 1)
	again.Problem, again.Countermeasure = "rust", supplier.Effective
	again.On = rapid.SampledFrom([]logistics.Date{month.First(), month.First().AddDays(14), month.Last()}).Draw(t, "again on")
	before := again
	before.On = again.On.AddMonths(-pol.Disqualification.Recurrence.Within.Months).AddDays(rapid.IntRange(-1, 1).Draw(t, "window by"))
	return []supplier.Event{again, before}
}

// besideBounds draws a month in which up to three factors are at their bounds.
func besideBounds(t *rapid.T, pol supplier.Policy) supplier.MonthFile {
	const many = 40 // so that a file stays small
	m := clean()
	for range rapid.IntRange(1, 3).Draw(t, "factors") {
		f := rapid.SampledFrom(factors()).Draw(t, "factor")
		last, first, ok := edge(pol, f)
		if !ok || first.part.GreaterThan(whole(many)) {
			continue
		}
		m = m.with(f, rapid.SampledFrom([]figure{last, first, first, first, {}}).Draw(t, f.String()))
	}
	if !m[at(supplier.LateFactor)].known {
		m = m.with(supplier.LateFactor, count(0))
	}
	file, err := m.file(pol)
	if err != nil {
		t.Fatalf("%s: %v", m, err)
	}
	return file
}

// renumber gives every line a number of its own.
func renumber(lines []supplier.Line) {
	for i := range lines {
		lines[i].No = i + 1
	}
}

// SomeHalf draws a half-year to grade: mostly with a score at a cut-off of the policy or just beside it, otherwise with any
// lines.
func SomeHalf(pol supplier.Policy) *rapid.Generator[supplier.HalfFile] {
	return rapid.Custom(func(t *rapid.T) supplier.HalfFile {
		var file supplier.HalfFile
		most := 2
		cut := rapid.SampledFrom(cutoffs(pol)).Draw(t, "cut")
		n := rapid.SampledFrom([]int{3, 7, 20}).Draw(t, "lines")
		h, ok := aim(pol, cut, n, rapid.IntRange(-1, 1).Draw(t, "side"))
		if ok && rapid.IntRange(0, 2).Draw(t, "any") > 0 {
			file, _ = h.file(pol)
			if rapid.IntRange(0, 2).Draw(t, "priced") == 0 {
				for i := range file.Lines {
					file.Lines[i].Price = supplier.PriceReview(rapid.IntRange(1, 3).Draw(t, "price"))
				}
			}
		} else {
			file, _ = halfFacts{service: new(whole(60))}.file(pol)
			most = 12
			switch rapid.IntRange(0, 3).Draw(t, "scored") {
			case 0:
				file.Service = nil
			case 1:
				*file.Service = notAbove(cut)
			}
		}
		if rapid.IntRange(0, 1).Draw(t, "disturbed") == 0 || !ok {
			days := rapid.SampledFrom([]*rapid.Generator[logistics.Date]{someDay(), daysFrom(file.Half.First())}).Draw(t, "days")
			for range rapid.IntRange(0, most).Draw(t, "more lines") {
				file.Lines = append(file.Lines, someLine(pol, days).Draw(t, "line"))
			}
			file.On = file.Half.Last().AddDays(rapid.SampledFrom([]int{31, 31, 0, -1, -90}).Draw(t, "on"))
		}
		renumber(file.Lines)
		return file
	})
}

// SomeReplacement draws a change of supplier, with and without what it needs.
func SomeReplacement(pol supplier.Policy) *rapid.Generator[supplier.ReplacementFile] {
	roles := append([]logistics.Role{logistics.Buyer}, pol.Replacement.Approval[0].By...)
	return rapid.Custom(func(t *rapid.T) supplier.ReplacementFile {
		file := change(pol)
		file.Listed = rapid.Bool().Draw(t, "listed")
		file.Reason = rapid.SampledFrom([]string{file.Reason, "", " "}).Draw(t, "reason")
		if rapid.IntRange(0, 4).Draw(t, "approved") == 0 {
			file.Approval = nil
		} else {
			file.Approval.Role = rapid.SampledFrom(roles).Draw(t, "role")
			file.Approval.By = rapid.SampledFrom([]logistics.Person{file.Approval.By, file.Buyer}).Draw(t, "by")
			start := file.AskedAt
			if end, limited, err := pol.Replacement.Approval[0].Within.End(start, file.Calendar); err == nil && limited && rapid.Bool().Draw(t, "at the end") {
				start = end
			}
			file.Approval.At = start.Add(time.Duration(rapid.IntRange(-1, 1).Draw(t, "at")))
		}
		switch {
		case rapid.Bool().Draw(t, "ordered"):
			file.ChangedAt = nil
		case file.Approval != nil:
			file.ChangedAt = new(file.Approval.At.Add(time.Duration(rapid.IntRange(-1, 1).Draw(t, "changed"))))
		}
		return file
	})
}
