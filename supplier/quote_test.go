package supplier_test

import (
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// moment is nine in the morning of a day in Shanghai.
func moment(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text+" 09:00", time.FixedZone("", 8*3600))
	if err != nil {
		panic(err)
	}
	return t
}

// paper is what a supplier's man drew up on a day.
func paper(on string, marks ...logistics.Mark) logistics.Trail {
	return logistics.Trail{By: "Qian", Role: logistics.Supplier, At: moment(on), Marks: marks}
}

func mark(act string, role logistics.Role, by, on string) logistics.Mark {
	return logistics.Mark{Act: act, Role: role, By: logistics.Person(by), At: moment(on)}
}

// quoted is a valid quote for maintenance materials of S-17 that came in on a day.
func quoted(on string, edits ...func(*supplier.Quote)) supplier.Quote {
	q := supplier.Quote{
		Trail: paper(on), Supplier: "S-17", Category: logistics.MaintenanceMaterials, Channel: "fax", To: logistics.PurchasingManager,
	}
	for _, edit := range edits {
		edit(&q)
	}
	return q
}

type quoteEdit = func(*supplier.Quote)

func channel(name string) quoteEdit { return func(q *supplier.Quote) { q.Channel = name } }

func goods(c logistics.Category, kind string) quoteEdit {
	return func(q *supplier.Quote) { q.Category, q.Kind = c, kind }
}

func acceptedLate(role logistics.Role, by, reason string) quoteEdit {
	return func(q *supplier.Quote) {
		q.Marks, q.Reason = []logistics.Mark{mark("accept-late", role, by, "2026-06-02")}, reason
	}
}

// lateForMay is the finding about a quote that came in on a day after the window of May 2026.
func lateForMay(on string) string {
	return "quote: late: " + on + "; expected not after 2026-05-20 (000-058)"
}

func TestCheckQuote(t *testing.T) {
	manager := logistics.PurchasingManager
	for _, row := range []struct {
		reason string
		quote  supplier.Quote
		want   []string
	}{
		{"by letter", quoted("2026-05-17", channel("letter")), nil},
		{"by fax", quoted("2026-05-17", channel("fax")), nil},
		{"by hand", quoted("2026-05-17", channel("by-hand")), nil},
		{"by e-mail, which the text does not list", quoted("2026-05-17", channel("e-mail")), []string{"quote.channel: not among those allowed: e-mail; expected letter / fax / by-hand (000-057)"}},
		{"by telephone", quoted("2026-05-17", channel("telephone")), []string{"quote.channel: not among those allowed: telephone; expected letter / fax / by-hand (000-057)"}},
		{"to a buyer", quoted("2026-05-17", func(q *supplier.Quote) { q.To = logistics.Buyer }), []string{"quote.to: buyer, must be purchasing manager (000-057)"}},

		{"the day before the window: late for that of December", quoted("2026-05-14"), []string{"quote: late: 2026-05-14; expected not after 2025-12-20 (000-058)"}},
		{"the first day of it", quoted("2026-05-15"), nil},
		{"the last day of it", quoted("2026-05-20"), nil},
		{"the day after it", quoted("2026-05-21"), []string{lateForMay("2026-05-21")}},
		{"the day before that of December", quoted("2026-12-14"), []string{lateForMay("2026-12-14")}},
		{"the first day of that", quoted("2026-12-15"), nil},
		{"the last day of that", quoted("2026-12-20"), nil},
		{"the day after that", quoted("2026-12-21"), []string{"quote: late: 2026-12-21; expected not after 2026-12-20 (000-058)"}},
		{"beyond the end of the year", quoted("2027-01-03"), []string{"quote: late: 2027-01-03; expected not after 2026-12-20 (000-058)"}},
		{"the day counts where it came in: 20 May 23:00 UTC is 21 May here", quoted("2026-05-17", func(q *supplier.Quote) {
			q.At = time.Date(2026, 5, 20, 23, 0, 0, 0, time.UTC).In(time.FixedZone("", 8*3600))
		}), []string{lateForMay("2026-05-21")}},

		{"late, accepted by the purchasing manager with a reason", quoted("2026-06-01", acceptedLate(manager, "Pang", "fuel prices")), nil},
		{"late, accepted without a reason", quoted("2026-06-01", acceptedLate(manager, "Pang", " ")),
			[]string{lateForMay("2026-06-01"), "quote.late-quote-reason: missing (000-058)"}},
		{"late, accepted by a buyer", quoted("2026-06-01", acceptedLate(logistics.Buyer, "Chen", "fuel prices")),
			[]string{lateForMay("2026-06-01"), "quote.accept-late: buyer, must be purchasing manager (000-058)"}},
		{"late, accepted by who quoted", quoted("2026-06-01", acceptedLate(manager, "Qian", "fuel prices")),
			[]string{lateForMay("2026-06-01"), "quote.accept-late: approves his own request: Qian (000-058)"}},
		{"late, a reason alone accepts nothing", quoted("2026-06-01", func(q *supplier.Quote) { q.Reason = "fuel prices" }), []string{lateForMay("2026-06-01")}},
		{"in time, an acceptance is not asked for and not judged", quoted("2026-05-17", acceptedLate(logistics.Buyer, "Chen", "")), nil},

		{"no window for medicines", quoted("2026-09-01", goods(logistics.Medicines, "")), nil},
		{"of rice the list says nothing", quoted("2026-09-01", goods(logistics.Food, "rice")), []string{"? quote.kind: not checked, missing whether rice has a window: the policy names other kinds, and its list is open (000-058)"}},
		{"one for meat", quoted("2026-09-01", goods(logistics.Food, "meat")), []string{lateForMay("2026-09-01")}},
		{"one for kitchen consumables", quoted("2026-09-01", goods(logistics.Kitchenware, "kitchen-consumables")), []string{lateForMay("2026-09-01")}},
		{"nor of pans", quoted("2026-09-01", goods(logistics.Kitchenware, "pans")), []string{"? quote.kind: not checked, missing whether pans has a window: the policy names other kinds, and its list is open (000-058)"}},
		{"food of which nobody says what", quoted("2026-09-01", goods(logistics.Food, "")),
			[]string{"? quote.kind: not checked, missing the kind of goods: only some of the category have windows (000-058)"}},
		{"a kind of maintenance materials, of which all have windows", quoted("2026-05-21", goods(logistics.MaintenanceMaterials, "pipes")), []string{lateForMay("2026-05-21")}},
		{"everything at once", quoted("2026-09-01", channel("e-mail"), func(q *supplier.Quote) { q.To = "clerk" }), []string{
			"quote.channel: not among those allowed: e-mail; expected letter / fax / by-hand (000-057)", "quote.to: clerk, must be purchasing manager (000-057)", lateForMay("2026-09-01"),
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
				report, err := pol.CheckQuote(row.quote)
				if err != nil {
					t.Fatal(err)
				}
				want := row.want
				if want == nil {
					want = []string{}
				}
				differ(t, want, found(report))
			}
		})
	}
}

func TestQuoteBadInput(t *testing.T) {
	_, err := supplier.Factory().CheckQuote(supplier.Quote{})
	differ(t, []string{"role absent", "supplier absent", "category absent", "channel absent", "to absent", "by absent", "at absent"}, problems(t, err))
	_, err = supplier.Factory().CheckQuote(quoted("2026-06-01", func(q *supplier.Quote) {
		q.Marks = []logistics.Mark{{Act: "sign"}, mark("accept-late", logistics.PurchasingManager, "qian", "2026-06-02")}
		q.Supplier, q.Category, q.Kind, q.To = " S-17", "kiosk", "pipes\n", "buyer|guard"
	}))
	differ(t, []string{
		"supplier word", "category unknown", "kind word", "to word", "marks[0].act unknown", "marks[0].role absent", "marks[0].by absent", "marks[0].at absent", "marks[1].by conflict",
	}, problems(t, err))
	// The first and the last days of the calendar have no window before or after them.
	for _, on := range []string{"0001-01-01", "9999-12-31"} {
		if _, err := supplier.Factory().CheckQuote(quoted(on)); err != nil {
			t.Errorf("%s: %v", on, err)
		}
	}
}

// A company whose windows move off days off needs a calendar, and one without a frequency has no answer.
func TestQuoteWindowsOfOnesOwn(t *testing.T) {
	pol := with(func(p *supplier.Policy) { p.Quotation.Windows.Periods[0].Move = logistics.Later })
	_, err := pol.CheckQuote(quoted("2026-05-17"))
	differ(t, []string{"calendar range"}, problems(t, err))
	pol = with(func(p *supplier.Policy) {
		p.Quotation.Windows.Periods[0].Every = logistics.Every{}
		p.Quotation.Windows.Periods = p.Quotation.Windows.Periods[:1]
	})
	report, err := pol.CheckQuote(quoted("2026-09-01"))
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"? quote.may-quote: not checked, missing a frequency: the policy gives none (000-058)"}, found(report))
	pol.Quotation.Windows.Periods = nil
	if report, err = pol.CheckQuote(quoted("2026-09-01")); err != nil || !report.OK() {
		t.Errorf("without windows: %v %v", report, err)
	}
}

// windows is S-17's log for maintenance materials from 1 May 2026 on.
func windows(asOf string, on ...string) supplier.WindowFile {
	f := supplier.WindowFile{Supplier: "S-17", Category: logistics.MaintenanceMaterials, Log: logistics.Log{From: day("2026-05-01"), AsOf: day(asOf)}}
	for _, d := range on {
		f.Done = append(f.Done, logistics.Done{On: day(d), Role: logistics.Supplier, By: "Qian"})
	}
	return f
}

func TestCheckWindows(t *testing.T) {
	may := "supplier S-17 maintenance-materials.may-quote 2026-05-15..2026-05-20: 0, must be at least 1 (000-058)"
	december := "supplier S-17 maintenance-materials.december-quote 2026-12-15..2026-12-20: 0, must be at least 1 (000-058)"
	of := func(c logistics.Category, kind string) func(f supplier.WindowFile) supplier.WindowFile {
		return func(f supplier.WindowFile) supplier.WindowFile { f.Category, f.Kind = c, kind; return f }
	}
	for _, row := range []struct {
		reason string
		file   supplier.WindowFile
		want   []string
	}{
		{"on the last day of the window it is not over", windows("2026-05-20"), []string{}},
		{"the day after it is", windows("2026-05-21"), []string{may}},
		{"quoted the day before it", windows("2026-05-21", "2026-05-14"), []string{may}},
		{"on its first day", windows("2026-05-21", "2026-05-15"), []string{}},
		{"on its last day", windows("2026-05-21", "2026-05-20"), []string{}},
		{"the day after it", windows("2026-05-22", "2026-05-21"), []string{may}},
		{"both missed", windows("2027-02-01"), []string{may, december}},
		{"the one of December missed", windows("2027-02-01", "2026-05-16"), []string{december}},
		{"quotes in both", windows("2027-02-01", "2026-12-20", "2026-05-16"), []string{}},
		{"no window for medicines", of(logistics.Medicines, "")(windows("2027-02-01")), []string{}},
		{"of rice the list says nothing", of(logistics.Food, "rice")(windows("2027-02-01")), []string{"? supplier S-17 food rice: not checked, missing whether rice has a window: the policy names other kinds, and its list is open (000-058)"}},
		{"one for meat", of(logistics.Food, "meat")(windows("2026-05-21")),
			[]string{"supplier S-17 food meat.may-quote 2026-05-15..2026-05-20: 0, must be at least 1 (000-058)"}},
		{"food of which nobody says what", of(logistics.Food, "")(windows("2027-02-01")),
			[]string{"? supplier S-17 food: not checked, missing the kind of goods: only some of the category have windows (000-058)"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			report, err := supplier.Factory().CheckWindows(row.file)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, row.want, found(report))
		})
	}
	_, err := supplier.Factory().CheckWindows(supplier.WindowFile{})
	differ(t, []string{"supplier absent", "category absent", "from absent", "asOf absent"}, problems(t, err))
	_, err = supplier.Factory().CheckWindows(windows("2026-04-01", "2026-05-15"))
	differ(t, []string{"asOf range", "done[0].on range"}, problems(t, err))
}
