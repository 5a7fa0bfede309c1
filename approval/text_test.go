package approval_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func TestDecisionText(t *testing.T) {
	unlisted := regular("100", "2", "")
	unlisted.Listed = false
	single := with(approval.Factory(), func(pol *approval.Policy) { pol.Price.Tiers[0].Then.Quotes = 1 })
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		p      approval.Purchase
		en, zh string
	}{
		{"no quotes: nothing is said of them", approval.Factory(), buy(logistics.Kitchenware, "1499.5"),
			"1,499.50 yuan: buyer (000-106 (read))", "1,499.50 元：采购员核定（000-106 解读）"},
		{"one quote is one", single, buy(logistics.Kitchenware, "1"),
			"1 yuan: 1 quote, buyer (000-106 (read))", "1 元：1 家报价，采购员核定（000-106 解读）"},
		{"two quotes", approval.Factory(), buy(logistics.Kitchenware, "1500"),
			"1,500 yuan: 2 quotes, purchasing manager (000-108 (read))", "1,500 元：2 家报价，采购担当经理核定（000-108 解读）"},
		{"every part of a decision at the top", approval.Factory(), unbudgeted(buy(logistics.Diesel, "50000")),
			"50,000 yuan: 3 quotes, general affairs manager first, general manager, who decides the supplier too, explicitly without a budget, " +
				"site visit possible (000-112 (read), 000-103 (read), 000-113 (read), 000-110 (read))",
			"50,000 元：3 家报价，先由总务部门经理核准，总经理核定，并确定供应商，须明确作出无预算决定，可选实地考察（000-112 解读、000-103 解读、000-113 解读、000-110 解读）"},
		{"an analysis", approval.Factory(), buy(logistics.Food, "1"),
			"1 yuan: analysis by the evaluation group, general affairs manager (000-102 (read), 000-118 (read))", "1 元：评估小组分析，总务部门经理核定（000-102 解读、000-118 解读）"},
		{"quote again, and what is open", approval.Factory(), unlisted,
			"100 yuan: buyer, quote again (000-106 (read), 000-105 (read)); not checked: 000-105 (read)",
			"100 元：采购员核定，须重新报价（000-106 解读、000-105 解读）；未核查：000-105 解读"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d := decide(t, row.pol, row.p)
			differ(t, row.en, d.String())
			differ(t, row.en, d.Text(logistics.English))
			differ(t, row.zh, d.Text(logistics.Chinese))
		})
	}
}

func TestPaymentDecisionText(t *testing.T) {
	either := with(approval.School(), func(pol *approval.Policy) {
		pol.Payment.Final[0].By = append(pol.Payment.Final[0].By, logistics.SeniorManager)
	})
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		en, zh string
	}{
		{"a factory's", approval.Factory(),
			"5,000.01 yuan: department manager, then senior manager, then accounting office (000-142 (read), 000-143 (read), 000-150)",
			"5,000.01 元：部门经理 → 管理部高级经理 → 会计室（000-142 解读、000-143 解读、000-150）"},
		{"a school's", approval.School(),
			"5,000.01 yuan: department manager, then principal, then accounting office (000-142 (assumed), 000-181 (read), 004-082 (read))",
			"5,000.01 元：部门经理 → 校长 → 会计室（000-142 假定、000-181 解读、004-082 解读）"},
		{"any one of two", either,
			"5,000.01 yuan: department manager, then principal or senior manager, then accounting office (000-142 (assumed), 000-181 (read), 004-082 (read))",
			"5,000.01 元：部门经理 → 校长或管理部高级经理 → 会计室（000-142 假定、000-181 解读、004-082 解读）"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d, err := row.pol.DecidePayment(pay("5000.01"))
			if err != nil {
				t.Fatal(err)
			}
			differ(t, row.en, d.String())
			differ(t, row.zh, d.Text(logistics.Chinese))
		})
	}
}

// What was never decided prints and does not break anything.
func TestZeroDecisionText(t *testing.T) {
	differ(t, "unknown: unknown, then unknown", approval.PaymentDecision{Chain: []approval.Signature{{}}}.String())
	differ(t, "unknown: ", approval.Decision{}.String())
}
