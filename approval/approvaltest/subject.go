package approvaltest

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// Subject is a policy together with a program that answers for it: a func for each question that the program answers. For a nil
// func the policy itself answers.
type Subject struct {
	Policy        approval.Policy
	DecidePrice   func(approval.Purchase) (approval.Decision, error)
	CheckPrice    func(approval.PriceFile) (logistics.Report, error)
	DecidePayment func(approval.Payment) (approval.PaymentDecision, error)
	CheckPayment  func(approval.PaymentFile) (logistics.Report, error)
}

func promises() []logistics.Promise[*proof] {
	return []logistics.Promise[*proof]{
		{Name: "valid", Says: "the policy is complete and keeps its laws", Bare: true, Keep: func(p *proof) error { return logistics.Validate(p.policy) }},
		{Name: "total", Says: "every category is decided at every amount, with and without a budget, by a role on the ladder", Keep: total},
		{Name: "monotone", Says: "neither a larger amount nor a missing budget lowers the approver or the number of quotes", Keep: monotone},
		{Name: "cited", Says: "every answer on a price cites a clause, and only clauses of the policy with its basis", Keep: cited},
		{Name: "agrees", Says: "the subject answers as the policy does", Keep: agrees},
		{Name: "order", Says: "neither the order of lines, quotes and signatures nor the parting of a line matters", Keep: orderFree},
		{Name: "own request", Says: "nobody approves his own request, but at the lowest rung where its tier says so", Keep: ownRequest},
		{Name: "splitting", Says: "within the window, a purchase in parts ends with no laxer an answer than as a whole", Keep: splitting},
		{Name: "no data", Says: "what is missing or not listed is never passed", Keep: noData},
		{Name: "untouched", Says: "the facts that are handed in stay as they are", Keep: untouched},
		{Name: "payment total", Says: "every payment is decided: somebody signs it, and an office gets the form", Keep: paymentTotal},
		{Name: "payment monotone", Says: "neither a larger amount nor a missing budget drops a signature", Keep: paymentMonotone},
		{Name: "payment cited", Says: "every answer on a payment cites a clause, and only clauses of the policy with its basis", Keep: paymentCited},
		{Name: "own payment", Says: "nobody signs his own payment", Keep: ownPayment},
	}
}

// Broken gives the promises that s does not keep, in their order; none where it keeps them all. Of an invalid policy that is the
// promise "valid" alone.
func Broken(s Subject) []logistics.Breach {
	p := prove(s)
	return logistics.Broken(promises(), p, !p.invalid)
}

// Keeps asks s for one promise by its name, such as "monotone", and is nil where s keeps it. An unknown name is an error, and so is
// any promise but "valid" of an invalid policy.
func Keeps(s Subject, promise string) error {
	p := prove(s)
	return logistics.Keeps(promises(), p, !p.invalid, promise)
}

// Run proves a policy in a test, one subtest for each promise: approvaltest.Run(t, ourPolicy()) is all that the test needs.
func Run(t *testing.T, pol approval.Policy) {
	t.Helper()
	RunSubject(t, Subject{Policy: pol})
}

// RunSubject proves a program that answers for a policy in a test, one subtest for each promise.
func RunSubject(t *testing.T, s Subject) {
	t.Helper()
	p := prove(s)
	logistics.Prove(t, promises(), p, !p.invalid)
}
