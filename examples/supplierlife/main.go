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
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"example.com/logistics"
	"example.com/logistics/examples/internal/tell"
	"example.com/logistics/supplier"
)

//go:embed sample/life.json
var sample []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("supplierlife", flag.ContinueOnError)
	flags.SetOutput(stderr)
	lang := logistics.English
	flags.TextVar(&lang, "lang", logistics.English, "en or zh")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if flags.NArg() > 1 {
		fmt.Fprintf(stderr, "supplierlife: unexpected %q\n", flags.Args()[1:])
		return 2
	}
	name, data := "sample", sample
	if flags.NArg() == 1 {
		name = flags.Arg(0)
		var err error
		if data, err = os.ReadFile(name); err != nil {
			return tell.Problems(stderr, name, err)
		}
	}
	var f file
	if err := logistics.Decode(data, &f); err != nil {
		return tell.Problems(stderr, name, err)
	}
	s := story{pol: supplier.Factory(), file: f, lang: lang}
	if err := s.tell(); err != nil {
		return tell.Problems(stderr, name, err)
	}
	if _, err := io.WriteString(stdout, s.text.String()); err != nil {
		return tell.Problems(stderr, "supplierlife", err)
	}
	return 0
}
