package sampling

import (
	"strconv"
	"strings"

	"example.com/logistics"
)

// Reason says why a [Step] changed the score or the severity, or left them. The zero Reason is invalid.
type Reason uint8

// The reasons. The figures are those of the documented scheme.
const (
	AcceptedTighter  Reason = iota + 1 // accepted at the AQL one step tighter too: the score rises by 3 (2828.1-9.3.3.2)
	AcceptedLow                        // accepted with an acceptance number of 0 or 1: the score rises by 2 (2828.1-9.3.3.2)
	OnlyAccepted                       // accepted, but not at the AQL one step tighter: the score is 0 again (2828.1-9.3.3.2)
	ScoreLost                          // not accepted: the score is 0 again (2828.1-9.3.3.2)
	Unchanged                          // no rule for switching applies: the severity stays (2828.1-9.2)
	NotCounted                         // submitted again, not original inspection (2828.1-9.2)
	TooManyRefused                     // 2 of 5 or fewer lots in a row not accepted: tightened (2828.1-9.3.1)
	EnoughAccepted                     // 5 lots in a row accepted on tightened inspection: normal again (2828.1-9.3.2)
	ScoreReached                       // a score of 30, production steady, reduced inspection wanted: reduced (2828.1-9.3.3.1)
	RefusedOnReduced                   // a lot not accepted on reduced inspection: normal again (2828.1-9.3.4)
	Irregular                          // production irregular on reduced inspection: normal again (2828.1-9.3.4)
	Warranted                          // the authority wants reduced inspection no longer: normal again (2828.1-9.3.4)
	TooManyTightened                   // 5 lots not accepted on tightened inspection: discontinued (2828.1-9.4)
	ActionTaken                        // corrective action agreed: inspection goes on, tightened (2828.1-9.4)
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

// String gives the reason as JSON has it: "accepted-tighter", "accepted-low" and so on; "invalid" where it is none.
func (r Reason) String() string { return reasonWords().Wire(uint8(r)) }

// Label gives the name of the reason in l.
func (r Reason) Label(l logistics.Lang) string { return reasonWords().Label(uint8(r), l) }

// MarshalText gives the word of the reason, as String does; the zero Reason is an error.
func (r Reason) MarshalText() ([]byte, error) { return reasonWords().Marshal(uint8(r)) }

// UnmarshalText reads the word of the reason, spelled as MarshalText writes it; any other is an error.
func (r *Reason) UnmarshalText(text []byte) error { return reasonWords().Unmarshal((*uint8)(r), text) }

// Step is what one event did to a series: the plan and outcome of the lot, the state before and after, and the reasons.
type Step struct {
	Event   Event                  `json:"event"`
	Plan    Plan                   `json:"plan,omitzero"`    // by which the lot was inspected; of [Original] only
	Outcome Outcome                `json:"outcome,omitzero"` // of the lot; of [Original] only
	Before  State                  `json:"before"`           // with which this event was asked
	After   State                  `json:"after"`            // with which the next event is asked
	Reasons logistics.List[Reason] `json:"reasons"`          // first of the score, then of the severity
	Clauses logistics.Citations    `json:"clauses"`          // of the reasons; the plan has its own
}

// Switches reports whether the severity changed, inspection was discontinued, or it goes on after that.
func (s Step) Switches() bool {
	return s.Before.Severity != s.After.Severity || s.Before.Discontinued != s.After.Discontinued
}

// String gives the step in English: the event, what became of the lot, the state that follows and why.
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
