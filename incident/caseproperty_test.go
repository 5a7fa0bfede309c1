package incident_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// planned is an act as the documents ask for it, written out by hand for the oracle.
type planned struct {
	act, roles, after string
	alone             bool // of a person of his own, and not of who found it
}

// plan gives the acts of a class and the days until its result.
func plan(s incident.Severity) (acts []planned, days int) {
	const first, captain, leader = "guard security-captain security-vice-captain", "security-captain security-vice-captain safety-leader", "general-affairs-leader"
	papers := []planned{
		{"confirm", captain, "report", false}, {"penalty-slip", captain, "confirm", false}, {"verify", leader, "penalty-slip", true},
		{"section-chief-approval", "section-chief", "verify", true}, {"general-affairs-manager-approval", "general-affairs-manager", "section-chief-approval", true},
		{"senior-manager-approval", "senior-manager", "general-affairs-manager-approval", true},
	}
	fast := []planned{{"control", first, "", false}, {"report", first, "", false}, {"patrol-record", first, "control", false},
		{"leader-on-scene", leader, "report", false}, {"report-up", leader, "leader-on-scene", false}}
	result := planned{"result", leader, "", false}
	switch s {
	case incident.Ordinary:
		acts = slices.Concat([]planned{{"control", first, "", false}, {"report", first, "control", false}, {"patrol-record", first, "control", false}}, papers,
			[]planned{result, {"archive", "on-duty-person", "patrol-record senior-manager-approval result", false}})
		return acts, 2
	case incident.Important:
		acts = slices.Concat(fast, papers, []planned{result, {"archive", "on-duty-person", "patrol-record report-up senior-manager-approval result", false}})
	default:
		acts = slices.Concat(fast, []planned{result, {"archive", "on-duty-person", "patrol-record report-up result", false}})
	}
	return acts, 0
}

// oracle says what is wrong with a case, the obvious way: an act and a fault a line, sorted.
func oracle(c incident.CaseLog, s incident.Severity) []string {
	acts, days := plan(s)
	first := func(act string) *incident.Entry {
		var one *incident.Entry
		for i, m := range c.Marks {
			if m.Act == act && (one == nil || m.At.Before(one.At)) {
				one = &c.Marks[i]
			}
		}
		return one
	}
	if c.Beyond && s != incident.Ordinary && first("control") == nil {
		acts = slices.Clone(acts[1:])
		for i := range acts {
			if acts[i].after == "control" {
				acts[i].after = ""
			}
		}
	}
	found := c.Incident.Discovered
	deadline := time.Date(found.Year(), found.Month(), found.Day()+days+1, 0, 0, 0, 0, found.Location())
	// What something done comes after, at whatever remove, will not come any more.
	passed := map[string]bool{}
	for range acts {
		for _, p := range acts {
			if first(p.act) != nil || passed[p.act] {
				for _, before := range strings.Fields(p.after) {
					passed[before] = true
				}
			}
		}
	}
	over := first("archive") != nil || first("close") != nil
	var lines []string
	for _, p := range acts {
		m := first(p.act)
		if m == nil {
			switch {
			case over || passed[p.act]:
				lines = append(lines, p.act+" missing")
			case p.act == "result" && !c.AsOf.Before(deadline):
				lines = append(lines, "result too-late")
			}
			continue
		}
		if !slices.Contains(strings.Fields(p.roles), string(m.Role)) || m.Role == logistics.SafetyLeader && !c.Unreachable {
			lines = append(lines, p.act+" wrong-role")
		}
		if m.At.Before(found) {
			lines = append(lines, p.act+" too-early")
		}
		for _, before := range strings.Fields(p.after) {
			if b := first(before); b == nil || m.At.Before(b.At) {
				lines = append(lines, p.act+" out-of-order")
			}
		}
		if p.act == "result" && !m.At.Before(deadline) {
			lines = append(lines, "result too-late")
		}
		n := 0
		for _, other := range c.Marks {
			if other.Act == p.act {
				n++
			}
		}
		if n > 1 {
			lines = append(lines, p.act+" twice")
		}
		if p.alone && m.By == c.By {
			lines = append(lines, p.act+" self-approval")
		}
		after := true // of the acts in the plan
		for _, other := range acts {
			if other.act == p.act {
				after = false
				continue
			}
			if o := first(other.act); p.alone && other.alone && o != nil && o.By == m.By && (o.At.Before(m.At) || o.At.Equal(m.At) && after) {
				lines = append(lines, p.act+" same-person")
				break
			}
		}
	}
	rests := map[incident.Severity]string{incident.Ordinary: "senior-manager-approval", incident.Important: "confirm"}[s]
	if m := first("result"); m != nil && rests != "" {
		if b := first(rests); b == nil || m.At.Before(b.At) {
			lines = append(lines, "result out-of-order")
		}
	}
	if m := first("close"); m != nil {
		if m.At.Before(found) {
			lines = append(lines, "close too-early")
		}
		if a := first("archive"); a == nil || m.At.Before(a.At) {
			lines = append(lines, "close out-of-order")
		}
	}
	slices.Sort(lines)
	return lines
}

// kindOf is an incident of a class.
func kindOf(s incident.Severity) incident.Incident {
	return of([]incident.Kind{incident.GeneralBreach, incident.SeriousBreach, incident.Theft}[s-1], no, no, no)
}

// everyAct gives every act of every class, and what closes a case.
func everyAct() []string {
	var acts []string
	for _, s := range incident.Severities() {
		all, _ := plan(s)
		for _, p := range all {
			if !slices.Contains(acts, p.act) {
				acts = append(acts, p.act)
			}
		}
	}
	return append(acts, "close", "call-police")
}

// someLog draws a log of a class: acts that are there, twice or not, by whomever, near the moments at which an answer turns.
func someLog(t *rapid.T, s incident.Severity) incident.CaseLog {
	c := incident.CaseLog{ID: "C-1", Incident: kindOf(s), By: "Li", Beyond: rapid.IntRange(0, 3).Draw(t, "beyond") == 0,
		Unreachable: rapid.Bool().Draw(t, "nobody could be reached")}
	roles := map[string]string{"close": "clerk", "call-police": "teacher"}
	for _, class := range incident.Severities() {
		acts, _ := plan(class)
		for _, p := range acts {
			roles[p.act] = p.roles
		}
	}
	if rapid.IntRange(0, 4).Draw(t, "a good beginning") == 0 {
		acts, _ := plan(s)
		c.AsOf = at(0, 9, 30)
		for i, p := range acts[:rapid.IntRange(0, len(acts)).Draw(t, "acts")] {
			c.AsOf = at(0, 9, 30+i)
			c.Marks = append(c.Marks, incident.Entry{Mark: done(p.act, logistics.Role(strings.Fields(p.roles)[0]), logistics.Person(fmt.Sprint("P-", i)), c.AsOf), Told: toldAll()})
		}
		return c
	}
	moments := []time.Time{at(0, 9, 30).Add(-1), at(0, 9, 30), at(0, 9, 30), at(0, 9, 31), at(0, 10, 0), at(0, 12, 0), lastOf(0), at(1, 0, 0), at(1, 9, 0), lastOf(2), at(3, 0, 0), at(4, 0, 0)}
	often := rapid.IntRange(1, 8).Draw(t, "often")
	rising := rapid.Bool().Draw(t, "rising")
	for i, act := range everyAct() {
		if rapid.IntRange(0, often).Draw(t, act) == 0 {
			continue
		}
		when := rapid.SampledFrom(moments).Draw(t, "at")
		if rising {
			when = at(0, 9, 30+i/2)
		}
		m := done(act, logistics.Role(rapid.SampledFrom(strings.Fields(roles[act])).Draw(t, "role")),
			rapid.SampledFrom([]logistics.Person{"Li", "Sun", "Wu", "Zhou", "Zheng", "Chen"}).Draw(t, "by"), when)
		if rapid.IntRange(0, 9).Draw(t, "other role") == 9 {
			m.Role = "clerk"
		}
		c.Marks = append(c.Marks, incident.Entry{Mark: m, Told: toldAll()})
		if act != "close" && rapid.IntRange(0, 9).Draw(t, "again") == 9 {
			m.At = m.At.Add(1)
			c.Marks = append(c.Marks, incident.Entry{Mark: m, Told: toldAll()})
		}
	}
	c.AsOf = at(5, 0, 0)
	if latest := slices.MaxFunc(append(c.Marks, incident.Entry{Mark: done("", "", "", at(0, 9, 30))}), func(a, b incident.Entry) int { return a.At.Compare(b.At) }); rapid.Bool().Draw(t, "as of the last mark") {
		c.AsOf = latest.At
	}
	return c
}

// toldAll are all whom any act tells.
func toldAll() logistics.List[logistics.Role] {
	return logistics.List[logistics.Role]{logistics.SecurityCaptain, logistics.GeneralAffairsLeader, logistics.SeniorManager, logistics.SafetyOfficer,
		logistics.SectionChief, logistics.GeneralAffairsManager}
}

// What is found is what the obvious way finds, whatever the order of the marks, and nothing is awaited exactly where nothing is
// missing.
func TestCaseAgainstOracle(t *testing.T) {
	found, orderly := map[string]int{}, 0
	desk, err := incident.Compile(incident.Factory())
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(incident.Severities()).Draw(t, "class")
		c := someLog(t, s)
		before := written(t, c)
		r, err := desk.CheckCase(c)
		if err != nil {
			t.Fatal(err)
		}
		lines := []string{}
		for _, f := range r.Findings {
			lines = append(lines, strings.TrimPrefix(f.Subject, "case C-1.")+" "+f.Fault.String())
			found[f.Fault.String()]++
		}
		slices.Sort(lines)
		if want := oracle(c, s); !slices.Equal(lines, want) || len(r.Unchecked) > 0 {
			t.Fatalf("%s: found %q, want %q, unchecked %v", s, lines, want, r.Unchecked)
		}
		if len(lines) == 0 {
			orderly++
		}
		next, err := desk.NextActs(c)
		if err != nil {
			t.Fatal(err)
		}
		mixed := c
		mixed.Marks = rapid.Permutation(c.Marks).Draw(t, "order")
		again, err := desk.CheckCase(mixed)
		nextAgain, errNext := desk.NextActs(mixed)
		if diff := gocmp.Diff(r, again, sameMeasures()); diff != "" || err != nil || errNext != nil || gocmp.Diff(next, nextAgain, sameMeasures()) != "" {
			t.Fatalf("in another order: %s %v %v", diff, err, errNext)
		}
		ended := c
		if !slices.ContainsFunc(c.Marks, func(m incident.Entry) bool { return m.Act == "close" }) {
			ended.Marks = append(slices.Clone(c.Marks), incident.Entry{Mark: done("close", "clerk", "He", c.AsOf)})
		}
		all, err := desk.CheckCase(ended)
		missing := slices.ContainsFunc(all.Findings, func(f logistics.Finding) bool { return f.Fault == logistics.Missing })
		if err != nil || missing != (len(next) > 0) {
			t.Fatalf("awaited %v; missing %t of %v, %v", next, missing, all, err)
		}
		if after := written(t, c); before != after {
			t.Fatalf("the log was changed: %s, %s", before, after)
		}
	})
	if testing.Short() {
		return // too few draws to meet every fault
	}
	for _, fault := range []string{"missing", "wrong-role", "out-of-order", "too-early", "too-late", "twice", "same-person", "self-approval"} {
		if found[fault] == 0 {
			t.Errorf("no draw is %s: %v", fault, found)
		}
	}
	if orderly == 0 {
		t.Error("no draw is in order")
	}
}

func written(t *rapid.T, c incident.CaseLog) string {
	text, err := jsonOf(c)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func sameMeasures() gocmp.Options {
	return append(sameValues(), gocmp.Comparer(func(a, b logistics.Measure) bool { return a == b }))
}

// walked is a case of which every act is done as NextActs asks for it, each not before the last, within minutes.
func walked(t *rapid.T, desk *incident.Desk, c incident.CaseLog) incident.CaseLog {
	when, patient := c.Incident.Discovered, rapid.Bool().Draw(t, "the result waits for all else")
	for n := 0; ; n++ {
		next, err := desk.NextActs(c)
		if err != nil {
			t.Fatal(err)
		}
		if len(next) == 0 {
			return c
		}
		if rest := slices.DeleteFunc(slices.Clone(next), func(a incident.NextAct) bool { return a.Act == "result" }); patient && len(rest) > 0 {
			next = rest
		}
		a := rapid.SampledFrom(next).Draw(t, "act")
		if when.Before(a.Since) {
			t.Fatalf("%s may be done since %s, after all that is done", a, a.Since)
		}
		m := incident.Entry{Mark: done(a.Act, rapid.SampledFrom(a.By).Draw(t, "role"), logistics.Person("P-"+string(rune('A'+n))), when)}
		for _, told := range a.Tells {
			m.Told = append(m.Told, rapid.SampledFrom(told.To).Draw(t, "told"))
		}
		c.Marks = append(c.Marks, m)
		when = when.Add(time.Duration(rapid.IntRange(0, 5).Draw(t, "minutes")) * time.Minute)
	}
}

// Whoever does what is awaited next keeps to the procedure; what is in order as important is in order as urgent, and as ordinary
// exactly where it was in hand before the report, somebody of the next level was told and the result waited for the last approval;
// and no worse class leaves more time.
func TestWalkedCases(t *testing.T) {
	desk, err := incident.Compile(incident.Factory())
	if err != nil {
		t.Fatal(err)
	}
	laxer := map[bool]int{}
	rapid.Check(t, func(t *rapid.T) {
		var due []time.Time
		for _, s := range incident.Severities() {
			c := walked(t, desk, incident.CaseLog{ID: "C-1", Incident: kindOf(s), By: "Li", Unreachable: rapid.Bool().Draw(t, "nobody could be reached")})
			acts, _ := plan(s)
			r, err := desk.CheckCase(c)
			if err != nil || !r.OK() || len(c.Marks) != len(acts) {
				t.Fatalf("%s: %d acts, %v, %v", s, len(c.Marks), r, err)
			}
			next, err := desk.NextActs(incident.CaseLog{ID: "C-1", Incident: c.Incident, By: "Li"})
			if err != nil {
				t.Fatal(err)
			}
			due = append(due, next[0].Deadline)
			if s != incident.Important {
				continue
			}
			c.Incident = kindOf(incident.Urgent)
			if r, err := desk.CheckCase(c); err != nil || !r.OK() {
				t.Fatalf("in order as important, and as urgent: %v, %v", r, err)
			}
			mark := func(act string) incident.Entry {
				return c.Marks[slices.IndexFunc(c.Marks, func(m incident.Entry) bool { return m.Act == act })]
			}
			report := mark("report")
			next1 := slices.ContainsFunc(report.Told, func(r logistics.Role) bool {
				return slices.Contains([]logistics.Role{logistics.SecurityCaptain, logistics.SecurityViceCaptain}, r) || c.Unreachable && r == logistics.SafetyLeader
			})
			want := next1 && !report.At.Before(mark("control").At) && !mark("result").At.Before(mark("senior-manager-approval").At)
			c.Incident = kindOf(incident.Ordinary)
			if r, err := desk.CheckCase(c); err != nil || r.OK() != want {
				t.Fatalf("in order as important, and as ordinary %t: %v, %v", want, r, err)
			}
			laxer[want]++
		}
		if len(due) != 3 || !slices.IsSortedFunc(due, func(a, b time.Time) int { return cmp.Compare(b.UnixNano(), a.UnixNano()) }) {
			t.Fatalf("due %v", due)
		}
	})
	if !testing.Short() && (laxer[true] == 0 || laxer[false] == 0) {
		t.Errorf("in order as ordinary: %v", laxer)
	}
}
