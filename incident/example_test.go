package incident_test

import (
	"fmt"
	"slices"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// A railing that may fall on somebody, found on a Monday morning: how severe it is, who acts and by when.
func Example() {
	pol := incident.Factory()
	route, err := pol.Route(incident.Incident{
		Kind:       incident.SafetyHazard,
		Direct:     logistics.No,
		Heavy:      logistics.Yes,
		AtOnce:     logistics.No,
		Discovered: time.Date(2026, 3, 2, 9, 30, 0, 0, time.FixedZone("CST", 8*60*60)),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(route.Classification)
	fmt.Println("result by", route.Deadline.Format(time.DateTime))
	for _, task := range route.Tasks {
		fmt.Println(task)
	}
	// Output:
	// safety hazard: important (000-015 (assumed))
	// result by 2026-03-02 23:59:59
	// get the situation in hand: guard, security captain or security vice-captain (000-025 (read))
	// report: guard, security captain or security vice-captain; tells security captain, security vice-captain, general affairs safety leader or general affairs manager; tells general affairs leader (000-025 (read), 000-026 (read))
	// patrol record: guard, security captain or security vice-captain (000-019 (read))
	// leader on the scene: general affairs leader (000-026 (read))
	// report one level up: general affairs leader; tells senior manager (000-026 (read))
	// confirm on the scene: security captain, security vice-captain or general affairs safety leader (000-020 (assumed))
	// penalty slip: security captain, security vice-captain or general affairs safety leader; tells safety officer; tells general affairs leader (000-021 (read))
	// verify: general affairs leader; tells section chief (000-022 (read))
	// approval of the section chief: section chief; tells general affairs manager (000-022 (read))
	// approval of the general affairs manager: general affairs manager; tells senior manager (000-022 (read))
	// approval of the senior manager: senior manager (000-022 (read))
	// result: general affairs leader; by 2026-03-02 23:59:59 +08:00 (000-027 (assumed))
	// archive: on-duty person (000-024 (read))
}

// Four incidents: light, heavy, one of which nothing is known, and a theft, which is urgent whatever else is known.
func ExamplePolicy_Classify() {
	pol := incident.Factory()
	for _, i := range []incident.Incident{
		{Kind: incident.GeneralBreach, Direct: logistics.No, Heavy: logistics.No, AtOnce: logistics.No},
		{Kind: incident.SafetyHazard, Direct: logistics.No, Heavy: logistics.Yes, AtOnce: logistics.No},
		{Kind: incident.Other}, // nobody has said anything yet
		{Kind: incident.Theft, Direct: logistics.No, Heavy: logistics.No, AtOnce: logistics.No},
	} {
		c, err := pol.Classify(i)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(c)
	}
	// Output:
	// general breach of discipline: ordinary (000-014 (read))
	// safety hazard: important (000-015 (assumed))
	// other: important (000-013 (read), 000-015 (assumed)), not checked whether the harm is direct, whether the harm is heavy, whether it needs handling at once
	// theft: urgent (000-016 (read))
}

// A fire that was found half an hour after midnight in Shanghai.
func ExamplePolicy_Route() {
	shanghai := time.FixedZone("CST", 8*60*60)
	route, err := incident.Factory().Route(incident.Incident{
		Kind:       incident.Fire,
		Discovered: time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC).In(shanghai), // 1 July there
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(route.Severity, "until", route.Deadline.Format(time.DateTime))
	for _, task := range route.Tasks {
		fmt.Println(task)
	}
	for _, task := range route.May {
		fmt.Println("may", task)
	}
	// Output:
	// urgent until 2026-07-01 23:59:59
	// get the situation in hand: guard, security captain or security vice-captain (000-025 (read))
	// report: guard, security captain or security vice-captain; tells security captain, security vice-captain, general affairs safety leader or general affairs manager; tells general affairs leader (000-025 (read), 000-026 (read))
	// patrol record: guard, security captain or security vice-captain (000-017 (read))
	// leader on the scene: general affairs leader (000-026 (read))
	// report one level up: general affairs leader; tells senior manager (000-026 (read))
	// result: general affairs leader; by 2026-07-01 23:59:59 +08:00 (000-027 (assumed))
	// archive: on-duty person (000-024 (read))
	// may call the police: guard, security captain, security vice-captain, general affairs leader, on-duty person, general affairs safety leader, general affairs manager or senior manager; tells police (000-027 (assumed))
}

// The same answers in Chinese: a general breach of discipline at a school.
func ExamplePolicy_Route_chinese() {
	route, err := incident.School().Route(incident.Incident{
		Kind: incident.GeneralBreach, Direct: logistics.No, Heavy: logistics.No, AtOnce: logistics.No,
		Discovered: time.Date(2026, 3, 2, 9, 30, 0, 0, time.FixedZone("CST", 8*60*60)),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(route.Classification.Text(logistics.Chinese))
	for _, task := range route.Tasks[3:5] {
		fmt.Println(task.Text(logistics.Chinese))
	}
	// Output:
	// 一般违纪：普通（000-014 假定）
	// 到场确认：保安队长、保安副队长或总务安全负责领导（000-020 假定）
	// 开具处罚单：保安队长、保安副队长或总务安全负责领导；告知安全担当；告知总务部门领导（000-021 假定）
}

// A company gives "at once" a number, and still keeps to the end of the day.
func ExamplePolicy() {
	pol := incident.Factory()
	pol.Edition = "our-works-1"
	for i, s := range incident.Severities() {
		if s == incident.Urgent {
			two := incident.Deadline{Rule: logistics.Obliges("000-027"), Within: logistics.MustSpan("2h")}
			pol.Procedures[i].Deadlines = append(pol.Procedures[i].Deadlines, two)
		}
	}
	for _, hour := range []int{9, 23} {
		route, err := pol.Route(incident.Incident{Kind: incident.Theft, Discovered: time.Date(2026, 3, 2, hour, 0, 0, 0, time.UTC)})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(route.Edition, route.Severity, route.Deadline.Format(time.DateTime))
	}
	// Output:
	// our-works-1 urgent 2026-03-02 11:00:00
	// our-works-1 urgent 2026-03-02 23:59:59
}

// A draft in which a traffic accident is no longer urgent by its kind, and what is urgent is settled within two hours of the same day.
func ExampleDiff() {
	draft := incident.Factory()
	draft.Edition = "factory-2027"
	for i, procedure := range draft.Procedures {
		if procedure.Severity == incident.Urgent {
			two := incident.Deadline{Rule: logistics.Obliges("000-027"), Within: logistics.MustSpan("2h")}
			draft.Procedures[i].Deadlines = append(draft.Procedures[i].Deadlines, two)
		}
	}
	for i, row := range draft.Classes.Kinds {
		if row.Kind == incident.TrafficAccident {
			draft.Classes.Kinds[i].Least = incident.Important
		}
	}
	diff, err := incident.Diff(incident.Factory(), draft)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(diff)
	// Output:
	// factory-2026 → factory-2027: incomparable
	//   classes: kind traffic accident; direct no; heavy no; at once no: urgent (000-016 (read)) → important (000-016 (read)): looser
	//   classes: kind traffic accident; at once unknown: urgent (000-016 (read)) → important (000-016 (read), 000-015 (assumed)), open questions unchecked (000-015): looser
	//   classes: kind traffic accident; heavy unknown; at once no: urgent (000-016 (read)) → important (000-016 (read), 000-015 (assumed)), open questions unchecked (000-015): looser
	//   classes: kind traffic accident; direct no or yes; heavy yes; at once no: urgent (000-016 (read)) → important (000-016 (read), 000-015 (assumed)): looser
	//   classes: kind traffic accident; direct unknown; heavy no or yes; at once no: urgent (000-016 (read)) → important (000-016 (read), 000-015 (assumed)), open questions unchecked (000-015): looser
	//   classes: kind traffic accident; direct yes; heavy no; at once no: urgent (000-016 (read)) → important (000-016 (read), 000-015 (assumed)): looser
	//   procedures.urgent.deadline: by the end of the same day (000-027 (assumed)) → by the end of the same day (000-027 (assumed)) or within 2 hours (000-027 (assumed)), whichever ends first: stricter
}

// A draft that settles what is urgent within two hours of the same day is stricter as a whole.
func ExampleCompare() {
	draft := incident.Factory()
	draft.Edition = "factory-2027"
	for i, procedure := range draft.Procedures {
		if procedure.Severity == incident.Urgent {
			two := incident.Deadline{Rule: logistics.Obliges("000-027"), Within: logistics.MustSpan("2h")}
			draft.Procedures[i].Deadlines = append(draft.Procedures[i].Deadlines, two)
		}
	}
	direction, err := incident.Compare(incident.Factory(), draft)
	fmt.Println(direction, err)
	// Output:
	// stricter <nil>
}

// A hazard that may do heavy harm: what another answer would make of it.
func ExamplePolicy_Explain() {
	all, err := incident.Factory().Explain(incident.Incident{
		Kind: incident.SafetyHazard, Direct: logistics.No, Heavy: logistics.Yes, AtOnce: logistics.No,
		Discovered: time.Date(2026, 3, 2, 9, 30, 0, 0, time.FixedZone("CST", 8*60*60)),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range all {
		fmt.Println(e)
	}
	// Output:
	// classes: important (000-015 (assumed))
	//   if kind fire, theft or traffic accident: urgent (000-016 (read))
	//   if kind other: important (000-013 (read), 000-015 (assumed))
	//   if direct unknown: important (000-015 (assumed)), open questions unchecked (000-015)
	//   if heavy no: ordinary (000-013 (read), 000-014 (read))
	//   if heavy unknown: important (000-015 (assumed)), open questions unchecked (000-015)
	//   if at once unknown: important (000-015 (assumed)), open questions unchecked (000-015)
	//   if at once yes: urgent (000-016 (read))
	// procedures.important.deadline: by the end of the same day (000-027 (assumed))
}

// Three incidents of last year under a draft that settles what is urgent within two hours: nobody knows when the third was found.
func ExampleReplay() {
	draft := incident.Factory()
	draft.Edition = "factory-2027"
	for i, procedure := range draft.Procedures {
		if procedure.Severity == incident.Urgent {
			two := incident.Deadline{Rule: logistics.Obliges("000-027"), Within: logistics.MustSpan("2h")}
			draft.Procedures[i].Deadlines = append(draft.Procedures[i].Deadlines, two)
		}
	}
	at := func(hour int) time.Time { return time.Date(2026, 3, 2, hour, 0, 0, 0, time.FixedZone("CST", 8*60*60)) }
	history := []incident.Past{
		{ID: "I-1", Incident: incident.Incident{Kind: incident.Fire, Discovered: at(9)}},
		{ID: "I-2", Incident: incident.Incident{Kind: incident.Fire, Discovered: at(23)}},
		{ID: "I-3", Incident: incident.Incident{Kind: incident.Other}},
	}
	impact, err := incident.Replay(incident.Factory(), draft, slices.Values(history))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(impact)
	// Output:
	// factory-2026 → factory-2027: 1 of 2 cases move; 1 more cannot be judged
	//   1 × procedures.urgent.deadline: by the end of the same day (000-027 (assumed)) → within 2 hours (000-027 (assumed)): stricter; such as I-1
	//   not judged: 1
	//     I-3: incident.discovered: no time
}

// Every kind of incident whose harm is indirect, light and not at once.
func ExampleCompile() {
	desk, err := incident.Compile(incident.Factory())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, kind := range incident.Kinds() {
		c, err := desk.Classify(incident.Incident{Kind: kind, Direct: logistics.No, Heavy: logistics.No, AtOnce: logistics.No})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(c)
	}
	// Output:
	// general breach of discipline: ordinary (000-014 (read))
	// serious breach of discipline: important (000-015 (assumed))
	// fire: urgent (000-016 (read))
	// theft: urgent (000-016 (read))
	// safety hazard: ordinary (000-013 (read), 000-014 (read))
	// traffic accident: urgent (000-016 (read))
	// other: ordinary (000-013 (read), 000-014 (read))
}

// A theft that was found at half past nine, reported straight to the manager, and closed in the evening without its papers.
func ExamplePolicy_CheckCase() {
	at := func(hour, minute int) time.Time {
		return time.Date(2026, 3, 2, hour, minute, 0, 0, time.FixedZone("CST", 8*60*60))
	}
	entry := func(act string, role logistics.Role, by logistics.Person, when time.Time, told ...logistics.Role) incident.Entry {
		return incident.Entry{Mark: logistics.Mark{Act: act, Role: role, By: by, At: when}, Told: told}
	}
	report, err := incident.Factory().CheckCase(incident.CaseLog{
		ID: "C-7", By: "Li", Incident: incident.Incident{Kind: incident.Theft, Discovered: at(9, 30)}, AsOf: at(18, 0),
		Marks: []incident.Entry{
			entry(incident.ActControl, logistics.Guard, "Li", at(9, 30)),
			entry(incident.ActReport, logistics.Guard, "Li", at(9, 31), logistics.GeneralAffairsManager, logistics.GeneralAffairsLeader),
			entry(incident.ActCallPolice, logistics.Guard, "Li", at(9, 32), logistics.Police),
			entry(incident.ActLeaderOnScene, logistics.GeneralAffairsLeader, "Sun", at(9, 50)),
			entry(incident.ActReportUp, logistics.SafetyOfficer, "Qian", at(9, 45), logistics.GeneralAffairsManager),
			entry(incident.ActClose, logistics.GeneralAffairsLeader, "Sun", at(17, 0)),
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// case C-7.patrol-record: missing; expected guard or security captain or security vice-captain (000-017; 000-016)
	// case C-7.report-up: safety officer, must be general affairs leader (000-026; 000-016)
	// case C-7.report-up: out of order: 2026-03-02T09:45:00+08:00; expected not before 2026-03-02T09:50:00+08:00 (000-026; 000-016)
	// case C-7.report-up.told: missing; expected senior manager (000-026; 000-016)
	// case C-7.result: missing; expected general affairs leader (000-027; 000-016)
	// case C-7.archive: missing; expected on-duty person (000-024; 000-016)
	// case C-7.close: out of order: 2026-03-02T17:00:00+08:00; expected after archive (000-024)
}

// Two minutes after a theft was found, with the situation in hand and the report made.
func ExamplePolicy_NextActs() {
	at := func(hour, minute int) time.Time {
		return time.Date(2026, 3, 2, hour, minute, 0, 0, time.FixedZone("CST", 8*60*60))
	}
	entry := func(act string, role logistics.Role, by logistics.Person, when time.Time, told ...logistics.Role) incident.Entry {
		return incident.Entry{Mark: logistics.Mark{Act: act, Role: role, By: by, At: when}, Told: told}
	}
	next, err := incident.Factory().NextActs(incident.CaseLog{
		ID: "C-7", By: "Li", Incident: incident.Incident{Kind: incident.Theft, Discovered: at(9, 30)}, AsOf: at(9, 32),
		Marks: []incident.Entry{
			entry(incident.ActControl, logistics.Guard, "Li", at(9, 30)),
			entry(incident.ActReport, logistics.Guard, "Li", at(9, 31), logistics.GeneralAffairsManager, logistics.GeneralAffairsLeader),
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, act := range next {
		fmt.Println(act)
	}
	// Output:
	// patrol record: guard, security captain or security vice-captain; next, for a result by 2026-03-02 23:59:59 +08:00 (000-017 (read))
	// leader on the scene: general affairs leader; next, for a result by 2026-03-02 23:59:59 +08:00 (000-026 (read))
	// result: general affairs leader; by 2026-03-02 23:59:59 +08:00 (000-027 (assumed))
}

// A theft whose result came after nine hours, under a draft that settles what is urgent within eight.
func ExampleReplay_case() {
	draft := incident.Factory()
	draft.Edition = "factory-2027"
	for i, procedure := range draft.Procedures {
		if procedure.Severity == incident.Urgent {
			eight := incident.Deadline{Rule: logistics.Obliges("000-027"), Within: logistics.MustSpan("8h")}
			draft.Procedures[i].Deadlines = append(draft.Procedures[i].Deadlines, eight)
		}
	}
	at := func(hour, minute int) time.Time {
		return time.Date(2026, 3, 2, hour, minute, 0, 0, time.FixedZone("CST", 8*60*60))
	}
	entry := func(act string, role logistics.Role, by logistics.Person, when time.Time, told ...logistics.Role) incident.Entry {
		return incident.Entry{Mark: logistics.Mark{Act: act, Role: role, By: by, At: when}, Told: told}
	}
	solved := incident.CaseLog{
		ID: "C-7", By: "Li", Incident: incident.Incident{Kind: incident.Theft, Discovered: at(9, 30)}, AsOf: at(19, 0),
		Marks: []incident.Entry{
			entry(incident.ActControl, logistics.Guard, "Li", at(9, 30)),
			entry(incident.ActReport, logistics.Guard, "Li", at(9, 31), logistics.GeneralAffairsManager, logistics.GeneralAffairsLeader),
			entry(incident.ActRecord, logistics.Guard, "Li", at(9, 40)),
			entry(incident.ActLeaderOnScene, logistics.GeneralAffairsLeader, "Sun", at(9, 50)),
			entry(incident.ActReportUp, logistics.GeneralAffairsLeader, "Sun", at(9, 55), logistics.SeniorManager),
			entry(incident.ActResult, logistics.GeneralAffairsLeader, "Sun", at(18, 30)),
		},
	}
	impact, err := incident.Replay(incident.Factory(), draft, slices.Values([]incident.Past{{ID: solved.ID, Case: &solved}}))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(impact)
	// Output:
	// factory-2026 → factory-2027: 1 of 1 cases move
	//   1 × procedures.urgent.deadline: by the end of the same day (000-027 (assumed)) → within 8 hours (000-027 (assumed)): stricter; such as C-7
	//   1 × log: not found → result: late (000-027): stricter; such as C-7
}
