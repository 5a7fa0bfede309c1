package supplier_test

import (
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// at is an hour of 2 March 2026 in Shanghai.
func at(hour int) time.Time {
	return time.Date(2026, time.March, 2, hour, 0, 0, 0, time.FixedZone("CST", 8*60*60))
}

// replacement is a change of supplier with all that it takes.
func replacement(edits ...func(*supplier.ReplacementFile)) supplier.ReplacementFile {
	f := supplier.ReplacementFile{
		Old: "S-17", New: "S-18", Listed: true, Buyer: "Chen", AskedAt: at(8), Reason: "the fields were flooded",
		Approval: &supplier.Approval{By: "Pang", Role: logistics.PurchasingManager, At: at(10)}, ChangedAt: new(at(14)),
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func TestCheckReplacement(t *testing.T) {
	type file = supplier.ReplacementFile
	for _, row := range []struct {
		reason string
		edit   func(*file)
		want   []string
	}{
		{"all there", func(*file) {}, nil},
		{"the general affairs manager approves as well as the purchasing manager (C5)", func(f *file) { f.Approval.Role = logistics.GeneralAffairsManager }, nil},
		{"not yet changed", func(f *file) { f.ChangedAt = nil }, nil},
		{"changed at the moment of the approval", func(f *file) { f.ChangedAt = new(at(10)) }, nil},
		{"approved at the moment of asking", func(f *file) { f.Approval.At = at(8) }, nil},
		{"no reason", func(f *file) { f.Reason = " \n" }, []string{"reason: missing (000-125)"}},
		{"a new supplier who is not listed", func(f *file) { f.Listed = false }, []string{"new.listed: missing (000-125)"}},
		{"no approval", func(f *file) { f.Approval = nil }, []string{"approval: missing; expected purchasing manager or general affairs manager (000-125)"}},
		{"approved by a role too low", func(f *file) { f.Approval.Role = logistics.Buyer },
			[]string{"approval: buyer, must be purchasing manager or general affairs manager (000-125)"}},
		{"no deputy higher up", func(f *file) { f.Approval.Role = logistics.GeneralManager },
			[]string{"approval: general manager, must be purchasing manager or general affairs manager (000-125)"}},
		{"approved by the buyer himself", func(f *file) { f.Approval.By = "Chen" }, []string{"approval: approves his own request: Chen (000-125)"}},
		{"approved before it was asked", func(f *file) { f.Approval.At = at(7) },
			[]string{"approval: before it was asked for: 2026-03-02T07:00:00+08:00; expected not before 2026-03-02T08:00:00+08:00 (000-125)"}},
		{"ordered before it was approved", func(f *file) { f.ChangedAt = new(at(9)) },
			[]string{"changedAt: out of order: 2026-03-02T09:00:00+08:00; expected not before 2026-03-02T10:00:00+08:00 (000-125)"}},
		{"ordered and not approved", func(f *file) { f.Approval = nil; f.Reason = "" },
			[]string{"reason: missing (000-125)", "approval: missing; expected purchasing manager or general affairs manager (000-125)"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := replacement(row.edit)
			want := logistics.Clone(f)
			for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
				report, err := pol.CheckReplacement(f)
				if err != nil {
					t.Fatal(err)
				}
				if report.Edition != pol.Edition {
					t.Errorf("edition %q", report.Edition)
				}
				differ(t, append([]string{}, row.want...), found(report))
			}
			differ(t, want, f)
		})
	}
}

func TestHostileReplacements(t *testing.T) {
	type file = supplier.ReplacementFile
	for _, row := range []struct {
		reason string
		edit   func(*file)
		want   []string
	}{
		{"nothing at all", func(f *file) { *f = file{} }, []string{"old absent", "new absent", "buyer absent", "askedAt absent"}},
		{"replaced by himself", func(f *file) { f.New = f.Old }, []string{"new conflict"}},
		{"names with spaces", func(f *file) { f.Old, f.New = "S-17 ", " S-18" }, []string{"old word", "new word"}},
		{"an empty approval", func(f *file) { f.Approval = &supplier.Approval{} }, []string{"approval.role absent", "approval.by absent", "approval.at absent"}},
		{"changed at no time", func(f *file) { f.ChangedAt = new(time.Time) }, []string{"changedAt absent"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			_, err := supplier.Factory().CheckReplacement(replacement(row.edit))
			differ(t, row.want, problems(t, err))
		})
	}
}
