package incident_test

import (
	"fmt"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// A network that fails on a Friday evening: an hour is an hour, and the plan is due on Monday.
func ExamplePolicy_RouteRequest() {
	calendar, err := logistics.NewCalendar(logistics.MustDate("2026-03-01"), logistics.MustDate("2026-04-30"), nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	route, err := incident.School().RouteRequest(incident.Request{
		ID: "R-7", Kind: "network", Channel: "hotline", By: "Lin", Reported: time.Date(2026, 3, 6, 20, 30, 0, 0, time.FixedZone("CST", 8*3600)),
		Urgent: logistics.Yes, Complex: logistics.No, CrossArea: logistics.No, Large: logistics.No, Beyond: logistics.No, AreaOwner: "Zhang",
	}, calendar)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(route)
	// Output:
	// R-7: necessary; repairer Zhang (001-021 (read), 003-007 (read))
	//   acknowledgment: by 2026-03-06 22:30:00 +08:00 on the wall clock, 2026-03-09 08:30:00 +08:00 in working time (001-027 (read))
	//   acknowledgment: by 2026-03-06 22:30:00 +08:00 on the wall clock, 2026-03-09 08:30:00 +08:00 in working time (001-011 (read))
	//   plan: by 2026-03-09 23:59:59 +08:00 in working time, 2026-03-07 23:59:59 +08:00 on the wall clock (001-012 (read))
	//   plan: by 2026-03-07 23:59:59 +08:00 on the wall clock, 2026-03-09 23:59:59 +08:00 in working time [should] (000-168 (read))
	//   arrival on site: by 2026-03-06 23:59:59 +08:00 on the wall clock (003-003 (read))
	//   completion: by 2026-03-06 21:30:00 +08:00 on the wall clock, 2026-03-09 07:30:00 +08:00 in working time (001-021 (read))
	//   completion: by 2026-03-06 23:59:59 +08:00 on the wall clock (003-004 (read))
	//   call-back: by 2026-03-08 21:30:00 +08:00 on the wall clock, 2026-03-12 13:00:00 +08:00 in working time (001-028 (read))
}

// A tap that was put off without a day, and closed before anybody called back.
func ExamplePolicy_CheckRequest() {
	calendar, err := logistics.NewCalendar(logistics.MustDate("2026-03-01"), logistics.MustDate("2026-04-30"), nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	at := func(day, hour int) time.Time {
		return time.Date(2026, 3, day, hour, 0, 0, 0, time.FixedZone("CST", 8*3600))
	}
	report, err := incident.School().CheckRequest(incident.Ticket{
		Request: incident.Request{
			ID: "R-1", Kind: "water", Channel: "form", By: "Lin", Reported: at(2, 9), Urgent: logistics.No, Today: logistics.No, Teaching: logistics.No,
			Complex: logistics.No, CrossArea: logistics.No, Large: logistics.No, Beyond: logistics.No, FirstAsked: "Gao", AreaOwner: "Zhang",
		},
		Events: []incident.TicketEvent{
			{Step: incident.TicketAcknowledged, At: at(2, 10), By: "Gao", Role: logistics.RepairReceiver},
			{Step: incident.TicketOnSite, At: at(2, 14), By: "Zhang", Role: logistics.Repairer, AtOnce: logistics.No, Skills: []string{"water"}},
			{Step: incident.TicketWaiting, At: at(2, 15), By: "Zhang", Role: logistics.Repairer, Reason: "no washer", Told: true},
			{Step: incident.TicketResumed, At: at(3, 9), By: "Zhang", Role: logistics.Repairer},
			{Step: incident.TicketCompleted, At: at(3, 10), By: "Zhang", Role: logistics.Repairer},
			{Step: incident.TicketClosed, At: at(3, 11), By: "Gao", Role: logistics.RepairReceiver},
		},
		AsOf: at(4, 9), Calendar: calendar,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// request R-1.called-back: missing; expected repair receiver or customer service or logistics center or general affairs leader or on-duty person (001-027; 000-166)
	// request R-1.closed: out of order: 2026-03-03T11:00:00+08:00; expected after called-back (001-028)
	// request R-1.waiting.date: missing (003-005)
	// request R-1.visits: 0, must be at least 2 (000-170)
}

// The same tap while it waits for parts.
func ExamplePolicy_NextForRequest() {
	calendar, err := logistics.NewCalendar(logistics.MustDate("2026-03-01"), logistics.MustDate("2026-04-30"), nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	at := func(day, hour int) time.Time {
		return time.Date(2026, 3, day, hour, 0, 0, 0, time.FixedZone("CST", 8*3600))
	}
	status, err := incident.School().NextForRequest(incident.Ticket{
		Request: incident.Request{
			ID: "R-1", Kind: "water", Channel: "form", By: "Lin", Reported: at(2, 9), Urgent: logistics.No, Today: logistics.No, Teaching: logistics.No,
			Complex: logistics.No, CrossArea: logistics.No, Large: logistics.No, Beyond: logistics.No, FirstAsked: "Gao", AreaOwner: "Zhang",
		},
		Events: []incident.TicketEvent{
			{Step: incident.TicketAcknowledged, At: at(2, 10), By: "Gao", Role: logistics.RepairReceiver},
			{Step: incident.TicketOnSite, At: at(2, 14), By: "Zhang", Role: logistics.Repairer, AtOnce: logistics.No, Skills: []string{"water"}},
			{Step: incident.TicketWaiting, At: at(2, 15), By: "Zhang", Role: logistics.Repairer, Reason: "no washer", Told: true},
		},
		AsOf: at(3, 9), Calendar: calendar,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(status)
	// Output:
	// R-1: after the pause; answered for by Gao; paused since 2026-03-02 15:00:00 +08:00
	//   plan: repair receiver or customer service or logistics center or general affairs leader or on-duty person or repairer or repair-group leader or service provider or warehouse keeper, by the end of 2026-03-03 (+08:00) (001-012)
	//   resumption: repairer or repair-group leader or service provider or warehouse keeper or logistics center or customer service or general affairs leader (003-005)
}

// Three requests of a morning: a danger first, then what is necessary, then what would be nice.
func ExamplePolicy_Triage() {
	calendar, err := logistics.NewCalendar(logistics.MustDate("2026-03-01"), logistics.MustDate("2026-04-30"), nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	at := time.Date(2026, 3, 2, 8, 0, 0, 0, time.FixedZone("CST", 8*3600))
	ask := func(id, kind string, safety logistics.Answer) incident.Ticket {
		return incident.Ticket{Request: incident.Request{
			ID: id, Kind: kind, Channel: "form", By: "Lin", Reported: at, Urgent: logistics.No, Safety: safety, Teaching: logistics.No, Answerable: logistics.No,
		}}
	}
	ranking, err := incident.School().Triage(incident.Queue{
		Tickets: []incident.Ticket{
			ask("flowers", "environment", logistics.No), ask("chalk", "supplies", logistics.No), ask("bare wire", "electricity", logistics.Yes),
		},
		AsOf: at.Add(time.Hour), Calendar: calendar,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ranking)
	// Output:
	// 1 bare wire: necessary, due 2026-03-02 10:00:00 +08:00 (001-014 (read), 002-001 (read), 000-188 (read))
	// 2 chalk: necessary, due 2026-03-02 10:00:00 +08:00 (001-014 (read), 002-001 (read), 000-188 (read))
	// 3 flowers: optimizing, due 2026-03-02 10:00:00 +08:00 (002-001 (read), 000-188 (read))
}

// Two in the afternoon belongs to the late shift, ten at night to the telephone.
func ExamplePolicy_DecideShift() {
	zone := time.FixedZone("CST", 8*3600)
	for _, hour := range []int{14, 22} {
		fmt.Println(incident.School().DecideShift(incident.ShiftFile{At: time.Date(2026, 3, 2, hour, 0, 0, 0, zone), Around: logistics.No}))
	}
	// Output:
	// 2026-03-02 14:00:00 +08:00: late shift (004-119 (assumed)) <nil>
	// 2026-03-02 22:00:00 +08:00: by telephone; the desk takes it up with the next shift (004-119 (assumed), 004-112 (read)) <nil>
}

// A week without a review of the repairs.
func ExamplePolicy_CheckServiceDuty() {
	report, err := incident.School().CheckServiceDuty(incident.ServiceLog{What: incident.DutyRepairReview, Log: logistics.Log{
		From: logistics.MustDate("2026-03-02"), AsOf: logistics.MustDate("2026-03-16"),
		Done: logistics.List[logistics.Done]{{On: logistics.MustDate("2026-03-06"), Role: logistics.RepairGroupLeader, By: "Wu"}},
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [repair-review 2026-03-09..2026-03-15: 0, must be at least 1 (003-006)] <nil>
}

// A corner without umbrellas.
func ExamplePolicy_CheckServiceList() {
	report, err := incident.School().CheckServiceList(incident.ServiceFile{List: incident.ListConvenience, Entries: logistics.List[incident.ServiceEntry]{
		{Has: logistics.List[string]{"first-aid-kit", "charging", "weather-notice"}},
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [convenience-corner.umbrellas: missing (001-047)] <nil>
}

// Three households are one too few.
func ExamplePolicy_CheckHouseholds() {
	log := incident.HouseholdLog{Staff: logistics.List[logistics.Person]{"Sun"}, From: logistics.MustDate("2026-03-01"), AsOf: logistics.MustDate("2026-04-01")}
	for i, household := range []string{"3-1", "3-2", "5-7"} {
		log.Visits = append(log.Visits, incident.HouseholdVisit{
			On: logistics.MustDate("2026-03-02").AddDays(7 * i), By: "Sun", Role: logistics.CustomerService, Household: household, FileUpdated: true,
		})
	}
	report, err := incident.School().CheckHouseholds(log)
	fmt.Println(report.Findings, err)
	// Output:
	// [Sun.household-visits 2026-03-01..2026-03-31: 3, must be at least 4 (004-121)] <nil>
}

// An issue that was closed before anybody looked at the effect.
func ExamplePolicy_CheckFeedback() {
	day := logistics.MustDate
	report, err := incident.School().CheckFeedback(incident.FeedbackFile{AsOf: day("2026-03-31"), Issues: logistics.List[incident.FeedbackIssue]{{
		ID: "F-3", Raised: day("2026-03-02"), Category: "canteen", Plan: "warmer food", Owner: "Wu", Due: day("2026-03-10"), Done: day("2026-03-09"), Closed: day("2026-03-10"),
	}}})
	fmt.Println(report.Findings, err)
	// Output:
	// [issue F-3.effect: missing (001-025)] <nil>
}

// What a survey named most often, necessary kinds first.
func ExamplePolicy_ListNeeds() {
	lists, err := incident.School().ListNeeds([]incident.Wish{
		{Kind: "welfare", Pain: logistics.No}, {Kind: "welfare", Pain: logistics.No}, {Kind: "network", Pain: logistics.Yes},
	})
	fmt.Println(lists, err)
	// Output:
	// named: network 1, better welfare 2; grievances: network 1 (001-029 (assumed)) <nil>
}

// A policy of the authorities that the service plan has not taken up.
func ExamplePolicy_CheckServiceChanges() {
	report, err := incident.School().CheckServiceChanges(incident.ServiceChangeFile{AsOf: logistics.MustDate("2026-03-31"), Changes: logistics.List[incident.ServiceChange]{
		{ID: "C-2", Kind: "regulation", On: logistics.MustDate("2026-03-02")},
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [change C-2.review: missing (001-049)] <nil>
}

// By when a broken network is mended, and what another kind or answer would make of that.
func ExamplePolicy_ExplainRequest() {
	all, err := incident.School().ExplainRequest(incident.Request{
		ID: "R-7", Kind: "network", Channel: "hotline", By: "Lin", Reported: time.Date(2026, 3, 6, 20, 30, 0, 0, time.FixedZone("CST", 8*3600)),
		Urgent: logistics.Yes, Teaching: logistics.No, Today: logistics.Yes, Complex: logistics.No, CrossArea: logistics.No, Large: logistics.No, Beyond: logistics.No, Answerable: logistics.Yes,
	})
	for _, e := range all {
		if e.Question == "requests.completed" {
			fmt.Println(e)
		}
	}
	fmt.Println(err)
	// Output:
	// requests.completed: within 1 hour; by the end of the same day (001-021 (read), 003-004 (read))
	//   if kind water, electricity, wood or other facility: by the end of the same day (003-004 (read))
	//   if kind office equipment: within 24 hours; by the end of the same day (001-022 (read), 003-004 (read))
	//   if kind supplies, better welfare, better environment or anything else: none
	//   if it can be mended that day no: within 1 hour (001-021 (read))
	// <nil>
}
