package assets

import (
	"cmp"
	"slices"

	"example.com/logistics"
)

// Reconciled is one thing with what the books, its card and the count say of it.
type Reconciled struct {
	Tag   string                  `json:"tag"`
	Class string                  `json:"class"` // by the books, or as the counter could tell; empty: not known
	Room  string                  `json:"room"`  // by the books; empty: the books do not have the thing
	Found logistics.List[Counted] `json:"found"` // where pieces were found, each room once, in the order of their names
	Tally
	Cause       string           `json:"cause,omitzero"`       // why it differs; absent: not found out
	Responsible logistics.Person `json:"responsible,omitzero"` // who answers for that; absent: nobody yet
}

// Reconciliation is a count held against the books and the cards, thing by thing and class by class.
type Reconciliation struct {
	// what does not agree
	logistics.Report
	ID       string                     `json:"id"`       // number of the count
	On       logistics.Date             `json:"on"`       // the day of the count
	Lines    logistics.List[Reconciled] `json:"lines"`    // every thing of books, cards and count, sorted by tag
	Classes  logistics.List[ClassTally] `json:"classes"`  // sorted by name
	Total    Tally                      `json:"total"`    // of all things
	Approved Selection                  `json:"approved"` // the kinds of disposal that need an approval, by the policy (004-102)
}

// String gives the total in English.
func (rec Reconciliation) String() string { return rec.Text(logistics.English) }

// Text gives the total in l: "book 30, card 30, counted 28: short 2".
func (rec Reconciliation) Text(l logistics.Lang) string { return rec.Total.Text(l) }

// Reconcile lays the count beside the books and the cards. It finds books that do not add up (001-015), cards that differ from the books
// (004-105), pieces that are short, over, in another room, unknown, disposed of or counted twice (000-186), and a difference without a
// cause or without somebody who answers for it (003-033). A tag of which the books have one piece is one thing: found in several rooms, it
// was counted twice. Without books, cards and counts nothing is checked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) Reconcile(f StocktakeFile) (Reconciliation, error) {
	result := Reconciliation{ID: f.ID, On: f.On, Approved: logistics.Clone(pol.Disposal.Kinds)}
	report, err := pol.report(f.check, func(r *logistics.Report, _ *logistics.Problems) {
		result.Lines = f.lines()
		result.Classes, result.Total = sums(result.Lines)
		pol.Stocktake.judge(r, result.Lines, len(f.Cards) > 0, f.ID)
		if len(result.Lines) == 0 {
			r.Open(pol.Stocktake.Goods.Clause, "stocktake "+f.ID+".count", logistics.Text{En: "anything to count: books, cards and counts are empty", Zh: "盘点对象：账、卡、实物均为空"})
		}
	})
	if err != nil {
		return Reconciliation{}, err
	}
	result.Report = report
	return result, nil
}

// lines gives every thing of the books or the count, by tag.
func (f StocktakeFile) lines() []Reconciled {
	at := map[string]int{}
	var all []Reconciled
	line := func(tag string) *Reconciled {
		i, ok := at[tag]
		if !ok {
			i, at[tag] = len(all), len(all)
			all = append(all, Reconciled{Tag: tag})
		}
		return &all[i]
	}
	books := map[string]BookEntry{}
	for _, b := range f.Books {
		books[b.Tag] = b
		l := line(b.Tag)
		l.Class, l.Room = b.Class, b.Room
		l.Opening, l.In, l.Out, l.Book = b.Opening, b.In, b.Out, b.Quantity
	}
	for _, c := range f.Cards {
		line(c.Tag).Card += c.Quantity
	}
	counts := map[string][]Counted{}
	for _, c := range f.Counts {
		line(c.Tag)
		counts[c.Tag] = append(counts[c.Tag], c)
	}
	for _, c := range f.Closures {
		if i, ok := at[c.Tag]; ok {
			all[i].Cause, all[i].Responsible = c.Cause, c.Responsible
		}
	}
	for i := range all {
		book, inBooks := books[all[i].Tag]
		all[i].count(book, inBooks, counts[all[i].Tag])
	}
	slices.SortFunc(all, func(a, b Reconciled) int { return cmp.Compare(a.Tag, b.Tag) })
	return all
}

// count lays what was counted of one thing beside its entry in the books.
func (l *Reconciled) count(book BookEntry, inBooks bool, counts []Counted) {
	l.Found, l.Repeated = once(book, counts)
	there, elsewhere := 0, 0
	for _, c := range l.Found {
		if inBooks && c.Room == book.Room {
			there += c.Quantity
		} else {
			elsewhere += c.Quantity
		}
		if !inBooks && (l.Class == "" || c.Class != "" && c.Class < l.Class) {
			l.Class = c.Class
		}
	}
	l.Counted = there + elsewhere
	switch {
	case !inBooks:
		l.Unknown = l.Counted
	case book.Disposed:
		l.Disposed = l.Counted
	default:
		l.Agreed = min(there, book.Quantity)
		l.Misplaced = min(elsewhere, book.Quantity-l.Agreed)
		l.Short = book.Quantity - l.Agreed - l.Misplaced
		l.Over = l.Counted - l.Agreed - l.Misplaced
	}
}

// once gives what was counted of one thing, each room once and in their order, and how many pieces were counted once more. Of two
// counts in one room the smaller stands; of a thing of one piece the room of the books, or else the first.
func once(book BookEntry, counts []Counted) (found logistics.List[Counted], repeated int) {
	room, seen := "", false
	for _, c := range slices.SortedFunc(slices.Values(counts), func(a, b Counted) int {
		return cmp.Or(cmp.Compare(a.Room, b.Room), cmp.Compare(a.Quantity, b.Quantity), cmp.Compare(a.Class, b.Class))
	}) {
		if c.Room == room && seen {
			repeated += c.Quantity
			continue
		}
		if room, seen = c.Room, true; c.Quantity > 0 {
			found = append(found, c)
		}
	}
	if book.Quantity != 1 || len(found) < 2 {
		return found, repeated
	}
	stands := max(0, slices.IndexFunc(found, func(c Counted) bool { return c.Room == book.Room }))
	for i, c := range found {
		if i != stands {
			repeated += c.Quantity
		}
	}
	return found[stands : stands+1 : stands+1], repeated
}

// judge finds what does not agree, rule by rule.
func (s Stocktake) judge(r *logistics.Report, lines []Reconciled, cards bool, id string) {
	for _, l := range lines {
		s.Ledger.Check(r, "asset "+l.Tag+".balance", logistics.Count(apart(l.Opening+l.In, l.Book+l.Out)))
	}
	for _, l := range lines {
		at := "asset " + l.Tag
		for _, part := range []struct {
			name   string
			pieces int
		}{{"short", l.Short}, {"over", l.Over}, {"misplaced", l.Misplaced}, {"unknown", l.Unknown}, {"disposed", l.Disposed}} {
			s.Goods.Check(r, at+"."+part.name, logistics.Count(part.pieces))
		}
		if l.Repeated > 0 {
			r.Find(s.Goods.Rule, logistics.Twice, at+".count", logistics.Count(l.Counted+l.Repeated), logistics.Count(l.Counted))
		}
	}
	if !cards {
		r.Open(s.Cards.Clause, "stocktake "+id+".cards", logistics.Text{En: "cards: none were handed in", Zh: "账卡（未提供）"})
	}
	for _, l := range lines {
		if cards {
			s.Cards.Check(r, "asset "+l.Tag+".card", logistics.Count(apart(l.Card, l.Book)))
		}
	}
	for _, l := range lines {
		if l.Differs() {
			s.Closing.Check(r, "asset "+l.Tag, l.has)
		}
	}
}

func (l Reconciled) has(key string) logistics.Answer {
	switch key {
	case keyCause:
		return logistics.Known(l.Cause != "")
	case keyResponsible:
		return logistics.Known(l.Responsible != "")
	}
	return logistics.Unknown
}
