package approval_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// same compares policies, facts and answers.
func same() cmp.Options {
	return cmp.Options{cmpopts.EquateComparable(logistics.Measure{}, logistics.Span{}, logistics.Citations{})}
}

// yuan reads an amount; the guard is not asked.
func yuan(text string) decimal.Decimal { return decimal.RequireFromString(text) }

func price(text string) *decimal.Decimal {
	d := yuan(text)
	return &d
}

// bound is an amount as a policy bounds a figure.
func bound(t testing.TB, text string) logistics.Measure {
	t.Helper()
	a, err := logistics.ParseAmount(text)
	if err != nil {
		t.Fatalf("ParseAmount(%q): %v", text, err)
	}
	return logistics.Yuan(a)
}

// at is an hour and minute of 2 March 2026 in Shanghai.
func at(hour, minute int) time.Time {
	return time.Date(2026, time.March, 2, hour, minute, 0, 0, time.FixedZone("CST", 8*60*60))
}

// buy is a budgeted purchase from a listed supplier of goods that are not bought regularly, a line for each amount.
func buy(c logistics.Category, amounts ...string) approval.Purchase {
	p := approval.Purchase{Budgeted: true, Listed: true}
	for _, amount := range amounts {
		p.Lines = append(p.Lines, approval.Line{Category: c, Amount: yuan(amount), OneOff: true})
	}
	return p
}

// unbudgeted is p without a budget.
func unbudgeted(p approval.Purchase) approval.Purchase {
	p.Budgeted = false
	return p
}

// regular is a purchase of one regular item; an empty price is absent.
func regular(amount, unit, carriedOver string) approval.Purchase {
	p := buy(logistics.Stationery, amount)
	p.Lines[0].OneOff = false
	if unit != "" {
		p.Lines[0].Price = price(unit)
	}
	if carriedOver != "" {
		p.Lines[0].CarriedOver = price(carriedOver)
	}
	return p
}

// with gives a policy changed by edit.
func with(pol approval.Policy, edit func(*approval.Policy)) approval.Policy {
	edit(&pol)
	return pol
}

// windowed is the factory's policy with a window for splitting.
func windowed(span string) approval.Policy {
	return with(approval.Factory(), func(pol *approval.Policy) { pol.Price.Splitting.Within = logistics.MustSpan(span) })
}

func decide(t rapid.TB, pol approval.Policy, p approval.Purchase) approval.Decision {
	t.Helper()
	d, err := pol.DecidePrice(p)
	if err != nil {
		t.Fatalf("DecidePrice: %v", err)
	}
	return d
}

func compile(t testing.TB, pol approval.Policy) *approval.Authority {
	t.Helper()
	a, err := approval.Compile(pol)
	if err != nil {
		t.Fatalf("Compile: %v", err)
	}
	return a
}

// said is a decision on one line, with all that it says but for the edition.
func said(d approval.Decision) string {
	parts := []string{d.Total.Text(logistics.English), fmt.Sprint(d.Quotes, " quotes")}
	for _, role := range []logistics.Role{d.Analyst, d.FirstApprover, d.Approver} {
		if role != "" {
			parts = append(parts, string(role))
		}
	}
	for _, word := range []struct {
		is   bool
		text string
	}{{d.ExplicitlyUnbudgeted, "explicit"}, {d.PicksSupplier, "picks supplier"}, {d.Requote, "requote"}, {d.SiteVisit, "site visit"}} {
		if word.is {
			parts = append(parts, word.text)
		}
	}
	return strings.Join(parts, ", ") + ": " + ids(d.Clauses) + "|" + ids(d.Open)
}

// ids are the clauses of an answer.
func ids(c logistics.Citations) string {
	var all []string
	for _, cite := range c.List() {
		all = append(all, string(cite.Clause))
	}
	return strings.Join(all, " ")
}

// priceFile is a file that has all that the policy asks of p.
func priceFile(t rapid.TB, pol approval.Policy, p approval.Purchase) approval.PriceFile {
	t.Helper()
	d := decide(t, pol, p)
	f := approval.PriceFile{
		Purchase: p, Requester: "Chen", RequestedAt: at(8, 0), Supplier: "S-1", SaysUnbudgeted: d.ExplicitlyUnbudgeted, OrderedAt: at(14, 0),
	}
	for i := range d.Quotes {
		f.Quotes = append(f.Quotes, approval.Quote{Supplier: fmt.Sprintf("S-%d", i+1), Listed: true})
	}
	if d.PicksSupplier {
		f.ChosenBy = d.Approver
	}
	if d.Analyst != "" {
		f.Analysis = &approval.Analysis{Leader: "Wu", At: at(9, 0)}
		f.Quotes = []approval.Quote{{Supplier: "S-1", Listed: p.Listed}}
	}
	if d.FirstApprover != "" {
		f.Approvals = append(f.Approvals, logistics.Mark{Act: approval.ActFirst, Role: d.FirstApprover, By: "Fang", At: at(10, 0)})
	}
	f.Approvals = append(f.Approvals, logistics.Mark{Act: approval.ActPrice, Role: d.Approver, By: "Pang", At: at(11, 0)})
	for _, paper := range pol.Price.Papers {
		f.Papers = append(f.Papers, paper.Key)
	}
	if len(pol.Price.Routes) > 0 {
		f.Route = pol.Price.Routes[0].Name
	}
	return f
}

// pay is a budgeted payment.
func pay(amount string) approval.Payment {
	return approval.Payment{Amount: yuan(amount), Budgeted: true}
}

// paymentFile is a file that has all that the policy asks of p.
func paymentFile(t rapid.TB, pol approval.Policy, p approval.Payment) approval.PaymentFile {
	t.Helper()
	d, err := pol.DecidePayment(p)
	if err != nil {
		t.Fatalf("DecidePayment: %v", err)
	}
	f := approval.PaymentFile{
		Payment: p, Applicant: "Chen", AppliedAt: at(8, 0), ListedAtOrder: true, Cleared: logistics.Yes, Genuine: logistics.Yes,
		Invoice: approval.Invoice{IssuedAt: at(7, 0)},
	}
	for i, s := range d.Chain {
		f.Signatures = append(f.Signatures, logistics.Mark{Act: s.Act, Role: s.By[0], By: logistics.Person(fmt.Sprintf("Signer %d", i+1)), At: at(9+i, 0)})
	}
	f.Signatures = append(f.Signatures, logistics.Mark{Act: d.Handover.Act, Role: d.Handover.By[0], By: "Kuai", At: at(16, 0)})
	for i, step := range pol.Payment.Invoice {
		f.Invoice.Signatures = append(f.Invoice.Signatures, logistics.Mark{
			Act: step.Act, Role: step.By[0], By: logistics.Person(fmt.Sprintf("Hand %d", i+1)), At: at(9+i, 30),
		})
	}
	return f
}

// found is a report, an entry on a line: subject, fault, figures, clauses; or what is missing.
func found(r logistics.Report) []string {
	lines := []string{}
	for _, f := range r.Findings {
		line := f.Subject + " " + f.Fault.String()
		for _, m := range []logistics.Measure{f.Got, f.Want} {
			if text, _ := m.MarshalText(); len(text) > 0 {
				line += " [" + string(text) + "]"
			} else {
				line += " -"
			}
		}
		line += " " + string(f.Clause)
		if f.Also != "" {
			line += "+" + string(f.Also)
		}
		if f.Force == logistics.Should {
			line += " should"
		}
		lines = append(lines, line)
	}
	for _, u := range r.Unchecked {
		lines = append(lines, "? "+u.Subject+" "+string(u.Clause)+": "+u.Missing.En)
	}
	return lines
}

// problems are the paths and codes of every problem in err.
func problems(t testing.TB, err error) []string {
	t.Helper()
	var invalid *logistics.InvalidError
	if !errors.As(err, &invalid) || !errors.Is(err, logistics.ErrInvalid) {
		t.Fatalf("error %v (%T), want an InvalidError", err, err)
	}
	lines := []string{}
	for _, p := range invalid.Problems {
		if p.Detail == "" {
			t.Errorf("%s %s: no detail", p.Path, p.Code)
		}
		lines = append(lines, p.Path+" "+p.Code)
	}
	return lines
}

func checkPrice(t testing.TB, pol approval.Policy, f approval.PriceFile) logistics.Report {
	t.Helper()
	r, err := pol.CheckPrice(f)
	if err != nil {
		t.Fatalf("CheckPrice: %v", err)
	}
	if r.Edition != pol.Edition {
		t.Errorf("edition %q, want %q", r.Edition, pol.Edition)
	}
	return r
}

func checkPayment(t testing.TB, pol approval.Policy, f approval.PaymentFile) logistics.Report {
	t.Helper()
	r, err := pol.CheckPayment(f)
	if err != nil {
		t.Fatalf("CheckPayment: %v", err)
	}
	if r.Edition != pol.Edition {
		t.Errorf("edition %q, want %q", r.Edition, pol.Edition)
	}
	return r
}

// differ reports a difference between what is wanted and what is got.
func differ(t testing.TB, want, got any) {
	t.Helper()
	if diff := diffOf(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func diffOf(want, got any) string { return cmp.Diff(want, got, same()) }
