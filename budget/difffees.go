package budget

import (
	"strconv"

	"example.com/logistics"
)

// diffFees compares what may be charged. Stricter is what asks for more before it is, and gives more back.
func diffFees(c *logistics.Comparison, old, new Fees) {
	const path = "fees"
	c.Checklist(path+".notice", old.Notice, new.Notice)
	c.Checklist(path+".approvals", old.Approvals, new.Approvals)
	c.Checklist(path+".property", old.Property, new.Property)
	c.Checklist(path+".clubhouse", old.Clubhouse, new.Clubhouse)
	c.Rule(path+".standard", logistics.Text{En: "exactly the standard", Zh: "按标准"}, old.Standard.Rule, new.Standard.Rule)
	c.Need(path+".reduction", old.Reduction, new.Reduction)
	c.Checklist(path+".agency", old.Agency, new.Agency)
	incurred := func(cs logistics.Clauses, i WhenIncurred) logistics.Term {
		says := logistics.Text{En: "not in advance", Zh: "不得预收"}
		if !i.Within.IsZero() {
			says.En, says.Zh = says.En+", within "+i.Within.Text(logistics.English), says.Zh+"，"+i.Within.Text(logistics.Chinese)+"内"
		}
		return cs.Binds(i.Rule, says)
	}
	c.Term(path+".incurred", incurred(c.Old, old.Incurred), incurred(c.New, new.Incurred),
		logistics.Sooner(old.Incurred.Within, new.Incurred.Within).And(logistics.Binding(old.Incurred.Force, new.Incurred.Force)))
	c.Checklist(path+".term", old.Term, new.Term)
	c.Rule(path+".receipts", logistics.Text{En: "one for each payer", Zh: "一人一票"}, old.Receipts.Rule, new.Receipts.Rule)
	c.Rule(path+".published", logistics.Text{En: "by the first day of the term", Zh: "学期第一日前"}, old.Published.Rule, new.Published.Rule)
	settled := func(cs logistics.Clauses, s AgencySettled) logistics.Term {
		to := logistics.Listed(s.To, logistics.Text{En: " and ", Zh: "及"}, Policy{}.Name)
		return cs.Binds(s.Rule, logistics.Text{
			En: s.Within.Text(logistics.English) + ", to " + to.En, Zh: s.Within.Text(logistics.Chinese) + "，报" + to.Zh,
		})
	}
	c.Term(path+".settled", settled(c.Old, old.Settled), settled(c.New, new.Settled), logistics.Sooner(old.Settled.Within, new.Settled.Within).
		And(logistics.More(old.Settled.To, new.Settled.To), logistics.Binding(old.Settled.Force, new.Settled.Force)))
	c.Term(path+".leave", old.Leave.term(c.Old), new.Leave.term(c.New), old.Leave.than(new.Leave))
}

func (row LeaveRefund) term(cs logistics.Clauses) logistics.Term {
	n := strconv.Itoa(row.Before)
	says := logistics.Text{En: "registered " + logistics.Plural(row.Before, "day") + " before", Zh: "提前 " + n + " 天登记"}
	if row.Whole {
		says.En, says.Zh = says.En+", whole days", says.Zh+"，限全天"
	}
	return cs.Binds(row.Rule, says)
}

// than compares what is given back: more of it is stricter on who charged it.
func (row LeaveRefund) than(is LeaveRefund) logistics.Direction {
	return logistics.Rise(row.Before, is.Before).Back().And(logistics.Demand(row.Whole, is.Whole).Back(), logistics.Binding(row.Force, is.Force))
}
