package sampling

import (
	"fmt"

	"example.com/logistics"
)

// State says where a series stands: the lots of one product and one class of nonconformity. A host stores it as JSON between two
// lots and never fills it itself: the first comes from [Scheme.Begin], each further one from a [Step].
type State struct {
	Edition      string                  `json:"edition"`      // of the scheme that counted
	Parameters   Parameters              `json:"parameters"`   // of the whole series; with others a new one begins
	Severity     Severity                `json:"severity"`     // of the next lot
	Discontinued bool                    `json:"discontinued"` // no lot is inspected until [ActionAgreed]
	Score        int                     `json:"score"`        // towards reduced inspection; counted on normal inspection, kept on reduced, 0 on tightened
	Recent       logistics.List[Outcome] `json:"recent"`       // the last lots on this stay on normal inspection, the oldest first
	Run          int                     `json:"run"`          // lots accepted one after the other on tightened inspection
	NotAccepted  int                     `json:"notAccepted"`  // lots not accepted on this stay on tightened inspection
	Steady       bool                    `json:"steady"`       // production is at a steady rate
	Wanted       bool                    `json:"wanted"`       // the authority wants reduced inspection
	Last         int                     `json:"last"`         // number of the last lot; 0 before the first
}

// Begin gives the state of a series before its first lot, on the severity that the parameters start with (2828.1-9.1). One that
// starts on reduced inspection is taken to have steady production and the authority's wish. The error is nil or an
// [*logistics.InvalidError].
func (s Scheme) Begin(p Parameters) (State, error) {
	var ps logistics.Problems
	if s.absent(&ps) {
		return State{}, ps.Err()
	}
	ps.Under("parameters", s.CheckParameters(p))
	if err := ps.Err(); err != nil {
		return State{}, err
	}
	reduced := p.Start == Reduced
	return State{Edition: s.Edition, Parameters: p, Severity: p.Start, Steady: reduced, Wanted: reduced}, nil
}

// maxScore bounds the score, which goes on rising while nobody wants reduced inspection.
const maxScore = 1_000_000_000

// CheckState says whether a series under this scheme can have come to a state, such as one that was stored. The error is nil or an
// [*logistics.InvalidError] with every problem.
func (s Scheme) CheckState(st State) error {
	var ps logistics.Problems
	if s.absent(&ps) {
		return ps.Err()
	}
	if st.Edition != s.Edition {
		ps.Add("edition", logistics.CodeConflict, "counted under %.60q; the scheme is %.60q", st.Edition, s.Edition)
	}
	ps.Under("parameters", s.CheckParameters(st.Parameters))
	checkSeverity(&ps, "severity", st.Severity)
	rules := s.Switching
	if st.Discontinued && st.Severity != Tightened {
		ps.Add("discontinued", logistics.CodeConflict, "inspection stops on tightened inspection only")
	}
	refused := 0
	for i, o := range st.Recent {
		if _, err := o.MarshalText(); err != nil {
			ps.Add(logistics.At("recent", i), logistics.CodeWord, "%v", err)
		}
		if o == NotAccepted {
			refused++
		}
	}
	if len(st.Recent) > 0 {
		st.on(&ps, "recent", Normal)
	}
	if most := max(rules.Tighten.Of-1, 0); len(st.Recent) > most {
		ps.Add("recent", logistics.CodeRange, "%d lots; %d at most are looked back at", len(st.Recent), most)
	}
	if refused >= max(rules.Tighten.NotAccepted, 1) {
		ps.Add("recent", logistics.CodeConflict, "%d lots not accepted: the series would be on tightened inspection", refused)
	}
	st.count(&ps, "score", st.Score, maxScore, Normal, Reduced)
	st.count(&ps, "run", st.Run, rules.Relax.Accepted-1, Tightened)
	most := rules.Stop.NotAccepted - 1
	if st.Discontinued {
		most++
		if st.NotAccepted != most {
			ps.Add("notAccepted", logistics.CodeConflict, "%d lots; inspection stops at %d", st.NotAccepted, most)
		}
	}
	st.count(&ps, "notAccepted", st.NotAccepted, most, Tightened)
	if ready := st.Steady && st.Wanted; st.Severity == Reduced && !ready {
		ps.Add("severity", logistics.CodeConflict, "reduced inspection needs steady production and the authority's wish")
	} else if st.Severity == Normal && ready && st.Score >= rules.Reduce.Score {
		ps.Add("severity", logistics.CodeConflict, "with a score of %d, steady and wanted, the series would be on reduced inspection", st.Score)
	}
	if counted := len(st.Recent) > 0 || st.Score > 0 || st.Run > 0 || st.NotAccepted > 0; st.Last < 0 || st.Last == 0 && counted {
		ps.Add("last", logistics.CodeRange, "is %d; the number of the last lot that was counted", st.Last)
	}
	return ps.Err()
}

// count adds a problem where a count is out of its bounds, or is there on a severity that does not count it.
func (st State) count(ps *logistics.Problems, path string, n, most int, on ...Severity) {
	if n < 0 || n > most {
		ps.Add(path, logistics.CodeRange, "is %d; 0 to %d", n, most)
	} else if n > 0 {
		st.on(ps, path, on...)
	}
}

// on adds a problem where the severity is none of those that count this.
func (st State) on(ps *logistics.Problems, path string, on ...Severity) {
	for _, severity := range on {
		if st.Severity == severity {
			return
		}
	}
	ps.Add(path, logistics.CodeConflict, "is not counted on %s inspection", st.Severity)
}

// with gives the state on another severity, where everything is counted anew. The score stays on reduced inspection.
func (st State) with(severity Severity) State {
	st.Severity, st.Recent, st.Run, st.NotAccepted = severity, nil, 0, 0
	if severity != Reduced {
		st.Score = 0
	}
	return st
}

// String gives the state in English: the severity of the next lot, and what has been counted towards a switch.
func (st State) String() string { return st.Text(logistics.English) }

// Text gives the state in l: the severity of the next lot, and what has been counted towards a switch.
func (st State) Text(l logistics.Lang) string {
	says := st.Severity.Label(l)
	if st.Discontinued {
		return says + logistics.Text{En: ", discontinued", Zh: "，已暂停"}.In(l)
	}
	switch st.Severity {
	case Tightened:
		says += fmt.Sprintf(logistics.Text{En: ", %d accepted in a row, %d not accepted", Zh: "，连续接收 %d 批，累计不接收 %d 批"}.In(l), st.Run, st.NotAccepted)
	case Normal:
		says += fmt.Sprintf(logistics.Text{En: ", score %d", Zh: "，转移得分 %d"}.In(l), st.Score)
	}
	return says
}
