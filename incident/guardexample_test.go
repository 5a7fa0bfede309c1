package incident_test

import (
	"fmt"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// The physical training was never passed.
func ExamplePolicy_DecidePosting() {
	posting, err := incident.Factory().DecidePosting(incident.PostingFile{
		Guard: incident.GuardFile{Person: "Li", Planned: true, Rules: true, Quality: logistics.MustDate("2026-02-01")},
		On:    logistics.MustDate("2026-02-10"),
	})
	fmt.Println(posting, err)
	// Output:
	// Li may not be posted, without: physical training (000-012 (read)) <nil>
}

// A visitor of whom the register says neither the purpose nor the host.
func ExamplePolicy_CheckGuards() {
	came := time.Date(2026, 3, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*3600))
	report, err := incident.School().CheckGuards(incident.GuardLog{
		Visits: []incident.Visit{{ID: "V-7", Registered: true, Name: "Bai", In: came}},
		AsOf:   came.Add(11 * time.Hour),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// visit V-7.purpose: missing (003-052)
	// visit V-7.host: missing (003-052)
}

// A pupil is twelve tomorrow.
func ExamplePolicy_DecideCycling() {
	decision, err := incident.School().DecideCycling(incident.CyclingRequest{
		Pupil: "Lin", Born: logistics.MustDate("2014-03-03"), On: logistics.MustDate("2026-03-02"), Meters: 3000,
		Permitted: true, Parking: true, InOrder: logistics.Yes,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(decision)
	fmt.Println(decision.Findings)
	// Output:
	// Lin, 11 years old, may cycle: no (004-044 (read), 004-046 (read), 004-096 (read))
	// [age: 11, must be at least 12 (004-044)]
}

// A trip by bus without a teacher.
func ExamplePolicy_CheckPupils() {
	report, err := incident.School().CheckPupils(incident.PupilLog{
		Trips: []incident.BusTrip{{ID: "T-1", On: logistics.MustDate("2026-03-02")}},
		AsOf:  logistics.MustDate("2026-03-03"),
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [trip T-1.accompanying-teacher: missing (004-100)] <nil>
}
