package incidenttest_test

import (
	"fmt"

	"example.com/logistics"
	"example.com/logistics/incident"
	"example.com/logistics/incident/incidenttest"
)

// A company settles what is urgent within two hours: its policy keeps every promise. In a test of its own it says the same with
// incidenttest.Run(t, pol).
func Example() {
	pol := incident.Factory()
	pol.Edition = "our-works-3"
	for i, procedure := range pol.Procedures {
		if procedure.Severity == incident.Urgent {
			two := incident.Deadline{Rule: logistics.Obliges("000-027"), Within: logistics.MustSpan("2h")}
			pol.Procedures[i].Deadlines = append(pol.Procedures[i].Deadlines, two)
		}
	}
	fmt.Println("broken:", len(incidenttest.Broken(incidenttest.Subject{Policy: pol})))
	// Output:
	// broken: 0
}

// A policy that is stricter in doubt than in certainty: the answer yes lowers the severity that unknown has.
func ExampleBroken() {
	pol := incident.Factory()
	pol.Classes.Unknown.Severity = incident.Urgent
	for _, breach := range incidenttest.Broken(incidenttest.Subject{Policy: pol}) {
		fmt.Println(breach.Promise)
	}
	// Output:
	// monotone
}

// A table with one row whose answer differs, and the table as the policy answers it.
func ExampleAnswerRoutes() {
	table, err := incidenttest.AnswerRoutes(incident.Factory(), []byte(
		"reason,kind,order,persons,property,direct,heavy,atOnce,discovered,event,severity\n"+
			"a small fire,fire,no,no,yes,no,no,no,2026-03-02T09:30:00+08:00,yes,ordinary\n"))
	fmt.Println(err)
	fmt.Print(string(table))
	// Output:
	// row 2, a small fire: fire, no, no, yes, no, no, no, 2026-03-02T09:30:00+08:00: severity is "urgent", expected "ordinary"
	// reason,kind,order,persons,property,direct,heavy,atOnce,discovered,event,severity
	// a small fire,fire,no,no,yes,no,no,no,2026-03-02T09:30:00+08:00,yes,urgent
}
