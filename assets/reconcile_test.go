package assets_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/assets"
)

type (
	book    = assets.BookEntry
	card    = assets.CardEntry
	counted = assets.Counted
	closure = assets.Closure
)

// counting is a count beside books that add up and cards that agree with them.
func counting(books []book, counts ...counted) assets.StocktakeFile {
	f := assets.StocktakeFile{ID: "K-1", On: day("2026-06-29"), AsOf: day("2026-07-01"), Counts: counts}
	for _, b := range books {
		if b.Class == "" {
			b.Class = "furniture"
		}
		b.Opening = b.Quantity
		f.Books = append(f.Books, b)
		f.Cards = append(f.Cards, card{Tag: b.Tag, Quantity: b.Quantity})
	}
	return f
}

func chairs() []book { return []book{{Tag: "C-1", Room: "201", Quantity: 30}} }

func TestReconcile(t *testing.T) {
	open := []string{"asset C-1.cause: missing (003-033)", "asset C-1.responsible: missing (003-033)"}
	for _, row := range []struct {
		reason string
		file   assets.StocktakeFile
		want   []string
		total  assets.Tally
		fixes  []string // once every difference is closed
	}{
		{"as it should be", counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 30}), nil, assets.Tally{Opening: 30, Book: 30, Card: 30, Counted: 30, Agreed: 30}, nil},
		{"one short", counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 29}),
			append([]string{"asset C-1.short: 1, must be at most 0 (000-186)"}, open...), assets.Tally{Opening: 30, Book: 30, Card: 30, Counted: 29, Agreed: 29, Short: 1},
			[]string{"C-1: written off, pieces: 1, once approved as report of loss", "C-1: card set, pieces: 29"}},
		{"one over", counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 31}),
			append([]string{"asset C-1.over: 1, must be at most 0 (000-186)"}, open...), assets.Tally{Opening: 30, Book: 30, Card: 30, Counted: 31, Agreed: 30, Over: 1},
			[]string{"C-1: entered, pieces: 1, room 201", "C-1: card set, pieces: 31"}},
		{"not counted at all", counting(chairs()),
			append([]string{"asset C-1.short: 30, must be at most 0 (000-186)"}, open...), assets.Tally{Opening: 30, Book: 30, Card: 30, Short: 30},
			[]string{"C-1: written off, pieces: 30, once approved as report of loss", "C-1: card set, pieces: 0"}},
		{"counted as none", counting(chairs(), counted{Tag: "C-1", Room: "305", Quantity: 0}),
			append([]string{"asset C-1.short: 30, must be at most 0 (000-186)"}, open...), assets.Tally{Opening: 30, Book: 30, Card: 30, Short: 30},
			[]string{"C-1: written off, pieces: 30, once approved as report of loss", "C-1: card set, pieces: 0"}},
		{"all in another room", counting(chairs(), counted{Tag: "C-1", Room: "305", Quantity: 30}),
			append([]string{"asset C-1.misplaced: 30, must be at most 0 (000-186)"}, open...), assets.Tally{Opening: 30, Book: 30, Card: 30, Counted: 30, Misplaced: 30},
			[]string{"C-1: room changed in the books, room 305, once approved as transfer"}},
		{"some in another room, and one over", counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 28}, counted{Tag: "C-1", Room: "305", Quantity: 3}),
			append([]string{"asset C-1.over: 1, must be at most 0 (000-186)", "asset C-1.misplaced: 2, must be at most 0 (000-186)"}, open...),
			assets.Tally{Opening: 30, Book: 30, Card: 30, Counted: 31, Agreed: 28, Misplaced: 2, Over: 1},
			[]string{"C-1: entered, pieces: 1, room 201", "C-1: brought back, pieces: 3, room 201", "C-1: card set, pieces: 31"}},
		{"counted twice in one room", counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 30}, counted{Tag: "C-1", Room: "201", Quantity: 31}),
			append([]string{"asset C-1.count: more than once: 61; expected 30 (000-186)"}, open...), assets.Tally{Opening: 30, Book: 30, Card: 30, Counted: 30, Agreed: 30, Repeated: 31},
			[]string{"C-1: second count struck, pieces: 31"}},
		{"one thing in two rooms", counting([]book{{Tag: "C-1", Room: "201", Quantity: 1}}, counted{Tag: "C-1", Room: "105", Quantity: 1}, counted{Tag: "C-1", Room: "201", Quantity: 1}),
			append([]string{"asset C-1.count: more than once: 2; expected 1 (000-186)"}, open...), assets.Tally{Opening: 1, Book: 1, Card: 1, Counted: 1, Agreed: 1, Repeated: 1},
			[]string{"C-1: second count struck, pieces: 1"}},
		{"two things in two rooms", counting([]book{{Tag: "C-1", Room: "201", Quantity: 2}}, counted{Tag: "C-1", Room: "105", Quantity: 1}, counted{Tag: "C-1", Room: "201", Quantity: 1}),
			append([]string{"asset C-1.misplaced: 1, must be at most 0 (000-186)"}, open...), assets.Tally{Opening: 2, Book: 2, Card: 2, Counted: 2, Agreed: 1, Misplaced: 1},
			[]string{"C-1: brought back, pieces: 1, room 201"}},
		{"nobody knows it, and two counters took it for two things", counting(nil, counted{Tag: "C-1", Room: "201", Quantity: 2, Class: "tools"}, counted{Tag: "C-1", Room: "305", Quantity: 1, Class: "lab"}),
			append([]string{"asset C-1.unknown: 3, must be at most 0 (000-186)", "? stocktake K-1.cards: not checked, missing cards: none were handed in (004-105)"}[:1], append(open, "? stocktake K-1.cards: not checked, missing cards: none were handed in (004-105)")...),
			assets.Tally{Counted: 3, Unknown: 3}, []string{"C-1: entered, pieces: 3, room 201, class lab", "C-1: brought back, pieces: 1, room 201"}},
		{"it was disposed of", counting([]book{{Tag: "C-1", Room: "201", Disposed: true}}, counted{Tag: "C-1", Room: "201", Quantity: 1}),
			append([]string{"asset C-1.disposed: 1, must be at most 0 (000-186)"}, open...), assets.Tally{Counted: 1, Disposed: 1},
			[]string{"C-1: entered, pieces: 1, room 201", "C-1: card set, pieces: 1"}},
		{"the card says one less", func() assets.StocktakeFile {
			f := counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 30})
			f.Cards[0].Quantity = 29
			return f
		}(), []string{"asset C-1.card: 1, must be at most 0 (004-105)"}, assets.Tally{Opening: 30, Book: 30, Card: 29, Counted: 30, Agreed: 30}, []string{"C-1: card set, pieces: 30"}},
		{"a card without a thing", func() assets.StocktakeFile {
			f := counting(nil)
			f.Cards = []card{{Tag: "C-1", Quantity: 2}}
			return f
		}(), []string{"asset C-1.card: 2, must be at most 0 (004-105)"}, assets.Tally{Card: 2}, []string{"C-1: card set, pieces: 0"}},
		{"books that do not add up", func() assets.StocktakeFile {
			f := counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 30})
			f.Books[0].In, f.Books[0].Out = 5, 6
			return f
		}(), []string{"asset C-1.balance: 1, must be at most 0 (001-015)"}, assets.Tally{Opening: 30, In: 5, Out: 6, Book: 30, Card: 30, Counted: 30, Agreed: 30}, nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			for _, pol := range []assets.Policy{assets.Factory(), assets.School()} {
				before := logistics.Clone(row.file)
				rec, err := pol.Reconcile(row.file)
				if err != nil {
					t.Fatal(err)
				}
				differ(t, before, row.file)
				differ(t, append([]string{}, row.want...), found(rec.Report))
				differ(t, row.total, rec.Total)
				stable(t, rec)
				if len(rec.Adjustments()) > 0 && rec.Total.Differs() {
					t.Errorf("open, and adjusted: %v", rec.Adjustments())
				}
				closed := row.file
				closed.Closures = []closure{{Tag: "C-1", Cause: "moved for the exam", Responsible: "Wang"}}
				rec, err = pol.Reconcile(closed)
				if err != nil {
					t.Fatal(err)
				}
				var fixes []string
				for _, a := range rec.Adjustments() {
					fixes = append(fixes, a.String())
				}
				differ(t, row.fixes, fixes)
			}
		})
	}
}

func TestHostileStocktakes(t *testing.T) {
	pol := assets.School()
	refused := func(reason string, f assets.StocktakeFile, want ...string) {
		t.Helper()
		rec, err := pol.Reconcile(f)
		if err == nil {
			t.Errorf("%s: judged: %v", reason, rec)
			return
		}
		differ(t, want, problems(t, err))
		if _, err := pol.Apply(f, nil); err == nil {
			t.Errorf("%s: adjusted", reason)
		}
	}
	refused("nothing", assets.StocktakeFile{}, "id absent", "asOf absent", "on absent")
	refused("tags twice", counting(append(chairs(), chairs()...)), "books[1].tag duplicate", "cards[1].tag duplicate")
	tomorrow := counting(nil)
	tomorrow.On = day("2026-07-02")
	refused("counted tomorrow", tomorrow, "on range")
	refused("fewer than none", counting([]book{{Tag: "C-1", Room: "201", Quantity: -1}}, counted{Tag: "C-1", Room: "201", Quantity: -1}),
		"books[0].opening range", "books[0].quantity range", "cards[0].quantity range", "counts[0].quantity range")
	refused("disposed of, and still there", counting([]book{{Tag: "C-1", Room: "201", Quantity: 1, Disposed: true}}), "books[0].quantity conflict")
	refused("spelled otherwise by the counter", counting(chairs(), counted{Tag: "c-1", Room: "２０１", Quantity: 30}), "counts[0].tag conflict", "counts[0].room conflict")
	refused("no tags, no rooms", counting([]book{{Class: "x"}}, counted{Class: " "}), "books[0].tag absent", "books[0].room absent", "cards[0].tag absent", "counts[0].tag absent", "counts[0].room absent", "counts[0].class word")
	closed := counting(nil)
	closed.Closures = []closure{{Tag: "C-1", Cause: " ", Responsible: " "}, {Tag: "C-1"}}
	refused("closed twice, by spaces, of a thing that nobody has", closed, "closures[0].tag unknown", "closures[0].cause word", "closures[0].responsible word", "closures[1].tag duplicate", "closures[1].tag unknown")
	refused("more pieces than can be added up", counting([]book{{Tag: "C-1", Room: "201", Quantity: 400_000_000}}), " range")
	var half assets.StocktakeFile
	if err := logistics.Decode([]byte(`{"id":"K-1","on":"2026-06-29","books":[],"cards":[],"counts":[{"tag":"C-1","room":"201","quantity":0.5}],"asOf":"2026-07-01"}`), &half); err == nil ||
		!slices.Equal(problems(t, err), []string{"counts[0].quantity type"}) {
		t.Errorf("half a chair: %v", err)
	}
	var refuseds []string
	_, err := pol.Apply(counting(chairs()), []assets.Adjustment{
		{Tag: "C-1", Do: assets.AdjustWriteOff, Quantity: 31, Approval: "X-1"}, {Tag: "C-9", Do: assets.AdjustMove, Room: "1", Approval: "X-1"}, {Tag: "C-1", Do: "sell"}, {Tag: "C-1", Do: assets.AdjustEnter, Quantity: -1}, {Do: assets.AdjustStrike},
	})
	refuseds = problems(t, err)
	differ(t, []string{"adjustments[0].quantity range", "adjustments[1].tag unknown", "adjustments[2].do unknown", "adjustments[3].quantity range", "adjustments[3].room absent", "adjustments[4].tag absent"}, refuseds)
}

// approved are adjustments of which each that needs it was approved.
func approved(list []assets.Adjustment) []assets.Adjustment {
	for i := range list {
		if list[i].Needs != "" {
			list[i].Approval = "X-1"
		}
	}
	return list
}

// What leaves the books, or its room in them, is approved first (004-102); what comes in, is carried back or struck is not.
func TestApplyAsksForApproval(t *testing.T) {
	const missing = "adjustments[0].approval: not approved as "
	free := assets.School()
	free.Disposal.Kinds.Of = logistics.List[string]{assets.Assignment, assets.Scrapping}
	for _, row := range []struct {
		reason string
		pol    assets.Policy
		does   assets.Adjustment
		want   string
	}{
		{"a write-off", assets.School(), assets.Adjustment{Tag: "C-1", Do: assets.AdjustWriteOff, Quantity: 1}, missing + "report of loss (004-102)"},
		{"approved", assets.School(), assets.Adjustment{Tag: "C-1", Do: assets.AdjustWriteOff, Quantity: 1, Approval: "X-1"}, ""},
		{"by spaces", assets.School(), assets.Adjustment{Tag: "C-1", Do: assets.AdjustWriteOff, Quantity: 1, Approval: " "}, "has spaces around it"},
		{"a move", assets.Factory(), assets.Adjustment{Tag: "C-1", Do: assets.AdjustMove, Room: "305"}, missing + "transfer (004-102)"},
		{"a policy that lets them go", free, assets.Adjustment{Tag: "C-1", Do: assets.AdjustMove, Room: "305"}, ""},
		{"what comes in", assets.School(), assets.Adjustment{Tag: "C-1", Do: assets.AdjustEnter, Room: "201", Quantity: 1}, ""},
		{"what is carried back", assets.School(), assets.Adjustment{Tag: "C-1", Do: assets.AdjustBringBack, Room: "201", Quantity: 1}, ""},
		{"a card", assets.School(), assets.Adjustment{Tag: "C-1", Do: assets.AdjustCard, Quantity: 1}, ""},
		{"no policy", assets.Policy{}, assets.Adjustment{Tag: "C-1", Do: assets.AdjustCard, Quantity: 1}, "edition"},
	} {
		_, err := row.pol.Apply(counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 30}), []assets.Adjustment{row.does})
		if (err == nil) != (row.want == "") || err != nil && !strings.Contains(err.Error(), row.want) {
			t.Errorf("%s: %v, want %s", row.reason, err, row.want)
		}
	}
}

// What an adjustment leaves can be judged again, and it is of a thing that the file has.
func TestApplyRefuses(t *testing.T) {
	file := counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 30}, counted{Tag: "C-7", Room: "305", Quantity: 1})
	for _, row := range []struct {
		reason string
		does   assets.Adjustment
		want   string
	}{
		{"what was counted is entered", assets.Adjustment{Tag: "C-7", Do: assets.AdjustEnter, Room: "305", Class: "chairs", Quantity: 1}, ""},
		{"a tag that nobody counted", assets.Adjustment{Tag: "C-9", Do: assets.AdjustEnter, Room: "305", Quantity: 1}, "adjustments[0].tag unknown"},
		{"a tag in another spelling", assets.Adjustment{Tag: "c-1", Do: assets.AdjustEnter, Room: "201", Quantity: 1}, "adjustments[0].tag unknown"},
		{"the card of nothing", assets.Adjustment{Tag: "C-9", Do: assets.AdjustCard}, "adjustments[0].tag unknown"},
		{"what nobody counted is brought back", assets.Adjustment{Tag: "C-9", Do: assets.AdjustBringBack, Room: "201"}, "adjustments[0].tag unknown"},
		{"what nobody counted is struck", assets.Adjustment{Tag: "C-9", Do: assets.AdjustStrike}, "adjustments[0].tag unknown"},
		{"a thing that the books do not have is moved in them", assets.Adjustment{Tag: "C-7", Do: assets.AdjustMove, Room: "305", Approval: "X-1"}, "adjustments[0].tag unknown"},
		{"a room of the books in another spelling", assets.Adjustment{Tag: "C-1", Do: assets.AdjustMove, Room: "２０１", Approval: "X-1"}, "adjustments[0].room conflict"},
		{"a room of the count in another spelling", assets.Adjustment{Tag: "C-1", Do: assets.AdjustBringBack, Room: "３０５"}, "adjustments[0].room conflict"},
		{"a room that is new", assets.Adjustment{Tag: "C-1", Do: assets.AdjustMove, Room: "307", Approval: "X-1"}, ""},
		{"a class of spaces", assets.Adjustment{Tag: "C-7", Do: assets.AdjustEnter, Room: "305", Class: " ", Quantity: 1}, "adjustments[0].class word"},
		{"no pieces are entered", assets.Adjustment{Tag: "C-7", Do: assets.AdjustEnter, Room: "305"}, "adjustments[0].quantity range"},
		{"no pieces are written off", assets.Adjustment{Tag: "C-1", Do: assets.AdjustWriteOff, Approval: "X-1"}, "adjustments[0].quantity range"},
		{"as many pieces as are counted in one file", assets.Adjustment{Tag: "C-1", Do: assets.AdjustCard, Quantity: 999_999_909}, ""},
		{"one more", assets.Adjustment{Tag: "C-1", Do: assets.AdjustCard, Quantity: 999_999_910}, "adjustments range"},
	} {
		next, err := assets.School().Apply(file, []assets.Adjustment{row.does})
		if row.want != "" {
			if err == nil {
				t.Errorf("%s: applied", row.reason)
				continue
			}
			differ(t, []string{row.want}, problems(t, err))
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", row.reason, err)
		} else if _, err := assets.School().Reconcile(next); err != nil {
			t.Errorf("%s, and cannot be judged again: %v", row.reason, err)
		}
	}
}

func TestTallyText(t *testing.T) {
	for _, row := range []struct {
		reason string
		tally  assets.Tally
		want   string
		zh     string
	}{
		{"what is none is not told", assets.Tally{Book: 3, Card: 3, Counted: 3, Agreed: 3}, "book 3, card 3, counted 3", "账 3、卡 3、实 3"},
		{"one of a kind is", assets.Tally{Book: 3, Card: 3, Counted: 2, Agreed: 2, Short: 1}, "book 3, card 3, counted 2: short 1", "账 3、卡 3、实 2：盘亏 1"},
		{"all kinds, in their order", assets.Tally{Misplaced: 1, Short: 2, Over: 3, Unknown: 4, Disposed: 5, Repeated: 6},
			"book 0, card 0, counted 0: misplaced 1, short 2, over 3, unknown 4, disposed of 5, counted twice 6", "账 0、卡 0、实 0：错放 1、盘亏 2、盘盈 3、账外 4、已处置 5、重复 6"},
	} {
		if got, zh := row.tally.String(), row.tally.Text(logistics.Chinese); got != row.want || zh != row.zh {
			t.Errorf("%s: %s %s", row.reason, got, zh)
		}
	}
}

// drawn is a stocktake with books that add up.
func drawn(t *rapid.T) assets.StocktakeFile {
	f := assets.StocktakeFile{ID: "K-1", On: day("2026-06-29"), AsOf: day("2026-07-01")}
	tags, rooms, classes := []string{"A", "B", "C", "D"}, []string{"1", "2", "3"}, []string{"chairs", "lab"}
	withCards := rapid.Bool().Draw(t, "cards")
	for _, tag := range tags {
		had := len(f.Books) + len(f.Cards) + len(f.Counts)
		if rapid.Bool().Draw(t, "in the books") {
			b := book{Tag: tag, Class: rapid.SampledFrom(classes).Draw(t, "class"), Room: rapid.SampledFrom(rooms).Draw(t, "room"), Disposed: rapid.IntRange(0, 4).Draw(t, "disposed") == 0}
			b.Opening, b.In = rapid.IntRange(0, 3).Draw(t, "opening"), rapid.IntRange(0, 2).Draw(t, "in")
			b.Out = b.Opening + b.In
			if !b.Disposed {
				b.Out = rapid.IntRange(0, b.Opening+b.In).Draw(t, "out")
			}
			b.Quantity = b.Opening + b.In - b.Out
			f.Books = append(f.Books, b)
		}
		if withCards && rapid.Bool().Draw(t, "card") {
			f.Cards = append(f.Cards, card{Tag: tag, Quantity: rapid.IntRange(0, 3).Draw(t, "on the card")})
		}
		for range rapid.IntRange(0, 3).Draw(t, "counts") {
			f.Counts = append(f.Counts, counted{Tag: tag, Room: rapid.SampledFrom(rooms).Draw(t, "where"), Quantity: rapid.IntRange(0, 3).Draw(t, "counted"), Class: rapid.SampledFrom([]string{"", "lab"}).Draw(t, "guess")})
		}
		if n := len(f.Books) + len(f.Cards) + len(f.Counts); n > had {
			f.Closures = append(f.Closures, closure{Tag: tag, Cause: "c", Responsible: "P"})
		}
	}
	return f
}

// slowTally lays pieces out one by one: each that the books have goes to one that was counted, first in its room, then anywhere.
func slowTally(f assets.StocktakeFile, tag string) assets.Tally {
	var want assets.Tally
	var entry *book
	for i := range f.Books {
		if f.Books[i].Tag == tag {
			entry = &f.Books[i]
			want.Opening, want.In, want.Out, want.Book = entry.Opening, entry.In, entry.Out, entry.Quantity
		}
	}
	for _, c := range f.Cards {
		if c.Tag == tag {
			want.Card = c.Quantity
		}
	}
	smallest, all := map[string]int{}, 0
	for _, c := range f.Counts {
		if c.Tag == tag {
			all += c.Quantity
			if n, ok := smallest[c.Room]; !ok || c.Quantity < n {
				smallest[c.Room] = c.Quantity
			}
		}
	}
	var rooms []string
	for room, n := range smallest {
		if n > 0 {
			rooms = append(rooms, room)
		}
	}
	slices.Sort(rooms)
	if entry != nil && entry.Quantity == 1 && len(rooms) > 1 {
		keep := rooms[0]
		if slices.Contains(rooms, entry.Room) {
			keep = entry.Room
		}
		rooms = []string{keep}
	}
	var pieces []string // the room of each piece that was counted
	for _, room := range rooms {
		for range smallest[room] {
			pieces = append(pieces, room)
		}
	}
	want.Counted, want.Repeated = len(pieces), all-len(pieces)
	take := func(fits func(string) bool) bool {
		i := slices.IndexFunc(pieces, fits)
		if i >= 0 {
			pieces = slices.Delete(pieces, i, i+1)
		}
		return i >= 0
	}
	switch {
	case entry == nil:
		want.Unknown = len(pieces)
		return want
	case entry.Disposed:
		want.Disposed = len(pieces)
		return want
	}
	missing := 0
	for range entry.Quantity {
		if take(func(room string) bool { return room == entry.Room }) {
			want.Agreed++
		} else {
			missing++
		}
	}
	for range missing {
		if take(func(string) bool { return true }) {
			want.Misplaced++
		} else {
			want.Short++
		}
	}
	want.Over = len(pieces)
	return want
}

func plus(a, b assets.Tally) assets.Tally {
	return assets.Tally{
		Opening: a.Opening + b.Opening, In: a.In + b.In, Out: a.Out + b.Out, Book: a.Book + b.Book, Card: a.Card + b.Card, Counted: a.Counted + b.Counted, Agreed: a.Agreed + b.Agreed,
		Misplaced: a.Misplaced + b.Misplaced, Short: a.Short + b.Short, Over: a.Over + b.Over, Unknown: a.Unknown + b.Unknown, Disposed: a.Disposed + b.Disposed, Repeated: a.Repeated + b.Repeated,
	}
}

// Nothing is lost and nothing is made: opening plus in minus out is the closing of every class, the pieces of the books and of the count
// each sum to their whole, things sum to classes and classes to the total; and every thing falls out as it does piece by piece.
func TestReconciliationConserves(t *testing.T) {
	t.Parallel()
	pol := assets.School()
	rapid.Check(t, func(t *rapid.T) {
		f := drawn(t)
		rec, err := pol.Reconcile(f)
		if err != nil {
			t.Fatal(err)
		}
		raw := 0
		for _, c := range f.Counts {
			raw += c.Quantity
		}
		whole := func(name string, x assets.Tally) {
			if x.Opening+x.In-x.Out != x.Book {
				t.Fatalf("%s: %d + %d - %d is not %d", name, x.Opening, x.In, x.Out, x.Book)
			}
			if x.Agreed+x.Misplaced+x.Short != x.Book {
				t.Fatalf("%s: the pieces of the books do not sum: %+v", name, x)
			}
			if x.Agreed+x.Misplaced+x.Over+x.Unknown+x.Disposed != x.Counted {
				t.Fatalf("%s: the pieces counted do not sum: %+v", name, x)
			}
		}
		var lines, classes assets.Tally
		for _, l := range rec.Lines {
			whole(l.Tag, l.Tally)
			lines = plus(lines, l.Tally)
			if want := slowTally(f, l.Tag); l.Tally != want {
				t.Fatalf("%s: %+v, piece by piece %+v", l.Tag, l.Tally, want)
			}
		}
		for _, c := range rec.Classes {
			whole(c.Class, c.Tally)
			classes = plus(classes, c.Tally)
		}
		if lines != rec.Total || classes != rec.Total || rec.Total.Counted+rec.Total.Repeated != raw {
			t.Fatalf("lines %+v\nclasses %+v\ntotal %+v\nraw %d", lines, classes, rec.Total, raw)
		}
		other := logistics.Clone(f)
		other.Books, other.Counts = rapid.Permutation(other.Books).Draw(t, "books"), rapid.Permutation(other.Counts).Draw(t, "count")
		again, err := pol.Reconcile(other)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(rec, again, same()); diff != "" {
			t.Fatalf("in another order:\n%s", diff)
		}
	})
}

// Where every difference is closed, the adjustments make the next run clean; where none is, nothing is adjusted.
func TestAdjustmentsClean(t *testing.T) {
	t.Parallel()
	pol := assets.School()
	rapid.Check(t, func(t *rapid.T) {
		f := drawn(t)
		before := logistics.Clone(f)
		rec, err := pol.Reconcile(f)
		if err != nil {
			t.Fatal(err)
		}
		next, err := pol.Apply(f, approved(rec.Adjustments()))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, f, same()); diff != "" {
			t.Fatalf("the file was changed:\n%s", diff)
		}
		clean, err := pol.Reconcile(next)
		if err != nil {
			t.Fatal(err)
		}
		if len(clean.Report.Findings) > 0 || clean.Total.Differs() {
			t.Fatalf("%v\n%v\nfrom %+v\nto %+v", found(clean.Report), rec.Adjustments(), f, next)
		}
		if more := clean.Adjustments(); len(more) > 0 {
			t.Fatalf("and again: %v", more)
		}
		f.Closures = nil
		rec, err = pol.Reconcile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range rec.Adjustments() {
			if a.Do != assets.AdjustCard {
				t.Fatalf("open, and adjusted: %s", a)
			}
		}
	})
}

func TestAdjustmentText(t *testing.T) {
	a := assets.Adjustment{Tag: "C-1", Do: assets.AdjustEnter, Room: "201", Class: "lab", Quantity: 3}
	if got, want := fmt.Sprint(a, " ", a.Text(logistics.Chinese)), "C-1: entered, pieces: 3, room 201, class lab C-1：盘盈入账，3 件，房间 201，类别 lab"; got != want {
		t.Errorf("%s\n%s", got, want)
	}
	stable(t, a)
	out := assets.Adjustment{Tag: "C-1", Do: assets.AdjustWriteOff, Quantity: 3, Needs: assets.LossReport}
	if got, want := fmt.Sprint(out, " ", out.Text(logistics.Chinese)), "C-1: written off, pieces: 3, once approved as report of loss C-1：盘亏核销，3 件，须先按报损报批"; got != want {
		t.Errorf("%s\n%s", got, want)
	}
	out.Approval = "X-1"
	if got, want := fmt.Sprint(out, " ", out.Text(logistics.Chinese)), "C-1: written off, pieces: 3, report of loss X-1 C-1：盘亏核销，3 件，报损批件 X-1"; got != want {
		t.Errorf("%s\n%s", got, want)
	}
	stable(t, out)
}
