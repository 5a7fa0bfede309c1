package procurement

import (
	"slices"
	"time"

	"example.com/logistics"
)

// Serving is a meal or snack that is served on every day of its duty, by a time of day (003-044). Latest counts minutes
// after midnight: 570 is half past nine.
type Serving struct {
	logistics.Duty
	Latest logistics.Limit `json:"latest" label:"by, in minutes after midnight|最迟（零时起分钟）"`
}

// The duties of food safety, for [FoodLog], and the servings, for [ServingLog], in the documented policies.
const (
	DutyBoiledWater  = "boiled-water"     // on every workday (003-044)
	DutyDisinfection = "disinfection"     // on every workday (003-048)
	DutyAcceptance   = "food-acceptance"  // on every workday (003-048)
	DutySample       = "meal-sample"      // on every workday (003-048)
	DutyCleaning     = "canteen-cleaning" // on every workday (003-067)
	DutyPortioning   = "portioning"       // on every workday (003-067)
	DutyMenu         = "weekly-menu"      // every week, signed by a doctor (004-090)

	ServeMorningSnack   = "morning-snack"   // on every workday (003-044)
	ServeLunch          = "midday-meal"     // on every workday (003-044)
	ServeAfternoonSnack = "afternoon-snack" // on every workday (003-044)
)

// FoodLog is what was done about one of the duties of food safety.
type FoodLog struct {
	What string `json:"what"` // the duty, by the word of the policy: [DutyDisinfection] and so on
	logistics.Log
}

// CheckFoodDuty judges the log of a daily or weekly duty of food safety: boiled water (003-044), disinfection, acceptance
// and samples (003-048), cleaning and portioning (003-067), the menu that a doctor signed (004-090). An entry of the log is
// one that stands in the register. The error is nil or an [*logistics.InvalidError]: the policy is invalid, a duty that it
// does not have, or what [logistics.Duty.Check] refuses.
func (pol Policy) CheckFoodDuty(l FoodLog) (logistics.Report, error) {
	var judged logistics.Report
	return pol.report(
		func(ps *logistics.Problems) {
			i := slices.IndexFunc(pol.Food.Duties, func(d logistics.Duty) bool { return d.What == l.What })
			if i < 0 {
				ps.Add("what", logistics.CodeUnknown, "%.40q is no duty of food safety of this policy", l.What)
				return
			}
			ps.Under("", pol.Food.Duties[i].Check(&judged, "", l.Log))
		},
		func(r *logistics.Report) { r.Findings, r.Unchecked = judged.Findings, judged.Unchecked })
}

// ServingLog is what was served of one meal or snack.
type ServingLog struct {
	What     string                 `json:"what"`              // the serving, by the word of the policy: [ServeLunch] and so on
	Served   logistics.List[Served] `json:"served"`            // in any order, complete from From on
	From     logistics.Date         `json:"from"`              // the first day that is judged
	AsOf     logistics.Date         `json:"asOf"`              // the day of judgment, which is not over
	Calendar logistics.Calendar     `json:"calendar,omitzero"` // of the days on which the kitchen works, which are the days judged
}

// Served is one time that a meal or snack was served.
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

// CheckServings judges snacks and meals (003-044): a day on which one was not served, and one that was served after its
// time. Where the policy has no time, that is unchecked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckServings(l ServingLog) (logistics.Report, error) {
	var judged logistics.Report
	return pol.report(
		func(ps *logistics.Problems) {
			i := slices.IndexFunc(pol.Food.Servings, func(s Serving) bool { return s.What == l.What })
			if i < 0 {
				ps.Add("what", logistics.CodeUnknown, "%.40q is no serving of this policy", l.What)
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
			s.Latest.Check(r, s.What+" "+on.String()+".at-minutes", minutes(one.At))
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
