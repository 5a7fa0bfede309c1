package assets

import (
	"slices"
	"strconv"
	"strings"

	"example.com/logistics"
)

// Adjustment is one change after which books, cards and goods agree better.
type Adjustment struct {
	Tag      string `json:"tag"`               // the thing
	Do       string `json:"do"`                // what is done: AdjustWriteOff or another of these words
	Room     string `json:"room,omitzero"`     // the room in which it is entered, or to which it is moved or brought; else absent
	Class    string `json:"class,omitzero"`    // of a thing that the books do not have; absent: UnknownClass
	Quantity int    `json:"quantity,omitzero"` // pieces; of a card: what it is set to
	Needs    string `json:"needs,omitzero"`    // the kind of disposal that must be approved first, such as LossReport (004-102); absent: none
	Approval string `json:"approval,omitzero"` // the number of the approved disposal, which the host fills in; absent: not approved
}

// What an [Adjustment] does.
const (
	AdjustWriteOff  = "write-off"  // the books lose pieces that were found nowhere
	AdjustEnter     = "enter"      // the books gain pieces that were found
	AdjustMove      = "move"       // the books get another room for the thing
	AdjustBringBack = "bring-back" // pieces are carried to the room of the books
	AdjustStrike    = "strike"     // a second count of the same pieces is struck
	AdjustCard      = "card"       // the card is set to the quantity of the books
)

// disposes gives the kind of disposal that an adjustment is; none where nothing leaves the books or its room in them.
func disposes(do string) string {
	switch do {
	case AdjustWriteOff:
		return LossReport
	case AdjustMove:
		return Transfer
	}
	return ""
}

// Adjustments gives the changes after which books, cards and goods agree, sorted by tag. A difference of the goods is adjusted only where
// its cause and who answers for it are known (003-033); a card that alone is wrong is set without them. Books that do not add up in
// themselves stay as they are, for a count cannot say where they are wrong. A write-off and a move name in Needs the disposal that
// [Policy.DecideDisposal] decides first, where the policy asks for its approval (004-102).
func (rec Reconciliation) Adjustments() []Adjustment {
	var all []Adjustment
	cards := rec.hasCards()
	for _, l := range rec.Lines {
		closed := l.Cause != "" && l.Responsible != ""
		if l.Differs() && !closed {
			continue
		}
		all = append(all, l.adjust(cards, rec.Approved)...)
	}
	return all
}

// hasCards reports whether cards were handed in.
func (rec Reconciliation) hasCards() bool {
	return !slices.ContainsFunc(rec.Report.Unchecked, func(u logistics.Unchecked) bool { return u.Subject == "stocktake "+rec.ID+".cards" })
}

func (l Reconciled) adjust(cards bool, needs Selection) []Adjustment {
	var all []Adjustment
	add := func(do, room, class string, n int) {
		a := Adjustment{Tag: l.Tag, Do: do, Room: room, Class: class, Quantity: n}
		if kind := disposes(do); slices.Contains(needs.Of, kind) {
			a.Needs = kind
		}
		all = append(all, a)
	}
	if l.Repeated > 0 {
		add(AdjustStrike, "", "", l.Repeated)
	}
	if l.Short > 0 {
		add(AdjustWriteOff, "", "", l.Short)
	}
	room := l.Room
	if len(l.Found) > 0 && (l.Room == "" || len(l.Found) == 1 && l.Found[0].Room != l.Room) {
		room = l.Found[0].Room // all of it is there, or the books do not have it
	}
	if gain := l.Over + l.Unknown + l.Disposed; gain > 0 {
		class := ""
		if l.Unknown > 0 {
			class = l.Class
		}
		add(AdjustEnter, room, class, gain)
	}
	if l.Room != "" && room != l.Room {
		add(AdjustMove, room, "", 0)
	}
	for _, c := range l.Found {
		if c.Room != room {
			add(AdjustBringBack, room, "", c.Quantity)
		}
	}
	if after := l.Book - l.Short + l.Over + l.Unknown + l.Disposed; cards && l.Card != after {
		add(AdjustCard, "", "", after)
	}
	return all
}

// UnknownClass is the class under which [Policy.Apply] enters a thing whose class nobody could tell.
const UnknownClass = "unclassified"

// Apply gives the file as it is after the adjustments that [Reconciliation.Adjustments] gave, those with Needs once the host filled in
// Approval: books and cards are written anew, pieces carried to their rooms, second counts struck. f itself is not changed. The error is
// nil or an [*logistics.InvalidError]: an approval is missing (004-102), a thing is not in the file, Do is no known word, more is taken
// away than there is, or the result could not be judged, for a room is in two spellings or there are too many pieces.
func (pol Policy) Apply(f StocktakeFile, adjustments []Adjustment) (StocktakeFile, error) {
	if err := logistics.Validate(pol); err != nil {
		return StocktakeFile{}, err
	}
	next := logistics.Clone(f)
	var ps logistics.Problems
	f.check(&ps)
	if err := ps.Err(); err != nil {
		return StocktakeFile{}, err
	}
	kinds := pol.Disposal.Kinds
	there := f.tags()
	rooms := f.rooms()
	for i, a := range adjustments {
		at := logistics.At("adjustments", i)
		if kind := disposes(a.Do); a.Approval != "" {
			ps.Name(at+".approval", a.Approval)
		} else if slices.Contains(kinds.Of, kind) {
			name := Policy{}.Name(kind, logistics.English)
			ps = append(ps, logistics.Problem{Path: at + ".approval", Code: logistics.CodeAbsent, Detail: "not approved as " + name, Clause: kinds.Clause})
		}
		if !there[a.Tag] && a.Tag != "" {
			ps.Add(at+".tag", logistics.CodeUnknown, "neither books nor cards nor counts have %.40q", a.Tag)
			continue
		}
		rooms.Add(&ps, at+".room", a.Room)
		next.apply(&ps, at, a)
	}
	if len(ps) == 0 && next.pieces() > mostPieces {
		ps.Add("adjustments", logistics.CodeRange, "%d pieces in all; at most %d", next.pieces(), mostPieces)
	}
	if err := ps.Err(); err != nil {
		return StocktakeFile{}, err
	}
	there = next.tags()
	next.Closures = slices.DeleteFunc(next.Closures, func(c Closure) bool { return !there[c.Tag] }) // of second counts that were all
	return next, nil
}

func (f *StocktakeFile) apply(ps *logistics.Problems, at string, a Adjustment) {
	ps.Name(at+".tag", a.Tag)
	pieces(ps, at+".quantity", a.Quantity)
	i := slices.IndexFunc(f.Books, func(b BookEntry) bool { return b.Tag == a.Tag })
	if i < 0 && (a.Do == AdjustWriteOff || a.Do == AdjustMove) {
		ps.Add(at+".tag", logistics.CodeUnknown, "the books have no %.40q", a.Tag)
		return
	}
	if a.Class != "" {
		ps.Name(at+".class", a.Class)
	}
	if a.Quantity == 0 && (a.Do == AdjustEnter || a.Do == AdjustWriteOff) {
		ps.Add(at+".quantity", logistics.CodeRange, "is 0: at least one piece")
	}
	if a.Do == AdjustEnter || a.Do == AdjustMove || a.Do == AdjustBringBack {
		ps.Name(at+".room", a.Room)
	}
	switch a.Do {
	case AdjustWriteOff:
		if b := &f.Books[i]; a.Quantity > b.Quantity {
			ps.Add(at+".quantity", logistics.CodeRange, "%d of %d are written off", a.Quantity, b.Quantity)
		} else {
			b.Out, b.Quantity = b.Out+a.Quantity, b.Quantity-a.Quantity
		}
	case AdjustEnter:
		f.enter(i, a)
	case AdjustMove:
		f.Books[i].Room = a.Room
	case AdjustBringBack:
		f.recount(a.Tag, func(c *Counted) { c.Room = a.Room })
	case AdjustStrike:
		f.recount(a.Tag, func(*Counted) {})
	case AdjustCard:
		f.Cards = slices.DeleteFunc(f.Cards, func(c CardEntry) bool { return c.Tag == a.Tag })
		f.Cards = append(f.Cards, CardEntry{a.Tag, a.Quantity})
	default:
		ps.Add(at+".do", logistics.CodeUnknown, "%.40q is no adjustment", a.Do)
	}
}

// enter adds pieces to the entry i of the books; to a new one where it is none.
func (f *StocktakeFile) enter(i int, a Adjustment) {
	if i < 0 {
		class := a.Class
		if class == "" {
			class = UnknownClass
		}
		f.Books = append(f.Books, BookEntry{Tag: a.Tag, Class: class, Room: a.Room, In: a.Quantity, Quantity: a.Quantity})
		return
	}
	b := &f.Books[i]
	b.In, b.Quantity, b.Disposed = b.In+a.Quantity, b.Quantity+a.Quantity, false
}

// recount leaves of the counts of a thing each room once, changes them and puts together those of one room.
func (f *StocktakeFile) recount(tag string, change func(*Counted)) {
	var book BookEntry
	if i := slices.IndexFunc(f.Books, func(b BookEntry) bool { return b.Tag == tag }); i >= 0 {
		book = f.Books[i]
	}
	var own, others []Counted
	for _, c := range f.Counts {
		if c.Tag == tag {
			own = append(own, c)
		} else {
			others = append(others, c)
		}
	}
	found, _ := once(book, own)
	rooms := map[string]int{}
	for _, c := range found {
		change(&c)
		if i, ok := rooms[c.Room]; ok {
			others[i].Quantity += c.Quantity
			continue
		}
		rooms[c.Room] = len(others)
		others = append(others, c)
	}
	f.Counts = others
}

// String gives the adjustment in English.
func (a Adjustment) String() string { return a.Text(logistics.English) }

// Text gives the adjustment in l: "C-1: written off, 2 pieces".
func (a Adjustment) Text(l logistics.Lang) string {
	parts := []string{Policy{}.Name(a.Do, l)}
	if a.Quantity > 0 || a.Do == AdjustCard {
		n := strconv.Itoa(a.Quantity)
		parts = append(parts, logistics.Text{En: "pieces: " + n, Zh: n + " 件"}.In(l))
	}
	if a.Room != "" {
		parts = append(parts, logistics.Text{En: "room " + a.Room, Zh: "房间 " + a.Room}.In(l))
	}
	if a.Class != "" {
		parts = append(parts, logistics.Text{En: "class " + a.Class, Zh: "类别 " + a.Class}.In(l))
	}
	switch kind := (Policy{}).Name(a.Needs, l); {
	case a.Needs == "":
	case a.Approval == "":
		parts = append(parts, logistics.Text{En: "once approved as " + kind, Zh: "须先按" + kind + "报批"}.In(l))
	default:
		parts = append(parts, logistics.Text{En: kind + " " + a.Approval, Zh: kind + "批件 " + a.Approval}.In(l))
	}
	return a.Tag + logistics.Text{En: ": ", Zh: "："}.In(l) + strings.Join(parts, logistics.Text{En: ", ", Zh: "，"}.In(l))
}
