package incident_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// FuzzIncident: whatever is read as facts is written and read as the same facts, and has an answer or an error.
func FuzzIncident(f *testing.F) {
	for _, text := range []string{
		`{"kind":"theft","order":"no","persons":"no","property":"yes","direct":"yes","heavy":"no","atOnce":"unknown","discovered":"2026-03-02T09:30:00+08:00"}`,
		`{"kind":"other","order":"no","persons":"no","property":"no","direct":"no","heavy":"no","atOnce":"no","discovered":"2026-12-31T23:59:59.999Z"}`,
		`{"kind":"general-breach","direct":"no","heavy":"no","atOnce":"no","discovered":"9999-12-31T23:59:59-23:59"}`,
		`{"kind":"fire","discovered":"0001-01-01T00:00:00Z"}`, `{"kind":"fire","discovered":"0000-11-01T00:00:00Z"}`, `{"kind":"fire","kind":null}`, `{`,
	} {
		f.Add([]byte(text))
	}
	pol := incident.Factory()
	f.Fuzz(func(t *testing.T, data []byte) {
		var first, second incident.Incident
		if logistics.Decode(data, &first) != nil {
			return
		}
		wire, err := json.Marshal(first)
		if err != nil {
			t.Fatalf("%s was read and cannot be written: %v", data, err)
		}
		if err := logistics.Decode(wire, &second); err != nil {
			t.Fatalf("%s was read, and %s cannot be: %v", data, wire, err)
		}
		if diff := cmp.Diff(first, second); diff != "" {
			t.Fatalf("%s is read as something else the second time: %s", data, diff)
		}
		c, err := pol.Classify(first)
		if y := first.Discovered.Year(); (err != nil) != (y < 1 || y > 9999) {
			t.Fatalf("%s was read, and the answer is %v", data, err)
		}
		if err != nil {
			return
		}
		r, err := pol.Route(first)
		if err != nil {
			return
		}
		if r.Severity != c.Severity || r.Event == r.Deadline.IsZero() || r.Event && r.Deadline.Before(first.Discovered) {
			t.Fatalf("%s: %s", data, r)
		}
		if _, err := json.Marshal(r); err != nil {
			t.Fatalf("%s is routed and cannot be logged: %v", data, err)
		}
	})
}

// FuzzPolicy: whatever is read as a policy is written and read as the same, and answers or says why not.
func FuzzPolicy(f *testing.F) {
	wire, err := json.Marshal(small())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(wire)
	f.Add([]byte(`{"edition":"","clauses":[],"classes":{},"handlers":null,"procedures":[]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var first, second incident.Policy
		if logistics.Decode(data, &first) != nil {
			return
		}
		wire, err := json.Marshal(first)
		if err != nil {
			t.Fatalf("%s was read and cannot be written: %v", data, err)
		}
		if err := logistics.Decode(wire, &second); err != nil {
			t.Fatalf("%s was read, and %s cannot be: %v", data, wire, err)
		}
		if again, _ := json.Marshal(second); string(again) != string(wire) {
			t.Fatalf("%s is read as something else the second time: %s", wire, again)
		}
		for _, kind := range incident.Kinds() {
			r, err := first.Route(of(kind, no, no, no))
			if err == nil && (r.Severity == 0 || r.Deadline.Before(r.Incident.Discovered)) {
				t.Fatalf("a valid policy routes to %+v: %s", r, data)
			}
		}
	})
}

// FuzzCaseLog: whatever is read as the log of a case is written and read as the same, and is judged or refused with a reason; a case
// that awaits nothing lacks nothing.
func FuzzCaseLog(f *testing.F) {
	for _, c := range []incident.CaseLog{ordinaryCase(), importantCase(), urgentCase()} {
		text, err := jsonOf(c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add([]byte(text))
	}
	for _, text := range []string{
		`{"id":"C-1","incident":{"kind":"fire","discovered":"2026-03-02T09:30:00+08:00"},"by":"Li"}`,
		`{"id":"C-1","incident":{"kind":"fire","discovered":"2026-03-02T24:00:00+08:00"},"by":"Li","beyond":true}`,
		`{"id":"C-1","incident":{"kind":"other","discovered":"9999-12-31T23:59:59-23:59"},"by":"Li","filed":"ordinary","asOf":"2026-03-02T09:30:00+08:00",` +
			`"marks":[{"act":"close","role":"clerk","by":"li","at":"2026-03-02T09:30:00+08:00","told":[]},{"act":"close","role":"a|b","by":"Li ","at":"0001-01-01T00:00:00Z"}]}`,
		`{"id":"","marks":null}`, `{`,
	} {
		f.Add([]byte(text))
	}
	desk, err := incident.Compile(incident.Factory())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var first, second incident.CaseLog
		if logistics.Decode(data, &first) != nil {
			return
		}
		wire, err := json.Marshal(first)
		if err != nil {
			t.Fatalf("%s was read and cannot be written: %v", data, err)
		}
		if err := logistics.Decode(wire, &second); err != nil {
			t.Fatalf("%s was read, and %s cannot be: %v", data, wire, err)
		}
		if again, _ := json.Marshal(second); string(again) != string(wire) {
			t.Fatalf("%s is read as something else the second time: %s", wire, again)
		}
		r, err := desk.CheckCase(first)
		next, errNext := desk.NextActs(first)
		if (err == nil) != (errNext == nil) {
			t.Fatalf("%s: judged %v, awaited %v", data, err, errNext)
		}
		if err != nil {
			problems(t, err)
			return
		}
		for _, found := range r.Findings {
			if found.Fault == logistics.Missing && len(next) == 0 && !strings.HasSuffix(found.Subject, ".told") {
				t.Fatalf("%s: nothing is awaited, and %s", data, found)
			}
		}
		if _, err := json.Marshal(next); err != nil {
			t.Fatal(err)
		}
	})
}
