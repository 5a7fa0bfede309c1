package assets

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/logistics"
)

// Tally is how the pieces of a thing, or of a class, fall out. What the books have is agreed, misplaced or short; what was counted, with
// the repeats aside, is agreed, misplaced, over, unknown or disposed of.
type Tally struct {
	Opening   int `json:"opening"`
	In        int `json:"in"`
	Out       int `json:"out"`
	Book      int `json:"book"`
	Card      int `json:"card"`
	Counted   int `json:"counted"`   // once each
	Agreed    int `json:"agreed"`    // in the room of the books
	Misplaced int `json:"misplaced"` // in another room
	Short     int `json:"short"`     // in the books, and nowhere
	Over      int `json:"over"`      // more than the books have
	Unknown   int `json:"unknown"`   // of things that the books do not have
	Disposed  int `json:"disposed"`  // of things that were disposed of
	Repeated  int `json:"repeated"`  // counted once more
}

// add adds the pieces of another.
func (t *Tally) add(o Tally) {
	t.Opening, t.In, t.Out = t.Opening+o.Opening, t.In+o.In, t.Out+o.Out
	t.Book, t.Card, t.Counted = t.Book+o.Book, t.Card+o.Card, t.Counted+o.Counted
	t.Agreed, t.Misplaced, t.Short, t.Over = t.Agreed+o.Agreed, t.Misplaced+o.Misplaced, t.Short+o.Short, t.Over+o.Over
	t.Unknown, t.Disposed, t.Repeated = t.Unknown+o.Unknown, t.Disposed+o.Disposed, t.Repeated+o.Repeated
}

// Differs reports whether the count and the books disagree.
func (t Tally) Differs() bool {
	return t.Misplaced+t.Short+t.Over+t.Unknown+t.Disposed+t.Repeated > 0
}

// String gives the pieces in English.
func (t Tally) String() string { return t.Text(logistics.English) }

// Text gives the pieces in l, without what is none: "book 30, card 30, counted 28: short 2".
func (t Tally) Text(l logistics.Lang) string {
	says := fmt.Sprintf(logistics.Text{En: "book %d, card %d, counted %d", Zh: "账 %d、卡 %d、实 %d"}.In(l), t.Book, t.Card, t.Counted)
	var parts []string
	for _, part := range []struct {
		pieces int
		name   logistics.Text
	}{
		{t.Misplaced, logistics.Text{En: "misplaced", Zh: "错位"}}, {t.Short, logistics.Text{En: "short", Zh: "短缺"}}, {t.Over, logistics.Text{En: "over", Zh: "盘盈"}},
		{t.Unknown, logistics.Text{En: "unknown", Zh: "账外"}}, {t.Disposed, logistics.Text{En: "disposed of", Zh: "已处置"}}, {t.Repeated, logistics.Text{En: "counted twice", Zh: "重复"}},
	} {
		if part.pieces > 0 {
			parts = append(parts, part.name.In(l)+" "+strconv.Itoa(part.pieces))
		}
	}
	if len(parts) == 0 {
		return says
	}
	return says + logistics.Text{En: ": ", Zh: "："}.In(l) + strings.Join(parts, logistics.Text{En: ", ", Zh: "、"}.In(l))
}

// ClassTally is the pieces of a class.
type ClassTally struct {
	Class string `json:"class"` // empty: of things that nobody knows
	Tally
}

// sums adds up the lines by class.
func sums(lines []Reconciled) (classes []ClassTally, total Tally) {
	at := map[string]int{}
	for _, l := range lines {
		i, ok := at[l.Class]
		if !ok {
			i, at[l.Class] = len(classes), len(classes)
			classes = append(classes, ClassTally{Class: l.Class})
		}
		classes[i].add(l.Tally)
		total.add(l.Tally)
	}
	slices.SortFunc(classes, func(a, b ClassTally) int { return cmp.Compare(a.Class, b.Class) })
	return classes, total
}
