// Policyprint prints a policy: as the JSON that its owner edits, as the table that he signs, or as the schema that an
// editor checks against.
//
//	go run ./examples/policyprint approval.factory > policy.json
//	go run ./examples/policyprint policy.json -as table -lang zh > policy.md
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"example.com/logistics"
	"example.com/logistics/examples/internal/policyfile"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run prints the policy; its status is 2 where that cannot be done.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("policyprint", flag.ContinueOnError)
	flags.SetOutput(stderr)
	form := flags.String("as", "json", "json, table or schema")
	lang := logistics.English
	flags.TextVar(&lang, "lang", logistics.English, "of the table: en or zh")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: policyprint POLICY [-as json|table|schema] [-lang en|zh]; POLICY is a JSON file, or")
		for _, k := range policyfile.Kinds() {
			fmt.Fprintf(stderr, "  %[1]s.factory, %[1]s.school\n", k.Name)
		}
		flags.PrintDefaults()
	}
	name := ""
	if len(args) > 0 && args[0] != "" && args[0][0] != '-' {
		name, args = args[0], args[1:]
	}
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if name == "" || flags.NArg() > 0 {
		flags.Usage()
		return 2
	}
	_, policy, err := policyfile.Read(name)
	if err != nil {
		fmt.Fprintln(stderr, "policyprint:", err)
		return 2
	}
	out, err := render(policy, *form, lang)
	if err == nil {
		_, err = stdout.Write(out)
	}
	if err != nil {
		fmt.Fprintln(stderr, "policyprint:", err)
		return 2
	}
	return 0
}

func render(policy any, form string, lang logistics.Lang) ([]byte, error) {
	switch form {
	case "json":
		out, err := json.MarshalIndent(policy, "", "  ")
		return append(out, '\n'), err
	case "table":
		return logistics.AppendMarkdown(nil, policy, lang), nil
	case "schema":
		return logistics.Schema(policy)
	}
	return nil, fmt.Errorf("%q is no form: json, table or schema", form)
}
