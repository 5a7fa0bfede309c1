package main

import (
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/budget"
	"example.com/logistics/examples/internal/table"
)

// money judges the year's budget up to the end of the month: budget_lines.csv has the plan of each line, budget_entries.csv the
// entries of the ledger since the year began, in their order. It tells the entries of the month and how each line keeps pace.
func (f *folder) money() section {
	const name = "budget_lines.csv"
	s := section{Title: logistics.Text{En: "Budget", Zh: "预算执行"}}
	plan := budget.LedgerPlan{Year: f.month.Month.First().Year().First().Month()}
	lines := readRecords(f, name, "line", []string{"purpose", "kind", "months"}, func(row table.Row) budget.LineMoney {
		line := budget.LineMoney{ID: row.Text("line"), Purpose: row.Cell("purpose"), Kind: row.Cell("kind")}
		for _, cell := range row.Words("months") {
			amount, err := logistics.ParseDecimal(cell)
			if err != nil {
				row.Fault("months", "%v", err)
			}
			line.Months = append(line.Months, amount)
		}
		return line
	})
	entries := readRecords(f, "budget_entries.csv", "entry", []string{
		"kind", "on", "of", "line", "to", "amount", "controls", "controlled_by", "purpose", "use", "payee", "necessary", "hires", "hire_reason", "budget_account", "role", "person",
	}, readEntry)
	for _, r := range lines.all {
		plan.Lines = append(plan.Lines, r.value)
	}
	if len(plan.Lines) == 0 || len(f.faults.All) > 0 {
		return s
	}
	ledger, err := f.budget.NewLedger(plan)
	f.fault(name, lines.all[0].line, err)
	if err != nil {
		return s
	}
	for _, r := range entries.all {
		p, err := ledger.Post(r.value)
		f.fault("budget_entries.csv", r.line, err)
		if err == nil && f.month.Month.Contains(r.value.On) {
			s.Entries = append(s.Entries, entry{r.id, posted{p, r.value.Kind, r.value.Amount}, p.Report})
		}
	}
	for i, stands := range ledger.Lines() {
		over := 1
		for plan.Year.Add(over-1) != f.month.Month {
			over++
		}
		file := budget.PaceFile{Year: plan.Year, Through: f.month.Month, Lines: []budget.PaceLine{
			{ID: stands.ID, Planned: plan.Lines[i].Months, Actual: stands.Actual[:over]},
		}}
		pace, err := f.budget.Pace(file)
		f.fault(name, lines.all[i].line, err)
		report, err := f.budget.CheckPace(file)
		f.fault(name, lines.all[i].line, err)
		if err == nil {
			s.Entries = append(s.Entries, entry{stands.ID, paced{f.budget.Edition, pace.Lines[0]}, report})
		}
	}
	return s
}

func readEntry(row table.Row) budget.Entry {
	e := budget.Entry{
		ID: row.Text("entry"), On: row.Date("on"), Of: row.Cell("of"), Line: row.Cell("line"), To: row.Cell("to"), Amount: row.Amount("amount"),
		Purpose: row.Cell("purpose"), Use: row.Cell("use"), Payee: row.Cell("payee"), Necessary: row.Cell("necessary") == "yes",
		HireReason: row.Cell("hire_reason"), BudgetAccount: row.Cell("budget_account") == "yes", Role: logistics.Role(row.Cell("role")), By: logistics.Person(row.Cell("person")),
	}
	row.Word("kind", &e.Kind)
	if row.Cell("hires") != "" {
		row.Word("hires", &e.Hires)
	}
	for _, control := range row.Words("controls") {
		e.Controls = append(e.Controls, budget.ControlMark{Control: control, By: logistics.Person(row.Text("controlled_by"))})
	}
	return e
}

// posted is what became of an entry.
type posted struct {
	budget.Posting
	Kind   budget.EntryKind `json:"kind"`
	Amount decimal.Decimal  `json:"amount"`
}

// Text gives the kind, the amount and what became of it.
func (p posted) Text(l logistics.Lang) string {
	amount, _ := logistics.AmountOf(p.Amount)
	p.Entry = p.Kind.Label(l) + logistics.Text{En: " of ", Zh: " "}.In(l) + logistics.Yuan(amount).Text(l)
	return p.Posting.Text(l)
}

// paced is how a line keeps pace.
type paced struct {
	Edition string `json:"edition"`
	budget.LinePace
}

// Text gives the pace without the line, which stands before it.
func (p paced) Text(l logistics.Lang) string {
	return strings.TrimPrefix(p.LinePace.Text(l), p.ID+logistics.Text{En: ": ", Zh: "："}.In(l))
}
