package incident_test

import (
	"iter"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// pastCases is a history of case logs.
func pastCases(logs ...incident.CaseLog) iter.Seq[incident.Past] {
	return func(yield func(incident.Past) bool) {
		for _, c := range logs {
			if !yield(incident.Past{ID: c.ID, Case: &c}) {
				return
			}
		}
	}
}

func TestReplayCases(t *testing.T) {
	named := func(id string, c incident.CaseLog, edits ...caseEdit) incident.CaseLog {
		c = amended(c, edits...)
		c.ID = id
		return c
	}
	beyond := func(c *incident.CaseLog) { c.Beyond = true }
	for _, row := range []struct {
		reason  string
		change  func(p *incident.Policy)
		history []incident.CaseLog
		want    string
	}{
		{"nothing changed", func(*incident.Policy) {}, []incident.CaseLog{named("C-1", ordinaryCase()), named("C-2", urgentCase(), drop("report"))},
			"factory-2026 → next: 0 of 2 cases move"},
		{"in hand, whatever it is", func(p *incident.Policy) { p.Cases.Beyond = p.Cases.Beyond[:1] },
			[]incident.CaseLog{named("C-1", urgentCase(), drop("control"), beyond), named("C-2", urgentCase(), beyond), named("C-3", ordinaryCase(), beyond)},
			`factory-2026 → next: 1 of 3 cases move
  1 × log: not found → get the situation in hand: missing (000-025); patrol record: out of order (000-017): stricter; such as C-1`},
		{"an important case is no urgent one", func(p *incident.Policy) { p.Cases.Beyond = p.Cases.Beyond[:1] }, []incident.CaseLog{named("C-1", importantCase(), beyond)},
			`factory-2026 → next: 0 of 1 cases move
  no case hits:
    cases.beyond.urgent.control: may be left out where nobody there can handle it (000-025 (read)) → always asked: stricter`},
		{"closed with the result", func(p *incident.Policy) { p.Cases.Close.After = incident.ActResult },
			[]incident.CaseLog{named("C-1", urgentCase(), drop("archive"), closed(at(1, 0, 0))), named("C-2", urgentCase(), closed(at(2, 0, 0)))},
			`factory-2026 → next: 1 of 2 cases move
  1 × log: close the case: out of order (000-024) → not found: looser; such as C-1`},
		{"nobody closed a case", func(p *incident.Policy) { p.Cases.Close.After = incident.ActResult }, []incident.CaseLog{named("C-1", urgentCase())},
			`factory-2026 → next: 0 of 1 cases move
  no case hits:
    cases.close: close the case only after archive (000-024 (read)) → close the case only after result (000-024 (read)): incomparable`},
		{"the safety leader at any time", func(p *incident.Policy) { p.Cases.StandIns = nil }, []incident.CaseLog{
			named("C-1", ordinaryCase(), byRole("confirm", logistics.SafetyLeader)), named("C-2", ordinaryCase(), tells("report", logistics.SafetyLeader)), named("C-3", ordinaryCase()),
		}, `factory-2026 → next: 2 of 3 cases move
  1 × log: confirm on the scene: by a role that may not do it (000-018) → not found: looser; such as C-1
  1 × log: report, those told: missing (000-018) → not found: looser; such as C-2`},
		{"he acted in no case", func(p *incident.Policy) { p.Cases.StandIns = nil }, []incident.CaseLog{named("C-1", ordinaryCase())},
			`factory-2026 → next: 0 of 1 cases move
  no case hits:
    cases.standIns.safety-leader: only where nobody can be reached of: security captain or security vice-captain (000-018 (assumed)) → at any time: looser`},
		{"an ordinary result at any time", func(p *incident.Policy) { p.Cases.Settle = p.Cases.Settle[1:] },
			[]incident.CaseLog{named("C-1", ordinaryCase(), resultAt("verify", 0)), named("C-2", ordinaryCase()), named("C-3", importantCase())},
			`factory-2026 → next: 1 of 3 cases move
  1 × log: result: out of order (000-023) → not found: looser; such as C-1`},
		{"no ordinary case has a result", func(p *incident.Policy) { p.Cases.Settle = p.Cases.Settle[1:] }, []incident.CaseLog{named("C-1", ordinaryCase(), upTo("verify")), named("C-2", importantCase())},
			`factory-2026 → next: 0 of 2 cases move
  no case hits:
    cases.settle.ordinary: the result only after approval of the senior manager (000-023 (read)) → none: looser`},
		{"ordinary within a day", func(p *incident.Policy) {
			procedureOf(p, incident.Ordinary).Deadlines[0].Within = logistics.MustSpan("1d")
		},
			[]incident.CaseLog{named("C-1", ordinaryCase()), named("C-2", ordinaryCase(), moved("result", at(1, 12, 0)))},
			`factory-2026 → next: 2 of 2 cases move
  2 × procedures.ordinary.deadline: by the end of day 2 after (000-023 (read)) → by the end of day 1 after (000-023 (read)): stricter; such as C-1, C-2
  1 × log: not found → result: late (000-023): stricter; such as C-1`},
		{"should, and one told more", func(p *incident.Policy) {
			u := procedureOf(p, incident.Urgent)
			u.Deadlines[0].Force = logistics.Should
			u.Notices = append(u.Notices, incident.Notice{Rule: logistics.Obliges("000-026"), Act: incident.ActResult, To: logistics.List[logistics.Role]{logistics.Principal}})
		}, []incident.CaseLog{named("C-1", urgentCase(), moved("result", at(1, 0, 0)))},
			`factory-2026 → next: 1 of 1 cases move
  1 × procedures.urgent.deadline: by the end of the same day (000-027 (assumed)) → by the end of the same day [should] (000-027 (assumed)): looser; such as C-1
  1 × procedures.urgent.notices.result: tells nobody → tells principal (000-026 (read)): stricter; such as C-1
  1 × log: result: late (000-027) → result: late [should] (000-027); result, those told: not checked (000-026): incomparable; such as C-1`},
		{"not a case", func(*incident.Policy) {}, []incident.CaseLog{{ID: "C-1"}}, `factory-2026 → next: 0 of 0 cases move; 1 more cannot be judged
  not judged: 1
    C-1: case.incident.kind: no kind; what is of no named kind is other
    C-1: case.incident.discovered: no time
    C-1: case.by: is empty`},
	} {
		old, pol := incident.Factory(), incident.Factory()
		pol.Edition = "next"
		row.change(&pol)
		impact, err := incident.Replay(old, pol, pastCases(row.history...))
		if err != nil {
			t.Fatal(err)
		}
		if got := impact.String(); got != row.want {
			t.Errorf("%s: got\n%s\nwant\n%s", row.reason, got, row.want)
		}
	}
	pol := incident.Factory()
	pol.Cases.Beyond = nil
	pol.Procedures[2].Notices, pol.Classes.Unknown.Clause = pol.Procedures[2].Notices[1:], "000-016"
	pol.Classes.Kinds[3].Clause = "000-015"
	impact, err := incident.Replay(incident.Factory(), pol, pastCases(
		named("C-1", urgentCase(), drop("control"), beyond, tells("report"), func(c *incident.CaseLog) { c.Filed = incident.Ordinary }),
		named("C-2", importantCase(), func(c *incident.CaseLog) { c.Incident.Heavy, c.Beyond = unknown, true }, drop("control")),
	))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"log：登记类别：超出界限（000-016）；汇报的告知：未核查（000-025） → 登记类别：超出界限（000-015）；控制现场：缺少（000-025）；记入保安巡查记录表：次序颠倒（000-017）：更严",
		"log：危害较重：未核查（000-015） → 控制现场：缺少（000-025）；记入保安巡查记录表：次序颠倒（000-019）；危害较重：未核查（000-016）：更严",
	} {
		if !strings.Contains(impact.Text(logistics.Chinese), want) {
			t.Errorf("no %s in\n%s", want, impact.Text(logistics.Chinese))
		}
	}
}
