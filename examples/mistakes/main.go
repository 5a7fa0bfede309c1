// Mistakes tells ten mistakes that policies and the programs around them really have, and what this library says of each.
//
//	go run ./examples/mistakes
//	go run ./examples/mistakes -lang zh
//
// Each is made here once and found; made right, nothing is found. Exit status 1: one was not found.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"example.com/logistics"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// story is a mistake with what finds it.
type story struct {
	title, tale logistics.Text
	by          string          // what finds it
	made        func() []string // what is found where the mistake is made
	mended      func() []string // where it is not
}

func stories() []story {
	return []story{
		tiersWithAGap(), topBandEnds(), roundedBeforeGrading(), eightDayWeek(), halvesFromCreation(),
		gradedOnNothing(), turnedComparison(), leakingEdition(), roundedShare(), forgottenFactor(),
	}
}

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("mistakes", flag.ContinueOnError)
	flags.SetOutput(stderr)
	lang := logistics.English
	flags.TextVar(&lang, "lang", logistics.English, "en or zh")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if flags.NArg() > 0 {
		fmt.Fprintf(stderr, "mistakes: unexpected %q\n", flags.Args())
		return 2
	}
	status := 0
	for i, s := range stories() {
		found := s.made()
		fmt.Fprintf(stdout, "%d. %s\n   %s\n", i+1, s.title.In(lang), s.tale.In(lang))
		for _, f := range found {
			fmt.Fprintf(stdout, "   → %s: %s\n", s.by, strings.ReplaceAll(strings.TrimSpace(f), "\n", "\n     "))
		}
		if len(found) == 0 || len(s.mended()) > 0 {
			fmt.Fprintf(stderr, "mistakes: %q is not told from what is right\n", s.title.En)
			status = 1
		}
	}
	return status
}

// told gives an error as what was found; nothing where there is none.
func told(err error) []string {
	if err == nil {
		return nil
	}
	return []string{err.Error()}
}
