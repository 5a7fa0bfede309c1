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
	"fmt"
	"io"
	"os"

	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/tell"
	"example.com/logistics/procurement"
)

//go:embed sample/day.json
var sampleDay []byte

//go:embed sample/next.json
var sampleNext []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("market", stderr)
	next := flags.String("next", "", "a `file` with one more slip")
	school := flags.Bool("school", false, "ask the school policy instead of the factory's")
	if status, over := flags.Read(args, 1); over {
		return status
	}
	pol := procurement.Factory()
	if *school {
		pol = procurement.School()
	}
	var day procurement.MarketDay
	if name, err := program.Decode(flags.File(), sampleDay, &day); err != nil {
		return tell.Problems(stderr, name, err)
	}
	report, err := pol.CheckMarketDay(day)
	if err != nil {
		return tell.Problems(stderr, "day", err)
	}
	fmt.Fprintln(stdout, report.Text(flags.Lang))
	if flags.File() != "" && *next == "" {
		return 0
	}
	var slip procurement.MarketSlip
	if name, err := program.Decode(*next, sampleNext, &slip); err != nil {
		return tell.Problems(stderr, name, err)
	}
	decision, err := pol.DecideSlip(day, slip)
	if err != nil {
		return tell.Problems(stderr, "slip", err)
	}
	fmt.Fprintln(stdout, "\n"+decision.Text(flags.Lang))
	return 0
}
