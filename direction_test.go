package logistics_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
)

const (
	same         = logistics.Same
	stricter     = logistics.Stricter
	looser       = logistics.Looser
	incomparable = logistics.Incomparable
)

var directions = []logistics.Direction{same, stricter, looser, incomparable}

func TestDirectionAnd(t *testing.T) {
	want := [][]logistics.Direction{
		{same, stricter, looser, incomparable},
		{stricter, stricter, incomparable, incomparable},
		{looser, incomparable, looser, incomparable},
		{incomparable, incomparable, incomparable, incomparable},
	}
	for i, a := range directions {
		if a.And() != a {
			t.Errorf("%s and nothing is %s", a, a.And())
		}
		if a.Back().Back() != a {
			t.Errorf("%s turned round twice is %s", a, a.Back().Back())
		}
		for j, b := range directions {
			if got := a.And(b); got != want[i][j] {
				t.Errorf("%s and %s is %s, want %s", a, b, got, want[i][j])
			}
			if got := a.And(b).Back(); got != a.Back().And(b.Back()) {
				t.Errorf("%s and %s turned round is %s", a, b, got)
			}
			for _, c := range directions {
				if left, right := a.And(b).And(c), a.And(b.And(c)); left != right || a.And(b, c) != left {
					t.Errorf("%s, %s, %s: %s, %s or %s", a, b, c, left, right, a.And(b, c))
				}
			}
		}
	}
	if looser.Back() != stricter || same.Back() != same || incomparable.Back() != incomparable {
		t.Error("seen from the other side, looser is stricter and the others stay")
	}
}

func TestDirectionWords(t *testing.T) {
	for _, row := range []struct {
		d            logistics.Direction
		wire, en, zh string
	}{
		{same, "same", "same", "相同"}, {stricter, "stricter", "stricter", "更严"},
		{looser, "looser", "looser", "更宽"}, {incomparable, "incomparable", "incomparable", "不可比"},
	} {
		text, err := json.Marshal(row.d)
		if err != nil || string(text) != `"`+row.wire+`"` || row.d.String() != row.wire {
			t.Errorf("%s is written %s, %v", row.d, text, err)
		}
		if row.d.Label(logistics.English) != row.en || row.d.Label(logistics.Chinese) != row.zh {
			t.Errorf("%s is called %s and %s", row.d, row.d.Label(logistics.English), row.d.Label(logistics.Chinese))
		}
		var read logistics.Direction
		if err := logistics.Decode(text, &read); err != nil || read != row.d {
			t.Errorf("%s is read as %s, %v", text, read, err)
		}
	}
	for _, d := range []logistics.Direction{0, 5} {
		if text, err := d.MarshalText(); err == nil || d.String() != "invalid" {
			t.Errorf("%d is written %q", d, text)
		}
	}
}

func TestRiseAndDemand(t *testing.T) {
	for _, row := range []struct {
		reason  string
		was, is int
		want    logistics.Direction
	}{{"more", 2, 3, stricter}, {"less", 3, 2, looser}, {"as much", 3, 3, same}, {"below zero", -1, -2, looser}} {
		if got := logistics.Rise(row.was, row.is); got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
	if logistics.Rise("a", "b") != stricter {
		t.Error("words rise by the alphabet")
	}
	for _, row := range []struct {
		reason  string
		was, is bool
		want    logistics.Direction
	}{{"asked for now", false, true, stricter}, {"no longer", true, false, looser}, {"still", true, true, same}, {"as little as before", false, false, same}} {
		if got := logistics.Demand(row.was, row.is); got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

func TestFewerAndMore(t *testing.T) {
	type roles = []logistics.Role
	for _, row := range []struct {
		reason  string
		was, is roles
		want    logistics.Direction
	}{
		{"none and none", nil, roles{}, same},
		{"one that may no longer", roles{"a", "b"}, roles{"b"}, stricter},
		{"nobody may any longer", roles{"a"}, nil, stricter},
		{"one more that may", roles{"a"}, roles{"b", "a"}, looser},
		{"where nobody might, one may", nil, roles{"a"}, looser},
		{"another", roles{"a"}, roles{"b"}, incomparable},
		{"each has its own", roles{"a", "b"}, roles{"b", "c"}, incomparable},
		{"in another order", roles{"a", "b"}, roles{"b", "a"}, same},
		{"told twice", roles{"a"}, roles{"a", "a"}, same},
	} {
		if got := logistics.Fewer(row.was, row.is); got != row.want {
			t.Errorf("%s: fewer is %s, want %s", row.reason, got, row.want)
		}
		if got := logistics.Fewer(row.is, row.was); got != row.want.Back() {
			t.Errorf("%s, back: fewer is %s, want %s", row.reason, got, row.want.Back())
		}
		if got := logistics.More(row.was, row.is); got != row.want.Back() {
			t.Errorf("%s: more is %s, want %s", row.reason, got, row.want.Back())
		}
	}
}

// endsOf compares two spans slowly: by where they end from many moments of a day of 24 hours.
func endsOf(was, is logistics.Span) logistics.Direction {
	midnight := time.Date(2026, 3, 31, 0, 0, 0, 0, time.UTC)
	moments := []time.Time{midnight, midnight.Add(1), midnight.Add(24*time.Hour - 2), midnight.Add(24*time.Hour - 1)}
	for i := range 96 {
		moments = append(moments, midnight.Add(time.Duration(i)*15*time.Minute))
	}
	// Workdays end with as many days where all are worked, and after any number of days where a holiday is long enough.
	day := logistics.DateOf(midnight, time.UTC)
	worked := func(reason string, off func(time.Time) bool) logistics.Calendar {
		c, err := logistics.CalendarOf(day, day.AddDays(40), func(at time.Time) bool { return !off(at) })
		if err != nil {
			panic(reason)
		}
		return c
	}
	calendars := []logistics.Calendar{
		worked("all", func(time.Time) bool { return false }),
		worked("30 days off", func(at time.Time) bool { return at.Before(midnight.Add(30 * 24 * time.Hour)) }),
	}
	sooner, later := false, false
	for _, from := range moments {
		for _, calendar := range calendars {
			a, limited, err := was.End(from, calendar)
			b, limits, fault := is.End(from, calendar)
			if err != nil || fault != nil {
				panic("a calendar ends too soon")
			}
			sooner = sooner || limits && (!limited || b.Before(a))
			later = later || limited && (!limits || b.After(a))
		}
	}
	switch {
	case sooner && later:
		return incomparable
	case sooner:
		return stricter
	case later:
		return looser
	}
	return same
}

func TestSooner(t *testing.T) {
	for _, row := range []struct {
		reason, was, is string
		want            logistics.Direction
	}{
		{"no limit and no limit", "none", "none", same},
		{"a limit where there was none", "none", "100000d", stricter},
		{"none where there was a limit", "1h", "none", looser},
		{"fewer hours", "24h", "23h", stricter},
		{"more days", "0d", "1d", looser},
		{"24 hours end after the same day, whenever they begin", "24h", "0d", stricter},
		{"23 hours end before it in the first hour", "23h", "0d", incomparable},
		{"24 hours end with the next day at its last moment, and before it else", "24h", "1d", looser},
		{"25 hours do not", "25h", "1d", incomparable},
		{"30 hours end before the end of the next day in the morning", "30h", "1d", incomparable},
		{"48 hours end after the next day", "48h", "1d", stricter},
		{"48 hours, in days", "48h", "2d", looser},
		{"1 hour ends before the same day, but for the last hour", "1h", "0d", incomparable},
		{"the longest days", "100000d", "99999d", stricter},
		{"fewer workdays", "5wd", "4wd", stricter},
		{"the same workday", "1wd", "0wd", stricter},
		{"as many days", "5wd", "5d", stricter},
		{"a day more than workdays", "5wd", "6d", incomparable},
		{"a workday where there was no limit", "none", "9wd", stricter},
		{"as many hours as days lie between", "2wd", "48h", stricter},
		{"an hour more ends later in the evening", "2wd", "49h", incomparable},
		{"the longest hours", "100000h", "4165d", stricter},
		{"they end within the day after", "100000h", "4166d", incomparable},
	} {
		was, is := logistics.MustSpan(row.was), logistics.MustSpan(row.is)
		if got := logistics.Sooner(was, is); got != row.want || endsOf(was, is) != row.want {
			t.Errorf("%s: %s after %s is %s, by their ends %s, want %s", row.reason, is, was, got, endsOf(was, is), row.want)
		}
		if got := logistics.Sooner(is, was); got != row.want.Back() {
			t.Errorf("%s, back: %s, want %s", row.reason, got, row.want.Back())
		}
	}
}

func TestSoonerIsByTheEnds(t *testing.T) {
	spans := []string{"none", "1h", "22h", "23h", "24h", "25h", "30h", "47h", "48h", "49h", "71h", "72h", "73h", "0d", "1d", "2d", "3d", "0wd", "1wd", "2wd", "3wd"}
	rapid.Check(t, func(t *rapid.T) {
		was := logistics.MustSpan(rapid.SampledFrom(spans).Draw(t, "was"))
		is := logistics.MustSpan(rapid.SampledFrom(spans).Draw(t, "is"))
		if got, want := logistics.Sooner(was, is), endsOf(was, is); got != want {
			t.Errorf("%s after %s is %s, want %s", is, was, got, want)
		}
	})
}

// Of lists of which any one does, only what each has alone counts.
func TestFewerIsByWhatSuffices(t *testing.T) {
	list := rapid.SliceOfN(rapid.IntRange(0, 3), 0, 4)
	rapid.Check(t, func(t *rapid.T) {
		was, is := list.Draw(t, "was"), list.Draw(t, "is")
		lost, gained := false, false
		for x := range 4 {
			before, now := slices.Contains(was, x), slices.Contains(is, x)
			lost, gained = lost || before && !now, gained || now && !before
		}
		want := map[[2]bool]logistics.Direction{{false, false}: same, {true, false}: stricter, {false, true}: looser, {true, true}: incomparable}[[2]bool{lost, gained}]
		if got := logistics.Fewer(was, is); got != want {
			t.Errorf("%v after %v is %s, want %s", is, was, got, want)
		}
	})
}
