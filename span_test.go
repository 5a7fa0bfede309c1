package logistics_test

import (
	"testing"
	"time"

	"example.com/logistics"
)

func TestSpanText(t *testing.T) {
	for _, row := range []struct {
		reason, text string
		ok           bool
	}{
		{"no limit", "none", true},
		{"the same day", "0d", true},
		{"two days", "2d", true},
		{"one hour, the least", "1h", true},
		{"no hours are no span", "0h", false},
		{"the most days", "100000d", true},
		{"one more", "100001d", false},
		{"the most hours", "100000h", true},
		{"one more hour", "100001h", false},
		{"more than a number holds", "99999999999999999999d", false},
		{"negative days", "-1d", false},
		{"minus zero", "-0d", false},
		{"a plus", "+2d", false},
		{"parts of a day", "1.5d", false},
		{"a capital", "2D", false},
		{"a zero in front", "02d", false},
		{"a space in front", " 2d", false},
		{"a space behind", "2d ", false},
		{"a space between", "2 d", false},
		{"no unit", "2", false},
		{"no number", "d", false},
		{"minutes", "30m", false},
		{"two units", "1d2h", false},
		{"five workdays", "5wd", true},
		{"the same workday", "0wd", true},
		{"the most workdays", "100000wd", true},
		{"one more workday", "100001wd", false},
		{"parts of a workday", "1.5wd", false},
		{"negative workdays", "-1wd", false},
		{"workdays with a zero in front", "05wd", false},
		{"a space before the unit", "5 wd", false},
		{"no number of workdays", "wd", false},
		{"half a unit", "5w", false},
		{"the unit turned round", "5dw", false},
		{"digits in groups", "1_000h", false},
		{"none with a capital", "None", false},
		{"nothing", "", false},
	} {
		t.Run(row.reason, func(t *testing.T) {
			s := logistics.MustSpan("7h")
			err := s.UnmarshalText([]byte(row.text))
			if !row.ok {
				wantError(t, err, " is no span such as 48h, 0d, 5wd or none")
				if s != logistics.MustSpan("7h") {
					t.Errorf("what is no span was read as %s", s)
				}
				wantPanic(t, func() { logistics.MustSpan(row.text) })
				return
			}
			text, written := s.MarshalText()
			if err != nil || written != nil || string(text) != row.text || s.String() != row.text || logistics.MustSpan(row.text) != s {
				t.Errorf("read as %s, %v; written %q, %v", s, err, text, written)
			}
			if s.IsZero() != (row.text == "none") {
				t.Errorf("IsZero() = %t", s.IsZero())
			}
		})
	}
	if (logistics.Span{}).String() != "none" {
		t.Error("the zero Span is a limit")
	}
}

func TestSpanEnd(t *testing.T) {
	for _, row := range []struct{ reason, span, zone, from, want string }{
		{"hours are exact", "2h", "Asia/Shanghai", "2026-03-31T23:30:00+08:00", "2026-04-01T01:30:00+08:00"},
		{"the end of the same day", "0d", "Asia/Shanghai", "2026-03-31T09:00:00+08:00", "2026-03-31T23:59:59.999999999+08:00"},
		{"also from its first moment", "0d", "Asia/Shanghai", "2026-03-31T00:00:00+08:00", "2026-03-31T23:59:59.999999999+08:00"},
		{"also from its last", "0d", "Asia/Shanghai", "2026-03-31T23:59:59.999999999+08:00", "2026-03-31T23:59:59.999999999+08:00"},
		{"the end of the second day after", "2d", "Asia/Shanghai", "2026-03-31T09:00:00+08:00", "2026-04-02T23:59:59.999999999+08:00"},
		{"the day is the day in the zone", "0d", "UTC", "2026-03-31T16:30:00Z", "2026-03-31T23:59:59.999999999Z"},
		{"over a leap day", "1d", "UTC", "2024-02-28T12:00:00Z", "2024-02-29T23:59:59.999999999Z"},
		{"the night in which the clocks go forward", "1d", "Europe/Berlin", "2026-03-28T12:00:00+01:00", "2026-03-29T23:59:59.999999999+02:00"},
		{"the night in which they go back", "1d", "Europe/Berlin", "2026-10-24T12:00:00+02:00", "2026-10-25T23:59:59.999999999+01:00"},
		{"hours run through the change", "24h", "Europe/Berlin", "2026-03-28T12:00:00+01:00", "2026-03-29T13:00:00+02:00"},
		{"midnight is skipped, west", "0d", "America/Sao_Paulo", "2018-11-03T10:00:00-03:00", "2018-11-03T23:59:59.999999999-03:00"},
		{"midnight is skipped, east", "0d", "Asia/Beirut", "2021-03-27T10:00:00+02:00", "2021-03-27T23:59:59.999999999+02:00"},
		{"midnight is put back by an hour", "0d", "America/Sao_Paulo", "2018-02-17T10:00:00-02:00", "2018-02-17T23:59:59.999999999-03:00"},
		{"midnight is shown twice: the first ends the day", "0d", "Asia/Amman", "2021-10-28T10:00:00+03:00", "2021-10-28T23:59:59.999999999+03:00"},
		{"a minute after midnight the day before comes back", "0d", "America/St_Johns", "2010-11-06T10:00:00-02:30", "2010-11-06T23:59:59.999999999-03:30"},
		{"the next day never was", "0d", "Pacific/Apia", "2011-12-29T10:00:00-10:00", "2011-12-29T23:59:59.999999999-10:00"},
		{"the day itself never was", "1d", "Pacific/Apia", "2011-12-29T10:00:00-10:00", "2011-12-29T23:59:59.999999999-10:00"},
		{"the day after it", "2d", "Pacific/Apia", "2011-12-29T10:00:00-10:00", "2011-12-31T23:59:59.999999999+14:00"},
		{"the clocks change in the morning after", "0d", "Europe/Berlin", "2026-03-28T12:00:00+01:00", "2026-03-28T23:59:59.999999999+01:00"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			from, err := time.Parse(time.RFC3339Nano, row.from)
			if err != nil {
				t.Fatal(err)
			}
			end, ok, err := logistics.MustSpan(row.span).End(from.In(zone(t, row.zone)), logistics.Calendar{})
			if got := end.Format(time.RFC3339Nano); err != nil || !ok || got != row.want {
				t.Errorf("got %s, %t; want %s", got, ok, row.want)
			}
		})
	}
	if end, ok, err := (logistics.Span{}).End(time.Date(2026, 3, 31, 0, 0, 0, 0, time.UTC), logistics.Calendar{}); err != nil || ok || !end.IsZero() {
		t.Errorf("no limit ends at %v", end)
	}
	fixed := time.FixedZone("", 8*60*60)
	end, _, _ := logistics.MustSpan("0d").End(time.Date(2026, 3, 31, 9, 0, 0, 0, fixed), logistics.Calendar{})
	if want := time.Date(2026, 3, 31, 23, 59, 59, 999_999_999, fixed); !end.Equal(want) || end.Location() != fixed {
		t.Errorf("in a zone without a name: %v, want %v", end, want)
	}
}

// The calendar is that of May 2026: the first to the fifth are off, and Saturday the ninth is worked.
func TestSpanEndsOnWorkdays(t *testing.T) {
	for _, row := range []struct{ reason, span, from, want, fault string }{
		{"the same workday, from its first moment", "0wd", "2026-05-06T00:00:00+08:00", "2026-05-06T23:59:59.999999999+08:00", ""},
		{"and from its last", "0wd", "2026-05-06T23:59:59.999999999+08:00", "2026-05-06T23:59:59.999999999+08:00", ""},
		{"from a day off it is the next workday", "0wd", "2026-05-01T10:00:00+08:00", "2026-05-06T23:59:59.999999999+08:00", ""},
		{"so is one workday", "1wd", "2026-05-01T10:00:00+08:00", "2026-05-06T23:59:59.999999999+08:00", ""},
		{"the day it begins on is day 0", "1wd", "2026-05-06T00:00:00+08:00", "2026-05-07T23:59:59.999999999+08:00", ""},
		{"a make-up Saturday counts", "3wd", "2026-05-06T12:00:00+08:00", "2026-05-09T23:59:59.999999999+08:00", ""},
		{"the Sunday after it does not", "4wd", "2026-05-06T12:00:00+08:00", "2026-05-11T23:59:59.999999999+08:00", ""},
		{"the day is that of the zone: in Shanghai it is the sixth already", "1wd", "2026-05-05T17:00:00Z", "2026-05-06T23:59:59.999999999Z", ""},
		{"the last day of the calendar", "1wd", "2026-05-28T12:00:00+08:00", "2026-05-29T23:59:59.999999999+08:00", ""},
		{"a calendar that ends before the deadline", "2wd", "2026-05-28T12:00:00+08:00", "", "2026-06-01 is outside the calendar"},
		{"one that begins after the day", "0wd", "2026-04-30T12:00:00+08:00", "", "2026-04-30 is outside the calendar"},
		{"many workdays do not hang", "100000wd", "2026-05-06T12:00:00+08:00", "", "2026-06-01 is outside the calendar"},
	} {
		from, err := time.Parse(time.RFC3339Nano, row.from)
		if err != nil {
			t.Fatal(err)
		}
		span := logistics.MustSpan(row.span)
		end, limited, err := span.End(from, may(t))
		got := ""
		if err == nil {
			got = end.Format(time.RFC3339Nano)
		} else {
			wantError(t, err, row.fault)
		}
		if got != row.want || !limited || !span.OnWorkdays() || (err == nil) != (row.fault == "") {
			t.Errorf("%s: %s from %s ends %q, %t, %v; want %q", row.reason, row.span, row.from, got, limited, err, row.want)
		}
	}
	if _, limited, err := logistics.MustSpan("5wd").End(when("02 09:00"), logistics.Calendar{}); err == nil || !limited {
		t.Error("without a calendar, workdays are no limit")
	}
	if logistics.MustSpan("5d").OnWorkdays() || logistics.MustSpan("5h").OnWorkdays() || (logistics.Span{}).OnWorkdays() {
		t.Error("days of the week, hours or no limit count workdays")
	}
}

func TestSpanSince(t *testing.T) {
	for _, row := range []struct {
		reason, span, end, first string
		ok                       bool
	}{
		{"thirty days back", "30d", "2026-03-31", "2026-03-01", true},
		{"the day itself", "0d", "2026-03-31", "2026-03-31", true},
		{"hours are not days", "48h", "2026-03-31", "", false},
		{"nor are workdays", "30wd", "2026-03-31", "", false},
		{"no limit", "none", "2026-03-31", "", false},
		{"before the first day there is none", "30d", "0001-01-01", "", true},
	} {
		first, ok := logistics.MustSpan(row.span).Since(logistics.MustDate(row.end))
		if ok != row.ok || first.String() != row.first {
			t.Errorf("%s: got %q, %t; want %q, %t", row.reason, first, ok, row.first, row.ok)
		}
	}
}

func TestSpanWords(t *testing.T) {
	for _, row := range []struct{ reason, span, en, zh string }{
		{"hours", "48h", "within 48 hours", "48 小时内"},
		{"one hour", "1h", "within 1 hour", "1 小时内"},
		{"two hours", "2h", "within 2 hours", "2 小时内"},
		{"the same day", "0d", "by the end of the same day", "当日内"},
		{"days", "2d", "by the end of day 2 after", "其后 2 日内"},
		{"workdays", "5wd", "by the end of workday 5 after", "其后 5 个工作日内"},
		{"the same workday", "0wd", "by the end of the same workday", "当日（工作日）内"},
		{"none", "none", "no limit", "无时限"},
	} {
		s := logistics.MustSpan(row.span)
		if s.Text(logistics.English) != row.en || s.Text(logistics.Chinese) != row.zh {
			t.Errorf("%s: got %q and %q", row.reason, s.Text(logistics.English), s.Text(logistics.Chinese))
		}
	}
}

func TestSpanOnDays(t *testing.T) {
	for _, row := range []struct{ reason, span, want string }{
		{"workdays", "5wd", "5d"}, {"the same workday", "0wd", "0d"}, {"days as they are", "2d", "2d"}, {"hours as they are", "48h", "48h"}, {"no limit", "none", "none"},
	} {
		if got := logistics.MustSpan(row.span).OnDays(); got.String() != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

func TestSpanLength(t *testing.T) {
	for _, row := range []struct{ reason, span, en, zh string }{
		{"one hour", "1h", "1 hour", "1 小时"},
		{"hours", "48h", "48 hours", "48 小时"},
		{"one day", "1d", "1 day", "1 天"},
		{"no day", "0d", "0 days", "0 天"},
		{"workdays", "5wd", "5 workdays", "5 个工作日"},
	} {
		s := logistics.MustSpan(row.span)
		if en, zh := s.Length(logistics.English), s.Length(logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: %q and %q, want %q and %q", row.reason, en, zh, row.en, row.zh)
		}
	}
	if none := (logistics.Span{}).Length(logistics.English); none != "" {
		t.Errorf("no span has the length %q", none)
	}
}
