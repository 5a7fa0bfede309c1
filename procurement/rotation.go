package procurement

import (
	"cmp"
	"slices"

	"example.com/logistics"
)

// Rotation says for how long one person may hold one buyer's post.
type Rotation struct {
	logistics.Rule
	Months int `json:"months" label:"months in one post at most|同一岗位最长任职（月）"`
}

// Tenure is one person in one post.
type Tenure struct {
	Person logistics.Person `json:"person"`
	Post   string           `json:"post"` // of the policy's posts
	From   logistics.Date   `json:"from"`
	Until  logistics.Date   `json:"until,omitzero"` // the last day; absent: he holds it
}

// RotationFile is who held which buyer's post.
type RotationFile struct {
	Tenures logistics.List[Tenure] `json:"tenures"`       // in any order
	AsOf    logistics.Date         `json:"asOf,omitzero"` // the day of judgment; needed where somebody still holds a post
}

// CheckRotation judges for how long buyers held one post (000-130): twelve months end on the day before the same day of the next
// year. Tenures of which one begins the day after the other ends are one; who held another post in between begins anew. The error
// is nil or an [*logistics.InvalidError].
func (pol Policy) CheckRotation(f RotationFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rule := pol.Buyers.Rotation
	var ps logistics.Problems
	f.check(&ps, pol.Buyers)
	held := f.held()
	for i, t := range held {
		if len(ps) == 0 && i > 0 && held[i-1].Person == t.Person && held[i-1].Post == t.Post && !t.From.After(held[i-1].Until) {
			ps.Add("tenures", logistics.CodeConflict, "%.40q holds %.40q twice on %s", t.Person, t.Post, t.From)
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	for _, t := range joined(held) {
		last := t.From.AddMonths(rule.Months).AddDays(-1)
		if !last.IsZero() && t.Until.After(last) {
			report.Find(rule.Rule, logistics.TooLate, string(t.Person)+" "+t.Post+" from "+t.From.String(), logistics.Day(t.Until), logistics.Day(last))
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

// joined makes one of tenures, sorted, that follow each other without a day between them.
func joined(held []Tenure) []Tenure {
	var all []Tenure
	for _, t := range held {
		if n := len(all) - 1; n >= 0 && all[n].Person == t.Person && all[n].Post == t.Post && all[n].Until.AddDays(1) == t.From {
			all[n].Until = t.Until
			continue
		}
		all = append(all, t)
	}
	return all
}
