package suppliertest

import (
	"bytes"
	"encoding/csv"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// Grades holds a table of half-years that the owner of a policy writes against what the policy answers, and gives the
// table as the policy answers it: what a test with an -update flag of its own writes. Every cell that differs is an error
// by its row, unless update. The table is a sheet as [logistics.ReadSheet] reads it, with the columns
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
	table, err := CheckGrades(Subject{Policy: pol}, data, update)
	if err != nil {
		t.Error(err)
	}
	return table
}

// Months holds a table of months against a policy as [Grades] does one of half-years. The columns are reason; the figure
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
	table, err := CheckMonths(Subject{Policy: pol}, data, update)
	if err != nil {
		t.Error(err)
	}
	return table
}

// CheckGrades is [Grades] for any subject and without a testing.T. The error is nil or an [*logistics.InvalidError] with a
// problem for every cell that cannot be read and, unless update, for every one that differs; where one cannot be read the
// table is given back as it is.
func CheckGrades(s Subject, data []byte, update bool) (table []byte, err error) {
	facts := []string{"due", "on-time", "in-full", "units", "off-spec", "service"}
	answers := []string{"score", "grade", "volume", "clauses"}
	return check(data, update, facts, answers, "grade", func(row logistics.SheetRow) func() (map[string]string, error) {
		h := halfFacts{due: row.Count("due"), onTime: row.Count("on-time"), full: row.Count("in-full")}
		if row.Cell("units") != "" || row.Cell("off-spec") != "" {
			h.units, h.off = row.Amount("units").Decimal(), row.Amount("off-spec").Decimal()
		}
		if row.Cell("service") != "" {
			h.service = new(row.Amount("service").Decimal())
		}
		return func() (map[string]string, error) { return s.gradeAnswers(h) }
	})
}

// CheckMonths is [Months] for any subject and without a testing.T, as [CheckGrades] is Grades.
func CheckMonths(s Subject, data []byte, update bool) (table []byte, err error) {
	var facts []string
	for _, f := range factors() {
		facts = append(facts, f.String())
	}
	answers := []string{"standing", "disqualifies", "clauses"}
	return check(data, update, facts, answers, "standing", func(row logistics.SheetRow) func() (map[string]string, error) {
		var m monthFacts
		for _, f := range factors() {
			m[at(f)] = readFigure(row, f)
		}
		return func() (map[string]string, error) { return s.monthAnswers(m) }
	})
}

// failed is the word for facts that cannot be judged.
const failed = "error"

// check reads a table, asks for the answers of every row and holds the row's own against them. The answer in the column
// verdict says error where the facts cannot be judged.
func check(data []byte, update bool, facts, answers []string, verdict string, read func(logistics.SheetRow) func() (map[string]string, error)) ([]byte, error) {
	all := slices.Concat([]string{"reason"}, facts, answers)
	columns := logistics.Columns{Needed: all}
	type question struct {
		row logistics.SheetRow
		ask func() (map[string]string, error)
	}
	var questions []question
	err := logistics.ReadSheet(data, columns, func(rows []logistics.SheetRow) {
		for _, row := range rows {
			if row.Cell("reason") == "" {
				row.Add("reason", logistics.CodeAbsent, "is empty: say why the row is there")
			}
			questions = append(questions, question{row, read(row)})
		}
	})
	if err != nil {
		return data, err
	}
	out := bytes.NewBuffer(nil)
	table := csv.NewWriter(out)
	_ = table.Write(all) // a buffer takes everything
	var ps logistics.Problems
	for _, q := range questions {
		got, unjudged := q.ask()
		if unjudged != nil {
			got = map[string]string{verdict: failed}
		}
		var record []string
		for _, column := range all {
			cell := q.row.Cell(column)
			if answer, ok := got[column]; slices.Contains(answers, column) {
				if !update && !sameCell(column, cell, answer) {
					path := logistics.Join("row "+strconv.Itoa(q.row.Line()), column)
					ps.Add(path, logistics.CodeConflict, "%s: got %q, want %q%s", q.row.Cell("reason"), answer, cell, because(unjudged))
				}
				if cell = answer; !ok {
					cell = ""
				}
			}
			record = append(record, cell)
		}
		_ = table.Write(record)
	}
	table.Flush()
	return out.Bytes(), ps.Err()
}

func because(err error) string {
	if err == nil {
		return ""
	}
	return ": " + err.Error()
}

// sameCell compares two cells, scores by their size.
func sameCell(column, a, b string) bool {
	var x, y logistics.Measure
	if column == "score" && x.UnmarshalText([]byte("score "+a)) == nil && y.UnmarshalText([]byte("score "+b)) == nil {
		order, _ := x.Compare(y)
		return order == 0
	}
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
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
