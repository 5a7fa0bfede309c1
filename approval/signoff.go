package approval

import (
	"reflect"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// SignOff is a paper about which [Policy.Next] can be asked: a [Requisition], an [Order], a [Document], an [OutgoingDocument], a
// [Matter], a [LargePurchase], a [Permission], a [PriceFile] or a [PaymentFile].
type SignOff interface {
	// asked gives the steps that the policy, which is valid, asks for and what they are judged against; pairs of names say
	// what the fields of a case are called in the paper.
	asked(pol Policy, ps *logistics.Problems) (steps logistics.Steps, on logistics.Case, names []string)
}

// Next says who is awaited next with a paper and, where the policy sets a time limit, by when: every act that is not done while all
// acts before it are. With a payment file the signatures on the invoice are awaited too, as acts such as "invoice.handled".
//
// The list is empty where all acts are done. Whether the right persons did them, and what becomes of copies, registers and
// departments, is judged by the check of the paper. The error is nil or an [*logistics.InvalidError] with the paths of the paper.
func (pol Policy) Next(paper SignOff) ([]logistics.Awaited, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	var ps logistics.Problems
	if v := reflect.ValueOf(paper); paper == nil || v.Kind() == reflect.Pointer && v.IsNil() {
		ps.Add("", logistics.CodeAbsent, "no paper")
		return nil, ps.Err()
	}
	var next []logistics.Awaited
	if of, both := paper.(interface {
		next(Policy, *logistics.Problems) []logistics.Awaited
	}); both {
		next = of.next(pol, &ps)
	} else {
		steps, on, names := paper.asked(pol, &ps)
		awaited, err := steps.Next(on)
		ps.Under("", err, names...)
		next = awaited
	}
	if err := ps.Err(); err != nil {
		return nil, err
	}
	return next, nil
}

// judged checks the steps of a paper under a subject, and adds their problems.
func (pol Policy) judged(paper SignOff, subject string, ps *logistics.Problems) logistics.Report {
	report := logistics.Report{Edition: pol.Edition}
	steps, on, names := paper.asked(pol, ps)
	ps.Under("", steps.Check(&report, subject, on), names...)
	return report
}

// anything is a case whose acts are not looked at, for what they should be is not known.
func anything(on logistics.Case) logistics.Case {
	for _, m := range on.Marks {
		on.Others = append(on.Others, m.Act)
	}
	return on
}

// lastLaws adds the problems of a step that follows all others.
func lastLaws(ps *logistics.Problems, path string, step logistics.Step, others logistics.Steps) {
	if slices.ContainsFunc(others, func(s logistics.Step) bool { return s.Act == step.Act }) {
		ps.Add(path+".act", logistics.CodeDuplicate, "%.40q is the act of a signature", step.Act)
	}
	if len(step.After) > 0 {
		ps.Add(path+".after", logistics.CodeConflict, "it follows every signature; name none")
	}
}

// pardon takes out that an act is missing: it may still come.
func pardon(r *logistics.Report, subject, act string) {
	r.Findings = slices.DeleteFunc(r.Findings, func(f logistics.Finding) bool {
		return f.Fault == logistics.Missing && f.Subject == logistics.Join(subject, act)
	})
}

// sofar is whether something is there; before a paper is closed it may still come.
func sofar(there bool, closed time.Time) logistics.Answer {
	if !there && closed.IsZero() {
		return logistics.Unknown
	}
	return logistics.Known(there)
}

// sum guards an amount of which 0 says that it is missing.
func sum(ps *logistics.Problems, path string, d decimal.Decimal) logistics.Amount {
	before := len(*ps)
	amount := ps.Amount(path, d)
	if len(*ps) == before && amount.IsZero() {
		ps.Add(path, logistics.CodeRange, "is 0: an amount is missing")
	}
	return amount
}

// words adds a problem for each word of a list that is empty or there before.
func words[T ~string](ps *logistics.Problems, path string, list []T) {
	seen := map[T]bool{"": true}
	for i, w := range list {
		if seen[w] {
			ps.Add(logistics.At(path, i), logistics.CodeDuplicate, "%.40q is no further word", w)
		}
		seen[w] = true
	}
}
