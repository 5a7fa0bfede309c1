package incident_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

func TestRequestLaws(t *testing.T) {
	type policy = incident.Policy
	span := logistics.MustSpan
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   string
	}{
		{"no channels", func(p *policy) { p.Requests.Channels = nil }, "requests.channels absent"},
		{"a channel twice", func(p *policy) { p.Requests.Channels[1].Name = "wecom" }, "requests.channels[1].name duplicate"},
		{"a kind without a name", func(p *policy) { p.Requests.Kinds[9].Name = "" }, "requests.kinds[9].name absent"},
		{"a kind twice", func(p *policy) { p.Requests.Kinds[8].Name = "welfare" }, "requests.kinds[8].name duplicate"},
		{"a class that the dispatch does not have", func(p *policy) { p.Requests.Kinds[0].Fault = "gas" }, "requests.kinds[0].fault unknown"},
		{"a repair with hands of its own", func(p *policy) { p.Requests.Kinds[0].By = logistics.List[logistics.Role]{"plumber"} }, "requests.kinds[0].by conflict"},
		{"a repair that is not necessary", func(p *policy) { p.Requests.Kinds[0].Optimizing = true }, "requests.kinds[0].optimizing conflict"},
		{"nobody serves it", func(p *policy) { p.Requests.Kinds[6].By = nil }, "requests.kinds[6].by absent"},
		{"two classes of one name", func(p *policy) { p.Requests.Dispatch.Classes[3].Name = "wood" }, "requests.dispatch.classes[3].name duplicate\nrequests.kinds[3].fault unknown\nrequests.kinds[4].fault unknown\nrequests.kinds[5].fault unknown"},
		{"an act that is none", func(p *policy) { p.Requests.Way[1].Act = "tea" }, "requests.way[1].act unknown\nrequests.way absent"},
		{"an act that changes nothing", func(p *policy) { p.Requests.Way[1].Act = "transferred" }, "requests.way[1].act unknown\nrequests.way[2].act range\nrequests.way[3].act range\nrequests.way[4].act range\nrequests.way[5].act range\nrequests.way absent"},
		{"in another order", func(p *policy) { p.Requests.Way[0], p.Requests.Way[1] = p.Requests.Way[1], p.Requests.Way[0] }, "requests.way[1].act range"},
		{"no way", func(p *policy) { p.Requests.Way = nil }, strings.TrimSuffix(strings.Repeat("requests.way absent\n", 6), "\n")},
		{"a time limit on the way", func(p *policy) { p.Requests.Way[0].Within = span("1h") }, "requests.way[0].within conflict"},
		{"a deputy", func(p *policy) { p.Requests.Way[0].Deputy = true }, "requests.way[0].deputy conflict"},
		{"a seal", func(p *policy) { p.Requests.Way[0].Seals = logistics.List[logistics.Seal]{"x"} }, "requests.way[0].seals conflict"},
		{"not by the reporter", func(p *policy) { p.Requests.Way[0].Self = false }, "requests.way[0] conflict"},
		{"each by another", func(p *policy) { p.Requests.Way[0].Again = false }, "requests.way[0] conflict"},
		{"a deadline without a span", func(p *policy) { p.Requests.Deadlines[4].Within = logistics.Span{} }, "requests.deadlines[4].within absent"},
		{"a deadline of a pause", func(p *policy) { p.Requests.Deadlines[1].Step = incident.TicketWaiting }, "requests.deadlines[1].step range"},
		{"counted from the plan", func(p *policy) { p.Requests.Deadlines[1].After = incident.TicketPlanned }, "requests.deadlines[1].after range"},
		{"a plan counted from the completion", func(p *policy) { p.Requests.Deadlines[2].After = incident.TicketCompleted }, "requests.deadlines[2].after conflict"},
		{"a call-back counted from the report", func(p *policy) { p.Requests.Deadlines[11].After = incident.TicketReported }, "requests.deadlines[11].after conflict"},
		{"an answer that can be put off", func(p *policy) { p.Requests.Deadlines[0].Pause = true }, "requests.deadlines[0].pause conflict"},
		{"for a kind that is none", func(p *policy) { p.Requests.Deadlines[5].Kinds[0] = "roof" }, "requests.deadlines[5].kinds[0] unknown"},
		{"for a kind twice", func(p *policy) {
			p.Requests.Deadlines[5].Kinds = logistics.List[string]{"network", "network"}
		}, "requests.deadlines[5].kinds[1] duplicate"},
		{"a deadline twice", func(p *policy) { p.Requests.Deadlines[1].When = incident.Always }, "requests.deadlines[1] duplicate"},
		{"no answer within any time", func(p *policy) { p.Requests.Deadlines[0].When = incident.IfRepair }, "requests.kinds[6] absent\nrequests.kinds[7] absent\nrequests.kinds[8] absent\nrequests.kinds[9] absent"},
		{"nobody need come", func(p *policy) {
			p.Requests.Deadlines[4].Kinds = logistics.List[string]{"water", "wood", "electricity", "network", "other-facility"}
		}, "requests.kinds[5] absent"},
		{"no hands", func(p *policy) { p.Requests.Dispatch.Small.To, p.Requests.Dispatch.Beyond.To = nil, nil }, "requests.dispatch.small.to absent\nrequests.dispatch.beyond.to absent"},
		{"a day that must not be", func(p *policy) { p.Requests.Dated.Banned, p.Requests.Dispatch.Skill.Banned = true, true }, "requests.dated.banned conflict\nrequests.dispatch.skill.banned conflict"},
		{"a reason that must not be", func(p *policy) { p.Requests.Deferral.Told[0].Banned = true }, "requests.deferral.told[0].banned conflict"},
		{"told what no event says", func(p *policy) { p.Requests.Deferral.Told[0].Key = "price" }, "requests.deferral.told[0].key unknown"},
		{"what can be mended that day may be put off", func(p *policy) { p.Requests.Deferral.Today.Banned = false }, "requests.deferral.today.banned conflict"},
		{"lessons may suffer", func(p *policy) { p.Requests.Deferral.Teaching.Banned = false }, "requests.deferral.teaching.banned conflict"},
		{"bounds that are no counts", func(p *policy) {
			share := logistics.Share(1, 2)
			p.Requests.OneVisit.Bound, p.Requests.Dispatch.Joined.Bound, p.Requests.Visits.Bound = share, share, share
		}, "requests.oneVisit.bound range\nrequests.dispatch.joined.bound range\nrequests.visits.bound range"},
		{"more than no time", func(p *policy) { p.Requests.Visits.Over = logistics.Span{} }, "requests.visits.over range"},
		{"more than a workday", func(p *policy) { p.Requests.Visits.Over = span("1wd") }, "requests.visits.over range"},
		{"no keys", func(p *policy) { p.Requests.Triage.Keys = nil; p.Clauses = p.Clauses.CitedBy(*p) }, "requests.triage.keys absent"},
		{"a key twice", func(p *policy) { p.Requests.Triage.Keys[1].By = incident.SafetyFirst }, "requests.triage.keys[2].by duplicate"},
		{"near in workdays", func(p *policy) { p.Requests.Triage.Near.Within = span("1wd") }, "requests.triage.near.within range"},
		{"near in no time", func(p *policy) { p.Requests.Triage.Near.Within = logistics.Span{} }, "requests.triage.near.within range"},
		{"no shifts", func(p *policy) { p.Service.Shifts = nil }, "service.shifts absent"},
		{"a shift twice", func(p *policy) { p.Service.Shifts[1].Name = "early" }, "service.shifts[1].name duplicate"},
		{"shifts that overlap", func(p *policy) { p.Service.Shifts[1].From = 13 }, "service.shifts[1].from range"},
		{"a shift of no length", func(p *policy) { p.Service.Shifts[1].To = 14 }, "service.shifts[1].to range"},
		{"past the end of the day", func(p *policy) { p.Service.Shifts[1].To = 25 }, "service.shifts[1].to range"},
		{"before its beginning", func(p *policy) { p.Service.Shifts[0].From = -1 }, "service.shifts[0].from range"},
		{"two duties of one name", func(p *policy) { p.Service.Duties[1].What = "patrol" }, "service.duties[1].what duplicate"},
		{"a list twice", func(p *policy) { p.Service.Lists[1].Name = "channels" }, "service.lists[1].name duplicate"},
		{"a list of nothing", func(p *policy) { p.Service.Lists[1].Items = nil }, "service.lists[1].items absent"},
		{"an item twice", func(p *policy) { p.Service.Lists[1].Items[1] = "stock-query" }, "service.lists[1].items[1] duplicate"},
		{"several of one thing", func(p *policy) { p.Service.Lists[2].Each = false }, "service.lists[2].of conflict"},
		{"one of several twice", func(p *policy) { p.Service.Lists[2].Of[1] = "purchasing" }, "service.lists[2].of[1] duplicate"},
		{"a file that is not kept", func(p *policy) { p.Service.Households.Updated.Banned = true }, "service.households.updated.banned conflict"},
		{"visits by the term", func(p *policy) { p.Service.Households.Visits.Every = logistics.MustEvery("each term") }, "service.households.visits.every conflict"},
		{"a part that no issue tells", func(p *policy) { p.Service.Feedback.Parts[0].Key = "price" }, "service.feedback.parts[0].key unknown"},
		{"no deadline", func(p *policy) { p.Service.Feedback.Parts = p.Service.Feedback.Parts[:3] }, "service.feedback.parts absent"},
		{"parts that must not be", func(p *policy) { p.Service.Feedback.Parts[0].Banned, p.Service.Feedback.Effect.Banned = true, true }, "service.feedback.parts[0].banned conflict\nservice.feedback.effect.banned conflict"},
		{"a trigger twice", func(p *policy) { p.Service.Triggers[1].Kind = "season" }, "service.triggers[2].kind duplicate"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			pol := incident.School()
			row.edit(&pol)
			if got := problems(t, logistics.Validate(pol)); got != row.want {
				t.Errorf("got\n%s\nwant\n%s", got, row.want)
			}
		})
	}
}

func TestRequestWords(t *testing.T) {
	for _, s := range incident.TicketSteps() {
		var read incident.TicketStep
		text, err := s.MarshalText()
		if err != nil || read.UnmarshalText(text) != nil || read != s || s.Label(logistics.Chinese) == string(text) {
			t.Errorf("%d %s %v", s, text, err)
		}
	}
	if n := len(incident.TicketSteps()); n != 15 {
		t.Error(n)
	}
	for _, row := range []struct{ reason, wire, en, zh string }{
		{"a condition", incident.IfBlocked.String(), "blocked", incident.IfBlocked.Label(logistics.Chinese)},
		{"a clock", incident.WorkingClock.String(), "working", "工作时间"},
		{"a class", incident.Optimizing.String(), "optimizing", "优化需求"},
		{"a key", incident.NearFirst.String(), "near", incident.NearFirst.Label(logistics.Chinese)},
	} {
		if row.wire != row.en || row.zh == "" || row.zh == "invalid" {
			t.Errorf("%+v", row)
		}
	}
	testNoWord(t, incident.TicketStep(0))
	testNoWord(t, incident.TicketStep(16))
	testNoWord(t, incident.Condition(0))
	testNoWord(t, incident.Condition(8))
	testNoWord(t, incident.Clock(3))
	testNoWord(t, incident.RequestClass(3))
	testNoWord(t, incident.TriageBy(7))
}

// Every plain word of the sections has a name in both languages.
func TestRequestNames(t *testing.T) {
	pol := incident.School()
	words := append(pol.Requests.Way.Acts(), pol.Requests.Dated.Key, pol.Requests.Dispatch.Skill.Key, pol.Requests.Deferral.Teaching.Key, pol.Requests.Deferral.Today.Key,
		pol.Service.Households.Visits.What, pol.Service.Households.Updated.Key, pol.Service.Feedback.Effect.Key)
	for _, k := range pol.Requests.Kinds {
		words = append(words, k.Name)
	}
	for _, c := range pol.Requests.Channels {
		words = append(words, c.Name)
	}
	for _, c := range pol.Requests.Dispatch.Classes {
		words = append(words, c.Name)
	}
	for _, n := range slices.Concat(pol.Requests.Deferral.Told, pol.Service.Feedback.Parts) {
		words = append(words, n.Key)
	}
	for _, d := range pol.Service.Duties {
		words = append(words, d.What)
	}
	for _, s := range pol.Service.Shifts {
		words = append(words, s.Name)
	}
	for _, l := range pol.Service.Lists {
		words = append(append(append(words, l.Name), l.Items...), l.Of...)
	}
	for _, c := range pol.Service.Triggers {
		words = append(words, c.Kind)
	}
	for _, w := range words {
		if en, zh := pol.Name(w, logistics.English), pol.Name(w, logistics.Chinese); zh == w || en == "" || zh == en {
			t.Errorf("%s is %q, %q", w, en, zh)
		}
	}
	for _, r := range []logistics.Role{logistics.RepairReceiver, logistics.Repairer, logistics.RepairGroupLeader, logistics.PrintRoomClerk} {
		if r.Label(logistics.Chinese) == string(r) {
			t.Errorf("%s has no label", r)
		}
	}
}
