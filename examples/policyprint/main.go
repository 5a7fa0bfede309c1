// Policyprint prints a policy: as the JSON that its owner edits, as the table that he signs, or as the schema that an
// editor checks against.
//
//	go run ./examples/policyprint approval.factory > policy.json
//	go run ./examples/policyprint policy.json -as table -lang zh > policy.md
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"example.com/logistics"
	"example.com/logistics/examples/internal/policyfile"
	"example.com/logistics/examples/internal/program"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run prints the policy; its status is 2 where that cannot be done.
func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("policyprint", stderr)
	form := flags.String("as", "json", "json, table or schema")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: policyprint POLICY [-as json|table|schema] [-lang en|zh]; POLICY is a JSON file, or")
		for _, k := range policyfile.Kinds() {
			fmt.Fprintf(stderr, "  %[1]s.factory, %[1]s.school\n", k.Name)
		}
		flags.PrintDefaults()
	}
	if status, over := flags.Read(args, 1); over {
		return status
	}
	if flags.File() == "" {
		flags.Usage()
		return 2
	}
	_, policy, err := policyfile.Read(flags.File())
	if err != nil {
		fmt.Fprintln(stderr, "policyprint:", err)
		return 2
	}
	out, err := render(policy, *form, flags.Lang)
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
