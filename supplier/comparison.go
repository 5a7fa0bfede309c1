package supplier

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Comparing says how offers for one item are compared: which are left out, and by what the rest are ranked.
type Comparing struct {
	Trial     logistics.Need            `json:"trial" label:"a sample or a small batch|送样或小批量"`
	Standing  logistics.Need            `json:"standing" label:"the supplier|供应商"`
	Qualified logistics.Need            `json:"qualified" label:"the supplier's papers and conditions|供应商证照与条件"`
	Order     logistics.List[Criterion] `json:"order" label:"compared by, in this order|比较次序"` // the first by which offers differ decides
}

// Criterion is one thing by which offers are compared, with its clause.
type Criterion struct {
	logistics.Rule
	By Aspect `json:"by" label:"by|比较项"`
}

// Aspect is what offers can be compared by. The zero Aspect is an error.
type Aspect uint8

// The aspects of an offer.
const (
	ByQualification Aspect = iota + 1 // the higher score of the supplier's qualification is better
	ByQuality                         // the higher score of the sample or the small batch is better
	ByPrice                           // the lower price is better
	ByService                         // the higher score of the service is better
)

func aspectWords() logistics.Words {
	return logistics.Words{
		{Wire: "qualification", Label: logistics.Text{En: "qualification", Zh: "资质"}}, {Wire: "quality", Label: logistics.Text{En: "quality", Zh: "品质"}},
		{Wire: "price", Label: logistics.Text{En: "price", Zh: "价格"}}, {Wire: "service", Label: logistics.Text{En: "service", Zh: "服务"}},
	}
}

// String gives the wire word of the aspect.
func (a Aspect) String() string { return aspectWords().Wire(uint8(a)) }

// Label gives the name of the aspect in l.
func (a Aspect) Label(l logistics.Lang) string { return aspectWords().Label(uint8(a), l) }

// MarshalText gives the wire word; the zero Aspect is an error.
func (a Aspect) MarshalText() ([]byte, error) { return aspectWords().Marshal(uint8(a)) }

// UnmarshalText reads a wire word; any other text is an error.
func (a *Aspect) UnmarshalText(text []byte) error { return aspectWords().Unmarshal((*uint8)(a), text) }

func (c Comparing) laws(path string, ps *logistics.Problems) {
	ps.Needed(path+".trial", c.Trial)
	ps.Needed(path+".standing", c.Standing)
	ps.Needed(path+".qualified", c.Qualified)
	if len(c.Order) == 0 {
		ps.Add(path+".order", logistics.CodeAbsent, "nothing to compare by")
	}
	for i, row := range c.Order {
		if slices.ContainsFunc(c.Order[:i], func(o Criterion) bool { return o.By == row.By }) {
			ps.Add(logistics.At(path+".order", i)+".by", logistics.CodeDuplicate, "%s is compared already", row.By)
		}
	}
}

// Offer is the offer of one supplier for an item. The evaluation group gives the scores; an absent one is asked for only where it could
// tell offers apart.
type Offer struct {
	Supplier        string           `json:"supplier"`                // number in the supplier master, each once
	Passed          bool             `json:"passed"`                  // the sample or small batch passed (000-056)
	NotDisqualified bool             `json:"notDisqualified"`         // the supplier is not suspended (001-018)
	Qualified       bool             `json:"qualified"`               // the supplier has the papers and meets the conditions, as CheckQualification judges them (001-018)
	Price           decimal.Decimal  `json:"price"`                   // yuan with tax for a unit, above 0
	Qualification   *decimal.Decimal `json:"qualification,omitempty"` // score of the supplier's qualification, 0 to 100
	Quality         *decimal.Decimal `json:"quality,omitempty"`       // score of the sample or small batch, 0 to 100
	Service         *decimal.Decimal `json:"service,omitempty"`       // score of the service, 0 to 100
}

// OfferFile is every offer for one item, and the supplier who was chosen.
type OfferFile struct {
	Item   string                `json:"item"`            // number in the item master
	Offers logistics.List[Offer] `json:"offers"`          // in any order
	Chosen string                `json:"chosen,omitzero"` // number of the supplier; absent: nobody was chosen yet
}

// Ranking is the offers for one item in their order, with those that are left out.
type Ranking struct {
	Edition   string                              `json:"edition"`
	Item      string                              `json:"item"`
	Order     logistics.List[Aspect]              `json:"order"`    // what they were compared by, in this order
	Places    logistics.List[Place]               `json:"places"`   // the best first; within one place by the supplier's number
	Best      logistics.List[string]              `json:"best"`     // the suppliers in the first place, more than one in a tie; none: a missing score would tell them apart
	Excluded  logistics.List[Exclusion]           `json:"excluded"` // the offers that are left out
	Clauses   logistics.Citations                 `json:"clauses"`
	Unchecked logistics.List[logistics.Unchecked] `json:"unchecked"` // the missing scores that could tell offers apart
}

// Place is where one offer stands. Offers that differ in nothing share a place; after two in place 2 comes place 4.
type Place struct {
	Place    int                               `json:"place"`
	Supplier string                            `json:"supplier"`
	Behind   Aspect                            `json:"behind,omitzero"` // by what it is behind the place before; absent: it is in the first place
	Open     Aspect                            `json:"open,omitzero"`   // by what the offers of this place would be told apart if no score were missing; absent: nothing is missing
	Figures  logistics.List[logistics.Measure] `json:"figures"`         // the price and the scores, in the order of Ranking.Order; a missing score is unknown
}

// Exclusion is an offer that is left out of a comparison, with the clauses that leave it out.
type Exclusion struct {
	Supplier string              `json:"supplier"`
	Clauses  logistics.Citations `json:"clauses"`
}

// CompareOffers ranks the offers for one item (000-056, 001-018). Offers of a supplier who is disqualified or not qualified, or whose sample
// did not pass, are left out. The rest are ranked by the first criterion in which they differ, the lower price and the higher score first;
// in the documented policies price comes first. The order of the offers changes nothing. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CompareOffers(f OfferFile) (Ranking, error) {
	if err := logistics.Validate(pol); err != nil {
		return Ranking{}, err
	}
	var ps logistics.Problems
	figures := f.read(pol.Quotation.Comparison, &ps)
	if err := ps.Err(); err != nil {
		return Ranking{}, err
	}
	return pol.rank(f, figures), nil
}

// read guards the offers and gives their figures by the criteria; an unknown one was not given.
func (f OfferFile) read(c Comparing, ps *logistics.Problems) map[string]logistics.List[logistics.Measure] {
	ps.Name("item", f.Item)
	if len(f.Offers) == 0 {
		ps.Add("offers", logistics.CodeAbsent, "no offers")
	}
	figures := map[string]logistics.List[logistics.Measure]{}
	for i, o := range f.Offers {
		at := logistics.At("offers", i)
		ps.Name(at+".supplier", o.Supplier)
		if _, seen := figures[o.Supplier]; seen {
			ps.Add(at+".supplier", logistics.CodeDuplicate, "%.40q offers twice", o.Supplier)
		}
		all := map[Aspect]logistics.Measure{
			ByPrice:         logistics.Yuan(unitPrice(ps, at+".price", o.Price)),
			ByQualification: offered(ps, at+".qualification", o.Qualification),
			ByQuality:       offered(ps, at+".quality", o.Quality),
			ByService:       offered(ps, at+".service", o.Service),
		}
		own := logistics.List[logistics.Measure]{}
		for _, row := range c.Order {
			own = append(own, all[row.By])
		}
		figures[o.Supplier] = own
	}
	if _, known := figures[f.Chosen]; f.Chosen != "" && !known {
		ps.Add("chosen", logistics.CodeUnknown, "%.40q made no offer", f.Chosen)
	}
	return figures
}

// offered guards a score; absent it is unknown.
func offered(ps *logistics.Problems, path string, score *decimal.Decimal) logistics.Measure {
	if score == nil {
		return logistics.Measure{}
	}
	known := len(*ps)
	a := ps.Amount(path, *score)
	m := logistics.Score(logistics.Yuan(a).Rat())
	if len(*ps) == known && m.IsZero() {
		ps.Add(path, logistics.CodeRange, "%s: no score is above 100", a)
	}
	return m
}

func (pol Policy) rank(f OfferFile, figures map[string]logistics.List[logistics.Measure]) Ranking {
	rules := pol.Quotation.Comparison
	r := Ranking{Edition: pol.Edition, Item: f.Item}
	for _, row := range rules.Order {
		r.Order = append(r.Order, row.By)
		r.Clauses.Add(pol.Clauses.Citation(row.Clause))
	}
	for _, o := range slices.SortedFunc(slices.Values(f.Offers), func(a, b Offer) int { return strings.Compare(a.Supplier, b.Supplier) }) {
		out := Exclusion{Supplier: o.Supplier}
		for _, gate := range rules.gates(o) {
			if !gate.open {
				out.Clauses.Add(pol.Clauses.Citation(gate.Clause))
			}
		}
		if len(out.Clauses.List()) > 0 {
			r.Excluded = append(r.Excluded, out)
			continue
		}
		r.Places = append(r.Places, Place{Supplier: o.Supplier, Figures: figures[o.Supplier]})
	}
	r.Places = rules.place(r.Places, 0)
	for _, p := range r.Places {
		r.Unchecked = append(r.Unchecked, rules.missing(p)...)
		if p.Place == 1 && p.Open == 0 {
			r.Best = append(r.Best, p.Supplier)
		}
	}
	return r
}

// missing is the score for want of which an offer is not told from those beside it.
func (c Comparing) missing(p Place) (missing []logistics.Unchecked) {
	for i, row := range c.Order {
		if p.Open == row.By && p.Figures[i].IsZero() {
			missing = append(missing, logistics.Unchecked{
				Clause: row.Clause, Subject: "supplier " + p.Supplier,
				Missing: logistics.Text{En: "a score: " + row.By.Label(logistics.English), Zh: row.By.Label(logistics.Chinese) + "评分"},
			})
		}
	}
	return missing
}

// apart is the first criterion that tells two offers apart, by its index; -1 where none does.
func (c Comparing) apart(a, b Place) int {
	for i := range c.Order {
		if order, _ := a.Figures[i].Compare(b.Figures[i]); order != 0 {
			return i
		}
	}
	return -1
}

// place gives offers that are equal up to a criterion their places among themselves. Where one of them lacks the figure that
// comes next, they share a place, and it is open.
func (c Comparing) place(offers []Place, next int) []Place {
	for i := range offers {
		offers[i].Place = 1
	}
	if len(offers) < 2 || next == len(c.Order) {
		return offers
	}
	by := c.Order[next].By
	if slices.ContainsFunc(offers, func(p Place) bool { return p.Figures[next].IsZero() }) {
		for i := range offers {
			offers[i].Open = by
		}
		return offers
	}
	against := func(a, b Place) int {
		order, _ := a.Figures[next].Compare(b.Figures[next])
		if by != ByPrice {
			order = -order
		}
		return order
	}
	slices.SortStableFunc(offers, against)
	var placed []Place
	for len(offers) > 0 {
		end := slices.IndexFunc(offers, func(p Place) bool { return against(offers[0], p) != 0 })
		if end < 0 {
			end = len(offers)
		}
		ahead := len(placed)
		for _, p := range c.place(offers[:end:end], next+1) {
			if p.Place == 1 && ahead > 0 {
				p.Behind = by
			}
			p.Place += ahead
			placed = append(placed, p)
		}
		offers = offers[end:]
	}
	return placed
}

// gate is what an offer must have passed to be compared at all.
type gate struct {
	logistics.Need
	open bool
}

func (c Comparing) gates(o Offer) []gate {
	return []gate{{c.Trial, o.Passed}, {c.Standing, o.NotDisqualified}, {c.Qualified, o.Qualified}}
}

// String gives the ranking in English.
func (r Ranking) String() string { return r.Text(logistics.English) }

// Text gives the ranking in l, an offer on each line below the order by which they were compared.
func (r Ranking) Text(l logistics.Lang) string {
	comma := logistics.Text{En: ", ", Zh: "，"}.In(l)
	var names []string
	for _, a := range r.Order {
		names = append(names, a.Label(l))
	}
	lines := []string{r.Clauses.Behind(r.Item+logistics.Text{En: ": compared by ", Zh: "：依次比较"}.In(l)+strings.Join(names, logistics.Text{En: ", then ", Zh: "、"}.In(l)), l)}
	tied := map[int]int{}
	for _, p := range r.Places {
		tied[p.Place]++
	}
	for _, p := range r.Places {
		var figures []string
		for i, m := range p.Figures {
			if !m.IsZero() {
				figures = append(figures, names[i]+" "+m.Text(l))
			}
		}
		s := strconv.Itoa(p.Place) + logistics.Text{En: ". supplier ", Zh: ". 供应商 "}.In(l) + p.Supplier + logistics.Text{En: ": ", Zh: "："}.In(l) + strings.Join(figures, comma)
		if p.Behind != 0 {
			s += logistics.Text{En: "; behind by ", Zh: "；落后于"}.In(l) + p.Behind.Label(l)
		}
		switch {
		case p.Open != 0:
			s += logistics.Text{En: "; not told apart: " + p.Open.Label(l), Zh: "；未能区分：" + p.Open.Label(l)}.In(l)
		case tied[p.Place] > 1:
			s += logistics.Text{En: "; a tie", Zh: "；并列"}.In(l)
		}
		lines = append(lines, s)
	}
	for _, e := range r.Excluded {
		lines = append(lines, e.Clauses.Behind(logistics.Text{En: "supplier " + e.Supplier + ": left out", Zh: "供应商 " + e.Supplier + "：排除"}.In(l), l))
	}
	for _, u := range r.Unchecked {
		lines = append(lines, u.Text(l))
	}
	return strings.Join(lines, "\n")
}

// CheckChoice judges which offer was chosen (000-056, 001-018). It finds one of a supplier who is disqualified or not qualified, or whose
// sample did not pass, and one that is not in the first place. Where a missing score leaves the first place open, it is not checked
// whether the chosen offer is the best. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckChoice(f OfferFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	rules := pol.Quotation.Comparison
	figures := f.read(rules, &ps)
	if f.Chosen == "" {
		ps.Add("chosen", logistics.CodeAbsent, "nobody was chosen")
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	subject := "chosen " + f.Chosen
	for _, o := range f.Offers {
		if o.Supplier == f.Chosen {
			for _, gate := range rules.gates(o) {
				gate.Check(&report, subject, logistics.Known(gate.open))
			}
		}
	}
	r := pol.rank(f, figures)
	at := slices.IndexFunc(r.Places, func(p Place) bool { return p.Supplier == f.Chosen })
	switch {
	case at < 0:
	case r.Places[at].Place == 1:
		for _, p := range r.Places {
			if p.Place == 1 {
				report.Unchecked = append(report.Unchecked, rules.missing(p)...)
			}
		}
	default:
		best, own := r.Places[0], r.Places[at]
		i := rules.apart(best, own)
		side := logistics.AtLeast
		if rules.Order[i].By == ByPrice {
			side = logistics.AtMost
		}
		report.Findings = append(report.Findings, logistics.Finding{
			Clause: rules.Order[i].Clause, Force: rules.Order[i].Force, Fault: logistics.OutOfBound, Subject: subject + "." + rules.Order[i].By.String(),
			Got: own.Figures[i], Want: best.Figures[i], Side: side,
		})
	}
	return report, nil
}
