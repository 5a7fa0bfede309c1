package budget

import "example.com/logistics"

// Diff says what changes between two editions: every region of facts for which an answer changes, with the old and the new answer and
// their clauses, and whether the new one is stricter there. The error is nil or an [*logistics.InvalidError] with paths below "old" and
// "new".
func Diff(old, new Policy) (logistics.Diff, error) {
	if err := logistics.ValidateBoth(old, new); err != nil {
		return logistics.Diff{}, err
	}
	c := &logistics.Comparison{Old: old.Clauses, New: new.Clauses}
	diffCompile(c, old.Compilation, new.Compilation)
	diffPhase(c, old.Phasing, new.Phasing)
	diffSpending(c, old.Spending, new.Spending)
	diffPacing(c, old.Pacing, new.Pacing)
	diffSettlement(c, old.Settlement, new.Settlement)
	diffFinance(c, old.Finance, new.Finance)
	diffReporting(c, old.Reporting, new.Reporting)
	diffFees(c, old.Fees, new.Fees)
	diffCanteen(c, old.Canteens, new.Canteens)
	diffEnergy(c, old.Energy, new.Energy)
	diffStaffing(c, old.Staffing, new.Staffing)
	return c.Diff(old.Edition, new.Edition), nil
}

// Compare says whether new is stricter than old as a whole: the direction and the error of [Diff].
func Compare(old, new Policy) (logistics.Direction, error) {
	d, err := Diff(old, new)
	return d.Direction, err
}
