package suppliertest

import (
	"example.com/logistics"
	"example.com/logistics/supplier"
)

// calendar puts a line on the first and last days of months and halves and asks in which of them it counts.
func calendar(s Subject) error {
	var f faults
	for _, text := range []string{
		"2025-12-31", "2026-01-01", "2026-03-14", "2026-03-15", "2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01", "2028-02-29",
	} {
		f.counts(s, logistics.MustDate(text))
	}
	return f.Err()
}

// counts asks the half-years and months around a due date. The line is completed in the next of them: the due date decides.
func (f *faults) counts(s Subject, due logistics.Date) {
	line := faultless(s.Policy, 1)
	line.Due = due
	line.Completed = new(due.AddDays(1))
	service := whole(100)
	for by := -1; by <= 1; by++ {
		half := due.AddMonths(6 * by).Half()
		file := supplier.HalfFile{Lines: []supplier.Line{line}}
		file.HalfReview = supplier.HalfReview{Supplier: name, Half: half, On: half.Last().AddDays(60), Service: &service}
		want := 0
		if half == due.Half() {
			want = 1
		}
		if g, err := s.grade(file); !f.unjudged(half, err) {
			share, known := g.Scores.Date.Share.Rat(), want == 1
			if g.Lines != want || (share != nil) != known || share != nil && share.Sign() != 0 {
				f.Add("a late line due on %s: got %d lines, date %s in %s, want %d, date %s (%s)", due, g.Lines, g.Scores.Date.Share, half, want, late(known), g.Scores.Date.Clause)
			}
		}
		month := due.Month().Add(by)
		want = 0
		if month == due.Month() {
			want = 1
		}
		review := supplier.MonthFile{Lines: file.Lines}
		review.Review = supplier.Review{Supplier: name, Month: month, On: month.Last().AddDays(40), Recorded: supplier.EventKinds()}
		if v, err := s.disqualify(review); !f.unjudged(month, err) {
			j, _ := judged(v, supplier.LateFactor)
			got := j.Got.Rat()
			if v.Lines != want || (got != nil) != (want == 1) || got != nil && !got.IsInt() || got != nil && got.Num().Int64() != 1 {
				f.Add("a late line due on %s: got %d lines, %s late in %s, want %d (%s)", due, v.Lines, exactly(got), month, want, s.Policy.Disqualification.Late.Clause)
			}
		}
	}
}

func late(known bool) string {
	if known {
		return "0 of 1"
	}
	return "unknown"
}
