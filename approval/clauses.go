package approval

import "example.com/logistics"

// titles are the titles of the clauses that the documented policies cite.
func titles() logistics.Titles {
	return logistics.Titles{
		"000-028": {En: "Categories of buyer 1", Zh: "一号采购员品类"},
		"000-029": {En: "Categories of buyer 2", Zh: "二号采购员品类"},
		"000-048": {En: "Sixteen supplier categories", Zh: "供应商十六类目"},
		"000-054": {En: "Purchases only from listed suppliers", Zh: "限名册内采购"},
		"000-055": {En: "Payee held against the list of qualified suppliers", Zh: "付款前名册复核"},
		"000-102": {En: "Scope of the price tiers", Zh: "价格权限表适用范围"},
		"000-103": {En: "One level up without a budget", Zh: "无预算提级审批"},
		"000-105": {En: "Carried-over price of regular items", Zh: "常用品沿用价上限"},
		"000-106": {En: "Price tier 1: the buyer decides", Zh: "价格一档采购员定价"},
		"000-108": {En: "Price tier 2: two quotes, the purchasing manager decides", Zh: "价格二档两家报价"},
		"000-109": {En: "Price tier 3: three quotes, the general affairs manager decides", Zh: "价格三档三家报价"},
		"000-110": {En: "Site visit at the evaluation group's choice", Zh: "五千元起可选考察"},
		"000-111": {En: "Price tier 4: three quotes, the senior manager decides", Zh: "价格四档高级经理核定"},
		"000-112": {En: "Price tier 5: the general manager decides supplier and price", Zh: "价格五档总经理决定"},
		"000-113": {En: "Diesel price", Zh: "柴油定价审批人"},
		"000-118": {En: "Analysis and approval of food quotes", Zh: "食品报价分析与批准"},
		"000-142": {En: "The department manager's signature", Zh: "四类单据经理签字"},
		"000-143": {En: "Payments of the senior manager", Zh: "付款单高级经理关口"},
		"000-144": {En: "Payments of the general manager", Zh: "付款单总经理关口"},
		"000-150": {En: "Payment forms go to the accounting office", Zh: "付款单转会计"},
		"000-181": {En: "One final approver for money", Zh: "经费唯一终批人"},
		"003-019": {En: "Three ways for a school to buy", Zh: "学校三级采购路径"},
		"003-076": {En: "Three signatures on an invoice", Zh: "购物票据三方签名"},
		"003-077": {En: "No payment for a false purchase", Zh: "虚假购物拒报"},
		"004-082": {En: "Witness, principal, accounting office", Zh: "报销见证与审批链"},
		"004-084": {En: "The principal's consent before every purchase", Zh: "日用购置校长先批"},
	}
}
