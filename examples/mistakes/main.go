// Mistakes tells ten mistakes that policies and the programs around them really have, and what this library says of each.
//
//	go run ./examples/mistakes
//	go run ./examples/mistakes -lang zh
//
// Each is made here once and found; made right, nothing is found. Exit status 1: one was not found.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"example.com/logistics"
	"example.com/logistics/examples/internal/program"
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
	flags := program.New("mistakes", stderr)
	if status, over := flags.Read(args, 0); over {
		return status
	}
	status := 0
	for i, s := range stories() {
		found := s.made()
		fmt.Fprintf(stdout, "%d. %s\n   %s\n", i+1, s.title.In(flags.Lang), s.tale.In(flags.Lang))
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
