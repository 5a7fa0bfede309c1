package procurement

import (
	"slices"
	"strconv"

	"example.com/logistics"
)

// diffBuyers compares who buys what, who may buy, and what is asked of buyers. Another post for a category is neither stricter nor
// looser; a category that only one edition knows is refused by the other.
func diffBuyers(c *logistics.Comparison, old, new Buyers) {
	diffPosts(c, old, new)
	headcount := func(cs logistics.Clauses, h Headcount) logistics.Term {
		count := strconv.Itoa(h.Persons)
		return cs.Binds(h.Rule, logistics.Text{En: count + " persons", Zh: count + " 人"})
	}
	for _, row := range []struct {
		question string
		was, is  Headcount
	}{
		{"buyers.team.buyers", old.Team.Buyers, new.Team.Buyers}, {"buyers.team.administrators", old.Team.Administrators, new.Team.Administrators},
	} {
		c.Term(row.question, headcount(c.Old, row.was), headcount(c.New, row.is), sameOr(row.was.Persons == row.is.Persons, row.was.Rule, row.is.Rule))
	}
	c.Rule("buyers.team.apart", logistics.Text{En: "no expense administrator is a buyer", Zh: "费用管理担当不得兼任采购员"}, old.Team.Apart.Rule, new.Team.Apart.Rule)
	c.Need("buyers.team.manager", old.Team.Manager, new.Team.Manager)
	diffPurchasers(c, old.Who, new.Who)
	was, is := months(c.Old, old.Rotation.Rule, old.Rotation.Months), months(c.New, new.Rotation.Rule, new.Rotation.Months)
	c.Term("buyers.rotation", was, is, logistics.Rise(new.Rotation.Months, old.Rotation.Months).And(logistics.Binding(old.Rotation.Force, new.Rotation.Force)))
	c.Steps("buyers.gifts", old.Gifts, new.Gifts)
	c.Steps("buyers.problems", old.Problems, new.Problems)
	old.Superior.diff(c, "buyers.superior", new.Superior)
	diffBar(c, old.Bar, new.Bar)
	c.Checklist("buyers.books.books", old.Books.Books, new.Books.Books)
	c.Checklist("buyers.books.parts", old.Books.Parts, new.Books.Parts)
	bookOld, bookNew := old.Books.Purchasing, new.Books.Purchasing
	c.Term("buyers.books.purchasing.book", c.Old.Binds(bookOld.Rule, named(bookOld.Book)), c.New.Binds(bookNew.Rule, named(bookNew.Book)),
		sameOr(bookOld.Book == bookNew.Book, bookOld.Rule, bookNew.Rule))
	c.Checklist("buyers.books.purchasing.contents", old.Books.Purchasing.Contents, new.Books.Purchasing.Contents)
}

// diffPosts asks both whose each category is.
func diffPosts(c *logistics.Comparison, old, new Buyers) {
	names := map[string]logistics.Text{}
	for _, p := range slices.Concat(old.Posts, new.Posts) {
		names[p.Name] = named(p.Name)
	}
	term := func(cs logistics.Clauses, b Buyers, category *logistics.Category) logistics.Term {
		if category == nil {
			return logistics.Says(logistics.Text{En: "refused", Zh: "拒绝"})
		}
		post, flagged, _ := b.of(*category)
		says := names[post.Name]
		if flagged {
			says = logistics.Text{En: says.En + ", flagged", Zh: says.Zh + "，标注"}
		}
		return cs.Binds(post.Rule, says)
	}
	name := func(category logistics.Category) string { return string(category) }
	logistics.EachNamed(old.categories(), new.categories(), name, func(word string, was, is *logistics.Category) {
		direction := logistics.Demand(was == nil, is == nil)
		if was != nil && is != nil {
			before, flaggedBefore, _ := old.of(*was)
			now, flaggedNow, _ := new.of(*is)
			direction = sameOr(before.Name == now.Name && flaggedBefore == flaggedNow, before.Rule, now.Rule)
		}
		c.Term("buyers.posts."+word, term(c.Old, old, was), term(c.New, new, is), direction)
	})
}

func diffPurchasers(c *logistics.Comparison, was, is Purchasers) {
	roles := func(cs logistics.Clauses, p Purchasers, list []logistics.Role) logistics.Term {
		m := logistics.Roles(sortedWords(list)...)
		return cs.Binds(p.Rule, logistics.Text{En: m.Text(logistics.English), Zh: m.Text(logistics.Chinese)})
	}
	force := logistics.Binding(was.Force, is.Force)
	c.Term("buyers.who.by", roles(c.Old, was, was.By), roles(c.New, is, is.By), logistics.Fewer(was.By, is.By).And(force))
	c.Term("buyers.who.delegates", roles(c.Old, was, was.Delegates), roles(c.New, is, is.Delegates), logistics.Fewer(was.Delegates, is.Delegates).And(force))
	c.Checklist("buyers.who.terms", was.Terms, is.Terms)
}

func diffBar(c *logistics.Comparison, old, new Bar) {
	logistics.EachNamed(old.Grounds, new.Grounds, func(g Ground) string { return g.Name }, func(name string, was, is *Ground) {
		question := "buyers.bar.grounds." + name
		if !c.Known(question, logistics.Text{En: "a ground", Zh: "禁业情形"}, was != nil, is != nil) {
			return
		}
		c.Limit(question, was.Cases, is.Cases)
		fined := func(g *Ground) logistics.Term {
			if g.Serious {
				return logistics.Says(logistics.Text{En: "fined or dismissed as well", Zh: "并处罚款或解雇"})
			}
			return logistics.Says(logistics.Text{En: "barred alone", Zh: "仅禁业"})
		}
		c.Term(question+".serious", fined(was), fined(is), logistics.Demand(was.Serious, is.Serious))
	})
}
