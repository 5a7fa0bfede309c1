package budget_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// monthly is a line with so much money in every month.
func monthly(id, amount string) budget.LineMoney {
	l := budget.LineMoney{ID: id}
	for range 12 {
		l.Months = append(l.Months, figure(amount))
	}
	return l
}

// planned is 2026 with a free line, one whose money is for the library and the expenses of the service center.
func planned() budget.LedgerPlan {
	library, center := monthly("books", "100"), monthly("center", "600")
	library.Purpose, center.Kind = "library", budget.ServiceCenter
	return budget.LedgerPlan{Year: month("2026-01"), Lines: []budget.LineMoney{monthly("fuel", "100"), library, center}}
}

func control(words ...string) []budget.ControlMark {
	var marks []budget.ControlMark
	for _, w := range words {
		marks = append(marks, budget.ControlMark{Control: w, By: "P-controller"})
	}
	return marks
}

// requests is request id of a line, in order but for edits.
func requests(id, on, line, amount string, edits ...func(*budget.Entry)) budget.Entry {
	e := budget.Entry{
		ID: id, Kind: budget.RequestEntry, On: day(on), Line: line, Amount: figure(amount), Controls: control(budget.ControlDecision),
		Use: "heating", Necessary: true, Hires: logistics.No,
	}
	for _, edit := range edits {
		edit(&e)
	}
	return e
}

// moves is an entry that goes on from another, in order but for edits.
func moves(id string, kind budget.EntryKind, on, of, amount string, edits ...func(*budget.Entry)) budget.Entry {
	e := budget.Entry{ID: id, Kind: kind, On: day(on), Of: of, Amount: figure(amount)}
	switch kind {
	case budget.InvoiceEntry:
		e.Controls = control(budget.ControlImplementation)
	case budget.PaymentEntry:
		e.Controls, e.Payee, e.BudgetAccount = control(budget.ControlSettlement), "S-1", true
	}
	for _, edit := range edits {
		edit(&e)
	}
	return e
}

func transfers(id, on, from, to, amount string) budget.Entry {
	return budget.Entry{ID: id, Kind: budget.TransferEntry, On: day(on), Line: from, To: to, Amount: figure(amount), Role: logistics.Principal, By: "P-principal"}
}

func ledger(t testing.TB, entries ...budget.Entry) *budget.Ledger {
	t.Helper()
	l, err := budget.School().NewLedger(planned())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if p, err := l.Post(e); err != nil || !p.Accepted {
			t.Fatalf("%s: %v %v", e.ID, found(p.Report), err)
		}
	}
	return l
}

// stands is where the money of each line is: planned, requested, ordered, invoiced, paid, available.
func stands(l *budget.Ledger) string {
	var lines []string
	for _, b := range l.Lines() {
		lines = append(lines, fmt.Sprint(b.ID, " ", b.Planned, ": ", b.Requested, " ", b.Ordered, " ", b.Invoiced, " ", b.Paid, ", ", b.Available, " left"))
	}
	return strings.Join(lines, "; ")
}

const rest = "; books 1200: 0 0 0 0, 1200 left; center 7200: 0 0 0 0, 7200 left"

func TestLedgerCountsOnce(t *testing.T) {
	chain := []budget.Entry{
		requests("R-1", "2026-03-02", "fuel", "300"), moves("O-1", budget.OrderEntry, "2026-03-05", "R-1", "280"),
		moves("I-1", budget.InvoiceEntry, "2026-04-01", "O-1", "280"), moves("P-1", budget.PaymentEntry, "2026-05-06", "I-1", "250.50"),
		moves("L-1", budget.ReleaseEntry, "2026-05-06", "R-1", "20"), moves("B-1", budget.RefundEntry, "2026-06-01", "P-1", "50.50"),
	}
	for i, want := range []string{
		"fuel 1200: 0 0 0 0, 1200 left", "fuel 1200: 300 0 0 0, 900 left", "fuel 1200: 20 280 0 0, 900 left", "fuel 1200: 20 0 280 0, 900 left",
		"fuel 1200: 20 0 29.5 250.5, 900 left", "fuel 1200: 0 0 29.5 250.5, 920 left", "fuel 1200: 0 0 29.5 200, 970.5 left",
	} {
		l := ledger(t, chain[:i]...)
		if got := stands(l); got != want+rest {
			t.Errorf("after %d entries: %s", i, got)
		}
		stable(t, l.Lines())
	}
	l := ledger(t, chain...)
	if got := fmt.Sprint(l.Lines()[0].Actual); got != "[0 0 0 0 200 0 0 0 0 0 0 0]" {
		t.Errorf("by the month of the payment: %s", got)
	}
}

func TestLedgerRefuses(t *testing.T) {
	type entry = budget.Entry
	before := []entry{
		requests("R-1", "2026-03-02", "fuel", "200"), moves("O-1", budget.OrderEntry, "2026-03-05", "R-1", "200"), moves("I-1", budget.InvoiceEntry, "2026-03-10", "O-1", "100"),
	}
	library := func(e *entry) { e.Purpose = "library" }
	for _, row := range []struct {
		reason string
		entry  entry
		want   []string // what refuses it; none: accepted
	}{
		{"all that March has", requests("R", "2026-03-11", "fuel", "100"), nil},
		{"a fen more: April's money is April's", requests("R", "2026-03-31", "fuel", "100.01"), []string{"entry R.amount: 100.01 yuan, must be at most 100 yuan (000-161)"}},
		{"in April it is there", requests("R", "2026-04-01", "fuel", "100.01"), nil},
		{"a fen more than the year has", requests("R", "2026-12-01", "fuel", "1000.01"), []string{
			"entry R.amount: 1,000.01 yuan, must be at most 1,000 yuan (000-178)",
			"entry R.amount: 1,000.01 yuan, must be at most 1,000 yuan (000-161)",
		}},
		{"a line that there is not", requests("R", "2026-03-11", "yacht", "1"), []string{"entry R.line: missing: yacht (000-178)"}},
		{"next year's money", requests("R", "2027-01-01", "fuel", "1"), []string{"entry R.on: 2027-01-01, must be at most 2026-12-31 (003-012)"}},
		{"on the last day", requests("R", "2026-12-31", "fuel", "1"), nil},
		{"library money for fuel", requests("R", "2026-03-11", "books", "1", func(e *entry) { e.Purpose = "fuel" }), []string{"entry R.purpose: must not be there: fuel; expected library (000-182)"}},
		{"library money for nobody knows what", requests("R", "2026-03-11", "books", "1"), []string{"entry R.purpose: missing; expected library (000-182)"}},
		{"library money for the library", requests("R", "2026-03-11", "books", "1", library), nil},
		{"free money for the library", requests("R", "2026-03-11", "fuel", "1", library), nil},
		{"500 in a month for the center", requests("R", "2026-03-11", "center", "500"), nil},
		{"a fen more", requests("R", "2026-03-11", "center", "500.01"), []string{"entry R.amount 2026-03: 500.01 yuan, must be at most 500 yuan (004-116)"}},
		{"what can be left undone", requests("R", "2026-03-11", "fuel", "1", func(e *entry) { e.Necessary = false }), []string{"entry R.necessary: missing (002-029)"}},
		{"nobody wrote down what for", requests("R", "2026-03-11", "fuel", "1", func(e *entry) { e.Use = "" }), []string{"entry R.use: missing (000-163)"}},
		{"nobody controlled it", requests("R", "2026-03-11", "fuel", "1", func(e *entry) { e.Controls = nil }), []string{"entry R.pre-control: missing (000-179)"}},
		{"an order larger than its request", moves("O", budget.OrderEntry, "2026-03-11", "R-1", "0.01"), []string{"entry O.amount: 0.01 yuan, must be at most 0 yuan (000-161)"}},
		{"a payment larger than its order", moves("P", budget.PaymentEntry, "2026-03-11", "O-1", "100.01", func(e *entry) {
			e.Controls = control(budget.ControlImplementation, budget.ControlSettlement)
		}), []string{"entry P.amount: 100.01 yuan, must be at most 100 yuan (000-161)"}},
		{"a payment as large as its invoice", moves("P", budget.PaymentEntry, "2026-03-11", "I-1", "100"), nil},
		{"a payment without control, out of receipts, to nobody", moves("P", budget.PaymentEntry, "2026-03-11", "I-1", "1", func(e *entry) {
			e.Controls, e.Payee, e.BudgetAccount = nil, "", false
		}), []string{"entry P.feedback-control: missing (000-179)", "entry P.payee: missing (000-163)", "entry P.expenditure-account: missing (002-036)"}},
		{"an advance that nobody controlled on site", moves("P", budget.PaymentEntry, "2026-03-11", "O-1", "1"), []string{"entry P.on-site-control: missing (000-179)"}},
		{"an invoice that nobody controlled", moves("I", budget.InvoiceEntry, "2026-03-11", "O-1", "1", func(e *entry) { e.Controls = nil }), []string{"entry I.on-site-control: missing (000-179)"}},
		{"a payment after the year", moves("P", budget.PaymentEntry, "2027-01-01", "I-1", "1"), []string{"entry P.on: 2027-01-01, must be at most 2026-12-31 (003-012)"}},
		{"more is given back than is open", moves("L", budget.ReleaseEntry, "2026-03-11", "O-1", "100.01"), []string{"entry L.amount: 100.01 yuan, must be at most 100 yuan (000-161)"}},
		{"a transfer", transfers("T", "2026-03-11", "fuel", "center", "100"), nil},
		{"a fen more than March has", transfers("T", "2026-03-11", "fuel", "center", "100.01"), []string{"entry T.amount: 100.01 yuan, must be at most 100 yuan (000-161)"}},
		{"library money to fuel", transfers("T", "2026-03-11", "books", "fuel", "1"), []string{"entry T.purpose: missing; expected library (000-182)"}},
		{"from nowhere to nowhere", transfers("T", "2026-03-11", "yacht", "jet", "1"), []string{"entry T.line: missing: yacht (000-178)", "entry T.to: missing: jet (000-178)"}},
		{"a transfer that the buyer approved", func() entry {
			e := transfers("T", "2026-03-11", "fuel", "center", "1")
			e.Role = logistics.Buyer
			return e
		}(),
			[]string{"entry T.approval: buyer, must be principal or senior manager (000-178)"}},
		{"a transfer that nobody approved", func() entry { e := transfers("T", "2026-03-11", "fuel", "center", "1"); e.By = ""; return e }(),
			[]string{"entry T.approval: missing; expected principal or senior manager (000-178)"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			l := ledger(t, before...)
			was := stands(l)
			p, err := l.Post(row.entry)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, append([]string{}, row.want...), found(p.Report))
			if p.Accepted != (row.want == nil) || len(p.Clauses.List()) == 0 {
				t.Errorf("accepted %t by %v", p.Accepted, p.Clauses)
			}
			if is := stands(l); !p.Accepted && is != was {
				t.Errorf("a refusal moved money: %s\n%s", was, is)
			}
			stable(t, p)
		})
	}
}

// What has no place in the ledger is refused whatever the force of its rule; what only departs from advice is told and accepted.
func TestLedgerRefusesWhatItCannotEnter(t *testing.T) {
	type entry = budget.Entry
	advised := with(func(p *budget.Policy) {
		for _, r := range []*logistics.Force{&p.Spending.Line.Force, &p.Spending.Period.Force, &p.Phasing.Start.Force, &p.Spending.Transfer.Force, &p.Spending.Earmarked.Force} {
			*r = logistics.Should
		}
	})
	for _, row := range []struct {
		reason   string
		entry    entry
		want     []string
		accepted bool
	}{
		{"an unknown line is no account", requests("R", "2026-03-11", "yacht", "1"), []string{"entry R.line: missing: yacht [should] (000-178)"}, false},
		{"next January is no month of the year, nor is it its first", requests("R", "2027-01-01", "fuel", "1"), []string{"entry R.on: 2027-01-01, must be at most 2026-12-31 [should] (003-012)"}, false},
		{"what goes on from a refused request has nothing to move", moves("O", budget.OrderEntry, "2026-03-11", "R-0", "1"), []string{"entry O.of: out of order; expected after R-0 [should] (000-161)"}, false},
		{"more than is open would leave less than nothing", moves("O", budget.OrderEntry, "2026-03-11", "R-1", "100.01"), []string{"entry O.amount: 100.01 yuan, must be at most 100 yuan [should] (000-161)"}, false},
		{"what is open", moves("O", budget.OrderEntry, "2026-03-11", "R-1", "100"), nil, true},
		{"a plan below nothing", transfers("T", "2026-03-11", "fuel", "center", "1100.01"), []string{"entry T.amount: 1,100.01 yuan, must be at most 200 yuan [should] (000-161)"}, false},
		{"all that the year has", transfers("T", "2026-03-11", "fuel", "center", "1100"), []string{"entry T.amount: 1,100 yuan, must be at most 200 yuan [should] (000-161)"}, true},
		{"from nowhere to nowhere", transfers("T", "2026-03-11", "yacht", "jet", "1"), []string{"entry T.line: missing: yacht [should] (000-178)", "entry T.to: missing: jet [should] (000-178)"}, false},
		{"an overspent line is told", requests("R", "2026-03-11", "fuel", "1100.01"), []string{
			"entry R.amount: 1,100.01 yuan, must be at most 1,100 yuan [should] (000-178)", "entry R.amount: 1,100.01 yuan, must be at most 200 yuan [should] (000-161)",
		}, true},
	} {
		t.Run(row.reason, func(t *testing.T) {
			l, err := advised.NewLedger(planned())
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range []entry{requests("R-0", "2026-03-01", "fuel", "1", func(e *entry) { e.Necessary = false }), requests("R-1", "2026-03-02", "fuel", "100")} {
				if _, err := l.Post(e); err != nil {
					t.Fatal(err)
				}
			}
			was := stands(l)
			p, err := l.Post(row.entry)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, append([]string{}, row.want...), found(p.Report))
			if p.Accepted != row.accepted || !p.Accepted && stands(l) != was {
				t.Errorf("accepted %t\n%s\n%s", p.Accepted, was, stands(l))
			}
		})
	}
	l, err := advised.NewLedger(planned())
	if err != nil {
		t.Fatal(err)
	}
	_, _ = l.Post(requests("R-1", "2026-03-02", "fuel", "999999999999999"))
	_, err = l.Post(requests("R-2", "2026-03-02", "fuel", "1"))
	differ(t, []string{"amount amount"}, problems(t, err))
}

// A refused entry takes no day and no id: an earlier entry still comes, and the corrected one by the same id.
func TestLedgerForgetsRefusals(t *testing.T) {
	l := ledger(t)
	if p, err := l.Post(requests("R-1", "2027-06-01", "fuel", "1")); err != nil || p.Accepted {
		t.Fatal(p, err)
	}
	for _, e := range []budget.Entry{requests("R-1", "2026-01-05", "fuel", "1"), moves("O-1", budget.OrderEntry, "2026-01-05", "R-1", "1")} {
		if p, err := l.Post(e); err != nil || !p.Accepted {
			t.Fatal(found(p.Report), err)
		}
	}
	_, err := l.Post(requests("R-1", "2026-01-05", "fuel", "1"))
	differ(t, []string{"id duplicate"}, problems(t, err))
}

// An accepted entry cites all that was asked of it.
func TestPostingCites(t *testing.T) {
	l := ledger(t)
	for _, row := range []struct {
		reason string
		entry  budget.Entry
		want   string
	}{
		{"the center has a cap, and fuel no purpose", requests("R-1", "2026-03-02", "center", "100"), "003-012 000-161 000-178 002-029 004-116 000-163 000-179 000-172"},
		{"the library's money is earmarked", requests("R-2", "2026-03-02", "books", "100", func(e *budget.Entry) { e.Purpose = "library" }), "003-012 000-161 000-178 002-029 000-182 000-163 000-179 000-172"},
		{"the decision was controlled with the request", moves("O-1", budget.OrderEntry, "2026-03-02", "R-1", "100"), "003-012 000-161 000-179"},
		{"the same purpose, told again", moves("I-2", budget.InvoiceEntry, "2026-03-02", "R-2", "100", func(e *budget.Entry) { e.Purpose = "library" }), "003-012 000-161 000-182 000-179"},
		{"a payment has an account and a payee", moves("P-2", budget.PaymentEntry, "2026-03-02", "I-2", "100"), "003-012 000-161 002-036 000-163 000-179"},
		{"a refund moves money within its line", moves("B-2", budget.RefundEntry, "2026-03-02", "P-2", "1"), "003-012 000-161"},
		{"free money is moved", transfers("T-1", "2026-03-02", "fuel", "center", "1"), "003-012 000-161 000-178"},
	} {
		p, err := l.Post(row.entry)
		var ids []string
		for _, c := range p.Clauses.List() {
			ids = append(ids, string(c.Clause))
		}
		if got := strings.Join(ids, " "); err != nil || !p.Accepted || got != row.want {
			t.Errorf("%s: %s %v %v", row.reason, got, found(p.Report), err)
		}
	}
	p, err := l.Post(moves("O-2", budget.OrderEntry, "2026-03-02", "R-2", "0.01", func(e *budget.Entry) { e.Purpose = "fuel" }))
	if err != nil || p.Accepted || fmt.Sprint(found(p.Report)) != "[entry O-2.amount: 0.01 yuan, must be at most 0 yuan (000-161) entry O-2.purpose: must not be there: fuel; expected library (000-182)]" {
		t.Error(found(p.Report), err)
	}
}

// Whatever a policy's rules weigh, hostile entries neither panic nor make money: what is planned stays where it is counted, and
// no stage holds less than nothing.
func TestLedgerHoldsUnderAnyPolicy(t *testing.T) {
	var policies []budget.Policy
	for edit, take := range logistics.Edits(budget.School()) {
		if strings.HasPrefix(edit.Path, "spending.") || strings.HasPrefix(edit.Path, "phasing.") {
			if pol := take(); logistics.Validate(pol) == nil {
				policies = append(policies, pol)
			}
		}
	}
	advice := budget.School()
	for _, f := range []*logistics.Force{&advice.Spending.Line.Force, &advice.Spending.Period.Force, &advice.Phasing.Start.Force, &advice.Spending.Earmarked.Force, &advice.Spending.Transfer.Force} {
		*f = logistics.Should
	}
	policies = append(policies, advice)
	rapid.Check(t, func(t *rapid.T) {
		pol := advice // half of the time
		if rapid.Bool().Draw(t, "edited") {
			pol = policies[rapid.IntRange(0, len(policies)-1).Draw(t, "policy")]
		}
		plan := planned()
		plan.Year = month(fmt.Sprintf("2026-%02d", pol.Phasing.Start.Month))
		l, err := pol.NewLedger(plan)
		if err != nil {
			return // a kind of line that the policy does not have
		}
		words := []string{"", "fuel", "books", "center", "yacht", "E-0", "E-1", "E-2", "library"}
		word := rapid.SampledFrom(words)
		for n := range rapid.IntRange(1, 10).Draw(t, "entries") {
			e := budget.Entry{
				ID: fmt.Sprint("E-", rapid.IntRange(0, n).Draw(t, "id")), Kind: budget.EntryKind(rapid.IntRange(0, 8).Draw(t, "kind")), On: plan.Year.First().AddDays(rapid.IntRange(-1, 367).Draw(t, "on")),
				Amount: decimal.New(rapid.SampledFrom([]int64{-1, 0, 1, 10_000, 120_000, 720_001, 99_999_999_999_999_999}).Draw(t, "fen"), -2),
				Use:    "x", Payee: "y", Necessary: true, BudgetAccount: true, Hires: logistics.No, Role: logistics.Principal, By: "P-1", Purpose: rapid.SampledFrom([]string{"", "library"}).Draw(t, "purpose"),
			}
			for _, c := range pol.Spending.Controls {
				e.Controls = append(e.Controls, budget.ControlMark{Control: c.Control, By: "P-1"})
			}
			switch {
			case e.Kind == budget.RequestEntry:
				e.Line = word.Draw(t, "line")
			case e.Kind == budget.TransferEntry:
				e.Line, e.To = word.Draw(t, "from"), word.Draw(t, "to")
			default:
				e.Of = word.Draw(t, "of")
			}
			_, err := l.Post(e)
			refusedBy(t, err)
		}
		planned := decimal.Decimal{}
		for _, b := range l.Lines() {
			planned = planned.Add(b.Planned)
			if sum := b.Requested.Add(b.Ordered).Add(b.Invoiced).Add(b.Paid).Add(b.Available); !sum.Equal(b.Planned) || b.Planned.IsNegative() {
				t.Fatalf("%s: %s of %s", b.ID, sum, b.Planned)
			}
			for _, part := range append([]decimal.Decimal{b.Requested, b.Ordered, b.Invoiced, b.Paid}, b.Actual...) {
				if part.IsNegative() {
					t.Fatalf("below nothing: %v", b)
				}
			}
		}
		if !planned.Equal(figure("9600")) {
			t.Fatalf("transfers do not net to zero: %s", planned)
		}
		books, err := l.Close()
		if err != nil {
			t.Fatal(err)
		}
		_, err = pol.Settle(books)
		refusedBy(t, err)
	})
}

// refusedBy asks an error to be one of input that cannot be judged, where there is one.
func refusedBy(t *rapid.T, err error) {
	if err != nil && !errors.Is(err, logistics.ErrInvalid) {
		t.Fatal(err)
	}
}

func TestLedgerTellsMore(t *testing.T) {
	l := ledger(t)
	p, err := l.Post(requests("R-1", "2026-01-05", "fuel", "1", func(e *budget.Entry) { e.Hires = logistics.Yes }))
	if err != nil || !p.Accepted || fmt.Sprint(found(p.Report)) != "[entry R-1.reason-for-hiring: missing [should] (000-172)]" || !strings.Contains(p.String(), "accepted") || !p.Clauses.Has("000-172") {
		t.Error(p, found(p.Report), err)
	}
	p, err = l.Post(requests("R-2", "2026-01-05", "fuel", "1", func(e *budget.Entry) { e.Hires, e.HireReason = logistics.Yes, "a crane" }))
	if err != nil || !p.Report.OK() {
		t.Error(found(p.Report), err)
	}
	p, err = l.Post(requests("R-3", "2026-01-05", "fuel", "1", func(e *budget.Entry) { e.Hires = logistics.Unknown }))
	if err != nil || !p.Accepted || fmt.Sprint(found(p.Report)) != "[? entry R-3.reason-for-hiring: not checked, missing whether it is there: the facts do not say (000-172)]" {
		t.Error(found(p.Report), err)
	}
	// What goes on from a refused entry is refused.
	if p, err = l.Post(requests("R-4", "2026-01-05", "fuel", "1000")); err != nil || p.Accepted || p.Text(logistics.Chinese) != "R-4：拒绝（000-161 解读）" {
		t.Error(p.Text(logistics.Chinese), err)
	}
	p, err = l.Post(moves("O-4", budget.OrderEntry, "2026-01-06", "R-4", "1000"))
	if err != nil || p.Accepted || fmt.Sprint(found(p.Report)) != "[entry O-4.of: out of order; expected after R-4 (000-161)]" {
		t.Error(found(p.Report), err)
	}
}

func TestLedgerProblems(t *testing.T) {
	type entry = budget.Entry
	before := []entry{
		requests("R-1", "2026-03-02", "fuel", "200"), moves("O-1", budget.OrderEntry, "2026-03-05", "R-1", "200"),
		moves("L-1", budget.ReleaseEntry, "2026-03-05", "O-1", "1"),
	}
	for _, row := range []struct {
		reason string
		entry  entry
		want   []string
	}{
		{"nothing said", entry{}, []string{"id absent", "kind word", "on absent", "amount range", "of absent"}},
		{"a line moved to itself", transfers("T", "2026-03-05", "fuel", "fuel", "1"), []string{"to conflict"}},
		{"a tenth of a fen", requests("R", "2026-03-05", "fuel", "0.001"), []string{"amount amount"}},
		{"below nothing", requests("R", "2026-03-05", "fuel", "-1"), []string{"amount amount"}},
		{"nothing", requests("R", "2026-03-05", "fuel", "0"), []string{"amount range"}},
		{"a number twice", requests("R-1", "2026-03-05", "fuel", "1"), []string{"id duplicate"}},
		{"days that run backwards", requests("R", "2026-03-04", "fuel", "1"), []string{"on range"}},
		{"an order of an order", moves("O", budget.OrderEntry, "2026-03-05", "O-1", "1"), []string{"of conflict"}},
		{"an invoice of what never was", moves("I", budget.InvoiceEntry, "2026-03-05", "R-7", "1"), []string{"of unknown"}},
		{"an invoice of a release", moves("I", budget.InvoiceEntry, "2026-03-05", "L-1", "1"), []string{"of conflict"}},
		{"a refund of an order", moves("B", budget.RefundEntry, "2026-03-05", "O-1", "1"), []string{"of conflict"}},
		{"an order out of another line", moves("O", budget.OrderEntry, "2026-03-05", "R-1", "1", func(e *entry) { e.Line = "books" }), []string{"line conflict"}},
		{"a request that goes on and moves", requests("R", "2026-03-05", "fuel", "1", func(e *entry) { e.Of, e.To = "R-1", "books" }), []string{"of conflict", "to conflict"}},
		{"a control that is none, by nobody", requests("R", "2026-03-05", "fuel", "1", func(e *entry) { e.Controls = []budget.ControlMark{{Control: "gut feeling"}} }),
			[]string{"controls[0].control unknown", "controls[0].by absent"}},
		{"a use and a reason of spaces, for a purpose of one", requests("R", "2026-03-05", "fuel", "1", func(e *entry) { e.Use, e.HireReason, e.Purpose = "  ", "\t", " " }),
			[]string{"use word", "hireReason word", "purpose word"}},
		{"paid to a space", moves("P", budget.PaymentEntry, "2026-03-05", "O-1", "1", func(e *entry) { e.Payee = " " }), []string{"payee word"}},
		{"approved by a space", func() entry { e := transfers("T", "2026-03-05", "fuel", "books", "1"); e.By = " "; return e }(), []string{"by word"}},
		{"an answer that is none", requests("R", "2026-03-05", "fuel", "1", func(e *entry) { e.Hires = 7 }), []string{"hires word"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			l := ledger(t, before...)
			was := stands(l)
			_, err := l.Post(row.entry)
			differ(t, row.want, problems(t, err))
			if stands(l) != was {
				t.Error("a problem moved money")
			}
			if _, err := l.Post(requests("R-9", "2026-03-05", "fuel", "1")); err != nil {
				t.Errorf("after a problem nothing goes on: %v", err)
			}
		})
	}
	t.Run("a payment of a payment is given back by a refund alone", func(t *testing.T) {
		l := ledger(t, before...)
		pay := moves("P-1", budget.PaymentEntry, "2026-03-05", "O-1", "10", func(e *entry) { e.Controls = control(budget.ControlImplementation, budget.ControlSettlement) })
		if p, err := l.Post(pay); err != nil || !p.Accepted {
			t.Fatal(found(p.Report), err)
		}
		_, err := l.Post(moves("L-2", budget.ReleaseEntry, "2026-03-05", "P-1", "1"))
		differ(t, []string{"of conflict"}, problems(t, err))
	})
	t.Run("a year that begins in July is told by both its ends", func(t *testing.T) {
		july := with(func(p *budget.Policy) { p.Phasing.Start.Month = 7 })
		plan := planned()
		plan.Year = month("2025-07")
		l, err := july.NewLedger(plan)
		if err != nil {
			t.Fatal(err)
		}
		if p, err := l.Post(requests("R-1", "2026-06-30", "fuel", "1")); err != nil || !p.Accepted {
			t.Error(found(p.Report), err)
		}
		if p, err := l.Post(requests("R-2", "2026-07-01", "fuel", "1")); err != nil || fmt.Sprint(found(p.Report)) != "[entry R-2.on: 2026-07-01, must be at most 2026-06-30 (003-012)]" {
			t.Error(found(p.Report), err)
		}
		if _, err := l.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := l.Close(); err == nil || err.Error() != "the year 2025-07..2026-06 is closed already" {
			t.Error(err)
		}
		before := requests("R-3", "2025-06-30", "fuel", "1")
		l, _ = july.NewLedger(plan)
		if p, err := l.Post(before); err != nil || fmt.Sprint(found(p.Report)) != "[entry R-3.on: 2025-06-30, must be at least 2025-07-01 (003-012)]" {
			t.Error(found(p.Report), err)
		}
	})
	t.Run("a year is closed once", func(t *testing.T) {
		l := ledger(t, before...)
		if _, err := l.Close(); err != nil {
			t.Fatal(err)
		}
		_, err := l.Close()
		differ(t, []string{" conflict"}, problems(t, err))
		_, err = l.Post(requests("R", "2026-03-05", "fuel", "1"))
		differ(t, []string{" conflict"}, problems(t, err))
	})
	t.Run("a plan that is none", func(t *testing.T) {
		_, err := budget.School().NewLedger(budget.LedgerPlan{})
		differ(t, []string{"year absent", "lines absent"}, problems(t, err))
		bad := monthly("a", "0.001")
		bad.Months, bad.Kind, bad.Purpose = bad.Months[:2], "yacht", " x"
		_, err = budget.School().NewLedger(budget.LedgerPlan{Year: month("2026-07"), Lines: []budget.LineMoney{bad, monthly("a", "1")}})
		differ(t, []string{
			"year range", "lines[0].purpose word", "lines[0].kind unknown", "lines[0].months range", "lines[0].months[0] amount", "lines[0].months[1] amount", "lines[1].id duplicate",
		}, problems(t, err))
		if _, err := (budget.Policy{}).NewLedger(planned()); err == nil {
			t.Error("the zero policy opens a ledger")
		}
	})
	var none budget.Ledger
	if (*budget.Ledger)(nil).Lines() != nil {
		t.Error("no ledger has lines")
	}
	if _, err := none.Post(entry{}); err == nil || none.Lines() != nil {
		t.Error("the zero ledger takes entries")
	}
	if _, err := none.Close(); err == nil {
		t.Error("the zero ledger is closed")
	}
}

// drawn is a random entry that goes on from what is there, near what is open.
func drawn(t *rapid.T, n int, before []budget.Entry) budget.Entry {
	on := day("2026-01-01").AddDays(30 * n)
	amount := decimal.New(rapid.SampledFrom([]int64{1, 2, 3000, 9_999, 10_000, 10_001, 20_000}).Draw(t, "fen"), -2)
	lines := []string{"fuel", "books", "center"}
	id := fmt.Sprint("E-", n)
	kind := budget.EntryKind(rapid.IntRange(1, 7).Draw(t, "kind"))
	of := ""
	if len(before) > 0 {
		of = before[rapid.IntRange(0, len(before)-1).Draw(t, "of")].ID
	}
	switch kind {
	case budget.RequestEntry:
		return requests(id, on.String(), rapid.SampledFrom(lines).Draw(t, "line"), amount.String(), func(e *budget.Entry) {
			e.Purpose, e.Necessary = "library", rapid.IntRange(0, 5).Draw(t, "necessary") > 0
		})
	case budget.TransferEntry:
		return transfers(id, on.String(), rapid.SampledFrom(lines).Draw(t, "from"), rapid.SampledFrom(lines).Draw(t, "to"), amount.String())
	}
	return moves(id, kind, on.String(), of, amount.String(), func(e *budget.Entry) { e.Controls = control(budget.ControlImplementation, budget.ControlSettlement) })
}

// Money is conserved: what is planned is what is available and what stands at each stage; transfers net to zero; what is counted
// is what the accepted entries add up to, told from the beginning; refusals and problems change nothing.
func TestLedgerConserves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, err := budget.School().NewLedger(planned())
		if err != nil {
			t.Fatal(err)
		}
		var accepted []budget.Entry
		for n := range rapid.IntRange(1, 12).Draw(t, "entries") {
			e := drawn(t, n, accepted)
			was := l.Lines()
			p, err := l.Post(e)
			if err != nil || !p.Accepted {
				if fmt.Sprint(was) != fmt.Sprint(l.Lines()) {
					t.Fatalf("%s was refused and changed %v to %v", e.ID, was, l.Lines())
				}
				continue
			}
			accepted = append(accepted, e)
			if got, want := l.Lines(), recount(accepted); fmt.Sprint(got) != fmt.Sprint(want) {
				t.Fatalf("after %s:\n%v, want\n%v", e.ID, got, want)
			}
		}
		planned := decimal.Decimal{}
		for _, b := range l.Lines() {
			planned = planned.Add(b.Planned)
			if sum := b.Requested.Add(b.Ordered).Add(b.Invoiced).Add(b.Paid).Add(b.Available); !sum.Equal(b.Planned) {
				t.Fatalf("%s: %s of %s", b.ID, sum, b.Planned)
			}
			for _, part := range []decimal.Decimal{b.Requested, b.Ordered, b.Invoiced, b.Paid, b.Available} {
				if part.IsNegative() {
					t.Fatalf("below nothing: %v", b)
				}
			}
		}
		if !planned.Equal(figure("9600")) {
			t.Fatalf("transfers do not net to zero: %s", planned)
		}
	})
}

// recount tells where the money is from the accepted entries alone: each amount stands at the entry that it reached last.
func recount(accepted []budget.Entry) []budget.LineBalance {
	lineOf := func(e budget.Entry) string {
		for e.Of != "" {
			e = accepted[slices.IndexFunc(accepted, func(o budget.Entry) bool { return o.ID == e.Of })]
		}
		return e.Line
	}
	var all []budget.LineBalance
	for i, id := range []string{"fuel", "books", "center"} {
		plan := []string{"1200", "1200", "7200"}[i]
		at := map[budget.EntryKind]decimal.Decimal{}
		actual := make([]decimal.Decimal, 12)
		planned := figure(plan)
		for _, e := range accepted {
			switch {
			case e.Kind == budget.TransferEntry:
				if e.Line == id {
					planned = planned.Sub(e.Amount)
				}
				if e.To == id {
					planned = planned.Add(e.Amount)
				}
				continue
			case lineOf(e) != id:
				continue
			}
			open := e.Amount
			for _, next := range accepted {
				if next.Of != e.ID {
					continue
				}
				open = open.Sub(next.Amount)
				if next.Kind == budget.RefundEntry {
					m := monthsSince(e.On)
					actual[m] = actual[m].Sub(next.Amount)
				}
			}
			at[e.Kind] = at[e.Kind].Add(open)
			if e.Kind == budget.PaymentEntry {
				m := monthsSince(e.On)
				actual[m] = actual[m].Add(e.Amount)
			}
		}
		b := budget.LineBalance{
			ID: id, Planned: planned, Requested: at[budget.RequestEntry], Ordered: at[budget.OrderEntry], Invoiced: at[budget.InvoiceEntry], Paid: at[budget.PaymentEntry], Actual: actual,
		}
		b.Available = planned.Sub(b.Requested).Sub(b.Ordered).Sub(b.Invoiced).Sub(b.Paid)
		all = append(all, b)
	}
	return all
}

func monthsSince(on logistics.Date) int {
	n := 0
	for m := month("2026-01"); m != on.Month(); m = m.Add(1) {
		n++
	}
	return n
}

func TestCheckSpending(t *testing.T) {
	book := budget.Book{LedgerPlan: planned(), Entries: []budget.Entry{
		requests("R-1", "2026-01-05", "fuel", "100"), requests("R-2", "2026-01-06", "fuel", "0.01"), moves("O-1", budget.OrderEntry, "2026-01-07", "R-1", "100"),
	}}
	r, err := budget.School().CheckSpending(book)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"entry R-2.amount: 0.01 yuan, must be at most 0 yuan (000-161)"}, found(r.Report))
	if fmt.Sprint(r.Refused) != "[R-2]" || !r.Lines[0].Ordered.Equal(figure("100")) {
		t.Errorf("%v %v", r.Refused, r.Lines)
	}
	stable(t, r)
	stable(t, book)
	book.Entries[0].Kind, book.Entries[2].Amount = 9, figure("0.001")
	_, err = budget.School().CheckSpending(book)
	differ(t, []string{"entries[0].kind word", "entries[0].of absent", "entries[2].amount amount", "entries[2].of unknown"}, problems(t, err))
	_, err = budget.School().CheckSpending(budget.Book{})
	differ(t, []string{"year absent", "lines absent"}, problems(t, err))
}

func TestSpendingLaws(t *testing.T) {
	type policy = budget.Policy
	brokenLaws(t, []lawRow{
		{"a control twice", func(p *policy) { p.Spending.Controls[1].Control = budget.ControlDecision }, []string{"spending.controls[1].control duplicate"}},
		{"a control of a refund", func(p *policy) { p.Spending.Controls[0].At = budget.RefundEntry }, []string{"spending.controls[0].at range"}},
		{"a key of which nobody says anything", func(p *policy) { p.Spending.Traced[0].Key = "luck"; p.Spending.Hiring.Key = "luck" },
			[]string{"spending.traced[0].key unknown", "spending.hiring[0].key unknown"}},
		{"what is needed is banned", func(p *policy) { p.Spending.Necessary.Banned = true }, []string{"spending.necessary conflict"}},
		{"nobody approves", func(p *policy) { p.Spending.Transfer.By = nil }, []string{"spending.transfer.by absent"}},
		{"a kind of line twice", func(p *policy) { p.Spending.Caps = append(p.Spending.Caps, p.Spending.Caps[0]) }, []string{"spending.caps[1].kind duplicate"}},
		{"twelve months do not make the year", func(p *policy) { p.Spending.Caps[0].Year.Bound = logistics.Yuan(amountOf("6000.01")) }, []string{"spending.caps[0].year conflict"}},
		{"a cap from below", func(p *policy) { p.Spending.Caps[0].Month.Side = logistics.AtLeast }, []string{"spending.caps[0].month.side range"}},
		{"a cap in pieces", func(p *policy) { p.Spending.Caps[0].Month.Bound = logistics.Count(1) }, []string{"spending.caps[0].month.bound type"}},
		{"carried twice", func(p *policy) { p.Settlement.Carry.Purposes = []string{"a", "a"} }, []string{"settlement.carry.purposes[1] duplicate"}},
		{"more than at most", func(p *policy) { p.Pacing.Late.Bound = logistics.Share(101, 100) }, []string{"pacing.late conflict"}},
		{"at least a month's plan", func(p *policy) { p.Pacing.Overrun.Side = logistics.AtLeast }, []string{"pacing.overrun.side range"}},
	})
}

func amountOf(text string) logistics.Amount {
	a, err := logistics.ParseAmount(text)
	if err != nil {
		panic(err)
	}
	return a
}

func TestDiffSpending(t *testing.T) {
	type policy = budget.Policy
	diffsOf(t, []diffRow{
		{"the control on site comes with the payment", func(p *policy) { p.Spending.Controls[1].At = budget.PaymentEntry },
			"spending.controls.on-site-control: by the invoice (000-179 (assumed)) → by the payment (000-179 (assumed)): looser", logistics.Looser},
		{"no feedback", func(p *policy) { p.Spending.Controls = p.Spending.Controls[:2] },
			"spending.controls.feedback-control: by the payment (000-179 (assumed)) → not asked: looser", logistics.Looser},
		{"only the principal approves transfers", func(p *policy) { p.Spending.Transfer.By = p.Spending.Transfer.By[:1] },
			"spending.transfer: principal or senior manager (000-178 (assumed)) → principal (000-178 (assumed)): stricter", logistics.Stricter},
		{"400 a month", func(p *policy) {
			p.Spending.Caps[0].Month.Bound, p.Spending.Caps[0].Year.Bound = logistics.Yuan(amountOf("400")), logistics.Yuan(amountOf("4800"))
		},
			"spending.caps.service-center.month: above 400 yuan to 500 yuan: in order → a finding (004-116 (assumed)): stricter\n" +
				"spending.caps.service-center.year: above 4,800 yuan to 6,000 yuan: in order → a finding (004-116 (assumed)): stricter", logistics.Stricter},
		{"a tenth of tolerance", func(p *policy) { p.Pacing.Overrun.Bound = logistics.Share(110, 100) },
			"pacing.overrun: above 100% to 110%: a finding (000-039 (assumed)) → in order: looser", logistics.Looser},
		{"library money is carried forward", func(p *policy) { p.Settlement.Carry.Purposes = []string{"library"} },
			"settlement.carry: nothing (003-012 (assumed)) → library (003-012 (assumed)): looser", logistics.Looser},
	})
}

func spendingClauses(t testing.TB) []clauseRow {
	ask := func(reason string, entries ...budget.Entry) asked {
		a := asked{reason: reason}
		l, err := budget.School().NewLedger(planned())
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			p, err := l.Post(e)
			a.cites = append(a.cites, checked(reason)(p.Report, err).cites...)
		}
		return a
	}
	without := func(edit func(*budget.Entry)) budget.Entry { return requests("R-1", "2026-03-02", "fuel", "100", edit) }
	whole := ask("a request in order", without(func(*budget.Entry) {}))
	request := requests("R-1", "2026-03-02", "fuel", "100")
	invoice := moves("I-1", budget.InvoiceEntry, "2026-03-03", "R-1", "100")
	paid := ask("paid in order", request, invoice, moves("P-1", budget.PaymentEntry, "2026-03-04", "I-1", "100"))
	receipts := ask("paid out of receipts", request, invoice, moves("P-1", budget.PaymentEntry, "2026-03-04", "I-1", "100", func(e *budget.Entry) { e.BudgetAccount = false }))
	return []clauseRow{
		{"000-161", []asked{ask("April's money", without(func(e *budget.Entry) { e.Amount = figure("300.01") }))}, []asked{whole}},
		{"000-163", []asked{ask("for nobody knows what", without(func(e *budget.Entry) { e.Use = "" }))}, []asked{whole}},
		{"000-172", []asked{ask("given out without a reason", without(func(e *budget.Entry) { e.Hires = logistics.Yes }))}, []asked{whole}},
		{"000-178", []asked{ask("no such line", without(func(e *budget.Entry) { e.Line = "yacht" }))}, []asked{whole}},
		{"000-179", []asked{ask("no control", without(func(e *budget.Entry) { e.Controls = nil }))}, []asked{whole, paid}},
		{"000-182", []asked{ask("library money for fuel", without(func(e *budget.Entry) { e.Line, e.Purpose = "books", "fuel" }))}, []asked{whole}},
		{"002-029", []asked{ask("it can be left undone", without(func(e *budget.Entry) { e.Necessary = false }))}, []asked{whole}},
		{"002-036", []asked{receipts}, []asked{paid}},
		{"003-012", []asked{ask("next year's", without(func(e *budget.Entry) { e.On = day("2027-01-01") }))}, []asked{whole}},
		{"004-116", []asked{ask("a fen beyond 500", requests("R-1", "2026-03-02", "center", "500.01"))}, []asked{ask("500", requests("R-1", "2026-03-02", "center", "500"))}},
	}
}
