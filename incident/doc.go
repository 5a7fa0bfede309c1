// Package incident decides what has to be done, by whom and by when: about a security incident, about a service request or a
// repair, and about the inspections, drills and duties that a site owes over the year.
//
// A [Policy] holds the rules. [Factory] and [School] are the documented ones; a company changes their numbers or hands in its own.
// Each question is a method of the policy.
//
// # Questions
//
// Security incidents:
//
//   - [Policy.Classify]: how severe is an incident?
//   - [Policy.Route]: who acts, who is told, in which order and by when?
//   - [Policy.CheckCase], [Policy.NextActs]: does the log of a case keep to that, and who acts next?
//
// Service requests and repairs:
//
//   - [Policy.RouteRequest]: into whose hands does a request come, and by when?
//   - [Policy.CheckRequest], [Policy.NextForRequest]: does its log keep to that, where does it stand and what is awaited?
//   - [Policy.Triage]: which of the open requests is served first?
//
// Standing service:
//
//   - [Policy.CheckServiceDuty], [Policy.CheckServiceList], [Policy.CheckHouseholds]: was each standing duty done, is everything
//     there that must be, and were the households visited?
//   - [Policy.CheckFeedback], [Policy.CheckServiceChanges]: what became of issues, and was the service plan reviewed?
//   - [Policy.ListNeeds], [Policy.DecideShift]: what does a survey ask for most, and who has the service desk at an hour?
//
// Rounds, hazards and plans:
//
//   - [Policy.CheckRounds], [Policy.RoundStandings], [Policy.Schedule]: which inspections, checks and drills were missed or done
//     late, how does each stand, and what does a year hold?
//   - [Policy.CheckHazards], [Policy.CheckAuditFindings]: what became of hazards and of the findings of audits?
//   - [Policy.CheckPlans], [Policy.NextDrill]: are the emergency plans there and drilled, and which is drilled next?
//   - [Policy.RankHygiene], [Policy.CheckCanteenGrade], [Policy.CheckSiteList]: which department is the cleanest, is the canteen's
//     grade enough, and is everything there that the site must have?
//
// Guards and pupils:
//
//   - [Policy.DecidePosting], [Policy.CheckGuards]: may somebody be posted as a guard, and is on record what guards keep?
//   - [Policy.DecideCycling], [Policy.CheckPupils]: may a pupil cycle to school, and were pupils looked after on their way?
//
// Another answer or another edition: [Policy.Explain] and [Policy.ExplainRequest] tell what another answer would make of the facts,
// [Diff] what changes between two editions, [Compare] whether the new one is stricter, [Replay] what it would have changed in a
// history. [Compile] validates a policy once for whoever asks often. Package incidenttest proves a company's own policy.
//
// # Answers
//
// A Check gives a [logistics.Report]. Its findings say what departs from which clause; what is unchecked could not be judged,
// because the policy has no number or the facts do not say. A decision carries its edition and its clauses, such as 000-027 with its
// basis: stated in the documents, read into an unclear text, or assumed where they are silent. Unknown is never taken for the light
// side. An error is an [*logistics.InvalidError] with every problem by its path: the policy is invalid, or facts cannot be judged.
//
// A policy names its acts, duties and lists by plain words, such as "patrol-record"; the constants are those of the documented
// policies. What must be there has a key: the comment of its constant says which field answers it. [Policy.Name] gives either in
// English or Chinese.
//
// # Severity
//
// The most severe row of the [ClassTable] that fits decides. What is indirect and light is ordinary (000-014); what is direct or heavy
// is important (000-015); what needs handling at once is urgent, and so are fire, theft and traffic accidents whatever else is known
// (000-016). A serious breach of discipline is important at least. Of a safety hazard, and of what is of no named kind, the answers
// alone decide. Where one of Direct, Heavy and AtOnce is unknown, the incident is important at least, and the answer says what is
// missing. An incident of no named kind with every question answered no is no incident (000-013); Order, Persons and Property
// matter only for that. Changing an answer from no to unknown or to yes never lowers the severity.
//
// # Route and case log
//
// "At once" has no number in the documents. Each act is due next in order. The result is due by the end of the day of discovery where
// the incident is urgent or important (000-027, assumed), by the end of the second day after it where it is ordinary (000-023). For
// what is important the documents have no procedure: it gets the speed of urgent and the papers of ordinary, and cites both (000-015,
// assumed). A worse incident is never slower, and an important one has every act and notice that an ordinary or an urgent one has.
//
// In the log one guard may handle the incident, report it and keep the record, but no two approvals are of one person. The safety
// leader stands in for the captains only where the log says that neither could be reached (000-018). The documents know no ordinary
// case without a penalty slip: whoever has such cases says so in a policy of their own.
//
// # Requests
//
// A request has one lead and a deadline for each step, each with its clause, its clock and the end on the other clock where that is
// another moment. Reopened, it begins anew. What can be mended that day is never put off; what cannot is put off only where the
// reporter knows why and until when, and no lesson suffers (003-005). A pause stops no deadline of the documented policies; a
// company's own row may say that it does. At a factory the network and office equipment have deadlines of their own alone. A
// call-back that reached nobody is an attempt. A calendar is needed, for a plan is due in workdays.
//
// # Rounds
//
// Where two clauses say how often something is done, the stricter holds and the other is cited too; where none does, it is unchecked.
// What was never done is overdue from the first day on which it could have been. The host names the periods of its site as
// [logistics.Anchors]: "term", "holiday", "activity", "mid-term", "end-of-term". A factory without any hands in the name without
// periods. What the documents do not give is unchecked until the policy says it: the hours of the gate, how far from school is far,
// how many bicycles there may be.
//
// # Times
//
// The zone of Discovered says on which civil day an incident was found, that of Reported on which a request was made: hand in times
// in the zone of the site. JSON keeps the offset of a time and not its zone, so that a deadline across a change of clocks is told
// right only from a time that still has its zone. AsOf is the moment of judgment: the package reads no clock, and calls nobody.
package incident
