package budget

import (
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Pacing says how far spending may depart from its plan while the year runs. The bounds are shares of the plan.
type Pacing struct {
	Overrun   logistics.Limit `json:"overrun" label:"a month's actual, as a share of its plan|月度实际占计划"`
	Early     logistics.Limit `json:"early" label:"front-loaded: actual to date, as a share of the plan to date|超前（前松后紧）：累计实际占累计计划"`
	Late      logistics.Limit `json:"late" label:"back-loaded: actual to date, as a share of the plan to date|滞后（前紧后松）：累计实际占累计计划"`
	YearEnd   logistics.Limit `json:"yearEnd" label:"projected year end, as a share of the year's plan|预计全年占全年计划"`
	Unplanned Unplanned       `json:"unplanned" label:"spending without a plan|无计划开支"`
}

// Unplanned cites the clause by which a line spends nothing before its first planned month.
type Unplanned struct{ logistics.Rule }

// Standing says how spending to date stands beside the plan to date. The zero Standing is an error.
type Standing uint8

// The standings of a line, or of all lines together.
const (
	OnPlan      Standing = iota + 1 // spending is within the bounds of the policy
	FrontLoaded                     // more was spent than the policy lets pass
	BackLoaded                      // less was spent than the policy asks for
	WithoutPlan                     // something was spent and nothing was planned to date
	NotJudged                       // spending departs from its plan on a side for which the policy has no number
)

func standingWords() logistics.Words {
	return logistics.Words{
		{Wire: "on-plan", Label: logistics.Text{En: "on plan", Zh: "符合进度"}}, {Wire: "front-loaded", Label: logistics.Text{En: "front-loaded", Zh: "超前"}},
		{Wire: "back-loaded", Label: logistics.Text{En: "back-loaded", Zh: "滞后"}}, {Wire: "without-plan", Label: logistics.Text{En: "without a plan", Zh: "无计划"}},
		{Wire: "not-judged", Label: logistics.Text{En: "not checked", Zh: "未核查"}},
	}
}

// String gives the wire word of the standing.
func (s Standing) String() string { return standingWords().Wire(uint8(s)) }

// Label gives the name of the standing in l.
func (s Standing) Label(l logistics.Lang) string { return standingWords().Label(uint8(s), l) }

// MarshalText gives the wire word; the zero standing is an error.
func (s Standing) MarshalText() ([]byte, error) { return standingWords().Marshal(uint8(s)) }

// UnmarshalText reads a wire word; any other text is an error.
func (s *Standing) UnmarshalText(text []byte) error {
	return standingWords().Unmarshal((*uint8)(s), text)
}

// PaceFile is the plan of a year and what was spent of it in the months that are over.
type PaceFile struct {
	Year    logistics.Month          `json:"year"`    // the first month of the fiscal year
	Through logistics.Month          `json:"through"` // the last month that is over; in that fiscal year
	Lines   logistics.List[PaceLine] `json:"lines"`   // at least one
}

// PaceLine is the plan of a line and what was spent of it, in yuan from 0.
type PaceLine struct {
	ID      string                          `json:"id"`
	Planned logistics.List[decimal.Decimal] `json:"planned"` // 12 amounts, from the first month of the year
	Actual  logistics.List[decimal.Decimal] `json:"actual"`  // an amount for each month that is over, from the first to Through
}

// Pace says how the spending of a year stands beside its plan, line by line and in all.
type Pace struct {
	Edition string                   `json:"edition"`
	Year    logistics.Month          `json:"year"`
	Through logistics.Month          `json:"through"`
	Lines   logistics.List[LinePace] `json:"lines"` // in the order of the file
	Total   LinePace                 `json:"total"`
	Clauses logistics.Citations      `json:"clauses"`
}

// String gives the pace in English.
func (p Pace) String() string { return p.Text(logistics.English) }

// Text gives the pace in l: the year and the months that are over, then each line and the total.
func (p Pace) Text(l logistics.Lang) string {
	head := logistics.Text{En: yearText(p.Year) + ", through " + p.Through.String(), Zh: yearText(p.Year) + " 年度，截至 " + p.Through.String()}
	lines := []string{p.Clauses.Behind(head.In(l), l)}
	for _, line := range append(p.Lines[:len(p.Lines):len(p.Lines)], p.Total) {
		lines = append(lines, "  "+line.Text(l))
	}
	return strings.Join(lines, "\n")
}

// LinePace says how one line stands, with the figures in yuan. To date means the months that are over.
type LinePace struct {
	ID           string          `json:"id"` // empty for the total
	Standing     Standing        `json:"standing"`
	PlanToDate   decimal.Decimal `json:"planToDate"`
	ActualToDate decimal.Decimal `json:"actualToDate"`
	PlanYear     decimal.Decimal `json:"planYear"`
	Projected    decimal.Decimal `json:"projected"` // spending by the year's end if it goes on as it began, rounded up to a fen; no more than the largest amount, a fen below 10^15
	Over         decimal.Decimal `json:"over"`      // how much Projected is above PlanYear; 0: not at all
	Unspent      decimal.Decimal `json:"unspent"`   // how much Projected is below PlanYear; 0: not at all
}

// String gives the pace of a line in English.
func (p LinePace) String() string { return p.Text(logistics.English) }

// Text gives the pace of a line in l: "fuel: front-loaded; to date 600 yuan of 500 yuan; by the year's end 2,400 yuan of 2,000 yuan".
func (p LinePace) Text(l logistics.Lang) string {
	id := p.ID
	if id == "" {
		id = logistics.Text{En: "total", Zh: "合计"}.In(l)
	}
	return id + logistics.Text{En: ": ", Zh: "："}.In(l) + p.Standing.Label(l) +
		logistics.Text{En: "; to date ", Zh: "；累计实际 "}.In(l) + yuanText(p.ActualToDate, l) + logistics.Text{En: " of ", Zh: "，计划 "}.In(l) + yuanText(p.PlanToDate, l) +
		logistics.Text{En: "; by the year's end ", Zh: "；预计全年 "}.In(l) + yuanText(p.Projected, l) + logistics.Text{En: " of ", Zh: "，计划 "}.In(l) + yuanText(p.PlanYear, l)
}

// yuanText gives an amount as people read it.
func yuanText(d decimal.Decimal, l logistics.Lang) string {
	a, _ := logistics.AmountOf(d)
	return logistics.Yuan(a).Text(l)
}

// Pace says how spending stands beside the plan: front-loaded, back-loaded or on plan (000-177), and what the year will have cost if it
// goes on as it began: the plan of the year times the share of the plan to date that was spent. Where nothing was planned to date, a
// line that spent something is [WithoutPlan], and the plan of the year is added to what it spent. The error is nil or an
// [*logistics.InvalidError]: the policy is invalid, Year begins no fiscal year or Through lies outside it, there are no lines, the planned
// months are not twelve or the actual ones not those that are over.
func (pol Policy) Pace(f PaceFile) (Pace, error) {
	var rows []pacedLine
	if err := pol.admits(func(ps *logistics.Problems) { rows = f.check(pol, ps) }); err != nil {
		return Pace{}, err
	}
	rules := pol.Pacing
	out := Pace{Edition: pol.Edition, Year: f.Year, Through: f.Through, Clauses: pol.cite(rules.Early.Rule, rules.Late.Rule, rules.YearEnd.Rule, rules.Unplanned.Rule)}
	var all pacedLine
	for i, l := range f.Lines {
		out.Lines = append(out.Lines, rules.pace(l.ID, rows[i]))
		all = all.plus(rows[i])
	}
	out.Total = rules.pace("", all)
	return out, nil
}

// CheckPace judges spending against the plan. It finds a month that cost more than its plan (000-039), spending before anything was
// planned (000-163), a line that is front-loaded or back-loaded (000-177), and a year that is projected to end beyond its plan, which is
// no more than advice: nothing is overspent yet (000-161). The error is that of [Policy.Pace].
func (pol Policy) CheckPace(f PaceFile) (logistics.Report, error) {
	var rows []pacedLine
	return pol.ask(func(ps *logistics.Problems) { rows = f.check(pol, ps) }, func(r *logistics.Report) {
		rules := pol.Pacing
		for i, l := range f.Lines {
			at, row := "line "+l.ID, rows[i]
			for m, spent := range row.actual {
				rules.month(r, at+" "+f.Year.Add(m).String(), spent, row.planned[m], total(row.planned[:m]))
			}
			plan, spent := row.toDate()
			if plan == 0 {
				continue
			}
			rules.Early.Check(r, at+" "+f.Through.String()+".early", spent.of(plan))
			rules.Late.Check(r, at+" "+f.Through.String()+".late", spent.of(plan))
			if holds, _ := rules.YearEnd.Holds(spent.of(plan)); !holds { // the exact share; the figures are rounded up
				rules.YearEnd.Check(r, at+".year-end", row.projectedShare())
			}
		}
	})
}

// month judges what a month cost beside its plan. Where it has none, what was planned before it makes it an overrun; without any it
// is spending without a plan.
func (rules Pacing) month(r *logistics.Report, at string, spent, planned, before fen) {
	switch {
	case planned > 0:
		rules.Overrun.Check(r, at, spent.of(planned))
	case spent == 0:
	case before == 0:
		r.Find(rules.Unplanned.Rule, logistics.Banned, at, spent.measure(), logistics.Measure{})
	case rules.Overrun.Side == logistics.NoSide:
		rules.Overrun.Check(r, at, spent.measure())
	default:
		atMostYuan(r, rules.Overrun.Rule, at, spent, 0)
	}
}

// pacedLine are the amounts of a line: twelve planned, and as many spent as months are over.
type pacedLine struct{ planned, actual []fen }

func (p pacedLine) plus(q pacedLine) pacedLine {
	if p.planned == nil {
		return q
	}
	both := pacedLine{make([]fen, len(p.planned)), make([]fen, len(p.actual))}
	for i := range p.planned {
		both.planned[i] = p.planned[i] + q.planned[i]
	}
	for i := range p.actual {
		both.actual[i] = p.actual[i] + q.actual[i]
	}
	return both
}

// toDate gives what was planned and what was spent in the months that are over.
func (p pacedLine) toDate() (plan, spent fen) {
	return total(p.planned[:len(p.actual)]), total(p.actual)
}

// projected is the year's cost in fen, rounded up.
func (p pacedLine) projected() *big.Int {
	plan, spent := p.toDate()
	year := total(p.planned)
	if plan == 0 {
		return big.NewInt(int64(spent + year))
	}
	n := new(big.Int).Mul(big.NewInt(int64(spent)), big.NewInt(int64(year)))
	n, rest := n.QuoRem(n, big.NewInt(int64(plan)), new(big.Int))
	if rest.Sign() > 0 {
		n.Add(n, big.NewInt(1))
	}
	return n
}

// projectedShare is the projected year end as a share of the year's plan; of one that no amount holds, the share spent to date,
// which is the same.
func (p pacedLine) projectedShare() logistics.Measure {
	if n := p.projected(); n.Cmp(big.NewInt(int64(mostFen))) < 0 {
		return fen(n.Int64()).of(total(p.planned))
	}
	plan, spent := p.toDate()
	return spent.of(plan)
}

// pace gives how a line stands.
func (rules Pacing) pace(id string, row pacedLine) LinePace {
	plan, spent := row.toDate()
	year := total(row.planned)
	projected := mostFen - 1
	if n := row.projected(); n.Cmp(big.NewInt(int64(projected))) < 0 {
		projected = fen(n.Int64())
	}
	return LinePace{
		ID: id, Standing: rules.standing(plan, spent), PlanToDate: plan.yuan(), ActualToDate: spent.yuan(), PlanYear: year.yuan(),
		Projected: projected.yuan(), Over: max(0, projected-year).yuan(), Unspent: max(0, year-projected).yuan(),
	}
}

func (rules Pacing) standing(plan, spent fen) Standing {
	switch {
	case plan == 0 && spent > 0:
		return WithoutPlan
	case plan == 0:
		return OnPlan
	}
	early, knowsEarly := rules.Early.Holds(spent.of(plan))
	late, knowsLate := rules.Late.Holds(spent.of(plan))
	switch {
	case knowsEarly && !early:
		return FrontLoaded
	case knowsLate && !late:
		return BackLoaded
	case !knowsEarly && spent > plan, !knowsLate && spent < plan:
		return NotJudged
	}
	return OnPlan
}

func (f PaceFile) check(pol Policy, ps *logistics.Problems) []pacedLine {
	known := len(*ps)
	pol.Phasing.Start.check(ps, "year", f.Year)
	over := 0
	if len(*ps) == known {
		over = f.over(ps)
	}
	if len(f.Lines) == 0 {
		ps.Add("lines", logistics.CodeAbsent, "an empty plan")
	}
	var ids []string
	var rows []pacedLine
	var planned, spent []fen
	for i, l := range f.Lines {
		at := logistics.At("lines", i)
		ids = append(ids, l.ID)
		row := pacedLine{planned: amounts(ps, at+".planned", l.Planned, months)}
		if over > 0 {
			row.actual = amounts(ps, at+".actual", l.Actual, over)
		}
		rows = append(rows, row)
		planned, spent = append(planned, total(row.planned)), append(spent, total(row.actual))
	}
	checkIDs(ps, "lines", ids)
	sum(ps, "lines", planned...)
	sum(ps, "lines", spent...)
	return rows
}

// over gives the number of months that are over.
func (f PaceFile) over(ps *logistics.Problems) int {
	if f.Through.IsZero() {
		ps.Add("through", logistics.CodeAbsent, "no month that is over")
		return 0
	}
	place, ok := monthOf(f.Year, f.Through.First())
	if !ok {
		ps.Add("through", logistics.CodeRange, "%s is not in the year %s", f.Through, yearText(f.Year))
		return 0
	}
	return place + 1
}

func (rules Pacing) laws(ps *logistics.Problems) {
	const path = "pacing"
	ps.Bounded(path+".overrun", rules.Overrun, logistics.ShareKind, logistics.CeilingSides()...)
	ps.Bounded(path+".early", rules.Early, logistics.ShareKind, logistics.CeilingSides()...)
	ps.Bounded(path+".late", rules.Late, logistics.ShareKind, logistics.FloorSides()...)
	ps.Bounded(path+".yearEnd", rules.YearEnd, logistics.ShareKind, logistics.CeilingSides()...)
	early, late := rules.Early, rules.Late
	if order, known := late.Bound.Compare(early.Bound); known && order > 0 {
		ps.Add(path+".late", logistics.CodeConflict, "%s %s, and at the same time %s %s", late.Side, late.Bound, early.Side, early.Bound)
	}
}
