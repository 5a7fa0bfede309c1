// Sampling says how many items of a lot are inspected by GB/T 2828.1, whether the lot is accepted with what was found, and how
// likely the plan accepts lots of better and worse quality; -svg draws that as a curve.
//
//	go run ./examples/sampling -lot 1200 -aql 1.0 -found 3
//	go run ./examples/sampling -lot 1200 -aql 1.0 -svg curve.svg
//	go run ./examples/sampling -lot 500 -aql 25 -unit nonconformities-per-100 -severity tightened -lang zh
//
// Exit status: 0; 2 where the question has no answer: then every problem is told.
package main

import (
	"fmt"
	"io"
	"os"

	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/tell"
	"example.com/logistics/procurement/sampling"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("sampling", stderr)
	lot := flags.Int("lot", 1200, "items of the lot")
	aql := flags.String("aql", "1.0", "acceptance quality limit, as the standard's tables print it")
	found := flags.Int("found", 0, "nonconforming items, or nonconformities, found in the sample: is the lot accepted?")
	svg := flags.String("svg", "", "a `file` to draw the curve into")
	p := sampling.Parameters{Level: sampling.LevelII, Unit: sampling.PercentNonconforming, Start: sampling.Normal}
	flags.TextVar(&p.Level, "level", p.Level, "inspection level: I, II, III, S-1 to S-4")
	flags.TextVar(&p.Unit, "unit", p.Unit, "percent-nonconforming or nonconformities-per-100")
	flags.TextVar(&p.Start, "severity", p.Start, "normal, tightened or reduced")
	if status, over := flags.Read(args, 0); over {
		return status
	}
	p.AQL = sampling.AQL(*aql)
	plan, err := sampling.Standard().DecidePlan(*lot, p.Start, p)
	if err != nil {
		return tell.Problems(stderr, "sampling", err)
	}
	fmt.Fprintln(stdout, plan.Text(flags.Lang))
	if flags.Given("found") {
		judgment, err := plan.Judge(*found)
		if err != nil {
			return tell.Problems(stderr, "sampling", err)
		}
		fmt.Fprintln(stdout, judgment.Text(flags.Lang))
	}
	curve, err := curveOf(plan)
	if err != nil {
		return tell.Problems(stderr, "sampling", err)
	}
	fmt.Fprintln(stdout)
	fmt.Fprint(stdout, curve.table(flags.Lang))
	if *svg != "" {
		if err := os.WriteFile(*svg, []byte(curve.svg(flags.Lang)), 0o644); err != nil {
			return tell.Problems(stderr, *svg, err)
		}
	}
	return 0
}
