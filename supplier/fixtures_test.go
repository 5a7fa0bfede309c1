package supplier_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// same compares policies, facts and answers.
func same() cmp.Options {
	return cmp.Options{cmpopts.EquateComparable(logistics.Measure{}, logistics.Span{}, logistics.Citations{})}
}

// differ reports a difference between what is wanted and what is got.
func differ(t testing.TB, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got, same()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// figure reads a decimal; the guard is not asked.
func figure(text string) decimal.Decimal { return decimal.RequireFromString(text) }

func maybe(text string) *decimal.Decimal {
	if text == "" {
		return nil
	}
	return new(figure(text))
}

func day(text string) logistics.Date { return logistics.MustDate(text) }

func monthOf(text string) logistics.Month { return day(text + "-01").Month() }

// line is a food line of S-17 due on 10 March 2026 that is in order in every way.
func line(no int, edits ...func(*supplier.Line)) supplier.Line {
	l := supplier.Line{
		Order: "PO-1", No: no, Supplier: "S-17", Item: fmt.Sprintf("I-%d", no), Due: day("2026-03-10"), Completed: new(day("2026-03-10")),
		Ordered: figure("100"), Delivered: figure("100"), Inspected: maybe("100"), OffSpec: maybe("0"), Price: supplier.Reasonable,
		OrderedWeight: maybe("100"), DeliveredWeight: maybe("100"),
	}
	for _, edit := range edits {
		edit(&l)
	}
	return l
}

// lines are n lines in order, the first bad of them edited.
func lines(n, bad int, edits ...func(*supplier.Line)) []supplier.Line {
	all := make([]supplier.Line, n)
	for i := range all {
		if i < bad {
			all[i] = line(i+1, edits...)
		} else {
			all[i] = line(i + 1)
		}
	}
	return all
}

type edit = func(*supplier.Line)

func due(text string) edit { return func(l *supplier.Line) { l.Due = day(text) } }

func completed(text string) edit {
	return func(l *supplier.Line) {
		l.Completed = nil
		if text != "" {
			l.Completed = new(day(text))
		}
	}
}

func price(p supplier.PriceReview) edit { return func(l *supplier.Line) { l.Price = p } }

func item(name string) edit { return func(l *supplier.Line) { l.Item = name } }

func of(name string) edit { return func(l *supplier.Line) { l.Supplier = name } }

func inspected(units, off string) edit {
	return func(l *supplier.Line) { l.Inspected, l.OffSpec = maybe(units), maybe(off) }
}

func weights(ordered, delivered string) edit {
	return func(l *supplier.Line) { l.OrderedWeight, l.DeliveredWeight = maybe(ordered), maybe(delivered) }
}

func quantity(ordered, delivered string) edit {
	return func(l *supplier.Line) { l.Ordered, l.Delivered = figure(ordered), figure(delivered) }
}

func nonFood() edit { return func(l *supplier.Line) { l.NonFood = true } }

// incident is a confirmed case of S-17 in March 2026.
func incident(kind supplier.EventKind, edits ...func(*supplier.Event)) supplier.Event {
	e := supplier.Event{ID: "C-1", Supplier: "S-17", Kind: kind, On: day("2026-03-12"), State: supplier.Confirmed}
	if kind == supplier.OtherBreach {
		e.ConfirmedBy, e.Reason = logistics.PurchasingManager, "blocked the gate with a truck"
	}
	for _, edit := range edits {
		edit(&e)
	}
	return e
}

// problem is a report of a quality problem of S-17 with an effective countermeasure.
func problem(id, code, on string, edits ...func(*supplier.Event)) supplier.Event {
	e := supplier.Event{ID: id, Supplier: "S-17", Kind: supplier.QualityProblem, On: day(on), Problem: code, Countermeasure: supplier.Effective}
	for _, edit := range edits {
		edit(&e)
	}
	return e
}

// march is the review of S-17's March 2026 on 5 April, with records of every kind.
func march(lines []supplier.Line, events ...supplier.Event) supplier.MonthFile {
	return supplier.MonthFile{
		Review: supplier.Review{Supplier: "S-17", Month: monthOf("2026-03"), On: day("2026-04-05"), Recorded: supplier.EventKinds()},
		Lines:  lines, Events: events,
	}
}

// firstHalf is the review of S-17's first half of 2026 on 5 July.
func firstHalf(service string, lines ...supplier.Line) supplier.HalfFile {
	return supplier.HalfFile{
		HalfReview: supplier.HalfReview{Supplier: "S-17", Half: day("2026-01-01").Half(), On: day("2026-07-05"), Service: maybe(service)},
		Lines:      lines,
	}
}

// with gives the factory's policy, changed by each edit.
func with(edits ...func(*supplier.Policy)) supplier.Policy {
	pol := supplier.Factory()
	for _, edit := range edits {
		edit(&pol)
	}
	return pol
}

func disqualify(t testing.TB, pol supplier.Policy, f supplier.MonthFile) supplier.Verdict {
	t.Helper()
	v, err := pol.Disqualify(f)
	if err != nil {
		t.Fatalf("Disqualify: %v", err)
	}
	return v
}

func grade(t testing.TB, pol supplier.Policy, f supplier.HalfFile) supplier.GradeResult {
	t.Helper()
	g, err := pol.Grade(f)
	if err != nil {
		t.Fatalf("Grade: %v", err)
	}
	return g
}

// failing is a test, or a draw of a property.
type failing interface {
	Helper()
	Fatalf(format string, args ...any)
	Errorf(format string, args ...any)
}

func newTally(t failing, pol supplier.Policy) *supplier.Tally {
	t.Helper()
	tally, err := supplier.NewTally(pol)
	if err != nil {
		t.Fatalf("NewTally: %v", err)
	}
	return tally
}

// told is a factor of a verdict on a line: outcome, figure, what is missing.
func told(v supplier.Verdict, f supplier.Factor) string {
	for _, j := range v.Factors {
		if j.Factor == f {
			return toldOf(j)
		}
	}
	return "no such factor"
}

func toldOf(j supplier.Judged) string {
	s := j.Outcome.String() + ", " + j.Got.String()
	for _, m := range j.Missing {
		s += "; " + m.En
	}
	return s
}

// found is a report, an entry on a line.
func found(r logistics.Report) []string {
	lines := []string{}
	for _, f := range r.Findings {
		lines = append(lines, f.String())
	}
	for _, u := range r.Unchecked {
		lines = append(lines, "? "+u.String())
	}
	return lines
}

// cited are the clauses of an answer.
func cited(list []logistics.Citation) string {
	var all []string
	for _, c := range list {
		all = append(all, string(c.Clause))
	}
	return strings.Join(all, " ")
}

// problems are the paths and codes of every problem in err.
func problems(t failing, err error) []string {
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
