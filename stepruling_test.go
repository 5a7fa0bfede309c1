package logistics_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// signed is what a step of the tests is unless a row says otherwise.
func signed(act string, change ...func(*logistics.Step)) logistics.Step {
	st := logistics.Step{Rule: must("a"), Act: act, By: []logistics.Role{"chief"}}
	for _, c := range change {
		c(&st)
	}
	return st
}

func by(roles ...logistics.Role) func(*logistics.Step) {
	return func(st *logistics.Step) { st.By = roles }
}
func after(acts ...string) func(*logistics.Step) { return func(st *logistics.Step) { st.After = acts } }
func within(span string) func(*logistics.Step) {
	return func(st *logistics.Step) { st.Within = logistics.MustSpan(span) }
}
func ruled(rule logistics.Rule) func(*logistics.Step) {
	return func(st *logistics.Step) { st.Rule = rule }
}
func self(st *logistics.Step)   { st.Self = true }
func deputy(st *logistics.Step) { st.Deputy = true }
func again(st *logistics.Step)  { st.Again = true }
func sealed(seals ...logistics.Seal) func(*logistics.Step) {
	return func(st *logistics.Step) { st.Seals = seals }
}

func TestComparisonSteps(t *testing.T) {
	type steps = logistics.Steps
	both := func(old, new logistics.Step) (steps, steps) {
		return steps{signed("x"), signed("y"), old}, steps{signed("x"), signed("y"), new}
	}
	for _, row := range []struct {
		reason   string
		old, new logistics.Step
		want     string
	}{
		{"nothing changes", signed("see", after("x"), within("2d")), signed("see", after("x"), within("2d")), ""},
		{"roles and acts in another order", signed("see", by("chief", "guard"), after("x", "y")), signed("see", by("guard", "chief"), after("y", "x")), ""},
		{"an act before it told twice asks for nothing more, but reads otherwise", signed("see", after("x")), signed("see", after("x", "x")), "chief; after x (a) → chief; after x, x (a): the same is asked"},
		{"fewer roles", signed("see", by("chief", "guard")), signed("see"), "chief or guard (a) → chief (a): stricter"},
		{"more roles", signed("see"), signed("see", by("guard", "chief")), "chief (a) → chief or guard (a): looser"},
		{"another role", signed("see"), signed("see", by("guard")), "chief (a) → guard (a): incomparable"},
		{"after an act more", signed("see"), signed("see", after("y", "x")), "chief (a) → chief; after x, y (a): stricter"},
		{"after an act less", signed("see", after("x", "y")), signed("see", after("y")), "chief; after x, y (a) → chief; after y (a): looser"},
		{"after another act", signed("see", after("x")), signed("see", after("y")), "chief; after x (a) → chief; after y (a): incomparable"},
		{"after an act more, and limited now", signed("see"), signed("see", after("x"), within("1d")), "chief (a) → chief; after x; by the end of day 1 after (a): stricter"},
		{"after an act less, and limited no more", signed("see", after("x"), within("1d")), signed("see"), "chief; after x; by the end of day 1 after (a) → chief (a): looser"},
		{"after an act more: its span begins later", signed("see", within("2h")), signed("see", after("x"), within("2h")), "chief; within 2 hours (a) → chief; after x; within 2 hours (a): incomparable"},
		{"a shorter span", signed("see", within("24h")), signed("see", within("0d")), "chief; within 24 hours (a) → chief; by the end of the same day (a): stricter"},
		{"a limit", signed("see"), signed("see", within("0d")), "chief (a) → chief; by the end of the same day (a): stricter"},
		{"none", signed("see", within("0d")), signed("see"), "chief; by the end of the same day (a) → chief (a): looser"},
		{"hours for days", signed("see", within("1d")), signed("see", within("30h")), "chief; by the end of day 1 after (a) → chief; within 30 hours (a): incomparable"},
		{"he who asked may", signed("see"), signed("see", self), "chief (a) → chief; the initiator may act (a): looser"},
		{"he who asked may not", signed("see", self), signed("see"), "chief; the initiator may act (a) → chief (a): stricter"},
		{"a deputy may", signed("see"), signed("see", deputy), "chief (a) → chief; a higher rung may do it (a): looser"},
		{"no deputy may", signed("see", deputy), signed("see"), "chief; a higher rung may do it (a) → chief (a): stricter"},
		{"who did another act may", signed("see"), signed("see", again), "chief (a) → chief; who did another act may do it (a): looser"},
		{"a further person", signed("see", again), signed("see"), "chief; who did another act may do it (a) → chief (a): stricter"},
		{"a seal", signed("see"), signed("see", sealed("own", logistics.IssueSeal)), "chief (a) → chief; under the document issue seal or own (a): stricter"},
		{"no seal", signed("see", sealed("own")), signed("see"), "chief; under the own (a) → chief (a): looser"},
		{"one seal of two", signed("see", sealed("a", "b")), signed("see", sealed("b")), "chief; under the a or b (a) → chief; under the b (a): stricter"},
		{"another seal", signed("see", sealed("a")), signed("see", sealed("b")), "chief; under the a (a) → chief; under the b (a): incomparable"},
		{"workdays for days", signed("see", within("2d")), signed("see", within("2wd")), "chief; by the end of day 2 after (a) → chief; by the end of workday 2 after (a): looser"},
		{"must", signed("see", ruled(should("a"))), signed("see"), "chief [should] (a) → chief (a): stricter"},
		{"should", signed("see"), signed("see", ruled(should("a"))), "chief (a) → chief [should] (a): looser"},
		{"fewer roles, but a deputy may", signed("see", by("chief", "guard")), signed("see", deputy), "chief or guard (a) → chief; a higher rung may do it (a): incomparable"},
		{"only the clause", signed("see"), signed("see", ruled(must("b"))), "chief (a) → chief (b (assumed)): the same is asked"},
		{"acts whose names have commas", signed("see", after("x, y")), signed("see", after("x", "y")), `chief; after "x, y" (a) → chief; after x, y (a): incomparable`},
		{"an act whose name is quoted", signed("see", after(`"x"`)), signed("see", after("x")), `chief; after "\"x\"" (a) → chief; after x (a): incomparable`},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var want []string
			if row.want != "" {
				want = []string{"q.see: " + row.want}
			}
			c := editions()
			old, new := both(row.old, row.new)
			c.Steps("q", old, new)
			if diff := cmp.Diff(want, printed(c.Shifts)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if got, want := new.Than(old), c.Diff("", "").Direction; got != want {
				t.Errorf("as a whole %s, want %s", got, want)
			}
			if got, want := old.Than(new), new.Than(old).Back(); got != want {
				t.Errorf("seen from the other side %s, want %s", got, want)
			}
		})
	}
}

func TestComparisonStepsOfOtherActs(t *testing.T) {
	type steps = logistics.Steps
	x, y, z := signed("x"), signed("y"), signed("z")
	for _, row := range []struct {
		reason   string
		old, new steps
		want     []string
		than     logistics.Direction
	}{
		{"none and none", nil, steps{}, nil, same},
		{"an act more", steps{x}, steps{x, y}, []string{"q.y: not asked → chief (a): stricter"}, stricter},
		{"an act more, before the others", steps{x, y}, steps{z, x, y}, []string{"q.z: not asked → chief (a): stricter"}, stricter},
		{"an act less", steps{x, y, z}, steps{x, z}, []string{"q.y: chief (a) → not asked: looser"}, looser},
		{"an act for another: the old one first", steps{x, y}, steps{z, y}, []string{"q.x: chief (a) → not asked: looser", "q.z: not asked → chief (a): stricter"}, incomparable},
		{"in another order", steps{x, y, z}, steps{z, y, x}, []string{
			"q.x: chief; in place 1 (a) → chief; in place 3 (a): incomparable", "q.z: chief; in place 3 (a) → chief; in place 1 (a): incomparable",
		}, incomparable},
		{"in another order, but for what only one has", steps{x, y}, steps{y, z, x}, []string{
			"q.x: chief; in place 1 (a) → chief; in place 2 (a): incomparable", "q.y: chief; in place 2 (a) → chief; in place 1 (a): incomparable",
			"q.z: not asked → chief (a): stricter",
		}, incomparable},
		{"an act twice, which is no policy: the first counts", steps{x, y}, steps{x, signed("x", self), y}, nil, same},
	} {
		c := editions()
		c.Steps("q", row.old, row.new)
		if diff := cmp.Diff(row.want, printed(c.Shifts)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
		if got := row.new.Than(row.old); got != row.than {
			t.Errorf("%s: as a whole %s, want %s", row.reason, got, row.than)
		}
	}
}

func TestStepRulingText(t *testing.T) {
	c := editions()
	old := logistics.Steps{signed("x"), signed("see", by(logistics.Buyer, logistics.Guard), after("x"), within("2d"), self, deputy, ruled(should("b")))}
	c.Steps("q", old, logistics.Steps{old[1], old[0]})
	r := c.Shifts[1].Old
	if got, want := r.Text(logistics.English), "buyer or guard; in place 2; after x; by the end of day 2 after; the initiator may act; a higher rung may do it [should] (b (assumed))"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := r.Text(logistics.Chinese), "采购员或保安；第 2 步；在 x 之后；其后 2 日内；发起人可自行办理；上级可代［原则上］（b 假定）"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := (logistics.StepRuling{}).Text(logistics.Chinese); got != "不要求" {
		t.Errorf("got %q", got)
	}
	for _, r := range []logistics.Ruling{r, logistics.StepRuling{}} {
		text, err := json.Marshal(r)
		var back logistics.StepRuling
		if err != nil || logistics.Decode(text, &back) != nil || back != r {
			t.Errorf("%s is read as %v, %v", text, back, err)
		}
	}
}

// What is stricter, or the same, finds all that the other finds: a case that keeps the new steps keeps the old.
func TestStricterStepsFindWhatTheOthersFind(t *testing.T) {
	rungs := []logistics.Role{"clerk", "chief", "head"}
	acts := []string{"ask", "see", "sign"}
	spans := []string{"none", "1h", "12h", "24h", "30h", "0d", "1d"}
	draw := func(t *rapid.T, name string) logistics.Steps {
		var steps logistics.Steps
		for i, act := range acts {
			if rapid.IntRange(0, 5).Draw(t, name+" leaves out") == 0 {
				continue
			}
			roles := rapid.SliceOfNDistinct(rapid.SampledFrom(rungs), 1, 2, rapid.ID).Draw(t, name+" by")
			st := signed(act, by(roles...), within(rapid.SampledFrom(spans).Draw(t, name+" within")))
			for _, earlier := range acts[:i] {
				asks := slices.ContainsFunc(steps, func(s logistics.Step) bool { return s.Act == earlier })
				if asks && rapid.Bool().Draw(t, name+" after") {
					st.After = append(st.After, earlier)
				}
			}
			st.Self, st.Deputy = rapid.Bool().Draw(t, name+" self"), rapid.Bool().Draw(t, name+" deputy")
			st.Again = rapid.Bool().Draw(t, name+" again")
			st.Seals = rapid.SampledFrom([][]logistics.Seal{nil, nil, {"a"}, {"a", "b"}}).Draw(t, name+" seals")
			if rapid.IntRange(0, 3).Draw(t, name+" should") == 0 {
				st.Force = logistics.Should
			}
			steps = append(steps, st)
		}
		if len(steps) > 1 && len(steps[1].After) == 0 && rapid.IntRange(0, 5).Draw(t, name+" turns") == 0 {
			steps[0], steps[1] = steps[1], steps[0]
		}
		return steps
	}
	// edit changes one thing of a row, so that many pairs can be compared.
	edit := func(t *rapid.T, steps logistics.Steps) logistics.Steps {
		steps = slices.Clone(steps)
		for range rapid.IntRange(0, 2).Draw(t, "edits") {
			if len(steps) == 0 {
				return steps
			}
			i := rapid.IntRange(0, len(steps)-1).Draw(t, "row")
			st := &steps[i]
			switch rapid.IntRange(0, 7).Draw(t, "what") {
			case 0:
				st.By = st.By[:1]
			case 1:
				st.After = nil
				for _, earlier := range steps[:i] {
					st.After = append(st.After, earlier.Act)
				}
			case 2:
				st.Within = logistics.MustSpan(rapid.SampledFrom(spans).Draw(t, "span"))
			case 3:
				st.Self = !st.Self
			case 4:
				st.Deputy = !st.Deputy
			case 5:
				st.Again = !st.Again
			case 6:
				st.Seals = nil
			default:
				st.Force = logistics.Must
			}
		}
		return steps
	}
	// cases draws a case that keeps the steps, but for a slip now and then: each act by one of its roles, by a person of its own,
	// between the last of the acts before it and the end of its span.
	cases := func(t *rapid.T, name string, steps logistics.Steps) logistics.Case {
		slip := func() bool { return rapid.IntRange(0, 24).Draw(t, name+" slips") == 0 }
		opened := time.Date(2026, 3, 30, rapid.IntRange(0, 23).Draw(t, name+" opened"), 0, 0, 0, time.UTC)
		c := logistics.Case{Opened: logistics.Mark{By: "Wang", At: opened}, Others: acts, Ladder: rungs}
		at := map[string]time.Time{}
		for i, st := range steps {
			first := opened
			for _, act := range st.After {
				if at[act].After(first) {
					first = at[act]
				}
			}
			last, limited, err := st.Within.End(first, logistics.Calendar{})
			if err != nil {
				t.Fatal(err)
			}
			if !limited {
				last = first.Add(72 * time.Hour)
			}
			m := logistics.Mark{Act: st.Act, Role: st.By[rapid.IntRange(0, len(st.By)-1).Draw(t, name+" role")], By: []logistics.Person{"Li", "Xu", "Zhao"}[i]}
			m.At = first.Add(last.Sub(first) / 4 * time.Duration(rapid.IntRange(0, 4).Draw(t, name+" at")))
			if len(st.Seals) > 0 {
				m.Seal = rapid.SampledFrom(st.Seals).Draw(t, name+" seal")
			}
			if st.Deputy && rapid.Bool().Draw(t, name+" deputy") {
				m.Role = "head"
			}
			if st.Self && !slices.ContainsFunc(c.Marks, func(m logistics.Mark) bool { return m.By == "Wang" }) {
				m.By = "Wang"
			}
			switch {
			case slip():
				m.Role = rapid.SampledFrom(rungs).Draw(t, name+" other role")
			case slip():
				m.By = rapid.SampledFrom([]logistics.Person{"Li", "Xu", "Wang"}).Draw(t, name+" other person")
			case slip():
				m.At = opened.Add(time.Duration(rapid.IntRange(-1, 80).Draw(t, name+" other hour")) * time.Hour)
			case slip():
				c.Marks = append(c.Marks, m)
			case slip():
				continue
			}
			at[m.Act] = m.At
			c.Marks = append(c.Marks, m)
		}
		return c
	}
	// finds gives how many departures there are from what must be kept, and how many from all.
	finds := func(t *rapid.T, s logistics.Steps, c logistics.Case) (must, all int) {
		var r logistics.Report
		if err := s.Check(&r, "", c); err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			if f.Force == logistics.Must {
				must++
			}
		}
		return must, len(r.Findings)
	}
	compared, kept := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		old := draw(t, "old")
		new := edit(t, old)
		if rapid.IntRange(0, 3).Draw(t, "other") == 0 {
			new = draw(t, "new")
		}
		d := new.Than(old)
		if got := old.Than(new); got != d.Back() {
			t.Fatalf("%v after %v: %s, and back %s", new, old, d, got)
		}
		if d == looser {
			old, new, d = new, old, stricter
		}
		if d == incomparable {
			return
		}
		compared++
		for i := range 20 {
			c := cases(t, fmt.Sprint("case ", i), new)
			mustNew, allNew := finds(t, new, c)
			mustOld, allOld := finds(t, old, c)
			if allNew == 0 {
				kept++
			}
			if allNew == 0 && allOld > 0 || mustNew == 0 && mustOld > 0 {
				t.Fatalf("%s, and only the other departs:\nold %v\nnew %v\ncase %v", d, old, new, c)
			}
			if d == same && (allNew != allOld || mustNew != mustOld) {
				t.Fatalf("the same, and only one departs:\nold %v\nnew %v\ncase %v", old, new, c)
			}
		}
	})
	if compared == 0 || kept == 0 {
		t.Errorf("%d pairs compared, %d cases kept what is stricter: nothing was shown", compared, kept)
	}
}
