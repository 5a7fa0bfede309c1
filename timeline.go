package logistics

import "slices"

// Edition is a policy with the day from which it is in force.
type Edition[P any] struct {
	From   Date `json:"from"`            // the first day; it holds until the day before the next edition
	Review Date `json:"review,omitzero"` // the last day by which somebody has to look at it again; zero: none is set
	Policy P    `json:"policy"`
}

// Timeline is the editions of a policy by date. It never changes: editions are cloned on the way in and on the way out. It is safe
// for concurrent use. The zero Timeline has no edition, so that every question about a day is an error.
type Timeline[P any] struct {
	editions []Edition[P] // by date
}

// NewTimeline gives the timeline of editions, in any order. The error is nil or an [*InvalidError] with every problem:
// no edition, one without a first day, two from one day or of one name (the policy's field Edition), a review before the
// first day, and below "editions[i].policy" whatever [Validate] says of the policy.
func NewTimeline[P any](editions ...Edition[P]) (Timeline[P], error) {
	var ps Problems
	if len(editions) == 0 {
		ps.Add("editions", CodeAbsent, "no edition")
	}
	for i, e := range editions {
		e.check(At("editions", i), editions[:i], &ps)
	}
	if err := ps.Err(); err != nil {
		return Timeline[P]{}, err
	}
	return Timeline[P]{byDate(Clone(editions))}, nil
}

// With gives a timeline with one more edition and leaves t as it is. Days before the edition, and those from the next one
// on, keep their answers. The error is nil or an [*InvalidError] with every problem of e, by its fields.
func (t Timeline[P]) With(e Edition[P]) (Timeline[P], error) {
	var ps Problems
	e.check("", t.editions, &ps)
	if err := ps.Err(); err != nil {
		return Timeline[P]{}, err
	}
	// Nothing that a timeline holds can be changed from outside, so the two may share the editions of t.
	return Timeline[P]{byDate(append(slices.Clone(t.editions), Clone(e)))}, nil
}

func byDate[P any](editions []Edition[P]) []Edition[P] {
	slices.SortFunc(editions, func(a, b Edition[P]) int { return a.From.Compare(b.From) })
	return editions
}

// check adds the problems of an edition, beside others.
func (e Edition[P]) check(path string, others []Edition[P], ps *Problems) {
	switch from := Join(path, "from"); {
	case e.From.IsZero():
		ps.Add(from, CodeAbsent, "no day from which it is in force")
	case slices.ContainsFunc(others, func(o Edition[P]) bool { return o.From == e.From }):
		ps.Add(from, CodeDuplicate, "%s is there twice", e.From)
	}
	if !e.Review.IsZero() && e.Review.Before(e.From) {
		ps.Add(Join(path, "review"), CodeRange, "%s is before the first day, %s", e.Review, e.From)
	}
	ps.Under(Join(path, "policy"), Validate(e.Policy))
	name := e.name()
	if name != "" && slices.ContainsFunc(others, func(o Edition[P]) bool { return o.name() == name }) {
		ps.Add(Join(path, "policy.edition"), CodeDuplicate, "%s is there twice", quote(name))
	}
}

// name gives the policy's own name of the edition; "" where it is no policy.
func (e Edition[P]) name() string {
	v, ok := policyOf(e.Policy, new(Problems))
	if !ok {
		return ""
	}
	return v.FieldByName("Edition").String()
}

// On gives a clone of the policy in force on d: the day that the caller names, for there is no clock here. The error is
// nil or an [*InvalidError]: no day, or one before the first edition, about which nothing is known.
func (t Timeline[P]) On(d Date) (P, error) {
	e, err := t.At(d)
	return e.Policy, err
}

// At gives a clone of the edition in force on d. The error is that of [Timeline.On].
func (t Timeline[P]) At(d Date) (Edition[P], error) {
	i, err := t.row(d)
	if err != nil {
		return Edition[P]{}, err
	}
	return Clone(t.editions[i]), nil
}

// row gives the place of the edition in force on d.
func (t Timeline[P]) row(d Date) (int, error) {
	var ps Problems
	if len(t.editions) == 0 {
		ps.Add("editions", CodeAbsent, "no edition")
	}
	if d.IsZero() {
		ps.Add("on", CodeAbsent, "no date")
	}
	if err := ps.Err(); err != nil {
		return 0, err
	}
	i, begins := slices.BinarySearchFunc(t.editions, d, func(e Edition[P], d Date) int { return e.From.Compare(d) })
	if begins {
		return i, nil
	}
	if i == 0 {
		ps.Add("on", CodeRange, "%s is before the first edition, which is in force from %s", d, t.editions[0].From)
	}
	return i - 1, ps.Err()
}

// Editions gives clones of the editions, by date.
func (t Timeline[P]) Editions() []Edition[P] { return Clone(t.editions) }

// Stale says whether the edition in force on a day should have been looked at again by then: its review day has passed. The
// error is nil or an [*InvalidError] that names the edition, or that of [Timeline.On]. It is for a company's own tests:
// On never asks it, and an edition stays in force however stale.
func (t Timeline[P]) Stale(on Date) error {
	i, err := t.row(on)
	if err != nil {
		return err
	}
	var ps Problems
	if e := t.editions[i]; !e.Review.IsZero() && on.After(e.Review) {
		ps.Add(At("editions", i)+".review", CodeRange, "%s was to be looked at again by %s, and it is %s", quote(e.name()), e.Review, on)
	}
	return ps.Err()
}
