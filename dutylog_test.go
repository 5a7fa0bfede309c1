package logistics_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// dutyLog reads entries such as "2026-03-02", "2026-03-02 buyer" and "2026-03-02 guard fire"; the role is a guard where none is
// told.
func dutyLog(from, asOf string, entries ...string) logistics.Log {
	l := logistics.Log{From: logistics.MustDate(from), AsOf: logistics.MustDate(asOf)}
	for _, entry := range entries {
		words := append(strings.Fields(entry), "", "")
		e := logistics.Done{On: logistics.MustDate(words[0]), Role: logistics.Guard, By: "Li", About: words[2]}
		if words[1] != "" {
			e.Role = logistics.Role(words[1])
		}
		l.Done = append(l.Done, e)
	}
	return l
}

// overdueTexts gives what is missed in print: "2026-03-02 0".
func overdueTexts(missed []logistics.Missed) []string {
	var all []string
	for _, m := range missed {
		all = append(all, fmt.Sprint(m.Period, " ", m.Done))
	}
	return all
}

func TestDutyCheck(t *testing.T) {
	const stays, earlier, later, lapses = logistics.Stays, logistics.Earlier, logistics.Later, logistics.Lapses
	change := func(d logistics.Duty, change ...func(d *logistics.Duty)) logistics.Duty {
		for _, c := range change {
			c(&d)
		}
		return d
	}
	times := func(n int) func(*logistics.Duty) { return func(d *logistics.Duty) { d.Times = n } }
	apart := func(span string) func(*logistics.Duty) {
		return func(d *logistics.Duty) { d.MaxGap = logistics.MustSpan(span) }
	}
	distinct := func(d *logistics.Duty) { d.Distinct = true }
	advised := func(d *logistics.Duty) { d.Rule = should("d-2") }
	for _, row := range []struct {
		reason  string
		duty    logistics.Duty
		log     logistics.Log
		overdue []string
		want    []string
	}{
		{"done every day", round("daily", stays), dutyLog("2026-03-02", "2026-03-05", "2026-03-04", "2026-03-02", "2026-03-03"), nil, nil},
		{"a day left out", round("daily", stays), dutyLog("2026-03-02", "2026-03-05", "2026-03-04", "2026-03-02"), []string{"2026-03-03 0"}, []string{
			"case.round 2026-03-03: 0, must be at least 1 (d-1)",
		}},
		{"never done", round("daily", stays), dutyLog("2026-03-02", "2026-03-04"), []string{"2026-03-02 0", "2026-03-03 0"}, []string{
			"case.round 2026-03-02: 0, must be at least 1 (d-1)", "case.round 2026-03-03: 0, must be at least 1 (d-1)",
		}},
		{"the day of judgment is not over", round("daily", stays), dutyLog("2026-03-02", "2026-03-02"), nil, nil},
		{"workdays alone", round("workday", stays), dutyLog("2026-02-27", "2026-03-03", "2026-02-27", "2026-03-02"), []string{"2026-03-01 0"}, []string{
			"case.round 2026-03-01: 0, must be at least 1 (d-1)",
		}},
		{"what should be done", change(round("weekly", stays), advised), dutyLog("2026-03-02", "2026-03-09"), []string{"2026-03-02..2026-03-08 0"}, []string{
			"case.round 2026-03-02..2026-03-08: 0, must be at least 1 [should] (d-2)",
		}},
		{"a week that is not over", round("weekly", stays), dutyLog("2026-03-02", "2026-03-08"), nil, nil},
		{"two of three", change(round("monthly", stays), times(3)), dutyLog("2026-03-01", "2026-04-01", "2026-03-05", "2026-03-31"), []string{"2026-03-01..2026-03-31 2"}, []string{
			"case.round 2026-03-01..2026-03-31: 2, must be at least 3 (d-1)",
		}},
		{"two on one day are two, even if they read the same", change(round("monthly", stays), times(2)), dutyLog("2026-03-01", "2026-04-01", "2026-03-05", "2026-03-05"), nil, nil},
		{"outside its window it does not count", round("monthly 15..20", stays), dutyLog("2026-03-01", "2026-03-21", "2026-03-14", "2026-03-21"), []string{"2026-03-15..2026-03-20 0"}, []string{
			"case.round 2026-03-15..2026-03-20: 0, must be at least 1 (d-1)",
		}},
		{"on its last day it does", round("monthly 15..20", stays), dutyLog("2026-03-01", "2026-03-21", "2026-03-20"), nil, nil},
		{"on its first", round("monthly 15..20", stays), dutyLog("2026-03-01", "2026-03-21", "2026-03-15"), nil, nil},
		{"before the first day that is judged, in a period that began there", round("monthly", stays), dutyLog("2026-03-15", "2026-04-01", "2026-03-03"), nil, nil},
		{"before its month it does not count", round("monthly", stays), dutyLog("2026-03-15", "2026-04-01", "2026-02-28"), []string{"2026-03-01..2026-03-31 0"}, []string{
			"case.round 2026-03-01..2026-03-31: 0, must be at least 1 (d-1)",
		}},
		{"a round moved to Thursday", round("weekly fri", earlier), dutyLog("2026-03-30", "2026-04-06", "2026-04-02"), nil, nil},
		{"done on the day off it was not done in time", round("weekly fri", earlier), dutyLog("2026-03-30", "2026-04-06", "2026-04-03"), []string{"2026-04-02 0"}, []string{
			"case.round 2026-04-02: 0, must be at least 1 (d-1)",
		}},
		{"a round that lapsed is told", round("weekly fri", earlier), dutyLog("2026-02-16", "2026-03-01", "2026-02-27"), nil, []string{
			"case.round 2026-02-20: not checked, missing a workday before it in its week: it lapsed (d-1)",
		}},
		{"on the other side", round("weekly fri", later), dutyLog("2027-05-03", "2027-05-10"), nil, []string{
			"case.round 2027-05-07: not checked, missing a workday after it in its week: it lapsed (d-1)",
		}},
		{"or where it is not moved", round("daily", lapses), dutyLog("2026-03-07", "2026-03-08"), nil, []string{
			"case.round 2026-03-07: not checked, missing a workday: on a day off it lapses (d-1)",
		}},
		{"what moved past the day of judgment is not over", round("monthly", later), dutyLog("2026-05-01", "2026-06-01"), nil, nil},
		{"a day later it is", round("monthly", later), dutyLog("2026-05-01", "2026-06-02"), []string{"2026-05-01..2026-06-01 0"}, []string{
			"case.round 2026-05-01..2026-06-01: 0, must be at least 1 (d-1)",
		}},
		{"no frequency", round("none", stays), dutyLog("2026-05-01", "2026-06-02", "2026-05-20 buyer"), nil, []string{"case.round: not checked, missing a frequency: the policy gives none (d-1)"}},
		{"no frequency, and too far apart", change(round("none", stays), apart("7d")), dutyLog("2026-05-01", "2026-05-20", "2026-05-04"), nil, []string{
			"case.round.gap-days 2026-05-04..2026-05-20: 16, must be at most 7 (d-1)", "case.round: not checked, missing a frequency: the policy gives none (d-1)",
		}},

		{"by another role", round("daily", stays), dutyLog("2026-03-02", "2026-03-03", "2026-03-02 buyer"), []string{"2026-03-02 0"}, []string{
			"case.round 2026-03-02: buyer, must be guard (d-1)",
		}},
		{"by both: what is more than asked is free", round("daily", stays), dutyLog("2026-03-02", "2026-03-03", "2026-03-02 buyer", "2026-03-02"), nil, nil},
		{"by another role, outside every period", round("monthly 10", stays), dutyLog("2026-03-01", "2026-03-31", "2026-03-20 buyer", "2026-03-10"), nil, nil},
		{"too few, and one of them by another role", change(round("weekly", stays), times(3)), dutyLog("2026-03-02", "2026-03-09", "2026-03-05 buyer", "2026-03-03"), []string{"2026-03-02..2026-03-08 1"}, []string{
			"case.round 2026-03-02..2026-03-08: 2, must be at least 3 (d-1)", "case.round 2026-03-05: buyer, must be guard (d-1)",
		}},

		{"two scenarios", change(round("quarterly", stays), times(2), distinct), dutyLog("2026-01-01", "2026-04-01", "2026-01-20 guard fire", "2026-03-20 guard flood"), nil, nil},
		{"one scenario twice", change(round("quarterly", stays), times(2), distinct), dutyLog("2026-01-01", "2026-04-01", "2026-01-20 guard fire", "2026-03-20 guard fire"), []string{"2026-01-01..2026-03-31 1"}, []string{
			"case.round 2026-01-01..2026-03-31: more than once: fire (d-1)",
		}},
		{"one twice and another: enough", change(round("quarterly", stays), times(2), distinct), dutyLog("2026-01-01", "2026-04-01", "2026-01-20 guard fire", "2026-03-20 guard fire", "2026-03-21 guard flood"), nil, nil},
		{"too few, and one twice", change(round("quarterly", stays), times(4), distinct), dutyLog("2026-01-01", "2026-04-01", "2026-01-20 guard fire", "2026-03-20 guard fire"), []string{"2026-01-01..2026-03-31 1"}, []string{
			"case.round 2026-01-01..2026-03-31: 2, must be at least 4 (d-1)", "case.round 2026-01-01..2026-03-31: more than once: fire (d-1)",
		}},
		{"two of each", change(round("quarterly", stays), times(3), distinct), dutyLog("2026-01-01", "2026-04-01", "2026-01-20 guard b", "2026-03-20 guard a", "2026-01-21 guard b", "2026-03-21 guard a"), []string{"2026-01-01..2026-03-31 2"}, []string{
			"case.round 2026-01-01..2026-03-31: more than once: a (d-1)", "case.round 2026-01-01..2026-03-31: more than once: b (d-1)",
		}},
		{"another scenario by another role", change(round("quarterly", stays), times(2), distinct), dutyLog("2026-01-01", "2026-04-01", "2026-01-20 guard fire", "2026-03-20 buyer flood"), []string{"2026-01-01..2026-03-31 1"}, []string{
			"case.round 2026-03-20: buyer, must be guard (d-1)",
		}},

		{"as far apart as may be", change(round("monthly", stays), apart("30d")), dutyLog("2026-03-01", "2026-05-01", "2026-03-02", "2026-04-01", "2026-05-01"), nil, nil},
		{"a day more", change(round("monthly", stays), apart("29d")), dutyLog("2026-03-01", "2026-05-01", "2026-03-02", "2026-04-01"), nil, []string{
			"case.round.gap-days 2026-03-02..2026-04-01: 30, must be at most 29 (d-1)", "case.round.gap-days 2026-04-01..2026-05-01: 30, must be at most 29 (d-1)",
		}},
		{"from the first day to the first entry", change(round("none", stays), apart("7d")), dutyLog("2026-03-01", "2026-03-12", "2026-03-09"), nil, []string{
			"case.round.gap-days 2026-03-01..2026-03-09: 8, must be at most 7 (d-1)", "case.round: not checked, missing a frequency: the policy gives none (d-1)",
		}},
		{"from an entry before", change(round("monthly", stays), apart("7d")), dutyLog("2026-03-08", "2026-03-15", "2026-03-01", "2026-03-08", "2026-03-15"), nil, nil},
		{"from an entry long before", change(round("monthly", stays), apart("7d")), dutyLog("2026-03-08", "2026-03-15", "2026-02-28", "2026-03-08"), nil, []string{
			"case.round.gap-days 2026-02-28..2026-03-08: 8, must be at most 7 (d-1)",
		}},
		{"from where the log begins, whoever began it", change(round("monthly", stays), apart("7d")), dutyLog("2026-03-08", "2026-03-15", "2026-03-01 buyer", "2026-03-09"), nil, []string{
			"case.round.gap-days 2026-03-01..2026-03-09: 8, must be at most 7 (d-1)",
		}},
		{"days that end before the first that is judged", change(round("monthly", stays), apart("7d")), dutyLog("2026-03-08", "2026-03-15", "2026-01-01", "2026-03-07", "2026-03-14"), nil, nil},
		{"never done is too far apart at once", change(round("monthly", stays), apart("30d")), dutyLog("2026-03-01", "2026-03-01"), nil, []string{"case.round: missing; expected guard (d-1)"}},
		{"done by another role alone it was never done", change(round("monthly", stays), apart("30d")), dutyLog("2026-03-01", "2026-03-05", "2026-03-02 buyer"), nil, []string{"case.round: missing; expected guard (d-1)"}},
		{"another role fills no gap", change(round("monthly", stays), apart("7d")), dutyLog("2026-03-01", "2026-03-12", "2026-03-02", "2026-03-08 buyer"), nil, []string{
			"case.round.gap-days 2026-03-02..2026-03-12: 10, must be at most 7 (d-1)",
		}},
		{"both: a week left out, and too far apart", change(round("weekly", stays), apart("10d")), dutyLog("2026-03-02", "2026-03-16", "2026-03-02"), []string{"2026-03-09..2026-03-15 0"}, []string{
			"case.round 2026-03-09..2026-03-15: 0, must be at least 1 (d-1)", "case.round.gap-days 2026-03-02..2026-03-16: 14, must be at most 10 (d-1)",
		}},
		{"more than 292 years apart", change(round("none", stays), apart("7d")), dutyLog("2026-03-01", "2026-03-01", "0001-03-01"), nil, []string{
			"case.round.gap-days 0001-03-01..2026-03-01: 739,616, must be at most 7 (d-1)", "case.round: not checked, missing a frequency: the policy gives none (d-1)",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			row.log.Calendar = spring(t)
			var r logistics.Report
			if err := row.duty.Check(&r, "case", row.log); err != nil {
				t.Fatal(err)
			}
			wantReport(t, r, row.want...)
			overdue, err := row.duty.Overdue(row.log)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.overdue, overdueTexts(overdue)); diff != "" {
				t.Errorf("overdue (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDutyCheckInChinese(t *testing.T) {
	d := round("weekly fri", logistics.Earlier)
	d.Times, d.Distinct = 2, true
	l := dutyLog("2026-02-16", "2026-03-07", "2026-02-27 guard 灯", "2026-02-27 guard 灯")
	l.Calendar = spring(t)
	var r logistics.Report
	if err := d.Check(&r, "", l); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range r.Findings {
		got = append(got, f.Text(logistics.Chinese))
	}
	for _, u := range r.Unchecked {
		got = append(got, u.Text(logistics.Chinese))
	}
	want := []string{
		"round 2026-02-27：重复：灯（d-1）", "round 2026-03-06：0，应不少于 2（d-1）", "round 2026-02-20：未核查，尚缺：本周内此前的工作日：本次免做（d-1）",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDutyCheckRefuses(t *testing.T) {
	broken := dutyLog("2026-03-01", "2026-04-01", "2026-04-01", "2026-04-02", "2026-02-01")
	broken.Done = append(broken.Done, logistics.Done{}, logistics.Done{On: broken.From, Role: "a|b", By: " Li", About: "x\n"})
	distinct := round("monthly", logistics.Stays)
	distinct.Distinct = true
	hours := round("monthly", logistics.Stays)
	hours.MaxGap = logistics.MustSpan("48h")
	workdays := hours
	workdays.MaxGap = logistics.MustSpan("5wd")
	for _, row := range []struct {
		reason string
		duty   logistics.Duty
		log    logistics.Log
		want   []string
	}{
		{"no log", round("monthly", logistics.Stays), logistics.Log{}, []string{"from absent no date", "asOf absent no date"}},
		{"judged before it begins", round("monthly", logistics.Stays), dutyLog("2026-03-02", "2026-03-01"), []string{"asOf range 2026-03-01 is before 2026-03-02"}},
		{"every entry", round("monthly", logistics.Stays), broken, []string{
			"done[1].on range 2026-04-02 is after the day of judgment, 2026-04-01", "done[3].on absent no date", "done[3].role absent is empty", "done[3].by absent is empty",
			`done[4].role word "a|b" has a bar`, `done[4].by word " Li" has spaces around it`, `done[4].about word "x\n" has`,
		}},
		{"what must differ and says nothing", distinct, dutyLog("2026-03-01", "2026-04-01", "2026-03-05 guard fire", "2026-03-06"), []string{"done[1].about absent is empty"}},
		{"a duty that is none, and its log", logistics.Duty{}, dutyLog("2026-03-01", "2026-02-01", "2026-03-01"), []string{
			"duty.what absent", "duty.by absent", "duty.times range 0 times", "duty.move word 0 is no word", "asOf range", "done[0].on range",
		}},
		{"hours apart", hours, dutyLog("2026-03-01", "2026-04-01"), []string{"duty.maxGap range 48h apart; at least 1d, in days"}},
		{"workdays apart", workdays, dutyLog("2026-03-01", "2026-04-01"), []string{"duty.maxGap range 5wd apart; at least 1d, in days"}},
		{"a calendar that is too short", round("workday", logistics.Stays), dutyLog("2026-03-01", "2026-04-01"), []string{"calendar range no calendar: whether 2026-03-01 is worked is not known"}},
		{"anchors that are not known", round("each term", logistics.Stays), dutyLog("2026-03-01", "2026-04-01"), []string{"anchors unknown have no term"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var r logistics.Report
			wantProblems(t, row.duty.Check(&r, "case", row.log), row.want...)
			if !r.OK() {
				t.Errorf("what cannot be judged was judged: %q", lines(r))
			}
			missed, err := row.duty.Overdue(row.log)
			wantProblems(t, err, row.want...)
			if missed != nil {
				t.Errorf("overdue all the same: %v", missed)
			}
		})
	}
}

// dutyDuties draws a duty of any kind.
func dutyDuties(t *rapid.T, name string) logistics.Duty {
	d := round(rapid.SampledFrom(everyTexts).Draw(t, name+" every"), rapid.SampledFrom([]logistics.DayMove{logistics.Stays, logistics.Earlier, logistics.Later, logistics.Lapses}).Draw(t, name+" move"))
	d.Times, d.Distinct = rapid.IntRange(1, 3).Draw(t, name+" times"), rapid.Bool().Draw(t, name+" distinct")
	d.By = rapid.SliceOfNDistinct(rapid.SampledFrom([]logistics.Role{"guard", "chief", "clerk"}), 1, 2, rapid.ID).Draw(t, name+" by")
	d.MaxGap = logistics.MustSpan(rapid.SampledFrom([]string{"none", "none", "1d", "7d", "31d"}).Draw(t, name+" gap"))
	if rapid.IntRange(0, 3).Draw(t, name+" should") == 0 {
		d.Force = logistics.Should
	}
	return d
}

// dutyEntries draws entries that keep what is due, each on the first, the last or another day of its period, but for a slip now and
// then, and some more.
func dutyEntries(t *rapid.T, d logistics.Duty, l logistics.Log, slips bool) []logistics.Done {
	due, err := d.Due(l.From, l.AsOf, l.Calendar, l.Anchors)
	if err != nil {
		t.Fatal(err)
	}
	var all []logistics.Done
	slip := func() bool { return slips && rapid.IntRange(0, 9).Draw(t, "slip") == 0 }
	put := func(on logistics.Date, about string) {
		e := logistics.Done{On: on, Role: d.By[rapid.IntRange(0, len(d.By)-1).Draw(t, "role")], By: "Li", About: about}
		switch {
		case on.After(l.AsOf) || slip():
			return
		case slip():
			e.Role = "clerk"
		case slip():
			e.About = "0"
		}
		all = append(all, e)
	}
	for _, p := range due {
		for i := range d.Times {
			on := rapid.SampledFrom([]logistics.Date{p.First, p.Last}).Draw(t, "on")
			if length := int(civil(p.Last).Sub(civil(p.First)).Hours() / 24); length > 0 && rapid.Bool().Draw(t, "between") {
				on = p.First.AddDays(rapid.IntRange(0, length).Draw(t, "day"))
			}
			if !p.Lapsed {
				put(on, strconv.Itoa(i))
			}
		}
	}
	if gap, _ := strconv.Atoi(strings.TrimSuffix(d.MaxGap.String(), "d")); gap > 0 {
		for on := l.From; !on.After(l.AsOf); on = on.AddDays(gap) {
			put(on, "9")
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "more") {
		if slips {
			put(l.AsOf.AddDays(-rapid.IntRange(0, 60).Draw(t, "ago")), "1")
		}
	}
	return all
}

// dutyNaive finds slowly what Check finds: it counts the entries of every period that a walk finds, and the days since the last entry
// day by day.
func dutyNaive(d logistics.Duty, l logistics.Log) []string {
	w := dutyWalker{every: d.Every.String(), move: d.Move, cal: l.Calendar, named: map[string][]logistics.Period{}}
	for _, a := range l.Anchors {
		w.named[a.Name] = a.Periods
	}
	force := ""
	if d.Force == logistics.Should {
		force = " [should]"
	}
	may := func(e logistics.Done) bool { return slices.Contains(d.By, e.Role) }
	ends := fmt.Sprintf("%s (%s)", force, d.Clause)
	var found []string
	for _, p := range w.due(l.From, l.AsOf) {
		if p.Lapsed || !p.Last.Before(l.AsOf) {
			continue
		}
		var in, wrong []logistics.Done
		about, allowed, right := map[string]int{}, map[string]bool{}, 0
		for _, e := range l.Done {
			if e.On.Before(p.First) || e.On.After(p.Last) {
				continue
			}
			in = append(in, e)
			about[e.About]++
			if may(e) {
				allowed[e.About] = true
				right++
			} else {
				wrong = append(wrong, e)
			}
		}
		if right >= d.Times && !d.Distinct || d.Distinct && len(allowed) >= d.Times {
			continue
		}
		if len(in) < d.Times {
			found = append(found, fmt.Sprintf("x.round %s: %d, must be at least %d%s", p, len(in), d.Times, ends))
		}
		for thing, n := range about {
			if d.Distinct && len(about) < d.Times && n > 1 {
				found = append(found, fmt.Sprintf("x.round %s: more than once: %s%s", p, thing, ends))
			}
		}
		for _, e := range wrong {
			found = append(found, fmt.Sprintf("x.round %s: %s, must be %s%s", e.On, logistics.Roles(e.Role), logistics.Roles(d.By...), ends))
		}
	}
	gap, limited := strconv.Atoi(strings.TrimSuffix(d.MaxGap.String(), "d"))
	if limited != nil {
		return found
	}
	var days []string
	last := l.From.String()
	for _, e := range l.Done {
		last = min(last, e.On.String())
		if may(e) {
			days = append(days, e.On.String())
		}
	}
	if len(days) == 0 {
		return append(found, fmt.Sprintf("x.round: missing; expected %s%s", logistics.Roles(d.By...), ends))
	}
	slices.Sort(days)
	for at := logistics.MustDate(last); !at.After(l.AsOf); at = at.AddDays(1) {
		if !slices.Contains(days, at.String()) && at != l.AsOf {
			continue
		}
		if n := int(civil(at).Sub(civil(logistics.MustDate(last))).Hours() / 24); n > gap && !at.Before(l.From) {
			found = append(found, fmt.Sprintf("x.round.gap-days %s..%s: %d, must be at most %d%s", last, at, n, gap, ends))
		}
		last = at.String()
	}
	return found
}

func TestDutyCheckIsWhatAWalkFinds(t *testing.T) {
	findings, clean := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		var l logistics.Log
		l.Calendar, l.Anchors, l.From, l.AsOf = dueWorld(t)
		d := dutyDuties(t, "duty")
		l.Done = dutyEntries(t, d, l, true)
		var r logistics.Report
		if err := d.Check(&r, "x", l); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range r.Findings {
			got = append(got, f.String())
		}
		inOrder := slices.Clone(got)
		want := dutyNaive(d, l)
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%v from %s to %s (-walked +got):\n%s", d, l.From, l.AsOf, diff)
		}
		findings += len(got)
		if len(got) == 0 && len(l.Done) > 0 {
			clean++
		}
		shuffled := l
		shuffled.Done = rapid.Permutation(l.Done).Draw(t, "order")
		var again logistics.Report
		if err := d.Check(&again, "x", shuffled); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r, again); diff != "" {
			t.Fatalf("in another order of entries:\n%s\n%v", diff, inOrder)
		}
	})
	if !testing.Short() && (findings < 50 || clean == 0) {
		t.Errorf("%d findings, %d logs in order: too few to say anything", findings, clean)
	}
}

// With an entry for every time in every period nothing is missed, and with one less one period is.
func TestDutyCheckMissesWhatIsLeftOut(t *testing.T) {
	apart := slices.DeleteFunc(slices.Clone(everyTexts), func(text string) bool {
		// Windows that share days, and what needs no entry.
		return text == "none" || strings.HasPrefix(text, "monthly 3") || strings.Contains(text, "before")
	})
	dropped := 0
	rapid.Check(t, func(t *rapid.T) {
		var l logistics.Log
		l.Calendar, l.Anchors, l.From, l.AsOf = dueWorld(t)
		d := dutyDuties(t, "duty")
		d.Every, d.Move, d.MaxGap = logistics.MustEvery(rapid.SampledFrom(apart).Draw(t, "every")), logistics.Stays, logistics.Span{}
		l.Done = dutyEntries(t, d, l, false)
		var full logistics.Report
		missed, err := d.Overdue(l)
		if err != nil || d.Check(&full, "x", l) != nil || len(missed) > 0 {
			t.Fatalf("%s: %v, %v", d.Every, missed, err)
		}
		if !full.OK() {
			t.Fatalf("%s: nothing is left out, and yet %q", d.Every, lines(full))
		}
		if len(l.Done) == 0 {
			return
		}
		dropped++
		i := rapid.IntRange(0, len(l.Done)-1).Draw(t, "left out")
		gone := l.Done[i]
		l.Done = slices.Delete(slices.Clone(l.Done), i, i+1)
		var r logistics.Report
		if missed, err = d.Overdue(l); err != nil || d.Check(&r, "x", l) != nil {
			t.Fatal(err)
		}
		if len(missed) != 1 || missed[0].Done != d.Times-1 || !missed[0].Period.Contains(gone.On) {
			t.Fatalf("%s without that of %s: %v", d.Every, gone.On, missed)
		}
		want := fmt.Sprintf("x.round %s: %d, must be at least %d%s (d-1)", missed[0].Period, d.Times-1, d.Times, d.Force.Mark(logistics.English))
		if diff := cmp.Diff([]string{want}, lines(r)); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
	if !testing.Short() && dropped < 10 {
		t.Errorf("%d entries were left out: too few to say anything", dropped)
	}
}
