package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"example.com/logistics/examples/internal/policyfile"
)

// documented is a documented policy and the kind that it is of.
type documented struct {
	name, kind string
	policy     any
}

func policies() (all []documented) {
	for _, k := range policyfile.Kinds() {
		for _, site := range []string{"factory", "school"} {
			all = append(all, documented{k.Name + " " + site, k.Name, k.Sites[site]})
		}
	}
	return all
}

// tree gives a policy as json.Marshal writes it, as a JSON tree of its own.
func tree(t rapid.TB, policy any) any {
	t.Helper()
	data, err := json.Marshal(policy)
	if err != nil {
		t.Fatal(err)
	}
	return parsed(t, data)
}

func parsed(t rapid.TB, data []byte) any {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v: %s", err, data)
	}
	return document
}

// written gives a tree as JSON text.
func written(t rapid.TB, document any) []byte {
	t.Helper()
	data, err := json.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// validators gives the validator and a blank policy of each kind by name.
func validators(t rapid.TB) (map[string]*jsonschema.Schema, map[string]policyfile.Kind) {
	t.Helper()
	schemas, all := map[string]*jsonschema.Schema{}, map[string]policyfile.Kind{}
	for _, k := range policyfile.Kinds() {
		schema, err := compile(k)
		if err != nil {
			t.Fatal(err)
		}
		schemas[k.Name], all[k.Name] = schema, k
	}
	return schemas, all
}

// edit gives the tree with the value at a JSON pointer set to what the JSON text says; without a text it is left out.
// "-" is the end of a list. A new field is set too; nothing else may be missing on the way.
func edit(t rapid.TB, document any, pointer, to string) any {
	t.Helper()
	if pointer == "" {
		return parsed(t, []byte(to))
	}
	name, rest, deeper := strings.Cut(pointer[1:], "/")
	if deeper {
		rest = "/" + rest
	}
	switch value := document.(type) {
	case map[string]any:
		inner, there := value[name]
		switch {
		case !there && (deeper || to == ""):
			t.Fatalf("there is no %q", pointer)
		case rest == "" && to == "":
			delete(value, name)
		default:
			value[name] = edit(t, inner, rest, to)
		}
		return value
	case []any:
		i, err := strconv.Atoi(name)
		switch {
		case name == "-" && !deeper:
			return append(value, parsed(t, []byte(to)))
		case err != nil || i >= len(value):
			t.Fatalf("there is no %q", pointer)
		case rest == "" && to == "":
			return slices.Delete(value, i, i+1)
		default:
			value[i] = edit(t, value[i], rest, to)
		}
		return value
	}
	t.Fatalf("nothing lies below %q", pointer)
	return nil
}

// pointers gives the place and the keyword of every error of the validator.
func pointers(err error) []string {
	var all []string
	for _, leaf := range leaves(err) {
		pointer := ""
		for _, name := range leaf.InstanceLocation {
			pointer += "/" + name
		}
		keyword := leaf.ErrorKind.KeywordPath()
		all = append(all, pointer+" "+keyword[len(keyword)-1])
	}
	slices.Sort(all)
	return all
}
