package logistics_test

import (
	"math"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

func yuan(t testing.TB, text string) logistics.Measure { return logistics.Yuan(amount(t, text)) }

func score(n, d int64) logistics.Measure { return logistics.Score(big.NewRat(n, d)) }

// wide is a count of 64 bits, which a machine of 32 bits cuts off.
func wide(n int64) int { return int(n) }

// measure reads a measure that the test knows to be one.
func measure(t testing.TB, text string) logistics.Measure {
	t.Helper()
	var m logistics.Measure
	if err := m.UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return m
}

func TestMeasureForms(t *testing.T) {
	shanghai := time.FixedZone("", 8*60*60)
	nine := time.Date(2026, 3, 31, 9, 0, 0, 0, shanghai)
	for _, row := range []struct {
		reason         string
		m              logistics.Measure
		kind           logistics.Kind
		wire, text, zh string
		rat            string // "" is none
	}{
		{"no figure", logistics.Measure{}, 0, "", "unknown", "未知", ""},
		{"no things", logistics.Count(0), logistics.CountKind, "count 0", "0", "0", "0"},
		{"a thousand things less one", logistics.Count(999), logistics.CountKind, "count 999", "999", "999", "999"},
		{"a thousand things", logistics.Count(1000), logistics.CountKind, "count 1000", "1,000", "1,000", "1000"},
		{"a million things", logistics.Count(1_234_567), logistics.CountKind, "count 1234567", "1,234,567", "1,234,567", "1234567"},
		{"all the things there can be", logistics.Count(math.MaxInt), logistics.CountKind, "count 9223372036854775807", "9,223,372,036,854,775,807", "9,223,372,036,854,775,807", "9223372036854775807"},
		{"a negative count is unknown", logistics.Count(-1), 0, "", "unknown", "未知", ""},
		{"a share keeps part and whole", logistics.Share(3, 20), logistics.ShareKind, "share 3/20", "3 of 20", "3/20", "3/20"},
		{"a share of thousands", logistics.Share(1000, 20_000), logistics.ShareKind, "share 1000/20000", "1,000 of 20,000", "1,000/20,000", "1/20"},
		{"none of some", logistics.Share(0, 5), logistics.ShareKind, "share 0/5", "0 of 5", "0/5", "0"},
		{"more than all", logistics.Share(6, 5), logistics.ShareKind, "share 6/5", "6 of 5", "6/5", "6/5"},
		{"a share of none is no data", logistics.Share(0, 0), 0, "", "unknown", "未知", ""},
		{"a negative part", logistics.Share(-1, 5), 0, "", "unknown", "未知", ""},
		{"a negative whole", logistics.Share(1, -5), 0, "", "unknown", "未知", ""},
		{"the largest whole", logistics.Share(1, wide(999_999_999_999_999)), logistics.ShareKind, "share 1/999999999999999", "1 of 999,999,999,999,999", "1/999,999,999,999,999", "1/999999999999999"},
		{"a whole of 10^15", logistics.Share(1, wide(1_000_000_000_000_000)), 0, "", "unknown", "未知", ""},
		{"the largest part", logistics.Share(wide(999_999_999_999_999), 1), logistics.ShareKind, "share 999999999999999/1", "999,999,999,999,999 of 1", "999,999,999,999,999/1", "999999999999999"},
		{"a part of 10^15", logistics.Share(wide(1_000_000_000_000_000), 1), 0, "", "unknown", "未知", ""},
		{"a share of amounts", logistics.ShareOf(amount(t, "0.5"), amount(t, "2000.25")), logistics.ShareKind, "share 0.5/2000.25", "0.5 of 2,000.25", "0.5/2,000.25", "2/8001"},
		{"a share of no amount", logistics.ShareOf(amount(t, "5"), amount(t, "0")), 0, "", "unknown", "未知", ""},
		{"money", yuan(t, "4999.99"), logistics.YuanKind, "yuan 4999.99", "4,999.99 yuan", "4,999.99 元", "499999/100"},
		{"no money is a figure", yuan(t, "0"), logistics.YuanKind, "yuan 0", "0 yuan", "0 元", "0"},
		{"the least money", yuan(t, "0.0001"), logistics.YuanKind, "yuan 0.0001", "0.0001 yuan", "0.0001 元", "1/10000"},
		{"the most money", yuan(t, "999999999999999.9999"), logistics.YuanKind, "yuan 999999999999999.9999", "999,999,999,999,999.9999 yuan", "999,999,999,999,999.9999 元", "9999999999999999999/10000"},
		{"a day", logistics.Day(logistics.MustDate("2026-03-31")), logistics.DayKind, "day 2026-03-31", "2026-03-31", "2026-03-31", ""},
		{"no day", logistics.Day(logistics.Date{}), 0, "", "unknown", "未知", ""},
		{"an instant as its zone writes it", logistics.Instant(nine), logistics.InstantKind, "instant 2026-03-31T09:00:00+08:00", "2026-03-31T09:00:00+08:00", "2026-03-31 09:00:00 +08:00", ""},
		{"no instant", logistics.Instant(time.Time{}), 0, "", "unknown", "未知", ""},
		{"the last nanosecond of year 9999", logistics.Instant(time.Date(9999, 12, 31, 23, 59, 59, 999_999_999, time.UTC)), logistics.InstantKind, "instant 9999-12-31T23:59:59.999999999Z", "the end of 9999-12-31 (Z)", "9999-12-31 24:00 +00:00", ""},
		{"the nanosecond before the last of a day", logistics.Instant(time.Date(2026, 3, 31, 23, 59, 59, 999_999_998, time.UTC)), logistics.InstantKind, "instant 2026-03-31T23:59:59.999999998Z", "2026-03-31T23:59:59.999999998Z", "2026-03-31 23:59:59.999999998 +00:00", ""},
		{"year 10000", logistics.Instant(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)), 0, "", "unknown", "未知", ""},
		{"the first second of year 1", logistics.Instant(time.Date(1, 1, 1, 0, 0, 1, 0, time.UTC)), logistics.InstantKind, "instant 0001-01-01T00:00:01Z", "0001-01-01T00:00:01Z", "0001-01-01 00:00:01 +00:00", ""},
		{"year 0", logistics.Instant(time.Date(0, 12, 31, 23, 59, 59, 0, time.UTC)), 0, "", "unknown", "未知", ""},
		{"a zone of odd seconds is written in UTC", logistics.Instant(time.Date(1900, 1, 1, 8, 5, 43, 0, time.FixedZone("LMT", 8*3600+5*60+43))), logistics.InstantKind, "instant 1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z", "1900-01-01 00:00:00 +00:00", ""},
		{"a zone of half hours is kept", logistics.Instant(time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", -(3*3600+30*60)))), logistics.InstantKind, "instant 2026-01-01T00:00:00-03:30", "2026-01-01T00:00:00-03:30", "2026-01-01 00:00:00 -03:30", ""},
		{"a minute less than a day east", logistics.Instant(time.Date(2026, 1, 2, 0, 0, 0, 0, time.FixedZone("", 24*3600-60))), logistics.InstantKind, "instant 2026-01-02T00:00:00+23:59", "2026-01-02T00:00:00+23:59", "2026-01-02 00:00:00 +23:59", ""},
		{"a day east is no zone", logistics.Instant(time.Date(2026, 1, 2, 0, 0, 0, 0, time.FixedZone("", 24*3600))), logistics.InstantKind, "instant 2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-01 00:00:00 +00:00", ""},
		{"a day west is no zone", logistics.Instant(time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", -24*3600))), logistics.InstantKind, "instant 2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-02 00:00:00 +00:00", ""},
		{"a minute less than a day west", logistics.Instant(time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", 60-24*3600))), logistics.InstantKind, "instant 2026-01-01T00:00:00-23:59", "2026-01-01T00:00:00-23:59", "2026-01-01 00:00:00 -23:59", ""},
		{"the lowest score", score(0, 1), logistics.ScoreKind, "score 0", "0", "0", "0"},
		{"a score below it", score(-1, 10_000), 0, "", "unknown", "未知", ""},
		{"the highest score", score(100, 1), logistics.ScoreKind, "score 100", "100", "100", "100"},
		{"a score above it", score(1_000_001, 10_000), 0, "", "unknown", "未知", ""},
		{"no score", logistics.Score(nil), 0, "", "unknown", "未知", ""},
		{"a score is cut, never rounded", score(200, 3), logistics.ScoreKind, "score 200/3", "66.6666…", "66.6666…", "200/3"},
		{"a score of four decimals is whole", score(599_999, 10_000), logistics.ScoreKind, "score 599999/10000", "59.9999", "59.9999", "599999/10000"},
		{"a score just below a grade", score(5_999_999, 100_000), logistics.ScoreKind, "score 5999999/100000", "59.9999…", "59.9999…", "5999999/100000"},
		{"a role", logistics.Roles("buyer"), logistics.RoleKind, "role buyer", "buyer", "采购员", ""},
		{"any of two roles", logistics.Roles("buyer", "general-manager"), logistics.RoleKind, "role buyer|general-manager", "buyer or general manager", "采购员或总经理", ""},
		{"any of three roles", logistics.Roles("buyer", "purchasing-manager", "general-manager"), logistics.RoleKind, "role buyer|purchasing-manager|general-manager", "buyer or purchasing manager or general manager", "采购员、采购担当经理或总经理", ""},
		{"a company's own role", logistics.Roles("night watch"), logistics.RoleKind, "role night watch", "night watch", "night watch", ""},
		{"a seal", logistics.Seals(logistics.IssueSeal), logistics.SealKind, "seal issue-seal", "document issue seal", "总务部门文件发行章", ""},
		{"any of two seals", logistics.Seals("", "own", logistics.DepartmentSeal), logistics.SealKind, "seal own|department-seal", "own or issuing department seal", "own或总务部门发行部署章", ""},
		{"no seal", logistics.Seals(), 0, "", "unknown", "未知", ""},
		{"no role", logistics.Roles(), 0, "", "unknown", "未知", ""},
		{"an empty role among others", logistics.Roles("", "buyer", ""), logistics.RoleKind, "role buyer", "buyer", "采购员", ""},
		{"a person whose name is a role's", logistics.Said("guard"), logistics.WordKind, "word guard", "guard", "guard", ""},
		{"a supplier with a bar in his name", logistics.Said("S||1"), logistics.WordKind, "word S||1", "S||1", "S||1", ""},
		{"an empty word", logistics.Said(""), 0, "", "unknown", "未知", ""},
	} {
		t.Run(row.reason, func(t *testing.T) {
			wire, err := row.m.MarshalText()
			if err != nil || string(wire) != row.wire {
				t.Errorf("written %q, %v; want %q", wire, err, row.wire)
			}
			if row.m.Kind() != row.kind || row.m.IsZero() != (row.kind == 0) {
				t.Errorf("kind %s, zero %t", row.m.Kind(), row.m.IsZero())
			}
			if row.m.String() != row.text || row.m.Text(logistics.Chinese) != row.zh {
				t.Errorf("shown as %q and %q, want %q and %q", row.m, row.m.Text(logistics.Chinese), row.text, row.zh)
			}
			rat := ""
			if r := row.m.Rat(); r != nil {
				rat = r.RatString()
			}
			if rat != row.rat {
				t.Errorf("as a fraction %q, want %q", rat, row.rat)
			}
			if got := measure(t, string(wire)); got != row.m {
				t.Errorf("%q is read as %#v, want %#v", wire, got, row.m)
			}
		})
	}
}

func TestMeasureRead(t *testing.T) {
	for _, row := range []struct{ reason, text, want, err string }{
		{"nothing is unknown", "", "", ""},
		{"another form of an amount", "yuan 5e3", "yuan 5000", ""},
		{"a score on the grid", "score 86.50", "score 173/2", ""},
		{"a score not in lowest terms", "score 2/4", "score 1/2", ""},
		{"a score of 5 decimals is exact", "score 59.99999", "score 5999999/100000", ""},
		{"an instant with a zero at its end", "instant 2026-03-31T09:00:00.500+08:00", "instant 2026-03-31T09:00:00.5+08:00", ""},
		{"a long fraction", "score 1/" + strings.Repeat("7", 3998), "score 1/" + strings.Repeat("7", 3998), ""},
		{"a fraction that is too long", "score 1/" + strings.Repeat("7", 3999), "", "not a score such as 86.5 or 200/3"},
		{"an unknown kind", "elapsed 3h", "", `figure "elapsed 3h": unknown word "elapsed"; one of count, share,`},
		{"a kind alone", "count", "", "not a count such as 3"},
		{"a capital", "Count 3", "", "unknown word"},
		{"a space in front", " count 3", "", "unknown word"},
		{"a negative count", "count -1", "", "not a count"},
		{"a count with a plus", "count +1", "", "not a count"},
		{"a count with zeros in front", "count 007", "", "not a count"},
		{"a count with decimals", "count 1.0", "", "not a count"},
		{"a count beyond an int", "count 9223372036854775808", "", "not a count"},
		{"two spaces", "count  1", "", "not a count"},
		{"a negative amount", "yuan -5", "", "is negative"},
		{"five decimals", "yuan 0.00001", "", "has more than 4 decimals"},
		{"no amount", "yuan ", "", "is no figure"},
		{"an amount with a plus", "yuan +5", "", "is no figure"},
		{"a share without a whole", "share 5", "", "not a share such as 15/100"},
		{"a share of nothing", "share 5/", "", "not a share"},
		{"a share of zero", "share 5/0", "", "not a share"},
		{"no part", "share /5", "", "not a share"},
		{"a negative whole", "share 1/-5", "", "not a share"},
		{"three parts", "share 1/2/3", "", "not a share"},
		{"a day that is none", "day 2026-02-29", "", "is no date such as"},
		{"an instant without a zone", "instant 2026-03-31T09:00:00", "", "not an instant such as"},
		{"the zero instant", "instant 0001-01-01T00:00:00Z", "", "not an instant such as"},
		{"year 0", "instant 0000-12-31T00:00:00Z", "", "not an instant such as"},
		{"a negative score", "score -1", "", "not a score from 0 to 100"},
		{"a score above the highest", "score 100.0001", "", "not a score from 0 to 100"},
		{"a fraction above it", "score 201/2", "", "not a score from 0 to 100"},
		{"a fraction of zero", "score 1/0", "", "not a score"},
		{"no score", "score ", "", "not a score"},
		{"a hexadecimal score", "score 0x10", "", "not a score"},
		{"a hexadecimal fraction", "score 0x10/0x20", "", "not a score"},
		{"an octal fraction", "score 010/1", "", "not a score"},
		{"an octal whole", "score 1/010", "", "not a score"},
		{"digits in groups", "score 1_0", "", "not a score"},
		{"a score with a plus", "score +5", "", "not a score"},
		{"a binary exponent", "score 1p-1000000", "", "not a score"},
		{"a decimal exponent of many digits", "score 1e-1000000", "", "not a score"},
		{"a score that is not a number", "score NaN", "", "not a score"},
		{"no word", "word ", "", "not a word"},
		{"no word among two", "role a|", "", "not a role"},
		{"only a bar", "role |", "", "not a role"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			m := logistics.Count(77)
			err := m.UnmarshalText([]byte(row.text))
			if row.err != "" {
				wantError(t, err, row.err)
				if m != logistics.Count(77) {
					t.Errorf("what is no measure was read as %s", m)
				}
				return
			}
			wire, _ := m.MarshalText()
			if err != nil || string(wire) != row.want {
				t.Errorf("read as %s, %v; want %s", wire, err, row.want)
			}
		})
	}
}

func TestMeasureCompare(t *testing.T) {
	shanghai := time.FixedZone("", 8*60*60)
	for _, row := range []struct {
		reason string
		m, n   logistics.Measure
		want   int
		ok     bool
	}{
		{"a count one below", logistics.Count(2), logistics.Count(3), -1, true},
		{"a count at", logistics.Count(3), logistics.Count(3), 0, true},
		{"a count one above", logistics.Count(4), logistics.Count(3), 1, true},
		{"3 of 20 is 15 of 100", logistics.Share(3, 20), logistics.Share(15, 100), 0, true},
		{"just below a third", logistics.Share(333_333, 1_000_000), logistics.Share(1, 3), -1, true},
		{"just above a third", logistics.Share(333_334, 1_000_000), logistics.Share(1, 3), 1, true},
		{"products beyond 64 bits, below", logistics.Share(wide(999_999_999_999_998), wide(999_999_999_999_999)), logistics.Share(wide(999_999_999_999_999), wide(999_999_999_999_998)), -1, true},
		{"products beyond 64 bits that differ in the low half", logistics.Share(wide(999_999_999_999_997), wide(999_999_999_999_998)), logistics.Share(wide(999_999_999_999_998), wide(999_999_999_999_999)), -1, true},
		{"the same the other way", logistics.Share(wide(999_999_999_999_998), wide(999_999_999_999_999)), logistics.Share(wide(999_999_999_999_997), wide(999_999_999_999_998)), 1, true},
		{"products beyond 64 bits that are equal", logistics.Share(wide(999_999_999_999_999), wide(999_999_999_999_999)), logistics.Share(1, 1), 0, true},
		{"high halves that differ, low halves that say the opposite", logistics.Share(4, 1_000_000), logistics.Share(1, 999_999), 1, true},
		{"one unit of money below", yuan(t, "4999.9999"), yuan(t, "5000"), -1, true},
		{"money at", yuan(t, "5000.00"), yuan(t, "5000"), 0, true},
		{"scores that no decimal is", score(200, 3), logistics.Score(big.NewRat(666_666, 10_000)), 1, true},
		{"a score at", score(120, 2), score(60, 1), 0, true},
		{"days", logistics.Day(logistics.MustDate("2026-01-31")), logistics.Day(logistics.MustDate("2026-02-01")), -1, true},
		{"one day", logistics.Day(logistics.MustDate("2026-01-31")), logistics.Day(logistics.MustDate("2026-01-31")), 0, true},
		{"days of early years", logistics.Day(logistics.MustDate("0999-12-31")), logistics.Day(logistics.MustDate("1000-01-01")), -1, true},
		{"one moment in two zones", logistics.Instant(time.Date(2026, 4, 1, 0, 0, 0, 0, shanghai)), logistics.Instant(time.Date(2026, 3, 31, 16, 0, 0, 0, time.UTC)), 0, true},
		{"a later moment that reads as an earlier day", logistics.Instant(time.Date(2026, 3, 31, 17, 0, 0, 0, time.UTC)), logistics.Instant(time.Date(2026, 4, 1, 0, 0, 0, 0, shanghai)), 1, true},
		{"a nanosecond", logistics.Instant(time.Date(2026, 4, 1, 0, 0, 0, 0, shanghai)), logistics.Instant(time.Date(2026, 4, 1, 0, 0, 0, 1, shanghai)), -1, true},
		{"the same roles", logistics.Roles("a", "b"), logistics.Roles("a", "b"), 0, true},
		{"other words have no order", logistics.Said("a"), logistics.Said("b"), 0, false},
		{"a count is not money", logistics.Count(5), yuan(t, "5"), 0, false},
		{"a count is not a score", logistics.Count(5), score(5, 1), 0, false},
		{"a day is not an instant", logistics.Day(logistics.MustDate("2026-01-31")), logistics.Instant(time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC)), 0, false},
		{"unknown against a figure", logistics.Measure{}, logistics.Count(0), 0, false},
		{"unknown is not even itself", logistics.Measure{}, logistics.Measure{}, 0, false},
	} {
		if got, ok := row.m.Compare(row.n); got != row.want || ok != row.ok {
			t.Errorf("%s: %s against %s = %d, %t; want %d, %t", row.reason, row.m, row.n, got, ok, row.want, row.ok)
		}
		if got, ok := row.n.Compare(row.m); got != -row.want || ok != row.ok {
			t.Errorf("%s, turned: %s against %s = %d, %t", row.reason, row.n, row.m, got, ok)
		}
	}
}

func TestMeasureIsCopied(t *testing.T) {
	r := big.NewRat(200, 3)
	m := logistics.Score(r)
	r.SetInt64(1)
	m.Rat().SetInt64(2)
	if diff := cmp.Diff("200/3", m.Rat().RatString()); diff != "" {
		t.Errorf("a score changed after it was made:\n%s", diff)
	}
}

func TestBoundText(t *testing.T) {
	most := logistics.ShareOf(amount(t, "999999999999999"), amount(t, "1"))
	for _, row := range []struct {
		reason string
		m      logistics.Measure
		en, zh string
	}{
		{"a hundredth", logistics.Share(15, 100), "15%", "15%"},
		{"the same in lowest terms", logistics.Share(3, 20), "15%", "15%"},
		{"nothing of something", logistics.Share(0, 7), "0%", "0%"},
		{"more than the whole", logistics.Share(5, 4), "125%", "125%"},
		{"four decimals", logistics.Share(20_001, 1_000_000), "2.0001%", "2.0001%"},
		{"a fifth decimal would be cut", logistics.Share(200_001, 10_000_000), "200,001 of 10,000,000", "200,001/10,000,000"},
		{"no decimal at all", logistics.Share(1, 3), "1 of 3", "1/3"},
		{"too many hundredths to count", most, "999,999,999,999,999 of 1", "999,999,999,999,999/1"},
		{"a count stays", logistics.Count(15), "15", "15"},
		{"unknown stays", logistics.Measure{}, "unknown", "未知"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			if en, zh := row.m.BoundText(logistics.English), row.m.BoundText(logistics.Chinese); en != row.en || zh != row.zh {
				t.Errorf("reads %q and %q, want %q and %q", en, zh, row.en, row.zh)
			}
		})
	}
}
