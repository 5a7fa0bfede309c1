package supplier_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// site asks the school's policy a question of the services rules.
func site(t *testing.T, reason string, ask served) asked {
	t.Helper()
	return siteOf(t, reason, supplier.School(), ask)
}

func siteOf(t *testing.T, reason string, pol supplier.Policy, ask served) asked {
	t.Helper()
	report, err := ask(pol)
	if err != nil {
		t.Fatalf("%s: %v", reason, err)
	}
	a := asked{reason: reason}
	a.report(report)
	return a
}

// periodGiven is a policy that says how long a correction may take.
func periodGiven() supplier.Policy {
	return with(func(p *supplier.Policy) {
		r := &p.Services.Rectification
		r.Period.Side, r.Period.Bound = logistics.AtMost, logistics.Count(7)
	})
}

func hiredUntil(until string) served {
	h := supplier.Hiring{Person: "Zhou", Term: logistics.Period{First: day("2026-02-23"), Last: day("2026-07-03")}, From: day("2026-02-23"), Until: day(until)}
	return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckHiring(h) }
}

func secondedPaidBy(role logistics.Role) served {
	s := supplier.Secondment{Person: "Zhou", AssessedBy: logistics.ServiceProvider, PaidBy: role, Linked: logistics.Yes}
	return func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckSecondment(s) }
}

// monthly is the month of an office that scored and of one that did not.
func monthly(on string, one supplier.ScoreByOne) served {
	f := scoredBy(one)
	f.By, f.AsOf = append(f.By, "security"), day(on)
	return func(pol supplier.Policy) (logistics.Report, error) {
		m, err := pol.ScoreProvider(f)
		return m.Report, err
	}
}

func scoreMade(t *testing.T, reason string, all ...supplier.ScoreByOne) asked {
	t.Helper()
	m, err := supplier.School().ScoreProvider(scoredBy(all...))
	if err != nil {
		t.Fatal(err)
	}
	return decided(reason, m.Clauses, m.Report)
}

func appraised(t *testing.T, reason string, f supplier.ServiceReview) asked {
	t.Helper()
	a := evaluate(t, supplier.School(), f)
	return decided(reason, a.Clauses, a.Report)
}

func paidOut(t *testing.T, reason string, pol supplier.Policy, f supplier.PayFile) asked {
	t.Helper()
	p, err := pol.DecidePay(f)
	if err != nil {
		t.Fatal(err)
	}
	return decided(reason, p.Clauses, p.Report)
}

// decided are the clauses of a decision with a report.
func decided(reason string, clauses logistics.Citations, r logistics.Report) asked {
	a := asked{reason: reason}
	for _, c := range clauses.List() {
		a.cites = append(a.cites, c.Clause)
	}
	a.report(r)
	return a
}
