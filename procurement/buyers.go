package procurement

import (
	"fmt"
	"slices"

	"example.com/logistics"
)

// Buyers say who buys what, who may buy at all, and what is asked of those who do.
type Buyers struct {
	Posts      logistics.List[Post] `json:"posts" label:"who buys what|采购分工"`
	Unassigned Unassigned           `json:"unassigned" label:"listed categories that are on no buyer's list|各采购员均未分管的品类"`
	Team       Team                 `json:"team" label:"purchasing team|采购班子"`
	Who        Purchasers           `json:"who" label:"who may buy|采购资格"`
	Rotation   Rotation             `json:"rotation" label:"rotation|轮岗"`
	Gifts      logistics.Steps      `json:"gifts" label:"gifts of suppliers, whatever their value|供应商馈赠（不论价值）"`
	Problems   logistics.Steps      `json:"problems" label:"special or sudden problems|特殊、突发问题"`
	Superior   Recipients           `json:"superior" label:"reports of them|此类问题的报告"`
	Bar        Bar                  `json:"bar" label:"barred from purchasing|不再从事采购"`
	Books      RuleBooks            `json:"books" label:"rule books|制度文件"`
}

// Post is a buyer's post with the categories that it buys (000-028 to 000-030).
type Post struct {
	logistics.Rule
	Name       string                             `json:"name" label:"post|岗位"`
	Categories logistics.List[logistics.Category] `json:"categories" label:"categories|品类"`
}

// Unassigned are the categories that suppliers are listed for and no post has. A purchase of them goes to the post named
// here, and is flagged (000-030).
type Unassigned struct {
	logistics.Rule
	Post       string                             `json:"post" label:"bought, flagged, by|由其采购并标注"`
	Categories logistics.List[logistics.Category] `json:"categories" label:"categories|品类"`
}

// The buyers' posts of the documented policies, for [Tenure]; a [BuyerDecision] names them.
const (
	PostOne   = "buyer-1" // buyer 1, with a list of categories of its own (000-028)
	PostTwo   = "buyer-2" // buyer 2, with a list of its own (000-029)
	PostThree = "buyer-3" // buyer 3, with a list of its own, and what is on no list (000-030)
)

// BuyerDecision says which post buys a category.
type BuyerDecision struct {
	Edition  string              `json:"edition"`
	Category logistics.Category  `json:"category"`
	Post     string              `json:"post"`    // by the word of the policy: "buyer-1"
	Flagged  bool                `json:"flagged"` // the category is on no post's list
	Clauses  logistics.Citations `json:"clauses"`
}

// DecideBuyer says which post buys goods of a category (000-028 to 000-030). A category that suppliers are listed for and no
// post has goes to the third buyer and is flagged. The error is nil or an [*logistics.InvalidError]: the policy is invalid,
// or it does not know the category.
func (pol Policy) DecideBuyer(c logistics.Category) (BuyerDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return BuyerDecision{}, err
	}
	d := BuyerDecision{Edition: pol.Edition, Category: c}
	rule, flagged, ok := pol.Buyers.of(c)
	if !ok {
		return BuyerDecision{}, &logistics.InvalidError{Problems: []logistics.Problem{pol.Buyers.stray(c)}}
	}
	d.Post, d.Flagged = rule.Name, flagged
	d.Clauses.Add(pol.Clauses.Citation(rule.Clause))
	return d, nil
}

// stray is the problem of a category that is none.
func (b Buyers) stray(c logistics.Category) logistics.Problem {
	p := logistics.Problem{Path: "category", Code: logistics.CodeUnknown, Detail: fmt.Sprintf("%.40q is no category of this policy", c), Clause: b.Unassigned.Clause}
	if c == "" {
		p.Code, p.Detail = logistics.CodeAbsent, "no category"
	}
	return p
}

// of gives the post that buys a category, with the rule that says so.
func (b Buyers) of(c logistics.Category) (post Post, flagged, ok bool) {
	for _, p := range b.Posts {
		if slices.Contains(p.Categories, c) {
			return p, false, true
		}
	}
	return Post{Rule: b.Unassigned.Rule, Name: b.Unassigned.Post}, true, slices.Contains(b.Unassigned.Categories, c)
}

// categories are the words of the policy, in their order.
func (b Buyers) categories() []logistics.Category {
	var all []logistics.Category
	for _, p := range b.Posts {
		all = append(all, p.Categories...)
	}
	return append(all, b.Unassigned.Categories...)
}

// hasPost reports whether a post of that name is there.
func (b Buyers) hasPost(name string) bool {
	return slices.ContainsFunc(b.Posts, func(p Post) bool { return p.Name == name })
}

// String gives the decision in English.
func (d BuyerDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l: "office stationery: buyer 3, flagged: on no buyer's list (000-030 (read))".
func (d BuyerDecision) Text(l logistics.Lang) string {
	s := d.Category.Label(l) + logistics.Text{En: ": ", Zh: "："}.In(l) + Policy{}.Name(d.Post, l)
	if d.Flagged {
		s += logistics.Text{En: ", flagged: on no buyer's list", Zh: "，标注：各采购员均未分管"}.In(l)
	}
	return d.Clauses.Behind(s, l)
}

func (b Buyers) laws(ps *logistics.Problems) {
	const path = "buyers"
	if len(b.Posts) == 0 {
		ps.Add(path+".posts", logistics.CodeAbsent, "nobody buys anything")
	}
	var names []string
	var all []logistics.Category
	for i, p := range b.Posts {
		at := logistics.At(path+".posts", i)
		if p.Name == "" || slices.Contains(names, p.Name) {
			ps.Add(at+".name", logistics.CodeDuplicate, "%.40q is no further post", p.Name)
		}
		names = append(names, p.Name)
		if len(p.Categories) == 0 {
			ps.Add(at+".categories", logistics.CodeAbsent, "a post that buys nothing")
		}
		all = onceEach(ps, at+".categories", all, p.Categories)
	}
	onceEach(ps, path+".unassigned.categories", all, b.Unassigned.Categories)
	if !b.hasPost(b.Unassigned.Post) {
		ps.Add(path+".unassigned.post", logistics.CodeUnknown, "%.40q is no post of this policy", b.Unassigned.Post)
	}
	b.Team.laws(ps)
	b.Who.laws(ps)
	monthsLaw(ps, path+".rotation.months", b.Rotation.Months)
	ps.NoDeputies(path+".gifts", b.Gifts)
	ps.NoDeputies(path+".problems", b.Problems)
	logistics.EachOnce(ps, path+".superior.to", b.Superior.To)
	b.Bar.laws(ps)
	b.Books.laws(ps)
}

// onceEach asks for categories that no list before has, and gives all of them.
func onceEach(ps *logistics.Problems, path string, all, more []logistics.Category) []logistics.Category {
	for i, c := range more {
		if c == "" || slices.Contains(all, c) {
			ps.Add(logistics.At(path, i), logistics.CodeDuplicate, "%.40q is no further category", c)
		}
		all = append(all, c)
	}
	return all
}

// goods asks for categories that are on a list here, and on no list before, and gives all of them: of others nothing is ever
// bought, so that what a policy says of them would never be asked.
func (b Buyers) goods(ps *logistics.Problems, path string, all, of []logistics.Category) []logistics.Category {
	known := b.categories()
	for i, c := range of {
		if c != "" && !slices.Contains(known, c) {
			ps.Add(logistics.At(path, i), logistics.CodeUnknown, "%.40q is on no list of the buyers", c)
		}
	}
	return onceEach(ps, path, all, of)
}
