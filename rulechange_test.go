package logistics_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/incident"
	"example.com/logistics/supplier"
)

// changed are the changes from old to new, a line each.
func changed(old, new any) []string {
	var lines []string
	for _, c := range logistics.DiffRules(old, new) {
		lines = append(lines, c.String())
	}
	return lines
}

func wantChanges(t *testing.T, old, new any, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, changed(old, new)); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}

func TestDiffRulesOfPrices(t *testing.T) {
	tier := func(clause logistics.ClauseID, from string) logistics.Band[approval.Tier] {
		return logistics.Band[approval.Tier]{Rule: must(clause), From: decimal.RequireFromString(from), Then: approval.Tier{Quotes: 2, Approver: logistics.Buyer}}
	}
	wire := func(clause, from string) string {
		return `{"clause":"` + clause + `","force":"must","from":"` + from + `","above":false,` +
			`"then":{"quotes":2,"approver":"buyer","picksSupplier":false,"self":false,"deputy":false,"prior":false}}`
	}
	for _, row := range []struct {
		reason string
		edit   func(p *approval.Policy)
		want   []string
	}{
		{"nothing", func(*approval.Policy) {}, nil},
		{"the edition", func(p *approval.Policy) { p.Edition = "ours" }, []string{"edition: factory-2026 → ours"}},
		{"a bound", func(p *approval.Policy) { p.Price.Tiers[2].From = decimal.New(6000, 0) }, []string{"price.tiers[2].from: 5000 → 6000 (000-109)"}},
		{"a bound by the smallest step", func(p *approval.Policy) { p.Price.Tiers[2].From = decimal.New(50_000_001, -4) }, []string{"price.tiers[2].from: 5000 → 5000.0001 (000-109)"}},
		{"a bound spelled otherwise", func(p *approval.Policy) { p.Price.Tiers[2].From = decimal.RequireFromString("5000.00000000") }, nil},
		{"0 spelled otherwise", func(p *approval.Policy) { p.Price.Tiers[0].From = decimal.New(0, -2) }, nil},
		{"a bound that the guard refuses", func(p *approval.Policy) { p.Price.Tiers[2].From = decimal.New(-500, -2) }, []string{"price.tiers[2].from: 5000 → -5 (000-109)"}},
		{"a bound of a billion digits", func(p *approval.Policy) { p.Price.Tiers[2].From = decimal.New(10, 1_000_000_000) }, []string{"price.tiers[2].from: 5000 → 1e1000000001 (000-109)"}},
		{"a bound of the finest kind", func(p *approval.Policy) { p.Price.Tiers[2].From = decimal.New(1, -2_000_000_000) }, []string{"price.tiers[2].from: 5000 → 1e-2000000000 (000-109)"}},
		{"a role within a row", func(p *approval.Policy) { p.Price.Tiers[2].Then.Approver = "boss" }, []string{"price.tiers[2].then.approver: general-affairs-manager → boss (000-109)"}},
		{"a yes-or-no", func(p *approval.Policy) { p.Price.Tiers[2].Above = true }, []string{"price.tiers[2].above: false → true (000-109)"}},
		{"a number", func(p *approval.Policy) { p.Price.Unbudgeted.RowsUp = 2 }, []string{"price.unbudgeted.rowsUp: 1 → 2 (000-103)"}},
		{"a word", func(p *approval.Policy) { p.Price.Listed.Force = logistics.Should }, []string{"price.listed.force: must → should (000-054)"}},
		{"a word that is none", func(p *approval.Policy) { p.Price.Listed.Force = 12 }, []string{"price.listed.force: must → 12 (000-054)"}},
		{"no word", func(p *approval.Policy) { p.Price.Listed.Force = 0 }, []string{`price.listed.force: must → "" (000-054)`}},
		{"a span", func(p *approval.Policy) { p.Price.Splitting.Within = logistics.MustSpan("30d") }, []string{"price.splitting.within: none → 30d (000-106)"}},
		{"the bound of a limit, and its kind", func(p *approval.Policy) { p.Price.SiteVisit.Bound = logistics.Count(5000) }, []string{"price.siteVisit.bound: yuan 5000 → count 5000 (000-110)"}},
		{"a limit without a number", func(p *approval.Policy) {
			p.Price.SiteVisit.Side, p.Price.SiteVisit.Bound = logistics.NoSide, logistics.Measure{}
		}, []string{
			"price.siteVisit.side: at-least → none (000-110)", `price.siteVisit.bound: yuan 5000 → "" (000-110)`,
		}},
		{"another clause", func(p *approval.Policy) { p.Price.Tiers[2].Clause = "our-7" }, []string{"price.tiers[2].clause: 000-109 → our-7 (000-109 → our-7)"}},
		{"another clause and another bound", func(p *approval.Policy) { p.Price.Tiers[2] = tier("our-7", "6000") }, []string{
			"price.tiers[2].clause: 000-109 → our-7 (000-109 → our-7)", "price.tiers[2].from: 5000 → 6000 (000-109 → our-7)",
			"price.tiers[2].then.quotes: 3 → 2 (000-109 → our-7)", "price.tiers[2].then.approver: general-affairs-manager → buyer (000-109 → our-7)",
			"price.tiers[2].then.deputy: true → false (000-109 → our-7)", "price.tiers[2].then.prior: true → false (000-109 → our-7)",
		}},
		{"a clause's basis, by the clause", func(p *approval.Policy) { p.Clauses[7].Basis = logistics.Stated }, []string{"clauses[7].basis: read → stated (000-109)"}},
		{"a title that gets a space", func(p *approval.Policy) { p.Clauses[7].Title.Zh += " " }, []string{`clauses[7].title.zh: 价格三档三家报价 → "价格三档三家报价 " (000-109)`}},
		{"a tier in the middle is one row", func(p *approval.Policy) {
			p.Price.Tiers = append(p.Price.Tiers[:2:2], append(logistics.Bands[approval.Tier]{tier("our-8", "3000.0")}, p.Price.Tiers[2:]...)...)
		}, []string{"price.tiers[2]: added " + wire("our-8", "3000") + " (our-8)"}},
		{"a tier above one that changes: the clause knows it again", func(p *approval.Policy) {
			p.Price.Tiers[2].From = decimal.New(6000, 0)
			p.Price.Tiers = append(p.Price.Tiers[:2:2], append(logistics.Bands[approval.Tier]{tier("our-8", "3000")}, p.Price.Tiers[2:]...)...)
		}, []string{"price.tiers[2]: added " + wire("our-8", "3000") + " (our-8)", "price.tiers[3].from: 5000 → 6000 (000-109)"}},
		{"the first tier and the last go", func(p *approval.Policy) { p.Price.Raised, p.Payment.Gates = nil, p.Payment.Gates[:2] }, []string{
			`price.raised[0]: removed {"clause":"000-113","force":"must","category":"diesel","approver":"general-affairs-manager"} (000-113)`,
			`payment.gates[2]: removed {"clause":"000-144","force":"must","from":"10000","above":true,"then":{"approver":"general-manager","unbudgeted":false}} (000-144)`,
		}},
		{"a row of another category is another row", func(p *approval.Policy) { p.Price.Raised[0].Category = logistics.LPG }, []string{
			`price.raised[0]: removed {"clause":"000-113","force":"must","category":"diesel","approver":"general-affairs-manager"} (000-113)`,
			`price.raised[0]: added {"clause":"000-113","force":"must","category":"lpg","approver":"general-affairs-manager"} (000-113)`,
		}},
		{"a word more in a list, by the row that holds it", func(p *approval.Policy) {
			p.Price.Regular.Categories = append(p.Price.Regular.Categories, logistics.Timber)
		}, []string{"price.regular.categories[5]: added timber (000-105)"}},
		{"a word less", func(p *approval.Policy) { p.Price.Regular.Categories = p.Price.Regular.Categories[1:] }, []string{"price.regular.categories[0]: removed stationery (000-105)"}},
		{"another word, where the row has another clause too", func(p *approval.Policy) {
			p.Payment.Handover.Clause, p.Payment.Handover.By = "our-9", []logistics.Role{"clerk"}
		}, []string{"payment.handover.clause: 000-150 → our-9 (000-150 → our-9)", "payment.handover.by[0]: accounting-office → clerk (000-150 → our-9)"}},
		{"other words in the places of two, one by one", func(p *approval.Policy) { p.Ladder.Rungs[1], p.Ladder.Rungs[2] = "x", "y" }, []string{
			"ladder.rungs[1]: purchasing-manager → x (000-103)", "ladder.rungs[2]: general-affairs-manager → y (000-103)",
		}},
		{"two rungs that change places: one leaves and comes again", func(p *approval.Policy) {
			p.Ladder.Rungs[1], p.Ladder.Rungs[2] = p.Ladder.Rungs[2], p.Ladder.Rungs[1]
		}, []string{"ladder.rungs[1]: added general-affairs-manager (000-103)", "ladder.rungs[2]: removed general-affairs-manager (000-103)"}},
		{"a list that is empty where it was nil", func(p *approval.Policy) { p.Price.Routes = logistics.List[approval.Route]{} }, nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			old, edited := approval.Factory(), approval.Factory()
			row.edit(&edited)
			wantChanges(t, old, edited, row.want...)
			wantChanges(t, &old, edited, row.want...)
			wantChanges(t, edited, edited)
		})
	}
}

// named is a row that is known again by its name, before its kind.
type named struct {
	logistics.Rule
	Kind string   `json:"kind"`
	Name string   `json:"name"`
	N    int      `json:"n"`
	Sub  []string `json:"sub"`
}

func TestDiffRulesMatchesRows(t *testing.T) {
	row := func(name, kind string, n int) named { return named{Rule: must("c"), Kind: kind, Name: name, N: n} }
	wire := func(name, kind string, n int) string {
		return fmt.Sprintf(`{"clause":"c","force":"must","kind":%q,"name":%q,"n":%d,"sub":[]} (c)`, kind, name, n)
	}
	for _, tt := range []struct {
		reason   string
		old, new []named
		want     []string
	}{
		{"by name, beside a new row above", []named{row("a", "k", 1)}, []named{row("b", "k", 1), row("a", "k", 2)}, []string{
			"[0]: added " + wire("b", "k", 1), "[1].n: 1 → 2 (c)",
		}},
		{"by name and not by kind", []named{row("a", "k", 1)}, []named{row("a", "m", 1)}, []string{"[0].kind: k → m (c)"}},
		{"a row of another name is another row", []named{row("a", "k", 1)}, []named{row("b", "k", 1)}, []string{
			"[0]: removed " + wire("a", "k", 1), "[0]: added " + wire("b", "k", 1),
		}},
		{"two rows that change places", []named{row("a", "k", 1), row("b", "k", 1)}, []named{row("b", "k", 1), row("a", "k", 1)}, []string{
			"[0]: removed " + wire("a", "k", 1), "[1]: added " + wire("a", "k", 1),
		}},
		{"two rows that change places, and both are edited: the order is not lost", []named{row("a", "k", 1), row("b", "k", 1)}, []named{row("b", "k", 2), row("a", "k", 2)}, []string{
			"[0]: removed " + wire("a", "k", 1), "[0].n: 1 → 2 (c)", "[1]: added " + wire("a", "k", 2),
		}},
		{"one name twice: in order", []named{row("a", "k", 1), row("a", "k", 2)}, []named{row("a", "k", 3), row("a", "k", 4)}, []string{
			"[0].n: 1 → 3 (c)", "[1].n: 2 → 4 (c)",
		}},
		{"equal rows come before names", []named{row("a", "k", 1), row("a", "k", 2)}, []named{row("a", "k", 2), row("a", "k", 1)}, []string{
			"[0]: removed " + wire("a", "k", 1), "[1]: added " + wire("a", "k", 1),
		}},
		{"all rows go", []named{row("a", "k", 1), row("b", "k", 1)}, nil, []string{
			"[0]: removed " + wire("a", "k", 1), "[1]: removed " + wire("b", "k", 1),
		}},
		{"a list in a row whose place changed", []named{{Name: "a", Sub: []string{"x", "y"}}}, []named{{Name: "b"}, {Name: "a", Sub: []string{"y", "z"}}}, []string{
			`[0]: added {"clause":"","force":"","kind":"","name":"b","n":0,"sub":[]}`, "[0].sub[0]: removed x", "[1].sub[1]: added z",
		}},
	} {
		t.Run(tt.reason, func(t *testing.T) { wantChanges(t, tt.old, tt.new, tt.want...) })
	}
}

// listed is a row whose JSON would be its list's alone, and not its own.
type listed struct {
	logistics.Rule
	logistics.Checklist `json:"list"`
}

// alone is a struct whose JSON would be its list's, without the name.
type alone struct {
	logistics.Checklist `json:"list"`
}

// mood is a number with a text, as long as it is 1.
type mood int

func (m mood) MarshalText() ([]byte, error) {
	if m != 1 {
		return nil, errors.New("no mood")
	}
	return []byte("good"), nil
}

// option is a row with a list that may be absent.
type option struct {
	List []int `json:"list,omitzero"`
}

// unlikely has what no policy has.
type unlikely struct {
	Options  []option             `json:"options"`
	Pointer  *named               `json:"pointer,omitzero"`
	Figure   *big.Rat             `json:"figure"`
	Any      any                  `json:"any"`
	At       time.Time            `json:"at"`
	Map      map[string]int       `json:"map"`
	Pair     [2]int               `json:"pair"`
	Float    float64              `json:"float"`
	Func     func()               `json:"func"`
	Cites    logistics.Citations  `json:"cites"`
	Listed   listed               `json:"listed"`
	Alone    alone                `json:"alone"`
	Moods    []mood               `json:"moods"`
	Funcs    []struct{ F func() } `json:"funcs"`
	Pointers []*int               `json:"pointers"`
	Hidden   int                  `json:"-"`
}

func TestDiffRulesOfWhatNoPolicyHas(t *testing.T) {
	nine := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	var cites logistics.Citations
	cites.Add(logistics.Citation{Clause: "000-109", Basis: logistics.Read})
	row := &named{Rule: must("c"), Name: "a"}
	for _, tt := range []struct {
		reason   string
		old, new unlikely
		want     []string
	}{
		{"a part that was not there", unlikely{}, unlikely{Pointer: row}, []string{`pointer: added {"clause":"c","force":"must","kind":"","name":"a","n":0,"sub":[]} (c)`}},
		{"a part that goes", unlikely{Pointer: row}, unlikely{}, []string{`pointer: removed {"clause":"c","force":"must","kind":"","name":"a","n":0,"sub":[]} (c)`}},
		{"the same behind another pointer", unlikely{Pointer: row}, unlikely{Pointer: &named{Rule: must("c"), Name: "a"}}, nil},
		{"within a part", unlikely{Pointer: row}, unlikely{Pointer: &named{Rule: must("d"), Name: "a"}}, []string{"pointer.clause: c → d (c → d)"}},
		{"a type with its text methods on the pointer", unlikely{Figure: big.NewRat(1, 3)}, unlikely{Figure: big.NewRat(2, 3)}, []string{"figure: 1/3 → 2/3"}},
		{"the same figure", unlikely{Figure: big.NewRat(1, 3)}, unlikely{Figure: big.NewRat(2, 6)}, nil},
		{"an interface", unlikely{Any: 5}, unlikely{Any: 6}, []string{"any: 5 → 6"}},
		{"of another type", unlikely{Any: 5}, unlikely{Any: "5"}, []string{"any: 5 → 5"}},
		{"a row in it", unlikely{Any: row}, unlikely{Any: &named{Rule: must("c"), Name: "b"}}, []string{"any.name: a → b (c)"}},
		{"a list for a row", unlikely{Any: row}, unlikely{Any: []int{1, 2}}, []string{`any: {"clause":"c","force":"must","kind":"","name":"a","n":0,"sub":[]} → [1,2] (c)`}},
		{"a moment", unlikely{At: nine}, unlikely{At: nine.Add(time.Nanosecond)}, []string{"at: 2026-03-02T09:00:00Z → 2026-03-02T09:00:00.000000001Z"}},
		{"a moment in another zone can be another day", unlikely{At: nine}, unlikely{At: nine.In(time.FixedZone("", 3600))}, []string{"at: 2026-03-02T09:00:00Z → 2026-03-02T10:00:00+01:00"}},
		{"a map is one value", unlikely{Map: map[string]int{"a": 1, "b": 2}}, unlikely{Map: map[string]int{"b": 2, "a": 3}}, []string{`map: {"a":1,"b":2} → {"a":3,"b":2}`}},
		{"an array", unlikely{}, unlikely{Pair: [2]int{0, 1}}, []string{"pair[1]: 0 → 1"}},
		{"a number that no policy has", unlikely{}, unlikely{Float: 0.5}, []string{"float: 0 → 0.5"}},
		{"what its own JSON shows", unlikely{}, unlikely{Cites: cites}, []string{`cites: [] → [{"clause":"000-109","basis":"read"}]`}},
		{"a row whose JSON would be its list's alone", unlikely{Listed: listed{Rule: must("c")}}, unlikely{Listed: listed{Rule: should("c"), Checklist: logistics.Checklist{{Key: "k"}}}}, []string{
			"listed.force: must → should (c)", `listed.list[0]: added {"clause":"","force":"","key":"k","banned":false}`,
		}},
		{"the name of a list is in its path, whatever its JSON", unlikely{}, unlikely{Alone: alone{logistics.Checklist{{Key: "k"}}}}, []string{
			`alone.list[0]: added {"clause":"","force":"","key":"k","banned":false}`,
		}},
		{"words that are none, by their number", unlikely{Moods: []mood{1, 12}}, unlikely{Moods: []mood{-12, 12}}, []string{"moods[0]: good → -12"}},
		{"an empty list that may be absent", unlikely{}, unlikely{Options: []option{{[]int{}}}}, []string{"options[0]: added {}"}},
		{"what has no JSON, in a row", unlikely{}, unlikely{Funcs: []struct{ F func() }{{nil}}}, []string{`funcs[0]: added {"F":""}`}},
		{"pointers to nothing", unlikely{Pointers: []*int{nil}}, unlikely{Pointers: []*int{nil, new(0)}}, []string{"pointers[1]: added 0"}},
		{"one to nothing", unlikely{Pointers: []*int{new(0)}}, unlikely{Pointers: []*int{new(0), nil}}, []string{"pointers[1]: added null"}},
		{"from nothing", unlikely{Pointers: []*int{nil}}, unlikely{Pointers: []*int{new(0)}}, []string{"pointers[0]: added 0"}},
		{"what JSON hides is no part of a policy", unlikely{}, unlikely{Hidden: 1}, nil},
	} {
		t.Run(tt.reason, func(t *testing.T) { wantChanges(t, tt.old, tt.new, tt.want...) })
	}
	if got := changed(unlikely{}, unlikely{Func: func() {}}); len(got) != 1 || !strings.HasPrefix(got[0], `func: "" → `) {
		t.Errorf("a func that was not there: %q", got)
	}
}

func TestDiffRulesOfDifferentTypesAndOfNothing(t *testing.T) {
	factory := approval.Factory()
	for _, row := range []struct {
		reason   string
		old, new any
		want     []logistics.RuleChange
	}{
		{"two types", factory, supplier.Factory(), []logistics.RuleChange{{Kind: logistics.Changed, Old: "approval.Policy", New: "supplier.Policy"}}},
		{"the other way round, by pointer", new(supplier.Factory()), &factory, []logistics.RuleChange{{Kind: logistics.Changed, Old: "supplier.Policy", New: "approval.Policy"}}},
		{"nothing before", nil, factory, []logistics.RuleChange{{Kind: logistics.Added, New: "approval.Policy"}}},
		{"nothing after", factory, (*approval.Policy)(nil), []logistics.RuleChange{{Kind: logistics.Removed, Old: "approval.Policy"}}},
		{"nothing at all", nil, nil, nil},
		{"two nil pointers", (*approval.Policy)(nil), (*supplier.Policy)(nil), nil},
		{"a policy and a number", factory, 7, []logistics.RuleChange{{Kind: logistics.Changed, Old: "approval.Policy", New: "int"}}},
		{"two numbers", 7, 8, []logistics.RuleChange{{Kind: logistics.Changed, Old: "7", New: "8"}}},
		{"two shares of one size and another form", logistics.Share(1, 2), logistics.Share(2, 4), []logistics.RuleChange{{Kind: logistics.Changed, Old: "share 1/2", New: "share 2/4"}}},
		{"one day", day("2026-03-31"), day("2026-03-31"), nil},
		{"no day and a day", day(""), day("2026-03-31"), []logistics.RuleChange{{Kind: logistics.Changed, New: "2026-03-31"}}},
		{"bytes that are no text and the sign for them", []string{"a\xff"}, []string{"a\ufffd"}, []logistics.RuleChange{{Path: "[0]", Kind: logistics.Changed, Old: "a\xff", New: "a\ufffd"}}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			if diff := cmp.Diff(row.want, logistics.DiffRules(row.old, row.new)); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRuleChangeText(t *testing.T) {
	for _, row := range []struct {
		reason string
		c      logistics.RuleChange
		en, zh string
	}{
		{"a change", logistics.RuleChange{Path: "a.b", Kind: logistics.Changed, Old: "1", New: "2", Was: "c", Is: "c"}, "a.b: 1 → 2 (c)", "a.b：1 → 2（c）"},
		{"of the clause too", logistics.RuleChange{Path: "a", Kind: logistics.Changed, Old: "1", New: "2", Was: "c", Is: "d"}, "a: 1 → 2 (c → d)", "a：1 → 2（c → d）"},
		{"without a row", logistics.RuleChange{Path: "a", Kind: logistics.Changed, Old: "1", New: "2"}, "a: 1 → 2", "a：1 → 2"},
		{"of the whole", logistics.RuleChange{Kind: logistics.Changed, Old: "x.P", New: "y.P"}, "x.P → y.P", "x.P → y.P"},
		{"a row that is new", logistics.RuleChange{Path: "a[1]", Kind: logistics.Added, New: "{}", Is: "c"}, "a[1]: added {} (c)", "a[1]：新增 {}（c）"},
		{"a row that went", logistics.RuleChange{Path: "a[1]", Kind: logistics.Removed, Old: "{}", Was: "c"}, "a[1]: removed {} (c)", "a[1]：删除 {}（c）"},
		{"an empty text is shown", logistics.RuleChange{Path: "a", Kind: logistics.Changed, New: "x"}, `a: "" → x`, `a："" → x`},
		{"and what does not show", logistics.RuleChange{Path: "a", Kind: logistics.Changed, Old: "x\n", New: "采购\u200b"}, `a: "x\n" → "采购\u200b"`, `a："x\n" → "采购\u200b"`},
	} {
		t.Run(row.reason, func(t *testing.T) {
			if row.c.String() != row.en || row.c.Text(logistics.English) != row.en || row.c.Text(logistics.Chinese) != row.zh {
				t.Errorf("%s, %s", row.c, row.c.Text(logistics.Chinese))
			}
		})
	}
}

func TestChangeKinds(t *testing.T) {
	var got []string
	for _, k := range []logistics.ChangeKind{logistics.Added, logistics.Removed, logistics.Changed} {
		text, err := k.MarshalText()
		var back logistics.ChangeKind
		if err := back.UnmarshalText(text); err != nil || back != k {
			t.Errorf("%s is read as %s, %v", text, back, err)
		}
		got = append(got, fmt.Sprintf("%s %s %s %v", text, k.Label(logistics.English), k.Label(logistics.Chinese), err))
	}
	want := []string{"added added 新增 <nil>", "removed removed 删除 <nil>", "changed changed 修改 <nil>"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, k := range []logistics.ChangeKind{0, 4} {
		if text, err := k.MarshalText(); err == nil || k.String() != "invalid" {
			t.Errorf("%d is written %q and %s", k, text, k)
		}
	}
	var k logistics.ChangeKind
	for _, text := range []string{"", "Added", "invalid", "moved"} {
		if err := k.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q is read as %s", text, k)
		}
	}
}

func TestRuleChangesAreReadBack(t *testing.T) {
	want := logistics.DiffRules(incident.Factory(), incident.School())
	if len(want) < 10 {
		t.Fatalf("only %d changes", len(want))
	}
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got []logistics.RuleChange
	if err := logistics.Decode(data, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The JSON of a row that is added is the row: an owner can take it over.
func TestTheJSONOfARowIsTheRow(t *testing.T) {
	seen := 0
	for _, c := range logistics.DiffRules(logistics.Steps(nil), approval.School().Payment.Invoice) {
		var step logistics.Step
		if err := logistics.Decode([]byte(c.New), &step); err != nil {
			t.Errorf("%s: %v", c, err)
		}
		if diff := cmp.Diff(approval.School().Payment.Invoice[seen], step); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c, diff)
		}
		seen++
	}
	if seen != len(approval.School().Payment.Invoice) || seen == 0 {
		t.Errorf("%d rows", seen)
	}
	for _, p := range []logistics.Limit{{Rule: must("a")}, {Rule: should("b <&> c"), Side: logistics.Below, Bound: logistics.Share(2, 4)}} {
		changes := logistics.DiffRules([]logistics.Limit{}, []logistics.Limit{p})
		var buffer strings.Builder
		encoder := json.NewEncoder(&buffer)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(p); err != nil {
			t.Fatal(err)
		}
		if got, want := changes[0].New, strings.TrimSpace(buffer.String()); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// A list of 2,000 rows is not compared with itself row by row; one in which every row changed still ends.
func TestDiffRulesOfALongList(t *testing.T) {
	const n = 2000
	list := func(from int) (c logistics.Checklist) {
		for i := range n {
			c = append(c, logistics.Need{Rule: must("c"), Key: fmt.Sprintf("key-%d", from+i)})
		}
		return c
	}
	edited := list(0)
	edited[n/2].Banned = true
	wantChanges(t, list(0), edited, "[1000].banned: false → true (c)")
	edited = append(edited[:n/4], edited[n/4+1:]...)
	wantChanges(t, list(0), edited, `[500]: removed {"clause":"c","force":"must","key":"key-500","banned":false} (c)`, "[999].banned: false → true (c)")
	all := list(0)
	for i := range all {
		all[i].Clause = "d"
	}
	for _, row := range []struct {
		reason string
		new    logistics.Checklist
		want   int
	}{
		{"every row has another clause", all, n},
		{"no key is the same", list(n), 2 * n},
		{"every key stands 700 further on", list(700), 2 * 700},
		{"the halves change places", append(list(0)[n/2:], list(0)[:n/2]...), n},
	} {
		if got := len(logistics.DiffRules(list(0), row.new)); got != row.want {
			t.Errorf("%s: %d changes, want %d", row.reason, got, row.want)
		}
	}
}

func ExampleDiffRules() {
	old := approval.Factory()
	edited := logistics.Clone(old)
	tiers := edited.Price.Tiers
	tiers[2].From = decimal.RequireFromString("6000.00")
	tiers[3].From = decimal.RequireFromString("10000.00") // no edit, however it is written
	edited.Price.SiteVisit.Clause = "our-7"
	small := logistics.Band[approval.Tier]{
		Rule: logistics.Obliges("our-8"), From: decimal.RequireFromString("500"), Then: approval.Tier{Quotes: 1, Approver: logistics.Buyer},
	}
	edited.Price.Tiers = append(logistics.Bands[approval.Tier]{tiers[0], small}, tiers[1:]...)
	edited.Price.Raised = nil
	for _, change := range logistics.DiffRules(old, edited) {
		fmt.Println(change)
	}
	// Output:
	// price.tiers[1]: added {"clause":"our-8","force":"must","from":"500","above":false,"then":{"quotes":1,"approver":"buyer","picksSupplier":false,"self":false,"deputy":false,"prior":false}} (our-8)
	// price.tiers[3].from: 5000 → 6000 (000-109)
	// price.siteVisit.clause: 000-110 → our-7 (000-110 → our-7)
	// price.raised[0]: removed {"clause":"000-113","force":"must","category":"diesel","approver":"general-affairs-manager"} (000-113)
}

func ExampleRuleChange_Text() {
	edited := supplier.Factory()
	edited.Disqualification.Price.Bound = logistics.Share(10, 100)
	edited.Grading.Poor.Reentry = nil
	for _, change := range logistics.DiffRules(supplier.Factory(), edited) {
		fmt.Println(change.Text(logistics.Chinese))
	}
	// Output:
	// disqualification.price.bound：share 15/100 → share 10/100（000-076）
	// grading.poor.reentry[0]：删除 {"clause":"000-071","force":"must","key":"full-re-evaluation","banned":false}（000-071）
}
