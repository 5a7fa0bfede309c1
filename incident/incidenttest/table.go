package incidenttest

import (
	"encoding"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// Routes holds a table that the policy's owner writes against the policy's routes, and gives the table as this policy
// answers it. A row whose answer is another is a failure, told with its number; where update is set, only a table that
// cannot be read is.
//
// The table is a [logistics.DecisionTable] whose verdict is event. These are its columns, in any order; of the answers only
// event is needed:
//
//	reason      why the row is there
//	kind, order, persons, property, direct, heavy, atOnce, discovered
//	            the facts, in the words of [incident.Incident]'s JSON; an empty answer is unknown
//	event       yes or no; error where the facts cannot be judged, and then nothing further
//	severity    ordinary, important or urgent
//	deadline    2026-03-04T23:59:59.999999999+08:00
//	first       who acts first: guard|security-captain, any one of them
//	told        whom the tasks tell, in order: security-captain|safety-leader; senior-manager
//	acts        the tasks, in order: control; report
//	clauses     every clause of the route: 000-014; 000-018
//
// The kit reads and writes no file: the caller does.
func Routes(t *testing.T, pol incident.Policy, data []byte, update bool) []byte {
	t.Helper()
	return routeTable(pol).Hold(t, pol, data, update)
}

// AnswerRoutes is [Routes] without a testing.T: the table as the policy answers it, and an error with every row that
// differs. Where the table cannot be read or the policy is invalid, the table is nil and the error an
// [*logistics.InvalidError].
func AnswerRoutes(pol incident.Policy, data []byte) (table []byte, err error) {
	return routeTable(pol).Answer(pol, data)
}

// found are the facts of a row, and why they are none.
type found struct {
	incident.Incident
	err  error
	said string
}

func routeTable(pol incident.Policy) logistics.DecisionTable[found] {
	names := questions()
	facts := slices.Concat([]string{"kind"}, names[:], []string{"discovered"})
	return logistics.DecisionTable[found]{
		Facts:   facts,
		Verdict: "event",
		Answers: []string{"event", "severity", "deadline", "first", "told", "acts", "clauses"},
		Read: func(row logistics.SheetRow) found {
			f := readIncident(row)
			var cells []string
			for _, column := range facts {
				cells = append(cells, row.Cell(column))
			}
			f.said = strings.Join(cells, ", ")
			return f
		},
		Ask: func(f found) (map[string]string, error) {
			if f.err != nil {
				return nil, f.err
			}
			r, err := pol.Route(f.Incident)
			return routeAnswers(r), err
		},
		Said: func(f found) string { return f.said },
	}
}

// routeAnswers gives the cells of an answer.
func routeAnswers(r incident.Route) map[string]string {
	if !r.Event {
		return map[string]string{"event": logistics.No.String(), "clauses": clauses(r)}
	}
	var told, acts []string
	for _, t := range r.Tasks {
		acts = append(acts, t.Act)
		for _, n := range t.Tells {
			told = append(told, anyOf(n.To))
		}
	}
	return map[string]string{
		"event": logistics.Yes.String(), "severity": r.Severity.String(), "deadline": moment(r.Deadline).String(), "first": anyOf(r.First),
		"told": strings.Join(told, "; "), "acts": strings.Join(acts, "; "), "clauses": clauses(r),
	}
}

// readIncident reads the facts of a row. Words that are none make facts that cannot be judged.
func readIncident(row logistics.SheetRow) (f found) {
	var ps logistics.Problems
	read := func(column string, into encoding.TextUnmarshaler) {
		if cell := row.Cell(column); cell != "" {
			if err := into.UnmarshalText([]byte(cell)); err != nil {
				ps.Add(column, logistics.CodeWord, "%v", err)
			}
		}
	}
	read("kind", &f.Kind)
	for question, answer := range answersOf(&f.Incident) {
		read(questions()[question], answer)
	}
	read("discovered", &f.Discovered)
	f.err = ps.Err()
	return f
}

// anyOf writes roles of which any one will do.
func anyOf(roles []logistics.Role) string {
	var all []string
	for _, role := range roles {
		all = append(all, string(role))
	}
	return strings.Join(all, "|")
}

// clauses writes every clause of a route.
func clauses(r incident.Route) string {
	var all []string
	for _, c := range r.Citations() {
		all = append(all, string(c.Clause))
	}
	return strings.Join(all, "; ")
}
