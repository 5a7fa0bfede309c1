package logistics_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
)

func TestComparisonDuty(t *testing.T) {
	base := func(change ...func(d *logistics.Duty)) logistics.Duty {
		d := round("weekly fri", logistics.Earlier)
		d.Rule, d.By = must("a"), []logistics.Role{"guard", "chief"}
		for _, c := range change {
			c(&d)
		}
		return d
	}
	with := func(change func(d *logistics.Duty)) logistics.Duty { return base(change) }
	times := func(n int, distinct bool) logistics.Duty {
		return base(func(d *logistics.Duty) { d.Times, d.Distinct = n, distinct })
	}
	apart := func(span string) logistics.Duty {
		return base(func(d *logistics.Duty) { d.MaxGap = logistics.MustSpan(span) })
	}
	const plain = "chief or guard; every Friday; on a day off to the last workday before"
	for _, row := range []struct {
		reason   string
		old, new logistics.Duty
		want     []string
	}{
		{"nothing changes", base(), base(), nil},
		{"roles in another order", base(), with(func(d *logistics.Duty) { d.By = []logistics.Role{"chief", "guard"} }), nil},
		{"fewer roles", base(), with(func(d *logistics.Duty) { d.By = d.By[:1] }), []string{
			"q: " + plain + " (a) → guard; every Friday; on a day off to the last workday before (a): stricter",
		}},
		{"another role", base(), with(func(d *logistics.Duty) { d.By = []logistics.Role{"guard", "clerk"} }), []string{
			"q: " + plain + " (a) → clerk or guard; every Friday; on a day off to the last workday before (a): incomparable",
		}},
		{"more times", base(), times(3, false), []string{"q: " + plain + " (a) → " + plain + "; 3 times (a): stricter"}},
		{"about different things", times(3, false), times(3, true), []string{"q: " + plain + "; 3 times (a) → " + plain + "; 3 times; each about another (a): stricter"}},
		{"one is always about another", base(), times(1, true), []string{"q: " + plain + " (a) → " + plain + "; each about another (a): the same is asked"}},
		{"fewer times, about different things", times(3, false), times(2, true), []string{
			"q: " + plain + "; 3 times (a) → " + plain + "; 2 times; each about another (a): incomparable",
		}},
		{"less far apart", apart("14d"), apart("7d"), []string{"q: " + plain + "; at most 14 days apart (a) → " + plain + "; at most 7 days apart (a): stricter"}},
		{"as far apart as it will", apart("14d"), base(), []string{"q: " + plain + "; at most 14 days apart (a) → " + plain + " (a): looser"}},
		{"should", base(), with(func(d *logistics.Duty) { d.Rule = should("a") }), []string{"q: " + plain + " (a) → " + plain + " [should] (a): looser"}},
		{"another clause", base(), with(func(d *logistics.Duty) { d.Rule = must("b") }), []string{"q: " + plain + " (a) → " + plain + " (b (assumed)): the same is asked"}},
		{"it stays", base(), with(func(d *logistics.Duty) { d.Move = logistics.Stays }), []string{"q: " + plain + " (a) → chief or guard; every Friday (a): incomparable"}},
		{"it lapses", base(), with(func(d *logistics.Duty) { d.Move = logistics.Lapses }), []string{"q: " + plain + " (a) → chief or guard; every Friday; on a day off lapses (a): looser"}},
		{"another frequency", base(), with(func(d *logistics.Duty) { d.Every, d.Move = logistics.MustEvery("daily"), logistics.Stays }), []string{
			"q: " + plain + " (a) → chief or guard; every day (a): stricter",
		}},
		{"another thing to do", base(), with(func(d *logistics.Duty) { d.What = "walk" }), []string{"q.what: round → walk: incomparable"}},
		{"another, and more often", base(), with(func(d *logistics.Duty) { d.What, d.Times = "walk", 2 }), []string{
			"q.what: round → walk: incomparable", "q: " + plain + " (a) → " + plain + "; 2 times (a): stricter",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			c := editions()
			c.Duty("q", row.old, row.new)
			if diff := cmp.Diff(row.want, printed(c.Shifts)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if got, want := row.new.Than(row.old), c.Diff("", "").Direction; got != want {
				t.Errorf("as a whole %s, want %s", got, want)
			}
			if got, want := row.old.Than(row.new), row.new.Than(row.old).Back(); got != want {
				t.Errorf("seen from the other side %s, want %s", got, want)
			}
		})
	}
}

func TestDutyRulingText(t *testing.T) {
	c := editions()
	old, new := round("monthly 25..5", logistics.Later), round("monthly 25..5", logistics.Later)
	old.Rule = should("b")
	old.Times, old.Distinct, old.MaxGap = 2, true, logistics.MustSpan("40d")
	c.Duty("q", old, new)
	r := c.Shifts[0].Old.(logistics.DutyRuling)
	if got, want := r.String(), "guard; every month from the 25th to the 5th of the next; on a day off to the first workday after; 2 times; each about another; at most 40 days apart [should] (b (assumed))"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := r.Text(logistics.Chinese), "保安；每月 25 日至次月 5 日；遇休息日顺延至后一工作日；2 次；每次对象不同；间隔不超过 40 天［原则上］（b 假定）"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var back logistics.DutyRuling
	if text := dutyJSON(t, r); logistics.Decode(text, &back) != nil || back != r {
		t.Errorf("%s is read as %v", text, back)
	}
}

func TestDutyThan(t *testing.T) {
	const stays, earlier, later, lapses = logistics.Stays, logistics.Earlier, logistics.Later, logistics.Lapses
	for _, row := range []struct {
		reason, every string
		move          logistics.DayMove
		was           string
		wasMove       logistics.DayMove
		want          logistics.Direction
	}{
		{"the same", "weekly fri", earlier, "weekly fri", earlier, same},
		{"none and none, whatever moves", "none", earlier, "none", later, same},
		{"a frequency where there was none: what was not checked may be in order now", "daily", stays, "none", stays, incomparable},
		{"every day and every workday", "daily", stays, "workday", stays, stricter},
		{"days that lapse are workdays", "daily", lapses, "workday", earlier, same},
		{"days that move end on workdays", "daily", later, "workday", stays, same},
		{"every day that stays, or moves", "daily", stays, "daily", later, stricter},
		{"moved back they are other days", "daily", stays, "daily", earlier, incomparable},
		{"a day is in each week", "daily", stays, "weekly", earlier, stricter},
		{"in each window", "daily", stays, "yearly 12-20..01-10", stays, stricter},
		{"before each term", "daily", stays, "1d before term", stays, stricter},
		{"a week may have no workday", "workday", stays, "weekly", stays, incomparable},
		{"but not where it moves", "workday", stays, "weekly", earlier, stricter},
		{"nor where it lapses", "workday", stays, "weekly sun", lapses, stricter},
		{"a Friday that moves is a workday", "daily", earlier, "weekly fri", earlier, stricter},
		{"a Friday is in its week", "weekly fri", stays, "weekly", stays, stricter},
		{"moved back it is too", "weekly fri", earlier, "weekly", stays, incomparable},
		{"a Friday is no Monday", "weekly fri", stays, "weekly mon", stays, incomparable},
		{"a Friday of each month", "weekly fri", stays, "monthly", stays, stricter},
		{"a week of each month", "weekly", stays, "monthly", stays, stricter},
		{"of each year", "weekly", stays, "yearly", later, stricter},
		{"the last week moves no further than the month", "weekly", later, "monthly", later, stricter},
		{"but out of one that stays", "weekly", later, "monthly", stays, incomparable},
		{"and no less far than one that ends on a workday", "weekly", later, "monthly", lapses, stricter},
		{"weeks move before their month", "weekly", earlier, "monthly", earlier, incomparable},
		{"a Friday may lapse", "weekly fri", later, "monthly", later, incomparable},
		{"a month is in its quarter", "monthly", stays, "quarterly", stays, stricter},
		{"so is a window of it", "monthly 10", stays, "quarterly", stays, stricter},
		{"over its end", "monthly 25..5", stays, "half-yearly", later, stricter},
		{"a quarter in its half-year", "quarterly", stays, "half-yearly", stays, stricter},
		{"a half-year in its year", "half-yearly", stays, "yearly", lapses, stricter},
		{"a month by its last day", "monthly 31", later, "monthly", later, same},
		{"a year by its last day", "yearly 12-31", stays, "yearly", stays, same},
		{"but not from the 2nd to it", "monthly 2..31", stays, "monthly", stays, stricter},
		{"a week in a window: the window may be shorter", "weekly", stays, "monthly 10", stays, incomparable},
		{"a window in the month", "monthly 15..20", stays, "monthly", stays, stricter},
		{"a window in a window", "monthly 15..20", stays, "monthly 14..20", stays, stricter},
		{"by the 10th, or by the 11th", "monthly 10", stays, "monthly 11", stays, stricter},
		{"windows that overlap", "monthly 15..20", stays, "monthly 16..21", stays, incomparable},
		{"over the end of the month in another", "monthly 26..4", stays, "monthly 25..5", stays, stricter},
		{"before the end of the month", "monthly 26..28", stays, "monthly 25..5", stays, stricter},
		{"after it", "monthly 5", stays, "monthly 25..5", stays, stricter},
		{"the day before it begins", "monthly 24..24", stays, "monthly 25..5", stays, incomparable},
		{"the day after it ends", "monthly 6..6", stays, "monthly 25..5", stays, incomparable},
		{"a window over the end of the month is in none", "monthly 25..5", stays, "monthly", stays, incomparable},
		{"a window of the year", "yearly 05-15..05-20", stays, "yearly 05-15..05-21", stays, stricter},
		{"29 February and the 28th", "yearly 02-29..02-29", stays, "yearly 02-28..02-29", stays, stricter},
		{"by a day of the year", "yearly 12-20", stays, "yearly", stays, stricter},
		{"a month in a window of the year", "monthly", stays, "yearly 12-20", stays, incomparable},
		{"over the end of the year", "yearly 01-10", stays, "yearly 12-20..01-10", stays, stricter},
		{"the first days of a term", "first 7d of term", stays, "each term", stays, stricter},
		{"the last", "last 7d of term", later, "each term", later, stricter},
		{"fewer first days", "first 6d of term", stays, "first 7d of term", stays, stricter},
		{"fewer days before", "6d before term", stays, "7d before term", stays, stricter},
		{"days before are not in it", "7d before term", stays, "each term", stays, incomparable},
		{"the first are not the last", "first 6d of term", stays, "last 7d of term", stays, incomparable},
		{"another name", "each term", stays, "each holiday", stays, incomparable},
		{"a term and a month", "monthly", stays, "each term", stays, incomparable},
		{"of a month that stays or goes on", "monthly", stays, "monthly", later, stricter},
		{"or lapses", "monthly", later, "monthly", lapses, stricter},
		{"or moves back", "monthly", earlier, "monthly", later, incomparable},
	} {
		is, was := round(row.every, row.move), round(row.was, row.wasMove)
		if got := is.Than(was); got != row.want {
			t.Errorf("%s: %s, %s after %s, %s: %s, want %s", row.reason, row.every, row.move, row.was, row.wasMove, got, row.want)
		}
		if got := was.Than(is); got != row.want.Back() {
			t.Errorf("%s: seen from the other side %s", row.reason, got)
		}
	}
}

// What is stricter, or the same, finds all that the other finds: a log that keeps the new duty keeps the old, in the periods that
// lie within the days judged.
func TestStricterDutiesFindWhatTheOthersFind(t *testing.T) {
	whole := []string{"daily", "workday", "weekly", "weekly fri", "monthly", "monthly 31", "quarterly", "each term", "first 7d of term", "monthly 25..5", "monthly 10"}
	compared, kept := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		was := dutyDuties(t, "old")
		is := was
		if rapid.Bool().Draw(t, "other") {
			is = dutyDuties(t, "new")
			is.By = was.By[:1]
		}
		frequent := rapid.OneOf(rapid.SampledFrom(whole), rapid.SampledFrom(everyTexts))
		moves := rapid.SampledFrom([]logistics.DayMove{logistics.Stays, logistics.Stays, logistics.Earlier, logistics.Later, logistics.Lapses})
		is.Every, is.Move = logistics.MustEvery(frequent.Draw(t, "new every")), moves.Draw(t, "new move")
		was.Every, was.Move = logistics.MustEvery(frequent.Draw(t, "old every")), moves.Draw(t, "old move")
		d := is.Than(was)
		if got := was.Than(is); got != d.Back() {
			t.Fatalf("%v after %v: %s, and back %s", is, was, d, got)
		}
		if d == looser {
			was, is, d = is, was, stricter
		}
		if d == incomparable {
			return
		}
		compared++
		var l logistics.Log
		l.Calendar, l.Anchors, l.From, l.AsOf = dueWorld(t)
		for range 3 {
			l.Done = dutyEntries(t, is, l, rapid.IntRange(0, 3).Draw(t, "slips") == 0)
			lacks := func(d logistics.Duty) (must, all int) {
				missed, err := d.Overdue(l)
				var r logistics.Report
				if err != nil || d.Check(&r, "", l) != nil {
					t.Fatal(err)
				}
				for _, m := range missed {
					if !m.Period.First.Before(l.From) {
						all++
					}
				}
				for _, f := range r.Findings {
					if f.Side == logistics.AtMost || f.Fault == logistics.Missing {
						all++
					}
				}
				if d.Force == logistics.Must {
					must = all
				}
				return must, all
			}
			mustNew, allNew := lacks(is)
			mustOld, allOld := lacks(was)
			if allNew == 0 && len(l.Done) > 0 {
				kept++
			}
			if allNew == 0 && allOld > 0 || mustNew == 0 && mustOld > 0 {
				t.Fatalf("%s, and only the other departs, from %s to %s:\nold %v\nnew %v\nlog %v\nanchors %v", d, l.From, l.AsOf, was, is, l.Done, l.Anchors)
			}
		}
	})
	if !testing.Short() && (compared < 5 || kept == 0) {
		t.Errorf("%d pairs compared, %d logs kept what is stricter: nothing was shown", compared, kept)
	}
}
