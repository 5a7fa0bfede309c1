package logistics

import (
	"errors"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Trial is one question that a case of a history puts to two editions.
type Trial struct {
	Space     Space
	Points    []Point // where it lies for either edition; one where that is the same
	Old, New  Ruling
	Direction Direction
	Amount    Amount // in yuan, to be added up; 0 where no money is at stake
}

// Move is an answer that a history gets otherwise from the new edition.
type Move struct {
	Question  string          `json:"question"`
	Direction Direction       `json:"direction"`
	Old       Ruling          `json:"old"`
	New       Ruling          `json:"new"`
	Count     int             `json:"count"`
	Sum       decimal.Decimal `json:"sum"`     // of their amounts, in yuan; 0 where no money is at stake
	Samples   List[string]    `json:"samples"` // the first cases, by name
}

// Impact is what a new edition would have changed in a history.
type Impact struct {
	Old      string         `json:"old"` // editions
	New      string         `json:"new"`
	Cases    int            `json:"cases"` // that both editions could judge
	Moved    int            `json:"moved"` // those of them with an answer that moves
	Moves    List[Move]     `json:"moves"` // in the order in which the history shows them first
	Unjudged List[Unjudged] `json:"unjudged"`
	Unhit    List[Shift]    `json:"unhit"` // shifts of the diff that no case of the history hits: nothing is proved of them
}

// Unjudged is a case that an edition could not judge.
type Unjudged struct {
	Case     string        `json:"case"`
	Problems List[Problem] `json:"problems"`
}

// moveSamples bounds the cases that a move names.
const moveSamples = 5

// Replay puts each case of a history to two editions and says what moves. try names a case and asks its questions; the
// problems of a case that cannot be judged are told, and the case is counted neither as moved nor as unmoved.
func Replay[C any](d Diff, history iter.Seq[C], try func(C) (name string, trials []Trial, err error)) Impact {
	type key struct {
		question string
		was, is  Ruling
	}
	impact := Impact{Old: d.Old, New: d.New}
	at := map[key]int{}
	hit := make([]bool, len(d.Shifts))
	for c := range history {
		name, trials, err := try(c)
		if err != nil {
			impact.Unjudged = append(impact.Unjudged, Unjudged{name, problemsOf(err)})
			continue
		}
		impact.Cases++
		moved := false
		for _, t := range trials {
			for i, s := range d.Shifts {
				hit[i] = hit[i] || t.hits(s)
			}
			if t.Old == t.New {
				continue
			}
			moved = true
			k := key{t.Space.Question, t.Old, t.New}
			i, seen := at[k]
			if !seen {
				i = len(impact.Moves)
				at[k] = i
				impact.Moves = append(impact.Moves, Move{Question: k.question, Direction: t.Direction, Old: t.Old, New: t.New})
			}
			m := &impact.Moves[i]
			m.Count++
			m.Sum = m.Sum.Add(t.Amount.Decimal())
			if len(m.Samples) < moveSamples && !slices.Contains(m.Samples, name) {
				m.Samples = append(m.Samples, name)
			}
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

// hits reports whether the trial lies in the region of a shift.
func (t Trial) hits(s Shift) bool {
	return t.Space.Question == s.Question && slices.ContainsFunc(t.Points, func(p Point) bool { return s.Where.Holds(t.Space, p) })
}

// problemsOf gives the problems that an error carries; another error is one problem.
func problemsOf(err error) List[Problem] {
	var invalid *InvalidError
	if errors.As(err, &invalid) {
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
	for _, m := range i.Moves {
		b.WriteString("\n  " + n(m.Count) + " × " + m.Question + Text{": ", "："}.In(l) + m.Old.Text(l) + " → " + m.New.Text(l) + Text{": ", "："}.In(l) + m.Direction.Label(l))
		if !m.Sum.IsZero() {
			b.WriteString(Text{"; " + m.Sum.String() + " yuan", "；共 " + m.Sum.String() + " 元"}.In(l))
		}
		b.WriteString(Text{"; such as ", "；例如 "}.In(l) + strings.Join(m.Samples, Text{", ", "、"}.In(l)))
	}
	if len(i.Unjudged) > 0 {
		b.WriteString("\n  " + Text{"not judged: " + n(len(i.Unjudged)), "无法判定：" + n(len(i.Unjudged)) + " 件"}.In(l))
	}
	for _, u := range i.Unjudged {
		for _, p := range u.Problems {
			b.WriteString("\n    " + u.Case + Text{": ", "："}.In(l) + p.String())
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
