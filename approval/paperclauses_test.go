package approval_test

import (
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// requested is what is found of a requisition in order without one of its acts; none: with all of them.
func requested(t testing.TB, pol approval.Policy, total, act string) answer {
	t.Helper()
	r := requisitionFile(pol, total)
	without(&r.Trail, act)
	return ofReport(ofRequisition(t, pol, r))
}

// ordered is the same of an order; without its channel it goes by mail.
func ordered(t testing.TB, pol approval.Policy, c logistics.Category, act string) answer {
	t.Helper()
	o := orderFile(pol, c)
	without(&o.Trail, act)
	if act == "channel" {
		o.Channel = "e-mail"
	}
	return ofReport(ofOrder(t, pol, o))
}

// desked is what is found of a document in order that is edited.
func desked(t testing.TB, pol approval.Policy, form string, edit func(*approval.Document)) answer {
	t.Helper()
	d := documentFile(t, pol, form)
	edit(&d)
	return ofReport(ofDocument(t, pol, d))
}

func filedAsIs(*approval.Document) {}

func unsent(d *approval.Document) { d.Sent = nil }

// undone takes an act away, and what was sent before it should have been.
func undone(act string) func(*approval.Document) {
	return func(d *approval.Document) { without(&d.Trail, act); d.Sent, d.Closed = nil, time.Time{} }
}

// issued is what is found of an outgoing document in order that is edited.
func issued(t testing.TB, pol approval.Policy, edit func(*approval.OutgoingDocument)) answer {
	t.Helper()
	d := outgoingFile(pol)
	if edit != nil {
		edit(&d)
	}
	return ofReport(ofOutgoing(t, pol, d))
}

// nextOf is what is cited by who is awaited.
func nextOf(t testing.TB, pol approval.Policy, paper approval.SignOff) answer {
	t.Helper()
	var a answer
	for _, awaited := range next(t, pol, paper) {
		a = append(a, awaited.Clause)
	}
	return a
}
