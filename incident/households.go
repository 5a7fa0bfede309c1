package incident

import (
	"slices"

	"example.com/logistics"
)

// Households say how often the service staff visit households, and what they bring up to date (004-121).
type Households struct {
	Visits  logistics.Duty `json:"visits" label:"each of the staff|每人"`
	Updated logistics.Need `json:"updated" label:"on each visit|每次拜访"`
}

// HouseholdLog is the visits of the service staff to households.
type HouseholdLog struct {
	Staff    logistics.List[logistics.Person] `json:"staff"`             // everybody who has to visit
	Visits   logistics.List[HouseholdVisit]   `json:"visits"`            // in any order, complete from From on
	From     logistics.Date                   `json:"from"`              // the first day that is judged
	AsOf     logistics.Date                   `json:"asOf"`              // the day of judgment, which is not over
	Calendar logistics.Calendar               `json:"calendar,omitzero"` // for a duty that counts in workdays
}

// HouseholdVisit is one visit to one household.
type HouseholdVisit struct {
	On          logistics.Date   `json:"on"`
	By          logistics.Person `json:"by"` // one of the staff
	Role        logistics.Role   `json:"role"`
	Household   string           `json:"household"`   // its number
	FileUpdated bool             `json:"fileUpdated"` // the customer's file holds what was heard
}

// CheckHouseholds judges the visits of the service staff to households (004-121). It finds a member of the staff who visited
// too few different households in a month, and a visit after which the file was not brought up to date. The error is nil or
// an [*logistics.InvalidError].
func (pol Policy) CheckHouseholds(l HouseholdLog) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Service.Households
	var ps logistics.Problems
	distinctNames(&ps, "staff", "", persons(l.Staff))
	whole := logistics.Log{From: l.From, AsOf: l.AsOf, Calendar: l.Calendar}
	for i, v := range l.Visits {
		at := logistics.At("visits", i)
		if !slices.Contains(l.Staff, v.By) {
			ps.Add(at+".by", logistics.CodeUnknown, "%.40q is none of the staff", string(v.By))
		}
		ps.Name(at+".household", v.Household)
		whole.Done = append(whole.Done, logistics.Done{On: v.On, Role: v.Role, By: v.By, About: v.Household})
	}
	var all logistics.Report
	ps.Under("", rules.Visits.Check(&all, "", whole), "done[", "visits[", ".about", ".household")
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	of := map[logistics.Person][]logistics.Done{}
	for _, d := range whole.Done {
		of[d.By] = append(of[d.By], d)
	}
	for _, person := range l.Staff {
		own := whole
		own.Done = of[person]
		ps.Under("", rules.Visits.Check(&report, string(person), own))
	}
	for _, v := range slices.SortedFunc(slices.Values(l.Visits), HouseholdVisit.compare) {
		if !v.On.Before(l.From) {
			rules.Updated.Check(&report, "visit "+v.Household+" "+v.On.String(), logistics.Known(v.FileUpdated))
		}
	}
	return report, ps.Err()
}

// compare orders visits by their day and household, so that no order of the log matters.
func (v HouseholdVisit) compare(o HouseholdVisit) int {
	if order := v.On.Compare(o.On); order != 0 {
		return order
	}
	return cmpAbout(ServiceEntry{About: v.Household + "\x00" + string(v.By)}, ServiceEntry{About: o.Household + "\x00" + string(o.By)})
}

// persons gives the names of persons.
func persons(list []logistics.Person) []string {
	return namesOf(list, func(p logistics.Person) string { return string(p) })
}

func (h Households) laws(ps *logistics.Problems) {
	required(ps, "service.households.updated", h.Updated)
	if h.Visits.Every.Anchor() != "" {
		ps.Add("service.households.visits.every", logistics.CodeConflict, "visits go by the calendar, not by a named period")
	}
}
