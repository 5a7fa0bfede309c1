package incident_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/incident"
)

func explainedRequest(t testing.TB, pol incident.Policy, r incident.Request, l logistics.Lang) string {
	t.Helper()
	all, err := pol.ExplainRequest(r)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, e := range all {
		texts = append(texts, e.Text(l))
		if _, err := json.Marshal(e); err != nil {
			t.Error(err)
		}
	}
	return strings.Join(texts, "\n")
}

func TestExplainRequest(t *testing.T) {
	network := changed(tap(), func(r *incident.Request) { r.Kind, r.Today, r.Teaching, r.AreaOwner = "network", no, yes, "" })
	for _, row := range []struct {
		reason string
		r      incident.Request
		want   string
	}{
		{"each deadline with its clause, and what one other answer makes of it", network, `requests.hands: necessary; repairer; with repair-group leader or principal (001-021 (read), 003-007 (read), 003-005 (assumed))
  if kind water, electricity, wood or other facility: necessary; repairer; with repair-group leader or principal (003-002 (read), 003-007 (read), 003-005 (assumed))
  if kind office equipment: necessary; repairer; with repair-group leader or principal (001-022 (read), 003-007 (read), 003-005 (assumed))
  if kind supplies: necessary; warehouse keeper (001-014 (read))
  if kind better welfare: necessary; general affairs leader (001-014 (read))
  if kind better environment: necessary; logistics center (001-014 (read))
  if kind anything else: necessary; customer service (001-014 (read))
  if lessons suffer no or unknown: necessary; repairer (001-021 (read), 003-007 (read))
  if it can be mended that day unknown or yes: necessary; repairer (001-021 (read), 003-007 (read))
  if complex unknown or yes: necessary; repair-group leader; with repair-group leader or principal; by a plan (001-021 (read), 003-008 (assumed), 003-005 (assumed))
  if across areas unknown or yes: necessary; repair-group leader; with repair-group leader or principal; by a plan (001-021 (read), 003-008 (assumed), 003-005 (assumed))
  if large unknown: necessary; repair-group leader; with repair-group leader or principal; by a plan (001-021 (read), 003-008 (assumed), 003-005 (assumed))
  if large yes: necessary; repair-group leader; with service provider; with repair-group leader or principal; by a plan (001-021 (read), 003-008 (assumed), 003-005 (assumed))
  if beyond the authority of logistics yes: necessary; principal; with repairer; with repair-group leader or principal (001-021 (read), 000-169 (assumed), 003-007 (read), 003-005 (assumed))
requests.acknowledged: within 2 hours (001-027 (read))
  if urgent unknown or yes: within 2 hours; within 2 hours (001-027 (read), 001-011 (read))
requests.planned: by the end of workday 1 after; by the end of day 1 after [should] (001-012 (read), 000-168 (read))
  if it can be answered within a day no: by the end of workday 1 after (001-012 (read))
requests.on-site: by the end of the same day (003-003 (read))
  if kind supplies, better welfare, better environment or anything else: none
requests.completed: within 1 hour; by the end of the same day (001-021 (read), 003-004 (read))
  if kind water, electricity, wood or other facility: by the end of the same day (003-004 (read))
  if kind office equipment: within 24 hours; by the end of the same day (001-022 (read), 003-004 (read))
  if kind supplies, better welfare, better environment or anything else: none
  if lessons suffer no: within 1 hour (001-021 (read))
requests.called-back: within 48 hours (001-028 (read))
requests.forwarded: none
  if beyond the authority of logistics yes: by the end of the same day (000-169 (assumed))
requests.informed: none
  if beyond the authority of logistics yes: by the end of the same day (000-169 (assumed))
requests.escalated: by the end of the same day (003-005 (assumed))
  if kind supplies, better welfare, better environment or anything else: none
  if lessons suffer no or unknown: none
  if it can be mended that day unknown or yes: none`},
	} {
		if diff := cmp.Diff(row.want, explainedRequest(t, incident.School(), row.r, logistics.English)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
	chinese := explainedRequest(t, incident.School(), tap(), logistics.Chinese)
	for _, want := range []string{
		"requests.hands：必要需求；维修人员 Zhang（003-002 解读、003-007 解读）\n", "\n  若 大型：是，则：必要需求；维修组组长；会同服务商；先定维修方案（003-002 解读、003-008 假定）\n",
		"\nrequests.planned：其后 1 个工作日内；其后 1 日内［原则上］（001-012 解读、000-168 解读）\n", "\n  若 当日能修：否，则：无\n",
	} {
		if !strings.Contains(chinese, want) {
			t.Errorf("no %q in\n%s", want, chinese)
		}
	}
	if all, err := incident.School().ExplainRequest(incident.Request{}); problems(t, err) != "id absent\nkind absent\nchannel absent\nby absent\nreported absent" || all != nil {
		t.Errorf("got %v, %v", all, err)
	}
	if all, err := (incident.Policy{}).ExplainRequest(tap()); err == nil || all != nil {
		t.Errorf("the zero policy explains: %v", all)
	}
}

// What is explained of a request is what its route says, span by span.
func TestExplainRequestAgainstRoute(t *testing.T) {
	pol := incident.School()
	rapid.Check(t, func(t *rapid.T) {
		r := someRequest().Draw(t, "request")
		route, err := pol.RouteRequest(r, year())
		if err != nil {
			t.Fatal(err)
		}
		all, err := pol.ExplainRequest(r)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]string{"requests.hands": route.Class.String() + "; " + route.Lead.String()}
		for _, d := range route.Deadlines {
			if at := "requests." + d.Step.String(); want[at] != "" {
				want[at] += "; " + d.Within.String()
			} else {
				want[at] = d.Within.String()
			}
		}
		for _, e := range all {
			text := e.Ruling.Text(logistics.English)
			for _, part := range strings.Split(want[e.Question], "; ") {
				var span logistics.Span
				if span.UnmarshalText([]byte(part)) == nil {
					part = span.Text(logistics.English)
				}
				if !strings.Contains(text, part) {
					t.Fatalf("%s: %q, and the route has %s", e.Question, text, want[e.Question])
				}
			}
			if want[e.Question] == "" && text != "" && text != "none" {
				t.Fatalf("%s: %q, and the route has none", e.Question, text)
			}
			delete(want, e.Question)
		}
		if len(want) > 0 {
			t.Fatalf("not explained: %v", want)
		}
	})
}
