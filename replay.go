package logistics

import (
	"errors"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Trial is one question that a case of a history puts to two editions, with both answers.
type Trial struct {
	Space     Space     // the question
	Points    []Point   // where in it the case lies: for either edition one, or one for both
	Old, New  Ruling    // the answers
	Direction Direction // of New beside Old
	Amount    Amount    // the money at stake in yuan, to be added up; 0: none
}

// Hit gives the [Trial] of a case that lies somewhere in the region of the shift. moves says whether its answer changes as the shift
// says; where it does not, for another reason, the case hits the shift without moving.
func (s Shift) Hit(moves bool) Trial {
	t := Trial{Space: Space{Question: s.Question}, Old: s.Old, New: s.Old, Direction: Same}
	at := Point{Figure: s.Where.Stretch.some()}
	for _, c := range s.Where.Choices {
		t.Space.Facts = append(t.Space.Facts, Fact{c.Fact, c.Values})
		at.Values = append(at.Values, 0)
	}
	t.Points = []Point{at}
	if moves {
		t.New, t.Direction = s.New, s.Direction
	}
	return t
}

// Move is a change of answer that cases of a history get from the new edition, all that are alike together.
type Move struct {
	Question  string          `json:"question"`
	Direction Direction       `json:"direction"` // of New beside Old
	Old       Ruling          `json:"old"`
	New       Ruling          `json:"new"`
	Count     int             `json:"count"`   // how often; a case may put a question more than once
	Sum       decimal.Decimal `json:"sum"`     // of the amounts at stake, in yuan; 0: none
	Samples   List[string]    `json:"samples"` // names of cases, sorted: the first five, or all
}

// Impact is what a new edition would have changed in a history.
type Impact struct {
	Old      string         `json:"old"`      // the name of the old edition
	New      string         `json:"new"`      // the name of the new edition
	Cases    int            `json:"cases"`    // the cases that both editions could judge, moved or not
	Moved    int            `json:"moved"`    // those of them of which some answer changes
	Moves    List[Move]     `json:"moves"`    // in the order in which the history shows them first
	Unjudged List[Unjudged] `json:"unjudged"` // the cases that an edition could not judge
	Unhit    List[Shift]    `json:"unhit"`    // shifts that no case of the history hits: of them it proves nothing
}

// Unjudged is a case of a history that one edition or both could not judge.
type Unjudged struct {
	Case     string        `json:"case"` // its name
	Problems List[Problem] `json:"problems"`
}

// moveSamples bounds the cases that a move names.
const moveSamples = 5

// Replay puts each case of a history to two editions and says which answers change. try gives the name of a case and puts its
// questions; without a name the case is told by its number in the history, and where try has an error the case is unjudged. A
// trial moves where its two answers differ; it hits the shifts of d in whose regions its points lie. The order of the history
// decides the order of the moves and of the unjudged cases, and nothing else.
func Replay[C any](d Diff, history iter.Seq[C], try func(C) (name string, trials []Trial, err error)) Impact {
	type key struct {
		question  string
		direction Direction
		was, is   Ruling
	}
	impact := Impact{Old: d.Old, New: d.New}
	at := map[key]int{}
	hit := make([]bool, len(d.Shifts))
	open := map[string][]int{} // by question, the places of the shifts that no case has hit so far
	for i, s := range d.Shifts {
		open[s.Question] = append(open[s.Question], i)
	}
	number := 0 // of the case
	if history == nil {
		history = func(func(C) bool) {}
	}
	for c := range history {
		name, trials, err := try(c)
		if number++; name == "" {
			name = "case " + strconv.Itoa(number)
		}
		if err != nil {
			impact.Unjudged = append(impact.Unjudged, Unjudged{name, problemsOf(err)})
			continue
		}
		impact.Cases++
		moved := false
		for _, t := range trials {
			question := t.Space.Question
			open[question] = slices.DeleteFunc(open[question], func(i int) bool { hit[i] = t.hits(d.Shifts[i]); return hit[i] })
			if t.Old == t.New {
				continue
			}
			moved = true
			k := key{question, t.Direction, t.Old, t.New}
			i, seen := at[k]
			if !seen {
				i = len(impact.Moves)
				at[k] = i
				impact.Moves = append(impact.Moves, Move{Question: k.question, Direction: k.direction, Old: t.Old, New: t.New})
			}
			impact.Moves[i].add(name, t)
		}
		if moved {
			impact.Moved++
		}
	}
	for i, s := range d.Shifts {
		if !hit[i] {
			impact.Unhit = append(impact.Unhit, s)
		}
	}
	return impact
}

// add counts one trial of a case.
func (m *Move) add(name string, t Trial) {
	m.Count++
	m.Sum = m.Sum.Add(t.Amount.Decimal())
	if i, named := slices.BinarySearch(m.Samples, name); !named && i < moveSamples {
		m.Samples = slices.Insert(m.Samples, i, name)
		m.Samples = m.Samples[:min(len(m.Samples), moveSamples)]
	}
}

// hits reports whether the trial lies in the region of a shift.
func (t Trial) hits(s Shift) bool {
	return slices.ContainsFunc(t.Points, func(p Point) bool { return s.Where.Holds(t.Space, p) })
}

// problemsOf gives the problems that an error carries; another error is one problem.
func problemsOf(err error) List[Problem] {
	var invalid *InvalidError
	if errors.As(err, &invalid) && len(invalid.Problems) > 0 {
		return slices.Clone(invalid.Problems)
	}
	return List[Problem]{{Code: CodeRange, Detail: err.Error()}}
}

// String gives the impact in English.
func (i Impact) String() string { return i.Text(English) }

// Text gives the impact in l: how many cases move, each move with its number, sum and samples, the cases that could not be
// judged, and the shifts that no case hits.
func (i Impact) Text(l Lang) string {
	var b strings.Builder
	n := strconv.Itoa
	b.WriteString(i.Old + " → " + i.New + Text{": ", "："}.In(l))
	b.WriteString(Text{n(i.Moved) + " of " + n(i.Cases) + " cases move", n(i.Cases) + " 件中 " + n(i.Moved) + " 件有变化"}.In(l))
	if len(i.Unjudged) > 0 {
		b.WriteString(Text{"; " + n(len(i.Unjudged)) + " more cannot be judged", "；另有 " + n(len(i.Unjudged)) + " 件无法判定"}.In(l))
	}
	for _, m := range i.Moves {
		b.WriteString("\n  " + n(m.Count) + " × " + m.Question + Text{": ", "："}.In(l) + change(m.Old, m.New, m.Direction, l))
		if !m.Sum.IsZero() {
			b.WriteString(Text{"; ", "；共 "}.In(l) + sumText(m.Sum, l))
		}
		b.WriteString(Text{"; such as ", "；例如 "}.In(l) + strings.Join(m.Samples, Text{", ", "、"}.In(l)))
	}
	if len(i.Unjudged) > 0 {
		b.WriteString("\n  " + Text{"not judged: " + n(len(i.Unjudged)), "无法判定：" + n(len(i.Unjudged)) + " 件"}.In(l))
	}
	for _, u := range i.Unjudged {
		for _, p := range u.Problems {
			b.WriteString("\n    " + visible(u.Case) + Text{": ", "："}.In(l) + p.String())
		}
	}
	if len(i.Unhit) > 0 {
		b.WriteString("\n  " + Text{"no case hits:", "无案例覆盖："}.In(l))
	}
	for _, s := range i.Unhit {
		b.WriteString("\n    " + s.Text(l))
	}
	return b.String()
}

// sumText gives a sum of money, which may be too large for one amount.
func sumText(sum decimal.Decimal, l Lang) string {
	if a, err := AmountOf(sum); err == nil {
		return Yuan(a).Text(l)
	}
	return sum.String() + Text{" yuan", " 元"}.In(l)
}
