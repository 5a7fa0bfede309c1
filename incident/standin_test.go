package incident_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// A finding about who stood in has the force of the rule that says when he may.
func TestStandInForce(t *testing.T) {
	lax := incident.Factory()
	lax.Cases.StandIns[0].Force = logistics.Should
	for _, row := range []struct {
		reason string
		log    incident.CaseLog
		want   string
	}{
		{"he confirmed", amended(ordinaryCase(), byRole("confirm", logistics.SafetyLeader)), "000-018+000-020 should"},
		{"he alone was told", amended(ordinaryCase(), tells("report", logistics.SafetyLeader)), "000-018+000-019 should"},
		{"a clerk confirmed: that is another rule", amended(ordinaryCase(), byRole("confirm", "clerk")), "000-020+000-018 must"},
		{"a clerk was told", amended(ordinaryCase(), tells("report", "clerk")), "000-019+000-014 must"},
		{"neither captain could be reached, and a clerk was told", amended(ordinaryCase(), unreachable, tells("report", "clerk")), "000-019+000-014 must"},
	} {
		r, err := lax.CheckCase(row.log)
		if err != nil || len(r.Findings) != 1 {
			t.Fatalf("%s: %v %v", row.reason, r, err)
		}
		f := r.Findings[0]
		if got := string(f.Clause) + "+" + string(f.Also) + " " + f.Force.String(); got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

// Who acts next, and whom he tells, names the safety leader only where neither captain could be reached; the policy stays as it was.
func TestStandInIsAwaited(t *testing.T) {
	pol := incident.Factory()
	c := amended(ordinaryCase(), upTo("report"), asOf(at(0, 10, 0)))
	for _, there := range []bool{false, true, false} {
		c.Unreachable = there
		next, err := pol.NextActs(c)
		if err != nil {
			t.Fatal(err)
		}
		named := 0
		for _, a := range next {
			for _, role := range a.By {
				if role == logistics.SafetyLeader {
					named++
				}
			}
		}
		if (named > 0) != there {
			t.Errorf("unreachable %t: %v", there, next)
		}
	}
}
