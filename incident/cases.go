package incident

import (
	"slices"

	"example.com/logistics"
)

// CaseRules say what the log of a case is held to beside the procedure of its severity.
type CaseRules struct {
	Close    Closing                 `json:"close" label:"closing a case|结案"`
	Beyond   logistics.List[Skip]    `json:"beyond" label:"left out where nobody there can handle it|现场无法处理时可省"`
	Settle   logistics.List[Skip]    `json:"settle" label:"the result comes after|处理结果须在其后"` // each names an act that the result comes after; the deadline of the result counts from the discovery all the same
	StandIns logistics.List[StandIn] `json:"standIns" label:"who stands in|代行"`
}

// Closing says which act closes a case, and what must be on record before it (000-024).
type Closing struct {
	logistics.Rule
	Act   string `json:"act" label:"act|步骤"`          // the act that closes a case; a step of no procedure
	After string `json:"after" label:"only after|须先"` // a step of every procedure
}

// Skip names a step of one severity. In CaseRules.Beyond it may be left out where nobody on the scene can handle the
// incident; in CaseRules.Settle the result comes after it.
type Skip struct {
	logistics.Rule
	Severity Severity `json:"severity" label:"severity|类别"`
	Act      string   `json:"act" label:"step|步骤"`
}

// laws adds the problems of the rules of case logs.
func (r CaseRules) laws(ps *logistics.Problems, procedures []Procedure, record string) {
	for _, p := range procedures {
		if len(p.Steps) > 0 && p.row(r.Close.After) < 0 {
			ps.Add("cases.close.after", logistics.CodeUnknown, "%.40q is no step of what is %s: nothing would be on record before it is closed", r.Close.After, p.Severity)
		}
	}
	switch {
	case r.Close.Act == "":
		ps.Add("cases.close.act", logistics.CodeAbsent, "no act: nothing would close a case")
	case slices.Contains(allActs(procedures), r.Close.Act):
		ps.Add("cases.close.act", logistics.CodeConflict, "%.40q is an act of a procedure", r.Close.Act)
	}
	for i, skip := range r.Beyond {
		at := logistics.At("cases.beyond", i)
		j := slices.IndexFunc(procedures, func(p Procedure) bool { return p.Severity == skip.Severity })
		switch {
		case j < 0 || len(procedures[j].Steps) == 0: // has its problem already
		case procedures[j].row(skip.Act) < 0:
			ps.Add(at+".act", logistics.CodeUnknown, "%.40q is no step of what is %s", skip.Act, skip.Severity)
		case skip.Act == ActResult || skip.Act == record || skip.Act == r.Close.After:
			ps.Add(at+".act", logistics.CodeConflict, "%q is asked of every case", skip.Act)
		case slices.ContainsFunc(r.Beyond[:i], func(s Skip) bool { return s.Severity == skip.Severity && s.Act == skip.Act }):
			ps.Add(at+".act", logistics.CodeDuplicate, "%q is listed twice for what is %s", skip.Act, skip.Severity)
		}
	}
}

// settleLaws asks for steps that the result can come after, at most one for each severity: what comes before it the rows above say.
func (r CaseRules) settleLaws(ps *logistics.Problems, procedures []Procedure) {
	for i, s := range r.Settle {
		at := logistics.At("cases.settle", i)
		j := slices.IndexFunc(procedures, func(p Procedure) bool { return p.Severity == s.Severity })
		switch {
		case j < 0 || len(procedures[j].Steps) == 0: // has its problem already
		case procedures[j].row(s.Act) < 0:
			ps.Add(at+".act", logistics.CodeUnknown, "%.40q is no step of what is %s", s.Act, s.Severity)
		case procedures[j].follows(s.Act, ActResult):
			ps.Add(at+".act", logistics.CodeConflict, "%q comes after the result", s.Act)
		case slices.ContainsFunc(r.Settle[:i], func(o Skip) bool { return o.Severity == s.Severity }):
			ps.Add(at+".severity", logistics.CodeDuplicate, "%s is there twice", s.Severity)
		}
	}
}

// follows reports whether an act is another, or comes after it at whatever remove. Rows name only rows above.
func (p Procedure) follows(act, other string) bool {
	if act == other {
		return true
	}
	i := p.row(act)
	return i >= 0 && slices.ContainsFunc(p.Steps[i].After, func(before string) bool { return p.row(before) < i && p.follows(before, other) })
}

// allActs gives every act of every procedure, once, in their order.
func allActs(procedures []Procedure) []string {
	var acts []string
	for _, p := range procedures {
		for _, act := range slices.Concat(p.Steps, p.May).Acts() {
			if !slices.Contains(acts, act) {
				acts = append(acts, act)
			}
		}
	}
	return acts
}
