package sampling

import (
	"fmt"
	"strconv"

	"example.com/logistics"
)

// Plan says how one lot is inspected, with the clauses that say so. It is a value: == compares plans.
type Plan struct {
	Edition  string              `json:"edition"`
	Lot      int                 `json:"lot"` // size of the lot in items
	Level    Level               `json:"level"`
	AQL      AQL                 `json:"aql"`
	Unit     Unit                `json:"unit"`
	Severity Severity            `json:"severity"` // on which the lot is inspected
	Code     Letter              `json:"code"`     // the letter of the lot and the level
	Letter   Letter              `json:"letter"`   // the letter whose plan is used: another one where an arrow leads there
	Size     int                 `json:"size"`     // sample size of that letter in items
	Ac       int                 `json:"ac"`       // acceptance number: accepted with so many or fewer
	Re       int                 `json:"re"`       // rejection number: not accepted with so many or more; Ac + 1
	Inspect  int                 `json:"inspect"`  // items to inspect: the sample, or the whole lot where the sample reaches it
	Clauses  logistics.Citations `json:"clauses"`
}

// DecidePlan gives the plan for a lot of so many items on a severity. Where the table has an arrow, the letter it leads to gives
// sample size, acceptance and rejection number together. Where the sample reaches the lot, the whole lot is inspected and the
// acceptance number stays.
//
// A lot has 2 items or more, below 10^15: a lot of one has no plan. The error is nil or an [*logistics.InvalidError] with every
// problem of the lot, the severity and the parameters.
func (s Scheme) DecidePlan(lot int, severity Severity, p Parameters) (Plan, error) {
	var ps logistics.Problems
	if s.absent(&ps) {
		return Plan{}, ps.Err()
	}
	band, known := s.Letters.band(lot)
	if !known || lot < 2 || int64(lot) > maxLot {
		needs(&ps, s.Letters.Clause, "lot", logistics.CodeRange, lotSays(lot))
	}
	checkSeverity(&ps, "severity", severity)
	ps.Under("parameters", s.CheckParameters(p))
	if err := ps.Err(); err != nil {
		return Plan{}, err
	}
	table, code := s.table(severity), band.letters()[p.Level-1]
	column := s.Quality.column(p.AQL)
	row, found := table.follow(code, column)
	if !found {
		needs(&ps, table.Clause, "scheme."+severity.String(), logistics.CodeAbsent, fmt.Sprintf("no plan for letter %.20q at AQL %s", string(code), p.AQL))
		return Plan{}, ps.Err()
	}
	plan := Plan{
		Edition: s.Edition, Lot: lot, Level: p.Level, AQL: p.AQL, Unit: p.Unit, Severity: severity,
		Code: code, Letter: row.Letter, Size: row.Size, Inspect: min(row.Size, lot),
	}
	plan.Ac, plan.Re, _ = row.cell(column).Numbers()
	for _, clause := range []logistics.ClauseID{s.Formation.Producers.Clause, s.Quality.Clause, s.Usual.Clause, s.Letters.Clause, table.Clause} {
		plan.Clauses.Add(s.Clauses.Citation(clause))
	}
	return plan, nil
}

func lotSays(lot int) string {
	if lot == 1 {
		return "a lot of one has no plan: inspect the item itself"
	}
	return fmt.Sprintf("a lot of %d items; 2 or more, and less than 10^15", lot)
}

// Whole reports whether every item of the lot is inspected.
func (p Plan) Whole() bool { return p.Inspect == p.Lot }

// Share gives the inspected share of the lot, exactly.
func (p Plan) Share() logistics.Measure { return logistics.Share(p.Inspect, p.Lot) }

// maxSize bounds a sample, so that every probability is computed at once; the tables end at 3150.
const maxSize = 10_000

// check adds a problem where a plan is none that a scheme gave, as one read from JSON may be.
func (p Plan) check(ps *logistics.Problems) {
	inRange := func(path string, n, least int, most int64) {
		if n < least || int64(n) > most {
			ps.Add(path, logistics.CodeRange, "is %d, not %d to %d", n, least, most)
		}
	}
	inRange("lot", p.Lot, 2, maxLot)
	checkUnit(ps, p.Unit)
	inRange("size", p.Size, 1, maxSize)
	inRange("ac", p.Ac, 0, maxNumber)
	if p.Re != p.Ac+1 {
		ps.Add("re", logistics.CodeConflict, "is %d, not one above %d", p.Re, p.Ac)
	}
	if most := min(p.Size, p.Lot); p.Inspect != most {
		ps.Add("inspect", logistics.CodeConflict, "is %d, not %d, the smaller of sample and lot", p.Inspect, most)
	}
}

func checkUnit(ps *logistics.Problems, u Unit) {
	if _, err := u.MarshalText(); err != nil {
		ps.Add("unit", logistics.CodeWord, "%v", err)
	}
}

// Judgment says whether a lot was accepted, with the plan that it was judged by.
type Judgment struct {
	Plan    Plan    `json:"plan"`
	Found   int     `json:"found"` // nonconforming items or nonconformities, as the plan counts
	Outcome Outcome `json:"outcome"`
}

// Judge says whether the lot is accepted with what was found among the inspected items: nonconforming items, which are at most
// as many as were inspected, or nonconformities, which may be more. The error is nil or an [*logistics.InvalidError].
func (p Plan) Judge(found int) (Judgment, error) {
	var own, ps logistics.Problems
	p.check(&own)
	ps.Under("plan", own.Err())
	if len(ps) == 0 || found < 0 {
		p.checkFound(&ps, "found", found)
	}
	if err := ps.Err(); err != nil {
		return Judgment{}, err
	}
	return Judgment{p, found, p.outcome(found)}, nil
}

// checkFound adds a problem where a figure cannot be what was found in the sample.
func (p Plan) checkFound(ps *logistics.Problems, path string, found int) {
	switch {
	case found < 0:
		ps.Add(path, logistics.CodeRange, "%d found; 0 or more", found)
	case p.Unit == PercentNonconforming && found > p.Inspect:
		ps.Add(path, logistics.CodeRange, "%d nonconforming of %d inspected items", found, p.Inspect)
	}
}

func (p Plan) outcome(found int) Outcome {
	if found <= p.Ac {
		return Accepted
	}
	return NotAccepted
}

// String gives the plan in English, with its clauses.
func (p Plan) String() string { return p.Text(logistics.English) }

// Text gives the plan in l, with its clauses.
func (p Plan) Text(l logistics.Lang) string {
	letter, sample := string(p.Code), fmt.Sprintf("sample of %d", p.Size)
	if p.Whole() {
		sample = fmt.Sprintf("all %d inspected", p.Lot)
	}
	if l == logistics.Chinese {
		sample = fmt.Sprintf("样本量 %d", p.Size)
		if p.Whole() {
			sample = fmt.Sprintf("全数检验 %d", p.Lot)
		}
	}
	if p.Letter != p.Code {
		letter += logistics.Text{En: ", by the arrow ", Zh: "，按箭头用 "}.In(l) + string(p.Letter)
	}
	says := fmt.Sprintf("lot of %d, level %s, AQL %s %s, %s inspection: code letter %s, %s, accepted with %d or fewer, not accepted from %d on",
		p.Lot, p.Level, p.AQL, p.Unit.Label(l), p.Severity, letter, sample, p.Ac, p.Re)
	if p.Ac == 0 {
		says = fmt.Sprintf("lot of %d, level %s, AQL %s %s, %s inspection: code letter %s, %s, accepted with none, not accepted from %d on",
			p.Lot, p.Level, p.AQL, p.Unit.Label(l), p.Severity, letter, sample, p.Re)
	}
	if l == logistics.Chinese {
		says = fmt.Sprintf("批量 %d，检验水平 %s，接收质量限 %s（%s），%s：字码 %s，%s，接收数 %d，拒收数 %d",
			p.Lot, p.Level.Label(l), p.AQL, p.Unit.Label(l), p.Severity.Label(l), letter, sample, p.Ac, p.Re)
	}
	return p.Clauses.Behind(says, l)
}

// String gives the judgment in English, with the clauses of its plan.
func (j Judgment) String() string { return j.Text(logistics.English) }

// Text gives the judgment in l, with the clauses of its plan.
func (j Judgment) Text(l logistics.Lang) string { return j.Plan.Clauses.Behind(j.says(l), l) }

func (j Judgment) says(l logistics.Lang) string {
	found, inspected, most := strconv.Itoa(j.Found), strconv.Itoa(j.Plan.Inspect), strconv.Itoa(j.Plan.Ac)
	return logistics.Text{
		En: found + " found in " + inspected + ", " + most + " at most: ",
		Zh: "检验 " + inspected + "，发现 " + found + "，接收数 " + most + "：",
	}.In(l) + j.Outcome.Label(l)
}
