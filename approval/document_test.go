package approval_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// documentFile is a document that is in order, confirmed, sent where it belongs, and closed; what circulates is copied and
// filed.
func documentFile(t testing.TB, pol approval.Policy, form string) approval.Document {
	t.Helper()
	i := slices.IndexFunc(pol.Incoming.Forms, func(f approval.Form) bool { return f.Name == form })
	if i < 0 {
		t.Fatalf("%s is no form", form)
	}
	rules := pol.Incoming.Forms[i]
	d := approval.Document{
		Trail: trail("clerk", rules.Sign...), Form: form, Carrier: "paper", InOrder: logistics.Yes, Closed: at(18, 0), Approved: logistics.Known(rules.Paid),
	}
	for _, row := range rules.Goes {
		d.Sent = append(d.Sent, approval.Sending{To: row.To, At: at(12, 0), Original: !row.Copy})
	}
	if rules.Circulates {
		d.Holders = []approval.Holder{
			{Role: logistics.DepartmentManager, By: "Man", Copies: 1}, {Role: logistics.SectionChief, By: "Sen", Copies: 1},
			{Role: logistics.SectionChief, By: "Shu", Copies: 1}, {Role: logistics.GroupHead, By: "Gu", Copies: 1},
		}
		d.Filed = []string{"bound", "receipt-register", "document-list", "classified"}
	}
	return d
}

func ofDocument(t testing.TB, pol approval.Policy, d approval.Document) logistics.Report {
	t.Helper()
	return report(t, pol, approval.Policy.CheckDocument, d, func(d *approval.Document) []logistics.Mark { return d.Marks })
}

// Every form that both policies know, in order, leaves nothing; and what it needs is missed where it is not there.
func TestDocumentForms(t *testing.T) {
	for _, row := range []struct {
		form string
		want []string // of a form of which nothing was done and that is closed
	}{
		{"requisition", []string{
			"document.sign missing - [role general-affairs-manager] 000-142",
			"document.sent.purchasing missing - - 000-089", "document.sent.applicant missing - - 000-149",
		}},
		{"goods-issue", []string{"document.sign missing - [role general-affairs-manager] 000-142", "document.sent.applicant missing - - 000-149"}},
		{"bank-transfer", []string{"document.sign missing - [role department-manager] 000-142", "document.sent.accounting-office missing - - 000-150"}},
		{"petty-cash", []string{"document.sign missing - [role department-manager] 000-142", "document.sent.accounting-office missing - - 000-150"}},
		{"off-site-lodging", []string{
			"document.confirm missing - [role dormitory-section-chief] 000-146", "document.sign missing - [role dormitory-section-chief] 000-146",
			"document.sent.applicant missing - - 000-149",
		}},
		{"dormitory-change", []string{
			"document.confirm missing - [role dormitory-section-chief] 000-146", "document.sign missing - [role dormitory-section-chief] 000-146",
			"document.sent.applicant missing - - 000-149",
		}},
		{"cooperation", []string{
			"document.confirm missing - [role dormitory-section-chief] 000-147", "document.sign missing - [role dormitory-section-chief] 000-147",
		}},
		{"goods-disposal", []string{
			"document.confirm missing - [role dormitory-section-chief] 000-147", "document.sign missing - [role dormitory-section-chief] 000-147",
		}},
		{"dormitory-paper", []string{"document.sent.dormitory-section-chief missing - - 000-145"}},
		{"circular", []string{
			"document.classified missing - - 000-152", "document.document-list missing - - 000-152",
			"document.receipt-register missing - - 000-152", "document.bound missing - - 000-152",
			"? document.copies department-manager 000-148: who holds the post", "? document.copies section-chief 000-148: who holds the post",
			"? document.copies group-head 000-148: who holds the post",
		}},
	} {
		t.Run(row.form, func(t *testing.T) {
			for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
				d := documentFile(t, pol, row.form)
				differ(t, []string{}, found(ofDocument(t, pol, d)))
				d.Marks, d.Sent, d.Holders, d.Filed = nil, nil, nil, nil
				differ(t, row.want, found(ofDocument(t, pol, d)))
			}
		})
	}
	forms := 0
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		forms += len(pol.Incoming.Forms)
	}
	differ(t, 2*10, forms)
}

func TestCheckDocument(t *testing.T) {
	type edit = func(*approval.Document)
	factory := approval.Factory()
	open := func(d *approval.Document) { d.Closed = time.Time{} }
	all := func(edits ...edit) edit {
		return func(d *approval.Document) {
			for _, e := range edits {
				e(d)
			}
		}
	}
	refused := func(d *approval.Document) {
		*d = approval.Document{Trail: logistics.Trail{By: "Chen", Role: "clerk", At: at(8, 0)}, Form: d.Form, Carrier: d.Carrier, InOrder: logistics.No}
	}
	back := func(hour, minute int, reason string) edit {
		return func(d *approval.Document) { d.Back = &approval.Return{At: at(hour, minute), Reason: reason} }
	}
	unsent := func(d *approval.Document) { d.Sent = nil }
	const silent = ": whether it is there: the facts do not say"
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		form   string
		edit   edit
		want   []string
	}{
		{"a disk is as good as paper", factory, "requisition", func(d *approval.Document) { d.Carrier = "disk" }, []string{}},
		{"and so is what is on no medium", factory, "bank-transfer", func(d *approval.Document) { d.Carrier = "electronic" }, []string{}},

		{"signed by the requester's own manager", factory, "requisition", func(d *approval.Document) { d.Marks[0].Role = logistics.DepartmentManager },
			[]string{"document.sign wrong-role [role department-manager] [role general-affairs-manager] 000-142"}},
		{"a payment form signed by another manager", factory, "bank-transfer", func(d *approval.Document) { d.Marks[0].Role = logistics.SeniorManager },
			[]string{"document.sign wrong-role [role senior-manager] [role department-manager] 000-142"}},
		{"who handed it in signs it", factory, "petty-cash", func(d *approval.Document) { d.Marks[0].By = "Chen" },
			[]string{"document.sign self-approval [word Chen] - 000-142"}},
		{"signed before it was handed in", factory, "goods-issue", func(d *approval.Document) { d.Marks[0].At = at(7, 59) },
			[]string{"document.sign too-early [instant 2026-03-02T07:59:00+08:00] [instant 2026-03-02T08:00:00+08:00] 000-142"}},
		{"signed twice", factory, "goods-issue", func(d *approval.Document) {
			d.Marks = append(d.Marks, did("sign", logistics.GeneralAffairsManager, "Xu", 9, 0))
		}, []string{"document.sign twice [count 2] [count 1] 000-142"}},
		{"not signed while it is open: that is missing already, and what follows is not", factory, "goods-issue", all(open, unsent, func(d *approval.Document) { d.Marks = nil }),
			[]string{"document.sign missing - [role general-affairs-manager] 000-142", "? document.sent.applicant 000-149" + silent}},

		{"one chief confirms and signs", factory, "dormitory-change", func(d *approval.Document) { d.Marks[1].By = "Signer 1" }, []string{}},
		{"signed and not confirmed", factory, "dormitory-change", func(d *approval.Document) { without(&d.Trail, "confirm") }, []string{
			"document.confirm missing - [role dormitory-section-chief] 000-146",
			"document.sign out-of-order [instant 2026-03-02T10:00:00+08:00] [word confirm] 000-146",
			"document.sent.applicant out-of-order [instant 2026-03-02T12:00:00+08:00] [word confirm] 000-149",
		}},
		{"confirmed and not signed", factory, "off-site-lodging", func(d *approval.Document) { without(&d.Trail, "sign") }, []string{
			"document.sign missing - [role dormitory-section-chief] 000-146",
			"document.sent.applicant out-of-order [instant 2026-03-02T12:00:00+08:00] [word sign] 000-149",
		}},
		{"signed before it was confirmed", factory, "goods-disposal", func(d *approval.Document) { d.Marks[1].At = at(8, 59) },
			[]string{"document.sign out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-147"}},
		{"another chief", factory, "cooperation", func(d *approval.Document) { d.Marks[0].Role = logistics.SectionChief },
			[]string{"document.confirm wrong-role [role section-chief] [role dormitory-section-chief] 000-147"}},
		{"the chief's own form", factory, "off-site-lodging", func(d *approval.Document) { d.By = "Signer 1" },
			[]string{"document.confirm self-approval [word Signer 1] - 000-146"}},

		{"closed, and nowhere to be found", factory, "goods-issue", unsent, []string{"document.sent.applicant missing - - 000-149"}},
		{"open, and not sent yet", factory, "goods-issue", all(open, unsent), []string{"? document.sent.applicant 000-149" + silent}},
		{"a copy of a requisition to purchasing is not the original", factory, "requisition", func(d *approval.Document) { d.Sent[0].Original = false },
			[]string{"document.sent.purchasing missing - - 000-089"}},
		{"the original goes back to the applicant too", factory, "requisition", func(d *approval.Document) { d.Sent[1].Original = true }, []string{}},
		{"copies to both while it is open: the original may still come", factory, "requisition", all(open, func(d *approval.Document) { d.Sent[0].Original = false }),
			[]string{"? document.sent.purchasing 000-089" + silent}},
		{"a copy first and the original later", factory, "requisition", func(d *approval.Document) {
			d.Sent = append(d.Sent, approval.Sending{To: "purchasing", At: at(8, 30)})
		}, []string{}},
		{"a payment form in copy", factory, "bank-transfer", func(d *approval.Document) { d.Sent[0].Original = false }, []string{"document.sent.accounting-office missing - - 000-150"}},
		{"to another office", factory, "petty-cash", func(d *approval.Document) { d.Sent[0].To = "purchasing" }, []string{"document.sent.accounting-office missing - - 000-150"}},
		{"sent a minute before the signature", factory, "bank-transfer", func(d *approval.Document) { d.Sent[0].At = at(8, 59) },
			[]string{"document.sent.accounting-office out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-150"}},
		{"sent at the moment of the signature", factory, "bank-transfer", func(d *approval.Document) { d.Sent[0].At = at(9, 0) }, []string{}},
		{"sent early and once more: the first time counts, wherever it stands", factory, "bank-transfer", func(d *approval.Document) {
			d.Sent = append(d.Sent, approval.Sending{To: "accounting-office", At: at(8, 30), Original: true}, approval.Sending{To: "accounting-office", At: at(13, 0), Original: true})
		}, []string{"document.sent.accounting-office out-of-order [instant 2026-03-02T08:30:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-150"}},
		{"a payment form that its amount asks more signatures for than it has", factory, "bank-transfer", func(d *approval.Document) { d.Approved = logistics.No },
			[]string{"document.sent.accounting-office.payment-approved missing - - 000-150"}},
		{"one of which nobody says whether it has them", factory, "petty-cash", func(d *approval.Document) { d.Approved = logistics.Unknown },
			[]string{"? document.sent.accounting-office.payment-approved 000-150" + silent}},
		{"which is not asked before it is sent", factory, "petty-cash", all(open, func(d *approval.Document) { d.Approved, d.Sent = logistics.No, nil }),
			[]string{"? document.sent.accounting-office 000-150" + silent}},
		{"nor of any other form", factory, "goods-issue", func(d *approval.Document) { d.Approved = logistics.No }, []string{}},
		{"sent before it was handed in", factory, "petty-cash", func(d *approval.Document) { d.Sent[0].At = at(7, 59) }, []string{
			"document.sent.accounting-office too-early [instant 2026-03-02T07:59:00+08:00] [instant 2026-03-02T08:00:00+08:00] 000-150",
			"document.sent.accounting-office out-of-order [instant 2026-03-02T07:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-150",
		}},
		{"sent and never signed", factory, "petty-cash", func(d *approval.Document) { d.Marks = nil }, []string{
			"document.sign missing - [role department-manager] 000-142",
			"document.sent.accounting-office out-of-order [instant 2026-03-02T12:00:00+08:00] [word sign] 000-150",
		}},
		{"a dormitory's paper goes to its chief and waits for nobody", factory, "dormitory-paper", func(d *approval.Document) { d.Sent[0].At = at(8, 0) }, []string{}},
		{"whether it is in order is not asked of it", factory, "dormitory-paper", func(d *approval.Document) { d.InOrder = logistics.Unknown }, []string{}},
		{"not even where it is not", factory, "dormitory-paper", all(unsent, func(d *approval.Document) { d.InOrder = logistics.No }),
			[]string{"document.sent.dormitory-section-chief missing - - 000-145"}},

		{"not in order, sent back with a reason", factory, "requisition", all(refused, back(9, 0, "no quantity")), []string{}},
		{"at the moment when it was handed in", factory, "requisition", all(refused, back(8, 0, "no quantity")), []string{}},
		{"not in order, kept", factory, "requisition", refused, []string{"document.returned missing - - 000-151"}},
		{"not in order, sent back without a word", factory, "requisition", all(refused, back(9, 0, "")), []string{"document.back.reason missing - - 000-151"}},
		{"a reason of spaces is none", factory, "requisition", all(refused, back(9, 0, " \n")), []string{"document.back.reason missing - - 000-151"}},
		{"sent back the time before, handed in again and still not in order", factory, "requisition", all(refused, back(7, 59, "no quantity")),
			[]string{"document.returned missing - - 000-151"}},
		{"not in order and signed all the same", factory, "dormitory-change", all(refused, back(9, 30, "no room"), func(d *approval.Document) {
			d.Marks = []logistics.Mark{
				did("sign", logistics.DormitorySectionChief, "Li", 9, 10), did("confirm", logistics.DormitorySectionChief, "Li", 9, 20),
				did("sign", logistics.DormitorySectionChief, "Li", 9, 5),
			}
		}), []string{
			"document.confirm banned [instant 2026-03-02T09:20:00+08:00] - 000-151",
			"document.sign banned [instant 2026-03-02T09:05:00+08:00] - 000-151", "document.sign banned [instant 2026-03-02T09:10:00+08:00] - 000-151",
		}},
		{"not in order, signed and kept", factory, "petty-cash", func(d *approval.Document) { d.InOrder = logistics.No },
			[]string{"document.returned missing - - 000-151", "document.sign banned [instant 2026-03-02T09:00:00+08:00] - 000-151",
				"document.sent.accounting-office banned [instant 2026-03-02T12:00:00+08:00] - 000-151"}},
		{"not in order, unsigned, sent back and sent on all the same", factory, "petty-cash", all(refused, back(9, 0, "no amount"), func(d *approval.Document) {
			d.Sent = []approval.Sending{{To: "accounting-office", At: at(12, 0), Original: true}}
		}), []string{"document.sent.accounting-office banned [instant 2026-03-02T12:00:00+08:00] - 000-151"}},
		{"not in order, and a copy went to a place that is none of the form's", factory, "petty-cash", all(refused, back(9, 0, "no amount"), func(d *approval.Document) {
			d.Sent = []approval.Sending{{To: "archive", At: at(8, 30)}}
		}), []string{"document.sent.archive banned [instant 2026-03-02T08:30:00+08:00] - 000-151"}},
		{"back to the applicant is where it belongs", factory, "goods-issue", all(refused, back(9, 0, "no quantity"), func(d *approval.Document) {
			d.Sent = []approval.Sending{{To: "applicant", At: at(9, 0)}}
		}), []string{}},
		{"nobody says whether it is in order", factory, "petty-cash", func(d *approval.Document) { d.InOrder = logistics.Unknown },
			[]string{"? document.inOrder 000-151: whether the form is in order"}},
		{"and an answer that is none of the three says nothing", factory, "petty-cash", func(d *approval.Document) { d.InOrder = 7 },
			[]string{"? document.inOrder 000-151: whether the form is in order"}},
		{"mended and handed in again at eight", factory, "petty-cash", back(7, 30, "no amount"), []string{}},
		{"at the moment of its return", factory, "petty-cash", back(8, 0, "no amount"), []string{}},
		{"mended, and no reason was ever given", factory, "petty-cash", back(7, 30, ""), []string{"document.back.reason missing - - 000-151"}},
		{"what was signed before it was handed in again does not count", factory, "petty-cash", all(back(9, 30, "no amount"), func(d *approval.Document) { d.At = at(10, 0) }),
			[]string{"document.sign too-early [instant 2026-03-02T09:00:00+08:00] [instant 2026-03-02T10:00:00+08:00] 000-142"}},
		{"a return that a company only advises", with(approval.Factory(), func(pol *approval.Policy) { pol.Incoming.Return.Force = logistics.Should }), "petty-cash", refused,
			[]string{"document.returned missing - - 000-151 should"}},

		{"a section chief has no copy", factory, "circular", func(d *approval.Document) { d.Holders[2].Copies = 0 },
			[]string{"document.copies section-chief Shu out-of-bound [count 0] [count 1] 000-148"}},
		{"nobody has one", factory, "circular", func(d *approval.Document) {
			for i := range d.Holders {
				d.Holders[i].Copies = 0
			}
		}, []string{
			"document.copies department-manager Man out-of-bound [count 0] [count 1] 000-148",
			"document.copies section-chief Sen out-of-bound [count 0] [count 1] 000-148", "document.copies section-chief Shu out-of-bound [count 0] [count 1] 000-148",
			"document.copies group-head Gu out-of-bound [count 0] [count 1] 000-148",
		}},
		{"two copies are more than enough", factory, "circular", func(d *approval.Document) { d.Holders[0].Copies = 2 }, []string{}},
		{"while it is open the copy may still come", factory, "circular", all(open, func(d *approval.Document) { d.Holders[3].Copies = 0 }),
			[]string{"? document.copies group-head Gu 000-148: the figure: the facts give no data"}},
		{"a post that nobody holds", factory, "circular", func(d *approval.Document) { d.Holders = d.Holders[1:] },
			[]string{"? document.copies department-manager 000-148: who holds the post"}},
		{"a post that gets none", factory, "circular", func(d *approval.Document) {
			d.Holders = append(d.Holders, approval.Holder{Role: logistics.Guard, By: "Bo"})
		}, []string{}},
		{"one person on two posts needs two", factory, "circular", func(d *approval.Document) {
			d.Holders[3] = approval.Holder{Role: logistics.GroupHead, By: "Sen"}
		}, []string{"document.copies group-head Sen out-of-bound [count 0] [count 1] 000-148"}},
		{"a policy of two copies", with(approval.Factory(), func(pol *approval.Policy) { pol.Incoming.Copies[2].Bound = logistics.Count(2) }), "circular", nil,
			[]string{"document.copies group-head Gu out-of-bound [count 1] [count 2] 000-148"}},
		{"a policy of more than one", with(approval.Factory(), func(pol *approval.Policy) { pol.Incoming.Copies[2].Side = logistics.Above }), "circular", open,
			[]string{"? document.copies group-head Gu 000-148: the figure: the facts give no data"}},
		{"a policy of one copy at most: what is out is out", with(approval.Factory(), func(pol *approval.Policy) { pol.Incoming.Copies[2].Side = logistics.AtMost }), "circular",
			all(open, func(d *approval.Document) { d.Holders[3].Copies = 2 }), []string{"document.copies group-head Gu out-of-bound [count 2] [count 1] 000-148"}},
		{"a policy without a number", with(approval.Factory(), func(pol *approval.Policy) {
			pol.Incoming.Copies[2].Limit = logistics.Limit{Rule: pol.Incoming.Copies[2].Rule}
		}), "circular", nil, []string{"? document.copies group-head Gu 000-148: a bound: the policy gives no number"}},
		{"no copies of what does not circulate", factory, "goods-issue", func(d *approval.Document) {
			d.Holders = []approval.Holder{{Role: logistics.SectionChief, By: "Shu"}}
		}, []string{}},

		{"closed and not classified", factory, "circular", func(d *approval.Document) { d.Filed = d.Filed[:3] }, []string{"document.classified missing - - 000-152"}},
		{"closed and in the registers only", factory, "circular", func(d *approval.Document) { d.Filed = d.Filed[1:3] },
			[]string{"document.classified missing - - 000-152", "document.bound missing - - 000-152"}},
		{"closed and in one register", factory, "circular", func(d *approval.Document) { d.Filed = []string{"classified", "document-list", "bound", "dusted"} },
			[]string{"document.receipt-register missing - - 000-152"}},
		{"open and not filed", factory, "circular", all(open, func(d *approval.Document) { d.Filed = d.Filed[:2] }),
			[]string{"? document.classified 000-152" + silent, "? document.document-list 000-152" + silent}},
		{"a form goes on and is not filed here", factory, "petty-cash", func(d *approval.Document) { d.Filed = nil }, []string{}},

		{"a company's own time for the signature, from when it was handed in again", with(approval.Factory(), func(pol *approval.Policy) {
			pol.Incoming.Forms[1].Sign[0].Within = logistics.MustSpan("1h")
		}), "goods-issue", func(d *approval.Document) { d.Marks[0].At = at(9, 1) },
			[]string{"document.sign too-late [instant 2026-03-02T09:01:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-142"}},
		{"which no form needs that goes back", with(approval.Factory(), func(pol *approval.Policy) {
			pol.Incoming.Forms[1].Sign[0].Within = logistics.MustSpan("1wd") // and nobody has a calendar
		}), "goods-issue", all(refused, back(9, 0, "no quantity")), []string{}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d := documentFile(t, row.pol, row.form)
			if row.edit != nil {
				row.edit(&d)
			}
			differ(t, row.want, found(ofDocument(t, row.pol, d)))
		})
	}
}

func TestDocumentInput(t *testing.T) {
	for _, row := range []struct {
		reason string
		form   string
		edit   func(*approval.Document)
		want   []string
	}{
		{"nothing at all", "requisition", func(d *approval.Document) { *d = approval.Document{} },
			[]string{"role absent", "form unknown", "carrier unknown", "by absent", "at absent"}},
		{"a form that is none; what was done with it may be anything", "requisition", func(d *approval.Document) {
			d.Form = "memo"
			d.Marks = append(d.Marks, did("bless", "priest", "Bo", 9, 0))
		}, []string{"form unknown"}},
		{"a form in capitals", "requisition", func(d *approval.Document) { d.Form = "Requisition" }, []string{"form unknown"}},
		{"a carrier that is none", "requisition", func(d *approval.Document) { d.Carrier = "stone" }, []string{"carrier unknown"}},
		{"an act of another form", "goods-issue", func(d *approval.Document) { d.Marks[0].Act = "confirm" }, []string{"marks[0].act unknown"}},
		{"an act of another form on one that is not in order", "goods-issue", func(d *approval.Document) { d.InOrder, d.Marks[0].Act = logistics.No, "confirm" },
			[]string{"marks[0].act unknown"}},
		{"nobody signs a circular", "circular", func(d *approval.Document) { d.Marks = []logistics.Mark{did("sign", logistics.Buyer, "Bo", 9, 0)} },
			[]string{"marks[0].act unknown"}},
		{"in order, and sent back since it was handed in", "petty-cash", func(d *approval.Document) { d.Back = &approval.Return{At: at(8, 1), Reason: "no amount"} },
			[]string{"back.at conflict"}},
		{"sent back, and nobody says when it was handed in", "petty-cash", func(d *approval.Document) {
			d.At, d.Back = time.Time{}, &approval.Return{At: at(8, 1), Reason: "no amount"}
		}, []string{"at absent"}},
		{"sent back at no time", "petty-cash", func(d *approval.Document) { d.Back = &approval.Return{Reason: "no amount"} }, []string{"back.at absent"}},
		{"sent nowhere, never", "goods-issue", func(d *approval.Document) {
			d.Sent = append(d.Sent, approval.Sending{}, approval.Sending{To: "applicant ", At: at(9, 0)})
		},
			[]string{"sent[1].to absent", "sent[1].at absent", "sent[2].to word"}},
		{"fewer copies than none", "circular", func(d *approval.Document) { d.Holders[1].Copies = -1 }, []string{"holders[1].copies range"}},
		{"the same holder twice", "circular", func(d *approval.Document) { d.Holders = append(d.Holders, d.Holders[0]) }, []string{"holders[4] duplicate"}},
		{"a holder without a name, and one without a post", "circular", func(d *approval.Document) { d.Holders[0].By, d.Holders[1].Role = "", "" },
			[]string{"holders[0].by absent", "holders[1].role absent"}},
		{"filed twice, and as nothing", "circular", func(d *approval.Document) { d.Filed = []string{"bound", "bound", ""} }, []string{"filed[1] duplicate", "filed[2] duplicate"}},
		{"signed, sent back, sent on and closed after the moment of judgment", "goods-issue", func(d *approval.Document) {
			d.AsOf, d.InOrder, d.Back = at(8, 30), logistics.No, &approval.Return{At: at(8, 31), Reason: "no quantity"}
		}, []string{"back.at range", "sent[0].at range", "closed range", "marks[0].at range"}},
		{"everything until that moment", "goods-issue", func(d *approval.Document) { d.AsOf = at(18, 0) }, nil},
		{"everything at once", "circular", func(d *approval.Document) {
			d.By, d.Role, d.At, d.Form, d.Carrier = " ", "", time.Time{}, "", ""
			d.Back, d.Sent, d.Closed = &approval.Return{}, []approval.Sending{{}}, time.Time{}
			d.Holders, d.Filed, d.Marks = []approval.Holder{{Copies: -1}, {}}, []string{""}, []logistics.Mark{{}}
		}, []string{
			"role absent", "form unknown", "carrier unknown", "back.at absent", "sent[0].to absent", "sent[0].at absent",
			"holders[0].role absent", "holders[0].by absent", "holders[0].copies range", "holders[1].role absent", "holders[1].by absent", "holders[1] duplicate",
			"filed[0] duplicate", "by word", "at absent", "marks[0].role absent", "marks[0].by absent", "marks[0].at absent",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d := documentFile(t, approval.Factory(), row.form)
			row.edit(&d)
			refuses(t, approval.Factory(), approval.Policy.CheckDocument, d, row.want)
		})
	}
	// What a document can be written on is a clause's word.
	_, err := approval.Factory().CheckDocument(approval.Document{Form: "circular", Carrier: "stone"})
	var invalid *logistics.InvalidError
	if !errors.As(err, &invalid) || invalid.Problems[1].String() != "carrier: is none of paper, disk, optical, electronic (000-141)" {
		t.Error(err)
	}
}

func TestIncomingLaws(t *testing.T) {
	desk := func(edit func(*approval.Incoming)) func(*approval.Policy) {
		return func(pol *approval.Policy) { edit(&pol.Incoming) }
	}
	lawful(t, approval.Factory, []law{
		{"no carriers", desk(func(in *approval.Incoming) { in.Carriers.Words = nil }), []string{"incoming.carriers.words absent"}},
		{"a carrier twice, and one without a word", desk(func(in *approval.Incoming) { in.Carriers.Words = []string{"paper", "", "paper"} }),
			[]string{"incoming.carriers.words[1] duplicate", "incoming.carriers.words[2] duplicate"}},
		{"a form twice, and one without a name", desk(func(in *approval.Incoming) { in.Forms[1].Name, in.Forms[2].Name = "requisition", "" }),
			[]string{"incoming.forms[1].name duplicate", "incoming.forms[2].name duplicate"}},
		{"a destination twice", desk(func(in *approval.Incoming) { in.Forms[0].Goes[1].To = "purchasing" }), []string{"incoming.forms[0].goes[1] duplicate"}},
		{"a post twice, and one without a role", desk(func(in *approval.Incoming) { in.Copies[1].To, in.Copies[2].To = logistics.DepartmentManager, "" }),
			[]string{"incoming.copies[1].to duplicate", "incoming.copies[2].to duplicate"}},
		{"copies in yuan", desk(func(in *approval.Incoming) { in.Copies[0].Bound = bound(t, "1") }), []string{"incoming.copies[0].bound type"}},
		{"what must not go back", desk(func(in *approval.Incoming) { in.Return.Banned = true }), []string{"incoming.return.banned conflict"}},
		{"what is filed twice", desk(func(in *approval.Incoming) { in.Filing[1].Key = "classified" }), []string{"incoming.filing[1].key duplicate"}},
		{"a signature by nobody", desk(func(in *approval.Incoming) { in.Forms[0].Sign[0].By = nil }), []string{"incoming.forms[0].sign[0].by absent"}},
		{"a form that nobody signs", desk(func(in *approval.Incoming) { in.Forms[0].Sign = nil }), nil},
	})
}
