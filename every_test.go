package logistics_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
)

// everyTexts are the frequencies of the tests, in every form.
var everyTexts = []string{
	"none", "daily", "workday", "weekly", "weekly mon", "weekly fri", "weekly sun",
	"monthly", "monthly 1", "monthly 10", "monthly 31", "monthly 15..20", "monthly 10..10", "monthly 31..31", "monthly 25..5", "monthly 31..30", "monthly 30..31",
	"quarterly", "half-yearly", "yearly", "yearly 12-20", "yearly 12-31", "yearly 02-29", "yearly 05-15..05-20", "yearly 06-01..06-01", "yearly 12-20..01-10", "yearly 02-29..02-29",
	"each term", "1d before term", "7d before term", "first 7d of term", "last 7d of term", "first 30d of holiday", "999d before holiday",
}

func TestEveryText(t *testing.T) {
	for _, row := range []struct{ reason, text string }{
		{"a space behind", "weekly "}, {"a space in front", " weekly"}, {"two spaces", "weekly  fri"}, {"a capital", "Weekly"}, {"a weekday in full", "weekly friday"},
		{"a weekday in capitals", "weekly Fri"}, {"two weekdays", "weekly mon fri"}, {"a day of the week by number", "weekly 5"}, {"a window of a week", "weekly mon..fri"},
		{"day 0", "monthly 0"}, {"day 32", "monthly 32"}, {"a zero in front", "monthly 010"}, {"another", "monthly 01"}, {"a sign", "monthly +5"}, {"a day below 0", "monthly -1"},
		{"from the 1st: its end says it", "monthly 1..10"}, {"the whole month by its days", "monthly 1..31"}, {"only the 1st, as a window", "monthly 1..1"}, {"a window without an end", "monthly 5.."},
		{"without a beginning", "monthly ..5"}, {"three days", "monthly 5..7..9"}, {"one dot", "monthly 5.7"}, {"a day to day 0", "monthly 5..0"}, {"from day 32", "monthly 32..5"},
		{"a date in a month", "monthly 05-15"}, {"30 February", "yearly 02-30"}, {"31 April", "yearly 04-31"}, {"month 13", "yearly 13-01"}, {"month 0", "yearly 00-10"}, {"day 0 of a month", "yearly 05-00"},
		{"a date without zeros", "yearly 5-15"}, {"a day without zeros", "yearly 05-5"}, {"with a year", "yearly 2026-05-15"}, {"a day of the year", "yearly 100"}, {"a dash more", "yearly 05--5"},
		{"from 1 January: its end says it", "yearly 01-01..12-20"}, {"the whole year by its days", "yearly 01-01..12-31"}, {"only 1 January, as a window", "yearly 01-01..01-01"},
		{"a window of dates without an end", "yearly 05-15.."}, {"a date that is none at the end", "yearly 05-15..02-30"}, {"at the beginning", "yearly 02-30..05-15"},
		{"a day of a quarter", "quarterly 10"}, {"a window of the half-year", "half-yearly 06-30"}, {"a half-year in one word", "halfyearly"}, {"a number of days alone", "7d"}, {"each without a name", "each "},
		{"each alone", "each"}, {"two names", "each x y"}, {"two names in capitals", "each X Y"}, {"a capital in a name", "each Term"}, {"a hyphen in front", "each -term"}, {"a hyphen behind", "each term-"},
		{"a hyphen alone", "each -"}, {"an underscore", "each summer_holiday"}, {"a Chinese name", "each 学期"}, {"41 characters", "each " + strings.Repeat("a", 41)},
		{"no days before", "0d before x"}, {"days below 0", "-1d before x"}, {"a thousand days", "1000d before x"}, {"days without a unit", "7 before x"}, {"hours", "7h before x"}, {"a zero in front of days", "07d before x"},
		{"days with a sign", "+7d before x"}, {"before nothing", "7d before "}, {"before nobody", "7d before"}, {"days after", "7d after x"}, {"two units", "7dd before x"},
		{"no days of a term", "first 0d of x"}, {"days of nothing", "first 7d of "}, {"the first without days", "first of x"}, {"the last without a unit", "last 7 of x"}, {"first before", "first 7d before x"},
		{"workdays of a term", "first 5wd of x"}, {"none with more", "none x"}, {"daily with more", "daily mon"}, {"a capital none", "None"}, {"nothing", ""}, {"a space", " "}, {"a line break", "daily\n"}, {"in Chinese", "每日"},
	} {
		e := logistics.MustEvery("weekly fri")
		wantError(t, e.UnmarshalText([]byte(row.text)), " is no frequency such as daily, weekly fri, monthly 25..5")
		if e != logistics.MustEvery("weekly fri") {
			t.Errorf("%s: what is no frequency was read as %s", row.reason, e)
		}
		wantPanic(t, func() { logistics.MustEvery(row.text) })
	}
	seen := map[logistics.Every]string{}
	for _, text := range append(slices.Clone(everyTexts), "each a", "each 2", "each summer-holiday", "each a--b", "each "+strings.Repeat("a", 40)) {
		e := logistics.MustEvery(text)
		wire, err := e.MarshalText()
		if err != nil || string(wire) != text || e.String() != text || !e.Equal(logistics.MustEvery(text)) {
			t.Errorf("%q is written %q, %v", text, wire, err)
		}
		if e.IsZero() != (text == "none") {
			t.Errorf("%s: IsZero() = %t", text, e.IsZero())
		}
		if other, twice := seen[e]; twice {
			t.Errorf("%s and %s are one value", text, other)
		}
		seen[e] = text
		if e.Text(logistics.English) == "" || e.Text(logistics.Chinese) == "" {
			t.Errorf("%s says nothing", text)
		}
	}
	if (logistics.Every{}).String() != "none" {
		t.Error("the zero Every is some frequency")
	}
	for text, want := range map[string]string{"7d before term": "term", "each summer-holiday": "summer-holiday", "weekly fri": "", "none": ""} {
		if got := logistics.MustEvery(text).Anchor(); got != want {
			t.Errorf("%s goes by %q, want %q", text, got, want)
		}
	}
}

func TestEveryWords(t *testing.T) {
	for _, row := range []struct{ reason, every, en, zh string }{
		{"no frequency", "none", "no frequency given", "未规定频次"},
		{"days", "daily", "every day", "每日"},
		{"workdays", "workday", "every workday", "每个工作日"},
		{"weeks", "weekly", "every week", "每周"},
		{"the first day of the week", "weekly mon", "every Monday", "每周一"},
		{"the last", "weekly sun", "every Sunday", "每周日"},
		{"months", "monthly", "every month", "每月"},
		{"the first", "monthly 1", "every month on the 1st", "每月 1 日"},
		{"a window from the 1st", "monthly 10", "every month by the 10th", "每月 10 日前（含当日）"},
		{"an eleventh is no first", "monthly 11", "every month by the 11th", "每月 11 日前（含当日）"},
		{"a twelfth and a thirteenth", "monthly 12..13", "every month from the 12th to the 13th", "每月 12 日至 13 日"},
		{"a second and a third", "monthly 2..23", "every month from the 2nd to the 23rd", "每月 2 日至 23 日"},
		{"one day", "monthly 31..31", "every month on the 31st", "每月 31 日"},
		{"over the end of the month", "monthly 25..5", "every month from the 25th to the 5th of the next", "每月 25 日至次月 5 日"},
		{"quarters", "quarterly", "every quarter", "每季度"},
		{"half-years", "half-yearly", "every half-year", "每半年"},
		{"years", "yearly", "every year", "每年"},
		{"to a day of the year", "yearly 12-20", "every year by 20 December", "每年 12 月 20 日前（含当日）"},
		{"a window of the year", "yearly 05-15..05-20", "every year from 15 May to 20 May", "每年 5 月 15 日至 5 月 20 日"},
		{"over its end", "yearly 12-20..01-10", "every year from 20 December to 10 January of the next", "每年 12 月 20 日至次年 1 月 10 日"},
		{"one day of the year", "yearly 06-01..06-01", "every year on 1 June", "每年 6 月 1 日"},
		{"a name that people know", "each term", "every term", "每学期"},
		{"one of the host's own", "each visit", "every visit", "每个“visit”"},
		{"before", "7d before summer-holiday", "in the 7 days before every summer holiday", "每个暑假开始前 7 天内"},
		{"a day before", "1d before visit", "in the day before every visit", "每个“visit”开始前 1 天内"},
		{"first days", "first 7d of term", "in the first 7 days of every term", "每学期开始后 7 天内"},
		{"last days", "last 10d of term", "in the last 10 days of every term", "每学期结束前 10 天内"},
	} {
		e := logistics.MustEvery(row.every)
		if e.Text(logistics.English) != row.en || e.Text(logistics.Chinese) != row.zh {
			t.Errorf("%s: got %q and %q", row.reason, e.Text(logistics.English), e.Text(logistics.Chinese))
		}
	}
}

func TestDayMoveWords(t *testing.T) {
	for _, row := range []struct {
		move         logistics.DayMove
		wire, en, zh string
	}{
		{logistics.Stays, "stays", "stays", "不变"}, {logistics.Earlier, "earlier", "to the last workday before", "提前至前一工作日"},
		{logistics.Later, "later", "to the first workday after", "顺延至后一工作日"}, {logistics.Lapses, "lapses", "lapses", "免做"},
	} {
		text, err := row.move.MarshalText()
		var back logistics.DayMove
		if err != nil || string(text) != row.wire || row.move.String() != row.wire || back.UnmarshalText(text) != nil || back != row.move {
			t.Errorf("%s is written %q, %v, and read as %s", row.wire, text, err, back)
		}
		if row.move.Label(logistics.English) != row.en || row.move.Label(logistics.Chinese) != row.zh {
			t.Errorf("%s is %q and %q", row.wire, row.move.Label(logistics.English), row.move.Label(logistics.Chinese))
		}
	}
	for _, m := range []logistics.DayMove{0, 5} {
		if text, err := m.MarshalText(); err == nil || m.String() != "invalid" || m.Label(logistics.Chinese) != "invalid" {
			t.Errorf("%d is written %q", m, text)
		}
	}
	for _, text := range []string{"", "Stays", "none", "invalid", "stay"} {
		if err := new(logistics.DayMove).UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q is read", text)
		}
	}
}

// What is read is written as it was.
func FuzzEvery(f *testing.F) {
	for _, text := range append([]string{"", "weekly ", "monthly 010", "yearly 02-30", "0d before x", "each X"}, everyTexts...) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var e logistics.Every
		if e.UnmarshalText([]byte(text)) != nil {
			return
		}
		if e.String() != text || e.IsZero() != (text == "none") || (e.Anchor() != "") != strings.HasSuffix(text, " "+e.Anchor()) {
			t.Errorf("%q is read as %s", text, e)
		}
		if e.Text(logistics.English) == "" || e.Text(logistics.Chinese) == "" {
			t.Errorf("%s says nothing", e)
		}
	})
}
