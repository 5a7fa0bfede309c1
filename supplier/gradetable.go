package supplier

import "example.com/logistics"

// ReadGrades reads the cut-offs of the grades from a table that people write, as [logistics.ReadBands] reads it. Its columns are from, to
// and clause, with scores from 0 to 100, and grade: poor, fair, good or excellent. Every score needs a row, so that the best grade ends
// with 100 or an empty cell: "<100" leaves the highest score without a grade.
//
// Grades rise with the score, each in one row; one that does not is a problem that names both rows. [logistics.Validate] asks whether all
// four are there. The error is nil or an [*logistics.InvalidError] with every problem, by the rows of the file.
func ReadGrades(data []byte) (logistics.Bands[Grade], error) {
	columns := logistics.Columns{Needed: []string{"grade"}}
	return logistics.ReadBands(data, logistics.ScoreKind, columns, func(row logistics.SheetRow) (g Grade) {
		row.Word("grade", &g)
		return g
	}, gradesRise)
}

// gradesRise holds every row against the best grade of the rows below it.
func gradesRise(rising []logistics.BandRow[Grade]) {
	for i, best := 1, 0; i < len(rising); i++ {
		row, high := rising[i], rising[best]
		switch {
		case row.Then > high.Then:
			best = i
		case row.Then == high.Then:
			row.Add("grade", logistics.CodeDuplicate, "%s in rows %d and %d: a grade has one row", row.Then, min(high.Line(), row.Line()), max(high.Line(), row.Line()))
		default:
			row.Add("grade", logistics.CodeConflict, "grades fall as the score grows: %s in row %d, %s in row %d", high.Then, high.Line(), row.Then, row.Line())
		}
	}
}

// AppendGrades appends the table that [ReadGrades] reads as the same grades, so that a company can begin from documented
// ones: AppendGrades(nil, Factory().Grading.Grades).
func AppendGrades(b []byte, grades logistics.Bands[Grade]) []byte {
	return logistics.AppendBands(b, grades, []string{"grade"}, func(g Grade) []string { return []string{g.String()} })
}
