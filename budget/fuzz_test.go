package budget_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// FuzzPolicy reads a policy and asks it: nothing panics, what is read is written the same, and it differs from itself in nothing.
func FuzzPolicy(f *testing.F) {
	seeds(f, budget.Factory(), budget.School())
	f.Fuzz(func(t *testing.T, data []byte) {
		var pol budget.Policy
		if err := logistics.Decode(data, &pol); err != nil {
			return
		}
		stable(t, pol)
		_, err := pol.Compile(proposed("1000", wanted("a", "key", "500", ""), wanted("b", "general", "700", "3")))
		refused(t, err)
		_, err = pol.Pace(paced("1 2 3"))
		refused(t, err)
		_, err = pol.CheckKitchen(budget.Kitchen{ID: "K", Diners: 300, Hands: 1})
		refused(t, err)
		_, err = pol.CheckFeeTerm(feeTerm())
		refused(t, err)
		if l, err := pol.NewLedger(planned()); err == nil {
			_, err = l.Post(requests("R-1", "2026-03-02", "fuel", "1"))
			refused(t, err)
		}
		if d, err := budget.Diff(pol, pol); err == nil && len(d.Shifts) > 0 {
			t.Fatal(d)
		}
	})
}

// fuzzed reads facts and asks about them.
func fuzzed[F, A any](t *testing.T, data []byte, ask func(budget.Policy, F) (A, error)) {
	t.Helper()
	var facts F
	if err := logistics.Decode(data, &facts); err != nil {
		return
	}
	stable(t, facts)
	answer, err := ask(budget.School(), facts)
	refused(t, err)
	if err == nil {
		stable(t, answer)
	}
}

// FuzzFacts reads facts of the kind that the selector names: nothing panics, and answers are written so that they can be read.
func FuzzFacts(f *testing.F) {
	kinds := []func(*testing.T, []byte){
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.Compile) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckBudget) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.Phase) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckPlan) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckSpending) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.Pace) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckPace) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.Settle) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckFinalAccounts) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckFinance) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckWelfare) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckServiceFee) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckDuty) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.ReportPurchases) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckTermAudit) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.DecideFee) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckCharge) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckFeeTerm) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckMealRefund) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckCanteen) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.BillEnergy) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckEnergy) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckSwitching) },
		func(t *testing.T, b []byte) { fuzzed(t, b, budget.Policy.CheckCenterStaff) },
	}
	for i, facts := range []any{
		proposed("1000", wanted("a", "key", "500", "2")), budget.BudgetFile{Year: month("2026-01"), Lines: []budget.BudgetLine{{ID: "a", Class: "key", Asked: figure("2"), Allotted: figure("1")}}}, budget.PhasePlan{Year: month("2026-01"), Lines: []budget.PhaseLine{{ID: "a", Approved: figure("0.13")}}},
		budget.PlanFile{Year: month("2026-01"), Lines: []budget.PhasedLine{{ID: "a"}}}, budget.Book{LedgerPlan: planned(), Entries: []budget.Entry{requests("R-1", "2026-03-02", "fuel", "100")}}, paced("99.99 100.02"), paced("0 0"),
		booked().Books, booked(), system(), welfare(), serviceFee(), dutyLog(budget.DutyWages, logistics.Accountant, "2026-03-01", "2026-01-31"),
		budget.PurchaseMonth{Month: month("2026-12"), Lines: []budget.PurchasedLine{bought("1", "2026-12-31", "a", "b", "c", "1")}}, audit(), feeItem(), charge(), feeTerm(),
		leave(budget.LeaveDay{On: day("2026-03-10"), Registered: day("2026-03-09"), Whole: true}), canteen(), energyMonth(), energyMonth(),
		budget.SwitchDay{Building: budget.TeachingBuilding, On: day("2026-03-02"), SwitchedOn: at("2026-03-02 06:30"), SwitchedOff: at("2026-03-02 22:00")}, center(),
	} {
		seedAs(f, byte(i), facts)
	}
	f.Fuzz(func(t *testing.T, kind byte, data []byte) { kinds[int(kind)%len(kinds)](t, data) })
}
