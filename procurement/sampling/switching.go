package sampling

import "example.com/logistics"

// Switching holds the rules by which the severity changes from lot to lot.
type Switching struct {
	Start     Beginning   `json:"start" label:"start|检验开始"`
	Originals Originals   `json:"originals" label:"which lots count|计入的批"`
	Tighten   Tightening  `json:"tighten" label:"normal to tightened|正常转加严"`
	Relax     Relaxing    `json:"relax" label:"tightened to normal|加严转正常"`
	Reduce    Reducing    `json:"reduce" label:"normal to reduced|正常转放宽"`
	Score     Scoring     `json:"score" label:"switching score|转移得分"`
	Reinstate Reinstating `json:"reinstate" label:"reduced to normal|放宽转正常"`
	Stop      Stopping    `json:"stop" label:"discontinuation|暂停检验"`
}

// Beginning says on which severity a series begins where the authority says nothing else (2828.1-9.1).
type Beginning struct {
	logistics.Rule
	Severity Severity `json:"severity" label:"severity|严格度"`
}

// Originals cites the clause by which only lots on original inspection count, not those submitted again (2828.1-9.2).
type Originals struct{ logistics.Rule }

// Tightening says when normal inspection becomes tightened: as soon as NotAccepted of Of or fewer consecutive lots are not
// accepted (2828.1-9.3.1).
type Tightening struct {
	logistics.Rule
	NotAccepted int `json:"notAccepted" label:"lots not accepted|不接收批数"`
	Of          int `json:"of" label:"of at most so many consecutive lots|不多于若干连续批"`
}

// Relaxing says when tightened inspection becomes normal again: after so many consecutive lots accepted (2828.1-9.3.2).
type Relaxing struct {
	logistics.Rule
	Accepted int `json:"accepted" label:"consecutive lots accepted|连续接收批数"`
}

// Reducing says when normal inspection becomes reduced: from this score on, where production is steady and the authority wants it
// (2828.1-9.3.3.1).
type Reducing struct {
	logistics.Rule
	Score int `json:"score" label:"score from|得分不少于"`
}

// Scoring says what an accepted lot adds to the score on normal inspection. With an acceptance number of FromAc or more it adds
// Tighter where it would be accepted at the AQL one step tighter too; with a lower one it adds Low. Any other lot sets the score
// back to 0 (2828.1-9.3.3.2).
type Scoring struct {
	logistics.Rule
	FromAc  int `json:"fromAc" label:"acceptance number from which the next tighter AQL is asked|须按更严一级接收质量限判定的最小接收数"`
	Tighter int `json:"tighter" label:"added where accepted at that AQL too|按更严一级仍接收时加分"`
	Low     int `json:"low" label:"added with a lower acceptance number|接收数较小时加分"`
}

// Reinstating cites the clause by which reduced inspection becomes normal again: with a lot not accepted, irregular production, or
// because the authority warrants it (2828.1-9.3.4).
type Reinstating struct{ logistics.Rule }

// Stopping says when inspection is discontinued: once so many lots were not accepted on one stay on tightened inspection
// (2828.1-9.4).
type Stopping struct {
	logistics.Rule
	NotAccepted int `json:"notAccepted" label:"lots not accepted in all|累计不接收批数"`
}
