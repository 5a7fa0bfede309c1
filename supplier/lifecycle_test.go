package supplier_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// on is a milestone with nothing on file.
func on(date, move string, has ...string) supplier.Milestone {
	return supplier.Milestone{Move: move, On: day(date), Has: has}
}

// listing is a milestone with all that a listing needs.
func listing(date string, categories ...logistics.Category) supplier.Milestone {
	return supplier.Milestone{Move: supplier.MoveListed, On: day(date), Has: []string{"qualification", "evaluation"}, Categories: categories}
}

func life(milestones ...supplier.Milestone) supplier.LifeFile {
	return supplier.LifeFile{Supplier: "S-17", Milestones: milestones}
}

// wholeLife goes from the first survey over a suspension and a poor grade back to the list.
func wholeLife() supplier.LifeFile {
	return life(
		on("2025-01-10", supplier.MoveSurveyed), on("2025-01-15", supplier.MoveTrialFailed), on("2025-01-20", supplier.MoveTrialPassed),
		listing("2025-02-01", logistics.Food, logistics.Kitchenware),
		on("2025-04-05", supplier.MoveSuspended), on("2025-04-20", supplier.MoveCleared, "decision"), on("2025-07-05", supplier.MoveGraded),
		on("2026-01-05", supplier.MoveGradedPoor), on("2026-02-05", supplier.MoveSuspended),
		on("2026-03-10", supplier.MoveReevaluated), on("2026-03-20", supplier.MoveTrialPassed), listing("2026-04-01", logistics.Food),
		on("2026-05-05", supplier.MoveSuspended), on("2026-06-05", supplier.MoveSuspended), on("2026-06-10", supplier.MoveStruckOff, "decision"),
	)
}

func TestCheckLifecycle(t *testing.T) {
	listed := life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialPassed), listing("2025-02-01", logistics.Food))
	then := func(l supplier.LifeFile, more ...supplier.Milestone) supplier.LifeFile {
		l.Milestones = append(slices.Clone(l.Milestones), more...)
		return l
	}
	for _, row := range []struct {
		reason string
		life   supplier.LifeFile
		want   []string
	}{
		{"nothing yet", life(), nil},
		{"a whole life", wholeLife(), nil},
		{"survey, trial and listing on one day", life(listing("2025-01-10", logistics.Food), on("2025-01-10", supplier.MoveTrialPassed), on("2025-01-10", supplier.MoveSurveyed)), nil},
		{"a trial without a survey", life(on("2025-01-10", supplier.MoveTrialPassed)), []string{"trial-passed 2025-01-10: out of order: new; expected after surveyed (000-053)"}},
		{"listed without a trial", life(on("2025-01-10", supplier.MoveSurveyed), listing("2025-02-01", logistics.Food)),
			[]string{"listed 2025-02-01: out of order: surveyed; expected after trialed (000-053; 000-052)"}},
		{"listed after a trial that failed", life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialFailed), listing("2025-02-01", logistics.Food)),
			[]string{"listed 2025-02-01: out of order: surveyed; expected after trialed (000-053; 000-052)"}},
		{"listed before the trial", life(on("2025-01-10", supplier.MoveSurveyed), listing("2025-01-19", logistics.Food), on("2025-01-20", supplier.MoveTrialPassed)),
			[]string{"listed 2025-01-19: out of order: surveyed; expected after trialed (000-053; 000-052)"}},
		{"listed out of nothing", life(listing("2025-02-01", logistics.Food)), []string{"listed 2025-02-01: out of order: new; expected after trialed (000-053)"}},
		{"listed with nothing on file", life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialPassed), on("2025-02-01", supplier.MoveListed)), []string{
			"listed 2025-02-01.qualification: missing (000-044)", "listed 2025-02-01.evaluation: missing (000-051)", "listed 2025-02-01.category-record: missing (000-052)",
		}},
		{"graded before he was listed", life(on("2025-01-10", supplier.MoveGraded)),
			[]string{"graded 2025-01-10: out of order: new; expected after listed / suspended / candidate-list (000-070)"}},
		{"a candidate listed again without an evaluation", then(listed, on("2026-01-05", supplier.MoveGradedPoor), listing("2026-02-01", logistics.Food)),
			[]string{"listed 2026-02-01: out of order: candidate-list; expected after trialed (000-053; 000-071)"}},
		{"evaluated again, and no trial", then(listed, on("2026-01-05", supplier.MoveGradedPoor), on("2026-02-01", supplier.MoveReevaluated), listing("2026-02-01", logistics.Food)),
			[]string{"listed 2026-02-01: out of order: surveyed; expected after trialed (000-053; 000-071)"}},
		{"a candidate cleared", then(listed, on("2026-01-05", supplier.MoveGradedPoor), on("2026-02-01", supplier.MoveCleared, "decision")),
			[]string{"cleared 2026-02-01: out of order: candidate-list; expected after suspended (000-075; 000-071)"}},
		{"cleared without a decision", then(listed, on("2026-01-05", supplier.MoveSuspended), on("2026-02-01", supplier.MoveCleared)),
			[]string{"cleared 2026-02-01.decision: missing (000-075)"}},
		{"evaluated again though listed", then(listed, on("2026-01-05", supplier.MoveReevaluated)),
			[]string{"re-evaluated 2026-01-05: out of order: listed; expected after candidate-list (000-071; 000-053)"}},
		{"disqualified between the survey and the trial, and listed all the same",
			life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-15", supplier.MoveSuspended), on("2025-01-20", supplier.MoveTrialPassed), listing("2025-02-01", logistics.Food)), []string{
				"trial-passed 2025-01-20: out of order: candidate-list; expected after surveyed (000-053; 000-075)",
				"listed 2025-02-01: out of order: candidate-list; expected after trialed (000-053; 000-075)",
			}},
		{"disqualified after the trial, and listed all the same",
			life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialPassed), on("2025-01-31", supplier.MoveSuspended), listing("2025-02-01", logistics.Food)),
			[]string{"listed 2025-02-01: out of order: candidate-list; expected after trialed (000-053; 000-075)"}},
		{"disqualified before the listing, and evaluated anew", life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialPassed), on("2025-01-31", supplier.MoveSuspended),
			on("2025-03-01", supplier.MoveReevaluated), on("2025-03-10", supplier.MoveTrialPassed), listing("2025-03-20", logistics.Food)), nil},
		{"a decision clears nobody who was never listed", life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-15", supplier.MoveSuspended), on("2025-01-20", supplier.MoveCleared, "decision")),
			[]string{"cleared 2025-01-20: out of order: candidate-list; expected after suspended (000-075)"}},
		{"surveyed twice", then(listed, on("2026-01-05", supplier.MoveSurveyed)), []string{"surveyed 2026-01-05: out of order: listed; expected after new (000-052; 000-053)"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			before := logistics.Clone(row.life)
			for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
				report, err := pol.CheckLifecycle(row.life)
				if err != nil {
					t.Fatal(err)
				}
				differ(t, append([]string{}, row.want...), found(report))
			}
			differ(t, before, row.life)
		})
	}
}

func TestHostileLives(t *testing.T) {
	for _, row := range []struct {
		reason string
		life   supplier.LifeFile
		want   []string
	}{
		{"nobody", supplier.LifeFile{}, []string{"supplier absent"}},
		{"a move that is none, on no day", life(supplier.Milestone{Move: "promoted"}), []string{"milestones[0].move unknown", "milestones[0].on absent"}},
		{"one twice on a day", life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-10", supplier.MoveSurveyed, "x")), []string{"milestones[1] duplicate"}},
		{"categories of a survey", life(supplier.Milestone{Move: supplier.MoveSurveyed, On: day("2025-01-10"), Categories: []logistics.Category{logistics.Food}}),
			[]string{"milestones[0].categories conflict"}},
		{"listed for rockets, and twice for food", life(listing("2025-01-10", "rockets", logistics.Food, logistics.Food)),
			[]string{"milestones[0].categories[0] unknown", "milestones[0].categories[2] duplicate"}},
		{"words that are none", supplier.LifeFile{Supplier: "S-17", Milestones: []supplier.Milestone{on("2025-01-10", supplier.MoveSurveyed, "", "a", "a")}, Ready: []string{"b", "b"}},
			[]string{"milestones[0].has[0] absent", "milestones[0].has[2] duplicate", "ready[1] duplicate"}},
	} {
		_, err := supplier.Factory().CheckLifecycle(row.life)
		t.Log(row.reason)
		differ(t, row.want, problems(t, err))
		_, err = supplier.Factory().NextMoves(row.life)
		differ(t, row.want, problems(t, err))
		_, err = supplier.Factory().ListedOn(row.life, logistics.Date{})
		differ(t, append(slices.Clone(row.want), "on absent"), problems(t, err))
	}
	_, err := supplier.Factory().RollOn([]supplier.LifeFile{life(), {}, life(on("2025-01-10", "x"))}, logistics.Date{})
	differ(t, []string{"on absent", "[1].supplier absent", "[2].milestones[0].move unknown", "[2].supplier duplicate"}, problems(t, err))
}

func TestNextMoves(t *testing.T) {
	for _, row := range []struct {
		reason string
		life   supplier.LifeFile
		want   []string
	}{
		{"new", life(), []string{"surveyed (000-052)"}},
		{"surveyed", life(on("2025-01-10", supplier.MoveSurveyed)),
			[]string{"trial failed → surveyed (000-053)", "trial passed → trial passed, to be listed (000-053)", "suspended → candidate list (000-075)"}},
		{"a trial passed", life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialPassed)), []string{
			"on the list of qualified suppliers; missing: qualification checked (000-044), " +
				"evaluation by the group (000-051), the categories that he is listed for (000-052) (000-053)",
			"suspended → candidate list (000-075)",
		}},
		{"and some of it is on file", supplier.LifeFile{
			Supplier: "S-17", Milestones: []supplier.Milestone{on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialPassed)},
			Ready: []string{"evaluation", "qualification"},
		}, []string{"on the list of qualified suppliers; missing: the categories that he is listed for (000-052) (000-053)",
			"suspended → candidate list (000-075)"}},
		{"disqualified before he was listed", life(on("2025-01-10", supplier.MoveSurveyed), on("2025-02-05", supplier.MoveSuspended)), []string{
			"evaluated again → surveyed (000-071)", "suspended → candidate list (000-075)",
			"graded excellent, good or fair → candidate list (000-070)", "graded poor → candidate list (000-071)",
		}},
		{"struck off", wholeLife(), []string{
			"evaluated again → surveyed (000-071)", "suspended → candidate list (000-075)",
			"graded excellent, good or fair → candidate list (000-070)", "graded poor → candidate list (000-071)",
		}},
	} {
		next, err := supplier.Factory().NextMoves(row.life)
		if err != nil {
			t.Fatal(err)
		}
		got := []string{}
		for _, n := range next {
			got = append(got, n.String())
		}
		t.Log(row.reason)
		differ(t, row.want, got)
	}
}

func TestListedOn(t *testing.T) {
	for _, row := range []struct{ on, want string }{
		{"2025-01-09", "supplier S-17 on 2025-01-09: not listed, new (000-054 (read))"},
		{"2025-01-31", "supplier S-17 on 2025-01-31: not listed, trial passed, to be listed since 2025-01-20 (000-054 (read), 000-053 (read))"},
		{"2025-02-01", "supplier S-17 on 2025-02-01: listed since 2025-02-01 for food, kitchenware (000-054 (read), 000-053 (read))"},
		{"2025-04-04", "supplier S-17 on 2025-04-04: listed since 2025-02-01 for food, kitchenware (000-054 (read), 000-053 (read))"},
		{"2025-04-05", "supplier S-17 on 2025-04-05: not listed, suspended since 2025-04-05 (000-054 (read), 000-075 (assumed))"},
		{"2025-04-20", "supplier S-17 on 2025-04-20: listed since 2025-04-20 for food, kitchenware (000-054 (read), 000-075 (assumed))"},
		{"2026-01-04", "supplier S-17 on 2026-01-04: listed since 2025-04-20 for food, kitchenware (000-054 (read), 000-075 (assumed))"},
		{"2026-01-05", "supplier S-17 on 2026-01-05: not listed, candidate list since 2026-01-05 (000-054 (read), 000-071 (assumed))"},
		{"2026-02-06", "supplier S-17 on 2026-02-06: not listed, candidate list since 2026-01-05 (000-054 (read), 000-071 (assumed))"},
		{"2026-03-31", "supplier S-17 on 2026-03-31: not listed, trial passed, to be listed since 2026-03-20 (000-054 (read), 000-053 (read))"},
		{"2026-04-01", "supplier S-17 on 2026-04-01: listed since 2026-04-01 for food (000-054 (read), 000-053 (read))"},
		{"2030-01-01", "supplier S-17 on 2030-01-01: not listed, candidate list since 2026-06-10 (000-054 (read), 000-075 (assumed))"},
	} {
		s, err := supplier.Factory().ListedOn(wholeLife(), day(row.on))
		if err != nil || s.String() != row.want {
			t.Errorf("%s %v\nwant %s", s, err, row.want)
		}
		if read, err := roundTrip(s); err != nil || read.String() != row.want {
			t.Errorf("read %s %v", read, err)
		}
	}
	s, err := supplier.Factory().ListedOn(wholeLife(), day("2025-02-01"))
	if got, want := s.Text(logistics.Chinese), "供应商 S-17 2025-02-01：在册，自 2025-02-01 起，品类：食品、厨具（000-054 解读、000-053 解读）"; got != want || err != nil {
		t.Errorf("%s, want %s", got, want)
	}
	s, _ = supplier.Factory().ListedOn(wholeLife(), day("2025-04-05"))
	if got, want := s.Text(logistics.Chinese), "供应商 S-17 2025-04-05：不在册，暂停，自 2025-04-05 起（000-054 解读、000-075 假定）"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Listed again without a record of the categories, he is listed for none; the old ones are gone.
func TestListedForNothing(t *testing.T) {
	l := wholeLife()
	l.Milestones[11].Categories = nil
	s, err := supplier.Factory().ListedOn(l, day("2026-04-01"))
	if err != nil || !s.Listed || len(s.Categories) != 0 {
		t.Errorf("%s %v", s, err)
	}
}

// Who is cleared keeps what he is listed for, unless the decision names the categories, be it one.
func TestClearedForCategories(t *testing.T) {
	for _, row := range []struct {
		reason string
		named  []logistics.Category
		want   string
	}{
		{"none is named: as before", nil, "food, kitchenware"},
		{"exactly one", []logistics.Category{logistics.Kitchenware}, "kitchenware"},
		{"two", []logistics.Category{logistics.Stationery, logistics.Food}, "office stationery, food"},
	} {
		l := wholeLife()
		l.Milestones[5].Categories = row.named
		s, err := supplier.Factory().ListedOn(l, day("2025-04-20"))
		if want := "supplier S-17 on 2025-04-20: listed since 2025-04-20 for " + row.want + " (000-054 (read), 000-075 (assumed))"; err != nil || s.String() != want {
			t.Errorf("%s: %s %v, want %s", row.reason, s, err, want)
		}
	}
}

func TestRollOn(t *testing.T) {
	other := life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialPassed), listing("2025-02-01", logistics.Food))
	other.Supplier = "S-04"
	never := supplier.LifeFile{Supplier: "S-99"}
	roll, err := supplier.Factory().RollOn([]supplier.LifeFile{wholeLife(), never, other}, day("2025-03-01"))
	if err != nil {
		t.Fatal(err)
	}
	want := `qualified suppliers on 2025-03-01:
  supplier S-04 on 2025-03-01: listed since 2025-02-01 for food (000-054 (read), 000-053 (read))
  supplier S-17 on 2025-03-01: listed since 2025-02-01 for food, kitchenware (000-054 (read), 000-053 (read))`
	if roll.String() != want {
		t.Errorf("%s\nwant %s", roll, want)
	}
	if got := roll.Text(logistics.Chinese)[:len("合格供应商名册（2025-03-01）：")]; got != "合格供应商名册（2025-03-01）：" {
		t.Error(got)
	}
	counts := map[logistics.Category]int{}
	for _, c := range roll.Categories {
		counts[c.Category] = c.Listed
	}
	if len(counts) != 20 || counts[logistics.Food] != 2 || counts[logistics.Kitchenware] != 1 || counts[logistics.Stationery] != 0 {
		t.Errorf("%v", roll.Categories)
	}
	if report, err := supplier.Factory().CheckCategories(roll.Categories); err != nil || len(report.Findings) != 19 {
		t.Errorf("%v %v", report, err)
	}
}

// What a grade and a verdict are as milestones.
func TestMilestones(t *testing.T) {
	late := completed("2026-03-11")
	for _, row := range []struct {
		reason string
		file   supplier.HalfFile
		want   string
	}{
		{"excellent", firstHalf("98", lines(20, 0)...), "graded 2026-07-05 true"},
		{"poor", firstHalf("0", line(1, late, inspected("1", "1"))), "graded-poor 2026-07-05 true"},
		{"no grade", firstHalf(""), "  false"},
	} {
		m, ok := grade(t, supplier.Factory(), row.file).Milestone()
		if got := fmt.Sprint(m.Move, " ", m.On, " ", ok); got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
	provisional := firstHalf("98", lines(20, 0)...)
	provisional.On = day("2026-06-01")
	if m, ok := grade(t, supplier.Factory(), provisional).Milestone(); ok {
		t.Errorf("provisional: %v", m)
	}
	within := march(lines(20, 1, late))
	within.On = day("2026-03-30")
	for _, row := range []struct {
		reason string
		file   supplier.MonthFile
		want   string
	}{
		{"a late line", march(lines(20, 1, late)), "suspended 2026-04-05 true"},
		{"nothing disqualifies", march(lines(20, 0)), "  false"},
		{"an overdue line is still open: provisional (C14)", march(lines(20, 1, completed(""))), "  false"},
		{"the month is not over: provisional", within, "  false"},
	} {
		m, ok := disqualify(t, supplier.Factory(), row.file).Milestone()
		if got := fmt.Sprint(m.Move, " ", m.On, " ", ok); got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

// lives draws a life of moves in any order, most of it as a policy allows it.
func lives(pol supplier.Policy) *rapid.Generator[supplier.LifeFile] {
	lc := pol.Evaluation.Lifecycle
	return rapid.Custom(func(t *rapid.T) supplier.LifeFile {
		l := life()
		on, taken := day("2025-01-01"), map[string]bool{}
		for range rapid.IntRange(0, 14).Draw(t, "moves") {
			next, err := pol.NextMoves(l)
			if err != nil {
				t.Fatal(err)
			}
			m := supplier.Milestone{Move: rapid.SampledFrom(next).Draw(t, "next").Move}
			if rapid.IntRange(0, 3).Draw(t, "any") == 0 {
				m.Move = rapid.SampledFrom([]supplier.Move(lc.Moves)).Draw(t, "move").Name
			}
			on = on.AddDays(rapid.IntRange(0, 3).Draw(t, "days"))
			if m.On = on; taken[m.Move+on.String()] {
				continue
			}
			taken[m.Move+on.String()] = true
			if m.Move == supplier.MoveListed && rapid.Bool().Draw(t, "recorded") {
				m.Categories, m.Has = []logistics.Category{logistics.Food}, []string{"qualification", "evaluation"}
			}
			l.Milestones = append(l.Milestones, m)
		}
		l.Milestones = rapid.Permutation([]supplier.Milestone(l.Milestones)).Draw(t, "order")
		return l
	})
}

// Who is listed is the same on every day between two milestones, whatever the order in which they are handed in; he was
// surveyed and passed a trial before; and a slow count of the moves, one by one, says the same.
func TestListedOnProperties(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		pol := rapid.SampledFrom([]supplier.Policy{supplier.Factory(), supplier.School()}).Draw(t, "policy")
		l := lives(pol).Draw(t, "life")
		turned := logistics.Clone(l)
		turned.Milestones = rapid.Permutation([]supplier.Milestone(l.Milestones)).Draw(t, "another order")
		ask := func(l supplier.LifeFile, on logistics.Date) supplier.ListedState {
			s, err := pol.ListedOn(l, on)
			if err != nil {
				t.Fatal(err)
			}
			return s
		}
		report, err := pol.CheckLifecycle(l)
		again, errAgain := pol.CheckLifecycle(turned)
		if err != nil || errAgain != nil {
			t.Fatal(err, errAgain)
		}
		differRapid(t, found(report), found(again))
		before := supplier.ListedState{}
		for i, on := 0, day("2024-12-31"); i < 50; i, on = i+1, on.AddDays(1) {
			if i > 0 && !slices.ContainsFunc(l.Milestones, func(m supplier.Milestone) bool { return m.On == on || m.On == on.AddDays(-1) }) && i%10 > 0 {
				continue // nothing happens that day, and nothing did the day before
			}
			s := ask(l, on)
			happens := slices.ContainsFunc(l.Milestones, func(m supplier.Milestone) bool { return m.On == on })
			if happens {
				if other := ask(turned, on); s.String() != other.String() {
					t.Fatalf("%s and %s", s, other)
				}
			}
			if i > 0 && !happens && (s.Listed != before.Listed || s.State != before.State || s.Since != before.Since) {
				t.Fatalf("between two milestones: %s and %s", before, s)
			}
			if s.Listed {
				for _, needed := range []string{supplier.MoveTrialPassed, supplier.MoveListed} {
					if !slices.ContainsFunc(l.Milestones, func(m supplier.Milestone) bool { return m.Move == needed && !m.On.After(on) }) {
						t.Fatalf("%s: never %s", s, needed)
					}
				}
			}
			if want := slowState(pol, l, on); s.State != want {
				t.Fatalf("%s: slowly %s", s, want)
			}
			before = s
		}
		// A life in which nothing is found has made every one of its moves.
		if len(report.Findings) == 0 {
			if next, err := pol.NextMoves(l); err != nil || len(next) == 0 {
				t.Fatalf("%v %v", next, err)
			}
		}
	})
}

// slowState goes through the days and, on each, through the rows.
func slowState(pol supplier.Policy, l supplier.LifeFile, to logistics.Date) string {
	state := pol.Evaluation.Lifecycle.List.Start
	for on := day("2025-01-01"); !on.After(to); on = on.AddDays(1) {
		done := map[string]bool{}
		for _, row := range pol.Evaluation.Lifecycle.Moves {
			if done[row.Name] {
				continue
			}
			done[row.Name] = true
			if !slices.ContainsFunc(l.Milestones, func(m supplier.Milestone) bool { return m.Move == row.Name && m.On == on }) {
				continue
			}
			for _, same := range pol.Evaluation.Lifecycle.Moves {
				if same.Name == row.Name && slices.Contains(same.From, state) {
					if same.To != "" {
						state = same.To
					}
					break
				}
			}
		}
	}
	return state
}

// Every state of the documented policies can be reached and left, and every move cites a clause of its own.
func TestLifecycleIsWhole(t *testing.T) {
	for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
		lc := pol.Evaluation.Lifecycle
		reached, left := map[string]bool{lc.List.Start: true}, map[string]bool{}
		for range lc.Moves {
			for _, m := range lc.Moves {
				if _, listed := pol.Clauses.Find(m.Clause); !listed {
					t.Errorf("%s cites %q", m.Name, m.Clause)
				}
				for _, from := range m.From {
					left[from] = true
					if reached[from] && m.To != "" {
						reached[m.To] = true
					}
				}
			}
		}
		for _, state := range []string{"new", "surveyed", "trialed", "listed", "suspended", "candidate-list"} {
			if !reached[state] || !left[state] {
				t.Errorf("%s: reached %t, left %t", state, reached[state], left[state])
			}
			for _, l := range []logistics.Lang{logistics.English, logistics.Chinese} {
				if name := pol.Name(state, l); name == "" || l == logistics.Chinese && name == state {
					t.Errorf("%s has no name", state)
				}
			}
		}
		if len(reached) != 6 || lc.List.Listed != "listed" {
			t.Errorf("%v", reached)
		}
		// The only way onto the list for the first time is over a trial.
		for _, m := range lc.Moves {
			if m.To == lc.List.Listed && !slices.Contains([]string{"trialed", "suspended"}, m.From[0]) {
				t.Errorf("%s leads from %v to the list", m.Name, m.From)
			}
		}
	}
}

func TestLifecycleLaws(t *testing.T) {
	type policy = supplier.Policy
	moves := func(p *policy) logistics.List[supplier.Move] { return p.Evaluation.Lifecycle.Moves }
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   []string
	}{
		{"no beginning", func(p *policy) { p.Evaluation.Lifecycle.List.Start = "" }, nil},
		{"everybody begins on the list", func(p *policy) { p.Evaluation.Lifecycle.List.Listed = "new" }, []string{"evaluation.lifecycle.list.listed conflict"}},
		{"a list that no move leads to", func(p *policy) { p.Evaluation.Lifecycle.List.Listed = "x" }, []string{"evaluation.lifecycle.list.listed unknown"}},
		{"a move without a name", func(p *policy) { moves(p)[2].Name = "" }, []string{"evaluation.lifecycle.moves[2].name absent"}},
		{"a move from nowhere", func(p *policy) { moves(p)[2].From = nil }, []string{"evaluation.lifecycle.moves[2].from absent"}},
		{"from a state that nobody reaches", func(p *policy) { moves(p)[2].From = []string{"x", "surveyed", "surveyed"} },
			[]string{"evaluation.lifecycle.moves[2].from[2] duplicate", "evaluation.lifecycle.moves[2].from[0] unknown"}},
		{"two ways of one name from one state", func(p *policy) { moves(p)[6].From = []string{"listed"} }, []string{"evaluation.lifecycle.moves[6].from[0] duplicate"}},
		{"on file for no move", func(p *policy) { p.Evaluation.Lifecycle.Files[0].Move = "x" }, []string{"evaluation.lifecycle.files[0].move unknown"}},
		{"on file twice, and banned", func(p *policy) {
			f := p.Evaluation.Lifecycle.Files
			f[1].Key, f[2].Banned = f[0].Key, true
		}, []string{"evaluation.lifecycle.files[1].key duplicate", "evaluation.lifecycle.files[2] conflict"}},
		{"no moves", func(p *policy) { p.Evaluation.Lifecycle.Moves = nil }, nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			pol := supplier.Factory()
			row.edit(&pol)
			got := problems(t, logistics.Validate(pol))
			if row.want != nil {
				differ(t, row.want, got)
			}
			for _, err := range []error{
				second(pol.CheckLifecycle(life())), second(pol.NextMoves(life())), second(pol.ListedOn(life(), day("2025-01-01"))), second(pol.RollOn(nil, day("2025-01-01"))),
			} {
				problems(t, err)
			}
		})
	}
}

func second[T any](_ T, err error) error { return err }
