package logistics_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/incident"
	"example.com/logistics/supplier"
)

// day reads a date; "" is none.
func day(text string) logistics.Date {
	if text == "" {
		return logistics.Date{}
	}
	return logistics.MustDate(text)
}

// effective is a complete policy of a name, in force from a day, to be reviewed by another.
func effective(name, from, review string) logistics.Edition[policy] {
	p := logistics.Clone(complete()) // whose steps are a variable of these tests
	p.Edition = name
	return logistics.Edition[policy]{From: day(from), Review: day(review), Policy: p}
}

func timeline(t testing.TB, editions ...logistics.Edition[policy]) logistics.Timeline[policy] {
	t.Helper()
	line, err := logistics.NewTimeline(editions...)
	if err != nil {
		t.Fatal(err)
	}
	return line
}

// three are editions from the beginning of a year, of July and of the next year, given out of order.
func three() []logistics.Edition[policy] {
	return []logistics.Edition[policy]{effective("c", "2027-01-01", ""), effective("a", "2026-01-01", "2026-03-31"), effective("b", "2026-07-01", "2026-07-01")}
}

func TestTimelineOn(t *testing.T) {
	line := timeline(t, three()...)
	for _, row := range []struct {
		reason, on, want string
	}{
		{"the first day of the first edition", "2026-01-01", "a"},
		{"a day between two", "2026-03-31", "a"},
		{"the day before the second", "2026-06-30", "a"},
		{"the first day of the second", "2026-07-01", "b"},
		{"the day after", "2026-07-02", "b"},
		{"the last day of the second", "2026-12-31", "b"},
		{"the first day of the last", "2027-01-01", "c"},
		{"the last edition has no end", "9999-12-31", "c"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			p, err := line.On(day(row.on))
			if err != nil || p.Edition != row.want {
				t.Errorf("%s: %q, %v", row.on, p.Edition, err)
			}
			e, err := line.At(day(row.on))
			if err != nil || e.Policy.Edition != row.want || e.From.After(day(row.on)) {
				t.Errorf("%s: %q from %s, %v", row.on, e.Policy.Edition, e.From, err)
			}
		})
	}
}

func TestTimelineRefusesADay(t *testing.T) {
	var none logistics.Timeline[policy]
	for _, row := range []struct {
		reason string
		line   logistics.Timeline[policy]
		on     string
		want   []string
	}{
		{"nothing is known of the day before the first edition", timeline(t, three()...), "2025-12-31",
			[]string{"on range 2025-12-31 is before the first edition, which is in force from 2026-01-01"}},
		{"no day", timeline(t, three()...), "", []string{"on absent no date"}},
		{"no edition", none, "2026-01-01", []string{"editions absent no edition"}},
		{"neither", none, "", []string{"editions absent no edition", "on absent no date"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			p, err := row.line.On(day(row.on))
			wantProblems(t, err, row.want...)
			if diff := cmp.Diff(policy{}, p); diff != "" {
				t.Errorf("an answer beside the error: %s", diff)
			}
			_, err = row.line.At(day(row.on))
			wantProblems(t, err, row.want...)
			wantProblems(t, row.line.Stale(day(row.on)), row.want...)
		})
	}
	if editions := none.Editions(); editions != nil {
		t.Errorf("no timeline has editions %v", editions)
	}
}

func TestNewTimelineTellsEveryProblem(t *testing.T) {
	for _, row := range []struct {
		reason   string
		editions []logistics.Edition[policy]
		want     []string
	}{
		{"no editions", nil, []string{"editions absent no edition"}},
		{"one", three()[:1], nil},
		{"out of order", three(), nil},
		{"a day twice", append(three(), effective("d", "2026-07-01", "")), []string{"editions[3].from duplicate 2026-07-01 is there twice"}},
		{"no day, twice", []logistics.Edition[policy]{effective("a", "", ""), effective("b", "", "")}, []string{
			"editions[0].from absent no day", "editions[1].from absent no day",
		}},
		{"reviewed before it begins", []logistics.Edition[policy]{effective("a", "2026-01-02", "2026-01-01")}, []string{
			"editions[0].review range 2026-01-01 is before the first day, 2026-01-02",
		}},
		{"reviewed on its first day", []logistics.Edition[policy]{effective("a", "2026-01-01", "2026-01-01")}, nil},
		{"a name twice", append(three(), effective("a", "2028-01-01", "")), []string{`editions[3].policy.edition duplicate "a" is there twice`}},
		{"no name, twice: each policy is incomplete", []logistics.Edition[policy]{effective("", "2026-01-01", ""), effective("", "2026-01-02", "")}, []string{
			"editions[0].policy.edition absent no edition", "editions[1].policy.edition absent no edition",
		}},
		{"everything at once", []logistics.Edition[policy]{
			effective("a", "2026-01-02", "2026-01-01"),
			{From: day("2026-01-02"), Policy: func() policy { p := complete(); p.Edition, p.Papers[1].Key = "a", ""; return p }()},
		}, []string{
			"editions[0].review range", "editions[1].from duplicate 2026-01-02", "editions[1].policy.papers[1].key absent a need without a key",
			`editions[1].policy.edition duplicate "a" is there twice`,
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			line, err := logistics.NewTimeline(row.editions...)
			wantProblems(t, err, row.want...)
			if len(row.want) > 0 && line.Editions() != nil {
				t.Error("a timeline beside the error")
			}
		})
	}
}

func TestWithTellsEveryProblemByTheFieldsOfTheEdition(t *testing.T) {
	old := timeline(t, three()...)
	for _, row := range []struct {
		reason string
		e      logistics.Edition[policy]
		want   []string
	}{
		{"nothing wrong", effective("d", "2026-07-02", "2026-07-02"), nil},
		{"a day that is there", effective("d", "2026-07-01", ""), []string{"from duplicate 2026-07-01 is there twice"}},
		{"a name that is there", effective("b", "2026-07-02", ""), []string{`policy.edition duplicate "b" is there twice`}},
		{"nothing at all", logistics.Edition[policy]{}, []string{
			"from absent no day", "policy.edition absent", "policy.clauses absent", "policy.price.late.clause absent",
			"policy.price.late.force word", "policy.price.since word", "policy.price.tiers range",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			line, err := old.With(row.e)
			wantProblems(t, err, row.want...)
			if want := 4; err == nil && len(line.Editions()) != want || err != nil && line.Editions() != nil {
				t.Errorf("%d editions beside %v", len(line.Editions()), err)
			}
		})
	}
	if diff := cmp.Diff(timeline(t, three()...).Editions(), old.Editions()); diff != "" {
		t.Errorf("With changed the old timeline (-want +got):\n%s", diff)
	}
}

// Two timelines that grow from one share nothing that either can change.
func TestWithLeavesTimelinesOfOneRootApart(t *testing.T) {
	root, err := timeline(t, three()...).With(effective("d", "2028-01-01", ""))
	if err != nil {
		t.Fatal(err)
	}
	early, err1 := root.With(effective("e", "2025-01-01", ""))
	late, err2 := root.With(effective("f", "2029-01-01", ""))
	if err1 != nil || err2 != nil {
		t.Fatal(err1, err2)
	}
	for _, row := range []struct {
		reason string
		line   logistics.Timeline[policy]
		want   string
	}{
		{"the root", root, "a b c d"},
		{"with an edition before all", early, "e a b c d"},
		{"with one after all", late, "a b c d f"},
	} {
		var names []string
		for _, e := range row.line.Editions() {
			names = append(names, e.Policy.Edition)
		}
		if got := strings.Join(names, " "); got != row.want {
			t.Errorf("%s: editions %s, want %s", row.reason, got, row.want)
		}
	}
}

// What is no policy is told and not judged.
func TestTimelineOfWhatIsNoPolicy(t *testing.T) {
	_, err := logistics.NewTimeline(logistics.Edition[int]{From: day("2026-01-01")})
	wantProblems(t, err, "editions[0].policy type int is no policy")
	_, err = logistics.NewTimeline(logistics.Edition[*policy]{From: day("2026-01-01")})
	wantProblems(t, err, "editions[0].policy type *logistics_test.policy is no policy")
	_, err = logistics.NewTimeline(logistics.Edition[any]{From: day("2026-01-01")})
	wantProblems(t, err, "editions[0].policy type <nil> is no policy")
	_, err = logistics.NewTimeline(logistics.Edition[struct{ Edition int }]{From: day("2026-01-01")})
	wantProblems(t, err, "editions[0].policy type struct { Edition int } has no edition and clauses")
}

func TestStale(t *testing.T) {
	line := timeline(t, three()...)
	for _, row := range []struct {
		reason, on string
		want       []string
	}{
		{"before its review day", "2026-03-30", nil},
		{"on it", "2026-03-31", nil},
		{"a day late", "2026-04-01", []string{`editions[0].review range "a" was to be looked at again by 2026-03-31, and it is 2026-04-01`}},
		{"on the last day of the edition", "2026-06-30", []string{`editions[0].review range "a"`}},
		{"the next edition has a review day of its own", "2026-07-01", nil},
		{"which passes", "2026-07-02", []string{`editions[1].review range "b"`}},
		{"an edition without a review day never is", "9999-12-31", nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			wantProblems(t, line.Stale(day(row.on)), row.want...)
			if _, err := line.On(day(row.on)); err != nil {
				t.Errorf("a stale edition is in force all the same: %v", err)
			}
		})
	}
}

// No later change of a variable reaches back in time, whichever way it came in or out.
func TestTimelineKeepsItsEditions(t *testing.T) {
	first, second := effective("a", "2026-01-01", ""), effective("b", "2026-07-01", "")
	editions := []logistics.Edition[policy]{first}
	line := timeline(t, editions...)
	longer, err := line.With(second)
	if err != nil {
		t.Fatal(err)
	}
	spoilt := func(p policy) {
		p.Price.Tiers[0].Then.Quotes, p.Review.Share.Months, p.SignOff[0].By[0] = 99, 99, "nobody"
	}
	spoilt(first.Policy)
	spoilt(second.Policy)
	editions[0].From = day("2020-01-01")
	for _, d := range []string{"2026-01-01", "2026-07-01"} {
		p, err := longer.On(day(d))
		if err != nil {
			t.Fatal(err)
		}
		spoilt(p)
		e, err := longer.At(day(d))
		if err != nil {
			t.Fatal(err)
		}
		spoilt(e.Policy)
	}
	for _, e := range longer.Editions() {
		spoilt(e.Policy)
	}
	a, b := effective("a", "2026-01-01", ""), effective("b", "2026-07-01", "")
	if diff := cmp.Diff([]logistics.Edition[policy]{a}, line.Editions()); diff != "" {
		t.Errorf("the timeline was changed (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]logistics.Edition[policy]{a, b}, longer.Editions()); diff != "" {
		t.Errorf("the longer timeline was changed (-want +got):\n%s", diff)
	}
}

// editionsOf draws editions from different days of two years, the days that are one apart more often, in any order.
func editionsOf(least int) *rapid.Generator[[]logistics.Edition[policy]] {
	return rapid.Custom(func(t *rapid.T) []logistics.Edition[policy] {
		near := rapid.SampledFrom([]int{0, 1, 2, 180, 181, 182})
		days := rapid.SliceOfNDistinct(rapid.OneOf(near, rapid.IntRange(0, 730)), least, 6, rapid.ID[int]).Draw(t, "days")
		var all []logistics.Edition[policy]
		for i, n := range days {
			e := effective(fmt.Sprintf("e-%d", i), "2026-01-01", "")
			e.From = e.From.AddDays(n)
			all = append(all, e)
		}
		return all
	})
}

// inForce is the slow way to the edition of a day: the latest of those that begin on it or before; "" where there is none.
func inForce(editions []logistics.Edition[policy], d logistics.Date) string {
	var latest logistics.Edition[policy]
	for _, e := range editions {
		if !e.From.After(d) && (latest.From.IsZero() || e.From.After(latest.From)) {
			latest = e
		}
	}
	return latest.Policy.Edition
}

// told is what a timeline answers of a day; "" where it knows nothing.
func told(line logistics.Timeline[policy], d logistics.Date) string {
	p, _ := line.On(d)
	return p.Edition
}

// asked are the days around the beginning of each edition, and others.
func asked(t *rapid.T, editions []logistics.Edition[policy]) []logistics.Date {
	days := []logistics.Date{day("0001-01-01"), day("9999-12-31"), day("2026-01-01").AddDays(rapid.IntRange(-2, 800).Draw(t, "day"))}
	for _, e := range editions {
		days = append(days, e.From.AddDays(-1), e.From, e.From.AddDays(1))
	}
	return days
}

// Every day from the first edition on has exactly one edition, that of the slow way; the days before have none. The order
// in which the editions are given is of no account.
func TestTimelineAgreesWithTheSlowWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		editions := editionsOf(1).Draw(t, "editions")
		line, err := logistics.NewTimeline(editions...)
		if err != nil {
			t.Fatal(err)
		}
		again, err := logistics.NewTimeline(rapid.Permutation(editions).Draw(t, "order")...)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(line.Editions(), again.Editions()); diff != "" {
			t.Errorf("another order of the arguments gives another timeline:\n%s", diff)
		}
		var built logistics.Timeline[policy]
		for _, e := range editions {
			if built, err = built.With(e); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(line.Editions(), built.Editions()); diff != "" {
			t.Errorf("edition by edition gives another timeline:\n%s", diff)
		}
		first := line.Editions()[0].From
		for _, d := range asked(t, editions) {
			want := inForce(editions, d)
			if got := told(line, d); got != want || (got == "") != d.Before(first) {
				t.Errorf("%s: %q, want %q; the first edition is from %s", d, got, want, first)
			}
		}
	})
}

// A new edition changes no answer of a day before it, nor of one from the next edition on; between them it is in force.
func TestWithChangesNoOtherDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		editions := editionsOf(2).Draw(t, "editions")
		e, others := editions[0], editions[1:]
		old, err := logistics.NewTimeline(others...)
		if err != nil {
			t.Fatal(err)
		}
		before := old.Editions()
		line, err := old.With(e)
		if err != nil {
			t.Fatal(err)
		}
		next := logistics.Date{}
		for _, o := range others {
			if o.From.After(e.From) && (next.IsZero() || o.From.Before(next)) {
				next = o.From
			}
		}
		for _, d := range asked(t, editions) {
			want := told(old, d)
			if !d.Before(e.From) && (next.IsZero() || d.Before(next)) {
				want = e.Policy.Edition
			}
			if got := told(line, d); got != want {
				t.Errorf("%s: %q, want %q; the edition holds from %s to before %q", d, got, want, e.From, next)
			}
		}
		if diff := cmp.Diff(before, old.Editions()); diff != "" {
			t.Errorf("With changed the old timeline:\n%s", diff)
		}
	})
}

func TestTimelineOfTheDocumentedPolicies(t *testing.T) {
	from := day("2026-01-01")
	a, err := logistics.NewTimeline(logistics.Edition[approval.Policy]{From: from, Policy: approval.Factory()})
	if err != nil {
		t.Error(err)
	}
	s, err := logistics.NewTimeline(logistics.Edition[supplier.Policy]{From: from, Policy: supplier.Factory()})
	if err != nil {
		t.Error(err)
	}
	i, err := logistics.NewTimeline(logistics.Edition[incident.Policy]{From: from, Policy: incident.Factory()})
	if err != nil {
		t.Error(err)
	}
	prices, err1 := a.On(from)
	suppliers, err2 := s.On(from)
	incidents, err3 := i.On(from)
	if err1 != nil || err2 != nil || err3 != nil {
		t.Fatal(err1, err2, err3)
	}
	for _, diff := range []string{cmp.Diff(approval.Factory(), prices), cmp.Diff(supplier.Factory(), suppliers), cmp.Diff(incident.Factory(), incidents)} {
		if diff != "" {
			t.Error(diff)
		}
	}
}

// A company keeps its editions in a file.
func TestEditionsAreReadFromJSON(t *testing.T) {
	want := []logistics.Edition[approval.Policy]{
		{From: day("2026-01-01"), Review: day("2026-12-31"), Policy: approval.Factory()},
		{From: day("2026-07-01"), Policy: approval.School()},
	}
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got []logistics.Edition[approval.Policy]
	if err := logistics.Decode(data, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func ExampleTimeline() {
	old := approval.Factory()
	stricter := logistics.Clone(old)
	stricter.Edition = "factory-2026-07"
	stricter.Price.Tiers[2].Then.Quotes = 4
	line, err := logistics.NewTimeline(
		logistics.Edition[approval.Policy]{From: logistics.MustDate("2026-07-01"), Policy: stricter},
		logistics.Edition[approval.Policy]{From: logistics.MustDate("2026-01-01"), Review: logistics.MustDate("2026-06-15"), Policy: old},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, on := range []string{"2026-06-30", "2026-07-01", "2025-12-31"} {
		pol, err := line.On(logistics.MustDate(on))
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(on, pol.Edition, pol.Price.Tiers[2].Then.Quotes, "quotes")
	}
	fmt.Println(line.Stale(logistics.MustDate("2026-06-30")))
	_, err = line.With(logistics.Edition[approval.Policy]{From: logistics.MustDate("2026-07-01"), Policy: old})
	fmt.Println(err)
	// Output:
	// 2026-06-30 factory-2026 3 quotes
	// 2026-07-01 factory-2026-07 4 quotes
	// on: 2025-12-31 is before the first edition, which is in force from 2026-01-01
	// editions[0].review: "factory-2026" was to be looked at again by 2026-06-15, and it is 2026-06-30
	// 2 problems:
	// 	from: 2026-07-01 is there twice
	// 	policy.edition: "factory-2026" is there twice
}
