package supplier

import (
	"maps"

	"example.com/logistics"
)

// titles are the titles of the clauses that the documented policies cite.
func titles() logistics.Titles {
	all := logistics.Titles{
		"000-069": {En: "Coaching topics for listed suppliers", Zh: "名册供应商辅导内容"},
		"000-070": {En: "Four supplier grades", Zh: "供应商四级评定"},
		"000-071": {En: "Elimination of poor suppliers", Zh: "差级淘汰与重评"},
		"000-072": {En: "Half-yearly supplier scoring", Zh: "供应商半年评分"},
		"000-073": {En: "Reduced volume for fair suppliers", Zh: "一般级减量辅导"},
		"000-074": {En: "Increased volume for excellent suppliers", Zh: "优秀级增量条件"},
		"000-075": {En: "Any one factor disqualifies", Zh: "一项即判不合格"},
		"000-076": {En: "Monthly share of unreasonable prices", Zh: "价格失实月占比"},
		"000-077": {En: "Deliberately inferior or short goods", Zh: "掺次短秤行为"},
		"000-078": {En: "Bribery of purchasing or acceptance staff", Zh: "买通采购验收人员"},
		"000-079": {En: "One late delivery in a month", Zh: "月内一次误期"},
		"000-080": {En: "Share of goods off specification", Zh: "规格不符比例"},
		"000-081": {En: "Food repeatedly overweight", Zh: "食品超重次数"},
		"000-082": {En: "Quality problem again within three months", Zh: "质量问题三月重现"},
		"000-083": {En: "Attacks on staff and rumors about them", Zh: "攻击造谣行为"},
		"000-084": {En: "Hygiene failure of a food supplier", Zh: "食品商卫生不达标"},
		"000-085": {En: "Other confirmed breaches", Zh: "其他经确认违规"},
		"000-125": {En: "Approval to replace a supplier", Zh: "更换供应商说明与批准"},
	}
	for _, more := range []logistics.Titles{
		qualificationTitles(), evaluationTitles(), quotationTitles(), deliveryTitles(), servicesTitles(),
	} {
		maps.Copy(all, more)
	}
	return all
}
