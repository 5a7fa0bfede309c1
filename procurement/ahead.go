package procurement

import "example.com/logistics"

// judgeSteps gives what steps find in a trail, without what is still to come: an act that is missing counts where a later one is
// done. It adds the problems of the trail.
func judgeSteps(ps *logistics.Problems, steps logistics.Steps, subject string, t logistics.Trail) logistics.List[logistics.Finding] {
	var all logistics.Report
	t.CheckTrail(ps)
	ps.Under("", steps.Check(&all, subject, t.Case()), t.Names()...)
	last := 0 // how many steps there are up to the last that is done
	for i, s := range steps {
		if _, done := t.Done(s.Act); done {
			last = i + 1
		}
	}
	ahead := map[string]bool{}
	for _, s := range steps[last:] {
		ahead[logistics.Join(subject, s.Act)] = true
	}
	var found logistics.List[logistics.Finding]
	for _, f := range all.Findings {
		if f.Fault != logistics.Missing || !ahead[f.Subject] {
			found = append(found, f)
		}
	}
	return found
}
