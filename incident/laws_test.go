package incident_test

import (
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// TestDocumentedPoliciesKeepTheLaws, and Validate changes neither.
func TestDocumentedPoliciesKeepTheLaws(t *testing.T) {
	for name, pol := range policies() {
		if err := logistics.Validate(pol); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestLaws breaks each law once.
func TestLaws(t *testing.T) {
	day, two, three := logistics.MustSpan("0d"), logistics.MustSpan("2d"), logistics.MustSpan("3d")
	hours := logistics.MustSpan
	for _, test := range []struct {
		name   string
		breaks func(p *incident.Policy)
		want   string
		reason string
	}{
		{"a kind twice", func(p *incident.Policy) { p.Classes.Kinds[1].Kind = incident.GeneralBreach },
			"classes.kinds[1].kind duplicate\nclasses.kinds absent", "one row is too many and one is missing"},
		{"a kind missing", func(p *incident.Policy) { p.Classes.Kinds = p.Classes.Kinds[:6] }, "classes.kinds absent", "every incident has a class"},
		{"a kind that is none", func(p *incident.Policy) { p.Classes.Kinds[6].Kind = 8 }, "classes.kinds[6].kind word\nclasses.kinds absent", "a closed set"},
		{"a severity that is none", func(p *incident.Policy) { p.Classes.Kinds[0].Least = 0 }, "classes.kinds[0].least word", "the zero severity is none"},
		{"direct below light", func(p *incident.Policy) {
			p.Classes.Light.Severity = incident.Important
			p.Classes.Unknown.Severity = incident.Urgent
			p.Classes.Direct.Severity = incident.Ordinary
		},
			"classes.direct.severity range", "what is worse is no milder"},
		{"heavy below light", func(p *incident.Policy) {
			p.Classes.Light.Severity = incident.Important
			p.Classes.Unknown.Severity = incident.Urgent
			p.Classes.Heavy.Severity = incident.Ordinary
		},
			"classes.heavy.severity range", "what is worse is no milder"},
		{"at once below direct", func(p *incident.Policy) {
			p.Classes.AtOnce.Severity = incident.Ordinary
			p.Classes.Heavy.Severity = incident.Ordinary
		},
			"classes.atOnce.severity range", "what is worse is no milder"},
		{"at once below heavy", func(p *incident.Policy) {
			p.Classes.AtOnce.Severity = incident.Ordinary
			p.Classes.Direct.Severity = incident.Ordinary
		},
			"classes.atOnce.severity range", "what is worse is no milder"},
		{"unknown as light", func(p *incident.Policy) { p.Classes.Unknown.Severity = incident.Ordinary }, "classes.unknown.severity range", "no data is not a pass"},
		{"no handlers", func(p *incident.Policy) { p.Handlers.Roles = nil },
			"handlers.roles absent\n" + handlersUnknown(0) + "\n" + handlersUnknown(1) + "\n" + handlersUnknown(2), "somebody acts first"},
		{"a handler twice", func(p *incident.Policy) { p.Handlers.Roles = append(p.Handlers.Roles, logistics.Guard) }, "handlers.roles[3] duplicate", "a list of roles"},
		{"a handler without a name", func(p *incident.Policy) { p.Handlers.Roles = append(p.Handlers.Roles, "") }, "handlers.roles[3] duplicate", "a list of roles"},
		{"others act first", func(p *incident.Policy) { p.Procedures[1].Steps[0].By[2] = logistics.SafetyOfficer }, "procedures[1].steps[0].by[2] unknown", "000-018 names who does"},
		{"a banned record", func(p *incident.Policy) { p.Record.Banned = true }, "record.banned conflict", "it is needed"},
		{"another record", func(p *incident.Policy) { p.Record.Key = "log-book" },
			"procedures[0].steps absent\nprocedures[1].steps absent\nprocedures[2].steps absent", "every procedure keeps it"},
		{"no procedures", func(p *incident.Policy) {
			p.Procedures = nil
			p.Cases = onlyClosing()
			p.Clauses = p.Clauses.CitedBy(*p)
		},
			"procedures absent\nprocedures absent\nprocedures absent", "one for each severity"},
		{"one procedure short", func(p *incident.Policy) { p.Procedures = p.Procedures[:2] }, "procedures absent", "one for each severity"},
		{"two out of order", func(p *incident.Policy) {
			p.Procedures[1].Severity, p.Procedures[2].Severity = incident.Urgent, incident.Important
		},
			"procedures[1].severity range\nprocedures[2].severity range\ncases.settle[1].act unknown", "each once, rising"},
		{"a severity twice", func(p *incident.Policy) { p.Procedures = append(p.Procedures, p.Procedures[2]) }, "procedures[3].severity range", "each once"},
		{"no deadline", func(p *incident.Policy) { p.Procedures[0].Deadlines = nil }, "procedures[0].deadlines absent", "every case ends"},
		{"a deadline without a span", func(p *incident.Policy) { p.Procedures[0].Deadlines[0].Within = logistics.Span{} }, "procedures[0].deadlines[0].within absent", "every case ends"},
		{"no steps", func(p *incident.Policy) {
			p.Procedures[0].Steps, p.Procedures[0].Notices = nil, nil
		},
			"procedures[0].steps absent", "somebody acts"},
		{"no result", func(p *incident.Policy) {
			p.Procedures[2].Steps[5].Act = "outcome"
			p.Procedures[2].Steps[6].After[2] = "outcome"
		},
			"procedures[2].steps absent", "the deadline is the result's"},
		{"a result after another act", func(p *incident.Policy) { p.Procedures[2].Steps[5].After = []string{"control"} },
			"procedures[2].steps[5] conflict", "the deadline counts from the discovery"},
		{"a result with a span", func(p *incident.Policy) { p.Procedures[2].Steps[5].Within = day }, "procedures[2].steps[5] conflict", "the deadline is its span"},
		{"an act that must and may", func(p *incident.Policy) {
			p.Procedures[2].May[0].Act = "report-up"
			p.Procedures[2].Notices = p.Procedures[2].Notices[:3]
		},
			"procedures[2].may[0].act conflict", "what may be left is not asked for"},
		{"a notice by no act", func(p *incident.Policy) { p.Procedures[0].Notices[0].Act = "shout" }, "procedures[0].notices[0].act unknown", "an act tells"},
		{"a notice to nobody", func(p *incident.Policy) { p.Procedures[0].Notices[0].To = nil }, "procedures[0].notices[0].to absent", "somebody is told"},
		{"a notice to one twice", func(p *incident.Policy) { p.Procedures[0].Notices[0].To[1] = logistics.SecurityCaptain }, "procedures[0].notices[0].to[1] duplicate", "a list of roles"},
		{"urgent slower than ordinary", func(p *incident.Policy) { p.Procedures[2].Deadlines[0].Within = three },
			"procedures[2].deadlines range\nprocedures[2].deadlines range", "slower than ordinary and than important"},
		{"urgent slower than important alone", func(p *incident.Policy) { p.Procedures[2].Deadlines[0].Within = two }, "procedures[2].deadlines range", "two days are ordinary's"},
		{"important slower than ordinary", func(p *incident.Policy) {
			p.Procedures[1].Deadlines = p.Procedures[1].Deadlines[:1]
			p.Procedures[1].Deadlines[0].Within = three
		},
			"procedures[1].deadlines range", "a worse incident is never slower"},
		{"an hour too long in the evening", func(p *incident.Policy) { p.Procedures[2].Deadlines[0].Within = hours("1h") },
			"procedures[2].deadlines range", "found at eleven at night, an hour runs past the end of the day"},
		{"a day too long in the morning", func(p *incident.Policy) {
			p.Procedures[0].Deadlines[0].Within, p.Procedures[1].Deadlines[1].Within = hours("23h"), hours("23h")
			p.Procedures[1].Deadlines = p.Procedures[1].Deadlines[:1]
		}, "procedures[1].deadlines range\nprocedures[2].deadlines range", "found at midnight, the day outlasts 23 hours"},
		{"an act slower", func(p *incident.Policy) {
			p.Procedures[1].Steps[3].Within, p.Procedures[2].Steps[3].Within = hours("1h"), hours("2h")
		},
			"procedures[2].steps[3].within range", "a worse incident is never slower"},
		{"an act without a span", func(p *incident.Policy) { p.Procedures[1].Steps[3].Within = hours("1h") }, "procedures[2].steps[3].within range", "no span is slower than one"},
		{"an act of ordinary slower in important", func(p *incident.Policy) {
			p.Procedures[0].Steps[3].Within, p.Procedures[1].Steps[5].Within = hours("1h"), hours("2h")
		},
			"procedures[1].steps[5].within range", "rows are matched by act"},
		{"an act that waits", func(p *incident.Policy) {
			p.Procedures[1].Steps[3].Within, p.Procedures[2].Steps[3].Within = hours("1h"), hours("1h")
			p.Procedures[2].Steps[3].After = []string{"report", "patrol-record"}
		}, "procedures[2].steps[3].after[1] range", "it waits for a further act"},
	} {
		t.Run(test.name, func(t *testing.T) {
			pol := incident.Factory()
			test.breaks(&pol)
			err := logistics.Validate(pol)
			if got := problems(t, err); got != test.want {
				t.Errorf("%s: got\n%s\nwant\n%s\n%v", test.reason, got, test.want, err)
			}
			if _, err := pol.Classify(of(incident.Fire, no, no, no)); err == nil {
				t.Error("a broken policy classifies")
			}
			if _, err := pol.Route(of(incident.Fire, no, no, no)); err == nil {
				t.Error("a broken policy routes")
			}
		})
	}
}

// TestLawsLeaveRoom: what a company may well decide breaks no law.
func TestLawsLeaveRoom(t *testing.T) {
	for name, change := range map[string]func(p *incident.Policy){
		"urgent within two hours and by the end of the day": func(p *incident.Policy) {
			p.Procedures[2].Deadlines = append(p.Procedures[2].Deadlines, incident.Deadline{Rule: logistics.Obliges("000-027"), Within: logistics.MustSpan("2h")})
		},
		"one day for all": func(p *incident.Policy) {
			for i := range p.Procedures {
				p.Procedures[i].Deadlines[0].Within = logistics.MustSpan("1d")
			}
		},
		"23 hours where a day and no more is the milder": func(p *incident.Policy) {
			p.Procedures[0].Deadlines[0].Within = logistics.MustSpan("1d")
			p.Procedures[1].Deadlines[0].Within = logistics.MustSpan("24h")
			p.Procedures[1].Deadlines[1].Within = logistics.MustSpan("24h")
		},
		"direct and light is ordinary": func(p *incident.Policy) { p.Classes.Direct.Severity = incident.Ordinary },
		"doubt is urgent":              func(p *incident.Policy) { p.Classes.Unknown.Severity = incident.Urgent },
		"at once is important":         func(p *incident.Policy) { p.Classes.AtOnce.Severity = incident.Important },
		"every theft is ordinary":      func(p *incident.Policy) { p.Classes.Kinds[3].Least = incident.Ordinary },
		"an act of its own": func(p *incident.Policy) {
			p.Procedures[2].Steps = slices.Insert(p.Procedures[2].Steps, 1, logistics.Step{Rule: logistics.Obliges("000-025"), Act: "evacuate",
				By: []logistics.Role{"floor-warden"}, Within: logistics.MustSpan("1h")})
		},
		"an act that waits for less": func(p *incident.Policy) {
			p.Procedures[1].Steps[3].Within, p.Procedures[2].Steps[3].Within = logistics.MustSpan("1h"), logistics.MustSpan("1h")
			p.Procedures[2].Steps[3].After = nil
		},
	} {
		pol := incident.Factory()
		change(&pol)
		if err := logistics.Validate(pol); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSmallPolicy: a policy may ask for very little, in any order, and cite one clause.
func TestSmallPolicy(t *testing.T) {
	pol := small()
	r := route(t, pol, of(incident.GeneralBreach, no, no, no))
	if got := r.String(); got != "general breach of discipline: ordinary (our-1); first guard; told guard; result by 2026-03-03 23:59:59 +08:00 (our-1)" {
		t.Errorf("got %s", got)
	}
	pol.Procedures[0].May = logistics.Steps{{Rule: logistics.Obliges("our-1"), Act: "result", By: []logistics.Role{logistics.Guard}}}
	pol.Procedures[2].Steps[0].Within = logistics.MustSpan("1d")
	if got := problems(t, logistics.Validate(pol)); got != "procedures[0].may[0].act conflict\nprocedures[2].steps[0] conflict" {
		t.Errorf("got %s", got)
	}
	// The first row is matched like every other.
	pol = small()
	pol.Procedures[0].Steps[1].Within = logistics.MustSpan("1h")
	pol.Procedures[1].Steps[0].Within = logistics.MustSpan("2h")
	pol.Procedures[2].Steps[1].Within = logistics.MustSpan("2h")
	if got := problems(t, logistics.Validate(pol)); got != "procedures[1].steps[0].within range\nprocedures[2].steps[1].within range" {
		t.Errorf("got %s", got)
	}
	pol = small()
	pol.Procedures[1].Steps[0].Within, pol.Procedures[2].Steps[1].Within = logistics.MustSpan("1h"), logistics.MustSpan("2h")
	if got := problems(t, logistics.Validate(pol)); got != "procedures[2].steps[1].within range" {
		t.Errorf("got %s", got)
	}
}

// TestZeroPolicy: it is invalid and says all that it lacks.
func TestZeroPolicy(t *testing.T) {
	if got := problems(t, logistics.Validate(incident.Policy{})); len(got) < 200 {
		t.Errorf("got %s", got)
	}
}

func handlersUnknown(procedure int) string {
	at := logistics.At("procedures", procedure) + ".steps[0].by["
	return at + "0] unknown\n" + at + "1] unknown\n" + at + "2] unknown"
}

// onlyClosing leaves of the rules of case logs what closes one.
func onlyClosing() incident.CaseRules {
	return incident.CaseRules{Close: incident.Closing{Rule: logistics.Obliges("000-013"), Act: incident.ActClose, After: incident.ActArchive}}
}
