package logistics_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

func TestTrail(t *testing.T) {
	c := released(t)
	trail := logistics.Trail{By: c.Opened.By, Role: "clerk", At: c.Opened.At, Marks: c.Marks, AsOf: c.AsOf, Calendar: c.Calendar}
	if diff := cmp.Diff(logistics.Case{
		Opened: logistics.Mark{By: "Wang", Role: "clerk", At: c.Opened.At}, Marks: c.Marks, AsOf: c.AsOf, Calendar: c.Calendar, Ladder: ladder,
	}, trail.Case(ladder...), exact); diff != "" {
		t.Error(diff)
	}
	earlier := c.Marks[1]
	earlier.At = earlier.At.Add(-time.Hour)
	trail.Marks = append(slices.Clone(trail.Marks), earlier)
	if m, ok := trail.Done("approve"); !ok || m != earlier {
		t.Errorf("approved by %v, %t", m, ok)
	}
	if m, ok := trail.Done("bless"); ok || m != (logistics.Mark{}) {
		t.Errorf("blessed by %v", m)
	}
	for _, row := range []struct {
		reason string
		role   logistics.Role
		want   []string
	}{{"a role", "clerk", nil}, {"none", "", []string{"role absent is empty"}}, {"a bar", "a|b", []string{`role word "a|b" has a bar`}}} {
		var ps logistics.Problems
		logistics.Trail{Role: row.role}.CheckTrail(&ps)
		t.Log(row.reason)
		wantProblems(t, ps.Err(), row.want...)
	}
	var ps logistics.Problems
	ps.Under("", release().Check(new(logistics.Report), "", logistics.Trail{}.Case()), logistics.Trail{}.Names()...)
	wantProblems(t, ps.Err(), "by absent is empty", "at absent no time")
}

func TestStepsInOrder(t *testing.T) {
	steps := logistics.Steps{{Act: "a"}, {Act: "b"}, {Act: "c", After: []string{"a"}}, {Act: "d", After: []string{"c"}}}
	var got []string
	for _, st := range steps.InOrder() {
		got = append(got, fmt.Sprint(st.Act, st.After))
	}
	if diff := cmp.Diff([]string{"a[]", "b[a]", "c[b a]", "d[c]"}, got); diff != "" {
		t.Error(diff)
	}
	advised := logistics.Steps{
		{Act: "a", Rule: logistics.Rule{Force: logistics.Must}}, {Act: "b", Rule: logistics.Rule{Force: logistics.Should}},
		{Act: "c", Rule: logistics.Rule{Force: logistics.Should}}, {Act: "d", Rule: logistics.Rule{Force: logistics.Must}}, {Act: "e"},
	}
	got = nil
	for i, st := range advised.InOrder() {
		got = append(got, fmt.Sprint(st.Act, st.After, advised.InTurn()[i].After))
	}
	if diff := cmp.Diff([]string{"a[] []", "b[a] [a]", "c[a b] [a b]", "d[a b c] [a b c]", "e[d] [a b c d]"}, got); diff != "" {
		t.Error(diff)
	}
	then := steps[:2].Then(logistics.Step{Act: "z", After: []string{"x"}})
	if got := fmt.Sprint(then[2].Act, then[2].After, len(then)); got != "z[a b] 3" {
		t.Error(got)
	}
	if steps[2].Act != "c" || len(steps[1].After) != 0 || len(steps[2].After) != 1 {
		t.Errorf("the steps were changed: %v", steps)
	}
}

func TestEachNamed(t *testing.T) {
	type row struct {
		name string
		n    int
	}
	var got []string
	logistics.EachNamed([]row{{"a", 1}, {"b", 2}, {"a", 3}}, []row{{"c", 4}, {"b", 5}}, func(r row) string { return r.name }, func(name string, was, is *row) {
		got = append(got, fmt.Sprint(name, was, is))
	})
	if diff := cmp.Diff([]string{"a&{a 1} <nil>", "b&{b 2} &{b 5}", "c<nil> &{c 4}"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestComparisonRule(t *testing.T) {
	c := editions()
	c.Rule("q", logistics.Text{En: "a number", Zh: "编号"}, must("a"), must("a"))
	c.Rule("q", logistics.Text{En: "a number", Zh: "编号"}, must("a"), should("a"))
	c.Rule("q", logistics.Text{En: "a number", Zh: "编号"}, should("a"), must("b"))
	var got []string
	for _, s := range c.Diff("old", "new").Shifts {
		got = append(got, s.String())
	}
	if diff := cmp.Diff([]string{"q: a number (a) → a number [should] (a): looser", "q: a number [should] (a) → a number (b (assumed)): stricter"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTrailOfWhatWaits(t *testing.T) {
	trail := logistics.Trail{Marks: released(t).Marks[:2], AsOf: inMay("10 00:00")}
	for _, row := range []struct {
		reason string
		at     string
		want   []string
	}{
		{"after all", "09 09:00", []string{"sent: out of order: 2026-05-09T09:00:00+08:00; expected after seal (r-9)", "sent: out of order: 2026-05-09T09:00:00+08:00; expected after file (r-9)"}},
		{"before the approval", "09 08:59", []string{
			"sent: out of order: 2026-05-09T08:59:00+08:00; expected not before 2026-05-09T09:00:00+08:00 (r-9)",
			"sent: out of order: 2026-05-09T08:59:00+08:00; expected after seal (r-9)", "sent: out of order: 2026-05-09T08:59:00+08:00; expected after file (r-9)",
		}},
	} {
		var r logistics.Report
		trail.Waited(&r, must("r-9"), "sent", inMay(row.at), release())
		t.Log(row.reason)
		wantReport(t, r, row.want...)
	}
	var ps logistics.Problems
	trail.Moment(&ps, "at the moment of judgment", trail.AsOf)
	trail.Moment(&ps, "after", trail.AsOf.Add(1))
	trail.Moment(&ps, "none", time.Time{})
	logistics.Trail{}.Moment(&ps, "without a moment of judgment", trail.AsOf)
	wantProblems(t, ps.Err(), "after range is after the moment of judgment, 2026-05-10T00:00:00+08:00", "none absent no time")
	if got := fmt.Sprint(release().Acts(), logistics.Steps{}.Acts() == nil); got != "[handle approve seal file] true" {
		t.Error(got)
	}
}

func TestComparisonKnown(t *testing.T) {
	c := editions()
	form := logistics.Text{En: "a form", Zh: "单据"}
	for _, row := range []struct{ was, is, both bool }{{true, true, true}, {true, false, false}, {false, true, false}, {false, false, false}} {
		if got := c.Known("q", form, row.was, row.is); got != row.both {
			t.Errorf("known to the old %t, to the new %t: both is %t", row.was, row.is, got)
		}
	}
	var got []string
	for _, s := range c.Diff("old", "new").Shifts {
		got = append(got, s.String())
	}
	if diff := cmp.Diff([]string{"q: a form → refused: stricter", "q: refused → a form: looser"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestListed(t *testing.T) {
	words := []string{"b", "c", "a"}
	got := logistics.Listed(words, logistics.Text{En: " or ", Zh: "或"}, func(word string, l logistics.Lang) string {
		return word + map[logistics.Lang]string{logistics.English: "-en", logistics.Chinese: "-zh"}[l]
	})
	if want := (logistics.Text{En: "a-en or b-en or c-en", Zh: "a-zh或b-zh或c-zh"}); got != want || words[0] != "b" {
		t.Errorf("got %v; the words are %v", got, words)
	}
}
