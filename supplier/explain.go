package supplier

import (
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// MonthExplanation says how near each factor of a month is to another outcome.
type MonthExplanation struct {
	Verdict Verdict                           `json:"verdict"`
	Factors logistics.List[FactorExplanation] `json:"factors"` // all ten, in the order of the policy
}

// FactorExplanation is one factor of a month with the nearest figure at which its outcome would be another.
type FactorExplanation struct {
	Question string `json:"question"` // the path of its limit in the policy
	Judged
	Flip logistics.Measure `json:"flip,omitzero"` // that figure, a share of the same whole or a count; absent: there is none
}

// ExplainMonth judges a month and gives for each factor the nearest figure at which its outcome would be another: counts move by 1, units
// off specification by 0.0001, and the whole of a share stays. There is none for a factor without a figure or a bound, and for a bound
// that every figure keeps. The error is that of [Policy.Disqualify].
func (pol Policy) ExplainMonth(f MonthFile) (MonthExplanation, error) {
	v, err := pol.Disqualify(f)
	if err != nil {
		return MonthExplanation{}, err
	}
	e := MonthExplanation{Verdict: v}
	for _, b := range pol.Disqualification.bounds() {
		judged := v.of(b.factor)
		e.Factors = append(e.Factors, FactorExplanation{b.question, judged, b.flip(judged.Got)})
	}
	return e, nil
}

// flip gives the nearest figure on which the limit decides otherwise; unknown where there is none.
func (b bound) flip(got logistics.Measure) logistics.Measure {
	step := decimal.New(1, 0)
	if b.factor == SpecificationFactor {
		step = decimal.New(1, -4) // units may be weighed
	}
	one, _ := logistics.AmountOf(step)
	flip, ok := b.limit.Flip(got, one)
	if order, share := flip.Compare(logistics.Share(1, 1)); !ok || share && order > 0 {
		return logistics.Measure{} // no part is more than its whole
	}
	return flip
}

// String gives the factor in English.
func (f FactorExplanation) String() string { return f.Text(logistics.English) }

// Text gives the factor in l: "late deliveries 0, must be below 1: from 1 on it disqualifies (000-079 (read))".
func (f FactorExplanation) Text(l logistics.Lang) string {
	says := f.state(l)
	if flip := f.Flip.Text(l); !f.Flip.IsZero() {
		turn := logistics.Text{En: "from " + flip + " on it disqualifies", Zh: "达到 " + flip + " 即不合格"}
		if f.Outcome == Disqualifies {
			turn = logistics.Text{En: "at " + flip + " it would not", Zh: "降至 " + flip + " 则合格"}
		}
		lead := logistics.Text{En: "; ", Zh: "；"}
		if f.Outcome == Passed {
			lead = logistics.Text{En: ": ", Zh: "："}
		}
		says += lead.In(l) + turn.In(l)
	}
	return f.citation().Behind(says, l)
}

// String gives the explanation in English.
func (e MonthExplanation) String() string { return e.Text(logistics.English) }

// Text gives the explanation in l: the verdict, then each factor on a line.
func (e MonthExplanation) Text(l logistics.Lang) string {
	lines := []string{e.Verdict.Text(l)}
	for _, f := range e.Factors {
		lines = append(lines, "  "+f.Text(l))
	}
	return strings.Join(lines, "\n")
}

// GradeExplanation says how near the next grades of a half-year are, by the score and by each item alone.
type GradeExplanation struct {
	Result GradeResult                     `json:"result"`
	Score  logistics.Explanation           `json:"score"` // the stretch of scores with this grade, and the nearest other grades
	Items  logistics.List[ItemExplanation] `json:"items"` // the items with a weight; none: there is no score
}

// ItemExplanation says how far the score of one item alone would have to move for another grade.
type ItemExplanation struct {
	Item  string            `json:"item"` // "date", "quantity", "quality" or "service"
	Score logistics.Measure `json:"score"`
	Down  *Reach            `json:"down,omitempty"` // absent: the item alone cannot lower the grade
	Up    *Reach            `json:"up,omitempty"`   // absent: the item alone cannot raise it
}

// Reach is the nearest other grade that the score of one item can reach by itself.
type Reach struct {
	Grade Grade             `json:"grade"`
	At    logistics.Measure `json:"at"`   // the score of the item at which that grade begins, exact
	Past  bool              `json:"past"` // At itself has not that grade yet, only scores beyond it
	By    logistics.Measure `json:"by"`   // points from the score of the item to At, exact
}

// ExplainGrade grades a half-year and says, exactly, on which scores the grade stays, which grades come below and above it and where they
// begin, and how far the score of each item alone would have to move to get there. What follows from those grades is told by the prices
// of this half-year. Without a score there is only the result. The error is that of [Policy.Grade].
func (pol Policy) ExplainGrade(f HalfFile) (GradeExplanation, error) {
	if err := logistics.Validate(pol); err != nil {
		return GradeExplanation{}, err
	}
	g, figures, err := pol.gradeFile(f)
	if err != nil {
		return GradeExplanation{}, err
	}
	e := GradeExplanation{Result: g}
	s := gradeSpace(pol)
	e.Score = logistics.Explain(s, func(p logistics.Point) GradeRuling {
		r := pol.cutoff(p.Figure)
		if r.Grade == 0 || g.Provisional {
			return r
		}
		return pol.following(r, figures.unreasonable())
	}, logistics.Point{Figure: g.Score})
	if g.Score.IsZero() {
		return e, nil
	}
	names := aspects()
	for i, item := range g.Scores.all() {
		if item.Weight.Rat().Sign() > 0 {
			e.Items = append(e.Items, pol.reaches(s, names[i].Wire, item, g.Score))
		}
	}
	return e, nil
}

// reaches asks for the grade of every score of one item, the others being the same.
func (pol Policy) reaches(grades logistics.Space, name string, item ItemScore, total logistics.Measure) ItemExplanation {
	// Where the total is to be t, the item's score is itself + (t - total) * 100 / weight.
	pull := new(big.Rat).Quo(item.Weight.Rat(), hundred())
	s := logistics.Space{Question: name, Figure: logistics.ScoreKind}
	for _, cut := range grades.Cuts {
		apart := new(big.Rat).Sub(cut.Rat(), total.Rat())
		s.Cuts = append(s.Cuts, logistics.Score(apart.Quo(apart, pull).Add(apart, item.Score.Rat())))
	}
	explained := logistics.Explain(s, func(p logistics.Point) GradeRuling {
		moved := new(big.Rat).Sub(p.Figure.Rat(), item.Score.Rat())
		return GradeRuling{Grade: pol.cutoff(logistics.Score(moved.Mul(moved, pull).Add(moved, total.Rat()))).Grade}
	}, logistics.Point{Figure: item.Score})
	e := ItemExplanation{Item: name, Score: item.Score}
	if t := explained.Below; t != nil {
		to := t.Where.Stretch.To
		e.Down = reach(t.Ruling, to.At, !to.Above, item.Score)
	}
	if t := explained.Above; t != nil {
		from := t.Where.Stretch.From
		e.Up = reach(t.Ruling, from.At, from.Above, item.Score)
	}
	return e
}

func reach(r logistics.Ruling, at logistics.Measure, past bool, score logistics.Measure) *Reach {
	by := new(big.Rat).Sub(at.Rat(), score.Rat())
	return &Reach{r.(GradeRuling).Grade, at, past, logistics.Score(by.Abs(by))}
}

// String gives the item in English.
func (e ItemExplanation) String() string { return e.Text(logistics.English) }

// Text gives the item in l: "date 80: good below 60, 20 points less; excellent from 90, 10 points more".
func (e ItemExplanation) Text(l logistics.Lang) string {
	name := e.Item
	for _, word := range aspects() {
		if word.Wire == e.Item {
			name = word.Label.In(l)
		}
	}
	var parts []string
	if e.Down != nil {
		parts = append(parts, e.Down.text(logistics.Text{En: "below ", Zh: "低于 "}, logistics.Text{En: "down to ", Zh: "降至 "}, logistics.Text{En: "less", Zh: "少"}, l))
	}
	if e.Up != nil {
		parts = append(parts, e.Up.text(logistics.Text{En: "above ", Zh: "高于 "}, logistics.Text{En: "from ", Zh: "达到 "}, logistics.Text{En: "more", Zh: "多"}, l))
	}
	if len(parts) == 0 {
		parts = []string{logistics.Text{En: "changes no grade alone", Zh: "单项变动不改变等级"}.In(l)}
	}
	return name + " " + e.Score.Text(l) + logistics.Text{En: ": ", Zh: "："}.In(l) + strings.Join(parts, logistics.Text{En: "; ", Zh: "；"}.In(l))
}

// text gives "excellent from 93.3333…, 13.3333… points more".
func (r *Reach) text(past, at, way logistics.Text, l logistics.Lang) string {
	where := at
	if r.Past {
		where = past
	}
	s := r.Grade.Label(l) + logistics.Text{En: " ", Zh: "："}.In(l) + where.In(l) + r.At.Text(l)
	if r.By.Rat().Sign() == 0 {
		return s
	}
	by := r.By.Text(l)
	return s + logistics.Text{En: ", " + by + " points " + way.En, Zh: "，" + way.Zh + " " + by + " 分"}.In(l)
}

// String gives the explanation in English.
func (e GradeExplanation) String() string { return e.Text(logistics.English) }

// Text gives the explanation in l: the result, the neighbors of its score, then each item on a line.
func (e GradeExplanation) Text(l logistics.Lang) string {
	lines := []string{e.Result.Text(l)}
	if !e.Result.Score.IsZero() {
		lines = append(lines, e.Score.Text(l))
	}
	for _, item := range e.Items {
		lines = append(lines, "  "+item.Text(l))
	}
	return strings.Join(lines, "\n")
}
