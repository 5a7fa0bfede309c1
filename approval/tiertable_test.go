package approval_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// A company has written its tiers as prices are printed: between 1,500 and 1,500.10 nobody approves.
func ExampleReadTiers() {
	const table = `from,to,approver,quotes,clause
0.1,1500,buyer,0,C-1
1500.1,5000,senior-manager,2,C-2
5000,,purchasing-manager,3,C-3
`
	ladder := approval.Factory().Ladder
	_, err := approval.ReadTiers([]byte(table), ladder)
	fmt.Println(err)

	const mended = `from,to,approver,quotes,deputy,clause
0,"<1,500",buyer,0,yes,C-1
"1,500","<5,000",purchasing-manager,2,yes,C-2
"5,000",,senior-manager,3,,C-3
`
	tiers, err := approval.ReadTiers([]byte(mended), ladder)
	amount, _ := logistics.ParseAmount("1500.01")
	row := tiers[tiers.Row(logistics.Yuan(amount))]
	fmt.Println(row.Then.Approver, row.Clause, err)
	// Output:
	// 4 problems:
	// 	row 2.from: below 0.1 has no row
	// 	row 3.from: between rows 2 and 3, above 1,500 to below 1,500.1 has no row
	// 	row 4.approver: authority falls as the amount grows: senior-manager in row 3, purchasing-manager in row 4
	// 	row 4: 5,000 is in rows 3 and 4
	// purchasing-manager C-2 <nil>
}

// The documented tiers as a table to begin from.
func ExampleAppendTiers() {
	fmt.Print(string(approval.AppendTiers(nil, approval.Factory().Price.Tiers)))
	// Output:
	// from,to,approver,quotes,picksSupplier,self,deputy,prior,clause
	// 0,<1500,buyer,0,no,yes,yes,yes,000-106
	// 1500,<5000,purchasing-manager,2,no,no,yes,yes,000-108
	// 5000,<10000,general-affairs-manager,3,no,no,yes,yes,000-109
	// 10000,<50000,senior-manager,3,no,no,yes,yes,000-111
	// 50000,,general-manager,3,yes,no,no,yes,000-112
}

// lines gives the problems of an error as they are printed.
func lines(t testing.TB, err error) []string {
	var invalid *logistics.InvalidError
	if !errors.As(err, &invalid) {
		t.Fatalf("error %v (%T), want an InvalidError", err, err)
	}
	var all []string
	for _, p := range invalid.Problems {
		all = append(all, p.String())
	}
	return all
}

func TestReadTiers(t *testing.T) {
	const header = "from,to,approver,quotes,clause\n"
	rungs := "buyer, purchasing-manager, general-affairs-manager, senior-manager, general-manager"
	for _, tt := range []struct {
		reason, text string
		want         []string
	}{
		{
			"the mistake that leaves 1,500.01 without an approver", header + "0.1,1500,buyer,0,a\n1500.1,5000,purchasing-manager,2,b\n",
			[]string{
				"row 2.from: below 0.1 has no row", "row 3.from: between rows 2 and 3, above 1,500 to below 1,500.1 has no row",
				"row 3.to: above 5,000 has no row; leave the cell empty for no upper end",
			},
		},
		{
			"an approver on no rung, and none", header + "0,<5,clerk,0,a\n5,<6,Buyer,0,b\n6,,,0,c\n",
			[]string{
				`row 2.approver: "clerk" is on no rung of the ladder: ` + rungs, `row 3.approver: "Buyer" is on no rung of the ladder: ` + rungs,
				"row 4.approver: is empty",
			},
		},
		{
			"authority that falls is told of every row below the highest", header + "0,<5,senior-manager,0,a\n5,<6,buyer,0,b\n6,,purchasing-manager,0,c\n",
			[]string{
				"row 3.approver: authority falls as the amount grows: senior-manager in row 2, buyer in row 3",
				"row 4.approver: authority falls as the amount grows: senior-manager in row 2, purchasing-manager in row 4",
			},
		},
		{
			"authority falls by amount, not by the order of the file", header + "6,,buyer,0,c\n0,<5,buyer,0,a\n5,<6,senior-manager,0,b\n",
			[]string{"row 2.approver: authority falls as the amount grows: senior-manager in row 4, buyer in row 2"},
		},
		{
			"fewer quotes for more money", header + "0,<5,buyer,3,a\n5,<6,buyer,2,b\n6,<7,buyer,3,c\n7,,buyer,0,d\n",
			[]string{
				"row 3.quotes: quotes fall as the amount grows: 3 in row 2, 2 in row 3", "row 5.quotes: quotes fall as the amount grows: 3 in row 4, 0 in row 5",
			},
		},
		{
			"nobody is held against a row that could not be read", header + "0,<5,senior-manager,x,a\n5,,buyer,0,b\n",
			[]string{`row 2.quotes: "x" is no count such as 3`},
		},
		{
			"a row that is there twice is told as that", header + "0,,senior-manager,3,a\n0,,buyer,0,b\n0,,senior-manager,3,a\n",
			[]string{"row 3: has the bounds of row 2", "row 4: repeats row 2"},
		},
		{
			"words that are neither yes nor no", "self,deputy,prior,picksSupplier," + header + "Y,1,true,x,0,,buyer,0,a\n",
			[]string{
				`row 2.self: "Y" is neither yes nor no`, `row 2.deputy: "1" is neither yes nor no`, `row 2.prior: "true" is neither yes nor no`,
				`row 2.picksSupplier: "x" is neither yes nor no`,
			},
		},
		{
			"hostile cells", header + "NaN,1e999,=1+1,-1,\"a\nb\"\n-1,0.00001,buyer,,\n",
			[]string{
				`row 2.from: "NaN" is no figure such as 1500.00 or 1,500.00`, `row 2.to: "1e999" is no figure such as 1500.00 or 1,500.00`,
				"row 2.approver: is a formula: write what it gives", `row 2.quotes: "-1" is no count such as 3`,
				"row 2.clause: has a line break: rows would be counted otherwise than a spreadsheet counts them",
				"row 4.from: is negative", "row 4.to: has more than 4 decimals", "row 4.quotes: is empty", "row 4.clause: is empty",
			},
		},
		{"only the names", header, []string{"no rows: no figure has one"}},
		{
			"a column of another table", "from,to,grade,clause\n0,,good,a\n",
			[]string{
				"row 1.grade: no such column; the columns are from, to, approver, quotes, clause, picksSupplier, self, deputy, prior, force",
				"row 1.approver: the column is absent", "row 1.quotes: the column is absent",
			},
		},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			tiers, err := approval.ReadTiers([]byte(tt.text), approval.Factory().Ladder)
			if diff := cmp.Diff(tt.want, lines(t, err)); diff != "" || tiers != nil {
				t.Errorf("%v (-want +got):\n%s", tiers, diff)
			}
		})
	}
}

// Every column says what it says, and a column that is not there says no.
func TestReadTiersCells(t *testing.T) {
	for _, tt := range []struct {
		reason, text string
		want         logistics.Band[approval.Tier]
	}{
		{"all that is needed", "from,to,approver,quotes,clause\n0,,buyer,2,a\n", logistics.Band[approval.Tier]{
			Rule: logistics.Obliges("a"), Then: approval.Tier{Approver: logistics.Buyer, Quotes: 2},
		}},
		{"empty cells", "from,to,approver,quotes,clause,force,self,deputy,prior,picksSupplier\n0,,buyer,2,a,,,,,\n", logistics.Band[approval.Tier]{
			Rule: logistics.Obliges("a"), Then: approval.Tier{Approver: logistics.Buyer, Quotes: 2},
		}},
		{"the requester may approve", "from,to,approver,quotes,clause,self\n0,,buyer,2,a,yes\n", logistics.Band[approval.Tier]{
			Rule: logistics.Obliges("a"), Then: approval.Tier{Approver: logistics.Buyer, Quotes: 2, Self: true},
		}},
		{"a higher rung may approve", "from,to,approver,quotes,clause,deputy\n0,,buyer,2,a,yes\n", logistics.Band[approval.Tier]{
			Rule: logistics.Obliges("a"), Then: approval.Tier{Approver: logistics.Buyer, Quotes: 2, Deputy: true},
		}},
		{"before the order", "from,to,approver,quotes,clause,prior\n0,,buyer,2,a,yes\n", logistics.Band[approval.Tier]{
			Rule: logistics.Obliges("a"), Then: approval.Tier{Approver: logistics.Buyer, Quotes: 2, Prior: true},
		}},
		{"he picks the supplier, and only should", "from,to,approver,quotes,clause,picksSupplier,force\n0,,buyer,2,a,yes,should\n", logistics.Band[approval.Tier]{
			Rule: logistics.Advises("a"), Then: approval.Tier{Approver: logistics.Buyer, Quotes: 2, PicksSupplier: true},
		}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			tiers, err := approval.ReadTiers([]byte(tt.text), approval.Factory().Ladder)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, logistics.Bands[approval.Tier]{tt.want}, tiers)
		})
	}
}

func TestDocumentedTiersAreWrittenAndRead(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		text := approval.AppendTiers([]byte{}, pol.Price.Tiers)
		tiers, err := approval.ReadTiers(text, pol.Ladder)
		if err != nil {
			t.Fatal(err)
		}
		differ(t, pol.Price.Tiers, tiers)
		pol.Price.Tiers = tiers
		if err := logistics.Validate(pol); err != nil {
			t.Error(err)
		}
	}
}

// tierTables draws tiers whose control does not fall.
func tierTables(ladder approval.Ladder) *rapid.Generator[logistics.Bands[approval.Tier]] {
	return rapid.Custom(func(t *rapid.T) logistics.Bands[approval.Tier] {
		from := rapid.SliceOfNDistinct(rapid.Uint64Range(1, 600_000_000), 0, 5, rapid.ID[uint64]).Draw(t, "from")
		slices.Sort(from)
		tiers := logistics.Bands[approval.Tier]{{}}
		for _, units := range from {
			tiers = append(tiers, logistics.Band[approval.Tier]{
				From: decimal.New(int64(units), -4), Above: rapid.Bool().Draw(t, "above"),
			})
		}
		rung, quotes := 0, 0
		for i := range tiers {
			rung = rapid.IntRange(rung, len(ladder.Rungs)-1).Draw(t, "rung")
			quotes += rapid.IntRange(0, 2).Draw(t, "quotes")
			tiers[i].Rule = logistics.Rule{
				Clause: rapid.SampledFrom([]logistics.ClauseID{"000-106", "000-108", "a,b", `"c"`, "第一条", "x;y"}).Draw(t, "clause"),
				Force:  rapid.SampledFrom([]logistics.Force{logistics.Must, logistics.Must, logistics.Should}).Draw(t, "force"),
			}
			tiers[i].Then = approval.Tier{
				Quotes: quotes, Approver: ladder.Rungs[rung], PicksSupplier: rapid.Bool().Draw(t, "picks"),
				Self: rapid.Bool().Draw(t, "self"), Deputy: rapid.Bool().Draw(t, "deputy"), Prior: rapid.Bool().Draw(t, "prior"),
			}
			// Two bounds one unit apart may have only one amount between them; keep the lower one inside.
			if i > 0 && i+1 < len(tiers) && tiers[i+1].From.Sub(tiers[i].From).Equal(unit()) {
				tiers[i].Above = false
			}
		}
		return tiers
	})
}

// What is written is read as it was, in any order of its rows, and is what a policy takes.
func TestTiersAreWrittenAndRead(t *testing.T) {
	pol := approval.Factory()
	rapid.Check(t, func(t *rapid.T) {
		tiers := tierTables(pol.Ladder).Draw(t, "tiers")
		text := string(approval.AppendTiers([]byte("x"), tiers))[1:]
		rows := strings.SplitAfter(text, "\n")
		shuffled := rows[0] + strings.Join(rapid.Permutation(rows[1:len(rows)-1]).Draw(t, "order"), "")
		for _, text := range []string{text, shuffled} {
			back, err := approval.ReadTiers([]byte(text), pol.Ladder)
			if diff := diffOf(tiers, back); err != nil || diff != "" {
				t.Fatalf("%s%v\n%s", text, err, diff)
			}
		}
		changed := pol
		changed.Price.Tiers = tiers
		var ps logistics.Problems
		changed.Laws(&ps)
		if err := ps.Err(); err != nil {
			t.Fatalf("%s is read and no policy takes it: %v", text, err)
		}
	})
}

func FuzzReadTiers(f *testing.F) {
	pol := approval.Factory()
	f.Add(approval.AppendTiers(nil, pol.Price.Tiers))
	f.Add([]byte("\ufefffrom,to,approver,quotes,clause\r\n0.1,1500,buyer,0,a\r\n1500.1,5000,purchasing-manager,2,b\r\n"))
	f.Add([]byte("from,to,approver,quotes,clause,force,self\n>5,,buyer,0,=1+1,should,yes\n0,＜5,buyer,NaN,\"b\nc\",,\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		tiers, err := approval.ReadTiers(data, pol.Ladder)
		if err != nil {
			problems(t, err)
			return
		}
		text := approval.AppendTiers(nil, tiers)
		back, err := approval.ReadTiers(text, pol.Ladder)
		if diff := diffOf(tiers, back); err != nil || diff != "" {
			t.Fatalf("%q is written %q: %v\n%s", data, text, err, diff)
		}
		changed := pol
		changed.Price.Tiers = tiers
		var ps logistics.Problems
		changed.Laws(&ps)
		if err := ps.Err(); err != nil {
			t.Fatalf("%q is read and no policy takes it: %v", data, err)
		}
	})
}
