// Loss says of what was lost, damaged, stolen or worn out what follows, who answers for it and what he pays.
//
//	go run ./examples/loss
//	go run ./examples/loss losses.json -factory -lang zh
//
// The file is a list of assets.LossFile as JSON. Exit status: 0; 2 where it cannot be read or judged: then every problem is told by
// its path, and nothing is decided.
package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"

	"example.com/logistics"
	"example.com/logistics/assets"
	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/tell"
)

//go:embed sample/losses.json
var sample []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("loss", stderr)
	factory := flags.Bool("factory", false, "ask the factory policy instead of the school's")
	if status, over := flags.Read(args, 1); over {
		return status
	}
	pol := assets.School()
	if *factory {
		pol = assets.Factory()
	}
	var losses []assets.LossFile
	name, err := program.Decode(flags.File(), sample, &losses)
	if err != nil {
		return tell.Problems(stderr, name, err)
	}
	var problems logistics.Problems
	if len(losses) == 0 {
		problems.Add("", logistics.CodeAbsent, "has no losses")
	}
	var decisions []assets.CompensationDecision
	for i, loss := range losses {
		d, err := pol.DecideCompensation(loss)
		problems.Under(fmt.Sprintf("[%d]", i), err)
		decisions = append(decisions, d)
	}
	if err := problems.Err(); err != nil {
		return tell.Problems(stderr, name, err)
	}
	var cited []logistics.Citations
	for i, d := range decisions {
		fmt.Fprintf(stdout, "%s %s, %s\n", losses[i].ID, losses[i].Tag, d.Text(flags.Lang))
		for _, f := range d.Report.Findings {
			fmt.Fprintln(stdout, "    "+f.Text(flags.Lang))
		}
		for _, u := range d.Report.Unchecked {
			fmt.Fprintln(stdout, "    "+u.Text(flags.Lang))
		}
		cited = append(cited, d.Clauses)
	}
	fmt.Fprintln(stdout, logistics.Text{En: "\nWhat it rests on:", Zh: "\n依据："}.In(flags.Lang))
	tell.Clauses(stdout, pol.Clauses, flags.Lang, cited...)
	return 0
}
