package incident

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// HygieneContest cites the clause by which the best departments are named after an inspection of the dormitories (000-160).
type HygieneContest struct{ logistics.Rule }

// HygieneScore is the score of one department in an inspection of the dormitories.
type HygieneScore struct {
	Department string          `json:"department"`
	Score      decimal.Decimal `json:"score"` // 0 to 100, at most 4 decimals
}

// HygieneRanking is the departments in the order of their scores.
type HygieneRanking struct {
	Edition string                    `json:"edition"`
	Places  logistics.List[HygieneAt] `json:"places"` // the best first; those of one score by name
	Clauses logistics.Citations       `json:"clauses"`
}

// HygieneAt is the place of one department. Departments of one score share a place.
type HygieneAt struct {
	Place int `json:"place"` // from 1; after two in first place comes the third
	HygieneScore
}

// String gives the ranking in English.
func (r HygieneRanking) String() string { return r.Text(logistics.English) }

// Text gives the ranking in l: the clause, then each department on a line: "1 packing: 94".
func (r HygieneRanking) Text(l logistics.Lang) string {
	lines := []string{r.Clauses.Behind(logistics.Text{En: "hygiene of the dormitories", Zh: "宿舍卫生评比"}.In(l), l)}
	for _, at := range r.Places {
		lines = append(lines, "  "+strconv.Itoa(at.Place)+" "+at.Department+logistics.Text{En: ": " + at.Score.String(), Zh: "：" + at.Score.String() + " 分"}.In(l))
	}
	return strings.Join(lines, "\n")
}

// RankHygiene ranks the departments of an inspection of the dormitories by their scores (000-160). How many are named, and
// by what scale, is not in the documents: all are ranked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) RankHygiene(scores []HygieneScore) (HygieneRanking, error) {
	if err := logistics.Validate(pol); err != nil {
		return HygieneRanking{}, err
	}
	var ps logistics.Problems
	distinctNames(&ps, "", "department", namesOf(scores, func(s HygieneScore) string { return s.Department }))
	for i, s := range scores {
		at := logistics.At("", i) + ".score"
		known := len(ps)
		ps.Amount(at, s.Score)
		if len(ps) == known && (s.Score.GreaterThan(decimal.New(100, 0))) {
			ps.Add(at, logistics.CodeRange, "%s: no score is above 100", s.Score)
		}
	}
	if err := ps.Err(); err != nil {
		return HygieneRanking{}, err
	}
	r := HygieneRanking{Edition: pol.Edition}
	r.Clauses.Add(pol.Clauses.Citation(pol.Rounds.Ranking.Clause))
	sorted := slices.SortedFunc(slices.Values(scores), func(a, b HygieneScore) int {
		return cmp.Or(b.Score.Cmp(a.Score), cmp.Compare(a.Department, b.Department))
	})
	for i, s := range sorted {
		place := i + 1
		if i > 0 && s.Score.Equal(sorted[i-1].Score) {
			place = r.Places[i-1].Place
		}
		r.Places = append(r.Places, HygieneAt{place, s})
	}
	return r, nil
}

// CanteenGrade says which hygiene grade a canteen must have at least (004-087).
type CanteenGrade struct {
	logistics.Rule
	Scale logistics.List[string] `json:"scale" label:"grades, the best first|等级（由高到低）"`
	Least string                 `json:"least" label:"at least|不低于"`
}

// CheckCanteenGrade judges the hygiene grade that the authorities gave a canteen (004-087): one below the least that is
// asked for. An empty grade is unchecked. The error is nil or an [*logistics.InvalidError]: the policy is invalid, or the
// grade is not on its scale.
func (pol Policy) CheckCanteenGrade(grade string) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	g := pol.Rounds.Grade
	report := logistics.Report{Edition: pol.Edition}
	at := slices.Index(g.Scale, grade)
	switch {
	case grade == "":
		report.Open(g.Clause, "canteen.grade", logistics.Text{En: "the grade: nobody says", Zh: "等级（未说明）"})
	case at < 0:
		var ps logistics.Problems
		ps.Add("", logistics.CodeUnknown, "%.40q is no grade of the scale", grade)
		return logistics.Report{}, ps.Err()
	case at > slices.Index(g.Scale, g.Least):
		report.Find(g.Rule, logistics.Failed, "canteen.grade", logistics.Said(grade), logistics.Said(g.Least))
	}
	return report, nil
}

func (g CanteenGrade) laws(ps *logistics.Problems) {
	distinctNames(ps, "rounds.grade.scale", "", g.Scale)
	if !slices.Contains(g.Scale, g.Least) {
		ps.Add("rounds.grade.least", logistics.CodeUnknown, "%.40q is not on the scale", g.Least)
	}
}

// CheckSiteList judges whether everything of a list about the site is there. The lists are who answers for a patrolled place
// (004-079), the control of pupils' food (004-058), rulebooks of equipment and the days of its items (004-118), what the
// guards look after (000-011). The error is that of [Policy.CheckServiceList].
func (pol Policy) CheckSiteList(f ServiceFile) (logistics.Report, error) {
	return pol.checkList(pol.Rounds.Lists, f)
}
