package approval_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// facts are one case that two editions are asked about: a price file or a payment file.
type facts struct {
	price   *approval.PriceFile
	payment *approval.PaymentFile
	said    map[string]string // the finite facts by their wire names
	figures []logistics.Measure
}

// answers are all that an edition says of a case, but for its name; a refusal is an answer.
func answersOf(t rapid.TB, a *approval.Authority, f facts) (answers []any, totals []logistics.Measure) {
	if f.price != nil {
		d, err := a.DecidePrice(f.price.Purchase)
		if err != nil {
			return []any{"refused"}, nil
		}
		r, err := a.CheckPrice(*f.price)
		d.Edition, r.Edition = "", ""
		if err != nil {
			return []any{d.PriceTerms, "refused"}, []logistics.Measure{d.Total}
		}
		return []any{d, r}, []logistics.Measure{d.Total}
	}
	d, err := a.DecidePayment(f.payment.Payment)
	if err != nil {
		t.Fatalf("DecidePayment: %v", err)
	}
	r, err := a.CheckPayment(*f.payment)
	d.Edition, r.Edition = "", ""
	if err != nil {
		return []any{d, "refused"}, []logistics.Measure{d.Amount}
	}
	return []any{d, r}, []logistics.Measure{d.Amount}
}

// within reports whether a case lies in the region of a shift, as slowly and plainly as can be.
func (f facts) within(s logistics.Shift) bool {
	if f.price == nil != strings.HasPrefix(s.Question, "payment") {
		return false
	}
	said := func(name string) string { return f.said[name] }
	switch parts := strings.SplitN(s.Question, ".", 3); {
	case s.Question == "price", s.Question == "price.regular", s.Question == "payment":
	case s.Question == "price.splitting":
		return f.price.On.IsZero() || len(f.price.Earlier) > 0
	case parts[1] == "papers":
		there := logistics.Known(slices.Contains(f.price.Papers, parts[2]))
		if there == logistics.No && f.price.OrderedAt.IsZero() {
			there = logistics.Unknown
		}
		said = func(string) string { return there.String() }
	case parts[1] == "routes":
		switch f.price.Route {
		case parts[2]:
		case "":
			f.figures = []logistics.Measure{{}} // nothing is held against the limit, which is told as open
		default:
			return false
		}
	case parts[1] == "invoice", strings.HasSuffix(s.Question, ".key"):
		return true
	default:
		said = func(string) string { return f.said[s.Question] }
	}
	for _, c := range s.Where.Choices {
		if !slices.ContainsFunc(c.Values, func(w logistics.Word) bool { return w.Wire == said(c.Fact.Wire) }) {
			return false
		}
	}
	return s.Where.Stretch.IsZero() || slices.ContainsFunc(f.figures, s.Where.Stretch.Holds)
}

// opposite turns an answer round.
func opposite(a logistics.Answer) logistics.Answer {
	return map[logistics.Answer]logistics.Answer{logistics.Yes: logistics.No, logistics.No: logistics.Yes}[a]
}

func yesNo(yes bool) string { return logistics.Known(yes).String() }

// priceCase draws a price file from the cuts of both policies: in order for one of them, then disturbed.
func priceCase(t *rapid.T, pols [2]approval.Policy, authorities [2]*approval.Authority) facts {
	i := rapid.IntRange(0, 1).Draw(t, "whose")
	p := purchases(pols[i], false).Draw(t, "purchase")
	f := messyFile(t, pols[i], p)
	if d, err := authorities[i].DecidePrice(p); err == nil && rapid.Bool().Draw(t, "complete") {
		f.Quotes = nil
		for n := range d.Quotes {
			f.Quotes = append(f.Quotes, approval.Quote{Supplier: "Q-" + string(rune('A'+n)), Listed: true})
		}
		if d.FirstApprover != "" {
			f.Approvals = append(f.Approvals, logistics.Mark{Act: approval.ActFirst, Role: d.FirstApprover, By: "Fang", At: at(10, 0)})
		}
		f.ChosenBy = d.Approver
	}
	f.SaysUnbudgeted = !p.Budgeted && rapid.Bool().Draw(t, "says unbudgeted")
	if routes := slices.Concat(pols[0].Price.Routes, pols[1].Price.Routes); len(routes) > 0 && rapid.Bool().Draw(t, "routed") {
		f.Route = rapid.SampledFrom(routes).Draw(t, "route").Name
	}
	for _, paper := range slices.Concat(pols[0].Price.Papers, pols[1].Price.Papers) {
		if !slices.Contains(f.Papers, paper.Key) && rapid.Bool().Draw(t, "paper") {
			f.Papers = append(f.Papers, paper.Key)
		}
	}
	return facts{price: &f, said: map[string]string{
		"category": string(p.Lines[0].Category), "budgeted": yesNo(p.Budgeted), "listed": yesNo(p.Listed), "regular": regularity(p), "price.listed": yesNo(p.Listed),
	}}
}

// regularity says what is known of the prices of a purchase whose category is bought regularly.
func regularity(p approval.Purchase) string {
	some := map[string]bool{}
	for _, line := range p.Lines {
		switch {
		case line.OneOff:
		case line.Price == nil || line.CarriedOver == nil:
			some["unknown"] = true
		case line.Price.GreaterThan(*line.CarriedOver):
			some["above"] = true
		default:
			some["kept"] = true
		}
	}
	if some["above"] {
		delete(some, "kept")
	}
	for _, word := range []string{"above", "kept"} {
		if some[word] && some["unknown"] {
			return word + "-and-unknown"
		}
	}
	for word := range some {
		return word
	}
	return "none"
}

// paymentCase draws a payment file in order for one of two policies, then disturbed.
func paymentCase(t *rapid.T, pols [2]approval.Policy) facts {
	pol := pols[rapid.IntRange(0, 1).Draw(t, "whose")]
	var cuts []decimal.Decimal
	for _, gate := range slices.Concat(pols[0].Payment.Gates, pols[1].Payment.Gates) {
		cuts = append(cuts, gate.From)
	}
	amount := amountNear(cuts).Draw(t, "amount")
	if amount.IsZero() {
		amount = unit()
	}
	f := paymentFile(t, pol, approval.Payment{Amount: amount, Budgeted: rapid.Bool().Draw(t, "budgeted")})
	f.ListedAtOrder = rapid.Bool().Draw(t, "listed")
	for _, answer := range []*logistics.Answer{&f.Cleared, &f.Genuine} {
		*answer = rapid.SampledFrom([]logistics.Answer{logistics.Unknown, logistics.No, logistics.Yes}).Draw(t, "in order")
	}
	f.MarketCash = rapid.IntRange(0, 3).Draw(t, "cash") == 0
	disturb := func(marks []logistics.Mark) []logistics.Mark {
		if len(marks) == 0 || rapid.Bool().Draw(t, "as it is") {
			return marks
		}
		i := rapid.IntRange(0, len(marks)-1).Draw(t, "mark")
		switch rapid.IntRange(0, 3).Draw(t, "disturbed") {
		case 0:
			return slices.Delete(marks, i, i+1)
		case 1:
			marks[i].By = f.Applicant
		case 2:
			marks[i].At = marks[i].At.AddDate(0, 0, rapid.IntRange(0, 40).Draw(t, "days"))
		default:
			marks[i].Role = rapid.SampledFrom([]logistics.Role{logistics.GeneralManager, "clerk", "bursar", logistics.Witness}).Draw(t, "role")
		}
		return marks
	}
	f.Signatures, f.Invoice.Signatures = disturb(f.Signatures), disturb(f.Invoice.Signatures)
	said := map[string]string{"budgeted": yesNo(f.Budgeted), "payment.falsePurchase": opposite(f.Genuine).String()}
	if !f.MarketCash {
		said["payment.listed"], said["payment.cleared"] = yesNo(f.ListedAtOrder), f.Cleared.String()
	}
	return facts{payment: &f, said: said}
}

// pairs draws two policies: one and the same changed in one to three places, or two of their own.
func pairs() *rapid.Generator[[2]approval.Policy] {
	return rapid.Custom(func(t *rapid.T) [2]approval.Policy {
		old := policies().Draw(t, "old")
		if rapid.IntRange(0, 5).Draw(t, "another") == 0 {
			return [2]approval.Policy{old, policies().Draw(t, "new")}
		}
		next := old
		for range rapid.IntRange(1, 3).Draw(t, "changes") {
			i := rapid.IntRange(0, len(leaves(&next))-1).Draw(t, "leaf")
			if changed, _, ok := changed(next, i, func(n int, name string) int { return rapid.IntRange(0, n-1).Draw(t, name) }); ok {
				next = changed
			}
		}
		return [2]approval.Policy{old, next}
	})
}

// Where two editions answer a case differently, it lies in the region of a shift; so two without a shift answer
// everything alike.
func TestDiffMissesNoCase(t *testing.T) {
	moved, asked := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		pols := pairs().Draw(t, "pair")
		d, err := approval.Diff(pols[0], pols[1])
		if err != nil {
			t.Fatal(err)
		}
		var authorities [2]*approval.Authority
		for i, pol := range pols {
			if authorities[i], err = approval.Compile(pol); err != nil {
				t.Fatal(err)
			}
		}
		for range 8 {
			f := priceCase(t, pols, authorities)
			if rapid.IntRange(0, 2).Draw(t, "payment") == 0 {
				f = paymentCase(t, pols)
			}
			was, totals := answersOf(t, authorities[0], f)
			is, others := answersOf(t, authorities[1], f)
			f.figures = append(totals, others...)
			asked++
			if reflect.DeepEqual(was, is) {
				continue
			}
			moved++
			if !slices.ContainsFunc(d.Shifts, f.within) {
				file, _ := json.Marshal([]any{f.price, f.payment})
				t.Fatalf("%s\nold %+v\nnew %+v\nand no shift of\n%s", file, was, is, d)
			}
		}
	})
	t.Logf("%d of %d answers differ", moved, asked)
	if !testing.Short() && moved*10 < asked {
		t.Errorf("only %d of %d answers differ: the cases prove little", moved, asked)
	}
}

// A diff of an edition with itself is empty; a diff the other way round has the same regions, the directions turned; one
// that says the same has the same answers but for the clauses; all of it can be written as JSON.
func TestDiffTurnsRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pols := pairs().Draw(t, "pair")
		d, err := approval.Diff(pols[0], pols[1])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := json.Marshal(d); err != nil {
			t.Fatal(err)
		}
		self, err := approval.Diff(pols[1], logistics.Clone(pols[1]))
		if err != nil || self.Direction != logistics.Same || len(self.Shifts) > 0 {
			t.Fatalf("with itself: %v, %v", self, err)
		}
		back, err := approval.Diff(pols[1], pols[0])
		if err != nil || back.Direction != d.Direction.Back() {
			t.Fatalf("%v, %v; back %v", d.Direction, err, back.Direction)
		}
		var there, again []string
		for i := range d.Shifts {
			s := d.Shifts[i]
			there = append(there, s.Question+s.Where.String()+s.Direction.Back().String()+spoken(s.New)+spoken(s.Old))
			if s.Direction == logistics.Same && !reflect.DeepEqual(unclaused(s.Old), unclaused(s.New)) {
				t.Fatalf("more than the clause differs: %s", s)
			}
		}
		for _, s := range back.Shifts {
			again = append(again, s.Question+s.Where.String()+s.Direction.String()+spoken(s.Old)+spoken(s.New))
		}
		slices.Sort(there)
		slices.Sort(again)
		if diff := diffOf(there, again); diff != "" {
			t.Fatal(diff)
		}
	})
}

// spoken is a ruling in words; deputies stand in the order of the old edition's ladder, whichever that is.
func spoken(r logistics.Ruling) string {
	if price, ok := r.(approval.PriceRuling); ok {
		price.Deputies = logistics.Roles(slices.Sorted(slices.Values(price.Deputies.Roles()))...)
		r = price
	}
	return r.Text(logistics.English)
}

// unclaused is a ruling without its clauses.
func unclaused(r logistics.Ruling) any {
	switch r := r.(type) {
	case approval.LevelRuling:
		r.Clauses = logistics.Citations{}
		return r
	case approval.PriceRuling:
		r.Clauses, r.Open, r.Moved = logistics.Citations{}, logistics.Citations{}, ""
		r.Row.Clause, r.Raised.Clause, r.Explicit.Clause = "", "", ""
		if r.FirstApprover == "" && r.Raised.Force == r.Row.Force {
			r.Raised = logistics.Rule{}
		}
		return r
	case approval.RegularRuling:
		r.Clauses, r.Open = logistics.Citations{}, logistics.Citations{}
		return r
	case approval.PaymentRuling:
		return r.Chain
	case logistics.RowRuling:
		r.Clauses = logistics.Citations{}
		return r
	case logistics.Term:
		return r.Says
	case logistics.StepRuling:
		r.Clauses = logistics.Citations{}
		return r
	case logistics.DutyRuling:
		// Two rhythms may say the same in other words, as the root proves; what is done once is about nothing else.
		r.Clauses, r.Every, r.Move, r.Distinct = logistics.Citations{}, logistics.Every{}, 0, r.Distinct && r.Times > 1
		return r
	}
	return r
}
