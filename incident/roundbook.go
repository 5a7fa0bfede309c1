package incident

import (
	"cmp"
	"slices"
	"time"

	"example.com/logistics"
)

// RoundBook is what was done of the rounds of a site, and the days that are judged.
type RoundBook struct {
	Entries  logistics.List[RoundEntry] `json:"entries"`           // in any order; complete from the first day of every period that ends on or after From
	Places   logistics.List[PlaceList]  `json:"places,omitzero"`   // all classes, grades and departments that the site has
	Only     logistics.List[string]     `json:"only,omitzero"`     // the duties that are judged; absent: every round of the policy
	From     logistics.Date             `json:"from"`              // the first day that is judged
	AsOf     logistics.Date             `json:"asOf"`              // the day of judgment, which is not over; at most 100 years after From
	Calendar logistics.Calendar         `json:"calendar,omitzero"` // on which days the site is in use
	Anchors  logistics.Anchors          `json:"anchors,omitzero"`  // the terms, holidays, activities and examinations of the site
}

// PlaceList names all classes, grades or departments that the site has.
type PlaceList struct {
	Each  string                 `json:"each"`  // of what kind they are, by the word of the policy: "class", "grade"
	Names logistics.List[string] `json:"names"` // none: the site has none
}

// RoundEntry is one entry of the book: a round that was done.
type RoundEntry struct {
	ID             string                     `json:"id"`   // of the record; no two entries have one
	What           string                     `json:"what"` // the duty, by the word of the policy: [RoundLighting] and so on
	logistics.Done                            // who did it and when; About says for which class, or on which scenario
	Looked         logistics.List[string]     `json:"looked,omitzero"` // items of the policy that were looked at; others are not judged
	Faults         logistics.List[RoundFault] `json:"faults,omitzero"` // what was found
}

// RoundFault is one thing that a round found not in order.
type RoundFault struct {
	What   string                         `json:"what"`            // what it was
	Mended logistics.Date                 `json:"mended,omitzero"` // the day; absent: it is not mended
	Told   logistics.List[logistics.Role] `json:"told,omitzero"`   // who was told of it
}

// judged gives the rounds that the book asks about, or adds a problem for each that the policy does not have.
func (b RoundBook) judged(rounds Rounds, ps *logistics.Problems) []Round {
	for i, what := range b.Only {
		if _, ok := rounds.round(what); !ok {
			ps.Add(logistics.At("only", i), logistics.CodeUnknown, "%.40q is no duty of this policy", what)
		}
	}
	var all []Round
	for _, r := range rounds.List {
		if len(b.Only) == 0 || slices.Contains(b.Only, r.What) {
			all = append(all, r)
		}
	}
	return all
}

// check adds the problems of the book. Those of its days, its calendar and its anchors are found with the periods.
func (b RoundBook) check(rounds Rounds, ps *logistics.Problems) {
	checkPlaces(ps, rounds, b.Places)
	ids := map[string]bool{}
	for i, e := range b.Entries {
		at := logistics.At("entries", i)
		ps.Name(at+".id", e.ID)
		if e.ID != "" && ids[e.ID] {
			ps.Add(at+".id", logistics.CodeDuplicate, "%.40q is there twice", e.ID)
		}
		ids[e.ID] = true
		row, known := rounds.round(e.What)
		if !known {
			ps.Add(at+".what", logistics.CodeUnknown, "%.40q is no duty of this policy", e.What)
		}
		switch {
		case e.On.IsZero():
			ps.Add(at+".on", logistics.CodeAbsent, "no date")
		case !b.AsOf.IsZero() && e.On.After(b.AsOf):
			ps.Add(at+".on", logistics.CodeRange, "%s is after the day of judgment, %s", e.On, b.AsOf)
		}
		ps.Name(at+".role", string(e.Role))
		ps.Name(at+".by", string(e.By))
		names, given := row.places(b.Places)
		switch {
		case row.Each == "" && !row.Distinct && e.About == "":
		case row.Each != "" && given && !slices.Contains(names, e.About):
			ps.Add(at+".about", logistics.CodeUnknown, "%.40q is no %s of the site", e.About, row.Each)
		default:
			ps.Name(at+".about", e.About)
		}
		for j, f := range e.Faults {
			f.check(ps, logistics.At(at+".faults", j), e.On, b.AsOf)
		}
	}
}

// checkPlaces adds the problems of the lists of places: a kind that no duty asks for, or twice, and names that make none.
func checkPlaces(ps *logistics.Problems, rounds Rounds, places []PlaceList) {
	for i, list := range places {
		at := logistics.At("places", i)
		if !slices.ContainsFunc(rounds.List, func(r Round) bool { return r.Each == list.Each && r.Each != "" }) {
			ps.Add(at+".each", logistics.CodeUnknown, "%.40q is nothing that a duty is done for one by one", list.Each)
		}
		if slices.ContainsFunc(places[:i], func(p PlaceList) bool { return p.Each == list.Each }) {
			ps.Add(at+".each", logistics.CodeDuplicate, "%.40q is there twice", list.Each)
		}
		if len(list.Names) > 0 {
			distinctNames(ps, at+".names", "", list.Names)
		}
	}
}

func (f RoundFault) check(ps *logistics.Problems, at string, found, asOf logistics.Date) {
	ps.Name(at+".what", f.What)
	switch {
	case f.Mended.IsZero():
	case !found.IsZero() && f.Mended.Before(found):
		ps.Add(at+".mended", logistics.CodeRange, "%s is before it was found, %s", f.Mended, found)
	case !asOf.IsZero() && f.Mended.After(asOf):
		ps.Add(at+".mended", logistics.CodeRange, "%s is after the day of judgment, %s", f.Mended, asOf)
	}
	for i, role := range f.Told {
		ps.Name(logistics.At(at+".told", i), string(role))
	}
}

// of gives the entries of a duty about one place, by day and record.
func (b RoundBook) of(row Round, place string) []RoundEntry {
	var own []RoundEntry
	for _, e := range b.Entries {
		if e.What == row.What && (row.Each == "" || e.About == place) {
			own = append(own, e)
		}
	}
	slices.SortFunc(own, func(a, b RoundEntry) int { return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.ID, b.ID)) })
	return own
}

// log gives what a duty is judged against.
func (b RoundBook) log(entries []RoundEntry) logistics.Log {
	l := logistics.Log{From: b.From, AsOf: b.AsOf, Calendar: b.Calendar, Anchors: b.Anchors}
	for _, e := range entries {
		l.Done = append(l.Done, e.Done)
	}
	return l
}

// lastDay gives the last day of a span that counts from a day; ok is false where there is none.
func lastDay(within logistics.Span, from logistics.Date) (last logistics.Date, ok bool) {
	midnight, err := time.Parse(time.DateOnly, from.String())
	if err != nil {
		return logistics.Date{}, false
	}
	end, limited := lastMoment(within, midnight)
	return logistics.DateOf(end, time.UTC), limited
}
