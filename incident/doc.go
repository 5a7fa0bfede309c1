// Package incident says how severe a security incident is and who has to do what about it; into whose hands a service request
// or a repair comes, by when, and whether its log keeps to that; and which inspections, checks and drills a site owes over the
// year, what was missed, and whether hazards, plans, guards and the ways of pupils are looked after.
//
//	pol := incident.Factory()
//	shanghai := time.FixedZone("CST", 8*60*60)
//	route, err := pol.Route(incident.Incident{
//		Kind:       incident.SafetyHazard,
//		Direct:     logistics.No,
//		Heavy:      logistics.Yes,
//		AtOnce:     logistics.No,
//		Discovered: time.Date(2026, 3, 2, 9, 30, 0, 0, shanghai),
//	})
//	// route.Severity is Important (000-015), route.Deadline the last moment of 2 March (000-027, assumed)
//
// # Severity
//
// [Policy.Classify] takes the most severe row that fits. Indirect and light is ordinary (000-014), direct or heavy is
// important (000-015), what needs handling at once is urgent, and so are fire, theft and traffic accidents whatever else
// is known (000-016). A serious breach of discipline is important at least. A safety hazard and what is of no named kind
// stand in no class: the facts decide. Where nobody has said whether the harm is direct, whether it is heavy or whether
// it needs handling at once, the incident is important at least, and the answer says what is missing. What is of no named
// kind and has every question answered with no is no incident (000-013): Order, Persons and Property matter only for that. That
// something departs from routine is not asked: nobody reports what does not.
//
// An answer grows worse from No over Unknown to Yes: no step in that direction lowers the severity.
//
// # Route
//
// [Policy.Route] gives the tasks in order, with roles, who is told, and the deadline. "At once" has no number in the
// documents: each act is due next in order, and the result by the end of the day of discovery (000-027, assumed); for
// what is ordinary by the end of the second day after it (000-023). Important has no procedure in the documents: it gets
// the speed of urgent and the papers of ordinary, and cites both (000-015, assumed). A worse incident is never slower.
//
// An important incident has every act and tells everybody that an ordinary or an urgent one does. An urgent one has no
// penalty slip and no approval level by level, for its procedure names none.
//
// # Case log
//
// [Policy.CheckCase] holds the log of a case against the route of its class and gives every finding: what was skipped, done in
// another order, by another role or late, whom nobody told, and a case that was closed without its archive record. One guard may
// get it in hand, report it and keep the record; no two approvals are of one person. [Policy.NextActs] says who acts next and
// by when from the log so far.
//
// A log that is in order as important is in order as urgent; it is in order as ordinary where the incident was in hand before
// the report, a captain was told and the result came after the last approval: what is important may be reported first, and straight
// to the manager. The safety leader stands in for the captains only where the log says that neither could be reached (000-018). The
// documents know no ordinary case without a penalty slip; whoever has cases with nobody to punish says so in his own policy.
//
// # Requests and repairs
//
// [Policy.RouteRequest] gives one lead and every deadline of a request, each with its clause and its clock, and the end on the
// other clock where that is another moment. [Policy.CheckRequest] judges the log of a [Ticket]; [Policy.NextForRequest] says where it
// stands and what is awaited; [Policy.Triage] puts the open ones in order: what is necessary first, then what is near its deadline.
//
// A reopening begins anew. What can be mended that day is never put off, and what cannot only where the reporter knows why and until
// when and no lesson suffers (003-005). A pause stops no deadline of the documented policies; a company's own row may say that it does,
// and what was left then is left when the work goes on. At a factory network and office equipment have their own time alone. A
// call-back that reached nobody is an attempt. The calendar is needed, for a plan is due in workdays: a year without holidays is an
// error at "calendar".
//
// # Standing service
//
// [Policy.CheckServiceDuty] judges the log of a standing duty, [Policy.CheckServiceList] what must be there, [Policy.CheckHouseholds]
// the visits to households, [Policy.CheckFeedback] what became of issues, [Policy.CheckServiceChanges] whether the service plan was
// reviewed. [Policy.ListNeeds] makes the lists of a survey, [Policy.DecideShift] says who has the desk at an hour.
//
// # Rounds, hazards, plans
//
// [Policy.CheckRounds] judges the book of a site: every inspection, check and drill that was missed, done late or in part, and what was
// found and not mended. [Policy.RoundStandings] says how each stands, and what is not to be used because its check is overdue;
// [Policy.Schedule] gives the duties of a year. Where two clauses say how often, the stricter holds and the other is cited too; where
// none does, the duty is unchecked. What was never done is overdue from the first day on which it could have been.
//
// The host names its terms, holidays, activities and examinations ([logistics.Anchors]: "term", "holiday", "activity", "mid-term",
// "end-of-term"; a factory without any says so with a name that has no periods), and on which days the site is in use.
// [Policy.CheckHazards] judges the ledger of hazards, [Policy.CheckAuditFindings] what became of audits, [Policy.CheckPlans] the
// emergency plans and their drills, and [Policy.NextDrill] says whose turn it is.
//
// # Guards and pupils
//
// [Policy.DecidePosting] says whether somebody may be posted as a guard, [Policy.CheckGuards] judges what guards keep on record: visitors,
// the gate, the canteen, alarms, changes of shift. [Policy.DecideCycling] says whether a pupil may ride a bicycle to school, and
// [Policy.CheckPupils] judges arrivals, waiting groups and trips. What the documents do not give, as the hours of the gate, how far is far
// and how many bicycles there may be, is unchecked until the policy says it.
//
// # Changing a policy
//
// [Diff] says what changes where one edition takes the place of another, for every incident there is and for every rule of requests;
// [Compare] whether that is stricter as a whole; [Policy.Explain] what another answer would make of an incident, and
// [Policy.ExplainRequest] of a request; [Replay] what would have become of a year's incidents, of the logs of its cases and
// requests, and of what is on record of the standing service.
// [Compile] validates a policy once for whoever asks often. The package incidenttest proves that a company's own policy keeps what every
// policy promises, and holds a table of service levels against its routes.
//
// # Boundaries
//
// The zone of Discovered says which civil day it is, and that of Reported for a request. JSON keeps the offset of a time and not
// its zone, so that a deadline across a change of clocks is told from the time in its zone, not from the one read back. "At once"
// has no number: under the documented policies only the result of an incident can be late. The library calls nobody
// and reads no clock.
package incident
