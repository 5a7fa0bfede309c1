package sampling_test

import (
	"errors"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement/sampling"
)

// FuzzState reads a state and an event from anything. What is read and plausible leads to a state that is, and that is read again.
func FuzzState(f *testing.F) {
	stopped := replayed(f, begin(f, sampling.Tightened), lots(3, 3, 3, 3, 3)...)
	for _, s := range []sampling.State{{}, begin(f, sampling.Normal), begin(f, sampling.Reduced), replayed(f, begin(f, sampling.Normal), lots(0, 4, 0)...), stopped} {
		if s.Edition != "" {
			f.Add([]byte(written(f, s)), []byte(`{"kind":"original","lot":{"number":9,"size":2000,"found":2}}`))
			f.Add([]byte(written(f, s)), []byte(`{"kind":"action-agreed"}`))
			f.Add([]byte(written(f, s)), []byte(`{"kind":"steady-rate"}`))
		}
	}
	f.Add([]byte(`{}`), []byte(`null`))
	f.Add([]byte(`{"recent":["accepted"],"score":1e9}`), []byte(`{"kind":"original","lot":{}}`))
	f.Fuzz(func(t *testing.T, stateJSON, eventJSON []byte) {
		var state sampling.State
		var event sampling.Event
		if logistics.Decode(stateJSON, &state) != nil || logistics.Decode(eventJSON, &event) != nil {
			return
		}
		differ(t, "the state, written and read", state, again(t, state))
		differ(t, "the event, written and read", event, again(t, event))
		_ = state.Text(logistics.Chinese) + event.Text(logistics.Chinese)
		step, err := std.Next(state, event)
		series, err2 := std.Replay(state, []sampling.Event{event, event})
		if (err != nil && !errors.Is(err, logistics.ErrInvalid)) || (err2 != nil && !errors.Is(err2, logistics.ErrInvalid)) || err != nil && err2 == nil {
			t.Fatal(err, err2)
		}
		for _, s := range append([]sampling.Step{step}, series.Steps...) {
			if err != nil {
				break
			}
			if err := std.CheckState(s.After); err != nil {
				t.Fatalf("%s leads to %+v: %v", s, s.After, err)
			}
			differ(t, "a step, written and read", s, again(t, s))
		}
	})
}

// FuzzPlan asks for a plan of anything: an answer that holds together, or problems.
func FuzzPlan(f *testing.F) {
	f.Add(1200, uint8(1), uint8(6), "1.0", uint8(1), 2, "1.5", 12)
	f.Add(600_000, uint8(3), uint8(7), "0.025", uint8(1), 0, "0.01", 3)
	f.Add(2, uint8(2), uint8(1), "1000", uint8(2), 31, "99999", 100)
	f.Add(1, uint8(0), uint8(8), "1", uint8(3), -1, "1e99", 0)
	f.Fuzz(func(t *testing.T, lot int, severity, level uint8, aql string, unit uint8, found int, quality string, places int) {
		p := sampling.Parameters{Level: sampling.Level(level), AQL: sampling.AQL(aql), Unit: sampling.Unit(unit), Start: sampling.Normal}
		plan, err := std.DecidePlan(lot, sampling.Severity(severity), p)
		if err != nil {
			paths(t, err)
			return
		}
		if plan.Inspect < 1 || plan.Inspect > lot || plan.Re != plan.Ac+1 || again(t, plan) != plan {
			t.Fatalf("%+v", plan)
		}
		judged, err := plan.Judge(found)
		if paths(t, err); err == nil && (judged.Outcome == sampling.Accepted) != (found <= plan.Ac) {
			t.Fatal(judged)
		}
		q, err := logistics.ParseDecimal(quality)
		if err != nil {
			return
		}
		a, err := plan.Acceptance(q, places)
		if paths(t, err); err == nil && a.Probability.Places() != places {
			t.Fatal(a)
		}
		_, err = plan.AcceptanceOfLot(found, places)
		paths(t, err)
	})
}

// FuzzScheme reads a scheme: what is valid answers every question about a small lot.
func FuzzScheme(f *testing.F) {
	f.Add([]byte(written(f, std)))
	f.Add([]byte(`{"edition":"x"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var scheme sampling.Scheme
		if logistics.Decode(data, &scheme) != nil {
			return
		}
		differ(t, "the scheme, written and read", scheme, again(t, scheme))
		if logistics.Validate(scheme) != nil {
			return
		}
		for _, aql := range scheme.Quality.AQLs {
			for _, severity := range sampling.Severities() {
				p := sampling.Parameters{Level: sampling.LevelIII, AQL: aql, Unit: sampling.NonconformitiesPer100, Start: severity}
				if _, err := scheme.DecidePlan(2, severity, p); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
}
