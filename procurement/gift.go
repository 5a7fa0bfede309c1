package procurement

import (
	"slices"

	"example.com/logistics"
)

// Gift is something that a supplier gave a buyer. By is the buyer, At when the buyer got it; Marks are what was done with it
// ([ActHandIn]). Its value does not matter.
type Gift struct {
	logistics.Trail
	ID       string `json:"id"`
	Supplier string `json:"supplier"` // number in the supplier master
}

// CheckGift judges whether a supplier's gift was handed in on the day on which the buyer got it (000-032). The error is nil
// or an [*logistics.InvalidError].
func (pol Policy) CheckGift(g Gift) (logistics.Report, error) {
	return pol.follow("gift "+g.ID, pol.Buyers.Gifts, g.Trail, func(ps *logistics.Problems) {
		ps.Name("id", g.ID)
		ps.Name("supplier", g.Supplier)
	})
}

// Recipients say to whom something is reported: to any one of these roles.
type Recipients struct {
	logistics.Rule
	To logistics.List[logistics.Role] `json:"to" label:"to|报告对象" list:"any"`
}

// SpecialProblem is something special or sudden that a buyer met with: whatever the documented process does not provide for.
// By is the buyer, At when it was met with; Marks are the report of it ([ActReportToSuperior]).
type SpecialProblem struct {
	logistics.Trail
	ID         string         `json:"id"`
	ReportedTo logistics.Role `json:"reportedTo,omitzero"` // whom the buyer told; absent: nobody, or nobody knows whom
}

// CheckProblem judges whether a buyer reported a special problem at once, and to the direct superior (000-034). The error is
// nil or an [*logistics.InvalidError].
func (pol Policy) CheckProblem(p SpecialProblem) (logistics.Report, error) {
	steps := pol.Buyers.Problems
	reported := slices.ContainsFunc(steps, func(s logistics.Step) bool { _, done := p.Done(s.Act); return done })
	report, err := pol.follow("problem "+p.ID, steps, p.Trail, func(ps *logistics.Problems) {
		ps.Name("id", p.ID)
		checkReportedTo(ps, reported, p.ReportedTo)
	})
	if err == nil && reported {
		pol.Buyers.Superior.check(&report, "problem "+p.ID, p.ReportedTo)
	}
	return report, err
}

// checkReportedTo asks for a report where somebody is named to whom it was made.
func checkReportedTo(ps *logistics.Problems, reported bool, to logistics.Role) {
	switch {
	case to == "":
	case reported:
		ps.Name("reportedTo", string(to))
	default:
		ps.Add("reportedTo", logistics.CodeConflict, "a report has a moment and somebody to whom it was made")
	}
}

// check judges to whom a report was made.
func (rule Recipients) check(r *logistics.Report, subject string, to logistics.Role) {
	at := logistics.Join(subject, "reportedTo")
	switch {
	case to == "":
		r.Open(rule.Clause, at, logistics.Text{En: "to whom it was reported", Zh: "报告对象"})
	case !slices.Contains(rule.To, to):
		r.Find(rule.Rule, logistics.WrongRole, at, logistics.Roles(to), logistics.Roles(rule.To...))
	}
}

// diff compares two of them.
func (rule Recipients) diff(c *logistics.Comparison, question string, is Recipients) {
	term := func(cs logistics.Clauses, r Recipients) logistics.Term { return cs.Binds(r.Rule, roleText(r.To)) }
	c.Term(question, term(c.Old, rule), term(c.New, is), logistics.Fewer(rule.To, is.To).And(logistics.Binding(rule.Force, is.Force)))
}

// follow judges the acts that follow an event.
func (pol Policy) follow(subject string, steps logistics.Steps, t logistics.Trail, guard func(*logistics.Problems)) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	var ps logistics.Problems
	guard(&ps)
	t.CheckTrail(&ps)
	ps.Under("", checkDue(&report, steps, subject, t, true), t.Names()...)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}
