package suppliertest

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// Subject is a policy together with what answers for it. A nil func is the policy's own method.
type Subject struct {
	Policy           supplier.Policy
	Disqualify       func(supplier.MonthFile) (supplier.Verdict, error)
	Grade            func(supplier.HalfFile) (supplier.GradeResult, error)
	CheckReplacement func(supplier.ReplacementFile) (logistics.Report, error)
}

func (s Subject) disqualify(f supplier.MonthFile) (supplier.Verdict, error) {
	if s.Disqualify == nil {
		return s.Policy.Disqualify(f)
	}
	return s.Disqualify(f)
}

func (s Subject) grade(f supplier.HalfFile) (supplier.GradeResult, error) {
	if s.Grade == nil {
		return s.Policy.Grade(f)
	}
	return s.Grade(f)
}

func (s Subject) replacement(f supplier.ReplacementFile) (logistics.Report, error) {
	if s.CheckReplacement == nil {
		return s.Policy.CheckReplacement(f)
	}
	return s.CheckReplacement(f)
}

func promises() []logistics.Promise[Subject] {
	return []logistics.Promise[Subject]{
		{Name: "valid", Says: "the policy is complete and keeps its laws", Bare: true, Keep: valid},
		{Name: "weights", Says: "the weights add up to exactly 100, in the policy and in every answer", Bare: true, Keep: weights},
		{Name: "exact", Says: "the grade comes from the exact score", Keep: exact},
		{Name: "total", Says: "every score from 0 to 100 has a grade, 100 too", Bare: true, Keep: total},
		{Name: "monotone", Says: "a better score is never a worse grade, one more fault never a better standing", Keep: monotone},
		{Name: "no data", Says: "no data is no pass", Keep: noData},
		{Name: "calendar", Says: "a line counts in the calendar month and half-year of its due date and in no other", Keep: calendar},
		{Name: "order", Says: "the order of lines and events does not matter", Keep: orderFree},
		{Name: "partition", Says: "a tally merged of any parts answers as the subject does", Keep: partitionFree},
		{Name: "alone", Says: "each factor alone disqualifies at its bound and not one step below", Keep: alone},
		{Name: "cited", Says: "every factor and grade cites the policy's clauses with their basis", Keep: cited},
		{Name: "repeatable", Says: "the same facts have the same answer, and stay as they are", Keep: repeatable},
		{Name: "replacement", Says: "a change of supplier needs a reason, a listed supplier and an approval", Keep: replacement},
		{Name: "agrees", Says: "the subject answers as the policy does", Keep: agrees},
	}
}

// Broken gives the promises that s does not keep, in their order; none where it keeps them all. Of an invalid policy only
// what can be read from it is asked.
func Broken(s Subject) []logistics.Breach {
	return logistics.Broken(promises(), s, logistics.Validate(s.Policy) == nil)
}

// Run proves a policy, one subtest for each promise.
func Run(t *testing.T, pol supplier.Policy) {
	t.Helper()
	RunSubject(t, Subject{Policy: pol})
}

// RunSubject proves a subject, one subtest for each promise.
func RunSubject(t *testing.T, s Subject) {
	t.Helper()
	logistics.Prove(t, promises(), s, logistics.Validate(s.Policy) == nil)
}

// faults collects the cases in which a promise is broken.
type faults struct{ logistics.Faults }

// unjudged notes that facts without a problem were refused, and says whether they were.
func (f *faults) unjudged(facts any, err error) bool {
	if err != nil {
		f.Add("%v: cannot be judged: %w", facts, err)
	}
	return err != nil
}
