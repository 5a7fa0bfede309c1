package procurement

import (
	"strconv"

	"example.com/logistics"
)

// diffRoutes compares how schools buy. More days before an opening are stricter; another order of comparison is neither.
func diffRoutes(c *logistics.Comparison, old, new Routes) {
	c.Limit("routes.compared", old.Compared, new.Compared)
	c.Limit("routes.inquiry", old.Inquiry, new.Inquiry)
	c.Need("routes.wholesale", old.Wholesale, new.Wholesale)
	c.Need("routes.tender.catalogue", old.Tender.Catalogue, new.Tender.Catalogue)
	c.Limit("routes.tender.untendered", old.Tender.Untendered, new.Tender.Untendered)
	c.Checklist("routes.expert.needs", old.Expert.Needs, new.Expert.Needs)
	c.Limit("routes.expert.alone", old.Expert.Alone, new.Expert.Alone)
	c.Checklist("routes.unified", old.Unified, new.Unified)
	logistics.EachNamed(old.Opening, new.Opening, func(g OpeningGoods) string { return g.What }, func(what string, was, is *OpeningGoods) {
		c.Term("routes.opening."+what, openingTerm(c.Old, was), openingTerm(c.New, is), openingThan(was, is))
	})
	c.Need("routes.ranking.minimum", old.Ranking.Minimum, new.Ranking.Minimum)
	c.Term("routes.ranking.order", orderTerm(c.Old, old.Ranking), orderTerm(c.New, new.Ranking), orderThan(old.Ranking.Order, new.Ranking.Order))
	c.Need("routes.books.listed", old.Books.Listed, new.Books.Listed)
	c.Rule("routes.books.copies", logistics.Text{En: "as many copies as are needed", Zh: "数目正确、不浪费"}, old.Books.Copies.Rule, new.Books.Copies.Rule)
	c.Limit("routes.shopping.persons", old.Shopping.Persons, new.Shopping.Persons)
	c.Checklist("routes.shopping.accounts", old.Shopping.Accounts, new.Shopping.Accounts)
}

// openingTerm is what is asked of goods; of those that a policy does not have, nothing is.
func openingTerm(cs logistics.Clauses, g *OpeningGoods) logistics.Term {
	if g == nil {
		return logistics.Says(logistics.Text{En: "not asked", Zh: "不要求"})
	}
	bought, issued := strconv.Itoa(g.Bought), strconv.Itoa(g.Issued)
	says := logistics.Text{En: "bought " + logistics.Plural(g.Bought, "day") + " before, issued " + logistics.Plural(g.Issued, "day") + " before", Zh: "开学前 " + bought + " 日购齐，前 " + issued + " 日发放"}
	if g.OnThatDay {
		says.En, says.Zh = says.En+" and no earlier", says.Zh+"且不提前"
	}
	if g.PerClass {
		says.En, says.Zh = says.En+", for each class", says.Zh+"，每班一套"
	}
	if g.Kindergarten {
		says.En, says.Zh = says.En+", at kindergartens", says.Zh+"，限幼儿园"
	}
	return cs.Binds(g.Rule, says)
}

func openingThan(was, is *OpeningGoods) logistics.Direction {
	if was == nil || is == nil {
		return logistics.Demand(was != nil, is != nil)
	}
	d := logistics.Rise(was.Bought, is.Bought).And(logistics.Demand(!was.Kindergarten, !is.Kindergarten), logistics.Demand(was.PerClass, is.PerClass), logistics.Binding(was.Force, is.Force))
	// On one day exactly is another demand than by a day.
	if was.Issued != is.Issued && (was.OnThatDay || is.OnThatDay) {
		return logistics.Incomparable
	}
	return d.And(logistics.Rise(was.Issued, is.Issued), logistics.Demand(was.OnThatDay, is.OnThatDay))
}

// orderTerm is the order of comparison with its clauses.
func orderTerm(cs logistics.Clauses, r Ranking) logistics.Term {
	says := logistics.Text{}
	var cites []logistics.Citation
	for i, row := range r.Order {
		if i > 0 {
			says.En, says.Zh = says.En+", then ", says.Zh+"、"
		}
		says.En += row.By.Label(logistics.English) + row.Force.Mark(logistics.English)
		says.Zh += row.By.Label(logistics.Chinese) + row.Force.Mark(logistics.Chinese)
		cites = append(cites, cs.Citation(row.Clause))
	}
	return logistics.Says(says, cites...)
}

func orderThan(was, is []Criterion) logistics.Direction {
	if len(was) != len(is) {
		return logistics.Incomparable
	}
	d := logistics.Same
	for i := range was {
		d = d.And(sameOr(was[i].By == is[i].By, was[i].Rule, is[i].Rule))
	}
	return d
}
