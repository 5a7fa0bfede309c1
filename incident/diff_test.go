package incident_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// procedureOf gives the procedure of a severity, to be changed.
func procedureOf(p *incident.Policy, s incident.Severity) *incident.Procedure {
	return &p.Procedures[s-1]
}

// within is one more deadline.
func within(p *incident.Policy, s incident.Severity, clause logistics.ClauseID, text string) {
	rows := &procedureOf(p, s).Deadlines
	*rows = append(*rows, incident.Deadline{Rule: logistics.Obliges(clause), Within: logistics.MustSpan(text)})
}

// TestDiff shows what one change of the factory's policy changes, question by question.
func TestDiff(t *testing.T) {
	const o, i, u = incident.Ordinary, incident.Important, incident.Urgent
	span := logistics.MustSpan
	for _, test := range []struct {
		name   string
		change func(p *incident.Policy)
		want   string
		reason string
	}{
		{"nothing", func(*incident.Policy) {}, "same", "the same is asked"},
		{"another edition", func(p *incident.Policy) { p.Edition = "next" }, "same", "an edition is only a name"},
		{"direct and light is ordinary", func(p *incident.Policy) { p.Classes.Direct.Severity = o }, `looser
classes: kind general breach of discipline; direct yes; heavy no; at once no: important (000-015 (assumed)) → ordinary (000-014 (read), 000-015 (assumed)): looser
classes: kind safety hazard; direct yes; heavy no; at once no: important (000-015 (assumed)) → ordinary (000-013 (read), 000-015 (assumed)): looser
classes: kind other; direct yes; heavy no; at once no: important (000-013 (read), 000-015 (assumed)) → ordinary (000-013 (read), 000-015 (assumed)): looser`,
			"a lower severity is looser, for the kinds that are not worse by their nature"},
		{"harmless hazards are none", func(p *incident.Policy) { p.Classes.Kinds[4].IfHarmful, p.Classes.Kinds[4].Clause = true, "000-014" }, `looser
classes: kind safety hazard; disturbs order no; harms persons no; harms property no; direct no; heavy no; at once no: ordinary (000-013 (read), 000-014 (read)) → no incident (000-013 (read)): looser
classes: kind safety hazard; at once unknown: important (000-015 (assumed)), open questions unchecked (000-015) → important (000-013 (read), 000-015 (assumed)), open questions unchecked (000-015): the same is asked
classes: kind safety hazard; at once yes: urgent (000-016 (read)) → urgent (000-013 (read), 000-016 (read)): the same is asked
classes: kind safety hazard; heavy unknown; at once no: important (000-015 (assumed)), open questions unchecked (000-015) → important (000-013 (read), 000-015 (assumed)), open questions unchecked (000-015): the same is asked
classes: kind safety hazard; direct no or yes; heavy yes; at once no: important (000-015 (assumed)) → important (000-013 (read), 000-015 (assumed)): the same is asked
classes: kind safety hazard; direct unknown; heavy no or yes; at once no: important (000-015 (assumed)), open questions unchecked (000-015) → important (000-013 (read), 000-015 (assumed)), open questions unchecked (000-015): the same is asked
classes: kind safety hazard; direct yes; heavy no; at once no: important (000-015 (assumed)) → important (000-013 (read), 000-015 (assumed)): the same is asked`,
			"no incident is the laxest answer of all"},
		{"fewer act first", func(p *incident.Policy) {
			p.Handlers.Roles = p.Handlers.Roles[:2]
			for k := range p.Procedures {
				p.Procedures[k].Steps[0].By = p.Procedures[k].Steps[0].By[:2]
			}
		}, `stricter
handlers: guard, security captain or security vice-captain (000-018 (assumed)) → guard or security captain (000-018 (assumed)): stricter
procedures.ordinary.steps.control: guard or security captain or security vice-captain; the initiator may act; who did another act may do it (000-019 (read)) → guard or security captain; the initiator may act; who did another act may do it (000-019 (read)): stricter
procedures.important.steps.control: guard or security captain or security vice-captain; the initiator may act; who did another act may do it (000-025 (read)) → guard or security captain; the initiator may act; who did another act may do it (000-025 (read)): stricter
procedures.urgent.steps.control: guard or security captain or security vice-captain; the initiator may act; who did another act may do it (000-025 (read)) → guard or security captain; the initiator may act; who did another act may do it (000-025 (read)): stricter`,
			"of whom any one may, fewer are stricter"},
		{"handlers in another order", func(p *incident.Policy) {
			r := p.Handlers.Roles
			r[0], r[2] = r[2], r[0]
		}, "same", "any one of them acts first"},
		{"handlers should act", func(p *incident.Policy) { p.Handlers.Force = logistics.Should }, `looser
handlers: guard, security captain or security vice-captain (000-018 (assumed)) → guard, security captain or security vice-captain [should] (000-018 (assumed)): looser`,
			"what should be done is laxer than what must"},
		{"another form", func(p *incident.Policy) { p.Record.Key = incident.ActReport }, `incomparable
record: patrol record (000-017 (read)) → report (000-017 (read)): incomparable`, "neither form is more than the other"},
		{"the record by another clause", func(p *incident.Policy) { p.Record.Clause = "000-019" }, `same
record: patrol record (000-017 (read)) → patrol record (000-019 (read)): the same is asked`, "the clause is told apart"},
		{"the procedure by another clause", func(p *incident.Policy) { procedureOf(p, u).Clause = "000-025" }, `same
procedures.urgent: urgent (000-016 (read)) → urgent (000-025 (read)): the same is asked`, "every route of that severity cites it"},
		{"ordinary in one day", func(p *incident.Policy) { procedureOf(p, o).Deadlines[0].Within = span("1d") }, `stricter
procedures.ordinary.deadline: by the end of day 2 after (000-023 (read)) → by the end of day 1 after (000-023 (read)): stricter`, "sooner whenever it is found"},
		{"ordinary in 71 hours", func(p *incident.Policy) { procedureOf(p, o).Deadlines[0].Within = span("71h") }, `incomparable
procedures.ordinary.deadline: by the end of day 2 after (000-023 (read)) → within 71 hours (000-023 (read)): incomparable`, "sooner for what is found at midnight, later for what is found at night"},
		{"ordinary in 72 hours", func(p *incident.Policy) { procedureOf(p, o).Deadlines[0].Within = span("72h") }, `looser
procedures.ordinary.deadline: by the end of day 2 after (000-023 (read)) → within 72 hours (000-023 (read)): looser`, "a nanosecond later for what is found at midnight"},
		{"ordinary in 48 hours", func(p *incident.Policy) { procedureOf(p, o).Deadlines[0].Within = span("48h") }, `stricter
procedures.ordinary.deadline: by the end of day 2 after (000-023 (read)) → within 48 hours (000-023 (read)): stricter`, "no later even for what is found in the last moment of a day"},
		{"urgent also in two hours", func(p *incident.Policy) { within(p, u, "000-025", "2h") }, `stricter
procedures.urgent.deadline: by the end of the same day (000-027 (assumed)) → by the end of the same day (000-027 (assumed)) or within 2 hours (000-025 (read)), whichever ends first: stricter`,
			"sooner before 22:00, the same from then on"},
		{"urgent also in 24 hours", func(p *incident.Policy) { within(p, u, "000-027", "24h") }, `stricter
procedures.urgent.deadline: by the end of the same day (000-027 (assumed)) → by the end of the same day (000-027 (assumed)) or within 24 hours (000-027 (assumed)), whichever ends first: stricter`,
			"sooner only on a day of 25 hours"},
		{"important also in five days", func(p *incident.Policy) { within(p, i, "000-023", "5d") }, "same", "it is never the earliest, and cites what is cited"},
		{"important also in five days, by a clause of its own", func(p *incident.Policy) { within(p, i, "000-024", "5d") }, `same
procedures.important.deadline: by the end of the same day (000-027 (assumed)); cites too 000-023 (read) → by the end of the same day (000-027 (assumed)); cites too 000-023 (read), 000-024 (read): the same is asked`,
			"a route cites every deadline"},
		{"a deadline that should be kept", func(p *incident.Policy) { procedureOf(p, u).Deadlines[0].Force = logistics.Should }, `looser
procedures.urgent.deadline: by the end of the same day (000-027 (assumed)) → by the end of the same day [should] (000-027 (assumed)): looser`, "the result is told with its deadline alone"},
		{"another settles the result", func(p *incident.Policy) { procedureOf(p, u).Steps[5].By[0] = logistics.SafetyLeader }, `incomparable
procedures.urgent.steps.result: general affairs leader; by the end of the same day; the initiator may act; who did another act may do it (000-027 (assumed)) → general affairs safety leader; by the end of the same day; the initiator may act; who did another act may do it (000-027 (assumed)): incomparable`,
			"the row as a route has it, with the deadline's clause"},
		{"the result by another clause", func(p *incident.Policy) { procedureOf(p, u).Steps[5].Clause = "000-026" }, "same", "the deadline's clause is the result's"},
		{"a step more", func(p *incident.Policy) {
			procedureOf(p, u).Steps = append(procedureOf(p, u).Steps, logistics.Step{Rule: logistics.Advises("000-025"), Act: "evacuate", By: []logistics.Role{"warden"}})
		}, `stricter
procedures.urgent.steps.evacuate: not asked → warden [should] (000-025 (read)): stricter`, "something more is asked"},
		{"two steps change places", func(p *incident.Policy) {
			s := procedureOf(p, u).Steps
			s[0], s[1] = s[1], s[0]
		}, `incomparable
procedures.urgent.steps.control: guard or security captain or security vice-captain; in place 1; the initiator may act; who did another act may do it (000-025 (read)) → guard or security captain or security vice-captain; in place 2; the initiator may act; who did another act may do it (000-025 (read)): incomparable
procedures.urgent.steps.report: guard or security captain or security vice-captain; in place 2; the initiator may act; who did another act may do it (000-025 (read)) → guard or security captain or security vice-captain; in place 1; the initiator may act; who did another act may do it (000-025 (read)): incomparable`,
			"the tasks are in another order"},
		{"nobody calls the police on his own", func(p *incident.Policy) {
			procedureOf(p, u).May = nil
			procedureOf(p, u).Notices = procedureOf(p, u).Notices[:3]
		}, `incomparable
procedures.urgent.may.call-police: general affairs leader or general affairs manager or guard or on-duty person or general affairs safety leader or security captain or security vice-captain or senior manager; the initiator may act; who did another act may do it (000-027 (assumed)) → nobody without consent: stricter
procedures.urgent.notices.call-police: tells police (000-027 (assumed)) → tells nobody: looser`, "a permission that is gone is stricter, a notice that is gone looser"},
		{"the police must be called", func(p *incident.Policy) {
			procedureOf(p, u).Steps = append(procedureOf(p, u).Steps, procedureOf(p, u).May...)
			procedureOf(p, u).May = nil
		}, `stricter
procedures.urgent.steps.call-police: not asked → general affairs leader or general affairs manager or guard or on-duty person or general affairs safety leader or security captain or security vice-captain or senior manager; the initiator may act; who did another act may do it (000-027 (assumed)): stricter
procedures.urgent.may.call-police: general affairs leader or general affairs manager or guard or on-duty person or general affairs safety leader or security captain or security vice-captain or senior manager; the initiator may act; who did another act may do it (000-027 (assumed)) → nobody without consent: stricter`,
			"what might be done must be"},
		{"the guard alone calls the police", func(p *incident.Policy) { procedureOf(p, u).May[0].By = procedureOf(p, u).May[0].By[:1] }, `stricter
procedures.urgent.may.call-police: general affairs leader or general affairs manager or guard or on-duty person or general affairs safety leader or security captain or security vice-captain or senior manager; the initiator may act; who did another act may do it (000-027 (assumed)) → guard; the initiator may act; who did another act may do it (000-027 (assumed)): stricter`,
			"fewer may"},
		{"one fewer to be told", func(p *incident.Policy) { procedureOf(p, o).Notices[0].To = procedureOf(p, o).Notices[0].To[:2] }, `stricter
procedures.ordinary.notices.report: tells general affairs safety leader, security captain or security vice-captain (000-019 (read)) → tells security captain or security vice-captain (000-019 (read)): stricter`,
			"of whom any one is told, fewer are stricter"},
		{"the leader is not told of the slip", func(p *incident.Policy) {
			procedureOf(p, o).Notices = append(procedureOf(p, o).Notices[:2], procedureOf(p, o).Notices[3:]...)
		}, `looser
procedures.ordinary.notices.penalty-slip: tells general affairs leader (000-021 (read)), and safety officer (000-021 (read)) → tells safety officer (000-021 (read)): looser`,
			"somebody is told no longer"},
		{"either is told of the slip", func(p *incident.Policy) {
			n := procedureOf(p, o).Notices
			n[1].To = append(n[1].To, n[2].To...)
			procedureOf(p, o).Notices = append(n[:2], n[3:]...)
		}, `looser
procedures.ordinary.notices.penalty-slip: tells general affairs leader (000-021 (read)), and safety officer (000-021 (read)) → tells general affairs leader or safety officer (000-021 (read)): looser`,
			"one of two is less than both"},
		{"another is told of the slip", func(p *incident.Policy) { procedureOf(p, o).Notices[1].To[0] = logistics.SafetyLeader }, `incomparable
procedures.ordinary.notices.penalty-slip: tells general affairs leader (000-021 (read)), and safety officer (000-021 (read)) → tells general affairs leader (000-021 (read)), and general affairs safety leader (000-021 (read)): incomparable`,
			"neither is more than the other"},
		{"should be told", func(p *incident.Policy) { procedureOf(p, o).Notices[1].Force = logistics.Should }, `looser
procedures.ordinary.notices.penalty-slip: tells general affairs leader (000-021 (read)), and safety officer (000-021 (read)) → tells general affairs leader (000-021 (read)), and safety officer [should] (000-021 (read)): looser`,
			"what should be done is laxer than what must"},
		{"notices in another order", func(p *incident.Policy) {
			n := procedureOf(p, o).Notices
			n[1], n[2] = n[2], n[1]
		}, "same", "both are told by the one act"},
		{"a basis", func(p *incident.Policy) { p.Clauses[5].Basis = logistics.Read }, `same
handlers: guard, security captain or security vice-captain (000-018 (assumed)) → guard, security captain or security vice-captain (000-018 (read)): the same is asked
cases.standIns.safety-leader: only where nobody can be reached of: security captain or security vice-captain (000-018 (assumed)) → only where nobody can be reached of: security captain or security vice-captain (000-018 (read)): the same is asked`,
			"who is cited with another basis says something else"},
	} {
		t.Run(test.name, func(t *testing.T) {
			old, pol := incident.Factory(), incident.Factory()
			test.change(&pol)
			d, err := incident.Diff(old, pol)
			if err != nil {
				t.Fatal(err)
			}
			lines := []string{d.Direction.String()}
			for _, s := range d.Shifts {
				lines = append(lines, s.String())
			}
			if diff := cmp.Diff(test.want, strings.Join(lines, "\n")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.reason, diff)
			}
			if direction, err := incident.Compare(old, pol); err != nil || direction != d.Direction {
				t.Errorf("Compare says %s, %v", direction, err)
			}
			if _, err := json.Marshal(d); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestDiffChinese: every kind of ruling is natural in Chinese.
func TestDiffChinese(t *testing.T) {
	old, pol := incident.Factory(), incident.Factory()
	pol.Classes.Direct.Severity = incident.Ordinary
	pol.Classes.Kinds[5].IfHarmful = true
	pol.Handlers.Force = logistics.Should
	within(&pol, incident.Urgent, "000-025", "2h")
	within(&pol, incident.Urgent, "000-024", "3d")
	urgent := procedureOf(&pol, incident.Urgent)
	urgent.Notices[0].To, urgent.May = urgent.Notices[0].To[:2], nil
	urgent.Notices = urgent.Notices[:3]
	d, err := incident.Diff(old, pol)
	if err != nil {
		t.Fatal(err)
	}
	text := d.Text(logistics.Chinese)
	for _, want := range []string{
		"factory-2026 → factory-2026：不可比",
		"classes：类别：一般违纪；危害直接：是；危害较重：否；须马上处理：否：重要（000-015 假定） → 普通（000-014 解读、000-015 假定）：更宽",
		"classes：类别：交通事故；扰乱秩序：否；危及人身：否；危及财产：否；危害直接：否；危害较重：否；须马上处理：否：紧急（000-016 解读） → 不属异常事件（000-013 解读）：更宽",
		"handlers：保安、保安队长或保安副队长（000-018 假定） → 保安、保安队长或保安副队长［原则上］（000-018 假定）：更宽",
		"procedures.urgent.deadline：当日内（000-027 假定） → 当日内（000-027 假定） 或 2 小时内（000-025 解读），以先到者为准；并引 000-024 解读：更严",
		"procedures.urgent.may.call-police：总务部门领导、总务部门经理、保安、值班人员、总务安全负责领导、保安队长、保安副队长或管理部高级经理；发起人可自行办理；办理过其他步骤者可办理（000-027 假定） → 未经批准均不可：更严",
		"procedures.urgent.notices.report：告知总务部门领导（000-026 解读），以及总务部门经理、总务安全负责领导、保安队长或保安副队长（000-025 解读） → " +
			"告知总务部门领导（000-026 解读），以及保安队长或保安副队长（000-025 解读）：更严",
		"procedures.urgent.notices.call-police：告知公安机关（000-027 假定） → 不告知任何人：更宽",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
}

// TestDiffRefuses: two invalid policies are told with all that is wrong with both.
func TestDiffRefuses(t *testing.T) {
	old, pol := incident.Factory(), incident.School()
	old.Handlers.Roles = append(old.Handlers.Roles, logistics.Guard)
	pol.Record.Banned = true
	want := "old.handlers.roles[3] duplicate\nnew.record.banned conflict"
	d, err := incident.Diff(old, pol)
	if got := problems(t, err); got != want || d.Direction != 0 || len(d.Shifts) > 0 {
		t.Errorf("got %s and %s", got, d)
	}
	if _, err := incident.Compare(old, pol); problems(t, err) != want {
		t.Errorf("Compare: %v", err)
	}
	if _, err := incident.Replay(old, pol, nil); problems(t, err) != want {
		t.Errorf("Replay: %v", err)
	}
}
