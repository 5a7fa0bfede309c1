package logistics

import (
	"encoding/json"
	"slices"
)

// Duty is a row that says: this must be done, by one of these roles, so often, and at most so far apart.
type Duty struct {
	Rule
	What     string     `json:"what" label:"what|事项"`                            // what is to be done, as the log and the findings call it
	By       List[Role] `json:"by" label:"by|办理人" list:"any"`                    // any one of these roles
	Every    Every      `json:"every" label:"how often|频次"`                      // how often; zero: the documents give no frequency, and it is unchecked
	Move     DayMove    `json:"move" label:"on a day off|遇休息日"`                  // what happens where the last day is no workday
	Times    int        `json:"times" label:"times|次数"`                          // how many times in each period, from 1 on
	Distinct bool       `json:"distinct" label:"each about another|每次对象不同"`      // each time of a period is about another thing
	MaxGap   Span       `json:"maxGap" label:"at most apart|最长间隔" span:"length"` // most days from one time to the next, from "1d" on; zero: no limit
}

// maxYears bounds the days that a duty is asked about.
const maxYears = 100

// Due gives the periods in which d falls due, in order: those whose last day, before it is moved, is from or later and before to.
// So the periods of two halves of a year are together those of the year. The other days of a period may lie outside.
//
// Where the last day is no workday, d.Move says what happens. A last day may move out of its month or term, but a day of the week,
// as in "weekly fri", stays in its week from Monday to Sunday; where that has no workday on the side, the period has lapsed. A
// period whose last day moves later keeps its first day; one whose last day moves before its first is one day.
//
// The calendar is needed for "workday", and for other frequencies unless d.Move is [Stays]. The anchors need the name that d.Every
// goes by. Without a frequency d is never due.
//
// The error is nil or an [*InvalidError]: no day, to before from, more than 100 years, a day that the calendar does not cover and
// that had to be asked, invalid anchors, an invalid move.
func (d Duty) Due(from, to Date, cal Calendar, anchors Anchors) ([]Period, error) {
	var ps Problems
	due := d.due(asked{"from", "to", from, to}, cal, anchors, &ps)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	return due, nil
}

// asked is the days that are asked about, from one on and before the other, under their names.
type asked struct {
	fromName, toName string
	from, to         Date
}

func (a asked) check(ps *Problems) {
	if a.from.IsZero() {
		ps.Add(a.fromName, CodeAbsent, "no date")
	}
	limit := a.from.AddMonths(12 * maxYears)
	switch {
	case a.to.IsZero():
		ps.Add(a.toName, CodeAbsent, "no date")
	case a.to.Before(a.from):
		ps.Add(a.toName, CodeRange, "%s is before %s", a.to, a.from)
	case !limit.IsZero() && a.to.After(limit):
		ps.Add(a.toName, CodeRange, "%s is more than %d years after %s", a.to, maxYears, a.from)
	}
}

// due gives the periods, or adds the problems.
func (d Duty) due(a asked, cal Calendar, anchors Anchors, ps *Problems) []Period {
	known := len(*ps)
	if _, err := d.Move.MarshalText(); err != nil {
		ps.Add("duty.move", CodeWord, "%v", err)
	}
	a.check(ps)
	anchors.check("anchors", ps)
	if name := d.Every.anchor; name != "" {
		if _, ok := anchors.of(name); !ok {
			ps.Add("anchors", CodeUnknown, "have no %s, by which the duty goes", name)
		}
	}
	if len(*ps) > known {
		return nil
	}
	var all []Period
	for _, p := range d.Every.occurrences(a.from, a.to, anchors) {
		worked, err := true, error(nil)
		if d.Every.unit == workday {
			worked, err = cal.Workday(p.Last)
		} else {
			p, err = d.Move.settle(p, cal, d.Every.unit == weekly && d.Every.to != 0)
		}
		if err != nil {
			ps.Add("calendar", CodeRange, "%v", err)
			return nil
		}
		if worked {
			all = append(all, p)
		}
	}
	return all
}

func (d Duty) check(path string, ps *Problems) {
	if d.What == "" {
		ps.Add(Join(path, "what"), CodeAbsent, "a duty to do nothing")
	}
	if len(d.By) == 0 {
		ps.Add(Join(path, "by"), CodeAbsent, "a duty that no role has")
	}
	for i, by := range d.By {
		if by == "" || slices.Contains(d.By[:i], by) {
			ps.Add(At(Join(path, "by"), i), CodeDuplicate, "%s", twice(string(by)))
		}
	}
	if d.Times < 1 {
		ps.Add(Join(path, "times"), CodeRange, "%d times; at least once", d.Times)
	}
	if !d.MaxGap.IsZero() && (d.MaxGap.unit != 'd' || d.MaxGap.n == 0) {
		ps.Add(Join(path, "maxGap"), CodeRange, "%s apart; at least 1d, in days", d.MaxGap)
	}
}

// form asks for what is to be done, for roles of which each is another, and at least once.
func (Duty) form() *shape {
	return &shape{Properties: shapes{
		{"what", filled()}, {"by", &shape{Items: filled(), MinItems: 1, Unique: true}}, {"times", &shape{Minimum: json.Number("1")}},
	}}
}
