package budget

import (
	"iter"

	"example.com/logistics"
)

// Past is one case of a history for [Replay]: an ID by which the host knows it, and exactly one of the other fields, whose comment names
// the questions that it is put to.
type Past struct {
	ID string `json:"id"`

	Proposal *Proposal   `json:"proposal,omitempty"` // Compile
	Budget   *BudgetFile `json:"budget,omitempty"`   // CheckBudget
	Activity *Activity   `json:"activity,omitempty"` // CheckActivity
	Phase    *PhasePlan  `json:"phase,omitempty"`    // Phase
	Plan     *PlanFile   `json:"plan,omitempty"`     // CheckPlan
	Book     *Book       `json:"book,omitempty"`     // CheckSpending
	Pace     *PaceFile   `json:"pace,omitempty"`     // Pace, CheckPace
	Books    *YearBooks  `json:"books,omitempty"`    // Settle
	Final    *FinalFile  `json:"final,omitempty"`    // CheckFinalAccounts

	Finance    *FinanceSystem  `json:"finance,omitempty"`    // CheckFinance
	Welfare    *WelfarePayment `json:"welfare,omitempty"`    // CheckWelfare
	ServiceFee *ServiceFee     `json:"serviceFee,omitempty"` // CheckServiceFee
	Duty       *DutyLog        `json:"duty,omitempty"`       // CheckDuty
	Purchases  *PurchaseMonth  `json:"purchases,omitempty"`  // ReportPurchases
	Audit      *TermAudit      `json:"audit,omitempty"`      // CheckTermAudit

	Fee       *FeeItem   `json:"fee,omitempty"`       // DecideFee
	Clubhouse *Clubhouse `json:"clubhouse,omitempty"` // CheckClubhouse
	Charge    *Charge    `json:"charge,omitempty"`    // CheckCharge
	FeeTerm   *FeeTerm   `json:"feeTerm,omitempty"`   // CheckFeeTerm
	Leave     *LeaveFile `json:"leave,omitempty"`     // RefundMeals, CheckMealRefund

	Canteen  *CanteenTerm  `json:"canteen,omitempty"`  // CheckCanteen
	Energy   *EnergyMonth  `json:"energy,omitempty"`   // CheckEnergy
	Switched *SwitchDay    `json:"switched,omitempty"` // CheckSwitching
	Kitchen  *Kitchen      `json:"kitchen,omitempty"`  // CheckKitchen
	Center   *CenterStaff  `json:"center,omitempty"`   // CheckCenterStaff
	Training *TrainingFund `json:"training,omitempty"` // CheckTraining
}

// Replay asks two editions about every case of a history and says which answers move, which cases an edition cannot judge, and which
// shifts of [Diff] no case hits, as [logistics.ReplayRecords] tells it. It counts cases and adds up no money. The error is that of Diff.
func Replay(old, new Policy, history iter.Seq[Past]) (logistics.Impact, error) {
	diff, err := Diff(old, new)
	if err != nil {
		return logistics.Impact{}, err
	}
	return logistics.ReplayRecords(old, new, diff, history, func(c Past) (string, []logistics.Record[Policy]) { return c.ID, c.records() }), nil
}

// records are all kinds of case, each with what the case has of it and the questions of a diff that may change its answer.
func (c Past) records() []logistics.Record[Policy] {
	const year = "phasing.start"
	return []logistics.Record[Policy]{
		logistics.RecordOf("proposal", c.Proposal, Policy.Compile, "compilation", year),
		logistics.RecordOf("budget", c.Budget, Policy.CheckBudget, "compilation", year),
		logistics.RecordOf("activity", c.Activity, Policy.CheckActivity, "compilation.activity"),
		logistics.RecordOf("phase", c.Phase, Policy.Phase, "phasing"),
		logistics.RecordOf("plan", c.Plan, Policy.CheckPlan, "phasing"),
		logistics.RecordOf("book", c.Book, Policy.CheckSpending, "spending", year),
		logistics.RecordOf("pace", c.Pace, paceOf, "pacing", year),
		logistics.RecordOf("books", c.Books, Policy.Settle, "settlement", year),
		logistics.RecordOf("final", c.Final, Policy.CheckFinalAccounts, "settlement", year),

		logistics.RecordOf("finance", c.Finance, Policy.CheckFinance, "finance.responsible", "finance.rules", "finance.apart"),
		logistics.RecordOf("welfare", c.Welfare, Policy.CheckWelfare, "finance.welfare"),
		logistics.RecordOf("serviceFee", c.ServiceFee, Policy.CheckServiceFee, "finance.services", "finance.byItem"),
		logistics.RecordOf("duty", c.Duty, Policy.CheckDuty, "reporting", "canteens.accounts"),
		logistics.RecordOf("purchases", c.Purchases, Policy.ReportPurchases, "reporting.purchases", "reporting.analysis"),
		logistics.RecordOf("audit", c.Audit, Policy.CheckTermAudit, "reporting.reviewers"),

		logistics.RecordOf("fee", c.Fee, Policy.DecideFee, "fees.notice", "fees.approvals", "fees.property"),
		logistics.RecordOf("clubhouse", c.Clubhouse, Policy.CheckClubhouse, "fees.clubhouse"),
		logistics.RecordOf("charge", c.Charge, Policy.CheckCharge, "fees.standard", "fees.reduction", "fees.agency", "fees.incurred"),
		logistics.RecordOf("feeTerm", c.FeeTerm, Policy.CheckFeeTerm, "fees.term", "fees.receipts", "fees.published", "fees.settled"),
		logistics.RecordOf("leave", c.Leave, leaveOf, "fees.leave"),

		logistics.RecordOf("canteen", c.Canteen, Policy.CheckCanteen, "canteens"),
		logistics.RecordOf("energy", c.Energy, Policy.CheckEnergy, "energy"),
		logistics.RecordOf("switched", c.Switched, Policy.CheckSwitching, "energy.times"),
		logistics.RecordOf("kitchen", c.Kitchen, Policy.CheckKitchen, "staffing.least", "staffing.most", "staffing.compared"),
		logistics.RecordOf("center", c.Center, Policy.CheckCenterStaff, "staffing.center", "staffing.degree"),
		logistics.RecordOf("training", c.Training, Policy.CheckTraining, "staffing.training"),
	}
}

// paced is how a year stands, and what is found.
type paced struct {
	logistics.Report
	Lines logistics.List[LinePace] `json:"lines"`
}

func paceOf(pol Policy, f PaceFile) (paced, error) {
	p, err := pol.Pace(f)
	if err != nil {
		return paced{}, err
	}
	r, err := pol.CheckPace(f)
	return paced{r, p.Lines}, err
}

// refund is what is given back for leave, and what is found.
type refund struct {
	logistics.Report
	Days int `json:"days"`
}

func leaveOf(pol Policy, f LeaveFile) (refund, error) {
	m, err := pol.RefundMeals(f)
	if err != nil {
		return refund{}, err
	}
	r, err := pol.CheckMealRefund(f)
	return refund{r, m.Days}, err
}
