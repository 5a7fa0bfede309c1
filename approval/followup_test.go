package approval_test

import (
	"slices"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// decidedMatter is a matter in time, chased, checked and carried out by one person of the administration.
func decidedMatter() approval.Matter {
	m := approval.Matter{
		Trail:    logistics.Trail{By: "Chen", Role: "secretary", At: at(8, 0)},
		Decision: "2026-7", Owner: "Fang", Due: logistics.MustDate("2026-03-09"),
	}
	for i, act := range []string{"chase", "check", "implement"} {
		m.Marks = append(m.Marks, logistics.Mark{Act: act, Role: logistics.Administration, By: "Wu", At: at(9+i, 0)})
	}
	return m
}

// onDay is a moment of a day in Shanghai.
func onDay(date string, hour, minute int) time.Time {
	t, err := time.ParseInLocation(time.DateOnly, date, time.FixedZone("CST", 8*60*60))
	if err != nil {
		panic(err)
	}
	return t.Add(time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute)
}

func checkMatter(t testing.TB, pol approval.Policy, m approval.Matter) logistics.Report {
	t.Helper()
	r, err := pol.CheckMatter(m)
	if err != nil {
		t.Fatalf("CheckMatter: %v", err)
	}
	differ(t, pol.Edition, r.Edition)
	return r
}

func TestCheckMatter(t *testing.T) {
	factory := approval.Factory()
	implemented := func(when time.Time) func(*approval.Matter) {
		return func(m *approval.Matter) { m.Marks[2].At = when }
	}
	// open is a matter that is not carried out yet, asked at a moment.
	open := func(asOf time.Time) func(*approval.Matter) {
		return func(m *approval.Matter) { m.Marks, m.AsOf = m.Marks[:2], asOf }
	}
	without := func(acts ...string) func(*approval.Matter) {
		return func(m *approval.Matter) {
			m.Marks = slices.DeleteFunc(m.Marks, func(m logistics.Mark) bool { return slices.Contains(acts, m.Act) })
		}
	}
	const late = "matter.implement too-late [day 2026-03-10] [day 2026-03-09] 000-189"
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		edit   func(*approval.Matter)
		want   []string
	}{
		{"in order, and one person of the administration did it all", factory, func(*approval.Matter) {}, []string{}},
		{"a school follows up as a factory does", approval.School(), func(*approval.Matter) {}, []string{}},
		{"who kept the minutes follows it up himself", factory, func(m *approval.Matter) {
			for i := range m.Marks {
				m.Marks[i].By = "Chen"
			}
		}, []string{}},
		{"nobody is responsible", factory, func(m *approval.Matter) { m.Owner = "" }, []string{"matter.owner missing - - 000-189"}},
		{"no day, so it cannot be late", factory, func(m *approval.Matter) { m.Due, m.Marks[2].At = logistics.Date{}, at(23, 0) },
			[]string{"matter.due missing - - 000-189"}},
		{"neither, and nothing done", factory, func(m *approval.Matter) {
			*m = approval.Matter{Trail: logistics.Trail{By: "Chen", Role: "secretary", At: at(8, 0)}, Decision: "1"}
		},
			[]string{"matter.owner missing - - 000-189", "matter.due missing - - 000-189"}},

		{"the day before", factory, implemented(onDay("2026-03-08", 23, 59)), []string{}},
		{"the day itself is in time, to its end", factory, implemented(onDay("2026-03-09", 23, 59)), []string{}},
		{"the first minute of the day after is not", factory, implemented(onDay("2026-03-10", 0, 0)), []string{late}},
		{"the days are those of the zone of the minutes: the 10th, though UTC still has the 9th", factory, implemented(onDay("2026-03-10", 0, 30).UTC()), []string{late}},
		{"and the 9th, though another zone has the 10th", factory, implemented(onDay("2026-03-09", 23, 30).In(time.FixedZone("", 9*60*60))), []string{}},
		{"on the day of the meeting, and due then", factory, func(m *approval.Matter) { m.Due = logistics.MustDate("2026-03-02") }, []string{}},
		{"over the end of a year", factory, func(m *approval.Matter) {
			m.Due, m.Marks[2].At = logistics.MustDate("2026-12-31"), onDay("2027-01-01", 8, 0)
		}, []string{"matter.implement too-late [day 2027-01-01] [day 2026-12-31] 000-189"}},
		{"due on 29 February, done on 1 March", factory, func(m *approval.Matter) {
			m.Due, m.Marks[2].At = logistics.MustDate("2028-02-29"), onDay("2028-03-01", 8, 0)
		}, []string{"matter.implement too-late [day 2028-03-01] [day 2028-02-29] 000-189"}},
		{"a moment that no date is late enough for", factory, implemented(time.Date(20_000, 1, 1, 0, 0, 0, 0, time.UTC)),
			[]string{"matter.implement too-late - [day 2026-03-09] 000-189"}},

		{"open before its day", factory, open(onDay("2026-03-08", 12, 0)), []string{}},
		{"open on its day", factory, open(onDay("2026-03-09", 23, 59)), []string{}},
		{"open on the day after: overdue", factory, open(onDay("2026-03-10", 0, 0)), []string{late}},
		{"open, and it is the zone of the minutes that counts, not the judge's", factory, open(onDay("2026-03-10", 0, 30).UTC()), []string{late}},
		{"open, and nobody says what day it is", factory, open(time.Time{}), []string{"? matter.implement 000-189: what day it is"}},
		{"open, and nothing at all is done yet", factory, func(m *approval.Matter) { m.Marks, m.AsOf = nil, at(12, 0) }, []string{}},
		{"overdue, and nothing at all is done", factory, func(m *approval.Matter) { m.Marks, m.AsOf = nil, onDay("2026-03-10", 8, 0) }, []string{late}},
		{"open without a day: when it is asked says nothing", factory, func(m *approval.Matter) { m.Marks, m.Due, m.AsOf = nil, logistics.Date{}, time.Time{} },
			[]string{"matter.due missing - - 000-189"}},
		{"open, and checked without being chased", factory, func(m *approval.Matter) { without("chase", "implement")(m); m.AsOf = at(12, 0) },
			[]string{"matter.check out-of-order [instant 2026-03-02T10:00:00+08:00] [word chase] 000-189"}},

		{"carried out without being chased", factory, without("chase"), []string{
			"matter.chase missing - [role administration] 000-189",
			"matter.check out-of-order [instant 2026-03-02T10:00:00+08:00] [word chase] 000-189",
		}},
		{"carried out without being checked", factory, without("check"), []string{
			"matter.check missing - [role administration] 000-189",
			"matter.implement out-of-order [instant 2026-03-02T11:00:00+08:00] [word check] 000-189",
		}},
		{"carried out before it was checked", factory, implemented(at(9, 59)), []string{
			"matter.implement out-of-order [instant 2026-03-02T09:59:00+08:00] [instant 2026-03-02T10:00:00+08:00] 000-189",
		}},
		{"checked at the moment of the chase", factory, func(m *approval.Matter) { m.Marks[1].At = at(9, 0) }, []string{}},
		{"chased by another post", factory, func(m *approval.Matter) { m.Marks[0].Role = logistics.Buyer },
			[]string{"matter.chase wrong-role [role buyer] [role administration] 000-189"}},
		{"chased a minute before the meeting", factory, func(m *approval.Matter) { m.Marks[0].At = at(7, 59) },
			[]string{"matter.chase too-early [instant 2026-03-02T07:59:00+08:00] [instant 2026-03-02T08:00:00+08:00] 000-189"}},
		{"carried out twice: the first time counts", factory, func(m *approval.Matter) {
			m.Marks = append(m.Marks, logistics.Mark{Act: "implement", Role: logistics.Administration, By: "Wu", At: onDay("2026-03-10", 8, 0)})
		}, []string{"matter.implement twice [count 2] [count 1] 000-189"}},

		{"a company that only should name a day and a person", edited(approval.Factory, func(pol *approval.Policy) {
			pol.FollowUp.Owner.Force, pol.FollowUp.Due.Force = logistics.Should, logistics.Should
		}), func(m *approval.Matter) { m.Owner, m.Marks[2].At = "", onDay("2026-03-10", 8, 0) },
			[]string{"matter.owner missing - - 000-189 should", late + " should"}},
		{"a company whose last step is another: the matter is open until then", edited(approval.Factory, func(pol *approval.Policy) {
			pol.FollowUp.Steps = append(pol.FollowUp.Steps, logistics.Step{Rule: logistics.Obliges("000-189"), Act: "report", By: []logistics.Role{logistics.Administration}})
		}), func(m *approval.Matter) { m.AsOf = onDay("2026-03-10", 8, 0) },
			[]string{"matter.report too-late [day 2026-03-10] [day 2026-03-09] 000-189"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			m := decidedMatter()
			row.edit(&m)
			before := logistics.Clone(m)
			differ(t, row.want, found(checkMatter(t, row.pol, m)))
			differ(t, before, m)
		})
	}
}

func TestCheckMatterInput(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(*approval.Matter)
		want   []string
	}{
		{"nothing at all", func(m *approval.Matter) { *m = approval.Matter{} }, []string{"role absent", "decision absent", "by absent", "at absent"}},
		{"empty lists and an owner of spaces", func(m *approval.Matter) { m.Marks, m.Owner = []logistics.Mark{}, " " }, []string{"owner word"}},
		{"due the day before the meeting", func(m *approval.Matter) { m.Due = logistics.MustDate("2026-03-01") }, []string{"due range"}},
		{"due before the meeting where that was held", func(m *approval.Matter) {
			m.Due, m.At = logistics.MustDate("2025-12-31"), time.Date(2026, 1, 1, 0, 30, 0, 0, time.FixedZone("CST", 8*60*60))
		}, []string{"due range"}},
		{"an act that is none of a matter's", func(m *approval.Matter) { m.Marks[0].Act = "forget" }, []string{"marks[0].act unknown"}},
		{"a mark after the moment of judgment", func(m *approval.Matter) { m.AsOf = at(10, 30) }, []string{"marks[2].at range"}},
		{"a meeting after the moment of judgment", func(m *approval.Matter) { m.Marks, m.AsOf = nil, at(7, 0) }, []string{"at range"}},
		{"one person in two spellings", func(m *approval.Matter) { m.Marks[1].By = "WU" }, []string{"marks[1].by conflict", "marks[2].by conflict"}},
		{"everything at once", func(m *approval.Matter) {
			m.By, m.Role, m.At, m.Decision, m.Owner = "", "a\nb", time.Time{}, "2026-7 ", "\u200b"
			m.Marks = []logistics.Mark{{}, {Act: "chase", Role: "a|b", By: "Wu", At: at(9, 0), Seal: " "}}
			m.AsOf = at(8, 0)
		}, []string{
			"role word", "decision word", "owner word", "by absent", "at absent",
			"marks[0].act unknown", "marks[0].role absent", "marks[0].by absent", "marks[0].at absent",
			"marks[1].role word", "marks[1].seal word", "marks[1].at range",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			m := decidedMatter()
			row.edit(&m)
			before := logistics.Clone(m)
			r, err := approval.Factory().CheckMatter(m)
			differ(t, row.want, problems(t, err))
			differ(t, logistics.Report{}, r)
			differ(t, before, m)
		})
	}
}

// A time limit in workdays needs a calendar, and the paper says so by its own name.
func TestMatterInWorkdays(t *testing.T) {
	pol := edited(approval.Factory, func(pol *approval.Policy) { pol.FollowUp.Steps[0].Within = logistics.MustSpan("1wd") })
	_, err := pol.CheckMatter(decidedMatter())
	differ(t, []string{"calendar range"}, problems(t, err))
}
