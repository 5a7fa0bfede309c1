package approval_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics/approval"
)

// sameAnswer asks both forms and fails where they differ.
func sameAnswer[F, A any](t rapid.TB, facts F, plain, compiled func(F) (A, error)) {
	t.Helper()
	want, err := plain(facts)
	got, gotErr := compiled(facts)
	if (err == nil) != (gotErr == nil) || err != nil && err.Error() != gotErr.Error() || !reflect.DeepEqual(want, got) {
		t.Fatalf("plain %v, %v\ncompiled %v, %v", want, err, got, gotErr)
	}
}

// The compiled form answers on files and payments as the policy does, valid ones and others.
func TestAuthorityAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pol := rapid.OneOf(rapid.Just(approval.Factory()), rapid.Just(approval.School()), policies()).Draw(t, "policy")
		a, err := approval.Compile(pol)
		if err != nil {
			t.Fatal(err)
		}
		pair, authorities := [2]approval.Policy{pol, pol}, [2]*approval.Authority{a, a}
		for range 3 {
			file, form := *priceCase(t, pair, authorities).price, *paymentCase(t, pair).payment
			if rapid.IntRange(0, 4).Draw(t, "hostile") == 0 {
				harm(t, &file.Purchase)
				form.Applicant, form.Amount = "", form.Amount.Neg()
			}
			sameAnswer(t, file, pol.CheckPrice, a.CheckPrice)
			sameAnswer(t, form.Payment, pol.DecidePayment, a.DecidePayment)
			sameAnswer(t, form, pol.CheckPayment, a.CheckPayment)
		}
	})
}

func TestAuthorityKeepsNothing(t *testing.T) {
	for _, fresh := range []func() approval.Policy{approval.Factory, approval.School} {
		pol := fresh()
		a := compile(t, pol)
		scramble(&pol)
		file, form := priceFile(t, fresh(), buy("diesel", "50000")), paymentFile(t, fresh(), pay("10000.01"))
		file.Approvals, form.Signatures = nil, nil
		sameAnswer(t, file, fresh().CheckPrice, a.CheckPrice)
		sameAnswer(t, form.Payment, fresh().DecidePayment, a.DecidePayment)
		sameAnswer(t, form, fresh().CheckPayment, a.CheckPayment)
	}
}

func TestAuthorityIsMadeByCompile(t *testing.T) {
	for _, a := range []*approval.Authority{nil, {}} {
		_, price := a.DecidePrice(buy("food", "1"))
		_, file := a.CheckPrice(approval.PriceFile{})
		_, payment := a.DecidePayment(pay("1"))
		_, form := a.CheckPayment(approval.PaymentFile{})
		for _, err := range []error{price, file, payment, form} {
			if err == nil || err.Error() != "an authority is made by Compile" {
				t.Errorf("%v", err)
			}
		}
	}
}
