package approval

import "example.com/logistics"

// ready reports whether Compile made the authority.
func (a *Authority) ready() bool { return a != nil && len(a.cuts) > 0 }

// CheckPrice answers as [Policy.CheckPrice] does.
func (a *Authority) CheckPrice(f PriceFile) (logistics.Report, error) {
	if !a.ready() {
		return logistics.Report{}, errNotCompiled
	}
	return a.policy.checkPrice(f)
}

// DecidePayment answers as [Policy.DecidePayment] does.
func (a *Authority) DecidePayment(p Payment) (PaymentDecision, error) {
	if !a.ready() {
		return PaymentDecision{}, errNotCompiled
	}
	return a.policy.decidePayment(p)
}

// CheckPayment answers as [Policy.CheckPayment] does.
func (a *Authority) CheckPayment(f PaymentFile) (logistics.Report, error) {
	if !a.ready() {
		return logistics.Report{}, errNotCompiled
	}
	return a.policy.checkPayment(f)
}
