package supplier_test

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// The best grade ends below 100: a perfect score would have none.
func ExampleReadGrades() {
	const table = `grade,from,to,clause
excellent,80,<100,C-9
good,70,79,C-9
fair,60,69,C-9
poor,0,59,C-9
`
	_, err := supplier.ReadGrades([]byte(table))
	fmt.Println(err)
	// Output:
	// 4 problems:
	// 	row 2.from: between rows 3 and 2, above 79 to below 80 has no row
	// 	row 2.to: 100 has no row; leave the cell empty for no upper end
	// 	row 3.from: between rows 4 and 3, above 69 to below 70 has no row
	// 	row 4.from: between rows 5 and 4, above 59 to below 60 has no row
}

// The documented cut-offs as a table to begin from.
func ExampleAppendGrades() {
	fmt.Print(string(supplier.AppendGrades(nil, supplier.Factory().Grading.Grades)))
	// Output:
	// from,to,grade,clause
	// 0,<60,poor,000-070
	// 60,<75,fair,000-070
	// 75,<90,good,000-070
	// 90,,excellent,000-070
}

func TestReadGrades(t *testing.T) {
	const header = "from,to,grade,clause\n"
	for _, tt := range []struct {
		reason, text string
		want         []string
	}{
		{"the highest score has a grade by its figure", header + "0,<60,poor,c\n60,<75,fair,c\n75,<90,good,c\n90,100,excellent,c\n", nil},
		{"and where the best grade has no upper end", header + "90,,excellent,c\n75,<90,good,c\n60,<75,fair,c\n0,<60,poor,c\n", nil},
		{"the mistake that leaves the perfect score without a grade", header + "0,<60,poor,c\n60,<70,fair,c\n70,<80,good,c\n80,<100,excellent,c\n",
			[]string{"row 5.to: 100 has no row; leave the cell empty for no upper end"}},
		{"whole scores leave what lies between them", header + "0,59,poor,c\n60,100,fair,c\n", []string{"row 3.from: between rows 2 and 3, above 59 to below 60 has no row"}},
		{"grades that fall, and one twice", header + "0,<60,fair,c\n60,<75,poor,c\n75,<90,fair,c\n90,100,good,c\n", []string{
			"row 3.grade: grades fall as the score grows: fair in row 2, poor in row 3", "row 4.grade: fair in rows 2 and 4: a grade has one row",
		}},
		{"a grade twice in a table that falls", header + "60,100,fair,c\n0,<60,fair,c\n", []string{"row 2.grade: fair in rows 2 and 3: a grade has one row"}},
		{"words that are no grades", header + "0,<60,A,c\n60,,,c\n", []string{
			`row 2.grade: unknown word "A"; one of poor, fair, good, excellent`, "row 3.grade: is empty",
		}},
		{"hostile figures", header + "NaN,101,poor,c\n-1,1e999,fair,c\n0.00001,=1+1,good,c\n", []string{
			`row 2.from: "NaN" is no figure such as 1500.00 or 1,500.00`, "row 2.to: 101: no score is above 100",
			"row 3.from: is negative", `row 3.to: "1e999" is no figure such as 1500.00 or 1,500.00`,
			"row 4.from: has more than 4 decimals", "row 4.to: is a formula: write what it gives",
		}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			grades, err := supplier.ReadGrades([]byte(tt.text))
			var got []string
			var invalid *logistics.InvalidError
			if errors.As(err, &invalid) {
				for _, p := range invalid.Problems {
					got = append(got, p.String())
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" || (grades == nil) != (err != nil) {
				t.Errorf("%v, %v (-want +got):\n%s", grades, err, diff)
			}
		})
	}
}

// A policy takes what is read, and grades the perfect score.
func TestGradesOfATable(t *testing.T) {
	const text = "from,to,grade,clause\n>85,100,excellent,000-070\n70,85,good,000-070\n50,<70,fair,000-070\n0,<50,poor,000-070\n"
	grades, err := supplier.ReadGrades([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	pol := supplier.Factory()
	pol.Grading.Grades = grades
	if err := logistics.Validate(pol); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		reason string
		score  *big.Rat
		want   supplier.Grade
	}{
		{"the perfect score", big.NewRat(100, 1), supplier.Excellent},
		{"just above a bound that is outside", big.NewRat(85_000_001, 1_000_000), supplier.Excellent},
		{"at it", big.NewRat(85, 1), supplier.Good},
		{"at a bound that is inside", big.NewRat(70, 1), supplier.Good},
		{"a third below it", big.NewRat(209, 3), supplier.Fair},
		{"the lowest score", new(big.Rat), supplier.Poor},
	} {
		if row := grades.Row(logistics.Score(tt.score)); grades[row].Then != tt.want {
			t.Errorf("%s: %s is %s, want %s", tt.reason, tt.score, grades[row].Then, tt.want)
		}
	}
}

func TestDocumentedGradesAreWrittenAndRead(t *testing.T) {
	for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
		grades, err := supplier.ReadGrades(supplier.AppendGrades(nil, pol.Grading.Grades))
		if err != nil {
			t.Fatal(err)
		}
		differ(t, pol.Grading.Grades, grades)
	}
}

// What is written is read as it was.
func TestGradesAreWrittenAndRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.SliceOfNDistinct(rapid.Int64Range(1, 999_999), 0, 3, rapid.ID[int64]).Draw(t, "from")
		slices.Sort(from)
		grades := logistics.Bands[supplier.Grade]{{Rule: logistics.Obliges("c"), Then: supplier.Poor}}
		for i, units := range from {
			grades = append(grades, logistics.Band[supplier.Grade]{
				Rule: logistics.Rule{Clause: "第 5 条", Force: rapid.SampledFrom([]logistics.Force{logistics.Must, logistics.Should}).Draw(t, "force")},
				From: decimal.New(units, -4), Above: rapid.Bool().Draw(t, "above"), Then: supplier.Grade(i + 2),
			})
		}
		text := supplier.AppendGrades(nil, grades)
		back, err := supplier.ReadGrades(text)
		if diff := cmp.Diff(grades, back); err != nil || diff != "" {
			t.Fatalf("%s%v\n%s", text, err, diff)
		}
	})
}
