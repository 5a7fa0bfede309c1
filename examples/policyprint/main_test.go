package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/examples/internal/pin"
)

func TestOutput(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		args         []string
		status       int
	}{
		{"usage", "no policy is named", nil, 2},
		{"form", "a form that is none", []string{"approval.factory", "-as", "pdf"}, 2},
		{"absent", "a file that is not there", []string{"absent.json"}, 2},
		{"two", "two policies", []string{"approval.factory", "approval.school"}, 2},
		{"table", "the table that a school signs, in Chinese", []string{"approval.school", "-as", "table", "-lang", "zh"}, 0},
		{"table_en", "the price tiers as a person reads them", []string{"approval.factory", "-as", "table"}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}

// What it prints as JSON is read back as the same policy, and a file of it is printed as the documented one is.
func TestJSONIsReadBack(t *testing.T) {
	var data, stderr bytes.Buffer
	if status := run([]string{"approval.factory"}, &data, &stderr); status != 0 {
		t.Fatal(stderr.String())
	}
	var read approval.Policy
	if err := logistics.Decode(data.Bytes(), &read); err != nil {
		t.Fatal(err)
	}
	if edits := logistics.DiffRules(approval.Factory(), read); len(edits) > 0 {
		t.Errorf("edits: %v", edits)
	}
	file := filepath.Join(t.TempDir(), "policy.json")
	if err := os.WriteFile(file, data.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, form := range []string{"json", "table", "schema"} {
		var documented, own bytes.Buffer
		if run([]string{"approval.factory", "-as", form}, &documented, &stderr) != 0 || run([]string{file, "-as", form}, &own, &stderr) != 0 {
			t.Fatal(stderr.String())
		}
		if diff := cmp.Diff(documented.String(), own.String()); diff != "" || own.Len() == 0 {
			t.Errorf("as %s (-documented +file):\n%s", form, diff)
		}
	}
}
