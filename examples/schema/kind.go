package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/assets"
	"example.com/logistics/incident"
	"example.com/logistics/supplier"
)

// kind is a kind of policy.
type kind struct {
	name  string
	label logistics.Text
	blank func() any
}

func kinds() []kind {
	return []kind{
		{"approval", logistics.Text{En: "an approval policy", Zh: "审批制度"}, func() any { return new(approval.Policy) }},
		{"supplier", logistics.Text{En: "a supplier policy", Zh: "供应商制度"}, func() any { return new(supplier.Policy) }},
		{"assets", logistics.Text{En: "an asset policy", Zh: "资产制度"}, func() any { return new(assets.Policy) }},
		{"incident", logistics.Text{En: "an incident policy", Zh: "事件制度"}, func() any { return new(incident.Policy) }},
	}
}

// printSchema prints the schema of a kind of policy.
func printSchema(w io.Writer, name string) error {
	for _, k := range kinds() {
		if k.name == name {
			schema, err := logistics.Schema(k.blank())
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
func (k kind) compile() (*jsonschema.Schema, error) {
	data, err := logistics.Schema(k.blank())
	if err != nil {
		return nil, err
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	name := k.name + ".schema.json"
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(name, document); err != nil {
		return nil, err
	}
	return compiler.Compile(name)
}

// kindOf tries the three kinds on a document and gives the one of which it has the most sections.
func kindOf(document any) (best kind, schema *jsonschema.Schema, err error) {
	fields, _ := document.(map[string]any)
	most := 0
	for _, k := range kinds() {
		tried, err := k.compile()
		if err != nil {
			return kind{}, nil, err
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
		return kind{}, nil, errors.New("has no section of any policy")
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
