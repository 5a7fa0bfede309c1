package procurement

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Ranking says by what offers for one item are compared (004-070): only those of the minimum quality, by the first criterion
// in which two of them differ.
type Ranking struct {
	Minimum logistics.Need            `json:"minimum" label:"compared is what has|参与比较的条件"`
	Order   logistics.List[Criterion] `json:"order" label:"by, in this order|比较次序"`
}

// Criterion is one thing that offers are compared by.
type Criterion struct {
	logistics.Rule
	By Aspect `json:"by" label:"by|比较项"`
}

// Aspect is what offers can be compared by. The zero Aspect is invalid.
type Aspect uint8

// The aspects of an offer.
const (
	ByPrice   Aspect = iota + 1 // the lower price is better
	ByQuality                   // the higher score for quality is better
	ByService                   // the higher score for service is better
)

func aspectWords() logistics.Words {
	return logistics.Words{
		{Wire: "price", Label: logistics.Text{En: "price", Zh: "价格"}}, {Wire: "quality", Label: logistics.Text{En: "quality", Zh: "质量"}},
		{Wire: "service", Label: logistics.Text{En: "service", Zh: "服务"}},
	}
}

// String gives the aspect as JSON has it: "price", "quality" or "service"; "invalid" where it is none.
func (a Aspect) String() string { return aspectWords().Wire(uint8(a)) }

// Label gives the name of the aspect in l.
func (a Aspect) Label(l logistics.Lang) string { return aspectWords().Label(uint8(a), l) }

// MarshalText gives the word of the aspect, as String does; the zero Aspect is an error.
func (a Aspect) MarshalText() ([]byte, error) { return aspectWords().Marshal(uint8(a)) }

// UnmarshalText reads the word of the aspect, spelled as MarshalText writes it; any other is an error.
func (a *Aspect) UnmarshalText(text []byte) error { return aspectWords().Unmarshal((*uint8)(a), text) }

func (r Ranking) laws(ps *logistics.Problems) {
	const path = "routes.ranking"
	ps.Needed(path+".minimum", r.Minimum)
	if len(r.Order) == 0 {
		ps.Add(path+".order", logistics.CodeAbsent, "nothing to compare by")
	}
	for i, row := range r.Order {
		if slices.ContainsFunc(r.Order[:i], func(o Criterion) bool { return o.By == row.By }) {
			ps.Add(logistics.At(path+".order", i)+".by", logistics.CodeDuplicate, "%s is compared already", row.By)
		}
	}
}

// Offer is one supplier's offer for an item of one specification.
type Offer struct {
	Supplier string           `json:"supplier"`          // number in the supplier master
	Meets    logistics.Answer `json:"meets,omitzero"`    // it has the minimum quality: key "minimum-quality"
	Price    decimal.Decimal  `json:"price"`             // of one unit in yuan with tax, above 0
	Quality  *decimal.Decimal `json:"quality,omitempty"` // score from 0 to 100; absent: nobody gave one
	Service  *decimal.Decimal `json:"service,omitempty"` // score from 0 to 100; absent: nobody gave one
}

// OfferFile is what was offered for an item, and whose offer was chosen.
type OfferFile struct {
	Item   string                `json:"item"`            // number in the item master, or its name
	Offers logistics.List[Offer] `json:"offers"`          // in any order
	Chosen string                `json:"chosen,omitzero"` // the supplier; absent: none yet
}

// OfferRanking is the order in which the offers for an item stand.
type OfferRanking struct {
	Edition   string                              `json:"edition"`
	Item      string                              `json:"item"`
	Places    logistics.List[OfferPlace]          `json:"places"`   // of the offers of the minimum quality, the best first; those of one place by supplier
	Best      logistics.List[string]              `json:"best"`     // suppliers; several where they tie, none while that is open
	Excluded  logistics.List[string]              `json:"excluded"` // suppliers whose offers are below the minimum quality
	Clauses   logistics.Citations                 `json:"clauses"`
	Unchecked logistics.List[logistics.Unchecked] `json:"unchecked"` // what is missing to tell offers apart
}

// OfferPlace is the place of an offer in the ranking. Offers that nothing tells apart share a place; after two in first
// place comes the third.
type OfferPlace struct {
	Place    int    `json:"place"` // from 1
	Supplier string `json:"supplier"`
	Behind   Aspect `json:"behind,omitzero"` // by what it stands behind the place before; absent in the first
	Open     bool   `json:"open,omitzero"`   // shared because a score is missing
}

// RankOffers compares the offers for one item (004-070): those of the minimum quality by the lower price, at one price by
// quality, at one quality by service. A score that is missing matters only where everything before it is the same. An offer
// of which nobody says whether it has the minimum quality has no place; it leaves the best one open, unless it would stand
// behind it anyway. The order of the offers does not matter. The error is nil or an [*logistics.InvalidError].
func (pol Policy) RankOffers(f OfferFile) (OfferRanking, error) {
	if err := logistics.Validate(pol); err != nil {
		return OfferRanking{}, err
	}
	var ps logistics.Problems
	offers := f.read(pol.Routes.Ranking, &ps)
	if err := ps.Err(); err != nil {
		return OfferRanking{}, err
	}
	return pol.rank(f.Item, offers), nil
}

// ranked is an offer with its figures, by the criteria of the policy; an unknown one was not given.
type ranked struct {
	supplier string
	meets    logistics.Answer
	figures  []logistics.Measure
}

// read guards the offers and gives them by their suppliers' numbers.
func (f OfferFile) read(rules Ranking, ps *logistics.Problems) []ranked {
	ps.Name("item", f.Item)
	if len(f.Offers) == 0 {
		ps.Add("offers", logistics.CodeAbsent, "no offers")
	}
	var all []ranked
	for i, o := range f.Offers {
		at := logistics.At("offers", i)
		ps.Name(at+".supplier", o.Supplier)
		if o.Supplier != "" && slices.ContainsFunc(all, func(r ranked) bool { return r.supplier == o.Supplier }) {
			ps.Add(at+".supplier", logistics.CodeDuplicate, "%.40q offers twice", o.Supplier)
		}
		answered(ps, at+".meets", o.Meets)
		figures := map[Aspect]logistics.Measure{
			ByPrice:   logistics.Yuan(unitPrice(ps, at+".price", &o.Price)),
			ByQuality: score(ps, at+".quality", o.Quality), ByService: score(ps, at+".service", o.Service),
		}
		one := ranked{supplier: o.Supplier, meets: o.Meets}
		for _, row := range rules.Order {
			one.figures = append(one.figures, figures[row.By])
		}
		all = append(all, one)
	}
	if f.Chosen != "" && !slices.ContainsFunc(all, func(r ranked) bool { return r.supplier == f.Chosen }) {
		ps.Add("chosen", logistics.CodeUnknown, "%.40q made no offer", f.Chosen)
	}
	slices.SortFunc(all, func(a, b ranked) int { return cmp.Compare(a.supplier, b.supplier) })
	return all
}

// score guards a score of 100; absent it is unknown.
func score(ps *logistics.Problems, path string, d *decimal.Decimal) logistics.Measure {
	if d == nil {
		return logistics.Measure{}
	}
	known := len(*ps)
	a := ps.Amount(path, *d)
	m := logistics.Score(logistics.Yuan(a).Rat())
	if len(*ps) == known && m.IsZero() {
		ps.Add(path, logistics.CodeRange, "%s: no score is above 100", a)
	}
	return m
}

func (pol Policy) rank(item string, offers []ranked) OfferRanking {
	rules := pol.Routes.Ranking
	r := OfferRanking{Edition: pol.Edition, Item: item}
	for _, row := range rules.Order {
		r.Clauses.Add(pol.Clauses.Citation(row.Clause))
	}
	r.Clauses.Add(pol.Clauses.Citation(rules.Minimum.Clause))
	var compared, unsure []ranked
	for _, o := range offers {
		switch o.meets {
		case logistics.Yes:
			compared = append(compared, o)
		case logistics.No:
			r.Excluded = append(r.Excluded, o.supplier)
		default:
			unsure = append(unsure, o)
			var asked logistics.Report
			rules.Minimum.Check(&asked, "supplier "+o.supplier, logistics.Unknown)
			r.Unchecked = append(r.Unchecked, asked.Unchecked...)
		}
	}
	r.place(rules, compared, 0, 0)
	// An offer that stands behind the best one anyway does not leave it open.
	open := slices.ContainsFunc(unsure, func(o ranked) bool { return len(r.Places) == 0 || !rules.behind(of(offers, r.Places[0].Supplier), o) })
	for _, p := range r.Places {
		open = open || p.Place == 1 && p.Open
		if p.Place == 1 {
			r.Best = append(r.Best, p.Supplier)
		}
	}
	if open {
		r.Best = nil
	}
	return r
}

// place puts a group of offers that nothing tells apart before criterion i behind those that have places.
func (r *OfferRanking) place(rules Ranking, group []ranked, i int, behind Aspect) {
	unknown := func(o ranked) bool { return o.figures[i].IsZero() }
	if len(group) < 2 || i == len(rules.Order) || slices.ContainsFunc(group, unknown) {
		place := len(r.Places) + 1
		open := len(group) > 1 && i < len(rules.Order)
		for _, o := range group {
			r.Places = append(r.Places, OfferPlace{Place: place, Supplier: o.supplier, Behind: behind, Open: open})
			if open && unknown(o) {
				row := rules.Order[i]
				r.Unchecked = append(r.Unchecked, logistics.Unchecked{Clause: row.Clause, Subject: "supplier " + o.supplier, Missing: logistics.Text{
					En: "a score: " + row.By.Label(logistics.English), Zh: row.By.Label(logistics.Chinese) + "评分",
				}})
			}
		}
		return
	}
	sorted := slices.SortedStableFunc(slices.Values(group), func(a, b ranked) int { return rules.Order[i].By.compare(a.figures[i], b.figures[i]) })
	for start := 0; start < len(sorted); {
		end := start + 1
		for end < len(sorted) && rules.Order[i].By.compare(sorted[start].figures[i], sorted[end].figures[i]) == 0 {
			end++
		}
		if start > 0 {
			behind = rules.Order[i].By
		}
		r.place(rules, sorted[start:end], i+1, behind)
		start = end
	}
}

// of gives the offer of a supplier who made one.
func of(offers []ranked, supplier string) ranked {
	return offers[slices.IndexFunc(offers, func(o ranked) bool { return o.supplier == supplier })]
}

// differs gives the first criterion in which two offers differ; it is not known where a figure before it is not.
func (r Ranking) differs(a, b ranked) (i int, known bool) {
	for i, row := range r.Order {
		switch {
		case a.figures[i].IsZero() || b.figures[i].IsZero():
			return 0, false
		case row.By.compare(a.figures[i], b.figures[i]) != 0:
			return i, true
		}
	}
	return 0, false
}

// behind reports whether an offer stands behind another, whatever is not known of them.
func (r Ranking) behind(best, o ranked) bool {
	i, known := r.differs(best, o)
	return known && r.Order[i].By.compare(best.figures[i], o.figures[i]) < 0
}

// compare gives -1 where a stands before b: the lower price, the higher score.
func (a Aspect) compare(x, y logistics.Measure) int {
	order, _ := x.Compare(y)
	if a == ByPrice {
		return order
	}
	return -order
}

// String gives the ranking in English.
func (r OfferRanking) String() string { return r.Text(logistics.English) }

// Text gives the ranking in l, an offer on each line.
func (r OfferRanking) Text(l logistics.Lang) string {
	best := logistics.Text{En: "no best offer yet", Zh: "尚无最优报价"}.In(l)
	if len(r.Best) > 0 {
		best = logistics.Text{En: "best: ", Zh: "最优："}.In(l) + strings.Join(r.Best, logistics.Text{En: ", ", Zh: "、"}.In(l))
	}
	s := r.Clauses.Behind(r.Item+logistics.Text{En: ": ", Zh: "："}.In(l)+best, l)
	for _, p := range r.Places {
		s += "\n  " + strconv.Itoa(p.Place) + ". " + logistics.Text{En: "supplier ", Zh: "供应商 "}.In(l) + p.Supplier
		if p.Behind != 0 {
			s += logistics.Text{En: ", behind by " + p.Behind.Label(logistics.English), Zh: "，" + p.Behind.Label(logistics.Chinese) + "居后"}.In(l)
		}
	}
	for _, supplier := range r.Excluded {
		s += "\n  " + logistics.Text{En: "supplier " + supplier + ": below the minimum quality", Zh: "供应商 " + supplier + "：未达最低质量"}.In(l)
	}
	return s + remarks(nil, r.Unchecked, l)
}
