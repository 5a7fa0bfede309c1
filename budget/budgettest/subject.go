package budgettest

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// Subject is a policy together with what answers for it: funcs that answer as the methods of the policy do that have their names. A nil
// func is that method.
type Subject struct {
	Policy  budget.Policy
	Compile func(budget.Proposal) (budget.Budget, error)
	Phase   func(budget.PhasePlan) (budget.Phased, error)
	Pace    func(budget.PaceFile) (budget.Pace, error)
}

func promises() []logistics.Promise[*proof] {
	return []logistics.Promise[*proof]{
		{Name: "valid", Says: "the policy is complete and keeps its laws", Bare: true, Keep: func(p *proof) error { return logistics.Validate(p.Policy) }},
		{Name: "whole", Says: "the reserve, what is allotted and what is left are the funds, and the lines are what is allotted, to the fen", Keep: whole},
		{Name: "within", Says: "what is allotted is within the income, and no line above what is asked for it", Keep: within},
		{Name: "first", Says: "a class gets nothing that one before it still lacks", Keep: first},
		{Name: "spent", Says: "nothing is left while something is lacking", Keep: spent},
		{Name: "shared", Says: "a class that cannot have everything is shared by its weights, the fen that are over to the largest remainders, then to the first", Keep: shared},
		{Name: "more", Says: "a fen more of money takes nothing from any class", Keep: more},
		{Name: "phased", Says: "the year is its quarters and they are their months, each month within a fen of its weight", Keep: phased},
		{Name: "figures", Says: "what was planned and spent to date, and the year's plan, are sums of the months", Keep: figures},
		{Name: "projected", Says: "the year ends as it began, beside its plan, rounded up to the fen", Keep: projected},
		{Name: "without plan", Says: "spending where nothing was planned to date is an answer of its own", Keep: withoutPlan},
		{Name: "standing", Says: "ahead, on plan and behind are what the policy's limits say, and a fen more never sets a line back", Keep: standing},
		{Name: "refuses", Says: "what cannot be judged is an error, never a guess", Keep: refuses},
		{Name: "cited", Says: "every answer names the edition and cites clauses of the policy with their basis", Keep: cited},
		{Name: "agrees", Says: "the subject answers as the policy does", Keep: agrees},
		{Name: "repeatable", Says: "the same facts have the same answer, and are not changed", Keep: repeatable},
	}
}

// Broken gives the promises that s does not keep, in their order; none where it keeps them all. An invalid policy breaks "valid" and is
// asked nothing else.
func Broken(s Subject) []logistics.Breach {
	p := prove(s)
	return logistics.Broken(promises(), p, !p.invalid)
}

// Keeps asks s for one promise, by the name that [Broken] and [Run] give it. The error is nil where it is kept; an unknown name is an error.
func Keeps(s Subject, promise string) error {
	p := prove(s)
	return logistics.Keeps(promises(), p, !p.invalid, promise)
}

// Run proves a policy, one subtest for each promise.
func Run(t *testing.T, pol budget.Policy) {
	t.Helper()
	RunSubject(t, Subject{Policy: pol})
}

// RunSubject proves a subject, one subtest for each promise.
func RunSubject(t *testing.T, s Subject) {
	t.Helper()
	p := prove(s)
	logistics.Prove(t, promises(), p, !p.invalid)
}

// proof is a subject with its answers.
type proof struct {
	Subject
	invalid bool
	budgets []compiled
	phases  []laidOut
	paces   []paced
}

type compiled struct {
	facts  budget.Proposal
	answer budget.Budget
	err    error
}

type laidOut struct {
	facts  budget.PhasePlan
	answer budget.Phased
	err    error
}

type paced struct {
	facts  budget.PaceFile
	answer budget.Pace
	err    error
}

// prove asks the subject.
func prove(s Subject) *proof {
	p := &proof{Subject: s, invalid: logistics.Validate(s.Policy) != nil}
	if p.invalid {
		return p
	}
	if s.Compile == nil {
		p.Compile = s.Policy.Compile
	}
	if s.Phase == nil {
		p.Phase = s.Policy.Phase
	}
	if s.Pace == nil {
		p.Pace = s.Policy.Pace
	}
	for _, facts := range proposals(s.Policy) {
		answer, err := p.Compile(logistics.Clone(facts))
		p.budgets = append(p.budgets, compiled{facts, answer, err})
	}
	for _, facts := range phasePlans(s.Policy) {
		answer, err := p.Phase(logistics.Clone(facts))
		p.phases = append(p.phases, laidOut{facts, answer, err})
	}
	for _, facts := range paceFiles(s.Policy) {
		answer, err := p.Pace(logistics.Clone(facts))
		p.paces = append(p.paces, paced{facts, answer, err})
	}
	return p
}
