package supplier

import (
	"strings"
	"time"

	"example.com/logistics"
)

// Replacement says what it takes to change from one supplier to another (000-125).
type Replacement struct {
	Reason   logistics.Need  `json:"reason" label:"reason|理由"`         // on record, from the buyer
	Listed   logistics.Need  `json:"listed" label:"new supplier|新供应商"` // the new supplier is on the list of qualified suppliers
	Approval logistics.Steps `json:"approval" label:"approval|批准"`     // one, by any of its roles
}

// ReplacementFile is a change from one supplier to another, with what is on file about it.
type ReplacementFile struct {
	Old       string           `json:"old"`                 // number in the supplier master
	New       string           `json:"new"`                 // number in the supplier master, another one
	Listed    bool             `json:"listed"`              // the new supplier is on the list of qualified suppliers
	Buyer     logistics.Person `json:"buyer"`               // the buyer who asks for the change
	AskedAt   time.Time        `json:"askedAt"`             // when the buyer asked
	Reason    string           `json:"reason,omitzero"`     // the objective cause, in writing; absent: none
	Approval  *Approval        `json:"approval,omitempty"`  // absent: not approved
	ChangedAt *time.Time       `json:"changedAt,omitempty"` // when the first order went to the new supplier; absent: not yet

	Calendar logistics.Calendar `json:"calendar,omitzero"` // for a policy whose approval has a time limit in workdays
}

// Approval is a signature: under a change of supplier, or under a purchase of special goods from one who is not listed.
type Approval struct {
	By   logistics.Person `json:"by"`
	Role logistics.Role   `json:"role"`
	At   time.Time        `json:"at"`
}

// CheckReplacement judges a change of supplier (000-125). It finds a reason that is missing, a new supplier who is not listed, and an
// approval that is missing, by a role that may not give it, by the buyer, before it was asked for, or after the first order. The error is
// nil or an [*logistics.InvalidError]: the policy is invalid, or a supplier, a person, a role or a time is missing.
func (pol Policy) CheckReplacement(f ReplacementFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	ps.Name("old", f.Old)
	ps.Name("new", f.New)
	if f.Old == f.New && f.Old != "" {
		ps.Add("new", logistics.CodeConflict, "%.40q is replaced by himself", f.New)
	}
	rows := pol.Replacement
	report := logistics.Report{Edition: pol.Edition}
	rows.Reason.Check(&report, "", logistics.Known(strings.TrimSpace(f.Reason) != ""))
	rows.Listed.Check(&report, "new", logistics.Known(f.Listed))
	asked := logistics.Case{Opened: logistics.Mark{By: f.Buyer, At: f.AskedAt}, Calendar: f.Calendar}
	if f.Approval != nil {
		asked.Marks = []logistics.Mark{{Act: rows.Approval[0].Act, Role: f.Approval.Role, By: f.Approval.By, At: f.Approval.At}}
	}
	ps.Under("", rows.Approval.Check(&report, "", asked), "opened.by", "buyer", "opened.at", "askedAt", "marks[0]", "approval")
	if f.ChangedAt != nil {
		if f.ChangedAt.IsZero() {
			ps.Add("changedAt", logistics.CodeAbsent, "no time; leave it out while nothing was ordered")
		}
		if f.Approval != nil && f.Approval.At.After(*f.ChangedAt) {
			report.Find(rows.Approval[0].Rule, logistics.OutOfOrder, "changedAt", logistics.Instant(*f.ChangedAt), logistics.Instant(f.Approval.At))
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}
