package approval_test

import (
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// chain is a payment decision on one line.
func chain(d approval.PaymentDecision) string {
	var acts []string
	for _, s := range d.Chain {
		by := make([]string, len(s.By))
		for i, role := range s.By {
			by[i] = string(role)
		}
		acts = append(acts, s.Act+" by "+strings.Join(by, "/")+" "+string(s.Clause))
	}
	return d.Amount.String() + ": " + strings.Join(acts, ", ") + " -> " + string(d.Handover.By[0]) + " (" + d.Clauses.String() + ")"
}

func TestDecidePayment(t *testing.T) {
	const (
		manager = "department-manager by department-manager 000-142"
		senior  = manager + ", senior-manager by senior-manager 000-143"
		general = senior + ", general-manager by general-manager 000-144"
		first   = " -> accounting-office (000-142 (read), 000-150)"
		second  = " -> accounting-office (000-142 (read), 000-143 (read), 000-150)"
		third   = " -> accounting-office (000-142 (read), 000-143 (read), 000-144 (read), 000-150)"
		school  = "department-manager by department-manager 000-142, final-approval by principal 000-181 -> accounting-office " +
			"(000-142 (assumed), 000-181 (read), 004-082 (read))"
	)
	for _, row := range []struct {
		reason   string
		pol      approval.Policy
		amount   string
		budgeted bool
		want     string
	}{
		{"the least amount", approval.Factory(), "0.0001", true, "0.0001 yuan: " + manager + first},
		{"one unit below 5,000", approval.Factory(), "4999.9999", true, "4,999.9999 yuan: " + manager + first},
		{"exactly 5,000 is not over 5,000: the department manager alone (C2)", approval.Factory(), "5000.00", true, "5,000 yuan: " + manager + first},
		{"one unit over 5,000", approval.Factory(), "5000.0001", true, "5,000.0001 yuan: " + senior + second},
		{"one cent over 5,000", approval.Factory(), "5000.01", true, "5,000.01 yuan: " + senior + second},
		{"one unit below 10,000", approval.Factory(), "9999.9999", true, "9,999.9999 yuan: " + senior + second},
		{"exactly 10,000 is not over 10,000", approval.Factory(), "10000", true, "10,000 yuan: " + senior + second},
		{"one unit over 10,000", approval.Factory(), "10000.0001", true, "10,000.0001 yuan: " + general + third},
		{"the largest amount", approval.Factory(), "999999999999999.9999", true, "999,999,999,999,999.9999 yuan: " + general + third},
		{"without a budget the senior manager too, little as it is", approval.Factory(), "1", false, "1 yuan: " + senior + second},
		{"without a budget, over 5,000: he signs once", approval.Factory(), "5000.01", false, "5,000.01 yuan: " + senior + second},
		{"without a budget the general manager's bound stays", approval.Factory(), "10000", false, "10,000 yuan: " + senior + second},
		{"without a budget, over 10,000", approval.Factory(), "10000.01", false, "10,000.01 yuan: " + general + third},
		{"a school: the manager reviews, the principal approves, whatever the amount", approval.School(), "1", true, "1 yuan: " + school},
		{"a school's large payment", approval.School(), "100000", true, "100,000 yuan: " + school},
		{"a school's payment without a budget", approval.School(), "1", false, "1 yuan: " + school},
		{"a company whose bound belongs to the upper gate", with(approval.Factory(), func(pol *approval.Policy) { pol.Payment.Gates[1].Above = false }),
			"5000", true, "5,000 yuan: " + senior + second},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d, err := row.pol.DecidePayment(approval.Payment{Amount: yuan(row.amount), Budgeted: row.budgeted})
			if err != nil {
				t.Fatal(err)
			}
			differ(t, row.want, chain(d))
			differ(t, row.pol.Edition, d.Edition)
		})
	}
}

// The price and the payment are two gates: at exactly 5,000 yuan they ask different managers.
func TestTwoGatesAtFiveThousand(t *testing.T) {
	pol := approval.Factory()
	d := decide(t, pol, buy(logistics.OfficeFurniture, "5000.00"))
	differ(t, logistics.GeneralAffairsManager, d.Approver)
	payment, err := pol.DecidePayment(pay("5000.00"))
	if err != nil {
		t.Fatal(err)
	}
	differ(t, 1, len(payment.Chain))
	differ(t, logistics.List[logistics.Role]{logistics.DepartmentManager}, payment.Chain[0].By)
}
