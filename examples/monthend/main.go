// Monthend goes through a month of records and tells, section by section, what the rules decide, where the records
// depart from them and what could not be checked, each with its clause.
//
//	go run ./examples/monthend
//	go run ./examples/monthend -data DIR -lang zh
//	go run ./examples/monthend -html month.html -svg month.svg
//
// The folder holds month.json and the CSV files that each section's source names. Exit status: 0; with -gate 1 where
// there are findings; 2 where a record cannot be read or judged: then every fault is told and nothing is computed.
package main

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/table"
)

//go:embed sample
var sample embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("monthend", stderr)
	data := flags.String("data", "", "folder with the month's records; the sample's where it is left out")
	asJSON := flags.Bool("json", false, "print JSON")
	gate := flags.Bool("gate", false, "exit with status 1 where there are findings")
	html := flags.String("html", "", "a `file` to write the review into as one page for a browser")
	svg := flags.String("svg", "", "a `file` to draw the summary into")
	if status, over := flags.Read(args, 0); over {
		return status
	}
	files, err := fs.Sub(sample, "sample")
	if *data != "" {
		files, err = os.DirFS(*data), nil
	}
	if err != nil {
		fmt.Fprintln(stderr, "monthend:", err)
		return 2
	}
	progress := watch(&files, stderr, flags.Lang)
	result, faults := review(files)
	progress.clear()
	if len(faults) > 0 {
		for _, fault := range faults {
			fmt.Fprintln(stderr, fault)
		}
		fmt.Fprintf(stderr, "%d fault(s); nothing was computed\n", len(faults))
		return 2
	}
	if *asJSON {
		err = result.writeJSON(stdout)
	} else {
		err = result.writeText(stdout, flags.Lang)
	}
	err = errors.Join(err, result.writeFile(*html, pageName, flags.Lang), result.writeFile(*svg, pictureName, flags.Lang))
	if err != nil {
		fmt.Fprintln(stderr, "monthend:", err)
		return 2
	}
	if *gate && result.Summary.Findings > 0 {
		return 1
	}
	return 0
}

// review reads and judges every section; where there is a fault the result is not to be used.
func review(files fs.FS) (result, []string) {
	f := folder{files: files, faults: &table.Faults{}}
	f.readMonth()
	incidents := f.readIncidents()
	sections := slices.Concat(
		of("approval", f.prices(), f.payments()),
		of("supplier", f.suppliers(), f.grades(), f.deliveryNotes()),
		of("procurement", f.requests(), f.acceptances(), f.stored(), f.food(), f.market()),
		of("assets", f.stocktakes(), f.losses()),
		of("supplier", f.services()),
		of("incident", f.incidents(incidents), f.cases(incidents), f.serviceRequests(), f.rounds()),
		of("approval", f.papers()),
		of("budget", f.money()),
	)
	r := result{Month: f.month.Month, ReviewedOn: f.month.ReviewedOn, Sections: sections, company: f.month.Company, parts: f.parts()}
	r.count()
	return r, f.faults.All
}
