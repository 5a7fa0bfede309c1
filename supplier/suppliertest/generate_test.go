package suppliertest_test

import (
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
	"example.com/logistics/supplier/suppliertest"
)

// What is drawn can be judged, and reaches every outcome of every factor, every bound, every grade and every cut-off.
func TestGeneratorsReach(t *testing.T) {
	t.Parallel()
	pol := supplier.Factory()
	outcomes := map[supplier.Factor]map[supplier.Outcome]int{}
	atBound := map[supplier.Factor]int{}
	standings := map[supplier.Standing]int{}
	grades, cuts := map[supplier.Grade]int{}, map[string]int{}
	faults := map[logistics.Fault]int{}
	provisional := 0
	for i := range 600 {
		v, err := pol.Disqualify(suppliertest.SomeMonth(pol).Example(i))
		if err != nil {
			t.Fatal(err)
		}
		standings[v.Standing]++
		for _, j := range v.Factors {
			if outcomes[j.Factor] == nil {
				outcomes[j.Factor] = map[supplier.Outcome]int{}
			}
			outcomes[j.Factor][j.Outcome]++
			if order, ok := j.Got.Compare(j.Bound); ok && order == 0 {
				atBound[j.Factor]++
			}
		}
		g, err := pol.Grade(suppliertest.SomeHalf(pol).Example(i))
		if err != nil {
			t.Fatal(err)
		}
		grades[g.Grade]++
		cuts[g.Score.String()]++
		if g.Provisional {
			provisional++
		}
		report, err := pol.CheckReplacement(suppliertest.SomeReplacement(pol).Example(i))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range report.Findings {
			faults[f.Fault]++
		}
	}
	for f := supplier.PriceFactor; f <= supplier.OtherFactor; f++ {
		for o := supplier.Passed; o <= supplier.NotChecked; o++ {
			if outcomes[f][o] == 0 {
				t.Errorf("%s never %s", f, o)
			}
		}
		if atBound[f] == 0 {
			t.Errorf("%s never at its bound", f)
		}
	}
	for s := supplier.Cleared; s <= supplier.Suspended; s++ {
		if standings[s] == 0 {
			t.Errorf("never %s", s)
		}
	}
	for g := supplier.Grade(0); g <= supplier.Excellent; g++ {
		if grades[g] < 10 {
			t.Errorf("grade %d %d times", g, grades[g])
		}
	}
	for _, cut := range []string{"60", "75", "90", "100", "59.9999…", "74.9999…", "89.9999…", "99.9999…"} {
		if cuts[cut] == 0 {
			t.Errorf("never a score of %s", cut)
		}
	}
	if provisional == 0 {
		t.Error("never provisional")
	}
	for _, f := range []logistics.Fault{logistics.Missing, logistics.WrongRole, logistics.SelfApproval, logistics.TooEarly, logistics.OutOfOrder} {
		if faults[f] == 0 {
			t.Errorf("a change of supplier never with %s", f)
		}
	}
}

// Lines and events by themselves are of every kind, and both sides of a day at the end of a month or half-year are among
// them.
func TestSomeLineAndEvent(t *testing.T) {
	pol := supplier.Factory()
	var days []logistics.Date
	kinds := map[supplier.EventKind]int{}
	for i := range 200 {
		days = append(days, suppliertest.SomeLine(pol).Example(i).Due)
		kinds[suppliertest.SomeEvent(pol).Example(i).Kind]++
	}
	for _, day := range []string{"2026-06-30", "2026-07-01", "2025-12-31", "2026-01-01"} {
		if !slices.Contains(days, logistics.MustDate(day)) {
			t.Errorf("no line due on %s", day)
		}
	}
	if len(kinds) != len(supplier.EventKinds()) {
		t.Errorf("%v", kinds)
	}
}

// A property of a user's own: generators follow his policy, whose bounds are others.
func TestGeneratorsFollowThePolicy(t *testing.T) {
	pol := with(func(p *supplier.Policy) {
		bound(&p.Disqualification.Late, logistics.AtMost, logistics.Count(4))
		p.Grading.Grades[3].From = figure("93.5")
	})
	late, best := 0, 0
	months, halves := suppliertest.SomeMonth(pol), suppliertest.SomeHalf(pol)
	for seed := range 300 { // the same draws every time
		v, err := pol.Disqualify(months.Example(seed))
		if err != nil {
			t.Fatal(err)
		}
		if v.Factors[3].Got == logistics.Count(4) || v.Factors[3].Got == logistics.Count(5) {
			late++
		}
		g, err := pol.Grade(halves.Example(seed))
		if err != nil {
			t.Fatal(err)
		}
		if g.Score.String() == "93.5" {
			best++
		}
	}
	if late == 0 || best == 0 {
		t.Errorf("4 or 5 late lines %d times, a score of 93.5 %d times", late, best)
	}
}
