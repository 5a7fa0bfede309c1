package incident_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// TestDesk: a desk answers as its policy does, and goes on so when the policy is changed.
func TestDesk(t *testing.T) {
	for name, pol := range policies() {
		desk, err := incident.Compile(pol)
		if err != nil {
			t.Fatal(err)
		}
		fresh := logistics.Clone(pol)
		pol.Handlers.Roles[0], pol.Procedures[2].Steps[0].By[0] = "nobody", "nobody"
		for _, i := range []incident.Incident{of(incident.GeneralBreach, no, no, no), of(incident.SafetyHazard, unknown, yes, no), nothing(), {}, {Kind: incident.Fire}} {
			c, err := fresh.Classify(i)
			got, errDesk := desk.Classify(i)
			if diff := cmp.Diff(c, got, sameValues()); diff != "" || problems(t, err) != problems(t, errDesk) {
				t.Errorf("%s: %+v: %s, %v", name, i, diff, errDesk)
			}
			r, err := fresh.Route(i)
			routed, errDesk := desk.Route(i)
			if diff := cmp.Diff(r, routed, sameValues()); diff != "" || problems(t, err) != problems(t, errDesk) {
				t.Errorf("%s: %+v: %s, %v", name, i, diff, errDesk)
			}
		}
	}
}

// TestNoDesk: what Compile has not made answers nothing.
func TestNoDesk(t *testing.T) {
	var none *incident.Desk
	for _, desk := range []*incident.Desk{none, {}} {
		if c, err := desk.Classify(of(incident.Fire, no, no, no)); err == nil || c.Event {
			t.Errorf("classified: %s", c)
		}
		if r, err := desk.Route(of(incident.Fire, no, no, no)); err == nil || r.Event {
			t.Errorf("routed: %s", r)
		}
	}
	for _, desk := range []*incident.Desk{none, {}} {
		if r, err := desk.CheckCase(urgentCase()); err == nil || r.Edition != "" {
			t.Errorf("a desk that is none judges: %v", r)
		}
		if n, err := desk.NextActs(urgentCase()); err == nil || n != nil {
			t.Errorf("a desk that is none awaits: %v", n)
		}
	}
	if desk, err := incident.Compile(incident.Policy{}); err == nil || desk != nil {
		t.Errorf("the zero policy is compiled: %v", desk)
	}
}
