package budget

import (
	"math/big"
	"strings"

	"example.com/logistics"
)

// Staffing says how many people a kitchen and a service center need, and what there is to train the staff.
type Staffing struct {
	Least    logistics.Limit     `json:"least" label:"kitchen hands, as a share of the diners|炊事人员占就餐人数（下限）"`
	Most     logistics.Limit     `json:"most" label:"kitchen hands, as a share of the diners, at most|炊事人员占就餐人数（上限）"`
	Compared logistics.Need      `json:"compared" label:"kitchen hands beside those of others|同业比较"`
	Center   logistics.Limit     `json:"center" label:"staff of a service center|客服中心人员"`
	Degree   logistics.Need      `json:"degree" label:"each of them|每人"`
	Training logistics.Checklist `json:"training" label:"training of the staff|职工培训"`
}

// The keys of staffing; the fields of the facts carry them.
const (
	keyCompared   = "comparison-with-the-industry"
	keyBachelor   = "bachelor-degree"
	keyFund       = "training-fund"
	keyTraining   = "training-plan"
	keyAssessment = "assessment-rules"
)

// KitchenDecision says how many people a kitchen needs and may have.
type KitchenDecision struct {
	Edition string              `json:"edition"`
	Diners  int                 `json:"diners"`         // who actually eat there
	Least   logistics.Measure   `json:"least,omitzero"` // people; absent: the policy has no number
	Most    logistics.Measure   `json:"most,omitzero"`  // people; absent: the policy has no number
	Clauses logistics.Citations `json:"clauses"`
}

// String gives the answer in English.
func (k KitchenDecision) String() string { return k.Text(logistics.English) }

// Text gives the answer in l: "433 diners: from 5 to 7 kitchen hands (000-006 (read))".
func (k KitchenDecision) Text(l logistics.Lang) string {
	says := logistics.Text{
		En: logistics.Count(k.Diners).Text(l) + " diners: from " + k.Least.Text(l) + " to " + k.Most.Text(l) + " kitchen hands",
		Zh: "就餐 " + logistics.Count(k.Diners).Text(l) + " 人：炊事人员 " + k.Least.Text(l) + " 至 " + k.Most.Text(l) + " 人",
	}
	return k.Clauses.Behind(says.In(l), l)
}

// maxHeads bounds diners and hands.
const maxHeads = 10_000_000

// DecideKitchen says how many people a kitchen needs for so many who actually eat there: by the documented policies from 1 to 1.5 for a
// hundred, both rounded up to whole persons (000-006). The error is nil or an [*logistics.InvalidError]: the policy is invalid, diners
// below 0 or above 10,000,000.
func (pol Policy) DecideKitchen(diners int) (KitchenDecision, error) {
	if err := pol.admits(func(ps *logistics.Problems) { heads(ps, "diners", diners) }); err != nil {
		return KitchenDecision{}, err
	}
	least, most := pol.Staffing.posts(diners)
	return KitchenDecision{pol.Edition, diners, least, most, pol.cite(pol.Staffing.Least.Rule, pol.Staffing.Most.Rule)}, nil
}

// posts gives the bounds for so many diners, in whole persons; unknown where the policy has no number.
func (s Staffing) posts(diners int) (least, most logistics.Measure) {
	return wholePosts(s.Least, diners), wholePosts(s.Most, diners)
}

func wholePosts(l logistics.Limit, diners int) logistics.Measure {
	if l.Side == logistics.NoSide {
		return logistics.Measure{}
	}
	posts := new(big.Rat).Mul(l.Bound.Rat(), big.NewRat(int64(diners), 1))
	n, rest := new(big.Int).QuoRem(posts.Num(), posts.Denom(), new(big.Int))
	if rest.Sign() > 0 {
		n.Add(n, big.NewInt(1))
	}
	return logistics.Count(int(n.Int64()))
}

// Kitchen says how many people work in a kitchen, and for how many diners.
type Kitchen struct {
	ID       string `json:"id"`
	Diners   int    `json:"diners"`          // who actually eat there, from 0 to 10,000,000
	Hands    int    `json:"hands"`           // who work there, from 0 to 10,000,000
	Compared bool   `json:"compared"`        // the number was compared with other companies of the industry
	Reason   string `json:"reason,omitzero"` // why it departs from the ratio; absent: no reason is on record
}

// CheckKitchen judges how many people work in a kitchen, and whether that was compared with other companies (000-006). As the ratio is
// advice, a recorded reason settles a departure. The error is nil or an [*logistics.InvalidError]: no name, a number out of its range.
func (pol Policy) CheckKitchen(k Kitchen) (logistics.Report, error) {
	return pol.ask(func(ps *logistics.Problems) {
		ps.Name("id", k.ID)
		heads(ps, "diners", k.Diners)
		heads(ps, "hands", k.Hands)
		said(ps, "reason", k.Reason)
	}, func(r *logistics.Report) {
		rules, at := pol.Staffing, "kitchen "+k.ID
		least, most := rules.posts(k.Diners)
		for _, one := range []struct {
			limit logistics.Limit
			bound logistics.Measure
		}{{rules.Least, least}, {rules.Most, most}} {
			limit := one.limit
			limit.Bound = one.bound
			if k.Reason == "" || limit.Force == logistics.Must || limit.Side == logistics.NoSide {
				limit.Check(r, at+".hands", logistics.Count(k.Hands))
			}
		}
		rules.Compared.Check(r, at, logistics.Known(k.Compared))
	})
}

// said adds a problem for words that say nothing; none at all are left out.
func said(ps *logistics.Problems, path, words string) {
	if words != "" && strings.TrimSpace(words) == "" {
		ps.Add(path, logistics.CodeWord, "of spaces; leave it out where there is none")
	}
}

// heads guards a number of persons.
func heads(ps *logistics.Problems, path string, n int) {
	if n < 0 || n > maxHeads {
		ps.Add(path, logistics.CodeRange, "%d persons; from 0 to %d", n, maxHeads)
	}
}

// CenterStaff is the staff of a service center.
type CenterStaff struct {
	ID    string                      `json:"id"`
	Staff logistics.List[StaffMember] `json:"staff"` // everybody, each once
}

// StaffMember is one member of the staff of a service center.
type StaffMember struct {
	Person   logistics.Person `json:"person"`
	Bachelor bool             `json:"bachelor"` // this person has a bachelor's degree (004-115)
}

// CheckCenterStaff judges the staff of a service center: at least two, each with a bachelor's degree (004-115). The error is nil or
// an [*logistics.InvalidError].
func (pol Policy) CheckCenterStaff(c CenterStaff) (logistics.Report, error) {
	return pol.ask(func(ps *logistics.Problems) {
		ps.Name("id", c.ID)
		var names []string
		for _, m := range c.Staff {
			names = append(names, string(m.Person))
		}
		checkNames(ps, "staff", "person", names)
	}, func(r *logistics.Report) {
		at := "service center " + c.ID + ".staff"
		pol.Staffing.Center.Check(r, at, logistics.Count(len(c.Staff)))
		for i, m := range c.Staff {
			pol.Staffing.Degree.Check(r, logistics.At(at, i), logistics.Known(m.Bachelor))
		}
	})
}

// TrainingFund says what there is to train the staff (004-126). False: it is not there.
type TrainingFund struct {
	Fund       bool `json:"fund"`       // a fund whose money is spent for nothing else
	Plan       bool `json:"plan"`       // a plan of training
	Assessment bool `json:"assessment"` // rules by which training is assessed
}

// CheckTraining judges whether there is a training fund, a plan and rules to assess training (004-126). The error is nil or an
// [*logistics.InvalidError]: the policy is invalid.
func (pol Policy) CheckTraining(f TrainingFund) (logistics.Report, error) {
	return pol.ask(func(*logistics.Problems) {}, func(r *logistics.Report) {
		pol.Staffing.Training.Check(r, "training", func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{keyFund: f.Fund, keyTraining: f.Plan, keyAssessment: f.Assessment}[key])
		})
	})
}

func (s Staffing) laws(ps *logistics.Problems) {
	const path = "staffing"
	ps.Bounded(path+".least", s.Least, logistics.ShareKind, logistics.AtLeast)
	ps.Bounded(path+".most", s.Most, logistics.ShareKind, logistics.AtMost)
	if order, known := s.Least.Bound.Compare(s.Most.Bound); known && order > 0 {
		ps.Add(path+".least", logistics.CodeConflict, "%s is more than %s", s.Least.Bound, s.Most.Bound)
	}
	for _, one := range []struct {
		field string
		bound logistics.Measure
	}{{"least", s.Least.Bound}, {"most", s.Most.Bound}} {
		if r := one.bound.Rat(); r != nil && one.bound.Kind() == logistics.ShareKind && r.Cmp(big.NewRat(1, 1)) > 0 {
			ps.Add(path+"."+one.field+".bound", logistics.CodeRange, "%s: more hands than diners", one.bound)
		}
	}
	ps.Bounded(path+".center", s.Center, logistics.CountKind, logistics.FloorSides()...)
	for _, list := range []struct {
		field string
		needs logistics.Checklist
		known []string
	}{
		{"compared", logistics.Checklist{s.Compared}, []string{keyCompared}}, {"degree", logistics.Checklist{s.Degree}, []string{keyBachelor}},
		{"training", s.Training, []string{keyFund, keyTraining, keyAssessment}},
	} {
		ps.KnownKeys(path+"."+list.field, list.needs, list.known...)
		ps.Needed(path+"."+list.field, list.needs...)
	}
}
