package budget

import "example.com/logistics"

// Factory gives the policy of the factory manual. Where the manual is silent it has the rules of schools, campuses and estates, cited as
// assumed.
func Factory() Policy { return documented("factory-2026", factorySite) }

// site is a kind of site whose text has a clause.
type site uint8

const (
	everySite site = iota // the text names no kind of site, or an office
	factorySite
	schoolSite // schools, kindergartens, campuses and the estates that schools run
)

// sited is a clause with the kind of site whose text has it.
type sited struct {
	of site
	logistics.Clause
}

// documented gives the policy of a kind of site.
func documented(edition string, at site) Policy {
	pol := Policy{
		Edition: edition, Compilation: compileRules(at), Phasing: phaseRules(), Spending: spendingRules(), Pacing: paceRules(), Settlement: settlementRules(),
		Finance: financeRules(), Reporting: reportingRules(), Fees: feesRules(), Canteens: canteenRules(), Energy: energyRules(), Staffing: staffingRules(),
	}
	for _, section := range [][]sited{
		compileClauses(),
		phaseClauses(),
		spendingClauses(),
		paceClauses(),
		financeClauses(),
		reportingClauses(),
		feesClauses(),
		canteenClauses(),
		energyClauses(),
		staffingClauses(),
	} {
		for _, c := range section {
			pol.Clauses = append(pol.Clauses, c.at(at))
		}
	}
	return pol
}

// at gives the clause as a kind of site carries it: one of another kind is assumed, with a note that says whose it is.
func (c sited) at(at site) logistics.Clause {
	clause := c.Clause
	if c.of == everySite || c.of == at {
		return clause
	}
	whose := logistics.Text{En: "A school's rule; the factory manual is silent.", Zh: "学校条款；工厂手册未规定。"}
	if c.of == factorySite {
		whose = logistics.Text{En: "A factory's rule; the school plans are silent.", Zh: "工厂条款；学校文件未规定。"}
	}
	if clause.Note.En != "" {
		whose.En += " "
	}
	clause.Basis, clause.Note = logistics.Assumed, logistics.Text{En: whose.En + clause.Note.En, Zh: whose.Zh + clause.Note.Zh}
	return clause
}
