package logistics

import (
	"encoding/json"
	"slices"
)

// holidayFile is a year of the common holiday-cn JSON; what else such a file says is not looked at.
type holidayFile struct {
	Year *int         `json:"year"`
	Days []holidayDay `json:"days"`
}

type holidayDay struct {
	Date  string `json:"date"`
	IsOff *bool  `json:"isOffDay"`
}

// ReadHolidays reads calendars of public holidays as the project holiday-cn publishes them, one JSON file a year, in any
// order, and gives the calendar of all their years: Saturdays and Sundays are off but for make-up workdays. Years must
// follow one another. A year without a day is not a year without holidays but one that is not announced, and a problem. A
// file may hold days of the December before. The error is nil or an [*InvalidError] with paths such as "[1].days[3].date",
// where 1 is the second file.
func ReadHolidays(files ...[]byte) (Calendar, error) {
	var ps Problems
	var years []int
	off := map[Date]bool{}
	var daysOff, workdays []Date
	for i, data := range files {
		at := At("", i)
		var file holidayFile
		if err := json.Unmarshal(data, &file); err != nil {
			ps.Add(at, CodeSyntax, "%v", err)
			continue
		}
		switch {
		case file.Year == nil:
			ps.Add(at+".year", CodeAbsent, "no year")
			continue
		case *file.Year < 2 || *file.Year > 9999:
			ps.Add(at+".year", CodeRange, "%d is no year", *file.Year)
			continue
		case slices.Contains(years, *file.Year):
			ps.Add(at+".year", CodeDuplicate, "%d is there twice", *file.Year)
		case len(file.Days) == 0:
			ps.Add(at+".days", CodeAbsent, "no day: the holidays of %d are not announced", *file.Year)
		}
		years = append(years, *file.Year)
		for j, day := range file.Days {
			path := At(at+".days", j)
			d, err := ParseDate(day.Date)
			first := Date{int16(*file.Year - 1), 12, 1}
			before, seen := off[d]
			switch {
			case err != nil:
				ps.Add(path+".date", CodeWord, "%v", err)
			case day.IsOff == nil:
				ps.Add(path+".isOffDay", CodeAbsent, "whether %s is off is not said", d)
			case d.Before(first) || d.After(Date{int16(*file.Year), 12, 31}):
				ps.Add(path+".date", CodeRange, "%s is neither in %d nor in the December before", d, *file.Year)
			case seen && before != *day.IsOff:
				ps.Add(path+".isOffDay", CodeConflict, "%s is off in one place and worked in another", d)
			case !seen && *day.IsOff:
				daysOff = append(daysOff, d)
			case !seen:
				workdays = append(workdays, d)
			}
			if err == nil && day.IsOff != nil && !seen {
				off[d] = *day.IsOff
			}
		}
	}
	if len(files) == 0 {
		ps.Add("", CodeAbsent, "no file")
	}
	slices.Sort(years)
	for i, year := range years {
		if i > 0 && year > years[i-1]+1 {
			ps.Add("", CodeAbsent, "no file for %d", years[i-1]+1)
		}
	}
	if err := ps.Err(); err != nil {
		return Calendar{}, err
	}
	first, last := Date{int16(years[0]), 1, 1}, Date{int16(years[len(years)-1]), 12, 31}
	// Of the December before the first year only the days are told that the holidays of the new one touch.
	early := func(d Date) bool { return d.Before(first) }
	return NewCalendar(first, last, slices.DeleteFunc(daysOff, early), slices.DeleteFunc(workdays, early))
}
