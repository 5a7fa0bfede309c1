// Supplierlife tells the life of one supplier: survey, trial, listing, quotes and the price that holds, deliveries with their
// notes, months and half-years, what followed from them, and the way back onto the list, each with its clause.
//
//	go run ./examples/supplierlife
//	go run ./examples/supplierlife -lang zh
//	go run ./examples/supplierlife life.json
//
// Without a file it tells the sample. Exit status: 0; 2 where something cannot be read or judged: then every problem is told
// by its path.
package main

import (
	_ "embed"
	"io"
	"os"

	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/tell"
	"example.com/logistics/supplier"
)

//go:embed sample/life.json
var sample []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("supplierlife", stderr)
	if status, over := flags.Read(args, 1); over {
		return status
	}
	var f file
	name, err := program.Decode(flags.File(), sample, &f)
	if err != nil {
		return tell.Problems(stderr, name, err)
	}
	s := story{pol: supplier.Factory(), file: f, lang: flags.Lang}
	if err := s.tell(); err != nil {
		return tell.Problems(stderr, name, err)
	}
	if _, err := io.WriteString(stdout, s.text.String()); err != nil {
		return tell.Problems(stderr, "supplierlife", err)
	}
	return 0
}
