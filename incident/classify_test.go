package incident_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

func TestClassify(t *testing.T) {
	const (
		general, serious, fire, theft  = incident.GeneralBreach, incident.SeriousBreach, incident.Fire, incident.Theft
		hazard, traffic, other         = incident.SafetyHazard, incident.TrafficAccident, incident.Other
		ordinary, important, urgentSev = incident.Ordinary, incident.Important, incident.Urgent
	)
	for _, test := range []struct {
		name   string
		i      incident.Incident
		want   incident.Severity
		cites  string
		reason string
	}{
		{"a small breach", of(general, no, no, no), ordinary, "000-014 (read)", "indirect and light"},
		{"direct and light", of(general, yes, no, no), important, "000-015 (assumed)", "the worse axis decides"},
		{"indirect and heavy", of(general, no, yes, no), important, "000-015 (assumed)", "the worse axis decides"},
		{"direct and heavy", of(general, yes, yes, no), important, "000-015 (assumed)", "the class of 000-015 itself"},
		{"at once though light", of(general, no, no, yes), urgentSev, "000-016 (read)", "what needs handling at once is urgent"},
		{"at once and heavy", of(general, yes, yes, yes), urgentSev, "000-016 (read)", "where important fits too, urgent wins"},
		{"direct unknown", of(general, unknown, no, no), important, "000-015 (assumed)", "unknown is never the light side"},
		{"heavy unknown", of(general, no, unknown, no), important, "000-015 (assumed)", "unknown is never the light side"},
		{"at once unknown", of(general, no, no, unknown), important, "000-015 (assumed)", "unknown makes it important, not urgent"},
		{"all unknown", of(general, unknown, unknown, unknown), important, "000-015 (assumed)", "nobody has said anything"},
		{"at once, the rest unknown", of(general, unknown, unknown, yes), urgentSev, "000-016 (read)", "what is known to be worse decides"},
		{"serious, though light", of(serious, no, no, no), important, "000-015 (assumed)", "a serious breach is important at least"},
		{"serious, at once", of(serious, no, no, yes), urgentSev, "000-016 (read)", "and urgent where it cannot wait"},
		{"a small fire", of(fire, no, no, no), urgentSev, "000-016 (read)", "whatever else is known"},
		{"a petty theft", of(theft, no, no, no), urgentSev, "000-016 (read)", "whatever else is known"},
		{"a scratched car", of(traffic, no, no, no), urgentSev, "000-016 (read)", "whatever else is known"},
		{"a fire nobody knows of", of(fire, unknown, unknown, unknown), urgentSev, "000-016 (read)", "whatever is unknown"},
		{"a small hazard", of(hazard, no, no, no), ordinary, "000-013 (read), 000-014 (read)", "in no class: the facts decide"},
		{"a direct hazard", of(hazard, yes, no, no), important, "000-015 (assumed)", "in no class: the facts decide"},
		{"a hazard at once", of(hazard, no, no, yes), urgentSev, "000-016 (read)", "in no class: the facts decide"},
		{"a hazard of which nothing is known", of(hazard, unknown, unknown, unknown), important, "000-015 (assumed)", "unclassified is important at least"},
		{"something else, small", of(other, no, no, no), ordinary, "000-013 (read), 000-014 (read)", "it disturbs order, so that it is an incident"},
		{"something else, heavy", of(other, no, yes, no), important, "000-013 (read), 000-015 (assumed)", "the harm makes it an incident, its weight important"},
		{"something else, unknown", of(other, unknown, no, no), important, "000-013 (read), 000-015 (assumed)", "unclassified is important at least"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := incident.Factory().Classify(test.i)
			if err != nil {
				t.Fatal(err)
			}
			if !got.Event || got.Severity != test.want || cites(got.Clauses) != test.cites {
				t.Errorf("%s: got %t %s by %s, want %s by %s", test.reason, got.Event, got.Severity, got.Clauses, test.want, test.cites)
			}
			if got.Edition != "factory-2026" || got.Incident != test.i {
				t.Errorf("the answer does not carry its edition and facts: %+v", got)
			}
		})
	}
}

// TestNoIncident: what is of no named kind is an incident unless every question is answered with no.
func TestNoIncident(t *testing.T) {
	pol := incident.Factory()
	got, err := pol.Classify(nothing())
	if err != nil {
		t.Fatal(err)
	}
	if got.Event || got.Severity != 0 || cites(got.Clauses) != "000-013 (read)" {
		t.Errorf("got %+v", got)
	}
	for name, change := range map[string]func(i *incident.Incident, a logistics.Answer){
		"order":    func(i *incident.Incident, a logistics.Answer) { i.Order = a },
		"persons":  func(i *incident.Incident, a logistics.Answer) { i.Persons = a },
		"property": func(i *incident.Incident, a logistics.Answer) { i.Property = a },
		"direct":   func(i *incident.Incident, a logistics.Answer) { i.Direct = a },
		"heavy":    func(i *incident.Incident, a logistics.Answer) { i.Heavy = a },
		"at once":  func(i *incident.Incident, a logistics.Answer) { i.AtOnce = a },
	} {
		for _, answer := range []logistics.Answer{unknown, yes} {
			i := nothing()
			change(&i, answer)
			if got, err := pol.Classify(i); err != nil || !got.Event || got.Severity < incident.Ordinary || !got.Clauses.Has("000-013") {
				t.Errorf("%s %s: got %s, %v: any one harm is enough, and so is doubt", name, answer, got, err)
			}
		}
	}
	for _, kind := range incident.Kinds()[:6] {
		i := nothing()
		i.Kind = kind
		if got, err := pol.Classify(i); err != nil || !got.Event {
			t.Errorf("%s: got %s, %v: a named kind is an incident by its nature", kind, got, err)
		}
	}
}

// TestLightNeedsBoth: where a company takes what is direct for ordinary, its row is cited and not that of what is light.
func TestLightNeedsBoth(t *testing.T) {
	for name, i := range map[string]incident.Incident{"direct": of(incident.SafetyHazard, yes, no, no), "heavy": of(incident.SafetyHazard, no, yes, no)} {
		pol := incident.Factory()
		pol.Classes.Direct.Severity, pol.Classes.Heavy.Severity = incident.Ordinary, incident.Ordinary
		got, err := pol.Classify(i)
		if err != nil || got.Severity != incident.Ordinary || cites(got.Clauses) != "000-013 (read), 000-015 (assumed)" {
			t.Errorf("%s: got %s, %v", name, got, err)
		}
	}
}

func TestClassifyRefuses(t *testing.T) {
	for _, test := range []struct {
		name string
		i    incident.Incident
		want string
	}{
		{"nothing at all", incident.Incident{}, "kind absent"},
		{"a kind that is none", incident.Incident{Kind: 8}, "kind word"},
		{"an answer that is none", incident.Incident{Kind: incident.Fire, Direct: 3}, "direct word"},
		{"everything wrong", incident.Incident{Kind: 255, Order: 3, Persons: 4, Property: 5, Direct: 6, Heavy: 7, AtOnce: 255},
			"kind word\norder word\npersons word\nproperty word\ndirect word\nheavy word\natOnce word"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := incident.Factory().Classify(test.i)
			if p := problems(t, err); p != test.want {
				t.Errorf("got problems\n%s\nwant\n%s", p, test.want)
			}
			if !reflect.DeepEqual(got, incident.Classification{}) {
				t.Errorf("an answer beside the error: %+v", got)
			}
		})
	}
	if _, err := incident.Factory().Classify(incident.Incident{Kind: incident.Fire, Discovered: time.Time{}}); err != nil {
		t.Errorf("Classify needs no time: %v", err)
	}
	var none incident.Policy
	if got, err := none.Classify(of(incident.Fire, no, no, no)); err == nil || got.Event {
		t.Errorf("the zero policy classified: %+v", got)
	}
}

func TestClassificationText(t *testing.T) {
	pol := incident.Factory()
	for _, test := range []struct {
		i      incident.Incident
		en, zh string
	}{
		{of(incident.Theft, no, no, no), "theft: urgent (000-016 (read))", "盗窃：紧急（000-016 解读）"},
		{of(incident.SafetyHazard, no, yes, no), "safety hazard: important (000-015 (assumed))", "安全隐患：重要（000-015 假定）"},
		{nothing(), "other: no incident (000-013 (read))", "其他：不属异常事件（000-013 解读）"},
	} {
		got, err := pol.Classify(test.i)
		if err != nil {
			t.Fatal(err)
		}
		if got.String() != test.en || got.Text(logistics.Chinese) != test.zh {
			t.Errorf("got %s, %s", got, got.Text(logistics.Chinese))
		}
	}
}

// What nobody has answered is told as long as the answer could matter.
func TestUnanswered(t *testing.T) {
	for _, row := range []struct {
		reason string
		i      incident.Incident
		want   []string
	}{
		{"everything is answered", of(incident.SafetyHazard, no, no, no), nil},
		{"one question is open", of(incident.SafetyHazard, no, unknown, no), []string{"heavy: not checked, missing whether the harm is heavy (000-015)"}},
		{"all are", of(incident.Other, unknown, unknown, unknown), []string{
			"direct: not checked, missing whether the harm is direct (000-015)", "heavy: not checked, missing whether the harm is heavy (000-015)",
			"atOnce: not checked, missing whether it needs handling at once (000-015)",
		}},
		{"a fire is urgent whatever the answers", of(incident.Fire, unknown, unknown, unknown), nil},
		{"what needs handling at once is, too", of(incident.SafetyHazard, unknown, unknown, yes), nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			c, err := incident.Factory().Classify(row.i)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, u := range c.Report().Unchecked {
				got = append(got, u.String())
			}
			if !reflect.DeepEqual(got, row.want) || c.Report().Edition != c.Edition || len(c.Report().Findings) > 0 {
				t.Errorf("got %q", got)
			}
		})
	}
}

// An answer can always be written, so a time that cannot is refused here too.
func TestClassifyRefusesTimesThatCannotBeWritten(t *testing.T) {
	i := of(incident.Fire, no, no, no)
	i.Discovered = time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)
	if _, err := incident.Factory().Classify(i); !errors.Is(err, logistics.ErrInvalid) {
		t.Errorf("%v", err)
	}
}
