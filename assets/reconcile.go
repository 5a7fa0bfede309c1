package assets

import (
	"cmp"
	"slices"

	"example.com/logistics"
)

// BookEntry is what the books say of a thing, or of a lot of things that are alike: opening plus in minus out is the quantity.
type BookEntry struct {
	Tag      string `json:"tag"`
	Class    string `json:"class"`
	Room     string `json:"room"`
	Opening  int    `json:"opening"`  // pieces as the period began
	In       int    `json:"in"`       // pieces that came in since
	Out      int    `json:"out"`      // pieces that left since
	Quantity int    `json:"quantity"` // pieces that should be there
	Disposed bool   `json:"disposed"` // scrapped, transferred or lost: none should be there
}

// CardEntry is what the card of a thing says.
type CardEntry struct {
	Tag      string `json:"tag"`
	Quantity int    `json:"quantity"`
}

// Counted is what somebody counted in a room. A thing may be counted in several rooms; twice in one is one time too many.
type Counted struct {
	Tag      string `json:"tag"`
	Room     string `json:"room"`
	Quantity int    `json:"quantity"`
	Class    string `json:"class,omitzero"` // of a thing that is not in the books, as far as the counter could tell
}

// Closure says why the count of a thing differs, and who answers for it.
type Closure struct {
	Tag         string           `json:"tag"`
	Cause       string           `json:"cause"`       // key "cause"; empty: not found out
	Responsible logistics.Person `json:"responsible"` // key "responsible"; empty: nobody yet
}

// StocktakeFile is a count beside the books and the cards.
type StocktakeFile struct {
	ID       string                    `json:"id"`
	On       logistics.Date            `json:"on"`    // the day of the count
	Books    logistics.List[BookEntry] `json:"books"` // of everything that was to be counted, each tag once
	Cards    logistics.List[CardEntry] `json:"cards"` // none: the site keeps register books instead
	Counts   logistics.List[Counted]   `json:"counts"`
	Closures logistics.List[Closure]   `json:"closures,omitzero"`
	AsOf     logistics.Date            `json:"asOf"` // the day of judgment
}

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

// Reconciled is a thing with what the books, the card and the count say of it.
type Reconciled struct {
	Tag   string                  `json:"tag"`
	Class string                  `json:"class"`
	Room  string                  `json:"room"`  // by the books; empty: they do not have it
	Found logistics.List[Counted] `json:"found"` // by room, each once, without rooms where there was none
	Tally
	Cause       string           `json:"cause,omitzero"`
	Responsible logistics.Person `json:"responsible,omitzero"`
}

// ClassTally is the pieces of a class.
type ClassTally struct {
	Class string `json:"class"` // empty: of things that nobody knows
	Tally
}

// Reconciliation is a count beside the books and the cards, thing by thing and class by class.
type Reconciliation struct {
	ID      string                     `json:"id"`
	On      logistics.Date             `json:"on"`
	Lines   logistics.List[Reconciled] `json:"lines"`   // by tag
	Classes logistics.List[ClassTally] `json:"classes"` // by name
	Total   Tally                      `json:"total"`
	Report  logistics.Report           `json:"report"`
}

// Reconcile lays books, cards and count side by side. It finds books that do not add up (001-015); cards (004-105) and goods (000-186)
// that the books do not agree with: short, over, in another room, unknown, disposed of, counted twice; and a difference that has no cause
// or nobody who answers for it (003-033). A tag with one piece in the books is one thing: counted in several rooms it is counted twice. The
// error is nil or an [*logistics.InvalidError].
func (pol Policy) Reconcile(f StocktakeFile) (Reconciliation, error) {
	result := Reconciliation{ID: f.ID, On: f.On}
	report, err := pol.report(f.check, func(r *logistics.Report, _ *logistics.Problems) {
		result.Lines = f.lines()
		result.Classes, result.Total = sums(result.Lines)
		pol.Stocktake.judge(r, result.Lines, len(f.Cards) > 0, f.ID)
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

// judge finds what does not agree, rule by rule.
func (s Stocktake) judge(r *logistics.Report, lines []Reconciled, cards bool, id string) {
	for _, l := range lines {
		s.Ledger.Check(r, "asset "+l.Tag+" balance", logistics.Count(apart(l.Opening+l.In, l.Book+l.Out)))
	}
	for _, l := range lines {
		at := "asset " + l.Tag
		for _, part := range []struct {
			name   string
			pieces int
		}{{"short", l.Short}, {"over", l.Over}, {"misplaced", l.Misplaced}, {"unknown", l.Unknown}, {"disposed of", l.Disposed}} {
			s.Goods.Check(r, at+" "+part.name, logistics.Count(part.pieces))
		}
		if l.Repeated > 0 {
			r.Find(s.Goods.Rule, logistics.Twice, at+" count", logistics.Count(l.Counted+l.Repeated), logistics.Count(l.Counted))
		}
	}
	if !cards {
		r.Open(s.Cards.Clause, "stocktake "+id+" cards", logistics.Text{En: "cards: none were handed in", Zh: "账卡：未提供"})
	}
	for _, l := range lines {
		if cards {
			s.Cards.Check(r, "asset "+l.Tag+" card", logistics.Count(apart(l.Card, l.Book)))
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

func (f StocktakeFile) check(ps *logistics.Problems) {
	ps.Name("id", f.ID)
	judged(ps, f.AsOf)
	dated(ps, "on", f.On, f.AsOf)
	books, cards, closures := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i, b := range f.Books {
		at := logistics.At("books", i)
		numbered(ps, books, at+".tag", b.Tag)
		ps.Name(at+".class", b.Class)
		ps.Name(at+".room", b.Room)
		pieces(ps, at+".opening", b.Opening)
		pieces(ps, at+".in", b.In)
		pieces(ps, at+".out", b.Out)
		pieces(ps, at+".quantity", b.Quantity)
		if b.Disposed && b.Quantity > 0 {
			ps.Add(at+".quantity", logistics.CodeConflict, "disposed of, and the books still have %d", b.Quantity)
		}
	}
	for i, c := range f.Cards {
		at := logistics.At("cards", i)
		numbered(ps, cards, at+".tag", c.Tag)
		pieces(ps, at+".quantity", c.Quantity)
	}
	for i, c := range f.Counts {
		at := logistics.At("counts", i)
		ps.Name(at+".tag", c.Tag)
		ps.Name(at+".room", c.Room)
		pieces(ps, at+".quantity", c.Quantity)
		if c.Class != "" {
			ps.Name(at+".class", c.Class)
		}
	}
	for i, c := range f.Closures {
		at := logistics.At("closures", i)
		numbered(ps, closures, at+".tag", c.Tag)
		if c.Cause != "" {
			ps.Name(at+".cause", c.Cause)
		}
		if c.Responsible != "" {
			ps.Name(at+".responsible", string(c.Responsible))
		}
	}
}
