// Spend lays a budget out over a year and spends it: which entry the ledger takes and which it refuses, where the money of each line
// is, and how it keeps pace with the plan.
//
//	go run ./examples/spend
//	go run ./examples/spend year.json -factory -lang zh
//
// The file is JSON, as sample/year.json. Exit status: 0; 2 where it cannot be read or judged: then every problem is told by its path.
package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/budget"
	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/tell"
)

//go:embed sample/year.json
var sample []byte

// year is what was approved for a year, and what was entered up to the end of a month.
type year struct {
	Plan    budget.PhasePlan             `json:"plan"`
	Through logistics.Month              `json:"through"`
	Entries logistics.List[budget.Entry] `json:"entries"`
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("spend", stderr)
	factory := flags.Bool("factory", false, "ask the factory policy instead of the school's")
	if status, over := flags.Read(args, 1); over {
		return status
	}
	pol := budget.School()
	if *factory {
		pol = budget.Factory()
	}
	var y year
	name, err := program.Decode(flags.File(), sample, &y)
	if err == nil {
		var told string
		if told, err = y.spend(pol, flags.Lang); err == nil {
			fmt.Fprint(stdout, told)
			return 0
		}
	}
	return tell.Problems(stderr, name, err)
}

// spend tells of the year; the error has every problem by its path.
func (y year) spend(pol budget.Policy, lang logistics.Lang) (string, error) {
	var b strings.Builder
	say := func(en, zh string, args ...any) {
		fmt.Fprintf(&b, logistics.Text{En: en, Zh: zh}.In(lang)+"\n", args...)
	}
	var problems logistics.Problems
	phased, err := pol.Phase(y.Plan)
	problems.Under("plan", err)
	if err != nil {
		return "", problems.Err()
	}
	say("Plan, by quarter", "分季度计划")
	for _, l := range phased.Lines {
		say("  %s: %s of %s yuan", "  %s：%s，全年 %s 元", l.ID, amounts(l.Quarters), l.Approved)
	}
	ledger, err := pol.NewLedger(phased.LedgerPlan())
	problems.Under("plan", err)
	say("Entries", "台账")
	for i, e := range y.Entries {
		if err != nil {
			break
		}
		posting, err := ledger.Post(e)
		problems.Under(fmt.Sprintf("entries[%d]", i), err)
		say("  %s %s", "  %s %s", e.On, posting.Text(lang))
		for _, f := range posting.Report.Findings {
			say("      %s", "      %s", f.Text(lang))
		}
	}
	if err := problems.Err(); err != nil {
		return "", err
	}
	file := budget.PaceFile{Year: y.Plan.Year, Through: y.Through}
	say("Lines", "科目")
	for i, l := range ledger.Lines() {
		say("  %s: requested %s, ordered %s, invoiced %s, paid %s, available %s", "  %s：已申请 %s，已订 %s，已开票 %s，已付 %s，可用 %s",
			l.ID, l.Requested, l.Ordered, l.Invoiced, l.Paid, l.Available)
		file.Lines = append(file.Lines, budget.PaceLine{ID: l.ID, Planned: phased.Lines[i].Months, Actual: l.Actual[:y.over()]})
	}
	pace, err := pol.Pace(file)
	if err != nil {
		return "", err
	}
	say("Pace to %s", "截至 %s 的进度", y.Through)
	for _, l := range pace.Lines {
		say("  %s", "  %s", l.Text(lang))
	}
	return b.String(), nil
}

// over counts the months that are over; none where the last of them is not in the year.
func (y year) over() (months int) {
	for months < 12 && y.Plan.Year.Add(months) != y.Through {
		months++
	}
	return (months + 1) % 13
}

func amounts(all []decimal.Decimal) string { return strings.Trim(fmt.Sprint(all), "[]") }
