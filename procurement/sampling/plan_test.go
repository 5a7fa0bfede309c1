package sampling_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement/sampling"
)

func num(n int) string { return strconv.Itoa(n) }

// TestPlanTraps holds cells that public tables have wrong.
func TestPlanTraps(t *testing.T) {
	for _, row := range []struct {
		reason   string
		lot      int
		level    sampling.Level
		aql      sampling.AQL
		severity sampling.Severity
		letters  string // of the lot, of the plan
		size, ac int
	}{
		{"an arrow up moves the sample too", 120, sampling.LevelII, "1.0", sampling.Normal, "FE", 13, 0},
		{"an arrow down moves the sample too", 200, sampling.LevelII, "1.0", sampling.Normal, "GH", 50, 1},
		{"an arrow up beside the diagonal", 40, sampling.LevelII, "2.5", sampling.Normal, "DC", 5, 0},
		{"F at 1.5 is an arrow, not 20 with 1", 150, sampling.LevelII, "1.5", sampling.Normal, "FG", 32, 1},
		{"1999: no arrow; the military standard leads to D", 5, sampling.LevelII, "10", sampling.Tightened, "AA", 2, 0},
		{"1999: Ac 2; the military standard has 1 with a gap to 4", 2000, sampling.LevelII, "1.0", sampling.Reduced, "KK", 50, 2},
		{"arrows over several rows, Ac beyond the 1989 one", 20000, sampling.LevelII, "6.5", sampling.Reduced, "ML", 80, 10},
		{"a long way up, where few cells are plans", 600000, sampling.LevelIII, "10", sampling.Normal, "RK", 125, 21},
		{"the only way to S", 600000, sampling.LevelIII, "0.025", sampling.Tightened, "RS", 3150, 1},
		{"Q goes to S as well", 600000, sampling.LevelII, "0.025", sampling.Tightened, "QS", 3150, 1},
		{"no plan below in the edition of 1999", 600000, sampling.LevelII, "0.025", sampling.Reduced, "QN", 200, 0},
		{"the least lot", 2, sampling.LevelS1, "6.5", sampling.Normal, "AA", 2, 0},
	} {
		p := sampling.Parameters{Level: row.level, AQL: row.aql, Unit: sampling.PercentNonconforming, Start: sampling.Normal}
		got := decide(t, row.lot, row.severity, p)
		if string(got.Code)+string(got.Letter) != row.letters || got.Size != row.size || got.Ac != row.ac || got.Re != row.ac+1 {
			t.Errorf("%s: %s", row.reason, got)
		}
	}
}

func TestWholeLot(t *testing.T) {
	for _, row := range []struct {
		reason       string
		lot, inspect int
		whole        bool
	}{
		{"the sample of 13 is above the lot", 12, 12, true},
		{"it reaches the lot", 13, 13, true},
		{"one item is left", 14, 13, false},
	} {
		got := decide(t, row.lot, sampling.Normal, at("1.0"))
		if got.Size != 13 || got.Inspect != row.inspect || got.Whole() != row.whole || got.Ac != 0 || got.Re != 1 {
			t.Errorf("%s: %+v", row.reason, got)
		}
		if want := logistics.Share(row.inspect, row.lot); got.Share() != want {
			t.Errorf("%s: share %s, want %s", row.reason, got.Share(), want)
		}
	}
}

// TestPlanCites: the answer carries the document that asks for the standard, and the standard's clauses and tables.
func TestPlanCites(t *testing.T) {
	for severity, table := range map[sampling.Severity]string{
		sampling.Normal: "2828.1-table-2-A", sampling.Tightened: "2828.1-table-2-B", sampling.Reduced: "2828.1-table-2-C",
	} {
		got := decide(t, 1200, severity, at("1.0"))
		if want := "004-014 (read), 2828.1-5.2, 2828.1-10.1, 2828.1-table-1, " + table + " (read)"; got.Clauses.String() != want {
			t.Errorf("%s: %s", severity, got.Clauses)
		}
		if got.Edition != "GB/T 2828.1-2003 (ISO 2859-1:1999)" {
			t.Error(got.Edition)
		}
		if back := again(t, got); back != got {
			t.Errorf("%+v is read as %+v", got, back)
		}
		for _, c := range got.Clauses.List() {
			if clause, ok := std.Clauses.Find(c.Clause); !ok || clause.Note.En == "" || clause.Note.Zh == "" {
				t.Errorf("%s has no note", c.Clause)
			}
		}
	}
}

func TestBadPlans(t *testing.T) {
	good := at("1.0")
	with := func(change func(*sampling.Parameters)) sampling.Parameters {
		p := good
		change(&p)
		return p
	}
	for _, row := range []struct {
		reason   string
		lot      int
		severity sampling.Severity
		p        sampling.Parameters
		want     []string
		says     string
	}{
		{"in order", 2, sampling.Normal, good, nil, ""},
		{"a lot of one", 1, sampling.Normal, good, []string{"lot range"}, "a lot of one has no plan: inspect the item itself (2828.1-table-1)"},
		{"no items", 0, sampling.Normal, good, []string{"lot range"}, "a lot of 0 items; 2 or more"},
		{"a negative lot", -1, sampling.Normal, good, []string{"lot range"}, "a lot of -1 items"},
		{"the most negative", math.MinInt, sampling.Normal, good, []string{"lot range"}, ""},
		{"the largest lot", wide(999_999_999_999_999), sampling.Normal, good, nil, ""},
		{"one more", wide(1_000_000_000_000_000), sampling.Normal, good, []string{"lot range"}, "less than 10^15"},
		{"the largest int", math.MaxInt, sampling.Normal, good, []string{"lot range"}, ""},
		{"no severity", 100, 0, good, []string{"severity absent"}, ""},
		{"an unknown severity", 100, 4, good, []string{"severity word"}, ""},
		{"no level", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.Level = 0 }), []string{"parameters.level absent"}, "the usual one is II (2828.1-10.1)"},
		{"an unknown level", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.Level = 8 }), []string{"parameters.level word"}, ""},
		{"no AQL", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.AQL = "" }), []string{"parameters.aql unknown"}, "no AQL (2828.1-5.2)"},
		{"an AQL between two", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.AQL = "2.0" }), []string{"parameters.aql unknown"}, `"2.0" is no AQL of the tables, which go from 0.010 to 1000 (`},
		{"an AQL written otherwise", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.AQL = "1" }), []string{"parameters.aql unknown"}, "as they print it: 1.0"},
		{"an AQL with a zero less", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.AQL = "0.1" }), []string{"parameters.aql unknown"}, "as they print it: 0.10"},
		{"an AQL in percent", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.AQL = "1.0%" }), []string{"parameters.aql unknown"}, ""},
		{"an endless AQL", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.AQL = sampling.AQL(strings.Repeat("9", 1_000_000)) }), []string{"parameters.aql unknown"}, ""},
		{"no unit", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.Unit = 0 }), []string{"parameters.unit absent"}, ""},
		{"an unknown unit", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.Unit = 3 }), []string{"parameters.unit word"}, ""},
		{"10 percent is the most", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.AQL = "10" }), nil, ""},
		{"15 is no percentage", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.AQL = "15" }), []string{"parameters.unit conflict"}, "10 is the highest in percent nonconforming (2828.1-5.2)"},
		{"15 per 100 items", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.AQL, p.Unit = "15", sampling.NonconformitiesPer100 }), nil, ""},
		{"1.0 per 100 items", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.Unit = sampling.NonconformitiesPer100 }), nil, ""},
		{"no severity to start with", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.Start = 0 }), []string{"parameters.start absent"}, "the usual one is normal (2828.1-9.1)"},
		{"an unknown one", 100, sampling.Normal, with(func(p *sampling.Parameters) { p.Start = 9 }), []string{"parameters.start word"}, ""},
		{"everything at once", 1, 0, sampling.Parameters{}, []string{
			"lot range", "severity absent", "parameters.level absent", "parameters.aql unknown", "parameters.unit absent", "parameters.start absent",
		}, ""},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got, err := std.DecidePlan(row.lot, row.severity, row.p)
			differ(t, "problems", row.want, paths(t, err))
			if err != nil && (!strings.Contains(err.Error(), row.says) || got != (sampling.Plan{}) || len(err.Error()) > 1000) {
				t.Errorf("%+v, %.1000v", got, err)
			}
		})
	}
}

func TestJudge(t *testing.T) {
	percent, per100 := decide(t, 2000, sampling.Normal, at("1.0")), decide(t, 2, sampling.Normal, at("1000"))
	whole := decide(t, 12, sampling.Normal, at("1.0"))
	spoiled := percent
	spoiled.Re, spoiled.Inspect, spoiled.Unit = 9, 2, 0
	for _, row := range []struct {
		reason string
		plan   sampling.Plan
		found  int
		want   sampling.Outcome
		paths  []string
	}{
		{"none", percent, 0, sampling.Accepted, nil},
		{"the acceptance number", percent, 3, sampling.Accepted, nil},
		{"the rejection number", percent, 4, sampling.NotAccepted, nil},
		{"every item", percent, 125, sampling.NotAccepted, nil},
		{"more than were inspected", percent, 126, 0, []string{"found range"}},
		{"less than none", percent, -1, 0, []string{"found range"}},
		{"more faults than items", per100, 30, sampling.Accepted, nil},
		{"one more", per100, 31, sampling.NotAccepted, nil},
		{"less than none", per100, -1, 0, []string{"found range"}},
		{"the whole lot, one found: the number stays", whole, 1, sampling.NotAccepted, nil},
		{"more than the whole lot", whole, 13, 0, []string{"found range"}},
		{"a plan that no scheme gave", spoiled, -1, 0, []string{"plan.unit word", "plan.re conflict", "plan.inspect conflict", "found range"}},
		{"no plan", sampling.Plan{}, 0, 0, []string{"plan.lot range", "plan.unit word", "plan.size range", "plan.re conflict"}},
		{"a plan without bounds", plan(wide(1<<60), wide(1<<40), 1<<30, 1), 0, 0, []string{"plan.lot range", "plan.size range", "plan.ac range"}},
		{"the largest plan that is judged", plan(wide(999_999_999_999_999), 10_000, 100, 1), 100, sampling.Accepted, nil},
		{"one more of each", plan(wide(1_000_000_000_000_000), 10_001, 101, 1), 0, 0, []string{"plan.lot range", "plan.size range", "plan.ac range"}},
		{"the smallest", plan(2, 1, 0, 1), 1, sampling.NotAccepted, nil},
		{"a lot of one", plan(1, 1, 0, 1), 0, 0, []string{"plan.lot range"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got, err := row.plan.Judge(row.found)
			differ(t, "problems", row.paths, paths(t, err))
			if err == nil && (got.Outcome != row.want || got.Plan != row.plan || got.Found != row.found) {
				t.Errorf("%+v", got)
			}
			if err == nil && again(t, got) != got {
				t.Error("is not read again")
			}
			if err != nil && got != (sampling.Judgment{}) {
				t.Errorf("%+v with an error", got)
			}
		})
	}
}

func TestTextOfPlans(t *testing.T) {
	whole, arrow, none := decide(t, 12, sampling.Normal, at("1.0")), decide(t, 600000, sampling.Tightened, at("0.025")), decide(t, 120, sampling.Reduced, at("0.65"))
	cites := " (004-014 (read), 2828.1-5.2, 2828.1-10.1, 2828.1-table-1, 2828.1-table-2-A (read))"
	refers := "（004-014 解读、2828.1-5.2、2828.1-10.1、2828.1-table-1、2828.1-table-2-A 解读）"
	plain := decide(t, 1200, sampling.Normal, at("1.0"))
	judged, err := plain.Judge(3)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		got, want string
	}{
		{plain.String(), "lot of 1200, level II, AQL 1.0 percent nonconforming, normal inspection: code letter J, sample of 80, accepted with 2 or fewer, not accepted from 3 on" + cites},
		{plain.Text(logistics.Chinese), "批量 1200，检验水平 Ⅱ，接收质量限 1.0（不合格品百分数），正常检验：字码 J，样本量 80，接收数 2，拒收数 3" + refers},
		{whole.String(), "lot of 12, level II, AQL 1.0 percent nonconforming, normal inspection: code letter B, by the arrow E, all 12 inspected, accepted with none, not accepted from 1 on" + cites},
		{whole.Text(logistics.Chinese), "批量 12，检验水平 Ⅱ，接收质量限 1.0（不合格品百分数），正常检验：字码 B，按箭头用 E，全数检验 12，接收数 0，拒收数 1" + refers},
		{arrow.String(), "lot of 600000, level II, AQL 0.025 percent nonconforming, tightened inspection: code letter Q, by the arrow S, sample of 3150, accepted with 1 or fewer, not accepted from 2 on" + strings.ReplaceAll(cites, "2-A", "2-B")},
		{none.Text(logistics.Chinese), "批量 120，检验水平 Ⅱ，接收质量限 0.65（不合格品百分数），放宽检验：字码 F，样本量 8，接收数 0，拒收数 1" + strings.ReplaceAll(refers, "2-A", "2-C")},
		{decide(t, 2, sampling.Normal, at("1000")).String(), "lot of 2, level II, AQL 1000 nonconformities per 100 items, normal inspection: code letter A, all 2 inspected, accepted with 30 or fewer, not accepted from 31 on" + cites},
		{judged.String(), "3 found in 80, 2 at most: not accepted" + cites},
		{judged.Text(logistics.Chinese), "检验 80，发现 3，接收数 2：不接收" + refers},
	} {
		differ(t, "text", row.want, row.got)
	}
}

// TestPlanGrows: at a fixed AQL, level and severity the sample never falls as the lot grows, whatever the two lots.
func TestPlanGrows(t *testing.T) {
	bounds := std.LotBounds()
	lots := rapid.OneOf(
		rapid.Custom(func(t *rapid.T) int {
			return max(rapid.SampledFrom(bounds).Draw(t, "bound")+rapid.IntRange(-1, 1).Draw(t, "by"), 2)
		}),
		rapid.IntRange(2, 4000), rapid.IntRange(2, 2_000_000),
	)
	rapid.Check(t, func(t *rapid.T) {
		a, b := lots.Draw(t, "a"), lots.Draw(t, "b")
		aql := rapid.SampledFrom(std.Quality.AQLs).Draw(t, "aql")
		p := sampling.Parameters{Level: rapid.SampledFrom(sampling.Levels()).Draw(t, "level"), AQL: aql, Unit: unitFor(aql), Start: sampling.Normal}
		severity := rapid.SampledFrom(sampling.Severities()).Draw(t, "severity")
		small, err := std.DecidePlan(min(a, b), severity, p)
		if err != nil {
			t.Fatal(err)
		}
		large, err := std.DecidePlan(max(a, b), severity, p)
		if err != nil {
			t.Fatal(err)
		}
		if large.Inspect < small.Inspect {
			t.Fatalf("%s, but %s", small, large)
		}
		if small.Inspect > small.Lot || small.Inspect != min(small.Size, small.Lot) || !slices.Contains(sampling.Levels(), small.Level) {
			t.Fatal(small)
		}
	})
}
