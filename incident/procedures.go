package incident

import (
	"slices"

	"example.com/logistics"
)

// ordinary is the first of the two documented procedures: at leisure, on paper, level by level (000-019 … 000-024).
func ordinary() Procedure {
	first, onScene, slip, level := logistics.Obliges("000-019"), logistics.Obliges("000-020"), logistics.Obliges("000-021"), logistics.Obliges("000-022")
	return Procedure{
		Rule:      logistics.Obliges("000-014"),
		Severity:  Ordinary,
		Deadlines: logistics.List[Deadline]{{logistics.Obliges("000-023"), logistics.MustSpan("2d")}},
		Steps: logistics.Steps{
			{Rule: first, Act: ActControl, By: firstLevel(), Self: true, Again: true},
			{Rule: first, Act: ActReport, By: firstLevel(), After: []string{ActControl}, Self: true, Again: true},
			{Rule: first, Act: ActRecord, By: firstLevel(), After: []string{ActControl}, Self: true, Again: true},
			{Rule: onScene, Act: ActConfirm, By: captains(), After: []string{ActReport}, Self: true, Again: true},
			{Rule: slip, Act: ActSlip, By: captains(), After: []string{ActConfirm}, Self: true, Again: true},
			{Rule: level, Act: ActVerify, By: one(logistics.GeneralAffairsLeader), After: []string{ActSlip}},
			{Rule: level, Act: ActSectionChief, By: one(logistics.SectionChief), After: []string{ActVerify}},
			{Rule: level, Act: ActManager, By: one(logistics.GeneralAffairsManager), After: []string{ActSectionChief}},
			{Rule: level, Act: ActSeniorManager, By: one(logistics.SeniorManager), After: []string{ActManager}},
			{Rule: logistics.Obliges("000-023"), Act: ActResult, By: one(logistics.GeneralAffairsLeader), Self: true, Again: true},
			{Rule: logistics.Obliges("000-024"), Act: ActArchive, By: one(logistics.OnDutyPerson), After: []string{ActRecord, ActSeniorManager, ActResult}, Self: true, Again: true},
		},
		Notices: logistics.List[Notice]{
			{first, ActReport, captains()},
			{slip, ActSlip, one(logistics.SafetyOfficer)},
			{slip, ActSlip, one(logistics.GeneralAffairsLeader)},
			{level, ActVerify, one(logistics.SectionChief)},
			{level, ActSectionChief, one(logistics.GeneralAffairsManager)},
			{level, ActManager, one(logistics.SeniorManager)},
		},
	}
}

// important has no procedure in the documents: it is as fast as urgent, with the papers of ordinary (000-015).
func important() Procedure {
	first, leader := logistics.Obliges("000-025"), logistics.Obliges("000-026")
	onScene, slip, level := logistics.Obliges("000-020"), logistics.Obliges("000-021"), logistics.Obliges("000-022")
	return Procedure{
		Rule:     logistics.Obliges("000-015"),
		Severity: Important,
		Deadlines: logistics.List[Deadline]{
			{logistics.Obliges("000-027"), logistics.MustSpan("0d")},
			{logistics.Obliges("000-023"), logistics.MustSpan("2d")},
		},
		Steps: logistics.Steps{
			{Rule: first, Act: ActControl, By: firstLevel(), Self: true, Again: true},
			{Rule: first, Act: ActReport, By: firstLevel(), Self: true, Again: true},
			{Rule: logistics.Obliges("000-019"), Act: ActRecord, By: firstLevel(), After: []string{ActControl}, Self: true, Again: true},
			{Rule: leader, Act: ActLeaderOnScene, By: one(logistics.GeneralAffairsLeader), After: []string{ActReport}, Self: true, Again: true},
			{Rule: leader, Act: ActReportUp, By: one(logistics.GeneralAffairsLeader), After: []string{ActLeaderOnScene}, Self: true, Again: true},
			{Rule: onScene, Act: ActConfirm, By: captains(), After: []string{ActReport}, Self: true, Again: true},
			{Rule: slip, Act: ActSlip, By: captains(), After: []string{ActConfirm}, Self: true, Again: true},
			{Rule: level, Act: ActVerify, By: one(logistics.GeneralAffairsLeader), After: []string{ActSlip}},
			{Rule: level, Act: ActSectionChief, By: one(logistics.SectionChief), After: []string{ActVerify}},
			{Rule: level, Act: ActManager, By: one(logistics.GeneralAffairsManager), After: []string{ActSectionChief}},
			{Rule: level, Act: ActSeniorManager, By: one(logistics.SeniorManager), After: []string{ActManager}},
			{Rule: logistics.Obliges("000-027"), Act: ActResult, By: one(logistics.GeneralAffairsLeader), Self: true, Again: true},
			{Rule: logistics.Obliges("000-024"), Act: ActArchive, By: one(logistics.OnDutyPerson),
				After: []string{ActRecord, ActReportUp, ActSeniorManager, ActResult}, Self: true, Again: true},
		},
		Notices: logistics.List[Notice]{
			{first, ActReport, anySuperior()},
			{leader, ActReport, one(logistics.GeneralAffairsLeader)},
			{leader, ActReportUp, one(logistics.SeniorManager)},
			{slip, ActSlip, one(logistics.SafetyOfficer)},
			{slip, ActSlip, one(logistics.GeneralAffairsLeader)},
			{level, ActVerify, one(logistics.SectionChief)},
			{level, ActSectionChief, one(logistics.GeneralAffairsManager)},
			{level, ActManager, one(logistics.SeniorManager)},
			{logistics.Obliges("000-027"), ActCallPolice, one(logistics.Police)},
		},
	}
}

// urgent is the second of the two documented procedures: at once, and no papers but the record (000-024 … 000-027).
func urgent() Procedure {
	first, leader := logistics.Obliges("000-025"), logistics.Obliges("000-026")
	return Procedure{
		Rule:      logistics.Obliges("000-016"),
		Severity:  Urgent,
		Deadlines: logistics.List[Deadline]{{logistics.Obliges("000-027"), logistics.MustSpan("0d")}},
		Steps: logistics.Steps{
			{Rule: first, Act: ActControl, By: firstLevel(), Self: true, Again: true},
			{Rule: first, Act: ActReport, By: firstLevel(), Self: true, Again: true},
			{Rule: logistics.Obliges("000-017"), Act: ActRecord, By: firstLevel(), After: []string{ActControl}, Self: true, Again: true},
			{Rule: leader, Act: ActLeaderOnScene, By: one(logistics.GeneralAffairsLeader), After: []string{ActReport}, Self: true, Again: true},
			{Rule: leader, Act: ActReportUp, By: one(logistics.GeneralAffairsLeader), After: []string{ActLeaderOnScene}, Self: true, Again: true},
			{Rule: logistics.Obliges("000-027"), Act: ActResult, By: one(logistics.GeneralAffairsLeader), Self: true, Again: true},
			{Rule: logistics.Obliges("000-024"), Act: ActArchive, By: one(logistics.OnDutyPerson),
				After: []string{ActRecord, ActReportUp, ActResult}, Self: true, Again: true},
		},
		Notices: logistics.List[Notice]{
			{first, ActReport, anySuperior()},
			{leader, ActReport, one(logistics.GeneralAffairsLeader)},
			{leader, ActReportUp, one(logistics.SeniorManager)},
			{logistics.Obliges("000-027"), ActCallPolice, one(logistics.Police)},
		},
	}
}

// anySuperior are those to whom an urgent report may go, straight up included (000-025).
func anySuperior() logistics.List[logistics.Role] {
	return append(captains(), logistics.GeneralAffairsManager)
}

// police adds to a procedure that everybody in it may call the police: whoever does an act, and whoever is told (000-027).
func police(p Procedure) Procedure {
	var anybody logistics.List[logistics.Role]
	add := func(roles []logistics.Role) {
		for _, role := range roles {
			if role != logistics.Police && !slices.Contains(anybody, role) {
				anybody = append(anybody, role)
			}
		}
	}
	for _, step := range p.Steps {
		add(step.By)
	}
	for _, notice := range p.Notices {
		add(notice.To)
	}
	p.May = logistics.Steps{{Rule: logistics.Obliges("000-027"), Act: ActCallPolice, By: anybody, Self: true, Again: true}}
	return p
}

func one(role logistics.Role) logistics.List[logistics.Role] {
	return logistics.List[logistics.Role]{role}
}
