package sampling

import (
	"example.com/logistics"
)

// maxCount bounds the figures of the switching rules.
const maxCount = 1000

// Laws adds a problem for each law of the standard that the scheme breaks; [logistics.Validate] asks it. The AQLs rise; the bands begin at 2 and rise; every
// letter has a row in every table, with a cell for each AQL; sample sizes never fall from letter to letter; every lot has a
// plan at every level, AQL and severity; the score finds its plan one step tighter; the switching figures can be reached.
func (s Scheme) Laws(ps *logistics.Problems) {
	for i, limit := range []logistics.Limit{s.Formation.Producers, s.Formation.Batches} {
		if holds, known := limit.Holds(logistics.Count(1)); known && !holds || !known && limit.Side != logistics.NoSide {
			ps.Add([]string{"formation.producers", "formation.batches"}[i], logistics.CodeRange, "%s %s: one alone must be allowed", limit.Side, limit.Bound)
		}
	}
	s.Quality.laws(ps)
	s.Letters.laws(ps)
	for _, severity := range Severities() {
		table, path := s.table(severity), severity.String()
		before := len(*ps)
		table.laws(ps, path, len(s.Quality.AQLs))
		if len(*ps) == before {
			s.reach(ps, table, path)
		}
	}
	s.scores(ps)
	s.Switching.laws(ps)
}

func (q Quality) laws(ps *logistics.Problems) {
	var below logistics.Amount
	for i, a := range q.AQLs {
		value, err := logistics.ParseAmount(string(a))
		if err != nil || value.Compare(below) <= 0 {
			ps.Add(logistics.At("quality.aqls", i), logistics.CodeRange, "%.20q is not above the one before it", string(a))
			continue
		}
		below = value
	}
	if len(q.AQLs) == 0 {
		ps.Add("quality.aqls", logistics.CodeAbsent, "no AQL")
	}
	if q.column(q.HighestPercent) < 0 {
		ps.Add("quality.highestPercent", logistics.CodeUnknown, "%.20q is none of the AQLs", string(q.HighestPercent))
	}
}

func (c CodeLetters) laws(ps *logistics.Problems) {
	if len(c.Bands) == 0 {
		ps.Add("letters.bands", logistics.CodeAbsent, "no lots")
	}
	above := 1
	for i, b := range c.Bands {
		at := logistics.At("letters.bands", i) + ".from"
		switch {
		case i == 0 && b.From != 2:
			ps.Add(at, logistics.CodeRange, "the first band begins at %d; at 2", b.From)
		case b.From <= above || int64(b.From) > maxLot:
			ps.Add(at, logistics.CodeRange, "%d is not above the one before it and below 10^15", b.From)
		}
		above = max(above, b.From)
	}
}

func (t Table) laws(ps *logistics.Problems, path string, columns int) {
	if len(t.Rows) == 0 {
		ps.Add(path+".rows", logistics.CodeAbsent, "no letters")
	}
	size := 1
	for i, r := range t.Rows {
		at := logistics.At(path+".rows", i)
		if t.row(r.Letter) != i {
			ps.Add(at+".letter", logistics.CodeDuplicate, "%.20q is there twice", string(r.Letter))
		}
		if r.Size < size || r.Size > maxSize {
			ps.Add(at+".size", logistics.CodeRange, "%d; %d to %d", r.Size, size, maxSize)
		}
		size = max(size, r.Size)
		if len(r.Cells) != columns {
			ps.Add(at+".cells", logistics.CodeRange, "%d cells for %d AQLs", len(r.Cells), columns)
		}
	}
}

// reach asks for a plan for every letter of the first table at every AQL.
func (s Scheme) reach(ps *logistics.Problems, table Table, path string) {
	asked := map[Letter]bool{}
	for i, band := range s.Letters.Bands {
		for j, letter := range band.letters() {
			if asked[letter] {
				continue
			}
			asked[letter] = true
			if table.row(letter) < 0 {
				ps.Add(logistics.At("letters.bands", i)+"."+Levels()[j].String(), logistics.CodeUnknown, "%.20q has no row in the table of %s inspection", string(letter), path)
				continue
			}
			for column, a := range s.Quality.AQLs {
				if _, found := table.follow(letter, column); !found {
					ps.Add(logistics.At(logistics.At(path+".rows", table.row(letter))+".cells", column), logistics.CodeConflict, "leads to no plan at AQL %.20s", string(a))
				}
			}
		}
	}
}

// scores asks for the plan one AQL step tighter wherever the score does.
func (s Scheme) scores(ps *logistics.Problems) {
	for i, r := range s.Normal.Rows {
		for column := range s.Quality.AQLs {
			ac, _, plan := r.cell(column).Numbers()
			if _, found := s.tighter(r.Letter, column); plan && ac >= s.Switching.Score.FromAc && !found {
				ps.Add(logistics.At(logistics.At("normal.rows", i)+".cells", column), logistics.CodeConflict, "no plan one AQL step tighter, which the score asks for")
			}
		}
	}
}

func (w Switching) laws(ps *logistics.Problems) {
	for _, row := range []struct {
		path           string
		n, least, most int
	}{
		{"tighten.of", w.Tighten.Of, 1, maxCount},
		{"tighten.notAccepted", w.Tighten.NotAccepted, 1, w.Tighten.Of},
		{"relax.accepted", w.Relax.Accepted, 1, maxCount},
		{"reduce.score", w.Reduce.Score, 1, maxCount},
		{"score.fromAc", w.Score.FromAc, 1, maxNumber},
		{"score.tighter", w.Score.Tighter, 1, maxCount},
		{"score.low", w.Score.Low, 1, maxCount},
		{"stop.notAccepted", w.Stop.NotAccepted, 1, maxCount},
	} {
		if row.n < row.least || row.n > row.most {
			ps.Add("switching."+row.path, logistics.CodeRange, "is %d; %d to %d", row.n, row.least, row.most)
		}
	}
}
