package suppliertest

import (
	"errors"
	"fmt"
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

// Breach is a promise that a subject does not keep.
type Breach struct {
	Promise string
	Err     error // every case found: the facts, what was answered, what was wanted, by which clause
}

// String gives the promise and the cases.
func (b Breach) String() string { return b.Promise + ": " + b.Err.Error() }

// promise is one thing that every subject must keep.
type promise struct {
	name, says string
	bare       bool // it is about the policy alone and can be asked of an invalid one
	keep       func(Subject) error
}

func promises() []promise {
	return []promise{
		{"valid", "the policy is complete and keeps its laws", true, valid},
		{"weights", "the weights add up to exactly 100, in the policy and in every answer", true, weights},
		{"exact", "the grade comes from the exact score", false, exact},
		{"total", "every score from 0 to 100 has a grade, 100 too", true, total},
		{"monotone", "a better score is never a worse grade, one more fault never a better standing", false, monotone},
		{"no data", "no data is no pass", false, noData},
		{"calendar", "a line counts in the calendar month and half-year of its due date and in no other", false, calendar},
		{"order", "the order of lines and events does not matter", false, orderFree},
		{"partition", "a tally merged of any parts answers as the subject does", false, partitionFree},
		{"alone", "each factor alone disqualifies at its bound and not one step below", false, alone},
		{"cited", "every factor and grade cites the policy's clauses with their basis", false, cited},
		{"repeatable", "the same facts have the same answer, and stay as they are", false, repeatable},
		{"replacement", "a change of supplier needs a reason, a listed supplier and an approval", false, replacement},
		{"agrees", "the subject answers as the policy does", false, agrees},
	}
}

// Broken gives the promises that s does not keep, in their order; none where it keeps them all. Of an invalid policy only
// what can be read from it is asked.
func Broken(s Subject) []Breach {
	invalid := logistics.Validate(s.Policy) != nil
	var all []Breach
	for _, p := range promises() {
		if invalid && !p.bare {
			continue
		}
		if err := p.keep(s); err != nil {
			all = append(all, Breach{p.name, err})
		}
	}
	return all
}

// Run proves a policy, one subtest for each promise.
func Run(t *testing.T, pol supplier.Policy) {
	t.Helper()
	RunSubject(t, Subject{Policy: pol})
}

// RunSubject proves a subject, one subtest for each promise.
func RunSubject(t *testing.T, s Subject) {
	t.Helper()
	invalid := logistics.Validate(s.Policy) != nil
	for _, p := range promises() {
		t.Run(p.name, func(t *testing.T) {
			if invalid && !p.bare {
				t.Skip("the policy is not valid")
			}
			if err := p.keep(s); err != nil {
				t.Errorf("%s:\n%v", p.says, err)
			}
		})
	}
}

// faults collects the cases in which a promise is broken, the first few of them in words.
type faults struct {
	told []error
	more int
}

func (f *faults) add(detail string, args ...any) {
	const most = 6
	if len(f.told) == most {
		f.more++
		return
	}
	f.told = append(f.told, fmt.Errorf(detail, args...))
}

// unjudged notes that facts without a problem were refused, and says whether they were.
func (f *faults) unjudged(facts any, err error) bool {
	if err != nil {
		f.add("%v: cannot be judged: %w", facts, err)
	}
	return err != nil
}

func (f *faults) err() error {
	if f.more > 0 {
		return errors.Join(append(f.told, fmt.Errorf("and %d more", f.more))...)
	}
	return errors.Join(f.told...)
}
