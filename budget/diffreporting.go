package budget

import "example.com/logistics"

// diffFinance compares who answers for money and what single payments need.
func diffFinance(c *logistics.Comparison, old, new Finance) {
	const path = "finance"
	c.Checklist(path+".responsible", old.Responsible, new.Responsible)
	c.Checklist(path+".rules", old.Rules, new.Rules)
	c.Rule(path+".apart", logistics.Text{En: "two persons", Zh: "两人分任"}, old.Apart.Rule, new.Apart.Rule)
	c.Checklist(path+".welfare", old.Welfare, new.Welfare)
	c.Checklist(path+".services", old.Services, new.Services)
	c.Rule(path+".byItem", logistics.Text{En: "the sum of what was supplied", Zh: "按已提供项目之和"}, old.ByItem.Rule, new.ByItem.Rule)
}

// diffReporting compares what is reported, how often and by whom.
func diffReporting(c *logistics.Comparison, old, new Reporting) {
	const path = "reporting"
	c.Duty(path+".purchases", old.Purchases, new.Purchases)
	c.Duty(path+".analysis", old.Analysis, new.Analysis)
	diffDuties(c, path+".others", old.Others, new.Others)
	c.Rule(path+".reviewers", logistics.Text{En: "without cashier and accountant", Zh: "不含出纳、会计"}, old.Reviewers.Rule, new.Reviewers.Rule)
}

// diffDuties compares duties by their words.
func diffDuties(c *logistics.Comparison, path string, old, new []logistics.Duty) {
	logistics.EachNamed(old, new, func(d logistics.Duty) string { return d.What }, func(what string, was, is *logistics.Duty) {
		question := logistics.Join(path, what)
		if c.Known(question, logistics.Text{En: "a duty of the policy", Zh: "制度所列事项"}, was != nil, is != nil) {
			c.Duty(question, *was, *is)
		}
	})
}

// diffCanteen compares what a canteen may earn and how its accounts are kept.
func diffCanteen(c *logistics.Comparison, old, new Canteen) {
	const path = "canteens"
	diffDuties(c, path+".accounts", old.Accounts, new.Accounts)
	c.Checklist(path+".managed", old.Managed, new.Managed)
	c.Rule(path+".breakEven", logistics.Text{En: "income covers the costs", Zh: "收入抵成本"}, old.BreakEven.Rule, new.BreakEven.Rule)
	c.Limit(path+".margin", old.Margin, new.Margin)
	c.Limit(path+".contracted", old.Contracted, new.Contracted)
	c.Rule(path+".surplus", logistics.Text{En: "a surplus is given back", Zh: "盈余退还"}, old.Surplus.Rule, new.Surplus.Rule)
	c.Need(path+".apart", old.Apart, new.Apart)
}

// diffEnergy compares how water and electricity are metered, billed and switched.
func diffEnergy(c *logistics.Comparison, old, new Energy) {
	const path = "energy"
	c.Need(path+".metered", old.Metered, new.Metered)
	c.Rule(path+".bills", logistics.Text{En: "who uses it pays for it", Zh: "谁用谁付"}, old.Bills.Rule, new.Bills.Rule)
	c.Checklist(path+".saving", old.Saving, new.Saving)
	c.Rule(path+".supply", logistics.Text{En: "no more metered than supplied", Zh: "计量不超供应"}, old.Supply.Rule, new.Supply.Rule)
	c.Limit(path+".loss", old.Loss, new.Loss)
	logistics.EachNamed(old.Times, new.Times, func(t PowerTime) string { return t.Building }, func(building string, was, is *PowerTime) {
		question := path + ".times." + building
		if c.Known(question, logistics.Text{En: "a building of the policy", Zh: "制度所列楼宇"}, was != nil, is != nil) {
			c.Rule(question, logistics.Text{En: "switched off the same day", Zh: "当日断电"}, was.Rule, is.Rule)
			c.Limit(question+".on", was.On, is.On)
			c.Limit(question+".off", was.Off, is.Off)
		}
	})
}

// diffStaffing compares how many hands there are.
func diffStaffing(c *logistics.Comparison, old, new Staffing) {
	const path = "staffing"
	c.Limit(path+".least", old.Least, new.Least)
	c.Limit(path+".most", old.Most, new.Most)
	c.Need(path+".compared", old.Compared, new.Compared)
	c.Limit(path+".center", old.Center, new.Center)
	c.Need(path+".degree", old.Degree, new.Degree)
	c.Checklist(path+".training", old.Training, new.Training)
}
