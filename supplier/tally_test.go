package supplier_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestTallySuppliersAndMonths(t *testing.T) {
	tally := newTally(t, supplier.Factory())
	for i, l := range []supplier.Line{
		line(1, due("2026-03-10")), line(2, due("2025-12-31")), line(3, of("S-9")), line(4, due("2026-03-31")), line(5, due("2026-01-01")),
	} {
		if err := tally.Add(l); err != nil {
			t.Fatal(i, err)
		}
	}
	if err := tally.AddEvent(incident(supplier.FraudCase, func(e *supplier.Event) { e.Supplier, e.On = "S-20", day("2026-02-01") })); err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"S-17", "S-20", "S-9"}, tally.Suppliers())
	differ(t, "[2025-12 2026-01 2026-03]", fmt.Sprint(tally.Months("S-17")))
	differ(t, "[2026-02]", fmt.Sprint(tally.Months("S-20")))
	differ(t, "[]", fmt.Sprint(tally.Months("S-99")))
}

// The zero Tally and none at all refuse everything, without a panic.
func TestNoTally(t *testing.T) {
	good := newTally(t, supplier.Factory())
	for _, tally := range []*supplier.Tally{nil, {}} {
		_, verdictErr := tally.Disqualify(march(nil).Review)
		_, gradeErr := tally.Grade(firstHalf("").HalfReview)
		for i, err := range []error{
			tally.Add(line(1)), tally.AddEvent(incident(supplier.FraudCase)), tally.Merge(good), good.Merge(tally), tally.Merge(tally), tally.Forget(monthOf("2026-03")),
			verdictErr, gradeErr,
		} {
			if err == nil {
				t.Errorf("%d: no error", i)
			}
		}
		if tally.Suppliers() != nil || tally.Months("S-17") != nil {
			t.Error("a tally that is none has suppliers")
		}
	}
}

func fill(t testing.TB, tally *supplier.Tally, lines []supplier.Line, events ...supplier.Event) *supplier.Tally {
	t.Helper()
	for _, l := range lines {
		if err := tally.Add(l); err != nil {
			t.Fatal(err)
		}
	}
	for _, e := range events {
		if err := tally.AddEvent(e); err != nil {
			t.Fatal(err)
		}
	}
	return tally
}

func TestMerge(t *testing.T) {
	open, done := line(1, completed(""), quantity("100", "40")), line(1)
	last := line(1, func(l *supplier.Line) { l.Order = "PO-2" })
	reported := incident(supplier.FraudCase, func(e *supplier.Event) { e.State = supplier.Reported })
	for _, row := range []struct {
		reason     string
		here       []supplier.Line
		hereCase   []supplier.Event
		there      []supplier.Line
		thereCases []supplier.Event
		want       []string
	}{
		{"different lines", lines(2, 0), nil, []supplier.Line{line(3)}, nil, nil},
		{"open here, complete there", []supplier.Line{open}, nil, []supplier.Line{done}, nil, nil},
		{"pending here, decided there", nil, []supplier.Event{reported}, nil, []supplier.Event{incident(supplier.FraudCase)}, nil},
		{"the same lines and events", lines(2, 0), []supplier.Event{reported}, lines(2, 0), []supplier.Event{reported},
			[]string{"order PO-1 line 1.no duplicate", "order PO-1 line 2.no duplicate", "event C-1.id duplicate"}},
		{"complete here, open there", []supplier.Line{done}, nil, []supplier.Line{open}, nil, nil},
		{"decided here, pending there", nil, []supplier.Event{incident(supplier.FraudCase)}, nil, []supplier.Event{reported}, nil},
		{"sorted by order and number", append(lines(10, 0), last), nil, append([]supplier.Line{last}, lines(10, 0)...), nil,
			[]string{"order PO-1 line 1.no duplicate", "order PO-1 line 2.no duplicate", "order PO-1 line 3.no duplicate", "order PO-1 line 4.no duplicate",
				"order PO-1 line 5.no duplicate", "order PO-1 line 6.no duplicate", "order PO-1 line 7.no duplicate", "order PO-1 line 8.no duplicate",
				"order PO-1 line 9.no duplicate", "order PO-1 line 10.no duplicate", "order PO-2 line 1.no duplicate"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			here := fill(t, newTally(t, supplier.Factory()), row.here, row.hereCase...)
			there := fill(t, newTally(t, supplier.Factory()), row.there, row.thereCases...)
			before, thereBefore := verdictOf(t, here), verdictOf(t, there)
			err := here.Merge(there)
			if row.want == nil {
				if err != nil {
					t.Fatal(err)
				}
				all := disqualify(t, supplier.Factory(), march(append(row.here, row.there...), append(row.hereCase, row.thereCases...)...))
				differ(t, all, verdictOf(t, here))
			} else {
				differ(t, row.want, problems(t, err))
				differ(t, before, verdictOf(t, here))
			}
			differ(t, thereBefore, verdictOf(t, there))
		})
	}
	tally := fill(t, newTally(t, supplier.Factory()), lines(1, 0))
	differ(t, []string{"order PO-1 line 1.no duplicate"}, problems(t, tally.Merge(tally)))
}

func verdictOf(t testing.TB, tally *supplier.Tally) supplier.Verdict {
	t.Helper()
	v, err := tally.Disqualify(march(nil).Review)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// What was built under other limits is refused, whatever its edition says.
func TestMergeRefusesOtherLimits(t *testing.T) {
	other := newTally(t, with(func(p *supplier.Policy) { p.Disqualification.Late.Bound = logistics.Count(2) }))
	differ(t, []string{"policy conflict"}, problems(t, newTally(t, supplier.Factory()).Merge(other)))
	differ(t, []string{"policy conflict"}, problems(t, newTally(t, supplier.Factory()).Merge(newTally(t, supplier.School()))))
	forgetful := newTally(t, supplier.Factory())
	if err := forgetful.Forget(monthOf("2026-03")); err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"from conflict"}, problems(t, newTally(t, supplier.Factory()).Merge(forgetful)))
	differ(t, []string{"from conflict"}, problems(t, forgetful.Merge(newTally(t, supplier.Factory()))))
	same := with(func(p *supplier.Policy) { p.Grading.Items.Date.Weight = figure("25.00") })
	if err := newTally(t, supplier.Factory()).Merge(newTally(t, same)); err != nil {
		t.Errorf("25 and 25.00 are one weight: %v", err)
	}
}

func TestForget(t *testing.T) {
	old := []supplier.Line{line(1, due("2026-02-28"), completed("2026-02-28")), line(2, due("2026-01-10"), completed("2026-01-10"))}
	past := []supplier.Event{
		problem("Q-1", "mold", "2025-12-31"), problem("Q-2", "leak", "2025-11-30"), problem("Q-4", "smell", "2026-02-28"),
		incident(supplier.FraudCase, func(e *supplier.Event) { e.On = day("2026-02-28") }),
		incident(supplier.FraudCase, func(e *supplier.Event) { e.ID, e.Supplier, e.On = "C-2", "S-18", day("2026-02-28") }),
		problem("Q-5", "mold", "2025-11-30", func(e *supplier.Event) { e.Supplier = "S-19" }),
	}
	tally := fill(t, newTally(t, supplier.Factory()), append(old, line(3), line(4, due("2026-03-01"), completed("2026-03-02"))), past...)
	again := []supplier.Event{problem("Q-9", "mold", "2026-03-31"), problem("Q-10", "leak", "2026-03-01")}
	whole := fill(t, newTally(t, supplier.Factory()), append(old, line(3), line(4, due("2026-03-01"), completed("2026-03-02"))), append(past, again...)...)

	if err := tally.Forget(monthOf("2026-03")); err != nil {
		t.Fatal(err)
	}
	fill(t, tally, nil, again...)
	differ(t, verdictOf(t, whole), verdictOf(t, tally))
	differ(t, "[2026-03]", fmt.Sprint(tally.Months("S-17")))

	review := march(nil).Review
	review.Month = monthOf("2026-02")
	_, err := tally.Disqualify(review)
	differ(t, []string{"month range"}, problems(t, err))
	_, err = tally.Grade(firstHalf("90").HalfReview)
	differ(t, []string{"half range"}, problems(t, err))
	differ(t, []string{"due range"}, problems(t, tally.Add(old[0])))
	differ(t, []string{"due range"}, problems(t, tally.Add(line(9, due("2026-02-28")))))
	differ(t, []string{"on range"}, problems(t, tally.AddEvent(problem("Q-3", "mold", "2026-02-28"))))
	differ(t, []string{"S-17"}, tally.Suppliers())
	if err := tally.Forget(monthOf("2026-02")); err != nil {
		t.Fatal("an earlier month is forgotten already", err)
	}
	if _, err := tally.Disqualify(review); err == nil {
		t.Error("forgetting an earlier month brought one back")
	}
	differ(t, []string{"before absent"}, problems(t, tally.Forget(logistics.Month{})))

	// The next month still sees the reports that its window reaches.
	review.Month, review.On = monthOf("2026-05"), day("2026-05-31")
	if err := tally.Forget(monthOf("2026-05")); err != nil {
		t.Fatal(err)
	}
	fill(t, tally, nil, problem("Q-20", "smell", "2026-05-28"), problem("Q-21", "rust", "2026-05-31"), problem("Q-22", "mold", "2026-05-31"))
	v, err := tally.Disqualify(review)
	if err != nil {
		t.Fatal(err)
	}
	if got := told(v, supplier.RecurrenceFactor); got != "disqualifies, 2" {
		t.Errorf("smell of 28 February and mold of 31 March are there again, rust is new: %s", got)
	}
}

func TestForgetKeepsWhatIsOpen(t *testing.T) {
	awaited := problem("Q-1", "mold", "2026-01-12", func(e *supplier.Event) { e.Countermeasure = supplier.Awaited })
	reported := incident(supplier.FraudCase, func(e *supplier.Event) { e.State, e.On = supplier.Reported, day("2026-02-28") })
	open := line(7, due("2026-02-28"), completed(""))
	tally := fill(t, newTally(t, supplier.Factory()), []supplier.Line{line(1), open, line(6, due("2026-01-31"), completed(""))}, reported, awaited)
	before := verdictOf(t, tally)
	differ(t, []string{"order PO-1 line 6 conflict", "order PO-1 line 7 conflict", "event C-1 conflict", "event Q-1 conflict"}, problems(t, tally.Forget(monthOf("2026-03"))))
	differ(t, before, verdictOf(t, tally))
	if err := tally.Forget(monthOf("2026-01")); err != nil {
		t.Errorf("nothing before January is open: %v", err)
	}
}

// Two streams that forgot the same months merge, with the reports that both remember.
func TestMergeAfterForget(t *testing.T) {
	parts := make([]*supplier.Tally, 2)
	for i := range parts {
		parts[i] = fill(t, newTally(t, supplier.Factory()), []supplier.Line{line(i + 1), line(i+11, due("2026-02-28"), completed("2026-02-28"))},
			problem(fmt.Sprint("Q-", i), fmt.Sprint("problem-", i), "2026-02-10"))
		if err := parts[i].Forget(monthOf("2026-03")); err != nil {
			t.Fatal(err)
		}
	}
	fill(t, parts[0], nil, problem("Q-8", "problem-1", "2026-03-10"), problem("Q-9", "problem-0", "2026-03-10"))
	if err := parts[0].Merge(parts[1]); err != nil {
		t.Fatal(err)
	}
	if got := told(verdictOf(t, parts[0]), supplier.RecurrenceFactor); got != "disqualifies, 2" {
		t.Error(got)
	}
}

// A line that was refused leaves no trace.
func TestRefusedLeavesNoTrace(t *testing.T) {
	tally := fill(t, newTally(t, supplier.Factory()), lines(3, 0))
	before := verdictOf(t, tally)
	for _, l := range []supplier.Line{line(1, completed("2026-03-20")), line(4, quantity("0", "1")), line(2, completed(""), due("2026-03-12"))} {
		if err := tally.Add(l); !errors.Is(err, logistics.ErrInvalid) {
			t.Errorf("%v", err)
		}
	}
	differ(t, before, verdictOf(t, tally))
	differ(t, true, slices.Equal(tally.Suppliers(), []string{"S-17"}))
}
