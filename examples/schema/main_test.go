package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

const usage = `usage: schema [-lang en|zh] POLICY.json
       schema -schema approval|supplier|procurement|assets|budget|incident
  -lang value
    	en or zh (default en)
  -schema kind
    	print the schema of this kind of policy: approval|supplier|procurement|assets|budget|incident
`

func TestRun(t *testing.T) {
	factory := func(name string) string { return string(written(t, tree(t, named(t, name).policy))) }
	with := func(name string, changes ...change) string {
		document := tree(t, named(t, name).policy)
		for _, c := range changes {
			document = edit(t, document, c.at, c.to)
		}
		return string(written(t, document))
	}
	for _, row := range []struct {
		reason         string
		args           []string // FILE is a file with the text below
		text           string
		status         int
		stdout, stderr string
	}{
		{"an approval policy", []string{"FILE"}, factory("approval factory"), 0, "FILE: an approval policy\nfound by the schema: 0\nfound by the library: 0\n", ""},
		{"a supplier policy, in Chinese", []string{"-lang", "zh", "FILE"}, factory("supplier school"), 0, "FILE: 供应商制度\nJSON Schema 发现的问题：0 个\n程序库发现的问题：0 个\n", ""},
		{"an incident policy", []string{"FILE"}, factory("incident school"), 0, "FILE: an incident policy\nfound by the schema: 0\nfound by the library: 0\n", ""},
		{"several errors, by place", []string{"FILE"}, with("approval factory", change{"/price/tiers/1/then/quotes", `"2"`}, change{"/payment/listed/banned", ""}, change{"/ladder/force", `null`}), 1,
			"FILE: an approval policy\nfound by the schema: 3\n  at '/ladder/force': got null, want string\n  at '/payment/listed': missing property 'banned'\n" +
				"  at '/price/tiers/1/then/quotes': got string, want integer\nfound by the library: 3\n  ladder.force: null is no value; leave an optional field out\n" +
				"  price.tiers[1].then.quotes: text where a number must be\n  payment.listed.banned: is absent\n", ""},
		{"what only the library sees, in Chinese", []string{"-lang", "zh", "FILE"}, with("supplier factory", change{"/grading/items/date/weight", `26`}), 1,
			"FILE: 供应商制度\nJSON Schema 发现的问题：0 个\n程序库发现的问题：1 个\n  grading.items: the weights add up to 101.0000, not 100\n", ""},
		{"a figure that the validator could not compute", []string{"FILE"}, with("incident factory", change{"/record/banned", `1e1000001`}), 1,
			"FILE: an incident policy\nfound by the schema: 1\n  at '/record/banned': got string, want boolean\nfound by the library: 1\n  record.banned: a number where true or false must be\n", ""},
		{"a field twice, of which a validator sees the last", []string{"FILE"}, strings.Replace(factory("incident factory"), `"edition":`, `"edition":"x","edition":`, 1), 1,
			"FILE: an incident policy\nfound by the schema: 0\nfound by the library: 1\n  edition: is there twice\n", ""},
		{"no section", []string{"FILE"}, `{"edition":"x","clauses":[]}`, 2, "", "FILE: has no section of any policy\n"},
		{"no object", []string{"FILE"}, `[]`, 2, "", "FILE: has no section of any policy\n"},
		{"no JSON", []string{"FILE"}, `{"edition"}`, 2, "", "FILE: invalid character '}' after object key\n"},
		{"no file", []string{"absent.json"}, "", 2, "", "open absent.json: no such file or directory\n"},
		{"no argument", nil, "", 2, "", usage},
		{"two files", []string{"FILE", "FILE"}, "{}", 2, "", "schema: unexpected [\"FILE\"]\n"},
		{"a schema of a file", []string{"-schema", "approval", "FILE"}, "{}", 2, "", usage},
		{"the usage", []string{"-h"}, "", 0, "", usage},
		{"an unknown flag", []string{"-json"}, "", 2, "", "flag provided but not defined: -json\n" + usage},
		{"a kind that is none", []string{"-schema", "canteen"}, "", 2, "", "no kind of policy: \"canteen\"\n"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "policy.json")
			if err := os.WriteFile(file, []byte(row.text), 0o600); err != nil {
				t.Fatal(err)
			}
			args := []string(nil)
			for _, arg := range row.args {
				args = append(args, strings.Replace(arg, "FILE", file, 1))
			}
			var stdout, stderr bytes.Buffer
			if status := run(args, &stdout, &stderr); status != row.status {
				t.Errorf("exit status %d, want %d", status, row.status)
			}
			if diff := cmp.Diff(row.stdout, strings.ReplaceAll(stdout.String(), file, "FILE")); diff != "" {
				t.Errorf("standard output (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(row.stderr, strings.ReplaceAll(stderr.String(), file, "FILE")); diff != "" {
				t.Errorf("standard error (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSchemasArePrinted(t *testing.T) {
	for _, p := range policies() {
		name := p.kind
		want, err := logistics.Schema(p.policy)
		if err != nil {
			t.Fatal(err)
		}
		var stdout, stderr bytes.Buffer
		if status := run([]string{"-schema", name}, &stdout, &stderr); status != 0 || stderr.Len() > 0 {
			t.Errorf("%s: exit status %d, %s", name, status, stderr.Bytes())
		}
		if diff := cmp.Diff(string(want)+"\n", stdout.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
