package logistics_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// tried is a case of a history with what trying it gives.
type tried struct {
	Name   string
	Trials []logistics.Trial
	Err    error
}

func try(c tried) (string, []logistics.Trial, error) { return c.Name, c.Trials, c.Err }

// stretchOf is the counts from one to below another.
func stretchOf(from, to int) logistics.Stretch {
	return logistics.Stretch{From: logistics.Edge{At: logistics.Count(from)}, To: logistics.Edge{At: logistics.Count(to)}}
}

// replayed is a diff of three shifts: two of counts, one of a term.
func replayed() (logistics.Diff, logistics.Space) {
	s := logistics.Space{Question: "late", Figure: logistics.CountKind, Facts: []logistics.Fact{fact("f", 2)}}
	var c logistics.Comparison
	c.Add(
		logistics.Shift{Question: "late", Where: logistics.Region{Stretch: stretchOf(3, 5)}, Direction: stricter, Old: said("a"), New: said("b")},
		logistics.Shift{Question: "late", Where: logistics.Region{
			Choices: []logistics.Choice{{Fact: plain("f"), Values: []logistics.Word{plain("b")}}}, Stretch: stretchOf(5, 9),
		}, Direction: looser, Old: said("b"), New: said("a")},
		logistics.Shift{Question: "window", Direction: incomparable, Old: said("x"), New: said("y")},
	)
	return c.Diff("2025", "2026"), s
}

func TestReplay(t *testing.T) {
	d, s := replayed()
	trial := func(value, figure int, was, is said, d logistics.Direction, yuan string) logistics.Trial {
		return logistics.Trial{Space: s, Points: []logistics.Point{{Values: []int{value}, Figure: logistics.Count(figure)}}, Old: was, New: is, Direction: d, Amount: amount(t, yuan)}
	}
	var wrong logistics.Problems
	wrong.Add("amount", logistics.CodeAmount, "is negative")
	wrong.Add("by", logistics.CodeAbsent, "is empty")
	moves := trial(0, 3, "a", "b", stricter, "0.1")
	for _, row := range []struct {
		reason  string
		history []tried
		en, zh  string
	}{
		{"an empty history", nil,
			"2025 → 2026: 0 of 0 cases move\n  no case hits:\n    late: from 3 to 4: a → b: stricter\n    late: f b; from 5 to 8: b → a: looser\n    window: x → y: incomparable",
			"2025 → 2026：0 件中 0 件有变化\n  无案例覆盖：\n    late：3（含）至 4（含）：答a → 答b：更严\n    late：甲f：甲b；5（含）至 8（含）：答b → 答a：更宽\n    window：答x → 答y：不可比"},
		{"sums and samples", []tried{
			{Name: "C-1", Trials: []logistics.Trial{moves}}, {Name: "C-2", Trials: []logistics.Trial{trial(0, 4, "a", "b", stricter, "1234.5")}},
			{Name: "C-3", Trials: []logistics.Trial{trial(1, 5, "b", "a", looser, "0"), trial(0, 2, "a", "a", same, "9")}},
			{Name: "C-4", Trials: []logistics.Trial{trial(0, 5, "c", "c", same, "7"), {Space: logistics.Space{Question: "window"}, Points: []logistics.Point{{}}, Old: said("y"), New: said("y")}}},
		},
			"2025 → 2026: 3 of 4 cases move\n  2 × late: a → b: stricter; 1,234.60 yuan; such as C-1, C-2\n  1 × late: b → a: looser; such as C-3",
			"2025 → 2026：4 件中 3 件有变化\n  2 × late：答a → 答b：更严；共 1,234.60 元；例如 C-1、C-2\n  1 × late：答b → 答a：更宽；例如 C-3"},
		{"only the clause moves", []tried{{Name: "C-1", Trials: []logistics.Trial{trial(0, 3, "a", "b", same, "0"), trial(1, 8, "b", "b", same, "0"), {Space: logistics.Space{Question: "window"}, Points: []logistics.Point{{}}}}}},
			"2025 → 2026: 1 of 1 cases move\n  1 × late: a → b: the same is asked; such as C-1", ""},
		{"the same answers by another direction are another move", []tried{{Name: "C-1", Trials: []logistics.Trial{moves, trial(1, 5, "a", "b", looser, "0"), {Space: logistics.Space{Question: "window"}, Points: []logistics.Point{{}}}}}},
			"2025 → 2026: 1 of 1 cases move\n  1 × late: a → b: stricter; 0.10 yuan; such as C-1\n  1 × late: a → b: looser; such as C-1", ""},
		{"more cases than are named, and one twice", []tried{
			{Name: "C-7", Trials: []logistics.Trial{moves, moves}}, {Name: "C-6", Trials: []logistics.Trial{moves}}, {Name: "C-5", Trials: []logistics.Trial{moves}},
			{Name: "C-1", Trials: []logistics.Trial{moves, trial(1, 5, "b", "b", same, "0")}}, {Name: "C-2", Trials: []logistics.Trial{moves}}, {Name: "C-4", Trials: []logistics.Trial{moves}}, {Name: "C-9", Trials: []logistics.Trial{moves}},
			{Name: "C-1", Trials: []logistics.Trial{{Space: logistics.Space{Question: "window"}, Points: []logistics.Point{{}}}}},
		},
			"2025 → 2026: 7 of 8 cases move\n  8 × late: a → b: stricter; 0.80 yuan; such as C-1, C-2, C-4, C-5, C-6", ""},
		{"what cannot be judged", []tried{
			{Name: "C-1", Err: wrong.Err()}, {Name: "C-2", Trials: []logistics.Trial{moves}, Err: errors.New("not there")}, {Name: "C-3", Err: fmt.Errorf("case: %w", wrong[1:].Err())},
			{Name: "C-4", Err: &logistics.InvalidError{}},
		},
			"2025 → 2026: 0 of 0 cases move; 4 more cannot be judged\n  not judged: 4\n    C-1: amount: is negative\n    C-1: by: is empty\n    C-2: not there\n    C-3: by: is empty\n    C-4: 0 problems:\n" +
				"  no case hits:\n    late: from 3 to 4: a → b: stricter\n    late: f b; from 5 to 8: b → a: looser\n    window: x → y: incomparable",
			"2025 → 2026：0 件中 0 件有变化；另有 4 件无法判定\n  无法判定：4 件\n    C-1：amount: is negative\n    C-1：by: is empty\n    C-2：not there\n    C-3：by: is empty\n    C-4：0 problems:\n" +
				"  无案例覆盖：\n    late：3（含）至 4（含）：答a → 答b：更严\n    late：甲f：甲b；5（含）至 8（含）：答b → 答a：更宽\n    window：答x → 答y：不可比"},
		{"questions and points that the diff does not know", []tried{
			{Name: "C-1", Trials: []logistics.Trial{
				{Space: logistics.Space{Question: "other"}, Points: []logistics.Point{{}}, Old: said("a"), New: said("b"), Direction: stricter},
				{Space: s, Points: []logistics.Point{{Values: []int{-1}}, {Values: []int{7}, Figure: logistics.Count(5)}, {}, {Figure: yuan(t, "3")}}},
				{}, {Space: s, Old: said("a"), Direction: looser},
			}},
			{Name: "C-2"},
			{Name: "C-3", Trials: []logistics.Trial{trial(1, 3, "a", "a", same, "0"), trial(1, 8, "a", "a", same, "0")}},
			{Name: "C-4", Trials: []logistics.Trial{{Space: logistics.Space{Question: "window"}, Points: []logistics.Point{{}}}}},
		},
			"2025 → 2026: 1 of 4 cases move\n  1 × other: a → b: stricter; such as C-1\n  1 × late: a → no answer: looser; such as C-1", ""},
		{"either edition's point hits", []tried{
			{Name: "C-1", Trials: []logistics.Trial{{Space: s, Points: []logistics.Point{{Values: []int{1}, Figure: logistics.Count(4)}, {Values: []int{1}, Figure: logistics.Count(5)}}, Old: said("a"), New: said("a")}}},
		},
			"2025 → 2026: 0 of 1 cases move\n  no case hits:\n    window: x → y: incomparable", ""},
	} {
		t.Run(row.reason, func(t *testing.T) {
			impact := logistics.Replay(d, slices.Values(row.history), try)
			if diff := cmp.Diff(row.en, impact.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if zh := impact.Text(logistics.Chinese); row.zh != "" && zh != row.zh {
				t.Errorf("reads\n%s\nwant\n%s", zh, row.zh)
			}
			if impact.Old != d.Old || impact.New != d.New {
				t.Errorf("between %s and %s", impact.Old, impact.New)
			}
		})
	}
}

func TestReplayJSON(t *testing.T) {
	d, s := replayed()
	impact := logistics.Replay(logistics.Diff{Old: d.Old, New: d.New}, slices.Values([]tried{
		{Name: "C-1", Trials: []logistics.Trial{{Space: s, Old: said("a"), New: said("b"), Direction: looser, Amount: amount(t, "12.50")}}}, {Name: "C-2", Err: errors.New("lost")},
	}), try)
	text, err := json.Marshal(impact)
	want := `{"old":"2025","new":"2026","cases":1,"moved":1,"moves":[{"question":"late","direction":"looser","old":"a","new":"b","count":1,"sum":"12.5","samples":["C-1"]}],` +
		`"unjudged":[{"case":"C-2","problems":[{"path":"","code":"range","detail":"lost"}]}],"unhit":[]}`
	if err != nil || string(text) != want {
		t.Errorf("written %s, %v; want %s", text, err, want)
	}
}

// A sum may be larger than any one amount.
func TestReplaySumsBeyondAnAmount(t *testing.T) {
	_, s := replayed()
	most := logistics.Trial{Space: s, Old: said("a"), New: said("b"), Direction: stricter, Amount: amount(t, "999999999999999.9999")}
	impact := logistics.Replay(logistics.Diff{}, slices.Values([]tried{{Name: "C-1", Trials: []logistics.Trial{most, most}}}), try)
	if got, want := impact.String(), " → : 1 of 1 cases move\n  2 × late: a → b: stricter; 1999999999999999.9998 yuan; such as C-1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := impact.Text(logistics.Chinese), " → ：1 件中 1 件有变化\n  2 × late：答a → 答b：更严；共 1999999999999999.9998 元；例如 C-1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A history that ends early is judged as far as it goes, and each case is tried once.
func TestReplayOfAHistoryThatEnds(t *testing.T) {
	d, s := replayed()
	yielded, asked := 0, 0
	var history iter.Seq[int] = func(yield func(int) bool) {
		for i := range 10 {
			if i == 4 {
				return
			}
			yielded++
			if !yield(i) {
				return
			}
		}
	}
	impact := logistics.Replay(d, history, func(i int) (string, []logistics.Trial, error) {
		asked++
		return fmt.Sprint("C-", i), []logistics.Trial{{Space: s, Old: said("a"), New: said("b"), Direction: stricter}}, nil
	})
	if impact.Cases != 4 || impact.Moved != 4 || yielded != 4 || asked != 4 {
		t.Errorf("%d of %d cases move, %d yielded, %d asked", impact.Moved, impact.Cases, yielded, asked)
	}
}

// Slowly: case by case. Another order of the history changes nothing but orders.
func TestReplayCounts(t *testing.T) {
	d, s := replayed()
	answers := []logistics.Ruling{said("a"), said("b"), nil}
	names := rapid.SampledFrom([]string{"C-1", "C-2", "C-3", "C-4", "C-5", "C-6", "C-7", "C-8", ""})
	rapid.Check(t, func(t *rapid.T) {
		history := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) tried {
			c := tried{Name: names.Draw(t, "name")}
			if rapid.IntRange(0, 4).Draw(t, "judged") == 0 {
				c.Err = errors.New("lost")
			}
			for range rapid.IntRange(0, 3).Draw(t, "trials") {
				trial := logistics.Trial{
					Space: s, Old: rapid.SampledFrom(answers).Draw(t, "old"), New: rapid.SampledFrom(answers).Draw(t, "new"),
					Direction: rapid.SampledFrom(directions).Draw(t, "direction"), Amount: amounts().Draw(t, "amount"),
				}
				trial.Space.Question = rapid.SampledFrom([]string{"late", "window", "other"}).Draw(t, "question")
				for range rapid.IntRange(0, 2).Draw(t, "points") {
					p := logistics.Point{Figure: logistics.Count(rapid.IntRange(-1, 10).Draw(t, "figure"))}
					if rapid.IntRange(0, 5).Draw(t, "values") > 0 {
						p.Values = []int{rapid.IntRange(-1, 2).Draw(t, "value")}
					}
					trial.Points = append(trial.Points, p)
				}
				c.Trials = append(c.Trials, trial)
			}
			return c
		}), 0, 12).Draw(t, "history")
		impact := logistics.Replay(d, slices.Values(history), try)

		judged, moved, unjudged := 0, 0, 0
		counts, sums, cases := map[string]int{}, map[string]logistics.Amount{}, map[string]map[string]bool{}
		hit := make([]bool, len(d.Shifts))
		for n, c := range history {
			if c.Name == "" {
				c.Name = fmt.Sprintf("case %d", n+1)
			}
			if c.Err != nil {
				unjudged++
				continue
			}
			judged++
			moves := false
			for _, trial := range c.Trials {
				for i, shift := range d.Shifts {
					for _, p := range trial.Points {
						hit[i] = hit[i] || shift.Question == trial.Space.Question && shift.Where.Holds(trial.Space, p)
					}
				}
				if trial.Old == trial.New {
					continue
				}
				moves = true
				k := fmt.Sprint(trial.Space.Question, trial.Direction, trial.Old, trial.New)
				counts[k]++
				if cases[k] == nil {
					cases[k] = map[string]bool{}
				}
				cases[k][c.Name] = true
				sums[k], _ = sums[k].Add(trial.Amount)
			}
			if moves {
				moved++
			}
		}
		if impact.Cases != judged || impact.Moved != moved || len(impact.Unjudged) != unjudged || len(impact.Moves) != len(counts) {
			t.Fatalf("%d cases, %d moved, %d not judged: %s", judged, moved, unjudged, impact)
		}
		for _, m := range impact.Moves {
			k := fmt.Sprint(m.Question, m.Direction, m.Old, m.New)
			first := slices.Sorted(maps.Keys(cases[k]))
			if first = first[:min(5, len(first))]; m.Count != counts[k] || !slices.Equal(m.Samples, first) {
				t.Fatalf("%d times, such as %q: %s", counts[k], first, impact)
			}
			if sum, err := logistics.AmountOf(m.Sum); err == nil && sum != sums[k] {
				t.Fatalf("%s yuan: %s", sums[k], impact)
			}
		}
		var unhit logistics.List[logistics.Shift]
		for i, shift := range d.Shifts {
			if !hit[i] {
				unhit = append(unhit, shift)
			}
		}
		if diff := cmp.Diff(unhit, impact.Unhit); diff != "" {
			t.Fatalf("unhit (-want +got):\n%s", diff)
		}

		named := slices.Clone(history) // a case without a name is told by its place
		for i := range named {
			if named[i].Name == "" {
				named[i].Name = "C-0"
			}
		}
		impact = logistics.Replay(d, slices.Values(named), try)
		other := logistics.Replay(d, slices.Values(rapid.Permutation(named).Draw(t, "other order")), try)
		for _, i := range []*logistics.Impact{&impact, &other} {
			slices.SortFunc(i.Moves, func(a, b logistics.Move) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
			slices.SortFunc(i.Unjudged, func(a, b logistics.Unjudged) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		}
		if diff := cmp.Diff(impact, other); diff != "" || impact.Text(logistics.Chinese) != other.Text(logistics.Chinese) {
			t.Fatalf("in another order:\n%s", diff)
		}
	})
}

// The trial of a shift lies in its region and in no other of its question, and moves only where it is told to.
func TestHit(t *testing.T) {
	count := func(n int, above bool) logistics.Edge { return logistics.Edge{At: logistics.Count(n), Above: above} }
	shift := func(where logistics.Region) logistics.Shift {
		return logistics.Shift{Question: "late", Where: where, Direction: stricter, Old: said("a"), New: said("b")}
	}
	of := func(value string) logistics.List[logistics.Choice] {
		return []logistics.Choice{{Fact: plain("f"), Values: []logistics.Word{plain(value)}}}
	}
	on := func(s logistics.Stretch) logistics.Region { return logistics.Region{Stretch: s} }
	var c logistics.Comparison
	c.Add(
		shift(on(logistics.Stretch{From: count(0, false), To: count(2, true)})), shift(on(logistics.Stretch{From: count(2, true), To: count(4, false)})),
		shift(logistics.Region{Choices: of("a"), Stretch: logistics.Stretch{From: count(4, false), To: count(4, true)}}),
		shift(logistics.Region{Choices: of("b"), Stretch: logistics.Stretch{From: count(4, false), To: count(4, true)}}),
		shift(on(logistics.Stretch{From: count(4, true), To: count(5, true)})), shift(on(logistics.Stretch{From: count(7, true)})), shift(on(logistics.Stretch{Unknown: true})),
		logistics.Shift{Question: "window", Direction: incomparable, Old: said("x"), New: said("y")},
	)
	d := c.Diff("2025", "2026")
	for i, s := range d.Shifts {
		for _, moves := range []bool{true, false} {
			impact := logistics.Replay(d, slices.Values([]tried{{Name: "C-1", Trials: []logistics.Trial{s.Hit(moves)}}}), try)
			left := slices.Delete(slices.Clone(d.Shifts), i, i+1)
			if diff := cmp.Diff(left, impact.Unhit); diff != "" {
				t.Errorf("%s (-want +got):\n%s", s, diff)
			}
			if len(impact.Moves) > 0 != moves || moves && (impact.Moves[0].Old != s.Old || impact.Moves[0].New != s.New || impact.Moves[0].Direction != s.Direction) {
				t.Errorf("%s moves %t: %s", s, moves, impact)
			}
		}
	}
}
