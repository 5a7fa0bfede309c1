package incident_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

func TestDiffRequests(t *testing.T) {
	type policy = incident.Policy
	span := logistics.MustSpan
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   string
	}{
		{"an hour for every answer", func(p *policy) { p.Requests.Deadlines[0].Within = span("1h") },
			"requests.deadlines.acknowledged.always: within 2 hours from the report (001-027 (read)) → within 1 hour from the report (001-027 (read)): stricter"},
		{"no deadline for what is urgent", func(p *policy) {
			p.Requests.Deadlines = slices.Delete(p.Requests.Deadlines, 1, 2)
			p.Clauses = p.Clauses.CitedBy(*p)
		},
			"requests.deadlines.acknowledged.urgent: within 2 hours from the report (001-011 (read)) → none: looser"},
		{"a pause stops nothing", func(p *policy) { p.Requests.Deadlines[7].Pause = false },
			"requests.deadlines.completed.mendable: by the end of the same day from the report; a pause stops it (003-004 (read)) → by the end of the same day from the report (003-004 (read)): stricter"},
		{"a reply must come within a day", func(p *policy) { p.Requests.Deadlines[3].Force = logistics.Must },
			"requests.deadlines.planned.answerable: by the end of day 1 after from the report [should] (000-168 (read)) → by the end of day 1 after from the report (000-168 (read)): stricter"},
		{"no e-mail", func(p *policy) { p.Requests.Channels = p.Requests.Channels[:4] },
			"requests.channels.e-mail: taken in (001-013 (read)) → refused: stricter"},
		{"welfare is necessary", func(p *policy) { p.Requests.Kinds[7].Optimizing = false },
			"requests.kinds.welfare: optimizing; served by general affairs leader (001-014 (read)) → necessary; served by general affairs leader (001-014 (read)): stricter"},
		{"the network is mended by electricians", func(p *policy) { p.Requests.Kinds[4].Fault = "electricity" },
			"requests.kinds.network: necessary; mended as other (001-021 (read)) → necessary; mended as electricity (001-021 (read)): incomparable"},
		{"the principal alone", func(p *policy) { p.Requests.Dispatch.Escalate.To = p.Requests.Dispatch.Escalate.To[1:] },
			"requests.dispatch.escalate: principal or repair-group leader (003-005 (read)) → principal (003-005 (read)): stricter"},
		{"two days are a longer case", func(p *policy) { p.Requests.Visits.Over = span("48h") },
			"requests.visits.over: not done within 24 hours (000-170 (read)) → not done within 48 hours (000-170 (read)): looser"},
		{"safety before nearness", func(p *policy) {
			k := p.Requests.Triage.Keys
			k[1], k[2] = k[2], k[1]
		}, "requests.triage.keys.2: what is overdue or near its deadline (002-001 (read)) → what may do harm (002-001 (read)): incomparable\n" +
			"requests.triage.keys.3: what may do harm (002-001 (read)) → what is overdue or near its deadline (002-001 (read)): incomparable"},
		{"two hours are near", func(p *policy) { p.Requests.Triage.Near.Within = span("2h") },
			"requests.triage.near: due by the end of the same day (000-188 (read)) → due within 2 hours (000-188 (read)): incomparable"},
		{"the desk closes at 20:00", func(p *policy) { p.Service.Shifts[1].To = 20 }, "service.shifts.late: 14:00-21:00 (004-119 (read)) → 14:00-20:00 (004-119 (read)): looser"},
		{"opinions once a quarter", func(p *policy) { p.Service.Duties[1].Every = logistics.MustEvery("quarterly") },
			"service.duties.opinions: customer service or general affairs leader or logistics center; every month (001-024 (read)) → customer service or general affairs leader or logistics center; every quarter (001-024 (read)): looser"},
		{"no meeting", func(p *policy) { p.Service.Duties = slices.Delete(p.Service.Duties, 3, 4) }, "service.duties.logistics-meeting: every month (001-045 (read)) → none: looser"},
		{"five processes", func(p *policy) { p.Service.Lists[2].Of = append(p.Service.Lists[2].Of, "gardening") },
			"service.lists.procedures: responsibilities, steps, time limits; for each; at least of catering, cleaning and disinfection, purchasing, repair (001-031 (read)) → " +
				"responsibilities, steps, time limits; for each; at least of catering, cleaning and disinfection, gardening, purchasing, repair (001-031 (read)): stricter"},
		{"the season is no trigger", func(p *policy) { p.Service.Triggers = p.Service.Triggers[:2] },
			"service.triggers.season: the service plan is reviewed (001-049 (read)) → none: looser"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			old, next := incident.School(), incident.School()
			row.edit(&next)
			d, err := incident.Diff(old, next)
			if err != nil {
				t.Fatal(err)
			}
			var lines []string
			for _, s := range d.Shifts {
				lines = append(lines, s.String())
				if zh := s.Text(logistics.Chinese); zh == s.String() {
					t.Errorf("no Chinese: %s", zh)
				}
			}
			if got := strings.Join(lines, "\n"); got != row.want {
				t.Errorf("got\n%s\nwant\n%s", got, row.want)
			}
		})
	}
}
