package procurement

import (
	"time"

	"example.com/logistics"
)

// PurchaseTask is the work on a requisition, from its receipt by general affairs until the goods are bought.
type PurchaseTask struct {
	ID         string             `json:"id"`
	Received   time.Time          `json:"received"`            // by general affairs, in the zone of the site
	Completed  time.Time          `json:"completed,omitzero"`  // when it was bought; absent: still open
	CustomMade logistics.Answer   `json:"customMade,omitzero"` // custom-made, or so specialized that it takes longer (000-094)
	Agreed     logistics.Date     `json:"agreed,omitzero"`     // date on record that the supplier agreed to, itself in time (000-094); absent: none
	Told       time.Time          `json:"told,omitzero"`       // when the requester was told that date (000-094); absent: not told
	Reason     string             `json:"reason,omitzero"`     // on record, why it took longer (000-093), which settles it
	AsOf       time.Time          `json:"asOf,omitzero"`       // the moment of judgment, and nothing on record may be later; absent: what is still open is not checked
	Calendar   logistics.Calendar `json:"calendar,omitzero"`   // needed where the policy counts in workdays
}

// CheckCompletion judges whether a purchase was made in time (000-093). Custom-made and specialized goods may take until the
// date agreed with the supplier, where it is on record and the requester was told it in time; else the deadline stays
// (000-094). The day of receipt is day 0. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckCompletion(f PurchaseTask) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Request
	var ps logistics.Problems
	f.read(&ps)
	due, _, err := rules.Deadline.Within.End(f.Received, f.Calendar)
	tell, _, untold := rules.Agreed.Told.End(f.Received, f.Calendar)
	if !f.Received.IsZero() { // else nothing begins that a calendar could be too short for
		inCalendar(&ps, err)
		inCalendar(&ps, untold)
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	at := "purchase " + f.ID
	if f.CustomMade == logistics.Yes && !f.Agreed.IsZero() {
		f.told(&report, rules.Agreed, logistics.Join(at, "told"), tell)
	}
	settled(&report, f.Reason, func(r *logistics.Report) { f.completed(r, rules, logistics.Join(at, "completed"), due, tell) })
	return report, nil
}

func (f PurchaseTask) read(ps *logistics.Problems) {
	ps.Name("id", f.ID)
	if f.Received.IsZero() {
		ps.Add("received", logistics.CodeAbsent, "no time")
	}
	notAfter(ps, "received", f.Received, f.AsOf)
	for _, m := range []struct {
		name string
		at   time.Time
	}{{"completed", f.Completed}, {"told", f.Told}} {
		if !m.at.IsZero() && m.at.Before(f.Received) {
			ps.Add(m.name, logistics.CodeRange, "is before it was received, %s", logistics.Instant(f.Received))
		}
		notAfter(ps, m.name, m.at, f.AsOf)
	}
	if _, err := f.CustomMade.MarshalText(); err != nil {
		ps.Add("customMade", logistics.CodeWord, "%v", err)
	}
	checkReason(ps, "reason", f.Reason)
	if !f.Told.IsZero() && f.Agreed.IsZero() {
		ps.Add("agreed", logistics.CodeAbsent, "the requester was told a date that is not there")
	}
}

// inCalendar adds the problem of a deadline that the calendar does not reach; two that it does not are one.
func inCalendar(ps *logistics.Problems, err error) {
	if err == nil {
		return
	}
	var own logistics.Problems
	own.Add("calendar", logistics.CodeRange, "%v", err)
	ps.Under("", own.Err())
}

// notAfterDay adds a problem for a day on record after the day of judgment.
func notAfterDay(ps *logistics.Problems, path string, on, asOf logistics.Date) {
	if !asOf.IsZero() && on.After(asOf) {
		ps.Add(path, logistics.CodeRange, "%s is after the day of judgment, %s", on, asOf)
	}
}

// notAfter adds a problem for a moment on record after the moment of judgment.
func notAfter(ps *logistics.Problems, path string, at, asOf time.Time) {
	if !at.IsZero() && !asOf.IsZero() && at.After(asOf) {
		ps.Add(path, logistics.CodeRange, "is after the moment of judgment, %s", logistics.Instant(asOf))
	}
}

// moment gives when it was completed or, while it is open, when it is judged; zero where nobody says.
func (f PurchaseTask) moment() time.Time {
	if !f.Completed.IsZero() {
		return f.Completed
	}
	return f.AsOf
}

// told judges whether the requester was told the date that was agreed.
func (f PurchaseTask) told(r *logistics.Report, rule Extension, at string, tell time.Time) {
	switch {
	case rule.Told.IsZero():
		r.Open(rule.Clause, at, noTimeLimit())
	case !f.Told.IsZero():
		if f.Told.After(tell) {
			r.Find(rule.Rule, logistics.TooLate, at, logistics.Instant(f.Told), logistics.Instant(tell))
		}
	case f.moment().IsZero():
		r.Open(rule.Clause, at, noMoment())
	case f.moment().After(tell):
		r.Find(rule.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Instant(tell))
	}
}

// extended says whether the agreed date takes the place of the deadline.
func (f PurchaseTask) extended(rule Extension, tell time.Time) logistics.Answer {
	if f.Agreed.IsZero() || f.Told.IsZero() || !rule.Told.IsZero() && f.Told.After(tell) {
		return logistics.No
	}
	return f.CustomMade
}

// completed judges when the purchase was made. What was agreed sooner than the deadline takes nothing off it.
func (f PurchaseTask) completed(r *logistics.Report, rules Request, at string, due, tell time.Time) {
	moment := f.moment()
	switch {
	case rules.Deadline.Within.IsZero():
		r.Open(rules.Deadline.Clause, at, noTimeLimit())
		return
	case moment.IsZero():
		r.Open(rules.Deadline.Clause, at, noMoment())
		return
	case !moment.After(due):
		return
	}
	zone := f.Received.Location()
	extended := f.extended(rules.Agreed, tell)
	inTime := extended != logistics.No && !logistics.DateOf(moment, zone).After(f.Agreed)
	longer := extended == logistics.Yes && f.Agreed.After(logistics.DateOf(due, zone))
	switch {
	case inTime && extended == logistics.Yes:
	case inTime:
		r.Open(rules.Agreed.Clause, at, logistics.Text{En: "whether the goods are custom-made or specialized", Zh: "是否属订制或专业物品"})
	case longer:
		r.Find(rules.Agreed.Rule, logistics.TooLate, at, logistics.Instant(moment), logistics.Day(f.Agreed))
	default:
		r.Find(rules.Deadline.Rule, logistics.TooLate, at, logistics.Instant(moment), logistics.Instant(due))
	}
}

func noTimeLimit() logistics.Text {
	return logistics.Text{En: "a time limit: the policy gives none", Zh: "时限（制度未规定）"}
}

func noMoment() logistics.Text {
	return logistics.Text{En: "what day it is", Zh: "核查日期"}
}
