package readback

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"example.com/logistics"
	"example.com/logistics/examples/calendar/ical"
	"example.com/logistics/incident"
)

// sample is the site of the sample of examples/calendar.
type sample struct {
	Name    string            `json:"name"`
	Factory bool              `json:"factory"`
	Made    string            `json:"made"`
	Year    incident.SiteYear `json:"year"`
}

func read(t *testing.T, file string) sample {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var s sample
	if err := logistics.Decode(data, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// A year is read back with the same titles on the same days: nothing more, nothing less, every event once.
func TestReadBack(t *testing.T) {
	for _, file := range []string{"../sample/site.json", "../testdata/factory.json"} {
		for _, lang := range []logistics.Lang{logistics.English, logistics.Chinese} {
			for _, daily := range []bool{false, true} {
				s := read(t, file)
				pol := incident.School()
				if s.Factory {
					pol = incident.Factory()
				}
				schedule, err := pol.Schedule(s.Year)
				if err != nil {
					t.Fatal(err)
				}
				text, left := ical.Year(schedule, ical.Options{Site: s.Name, Stamp: s.Made, Lang: lang, Daily: daily})
				if daily != (left == 0) {
					t.Errorf("%s: %d duties left out", file, left)
				}
				compare(t, text, want(schedule, s, lang, daily))
			}
		}
	}
}

// want gives the events of a schedule by their UID, as lines.
func want(s incident.Schedule, of sample, l logistics.Lang, daily bool) map[string]string {
	all := map[string]string{}
	for _, d := range s.Duties {
		if ical.EveryDay(d) && !daily {
			continue
		}
		for i, p := range d.Periods {
			if !p.Lapsed {
				all[ical.UID(d, i, of.Name)] = p.First.String() + " " + p.Last.String() + " " + ical.Title(d, i, l)
			}
		}
	}
	return all
}

// compare parses a calendar and holds every event against what it should be.
func compare(t *testing.T, text []byte, want map[string]string) {
	t.Helper()
	calendar, err := ics.ParseCalendar(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, e := range calendar.Events() {
		first, errFirst := e.GetAllDayStartAt()
		after, errAfter := e.GetAllDayEndAt()
		if errFirst != nil || errAfter != nil {
			t.Fatal(errFirst, errAfter)
		}
		value := func(p ics.ComponentProperty) string {
			if property := e.GetProperty(p); property != nil {
				return property.Value
			}
			return ""
		}
		got := first.Format(time.DateOnly) + " " + after.AddDate(0, 0, -1).Format(time.DateOnly) + " " + value(ics.ComponentPropertySummary)
		uid := value(ics.ComponentPropertyUniqueId)
		if got != want[uid] || seen[uid] {
			t.Errorf("%s is read as %q, want %q", uid, got, want[uid])
		}
		seen[uid] = true
		if !strings.HasSuffix(value(ics.ComponentPropertyDtstamp), "Z") || value(ics.ComponentPropertyDescription) == "" {
			t.Errorf("%s: %v", uid, e.Properties)
		}
	}
	if len(seen) != len(want) || len(seen) == 0 {
		t.Errorf("%d events, want %d", len(seen), len(want))
	}
}

// The file that is pinned is one that the parser reads, with its Chinese titles whole.
func TestPinned(t *testing.T) {
	text, err := os.ReadFile("../testdata/month.ics")
	if err != nil {
		t.Fatal(err)
	}
	calendar, err := ics.ParseCalendar(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, e := range calendar.Events() {
		titles = append(titles, e.GetProperty(ics.ComponentPropertySummary).Value)
	}
	if !slices.Contains(titles, "周五全面检查") || !slices.Contains(titles, "食堂燃气电器检查") {
		t.Error(titles)
	}
}
