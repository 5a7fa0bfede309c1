package approval

import "example.com/logistics"

// papers carries what the factory manual says of requisitions, orders and documents, and what only the schools' plans say of
// the rest.
func (pol *Policy) papers() {
	review, dual := logistics.Obliges("000-089"), logistics.Obliges("000-091")
	pol.Requisition = RequisitionRules{
		Steps: logistics.Steps{
			{Rule: review, Act: ActReview, By: []logistics.Role{logistics.Supervisor}},
			{Rule: dual, Act: ActConfirm, By: []logistics.Role{logistics.PurchasingManager}, After: []string{ActReview}},
			{Rule: dual, Act: ActApprove, By: []logistics.Role{logistics.GeneralAffairsManager}, After: []string{ActConfirm}},
		},
		Superior:  Superior{review, logistics.DepartmentManager},
		Authority: RequestAuthority{Rule: review},
	}
	pol.Order = OrderRules{Ordinary: ordinaryOrder(), Food: foodOrder()}
	pol.Incoming = documentDesk()
	issue, register := logistics.Obliges("000-153"), logistics.Obliges("000-155")
	pol.Outgoing = Outgoing{
		Steps: logistics.Steps{
			{Rule: issue, Act: ActConfirm, By: []logistics.Role{logistics.GeneralAffairsManager}},
			{Rule: issue, Act: ActApprove, By: []logistics.Role{logistics.SeniorManager}, After: []string{ActConfirm}},
			sealed("000-154", logistics.DepartmentSeal, logistics.IssueSeal),
		},
		Departments: Departments{logistics.Obliges("000-154")},
		Number:      Numbering{register},
		Entries:     logistics.Checklist{{Rule: register, Key: "record-list"}, {Rule: register, Key: "issue-register"}},
		Filing:      logistics.Need{Rule: logistics.Obliges("000-156"), Key: "filed"},
	}
	follow := logistics.Obliges("000-189")
	pol.FollowUp = FollowUp{
		Owner: logistics.Need{Rule: follow, Key: "owner"},
		Due:   logistics.Need{Rule: follow, Key: "due"},
		Steps: logistics.Steps{
			{Rule: follow, Act: ActChase, By: []logistics.Role{logistics.Administration}, Self: true, Again: true},
			{Rule: follow, Act: ActCheck, By: []logistics.Role{logistics.Administration}, After: []string{ActChase}, Self: true, Again: true},
			{Rule: follow, Act: ActImplement, By: []logistics.Role{logistics.Administration}, After: []string{ActCheck}, Self: true, Again: true},
		},
	}
	pol.Large = largePurchases(logistics.GeneralManager, "")
	pol.Rulebooks, pol.Permits, pol.Desks = rulebooks(), permits(), desks()
}

// sealed is the seal of the document officer under what is approved. It is no signature, and either name of the seal will do.
func sealed(clause logistics.ClauseID, seals ...logistics.Seal) logistics.Step {
	return logistics.Step{
		Rule: logistics.Obliges(clause), Act: ActSeal, By: []logistics.Role{logistics.DocumentOfficer}, After: []string{ActApprove},
		Self: true, Again: true, Seals: seals,
	}
}

// eitherManager approves an order.
func eitherManager() []logistics.Role {
	return []logistics.Role{logistics.PurchasingManager, logistics.GeneralAffairsManager}
}

func ordinaryOrder() OrderChain {
	rule := logistics.Obliges("000-097")
	return OrderChain{
		Steps: logistics.Steps{
			{Rule: rule, Act: ActHandle, By: []logistics.Role{logistics.Buyer}, Self: true},
			{Rule: rule, Act: ActApprove, By: eitherManager(), After: []string{ActHandle}},
			sealed("000-097", logistics.IssueSeal, logistics.DepartmentSeal),
		},
		Release: logistics.Step{Rule: rule, Act: ActRelease, By: []logistics.Role{logistics.Buyer}, Self: true, Again: true},
	}
}

func foodOrder() OrderChain {
	rule := logistics.Obliges("000-115")
	return OrderChain{
		Steps: logistics.Steps{
			{Rule: rule, Act: ActHandle, By: []logistics.Role{logistics.Buyer}, Self: true},
			{Rule: rule, Act: ActCost, By: []logistics.Role{logistics.ExpenseAdministrator}},
			{Rule: rule, Act: ActApprove, By: eitherManager(), After: []string{ActHandle, ActCost}},
			sealed("000-115", logistics.IssueSeal, logistics.DepartmentSeal),
		},
		Release:  logistics.Step{Rule: rule, Act: ActRelease, By: []logistics.Role{logistics.Buyer}, Self: true, Again: true},
		Channels: []string{"fax", "by-hand"},
	}
}

func documentDesk() Incoming {
	document, back := logistics.Obliges("000-141"), logistics.Obliges("000-149")
	signed := func(by logistics.Role) logistics.Steps {
		return logistics.Steps{{Rule: logistics.Obliges("000-142"), Act: ActSign, By: []logistics.Role{by}}}
	}
	returned := func() logistics.List[Destination] { return logistics.List[Destination]{{Rule: back, To: applicant}} }
	accounting := func() logistics.List[Destination] {
		return logistics.List[Destination]{{Rule: logistics.Obliges("000-150"), To: string(logistics.AccountingOffice)}}
	}
	one := func(to logistics.Role) Copies {
		return Copies{logistics.Limit{Rule: logistics.Obliges("000-148"), Side: logistics.AtLeast, Bound: logistics.Count(1)}, to}
	}
	file := logistics.Obliges("000-152")
	return Incoming{
		Carriers: Carriers{document, []string{"paper", "disk", "optical", "electronic"}},
		Intake: logistics.Duty{
			Rule: document, What: "intake", By: []logistics.Role{logistics.DocumentOfficer}, Every: logistics.MustEvery("workday"), Move: logistics.Stays, Times: 1,
		},
		Forms: logistics.List[Form]{
			{Name: "requisition", Sign: signed(logistics.GeneralAffairsManager), Goes: logistics.List[Destination]{
				{Rule: logistics.Obliges("000-089"), To: "purchasing"}, {Rule: back, To: applicant, Copy: true},
			}},
			{Name: "goods-issue", Sign: signed(logistics.GeneralAffairsManager), Goes: returned()},
			{Name: "bank-transfer", Sign: signed(logistics.DepartmentManager), Goes: accounting(), Paid: true},
			{Name: "petty-cash", Sign: signed(logistics.DepartmentManager), Goes: accounting(), Paid: true},
			{Name: "off-site-lodging", Sign: bySectionChief("000-146"), Goes: returned()},
			{Name: "dormitory-change", Sign: bySectionChief("000-146"), Goes: returned()},
			{Name: "cooperation", Sign: bySectionChief("000-147")},
			{Name: "goods-disposal", Sign: bySectionChief("000-147")},
			{Name: "dormitory-paper", Goes: logistics.List[Destination]{
				{Rule: logistics.Obliges("000-145"), To: string(logistics.DormitorySectionChief)},
			}},
			{Name: "circular", Circulates: true},
		},
		Copies: logistics.List[Copies]{one(logistics.DepartmentManager), one(logistics.SectionChief), one(logistics.GroupHead)},
		Return: logistics.Need{Rule: logistics.Obliges("000-151"), Key: "returned"},
		Filing: logistics.Checklist{
			{Rule: file, Key: "classified"}, {Rule: file, Key: "document-list"}, {Rule: file, Key: "receipt-register"}, {Rule: file, Key: "bound"},
		},
	}
}

// bySectionChief is what the dormitory section chief confirms and signs.
func bySectionChief(clause logistics.ClauseID) logistics.Steps {
	rule := logistics.Obliges(clause)
	return logistics.Steps{
		{Rule: rule, Act: ActConfirm, By: []logistics.Role{logistics.DormitorySectionChief}},
		{Rule: rule, Act: ActSign, By: []logistics.Role{logistics.DormitorySectionChief}, After: []string{ActConfirm}, Again: true},
	}
}

// largePurchases is what is asked for before large purchases, without the bounds, which the documents do not give.
func largePurchases(decides logistics.Role, route string) Large {
	batch, collective := logistics.Obliges("003-021"), logistics.Obliges("004-024")
	return Large{
		Valuable:       logistics.Limit{Rule: batch},
		Bulk:           logistics.Limit{Rule: batch},
		Approval:       logistics.Step{Rule: batch, Act: ActBatchApproval, By: []logistics.Role{logistics.CompetentDepartment}},
		Size:           logistics.Limit{Rule: collective},
		Batch:          logistics.Limit{Rule: collective},
		Collective:     logistics.Step{Rule: collective, Act: ActCollectiveDecision, By: []logistics.Role{decides}},
		Quorum:         logistics.Limit{Rule: collective},
		Administration: Administration{logistics.Obliges("004-083"), []logistics.Role{decides}, route},
		Catalogue:      Catalogue{logistics.Obliges("003-019"), route},
	}
}

func rulebooks() Rulebooks {
	rule := logistics.Obliges("002-027")
	r := Rulebooks{Meals: Ahead{Rule: rule}}
	for _, key := range []string{"logistics-assessment", "meal-declaration", "hygiene", "shop", "damage-repair", "post-duties"} {
		r.Needed = append(r.Needed, logistics.Need{Rule: rule, Key: key})
	}
	return r
}

func permits() logistics.List[Permit] {
	printing, cycling := logistics.Obliges("004-033"), logistics.Obliges("004-045")
	return logistics.List[Permit]{
		{Rule: printing, Name: "printing", Steps: logistics.Steps{{Rule: printing, Act: ActSign, By: []logistics.Role{logistics.LeaderInCharge}}}},
		{Rule: cycling, Name: "cycling", Term: true, Steps: logistics.Steps{
			{Rule: cycling, Act: ActApplication, By: []logistics.Role{logistics.Pupil}, Self: true},
			{Rule: cycling, Act: ActParent, By: []logistics.Role{logistics.Parent}, After: []string{ActApplication}},
			{Rule: cycling, Act: ActClassTeacher, By: []logistics.Role{logistics.ClassTeacher}, After: []string{ActParent}},
			{Rule: cycling, Act: ActSchoolLeave, By: []logistics.Role{logistics.SchoolAdministration}, After: []string{ActClassTeacher}},
		}},
	}
}

func desks() logistics.List[Desk] {
	return logistics.List[Desk]{
		{Rule: logistics.Obliges("000-005"), Name: "general-affairs", Matters: []string{
			"dormitory", "canteen", "water-electricity", "office-supplies", "minor-repairs", "assigned-assets", "sanitation", "environment", "vehicles",
		}},
		{Rule: logistics.Obliges("002-054"), Name: "logistics-center",
			Units: []string{"office", "property", "logistics-management", "security", "guesthouse", "finance", "motor-pool"},
			Matters: []string{
				"self-purchase", "vehicles-furniture", "construction-repair", "utilities", "security", "greening", "cleaning", "mail", "household-committee",
			}},
	}
}
