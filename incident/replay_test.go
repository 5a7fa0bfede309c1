package incident_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// pasts numbers incidents as cases.
func pasts(all ...incident.Incident) []incident.Past {
	var cases []incident.Past
	for k, i := range all {
		cases = append(cases, incident.Past{ID: fmt.Sprintf("I-%d", k+1), Incident: i})
	}
	return cases
}

// found is an incident found at another hour and minute of its day.
func found(i incident.Incident, hour, minute int) incident.Incident {
	i.Discovered = at(0, hour, minute)
	return i
}

func TestReplay(t *testing.T) {
	general, serious, theft := of(incident.GeneralBreach, no, no, no), of(incident.SeriousBreach, no, no, no), of(incident.Theft, no, no, no)
	for _, test := range []struct {
		name    string
		change  func(p *incident.Policy)
		history []incident.Past
		want    string
		reason  string
	}{
		{"nothing changed", func(*incident.Policy) {}, pasts(general, serious, theft, nothing()), "factory-2026 → next: 0 of 4 cases move", "the same is asked"},
		{"no history", func(p *incident.Policy) { p.Handlers.Clause = "000-017" }, nil, `factory-2026 → next: 0 of 0 cases move
  no case hits:
    handlers: guard, security captain or security vice-captain (000-018 (assumed)) → guard, security captain or security vice-captain (000-017 (read)): the same is asked`,
			"nothing is proved of a shift that no case hits"},
		{"two hours for what is urgent", func(p *incident.Policy) { within(p, incident.Urgent, "000-025", "2h") },
			pasts(general, theft, found(theft, 21, 59), found(theft, 23, 30), serious), `factory-2026 → next: 3 of 5 cases move
  2 × procedures.urgent.deadline: by the end of the same day (000-027 (assumed)) → within 2 hours (000-025 (read)); cites too 000-027 (assumed): stricter; such as I-2, I-3
  1 × procedures.urgent.deadline: by the end of the same day (000-027 (assumed)) → by the end of the same day (000-027 (assumed)); cites too 000-025 (read): the same is asked; such as I-4`,
			"found at night, the day ends first, and only the citations move"},
		{"71 hours for what is ordinary", func(p *incident.Policy) {
			procedureOf(p, incident.Ordinary).Deadlines[0].Within = logistics.MustSpan("71h")
		}, pasts(found(general, 0, 30), found(general, 1, 30), theft), `factory-2026 → next: 2 of 3 cases move
  1 × procedures.ordinary.deadline: by the end of day 2 after (000-023 (read)) → within 71 hours (000-023 (read)): stricter; such as I-1
  1 × procedures.ordinary.deadline: by the end of day 2 after (000-023 (read)) → within 71 hours (000-023 (read)): looser; such as I-2`,
			"the same two spans are earlier for the one and later for the other"},
		{"direct and light is ordinary", func(p *incident.Policy) { p.Classes.Direct.Severity = incident.Ordinary },
			pasts(of(incident.GeneralBreach, yes, no, no), general, of(incident.SafetyHazard, yes, no, no)), `factory-2026 → next: 2 of 3 cases move
  1 × classes: important (000-015 (assumed)) → ordinary (000-014 (read), 000-015 (assumed)): looser; such as I-1
  2 × deadline: by the end of the same day (000-027 (assumed)); cites too 000-023 (read) → by the end of day 2 after (000-023 (read)): looser; such as I-1, I-3
  2 × acts: get the situation in hand, report, patrol record, leader on the scene, report one level up, confirm on the scene, penalty slip, verify, approval of the section chief, ` +
				`approval of the general affairs manager, approval of the senior manager, result, archive (000-015 (assumed)) → get the situation in hand, report, patrol record, confirm on the scene, ` +
				`penalty slip, verify, approval of the section chief, approval of the general affairs manager, approval of the senior manager, result, archive (000-014 (read)): incomparable; such as I-1, I-3
  1 × classes: important (000-015 (assumed)) → ordinary (000-013 (read), 000-015 (assumed)): looser; such as I-3
  no case hits:
    classes: kind other; direct yes; heavy no; at once no: important (000-013 (read), 000-015 (assumed)) → ordinary (000-013 (read), 000-015 (assumed)): looser`,
			"the severity moves, and with it deadline and acts as a whole"},
		{"harmless hazards are none", func(p *incident.Policy) { p.Classes.Kinds[4].IfHarmful = true }, pasts(with1(nothing(), incident.SafetyHazard)), `factory-2026 → next: 1 of 1 cases move
  1 × classes: ordinary (000-013 (read), 000-014 (read)) → no incident (000-013 (read)): looser; such as I-1
  no case hits:
    classes: kind safety hazard; at once unknown: important (000-015 (assumed)), open questions unchecked (000-015) → important (000-013 (read), 000-015 (assumed)), open questions unchecked (000-015): the same is asked
    classes: kind safety hazard; at once yes: urgent (000-016 (read)) → urgent (000-013 (read), 000-016 (read)): the same is asked
    classes: kind safety hazard; heavy unknown; at once no: important (000-015 (assumed)), open questions unchecked (000-015) → important (000-013 (read), 000-015 (assumed)), open questions unchecked (000-015): the same is asked
    classes: kind safety hazard; direct no or yes; heavy yes; at once no: important (000-015 (assumed)) → important (000-013 (read), 000-015 (assumed)): the same is asked
    classes: kind safety hazard; direct unknown; heavy no or yes; at once no: important (000-015 (assumed)), open questions unchecked (000-015) → important (000-013 (read), 000-015 (assumed)), open questions unchecked (000-015): the same is asked
    classes: kind safety hazard; direct yes; heavy no; at once no: important (000-015 (assumed)) → important (000-013 (read), 000-015 (assumed)): the same is asked`,
			"what is none has neither deadline nor acts"},
		{"steps, notices, permissions, handlers", func(p *incident.Policy) {
			u := procedureOf(p, incident.Urgent)
			u.Steps[3].By[0], u.Notices[1].To[0], u.May[0].By = logistics.SafetyLeader, logistics.SafetyLeader, u.May[0].By[:1]
			u.Clause, p.Handlers.Force = "000-025", logistics.Should
		}, pasts(theft, general), `factory-2026 → next: 2 of 2 cases move
  2 × handlers: guard, security captain or security vice-captain (000-018 (assumed)) → guard, security captain or security vice-captain [should] (000-018 (assumed)): looser; such as I-1, I-2
  1 × procedures.urgent: urgent (000-016 (read)) → urgent (000-025 (read)): the same is asked; such as I-1
  1 × procedures.urgent.steps.leader-on-scene: general affairs leader; after report; the initiator may act; who did another act may do it (000-026 (read)) → general affairs safety leader; after report; the initiator may act; who did another act may do it (000-026 (read)): incomparable; such as I-1
  1 × procedures.urgent.may.call-police: general affairs leader or general affairs manager or guard or on-duty person or general affairs safety leader or security captain or security vice-captain or senior manager; the initiator may act; who did another act may do it (000-027 (assumed)) → guard; the initiator may act; who did another act may do it (000-027 (assumed)): stricter; such as I-1
  1 × procedures.urgent.notices.report: tells general affairs leader (000-026 (read)), and general affairs manager, general affairs safety leader, security captain or security vice-captain (000-025 (read)) → ` +
			`tells general affairs manager, general affairs safety leader, security captain or security vice-captain (000-025 (read)), and general affairs safety leader (000-026 (read)): incomparable; such as I-1`,
			"a route moves act by act where the severity stays"},
		{"what cannot be judged", func(*incident.Policy) {}, append(pasts(incident.Incident{Kind: 9, Direct: 7}, theft), incident.Past{Incident: theft}), `factory-2026 → next: 0 of 1 cases move; 2 more cannot be judged
  not judged: 2
    I-1: incident.kind: 9 is no word of general-breach, serious-breach, fire, theft, safety-hazard, traffic-accident, other
    I-1: incident.direct: 7 is no word of no, yes
    I-1: incident.discovered: no time
    case 3: id: is empty`, "each with all its problems; the rest is judged"},
	} {
		t.Run(test.name, func(t *testing.T) {
			pol := incident.Factory()
			pol.Edition = "next"
			test.change(&pol)
			impact, err := incident.Replay(incident.Factory(), pol, slices.Values(test.history))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, impact.String()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.reason, diff)
			}
			if _, err := json.Marshal(impact); err != nil {
				t.Error(err)
			}
		})
	}
}

// with1 is i of another kind.
func with1(i incident.Incident, kind incident.Kind) incident.Incident {
	i.Kind = kind
	return i
}

// A case is judged by both editions: one that only the new one cannot judge is told as such.
func TestReplayOfTheLastDay(t *testing.T) {
	pol := incident.Factory()
	procedureOf(&pol, incident.Ordinary).Deadlines[0].Within = logistics.MustSpan("1d")
	i := of(incident.GeneralBreach, no, no, no)
	i.Discovered = time.Date(9999, 12, 30, 9, 0, 0, 0, time.UTC)
	impact, err := incident.Replay(pol, incident.Factory(), slices.Values(pasts(i)))
	if err != nil || impact.Cases != 0 || len(impact.Unjudged) != 1 || len(impact.Unjudged[0].Problems) != 1 || impact.Unjudged[0].Problems[0].Path != "incident.discovered" {
		t.Errorf("%s, %v", impact, err)
	}
}

// TestPastJSON pins how a case of a history is written.
func TestPastJSON(t *testing.T) {
	var back incident.Past
	text := `{"id":"I-1","incident":{"kind":"fire","discovered":"2026-03-02T09:30:00+08:00"}}`
	if err := logistics.Decode([]byte(text), &back); err != nil {
		t.Fatal(err)
	}
	if wire, err := json.Marshal(back); err != nil || string(wire) != text {
		t.Errorf("%s, %v", wire, err)
	}
}
