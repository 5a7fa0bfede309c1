package incidenttest_test

import (
	"flag"
	"os"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/incident"
	"example.com/logistics/incident/incidenttest"
)

var update = flag.Bool("update", false, "write the tables as the policies answer them")

// ourWorks is a company's own policy: the factory's, with a night watch, two hours for what is urgent and a rule of its
// own that says so.
func ourWorks() incident.Policy {
	pol := incident.Factory()
	pol.Edition = "our-works-3"
	pol.Clauses = append(pol.Clauses,
		logistics.Clause{ID: "W-7", Title: logistics.Text{En: "Two hours", Zh: "两小时"}, Basis: logistics.Stated},
		logistics.Clause{ID: "W-8", Title: logistics.Text{En: "The night watch", Zh: "夜间值守"}, Basis: logistics.Stated},
	)
	pol.Handlers = incident.Handlers{Rule: logistics.Obliges("W-8"), Roles: append(pol.Handlers.Roles, "night-watch")}
	pol.Cases.StandIns[0].Rule = logistics.Obliges("W-8")
	pol.Clauses = append(pol.Clauses[:5], pol.Clauses[6:]...) // 000-018 gives way to W-8
	for i := range pol.Procedures {
		steps := pol.Procedures[i].Steps
		steps[0].By, steps[1].By = append(steps[0].By, "night-watch"), append(steps[1].By, "night-watch")
	}
	urgent := &pol.Procedures[len(pol.Procedures)-1]
	urgent.Deadlines = append(urgent.Deadlines, incident.Deadline{Rule: logistics.Obliges("W-7"), Within: logistics.MustSpan("2h")})
	return pol
}

// TestOurWorks proves it in one call.
func TestOurWorks(t *testing.T) { incidenttest.Run(t, ourWorks()) }

// TestTable holds the table of the factory's policy against it; go test -update writes it anew.
func TestTable(t *testing.T) {
	const file = "testdata/factory.csv"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	table := incidenttest.Routes(t, incident.Factory(), data, *update)
	if *update {
		if err := os.WriteFile(file, table, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestServiceLevels holds a table of service levels against a school's own policy, in which the water is mended within four hours.
func TestServiceLevels(t *testing.T) {
	const file = "testdata/levels.csv"
	pol := incident.School()
	pol.Edition = "our-school-1"
	pol.Clauses = append(pol.Clauses, logistics.Clause{ID: "S-1", Title: logistics.Text{En: "Water in four hours", Zh: "水管四小时修复"}, Basis: logistics.Stated})
	pol.Requests.Deadlines = append(pol.Requests.Deadlines, incident.RequestDeadline{
		Rule: logistics.Obliges("S-1"), Step: incident.TicketCompleted, Within: logistics.MustSpan("4h"), After: incident.TicketReported, When: incident.Always,
		Kinds: logistics.List[string]{"water"},
	})
	cal, err := logistics.NewCalendar(logistics.MustDate("2026-01-01"), logistics.MustDate("2026-12-31"), []logistics.Date{logistics.MustDate("2026-05-01")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	table := incidenttest.Requests(t, pol, cal, data, *update)
	if *update {
		if err := os.WriteFile(file, table, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestPropertyOfOurs: a property of the company's own, of incidents near the edges of its policy.
func TestPropertyOfOurs(t *testing.T) {
	pol := ourWorks()
	rapid.Check(t, func(t *rapid.T) {
		i := incidenttest.SomeIncident(pol).Draw(t, "incident")
		r, err := pol.Route(i)
		if err != nil {
			t.Fatal(err)
		}
		if r.Severity == incident.Urgent && r.Deadline.Sub(i.Discovered) > 2*time.Hour {
			t.Fatalf("due %s", r)
		}
	})
}
