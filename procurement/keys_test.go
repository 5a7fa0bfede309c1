package procurement_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/logistics/procurement"
)

// A host fills in what a checklist asks for: the comment of a field of the facts names the key that it carries, or the comment of the
// key's constant names the field.
func TestEveryKeyNamesItsField(t *testing.T) {
	comments, consts, fields := documented(t)
	keys := map[string]bool{}
	for _, pol := range []policy{procurement.Factory(), procurement.School()} {
		for _, key := range keysOf(t, pol) {
			keys[key] = true
		}
	}
	if len(keys) < 70 {
		t.Errorf("%d keys", len(keys))
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		named := slices.ContainsFunc(comments, func(c string) bool { return strings.HasPrefix(c, key) || strings.Contains(c, `"`+key+`"`) })
		if first, _, _ := strings.Cut(consts[key], " "); !named && !fields[strings.Trim(first, ",;\n")] {
			t.Errorf("no field of the facts says that it carries %q", key)
		}
	}
}

// keysOf gives the keys of all checklists of a policy.
func keysOf(t *testing.T, pol policy) (keys []string) {
	t.Helper()
	data, err := json.Marshal(pol)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`"key":"([^"]+)"`).FindAllStringSubmatch(string(data), -1) {
		keys = append(keys, m[1])
	}
	return keys
}

// documented gives the comments of the fields of the facts, those of the constants by their values, and the names of the fields.
func documented(t *testing.T) (comments []string, consts map[string]string, fields map[string]bool) {
	t.Helper()
	consts, fields = map[string]string{}, map[string]bool{}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Field:
				if n.Tag == nil || strings.Contains(n.Tag.Value, "label:") { // a field of the policy
					return true
				}
				comments = append(comments, n.Doc.Text()+n.Comment.Text())
				name, _, _ := strings.Cut(reflect.StructTag(strings.Trim(n.Tag.Value, "`")).Get("json"), ",")
				fields[name] = true
			case *ast.FuncDecl: // a list that is no field
				comments = append(comments, n.Doc.Text())
			case *ast.ValueSpec:
				if len(n.Values) != 1 {
					return true
				}
				if value, ok := n.Values[0].(*ast.BasicLit); ok {
					consts[strings.Trim(value.Value, `"`)] = n.Comment.Text()
				}
			}
			return true
		})
	}
	return comments, consts, fields
}
