// Pace sets a fiscal year's spending beside its plan, month by month, projects its end, and says where published parts do not add
// up; -svg draws it. It reads the quarterly cash reports of the City of Philadelphia, in millions of dollars, as
// PhilaController/phl-budget-data publishes them (.csv or .csv.gz): the report of quarter 1 has three months spent and nine planned,
// that of quarter 4 has all spent. A year is named by the one in which it ends. Without REPORTS it reads those below LOGISTICS_DATA,
// else a sample.
//
//	go run ./examples/pace
//	go run ./examples/pace -year 2020 -through 2 -svg pace.svg cash-reports-spending.csv.gz
//
// Exit status: 0; 2 where the file cannot be read or has no such year: then every fault is told.
package main

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"example.com/logistics"
	"example.com/logistics/budget"
	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/examples/internal/tell"
)

//go:embed testdata/sample.csv
var sample []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("pace", stderr)
	year := flags.Int("year", 0, "the fiscal year, by the calendar year in which it ends; 0: the last one there is")
	through := flags.Int("through", 2, "the `quarter` that is over, 1 to 4")
	svg := flags.String("svg", "", "a `file` to draw the year into")
	if status, over := flags.Read(args, 1); over {
		return status
	}
	if *through < 1 || *through > 4 {
		fmt.Fprintln(stderr, "usage: pace [-year YEAR] [-through 1..4] [-lang zh] [-svg FILE] [REPORTS]")
		return 2
	}
	name, in := flags.File(), io.NopCloser(bytes.NewReader(sample))
	if folder := os.Getenv("LOGISTICS_DATA"); name == "" && folder != "" {
		name = filepath.Join(folder, "budget", "cash-reports-spending.csv.gz")
	}
	if name != "" {
		var err error
		if in, err = table.Open(name); err != nil {
			return tell.Problems(stderr, "pace", err)
		}
	} else {
		name = "sample.csv"
	}
	defer in.Close()
	var faults table.Faults
	all := reports{}
	table.Read(in, name, table.Columns{Others: true, Named: []string{"category", "fiscal_month", "amount", "fiscal_year", "quarter"}}, &faults, all.add)
	if *year == 0 {
		for at := range all {
			*year = max(*year, at.year)
		}
	}
	if len(faults.All) == 0 {
		all.check(&faults, name, *year, *through)
	}
	if faults.Tell(stderr) {
		return 2
	}
	file := all.file(*year, *through)
	pol := budget.School()
	pol.Phasing.Start.Month = 7
	pace, err := pol.Pace(file)
	report, checkErr := pol.CheckPace(file)
	if err := errors.Join(err, checkErr); err != nil {
		return tell.Problems(stderr, name, err)
	}
	show(stdout, flags.Lang, file, pace, report, all.end(*year))
	all.showSums(stdout, flags.Lang)
	if *svg != "" {
		if err := os.WriteFile(*svg, []byte(chart{file, pace}.svg(flags.Lang)), 0o644); err != nil {
			return tell.Problems(stderr, *svg, err)
		}
	}
	return 0
}

// show prints the year month by month, how it stands, what is found and what it cost in the end.
func show(w io.Writer, l logistics.Lang, f budget.PaceFile, p budget.Pace, r logistics.Report, end amount) {
	say := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(l) }
	line, stands := f.Lines[0], p.Lines[0]
	fmt.Fprintf(w, say("%s, fiscal year %s to %s, in millions of dollars\n", "%s，财政年度 %s 至 %s，单位：百万美元\n"), line.ID, f.Year, f.Year.Add(11))
	fmt.Fprintf(w, "%-8s %8s %8s\n", say("month", "月份"), say("plan", "计划"), say("actual", "实际"))
	for m, planned := range line.Planned {
		spent := ""
		if m < len(line.Actual) {
			spent = line.Actual[m].StringFixed(1)
		}
		fmt.Fprintf(w, "%-8s %8s %8s\n", f.Year.Add(m), planned.StringFixed(1), spent)
	}
	fmt.Fprintf(w, say("to %s: %s spent, %s planned: %s\n", "截至 %s：实际 %s，计划 %s：%s\n"), f.Through, stands.ActualToDate, stands.PlanToDate, stands.Standing.Label(l))
	fmt.Fprintf(w, say("by the year's end: %s projected, %s planned, %s in the last report\n", "全年：预计 %s，计划 %s，最后一期报告 %s\n"), stands.Projected, stands.PlanYear, end.dollars())
	for _, finding := range r.Findings {
		fmt.Fprintln(w, " ", finding.Text(l))
	}
}
