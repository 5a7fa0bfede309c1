package approvaltest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// agrees: the bounds first, then what was drawn, then what nobody can judge.
func agrees(p *proof) error {
	var f logistics.Faults
	for _, asked := range p.prices {
		want, err := p.own.DecidePrice(asked.facts)
		compare(&f, said(asked.facts), asked.decision, asked.err, want, err)
	}
	purchases := SomePurchase(p.policy)
	decide := p.subject.DecidePrice
	if p.alone {
		decide = p.policy.DecidePrice // so far its compiled form was asked
	}
	for seed := range drawn {
		facts := purchases.Example(seed)
		got, gotErr := decide(logistics.Clone(facts))
		want, err := p.own.DecidePrice(facts)
		compare(&f, said(facts), got, gotErr, want, err)
	}
	for _, facts := range hostile(words(p.policy)[0]) {
		got, gotErr := decide(logistics.Clone(facts))
		want, err := p.own.DecidePrice(facts)
		compare(&f, "what nobody can judge, "+said(facts), got, gotErr, want, err)
	}
	if p.alone {
		return f.Err() // the rest is the policy's own
	}
	for _, asked := range p.payments {
		want, err := p.own.DecidePayment(asked.facts)
		compare(&f, paymentSaid(asked.facts), asked.decision, asked.err, want, err)
	}
	for _, amount := range []decimal.Decimal{{}, unit().Neg(), decimal.New(1, -5), decimal.New(1, 15)} {
		facts := approval.Payment{Amount: amount}
		got, gotErr := p.subject.DecidePayment(facts)
		want, err := p.own.DecidePayment(facts)
		compare(&f, "what nobody can judge, "+paymentSaid(facts), got, gotErr, want, err)
	}
	for _, file := range p.drawnFiles {
		got, gotErr := p.subject.CheckPrice(logistics.Clone(file))
		want, err := p.own.CheckPrice(file)
		compare(&f, "a file of "+said(file.Purchase)+", "+answer(file, nil), got, gotErr, want, err)
	}
	for _, file := range p.drawnPayments {
		got, gotErr := p.subject.CheckPayment(logistics.Clone(file))
		want, err := p.own.CheckPayment(file)
		compare(&f, "a file of "+paymentSaid(file.Payment)+", "+answer(file, nil), got, gotErr, want, err)
	}
	return f.Err()
}

// hostile are purchases that no policy can judge.
func hostile(known logistics.Category) []approval.Purchase {
	of := func(lines ...approval.Line) approval.Purchase {
		return approval.Purchase{Lines: lines, Budgeted: true, Listed: true, On: onDay()}
	}
	line := func(c logistics.Category, amount decimal.Decimal) approval.Line {
		return approval.Line{Category: c, Amount: amount, OneOff: true}
	}
	return []approval.Purchase{
		of(), of(line(known, decimal.Decimal{})), of(line(known, unit().Neg())), of(line(known, decimal.New(1, -5))), of(line(known, decimal.New(1, 15))),
		of(line("", unit())), of(line(known, largest()), line(known, unit())), of(line(known, unit()), line("no category of any policy", unit())),
	}
}

// compare adds a fault where two answers differ. Where the policy refuses, the subject refuses too, in its own words.
func compare(f *logistics.Faults, facts string, got any, gotErr error, want any, err error) {
	switch {
	case (gotErr == nil) != (err == nil):
		f.Add("%s: got %s, wanted %s", facts, answer(got, gotErr), answer(want, err))
	case err == nil && !reflect.DeepEqual(got, want):
		a, b := answer(got, nil), answer(want, nil)
		if a == b {
			return
		}
		if in, out := inWords(got), inWords(want); in != out {
			a, b = in, out // shorter, and as clear
		}
		f.Add("%s: got %s, wanted %s", facts, a, b)
	}
}

// inWords is a decision on a line; nothing of a report, which has none.
func inWords(a any) string {
	if s, ok := a.(fmt.Stringer); ok {
		return s.String()
	}
	return ""
}

// answer is an answer as JSON, or the error.
func answer(a any, err error) string {
	if err != nil {
		return "an error: " + err.Error()
	}
	data, err := json.Marshal(a)
	if err != nil {
		return "what is no JSON: " + err.Error()
	}
	return string(data)
}

// decided is a decision on a line, or the error.
func decided(d approval.Decision, err error) string {
	if err != nil {
		return "an error: " + err.Error()
	}
	return d.String()
}

// orderFree: lines, earlier purchases, quotes, papers and signatures the other way round, and a line in two.
func orderFree(p *proof) error {
	var f logistics.Faults
	purchases := SomePurchase(p.policy)
	for seed := range drawn {
		facts := purchases.Example(seed)
		want, err := p.subject.DecidePrice(logistics.Clone(facts))
		if err != nil {
			f.Add("%s: not decided: %w", said(facts), err)
			continue
		}
		turned := logistics.Clone(facts)
		slices.Reverse(turned.Lines)
		slices.Reverse(turned.Earlier)
		parted := logistics.Clone(facts)
		last := &parted.Lines[len(parted.Lines)-1]
		one := *last
		one.Amount = last.Amount.Mul(decimal.New(4, -1)).Truncate(4)
		last.Amount = last.Amount.Sub(one.Amount)
		parted.Lines = slices.Insert(parted.Lines, 0, one)
		for _, other := range []approval.Purchase{turned, parted} {
			got, err := p.subject.DecidePrice(logistics.Clone(other))
			if err != nil || got != want {
				f.Add("%s: got %s; wanted %s as for %s", said(other), decided(got, err), want, said(facts))
			}
		}
	}
	for _, file := range p.drawnFiles {
		turned := logistics.Clone(file)
		slices.Reverse(turned.Lines)
		slices.Reverse(turned.Quotes)
		slices.Reverse(turned.Papers)
		slices.Reverse(turned.Approvals)
		sameEntries(&f, "a file of "+said(file.Purchase), p.subject.CheckPrice, file, turned)
	}
	for _, file := range p.drawnPayments {
		turned := logistics.Clone(file)
		slices.Reverse(turned.Signatures)
		slices.Reverse(turned.Invoice.Signatures)
		sameEntries(&f, "a file of "+paymentSaid(file.Payment), p.subject.CheckPayment, file, turned)
	}
	return f.Err()
}

// sameEntries adds a fault where the reports on two files say other things. The place of a line or a quote in its list may
// be another.
func sameEntries[F any](f *logistics.Faults, facts string, check func(F) (logistics.Report, error), file, turned F) {
	was, is := entries(check(logistics.Clone(file))), entries(check(logistics.Clone(turned)))
	if !slices.EqualFunc(was, is, func(a, b string) bool { return strings.Map(unnumbered, a) == strings.Map(unnumbered, b) }) {
		f.Add("%s, %s: in another order got %q, wanted %q", facts, answer(file, nil), is, was)
	}
}

// entries are what a report says, in an order that does not depend on places in lists.
func entries(r logistics.Report, err error) (all []string) {
	if err != nil {
		return []string{"an error: " + err.Error()}
	}
	for _, finding := range r.Findings {
		all = append(all, finding.String())
	}
	for _, open := range r.Unchecked {
		all = append(all, open.String())
	}
	slices.SortFunc(all, func(a, b string) int { return strings.Compare(strings.Map(unnumbered, a), strings.Map(unnumbered, b)) })
	return all
}

// unnumbered drops the digits of a text, among which are the places in lists.
func unnumbered(r rune) rune {
	if r >= '0' && r <= '9' {
		return -1
	}
	return r
}

// untouched: the facts before and after, whatever the answer is.
func untouched(p *proof) error {
	var f logistics.Faults
	purchases, payments := SomePurchase(p.policy), SomePayment(p.policy)
	for seed := range drawn {
		facts := purchases.Example(seed)
		stays(&f, "DecidePrice of "+said(facts), p.subject.DecidePrice, facts)
		payment := payments.Example(seed)
		stays(&f, "DecidePayment of "+paymentSaid(payment), p.subject.DecidePayment, payment)
		stays(&f, "CheckPrice of "+said(p.drawnFiles[seed].Purchase), p.subject.CheckPrice, p.drawnFiles[seed])
		stays(&f, "CheckPayment of "+paymentSaid(p.drawnPayments[seed].Payment), p.subject.CheckPayment, p.drawnPayments[seed])
	}
	return f.Err()
}

func stays[F, A any](f *logistics.Faults, what string, ask func(F) (A, error), facts F) {
	own := logistics.Clone(facts)
	_, _ = ask(own)
	if !reflect.DeepEqual(own, facts) {
		f.Add("%s: the facts are %s afterwards, and were %s", what, answer(own, nil), answer(facts, nil))
	}
}
