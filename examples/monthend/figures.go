package main

import (
	"example.com/logistics"
	"example.com/logistics/incident"
	"example.com/logistics/procurement"
)

// charts draws what the month's answers say, each from the answers that the sections print.
func (r result) charts(l logistics.Lang) []chart {
	d := drawing{r, l}
	return []chart{d.sections(), d.pace(), d.factors(), d.lateness(), d.stocktake(), d.deadlines(), d.grades(), d.halves(), d.prices()}
}

// drawing draws the answers of a review in a language.
type drawing struct {
	result
	lang logistics.Lang
}

func (d drawing) say(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(d.lang) }

// answers gives the decisions of one type, in their order.
func answers[T any](r result) []T {
	var all []T
	for _, s := range r.Sections {
		all = append(all, decided[T](s.Entries)...)
	}
	return all
}

// decided gives the decisions of one type among entries.
func decided[T any](entries []entry) []T {
	var all []T
	for _, e := range entries {
		if a, ok := e.Decision.(T); ok {
			all = append(all, a)
		}
	}
	return all
}

// sections shows of each section how many of its records are in order.
func (d drawing) sections() chart {
	c := chart{
		ID: "sections", Title: d.say("Records by section", "各类记录"),
		About: d.say("Of each section, the records in order, with findings, and with open questions alone.", "各类记录中符合、有不符、仅有未核查事项的条数。"),
		Keys:  []key{{fine, d.say("in order", "符合")}, {grave, d.say("with findings", "有不符")}, {open, d.say("not checked in full", "未全部核查")}},
		Empty: d.say("There are no records.", "没有记录。"),
	}
	for _, s := range d.Sections {
		departed := 0
		for _, e := range s.Entries {
			if len(e.Report.Findings) > 0 {
				departed++
			}
		}
		if s.Summary.Records > 0 {
			c.Bars = append(c.Bars, bar{
				Label: s.Title.In(d.lang), Value: d.inOrder(s.Summary), Whole: s.Summary.Records,
				Parts: []stretch{{fine, s.Summary.Clean}, {grave, departed}, {open, s.Summary.Records - s.Summary.Clean - departed}},
			})
		}
	}
	return c
}

func (d drawing) inOrder(s summary) string {
	return d.say("in order ", "符合 ") + counted(s.Clean, s.Records, d.lang)
}

// deadlines shows, where time limits are judged, how many records missed one.
func (d drawing) deadlines() chart {
	c := chart{
		ID: "deadlines", Title: d.say("Time limits met and missed", "时限遵守情况"),
		About: d.say("Of each section with time limits, the records that missed none and those that missed one or more.", "有时限要求的各类记录中，未逾期与有逾期的条数。"),
		Keys:  []key{{fine, d.say("none missed", "未逾期")}, {grave, d.say("one or more missed", "有逾期")}, {open, d.say("none missed so far as checked", "已核查部分未逾期")}},
		Empty: d.say("No record has a time limit.", "没有涉及时限的记录。"),
	}
	for _, s := range d.Sections {
		var met, missed, unknown int
		timed := false
		for _, e := range s.Entries {
			timed = timed || e.timed() || e.missed()
			switch {
			case e.missed():
				missed++
			case len(e.Report.Unchecked) > 0:
				unknown++
			default:
				met++
			}
		}
		if timed {
			c.Bars = append(c.Bars, bar{
				Label: s.Title.In(d.lang), Value: d.say("missed ", "逾期 ") + counted(missed, len(s.Entries), d.lang), Whole: len(s.Entries),
				Parts: []stretch{{fine, met}, {grave, missed}, {open, unknown}},
			})
		}
	}
	return c
}

// timed reports whether the policies set time limits for such a record.
func (e entry) timed() bool {
	switch e.Decision.(type) {
	case delivered, requested, accepted, procurement.ReceiptDecision, caseStanding, served, incident.RoundStanding:
		return true
	}
	return false
}

// missed reports whether the record missed a time limit, or an inspection of it was not done in its time.
func (e entry) missed() bool {
	if standing, ok := e.Decision.(incident.RoundStanding); ok && (standing.Late || len(standing.Overdue) > 0) {
		return true
	}
	for _, f := range e.Report.Findings {
		if f.Fault == logistics.TooLate {
			return true
		}
	}
	return false
}
