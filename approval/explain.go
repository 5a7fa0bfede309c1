package approval

import "example.com/logistics"

// ExplainPrice gives the answer of [Policy.DecidePrice] with its nearest neighbors: who approves below and above the total and where
// that begins, and what one other fact would change. Of several categories it goes by the one that decides. Then it does the same
// with the carried-over price, for each category of the purchase that is bought regularly. The error is that of DecidePrice.
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

// ExplainPayment gives the answer of [Policy.DecidePayment] with its nearest neighbors: who signs below and above the amount and where
// that begins, and what a budget changes. The error is that of DecidePayment.
func (pol Policy) ExplainPayment(p Payment) (logistics.Explanation, error) {
	d, err := pol.DecidePayment(p)
	if err != nil {
		return logistics.Explanation{}, err
	}
	return logistics.Explain(paymentSpace(pol),
		func(at logistics.Point) PaymentRuling { return pol.paymentRuling(at.Figure, at.Is(0)) },
		logistics.Point{Values: []int{number(p.Budgeted)}, Figure: d.Amount}), nil
}
