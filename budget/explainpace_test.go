package budget_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/budget"
)

func TestExplainPace(t *testing.T) {
	tenth := with(func(p *budget.Policy) { p.Pacing.Early.Bound = logistics.Share(11, 10) })
	open := with(func(p *budget.Policy) { p.Pacing.Late = logistics.Limit{Rule: p.Pacing.Late.Rule} })
	thirds := func(f *budget.PaceFile) { f.Lines[0].Planned[0] = figure("0.01") }
	for _, row := range []struct {
		reason string
		pol    budget.Policy
		file   budget.PaceFile
		want   []string // the turns
	}{
		{"on plan: a fen turns it either way", budget.Factory(), paced("100 100 100"), []string{
			"at 300.01 yuan to date: front-loaded (000-177 (assumed))", "at 299.99 yuan to date: back-loaded (000-177 (assumed))",
			"at 300.01 yuan to date: the year is projected to end beyond its bound (000-161 (read))",
		}},
		{"a fen ahead", budget.Factory(), paced("100.01"), []string{
			"at 100 yuan to date: not front-loaded (000-177 (assumed))", "at 99.99 yuan to date: back-loaded (000-177 (assumed))",
			"at 100 yuan to date: the year is projected to end in order (000-161 (read))",
		}},
		{"nothing spent", budget.Factory(), paced("0"), []string{
			"at 100.01 yuan to date: front-loaded (000-177 (assumed))", "at 100 yuan to date: not back-loaded (000-177 (assumed))",
			"at 100.01 yuan to date: the year is projected to end beyond its bound (000-161 (read))",
		}},
		{"a tenth more is still on plan", tenth, paced("100"), []string{
			"at 110.01 yuan to date: front-loaded (000-177 (assumed))", "at 99.99 yuan to date: back-loaded (000-177 (assumed))",
			"at 100.01 yuan to date: the year is projected to end beyond its bound (000-161 (read))",
		}},
		{"a fen was planned: a tenth of it is none", tenth, paced("0.01", thirds), []string{
			"at 0.02 yuan to date: front-loaded (000-177 (assumed))", "at 0 yuan to date: back-loaded (000-177 (assumed))",
			"at 0.02 yuan to date: the year is projected to end beyond its bound (000-161 (read))",
		}},
		{"the policy does not say what is late", open, paced("100"), []string{
			"at 100.01 yuan to date: front-loaded (000-177 (assumed))", "at 100.01 yuan to date: the year is projected to end beyond its bound (000-161 (read))",
		}},
		{"nothing was planned to date", budget.Factory(), paced("5", func(f *budget.PaceFile) { f.Lines[0].Planned[0] = figure("0") }), nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			all, err := row.pol.ExplainPace(row.file)
			if err != nil || len(all) != 2 {
				t.Fatal(all, err)
			}
			p, err := row.pol.Pace(row.file)
			if err != nil {
				t.Fatal(err)
			}
			want := p.Lines[0].String()
			for _, turn := range row.want {
				want += "\n  " + turn
			}
			if got := all[0].String(); got != want {
				t.Errorf("%s\nwant\n%s", got, want)
			}
			if got := strings.Replace(all[1].String(), "total", "fuel", 1); got != want {
				t.Errorf("the total of one line: %s", got)
			}
			stable(t, all[0])
		})
	}
	all, err := budget.Factory().ExplainPace(paced("100.01"))
	if err != nil {
		t.Fatal(err)
	}
	want := "fuel：超前；累计实际 100.01 元，计划 100 元；预计全年 1,200.12 元，计划 1,200 元\n  累计实际 100 元：不超前（000-177 假定）\n  累计实际 99.99 元：滞后（000-177 假定）\n  累计实际 100 元：预计全年符合（000-161 解读）"
	if zh := all[0].Text(logistics.Chinese); zh != want {
		t.Error(zh)
	}
	late, err := budget.Factory().ExplainPace(paced("99"))
	if err != nil || late[0].Turns[1].Text(logistics.Chinese) != "累计实际 100 元：不滞后（000-177 假定）" || late[0].Turns[2].Text(logistics.Chinese) != "累计实际 100.01 元：预计全年超限（000-161 解读）" {
		t.Error(late, err)
	}
	_, err = budget.Factory().ExplainPace(budget.PaceFile{})
	differ(t, []string{"year absent", "lines absent"}, problems(t, err))
}

// At the amount of a turn the standing is what the turn says, and a fen nearer to what was spent it is what it was.
func TestExplainPaceTurnsThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pol := budget.School()
		percent := func(side string) logistics.Measure {
			return logistics.Share(rapid.IntRange(95, 105).Draw(t, side), 100)
		}
		pol.Pacing.Early.Bound, pol.Pacing.Late.Bound = percent("early"), percent("late")
		if order, _ := pol.Pacing.Late.Bound.Compare(pol.Pacing.Early.Bound); order > 0 {
			pol.Pacing.Early.Bound, pol.Pacing.Late.Bound = pol.Pacing.Late.Bound, pol.Pacing.Early.Bound
		}
		planned := rapid.Int64Range(1, 3000).Draw(t, "fen planned")
		spent := max(0, planned+rapid.Int64Range(-200, 200).Draw(t, "more"))
		ask := func(fen int64) budget.PaceExplanation {
			f := paced(decimal.New(fen, -2).String(), func(f *budget.PaceFile) { f.Lines[0].Planned[0] = decimal.New(planned, -2) })
			all, err := pol.ExplainPace(f)
			if err != nil {
				t.Fatal(err)
			}
			return all[0]
		}
		here := ask(spent)
		for _, turn := range here.Turns {
			at := turn.Spent.Shift(2).BigInt().Int64()
			toward := int64(1)
			if at > spent {
				toward = -1
			}
			is := map[string]budget.Standing{"pacing.early": budget.FrontLoaded, "pacing.late": budget.BackLoaded}[turn.Question]
			if is == 0 {
				continue
			}
			if got := ask(at).Standing == is; at == spent || got == turn.Kept {
				t.Fatalf("%s: %s at %d: %v", here, turn, at, got)
			}
			if got := ask(at+toward).Standing == is; got != turn.Kept {
				t.Fatalf("%s: %s turned before %d", here, turn, at)
			}
		}
	})
}
