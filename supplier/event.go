package supplier

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// Event is a case against a supplier, or a quality problem that was reported to one, from the host's logs of complaints, inspections and
// hygiene checks.
type Event struct {
	ID       string         `json:"id"`       // number of the case or report
	Supplier string         `json:"supplier"` // number in the supplier master
	Kind     EventKind      `json:"kind"`
	On       logistics.Date `json:"on"` // day of the case, or of the report

	State       CaseState      `json:"state,omitzero"`       // how far the case has come; absent for a quality problem
	ConfirmedBy logistics.Role `json:"confirmedBy,omitzero"` // the role that confirmed it; without one an OtherBreach does not count (000-085)
	Reason      string         `json:"reason,omitzero"`      // the written reason; without one an OtherBreach does not count (000-085)

	Problem        string         `json:"problem,omitzero"`        // of a quality problem: its code, by which it is known again (000-082)
	Countermeasure Countermeasure `json:"countermeasure,omitzero"` // of a quality problem: what the supplier did about it (000-082)
}

// EventKind says what kind of case or report an [Event] is. The zero EventKind is an error.
type EventKind uint8

// The kinds of events.
const (
	FraudCase      EventKind = iota + 1 // inferior goods passed off, or short weight or count, on purpose (000-077)
	BriberyCase                         // staff who purchase, accept or deal with the goods were bribed (000-078)
	QualityProblem                      // a problem reported to the supplier (000-082)
	AttackCase                          // a personal attack, or a rumor, against staff who did their work (000-083)
	HygieneFailure                      // a food supplier failed a hygiene check (000-084)
	OtherBreach                         // anything else against the site's requirements (000-085)
)

// EventKinds gives all kinds of events, for the Recorded of a host that keeps records of every kind.
func EventKinds() logistics.List[EventKind] {
	return logistics.List[EventKind]{FraudCase, BriberyCase, QualityProblem, AttackCase, HygieneFailure, OtherBreach}
}

func eventKindWords() logistics.Words {
	return logistics.Words{
		{Wire: "fraud", Label: logistics.Text{En: "fraud", Zh: "掺次短秤"}},
		{Wire: "bribery", Label: logistics.Text{En: "bribery", Zh: "行贿"}},
		{Wire: "quality-problem", Label: logistics.Text{En: "quality problem", Zh: "质量问题"}},
		{Wire: "attack", Label: logistics.Text{En: "attack or rumor", Zh: "攻击造谣"}},
		{Wire: "hygiene-failure", Label: logistics.Text{En: "hygiene failure", Zh: "卫生不达标"}},
		{Wire: "other-breach", Label: logistics.Text{En: "other breach", Zh: "其他违规"}},
	}
}

// String gives the wire word of the kind of event.
func (k EventKind) String() string { return eventKindWords().Wire(uint8(k)) }

// Label gives the name of the kind of event in l.
func (k EventKind) Label(l logistics.Lang) string { return eventKindWords().Label(uint8(k), l) }

// MarshalText gives the wire word; the zero EventKind is an error.
func (k EventKind) MarshalText() ([]byte, error) { return eventKindWords().Marshal(uint8(k)) }

// UnmarshalText reads a wire word; any other text is an error.
func (k *EventKind) UnmarshalText(text []byte) error {
	return eventKindWords().Unmarshal((*uint8)(k), text)
}

// CaseState says how far a case has come. Only a confirmed case disqualifies; one that is only reported leaves the
// question open.
type CaseState uint8

// The states of a case.
const (
	Reported  CaseState = iota + 1 // reported and not yet looked into
	Confirmed                      // looked into and true
	Dismissed                      // looked into and not true
)

func caseStateWords() logistics.Words {
	return logistics.Words{
		{Wire: "reported", Label: logistics.Text{En: "reported", Zh: "待查"}},
		{Wire: "confirmed", Label: logistics.Text{En: "confirmed", Zh: "属实"}},
		{Wire: "dismissed", Label: logistics.Text{En: "dismissed", Zh: "不属实"}},
	}
}

// String gives the wire word of the state of the case.
func (s CaseState) String() string { return caseStateWords().Wire(uint8(s)) }

// Label gives the name of the state of the case in l.
func (s CaseState) Label(l logistics.Lang) string { return caseStateWords().Label(uint8(s), l) }

// MarshalText gives the wire word; the zero CaseState is an error.
func (s CaseState) MarshalText() ([]byte, error) { return caseStateWords().Marshal(uint8(s)) }

// UnmarshalText reads a wire word; any other text is an error.
func (s *CaseState) UnmarshalText(text []byte) error {
	return caseStateWords().Unmarshal((*uint8)(s), text)
}

// Countermeasure says what a supplier did about a quality problem.
type Countermeasure uint8

// The outcomes of a countermeasure.
const (
	Awaited     Countermeasure = iota + 1 // not judged yet
	Ineffective                           // nothing was done, or it did not help
	Effective                             // what was done helped
)

func countermeasureWords() logistics.Words {
	return logistics.Words{
		{Wire: "awaited", Label: logistics.Text{En: "awaited", Zh: "待定"}},
		{Wire: "ineffective", Label: logistics.Text{En: "none or ineffective", Zh: "无或无效"}},
		{Wire: "effective", Label: logistics.Text{En: "effective", Zh: "有效"}},
	}
}

// String gives the wire word of the countermeasure.
func (c Countermeasure) String() string { return countermeasureWords().Wire(uint8(c)) }

// Label gives the name of the countermeasure in l.
func (c Countermeasure) Label(l logistics.Lang) string {
	return countermeasureWords().Label(uint8(c), l)
}

// MarshalText gives the wire word; the zero Countermeasure is an error.
func (c Countermeasure) MarshalText() ([]byte, error) {
	return countermeasureWords().Marshal(uint8(c))
}

// UnmarshalText reads a wire word; any other text is an error.
func (c *Countermeasure) UnmarshalText(text []byte) error {
	return countermeasureWords().Unmarshal((*uint8)(c), text)
}

// check adds the problems of an event.
func (e Event) check(at string, ps *logistics.Problems) {
	ps.Name(logistics.Join(at, "id"), e.ID)
	ps.Name(logistics.Join(at, "supplier"), e.Supplier)
	if _, err := e.Kind.MarshalText(); err != nil {
		ps.Add(logistics.Join(at, "kind"), logistics.CodeWord, "%v", err)
	}
	if e.On.IsZero() {
		ps.Add(logistics.Join(at, "on"), logistics.CodeAbsent, "no date")
	}
	quality := e.Kind == QualityProblem
	_, err := e.State.MarshalText()
	switch {
	case !quality && err != nil:
		ps.Add(logistics.Join(at, "state"), logistics.CodeWord, "%v", err)
	case quality && e.State != 0:
		ps.Add(logistics.Join(at, "state"), logistics.CodeConflict, "a quality problem has a countermeasure and no state")
	}
	switch {
	case quality:
		ps.Name(logistics.Join(at, "problem"), e.Problem)
	case e.Problem != "":
		ps.Add(logistics.Join(at, "problem"), logistics.CodeConflict, "only a quality problem has one")
	}
	_, err = e.Countermeasure.MarshalText()
	switch {
	case quality && err != nil:
		ps.Add(logistics.Join(at, "countermeasure"), logistics.CodeWord, "%v", err)
	case !quality && e.Countermeasure != 0:
		ps.Add(logistics.Join(at, "countermeasure"), logistics.CodeConflict, "only a quality problem has one")
	}
}

// decided is the last stage of an event.
const decided = 2

// stage says how far an event has come, of two records of which the later stage stands: pending, confirmed by somebody
// who may not confirm it or without a reason, decided.
func (t *Tally) stage(e Event) int {
	switch {
	case e.State == Reported || e.Countermeasure == Awaited:
		return 0
	case e.Kind == OtherBreach && e.State == Confirmed && !e.proven(t.pol.Disqualification.Other.Confirmation.By):
		return 1
	}
	return decided
}

// sameCase reports whether two records are of one event, whatever came of it.
func (e Event) sameCase(f Event) bool {
	return e.ID == f.ID && e.Supplier == f.Supplier && e.Kind == f.Kind && e.On == f.On && e.Problem == f.Problem
}

// proven reports whether a case counts: it is confirmed and, where the policy names who confirms this kind, confirmed by
// one of them with a reason in writing.
func (e Event) proven(by []logistics.Role) bool {
	if e.State != Confirmed || len(by) == 0 {
		return e.State == Confirmed
	}
	return slices.Contains(by, e.ConfirmedBy) && strings.TrimSpace(e.Reason) != ""
}
