// Package readme holds the README against what runs.
package readme

import (
	"fmt"
	"log"
	"os"
	"regexp"
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
		if b[1] != "go" {
			continue
		}
		indented := "\t" + strings.ReplaceAll(strings.TrimSuffix(b[2], "\n"), "\n", "\n\t")
		if !strings.Contains(read(t, "readme_test.go"), indented) {
			t.Errorf("this snippet is no Example that runs:\n%s", b[2])
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
