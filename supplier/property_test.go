package supplier_test

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// near are dates on and beside the ends of months, halves and windows.
func near() []logistics.Date {
	var all []logistics.Date
	for _, d := range []string{"2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28", "2026-03-10", "2026-03-31", "2026-04-30", "2026-06-30"} {
		for by := range 3 {
			all = append(all, day(d).AddDays(by-1))
		}
	}
	return all
}

func drawDate(t *rapid.T, label string) logistics.Date {
	return rapid.SampledFrom(near()).Draw(t, label)
}

// cut is a share of a base: exactly what the policy bounds, one unit of the grid below and one above, or anything.
func cut(t *rapid.T, label string, base decimal.Decimal, shares ...string) decimal.Decimal {
	share := figure(rapid.SampledFrom(append(shares, "0", "1")).Draw(t, label+" share"))
	d := base.Mul(share).Round(4)
	switch rapid.IntRange(0, 2).Draw(t, label+" step") {
	case 1:
		if d.IsPositive() {
			d = d.Sub(decimal.New(1, -4))
		}
	case 2:
		d = d.Add(decimal.New(1, -4))
	}
	return d
}

func drawLine(t *rapid.T, no int) supplier.Line {
	ordered := rapid.SampledFrom([]string{"100", "0.3", "7"}).Draw(t, "ordered")
	l := line(no, quantity(ordered, ordered), due(drawDate(t, "due").String()), price(supplier.PriceReview(rapid.IntRange(1, 3).Draw(t, "price"))),
		item(fmt.Sprint("I-", rapid.IntRange(1, 7).Draw(t, "item"))), of(rapid.SampledFrom([]string{"S-17", "S-17", "S-17", "S-18"}).Draw(t, "supplier")))
	l.Delivered = cut(t, "delivered", l.Ordered, "1")
	l.NonFood = rapid.IntRange(0, 3).Draw(t, "non-food") == 0
	switch rapid.IntRange(0, 4).Draw(t, "completed") {
	case 0:
		l.Completed = nil
	case 1:
		*l.Completed = drawDate(t, "completed")
	default:
		*l.Completed = l.Due.AddDays(rapid.IntRange(-1, 1).Draw(t, "days"))
	}
	if rapid.IntRange(0, 3).Draw(t, "inspected") == 0 {
		l.Inspected, l.OffSpec = nil, nil
	} else {
		*l.Inspected = figure(rapid.SampledFrom([]string{"0", "50", "100", "0.5"}).Draw(t, "units"))
		off := cut(t, "off", *l.Inspected, "0.02", "0.04")
		if off.GreaterThan(*l.Inspected) {
			off = *l.Inspected
		}
		*l.OffSpec = off
	}
	if rapid.IntRange(0, 4).Draw(t, "weighed") == 0 {
		l.DeliveredWeight = nil
	} else {
		*l.DeliveredWeight = cut(t, "weight", *l.OrderedWeight, "1.03", "1.03", "1.04")
	}
	return l
}

func drawEvent(t *rapid.T, no int) supplier.Event {
	e := supplier.Event{
		ID: fmt.Sprint("C-", no), Supplier: rapid.SampledFrom([]string{"S-17", "S-17", "S-18"}).Draw(t, "supplier"),
		Kind: rapid.SampledFrom(supplier.EventKinds()).Draw(t, "kind"), On: drawDate(t, "on"),
	}
	if rapid.Bool().Draw(t, "quality") {
		e.Kind = supplier.QualityProblem
	}
	if e.Kind == supplier.QualityProblem {
		e.Problem = rapid.SampledFrom([]string{"mold", "leak"}).Draw(t, "problem")
		e.Countermeasure = supplier.Countermeasure(rapid.SampledFrom([]uint8{1, 2, 3, 3, 3, 3}).Draw(t, "countermeasure"))
		return e
	}
	e.State = supplier.CaseState(rapid.IntRange(1, 3).Draw(t, "state"))
	e.ConfirmedBy = rapid.SampledFrom([]logistics.Role{"", logistics.Buyer, logistics.PurchasingManager}).Draw(t, "by")
	e.Reason = rapid.SampledFrom([]string{"", "shouted"}).Draw(t, "reason")
	return e
}

// drawFile draws lines and events of different names, mostly of the month that is reviewed.
func drawFile(t *rapid.T) supplier.MonthFile {
	f := march(nil)
	f.Month = rapid.SampledFrom(near()).Draw(t, "month").Month()
	f.On = f.Month.Last().AddDays(rapid.SampledFrom([]int{0, -1, -15, 1, 5, 40}).Draw(t, "on"))
	crowd := rapid.Bool().Draw(t, "crowd")
	for i := range rapid.IntRange(0, 24).Draw(t, "lines") {
		l := drawLine(t, i+1)
		if crowd && l.Due.Month() != f.Month {
			l.Due = f.Month.First().AddDays(rapid.IntRange(0, 27).Draw(t, "day"))
		}
		f.Lines = append(f.Lines, l)
	}
	for i := range rapid.IntRange(0, 8).Draw(t, "events") {
		f.Events = append(f.Events, drawEvent(t, i+1))
	}
	if rapid.IntRange(0, 3).Draw(t, "recorded") == 0 {
		f.Recorded = f.Recorded[:rapid.IntRange(0, 6).Draw(t, "kinds")]
	}
	return f
}

// Every factor is as a naive reading of the clauses says.
func TestMonthEqualsOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFile(t)
		v, err := supplier.Factory().Disqualify(f)
		if err != nil {
			t.Fatal(err)
		}
		suspended, unchecked := false, false
		for i, want := range oracleMonth(f) {
			j := v.Factors[i]
			got := j.Got.Rat()
			if (got == nil) != (want.got == nil) || got != nil && got.Cmp(want.got) != 0 || j.Outcome != want.outcome {
				t.Errorf("%s, want %v %s", j, want.got, want.outcome)
			}
			if (j.Outcome == supplier.NotChecked) && len(j.Missing) == 0 || j.Outcome == supplier.Passed && len(j.Missing) > 0 {
				t.Errorf("%s misses %v", j, j.Missing)
			}
			suspended = suspended || want.outcome == supplier.Disqualifies
			unchecked = unchecked || want.outcome == supplier.NotChecked
		}
		want := supplier.Cleared
		switch {
		case suspended:
			want = supplier.Suspended
		case unchecked:
			want = supplier.Unresolved
		}
		if v.Standing != want {
			t.Errorf("%s, want %s", v.Standing, want)
		}
		report := v.Report()
		failed := 0
		for _, j := range v.Factors {
			if j.Outcome == supplier.Disqualifies {
				failed++
			}
		}
		if len(report.Findings) != failed || failed > 0 && len(v.Clauses) != failed+1 {
			t.Errorf("%d findings, %d clauses of %d factors", len(report.Findings), len(v.Clauses), failed)
		}
	})
}

func drawHalf(t *rapid.T, lines []supplier.Line) supplier.HalfFile {
	f := firstHalf("0", lines...)
	f.Half = rapid.SampledFrom(near()).Draw(t, "half").Half()
	f.On = f.Half.Last().AddDays(rapid.SampledFrom([]int{0, -1, -90, 1, 40}).Draw(t, "half on"))
	if rapid.IntRange(0, 5).Draw(t, "scored") == 0 {
		f.Service = nil
	} else {
		*f.Service = figure(rapid.SampledFrom([]string{"0", "40", "60", "59.9999", "90", "100"}).Draw(t, "service"))
	}
	return f
}

func TestGradeEqualsOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawHalf(t, drawFile(t).Lines)
		g, err := supplier.Factory().Grade(f)
		if err != nil {
			t.Fatal(err)
		}
		score, want := oracleGrade(f)
		got := g.Score.Rat()
		if g.Grade != want || (got == nil) != (score == nil) || got != nil && got.Cmp(score) != 0 {
			t.Errorf("%s, want %s %v", g, want, score)
		}
		if want == 0 && len(g.Unchecked) == 0 {
			t.Errorf("no grade and nothing is missing: %s", g)
		}
	})
}

// A stream in any order and any parts is judged as the slice is.
func TestTallyEqualsSlices(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFile(t)
		pol := supplier.Factory()
		want, err := pol.Disqualify(f)
		if err != nil {
			t.Fatal(err)
		}
		h := drawHalf(t, f.Lines)
		wantGrade, err := pol.Grade(h)
		if err != nil {
			t.Fatal(err)
		}
		parts := make([]*supplier.Tally, rapid.IntRange(1, 4).Draw(t, "parts"))
		for i := range parts {
			if parts[i], err = supplier.NewTally(pol); err != nil {
				t.Fatal(err)
			}
		}
		part := func() *supplier.Tally { return parts[rapid.IntRange(0, len(parts)-1).Draw(t, "part")] }
		for _, l := range rapid.Permutation(f.Lines).Draw(t, "lines") {
			if err := part().Add(l); err != nil {
				t.Fatal(err)
			}
		}
		for _, e := range rapid.Permutation(f.Events).Draw(t, "events") {
			if err := part().AddEvent(e); err != nil {
				t.Fatal(err)
			}
		}
		for len(parts) > 1 {
			parts = rapid.Permutation(parts).Draw(t, "merge")
			if err := parts[0].Merge(parts[1]); err != nil {
				t.Fatal(err)
			}
			parts = append(parts[:1], parts[2:]...)
		}
		got, err := parts[0].Disqualify(f.Review)
		if err != nil {
			t.Fatal(err)
		}
		gotGrade, err := parts[0].Grade(h.HalfReview)
		if err != nil {
			t.Fatal(err)
		}
		same2(t, want, got)
		same2(t, wantGrade, gotGrade)

		// Forgetting what lies before changes nothing of what is left, unless something there is still open.
		if err := parts[0].Forget(f.Month); err != nil {
			return
		}
		again, err := parts[0].Disqualify(f.Review)
		if err != nil {
			t.Fatal(err)
		}
		same2(t, want, again)
	})
}

func same2(t *rapid.T, want, got any) {
	t.Helper()
	if w, g := fmt.Sprintf("%+v", want), fmt.Sprintf("%+v", got); w != g {
		t.Errorf("want %s\n got %s", w, g)
	}
}

// A stream in which open lines and pending events come again, decided, is judged as their last state is, in any order and
// any parts.
func TestTallyReplaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFile(t)
		pol := supplier.Factory()
		want, err := pol.Disqualify(f)
		if err != nil {
			t.Fatal(err)
		}
		parts := make([]*supplier.Tally, rapid.IntRange(1, 3).Draw(t, "parts"))
		for i := range parts {
			if parts[i], err = supplier.NewTally(pol); err != nil {
				t.Fatal(err)
			}
		}
		turn := func() *supplier.Tally { return parts[rapid.IntRange(0, len(parts)-1).Draw(t, "part")] }
		stream := f
		stream.Lines, stream.Events = nil, nil
		for _, l := range f.Lines {
			if l.Completed != nil && rapid.Bool().Draw(t, "was open") {
				open := l
				open.Completed, open.Delivered, open.DeliveredWeight = nil, figure("0"), nil
				open.Inspected, open.OffSpec, open.Price = nil, nil, supplier.NotReviewed
				stream.Lines = append(stream.Lines, open)
			}
		}
		stream.Lines = append(stream.Lines, f.Lines...)
		for _, e := range f.Events {
			pending := e
			switch {
			case e.Kind == supplier.QualityProblem && e.Countermeasure != supplier.Awaited:
				pending.Countermeasure = supplier.Awaited
			case e.Kind != supplier.QualityProblem && e.State != supplier.Reported:
				pending.State, pending.Reason = supplier.Reported, ""
			default:
				continue
			}
			stream.Events = append(stream.Events, pending)
		}
		stream.Events = append(stream.Events, f.Events...)
		stream.Lines = rapid.Permutation(stream.Lines).Draw(t, "order of lines")
		stream.Events = rapid.Permutation(stream.Events).Draw(t, "order of events")
		for _, l := range stream.Lines {
			if err := turn().Add(l); err != nil {
				t.Fatal(err)
			}
		}
		for _, e := range stream.Events {
			if err := turn().AddEvent(e); err != nil {
				t.Fatal(err)
			}
		}
		rest := rapid.Permutation(parts[1:]).Draw(t, "merge")
		for _, p := range rest {
			if err := parts[0].Merge(p); err != nil {
				t.Fatal(err)
			}
		}
		got, err := parts[0].Disqualify(f.Review)
		if err != nil {
			t.Fatal(err)
		}
		same2(t, want, got)
		slices, err := pol.Disqualify(stream)
		if err != nil {
			t.Fatal(err)
		}
		same2(t, want, slices)
	})
}

// One more fault never clears a supplier, and a better score never lowers a grade.
func TestMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFile(t)
		pol := supplier.Factory()
		before, err := pol.Disqualify(f)
		if err != nil {
			t.Fatal(err)
		}
		worse := line(1000, due(f.Month.First().String()), completed(f.Month.First().AddDays(1).String()))
		f.Lines = append(f.Lines, worse)
		f.Events = append(f.Events, incident(supplier.FraudCase, func(e *supplier.Event) { e.ID, e.On = "C-1000", f.Month.First() }))
		after, err := pol.Disqualify(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range []int{1, 3} {
			if before.Factors[i].Outcome == supplier.Disqualifies && after.Factors[i].Outcome != supplier.Disqualifies || after.Factors[i].Outcome == supplier.Passed {
				t.Errorf("%s became %s", before.Factors[i], after.Factors[i])
			}
		}
		h := drawHalf(t, f.Lines)
		if h.Service == nil {
			return
		}
		low, err := pol.Grade(h)
		if err != nil {
			t.Fatal(err)
		}
		h.Service = maybe("100")
		high, err := pol.Grade(h)
		if err != nil {
			t.Fatal(err)
		}
		if high.Grade < low.Grade {
			t.Errorf("%s, with a better service %s", low, high)
		}
	})
}

// A valid policy of a company's own numbers survives JSON exactly.
func TestPolicyRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pol := supplier.School()
		parts := []int{0, rapid.IntRange(0, 1_000_000).Draw(t, "a"), rapid.IntRange(0, 1_000_000).Draw(t, "b"), rapid.IntRange(0, 1_000_000).Draw(t, "c"), 1_000_000}
		a, b := min(parts[1], parts[2]), max(parts[1], parts[2])
		i := &pol.Grading.Items
		i.Date.Weight, i.Quantity.Weight = decimal.New(int64(a), -4), decimal.New(int64(b-a), -4)
		i.Quality.Weight, i.Service.Weight = decimal.New(int64(1_000_000-b), -4), figure("0")
		pol.Disqualification.Price.Bound = logistics.Share(rapid.IntRange(1, 100).Draw(t, "price"), 100)
		pol.Disqualification.Recurrence.Within.Months = rapid.IntRange(1, 120).Draw(t, "months")
		if rapid.Bool().Draw(t, "side") {
			pol.Disqualification.Late = logistics.Limit{Rule: logistics.Obliges("000-079")}
		}
		if err := logistics.Validate(pol); err != nil {
			t.Fatal(err)
		}
		read, err := roundTrip(pol)
		if err != nil {
			t.Fatal(err)
		}
		same2(t, pol, read)
	})
}
