// Package incidenttest proves an incident policy: a company's own edition of the rules, or its own program that answers for one.
//
// [Run] asks every promise that an incident policy keeps, each in a subtest of its name. [RunSubject] asks somebody's own program (a
// service, a cache, a form) the same, and holds its answers against the policy as well: a [Subject] has a func for each question
// that it answers. [Broken] and [Keeps] do both without a [*testing.T].
//
// # What is asked
//
// Every combination of kind and answers, and every severity at the edges of days, months, years and changes of clocks. A case of
// each severity is led through its procedure, act by act as they are awaited, and then its log is spoiled. Requests are asked of every
// kind with every answer that changes a route, at the edges of days, and with a log that has a step at its last moment or just
// after it.
//
// # Promises
//
// Of incidents: valid, total, refuses, monotone, unknown, speed, deadline, civil day, cited, order, record, first. Of the logs of
// cases: followed, lacking, late, mixed. Of every answer: agrees, repeatable. Of requests: requests total, requests monotone,
// requests clocks, requests later, requests cited, requests kept, requests agree. A promise that is broken is told with the facts,
// the answer and what was promised.
//
// They are more than a valid policy keeps: one that says within 24 hours, where the milder severity says by the end of the next day,
// is valid and yet slower on the day on which the clocks go forward.
//
// # Tables and generators
//
// [Routes] holds a table of incidents that the policy's owner writes against the policy, and [Requests] a table of service levels;
// [AnswerRoutes] and [AnswerRequests] do so without a [*testing.T]. [SomeIncident] and [SomeMoment] draw facts near the policy's own
// edges, for properties of one's own.
package incidenttest
