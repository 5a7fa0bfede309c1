package budget

import (
	"fmt"

	"example.com/logistics"
)

// months and quarters are those of a fiscal year.
const (
	months   = 12
	quarters = 4
)

// YearStart says in which calendar month a fiscal year begins.
type YearStart struct {
	logistics.Rule
	Month int `json:"month" label:"begins in month|起始月份"` // 1 to 12; January in the documents
}

func (y YearStart) laws(ps *logistics.Problems, path string) {
	if y.Month < 1 || y.Month > months {
		ps.Add(path+".month", logistics.CodeRange, "%d is no month: 1 to 12", y.Month)
	}
}

// check asks for the first month of a fiscal year whose last month the calendar has.
func (y YearStart) check(ps *logistics.Problems, path string, first logistics.Month) {
	switch {
	case first.IsZero():
		ps.Add(path, logistics.CodeAbsent, "no year: name its first month")
	case first.String()[len("2026-"):] != fmt.Sprintf("%02d", y.Month):
		*ps = append(*ps, logistics.Problem{Path: path, Code: logistics.CodeRange, Clause: y.Clause,
			Detail: fmt.Sprintf("%s begins no fiscal year: it begins in month %d", first, y.Month)})
	case first.Add(months).IsZero():
		ps.Add(path, logistics.CodeRange, "the year from %s leaves the calendar", first)
	}
}

// monthOf gives the place of a day's month in the year that begins with first, from 0; ok is false outside the year.
func monthOf(first logistics.Month, on logistics.Date) (place int, ok bool) {
	for i := range months {
		if first.Add(i).Contains(on) {
			return i, true
		}
	}
	return 0, false
}

// yearText gives "2026", or "2025-07..2026-06" for one that begins in another month.
func yearText(first logistics.Month) string {
	if first.First().Year().First().Month() == first {
		return first.First().Year().String()
	}
	return first.String() + ".." + first.Add(months-1).String()
}
