package logistics

import "slices"

// Anchor is one kind of period by its name, such as "term", with all periods of that kind that the host knows.
type Anchor struct {
	Name    string       `json:"name"`    // letters a to z and digits, with hyphens between them; at most 40 characters
	Periods List[Period] `json:"periods"` // in any order, without overlap; empty: there is none, and nothing falls due
}

// Anchors are the named periods that a host hands in for a [Duty] that goes by them. A duty that goes by a name that is not
// among them cannot be judged, which is an error.
type Anchors List[Anchor]

// MarshalJSON writes no anchors as [].
func (a Anchors) MarshalJSON() ([]byte, error) { return List[Anchor](a).MarshalJSON() }

// anchorPattern describes the names of anchors.
const anchorPattern = `[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?`

func isAnchor(name string) bool {
	for i := range len(name) {
		c, inner := name[i], i > 0 && i < len(name)-1
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && !(c == '-' && inner) {
			return false
		}
	}
	return name != "" && len(name) <= 40
}

// of gives the periods of a name in the order of their days; ok is false where the name is not there.
func (a Anchors) of(name string) (periods []Period, ok bool) {
	i := slices.IndexFunc(a, func(one Anchor) bool { return one.Name == name })
	if i < 0 {
		return nil, false
	}
	return slices.SortedFunc(slices.Values(a[i].Periods), func(p, q Period) int { return p.First.Compare(q.First) }), true
}

// check asks for names that are some, each once, and for periods that are some and share no day with another of the name.
func (a Anchors) check(path string, ps *Problems) {
	seen := map[string]bool{}
	for i, one := range a {
		at := At(path, i)
		switch {
		case !isAnchor(one.Name):
			ps.Add(Join(at, "name"), CodeWord, "%s is no name such as term", quote(one.Name))
		case seen[one.Name]:
			ps.Add(Join(at, "name"), CodeDuplicate, "%s is there twice", one.Name)
		}
		seen[one.Name] = true
		overlaps := overlapping(one.Periods)
		for j, p := range one.Periods {
			at := At(Join(at, "periods"), j)
			if p.First.IsZero() {
				ps.Add(Join(at, "first"), CodeAbsent, "no date")
			}
			switch {
			case p.Last.IsZero():
				ps.Add(Join(at, "last"), CodeAbsent, "no date")
			case p.Last.Before(p.First):
				ps.Add(Join(at, "last"), CodeRange, "%s is before the first day, %s", p.Last, p.First)
			}
			if p.Lapsed {
				ps.Add(Join(at, "lapsed"), CodeConflict, "a named period cannot lapse")
			}
			if other := overlaps[j]; !other.First.IsZero() {
				ps.Add(at, CodeConflict, "%s overlaps %s", p, other)
			}
		}
	}
}

// overlapping gives, by place, the period that one shares days with which begins no later; of those that have two days the
// right way round.
func overlapping(periods []Period) []Period {
	overlaps := make([]Period, len(periods))
	var order []int
	for i, p := range periods {
		if !p.First.IsZero() && !p.Last.Before(p.First) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return periods[i].First.Compare(periods[j].First) })
	var reach Period // the one so far that ends last
	for _, i := range order {
		p := periods[i]
		if !reach.First.IsZero() && !p.First.After(reach.Last) {
			overlaps[i] = reach
		}
		if reach.First.IsZero() || p.Last.After(reach.Last) {
			reach = p
		}
	}
	return overlaps
}
