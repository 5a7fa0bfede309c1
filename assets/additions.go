package assets

import (
	"cmp"
	"slices"

	"example.com/logistics"
)

// Additions says how things that come in are entered in the books.
type Additions struct {
	Sources Selection       `json:"sources" label:"ways to come in|增加方式"`
	Entered MonthEnd        `json:"entered" label:"entered by|入账期限"`
	Agree   logistics.Limit `json:"agree" label:"voucher, book and goods apart by|凭证、账、物相差"`
}

// MonthEnd says by the end of which month something is due: with Months 0 that of the day itself, else so many months later.
type MonthEnd struct {
	logistics.Rule
	Months int `json:"months" label:"months after that of the day|其后月数"`
}

// The ways in which things come in, as an [Addition] names them.
const (
	ByPurchase   = "purchase"
	ByAllocation = "allocation"
	ByDonation   = "donation"
)

func (a Additions) laws(ps *logistics.Problems, path string) {
	logistics.EachOnce(ps, path+".sources.of", a.Sources.Of)
	if a.Entered.Months < 0 || a.Entered.Months > 12 {
		ps.Add(path+".entered.months", logistics.CodeRange, "%d months; 0 to 12", a.Entered.Months)
	}
	ps.Bounded(path+".agree", a.Agree, logistics.CountKind, logistics.CeilingSides()...)
}

// Addition is what came in on one voucher.
type Addition struct {
	ID      string         `json:"id"`               // number of the voucher, each once
	Source  string         `json:"source"`           // how it came in, in the policy's words such as ByPurchase
	On      logistics.Date `json:"on"`               // when it came in
	Entered logistics.Date `json:"entered,omitzero"` // when it was entered in the books; absent: not yet
	Voucher int            `json:"voucher"`          // pieces by the voucher
	Book    int            `json:"book"`             // pieces by the books
	Goods   int            `json:"goods"`            // pieces that are really there
}

// AdditionFile is what came in, to be judged as of a day.
type AdditionFile struct {
	Additions logistics.List[Addition] `json:"additions"` // in any order
	AsOf      logistics.Date           `json:"asOf"`      // the day of judgment
}

// CheckAdditions judges whether what was bought, allocated or given was entered in the books in the month in which it came in, and whether
// voucher, books and goods then agree to the piece (004-101). The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckAdditions(f AdditionFile) (logistics.Report, error) {
	rules := pol.Register.Additions
	return pol.report(
		func(ps *logistics.Problems) {
			judged(ps, f.AsOf)
			seen := map[string]bool{}
			for i, a := range f.Additions {
				at := logistics.At("additions", i)
				numbered(ps, seen, at+".id", a.ID)
				known(ps, at+".source", a.Source, rules.Sources.Of)
				dated(ps, at+".on", a.On, f.AsOf)
				past(ps, at+".entered", a.Entered, f.AsOf)
				pieces(ps, at+".voucher", a.Voucher)
				pieces(ps, at+".book", a.Book)
				pieces(ps, at+".goods", a.Goods)
			}
		},
		func(r *logistics.Report, _ *logistics.Problems) {
			for _, a := range slices.SortedFunc(slices.Values(f.Additions), func(a, b Addition) int { return cmp.Compare(a.ID, b.ID) }) {
				at := "addition " + a.ID
				rules.Entered.check(r, at+".entered", a, f.AsOf)
				if !a.Entered.IsZero() {
					rules.Agree.Check(r, at+".voucher", logistics.Count(apart(a.Voucher, a.Book)))
					rules.Agree.Check(r, at+".book", logistics.Count(apart(a.Book, a.Goods)))
				}
			}
		})
}

// last gives the last day on which what came in on a day is entered in time.
func (m MonthEnd) last(on logistics.Date) logistics.Date { return on.Month().Add(m.Months).Last() }

func (m MonthEnd) check(r *logistics.Report, at string, a Addition, asOf logistics.Date) {
	last := m.last(a.On)
	switch {
	case last.IsZero(): // the calendar ends before
	case a.Entered.IsZero() && asOf.After(last):
		r.Find(m.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Day(last))
	case a.Entered.After(last):
		r.Find(m.Rule, logistics.TooLate, at, logistics.Day(a.Entered), logistics.Day(last))
	case !a.Entered.IsZero() && a.Entered.Before(a.On):
		r.Find(m.Rule, logistics.TooEarly, at, logistics.Day(a.Entered), logistics.Day(a.On))
	}
}
