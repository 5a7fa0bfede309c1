package suppliertest_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
	"example.com/logistics/supplier/suppliertest"
)

var update = flag.Bool("update", false, "write the tables as the policies answer them")

// table is what a user's own test of a table looks like.
func table(t *testing.T, name string, check func(*testing.T, supplier.Policy, []byte, bool) []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got := check(t, supplier.Factory(), data, *update)
	if *update {
		if err := os.WriteFile(path, got, 0o600); err != nil {
			t.Fatal(err)
		}
	} else if string(got) != string(data) {
		t.Errorf("the table is not written as the policy answers it:\n%s", got)
	}
}

func TestGradesTable(t *testing.T) { table(t, "grades.csv", suppliertest.Grades) }

func TestMonthsTable(t *testing.T) { table(t, "months.csv", suppliertest.Months) }

const gradesHeader = "reason,due,on-time,in-full,units,off-spec,service,score,grade,volume,clauses\n"

const monthsHeader = "reason,price,fraud,bribery,late,specification,overweight,recurrence,attack,hygiene,other,standing,disqualifies,clauses\n"

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// A row that differs is told by its line, with what was answered and what was expected.
func TestTablesDiffer(t *testing.T) {
	const right = "000-072 000-070 000-074"
	for _, row := range []struct{ reason, cells, want, now string }{
		{"as the policy answers", "r,4,4,4,10,0,100,100,excellent,more," + right, "", ""},
		{"a score in other figures, clauses with more spaces", "r,3,2,3,10,0,100,91.666666666666666667,excellent,more," + right,
			`row 2, r: 2 of 3 lines on time, 3 in full, 0 of 10 units off specification, service 100: score is "275/3", expected "91.666666666666666667"`,
			"r,3,2,3,10,0,100,275/3,excellent,more," + right},
		{"a fraction that is the decimal", "r,4,4,4,10,0,60,180/2,excellent,more,000-072  000-070 000-074", "", "r,4,4,4,10,0,60,90,excellent,more," + right},
		{"another grade and score", "r,4,4,4,10,0,60,91,good,more," + right,
			`row 2, r: 4 of 4 lines on time, 4 in full, 0 of 10 units off specification, service 60: score is "90", expected "91"; grade is "excellent", expected "good"`,
			"r,4,4,4,10,0,60,90,excellent,more," + right},
		{"no grade where there is one", "r,4,4,4,10,0,100,,,,",
			`row 2, r: 4 of 4 lines on time, 4 in full, 0 of 10 units off specification, service 100: score is "100", expected ""; grade is "excellent", expected ""; volume is "more", expected ""; clauses is "000-072 000-070 000-074", expected ""`,
			"r,4,4,4,10,0,100,100,excellent,more," + right},
		{"facts that cannot be judged", "r,4,4,4,10,11,100,,error,,", "", ""},
		{"facts that cannot be judged where an answer is expected", "r,4,4,4,10,11,100,90,excellent,,",
			`row 2, r: 4 of 4 lines on time, 4 in full, 11 of 10 units off specification, service 100: score is "", expected "90"; grade is "error", expected "excellent"; nobody can judge it: lines[0].offSpec: 11 units off specification of 10 looked at`,
			"r,4,4,4,10,11,100,,error,,"},
		{"an answer where an error is expected", "r,4,4,4,10,0,100,100,error,more," + right,
			`row 2, r: 4 of 4 lines on time, 4 in full, 0 of 10 units off specification, service 100: grade is "excellent", expected "error"`,
			"r,4,4,4,10,0,100,100,excellent,more," + right},
		{"more in time than due", "r,4,5,4,10,0,100,,good,,",
			`row 2, r: 5 of 4 lines on time, 4 in full, 0 of 10 units off specification, service 100: grade is "error", expected "good"; nobody can judge it: 5 of 4 lines on time, 4 in full, 0 of 10 units off specification, service 100: there are no such lines`,
			"r,4,5,4,10,0,100,,error,,"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			s := suppliertest.Subject{Policy: supplier.Factory()}
			table, err := suppliertest.AnswerGrades(s, []byte(gradesHeader+row.cells+"\n"))
			if got := text(err); got != row.want {
				t.Errorf("got  %s\nwant %s", got, row.want)
			}
			if now := strings.TrimSpace(strings.TrimPrefix(string(table), gradesHeader)); row.now != "" && now != row.now || row.now == "" && now != row.cells {
				t.Errorf("written as\n%s", now)
			}
			if again, err := suppliertest.AnswerGrades(s, table); err != nil || string(again) != string(table) {
				t.Errorf("what was written differs again: %v\n%s", err, again)
			}
		})
	}
	// A size of the change is told with it.
	sized := suppliertest.Subject{Policy: with(func(p *supplier.Policy) {
		bound(&p.Grading.Excellent.Volume.By, logistics.AtMost, logistics.Share(20, 100))
	})}
	if _, err := suppliertest.AnswerGrades(sized, []byte(gradesHeader+"r,4,4,4,10,0,100,100,excellent,more at-most 20/100,"+right+"\n")); err != nil {
		t.Error(err)
	}
}

func TestMonthsDiffer(t *testing.T) {
	for _, row := range []struct{ reason, cells, want string }{
		{"as the policy answers", "r,3/20,0,0,0,0/100,0,0,0,0,0,suspended,price,000-075 000-076", ""},
		{"another standing", "r,2/20,0,0,0,0/100,0,0,0,0,0,suspended,price,000-075 000-076",
			`row 2, r: price 2/20: standing is "cleared", expected "suspended"; disqualifies is "", expected "price"; clauses is "", expected "000-075 000-076"`},
		{"facts that cannot be", "r,21/20,0,0,0,0/100,0,0,0,0,0,cleared,,", `row 2, r: price 21/20: standing is "error", expected "cleared"; nobody can judge it: price: 21/20 is no part of item kinds`},
		{"facts that cannot be, and that is expected", "r,21/20,0,0,0,0/100,0,0,0,0,0,error,,", ""},
		{"more cases than are made", "r,0/20,2001,0,0,0/100,0,0,0,0,0,error,,", ""},
		{"more lines than are made", "r,0/20,0,0,2001,0/100,0,0,0,0,0,error,,", ""},
		{"units off of nothing known about lines", "r,,0,0,,2/100,,0,0,0,0,error,,", ""},
	} {
		t.Run(row.reason, func(t *testing.T) {
			_, err := suppliertest.AnswerMonths(suppliertest.Subject{Policy: supplier.Factory()}, []byte(monthsHeader+row.cells+"\n"))
			if got := text(err); got != row.want {
				t.Errorf("got  %s\nwant %s", got, row.want)
			}
		})
	}
	// Without a tolerance no line is over it.
	none := suppliertest.Subject{Policy: with(func(p *supplier.Policy) {
		bound(&p.Disqualification.Overweight.Tolerance, logistics.NoSide, logistics.Measure{})
	})}
	if _, err := suppliertest.AnswerMonths(none, []byte(monthsHeader+"r,0/1,0,0,0,0/1,1,0,0,0,0,error,,\n")); err != nil {
		t.Error(err)
	}
}

// What cannot be read is told at once, all of it, and there is no table.
func TestTablesThatCannotBeRead(t *testing.T) {
	s := suppliertest.Subject{Policy: supplier.Factory()}
	for _, row := range []struct {
		reason, text string
		want         []string
		answer       func(suppliertest.Subject, []byte) ([]byte, error)
	}{
		{"cells that are no figures", gradesHeader + ",x,4,4,1,,-1,,,,\n",
			[]string{"row 2.reason: is empty", `row 2.due: "x" is no count such as 3`, "row 2.off-spec: is empty", "row 2.service: is negative"}, suppliertest.AnswerGrades},
		{"a column that is absent", "reason,due\n", []string{"row 1.on-time: the column is absent", "row 1.grade: the column is absent"}, suppliertest.AnswerGrades},
		{"a count where a share must be, and the other way round", monthsHeader + "r,3,1/2,x,1/,1/0,0,0,0,0,0,,,\n",
			[]string{"row 2.price: 3 is no part of a whole such as 3/20", `row 2.fraud: "1/2" is no count such as 3`, `row 2.bribery: "x" is no figure such as 3 or 3/20`,
				`row 2.late: "1/" is no figure such as 3 or 3/20`, `row 2.specification: "1/0" is no figure such as 3 or 3/20`}, suppliertest.AnswerMonths},
	} {
		t.Run(row.reason, func(t *testing.T) {
			table, err := row.answer(s, []byte(row.text))
			if table != nil {
				t.Errorf("a table that cannot be read gave %s", table)
			}
			for _, want := range row.want {
				if got := text(err); !strings.Contains(got, want) {
					t.Errorf("no %s in\n%s", want, got)
				}
			}
		})
	}
	if table, err := suppliertest.AnswerGrades(suppliertest.Subject{}, []byte(gradesHeader+"r,4,4,4,10,0,100,100,excellent,more,\n")); table != nil || !strings.Contains(text(err), "policy.edition") {
		t.Errorf("the zero policy gives a table: %v", err)
	}
}
