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

// explained gives the explanations of an incident, one after the other.
func explained(t *testing.T, pol incident.Policy, i incident.Incident, l logistics.Lang) string {
	t.Helper()
	all, err := pol.Explain(i)
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

func TestExplain(t *testing.T) {
	late := of(incident.Fire, no, no, no)
	late.Discovered = at(0, 22, 0)
	early := late
	early.Discovered = late.Discovered.Add(-1)
	twoHours, aDay, idle := incident.Factory(), incident.Factory(), incident.Factory()
	within(&twoHours, incident.Urgent, "000-025", "2h")
	within(&aDay, incident.Urgent, "000-025", "24h")
	within(&idle, incident.Urgent, "000-025", "5d")
	twoDays := incident.Factory() // 24 hours end first before midnight of the day after
	procedureOf(&twoDays, incident.Ordinary).Deadlines = nil
	within(&twoDays, incident.Ordinary, "000-023", "30h")
	within(&twoDays, incident.Ordinary, "000-023", "1d")
	untimed := of(incident.GeneralBreach, no, no, no)
	untimed.Discovered = time.Time{}
	const fire = "classes: urgent (000-016 (read))\n" +
		"  if kind general breach of discipline: ordinary (000-014 (read))\n" +
		"  if kind serious breach of discipline: important (000-015 (assumed))\n" +
		"  if kind safety hazard or other: ordinary (000-013 (read), 000-014 (read))\n"
	for _, test := range []struct {
		name   string
		pol    incident.Policy
		i      incident.Incident
		want   string
		reason string
	}{
		{"ordinary", incident.Factory(), untimed, `classes: ordinary (000-014 (read))
  if kind serious breach of discipline: important (000-015 (assumed))
  if kind fire, theft or traffic accident: urgent (000-016 (read))
  if kind safety hazard or other: ordinary (000-013 (read), 000-014 (read))
  if direct unknown: important (000-015 (assumed)), open questions unchecked (000-015)
  if direct yes: important (000-015 (assumed))
  if heavy unknown: important (000-015 (assumed)), open questions unchecked (000-015)
  if heavy yes: important (000-015 (assumed))
  if at once unknown: important (000-015 (assumed)), open questions unchecked (000-015)
  if at once yes: urgent (000-016 (read))`, "without a time no deadline is told"},
		{"no incident", incident.Factory(), nothing(), `classes: no incident (000-013 (read))
  if kind general breach of discipline: ordinary (000-014 (read))
  if kind serious breach of discipline: important (000-015 (assumed))
  if kind fire, theft or traffic accident: urgent (000-016 (read))
  if kind safety hazard: ordinary (000-013 (read), 000-014 (read))
  if disturbs order unknown or yes: ordinary (000-013 (read), 000-014 (read))
  if harms persons unknown or yes: ordinary (000-013 (read), 000-014 (read))
  if harms property unknown or yes: ordinary (000-013 (read), 000-014 (read))
  if direct unknown: important (000-013 (read), 000-015 (assumed)), open questions unchecked (000-015)
  if direct yes: important (000-013 (read), 000-015 (assumed))
  if heavy unknown: important (000-013 (read), 000-015 (assumed)), open questions unchecked (000-015)
  if heavy yes: important (000-013 (read), 000-015 (assumed))
  if at once unknown: important (000-013 (read), 000-015 (assumed)), open questions unchecked (000-015)
  if at once yes: urgent (000-013 (read), 000-016 (read))`, "what is none has no deadline, and any one answer makes it one"},
		{"a fire", incident.Factory(), late, fire + "procedures.urgent.deadline: by the end of the same day (000-027 (assumed))", "no answer makes it milder"},
		{"at the turn", twoHours, late, fire + "procedures.urgent.deadline: by the end of the same day (000-027 (assumed))\n" +
			"  if found before 22:00: within 2 hours (000-025 (read))", "two hours after 22:00 end after the day"},
		{"just before the turn", twoHours, of(incident.Fire, no, no, no), fire + "procedures.urgent.deadline: within 2 hours (000-025 (read))\n" +
			"  if found from 22:00 on: by the end of the same day (000-027 (assumed))", "in the morning the hours end first"},
		{"both end together", twoHours, early, fire + "procedures.urgent.deadline: by the end of the same day (000-027 (assumed))\n" +
			"  if found before 22:00: within 2 hours (000-025 (read))", "of two that end together the one above holds"},
		{"as long as a day", aDay, late, fire + "procedures.urgent.deadline: by the end of the same day (000-027 (assumed))", "on days of 24 hours 24 hours are never sooner"},
		{"longer in any case", idle, late, fire + "procedures.urgent.deadline: by the end of the same day (000-027 (assumed))", "five days are never sooner"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, explained(t, test.pol, test.i, logistics.English)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.reason, diff)
			}
		})
	}
	got := explained(t, twoDays, of(incident.GeneralBreach, no, no, no), logistics.Chinese)
	for _, want := range []string{
		"classes：普通（000-014 解读）\n", "\n  若 危害直接：未知，则：重要（000-015 假定），未答的问题未核查（000-015）\n",
		"\nprocedures.ordinary.deadline：30 小时内（000-023 解读）\n  若 发现时刻：18:00 起，则：其后 1 日内（000-023 解读）",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// TestExplainRefuses: what cannot be classified cannot be explained.
func TestExplainRefuses(t *testing.T) {
	if all, err := incident.Factory().Explain(incident.Incident{}); problems(t, err) != "kind absent" || all != nil {
		t.Errorf("got %v, %v", all, err)
	}
	if all, err := (incident.Policy{}).Explain(of(incident.Fire, no, no, no)); err == nil || all != nil {
		t.Errorf("the zero policy explains: %v", all)
	}
}
