package suppliertest

import (
	"reflect"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// Subject is a policy together with what answers for it: funcs that answer as the methods of the policy do that have their names. A nil
// func is that method.
type Subject struct {
	Policy           supplier.Policy
	Disqualify       func(supplier.MonthFile) (supplier.Verdict, error)
	Grade            func(supplier.HalfFile) (supplier.GradeResult, error)
	CheckReplacement func(supplier.ReplacementFile) (logistics.Report, error)

	CheckQualification  func(f supplier.SupplierFile, at supplier.Occasion, on logistics.Date) (logistics.Report, error)
	ListedOn            func(h supplier.LifeFile, on logistics.Date) (supplier.ListedState, error)
	CheckQuote          func(supplier.Quote) (logistics.Report, error)
	PriceOn             func(h supplier.PriceHistory, on logistics.Date) (supplier.PriceAnswer, error)
	CheckOrderedPrice   func(supplier.OrderedPrice) (logistics.Report, error)
	CheckDeliveries     func(supplier.DeliveryFile) (logistics.Report, error)
	Balance             func(supplier.DeliveryFile) (supplier.OrderBalance, error) // nil: [supplier.DeliveryFile.Balance]
	CheckReconciliation func(supplier.ReconciliationFile) (logistics.Report, error)
	CheckService        func(supplier.ServiceFile) (logistics.Report, error)
	EvaluateService     func(supplier.ServiceReview) (supplier.Appraisal, error)
	DecidePay           func(supplier.PayFile) (supplier.PayDecision, error)
}

// filled is the subject with the policy's own methods in place of what is nil.
func (s Subject) filled() Subject {
	own := s.Policy
	orOwn(&s.CheckQualification, own.CheckQualification)
	orOwn(&s.ListedOn, own.ListedOn)
	orOwn(&s.CheckQuote, own.CheckQuote)
	orOwn(&s.PriceOn, own.PriceOn)
	orOwn(&s.CheckOrderedPrice, own.CheckOrderedPrice)
	orOwn(&s.CheckDeliveries, own.CheckDeliveries)
	orOwn(&s.Balance, supplier.DeliveryFile.Balance)
	orOwn(&s.CheckReconciliation, own.CheckReconciliation)
	orOwn(&s.CheckService, own.CheckService)
	orOwn(&s.EvaluateService, own.EvaluateService)
	orOwn(&s.DecidePay, own.DecidePay)
	return s
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

// orOwn puts the policy's own method in place of a nil func.
func orOwn[F any](f *F, own F) {
	if reflect.ValueOf(*f).IsNil() {
		*f = own
	}
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
		{Name: "papers", Says: "a paper is valid from its first to its last day, and not the day before or after", Keep: papers},
		{Name: "complete", Says: "what is added on file is never a finding more, and with everything on file nothing is found", Keep: complete},
		{Name: "listing", Says: "nobody is listed before the last step that leads there, and without any one of them nobody is", Keep: listing},
		{Name: "price", Says: "a confirmed price holds from its day to the end of its hold, without a gap before the next; a higher one waits for it", Keep: held},
		{Name: "ceiling", Says: "no price is in order above the policy's limits over the confirmed and the approved one", Keep: ceiling},
		{Name: "delivery", Says: "ordered and excess are received and outstanding; the due date is in time, in however many parts", Keep: inParts},
		{Name: "windows", Says: "the first and the last day of a window are in it, the days beside them are not", Keep: windows},
		{Name: "third party", Says: "a third party weighs less than every other body and what the policy allows, or there is no score", Keep: thirdParty},
		{Name: "pay", Says: "a better score is never paid less, and nothing is paid above what is due or while it is held", Keep: pay},
		{Name: "agrees", Says: "the subject answers as the policy does", Keep: agrees},
	}
}

// Broken gives the promises that s does not keep, in their order; none where it keeps them all. Of an invalid policy only
// what can be read from it is asked.
func Broken(s Subject) []logistics.Breach {
	return logistics.Broken(promises(), s, logistics.Validate(s.Policy) == nil)
}

// Keeps asks s for one promise, by the name that [Broken] and [Run] give it. The error is nil where it is kept; an unknown name is an error.
func Keeps(s Subject, promise string) error {
	return logistics.Keeps(promises(), s, logistics.Validate(s.Policy) == nil, promise)
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
