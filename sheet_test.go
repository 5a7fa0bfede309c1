package logistics_test

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

// problemsIn gives the lines of an error that must be nil or an InvalidError.
func problemsIn(t interface{ Fatalf(string, ...any) }, err error) []string {
	var invalid *logistics.InvalidError
	if err == nil {
		return nil
	}
	if !errors.As(err, &invalid) {
		t.Fatalf("%T: %v", err, err)
	}
	var all []string
	for _, p := range invalid.Problems {
		all = append(all, p.String())
	}
	return all
}

// readSheet reads a sheet of name and amount, and of note where it has one, into "line name=amount note".
func readSheet(t testing.TB, text string) (rows, problems []string) {
	t.Helper()
	columns := logistics.Columns{Needed: []string{"name", "amount"}, Optional: []string{"note"}}
	calls := 0
	err := logistics.ReadSheet([]byte(text), columns, func(all []logistics.SheetRow) {
		calls++
		for _, row := range all {
			rows = append(rows, fmt.Sprintf("%d %s=%s %s", row.Line(), row.Name("name"), row.Amount("amount"), row.Cell("note")))
		}
	})
	if calls != 1 {
		t.Errorf("the rows were handed over %d times", calls)
	}
	return rows, problemsIn(t, err)
}

func TestReadSheet(t *testing.T) {
	for _, tt := range []struct {
		reason, text   string
		rows, problems []string
	}{
		{reason: "a plain file", text: "name,amount,note\na,1,x\nb,2.50,\n", rows: []string{"2 a=1 x", "3 b=2.5 "}},
		{reason: "an optional column that is not there is empty", text: "name,amount\na,1\n", rows: []string{"2 a=1 "}},
		{reason: "columns in another order", text: "note,amount,name\nx,1,a\n", rows: []string{"2 a=1 x"}},
		{reason: "a byte order mark, as Excel writes it", text: "\ufeffname,amount\na,1\n", rows: []string{"2 a=1 "}},
		{reason: "a byte order mark before a quoted name", text: "\ufeff\"name\",amount\na,1\n", rows: []string{"2 a=1 "}},
		{reason: "line ends of Windows", text: "name,amount\r\na,1\r\nb,2\r\n", rows: []string{"2 a=1 ", "3 b=2 "}},
		{reason: "no line end at the end", text: "name,amount\na,1", rows: []string{"2 a=1 "}},
		{reason: "spaces around a cell, full-width ones too, are not part of it", text: "name , amount\n a ,\u3000１ \n", rows: []string{"2 a=1 "}},
		{reason: "empty lines and rows of empty cells are counted and left out", text: "\nname,amount\n\na,1\n,\n , \nb,2\n,,,,\n", rows: []string{"4 a=1 ", "7 b=2 "}},
		{reason: "quotes as CSV has them", text: "name,amount\n\"a,\"\"b\"\"\",\"1,500\"\n", rows: []string{`2 a,"b"=1500 `}},
		{reason: "a row that is there twice is none of the sheet's business", text: "name,amount\na,1\na,1\n", rows: []string{"2 a=1 ", "3 a=1 "}},
		{reason: "a header and no row is a sheet", text: "name,amount\n"},
		{reason: "an empty file", text: "", problems: []string{"is empty: no row names the columns"}},
		{reason: "a lone byte order mark", text: "\ufeff", problems: []string{"is empty: no row names the columns"}},
		{reason: "nothing but empty lines", text: "\r\n\n", problems: []string{"is empty: no row names the columns"}},
		{
			reason: "names match to the letter; an absent column is told once and not by every row", text: "Name,amount\na,x\n,2\n",
			rows: []string{"2 =0 ", "3 =2 "},
			problems: []string{
				"row 1.Name: no such column; the columns are name, amount, note", "row 1.name: the column is absent",
				`row 2.amount: "x" is no figure such as 1500.00 or 1,500.00`,
			},
		},
		{
			reason: "a column twice is read once; one without a name", text: "\nname,amount,name,\na,1,b,\n", rows: []string{"3 a=1 "},
			problems: []string{"row 2.name: the column is there twice", "row 2: column 4 has no name"},
		},
		{
			reason: "another separator", text: "name;amount\na;1\n", rows: []string{"2 =0 "},
			problems: []string{`row 1."name;amount": no such column; the columns are name, amount, note`, "row 1.name: the column is absent", "row 1.amount: the column is absent"},
		},
		{
			reason: "rows too short and too long", text: "name,amount\na\nb,2\nc,3,4\n", rows: []string{"3 b=2 "},
			problems: []string{"row 2: 1 cells under 2 columns", "row 4: 3 cells under 2 columns"},
		},
		{
			reason: "problems of the file and of its cells stand in the file's order", text: "amount,name\nx,\n1\n,b\n", rows: []string{"2 =0 ", "4 b=0 "},
			problems: []string{
				`row 2.amount: "x" is no figure such as 1500.00 or 1,500.00`, "row 2.name: is empty", "row 3: 1 cells under 2 columns", "row 4.amount: is empty",
			},
		},
		{
			reason: "a line break in a cell is told, and nothing else of that cell", text: "name,amount\na,\"1\n\"\n\"\n\",\nb,2\n", rows: []string{"2 a=1 ", "4 =0 ", "6 b=2 "},
			problems: []string{
				"row 2.amount: has a line break: rows would be counted otherwise than a spreadsheet counts them",
				"row 4.name: has a line break: rows would be counted otherwise than a spreadsheet counts them", "row 4.amount: is empty",
			},
		},
		{
			reason: "a line break in a name", text: "\"name\n\",amount\na,1\n", rows: []string{"3 a=1 "},
			problems: []string{"row 1: the name of column 1 has a line break: rows would be counted otherwise than a spreadsheet counts them"},
		},
		{
			reason: "line ends of an old Mac are no line ends", text: "name,amount\ra,1\r", rows: nil,
			problems: []string{
				"row 1: the name of column 2 has a line break: rows would be counted otherwise than a spreadsheet counts them",
				`row 1."amount\ra": no such column; the columns are name, amount, note`,
				`row 1.1: no such column; the columns are name, amount, note`, "row 1.amount: the column is absent",
			},
		},
		{
			reason: "a formula", text: "name,amount\n=A1,\"=1+1\"\n", rows: []string{"2 =A1=0 "},
			problems: []string{"row 2.name: is a formula: write what it gives", "row 2.amount: is a formula: write what it gives"},
		},
		{
			reason: "a character that was lost before", text: "name,amount\na\ufffd,1\n", rows: []string{"2 =1 "},
			problems: []string{"row 2.name: has U+FFFD, which stands for a character that could not be read"},
		},
		{
			reason: "quotes out of place do not hide the rows after them", text: "name,amount\na,\"1\"2\nb,2\nc\"d,3\ne,-4\n\"f,5\n", rows: []string{"3 b=2 ", "5 e=0 "},
			problems: []string{
				`row 2: a quote out of place, line 2: extraneous or missing " in quoted-field`, `row 4: a quote out of place, line 4: bare " in non-quoted-field`,
				"row 5.amount: is negative", `row 6: a quote out of place, line 6: extraneous or missing " in quoted-field`,
			},
		},
		{reason: "a quote out of place among the names", text: "na\"me,amount\na,1\n", problems: []string{`row 1: a quote out of place, line 1: bare " in non-quoted-field`}},
		{reason: "another encoding is told at its first line", text: "name,amount\na,1\n\xb2\xc9\xb9\xba,1\n\xff,1\n", problems: []string{"row 3: is not UTF-8: save the sheet as CSV UTF-8"}},
		{reason: "UTF-16", text: "\xff\xfen\x00", problems: []string{"row 1: is not UTF-8: save the sheet as CSV UTF-8"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			rows, problems := readSheet(t, tt.text)
			if diff := cmp.Diff(tt.rows, rows); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.problems, problems); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// A cell is read alone, in a sheet of one column.
func TestSheetCells(t *testing.T) {
	amount := func(r logistics.SheetRow) string { return r.Amount("cell").String() }
	count := func(r logistics.SheetRow) string { return fmt.Sprint(r.Count("cell")) }
	flag := func(r logistics.SheetRow) string { return fmt.Sprint(r.Flag("cell")) }
	name := func(r logistics.SheetRow) string { return r.Name("cell") }
	word := func(r logistics.SheetRow) string {
		var d logistics.Date
		r.Word("cell", &d)
		return d.String()
	}
	nine := "999999999999999.9999"
	for _, tt := range []struct {
		reason  string
		read    func(logistics.SheetRow) string
		cell    string
		want    string
		problem string
	}{
		{"nothing", amount, "0", "0", ""},
		{"the most there is", amount, nine, nine, ""},
		{"the most there is, in groups", amount, "999,999,999,999,999.9999", nine, ""},
		{"zeros that say nothing", amount, "1500.000000", "1500", ""},
		{"thousands", amount, "1,500", "1500", ""},
		{"full-width, as a Chinese keyboard writes it", amount, "１２，３４５．５０", "12345.5", ""},
		{"groups after one digit and after three", amount, "1,000,000.25", "1000000.25", ""},
		{"groups after three digits", amount, "100,000", "100000", ""},
		{"a comma before decimals", amount, "1,50", "0", `"1,50" is no figure such as 1500.00 or 1,500.00`},
		{"a comma that may stand before decimals", amount, "0,500", "0", `"0,500" is no figure such as 1500.00 or 1,500.00`},
		{"groups of ten thousand", amount, "5,0000", "0", `"5,0000" is no figure such as 1500.00 or 1,500.00`},
		{"a group too long at the front", amount, "1500,000", "0", `"1500,000" is no figure such as 1500.00 or 1,500.00`},
		{"only the front in a group", amount, "1,500000", "0", `"1,500000" is no figure such as 1500.00 or 1,500.00`},
		{"a zero at the front", amount, "01,500", "0", `"01,500" is no figure such as 1500.00 or 1,500.00`},
		{"a comma at the end", amount, "1,500,", "0", `"1,500," is no figure such as 1500.00 or 1,500.00`},
		{"a comma at the front", amount, ",500", "0", `",500" is no figure such as 1500.00 or 1,500.00`},
		{"a comma after the point", amount, "1.500,000", "0", `"1.500,000" is no figure such as 1500.00 or 1,500.00`},
		{"a letter in a group", amount, "1,5o0", "0", `"1,5o0" is no figure such as 1500.00 or 1,500.00`},
		{"a space between thousands", amount, "1 500", "0", `"1 500" is no figure such as 1500.00 or 1,500.00`},
		{"a unit", amount, "1500元", "0", `"1500元" is no figure such as 1500.00 or 1,500.00`},
		{"a sign of money", amount, "¥1500", "0", `"¥1500" is no figure such as 1500.00 or 1,500.00`},
		{"a plus", amount, "+5", "0", `"+5" is no figure such as 1500.00 or 1,500.00`},
		{"not a number", amount, "NaN", "0", `"NaN" is no figure such as 1500.00 or 1,500.00`},
		{"infinite", amount, "Inf", "0", `"Inf" is no figure such as 1500.00 or 1,500.00`},
		{"shortened by a spreadsheet", amount, "1.5E+05", "0", `"1.5E+05" is shortened: write every digit`},
		{"an exponent bomb", amount, "1e999", "0", `"1e999" is no figure such as 1500.00 or 1,500.00`},
		{"negative", amount, "-1", "0", "is negative"},
		{"negative thousands", amount, "-1,500", "0", "is negative"},
		{"five decimals", amount, "0.00001", "0", "has more than 4 decimals"},
		{"too large", amount, "1,000,000,000,000,000", "0", "is not below 10^15"},
		{"a million digits", amount, strings.Repeat("9", 1_000_000), "0", "a figure of 1000000 characters; at most 40"},
		{"a count", count, "3", "3", ""},
		{"a count in groups", count, "1,500", "1500", ""},
		{"a full-width count", count, "３", "3", ""},
		{"the largest count", count, "2147483647", "2147483647", ""},
		{"a count too large", count, "2147483648", "0", `"2147483648" is no count such as 3`},
		{"a negative count", count, "-1", "0", `"-1" is no count such as 3`},
		{"a part of one", count, "1.0", "0", `"1.0" is no count such as 3`},
		{"a zero at the front of a count", count, "03", "0", `"03" is no count such as 3`},
		{"yes", flag, "yes", "true", ""},
		{"no", flag, "no", "false", ""},
		{"yes in capitals", flag, "YES", "false", `"YES" is neither yes nor no`},
		{"a Chinese yes", flag, "是", "false", `"是" is neither yes nor no`},
		{"a name", name, "采购员", "采购员", ""},
		{"a name with a character that does not show", name, "buyer\u200b", "", `"buyer\u200b" has characters that no name has`},
		{"a date", word, "2026-03-31", "2026-03-31", ""},
		{"a date as a spreadsheet turns it", word, "3/31/2026", "", `"3/31/2026" is no date such as 2026-03-31`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got := ""
			text := "cell,x\n\"" + tt.cell + "\",x\n"
			err := logistics.ReadSheet([]byte(text), logistics.Columns{Needed: []string{"cell"}, Optional: []string{"x"}}, func(rows []logistics.SheetRow) {
				got = tt.read(rows[0])
			})
			if got != tt.want {
				t.Errorf("%.50q is read as %s, want %s", tt.cell, got, tt.want)
			}
			var want []string
			if tt.problem != "" {
				want = []string{"row 2.cell: " + tt.problem}
			}
			if diff := cmp.Diff(want, problemsIn(t, err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	empty := logistics.ReadSheet([]byte("a,b,c,d,e,f\nx,,,,,\n"), logistics.Columns{Needed: []string{"a", "b", "c", "d", "e", "f"}}, func(rows []logistics.SheetRow) {
		row := rows[0]
		row.Word("f", new(logistics.Date))
		row.Name("e")
		row.Flag("d")
		row.Count("c")
		row.Amount("b")
		row.Add("", logistics.CodeConflict, "is of no use")
		row.Add("elsewhere", logistics.CodeAbsent, "100% of it")
	})
	want := []string{"row 2.b: is empty", "row 2.c: is empty", "row 2.e: is empty", "row 2.f: is empty", "row 2: is of no use", "row 2.elsewhere: 100% of it"}
	if diff := cmp.Diff(want, problemsIn(t, empty)); diff != "" {
		t.Errorf("empty cells, and what the caller adds (-want +got):\n%s", diff)
	}
}

// Every problem of a sheet has a path of one form.
func FuzzReadSheet(f *testing.F) {
	for _, text := range []string{
		"name,amount\na,1\n", "\ufeffname,amount,note\r\na,\"1,5\n00\",\r\n", "name,name\n\"a,1\nb\"c,2", "amount;name\n", "\"", "name,amount\n\"\n\"\"\",=1+1\n\xff", "\rname,amount\n",
	} {
		f.Add([]byte(text))
	}
	path := regexp.MustCompile(`^(row [1-9][0-9]*(\..+)?)?$`)
	f.Fuzz(func(t *testing.T, data []byte) {
		rows, problems := readSheet(t, string(data))
		if len(rows) > strings.Count(string(data), "\n")+1 {
			t.Errorf("%d rows of %q", len(rows), data)
		}
		err := logistics.ReadSheet(data, logistics.Columns{Needed: []string{"name", "amount"}, Optional: []string{"note"}}, func([]logistics.SheetRow) {})
		if (err != nil) && len(problems) == 0 {
			t.Errorf("%q: %v is not told when the cells are read", data, err)
		}
		var invalid *logistics.InvalidError
		if errors.As(err, &invalid) {
			for _, p := range invalid.Problems {
				if !path.MatchString(p.Path) || p.Code == "" || p.Detail == "" {
					t.Errorf("%q: %+v", data, p)
				}
			}
		}
	})
}
