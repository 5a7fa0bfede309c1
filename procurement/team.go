package procurement

import (
	"slices"

	"example.com/logistics"
)

// Team says how many buyers and expense administrators the purchasing team has, and who leads it (000-031).
type Team struct {
	Buyers         Headcount      `json:"buyers" label:"buyers|采购员"`
	Administrators Headcount      `json:"administrators" label:"expense administrators|费用管理担当"`
	Apart          Apart          `json:"apart" label:"no expense administrator is a buyer|费用管理担当不得兼任采购员"`
	Manager        logistics.Need `json:"manager" label:"led by|主管"`
}

// Headcount is how many persons the team has, no more and no fewer.
type Headcount struct {
	logistics.Rule
	Persons int `json:"persons" label:"persons, no more and no fewer|人数（不多不少）"`
}

// Apart cites the clause by which no expense administrator is a buyer (000-031).
type Apart struct{ logistics.Rule }

// PurchasingTeam is the purchasing team of a site as it is staffed.
type PurchasingTeam struct {
	Buyers         logistics.List[logistics.Person] `json:"buyers"`
	Administrators logistics.List[logistics.Person] `json:"administrators"`   // the expense administrators, who are no buyers
	Manager        logistics.Person                 `json:"manager,omitzero"` // the purchasing manager above them: key "purchasing-manager"; absent: nobody
}

// CheckTeam judges the purchasing team (000-031). It finds too many or too few buyers or expense administrators, one who is
// both, nobody above them, or one of themselves above them. The error is nil or an [*logistics.InvalidError]: the policy is
// invalid, or one person stands twice in a list or in two spellings.
func (pol Policy) CheckTeam(f PurchasingTeam) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	var persons logistics.Persons
	distinctPersons(&ps, &persons, "buyers", f.Buyers)
	distinctPersons(&ps, &persons, "administrators", f.Administrators, f.Buyers...)
	if f.Manager != "" {
		ps.Name("manager", string(f.Manager))
		if !slices.Contains(f.Buyers, f.Manager) && !slices.Contains(f.Administrators, f.Manager) {
			persons.Add(&ps, "manager", f.Manager)
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rules := pol.Buyers.Team
	rules.Buyers.check(&report, "team.buyers", len(f.Buyers))
	rules.Administrators.check(&report, "team.administrators", len(f.Administrators))
	for _, p := range slices.Sorted(slices.Values(f.Administrators)) {
		if slices.Contains(f.Buyers, p) {
			report.Find(rules.Apart.Rule, logistics.SamePerson, "team.administrators", logistics.Said(p), logistics.Said("buyer"))
		}
	}
	rules.Manager.Check(&report, "team", logistics.Known(f.Manager != ""))
	for _, below := range []struct {
		post    string
		persons []logistics.Person
	}{{"buyer", f.Buyers}, {"expense-administrator", f.Administrators}} {
		if f.Manager != "" && slices.Contains(below.persons, f.Manager) {
			report.Find(rules.Manager.Rule, logistics.SamePerson, logistics.Join("team", rules.Manager.Key), logistics.Said(f.Manager), logistics.Said(below.post))
		}
	}
	return report, nil
}

// distinctPersons guards the persons of a list, each of whom is there once. Those of lists before it were guarded there: a second
// spelling is told where it is, and not again of who comes after it in the first.
func distinctPersons(ps *logistics.Problems, persons *logistics.Persons, path string, list []logistics.Person, before ...logistics.Person) {
	for i, p := range list {
		at := logistics.At(path, i)
		ps.Name(at, string(p))
		if p != "" && slices.Contains(list[:i], p) {
			ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", p)
		}
		if !slices.Contains(before, p) && !slices.Contains(list[:i], p) {
			persons.Add(ps, at, p)
		}
	}
}

func (h Headcount) check(r *logistics.Report, subject string, persons int) {
	side := logistics.AtLeast
	if persons > h.Persons {
		side = logistics.AtMost
	}
	logistics.Limit{Rule: h.Rule, Side: side, Bound: logistics.Count(h.Persons)}.Check(r, subject, logistics.Count(persons))
}

func (t Team) laws(ps *logistics.Problems) {
	const path = "buyers.team"
	for _, h := range []struct {
		name string
		Headcount
	}{{"buyers", t.Buyers}, {"administrators", t.Administrators}} {
		if h.Persons < 1 {
			ps.Add(logistics.Join(path, h.name)+".persons", logistics.CodeRange, "%d persons; from 1", h.Persons)
		}
	}
	ps.Needed(path+".manager", t.Manager)
}
