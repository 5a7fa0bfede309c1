package sampling

import "example.com/logistics"

// Standard gives the scheme of GB/T 2828.1-2003, identical with ISO 2859-1:1999; the edition of 2012 has the same tables and rules.
// Every call makes it afresh: keep one for many questions.
func Standard() Scheme {
	return Scheme{
		Edition: "GB/T 2828.1-2003 (ISO 2859-1:1999)",
		Clauses: clauses(),
		Formation: Formation{
			Producers: logistics.Limit{Rule: logistics.Obliges(clauseAdoption), Side: logistics.AtMost, Bound: logistics.Count(1)},
			Batches:   logistics.Limit{Rule: logistics.Obliges(clauseAdoption), Side: logistics.AtMost, Bound: logistics.Count(1)},
		},
		Quality:   Quality{Rule: logistics.Obliges(clauseQuality), AQLs: aqls(), HighestPercent: "10"},
		Usual:     UsualLevel{Rule: logistics.Obliges(clauseLevel), Level: LevelII},
		Letters:   CodeLetters{Rule: logistics.Obliges(clauseLetters), Bands: lotBands()},
		Normal:    Table{Rule: logistics.Obliges(clauseNormal), Rows: normalRows()},
		Tightened: Table{Rule: logistics.Obliges(clauseTightened), Rows: tightenedRows()},
		Reduced:   Table{Rule: logistics.Obliges(clauseReduced), Rows: reducedRows()},
		Switching: Switching{
			Start:     Beginning{logistics.Obliges(clauseStart), Normal},
			Originals: Originals{logistics.Obliges(clauseContinue)},
			Tighten:   Tightening{Rule: logistics.Obliges(clauseTighten), NotAccepted: 2, Of: 5},
			Relax:     Relaxing{logistics.Obliges(clauseRelax), 5},
			Reduce:    Reducing{logistics.Obliges(clauseReduce), 30},
			Score:     Scoring{Rule: logistics.Obliges(clauseScore), FromAc: 2, Tighter: 3, Low: 2},
			Reinstate: Reinstating{logistics.Obliges(clauseReinstate)},
			Stop:      Stopping{logistics.Obliges(clauseStop), 5},
		},
	}
}
