package incident_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

func TestDecideShift(t *testing.T) {
	for _, row := range []struct {
		reason, at  string
		engineering logistics.Answer
		want        string
	}{
		{"a second before the early shift", "2026-03-02 06:59:59", no, " no 004-119 004-112"},
		{"the early shift begins", "2026-03-02 07:00", no, "early yes 004-119"},
		{"its last second", "2026-03-02 13:59:59", no, "early yes 004-119"},
		{"the handover belongs to the later shift", "2026-03-02 14:00", no, "late yes 004-119"},
		{"the last second of the late shift", "2026-03-02 20:59:59", unknown, "late yes 004-119"},
		{"over at 21:00", "2026-03-02 21:00", no, " no 004-119 004-112"},
		{"engineering is there around the clock, and so is the desk", "2026-03-02 21:00", yes, " yes 004-119 004-112 ? shift"},
		{"nobody says whether engineering is there", "2026-03-02 00:00", unknown, " unknown 004-119 004-112 ? staffed"},
		{"on a Sunday too", "2026-03-01 12:00", no, "early yes 004-119"},
	} {
		for name, pol := range policies() {
			h, err := pol.DecideShift(incident.ShiftFile{At: when(row.at), Around: row.engineering})
			if err != nil {
				t.Fatal(err)
			}
			got := h.Shift + " " + h.Staffed.String()
			for _, c := range h.Clauses.List() {
				got += " " + string(c.Clause)
			}
			for _, u := range h.Unchecked {
				got += " ? " + u.Subject
			}
			if got != row.want {
				t.Errorf("%s, %s: %q, want %q", name, row.reason, got, row.want)
			}
			for _, l := range []logistics.Lang{logistics.English, logistics.Chinese} {
				if text := h.Text(l); !strings.HasPrefix(text, "2026-03-0") || !strings.HasSuffix(text, logistics.Text{En: ")", Zh: "）"}.In(l)) {
					t.Error(text)
				}
			}
		}
	}
	_, err := incident.School().DecideShift(incident.ShiftFile{Around: 7})
	if got := problems(t, err); got != "at absent\naround word" {
		t.Error(got)
	}
	if _, err := (incident.Policy{}).DecideShift(incident.ShiftFile{At: when("2026-03-02 07:00"), Around: no}); err == nil {
		t.Error("the zero policy decides")
	}
}

// dutyLog is a log of a duty: an entry on each of these days.
func dutyLog(what string, role logistics.Role, from, asOf string, days ...string) incident.ServiceLog {
	l := incident.ServiceLog{What: what, Log: logistics.Log{From: date(from), AsOf: date(asOf), Calendar: year()}}
	for _, d := range days {
		l.Done = append(l.Done, logistics.Done{On: date(d), Role: role, By: "Wu"})
	}
	return l
}

func TestCheckServiceDuty(t *testing.T) {
	terms := func(l incident.ServiceLog) incident.ServiceLog {
		l.Anchors = logistics.Anchors{
			{Name: "mid-term", Periods: logistics.List[logistics.Period]{{First: date("2026-04-20"), Last: date("2026-04-24")}}},
			{Name: "end-of-term", Periods: logistics.List[logistics.Period]{{First: date("2026-06-22"), Last: date("2026-06-26")}}},
		}
		return l
	}
	leader := logistics.RepairGroupLeader
	for _, row := range []struct {
		reason string
		log    incident.ServiceLog
		want   []string
	}{
		{"a review in each week", dutyLog(incident.DutyRepairReview, leader, "2026-03-02", "2026-03-16", "2026-03-08", "2026-03-09"), []string{}},
		{"none in the second week", dutyLog(incident.DutyRepairReview, leader, "2026-03-02", "2026-03-16", "2026-03-02", "2026-03-08"),
			[]string{"repair-review 2026-03-09..2026-03-15: 0, must be at least 1 (003-006)"}},
		{"the week is not over", dutyLog(incident.DutyRepairReview, leader, "2026-03-02", "2026-03-15", "2026-03-02"), []string{}},
		{"by the guard", dutyLog(incident.DutyRepairReview, logistics.Guard, "2026-03-02", "2026-03-09", "2026-03-02"),
			[]string{"repair-review 2026-03-02: guard, must be repair-group leader or repair receiver or general affairs leader (003-006)"}},
		{"the log on each workday, the made-up Saturday too", dutyLog(incident.DutyWorkLog, logistics.LogisticsCenter, "2026-05-04", "2026-05-11", "2026-05-06", "2026-05-07", "2026-05-08", "2026-05-09"), []string{}},
		{"a workday left out", dutyLog(incident.DutyWorkLog, logistics.LogisticsCenter, "2026-05-06", "2026-05-09", "2026-05-06", "2026-05-08"),
			[]string{"work-log-entry 2026-05-07: 0, must be at least 1 (004-022)"}},
		{"repairs every day, Sunday too", dutyLog(incident.DutyRepairs, logistics.Repairer, "2026-02-28", "2026-03-02", "2026-02-28"),
			[]string{"daily-repairs 2026-03-01: 0, must be at least 1 (004-048)"}},
		{"a meeting a month", dutyLog(incident.DutyMeeting, logistics.LogisticsCenter, "2026-03-01", "2026-04-01", "2026-03-31"), []string{}},
		{"no meeting", dutyLog(incident.DutyMeeting, logistics.LogisticsCenter, "2026-03-01", "2026-04-01"), []string{"logistics-meeting 2026-03-01..2026-03-31: 0, must be at least 1 (001-045)"}},
		{"opinions of the quarter only", dutyLog(incident.DutyOpinions, logistics.CustomerService, "2026-01-01", "2026-04-01", "2026-01-31", "2026-03-01"),
			[]string{"opinions 2026-02-01..2026-02-28: 0, must be at least 1 (001-024)"}},
		{"mid-term printing", terms(dutyLog(incident.DutyMidTerm, logistics.PrintRoomClerk, "2026-03-01", "2026-05-01", "2026-04-24")), []string{}},
		{"a day late", terms(dutyLog(incident.DutyMidTerm, logistics.PrintRoomClerk, "2026-03-01", "2026-05-01", "2026-04-25")),
			[]string{"mid-term-printing 2026-04-20..2026-04-24: 0, must be at least 1 (004-042)"}},
		{"end-of-term printing", terms(dutyLog(incident.DutyEndOfTerm, logistics.PrintRoomClerk, "2026-03-01", "2026-07-01")),
			[]string{"end-of-term-printing 2026-06-22..2026-06-26: 0, must be at least 1 (004-042)"}},
		{"how often patrols are made is not in the documents", dutyLog(incident.DutyPatrol, logistics.Repairer, "2026-03-01", "2026-04-01"),
			[]string{"? patrol: not checked, missing a frequency: the policy gives none (000-166)"}},
		{"nor how often needs are surveyed", dutyLog(incident.DutySurvey, logistics.CustomerService, "2026-03-01", "2026-04-01"),
			[]string{"? need-survey: not checked, missing a frequency: the policy gives none (001-029)"}},
	} {
		for name, pol := range policies() {
			r, err := pol.CheckServiceDuty(row.log)
			if err != nil {
				t.Fatal(row.reason, err)
			}
			if got := reported(r); !slices.Equal(got, row.want) {
				t.Errorf("%s, %s: %v, want %v", name, row.reason, got, row.want)
			}
		}
	}
	for want, log := range map[string]incident.ServiceLog{
		"what unknown":             dutyLog("tea", logistics.Guard, "2026-03-01", "2026-04-01"),
		"from absent\nasOf absent": {What: incident.DutyMeeting},
		"calendar range":           {What: incident.DutyWorkLog, Log: logistics.Log{From: date("2028-03-01"), AsOf: date("2028-03-02"), Calendar: year()}},
		"anchors unknown":          dutyLog(incident.DutyMidTerm, logistics.PrintRoomClerk, "2026-03-01", "2026-05-01"),
		"done[0].on absent\ndone[0].role absent\ndone[0].by absent": {What: incident.DutyMeeting, Log: logistics.Log{From: date("2026-03-01"), AsOf: date("2026-04-01"), Done: logistics.List[logistics.Done]{{}}}},
	} {
		_, err := incident.School().CheckServiceDuty(log)
		if got := problems(t, err); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if _, err := (incident.Policy{}).CheckServiceDuty(dutyLog(incident.DutyMeeting, "x", "2026-03-01", "2026-04-01")); err == nil {
		t.Error("the zero policy judges")
	}
}

// file is what is there of a list of one thing.
func file(list string, has ...string) incident.ServiceFile {
	return incident.ServiceFile{List: list, Entries: logistics.List[incident.ServiceEntry]{{Has: has}}}
}

func TestCheckServiceList(t *testing.T) {
	each := func(list string, about ...incident.ServiceEntry) incident.ServiceFile {
		return incident.ServiceFile{List: list, Entries: about}
	}
	full := func(about string) incident.ServiceEntry {
		return incident.ServiceEntry{About: about, Has: logistics.List[string]{"steps", "responsibilities", "time-limits"}}
	}
	for _, row := range []struct {
		reason string
		file   incident.ServiceFile
		want   string
	}{
		{"the corner is complete", file(incident.ListConvenience, "charging", "first-aid-kit", "umbrellas", "weather-notice", "tea"), ""},
		{"no umbrellas", file(incident.ListConvenience, "charging", "first-aid-kit", "weather-notice"), "convenience-corner.umbrellas 001-047"},
		{"no corner at all", incident.ServiceFile{List: incident.ListConvenience},
			"convenience-corner.first-aid-kit 001-047, convenience-corner.umbrellas 001-047, convenience-corner.charging 001-047, convenience-corner.weather-notice 001-047"},
		{"four procedures", each(incident.ListProcedures, full("repair"), full("purchasing"), full("catering"), full("cleaning")), ""},
		{"one without time limits, one not there, one more", each(incident.ListProcedures, full("repair"),
			incident.ServiceEntry{About: "purchasing", Has: logistics.List[string]{"steps", "responsibilities"}}, full("catering"), incident.ServiceEntry{About: "gardening", Has: logistics.List[string]{"steps"}}),
			"procedures purchasing.time-limits 001-031, procedures cleaning.steps 001-031, procedures cleaning.responsibilities 001-031, procedures cleaning.time-limits 001-031, procedures gardening.responsibilities 001-031, procedures gardening.time-limits 001-031"},
		{"a step without a post", each(incident.ListProcess, incident.ServiceEntry{About: "issue", Has: logistics.List[string]{"form-and-content", "flow-chart"}}), "process-steps issue.post 004-077"},
		{"no steps: nobody says which there are", each(incident.ListProcess), "? process-steps 004-077"},
		{"one step is enough to look at", each(incident.ListProcess, incident.ServiceEntry{About: "issue", Has: logistics.List[string]{"post", "form-and-content", "flow-chart"}}), ""},
		{"no telephone for 24 hours", file(incident.ListContacts, "telephone", "e-mail-address"), "contacts.telephone-24h 004-112"},
		{"two zones", file(incident.ListFiles, "family-zone", "teaching-zone"), "customer-files.student-zone 004-114"},
		{"a meeting without satisfaction", file(incident.ListMeeting, "problems", "highlights", "process-gaps"), "meeting-agenda.satisfaction 001-045"},
		{"nobody sees the log", file(incident.ListWorkLog, "opinion-box"), "work-log.open-to-users 004-022"},
		{"a job that was not counted", each(incident.ListPrintJobs, incident.ServiceEntry{About: "J-1", Has: logistics.List[string]{"registered"}}), "print-jobs J-1.totaled 004-042"},
		{"response limits are not declared", file(incident.ListChannels, "online-channel", "offline-contact", "collection-times"), "channels.response-limits 001-013"},
		{"orders on paper", file(incident.ListSystem, "stock-query", "expense-statistics", "traceable-progress"), "service-system.order-flow 001-032"},
	} {
		for name, pol := range policies() {
			r, err := pol.CheckServiceList(row.file)
			if err != nil {
				t.Fatal(row.reason, err)
			}
			var got []string
			for _, f := range r.Findings {
				got = append(got, f.Subject+" "+string(f.Clause))
			}
			for _, u := range r.Unchecked {
				got = append(got, "? "+u.Subject+" "+string(u.Clause))
			}
			if strings.Join(got, ", ") != row.want {
				t.Errorf("%s, %s: %v, want %s", name, row.reason, got, row.want)
			}
		}
	}
	for want, f := range map[string]incident.ServiceFile{
		"list unknown":                                        file("tea"),
		"entries[0].about conflict":                           {List: incident.ListContacts, Entries: logistics.List[incident.ServiceEntry]{{About: "us"}}},
		"entries[1] conflict\nentries[1].has[0] absent":       {List: incident.ListContacts, Entries: logistics.List[incident.ServiceEntry]{{}, {Has: logistics.List[string]{""}}}},
		"entries[0].about absent\nentries[2].about duplicate": {List: incident.ListProcess, Entries: logistics.List[incident.ServiceEntry]{{}, {About: "a"}, {About: "a"}}},
	} {
		_, err := incident.School().CheckServiceList(f)
		if got := problems(t, err); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if _, err := (incident.Policy{}).CheckServiceList(file(incident.ListFiles)); err == nil {
		t.Error("the zero policy judges")
	}
}

// visited is a log of Gao's visits in March, one household each.
func visited(households ...string) incident.HouseholdLog {
	l := incident.HouseholdLog{Staff: logistics.List[logistics.Person]{"Gao", "Sun"}, From: date("2026-03-01"), AsOf: date("2026-04-01")}
	for i, h := range households {
		l.Visits = append(l.Visits, incident.HouseholdVisit{On: date("2026-03-01").AddDays(i), By: "Gao", Role: logistics.CustomerService, Household: h, FileUpdated: true})
	}
	for i, h := range []string{"1", "2", "3", "4"} {
		l.Visits = append(l.Visits, incident.HouseholdVisit{On: date("2026-03-10").AddDays(i), By: "Sun", Role: logistics.CustomerService, Household: h, FileUpdated: true})
	}
	return l
}

func TestCheckHouseholds(t *testing.T) {
	outdated := visited("1", "2", "3", "4", "5")
	outdated.Visits[4].FileUpdated = false
	for _, row := range []struct {
		reason string
		log    incident.HouseholdLog
		want   []string
	}{
		{"four different ones each", visited("1", "2", "3", "4"), []string{}},
		{"three", visited("1", "2", "3"), []string{"Gao.household-visits 2026-03-01..2026-03-31: 3, must be at least 4 (004-121)"}},
		{"four visits, three households", visited("1", "2", "3", "3"), []string{"Gao.household-visits 2026-03-01..2026-03-31: more than once: 3 (004-121)"}},
		{"none", visited(), []string{"Gao.household-visits 2026-03-01..2026-03-31: 0, must be at least 4 (004-121)"}},
		{"the file was left as it was", outdated, []string{"visit 5 2026-03-05.file-updated: missing (004-121)"}},
	} {
		for name, pol := range policies() {
			r, err := pol.CheckHouseholds(row.log)
			if err != nil {
				t.Fatal(row.reason, err)
			}
			if got := reported(r); !slices.Equal(got, row.want) {
				t.Errorf("%s, %s: %v, want %v", name, row.reason, got, row.want)
			}
			slices.Reverse(row.log.Visits)
			if again, _ := pol.CheckHouseholds(row.log); !slices.Equal(reported(again), row.want) {
				t.Errorf("%s: in another order %v", row.reason, reported(again))
			}
		}
	}
	bad := visited("1")
	bad.Staff, bad.Visits[0].By, bad.Visits[0].Household, bad.Visits[0].On = logistics.List[logistics.Person]{"Gao", "Gao"}, "Li", "", date("2026-05-01")
	bad.Visits = bad.Visits[:1]
	_, err := incident.School().CheckHouseholds(bad)
	if got := problems(t, err); got != "staff[1] duplicate\nvisits[0].by unknown\nvisits[0].household absent\nvisits[0].on range" {
		t.Error(got)
	}
	_, err = incident.School().CheckHouseholds(incident.HouseholdLog{})
	if got := problems(t, err); got != "staff absent\nfrom absent\nasOf absent" {
		t.Error(got)
	}
	if _, err := (incident.Policy{}).CheckHouseholds(visited()); err == nil {
		t.Error("the zero policy judges")
	}
}

// issue is an issue from feedback that was dealt with.
func issue(edits ...func(*incident.FeedbackIssue)) []incident.FeedbackIssue {
	f := incident.FeedbackIssue{ID: "F-1", Raised: date("2026-03-02"), Category: "canteen", Plan: "warmer food", Owner: "Wu", Due: date("2026-03-10"),
		Done: date("2026-03-10"), Effect: date("2026-03-12"), Closed: date("2026-03-12")}
	for _, edit := range edits {
		edit(&f)
	}
	return []incident.FeedbackIssue{f}
}

func TestCheckFeedback(t *testing.T) {
	type f = incident.FeedbackIssue
	for _, row := range []struct {
		reason, asOf string
		issues       []f
		want         []string
	}{
		{"dealt with", "2026-03-31", issue(), []string{}},
		{"nothing yet, on the day", "2026-03-02", []f{{ID: "F-1", Raised: date("2026-03-02")}}, []string{}},
		{"nothing yet, the day after", "2026-03-03", []f{{ID: "F-1", Raised: date("2026-03-02")}}, []string{
			"issue F-1.category: missing (001-025)", "issue F-1.plan: missing (001-025)", "issue F-1.owner: missing (001-025)", "issue F-1.deadline: missing (001-025)"}},
		{"nobody answers for it", "2026-03-31", issue(func(i *f) { i.Owner = "" }), []string{"issue F-1.owner: missing (001-025)"}},
		{"a day late", "2026-03-31", issue(func(i *f) { i.Done = date("2026-03-11") }), []string{"issue F-1: late: 2026-03-11; expected not after 2026-03-10 (001-025)"}},
		{"not done on its last day", "2026-03-10", issue(func(i *f) { i.Done, i.Effect, i.Closed = logistics.Date{}, logistics.Date{}, logistics.Date{} }), []string{}},
		{"nor the day after", "2026-03-11", issue(func(i *f) { i.Done, i.Effect, i.Closed = logistics.Date{}, logistics.Date{}, logistics.Date{} }),
			[]string{"issue F-1: late: 2026-03-11; expected not after 2026-03-10 (001-025)"}},
		{"closed without a look at the effect", "2026-03-31", issue(func(i *f) { i.Effect = logistics.Date{} }), []string{"issue F-1.effect: missing (001-025)"}},
		{"a look at the effect on the day of the correction", "2026-03-31", issue(func(i *f) { i.Effect = date("2026-03-10") }), []string{}},
		{"a day before it", "2026-03-31", issue(func(i *f) { i.Effect = date("2026-03-09") }), []string{"issue F-1.effect: out of order: 2026-03-09; expected not before 2026-03-10 (001-025)"}},
		{"of what is not corrected yet", "2026-03-10", issue(func(i *f) { i.Done, i.Effect, i.Closed = logistics.Date{}, date("2026-03-09"), logistics.Date{} }),
			[]string{"issue F-1.effect: out of order: 2026-03-09 (001-025)"}},
		{"closed before it", "2026-03-31", issue(func(i *f) { i.Closed = date("2026-03-11") }),
			[]string{"issue F-1.closed: out of order: 2026-03-11; expected not before 2026-03-12 (001-025)"}},
	} {
		for name, pol := range policies() {
			r, err := pol.CheckFeedback(incident.FeedbackFile{Issues: row.issues, AsOf: date(row.asOf)})
			if err != nil {
				t.Fatal(row.reason, err)
			}
			if got := reported(r); !slices.Equal(got, row.want) {
				t.Errorf("%s, %s: %v, want %v", name, row.reason, got, row.want)
			}
		}
	}
	_, err := incident.School().CheckFeedback(incident.FeedbackFile{Issues: []f{{}, {ID: "F", Raised: date("2026-03-02"), Done: date("2026-03-01"), Owner: " Wu"}, {ID: "F", Raised: date("2026-04-02")}}, AsOf: date("2026-03-31")})
	if got := problems(t, err); got != "issues[0].id absent\nissues[2].id duplicate\nissues[0].raised absent\nissues[1].done range\nissues[1].owner word\nissues[2].raised range" {
		t.Error(got)
	}
	_, err = incident.School().CheckFeedback(incident.FeedbackFile{})
	if got := problems(t, err); got != "asOf absent" {
		t.Error(got)
	}
	if _, err := (incident.Policy{}).CheckFeedback(incident.FeedbackFile{AsOf: date("2026-03-31")}); err == nil {
		t.Error("the zero policy judges")
	}
}

func TestListNeeds(t *testing.T) {
	wishes := []incident.Wish{
		{Kind: "welfare", Pain: no}, {Kind: "welfare", Pain: no}, {Kind: "welfare", Pain: no}, {Kind: "wood", Pain: yes}, {Kind: "water", Pain: yes},
		{Kind: "network", Pain: yes}, {Kind: "network", Pain: unknown}, {Kind: "water", Pain: no},
	}
	counted := func(list []incident.KindCount) string {
		var all []string
		for _, k := range list {
			all = append(all, k.Kind+" "+string('0'+rune(k.Count)))
		}
		return strings.Join(all, ", ")
	}
	for range 2 {
		lists, err := incident.School().ListNeeds(wishes)
		if err != nil {
			t.Fatal(err)
		}
		if got := counted(lists.Frequent); got != "network 2, water 2, wood 1, welfare 3" {
			t.Error("necessary first, then the more often named, then by name:", got)
		}
		if got := counted(lists.Pains); got != "network 1, water 1, wood 1" {
			t.Error(got)
		}
		if len(lists.Unchecked) != 1 || lists.Unchecked[0].Subject != "network" || !lists.Clauses.Has("001-029") {
			t.Errorf("%+v", lists)
		}
		slices.Reverse(wishes)
	}
	_, err := incident.School().ListNeeds([]incident.Wish{{Kind: "roof", Pain: 5}})
	if got := problems(t, err); got != "[0].kind unknown\n[0].pain word" {
		t.Error(got)
	}
	if _, err := (incident.Policy{}).ListNeeds(nil); err == nil {
		t.Error("the zero policy judges")
	}
}

func TestCheckServiceChanges(t *testing.T) {
	change := func(kind, reviewed string) []incident.ServiceChange {
		c := incident.ServiceChange{ID: "C-1", Kind: kind, On: date("2026-03-02")}
		if reviewed != "" {
			c.Reviewed = date(reviewed)
		}
		return []incident.ServiceChange{c}
	}
	for _, row := range []struct {
		reason, asOf string
		changes      []incident.ServiceChange
		want         []string
	}{
		{"reviewed that day", "2026-03-31", change("season", "2026-03-02"), []string{}},
		{"not yet, on the day", "2026-03-02", change("regulation", ""), []string{}},
		{"not yet, the day after", "2026-03-03", change("user-needs", ""), []string{"change C-1.review: missing (001-049)"}},
	} {
		for name, pol := range policies() {
			r, err := pol.CheckServiceChanges(incident.ServiceChangeFile{Changes: row.changes, AsOf: date(row.asOf)})
			if err != nil || !slices.Equal(reported(r), row.want) {
				t.Errorf("%s, %s: %v %v, want %v", name, row.reason, reported(r), err, row.want)
			}
		}
	}
	_, err := incident.School().CheckServiceChanges(incident.ServiceChangeFile{
		Changes: []incident.ServiceChange{{}, {ID: "C", Kind: "season", On: date("2026-04-02"), Reviewed: date("2026-03-01")}}, AsOf: date("2026-03-31"),
	})
	if got := problems(t, err); got != "changes[0].id absent\nchanges[0].kind unknown\nchanges[0].on absent\nchanges[1].on range\nchanges[1].reviewed range" {
		t.Error(got)
	}
	_, err = incident.School().CheckServiceChanges(incident.ServiceChangeFile{Changes: append(change("season", "2026-03-03"), change("season", "2026-04-01")...), AsOf: date("2026-03-31")})
	if got := problems(t, err); got != "changes[1].id duplicate\nchanges[1].reviewed range" {
		t.Error(got)
	}
	_, err = incident.School().CheckServiceChanges(incident.ServiceChangeFile{Changes: change("season", "2026-03-02")})
	if got := problems(t, err); got != "asOf absent" {
		t.Error("whatever is after no day is told of once:", got)
	}
	_, err = incident.School().CheckServiceChanges(incident.ServiceChangeFile{})
	if got := problems(t, err); got != "asOf absent" {
		t.Error(got)
	}
	if _, err := (incident.Policy{}).CheckServiceChanges(incident.ServiceChangeFile{AsOf: date("2026-03-31")}); err == nil {
		t.Error("the zero policy judges")
	}
}
