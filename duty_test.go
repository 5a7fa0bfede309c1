package logistics_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

// dutyRounds is a policy of one duty and a list of them.
type dutyRounds struct {
	Edition string                         `json:"edition"`
	Clauses logistics.Clauses              `json:"clauses"`
	Intake  logistics.Duty                 `json:"intake" label:"intake|收文"`
	Rounds  logistics.List[logistics.Duty] `json:"rounds" label:"rounds|检查"`
}

func dutyPolicy() dutyRounds {
	clause := func(id logistics.ClauseID) logistics.Clause {
		return logistics.Clause{ID: id, Title: logistics.Text{En: "clause " + string(id), Zh: "条款 " + string(id)}, Basis: logistics.Stated}
	}
	friday := round("weekly fri", logistics.Earlier)
	drill := round("quarterly", logistics.Stays)
	drill.What, drill.By, drill.Times, drill.Distinct = "drill", []logistics.Role{logistics.SafetyOfficer, logistics.SafetyLeader}, 2, true
	drill.MaxGap, drill.Rule = logistics.MustSpan("60d"), should("d-2")
	intake := round("workday", logistics.Stays)
	intake.What = "intake"
	return dutyRounds{"2026", logistics.Clauses{clause("d-1"), clause("d-2")}, intake, logistics.List[logistics.Duty]{friday, drill}}
}

func TestValidateDuty(t *testing.T) {
	for _, row := range []struct {
		reason string
		change func(d *logistics.Duty)
		want   []string
	}{
		{"as it is", func(*logistics.Duty) {}, nil},
		{"no frequency is one", func(d *logistics.Duty) { d.Every = logistics.Every{} }, nil},
		{"a day apart", func(d *logistics.Duty) { d.MaxGap = logistics.MustSpan("1d") }, nil},
		{"no day apart", func(d *logistics.Duty) { d.MaxGap = logistics.MustSpan("0d") }, []string{"intake.maxGap range 0d apart; at least 1d, in days"}},
		{"hours apart", func(d *logistics.Duty) { d.MaxGap = logistics.MustSpan("48h") }, []string{"intake.maxGap range 48h apart; at least 1d, in days"}},
		{"never", func(d *logistics.Duty) { d.Times = 0 }, []string{"intake.times range 0 times; at least once"}},
		{"less than never", func(d *logistics.Duty) { d.Times = -1 }, []string{"intake.times range -1 times; at least once"}},
		{"nothing", func(d *logistics.Duty) { d.What = "" }, []string{"intake.what absent a duty to do nothing"}},
		{"a word with a line break", func(d *logistics.Duty) { d.What = "in\ntake" }, []string{`intake.what word "in\ntake" has characters`}},
		{"nobody", func(d *logistics.Duty) { d.By = nil }, []string{"intake.by absent a duty that no role has"}},
		{"a role twice, and none", func(d *logistics.Duty) { d.By = []logistics.Role{"a", "a", ""} }, []string{
			`intake.by[1] duplicate "a" is there twice`, `intake.by[2] duplicate is empty`,
		}},
		{"no move", func(d *logistics.Duty) { d.Move = 0 }, []string{"intake.move word 0 is no word of stays, earlier, later, lapses"}},
		{"a clause that is not listed", func(d *logistics.Duty) { d.Clause = "d-3" }, []string{"intake.clause unknown cites d-3"}},
		{"no force", func(d *logistics.Duty) { d.Force = 0 }, []string{"intake.force word 0 is no word"}},
		{"everything at once", func(d *logistics.Duty) { *d = logistics.Duty{} }, []string{
			"intake.clause absent a row without a clause", "intake.what absent", "intake.by absent", "intake.times range", "intake.force word", "intake.move word",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			p := dutyPolicy()
			row.change(&p.Intake)
			wantProblems(t, logistics.Validate(p), row.want...)
		})
	}
	if diff := cmp.Diff([]string{"intake d-1 must", "rounds[0] d-1 must", "rounds[1] d-2 should"}, rulesOf(dutyPolicy())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDutyIsReadBack(t *testing.T) {
	const drill = `{"clause":"d-2","force":"should","what":"drill","by":["safety-officer","safety-leader"],"every":"quarterly","move":"stays","times":2,"distinct":true,"maxGap":"60d"}`
	want := dutyPolicy()
	if got := string(dutyJSON(t, want.Rounds[1])); got != drill {
		t.Errorf("written %s", got)
	}
	var back dutyRounds
	if err := logistics.Decode(dutyJSON(t, want), &back); err != nil || cmp.Diff(want, back) != "" {
		t.Errorf("%v\n%s", err, cmp.Diff(want, back))
	}
	broken := strings.NewReplacer(`"quarterly"`, `"each Quarter"`, `"stays"`, `"moves"`, `"times":2`, `"times":"2"`, `,"maxGap":"60d"`, ``).Replace(drill)
	var d logistics.Duty
	wantProblems(t, logistics.Decode([]byte(broken), &d),
		`every word "each Quarter" is no frequency`, `move word unknown word "moves"; one of stays, earlier, later, lapses`, "times type text where a number must be", "maxGap absent is absent")
}

func TestDutySchema(t *testing.T) {
	want := map[string]any{
		"clause": map[string]any{"type": "string", "minLength": 1.0}, "force": map[string]any{"$ref": "#/$defs/logistics.Force"},
		"what":  map[string]any{"type": "string", "minLength": 1.0},
		"by":    map[string]any{"type": "array", "items": map[string]any{"type": "string", "minLength": 1.0}, "minItems": 1.0, "uniqueItems": true},
		"every": map[string]any{"$ref": "#/$defs/logistics.Every"}, "move": map[string]any{"$ref": "#/$defs/logistics.DayMove"},
		"times": map[string]any{"type": "integer", "minimum": 1.0}, "distinct": map[string]any{"type": "boolean"}, "maxGap": map[string]any{"$ref": "#/$defs/logistics.Span"},
	}
	schema := schemaOf(t, dutyPolicy())
	if diff := cmp.Diff(want, part(schema, "$defs", "logistics.Duty", "properties")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]any{"stays", "earlier", "later", "lapses"}, part(schema, "$defs", "logistics.DayMove", "enum")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDutyMarkdown(t *testing.T) {
	for _, row := range []struct {
		reason string
		l      logistics.Lang
		header string
		rows   []string
		line   string
	}{
		{"English", logistics.English, "What; By; How often; On a day off; Times; Each about another; At most apart; Clause", []string{
			"round; guard; every Friday; to the last workday before; 1; no; —; d-1", "drill; safety officer or general affairs safety leader; every quarter; stays; 2; yes; 60 days; d-2 (should)",
		}, "What: intake; by: guard; how often: every workday; on a day off: stays; times: 1; each about another: no"},
		{"Chinese", logistics.Chinese, "事项; 办理人; 频次; 遇休息日; 次数; 每次对象不同; 最长间隔; 条款", []string{
			"round; 保安; 每周五; 提前至前一工作日; 1; 否; —; d-1", "drill; 安全担当或总务安全负责领导; 每季度; 不变; 2; 是; 60 天; d-2（原则上）",
		}, "事项：intake；办理人：保安；频次：每个工作日；遇休息日：不变；次数：1；每次对象不同：否"},
	} {
		document := markdown(dutyPolicy(), row.l)
		rounds := tablesOf(t, document)[0]
		got := []string{strings.Join(rounds.header, "; ")}
		for _, cells := range rounds.rows {
			got = append(got, strings.Join(cells, "; "))
		}
		if diff := cmp.Diff(append([]string{row.header}, row.rows...), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
		if !strings.Contains(document, row.line) {
			t.Errorf("%s: %q is not in\n%s", row.reason, row.line, document)
		}
	}
}

func TestDiffRulesOfDuties(t *testing.T) {
	old, new := dutyPolicy(), dutyPolicy()
	new.Rounds = logistics.List[logistics.Duty]{new.Rounds[1], new.Rounds[0]}[:1]
	new.Rounds[0].Every, new.Rounds[0].Times, new.Rounds[0].MaxGap = logistics.MustEvery("monthly"), 1, logistics.Span{}
	new.Intake.Move = logistics.Lapses
	wantChanges(t, old, new,
		"intake.move: stays → lapses (d-1)",
		`rounds[0]: removed {"clause":"d-1","force":"must","what":"round","by":["guard"],"every":"weekly fri","move":"earlier","times":1,"distinct":false,"maxGap":"none"} (d-1)`,
		"rounds[0].every: quarterly → monthly (d-2)", "rounds[0].times: 2 → 1 (d-2)", "rounds[0].maxGap: 60d → none (d-2)")
}
