package procurement

import (
	"slices"
	"time"

	"example.com/logistics"
)

// FoodRecords say what stands in the record of a meal sample or a disinfection, and for how long both are kept (003-048,
// 004-094).
type FoodRecords struct {
	Of         logistics.List[string] `json:"of" label:"records of|记录事项"` // duties, by the policy's words
	Registered logistics.Need         `json:"registered" label:"in the register|登记"`
	Person     logistics.Need         `json:"person" label:"by name|责任到人"`
	Kept       logistics.Limit        `json:"kept" label:"days that the record is kept|记录保存天数"`
	Weight     logistics.Limit        `json:"weight" label:"grams of a meal sample|留样重量（克）"`
	Hours      logistics.Limit        `json:"hours" label:"hours that a meal sample is kept|留样时间（小时）"`
}

const (
	keyRegistered  = "registered"
	keyResponsible = "responsible-person"
)

// FoodRecord is the record of one meal sample or of one disinfection.
type FoodRecord struct {
	ID          string           `json:"id"`
	What        string           `json:"what"`                 // "meal-sample" or "disinfection"
	On          logistics.Date   `json:"on"`                   // the day of the sample or the disinfection
	Registered  bool             `json:"registered"`           // it is in the register (003-048): key "registered"
	Responsible logistics.Person `json:"responsible,omitzero"` // who answers for it (004-094): key "responsible-person"; absent: nobody by name
	KeptUntil   logistics.Date   `json:"keptUntil,omitzero"`   // last day on which the record is kept; absent: nobody says
	Sample      *MealSample      `json:"sample,omitempty"`     // needed of a meal sample, absent of a disinfection
}

// MealSample is what was kept of a meal.
type MealSample struct {
	Grams     *int      `json:"grams,omitempty"`    // whole grams, rounded down; absent: not weighed
	Taken     time.Time `json:"taken"`              // when it was put aside
	Discarded time.Time `json:"discarded,omitzero"` // when it was thrown away; absent: not yet, or nobody says
	Kept      time.Time `json:"kept,omitzero"`      // when it was last seen, of one that is not thrown away; absent: nobody looked
}

// CheckFoodRecords judges records of meal samples and disinfection. It finds one that is not in the register (003-048),
// nobody responsible by name (004-094), a sample too light or thrown away too soon (003-048), a record not kept long enough
// (004-094). The documents give no weight, hours or days: where the policy has none either, that is unchecked. The error is
// nil or an [*logistics.InvalidError].
func (pol Policy) CheckFoodRecords(records []FoodRecord) (logistics.Report, error) {
	rules := pol.Food.Records
	return pol.report(
		func(ps *logistics.Problems) {
			seen := map[string]bool{}
			for i, f := range records {
				at := logistics.At("", i)
				checkID(ps, seen, at+".id", f.ID)
				f.check(rules, ps, at)
			}
		},
		func(r *logistics.Report) {
			for _, f := range records {
				rules.record(r, f)
			}
		})
}

func (rules FoodRecords) record(r *logistics.Report, f FoodRecord) {
	at := "record " + f.ID
	rules.Registered.Check(r, at, logistics.Known(f.Registered))
	rules.Person.Check(r, at, logistics.Known(f.Responsible != ""))
	rules.Kept.Check(r, logistics.Join(at, "days-kept"), daysBetween(f.On, f.KeptUntil))
	if f.Sample == nil {
		return
	}
	grams, hours := logistics.Measure{}, logistics.Measure{}
	if f.Sample.Grams != nil {
		grams = logistics.Count(*f.Sample.Grams)
	}
	if !f.Sample.Discarded.IsZero() {
		hours = logistics.Count(int((f.Sample.Discarded.Unix() - f.Sample.Taken.Unix()) / 3600))
	}
	if !f.Sample.Kept.IsZero() {
		// What is still kept can only be kept for longer: so far it is long enough, or nobody knows yet.
		so := logistics.Count(int((f.Sample.Kept.Unix() - f.Sample.Taken.Unix()) / 3600))
		if holds, _ := rules.Hours.Holds(so); holds {
			hours = so
		}
	}
	rules.Weight.Check(r, logistics.Join(at, "sample.grams"), grams)
	rules.Hours.Check(r, logistics.Join(at, "sample.hours-kept"), hours)
}

// daysBetween counts the days from one day to another, which is not before it; unknown where one of them is.
func daysBetween(from, to logistics.Date) logistics.Measure {
	at := func(d logistics.Date) time.Time {
		t, _ := time.Parse(time.DateOnly, d.String())
		return t
	}
	if from.IsZero() || to.IsZero() {
		return logistics.Measure{}
	}
	return logistics.Count(int((at(to).Unix() - at(from).Unix()) / (24 * 60 * 60)))
}

func (f FoodRecord) check(rules FoodRecords, ps *logistics.Problems, at string) {
	if !slices.Contains(rules.Of, f.What) {
		ps.Add(at+".what", logistics.CodeUnknown, "%.40q has no records in this policy", f.What)
	}
	if f.On.IsZero() {
		ps.Add(at+".on", logistics.CodeAbsent, "no date")
	}
	if f.Responsible != "" {
		ps.Name(at+".responsible", string(f.Responsible))
	}
	if !f.KeptUntil.IsZero() && f.KeptUntil.Before(f.On) {
		ps.Add(at+".keptUntil", logistics.CodeRange, "%s is before the day itself, %s", f.KeptUntil, f.On)
	}
	if (f.Sample != nil) != (f.What == DutySample) {
		ps.Add(at+".sample", logistics.CodeConflict, "a meal sample has one, and nothing else has")
	}
	if f.Sample == nil {
		return
	}
	if f.Sample.Grams != nil && *f.Sample.Grams < 0 {
		ps.Add(at+".sample.grams", logistics.CodeRange, "%d grams; from 0", *f.Sample.Grams)
	}
	if f.Sample.Taken.IsZero() {
		ps.Add(at+".sample.taken", logistics.CodeAbsent, "no time")
	}
	switch {
	case f.Sample.Kept.IsZero():
	case !f.Sample.Discarded.IsZero():
		ps.Add(at+".sample.kept", logistics.CodeConflict, "still kept, and thrown away")
	case f.Sample.Kept.Before(f.Sample.Taken):
		ps.Add(at+".sample.kept", logistics.CodeRange, "is before it was put aside, %s", logistics.Instant(f.Sample.Taken))
	}
	if !f.Sample.Discarded.IsZero() && f.Sample.Discarded.Before(f.Sample.Taken) {
		ps.Add(at+".sample.discarded", logistics.CodeRange, "is before it was put aside, %s", logistics.Instant(f.Sample.Taken))
	}
}

func (rules FoodRecords) laws(ps *logistics.Problems) {
	const path = "food.records"
	logistics.EachOnce(ps, path+".of", rules.Of)
	ps.Needed(path+".registered", rules.Registered)
	ps.Needed(path+".person", rules.Person)
	ps.Bounded(path+".kept", rules.Kept, logistics.CountKind, logistics.FloorSides()...)
	ps.Bounded(path+".weight", rules.Weight, logistics.CountKind, logistics.FloorSides()...)
	ps.Bounded(path+".hours", rules.Hours, logistics.CountKind, logistics.FloorSides()...)
}
