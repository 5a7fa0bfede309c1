package incidenttest

import (
	"bytes"
	"encoding"
	"encoding/csv"
	"fmt"
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
// The table is a CSV file with these columns, in any order:
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
	table, failures, err := routes(pol, data)
	if err != nil {
		t.Errorf("the table cannot be read: %v", err)
		return data
	}
	for _, failure := range failures {
		if !update {
			t.Error(failure)
		}
	}
	return table
}

func factColumns() []string {
	names := questions()
	return slices.Concat([]string{"reason", "kind"}, names[:], []string{"discovered"})
}

func answerColumns() []string {
	return []string{"event", "severity", "deadline", "first", "told", "acts", "clauses"}
}

// routes gives the table as the policy answers it, and the rows that say otherwise.
func routes(pol incident.Policy, data []byte) (table []byte, failures []string, err error) {
	desk, err := incident.Compile(pol)
	if err != nil {
		return nil, nil, err
	}
	columns := slices.Concat(factColumns(), answerColumns())
	records := [][]string{columns}
	err = logistics.ReadSheet(data, logistics.Columns{Needed: columns}, func(rows []logistics.SheetRow) {
		for _, row := range rows {
			row.Name("reason")
			var record []string
			for _, column := range factColumns() {
				record = append(record, row.Cell(column))
			}
			got, why := answers(desk, row)
			var differ []string
			for i, column := range answerColumns() {
				if want := row.Cell(column); want != got[i] {
					differ = append(differ, fmt.Sprintf("%s is %q, want %q", column, got[i], want))
				}
			}
			if len(differ) > 0 {
				failures = append(failures, fmt.Sprintf("row %d, %s (%s): %s%s", row.Line(), row.Cell("reason"),
					strings.Join(record[1:], ", "), strings.Join(differ, "; "), why))
			}
			records = append(records, append(record, got...))
		}
	})
	if err == nil && len(records) == 1 {
		var ps logistics.Problems
		ps.Add("", logistics.CodeAbsent, "a table without a row proves nothing")
		err = ps.Err()
	}
	if err != nil {
		return nil, nil, err
	}
	var b bytes.Buffer
	err = csv.NewWriter(&b).WriteAll(records)
	return b.Bytes(), failures, err
}

// answers gives the cells of an answer, and what makes it an error.
func answers(desk *incident.Desk, row logistics.SheetRow) (cells []string, why string) {
	r, err := routeOf(desk, row)
	switch {
	case err != nil:
		return append([]string{"error"}, make([]string, len(answerColumns())-1)...), ": " + err.Error()
	case !r.Event:
		return []string{logistics.No.String(), "", "", "", "", "", clauses(r)}, ""
	}
	var told, acts []string
	for _, t := range r.Tasks {
		acts = append(acts, t.Act)
		for _, n := range t.Tells {
			told = append(told, anyOf(n.To))
		}
	}
	return []string{
		logistics.Yes.String(), r.Severity.String(), moment(r.Deadline).String(), anyOf(r.First), strings.Join(told, "; "), strings.Join(acts, "; "), clauses(r),
	}, ""
}

// routeOf reads the facts of a row and asks for their route; facts that are none are an error too.
func routeOf(desk *incident.Desk, row logistics.SheetRow) (incident.Route, error) {
	var ps logistics.Problems
	read := func(column string, into encoding.TextUnmarshaler) {
		if cell := row.Cell(column); cell != "" {
			if err := into.UnmarshalText([]byte(cell)); err != nil {
				ps.Add(column, logistics.CodeWord, "%v", err)
			}
		}
	}
	var i incident.Incident
	read("kind", &i.Kind)
	for question, answer := range answersOf(&i) {
		read(questions()[question], answer)
	}
	read("discovered", &i.Discovered)
	if err := ps.Err(); err != nil {
		return incident.Route{}, err
	}
	return desk.Route(i)
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
