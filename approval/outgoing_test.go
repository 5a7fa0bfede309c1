package approval_test

import (
	"slices"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// outgoingFile is a document that was confirmed, approved, sealed, sent to two departments, registered, filed and closed.
func outgoingFile(pol approval.Policy) approval.OutgoingDocument {
	return approval.OutgoingDocument{
		Trail: trail("clerk", pol.Outgoing.Steps...), Number: "GA-7", Others: []string{"GA-6", "GA-8"},
		Concerned: []approval.Distribution{{Department: "workshop", At: at(12, 0)}, {Department: "store", At: at(11, 0)}},
		Entries:   []string{"issue-register", "record-list"}, Filed: true, Closed: at(18, 0),
	}
}

func ofOutgoing(t testing.TB, pol approval.Policy, d approval.OutgoingDocument) logistics.Report {
	t.Helper()
	return report(t, pol, approval.Policy.CheckOutgoing, d, func(d *approval.OutgoingDocument) []logistics.Mark { return d.Marks })
}

func TestCheckOutgoing(t *testing.T) {
	factory, school := approval.Factory(), approval.School()
	type edit = func(*approval.OutgoingDocument)
	drop := func(act string) edit { return func(d *approval.OutgoingDocument) { without(&d.Trail, act) } }
	all := func(edits ...edit) edit {
		return func(d *approval.OutgoingDocument) {
			for _, e := range edits {
				e(d)
			}
		}
	}
	open := func(d *approval.OutgoingDocument) { d.Closed = time.Time{} }
	nobody := func(d *approval.OutgoingDocument) { d.Concerned[0].At, d.Concerned[1].At = time.Time{}, time.Time{} }
	const (
		silent = ": whether it is there: the facts do not say"
		store  = "outgoing.concerned.store out-of-order [instant 2026-03-02T11:00:00+08:00] "
		shop   = "outgoing.concerned.workshop out-of-order [instant 2026-03-02T12:00:00+08:00] "
	)
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		edit   edit
		want   []string
	}{
		{"in order; a department got it at the moment of the seal", factory, nil, []string{}},
		{"a school's in order", school, nil, []string{}},
		{"open, with everything done already", factory, open, []string{}},

		{"not confirmed", factory, all(nobody, open, drop("confirm")), []string{
			"outgoing.confirm missing - [role general-affairs-manager] 000-153",
			"outgoing.approve out-of-order [instant 2026-03-02T10:00:00+08:00] [word confirm] 000-153",
			"? outgoing.concerned.workshop 000-154" + silent, "? outgoing.concerned.store 000-154" + silent,
		}},
		{"not approved", factory, all(nobody, open, drop("approve")), []string{
			"outgoing.approve missing - [role senior-manager] 000-153",
			"outgoing.seal out-of-order [instant 2026-03-02T11:00:00+08:00] [word approve] 000-154",
			"? outgoing.concerned.workshop 000-154" + silent, "? outgoing.concerned.store 000-154" + silent,
		}},
		{"not sealed, and sent", factory, drop("seal"), []string{
			"outgoing.seal missing - [role document-officer] 000-154", shop + "[word seal] 000-154", store + "[word seal] 000-154",
		}},
		{"nothing is signed, and one has it", factory, func(d *approval.OutgoingDocument) { d.Marks, d.Concerned = nil, d.Concerned[:1] }, []string{
			"outgoing.confirm missing - [role general-affairs-manager] 000-153", "outgoing.approve missing - [role senior-manager] 000-153",
			"outgoing.seal missing - [role document-officer] 000-154",
			shop + "[word confirm] 000-154", shop + "[word approve] 000-154", shop + "[word seal] 000-154",
		}},
		{"approved before it was confirmed", factory, func(d *approval.OutgoingDocument) { d.Marks[1].At = at(8, 59) },
			[]string{"outgoing.approve out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-153"}},
		{"sealed before it was approved", factory, func(d *approval.OutgoingDocument) { d.Marks[2].At = at(9, 59) },
			[]string{"outgoing.seal out-of-order [instant 2026-03-02T09:59:00+08:00] [instant 2026-03-02T10:00:00+08:00] 000-154"}},
		{"confirmed before it was drafted", factory, func(d *approval.OutgoingDocument) { d.Marks[0].At = at(7, 59) },
			[]string{"outgoing.confirm too-early [instant 2026-03-02T07:59:00+08:00] [instant 2026-03-02T08:00:00+08:00] 000-153"}},
		{"confirmed by the department manager", factory, func(d *approval.OutgoingDocument) { d.Marks[0].Role = logistics.DepartmentManager },
			[]string{"outgoing.confirm wrong-role [role department-manager] [role general-affairs-manager] 000-153"}},
		{"a higher rung does not confirm in his place", factory, func(d *approval.OutgoingDocument) { d.Marks[0].Role = logistics.GeneralManager },
			[]string{"outgoing.confirm wrong-role [role general-manager] [role general-affairs-manager] 000-153"}},
		{"one manager does both", factory, func(d *approval.OutgoingDocument) { d.Marks[1].By = "Signer 1" },
			[]string{"outgoing.approve same-person [word Signer 1] [word confirm] 000-153"}},
		{"who drafted it confirms it", factory, func(d *approval.OutgoingDocument) { d.Marks[0].By = "Chen" }, []string{"outgoing.confirm self-approval [word Chen] - 000-153"}},
		{"who drafted it seals it", factory, func(d *approval.OutgoingDocument) { d.Marks[2].By = "Chen" }, []string{}},
		{"the other name of the seal", factory, func(d *approval.OutgoingDocument) { d.Marks[2].Seal = logistics.IssueSeal }, []string{}},
		{"another seal", factory, func(d *approval.OutgoingDocument) { d.Marks[2].Seal = "own" },
			[]string{"outgoing.seal wrong-seal [seal own] [seal department-seal|issue-seal] 000-154"}},
		{"no seal under it", factory, func(d *approval.OutgoingDocument) { d.Marks[2].Seal = "" },
			[]string{"outgoing.seal wrong-seal - [seal department-seal|issue-seal] 000-154"}},

		{"a department has it a minute before the seal", factory, func(d *approval.OutgoingDocument) { d.Concerned[1].At = at(10, 59) },
			[]string{"outgoing.concerned.store out-of-order [instant 2026-03-02T10:59:00+08:00] [instant 2026-03-02T11:00:00+08:00] 000-154"}},
		{"a department has it before the approval", factory, func(d *approval.OutgoingDocument) { d.Concerned[1].At = at(9, 30) }, []string{
			"outgoing.concerned.store out-of-order [instant 2026-03-02T09:30:00+08:00] [instant 2026-03-02T10:00:00+08:00] 000-154",
			"outgoing.concerned.store out-of-order [instant 2026-03-02T09:30:00+08:00] [instant 2026-03-02T11:00:00+08:00] 000-154",
		}},
		{"closed, and a department never got it", factory, func(d *approval.OutgoingDocument) { d.Concerned[1].At = time.Time{} },
			[]string{"outgoing.concerned.store missing - - 000-154"}},
		{"open, and a department did not get it yet", factory, all(open, func(d *approval.OutgoingDocument) { d.Concerned[1].At = time.Time{} }),
			[]string{"? outgoing.concerned.store 000-154" + silent}},
		{"nobody says whom it concerns", factory, func(d *approval.OutgoingDocument) { d.Concerned = nil },
			[]string{"? outgoing.concerned 000-154: which departments it concerns"}},
		{"a distribution that a company only advises", with(approval.Factory(), func(pol *approval.Policy) { pol.Outgoing.Departments.Force = logistics.Should }),
			func(d *approval.OutgoingDocument) { d.Concerned[1].At = time.Time{} }, []string{"outgoing.concerned.store missing - - 000-154 should"}},

		{"closed without a number", factory, func(d *approval.OutgoingDocument) { d.Number = "" }, []string{"outgoing.number missing - - 000-155"}},
		{"open without a number", factory, all(open, func(d *approval.OutgoingDocument) { d.Number = "" }), []string{"? outgoing.number 000-155" + silent}},
		{"another document's number", factory, func(d *approval.OutgoingDocument) { d.Number = "GA-8" }, []string{"outgoing.number twice [word GA-8] - 000-155"}},
		{"another document's number, while open", factory, all(open, func(d *approval.OutgoingDocument) { d.Number = "GA-6" }),
			[]string{"outgoing.number twice [word GA-6] - 000-155"}},
		{"the register is empty", factory, func(d *approval.OutgoingDocument) { d.Others = nil }, []string{}},
		{"closed and in one register only", factory, func(d *approval.OutgoingDocument) { d.Entries = d.Entries[:1] }, []string{"outgoing.record-list missing - - 000-155"}},
		{"closed and in no register", factory, func(d *approval.OutgoingDocument) { d.Entries = []string{"receipt-register"} },
			[]string{"outgoing.record-list missing - - 000-155", "outgoing.issue-register missing - - 000-155"}},
		{"open and in one register only", factory, all(open, func(d *approval.OutgoingDocument) { d.Entries = d.Entries[1:] }),
			[]string{"? outgoing.issue-register 000-155" + silent}},
		{"closed and not filed", factory, func(d *approval.OutgoingDocument) { d.Filed = false }, []string{"outgoing.filed missing - - 000-156"}},
		{"open and not filed", factory, all(open, func(d *approval.OutgoingDocument) { d.Filed = false }), []string{"? outgoing.filed 000-156" + silent}},
		{"just drafted", factory, func(d *approval.OutgoingDocument) {
			*d = approval.OutgoingDocument{Trail: logistics.Trail{By: "Chen", Role: "clerk", At: at(8, 0)}}
		}, []string{
			"outgoing.confirm missing - [role general-affairs-manager] 000-153", "outgoing.approve missing - [role senior-manager] 000-153",
			"outgoing.seal missing - [role document-officer] 000-154", "? outgoing.concerned 000-154: which departments it concerns",
			"? outgoing.number 000-155" + silent, "? outgoing.record-list 000-155" + silent, "? outgoing.issue-register 000-155" + silent,
			"? outgoing.filed 000-156" + silent,
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d := outgoingFile(row.pol)
			if row.edit != nil {
				row.edit(&d)
			}
			differ(t, row.want, found(ofOutgoing(t, row.pol, d)))
		})
	}
}

func TestOutgoingInput(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(*approval.OutgoingDocument)
		want   []string
	}{
		{"nothing at all", func(d *approval.OutgoingDocument) { *d = approval.OutgoingDocument{} }, []string{"role absent", "by absent", "at absent"}},
		{"a space makes another number of one that is taken", func(d *approval.OutgoingDocument) { d.Number = "GA-6 " }, []string{"number word"}},
		{"and so it does in the register", func(d *approval.OutgoingDocument) { d.Others[1] = "GA-7 " }, []string{"others[1] word"}},
		{"a number twice in the register, and none", func(d *approval.OutgoingDocument) { d.Others = []string{"GA-6", "", "GA-6"} },
			[]string{"others[1] duplicate", "others[2] duplicate"}},
		{"a register twice", func(d *approval.OutgoingDocument) { d.Entries = []string{"record-list", "record-list"} }, []string{"entries[1] duplicate"}},
		{"a department twice, one without a name", func(d *approval.OutgoingDocument) {
			d.Concerned = append(d.Concerned, approval.Distribution{Department: "store"}, approval.Distribution{})
		}, []string{"concerned[2].department duplicate", "concerned[3].department absent"}},
		{"two departments without a name are told once each", func(d *approval.OutgoingDocument) { d.Concerned = make([]approval.Distribution, 2) },
			[]string{"concerned[0].department absent", "concerned[1].department absent"}},
		{"sent and closed after the moment of judgment", func(d *approval.OutgoingDocument) { d.AsOf = at(11, 0) }, []string{"concerned[0].at range", "closed range"}},
		{"closed at that moment", func(d *approval.OutgoingDocument) { d.AsOf = at(18, 0) }, nil},
		{"two spellings of a manager", func(d *approval.OutgoingDocument) { d.Marks[0].By, d.Marks[1].By = "Li Na", "Lina" }, []string{"marks[1].by conflict"}},
		{"everything at once", func(d *approval.OutgoingDocument) {
			d.By, d.Role, d.At, d.Number, d.Others, d.Entries = "", "", time.Time{}, "\n", []string{""}, []string{""}
			d.Concerned, d.Closed = []approval.Distribution{{}}, time.Time{}
			d.Marks = []logistics.Mark{{}}
		}, []string{
			"role absent", "number word", "others[0] duplicate", "entries[0] duplicate", "concerned[0].department absent",
			"by absent", "at absent", "marks[0].act unknown", "marks[0].role absent", "marks[0].by absent", "marks[0].at absent",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d := outgoingFile(approval.Factory())
			row.edit(&d)
			refuses(t, approval.Factory(), approval.Policy.CheckOutgoing, d, row.want)
		})
	}
}

// The departments come in the order of the input.
func TestOutgoingOrderOfInput(t *testing.T) {
	d := outgoingFile(approval.Factory())
	d.Concerned[0].At, d.Concerned[1].At = time.Time{}, time.Time{}
	differ(t, []string{"outgoing.concerned.workshop missing - - 000-154", "outgoing.concerned.store missing - - 000-154"}, found(ofOutgoing(t, approval.Factory(), d)))
	slices.Reverse(d.Concerned)
	differ(t, []string{"outgoing.concerned.store missing - - 000-154", "outgoing.concerned.workshop missing - - 000-154"}, found(ofOutgoing(t, approval.Factory(), d)))
}

func TestOutgoingLaws(t *testing.T) {
	lawful(t, approval.Factory, []law{
		{"no steps", func(pol *approval.Policy) { pol.Outgoing.Steps = nil }, []string{"clauses[32] unknown", "outgoing.steps absent"}},
		{"what must not be filed", func(pol *approval.Policy) { pol.Outgoing.Filing.Banned = true }, []string{"outgoing.filing.banned conflict"}},
		{"a register twice", func(pol *approval.Policy) { pol.Outgoing.Entries[1].Key = "record-list" }, []string{"outgoing.entries[1].key duplicate"}},
		{"no registers", func(pol *approval.Policy) { pol.Outgoing.Entries = nil }, nil},
	})
}
