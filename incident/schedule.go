package incident

import (
	"slices"

	"example.com/logistics"
)

// SiteYear is the days of which the duties are asked for, and what is known of the site.
type SiteYear struct {
	From     logistics.Date            `json:"from"`             // the first day
	To       logistics.Date            `json:"to"`               // the day after the last; at most 100 years later
	Drilled  string                    `json:"drilled,omitzero"` // the plan that was drilled last, after which the next take their turns
	Places   logistics.List[PlaceList] `json:"places,omitzero"`  // the classes, grades and departments that there are
	Calendar logistics.Calendar        `json:"calendar"`
	Anchors  logistics.Anchors         `json:"anchors,omitzero"` // the terms, holidays and activities of the site
}

// Schedule is the duties of a site from one day to another.
type Schedule struct {
	Edition   string                              `json:"edition"`
	From      logistics.Date                      `json:"from"`
	To        logistics.Date                      `json:"to"`
	Duties    logistics.List[ScheduledDuty]       `json:"duties"`
	Unchecked logistics.List[logistics.Unchecked] `json:"unchecked"` // duties without a frequency, and those for each of a kind that nobody lists
}

// ScheduledDuty is a duty with the periods in which it is due.
type ScheduledDuty struct {
	What    string                           `json:"what"`
	By      logistics.List[logistics.Role]   `json:"by"` // any one of them
	Every   logistics.Every                  `json:"every"`
	Times   int                              `json:"times"`  // in each period
	Places  logistics.List[string]           `json:"places"` // it is done for each of these
	Items   logistics.List[string]           `json:"items"`  // what is looked at
	Periods logistics.List[logistics.Period] `json:"periods"`
	About   logistics.List[string]           `json:"about"` // the scenario of each period, where they take turns; else none
	Clauses logistics.Citations              `json:"clauses"`
}

// Schedule gives every duty of the policy with the periods that end on the days of a year: rounds first, then the standing duties of the
// service. A period that lapses is there and says so. What has no frequency in the documents is unchecked, never left out without
// a word. The error is nil or an [*logistics.InvalidError]: the policy is invalid, no or reversed days, a day that the calendar does
// not cover and that has to be known, anchors that overlap or are not there.
func (pol Policy) Schedule(y SiteYear) (Schedule, error) {
	if err := logistics.Validate(pol); err != nil {
		return Schedule{}, err
	}
	var ps logistics.Problems
	checkPlaces(&ps, pol.Rounds, y.Places)
	s := Schedule{Edition: pol.Edition, From: y.From, To: y.To}
	turn := slices.IndexFunc(pol.Emergency.Plans, func(k PlanKind) bool { return k.Name == y.Drilled }) + 1
	if turn == 0 && y.Drilled != "" {
		ps.Add("drilled", logistics.CodeUnknown, "%.40q is no plan of the policy", y.Drilled)
	}
	add := func(r Round) {
		due, err := r.Due(y.From, y.To, y.Calendar, y.Anchors)
		ps.Under("", err, "duty.", "")
		names, known := r.places(y.Places)
		switch {
		case r.Every.IsZero():
			s.Unchecked = append(s.Unchecked, logistics.Unchecked{Clause: r.Clause, Subject: r.What,
				Missing: logistics.Text{En: "a frequency: the policy gives none", Zh: "频次：制度未规定"}})
			return
		case !known:
			s.Unchecked = append(s.Unchecked, logistics.Unchecked{Clause: r.Clause, Subject: r.What, Missing: r.unlisted()})
		}
		row := ScheduledDuty{What: r.What, By: slices.Clone(r.By), Every: r.Every, Times: r.Times, Items: slices.Clone(r.Items), Periods: due, Clauses: pol.Rounds.clauses(r, pol.Clauses)}
		if r.Each != "" {
			row.Places = names
		}
		if r.What == pol.Emergency.Drill {
			for range due {
				row.About = append(row.About, pol.Emergency.Plans[turn%len(pol.Emergency.Plans)].Name)
				turn++
			}
		}
		s.Duties = append(s.Duties, row)
	}
	for _, r := range pol.Rounds.List {
		add(r)
	}
	for _, d := range pol.Service.Duties {
		add(Round{Duty: d})
	}
	add(Round{Duty: pol.Service.Households.Visits})
	if err := ps.Err(); err != nil {
		return Schedule{}, err
	}
	return s, nil
}
