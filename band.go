package logistics

import "github.com/shopspring/decimal"

// Band is a row that says: from this amount or score on, this answer. It holds up to where the next band begins, so that bands
// have neither gaps nor overlaps. What it counts in, yuan or points, is said by the field of the policy that holds the bands.
type Band[T any] struct {
	Rule
	From  decimal.Decimal `json:"from" label:"from|起点"`                  // where it begins; an amount as [AmountOf] accepts it
	Above bool            `json:"above" label:"bound not included|不含本数"` // whether it begins only above From, so that From itself is in the band below
	Then  T               `json:"then" label:"answer|结论"`
}

// Bands are bands by rising From. [Validate] refuses any other order.
type Bands[T any] []Band[T]

// MarshalJSON writes no bands as [].
func (b Bands[T]) MarshalJSON() ([]byte, error) { return List[Band[T]](b).MarshalJSON() }

// Row gives the index of the band in which x lies, exactly, also where x is a share or a score that no decimal can write. It is
// -1 where x is below every band, unknown, or no number.
func (b Bands[T]) Row(x Measure) int {
	row := -1
	for i := range b {
		from, err := AmountOf(b[i].From)
		if err != nil {
			return -1
		}
		order, ok := x.compareTo(from)
		if !ok || order < 0 || order == 0 && b[i].Above {
			break
		}
		row = i
	}
	return row
}

func (b Bands[T]) check(path string, ps *Problems) {
	for i := range b {
		if i == 0 {
			continue
		}
		// Validate guards every figure of a policy, so one that is refused has its problem already.
		at, err := AmountOf(b[i].From)
		if err != nil {
			continue
		}
		before, err := AmountOf(b[i-1].From)
		if err != nil {
			continue
		}
		from := At(path, i) + ".from"
		switch order := before.Compare(at); {
		case order > 0:
			ps.Add(from, CodeRange, "%s comes after %s: bands must rise", at, before)
		case order == 0 && b[i-1].Above == b[i].Above:
			ps.Add(from, CodeDuplicate, "two bands begin at %s", at)
		case order == 0 && b[i-1].Above:
			ps.Add(from, CodeRange, "the band above %s comes before the band from it", at)
		}
	}
}
