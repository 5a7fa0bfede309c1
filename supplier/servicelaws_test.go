package supplier_test

import (
	"encoding/json"
	"math/big"
	"slices"
	"strings"
	"testing"
	"unicode"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestServicesLaws(t *testing.T) {
	type services = supplier.Services
	one := logistics.Count(1)
	limit := func(l *logistics.Limit, side logistics.Side, bound logistics.Measure) { l.Side, l.Bound = side, bound }
	for _, row := range []struct {
		reason string
		edit   func(*services)
		want   []string
	}{
		{"no services", func(s *services) { s.Kinds = nil }, []string{"services.kinds absent", "services.contract.exit.of[0] unknown", "services.contract.exit.of[1] unknown"}},
		{"a service twice", func(s *services) { s.Kinds[1].Name = "security" }, []string{"services.kinds[1] duplicate"}},
		{"a service without a name", func(s *services) { s.Kinds[1].Name = "" }, []string{"services.kinds[1] absent"}},
		{"a mode twice", func(s *services) { s.Canteen[1].Name = "appointed" }, []string{"services.canteen[1] duplicate"}},
		{"a ban of the contract", func(s *services) { s.Contract.Items[0].Banned = true }, []string{"services.contract.items conflict"}},
		{"bans of one's terms", func(s *services) {
			s.Contract.InForce.Banned, s.Contract.Exit.Banned, s.Contract.Staff[1].Banned = true, true, true
		},
			[]string{"services.contract.inForce conflict", "services.contract.exit conflict", "services.contract.staff conflict"}},
		{"terms of exit of a service that there is not", func(s *services) { s.Contract.Exit.Of = []string{"catering", "catering", "laundry"} },
			[]string{"services.contract.exit.of[1] duplicate", "services.contract.exit.of[2] unknown"}},
		{"an agreement twice", func(s *services) { s.Agreements[1].Kind = "repair-team" }, []string{"services.agreements[1] duplicate"}},
		{"bans of supervision", func(s *services) { s.Supervision.Rules[0].Banned, s.Supervision.Committee[0].Banned = true, true },
			[]string{"services.supervision.rules conflict", "services.supervision.committee conflict"}},
		{"at most nine tenths satisfied", func(s *services) { s.Satisfaction.Target.Side = logistics.AtMost }, []string{"services.satisfaction.target.side range"}},
		{"ninety satisfied", func(s *services) { s.Satisfaction.Target.Bound = one }, []string{"services.satisfaction.target.bound range"}},
		{"more than all satisfied", func(s *services) { limit(&s.Satisfaction.Target, logistics.Above, logistics.Share(1, 1)) }, []string{"services.satisfaction.target.bound range"}},
		{"no notice allowed", func(s *services) { s.Satisfaction.Notice.Banned = true }, []string{"services.satisfaction.notice conflict"}},
		{"weights of 99.9999", func(s *services) { s.Evaluation.Dimensions[0].Weight = figure("24.9999") }, []string{"services.evaluation.dimensions range"}},
		{"a negative weight", func(s *services) { s.Evaluation.Dimensions[0].Weight = figure("-25") }, []string{"services.evaluation.dimensions[0].weight amount", "services.evaluation.dimensions range"}},
		{"a dimension twice", func(s *services) { s.Evaluation.Dimensions[2].Name = "quality" }, []string{"services.evaluation.dimensions[2] duplicate"}},
		{"a third party of one half", func(s *services) { s.Evaluation.Third.Side = logistics.AtMost }, []string{"services.evaluation.third.bound range"}},
		{"a third party without a bound", func(s *services) { limit(&s.Evaluation.Third, logistics.NoSide, logistics.Measure{}) }, []string{"services.evaluation.third.bound range"}},
		{"three grades", func(s *services) { s.Pay.Grades = s.Pay.Grades[:3] }, []string{"services.pay.grades range"}},
		{"grades from 1", func(s *services) { s.Pay.Grades[0].From = figure("1") }, []string{"services.pay.grades[0].from range"}},
		{"a better grade paid less", func(s *services) {
			limit(&s.Pay.Factors.Poor, logistics.AtMost, logistics.Share(90, 100))
			limit(&s.Pay.Factors.Excellent, logistics.AtMost, logistics.Share(89_9999, 100_0000))
		}, []string{"services.pay.factors.excellent.bound range"}},
		{"a factor that is a lower bound, one that is no share", func(s *services) {
			limit(&s.Pay.Factors.Poor, logistics.AtLeast, logistics.Share(90, 100))
			limit(&s.Pay.Factors.Good, logistics.AtMost, one)
		}, []string{"services.pay.factors.poor.side range", "services.pay.factors.good.bound range"}},
		{"a cap without a number", func(s *services) { limit(&s.Pay.Cap, logistics.NoSide, logistics.Measure{}) }, []string{"services.pay.cap range"}},
		{"a figure that nobody gives", func(s *services) { s.Pay.Needs[0].Key = "charm" }, []string{"services.pay.needs[0].key unknown"}},
		{"another word for the survey", func(s *services) { s.Pay.Needs[2].Key = "satisfied" }, []string{"services.pay.needs[2].key unknown"}},
		{"quality banned", func(s *services) { s.Pay.Needs[0].Banned = true }, []string{"services.pay.needs conflict"}},
		{"an award to one twice, in no form", func(s *services) { s.Awards[0].To, s.Awards[0].As = []string{"team", "team"}, []string{""} },
			[]string{"services.awards[0].to[1] duplicate", "services.awards[0].as[0] absent"}},
		{"an award of at least an amount", func(s *services) { limit(&s.Awards[0].Amount, logistics.AtLeast, logistics.Yuan(amount("1"))) }, []string{"services.awards[0].amount range"}},
		{"two duties by one word", func(s *services) { s.Awards[1].What = "monthly-award" }, []string{"services duplicate"}},
		{"no steps", func(s *services) { s.Rectification.Steps = nil }, []string{"services.rectification.steps absent", "services.rectification.deadline.set unknown", "services.rectification.deadline.for unknown"}},
		{"a day that is banned", func(s *services) { s.Rectification.Due.Banned = true }, []string{"services.rectification.due conflict"}},
		{"a period that is a share", func(s *services) { limit(&s.Rectification.Period, logistics.AtMost, logistics.Share(1, 2)) }, []string{"services.rectification.period.bound range"}},
		{"nobody could keep it", func(s *services) { limit(&s.Termination.Failed, logistics.Below, logistics.Count(0)) }, []string{"services.termination.failed.bound range"}},
		{"bans at the end", func(s *services) { s.Termination.Review.Banned, s.Termination.Replacement.Banned = true, true },
			[]string{"services.termination.review conflict", "services.termination.replacement conflict"}},
		{"a grade that is none", func(s *services) { s.Termination.Fails.Grade = 0 }, []string{"services.termination.fails.grade word"}},
		{"a cut-off that is an upper bound", func(s *services) { limit(&s.Staff.CutOff, logistics.AtMost, logistics.Score(big.NewRat(60, 1))) }, []string{"services.staff.cutOff.side range"}},
		{"a cut-off that is a count", func(s *services) { limit(&s.Staff.CutOff, logistics.AtLeast, one) }, []string{"services.staff.cutOff.bound range"}},
		{"nobody pays", func(s *services) { s.Staff.Seconded.PaidBy = "" }, []string{"services.staff.seconded absent"}},
		{"no link", func(s *services) { s.Staff.Linked.Banned = true }, []string{"services.staff.linked conflict"}},
		{"a gate before no stage", func(s *services) { s.Rollout.Gate.Before = "party" }, []string{"services.rollout.gate.before unknown"}},
		{"quality not kept", func(s *services) { s.Rollout.Kept[0].Banned = true }, []string{"services.rollout.kept conflict"}},
		{"no stages", func(s *services) { s.Rollout.Stages = nil }, []string{"services.rollout.stages absent", "services.rollout.gate.before unknown"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got := problems(t, logistics.Validate(with(func(p *supplier.Policy) { row.edit(&p.Services) })))
			// Which clauses no row cites any more is not asked here.
			differ(t, row.want, slices.DeleteFunc(got, func(p string) bool { return strings.HasPrefix(p, "clauses[") }))
		})
	}
	lawful := with(func(p *supplier.Policy) {
		s := &p.Services
		limit(&s.Evaluation.Third, logistics.AtMost, logistics.Share(49_9999, 100_0000))
		limit(&s.Pay.Factors.Poor, logistics.AtMost, logistics.Share(1, 2))
		limit(&s.Pay.Factors.Excellent, logistics.AtMost, logistics.Share(2, 4))
		limit(&s.Satisfaction.Target, logistics.AtLeast, logistics.Share(1, 1))
	})
	if err := logistics.Validate(lawful); err != nil {
		t.Errorf("a third party just below one half, two grades paid alike, all satisfied: %v", err)
	}
}

// The clauses of the services rules by site: what the documents of the other kind of site say is assumed.
func TestServicesBases(t *testing.T) {
	basis := func(pol supplier.Policy, id logistics.ClauseID) logistics.Basis {
		return pol.Clauses.Citation(id).Basis
	}
	for id, want := range map[logistics.ClauseID][2]logistics.Basis{
		"000-009": {logistics.Read, logistics.Assumed}, "002-015": {logistics.Assumed, logistics.Read}, "002-048": {logistics.Read, logistics.Read},
		"004-003": {logistics.Stated, logistics.Stated}, "004-004": {logistics.Assumed, logistics.Assumed}, "004-009": {logistics.Assumed, logistics.Assumed}, "004-011": {logistics.Assumed, logistics.Assumed},
	} {
		if got := [2]logistics.Basis{basis(supplier.Factory(), id), basis(supplier.School(), id)}; got != want {
			t.Errorf("%s is %s, want %s", id, got, want)
		}
	}
	// Of other kinds of sites than these two: assumed for both, and the note names the kind.
	for id, kind := range map[logistics.ClauseID]string{
		"002-004": "A college's rule", "003-042": "A kindergarten's rule", "004-018": "A hospital's rule", "004-019": "A hospital's rule",
		"004-110": "A property company's rule", "004-111": "A property company's rule", "004-122": "A property company's rule",
	} {
		for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
			if c, _ := pol.Clauses.Find(id); c.Basis != logistics.Assumed || !strings.HasPrefix(c.Note.En, kind+"; the ") || !strings.Contains(c.Note.Zh, "条款；") {
				t.Errorf("%s: %s is %s: %s", pol.Edition, id, c.Basis, c.Note.En)
			}
		}
	}
	c, _ := supplier.School().Clauses.Find("004-002")
	if len(c.SameAs) != 2 || c.SameAs[0] != "002-050" || c.SameAs[1] != "004-010" {
		t.Errorf("what says the same as 004-002: %v", c.SameAs)
	}
}

// Every plain word of the services rules has a name in both languages.
func TestServicesNames(t *testing.T) {
	pol := supplier.School()
	data, err := json.Marshal(pol.Services)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	words := 0
	var walk func(v any, key string)
	walk = func(v any, key string) {
		switch x := v.(type) {
		case map[string]any:
			for k, below := range x {
				walk(below, k)
			}
		case []any:
			for _, below := range x {
				walk(below, key)
			}
		case string:
			if !strings.Contains(" name key what act kind of to as set for before after ", " "+key+" ") {
				return
			}
			words++
			en, zh := pol.Name(x, logistics.English), pol.Name(x, logistics.Chinese)
			if en == "" || !strings.ContainsFunc(zh, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				t.Errorf("%s %q is %q, %q", key, x, en, zh)
			}
		}
	}
	walk(tree, "")
	if words < 90 {
		t.Errorf("%d words", words)
	}
}

func TestServicesDiff(t *testing.T) {
	type services = supplier.Services
	limit := func(l *logistics.Limit, side logistics.Side, bound logistics.Measure) { l.Side, l.Bound = side, bound }
	old := paying(60, 80, 90, 100)
	for _, row := range []struct {
		reason string
		edit   func(*services)
		want   string
		is     logistics.Direction
	}{
		{"greening stays in house", func(s *services) { s.Kinds[1].InHouse = true },
			"services.kinds.greening: may be outsourced [should] (002-051 (read)) → stays in house [should] (002-051 (read)): stricter", logistics.Stricter},
		{"greening is no service any more", func(s *services) { s.Kinds = append(s.Kinds[:1:1], s.Kinds[2:]...) },
			"services.kinds.greening: may be outsourced [should] (002-051 (read)) → refused: stricter", logistics.Stricter},
		{"a contractor inside is qualified too", func(s *services) { s.Canteen[1].Qualified = true },
			"services.canteen.contracted-inside: a mode of the canteen (000-009 (read)) → by a qualified contractor (000-009 (read)): stricter", logistics.Stricter},
		{"terms of exit of cleaning too", func(s *services) { s.Contract.Exit.Of = append(s.Contract.Exit.Of, "cleaning") },
			"services.contract.exit.of: catering, supply of raw materials → catering, cleaning, supply of raw materials: stricter", logistics.Stricter},
		{"no agreement with a shop", func(s *services) { s.Agreements = s.Agreements[:4] },
			"services.agreements.designated-shop: in force at any time (003-042 (assumed)) → none: looser", logistics.Looser},
		{"eighty percent", func(s *services) { s.Satisfaction.Target.Bound = logistics.Share(80, 100) },
			"services.satisfaction.target: from 80% to below 90%: a finding [should] (002-049 (read)) → in order: looser", logistics.Looser},
		{"no survey in November", func(s *services) { s.Satisfaction.Surveys = s.Satisfaction.Surveys[:1] },
			"services.satisfaction.surveys.survey-november: every year from 1 November to 30 November (004-122 (assumed)) → none: looser", logistics.Looser},
		{"other weights", func(s *services) {
			s.Evaluation.Dimensions[0].Weight, s.Evaluation.Dimensions[3].Weight = figure("40"), figure("10")
		}, "services.evaluation.dimensions.quality: weight 25 of 100 (004-004 (assumed)) → weight 40 of 100 (004-004 (assumed)): incomparable\n" +
			"services.evaluation.dimensions.improvement: weight 25 of 100 (004-004 (assumed)) → weight 10 of 100 (004-004 (assumed)): incomparable", logistics.Incomparable},
		{"a third party of a fifth", func(s *services) { s.Evaluation.Third.Bound = logistics.Share(1, 5) },
			"services.evaluation.third: from 20% to below 50%: in order → a finding (004-006 (read)): stricter", logistics.Stricter},
		{"good is paid less", func(s *services) { s.Pay.Factors.Good.Bound = logistics.Share(85, 100) },
			"services.pay.factors.good: above 85% to 90%: in order → a finding [should] (004-007 (assumed)): stricter", logistics.Stricter},
		{"good from 80", func(s *services) { s.Pay.Grades[2].From = figure("80") },
			"services.pay.grades: from 75 to below 80: good [should] (004-007 (assumed)) → fair [should] (004-007 (assumed)): stricter", logistics.Stricter},
		{"awards to teams only", func(s *services) { s.Awards[0].To = []string{"team"} },
			"services.awards.monthly-award.to: key staff, project manager, staff, team → team: stricter", logistics.Stricter},
		{"no award of the year", func(s *services) { s.Awards = s.Awards[:1] },
			"services.awards.yearly-award: every year [should] (004-008 (read)) → none: looser", logistics.Looser},
		{"a week to correct", func(s *services) { limit(&s.Rectification.Period, logistics.AtMost, logistics.Count(7)) },
			"services.rectification.period: up to 7: not checked (004-002 (read)) → in order: looser\n" +
				"services.rectification.period: from 8: not checked (004-002 (read)) → a finding (004-002 (read)): stricter", logistics.Incomparable},
		{"fair fails too", func(s *services) { s.Termination.Fails.Grade = supplier.Fair },
			"services.termination.fails: poor or lower (004-011 (assumed)) → fair or lower (004-011 (assumed)): stricter", logistics.Stricter},
		{"the provider pays", func(s *services) { s.Staff.Seconded.PaidBy = logistics.ServiceProvider },
			"services.staff.seconded: assessed by the service provider, paid by the logistics center (002-053 (read)) → assessed by the service provider, paid by the service provider (002-053 (read)): incomparable", logistics.Incomparable},
		{"the pilot shows it before the pilot", func(s *services) { s.Rollout.Gate.Before = "pilot" },
			"services.rollout.gate: before stage by stage (004-019 (assumed)) → before pilot (004-019 (assumed)): incomparable", logistics.Incomparable},
		{"the verification sets the day", func(s *services) { s.Rectification.Deadline.Set = "verify" },
			"services.rectification.deadline: set by the order to correct by a day for the correction (004-002 (read)) → set by the verification of the result for the correction (004-002 (read)): incomparable", logistics.Incomparable},
	} {
		next := logistics.Clone(old)
		row.edit(&next.Services)
		d, err := supplier.Diff(old, next)
		if err != nil {
			t.Fatalf("%s: %v", row.reason, err)
		}
		var all []string
		for _, s := range d.Shifts {
			all = append(all, s.String())
		}
		if got := strings.Join(all, "\n"); got != row.want || d.Direction != row.is {
			t.Errorf("%s:\n%s (%s)\nwant %s", row.reason, got, d.Direction, row.want)
		}
	}
}
