package assets

import (
	"iter"

	"example.com/logistics"
)

// Past is one case of a history for [Replay]: the name that the host gives it, and exactly one of the other fields.
type Past struct {
	ID string `json:"id"`

	Register  *RegisterFile `json:"register,omitempty"`
	Additions *AdditionFile `json:"additions,omitempty"`
	Flow      *FlowFile     `json:"flow,omitempty"`
	OffSite   *OffSiteFile  `json:"offSite,omitempty"`
	Warranty  *WarrantyFile `json:"warranty,omitempty"`

	Room      *RoomLog                 `json:"room,omitempty"`
	TermStart *TermStartFile           `json:"termStart,omitempty"`
	Handovers *HandoverFile            `json:"handovers,omitempty"`
	Leaving   *LeavingKeeper           `json:"leaving,omitempty"`
	Spot      *SpotCheckFile           `json:"spot,omitempty"`
	Bookings  *logistics.List[Booking] `json:"bookings,omitempty"` // as CheckBookings takes them

	Form      *IssueForm    `json:"form,omitempty"`   // as DecideIssue takes it
	Issued    *IssueForm    `json:"issued,omitempty"` // as CheckIssue takes it
	Deposits  *DepositFile  `json:"deposits,omitempty"`
	Textbooks *TextbookFile `json:"textbooks,omitempty"`

	Counts    *CountLog                  `json:"counts,omitempty"`
	Ledger    *logistics.List[LedgerRow] `json:"ledger,omitempty"` // as CheckLedger takes them
	Stocktake *StocktakeFile             `json:"stocktake,omitempty"`
	Stock     *logistics.List[Stock]     `json:"stock,omitempty"` // as CheckStock takes them

	Disposal *DisposalFile `json:"disposal,omitempty"`
	Loss     *LossFile     `json:"loss,omitempty"`

	Replacement *ReplacementFile `json:"replacement,omitempty"`
	Upkeep      *UpkeepLog       `json:"upkeep,omitempty"`
	Remotes     *RemotesFile     `json:"remotes,omitempty"`
	Dormitory   *DormitoryFile   `json:"dormitory,omitempty"`
	Life        *LifeFile        `json:"life,omitempty"`
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
	return []logistics.Record[Policy]{
		logistics.RecordOf("register", c.Register, Policy.CheckRegister, "register.administrator", "register.entry", "custody.named", "custody.units", "custody.room"),
		logistics.RecordOf("additions", c.Additions, Policy.CheckAdditions, "register.additions"),
		logistics.RecordOf("flow", c.Flow, Policy.CheckFlow, "register.flow"),
		logistics.RecordOf("offSite", c.OffSite, Policy.CheckOffSite, "register.offSite"),
		logistics.RecordOf("warranty", c.Warranty, Policy.CheckWarranty, "register.warranty"),

		logistics.RecordOf("room", c.Room, Policy.CheckDailyCustody, "custody.daily"),
		logistics.RecordOf("termStart", c.TermStart, Policy.CheckTermStart, "custody.termStart"),
		logistics.RecordOf("handovers", c.Handovers, Policy.CheckHandovers, "custody.handovers"),
		logistics.RecordOf("leaving", c.Leaving, Policy.CheckLeaving, "custody.leaving"),
		logistics.RecordOf("spot", c.Spot, Policy.CheckSpotChecks, "custody.spot"),
		logistics.RecordOf("bookings", c.Bookings, logistics.AskList(Policy.CheckBookings), "custody.venues"),

		logistics.RecordOf("form", c.Form, mayIssue, "issue"),
		logistics.RecordOf("issued", c.Issued, Policy.CheckIssue, "issue"),
		logistics.RecordOf("deposits", c.Deposits, Policy.CheckDeposits, "issue.deposits"),
		logistics.RecordOf("textbooks", c.Textbooks, Policy.CheckTextbooks, "issue.textbooks"),

		logistics.RecordOf("counts", c.Counts, Policy.CheckCounts, "stocktake.counts"),
		logistics.RecordOf("ledger", c.Ledger, logistics.AskList(Policy.CheckLedger), "stocktake.ledger"),
		logistics.RecordOf("stocktake", c.Stocktake, reconciled, "stocktake.ledger", "stocktake.goods", "stocktake.cards", "stocktake.closing"),
		logistics.RecordOf("stock", c.Stock, logistics.AskList(Policy.CheckStock), "stocktake.levels"),

		logistics.RecordOf("disposal", c.Disposal, mayLeave, "disposal"),
		logistics.RecordOf("loss", c.Loss, compensated, "compensation"),

		logistics.RecordOf("replacement", c.Replacement, Policy.CheckReplacement, "upkeep.replacement"),
		logistics.RecordOf("upkeep", c.Upkeep, Policy.CheckUpkeep, "upkeep"),
		logistics.RecordOf("remotes", c.Remotes, Policy.CheckRemotes, "upkeep.remotes"),
		logistics.RecordOf("dormitory", c.Dormitory, Policy.CheckDormitory, "dormitory"),
		logistics.RecordOf("life", c.Life, Policy.CheckLife, "life"),
	}
}

// Answers are compared without their clauses: those of what is found stand in the findings, and what is in order cites nothing.

func mayIssue(pol Policy, f IssueForm) (IssueDecision, error) {
	d, err := pol.DecideIssue(f)
	d.Clauses = logistics.Citations{}
	return d, err
}

func mayLeave(pol Policy, f DisposalFile) (DisposalDecision, error) {
	d, err := pol.DecideDisposal(f)
	d.Clauses = logistics.Citations{}
	return d, err
}

func compensated(pol Policy, f LossFile) (CompensationDecision, error) {
	d, err := pol.DecideCompensation(f)
	d.Clauses = logistics.Citations{}
	return d, err
}

// reconciled is what a stocktake finds: which disposals the policy has approved first is no answer to it.
func reconciled(pol Policy, f StocktakeFile) (logistics.Report, error) {
	rec, err := pol.Reconcile(f)
	return rec.Report, err
}
