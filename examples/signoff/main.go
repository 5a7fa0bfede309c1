// Signoff shows the way of a purchase requisition through its signatures: who is awaited next, by when, who may not sign,
// what is late and what is found wrong, each with its clause; then that of the order which follows it.
//
//	go run ./examples/signoff
//	go run ./examples/signoff -lang zh
//	go run ./examples/signoff -holidays 2027.json requisition.json
//
// Without arguments it shows the sample. A file holds one approval.Requisition as JSON; its marks are shown one after the
// other, and the last moment is its asOf, where it has one. Time limits count workdays, of 2026 unless -holidays names the
// years or the requisition brings a calendar. A day is that of the zone in which a time is written. Exit status: 0; 2 where
// something cannot be read or judged: then every problem is told by its path.
package main

import (
	"cmp"
	"embed"
	"errors"
	"io"
	"os"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/tell"
)

//go:embed sample
var sample embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("signoff", stderr)
	var holidays []string
	flags.Func("holidays", "`file` of holiday-cn with the holidays of a year; once for each year", func(name string) error {
		holidays = append(holidays, name)
		return nil
	})
	if status, over := flags.Read(args, 1); over {
		return status
	}
	cal, err := calendar(holidays)
	if err != nil {
		return tell.Problems(stderr, "holidays", err)
	}
	pol, name := company(), cmp.Or(flags.File(), "sample")
	papers, looks, err := read(pol, flags.File(), cal)
	if err != nil {
		return tell.Problems(stderr, name, err)
	}
	timelines := make([][]moment, len(papers))
	for i, p := range papers {
		if timelines[i], err = p.timeline(looks); err != nil {
			return tell.Problems(stderr, name, err)
		}
	}
	out := printer{w: stdout, lang: flags.Lang}
	last := timelines[len(papers)-1]
	out.days(papers[0].trail.Calendar, timelines[0][0].at, last[len(last)-1].at)
	for i, p := range papers {
		out.timeline(pol, p, timelines[i])
	}
	out.clauses(pol, papers)
	if out.err != nil {
		return tell.Problems(stderr, "signoff", out.err)
	}
	return 0
}

// calendar reads the holidays of the years in the files, or those of 2026.
func calendar(files []string) (logistics.Calendar, error) {
	readFile := os.ReadFile
	if len(files) == 0 {
		readFile, files = sample.ReadFile, []string{"sample/holidays.json"}
	}
	var years [][]byte
	for _, name := range files {
		data, err := readFile(name)
		if err != nil {
			return logistics.Calendar{}, err
		}
		years = append(years, data)
	}
	return logistics.ReadHolidays(years...)
}

// read gives the requisition of a file, which may have a calendar of its own; without a file the requisition and the order
// of the sample, with the moments at which somebody looks at them.
func read(pol approval.Policy, file string, cal logistics.Calendar) ([]paper, []time.Time, error) {
	var r approval.Requisition
	if file != "" {
		if err := load(os.ReadFile, file, &r); err != nil {
			return nil, nil, err
		}
		if r.Calendar.IsZero() {
			r.Calendar = cal
		}
		return []paper{requisition(pol, r)}, nil, nil
	}
	var o approval.Order
	var looks []time.Time
	err := errors.Join(
		load(sample.ReadFile, "sample/requisition.json", &r),
		load(sample.ReadFile, "sample/order.json", &o),
		load(sample.ReadFile, "sample/looks.json", &looks),
	)
	r.Calendar, o.Calendar = cal, cal
	return []paper{requisition(pol, r), order(pol, o)}, looks, err
}

func load(readFile func(name string) ([]byte, error), name string, into any) error {
	data, err := readFile(name)
	if err != nil {
		return err
	}
	return logistics.Decode(data, into)
}
