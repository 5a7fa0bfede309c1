package approval

import "example.com/logistics"

// ExplainPrice gives the decision on a purchase with its nearest neighbors: who approves below and above its total and
// where that begins, and what one other fact would change; then, for each of its categories that is bought regularly, what is
// asked of the carried-over price. Of several categories the tiers are told for the one that decides. The error is that of [Policy.DecidePrice].
func (pol Policy) ExplainPrice(p Purchase) ([]logistics.Explanation, error) {
	d, err := pol.DecidePrice(p)
	if err != nil {
		return nil, err
	}
	prices := priceSpace(pol)
	all := []logistics.Explanation{logistics.Explain(prices,
		func(at logistics.Point) PriceRuling { return pol.priceRuling(oneOffAt(prices, at), pol.Ladder) }, pricePoint(prices, p, pol.deciding(p.Lines), d.Total))}
	regular := regularSpace(pol)
	for _, c := range p.categories() {
		if pol.Price.Regular.has(c) {
			all = append(all, logistics.Explain(regular,
				func(at logistics.Point) RegularRuling { return pol.regularRuling(regularAt(regular, at)) }, pol.regularPoint(regular, p.of(c))))
		}
	}
	return all, nil
}

// ExplainPayment gives the signatures of a payment with their nearest neighbors: who signs below and above its amount,
// where that begins, and what a budget changes. The error is that of [Policy.DecidePayment].
func (pol Policy) ExplainPayment(p Payment) (logistics.Explanation, error) {
	d, err := pol.DecidePayment(p)
	if err != nil {
		return logistics.Explanation{}, err
	}
	return logistics.Explain(paymentSpace(pol),
		func(at logistics.Point) PaymentRuling { return pol.paymentRuling(at.Figure, at.Is(0)) },
		logistics.Point{Values: []int{number(p.Budgeted)}, Figure: d.Amount}), nil
}
