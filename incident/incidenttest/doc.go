// Package incidenttest proves an incident policy, the documented ones and a company's own.
//
//	func TestOurPolicy(t *testing.T) { incidenttest.Run(t, ourPolicy()) }
//
// [Run] asks the policy about every combination of kind and answers, and about every severity at the edges of days,
// months, years and changes of clocks. It leads a case of each severity through its procedure, act by act as they are awaited, and
// spoils its log. Each promise that every policy must keep is a subtest. [RunSubject] asks
// somebody's own implementation (a service, a cache, a form) the same questions and holds its answers against the policy
// as well. [Broken] does both without a testing.T. Requests are asked likewise: every kind of the policy with every answer that
// changes a route, at the edges of days, and with a log that has a step at its last moment, or just after it.
//
// [SomeIncident] and [SomeMoment] draw facts near the policy's own edges for properties of one's own. [Routes] holds a
// table that the policy's owner writes against what the policy answers, and [Requests] a table of service levels.
//
// The promises are more than a valid policy must keep: one that says within 24 hours where the milder severity says by the
// end of the next day is valid, and slower on the day on which the clocks go forward.
package incidenttest
