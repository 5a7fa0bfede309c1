package incidenttest

import (
	"slices"
	"testing"
	"time"
	_ "time/tzdata"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// TestClocks: the kit's own clocks are those of the places that they stand for.
func TestClocks(t *testing.T) {
	for name, rule := range map[string]string{
		"America/New_York": "EST5EDT,M3.2.0,M11.1.0", "America/Havana": "CST5CDT,M3.2.0/0,M11.1.0/1",
		"Australia/Lord_Howe": "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "America/Santiago": "<-04>4<-03>,M9.1.6/24,M4.1.6/24",
	} {
		place, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		own := clocks(rule)
		at, end := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2029, 1, 1, 0, 0, 0, 0, time.UTC)
		for ; at.Before(end); at = at.Add(30 * time.Minute) {
			_, want := at.In(place).Zone()
			if _, got := at.In(own).Zone(); got != want {
				t.Fatalf("%s is %d seconds off UTC in %s, want %d", at, got, name, want)
			}
		}
	}
	for _, zone := range zones() {
		if zone == nil {
			t.Error("a rule is none")
		}
	}
	offsets := map[int]bool{}
	for _, at := range edges() {
		_, offset := at.Zone()
		offsets[offset] = true
	}
	if len(edges()) != len(zones())*len(days())*5 || len(offsets) < 10 {
		t.Errorf("%d edges in %d offsets", len(edges()), len(offsets))
	}
}

// TestEveryIncident: each is there once, at its place, and what is worse is one step away.
func TestEveryIncident(t *testing.T) {
	seen := map[incident.Incident]bool{}
	for n, i := range everyIncident() {
		if seen[i] || numberOf(i) != n {
			t.Fatalf("%s stands at %d, and its number is %d", facts(i), n, numberOf(i))
		}
		seen[i] = true
		graver := 0
		for _, answer := range answersOf(&i) {
			if *answer != logistics.Yes {
				graver++
			}
		}
		if len(worse(i)) != graver {
			t.Fatalf("%s: %d are worse, want %d", facts(i), len(worse(i)), graver)
		}
	}
	if len(seen) != 7*729 {
		t.Errorf("%d incidents", len(seen))
	}
}

// TestGenerators: what is drawn can be judged, and meets the edges of days, the policy's own hours and every severity.
func TestGenerators(t *testing.T) {
	pol := incident.Factory()
	pol.Procedures[2].Deadlines = append(pol.Procedures[2].Deadlines, incident.Deadline{Rule: logistics.Obliges("000-027"), Within: logistics.MustSpan("2h")})
	pol.Procedures[1].Steps[1].Within, pol.Procedures[2].Steps[1].Within = logistics.MustSpan("27h"), logistics.MustSpan("3h")
	if got := turns(pol); !slices.Equal(got, []int{0, 21, 22, 24}) {
		t.Errorf("it turns at %v", got)
	}
	own := desk(t, pol)
	severities, hours, beside := map[incident.Severity]int{}, map[string]int{}, 0
	some := SomeIncident(pol)
	for seed := range 1000 { // the same draws every time
		i := some.Example(seed)
		r, err := own.Route(i)
		if err != nil {
			t.Fatal(err)
		}
		severities[r.Severity]++
		hours[i.Discovered.Format("15:04:05.999999999")]++
		if i.Discovered.Nanosecond() != 0 {
			beside++
		}
	}
	if len(severities) < 3 || hours["00:00:00"] == 0 || hours["22:00:00"] == 0 || hours["23:59:59.999999999"] == 0 || beside == 0 {
		t.Errorf("drawn: %v, %v", severities, hours)
	}
}
