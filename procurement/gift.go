package procurement

import "example.com/logistics"

// Gift is something that a supplier gave a buyer. By is the buyer, At when he got it; Marks are what he did with it. Its value
// does not matter.
type Gift struct {
	logistics.Trail
	ID       string `json:"id"`
	Supplier string `json:"supplier"` // his number in the supplier master
}

// CheckGift judges whether a supplier's gift was handed in (000-032), on the day on which the buyer got it. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckGift(g Gift) (logistics.Report, error) {
	return pol.follow("gift "+g.ID, pol.Buyers.Gifts, g.Trail, func(ps *logistics.Problems) {
		ps.Name("id", g.ID)
		ps.Name("supplier", g.Supplier)
	})
}

// SpecialProblem is something special or sudden that a buyer met with: whatever the documented process does not provide for. By is
// the buyer, At when he met with it; Marks are whom he told.
type SpecialProblem struct {
	logistics.Trail
	ID string `json:"id"`
}

// CheckProblem judges whether a buyer reported a special problem to his direct superior at once (000-034). The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckProblem(p SpecialProblem) (logistics.Report, error) {
	return pol.follow("problem "+p.ID, pol.Buyers.Problems, p.Trail, func(ps *logistics.Problems) { ps.Name("id", p.ID) })
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
