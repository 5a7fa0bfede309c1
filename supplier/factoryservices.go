package supplier

import "example.com/logistics"

// factoryServices carries what the factory manual says of outsourced services, and as assumed what only the plans of schools and of other sites say.
func (pol *Policy) factoryServices() {
	pol.Services = services()
	for _, c := range serviceClauses() {
		switch {
		case c.factory:
		case c.of.En != "":
			c.assumed(c.of.En+"; the factory manual is silent.", c.of.Zh+"；工厂手册未规定。")
		default:
			c.assumed("A school's rule; the factory manual is silent.", "学校条款；工厂手册未规定。")
		}
		pol.Clauses = append(pol.Clauses, c.Clause)
	}
}

// schoolServices carries what the schools' plans say of outsourced services, and as assumed what only the factory manual or the plans of other sites say.
func (pol *Policy) schoolServices() {
	pol.Services = services()
	for _, c := range serviceClauses() {
		switch {
		case c.school:
		case c.of.En != "":
			c.assumed(c.of.En+"; the school plans are silent.", c.of.Zh+"；学校文件未规定。")
		default:
			c.assumed("A factory's rule; the school plans are silent.", "工厂条款；学校文件未规定。")
		}
		pol.Clauses = append(pol.Clauses, c.Clause)
	}
}

// assumed makes the clause that of another kind of site.
func (c *siteClause) assumed(en, zh string) {
	if c.Note.En != "" {
		en, zh = en+" "+c.Note.En, zh+c.Note.Zh
	}
	c.Basis, c.Note = logistics.Assumed, logistics.Text{En: en, Zh: zh}
}

// services are the rows of both policies.
func services() Services {
	contract, staff := logistics.Obliges("002-004"), logistics.Obliges("002-015")
	return Services{
		Kinds: logistics.List[ServiceKind]{
			{Rule: logistics.Advises("002-051"), Name: Security}, {Rule: logistics.Advises("002-051"), Name: Greening},
			{Rule: logistics.Advises("002-051"), Name: Cleaning}, {Rule: logistics.Obliges("000-009"), Name: Catering},
			{Rule: logistics.Obliges("003-036"), Name: RawMaterials}, {Rule: logistics.Advises("004-018"), Name: EquipmentMaintenance},
			{Rule: logistics.Advises("002-051"), Name: UtilityRepair, InHouse: true},
		},
		Canteen: logistics.List[CanteenMode]{
			{Rule: logistics.Obliges("000-009"), Name: CanteenAppointed}, {Rule: logistics.Obliges("000-009"), Name: CanteenContractedInside},
			{Rule: logistics.Obliges("000-009"), Name: CanteenContractedOutside, Qualified: true},
		},
		Contract: ServiceContracts{
			Items:   needs(contract, HoldsContract, HoldsScope, HoldsStandard, HoldsMarketPrice, HoldsOpenness),
			InForce: logistics.Need{Rule: contract, Key: "in-force"},
			Exit:    ExitTerms{logistics.Need{Rule: logistics.Obliges("003-036"), Key: HoldsExitTerms}, []string{Catering, RawMaterials}},
			Staff:   needs(staff, CanteenStaffAgreement, BreakfastAgreement, DormitoryDuties, MealSummary),
			Hiring:  TermHiring{logistics.Obliges("002-021")},
			Shop:    duty("003-042", DutyShopContract, "monthly", logistics.LogisticsCenter, logistics.SchoolAdministration),
		},
		Agreements: logistics.List[StandingAgreement]{
			{logistics.Obliges("001-023"), RepairTeam},
			{logistics.Obliges("001-044"), EmergencyRepair}, {logistics.Obliges("001-044"), EmergencySupply}, {logistics.Obliges("001-044"), EmergencyCatering},
			{logistics.Obliges("003-042"), DesignatedShop},
		},
		Supervision: Supervision{
			Separate: Separation{logistics.Obliges("004-001")},
			Rules: needs(logistics.Obliges("004-003"), PeriodicCommunication, DailyCommunication, ProblemFeedback, CorrectionDeadline,
				Publicity, UserParticipation, RewardsAndPenalties, PeriodicInspection, ResultsOfSurvey),
			Audit:     CrossAudit{logistics.Obliges("004-110")},
			Committee: needs(logistics.Obliges("004-111"), SupervisoryBoard, OwnersCommittee),
		},
		Scoring: Scoring{duty("002-048", DutyOfficeScore, "monthly", logistics.Office)},
		Satisfaction: Satisfaction{
			Target: logistics.Limit{Rule: logistics.Advises("002-049"), Side: logistics.AtLeast, Bound: logistics.Share(90, 100)},
			Notice: logistics.Need{Rule: logistics.Advises("002-049"), Key: "rectification-notice"},
			Surveys: logistics.List[logistics.Duty]{
				duty("004-122", DutySurveyMay, "yearly 05-01..05-31", logistics.CustomerService),
				duty("004-122", DutySurveyNovember, "yearly 11-01..11-30", logistics.CustomerService),
			},
		},
		Evaluation:    serviceEvaluation(),
		Pay:           servicePay(),
		Awards:        logistics.List[Award]{award(AwardOfTheMonth, "monthly"), award(AwardOfTheYear, "yearly")},
		Rectification: rectification(),
		Termination: Termination{
			Fails:       Fails{logistics.Obliges("004-011"), Poor},
			Failed:      logistics.Limit{Rule: logistics.Obliges("004-011")},
			Review:      logistics.Need{Rule: logistics.Obliges("004-011"), Key: "termination-review"},
			Replacement: logistics.Need{Rule: logistics.Obliges("004-011"), Key: "replacement-ready"},
		},
		Staff: ServiceStaff{
			Monthly:  duty("004-089", DutyTeacherAssessment, "monthly", logistics.Teacher),
			CutOff:   logistics.Limit{Rule: logistics.Obliges("003-040")},
			Seconded: Seconded{logistics.Obliges("002-053"), logistics.ServiceProvider, logistics.LogisticsCenter},
			Linked:   logistics.Need{Rule: logistics.Obliges("002-053"), Key: "pay-linked"},
		},
		Rollout: rollout(),
	}
}

func serviceEvaluation() ServiceEvaluation {
	e := ServiceEvaluation{
		Third:    below("004-006", logistics.Share(1, 2)),
		Smallest: Smallest{logistics.Obliges("004-006")},
		Revision: duty("004-005", DutyStandardRevision, "none", supervisors()...),
		Steady:   Steady{logistics.Obliges("004-005")},
	}
	for _, name := range []string{DimensionQuality, DimensionEfficiency, DimensionAttitude, DimensionImprovement} {
		e.Dimensions = append(e.Dimensions, Dimension{logistics.Obliges("004-004"), name, points("25")})
	}
	return e
}

func servicePay() ServicePay {
	grade := logistics.Advises("004-007")
	return ServicePay{
		Grades: logistics.Bands[Grade]{
			{Rule: grade, From: points("0"), Then: Poor}, {Rule: grade, From: points("60"), Then: Fair},
			{Rule: grade, From: points("75"), Then: Good}, {Rule: grade, From: points("90"), Then: Excellent},
		},
		Factors: Factors{logistics.Limit{Rule: grade}, logistics.Limit{Rule: grade}, logistics.Limit{Rule: grade}, logistics.Limit{Rule: grade}},
		Cap:     logistics.Limit{Rule: logistics.Obliges("004-009"), Side: logistics.AtMost, Bound: logistics.Share(1, 1)},
		Needs:   needs(logistics.Obliges("004-009"), DimensionQuality, DimensionEfficiency, NeedSatisfaction),
	}
}

func rectification() Rectification {
	rule, provider := logistics.Obliges("004-002"), []logistics.Role{logistics.ServiceProvider}
	return Rectification{
		Steps: logistics.Steps{
			{Rule: rule, Act: ActNotice, By: supervisors(), Self: true, Again: true},
			{Rule: rule, Act: ActOrder, By: supervisors(), Self: true, Again: true},
			{Rule: rule, Act: ActCorrect, By: provider, After: []string{ActNotice, ActOrder}},
			{Rule: rule, Act: ActTrack, By: supervisors(), After: []string{ActOrder}, Self: true, Again: true},
			{Rule: rule, Act: ActVerify, By: supervisors(), After: []string{ActCorrect, ActTrack}, Self: true, Again: true},
		},
		Deadline: Deadline{rule, ActOrder, ActCorrect},
		Due:      logistics.Need{Rule: rule, Key: "due"},
		Period:   logistics.Limit{Rule: rule},
		Opinions: duty("004-002", DutyUserOpinions, "none", supervisors()...),
	}
}

func rollout() Rollout {
	r := Rollout{Gate: Gate{logistics.Obliges("004-019"), ActStages}, Kept: needs(logistics.Obliges("004-019"), QualityKept, EfficiencyKept)}
	for _, act := range []string{ActPlan, ActPilot, ActStages, ActDetachment, ActExpansion} {
		r.Stages = append(r.Stages, logistics.Step{Rule: logistics.Obliges("004-019"), Act: act, By: supervisors(), Self: true, Again: true})
	}
	return r
}

// supervisors are the posts that organize and supervise services: the logistics center, in a factory general affairs.
func supervisors() []logistics.Role {
	return []logistics.Role{logistics.LogisticsCenter, logistics.GeneralAffairsManager}
}

// needs makes a list of what has to be there.
func needs(rule logistics.Rule, keys ...string) logistics.Checklist {
	var list logistics.Checklist
	for _, key := range keys {
		list = append(list, logistics.Need{Rule: rule, Key: key})
	}
	return list
}

func duty(clause logistics.ClauseID, what, every string, by ...logistics.Role) logistics.Duty {
	return logistics.Duty{Rule: logistics.Obliges(clause), What: what, By: by, Every: logistics.MustEvery(every), Move: logistics.Stays, Times: 1}
}

func award(what, every string) Award {
	rule := logistics.Advises("004-008")
	given := duty("004-008", what, every, supervisors()...)
	given.Rule = rule
	return Award{
		Duty: given, To: []string{ToTeam, ToProjectManager, ToKeyStaff, ToStaff}, As: []string{AsMaterial, AsHonorary}, Amount: logistics.Limit{Rule: rule},
	}
}
