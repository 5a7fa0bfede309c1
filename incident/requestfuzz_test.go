package incident_test

import (
	"encoding/json"
	"errors"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// fuzzFacts asks whatever is read as facts: they are written and read as the same, and answered or refused with problems.
func fuzzFacts[F any](f *testing.F, ask func(F) (any, error), seeds ...F) {
	for _, s := range seeds {
		wire, err := json.Marshal(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(wire)
	}
	for _, s := range []string{
		"", "{}", "null", "[]", "[{}]", `{"reported":"2026-03-02T24:00:00+08:00"}`, `{"reported":"2026-03-08T02:30:00-05:00"}`, `{"asOf":"9999-12-31T23:59:59Z"}`,
		`{"events":[{"step":"closed","at":"2026-03-02T09:30:00Z"},{"step":"closed","at":"2026-03-02T09:30:00Z"}]}`, `{"id":"R","id":"S"}`, `{"events":null}`, `{"from":"2026-02-30"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var first, second F
		if logistics.Decode(data, &first) != nil {
			return
		}
		wire, err := json.Marshal(first)
		if err != nil {
			t.Fatalf("%s was read and cannot be written: %v", data, err)
		}
		if err := logistics.Decode(wire, &second); err != nil {
			t.Fatalf("%s was read, and %s cannot be: %v", data, wire, err)
		}
		if again, _ := json.Marshal(second); string(again) != string(wire) {
			t.Fatalf("%s is read as something else the second time: %s", wire, again)
		}
		answer, err := ask(first)
		if err != nil {
			if !errors.Is(err, logistics.ErrInvalid) {
				t.Fatalf("%s: %v", data, err)
			}
			return
		}
		if _, err := json.Marshal(answer); err != nil {
			t.Fatalf("%s is answered and cannot be logged: %v", data, err)
		}
	})
}

func FuzzRequest(f *testing.F) {
	fuzzFacts(f, func(r incident.Request) (any, error) { return incident.School().RouteRequest(r, year()) }, tap(), incident.Request{})
}

func FuzzTicket(f *testing.F) {
	desk, err := incident.Compile(incident.School())
	if err != nil {
		f.Fatal(err)
	}
	fuzzFacts(f, func(t incident.Ticket) (any, error) {
		report, err := desk.CheckRequest(t)
		if _, next := desk.NextForRequest(t); err == nil && next != nil {
			return nil, errors.New("judged, and not what comes next: " + next.Error())
		}
		return report, err
	}, mended(), having(mended(), adding(event(incident.TicketWaiting, "2026-03-02 11:10"))), incident.Ticket{})
}

func FuzzQueue(f *testing.F) {
	fuzzFacts(f, func(q incident.Queue) (any, error) { return incident.School().Triage(q) },
		incident.Queue{Tickets: logistics.List[incident.Ticket]{open("A", "water", "2026-03-02 08:00"), open("B", "welfare", "2026-03-02 08:00")}, AsOf: when("2026-03-02 09:00"), Calendar: year()})
}

func FuzzServiceLog(f *testing.F) {
	fuzzFacts(f, func(l incident.ServiceLog) (any, error) { return incident.School().CheckServiceDuty(l) },
		dutyLog(incident.DutyWorkLog, logistics.LogisticsCenter, "2026-03-02", "2026-03-09", "2026-03-02"))
}

func FuzzServiceFile(f *testing.F) {
	fuzzFacts(f, func(s incident.ServiceFile) (any, error) { return incident.School().CheckServiceList(s) }, file(incident.ListContacts, "telephone"),
		incident.ServiceFile{List: incident.ListProcedures, Entries: logistics.List[incident.ServiceEntry]{{About: "repair", Has: logistics.List[string]{"steps"}}}})
}

func FuzzHouseholdLog(f *testing.F) {
	fuzzFacts(f, func(l incident.HouseholdLog) (any, error) { return incident.School().CheckHouseholds(l) }, visited("1", "2"))
}

func FuzzFeedback(f *testing.F) {
	fuzzFacts(f, func(l incident.FeedbackFile) (any, error) { return incident.School().CheckFeedback(l) }, incident.FeedbackFile{Issues: issue(), AsOf: date("2026-03-31")})
}

func FuzzWishes(f *testing.F) {
	fuzzFacts(f, func(l logistics.List[incident.Wish]) (any, error) { return incident.School().ListNeeds(l) }, logistics.List[incident.Wish]{{Kind: "water", Pain: yes}})
}

func FuzzServiceChanges(f *testing.F) {
	fuzzFacts(f, func(l incident.ServiceChangeFile) (any, error) { return incident.School().CheckServiceChanges(l) },
		incident.ServiceChangeFile{Changes: logistics.List[incident.ServiceChange]{{ID: "C-1", Kind: "season", On: date("2026-03-02")}}, AsOf: date("2026-03-31")})
}
