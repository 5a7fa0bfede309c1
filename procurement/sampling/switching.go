package sampling

import "example.com/logistics"

// Switching holds the figures by which severity changes from lot to lot.
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

// Beginning says with which severity a series begins where the authority says nothing else.
type Beginning struct {
	logistics.Rule
	Severity Severity `json:"severity" label:"severity|严格度"`
}

// Originals says that only lots on original inspection count, not those submitted again.
type Originals struct{ logistics.Rule }

// Tightening: tightened as soon as NotAccepted of Of or fewer consecutive lots are not accepted.
type Tightening struct {
	logistics.Rule
	NotAccepted int `json:"notAccepted" label:"lots not accepted|不接收批数"`
	Of          int `json:"of" label:"of at most so many consecutive lots|不多于若干连续批"`
}

// Relaxing: back to normal after so many consecutive lots accepted.
type Relaxing struct {
	logistics.Rule
	Accepted int `json:"accepted" label:"consecutive lots accepted|连续接收批数"`
}

// Reducing: reduced from this score on, where production is steady and the authority wants it.
type Reducing struct {
	logistics.Rule
	Score int `json:"score" label:"score from|得分不少于"`
}

// Scoring is what a lot accepted on normal inspection adds to the score. Any other lot sets it back to 0.
type Scoring struct {
	logistics.Rule
	FromAc  int `json:"fromAc" label:"acceptance number from which the next tighter AQL is asked|须按更严一级接收质量限判定的最小接收数"`
	Tighter int `json:"tighter" label:"added where accepted at that AQL too|按更严一级仍接收时加分"`
	Low     int `json:"low" label:"added with a lower acceptance number|接收数较小时加分"`
}

// Reinstating: back to normal with a lot not accepted, irregular production, or for another reason of the authority.
type Reinstating struct{ logistics.Rule }

// Stopping: inspection is discontinued with so many lots not accepted on one stay on tightened inspection.
type Stopping struct {
	logistics.Rule
	NotAccepted int `json:"notAccepted" label:"lots not accepted in all|累计不接收批数"`
}
