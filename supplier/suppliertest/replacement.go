package suppliertest

import (
	"time"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// change is a replacement in order: asked with a reason, approved a minute later by a role that may, then ordered. Its
// calendar is for policies whose approval has a limit in workdays.
func change(pol supplier.Policy) supplier.ReplacementFile {
	asked := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	step := pol.Replacement.Approval[0]
	return supplier.ReplacementFile{
		Old: name, New: "S-2", Listed: true, Buyer: "Buyer Wu", AskedAt: asked, Reason: "the old supplier closes",
		Approval:  &supplier.Approval{By: "Manager Chen", Role: step.By[0], At: asked.Add(time.Minute)},
		ChangedAt: new(asked.Add(2 * time.Minute)),
		Calendar:  logistics.Calendar{First: logistics.DateOf(asked, time.UTC), Last: logistics.MustDate("2099-12-31")},
	}
}

// replacement takes from a change of supplier what it needs, one thing after the other.
func replacement(s Subject) error {
	var f faults
	rows := s.Policy.Replacement
	step := rows.Approval[0]
	stranger := logistics.Role("stranger")
	for _, role := range step.By {
		stranger += role
	}
	type row struct {
		what string
		edit func(*supplier.ReplacementFile)
		rule logistics.Rule // of the finding; none where the change is in order
		want logistics.Fault
	}
	all := []row{
		{"no reason", func(r *supplier.ReplacementFile) { r.Reason = "" }, rows.Reason.Rule, logistics.Missing},
		{"a supplier who is not listed", func(r *supplier.ReplacementFile) { r.Listed = false }, rows.Listed.Rule, logistics.Missing},
		{"no approval", func(r *supplier.ReplacementFile) { r.Approval = nil }, step.Rule, logistics.Missing},
		{"approved by somebody who may not", func(r *supplier.ReplacementFile) { r.Approval.Role = stranger }, step.Rule, logistics.WrongRole},
		{"approved before it was asked for", func(r *supplier.ReplacementFile) { r.Approval.At = r.AskedAt.Add(-1) }, step.Rule, logistics.TooEarly},
		{"ordered before it was approved", func(r *supplier.ReplacementFile) { r.ChangedAt = new(r.Approval.At.Add(-1)) }, step.Rule, logistics.OutOfOrder},
		{"ordered as it was approved", func(r *supplier.ReplacementFile) { r.ChangedAt = &r.Approval.At }, logistics.Rule{}, 0},
	}
	for _, role := range step.By {
		all = append(all, row{"approved by the " + string(role), func(r *supplier.ReplacementFile) { r.Approval.Role = role }, logistics.Rule{}, 0})
	}
	asked := change(s.Policy)
	end, limited, err := step.Within.End(asked.AskedAt, asked.Calendar)
	if err != nil {
		return err
	}
	if limited {
		approved := func(at time.Time) func(*supplier.ReplacementFile) {
			return func(r *supplier.ReplacementFile) { r.Approval.At, r.ChangedAt = at, nil }
		}
		all = append(all, row{"approved at the end of its time", approved(end), logistics.Rule{}, 0}, row{"approved after the end of its time", approved(end.Add(1)), step.Rule, logistics.TooLate})
	}
	self := row{"approved by the buyer himself", func(r *supplier.ReplacementFile) { r.Approval.By = r.Buyer }, step.Rule, logistics.SelfApproval}
	if step.Self {
		self.rule, self.want = logistics.Rule{}, 0
	}
	for _, row := range append(all, self) {
		file := change(s.Policy)
		row.edit(&file)
		report, err := s.replacement(file)
		if f.unjudged(row.what, err) {
			continue
		}
		switch {
		case row.want == 0 && !report.OK():
			f.Add("%s: got %v, want no finding (%s)", row.what, report.Findings, step.Clause)
		case row.want == 0:
		case len(report.Findings) != 1 || len(report.Unchecked) > 0:
			f.Add("%s: got %v, want one finding: %s (%s)", row.what, report.Findings, row.want, row.rule.Clause)
		case report.Findings[0].Fault != row.want || report.Findings[0].Clause != row.rule.Clause || report.Findings[0].Force != row.rule.Force:
			f.Add("%s: got %s, want %s (%s)", row.what, report.Findings[0], row.want, row.rule.Clause)
		}
	}
	return f.Err()
}
