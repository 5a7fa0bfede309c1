package supplier_test

import (
	"slices"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// served is what a question of the services rules is answered with under a policy.
type served func(supplier.Policy) (logistics.Report, error)

// serviceRow is a question, what is found, and why.
type serviceRow struct {
	reason string
	ask    served
	want   []string
}

func serviceTable(t *testing.T, pol supplier.Policy, rows []serviceRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) {
			report, err := row.ask(pol)
			if err != nil {
				t.Fatal(err)
			}
			if report.Edition != pol.Edition {
				t.Errorf("edition %q", report.Edition)
			}
			want := row.want
			if want == nil {
				want = []string{}
			}
			differ(t, want, found(report))
		})
	}
}

// refusedRow is a question that cannot be judged, and every problem of it.
type refusedRow struct {
	reason string
	ask    served
	want   []string
}

func refusedTable(t *testing.T, rows []refusedRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) {
			report, err := row.ask(supplier.Factory())
			differ(t, row.want, problems(t, err))
			differ(t, logistics.Report{}, report)
		})
	}
}

func service(edits ...func(*supplier.ServiceFile)) served {
	f := supplier.ServiceFile{
		Project: "P-1", Kind: "cleaning", Provider: "Bright Co", Supervisor: "logistics center", AsOf: day("2026-03-10"),
		Contract: &supplier.ServiceContract{
			Has:  []string{"openness", "contract", "scope", "standard", "market-price", "exit-terms"},
			From: day("2026-01-01"), Until: day("2026-12-31"),
		},
	}
	for _, edit := range edits {
		edit(&f)
	}
	return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckService(f) }
}

func TestCheckService(t *testing.T) {
	type file = supplier.ServiceFile
	serviceTable(t, supplier.Factory(), []serviceRow{
		{"everything is there", service(), nil},
		{"the last day of the contract", service(func(f *file) { f.AsOf = day("2026-12-31") }), nil},
		{"a day later", service(func(f *file) { f.AsOf = day("2027-01-01") }), []string{"service P-1.in-force: expired: 2027-01-01; expected not after 2026-12-31 (002-004)"}},
		{"the first day of the contract", service(func(f *file) { f.AsOf = day("2026-01-01") }), nil},
		{"a day before", service(func(f *file) { f.AsOf = day("2025-12-31") }), []string{"service P-1.in-force: not in force yet: 2025-12-31; expected not before 2026-01-01 (002-004)"}},
		{"a contract without an end", service(func(f *file) { f.Contract.Until, f.AsOf = logistics.Date{}, day("2099-01-01") }), nil},
		{"no contract at all", service(func(f *file) { f.Contract = nil }), []string{
			"service P-1.contract: missing (002-004)", "service P-1.scope: missing (002-004)", "service P-1.standard: missing (002-004)",
			"service P-1.market-price: missing (002-004)", "service P-1.openness: missing (002-004)", "service P-1.in-force: missing (002-004)",
		}},
		{"no market price", service(func(f *file) { f.Contract.Has = []string{"openness", "contract", "scope", "standard"} }), []string{"service P-1.market-price: missing (002-004)"}},
		{"a canteen's contract without terms of exit", service(func(f *file) {
			f.Kind, f.Contract.Has = "catering", []string{"openness", "contract", "scope", "standard", "market-price"}
		}), []string{"service P-1.exit-terms: missing (003-036)"}},
		{"a canteen's contract with them", service(func(f *file) { f.Kind = "catering" }), nil},
		{"repair of water outside the house", service(func(f *file) { f.Kind = "utility-repair" }), []string{"service P-1.outsourced: must not be there: utility-repair [should] (002-051)"}},
		{"repair of water in the house", service(func(f *file) { f.Kind, f.InHouse, f.Contract = "utility-repair", true, nil }), nil},
		{"cleaning in the house needs no contract", service(func(f *file) { f.InHouse, f.Contract = true, nil }), nil},
		{"the provider supervises", service(func(f *file) { f.Supervisor = "Bright Co" }), []string{"service P-1.supervisor: must not be there: Bright Co (004-001)"}},
		{"the provider supervises under another spelling", service(func(f *file) { f.Supervisor = "bright CO" }), []string{"service P-1.supervisor: must not be there: bright CO (004-001)"}},
		{"nobody says who supervises", service(func(f *file) { f.Supervisor = "" }), []string{"? service P-1.supervisor: not checked, missing who provides it and who supervises it (004-001)"}},
		{"nobody says who provides", service(func(f *file) { f.Provider = "" }), []string{"? service P-1.supervisor: not checked, missing who provides it and who supervises it (004-001)"}},
	})
	refusedTable(t, []refusedRow{
		{"nothing said", func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckService(file{}) }, []string{"project absent", "kind unknown", "asOf absent"}},
		{"an unknown service, a contract reversed, a key twice", service(func(f *file) {
			f.Kind, f.Contract.Until, f.Contract.Has, f.Provider, f.Supervisor = "laundry", day("2025-12-31"), []string{"scope", "scope", ""}, " x", "y "
		}), []string{"kind unknown", "provider word", "supervisor word", "contract.has[1] duplicate", "contract.has[2] absent", "contract.until range"}},
		{"a contract without a first day", service(func(f *file) { f.Contract.From = logistics.Date{} }), []string{"contract.from absent"}},
		{"a contract with one's own people", service(func(f *file) { f.InHouse = true }), []string{"contract conflict"}},
	})
}

func canteen(f supplier.CanteenFile) served {
	return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckCanteen(f) }
}

func TestCheckCanteen(t *testing.T) {
	type file = supplier.CanteenFile
	serviceTable(t, supplier.Factory(), []serviceRow{
		{"an appointed department", canteen(file{Modes: []string{"appointed"}}), nil},
		{"a contractor inside need not be qualified", canteen(file{Modes: []string{"contracted-inside"}, Qualified: logistics.No}), nil},
		{"a qualified contractor outside", canteen(file{Modes: []string{"contracted-outside"}, Contractor: "S-9", Qualified: logistics.Yes}), nil},
		{"one who is not qualified", canteen(file{Modes: []string{"contracted-outside"}, Contractor: "S-9", Qualified: logistics.No}), []string{"canteen.contractor S-9.qualified: missing (000-009)"}},
		{"nobody knows", canteen(file{Modes: []string{"contracted-outside"}}), []string{"? canteen.contractor.qualified: not checked, missing whether it is there: the facts do not say (000-009)"}},
		{"no mode", canteen(file{}), []string{"canteen.modes: missing (000-009)"}},
		{"two modes", canteen(file{Modes: []string{"appointed", "contracted-inside"}}), []string{"canteen.modes: more than once: 2; expected 1 (000-009)"}},
	})
	refusedTable(t, []refusedRow{
		{"an answer that is none", canteen(file{Modes: []string{"appointed"}, Qualified: 44}), []string{"qualified word"}},
		{"another mode, and one twice", canteen(file{Modes: []string{"appointed", "appointed", "robots"}, Contractor: " "}), []string{"modes[1] duplicate", "contractor word", "modes[2] unknown"}},
	})
}

func agreements(on string, all ...supplier.Agreement) served {
	f := supplier.AgreementFile{Agreements: all}
	if on != "" {
		f.AsOf = day(on)
	}
	return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckAgreements(f) }
}

func agreement(kind, from, until string) supplier.Agreement {
	a := supplier.Agreement{Kind: kind, Partner: "S-4", From: day(from)}
	if until != "" {
		a.Until = day(until)
	}
	return a
}

// standing are the agreements of all kinds but those that are named.
func standing(without ...string) []supplier.Agreement {
	var all []supplier.Agreement
	for _, row := range supplier.Factory().Services.Agreements {
		left := false
		for _, kind := range without {
			left = left || kind == row.Kind
		}
		if !left {
			all = append(all, agreement(row.Kind, "2026-01-01", ""))
		}
	}
	return all
}

func TestCheckAgreements(t *testing.T) {
	repair := func(from, until string) []supplier.Agreement {
		return append(standing("repair-team"), agreement("repair-team", from, until))
	}
	serviceTable(t, supplier.Factory(), []serviceRow{
		{"one of each kind", agreements("2026-03-10", standing()...), nil},
		{"other kinds are not looked at", agreements("2026-03-10", append(standing(), agreement("laundry", "2020-01-01", "2020-12-31"))...), nil},
		{"two of the three emergency kinds", agreements("2026-03-10", standing("emergency-supply")...), []string{"agreements.emergency-supply: missing (001-044)"}},
		{"no repair team", agreements("2026-03-10", standing("repair-team")...), []string{"agreements.repair-team: missing (001-023)"}},
		{"its last day", agreements("2026-03-10", repair("2026-01-01", "2026-03-10")...), nil},
		{"a day later", agreements("2026-03-11", repair("2026-01-01", "2026-03-10")...), []string{"agreements.repair-team: expired: 2026-03-11; expected not after 2026-03-10 (001-023)"}},
		{"its first day", agreements("2026-03-10", repair("2026-03-10", "")...), nil},
		{"a day before", agreements("2026-03-09", repair("2026-03-10", "")...), []string{"agreements.repair-team: not in force yet: 2026-03-09; expected not before 2026-03-10 (001-023)"}},
		{"over, and the next not begun", agreements("2026-03-11", append(repair("2026-01-01", "2026-03-09"), agreement("repair-team", "2026-02-01", "2026-03-10"), agreement("repair-team", "2026-03-12", ""))...),
			[]string{"agreements.repair-team: expired: 2026-03-11; expected not after 2026-03-10 (001-023)"}},
		{"the sooner of two that begin", agreements("2026-03-09", append(repair("2026-04-10", ""), agreement("repair-team", "2026-03-12", ""))...),
			[]string{"agreements.repair-team: not in force yet: 2026-03-09; expected not before 2026-03-12 (001-023)"}},
		{"no shop this month", agreements("2026-03-31", append(standing("designated-shop"), agreement("designated-shop", "2026-02-01", "2026-02-28"))...),
			[]string{"agreements.designated-shop: expired: 2026-03-31; expected not after 2026-02-28 (003-042)"}},
	})
	refusedTable(t, []refusedRow{
		{"no day, no kind, no partner, no begin, reversed", agreements("", supplier.Agreement{}, agreement("x", "2026-01-02", "2026-01-01")),
			[]string{"asOf absent", "agreements[0].kind absent", "agreements[0].partner absent", "agreements[0].from absent", "agreements[1].until range"}},
	})
}

func TestCheckHiring(t *testing.T) {
	term := logistics.Period{First: day("2026-02-23"), Last: day("2026-07-03")}
	hired := func(from, until string) served {
		h := supplier.Hiring{Person: "Zhou", Term: term}
		if from != "" {
			h.From = day(from)
		}
		if until != "" {
			h.Until = day(until)
		}
		return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckHiring(h) }
	}
	serviceTable(t, supplier.School(), []serviceRow{
		{"the days of the term", hired("2026-02-23", "2026-07-03"), nil},
		{"a day longer", hired("2026-02-23", "2026-07-04"), []string{"contract of Zhou.until: late: 2026-07-04; expected not after 2026-07-03 (002-021)"}},
		{"a day before the term", hired("2026-02-22", "2026-07-03"), []string{"contract of Zhou.from: out of order: 2026-02-22; expected not before 2026-02-23 (002-021)"}},
		{"shorter than the term", hired("2026-03-01", "2026-06-30"), nil},
		{"without an end", hired("2026-02-23", ""), []string{"contract of Zhou.until: missing; expected 2026-07-03 (002-021)"}},
		{"no contract", hired("", ""), []string{"contract of Zhou: missing (002-021)"}},
	})
	refusedTable(t, []refusedRow{
		{"no person, no term", func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckHiring(supplier.Hiring{}) },
			[]string{"person absent", "term.first absent", "term.last absent"}},
		{"a term and a contract reversed", func(pol supplier.Policy) (logistics.Report, error) {
			return pol.CheckHiring(supplier.Hiring{Person: "Zhou", Term: logistics.Period{First: term.Last, Last: term.First}, From: term.Last, Until: term.First})
		}, []string{"term.last range", "until range"}},
		{"an end without a begin", hired("", "2026-07-03"), []string{"from absent"}},
	})
}

func TestServiceChecklists(t *testing.T) {
	rules := func(pol supplier.Policy) []string {
		var keys []string
		for _, n := range pol.Services.Supervision.Rules {
			keys = append(keys, n.Key)
		}
		return keys
	}
	serviceTable(t, supplier.School(), []serviceRow{
		{"all of the rules of supervision", func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckSupervisionRules(rules(pol)) }, nil},
		{"without the survey", func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckSupervisionRules(rules(pol)[:8]) },
			[]string{"supervision.satisfaction-survey: missing (004-003)"}},
		{"both bodies, and another", func(pol supplier.Policy) (logistics.Report, error) {
			return pol.CheckCommittee([]string{"owners-committee", "supervisory-board", "residents"})
		}, nil},
		{"one body", func(pol supplier.Policy) (logistics.Report, error) {
			return pol.CheckCommittee([]string{"owners-committee"})
		},
			[]string{"committee.supervisory-board: missing (004-111)"}},
		{"no committee", func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckCommittee(nil) },
			[]string{"committee.supervisory-board: missing (004-111)", "committee.owners-committee: missing (004-111)"}},
		{"the canteen's papers", func(pol supplier.Policy) (logistics.Report, error) {
			return pol.CheckStaffAgreements([]string{"meal-summary", "canteen-staff-agreement", "dormitory-duties", "breakfast-agreement"})
		}, nil},
		{"no breakfast agreement", func(pol supplier.Policy) (logistics.Report, error) {
			return pol.CheckStaffAgreements([]string{"meal-summary", "canteen-staff-agreement", "dormitory-duties"})
		}, []string{"staff.breakfast-agreement: missing (002-015)"}},
	})
	refusedTable(t, []refusedRow{
		{"a key twice and one without a name", func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckCommittee([]string{"a", "a", ""}) }, []string{"[1] duplicate", "[2] absent"}},
	})
}

func audits(all ...supplier.QualityAudit) served {
	return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckAudits(all) }
}

func TestCheckAudits(t *testing.T) {
	type audit = supplier.QualityAudit
	serviceTable(t, supplier.School(), []serviceRow{
		{"one center by another", audits(audit{"A-1", "east", "west"}, audit{"A-2", "west", "east"}), nil},
		{"by human resources", audits(audit{"A-1", "east", "human resources"}), nil},
		{"a center audits itself", audits(audit{"A-1", "east", "east"}, audit{"A-2", "west", "east"}), []string{"audit A-1.auditor: must not be there: east (004-110)"}},
		{"a center audits itself in capitals", audits(audit{"A-1", "east", "EAST"}), []string{"audit A-1.auditor: must not be there: EAST (004-110)"}},
		{"nobody says who", audits(audit{"A-1", "east", ""}), []string{"? audit A-1.auditor: not checked, missing who audited (004-110)"}},
	})
	refusedTable(t, []refusedRow{
		{"one audit twice, one without a center", audits(audit{"A-1", "east", "west"}, audit{"A-1", "", " w"}), []string{"[1].id duplicate", "[1].center absent", "[1].auditor word"}},
	})
}

func survey(answered, satisfied int, notified logistics.Answer) served {
	return func(pol supplier.Policy) (logistics.Report, error) {
		return pol.CheckSatisfaction(supplier.SatisfactionSurvey{Provider: "Bright Co", Month: monthOf("2026-05"), Answered: answered, Satisfied: satisfied, Notified: notified})
	}
}

func TestCheckSatisfaction(t *testing.T) {
	serviceTable(t, supplier.Factory(), []serviceRow{
		{"exactly nine of ten", survey(10, 9, logistics.Unknown), nil},
		{"a hair above", survey(99_999, 90_000, logistics.No), nil},
		{"a hair below, with notice", survey(100_001, 90_000, logistics.Yes), []string{"Bright Co 2026-05.satisfied: 90,000 of 100,001, must be at least 90% [should] (002-049)"}},
		{"below, without notice", survey(10, 8, logistics.No), []string{
			"Bright Co 2026-05.satisfied: 8 of 10, must be at least 90% [should] (002-049)", "Bright Co 2026-05.rectification-notice: missing [should] (002-049)",
		}},
		{"below, and nobody knows of a notice", survey(10, 8, logistics.Unknown), []string{
			"Bright Co 2026-05.satisfied: 8 of 10, must be at least 90% [should] (002-049)",
			"? Bright Co 2026-05.rectification-notice: not checked, missing whether it is there: the facts do not say (002-049)",
		}},
		{"nobody answered", survey(0, 0, logistics.No), []string{"? Bright Co 2026-05.satisfied: not checked, missing the figure: the facts give no data (002-049)"}},
	})
	refusedTable(t, []refusedRow{
		{"more satisfied than answered", survey(10, 11, logistics.Yes), []string{"satisfied range"}},
		{"an answer that is none", survey(10, 9, 44), []string{"notified word"}},
		{"negative", survey(-1, -1, logistics.Yes), []string{"answered range", "satisfied range"}},
		{"nothing said", func(pol supplier.Policy) (logistics.Report, error) {
			return pol.CheckSatisfaction(supplier.SatisfactionSurvey{})
		}, []string{"provider absent", "month absent"}},
	})
}

// servedMark is an act at ten in the morning of a day.
func servedMark(act string, role logistics.Role, by logistics.Person, date string) logistics.Mark {
	return logistics.Mark{Act: act, Role: role, By: by, At: servedAt(date)}
}

func servedAt(date string) time.Time {
	at, err := time.Parse(time.RFC3339, date+"T10:00:00+08:00")
	if err != nil {
		panic(err)
	}
	return at
}

func fault(edits ...func(*supplier.ServiceProblem)) served {
	center, provider := logistics.LogisticsCenter, logistics.ServiceProvider
	p := supplier.ServiceProblem{
		ID: "R-7", Provider: "Bright Co", Due: day("2026-03-10"),
		Trail: logistics.Trail{By: "Wu", Role: center, At: servedAt("2026-03-02"), AsOf: servedAt("2026-03-20"), Marks: []logistics.Mark{
			servedMark("verify", center, "Wu", "2026-03-12"), servedMark("notice", center, "Wu", "2026-03-02"), servedMark("order", center, "Wu", "2026-03-03"),
			servedMark("correct", provider, "Ma", "2026-03-10"), servedMark("track", center, "Wu", "2026-03-06"),
		}},
	}
	for _, edit := range edits {
		edit(&p)
	}
	return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckRectification(p) }
}

// marks leaves those acts only.
func marks(acts ...string) func(*supplier.ServiceProblem) {
	return func(p *supplier.ServiceProblem) {
		var left []logistics.Mark
		for _, m := range p.Marks {
			for _, act := range acts {
				if m.Act == act {
					left = append(left, m)
				}
			}
		}
		p.Marks = left
	}
}

func redone(act, date string) func(*supplier.ServiceProblem) {
	return func(p *supplier.ServiceProblem) {
		for i := range p.Marks {
			if p.Marks[i].Act == act {
				p.Marks[i].At = servedAt(date)
			}
		}
	}
}

// The documents give no period, so that is always open; a company's own policy gives one.
func TestCheckRectification(t *testing.T) {
	type problem = supplier.ServiceProblem
	own := with(func(p *supplier.Policy) {
		r := &p.Services.Rectification
		r.Period.Side, r.Period.Bound = logistics.AtMost, logistics.Count(7)
	})
	late := "problem R-7.correct: late: 2026-03-11; expected not after 2026-03-10 (004-002)"
	toCome := func(act string) string {
		return "? problem R-7." + act + ": not checked, missing the step itself: still to come (004-002)"
	}
	byTheDay := "? problem R-7.correct: not checked, missing the step itself: still to come, by 2026-03-10 (004-002)"
	utc := func(p *problem, act, at string) {
		i := slices.IndexFunc(p.Marks, func(m logistics.Mark) bool { return m.Act == act })
		p.Marks[i].At, _ = time.Parse(time.RFC3339, at)
	}
	serviceTable(t, own, []serviceRow{
		{"corrected on the day, verified", fault(), nil},
		{"corrected a day late", fault(redone("correct", "2026-03-11")), []string{late}},
		{"corrected just after midnight, written in UTC: the days are those of where it was found", fault(func(p *problem) { utc(p, "correct", "2026-03-10T16:00:00Z") }), []string{late}},
		{"corrected at the last second, written in UTC", fault(func(p *problem) { utc(p, "correct", "2026-03-10T15:59:59Z") }), nil},
		{"ordered at night, written in UTC: of seven days, and not of eight", fault(func(p *problem) { utc(p, "order", "2026-03-02T16:30:00Z") }), nil},
		{"looked at just after midnight, written in UTC", fault(marks("notice", "order"), func(p *problem) { p.AsOf = servedAt("2026-03-11").Add(-9 * time.Hour).UTC() }), []string{late, toCome("track"), toCome("verify")}},
		{"an order of eight days", fault(redone("order", "2026-03-02")), []string{"problem R-7.period-days: 8, must be at most 7 (004-002)"}},
		{"no written notice", fault(marks("order", "correct", "track", "verify")), []string{
			"problem R-7.notice: missing; expected logistics center or general affairs manager (004-002)",
			"problem R-7.correct: out of order: 2026-03-10T10:00:00+08:00; expected after notice (004-002)",
		}},
		{"no order", fault(marks("notice")), []string{
			"problem R-7.order: missing; expected logistics center or general affairs manager (004-002)",
			"problem R-7.correct: late: 2026-03-20; expected not after 2026-03-10 (004-002)", toCome("track"), toCome("verify"),
		}},
		{"an order without a day, and nothing more yet", fault(marks("notice", "order"), func(p *problem) { p.Due = logistics.Date{} }), []string{
			"problem R-7.due: missing (004-002)", toCome("correct"), toCome("track"), toCome("verify"),
		}},
		{"an order without a day", fault(func(p *problem) { p.Due = logistics.Date{} }), []string{"problem R-7.due: missing (004-002)"}},
		{"ordered, and the day is not over", fault(marks("notice", "order"), func(p *problem) { p.AsOf = servedAt("2026-03-10") }), []string{byTheDay, toCome("track"), toCome("verify")}},
		{"ordered, and a day over", fault(marks("notice", "order"), func(p *problem) { p.AsOf = servedAt("2026-03-11") }), []string{late, toCome("track"), toCome("verify")}},
		{"ordered, and nobody says what day it is", fault(marks("notice", "order"), func(p *problem) { p.AsOf = time.Time{} }), []string{toCome("track"), toCome("verify"), "? problem R-7.correct: not checked, missing what day it is (004-002)"}},
		{"corrected and tracked, not yet verified: that is still to come, and no pass", fault(marks("notice", "order", "correct", "track")), []string{toCome("verify")}},
		{"corrected, and nobody looked yet", fault(marks("notice", "order", "correct")), []string{toCome("track"), toCome("verify")}},
		{"verified without tracking", fault(marks("notice", "order", "correct", "verify")), []string{
			"problem R-7.track: missing; expected logistics center or general affairs manager (004-002)",
			"problem R-7.verify: out of order: 2026-03-12T10:00:00+08:00; expected after track (004-002)",
		}},
		{"verified by the provider", fault(func(p *problem) { p.Marks[0].Role, p.Marks[0].By = logistics.ServiceProvider, "Ma" }), []string{
			"problem R-7.verify: service provider, must be logistics center or general affairs manager (004-002)",
		}},
	})
	serviceTable(t, supplier.School(), []serviceRow{
		{"the school plans give no period", fault(), []string{"? problem R-7.period-days: not checked, missing a bound: the policy gives no number (004-002)"}},
	})
	refusedTable(t, []refusedRow{
		{"nothing said", func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckRectification(problem{}) },
			[]string{"role absent", "id absent", "provider absent", "by absent", "at absent"}},
		{"a day before it was found", fault(func(p *problem) { p.Due, p.Marks = day("2026-03-01"), nil }), []string{"due range"}},
		{"a day before it was ordered", fault(func(p *problem) { p.Due = day("2026-03-02") }), []string{"due range"}},
		{"a day before it was ordered at night, written in UTC", fault(func(p *problem) {
			utc(p, "order", "2026-03-03T16:30:00Z")
			p.Due = day("2026-03-03")
		}), []string{"due range"}},
		{"an act of nobody's", fault(func(p *problem) { p.Marks[0].Act = "fine" }), []string{"marks[0].act unknown"}},
	})
}

func TestNextForRectification(t *testing.T) {
	p := supplier.ServiceProblem{ID: "R-7", Provider: "Bright Co", Trail: logistics.Trail{By: "Wu", Role: logistics.LogisticsCenter, At: servedAt("2026-03-02")}}
	for _, row := range []struct {
		reason string
		done   []string
		want   []string
	}{
		{"found", nil, []string{"notice", "order"}},
		{"notified", []string{"notice"}, []string{"order"}},
		{"ordered", []string{"notice", "order"}, []string{"correct", "track"}},
		{"corrected and tracked", []string{"notice", "order", "correct", "track"}, []string{"verify"}},
		{"verified", []string{"notice", "order", "correct", "track", "verify"}, nil},
	} {
		p.Marks = nil
		for _, act := range row.done {
			p.Marks = append(p.Marks, servedMark(act, logistics.LogisticsCenter, "Li", "2026-03-03"))
		}
		next, err := supplier.Factory().NextForRectification(p)
		var acts []string
		for _, a := range next {
			acts = append(acts, a.Act)
		}
		if err != nil {
			t.Fatal(err)
		}
		if len(acts) != len(row.want) {
			t.Errorf("%s: %v, want %v", row.reason, acts, row.want)
			continue
		}
		differ(t, row.want, acts)
	}
	if next, err := supplier.Factory().NextForRectification(supplier.ServiceProblem{}); err == nil || next != nil {
		t.Errorf("%v %v", next, err)
	}
}

func contract(f supplier.TerminationFile) served {
	f.Project, f.Provider = "P-1", "Bright Co"
	return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckTermination(f) }
}

// graded are the grades of months from January 2026 on; 0 is none.
func graded(grades ...supplier.Grade) []supplier.GradedPeriod {
	var all []supplier.GradedPeriod
	for i, g := range grades {
		all = append(all, supplier.GradedPeriod{Month: monthOf("2026-01").Add(i), Grade: g})
	}
	return all
}

func TestCheckTermination(t *testing.T) {
	type file = supplier.TerminationFile
	const poor, fair = supplier.Poor, supplier.Fair
	own := with(func(p *supplier.Policy) {
		f := &p.Services.Termination.Failed
		f.Side, f.Bound = logistics.Below, logistics.Count(2)
	})
	ended, before, after := new(day("2026-06-30")), new(day("2026-06-30")), new(day("2026-07-01"))
	serviceTable(t, own, []serviceRow{
		{"no period failed", contract(file{Periods: graded(fair, fair)}), nil},
		{"one failed", contract(file{Periods: graded(fair, poor)}), nil},
		{"two in a row, without a review", contract(file{Periods: graded(poor, poor)}), []string{
			"contract of P-1.failed: 2, must be below 2 (004-011)", "contract of P-1.termination-review: missing (004-011)",
		}},
		{"two in a row, reviewed", contract(file{Periods: graded(poor, poor), Reviewed: ended}), nil},
		{"reviewed on the last day of the second", contract(file{Periods: graded(poor, poor), Reviewed: new(day("2026-02-28"))}), nil},
		{"reviewed a day too early", contract(file{Periods: graded(poor, poor), Reviewed: new(day("2026-02-27"))}), []string{
			"contract of P-1.failed: 2, must be below 2 (004-011)", "contract of P-1.termination-review: out of order: 2026-02-27; expected not before 2026-02-28 (004-011)",
		}},
		{"reviewed after two, and a third failed", contract(file{Periods: graded(poor, poor, poor), Reviewed: new(day("2026-03-30"))}), []string{
			"contract of P-1.failed: 3, must be below 2 (004-011)", "contract of P-1.termination-review: out of order: 2026-03-30; expected not before 2026-03-31 (004-011)",
		}},
		{"a month that is missing between two breaks the row", contract(file{Periods: slices.Delete(graded(poor, fair, poor), 1, 2)}),
			[]string{"? contract of P-1.failed: not checked, missing the grade of 2026-02 (004-011)"}},
		{"two in a row after a month that is missing", contract(file{Periods: slices.Delete(graded(poor, fair, poor, poor), 1, 2)}), []string{
			"contract of P-1.failed: 2, must be below 2 (004-011)", "contract of P-1.termination-review: missing (004-011)", "? contract of P-1.failed: not checked, missing the grade of 2026-02 (004-011)",
		}},
		{"one failed, and what came before it is not on file", contract(file{Periods: graded(0, 0, poor)[2:]}), nil},
		{"two, not in a row", contract(file{Periods: graded(poor, fair, poor)}), nil},
		{"two that are over", contract(file{Periods: graded(poor, poor, fair)}), nil},
		{"a month without a grade between", contract(file{Periods: graded(poor, 0, poor)}), []string{"? contract of P-1.failed: not checked, missing the grade of 2026-02 (004-011)"}},
		{"no period at all", contract(file{}), []string{"? contract of P-1.failed: not checked, missing a period with its grade (004-011)"}},
		{"another ready on the last day", contract(file{Periods: graded(fair), Vital: logistics.Yes, Ended: ended, Replacement: before}), nil},
		{"another ready a day later", contract(file{Periods: graded(fair), Vital: logistics.Yes, Ended: ended, Replacement: after}),
			[]string{"contract of P-1.replacement-ready: late: 2026-07-01; expected not after 2026-06-30 (004-011)"}},
		{"nobody ready", contract(file{Periods: graded(fair), Vital: logistics.Yes, Ended: ended}), []string{"contract of P-1.replacement-ready: missing (004-011)"}},
		{"nobody ready for what is not vital", contract(file{Periods: graded(fair), Vital: logistics.No, Ended: ended}), nil},
		{"nobody ready, and nobody knows how vital", contract(file{Periods: graded(fair), Ended: ended}),
			[]string{"? contract of P-1.replacement-ready: not checked, missing whether the service is vital (004-011)"}},
		{"one ready, and nobody knows how vital", contract(file{Periods: graded(fair), Ended: ended, Replacement: before}), nil},
	})
	serviceTable(t, supplier.Factory(), []serviceRow{
		{"the documents give no number", contract(file{Periods: graded(poor)}), []string{"? contract of P-1.failed: not checked, missing a bound: the policy gives no number (004-011)"}},
		{"which nobody needs while no period failed", contract(file{Periods: graded(fair)}), nil},
	})
	refusedTable(t, []refusedRow{
		{"a month twice, one that is none, a grade that is none, days that are none", func(pol supplier.Policy) (logistics.Report, error) {
			return pol.CheckTermination(file{
				Periods:  []supplier.GradedPeriod{{Month: monthOf("2026-01")}, {Month: monthOf("2026-01")}, {}, {Month: monthOf("2026-02"), Grade: 9}},
				Reviewed: &logistics.Date{}, Replacement: &logistics.Date{}, Ended: &logistics.Date{}, Vital: 44,
			})
		}, []string{"project absent", "provider absent", "periods[1].month duplicate", "periods[2].month absent", "periods[3].grade word", "reviewed absent", "vital word", "replacement absent", "ended absent"}},
	})
}

func TestCheckSecondment(t *testing.T) {
	type file = supplier.Secondment
	seconded := func(f file) served {
		return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckSecondment(f) }
	}
	provider, center := logistics.ServiceProvider, logistics.LogisticsCenter
	serviceTable(t, supplier.Factory(), []serviceRow{
		{"assessed there, paid here, linked", seconded(file{"Zhou", provider, center, logistics.Yes}), nil},
		{"paid by the provider", seconded(file{"Zhou", provider, provider, logistics.Yes}), []string{"seconded Zhou.paidBy: service provider, must be logistics center (002-053)"}},
		{"assessed here", seconded(file{"Zhou", center, center, logistics.Yes}), []string{"seconded Zhou.assessedBy: logistics center, must be service provider (002-053)"}},
		{"not linked", seconded(file{"Zhou", provider, center, logistics.No}), []string{"seconded Zhou.pay-linked: missing (002-053)"}},
		{"nobody says", seconded(file{Person: "Zhou"}), []string{
			"? seconded Zhou.assessedBy: not checked, missing by whom (002-053)", "? seconded Zhou.paidBy: not checked, missing by whom (002-053)",
			"? seconded Zhou.pay-linked: not checked, missing whether it is there: the facts do not say (002-053)",
		}},
	})
	refusedTable(t, []refusedRow{{"no person", seconded(file{AssessedBy: " a", PaidBy: "b ", Linked: 55}), []string{"person absent", "assessedBy word", "paidBy word", "linked word"}}})
}

func rolled(kept []string, acts ...logistics.Mark) served {
	f := supplier.RolloutFile{Project: "laundry", Kept: kept, Trail: logistics.Trail{By: "Wu", Role: logistics.LogisticsCenter, At: servedAt("2026-01-05"), Marks: acts}}
	return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckRollout(f) }
}

func TestCheckRollout(t *testing.T) {
	stage := func(act, date string) logistics.Mark { return servedMark(act, logistics.LogisticsCenter, "Wu", date) }
	plan, pilot, stages := stage("plan", "2026-01-06"), stage("pilot", "2026-02-02"), stage("stages", "2026-05-04")
	both := []string{"efficiency-kept", "quality-kept"}
	serviceTable(t, supplier.School(), []serviceRow{
		{"nothing begun", rolled(nil), nil},
		{"a pilot after the plan", rolled(nil, pilot, plan), nil},
		{"stages after a pilot that showed both", rolled(both, plan, pilot, stages), nil},
		{"a pilot that did not show quality", rolled(both[:1], plan, pilot, stages), []string{"rollout of laundry.quality-kept: missing (004-019)"}},
		{"stages without a pilot", rolled(both, plan, stages), []string{"rollout of laundry.stages: out of order: 2026-05-04T10:00:00+08:00; expected after pilot (004-019)"}},
		{"a pilot before the plan", rolled(nil, stage("plan", "2026-02-03"), pilot), []string{"rollout of laundry.pilot: out of order: 2026-02-02T10:00:00+08:00; expected not before 2026-02-03T10:00:00+08:00 (004-019)"}},
		{"a pilot by the provider", rolled(nil, plan, servedMark("pilot", logistics.ServiceProvider, "Ma", "2026-02-02")),
			[]string{"rollout of laundry.pilot: service provider, must be logistics center or general affairs manager (004-019)"}},
	})
	refusedTable(t, []refusedRow{
		{"an unknown stage, a key twice", rolled([]string{"x", "x"}, stage("party", "2026-02-02")), []string{"kept[1] duplicate", "marks[0].act unknown"}},
	})
}

func logged(what string, each []string, from, asOf string, done ...logistics.Done) served {
	l := supplier.ServiceLog{What: what, Each: each, Log: logistics.Log{From: day(from), AsOf: day(asOf), Done: done}}
	return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckServiceDuty(l) }
}

func TestCheckServiceDuty(t *testing.T) {
	done := func(on string, role logistics.Role, about string) logistics.Done {
		return logistics.Done{On: day(on), Role: role, By: "Wu", About: about}
	}
	office, service := logistics.Office, logistics.CustomerService
	two := []string{"finance", "security"}
	serviceTable(t, supplier.School(), []serviceRow{
		{"every office in March", logged("office-score", two, "2026-03-01", "2026-04-01", done("2026-03-31", office, "finance"), done("2026-03-01", office, "security")), nil},
		{"one office on the last day is not too late yet", logged("office-score", two, "2026-03-01", "2026-03-31", done("2026-03-05", office, "finance")), nil},
		{"one office missing", logged("office-score", two, "2026-03-01", "2026-04-01", done("2026-03-31", office, "finance")),
			[]string{"security.office-score 2026-03-01..2026-03-31: 0, must be at least 1 (002-048)"}},
		{"surveys on the first and the last day", logged("survey-may", nil, "2026-01-01", "2027-01-01", done("2026-05-01", service, "")), nil},
		{"a survey in June", logged("survey-may", nil, "2026-01-01", "2027-01-01", done("2026-06-01", service, "")), []string{"survey-may 2026-05-01..2026-05-31: 0, must be at least 1 (004-122)"}},
		{"a survey in November", logged("survey-november", nil, "2026-01-01", "2027-01-01", done("2026-11-30", service, "")), nil},
		{"none in November", logged("survey-november", nil, "2026-01-01", "2027-01-01", done("2026-10-31", service, "")), []string{"survey-november 2026-11-01..2026-11-30: 0, must be at least 1 (004-122)"}},
		{"teachers assess each cook", logged("teacher-assessment", []string{"cook 1"}, "2026-03-01", "2026-04-01", done("2026-03-09", logistics.Teacher, "cook 1")), nil},
		{"by a parent", logged("teacher-assessment", []string{"cook 1"}, "2026-03-01", "2026-04-01", done("2026-03-09", logistics.Parent, "cook 1")),
			[]string{"cook 1.teacher-assessment 2026-03-09: parent, must be teacher (004-089)"}},
		{"no contract with the shop in February", logged("shop-contract", nil, "2026-02-01", "2026-03-01"), []string{"shop-contract 2026-02-01..2026-02-28: 0, must be at least 1 (003-042)"}},
		{"a standard revised, nobody says how often", logged("standard-revision", nil, "2026-01-01", "2027-01-01"), []string{"? standard-revision: not checked, missing a frequency: the policy gives none (004-005)"}},
		{"opinions, likewise", logged("user-opinions", nil, "2026-01-01", "2027-01-01"), []string{"? user-opinions: not checked, missing a frequency: the policy gives none (004-002)"}},
	})
	refusedTable(t, []refusedRow{
		{"no such duty", logged("party", nil, "2026-01-01", "2027-01-01"), []string{"what unknown"}},
		{"no such duty, the days reversed, somebody twice, an entry of nobody: every problem at once",
			logged("party", []string{"a", "a"}, "2026-04-01", "2026-03-01", logistics.Done{On: day("2026-02-01"), Role: office, About: "b"}),
			[]string{"what unknown", "each[1] duplicate", "done[0].about unknown", "asOf range", "done[0].by absent"}},
		{"an entry about nobody of them is looked at all the same", logged("office-score", two, "2026-03-01", "2026-04-01", logistics.Done{About: "canteen"}),
			[]string{"done[0].about unknown", "done[0].on absent", "done[0].role absent", "done[0].by absent"}},
		{"nobody has to score", logged("office-score", nil, "2026-01-01", "2027-01-01"), []string{"each absent"}},
		{"an office twice, another that does not have to", logged("office-score", []string{"a", "a"}, "2026-01-01", "2027-01-01", done("2026-03-01", office, "b")), []string{"each[1] duplicate", "done[0].about unknown"}},
		{"an office twice, in two spellings", logged("office-score", []string{"finance", "Finance"}, "2026-01-01", "2027-01-01"), []string{"each[1] duplicate"}},
		{"the days reversed, an entry of nobody", logged("office-score", two, "2026-04-01", "2026-03-01", logistics.Done{On: day("2026-02-01"), Role: office, About: "finance"}),
			[]string{"asOf range", "done[0].by absent"}},
	})
}

func awarded(what string, given ...supplier.GivenAward) served {
	f := supplier.AwardFile{What: what, From: day("2026-03-01"), AsOf: day("2026-04-01"), Given: given}
	if what == "yearly-award" {
		f.From, f.AsOf = day("2026-01-01"), day("2027-01-01")
	}
	return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckAwards(f) }
}

func prize(to, as, amount string) supplier.GivenAward {
	return supplier.GivenAward{On: day("2026-03-31"), Role: logistics.LogisticsCenter, By: "Wu", To: to, Name: "night shift", As: as, Amount: maybe(amount)}
}

func TestCheckAwards(t *testing.T) {
	own := with(func(p *supplier.Policy) {
		a := &p.Services.Awards[0].Amount
		a.Side, a.Bound = logistics.AtMost, logistics.Yuan(amount("500"))
	})
	serviceTable(t, own, []serviceRow{
		{"the team of the month", awarded("monthly-award", prize("team", "honorary", "")), nil},
		{"the manager of the year", awarded("yearly-award", prize("project-manager", "honorary", "")), nil},
		{"none", awarded("monthly-award"), []string{"monthly-award 2026-03-01..2026-03-31: 0, must be at least 1 [should] (004-008)"}},
		{"at the bound", awarded("monthly-award", prize("staff", "material", "500.00")), nil},
		{"above it", awarded("monthly-award", prize("staff", "material", "500.01")), []string{"monthly-award 2026-03-31 night shift.amount: 500.01 yuan, must be at most 500 yuan [should] (004-008)"}},
		{"to a guest, as a trip", awarded("monthly-award", prize("guest", "trip", "")), []string{
			"monthly-award 2026-03-31 night shift.to: not among those allowed: guest; expected team / project-manager / key-staff / staff [should] (004-008)", "monthly-award 2026-03-31 night shift.as: not among those allowed: trip; expected material / honorary [should] (004-008)",
		}},
	})
	serviceTable(t, supplier.Factory(), []serviceRow{
		{"the documents bound no amount", awarded("monthly-award", prize("staff", "material", "500")),
			[]string{"? monthly-award 2026-03-31 night shift.amount: not checked, missing a bound: the policy gives no number (004-008)"}},
	})
	refusedTable(t, []refusedRow{
		{"no such award", awarded("daily-award"), []string{"what unknown"}},
		{"no such award, and what was given is none: every problem at once", awarded("daily-award", supplier.GivenAward{Amount: maybe("-1")}, prize("team", "honorary", "")), []string{
			"what unknown", "given[0].to absent", "given[0].name absent", "given[0].as absent", "given[0].amount amount", "given[0].on absent", "given[0].role absent", "given[0].by absent",
		}},
		{"a name with a space before it, told once and by its field", awarded("monthly-award", func() supplier.GivenAward {
			g := prize("team", "honorary", "")
			g.Name = " night shift"
			return g
		}()), []string{"given[0].name word"}},
		{"a negative amount and nothing else", awarded("monthly-award", supplier.GivenAward{Amount: maybe("-1")}),
			[]string{"given[0].to absent", "given[0].name absent", "given[0].as absent", "given[0].amount amount", "given[0].on absent", "given[0].role absent", "given[0].by absent"}},
	})
}

func TestCheckStandard(t *testing.T) {
	half := logistics.Period{First: day("2026-01-01"), Last: day("2026-06-30")}
	next := logistics.Period{First: day("2026-07-01"), Last: day("2026-12-31")}
	standard := func(periods []logistics.Period, changes ...string) served {
		f := supplier.StandardFile{Standard: "cleaning", Periods: periods}
		for _, on := range changes {
			f.Changes = append(f.Changes, day(on))
		}
		return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckStandard(f) }
	}
	serviceTable(t, supplier.Factory(), []serviceRow{
		{"on the first day of a period", standard([]logistics.Period{half, next}, "2026-07-01", "2026-01-01"), nil},
		{"on the second", standard([]logistics.Period{half, next}, "2026-07-02"), []string{"cleaning.changed: must not be there: 2026-07-02 (004-005)"}},
		{"on the last, and before", standard([]logistics.Period{next, half}, "2026-06-30", "2026-03-01"), []string{
			"cleaning.changed: must not be there: 2026-03-01 (004-005)", "cleaning.changed: must not be there: 2026-06-30 (004-005)",
		}},
		{"after all periods", standard([]logistics.Period{half}, "2026-07-02"), nil},
		{"nobody knows the periods", standard(nil, "2026-07-02"), []string{"? cleaning.changed: not checked, missing the periods that it is used for (004-005)"}},
	})
	refusedTable(t, []refusedRow{
		{"days that are none, a period reversed", func(pol supplier.Policy) (logistics.Report, error) {
			return pol.CheckStandard(supplier.StandardFile{Periods: []logistics.Period{{}, {First: next.Last, Last: next.First}}, Changes: []logistics.Date{{}}})
		}, []string{"standard absent", "periods[0].first absent", "periods[0].last absent", "periods[1].last range", "changes[0] absent"}},
	})
}

// No question is answered under a broken policy.
func TestServicesUnderABrokenPolicy(t *testing.T) {
	for name, ask := range map[string]served{
		"CheckService": service(), "CheckCanteen": canteen(supplier.CanteenFile{}), "CheckAgreements": agreements("2026-03-10"),
		"CheckAudits": audits(), "CheckSatisfaction": survey(1, 1, logistics.Yes), "CheckRectification": fault(), "CheckTermination": contract(supplier.TerminationFile{}),
		"CheckRollout": rolled(nil), "CheckServiceDuty": logged("office-score", []string{"a"}, "2026-01-01", "2026-02-01"), "CheckAwards": awarded("monthly-award"),
		"CheckHiring":    func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckHiring(supplier.Hiring{}) },
		"CheckCommittee": func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckCommittee(nil) },
		"CheckStandard":  func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckStandard(supplier.StandardFile{}) },
		"CheckSecondment": func(pol supplier.Policy) (logistics.Report, error) {
			return pol.CheckSecondment(supplier.Secondment{})
		},
		"ScoreProvider": func(pol supplier.Policy) (logistics.Report, error) {
			m, err := pol.ScoreProvider(supplier.ScoreFile{})
			return m.Report, err
		},
		"ScoreStaff": func(pol supplier.Policy) (logistics.Report, error) {
			m, err := pol.ScoreStaff(supplier.ScoreFile{})
			return m.Report, err
		},
		"EvaluateService": func(pol supplier.Policy) (logistics.Report, error) {
			a, err := pol.EvaluateService(supplier.ServiceReview{})
			return a.Report, err
		},
		"DecidePay": func(pol supplier.Policy) (logistics.Report, error) {
			p, err := pol.DecidePay(supplier.PayFile{})
			return p.Report, err
		},
		"NextForRectification": func(pol supplier.Policy) (logistics.Report, error) {
			_, err := pol.NextForRectification(supplier.ServiceProblem{})
			return logistics.Report{}, err
		},
	} {
		report, err := ask(supplier.Policy{Edition: "empty"})
		if err == nil || report.Edition != "" || !report.OK() {
			t.Errorf("%s: %v %v", name, report, err)
		}
	}
}

// amount reads an amount that the guard takes.
func amount(text string) logistics.Amount {
	a, err := logistics.ParseAmount(text)
	if err != nil {
		panic(err)
	}
	return a
}
