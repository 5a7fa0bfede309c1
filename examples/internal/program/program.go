// Package program is what the example programs have in common: their arguments, and a file or the sample in its place.
package program

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"example.com/logistics"
)

// Flags are the flags of a program. Every program has -lang.
type Flags struct {
	*flag.FlagSet
	Lang  logistics.Lang // of what is printed
	Files []string       // what is on the command line beside the flags
}

// New gives the flags of a program; mistakes are told on stderr.
func New(name string, stderr io.Writer) *Flags {
	f := &Flags{FlagSet: flag.NewFlagSet(name, flag.ContinueOnError), Lang: logistics.English}
	f.SetOutput(stderr)
	f.TextVar(&f.Lang, "lang", logistics.English, "en or zh")
	return f
}

// Read reads the arguments: flags and at most so many files, in any order. Where it is over, the program ends with the status: 0
// after -h, 2 after a mistake.
func (f *Flags) Read(args []string, most int) (status int, over bool) {
	for rest := args; ; rest = f.Args()[1:] {
		switch err := f.Parse(rest); {
		case errors.Is(err, flag.ErrHelp):
			return 0, true
		case err != nil:
			return 2, true
		}
		if f.NArg() == 0 {
			break
		}
		f.Files = append(f.Files, f.Arg(0))
	}
	unread := f.Files[min(most, len(f.Files)):]
	if slices.Contains(f.Files, "") {
		unread = []string{""}
	}
	if len(unread) > 0 {
		fmt.Fprintf(f.Output(), "%s: unexpected %q\n", f.Name(), unread)
		return 2, true
	}
	return 0, false
}

// File gives the first file; nothing where there is none.
func (f *Flags) File() string {
	if len(f.Files) == 0 {
		return ""
	}
	return f.Files[0]
}

// Given reports whether a flag is on the command line.
func (f *Flags) Given(name string) (is bool) {
	f.Visit(func(one *flag.Flag) { is = is || one.Name == name })
	return is
}

// Input gives what is in a file, or the sample where there is no file, with the name that problems are told under.
func Input(file string, sample []byte) (name string, data []byte, err error) {
	if file == "" {
		return "sample", sample, nil
	}
	data, err = os.ReadFile(file)
	return file, data, err
}

// Decode reads facts from a JSON file, or from the sample where there is no file, with the name that problems are told under.
func Decode(file string, sample []byte, into any) (name string, err error) {
	name, data, err := Input(file, sample)
	if err != nil {
		return name, err
	}
	return name, logistics.Decode(data, into)
}
