// Policychange tells what an edited policy changes: what its owner edited, which answers are others than before and where
// that begins and ends, and what it would have changed in a history.
//
//	go run ./examples/policyprint approval.factory > old.json
//	go run ./examples/policychange old.json new.json -history cases.jsonl
//
// A policy is a JSON file or a documented one such as approval.factory. The history has one case on a line, as the
// package's Past is written in JSON; "-" reads it from standard input. Exit status of the built program: 0 where no answer
// changes but for the clauses it cites, 3 where the new policy is stricter, 4 where it is looser, 5 where it is neither; 2
// where a file cannot be read or a policy is invalid: then every problem is told.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"example.com/logistics"
	"example.com/logistics/examples/internal/policyfile"
	"example.com/logistics/examples/internal/program"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := program.New("policychange", stderr)
	history := flags.String("history", "", "file of past cases, one JSON object on a line; - is standard input")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: policychange OLD.json NEW.json [-history FILE] [-lang en|zh]")
		flags.PrintDefaults()
	}
	if status, over := flags.Read(args, 2); over {
		return status
	}
	if len(flags.Files) != 2 || flags.Given("history") && *history == "" {
		flags.Usage()
		return 2
	}
	direction, err := compare(flags.Files[0], flags.Files[1], *history, flags.Lang, stdin, stdout)
	if err != nil {
		fmt.Fprintln(stderr, "policychange:", err)
		return 2
	}
	return map[logistics.Direction]int{logistics.Same: 0, logistics.Stricter: 3, logistics.Looser: 4, logistics.Incomparable: 5}[direction]
}

// compare prints everything and gives the direction of the change.
func compare(oldName, newName, history string, lang logistics.Lang, stdin io.Reader, stdout io.Writer) (logistics.Direction, error) {
	kind, old, errOld := policyfile.Read(oldName)
	other, new, errNew := policyfile.Read(newName)
	if err := errors.Join(errOld, errNew); err != nil {
		return 0, err
	}
	if kind.Name != other.Name {
		return 0, fmt.Errorf("%s is a policy of %s, %s of %s", oldName, kind.Name, newName, other.Name)
	}
	diff, err := kind.Diff(old, new)
	if err != nil {
		return 0, err
	}
	fmt.Fprintln(stdout, logistics.Text{En: "edited:", Zh: "改动："}.In(lang))
	edits := logistics.DiffRules(old, new)
	for _, edit := range edits {
		fmt.Fprintln(stdout, "  "+edit.Text(lang))
	}
	if len(edits) == 0 {
		fmt.Fprintln(stdout, logistics.Text{En: "  nothing", Zh: "  无"}.In(lang))
	} else if diff.Old == diff.New {
		fmt.Fprintln(stdout, logistics.Text{En: "  but not its edition: answers of the two cannot be told apart", Zh: "  但未改版本号：两者的结论无法区分"}.In(lang))
	}
	fmt.Fprintln(stdout, logistics.Text{En: "what it changes: ", Zh: "结果变化："}.In(lang)+direction(diff, lang))
	for _, shift := range diff.Shifts {
		fmt.Fprintln(stdout, "  "+place(shift, lang)+logistics.Text{En: ": ", Zh: "："}.In(lang)+shift.Direction.Label(lang))
		fmt.Fprintln(stdout, "    - "+shift.Old.Text(lang))
		fmt.Fprintln(stdout, "    + "+shift.New.Text(lang))
	}
	if history != "" {
		if err := replay(kind, old, new, history, lang, stdin, stdout); err != nil {
			return 0, err
		}
	}
	return diff.Direction, nil
}

func replay(kind policyfile.Kind, old, new any, name string, lang logistics.Lang, stdin io.Reader, stdout io.Writer) error {
	in := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		in = file
	}
	var unread error
	impact, err := kind.Replay(old, new, lines(in, &unread))
	if err := errors.Join(err, unread); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if impact.Cases == 0 && len(impact.Unjudged) > 0 {
		fmt.Fprintln(stdout, impact.Text(lang))
		return fmt.Errorf("%s: no case can be judged", name)
	}
	unhit := impact.Unhit
	impact.Unhit = nil
	fmt.Fprintln(stdout, logistics.Text{En: "what it would have changed:", Zh: "对历史的影响："}.In(lang))
	fmt.Fprintln(stdout, "  "+impact.Text(lang))
	if len(unhit) > 0 {
		fmt.Fprintln(stdout, logistics.Text{En: "changed, and hit by no case:", Zh: "有变化而无案例覆盖："}.In(lang))
	}
	for _, shift := range unhit {
		fmt.Fprintln(stdout, "  "+place(shift, lang))
	}
	return nil
}

// direction names the direction of everything that changes.
func direction(d logistics.Diff, lang logistics.Lang) string {
	switch {
	case d.Direction == logistics.Same && len(d.Shifts) > 0:
		return logistics.Text{En: "nothing but the clauses cited", Zh: "仅条款依据变化"}.In(lang)
	case d.Direction == logistics.Same:
		return logistics.Text{En: "nothing", Zh: "无"}.In(lang)
	}
	return d.Direction.Label(lang)
}

// place says what a shift is about, and where it begins and ends.
func place(s logistics.Shift, lang logistics.Lang) string {
	where := s.Where.Text(lang)
	if where == "" {
		return s.Question
	}
	return s.Question + logistics.Text{En: "; ", Zh: "；"}.In(lang) + where
}

// lines gives the lines of a history that are not blank; err says why it ended early.
func lines(in io.Reader, err *error) iter.Seq[policyfile.Line] {
	return func(yield func(policyfile.Line) bool) {
		reader := bufio.NewReader(in)
		for n := 1; ; n++ {
			line, readErr := reader.ReadBytes('\n')
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf")) // some editors begin a file so
			}
			if text := bytes.TrimSpace(line); len(text) > 0 && !yield(policyfile.Line{Number: n, JSON: text}) {
				return
			}
			if readErr != nil {
				if readErr != io.EOF {
					*err = readErr
				}
				return
			}
		}
	}
}
