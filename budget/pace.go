package budget

import (
	"math/big"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Pacing says how far spending may depart from its plan while the year runs.
type Pacing struct {
	Overrun   logistics.Limit `json:"overrun" label:"a month's actual, as a share of its plan|月度实际占计划"`
	Early     logistics.Limit `json:"early" label:"front-loaded: actual to date, as a share of the plan to date|超前（前松后紧）：累计实际占累计计划"`
	Late      logistics.Limit `json:"late" label:"back-loaded: actual to date, as a share of the plan to date|滞后（前紧后松）：累计实际占累计计划"`
	YearEnd   logistics.Limit `json:"yearEnd" label:"projected year end, as a share of the year's plan|预计全年占全年计划"`
	Unplanned Unplanned       `json:"unplanned" label:"spending without a plan|无计划开支"`
}

// Unplanned cites the clause by which nothing is spent before anything was planned for the year.
type Unplanned struct{ logistics.Rule }

// Standing says how spending stands beside its plan.
type Standing uint8

// The standings.
const (
	OnPlan      Standing = iota + 1
	FrontLoaded          // more was spent than planned to date
	BackLoaded           // less was
	WithoutPlan          // something was spent, and nothing planned to date
	NotJudged            // the policy has no number for it
)

func standingWords() logistics.Words {
	return logistics.Words{
		{Wire: "on-plan", Label: logistics.Text{En: "on plan", Zh: "符合进度"}}, {Wire: "front-loaded", Label: logistics.Text{En: "front-loaded", Zh: "超前"}},
		{Wire: "back-loaded", Label: logistics.Text{En: "back-loaded", Zh: "滞后"}}, {Wire: "without-plan", Label: logistics.Text{En: "without a plan", Zh: "无计划"}},
		{Wire: "not-judged", Label: logistics.Text{En: "not checked", Zh: "未核查"}},
	}
}

// String gives the wire word.
func (s Standing) String() string { return standingWords().Wire(uint8(s)) }

// Label gives the word in l.
func (s Standing) Label(l logistics.Lang) string { return standingWords().Label(uint8(s), l) }

// MarshalText gives the wire word; the zero standing is an error.
func (s Standing) MarshalText() ([]byte, error) { return standingWords().Marshal(uint8(s)) }

// UnmarshalText reads a wire word.
func (s *Standing) UnmarshalText(text []byte) error {
	return standingWords().Unmarshal((*uint8)(s), text)
}

// PaceFile is a year's plan and what was spent so far.
type PaceFile struct {
	Year    logistics.Month          `json:"year"`    // the first month of the fiscal year
	Through logistics.Month          `json:"through"` // the last month that is over, in that year
	Lines   logistics.List[PaceLine] `json:"lines"`
}

// PaceLine is the plan of a line and what was spent of it, in yuan.
type PaceLine struct {
	ID      string                          `json:"id"`
	Planned logistics.List[decimal.Decimal] `json:"planned"` // 12, from the first month of the year
	Actual  logistics.List[decimal.Decimal] `json:"actual"`  // of each month that is over
}

// Pace is how a year's spending stands beside its plan.
type Pace struct {
	Edition string                   `json:"edition"`
	Year    logistics.Month          `json:"year"`
	Through logistics.Month          `json:"through"`
	Lines   logistics.List[LinePace] `json:"lines"` // as they came
	Total   LinePace                 `json:"total"`
	Clauses logistics.Citations      `json:"clauses"`
}

// LinePace is how a line stands, with the figures that make it so, in yuan.
type LinePace struct {
	ID           string          `json:"id"` // empty for the total
	Standing     Standing        `json:"standing"`
	PlanToDate   decimal.Decimal `json:"planToDate"`
	ActualToDate decimal.Decimal `json:"actualToDate"`
	PlanYear     decimal.Decimal `json:"planYear"`
	Projected    decimal.Decimal `json:"projected"` // for the year, if it goes on as it began, rounded up to the fen; at most the largest amount that there is
	Over         decimal.Decimal `json:"over"`      // what is projected beyond the year's plan
	Unspent      decimal.Decimal `json:"unspent"`   // what will be left of it
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

// Pace tells how spending stands beside the phased plan: front-loaded, back-loaded or on plan (000-177), and what the year will
// have cost if it goes on as it began: the year's plan times what was spent of the plan to date. Where nothing was planned to date,
// what is spent is an answer of its own, and what is still planned is added to it. The error is nil or an
// [*logistics.InvalidError]: a month that begins no fiscal year, one outside it, an empty plan, months that are not twelve, or not those
// that are over.
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

// CheckPace judges spending against the phased plan: a month that cost more than its plan (000-039), spending before anything was
// planned (000-163), a line that is front-loaded or back-loaded (000-177), a year end that is projected beyond
// the year's plan, a lesser finding: nothing is overspent yet (000-161). The error is that of [Policy.Pace].
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
