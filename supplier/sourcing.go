package supplier

import (
	"fmt"
	"strconv"

	"example.com/logistics"
)

// CategoryCount says how many suppliers are listed for a category, as [Policy.RollOn] counts them.
type CategoryCount struct {
	Category logistics.Category `json:"category"` // in the policy's words
	Listed   int                `json:"listed"`   // suppliers, from 0
}

// CheckCategories judges whether each of the categories that are handed in has at least as many listed suppliers as it should (000-049). The
// error is nil or an [*logistics.InvalidError]: the policy is invalid, a category is none of its words or there twice, a number is below
// 0.
func (pol Policy) CheckCategories(counts []CategoryCount) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	report := logistics.Report{Edition: pol.Edition}
	seen := map[logistics.Category]bool{}
	for i, c := range counts {
		at := logistics.At("", i)
		pol.category(&ps, at+".category", c.Category)
		if c.Listed < 0 {
			ps.Add(at+".listed", logistics.CodeRange, "%d suppliers", c.Listed)
		}
		if seen[c.Category] {
			ps.Add(at+".category", logistics.CodeDuplicate, "%.40q is there twice", c.Category)
		}
		seen[c.Category] = true
		pol.Qualification.PerCategory.Check(&report, "category "+string(c.Category), logistics.Count(c.Listed))
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

// QuoteDecision says whether a category has enough listed suppliers for a number of quotes.
type QuoteDecision struct {
	Edition  string              `json:"edition"`
	Category logistics.Category  `json:"category"`
	Listed   int                 `json:"listed"`
	Quotes   int                 `json:"quotes"`
	Possible bool                `json:"possible"` // false: the purchase waits until more suppliers are listed
	Short    int                 `json:"short"`    // how many more; 0: none
	Force    logistics.Force     `json:"force"`    // whether the bar must or should be kept
	Clauses  logistics.Citations `json:"clauses"`
}

// DecideQuotes says whether a category has enough listed suppliers for so many quotes, each of which comes from another supplier: with fewer
// the purchase waits until more are listed (000-049, 000-054). quotes is what the price tier asks for, from 0. The error is nil or an
// [*logistics.InvalidError]: the policy is invalid, the category is none of its words, a number is below 0.
func (pol Policy) DecideQuotes(c CategoryCount, quotes int) (QuoteDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return QuoteDecision{}, err
	}
	var ps logistics.Problems
	pol.category(&ps, "category", c.Category)
	if c.Listed < 0 {
		ps.Add("listed", logistics.CodeRange, "%d suppliers", c.Listed)
	}
	if quotes < 0 {
		ps.Add("quotes", logistics.CodeRange, "%d quotes", quotes)
	}
	if err := ps.Err(); err != nil {
		return QuoteDecision{}, err
	}
	rule := pol.Qualification.Quotes.Rule
	d := QuoteDecision{
		Edition: pol.Edition, Category: c.Category, Listed: c.Listed, Quotes: quotes,
		Possible: c.Listed >= quotes, Short: max(0, quotes-c.Listed), Force: rule.Force,
	}
	d.Clauses.Add(pol.Clauses.Citation(rule.Clause))
	d.Clauses.Add(pol.Clauses.Citation(pol.Evaluation.Sources.Listed.Clause))
	return d, nil
}

// String gives the decision in English.
func (d QuoteDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l: "food: 3 quotes, 2 listed suppliers: barred, list 1 more first (000-049 (read), 000-054
// (read))".
func (d QuoteDecision) Text(l logistics.Lang) string {
	says := logistics.Text{En: "possible", Zh: "可行"}
	if short := strconv.Itoa(d.Short); !d.Possible {
		says = logistics.Text{En: "barred, list " + short + " more first", Zh: "不得采购，须先增列 " + short + " 家"}
	}
	line := logistics.Text{
		En: fmt.Sprintf("%s: %s, %s: ", d.Category.Label(logistics.English), logistics.Plural(d.Quotes, "quote"), logistics.Plural(d.Listed, "listed supplier")),
		Zh: fmt.Sprintf("%s：报价 %d 家，在册 %d 家：", d.Category.Label(logistics.Chinese), d.Quotes, d.Listed),
	}
	mark := ""
	if !d.Possible {
		mark = d.Force.Mark(l)
	}
	return d.Clauses.Behind(line.In(l)+says.In(l)+mark, l)
}
