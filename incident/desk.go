package incident

import (
	"errors"

	"example.com/logistics"
)

// Desk is a policy that was validated once and answers for many incidents and requests: what the methods of [Policy] answer,
// without validating it each time. It comes from [Compile]; the zero Desk answers with an error. It is safe for concurrent
// use. It is not the service desk, which [Shift] staffs.
type Desk struct {
	policy Policy
	ready  bool
}

var errNotCompiled = errors.New("a desk is made by Compile")

// Compile validates a policy once, for whoever asks it often. It keeps nothing of pol. The error is nil or an
// [*logistics.InvalidError].
func Compile(pol Policy) (*Desk, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	return &Desk{logistics.Clone(pol), true}, nil
}

// Classify answers as [Policy.Classify] does.
func (d *Desk) Classify(i Incident) (Classification, error) {
	if d == nil || !d.ready {
		return Classification{}, errNotCompiled
	}
	return d.policy.classified(i)
}

// Route answers as [Policy.Route] does.
func (d *Desk) Route(i Incident) (Route, error) {
	if d == nil || !d.ready {
		return Route{}, errNotCompiled
	}
	return d.policy.routed(i)
}

// CheckCase answers as [Policy.CheckCase] does.
func (d *Desk) CheckCase(c CaseLog) (logistics.Report, error) {
	if d == nil || !d.ready {
		return logistics.Report{}, errNotCompiled
	}
	return d.policy.caseChecked(c)
}

// NextActs answers as [Policy.NextActs] does.
func (d *Desk) NextActs(c CaseLog) ([]NextAct, error) {
	if d == nil || !d.ready {
		return nil, errNotCompiled
	}
	return d.policy.nextActs(c)
}

// RouteRequest answers as [Policy.RouteRequest] does.
func (d *Desk) RouteRequest(r Request, cal logistics.Calendar) (RequestRoute, error) {
	if d == nil || !d.ready {
		return RequestRoute{}, errNotCompiled
	}
	return d.policy.requestRoute(r, cal)
}

// CheckRequest answers as [Policy.CheckRequest] does.
func (d *Desk) CheckRequest(t Ticket) (logistics.Report, error) {
	if d == nil || !d.ready {
		return logistics.Report{}, errNotCompiled
	}
	return d.policy.checkRequest(t)
}

// NextForRequest answers as [Policy.NextForRequest] does.
func (d *Desk) NextForRequest(t Ticket) (RequestStatus, error) {
	if d == nil || !d.ready {
		return RequestStatus{}, errNotCompiled
	}
	return d.policy.nextForRequest(t)
}
