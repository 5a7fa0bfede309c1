package approval

import "example.com/logistics"

// Label gives the name of this kind of policy in l.
func (Policy) Label(l logistics.Lang) string {
	return logistics.Text{En: "Approval policy", Zh: "审批制度"}.In(l)
}

// Name gives a plain word of the policy (an act, the key of a need, a route) in l. One that the documented policies do
// not use is a role, whose gate has its name, or its own name.
func (Policy) Name(word string, l logistics.Lang) string {
	t, ok := map[string]logistics.Text{
		"listed":          {En: "on the list of qualified suppliers", Zh: "列入合格供应商名册"},
		"listed-at-order": {En: "on the list of qualified suppliers on the day of the order", Zh: "下单日列入合格供应商名册"},
		"cleared":         {En: "not struck off for fraud or bribery on the day of payment", Zh: "付款日未因欺诈或贿赂除名"},
		"false-purchase":  {En: "a false purchase", Zh: "虚假购物"},
		"item-list":       {En: "list of the items", Zh: "物品清单"},
		"receipt":         {En: "receipt", Zh: "凭证"},

		"handover":       {En: "the form is handed over", Zh: "单据移交"},
		"final-approval": {En: "final approval", Zh: "最终批准"},
		"handled":        {En: "handled", Zh: "经手"},
		"accepted":       {En: "accepted", Zh: "验收"},
		"reviewed":       {En: "reviewed", Zh: "审核"},
		"approved":       {En: "approved", Zh: "批准"},

		"school":            {En: "the school itself", Zh: "学校自行采购"},
		"equipment-center":  {En: "equipment center", Zh: "装备中心采购"},
		"government-center": {En: "government procurement center", Zh: "政府采购中心采购"},
	}[word]
	if !ok {
		return logistics.Role(word).Label(l)
	}
	return t.In(l)
}
