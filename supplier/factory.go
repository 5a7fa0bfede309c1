package supplier

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Factory gives the policy of the factory manual. Where the manual is silent it has the rules of other sites, cited as assumed.
func Factory() Policy {
	pol := discipline()
	pol.Edition = "factory-2026"
	pol.factoryQualification()
	pol.factoryEvaluation()
	pol.factoryQuotation()
	pol.factoryDelivery()
	pol.factoryServices()
	return pol
}

// discipline is what the factory manual says of disqualification, grading and replacement.
func discipline() Policy {
	t := titles()
	return Policy{
		Clauses: logistics.Clauses{
			t.Assumed("000-075", "Any one factor. The text gives no consequence: suspended and treated as poor until the purchasing manager or the evaluation group decides. Who is not listed yet has nothing to be suspended from and goes to the candidate list.",
				"任一要素即成立。原文未载后果：暂停并按较差处理，待采购担当经理或评估小组决定；尚未入册者无可暂停，直接列入候补名单。"),
			t.Read("000-076", "From 15 % of the item kinds on lines due in the calendar month whose price was reviewed; a kind is unreasonable if one of its lines is confirmed as such.",
				"纳期在该自然月的订单行中，经核查品种的 15% 及以上；一行确认不合理即该品种不合理。"),
			t.Read("000-077", "One confirmed case, intent and short measure alike; a case not yet confirmed leaves the question open.", "故意掺次与短秤同等对待，确认一件即成立；未确认的待查。"),
			t.Read("000-078", "One confirmed case of whatever value.", "确认一件即成立，不论金额。"),
			t.Read("000-079", "One line of the calendar month of its due date, completed after that date, closed before all of it came, or overdue and open at the review; a notice or a signed reason does not excuse it. What the buyer gave up himself is no longer ordered.",
				"按纳期所在自然月计；逾期完成、未送齐即结案，或评审日已逾期未完成，一行即成立；事先通知或签注原因不免除。采购方自行取消的余量不再计入订购量。"),
			t.Read("000-080", "From 2 % of the month's units that were looked at.", "当月检验件数的 2% 及以上。"),
			t.Read("000-081", "Three food lines in a calendar month, each strictly more than 3 % over its ordered weight.", "自然月内三行食品，每行严格超过订购重量 3%。"),
			t.Read("000-082", "A reported problem without an effective countermeasure, or the same problem reported again on a later day, up to three calendar months after any earlier report; the last day counts; where that month is too short, its last day.",
				"已反映问题无有效对策，或同一问题于此前任一次反映后三个日历月内（含末日，当月无此日则取月末日）另日再次反映。"),
			t.Read("000-083", "One confirmed case.", "确认一件即成立。"),
			t.Read("000-084", "One confirmed failure of a hygiene check at a supplier of food; the requirements are not listed.", "食品供应商一次卫生检查确认不合格即成立；具体要求原文未列。"),
			t.Read("000-085", "One breach that the purchasing manager confirmed with a written reason.", "采购担当经理附书面理由确认一件即成立。"),
			t.Assumed("000-072", "By calendar half-year of the due date. The text gives no weights: delivery date, quantity, quality and service count 25 each; a quantity is in order from what was ordered on, and a line closed before all of it came is not in time.",
				"按纳期所在的日历半年。原文无权重：交期、交量、品质、售后服务各 25；到货不少于订购量即为足量；未送齐即结案的不算按期。"),
			t.Assumed("000-070", "The text gives no cut-offs: excellent from 90, good from 75, fair from 60. Good has no consequence in it: the volume stays.",
				"原文无分数线：90 起优秀，75 起良好，60 起一般。良好无规定处置：采购量不变。"),
			t.Read("000-074", "Both: the grade excellent, and no unreasonable price among the item kinds that were reviewed in the half-year. An unreasonable price leaves the volume unchanged. How much more is not in the text.",
				"两者兼备：评为优秀，且半年内经核查品种无不合理价格；价格不合理则采购量不变。增幅原文未载。"),
			t.Read("000-073", "Less volume and coaching; how much less is not in the text.", "减量并辅导；减幅原文未载。"),
			t.Stated("000-069"),
			t.Assumed("000-071", "Off the list of qualified suppliers and on the candidate list. What becomes of open orders and how much is evaluated again is not in the text: the orders stop, and it is the whole evaluation.",
				"移出合格名册，列入候补名单。未完成订单如何处理、重评范围原文未载：订单停止执行，全部重新评估后方可入册。"),
			t.Assumed("000-125", "Either manager approves, after the buyer asked with a reason and before the first order. That the new supplier is listed is not in the text.",
				"采购员说明理由后、首次订购前，由任一经理批准。新供应商须在名册内，原文未载。"),
		},
		Disqualification: Disqualification{
			AnyOne:        AnyOne{logistics.Obliges("000-075"), Poor},
			Price:         below("000-076", logistics.Share(15, 100)),
			Fraud:         below("000-077", logistics.Count(1)),
			Bribery:       below("000-078", logistics.Count(1)),
			Late:          below("000-079", logistics.Count(1)),
			Specification: below("000-080", logistics.Share(2, 100)),
			Overweight: Overweight{
				Lines:     below("000-081", logistics.Count(3)),
				Tolerance: logistics.Limit{Rule: logistics.Obliges("000-081"), Side: logistics.AtMost, Bound: logistics.Share(3, 100)},
			},
			Recurrence: Recurrence{
				Reports: below("000-082", logistics.Count(1)),
				Within:  Window{logistics.Obliges("000-082"), 3},
			},
			Attack:  below("000-083", logistics.Count(1)),
			Hygiene: below("000-084", logistics.Count(1)),
			Other: OtherBreaches{
				Cases:        below("000-085", logistics.Count(1)),
				Confirmation: Confirmation{logistics.Obliges("000-085"), []logistics.Role{logistics.PurchasingManager}},
			},
		},
		Grading: Grading{
			Items: Items{
				Date:     Item{logistics.Obliges("000-072"), points("25")},
				Quantity: Item{logistics.Obliges("000-072"), points("25")},
				Quality:  Item{logistics.Obliges("000-072"), points("25")},
				Service:  Item{logistics.Obliges("000-072"), points("25")},
			},
			Met: logistics.Limit{Rule: logistics.Obliges("000-072"), Side: logistics.AtLeast, Bound: logistics.Share(100, 100)},
			Grades: logistics.Bands[Grade]{
				{Rule: logistics.Obliges("000-070"), From: points("0"), Then: Poor},
				{Rule: logistics.Obliges("000-070"), From: points("60"), Then: Fair},
				{Rule: logistics.Obliges("000-070"), From: points("75"), Then: Good},
				{Rule: logistics.Obliges("000-070"), From: points("90"), Then: Excellent},
			},
			Excellent: Reward{
				Volume: Volume{logistics.Obliges("000-074"), More, logistics.Limit{Rule: logistics.Obliges("000-074")}},
				Prices: logistics.Limit{Rule: logistics.Obliges("000-074"), Side: logistics.AtMost, Bound: logistics.Share(0, 1)},
			},
			Good: Volume{logistics.Obliges("000-070"), Unchanged, logistics.Limit{Rule: logistics.Obliges("000-070")}},
			Fair: Correction{
				Volume:   Volume{logistics.Obliges("000-073"), Less, logistics.Limit{Rule: logistics.Obliges("000-073")}},
				Coaching: Coaching{logistics.Obliges("000-069"), []Topic{Management, Technique, QualityControl}},
			},
			Poor: Removal{
				Rule: logistics.Obliges("000-071"), To: CandidateList, Orders: logistics.Need{Rule: logistics.Obliges("000-071"), Key: OpenOrdersStop},
				Reentry: logistics.Checklist{{Rule: logistics.Obliges("000-071"), Key: FullReevaluation}},
			},
		},
		Replacement: Replacement{
			Reason: logistics.Need{Rule: logistics.Obliges("000-125"), Key: "reason"},
			Listed: logistics.Need{Rule: logistics.Obliges("000-125"), Key: "listed"},
			Approval: logistics.Steps{
				{Rule: logistics.Obliges("000-125"), Act: "approval", By: []logistics.Role{logistics.PurchasingManager, logistics.GeneralAffairsManager}},
			},
		},
	}
}

// below is a limit that the figure must stay under.
func below(clause logistics.ClauseID, bound logistics.Measure) logistics.Limit {
	return logistics.Limit{Rule: logistics.Obliges(clause), Side: logistics.Below, Bound: bound}
}

func points(text string) decimal.Decimal { return decimal.RequireFromString(text) }
