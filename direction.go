package logistics

import (
	"cmp"
	"slices"
)

// Direction says how one answer, or a whole edition, stands beside another. What counts as more is each package's own
// order, stated at its Diff.
type Direction uint8

// The directions.
const (
	Same         Direction = iota + 1 // the same is asked; at most the clauses that are cited differ
	Stricter                          // everything that was asked is asked still, and something more
	Looser                            // nothing is asked that was not, and something less
	Incomparable                      // neither: more of one thing and less of another, or another thing
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

// And gives the direction of several changes together: Same adds nothing, two that agree stay, all else is Incomparable.
// Their order and their grouping do not matter.
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

// Back gives the direction seen from the other side.
func (d Direction) Back() Direction {
	switch d {
	case Stricter:
		return Looser
	case Looser:
		return Stricter
	}
	return d
}

// Binding is Stricter where what should be kept must be, Looser the other way round.
func Binding(was, is Force) Direction { return Demand(was == Must, is == Must) }

// Rise is Stricter where a demand grows from was to is, Looser where it shrinks.
func Rise[T cmp.Ordered](was, is T) Direction {
	switch cmp.Compare(is, was) {
	case 1:
		return Stricter
	case -1:
		return Looser
	}
	return Same
}

// Demand is Stricter where something is asked for that was not, Looser where it no longer is.
func Demand(was, is bool) Direction {
	switch {
	case is && !was:
		return Stricter
	case was && !is:
		return Looser
	}
	return Same
}

// Fewer is Stricter where some of what sufficed no longer does and nothing new does, Looser the other way round; lists
// that each have something of their own are Incomparable. It is for lists of which any one does, such as roles; neither
// their order nor a repetition says anything.
func Fewer[T comparable](was, is []T) Direction {
	lost := slices.ContainsFunc(was, func(x T) bool { return !slices.Contains(is, x) })
	gained := slices.ContainsFunc(is, func(x T) bool { return !slices.Contains(was, x) })
	return Demand(false, lost).And(Demand(gained, false))
}

// More is for lists of which everything is asked, such as the acts before another: more is Stricter.
func More[T comparable](was, is []T) Direction { return Fewer(was, is).Back() }

// Sooner is Stricter where a span ends no later whenever it begins, and sooner at some hour; Looser the other way round; no
// limit is the latest. Hours beside days can be Incomparable: begun in the morning, 30h end before the end of the next day,
// begun in the evening after it. A day has 24 hours here: in a night in which the clocks change, 24h and 0d may end the
// other way round. Workdays can be as many days on and, over holidays, any number more.
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
