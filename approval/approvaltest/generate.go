package approvaltest

import (
	"fmt"
	"slices"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// SomePriceAmount draws totals in yuan, from 0.0001 to just below 10^15: mostly those at which a price decision of a valid policy may
// change, or 0.0001 beside, and seldom any other.
func SomePriceAmount(pol approval.Policy) *rapid.Generator[decimal.Decimal] {
	return near(priceStops(pol))
}

// SomePaymentAmount draws amounts in yuan as [SomePriceAmount] does, mostly those at which the signatures of a payment may change.
func SomePaymentAmount(pol approval.Policy) *rapid.Generator[decimal.Decimal] {
	return near(paymentStops(pol))
}

func near(at []stop) *rapid.Generator[decimal.Decimal] {
	return rapid.Custom(func(t *rapid.T) decimal.Decimal {
		if rapid.IntRange(0, 5).Draw(t, "anywhere") == 0 {
			return decimal.New(rapid.Int64Range(1, 999_999_999_999_999_999).Draw(t, "units"), -4)
		}
		return rapid.SampledFrom(at).Draw(t, "amount").Decimal
	})
}

// SomePurchase draws purchases that a valid policy can judge: of one to four lines, of one or several categories, bought regularly or
// once, with and without prices, a budget and a listed supplier and, where the policy adds earlier purchases, with some of them
// inside and outside its window. Their total lies at a bound more often than not.
func SomePurchase(pol approval.Policy) *rapid.Generator[approval.Purchase] {
	amounts := SomePriceAmount(pol)
	categories := rapid.OneOf(rapid.SampledFrom(named(pol)), rapid.SampledFrom(words(pol)))
	prices := rapid.SampledFrom([]string{"", "0", "1.9999", "2", "2.0001"})
	return rapid.Custom(func(t *rapid.T) approval.Purchase {
		p := approval.Purchase{Budgeted: rapid.Bool().Draw(t, "budgeted"), Listed: rapid.Bool().Draw(t, "listed"), On: onDay()}
		category := categories.Draw(t, "category")
		left := amounts.Draw(t, "total")
		if !pol.Price.Splitting.Within.IsZero() {
			p.Earlier, left = earlier(t, pol, left)
		}
		// What is not on the first lines is left for the last one.
		for range rapid.IntRange(0, 3).Draw(t, "more lines") {
			part := decimal.New(rapid.Int64Range(0, 3).Draw(t, "part"), -4)
			if part.GreaterThanOrEqual(left) {
				part = decimal.Decimal{}
			}
			left = left.Sub(part)
			p.Lines = append(p.Lines, approval.Line{Category: category, Amount: part})
		}
		p.Lines = append(p.Lines, approval.Line{Category: category, Amount: left})
		for i := range p.Lines {
			line := &p.Lines[i]
			if other := categories.Draw(t, "another category"); category != pol.Price.Food.Category && other != pol.Price.Food.Category {
				line.Category = other
			}
			line.OneOff = rapid.Bool().Draw(t, "one-off")
			for _, price := range []**decimal.Decimal{&line.Price, &line.CarriedOver} {
				if text := prices.Draw(t, "price"); text != "" {
					d := decimal.RequireFromString(text)
					*price = &d
				}
			}
		}
		return p
	})
}

// earlier draws earlier purchases around the first day of the window, and what is left of a total for this one.
func earlier(t *rapid.T, pol approval.Policy, total decimal.Decimal) ([]approval.Earlier, decimal.Decimal) {
	first, _ := pol.Price.Splitting.Within.Since(onDay())
	var all []approval.Earlier
	for i := range rapid.IntRange(0, 2).Draw(t, "earlier") {
		on := first.AddDays(rapid.IntRange(-1, 1).Draw(t, "day"))
		if on.IsZero() || on.After(onDay()) {
			on = onDay()
		}
		part := total.Mul(decimal.New(rapid.Int64Range(0, 6).Draw(t, "tenths"), -1)).Truncate(4)
		if part.GreaterThanOrEqual(total) {
			part = decimal.Decimal{}
		}
		if !on.Before(first) {
			total = total.Sub(part)
		}
		all = append(all, approval.Earlier{ID: fmt.Sprintf("PR-%d", i+1), On: on, Amount: part})
	}
	return all, total
}

// SomePayment draws payments that a valid policy can judge, with and without a budget, at the amounts of [SomePaymentAmount].
func SomePayment(pol approval.Policy) *rapid.Generator[approval.Payment] {
	amounts := SomePaymentAmount(pol)
	return rapid.Custom(func(t *rapid.T) approval.Payment {
		return approval.Payment{Amount: amounts.Draw(t, "amount"), Budgeted: rapid.Bool().Draw(t, "budgeted")}
	})
}

// SomePriceFile draws price files that a valid policy can judge: complete ones, as [CompletePrice] makes them, with up to three things
// changed that may make a finding.
func SomePriceFile(pol approval.Policy) *rapid.Generator[approval.PriceFile] {
	return priceFiles(pol, pol)
}

// decider is what the complete files are made by: the policy itself, or its compiled form.
type decider interface {
	DecidePrice(approval.Purchase) (approval.Decision, error)
	DecidePayment(approval.Payment) (approval.PaymentDecision, error)
}

func priceFiles(pol approval.Policy, by decider) *rapid.Generator[approval.PriceFile] {
	purchases := SomePurchase(pol)
	return rapid.Custom(func(t *rapid.T) approval.PriceFile {
		p := purchases.Draw(t, "purchase")
		d, err := by.DecidePrice(p)
		if err != nil {
			t.Fatalf("%s: %v", said(p), err)
		}
		f := completePrice(pol, p, d)
		for range rapid.IntRange(0, 3).Draw(t, "disturbances") {
			switch rapid.IntRange(0, 9).Draw(t, "disturbance") {
			case 0:
				f.Quotes = dropped(t, f.Quotes)
			case 1:
				f.Approvals = dropped(t, f.Approvals)
			case 2:
				f.Papers = dropped(t, f.Papers)
			case 3:
				f.OrderedAt, f.Route, f.ChosenBy = time.Time{}, "", ""
			case 4:
				f.Analysis, f.SaysUnbudgeted = nil, false
			case 5:
				f.Quotes = append(f.Quotes, approval.Quote{Supplier: "S-99"})
			default:
				disturb(t, f.Approvals, f.Requester, pol.Ladder.Rungs)
			}
		}
		f.Quotes, f.Approvals = shuffled(t, f.Quotes), shuffled(t, f.Approvals)
		return f
	})
}

// SomePaymentFile draws payment files that a valid policy can judge: complete ones, as [CompletePayment] makes them, with up to three
// things changed that may make a finding.
func SomePaymentFile(pol approval.Policy) *rapid.Generator[approval.PaymentFile] {
	return paymentFiles(pol, pol)
}

func paymentFiles(pol approval.Policy, by decider) *rapid.Generator[approval.PaymentFile] {
	payments, answers := SomePayment(pol), rapid.SampledFrom([]logistics.Answer{logistics.Unknown, logistics.No, logistics.Yes})
	return rapid.Custom(func(t *rapid.T) approval.PaymentFile {
		p := payments.Draw(t, "payment")
		d, err := by.DecidePayment(p)
		if err != nil {
			t.Fatalf("%s: %v", paymentSaid(p), err)
		}
		f := completePayment(pol, p, d)
		for range rapid.IntRange(0, 3).Draw(t, "disturbances") {
			switch rapid.IntRange(0, 8).Draw(t, "disturbance") {
			case 0:
				f.Signatures = dropped(t, f.Signatures)
			case 1:
				f.Invoice.Signatures = dropped(t, f.Invoice.Signatures)
			case 2:
				f.ListedAtOrder, f.Cleared = false, answers.Draw(t, "cleared")
			case 3:
				f.Genuine, f.MarketCash = answers.Draw(t, "genuine"), rapid.Bool().Draw(t, "cash")
			case 4:
				disturb(t, f.Invoice.Signatures, f.Applicant, []logistics.Role{logistics.Witness, logistics.Handler})
			default:
				disturb(t, f.Signatures, f.Applicant, pol.Ladder.Rungs)
			}
		}
		f.Signatures, f.Invoice.Signatures = shuffled(t, f.Signatures), shuffled(t, f.Invoice.Signatures)
		return f
	})
}

// dropped gives the list without one of its entries.
func dropped[T any](t *rapid.T, list []T) []T {
	if len(list) == 0 {
		return list
	}
	i := rapid.IntRange(0, len(list)-1).Draw(t, "dropped")
	return slices.Delete(slices.Clone(list), i, i+1)
}

// shuffled gives the list in another order.
func shuffled[T any](t *rapid.T, list []T) []T {
	if len(list) < 2 {
		return list
	}
	return rapid.Permutation(list).Draw(t, "order")
}

// disturb changes who signs one of the marks, in which role or when.
func disturb(t *rapid.T, marks []logistics.Mark, asks logistics.Person, roles []logistics.Role) {
	if len(marks) == 0 {
		return
	}
	m := &marks[rapid.IntRange(0, len(marks)-1).Draw(t, "mark")]
	switch rapid.IntRange(0, 3).Draw(t, "change") {
	case 0:
		m.By = asks
	case 1:
		m.By = marks[0].By
	case 2:
		m.Role = rapid.SampledFrom(roles).Draw(t, "role")
	default:
		m.At = m.At.Add(time.Duration(rapid.IntRange(-48, 48).Draw(t, "hours")) * time.Hour)
	}
}
