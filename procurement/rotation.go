package procurement

import (
	"cmp"
	"slices"
	"sort"

	"example.com/logistics"
)

// Rotation says for how long one person may hold one buyer's post (000-130).
type Rotation struct {
	logistics.Rule
	Months int `json:"months" label:"months in one post at most|同一岗位最长任职（月）"`
}

// Tenure is the time that one person held one post.
type Tenure struct {
	Person logistics.Person `json:"person"`
	Post   string           `json:"post"`           // by the word of the policy: "buyer-1"
	From   logistics.Date   `json:"from"`           // the first day
	Until  logistics.Date   `json:"until,omitzero"` // the last day; absent: this person still holds it
}

// RotationFile says who held which buyer's post.
type RotationFile struct {
	Tenures logistics.List[Tenure] `json:"tenures"`       // in any order
	AsOf    logistics.Date         `json:"asOf,omitzero"` // the day of judgment; needed where somebody still holds a post
}

// CheckRotation judges for how long buyers held one post (000-130): twelve months end on the day before the same day of the
// next year. Tenures of one person in one post count together, without the days between them. Only who held another post on
// a day between begins anew. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckRotation(f RotationFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rule := pol.Buyers.Rotation
	var ps logistics.Problems
	f.check(&ps, pol.Buyers)
	f.overlaps(&ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	for _, s := range stints(f.held(), rule.Months) {
		if !s.last.IsZero() && s.Until.After(s.last) {
			report.Find(rule.Rule, logistics.TooLate, "tenure "+string(s.Person)+" "+s.Post+" "+s.From.String(), logistics.Day(s.Until), logistics.Day(s.last))
		}
	}
	return report, nil
}

func (f RotationFile) check(ps *logistics.Problems, rules Buyers) {
	var persons logistics.Persons
	for i, t := range f.Tenures {
		at := logistics.At("tenures", i)
		ps.Name(at+".person", string(t.Person))
		persons.Add(ps, at+".person", t.Person)
		if !rules.hasPost(t.Post) {
			ps.Add(at+".post", logistics.CodeUnknown, "%.40q is no post of this policy", t.Post)
		}
		switch {
		case t.From.IsZero():
			ps.Add(at+".from", logistics.CodeAbsent, "no date")
		case !f.AsOf.IsZero() && t.From.After(f.AsOf):
			ps.Add(at+".from", logistics.CodeRange, "%s is after the day of judgment, %s", t.From, f.AsOf)
		}
		if !t.Until.IsZero() && t.Until.Before(t.From) {
			ps.Add(at+".until", logistics.CodeRange, "%s is before %s", t.Until, t.From)
		}
	}
	if f.AsOf.IsZero() && slices.ContainsFunc(f.Tenures, func(t Tenure) bool { return t.Until.IsZero() }) {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment, and somebody still holds his post")
	}
}

// held gives the tenures up to the day of judgment, by person, post and day.
func (f RotationFile) held() []Tenure {
	all := slices.Clone(f.Tenures)
	for i, t := range all {
		if t.Until.IsZero() || !f.AsOf.IsZero() && t.Until.After(f.AsOf) {
			all[i].Until = f.AsOf
		}
	}
	slices.SortFunc(all, func(a, b Tenure) int {
		return cmp.Or(cmp.Compare(a.Person, b.Person), cmp.Compare(a.Post, b.Post), a.From.Compare(b.From), a.Until.Compare(b.Until))
	})
	return all
}

// overlaps adds a problem for each tenure that begins while the same person holds the same post by another. Tenures that are
// none themselves are left out.
func (f RotationFile) overlaps(ps *logistics.Problems) {
	order := make([]int, 0, len(f.Tenures))
	for i, t := range f.Tenures {
		if !t.From.IsZero() && (t.Until.IsZero() || !t.Until.Before(t.From)) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := f.Tenures[i], f.Tenures[j]
		return cmp.Or(cmp.Compare(a.Person, b.Person), cmp.Compare(a.Post, b.Post), a.From.Compare(b.From))
	})
	longest := 0 // place in order of the tenure that ends last, of those of this person in this post
	for n := 1; n < len(order); n++ {
		before, t := f.Tenures[order[longest]], f.Tenures[order[n]]
		same := before.Person == t.Person && before.Post == t.Post
		if same && (before.Until.IsZero() || !t.From.After(before.Until)) {
			ps.Add(logistics.At("tenures", order[n])+".from", logistics.CodeConflict, "%.40q holds %.40q on %s already, by tenures[%d]", t.Person, t.Post, t.From, order[longest])
		}
		if !same || !before.Until.IsZero() && (t.Until.IsZero() || t.Until.After(before.Until)) {
			longest = n
		}
	}
}

// stint is one or more tenures that count together.
type stint struct {
	Tenure
	last logistics.Date // on which the post may still be held; zero: beyond the years
}

// stints puts together the tenures, sorted, of one person in one post. What lies between two is not held: it puts the last day off,
// unless that is over already.
func stints(held []Tenure, months int) []stint {
	var all []stint
	for _, t := range held {
		if n := len(all) - 1; n >= 0 && all[n].Person == t.Person && all[n].Post == t.Post && !between(held, all[n].Tenure, t) {
			if s := &all[n]; !s.last.IsZero() && !s.Until.After(s.last) {
				s.last = s.last.AddDays(daysTo(s.Until, t.From) - 1)
			}
			all[n].Until = t.Until
			continue
		}
		all = append(all, stint{t, t.From.AddMonths(months).AddDays(-1)})
	}
	return all
}

// daysTo gives how many days one day comes after another.
func daysTo(from, to logistics.Date) int {
	const all = 9999 * 366
	return sort.Search(all, func(n int) bool {
		d := from.AddDays(n)
		return d.IsZero() || !d.Before(to)
	})
}

// between reports whether the person held another post on a day between two tenures.
func between(held []Tenure, before, after Tenure) bool {
	return slices.ContainsFunc(held, func(t Tenure) bool {
		first, last := before.Until.AddDays(1), after.From.AddDays(-1)
		return t.Person == before.Person && t.Post != before.Post && !first.After(last) && !t.From.After(last) && !t.Until.Before(first)
	})
}
