package assets

import "example.com/logistics"

// BookEntry is what the books say of a thing, or of a lot of things that are alike: Quantity should be Opening + In - Out.
type BookEntry struct {
	Tag      string `json:"tag"`      // each once
	Class    string `json:"class"`    // its class in the site's list
	Room     string `json:"room"`     // where it should be
	Opening  int    `json:"opening"`  // pieces when the period began
	In       int    `json:"in"`       // pieces that came in since
	Out      int    `json:"out"`      // pieces that left since
	Quantity int    `json:"quantity"` // pieces that should be there
	Disposed bool   `json:"disposed"` // scrapped, transferred or lost, so that none should be there; Quantity is 0
}

// CardEntry is what the card of a thing says.
type CardEntry struct {
	Tag      string `json:"tag"`      // each once
	Quantity int    `json:"quantity"` // pieces
}

// Counted is what was counted of one thing in one room. A lot may be counted in several rooms; a second count in the same room is a
// repetition.
type Counted struct {
	Tag      string `json:"tag"`
	Room     string `json:"room"`
	Quantity int    `json:"quantity"`       // pieces
	Class    string `json:"class,omitzero"` // of a thing that the books do not have, as far as the counter could tell; absent: not known
}

// Closure says why the count of a thing differs from the books, and who answers for that (003-033).
type Closure struct {
	Tag         string           `json:"tag"`         // each once
	Cause       string           `json:"cause"`       // in words: key "cause"; empty: not found out yet
	Responsible logistics.Person `json:"responsible"` // key "responsible"; empty: nobody yet
}

// StocktakeFile is a count, with the books and the cards that it is held against.
type StocktakeFile struct {
	ID       string                    `json:"id"`                // its number
	On       logistics.Date            `json:"on"`                // the day of the count
	Books    logistics.List[BookEntry] `json:"books"`             // of everything that was to be counted
	Cards    logistics.List[CardEntry] `json:"cards"`             // none: cards are not checked
	Counts   logistics.List[Counted]   `json:"counts"`            // what was counted, in any order
	Closures logistics.List[Closure]   `json:"closures,omitzero"` // of things whose count differs
	AsOf     logistics.Date            `json:"asOf"`              // the day of judgment
}

func (f StocktakeFile) check(ps *logistics.Problems) {
	ps.Name("id", f.ID)
	judged(ps, f.AsOf)
	dated(ps, "on", f.On, f.AsOf)
	var tags, rooms logistics.Spellings
	books, cards, closures := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i, b := range f.Books {
		at := logistics.At("books", i)
		numbered(ps, books, at+".tag", b.Tag)
		tags.Add(ps, at+".tag", b.Tag)
		ps.Name(at+".class", b.Class)
		ps.Name(at+".room", b.Room)
		rooms.Add(ps, at+".room", b.Room)
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
		tags.Add(ps, at+".tag", c.Tag)
		pieces(ps, at+".quantity", c.Quantity)
	}
	for i, c := range f.Counts {
		at := logistics.At("counts", i)
		ps.Name(at+".tag", c.Tag)
		tags.Add(ps, at+".tag", c.Tag)
		ps.Name(at+".room", c.Room)
		rooms.Add(ps, at+".room", c.Room)
		pieces(ps, at+".quantity", c.Quantity)
		if c.Class != "" {
			ps.Name(at+".class", c.Class)
		}
	}
	there := f.tags()
	for i, c := range f.Closures {
		at := logistics.At("closures", i)
		numbered(ps, closures, at+".tag", c.Tag)
		tags.Add(ps, at+".tag", c.Tag)
		if !there[c.Tag] && c.Tag != "" {
			ps.Add(at+".tag", logistics.CodeUnknown, "neither books nor cards nor counts have %.40q", c.Tag)
		}
		if c.Cause != "" {
			ps.Name(at+".cause", c.Cause)
		}
		if c.Responsible != "" {
			ps.Name(at+".responsible", string(c.Responsible))
		}
	}
	if len(*ps) == 0 && f.pieces() > mostPieces {
		ps.Add("", logistics.CodeRange, "%d pieces in all; at most %d", f.pieces(), mostPieces)
	}
}

// pieces adds up every number of pieces, so that no sum of some of them overflows.
func (f StocktakeFile) pieces() (all int64) {
	for _, b := range f.Books {
		all += int64(b.Opening) + int64(b.In) + int64(b.Out) + int64(b.Quantity)
	}
	for _, c := range f.Cards {
		all += int64(c.Quantity)
	}
	for _, c := range f.Counts {
		all += int64(c.Quantity)
	}
	return all
}

// tags gives the tags that books, cards or counts have.
func (f StocktakeFile) tags() map[string]bool {
	all := map[string]bool{}
	for _, b := range f.Books {
		all[b.Tag] = true
	}
	for _, c := range f.Cards {
		all[c.Tag] = true
	}
	for _, c := range f.Counts {
		all[c.Tag] = true
	}
	return all
}

// rooms gives the rooms of books and counts in their spelling.
func (f StocktakeFile) rooms() logistics.Spellings {
	var all logistics.Spellings
	var told logistics.Problems // that a file is in one spelling was asked before
	for _, b := range f.Books {
		all.Add(&told, "", b.Room)
	}
	for _, c := range f.Counts {
		all.Add(&told, "", c.Room)
	}
	return all
}
