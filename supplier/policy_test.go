package supplier_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestDocumentedPolicies(t *testing.T) {
	for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
		t.Run(pol.Edition, func(t *testing.T) {
			if err := logistics.Validate(pol); err != nil {
				t.Fatal(err)
			}
			data, err := json.Marshal(pol)
			if err != nil {
				t.Fatal(err)
			}
			var read supplier.Policy
			if err := logistics.Decode(data, &read); err != nil {
				t.Fatal(err)
			}
			differ(t, pol, read)
			again, err := json.Marshal(read)
			if err != nil || !bytes.Equal(data, again) {
				t.Errorf("written again it differs: %v\n%s\n%s", err, data, again)
			}
		})
	}
	for _, c := range supplier.School().Clauses[:disciplineClauses] {
		if c.Basis != logistics.Assumed || len(c.Note.En) < len("A factory's rule") || c.Note.En[:16] != "A factory's rule" {
			t.Errorf("%s is %s: %s", c.ID, c.Basis, c.Note.En)
		}
	}
	a, b := supplier.Factory(), supplier.Factory()
	a.Clauses[0].ID, a.Grading.Grades[0].Then = "x", supplier.Excellent
	if b.Clauses[0].ID == "x" || b.Grading.Grades[0].Then == supplier.Excellent {
		t.Error("two calls share a list")
	}
}

// The basis of every clause, for it shows in every answer.
func TestBases(t *testing.T) {
	want := map[logistics.ClauseID]logistics.Basis{
		"000-069": logistics.Stated, "000-070": logistics.Assumed, "000-071": logistics.Assumed, "000-072": logistics.Assumed, "000-075": logistics.Assumed, "000-125": logistics.Assumed,
	}
	for _, c := range supplier.Factory().Clauses[:disciplineClauses] {
		basis := want[c.ID]
		if basis == 0 {
			basis = logistics.Read
		}
		if c.Basis != basis {
			t.Errorf("%s is %s, want %s", c.ID, c.Basis, basis)
		}
	}
}

// Every row of the discipline is binding: the manual hedges none of them.
func TestForces(t *testing.T) {
	rows := 0
	for path, rule := range logistics.Rules(supplier.Factory()) {
		if !discipline(path) {
			continue
		}
		rows++
		if rule.Force != logistics.Must {
			t.Errorf("%s: %s is %s", path, rule.Clause, rule.Force)
		}
	}
	if rows < 30 {
		t.Errorf("%d rows", rows)
	}
}

func TestLaws(t *testing.T) {
	type policy = supplier.Policy
	limit := func(side logistics.Side, bound logistics.Measure) func(*logistics.Limit) {
		return func(l *logistics.Limit) { l.Side, l.Bound = side, bound }
	}
	one := logistics.Count(1)
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   []string
	}{
		{"the price share as a count", func(p *policy) { p.Disqualification.Price.Bound = one }, []string{"disqualification.price.bound range"}},
		{"a lower bound of unreasonable prices", func(p *policy) { p.Disqualification.Price.Side = logistics.AtLeast }, []string{"disqualification.price.side range"}},
		{"below a share of 0", func(p *policy) { p.Disqualification.Price.Bound = logistics.Share(0, 100) }, []string{"disqualification.price.bound range"}},
		{"below 0 cases", func(p *policy) { p.Disqualification.Fraud.Bound = logistics.Count(0) }, []string{"disqualification.fraud.bound range"}},
		{"above 1 case", func(p *policy) { p.Disqualification.Bribery.Side = logistics.Above }, []string{"disqualification.bribery.side range"}},
		{"late lines as a share", func(p *policy) { p.Disqualification.Late.Bound = logistics.Share(1, 100) }, []string{"disqualification.late.bound range"}},
		{"units as a count", func(p *policy) { p.Disqualification.Specification.Bound = one }, []string{"disqualification.specification.bound range"}},
		{"overweight lines as a share", func(p *policy) { p.Disqualification.Overweight.Lines.Bound = logistics.Share(1, 3) }, []string{"disqualification.overweight.lines.bound range"}},
		{"a tolerance as a count", func(p *policy) { p.Disqualification.Overweight.Tolerance.Bound = one }, []string{"disqualification.overweight.tolerance.bound range"}},
		{"reports as a share", func(p *policy) { p.Disqualification.Recurrence.Reports.Bound = logistics.Share(1, 3) }, []string{"disqualification.recurrence.reports.bound range"}},
		{"a window of no month", func(p *policy) { p.Disqualification.Recurrence.Within.Months = 0 }, []string{"disqualification.recurrence.within.months range"}},
		{"a window of more than ten years", func(p *policy) { p.Disqualification.Recurrence.Within.Months = 121 }, []string{"disqualification.recurrence.within.months range"}},
		{"attacks, hygiene and others at least 0", func(p *policy) {
			limit(logistics.AtLeast, logistics.Count(0))(&p.Disqualification.Attack)
			limit(logistics.AtLeast, logistics.Count(0))(&p.Disqualification.Hygiene)
			limit(logistics.AtLeast, logistics.Count(0))(&p.Disqualification.Other.Cases)
		}, []string{"disqualification.attack.side range", "disqualification.hygiene.side range", "disqualification.other.cases.side range"}},
		{"nobody to confirm", func(p *policy) { p.Disqualification.Other.Confirmation.By = nil }, []string{"disqualification.other.confirmation.by absent"}},
		{"a role twice and an empty one to confirm", func(p *policy) {
			p.Disqualification.Other.Confirmation.By = []logistics.Role{logistics.Buyer, logistics.Buyer, ""}
		}, []string{"disqualification.other.confirmation.by[1] duplicate", "disqualification.other.confirmation.by[2] duplicate"}},
		{"treated as nothing", func(p *policy) { p.Disqualification.AnyOne.TreatedAs = 0 }, []string{"disqualification.anyOne.treatedAs word"}},

		{"weights of 99.9999", func(p *policy) { p.Grading.Items.Date.Weight = figure("24.9999") }, []string{"grading.items range"}},
		{"weights of 100.0001", func(p *policy) { p.Grading.Items.Service.Weight = figure("25.0001") }, []string{"grading.items range"}},
		{"a negative weight", func(p *policy) {
			p.Grading.Items.Date.Weight, p.Grading.Items.Quality.Weight = figure("-25"), figure("75")
		}, []string{"grading.items.date.weight amount", "grading.items range"}},
		{"a bound on the quantity that is an upper one", func(p *policy) { p.Grading.Met.Side = logistics.AtMost }, []string{"grading.met range"}},
		{"a quantity as a count", func(p *policy) { p.Grading.Met.Bound = one }, []string{"grading.met range"}},
		{"no grades", func(p *policy) { p.Grading.Grades = nil }, []string{"grading.grades range"}},
		{"three grades", func(p *policy) { p.Grading.Grades = p.Grading.Grades[:3] }, []string{"grading.grades range"}},
		{"grades from 1", func(p *policy) { p.Grading.Grades[0].From = figure("1") }, []string{"grading.grades[0].from range"}},
		{"grades from above 0", func(p *policy) { p.Grading.Grades[0].Above = true }, []string{"grading.grades[0].from range"}},
		{"a cut-off above 100", func(p *policy) { p.Grading.Grades[3].From = figure("100.0001") }, []string{"grading.grades[3].from range"}},
		{"cut-offs that fall", func(p *policy) { p.Grading.Grades[1].From = figure("80") }, []string{"grading.grades[2].from range"}},
		{"one cut-off twice", func(p *policy) { p.Grading.Grades[1].From = figure("75") }, []string{"grading.grades[2].from duplicate"}},
		{"a better grade for a lower score", func(p *policy) {
			p.Grading.Grades[1].Then, p.Grading.Grades[2].Then = supplier.Good, supplier.Fair
		}, []string{"grading.grades[1].then range", "grading.grades[2].then range"}},
		{"prices as a count", func(p *policy) { p.Grading.Excellent.Prices.Bound = logistics.Count(0) }, []string{"grading.excellent.prices.bound range"}},
		{"a change of volume in yuan", func(p *policy) {
			p.Grading.Excellent.Volume.By = logistics.Limit{Rule: logistics.Obliges("000-074"), Side: logistics.AtMost, Bound: one}
			p.Grading.Good.By = logistics.Limit{Rule: logistics.Obliges("000-070"), Side: logistics.AtMost, Bound: one}
			p.Grading.Fair.Volume.By = logistics.Limit{Rule: logistics.Obliges("000-073"), Side: logistics.AtMost, Bound: one}
		}, []string{"grading.excellent.volume.by.bound range", "grading.good.by.bound range", "grading.good.by.side conflict", "grading.fair.volume.by.bound range"}},
		{"a size of no change", func(p *policy) {
			p.Grading.Good.By = logistics.Limit{Rule: logistics.Obliges("000-070"), Side: logistics.AtMost, Bound: logistics.Share(1, 10)}
		}, []string{"grading.good.by.side conflict"}},
		{"no change at all", func(p *policy) { p.Grading.Good.Change = 0 }, []string{"grading.good.change word"}},
		{"no topics", func(p *policy) { p.Grading.Fair.Coaching.Topics = nil }, []string{"grading.fair.coaching.topics absent"}},
		{"a topic twice and an empty one", func(p *policy) { p.Grading.Fair.Coaching.Topics = []supplier.Topic{"a", "a", ""} },
			[]string{"grading.fair.coaching.topics[1] duplicate", "grading.fair.coaching.topics[2] duplicate"}},
		{"no list", func(p *policy) { p.Grading.Poor.To = "" }, []string{"grading.poor.to absent"}},

		{"open orders banned, or of no word", func(p *policy) { p.Grading.Poor.Orders.Banned, p.Grading.Poor.Orders.Key = true, "" },
			[]string{"grading.poor.orders.key absent", "grading.poor.orders conflict"}},
		{"banned before coming back", func(p *policy) { p.Grading.Poor.Reentry[0].Banned = true }, []string{"grading.poor.reentry[0].banned conflict"}},

		{"a deputy without a ladder", func(p *policy) { p.Replacement.Approval[0].Deputy = true }, []string{"replacement.approval[0].deputy conflict"}},
		{"a banned reason", func(p *policy) { p.Replacement.Reason.Banned = true }, []string{"replacement conflict"}},
		{"a banned list", func(p *policy) { p.Replacement.Listed.Banned = true }, []string{"replacement conflict"}},
		{"no approval", func(p *policy) { p.Replacement.Approval = nil }, []string{"replacement.approval range"}},
		{"two approvals", func(p *policy) {
			second := p.Replacement.Approval[0]
			second.Act = "second"
			p.Replacement.Approval = append(p.Replacement.Approval, second)
		}, []string{"replacement.approval range"}},

		{"no edition", func(p *policy) { p.Edition = "" }, []string{"edition absent"}},
		{"a clause that is not listed", func(p *policy) { p.Disqualification.Late.Clause = "000-999" }, []string{"disqualification.late.clause unknown", "clauses[4] unknown"}},
		{"a side without a bound", func(p *policy) { p.Disqualification.Late.Bound = logistics.Measure{} },
			[]string{"disqualification.late.bound absent", "disqualification.late.bound range"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			pol := with(row.edit)
			err := logistics.Validate(pol)
			differ(t, row.want, problems(t, err))
			// No question is answered under a broken policy.
			if _, err := pol.Disqualify(march(nil)); problems(t, err) == nil {
				t.Error("Disqualify")
			}
			if _, err := pol.CheckMonth(march(nil)); problems(t, err) == nil {
				t.Error("CheckMonth")
			}
			if _, err := pol.Grade(firstHalf("")); problems(t, err) == nil {
				t.Error("Grade")
			}
			if _, err := pol.CheckReplacement(replacement()); problems(t, err) == nil {
				t.Error("CheckReplacement")
			}
			if tally, err := supplier.NewTally(pol); tally != nil || problems(t, err) == nil {
				t.Error("NewTally")
			}
		})
	}
	if _, err := (supplier.Policy{}).Disqualify(march(nil)); err == nil {
		t.Error("the zero policy judged")
	}
}

// A broken law says what is wrong with the figures.
func TestLawTexts(t *testing.T) {
	for _, row := range []struct {
		edit func(*supplier.Policy)
		want string
	}{
		{func(p *supplier.Policy) { p.Grading.Items.Date.Weight = figure("24.9999") }, "grading.items: the weights add up to 99.9999, not 100"},
		{func(p *supplier.Policy) { p.Disqualification.Late.Bound = logistics.Count(0) }, "disqualification.late.bound: below 0: nobody could keep it"},
		{func(p *supplier.Policy) { p.Disqualification.Late.Bound = logistics.Share(1, 2) }, "disqualification.late.bound: share where count must be"},
		{func(p *supplier.Policy) { p.Grading.Grades = p.Grading.Grades[:3] }, "grading.grades: 3 grades; each of 4 once"},
	} {
		if err := logistics.Validate(with(row.edit)); err == nil || err.Error() != row.want {
			t.Errorf("%v, want %s", err, row.want)
		}
	}
}

// What the laws leave to a company.
func TestLawfulPolicies(t *testing.T) {
	type policy = supplier.Policy
	for _, row := range []struct {
		reason string
		edit   func(*policy)
	}{
		{"at most no late line", func(p *policy) {
			p.Disqualification.Late = logistics.Limit{Rule: logistics.Obliges("000-079"), Side: logistics.AtMost, Bound: logistics.Count(0)}
		}},
		{"a limit without a number", func(p *policy) { p.Disqualification.Hygiene = logistics.Limit{Rule: logistics.Obliges("000-084")} }},
		{"a window of a month", func(p *policy) { p.Disqualification.Recurrence.Within.Months = 1 }},
		{"a window of ten years", func(p *policy) { p.Disqualification.Recurrence.Within.Months = 120 }},
		{"weights with decimals", func(p *policy) {
			p.Grading.Items.Date.Weight, p.Grading.Items.Service.Weight = figure("25.0001"), figure("24.9999")
		}},
		{"a cut-off of 100", func(p *policy) { p.Grading.Grades[3].From = figure("100") }},
		{"excellent above 90 only", func(p *policy) { p.Grading.Grades[3].Above = true }},
		{"more than what was ordered", func(p *policy) { p.Grading.Met.Side = logistics.Above }},
		{"a quantity without a number", func(p *policy) { p.Grading.Met = logistics.Limit{Rule: logistics.Obliges("000-072")} }},
	} {
		t.Run(row.reason, func(t *testing.T) {
			if err := logistics.Validate(with(row.edit)); err != nil {
				t.Error(err)
			}
		})
	}
	g := grade(t, with(func(p *policy) { p.Grading.Grades[3].Above = true }), firstHalf("60", lines(3, 0)...))
	if g.Grade != supplier.Good {
		t.Errorf("90 where excellent is above it: %s", g)
	}
}
