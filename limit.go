package logistics

// Side is the side of a bound on which a figure must stay. The zero Side, "none", says that the clause gives no number.
type Side uint8

// The sides.
const (
	NoSide  Side = iota // the clause gives no number: the question is unchecked
	Below               // less than the bound
	AtMost              // the bound itself or less
	AtLeast             // the bound itself or more
	Above               // more than the bound
)

func sideWords() Words {
	return Words{
		{"below", Text{"below", "低于"}}, {"at-most", Text{"at most", "不超过"}},
		{"at-least", Text{"at least", "不少于"}}, {"above", Text{"above", "高于"}},
	}
}

// String gives the wire word; "none" for the zero Side.
func (s Side) String() string {
	if s == NoSide {
		return "none"
	}
	return sideWords().Wire(uint8(s))
}

// Label gives the word in l.
func (s Side) Label(l Lang) string {
	if s == NoSide {
		return Text{"none", "无"}.In(l)
	}
	return sideWords().Label(uint8(s), l)
}

// of gives the side with its bound in l: "at most 15%". Chinese has words of its own for days and moments, and for ranks.
func (s Side) of(bound Measure, l Lang) string {
	if l != Chinese {
		return s.Label(l) + " " + bound.BoundText(l)
	}
	switch bound.Kind() {
	case DayKind, InstantKind:
		return []string{"无", "早于", "不晚于", "不早于", "晚于"}[s] + " " + bound.BoundText(l)
	case WordKind:
		return []string{"无", "低于", "不高于", "不低于", "高于"}[s] + " " + bound.BoundText(l)
	}
	return s.Label(l) + " " + bound.BoundText(l)
}

// MarshalText gives the wire word.
func (s Side) MarshalText() ([]byte, error) {
	if s == NoSide {
		return []byte("none"), nil
	}
	return sideWords().Marshal(uint8(s))
}

// UnmarshalText reads a wire word.
func (s *Side) UnmarshalText(text []byte) error {
	if string(text) == "none" {
		*s = NoSide
		return nil
	}
	return sideWords().Unmarshal((*uint8)(s), text)
}

// keeps reports whether a figure that compares so with the bound stays on the side.
func (s Side) keeps(order int) bool {
	switch s {
	case Below:
		return order < 0
	case AtMost:
		return order <= 0
	case AtLeast:
		return order >= 0
	case Above:
		return order > 0
	}
	return false
}

// Limit is a row that says: a figure must stay on this side of this bound. Which figure is said by the field of the policy.
type Limit struct {
	Rule
	Side  Side    `json:"side" label:"bound|界限"`
	Bound Measure `json:"bound,omitzero" label:"figure of the bound|界限数值"` // a figure of the kind that is held against it; absent where Side is none, and only there
}

// Holds reports whether got stays on the limit's side. known is false where the limit has no number, the figure is unknown, or
// the two are of different kinds; then holds is false too.
func (l Limit) Holds(got Measure) (holds, known bool) {
	if l.Side == NoSide {
		return false, false
	}
	order, ok := got.Compare(l.Bound)
	return ok && l.Side.keeps(order), ok
}

// Check judges got and adds to r, under subject, a finding where got is on the wrong side, and an unchecked entry where
// [Limit.Holds] does not know.
func (l Limit) Check(r *Report, subject string, got Measure) {
	holds, known := l.Holds(got)
	switch {
	case holds:
	case known:
		r.Findings = append(r.Findings, Finding{Clause: l.Clause, Force: l.Force, Fault: OutOfBound, Subject: subject, Got: got, Want: l.Bound, Side: l.Side})
	case l.Side == NoSide:
		r.Open(l.Clause, subject, Text{"a bound: the policy gives no number", "界限（制度未给出数值）"})
	case got.IsZero():
		r.Open(l.Clause, subject, Text{"the figure: the facts give no data", "数据（记录未提供）"})
	default:
		r.Open(l.Clause, subject, Text{
			"a figure of the bound's kind: " + got.Kind().String() + " against " + l.Bound.Kind().String(),
			"同类数值：" + got.Kind().Label(Chinese) + "对" + l.Bound.Kind().Label(Chinese),
		})
	}
}

func (l Limit) check(path string, ps *Problems) {
	switch {
	case l.Side == NoSide && !l.Bound.IsZero():
		ps.Add(Join(path, "bound"), CodeConflict, "a bound without a side")
	case l.Side != NoSide && l.Bound.IsZero():
		ps.Add(Join(path, "bound"), CodeAbsent, "a side without a bound")
	}
}

// form says that a bound is there exactly where a side is; without a side, Decode also reads an unknown one, "".
func (Limit) form() *shape {
	return &shape{
		If:   &shape{Properties: shapes{{"side", &shape{Const: NoSide}}}, Required: []string{"side"}},
		Then: property("bound", &shape{Const: ""}),
		Else: &shape{Properties: shapes{{"bound", filled()}}, Required: []string{"bound"}},
	}
}
