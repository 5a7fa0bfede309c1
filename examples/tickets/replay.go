package main

import (
	"fmt"
	"io"
	"slices"
	"time"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
)

// The times of the log name no zone: its clock is taken as it stands.
const layout, such = "2/1/2006 15:04", "moment such as 29/2/2016 01:16"

// levels are the impacts and urgencies of the log, the gravest first.
func levels() []string { return []string{"1 - High", "2 - Medium", "3 - Low"} }

// priority gives the priority of an impact and an urgency; "?" where the log has none.
func priority(impact, urgency string) string {
	rows := map[string][]string{
		"1 - High": {"1 - Critical", "2 - High", "?"}, "2 - Medium": {"2 - High", "3 - Moderate", "4 - Low"}, "3 - Low": {"3 - Moderate", "4 - Low", "4 - Low"},
	}
	if i := slices.Index(levels(), urgency); i >= 0 && rows[impact] != nil {
		return rows[impact][i]
	}
	return "?"
}

// How far an incident has come.
const (
	reported = iota + 1
	inHand
	resolved
	closed
)

// event is a line of the log: an incident after a change.
type event struct {
	number, urgency          string
	stage, reopened, changes int
	opened, at               time.Time
}

// replay is what is kept of the log while it streams by.
type replay struct {
	faults    table.Faults
	incidents int
	cells     map[[2]string]int // events by impact and urgency
	notes     []note
	limits    *limits
	stages    map[string]int // of the states of the log; one that is not here has none
	begun     map[string]int // the line on which an incident begins
	log       []event        // of the incident at hand
}

// note is something worth counting.
type note struct {
	logistics.Text
	n int
}

func newReplay() (*replay, error) {
	limits, err := newLimits()
	return &replay{limits: limits, cells: map[[2]string]int{}, begun: map[string]int{}, stages: map[string]int{
		"New": reported, "Active": inHand, "Awaiting User Info": inHand, "Awaiting Vendor": inHand, "Awaiting Problem": inHand, "Awaiting Evidence": inHand,
		"Resolved": resolved, "Closed": closed,
	}}, err
}

// note counts something where it is so.
func (r *replay) note(en, zh string, is bool) {
	i := slices.IndexFunc(r.notes, func(n note) bool { return n.En == en })
	if i < 0 {
		i, r.notes = len(r.notes), append(r.notes, note{Text: logistics.Text{En: en, Zh: zh}})
	}
	if is {
		r.notes[i].n++
	}
}

// add takes one line. The lines of an incident stand together.
func (r *replay) add(row table.Row) {
	e := event{
		number: row.Text("number"), urgency: row.Text("urgency"), stage: r.stages[row.Text("incident_state")], reopened: row.Count("reopen_count"),
		changes: row.Count("sys_mod_count"), opened: row.Moment("opened_at", layout, such), at: row.Moment("sys_updated_at", layout, such),
	}
	impact, given := row.Text("impact"), row.Text("priority")
	if len(r.log) > 0 && r.log[0].number != e.number {
		r.finish()
	}
	if line := r.begun[e.number]; len(r.log) == 0 && line > 0 {
		row.Fault("number", "%q stands on line %d and again here, apart from it", e.number, line)
	}
	if !row.Clean() {
		return
	}
	if len(r.log) == 0 {
		r.begun[e.number] = row.Line
	}
	r.log = append(r.log, e)
	r.cells[[2]string{impact, e.urgency}]++
	says := priority(impact, e.urgency)
	r.note("events with the priority of the table", "条事件与优先级表一致", says == given)
	r.note("events with another priority", "条事件与优先级表不一致", says != given && says != "?")
	r.note("events of which the table does not say it", "条事件的优先级，表中未列", says != given && says == "?")
}

// finish judges the incident at hand, whose reopenings each begin a round.
func (r *replay) finish() {
	if len(r.log) == 0 {
		return
	}
	r.incidents++
	last, from, closings := r.log[0], 0, 0
	for i, e := range r.log {
		r.note("events in a state that has no name", "条事件的状态没有名称", e.stage == 0)
		r.note("events before the report", "条事件早于提报", e.at.Before(e.opened))
		r.note("events before the one above", "条事件早于上一条", e.at.Before(last.at))
		r.note("events in the minute of the one above", "条事件与上一条在同一分钟", i > 0 && e.at.Equal(last.at))
		r.note("events with a lower number of changes than the one above", "条事件的变更序号小于上一条", e.changes < last.changes)
		r.note("reopenings", "次重开", e.reopened > last.reopened)
		r.note("reopenings after the closing", "次关闭后重开", e.reopened > last.reopened && last.stage == closed)
		if e.reopened > last.reopened {
			r.limits.add(&r.faults, r.log[from:i], from > 0)
			from = i
		}
		if e.stage == closed {
			closings++
		}
		last = e
	}
	r.limits.add(&r.faults, r.log[from:], from > 0)
	r.note("incidents reopened", "个工单曾重开", from > 0)
	r.note("incidents closed more than once", "个工单关闭不止一次", closings > 1)
	r.note("incidents not closed at the end", "个工单最终未关闭", last.stage != closed)
	r.log = r.log[:0]
}

// print prints the replay in l.
func (r *replay) print(w io.Writer, l logistics.Lang) {
	fmt.Fprintln(w, logistics.Text{En: "Priority by impact (down) and urgency (across), with events", Zh: "优先级：影响（纵）、紧急程度（横），附事件数"}.In(l))
	for _, impact := range levels() {
		for _, urgency := range levels() {
			fmt.Fprintf(w, "%-24s", fmt.Sprintf("%s (%d)", priority(impact, urgency), r.cells[[2]string{impact, urgency}]))
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, logistics.Text{En: "\n%d incidents\n", Zh: "\n%d 个工单\n"}.In(l), r.incidents)
	for _, n := range r.notes {
		fmt.Fprintln(w, n.n, n.In(l))
	}
	r.limits.print(w, l)
}
