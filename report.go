package logistics

import "strings"

// Fault says in what way a fact departs from a clause. The zero Fault is invalid.
type Fault uint8

// The faults.
const (
	OutOfBound   Fault = iota + 1 // a figure is on the wrong side of its bound
	Missing                       // what must be there is not there
	Banned                        // what must not be there is there
	WrongRole                     // an act was done by a role that may not do it
	OutOfOrder                    // an act was done before, or without, one that must precede it
	TooEarly                      // an act was done before the case was opened
	TooLate                       // an act was done after its time, or its time is over without it
	Twice                         // what may be there once, or done once, is there or done more often
	SamePerson                    // one person did two acts that must be of two persons
	SelfApproval                  // the person who asked did an act that another person must do
	WrongSeal                     // an act has no seal, or another than the one for it
	Failed                        // what was looked at is not as it should be
	Expired                       // it was no longer in force on the day
	NotYet                        // it was not yet in force on the day
	Unlisted                      // it is none of those that are allowed
)

func faultWords() Words {
	return Words{
		{"out-of-bound", Text{"out of bound", "超出界限"}}, {"missing", Text{"missing", "缺少"}}, {"banned", Text{"must not be there", "不应有"}},
		{"wrong-role", Text{"by a role that may not do it", "无权办理"}}, {"out-of-order", Text{"out of order", "次序颠倒"}},
		{"too-early", Text{"before it was asked for", "早于提出"}}, {"too-late", Text{"late", "逾期"}}, {"twice", Text{"more than once", "重复"}},
		{"same-person", Text{"one person twice", "同一人"}}, {"self-approval", Text{"approves his own request", "自批"}},
		{"wrong-seal", Text{"under another seal", "印章不符"}}, {"failed", Text{"not as it should be", "不合格"}},
		{"expired", Text{"expired", "已过期"}}, {"not-yet", Text{"not in force yet", "尚未生效"}}, {"unlisted", Text{"not among those allowed", "不在允许之列"}},
	}
}

// String gives the wire word.
func (f Fault) String() string { return faultWords().Wire(uint8(f)) }

// Label gives the word in l.
func (f Fault) Label(l Lang) string { return faultWords().Label(uint8(f), l) }

// MarshalText gives the wire word; the zero Fault is an error.
func (f Fault) MarshalText() ([]byte, error) { return faultWords().Marshal(uint8(f)) }

// UnmarshalText reads a wire word.
func (f *Fault) UnmarshalText(text []byte) error { return faultWords().Unmarshal((*uint8)(f), text) }

// Finding is one departure of the facts from a clause.
type Finding struct {
	Clause  ClauseID `json:"clause"`        // the clause departed from
	Also    ClauseID `json:"also,omitzero"` // a second clause that made the first one hold here; absent: none
	Force   Force    `json:"force"`         // how binding the clause is
	Fault   Fault    `json:"fault"`         // in what way they depart
	Subject string   `json:"subject"`       // what it is about, as [Report.Find] names it: "receipt R-7.lines[2].price", "supplier S-17 2026-03"
	Got     Measure  `json:"got,omitzero"`  // what the facts have; absent where that says nothing, as of what is missing
	Want    Measure  `json:"want,omitzero"` // what the policy asks for; absent where the fault says enough
	Side    Side     `json:"side,omitzero"` // on which side of Want the figure must stay, where the fault is OutOfBound
}

// String gives the finding in English.
func (f Finding) String() string { return f.Text(English) }

// Text gives the finding in l: "lines[2].price: 3 of 20, must be below 15% (000-076)".
func (f Finding) Text(l Lang) string {
	clauses := string(f.Clause)
	if f.Also != "" {
		clauses += Text{"; ", "、"}.In(l) + string(f.Also)
	}
	return f.Says(l) + cited(clauses, l)
}

// Says gives the finding in l without its clauses: "lines[2].price: 3 of 20, must be below 15%".
func (f Finding) Says(l Lang) string {
	var b strings.Builder
	b.WriteString(f.Subject)
	b.WriteString(Text{": ", "："}.In(l))
	switch f.Fault {
	case OutOfBound:
		b.WriteString(f.Got.Text(l) + Text{", must be ", "，应"}.In(l) + f.Side.of(f.Want, l))
	case WrongRole, WrongSeal:
		if f.Got.IsZero() {
			b.WriteString(Text{"none", "无"}.In(l) + Text{", must be ", "，应为"}.In(l) + f.Want.Text(l))
			break
		}
		b.WriteString(f.Got.Text(l) + Text{", must be ", "，应为"}.In(l) + f.Want.Text(l))
	default:
		b.WriteString(f.Fault.Label(l))
		if !f.Got.IsZero() {
			b.WriteString(Text{": ", "："}.In(l) + f.Got.Text(l))
		}
		if !f.Want.IsZero() {
			b.WriteString(Text{"; ", "，"}.In(l) + f.wanted(l))
		}
	}
	if f.Force == Should {
		b.WriteString(Text{" [should]", "［原则上］"}.In(l))
	}
	return b.String()
}

// Named gives the finding, to be printed in l, with the names that a policy has for the words that it expects, such as the act that
// comes before, and for a rank that is out of bound or a state that is out of order.
func (f Finding) Named(l Lang, name func(word string, l Lang) string) Finding {
	f.Want = f.Want.named(l, name)
	if f.Fault == OutOfBound || f.Fault == OutOfOrder {
		f.Got = f.Got.named(l, name)
	}
	return f
}

// wanted says what was expected, with the relation that the fault implies.
func (f Finding) wanted(l Lang) string {
	want := f.Want.Text(l)
	relation := Text{"expected " + want, "应为" + want}
	switch {
	case f.Fault == OutOfOrder && f.Want.Kind() == WordKind:
		relation = Text{"expected after " + want, "应在“" + want + "”之后"}
	case f.Fault == OutOfOrder, f.Fault == TooEarly, f.Fault == NotYet:
		relation = Text{"expected not before " + want, "应不早于 " + want}
	case f.Fault == TooLate, f.Fault == Expired:
		relation = Text{"expected not after " + want, "应不晚于 " + want}
	case f.Fault == SamePerson, f.Fault == SelfApproval:
		relation = Text{"expected another person than for " + want, "应与“" + want + "”不是同一人"}
	}
	return relation.In(l)
}

// Unchecked is a question left open, because the policy has no number for it or the facts do not say. It is no finding and no
// pass.
type Unchecked struct {
	Clause  ClauseID `json:"clause"`  // the clause that was not checked
	Subject string   `json:"subject"` // what it is about, as in a [Finding]
	Missing Text     `json:"missing"` // what would have to be known
}

// String gives the entry in English.
func (u Unchecked) String() string { return u.Text(English) }

// Text gives the entry in l: "route: not checked, missing the policy's bound (003-019)".
func (u Unchecked) Text(l Lang) string {
	return u.Clause.Behind(u.Subject+Text{": not checked, missing ", "：未核查，尚缺："}.In(l)+u.Missing.In(l), l)
}

// Report is what every check gives: the departures from the policy and the questions left open. Both are in the order of the
// fields and rows of the policy, and then of the input. An empty report says that everything was checked and is in order.
type Report struct {
	Edition   string          `json:"edition"` // the name of the edition that judged
	Findings  List[Finding]   `json:"findings"`
	Unchecked List[Unchecked] `json:"unchecked"`
}

// OK reports whether everything was checked and is in order.
func (r Report) OK() bool { return len(r.Findings) == 0 && len(r.Unchecked) == 0 }

// Find appends a finding with the clause and the force of the rule. got and want are what the facts have and what the policy asks
// for; the zero [Measure] says nothing. The subject names the record by noun and number, what is inside it after a dot, and a day
// or period last, after a space: "receipt R-7.lines[2].price", "supplier S-17 2026-03".
func (r *Report) Find(rule Rule, fault Fault, subject string, got, want Measure) {
	r.Findings = append(r.Findings, Finding{Clause: rule.Clause, Force: rule.Force, Fault: fault, Subject: subject, Got: got, Want: want})
}

// Open appends an unchecked entry: what is missing to judge the clause of a subject.
func (r *Report) Open(clause ClauseID, subject string, missing Text) {
	r.Unchecked = append(r.Unchecked, Unchecked{clause, subject, missing})
}
