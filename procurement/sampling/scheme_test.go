package sampling_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement/sampling"
)

// TestStandardIsAPolicy: the standard is validated, written, read and printed as every policy is.
func TestStandardIsAPolicy(t *testing.T) {
	fresh := sampling.Standard()
	if err := logistics.Validate(fresh); err != nil {
		t.Fatal(err)
	}
	back := again(t, fresh)
	differ(t, "written and read", fresh, back)
	if changes := logistics.DiffRules(fresh, back); len(changes) != 0 {
		t.Error(changes)
	}
	if _, err := logistics.Schema(fresh); err != nil {
		t.Error(err)
	}
	edited := sampling.Standard()
	edited.Switching.Stop.NotAccepted = 10
	if changes := logistics.DiffRules(fresh, edited); len(changes) != 1 || changes[0].Path != "switching.stop.notAccepted" {
		t.Error(changes)
	}
	rows := 0
	for path, rule := range logistics.Rules(fresh) {
		if rule.Force != logistics.Must {
			t.Errorf("%s: %s", path, rule.Force)
		}
		rows++
	}
	if rows != 16 {
		t.Errorf("%d rows", rows)
	}
	for _, c := range fresh.Clauses {
		if c.Note.En == "" || c.Note.Zh == "" {
			t.Errorf("%s has no note: what is read into it is nowhere told", c.ID)
		}
	}
	sampling.Standard().Normal.Rows[0].Cells[0] = sampling.Cell{}
	differ(t, "a fresh one", fresh, sampling.Standard())
}

func TestStandardInPrint(t *testing.T) {
	for lang, want := range map[logistics.Lang][]string{
		logistics.English: {
			"# Single sampling by attributes, edition GB/T 2828.1-2003 (ISO 2859-1:1999)", "| 501 | C | C | E | F | G | J | K |",
			"| S | 3150 | &#45;, -, 1/2, -,", "lots not accepted: 2; of at most so many consecutive lots: 5", "rises at 549 edges",
		},
		logistics.Chinese: {
			"# 计数一次抽样检验（GB/T 2828.1-2003 (ISO 2859-1:1999) 版）", "| 批量自 | S-1 |", "| A | 2 | ↓、↓、", "8.8 | 暂停检验 | 累计不接收批数：5 | 2828.1-9.4（解读）", "549 处",
		},
	} {
		got := logistics.AppendMarkdown(nil, std, lang)
		for _, line := range want {
			if !bytes.Contains(got, []byte(line)) {
				t.Errorf("%s: %q is not printed", lang, line)
			}
		}
	}
}

// firm is a company's policy that holds what the standard leaves to it.
type firm struct {
	Edition  string            `json:"edition" label:"edition|版本"`
	Clauses  logistics.Clauses `json:"clauses" label:"clauses|条款"`
	Sampling struct {
		logistics.Rule
		sampling.Parameters
	} `json:"sampling" label:"sampling|抽样"`
}

// TestParametersInAPolicy: the parameters stand in a row of a policy, and are validated, printed and read there.
func TestParametersInAPolicy(t *testing.T) {
	policy := firm{Edition: "2026", Clauses: logistics.Clauses{{ID: "004-014", Title: logistics.Text{En: "Sampling", Zh: "抽样"}, Basis: logistics.Stated}}}
	policy.Sampling.Rule, policy.Sampling.Parameters = logistics.Obliges("004-014"), at("1.0")
	if err := logistics.Validate(policy); err != nil {
		t.Fatal(err)
	}
	if back := again(t, policy); back.Sampling != policy.Sampling {
		t.Errorf("%+v", back)
	}
	if got := written(t, policy.Sampling); got != `{"clause":"004-014","force":"must","level":"II","aql":"1.0","unit":"percent-nonconforming","start":"normal"}` {
		t.Error(got)
	}
	for lang, want := range map[logistics.Lang]string{
		logistics.English: "inspection level: II; AQL: 1.0; counted in: percent nonconforming; severity to start with: normal (004-014)",
		logistics.Chinese: "检验水平：Ⅱ；接收质量限：1.0；质量表示：不合格品百分数；起始严格度：正常检验（004-014）",
	} {
		if got := string(logistics.AppendMarkdown(nil, policy, lang)); !strings.Contains(strings.ToLower(got), strings.ToLower(want)) {
			t.Errorf("%s: %s", lang, got)
		}
	}
	if _, err := logistics.Schema(policy); err != nil {
		t.Error(err)
	}
	policy.Sampling.Level = 0
	differ(t, "problems", []string{"sampling.level word"}, paths(t, logistics.Validate(policy)))
}

func TestBrokenSchemes(t *testing.T) {
	none := logistics.Limit{Rule: logistics.Obliges("004-014")}
	for _, row := range []struct {
		reason string
		change func(*sampling.Scheme)
		want   []string
	}{
		{"nothing", func(*sampling.Scheme) {}, nil},
		{"no bound for producers", func(s *sampling.Scheme) { s.Formation.Producers = none }, nil},
		{"no producer at all", func(s *sampling.Scheme) { s.Formation.Producers.Bound = logistics.Count(0) }, []string{"formation.producers range"}},
		{"batches by share", func(s *sampling.Scheme) { s.Formation.Batches.Bound = logistics.Share(1, 2) }, []string{"formation.batches range"}},
		{"no AQL", func(s *sampling.Scheme) { s.Quality.AQLs = nil }, []string{"quality.aqls absent", "quality.highestPercent unknown"}},
		{"AQLs out of order", func(s *sampling.Scheme) { s.Quality.AQLs[3] = "0.025" }, []string{"quality.aqls[3] range"}},
		{"an AQL of 0", func(s *sampling.Scheme) { s.Quality.AQLs[0] = "0" }, []string{"quality.aqls[0] range"}},
		{"an AQL that is no figure", func(s *sampling.Scheme) { s.Quality.AQLs[0] = "low" }, []string{"quality.aqls[0] range"}},
		{"an unknown highest percentage", func(s *sampling.Scheme) { s.Quality.HighestPercent = "11" }, []string{"quality.highestPercent unknown"}},
		{"no usual level", func(s *sampling.Scheme) { s.Usual.Level = 0 }, []string{"usual.level word"}},
		{"no bands", func(s *sampling.Scheme) { s.Letters.Bands = nil }, []string{"letters.bands absent"}},
		{"lots of one", func(s *sampling.Scheme) { s.Letters.Bands[0].From = 1 }, []string{"letters.bands[0].from range"}},
		{"lots from three", func(s *sampling.Scheme) { s.Letters.Bands[0].From = 3 }, []string{"letters.bands[0].from range"}},
		{"two bands from one size", func(s *sampling.Scheme) { s.Letters.Bands[2].From = 9 }, []string{"letters.bands[2].from range"}},
		{"the largest lot", func(s *sampling.Scheme) { s.Letters.Bands[14].From = wide(999_999_999_999_999) }, nil},
		{"one more", func(s *sampling.Scheme) { s.Letters.Bands[14].From = wide(1_000_000_000_000_000) }, []string{"letters.bands[14].from range"}},
		{"a letter without a row", func(s *sampling.Scheme) { s.Letters.Bands[1].S3 = "T" }, []string{"letters.bands[1].S-3 unknown", "letters.bands[1].S-3 unknown", "letters.bands[1].S-3 unknown"}},
		{"no letter", func(s *sampling.Scheme) { s.Letters.Bands[0].III = "" }, []string{"letters.bands[0].III unknown", "letters.bands[0].III unknown", "letters.bands[0].III unknown"}},
		{"no rows", func(s *sampling.Scheme) { s.Reduced.Rows = nil }, []string{"reduced.rows absent"}},
		{"a letter twice", func(s *sampling.Scheme) { s.Normal.Rows[1].Letter = "A" }, []string{"normal.rows[1].letter duplicate"}},
		{"a sample that falls", func(s *sampling.Scheme) { s.Tightened.Rows[4].Size = 7 }, []string{"tightened.rows[4].size range"}},
		{"the same sample as above", func(s *sampling.Scheme) { s.Tightened.Rows[4].Size = 8 }, nil},
		{"no sample", func(s *sampling.Scheme) { s.Normal.Rows[0].Size = 0 }, []string{"normal.rows[0].size range"}},
		{"the largest sample", func(s *sampling.Scheme) { s.Tightened.Rows[16].Size = 10_000 }, nil},
		{"one item more", func(s *sampling.Scheme) { s.Tightened.Rows[16].Size = 10_001 }, []string{"tightened.rows[16].size range"}},
		{"a cell too few", func(s *sampling.Scheme) { s.Reduced.Rows[2].Cells = s.Reduced.Rows[2].Cells[:25] }, []string{"reduced.rows[2].cells range"}},
		{"a cell too many", func(s *sampling.Scheme) { s.Reduced.Rows[2].Cells = append(s.Reduced.Rows[2].Cells, cell(t, "v")) }, []string{"reduced.rows[2].cells range"}},
		{"a blank cell on the way", func(s *sampling.Scheme) { s.Reduced.Rows[0].Cells[0] = cell(t, "-") }, []string{"reduced.rows[0].cells[0] conflict"}},
		{"arrows that turn", func(s *sampling.Scheme) {
			s.Reduced.Rows[0].Cells[14], s.Reduced.Rows[1].Cells[14] = cell(t, "v"), cell(t, "^")
		}, []string{
			"reduced.rows[0].cells[14] conflict", "reduced.rows[1].cells[14] conflict"}},
		{"arrows out of the table", func(s *sampling.Scheme) {
			for i := range s.Reduced.Rows {
				s.Reduced.Rows[i].Cells[14] = cell(t, "v")
			}
		}, []string{
			"reduced.rows[0].cells[14] conflict", "reduced.rows[1].cells[14] conflict", "reduced.rows[2].cells[14] conflict", "reduced.rows[3].cells[14] conflict",
			"reduced.rows[4].cells[14] conflict", "reduced.rows[5].cells[14] conflict", "reduced.rows[6].cells[14] conflict", "reduced.rows[7].cells[14] conflict",
			"reduced.rows[8].cells[14] conflict", "reduced.rows[9].cells[14] conflict", "reduced.rows[10].cells[14] conflict", "reduced.rows[11].cells[14] conflict",
			"reduced.rows[12].cells[14] conflict", "reduced.rows[13].cells[14] conflict", "reduced.rows[14].cells[14] conflict", "reduced.rows[15].cells[14] conflict"}},
		{"no plan one step tighter", func(s *sampling.Scheme) { s.Normal.Rows[9].Cells[10] = cell(t, "^") }, []string{"normal.rows[9].cells[11] conflict"}},
		{"two of none", func(s *sampling.Scheme) { s.Switching.Tighten.Of = 0 }, []string{"switching.tighten.of range", "switching.tighten.notAccepted range"}},
		{"five of five", func(s *sampling.Scheme) { s.Switching.Tighten.NotAccepted = 5 }, nil},
		{"six of five", func(s *sampling.Scheme) { s.Switching.Tighten.NotAccepted = 6 }, []string{"switching.tighten.notAccepted range"}},
		{"none of five", func(s *sampling.Scheme) { s.Switching.Tighten.NotAccepted = 0 }, []string{"switching.tighten.notAccepted range"}},
		{"everything of switching at 0", func(s *sampling.Scheme) {
			w := &s.Switching
			w.Relax.Accepted, w.Reduce.Score, w.Score.Tighter, w.Score.Low, w.Stop.NotAccepted = 0, 0, 0, 0, 0
		}, []string{"switching.relax.accepted range", "switching.reduce.score range", "switching.score.tighter range", "switching.score.low range", "switching.stop.notAccepted range"}},
		{"everything of switching at 1", func(s *sampling.Scheme) {
			w := &s.Switching
			w.Tighten.NotAccepted, w.Tighten.Of, w.Relax.Accepted, w.Reduce.Score, w.Score.Tighter, w.Score.Low, w.Stop.NotAccepted = 1, 1, 1, 1, 1, 1, 1
		}, nil},
		{"everything of switching at its most", func(s *sampling.Scheme) {
			w := &s.Switching
			w.Tighten.Of, w.Relax.Accepted, w.Reduce.Score, w.Score.Tighter, w.Score.Low, w.Stop.NotAccepted, w.Score.FromAc = 1000, 1000, 1000, 1000, 1000, 1000, 100
		}, nil},
		{"and one more", func(s *sampling.Scheme) {
			w := &s.Switching
			w.Tighten.Of, w.Relax.Accepted, w.Reduce.Score, w.Score.Tighter, w.Score.Low, w.Stop.NotAccepted, w.Score.FromAc = 1001, 1001, 1001, 1001, 1001, 1001, 101
		}, []string{
			"switching.tighten.of range", "switching.relax.accepted range", "switching.reduce.score range", "switching.score.fromAc range", "switching.score.tighter range",
			"switching.score.low range", "switching.stop.notAccepted range"}},
		{"a clause that is not listed", func(s *sampling.Scheme) { s.Switching.Stop.Clause = "ZZ" }, []string{"switching.stop.clause unknown", "clauses[14] unknown"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			scheme := sampling.Standard()
			row.change(&scheme)
			got := paths(t, logistics.Validate(scheme))
			switch row.reason {
			case "no AQL": // every row has too many cells then
				got = got[:2]
			case "a letter twice": // and the letter that is missing
				got = got[:1]
			}
			differ(t, "problems", row.want, got)
			questions(t, scheme)
		})
	}
	if err := logistics.Validate(sampling.Scheme{}); err == nil {
		t.Error("the zero scheme is valid")
	}
	questions(t, sampling.Scheme{})
}

// TestZeroSchemeTells: no scheme answers nothing, whatever it is asked, and says why.
func TestZeroSchemeTells(t *testing.T) {
	var none sampling.Scheme
	state, err := std.Begin(at("1.0"))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		question string
		ask      func() error
	}{
		{"plan", func() error { _, err := none.DecidePlan(1200, sampling.Normal, at("1.0")); return err }},
		{"parameters", func() error { return none.CheckParameters(at("1.0")) }},
		{"begin", func() error { _, err := none.Begin(at("1.0")); return err }},
		{"state", func() error { return none.CheckState(state) }},
		{"zero state", func() error { return none.CheckState(sampling.State{}) }},
		{"next", func() error { _, err := none.Next(state, lots(0)[0]); return err }},
		{"replay", func() error { _, err := none.Replay(state, nil); return err }},
		{"formation", func() error { _, err := none.CheckFormation([]sampling.Part{{"P", "B", 1}}); return err }},
	} {
		t.Run(row.question, func(t *testing.T) {
			err := row.ask()
			if differ(t, "problems", []string{"scheme absent"}, paths(t, err)); err != nil && !strings.Contains(err.Error(), "Standard gives one") {
				t.Error(err)
			}
		})
	}
	broken := sampling.Standard()
	broken.Formation.Producers.Bound = logistics.Count(0)
	_, err = broken.CheckFormation(nil)
	differ(t, "problems", []string{"scheme.formation.producers range"}, paths(t, err))
}

// TestLeastAcceptanceNumber: the score cannot ask for a tighter AQL where the tables have no plan.
func TestLeastAcceptanceNumber(t *testing.T) {
	for fromAc, outOfRange := range map[int]bool{0: true, 1: false} {
		scheme := sampling.Standard()
		scheme.Switching.Score.FromAc = fromAc
		got := paths(t, logistics.Validate(scheme))
		if slices.Contains(got, "switching.score.fromAc range") != outOfRange || !slices.Contains(got, "normal.rows[2].cells[15] conflict") {
			t.Errorf("from %d: %v", fromAc, got)
		}
	}
}

func cell(t testing.TB, text string) sampling.Cell { return read[sampling.Cell](t, text) }

// questions puts every question to a scheme, whole or not: it answers or tells problems, and never panics.
func questions(t *testing.T, scheme sampling.Scheme) {
	t.Helper()
	told := func(err error) { paths(t, err) }
	for _, lot := range []int{2, 8, 400, 2000, 600_000} {
		for _, severity := range sampling.Severities() {
			for _, aql := range []sampling.AQL{"0.010", "0.025", "1.0", "6.5", "1000"} {
				p := sampling.Parameters{Level: sampling.LevelII, AQL: aql, Unit: sampling.NonconformitiesPer100, Start: severity}
				plan, err := scheme.DecidePlan(lot, severity, p)
				told(err)
				_ = plan.Text(logistics.Chinese)
				_, err = plan.Judge(3)
				told(err)
				state, err := scheme.Begin(p)
				told(err)
				var events []sampling.Event
				for i := range 12 {
					events = append(events, sampling.Inspected(sampling.Lot{Number: i + 1, Size: lot, Found: i / 3}))
				}
				series, err := scheme.Replay(state, events)
				told(err)
				_ = series.Text(logistics.Chinese)
			}
		}
	}
	_, err := scheme.CheckFormation([]sampling.Part{{Producer: "P", Batch: "B", Size: 1}})
	told(err)
}

// TestBrokenSchemeTells: where a scheme that nobody validated has no plan, the answer says where.
func TestBrokenSchemeTells(t *testing.T) {
	scheme := sampling.Standard()
	scheme.Normal.Rows[9].Cells[9] = cell(t, "^")   // K at 0.65
	scheme.Reduced.Rows[9].Cells[10] = cell(t, "-") // K at 1.0
	_, err := scheme.DecidePlan(2000, sampling.Reduced, at("1.0"))
	if differ(t, "problems", []string{"scheme.reduced absent"}, paths(t, err)); !strings.Contains(err.Error(), `no plan for letter "K" at AQL 1.0 (2828.1-table-2-C)`) {
		t.Error(err)
	}
	state, err := scheme.Begin(at("1.0"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = scheme.Replay(state, lots(0))
	if differ(t, "problems", []string{"events[0].lot absent"}, paths(t, err)); !strings.Contains(err.Error(), "letter K at the AQL one step tighter than 1.0 (2828.1-9.3.3.2)") {
		t.Error(err)
	}
	if _, err = scheme.Replay(state, lots(4)); err != nil {
		t.Error("a lot that is not accepted needs no further plan: ", err)
	}
}

func TestCell(t *testing.T) {
	for _, row := range []struct {
		text, print string
		ac, re      int
		plan        bool
		arrow       int
		blank       bool
	}{
		{"0/1", "0/1", 0, 1, true, 0, false}, {"44/45", "44/45", 44, 45, true, 0, false}, {"100/101", "100/101", 100, 101, true, 0, false},
		{"v", "↓", 0, 0, false, 1, false}, {"^", "↑", 0, 0, false, -1, false}, {"-", "-", 0, 0, false, 0, true},
	} {
		c := cell(t, row.text)
		ac, re, plan := c.Numbers()
		if ac != row.ac || re != row.re || plan != row.plan || c.Arrow() != row.arrow || c.IsBlank() != row.blank || c.String() != row.text || c.Text(logistics.English) != row.print {
			t.Errorf("%s: %+v", row.text, c)
		}
		if again(t, c) != c {
			t.Errorf("%s is not read again", row.text)
		}
	}
	for _, text := range []string{"", "0", "1/3", "2/2", "3/2", "-1/0", "01/2", "+1/2", "1/02", "1 / 2", "101/102", "x", "V", "↓", "1/2/3", strings.Repeat("9", 40)} {
		var c sampling.Cell
		if err := c.UnmarshalText([]byte(text)); err == nil || c != (sampling.Cell{}) {
			t.Errorf("%q is read as %s", text, c)
		}
	}
}

func TestFormation(t *testing.T) {
	for _, row := range []struct {
		reason              string
		parts               []sampling.Part
		findings, unchecked []string
		paths               []string
	}{
		{"one part", []sampling.Part{{"P-1", "B-1", 10}}, nil, nil, nil},
		{"one part of nobody knows what", []sampling.Part{{"", "", 10}}, nil, nil, nil},
		{"two of one batch", []sampling.Part{{"P-1", "B-1", 10}, {"P-1", "B-1", 5}}, nil, nil, nil},
		{"two batches", []sampling.Part{{"P-1", "B-1", 10}, {"P-1", "B-2", 5}}, []string{"batches: 2, must be at most 1 (004-014)"}, nil, nil},
		{"two producers", []sampling.Part{{"P-1", "B-1", 10}, {"P-2", "B-1", 5}}, []string{"producers: 2, must be at most 1 (004-014)"}, nil, nil},
		{"two of each, one of them not known", []sampling.Part{{"P-1", "B-1", 10}, {"P-2", "B-2", 5}, {"", "", 1}},
			[]string{"producers: 2, must be at most 1 (004-014)", "batches: 2, must be at most 1 (004-014)"}, nil, nil},
		{"a batch not known", []sampling.Part{{"P-1", "", 10}, {"P-1", "B-1", 5}}, nil, []string{"batches: not checked, missing the batch of every part (004-014)"}, nil},
		{"nothing known", []sampling.Part{{"", "", 10}, {"", "", 5}}, nil,
			[]string{"producers: not checked, missing the producer of every part (004-014)", "batches: not checked, missing the batch of every part (004-014)"}, nil},
		{"no goods", nil, nil, nil, []string{"parts absent"}},
		{"no items, and less", []sampling.Part{{"P", "B", 0}, {"P", "B", -1}}, nil, nil, []string{"parts[0].size range", "parts[1].size range"}},
		{"names with spaces", []sampling.Part{{" P", "B ", 1}}, nil, nil, []string{"parts[0].producer word", "parts[0].batch word"}},
		{"the largest lot", []sampling.Part{{"P", "B", wide(999_999_999_999_998)}, {"P", "B", 1}}, nil, nil, nil},
		{"one item more", []sampling.Part{{"P", "B", wide(999_999_999_999_998)}, {"P", "B", 2}}, nil, nil, []string{"parts[1].size range"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got, err := std.CheckFormation(row.parts)
			differ(t, "problems", row.paths, paths(t, err))
			var findings, unchecked []string
			for _, f := range got.Findings {
				findings = append(findings, f.String())
			}
			for _, u := range got.Unchecked {
				unchecked = append(unchecked, u.String())
			}
			differ(t, "findings", row.findings, findings)
			differ(t, "unchecked", row.unchecked, unchecked)
			if err == nil && got.Edition != std.Edition {
				t.Error(got.Edition)
			}
		})
	}
	open := sampling.Standard()
	open.Formation.Batches = logistics.Limit{Rule: open.Formation.Batches.Rule}
	got, err := open.CheckFormation([]sampling.Part{{"P", "B", 1}})
	if err != nil || len(got.Unchecked) != 1 || !strings.Contains(got.Unchecked[0].String(), "the policy gives no number") {
		t.Error(got, err)
	}
}

// TestClauses asks for the document's clause: facts for which an answer cites it, and near facts for which none does.
func TestClauses(t *testing.T) {
	const clause = logistics.ClauseID("004-014")
	hits, misses := 0, 0
	for _, row := range []struct {
		reason string
		cited  bool
		cites  func() bool
	}{
		{"a sampled lot", true, func() bool { return decide(t, 1200, sampling.Normal, at("1.0")).Clauses.Has(clause) }},
		{"a lot that is inspected whole", true, func() bool { return decide(t, 12, sampling.Normal, at("1.0")).Clauses.Has(clause) }},
		{"a lot of one has no plan", false, func() bool {
			plan, err := std.DecidePlan(1, sampling.Normal, at("1.0"))
			return err == nil || plan.Clauses.Has(clause)
		}},
		{"goods of two producers", true, func() bool { return formed(t, clause, sampling.Part{"P-1", "B", 9}, sampling.Part{"P-2", "B", 9}) }},
		{"goods of two batches", true, func() bool { return formed(t, clause, sampling.Part{"P-1", "B", 9}, sampling.Part{"P-1", "C", 9}) }},
		{"a batch that nobody knows", true, func() bool { return formed(t, clause, sampling.Part{"P-1", "B", 9}, sampling.Part{"P-1", "", 9}) }},
		{"goods of one", false, func() bool { return formed(t, clause, sampling.Part{"P-1", "B", 9}, sampling.Part{"P-1", "B", 9}) }},
		{"switching is of the standard alone", false, func() bool {
			step, err := std.Next(begin(t, sampling.Normal), lots(0)[0])
			return err != nil || step.Clauses.Has(clause)
		}},
	} {
		got := row.cites()
		if got != row.cited {
			t.Errorf("%s: cited %t", row.reason, got)
		}
		if got {
			hits++
		} else {
			misses++
		}
	}
	t.Logf("clause %s hit=%d miss=%d", clause, hits, misses)
}

func formed(t *testing.T, clause logistics.ClauseID, parts ...sampling.Part) bool {
	t.Helper()
	report, err := std.CheckFormation(parts)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Findings {
		if f.Clause == clause {
			return true
		}
	}
	for _, u := range report.Unchecked {
		if u.Clause == clause {
			return true
		}
	}
	return false
}
