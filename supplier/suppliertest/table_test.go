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

// lines are the lines of an error, one problem on each.
func lines(err error) string {
	if err == nil {
		return ""
	}
	_, list, many := strings.Cut(err.Error(), "problems:\n\t")
	if !many {
		list = err.Error()
	}
	return strings.ReplaceAll(list, "\n\t", "\n")
}

// A row that differs is told by its line, with what was answered and what was wanted; update takes the answer over.
func TestTablesDiffer(t *testing.T) {
	const right = "000-072 000-070 000-074"
	for _, row := range []struct{ reason, cells, want, now string }{
		{"as the policy answers", "r,4,4,4,10,0,100,100,excellent,more," + right, "", ""},
		{"a score in other figures, clauses with more spaces", "r,3,2,3,10,0,100,91.666666666666666667,excellent,more," + right, `row 2.score: r: got "275/3", want "91.666666666666666667"`, "r,3,2,3,10,0,100,275/3,excellent,more," + right},
		{"a fraction that is the decimal", "r,4,4,4,10,0,60,180/2,excellent,more,000-072  000-070 000-074", "", "r,4,4,4,10,0,60,90,excellent,more," + right},
		{"another grade and score", "r,4,4,4,10,0,60,91,good,more," + right, "row 2.score: r: got \"90\", want \"91\"\nrow 2.grade: r: got \"excellent\", want \"good\"", "r,4,4,4,10,0,60,90,excellent,more," + right},
		{"no grade where there is one", "r,4,4,4,10,0,100,,,,", "row 2.score: r: got \"100\", want \"\"\nrow 2.grade: r: got \"excellent\", want \"\"\nrow 2.volume: r: got \"more\", want \"\"\nrow 2.clauses: r: got \"000-072 000-070 000-074\", want \"\"", "r,4,4,4,10,0,100,100,excellent,more," + right},
		{"facts that cannot be judged", "r,4,4,4,10,11,100,,error,,", "", ""},
		{"facts that cannot be judged where an answer is wanted", "r,4,4,4,10,11,100,90,excellent,,", "row 2.score: r: got \"\", want \"90\": lines[0].offSpec: 11 units off specification of 10 looked at\nrow 2.grade: r: got \"error\", want \"excellent\": lines[0].offSpec: 11 units off specification of 10 looked at", "r,4,4,4,10,11,100,,error,,"},
		{"an answer where an error is wanted", "r,4,4,4,10,0,100,100,error,more," + right, `row 2.grade: r: got "excellent", want "error"`, "r,4,4,4,10,0,100,100,excellent,more," + right},
		{"more in time than due", "r,4,5,4,10,0,100,,good,,", "row 2.grade: r: got \"error\", want \"good\": 5 of 4 lines on time, 4 in full, 0 of 10 units off specification, service 100: there are no such lines", "r,4,5,4,10,0,100,,error,,"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			s := suppliertest.Subject{Policy: supplier.Factory()}
			_, err := suppliertest.CheckGrades(s, []byte(gradesHeader+row.cells+"\n"), false)
			if got := lines(err); got != row.want {
				t.Errorf("%s\nwant\n%s", got, row.want)
			}
			table, err := suppliertest.CheckGrades(s, []byte(gradesHeader+row.cells+"\n"), true)
			if now := strings.TrimSpace(strings.TrimPrefix(string(table), gradesHeader)); err != nil || row.now != "" && now != row.now || row.now == "" && now != row.cells {
				t.Errorf("%v: written as\n%s", err, now)
			}
			if again, err := suppliertest.CheckGrades(s, table, false); err != nil || string(again) != string(table) {
				t.Errorf("what was written differs again: %v\n%s", err, again)
			}
		})
	}
	// A size of the change is told with it.
	sized := suppliertest.Subject{Policy: with(func(p *supplier.Policy) {
		bound(&p.Grading.Excellent.Volume.By, logistics.AtMost, logistics.Share(20, 100))
	})}
	if _, err := suppliertest.CheckGrades(sized, []byte(gradesHeader+"r,4,4,4,10,0,100,100,excellent,more at-most 20/100,"+right+"\n"), false); err != nil {
		t.Error(err)
	}
}

func TestMonthsDiffer(t *testing.T) {
	for _, row := range []struct{ reason, cells, want string }{
		{"as the policy answers", "r,3/20,0,0,0,0/100,0,0,0,0,0,suspended,price,000-075 000-076", ""},
		{"another standing", "r,2/20,0,0,0,0/100,0,0,0,0,0,suspended,price,000-075 000-076",
			"row 2.standing: r: got \"cleared\", want \"suspended\"\nrow 2.disqualifies: r: got \"\", want \"price\"\nrow 2.clauses: r: got \"\", want \"000-075 000-076\""},
		{"facts that cannot be", "r,21/20,0,0,0,0/100,0,0,0,0,0,cleared,,", `row 2.standing: r: got "error", want "cleared": price: 21/20 is no part of item kinds`},
		{"facts that cannot be, and that is wanted", "r,21/20,0,0,0,0/100,0,0,0,0,0,error,,", ""},
		{"more cases than are made", "r,0/20,2001,0,0,0/100,0,0,0,0,0,error,,", ""},
		{"more lines than are made", "r,0/20,0,0,2001,0/100,0,0,0,0,0,error,,", ""},
		{"units off of nothing known about lines", "r,,0,0,,2/100,,0,0,0,0,error,,", ""},
	} {
		t.Run(row.reason, func(t *testing.T) {
			_, err := suppliertest.CheckMonths(suppliertest.Subject{Policy: supplier.Factory()}, []byte(monthsHeader+row.cells+"\n"), false)
			if got := lines(err); got != row.want {
				t.Errorf("%s\nwant\n%s", got, row.want)
			}
		})
	}
	// Without a tolerance no line is over it.
	none := suppliertest.Subject{Policy: with(func(p *supplier.Policy) {
		bound(&p.Disqualification.Overweight.Tolerance, logistics.NoSide, logistics.Measure{})
	})}
	if _, err := suppliertest.CheckMonths(none, []byte(monthsHeader+"r,0/1,0,0,0,0/1,1,0,0,0,0,error,,\n"), false); err != nil {
		t.Error(err)
	}
}

// What cannot be read is told at once, all of it, whether or not the table is to be written, and the table stays.
func TestTablesThatCannotBeRead(t *testing.T) {
	s := suppliertest.Subject{Policy: supplier.Factory()}
	for _, row := range []struct {
		reason, text, want string
		check              func(suppliertest.Subject, []byte, bool) ([]byte, error)
	}{
		{"cells that are no figures", gradesHeader + ",x,4,4,1,,-1,,,,\n",
			"row 2.reason: is empty: say why the row is there\nrow 2.due: \"x\" is no count such as 3\nrow 2.off-spec: is empty\nrow 2.service: is negative", suppliertest.CheckGrades},
		{"a column that is absent", "reason,due\n", "row 1.on-time: the column is absent", suppliertest.CheckGrades},
		{"a count where a share must be, and the other way round", monthsHeader + "r,3,1/2,x,1/,1/0,0,0,0,0,0,,,\n",
			"row 2.price: 3 is no part of a whole such as 3/20\nrow 2.fraud: \"1/2\" is no count such as 3\nrow 2.bribery: \"x\" is no figure such as 3 or 3/20\n" +
				"row 2.late: \"1/\" is no figure such as 3 or 3/20\nrow 2.specification: \"1/0\" is no figure such as 3 or 3/20", suppliertest.CheckMonths},
	} {
		t.Run(row.reason, func(t *testing.T) {
			for _, update := range []bool{false, true} {
				table, err := row.check(s, []byte(row.text), update)
				if got := lines(err); !strings.HasPrefix(got, row.want) || string(table) != row.text {
					t.Errorf("%s\nwant\n%s\ntable\n%s", got, row.want, table)
				}
			}
		})
	}
}
