package main

import (
	"strings"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/procurement"
)

// food judges food when it comes in, is accepted and is cooked: food_intakes.csv, where the looks before are words with spaces between
// them, and its batches in food_batches.csv.
func (f *folder) food() section {
	const name = "food_intakes.csv"
	s := section{Title: logistics.Text{En: "Inspection of food", Zh: "食品查验"}}
	files := readRecords(f, name, "intake", []string{"on", "point", "before", "licensed", "fixed_area", "video"}, func(row table.Row) procurement.FoodIntakeFile {
		i := procurement.FoodIntakeFile{ID: row.Cell("intake"), On: row.Date("on"), Point: row.Text("point"), Before: strings.Fields(row.Cell("before"))}
		row.Word("licensed", &i.Licensed)
		row.Word("fixed_area", &i.Fixed)
		row.Word("video", &i.Covered)
		return i
	})
	attach(f, files, "food_batches.csv", "intake", []string{
		"batch", "loose", "producer", "produced", "mark", "expires", "sound", "passed", "bound",
	}, func(row table.Row, i *procurement.FoodIntakeFile) {
		b := procurement.FoodBatch{
			ID: row.Text("batch"), Loose: row.Flag("loose"), Producer: row.Cell("producer"), Produced: day(row.MaybeDate("produced")), Mark: row.Cell("mark"),
			Expires: day(row.MaybeDate("expires")),
		}
		row.Word("sound", &b.Sound)
		row.Word("passed", &b.Passed)
		row.Word("bound", &b.Bound)
		i.Batches = append(i.Batches, b)
	})
	for _, r := range files.all {
		if !r.clean {
			continue
		}
		report, err := f.procurement.CheckFoodIntake(r.value)
		if err != nil {
			f.fault(name, r.line, err)
			continue
		}
		s.Entries = append(s.Entries, entry{r.id, lookedAt{f.procurement.Edition, r.value.On, r.value.Point}, report})
	}
	return s
}

// lookedAt is when and where food was looked at: that decides nothing.
type lookedAt struct {
	Edition string         `json:"edition"`
	On      logistics.Date `json:"on"`
	Point   string         `json:"point"`
}

// Text gives the day and the point in the policy's words.
func (d lookedAt) Text(l logistics.Lang) string {
	return d.On.String() + logistics.Text{En: ", ", Zh: "，"}.In(l) + procurement.Policy{}.Name(d.Point, l)
}
