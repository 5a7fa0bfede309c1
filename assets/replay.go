package assets

import (
	"iter"

	"example.com/logistics"
)

// Past is one case of a history for [Replay]: an ID by which the host knows it, and exactly one of the other fields, whose comment names
// the questions that it is put to.
type Past struct {
	ID string `json:"id"`

	Register  *RegisterFile `json:"register,omitempty"`  // CheckRegister
	Additions *AdditionFile `json:"additions,omitempty"` // CheckAdditions
	Flow      *FlowFile     `json:"flow,omitempty"`      // CheckFlow
	OffSite   *OffSiteFile  `json:"offSite,omitempty"`   // CheckOffSite
	Warranty  *WarrantyFile `json:"warranty,omitempty"`  // CheckWarranty

	Room      *RoomLog                 `json:"room,omitempty"`      // CheckDailyCustody
	TermStart *TermStartFile           `json:"termStart,omitempty"` // CheckTermStart
	Handovers *HandoverFile            `json:"handovers,omitempty"` // CheckHandovers
	Leaving   *LeavingKeeper           `json:"leaving,omitempty"`   // CheckLeaving
	Spot      *SpotCheckFile           `json:"spot,omitempty"`      // CheckSpotChecks
	Bookings  *logistics.List[Booking] `json:"bookings,omitempty"`  // CheckBookings

	Form      *IssueForm    `json:"form,omitempty"`      // DecideIssue
	Issued    *IssueForm    `json:"issued,omitempty"`    // CheckIssue
	Deposits  *DepositFile  `json:"deposits,omitempty"`  // CheckDeposits
	Textbooks *TextbookFile `json:"textbooks,omitempty"` // CheckTextbooks

	Counts    *CountLog                  `json:"counts,omitempty"`    // CheckCounts
	Ledger    *logistics.List[LedgerRow] `json:"ledger,omitempty"`    // CheckLedger
	Stocktake *StocktakeFile             `json:"stocktake,omitempty"` // Reconcile
	Stock     *logistics.List[Stock]     `json:"stock,omitempty"`     // CheckStock

	Disposal *DisposalFile `json:"disposal,omitempty"` // DecideDisposal
	Loss     *LossFile     `json:"loss,omitempty"`     // DecideCompensation

	Replacement *ReplacementFile `json:"replacement,omitempty"` // CheckReplacement
	Upkeep      *UpkeepLog       `json:"upkeep,omitempty"`      // CheckUpkeep
	Remotes     *RemotesFile     `json:"remotes,omitempty"`     // CheckRemotes
	Dormitory   *DormitoryFile   `json:"dormitory,omitempty"`   // CheckDormitory
	Life        *LifeFile        `json:"life,omitempty"`        // CheckLife
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
