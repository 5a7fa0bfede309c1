package sampling_test

import (
	"math"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement/sampling"
)

func begin(t testing.TB, severity sampling.Severity) sampling.State {
	t.Helper()
	p := at("1.0")
	p.Start = severity
	state, err := std.Begin(p)
	if err != nil {
		t.Fatal(err)
	}
	return state
}

// lots gives lots of 2000 on original inspection with what was found in each, numbered from 1.
func lots(found ...int) []sampling.Event {
	var all []sampling.Event
	for i, f := range found {
		all = append(all, sampling.Inspected(sampling.Lot{Number: i + 1, Size: 2000, Found: f}))
	}
	return all
}

func replayed(t testing.TB, state sampling.State, events ...sampling.Event) sampling.State {
	t.Helper()
	series, err := std.Replay(state, events)
	if err != nil {
		t.Fatal(err)
	}
	return series.State
}

// TestReadings shows what the standard leaves open and what is taken for it.
func TestReadings(t *testing.T) {
	of := func(kind sampling.EventKind) sampling.Event { return sampling.Event{Kind: kind} }
	numbered := func(from int, found ...int) []sampling.Event {
		all := lots(found...)
		for i := range all {
			all[i].Lot.Number += from - 1
		}
		return all
	}
	ready := begin(t, sampling.Normal)
	ready.Steady, ready.Wanted = true, true
	reduced := replayed(t, ready, lots(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)...)
	for _, row := range []struct {
		reason string
		state  sampling.State
		events []sampling.Event
		want   string
	}{
		{"ten lots by threes", ready, lots(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), "reduced"},
		{"nine are not enough", ready, lots(0, 0, 0, 0, 0, 0, 0, 0, 0), "normal, score 27"},
		{"the lot that ends reduced inspection is not in the window", reduced, numbered(11, 3, 4), "normal, score 0"},
		{"the next one not accepted is the second", reduced, numbered(11, 3, 4, 4), "tightened, 0 accepted in a row, 0 not accepted"},
		{"accepted on reduced with as many as are allowed: it stays", reduced, numbered(11, 2, 2, 2), "reduced"},
		{"the authority wants it no longer", reduced, []sampling.Event{of(sampling.NormalWarranted)}, "normal, score 0"},
		{"what it wanted holds: ten more lots are enough", replayed(t, reduced, numbered(11, 3)...), numbered(12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), "reduced"},
		{"what it wants no longer does not", replayed(t, reduced, of(sampling.NormalWarranted)), numbered(11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), "normal, score 30"},
		{"it wants it again: at once", replayed(t, replayed(t, reduced, of(sampling.NormalWarranted)), numbered(11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)...), []sampling.Event{of(sampling.ReducedWanted)}, "reduced"},
		{"irregular, then steady: the score begins anew", reduced, []sampling.Event{of(sampling.IrregularRate), of(sampling.SteadyRate)}, "normal, score 0"},
		{"steady on tightened inspection is only noted", begin(t, sampling.Tightened), []sampling.Event{of(sampling.SteadyRate), of(sampling.ReducedWanted)}, "tightened, 0 accepted in a row, 0 not accepted"},
		{"submitted again does not count", begin(t, sampling.Normal), append(lots(4), sampling.Event{Kind: sampling.Resubmitted, Lot: sampling.Lot{Number: 1, Size: 2000, Found: 9}}), "normal, score 0"},
		{"four lots between two not accepted: normal", begin(t, sampling.Normal), lots(4, 0, 0, 0, 0, 4), "normal, score 0"},
		{"three lots between: tightened", begin(t, sampling.Normal), lots(4, 0, 0, 0, 4), "tightened, 0 accepted in a row, 0 not accepted"},
		{"four not accepted on tightened", begin(t, sampling.Tightened), lots(3, 3, 3, 3), "tightened, 0 accepted in a row, 4 not accepted"},
		{"the fifth", begin(t, sampling.Tightened), lots(3, 3, 3, 3, 3), "tightened, discontinued"},
		{"the fifth after four accepted", begin(t, sampling.Tightened), lots(3, 3, 3, 3, 0, 0, 0, 0, 3), "tightened, discontinued"},
		{"five accepted: the count is over", begin(t, sampling.Tightened), lots(3, 3, 3, 3, 0, 0, 0, 0, 0), "normal, score 0"},
		{"another stay counts anew", begin(t, sampling.Tightened), lots(3, 3, 3, 3, 0, 0, 0, 0, 0, 4, 4, 3), "tightened, 0 accepted in a row, 1 not accepted"},
		{"resumed, counted anew", begin(t, sampling.Tightened), append(append(lots(3, 3, 3, 3, 3), of(sampling.ActionAgreed)), numbered(6, 0, 3)...), "tightened, 0 accepted in a row, 1 not accepted"},
		{"steady and wanted while discontinued", begin(t, sampling.Tightened), append(lots(3, 3, 3, 3, 3), of(sampling.SteadyRate), of(sampling.ReducedWanted)), "tightened, discontinued"},
		{"numbers may be left out", begin(t, sampling.Normal), append(lots(0), numbered(1000, 0)...), "normal, score 6"},
		{"lots of other sizes: H has Ac 1 and adds 2", begin(t, sampling.Normal), append(lots(0), sampling.Inspected(sampling.Lot{Number: 2, Size: 400})), "normal, score 5"},
		{"begun on reduced inspection: one lot not accepted ends it", begin(t, sampling.Reduced), lots(2, 3), "normal, score 0"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			series, err := std.Replay(row.state, row.events)
			if err != nil || series.State.String() != row.want {
				t.Errorf("%s, %v, want %s", series, err, row.want)
			}
			for _, step := range series.Steps {
				differ(t, "a step, written and read", step, again(t, step))
			}
		})
	}
}

// TestReasons holds each reason to its clause.
func TestReasons(t *testing.T) {
	ready := begin(t, sampling.Normal)
	ready.Steady, ready.Wanted = true, true
	reduced := replayed(t, ready, lots(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)...)
	almost := replayed(t, ready, lots(0, 0, 0, 0, 0, 0, 0, 0, 0)...)
	stopped := replayed(t, begin(t, sampling.Tightened), lots(3, 3, 3, 3, 3)...)
	four := replayed(t, begin(t, sampling.Tightened), lots(0, 0, 0, 0)...)
	lot := func(number, size, found int) sampling.Event {
		return sampling.Inspected(sampling.Lot{Number: number, Size: size, Found: found})
	}
	for _, row := range []struct {
		state    sampling.State
		event    sampling.Event
		en, zh   string
		switches bool
	}{
		{begin(t, sampling.Normal), lot(1, 2000, 2),
			"lot 1 of 2000: 2 found in 125, 3 at most: accepted; then normal, score 3: accepted at the AQL one step tighter too, nothing changes (2828.1-9.3.3.2 (read), 2828.1-9.2)",
			"第 1 批（2000 件）：检验 125，发现 2，接收数 3：接收；此后正常检验，转移得分 3：按更严一级接收质量限亦接收，严格度不变（2828.1-9.3.3.2 解读、2828.1-9.2）", false},
		{begin(t, sampling.Normal), lot(1, 400, 1),
			"lot 1 of 400: 1 found in 50, 1 at most: accepted; then normal, score 2: accepted with a low acceptance number, nothing changes (2828.1-9.3.3.2 (read), 2828.1-9.2)",
			"第 1 批（400 件）：检验 50，发现 1，接收数 1：接收；此后正常检验，转移得分 2：接收数较小，本批接收，严格度不变（2828.1-9.3.3.2 解读、2828.1-9.2）", false},
		{almost, lot(10, 2000, 3),
			"lot 10 of 2000: 3 found in 125, 3 at most: accepted; then normal, score 0: not accepted at the AQL one step tighter, score back to 0, nothing changes (2828.1-9.3.3.2 (read), 2828.1-9.2)",
			"第 10 批（2000 件）：检验 125，发现 3，接收数 3：接收；此后正常检验，转移得分 0：按更严一级接收质量限不接收，得分归零，严格度不变（2828.1-9.3.3.2 解读、2828.1-9.2）", false},
		{almost, lot(10, 2000, 0),
			"lot 10 of 2000: 0 found in 125, 3 at most: accepted; then reduced: accepted at the AQL one step tighter too, score reached, production steady, reduced inspection wanted (2828.1-9.3.3.2 (read), 2828.1-9.3.3.1 (read))",
			"第 10 批（2000 件）：检验 125，发现 0，接收数 3：接收；此后放宽检验：按更严一级接收质量限亦接收，得分已达、生产稳定且负责部门认可（2828.1-9.3.3.2 解读、2828.1-9.3.3.1 解读）", true},
		{replayed(t, begin(t, sampling.Normal), lots(4)...), lot(2, 2000, 4),
			"lot 2 of 2000: 4 found in 125, 3 at most: not accepted; then tightened, 0 accepted in a row, 0 not accepted: score back to 0, too many of the last lots not accepted (2828.1-9.3.3.2 (read), 2828.1-9.3.1 (read))",
			"第 2 批（2000 件）：检验 125，发现 4，接收数 3：不接收；此后加严检验，连续接收 0 批，累计不接收 0 批：得分归零，最近若干批中不接收批过多（2828.1-9.3.3.2 解读、2828.1-9.3.1 解读）", true},
		{four, lot(5, 2000, 2),
			"lot 5 of 2000: 2 found in 125, 2 at most: accepted; then normal, score 0: enough lots accepted in a row (2828.1-9.3.2)",
			"第 5 批（2000 件）：检验 125，发现 2，接收数 2：接收；此后正常检验，转移得分 0：连续接收批数已足（2828.1-9.3.2）", true},
		{four, lot(5, 2000, 3),
			"lot 5 of 2000: 3 found in 125, 2 at most: not accepted; then tightened, 0 accepted in a row, 1 not accepted: nothing changes (2828.1-9.2)",
			"第 5 批（2000 件）：检验 125，发现 3，接收数 2：不接收；此后加严检验，连续接收 0 批，累计不接收 1 批：严格度不变（2828.1-9.2）", false},
		{replayed(t, begin(t, sampling.Tightened), lots(3, 3, 3, 3)...), lot(5, 2000, 3),
			"lot 5 of 2000: 3 found in 125, 2 at most: not accepted; then tightened, discontinued: too many lots not accepted on tightened inspection (2828.1-9.4 (read))",
			"第 5 批（2000 件）：检验 125，发现 3，接收数 2：不接收；此后加严检验，已暂停：加严检验中累计不接收批过多（2828.1-9.4 解读）", true},
		{stopped, sampling.Event{Kind: sampling.ActionAgreed},
			"corrective action agreed; then tightened, 0 accepted in a row, 0 not accepted: corrective action agreed (2828.1-9.4 (read))",
			"认可纠正措施；此后加严检验，连续接收 0 批，累计不接收 0 批：纠正措施已获认可（2828.1-9.4 解读）", true},
		{reduced, lot(11, 2000, 3),
			"lot 11 of 2000: 3 found in 50, 2 at most: not accepted; then normal, score 0: a lot not accepted on reduced inspection (2828.1-9.3.4 (read))",
			"第 11 批（2000 件）：检验 50，发现 3，接收数 2：不接收；此后正常检验，转移得分 0：放宽检验中出现不接收批（2828.1-9.3.4 解读）", true},
		{reduced, sampling.Event{Kind: sampling.IrregularRate},
			"production irregular; then normal, score 0: production irregular on reduced inspection (2828.1-9.3.4 (read))",
			"生产不正常；此后正常检验，转移得分 0：放宽检验中生产不正常（2828.1-9.3.4 解读）", true},
		{reduced, sampling.Event{Kind: sampling.NormalWarranted},
			"normal inspection warranted; then normal, score 0: the authority wants normal inspection (2828.1-9.3.4 (read))",
			"要求恢复正常检验；此后正常检验，转移得分 0：负责部门要求恢复正常检验（2828.1-9.3.4 解读）", true},
		{reduced, sampling.Event{Kind: sampling.SteadyRate}, "production steady; then reduced: nothing changes (2828.1-9.2)", "生产稳定；此后放宽检验：严格度不变（2828.1-9.2）", false},
		{almost, sampling.Event{Kind: sampling.Resubmitted, Lot: sampling.Lot{Number: 9, Size: 2000, Found: 4}},
			"lot 9 of 2000, submitted again; then normal, score 27: does not count (2828.1-9.2)", "第 9 批（2000 件），再次提交；此后正常检验，转移得分 27：不计入（2828.1-9.2）", false},
	} {
		t.Run(row.en, func(t *testing.T) {
			step, err := std.Next(row.state, row.event)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, "English", row.en, step.String())
			differ(t, "Chinese", row.zh, step.Text(logistics.Chinese))
			if step.Switches() != row.switches {
				t.Errorf("switches: %t", step.Switches())
			}
			differ(t, "a step, written and read", step, again(t, step))
		})
	}
}

func TestBadSeries(t *testing.T) {
	of := func(kind sampling.EventKind) sampling.Event { return sampling.Event{Kind: kind} }
	lot := func(number, size, found int) sampling.Event {
		return sampling.Inspected(sampling.Lot{Number: number, Size: size, Found: found})
	}
	stopped := replayed(t, begin(t, sampling.Tightened), lots(3, 3, 3, 3, 3)...)
	normal := begin(t, sampling.Normal)
	per100 := normal
	per100.Parameters.Unit = sampling.NonconformitiesPer100
	for _, row := range []struct {
		reason string
		state  sampling.State
		events []sampling.Event
		want   []string
	}{
		{"in order", normal, lots(0, 125), nil},
		{"more than were inspected", normal, lots(126), []string{"events[0].lot.found range"}},
		{"what follows is not known, and not told", normal, append(lots(126), of(sampling.ActionAgreed)), []string{"events[0].lot.found range"}},
		{"more nonconformities than items", per100, lots(126, 1_000_000), nil},
		{"less than none, twice", normal, lots(-1, 0, -1), []string{"events[0].lot.found range", "events[2].lot.found range"}},
		{"more than the lot", normal, []sampling.Event{lot(1, 10, 11)}, []string{"events[0].lot.found range"}},
		{"a lot of one, a lot of none, a negative lot", normal, []sampling.Event{lot(1, 1, 0), lot(2, 0, 0), lot(3, -1, 0)}, []string{"events[0].lot.size range", "events[1].lot.size range", "events[2].lot.size range"}},
		{"the largest lot, and one item more", normal, []sampling.Event{lot(1, wide(999_999_999_999_999), 0), lot(2, wide(1_000_000_000_000_000), 0)}, []string{"events[1].lot.size range"}},
		{"number 0, and a negative one", normal, []sampling.Event{lot(0, 10, 0), lot(-1, 10, 0)}, []string{"events[0].lot.number range", "events[1].lot.number range"}},
		{"out of order", normal, []sampling.Event{lot(2, 10, 0), lot(1, 10, 0), lot(3, 10, 0)}, []string{"events[1].lot.number range"}},
		{"the same lot twice", normal, []sampling.Event{lot(2, 10, 0), lot(2, 10, 0)}, []string{"events[1].lot.number range"}},
		{"not after what the state has seen", stopped, []sampling.Event{of(sampling.ActionAgreed), lot(5, 10, 0), lot(6, 10, 0)}, []string{"events[1].lot.number range"}},
		{"lots after discontinuation, all of them", stopped, []sampling.Event{lot(6, 10, 0), lot(7, 10, 0), of(sampling.ActionAgreed), lot(8, 10, 0)}, []string{"events[0].lot conflict", "events[1].lot conflict"}},
		{"and what comes after", stopped, []sampling.Event{lot(6, 10, 0), of(sampling.ActionAgreed), lot(8, 2000, 126), lot(9, 10, 0)}, []string{"events[0].lot conflict", "events[2].lot.found range"}},
		{"an action agreed that nobody waits for", normal, []sampling.Event{of(sampling.ActionAgreed)}, []string{"events[0].kind conflict"}},
		{"agreed twice", stopped, []sampling.Event{of(sampling.ActionAgreed), of(sampling.ActionAgreed)}, []string{"events[1].kind conflict"}},
		{"submitted again, never inspected", normal, append(lots(0), sampling.Event{Kind: sampling.Resubmitted, Lot: sampling.Lot{Number: 2, Size: 10}}), []string{"events[1].lot.number range"}},
		{"no lot", normal, []sampling.Event{of(sampling.Original), of(sampling.Resubmitted)}, []string{"events[0].lot absent", "events[1].lot absent"}},
		{"a lot where there is none", normal, []sampling.Event{{Kind: sampling.SteadyRate, Lot: sampling.Lot{Number: 1, Size: 10}}}, []string{"events[0].lot conflict"}},
		{"no kind, an unknown kind", normal, []sampling.Event{{}, {Kind: 8}}, []string{"events[0].kind word", "events[1].kind word"}},
		{"no state", sampling.State{}, []sampling.Event{{}}, []string{
			"state.edition conflict", "state.parameters.level absent", "state.parameters.aql unknown", "state.parameters.unit absent", "state.parameters.start absent",
			"state.severity absent", "events[0].kind word",
		}},
		{"everything of one lot", normal, []sampling.Event{lot(-1, 1, -1)}, []string{"events[0].lot.number range", "events[0].lot.size range", "events[0].lot.found range"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			series, err := std.Replay(row.state, row.events)
			differ(t, "problems", row.want, paths(t, err))
			if err != nil {
				differ(t, "no answer", sampling.Series{}, series)
			}
			if len(row.events) != 1 {
				return
			}
			step, err := std.Next(row.state, row.events[0])
			for i, p := range row.want {
				row.want[i] = strings.Replace(p, "events[0]", "event", 1)
			}
			differ(t, "problems of the one event", row.want, paths(t, err))
			if err != nil {
				differ(t, "no answer", sampling.Step{}, step)
			}
		})
	}
}

func TestBadStates(t *testing.T) {
	normal, tightened, reduced := begin(t, sampling.Normal), begin(t, sampling.Tightened), begin(t, sampling.Reduced)
	stopped := replayed(t, tightened, lots(3, 3, 3, 3, 3)...)
	const a, n = sampling.Accepted, sampling.NotAccepted
	for _, row := range []struct {
		reason string
		state  sampling.State
		change func(*sampling.State)
		want   []string
	}{
		{"in order", normal, func(*sampling.State) {}, nil},
		{"another edition", normal, func(s *sampling.State) { s.Edition = "ISO 2859-1:1989" }, []string{"edition conflict"}},
		{"an unknown AQL", normal, func(s *sampling.State) { s.Parameters.AQL = "1" }, []string{"parameters.aql unknown"}},
		{"an unknown severity", normal, func(s *sampling.State) { s.Severity = 4 }, []string{"severity word"}},
		{"discontinued on normal inspection", normal, func(s *sampling.State) { s.Discontinued = true }, []string{"discontinued conflict", "notAccepted conflict"}},
		{"discontinued as it may be", stopped, func(*sampling.State) {}, nil},
		{"discontinued after four", stopped, func(s *sampling.State) { s.NotAccepted = 4 }, []string{"notAccepted conflict"}},
		{"five and going on", stopped, func(s *sampling.State) { s.Discontinued = false }, []string{"notAccepted range"}},
		{"four looked back at", normal, func(s *sampling.State) { s.Recent, s.Last = logistics.List[sampling.Outcome]{a, a, a, n}, 4 }, nil},
		{"five looked back at", normal, func(s *sampling.State) { s.Recent, s.Last = logistics.List[sampling.Outcome]{a, a, a, a, a}, 5 }, []string{"recent range"}},
		{"two not accepted", normal, func(s *sampling.State) { s.Recent, s.Last = logistics.List[sampling.Outcome]{n, a, n}, 3 }, []string{"recent conflict"}},
		{"no word", normal, func(s *sampling.State) { s.Recent, s.Last = logistics.List[sampling.Outcome]{a, 0}, 3 }, []string{"recent[1] word"}},
		{"looked back at on tightened", tightened, func(s *sampling.State) { s.Recent, s.Last = logistics.List[sampling.Outcome]{a}, 3 }, []string{"recent conflict"}},
		{"a negative score", normal, func(s *sampling.State) { s.Score = -1 }, []string{"score range"}},
		{"a large score", normal, func(s *sampling.State) { s.Score, s.Last = 1_000_000_000, 1 }, nil},
		{"a larger one", normal, func(s *sampling.State) { s.Score, s.Last = 1_000_000_001, 1 }, []string{"score range"}},
		{"the largest", normal, func(s *sampling.State) { s.Score, s.Last = math.MaxInt, 1 }, []string{"score range"}},
		{"a score on tightened", tightened, func(s *sampling.State) { s.Score, s.Last = 3, 1 }, []string{"score conflict"}},
		{"a score on reduced", reduced, func(s *sampling.State) { s.Score, s.Last = 30, 1 }, nil},
		{"four in a row", tightened, func(s *sampling.State) { s.Run, s.Last = 4, 4 }, nil},
		{"five in a row", tightened, func(s *sampling.State) { s.Run, s.Last = 5, 5 }, []string{"run range"}},
		{"a run on normal", normal, func(s *sampling.State) { s.Run, s.Last = 1, 5 }, []string{"run conflict"}},
		{"a negative run", tightened, func(s *sampling.State) { s.Run = -1 }, []string{"run range"}},
		{"four not accepted", tightened, func(s *sampling.State) { s.NotAccepted, s.Last = 4, 4 }, nil},
		{"not accepted on reduced", reduced, func(s *sampling.State) { s.NotAccepted, s.Last = 1, 4 }, []string{"notAccepted conflict"}},
		{"a negative count", tightened, func(s *sampling.State) { s.NotAccepted = -1 }, []string{"notAccepted range"}},
		{"reduced and not steady", reduced, func(s *sampling.State) { s.Steady = false }, []string{"severity conflict"}},
		{"reduced and not wanted", reduced, func(s *sampling.State) { s.Wanted = false }, []string{"severity conflict"}},
		{"normal, and everything there for reduced", normal, func(s *sampling.State) { s.Steady, s.Wanted, s.Score, s.Last = true, true, 30, 10 }, []string{"severity conflict"}},
		{"a point less", normal, func(s *sampling.State) { s.Steady, s.Wanted, s.Score, s.Last = true, true, 29, 10 }, nil},
		{"not wanted", normal, func(s *sampling.State) { s.Steady, s.Score, s.Last = true, 30, 10 }, nil},
		{"a negative last lot", normal, func(s *sampling.State) { s.Last = -1 }, []string{"last range"}},
		{"a score without a lot", normal, func(s *sampling.State) { s.Score = 3 }, []string{"last range"}},
		{"lots without a number", normal, func(s *sampling.State) { s.Recent = logistics.List[sampling.Outcome]{a} }, []string{"last range"}},
		{"a run without a lot", tightened, func(s *sampling.State) { s.Run = 1 }, []string{"last range"}},
		{"refused without a lot", tightened, func(s *sampling.State) { s.NotAccepted = 1 }, []string{"last range"}},
		{"everything at once", normal, func(s *sampling.State) {
			*s = sampling.State{Edition: s.Edition, Parameters: s.Parameters, Severity: 7, Discontinued: true, Recent: logistics.List[sampling.Outcome]{9}, Score: -1, Run: 9, NotAccepted: 9, Last: -1}
		}, []string{"severity word", "discontinued conflict", "recent[0] word", "recent conflict", "score range", "run range", "notAccepted conflict", "notAccepted range", "last range"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			state := row.state
			row.change(&state)
			differ(t, "problems", row.want, paths(t, std.CheckState(state)))
			_, err := std.Next(state, sampling.Event{Kind: sampling.SteadyRate})
			for i, p := range row.want {
				row.want[i] = "state." + p
			}
			differ(t, "problems of the next step", row.want, paths(t, err))
		})
	}
}

// TestNextKeepsOrder: one event at a time, a lot is after the last all the same, and is refused with everything else.
func TestNextKeepsOrder(t *testing.T) {
	stopped := replayed(t, begin(t, sampling.Tightened), lots(3, 3, 3, 3, 3)...)
	for number, want := range map[int][]string{
		4: {"event.lot.number range", "event.lot conflict", "event.lot.found range"}, 5: {"event.lot.number range", "event.lot conflict", "event.lot.found range"},
		6: {"event.lot conflict", "event.lot.found range"},
	} {
		_, err := std.Next(stopped, sampling.Inspected(sampling.Lot{Number: number, Size: 2000, Found: 126}))
		differ(t, num(number), want, paths(t, err))
	}
	if got := lots(0)[0].String(); got != "lot 1 of 2000" {
		t.Error(got)
	}
}

// TestScoreIsBounded: a score that nobody uses does not rise for ever.
func TestScoreIsBounded(t *testing.T) {
	state := begin(t, sampling.Normal)
	state.Score, state.Last = 999_999_998, 1
	for _, want := range []int{1_000_000_000, 1_000_000_000} {
		step, err := std.Next(state, sampling.Inspected(sampling.Lot{Number: state.Last + 1, Size: 2000}))
		if err != nil || step.After.Score != want {
			t.Fatal(step, err)
		}
		state = step.After
	}
}
