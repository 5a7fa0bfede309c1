package incidenttest

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// Requests holds a table of service levels that the policy's owner writes against the policy's routes of requests, and gives the
// table as this policy answers it. A row whose answer is another is a failure, told with its number; where update is set, only a
// table that cannot be read is. cal is the calendar that the rows are asked with.
//
// The table is a [logistics.DecisionTable] whose verdict is class. These are its columns, in any order; of the answers only class is
// needed:
//
//	reason         why the row is there
//	kind, reported the facts, in the words of [incident.Request]'s JSON; the rest of the request is in order
//	urgent, safety, teaching, today, complex, crossArea, large, beyond, answerable
//	               an empty answer is unknown
//	class          necessary or optimizing; error where the facts cannot be judged, and then nothing further
//	lead           who leads: repairer, any one of several with a bar between
//	acknowledged, planned, on-site, completed, forwarded, informed, escalated, called-back
//	               the earliest moment by which it must be done, 2026-03-02T11:30:00+08:00; empty where there is none
//	deadlines      every deadline, with its span and clause: acknowledged 2h 001-027; planned 1wd 001-012
//	clauses        of the kind, the class and the hands: 003-002; 003-007
func Requests(t *testing.T, pol incident.Policy, cal logistics.Calendar, data []byte, update bool) []byte {
	t.Helper()
	return requestTable(pol, cal).Hold(t, pol, data, update)
}

// AnswerRequests is [Requests] without a testing.T: the table as the policy answers it, and an error with every row that differs.
// Where the table cannot be read or the policy is invalid, the table is nil and the error an [*logistics.InvalidError].
func AnswerRequests(pol incident.Policy, cal logistics.Calendar, data []byte) (table []byte, err error) {
	return requestTable(pol, cal).Answer(pol, data)
}

// requestRow are the facts of a row, and why they are none.
type requestRow struct {
	incident.Request
	err  error
	said string
}

// bounded are the steps that have a column of their own.
func bounded() []incident.TicketStep {
	return []incident.TicketStep{
		incident.TicketAcknowledged, incident.TicketPlanned, incident.TicketOnSite, incident.TicketCompleted, incident.TicketForwarded,
		incident.TicketInformed, incident.TicketEscalated, incident.TicketCalledBack,
	}
}

func requestTable(pol incident.Policy, cal logistics.Calendar) logistics.DecisionTable[requestRow] {
	facts := []string{"kind", "reported", "urgent", "safety", "teaching", "today", "complex", "crossArea", "large", "beyond", "answerable"}
	answers := []string{"class", "lead"}
	for _, step := range bounded() {
		answers = append(answers, step.String())
	}
	return logistics.DecisionTable[requestRow]{
		Facts:   facts,
		Verdict: "class",
		Answers: append(answers, "deadlines", "clauses"),
		Read: func(row logistics.SheetRow) requestRow {
			r := readRequest(pol, row)
			var cells []string
			for _, column := range facts {
				cells = append(cells, row.Cell(column))
			}
			r.said = strings.Join(cells, ", ")
			return r
		},
		Ask: func(r requestRow) (map[string]string, error) {
			if r.err != nil {
				return nil, r.err
			}
			route, err := pol.RouteRequest(r.Request, cal)
			return requestAnswersOf(route), err
		},
		Said: func(r requestRow) string { return r.said },
	}
}

// readRequest reads the facts of a row. Words that are none make facts that cannot be judged.
func readRequest(pol incident.Policy, row logistics.SheetRow) requestRow {
	r := requestRow{Request: incident.Request{ID: "R-1", Kind: row.Cell("kind"), By: "L"}}
	if len(pol.Requests.Channels) > 0 {
		r.Channel = pol.Requests.Channels[0].Name
	}
	var ps logistics.Problems
	read := func(column string, into interface{ UnmarshalText([]byte) error }) {
		if cell := row.Cell(column); cell != "" {
			if err := into.UnmarshalText([]byte(cell)); err != nil {
				ps.Add(column, logistics.CodeWord, "%v", err)
			}
		}
	}
	read("reported", &r.Reported)
	for column, answer := range map[string]*logistics.Answer{
		"urgent": &r.Urgent, "safety": &r.Safety, "teaching": &r.Teaching, "today": &r.Today, "complex": &r.Complex, "crossArea": &r.CrossArea,
		"large": &r.Large, "beyond": &r.Beyond, "answerable": &r.Answerable,
	} {
		read(column, answer)
	}
	slices.SortFunc(ps, func(a, b logistics.Problem) int { return strings.Compare(a.Path, b.Path) })
	r.err = ps.Err()
	return r
}

// requestAnswersOf gives the cells of an answer.
func requestAnswersOf(r incident.RequestRoute) map[string]string {
	cells := map[string]string{"class": r.Class.String(), "lead": anyOf(r.Lead.Role)}
	for _, step := range bounded() {
		if due, ok := r.Due(step); ok {
			cells[step.String()] = moment(due).String()
		}
	}
	var deadlines, clauses []string
	for _, d := range r.Deadlines {
		deadlines = append(deadlines, d.Step.String()+" "+d.Within.String()+" "+string(d.Clause))
	}
	for _, c := range r.Clauses.List() {
		clauses = append(clauses, string(c.Clause))
	}
	cells["deadlines"], cells["clauses"] = strings.Join(deadlines, "; "), strings.Join(clauses, "; ")
	return cells
}
