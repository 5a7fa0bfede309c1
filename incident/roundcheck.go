package incident

import (
	"slices"

	"example.com/logistics"
)

// CheckRounds judges the book of a site. Of each duty that is judged, and of each thing that it is done for one by one, it
// finds the periods that are over and in which it was not done, not by a role that may, or not of everything that it looks
// at; days between two rounds that are too many; and what was found and not mended, or not told, in time. Where a second
// clause asks for the same less often, the finding cites it too.
//
// What was never done is missing from the first day on which it could have been: the first day of a period, not the day
// after its last. Unchecked are duties without a frequency, periods that lapsed, and duties for each of a kind that nobody
// lists. The order of the entries does not matter.
//
// The error is nil or an [*logistics.InvalidError]: the policy is invalid; a duty that it does not have; an entry that is
// there twice or after the day of judgment; no days, or reversed ones; a day that the calendar does not cover and that
// counts; anchors that overlap or are not there.
func (pol Policy) CheckRounds(b RoundBook) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	return pol.checkRounds(b)
}

// CheckRounds answers as [Policy.CheckRounds] does.
func (d *Desk) CheckRounds(b RoundBook) (logistics.Report, error) {
	if d == nil || !d.ready {
		return logistics.Report{}, errNotCompiled
	}
	return d.policy.checkRounds(b)
}

func (pol Policy) checkRounds(b RoundBook) (logistics.Report, error) {
	watches, err := pol.watches(b)
	if err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	for _, w := range watches {
		if err := w.check(&report, b); err != nil {
			return logistics.Report{}, err
		}
	}
	return report, nil
}

// watch is one duty, for one of the things that it is done for, with its periods and its entries.
type watch struct {
	Round
	rules   Rounds
	place   string
	known   bool // which things there are
	blind   bool // the calendar ends before anybody can say which period has begun
	due     []logistics.Period
	entries []RoundEntry // by day
}

// watches gives what the book is judged by, in the order of the policy and then of the places, or every problem.
func (pol Policy) watches(b RoundBook) ([]watch, error) {
	var ps logistics.Problems
	rows := b.judged(pol.Rounds, &ps)
	b.check(pol.Rounds, &ps)
	// A period that is over on the day of judgment or later may have begun before it.
	var all []watch
	for _, r := range rows {
		due, blind, err := r.begun(b)
		ps.Under("", err, "to", "asOf", "duty.", "")
		names, known := r.places(b.Places)
		if !known {
			all = append(all, watch{Round: r, rules: pol.Rounds})
		}
		for _, place := range names {
			all = append(all, watch{r, pol.Rounds, place, true, blind, due, b.of(r, place)})
		}
	}
	return all, ps.Err()
}

// begun gives the periods that end from the first day that is judged on and have begun on the day of judgment. It is blind where the
// calendar does not reach far enough to say which has begun.
func (r Round) begun(b RoundBook) (due []logistics.Period, blind bool, err error) {
	due, err = r.Due(b.From, b.AsOf, b.Calendar, b.Anchors)
	if err != nil {
		return nil, false, err
	}
	blind = true
	// None is longer than a year, and a holiday moves its last day by days. Later days may lie beyond the calendar.
	for _, ahead := range []int{400, 35, 7, 1} {
		next, err := r.Due(b.AsOf, b.AsOf.AddDays(ahead), b.Calendar, b.Anchors)
		if err != nil {
			continue
		}
		for _, p := range next {
			if !p.First.After(b.AsOf) && !p.Last.Before(b.AsOf) { // one that moved to an earlier day is over when its own day is
				due = append(due, p)
			}
		}
		blind = false
		break
	}
	return due, blind, nil
}

func (w watch) subject() string { return logistics.Join(w.place, w.What) }

func (w watch) check(report *logistics.Report, b RoundBook) error {
	var own logistics.Report
	if !w.known {

		own.Open(w.Clause, w.What, w.unlisted())
		report.Unchecked = append(report.Unchecked, own.Unchecked...)
		return nil
	}
	if err := w.Duty.Check(&own, w.place, b.log(w.entries)); err != nil {
		return err
	}
	if p, ok := w.neverDone(b.AsOf); ok && w.MaxGap.IsZero() {
		own.Find(w.Rule, logistics.Missing, w.subject()+" "+p.String(), logistics.Measure{}, logistics.Roles(w.By...))
	}
	if w.blind {
		own.Open(w.Clause, w.subject()+" "+b.AsOf.String(), logistics.Text{En: "the days after the last of the calendar", Zh: "日历末日之后的日期"})
	}
	w.checkItems(&own, b.AsOf)
	if slow := w.rules.slower(w.What); len(slow) > 0 {
		for i := range own.Findings {
			own.Findings[i].Also = slow[0].Clause
		}
	}
	rules := w.rules.follow(w.What)
	for _, f := range rules {
		w.checkFaults(&own, b, f)
	}
	if !slices.ContainsFunc(rules, FollowUp.mends) {
		w.openFaults(&own, b)
	}
	report.Findings = append(report.Findings, own.Findings...)
	report.Unchecked = append(report.Unchecked, own.Unchecked...)
	return nil
}

// may reports whether the entry is by a role that may do it.
func (w watch) may(e RoundEntry) bool { return slices.Contains(w.By, e.Role) }

// within gives the entries that count in a period.
func (w watch) within(p logistics.Period) []RoundEntry {
	var all []RoundEntry
	for _, e := range w.entries {
		if p.Contains(e.On) && w.may(e) {
			all = append(all, e)
		}
	}
	return all
}

// neverDone gives the period that has begun where the duty was never done and no period is over. Where one is, that it was not done
// then says as much.
func (w watch) neverDone(asOf logistics.Date) (p logistics.Period, ok bool) {
	if slices.ContainsFunc(w.entries, w.may) {
		return p, false
	}
	for _, p := range w.due {
		if !p.Lapsed {
			return p, !p.Last.Before(asOf) && !p.First.After(asOf)
		}
	}
	return p, false
}

// checkItems finds what was not looked at in a period that is over and in which somebody was there.
func (w watch) checkItems(r *logistics.Report, asOf logistics.Date) {
	for _, p := range w.due {
		done := w.within(p)
		if p.Lapsed || len(done) == 0 || !p.Last.Before(asOf) {
			continue
		}
		for _, item := range w.Items {
			if !slices.ContainsFunc(done, func(e RoundEntry) bool { return slices.Contains(e.Looked, item) }) {
				r.Find(w.Rule, logistics.Missing, w.subject()+" "+p.String()+"."+item, logistics.Measure{}, logistics.Measure{})
			}
		}
	}
}

// mends reports whether the rule says by when what is found is mended.
func (f FollowUp) mends() bool { return !f.Mend.IsZero() || f.Ready }

// before reports whether what was found on a day was settled before the first day that is judged.
func (f RoundFault) before(from logistics.Date) bool {
	return !f.Mended.IsZero() && f.Mended.Before(from)
}

// openFaults opens what is not mended and of which no rule says by when: the ledger of hazards does.
func (w watch) openFaults(r *logistics.Report, b RoundBook) {
	for _, e := range w.entries {
		for _, f := range e.Faults {
			if f.Mended.IsZero() {
				r.Open(w.Clause, w.subject()+" "+e.On.String()+" "+f.What, logistics.Text{En: "by when it is mended: the ledger of hazards says", Zh: "处理时限：见隐患台账"})
			}
		}
	}
}

// checkFaults finds what is not mended in time, but for what was before the first day that is judged; and what was found from that
// day on and of which nobody was told.
func (w watch) checkFaults(r *logistics.Report, b RoundBook, rule FollowUp) {
	for _, e := range w.entries {
		earlier := e.On.Before(b.From)
		for _, f := range e.Faults {
			if earlier && f.before(b.From) {
				continue
			}
			at := w.subject() + " " + e.On.String() + " " + f.What
			end := f.Mended
			if end.IsZero() {
				end = b.AsOf
			}
			last, limited := lastDay(rule.Mend, e.On)
			if p, ok := w.holding(e.On); rule.Ready && ok && (!limited || p.Last.Before(last)) {
				last, limited = p.Last, true
			}
			if limited && end.After(last) {
				r.Find(rule.Rule, logistics.TooLate, at, logistics.Day(end), logistics.Day(last))
			}
			if len(rule.Tell) > 0 && !earlier && !slices.ContainsFunc(f.Told, func(role logistics.Role) bool { return slices.Contains(rule.Tell, role) }) {
				r.Find(rule.Rule, logistics.Missing, at+".told", logistics.Measure{}, logistics.Roles(rule.Tell...))
			}
		}
	}
}

// holding gives the period that has the day.
func (w watch) holding(d logistics.Date) (logistics.Period, bool) {
	i := slices.IndexFunc(w.due, func(p logistics.Period) bool { return p.Contains(d) })
	if i < 0 {
		return logistics.Period{}, false
	}
	return w.due[i], true
}

// unlisted says what nobody has said of a duty that is done one by one.
func (r Round) unlisted() logistics.Text {
	kind := named(r.Each)
	return logistics.Text{En: "which there are: each " + kind.En, Zh: "名单：" + kind.Zh}
}
