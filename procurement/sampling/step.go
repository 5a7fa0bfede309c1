package sampling

import (
	"strconv"
	"strings"

	"example.com/logistics"
)

// Reason says why a step left the state as it is or changed it.
type Reason uint8

// The reasons.
const (
	AcceptedTighter  Reason = iota + 1 // accepted at the AQL one step tighter too: the score rises
	AcceptedLow                        // accepted with a low acceptance number: the score rises
	OnlyAccepted                       // accepted, but not at the AQL one step tighter: the score is 0
	ScoreLost                          // not accepted: the score is 0
	Unchanged                          // no rule for switching applies
	NotCounted                         // not original inspection
	TooManyRefused                     // 2 of 5 or fewer: tightened
	EnoughAccepted                     // 5 in a row: normal again
	ScoreReached                       // score, steady and wanted: reduced
	RefusedOnReduced                   // a lot not accepted on reduced inspection: normal
	Irregular                          // production irregular on reduced inspection: normal
	Warranted                          // the authority wants reduced inspection no longer: normal
	TooManyTightened                   // 5 not accepted on tightened inspection: discontinued
	ActionTaken                        // corrective action agreed: tightened again
)

func reasonWords() logistics.Words {
	return logistics.Words{
		{Wire: "accepted-tighter", Label: logistics.Text{En: "accepted at the AQL one step tighter too", Zh: "按更严一级接收质量限亦接收"}},
		{Wire: "accepted-low", Label: logistics.Text{En: "accepted with a low acceptance number", Zh: "接收数较小，本批接收"}},
		{Wire: "only-accepted", Label: logistics.Text{En: "not accepted at the AQL one step tighter, score back to 0", Zh: "按更严一级接收质量限不接收，得分归零"}},
		{Wire: "score-lost", Label: logistics.Text{En: "score back to 0", Zh: "得分归零"}},
		{Wire: "unchanged", Label: logistics.Text{En: "nothing changes", Zh: "严格度不变"}},
		{Wire: "not-counted", Label: logistics.Text{En: "does not count", Zh: "不计入"}},
		{Wire: "too-many-refused", Label: logistics.Text{En: "too many of the last lots not accepted", Zh: "最近若干批中不接收批过多"}},
		{Wire: "enough-accepted", Label: logistics.Text{En: "enough lots accepted in a row", Zh: "连续接收批数已足"}},
		{Wire: "score-reached", Label: logistics.Text{En: "score reached, production steady, reduced inspection wanted", Zh: "得分已达、生产稳定且负责部门认可"}},
		{Wire: "refused-on-reduced", Label: logistics.Text{En: "a lot not accepted on reduced inspection", Zh: "放宽检验中出现不接收批"}},
		{Wire: "irregular", Label: logistics.Text{En: "production irregular on reduced inspection", Zh: "放宽检验中生产不正常"}},
		{Wire: "warranted", Label: logistics.Text{En: "the authority wants normal inspection", Zh: "负责部门要求恢复正常检验"}},
		{Wire: "too-many-tightened", Label: logistics.Text{En: "too many lots not accepted on tightened inspection", Zh: "加严检验中累计不接收批过多"}},
		{Wire: "action-taken", Label: logistics.Text{En: "corrective action agreed", Zh: "纠正措施已获认可"}},
	}
}

// String gives the wire word.
func (r Reason) String() string { return reasonWords().Wire(uint8(r)) }

// Label gives the word in l.
func (r Reason) Label(l logistics.Lang) string { return reasonWords().Label(uint8(r), l) }

// MarshalText gives the wire word; the zero Reason is an error.
func (r Reason) MarshalText() ([]byte, error) { return reasonWords().Marshal(uint8(r)) }

// UnmarshalText reads a wire word.
func (r *Reason) UnmarshalText(text []byte) error { return reasonWords().Unmarshal((*uint8)(r), text) }

// Step is what one event did to a series: what the lot was inspected by and what became of it, and the state before and after
// with the reasons.
type Step struct {
	Event   Event                  `json:"event"`
	Plan    Plan                   `json:"plan,omitzero"`    // with original inspection only
	Outcome Outcome                `json:"outcome,omitzero"` // with original inspection only
	Before  State                  `json:"before"`
	After   State                  `json:"after"`
	Reasons logistics.List[Reason] `json:"reasons"` // of the score, then of the severity
	Clauses logistics.Citations    `json:"clauses"` // of the reasons; those of the plan stand with it
}

// Switches reports whether the next lot is inspected otherwise than this one: on another severity, or not at all, or again.
func (s Step) Switches() bool {
	return s.Before.Severity != s.After.Severity || s.Before.Discontinued != s.After.Discontinued
}

// String gives the step in English.
func (s Step) String() string { return s.Text(logistics.English) }

// Text gives the step in l: the event, what became of the lot, the state that follows and why.
func (s Step) Text(l logistics.Lang) string {
	comma, arrow := logistics.Text{En: ", ", Zh: "，"}.In(l), logistics.Text{En: "; then ", Zh: "；此后"}.In(l)
	says := s.Event.Text(l)
	if s.Outcome != 0 {
		says += logistics.Text{En: ": ", Zh: "："}.In(l) + Judgment{s.Plan, s.Event.Lot.Found, s.Outcome}.says(l)
	}
	var why []string
	for _, r := range s.Reasons {
		why = append(why, r.Label(l))
	}
	says += arrow + s.After.Text(l) + logistics.Text{En: ": ", Zh: "："}.In(l) + strings.Join(why, comma)
	return s.Clauses.Behind(says, l)
}

// name names a lot in l.
func (lot Lot) name(l logistics.Lang) string {
	return logistics.Text{
		En: "lot " + strconv.Itoa(lot.Number) + " of " + strconv.Itoa(lot.Size),
		Zh: "第 " + strconv.Itoa(lot.Number) + " 批（" + strconv.Itoa(lot.Size) + " 件）",
	}.In(l)
}
