package procurement

import "example.com/logistics"

// diffWatch compares who watches what, how often and how soon.
func diffWatch(c *logistics.Comparison, old, new Watch) {
	const path = "watch"
	c.Duty(path+".market", old.Market, new.Market)
	c.Duty(path+".suppliers", old.Suppliers, new.Suppliers)
	c.Duty(path+".purchases", old.Purchases, new.Purchases)
	c.Limit(path+".deviation", old.Deviation, new.Deviation)
	alert := func(cs logistics.Clauses, a Alert) logistics.Term {
		to, within := roleText(a.To), spanText(a.Within)
		return cs.Binds(a.Rule, logistics.Text{En: "to the " + to.En + ", " + within.En, Zh: "报" + to.Zh + "，" + within.Zh})
	}
	c.Term(path+".alert", alert(c.Old, old.Alert), alert(c.New, new.Alert), logistics.Fewer(old.Alert.To, new.Alert.To).
		And(logistics.Sooner(old.Alert.Within, new.Alert.Within), logistics.Binding(old.Alert.Force, new.Alert.Force)))
	review := func(cs logistics.Clauses, r ReceiptReview) logistics.Term {
		by, within, of := roleText(r.By), spanText(r.Within), listOf(r.For)
		return cs.Binds(r.Rule, logistics.Text{En: by.En + ", " + within.En + ": " + of.En, Zh: by.Zh + "，" + within.Zh + "：" + of.Zh})
	}
	c.Term(path+".review", review(c.Old, old.Review), review(c.New, new.Review), logistics.Fewer(old.Review.By, new.Review.By).
		And(logistics.Sooner(old.Review.Within, new.Review.Within), logistics.More(old.Review.For, new.Review.For), logistics.Binding(old.Review.Force, new.Review.Force)))
	c.Duty(path+".quality", old.Quality, new.Quality)
	c.Duty(path+".repairs", old.Repairs, new.Repairs)
}
