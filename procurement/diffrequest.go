package procurement

import "example.com/logistics"

// diffRequest compares what is asked of requisitions. A longer lead and fewer requisitions that count as urgent are stricter;
// another order of work is neither.
func diffRequest(c *logistics.Comparison, old, new Request) {
	const path = "request"
	c.Checklist(path+".fields", old.Fields, new.Fields)
	c.Rule(path+".quantity", logistics.Text{En: "what stock justifies", Zh: "按库存核算"}, old.Quantity.Rule, new.Quantity.Rule)
	lead := func(cs logistics.Clauses, l Lead) logistics.Term {
		return cs.Binds(l.Rule, logistics.Text{En: "at the soonest after " + l.After.String(), Zh: "最早间隔 " + l.After.String()})
	}
	c.Term(path+".lead", lead(c.Old, old.Lead), lead(c.New, new.Lead), later(old.Lead.After, new.Lead.After).And(logistics.Binding(old.Lead.Force, new.Lead.Force)))
	c.Need(path+".data", old.Data, new.Data)
	c.Checklist(path+".urgency", old.Urgency, new.Urgency)
	c.Rule(path+".quotes.row", logistics.Text{En: "those of the row of the price", Zh: "价格档所需家数"}, old.Quotes.Row.Rule, new.Quotes.Row.Rule)
	c.Limit(path+".quotes.comparisons", old.Quotes.Comparisons, new.Quotes.Comparisons)
	diffWork(c, path+".work", old.Work, new.Work)
	deadline := func(cs logistics.Clauses, d Completion) logistics.Term { return spanTerm(cs, d.Rule, d.Within) }
	c.Term(path+".deadline", deadline(c.Old, old.Deadline), deadline(c.New, new.Deadline),
		logistics.Sooner(old.Deadline.Within, new.Deadline.Within).And(logistics.Binding(old.Deadline.Force, new.Deadline.Force)))
	agreed := func(cs logistics.Clauses, e Extension) logistics.Term { return spanTerm(cs, e.Rule, e.Told) }
	c.Term(path+".agreed", agreed(c.Old, old.Agreed), agreed(c.New, new.Agreed),
		logistics.Sooner(old.Agreed.Told, new.Agreed.Told).And(logistics.Binding(old.Agreed.Force, new.Agreed.Force)))
}

// later is Stricter where a span after which something may be at the soonest ends later; none asks for nothing.
func later(was, is logistics.Span) logistics.Direction {
	if was.IsZero() || is.IsZero() {
		return logistics.Demand(!was.IsZero(), !is.IsZero())
	}
	return logistics.Sooner(was, is).Back()
}

// spanTerm is the term of a rule that says no more than a span.
func spanTerm(cs logistics.Clauses, rule logistics.Rule, span logistics.Span) logistics.Term {
	return cs.Binds(rule, spanText(span))
}

func spanText(span logistics.Span) logistics.Text {
	return logistics.Text{En: span.Text(logistics.English), Zh: span.Text(logistics.Chinese)}
}

func diffWork(c *logistics.Comparison, question string, old, new OrderOfWork) {
	term := func(cs logistics.Clauses, w OrderOfWork) logistics.Term {
		var says logistics.Text
		for i, word := range w.By {
			if i > 0 {
				says.En, says.Zh = says.En+", then ", says.Zh+"，再"
			}
			says.En, says.Zh = says.En+Policy{}.Name(word, logistics.English), says.Zh+Policy{}.Name(word, logistics.Chinese)
		}
		return cs.Binds(w.Rule, says)
	}
	was, is := term(logistics.Clauses{}, OrderOfWork{By: old.By}), term(logistics.Clauses{}, OrderOfWork{By: new.By})
	direction := logistics.Binding(old.Force, new.Force)
	if was != is {
		direction = logistics.Incomparable
	}
	c.Term(question, term(c.Old, old), term(c.New, new), direction)
}
