package incident

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// silent are the leaves whose change no answer shows, each with its reason. Where one is changed and Diff says nothing,
// the answers are asked one by one.
func silent() map[string]*regexp.Regexp {
	return map[string]*regexp.Regexp{
		"an edition is told by its name":                                    regexp.MustCompile(`^Edition$`),
		"a clause that only a row cites which never decides shows nowhere":  regexp.MustCompile(`^Clauses\[\d+\]\.Basis$`),
		"a class is what it is, whether it must be or should":               regexp.MustCompile(`^Classes\.\w+(\[\d\])?\.Force$`),
		"a class that a graver one always overrules never decides":          regexp.MustCompile(`^Classes\.\w+(\[\d\])?\.(Clause|Severity|Least)$`),
		"the result's row gives way to the deadline":                        regexp.MustCompile(`^Procedures\[\d\]\.Steps\[\d+\]\.(Clause|Force)$`),
		"a deadline beside a shorter one of its unit never is the earliest": regexp.MustCompile(`^Procedures\[\d\]\.Deadlines\[\d+\](\.(Within|Force))?$`),
		"a deadline that never is the earliest cites what is cited already": regexp.MustCompile(`^Procedures\[\d\]\.Deadlines\[\d+\]\.Clause$`),
		"two deadlines of one span and clause are one":                      regexp.MustCompile(`^Procedures\[\d\]\.Deadlines\[\d+\]$`),
		"the event's clause is not cited where every kind is one by nature": regexp.MustCompile(`^Classes\.Event\.Clause$`),
	}
}

// everyClass gives what a policy makes of every incident there is.
func everyClass(pol Policy) []Classification {
	var all []Classification
	everyIncident(func(i Incident) {
		c := pol.classify(i)
		c.Edition = ""
		all = append(all, c)
	})
	return all
}

// TestDiffIsComplete: one step in one leaf of any policy shows as a shift, or every answer is the same as before and the
// leaf is among those that no answer shows.
func TestDiffIsComplete(t *testing.T) {
	t.Parallel()
	asked, shown := 0, 0
	unseen := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		old := edited(t)
		for range 2 {
			pol, path := changed(t, old)
			if logistics.Validate(pol) != nil {
				continue
			}
			asked++
			d, err := Diff(old, pol)
			if err != nil {
				t.Fatal(err)
			}
			if len(d.Shifts) > 0 {
				shown++
				continue
			}
			known := false
			for reason, leaf := range silent() {
				if leaf.MatchString(path) {
					known = true
					unseen[reason]++
				}
			}
			if !known || d.Direction != logistics.Same {
				t.Fatalf("%s was changed, and Diff says %s", path, d)
			}
			if strings.HasPrefix(path, "Cl") && !reflect.DeepEqual(everyClass(old), everyClass(pol)) {
				t.Fatalf("%s was changed, a class is another, and Diff says nothing", path)
			}
			for _, i := range rapid.SliceOfN(facts(), 20, 20).Draw(t, "facts") {
				if diff := cmp.Diff(answer(old, i), answer(pol, i)); diff != "" {
					t.Fatalf("%s was changed, Diff says nothing, and %+v has another answer:\n%s", path, i, diff)
				}
			}
		}
	})
	t.Logf("%d changes, %d shown, unseen: %v", asked, shown, unseen)
	if !testing.Short() && (shown == 0 || shown == asked) {
		t.Errorf("%d of %d changes are shown", shown, asked)
	}
}

// TestSilentLeaves: each reason is met, and what is said of its leaf is so.
func TestSilentLeaves(t *testing.T) {
	met := map[string]bool{}
	for _, test := range []struct {
		reason string
		base   func(p *Policy)
		path   string
		change func(p *Policy)
	}{
		{"an edition is told by its name", nil, "Edition", func(p *Policy) { p.Edition = "next" }},
		{"a clause that only a row cites which never decides shows nowhere", byNature, "Clauses[15].Basis", func(p *Policy) { p.Clauses[len(p.Clauses)-1].Basis = logistics.Stated }},
		{"the event's clause is not cited where every kind is one by nature", byNature, "Classes.Event.Clause", func(p *Policy) {
			p.Classes.Event.Clause, p.Classes.Event.Force, p.Clauses = "000-013", logistics.Must, p.Clauses[:len(p.Clauses)-1]
		}},
		{"a class is what it is, whether it must be or should", nil, "Classes.Kinds[2].Force", func(p *Policy) { p.Classes.Kinds[2].Force = logistics.Should }},
		{"a class that a graver one always overrules never decides", func(p *Policy) { p.Classes.Light.Severity, p.Classes.Unknown.Severity = Important, Urgent },
			"Classes.Kinds[0].Clause", func(p *Policy) { p.Classes.Kinds[0].Clause = "000-013" }},
		{"the result's row gives way to the deadline", nil, "Procedures[0].Steps[9].Clause", func(p *Policy) { p.Procedures[0].Steps[9].Clause = "000-024" }},
		{"a deadline beside a shorter one of its unit never is the earliest", nil, "Procedures[1].Deadlines[1].Within",
			func(p *Policy) { p.Procedures[1].Deadlines[1].Within = logistics.MustSpan("1d") }},
		{"a deadline that never is the earliest cites what is cited already", func(p *Policy) {
			p.Procedures[1].Deadlines = append(p.Procedures[1].Deadlines, Deadline{logistics.Obliges("000-027"), logistics.MustSpan("3d")})
		}, "Procedures[1].Deadlines[2].Clause", func(p *Policy) { p.Procedures[1].Deadlines[2].Clause = "000-023" }},
		{"two deadlines of one span and clause are one", nil, "Procedures[0].Deadlines[0]",
			func(p *Policy) {
				p.Procedures[0].Deadlines = append(p.Procedures[0].Deadlines, p.Procedures[0].Deadlines[0])
			}},
	} {
		t.Run(test.reason, func(t *testing.T) {
			old := Factory()
			if test.base != nil {
				test.base(&old)
			}
			pol := logistics.Clone(old)
			test.change(&pol)
			if d, err := Diff(old, pol); err != nil || len(d.Shifts) > 0 {
				t.Fatalf("%s, %v", d, err)
			}
			if !silent()[test.reason].MatchString(test.path) {
				t.Errorf("%s is not among the leaves of that reason", test.path)
			}
			if !reflect.DeepEqual(everyClass(old), everyClass(pol)) {
				t.Fatal("a class is another")
			}
			n := 0
			everyIncident(func(i Incident) {
				i.Discovered = time.Date(2026, 3, 2, 22, 30, 0, 0, time.UTC)
				if n++; n%101 != 0 {
					return
				}
				if was, is := answer(old, i), answer(pol, i); was != is {
					t.Fatalf("%+v: %s, then %s", i, was, is)
				}
			})
			met[test.reason] = true
		})
	}
	for reason := range silent() {
		if !met[reason] {
			t.Errorf("nothing shows that %s", reason)
		}
	}
}

// byNature makes every kind an incident by its nature, so that the event's own clause is never cited.
func byNature(p *Policy) {
	p.Clauses = append(p.Clauses, logistics.Clause{ID: "our-1", Title: logistics.Text{En: "Ours", Zh: "自定"}, Note: logistics.Text{En: "Ours.", Zh: "自定。"}, Basis: logistics.Read})
	p.Classes.Event.Clause = "our-1"
	for i := range p.Classes.Kinds {
		p.Classes.Kinds[i].IfHarmful = false
	}
}

// shiftsAt gives the shifts that a case meets which both policies classify alike or not.
func shiftsAt(d logistics.Diff, i Incident, was, is Classification) []logistics.Shift {
	var met []logistics.Shift
	for _, s := range d.Shifts {
		switch {
		case s.Question == "classes":
			if s.Where.Holds(classSpace(), classPoint(i)) {
				met = append(met, s)
			}
		case was.Event && is.Event && (s.Question == "handlers" || s.Question == "record"),
			was.Event && was.Severity == is.Severity && strings.HasPrefix(s.Question+".", "procedures."+was.Severity.String()+"."):
			met = append(met, s)
		}
	}
	return met
}

// TestDiffAgainstAnswers: for any two policies and any facts, answers that differ lie in the region of a shift, and a shift
// of the classes says what both policies say of every incident in its region; the diff the other way round is its mirror.
func TestDiffAgainstAnswers(t *testing.T) {
	t.Parallel()
	differ := 0
	rapid.Check(t, func(t *rapid.T) {
		old, pol := edited(t), edited(t)
		d, err := Diff(old, pol)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range rapid.SliceOfN(facts(), 25, 25).Draw(t, "facts") {
			was, is := old.classify(i), pol.classify(i)
			met := shiftsAt(d, i, was, is)
			if answer(old, i) != answer(pol, i) {
				differ++
				if len(met) == 0 {
					t.Fatalf("%+v is answered otherwise, and no shift says so: %s\nwas %s\nis %s", i, d, answer(old, i), answer(pol, i))
				}
			}
			classes := 0
			for _, s := range met {
				if s.Question == "classes" {
					classes++
					if s.Old != old.classRuling(i) || s.New != pol.classRuling(i) || s.Direction != directionOf(was, is) {
						t.Fatalf("%+v is %s and then %s; the shift says %s", i, was, is, s)
					}
				}
			}
			if same := old.classRuling(i) == pol.classRuling(i); classes > 1 || same == (classes == 1) {
				t.Fatalf("%+v lies in %d shifts of the classes", i, classes)
			}
		}
		back, err := Diff(pol, old)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(mirrored(d), told(back)); diff != "" || back.Direction != d.Direction.Back() {
			t.Fatalf("seen from the other side (-mirror +diff):\n%s", diff)
		}
		if none, err := Diff(pol, pol); err != nil || len(none.Shifts) > 0 || none.Direction != logistics.Same {
			t.Fatalf("a policy beside itself: %s, %v", none, err)
		}
	})
	if !testing.Short() && differ == 0 {
		t.Error("no two answers differed")
	}
}

// directionOf says how strict an answer is beside another, as a person would.
func directionOf(was, is Classification) logistics.Direction {
	rank := func(c Classification) int {
		open := 0
		if len(c.Unchecked) > 0 {
			open = 1
		}
		return 2*int(c.Severity) + open
	}
	switch a, b := rank(was), rank(is); {
	case b > a:
		return logistics.Stricter
	case b < a:
		return logistics.Looser
	}
	return logistics.Same
}

// told gives the shifts of a diff as text, sorted.
func told(d logistics.Diff) []string {
	var all []string
	for _, s := range d.Shifts {
		all = append(all, s.String())
	}
	slices.Sort(all)
	return all
}

// mirrored gives them as the other side sees them.
func mirrored(d logistics.Diff) []string {
	var back logistics.Diff
	for _, s := range d.Shifts {
		s.Old, s.New, s.Direction = s.New, s.Old, s.Direction.Back()
		back.Shifts = append(back.Shifts, s)
	}
	return told(back)
}

// allMust makes every force a must that no answer carries.
func allMust(pol Policy) Policy {
	pol = logistics.Clone(pol)
	pol.Handlers.Force, pol.Record.Force = logistics.Must, logistics.Must
	for i := range pol.Procedures {
		pol.Procedures[i].Force = logistics.Must
		for j := range pol.Procedures[i].Notices {
			pol.Procedures[i].Notices[j].Force = logistics.Must
		}
	}
	return pol
}

// TestReplayAgainstAnswers: a case moves where its answers differ, and nowhere else; a deadline that moves is stricter exactly where
// it is sooner, and every shift that it meets is hit.
func TestReplayAgainstAnswers(t *testing.T) {
	t.Parallel()
	moves := 0
	rapid.Check(t, func(t *rapid.T) {
		old, pol := allMust(edited(t)), allMust(edited(t))
		if rapid.Bool().Draw(t, "one change") {
			if next, _ := changed(t, old); logistics.Validate(next) == nil {
				pol = allMust(next)
			}
		}
		d, err := Diff(old, pol)
		if err != nil {
			t.Fatal(err)
		}
		r := replay{old: old, new: pol, diff: d, classes: classSpace()}
		for _, i := range rapid.SliceOfN(facts(), 20, 20).Draw(t, "facts") {
			var ps logistics.Problems
			trials, err := r.incident(i, "", &ps), ps.Err()
			if err != nil {
				t.Fatal(err)
			}
			// A deadline that is not the earliest may come to cite what the procedure cites anyhow.
			moved, cites := false, false
			for _, trial := range trials {
				if trial.Old != trial.New {
					cites = cites || trial.Direction == logistics.Same && strings.HasSuffix(trial.Space.Question, "deadline")
					moved = moved || trial.Direction != logistics.Same || !strings.HasSuffix(trial.Space.Question, "deadline")
				}
			}
			if differ := answer(old, i) != answer(pol, i); differ && !moved && !cites || moved && !differ {
				t.Fatalf("%+v moves %t; its answers:\n%s\n%s", i, moved, answer(old, i), answer(pol, i))
			}
			if moved {
				moves++
			}
			was, _ := old.routed(i)
			is, _ := pol.routed(i)
			for _, trial := range trials {
				if q := trial.Space.Question; q == "deadline" || strings.HasSuffix(q, ".deadline") {
					if earlier := is.Deadline.Before(was.Deadline); earlier && trial.Direction == logistics.Looser || earlier && trial.Direction == logistics.Same ||
						!earlier && !is.Deadline.Equal(was.Deadline) && (trial.Direction == logistics.Stricter || trial.Direction == logistics.Same) {
						t.Fatalf("%+v was due %s and is %s: %s", i, was.Deadline, is.Deadline, trial.Direction)
					}
				}
			}
			for _, s := range shiftsAt(d, i, was.Classification, is.Classification) {
				if !slices.ContainsFunc(trials, func(t logistics.Trial) bool {
					return t.Space.Question == s.Question && slices.ContainsFunc(t.Points, func(p logistics.Point) bool { return s.Where.Holds(t.Space, p) })
				}) {
					t.Fatalf("%+v meets %s and does not hit it", i, s)
				}
			}
		}
	})
	if !testing.Short() && moves == 0 {
		t.Error("nothing moved")
	}
}

// TestDeadlineDirection: a deadline is stricter where it is sooner at some moment of a day of 24 hours and later at none;
// all moments are asked where hours count: each hour of the day, and a nanosecond beside it.
func TestDeadlineDirection(t *testing.T) {
	seen := map[logistics.Direction]int{}
	rapid.Check(t, func(t *rapid.T) {
		drawn := func(name string) Procedure {
			var p Procedure
			spans := rapid.SampledFrom([]string{"1h", "2h", "23h", "24h", "25h", "47h", "48h", "49h", "0d", "1d", "2d"})
			for _, text := range rapid.SliceOfN(spans, 1, 3).Draw(t, name) {
				p.Deadlines = append(p.Deadlines, Deadline{logistics.Obliges("000-023"), logistics.MustSpan(text)})
			}
			return p
		}
		was, is := drawn("was"), drawn("is")
		pol := Factory()
		direction := pol.deadlineRuling(is).than(pol.deadlineRuling(was))
		sooner, later := false, false
		for hour := range 24 {
			for _, beside := range []time.Duration{0, 1, time.Hour - 1} {
				from := time.Date(2026, 3, 2, hour, 0, 0, 0, time.UTC).Add(beside)
				old, _ := was.deadline(from)
				new, _ := is.deadline(from)
				sooner, later = sooner || new.Before(old), later || new.After(old)
				// The two rows that the ruling keeps are all that counts.
				bare := is
				bare.Deadlines = is.bounds()
				if kept, _ := bare.governing(from); len(bare.Deadlines) > 2 || kept != first(is.governing(from)) {
					t.Fatalf("%v keep %v, and %v governs", is.Deadlines, bare.Deadlines, kept)
				}
			}
		}
		if want := logistics.Demand(false, sooner).And(logistics.Demand(later, false)); (sooner || later) && direction != want {
			t.Fatalf("from %v to %v is %s, want %s", was.Deadlines, is.Deadlines, direction, want)
		}
		seen[direction]++
	})
	if !testing.Short() && len(seen) < 4 {
		t.Errorf("directions seen: %v", seen)
	}
}

func first(d Deadline, _ bool) Deadline { return d }

// TestExplainAgainstClasses: an explanation tells exactly the other answers to one question that change the class, and
// what they change it to.
func TestExplainAgainstClasses(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		pol, i := edited(t), facts().Draw(t, "incident")
		all, err := pol.Explain(i)
		if err != nil {
			t.Fatal(err)
		}
		if all[0].Ruling != pol.classRuling(i) {
			t.Fatalf("%+v is explained as %s", i, all[0].Ruling)
		}
		s, here := classSpace(), classPoint(i)
		for fact := range s.Facts {
			for v := range s.Facts[fact].Values {
				there := logistics.Point{Values: slices.Clone(here.Values)}
				there.Values[fact] = v
				var told []logistics.Ruling
				for _, turn := range all[0].Otherwise {
					if turn.Where.Choices[0].Fact == s.Facts[fact].Name && turn.Where.Holds(s, there) {
						told = append(told, turn.Ruling)
					}
				}
				want := pol.classRuling(incidentAt(there))
				if same := want == all[0].Ruling; len(told) > 1 || same == (len(told) == 1) || !same && told[0] != want {
					t.Fatalf("%s %s: told %v, want %s", s.Facts[fact].Name.Wire, s.Facts[fact].Values[v].Wire, told, want)
				}
			}
		}
		if deadline := len(all) > 1; deadline != pol.classify(i).Event {
			t.Fatalf("%d explanations of %s", len(all), pol.classify(i))
		}
		if len(all) > 1 {
			// The deadline that is told is that of the route.
			r, err := pol.routed(i)
			if err != nil {
				t.Fatal(err)
			}
			row, _ := pol.procedure(r.Severity).governing(i.Discovered)
			if end, _, _ := row.Within.End(i.Discovered, logistics.Calendar{}); all[1].Ruling != pol.deadlineTerm(row) || !end.Equal(r.Deadline) {
				t.Fatalf("the deadline is told as %s, and is %s", all[1].Ruling, r.Deadline)
			}
		}
	})
}
