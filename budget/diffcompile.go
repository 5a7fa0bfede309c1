package budget

import (
	"slices"

	"example.com/logistics"
)

// diffCompile compares how budgets are compiled. Another order of the classes is neither stricter nor looser.
func diffCompile(c *logistics.Comparison, old, new Compilation) {
	const path = "compilation"
	c.Checklist(path+".activity", old.Activity, new.Activity)
	logistics.EachNamed(old.Classes, new.Classes, func(k Class) string { return k.Class }, func(class string, was, is *Class) {
		question := path + ".classes." + class
		if c.Known(question, logistics.Text{En: "a class of the policy", Zh: "制度所列类别"}, was != nil, is != nil) {
			c.Rule(question, logistics.Text{En: "before every class below it", Zh: "优先于其后各类"}, was.Rule, is.Rule)
		}
	})
	c.Term(path+".classes", order(old.Classes, new.Classes), order(new.Classes, old.Classes), logistics.Incomparable)
	c.Rule(path+".funds", logistics.Text{En: "with the reserve, within the funds", Zh: "连同机动数不超财力"}, old.Funds.Rule, new.Funds.Rule)
	c.Rule(path+".balance", logistics.Text{En: "within the income", Zh: "不超收入"}, old.Balance.Rule, new.Balance.Rule)
	c.Limit(path+".reserve", old.Reserve, new.Reserve)
	c.Limit(path+".growth", old.Growth, new.Growth)
}

// order is the order of those classes that another policy has too.
func order(classes, other []Class) logistics.Term {
	in := func(l logistics.Lang) string {
		says := ""
		for _, k := range classes {
			if slices.ContainsFunc(other, func(o Class) bool { return o.Class == k.Class }) {
				if says != "" {
					says += logistics.Text{En: ", then ", Zh: "，再"}.In(l)
				}
				says += Policy{}.Name(k.Class, l)
			}
		}
		return says
	}
	return logistics.Says(logistics.Text{En: in(logistics.English), Zh: in(logistics.Chinese)})
}
