package incident_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// pastOfEach is a case of every kind.
func pastOfEach() []incident.Past {
	log := dutyLog(incident.DutyWorkLog, logistics.LogisticsCenter, "2026-03-02", "2026-03-04", "2026-03-02")
	files, households, record := file(incident.ListContacts, "telephone"), visited("1", "2"), urgentCase()
	ticket := ticketNumbered("R-1")
	queue := incident.Queue{Tickets: logistics.List[incident.Ticket]{open("A", "water", "2026-03-02 08:00", func(*incident.Request) {})}, AsOf: when("2026-03-02 09:00"), Calendar: year()}
	return append(siteHistory(),
		incident.Past{ID: "incident", Incident: of(incident.Theft, no, no, no)},
		incident.Past{ID: "case", Case: &record},
		incident.Past{ID: "request", Request: ticket.Request},
		incident.Past{ID: "queue", Queue: &queue},
		incident.Past{ID: "service", Service: &log},
		incident.Past{ID: "file", File: &files},
		incident.Past{ID: "households", Households: &households},
		incident.Past{ID: "feedback", Feedback: &incident.FeedbackFile{Issues: issue(), AsOf: date("2026-03-31")}},
		incident.Past{ID: "wishes", Wishes: &logistics.List[incident.Wish]{{Kind: "welfare", Pain: no}}},
		incident.Past{ID: "changes", Changes: &incident.ServiceChangeFile{Changes: logistics.List[incident.ServiceChange]{{ID: "C-1", Kind: "season", On: date("2026-03-02")}}, AsOf: date("2026-03-31")}},
		incident.Past{ID: "shift", Shift: &incident.ShiftFile{At: when("2026-03-02 14:30"), Around: no}},
	)
}

// Every problem of a history is told at the path that its case has in JSON: whatever one leaf or one row of a case of any kind
// is spoiled with.
func TestUnjudgedPaths(t *testing.T) {
	proof := logistics.PathProof[incident.Policy, incident.Past]{Replay: incident.Replay}
	if err := proof.Prove(incident.School(), pastOfEach()); err != nil {
		t.Error(err)
	}
}
