package approvaltest

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// proof is a subject with its answers: to every category, with and without a budget, at every amount that matters.
type proof struct {
	policy        approval.Policy
	invalid       bool
	own           *approval.Authority // the policy's own answers
	subject       Subject             // with a func for every question
	alone         bool                // the subject is the policy itself
	prices        []priced            // for each category, budgeted and not, by rising amount
	payments      []paid              // budgeted and not, by rising amount
	cases         []priced            // those of prices where a tier begins: what files are made of
	paymentCases  []paid
	stops         int // amounts for each category and budget
	drawnFiles    []approval.PriceFile
	drawnPayments []approval.PaymentFile
}

// priced is a purchase with the subject's decision.
type priced struct {
	facts    approval.Purchase
	decision approval.Decision
	err      error
}

// paid is a payment with the subject's decision.
type paid struct {
	facts    approval.Payment
	decision approval.PaymentDecision
	err      error
}

// The most cases of which a promise makes files, and the number of files that are drawn.
const (
	mostCases = 200
	drawn     = 50
)

// prove asks the subject.
func prove(s Subject) *proof {
	p := &proof{policy: s.Policy, subject: s}
	own, err := approval.Compile(s.Policy)
	if err != nil {
		p.invalid = true
		return p
	}
	p.own = own
	p.alone = s.DecidePrice == nil && s.CheckPrice == nil && s.DecidePayment == nil && s.CheckPayment == nil
	p.subject = Subject{
		Policy: s.Policy, DecidePrice: guarded(s.DecidePrice, own.DecidePrice), CheckPrice: guarded(s.CheckPrice, own.CheckPrice),
		DecidePayment: guarded(s.DecidePayment, own.DecidePayment), CheckPayment: guarded(s.CheckPayment, own.CheckPayment),
	}
	at := priceStops(s.Policy)
	p.stops = len(at)
	named := named(s.Policy)
	for _, category := range words(s.Policy) {
		for _, budgeted := range []bool{true, false} {
			begun := 0
			for _, amount := range at {
				facts := purchase(category, budgeted, amount.Decimal)
				d, err := p.subject.DecidePrice(logistics.Clone(facts))
				p.prices = append(p.prices, priced{facts, d, err})
				if !amount.begins {
					continue
				}
				// Of the categories that no rule names, a file of one tier each, in turn.
				if slices.Contains(named, category) || begun == len(p.cases)%len(s.Policy.Price.Tiers) {
					p.cases = append(p.cases, p.prices[len(p.prices)-1])
				}
				begun++
			}
		}
	}
	at = paymentStops(s.Policy)
	for _, budgeted := range []bool{true, false} {
		for _, amount := range at {
			facts := approval.Payment{Amount: amount.Decimal, Budgeted: budgeted}
			d, err := p.subject.DecidePayment(facts)
			p.payments = append(p.payments, paid{facts, d, err})
			if amount.begins {
				p.paymentCases = append(p.paymentCases, p.payments[len(p.payments)-1])
			}
		}
	}
	p.cases, p.paymentCases = spread(p.cases, mostCases), spread(p.paymentCases, mostCases)
	files, forms := priceFiles(s.Policy, own), paymentFiles(s.Policy, own)
	for seed := range drawn {
		p.drawnFiles = append(p.drawnFiles, files.Example(seed))
		p.drawnPayments = append(p.drawnPayments, forms.Example(seed))
	}
	return p
}

// guarded gives the subject's func, or the policy's own where it has none; a panic becomes an error.
func guarded[F, A any](ask, own func(F) (A, error)) func(F) (A, error) {
	if ask == nil {
		return own
	}
	return func(facts F) (answer A, err error) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("panic: %v", r)
			}
		}()
		return ask(facts)
	}
}

// spread gives at most so many of a list, evenly.
func spread[T any](list []T, most int) []T {
	if len(list) <= most {
		return list
	}
	var some []T
	for i := range most {
		some = append(some, list[i*len(list)/most])
	}
	return some
}

// words are the categories of a policy.
func words(pol approval.Policy) (all []logistics.Category) {
	for _, group := range pol.Categories {
		all = append(all, group.Words...)
	}
	return all
}

// named are the categories of a policy that a rule names, one for each rule, and one that none does.
func named(pol approval.Policy) []logistics.Category {
	t := pol.Price
	all := []logistics.Category{t.Food.Category}
	for _, raised := range t.Raised {
		all = append(all, raised.Category)
	}
	all = append(all, t.Regular.Categories[:min(1, len(t.Regular.Categories))]...)
	for _, c := range words(pol) {
		if !slices.Contains(all, c) && !slices.Contains(t.Regular.Categories, c) {
			return append(all, c)
		}
	}
	return all
}

// onDay is the day of every requisition.
func onDay() logistics.Date { return logistics.MustDate("2026-03-31") }

// purchase is a purchase of one line that is not bought regularly, from a listed supplier.
func purchase(category logistics.Category, budgeted bool, amount decimal.Decimal) approval.Purchase {
	line := approval.Line{Category: category, Amount: amount, OneOff: true}
	return approval.Purchase{Lines: []approval.Line{line}, Budgeted: budgeted, Listed: true, On: onDay()}
}

// said gives the facts of a purchase in short.
func said(p approval.Purchase) string {
	s, budget := "", "budgeted"
	if !p.Budgeted {
		budget = "no budget"
	}
	for i, line := range p.Lines {
		if i == 0 {
			s = string(line.Category) + ", " + budget + ", "
		} else {
			s += " + "
		}
		s += line.Amount.String()
	}
	for _, e := range p.Earlier {
		s += ", " + e.Amount.String() + " on " + e.On.String()
	}
	return s + " yuan"
}

// paymentSaid gives the facts of a payment in short.
func paymentSaid(p approval.Payment) string {
	if p.Budgeted {
		return "budgeted, " + p.Amount.String() + " yuan"
	}
	return "no budget, " + p.Amount.String() + " yuan"
}

// unit is the smallest amount there is.
func unit() decimal.Decimal { return decimal.New(1, -4) }

// largest is the largest amount there is.
func largest() decimal.Decimal { return decimal.New(1, 15).Sub(unit()) }

// stop is an amount at which the subject is asked.
type stop struct {
	decimal.Decimal
	begins bool // a tier or a gate begins there
}

// priceStops are the amounts at which a price is asked, rising.
func priceStops(pol approval.Policy) []stop {
	return stops(begins(pol.Price.Tiers), logistics.Cuts(logistics.YuanKind, pol.Price.Tiers, pol.Price.SiteVisit, pol.Price.Routes))
}

// paymentStops are the amounts at which a payment is asked, rising.
func paymentStops(pol approval.Policy) []stop {
	return stops(begins(pol.Payment.Gates), logistics.Cuts(logistics.YuanKind, pol.Payment.Gates))
}

// begins are the lowest amounts of bands: above its bound, what begins there begins one unit above it.
func begins[T any](bands logistics.Bands[T]) (all []decimal.Decimal) {
	for _, b := range bands {
		if b.Above || b.From.IsZero() {
			all = append(all, b.From.Add(unit()))
		} else {
			all = append(all, b.From)
		}
	}
	return all
}

// stops are the cuts, one unit below and above each, one unit and the largest amount.
func stops(begins []decimal.Decimal, cuts []logistics.Measure) []stop {
	var all []stop
	add := func(d decimal.Decimal, begins bool) {
		if d.IsPositive() && d.LessThanOrEqual(largest()) {
			all = append(all, stop{d, begins})
		}
	}
	for _, d := range begins {
		add(d, true)
	}
	for _, m := range cuts {
		a, _ := m.Amount()
		add(a.Decimal().Sub(unit()), false)
		add(a.Decimal(), false)
		add(a.Decimal().Add(unit()), false)
	}
	add(unit(), false)
	add(largest(), false)
	// Where an amount is there several times, what begins stands first and stays.
	slices.SortFunc(all, func(a, b stop) int {
		if order := a.Cmp(b.Decimal); order != 0 || a.begins == b.begins {
			return order
		}
		if a.begins {
			return -1
		}
		return 1
	})
	return slices.CompactFunc(all, func(a, b stop) bool { return a.Equal(b.Decimal) })
}
