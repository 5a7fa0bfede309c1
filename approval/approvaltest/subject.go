package approvaltest

import (
	"errors"
	"fmt"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// Subject is a policy together with what answers for it. A nil func is the policy's own method.
type Subject struct {
	Policy        approval.Policy
	DecidePrice   func(approval.Purchase) (approval.Decision, error)
	CheckPrice    func(approval.PriceFile) (logistics.Report, error)
	DecidePayment func(approval.Payment) (approval.PaymentDecision, error)
	CheckPayment  func(approval.PaymentFile) (logistics.Report, error)
}

// Breach is a promise that a subject does not keep.
type Breach struct {
	Promise string
	Err     error // the cases found: the facts, what was answered, what was wanted, by which clause
}

// String gives the promise and the cases.
func (b Breach) String() string { return b.Promise + ": " + b.Err.Error() }

// promise is one thing that every subject must keep.
type promise struct {
	name, says string
	keep       func(*proof) error
}

// valid is the promise without which no other can be asked.
const valid = "valid"

func promises() []promise {
	return []promise{
		{valid, "the policy is complete and keeps its laws", func(p *proof) error { return logistics.Validate(p.policy) }},
		{"total", "every category is decided at every amount, with and without a budget, by a role on the ladder", total},
		{"monotone", "neither a larger amount nor a missing budget lowers the approver or the number of quotes", monotone},
		{"cited", "every answer on a price cites a clause, and only clauses of the policy with its basis", cited},
		{"agrees", "the subject answers as the policy does", agrees},
		{"order", "neither the order of lines, quotes and signatures nor the parting of a line matters", orderFree},
		{"own request", "nobody approves his own request, but at the lowest rung where its tier says so", ownRequest},
		{"splitting", "within the window, a purchase in parts ends with no laxer an answer than as a whole", splitting},
		{"no data", "what is missing or not listed is never passed", noData},
		{"untouched", "the facts that are handed in stay as they are", untouched},
		{"payment total", "every payment is decided: somebody signs it, and an office gets the form", paymentTotal},
		{"payment monotone", "neither a larger amount nor a missing budget drops a signature", paymentMonotone},
		{"payment cited", "every answer on a payment cites a clause, and only clauses of the policy with its basis", paymentCited},
		{"own payment", "nobody signs his own payment", ownPayment},
	}
}

// Broken gives the promises that s does not keep, in their order; none where it keeps them all. Of an invalid policy
// nothing else is asked.
func Broken(s Subject) []Breach {
	p := prove(s)
	var all []Breach
	for _, promise := range promises() {
		if promise.name != valid && p.invalid {
			continue
		}
		if err := promise.keep(p); err != nil {
			all = append(all, Breach{promise.name, err})
		}
	}
	return all
}

// Run proves a policy, one subtest for each promise.
func Run(t *testing.T, pol approval.Policy) {
	t.Helper()
	RunSubject(t, Subject{Policy: pol})
}

// RunSubject proves a subject, one subtest for each promise.
func RunSubject(t *testing.T, s Subject) {
	t.Helper()
	p := prove(s)
	for _, promise := range promises() {
		t.Run(promise.name, func(t *testing.T) {
			if promise.name != valid && p.invalid {
				t.Skip("the policy is not valid")
			}
			if err := promise.keep(p); err != nil {
				t.Errorf("%s:\n%v", promise.says, err)
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

func (f *faults) err() error {
	if f.more > 0 {
		return errors.Join(append(f.told, fmt.Errorf("and %d more", f.more))...)
	}
	return errors.Join(f.told...)
}
