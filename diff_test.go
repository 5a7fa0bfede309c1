package logistics_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// editions are clauses of which the new edition reads one otherwise.
func editions() logistics.Comparison {
	clauses := func(third logistics.Basis) (cs logistics.Clauses) {
		for i, id := range []logistics.ClauseID{"a", "b", "c"} {
			basis := []logistics.Basis{logistics.Stated, logistics.Assumed, third}[i]
			cs = append(cs, logistics.Clause{ID: id, Basis: basis})
		}
		return cs
	}
	return logistics.Comparison{Old: clauses(logistics.Stated), New: clauses(logistics.Read)}
}

// printed gives shifts as people read them.
func printed(shifts []logistics.Shift) []string {
	var all []string
	for _, s := range shifts {
		all = append(all, s.String())
	}
	return all
}

func TestComparisonLimit(t *testing.T) {
	limit := func(rule logistics.Rule, side logistics.Side, bound string) logistics.Limit {
		return logistics.Limit{Rule: rule, Side: side, Bound: measure(t, bound)}
	}
	a, b, c := must("a"), must("b"), must("c")
	for _, row := range []struct {
		reason   string
		old, new logistics.Limit
		want     []string
	}{
		{"nothing changes", limit(a, logistics.Below, "share 15/100"), limit(a, logistics.Below, "share 15/100"), nil},
		{"the bound in another form", limit(a, logistics.Below, "share 15/100"), limit(a, logistics.Below, "share 3/20"), nil},
		{"below 1 is at most 0, where things are counted", limit(a, logistics.Below, "count 1"), limit(a, logistics.AtMost, "count 0"), nil},
		{"below 1 is not at most 0 in yuan", limit(a, logistics.Below, "yuan 1"), limit(a, logistics.AtMost, "yuan 0"), []string{"q: above 0 yuan to below 1 yuan: in order → a finding (a): stricter"}},
		{"but one unit is", limit(a, logistics.Below, "yuan 0.0001"), limit(a, logistics.AtMost, "yuan 0"), nil},
		{"a bound moves", limit(a, logistics.Below, "yuan 5000"), limit(a, logistics.Below, "yuan 6000"), []string{"q: from 5,000 yuan to below 6,000 yuan: a finding (a) → in order: looser"}},
		{"the bound itself", limit(a, logistics.AtMost, "share 1/3"), limit(a, logistics.Below, "share 1/3"), []string{"q: exactly 1 of 3: in order → a finding (a): stricter"}},
		{"the other way round", limit(a, logistics.Below, "score 60"), limit(a, logistics.AtLeast, "score 60"), []string{
			"q: below 60: in order → a finding (a): stricter", "q: from 60: a finding (a) → in order: looser",
		}},
		{"should instead of must", limit(a, logistics.AtMost, "count 3"), limit(should("a"), logistics.AtMost, "count 3"), []string{"q: from 4: a finding (a) → a finding [should] (a): looser"}},
		{"another clause: also where nobody knows the figure", limit(a, logistics.AtMost, "count 3"), limit(b, logistics.AtMost, "count 3"), []string{
			"q: from 4: a finding (a) → a finding (b (assumed)): the same is asked", "q: figure unknown: not checked (a) → not checked (b (assumed)): the same is asked",
		}},
		{"another reading of the clause", limit(c, logistics.AtMost, "count 3"), limit(c, logistics.AtMost, "count 3"), []string{
			"q: from 4: a finding (c) → a finding (c (read)): the same is asked", "q: figure unknown: not checked (c) → not checked (c (read)): the same is asked",
		}},
		{"a limit that every figure keeps still has a clause", limit(a, logistics.AtLeast, "count 0"), limit(b, logistics.AtLeast, "count 0"), []string{
			"q: figure unknown: not checked (a) → not checked (b (assumed)): the same is asked",
		}},
		{"a number where there was none", limit(a, logistics.NoSide, ""), limit(a, logistics.AtMost, "count 3"), []string{
			"q: up to 3: not checked (a) → in order: looser", "q: from 4: not checked (a) → a finding (a): stricter",
		}},
		{"none where there was a number", limit(a, logistics.AtMost, "count 3"), limit(a, logistics.NoSide, ""), []string{
			"q: up to 3: in order → not checked (a): stricter", "q: from 4: a finding (a) → not checked (a): looser",
		}},
		{"no number, another clause", limit(a, logistics.NoSide, ""), limit(b, logistics.NoSide, ""), []string{"q: not checked (a) → not checked (b (assumed)): the same is asked"}},
		{"no number, no longer binding: no answer shows it", limit(a, logistics.NoSide, ""), limit(should("a"), logistics.NoSide, ""), nil},
		{"another kind of figure", limit(a, logistics.AtMost, "share 1/3"), limit(a, logistics.AtMost, "count 3"), []string{
			"q: up to 3: not checked (a) → in order: looser", "q: from 4: not checked (a) → a finding (a): stricter",
			"q: up to 1 of 3: in order → not checked (a): stricter", "q: above 1 of 3: a finding (a) → not checked (a): looser",
		}},
		{"another kind and another clause: what nobody knows is told once", limit(a, logistics.Above, "yuan 0"), limit(b, logistics.AtLeast, "count 0"), []string{
			"q: any figure: not checked (a) → in order: looser", "q: exactly 0 yuan: a finding (a) → not checked (b (assumed)): looser",
			"q: above 0 yuan: in order → not checked (b (assumed)): stricter", "q: figure unknown: not checked (a) → not checked (b (assumed)): the same is asked",
		}},
		{"at the end of all amounts", limit(a, logistics.AtMost, "yuan 999999999999999.9998"), limit(a, logistics.AtMost, "yuan 999999999999999.9999"), []string{
			"q: from 999,999,999,999,999.9999 yuan: a finding (a) → in order: looser",
		}},
		{"below the last day is not at most it", limit(a, logistics.Below, "day 2026-03-31"), limit(a, logistics.AtMost, "day 2026-03-31"), []string{
			"q: below 2026-03-31 (a) → at most 2026-03-31 (a): incomparable",
		}},
		{"the same day", limit(a, logistics.Below, "day 2026-03-31"), limit(a, logistics.Below, "day 2026-03-31"), nil},
		{"a day of another clause", limit(a, logistics.Below, "day 2026-03-31"), limit(b, logistics.Below, "day 2026-03-31"), []string{
			"q: below 2026-03-31 (a) → below 2026-03-31 (b (assumed)): the same is asked",
		}},
		{"a day that should be kept", limit(a, logistics.Below, "day 2026-03-31"), limit(should("a"), logistics.Below, "day 2026-03-31"), []string{
			"q: below 2026-03-31 (a) → below 2026-03-31 [should] (a): incomparable",
		}},
		{"a word, and then none", limit(a, logistics.AtMost, "word x"), limit(a, logistics.NoSide, ""), []string{"q: at most x (a) → no bound (a): incomparable"}},
		{"none, and then a count instead of a day", limit(a, logistics.AtMost, "count 3"), limit(a, logistics.AtMost, "day 2026-03-31"), []string{"q: at most 3 (a) → at most 2026-03-31 (a): incomparable"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			cmps := editions()
			cmps.Limit("q", row.old, row.new)
			if diff := cmp.Diff(row.want, printed(cmps.Shifts)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			back := logistics.Comparison{Old: cmps.New, New: cmps.Old}
			back.Limit("q", row.new, row.old)
			for i := range back.Shifts {
				s := &back.Shifts[i]
				s.Old, s.New, s.Direction = s.New, s.Old, s.Direction.Back()
			}
			if diff := cmp.Diff(cmps.Shifts, back.Shifts); diff != "" {
				t.Errorf("seen from the other side:\n%s", diff)
			}
		})
	}
}

// Slowly: by what the limits find.
func TestComparisonLimitIsByWhatLimitsFind(t *testing.T) {
	sides := []logistics.Side{logistics.NoSide, logistics.Below, logistics.AtMost, logistics.AtLeast, logistics.Above}
	figures := map[logistics.Kind][]logistics.Measure{}
	all := []logistics.Measure{{}}
	for _, kind := range figureKinds {
		figures[kind] = probes(kind)
		all = append(all, figures[kind]...)
	}
	limits := rapid.Custom(func(t *rapid.T) logistics.Limit {
		l := logistics.Limit{Rule: rapid.SampledFrom([]logistics.Rule{must("a"), must("b"), should("a"), must("c")}).Draw(t, "rule"), Side: rapid.SampledFrom(sides).Draw(t, "side")}
		if l.Side != logistics.NoSide {
			l.Bound = rapid.SampledFrom(figures[rapid.SampledFrom(figureKinds).Draw(t, "kind")]).Draw(t, "bound")
		}
		return l
	})
	found := func(l logistics.Limit, cs logistics.Clauses, got logistics.Measure) string {
		var r logistics.Report
		l.Check(&r, "", got)
		switch cite := cs.Citation(l.Clause); {
		case len(r.Findings) > 0:
			return fmt.Sprint("finding ", r.Findings[0].Force, cite)
		case len(r.Unchecked) > 0:
			return fmt.Sprint("unchecked ", cite)
		}
		return "in order"
	}
	rank := func(found string) int {
		return slices.IndexFunc([]string{"in order", "unchecked", "finding should", "finding must"}, func(p string) bool { return strings.HasPrefix(found, p) })
	}
	rapid.Check(t, func(t *rapid.T) {
		old := limits.Draw(t, "old")
		new := limits.Draw(t, "new")
		if rapid.Bool().Draw(t, "near") {
			// The same kind, and most often a bound beside the other.
			new.Bound = logistics.Measure{}
			if list := figures[old.Bound.Kind()]; new.Side != logistics.NoSide && list != nil {
				i := slices.Index(list, old.Bound) + rapid.IntRange(-2, 2).Draw(t, "off")
				new.Bound = list[max(0, min(i, len(list)-1))]
			}
		}
		if new.Bound.IsZero() {
			new.Side = logistics.NoSide
		}
		c := editions()
		c.Limit("q", old, new)
		for _, figure := range all {
			a, b, k := old.Bound.Kind(), new.Bound.Kind(), figure.Kind()
			if numbered := a != 0 || b != 0; numbered && k != 0 && k != a && k != b {
				continue // a figure of a third kind is not asked about
			}
			p := logistics.Point{Figure: figure}
			was, is, in := found(old, c.Old, figure), found(new, c.New, figure), holders(logistics.Space{}, c.Shifts, p)
			switch {
			case was == is && len(in) > 0:
				t.Fatalf("%v and %v at %s: both %s, and it lies in %s", old, new, figure, was, c.Shifts[in[0]])
			case was != is && len(in) != 1:
				t.Fatalf("%v and %v at %s: %s and %s, and it lies in %d of %v", old, new, figure, was, is, len(in), printed(c.Shifts))
			case was != is:
				if got, want := c.Shifts[in[0]].Direction, logistics.Rise(rank(was), rank(is)); got != want {
					t.Fatalf("%v and %v at %s: %s, want %s", old, new, figure, got, want)
				}
			}
		}
	})
}

func TestComparisonNeed(t *testing.T) {
	need := func(rule logistics.Rule, key string, banned bool) logistics.Need {
		return logistics.Need{Rule: rule, Key: key, Banned: banned}
	}
	for _, row := range []struct {
		reason   string
		old, new logistics.Need
		want     []string
	}{
		{"nothing changes", need(must("a"), "seal", false), need(must("a"), "seal", false), nil},
		{"banned", need(must("a"), "seal", false), need(must("a"), "seal", true), []string{
			"q: there no: a finding (a) → in order: looser", "q: there yes: in order → a finding (a): stricter",
		}},
		{"no longer banned", need(must("a"), "seal", true), need(must("a"), "seal", false), []string{
			"q: there no: in order → a finding (a): stricter", "q: there yes: a finding (a) → in order: looser",
		}},
		{"should", need(must("a"), "seal", false), need(should("a"), "seal", false), []string{"q: there no: a finding (a) → a finding [should] (a): looser"}},
		{"another clause", need(must("a"), "seal", true), need(must("b"), "seal", true), []string{
			"q: there unknown: not checked (a) → not checked (b (assumed)): the same is asked", "q: there yes: a finding (a) → a finding (b (assumed)): the same is asked",
		}},
		{"another key", need(must("a"), "seal", false), need(must("a"), "stamp", false), []string{"q.key: seal → stamp: incomparable"}},
		{"another key, banned", need(must("a"), "seal", false), need(must("a"), "stamp", true), []string{
			"q.key: seal → stamp: incomparable", "q: there no: a finding (a) → in order: looser", "q: there yes: in order → a finding (a): stricter",
		}},
	} {
		c := editions()
		c.Need("q", row.old, row.new)
		if diff := cmp.Diff(row.want, printed(c.Shifts)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
}

func TestComparisonChecklist(t *testing.T) {
	need := func(id logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: must(id), Key: key}
	}
	banned := need("a", "erasure")
	banned.Banned = true
	twice := need("b", "seal")
	for _, row := range []struct {
		reason   string
		old, new logistics.Checklist
		want     []string
	}{
		{"nothing on either", nil, logistics.Checklist{}, nil},
		{"in another order", logistics.Checklist{need("a", "seal"), banned}, logistics.Checklist{banned, need("a", "seal")}, nil},
		{"one more", logistics.Checklist{banned}, logistics.Checklist{need("a", "seal"), banned}, []string{
			"form.seal: there no: in order → a finding (a): stricter", "form.seal: there unknown: in order → not checked (a): stricter",
		}},
		{"one less", logistics.Checklist{banned}, nil, []string{
			"form.erasure: there unknown: not checked (a) → in order: looser", "form.erasure: there yes: a finding (a) → in order: looser",
		}},
		{"one for another: the old key first", logistics.Checklist{need("a", "seal")}, logistics.Checklist{need("a", "date")}, []string{
			"form.seal: there no: a finding (a) → in order: looser", "form.seal: there unknown: not checked (a) → in order: looser",
			"form.date: there no: in order → a finding (a): stricter", "form.date: there unknown: in order → not checked (a): stricter",
		}},
		{"a key twice, which is no policy: the first row counts", logistics.Checklist{need("a", "seal"), twice}, logistics.Checklist{need("a", "seal")}, nil},
	} {
		c := editions()
		c.Checklist("form", row.old, row.new)
		if diff := cmp.Diff(row.want, printed(c.Shifts)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
}

func TestComparisonTerm(t *testing.T) {
	c := editions()
	cite := func(id logistics.ClauseID) logistics.Citation { return c.Old.Citation(id) }
	five, six := logistics.Text{En: "five days", Zh: "五日"}, logistics.Text{En: "six days", Zh: "六日"}
	for _, row := range []struct {
		reason   string
		was, is  logistics.Term
		d        logistics.Direction
		want, zh string
	}{
		{"nothing changes", logistics.Says(five, cite("a")), logistics.Says(five, cite("a")), stricter, "", ""},
		{"more", logistics.Says(five, cite("a")), logistics.Says(six, cite("a")), looser, "q: five days (a) → six days (a): looser", "q：五日（a） → 六日（a）：更宽"},
		{"another clause", logistics.Says(five, cite("a")), logistics.Says(five, cite("b"), cite("a")), stricter,
			"q: five days (a) → five days (b (assumed), a): the same is asked", "q：五日（a） → 五日（b 假定、a）：要求不变"},
		{"without a clause", logistics.Says(five), logistics.Term{}, incomparable, "q: five days → none: incomparable", "q：五日 → 无：不可比"},
	} {
		c := editions()
		c.Term("q", row.was, row.is, row.d)
		var want []string
		if row.want != "" {
			want = []string{row.want}
			if zh := c.Shifts[0].Text(logistics.Chinese); zh != row.zh {
				t.Errorf("%s: got %q", row.reason, zh)
			}
		}
		if diff := cmp.Diff(want, printed(c.Shifts)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
	if got := logistics.Says(five, cite("a"), cite("a")).String(); got != "five days (a)" {
		t.Errorf("a clause told twice: %q", got)
	}
}

func TestRowRuling(t *testing.T) {
	for _, row := range []struct {
		reason       string
		r            logistics.RowRuling
		en, zh, json string
	}{
		{"in order", logistics.RowRuling{InOrder: logistics.Yes}, "in order", "符合", `{"inOrder":"yes","clauses":[]}`},
		{"a finding", logistics.RowRuling{InOrder: logistics.No, Force: logistics.Must, Clauses: cite(1)}, "a finding (c-0)", "不符合（c-0）", ""},
		{"a lesser finding", logistics.RowRuling{InOrder: logistics.No, Force: logistics.Should, Clauses: cite(1)}, "a finding [should] (c-0)", "不符合［原则上］（c-0）", ""},
		{"not checked", logistics.RowRuling{Clauses: cite(1)}, "not checked (c-0)", "未核查（c-0）", ""},
	} {
		en, zh := row.r.String(), row.r.Text(logistics.Chinese)
		if en != row.en || zh != row.zh {
			t.Errorf("%s: reads %q and %q", row.reason, en, zh)
		}
		text, err := json.Marshal(row.r)
		if err != nil || row.json != "" && string(text) != row.json {
			t.Errorf("%s: written %s, %v", row.reason, text, err)
		}
		var back logistics.RowRuling
		if err := logistics.Decode(text, &back); err != nil || back != row.r {
			t.Errorf("%s: %s is read as %v, %v", row.reason, text, back, err)
		}
	}
}

func TestDiff(t *testing.T) {
	shift := func(d logistics.Direction) logistics.Shift {
		return logistics.Shift{Question: "q", Direction: d, Old: said("a"), New: said("b")}
	}
	for _, row := range []struct {
		reason string
		shifts []logistics.Shift
		want   logistics.Direction
		en, zh string
	}{
		{"nothing", nil, same, "2025 → 2026: same", "2025 → 2026：相同"},
		{"only clauses", []logistics.Shift{shift(same)}, same,
			"2025 → 2026: same, but for what is cited or said\n  q: a → b: the same is asked", "2025 → 2026：相同，仅依据或表述变化\n  q：答a → 答b：要求不变"},
		{"stricter", []logistics.Shift{shift(same), shift(stricter)}, stricter,
			"2025 → 2026: stricter\n  q: a → b: the same is asked\n  q: a → b: stricter", "2025 → 2026：更严\n  q：答a → 答b：要求不变\n  q：答a → 答b：更严"},
		{"one stricter, one looser", []logistics.Shift{shift(looser), shift(stricter)}, incomparable,
			"2025 → 2026: incomparable\n  q: a → b: looser\n  q: a → b: stricter", "2025 → 2026：不可比\n  q：答a → 答b：更宽\n  q：答a → 答b：更严"},
	} {
		var c logistics.Comparison
		for _, s := range row.shifts {
			c.Add(s)
		}
		d := c.Diff("2025", "2026")
		c.Add(shift(looser))
		if d.Direction != row.want || d.String() != row.en || d.Text(logistics.Chinese) != row.zh {
			t.Errorf("%s: %s, reads %q and %q", row.reason, d.Direction, d, d.Text(logistics.Chinese))
		}
		text, err := json.Marshal(d)
		if want := `{"old":"2025","new":"2026","direction":"` + row.want.String() + `","shifts":[`; err != nil || !strings.HasPrefix(string(text), want) {
			t.Errorf("%s: written %s, %v", row.reason, text, err)
		}
	}
}

// A limit of which only the largest figure is a finding.
func TestComparisonLimitAtTheLastCount(t *testing.T) {
	old := logistics.Limit{Rule: must("a"), Side: logistics.Below, Bound: logistics.Count(math.MaxInt)}
	new := old
	new.Side = logistics.AtMost
	c := editions()
	c.Limit("q", old, new)
	if diff := cmp.Diff([]string{"q: from 9,223,372,036,854,775,807: a finding (a) → in order: looser"}, printed(c.Shifts)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
