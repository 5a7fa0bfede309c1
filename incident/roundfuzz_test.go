package incident_test

import (
	"encoding/json"
	"errors"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// FuzzSite asks whatever is read as facts of one kind about a site, the first byte saying of which: they are written and read as the same,
// and answered or refused with problems.
func FuzzSite(f *testing.F) {
	pol := incident.School()
	asked := func(answer any, err error) (any, error) { return answer, err }
	kinds := []func(t *testing.T, data []byte){
		siteFacts(func(b incident.RoundBook) (any, error) { return asked(pol.CheckRounds(b)) }),
		siteFacts(func(b incident.RoundBook) (any, error) { return asked(pol.RoundStandings(b)) }),
		siteFacts(func(y incident.SiteYear) (any, error) { return asked(pol.Schedule(y)) }),
		siteFacts(func(l logistics.List[incident.HygieneScore]) (any, error) { return asked(pol.RankHygiene(l)) }),
		siteFacts(func(g string) (any, error) { return asked(pol.CheckCanteenGrade(g)) }),
		siteFacts(func(l incident.ServiceFile) (any, error) { return asked(pol.CheckSiteList(l)) }),
		siteFacts(func(l incident.HazardLedger) (any, error) { return asked(pol.CheckHazards(l)) }),
		siteFacts(func(l incident.AuditFile) (any, error) { return asked(pol.CheckAuditFindings(l)) }),
		siteFacts(func(p incident.PlanFile) (any, error) { return asked(pol.CheckPlans(p)) }),
		siteFacts(func(b incident.RoundBook) (any, error) { return asked(pol.NextDrill(b)) }),
		siteFacts(func(l incident.GuardLog) (any, error) { return asked(pol.CheckGuards(l)) }),
		siteFacts(func(p incident.PostingFile) (any, error) { return asked(pol.DecidePosting(p)) }),
		siteFacts(func(c incident.CyclingRequest) (any, error) { return asked(pol.DecideCycling(c)) }),
		siteFacts(func(l incident.PupilLog) (any, error) { return asked(pol.CheckPupils(l)) }),
	}
	gas := book(incident.RoundGas, "2026-03-02", "2026-03-17", did(incident.RoundGas, "2026-03-02", "2026-03-09")...)
	for i, facts := range []any{
		gas, gas, incident.SiteYear{From: date("2026-01-01"), To: date("2026-02-01"), Calendar: year(), Anchors: site()}, []incident.HygieneScore{}, "B", file(incident.ListFoodControl),
		incident.HazardLedger{Hazards: hazard(), AsOf: date("2026-03-31")}, incident.AuditFile{AsOf: date("2026-03-31")}, plans(), book("", "2026-01-01", "2026-02-01"), guarded(),
		incident.PostingFile{Guard: incident.GuardFile{Person: "Li"}, On: date("2026-03-02")}, cycling(), onTheWay(),
	} {
		wire, err := json.Marshal(facts)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(byte(i), wire)
		f.Add(byte(i), []byte(`{"asOf":"9999-12-31T23:59:59Z","from":"0001-01-01","on":"9999-12-31"}`))
	}
	f.Fuzz(func(t *testing.T, kind byte, data []byte) { kinds[int(kind)%len(kinds)](t, data) })
}

// siteFacts asks about facts of one type.
func siteFacts[F any](ask func(F) (any, error)) func(t *testing.T, data []byte) {
	return func(t *testing.T, data []byte) {
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
	}
}
