package suppliertest

import (
	"math/big"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// Grades holds a table of half-years that the owner of a policy writes against what the policy answers, and gives the
// table as the policy answers it: what a test with an -update flag of its own writes. Every cell that differs is an error
// by its row, unless update. The table is a [logistics.DecisionTable] whose verdict is grade, with the columns
//
//	reason     why the row is there
//	due        lines due in the half-year, all of them complete
//	on-time    those of them completed by their due date
//	in-full    those of them delivered in full
//	units      units looked at; empty: nobody looked
//	off-spec   those of them off specification
//	service    score of the service; empty: nobody scored it
//	score      the exact score, such as 89.996 or 250/3; empty: none
//	grade      poor, fair, good, excellent; empty: none; error: the facts cannot be judged
//	volume     what becomes of the purchase volume, such as "less" or "more at-most 20/100"; empty: nothing follows
//	clauses    the clauses of the grade, in the order in which they are cited
//
// All prices are reasonable. The lines are made from the counts.
func Grades(t *testing.T, pol supplier.Policy, data []byte, update bool) []byte {
	t.Helper()
	return gradeTable(Subject{Policy: pol}).Hold(t, pol, data, update)
}

// Months holds a table of months against a policy as [Grades] does one of half-years; the verdict is standing. The columns are reason; the figure
// of each factor by its word (price, fraud, bribery, late, specification, overweight, recurrence, attack, hygiene, other),
// a count such as 3 or, for price and specification, a part of a whole such as 3/20, empty where nobody knows it; and
//
//	standing       cleared, unresolved, suspended; error: the facts cannot be judged
//	disqualifies   the factors that disqualify
//	clauses        the clauses that made the standing
//
// The lines and cases are made from the figures: price counts item kinds, specification units, overweight lines of food,
// recurrence reports without an effective countermeasure. Late is known wherever one of price, specification and
// overweight is; without a line none of them is.
func Months(t *testing.T, pol supplier.Policy, data []byte, update bool) []byte {
	t.Helper()
	return monthTable(Subject{Policy: pol}).Hold(t, pol, data, update)
}

// AnswerGrades is [Grades] for any subject and without a testing.T: the table as the subject answers it, and an error with
// every row that differs. Where the table cannot be read or the policy is invalid, the table is nil and the error an
// [*logistics.InvalidError].
func AnswerGrades(s Subject, data []byte) (table []byte, err error) {
	return gradeTable(s).Answer(s.Policy, data)
}

// AnswerMonths is [Months] for any subject and without a testing.T, as [AnswerGrades] is Grades.
func AnswerMonths(s Subject, data []byte) (table []byte, err error) {
	return monthTable(s).Answer(s.Policy, data)
}

func gradeTable(s Subject) logistics.DecisionTable[halfFacts] {
	return logistics.DecisionTable[halfFacts]{
		Facts:   []string{"due", "on-time", "in-full", "units", "off-spec", "service"},
		Verdict: "grade",
		Answers: []string{"score", "grade", "volume", "clauses"},
		Read: func(row logistics.SheetRow) halfFacts {
			h := halfFacts{due: row.Count("due"), onTime: row.Count("on-time"), full: row.Count("in-full")}
			if row.Cell("units") != "" || row.Cell("off-spec") != "" {
				h.units, h.off = row.Amount("units").Decimal(), row.Amount("off-spec").Decimal()
			}
			if row.Cell("service") != "" {
				h.service = new(row.Amount("service").Decimal())
			}
			return h
		},
		Ask: s.gradeAnswers, Said: halfFacts.String, Plain: plainCell,
	}
}

func monthTable(s Subject) logistics.DecisionTable[monthFacts] {
	var facts []string
	for _, f := range factors() {
		facts = append(facts, f.String())
	}
	return logistics.DecisionTable[monthFacts]{
		Facts:   facts,
		Verdict: "standing",
		Answers: []string{"standing", "disqualifies", "clauses"},
		Read: func(row logistics.SheetRow) (m monthFacts) {
			for _, f := range factors() {
				m[at(f)] = readFigure(row, f)
			}
			return m
		},
		Ask: s.monthAnswers, Said: monthFacts.String, Plain: plainCell,
	}
}

// plainCell gives a score by its size, "275/3" for "91.6…", and a list with one space between its words.
func plainCell(column, cell string) string {
	var score logistics.Measure
	if column == "score" && score.UnmarshalText([]byte("score "+cell)) == nil {
		return score.Rat().RatString()
	}
	return strings.Join(strings.Fields(cell), " ")
}

// readFigure reads a factor's figure; an empty cell is one that nobody knows.
func readFigure(row logistics.SheetRow, f supplier.Factor) figure {
	cell := row.Cell(f.String())
	if cell == "" {
		return figure{}
	}
	part, all, shared := strings.Cut(cell, "/")
	a, errPart := logistics.ParseAmount(part)
	b, errAll := logistics.Amount{}, error(nil)
	if shared {
		b, errAll = logistics.ParseAmount(all)
	}
	switch wants := f == supplier.PriceFactor || f == supplier.SpecificationFactor; {
	case errPart != nil || errAll != nil || shared && b.IsZero():
		row.Add(f.String(), logistics.CodeWord, "%q is no figure such as 3 or 3/20", cell)
	case shared != wants && wants:
		row.Add(f.String(), logistics.CodeWord, "%s is no part of a whole such as 3/20", a)
	case shared != wants:
		row.Add(f.String(), logistics.CodeWord, "%q is no count such as 3", cell)
	}
	return figure{true, a.Decimal(), b.Decimal()}
}

// gradeAnswers gives the answers to facts of a half-year by their columns.
func (s Subject) gradeAnswers(h halfFacts) (map[string]string, error) {
	file, ok := h.file(s.Policy)
	if !ok || h.onTime > h.due || h.full > h.due || h.due > mostLines {
		var ps logistics.Problems
		ps.Add("", logistics.CodeConflict, "%s: there are no such lines", h)
		return nil, ps.Err()
	}
	g, err := s.grade(file)
	if err != nil {
		return nil, err
	}
	got := map[string]string{"score": scoreText(g.Score.Rat()), "volume": volumeText(g.Consequence), "clauses": idsText(g.Clauses.List())}
	if g.Grade != 0 {
		got["grade"] = g.Grade.String()
	}
	return got, nil
}

// monthAnswers gives the answers to facts of a month by their columns.
func (s Subject) monthAnswers(m monthFacts) (map[string]string, error) {
	file, err := m.file(s.Policy)
	if err != nil {
		return nil, err
	}
	v, err := s.disqualify(file)
	if err != nil {
		return nil, err
	}
	var words []string
	for _, j := range v.Factors {
		if j.Outcome == supplier.Disqualifies {
			words = append(words, j.Factor.String())
		}
	}
	return map[string]string{"standing": v.Standing.String(), "disqualifies": strings.Join(words, " "), "clauses": idsText(v.Clauses)}, nil
}

// scoreText gives a score exactly: as a decimal where it ends within ten places, else as a fraction.
func scoreText(r *big.Rat) string {
	if r == nil {
		return ""
	}
	if places, exact := r.FloatPrec(); exact && places <= 10 {
		return r.FloatString(places)
	}
	return r.RatString()
}

// volumeText gives what becomes of the volume: "less", "more at-most 20/100".
func volumeText(c supplier.Consequence) string {
	if c.Volume == 0 {
		return ""
	}
	size, _ := c.By.MarshalText()
	return strings.TrimSpace(c.Volume.String() + " " + sideText(c.Side) + strings.TrimPrefix(string(size), "share"))
}

func sideText(s logistics.Side) string {
	if s == logistics.NoSide {
		return ""
	}
	return s.String()
}

func idsText(list []logistics.Citation) string {
	var ids []string
	for _, id := range clausesOf(list) {
		ids = append(ids, string(id))
	}
	return strings.Join(ids, " ")
}
