package procurement_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// reported is what a question is answered with under a policy.
type reported func(procurement.Policy) (logistics.Report, error)

// reportRow is a question, what is found, and why.
type reportRow struct {
	reason string
	ask    reported
	want   []string
}

func reportTable(t *testing.T, pol procurement.Policy, rows []reportRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) {
			r, err := row.ask(pol)
			if err != nil {
				t.Fatal(err)
			}
			if r.Edition != pol.Edition {
				t.Errorf("edition %q", r.Edition)
			}
			want := row.want
			if want == nil {
				want = []string{}
			}
			differ(t, want, found(r))
		})
	}
}

// refusalTable asks for every problem of what cannot be judged, and that the zero policy judges nothing.
func refusalTable(t *testing.T, rows []reportRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) {
			r, err := row.ask(procurement.Factory())
			differ(t, row.want, problems(t, err))
			differ(t, logistics.Report{}, r)
			if _, err := row.ask(procurement.Policy{}); !errors.Is(err, logistics.ErrInvalid) {
				t.Errorf("the zero policy judges: %v", err)
			}
		})
	}
}

// year2026 has the days off of the National Day week, and its two make-up days.
func year2026() logistics.Calendar {
	var off []logistics.Date
	for d := day("2026-10-01"); d.Before(day("2026-10-08")); d = d.AddDays(1) {
		off = append(off, d)
	}
	c, err := logistics.NewCalendar(day("2026-01-01"), day("2026-12-31"), off, []logistics.Date{day("2026-09-20"), day("2026-10-10")})
	if err != nil {
		panic(err)
	}
	return c
}

func amount(text string) *decimal.Decimal {
	d := figure(text)
	return &d
}

func requisitionLine(edits ...func(*procurement.RequisitionedItem)) procurement.RequisitionedItem {
	l := procurement.RequisitionedItem{
		Item: "gloves", Specification: "size L", Quantity: amount("8"), NeededBy: day("2026-03-09"),
		Needed: amount("20"), OnHand: amount("7"), OnOrder: amount("5"), Specialized: logistics.No,
	}
	for _, edit := range edits {
		edit(&l)
	}
	return l
}

func requisition(edits ...func(*procurement.Requisition)) procurement.Requisition {
	f := procurement.Requisition{
		ID: "R-7", Serial: "2026-0007", Department: "D-3", Account: "5502", Phone: "8123", Notes: "none",
		Lines: []procurement.RequisitionedItem{requisitionLine()}, Received: at("2026-03-02 09:00"), Calendar: year2026(),
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func asksRequisition(edits ...func(*procurement.Requisition)) reported {
	return func(pol procurement.Policy) (logistics.Report, error) {
		return pol.CheckRequisition(requisition(edits...))
	}
}

func asksLine(edits ...func(*procurement.RequisitionedItem)) reported {
	return asksRequisition(func(f *procurement.Requisition) { f.Lines[0] = requisitionLine(edits...) })
}

func TestCheckRequisition(t *testing.T) {
	type file = procurement.Requisition
	type line = procurement.RequisitionedItem
	needed := func(on string) func(*line) { return func(l *line) { l.NeededBy = day(on) } }
	received := func(when string) func(*file) { return func(f *file) { f.Received = at(when) } }
	lines := func(all ...line) func(*file) { return func(f *file) { f.Lines = all } }
	rows := []reportRow{
		{"in order, at every bound", asksRequisition(), nil},
		{"every field is empty: all nine at once", asksRequisition(func(f *file) { *f = file{ID: "R-7"} }), []string{
			"requisition R-7.lines[0].item: missing (000-087)", "requisition R-7.lines[0].specification: missing (000-087)",
			"requisition R-7.lines[0].quantity: missing (000-087)", "requisition R-7.lines[0].needed-by: missing (000-087)",
			"requisition R-7.notes: missing (000-087)", "requisition R-7.serial-number: missing (000-087)",
			"requisition R-7.department-code: missing (000-087)", "requisition R-7.account-code: missing (000-087)", "requisition R-7.phone: missing (000-087)",
		}},
		{"spaces are nothing written", asksRequisition(func(f *file) { f.Notes, f.Phone = " \t", "　" }), []string{
			"requisition R-7.notes: missing (000-087)", "requisition R-7.phone: missing (000-087)",
		}},
		{"a second line lacks its specification", asksRequisition(lines(requisitionLine(), requisitionLine(func(l *line) { l.Specification = "" }))), []string{
			"requisition R-7.lines[1].specification: missing (000-087)",
		}},
		{"the smallest quantity there is", asksLine(func(l *line) { l.Quantity = amount("0.0001") }), nil},
		{"as much as the stock justifies", asksLine(func(l *line) { l.Quantity = amount("8.0000") }), nil},
		{"the smallest unit more", asksLine(func(l *line) { l.Quantity = amount("8.0001") }), []string{
			"requisition R-7.lines[0].quantity: 8.0001, must be at most 8 (20 - 7 - 5) (000-086)",
		}},
		{"stock beyond what is needed justifies nothing, and is no debt", asksLine(func(l *line) { l.Quantity, l.OnHand = amount("0.0001"), amount("30") }), []string{
			"requisition R-7.lines[0].quantity: 0.0001, must be at most 0 (20 - 30 - 5) (000-086)",
		}},
		{"nobody says what is on order", asksLine(func(l *line) { l.OnOrder = nil }), []string{
			"? requisition R-7.lines[0].quantity: not checked, missing what is needed, on hand and on order (000-086)",
		}},
		{"nobody says what is needed", asksLine(func(l *line) { l.Needed = nil }), []string{
			"? requisition R-7.lines[0].quantity: not checked, missing what is needed, on hand and on order (000-086)",
		}},
		{"the stock of an item serves its lines once", asksRequisition(lines(requisitionLine(func(l *line) { l.Quantity = amount("20") }), requisitionLine())), nil},
		{"and not the smallest unit more", asksRequisition(lines(requisitionLine(func(l *line) { l.Quantity = amount("20.0001") }), requisitionLine())), []string{
			"requisition R-7.lines[0].quantity + lines[1].quantity: 28.0001, must be at most 28 (40 - 7 - 5) (000-086)",
		}},
		{"what two lines take together", asksRequisition(lines(
			requisitionLine(func(l *line) { l.Quantity, l.Needed = amount("8"), amount("10") }),
			requisitionLine(func(l *line) { l.Item = "masks" }),
			requisitionLine(func(l *line) { l.Quantity, l.Needed = amount("8"), amount("10") }))), []string{
			"requisition R-7.lines[0].quantity + lines[2].quantity: 16, must be at most 8 (20 - 7 - 5) (000-086)",
		}},
		{"a quantity that is missing is found once", asksLine(func(l *line) { l.Quantity, l.OnHand = nil, nil }), []string{"requisition R-7.lines[0].quantity: missing (000-087)"}},
		{"another size is another item", asksRequisition(lines(requisitionLine(), requisitionLine(func(l *line) { l.Specification = "size M" }))), nil},
		{"one day before the fifth workday", asksLine(needed("2026-03-08")), []string{
			"requisition R-7.lines[0].needed-by: 2026-03-08, must be at least 2026-03-09 [should] (000-088)",
		}},
		{"a day later", asksLine(needed("2026-03-10")), nil},
		{"beyond the calendar, and plainly later than the soonest day", asksLine(needed("2027-01-01")), nil},
		{"before the calendar, and plainly earlier", asksLine(needed("2025-12-31")), []string{
			"requisition R-7.lines[0].needed-by: 2025-12-31, must be at least 2026-03-09 [should] (000-088)",
		}},
		{"without a need-by date no calendar is asked", asksRequisition(func(f *file) { f.Calendar, f.Lines[0].NeededBy = logistics.Calendar{}, logistics.Date{} }), []string{
			"requisition R-7.lines[0].needed-by: missing (000-087)",
		}},
		{"a recorded reason settles what only should be kept", asksLine(needed("2026-03-03"), func(l *line) { l.EarlyReason = "exhibition" }), nil},
		{"urgent goods may be needed at once", asksRequisition(func(f *file) { f.Urgent = true; f.Lines[0].NeededBy = day("2026-03-02") }), nil},
		{"a make-up Sunday counts", asksRequisition(received("2026-09-16 09:00"), func(f *file) { f.Lines[0].NeededBy = day("2026-09-22") }), nil},
		{"the day before it is too early", asksRequisition(received("2026-09-16 09:00"), func(f *file) { f.Lines[0].NeededBy = day("2026-09-21") }), []string{
			"requisition R-7.lines[0].needed-by: 2026-09-21, must be at least 2026-09-22 [should] (000-088)",
		}},
		{"the holiday week does not count", asksRequisition(received("2026-09-30 23:59"), func(f *file) { f.Lines[0].NeededBy = day("2026-10-12") }), []string{
			"requisition R-7.lines[0].needed-by: 2026-10-12, must be at least 2026-10-13 [should] (000-088)",
		}},
		{"not received yet", asksRequisition(func(f *file) { f.Received = time.Time{} }), []string{
			"? requisition R-7.lines[0].needed-by: not checked, missing when general affairs received it (000-088)",
		}},
		{"specialized, without data", asksLine(func(l *line) { l.Specialized = logistics.Yes }), []string{"requisition R-7.lines[0].item-data: missing (000-100)"}},
		{"specialized, with data", asksLine(func(l *line) { l.Specialized, l.DataAttached = logistics.Yes, true }), nil},
		{"nobody says whether it is specialized", asksLine(func(l *line) { l.Specialized = logistics.Unknown }), []string{
			"? requisition R-7.lines[0].item-data: not checked, missing whether the goods are specialized (000-100)",
		}},
		{"with data nobody asks", asksLine(func(l *line) { l.Specialized, l.DataAttached = logistics.Unknown, true }), nil},
		{"a field of the company's own is no field here", asksRequisition(func(f *file) { f.Also = []string{"budget-item"} }), nil},
	}
	for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
		reportTable(t, pol, rows)
	}
	own := with(func(p *procurement.Policy) {
		p.Request.Fields = append(p.Request.Fields, logistics.Need{Rule: logistics.Obliges("000-087"), Key: "budget-item"})
		p.Request.Lead.Force, p.Request.Lead.After = logistics.Must, logistics.MustSpan("2d")
	})
	reportTable(t, own, []reportRow{
		{"a field of the company's own", asksRequisition(), []string{"requisition R-7.budget-item: missing (000-087)"}},
		{"is told among the others", asksRequisition(func(f *file) { f.Also = []string{"budget-item"} }), nil},
		{"no reason settles what must be; days need no calendar", asksRequisition(func(f *file) {
			f.Also, f.Calendar = []string{"budget-item"}, logistics.Calendar{}
			f.Lines[0].NeededBy, f.Lines[0].EarlyReason = day("2026-03-03"), "exhibition"
		}), []string{"requisition R-7.lines[0].needed-by: 2026-03-03, must be at least 2026-03-04 (000-088)"}},
	})
	reportTable(t, with(func(p *procurement.Policy) { p.Request.Lead.After = logistics.Span{} }), []reportRow{
		{"a policy without a lead", asksRequisition(), []string{"? requisition R-7.lines[0].needed-by: not checked, missing a lead: the policy gives none (000-088)"}},
	})
}

func TestRequisitionProblems(t *testing.T) {
	type file = procurement.Requisition
	type line = procurement.RequisitionedItem
	lines := func(all ...line) func(*file) { return func(f *file) { f.Lines = all } }
	refusalTable(t, []reportRow{
		{"nothing at all", func(pol procurement.Policy) (logistics.Report, error) { return pol.CheckRequisition(file{}) }, []string{"id absent"}},
		{"figures that are none", asksLine(func(l *line) {
			l.Quantity, l.Needed, l.OnHand, l.OnOrder = amount("0"), amount("-1"), amount("1e15"), amount("0.00001")
			l.Specialized, l.EarlyReason = 9, " "
		}), []string{"lines[0].quantity range", "lines[0].needed amount", "lines[0].onHand amount", "lines[0].onOrder amount", "lines[0].earlyReason word", "lines[0].specialized word"}},
		{"two stocks of one item", asksRequisition(func(f *file) {
			f.Lines = append(f.Lines, requisitionLine(func(l *line) { l.OnHand, l.OnOrder = amount("8"), amount("5.0") }))
		}), []string{"lines[1].onHand conflict"}},
		{"more than there can be", asksRequisition(func(f *file) {
			f.Lines[0].Quantity = amount("999999999999999")
			f.Lines = append(f.Lines, requisitionLine(func(l *line) { l.Quantity, l.Needed = amount("1"), amount("999999999999999") }))
		}), []string{"lines[1].needed amount", "lines[1].quantity amount"}},
		{"one item in two spellings, and one specification: its stock would serve twice", asksRequisition(lines(
			requisitionLine(), requisitionLine(func(l *line) { l.Item = "Gloves" }), requisitionLine(func(l *line) { l.Item = "Gloves" }),
			requisitionLine(func(l *line) { l.Specification = "sizeL" }),
		)), []string{"lines[1].item conflict", "lines[3].specification conflict"}},
		{"a name that is none", asksLine(func(l *line) { l.Item = "gloves\u200b" }), []string{"lines[0].item word"}},
		{"received where the calendar ends too soon", asksRequisition(func(f *file) { f.Received, f.Lines[0].NeededBy = at("2026-12-28 09:00"), day("2026-12-31") }),
			[]string{"received range"}},
		{"no calendar", asksRequisition(func(f *file) { f.Calendar = logistics.Calendar{} }), []string{"received range"}},
		{"a word twice, and one that is none", asksRequisition(func(f *file) { f.Also = []string{"x", "x", ""} }), []string{"also[1] duplicate", "also[2] absent"}},
	})
}

// Nothing is needed after the last day there is.
func TestLeadBeyondTheYears(t *testing.T) {
	pol := with(func(p *procurement.Policy) { p.Request.Lead.After = logistics.MustSpan("2d") })
	for _, row := range []struct {
		reason, received string
		want             []string
	}{
		{"to the last day", "9999-12-29 09:00", nil},
		{"past it", "9999-12-30 09:00", []string{"received range"}},
	} {
		_, err := pol.CheckRequisition(requisition(func(f *procurement.Requisition) {
			f.Received = at(row.received)
			f.Lines[0].NeededBy = day("9999-12-31")
		}))
		if row.want == nil && err != nil {
			t.Errorf("%s: %v", row.reason, err)
		} else if row.want != nil {
			differ(t, row.want, problems(t, err))
		}
	}
}

// Whatever the order of the lines, the same is found of them; more stock never justifies more; and nothing is changed.
func TestRequisitionProperties(t *testing.T) {
	pol := procurement.Factory()
	figures := rapid.SampledFrom([]string{"0.0001", "1", "7.9999", "8", "8.0001", "20"})
	rapid.Check(t, func(t *rapid.T) {
		f := requisition(func(f *procurement.Requisition) { f.Lines = nil })
		for range rapid.IntRange(1, 4).Draw(t, "lines") {
			f.Lines = append(f.Lines, requisitionLine(func(l *procurement.RequisitionedItem) {
				l.Item = rapid.SampledFrom([]string{"gloves", "masks"}).Draw(t, "item")
				l.Quantity, l.Needed = amount(figures.Draw(t, "quantity")), amount(figures.Draw(t, "needed"))
				l.NeededBy = day(rapid.SampledFrom([]string{"2026-03-06", "2026-03-08", "2026-03-09"}).Draw(t, "needed by"))
				l.Specialized = logistics.Answer(rapid.IntRange(0, 2).Draw(t, "specialized"))
			}))
		}
		before := logistics.Clone(f)
		r, err := pol.CheckRequisition(f)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, f, same()); diff != "" {
			t.Fatal(diff)
		}
		// A slow oracle of the quantities: each item's lines added up.
		for _, item := range []string{"gloves", "masks"} {
			asked, most, there := figure("0"), figure("-12"), false
			for _, l := range f.Lines {
				if l.Item == item {
					asked, most, there = asked.Add(*l.Quantity), most.Add(*l.Needed), true
				}
			}
			over := there && asked.GreaterThan(decimal.Max(most, figure("0")))
			said := slices.ContainsFunc(r.Findings, func(x logistics.Finding) bool {
				i := slices.IndexFunc(f.Lines, func(l procurement.RequisitionedItem) bool { return l.Item == item })
				return i >= 0 && x.Clause == "000-086" && strings.HasPrefix(x.Subject, fmt.Sprintf("requisition R-7.lines[%d", i))
			})
			if said != over {
				t.Fatalf("%s %s of %s: %v", item, asked, most, found(r))
			}
		}
		shuffled := f
		shuffled.Lines = rapid.Permutation(f.Lines).Draw(t, "shuffled")
		again, err := pol.CheckRequisition(shuffled)
		if err != nil {
			t.Fatal(err)
		}
		kinds := func(r logistics.Report) (all []string) {
			for _, x := range r.Findings {
				x.Subject = ""
				all = append(all, x.String())
			}
			for _, u := range r.Unchecked {
				all = append(all, string(u.Clause))
			}
			slices.Sort(all)
			return all
		}
		if diff := cmp.Diff(kinds(r), kinds(again)); diff != "" {
			t.Fatal(diff)
		}
	})
}
