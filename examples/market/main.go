// Market judges a canteen's cash purchases at the market: the slips of a day with what they add up to, and whether one more may
// still be bought.
//
//	go run ./examples/market
//	go run ./examples/market -lang zh
//	go run ./examples/market -next slip.json day.json
//
// Without a file it takes the sample. Exit status: 0; 2 where something cannot be read or judged: then every problem is told by
// its path.
package main

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"example.com/logistics"
	"example.com/logistics/examples/internal/tell"
	"example.com/logistics/procurement"
)

//go:embed sample/day.json
var sampleDay []byte

//go:embed sample/next.json
var sampleNext []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("market", flag.ContinueOnError)
	flags.SetOutput(stderr)
	next := flags.String("next", "", "a `file` with one more slip")
	school := flags.Bool("school", false, "ask the school policy instead of the factory's")
	lang := logistics.English
	flags.TextVar(&lang, "lang", logistics.English, "en or zh")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if flags.NArg() > 1 {
		fmt.Fprintf(stderr, "market: unexpected %q\n", flags.Args()[1:])
		return 2
	}
	pol := procurement.Factory()
	if *school {
		pol = procurement.School()
	}
	var day procurement.MarketDay
	if name, err := read(flags.Arg(0), "sample day", sampleDay, &day); err != nil {
		return tell.Problems(stderr, name, err)
	}
	report, err := pol.CheckMarketDay(day)
	if err != nil {
		return tell.Problems(stderr, "day", err)
	}
	fmt.Fprintln(stdout, report.Text(lang))
	if flags.NArg() == 1 && *next == "" {
		return 0
	}
	var slip procurement.MarketSlip
	if name, err := read(*next, "sample slip", sampleNext, &slip); err != nil {
		return tell.Problems(stderr, name, err)
	}
	decision, err := pol.DecideSlip(day, slip)
	if err != nil {
		return tell.Problems(stderr, "slip", err)
	}
	fmt.Fprintln(stdout, "\n"+decision.Text(lang))
	return 0
}

// read decodes a file, or the sample where there is none; name says which it was.
func read(file, sampleName string, sample []byte, into any) (name string, err error) {
	if file == "" {
		return sampleName, logistics.Decode(sample, into)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return file, err
	}
	return file, logistics.Decode(data, into)
}
