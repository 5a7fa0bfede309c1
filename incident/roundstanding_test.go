package incident_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

func TestRoundStandings(t *testing.T) {
	for _, row := range []struct {
		reason string
		book   incident.RoundBook
		want   string
		zh     string
	}{
		{"done in time", book(incident.RoundGas, "2026-03-02", "2026-03-16", did(incident.RoundGas, "2026-03-02", "2026-03-09", "2026-03-15")...),
			"check of gas and electricity in the canteen: 3 times, the last on 2026-03-15, at most 7 days apart (003-059 (read))", ""},
		{"a week was missed, and it was done since: it may be used", book(incident.RoundGas, "2026-03-02", "2026-03-23", did(incident.RoundGas, "2026-03-02", "2026-03-16")...),
			"check of gas and electricity in the canteen: 2 times, the last on 2026-03-16, at most 14 days apart; overdue 2026-03-09..2026-03-15 (003-059 (read))", ""},
		{"seven days since", book(incident.RoundGas, "2026-03-02", "2026-03-16", did(incident.RoundGas, "2026-03-02", "2026-03-09")...),
			"check of gas and electricity in the canteen: 2 times, the last on 2026-03-09, at most 7 days apart (003-059 (read))", ""},
		{"eight days since: the gas is off, though the week is not over", book(incident.RoundGas, "2026-03-02", "2026-03-17", did(incident.RoundGas, "2026-03-02", "2026-03-09")...),
			"check of gas and electricity in the canteen: 2 times, the last on 2026-03-09, at most 8 days apart; not to be used until it is done (003-059 (read))",
			"食堂燃气电器检查：2 次，末次 2026-03-09，最长间隔 8 天；完成前停用（003-059 解读）"},
		{"never done: off from the first day", book(incident.RoundGas, "2026-03-02", "2026-03-02"),
			"check of gas and electricity in the canteen: 0 times, never done, at most 0 days apart; overdue 2026-03-02..2026-03-08; not to be used until it is done (003-059 (read))",
			"食堂燃气电器检查：0 次，从未进行，最长间隔 0 天；逾期 2026-03-02..2026-03-08；完成前停用（003-059 解读）"},
		{"fire protection is late, and its use does not stop: only gas and electricity do", book(incident.RoundHazards, "2026-03-02", "2026-03-11", did(incident.RoundHazards, "2026-03-03")...),
			"search for hazards: 1 time, the last on 2026-03-03, at most 8 days apart; late (001-020 (read), 001-038 (assumed))", ""},
		{"doors are not in order, and nothing is off", book(incident.RoundDoors, "2026-03-01", "2026-04-02", did(incident.RoundDoors, "2026-02-27")...),
			"check of doors and windows: 0 times, the last on 2026-02-27, at most 34 days apart; overdue 2026-03-01..2026-03-31; late (003-060 (read))",
			"门窗检查：0 次，末次 2026-02-27，最长间隔 34 天；逾期 2026-03-01..2026-03-31；未按期（003-060 解读）"},
		{"by a role that may not is not done", book(incident.RoundDoors, "2026-03-02", "2026-03-03", tweak(did(incident.RoundDoors, "2026-03-02"), func(e *incident.RoundEntry) { e.Role = logistics.Cook })...),
			"check of doors and windows: 0 times, never done, at most 1 day apart; overdue 2026-03-01..2026-03-31; late (003-060 (read))", ""},
	} {
		all, err := incident.School().RoundStandings(row.book)
		if err != nil || len(all) != 1 {
			t.Fatalf("%s: %v %v", row.reason, all, err)
		}
		if got := all[0].String(); got != row.want {
			t.Errorf("%s:\n%s\nwant\n%s", row.reason, got, row.want)
		}
		if got := all[0].Text(logistics.Chinese); row.zh != "" && got != row.zh {
			t.Errorf("%s:\n%s\nwant\n%s", row.reason, got, row.zh)
		}
	}
	drills := book(incident.RoundDrill, "2026-01-01", "2026-08-01", joined(about("epidemic", did(incident.RoundDrill, "2026-02-01", "2026-05-01")), about("food-safety", did(incident.RoundDrill, "2026-05-02")))...)
	all, err := incident.School().RoundStandings(drills)
	if err != nil || all[0].Count != 3 || all[0].Distinct != 2 || all[0].Next != period("2026-07-01", "2026-09-30") || len(all[0].Overdue) > 0 {
		t.Errorf("%+v %v", all, err)
	}
	whole := book("", "2026-03-02", "2026-03-03")
	whole.Only = nil
	if all, err = incident.School().RoundStandings(whole); err != nil || len(all) < len(incident.School().Rounds.List) {
		t.Errorf("%d %v", len(all), err)
	}
	if i := slices.IndexFunc(all, func(s incident.RoundStanding) bool { return s.What == incident.RoundToys }); len(all[i].Unchecked) == 0 || all[i].Late {
		t.Error("what has no frequency is unchecked")
	}
	if _, err := (incident.Policy{}).RoundStandings(whole); err == nil {
		t.Error("the zero policy judges")
	}
	if _, err := incident.School().RoundStandings(book("tea", "2026-03-02", "2026-03-03")); problems(t, err) != "only[0] unknown" {
		t.Error(err)
	}
}

func TestSchedule(t *testing.T) {
	year := incident.SiteYear{From: date("2026-01-01"), To: date("2027-01-01"), Calendar: year(), Anchors: site(), Drilled: "epidemic",
		Places: logistics.List[incident.PlaceList]{{Each: "grade", Names: logistics.List[string]{"1", "2"}}}}
	for name, pol := range policies() {
		s, err := pol.Schedule(year)
		if err != nil {
			t.Fatal(err)
		}
		counts := map[string]int{}
		for _, d := range s.Duties {
			counts[d.What] = len(d.Periods)
			for i, p := range d.Periods {
				if p.Last.Before(p.First) || i > 0 && p.Last.Before(d.Periods[i-1].Last) {
					t.Errorf("%s: %v", d.What, d.Periods)
				}
			}
			if len(d.Clauses.List()) == 0 || len(d.By) == 0 {
				t.Errorf("%+v", d)
			}
		}
		for what, want := range map[string]int{
			incident.RoundFriday: 52, incident.RoundLargeToys: 52, incident.RoundCanteen: 365, incident.RoundDoors: 12, incident.RoundDrill: 4, incident.RoundLetters: 2,
			incident.RoundOpening: 2, incident.RoundBeforeHoliday: 1, incident.RoundSelfMiddle: 1, incident.RoundLighting: 52, incident.DutyMeeting: 12, incident.DutyHouseholds: 12,
			incident.DutyMidTerm: 1,
		} {
			if counts[what] != want {
				t.Errorf("%s, %s: %d periods, want %d", name, what, counts[what], want)
			}
		}
		i := slices.IndexFunc(s.Duties, func(d incident.ScheduledDuty) bool { return d.What == incident.RoundDrill })
		if got := strings.Join(s.Duties[i].About, " "); got != "extreme-weather sudden-safety-event large-activity food-safety" {
			t.Error("drills take turns:", got)
		}
		if i := slices.IndexFunc(s.Duties, func(d incident.ScheduledDuty) bool { return d.What == incident.RoundGrades }); !slices.Equal(s.Duties[i].Places, []string{"1", "2"}) {
			t.Error(s.Duties[i].Places)
		}
		var open []string
		for _, u := range s.Unchecked {
			open = append(open, u.Subject)
		}
		want := "facility-check dormitory-hygiene safety-training canteen-and-shop-check place-patrol dispenser-disinfection toy-self-check installation-service patrol-while-pupils-away patrol need-survey"
		if strings.Join(open, " ") != want {
			t.Errorf("%s: %v", name, open)
		}
	}
	for _, row := range []struct {
		reason string
		edit   func(*incident.SiteYear)
		want   string
	}{
		{"no days", func(y *incident.SiteYear) { y.From, y.To = logistics.Date{}, logistics.Date{} }, "from absent\nto absent"},
		{"a year without a calendar", func(y *incident.SiteYear) { y.Calendar = logistics.Calendar{} }, "calendar range"},
		{"no terms", func(y *incident.SiteYear) { y.Anchors = y.Anchors[1:] }, "anchors unknown"},
		{"terms that overlap", func(y *incident.SiteYear) {
			y.Anchors[0].Periods = append(y.Anchors[0].Periods, period("2026-12-31", "2027-02-01"))
		}, "anchors[0].periods[2] conflict"},
		{"a plan that is none", func(y *incident.SiteYear) { y.Drilled = "tea" }, "drilled unknown"},
		{"places of a kind that is none", func(y *incident.SiteYear) { y.Places[0].Each = "planet" }, "places[0].each unknown"},
	} {
		own := logistics.Clone(year)
		row.edit(&own)
		_, err := incident.School().Schedule(own)
		lines := strings.Split(problems(t, err), "\n")
		if got := strings.Join(slices.Compact(lines), "\n"); got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
	if _, err := (incident.Policy{}).Schedule(year); err == nil {
		t.Error("the zero policy has a schedule")
	}
}
