package logistics_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
)

// shop is a policy of which records are asked.
type shop struct {
	Edition string            `json:"edition"`
	Clauses logistics.Clauses `json:"clauses"`
	Goods   shopGoods         `json:"goods"`
	Gate    shopGate          `json:"gate"`
}

type shopGoods struct {
	Late   logistics.Limit     `json:"late"`
	Papers logistics.Checklist `json:"papers"`
	Words  []string            `json:"words"`
}

type shopGate struct {
	Open logistics.Need `json:"open"`
}

func shopPolicy(edits ...func(*shop)) shop {
	s := shop{
		Edition: "2026",
		Goods: shopGoods{
			Late:   logistics.Limit{Rule: must("r-1"), Side: logistics.Below, Bound: logistics.Count(3)},
			Papers: logistics.Checklist{{Rule: must("r-2"), Key: "note"}, {Rule: should("r-2"), Key: "stamp"}}, Words: []string{"bread"},
		},
		Gate: shopGate{logistics.Need{Rule: must("r-3"), Key: "key"}},
	}
	for _, id := range []logistics.ClauseID{"r-1", "r-2", "r-3"} {
		s.Clauses = append(s.Clauses, logistics.Clause{ID: id, Title: logistics.Text{En: "title", Zh: "标题"}, Basis: logistics.Stated})
	}
	for _, edit := range edits {
		edit(&s)
	}
	return s
}

func shopDiff(old, new shop) logistics.Diff {
	c := &logistics.Comparison{Old: old.Clauses, New: new.Clauses}
	c.Limit("goods.late", old.Goods.Late, new.Goods.Late)
	c.Checklist("goods.papers", old.Goods.Papers, new.Goods.Papers)
	words := func(s shop) logistics.Term {
		all := strings.Join(s.Goods.Words, ", ")
		return logistics.Says(logistics.Text{En: all, Zh: all})
	}
	c.Term("goods.words", words(old), words(new), logistics.Incomparable)
	c.Need("gate.open", old.Gate.Open, new.Gate.Open)
	return c.Diff(old.Edition, new.Edition)
}

// parcel is a record: how late its lines were, and what came with it.
type parcel struct {
	Word    string
	Late    []int
	Has     []string
	Settled bool // what only should be there
}

func (s shop) check(p parcel) (logistics.Report, error) {
	r := logistics.Report{Edition: s.Edition}
	if !slices.Contains(s.Goods.Words, p.Word) {
		var ps logistics.Problems
		ps.Add("word", logistics.CodeUnknown, "%q is none", p.Word)
		return logistics.Report{}, ps.Err()
	}
	for i, late := range p.Late {
		figure := logistics.Measure{}
		if late >= 0 {
			figure = logistics.Count(late)
		}
		s.Goods.Late.Check(&r, logistics.At("lines", i), figure)
	}
	for _, n := range s.Goods.Papers {
		if n.Force == logistics.Must || !p.Settled {
			n.Check(&r, "parcel", logistics.Known(slices.Contains(p.Has, n.Key)))
		}
	}
	return r, nil
}

// praise is a decision by nothing but the number of papers that are asked for.
type praise struct {
	Papers int `json:"papers"`
}

func (p praise) Text(l logistics.Lang) string {
	return logistics.Text{En: "asked for:\n  ", Zh: "须附：\n  "}.In(l) + strings.Repeat("*", p.Papers)
}

func (s shop) praise(string) (praise, error) { return praise{len(s.Goods.Papers)}, nil }

func (s shop) each(list []string) (logistics.Report, error) {
	var r logistics.Report
	for _, word := range list {
		s.Gate.Open.Check(&r, word, logistics.No)
		if n := len(r.Findings) - 1; n >= 0 && word == "also" {
			r.Findings[n].Clause, r.Findings[n].Also = "r-1", r.Findings[n].Clause
		}
	}
	return r, nil
}

// kept is a case: one of these.
type keptCase struct {
	ID     string
	Parcel *parcel
	Both   *parcel
	Praise *string
	Count  *string
	List   *logistics.List[string]
	Tried  *bool // whether it can be judged
}

func replayShop(t *testing.T, old, new shop, history ...keptCase) logistics.Impact {
	t.Helper()
	for _, s := range []shop{old, new} {
		if err := logistics.Validate(s); err != nil {
			t.Fatal(err)
		}
	}
	return logistics.ReplayRecords(old, new, shopDiff(old, new), slices.Values(history), func(c keptCase) (string, []logistics.Record[shop]) {
		check := func(s shop, p parcel) (logistics.Report, error) { return s.check(p) }
		return c.ID, []logistics.Record[shop]{
			logistics.RecordOf("parcel", c.Parcel, check, "goods"),
			logistics.RecordOf("both", c.Both, logistics.CheckAndDecide(check, func(s shop, p parcel) (praise, error) {
				if p.Word == "stone" {
					return praise{}, errors.New("no praise")
				}
				return s.praise("")
			}), "goods.papers"),
			logistics.RecordOf("praise", c.Praise, shop.praise, "goods.paper"), // which is not where goods.papers.note is
			logistics.RecordOf("count", c.Count, shop.praise, "goods.papers"),
			logistics.RecordOf("list", c.List, logistics.AskList(shop.each), "gate.open"),
			logistics.TriedRecord[shop]("tried", c.Tried, func(judged bool, ps *logistics.Problems) []logistics.Trial {
				if !judged {
					ps.Add("tried", logistics.CodeRange, "cannot be judged")
				}
				return []logistics.Trial{{Space: logistics.Space{Question: "gate.open"}, Old: said("a"), New: said("b"), Direction: stricter}}
			}),
		}
	})
}

func TestReplayRecords(t *testing.T) {
	later := func(s *shop) { s.Goods.Late.Bound = logistics.Count(5) }
	never := func(s *shop) { s.Goods.Late.Side, s.Goods.Late.Bound = logistics.NoSide, logistics.Measure{} }
	binding := func(s *shop) { s.Goods.Papers[1].Force = logistics.Must }
	fewer := func(s *shop) { s.Goods.Papers = s.Goods.Papers[1:] }
	stones := func(s *shop) { s.Goods.Words = append(s.Goods.Words, "stone") }
	advised := func(s *shop) { s.Gate.Open.Force = logistics.Should }
	banned := func(s *shop) { s.Gate.Open.Banned = true }
	named := func(s *shop) { s.Edition = "2027" }
	late := func(days ...int) keptCase {
		return keptCase{ID: "C", Parcel: &parcel{Word: "bread", Late: days, Has: []string{"note", "stamp"}}}
	}
	bare := func(settled bool, has ...string) keptCase {
		return keptCase{ID: "C", Parcel: &parcel{Word: "bread", Has: has, Settled: settled}}
	}
	for _, row := range []struct {
		reason string
		edits  []func(*shop)
		past   keptCase
		want   string // without the editions
	}{
		{"another edition is no other answer", []func(*shop){named}, late(9), "0 of 1 cases move"},
		{"between the bounds", []func(*shop){later}, late(4), "1 of 1 cases move\n  1 × goods.late: a finding (r-1) → in order: looser; such as C"},
		{"over both of them", []func(*shop){later}, late(5), "0 of 1 cases move\n  no case hits:\n    goods.late: from 3 to 4: a finding (r-1) → in order: looser"},
		{"below both of them", []func(*shop){later}, late(2), "0 of 1 cases move\n  no case hits:\n    goods.late: from 3 to 4: a finding (r-1) → in order: looser"},
		{"two lines, each in its own stretch", []func(*shop){never}, late(1, 3),
			"1 of 1 cases move\n  1 × goods.late: in order → not checked (r-1): stricter; such as C\n  1 × goods.late: a finding (r-1) → not checked (r-1): looser; such as C"},
		{"two lines in the one stretch", []func(*shop){never}, late(3, 4),
			"1 of 1 cases move\n  1 × goods.late: a finding (r-1) → not checked (r-1): looser; such as C\n  no case hits:\n    goods.late: up to 2: in order → not checked (r-1): stricter"},
		{"nobody knows the figure, before and after", []func(*shop){later}, late(-1), "0 of 1 cases move\n  no case hits:\n    goods.late: from 3 to 4: a finding (r-1) → in order: looser"},
		{"what is missing is another thing, and still not checked", []func(*shop){never}, late(-1),
			"0 of 1 cases move\n  no case hits:\n    goods.late: up to 2: in order → not checked (r-1): stricter\n    goods.late: from 3: a finding (r-1) → not checked (r-1): looser"},
		{"two changes that make up for each other prove their rows and move nothing", []func(*shop){func(s *shop) { s.Goods.Papers[0].Key = "bill" }}, keptCase{ID: "C", Count: new("")}, "0 of 1 cases move"},
		{"of two changes the one", []func(*shop){later, fewer}, late(4),
			"1 of 1 cases move\n  1 × goods.late: a finding (r-1) → in order: looser; such as C\n  no case hits:\n    goods.papers.note: there no: a finding (r-2) → in order: looser\n    goods.papers.note: there unknown: not checked (r-2) → in order: looser"},
		{"what should be there must be there", []func(*shop){binding}, bare(false, "note"), "1 of 1 cases move\n  1 × goods.papers.stamp: a finding [should] (r-2) → a finding (r-2): stricter; such as C"},
		{"and was settled", []func(*shop){binding}, bare(true, "note"), "1 of 1 cases move\n  1 × goods.papers.stamp: a finding [should] (r-2) → a finding (r-2): stricter; such as C"},
		{"and is there", []func(*shop){binding}, bare(true, "note", "stamp"), "0 of 1 cases move\n  no case hits:\n    goods.papers.stamp: there no: a finding [should] (r-2) → a finding (r-2): stricter"},
		{"what one edition refuses by its row moves", []func(*shop){stones}, keptCase{ID: "C", Parcel: &parcel{Word: "stone", Has: []string{"note", "stamp"}}},
			"1 of 1 cases move\n  1 × goods.words: bread → bread, stone: incomparable; such as C"},
		{"what both refuse is told once", []func(*shop){stones}, keptCase{ID: "C", Parcel: &parcel{Word: "sand"}},
			"0 of 0 cases move; 1 more cannot be judged\n  not judged: 1\n    C: parcel.word: \"sand\" is none\n  no case hits:\n    goods.words: bread → bread, stone: incomparable"},
		{"what one edition refuses for a row that is not among its questions is told", []func(*shop){stones}, keptCase{ID: "C", Both: &parcel{Word: "stone"}},
			"0 of 0 cases move; 1 more cannot be judged\n  not judged: 1\n    C: both.word: \"stone\" is none\n    C: both: no praise\n  no case hits:\n    goods.words: bread → bread, stone: incomparable"},
		{"a decision beside what is found", []func(*shop){fewer}, keptCase{ID: "C", Both: &parcel{Word: "bread", Has: []string{"stamp"}}},
			"1 of 1 cases move\n  1 × goods.papers.note: a finding (r-2) → in order: looser; such as C\n  no case hits:\n    goods.papers.note: there unknown: not checked (r-2) → in order: looser"},
		{"a decision alone, of which no row is a question, is told on one line", []func(*shop){fewer}, keptCase{ID: "C", Praise: new("")},
			"1 of 1 cases move\n  1 × praise: asked for:; ** → asked for:; *: incomparable; such as C\n  no case hits:\n    goods.papers.note: there no: a finding (r-2) → in order: looser\n    goods.papers.note: there unknown: not checked (r-2) → in order: looser"},
		{"a list", []func(*shop){advised}, keptCase{ID: "C", List: &logistics.List[string]{"x", "y"}}, "1 of 1 cases move\n  1 × gate.open: a finding (r-3) → a finding [should] (r-3): looser; such as C"},
		{"a clause that made it so beside another", []func(*shop){banned}, keptCase{ID: "C", List: &logistics.List[string]{"also"}},
			"1 of 1 cases move\n  1 × gate.open: a finding (r-3) → in order: looser; such as C\n  no case hits:\n    gate.open: there yes: in order → a finding (r-3): stricter"},
		{"what is found is told without a decision that stays", []func(*shop){later}, keptCase{ID: "C", Both: &parcel{Word: "bread", Late: []int{4}, Has: []string{"note", "stamp"}}},
			"1 of 1 cases move\n  1 × both: lines[0]: 4, must be below 3 (r-1) → none: incomparable; such as C\n  no case hits:\n    goods.late: from 3 to 4: a finding (r-1) → in order: looser"},
		{"an empty list is one", []func(*shop){advised}, keptCase{ID: "C", List: &logistics.List[string]{}}, "0 of 1 cases move\n  no case hits:\n    gate.open: there no: a finding (r-3) → a finding [should] (r-3): looser"},
		{"what tries itself", []func(*shop){advised}, keptCase{ID: "C", Tried: new(true)}, "1 of 1 cases move\n  1 × gate.open: a → b: stricter; such as C\n  no case hits:\n    gate.open: there no: a finding (r-3) → a finding [should] (r-3): looser"},
		{"and tells problems", nil, keptCase{ID: "C", Tried: new(false)}, "0 of 0 cases move; 1 more cannot be judged\n  not judged: 1\n    C: tried: cannot be judged"},
		{"two kinds", nil, keptCase{ID: "C", Tried: new(true), Praise: new("")},
			"0 of 0 cases move; 1 more cannot be judged\n  not judged: 1\n    C: a case is one of parcel, both, praise, count, list, tried"},
		{"none, and no name", nil, keptCase{},
			"0 of 0 cases move; 1 more cannot be judged\n  not judged: 1\n    case 1: id: is empty\n    case 1: a case is one of parcel, both, praise, count, list, tried"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			_, got, _ := strings.Cut(replayShop(t, shopPolicy(), shopPolicy(row.edits...), row.past).String(), ": ")
			if got != row.want {
				t.Errorf("%s\nwant\n%s", got, row.want)
			}
		})
	}
}

// What moves one way moves back the other way, by the same rows.
func TestReplayRecordsBack(t *testing.T) {
	next := shopPolicy(func(s *shop) { s.Goods.Late.Bound, s.Goods.Papers[0].Key = logistics.Count(5), "bill" })
	history := []keptCase{
		{ID: "late", Parcel: &parcel{Word: "bread", Late: []int{4}, Has: []string{"note", "stamp", "bill"}}},
		{ID: "unpaid", Parcel: &parcel{Word: "bread", Has: []string{"note", "stamp"}}},
	}
	questions := func(i logistics.Impact) (all []string) {
		for _, m := range i.Moves {
			all = append(all, m.Question)
		}
		return all
	}
	forth, back := replayShop(t, shopPolicy(), next, history...), replayShop(t, next, shopPolicy(), history...)
	want := []string{"goods.late", "goods.papers.bill"}
	if !slices.Equal(questions(forth), want) || !slices.Equal(questions(back), want) || len(forth.Unhit) != len(back.Unhit) {
		t.Errorf("%s\n%s", forth, back)
	}
	// Two lines that nobody could judge before: late now, both of them.
	open := shopPolicy(func(s *shop) { s.Goods.Late.Side, s.Goods.Late.Bound = logistics.NoSide, logistics.Measure{} })
	judged := replayShop(t, open, shopPolicy(), keptCase{ID: "C", Parcel: &parcel{Word: "bread", Late: []int{3, 4}, Has: []string{"note", "stamp"}}})
	if len(judged.Moves) != 1 || len(judged.Unhit) != 1 || judged.Unhit[0].Where.String() != "up to 2" {
		t.Error(judged)
	}
	if zh := forth.Text(logistics.Chinese); !strings.Contains(zh, "1 × goods.papers.bill：符合 → 不符合") {
		t.Error(zh)
	}
}

// A policy that is no struct has no edition to leave out; what cannot be written as JSON is told as a problem. What
// no words tell is told as it is written.
func TestReplayRecordsOfNumbers(t *testing.T) {
	type facts struct{}
	ask := func(pol int, _ facts) (any, error) {
		if pol > 2 {
			return func() {}, nil
		}
		return map[string]int{"n": pol}, nil
	}
	replay := func(was, is int) logistics.Impact {
		return logistics.ReplayRecords(was, is, logistics.Diff{Old: "a", New: "b"}, slices.Values([]int{0}), func(int) (string, []logistics.Record[int]) {
			return "C", []logistics.Record[int]{logistics.RecordOf("n", &facts{}, ask)}
		})
	}
	if got := replay(1, 2); !strings.Contains(got.String(), `1 of 1 cases move
  1 × n: {"n":1} → {"n":2}: incomparable; such as C`) {
		t.Error(got)
	}
	if got := replay(1, 3); len(got.Unjudged) != 1 || got.Cases != 0 {
		t.Error(got)
	}
}
