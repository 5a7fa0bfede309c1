package incident

import (
	"strconv"
	"time"

	"example.com/logistics"
)

// Shift is a part of the day in which the service desk is staffed.
type Shift struct {
	logistics.Rule
	Name string `json:"name" label:"shift|班次"`
	From int    `json:"from" label:"from (hour)|起（时）"` // a full hour of the day, from 0 to 23; it belongs to the shift
	To   int    `json:"to" label:"to (hour)|止（时）"`     // a full hour after From, at most 24; it belongs to what follows
}

// AroundTheClock cites the clause by which the service desk is staffed around the clock while engineering is (004-119).
type AroundTheClock struct{ logistics.Rule }

// HotLine cites the clause by which requests are taken at any hour (004-112).
type HotLine struct{ logistics.Rule }

// ShiftFile is a moment at which somebody turns to the service desk.
type ShiftFile struct {
	At     time.Time        `json:"at"`              // in the zone of the site
	Around logistics.Answer `json:"around,omitzero"` // engineering is on duty around the clock (004-119)
}

// ShiftDecision says who takes a request at a moment.
type ShiftDecision struct {
	Edition   string                              `json:"edition"`
	At        time.Time                           `json:"at"`
	Shift     string                              `json:"shift,omitzero"` // by the word of the policy; absent: the policy names none for that hour
	Staffed   logistics.Answer                    `json:"staffed"`        // the service desk works; no: requests come in by telephone and wait for it
	Clauses   logistics.Citations                 `json:"clauses"`
	Unchecked logistics.List[logistics.Unchecked] `json:"unchecked"`
}

// DecideShift says which shift of the service desk has a moment, in the zone of that moment; an hour at which shifts change
// belongs to the later one (004-119). Outside the shifts the desk works only where engineering is on duty around the clock;
// requests are taken at any hour (004-112). The documents know no days off: the shifts are those of every day, while
// [Policy.RouteRequest] counts the hours of the desk on workdays only. The error is nil or an [*logistics.InvalidError].
func (pol Policy) DecideShift(f ShiftFile) (ShiftDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return ShiftDecision{}, err
	}
	var ps logistics.Problems
	switch {
	case f.At.IsZero():
		ps.Add("at", logistics.CodeAbsent, "no time")
	case !writable(f.At):
		ps.Add("at", logistics.CodeRange, "%s cannot be written", f.At)
	}
	if _, err := f.Around.MarshalText(); err != nil {
		ps.Add("around", logistics.CodeWord, "%v", err)
	}
	if err := ps.Err(); err != nil {
		return ShiftDecision{}, err
	}
	h := ShiftDecision{Edition: pol.Edition, At: f.At.Round(0), Staffed: logistics.Yes}
	s := pol.Service
	for _, shift := range s.Shifts {
		if shift.From <= f.At.Hour() && f.At.Hour() < shift.To {
			h.Shift = shift.Name
			h.Clauses.Add(pol.Clauses.Citation(shift.Clause))
			return h, nil
		}
	}
	around := pol.Clauses.Citation(s.Around.Clause)
	h.Clauses.Add(around)
	h.Clauses.Add(pol.Clauses.Citation(s.Line.Clause))
	h.Staffed = f.Around
	switch f.Around {
	case logistics.Yes:
		h.Unchecked = append(h.Unchecked, logistics.Unchecked{Clause: around.Clause, Subject: "shift",
			Missing: logistics.Text{En: "a shift for this hour: the policy names none", Zh: "该时段的班次（制度未规定）"}})
	case logistics.Unknown:
		h.Unchecked = append(h.Unchecked, logistics.Unchecked{Clause: around.Clause, Subject: "staffed",
			Missing: logistics.Text{En: "whether engineering is on duty around the clock", Zh: "工程部是否 24 小时值班"}})
	}
	return h, nil
}

// String gives the answer in English.
func (h ShiftDecision) String() string { return h.Text(logistics.English) }

// Text gives the answer in l: "2026-03-02 14:00:00 +08:00: late shift (004-119)".
func (h ShiftDecision) Text(l logistics.Lang) string {
	says := Policy{}.Name(h.Shift, l)
	switch {
	case h.Shift != "":
	case h.Staffed == logistics.Yes:
		says = logistics.Text{En: "staffed, in no named shift", Zh: "有人值守，班次未定"}.In(l)
	case h.Staffed == logistics.No:
		says = logistics.Text{En: "by telephone; the desk takes it up with the next shift", Zh: "电话受理，转下一班办理"}.In(l)
	default:
		says = logistics.Text{En: "by telephone; whether the desk is staffed is not known", Zh: "电话受理；是否有人值守未知"}.In(l)
	}
	return h.Clauses.Behind(moment(h.At)+logistics.Text{En: ": ", Zh: "："}.In(l)+says, l)
}

// deskEnd gives the moment at which the desk has been staffed on workdays for so long, from a moment on. The error says which
// day the calendar does not cover.
func (s Service) deskEnd(from time.Time, left time.Duration, cal logistics.Calendar) (time.Time, error) {
	year, month, first := from.Date()
	for n := 0; ; n++ {
		day := logistics.DateOf(time.Date(year, month, first+n, 12, 0, 0, 0, time.UTC), time.UTC)
		worked, err := cal.Workday(day)
		if err != nil {
			return time.Time{}, err
		}
		for _, shift := range s.Shifts {
			open := time.Date(year, month, first+n, shift.From, 0, 0, 0, from.Location())
			shut := time.Date(year, month, first+n, shift.To, 0, 0, 0, from.Location())
			if open.Before(from) {
				open = from
			}
			staffed := shut.Sub(open)
			switch {
			case !worked || staffed <= 0:
			case staffed >= left:
				return open.Add(left), nil
			default:
				left -= staffed
			}
		}
	}
}

func (s Service) shiftLaws(ps *logistics.Problems) {
	distinctNames(ps, "service.shifts", "name", namesOf(s.Shifts, func(one Shift) string { return one.Name }))
	last := 0
	for i, one := range s.Shifts {
		at := logistics.At("service.shifts", i)
		if one.From < last || one.From > 23 {
			ps.Add(at+".from", logistics.CodeRange, "%s: an hour of the day, not before the shift above ends", strconv.Itoa(one.From))
		}
		if one.To <= one.From || one.To > 24 {
			ps.Add(at+".to", logistics.CodeRange, "%s: after it begins, at most 24", strconv.Itoa(one.To))
		}
		last = max(last, one.To)
	}
}
