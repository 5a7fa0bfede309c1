package budget

import (
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PaceExplanation says how a line stands, and at which amounts spent to date it would stand otherwise.
type PaceExplanation struct {
	LinePace
	Turns logistics.List[PaceTurn] `json:"turns"` // at most one for each of early, late and the year's end
}

// PaceTurn is the nearest amount spent to date at which one limit of the pace is answered otherwise.
type PaceTurn struct {
	Question string              `json:"question"` // the path of the limit in the policy: "pacing.early"
	Spent    decimal.Decimal     `json:"spent"`    // the amount to date, in yuan, to the fen
	Kept     bool                `json:"kept"`     // whether the limit is kept at that amount
	Clauses  logistics.Citations `json:"clauses"`
}

// The limits of the pace by their paths.
const (
	questionEarly   = "pacing.early"
	questionLate    = "pacing.late"
	questionYearEnd = "pacing.yearEnd"
)

// ExplainPace says how each line and then the total stands, as [Policy.Pace] does, and gives for the limits on early, on late and on the
// year's end the nearest amount spent to date at which the answer is another (000-177, 000-161). There is none for a limit without a
// number, for one that every amount keeps, and for a line without a plan to date. The error is that of Pace.
func (pol Policy) ExplainPace(f PaceFile) ([]PaceExplanation, error) {
	p, err := pol.Pace(f)
	if err != nil {
		return nil, err
	}
	var all []PaceExplanation
	for _, line := range append(p.Lines[:len(p.Lines):len(p.Lines)], p.Total) {
		e := PaceExplanation{LinePace: line}
		for _, row := range []struct {
			question string
			limit    logistics.Limit
		}{{questionEarly, pol.Pacing.Early}, {questionLate, pol.Pacing.Late}, {questionYearEnd, pol.Pacing.YearEnd}} {
			if spent, kept, ok := line.turn(row.limit); ok {
				e.Turns = append(e.Turns, PaceTurn{row.question, spent, kept, pol.cite(row.limit.Rule)})
			}
		}
		all = append(all, e)
	}
	return all, nil
}

// turn gives the nearest amount spent to date at which a limit on its share of the plan decides otherwise.
func (p LinePace) turn(limit logistics.Limit) (spent decimal.Decimal, kept, ok bool) {
	plan, _ := logistics.AmountOf(p.PlanToDate) // each is one: it was counted from amounts
	actual, _ := logistics.AmountOf(p.ActualToDate)
	oneFen, _ := logistics.AmountOf(fen(1).yuan())
	flip, ok := limit.Flip(logistics.ShareOf(actual, plan), oneFen)
	if !ok {
		return decimal.Decimal{}, false, false
	}
	share := flip.Rat()
	share.Mul(share, logistics.Yuan(plan).Rat())
	kept, _ = limit.Holds(flip)
	const decimals = 2 // whole fen, so that nothing is rounded
	spent, err := logistics.ParseDecimal(share.FloatString(decimals))
	return spent, kept, err == nil
}

// String gives the explanation in English.
func (e PaceExplanation) String() string { return e.Text(logistics.English) }

// Text gives the explanation in l: how the line stands, then each turn on a line.
func (e PaceExplanation) Text(l logistics.Lang) string {
	lines := []string{e.LinePace.Text(l)}
	for _, t := range e.Turns {
		lines = append(lines, "  "+t.Text(l))
	}
	return strings.Join(lines, "\n")
}

// String gives the turn in English.
func (t PaceTurn) String() string { return t.Text(logistics.English) }

// Text gives the turn in l: "at 300.01 yuan to date: front-loaded (000-177 (assumed))".
func (t PaceTurn) Text(l logistics.Lang) string {
	says := logistics.Text{En: "the year is projected to end in order", Zh: "预计全年符合"}
	switch {
	case t.Question == questionEarly && t.Kept:
		says = logistics.Text{En: "not front-loaded", Zh: "不超前"}
	case t.Question == questionEarly:
		says = logistics.Text{En: FrontLoaded.Label(logistics.English), Zh: FrontLoaded.Label(logistics.Chinese)}
	case t.Question == questionLate && t.Kept:
		says = logistics.Text{En: "not back-loaded", Zh: "不滞后"}
	case t.Question == questionLate:
		says = logistics.Text{En: BackLoaded.Label(logistics.English), Zh: BackLoaded.Label(logistics.Chinese)}
	case !t.Kept:
		says = logistics.Text{En: "the year is projected to end beyond its bound", Zh: "预计全年超限"}
	}
	at := logistics.Text{En: "at " + yuanText(t.Spent, l) + " to date: ", Zh: "累计实际 " + yuanText(t.Spent, l) + "："}
	return t.Clauses.Behind(at.In(l)+says.In(l), l)
}
