package supplier

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// diffQualification compares them. Stricter is what asks more of a supplier, of more suppliers, on more days; a category
// that only one edition knows is refused by the other.
func diffQualification(c *logistics.Comparison, old, new Qualification) {
	const path = "qualification"
	was, is := old.groups(), new.groups()
	logistics.EachNamed(old.words(), new.words(), func(x logistics.Category) string { return string(x) }, func(word string, before, now *logistics.Category) {
		says := func(cs logistics.Clauses, groups map[logistics.Category]logistics.Rule, known bool) logistics.Term {
			if !known {
				return logistics.Says(logistics.Text{En: "refused", Zh: "不接受"})
			}
			return cs.Binds(groups[logistics.Category(word)], logistics.Text{En: "a category of the policy", Zh: "制度所列品类"})
		}
		d := logistics.Demand(before == nil, now == nil)
		if before != nil && now != nil {
			d = logistics.Binding(was[*before].Force, is[*now].Force)
		}
		c.Term(path+".categories."+word, says(c.Old, was, before != nil), says(c.New, is, now != nil), d)
	})
	diffRequirements(c, path+".papers", old.Papers, new.Papers)
	diffRequirements(c, path+".conditions", old.Conditions, new.Conditions)
	diffDesignated(c, path+".designated", old.Designated, new.Designated)
	c.Limit(path+".perCategory", old.PerCategory, new.PerCategory)
	c.Rule(path+".quotes", logistics.Text{En: "no purchase with fewer listed suppliers than quotes", Zh: "在册家数少于报价家数不得采购"}, old.Quotes.Rule, new.Quotes.Rule)
}

// groups gives the rule of every category.
func (q Qualification) groups() map[logistics.Category]logistics.Rule {
	all := map[logistics.Category]logistics.Rule{}
	for _, group := range q.Categories {
		for _, word := range group.Words {
			all[word] = group.Rule
		}
	}
	return all
}

func diffRequirements(c *logistics.Comparison, question string, old, new []Requirement) {
	needs := func(rows []Requirement) (list logistics.Checklist) {
		for _, row := range rows {
			list = append(list, row.Need)
		}
		return list
	}
	c.Checklist(question, needs(old), needs(new))
	logistics.EachNamed(old, new, func(row Requirement) string { return row.Key }, func(key string, was, is *Requirement) {
		if was == nil || is == nil {
			return // told already
		}
		of := logistics.More(was.Of, is.Of)
		if len(was.Of) == 0 || len(is.Of) == 0 {
			of = logistics.Demand(len(was.Of) == 0, len(is.Of) == 0)
		}
		c.Term(question+"."+key+".of", ofTerm(was.Of), ofTerm(is.Of), of)
		c.Term(question+"."+key+".special", specialTerm(was.Special), specialTerm(is.Special), logistics.Demand(!was.Special, !is.Special))
		c.Term(question+"."+key+".on", occasionsTerm(was.On), occasionsTerm(is.On), logistics.More(was.On, is.On))
	})
}

func ofTerm(of []logistics.Category) logistics.Term {
	if len(of) == 0 {
		return logistics.Says(logistics.Text{En: "every supplier", Zh: "全部供应商"})
	}
	return logistics.Says(labels(of))
}

func specialTerm(special bool) logistics.Term {
	if special {
		return logistics.Says(logistics.Text{En: "special trades only", Zh: "仅特殊行业"})
	}
	return logistics.Says(logistics.Text{En: "every trade", Zh: "各行业"})
}

func occasionsTerm(on []Occasion) logistics.Term { return logistics.Says(labels(on)) }

// labels joins the labels of a list, sorted by its words, for its order says nothing.
func labels[T interface{ Label(logistics.Lang) string }](list []T) logistics.Text {
	en := func(x T) string { return x.Label(logistics.English) }
	sorted := slices.SortedFunc(slices.Values(list), func(a, b T) int { return strings.Compare(en(a), en(b)) })
	var text logistics.Text
	for i, x := range sorted {
		if i > 0 {
			text.En, text.Zh = text.En+", ", text.Zh+"、"
		}
		text.En, text.Zh = text.En+en(x), text.Zh+x.Label(logistics.Chinese)
	}
	if len(list) == 0 {
		return logistics.Text{En: "none", Zh: "无"}
	}
	return text
}

// plainWord is a word of the policy that the policy has a name for.
type plainWord string

// Label gives the word in l.
func (w plainWord) Label(l logistics.Lang) string { return Policy{}.Name(string(w), l) }

// plainWords gives words with their names.
func plainWords[T ~string](list []T) []plainWord {
	all := make([]plainWord, len(list))
	for i, w := range list {
		all[i] = plainWord(w)
	}
	return all
}

func diffDesignated(c *logistics.Comparison, question string, old, new Designated) {
	was, is := c.Old.Citation(old.Clause), c.New.Citation(new.Clause)
	c.Rule(question, logistics.Text{En: "designated units only", Zh: "定点采购"}, old.Rule, new.Rule)
	c.Term(question+".of", logistics.Says(labels(old.Of), was), logistics.Says(labels(new.Of), is), logistics.More(old.Of, new.Of))
	c.Term(question+".papers", logistics.Says(labels(plainWords(old.Papers)), was), logistics.Says(labels(plainWords(new.Papers)), is), logistics.More(old.Papers, new.Papers))
	market := func(d Designated, cite logistics.Citation) logistics.Term {
		if d.Market {
			return logistics.Says(logistics.Text{En: "market cash allowed", Zh: "可市场现购"}, cite)
		}
		return logistics.Says(logistics.Text{En: "no market cash", Zh: "不得市场现购"}, cite)
	}
	c.Term(question+".market", market(old, was), market(new, is), logistics.Demand(!old.Market, !new.Market))
}
