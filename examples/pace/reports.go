package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/budget"
	"example.com/logistics/examples/internal/table"
)

// The lines that are sums of others: the first of those before it, the second of the first and those between.
const (
	appropriation = "Current Year Appropriation"
	disbursements = "Total Disbursements"
)

// amount is in tenths of a million dollars, as the reports print it; some are below zero.
type amount int64

func (a amount) dollars() decimal.Decimal { return decimal.New(int64(a), -1) }

// place is a month of a quarterly report, from 1.
type place struct{ year, quarter, month int }

// column is what a report prints for a month: its sums, and what their parts add up to.
type column struct {
	lines                         map[string]bool
	printed, parts, total, others amount
}

type reports map[place]*column

// add reads a line of a month of a report.
func (r reports) add(row table.Row) {
	at := place{row.Count("fiscal_year"), row.Count("quarter"), row.Count("fiscal_month")}
	category, cell := row.Text("category"), row.Text("amount")
	figure, err := logistics.ParseDecimal(cell)
	tenths := figure.Shift(1)
	if err != nil || !tenths.IsInteger() || !tenths.Abs().LessThan(decimal.New(1, 12)) {
		row.Fault("amount", "%q is no amount in tenths of a million", cell)
	}
	if at.month < 1 || at.month > 12 || at.quarter < 1 || at.quarter > 4 || at.year > 9000 {
		row.Fault("fiscal_month", "no month %d in a report of quarter %d of %d", at.month, at.quarter, at.year)
	}
	if c := r[at]; c != nil && c.lines[category] {
		row.Fault("category", "%q is there twice", category)
	}
	if !row.Clean() {
		return
	}
	if r[at] == nil {
		r[at] = &column{lines: map[string]bool{}}
	}
	r[at].lines[category] = true
	c, a := r[at], amount(tenths.BigInt().Int64())
	switch category {
	case appropriation:
		c.printed = a
	case disbursements:
		c.total = a
	case "Prior Year Encumbrances", "Prior Year Vouchers Payable":
		c.others += a
	default:
		c.parts += a
	}
}

// check adds a fault for each report that is needed and lacks a month, or has one below zero.
func (r reports) check(faults *table.Faults, name string, year, through int) {
	for _, quarter := range slices.Compact([]int{1, through, 4}) {
		for month := range 12 {
			if c := r[place{year, quarter, month + 1}]; c == nil || c.printed < 0 {
				faults.Add(name, 0, "", fmt.Sprintf("no month %d from 0 up in the report of quarter %d of %d", month+1, quarter, year))
				break
			}
		}
	}
}

// file sets what the quarters that are over spent beside the plan, which is the first report: its first quarter was spent when it was
// made, the rest planned.
func (r reports) file(year, through int) budget.PaceFile {
	first, _ := logistics.ParseMonth(strconv.Itoa(year-1) + "-07")
	line := budget.PaceLine{ID: appropriation}
	for month := 1; month <= 12; month++ {
		line.Planned = append(line.Planned, r[place{year, 1, month}].printed.dollars())
		if month <= 3*through {
			line.Actual = append(line.Actual, r[place{year, through, month}].printed.dollars())
		}
	}
	return budget.PaceFile{Year: first, Through: first.Add(3*through - 1), Lines: []budget.PaceLine{line}}
}

// end gives what the last report says that the year cost.
func (r reports) end(year int) (sum amount) {
	for month := 1; month <= 12; month++ {
		sum += r[place{year, 4, month}].printed
	}
	return sum
}

// showSums tells in how many months of all reports the parts do not make the sum that is printed, and where it is off by more than one
// figure's rounding.
func (r reports) showSums(w io.Writer, l logistics.Lang) {
	say := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(l) }
	off, totals := 0, 0
	var lines []string
	for _, at := range slices.SortedFunc(maps.Keys(r), func(a, b place) int {
		return (a.year-b.year)*100 + (a.quarter-b.quarter)*20 + a.month - b.month
	}) {
		c := r[at]
		if c.printed+c.others-c.total > 1 || c.total-c.printed-c.others > 1 {
			totals++
		}
		by := c.parts - c.printed
		if by != 0 {
			off++
		}
		if by > 1 || by < -1 {
			lines = append(lines, fmt.Sprintf(say("  %d quarter %d, month %d: %s in parts, %s printed", "  %d 年第 %d 季度报告第 %d 个月：各项合计 %s，报告所载 %s"),
				at.year, at.quarter, at.month, c.parts.dollars(), c.printed.dollars()))
		}
	}
	fmt.Fprintf(w, say("of %d report-months the parts miss the printed %s in %d, by more than 0.1 in %d; the printed total misses its parts by more than 0.1 in %d\n",
		"共 %d 个报告月：各项合计与所载“%s”不符的 %d 个，其中相差超过 0.1 的 %d 个；所载总计与其各组成部分之和相差超过 0.1 的 %d 个\n"), len(r), appropriation, off, len(lines), totals)
	const most = 5
	for _, line := range lines[:min(most, len(lines))] {
		fmt.Fprintln(w, line)
	}
	if len(lines) > most {
		fmt.Fprintf(w, say("  and %d more\n", "  另有 %d 个\n"), len(lines)-most)
	}
}
