// Grade grades a supplier's half-year from the lines of his orders, and says how near the next grades are.
//
//	go run ./examples/grade
//	go run ./examples/grade half.json -school -lang zh
//
// The file is a supplier.HalfFile as JSON. Exit status: 0; 2 where it cannot be read or judged: then every problem is told by its
// path.
package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"

	"example.com/logistics"
	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/tell"
	"example.com/logistics/supplier"
)

//go:embed sample/half.json
var sample []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("grade", stderr)
	school := flags.Bool("school", false, "ask the school policy instead of the factory's")
	if status, over := flags.Read(args, 1); over {
		return status
	}
	pol := supplier.Factory()
	if *school {
		pol = supplier.School()
	}
	var half supplier.HalfFile
	name, err := program.Decode(flags.File(), sample, &half)
	if err != nil {
		return tell.Problems(stderr, name, err)
	}
	explained, err := pol.ExplainGrade(half)
	if err != nil {
		return tell.Problems(stderr, name, err)
	}
	fmt.Fprintln(stdout, explained.Text(flags.Lang))
	fmt.Fprintln(stdout, logistics.Text{En: "\nWhat it rests on:", Zh: "\n依据："}.In(flags.Lang))
	tell.Clauses(stdout, pol.Clauses, flags.Lang, explained.Result.Clauses)
	return 0
}
