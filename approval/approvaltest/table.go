package approvaltest

import (
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// Decisions holds the answers of [approval.Policy.DecidePrice] against a table that the owner of the policy wrote: data is a CSV file
// in UTF-8 with a purchase in each row. Every row that differs is a failure with its number, the facts and both answers. The table
// that it gives back has the answers of pol; with update set the test writes that, and no difference is a failure. A table that
// cannot be read is a failure with every problem by row and column, and comes back as it is.
//
// The columns stand in any order. Facts are
//
//   - reason, why the row is there, and category;
//   - amount, in yuan, one figure or one for each line: "3000; 2000.50";
//   - budgeted and, where they are wanted, oneOff and listed: yes, no, or nothing, which is no;
//   - where they are wanted, price and carriedOver, in yuan, of one unit in every line;
//   - where they are wanted, on, the day of the requisition, and earlier, the number, day and amount of earlier purchases:
//     "PR-7 2026-03-02 400; PR-8 2026-03-05 1000".
//
// The answer approver is a role, or the word error where the facts cannot be judged. Of the other answers those are compared whose
// columns are there: total, quotes, analyst, firstApprover, picksSupplier, explicitlyUnbudgeted, siteVisit, requote, and clauses
// and open, as "000-109; 000-110".
func Decisions(t *testing.T, pol approval.Policy, data []byte, update bool) []byte {
	t.Helper()
	return priceTable(pol).Hold(t, pol, data, update)
}

// AnswerDecisions is [Decisions] without a *testing.T: it gives the table with the answers of pol, and an error with every row that
// differs. Where the table cannot be read or the policy is invalid, the table is nil and the error an [*logistics.InvalidError].
func AnswerDecisions(pol approval.Policy, data []byte) (table []byte, err error) {
	return priceTable(pol).Answer(pol, data)
}

// Payments holds the answers of [approval.Policy.DecidePayment] against a table, as [Decisions] does those of DecidePrice. The facts
// are reason, amount in yuan, and budgeted. The answer chain has the acts in their order, each with its roles unless it is called
// as its one role: "department-manager; final-approval by principal"; or the word error where the facts cannot be judged. The
// answers handover and clauses are compared where their columns are there.
func Payments(t *testing.T, pol approval.Policy, data []byte, update bool) []byte {
	t.Helper()
	return paymentTable(pol).Hold(t, pol, data, update)
}

// AnswerPayments is [Payments] without a *testing.T; it answers as [AnswerDecisions] does.
func AnswerPayments(pol approval.Policy, data []byte) (table []byte, err error) {
	return paymentTable(pol).Answer(pol, data)
}

func priceTable(pol approval.Policy) logistics.DecisionTable[approval.Purchase] {
	return logistics.DecisionTable[approval.Purchase]{
		Facts:    []string{"category", "amount", "budgeted"},
		Optional: []string{"oneOff", "listed", "price", "carriedOver", "on", "earlier"},
		Answers: []string{
			"total", "quotes", "analyst", "firstApprover", "approver", "picksSupplier", "explicitlyUnbudgeted", "siteVisit", "requote", "clauses", "open",
		},
		Verdict: "approver",
		Read:    readPurchase,
		Ask: func(p approval.Purchase) (map[string]string, error) {
			d, err := pol.DecidePrice(p)
			total, _ := d.Total.Amount()
			return map[string]string{
				"total": total.String(), "quotes": strconv.Itoa(d.Quotes),
				"analyst": string(d.Analyst), "firstApprover": string(d.FirstApprover), "approver": string(d.Approver),
				"picksSupplier": yesNo(d.PicksSupplier), "explicitlyUnbudgeted": yesNo(d.ExplicitlyUnbudgeted),
				"siteVisit": yesNo(d.SiteVisit), "requote": yesNo(d.Requote), "clauses": ids(d.Clauses), "open": ids(d.Open),
			}, err
		},
		Said: said,
	}
}

func paymentTable(pol approval.Policy) logistics.DecisionTable[approval.Payment] {
	return logistics.DecisionTable[approval.Payment]{
		Facts:   []string{"amount", "budgeted"},
		Answers: []string{"chain", "handover", "clauses"},
		Verdict: "chain",
		Read: func(row logistics.SheetRow) (p approval.Payment) {
			p.Budgeted = row.Flag("budgeted")
			if amounts := figures(row, "amount"); len(amounts) == 1 {
				p.Amount = amounts[0]
			} else if len(amounts) > 1 {
				row.Add("amount", logistics.CodeAmount, "%d amounts: a payment has one", len(amounts))
			}
			return p
		},
		Ask: func(p approval.Payment) (map[string]string, error) {
			d, err := pol.DecidePayment(p)
			var chain []string
			for _, s := range d.Chain {
				chain = append(chain, signature(s))
			}
			return map[string]string{"chain": strings.Join(chain, "; "), "handover": signature(d.Handover), "clauses": ids(d.Clauses)}, err
		},
		Said: paymentSaid,
	}
}

// readPurchase reads the facts of a price decision.
func readPurchase(row logistics.SheetRow) approval.Purchase {
	p := approval.Purchase{Budgeted: row.Flag("budgeted"), Listed: row.Flag("listed")}
	line := approval.Line{Category: logistics.Category(row.Cell("category")), OneOff: row.Flag("oneOff")}
	for _, amount := range figures(row, "amount") {
		line.Amount = amount
		p.Lines = append(p.Lines, line)
	}
	price, carriedOver := figure(row, "price"), figure(row, "carriedOver")
	for i := range p.Lines {
		p.Lines[i].Price, p.Lines[i].CarriedOver = price, carriedOver
	}
	if row.Cell("on") != "" {
		row.Word("on", &p.On)
	}
	p.Earlier = readEarlier(row)
	return p
}

// figures reads the figures of a cell, one or several with a semicolon between them. Whether one can be judged is the
// policy's to say.
func figures(row logistics.SheetRow, column string) (all []decimal.Decimal) {
	for _, text := range strings.Split(row.Cell(column), ";") {
		d, err := logistics.ParseDecimal(strings.TrimSpace(text))
		if err != nil {
			row.Add(column, logistics.CodeAmount, "%v", err)
			return nil
		}
		all = append(all, d)
	}
	return all
}

// figure reads the figure of a cell; an empty one has none.
func figure(row logistics.SheetRow, column string) *decimal.Decimal {
	if row.Cell(column) == "" {
		return nil
	}
	d, err := logistics.ParseDecimal(row.Cell(column))
	if err != nil {
		row.Add(column, logistics.CodeAmount, "%v", err)
	}
	return &d
}

// readEarlier reads earlier purchases, each by its number, day and amount.
func readEarlier(row logistics.SheetRow) (all []approval.Earlier) {
	cell := row.Cell("earlier")
	if cell == "" {
		return nil
	}
	for _, text := range strings.Split(cell, ";") {
		fields := strings.Fields(text)
		if len(fields) != 3 {
			row.Add("earlier", logistics.CodeWord, "%.40q is no purchase such as PR-7 2026-03-02 400", strings.TrimSpace(text))
			continue
		}
		on, err := logistics.ParseDate(fields[1])
		if err != nil {
			row.Add("earlier", logistics.CodeWord, "%v", err)
		}
		amount, err := logistics.ParseDecimal(fields[2])
		if err != nil {
			row.Add("earlier", logistics.CodeAmount, "%v", err)
		}
		all = append(all, approval.Earlier{ID: fields[0], On: on, Amount: amount})
	}
	return all
}

// signature is an act with its roles, or the act alone where it is called as its one role.
func signature(s approval.Signature) string {
	if len(s.By) == 1 && s.Act == string(s.By[0]) {
		return s.Act
	}
	var roles []string
	for _, role := range s.By {
		roles = append(roles, string(role))
	}
	return s.Act + " by " + strings.Join(roles, " or ")
}

// ids are the clauses of an answer, in their order.
func ids(c logistics.Citations) string {
	var all []string
	for _, cite := range c.List() {
		all = append(all, string(cite.Clause))
	}
	return strings.Join(all, "; ")
}

func yesNo(yes bool) string { return logistics.Known(yes).String() }
