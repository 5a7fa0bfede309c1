package supplier

import (
	"encoding/json"
	"errors"
	"iter"
	"maps"
	"slices"

	"example.com/logistics"
)

// Tally judges the months and half-years of a stream of lines, events and scores, as [Policy.Disqualify] and [Policy.Grade] judge slices. It
// takes records in any order; parts of a stream can be tallied apart and merged. A line comes at most twice, open and complete, with its
// figures as of the review and not receipt by receipt. What the clauses need of a record is kept until [Tally.Forget]. A Tally is made by
// [NewTally], takes nothing without it, and is not safe for concurrent use.
type Tally struct {
	pol    Policy
	wire   string          // the policy as JSON, to know it again
	from   logistics.Month // earlier months are forgotten; zero: none
	lines  map[lineID]outcome
	events map[string]Event
	cells  map[place]*cell

	services map[halfPlace]logistics.Amount
}

// place is a supplier's month.
type place struct {
	supplier string
	month    logistics.Month
}

// cell names what lies in a place.
type cell struct {
	lines  []lineID
	events []string
}

var errNoTally = errors.New("a tally is made by NewTally")

// NewTally gives an empty tally under a policy. The error is nil or an [*logistics.InvalidError]: the policy is invalid.
func NewTally(pol Policy) (*Tally, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	wire, err := json.Marshal(pol)
	if err != nil {
		return nil, err
	}
	t := newTally(logistics.Clone(pol))
	t.wire = string(wire)
	return t, nil
}

func newTally(pol Policy) *Tally {
	return &Tally{pol: pol, lines: map[lineID]outcome{}, events: map[string]Event{}, cells: map[place]*cell{}, services: map[halfPlace]logistics.Amount{}}
}

// ready is nil where t is a tally that can be used.
func (t *Tally) ready() error {
	if t == nil || t.cells == nil {
		return errNoTally
	}
	return nil
}

// Add takes a line. One that comes open and complete, in either order, counts as complete. The error is nil or an
// [*logistics.InvalidError], which leaves the tally as it was: the line cannot be read, came already with the same outcome, complete with
// another one or open with other figures, changes what was ordered, or is due in a forgotten month.
func (t *Tally) Add(l Line) error {
	if err := t.ready(); err != nil {
		return err
	}
	var ps logistics.Problems
	t.addLine("", l, &ps)
	return ps.Err()
}

// AddEvent takes an event. One that comes pending and decided, in either order, counts as decided. The error is like that of [Tally.Add].
func (t *Tally) AddEvent(e Event) error {
	if err := t.ready(); err != nil {
		return err
	}
	var ps logistics.Problems
	t.addEvent("", e, &ps)
	return ps.Err()
}

// fill takes what a file holds, all of it that can be read.
func (t *Tally) fill(lines []Line, events []Event, ps *logistics.Problems) {
	for i, l := range lines {
		t.addLine(logistics.At("lines", i), l, ps)
	}
	for i, e := range events {
		t.addEvent(logistics.At("events", i), e, ps)
	}
}

func (t *Tally) addLine(at string, l Line, ps *logistics.Problems) {
	before := len(*ps)
	id, o := l.read(at, ps)
	if len(*ps) == before {
		t.remembers(logistics.Join(at, "due"), o.due, ps)
		t.admitLine(at, id, o, ps)
	}
	if len(*ps) == before {
		t.putLine(id, o)
	}
}

func (t *Tally) addEvent(at string, e Event, ps *logistics.Problems) {
	before := len(*ps)
	e.check(at, ps)
	if len(*ps) == before {
		t.remembers(logistics.Join(at, "on"), e.On, ps)
		t.admitEvent(at, e, ps)
	}
	if len(*ps) == before {
		t.putEvent(e)
	}
}

func (t *Tally) forgotten(m logistics.Month) bool { return m.Compare(t.from) < 0 }

func (t *Tally) putLine(id lineID, o outcome) {
	switch _, seen := t.lines[id]; {
	case !seen:
		c := t.cell(o.supplier, o.due)
		c.lines = append(c.lines, id)
	case o.completed.IsZero():
		return // out of date
	}
	t.lines[id] = o
}

func (t *Tally) putEvent(e Event) {
	switch old, seen := t.events[e.ID]; {
	case !seen:
		c := t.cell(e.Supplier, e.On)
		c.events = append(c.events, e.ID)
	case t.stage(e) < t.stage(old):
		return // out of date
	}
	t.events[e.ID] = e
}

func (t *Tally) cell(supplier string, on logistics.Date) *cell {
	at := place{supplier, on.Month()}
	if t.cells[at] == nil {
		t.cells[at] = &cell{}
	}
	return t.cells[at]
}

// Merge takes everything that other holds and leaves other as it is. The error is nil or an [*logistics.InvalidError], which leaves t as it
// was: other was made under another policy or has forgotten other months, or one of its records contradicts one of t.
func (t *Tally) Merge(other *Tally) error {
	if err := errors.Join(t.ready(), other.ready()); err != nil {
		return err
	}
	var ps logistics.Problems
	if t.wire != other.wire {
		ps.Add("policy", logistics.CodeConflict, "edition %q: the other tally was made under another policy, edition %q", t.pol.Edition, other.pol.Edition)
	}
	if t.from != other.from {
		ps.Add("from", logistics.CodeConflict, "months before %q are forgotten here, before %q in the other tally", t.from, other.from)
	}
	if err := ps.Err(); err != nil {
		return err
	}
	for _, id := range slices.SortedFunc(maps.Keys(other.lines), lineID.compare) {
		t.admitLine(id.String(), id, other.lines[id], &ps)
	}
	for _, id := range slices.Sorted(maps.Keys(other.events)) {
		t.admitEvent("event "+id, other.events[id], &ps)
	}
	for _, p := range slices.SortedFunc(maps.Keys(other.services), halfPlace.compare) {
		t.admitService("supplier "+p.supplier, p, other.services[p], &ps)
	}
	if err := ps.Err(); err != nil {
		return err
	}
	maps.Copy(t.services, other.services)
	for id, o := range other.lines {
		t.putLine(id, o)
	}
	for _, e := range other.events {
		t.putEvent(e)
	}
	return nil
}

// Suppliers gives every supplier with a line or an event, sorted.
func (t *Tally) Suppliers() []string {
	if t.ready() != nil {
		return nil
	}
	var names []string
	for at := range t.cells {
		names = append(names, at.supplier)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Months gives every month in which a supplier has a line or an event, the earliest first, without forgotten ones.
func (t *Tally) Months(supplier string) []logistics.Month {
	if t.ready() != nil {
		return nil
	}
	var months []logistics.Month
	for at := range t.cells {
		if at.supplier == supplier && !t.forgotten(at.month) {
			months = append(months, at.month)
		}
	}
	slices.SortFunc(months, logistics.Month.Compare)
	return months
}

// Disqualify judges a month of the tally as [Policy.Disqualify] does. The error is nil, or says what is wrong with the review or that the
// month was forgotten.
func (t *Tally) Disqualify(r Review) (Verdict, error) {
	if err := t.ready(); err != nil {
		return Verdict{}, err
	}
	var ps logistics.Problems
	r.check(&ps)
	if t.forgotten(r.Month) {
		ps.Add("month", logistics.CodeRange, "%s: months before %s are forgotten", r.Month, t.from)
	}
	j := judgment{pol: t.pol, review: r, again: t.again(r.Supplier, r.Month)}
	j.figures = t.pol.fold(t.outcomes(r.Supplier, r.Month), r.On)
	for e := range t.eventsOf(r.Supplier, r.Month) {
		if !e.On.After(r.On) {
			j.events = append(j.events, e)
		}
	}
	j.figures.check(&ps)
	if err := ps.Err(); err != nil {
		return Verdict{}, err
	}
	return j.judge(), nil
}

func (f figures) check(ps *logistics.Problems) {
	if f.tooMany {
		ps.Add("lines", logistics.CodeAmount, "the sum of the units looked at %v", logistics.ErrTooLarge)
	}
}

// outcomes gives the lines of a supplier that are due in any of the months.
func (t *Tally) outcomes(supplier string, months ...logistics.Month) iter.Seq[outcome] {
	return func(yield func(outcome) bool) {
		for _, m := range months {
			c := t.cells[place{supplier, m}]
			if c == nil {
				continue
			}
			for _, id := range c.lines {
				if !yield(t.lines[id]) {
					return
				}
			}
		}
	}
}

// eventsOf gives the events of a supplier's month.
func (t *Tally) eventsOf(supplier string, m logistics.Month) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		c := t.cells[place{supplier, m}]
		if c == nil {
			return
		}
		for _, id := range c.events {
			if !yield(t.events[id]) {
				return
			}
		}
	}
}

// again gives the question whether the same problem was reported on an earlier day, no more than the policy's months
// before, for the reports of one month. A second report of one day is of the same occurrence.
func (t *Tally) again(supplier string, month logistics.Month) func(Event) bool {
	months := t.pol.Disqualification.Recurrence.Within.Months
	days := map[string][]logistics.Date{}
	for back := range months + 1 {
		for e := range t.eventsOf(supplier, month.Add(-back)) {
			if e.Kind == QualityProblem {
				days[e.Problem] = append(days[e.Problem], e.On)
			}
		}
	}
	for _, reported := range days {
		slices.SortFunc(reported, logistics.Date.Compare)
	}
	return func(e Event) bool {
		reported := days[e.Problem]
		first, _ := slices.BinarySearchFunc(reported, e.On, logistics.Date.Compare)
		if first == 0 {
			return false
		}
		// The latest earlier report reaches furthest. Zero: beyond the last year of the calendar.
		end := reported[first-1].AddMonths(months)
		return end.IsZero() || !e.On.After(end)
	}
}
