package supplier_test

import (
	"errors"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// judgeFacts reads facts of one kind and puts them to a question; what cannot be judged is refused and nothing else happens.
func judgeFacts[F any](t *testing.T, data []byte, ask func(F) error) {
	t.Helper()
	var facts F
	if logistics.Decode(data, &facts) != nil {
		return
	}
	stable(t, facts)
	if err := ask(facts); err != nil && !errors.Is(err, logistics.ErrInvalid) {
		t.Fatal(err)
	}
}

func FuzzLife(f *testing.F) {
	seeds(f, wholeLife(), life())
	f.Fuzz(func(t *testing.T, data []byte) {
		pol := supplier.Factory()
		judgeFacts(t, data, func(l supplier.LifeFile) error {
			if err := second(pol.CheckLifecycle(l)); err != nil {
				return err
			}
			state, err := pol.ListedOn(l, day("2026-01-01"))
			stable(t, state)
			return err
		})
	})
}

func FuzzQualificationFacts(f *testing.F) {
	seeds(f, dairy(), evaluation(), special(), stall(), supplier.VisitFile{Total: figure("5000")}, reviewed("2026-03-10"))
	f.Fuzz(func(t *testing.T, data []byte) {
		pol := supplier.School()
		judgeFacts(t, data, func(x supplier.SupplierFile) error {
			return second(pol.CheckQualification(x, supplier.AtDelivery, day("2026-03-10")))
		})
		judgeFacts(t, data, func(x supplier.EvaluationFile) error { return second(pol.CheckEvaluation(x)) })
		judgeFacts(t, data, func(x supplier.PurchaseSource) error { return second(pol.CheckPurchaseSource(x)) })
		judgeFacts(t, data, func(x supplier.VisitFile) error { return second(pol.CheckVisit(x)) })
		judgeFacts(t, data, func(x supplier.ReviewLog) error { return second(pol.CheckReviews(x)) })
	})
}
