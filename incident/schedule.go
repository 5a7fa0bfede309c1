package incident

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// SiteYear is the days of which [Policy.Schedule] gives the duties, and what is known of the site. It need not be a whole
// year.
type SiteYear struct {
	From     logistics.Date            `json:"from"`             // the first day
	To       logistics.Date            `json:"to"`               // the day after the last; at most 100 years later
	Drilled  string                    `json:"drilled,omitzero"` // the emergency plan that was drilled last, by the word of the policy; absent: none, the first one comes first
	Places   logistics.List[PlaceList] `json:"places,omitzero"`  // all classes, grades and departments that the site has
	Calendar logistics.Calendar        `json:"calendar"`         // on which days the site is in use
	Anchors  logistics.Anchors         `json:"anchors,omitzero"` // the terms, holidays, activities and examinations of the site
}

// Schedule is every duty of a site from one day to another.
type Schedule struct {
	Edition   string                              `json:"edition"`
	From      logistics.Date                      `json:"from"` // the first day
	To        logistics.Date                      `json:"to"`   // the day after the last
	Duties    logistics.List[ScheduledDuty]       `json:"duties"`
	Unchecked logistics.List[logistics.Unchecked] `json:"unchecked"` // duties without a frequency, and those for each of a kind that nobody lists
}

// String gives the schedule in English.
func (s Schedule) String() string { return s.Text(logistics.English) }

// Text gives the schedule in l: its days, then each duty with how often it is due in them, then what is unchecked.
func (s Schedule) Text(l logistics.Lang) string {
	lines := []string{logistics.Period{First: s.From, Last: s.To.AddDays(-1)}.String()}
	for _, d := range s.Duties {
		lines = append(lines, "  "+d.Text(l))
	}
	for _, u := range s.Unchecked {
		lines = append(lines, "  "+u.Text(l))
	}
	return strings.Join(lines, "\n")
}

// ScheduledDuty is one duty with the periods in which it is due.
type ScheduledDuty struct {
	What    string                           `json:"what"` // by the word of the policy
	By      logistics.List[logistics.Role]   `json:"by"`   // any one of these roles
	Every   logistics.Every                  `json:"every"`
	Times   int                              `json:"times"`  // how often in each period
	Places  logistics.List[string]           `json:"places"` // it is done for each of these; none: for all together
	Items   logistics.List[string]           `json:"items"`  // what is looked at
	Periods logistics.List[logistics.Period] `json:"periods"`
	About   logistics.List[string]           `json:"about"` // the emergency plan of each period, of drills; none otherwise
	Clauses logistics.Citations              `json:"clauses"`
}

// String gives the duty in English.
func (d ScheduledDuty) String() string { return d.Text(logistics.English) }

// Text gives the duty in l: "emergency drill: every quarter, in 4 periods (001-043 (read))".
func (d ScheduledDuty) Text(l logistics.Lang) string {
	n := logistics.Count(len(d.Periods)).Text(l)
	name, every := Policy{}.Name(d.What, l), d.Every.Text(l)
	says := logistics.Text{En: name + ": " + every + ", in " + n + " periods", Zh: name + "：" + every + "，共 " + n + " 期"}
	if len(d.Periods) == 1 {
		says.En = name + ": " + every + ", in 1 period"
	}
	return d.Clauses.Behind(says.In(l), l)
}

// Schedule gives every duty of the policy with the periods that end on the days of a year: rounds first, then the standing
// duties of the service. A period that lapses is there and says so. What has no frequency in the documents is unchecked. The
// error is nil or an [*logistics.InvalidError]: the policy is invalid; no days, or reversed ones; a day that the calendar
// does not cover and that counts; anchors that overlap or are not there.
func (pol Policy) Schedule(y SiteYear) (Schedule, error) {
	if err := logistics.Validate(pol); err != nil {
		return Schedule{}, err
	}
	var ps logistics.Problems
	checkPlaces(&ps, pol.Rounds, y.Places)
	s := Schedule{Edition: pol.Edition, From: y.From, To: y.To}
	turn := slices.IndexFunc(pol.Emergency.Plans, func(k PlanKind) bool { return k.Name == y.Drilled }) + 1
	if turn == 0 && y.Drilled != "" {
		ps.Add("drilled", logistics.CodeUnknown, "%.40q is no plan of this policy", y.Drilled)
	}
	add := func(r Round) {
		due, err := r.Due(y.From, y.To, y.Calendar, y.Anchors)
		ps.Under("", err, "duty.", "")
		names, known := r.places(y.Places)
		switch {
		case r.Every.IsZero():
			s.Unchecked = append(s.Unchecked, logistics.Unchecked{Clause: r.Clause, Subject: r.What,
				Missing: logistics.Text{En: "a frequency: the policy gives none", Zh: "频次（制度未规定）"}})
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
