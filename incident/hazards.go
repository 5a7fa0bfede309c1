package incident

import (
	"slices"

	"example.com/logistics"
)

// HazardRules say what the ledger of hazards holds, and what becomes of the findings of audits.
type HazardRules struct {
	Parts    logistics.Checklist `json:"parts" label:"each hazard has|每项隐患须有"`
	Verified logistics.Need      `json:"verified" label:"before it is closed|销号之前"`
	Audit    AuditRules          `json:"audit" label:"findings of audits|审核发现问题"`
}

// AuditRules say what becomes of the finding of an audit (004-078).
type AuditRules struct {
	Form    logistics.Need `json:"form" label:"there is|须有"`
	Correct Correction     `json:"correct" label:"corrected|整改"`
}

// Correction is the time in which the finding of an audit is corrected (004-078).
type Correction struct {
	logistics.Rule
	Within logistics.Span `json:"within" label:"from the day it was found|自发现之日起" none:"not given|未给出"`
}

// What every hazard and every finding of an audit has (001-038, 004-078), by the keys of the documented policies.
const (
	HazardOwner    = "hazard-owner"       // Hazard.Owner
	HazardDue      = "hazard-deadline"    // Hazard.Due
	HazardVerified = "verification"       // Hazard.Verified
	AuditForm      = "rectification-form" // AuditFinding.Form
)

// Hazard is one line of the ledger of hazards.
type Hazard struct {
	ID         string           `json:"id"`
	What       string           `json:"what"`                // what it is
	Found      logistics.Date   `json:"found"`               // the day on which it was found
	Owner      logistics.Person `json:"owner,omitzero"`      // who answers for it; absent: nobody
	Due        logistics.Date   `json:"due,omitzero"`        // the day by which it is removed, itself in time; absent: none was set
	Removed    logistics.Date   `json:"removed,omitzero"`    // the day on which it was; absent: it is not removed
	RemovedBy  logistics.Person `json:"removedBy,omitzero"`  // who removed it
	Verified   logistics.Date   `json:"verified,omitzero"`   // the day on which somebody looked at it again; absent: nobody did
	VerifiedBy logistics.Person `json:"verifiedBy,omitzero"` // who looked at it again, somebody else than RemovedBy
	Closed     logistics.Date   `json:"closed,omitzero"`     // the day on which it was closed; absent: it is open
}

// HazardLedger is the ledger of hazards, as it stands on a day.
type HazardLedger struct {
	Hazards logistics.List[Hazard] `json:"hazards"` // in any order
	AsOf    logistics.Date         `json:"asOf"`    // the day of judgment, which is not over; nothing on record may be later
}

// CheckHazards judges the ledger of hazards on the day of judgment (001-038). It finds a hazard for which nobody answers or
// that has no day, also on its first day; one that was not removed by its day; one that was closed without a look at it,
// before the look, or after a look by whoever removed it. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckHazards(f HazardLedger) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	if f.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	}
	distinctIDs(&ps, "hazards", namesOf(f.Hazards, func(h Hazard) string { return h.ID }))
	for i, h := range f.Hazards {
		h.check(&ps, logistics.At("hazards", i), f.AsOf)
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	for _, h := range f.Hazards {
		h.judge(&report, pol.Hazards, f.AsOf)
	}
	return report, nil
}

// distinctIDs adds a problem for each record of a list without a number of its own.
func distinctIDs(ps *logistics.Problems, path string, ids []string) {
	if len(ids) > 0 {
		distinctNames(ps, path, "id", ids)
	}
}

func (h Hazard) check(ps *logistics.Problems, at string, asOf logistics.Date) {
	ps.Name(at+".what", h.What)
	if h.Found.IsZero() {
		ps.Add(at+".found", logistics.CodeAbsent, "no date")
	}
	for _, day := range []datedField{{"found", h.Found}, {"removed", h.Removed}, {"verified", h.Verified}, {"closed", h.Closed}} {
		day.check(ps, at, h.Found, asOf)
	}
	for _, who := range []struct {
		field string
		name  logistics.Person
	}{{"owner", h.Owner}, {"removedBy", h.RemovedBy}, {"verifiedBy", h.VerifiedBy}} {
		if who.name != "" {
			ps.Name(at+"."+who.field, string(who.name))
		}
	}
}

// datedField is a day of a record under its name.
type datedField struct {
	field string
	on    logistics.Date
}

// check adds a problem for a day that is there and is before the record began or after the day of judgment.
func (d datedField) check(ps *logistics.Problems, at string, begun, asOf logistics.Date) {
	switch {
	case d.on.IsZero():
	case !asOf.IsZero() && d.on.After(asOf):
		ps.Add(logistics.Join(at, d.field), logistics.CodeRange, "%s is after the day of judgment, %s", d.on, asOf)
	case d.on.Before(begun):
		ps.Add(logistics.Join(at, d.field), logistics.CodeRange, "%s is before %s", d.on, begun)
	}
}

func (h Hazard) judge(r *logistics.Report, rules HazardRules, asOf logistics.Date) {
	subject := "hazard " + h.ID
	var due logistics.Rule
	for _, n := range rules.Parts {
		n.Check(r, subject, logistics.Known(map[string]bool{HazardOwner: h.Owner != "", HazardDue: !h.Due.IsZero()}[n.Key]))
		if n.Key == HazardDue {
			due = n.Rule
		}
	}
	end := h.Removed
	if end.IsZero() {
		end = asOf
	}
	if !h.Due.IsZero() && end.After(h.Due) {
		r.Find(due, logistics.TooLate, subject, logistics.Day(end), logistics.Day(h.Due))
	}
	verified := rules.Verified
	if !h.Closed.IsZero() {
		verified.Check(r, subject, logistics.Known(!h.Verified.IsZero()))
	}
	if h.Verified.IsZero() {
		return
	}
	switch {
	case h.Removed.IsZero():
		r.Find(verified.Rule, logistics.OutOfOrder, subject+".verified", logistics.Day(h.Verified), logistics.Measure{})
	case h.Verified.Before(h.Removed):
		r.Find(verified.Rule, logistics.OutOfOrder, subject+".verified", logistics.Day(h.Verified), logistics.Day(h.Removed))
	}
	if !h.Closed.IsZero() && h.Closed.Before(h.Verified) {
		r.Find(verified.Rule, logistics.OutOfOrder, subject+".closed", logistics.Day(h.Closed), logistics.Day(h.Verified))
	}
	switch {
	case h.VerifiedBy == "" || h.RemovedBy == "":
		r.Open(verified.Clause, subject+".verifiedBy", logistics.Text{En: "who removed it and who looked at it again", Zh: "整改人与复查人"})
	case logistics.SameName(string(h.VerifiedBy), string(h.RemovedBy)):
		r.Find(verified.Rule, logistics.SamePerson, subject+".verifiedBy", logistics.Said(h.VerifiedBy), logistics.Measure{})
	}
}

// AuditFinding is one finding of an internal or external audit.
type AuditFinding struct {
	ID        string         `json:"id"`
	Found     logistics.Date `json:"found"`              // the day on which it was found
	Form      bool           `json:"form"`               // the rectification form is filled in
	Corrected logistics.Date `json:"corrected,omitzero"` // the day on which it was; absent: it is not corrected
}

// AuditFile is what audits found and what became of it, as it stands on a day.
type AuditFile struct {
	Findings logistics.List[AuditFinding] `json:"findings"` // in any order
	AsOf     logistics.Date               `json:"asOf"`     // the day of judgment, which is not over; nothing on record may be later
}

// CheckAuditFindings judges what became of the findings of audits until the day of judgment (004-078): without a form, or
// not corrected in time. The documents give no number of days: until a policy does, the time is unchecked. The error is nil
// or an [*logistics.InvalidError].
func (pol Policy) CheckAuditFindings(f AuditFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	if f.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	}
	distinctIDs(&ps, "findings", namesOf(f.Findings, func(one AuditFinding) string { return one.ID }))
	for i, one := range f.Findings {
		at := logistics.At("findings", i)
		if one.Found.IsZero() {
			ps.Add(at+".found", logistics.CodeAbsent, "no date")
		}
		datedField{"found", one.Found}.check(&ps, at, one.Found, f.AsOf)
		datedField{"corrected", one.Corrected}.check(&ps, at, one.Found, f.AsOf)
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Hazards.Audit
	report := logistics.Report{Edition: pol.Edition}
	for _, one := range f.Findings {
		subject := "audit finding " + one.ID
		rules.Form.Check(&report, subject, logistics.Known(one.Form))
		end := one.Corrected
		if end.IsZero() {
			end = f.AsOf
		}
		last, limited := lastDay(rules.Correct.Within, one.Found)
		switch {
		case !limited:
			report.Open(rules.Correct.Clause, subject+".corrected", logistics.Text{En: "a number of days: the policy gives none", Zh: "整改天数（制度未给出）"})
		case end.After(last):
			report.Find(rules.Correct.Rule, logistics.TooLate, subject+".corrected", logistics.Day(end), logistics.Day(last))
		}
	}
	return report, nil
}

func (r HazardRules) laws(ps *logistics.Problems) {
	for i, n := range r.Parts {
		at := logistics.At("hazards.parts", i)
		required(ps, at, n)
		if n.Key != HazardOwner && n.Key != HazardDue {
			ps.Add(at+".key", logistics.CodeUnknown, "%.40q is told by no field of a hazard", n.Key)
		}
	}
	if !slices.ContainsFunc(r.Parts, func(n logistics.Need) bool { return n.Key == HazardDue }) {
		ps.Add("hazards.parts", logistics.CodeAbsent, "no %q: nothing would be late", HazardDue)
	}
	required(ps, "hazards.verified", r.Verified)
	required(ps, "hazards.audit.form", r.Audit.Form)
	if r.Audit.Correct.Within.OnWorkdays() {
		ps.Add("hazards.audit.correct.within", logistics.CodeRange, "%s counts workdays: give days", r.Audit.Correct.Within)
	}
}
