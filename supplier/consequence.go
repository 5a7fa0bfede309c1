package supplier

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// Volume says how the purchase volume changes after a grade.
type Volume struct {
	logistics.Rule
	Change Change          `json:"change" label:"consequence|处置"`
	By     logistics.Limit `json:"by" label:"by|幅度"` // a share of the volume so far; side none: the documents give no number
}

// Reward says what an excellent supplier gets whose prices in the half-year were reasonable (000-074).
type Reward struct {
	Volume Volume          `json:"volume" label:"volume, while the prices keep to the next line|采购量（价格符合下一项时）"`
	Prices logistics.Limit `json:"prices" label:"item kinds at unreasonable prices, of those reviewed|价格不合理的品种（占经核查品种）"` // share of the reviewed item kinds of the half-year that had an unreasonable price
}

// Correction says what follows for a fair supplier: another volume and coaching (000-073).
type Correction struct {
	Volume   Volume   `json:"volume" label:"volume|采购量"`
	Coaching Coaching `json:"coaching" label:"coaching|辅导"`
}

// Coaching names the topics in which a fair supplier is coached (000-069).
type Coaching struct {
	logistics.Rule
	Topics logistics.List[Topic] `json:"topics" label:"in|内容"`
}

// Removal says to which list a poor supplier goes, what becomes of open orders, and what must be done before coming back (000-071).
type Removal struct {
	logistics.Rule
	To      string              `json:"to" label:"moved to|列入"` // a list
	Orders  logistics.Need      `json:"orders" label:"open orders|未完成订单"`
	Reentry logistics.Checklist `json:"reentry" label:"before coming back|重新入册前"`
}

// Change says whether a purchase volume falls, stays or rises.
type Change uint8

// The changes of a volume.
const (
	Less Change = iota + 1
	Unchanged
	More
)

func changeWords() logistics.Words {
	return logistics.Words{
		{Wire: "less", Label: logistics.Text{En: "less volume", Zh: "减少采购量"}},
		{Wire: "unchanged", Label: logistics.Text{En: "unchanged volume", Zh: "采购量不变"}},
		{Wire: "more", Label: logistics.Text{En: "more volume", Zh: "加大采购量"}},
	}
}

// String gives the wire word of the change.
func (c Change) String() string { return changeWords().Wire(uint8(c)) }

// Label gives the name of the change in l.
func (c Change) Label(l logistics.Lang) string { return changeWords().Label(uint8(c), l) }

// MarshalText gives the wire word; the zero Change is an error.
func (c Change) MarshalText() ([]byte, error) { return changeWords().Marshal(uint8(c)) }

// UnmarshalText reads a wire word; any other text is an error.
func (c *Change) UnmarshalText(text []byte) error {
	return changeWords().Unmarshal((*uint8)(c), text)
}

// Topic is what a supplier is coached in. The set is open: a company may have its own.
type Topic string

// The topics of the documented policies (000-069).
const (
	Management     Topic = "management"
	Technique      Topic = "technique"
	QualityControl Topic = "quality-control"
)

// Label gives the name of the topic in l; one that is not declared here is given as it is.
func (t Topic) Label(l logistics.Lang) string {
	label, ok := map[Topic]logistics.Text{
		Management: {En: "management", Zh: "管理"}, Technique: {En: "technique", Zh: "技术"}, QualityControl: {En: "quality control", Zh: "品管"},
	}[t]
	if !ok {
		return string(t)
	}
	return label.In(l)
}

// Consequence says what follows from a grade. Fields that do not belong to the grade are absent.
type Consequence struct {
	Volume   Change                 `json:"volume,omitzero"` // absent: the grade says nothing of it, or it cannot be said
	Side     logistics.Side         `json:"side,omitzero"`   // on which side of By the change must stay
	By       logistics.Measure      `json:"by,omitzero"`     // size of the change, a share of the volume so far; absent: the policy gives no number
	Coaching logistics.List[Topic]  `json:"coaching"`        // of a fair supplier
	To       string                 `json:"to,omitzero"`     // of a poor supplier: the list to move to, such as CandidateList
	Orders   string                 `json:"orders,omitzero"` // of a poor supplier: what is done about open orders, such as OpenOrdersStop
	Reentry  logistics.List[string] `json:"reentry"`         // of a poor supplier: what must be done before coming back, such as FullReevaluation
}

// follow adds what the grade leads to. prices are the half-year's item kinds with an unreasonable price, of those reviewed.
func (g *GradeResult) follow(pol Policy, prices logistics.Measure) {
	grading := pol.Grading
	switch g.Grade {
	case Excellent:
		g.reward(pol, prices)
	case Good:
		g.change(pol, grading.Good)
	case Fair:
		g.change(pol, grading.Fair.Volume)
		g.cite(pol, grading.Fair.Coaching.Clause)
		g.Consequence.Coaching = slices.Clone(grading.Fair.Coaching.Topics)
	case Poor:
		g.cite(pol, grading.Poor.Clause)
		g.Consequence.To = grading.Poor.To
		g.cite(pol, grading.Poor.Orders.Clause)
		g.Consequence.Orders = grading.Poor.Orders.Key
		for _, need := range grading.Poor.Reentry {
			g.Consequence.Reentry = append(g.Consequence.Reentry, need.Key)
		}
	}
}

// reward raises the volume where the half-year's prices were reasonable, leaves it where they were not, and leaves the
// question open where nobody reviewed them.
func (g *GradeResult) reward(pol Policy, prices logistics.Measure) {
	reward := pol.Grading.Excellent
	var judged logistics.Report
	reward.Prices.Check(&judged, "", prices)
	g.cite(pol, reward.Prices.Clause)
	switch {
	case len(judged.Unchecked) > 0:
		missing := judged.Unchecked[0].Missing
		if reward.Prices.Side != logistics.NoSide {
			missing = logistics.Text{En: "a review of the half-year's prices", Zh: "半年价格核查"}
		}
		g.open(reward.Prices.Clause, "prices", missing)
	case len(judged.Findings) > 0:
		g.Consequence.Volume = Unchanged
	default:
		g.change(pol, reward.Volume)
	}
}

// change gives the change of volume and, where there is one, its size.
func (g *GradeResult) change(pol Policy, v Volume) {
	g.cite(pol, v.Clause)
	g.Consequence.Volume = v.Change
	switch {
	case v.Change == Unchanged:
	case v.By.Side == logistics.NoSide:
		g.open(v.By.Clause, "volume", logistics.Text{En: "how much: the policy gives no number", Zh: "幅度（制度未给出数值）"})
	default:
		g.Consequence.Side, g.Consequence.By = v.By.Side, v.By.Bound
		g.cite(pol, v.By.Clause)
	}
}

// Text gives what follows in l: "less volume, coaching in management, technique, quality control".
func (c Consequence) Text(l logistics.Lang) string {
	comma := logistics.Text{En: ", ", Zh: "、"}.In(l)
	var parts []string
	if c.Volume != 0 {
		part := c.Volume.Label(l)
		if !c.By.IsZero() {
			part += " " + c.Side.Label(l) + " " + c.By.BoundText(l)
		}
		parts = append(parts, part)
	}
	if len(c.Coaching) > 0 {
		topics := make([]string, len(c.Coaching))
		for i, t := range c.Coaching {
			topics[i] = t.Label(l)
		}
		parts = append(parts, logistics.Text{En: "coaching in ", Zh: "辅导："}.In(l)+strings.Join(topics, comma))
	}
	if c.To != "" {
		parts = append(parts, logistics.Text{En: "to the ", Zh: "列入"}.In(l)+label(c.To, l))
	}
	if c.Orders != "" {
		parts = append(parts, label(c.Orders, l))
	}
	for _, key := range c.Reentry {
		parts = append(parts, logistics.Text{En: "back only after ", Zh: "重新入册前须"}.In(l)+label(key, l))
	}
	return strings.Join(parts, logistics.Text{En: ", ", Zh: "，"}.In(l))
}

// What follows for a poor supplier by the documented policies (000-071), as a [Consequence] names it.
const (
	CandidateList    = "candidate-list"     // the list to move to; also a state of the supplier
	FullReevaluation = "full-re-evaluation" // the whole evaluation is done again before coming back
	OpenOrdersStop   = "open-orders-stop"   // open orders are not carried out
)

// label gives a word of a removal in l; another is its own name.
func label(word string, l logistics.Lang) string {
	text, ok := map[string]logistics.Text{
		CandidateList: {En: "candidate list", Zh: "候补名单"}, FullReevaluation: {En: "a full re-evaluation", Zh: "全面重新评估"},
		OpenOrdersStop: {En: "open orders stop", Zh: "未完成订单停止执行"},
	}[word]
	if !ok {
		return word
	}
	return text.In(l)
}

// String gives the result in English.
func (g GradeResult) String() string { return g.Text(logistics.English) }

// Text gives the result on one line in l: the grade, the exact score and its parts, what follows, the clauses with their
// basis, and what was not checked.
func (g GradeResult) Text(l logistics.Lang) string {
	semicolon := logistics.Text{En: "; ", Zh: "；"}.In(l)
	var b strings.Builder
	b.WriteString(logistics.Text{En: "supplier ", Zh: "供应商 "}.In(l) + g.Supplier + " " + g.Half.String() + logistics.Text{En: ": ", Zh: "："}.In(l))
	if g.Grade == 0 {
		b.WriteString(logistics.Text{En: "no grade", Zh: "未评级"}.In(l))
	} else {
		b.WriteString(g.Grade.Label(l) + logistics.Text{En: ", score ", Zh: "，得分 "}.In(l) + g.Score.Text(l))
	}
	if g.Provisional {
		b.WriteString(logistics.Text{En: " (provisional)", Zh: "（暂定）"}.In(l))
	}
	names := aspects()
	for i, item := range g.Scores.all() {
		lead := logistics.Text{En: ", ", Zh: "，"}.In(l)
		if i == 0 {
			lead = semicolon
		}
		b.WriteString(lead + names[i].Label.In(l) + " " + item.Score.Text(l))
	}
	if follows := g.Consequence.Text(l); follows != "" {
		b.WriteString(semicolon + follows)
	}
	b.WriteString(g.Clauses.Behind("", l))
	for _, u := range g.Unchecked {
		u.Subject = strings.TrimPrefix(u.Subject, g.subject())
		for _, name := range names {
			if name.Wire == u.Subject {
				u.Subject = name.Label.In(l)
			}
		}
		b.WriteString(semicolon + u.Text(l))
	}
	return b.String()
}

// aspects are what a grade speaks of: its four items, then what follows.
func aspects() logistics.Words {
	return logistics.Words{
		{Wire: "date", Label: logistics.Text{En: "date", Zh: "交期"}}, {Wire: "quantity", Label: logistics.Text{En: "quantity", Zh: "交量"}},
		{Wire: "quality", Label: logistics.Text{En: "quality", Zh: "品质"}}, {Wire: "service", Label: logistics.Text{En: "service", Zh: "服务"}},
		{Wire: "volume", Label: logistics.Text{En: "volume", Zh: "采购量"}}, {Wire: "prices", Label: logistics.Text{En: "prices", Zh: "价格"}},
	}
}

// Report gives what could not be judged as a report. A grade has no findings.
func (g GradeResult) Report() logistics.Report {
	return logistics.Report{Edition: g.Edition, Unchecked: slices.Clone(g.Unchecked)}
}
