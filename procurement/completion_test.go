package procurement_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// task is a purchase received on Monday 2 March 2026 and made on the fifth workday after, to the last minute.
func task(edits ...func(*procurement.PurchaseTask)) procurement.PurchaseTask {
	f := procurement.PurchaseTask{
		ID: "R-7", Received: at("2026-03-02 16:00"), Completed: at("2026-03-09 23:59"), CustomMade: logistics.No, AsOf: at("2026-04-30 09:00"), Calendar: year2026(),
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func asksTask(edits ...func(*procurement.PurchaseTask)) reported {
	return func(pol procurement.Policy) (logistics.Report, error) { return pol.CheckCompletion(task(edits...)) }
}

func TestCheckCompletion(t *testing.T) {
	type file = procurement.PurchaseTask
	done := func(when string) func(*file) { return func(f *file) { f.Completed = at(when) } }
	special := func(agreed, told string) func(*file) {
		return func(f *file) {
			f.CustomMade, f.Agreed = logistics.Yes, day(agreed)
			if told != "" {
				f.Told = at(told)
			}
		}
	}
	open := func(asOf string) func(*file) {
		return func(f *file) {
			f.Completed, f.AsOf = time.Time{}, time.Time{}
			if asOf != "" {
				f.AsOf = at(asOf)
			}
		}
	}
	const late = "purchase R-7.completed: late: 2026-03-10T00:00:00+08:00; expected not after the end of 2026-03-09 (+08:00) [should] (000-093)"
	for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
		reportTable(t, pol, []reportRow{
			{"on the fifth workday", asksTask(), nil},
			{"a minute later", asksTask(done("2026-03-10 00:00")), []string{late}},
			{"a recorded reason settles it", asksTask(done("2026-03-10 00:00"), func(f *file) { f.Reason = "maker on strike" }), nil},
			{"make-up days count", asksTask(done("2026-09-23 00:00"), func(f *file) { f.Received, f.AsOf = at("2026-09-16 08:00"), time.Time{} }), []string{
				"purchase R-7.completed: late: 2026-09-23T00:00:00+08:00; expected not after the end of 2026-09-22 (+08:00) [should] (000-093)",
			}},
			{"open, and still in time", asksTask(open("2026-03-09 23:59")), nil},
			{"open, and late", asksTask(open("2026-03-10 00:00")), []string{late}},
			{"open, and nobody says what day it is", asksTask(open("")), []string{"? purchase R-7.completed: not checked, missing what day it is (000-093)"}},
			{"special goods on the agreed date, told in time", asksTask(special("2026-04-10", "2026-03-09 23:59"), done("2026-04-10 23:59")), nil},
			{"a minute after the agreed date", asksTask(special("2026-04-10", "2026-03-09 23:59"), done("2026-04-11 00:00")), []string{
				"purchase R-7.completed: late: 2026-04-11T00:00:00+08:00; expected not after 2026-04-10 (000-094)",
			}},
			{"no reason settles the agreed date", asksTask(special("2026-04-10", "2026-03-09 23:59"), done("2026-04-11 00:00"), func(f *file) { f.Reason = "strike" }), []string{
				"purchase R-7.completed: late: 2026-04-11T00:00:00+08:00; expected not after 2026-04-10 (000-094)",
			}},
			{"told a minute too late, the deadline stays", asksTask(special("2026-04-10", "2026-03-10 00:00"), done("2026-03-10 00:00")), []string{
				"purchase R-7.told: late: 2026-03-10T00:00:00+08:00; expected not after the end of 2026-03-09 (+08:00) (000-094)", late,
			}},
			{"never told", asksTask(special("2026-04-10", ""), done("2026-03-10 00:00")), []string{
				"purchase R-7.told: missing; expected the end of 2026-03-09 (+08:00) (000-094)", late,
			}},
			{"never told, and bought before it mattered", asksTask(special("2026-04-10", "")), nil},
			{"open, and may still be told", asksTask(open("2026-03-09 23:59"), special("2026-04-10", "")), nil},
			{"open, not told, and nobody says what day it is", asksTask(open(""), special("2026-04-10", "")), []string{
				"? purchase R-7.told: not checked, missing what day it is (000-094)", "? purchase R-7.completed: not checked, missing what day it is (000-093)",
			}},
			{"agreed sooner takes nothing off the deadline", asksTask(special("2026-03-04", "2026-03-03 09:00")), nil},
			{"nor adds to it", asksTask(special("2026-03-09", "2026-03-03 09:00"), done("2026-03-10 00:00")), []string{late}},
			{"special, without a date", asksTask(done("2026-03-10 00:00"), func(f *file) { f.CustomMade = logistics.Yes }), []string{late}},
			{"ordinary goods have no other date", asksTask(special("2026-04-10", "2026-03-09 23:59"), done("2026-03-10 00:00"), func(f *file) { f.CustomMade = logistics.No }), []string{late}},
			{"nobody says whether they are special", asksTask(special("2026-04-10", "2026-03-09 23:59"), done("2026-03-10 00:00"), func(f *file) { f.CustomMade = logistics.Unknown }), []string{
				"? purchase R-7.completed: not checked, missing whether the goods are custom-made or specialized (000-094)",
			}},
			{"too late in any case", asksTask(special("2026-04-10", "2026-03-09 23:59"), done("2026-04-11 00:00"), func(f *file) { f.CustomMade = logistics.Unknown }), []string{
				"purchase R-7.completed: late: 2026-04-11T00:00:00+08:00; expected not after the end of 2026-03-09 (+08:00) [should] (000-093)",
			}},
		})
	}
	reportTable(t, with(func(p *procurement.Policy) {
		p.Request.Deadline.Within, p.Request.Agreed.Told = logistics.Span{}, logistics.Span{}
	}), []reportRow{
		{"a policy without numbers", asksTask(special("2026-04-10", "2026-03-31 09:00")), []string{
			"? purchase R-7.told: not checked, missing a time limit: the policy gives none (000-094)",
			"? purchase R-7.completed: not checked, missing a time limit: the policy gives none (000-093)",
		}},
	})
	reportTable(t, with(func(p *procurement.Policy) { p.Request.Agreed.Told = logistics.Span{} }), []reportRow{
		{"told whenever, the agreed date counts", asksTask(special("2026-04-10", "2026-03-31 09:00"), done("2026-04-10 09:00")), []string{
			"? purchase R-7.told: not checked, missing a time limit: the policy gives none (000-094)",
		}},
	})
}

func TestCompletionProblems(t *testing.T) {
	type file = procurement.PurchaseTask
	refusalTable(t, []reportRow{
		{"nothing at all", func(pol procurement.Policy) (logistics.Report, error) {
			return pol.CheckCompletion(procurement.PurchaseTask{})
		}, []string{"id absent", "received absent"}},
		{"moments that cannot be", asksTask(func(f *file) {
			f.Completed, f.Told, f.AsOf, f.CustomMade = at("2026-03-01 09:00"), at("2026-03-03 09:00"), at("2026-03-02 17:00"), 5
			f.Reason = " "
		}), []string{"completed range", "told range", "customMade word", "reason word", "agreed absent"}},
		{"received after the moment of judgment", asksTask(func(f *file) { f.AsOf = at("2026-03-02 15:59") }), []string{"received range", "completed range"}},
		{"the calendar ends too soon: told once", asksTask(func(f *file) { f.Received, f.Completed, f.AsOf = at("2026-12-28 09:00"), time.Time{}, time.Time{} }), []string{"calendar range"}},
	})
}

// Later is never better, and a reason never worse.
func TestCompletionProperties(t *testing.T) {
	pol := procurement.Factory()
	rapid.Check(t, func(t *rapid.T) {
		minutes := func(name string) time.Time {
			edge := rapid.SampledFrom([]string{"2026-03-02 16:00", "2026-03-09 23:59", "2026-03-10 00:00", "2026-04-10 23:59", "2026-04-11 00:00"}).Draw(t, name)
			return at(edge)
		}
		f := task(func(f *procurement.PurchaseTask) {
			f.CustomMade = logistics.Answer(rapid.IntRange(0, 2).Draw(t, "special"))
			if rapid.Bool().Draw(t, "agreed") {
				f.Agreed = day("2026-04-10")
				if rapid.Bool().Draw(t, "told") {
					f.Told = minutes("told at")
				}
			}
			f.Completed = minutes("completed")
		})
		count := func(f procurement.PurchaseTask) int {
			r, err := pol.CheckCompletion(f)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			for _, x := range r.Findings {
				if x.Subject == "purchase R-7.completed" {
					n++
				}
			}
			return n
		}
		later := f
		later.Completed = f.Completed.Add(time.Duration(rapid.IntRange(0, 60).Draw(t, "days")) * 24 * time.Hour)
		later.AsOf = time.Time{}
		if count(later) < count(f) {
			t.Fatalf("%+v is late, and later it is not", f)
		}
		reasoned := f
		reasoned.Reason = "strike"
		if count(reasoned) > count(f) {
			t.Fatalf("%+v: a reason makes it worse", f)
		}
		// A slow oracle: when it had to be there.
		extended := f.CustomMade == logistics.Yes && !f.Agreed.IsZero() && !f.Told.IsZero() && f.Told.Before(at("2026-03-10 00:00"))
		due := at("2026-03-10 00:00")
		if extended {
			due = at("2026-04-11 00:00")
		}
		open := f.CustomMade == logistics.Unknown && !f.Agreed.IsZero() && !f.Told.IsZero() && f.Told.Before(at("2026-03-10 00:00")) && f.Completed.Before(at("2026-04-11 00:00"))
		if want := !f.Completed.Before(due) && !open; want != (count(f) == 1) {
			t.Fatalf("%+v: late %t, want %t", f, !want, want)
		}
	})
}
