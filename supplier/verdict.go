package supplier

import (
	"strings"

	"example.com/logistics"
)

// Verdict says whether a month disqualifies a supplier, with all ten factors and their figures.
type Verdict struct {
	Edition     string                             `json:"edition"`
	Supplier    string                             `json:"supplier"`
	Month       logistics.Month                    `json:"month"`
	On          logistics.Date                     `json:"on"` // the day as of which it was judged
	Standing    Standing                           `json:"standing"`
	TreatedAs   Grade                              `json:"treatedAs,omitzero"` // as which grade a suspended supplier is treated until people decide; absent: not suspended
	Provisional bool                               `json:"provisional"`        // lines are open or the month is not over: judge it again
	Lines       int                                `json:"lines"`              // lines due in the month
	Open        int                                `json:"open"`               // of them, those not complete on that day
	Factors     logistics.List[Judged]             `json:"factors"`            // all ten, in the order of the policy
	Clauses     logistics.List[logistics.Citation] `json:"clauses"`            // of a suspension: its own clause (000-075), then that of each factor that disqualifies; a list, since Citations hold eight
}

// Judged is one factor of disqualification with its figure and its bound.
type Judged struct {
	Factor Factor `json:"factor"`
	logistics.Rule
	Basis   logistics.Basis                `json:"basis"`
	Got     logistics.Measure              `json:"got,omitzero"` // the figure of the month; absent: the facts give none
	Side    logistics.Side                 `json:"side"`         // on which side of Bound the figure must stay
	Bound   logistics.Measure              `json:"bound,omitzero"`
	Outcome Outcome                        `json:"outcome"`
	Missing logistics.List[logistics.Text] `json:"missing"` // what is not known and could change the outcome
}

// of gives a factor of a verdict that this package made: all ten, in order.
func (v Verdict) of(f Factor) Judged { return v.Factors[f-1] }

// Factor is one of the ten factors of which any one disqualifies a supplier. The zero Factor is an error.
type Factor uint8

// The ten factors, in the order of the clauses.
const (
	PriceFactor         Factor = iota + 1 // unreasonable prices (000-076)
	FraudFactor                           // inferior or short goods (000-077)
	BriberyFactor                         // bribery of staff (000-078)
	LateFactor                            // late deliveries (000-079)
	SpecificationFactor                   // units off specification (000-080)
	OverweightFactor                      // food over its ordered weight (000-081)
	RecurrenceFactor                      // quality problems unsolved or again (000-082)
	AttackFactor                          // attacks on staff (000-083)
	HygieneFactor                         // failed hygiene checks (000-084)
	OtherFactor                           // other breaches (000-085)
)

func factorWords() logistics.Words {
	return logistics.Words{
		{Wire: "price", Label: logistics.Text{En: "item kinds at unreasonable prices", Zh: "价格不合理的品种"}},
		{Wire: "fraud", Label: logistics.Text{En: "cases of inferior or short goods", Zh: "掺次短秤案件"}},
		{Wire: "bribery", Label: logistics.Text{En: "cases of bribery", Zh: "行贿案件"}},
		{Wire: "late", Label: logistics.Text{En: "late deliveries", Zh: "误期交货"}},
		{Wire: "specification", Label: logistics.Text{En: "units off specification", Zh: "规格不符件数"}},
		{Wire: "overweight", Label: logistics.Text{En: "overweight food deliveries", Zh: "食品超重次数"}},
		{Wire: "recurrence", Label: logistics.Text{En: "quality problems unsolved or again", Zh: "质量问题未解决或重现"}},
		{Wire: "attack", Label: logistics.Text{En: "attacks on staff", Zh: "攻击造谣"}},
		{Wire: "hygiene", Label: logistics.Text{En: "hygiene failures", Zh: "卫生不达标"}},
		{Wire: "other", Label: logistics.Text{En: "other breaches", Zh: "其他违规"}},
	}
}

// String gives the wire word of the factor.
func (f Factor) String() string { return factorWords().Wire(uint8(f)) }

// Label gives the name of the factor in l.
func (f Factor) Label(l logistics.Lang) string { return factorWords().Label(uint8(f), l) }

// MarshalText gives the wire word; the zero Factor is an error.
func (f Factor) MarshalText() ([]byte, error) { return factorWords().Marshal(uint8(f)) }

// UnmarshalText reads a wire word; any other text is an error.
func (f *Factor) UnmarshalText(text []byte) error {
	return factorWords().Unmarshal((*uint8)(f), text)
}

// Outcome says what one factor of a month came to.
type Outcome uint8

// The outcomes of a factor.
const (
	Passed       Outcome = iota + 1 // the figure keeps the bound; a share is of what was reviewed or inspected
	Disqualifies                    // the figure breaks the bound, which alone disqualifies
	NotChecked                      // the figure keeps the bound as far as it is known, or is not known
)

func outcomeWords() logistics.Words {
	return logistics.Words{
		{Wire: "passed", Label: logistics.Text{En: "passed", Zh: "通过"}},
		{Wire: "disqualifies", Label: logistics.Text{En: "disqualifies", Zh: "不合格"}},
		{Wire: "not-checked", Label: logistics.Text{En: "not checked", Zh: "未核查"}},
	}
}

// String gives the wire word of the outcome.
func (o Outcome) String() string { return outcomeWords().Wire(uint8(o)) }

// Label gives the name of the outcome in l.
func (o Outcome) Label(l logistics.Lang) string { return outcomeWords().Label(uint8(o), l) }

// MarshalText gives the wire word; the zero Outcome is an error.
func (o Outcome) MarshalText() ([]byte, error) { return outcomeWords().Marshal(uint8(o)) }

// UnmarshalText reads a wire word; any other text is an error.
func (o *Outcome) UnmarshalText(text []byte) error {
	return outcomeWords().Unmarshal((*uint8)(o), text)
}

// Standing says how a supplier stands after a month.
type Standing uint8

// The standings of a supplier after a month.
const (
	Cleared    Standing = iota + 1 // all ten factors were checked and passed
	Unresolved                     // no factor disqualifies, but not all were checked
	Suspended                      // a factor disqualifies
)

func standingWords() logistics.Words {
	return logistics.Words{
		{Wire: "cleared", Label: logistics.Text{En: "cleared", Zh: "合格"}},
		{Wire: "unresolved", Label: logistics.Text{En: "not decided", Zh: "尚未判定"}},
		{Wire: "suspended", Label: logistics.Text{En: "suspended", Zh: "暂停"}},
	}
}

// String gives the wire word of the standing.
func (s Standing) String() string { return standingWords().Wire(uint8(s)) }

// Label gives the name of the standing in l.
func (s Standing) Label(l logistics.Lang) string { return standingWords().Label(uint8(s), l) }

// MarshalText gives the wire word; the zero Standing is an error.
func (s Standing) MarshalText() ([]byte, error) { return standingWords().Marshal(uint8(s)) }

// UnmarshalText reads a wire word; any other text is an error.
func (s *Standing) UnmarshalText(text []byte) error {
	return standingWords().Unmarshal((*uint8)(s), text)
}

// String gives the factor in English.
func (j Judged) String() string { return j.Text(logistics.English) }

// Text gives the factor in l: "late deliveries 1, must be below 1: disqualifies (000-079
// (read))".
func (j Judged) Text(l logistics.Lang) string {
	return j.citation().Behind(j.state(l), l)
}

func (j Judged) citation() logistics.Citations {
	var cited logistics.Citations
	cited.Add(logistics.Citation{Clause: j.Clause, Basis: j.Basis})
	return cited
}

// state gives the factor with what became of it and what is missing.
func (j Judged) state(l logistics.Lang) string {
	var b strings.Builder
	b.WriteString(j.figure(l))
	if j.Outcome != Passed {
		b.WriteString(logistics.Text{En: ": ", Zh: "："}.In(l) + j.Outcome.Label(l))
	}
	for i, m := range j.Missing {
		lead := logistics.Text{En: ", missing ", Zh: "，尚缺："}
		if i > 0 {
			lead = logistics.Text{En: " and ", Zh: "、"}
		}
		b.WriteString(lead.In(l) + m.In(l))
	}
	return b.String()
}

// figure gives the factor with its figure and bound, as far as there are any.
func (j Judged) figure(l logistics.Lang) string {
	text := j.Factor.Label(l)
	if !j.Got.IsZero() {
		text += " " + j.Got.Text(l)
	}
	if j.Side != logistics.NoSide {
		text += logistics.Text{En: ", must be ", Zh: "，应"}.In(l) + j.Side.Label(l) + " " + j.Bound.BoundText(l)
	}
	return text
}

// String gives the verdict in English.
func (v Verdict) String() string { return v.Text(logistics.English) }

// Text gives the verdict on one line in l: the standing, each factor that disqualifies, the clauses with their basis, and how much was not
// checked. "supplier S-17 2026-03: suspended and treated as poor until decided: late deliveries 1, must be below 1 (000-075 (assumed), …".
func (v Verdict) Text(l logistics.Lang) string {
	semicolon := logistics.Text{En: "; ", Zh: "；"}.In(l)
	var b strings.Builder
	b.WriteString(logistics.Text{En: "supplier ", Zh: "供应商 "}.In(l) + v.Supplier + " " + v.Month.String() + logistics.Text{En: ": ", Zh: "："}.In(l))
	b.WriteString(v.Standing.Label(l))
	if v.TreatedAs != 0 {
		b.WriteString(treatedAs(v.TreatedAs, l))
	}
	var failed, unchecked []string
	for _, j := range v.Factors {
		switch j.Outcome {
		case Disqualifies:
			failed = append(failed, j.figure(l))
		case NotChecked:
			unchecked = append(unchecked, j.Factor.Label(l))
		}
	}
	if len(failed) > 0 {
		b.WriteString(logistics.Text{En: ": ", Zh: "："}.In(l) + strings.Join(failed, semicolon) + logistics.Text{En: " (" + citations(v.Clauses, l) + ")", Zh: "（" + citations(v.Clauses, l) + "）"}.In(l))
	}
	if len(unchecked) > 0 {
		comma := logistics.Text{En: ", ", Zh: "、"}.In(l)
		b.WriteString(semicolon + logistics.Text{En: "not checked: ", Zh: "未核查："}.In(l) + strings.Join(unchecked, comma))
	}
	if v.Provisional {
		b.WriteString(semicolon + logistics.Text{En: "provisional", Zh: "暂定"}.In(l))
	}
	return b.String()
}

func treatedAs(g Grade, l logistics.Lang) string {
	grade := g.Label(l)
	return logistics.Text{En: " and treated as " + grade + " until decided", Zh: "，决定前按“" + grade + "”处理"}.In(l)
}

// citations gives any number of citations as [logistics.Citations] prints its few.
func citations(list []logistics.Citation, l logistics.Lang) string {
	parts := make([]string, len(list))
	for i, c := range list {
		var one logistics.Citations
		one.Add(c)
		parts[i] = one.Text(l)
	}
	return strings.Join(parts, logistics.Text{En: ", ", Zh: "、"}.In(l))
}

// Report gives the verdict as a report: a finding for each factor that disqualifies, with the clause of the suspension beside that of the
// factor, and an unchecked entry for each thing that is missing.
func (v Verdict) Report() logistics.Report {
	report := logistics.Report{Edition: v.Edition}
	var anyOne logistics.ClauseID
	if len(v.Clauses) > 0 {
		anyOne = v.Clauses[0].Clause
	}
	for _, j := range v.Factors {
		subject := "supplier " + v.Supplier + " " + v.Month.String() + " " + j.Factor.String()
		if j.Outcome == Disqualifies {
			report.Findings = append(report.Findings, logistics.Finding{
				Clause: j.Clause, Also: anyOne, Force: j.Force, Fault: logistics.OutOfBound,
				Subject: subject, Got: j.Got, Want: j.Bound, Side: j.Side,
			})
		}
		for _, missing := range j.Missing {
			report.Open(j.Clause, subject, missing)
		}
	}
	return report
}
