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
		{"a pause stops it", func(p *policy) { p.Requests.Deadlines[7].Pause = true },
			"requests.deadlines.completed.mendable: by the end of the same day from the report (003-004 (read)) → by the end of the same day from the report; a pause stops it (003-004 (read)): looser"},
		{"a reply must come within a day", func(p *policy) { p.Requests.Deadlines[3].Force = logistics.Must },
			"requests.deadlines.planned.answerable: by the end of day 1 after from the report [should] (000-168 (read)) → by the end of day 1 after from the report (000-168 (read)): stricter"},
		{"no e-mail", func(p *policy) { p.Requests.Channels = p.Requests.Channels[:4] },
			"requests.channels.e-mail: taken in (001-013 (read)) → refused: stricter"},
		{"welfare is necessary", func(p *policy) { p.Requests.Kinds[7].Optimizing = false },
			"requests.kinds.welfare: optimizing; served by general affairs leader (001-014 (read)) → necessary; served by general affairs leader (001-014 (read)): stricter"},
		{"the network is mended by electricians", func(p *policy) { p.Requests.Kinds[4].Fault = "electricity" },
			"requests.kinds.network: necessary; mended as other (001-021 (read)) → necessary; mended as electricity (001-021 (read)): incomparable"},
		{"nobody asks for a better environment", func(p *policy) { p.Requests.Kinds = slices.Delete(p.Requests.Kinds, 8, 9) },
			"requests.kinds.environment: optimizing; served by logistics center (001-014 (read)) → refused: stricter"},
		{"a kind of its own", func(p *policy) {
			k := p.Requests.Kinds[6]
			k.Name, k.By = "flowers", logistics.List[logistics.Role]{logistics.LogisticsCenter}
			p.Requests.Kinds = append(p.Requests.Kinds, k)
		},
			"requests.kinds.flowers: refused → necessary; served by logistics center (001-014 (read)): looser"},
		{"supplies from one more post", func(p *policy) { p.Requests.Kinds[6].By = append(p.Requests.Kinds[6].By, logistics.LogisticsCenter) },
			"requests.kinds.supplies: necessary; served by warehouse keeper (001-014 (read)) → necessary; served by logistics center or warehouse keeper (001-014 (read)): looser"},
		{"the network is no repair", func(p *policy) {
			p.Requests.Kinds[4].Fault, p.Requests.Kinds[4].By = "", logistics.List[logistics.Role]{logistics.CustomerService}
		},
			"requests.kinds.network: necessary; mended as other (001-021 (read)) → necessary; served by customer service (001-021 (read)): looser"},
		{"a kind that should be served so", func(p *policy) { p.Requests.Kinds[6].Force = logistics.Should },
			"requests.kinds.supplies: necessary; served by warehouse keeper (001-014 (read)) → necessary; served by warehouse keeper [should] (001-014 (read)): looser"},
		{"a class more", func(p *policy) {
			p.Requests.Dispatch.Classes = append(p.Requests.Dispatch.Classes, incident.FaultClass{Rule: logistics.Obliges("003-002"), Name: "gas"})
		},
			"requests.dispatch.classes.gas: refused → a class of repairs (003-002 (read)): looser"},
		{"a deadline more", func(p *policy) {
			d := p.Requests.Deadlines[5]
			d.Kinds, d.Within = logistics.List[string]{"water"}, logistics.MustSpan("3h")
			p.Requests.Deadlines = append(p.Requests.Deadlines, d)
		},
			"requests.deadlines.completed.always.water: none → within 3 hours from the report (001-021 (read)): stricter"},
		{"office equipment may wait a day", func(p *policy) {
			p.Requests.Deadlines[7].Kinds = logistics.List[string]{"water", "electricity", "wood", "other-facility", "network"}
		},
			"requests.deadlines.completed.mendable.office-equipment: by the end of the same day from the report (003-004 (read)) → none: looser"},
		{"the network alone is done that day", func(p *policy) {
			p.Requests.Deadlines[7].Kinds, p.Requests.Deadlines[7].Within = logistics.List[string]{"network"}, span("2h")
			p.Requests.Kinds = p.Requests.Kinds[:9:9]
		}, strings.Join([]string{
			"requests.kinds.other-request: necessary; served by customer service (001-014 (read)) → refused: stricter",
			"requests.deadlines.completed.mendable.water: by the end of the same day from the report (003-004 (read)) → none: looser",
			"requests.deadlines.completed.mendable.electricity: by the end of the same day from the report (003-004 (read)) → none: looser",
			"requests.deadlines.completed.mendable.wood: by the end of the same day from the report (003-004 (read)) → none: looser",
			"requests.deadlines.completed.mendable.other-facility: by the end of the same day from the report (003-004 (read)) → none: looser",
			"requests.deadlines.completed.mendable.network: by the end of the same day from the report (003-004 (read)) → within 2 hours from the report (003-004 (read)): incomparable",
			"requests.deadlines.completed.mendable.office-equipment: by the end of the same day from the report (003-004 (read)) → none: looser"}, "\n")},
		{"two rows in the place of one are told by their names", func(p *policy) {
			one, two := p.Requests.Deadlines[5], p.Requests.Deadlines[5]
			one.Kinds, two.Kinds = logistics.List[string]{"network", "wood"}, logistics.List[string]{"water"}
			p.Requests.Deadlines = append(slices.Delete(p.Requests.Deadlines, 5, 6), one, two)
		}, "requests.deadlines.completed.always.network: within 1 hour from the report (001-021 (read)) → none: looser\n" +
			"requests.deadlines.completed.always.network+wood: none → within 1 hour from the report (001-021 (read)): stricter\n" +
			"requests.deadlines.completed.always.water: none → within 1 hour from the report (001-021 (read)): stricter"},
		{"three visits", func(p *policy) { p.Requests.OneVisit.Bound = logistics.Count(3) },
			"requests.oneVisit: from 2 to 3: a finding (003-004 (read)) → in order: looser"},
		{"the plan is the group leader's alone", func(p *policy) {
			p.Requests.Way[1].By = logistics.List[logistics.Role]{logistics.RepairGroupLeader}
		},
			"requests.way.planned: customer service or general affairs leader or logistics center or on-duty person or repair-group leader or repair receiver or repairer or service provider or warehouse keeper; the initiator may act; who did another act may do it (001-012 (read)) → repair-group leader; the initiator may act; who did another act may do it (001-012 (read)): stricter"},
		{"triage by one key less", func(p *policy) { p.Requests.Triage.Keys = p.Requests.Triage.Keys[:5] },
			"requests.triage.keys.6: what is due earlier (002-001 (read)) → none: incomparable"},
		{"safety should come first only", func(p *policy) { p.Requests.Triage.Keys[2].Force = logistics.Should },
			"requests.triage.keys.3: what may do harm (002-001 (read)) → what may do harm [should] (002-001 (read)): looser"},
		{"the skill should match", func(p *policy) { p.Requests.Dispatch.Skill.Force = logistics.Should },
			"requests.dispatch.skill: there no: a finding (001-034 (read)) → a finding [should] (001-034 (read)): looser"},
		{"the reporter is told less", func(p *policy) { p.Requests.Deferral.Told = p.Requests.Deferral.Told[:2] },
			"requests.deferral.told.told: there no: a finding (003-005 (assumed)) → in order: looser\nrequests.deferral.told.told: there unknown: not checked (003-005 (assumed)) → in order: looser"},
		{"the desk opens at six", func(p *policy) { p.Service.Shifts[0].From = 6 },
			"service.shifts.early: 7:00-14:00 (004-119 (assumed)) → 6:00-14:00 (004-119 (assumed)): stricter"},
		{"no late shift", func(p *policy) { p.Service.Shifts = p.Service.Shifts[:1] },
			"service.shifts.late: 14:00-21:00 (004-119 (assumed)) → none: looser"},
		{"no list of contacts", func(p *policy) {
			p.Service.Lists = slices.DeleteFunc(p.Service.Lists, func(l incident.ServiceList) bool { return l.Name == incident.ListContacts })
		},
			"service.lists.contacts: e-mail on the website, telephone on the website, telephone staffed for 24 hours (004-112 (read)) → none: looser"},
		{"jobs are listed as a whole", func(p *policy) {
			for i, l := range p.Service.Lists {
				if l.Name == incident.ListPrintJobs {
					p.Service.Lists[i].Each = false
				}
			}
		},
			"service.lists.print-jobs: registered, counted in the total; for each (004-042 (read)) → registered, counted in the total (004-042 (read)): incomparable"},
		{"a trigger more", func(p *policy) {
			p.Service.Triggers = append(p.Service.Triggers, incident.Trigger{Rule: logistics.Obliges("001-049"), Kind: "staff"})
		},
			"service.triggers.staff: none → the service plan is reviewed (001-049 (assumed)): stricter"},
		{"five households", func(p *policy) { p.Service.Households.Visits.Times = 5 },
			"service.households.visits: customer service; every month; 4 times; each about another (004-121 (read)) → customer service; every month; 5 times; each about another (004-121 (read)): stricter"},
		{"the principal alone", func(p *policy) { p.Requests.Dispatch.Escalate.To = p.Requests.Dispatch.Escalate.To[1:] },
			"requests.dispatch.escalate: principal or repair-group leader (003-005 (assumed)) → principal (003-005 (assumed)): stricter"},
		{"two days are a longer case", func(p *policy) { p.Requests.Visits.Over = span("48h") },
			"requests.visits.over: not done within 24 hours (000-170 (assumed)) → not done within 48 hours (000-170 (assumed)): looser"},
		{"safety before nearness", func(p *policy) {
			k := p.Requests.Triage.Keys
			k[1], k[2] = k[2], k[1]
		}, "requests.triage.keys.2: what is overdue or near its deadline (002-001 (read)) → what may do harm (002-001 (read)): incomparable\n" +
			"requests.triage.keys.3: what may do harm (002-001 (read)) → what is overdue or near its deadline (002-001 (read)): incomparable"},
		{"two hours are near", func(p *policy) { p.Requests.Triage.Near.Within = span("2h") },
			"requests.triage.near: due by the end of the same day (000-188 (read)) → due within 2 hours (000-188 (read)): incomparable"},
		{"the desk closes at 20:00", func(p *policy) { p.Service.Shifts[1].To = 20 }, "service.shifts.late: 14:00-21:00 (004-119 (assumed)) → 14:00-20:00 (004-119 (assumed)): looser"},
		{"opinions once a quarter", func(p *policy) { p.Service.Duties[1].Every = logistics.MustEvery("quarterly") },
			"service.duties.opinions: customer service or general affairs leader or logistics center; every month (001-024 (read)) → customer service or general affairs leader or logistics center; every quarter (001-024 (read)): looser"},
		{"no meeting", func(p *policy) { p.Service.Duties = slices.Delete(p.Service.Duties, 3, 4) }, "service.duties.logistics-meeting: every month (001-045 (read)) → none: looser"},
		{"five processes", func(p *policy) { p.Service.Lists[2].Of = append(p.Service.Lists[2].Of, "gardening") },
			"service.lists.procedures: responsibilities, steps, time limits; for each; at least of catering, cleaning and disinfection, purchasing, repair (001-031 (read)) → " +
				"responsibilities, steps, time limits; for each; at least of catering, cleaning and disinfection, gardening, purchasing, repair (001-031 (read)): stricter"},
		{"the season is no trigger", func(p *policy) { p.Service.Triggers = p.Service.Triggers[:2] },
			"service.triggers.season: the service plan is reviewed (001-049 (assumed)) → none: looser"},
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
