package supplier

import (
	"fmt"
	"slices"

	"example.com/logistics"
)

// Qualification says which papers a supplier must hold and which conditions meet, and how many suppliers a category should have.
type Qualification struct {
	Categories  logistics.List[CategoryWords] `json:"categories" label:"supplier categories|供应商类目"`
	Papers      logistics.List[Requirement]   `json:"papers" label:"papers, valid on the day itself|证照（当日有效）"`
	Conditions  logistics.List[Requirement]   `json:"conditions" label:"what else he must offer|其他条件"`
	Designated  Designated                    `json:"designated" label:"bought from designated units only|定点采购"`
	PerCategory logistics.Limit               `json:"perCategory" label:"listed suppliers in a category|每类在册家数"`
	Quotes      QuoteSources                  `json:"quotes" label:"quotes from as many listed suppliers, or no order|在册家数少于报价家数时不得采购"`
}

// CategoryWords lists the supplier categories that one clause names. A supplier is listed for some of them.
type CategoryWords struct {
	logistics.Rule
	Words logistics.List[logistics.Category] `json:"words" label:"categories|品类"`
}

// Requirement is a paper or a condition that is asked of suppliers, of which categories, and on which occasions.
type Requirement struct {
	logistics.Need
	Of      logistics.List[logistics.Category] `json:"of" label:"of suppliers of|适用品类" none:"every supplier|全部供应商"`
	Special bool                               `json:"special" label:"of special trades only|仅特殊行业"`
	On      logistics.List[Occasion]           `json:"on" label:"on the day of|核查时点"`
}

// Designated says which goods are bought only from units that hold all of these papers (004-091).
type Designated struct {
	logistics.Rule
	Of     logistics.List[logistics.Category] `json:"of" label:"goods|物品"`
	Papers logistics.List[string]             `json:"papers" label:"papers valid at the order and the delivery|订购、交货日均有效"`
	Market bool                               `json:"market" label:"market cash allowed|可市场现购"` // small cash purchases at the market stay allowed
}

// QuoteSources cites the clause by which each quote comes from another listed supplier, so that a category with fewer suppliers than quotes
// cannot be bought until more are listed.
type QuoteSources struct{ logistics.Rule }

// Occasion is the reason for which a supplier's qualification is judged on a day. The zero Occasion is an error.
type Occasion uint8

// The occasions.
const (
	AtListing  Occasion = iota + 1 // the supplier is put on the list of qualified suppliers
	AtOrder                        // an order goes to the supplier
	AtDelivery                     // the supplier delivers
)

func occasionWords() logistics.Words {
	return logistics.Words{
		{Wire: "listing", Label: logistics.Text{En: "listing", Zh: "入册"}},
		{Wire: "order", Label: logistics.Text{En: "order", Zh: "订购"}},
		{Wire: "delivery", Label: logistics.Text{En: "delivery", Zh: "交货"}},
	}
}

// String gives the wire word of the occasion.
func (o Occasion) String() string { return occasionWords().Wire(uint8(o)) }

// Label gives the name of the occasion in l.
func (o Occasion) Label(l logistics.Lang) string { return occasionWords().Label(uint8(o), l) }

// MarshalText gives the wire word; the zero Occasion is an error.
func (o Occasion) MarshalText() ([]byte, error) { return occasionWords().Marshal(uint8(o)) }

// UnmarshalText reads a wire word; any other text is an error.
func (o *Occasion) UnmarshalText(text []byte) error {
	return occasionWords().Unmarshal((*uint8)(o), text)
}

// CheckQualification judges a supplier on the day of a listing, an order or a delivery (000-044 to 000-047, 004-091). It finds papers that
// are missing, expired or not valid yet, and conditions that are not met. A paper is still valid on its last day. Where that day is not
// known, or whether a condition is met, it is not checked. The error is nil or an [*logistics.InvalidError]: the policy is invalid, a
// category is none of its words (000-048), the days of a paper are reversed.
func (pol Policy) CheckQualification(f SupplierFile, at Occasion, on logistics.Date) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	if _, err := at.MarshalText(); err != nil {
		ps.Add("occasion", logistics.CodeWord, "%v", err)
	}
	if on.IsZero() {
		ps.Add("on", logistics.CodeAbsent, "no day")
	}
	f.check(pol, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rows := pol.Qualification
	for _, row := range rows.Papers {
		if asked := row.asked(f, at); asked != logistics.No {
			f.paper(&report, row.Rule, row.Key, on, asked)
		}
	}
	if at != AtListing && rows.Designated.of(f.Categories) {
		rows.Designated.check(&report, f, on)
	}
	for _, row := range rows.Conditions {
		switch asked, met := row.asked(f, at), f.meets(row.Key); {
		case asked == logistics.Yes || met == logistics.Unknown && asked == logistics.Unknown:
			row.Check(&report, "conditions", met)
		case asked == logistics.Unknown && met == logistics.No:
			row.openTrade(&report, "conditions")
		}
	}
	return report, nil
}

// asked says whether a row asks anything of the supplier on the occasion; unknown where nobody said whether his trade is a
// special one.
func (row Requirement) asked(f SupplierFile, at Occasion) logistics.Answer {
	inScope := len(row.Of) == 0 || slices.ContainsFunc(row.Of, func(c logistics.Category) bool { return slices.Contains(f.Categories, c) })
	switch {
	case !slices.Contains(row.On, at) || !inScope:
		return logistics.No
	case row.Special:
		return f.SpecialTrade
	}
	return logistics.Yes
}

func (row Requirement) openTrade(r *logistics.Report, subject string) {
	r.Open(row.Clause, logistics.Join(subject, row.Key), specialTradeUnknown())
}

func specialTradeUnknown() logistics.Text {
	return logistics.Text{En: "whether his trade is a special one", Zh: "是否属特殊行业"}
}

func (d Designated) of(categories []logistics.Category) bool {
	return slices.ContainsFunc(d.Of, func(c logistics.Category) bool { return slices.Contains(categories, c) })
}

// check judges the papers of a designated unit. What another clause found already has this one beside it.
func (d Designated) check(r *logistics.Report, f SupplierFile, on logistics.Date) {
	for _, kind := range d.Papers {
		subject := logistics.Join("papers", kind)
		found := slices.IndexFunc(r.Findings, func(x logistics.Finding) bool { return x.Subject == subject })
		if found >= 0 {
			x := &r.Findings[found]
			x.Also = d.Clause
			if x.Force == logistics.Should && d.Force == logistics.Must {
				x.Clause, x.Also, x.Force = d.Clause, x.Clause, d.Force
			}
			continue
		}
		f.paper(r, d.Rule, kind, on, logistics.Yes)
	}
}

func (q Qualification) laws(ps *logistics.Problems) {
	const path = "qualification"
	if len(q.Categories) == 0 {
		ps.Add(path+".categories", logistics.CodeAbsent, "no categories: no supplier could be judged")
	}
	var all []logistics.Category
	for i, group := range q.Categories {
		at := logistics.At(path+".categories", i) + ".words"
		if len(group.Words) == 0 {
			ps.Add(at, logistics.CodeAbsent, "a clause without categories")
		}
		for j, c := range group.Words {
			if c == "" || slices.Contains(all, c) {
				ps.Add(logistics.At(at, j), logistics.CodeDuplicate, "%.40q is no further category", c)
			}
			all = append(all, c)
		}
	}
	requirementLaws(ps, path+".papers", q.Papers, all)
	requirementLaws(ps, path+".conditions", q.Conditions, all)
	knownCategories(ps, path+".designated.of", q.Designated.Of, all)
	for i, kind := range q.Designated.Papers {
		if kind == "" || slices.Contains(q.Designated.Papers[:i], kind) {
			ps.Add(logistics.At(path+".designated.papers", i), logistics.CodeDuplicate, "%.40q is no further paper", kind)
		}
	}
	if l := q.PerCategory; l.Side != logistics.NoSide {
		if l.Bound.Kind() != logistics.CountKind {
			ps.Add(path+".perCategory.bound", logistics.CodeType, "%s is no number of suppliers", l.Bound)
		} else if l.Side != logistics.AtLeast && l.Side != logistics.Above {
			ps.Add(path+".perCategory.side", logistics.CodeRange, "%s: more suppliers are always allowed", l.Side)
		}
	}
}

// requirementLaws holds the rows of a list to what makes them ones.
func requirementLaws(ps *logistics.Problems, path string, rows []Requirement, all []logistics.Category) {
	var keys []string
	for i, row := range rows {
		at := logistics.At(path, i)
		if slices.Contains(keys, row.Key) {
			ps.Add(at+".key", logistics.CodeDuplicate, "%.40q is asked for twice", row.Key)
		}
		keys = append(keys, row.Key)
		if row.Banned {
			ps.Add(at+".banned", logistics.CodeConflict, "%.40q is asked for, not banned", row.Key)
		}
		knownCategories(ps, at+".of", row.Of, all)
		if len(row.On) == 0 {
			ps.Add(at+".on", logistics.CodeAbsent, "asked on no occasion")
		}
		for j, o := range row.On {
			if slices.Contains(row.On[:j], o) {
				ps.Add(logistics.At(at+".on", j), logistics.CodeDuplicate, "%s is there twice", o)
			}
		}
	}
}

func knownCategories(ps *logistics.Problems, path string, of, all []logistics.Category) {
	for i, c := range of {
		switch {
		case !slices.Contains(all, c):
			ps.Add(logistics.At(path, i), logistics.CodeUnknown, "%.40q is no category of this policy", c)
		case slices.Contains(of[:i], c):
			ps.Add(logistics.At(path, i), logistics.CodeDuplicate, "%s is there twice", c)
		}
	}
}

// words gives the categories of the policy in their order.
func (q Qualification) words() []logistics.Category {
	var all []logistics.Category
	for _, group := range q.Categories {
		all = append(all, group.Words...)
	}
	return all
}

// category adds a problem where a word is none of the policy's categories, with the clause that lists them.
func (pol Policy) category(ps *logistics.Problems, path string, c logistics.Category) {
	words := pol.Qualification.words()
	switch {
	case c == "":
		ps.Add(path, logistics.CodeAbsent, "no category")
	case !slices.Contains(words, c):
		*ps = append(*ps, logistics.Problem{
			Path: path, Code: logistics.CodeUnknown, Clause: pol.Qualification.Categories[0].Clause,
			Detail: fmt.Sprintf("%.40q is no category of this policy", c),
		})
	}
}

// categories adds the problems of a list of categories.
func (pol Policy) categories(ps *logistics.Problems, path string, list []logistics.Category) {
	for i, c := range list {
		pol.category(ps, logistics.At(path, i), c)
		if c != "" && slices.Contains(list[:i], c) {
			ps.Add(logistics.At(path, i), logistics.CodeDuplicate, "%.40q is there twice", c)
		}
	}
}
