package main

import (
	"slices"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// paper is a paper that is signed, and what a policy says of it as it stood at some moment.
type paper struct {
	title   logistics.Text
	trail   logistics.Trail
	clauses map[string]logistics.ClauseID // of each act
	check   func(logistics.Trail) (logistics.Report, error)
	next    func(logistics.Trail) ([]logistics.Awaited, error)
}

// moment is what was known of a paper at a moment of judgment.
type moment struct {
	at      time.Time
	fresh   []logistics.Mark // put on it at this moment; none where somebody only looks
	done    []string         // acts so far, the earliest first
	awaited []logistics.Awaited
	report  logistics.Report
}

func requisition(pol approval.Policy, r approval.Requisition) paper {
	at := func(t logistics.Trail) approval.Requisition { return approval.Requisition{Trail: t, Total: r.Total} }
	clauses := clausesOf(pol.Requisition.Steps)
	for _, level := range pol.Requisition.Authority.Levels {
		clauses[string(level.Then.Approver)] = level.Clause
	}
	total, _ := logistics.AmountOf(r.Total) // a total that is none is told by the check
	yuan := logistics.Yuan(total)
	return paper{
		title: logistics.Text{
			En: "Purchase requisition, " + yuan.Text(logistics.English), Zh: "求购单，" + yuan.Text(logistics.Chinese),
		},
		trail: r.Trail, clauses: clauses,
		check: func(t logistics.Trail) (logistics.Report, error) { return pol.CheckRequisition(at(t)) },
		next:  func(t logistics.Trail) ([]logistics.Awaited, error) { return pol.Next(at(t)) },
	}
}

func order(pol approval.Policy, o approval.Order) paper {
	at := func(t logistics.Trail) approval.Order {
		return approval.Order{Trail: t, Category: o.Category, Channel: o.Channel}
	}
	chain := pol.Order.Ordinary
	return paper{
		title: logistics.Text{En: "Purchase order, " + o.Category.Label(logistics.English), Zh: "订单，" + o.Category.Label(logistics.Chinese)},
		trail: o.Trail, clauses: clausesOf(append(slices.Clone(chain.Steps), chain.Release)),
		check: func(t logistics.Trail) (logistics.Report, error) { return pol.CheckOrder(at(t)) },
		next:  func(t logistics.Trail) ([]logistics.Awaited, error) { return pol.Next(at(t)) },
	}
}

func clausesOf(steps logistics.Steps) map[string]logistics.ClauseID {
	clauses := map[string]logistics.ClauseID{}
	for _, step := range steps {
		clauses[step.Act] = step.Clause
	}
	return clauses
}

// timeline judges the paper when it was drawn up, at each mark, and at each look in between; the last moment is that of its
// last mark, or the one at which it is to be judged. The error is that of the policy and tells the whole paper's problems.
func (p paper) timeline(looks []time.Time) ([]moment, error) {
	if _, err := p.check(p.trail); err != nil {
		return nil, err
	}
	instants := []time.Time{p.trail.At}
	for _, m := range p.trail.Marks {
		instants = append(instants, m.At)
	}
	if !p.trail.AsOf.IsZero() {
		instants = append(instants, p.trail.AsOf)
	}
	last := slices.MaxFunc(instants, time.Time.Compare)
	for _, look := range looks {
		if look.Before(last) {
			instants = append(instants, look)
		}
	}
	instants = slices.DeleteFunc(instants, p.trail.At.After) // of what came too early the first moment tells
	slices.SortStableFunc(instants, time.Time.Compare)
	var moments []moment
	for _, at := range slices.CompactFunc(instants, time.Time.Equal) {
		m, err := p.at(at)
		if err != nil {
			return nil, err
		}
		moments = append(moments, m)
	}
	return moments, nil
}

// at judges the paper with the marks that it had at a moment.
func (p paper) at(at time.Time) (moment, error) {
	m := moment{at: at}
	then := p.trail
	then.AsOf, then.Marks = at, nil
	for _, mark := range p.trail.Marks {
		if mark.At.After(at) {
			continue
		}
		then.Marks = append(then.Marks, mark)
		if mark.At.Equal(at) {
			m.fresh = append(m.fresh, mark)
		}
	}
	for _, mark := range slices.SortedStableFunc(slices.Values(then.Marks), func(a, b logistics.Mark) int { return a.At.Compare(b.At) }) {
		if !slices.Contains(m.done, mark.Act) {
			m.done = append(m.done, mark.Act)
		}
	}
	var err error
	if m.report, err = p.check(then); err != nil {
		return moment{}, err
	}
	m.awaited, err = p.next(then)
	return m, err
}
