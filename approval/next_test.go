package approval_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func next(t rapid.TB, pol approval.Policy, paper approval.SignOff) []logistics.Awaited {
	t.Helper()
	awaited, err := pol.Next(paper)
	if err != nil {
		t.Fatal(err)
	}
	return awaited
}

// texts are what is awaited, one a line.
func texts(awaited []logistics.Awaited) []string {
	lines := []string{}
	for _, a := range awaited {
		lines = append(lines, a.String())
	}
	return lines
}

// on is a paper's trail with marks; its other fields say what kind of paper it is.
func on(role logistics.Role, marks []logistics.Mark) logistics.Trail {
	return logistics.Trail{By: "Chen", Role: role, At: at(8, 0), Marks: marks}
}

// Whoever is awaited acts, one after the other, until nobody is: who they are at each stage.
func TestNextByStage(t *testing.T) {
	type marks = []logistics.Mark
	factory, school := approval.Factory(), approval.School()
	document := func(form string, edit func(*approval.Document)) func(marks) approval.SignOff {
		return func(m marks) approval.SignOff {
			d := approval.Document{Trail: on("clerk", m), Form: form, Carrier: "paper", InOrder: logistics.Yes}
			if edit != nil {
				edit(&d)
			}
			return d
		}
	}
	order := func(c logistics.Category) func(marks) approval.SignOff {
		return func(m marks) approval.SignOff { return approval.Order{Trail: on(logistics.Buyer, m), Category: c} }
	}
	requisition := func(role logistics.Role, total string) func(marks) approval.SignOff {
		return func(m marks) approval.SignOff { return approval.Requisition{Trail: on(role, m), Total: yuan(total)} }
	}
	permission := func(kind string) func(marks) approval.SignOff {
		return func(m marks) approval.SignOff { return approval.Permission{Trail: on(logistics.Pupil, m), Kind: kind} }
	}
	large := func(price string) func(marks) approval.SignOff {
		return func(m marks) approval.SignOff {
			return approval.LargePurchase{Trail: on("clerk", m), Items: []approval.Item{{Name: "piano", Price: yuan(price), Quantity: 1}}}
		}
	}
	payment := func(p approval.Payment) func(marks) approval.SignOff {
		return func(m marks) approval.SignOff {
			f := approval.PaymentFile{Payment: p, Applicant: "Chen", AppliedAt: at(8, 0)}
			for _, mark := range m {
				if act, invoice := strings.CutPrefix(mark.Act, "invoice."); invoice {
					mark.Act, f.Invoice.IssuedAt = act, at(8, 0)
					f.Invoice.Signatures = append(f.Invoice.Signatures, mark)
				} else {
					f.Signatures = append(f.Signatures, mark)
				}
			}
			return f
		}
	}
	price := func(p approval.Purchase) func(marks) approval.SignOff {
		return func(m marks) approval.SignOff {
			return approval.PriceFile{Purchase: p, Requester: "Chen", RequestedAt: at(8, 0), Approvals: m}
		}
	}
	bounded := with(approval.School(), func(pol *approval.Policy) {
		pol.Large.Valuable.Side, pol.Large.Valuable.Bound = logistics.AtLeast, bound(t, "5000")
		pol.Large.Size.Side, pol.Large.Size.Bound = logistics.AtLeast, bound(t, "9000")
	})
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		paper  func(marks) approval.SignOff
		stages []string // what is awaited, joined by "; "
	}{
		{"a requisition", factory, requisition("clerk", "100"), []string{
			"review: supervisor (000-089)", "confirm: purchasing manager (000-091)", "approve: general affairs manager (000-091)",
		}},
		{"a supervisor's own", factory, requisition(logistics.Supervisor, "100"), []string{
			"review: department manager (000-089)", "confirm: purchasing manager (000-091)", "approve: general affairs manager (000-091)",
		}},
		{"a requisition with two levels", levelled(), requisition("clerk", "10000.0001"), []string{
			"review: supervisor (000-089)", "department-manager: department manager (000-089)", "senior-manager: senior manager (000-089)",
			"confirm: purchasing manager (000-091)", "approve: general affairs manager (000-091)",
		}},
		{"a school's", school, requisition("clerk", "100"), []string{"opinion: office head (003-020)"}},
		{"a head of office's own", school, requisition(logistics.OfficeHead, "100"), []string{"opinion: leader in charge (003-020)"}},
		{"an order", factory, order(logistics.Kitchenware), []string{
			"handle: buyer (000-097)", "approve: purchasing manager or general affairs manager (000-097)",
			"seal: document officer, document issue seal or issuing department seal (000-097)", "release: buyer (000-097)",
		}},
		{"an order of food: two at once", factory, order(logistics.Food), []string{
			"handle: buyer (000-115); cost: expense administrator (000-115)", "approve: purchasing manager or general affairs manager (000-115)",
			"seal: document officer, document issue seal or issuing department seal (000-115)", "release: buyer (000-115)",
		}},
		{"a form of the manager", factory, document("goods-issue", nil), []string{"sign: general affairs manager (000-142)"}},
		{"a form of the chief", factory, document("dormitory-change", nil), []string{
			"confirm: dormitory section chief (000-146)", "sign: dormitory section chief (000-146)",
		}},
		{"a form of which nobody says whether it is in order", factory, document("petty-cash", func(d *approval.Document) { d.InOrder = logistics.Unknown }),
			[]string{"sign: department manager (000-142)"}},
		{"a form that is not in order waits for nobody: it goes back", factory, document("petty-cash", func(d *approval.Document) { d.InOrder = logistics.No }), []string{}},
		{"a circular", factory, document("circular", nil), []string{}},
		{"a document that goes out", factory, func(m marks) approval.SignOff { return approval.OutgoingDocument{Trail: on("clerk", m)} }, []string{
			"confirm: general affairs manager (000-153)", "approve: senior manager (000-153)",
			"seal: document officer, issuing department seal or document issue seal (000-154)",
		}},
		{"a decision of a meeting", factory, func(m marks) approval.SignOff { return approval.Matter{Trail: on("clerk", m), Decision: "7"} }, []string{
			"chase: administration department (000-189)", "check: administration department (000-189)", "implement: administration department (000-189)",
		}},
		{"coming by bicycle", school, permission("cycling"), []string{
			"application: pupil (004-045)", "parent: parent (004-045)", "class-teacher: class teacher (004-045)", "school-leave: school administration (004-045)",
		}},
		{"printing", factory, permission("printing"), []string{"sign: leader in charge (004-033)"}},
		{"a large purchase without a bound: nobody knows", school, large("1000000"), []string{}},
		{"a valuable one", bounded, large("5000"), []string{"batch-approval: competent department (003-021)"}},
		{"one unit below", bounded, large("4999.9999"), []string{}},
		{"a valuable and large one: two at once", bounded, large("9000"), []string{
			"batch-approval: competent department (003-021); collective-decision: school administration (004-083)",
		}},
		{"a price", factory, price(buy(logistics.Kitchenware, "5000")), []string{"price-approval: general affairs manager or a higher rung (000-109)"}},
		{"the price of diesel", factory, price(unbudgeted(buy(logistics.Diesel, "50000"))), []string{
			"first-approval: general affairs manager (000-113)", "price-approval: general manager (000-112)",
		}},
		{"the price of food", factory, price(buy(logistics.Food, "1")), []string{"price-approval: general affairs manager (000-118)"}},
		{"a school's price", school, price(buy(logistics.Kitchenware, "1")), []string{"price-approval: principal (004-084)"}},
		{"a payment at 10,000", factory, payment(pay("10000")), []string{
			"department-manager: department manager (000-142); invoice.handled: handler (003-076); invoice.accepted: acceptor or witness (003-076); invoice.reviewed: reviewer (003-076)", "senior-manager: senior manager (000-143)", "handover: accounting office (000-150)",
		}},
		{"one unit above", factory, payment(pay("10000.0001")), []string{
			"department-manager: department manager (000-142); invoice.handled: handler (003-076); invoice.accepted: acceptor or witness (003-076); invoice.reviewed: reviewer (003-076)", "senior-manager: senior manager (000-143)", "general-manager: general manager (000-144)",
			"handover: accounting office (000-150)",
		}},
		{"a small one without a budget", factory, payment(approval.Payment{Amount: yuan("1")}), []string{
			"department-manager: department manager (000-142); invoice.handled: handler (003-076); invoice.accepted: acceptor or witness (003-076); invoice.reviewed: reviewer (003-076)", "senior-manager: senior manager (000-143)", "handover: accounting office (000-150)",
		}},
		{"a school's payment", school, payment(pay("1")), []string{
			"department-manager: department manager (000-142); invoice.handled: handler (003-076); invoice.accepted: acceptor or witness (003-076); invoice.reviewed: reviewer (003-076)", "final-approval: principal (000-181); invoice.approved: principal (004-082)", "handover: accounting office (004-082)",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var done marks
			stages := []string{}
			for len(stages) < 10 {
				awaited := next(t, row.pol, row.paper(done))
				if len(awaited) == 0 {
					break
				}
				stages = append(stages, strings.Join(texts(awaited), "; "))
				for _, a := range awaited {
					since := at(8, 0)
					if len(done) > 0 {
						since = at(8+len(stages)-1, 0)
					}
					if !a.Since.Equal(since) {
						t.Errorf("%s is awaited since %s, not %s", a, a.Since, since)
					}
					if a.Late != logistics.No || !a.Due.IsZero() || a.Force != logistics.Must {
						t.Errorf("%+v: no row sets a time", a)
					}
				}
				for _, a := range awaited {
					m := logistics.Mark{Act: a.Act, Role: a.By[0], By: logistics.Person(fmt.Sprint("Signer ", len(done))), At: at(8+len(stages), 0)}
					if len(a.Seals) > 0 {
						m.Seal = a.Seals[0]
					}
					done = append(done, m)
				}
				before := logistics.Clone(done)
				slices.Reverse(done)
				backwards := next(t, row.pol, row.paper(done))
				differ(t, next(t, row.pol, row.paper(before)), backwards)
			}
			differ(t, row.stages, stages)
		})
	}
}

// Who may not act: who drew the paper up and, but for a seal and a release, who did another act.
func TestNextNot(t *testing.T) {
	pol := approval.Factory()
	type people = logistics.List[logistics.Person]
	o := orderFile(pol, logistics.Food)
	marks := o.Marks
	for n, want := range [][]people{
		0: {nil, {"Chen"}},                    // the buyer may handle his own; nobody else's costs
		1: {{"Chen", "Signer 1"}},             // the costs
		2: {{"Chen", "Signer 1", "Signer 2"}}, // the approval
		3: {nil},
		4: {nil},
		5: nil,
	} {
		o.Marks = marks[:n]
		var not []people
		for _, a := range next(t, pol, o) {
			not = append(not, a.Not)
		}
		differ(t, want, not)
	}
}

// A company's own time: the last moment at which it is kept, and from when on it is late, as far as anyone says what time it
// is.
func TestNextLate(t *testing.T) {
	pol := with(levelled(), func(pol *approval.Policy) { pol.Requisition.Steps[1].Within = logistics.MustSpan("1wd") })
	r := requisitionFile(pol, "100")
	r.At, r.Calendar, r.Marks = time.Date(2026, 5, 8, 8, 0, 0, 0, time.UTC), maySeason(t), r.Marks[:1]
	r.Marks[0].At = r.At.Add(time.Hour)
	due := time.Date(2026, 5, 9, 23, 59, 59, 999_999_999, time.UTC) // the Saturday is worked
	for _, row := range []struct {
		reason string
		asOf   time.Time
		want   logistics.Answer
	}{
		{"nobody says what time it is", time.Time{}, logistics.Unknown},
		{"at the review", r.Marks[0].At, logistics.No},
		{"the last moment", due, logistics.No},
		{"the next", due.Add(1), logistics.Yes},
		{"a month later", due.AddDate(0, 1, 0), logistics.Yes},
	} {
		r.AsOf = row.asOf
		awaited := next(t, pol, r)
		if len(awaited) != 1 || awaited[0].Act != "confirm" || !awaited[0].Due.Equal(due) || awaited[0].Late != row.want || !awaited[0].Since.Equal(r.Marks[0].At) {
			t.Errorf("%s: %+v", row.reason, awaited)
		}
	}
	text := next(t, pol, r)[0]
	differ(t, "confirm: purchasing manager, by the end of 2026-05-09 (Z), late (000-091)", text.String())
	differ(t, "confirm：采购担当经理，不晚于 2026-05-09 24:00 +00:00，已逾期（000-091）", text.Text(logistics.Chinese))

	// The time of a level runs from the review, that of the handover from the last signature, be it on the form or on the invoice.
	paid := with(approval.Factory(), func(pol *approval.Policy) { pol.Payment.Handover.Within = logistics.MustSpan("2h") })
	f := paymentFile(t, paid, pay("5000.01"))
	f.Signatures, f.AsOf = f.Signatures[:2], at(13, 31)
	unsigned := logistics.Clone(f)
	unsigned.Invoice.Signatures = unsigned.Invoice.Signatures[1:]
	differ(t, []string{"invoice.handled: handler (003-076)"}, texts(next(t, paid, unsigned))) // the form waits for its invoice
	differ(t, logistics.List[logistics.Person]{"Hand 2", "Hand 3", "Signer 1", "Signer 2"}, next(t, paid, unsigned)[0].Not)
	differ(t, []string{"handover: accounting office, by 2026-03-02T13:30:00+08:00, late (000-150)"}, texts(next(t, paid, f)))
	f.Calendar = maySeason(t) // is not asked
	differ(t, []string{"handover: accounting office, by 2026-03-02T13:30:00+08:00, late (000-150)"}, texts(next(t, paid, f)))
}

// What cannot be judged is told by the paths of each paper.
func TestNextInput(t *testing.T) {
	broken := logistics.Mark{Act: "?", Role: "x", By: "chen"}
	marks := []logistics.Mark{broken}
	timed := func(edit func(*approval.Policy, logistics.Span)) approval.Policy {
		return with(approval.Factory(), func(pol *approval.Policy) { edit(pol, logistics.MustSpan("1wd")) })
	}
	var noOrder *approval.Order
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		paper  approval.SignOff
		want   []string
	}{
		{"no paper", approval.Factory(), nil, []string{" absent"}},
		{"a pointer to none", approval.Factory(), noOrder, []string{" absent"}},
		{"a requisition", approval.Factory(), approval.Requisition{Trail: logistics.Trail{By: "Chen", Marks: marks}},
			[]string{"role absent", "total range", "at absent", "marks[0].act unknown", "marks[0].at absent", "marks[0].by conflict"}},
		{"an order", approval.Factory(), approval.Order{Trail: logistics.Trail{By: "Chen", Marks: marks}},
			[]string{"role absent", "category absent", "at absent", "marks[0].act unknown", "marks[0].at absent", "marks[0].by conflict"}},
		{"a document", approval.Factory(), approval.Document{Trail: logistics.Trail{By: "Chen", Marks: marks}, Form: "circular"},
			[]string{"role absent", "carrier unknown", "at absent", "marks[0].act unknown", "marks[0].at absent", "marks[0].by conflict"}},
		{"a document that goes out", approval.Factory(), approval.OutgoingDocument{Trail: logistics.Trail{By: "Chen", Marks: marks}},
			[]string{"role absent", "at absent", "marks[0].act unknown", "marks[0].at absent", "marks[0].by conflict"}},
		{"a decision of a meeting", approval.Factory(), approval.Matter{Trail: logistics.Trail{By: "Chen", Marks: marks}},
			[]string{"role absent", "decision absent", "at absent", "marks[0].act unknown", "marks[0].at absent", "marks[0].by conflict"}},
		{"a large purchase", approval.Factory(), approval.LargePurchase{Trail: logistics.Trail{By: "Chen", Marks: marks}},
			[]string{"role absent", "items absent", "at absent", "marks[0].act unknown", "marks[0].at absent", "marks[0].by conflict"}},
		{"a permission", approval.Factory(), approval.Permission{Trail: logistics.Trail{By: "Chen", Marks: marks}, Kind: "printing"},
			[]string{"role absent", "at absent", "marks[0].act unknown", "marks[0].at absent", "marks[0].by conflict"}},
		{"a price file", approval.Factory(), approval.PriceFile{Requester: "Chen", Approvals: marks},
			[]string{"lines absent", "requestedAt absent", "approvals[0].act unknown", "approvals[0].at absent", "approvals[0].by conflict"}},
		{"a price file with nothing on it", approval.Factory(), approval.PriceFile{Purchase: buy(logistics.Kitchenware, "1")},
			[]string{"requester absent", "requestedAt absent"}},
		{"a payment file", approval.Factory(), approval.PaymentFile{Applicant: "Chen", Signatures: marks},
			[]string{"amount range", "appliedAt absent", "signatures[0].act unknown", "signatures[0].at absent", "signatures[0].by conflict"}},
		{"a payment file with nothing on it", approval.Factory(), approval.PaymentFile{Payment: pay("1")}, []string{"applicant absent", "appliedAt absent"}},
		{"a payment after the moment of judgment", approval.Factory(), approval.PaymentFile{Payment: pay("1"), Applicant: "Chen", AppliedAt: at(8, 0), AsOf: at(7, 59)},
			[]string{"appliedAt range"}},
		{"no calendar for an order", timed(func(pol *approval.Policy, s logistics.Span) { pol.Order.Ordinary.Steps[0].Within = s }),
			approval.Order{Trail: on("clerk", nil), Category: logistics.Kitchenware}, []string{"calendar range"}},
		{"no calendar for a payment", timed(func(pol *approval.Policy, s logistics.Span) { pol.Payment.Handover.Within = s }),
			approval.PaymentFile{Payment: pay("1"), Applicant: "Chen", AppliedAt: at(8, 0), Signatures: []logistics.Mark{
				did("department-manager", logistics.DepartmentManager, "Li", 9, 0),
			}, Invoice: paymentFile(t, approval.Factory(), pay("1")).Invoice}, []string{"calendar range"}},
		{"a calendar that begins too late", timed(func(pol *approval.Policy, s logistics.Span) { pol.Permits[0].Steps[0].Within = s }),
			approval.Permission{Trail: logistics.Trail{By: "Chen", Role: "clerk", At: at(8, 0), Calendar: maySeason(t)}, Kind: "printing"}, []string{"calendar range"}},
	} {
		awaited, err := row.pol.Next(row.paper)
		t.Log(row.reason)
		differ(t, row.want, problems(t, err))
		if awaited != nil {
			t.Errorf("awaited: %v", awaited)
		}
	}
	// A time that is not running yet needs no calendar.
	pol := timed(func(pol *approval.Policy, s logistics.Span) { pol.Payment.Handover.Within = s })
	differ(t, []string{
		"department-manager: department manager (000-142)", "invoice.handled: handler (003-076)", "invoice.accepted: acceptor or witness (003-076)", "invoice.reviewed: reviewer (003-076)",
	}, texts(next(t, pol, approval.PaymentFile{Payment: pay("1"), Applicant: "Chen", AppliedAt: at(8, 0)})))
}

// A pointer to a paper is the paper.
func TestNextOfPointer(t *testing.T) {
	o := orderFile(approval.Factory(), logistics.Food)
	o.Marks = o.Marks[:2]
	differ(t, next(t, approval.Factory(), o), next(t, approval.Factory(), &o))
}
