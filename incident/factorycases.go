package incident

import "example.com/logistics"

// factoryCases carries what the manual asks of the log of a case. Its clauses are those of the procedures.
func (pol *Policy) factoryCases() {
	instead := func(s Severity) Skip { return Skip{logistics.Obliges("000-025"), s, ActControl} }
	pol.Cases = CaseRules{
		Close:  Closing{logistics.Obliges("000-024"), ActClose, ActArchive},
		Beyond: logistics.List[Skip]{instead(Important), instead(Urgent)},
		Settle: logistics.List[Skip]{
			{logistics.Obliges("000-023"), Ordinary, ActSeniorManager}, {logistics.Obliges("000-023"), Important, ActConfirm},
		},
		StandIns: logistics.List[StandIn]{
			{logistics.Obliges("000-018"), logistics.SafetyLeader, logistics.List[logistics.Role]{logistics.SecurityCaptain, logistics.SecurityViceCaptain}},
		},
	}
}
