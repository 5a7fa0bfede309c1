package incident

import "example.com/logistics"

// plainWords is a list of plain words.
type plainWords = logistics.List[string]

// every is a duty that is done once in each period by any one of the roles.
func every(clause logistics.ClauseID, what, often string, by ...logistics.Role) Round {
	return Round{Duty: logistics.Duty{
		Rule: logistics.Obliges(clause), What: what, By: by, Every: logistics.MustEvery(often), Move: logistics.Stays, Times: 1,
	}}
}

func (r Round) looking(items ...string) Round {
	r.Items = items
	return r
}

// each is the duty done for each of a kind, among which some are there in any case.
func (r Round) each(kind string, of ...string) Round {
	r.Each, r.Of = kind, of
	return r
}

func (r Round) moves(to logistics.DayMove) Round {
	r.Move = to
	return r
}

// weekApart is the duty with at most seven days from one time to the next.
func (r Round) weekApart() Round {
	r.MaxGap = logistics.MustSpan("7d")
	return r
}

// stopping is the duty without which, once it is overdue, what it looks after is not used.
func (r Round) stopping() Round {
	r.Stops = true
	return r
}

func slower(what string, clause logistics.ClauseID, often string) Slower {
	return Slower{logistics.Obliges(clause), what, logistics.MustEvery(often)}
}

// rounds are the rounds at both kinds of site.
func rounds() Rounds {
	type roleList = logistics.List[logistics.Role]
	obliges := logistics.Obliges
	leaders := roleList{logistics.Principal, logistics.SchoolAdministration, logistics.LeaderInCharge}
	return Rounds{
		List: append(append(append(officeRounds(), schoolRounds()...), kindergartenRounds()...), dailyRounds()...),
		Slower: logistics.List[Slower]{
			slower(RoundHazards, "001-038", "none"), slower(RoundDrill, "001-042", "none"), slower(RoundBeforeTerm, "002-040", "7d before term"),
			slower(RoundCanteen, "002-034", "daily"), slower(RoundLargeToys, "004-099", "first 14d of term"), slower(RoundFans, "004-097", "first 14d of term"),
		},
		Follow: logistics.List[FollowUp]{
			{Rule: obliges("002-040"), What: RoundOpening, Ready: true}, {Rule: obliges("003-009"), What: RoundBeforeTerm, Ready: true},
			{Rule: obliges("003-009"), What: RoundBeforeHoliday, Ready: true}, {Rule: obliges("003-009"), What: RoundBeforeEvent, Ready: true},
			{Rule: obliges("003-009"), What: RoundBeforeBreak, Ready: true}, {Rule: obliges("003-061"), What: RoundLighting, Mend: logistics.MustSpan("0d")},
			{Rule: obliges("004-095"), What: RoundSelfBegin, Tell: leaders}, {Rule: obliges("004-095"), What: RoundSelfMiddle, Tell: leaders},
			{Rule: obliges("004-095"), What: RoundSelfEnd, Tell: leaders}, {Rule: obliges("004-096"), What: RoundBicycles, Tell: roleList{logistics.ClassTeacher}},
			{Rule: obliges("004-047"), What: RoundBuilding, Tell: roleList{logistics.GeneralAffairsLeader, logistics.OnDutyPerson, logistics.SchoolAdministration, logistics.LeaderInCharge}},
			{Rule: obliges("002-018"), What: RoundFriday, Mend: logistics.MustSpan("0d")},
		},
		Ranking: HygieneContest{obliges("000-160")},
		Grade:   CanteenGrade{obliges("004-087"), plainWords{"A", "B", "C"}, "B"},
		Lists: logistics.List[ServiceList]{
			{Rule: obliges("004-079"), Name: ListPatrolPlaces, Items: plainWords{"place-owner"}, Each: true, Of: plainWords{"water", "electricity", "gas", "greening", "environment-hygiene"}},
			{Rule: obliges("000-011"), Name: ListSecurityScope, Items: plainWords{
				"people", "official-visitors", "vehicles", "goods", "fire-protection", "theft-and-disaster", "occupational-safety", "safety-education",
			}},
			{Rule: obliges("004-058"), Name: ListFoodControl, Items: plainWords{"purchase-control", "processing-control", "disinfection-control"}},
			{Rule: obliges("004-118"), Name: ListRulebooks, Items: plainWords{"facility-rules", "elevator-rules", "work-plan-rules"}},
			{Rule: obliges("004-118"), Name: ListWorkItems, Items: plainWords{"date-of-the-item"}, Each: true},
		},
	}
}

// officeRounds are those of every site.
func officeRounds() logistics.List[Round] {
	leader, center, repairer := logistics.GeneralAffairsLeader, logistics.LogisticsCenter, logistics.Repairer
	safety := []logistics.Role{logistics.SafetyOfficer, logistics.SafetyLeader, leader, center}
	return logistics.List[Round]{
		every("001-019", RoundPremises, "workday", repairer, logistics.RepairGroupLeader, center, leader).
			looking("water-electricity", "air-conditioning", "furniture", "network"),
		every("001-019", RoundFacilities, "none", repairer, center, leader).
			each("facility", "canteen", "lighting", "drinking-water", "dormitory", "office-items"),
		every("001-020", RoundHazards, "weekly", safety...).looking("fire-protection", "circuits", "security").weekApart(),
		every("001-038", RoundKeyAreas, "weekly", safety...).looking("catering", "fire-protection", "water-electricity", "special-equipment"),
		every("001-036", RoundCleaning, "daily", center, leader).looking("cleaning-quality", "catering-hygiene"),
		every("000-160", RoundDormitories, "none", logistics.DormitorySectionChief, leader, center).each("department"),
		every("001-043", RoundDrill, "quarterly", logistics.SafetyLeader, logistics.SafetyOfficer, leader, center, logistics.Principal),
		every("001-038", RoundTraining, "none", logistics.SafetyLeader, logistics.SafetyOfficer, leader, center),
	}
}

// schoolRounds are those of schools.
func schoolRounds() logistics.List[Round] {
	leader, center, repairer, head := logistics.GeneralAffairsLeader, logistics.LogisticsCenter, logistics.Repairer, logistics.RepairGroupLeader
	admin, teacher := logistics.CanteenAdministrator, logistics.Teacher
	node := func(what, often string) Round {
		return every("003-009", what, often, repairer, head).looking("whole-site", "key-parts", "activity-areas")
	}
	self := func(what, often string) Round {
		return every("004-095", what, often, leader, center, logistics.SchoolAdministration)
	}
	return logistics.List[Round]{
		every("000-167", RoundGrades, "weekly", center, leader).each("grade"),
		every("002-018", RoundFriday, "weekly fri", center, leader, head).moves(logistics.Earlier),
		every("002-025", RoundCanteenWeek, "weekly", logistics.Cook, admin),
		every("002-025", RoundCanteenDay, "daily", logistics.Cook, admin).looking("sweeping", "tidying", "disinfection"),
		every("002-034", RoundPupils, "daily", teacher, logistics.ClassTeacher, logistics.SchoolAdministration, leader),
		every("002-034", RoundRooms, "daily", teacher, logistics.ClassTeacher, center, leader).each("room", "three-rooms", "classrooms", "offices"),
		every("002-040", RoundOpening, "7d before term", repairer, head, leader).looking("glass", "doors-windows", "dormitory-utilities", "beds"),
		node(RoundBeforeTerm, "7d before term"),
		node(RoundBeforeHoliday, "7d before holiday"),
		node(RoundBeforeEvent, "7d before activity"),
		node(RoundBeforeBreak, "last 7d of term"),
		every("003-041", RoundCanteen, "daily", admin),
		every("003-041", RoundCanteenOffice, "weekly", logistics.CanteenOffice),
		every("003-041", RoundCommittee, "monthly", logistics.MealCommittee),
		every("003-041", RoundShop, "none", center, leader, logistics.SchoolAdministration).each("outlet", "canteen", "shop"),
		every("004-079", RoundPatrols, "none", repairer, head, center, leader).each("subject", "water", "electricity", "gas", "greening", "environment-hygiene"),
		self(RoundSelfBegin, "first 14d of term"),
		self(RoundSelfMiddle, "each mid-term"),
		self(RoundSelfEnd, "last 14d of term"),
		every("004-096", RoundBicycles, "monthly", teacher, logistics.ClassTeacher, leader, center, logistics.Guard).looking("bell", "brakes"),
		every("004-097", RoundLampChains, "first 14d of term", repairer, head, leader).looking("lamp-chains", "fan-structure"),
		every("004-098", RoundDispensers, "monthly", teacher, logistics.ClassTeacher).each("class").looking("tablet", "water-in-date"),
		every("004-057", RoundLetters, "each term", logistics.Principal, logistics.SchoolAdministration, leader).each("party", "guards", "canteen-staff", "teachers"),
		every("004-088", RoundFoodTraining, "monthly", admin, logistics.CanteenOffice, logistics.MealCommittee, leader),
	}
}

// kindergartenRounds are those of kindergartens.
func kindergartenRounds() logistics.List[Round] {
	leader, repairer, head := logistics.GeneralAffairsLeader, logistics.Repairer, logistics.RepairGroupLeader
	return logistics.List[Round]{
		every("003-046", RoundToys, "none", logistics.Teacher, logistics.ClassTeacher).each("class"),
		every("003-046", RoundInstallations, "none", logistics.Specialist, logistics.ServiceProvider).looking("water-electricity", "fire-protection"),
		every("003-056", RoundEquipment, "30d before term", repairer, head, leader, logistics.Teacher),
		every("003-057", RoundLargeToys, "weekly mon", repairer, head, leader).looking("large-toys", "sports-equipment").
			moves(logistics.Later),
		every("003-057", RoundSportsRoom, "daily", repairer, head, leader, logistics.Teacher),
		every("003-058", RoundFans, "monthly 5", repairer, head, leader).looking("classrooms", "offices"),
		every("003-059", RoundGas, "weekly", repairer, head, leader, logistics.CanteenAdministrator).
			looking("gas-appliances", "gas-pipes", "electrical-equipment", "doors-windows").weekApart().stopping(),
		every("003-060", RoundDoors, "monthly", repairer, head, leader),
		every("003-061", RoundLighting, "weekly", repairer, head, leader).looking("classrooms", "corridors", "hall", "offices"),
	}
}

// dailyRounds are those at the end of a day.
func dailyRounds() logistics.List[Round] {
	guard := logistics.Guard
	return logistics.List[Round]{
		every("003-049", RoundCanteenLock, "daily", logistics.Cook, logistics.CanteenAdministrator).looking("door-locked", "outsiders-out"),
		every("003-053", RoundGuardEnd, "workday", guard).looking("appliances", "power", "doors", "windows"),
		every("003-069", RoundGuardArea, "daily", guard),
		every("003-069", RoundPlayground, "workday", guard).looking("playground", "hall"),
		every("004-047", RoundBuilding, "workday", guard).looking("lights-off", "water-off", "doors-closed"),
		every("004-055", RoundAway, "none", guard),
	}
}
