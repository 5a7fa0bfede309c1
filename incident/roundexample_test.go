package incident_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// Lighting is checked every week: one week was missed, in the other the offices were left out and a lamp was mended a day late.
func ExamplePolicy_CheckRounds() {
	book := incident.RoundBook{
		Only: logistics.List[string]{incident.RoundLighting}, From: logistics.MustDate("2026-03-02"), AsOf: logistics.MustDate("2026-03-16"),
		Entries: logistics.List[incident.RoundEntry]{{
			ID: "L-7", What: incident.RoundLighting, Looked: logistics.List[string]{"classrooms", "corridors", "hall"},
			Done:   logistics.Done{On: logistics.MustDate("2026-03-04"), Role: logistics.Repairer, By: "Zhang"},
			Faults: logistics.List[incident.RoundFault]{{What: "lamp 12", Mended: logistics.MustDate("2026-03-05")}},
		}},
	}
	report, err := incident.School().CheckRounds(book)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		fmt.Println(f)
	}
	// Output:
	// lighting-check 2026-03-09..2026-03-15: 0, must be at least 1 (003-061)
	// lighting-check 2026-03-02..2026-03-08.offices: missing (003-061)
	// lighting-check 2026-03-04 lamp 12: late: 2026-03-05; expected not after 2026-03-04 (003-061)
}

// Gas and electricity of the canteen were last checked more than a week ago.
func ExamplePolicy_RoundStandings() {
	all, err := incident.School().RoundStandings(incident.RoundBook{
		Only: logistics.List[string]{incident.RoundGas}, From: logistics.MustDate("2026-03-02"), AsOf: logistics.MustDate("2026-03-17"),
		Entries: logistics.List[incident.RoundEntry]{
			{ID: "G-1", What: incident.RoundGas, Done: logistics.Done{On: logistics.MustDate("2026-03-02"), Role: logistics.Repairer, By: "Zhang"}},
			{ID: "G-2", What: incident.RoundGas, Done: logistics.Done{On: logistics.MustDate("2026-03-09"), Role: logistics.Repairer, By: "Zhang"}},
		},
	})
	fmt.Println(all[0], err)
	// Output:
	// check of gas and electricity in the canteen: 2 times, the last on 2026-03-09, at most 8 days apart; not to be used until it is done (003-059 (read)) <nil>
}

// The emergency drills of a year, on another plan each quarter.
func ExamplePolicy_Schedule() {
	none := logistics.List[logistics.Anchor]{{Name: "term"}, {Name: "holiday"}, {Name: "activity"}, {Name: "mid-term"}, {Name: "end-of-term"}}
	cal, err := logistics.NewCalendar(logistics.MustDate("2026-01-01"), logistics.MustDate("2026-12-31"), nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := incident.Factory().Schedule(incident.SiteYear{From: logistics.MustDate("2026-01-01"), To: logistics.MustDate("2027-01-01"), Calendar: cal, Anchors: logistics.Anchors(none)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range s.Duties {
		if d.What == incident.RoundDrill {
			fmt.Println(d)
			for i, p := range d.Periods {
				fmt.Println(p, d.About[i])
			}
		}
	}
	// Output:
	// emergency drill: every quarter, in 4 periods (001-043 (read), 001-042 (read))
	// 2026-01-01..2026-03-31 water-power-failure
	// 2026-04-01..2026-06-30 equipment-failure
	// 2026-07-01..2026-09-30 epidemic
	// 2026-10-01..2026-12-31 extreme-weather
}

// A railing that was not mended by its day.
func ExamplePolicy_CheckHazards() {
	report, err := incident.Factory().CheckHazards(incident.HazardLedger{AsOf: logistics.MustDate("2026-03-11"), Hazards: logistics.List[incident.Hazard]{
		{ID: "H-1", What: "loose railing", Found: logistics.MustDate("2026-03-02"), Owner: "Wu", Due: logistics.MustDate("2026-03-10")},
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [hazard H-1: late: 2026-03-11; expected not after 2026-03-10 (001-038)] <nil>
}

// A finding of an audit without its form; the documents say no number of days.
func ExamplePolicy_CheckAuditFindings() {
	report, err := incident.School().CheckAuditFindings(incident.AuditFile{
		Findings: logistics.List[incident.AuditFinding]{{ID: "A-1", Found: logistics.MustDate("2026-03-02")}}, AsOf: logistics.MustDate("2026-03-31"),
	})
	fmt.Println(report.Findings, report.Unchecked, err)
	// Output:
	// [audit finding A-1.rectification-form: missing (004-078)] [audit finding A-1.corrected: not checked, missing a number of days: the policy gives none (004-078)] <nil>
}

// A plan without reserves, and a quarter without a drill.
func ExamplePolicy_CheckPlans() {
	pol := incident.Factory()
	pol.Emergency.Plans = pol.Emergency.Plans[:1] // this company looks at water and power alone
	pol.Clauses = pol.Clauses.CitedBy(pol)
	report, err := pol.CheckPlans(incident.PlanFile{
		Plans: logistics.List[incident.EmergencyPlan]{{Kind: "water-power-failure", Process: true, Responsible: logistics.List[logistics.Person]{"Wu"}}},
		Book:  incident.RoundBook{From: logistics.MustDate("2026-01-01"), AsOf: logistics.MustDate("2026-04-01")},
	})
	for _, f := range report.Findings {
		fmt.Println(f)
	}
	fmt.Println(err)
	// Output:
	// plan water-power-failure.reserves: missing (001-041)
	// emergency-drill 2026-01-01..2026-03-31: 0, must be at least 1 (001-043; 001-042)
	// <nil>
}

// No plan was drilled yet: the first of the policy comes first.
func ExamplePolicy_NextDrill() {
	turn, err := incident.School().NextDrill(incident.RoundBook{From: logistics.MustDate("2026-01-01"), AsOf: logistics.MustDate("2026-02-01")})
	fmt.Println(turn, err)
	// Output:
	// drill on failure of water or power by 2026-03-31 (001-043 (read), 001-042 (read)) <nil>
}

// Two departments by their scores.
func ExamplePolicy_RankHygiene() {
	ranking, err := incident.Factory().RankHygiene([]incident.HygieneScore{
		{Department: "assembly", Score: decimal.RequireFromString("91.5")}, {Department: "packing", Score: decimal.RequireFromString("94")},
	})
	fmt.Println(ranking, err)
	// Output:
	// hygiene of the dormitories (000-160 (read))
	//   1 packing: 94
	//   2 assembly: 91.5 <nil>
}

// A canteen of grade C.
func ExamplePolicy_CheckCanteenGrade() {
	report, err := incident.School().CheckCanteenGrade("C")
	fmt.Println(report.Findings, err)
	// Output:
	// [canteen.grade: not as it should be: C; expected B (004-087)] <nil>
}

// The control of food says nothing of disinfection.
func ExamplePolicy_CheckSiteList() {
	report, err := incident.School().CheckSiteList(incident.ServiceFile{List: incident.ListFoodControl, Entries: logistics.List[incident.ServiceEntry]{
		{Has: logistics.List[string]{"purchase-control", "processing-control"}},
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [food-control.disinfection-control: missing (004-058)] <nil>
}
