package logistics_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/doc"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	modulePath  = "example.com/logistics"
	decimalPath = "github.com/shopspring/decimal"
)

var (
	six          = []string{"approval", "supplier", "procurement", "assets", "incident", "budget"}
	requirements = []string{decimalPath, "github.com/google/go-cmp", "pgregory.net/rapid"}
	topLevel     = append([]string{
		"examples", ".ci", ".git", ".gitignore", ".gitattributes", "go.mod", "go.sum", "README.md", "README.zh-CN.md",
	}, six...)
)

// site is a package with the source of its files.
type site struct {
	dir   string // "" is the root, "approval", "approval/approvaltest"
	files map[string]string
}

// kit reports whether the package is a test kit.
func (s site) kit() bool { return strings.HasSuffix(path.Base(s.dir), "test") }

// six gives the one of the six that the package is or lies in.
func (s site) six() string { one, _, _ := strings.Cut(s.dir, "/"); return one }

// inspector reads one package and notes what breaks a house rule.
type inspector struct {
	site
	fset  *token.FileSet
	info  *types.Info
	notes []string
}

// inspect gives what in a package breaks a house rule, and the errors of its types.
func inspect(s site, imp types.Importer) (notes []string, broken []error) {
	in := inspector{site: s, fset: token.NewFileSet(), info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{},
	}}
	var files []*ast.File
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		f, err := parser.ParseFile(in.fset, path.Join(s.dir, name), s.files[name], parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, []error{err}
		}
		files = append(files, f)
	}
	config := types.Config{Importer: imp, Error: func(err error) { broken = append(broken, err) }}
	pkg, _ := config.Check(path.Join(modulePath, s.dir), in.fset, files, in.info)
	documented := false
	for _, f := range files {
		documented = documented || f.Doc != nil
		if name := f.Name.Name; f.Doc != nil && !strings.HasPrefix(f.Doc.Text(), "Package "+name+" ") {
			in.note(f.Name, "the package comment does not begin with Package %s", name)
		}
		in.name(f)
		in.imports(f)
		in.declarations(f)
		in.uses(f)
	}
	if !documented && len(files) > 0 {
		in.note(files[0].Name, "the package has no doc comment")
	}
	in.signatures(pkg)
	return in.notes, broken
}

func (in *inspector) note(at ast.Node, what string, args ...any) { in.noteAt(at.Pos(), what, args...) }

func (in *inspector) noteAt(pos token.Pos, what string, args ...any) {
	p := in.fset.Position(pos)
	in.notes = append(in.notes, fmt.Sprintf("%s:%d: ", p.Filename, p.Line)+fmt.Sprintf(what, args...))
}

// name says that a file is named after a concept of the domain.
func (in *inspector) name(f *ast.File) {
	base := strings.TrimSuffix(path.Base(in.fset.Position(f.Pos()).Filename), ".go")
	for _, word := range strings.Split(base, "_") {
		if slices.Contains([]string{"util", "utils", "helper", "helpers", "common", "misc"}, word) {
			in.note(f, "a file is named after a concept, not %s", base)
		}
	}
}

func (in *inspector) imports(f *ast.File) {
	for _, spec := range f.Imports {
		p, _ := strconv.Unquote(spec.Path.Value)
		top, _, _ := strings.Cut(p, "/")
		sibling, inside := strings.CutPrefix(p, modulePath+"/")
		sibling, _, _ = strings.Cut(sibling, "/")
		switch {
		case slices.Contains([]string{"os", "log", "net", "flag", "unsafe", "syscall", "embed"}, top), strings.HasPrefix(p, "math/rand"), p == "io/ioutil":
			in.note(spec, "imports %s", p)
		case inside && in.dir == "":
			in.note(spec, "the root imports %s", p)
		case inside && sibling != in.six() && slices.Contains(six, sibling):
			in.note(spec, "%s imports %s", in.six(), sibling)
		case inside && sibling == "examples":
			in.note(spec, "imports an example")
		case in.kit():
		case top == "testing", strings.HasPrefix(p, requirements[1]), strings.HasPrefix(p, requirements[2]):
			in.note(spec, "imports %s outside tests and test kits", p)
		}
	}
}

func (in *inspector) declarations(f *ast.File) {
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil && d.Name.Name == "init" {
				in.note(d, "func init")
			}
			if d.Name.IsExported() && in.exportedReceiver(d) && d.Doc == nil {
				in.note(d, "%s has no doc comment", d.Name.Name)
			}
			if !strings.HasPrefix(d.Name.Name, "Must") {
				in.panics(d)
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				in.spec(d, s)
			}
		}
	}
}

// exportedReceiver reports whether a function is one of the package or a method of an exported type.
func (in *inspector) exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.IsExported()
		default:
			return false
		}
	}
}

func (in *inspector) spec(d *ast.GenDecl, s ast.Spec) {
	switch s := s.(type) {
	case *ast.TypeSpec:
		if s.Name.IsExported() && d.Doc == nil && s.Doc == nil {
			in.note(s, "%s has no doc comment", s.Name.Name)
		}
	case *ast.ValueSpec:
		for _, n := range s.Names {
			if n.IsExported() && d.Doc == nil && s.Doc == nil && s.Comment == nil {
				in.note(n, "%s has no doc comment", n.Name)
			}
			if d.Tok == token.VAR && n.Name != "_" && !isError(in.info.Defs[n]) {
				in.note(n, "package variable %s", n.Name)
			}
		}
	}
}

func isError(o types.Object) bool {
	err := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	return o != nil && types.Implements(o.Type(), err)
}

func (in *inspector) panics(d *ast.FuncDecl) {
	ast.Inspect(d, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if b, ok := in.info.Uses[id].(*types.Builtin); ok && b.Name() == "panic" {
				in.note(id, "panic in %s", d.Name.Name)
			}
		}
		return true
	})
}

// uses looks at every name that is used and every comparison.
func (in *inspector) uses(f *ast.File) {
	file := path.Base(in.fset.Position(f.Pos()).Filename)
	guard := in.dir == "" && (file == "amount.go" || file == "measure.go")
	clock := []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer"}
	banned := []string{
		"Div", "Avg", "IntPart", "Float64", "InexactFloat64", "NewFromFloat", "NewFromFloat32", "NewFromFloatWithExponent", "NewFromBigFloat",
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			o := in.info.Uses[n]
			if o == nil || o.Pkg() == nil {
				return true
			}
			_, function := o.(*types.Func)
			v, variable := o.(*types.Var)
			switch {
			case o.Pkg().Path() == "time" && function && o.Parent() == o.Pkg().Scope() && slices.Contains(clock, o.Name()):
				in.note(n, "reads the clock: time.%s", o.Name())
			case o.Pkg().Path() != decimalPath || guard:
			case function && slices.Contains(banned, o.Name()):
				in.note(n, "decimal's %s", o.Name())
			case variable && v.Parent() == o.Pkg().Scope():
				in.note(n, "decimal's global %s", o.Name())
			}
		case *ast.BinaryExpr:
			if (n.Op == token.EQL || n.Op == token.NEQ) && (in.decimal(n.X) || in.decimal(n.Y)) {
				in.note(n, "%s on decimals", n.Op)
			}
		case *ast.SwitchStmt:
			if n.Tag != nil && in.decimal(n.Tag) {
				in.note(n, "switch on decimals")
			}
		}
		return true
	})
}

// decimal reports whether comparing x by == would compare a decimal.
func (in *inspector) decimal(x ast.Expr) bool { return holdsDecimal(in.info.TypeOf(x)) }

func holdsDecimal(t types.Type) bool {
	if t == nil {
		return false
	}
	if named, ok := types.Unalias(t).(*types.Named); ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == decimalPath {
		return named.Obj().Name() == "Decimal"
	}
	switch u := t.Underlying().(type) {
	case *types.Array:
		return holdsDecimal(u.Elem())
	case *types.Struct:
		for f := range u.Fields() {
			if holdsDecimal(f.Type()) {
				return true
			}
		}
	}
	return false
}

// signatures looks at what the package exports: no float, and no pointer that JSON would write as null.
func (in *inspector) signatures(pkg *types.Package) {
	if pkg == nil {
		return
	}
	var all []types.Object
	for _, name := range pkg.Scope().Names() {
		if o := pkg.Scope().Lookup(name); o.Exported() {
			all = append(all, o)
		}
	}
	slices.SortFunc(all, func(a, b types.Object) int { return int(a.Pos() - b.Pos()) })
	for _, o := range all {
		t := o.Type()
		named, _ := types.Unalias(t).(*types.Named)
		_, declared := o.(*types.TypeName)
		if declared = declared && named != nil; declared {
			t = named.Underlying()
		}
		if holdsFloat(t) {
			in.noteAt(o.Pos(), "%s has a float", o.Name())
		}
		if !declared {
			continue
		}
		for m := range named.Methods() {
			if m.Exported() && holdsFloat(m.Type()) {
				in.noteAt(m.Pos(), "%s.%s has a float", o.Name(), m.Name())
			}
		}
		if s, ok := t.(*types.Struct); ok {
			in.pointers(o.Name(), s)
		}
	}
}

func (in *inspector) pointers(name string, s *types.Struct) {
	for i := range s.NumFields() {
		_, pointer := s.Field(i).Type().Underlying().(*types.Pointer)
		if tag := s.Tag(i); pointer && strings.Contains(tag, "json:") && !strings.Contains(tag, `json:"-"`) && !strings.Contains(tag, ",omit") {
			in.noteAt(s.Field(i).Pos(), "%s.%s is written as null, which is never read: it must say omitzero", name, s.Field(i).Name())
		}
	}
}

// holdsFloat looks at a type as it is written: the types that it names are looked at where they are declared.
func holdsFloat(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return t.Info()&(types.IsFloat|types.IsComplex) != 0 && t.Info()&types.IsUntyped == 0
	case *types.Pointer:
		return holdsFloat(t.Elem())
	case *types.Slice:
		return holdsFloat(t.Elem())
	case *types.Array:
		return holdsFloat(t.Elem())
	case *types.Chan:
		return holdsFloat(t.Elem())
	case *types.Map:
		return holdsFloat(t.Key()) || holdsFloat(t.Elem())
	case *types.Named:
		for arg := range t.TypeArgs().Types() {
			if holdsFloat(arg) {
				return true
			}
		}
	case *types.Tuple:
		for v := range t.Variables() {
			if holdsFloat(v.Type()) {
				return true
			}
		}
	case *types.Signature:
		return holdsFloat(t.Params()) || holdsFloat(t.Results())
	case *types.Struct:
		for f := range t.Fields() {
			if f.Exported() && holdsFloat(f.Type()) {
				return true
			}
		}
	case *types.Interface:
		for m := range t.ExplicitMethods() {
			if m.Exported() && holdsFloat(m.Type()) {
				return true
			}
		}
	}
	return false
}

// exports gives an importer that reads what the go command has compiled, which is quicker than the source.
func exports(t *testing.T, patterns ...string) types.Importer {
	t.Helper()
	list := exec.Command("go", append([]string{"list", "-e", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}"}, patterns...)...)
	out, err := list.Output()
	if err != nil {
		t.Fatalf("%v: %v", list, err)
	}
	files := map[string]string{}
	for line := range strings.Lines(string(out)) {
		name, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		files[name] = file
	}
	return importer.ForCompiler(token.NewFileSet(), "gc", func(name string) (io.ReadCloser, error) {
		if files[name] == "" {
			return nil, fmt.Errorf("%s was not compiled", name)
		}
		return os.Open(files[name])
	})
}

// readPackage gives the package in a folder, without its tests.
func readPackage(t *testing.T, dir string) site { return read(t, dir, false) }

// readTests gives the tests of the package in a folder.
func readTests(t *testing.T, dir string) site { return read(t, dir, true) }

func read(t *testing.T, dir string, tests bool) site {
	t.Helper()
	s := site{dir, map[string]string{}}
	names, err := filepath.Glob(filepath.Join(filepath.FromSlash(dir), "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") != tests {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s.files[filepath.Base(name)] = string(data)
	}
	return s
}

// folders gives the root and every folder of the six that there is.
func folders(t *testing.T) []string {
	t.Helper()
	all := []string{""}
	for _, one := range six {
		if _, err := os.Stat(one); err != nil {
			continue
		}
		err := filepath.WalkDir(one, func(name string, entry os.DirEntry, err error) error {
			if err == nil && entry.IsDir() {
				if entry.Name() == "testdata" {
					return filepath.SkipDir
				}
				all = append(all, filepath.ToSlash(name))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func TestHouseRules(t *testing.T) {
	dirs := folders(t)
	patterns := []string{"."}
	for _, dir := range dirs[1:] {
		patterns = append(patterns, "./"+dir)
	}
	imp := exports(t, patterns...)
	for _, dir := range dirs {
		notes, broken := inspect(readPackage(t, dir), imp)
		for _, note := range notes {
			t.Error(note)
		}
		if dir == "" && len(broken) > 0 {
			t.Errorf("the root's types were not understood: %v", broken[0])
		}
	}
}

// introduced reports whether the tests of a package have an example of the package as a whole, whose output is compared.
func introduced(tests site) (bool, error) {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range slices.Sorted(maps.Keys(tests.files)) {
		f, err := parser.ParseFile(fset, path.Join(tests.dir, name), tests.files[name], parser.ParseComments)
		if err != nil {
			return false, err
		}
		files = append(files, f)
	}
	return slices.ContainsFunc(doc.Examples(files...), func(e *doc.Example) bool { return e.Name == "" && e.Output != "" }), nil
}

// Every package begins with an example that runs. A test kit may: what it is for is a call in a test, which no example makes.
func TestPackageExamples(t *testing.T) {
	for _, dir := range folders(t) {
		tests := readTests(t, dir)
		ok, err := introduced(tests)
		if err != nil {
			t.Error(err)
		} else if !ok && !tests.kit() {
			t.Errorf("%s has no func Example with an output", path.Join(modulePath, dir))
		}
	}
}

func TestPackageExamplesCanFail(t *testing.T) {
	for _, row := range []struct {
		reason, src string
		want        bool
	}{
		{"an example of the package", "func Example() {\n\tprintln()\n\t// Output: x\n}", true},
		{"without an output it is not run", "func Example() { println() }", false},
		{"an output of nothing shows nothing", "func Example() {\n\t// Output:\n}", false},
		{"an example of one symbol", "func ExampleDecode() {\n\t// Output: x\n}", false},
		{"one of several of the package says which", "func Example_month() {\n\t// Output: x\n}", false},
		{"no example", "func TestExample() {}", false},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got, err := introduced(site{"approval", map[string]string{"example_test.go": "package p_test\n\n" + row.src + "\n"}})
			if err != nil || got != row.want {
				t.Errorf("%t, %v; want %t", got, err, row.want)
			}
		})
	}
}

func TestPackageCommentCanFail(t *testing.T) {
	for _, row := range []struct {
		reason, comment string
		want            []string
	}{
		{"as documentation is searched and listed", "// Package p decides nothing.\n", nil},
		{"another name", "// Package q decides nothing.\n", []string{"approval/doc.go:2: the package comment does not begin with Package p"}},
		{"a name that begins alike", "// Package ptest decides nothing.\n", []string{"approval/doc.go:2: the package comment does not begin with Package p"}},
		{"another beginning", "// What p decides.\n", []string{"approval/doc.go:2: the package comment does not begin with Package p"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			notes, _ := inspect(site{"approval", map[string]string{"doc.go": row.comment + "package p\n"}}, nil)
			if diff := cmp.Diff(row.want, notes); diff != "" {
				t.Errorf("notes (-want +got):\n%s", diff)
			}
		})
	}
}

// Each rule is broken once, beside the nearest thing that it allows.
func TestHouseRulesCanFail(t *testing.T) {
	imp := exports(t, decimalPath, "time", "errors", "math/big")
	for _, row := range []struct {
		reason, dir, file, src string
		want                   []string
	}{
		{"nothing wrong", "approval", "price.go", "// Price is one.\ntype Price struct{ private float64 }\n", nil},
		{"the clock", "approval", "price.go", "import \"time\"\nvar _ = time.Now\nfunc f(t time.Time) { time.Since(t); time.Until(t); t.After(t); _ = time.Second }",
			[]string{"3: reads the clock: time.Now", "4: reads the clock: time.Since", "4: reads the clock: time.Until"}},
		{"the clock under another name", "approval", "price.go", "import clock \"time\"\nfunc f() { clock.Sleep(1); <-clock.After(1) }",
			[]string{"3: reads the clock: time.Sleep", "3: reads the clock: time.After"}},
		{"banned imports", "approval", "price.go", "import (\n_ \"os\"\n_ \"os/exec\"\n_ \"log\"\n_ \"log/slog\"\n_ \"net\"\n_ \"net/http\"\n_ \"unsafe\"\n_ \"flag\"\n_ \"math/rand\"\n_ \"math/rand/v2\"\n_ \"math/big\"\n_ \"errors\"\n)",
			[]string{"3: imports os", "4: imports os/exec", "5: imports log", "6: imports log/slog", "7: imports net", "8: imports net/http", "9: imports unsafe", "10: imports flag", "11: imports math/rand", "12: imports math/rand/v2"}},
		{"testing outside tests", "approval", "price.go", "import (\n_ \"testing\"\n_ \"github.com/google/go-cmp/cmp\"\n_ \"pgregory.net/rapid\"\n)",
			[]string{"3: imports testing outside", "4: imports github.com/google/go-cmp/cmp outside", "5: imports pgregory.net/rapid outside"}},
		{"testing in a test kit", "approval/approvaltest", "kit.go", "import (\n_ \"testing\"\n_ \"pgregory.net/rapid\"\n_ \"example.com/logistics/approval\"\n)", nil},
		{"the clock in a test kit", "approval/approvaltest", "kit.go", "import \"time\"\nfunc f() { time.Now() }", []string{"3: reads the clock: time.Now"}},
		{"a sibling", "approval", "price.go", "import _ \"example.com/logistics/supplier\"", []string{"2: approval imports supplier"}},
		{"a sibling's kit, from a kit", "approval/approvaltest", "kit.go", "import _ \"example.com/logistics/supplier/suppliertest\"", []string{"2: approval imports supplier"}},
		{"the root and itself", "approval", "price.go", "import (\n_ \"example.com/logistics\"\n_ \"example.com/logistics/approval/approvaltest\"\n)", nil},
		{"an example", "approval", "price.go", "import _ \"example.com/logistics/examples/monthend\"", []string{"2: imports an example"}},
		{"the root imports one of the six", "", "price.go", "import _ \"example.com/logistics/approval\"", []string{"2: the root imports example.com/logistics/approval"}},
		{"func init", "approval", "price.go", "func init() {}\ntype t struct{}\nfunc (t) init() {}", []string{"2: func init"}},
		{"package variables", "approval", "price.go", "import \"errors\"\nvar errNone, n = errors.New(\"\"), 1\nvar (\nm map[string]int\n_ = n\ne problem\n)\ntype problem struct{}\nfunc (problem) Error() string { return \"\" }\nconst c = 1",
			[]string{"3: package variable n", "5: package variable m"}},
		{"decimal's calls", "approval", "price.go", "import \"github.com/shopspring/decimal\"\nfunc f(d decimal.Decimal) {\nd.Div(d)\nd.IntPart()\ndecimal.Avg(d)\ndecimal.NewFromFloat(1)\ndecimal.NewFromFloat32(1)\n_ = decimal.Zero\ndecimal.DivisionPrecision = 3\nd.Add(decimal.New(1, 0))\n}",
			[]string{"4: decimal's Div", "5: decimal's IntPart", "6: decimal's Avg", "7: decimal's NewFromFloat", "8: decimal's NewFromFloat32", "9: decimal's global Zero", "10: decimal's global DivisionPrecision"}},
		{"decimal's calls in the file of the guard", "", "amount.go", "import \"github.com/shopspring/decimal\"\nfunc f(d decimal.Decimal) { d.IntPart(); _ = decimal.Zero }", nil},
		{"a file of that name elsewhere", "approval", "amount.go", "import \"github.com/shopspring/decimal\"\nfunc f(d decimal.Decimal) { d.IntPart() }", []string{"3: decimal's IntPart"}},
		{"a method of the same name", "approval", "price.go", "import \"math/big\"\ntype t struct{}\nfunc (t) Div(t) t { return t{} }\nfunc f(a t, b *big.Int) { a.Div(a); b.Div(b, b) }", nil},
		{"decimals compared by ==", "approval", "price.go", "import \"github.com/shopspring/decimal\"\ntype row struct { from decimal.Decimal }\nfunc f(d decimal.Decimal, r row, p *decimal.Decimal) bool {\nif d == d { return true }\nif d != d { return true }\nif r == r { return true }\nif p == nil { return true }\nswitch d { }\nif [2]row{} == [2]row{} { return true }\nreturn d.Equal(d) }",
			[]string{"5: == on decimals", "6: != on decimals", "7: == on decimals", "9: switch on decimals", "10: == on decimals"}},
		{"floats", "approval", "price.go", "// T is one.\ntype T struct { X float64; y float64 }\n// F is one.\nfunc F(x []float32) {}\n// M is one.\nfunc (T) M() (map[string]float64, error) { return nil, nil }\nfunc f(x float64) {}\n// N is one.\ntype N float64\n// I is one.\ntype I interface { A(*float64) }\n// G is one.\ntype G[E any] struct{}\n// H is one.\nfunc H(G[float64]) {}\n// C is one.\nconst C = 1.5",
			[]string{"3: T has a float", "7: T.M has a float", "5: F has a float", "10: N has a float", "12: I has a float", "16: H has a float"}},
		{"no doc comment", "approval", "price.go", "type T struct{}\nfunc (T) M() {}\nfunc (*T) P() {}\nfunc F() {}\nconst C = 1\nconst (\nD = 2\nE = 3 // E is three.\n)\n// Grouped.\nconst (\nG = 4\n)\ntype t struct{}\nfunc (t) M() {}\ntype L[E any] []E\nfunc (L[E]) M() {}",
			[]string{"2: T has no doc", "3: M has no doc", "4: P has no doc", "5: F has no doc", "6: C has no doc", "8: D has no doc", "17: L has no doc", "18: M has no doc"}},
		{"no package comment", "approval", "price.go", "", []string{"1: the package has no doc comment"}},
		{"panic", "approval", "price.go", "func f() { func() { panic(1) }() }\n// MustX is one.\nfunc MustX() { panic(1) }\ntype t struct{}\nfunc (t) panic() {}\nfunc g(x t) { x.panic() }", []string{"2: panic in f"}},
		{"a file named after nothing", "approval", "price_utils.go", "const c = 1", []string{"1: a file is named after a concept, not price_utils"}},
		{"another", "approval", "helpers.go", "const c = 1", []string{"1: a file is named after a concept, not helpers"}},
		{"a pointer that is written as null", "approval", "price.go", "// T is one.\ntype T struct {\nA *int `json:\"a\"`\nB *int `json:\"b,omitzero\"`\nC *int `json:\"-\"`\nD *int\n}", []string{"4: T.A is written as null"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			files := map[string]string{row.file: "package p\n" + row.src}
			if row.src != "" {
				files["doc.go"] = "// Package p is a test.\npackage p\n"
			}
			notes, _ := inspect(site{row.dir, files}, imp)
			got := []string(nil)
			for i, note := range notes {
				note = strings.TrimPrefix(note, path.Join(row.dir, row.file)+":")
				if i < len(row.want) && strings.HasPrefix(note, row.want[i]) {
					note = row.want[i]
				}
				got = append(got, note)
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("notes (-want +got):\n%s", diff)
			}
		})
	}
}

// direct gives the modules that a go.mod requires itself.
func direct(mod string) []string {
	var all []string
	block := false
	for line := range strings.Lines(mod) {
		line, comment, _ := strings.Cut(strings.TrimSpace(line), "//")
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0 || strings.TrimSpace(comment) == "indirect":
		case fields[0] == "require" && len(fields) == 2 && fields[1] == "(":
			block = true
		case fields[0] == ")":
			block = false
		case fields[0] == "require":
			all = append(all, fields[1])
		case block:
			all = append(all, fields[0])
		}
	}
	return all
}

func TestRequirements(t *testing.T) {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		reason, mod string
		want        []string
	}{
		{"this module", string(mod), requirements},
		{"one line, a block and what is indirect", "module m\nrequire a v1\nrequire (\n\tb v1\n\tc v1 // indirect\n\td v2 // why\n)\nreplace a => ../a\n", []string{"a", "b", "d"}},
		{"none", "module m\n\ngo 1.26\n", nil},
	} {
		got := direct(row.mod)
		want := slices.Clone(row.want)
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
}

// strangers gives the names that do not belong at the top of the tree.
func strangers(names, ignored []string) []string {
	var all []string
	for _, name := range names {
		known := slices.Contains(topLevel, name) || strings.HasSuffix(name, ".go")
		for _, pattern := range ignored {
			match, err := path.Match(pattern, name)
			known = known || match && err == nil
		}
		if !known {
			all = append(all, name)
		}
	}
	return all
}

func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	ignore, _ := os.ReadFile(".gitignore")
	ignored := strings.Fields(string(bytes.ReplaceAll(ignore, []byte("/"), nil)))
	for _, name := range strangers(names, ignored) {
		t.Errorf("%s does not belong at the top", name)
	}
	got := strangers([]string{"amount.go", "approval", "go.work", "docs", ".github", "x.out", "README.md", "Makefile"}, []string{"*.out"})
	if diff := cmp.Diff([]string{"go.work", "docs", ".github", "Makefile"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A host that has a fact by its name in Go finds it under that name in JSON. A published standard, a JSON Schema and a calendar of
// holidays have names of their own.
func TestFieldNames(t *testing.T) {
	fields := 0
	for _, dir := range folders(t) {
		if dir == "procurement/sampling" {
			continue
		}
		names, err := filepath.Glob(filepath.Join(".", dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") || name == "shape.go" || name == "holidays.go" {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				field, is := n.(*ast.Field)
				if !is || field.Tag == nil || len(field.Names) != 1 || !field.Names[0].IsExported() {
					return true
				}
				fields++
				wire, _, _ := strings.Cut(reflect.StructTag(strings.Trim(field.Tag.Value, "`")).Get("json"), ",")
				if own := field.Names[0].Name; wire != "" && wire != "-" && !strings.EqualFold(wire, own) {
					t.Errorf("%s: %s is %q in JSON", name, own, wire)
				}
				return true
			})
		}
	}
	if fields < 3000 {
		t.Errorf("only %d fields", fields)
	}
}
