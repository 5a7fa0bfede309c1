package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"example.com/logistics"
	"example.com/logistics/examples/internal/policyfile"
)

// names lists the kinds of policy there are.
func names() string {
	var all []string
	for _, k := range policyfile.Kinds() {
		all = append(all, k.Name)
	}
	return strings.Join(all, "|")
}

// printSchema prints the schema of a kind of policy.
func printSchema(w io.Writer, name string) error {
	for _, k := range policyfile.Kinds() {
		if k.Name == name {
			schema, err := logistics.Schema(k.Blank())
			fmt.Fprintf(w, "%s\n", schema)
			return err
		}
	}
	return fmt.Errorf("no kind of policy: %q", name)
}

// judge says what the library has against a policy.
func judge(data []byte, policy any) error {
	if err := logistics.Decode(data, policy); err != nil {
		return err
	}
	return logistics.Validate(policy)
}

// compile gives the validator of a kind of policy.
func compile(k policyfile.Kind) (*jsonschema.Schema, error) {
	data, err := logistics.Schema(k.Blank())
	if err != nil {
		return nil, err
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	name := k.Name + ".schema.json"
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(name, document); err != nil {
		return nil, err
	}
	return compiler.Compile(name)
}

// kindOf tries every kind on a document and gives the one of which it has the most sections.
func kindOf(document any) (best policyfile.Kind, schema *jsonschema.Schema, err error) {
	fields, _ := document.(map[string]any)
	most := 0
	for _, k := range policyfile.Kinds() {
		tried, err := compile(k)
		if err != nil {
			return policyfile.Kind{}, nil, err
		}
		sections := 0
		for name := range fields {
			if tried.Properties[name] != nil && name != "edition" && name != "clauses" {
				sections++
			}
		}
		if sections > most {
			best, schema, most = k, tried, sections
		}
	}
	if most == 0 {
		return policyfile.Kind{}, nil, errors.New("has no section of any policy")
	}
	return best, schema, nil
}

// leaves gives the errors of a validator that have no cause but the document.
func leaves(err error) []*jsonschema.ValidationError {
	var e *jsonschema.ValidationError
	if !errors.As(err, &e) {
		return nil
	}
	if len(e.Causes) == 0 {
		return []*jsonschema.ValidationError{e}
	}
	var all []*jsonschema.ValidationError
	for _, cause := range e.Causes {
		all = append(all, leaves(cause)...)
	}
	return all
}

// spelled gives a document in which a number that is no figure of this library stands as the text that it is spelled by.
// The validator would compute 1e1000000, and stop at 1e1000001.
func spelled(document any) any {
	switch value := document.(type) {
	case map[string]any:
		all := map[string]any{}
		for name, inner := range value {
			all[name] = spelled(inner)
		}
		return all
	case []any:
		all := make([]any, len(value))
		for i, inner := range value {
			all[i] = spelled(inner)
		}
		return all
	case json.Number:
		if _, err := logistics.ParseDecimal(value.String()); err != nil {
			return value.String()
		}
	}
	return document
}
