package budget

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Compilation says how the funds of a year are divided among needs.
type Compilation struct {
	Activity logistics.Checklist   `json:"activity" label:"what every activity has|办事须具备"`
	Classes  logistics.List[Class] `json:"classes" label:"classes of needs, the first served first|需求类别（依次保障）"`
	Funds    WithinFunds           `json:"funds" label:"what is planned and the reserve, within the funds|计划与机动数不超财力"`
	Balance  Balanced              `json:"balance" label:"what is planned, within the income|计划不超收入"`
	Reserve  logistics.Limit       `json:"reserve" label:"reserve as a share of the funds|机动数占财力比例"`
	Growth   logistics.Limit       `json:"growth" label:"operating funds as a share of last year's|运转经费与上年之比"`
}

// Class is a class of needs. A class gets nothing before every class above it in the list has all that it asks for.
type Class struct {
	logistics.Rule
	Class string `json:"class" label:"class|类别"`
}

// WithinFunds cites the clause by which what is planned and the reserve together stay within the funds.
type WithinFunds struct{ logistics.Rule }

// Balanced cites the clause by which what is planned stays within the income of the year.
type Balanced struct{ logistics.Rule }

// The classes of needs of the documented policies, the first served first.
const (
	Teaching = "teaching" // the front line of schools; the factory's policy does not have it
	Key      = "key"      // what the owner of the budget marks as a key need
	General  = "general"  // everything else
)

// Proposal is the money of a year and what is asked for out of it. Earmarked money, which is given for one purpose only, is compiled by a
// proposal of its own.
type Proposal struct {
	Year    logistics.Month        `json:"year"`    // the first month of the fiscal year
	Sources logistics.List[Source] `json:"sources"` // at least one; together they are the funds
	Reserve decimal.Decimal        `json:"reserve"` // yuan kept for what nobody foresees, more than 0 by the documented policies (000-176)
	Lines   logistics.List[Wanted] `json:"lines"`   // at least one
}

// Source is money of the year, within the state's budget or beside it: both are compiled together (003-013).
type Source struct {
	Name   string          `json:"name"`
	Amount decimal.Decimal `json:"amount"` // yuan, from 0
	Income bool            `json:"income"` // it is income of this year, earned or allotted; false: a loan, an advance or a reserve (003-013)
}

// Wanted is what is asked for one purpose.
type Wanted struct {
	ID     string           `json:"id"`
	Class  string           `json:"class"`            // a class of the policy, such as Teaching
	Amount decimal.Decimal  `json:"amount"`           // yuan, from 0
	Weight *decimal.Decimal `json:"weight,omitempty"` // by which the money is shared where it does not suffice for the class, from 0.0001; absent in the whole class: by Amount
}

// Budget is a budget as the policy compiles it, in yuan: Funds = Reserve + Allotted + Left.
type Budget struct {
	Edition  string                     `json:"edition"`
	Year     logistics.Month            `json:"year"`     // the first month of the fiscal year
	Funds    decimal.Decimal            `json:"funds"`    // all sources together
	Income   decimal.Decimal            `json:"income"`   // the sources that are income of this year; Allotted is at most that
	Reserve  decimal.Decimal            `json:"reserve"`  // put aside first
	Allotted decimal.Decimal            `json:"allotted"` // the sum of the lines
	Left     decimal.Decimal            `json:"left"`     // given to no line
	Lines    logistics.List[BudgetLine] `json:"lines"`    // in the order of the proposal
	Clauses  logistics.Citations        `json:"clauses"`
}

// String gives the budget in English.
func (b Budget) String() string { return b.Text(logistics.English) }

// Text gives the budget in l: the sums of the year, then each line with what it gets of what it asked for.
func (b Budget) Text(l logistics.Lang) string {
	yuan := func(d decimal.Decimal) string { return yuanText(d, l) }
	head := logistics.Text{
		En: yearText(b.Year) + ": funds of " + yuan(b.Funds) + ", " + yuan(b.Reserve) + " in reserve, " + yuan(b.Allotted) + " allotted, " + yuan(b.Left) + " left",
		Zh: yearText(b.Year) + " 年度预算：财力 " + yuan(b.Funds) + "，机动数 " + yuan(b.Reserve) + "，安排 " + yuan(b.Allotted) + "，未安排 " + yuan(b.Left),
	}
	lines := []string{b.Clauses.Behind(head.In(l), l)}
	for _, line := range b.Lines {
		lines = append(lines, "  "+logistics.Text{
			En: line.ID + " (" + Policy{}.Name(line.Class, l) + "): " + yuan(line.Allotted) + " of " + yuan(line.Asked),
			Zh: line.ID + "（" + Policy{}.Name(line.Class, l) + "）：申请 " + yuan(line.Asked) + "，安排 " + yuan(line.Allotted),
		}.In(l))
	}
	return strings.Join(lines, "\n")
}

// BudgetLine is what was asked for one purpose and what it gets, in yuan from 0.
type BudgetLine struct {
	ID       string          `json:"id"`
	Class    string          `json:"class"` // a class of the policy
	Asked    decimal.Decimal `json:"asked"`
	Allotted decimal.Decimal `json:"allotted"`
}

// Compile divides the funds of a year among what is asked for. The reserve is put aside first. Then each class gets all it asks for
// before the next one gets anything (000-175, 003-013). A class for which the money does not suffice shares it by weights, exactly to the
// fen as [Divide] does it, and no line gets more than it asks for. What is allotted stays within the income as well as within the funds.
//
// The error is nil or an [*logistics.InvalidError]: the policy is invalid, an amount has parts of a fen, a class is none of the policy's,
// a line is there twice, nothing is income, a weight is zero or only some lines of a class have one, the reserve is above the funds or
// one that the policy refuses (000-176).
func (pol Policy) Compile(p Proposal) (Budget, error) {
	var g guarded
	if err := pol.admits(func(ps *logistics.Problems) { g = p.check(pol, ps) }); err != nil {
		return Budget{}, err
	}
	left := min(g.funds-g.reserve, g.income)
	b := Budget{
		Edition: pol.Edition, Year: p.Year, Funds: g.funds.yuan(), Income: g.income.yuan(), Reserve: g.reserve.yuan(),
		Clauses: pol.cite(pol.Compilation.Funds.Rule, pol.Compilation.Balance.Rule, pol.Compilation.Reserve.Rule),
	}
	allotted := make([]fen, len(p.Lines))
	var total fen
	for _, class := range pol.Compilation.Classes {
		var at []int
		var by []uint64
		var caps []fen
		for i, l := range p.Lines {
			if l.Class == class.Class {
				at, by, caps = append(at, i), append(by, g.weights[i]), append(caps, g.asked[i])
			}
		}
		for n, part := range divideBelow(left, by, caps) {
			allotted[at[n]] = part
			total += part
		}
		left = min(g.funds-g.reserve, g.income) - total
		if len(at) > 0 {
			b.Clauses.Add(pol.Clauses.Citation(class.Clause))
		}
	}
	for i, l := range p.Lines {
		b.Lines = append(b.Lines, BudgetLine{l.ID, l.Class, g.asked[i].yuan(), allotted[i].yuan()})
	}
	b.Allotted, b.Left = total.yuan(), (g.funds - g.reserve - total).yuan()
	return b, nil
}

// guarded are the amounts of a proposal.
type guarded struct {
	funds, income, reserve fen
	asked                  []fen
	weights                []uint64
}

func (p Proposal) check(pol Policy, ps *logistics.Problems) guarded {
	var g guarded
	pol.Phasing.Start.check(ps, "year", p.Year)
	g.funds, g.income = checkSources(ps, p.Sources)
	known := len(*ps) == 0
	g.reserve = money(ps, "reserve", p.Reserve)
	if len(*ps) == 0 && g.reserve > g.funds {
		ps.Add("reserve", logistics.CodeRange, "%s is more than the funds, %s", g.reserve.measure(), g.funds.measure())
	}
	limit := pol.Compilation.Reserve
	if holds, known := limit.Holds(g.reserve.of(g.funds)); known && !holds && limit.Force == logistics.Must && len(*ps) == 0 {
		*ps = append(*ps, logistics.Problem{Path: "reserve", Code: logistics.CodeRange, Clause: limit.Clause,
			Detail: "a reserve of " + g.reserve.of(g.funds).String() + "; must be " + limit.Side.String() + " " + limit.Bound.String()})
	}
	if known && g.income == 0 {
		ps.Add("sources", logistics.CodeAbsent, "no income: nothing could be planned; say of each source whether it is one")
	}
	if len(p.Lines) == 0 {
		ps.Add("lines", logistics.CodeAbsent, "nothing is asked for")
	}
	if len(p.Lines) > maxParts {
		ps.Add("lines", logistics.CodeRange, "%d lines; at most %d", len(p.Lines), maxParts)
		return g
	}
	var ids, classes []string
	for _, l := range p.Lines {
		ids, classes = append(ids, l.ID), append(classes, l.Class)
	}
	checkIDs(ps, "lines", ids)
	pol.Compilation.checkClasses(ps, "lines", classes)
	for i, l := range p.Lines {
		g.asked = append(g.asked, money(ps, logistics.At("lines", i)+".amount", l.Amount))
	}
	sum(ps, "lines", g.asked...)
	g.weights = p.weights(ps, g.asked)
	return g
}

// weights gives the weight of every line: its own, or what it asks for where its class has none.
func (p Proposal) weights(ps *logistics.Problems, asked []fen) []uint64 {
	weights := make([]uint64, len(p.Lines))
	given, lines := map[string]int{}, map[string]int{}
	sums := map[string]logistics.Amount{}
	for i, l := range p.Lines {
		lines[l.Class]++
		if l.Weight == nil {
			weights[i] = uint64(asked[i])
			continue
		}
		given[l.Class]++
		at := logistics.At("lines", i) + ".weight"
		a := ps.Amount(at, *l.Weight)
		if a.IsZero() {
			ps.Add(at, logistics.CodeRange, "a weight of zero; leave the line out")
		}
		total, fits := sums[l.Class].Add(a)
		if !fits {
			ps.Add(at, logistics.CodeAmount, "the sum %v", logistics.ErrTooLarge)
		}
		sums[l.Class] = total
		weights[i] = unitsOf(a)
	}
	for i, l := range p.Lines {
		if n := given[l.Class]; l.Weight == nil && n > 0 && n < lines[l.Class] {
			ps.Add(logistics.At("lines", i)+".weight", logistics.CodeAbsent, "no weight, where others of %.40q have one", l.Class)
		}
	}
	return weights
}

// checkSources guards the money there is and gives its sum and that of the income in it.
func checkSources(ps *logistics.Problems, sources []Source) (funds, income fen) {
	if len(sources) == 0 {
		ps.Add("sources", logistics.CodeAbsent, "no money")
	}
	var names []string
	var all, own []fen
	for i, s := range sources {
		names = append(names, s.Name)
		f := money(ps, logistics.At("sources", i)+".amount", s.Amount)
		all = append(all, f)
		if s.Income {
			own = append(own, f)
		}
	}
	checkNames(ps, "sources", "name", names)
	return sum(ps, "sources", all...), sum(ps, "sources", own...)
}

// checkIDs asks for names under "id".
func checkIDs(ps *logistics.Problems, path string, ids []string) { checkNames(ps, path, "id", ids) }

// checkNames asks for names, each once and in one spelling.
func checkNames(ps *logistics.Problems, path, field string, names []string) {
	seen := map[string]bool{}
	var spelled logistics.Spellings
	for i, name := range names {
		at := logistics.At(path, i) + "." + field
		ps.Name(at, name)
		spelled.Add(ps, at, name)
		if seen[name] && name != "" {
			ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", name)
		}
		seen[name] = true
	}
}

// another asks for a word of a policy that is none of those before it.
func another(ps *logistics.Problems, at, word string, before []string) {
	switch {
	case word == "":
		ps.Add(at, logistics.CodeAbsent, "is empty")
	case slices.Contains(before, word):
		ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", word)
	}
}

// checkClasses asks for classes of the policy.
func (c Compilation) checkClasses(ps *logistics.Problems, path string, classes []string) {
	for i, class := range classes {
		if !slices.ContainsFunc(c.Classes, func(one Class) bool { return one.Class == class }) {
			ps.Add(logistics.At(path, i)+".class", logistics.CodeUnknown, "%.40q is no class of this policy", class)
		}
	}
}

func (c Compilation) laws(ps *logistics.Problems) {
	const path = "compilation"
	ps.KnownKeys(path+".activity", c.Activity, activityKeys()...)
	ps.Needed(path+".activity", c.Activity...)
	if len(c.Classes) == 0 {
		ps.Add(path+".classes", logistics.CodeAbsent, "no classes of needs: nothing could be compiled")
	}
	var seen []string
	for i, class := range c.Classes {
		another(ps, logistics.At(path+".classes", i)+".class", class.Class, seen)
		seen = append(seen, class.Class)
	}
	ps.Bounded(path+".reserve", c.Reserve, logistics.ShareKind, logistics.FloorSides()...)
	ps.Bounded(path+".growth", c.Growth, logistics.ShareKind, logistics.FloorSides()...)
}
