package sampling_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement/sampling"
)

// vector is a series of testdata with what each entry leads to.
type vector struct {
	Name     string         `json:"name"`
	Letter   string         `json:"letter"`
	AQL      sampling.AQL   `json:"aql"`
	Start    string         `json:"start"`
	Steady   bool           `json:"steady"`
	Approved bool           `json:"approved"`
	Steps    []vectorsEntry `json:"steps"`
}

type vectorsEntry struct {
	Event    string `json:"event"`
	Found    int    `json:"found"`
	On       string `json:"on"`
	N        int    `json:"n"`
	Ac       int    `json:"ac"`
	Tighter  *int   `json:"tighter"`
	Accepted bool   `json:"accepted"`
	Score    int    `json:"score"`
	Then     string `json:"then"`
}

func TestSwitchingVectors(t *testing.T) {
	data, err := os.ReadFile("testdata/switching.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors []vector
	if err := json.Unmarshal(data, &vectors); err != nil {
		t.Fatal(err)
	}
	if len(vectors) != 15 {
		t.Fatalf("%d series", len(vectors))
	}
	lots := map[string]int{"E": 80, "H": 400, "J": 1000, "K": 2000, "L": 5000}
	for _, v := range vectors {
		t.Run(v.Name, func(t *testing.T) {
			p := at(v.AQL)
			p.Start = read[sampling.Severity](t, v.Start)
			begin, err := std.Begin(p)
			if err != nil {
				t.Fatal(err)
			}
			begin.Steady, begin.Wanted = v.Steady, v.Approved
			state := begin
			var events []sampling.Event
			for i, want := range v.Steps {
				e := sampling.Inspected(sampling.Lot{Number: i + 1, Size: lots[v.Letter], Found: want.Found})
				if want.Event != "" {
					e = sampling.Event{Kind: read[sampling.EventKind](t, want.Event)}
				}
				events = append(events, e)
				step, err := std.Next(state, e)
				if err != nil {
					t.Fatal(err)
				}
				then := step.After.Severity.String()
				if step.After.Discontinued {
					then = "discontinued"
				}
				if then != want.Then || step.After.Score != want.Score {
					t.Errorf("entry %d: %s, want %s and %d", i, step, want.Then, want.Score)
				}
				if want.Event == "" && (string(step.Plan.Code) != v.Letter || step.Plan.Severity.String() != want.On || step.Plan.Size != want.N || step.Plan.Ac != want.Ac ||
					(step.Outcome == sampling.Accepted) != want.Accepted) {
					t.Errorf("entry %d: %+v, want %+v", i, step, want)
				}
				// At the acceptance number of the AQL one step tighter the score rises, one above it falls back.
				if want.Tighter != nil && !step.Before.Discontinued && step.Before.Severity == sampling.Normal {
					for _, row := range []struct {
						found int
						want  sampling.Reason
					}{{*want.Tighter, scored(step.Plan.Ac)}, {*want.Tighter + 1, sampling.OnlyAccepted}} {
						e.Lot.Found = row.found
						tried, err := std.Next(state, e)
						if err != nil || step.Plan.Ac >= 2 && tried.Reasons[0] != row.want {
							t.Errorf("entry %d: %d found: %v %v, want %s", i, row.found, tried, err, row.want)
						}
					}
				}
				state = again(t, step.After)
				differ(t, "the state, written and read", step.After, state)
			}
			series, err := std.Replay(begin, events)
			if err != nil || len(series.Steps) != len(events) {
				t.Fatal(series, err)
			}
			differ(t, "replayed", state, series.State)
		})
	}
}

func scored(ac int) sampling.Reason {
	if ac >= 2 {
		return sampling.AcceptedTighter
	}
	return sampling.AcceptedLow
}

// TestTighter: wherever the score asks for the AQL one step tighter, the plan there is of the same letter and the same sample.
func TestTighter(t *testing.T) {
	asked := 0
	for _, band := range std.LotBounds() {
		for _, level := range sampling.Levels() {
			for i, aql := range std.Quality.AQLs {
				p := sampling.Parameters{Level: level, AQL: aql, Unit: sampling.NonconformitiesPer100, Start: sampling.Normal}
				used := decide(t, band, sampling.Normal, p)
				if used.Ac < 2 {
					continue
				}
				asked++
				tighter := -1
				for _, row := range std.Normal.Rows {
					if row.Letter == used.Letter {
						tighter, _, _ = row.Cells[i-1].Numbers()
					}
				}
				if tighter < 1 || tighter >= used.Ac {
					t.Fatalf("%s: %d one step tighter", used, tighter)
				}
				state, err := std.Begin(p)
				if err != nil {
					t.Fatal(err)
				}
				for found, want := range map[int]int{0: 3, tighter: 3, tighter + 1: 0, used.Ac: 0, used.Ac + 1: 0} {
					step, err := std.Next(state, sampling.Inspected(sampling.Lot{Number: 1, Size: band, Found: found}))
					if err != nil || step.After.Score != want {
						t.Errorf("%s: %d found: %v %v, want %d", used, found, step, err, want)
					}
				}
			}
		}
	}
	if asked < 500 {
		t.Errorf("%d asked", asked)
	}
}

// naive is the switching rules as a clerk would keep them: everything since the last switch in one list, counted afresh
// after every lot. Ac is 0 or 1 and the AQL that of the lots, so that every accepted lot scores 2.
type naive struct {
	severity       string // of the next lot, or "discontinued"
	since          []bool // of every lot since the last switch, whether it was accepted
	kept           int    // score that reduced inspection was reached with
	steady, wanted bool
}

func (n *naive) turn(to string) { n.severity, n.since = to, nil }

func (n *naive) score() int {
	if n.severity != "normal" {
		return n.kept
	}
	score := 0
	for _, accepted := range n.since {
		score += 2
		if !accepted {
			score = 0
		}
	}
	return score
}

func (n *naive) perhapsReduce() {
	if score := n.score(); n.severity == "normal" && n.steady && n.wanted && score >= 30 {
		n.turn("reduced")
		n.kept = score
	}
}

func (n *naive) perhapsNormal() {
	if n.severity == "reduced" {
		n.turn("normal")
		n.kept = 0
	}
}

func (n *naive) lot(accepted bool) {
	n.since = append(n.since, accepted)
	switch n.severity {
	case "normal":
		last := n.since[max(len(n.since)-5, 0):]
		refused := 0
		for _, a := range last {
			if !a {
				refused++
			}
		}
		if refused >= 2 {
			n.turn("tightened")
			n.kept = 0
		}
		n.perhapsReduce()
	case "tightened":
		refused := 0
		for _, a := range n.since {
			if !a {
				refused++
			}
		}
		if refused == 5 {
			n.turn("discontinued")
		} else if len(n.since) >= 5 && !slices.Contains(n.since[len(n.since)-5:], false) {
			n.turn("normal")
		}
	case "reduced":
		if !accepted {
			n.perhapsNormal()
		}
	}
}

// TestSwitchingOracle plays series of any kind against the clerk, and stores the state on the way.
func TestSwitchingOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := at(rapid.SampledFrom([]sampling.AQL{"0.65", "1.0"}).Draw(t, "aql")) // F: Ac 0 on every severity; H: Ac 1
		size := map[sampling.AQL]int{"0.65": 120, "1.0": 400}[p.AQL]
		state, err := std.Begin(p)
		if err != nil {
			t.Fatal(err)
		}
		begin := state
		clerk := naive{severity: "normal"}
		var events []sampling.Event
		numbers := 0
		good := rapid.IntRange(50, 100).Draw(t, "good")
		for range rapid.IntRange(0, 80).Draw(t, "events") {
			var e sampling.Event
			kind := sampling.Original
			if rapid.IntRange(1, 100).Draw(t, "other") > 85 {
				kind = sampling.EventKind(rapid.IntRange(1, 7).Draw(t, "kind"))
			}
			e.Kind = kind
			switch {
			case kind == sampling.Original && clerk.severity == "discontinued":
				e.Kind = sampling.ActionAgreed
				clerk.turn("tightened")
			case kind == sampling.Original:
				numbers += rapid.IntRange(1, 3).Draw(t, "number")
				accepted := rapid.IntRange(1, 100).Draw(t, "quality") <= good
				e.Lot = sampling.Lot{Number: numbers, Size: size, Found: map[bool]int{true: 0, false: 5}[accepted]}
				clerk.lot(accepted)
			case kind == sampling.Resubmitted && numbers == 0, kind == sampling.ActionAgreed && clerk.severity != "discontinued":
				continue
			case kind == sampling.Resubmitted:
				e.Lot = sampling.Lot{Number: rapid.IntRange(1, numbers).Draw(t, "again"), Size: size}
			case kind == sampling.SteadyRate:
				clerk.steady = true
				clerk.perhapsReduce()
			case kind == sampling.IrregularRate:
				clerk.steady = false
				clerk.perhapsNormal()
			case kind == sampling.ReducedWanted:
				clerk.wanted = true
				clerk.perhapsReduce()
			case kind == sampling.NormalWarranted:
				clerk.wanted = false
				clerk.perhapsNormal()
			case kind == sampling.ActionAgreed:
				clerk.turn("tightened")
			}
			events = append(events, e)
			before, _ := json.Marshal(state)
			step, err := std.Next(state, e)
			if err != nil {
				t.Fatalf("%v: %v", e, err)
			}
			if after, _ := json.Marshal(state); string(before) != string(after) {
				t.Fatal("the state that was handed in was changed")
			}
			if err := std.CheckState(step.After); err != nil {
				t.Fatalf("%+v: %v", step.After, err)
			}
			severity := step.After.Severity.String()
			if step.After.Discontinued {
				severity = "discontinued"
			}
			if severity != clerk.severity || step.After.Score != clerk.score() || step.After.Steady != clerk.steady || step.After.Wanted != clerk.wanted {
				t.Fatalf("after %v: %+v, the clerk has %+v", events, step.After, clerk)
			}
			if len(step.Reasons) == 0 || len(step.Clauses.List()) == 0 {
				t.Fatalf("%s gives no reason", step)
			}
			stored, _ := json.Marshal(step.After)
			state = sampling.State{}
			if err := logistics.Decode(stored, &state); err != nil {
				t.Fatal(err)
			}
		}
		whole, err := std.Replay(begin, events)
		if err != nil {
			t.Fatal(err)
		}
		cut := rapid.IntRange(0, len(events)).Draw(t, "cut")
		first, err := std.Replay(begin, events[:cut])
		if err != nil {
			t.Fatal(err)
		}
		second, err := std.Replay(first.State, events[cut:])
		if err != nil {
			t.Fatal(err)
		}
		a, _ := json.Marshal(whole)
		b, _ := json.Marshal(sampling.Series{Steps: append(first.Steps, second.Steps...), State: second.State})
		if string(a) != string(b) || len(whole.Steps) != len(events) {
			t.Fatalf("in one: %s\nin two: %s", a, b)
		}
	})
}

// TestStepsShareNothing: what a caller does with an answer changes no other.
func TestStepsShareNothing(t *testing.T) {
	state, err := std.Begin(at("1.0"))
	if err != nil {
		t.Fatal(err)
	}
	lot := func(n, found int) sampling.Event {
		return sampling.Inspected(sampling.Lot{Number: n, Size: 2000, Found: found})
	}
	series, err := std.Replay(state, []sampling.Event{lot(1, 0), lot(2, 4), lot(3, 0)})
	if err != nil {
		t.Fatal(err)
	}
	clean := written(t, series)
	first, err := std.Next(series.State, lot(4, 0))
	if err != nil {
		t.Fatal(err)
	}
	second, err := std.Next(series.State, lot(4, 4))
	if err != nil {
		t.Fatal(err)
	}
	second.Before.Recent[0], second.After.Recent = 9, append(second.After.Recent, 9)
	first.After.Recent[0] = 9
	if got := written(t, series); got != clean {
		t.Errorf("%s became %s", clean, got)
	}
	series.State.Recent[0] = 9
	if series.Steps[2].After.Recent[0] == 9 || series.Steps[1].After.Recent[0] == 9 {
		t.Error("the last step shares its list with the series")
	}
}

func TestEmptySeries(t *testing.T) {
	state, err := std.Begin(at("1.0"))
	if err != nil {
		t.Fatal(err)
	}
	series, err := std.Replay(state, nil)
	if err != nil || len(series.Steps) != 0 || series.String() != "normal, score 0" || series.Text(logistics.Chinese) != "正常检验，转移得分 0" {
		t.Errorf("%+v, %v", series, err)
	}
	differ(t, "the state", state, series.State)
	if got := written(t, series); got[:11] != `{"steps":[]` {
		t.Error(got)
	}
}

func TestBegin(t *testing.T) {
	for severity, reduced := range map[sampling.Severity]bool{sampling.Normal: false, sampling.Tightened: false, sampling.Reduced: true} {
		p := at("1.0")
		p.Start = severity
		got, err := std.Begin(p)
		if err != nil {
			t.Fatal(err)
		}
		differ(t, severity.String(), sampling.State{Edition: std.Edition, Parameters: p, Severity: severity, Steady: reduced, Wanted: reduced}, got)
		if err := std.CheckState(got); err != nil {
			t.Error(err)
		}
	}
	got, err := std.Begin(sampling.Parameters{AQL: "15", Unit: 1})
	differ(t, "problems", []string{"parameters.level absent", "parameters.unit conflict", "parameters.start absent"}, paths(t, err))
	differ(t, "no state", sampling.State{}, got)
}
