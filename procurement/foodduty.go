package procurement

import (
	"slices"
	"time"

	"example.com/logistics"
)

// Serving is a meal or snack that is served on every day of the duty, by a time of day.
type Serving struct {
	logistics.Duty
	Latest logistics.Limit `json:"latest" label:"by, in minutes after midnight|最迟（零时起分钟）"`
}

// The duties and servings of the documented policies.
const (
	DutyBoiledWater  = "boiled-water"
	DutyDisinfection = "disinfection"
	DutyAcceptance   = "food-acceptance"
	DutySample       = "meal-sample"
	DutyCleaning     = "canteen-cleaning"
	DutyPortioning   = "portioning"
	DutyMenu         = "weekly-menu"

	ServeMorningSnack   = "morning-snack"
	ServeLunch          = "midday-meal"
	ServeAfternoonSnack = "afternoon-snack"
)

// FoodLog is what was done about one of the duties of food safety.
type FoodLog struct {
	What string `json:"what"` // the duty, by the policy's word
	logistics.Log
}

// CheckFoodDuty judges the log of a daily or weekly duty: boiled water (003-044), disinfection, acceptance and samples (003-048),
// cleaning and portioning (003-067), the menu that a doctor signed (004-090). An entry is one that is registered. The error is nil or
// an [*logistics.InvalidError]: the policy is invalid, a duty that it does not have, or what [logistics.Duty.Check] says.
func (pol Policy) CheckFoodDuty(l FoodLog) (logistics.Report, error) {
	var judged logistics.Report
	return pol.report(
		func(ps *logistics.Problems) {
			i := slices.IndexFunc(pol.Food.Duties, func(d logistics.Duty) bool { return d.What == l.What })
			if i < 0 {
				ps.Add("what", logistics.CodeUnknown, "%.40q is no duty of food safety", l.What)
				return
			}
			ps.Under("", pol.Food.Duties[i].Check(&judged, "", l.Log))
		},
		func(r *logistics.Report) { r.Findings, r.Unchecked = judged.Findings, judged.Unchecked })
}

// ServingLog is what was served of one of the servings.
type ServingLog struct {
	What     string                 `json:"what"`              // the serving, by the policy's word
	Served   logistics.List[Served] `json:"served"`            // in any order, complete from From on
	From     logistics.Date         `json:"from"`              // the first day that is judged
	AsOf     logistics.Date         `json:"asOf"`              // the day of judgment, which is not over
	Calendar logistics.Calendar     `json:"calendar,omitzero"` // of the days on which the kitchen works
}

// Served is one time that something was served.
type Served struct {
	At   time.Time        `json:"at"` // when it was on the table, in the zone of the site
	Role logistics.Role   `json:"role"`
	By   logistics.Person `json:"by"`
}

// day is the day of a serving; none where nobody says when it was.
func (s Served) day() logistics.Date {
	if s.At.IsZero() {
		return logistics.Date{}
	}
	return logistics.DateOf(s.At, s.At.Location())
}

// CheckServings judges snacks and meals (003-044): a day on which one was not served, and one that was served after its time; where
// the policy has no time, that is not checked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckServings(l ServingLog) (logistics.Report, error) {
	var judged logistics.Report
	return pol.report(
		func(ps *logistics.Problems) {
			i := slices.IndexFunc(pol.Food.Servings, func(s Serving) bool { return s.What == l.What })
			if i < 0 {
				ps.Add("what", logistics.CodeUnknown, "%.40q is no serving", l.What)
				return
			}
			serving := pol.Food.Servings[i]
			log := logistics.Log{From: l.From, AsOf: l.AsOf, Calendar: l.Calendar}
			for _, s := range l.Served {
				log.Done = append(log.Done, logistics.Done{On: s.day(), Role: s.Role, By: s.By})
			}
			ps.Under("", serving.Check(&judged, "", log), "done[", "served[", "].on", "].at")
			l.onTime(&judged, serving)
		},
		func(r *logistics.Report) { r.Findings, r.Unchecked = judged.Findings, judged.Unchecked })
}

// onTime judges the time of day of what was served on the days that are judged, in the order of time.
func (l ServingLog) onTime(r *logistics.Report, s Serving) {
	served := slices.SortedFunc(slices.Values(l.Served), func(a, b Served) int { return a.At.Compare(b.At) })
	for _, one := range served {
		if on := one.day(); !on.Before(l.From) {
			s.Latest.Check(r, s.What+" "+on.String()+" at", minutes(one.At))
		}
	}
}

// minutes counts the minutes from midnight; a begun one is one.
func minutes(at time.Time) logistics.Measure {
	n := 60*at.Hour() + at.Minute()
	if at.Second() > 0 || at.Nanosecond() > 0 {
		n++
	}
	return logistics.Count(n)
}

func (f FoodSafety) dutyLaws(ps *logistics.Problems) {
	var whats []string
	for _, d := range f.Duties {
		whats = append(whats, d.What)
	}
	for _, s := range f.Servings {
		whats = append(whats, s.What)
	}
	for i, what := range whats {
		if slices.Contains(whats[:i], what) {
			ps.Add("food", logistics.CodeDuplicate, "two duties go by the word %.40q", what)
		}
	}
	for i, s := range f.Servings {
		ps.Bounded(logistics.At("food.servings", i)+".latest", s.Latest, logistics.CountKind, logistics.CeilingSides()...)
	}
}
