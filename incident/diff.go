package incident

import (
	"slices"

	"example.com/logistics"
)

// Diff tells what changes where new takes the place of old. First comes every combination of kind and answers of which the
// severity or a clause is another, with the old and the new answer; then who acts first and the record; and for each
// severity its deadline, its steps, what may be done at any time, and who is told by each act; then what changes for
// requests, service, rounds, hazards, plans, guards and pupils.
//
// A change is stricter where the severity is higher, whatever papers that leaves out, or at one severity where more is left
// open that must be cleared up. No incident is below every severity. Which acts a higher severity adds and drops [Replay]
// tells, case by case.
//
// A deadline is stricter where the result is due sooner whenever the incident is found, measured on days of 24 hours; sooner
// for what is found in the morning and later in the evening is incomparable. A step is compared as [logistics.Steps.Than]
// has it; one that may no longer be left out is stricter. Fewer who may do something at any time, or who may act first, are
// stricter. A notice is stricter where somebody more is told, or one of fewer. Another record is incomparable, and so is
// another act that closes a case or comes before. A should is looser than a must.
//
// The clause and span of the result stand with the deadline; the result is among the steps only where something else of it
// changes. The error is nil or an [*logistics.InvalidError] with paths below "old" and "new".
func Diff(old, new Policy) (logistics.Diff, error) {
	if err := logistics.ValidateBoth(old, new); err != nil {
		return logistics.Diff{}, err
	}
	return diff(old, new), nil
}

// Compare says whether new is stricter than old as a whole, looser or neither: the direction of [Diff]. The error is that of
// Diff.
func Compare(old, new Policy) (logistics.Direction, error) {
	d, err := Diff(old, new)
	return d.Direction, err
}

// diff is Diff of what is known to be valid.
func diff(old, new Policy) logistics.Diff {
	c := &logistics.Comparison{Old: old.Clauses, New: new.Clauses}
	c.Add(logistics.Sweep(classSpace(),
		func(p logistics.Point) ClassRuling { return old.classRuling(incidentAt(p)) },
		func(p logistics.Point) ClassRuling { return new.classRuling(incidentAt(p)) },
		func(was, is ClassRuling) logistics.Direction { return is.than(was) })...)
	term := func(question string, was, is logistics.Text, oldRule, newRule logistics.Rule, direction logistics.Direction) {
		c.Term(question,
			logistics.Says(marked(was, oldRule), old.Clauses.Citation(oldRule.Clause)),
			logistics.Says(marked(is, newRule), new.Clauses.Citation(newRule.Clause)),
			direction.And(logistics.Binding(oldRule.Force, newRule.Force)))
	}
	term("handlers", whoever(old.Handlers.Roles), whoever(new.Handlers.Roles), old.Handlers.Rule, new.Handlers.Rule,
		logistics.Fewer(old.Handlers.Roles, new.Handlers.Roles))
	form := logistics.Same
	if old.Record.Key != new.Record.Key {
		form = logistics.Incomparable
	}
	term("record", actText(old.Record.Key), actText(new.Record.Key), old.Record.Rule, new.Record.Rule, form)
	for _, s := range Severities() {
		was, is := old.procedure(s), new.procedure(s)
		severity := logistics.Text{En: s.Label(logistics.English), Zh: s.Label(logistics.Chinese)}
		term(ofProcedure(s, ""), severity, severity, was.Rule, is.Rule, logistics.Same)
		if was, is := old.deadlineRuling(was), new.deadlineRuling(is); was != is {
			c.Add(logistics.Shift{Question: ofProcedure(s, "deadline"), Direction: is.than(was), Old: was, New: is})
		}
		diffSteps(c, ofProcedure(s, "steps"), was, is)
		diffMay(c, ofProcedure(s, "may"), was, is)
		for _, act := range toldBy(was, is) {
			if before, now := old.noticeRuling(was, act), new.noticeRuling(is, act); before != now {
				c.Add(logistics.Shift{Question: ofProcedure(s, logistics.Join("notices", act)), Direction: tells(was.notices(act), is.notices(act)), Old: before, New: now})
			}
		}
	}
	diffCases(c, old.Cases, new.Cases)
	diffRequests(c, old.Requests, new.Requests)
	diffService(c, old.Service, new.Service)
	diffRounds(c, old.Rounds, new.Rounds)
	diffEmergency(c, old, new)
	diffGuards(c, old.Guards, new.Guards)
	diffPupils(c, old.Pupils, new.Pupils)
	return c.Diff(old.Edition, new.Edition)
}

func actText(act string) logistics.Text {
	return logistics.Text{En: ActLabel(act, logistics.English), Zh: ActLabel(act, logistics.Chinese)}
}

// steps gives the steps as a route has them: the result with the deadline of what is found as a day begins.
func (p Procedure) steps() logistics.Steps {
	all := slices.Clone(p.Steps)
	deadline, _ := p.governing(midnight())
	for i := range all {
		if all[i].Act == ActResult {
			all[i].Rule, all[i].Within = deadline.Rule, deadline.Within
		}
	}
	return all
}

// diffSteps compares the steps, but for what the deadline alone changes of the result.
func diffSteps(c *logistics.Comparison, question string, old, new Procedure) {
	steps := logistics.Comparison{Old: c.Old, New: c.New}
	steps.Steps(question, old.steps(), new.steps())
	for _, shift := range steps.Shifts {
		was, is := shift.Old.(logistics.StepRuling), shift.New.(logistics.StepRuling)
		is.Within, is.Force, is.Clauses = was.Within, was.Force, was.Clauses
		if shift.Question == logistics.Join(question, ActResult) && was == is {
			continue
		}
		c.Add(shift)
	}
}

// diffMay compares what may be done at any time. A permission that is gone is stricter.
func diffMay(c *logistics.Comparison, question string, old, new Procedure) {
	may := logistics.Comparison{Old: c.Old, New: c.New}
	may.Steps(question, old.May, new.May)
	for _, shift := range may.Shifts {
		was, is := shift.Old.(logistics.StepRuling), shift.New.(logistics.StepRuling)
		if was.Asked != is.Asked {
			shift.Direction = shift.Direction.Back()
		}
		shift.Old, shift.New = MayRuling{was}, MayRuling{is}
		c.Add(shift)
	}
}

// toldBy gives the acts by which either tells somebody, in the order of their notices.
func toldBy(old, new Procedure) []string {
	var acts []string
	for _, n := range slices.Concat(old.Notices, new.Notices) {
		if !slices.Contains(acts, n.Act) {
			acts = append(acts, n.Act)
		}
	}
	return acts
}
