package main

import (
	"strconv"

	"example.com/logistics/assets"
)

// stocktake shows the pieces of each class that differ from the books.
func (d drawing) stocktake() chart {
	c := chart{
		ID: "stocktake", Title: d.say("Differences of the stocktake", "盘点差异"),
		About: d.say("Of each class that differs, the pieces that are misplaced, short, over, or unknown to the books.", "有差异的各类资产中错放、盘亏、盘盈、账外的件数。"),
		Keys: []key{
			{grave, d.say("short", "盘亏")}, {slight, d.say("misplaced", "错放")}, {fine, d.say("over", "盘盈")}, {open, d.say("unknown or disposed of", "账外或已处置")},
		},
		Empty: d.say("Nothing was counted.", "没有盘点。"),
	}
	for _, rec := range answers[assets.Reconciliation](d.result) {
		c.Empty = d.say("Every count agrees with the books.", "账实全部相符。")
		for _, class := range rec.Classes {
			differ := class.Misplaced + class.Short + class.Over + class.Unknown + class.Disposed
			if differ == 0 {
				continue
			}
			c.Bars = append(c.Bars, bar{
				Label: rec.ID + " " + class.Class, Value: strconv.Itoa(differ) + d.say(" differ, books ", " 件差异，账面 ") + strconv.Itoa(class.Book),
				Parts: []stretch{{grave, class.Short}, {slight, class.Misplaced}, {fine, class.Over}, {open, class.Unknown + class.Disposed}},
			})
		}
	}
	return c
}
