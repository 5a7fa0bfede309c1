package incident_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// TestPolicyRoundTrip: a policy written and read is the same policy, and writes the same bytes.
func TestPolicyRoundTrip(t *testing.T) {
	for name, pol := range policies() {
		wire, err := json.Marshal(pol)
		if err != nil {
			t.Fatal(err)
		}
		var back incident.Policy
		if err := logistics.Decode(wire, &back); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(pol, back, sameValues()); diff != "" {
			t.Errorf("%s changed on the way: %s", name, diff)
		}
		again, _ := json.Marshal(back)
		if string(again) != string(wire) {
			t.Errorf("%s writes other bytes the second time", name)
		}
	}
}

// TestDecisionRoundTrip: a logged answer has all that is needed to ask again.
func TestDecisionRoundTrip(t *testing.T) {
	for name, pol := range policies() {
		for _, i := range []incident.Incident{of(incident.GeneralBreach, no, no, no), of(incident.SafetyHazard, unknown, yes, no), of(incident.Fire, unknown, unknown, unknown), nothing()} {
			c, err := pol.Classify(i)
			if err != nil {
				t.Fatal(err)
			}
			var loggedClass incident.Classification
			if err := logistics.Decode(write(t, c), &loggedClass); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c, loggedClass, sameValues()); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
			r := route(t, pol, i)
			var logged incident.Route
			if err := logistics.Decode(write(t, r), &logged); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if diff := cmp.Diff(write(t, r), write(t, logged)); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
			if again := route(t, pol, logged.Incident); string(write(t, again)) != string(write(t, r)) {
				t.Errorf("%s: asked again, %s", name, again)
			}
		}
	}
}

func write(t *testing.T, v any) []byte {
	t.Helper()
	wire, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return wire
}

// TestDecisionJSON pins the form of a logged answer.
func TestDecisionJSON(t *testing.T) {
	c, err := incident.Factory().Classify(of(incident.SafetyHazard, yes, unknown, no))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"edition":"factory-2026","incident":{"kind":"safety-hazard","order":"yes","persons":"no","property":"no","direct":"yes","atOnce":"no",` +
		`"discovered":"2026-03-02T09:30:00+08:00"},"event":true,"severity":"important","clauses":[{"clause":"000-015","basis":"assumed"}],` +
		`"unchecked":[{"clause":"000-015","subject":"heavy","missing":{"en":"whether the harm is heavy","zh":"危害是否较重"}}]}`
	if got := string(write(t, c)); got != want {
		t.Errorf("got %s", got)
	}
	got := string(write(t, route(t, incident.Factory(), of(incident.Fire, no, no, no))))
	for _, part := range []string{
		`"severity":"urgent"`, `"deadline":"2026-03-02T23:59:59.999999999+08:00"`, `"first":["guard","security-captain","security-vice-captain"]`,
		`"record":"patrol-record"`, `"procedure":[{"clause":"000-016","basis":"read"},`,
		`{"clause":"000-026","force":"must","act":"report-up","by":["general-affairs-leader"],"after":["leader-on-scene"],"within":"none","self":true,` +
			`"deputy":false,"again":true,"seals":[],"basis":"read","tells":[{"clause":"000-026","basis":"read","to":["senior-manager"]}]}`,
		`"within":"0d","self":true,"deputy":false,"again":true,"seals":[],"basis":"assumed","tells":[],"due":"2026-03-02T23:59:59.999999999+08:00"}`,
	} {
		if !strings.Contains(got, part) {
			t.Errorf("no %s in %s", part, got)
		}
	}
	if got := string(write(t, route(t, incident.Factory(), nothing()))); strings.Contains(got, "severity") || strings.Contains(got, "deadline") || !strings.Contains(got, `"tasks":[]`) {
		t.Errorf("got %s", got)
	}
}

// TestDecodeIncident: facts are read strictly, and what is left out is unknown.
func TestDecodeIncident(t *testing.T) {
	for _, test := range []struct {
		name, text, want string
	}{
		{"whole", `{"kind":"theft","order":"no","persons":"no","property":"yes","direct":"yes","heavy":"no","atOnce":"unknown","discovered":"2026-03-02T09:30:00+08:00"}`, ""},
		{"the kind alone", `{"kind":"other"}`, ""},
		{"empty", ``, " syntax"},
		{"no fields", `{}`, "kind absent"},
		{"null", `null`, " null"},
		{"null fields", `{"kind":null,"direct":null,"discovered":null}`, "kind null\ndirect null\ndiscovered null"},
		{"unknown words", `{"kind":"flood","direct":"maybe","heavy":"Yes","atOnce":""}`, "kind word\ndirect word\nheavy word\natOnce word"},
		{"booleans", `{"kind":"fire","direct":true,"heavy":false}`, "direct type\nheavy type"},
		{"numbers", `{"kind":3,"discovered":1772000000}`, "kind type\ndiscovered type"},
		{"twice", `{"kind":"fire","kind":"other"}`, "kind duplicate"},
		{"a field that is none", `{"kind":"fire","Direct":"yes","sevrity":"ordinary"}`, "Direct unknown\nsevrity unknown"},
		{"times that are none", `{"kind":"fire","discovered":"2026-02-29T09:30:00+08:00"}`, "discovered word"},
		{"a time without a zone", `{"kind":"fire","discovered":"2026-02-28T09:30:00"}`, "discovered word"},
		{"a list", `[{"kind":"fire"}]`, " type"},
		{"more after it", `{"kind":"fire"}{}`, " syntax"},
		{"a byte order mark", "\xef\xbb\xbf{\"kind\":\"fire\"}", " syntax"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var i incident.Incident
			if got := problems(t, logistics.Decode([]byte(test.text), &i)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
	var i incident.Incident
	if err := logistics.Decode([]byte(`{"kind":"other"}`), &i); err != nil || i != (incident.Incident{Kind: incident.Other}) {
		t.Errorf("got %+v, %v", i, err)
	}
	c, err := incident.Factory().Classify(i)
	if err != nil || c.Severity != incident.Important {
		t.Errorf("what says nothing is %s, %v", c, err)
	}
}

// TestDecodePolicy: a policy with a field left out, a field too many or a word that is none is refused with its path.
func TestDecodePolicy(t *testing.T) {
	whole := string(write(t, incident.Factory()))
	for _, test := range []struct {
		name, old, new, want string
	}{
		{"a kind that is none", `"kind":"theft"`, `"kind":"flood"`, "classes.kinds[3].kind word"},
		{"a severity that is none", `"severity":"urgent","deadlines"`, `"severity":"top","deadlines"`, "procedures[2].severity word"},
		{"a span that is none", `"within":"2d"}],"steps"`, `"within":"two days"}],"steps"`, "procedures[0].deadlines[0].within word"},
		{"no record", `"record":`, `"record-of":`, "record absent\nrecord-of unknown"},
		{"a null class", `"light":{"clause":"000-014","force":"must","severity":"ordinary"}`, `"light":null`, "classes.light null"},
		{"a list for a role", `"roles":["guard",`, `"roles":[["guard"],`, "handlers.roles[0] type"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := strings.Replace(whole, test.old, test.new, 1)
			if text == whole {
				t.Fatal("nothing was changed")
			}
			var pol incident.Policy
			if got := problems(t, logistics.Decode([]byte(text), &pol)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// TestOffsetIsKept: JSON keeps the offset of the discovery, so that an answer read back names the same moments.
func TestOffsetIsKept(t *testing.T) {
	i := of(incident.GeneralBreach, no, no, no)
	i.Discovered = time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC).In(zone(t, "Asia/Shanghai"))
	var back incident.Incident
	if err := logistics.Decode(write(t, i), &back); err != nil {
		t.Fatal(err)
	}
	if a, b := route(t, incident.Factory(), i), route(t, incident.Factory(), back); !a.Deadline.Equal(b.Deadline) || b.Deadline.Format(time.DateOnly) != "2026-07-03" {
		t.Errorf("due %s, read back %s", a.Deadline, b.Deadline)
	}
}
