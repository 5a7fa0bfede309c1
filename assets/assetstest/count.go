package assetstest

import (
	"example.com/logistics"
	"example.com/logistics/assets"
)

const (
	tag  = "T-1"
	home = "room 1"
	away = "room 2"
)

// stocktakes are counts of one thing: by the books none, disposed of, one, two or three pieces; counted in the room of the books, in
// another, in both, in none, or twice; with a card that agrees or not.
func stocktakes() []assets.StocktakeFile {
	var all []assets.StocktakeFile
	day := logistics.MustDate("2026-06-29")
	for book := -2; book <= 3; book++ { // -2: not in the books; -1: disposed of
		for _, there := range []int{0, 1, 2, 4} {
			for elsewhere := range 3 {
				for twice := range min(there, 1) + 1 {
					f := assets.StocktakeFile{ID: "S-1", On: day, AsOf: day, Closures: []assets.Closure{{Tag: tag, Cause: "found out", Responsible: "P-1"}}}
					if book > -2 {
						n := max(0, book)
						f.Books = append(f.Books, assets.BookEntry{Tag: tag, Class: "class", Room: home, Opening: n + 1, Out: 1, Quantity: n, Disposed: book == -1})
					}
					f.Cards = append(f.Cards, assets.CardEntry{Tag: tag, Quantity: max(0, book) + twice})
					for range 1 + twice {
						f.Counts = append(f.Counts, assets.Counted{Tag: tag, Room: home, Quantity: there})
					}
					f.Counts = append(f.Counts, assets.Counted{Tag: tag, Room: away, Quantity: elsewhere})
					all = append(all, f)
				}
			}
		}
	}
	return all
}

func isCounted(s Subject) error {
	var faults logistics.Faults
	for _, kind := range []string{assets.FixedAssets, assets.Supplies} {
		rulings, err := s.Policy.CountsOf(kind)
		often := false
		for _, r := range rulings {
			often = often || !r.Every.IsZero()
		}
		if err != nil || !often {
			faults.Add("%s: counted by no row with a frequency (%d rows, %v)", kind, len(rulings), err)
		}
	}
	return faults.Err()
}

func refuses(s Subject) error {
	var faults logistics.Faults
	for reason, edit := range map[string]func(*assets.StocktakeFile){
		"fewer than no pieces": func(f *assets.StocktakeFile) { f.Counts[0].Quantity = -1 },
		"a tag twice":          func(f *assets.StocktakeFile) { f.Books = append(f.Books, f.Books[0]) },
		"counted tomorrow":     func(f *assets.StocktakeFile) { f.On = f.AsOf.AddDays(1) },
		"no day of judgment":   func(f *assets.StocktakeFile) { f.AsOf = logistics.Date{} },
		"no tag":               func(f *assets.StocktakeFile) { f.Counts[0].Tag = "" },
	} {
		all := stocktakes()
		f := all[len(all)-1]
		edit(&f)
		if rec, err := s.Reconcile(f); err == nil {
			faults.Add("%s: judged as %s", reason, rec)
		}
	}
	return faults.Err()
}

func conserves(s Subject) error {
	var faults logistics.Faults
	for _, f := range stocktakes() {
		rec, err := s.Reconcile(f)
		if err != nil {
			faults.Add("%+v: %v", f.Counts, err)
			continue
		}
		var total assets.Tally
		for _, l := range rec.Lines {
			total.Book += l.Book
			total.Counted += l.Counted
		}
		raw := 0
		for _, c := range f.Counts {
			raw += c.Quantity
		}
		t := rec.Total
		switch {
		case t.Opening+t.In-t.Out != t.Book:
			faults.Add("%+v: %d + %d - %d is not %d", f.Counts, t.Opening, t.In, t.Out, t.Book)
		case t.Agreed+t.Misplaced+t.Short != t.Book:
			faults.Add("%+v: the pieces of the books are %+v", f.Counts, t)
		case t.Agreed+t.Misplaced+t.Over+t.Unknown+t.Disposed != t.Counted:
			faults.Add("%+v: the pieces counted are %+v", f.Counts, t)
		case t.Counted+t.Repeated != raw || total.Book != t.Book || total.Counted != t.Counted:
			faults.Add("%+v: %d pieces in all, told as %+v", f.Counts, raw, t)
		}
	}
	return faults.Err()
}

func clean(s Subject) error {
	var faults logistics.Faults
	for _, f := range stocktakes() {
		rec, err := s.Reconcile(f)
		if err != nil {
			continue // told by another promise
		}
		next, err := s.Policy.Apply(f, approved(rec.Adjustments()))
		if err != nil {
			faults.Add("%+v: %v", f.Counts, err)
			continue
		}
		again, err := s.Reconcile(next)
		if err != nil || again.Total.Differs() || len(again.Adjustments()) > 0 {
			faults.Add("%+v after %v: %s (%v)", f.Counts, rec.Adjustments(), again, err)
		}
	}
	return faults.Err()
}

// approved are adjustments of which each was approved.
func approved(list []assets.Adjustment) []assets.Adjustment {
	for i := range list {
		list[i].Approval = "X-1"
	}
	return list
}

func open(s Subject) error {
	var faults logistics.Faults
	for _, f := range stocktakes() {
		f.Closures = nil
		rec, err := s.Reconcile(f)
		if err != nil || !rec.Total.Differs() {
			continue
		}
		if len(rec.Report.Findings) == 0 && len(rec.Report.Unchecked) == 0 {
			faults.Add("%+v: %s, and nothing is found", f.Counts, rec)
		}
		if list := rec.Adjustments(); len(list) > 0 {
			faults.Add("%+v: adjusted by %v", f.Counts, list)
		}
	}
	return faults.Err()
}
