package assetstest

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

// Subject is a policy together with what answers for it: Reconcile as [assets.Policy.Reconcile] does, Compensate as
// [assets.Policy.DecideCompensation]. A nil func is the policy's own method.
type Subject struct {
	Policy     assets.Policy
	Reconcile  func(assets.StocktakeFile) (assets.Reconciliation, error)
	Compensate func(assets.LossFile) (assets.CompensationDecision, error)
}

func promises() []logistics.Promise[Subject] {
	return []logistics.Promise[Subject]{
		{Name: "valid", Says: "the policy is complete and keeps its laws", Bare: true, Keep: func(s Subject) error { return logistics.Validate(s.Policy) }},
		{Name: "counted", Says: "fixed assets and supplies are counted by some row with a frequency", Keep: isCounted},
		{Name: "refuses", Says: "what cannot be counted is an error, never a guess", Keep: refuses},
		{Name: "conserves", Says: "no piece is lost in a count and none is made", Keep: conserves},
		{Name: "clean", Says: "the adjustments of a closed count make the next one clean", Keep: clean},
		{Name: "open", Says: "a difference without a cause and a responsible person is found and not adjusted", Keep: open},
		{Name: "bounded", Says: "nobody pays less than nothing or more than the price", Keep: bounded},
		{Name: "ends", Says: "from every state of a thing a way leads to an end", Keep: ends},
	}
}

// Broken gives the promises that s does not keep, in their order; none where it keeps them all. An invalid policy breaks "valid" and is
// asked nothing else.
func Broken(s Subject) []logistics.Breach {
	s, valid := s.ready()
	return logistics.Broken(promises(), s, valid)
}

// Run proves a policy, one subtest for each promise.
func Run(t *testing.T, pol assets.Policy) {
	t.Helper()
	RunSubject(t, Subject{Policy: pol})
}

// RunSubject proves a subject, one subtest for each promise.
func RunSubject(t *testing.T, s Subject) {
	t.Helper()
	s, valid := s.ready()
	logistics.Prove(t, promises(), s, valid)
}

func (s Subject) ready() (Subject, bool) {
	if s.Reconcile == nil {
		s.Reconcile = s.Policy.Reconcile
	}
	if s.Compensate == nil {
		s.Compensate = s.Policy.DecideCompensation
	}
	return s, logistics.Validate(s.Policy) == nil
}
