package supplier_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestHostileLines(t *testing.T) {
	set := func(f func(*supplier.Line)) edit { return f }
	huge := decimal.New(1, 1_000_000)
	for _, row := range []struct {
		reason string
		edit   edit
		want   []string
	}{
		{"nothing at all", set(func(l *supplier.Line) { *l = supplier.Line{} }), []string{
			"lines[0].order absent", "lines[0].no range", "lines[0].supplier absent", "lines[0].item absent", "lines[0].due absent",
			"lines[0].ordered range", "lines[0].price word"}},
		{"spaces around names", set(func(l *supplier.Line) { l.Order, l.Supplier, l.Item = " PO-1", "S-17 ", "\tI-1" }), []string{
			"lines[0].order word", "lines[0].supplier word", "lines[0].item word"}},
		{"a line break, a tab and bytes that are no text", set(func(l *supplier.Line) { l.Order, l.Supplier, l.Item = "PO\n1", "S\t17", "I-\xff" }), []string{
			"lines[0].order word", "lines[0].supplier word", "lines[0].item word"}},
		{"a name in Chinese is a name", set(func(l *supplier.Line) { l.Order, l.No = "采购 2603", 0 }), []string{"lines[0].no range"}},
		{"line 0", set(func(l *supplier.Line) { l.No = 0 }), []string{"lines[0].no range"}},
		{"line -1", set(func(l *supplier.Line) { l.No = -1 }), []string{"lines[0].no range"}},
		{"completed on no date", set(func(l *supplier.Line) { l.Completed = new(logistics.Date) }), []string{"lines[0].completed absent"}},
		{"nothing was ordered", quantity("0", "0"), []string{"lines[0].ordered range"}},
		{"a negative quantity", quantity("-1", "-0.0001"), []string{"lines[0].ordered amount", "lines[0].delivered amount"}},
		{"five decimals", quantity("1.00001", "1.00001"), []string{"lines[0].ordered amount", "lines[0].delivered amount"}},
		{"10^15", quantity("1000000000000000", "1000000000000000"), []string{"lines[0].ordered amount", "lines[0].delivered amount"}},
		{"an exponent bomb", set(func(l *supplier.Line) { l.Ordered, l.Delivered, l.Inspected = huge, huge, &huge }),
			[]string{"lines[0].ordered amount", "lines[0].delivered amount", "lines[0].inspected amount"}},
		{"more off than looked at", inspected("100", "100.0001"), []string{"lines[0].offSpec conflict"}},
		{"off without looking", inspected("", "1"), []string{"lines[0].offSpec conflict"}},
		{"looked at without a result", inspected("100", ""), []string{"lines[0].offSpec absent"}},
		{"negative inspection", inspected("-1", "-2"), []string{"lines[0].inspected amount", "lines[0].offSpec amount"}},
		{"a refused inspection is not held against its result", inspected("-1", "1"), []string{"lines[0].inspected amount"}},
		{"a weight without an ordered one", weights("", "100"), []string{"lines[0].orderedWeight absent"}},
		{"an ordered weight of 0", weights("0", "100"), []string{"lines[0].orderedWeight range"}},
		{"negative weights", weights("-1", "-1"), []string{"lines[0].orderedWeight amount", "lines[0].deliveredWeight amount"}},
		{"a price review that is none", price(9), []string{"lines[0].price word"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := march([]supplier.Line{line(1, row.edit)})
			_, err := supplier.Factory().Disqualify(f)
			differ(t, row.want, problems(t, err))
			_, err = supplier.Factory().Grade(firstHalf("90", f.Lines...))
			differ(t, row.want, problems(t, err))
			err = newTally(t, supplier.Factory()).Add(f.Lines[0])
			for i := range row.want {
				row.want[i] = strings.TrimPrefix(row.want[i], "lines[0].")
			}
			differ(t, row.want, problems(t, err))
		})
	}
}

// The largest and the finest figures are judged exactly.
func TestExtremeFigures(t *testing.T) {
	most := "999999999999999"
	f := march([]supplier.Line{
		line(1, quantity(most, most+".0000"), inspected(most, "0"), weights(most, most)), line(2, weights("0.0001", most), inspected("", "")),
	})
	v := disqualify(t, supplier.Factory(), f)
	if got := told(v, supplier.SpecificationFactor); got != "passed, 0 of 999,999,999,999,999" {
		t.Error(got)
	}
	if got := told(v, supplier.OverweightFactor); got != "passed, 1" {
		t.Error(got)
	}
	f.Lines[1] = line(2, inspected("1", "0"))
	_, err := supplier.Factory().Disqualify(f)
	differ(t, []string{"lines amount"}, problems(t, err))
	_, err = supplier.Factory().Grade(firstHalf("1", f.Lines...))
	differ(t, []string{"lines amount"}, problems(t, err))
	f.Lines[1] = line(2, due("2026-04-01"), inspected("1", "0"))
	disqualify(t, supplier.Factory(), f)
}

func TestSameLineTwice(t *testing.T) {
	open := line(1, completed(""), quantity("100", "40"))
	done := line(1)
	for _, row := range []struct {
		reason string
		lines  []supplier.Line
		want   []string
	}{
		{"the same outcome", []supplier.Line{done, line(2), done}, []string{"lines[2].no duplicate"}},
		{"another outcome", []supplier.Line{done, line(1, completed("2026-03-11"))}, []string{"lines[1].no conflict"}},
		{"complete, open, and complete once more", []supplier.Line{done, open, done}, []string{"lines[2].no duplicate"}},
		{"complete, then open with another due date", []supplier.Line{done, line(1, completed(""), due("2026-03-12"))}, []string{"lines[1].no conflict"}},
		{"open twice", []supplier.Line{open, open}, []string{"lines[1].no duplicate"}},
		{"open twice with other figures", []supplier.Line{open, line(1, completed(""), quantity("100", "50"))}, []string{"lines[1].no conflict"}},
		{"open, complete, and once more", []supplier.Line{open, done, done}, []string{"lines[2].no duplicate"}},
		{"another due date", []supplier.Line{open, line(1, due("2026-03-12"))}, []string{"lines[1].no conflict"}},
		{"another supplier", []supplier.Line{open, line(1, of("S-18"))}, []string{"lines[1].no conflict"}},
		{"another item", []supplier.Line{open, line(1, item("rice"))}, []string{"lines[1].no conflict"}},
		{"no food any more", []supplier.Line{open, line(1, nonFood())}, []string{"lines[1].no conflict"}},
		{"another quantity ordered", []supplier.Line{open, line(1, quantity("90", "90"))}, []string{"lines[1].no conflict"}},
		{"three lines, each twice: every problem at once", append(lines(3, 0), lines(3, 0)...), []string{"lines[3].no duplicate", "lines[4].no duplicate", "lines[5].no duplicate"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			_, err := supplier.Factory().Disqualify(march(row.lines))
			differ(t, row.want, problems(t, err))
			tally := newTally(t, supplier.Factory())
			refused := 0
			for _, l := range row.lines {
				if err := tally.Add(l); err != nil {
					refused++
					problems(t, err)
				}
			}
			if refused != len(row.want) {
				t.Errorf("the tally refused %d lines, want %d", refused, len(row.want))
			}
		})
	}
	// An open line that comes again complete is replaced, and counts once.
	v := disqualify(t, supplier.Factory(), march([]supplier.Line{open, done}))
	if v.Standing != supplier.Cleared || v.Lines != 1 || v.Open != 0 {
		t.Errorf("%s, %d lines, %d open", v, v.Lines, v.Open)
	}
	// Lines of one number in two orders are two.
	other := line(1, func(l *supplier.Line) { l.Order = "PO-2" })
	if v := disqualify(t, supplier.Factory(), march([]supplier.Line{done, other})); v.Lines != 2 {
		t.Errorf("%d lines", v.Lines)
	}
}

func TestHostileReviews(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(*supplier.Review)
		want   []string
	}{
		{"nothing at all", func(r *supplier.Review) { *r = supplier.Review{} }, []string{"supplier absent", "month absent", "on absent"}},
		{"before the month", func(r *supplier.Review) { r.On = day("2026-02-28") }, []string{"on range"}},
		{"a name with a space", func(r *supplier.Review) { r.Supplier = "S-17 " }, []string{"supplier word"}},
		{"a kind twice and one that is none", func(r *supplier.Review) {
			r.Recorded = []supplier.EventKind{supplier.FraudCase, supplier.FraudCase, 0, 99}
		}, []string{"recorded[1] duplicate", "recorded[2] word", "recorded[3] word"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := march(nil)
			row.edit(&f.Review)
			_, err := supplier.Factory().Disqualify(f)
			differ(t, row.want, problems(t, err))
			_, err = newTally(t, supplier.Factory()).Disqualify(f.Review)
			differ(t, row.want, problems(t, err))
		})
	}
	for _, row := range []struct {
		reason string
		edit   func(*supplier.HalfReview)
		want   []string
	}{
		{"nothing at all", func(r *supplier.HalfReview) { *r = supplier.HalfReview{} }, []string{"supplier absent", "half absent", "on absent"}},
		{"before the half-year", func(r *supplier.HalfReview) { r.On = day("2025-12-31") }, []string{"on range"}},
		{"a score above 100", func(r *supplier.HalfReview) { r.Service = maybe("100.0001") }, []string{"service range"}},
		{"a score below 0", func(r *supplier.HalfReview) { r.Service = maybe("-1") }, []string{"service amount"}},
		{"a score too fine", func(r *supplier.HalfReview) { r.Service = maybe("99.99999") }, []string{"service amount"}},
	} {
		t.Run("half: "+row.reason, func(t *testing.T) {
			f := firstHalf("90")
			row.edit(&f.HalfReview)
			_, err := supplier.Factory().Grade(f)
			differ(t, row.want, problems(t, err))
			_, err = newTally(t, supplier.Factory()).Grade(f.HalfReview)
			differ(t, row.want, problems(t, err))
		})
	}
	// Every problem at once, the review's first.
	f := march([]supplier.Line{line(1, quantity("1", "-1")), line(2, inspected("1", "2"))}, incident(0))
	f.Supplier = ""
	_, err := supplier.Factory().Disqualify(f)
	differ(t, []string{"supplier absent", "lines[0].delivered amount", "lines[1].offSpec conflict", "events[0].kind word"}, problems(t, err))
}

// Facts survive JSON exactly, an empty list as an empty list.
func TestFactsAsJSON(t *testing.T) {
	stable(t, line(1))
	stable(t, line(2, completed(""), weights("100", ""), inspected("", ""), nonFood()))
	stable(t, incident(supplier.OtherBreach))
	stable(t, problem("Q-1", "mold", "2026-03-12"))
	stable(t, march(nil))
	stable(t, march(lines(2, 1, completed("")), incident(supplier.FraudCase)))
	stable(t, firstHalf(""))
	stable(t, firstHalf("99.5", lines(2, 0)...))
	stable(t, replacement())
	stable(t, replacement(func(f *supplier.ReplacementFile) { f.Approval, f.ChangedAt, f.Reason = nil, nil, "" }))
	var l supplier.Line
	err := logistics.Decode([]byte(`{"order":"PO-1","no":1,"supplier":"S-17","item":"I-1","due":"2026-02-30","completed":null,"ordered":"1e1000000",`+
		`"delivered":-1,"price":"cheap","weight":1,"no":2}`), &l)
	differ(t, []string{"nonFood absent", "due word", "completed null", "ordered amount", "delivered amount", "price word", "weight unknown", "no duplicate"}, problems(t, err))
}

// A review on the first day of its period is the earliest there is.
func TestEarliestReview(t *testing.T) {
	f, h := march(nil), firstHalf("90")
	f.On, h.On = day("2026-03-01"), day("2026-01-01")
	if v := disqualify(t, supplier.Factory(), f); !v.Provisional {
		t.Error("not provisional")
	}
	if g := grade(t, supplier.Factory(), h); !g.Provisional {
		t.Error("not provisional")
	}
}

// The facts of a file are neither changed nor kept.
func TestInputUntouched(t *testing.T) {
	f := march(append(lines(5, 2, completed("2026-03-11"), weights("100", "104")), line(6, completed(""))),
		problem("Q-1", "mold", "2026-03-02"), problem("Q-2", "mold", "2026-03-12"), incident(supplier.OtherBreach))
	want := logistics.Clone(f)
	pol := supplier.School()
	wantPolicy := logistics.Clone(pol)
	disqualify(t, pol, f)
	if _, err := pol.CheckMonth(f); err != nil {
		t.Fatal(err)
	}
	h := firstHalf("90", f.Lines...)
	wantHalf := logistics.Clone(h)
	grade(t, pol, h)
	differ(t, want, f)
	differ(t, wantHalf, h)
	differ(t, wantPolicy, pol)

	tally := newTally(t, pol)
	l, e := line(1, completed("2026-03-10")), incident(supplier.OtherBreach)
	if err := tally.Add(l); err != nil {
		t.Fatal(err)
	}
	if err := tally.AddEvent(e); err != nil {
		t.Fatal(err)
	}
	before, err := tally.Disqualify(march(nil).Review)
	if err != nil {
		t.Fatal(err)
	}
	*l.Completed, *l.Inspected, *l.OffSpec, *l.DeliveredWeight = day("2026-03-31"), figure("1"), figure("1"), figure("900")
	pol.Disqualification.Other.Confirmation.By[0] = "nobody"
	pol.Grading.Grades[0].Then = 0
	pol.Clauses[0].Basis = logistics.Stated
	after, err := tally.Disqualify(march(nil).Review)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, before, after)
}
