package main

import (
	"strings"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/incident"
)

// serviceRequests judges service requests and repairs: service_requests.csv, and service_events.csv with what became of them. An empty
// answer is unknown.
func (f *folder) serviceRequests() section {
	const name = "service_requests.csv"
	s := section{Title: logistics.Text{En: "Service requests and repairs", Zh: "服务请求与报修"}}
	tickets := readRecords(f, name, "request", []string{
		"kind", "channel", "by", "reported_at", "urgent", "safety", "teaching", "today", "complex", "cross_area", "large", "beyond", "answerable",
		"first_asked", "area_owner", "departments", "reason",
	}, f.readTicket)
	attach(f, tickets, "service_events.csv", "request", []string{
		"step", "at", "person", "role", "due", "reason", "until", "told", "at_once", "skills", "satisfied",
	}, func(row table.Row, t *incident.Ticket) {
		e := incident.TicketEvent{
			At: row.Time("at"), By: logistics.Person(row.Cell("person")), Role: logistics.Role(row.Cell("role")), Due: day(row.MaybeDate("due")),
			Reason: row.Cell("reason"), Until: day(row.MaybeDate("until")), Told: row.Cell("told") != "" && row.Flag("told"), Skills: row.Words("skills"),
		}
		row.Word("step", &e.Step)
		answer(row, "at_once", &e.AtOnce)
		answer(row, "satisfied", &e.Satisfied)
		t.Events = append(t.Events, e)
	})
	for _, r := range tickets.all {
		if !r.clean {
			continue
		}
		route, err := f.incident.RouteRequest(r.value.Request, r.value.Calendar)
		if err != nil {
			f.fault(name, r.line, err)
			continue
		}
		status, err := f.incident.NextForRequest(r.value)
		if err != nil {
			f.fault(name, r.line, err)
			continue
		}
		report, err := f.incident.CheckRequest(r.value)
		f.fault(name, r.line, err)
		report.Unchecked = append(report.Unchecked, route.Unchecked...)
		s.Entries = append(s.Entries, entry{r.id, served{status.Edition, route.Class, route.Lead, status}, report})
	}
	return s
}

func (f *folder) readTicket(row table.Row) incident.Ticket {
	reported := row.Time("reported_at")
	t := incident.Ticket{
		Request: incident.Request{
			ID: row.Text("request"), Kind: row.Text("kind"), Channel: row.Text("channel"), By: logistics.Person(row.Text("by")), Reported: reported,
			FirstAsked: logistics.Person(row.Cell("first_asked")), AreaOwner: logistics.Person(row.Cell("area_owner")),
		},
		Departments: row.Words("departments"), Reason: row.Cell("reason"), AsOf: f.month.endOfReview(reported), Calendar: f.month.Calendar,
	}
	for column, into := range map[string]*logistics.Answer{
		"urgent": &t.Urgent, "safety": &t.Safety, "teaching": &t.Teaching, "today": &t.Today, "complex": &t.Complex, "cross_area": &t.CrossArea,
		"large": &t.Large, "beyond": &t.Beyond, "answerable": &t.Answerable,
	} {
		answer(row, column, into)
	}
	return t
}

// answer reads an answer; an empty cell is unknown.
func answer(row table.Row, column string, into *logistics.Answer) {
	if row.Cell(column) != "" {
		row.Word(column, into)
	}
}

// served is who serves a request and what it still awaits.
type served struct {
	Edition string                 `json:"edition"`
	Class   incident.RequestClass  `json:"class"`
	Lead    incident.Hand          `json:"lead"`
	Status  incident.RequestStatus `json:"status"`
}

// Text gives the class, who leads, and the status without its number in l.
func (s served) Text(l logistics.Lang) string {
	var cites logistics.Citations
	cites.Add(s.Lead.Citation)
	status := strings.TrimPrefix(s.Status.Text(l), s.Status.ID+logistics.Text{En: ": ", Zh: "："}.In(l))
	semicolon := logistics.Text{En: "; ", Zh: "；"}.In(l)
	return s.Class.Label(l) + semicolon + cites.Behind(s.Lead.Text(l), l) + semicolon + strings.ReplaceAll(status, "\n  ", "\n    "+logistics.Text{En: "awaited: ", Zh: "待办："}.In(l))
}
