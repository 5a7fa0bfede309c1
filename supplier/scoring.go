package supplier

import (
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Scoring says how often each office scores a provider.
type Scoring struct {
	Monthly logistics.Duty `json:"monthly" label:"each office scores the provider|各处室评分"`
}

// ScoreFile is the scores of a month, of a provider or of a member of the staff, with everybody who has to score.
type ScoreFile struct {
	Of     string                     `json:"of"` // who is scored: the provider, or the member of the staff
	Month  logistics.Month            `json:"month"`
	AsOf   logistics.Date             `json:"asOf"`   // the day of judgment, not before the month; a score missing after the month is a finding
	By     logistics.List[string]     `json:"by"`     // everybody who has to score: the offices, or the teachers
	Scores logistics.List[ScoreByOne] `json:"scores"` // in any order, at most one of each
}

// ScoreByOne is the score that one office or one teacher gives.
type ScoreByOne struct {
	By    string          `json:"by"`    // one of ScoreFile.By
	Score decimal.Decimal `json:"score"` // 0 to 100
}

// MonthScore is the mean of the scores of a month, with what departs from the rules and what is missing.
type MonthScore struct {
	logistics.Report
	Of      string                 `json:"of"`
	Month   logistics.Month        `json:"month"`
	Score   logistics.Measure      `json:"score,omitzero"` // 0 to 100, the plain mean, exact; absent: it is held
	Held    bool                   `json:"held"`           // there is no score yet, and nothing may follow from it
	Scored  int                    `json:"scored"`         // how many have scored
	Missing logistics.List[string] `json:"missing"`        // who has not scored
	Clauses logistics.Citations    `json:"clauses"`
}

// ScoreProvider gives the mean of the scores that all offices give a provider for a month (002-048). It is held while a score is missing, and
// where an office is the provider itself (004-001). The error is nil or an [*logistics.InvalidError]: the policy is invalid, nobody has to
// score, a score is below 0 or above 100, an office is there twice or does not have to score.
func (pol Policy) ScoreProvider(f ScoreFile) (MonthScore, error) {
	if err := logistics.Validate(pol); err != nil {
		return MonthScore{}, err
	}
	return f.score(pol, pol.Services.Scoring.Monthly.Rule, pol.Services.Supervision.Separate.Rule)
}

// ScoreStaff gives the mean of the scores that all teachers give a member of the canteen's staff for a month (004-089). The score below which
// nobody stays (003-040) is not checked until the policy has a number. The error is that of [Policy.ScoreProvider].
func (pol Policy) ScoreStaff(f ScoreFile) (MonthScore, error) {
	if err := logistics.Validate(pol); err != nil {
		return MonthScore{}, err
	}
	staff := pol.Services.Staff
	m, err := f.score(pol, staff.Monthly.Rule, staff.Monthly.Rule)
	if err == nil && !m.Held {
		staff.CutOff.Check(&m.Report, m.subject(), m.Score)
	}
	return m, err
}

// score draws the mean; nobody scores himself.
func (f ScoreFile) score(pol Policy, rule, himself logistics.Rule) (MonthScore, error) {
	var ps logistics.Problems
	scores := f.check(&ps)
	if err := ps.Err(); err != nil {
		return MonthScore{}, err
	}
	m := MonthScore{Report: logistics.Report{Edition: pol.Edition}, Of: f.Of, Month: f.Month}
	m.Clauses.Add(pol.Clauses.Citation(rule.Clause))
	sum := new(big.Rat)
	for _, by := range f.By {
		at := m.subject() + " by " + by
		score, scored := scores[by]
		if logistics.SameName(by, f.Of) {
			m.Held = true
			m.Find(himself, logistics.Banned, at, logistics.Said(by), logistics.Measure{})
			continue
		}
		if scored {
			m.Scored++
			sum.Add(sum, logistics.Yuan(score).Rat())
			continue
		}
		m.Held = true
		m.Missing = append(m.Missing, by)
		if f.AsOf.After(f.Month.Last()) {
			m.Find(rule, logistics.Missing, at, logistics.Measure{}, logistics.Measure{})
		} else {
			m.Open(rule.Clause, at, logistics.Text{En: "the score", Zh: "评分"})
		}
	}
	if !m.Held {
		m.Score = logistics.Score(sum.Quo(sum, big.NewRat(int64(m.Scored), 1)))
	}
	return m, nil
}

// check gives the scores by who gave them.
func (f ScoreFile) check(ps *logistics.Problems) map[string]logistics.Amount {
	ps.Name("of", f.Of)
	if f.Month.IsZero() {
		ps.Add("month", logistics.CodeAbsent, "no month")
	}
	checkDay(ps, "asOf", f.AsOf, f.Month.First())
	if len(f.By) == 0 {
		ps.Add("by", logistics.CodeAbsent, "nobody has to score")
	}
	distinctBodies(ps, "by", f.By)
	scores := map[string]logistics.Amount{}
	for i, s := range f.Scores {
		at := logistics.At("scores", i)
		_, twice := scores[s.By]
		switch {
		case !slices.Contains(f.By, s.By):
			ps.Add(at+".by", logistics.CodeUnknown, "%.40q does not have to score", s.By)
		case twice:
			ps.Add(at+".by", logistics.CodeDuplicate, "%.40q has scored already", s.By)
		}
		scores[s.By] = scoreOf(ps, at+".score", s.Score)
	}
	return scores
}

// scoreOf guards a score: 0 to 100.
func scoreOf(ps *logistics.Problems, path string, d decimal.Decimal) logistics.Amount {
	score, err := logistics.AmountOf(d)
	switch {
	case err != nil:
		ps.Add(path, logistics.CodeAmount, "%v", err)
	case logistics.Yuan(score).Rat().Cmp(hundred()) > 0:
		ps.Add(path, logistics.CodeRange, "%s is above 100", score)
	}
	return score
}

func (m MonthScore) subject() string { return m.Of + " " + m.Month.String() }

// String gives the score in English.
func (m MonthScore) String() string { return m.Text(logistics.English) }

// Text gives the score on one line in l: "P-3 2026-03: score 86.3333… (002-048 (read))".
func (m MonthScore) Text(l logistics.Lang) string {
	says := logistics.Text{En: "on hold: no score yet", Zh: "暂缓：尚无得分"}.In(l)
	if !m.Held {
		says = logistics.Text{En: "score ", Zh: "得分 "}.In(l) + m.Score.Text(l)
	}
	return m.subject() + logistics.Text{En: ": ", Zh: "："}.In(l) + m.Clauses.Behind(says, l) + restOfReport(m.Report, l)
}

// restOfReport gives what a report holds behind a decision on one line.
func restOfReport(r logistics.Report, l logistics.Lang) string {
	var b strings.Builder
	semicolon := logistics.Text{En: "; ", Zh: "；"}.In(l)
	for _, f := range r.Findings {
		b.WriteString(semicolon + f.Text(l))
	}
	for _, u := range r.Unchecked {
		b.WriteString(semicolon + u.Text(l))
	}
	return b.String()
}
