package incident

import (
	"reflect"
	"slices"
	"testing"
	"time"
	_ "time/tzdata"

	"example.com/logistics"
)

// everyIncident calls visit with every possible incident: each kind with each answer to each of the six questions.
func everyIncident(visit func(Incident)) {
	answers := []logistics.Answer{logistics.No, logistics.Unknown, logistics.Yes}
	for _, kind := range Kinds() {
		for n := range 3 * 3 * 3 * 3 * 3 * 3 {
			digit := func(place int) logistics.Answer { return answers[n/place%3] }
			visit(Incident{Kind: kind, Order: digit(1), Persons: digit(3), Property: digit(9), Direct: digit(27), Heavy: digit(81), AtOnce: digit(243)})
		}
	}
}

// worse gives the incidents that are i with one answer one step worse.
func worse(i Incident) []Incident {
	var all []Incident
	for field := range 6 {
		w := i
		answer := []*logistics.Answer{&w.Order, &w.Persons, &w.Property, &w.Direct, &w.Heavy, &w.AtOnce}[field]
		switch *answer {
		case logistics.No:
			*answer = logistics.Unknown
		case logistics.Unknown:
			*answer = logistics.Yes
		default:
			continue
		}
		all = append(all, w)
	}
	return all
}

// oracle says the severity as a person would who reads the rules one after the other; 0 is no incident.
func oracle(i Incident) Severity {
	if i.Kind == Other && i.Order == logistics.No && i.Persons == logistics.No && i.Property == logistics.No && i.Direct == logistics.No && i.Heavy == logistics.No && i.AtOnce == logistics.No {
		return 0
	}
	if i.Kind == Fire || i.Kind == Theft || i.Kind == TrafficAccident || i.AtOnce == logistics.Yes {
		return Urgent
	}
	if i.Kind == SeriousBreach || i.Direct == logistics.Yes || i.Heavy == logistics.Yes {
		return Important
	}
	if i.Direct == logistics.No && i.Heavy == logistics.No && i.AtOnce == logistics.No {
		return Ordinary
	}
	return Important
}

// TestWholeSpace asks every possible incident of both policies: each has an answer, it is the oracle's, it cites a
// clause, and no worse answer lowers the severity.
func TestWholeSpace(t *testing.T) {
	for _, pol := range []Policy{Factory(), School()} {
		if err := logistics.Validate(pol); err != nil {
			t.Fatal(err)
		}
		asked, none := 0, 0
		everyIncident(func(i Incident) {
			asked++
			var ps logistics.Problems
			if i.check(&ps); len(ps) > 0 {
				t.Fatalf("%+v is refused: %v", i, ps)
			}
			c := pol.classify(i)
			if want := oracle(i); c.Severity != want || c.Event != (want != 0) {
				t.Fatalf("%s: %+v is %d, want %d", pol.Edition, i, c.Severity, want)
			}
			if !c.Event {
				none++
			}
			cites := c.Clauses.List()
			if len(cites) == 0 || len(cites) > 2 || c.Edition != pol.Edition || c.Incident != i {
				t.Fatalf("%+v: %+v", i, c)
			}
			for _, cite := range cites {
				if clause, ok := pol.Clauses.Find(cite.Clause); !ok || clause.Basis != cite.Basis {
					t.Fatalf("%+v cites %+v", i, cite)
				}
			}
			for _, w := range worse(i) {
				if d := pol.classify(w); d.Severity < c.Severity || c.Event && !d.Event {
					t.Fatalf("%s: %+v is %s and the worse %+v is %s", pol.Edition, i, c.Severity, w, d.Severity)
				}
			}
		})
		if asked != 7*729 || none != 1 {
			t.Errorf("%d asked, %d of them no incident", asked, none)
		}
	}
}

// TestSpaceIsAsked: Classify and Route answer as the proof of the whole space takes them to.
func TestSpaceIsAsked(t *testing.T) {
	at := time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)
	for _, pol := range []Policy{Factory(), School()} {
		n := 0
		everyIncident(func(i Incident) {
			if n++; n%41 != 0 {
				return
			}
			i.Discovered = at
			c, err := pol.Classify(i)
			if err != nil || !reflect.DeepEqual(c, pol.classify(i)) {
				t.Fatalf("%+v: %+v, %v", i, c, err)
			}
			r, err := pol.Route(i)
			if err != nil || !reflect.DeepEqual(r.Classification, c) || r.Event != (len(r.Tasks) > 0) || r.Event == r.Deadline.IsZero() {
				t.Fatalf("%+v: %+v, %v", i, r, err)
			}
		})
	}
}

// instants are moments on and around every edge of the civil calendar.
func instants(t *testing.T) []time.Time {
	var all []time.Time
	for _, name := range []string{"UTC", "Asia/Shanghai", "America/New_York", "America/Havana", "Pacific/Apia", "Asia/Kathmandu"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, day := range []time.Time{
			time.Date(2026, 3, 2, 0, 0, 0, 0, loc), time.Date(2026, 12, 30, 0, 0, 0, 0, loc), time.Date(2026, 12, 31, 0, 0, 0, 0, loc),
			time.Date(2028, 2, 27, 0, 0, 0, 0, loc), time.Date(2028, 2, 29, 0, 0, 0, 0, loc), time.Date(2027, 2, 28, 0, 0, 0, 0, loc),
			time.Date(2026, 3, 6, 0, 0, 0, 0, loc), time.Date(2026, 3, 8, 0, 0, 0, 0, loc), // clocks go forward in New York and Havana
			time.Date(2026, 10, 30, 0, 0, 0, 0, loc), time.Date(2026, 11, 1, 0, 0, 0, 0, loc), // and back
			time.Date(2011, 12, 29, 0, 0, 0, 0, loc), // Apia has no 30 December 2011
			time.Date(2026, 6, 30, 16, 30, 0, 0, loc),
		} {
			all = append(all, day, day.Add(time.Nanosecond), day.Add(12*time.Hour), day.Add(24*time.Hour-1), day.Add(24*time.Hour-time.Millisecond))
		}
	}
	return all
}

// routed is the route of what has this severity, found at a moment.
func routed(pol Policy, s Severity, at time.Time) Route {
	r := Route{Classification: Classification{Event: true, Severity: s, Incident: Incident{Discovered: at}}}
	pol.route(&r)
	return r
}

// due gives the last moment of a shared act.
func due(r Route, act string) (time.Time, bool) {
	i := slices.IndexFunc(r.Tasks, func(t Task) bool { return t.Act == act })
	if i < 0 {
		return time.Time{}, false
	}
	return r.Tasks[i].Due, true
}

// TestNeverSlower: at every moment, in every zone, what is worse is due no later, as a case and act by act.
func TestNeverSlower(t *testing.T) {
	companies := Factory()
	companies.Procedures[0].Steps[3].Within = logistics.MustSpan("48h")
	companies.Procedures[1].Steps[5].Within = logistics.MustSpan("2h")
	companies.Procedures[1].Steps[3].Within = logistics.MustSpan("0d")
	companies.Procedures[2].Steps[3].Within = logistics.MustSpan("1h")
	companies.Procedures[2].Steps[3].After = nil
	companies.Procedures[1].Steps[1].Within = logistics.MustSpan("1h")
	companies.Procedures[2].Steps[1].Within = logistics.MustSpan("1h")
	if err := logistics.Validate(companies); err == nil {
		t.Error("one hour at the end of a day is later than the end of that day: a policy with both breaks a law")
	}
	companies.Procedures[1].Steps[3].Within = logistics.MustSpan("1d")
	if err := logistics.Validate(companies); err != nil {
		t.Fatal(err)
	}
	for _, pol := range []Policy{Factory(), School(), companies} {
		for _, at := range instants(t) {
			var before Route
			for _, s := range Severities() {
				r := routed(pol, s, at)
				if r.Deadline.Before(at) {
					t.Fatalf("%s at %s is due before it was found, %s", s, at, r.Deadline)
				}
				if s > Ordinary && r.Deadline.After(before.Deadline) {
					t.Fatalf("%s at %s is due %s, after %s", s, at, r.Deadline, before.Deadline)
				}
				for _, mild := range before.Tasks {
					if d, shared := due(r, mild.Act); shared && !mild.Due.IsZero() && (d.IsZero() || d.After(mild.Due)) {
						t.Fatalf("%s of %s at %s is due %s, after %s", mild.Act, s, at, d, mild.Due)
					}
				}
				before = r
			}
		}
	}
}

// waits gives every act that comes before an act.
func waits(p Procedure, act string) []string {
	var all []string
	for _, step := range p.Steps {
		if step.Act != act {
			continue
		}
		for _, before := range step.After {
			all = append(append(all, before), waits(p, before)...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// sooner gives, for every role told, how many acts come before the one that first tells it, that one included.
func sooner(p Procedure) map[logistics.Role]int {
	first := map[logistics.Role]int{}
	for _, n := range p.Notices {
		if p.row(n.Act) < 0 {
			continue
		}
		for _, role := range n.To {
			acts := len(waits(p, n.Act)) + 1
			if before, ok := first[role]; !ok || acts < before {
				first[role] = acts
			}
		}
	}
	return first
}

// TestImportantHasBoth: what is important tells everybody whom an ordinary or an urgent incident tells and asks for
// every act of both; whoever is told is told no later in the order than at a milder severity.
func TestImportantHasBoth(t *testing.T) {
	for _, pol := range []Policy{Factory(), School()} {
		ordinary, important, urgent := sooner(pol.procedure(Ordinary)), sooner(pol.procedure(Important)), sooner(pol.procedure(Urgent))
		for _, s := range []Severity{Ordinary, Urgent} {
			for role := range sooner(pol.procedure(s)) {
				if important[role] == 0 {
					t.Errorf("%s is told of what is %s and not of what is important", role, s)
				}
			}
			for _, step := range pol.procedure(s).Steps {
				if pol.procedure(Important).row(step.Act) < 0 {
					t.Errorf("%s is asked for by what is %s and not by what is important", step.Act, s)
				}
			}
		}
		for _, pair := range [][2]map[logistics.Role]int{{ordinary, important}, {important, urgent}, {ordinary, urgent}} {
			for role, acts := range pair[1] {
				if milder, told := pair[0][role]; told && acts > milder {
					t.Errorf("%s: %s is told by act %d, at the milder severity by act %d", pol.Edition, role, acts, milder)
				}
			}
		}
		for _, role := range []logistics.Role{logistics.SecurityCaptain, logistics.GeneralAffairsLeader, logistics.SeniorManager} {
			if ordinary[role] == 0 || urgent[role] == 0 {
				t.Errorf("%s is not told of everything", role)
			}
		}
		if urgent[logistics.SeniorManager] >= ordinary[logistics.SeniorManager] || urgent[logistics.GeneralAffairsLeader] >= ordinary[logistics.GeneralAffairsLeader] {
			t.Error("the top hears of what is urgent no sooner than of what is ordinary")
		}
	}
}
