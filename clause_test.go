package logistics_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

// cite gives citations of n clauses.
func cite(n int) logistics.Citations {
	ids := [...]logistics.ClauseID{"c-0", "c-1", "c-2", "c-3", "c-4", "c-5", "c-6", "c-7", "c-8"}
	var c logistics.Citations
	for _, id := range ids[:n] {
		c.Add(logistics.Citation{Clause: id, Basis: logistics.Stated})
	}
	return c
}

func TestCitationsAdd(t *testing.T) {
	for _, row := range []struct {
		reason string
		add    []logistics.Citation
		want   string
	}{
		{"none", nil, ""},
		{"in the order of adding", []logistics.Citation{{"b", logistics.Stated}, {"a", logistics.Stated}}, "b, a"},
		{"a clause is cited once, as it was first", []logistics.Citation{{"a", logistics.Read}, {"b", logistics.Stated}, {"a", logistics.Assumed}}, "a (read), b"},
		{"the basis is told unless stated", []logistics.Citation{{"a", logistics.Assumed}, {"b", logistics.Stated}}, "a (assumed), b"},
		{"a clause that the policy does not list has no basis", []logistics.Citation{{"a", 0}}, "a (invalid)"},
	} {
		var c logistics.Citations
		for _, cite := range row.add {
			c.Add(cite)
		}
		if got := c.String(); got != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
		}
	}
	for _, row := range []struct {
		reason string
		n      int
		want   int
	}{
		{"one below the room", 7, 7},
		{"the room", 8, 8},
		{"beyond the room nothing is added", 9, 8},
	} {
		if got := len(cite(row.n).List()); got != row.want {
			t.Errorf("%s: %d citations, want %d", row.reason, got, row.want)
		}
	}
}

func TestCitationsAreValues(t *testing.T) {
	a := cite(2)
	b := a
	b.Add(logistics.Citation{Clause: "x", Basis: logistics.Stated})
	if a.Has("x") || !b.Has("x") || a == b {
		t.Error("a copy shares what is added")
	}
	list := a.List()
	list[0].Clause = "changed"
	if !a.Has("c-0") || a.Has("changed") || a != cite(2) {
		t.Error("the list shares the citations")
	}
	if a.Has("") {
		t.Error("an empty place is taken for a citation")
	}
	var none logistics.Citations
	if none.List() != nil {
		t.Error("no citations give a list that is not nil")
	}
}

func TestCitationsText(t *testing.T) {
	var c logistics.Citations
	c.Add(logistics.Citation{Clause: "000-109", Basis: logistics.Read})
	c.Add(logistics.Citation{Clause: "000-103", Basis: logistics.Stated})
	if got, want := c.Text(logistics.Chinese), "000-109 解读、000-103"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCitationsJSON(t *testing.T) {
	for n := range 9 {
		want := cite(n)
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		got := cite(3) // what was there before is replaced
		if err := json.Unmarshal(data, &got); err != nil || got != want {
			t.Errorf("%d citations: %s was read as %s, %v", n, data, got, err)
		}
	}
	if data, _ := json.Marshal(cite(0)); string(data) != "[]" {
		t.Errorf("no citations are written %s", data)
	}
	item := func(i int) string { return fmt.Sprintf(`{"clause":"c-%d","basis":"stated"}`, i) }
	nine := "[" + item(0)
	for i := 1; i < 9; i++ {
		nine += "," + item(i)
	}
	for _, row := range []struct{ reason, data, says string }{
		{"nine clauses", nine + "]", "9 citations; at most 8 different clauses"},
		{"one clause twice", "[" + item(1) + "," + item(1) + "]", "2 citations; at most 8 different clauses"},
		{"an unknown basis", `[{"clause":"a","basis":"guessed"}]`, `unknown word "guessed"; one of stated, read, assumed`},
		{"a field in the wrong case", `[{"Clause":"a","basis":"read"}]`, "[0].Clause: no such field"},
		{"no list", `{}`, "an object where a list must be"},
		{"null", `null`, "null is no value"},
	} {
		got := cite(3)
		wantError(t, json.Unmarshal([]byte(row.data), &got), row.says)
		if got != cite(3) {
			t.Errorf("%s: the citations changed to %s", row.reason, got)
		}
	}
}

func TestClausesFind(t *testing.T) {
	list := logistics.Clauses{{ID: "a", Basis: logistics.Stated}, {ID: "b", Basis: logistics.Assumed}}
	if c, ok := list.Find("b"); !ok || c.Basis != logistics.Assumed {
		t.Errorf("b: got %v, %t", c, ok)
	}
	if c, ok := list.Find("z"); ok || !cmp.Equal(c, logistics.Clause{}) {
		t.Errorf("z: got %v, %t", c, ok)
	}
	if got, want := list.Citation("b"), (logistics.Citation{Clause: "b", Basis: logistics.Assumed}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := list.Citation("z"), (logistics.Citation{Clause: "z"}); got != want {
		t.Errorf("an unlisted clause has a basis: %v, want %v", got, want)
	}
}

func TestTitles(t *testing.T) {
	titles := logistics.Titles{"a": {En: "diesel", Zh: "柴油"}}
	note := logistics.Text{En: "which", Zh: "何者"}
	for _, row := range []struct {
		reason    string
		got, want logistics.Clause
	}{
		{"stated", titles.Stated("a"), logistics.Clause{ID: "a", Title: titles["a"], Basis: logistics.Stated}},
		{"stated elsewhere too", titles.Stated("a", "b", "c"), logistics.Clause{ID: "a", SameAs: []logistics.ClauseID{"b", "c"}, Title: titles["a"], Basis: logistics.Stated}},
		{"read", titles.Read("a", "which", "何者"), logistics.Clause{ID: "a", Title: titles["a"], Note: note, Basis: logistics.Read}},
		{"assumed", titles.Assumed("a", "which", "何者"), logistics.Clause{ID: "a", Title: titles["a"], Note: note, Basis: logistics.Assumed}},
		{"without a title, which Validate tells", titles.Stated("z"), logistics.Clause{ID: "z", Basis: logistics.Stated}},
	} {
		if diff := cmp.Diff(row.want, row.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
}

func TestRuleOfForce(t *testing.T) {
	if got := logistics.Obliges("a"); got != (logistics.Rule{Clause: "a", Force: logistics.Must}) {
		t.Errorf("got %v", got)
	}
	if got := logistics.Advises("a"); got != (logistics.Rule{Clause: "a", Force: logistics.Should}) {
		t.Errorf("got %v", got)
	}
}

func TestListsAreWrittenAsLists(t *testing.T) {
	for _, row := range []struct {
		reason string
		v      any
		want   string
	}{
		{"a nil list", logistics.List[int](nil), "[]"},
		{"an empty list", logistics.List[int]{}, "[]"},
		{"one entry", logistics.List[int]{7}, "[7]"},
		{"no clauses", logistics.Clauses(nil), "[]"},
		{"no bands", logistics.Bands[int](nil), "[]"},
		{"no needs", logistics.Checklist(nil), "[]"},
		{"no steps", logistics.Steps(nil), "[]"},
		{"one need", logistics.Checklist{{Rule: must("a"), Key: "seal"}}, `[{"clause":"a","force":"must","key":"seal","banned":false}]`},
		{"one band", tiers[1:2], `[{"clause":"t-2","force":"must","from":"5000","above":false,"then":"general-affairs-manager"}]`},
		{"one clause", logistics.Clauses{{ID: "a", Basis: logistics.Stated}}, `[{"id":"a","sameAs":[],"title":{"en":"","zh":""},"note":{"en":"","zh":""},"basis":"stated"}]`},
		{"one step", logistics.Steps{{Rule: must("a"), Act: "sign"}}, `[{"clause":"a","force":"must","act":"sign","by":[],"after":[],"within":"none","self":false,"deputy":false,"again":false,"seals":[]}]`},
	} {
		data, err := json.Marshal(row.v)
		if err != nil || string(data) != row.want {
			t.Errorf("%s: got %s, %v; want %s", row.reason, data, err, row.want)
		}
	}
}
