package procurement_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// course is a purchase that goes as it should.
func course(edits ...func(*procurement.Course)) procurement.Course {
	f := procurement.Course{
		ID: "R-7", Due: day("2026-03-09"), Expected: day("2026-03-09"), SpecificationMet: logistics.Yes,
		RequestedPrice: amount("3.5"), MarketPrice: amount("3.50"), Bought: at("2026-03-05 12:00"), AsOf: at("2026-03-31 09:00"),
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

// told is a notice in order: seen, told, confirmed and the price decided anew, an hour apart, before it was bought.
func told(of string, edits ...func(*procurement.RequesterNotice)) procurement.RequesterNotice {
	n := procurement.RequesterNotice{
		Of: of, Seen: at("2026-03-05 08:00"), Told: at("2026-03-05 09:00"), Confirmed: at("2026-03-05 10:00"), PriceDecided: at("2026-03-05 11:00"),
	}
	for _, edit := range edits {
		edit(&n)
	}
	return n
}

func asksCourse(edits ...func(*procurement.Course)) reported {
	return func(pol procurement.Policy) (logistics.Report, error) { return pol.CheckNotices(course(edits...)) }
}

func TestCheckNotices(t *testing.T) {
	type file = procurement.Course
	type notice = procurement.RequesterNotice
	notices := func(all ...notice) func(*file) { return func(f *file) { f.Notices = all } }
	late := func(f *file) { f.Expected = day("2026-03-10") }
	dearer := func(f *file) { f.MarketPrice = amount("3.5001") }
	open := func(of string) string {
		return "? purchase R-7." + of + ".told: not checked, missing a time limit: the policy gives none (000-099)"
	}
	bought := func(of, after string) string {
		return "purchase R-7." + of + ".bought: out of order: 2026-03-05T12:00:00+08:00; expected " + after + " (000-099)"
	}
	const confirm, price = "after confirmation", "after price-decision"
	for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
		reportTable(t, pol, []reportRow{
			{"as asked for, at every bound", asksCourse(), nil},
			{"a day late, and not told", asksCourse(late), []string{"purchase R-7.late.told: missing (000-099)"}},
			{"late and told; how soon is not checked", asksCourse(late, notices(told("late"))), []string{open("late")}},
			{"a delay holds nothing", asksCourse(late, notices(told("late", func(n *notice) { n.Confirmed, n.PriceDecided = time.Time{}, time.Time{} }))), []string{open("late")}},
			{"seen, and not told", asksCourse(late, notices(notice{Of: "late", Seen: at("2026-03-05 08:00")})), []string{"purchase R-7.late.told: missing (000-099)"}},
			{"what is on record is judged even where it is over", asksCourse(notices(notice{Of: "late", Seen: at("2026-03-05 08:00")})), []string{"purchase R-7.late.told: missing (000-099)"}},
			{"nobody says when it is expected", asksCourse(func(f *file) { f.Expected = logistics.Date{} }), []string{
				"? purchase R-7.late: not checked, missing the day it is due and the day it is expected (000-099)",
			}},
			{"another specification, bought without a word", asksCourse(func(f *file) { f.SpecificationMet = logistics.No }), []string{
				"purchase R-7.other-specification.told: missing (000-099)", bought("other-specification", confirm), bought("other-specification", price),
			}},
			{"another specification, and still held", asksCourse(func(f *file) { f.SpecificationMet, f.Bought = logistics.No, time.Time{} }), []string{
				"purchase R-7.other-specification.told: missing (000-099)",
			}},
			{"nobody says what the market has", asksCourse(func(f *file) { f.SpecificationMet = logistics.Unknown }), []string{
				"? purchase R-7.other-specification: not checked, missing whether the market has what was specified (000-099)",
			}},
			{"told, confirmed, decided anew, bought", asksCourse(dearer, notices(told("dearer"))), []string{open("dearer")}},
			{"the smallest unit dearer, and not told", asksCourse(dearer, func(f *file) { f.Bought = time.Time{} }), []string{"purchase R-7.dearer.told: missing (000-099)"}},
			{"cheaper", asksCourse(func(f *file) { f.MarketPrice = amount("0.01") }), nil},
			{"nobody says what price was asked for", asksCourse(func(f *file) { f.RequestedPrice = nil }), []string{
				"? purchase R-7.dearer: not checked, missing the price that was asked for and the market's (000-099)",
			}},
			{"bought before he confirmed", asksCourse(dearer, notices(told("dearer", func(n *notice) { n.Confirmed = at("2026-03-05 12:01") }))), []string{
				bought("dearer", "not before 2026-03-05T12:01:00+08:00"), open("dearer"),
			}},
			{"confirmed in the minute it was bought", asksCourse(dearer, notices(told("dearer", func(n *notice) { n.Confirmed = at("2026-03-05 12:00") }))), []string{open("dearer")}},
			{"confirmed before he was told: it frees nothing", asksCourse(dearer, notices(told("dearer", func(n *notice) { n.Told = at("2026-03-05 10:01") }))), []string{
				"purchase R-7.dearer.confirmed: out of order: 2026-03-05T10:00:00+08:00; expected not before 2026-03-05T10:01:00+08:00 (000-099)",
				bought("dearer", confirm), open("dearer"),
			}},
			{"confirmed in the minute he was told", asksCourse(dearer, notices(told("dearer", func(n *notice) { n.Told = n.Confirmed }))), []string{open("dearer")}},
			{"confirmed, and never told", asksCourse(dearer, func(f *file) { f.Bought = time.Time{} }, notices(told("dearer", func(n *notice) { n.Told = time.Time{} }))), []string{
				"purchase R-7.dearer.confirmed: out of order: 2026-03-05T10:00:00+08:00; expected after told (000-099)",
				"purchase R-7.dearer.told: missing (000-099)",
			}},
			{"a delay is not confirmed", asksCourse(late, notices(told("late", func(n *notice) { n.Told = at("2026-03-05 10:01") }))), []string{open("late")}},
			{"never confirmed", asksCourse(dearer, notices(told("dearer", func(n *notice) { n.Confirmed = time.Time{} }))), []string{bought("dearer", confirm), open("dearer")}},
			{"the price was not decided anew: the decision is older", asksCourse(dearer, notices(told("dearer", func(n *notice) { n.PriceDecided = at("2026-03-05 07:59") }))), []string{
				bought("dearer", price), open("dearer"),
			}},
			{"decided in the minute it was seen", asksCourse(dearer, notices(told("dearer", func(n *notice) { n.PriceDecided = n.Seen }))), []string{open("dearer")}},
			{"decided after it was bought", asksCourse(dearer, notices(told("dearer", func(n *notice) { n.PriceDecided = at("2026-03-06 09:00") }))), []string{
				bought("dearer", "not before 2026-03-06T09:00:00+08:00"), open("dearer"),
			}},
		})
	}
	own := with(func(p *procurement.Policy) {
		p.Order.Notices[0].Within = logistics.MustSpan("1wd")
		p.Order.Notices = append(p.Order.Notices, procurement.Notice{Rule: logistics.Obliges("000-099"), Of: "other-brand", Within: logistics.MustSpan("2h"), Hold: true})
	})
	calendar := func(f *file) { f.Calendar = year2026() }
	reportTable(t, own, []reportRow{
		{"a limit of the company's own", asksCourse(late, calendar, notices(told("late", func(n *notice) { n.Told = at("2026-03-06 23:59") }))), nil},
		{"a minute later", asksCourse(late, calendar, notices(told("late", func(n *notice) { n.Told = at("2026-03-07 00:00") }))), []string{
			"purchase R-7.late.told: late: 2026-03-07T00:00:00+08:00; expected not after the end of 2026-03-06 (+08:00) (000-099)",
		}},
		{"seen, not told, and the day is not over", asksCourse(late, calendar, notices(told("late", func(n *notice) { n.Told = time.Time{} })), func(f *file) { f.AsOf = at("2026-03-06 23:59") }), nil},
		{"and it is over", asksCourse(late, calendar, notices(told("late", func(n *notice) { n.Told = time.Time{} })), func(f *file) { f.AsOf = at("2026-03-07 00:00") }), []string{
			"purchase R-7.late.told: missing (000-099)",
		}},
		{"and nobody says what time it is", asksCourse(late, calendar, notices(told("late", func(n *notice) { n.Told = time.Time{} })), func(f *file) { f.AsOf = time.Time{} }), []string{
			"? purchase R-7.late.told: not checked, missing what time it is (000-099)",
		}},
		{"late, and no notice on record", asksCourse(late, calendar), []string{"? purchase R-7.late.told: not checked, missing when the buyer saw it (000-099)"}},
		{"a notice of its own is judged where it is on record", asksCourse(notices(told("other-brand", func(n *notice) { n.Confirmed, n.PriceDecided = time.Time{}, time.Time{} }))), []string{
			bought("other-brand", confirm),
		}},
	})
	if _, err := own.CheckNotices(course(notices(told("late")))); err == nil {
		t.Error("a limit in workdays without a calendar")
	} else {
		differ(t, []string{"calendar range"}, problems(t, err))
	}
}

func TestNoticeProblems(t *testing.T) {
	type file = procurement.Course
	refusalTable(t, []reportRow{
		{"nothing at all", func(pol procurement.Policy) (logistics.Report, error) {
			return pol.CheckNotices(file{SpecificationMet: 4, RequestedPrice: amount("-1"), MarketPrice: amount("1e99"), Notices: []procurement.RequesterNotice{{}}})
		}, []string{"id absent", "specificationMet word", "requestedPrice amount", "marketPrice amount", "notices[0].of unknown", "notices[0].seen absent"}},
		{"a price of 0 is one that was left out", asksCourse(func(f *file) { f.RequestedPrice, f.MarketPrice = amount("0"), amount("0") }), []string{
			"requestedPrice range", "marketPrice range"}},
		{"moments that cannot be", asksCourse(func(f *file) {
			f.AsOf = at("2026-03-05 08:30")
			f.Notices = []procurement.RequesterNotice{told("late"), told("late", func(n *procurement.RequesterNotice) {
				n.Seen, n.PriceDecided = at("2026-03-05 11:00"), time.Time{}
			})}
		}), []string{
			"notices[0].told range", "notices[0].confirmed range", "notices[0].priceDecided range",
			"notices[1].of duplicate", "notices[1].told range", "notices[1].confirmed range", "notices[1].seen range", "notices[1].told range", "notices[1].confirmed range",
			"bought range",
		}},
	})
}

// The order of the notices says nothing, and a purchase that waits is never worse than one that does not.
func TestNoticeProperties(t *testing.T) {
	pol := procurement.Factory()
	rapid.Check(t, func(t *rapid.T) {
		moment := func(name string) time.Time {
			return rapid.SampledFrom([]time.Time{{}, at("2026-03-05 08:00"), at("2026-03-05 12:00"), at("2026-03-05 12:01")}).Draw(t, name)
		}
		f := course(func(f *procurement.Course) {
			f.Expected = day(rapid.SampledFrom([]string{"2026-03-09", "2026-03-10"}).Draw(t, "expected"))
			f.SpecificationMet = logistics.Answer(rapid.IntRange(0, 2).Draw(t, "specification"))
			f.MarketPrice = amount(rapid.SampledFrom([]string{"3.5", "3.5001"}).Draw(t, "price"))
			for _, of := range []string{"late", "other-specification", "dearer"} {
				if rapid.Bool().Draw(t, of) {
					f.Notices = append(f.Notices, told(of, func(n *procurement.RequesterNotice) {
						n.Told, n.Confirmed, n.PriceDecided = moment("told"), moment("confirmed"), moment("decided")
					}))
				}
			}
		})
		texts := func(f procurement.Course) []string {
			r, err := pol.CheckNotices(f)
			if err != nil {
				t.Fatal(err)
			}
			return found(r)
		}
		all := texts(f)
		shuffled := f
		shuffled.Notices = rapid.Permutation(f.Notices).Draw(t, "shuffled")
		if again := texts(shuffled); len(again) != len(all) || len(all) > 0 && again[0] != all[0] {
			t.Fatalf("%v, then %v", all, again)
		}
		held := f
		held.Bought = time.Time{}
		if waits := texts(held); len(waits) > len(all) {
			t.Fatalf("%v, and held %v", all, waits)
		}
	})
}
