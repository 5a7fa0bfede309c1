package logistics

import (
	"cmp"
	"slices"
)

// Direction says how strict an answer, or a whole edition, is beside another. What counts as stricter is said at the Diff of
// each package. The zero Direction is invalid.
type Direction uint8

// The directions.
const (
	Same         Direction = iota + 1 // the same is asked; at most the words or the clauses cited differ
	Stricter                          // all that was asked is still asked, and something more
	Looser                            // something is no longer asked, and nothing new is
	Incomparable                      // more of one thing and less of another, or another thing
)

func directionWords() Words {
	return Words{
		{"same", Text{"same", "相同"}}, {"stricter", Text{"stricter", "更严"}},
		{"looser", Text{"looser", "更宽"}}, {"incomparable", Text{"incomparable", "不可比"}},
	}
}

// String gives the wire word.
func (d Direction) String() string { return directionWords().Wire(uint8(d)) }

// Label gives the word in l.
func (d Direction) Label(l Lang) string { return directionWords().Label(uint8(d), l) }

// MarshalText gives the wire word; the zero Direction is an error.
func (d Direction) MarshalText() ([]byte, error) { return directionWords().Marshal(uint8(d)) }

// UnmarshalText reads a wire word.
func (d *Direction) UnmarshalText(text []byte) error {
	return directionWords().Unmarshal((*uint8)(d), text)
}

// And gives the direction of several changes together: Same adds nothing, two that agree stay, and anything else is Incomparable.
func (d Direction) And(others ...Direction) Direction {
	for _, o := range others {
		switch {
		case o == Same || o == d:
		case d == Same:
			d = o
		default:
			d = Incomparable
		}
	}
	return d
}

// Back gives the direction from new to old: Looser for Stricter, Stricter for Looser, the others as they are.
func (d Direction) Back() Direction {
	switch d {
	case Stricter:
		return Looser
	case Looser:
		return Stricter
	}
	return d
}

// Binding compares how binding a rule is: from Should to Must is Stricter, from Must to Should Looser.
func Binding(was, is Force) Direction { return Demand(was == Must, is == Must) }

// Rise compares two sizes of a demand, such as numbers of quotes: more is Stricter, less Looser.
func Rise[T cmp.Ordered](was, is T) Direction {
	switch cmp.Compare(is, was) {
	case 1:
		return Stricter
	case -1:
		return Looser
	}
	return Same
}

// Demand compares whether something is asked for: Stricter where it newly is, Looser where it no longer is.
func Demand(was, is bool) Direction {
	switch {
	case is && !was:
		return Stricter
	case was && !is:
		return Looser
	}
	return Same
}

// Fewer compares lists of which any one entry suffices, such as roles: fewer entries are Stricter, more are Looser. Lists that each
// have an entry of their own are Incomparable. Order and repetitions do not matter.
func Fewer[T comparable](was, is []T) Direction {
	lost := slices.ContainsFunc(was, func(x T) bool { return !slices.Contains(is, x) })
	gained := slices.ContainsFunc(is, func(x T) bool { return !slices.Contains(was, x) })
	return Demand(false, lost).And(Demand(gained, false))
}

// More compares lists of which every entry is asked for, such as the acts before another: more entries are Stricter, fewer Looser.
func More[T comparable](was, is []T) Direction { return Fewer(was, is).Back() }

// Sooner compares time limits: one that ends sooner at some hour of the day and never later is Stricter, the other way round it is
// Looser. No limit is later than any. Hours and days can be Incomparable: begun in the morning, 30h end before the end of the
// next day, begun in the evening after it. Workdays may be as many days on or, over holidays, any number more. A day has 24 hours
// here, also where the clocks change.
func Sooner(was, is Span) Direction {
	switch {
	case was.IsZero() || is.IsZero():
		return Demand(!was.IsZero(), !is.IsZero())
	case is.OnWorkdays() && !was.OnWorkdays():
		return Sooner(is, was).Back()
	case was.OnWorkdays() && !is.OnWorkdays():
		if d := Sooner(Span{was.n, 'd'}, is); d != Same && d != Stricter {
			return Incomparable
		}
		return Stricter
	}
	// Hours run as long at any time of day; days run the shorter the later they begin. So the first moment of a day and the
	// last show all that there is.
	return Rise(is.length(0), was.length(0)).And(Rise(is.length(day-1), was.length(day-1)))
}
