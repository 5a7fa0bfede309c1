package incidenttest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// TestDocumented: both documented policies keep every promise.
func TestDocumented(t *testing.T) {
	t.Run("factory", func(t *testing.T) { Run(t, incident.Factory()) })
	t.Run("school", func(t *testing.T) { RunSubject(t, Subject{Policy: incident.School()}) })
}

// desk makes a policy ready for a subject to answer from.
func desk(t *testing.T, pol incident.Policy) *incident.Desk {
	t.Helper()
	d, err := incident.Compile(pol)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// route is a subject that answers as the factory does, but for what edit makes of its routes.
func route(t *testing.T, edit func(*incident.Route)) Subject {
	t.Helper()
	pol := incident.Factory()
	own := desk(t, pol)
	return Subject{Policy: pol, Route: func(i incident.Incident) (incident.Route, error) {
		r, err := own.Route(i)
		if err == nil && r.Event {
			edit(&r)
		}
		return r, err
	}}
}

// class is a subject that answers as the factory does for other facts.
func class(t *testing.T, other func(incident.Incident) incident.Incident) Subject {
	t.Helper()
	pol := incident.Factory()
	own := desk(t, pol)
	return Subject{
		Policy: pol,
		Classify: func(i incident.Incident) (incident.Classification, error) {
			c, err := own.Classify(other(i))
			if err == nil {
				c.Incident = i
			}
			return c, err
		},
		Route: func(i incident.Incident) (incident.Route, error) {
			r, err := own.Route(other(i))
			if err == nil {
				r.Incident = i
			}
			return r, err
		},
	}
}

// cases is a subject that judges case logs as the factory does, but for what the edits make of its reports and of what it awaits.
func cases(t *testing.T, report func(*logistics.Report), next func([]incident.NextAct) []incident.NextAct) Subject {
	t.Helper()
	pol := incident.Factory()
	own := desk(t, pol)
	return Subject{
		Policy: pol,
		CheckCase: func(c incident.CaseLog) (logistics.Report, error) {
			r, err := own.CheckCase(c)
			if err == nil && report != nil {
				report(&r)
			}
			return r, err
		},
		NextActs: func(c incident.CaseLog) ([]incident.NextAct, error) {
			n, err := own.NextActs(c)
			if err == nil && next != nil {
				n = next(n)
			}
			return n, err
		},
	}
}

// without takes the findings of a fault out of a report.
func without(fault logistics.Fault) func(*logistics.Report) {
	return func(r *logistics.Report) {
		r.Findings = slices.DeleteFunc(r.Findings, func(x logistics.Finding) bool { return x.Fault == fault })
	}
}

// changed is the factory's policy with one change.
func changed(edit func(*incident.Policy)) Subject {
	pol := incident.Factory()
	edit(&pol)
	return Subject{Policy: pol}
}

// drop takes an act out of a route.
func drop(r *incident.Route, act string) {
	r.Tasks = slices.DeleteFunc(r.Tasks, func(t incident.Task) bool { return t.Act == act })
	for i := range r.Tasks {
		r.Tasks[i].After = slices.DeleteFunc(r.Tasks[i].After, func(a string) bool { return a == act })
	}
}

// moveDeadline moves the deadline of a route and the last moment of its result.
func moveDeadline(r *incident.Route, to time.Time) {
	r.Deadline = to
	for i := range r.Tasks {
		if r.Tasks[i].Act == incident.ActResult {
			r.Tasks[i].Due = to
		}
	}
}

func endOfDay(t time.Time, days int, zone *time.Location) time.Time {
	t = t.In(zone)
	return time.Date(t.Year(), t.Month(), t.Day()+days+1, 0, 0, 0, 0, zone).Add(-1)
}

// TestBroken breaks each promise and is told so by its name. A subject that breaks one answers otherwise than its policy
// does, too.
func TestBroken(t *testing.T) {
	if testing.Short() {
		t.Skip("every promise broken in every way")
	}
	span := logistics.MustSpan
	// A part of what the kit asks will do: these kinds, one half of the answers, three zones.
	var some []incident.Incident
	for _, i := range everyIncident() {
		if slices.Contains([]incident.Kind{incident.GeneralBreach, incident.Fire, incident.TrafficAccident, incident.Other}, i.Kind) && i.Order == logistics.No && i.Property == logistics.No {
			some = append(some, i)
		}
	}
	edges := slices.DeleteFunc(edges(), func(at time.Time) bool {
		return !slices.Contains([]string{"CST", "EST", "EDT", "SST"}, zoneName(at))
	})
	for _, test := range []struct {
		promises string
		reason   string
		subject  Subject
	}{
		{"valid", "urgent in three days is slower than important, a law", changed(func(p *incident.Policy) { p.Procedures[2].Deadlines[0].Within = span("3d") })},
		{"valid", "unknown as light breaks a law", changed(func(p *incident.Policy) { p.Classes.Unknown.Severity = incident.Ordinary })},
		{"valid", "the zero policy asks for nothing", Subject{}},
		{"total agrees", "a kind is left out", func() Subject {
			s := class(t, func(i incident.Incident) incident.Incident { return i })
			classify := s.Classify
			s.Classify = func(i incident.Incident) (incident.Classification, error) {
				if i.Kind == incident.TrafficAccident {
					return incident.Classification{}, fmt.Errorf("no such kind")
				}
				return classify(i)
			}
			return s
		}()},
		{"total agrees", "a traffic accident has no route", func() Subject {
			s := route(t, func(*incident.Route) {})
			own := s.Route
			s.Route = func(i incident.Incident) (incident.Route, error) {
				if i.Kind == incident.TrafficAccident && i.Heavy == logistics.Yes {
					return incident.Route{}, fmt.Errorf("no such route")
				}
				return own(i)
			}
			return s
		}()},
		{"total agrees", "an incident is routed by another clause than it is classified by", route(t, func(r *incident.Route) {
			if r.Severity == incident.Urgent {
				r.Clauses = logistics.Citations{}
				r.Clauses.Add(logistics.Citation{Clause: "000-015", Basis: logistics.Assumed})
			}
		})},
		{"total unknown agrees", "an incident of no severity", func() Subject {
			s := class(t, func(i incident.Incident) incident.Incident { return i })
			classify, routed := s.Classify, s.Route
			s.Classify = func(i incident.Incident) (incident.Classification, error) {
				c, err := classify(i)
				if i.Kind == incident.Fire {
					c.Severity = 0
				}
				return c, err
			}
			s.Route = func(i incident.Incident) (incident.Route, error) {
				r, err := routed(i)
				if i.Kind == incident.Fire {
					r.Severity = 0
				}
				return r, err
			}
			return s
		}()},
		{"total agrees", "what is no incident has a deadline", func() Subject {
			s := route(t, func(*incident.Route) {})
			own := s.Route
			s.Route = func(i incident.Incident) (incident.Route, error) {
				r, err := own(i)
				if err == nil && !r.Event {
					r.Deadline = i.Discovered
				}
				return r, err
			}
			return s
		}()},
		{"total deadline record agrees", "an incident without tasks", route(t, func(r *incident.Route) {
			if r.Severity == incident.Ordinary {
				r.Tasks = nil
			}
		})},
		{"refuses", "what has no kind is taken for something else", class(t, func(i incident.Incident) incident.Incident {
			if i.Kind == 0 {
				i.Kind = incident.Other
			}
			return i
		})},
		{"refuses", "an answer that is none is taken for no", class(t, func(i incident.Incident) incident.Incident {
			if i.Heavy > logistics.Yes {
				i.Heavy = logistics.No
			}
			return i
		})},
		{"refuses", "without a time it was found today", class(t, func(i incident.Incident) incident.Incident {
			if i.Discovered.IsZero() {
				i.Discovered = time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
			}
			return i
		})},
		{"refuses", "a time that cannot be written is another", class(t, func(i incident.Incident) incident.Incident {
			if i.Discovered.Year() > 9999 {
				i.Discovered = i.Discovered.AddDate(-8000, 0, 0)
			}
			return i
		})},
		{"refuses", "what needs no time is not classified without one", func() Subject {
			s := class(t, func(i incident.Incident) incident.Incident { return i })
			own := s.Classify
			s.Classify = func(i incident.Incident) (incident.Classification, error) {
				if i.Discovered.IsZero() {
					return incident.Classification{}, fmt.Errorf("no time")
				}
				return own(i)
			}
			return s
		}()},
		{"monotone", "doubt is urgent, and certainty important", changed(func(p *incident.Policy) { p.Classes.Unknown.Severity = incident.Urgent })},
		{"monotone", "direct and light is ordinary, and doubt important", changed(func(p *incident.Policy) { p.Classes.Direct.Severity = incident.Ordinary })},
		{"monotone agrees", "a heavy fire is no fire", class(t, func(i incident.Incident) incident.Incident {
			if i.Kind == incident.Fire && i.Heavy == logistics.Yes && i.Direct != logistics.Unknown && i.AtOnce == logistics.No {
				i.Kind = incident.SeriousBreach
			}
			return i
		})},
		{"unknown agrees", "what nobody knows is taken for no", class(t, func(i incident.Incident) incident.Incident {
			for _, a := range answersOf(&i) {
				if *a == logistics.Unknown {
					*a = logistics.No
				}
			}
			return i
		})},
		{"unknown agrees", "where nobody knows whether it harms persons it does not", class(t, func(i incident.Incident) incident.Incident {
			if i.Persons == logistics.Unknown {
				i.Persons = logistics.No
			}
			return i
		})},
		{"unknown agrees", "nobody is told what is missing", func() Subject {
			s := class(t, func(i incident.Incident) incident.Incident { return i })
			classify, routed := s.Classify, s.Route
			s.Classify = func(i incident.Incident) (incident.Classification, error) {
				c, err := classify(i)
				c.Unchecked = nil
				return c, err
			}
			s.Route = func(i incident.Incident) (incident.Route, error) {
				r, err := routed(i)
				r.Unchecked = nil
				return r, err
			}
			return s
		}()},
		{"unknown cited agrees", "what is missing is told by another clause", func() Subject {
			s := class(t, func(i incident.Incident) incident.Incident { return i })
			classify, routed := s.Classify, s.Route
			other := func(open logistics.List[logistics.Unchecked]) {
				for i := range open {
					open[i].Clause = "000-999"
				}
			}
			s.Classify = func(i incident.Incident) (incident.Classification, error) {
				c, err := classify(i)
				other(c.Unchecked)
				return c, err
			}
			s.Route = func(i incident.Incident) (incident.Route, error) {
				r, err := routed(i)
				other(r.Unchecked)
				return r, err
			}
			return s
		}()},
		{"speed", "24 hours for what is important are an hour too long on the day before a short one", changed(func(p *incident.Policy) {
			p.Procedures[0].Deadlines[0].Within = span("1d")
			p.Procedures[1].Deadlines[0].Within, p.Procedures[1].Deadlines[1].Within = span("24h"), span("24h")
		})},
		{"speed civil day agrees", "urgent in three days", route(t, func(r *incident.Route) {
			if r.Severity == incident.Urgent {
				moveDeadline(r, endOfDay(r.Incident.Discovered, 3, r.Incident.Discovered.Location()))
			}
		})},
		{"speed", "an act of what is urgent is due an hour after that of what is important, on a long day", changed(func(p *incident.Policy) {
			p.Procedures[1].Steps[1].Within, p.Procedures[2].Steps[1].Within = span("24h"), span("0d")
		})},
		{"speed agrees", "an act of what is urgent has no last moment", func() Subject {
			pol := incident.Factory()
			pol.Procedures[1].Steps[1].Within, pol.Procedures[2].Steps[1].Within = span("2h"), span("1h")
			own := desk(t, pol)
			return Subject{Policy: pol, Route: func(i incident.Incident) (incident.Route, error) {
				r, err := own.Route(i)
				if r.Severity == incident.Urgent {
					r.Tasks[1].Due = time.Time{}
				}
				return r, err
			}}
		}()},
		{"deadline civil day agrees", "due before it is found", route(t, func(r *incident.Route) { moveDeadline(r, r.Incident.Discovered.Add(-1)) })},
		{"deadline agrees", "nobody settles the result", route(t, func(r *incident.Route) { drop(r, incident.ActResult) })},
		{"deadline civil day agrees", "the deadline is not the result's", route(t, func(r *incident.Route) { r.Deadline = r.Deadline.Add(-1) })},
		{"deadline agrees", "the deadline is told in another zone", route(t, func(r *incident.Route) { moveDeadline(r, r.Deadline.In(time.FixedZone("", 60))) })},
		{"civil day agrees", "days are those of UTC", route(t, func(r *incident.Route) {
			days := 0
			if r.Severity == incident.Ordinary {
				days = 2
			}
			from := r.Incident.Discovered
			to := endOfDay(from, days, time.UTC).In(from.Location())
			moveDeadline(r, to)
		})},
		{"civil day agrees", "days are those of another machine", route(t, func(r *incident.Route) {
			from := r.Incident.Discovered
			if r.Severity == incident.Ordinary {
				moveDeadline(r, endOfDay(from, 2, time.FixedZone("CST", 8*60*60)).In(from.Location()))
			}
		})},
		{"civil day agrees", "a day has 24 hours", route(t, func(r *incident.Route) {
			from := r.Incident.Discovered
			if r.Severity == incident.Ordinary {
				moveDeadline(r, endOfDay(from, 0, from.Location()).Add(48*time.Hour))
			}
		})},
		{"civil day agrees", "a day ends a millisecond before it does", route(t, func(r *incident.Route) {
			if r.Deadline.Sub(r.Incident.Discovered) > time.Second {
				moveDeadline(r, r.Deadline.Truncate(time.Millisecond))
			}
		})},
		{"cited agrees", "a clause that the policy does not list", route(t, func(r *incident.Route) { r.Tasks[len(r.Tasks)-1].Clause = "000-999" })},
		{"cited agrees", "a reading is passed off as the text", route(t, func(r *incident.Route) { r.Tasks[0].Basis = logistics.Stated })},
		{"cited agrees", "who is told by no clause", route(t, func(r *incident.Route) { r.Tasks[1].Tells[0].Citation = logistics.Citation{} })},
		{"cited agrees", "a procedure that cites nothing", route(t, func(r *incident.Route) { r.Procedure = logistics.Citations{} })},
		{"cited agrees", "a procedure that does not cite its handlers", route(t, func(r *incident.Route) {
			var cites logistics.Citations
			for _, c := range r.Procedure.List() {
				if c.Clause != "000-018" {
					cites.Add(c)
				}
			}
			r.Procedure = cites
		})},
		{"cited agrees", "the edition of another", route(t, func(r *incident.Route) { r.Edition = "other" })},
		{"order agrees", "a task for nobody", route(t, func(r *incident.Route) { r.Tasks[2].By = nil })},
		{"order agrees", "a task for somebody without a name", route(t, func(r *incident.Route) { r.Tasks[2].By[0] = "" })},
		{"order agrees", "nobody is told", route(t, func(r *incident.Route) { r.Tasks[1].Tells[0].To = nil })},
		{"order agrees", "filed before anything is done", route(t, func(r *incident.Route) {
			last := len(r.Tasks) - 1
			r.Tasks[1], r.Tasks[last] = r.Tasks[last], r.Tasks[1]
		})},
		{"order agrees", "after an act that is none", route(t, func(r *incident.Route) { r.Tasks[2].After[0] = "shout" })},
		{"order agrees", "a task twice", route(t, func(r *incident.Route) { r.Tasks = append(r.Tasks, r.Tasks[0]) })},
		{"record agrees", "the record is dropped", route(t, func(r *incident.Route) { drop(r, incident.ActRecord) })},
		{"record agrees", "the record is another form", route(t, func(r *incident.Route) { r.Record = "diary" })},
		{"first agrees", "nobody is first", route(t, func(r *incident.Route) { r.First = nil })},
		{"first agrees", "the manager begins", route(t, func(r *incident.Route) { r.Tasks[0].By[0] = logistics.GeneralAffairsManager })},
		{"agrees", "somebody approves what he reported himself", route(t, func(r *incident.Route) {
			for i := range r.Tasks {
				r.Tasks[i].Self = true
			}
		})},
		{"agrees", "another edition of the same answers", Subject{Policy: incident.Factory(), Route: func() func(incident.Incident) (incident.Route, error) {
			pol := incident.Factory()
			pol.Procedures[0].Notices[0].To = pol.Procedures[0].Notices[0].To[:2]
			return desk(t, pol).Route
		}()}},
		{"repeatable", "an answer is kept and handed out again", func() Subject {
			s := route(t, func(*incident.Route) {})
			own, kept := s.Route, map[incident.Incident]incident.Route{}
			s.Route = func(i incident.Incident) (incident.Route, error) {
				if r, ok := kept[i]; ok {
					return r, nil
				}
				r, err := own(i)
				if err == nil {
					kept[i] = r
				}
				return r, err
			}
			return s
		}()},
		{"repeatable", "the policy's own lists are handed out", func() Subject {
			s := route(t, func(*incident.Route) {})
			own, pol := s.Route, s.Policy
			s.Route = func(i incident.Incident) (incident.Route, error) {
				r, err := own(i)
				if err == nil && r.Event {
					r.First = pol.Handlers.Roles
				}
				return r, err
			}
			return s
		}()},
		{"followed agrees", "what was done is wrong all the same", cases(t, func(r *logistics.Report) {
			r.Findings = append(r.Findings, logistics.Finding{Clause: "000-024", Force: logistics.Must, Fault: logistics.Twice, Subject: "case C-1.archive"})
		}, nil)},
		{"followed agrees", "the archive is never awaited", cases(t, nil, func(n []incident.NextAct) []incident.NextAct {
			return slices.DeleteFunc(n, func(a incident.NextAct) bool { return a.Act == incident.ActArchive })
		})},
		{"followed agrees", "an act is awaited for ever", cases(t, nil, func(n []incident.NextAct) []incident.NextAct {
			return append(n, incident.NextAct{Awaited: logistics.Awaited{Act: incident.ActControl, By: []logistics.Role{logistics.Guard}}})
		})},
		{"followed agrees", "nobody is awaited", cases(t, nil, func(n []incident.NextAct) []incident.NextAct {
			for i := range n {
				n[i].By = nil
			}
			return n
		})},
		{"lacking agrees", "nothing is ever missing", cases(t, without(logistics.Missing), nil)},
		{"lacking agrees", "a case may be closed without its archive record", cases(t, without(logistics.OutOfOrder), nil)},
		{"late agrees", "nothing is ever late", cases(t, without(logistics.TooLate), nil)},
		{"mixed", "marks are read from the first on", func() Subject {
			s := cases(t, nil, nil)
			own := s.NextActs
			s.NextActs = func(c incident.CaseLog) ([]incident.NextAct, error) {
				next, err := own(c)
				if n := len(c.Marks); n > 2 && c.Marks[n-1].By == "person 1" && err == nil {
					next = next[:0]
				}
				return next, err
			}
			return s
		}()},
		{"agrees", "another role may do it", cases(t, without(logistics.WrongRole), nil)},
		{"agrees repeatable", "every tenth answer is another", func() Subject {
			n := 0
			return route(t, func(r *incident.Route) {
				if n++; n%10 == 0 {
					r.Tasks[0].Self = !r.Tasks[0].Self
				}
			})
		}()},
	} {
		t.Run(test.reason, func(t *testing.T) {
			t.Parallel()
			var names []string
			breaches := prove(test.subject, some, edges).broken()
			for _, b := range breaches {
				names = append(names, b.Promise)
				if b.Err.Error() == "" || !strings.HasPrefix(b.String(), b.Promise+": ") {
					t.Errorf("%s says %q", b.Promise, b)
				}
				if b.Promise != "valid" && strings.Count(b.Err.Error(), "\n") > 40 { // the zero policy has a problem for each of its laws
					t.Errorf("%s is told at length: %s", b.Promise, b)
				}
			}
			if got := strings.Join(names, " "); got != test.promises {
				t.Errorf("breaks %q, want %q:\n%v", got, test.promises, breaches)
			}
		})
	}
}

func zoneName(at time.Time) string {
	name, _ := at.Zone()
	return name
}

// TestBrokenSomewhere: what breaks a promise in one combination of facts, or in one zone, is found.
func TestBrokenSomewhere(t *testing.T) {
	lordHowe := zones()[7]
	for _, test := range []struct {
		promises, reason string
		subject          Subject
	}{
		{"total agrees", "one combination has no class", func() Subject {
			s := class(t, func(i incident.Incident) incident.Incident { return i })
			own := s.Classify
			s.Classify = func(i incident.Incident) (incident.Classification, error) {
				if numberOf(i) == 4000 {
					return incident.Classification{}, fmt.Errorf("no class")
				}
				return own(i)
			}
			return s
		}()},
		{"civil day agrees", "days are an hour short where clocks change by half an hour", route(t, func(r *incident.Route) {
			if from := r.Incident.Discovered; from.Location().String() == lordHowe.String() && r.Severity == incident.Ordinary {
				moveDeadline(r, r.Deadline.Add(-time.Hour))
			}
		})},
	} {
		var names []string
		for _, b := range Broken(test.subject) {
			names = append(names, b.Promise)
		}
		if got := strings.Join(names, " "); got != test.promises {
			t.Errorf("%s: breaks %q, want %q", test.reason, got, test.promises)
		}
	}
}

// TestAgrees tells where two answers part, and takes those for one that JSON does not tell apart.
func TestAgrees(t *testing.T) {
	pol := incident.Factory()
	own := desk(t, pol)
	kept := Subject{Policy: pol, Route: func(i incident.Incident) (incident.Route, error) {
		r, err := own.Route(i)
		if err != nil {
			return r, fmt.Errorf("in other words")
		}
		// As a service reads it: a fixed offset in the place of a zone, and no list that is absent.
		r.Incident.Discovered, _ = time.Parse(time.RFC3339Nano, r.Incident.Discovered.Format(time.RFC3339Nano))
		if r.Unchecked == nil {
			r.Unchecked = logistics.List[logistics.Unchecked]{}
		}
		return r, err
	}}
	if all := prove(kept, everyIncident()[:combinations], edges()).broken(); len(all) > 0 {
		t.Errorf("what JSON does not tell apart: %v", all)
	}
	for _, test := range []struct {
		want string
		edit func(*incident.Route)
	}{
		{"tasks[2].self is false, want true", func(r *incident.Route) { r.Tasks[2].Self = false }},
		{"tasks[1].tells[0].to[1] is guard, want security-vice-captain", func(r *incident.Route) { r.Tasks[1].Tells[0].To[1] = logistics.Guard }},
		{"tasks[0].clause is 000-026, want 000-0", func(r *incident.Route) { r.Tasks[0].Clause = "000-026" }},
		{"deadline is 2026-03-0", func(r *incident.Route) { r.Deadline = r.Deadline.Add(1) }},
		{"deadline is 2026-03-04T16:00:59.999999999", func(r *incident.Route) { r.Deadline = r.Deadline.In(time.FixedZone("", 60)) }},
		{"severity is urgent, want ordinary", func(r *incident.Route) { r.Severity = incident.Urgent }},
		{"may is [], want [call the police", func(r *incident.Route) { r.May = nil }},
		{"procedure is , want 000-0", func(r *incident.Route) { r.Procedure = logistics.Citations{} }},
	} {
		s := route(t, test.edit)
		breaches := prove(s, everyIncident()[:combinations/3], nil).broken()
		last := breaches[len(breaches)-1]
		if last.Promise != "agrees" || !strings.Contains(last.Err.Error(), ": routed otherwise: "+test.want) {
			t.Errorf("%s, want %s", last, test.want)
		}
	}
}

// TestPromises: each has a name of its own and says something.
func TestPromises(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range promises() {
		if p.Name == "" || p.Says == "" || p.Keep == nil || seen[p.Name] {
			t.Errorf("promise %q says %q", p.Name, p.Says)
		}
		seen[p.Name] = true
	}
}
