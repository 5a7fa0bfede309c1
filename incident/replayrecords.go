package incident

import "example.com/logistics"

// records are all kinds of case, each with what the case has of it. One that has nothing is an incident of which nothing is known.
func (c Past) records(r replay) []logistics.Record[Policy] {
	of := &c.Incident
	if c.Incident == (Incident{}) && c != (Past{ID: c.ID}) {
		of = nil
	}
	return []logistics.Record[Policy]{
		logistics.TriedRecord[Policy]("incident", of, func(i Incident, ps *logistics.Problems) []logistics.Trial { return r.incident(i, "incident", ps) }),
		logistics.TriedRecord[Policy]("case", c.Case, func(l CaseLog, ps *logistics.Problems) []logistics.Trial { return r.caseLog(l, "case", ps) }),

		logistics.RecordOf("request", c.Request, askTicket, "requests", "service.shifts"),
		logistics.RecordOf("queue", c.Queue, Policy.Triage, "requests", "service.shifts"),

		logistics.RecordOf("service", c.Service, Policy.CheckServiceDuty, "service.duties"),
		logistics.RecordOf("file", c.File, Policy.CheckServiceList, "service.lists"),
		logistics.RecordOf("households", c.Households, Policy.CheckHouseholds, "service.households"),
		logistics.RecordOf("feedback", c.Feedback, Policy.CheckFeedback, "service.feedback"),
		logistics.RecordOf("wishes", c.Wishes, logistics.AskList(Policy.ListNeeds), "service.survey", "requests.kinds"),
		logistics.RecordOf("changes", c.Changes, Policy.CheckServiceChanges, "service.triggers"),
		logistics.RecordOf("shift", c.Shift, Policy.DecideShift, "service.shifts", "service.around", "service.line"),

		logistics.RecordOf("rounds", c.Rounds, Policy.CheckRounds, "rounds"),
		logistics.RecordOf("standings", c.Standings, askStandings, "rounds"),
		logistics.RecordOf("year", c.Year, func(pol Policy, y SiteYear) (any, error) { return pol.Schedule(y) }, "rounds", "service.duties", "service.households", "emergency"),
		logistics.RecordOf("hygiene", c.Hygiene, logistics.AskList(Policy.RankHygiene), "rounds.ranking"),
		logistics.RecordOf("grade", c.Grade, Policy.CheckCanteenGrade, "rounds.grade"),
		logistics.RecordOf("siteList", c.SiteList, Policy.CheckSiteList, "rounds.lists"),
		logistics.RecordOf("hazards", c.Hazards, Policy.CheckHazards, "hazards"),
		logistics.RecordOf("audit", c.Audit, Policy.CheckAuditFindings, "hazards.audit"),
		logistics.RecordOf("plans", c.Plans, Policy.CheckPlans, "emergency", "rounds"),
		logistics.RecordOf("drills", c.Drills, Policy.NextDrill, "emergency", "rounds"),
		logistics.RecordOf("guards", c.Guards, Policy.CheckGuards, "guards"),
		logistics.RecordOf("posting", c.Posting, Policy.DecidePosting, "guards.before"),
		logistics.RecordOf("cycling", c.Cycling, Policy.DecideCycling, "pupils"),
		logistics.RecordOf("pupils", c.Pupils, Policy.CheckPupils, "pupils"),
	}
}

// askedTicket is everything that a policy says of a ticket.
type askedTicket struct {
	logistics.Report
	Route  RequestRoute  `json:"route"`
	Status RequestStatus `json:"status"`
}

// Text gives the route in l.
func (t askedTicket) Text(l logistics.Lang) string { return t.Route.Text(l) }

// askTicket asks an edition that is known to be valid.
func askTicket(pol Policy, t Ticket) (all askedTicket, err error) {
	if all.Report, err = pol.checkRequest(t); err != nil {
		return all, err
	}
	if all.Status, err = pol.nextForRequest(t); err != nil {
		return all, err
	}
	all.Route, err = pol.requestRoute(t.Request, t.Calendar)
	return all, err
}

// askedStandings is how every duty of a book stands.
type askedStandings struct {
	Edition   string          `json:"edition"`
	Standings []RoundStanding `json:"standings"`
}

func askStandings(pol Policy, b RoundBook) (askedStandings, error) {
	all, err := pol.RoundStandings(b)
	return askedStandings{pol.Edition, all}, err
}
