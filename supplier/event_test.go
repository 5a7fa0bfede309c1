package supplier_test

import (
	"testing"

	"example.com/logistics/supplier"
)

func TestHostileEvents(t *testing.T) {
	for _, row := range []struct {
		reason string
		event  supplier.Event
		want   []string
	}{
		{"nothing at all", supplier.Event{}, []string{"id absent", "supplier absent", "kind word", "on absent", "state word"}},
		{"a kind that is none", incident(99), []string{"kind word"}},
		{"a state that is none", incident(supplier.FraudCase, func(e *supplier.Event) { e.State = 4 }), []string{"state word"}},
		{"a case without a state", incident(supplier.FraudCase, func(e *supplier.Event) { e.State = 0 }), []string{"state word"}},
		{"a case with a problem and a countermeasure", incident(supplier.FraudCase, func(e *supplier.Event) { e.Problem, e.Countermeasure = "mold", supplier.Effective }),
			[]string{"problem conflict", "countermeasure conflict"}},
		{"a problem with a state", problem("Q-1", "mold", "2026-03-12", func(e *supplier.Event) { e.State = supplier.Confirmed }), []string{"state conflict"}},
		{"a problem without a name or a countermeasure", problem("Q-1", "", "2026-03-12", func(e *supplier.Event) { e.Countermeasure = 0 }),
			[]string{"problem absent", "countermeasure word"}},
		{"a problem with spaces around its name", problem("Q-1", "mold ", "2026-03-12"), []string{"problem word"}},
		{"a countermeasure that is none", problem("Q-1", "mold", "2026-03-12", func(e *supplier.Event) { e.Countermeasure = 4 }), []string{"countermeasure word"}},
		{"names with spaces", incident(supplier.FraudCase, func(e *supplier.Event) { e.ID, e.Supplier = "C-1 ", " S-17" }), []string{"id word", "supplier word"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			differ(t, row.want, problems(t, newTally(t, supplier.Factory()).AddEvent(row.event)))
			_, err := supplier.Factory().Disqualify(march(nil, row.event))
			for i := range row.want {
				row.want[i] = "events[0]." + row.want[i]
			}
			differ(t, row.want, problems(t, err))
		})
	}
}

func TestSameEventTwice(t *testing.T) {
	reported := incident(supplier.FraudCase, func(e *supplier.Event) { e.State = supplier.Reported })
	confirmed := incident(supplier.FraudCase)
	dismissed := incident(supplier.FraudCase, func(e *supplier.Event) { e.State = supplier.Dismissed })
	awaited := problem("Q-1", "mold", "2026-03-12", func(e *supplier.Event) { e.Countermeasure = supplier.Awaited })
	for _, row := range []struct {
		reason string
		events []supplier.Event
		want   []string
	}{
		{"the same event", []supplier.Event{confirmed, confirmed}, []string{"events[1].id duplicate"}},
		{"the same pending event", []supplier.Event{reported, reported}, []string{"events[1].id duplicate"}},
		{"decided otherwise", []supplier.Event{confirmed, dismissed}, []string{"events[1].id conflict"}},
		{"decided, pending, and decided once more", []supplier.Event{confirmed, reported, confirmed}, []string{"events[2].id duplicate"}},
		{"pending with another reason", []supplier.Event{reported, incident(supplier.FraudCase, func(e *supplier.Event) { e.State, e.Reason = supplier.Reported, "x" })},
			[]string{"events[1].id conflict"}},
		{"another supplier", []supplier.Event{reported, incident(supplier.FraudCase, func(e *supplier.Event) { e.Supplier = "S-18" })}, []string{"events[1].id conflict"}},
		{"another kind", []supplier.Event{reported, incident(supplier.BriberyCase)}, []string{"events[1].id conflict"}},
		{"another date", []supplier.Event{reported, incident(supplier.FraudCase, func(e *supplier.Event) { e.On = day("2026-03-13") })}, []string{"events[1].id conflict"}},
		{"another problem", []supplier.Event{awaited, problem("Q-1", "leak", "2026-03-12")}, []string{"events[1].id conflict"}},
		{"a case and a problem of one number", []supplier.Event{awaited, incident(supplier.FraudCase, named("Q-1"))}, []string{"events[1].id conflict"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			_, err := supplier.Factory().Disqualify(march(nil, row.events...))
			differ(t, row.want, problems(t, err))
		})
	}
	solved := problem("Q-1", "mold", "2026-03-12")
	for _, events := range [][]supplier.Event{{reported, awaited, confirmed, solved}, {confirmed, solved, reported, awaited}} {
		v := disqualify(t, supplier.Factory(), march(nil, events...))
		if got := told(v, supplier.FraudFactor) + " | " + told(v, supplier.RecurrenceFactor); got != "disqualifies, 1 | passed, 0" {
			t.Errorf("pending events that were decided: %s", got)
		}
	}
	bare := incident(supplier.OtherBreach, func(e *supplier.Event) { e.Reason = "" })
	asked := incident(supplier.OtherBreach, func(e *supplier.Event) { e.State, e.Reason, e.ConfirmedBy = supplier.Reported, "", "" })
	v := disqualify(t, supplier.Factory(), march(nil, asked, incident(supplier.OtherBreach), bare))
	if got := told(v, supplier.OtherFactor); got != "disqualifies, 1" {
		t.Errorf("a confirmation whose reason comes later: %s", got)
	}
}

// Two records of one event that contradict each other are told apart: still pending, or decided.
func TestContradictionsSaid(t *testing.T) {
	pending := func(reason string) supplier.Event {
		return incident(supplier.FraudCase, func(e *supplier.Event) { e.State, e.Reason = supplier.Reported, reason })
	}
	for _, row := range []struct {
		events []supplier.Event
		want   string
	}{
		{[]supplier.Event{pending("a"), pending("b")}, `events[1].id: "C-1" is pending already, with other particulars`},
		{[]supplier.Event{incident(supplier.FraudCase), incident(supplier.FraudCase, func(e *supplier.Event) { e.State = supplier.Dismissed })},
			`events[1].id: "C-1" is there already, decided otherwise`},
	} {
		if _, err := supplier.Factory().Disqualify(march(nil, row.events...)); err == nil || err.Error() != row.want {
			t.Errorf("%v, want %s", err, row.want)
		}
	}
}
