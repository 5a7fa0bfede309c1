// Package readme holds the README against what runs.
package readme

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// Example is the snippet of the README.
func Example() {
	pol := approval.Factory()
	d, err := pol.DecidePrice(approval.Purchase{
		Lines: []approval.Line{
			{Category: logistics.OfficeFurniture, Amount: decimal.RequireFromString("3000.00")},
			{Category: logistics.OfficeFurniture, Amount: decimal.RequireFromString("2000.00")},
		},
		Budgeted: true, // a budget item covers it
		Listed:   true, // the supplier is on the list of qualified suppliers
	})
	if err != nil {
		log.Fatal(err) // every problem of the input, by path
	}
	fmt.Println(d)
	// Output:
	// 5,000 yuan: 3 quotes, general affairs manager, site visit possible (000-109 (read), 000-110 (read))
}

func TestReadme(t *testing.T) {
	readme := read(t, "../../README.md")
	blocks := regexp.MustCompile("(?s)```(sh|go)\n(.*?)```").FindAllStringSubmatch(readme, -1)
	if len(blocks) == 0 || blocks[0][2] != "go run ./examples/monthend\ngo test ./...\n" {
		t.Error("the first screen does not have exactly the two commands")
	}
	if !strings.Contains(read(t, "../../README.zh-CN.md"), "```sh\ngo run ./examples/monthend -lang zh\ngo test ./...\n```") {
		t.Error("the Chinese first screen does not have the two commands")
	}
	for _, b := range blocks {
		if b[1] != "go" || strings.HasPrefix(b[2], "package ") {
			continue
		}
		indented := "\t" + strings.ReplaceAll(strings.TrimSuffix(b[2], "\n"), "\n", "\n\t")
		if !strings.Contains(read(t, "readme_test.go"), indented) {
			t.Errorf("this snippet is no Example that runs:\n%s", b[2])
		}
	}
}

// The README's own policy of a stranger is a test file that runs in another module, and notices one cent.
func TestOutsideModule(t *testing.T) {
	files := regexp.MustCompile("(?s)```go\n(package .*?)```").FindAllStringSubmatch(read(t, "../../README.md"), -1)
	if len(files) != 1 {
		t.Fatalf("%d files in the README, want one", len(files))
	}
	source := files[0][1]
	out, err := outside(t, source)
	if err != nil || !strings.Contains(out, "PASS") {
		t.Fatalf("the README's policy does not pass: %v\n%s", err, out)
	}
	const bound = `RequireFromString("8000.00")`
	if strings.Count(source, bound) != 1 {
		t.Fatalf("the policy has no bound %s", bound)
	}
	out, err = outside(t, strings.Replace(source, bound, `RequireFromString("8000.01")`, 1))
	const told = `row 2, a bound belongs to the stricter tier`
	if err == nil || !strings.Contains(out, told) {
		t.Errorf("one cent is not noticed: %v\n%s", err, out)
	}
	t.Logf("after one cent:\n%s", out)
}

// outside runs a test file in a module of its own that replaces this one.
func outside(t *testing.T, source string) (string, error) {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	mod := strings.Replace(read(t, "../../go.mod"), "module example.com/logistics", "module acme.example", 1)
	mod += "\nrequire example.com/logistics v0.0.0\n\nreplace example.com/logistics => " + strconv.Quote(root) + "\n"
	for name, text := range map[string]string{"go.mod": mod, "go.sum": read(t, "../../go.sum"), "policy_test.go": source} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	command := exec.Command("go", "test", "-v", "./...")
	command.Dir = dir
	command.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod")
	out, err := command.CombinedOutput()
	return string(out), err
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
