package supplier

import (
	"math/big"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Grading says how a half-year of a supplier is scored, which score gives which grade, and what follows from each.
type Grading struct {
	Items     Items                  `json:"items" label:"score|评分"`
	Met       logistics.Limit        `json:"met" label:"delivered of the ordered quantity, for a line in full|足量所需到货（占订购数量）"` // share of the ordered quantity from which on a line was delivered in full
	Grades    logistics.Bands[Grade] `json:"grades" label:"grade|等级" figure:"score|得分"`                                       // cut-offs: the lowest score of each grade
	Excellent Reward                 `json:"excellent" label:"excellent|优秀"`
	Good      Volume                 `json:"good" label:"good|良好"`
	Fair      Correction             `json:"fair" label:"fair|一般"`
	Poor      Removal                `json:"poor" label:"poor|较差"`
}

// Items are what a half-year is scored by, each from 0 to 100; the weights add up to exactly 100 (000-072).
type Items struct {
	Date     Item `json:"date" label:"delivery date|交期"`            // share of the lines due that were completed in full by their due date
	Quantity Item `json:"quantity" label:"quantity|交量"`             // share of the lines due that were delivered in full
	Quality  Item `json:"quality" label:"quality|品质"`               // share of the inspected units that were as specified
	Service  Item `json:"service" label:"after-sales service|售后服务"` // the score of the after-sales service, which the host hands in
}

func (i Items) all() []Item { return []Item{i.Date, i.Quantity, i.Quality, i.Service} }

// Item is the weight of one item of the score, from 0 to 100; 0 leaves the item out.
type Item struct {
	logistics.Rule
	Weight decimal.Decimal `json:"weight" label:"weight of 100|权重（满分 100）"`
}

// Grade is the grade of a supplier's half-year (000-070), or of a service's month (004-007). The zero Grade is an error.
type Grade uint8

// The grades, from low to high.
const (
	Poor Grade = iota + 1
	Fair
	Good
	Excellent
)

func gradeWords() logistics.Words {
	return logistics.Words{
		{Wire: "poor", Label: logistics.Text{En: "poor", Zh: "较差"}},
		{Wire: "fair", Label: logistics.Text{En: "fair", Zh: "一般"}},
		{Wire: "good", Label: logistics.Text{En: "good", Zh: "良好"}},
		{Wire: "excellent", Label: logistics.Text{En: "excellent", Zh: "优秀"}},
	}
}

// String gives the wire word of the grade.
func (g Grade) String() string { return gradeWords().Wire(uint8(g)) }

// Label gives the name of the grade in l.
func (g Grade) Label(l logistics.Lang) string { return gradeWords().Label(uint8(g), l) }

// MarshalText gives the wire word; the zero Grade is an error.
func (g Grade) MarshalText() ([]byte, error) { return gradeWords().Marshal(uint8(g)) }

// UnmarshalText reads a wire word; any other text is an error.
func (g *Grade) UnmarshalText(text []byte) error { return gradeWords().Unmarshal((*uint8)(g), text) }

// HalfReview names a supplier and a half-year to grade, and the day as of which it is judged.
type HalfReview struct {
	Supplier string           `json:"supplier"`          // number in the supplier master
	Half     logistics.Half   `json:"half"`              // a calendar half-year
	On       logistics.Date   `json:"on"`                // the day of judgment, not before the half-year; a line not complete by the end of that day is open
	Service  *decimal.Decimal `json:"service,omitempty"` // score of the after-sales service, 0 to 100; absent: nobody scored it
}

// HalfFile is a half-year to grade, with its order lines. Lines of other suppliers and times may be among them. A line is there once, or
// twice: open and complete.
type HalfFile struct {
	HalfReview
	Lines logistics.List[Line] `json:"lines"`
}

// GradeResult is the grade of a supplier's half-year, with its scores, what follows, and what could not be judged.
type GradeResult struct {
	Edition     string                              `json:"edition"`
	Supplier    string                              `json:"supplier"`
	Half        logistics.Half                      `json:"half"`
	On          logistics.Date                      `json:"on"` // the day as of which it was judged
	Scores      Scores                              `json:"scores"`
	Score       logistics.Measure                   `json:"score,omitzero"` // 0 to 100, weighted, exact; absent: an item with a weight has no score
	Grade       Grade                               `json:"grade,omitzero"` // absent: there is no score
	Provisional bool                                `json:"provisional"`    // lines are open or the half-year is not over: nothing follows yet
	Lines       int                                 `json:"lines"`          // lines due in the half-year
	Open        int                                 `json:"open"`           // of them, those not complete on that day
	Consequence Consequence                         `json:"consequence"`
	Unchecked   logistics.List[logistics.Unchecked] `json:"unchecked"`
	Clauses     logistics.Citations                 `json:"clauses"` // of weights, cut-off and consequences
}

// Scores are the scores of a half-year, item by item.
type Scores struct {
	Date     ItemScore `json:"date"`
	Quantity ItemScore `json:"quantity"`
	Quality  ItemScore `json:"quality"`
	Service  ItemScore `json:"service"`
}

func (s Scores) all() []ItemScore { return []ItemScore{s.Date, s.Quantity, s.Quality, s.Service} }

// ItemScore is the score of one item of a half-year, with its weight and the share that it comes from.
type ItemScore struct {
	Weight logistics.Measure  `json:"weight"`         // from 0 to 100
	Share  logistics.Measure  `json:"share,omitzero"` // the lines or units in order, of all that were judged; absent: no data, or a score of the service
	Score  logistics.Measure  `json:"score,omitzero"` // 0 to 100, exact; absent: there are no data
	Clause logistics.ClauseID `json:"clause"`
}

// Grade scores a supplier's half-year and grades the exact score: 90 is excellent, 89.996 is not. The score is the weighted sum of four
// items, each a share times 100 (000-072): of the lines due, those completed in full and in time, and those delivered in full; of the
// inspected units, those as specified; and the score of the service, which is handed in. An item with a weight and no data leaves the
// supplier without a grade; its weight goes to no other item.
//
// The documents give neither weights nor cut-offs: the citations say that they are assumed. The error is nil or an
// [*logistics.InvalidError]: the policy is invalid, the review is before the half-year, the score of the service is above 100, or a line
// cannot be read or is there twice.
func (pol Policy) Grade(f HalfFile) (GradeResult, error) {
	if err := logistics.Validate(pol); err != nil {
		return GradeResult{}, err
	}
	g, _, err := pol.gradeFile(f)
	return g, err
}

// gradeFile is Grade under a policy that is known to be valid; it gives the figures too.
func (pol Policy) gradeFile(f HalfFile) (GradeResult, figures, error) {
	var ps logistics.Problems
	f.HalfReview.check(&ps)
	tally := newTally(pol)
	tally.fill(f.Lines, nil, &ps)
	if err := ps.Err(); err != nil {
		return GradeResult{}, figures{}, err
	}
	return tally.grade(f.HalfReview)
}

// Grade grades a half-year of the tally as [Policy.Grade] does. The error is nil, or says what is wrong with the review or that a month of
// the half-year was forgotten.
func (t *Tally) Grade(r HalfReview) (GradeResult, error) {
	if err := t.ready(); err != nil {
		return GradeResult{}, err
	}
	g, _, err := t.grade(r)
	return g, err
}

func (t *Tally) grade(r HalfReview) (GradeResult, figures, error) {
	var ps logistics.Problems
	service := r.check(&ps)
	first := r.Half.First().Month()
	if t.forgotten(first) {
		ps.Add("half", logistics.CodeRange, "%s: months before %s are forgotten", r.Half, t.from)
	}
	f := t.pol.fold(t.outcomes(r.Supplier, first, first.Add(1), first.Add(2), first.Add(3), first.Add(4), first.Add(5)), r.On)
	f.check(&ps)
	if err := ps.Err(); err != nil {
		return GradeResult{}, figures{}, err
	}
	return t.pol.grade(r, f, service), f, nil
}

// check adds the problems of a review and gives its service score, unknown where there is none.
func (r HalfReview) check(ps *logistics.Problems) (service logistics.Measure) {
	ps.Name("supplier", r.Supplier)
	if r.Half.IsZero() {
		ps.Add("half", logistics.CodeAbsent, "no half-year")
	}
	checkDay(ps, "on", r.On, r.Half.First())
	if r.Service == nil {
		return logistics.Measure{}
	}
	before := len(*ps)
	a := ps.Amount("service", *r.Service)
	service = logistics.Score(logistics.Yuan(a).Rat())
	if len(*ps) == before && service.IsZero() {
		ps.Add("service", logistics.CodeRange, "%s: no score is above 100", a)
	}
	return service
}

func (pol Policy) grade(r HalfReview, f figures, service logistics.Measure) GradeResult {
	items := pol.Grading.Items
	g := GradeResult{
		Edition: pol.Edition, Supplier: r.Supplier, Half: r.Half, On: r.On, Lines: f.lines, Open: f.open,
		Scores: Scores{
			Date:     items.Date.scored(logistics.Share(f.onTime, f.due)),
			Quantity: items.Quantity.scored(pol.Grading.quantity(f)),
			Quality:  items.Quality.scored(f.goodShare()),
			Service:  items.Service.scored(logistics.Measure{}),
		},
	}
	g.Scores.Service.Score = service
	for _, item := range g.Scores.all() {
		g.cite(pol, item.Clause)
	}
	g.missing(pol)
	if g.Score = g.weighted(); g.Score.IsZero() || f.lines == 0 {
		g.Score = logistics.Measure{}
		return g
	}
	row := pol.Grading.Grades[pol.Grading.Grades.Row(g.Score)]
	g.Grade = row.Then
	g.cite(pol, row.Clause)
	if !g.Provisional {
		g.follow(pol, f.unreasonable())
	}
	return g
}

// quantity gives the share of lines delivered in full; unknown where the policy does not say what that is.
func (g Grading) quantity(f figures) logistics.Measure {
	if g.Met.Side == logistics.NoSide {
		return logistics.Measure{}
	}
	return logistics.Share(f.met, f.due)
}

func (i Item) scored(share logistics.Measure) ItemScore {
	weight, _ := logistics.AmountOf(i.Weight)
	return ItemScore{Weight: logistics.Score(logistics.Yuan(weight).Rat()), Share: share, Score: score(share), Clause: i.Clause}
}

func (g *GradeResult) cite(pol Policy, id logistics.ClauseID) {
	g.Clauses.Add(pol.Clauses.Citation(id))
}

// subject begins the subjects of what could not be judged.
func (g *GradeResult) subject() string { return "supplier " + g.Supplier + " " + g.Half.String() + " " }

func (g *GradeResult) open(id logistics.ClauseID, about string, missing ...logistics.Text) {
	for _, m := range missing {
		g.Unchecked = append(g.Unchecked, logistics.Unchecked{Clause: id, Subject: g.subject() + about, Missing: m})
	}
}

// missing says what each item with a weight lacks.
func (g *GradeResult) missing(pol Policy) {
	lacks := []struct {
		item  ItemScore
		name  string
		data  logistics.Text
		lines bool // it comes from lines
	}{
		{g.Scores.Date, "date", logistics.Text{En: "a line due by the review", Zh: "评审日前到期的订单行"}, true},
		{g.Scores.Quantity, "quantity", logistics.Text{En: "a line due by the review", Zh: "评审日前到期的订单行"}, true},
		{g.Scores.Quality, "quality", logistics.Text{En: "units looked at", Zh: "检验件数"}, true},
		{g.Scores.Service, "service", logistics.Text{En: "a score of the service", Zh: "售后服务评分"}, false},
	}
	if pol.Grading.Met.Side == logistics.NoSide {
		lacks[1].data = logistics.Text{En: "a bound: the policy gives no number", Zh: "界限（制度未给出数值）"}
	}
	noLine := logistics.Text{En: "a line due in the half-year", Zh: "半年内到期的订单行"}
	rest := restOf(g.On, g.Half.Last())
	g.Provisional = g.Open > 0 || rest != nil
	named := false
	for _, l := range lacks {
		if l.item.Weight.Rat().Sign() == 0 {
			continue
		}
		if l.lines && g.Lines == 0 {
			l.data, named = noLine, true
		}
		if l.item.Score.IsZero() {
			g.open(l.item.Clause, l.name, l.data)
		}
		if l.lines {
			g.open(l.item.Clause, l.name, stillOpen(g.Open)...)
			g.open(l.item.Clause, l.name, rest...)
		}
	}
	if g.Lines == 0 && !named {
		g.open(g.Scores.Date.Clause, "lines", noLine)
	}
}

// weighted gives the sum of the scores by their weights; unknown where one with a weight is.
func (g *GradeResult) weighted() logistics.Measure {
	sum := new(big.Rat)
	for _, item := range g.Scores.all() {
		weight := item.Weight.Rat()
		if weight.Sign() == 0 {
			continue
		}
		if item.Score.IsZero() {
			return logistics.Measure{}
		}
		sum.Add(sum, weight.Mul(weight, item.Score.Rat()))
	}
	return logistics.Score(sum.Quo(sum, hundred()))
}
