package suppliertest_test

import (
	"fmt"
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
	"example.com/logistics/supplier/suppliertest"
)

// ourPolicy is a company's own: the factory's, with two late deliveries a month, five points more for the date, excellent
// from 92, and clauses of its own handbook where it has any.
func ourPolicy() supplier.Policy {
	pol := supplier.Factory()
	pol.Edition = "handbook-2027"
	late := logistics.Clause{ID: "HB-12", Title: logistics.Text{En: "Late deliveries", Zh: "误期交货"}, Basis: logistics.Stated}
	score := logistics.Clause{ID: "HB-13", Title: logistics.Text{En: "Score and grades", Zh: "评分与等级"}, Basis: logistics.Stated}
	gone := []logistics.ClauseID{"000-079", "000-072"}
	pol.Clauses = slices.DeleteFunc(pol.Clauses, func(c logistics.Clause) bool { return slices.Contains(gone, c.ID) })
	pol.Clauses = append(pol.Clauses, late, score)

	pol.Disqualification.Late = logistics.Limit{Rule: logistics.Obliges(late.ID), Side: logistics.AtMost, Bound: logistics.Count(2)}
	g := &pol.Grading
	for item, weight := range map[*supplier.Item]string{&g.Items.Date: "30", &g.Items.Quantity: "25", &g.Items.Quality: "25", &g.Items.Service: "20"} {
		*item = supplier.Item{Rule: logistics.Obliges(score.ID), Weight: figure(weight)}
	}
	g.Met.Rule = logistics.Obliges(score.ID)
	g.Grades[3].Rule, g.Grades[3].From = logistics.Obliges(score.ID), figure("92")
	return pol
}

// One call proves it.
func TestOurPolicy(t *testing.T) { suppliertest.Run(t, ourPolicy()) }

// What its owner expects of it stands in a table.
func TestOurGrades(t *testing.T) {
	suppliertest.Grades(t, ourPolicy(), []byte(gradesHeader+
		"exactly 92,4,4,4,100,0,60,92,excellent,more,HB-13 000-074\n"+
		"excellent in the factory,4,4,4,100,0,59,91.8,good,unchanged,HB-13 000-070\n"), false)
}

// A program that must not run under a policy that breaks a promise asks without a testing.T.
func ExampleBroken() {
	pol := supplier.Factory()
	pol.Grading.Items.Service.Weight = figure("24.99")
	for _, b := range suppliertest.Broken(suppliertest.Subject{Policy: pol}) {
		fmt.Println(b)
	}
	// Output:
	// valid: grading.items: the weights add up to 99.9900, not 100
	// weights: the weights of the policy: got 9999/100, want exactly 100 (000-072)
}
