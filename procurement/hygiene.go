package procurement

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// HygieneAreas say that each area of the canteen has one person who answers for it, and a score (004-060).
type HygieneAreas struct {
	Person logistics.Need `json:"person" label:"each area, one|每区一人"`
	Score  logistics.Need `json:"score" label:"each area|每区"`
}

const (
	keyInCharge = "person-in-charge"
	keyScore    = "score"
)

// HygieneArea is one area of the canteen.
type HygieneArea struct {
	Name    string                           `json:"name"`            // no two have one
	Persons logistics.List[logistics.Person] `json:"persons"`         // who answer for it (004-060): key "person-in-charge"
	Score   *decimal.Decimal                 `json:"score,omitempty"` // on the site's own scale: key "score"; absent: none was given
}

// CheckHygieneAreas judges the hygiene areas of the canteen (004-060): one for which nobody answers or more than one person
// does, and one without a score. Without any area it is unchecked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckHygieneAreas(areas []HygieneArea) (logistics.Report, error) {
	rules := pol.Food.Areas
	return pol.report(
		func(ps *logistics.Problems) {
			seen := map[string]bool{}
			for i, a := range areas {
				at := logistics.At("", i)
				checkID(ps, seen, at+".name", a.Name)
				a.check(ps, at)
			}
		},
		func(r *logistics.Report) {
			if len(areas) == 0 {
				r.Open(rules.Person.Clause, "areas", logistics.Text{En: "the hygiene areas", Zh: "卫生包干区"})
			}
			for _, a := range areas {
				at := "area " + a.Name
				rules.Person.Check(r, at, logistics.Known(len(a.Persons) > 0))
				if n := len(a.Persons); n > 1 {
					r.Find(rules.Person.Rule, logistics.Twice, logistics.Join(at, rules.Person.Key), logistics.Count(n), logistics.Count(1))
				}
				rules.Score.Check(r, at, logistics.Known(a.Score != nil))
			}
		})
}

func (a HygieneArea) check(ps *logistics.Problems, at string) {
	seen := map[string]bool{}
	var persons logistics.Persons
	for i, p := range a.Persons {
		at := logistics.At(at+".persons", i)
		checkID(ps, seen, at, string(p))
		persons.Add(ps, at, p)
	}
	if a.Score != nil {
		ps.Amount(at+".score", *a.Score)
	}
}
