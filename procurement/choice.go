package procurement

import (
	"slices"

	"example.com/logistics"
)

// CheckChoice judges whose offer was chosen (004-070): one below the minimum quality, or one that stands behind another.
// Where a score is missing, or whether an offer has the minimum quality, it is unchecked; an offer that stands behind
// another in any case is found all the same. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckChoice(f OfferFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	rules := pol.Routes.Ranking
	offers := f.read(rules, &ps)
	if f.Chosen == "" {
		ps.Add("chosen", logistics.CodeAbsent, "nobody was chosen")
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	r, at := pol.rank(f.Item, offers), "chosen "+f.Chosen
	if slices.Contains(r.Excluded, f.Chosen) {
		rules.Minimum.Check(&report, at, logistics.No)
	}
	// What nobody knows to have the minimum quality is no choice where it stands behind one that has it.
	if chosen := of(offers, f.Chosen); chosen.meets != logistics.No && len(r.Places) > 0 {
		best := of(offers, r.Places[0].Supplier)
		if i, known := rules.differs(best, chosen); known && rules.behind(best, chosen) {
			row, side := rules.Order[i], logistics.AtLeast
			if row.By == ByPrice {
				side = logistics.AtMost
			}
			logistics.Limit{Rule: row.Rule, Side: side, Bound: best.figures[i]}.Check(&report, at+"."+row.By.String(), chosen.figures[i])
		}
	}
	report.Unchecked = append(report.Unchecked, r.Unchecked...)
	return report, nil
}
