package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/examples/internal/pin"
)

func TestOutput(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		args         []string
		status       int
	}{
		{"english", "the sample", nil, 0},
		{"chinese", "the sample in Chinese", []string{"-lang", "zh"}, 0},
		{"supervisor", "the reviewer's own requisition is his superior's; a cent below the first level", []string{"testdata/supervisor.json"}, 0},
		{"own", "a calendar of its own, days in UTC, and a total at the bound of the second level", []string{"testdata/own.json"}, 0},
		{"yearend", "a time limit that ends in a year of which nothing is known", []string{"testdata/yearend.json"}, 2},
		{"announced", "a year whose holidays are not announced", []string{"-holidays", "sample/holidays.json", "-holidays", "testdata/2027.json"}, 2},
		{"problems", "every problem of a requisition", []string{"testdata/problems.json"}, 2},
		{"fields", "every field that is unknown, absent, null or no value of its type", []string{"testdata/fields.json"}, 2},
		{"syntax", "no JSON", []string{"testdata/syntax.json"}, 2},
		{"no_file", "a file that is not there", []string{"testdata/none.json"}, 2},
		{"no_holidays", "a calendar that is not there", []string{"-holidays", "testdata/none.json"}, 2},
		{"lang", "a language that is none", []string{"-lang", "fr"}, 2},
		{"flag", "a flag that is none", []string{"-late"}, 2},
		{"argument", "more than one requisition", []string{"testdata/own.json", "testdata/supervisor.json"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}

func TestHelp(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if got := run([]string{"-h"}, &stdout, &stderr); got != 0 || !strings.Contains(stderr.String(), "-holidays file") {
		t.Errorf("exit status %d\n%s", got, stderr.String())
	}
}

// The company asks for signatures in time, and for those of its table; nothing else is other than in the factory's policy.
func TestCompany(t *testing.T) {
	if err := logistics.Validate(company()); err != nil {
		t.Error(err)
	}
	d, err := approval.Diff(approval.Factory(), company())
	if err != nil {
		t.Fatal(err)
	}
	timed := 0
	for _, s := range d.Shifts {
		switch {
		case strings.HasPrefix(s.Question, "requisition.steps.") && s.Direction == logistics.Stricter:
			timed++
		case s.Question != "requisition.authority": // of which the factory's policy knows nothing
			t.Errorf("the company's edition changes more than it says: %s %s", s.Question, s.Direction)
		}
	}
	if timed != 3 {
		t.Errorf("%d signatures are stricter, want 3:\n%s", timed, d)
	}
}

// sampleTimelines judges the sample under a calendar.
func sampleTimelines(t *testing.T, cal logistics.Calendar) [][]moment {
	t.Helper()
	papers, looks, err := read(company(), "", cal)
	if err != nil {
		t.Fatal(err)
	}
	var all [][]moment
	for _, p := range papers {
		moments, err := p.timeline(looks)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, moments)
	}
	return all
}

// Somebody is awaited at every moment of a paper but its last, and so it is printed.
func TestAwaited(t *testing.T) {
	cal, err := calendar(nil)
	if err != nil {
		t.Fatal(err)
	}
	moments := 0
	for i, timeline := range sampleTimelines(t, cal) {
		for j, m := range timeline {
			if last := j == len(timeline)-1; (len(m.awaited) == 0) != last {
				t.Errorf("paper %d, %s: %v is awaited; the last moment: %t", i, m.at, m.awaited, last)
			}
			missing := slices.ContainsFunc(m.report.Findings, func(f logistics.Finding) bool { return f.Fault == logistics.Missing })
			if missing && len(m.awaited) == 0 {
				t.Errorf("paper %d, %s: nobody is awaited for what is missing: %v", i, m.at, m.report.Findings)
			}
		}
		moments += len(timeline)
	}
	for lang, want := range map[string][2]string{"en": {"    awaited: ", "    awaited: nobody\n"}, "zh": {"    待办：", "    待办：无\n"}} {
		var stdout, stderr bytes.Buffer
		run([]string{"-lang", lang}, &stdout, &stderr)
		at := 0
		for paper := range strings.SplitSeq(stdout.String(), "\n== ") {
			lines := slices.DeleteFunc(slices.Collect(strings.Lines(paper)), func(line string) bool { return !strings.HasPrefix(line, want[0]) })
			if n := slices.Index(lines, want[1]); n != len(lines)-1 {
				t.Errorf("%s: nobody is awaited on line %d of %d", lang, n+1, len(lines))
			}
			at += len(lines)
		}
		if at < moments {
			t.Errorf("%s: %d lines on who is awaited at %d moments", lang, at, moments)
		}
	}
}

// The time limits end where people count that they do, and every day of the calendar that decides it is felt.
func TestDue(t *testing.T) {
	whole, err := calendar(nil)
	if err != nil {
		t.Fatal(err)
	}
	without := func(day string) logistics.Calendar {
		off := func(d logistics.Date) bool { return d == logistics.MustDate(day) }
		cal := logistics.Clone(whole)
		cal.DaysOff, cal.Workdays = slices.DeleteFunc(cal.DaysOff, off), slices.DeleteFunc(cal.Workdays, off)
		return cal
	}
	for _, tt := range []struct {
		reason string
		cal    logistics.Calendar
		review string // asked for on Thursday the 24th: within one workday
		final  string // confirmed on Wednesday the 30th: within three
	}{
		{"the Mid-Autumn and the National Day holidays, and a Saturday worked for them", whole, "2026-09-28", "2026-10-10"},
		{"the Friday of Mid-Autumn worked", without("2026-09-25"), "2026-09-25", "2026-10-10"},
		{"the Saturday off", without("2026-10-10"), "2026-09-28", "2026-10-12"},
		{"one day of the National Day holidays worked", without("2026-10-07"), "2026-09-28", "2026-10-09"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			days := map[string]string{"review": tt.review, "approve": tt.final}
			asked := map[string]int{}
			for _, m := range sampleTimelines(t, tt.cal)[0] {
				for _, a := range m.awaited {
					asked[a.Act]++
					want := days[a.Act]
					if got := a.Due.Format(time.DateOnly); want != "" && got != want {
						t.Errorf("%s: %s is due on %s, want %s", m.at, a.Act, got, want)
					}
					end := a.Due.Format(time.TimeOnly) == "23:59:59" && a.Due.Add(1).Format(time.TimeOnly) == "00:00:00"
					if want != "" && (!end || a.Late != logistics.Known(m.at.After(a.Due))) {
						t.Errorf("%s: %s is due at %s, late: %s", m.at, a.Act, a.Due, a.Late)
					}
				}
			}
			for act := range days {
				if asked[act] == 0 {
					t.Errorf("%s is never awaited", act)
				}
			}
		})
	}
}

// The published holidays, where LOGISTICS_DATA names the folder that holds them, give what the sample's give.
func TestPublishedHolidays(t *testing.T) {
	folder := filepath.Join(os.Getenv("LOGISTICS_DATA"), "holidays_cn")
	year := filepath.Join(folder, "2026.json")
	if _, err := os.Stat(year); os.Getenv("LOGISTICS_DATA") == "" || err != nil {
		t.Skip("LOGISTICS_DATA names no folder with holidays_cn/2026.json")
	}
	sample, err := calendar(nil)
	if err != nil {
		t.Fatal(err)
	}
	published, err := calendar([]string{year})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(published, sample); diff != "" {
		t.Errorf("the sample's holidays (-published +sample):\n%s", diff)
	}
	due := func(cal logistics.Calendar) (all []time.Time) {
		for _, timeline := range sampleTimelines(t, cal) {
			for _, m := range timeline {
				for _, a := range m.awaited {
					all = append(all, a.Due)
				}
			}
		}
		return all
	}
	if diff := cmp.Diff(due(published), due(sample)); diff != "" {
		t.Errorf("due moments (-published +sample):\n%s", diff)
	}
	var stdout, stderr bytes.Buffer
	if got := run([]string{"-holidays", filepath.Join(folder, "2027.json")}, &stdout, &stderr); got != 2 || !strings.Contains(stderr.String(), "2027 are not announced") || stdout.Len() > 0 {
		t.Errorf("2027: exit status %d\n%s%s", got, stdout.String(), stderr.String())
	}
}
