package approval_test

import (
	"slices"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func TestCheckPaymentClean(t *testing.T) {
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		p      approval.Payment
	}{
		{"one signature", approval.Factory(), pay("5000")},
		{"two signatures", approval.Factory(), pay("10000")},
		{"three signatures", approval.Factory(), pay("10000.01")},
		{"without a budget", approval.Factory(), approval.Payment{Amount: yuan("1")}},
		{"a school", approval.School(), pay("1")},
	} {
		t.Run(row.reason, func(t *testing.T) {
			r := checkPayment(t, row.pol, paymentFile(t, row.pol, row.p))
			differ(t, []string{}, found(r))
			differ(t, true, r.OK())
		})
	}
}

func TestCheckPayment(t *testing.T) {
	factory, school := approval.Factory(), approval.School()
	drop := func(i int) func(*approval.PaymentFile) {
		return func(f *approval.PaymentFile) { f.Signatures = slices.Delete(f.Signatures, i, i+1) }
	}
	when := func(i int, at time.Time) func(*approval.PaymentFile) {
		return func(f *approval.PaymentFile) { f.Signatures[i].At = at }
	}
	by := func(i int, person logistics.Person) func(*approval.PaymentFile) {
		return func(f *approval.PaymentFile) { f.Signatures[i].By = person }
	}
	role := func(i int, role logistics.Role) func(*approval.PaymentFile) {
		return func(f *approval.PaymentFile) { f.Signatures[i].Role = role }
	}
	invoice := func(i int, edit func(*logistics.Mark)) func(*approval.PaymentFile) {
		return func(f *approval.PaymentFile) { edit(&f.Invoice.Signatures[i]) }
	}
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		amount string
		edit   func(*approval.PaymentFile)
		want   []string
	}{
		{"the department manager's signature is missing", factory, "10000.01", drop(0),
			[]string{
				"form.department-manager missing - [role department-manager] 000-142",
				"form.senior-manager out-of-order [instant 2026-03-02T10:00:00+08:00] [word department-manager] 000-143",
				"form.handover out-of-order [instant 2026-03-02T16:00:00+08:00] [word department-manager] 000-150",
			}},
		{"the senior manager's signature is missing", factory, "10000.01", drop(1),
			[]string{
				"form.senior-manager missing - [role senior-manager] 000-143",
				"form.general-manager out-of-order [instant 2026-03-02T11:00:00+08:00] [word senior-manager] 000-144",
				"form.handover out-of-order [instant 2026-03-02T16:00:00+08:00] [word senior-manager] 000-150",
			}},
		{"the general manager's signature is missing", factory, "10000.01", drop(2),
			[]string{"form.general-manager missing - [role general-manager] 000-144", "form.handover out-of-order [instant 2026-03-02T16:00:00+08:00] [word general-manager] 000-150"}},
		{"at exactly 5,000 the senior manager's is not needed", factory, "5000", nil, []string{}},
		{"one unit over it is", factory, "5000.0001", drop(1),
			[]string{"form.senior-manager missing - [role senior-manager] 000-143", "form.handover out-of-order [instant 2026-03-02T16:00:00+08:00] [word senior-manager] 000-150"}},
		{"without a budget it is", factory, "5000", func(f *approval.PaymentFile) { f.Budgeted = false },
			[]string{"form.senior-manager missing - [role senior-manager] 000-143", "form.handover out-of-order [instant 2026-03-02T16:00:00+08:00] [word senior-manager] 000-150"}},
		{"a signature that nobody asked for is not judged", factory, "5000", func(f *approval.PaymentFile) {
			f.Signatures = append(f.Signatures, logistics.Mark{Act: "general-manager", Role: logistics.Buyer, By: "Chen", At: at(7, 0)})
		}, []string{}},
		{"the senior manager signs before the department manager", factory, "5000.01", when(1, at(8, 59)),
			[]string{"form.senior-manager out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-143"}},
		{"two sign at the same moment", factory, "5000.01", when(1, at(9, 0)), []string{}},
		{"the general manager signs before the senior manager", factory, "10000.01", when(2, at(9, 30)),
			[]string{"form.general-manager out-of-order [instant 2026-03-02T09:30:00+08:00] [instant 2026-03-02T10:00:00+08:00] 000-144"}},
		{"nobody is skipped: who signs after the one who is missing signs too early", factory, "10000.01", func(f *approval.PaymentFile) {
			f.Signatures = slices.Delete(f.Signatures, 1, 2)
			f.Signatures[1].At = at(8, 30)
		}, []string{
			"form.senior-manager missing - [role senior-manager] 000-143",
			"form.general-manager out-of-order [instant 2026-03-02T08:30:00+08:00] [word senior-manager] 000-144",
			"form.handover out-of-order [instant 2026-03-02T16:00:00+08:00] [word senior-manager] 000-150",
		}},
		{"one person twice", factory, "5000.01", by(1, "Signer 1"),
			[]string{"form.senior-manager same-person [word Signer 1] [word department-manager] 000-143"}},
		{"one signature twice", factory, "5000", func(f *approval.PaymentFile) {
			f.Signatures = append(f.Signatures, logistics.Mark{Act: "department-manager", Role: logistics.DepartmentManager, By: "Other", At: at(9, 1)})
		}, []string{"form.department-manager twice [count 2] [count 1] 000-142"}},
		{"the applicant signs for himself", factory, "5000", by(0, "Chen"), []string{"form.department-manager self-approval [word Chen] - 000-142"}},
		{"a higher manager does not replace a lower one", factory, "5000", role(0, logistics.GeneralManager),
			[]string{"form.department-manager wrong-role [role general-manager] [role department-manager] 000-142"}},
		{"another post", factory, "5000", role(0, logistics.Buyer), []string{"form.department-manager wrong-role [role buyer] [role department-manager] 000-142"}},
		{"a signature one minute before the form", factory, "5000", when(0, at(7, 59)),
			[]string{"form.department-manager too-early [instant 2026-03-02T07:59:00+08:00] [instant 2026-03-02T08:00:00+08:00] 000-142"}},

		{"the payee was not on the list", factory, "5000", func(f *approval.PaymentFile) { f.ListedAtOrder = false },
			[]string{"payee.listed-at-order missing - - 000-055"}},
		{"the payee is struck off", factory, "5000", func(f *approval.PaymentFile) { f.Cleared = logistics.No }, []string{"payee.cleared missing - - 000-055"}},
		{"never on the list and struck off", factory, "5000", func(f *approval.PaymentFile) { f.ListedAtOrder, f.Cleared = false, logistics.No },
			[]string{"payee.listed-at-order missing - - 000-055", "payee.cleared missing - - 000-055"}},
		{"cash at the market has no list", factory, "100", func(f *approval.PaymentFile) { f.ListedAtOrder, f.Cleared, f.MarketCash = false, logistics.No, true }, []string{}},
		{"a false purchase", factory, "5000", func(f *approval.PaymentFile) { f.Genuine = logistics.No }, []string{"false-purchase banned - - 003-077"}},
		{"a false purchase at the market", factory, "100", func(f *approval.PaymentFile) { f.Genuine, f.MarketCash = logistics.No, true },
			[]string{"false-purchase banned - - 003-077"}},
		{"a school's false purchase", school, "1", func(f *approval.PaymentFile) { f.Genuine = logistics.No }, []string{"false-purchase banned - - 003-077"}},

		{"the accounting office has the form one minute too early", factory, "5000", when(1, at(8, 59)),
			[]string{"form.handover out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-150",
				"form.handover out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:30:00+08:00] 003-076",
				"form.handover out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T10:30:00+08:00] 003-076",
				"form.handover out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T11:30:00+08:00] 003-076"}},
		{"with the last signature on the invoice", factory, "5000", when(1, at(11, 30)), []string{}},
		{"one minute before it", factory, "5000", when(1, at(11, 29)),
			[]string{"form.handover out-of-order [instant 2026-03-02T11:29:00+08:00] [instant 2026-03-02T11:30:00+08:00] 003-076"}},
		{"a school's accounting office has the form one minute before the principal approves the invoice", school, "1", when(2, at(12, 29)),
			[]string{"form.handover out-of-order [instant 2026-03-02T12:29:00+08:00] [instant 2026-03-02T12:30:00+08:00] 004-082"}},
		{"a school's accounting office has the form before the principal", school, "1", when(2, at(9, 59)),
			[]string{"form.handover out-of-order [instant 2026-03-02T09:59:00+08:00] [instant 2026-03-02T10:00:00+08:00] 004-082",
				"form.handover out-of-order [instant 2026-03-02T09:59:00+08:00] [instant 2026-03-02T10:30:00+08:00] 003-076",
				"form.handover out-of-order [instant 2026-03-02T09:59:00+08:00] [instant 2026-03-02T11:30:00+08:00] 003-076",
				"form.handover out-of-order [instant 2026-03-02T09:59:00+08:00] [instant 2026-03-02T12:30:00+08:00] 004-082"}},
		{"the form goes to somebody else", factory, "5000", role(1, logistics.Buyer),
			[]string{"form.handover wrong-role [role buyer] [role accounting-office] 000-150"}},
		{"the form has not been handed over yet", factory, "5000", drop(1), []string{}},
		{"who signed does not take the form", factory, "5000", by(1, "Signer 1"),
			[]string{"form.handover same-person [word Signer 1] [word department-manager] 000-150"}},
		{"the applicant does not take the form", factory, "5000", by(1, "Chen"), []string{"form.handover self-approval [word Chen] - 000-150"}},

		{"a school's principal has not approved", school, "1", drop(1), []string{"form.final-approval missing - [role principal] 000-181",
			"form.handover out-of-order [instant 2026-03-02T16:00:00+08:00] [word final-approval] 004-082"}},
		{"a school's final approval by another", school, "1", role(1, logistics.DepartmentManager),
			[]string{"form.final-approval wrong-role [role department-manager] [role principal] 000-181"}},
		{"a school has one pen: two final approvals", school, "1", func(f *approval.PaymentFile) {
			f.Signatures = append(f.Signatures, logistics.Mark{Act: "final-approval", Role: logistics.Principal, By: "Other", At: at(10, 1)})
		}, []string{"form.final-approval twice [count 2] [count 1] 000-181"}},
		{"a school's principal approves before the review", school, "1", when(1, at(8, 59)),
			[]string{"form.final-approval out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-181"}},

		{"the invoice has no handler", factory, "5000", func(f *approval.PaymentFile) { f.Invoice.Signatures = f.Invoice.Signatures[1:] },
			[]string{"invoice.handled missing - [role handler] 003-076", "form.handover out-of-order [instant 2026-03-02T16:00:00+08:00] [word invoice.handled] 003-076"}},
		{"the invoice has neither acceptor nor witness", factory, "5000", func(f *approval.PaymentFile) {
			f.Invoice.Signatures = slices.Delete(f.Invoice.Signatures, 1, 2)
		}, []string{"invoice.accepted missing - [role acceptor|witness] 003-076", "form.handover out-of-order [instant 2026-03-02T16:00:00+08:00] [word invoice.accepted] 003-076"}},
		{"a witness does in place of an acceptor (C20)", factory, "5000", invoice(1, func(m *logistics.Mark) { m.Role = logistics.Witness }), []string{}},
		{"a witness does not review", factory, "5000", invoice(2, func(m *logistics.Mark) { m.Role = logistics.Witness }),
			[]string{"invoice.reviewed wrong-role [role witness] [role reviewer] 003-076"}},
		{"the invoice has no reviewer", factory, "5000", func(f *approval.PaymentFile) { f.Invoice.Signatures = f.Invoice.Signatures[:2] },
			[]string{"invoice.reviewed missing - [role reviewer] 003-076", "form.handover out-of-order [instant 2026-03-02T16:00:00+08:00] [word invoice.reviewed] 003-076"}},
		{"handler and acceptor are one person", factory, "5000", invoice(1, func(m *logistics.Mark) { m.By = "Hand 1" }),
			[]string{"invoice.accepted same-person [word Hand 1] [word handled] 003-076"}},
		{"the three sign an invoice in any order", factory, "5000", func(f *approval.PaymentFile) {
			f.Invoice.Signatures[0].At, f.Invoice.Signatures[2].At = f.Invoice.Signatures[2].At, f.Invoice.Signatures[0].At
		}, []string{}},
		{"signed one minute before the invoice was issued", factory, "5000", invoice(0, func(m *logistics.Mark) { m.At = at(6, 59) }),
			[]string{"invoice.handled too-early [instant 2026-03-02T06:59:00+08:00] [instant 2026-03-02T07:00:00+08:00] 003-076"}},
		{"the applicant accepts what he applies for", factory, "5000", invoice(1, func(m *logistics.Mark) { m.By = "Chen" }),
			[]string{"invoice.accepted self-approval [word Chen] - 003-076"}},
		{"the applicant reviews his own invoice", factory, "5000", invoice(2, func(m *logistics.Mark) { m.By = "Chen" }),
			[]string{"invoice.reviewed self-approval [word Chen] - 003-076"}},
		{"who paid cash and is paid back is the handler", factory, "100", func(f *approval.PaymentFile) { f.Applicant, f.MarketCash = "Hand 1", true }, []string{}},
		{"who reviews the invoice is another than who signs the form (C6)", factory, "5000", invoice(2, func(m *logistics.Mark) { m.By = "Signer 1" }),
			[]string{"invoice.reviewed same-person [word Signer 1] [word department-manager] 003-076"}},
		{"so is who handled it", factory, "5000", invoice(0, func(m *logistics.Mark) { m.By = "Signer 1" }),
			[]string{"invoice.handled same-person [word Signer 1] [word department-manager] 003-076"}},
		{"and who takes the form", factory, "5000", by(1, "Hand 2"), []string{"invoice.accepted same-person [word Hand 2] [word handover] 003-076"}},
		{"a school's principal signs both, as the principal", school, "1", invoice(3, func(m *logistics.Mark) { m.By = "Signer 2" }), []string{}},
		{"who is the principal on the form and the witness on the invoice", school, "1", invoice(1, func(m *logistics.Mark) { m.By, m.Role = "Signer 2", logistics.Witness }),
			[]string{"invoice.accepted same-person [word Signer 2] [word final-approval] 003-076"}},
		{"the factory's invoices need no principal", factory, "5000", nil, []string{}},
		{"a school's invoice without the principal", school, "1", func(f *approval.PaymentFile) { f.Invoice.Signatures = f.Invoice.Signatures[:3] },
			[]string{"invoice.approved missing - [role principal] 004-082", "form.handover out-of-order [instant 2026-03-02T16:00:00+08:00] [word invoice.approved] 004-082"}},
		{"a school's principal approves the invoice before the review", school, "1", invoice(3, func(m *logistics.Mark) { m.At = at(11, 0) }),
			[]string{"invoice.approved out-of-order [instant 2026-03-02T11:00:00+08:00] [instant 2026-03-02T11:30:00+08:00] 004-082"}},
		{"a school's principal approves before all three", school, "1", invoice(3, func(m *logistics.Mark) { m.At = at(9, 0) }),
			[]string{
				"invoice.approved out-of-order [instant 2026-03-02T09:00:00+08:00] [instant 2026-03-02T09:30:00+08:00] 004-082",
				"invoice.approved out-of-order [instant 2026-03-02T09:00:00+08:00] [instant 2026-03-02T10:30:00+08:00] 004-082",
				"invoice.approved out-of-order [instant 2026-03-02T09:00:00+08:00] [instant 2026-03-02T11:30:00+08:00] 004-082",
			}},
		{"nothing is signed at all", school, "1", func(f *approval.PaymentFile) { f.Signatures, f.Invoice.Signatures = nil, nil },
			[]string{
				"form.department-manager missing - [role department-manager] 000-142", "form.final-approval missing - [role principal] 000-181",
				"invoice.handled missing - [role handler] 003-076", "invoice.accepted missing - [role acceptor|witness] 003-076",
				"invoice.reviewed missing - [role reviewer] 003-076", "invoice.approved missing - [role principal] 004-082",
			}},
		{"a further final step follows the one it names, told once", with(approval.School(), func(pol *approval.Policy) {
			pol.Payment.Final = append(pol.Payment.Final, logistics.Step{
				Rule: logistics.Obliges("000-181"), Act: "seal", By: []logistics.Role{logistics.DepartmentManager}, After: []string{"final-approval"},
			})
		}), "1", when(2, at(9, 30)), []string{
			"form.seal out-of-order [instant 2026-03-02T09:30:00+08:00] [instant 2026-03-02T10:00:00+08:00] 000-181",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := paymentFile(t, row.pol, pay(row.amount))
			if row.edit != nil {
				row.edit(&f)
			}
			differ(t, row.want, found(checkPayment(t, row.pol, f)))
			slices.Reverse(f.Signatures)
			slices.Reverse(f.Invoice.Signatures)
			differ(t, row.want, found(checkPayment(t, row.pol, f)))
		})
	}
}

// A wait that a policy sets runs from the last of what precedes it.
func TestCheckPaymentWithin(t *testing.T) {
	pol := approval.Factory()
	pol.Payment.Handover.Within = logistics.MustSpan("2h")
	f := paymentFile(t, pol, pay("5000.01"))
	f.Signatures[2].At = at(13, 30) // the reviewer signed the invoice at half past eleven
	differ(t, []string{}, found(checkPayment(t, pol, f)))
	f.Signatures[2].At = at(13, 31)
	differ(t, []string{"form.handover too-late [instant 2026-03-02T13:31:00+08:00] [instant 2026-03-02T13:30:00+08:00] 000-150"},
		found(checkPayment(t, pol, f)))
}

// Nothing on the form or on its invoice lies after the moment of judgment.
func TestPaymentAsOf(t *testing.T) {
	for _, row := range []struct {
		reason string
		asOf   time.Time
		edit   func(*approval.PaymentFile)
		want   []string
	}{
		{"the last signature of all is the handover", at(16, 0), nil, nil},
		{"one minute before it", at(15, 59), nil, []string{"signatures[1].at range"}},
		{"before the invoice is signed too", at(10, 29), nil, []string{"signatures[1].at range", "invoice.signatures[1].at range", "invoice.signatures[2].at range"}},
		{"an invoice of tomorrow", at(16, 0), func(f *approval.PaymentFile) { f.Invoice.IssuedAt = at(16, 1) }, []string{"invoice.issuedAt range"}},
		{"one person in two spellings on the two papers", at(16, 0), func(f *approval.PaymentFile) { f.Invoice.Signatures[2].By = "signer1" },
			[]string{"invoice.signatures[2].by conflict"}},
		{"and in a third on the invoice itself, told once", at(16, 0), func(f *approval.PaymentFile) {
			f.Invoice.Signatures[1].By, f.Invoice.Signatures[2].By = "signer1", "SIGNER 1"
		}, []string{"invoice.signatures[2].by conflict", "invoice.signatures[1].by conflict"}},
	} {
		f := paymentFile(t, approval.Factory(), pay("5000"))
		f.AsOf = row.asOf
		if row.edit != nil {
			row.edit(&f)
		}
		_, err := approval.Factory().CheckPayment(f)
		if row.want == nil {
			differ(t, nil, err)
			continue
		}
		t.Log(row.reason)
		differ(t, row.want, problems(t, err))
	}
}
