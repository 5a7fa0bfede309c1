package assets

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/logistics"
)

// Tally is the outcome of a count for a thing, a class or all things, in pieces: Book = Agreed + Misplaced + Short, and
// Counted = Agreed + Misplaced + Over + Unknown + Disposed.
type Tally struct {
	Opening   int `json:"opening"`   // by the books, when the period began
	In        int `json:"in"`        // by the books, came in since
	Out       int `json:"out"`       // by the books, left since
	Book      int `json:"book"`      // by the books, should be there
	Card      int `json:"card"`      // by the cards, should be there
	Counted   int `json:"counted"`   // counted, each piece once
	Agreed    int `json:"agreed"`    // found in the room of the books
	Misplaced int `json:"misplaced"` // found in another room
	Short     int `json:"short"`     // in the books and found nowhere
	Over      int `json:"over"`      // found beyond what the books have
	Unknown   int `json:"unknown"`   // found, of a thing that the books do not have
	Disposed  int `json:"disposed"`  // found, of a thing that was disposed of
	Repeated  int `json:"repeated"`  // counted once more, and not in Counted
}

// add adds the pieces of another.
func (t *Tally) add(o Tally) {
	t.Opening, t.In, t.Out = t.Opening+o.Opening, t.In+o.In, t.Out+o.Out
	t.Book, t.Card, t.Counted = t.Book+o.Book, t.Card+o.Card, t.Counted+o.Counted
	t.Agreed, t.Misplaced, t.Short, t.Over = t.Agreed+o.Agreed, t.Misplaced+o.Misplaced, t.Short+o.Short, t.Over+o.Over
	t.Unknown, t.Disposed, t.Repeated = t.Unknown+o.Unknown, t.Disposed+o.Disposed, t.Repeated+o.Repeated
}

// Differs reports whether the count differs from the books. Cards do not matter here.
func (t Tally) Differs() bool {
	return t.Misplaced+t.Short+t.Over+t.Unknown+t.Disposed+t.Repeated > 0
}

// String gives the pieces in English.
func (t Tally) String() string { return t.Text(logistics.English) }

// Text gives the pieces in l, leaving out what is 0: "book 30, card 30, counted 28: short 2".
func (t Tally) Text(l logistics.Lang) string {
	says := fmt.Sprintf(logistics.Text{En: "book %d, card %d, counted %d", Zh: "账 %d、卡 %d、实 %d"}.In(l), t.Book, t.Card, t.Counted)
	var parts []string
	for _, part := range []struct {
		pieces int
		name   logistics.Text
	}{
		{t.Misplaced, logistics.Text{En: "misplaced", Zh: "错放"}}, {t.Short, logistics.Text{En: "short", Zh: "盘亏"}}, {t.Over, logistics.Text{En: "over", Zh: "盘盈"}},
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

// ClassTally is the outcome of a count for one class of things.
type ClassTally struct {
	Class string `json:"class"` // empty: things that the books do not have and whose class nobody could tell
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
