package approvaltest_test

import (
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/approval/approvaltest"
)

// What is drawn can be judged, lies at the bounds of the policy more often than not, and differs in all that matters.
func TestDrawnFacts(t *testing.T) {
	for _, pol := range []policy{approval.Factory(), approval.School(), edited(window("7d"))} {
		own := compiled(pol)
		prices, payments, files, forms := approvaltest.SomePurchase(pol), approvaltest.SomePayment(pol), approvaltest.SomePriceFile(pol), approvaltest.SomePaymentFile(pol)
		seen := map[string]int{}
		note := func(what string, is bool) {
			if is {
				seen[what]++
			}
		}
		const drawn = 400 // the same in every run
		for seed := range drawn {
			p := prices.Example(seed)
			d, err := own.DecidePrice(p)
			if err != nil {
				t.Fatal(err)
			}
			total, _ := d.Total.Amount()
			near, at := false, false
			for _, cut := range logistics.Cuts(logistics.YuanKind, pol.Price.Tiers, pol.Price.SiteVisit) {
				bound, _ := cut.Amount()
				near = near || total.Decimal().Sub(bound.Decimal()).Abs().LessThanOrEqual(yuan("0.0001"))
				at = at || !bound.IsZero() && total == bound
			}
			note("near a bound", near)
			note("at a bound", at)
			note("several lines", len(p.Lines) > 1)
			note("unbudgeted", !p.Budgeted)
			note("unlisted", !p.Listed)
			note("food", d.Analyst != "")
			note("two approvers", d.FirstApprover != "")
			note("quoted again", d.Requote)
			note("open", d.Open.Has("000-105"))
			note("earlier ones count", d.Clauses.Has(pol.Price.Splitting.Clause) && len(p.Earlier) > 0)

			file := files.Example(seed)
			r, err := own.CheckPrice(file)
			if err != nil {
				t.Fatal(err)
			}
			note("a price file in order", len(r.Findings) == 0)
			for _, f := range r.Findings {
				note("price "+f.Fault.String(), true)
			}
			if _, err := own.DecidePayment(payments.Example(seed)); err != nil {
				t.Fatal(err)
			}
			r, err = own.CheckPayment(forms.Example(seed))
			if err != nil {
				t.Fatal(err)
			}
			note("a payment file in order", len(r.Findings) == 0)
			for _, f := range r.Findings {
				note("payment "+f.Fault.String(), true)
			}
		}
		t.Log(pol.Edition, drawn, seen)
		want := []string{
			"at a bound", "several lines", "unbudgeted", "unlisted", "food", "two approvers", "quoted again", "open",
			"a price file in order", "price missing", "price wrong-role", "price self-approval", "price too-early",
			"a payment file in order", "payment missing", "payment wrong-role", "payment self-approval", "payment same-person", "payment out-of-order",
		}
		if !pol.Price.Splitting.Within.IsZero() {
			want = append(want, "earlier ones count")
		}
		for _, what := range want {
			if seen[what] == 0 {
				t.Errorf("%s: %d draws, and none has %s", pol.Edition, drawn, what)
			}
		}
		if 2*seen["near a bound"] < drawn {
			t.Errorf("%s: only %d of %d draws lie near a bound", pol.Edition, seen["near a bound"], drawn)
		}
	}
}

// A complete file has no finding, and what CompletePrice cannot make it refuses as the policy does.
func TestCompleteFiles(t *testing.T) {
	for _, pol := range []policy{approval.Factory(), approval.School()} {
		rapid.Check(t, func(t *rapid.T) {
			p := approvaltest.SomePurchase(pol).Draw(t, "purchase")
			p.Listed = true
			for i := range p.Lines {
				p.Lines[i].OneOff = true
			}
			file, err := approvaltest.CompletePrice(pol, p)
			if err != nil {
				t.Fatal(err)
			}
			if r, err := pol.CheckPrice(file); err != nil || len(r.Findings) > 0 {
				t.Fatalf("%v, %v", err, r.Findings)
			}
			form, err := approvaltest.CompletePayment(pol, approvaltest.SomePayment(pol).Draw(t, "payment"))
			if err != nil {
				t.Fatal(err)
			}
			if r, err := pol.CheckPayment(form); err != nil || !r.OK() {
				t.Fatalf("%v, %v", err, r)
			}
		})
	}
	_, want := approval.Factory().DecidePrice(approval.Purchase{})
	if _, err := approvaltest.CompletePrice(approval.Factory(), approval.Purchase{}); err == nil || err.Error() != want.Error() {
		t.Errorf("%v, want %v", err, want)
	}
	_, want = approval.Factory().DecidePayment(approval.Payment{})
	if _, err := approvaltest.CompletePayment(approval.Factory(), approval.Payment{}); err == nil || err.Error() != want.Error() {
		t.Errorf("%v, want %v", err, want)
	}
}
