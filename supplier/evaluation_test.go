package supplier_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// evaluation is the evaluation of S-17 by a full group, with a survey and a sample that passed.
func evaluation(edits ...func(*supplier.EvaluationFile)) supplier.EvaluationFile {
	member := func(by logistics.Person, role logistics.Role) supplier.Member {
		return supplier.Member{By: by, Role: role}
	}
	f := supplier.EvaluationFile{
		Supplier: "S-17", On: day("2026-03-10"), People: []logistics.Person{"Qian", "Zhou"},
		Accountable: &supplier.Signatory{By: "Pang", Role: logistics.PurchasingManager},
		Group: []supplier.Member{
			member("Gao", logistics.GeneralAffairsManager), member("Pang", logistics.PurchasingManager),
			member("Fei", logistics.ExpenseAdministrator), member("Chen", logistics.Buyer),
		},
		SurveyedOn: day("2026-03-02"),
		Survey:     []supplier.Surveyed{{Key: "scale", Value: "40 people"}, {Key: "credit", Value: "A"}, {Key: "warehouse-area", Value: "600 m2"}},
		Trials:     []supplier.TrialResult{{Kind: "sample", On: day("2026-03-06"), Passed: logistics.Yes}},
	}
	f.Group[0].Leads = true
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

// manager puts a department manager in the buyer's place.
func manager(f *supplier.EvaluationFile) { f.Group[3].Role = logistics.DepartmentManager }

func TestCheckEvaluation(t *testing.T) {
	type file = supplier.EvaluationFile
	trials := func(trials ...supplier.TrialResult) func(*file) { return func(f *file) { f.Trials = trials } }
	trial := func(on string, passed logistics.Answer) supplier.TrialResult {
		return supplier.TrialResult{Kind: "small-batch", On: day(on), Passed: passed}
	}
	const noTrial = "trial-passed: missing (000-053)"
	for _, row := range []struct {
		reason string
		edit   func(*file)
		want   []string
	}{
		{"all there", func(*file) {}, nil},
		{"in another order", func(f *file) { slices.Reverse(f.Group); slices.Reverse(f.Survey) }, nil},
		{"a fifth member", func(f *file) {
			f.Group = append(f.Group, supplier.Member{By: "Liu", Role: "cook"})
		}, nil},
		{"nobody answers for it", func(f *file) { f.Accountable = nil }, []string{"accountable: missing; expected purchasing manager (000-041)"}},
		{"a buyer answers for it", func(f *file) { f.Accountable = &supplier.Signatory{By: "Chen", Role: logistics.Buyer} },
			[]string{"accountable: buyer, must be purchasing manager (000-041)"}},
		{"no group for goods bought in bulk every day", func(f *file) { f.Group = nil }, []string{"evaluation-group: missing (000-050)"}},
		{"no group for other goods", func(f *file) { f.Group, f.Occasional = nil, true }, []string{"evaluation-group: missing [should] (000-050)"}},
		{"a group for other goods is a whole one too", func(f *file) { f.Occasional, f.Group = true, f.Group[:3] },
			[]string{"group.user: missing; expected buyer or department manager (000-051)"}},
		{"no general affairs manager", func(f *file) { f.Group = f.Group[1:] }, []string{"group.leader: missing; expected general affairs manager (000-051)"}},
		{"nobody leads", func(f *file) { f.Group[0].Leads = false }, []string{"group.leader: missing; expected general affairs manager (000-051)"}},
		{"the purchasing manager leads", func(f *file) { f.Group[0].Leads, f.Group[1].Leads = false, true },
			[]string{"group.leader: purchasing manager, must be general affairs manager (000-051)"}},
		{"two lead", func(f *file) { f.Group[1].Leads = true }, []string{
			"group.leader: purchasing manager, must be general affairs manager (000-051)", "group.leader: more than once: 2; expected 1 (000-051)",
		}},
		{"no purchasing manager", func(f *file) { f.Group = slices.Delete(f.Group, 1, 2) }, []string{"group.purchasing: missing; expected purchasing manager (000-051)"}},
		{"no expense administrator", func(f *file) { f.Group = slices.Delete(f.Group, 2, 3) }, []string{"group.expenses: missing; expected expense administrator (000-051)"}},
		{"neither a buyer nor a department manager", func(f *file) { f.Group = f.Group[:3] }, []string{"group.user: missing; expected buyer or department manager (000-051)"}},
		{"a department manager whom nobody appointed", manager, []string{"group.user.appointment: missing; expected general manager (000-051)"}},
		{"one whom another appointed", func(f *file) { manager(f); f.Group[3].AppointedBy = logistics.SeniorManager },
			[]string{"group.user.appointment: missing; expected general manager (000-051)"}},
		{"one whom the general manager appointed", func(f *file) { manager(f); f.Group[3].AppointedBy = logistics.GeneralManager }, nil},
		{"one whom nobody appointed, beside a buyer", func(f *file) {
			f.Group = append(f.Group, supplier.Member{By: "Liu", Role: logistics.DepartmentManager})
		}, nil},
		{"a fact left out", func(f *file) { f.Survey = f.Survey[:2] }, []string{"survey.warehouse-area: missing (000-052)"}},
		{"a fact not found out", func(f *file) { f.Survey[0].Value = "" }, []string{"survey.scale: missing (000-052)"}},
		{"no trial", trials(), []string{noTrial}},
		{"a small batch will do as well as a sample", trials(trial("2026-03-06", logistics.Yes)), nil},
		{"a trial failed", trials(trial("2026-03-06", logistics.No)), []string{noTrial}},
		{"one failed and the latest passed", trials(trial("2026-03-06", logistics.Yes), trial("2026-03-05", logistics.No)), nil},
		{"one passed and the latest failed", trials(trial("2026-03-06", logistics.No), trial("2026-03-05", logistics.Yes)), []string{noTrial}},
		{"passed and failed on one day is a failure", trials(trial("2026-03-06", logistics.Yes), trial("2026-03-06", logistics.No)), []string{noTrial}},
		{"failed and passed on one day is one, too", trials(trial("2026-03-06", logistics.No), trial("2026-03-06", logistics.Yes)), []string{noTrial}},
		{"passed twice on one day", trials(trial("2026-03-06", logistics.Yes), trial("2026-03-06", logistics.Yes)), nil},
		{"the result is not known", trials(trial("2026-03-05", logistics.No), trial("2026-03-06", logistics.Unknown)),
			[]string{"? trial-passed: not checked, missing whether it is there: the facts do not say (000-053)"}},
		{"nor after one that passed", trials(trial("2026-03-05", logistics.Yes), trial("2026-03-06", logistics.Unknown)),
			[]string{"? trial-passed: not checked, missing whether it is there: the facts do not say (000-053)"}},
		{"passed, and not known, on one day", trials(trial("2026-03-06", logistics.Unknown), trial("2026-03-06", logistics.Yes), trial("2026-03-06", logistics.Unknown)),
			[]string{"? trial-passed: not checked, missing whether it is there: the facts do not say (000-053)"}},
		{"not known, and failed, on one day", trials(trial("2026-03-06", logistics.Unknown), trial("2026-03-06", logistics.No), trial("2026-03-06", logistics.Unknown)), []string{noTrial}},
		{"on the day of the survey", trials(trial("2026-03-02", logistics.Yes)), nil},
		{"the day before the survey", trials(trial("2026-03-01", logistics.Yes)),
			[]string{"trial-passed: out of order: 2026-03-01; expected not before 2026-03-02 (000-053)"}},
		{"before the survey, the latest failed", trials(trial("2026-03-01", logistics.No), trial("2026-02-27", logistics.Yes)), []string{noTrial}},
		{"before the survey passed, after it failed", trials(trial("2026-03-01", logistics.Yes), trial("2026-03-02", logistics.No)), []string{noTrial}},
		{"facts of a survey without its day", func(f *file) { f.SurveyedOn = logistics.Date{} }, []string{
			"survey-day: missing (000-052)", "trial-passed: out of order: 2026-03-06; expected after survey (000-053)",
		}},
		{"again after the survey", trials(trial("2026-03-01", logistics.Yes), trial("2026-03-02", logistics.Yes)), nil},
		{"on the day of the listing", trials(trial("2026-03-10", logistics.Yes)), nil},
		{"without any survey", func(f *file) { f.SurveyedOn, f.Survey = logistics.Date{}, nil }, []string{
			"survey.scale: missing (000-052)", "survey.credit: missing (000-052)", "survey.warehouse-area: missing (000-052)",
			"trial-passed: out of order: 2026-03-06; expected after survey (000-053)",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := evaluation(row.edit)
			before := logistics.Clone(f)
			for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
				report, err := pol.CheckEvaluation(f)
				if err != nil {
					t.Fatal(err)
				}
				differ(t, append([]string{}, row.want...), found(report))
			}
			differ(t, before, f)
			read, err := roundTrip(f)
			if err != nil {
				t.Fatal(err)
			}
			if report, err := supplier.Factory().CheckEvaluation(read); err != nil || !slices.Equal(found(report), append([]string{}, row.want...)) {
				t.Errorf("as read from JSON: %v %v", report, err)
			}
		})
	}
}

func TestHostileEvaluations(t *testing.T) {
	type file = supplier.EvaluationFile
	for _, row := range []struct {
		reason string
		edit   func(*file)
		want   []string
	}{
		{"nothing at all", func(f *file) { *f = file{} }, []string{"supplier absent", "on absent"}},
		{"an evaluator who scores himself", func(f *file) { f.Group[3].By = "Qian" }, []string{"group[3].by conflict"}},
		{"spelled otherwise", func(f *file) { f.Group[3].By = "QIAN" }, []string{"group[3].by conflict"}},
		{"the supplier answers for himself", func(f *file) { f.Accountable.By = "Zhou" }, []string{"accountable.by conflict"}},
		{"one person in two seats", func(f *file) { f.Group[1].By = "Gao" }, []string{"group[1].by duplicate"}},
		{"one person in two seats, spelled otherwise", func(f *file) { f.Group[1].By = "Ｇao" }, []string{"group[1].by duplicate"}},
		{"nobody in a seat, in no role", func(f *file) { f.Group[1] = supplier.Member{} }, []string{"group[1].by absent", "group[1].role absent"}},
		{"roles with a bar", func(f *file) { f.Group[1].Role, f.Group[3].AppointedBy, f.Accountable.Role = "a|b", "c|d", "e|f" },
			[]string{"accountable.role word", "group[1].role word", "group[3].appointedBy word"}},
		{"surveyed after the listing", func(f *file) { f.SurveyedOn = day("2026-03-11") }, []string{"surveyedOn range"}},
		{"a fact twice, and one without a name", func(f *file) { f.Survey[1].Key, f.Survey[2].Key = "scale", "" }, []string{"survey[1].key duplicate", "survey[2].key absent"}},
		{"a fact of two lines", func(f *file) { f.Survey[1].Value = "good\nbad" }, []string{"survey[1].value word"}},
		{"a trial after the listing, one on no day, one of no kind", func(f *file) {
			f.Trials = []supplier.TrialResult{{Kind: "sample", On: day("2026-03-11")}, {Kind: "sample"}, {Kind: "x", On: day("2026-03-01"), Passed: 9}}
		}, []string{"trials[0].on range", "trials[1].on absent", "trials[2].kind unknown", "trials[2].passed word"}},
		{"people without names", func(f *file) { f.People = []logistics.Person{"", " Qian"} }, []string{"people[0] absent", "people[1] word"}},
	} {
		_, err := supplier.Factory().CheckEvaluation(evaluation(row.edit))
		t.Log(row.reason)
		differ(t, row.want, problems(t, err))
	}
}

func TestCheckVisit(t *testing.T) {
	decided := func(on string, visit bool) *supplier.VisitDecision {
		return &supplier.VisitDecision{On: day(on), Visit: visit}
	}
	missing := []string{"visit-decision: missing [should] (000-110)"}
	for _, row := range []struct {
		reason, total, ordered string
		decision               *supplier.VisitDecision
		want                   []string
	}{
		{"below 5,000 nobody asks", "4999.9999", "", nil, nil},
		{"5,000 itself asks", "5000", "", nil, missing},
		{"above it", "5000.01", "2026-03-10", nil, missing},
		{"a decision against a visit is one", "5000", "2026-03-10", decided("2026-03-10", false), nil},
		{"a decision for one", "60000", "", decided("2026-03-10", true), nil},
		{"decided after the order", "5000", "2026-03-09", decided("2026-03-10", true),
			[]string{"ordered: out of order: 2026-03-09; expected not before 2026-03-10 [should] (000-110)"}},
		{"nobody asks for the order of it below 5,000", "4999", "2026-03-09", decided("2026-03-10", true), nil},
	} {
		f := supplier.VisitFile{Total: figure(row.total), Decision: row.decision}
		if row.ordered != "" {
			f.Ordered = day(row.ordered)
		}
		report, err := supplier.Factory().CheckVisit(f)
		if err != nil {
			t.Fatal(err)
		}
		t.Log(row.reason)
		differ(t, append([]string{}, row.want...), found(report))
	}
	open := with(func(p *supplier.Policy) {
		p.Evaluation.Visit.From = logistics.Limit{Rule: p.Evaluation.Visit.From.Rule}
	})
	for _, f := range []supplier.VisitFile{
		{Total: figure("1")},
		{Total: figure("1"), Decision: decided("2026-03-10", true), Ordered: day("2026-03-09")},
	} {
		report, err := open.CheckVisit(f)
		if err != nil {
			t.Fatal(err)
		}
		differ(t, []string{"? visit-decision: not checked, missing from which total on: the policy gives no number (000-110)"}, found(report))
	}
	report, err := open.CheckVisit(supplier.VisitFile{Total: figure("1"), Decision: decided("2026-03-10", false)})
	if err != nil || !report.OK() {
		t.Errorf("decided, whatever the bound: %v %v", report, err)
	}
	for _, row := range []struct {
		reason string
		file   supplier.VisitFile
		want   []string
	}{
		{"nothing is bought", supplier.VisitFile{}, []string{"total range"}},
		{"a negative total, a decision on no day", supplier.VisitFile{Total: figure("-1"), Decision: &supplier.VisitDecision{}}, []string{"total amount", "decision.on absent"}},
		{"a fifth decimal", supplier.VisitFile{Total: figure("5000.00001")}, []string{"total amount"}},
	} {
		_, err := supplier.Factory().CheckVisit(row.file)
		t.Log(row.reason)
		differ(t, row.want, problems(t, err))
	}
}

func TestCheckReviews(t *testing.T) {
	type log = supplier.ReviewLog
	done := func(on string, role logistics.Role) logistics.Done {
		return logistics.Done{On: day(on), Role: role, By: "Pang"}
	}
	reviews := func(edits ...func(*log)) log {
		l := log{Supplier: "S-17", Log: logistics.Log{
			Done: []logistics.Done{done("2025-06-30", logistics.PurchasingManager), done("2025-07-01", logistics.PurchasingManager)},
			From: day("2025-01-01"), AsOf: day("2026-03-10"),
		}}
		for _, edit := range edits {
			edit(&l)
		}
		return l
	}
	buyer := func(l *log) { l.Supplier, l.Buyer = "", "Chen" }
	for _, row := range []struct {
		reason string
		edit   func(*log)
		want   []string
	}{
		{"once in each half-year, at its ends", func(*log) {}, nil},
		{"the half-year that runs is not over", func(l *log) { l.AsOf = day("2026-06-30") }, nil},
		{"it is, on the day after", func(l *log) { l.AsOf = day("2026-07-01") }, []string{"supplier S-17.supplier-review 2026-01-01..2026-06-30: 0, must be at least 1 (000-042)"}},
		{"both in one half", func(l *log) { l.Done[1].On = day("2025-06-30") }, []string{"supplier S-17.supplier-review 2025-07-01..2025-12-31: 0, must be at least 1 (000-042)"}},
		{"a buyer too", buyer, nil},
		{"a buyer whom nobody reviewed", func(l *log) { buyer(l); l.Done = nil }, []string{
			"buyer Chen.buyer-review 2025-01-01..2025-06-30: 0, must be at least 1 (000-042)",
			"buyer Chen.buyer-review 2025-07-01..2025-12-31: 0, must be at least 1 (000-042)",
		}},
		{"reviewed by a buyer", func(l *log) { l.Done[0].Role = logistics.Buyer }, []string{"supplier S-17.supplier-review 2025-06-30: buyer, must be purchasing manager (000-042)"}},
		{"about himself", func(l *log) { l.Done[0].About = "S-17" }, nil},
		{"about himself in small letters", func(l *log) { l.Done[0].About = "s-17" }, nil},
	} {
		report, err := supplier.Factory().CheckReviews(reviews(row.edit))
		if err != nil {
			t.Fatal(err)
		}
		t.Log(row.reason)
		differ(t, append([]string{}, row.want...), found(report))
	}
	for _, row := range []struct {
		reason string
		edit   func(*log)
		want   []string
	}{
		{"of neither", func(l *log) { l.Supplier = "" }, []string{"supplier absent"}},
		{"of both", func(l *log) { l.Buyer = "Chen" }, []string{"buyer conflict"}},
		{"a buyer who reviews himself", func(l *log) { buyer(l); l.Done[1].By = "Chen" }, []string{"done[1].by conflict"}},
		{"a buyer who reviews himself under another spelling", func(l *log) { buyer(l); l.Done[1].By = "CHEN" }, []string{"done[1].by conflict"}},
		{"about another", func(l *log) { l.Done[1].About = "S-18" }, []string{"done[1].about conflict"}},
		{"days reversed, an entry after the day", func(l *log) { l.AsOf = day("2024-12-31") }, []string{"asOf range", "done[0].on range", "done[1].on range"}},
	} {
		_, err := supplier.Factory().CheckReviews(reviews(row.edit))
		t.Log(row.reason)
		differ(t, row.want, problems(t, err))
	}
}

func TestEvaluationLaws(t *testing.T) {
	type policy = supplier.Policy
	seats := func(p *policy) logistics.List[supplier.Seat] { return p.Evaluation.Group.Seats }
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   []string
	}{
		{"nobody answers", func(p *policy) { p.Evaluation.Accountable.By = nil }, []string{"evaluation.accountable.by absent"}},
		{"a role twice", func(p *policy) {
			p.Evaluation.Accountable.By = []logistics.Role{logistics.Buyer, logistics.Buyer, ""}
		},
			[]string{"evaluation.accountable.by[1] duplicate", "evaluation.accountable.by[2] duplicate"}},
		{"groups that are banned", func(p *policy) { p.Evaluation.Group.Daily.Banned, p.Evaluation.Group.Others.Banned = true, true },
			[]string{"evaluation.group.daily conflict", "evaluation.group.others conflict"}},
		{"a group of nobody", func(p *policy) { p.Evaluation.Group.Seats = nil }, []string{"evaluation.group.seats absent"}},
		{"a seat twice, one without a name", func(p *policy) { seats(p)[1].Name, seats(p)[2].Name = "leader", "" },
			[]string{"evaluation.group.seats[1].name duplicate", "evaluation.group.seats[2].name duplicate"}},
		{"a role in two seats", func(p *policy) { seats(p)[1].By = seats(p)[0].By }, []string{"evaluation.group.seats[1].by[0] duplicate"}},
		{"nobody may sit", func(p *policy) { seats(p)[1].By = nil }, []string{"evaluation.group.seats[1].by absent"}},
		{"appointed into another seat", func(p *policy) { seats(p)[3].Appointed = []logistics.Role{logistics.Buyer, logistics.Buyer, "x"} },
			[]string{"evaluation.group.seats[3].appointed[1] unknown", "evaluation.group.seats[3].appointed[2] unknown"}},
		{"appointed by nobody", func(p *policy) { seats(p)[3].Appointer = "" }, []string{"evaluation.group.seats[3].appointer conflict"}},
		{"nobody appointed by somebody", func(p *policy) { seats(p)[3].Appointed = nil }, []string{"evaluation.group.seats[3].appointer conflict"}},
		{"two leaders", func(p *policy) { seats(p)[1].Leads = true }, []string{"evaluation.group.seats conflict"}},
		{"a fact that is banned", func(p *policy) { p.Evaluation.Survey[0].Banned = true }, []string{"evaluation.survey conflict"}},
		{"the day of the survey banned", func(p *policy) { p.Evaluation.SurveyDay.Banned = true }, []string{"evaluation.surveyDay conflict"}},
		{"trials banned, of no kind", func(p *policy) { p.Evaluation.Trial.Banned, p.Evaluation.Trial.Kinds = true, nil },
			[]string{"evaluation.trial conflict", "evaluation.trial.kinds absent"}},
		{"a kind twice and an empty one", func(p *policy) { p.Evaluation.Trial.Kinds = []string{"a", "a", ""} },
			[]string{"evaluation.trial.kinds[1] duplicate", "evaluation.trial.kinds[2] duplicate"}},
		{"a decision that is banned", func(p *policy) { p.Evaluation.Visit.Banned = true }, []string{"evaluation.visit conflict"}},
		{"visits by count", func(p *policy) { p.Evaluation.Visit.From.Bound = logistics.Count(1) }, []string{"evaluation.visit.from.bound type"}},
		{"visits up to a bound", func(p *policy) { p.Evaluation.Visit.From.Side = logistics.AtMost }, []string{"evaluation.visit.from.side range"}},
		{"reviews by nobody", func(p *policy) { p.Evaluation.Reviews.Buyers.By = nil }, []string{"evaluation.reviews.buyers.by absent"}},
		{"sources banned", func(p *policy) {
			s := &p.Evaluation.Sources
			s.Listed.Banned, s.Special.Reason.Banned, s.Market.Banned = true, true, true
		}, []string{"evaluation.sources.listed conflict", "evaluation.sources.special.reason conflict", "evaluation.sources.market conflict"}},
		{"a deputy without a ladder", func(p *policy) { p.Evaluation.Sources.Special.Approval.Deputy = true },
			[]string{"evaluation.sources.special.approval.deputy conflict"}},
		{"an approval under a seal", func(p *policy) { p.Evaluation.Sources.Special.Approval.Seals = []logistics.Seal{logistics.IssueSeal} },
			[]string{"evaluation.sources.special.approval conflict"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			pol := supplier.Factory()
			row.edit(&pol)
			differ(t, row.want, problems(t, logistics.Validate(pol)))
			_, err := pol.CheckEvaluation(evaluation())
			problems(t, err)
			_, err = pol.CheckVisit(supplier.VisitFile{Total: figure("1")})
			problems(t, err)
			_, err = pol.CheckReviews(supplier.ReviewLog{})
			problems(t, err)
			_, err = pol.CheckPurchaseSource(supplier.PurchaseSource{})
			problems(t, err)
		})
	}
}

// What the texts say, what was read into them, and what only should be kept.
func TestQualificationAndEvaluationRows(t *testing.T) {
	should := map[string]bool{
		"qualification.conditions[2]": true, // bank transfer, as far as possible
		"qualification.perCategory":   true, // two or three, about
		"evaluation.group.others":     true, // a group for what is not bought daily
		"evaluation.visit":            true, // the group may choose
		"evaluation.visit.from":       true,
	}
	rows := 0
	for path, rule := range logistics.Rules(supplier.Factory()) {
		if head, _, _ := strings.Cut(path, "."); head == "qualification" || head == "evaluation" {
			rows++
			if (rule.Force == logistics.Should) != should[path] {
				t.Errorf("%s: %s is %s", path, rule.Clause, rule.Force)
			}
		}
	}
	if rows < 50 {
		t.Errorf("%d rows", rows)
	}
	own := []logistics.ClauseID{
		"000-041", "000-042", "000-044", "000-045", "000-046", "000-047", "000-048", "000-049", "000-050", "000-051", "000-052", "000-053", "000-054", "000-110", "004-091",
	}
	factory, school := supplier.Factory().Clauses, supplier.School().Clauses
	for _, id := range own {
		f, s := factory.Citation(id).Basis, school.Citation(id).Basis
		if id == "004-091" {
			f, s = s, f // the school's own
		}
		want := logistics.Read
		if id == "000-042" || id == "000-048" {
			want = logistics.Assumed // silent on how often, and on four categories
		}
		if f != want || s != logistics.Assumed {
			t.Errorf("%s is %s in the one and %s in the other", id, f, s)
		}
	}
}
