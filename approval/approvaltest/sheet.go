package approvaltest

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func priceSheet() sheet[approval.Purchase] {
	return sheet[approval.Purchase]{
		facts:    []string{"category", "amount", "budgeted"},
		optional: []string{"oneOff", "listed", "price", "carriedOver", "on", "earlier"},
		answers: []string{
			"total", "quotes", "analyst", "firstApprover", "approver", "picksSupplier", "explicitlyUnbudgeted", "siteVisit", "requote", "clauses", "open",
		},
		judge: "approver",
		read:  readPurchase,
		ask: func(pol approval.Policy, p approval.Purchase) (map[string]string, error) {
			d, err := pol.DecidePrice(p)
			total, _ := d.Total.Amount()
			return map[string]string{
				"total": total.String(), "quotes": strconv.Itoa(d.Quotes),
				"analyst": string(d.Analyst), "firstApprover": string(d.FirstApprover), "approver": string(d.Approver),
				"picksSupplier": yesNo(d.PicksSupplier), "explicitlyUnbudgeted": yesNo(d.ExplicitlyUnbudgeted),
				"siteVisit": yesNo(d.SiteVisit), "requote": yesNo(d.Requote), "clauses": ids(d.Clauses), "open": ids(d.Open),
			}, err
		},
		said: said,
	}
}

func paymentSheet() sheet[approval.Payment] {
	return sheet[approval.Payment]{
		facts:   []string{"amount", "budgeted"},
		answers: []string{"chain", "handover", "clauses"},
		judge:   "chain",
		read: func(row logistics.SheetRow) (p approval.Payment) {
			p.Budgeted = row.Flag("budgeted")
			if amounts := figures(row, "amount"); len(amounts) == 1 {
				p.Amount = amounts[0]
			} else if len(amounts) > 1 {
				row.Add("amount", logistics.CodeAmount, "%d amounts: a payment has one", len(amounts))
			}
			return p
		},
		ask: func(pol approval.Policy, p approval.Payment) (map[string]string, error) {
			d, err := pol.DecidePayment(p)
			var chain []string
			for _, s := range d.Chain {
				chain = append(chain, signature(s))
			}
			return map[string]string{"chain": strings.Join(chain, "; "), "handover": signature(d.Handover), "clauses": ids(d.Clauses)}, err
		},
		said: paymentSaid,
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
