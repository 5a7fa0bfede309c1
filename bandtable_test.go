package logistics_test

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// names reads a table of bands with a name for each.
func names(data string, kind logistics.Kind, laws ...func([]logistics.BandRow[string])) (logistics.Bands[string], error) {
	return logistics.ReadBands([]byte(data), kind, logistics.Columns{Needed: []string{"name"}}, func(row logistics.SheetRow) string {
		return row.Name("name")
	}, laws...)
}

// bandsText gives bands as "from 0: a (c must); above 5: b (c must)".
func bandsText(bands logistics.Bands[string]) string {
	var all []string
	for _, b := range bands {
		side := "from"
		if b.Above {
			side = "above"
		}
		all = append(all, fmt.Sprintf("%s %s: %s (%s %s)", side, b.From, b.Then, b.Clause, b.Force))
	}
	return strings.Join(all, "; ")
}

func TestReadBands(t *testing.T) {
	const yuan, score = logistics.YuanKind, logistics.ScoreKind
	for _, tt := range []struct {
		reason   string
		kind     logistics.Kind
		rows     string // from,to,name; the clause is c
		want     string
		problems []string
	}{
		{"one row of all amounts", yuan, "0,,a", "from 0: a (c must)", nil},
		{"a bound that belongs to the row above it", yuan, "0,<1500,a\n1500,,b", "from 0: a (c must); from 1500: b (c must)", nil},
		{"a bound that belongs to the row below it", yuan, "0,1500,a\n>1500,,b", "from 0: a (c must); above 1500: b (c must)", nil},
		{"amounts lie on a grid", yuan, "0,1500,a\n1500.0001,,b", "from 0: a (c must); from 1500.0001: b (c must)", nil},
		{"the grid from its other side", yuan, "0,<1500.0001,a\n>1500,,b", "from 0: a (c must); above 1500: b (c must)", nil},
		{"the highest amount named", yuan, "0,999999999999999.9999,a", "from 0: a (c must)", nil},
		{"a row of one amount", yuan, "0,<5,a\n5,5,b\n>5,,c", "from 0: a (c must); from 5: b (c must); above 5: c (c must)", nil},
		{"a row for nothing but 0", yuan, "0,0,a\n>0,,b", "from 0: a (c must); above 0: b (c must)", nil},
		{"the highest first", yuan, ">5,,b\n0,5,a", "from 0: a (c must); above 5: b (c must)", nil},
		{"signs and figures of a Chinese keyboard", yuan, "0,＜５，０００,a\n\"5,000\",,b", "from 0: a (c must); from 5000: b (c must)", nil},
		{"scores to 100", score, "0,<60,a\n60,100,b", "from 0: a (c must); from 60: b (c must)", nil},
		{"scores without an upper end", score, "60,,b\n0,<60,a", "from 0: a (c must); from 60: b (c must)", nil},
		{"a row for nothing but 100", score, "0,<100,a\n100,,b", "from 0: a (c must); from 100: b (c must)", nil},

		{"the mistake of the tiers", yuan, "0.1,1500,a\n1500.1,5000,b", "", []string{
			"row 2.from: below 0.1 has no row", "row 3.from: between rows 2 and 3, above 1,500 to below 1,500.1 has no row",
			"row 3.to: above 5,000 has no row; leave the cell empty for no upper end",
		}},
		{"the mistake of the grades", score, "0,<60,a\n60,<80,b\n80,<100,c", "", []string{"row 4.to: 100 has no row; leave the cell empty for no upper end"}},
		{"scores lie between two of the grid", score, "0,80,a\n80.0001,,b", "", []string{"row 3.from: between rows 2 and 3, above 80 to below 80.0001 has no row"}},
		{"a score between two rows", score, "0,<80,a\n>80,,b", "", []string{"row 3.from: between rows 2 and 3, 80 has no row"}},
		{"scores up to one", score, ">10,90,a", "", []string{"row 2.from: up to 10 has no row", "row 2.to: above 90 to 100 has no row; leave the cell empty for no upper end"}},
		{"an amount between two rows, and 0", yuan, ">0,<80,a\n>80,,b", "", []string{"row 2.from: 0 has no row", "row 3.from: between rows 2 and 3, 80 has no row"}},
		{"an amount between two of the grid", yuan, "0,80,a\n>80.0001,,b", "", []string{"row 3.from: between rows 2 and 3, 80.0001 has no row"}},
		{"two amounts between two rows", yuan, "0,80,a\n80.0003,,b", "", []string{"row 3.from: between rows 2 and 3, above 80 to below 80.0003 has no row"}},
		{"a gap with both its bounds", yuan, "0,<80,a\n>90,,b", "", []string{"row 3.from: between rows 2 and 3, from 80 to 90 has no row"}},
		{"a gap in a table that falls", yuan, "90,,a\n0,<80,b", "", []string{"row 2.from: between rows 3 and 2, from 80 to below 90 has no row"}},
		{"no gap is told beside a row that may fill it", yuan, "0,<80,a\nx,90,b\n100,,c", "", []string{`row 3.from: "x" is no figure such as 1500.00 or 1,500.00`}},
		{"nor beside one that has a quote out of place", yuan, "0,<80,a\nx\"\n100,,c", "", []string{`row 3: a quote out of place, line 3: bare " in non-quoted-field`}},
		{"nor beside one too long", yuan, "0,<80,a\n80,<100,b,\n100,,c", "", []string{"row 3: 5 cells under 4 columns"}},

		{"an amount in two rows", yuan, "0,1500,a\n1500,,b", "", []string{"row 3: 1,500 is in rows 2 and 3"}},
		{"many amounts in two rows", yuan, "0,1500,a\n>1000,,b", "", []string{"row 3: above 1,000 to 1,500 is in rows 2 and 3"}},
		{"the rest in two rows", yuan, "0,,a\n>1000,,b", "", []string{"row 3: row 2 holds all of it"}},
		{"the rest in two rows, the higher row first", yuan, ">1000,,a\n0,,b", "", []string{"row 3: above 1,000 is in rows 2 and 3"}},
		{"the beginning in two rows", yuan, "0,<80,a\n0,,b", "", []string{"row 3: below 80 is in rows 2 and 3"}},
		{"overlaps with a row that has come further than the last", yuan, "0,100,a\n10,20,b\n90,,c", "", []string{"row 3: row 2 holds all of it", "row 4: from 90 to 100 is in rows 2 and 4"}},
		{"overlaps on both sides", yuan, "0,100,a\n200,,b\n50,250,c", "", []string{"row 4: from 50 to 100 is in rows 2 and 4", "row 4: from 200 to 250 is in rows 3 and 4"}},
		{"overlap beside a row that could not be read", yuan, "x,,a\n0,5,b\n5,,c", "", []string{`row 2.from: "x" is no figure such as 1500.00 or 1,500.00`, "row 4: 5 is in rows 3 and 4"}},
		{"a score in two rows", score, "0,100,a\n100,,b", "", []string{"row 3: row 2 holds all of it"}},

		{"a row inside two above it", yuan, "0,5,a\n>5,,b\n3,9,c", "", []string{"row 4: rows 2 and 3 hold all of it"}},
		{"a row inside two above it, the higher first", yuan, ">5,,a\n0,5,b\n3,9,c", "", []string{"row 4: rows 2 and 3 hold all of it"}},
		{"a row inside three above it", yuan, "0,<5,a\n5,<6,b\n6,,c\n3,9,d", "", []string{"row 5: rows 2, 4 and others hold all of it"}},
		{"a row that ends with a row above it", yuan, "0,<5,a\n5,6,b\n>6,,c\n3,6,d", "", []string{"row 5: rows 2 and 3 hold all of it"}},
		{"a row that touches what is above it has figures of its own", yuan, "0,<5,a\n6,,b\n5,6,c", "", []string{"row 4: 6 is in rows 3 and 4"}},
		{"a row that is there twice", yuan, "0,,a\n0,,a", "", []string{"row 3: repeats row 2"}},
		{"a row that is there three times, in another spelling", yuan, "0,5,a\n>5,,b\n>5,,x\n＞5.0,,b", "", []string{"row 4: has the bounds of row 3", "row 5: has the bounds of row 3"}},
		{"a row that ends before it begins", yuan, "0,<1500,a\n1500,1499,x\n1500,,b", "", []string{"row 3.to: no amount is from 1,500 and up to 1,499: the row holds none"}},
		{"a row that ends where it begins", yuan, "0,,a\n>5,5,x\n5,<5,y\n5,<4,z", "", []string{
			"row 3.to: no amount is above 5 and up to 5: the row holds none", "row 4.to: no amount is from 5 and below 5: the row holds none",
			"row 5.to: no amount is from 5 and below 4: the row holds none",
		}},
		{"a row between two amounts of the grid", yuan, "0,,a\n>5,<5.0001,x", "", []string{"row 3.to: no amount is above 5 and below 5.0001: the row holds none"}},
		{"there are scores between them", score, "0,5,a\n>5,<5.0001,b\n5.0001,,c", "from 0: a (c must); above 5: b (c must); from 5.0001: c (c must)", nil},
		{"nothing is below 0", yuan, "0,<0,x\n0,,a", "", []string{"row 2.to: no amount is from 0 and below 0: the row holds none"}},
		{"nothing is above the highest amount", yuan, ">999999999999999.9999,,x\n0,,a", "", []string{"row 2.to: no amount is above 999,999,999,999,999.9999 and up to 999,999,999,999,999.9999: the row holds none"}},
		{"nothing is above 100", score, ">100,,x\n0,,a", "", []string{"row 2.to: no score is above 100 and up to 100: the row holds none"}},
		{"only rows that hold nothing", yuan, "5,4,x", "", []string{"row 2.to: no amount is from 5 and up to 4: the row holds none"}},

		{"a score above 100", score, "0,<100.0001,a\n101,,b", "", []string{"row 2.to: 100.0001: no score is above 100", "row 3.from: 101: no score is above 100"}},
		{"a sign on the wrong side", yuan, "<5,>6,a\n＜5,＞6,a", "", []string{
			`row 2.from: "<5" is not a lower bound such as 1500 or >1500`, `row 2.to: ">6" is not an upper bound such as 1500 or <1500`,
			`row 3.from: "＜5" is not a lower bound such as 1500 or >1500`, `row 3.to: "＞6" is not an upper bound such as 1500 or <1500`,
		}},
		{"signs that are none of the two", yuan, ">=5,<=6,a\n≥5,≤6,b\n>,<,c", "", []string{
			`row 2.from: "=5" is no figure such as 1500.00 or 1,500.00`, `row 2.to: "=6" is no figure such as 1500.00 or 1,500.00`,
			`row 3.from: "≥5" is no figure such as 1500.00 or 1,500.00`, `row 3.to: "≤6" is no figure such as 1500.00 or 1,500.00`,
			`row 4.from: "" is no figure such as 1500.00 or 1,500.00`, `row 4.to: "" is no figure such as 1500.00 or 1,500.00`,
		}},
		{"a space after the sign", yuan, "0,< 5,a\n5,,b", "from 0: a (c must); from 5: b (c must)", nil},
		{"hostile figures", yuan, "NaN,1e999,a\n-1,0.00001,b\n,1000000000000000,c\n=1+1,Inf,d", "", []string{
			`row 2.from: "NaN" is no figure such as 1500.00 or 1,500.00`, `row 2.to: "1e999" is no figure such as 1500.00 or 1,500.00`,
			"row 3.from: is negative", "row 3.to: has more than 4 decimals", "row 4.from: is empty", "row 4.to: is not below 10^15",
			"row 5.from: is a formula: write what it gives", `row 5.to: "Inf" is no figure such as 1500.00 or 1,500.00`,
		}},
		{"no name", yuan, "0,<5,\n5,,b", "", []string{"row 2.name: is empty"}},
		{"no rows", yuan, "", "", []string{"no rows: no figure has one"}},
		{"bands by day", logistics.DayKind, "0,,a", "", []string{"bands by day cannot be read: by yuan or score"}},
		{"bands by nothing", 0, "0,,a", "", []string{"bands by invalid cannot be read: by yuan or score"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			text := "from,to,name,clause\n"
			for line := range strings.Lines(tt.rows) {
				text += strings.TrimSuffix(line, "\n") + ",c\n"
			}
			bands, err := names(text, tt.kind)
			if diff := cmp.Diff(tt.problems, problemsIn(t, err)); diff != "" {
				t.Errorf("%s(-want +got):\n%s", text, diff)
			}
			if got := bandsText(bands); got != tt.want {
				t.Errorf("%sgives %s, want %s", text, got, tt.want)
			}
		})
	}
}

// The columns of the package itself.
func TestReadBandsColumns(t *testing.T) {
	for _, tt := range []struct {
		reason, text, want string
		problems           []string
	}{
		{"a row that only should be kept; an empty force is must", "force,clause,to,from,name\nshould,c1,<5,0,a\n,c2,<6,5,b\nmust,c3,,6,c\n",
			"from 0: a (c1 should); from 5: b (c2 must); from 6: c (c3 must)", nil},
		{"a force that is none", "force,clause,to,from,name\nmay,c1,,0,a\n", "", []string{`row 2.force: unknown word "may"; one of must, should`}},
		{"no clause", "clause,to,from,name\n,,0,a\n", "", []string{"row 2.clause: is empty"}},
		{"a clause with a character that does not show", "clause,to,from,name\nc\u200b,,0,a\n", "", []string{`row 2.clause: "c\u200b" has characters that no name has`}},
		{"Excel's file", "\ufefffrom,to,name,clause\r\n0,\"<1,500\",a,c\r\n\"1,500\",,b,c\r\n,,,\r\n", "from 0: a (c must); from 1500: b (c must)", nil},
		{"an absent upper bound is not an empty one", "from,name,clause\n0,a,c\n5,b,c\n", "", []string{"row 1.to: the column is absent"}},
		{"an absent lower bound", "to,name,clause\n4,a,c\n,b,c\n", "", []string{"row 1.from: the column is absent"}},
		{"an empty file", "", "", []string{"is empty: no row names the columns"}},
		{"another column", "from,to,name,clause,by\n1,,a,c,x\n", "", []string{"row 1.by: no such column; the columns are from, to, name, clause, force", "row 2.from: below 1 has no row"}},
		{"a quoted line break", "from,to,name,clause\n0,,\"a\nb\",c\n", "", []string{"row 2.name: has a line break: rows would be counted otherwise than a spreadsheet counts them"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			bands, err := names(tt.text, logistics.YuanKind)
			if diff := cmp.Diff(tt.problems, problemsIn(t, err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if got := bandsText(bands); got != tt.want {
				t.Errorf("gives %s, want %s", got, tt.want)
			}
		})
	}
}

// A law sees the rows that can be held against one another, as they rise, and what it adds stands in the file's order.
func TestReadBandsLaws(t *testing.T) {
	const text = "from,to,name,clause\n90,,a,c\nx,,b,c\n0,<50,c,c\n4,3,d,c\n0,<50,e,c\n10,20,f,c\n50,<80,,c\n60,<95,g,c\n"
	seen := ""
	_, err := names(text, logistics.YuanKind, func(rising []logistics.BandRow[string]) {
		for _, row := range rising {
			seen += fmt.Sprintf("%d %s from %s; ", row.Line(), row.Then, row.From)
			row.Add("name", logistics.CodeConflict, "is seen")
		}
	})
	if want := "4 c from 0; 9 g from 60; 2 a from 90; "; seen != want {
		t.Errorf("seen: %s, want %s", seen, want)
	}
	want := []string{
		"row 2.name: is seen", `row 3.from: "x" is no figure such as 1500.00 or 1,500.00`, "row 4.name: is seen",
		"row 5.to: no amount is from 4 and up to 3: the row holds none", "row 6: has the bounds of row 4", "row 7: row 4 holds all of it",
		"row 8.name: is empty", "row 9.name: is seen", "row 9: from 60 to below 80 is in rows 8 and 9", "row 9: from 90 to below 95 is in rows 2 and 9",
	}
	if diff := cmp.Diff(want, problemsIn(t, err)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// written is a row as it is drawn: bounds in units.
type written struct {
	line        int
	from, to    uint64
	above, open bool // from itself is outside; there is no upper end
	below       bool // to itself is outside
}

// holds is the slow way to say whether a figure, in units, lies in a row.
func (w written) holds(x *big.Rat) bool {
	low := x.Cmp(rat(w.from))
	if low < 0 || low == 0 && w.above {
		return false
	}
	high := x.Cmp(rat(w.to))
	return w.open || high < 0 || high == 0 && !w.below
}

func rat(units uint64) *big.Rat { return new(big.Rat).SetInt(new(big.Int).SetUint64(units)) }

// tables draws rows: bounds that are not far apart, and often a table without a fault in which then one thing is changed.
func tables(top uint64) *rapid.Generator[[]written] {
	near := rapid.Custom(func(t *rapid.T) uint64 {
		u := rapid.SampledFrom([]uint64{0, 1, 3, 500_000, 800_000, top}).Draw(t, "near")
		return min(top, u+uint64(rapid.IntRange(0, 2).Draw(t, "off")))
	})
	row := rapid.Custom(func(t *rapid.T) written {
		return written{
			from: near.Draw(t, "from"), to: near.Draw(t, "to"),
			above: rapid.Bool().Draw(t, "above"), below: rapid.Bool().Draw(t, "below"), open: rapid.IntRange(0, 3).Draw(t, "open") == 0,
		}
	})
	return rapid.Custom(func(t *rapid.T) []written {
		if rapid.IntRange(0, 3).Draw(t, "free") == 0 {
			return rapid.SliceOfN(row, 1, 5).Draw(t, "rows")
		}
		cuts := rapid.SliceOfNDistinct(near, 0, 4, rapid.ID[uint64]).Draw(t, "cuts")
		cuts = slices.DeleteFunc(cuts, func(u uint64) bool { return u == 0 })
		slices.Sort(cuts)
		rows := []written{{}}
		for _, u := range cuts {
			above := rapid.Bool().Draw(t, "above")
			if u == top {
				above = false
			}
			last := &rows[len(rows)-1]
			last.to, last.below = u, !above
			rows = append(rows, written{from: u, above: above})
		}
		last := &rows[len(rows)-1]
		last.to, last.open = top, rapid.Bool().Draw(t, "open")
		i := rapid.IntRange(0, len(rows)-1).Draw(t, "changed")
		switch rapid.IntRange(0, 6).Draw(t, "change") {
		case 0:
			rows = append(rows, rows[i])
		case 1:
			rows = append(rows, row.Draw(t, "row"))
		case 2:
			rows[i].above = !rows[i].above
		case 3:
			rows[i].below = !rows[i].below
		case 4:
			rows[i].from = near.Draw(t, "from")
		}
		return rapid.Permutation(rows).Draw(t, "order")
	})
}

// figuresNear gives figures of which one lies in every stretch between two bounds: the bounds, one unit to either side and, where
// scores lie everywhere, the middle of each two.
func figuresNear(rows []written, top uint64, dense bool) []*big.Rat {
	units := []uint64{0, top}
	for _, r := range rows {
		for _, u := range []uint64{r.from, r.to} {
			units = append(units, max(u, 1)-1, u, min(u+1, top))
		}
	}
	slices.Sort(units)
	units = slices.Compact(units)
	var all []*big.Rat
	for i, u := range units {
		if i > 0 && dense {
			middle := new(big.Rat).Add(rat(units[i-1]), rat(u))
			all = append(all, middle.Mul(middle, big.NewRat(1, 2)))
		}
		all = append(all, rat(u))
	}
	return all
}

// The reader finds a problem exactly where the slow way finds a figure in no row or in two, or a row without a figure; of a
// table without one the bands give, for every figure, the row of the file that holds it.
func TestReadBandsEqualsScan(t *testing.T) {
	for _, kind := range []logistics.Kind{logistics.YuanKind, logistics.ScoreKind} {
		top, dense := uint64(9_999_999_999_999_999_999), false
		if kind == logistics.ScoreKind {
			top, dense = 1_000_000, true
		}
		good, bad := 0, 0
		rapid.Check(t, func(t *rapid.T) {
			rows := tables(top).Draw(t, "rows")
			text := writeTable(t, rows)
			none, several, held := false, false, map[int]bool{}
			owner := map[*big.Rat]int{}
			all := figuresNear(rows, top, dense)
			for _, x := range all {
				in := 0
				for _, r := range rows {
					if r.holds(x) {
						in++
						held[r.line] = true
						owner[x] = r.line
					}
				}
				none, several = none || in == 0, several || in > 1
			}
			bands, err := logistics.ReadBands([]byte(text), kind, logistics.Columns{}, logistics.SheetRow.Line)
			problems := strings.Join(problemsIn(t, err), "\n")
			if (err != nil) != (none || several || len(held) < len(rows)) {
				t.Fatalf("%sfigures in no row %t, in several %t, %d rows hold some; told:\n%s", text, none, several, len(held), problems)
			}
			if got := strings.Contains(problems, "has no row"); got != none && len(held) > 0 {
				t.Fatalf("%sfigures in no row %t; told:\n%s", text, none, problems)
			}
			if got := regexp.MustCompile(`is in rows|all of it|repeats|has the bounds`).MatchString(problems); got != several && !strings.Contains(problems, "holds none") {
				t.Fatalf("%sfigures in several rows %t; told:\n%s", text, several, problems)
			}
			for _, r := range rows {
				if got := strings.Contains(problems, fmt.Sprintf("row %d.to: no ", r.line)); got == held[r.line] {
					t.Fatalf("%srow %d holds figures %t; told:\n%s", text, r.line, held[r.line], problems)
				}
			}
			if err != nil {
				bad++
				return
			}
			good++
			for _, x := range all {
				row := bands.Row(measureOf(x, kind))
				if row < 0 || bands[row].Then != owner[x] {
					t.Fatalf("%s%s units lie in band %d of %v; row %d of the file holds them", text, x.RatString(), row, bands, owner[x])
				}
			}
			again := logistics.AppendBands(nil, bands, nil, func(int) []string { return nil })
			back, err := logistics.ReadBands(again, kind, logistics.Columns{}, logistics.SheetRow.Line)
			for i := range back {
				back[i].Then = bands[i].Then
			}
			if diff := cmp.Diff(bands, back); err != nil || diff != "" {
				t.Fatalf("%sis written\n%s%v\n%s", text, again, err, diff)
			}
		})
		if good == 0 || bad == 0 {
			t.Errorf("by %s: %d tables without a fault and %d with one: the draw is blind", kind, good, bad)
		}
	}
}

// measureOf makes units a figure of the kind.
func measureOf(units *big.Rat, kind logistics.Kind) logistics.Measure {
	if kind == logistics.ScoreKind {
		return logistics.Score(new(big.Rat).Quo(units, big.NewRat(10_000, 1)))
	}
	a, _ := logistics.AmountOf(decimal.NewFromBigInt(units.Num(), -4))
	return logistics.Yuan(a)
}

// writeTable writes rows as people do, with an empty line here and there, and notes in each row where it stands.
func writeTable(t *rapid.T, rows []written) string {
	figure := func(sign string, units uint64) string {
		a, _ := logistics.AmountOf(decimalOf(units))
		s := sign + a.String()
		switch rapid.IntRange(0, 3).Draw(t, "spelling") {
		case 0: // as prices are printed
			s = sign + strings.TrimSuffix(logistics.Yuan(a).String(), " yuan")
		case 1: // full-width
			s = strings.Map(func(r rune) rune { return r + '！' - '!' }, s)
		}
		return `"` + s + `"`
	}
	text, line := "from,to,clause\n", 1
	for i := range rows {
		for range rapid.IntRange(0, 3).Draw(t, "skip") / 3 {
			text += "\n"
			line++
		}
		line++
		r := &rows[i]
		r.line = line
		from, to := "", ""
		if r.above {
			from = ">"
		}
		if r.below {
			to = "<"
		}
		to = figure(to, r.to)
		if r.open {
			to = ""
		}
		text += figure(from, r.from) + "," + to + ",c\n"
	}
	return text
}

// Ten thousand rows are read without one problem for each pair of them.
func TestReadBandsOfManyRows(t *testing.T) {
	const n = 10_000
	for _, tt := range []struct {
		reason   string
		row      func(i int) string
		problems int
	}{
		{"a table without a fault, the highest row first", func(i int) string {
			if i == 0 {
				return fmt.Sprintf("%d,,a", n-1)
			}
			return fmt.Sprintf("%d,<%d,a", n-1-i, n-i)
		}, 0},
		{"one row again and again", func(int) string { return "0,,a" }, n - 1},
		{"each inside the one before", func(i int) string { return fmt.Sprintf("%d,%d,a", i, 3*n-i) }, n - 1 + 1},
		{"each around the one before", func(i int) string { return fmt.Sprintf("%d,%d,a", n-1-i, 3*n+i) }, n - 1 + 1},
		{"each beyond half of the one before", func(i int) string { return fmt.Sprintf("%d,%d,a", i, i+n) }, n - 1 + 1},
		{"gaps", func(i int) string { return fmt.Sprintf("%d,%d,a", 2*i, 2*i) }, n - 1 + 1},
		{"no figures", func(int) string { return "NaN,Inf,a" }, 2 * n},
		{"many inside many", func(i int) string {
			if i < n/2 {
				return fmt.Sprintf("%d,<%d,a", i, i+1)
			}
			return fmt.Sprintf("%d,<%d,a", i-n/2, n-i)
		}, n/2 + 1},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var text strings.Builder
			text.WriteString("from,to,name,clause\n")
			for i := range n {
				text.WriteString(tt.row(i) + ",c\n")
			}
			bands, err := names(text.String(), logistics.YuanKind)
			problems := problemsIn(t, err)
			if len(problems) != tt.problems || err == nil && len(bands) != n {
				t.Errorf("%d bands, %d problems, want %d", len(bands), len(problems), tt.problems)
			}
			if longest := slices.MaxFunc(append(problems, ""), func(a, b string) int { return len(a) - len(b) }); len(longest) > 120 {
				t.Errorf("a problem of %d characters: %s", len(longest), longest)
			}
		})
	}
}

func TestAppendBands(t *testing.T) {
	cells := func(name string) []string { return []string{name} }
	for _, tt := range []struct {
		reason string
		bands  logistics.Bands[string]
		want   string
	}{
		{"no bands", nil, "from,to,name,clause\n"},
		{"what belongs to which row", logistics.Bands[string]{
			{Rule: logistics.Obliges("c1"), Then: "a"}, {Rule: logistics.Obliges("c2"), From: decimal.New(15, 2), Then: "b, \"c\""},
			{Rule: logistics.Obliges("c3"), From: decimal.New(50001, -1), Above: true, Then: "d"},
		}, "from,to,name,clause\n0,<1500,a,c1\n1500,5000.1,\"b, \"\"c\"\"\",c2\n>5000.1,,d,c3\n"},
		{"force where a row only should be kept", logistics.Bands[string]{
			{Rule: logistics.Obliges("c1"), Then: "a"}, {Rule: logistics.Advises("c2"), From: decimal.New(5, 0), Then: "b"},
		}, "from,to,name,clause,force\n0,<5,a,c1,must\n5,,b,c2,should\n"},
		{"figures that no policy has are left empty, whatever their size", logistics.Bands[string]{
			{From: decimal.New(-1, 0), Then: "a"}, {From: decimal.New(1, 1_000_000_000), Then: "b"},
		}, "from,to,name,clause,force\n,,a,,invalid\n,,b,,invalid\n"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got := string(logistics.AppendBands([]byte("x\n"), tt.bands, []string{"name"}, cells))
			if diff := cmp.Diff("x\n"+tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What is read is written and read again as the same bands.
func FuzzReadBands(f *testing.F) {
	for _, text := range []string{
		"from,to,name,clause\n0,<1500,a,c\n1500,,b,c\n", "\ufefffrom,to,name,clause,force\r\n>5,,b,\"c,\"\"d\",should\r\n0,5,a,c,\r\n",
		"from,to,name,clause\n0.1,1500,a,c\n1500.1,5000,b,c\n", "from,to,name,clause\n=1+1,NaN,a,c\n0,,\"a\nb\",c\n",
	} {
		f.Add([]byte(text), false)
		f.Add([]byte(text), true)
	}
	f.Fuzz(func(t *testing.T, data []byte, scores bool) {
		kind := logistics.YuanKind
		if scores {
			kind = logistics.ScoreKind
		}
		bands, err := names(string(data), kind)
		if err != nil {
			if problems := problemsIn(t, err); len(problems) == 0 || bands != nil {
				t.Fatalf("%q: %v, %v", data, bands, err)
			}
			return
		}
		again := logistics.AppendBands(nil, bands, []string{"name"}, func(name string) []string { return []string{name} })
		back, err := names(string(again), kind)
		if diff := cmp.Diff(bands, back); err != nil || diff != "" {
			t.Fatalf("%q is written %q: %v\n%s", data, again, err, diff)
		}
	})
}
