package supplier

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Award says how often an award is given, to whom, in which form and of how much.
type Award struct {
	logistics.Duty
	To     logistics.List[string] `json:"to" label:"to|对象" list:"any"`
	As     logistics.List[string] `json:"as" label:"as|形式" list:"any"`
	Amount logistics.Limit        `json:"amount" label:"amount|金额"` // in yuan; side none: the documents give no number
}

// AwardFile is every award of one kind that was given, and the days that are judged.
type AwardFile struct {
	What  string                     `json:"what"`  // an award of the policy, such as AwardOfTheMonth
	From  logistics.Date             `json:"from"`  // the first day that is judged
	AsOf  logistics.Date             `json:"asOf"`  // the day of judgment, which is not over
	Given logistics.List[GivenAward] `json:"given"` // in any order
}

// GivenAward is one award that was given.
type GivenAward struct {
	On     logistics.Date   `json:"on"`               // the day on which it was given
	Role   logistics.Role   `json:"role"`             // the role that gave it
	By     logistics.Person `json:"by"`               // the person who gave it
	To     string           `json:"to"`               // the kind of recipient, in the policy's words such as ToTeam
	Name   string           `json:"name"`             // the recipient
	As     string           `json:"as"`               // its form, in the policy's words such as AsMaterial
	Amount *decimal.Decimal `json:"amount,omitempty"` // yuan; absent: no money
}

// CheckAwards judges the awards of one kind (004-008). It finds a month or year without one, a recipient whom the policy does not name, and
// another form. An amount is not checked until the policy has a bound. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckAwards(f AwardFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	i := slices.IndexFunc(pol.Services.Awards, func(a Award) bool { return a.What == f.What })
	var award Award
	if i >= 0 {
		award = pol.Services.Awards[i]
	} else {
		ps.Add("what", logistics.CodeUnknown, "%.40q is no award of this policy", f.What)
		award.Duty = pol.Services.anyDuty()
	}
	report := logistics.Report{Edition: pol.Edition}
	log := logistics.Log{From: f.From, AsOf: f.AsOf}
	for at, g := range f.Given {
		path := logistics.At("given", at)
		ps.Name(path+".to", g.To)
		ps.Name(path+".name", g.Name)
		ps.Name(path+".as", g.As)
		if g.Amount != nil {
			ps.Amount(path+".amount", *g.Amount)
		}
		log.Done = append(log.Done, logistics.Done{On: g.On, Role: g.Role, By: g.By, About: g.Name})
	}
	ps.Under("", award.Duty.Check(&report, "", log), "done[", "given[", ".about", ".name")
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	for _, g := range f.Given {
		award.check(&report, g)
	}
	return report, nil
}

// check judges one award that was given.
func (a Award) check(r *logistics.Report, g GivenAward) {
	at := a.What + " " + g.On.String() + " " + g.Name
	if !slices.Contains(a.To, g.To) {
		r.Find(a.Rule, logistics.Unlisted, at+".to", logistics.Said(g.To), logistics.Said(strings.Join(a.To, " / ")))
	}
	if !slices.Contains(a.As, g.As) {
		r.Find(a.Rule, logistics.Unlisted, at+".as", logistics.Said(g.As), logistics.Said(strings.Join(a.As, " / ")))
	}
	if g.Amount != nil {
		amount, _ := logistics.AmountOf(*g.Amount)
		a.Amount.Check(r, at+".amount", logistics.Yuan(amount))
	}
}

func (s Services) awardLaws(ps *logistics.Problems) {
	for i, a := range s.Awards {
		at := logistics.At("services.awards", i)
		distinctNames(ps, at+".to", a.To)
		distinctNames(ps, at+".as", a.As)
		if l := a.Amount; l.Side != logistics.NoSide && (l.Bound.Kind() != logistics.YuanKind || l.Side != logistics.AtMost && l.Side != logistics.Below) {
			ps.Add(at+".amount", logistics.CodeRange, "%s %s: at most an amount", l.Side, l.Bound)
		}
	}
}
