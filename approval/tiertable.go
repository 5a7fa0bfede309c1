package approval

import (
	"slices"
	"strconv"
	"strings"

	"example.com/logistics"
)

// tierColumns are the columns of a table of tiers between from, to and clause.
func tierColumns() logistics.Columns {
	return logistics.Columns{
		Needed:   []string{"approver", "quotes"},
		Optional: []string{"picksSupplier", "self", "deputy", "prior"},
	}
}

// ReadTiers reads price tiers from a table that people write, as [logistics.ReadBands] reads it. Its columns are
//
//   - from and to, amounts in yuan, and clause;
//   - approver, a role on the ladder, such as buyer, and quotes, a whole number;
//   - picksSupplier, self, deputy and prior, each yes or no. They may be left out; an empty cell says no, which of prior alone is
//     the looser side.
//
// Control may not fall as the amount grows: an approver on a lower rung, or fewer quotes, than in a row of smaller amounts is a
// problem that names both rows. A policy that means it is written in JSON or in code. The error is nil or an
// [*logistics.InvalidError] with every problem, by the rows of the file.
func ReadTiers(data []byte, ladder Ladder) (logistics.Bands[Tier], error) {
	return logistics.ReadBands(data, logistics.YuanKind, tierColumns(), ladder.readTier, ladder.controlRises)
}

func (l Ladder) readTier(row logistics.SheetRow) Tier {
	tier := Tier{
		Approver: logistics.Role(row.Name("approver")), Quotes: row.Count("quotes"),
		PicksSupplier: row.Flag("picksSupplier"), Self: row.Flag("self"), Deputy: row.Flag("deputy"), Prior: row.Flag("prior"),
	}
	if tier.Approver != "" && !slices.Contains(l.Rungs, tier.Approver) {
		var rungs []string
		for _, rung := range l.Rungs {
			rungs = append(rungs, string(rung))
		}
		row.Add("approver", logistics.CodeUnknown, "%.40q is on no rung of the ladder: %s", tier.Approver, strings.Join(rungs, ", "))
	}
	return tier
}

// controlRises holds every row against the highest rung and the most quotes of the rows below it.
func (l Ladder) controlRises(rising []logistics.BandRow[Tier]) {
	highest, most := 0, 0
	for i, row := range rising {
		high, many := rising[highest], rising[most]
		if l.above(high.Then.Approver, row.Then.Approver) {
			row.Add("approver", logistics.CodeConflict, "authority falls as the amount grows: %s in row %d, %s in row %d",
				high.Then.Approver, high.Line(), row.Then.Approver, row.Line())
		} else {
			highest = i
		}
		if many.Then.Quotes > row.Then.Quotes {
			row.Add("quotes", logistics.CodeConflict, "quotes fall as the amount grows: %d in row %d, %d in row %d",
				many.Then.Quotes, many.Line(), row.Then.Quotes, row.Line())
		} else {
			most = i
		}
	}
}

// AppendTiers appends the table, with every column, that [ReadTiers] reads as the same tiers. It is for a company that begins from
// documented ones. That holds for the tiers of a valid policy in which control never falls and every tier holds some amount.
func AppendTiers(b []byte, tiers logistics.Bands[Tier]) []byte {
	columns := tierColumns()
	return logistics.AppendBands(b, tiers, append(columns.Needed, columns.Optional...), func(t Tier) []string {
		return []string{string(t.Approver), strconv.Itoa(t.Quotes), yesNo(t.PicksSupplier), yesNo(t.Self), yesNo(t.Deputy), yesNo(t.Prior)}
	})
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
