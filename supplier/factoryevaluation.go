package supplier

import "example.com/logistics"

// factoryEvaluation carries what the factory manual says of evaluation, listing and who may be bought from.
func (pol *Policy) factoryEvaluation() {
	pol.Clauses = append(pol.Clauses, manualEvaluation()...)
	pol.Evaluation = evaluation()
}

// schoolEvaluation carries the same as assumed: the schools' plans say nothing of it.
func (pol *Policy) schoolEvaluation() {
	pol.Clauses = append(pol.Clauses, lent(manualEvaluation())...)
	pol.Evaluation = evaluation()
}

// manualEvaluation are the clauses of the factory manual.
func manualEvaluation() logistics.Clauses {
	t := evaluationTitles()
	return logistics.Clauses{
		t.Read("000-041", "The purchasing manager answers for the sourcing and the data; a buyer may prepare them.", "寻源与资料由采购担当经理负责，采购员可经办。"),
		t.Assumed("000-042", "How often is not in the text: half-yearly, as suppliers are scored, and buyers alike.", "周期原文未载：与供应商评分一致，每半年一次；采购员相同。"),
		t.Read("000-050", "A group must be for goods bought in bulk every day, and should be for every other listing.", "每天批量购买的物品必须成立，其他物品入册原则上亦须成立。"),
		t.Read("000-051", "Leader, purchasing manager, expense administrator, and a buyer or a department manager whom the general manager appointed: four persons.",
			"组长、采购担当经理、费用管理担当，以及采购员或总经理指派的部门经理一人，共四席，不得兼任。"),
		t.Read("000-052", "The three facts that are named, for the list is open, found out by a survey on a day; whether they are true is not asked here. The qualified are listed by category.",
			"明列的三项（原文为开放列举），须经调查并载明日期；是否属实此处不核。合格者按品类入册。"),
		t.Read("000-053", "A sample or a small batch, whichever; its result is on record, and no listing comes before it. Of several the latest decides; two of one day that differ are a failure.",
			"送样或小批量择一；结果须有记录，通过前不得入册。多次的以最近一次为准，同日结果不一致视为未通过。"),
		t.Read("000-054", "From others only goods flagged as special, with a reason and one manager's approval before the order, or market cash within its limits. A suspended supplier is not on the list.",
			"名册外仅限已标明的特殊物品（附理由、订购前经任一经理批准），或限额内的市场现购。暂停者视为不在册。"),
		t.Read("000-110", "5,000 itself included. The visit is the group's choice; its decision is on record before the order.", "含 5,000 元本数。是否考察由小组选择，但决定须在订购前记录。"),
	}
}

// evaluation is what both kinds of site ask.
func evaluation() Evaluation {
	group, members, survey := logistics.Obliges("000-050"), logistics.Obliges("000-051"), logistics.Obliges("000-052")
	review, visit, list := logistics.Obliges("000-042"), logistics.Advises("000-110"), logistics.Obliges("000-054")
	halfYearly := func(what string) logistics.Duty {
		return logistics.Duty{
			Rule: review, What: what, By: []logistics.Role{logistics.PurchasingManager}, Every: logistics.MustEvery("half-yearly"), Move: logistics.Stays, Times: 1,
		}
	}
	return Evaluation{
		Accountable: Accountable{logistics.Obliges("000-041"), []logistics.Role{logistics.PurchasingManager}},
		Group: Group{
			Daily:  logistics.Need{Rule: group, Key: "evaluation-group"},
			Others: logistics.Need{Rule: logistics.Advises("000-050"), Key: "evaluation-group"},
			Seats: logistics.List[Seat]{
				{Rule: members, Name: "leader", By: []logistics.Role{logistics.GeneralAffairsManager}, Leads: true},
				{Rule: members, Name: "purchasing", By: []logistics.Role{logistics.PurchasingManager}},
				{Rule: members, Name: "expenses", By: []logistics.Role{logistics.ExpenseAdministrator}},
				{
					Rule: members, Name: "user", By: []logistics.Role{logistics.Buyer, logistics.DepartmentManager},
					Appointed: []logistics.Role{logistics.DepartmentManager}, Appointer: logistics.GeneralManager,
				},
			},
		},
		Survey:    logistics.Checklist{{Rule: survey, Key: FactScale}, {Rule: survey, Key: FactCredit}, {Rule: survey, Key: FactWarehouseArea}},
		SurveyDay: logistics.Need{Rule: survey, Key: "survey-day"},
		Trial:     Trial{logistics.Need{Rule: logistics.Obliges("000-053"), Key: "trial-passed"}, []string{TrialSample, TrialSmallBatch}},
		Visit: SiteVisit{
			logistics.Need{Rule: visit, Key: "visit-decision"},
			logistics.Limit{Rule: visit, Side: logistics.AtLeast, Bound: yuan("5000")},
		},
		Reviews:   Reviews{Suppliers: halfYearly("supplier-review"), Buyers: halfYearly("buyer-review")},
		Lifecycle: lifecycle(),
		Sources: Sources{
			Listed: logistics.Need{Rule: list, Key: "listed"},
			Special: SpecialGoods{
				Reason: logistics.Need{Rule: list, Key: "reason"},
				Approval: logistics.Step{
					Rule: list, Act: "exception-approval", By: []logistics.Role{logistics.PurchasingManager, logistics.GeneralAffairsManager},
				},
			},
			Market: logistics.Need{Rule: list, Key: "cash-limits"},
		},
	}
}

// lifecycle is how a supplier comes onto the list and off it.
func lifecycle() Lifecycle {
	survey, trial, graded := logistics.Obliges("000-052"), logistics.Obliges("000-053"), logistics.Obliges("000-070")
	poor, factor := logistics.Obliges("000-071"), logistics.Obliges("000-075")
	return Lifecycle{
		List: OnTheList{logistics.Obliges("000-054"), StateNew, StateListed},
		Moves: logistics.List[Move]{
			{Rule: survey, Name: MoveSurveyed, From: []string{StateNew}, To: StateSurveyed},
			{Rule: poor, Name: MoveReevaluated, From: []string{CandidateList}, To: StateSurveyed},
			{Rule: trial, Name: MoveTrialFailed, From: []string{StateSurveyed}},
			{Rule: trial, Name: MoveTrialPassed, From: []string{StateSurveyed}, To: StateTrialed},
			{Rule: trial, Name: MoveListed, From: []string{StateTrialed}, To: StateListed},
			{Rule: factor, Name: MoveSuspended, From: []string{StateListed, StateSuspended}, To: StateSuspended},
			{Rule: factor, Name: MoveSuspended, From: []string{StateSurveyed, StateTrialed}, To: CandidateList}, // nothing to suspend yet
			{Rule: factor, Name: MoveSuspended, From: []string{CandidateList}},
			{Rule: factor, Name: MoveCleared, From: []string{StateSuspended}, To: StateListed},
			{Rule: factor, Name: MoveStruckOff, From: []string{StateSuspended}, To: CandidateList},
			{Rule: graded, Name: MoveGraded, From: []string{StateListed, StateSuspended, CandidateList}},
			{Rule: poor, Name: MoveGradedPoor, From: []string{StateListed, StateSuspended, CandidateList}, To: CandidateList},
		},
		Files: logistics.List[OnFile]{
			{MoveListed, logistics.Need{Rule: logistics.Obliges("000-044"), Key: FileQualification}},
			{MoveListed, logistics.Need{Rule: logistics.Obliges("000-051"), Key: FileEvaluation}},
			{MoveListed, logistics.Need{Rule: survey, Key: CategoryRecord}},
			{MoveCleared, logistics.Need{Rule: factor, Key: FileDecision}},
			{MoveStruckOff, logistics.Need{Rule: factor, Key: FileDecision}},
		},
	}
}

func yuan(text string) logistics.Measure {
	a, _ := logistics.AmountOf(points(text))
	return logistics.Yuan(a)
}

// evaluationTitles are the titles of the clauses that it cites.
func evaluationTitles() logistics.Titles {
	return logistics.Titles{
		"000-041": {En: "What the purchasing manager answers for", Zh: "采购担当经理职责"},
		"000-042": {En: "Periodic reviews of buyers and suppliers", Zh: "采购员与供应商定期评绩"},
		"000-050": {En: "When an evaluation group is set up", Zh: "评估小组设立条件"},
		"000-051": {En: "Who sits in the evaluation group", Zh: "评估小组成员构成"},
		"000-052": {En: "Facts of the survey, and its record", Zh: "供应商调查项目留档"},
		"000-053": {En: "Trial before the listing", Zh: "先试样后入册"},
		"000-054": {En: "Purchases only from listed suppliers", Zh: "限名册内采购"},
		"000-110": {En: "Site visit at the group's choice", Zh: "五千元起可选考察"},
	}
}

// evaluationNames are its plain words.
func evaluationNames() []wordName {
	return []wordName{
		{"evaluation-group", logistics.Text{En: "an evaluation group", Zh: "评估小组"}},
		{"leader", logistics.Text{En: "leader", Zh: "组长"}},
		{"purchasing", logistics.Text{En: "purchasing", Zh: "采购"}},
		{"expenses", logistics.Text{En: "expenses", Zh: "费用"}},
		{"user", logistics.Text{En: "buyer or department", Zh: "采购员或部门"}},
		{FactScale, logistics.Text{En: "scale", Zh: "规模"}},
		{FactCredit, logistics.Text{En: "credit", Zh: "信用"}},
		{FactWarehouseArea, logistics.Text{En: "warehouse area", Zh: "仓库面积"}},
		{"survey-day", logistics.Text{En: "the day of the survey", Zh: "调查日期"}},
		{TrialSample, logistics.Text{En: "sample", Zh: "送样"}},
		{TrialSmallBatch, logistics.Text{En: "small batch", Zh: "小批量"}},
		{"visit-decision", logistics.Text{En: "the group's decision for or against a visit", Zh: "小组是否考察的决定"}},
		{"supplier-review", logistics.Text{En: "review of the supplier's performance and quality", Zh: "评估供应商绩效与质量"}},
		{"buyer-review", logistics.Text{En: "review of the buyer's performance and quality", Zh: "评估采购员绩效与质量"}},
		{"exception-approval", logistics.Text{En: "approval of the exception", Zh: "批准名册外采购"}},
		{"cash-limits", logistics.Text{En: "within the limits of cash purchases", Zh: "在现购限额内"}},
		{FileQualification, logistics.Text{En: "qualification checked", Zh: "资格核查"}},
		{FileEvaluation, logistics.Text{En: "evaluation by the group", Zh: "小组评估"}},
		{CategoryRecord, logistics.Text{En: "the categories that he is listed for", Zh: "入册品类"}},
		{FileDecision, logistics.Text{En: "the decision of the purchasing manager or the group", Zh: "采购担当经理或小组的决定"}},
		{StateNew, logistics.Text{En: "new", Zh: "新供应商"}},
		{MoveSurveyed, logistics.Text{En: "surveyed", Zh: "已调查"}},
		{MoveReevaluated, logistics.Text{En: "evaluated again", Zh: "重新评估"}},
		{MoveTrialFailed, logistics.Text{En: "trial failed", Zh: "试样未通过"}},
		{MoveTrialPassed, logistics.Text{En: "trial passed", Zh: "试样通过"}},
		{StateTrialed, logistics.Text{En: "trial passed, to be listed", Zh: "试样合格待入册"}},
		{MoveSuspended, logistics.Text{En: "suspended", Zh: "暂停"}},
		{MoveCleared, logistics.Text{En: "cleared", Zh: "解除暂停"}},
		{MoveStruckOff, logistics.Text{En: "struck off", Zh: "除名"}},
		{MoveGraded, logistics.Text{En: "graded excellent, good or fair", Zh: "评为优秀、良好或一般"}},
		{MoveGradedPoor, logistics.Text{En: "graded poor", Zh: "评为较差"}},
	}
}
