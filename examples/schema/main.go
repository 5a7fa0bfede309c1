// Schema says what is wrong with the file of a policy, twice: as any validator of JSON Schema sees it, and as the library
// does.
//
//	go run . POLICY.json
//	go run . -lang zh POLICY.json
//	go run . -schema approval > approval.schema.json
//
// The first two find out which kind of policy the file is, print every error of the validator with the JSON
// pointer of its place, then every problem that logistics.Decode and logistics.Validate have with it. The exit status is 0
// where nobody has anything to say, 1 where somebody has, and 2 where the file is no policy or cannot be read.
//
// The last prints a schema. An editor that is told of it completes the names of fields and underlines what cannot be while
// a policy is typed. In Visual Studio Code, in settings.json:
//
//	"json.schemas": [{"fileMatch": ["*.approval.json"], "url": "./approval.schema.json"}]
//
// What the schema takes may still be refused by the library: it sees one value at a time, and no law of the policy. What
// the library takes the schema never refuses.
//
// This is a module of its own, so that the library does not depend on the validator.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"example.com/logistics"
	"example.com/logistics/examples/internal/program"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run prints what is wrong with a policy, or a schema.
func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("schema", stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: schema [-lang en|zh] POLICY.json\n       schema -schema "+names())
		flags.PrintDefaults()
	}
	wanted := flags.String("schema", "", "print the schema of this `kind` of policy: "+names())
	if status, over := flags.Read(args, 1); over {
		return status
	}
	var err error
	status := 2
	switch {
	case *wanted != "" && flags.File() == "":
		status, err = 0, printSchema(stdout, *wanted)
	case *wanted == "" && flags.File() != "":
		status, err = examine(stdout, flags.File(), flags.Lang)
	default:
		flags.Usage()
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	return status
}

// examine prints what the validator and the library say of a file.
func examine(w io.Writer, name string, lang logistics.Lang) (status int, err error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return 2, err
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return 2, fmt.Errorf("%s: %w", name, err)
	}
	k, schema, err := kindOf(document)
	if err != nil {
		return 2, fmt.Errorf("%s: %w", name, err)
	}
	fmt.Fprintf(w, "%s: %s\n", name, k.Label.In(lang))
	var refused []string
	for _, leaf := range leaves(schema.Validate(spelled(document))) {
		refused = append(refused, leaf.Error())
	}
	slices.Sort(refused) // the validator goes through objects in any order
	var problems logistics.Problems
	problems.Under("", judge(data, k.Blank()))
	var told []string
	for _, p := range problems {
		told = append(told, p.String())
	}
	tell(w, logistics.Text{En: "schema", Zh: "JSON Schema "}.In(lang), refused, lang)
	tell(w, logistics.Text{En: "library", Zh: "程序库"}.In(lang), told, lang)
	return min(1, len(refused)+len(told)), nil
}

// tell prints a heading and the lines under it.
func tell(w io.Writer, who string, lines []string, lang logistics.Lang) {
	fmt.Fprintf(w, logistics.Text{En: "found by the %s: %d\n", Zh: "%s发现的问题：%d 个\n"}.In(lang), who, len(lines))
	for _, line := range lines {
		fmt.Fprintln(w, "  "+line)
	}
}
