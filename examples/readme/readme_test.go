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
	"time"

	"github.com/google/go-cmp/cmp"
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

// Example_chinese is the snippet of the Chinese README.
func Example_chinese() {
	pol := approval.Factory()
	d, err := pol.DecidePrice(approval.Purchase{
		Lines: []approval.Line{
			{Category: logistics.OfficeFurniture, Amount: decimal.RequireFromString("3000.00")},
			{Category: logistics.OfficeFurniture, Amount: decimal.RequireFromString("2000.00")},
		},
		Budgeted: true, // 有预算
		Listed:   true, // 供应商在合格供应商名册内
	})
	if err != nil {
		log.Fatal(err) // 输入的全部问题，各带路径
	}
	fmt.Println(d.Text(logistics.Chinese))
	// Output:
	// 5,000 元：3 家报价，总务部门经理核定，可选实地考察（000-109 解读、000-110 解读）
}

// Example_signoff is the snippet on sign-offs.
func Example_signoff() {
	pol := approval.Factory()
	pol.Requisition.Steps[0].Within = logistics.MustSpan("1wd") // the review, by the end of the next workday
	day, site := logistics.MustDate, time.FixedZone("UTC+8", 8*60*60)
	holidays, madeUp := []logistics.Date{day("2026-09-25")}, []logistics.Date{day("2026-09-20")}
	cal, err := logistics.NewCalendar(day("2026-09-01"), day("2026-09-30"), holidays, madeUp) // or ReadHolidays, from files of holiday-cn
	if err != nil {
		log.Fatal(err)
	}
	r := approval.Requisition{Total: decimal.RequireFromString("2600.00")}
	r.By, r.Role, r.At = "Tang Yu", logistics.GroupHead, time.Date(2026, time.September, 24, 16, 40, 0, 0, site)
	r.Calendar, r.AsOf = cal, time.Date(2026, time.September, 29, 9, 0, 0, 0, site)
	next, err := pol.Next(r)
	if err != nil {
		log.Fatal(err)
	}
	for _, a := range next {
		fmt.Println(a.Act, "by", a.By, "not", a.Not, "until", a.Due.Format(time.DateTime), "late:", a.Late, a.Clause)
	}
	// Output:
	// review by [supervisor] not [Tang Yu] until 2026-09-28 23:59:59 late: yes 000-089
}

// Example_signoffChinese is the snippet of the Chinese README.
func Example_signoffChinese() {
	pol := approval.Factory()
	pol.Requisition.Steps[0].Within = logistics.MustSpan("1wd") // 审核：下一个工作日内
	day, site := logistics.MustDate, time.FixedZone("UTC+8", 8*60*60)
	holidays, madeUp := []logistics.Date{day("2026-09-25")}, []logistics.Date{day("2026-09-20")}
	cal, err := logistics.NewCalendar(day("2026-09-01"), day("2026-09-30"), holidays, madeUp) // 或用 ReadHolidays 读取 holiday-cn 文件
	if err != nil {
		log.Fatal(err)
	}
	r := approval.Requisition{Total: decimal.RequireFromString("2600.00")}
	r.By, r.Role, r.At = "Tang Yu", logistics.GroupHead, time.Date(2026, time.September, 24, 16, 40, 0, 0, site)
	r.Calendar, r.AsOf = cal, time.Date(2026, time.September, 29, 9, 0, 0, 0, site)
	next, err := pol.Next(r)
	if err != nil {
		log.Fatal(err)
	}
	for _, a := range next {
		fmt.Println(a.Act, logistics.Roles(a.By...).Text(logistics.Chinese), a.Due.Format(time.DateTime), a.Late.Label(logistics.Chinese), a.Clause)
	}
	// Output:
	// review 主管 2026-09-28 23:59:59 是 000-089
}

func TestReadme(t *testing.T) {
	readme, chinese := read(t, "../../README.md"), read(t, "../../README.zh-CN.md")
	block := regexp.MustCompile("(?s)```(sh|go)\n(.*?)```")
	blocks := block.FindAllStringSubmatch(readme, -1)
	if len(blocks) == 0 || blocks[0][2] != "go run ./examples/monthend\ngo test ./...\n" {
		t.Error("the first screen does not have exactly the two commands")
	}
	if !strings.Contains(chinese, "```sh\ngo run ./examples/monthend -lang zh\ngo test ./...\n```") {
		t.Error("the Chinese first screen does not have the two commands")
	}
	blocks = append(blocks, block.FindAllStringSubmatch(chinese, -1)...)
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

// The pictures of the READMEs are there. That they are what a program draws now, its own test shows.
func TestPictures(t *testing.T) {
	for _, name := range []string{"README.md", "README.zh-CN.md"} {
		pictures := regexp.MustCompile(`!\[[^\]]+\]\(([^)]+)\)`).FindAllStringSubmatch(read(t, "../../"+name), -1)
		if len(pictures) == 0 {
			t.Errorf("%s has no picture", name)
		}
		for _, p := range pictures {
			if !strings.HasPrefix(read(t, "../../"+p[1]), "<svg ") {
				t.Errorf("%s: %s is no picture", name, p[1])
			}
		}
	}
}

// What the READMEs show of a program's output is what it prints.
func TestExcerpts(t *testing.T) {
	for _, tt := range []struct{ readme, program, golden, begins string }{
		{"README.md", "signoff", "english", "2026-09-30 11:00 "},
		{"README.zh-CN.md", "signoff", "chinese", "2026-09-30 11:00 "},
		{"README.md", "monthend", "english", "== Summary"},
		{"README.zh-CN.md", "monthend", "chinese", "== 汇总"},
		{"README.md", "purchase", "bound", "price: 5,000"},
		{"README.md", "incident", "fire", "  4. leader"},
		{"README.md", "grade", "english", "  date 60"},
		{"README.md", "loss", "english", "L-2 P-1"},
		{"README.md", "policyprint", "table_en", "| below 1,500"},
		{"README.md", "embed", "log", `{"level":"INFO"`},
		{"README.md", "sampling", "english", "lot of 1200"},
		{"README.md", "spend", "english", "  2026-01-05 R-1"},
		{"README.md", "supplierlife", "english", "survey of"},
		{"README.md", "market", "english", "slip M-4"},
		{"README.md", "stocktake", "english", "balances:"},
		{"README.md", "calendar", "english", "every day: daily cleaning"},
		{"README.md", "tickets", "english", "14 incidents"},
		{"README.md", "pace", "english", "to 2024-12"},
		{"README.md", "scms", "sample", "N-1:"},
		{"README.md", "mistakes", "english", "1. Nobody"},
		{"README.md", "erp", "english", "8. Too early"},
		{"README.zh-CN.md", "erp", "chinese", "8. 报价未齐"},
		{"README.zh-CN.md", "grade", "chinese", "  交期 60"},
		{"README.zh-CN.md", "loss", "chinese", "L-2 P-1"},
		{"README.zh-CN.md", "spend", "chinese", "  2026-01-05 R-1"},
		{"README.zh-CN.md", "supplierlife", "chinese", "2025-04-08 调查"},
		{"README.zh-CN.md", "market", "chinese", "2026-06-12 单据 M-4"},
		{"README.zh-CN.md", "stocktake", "chinese", "balances："},
		{"README.zh-CN.md", "calendar", "chinese", "每日：食堂每日清洁消毒"},
		{"README.zh-CN.md", "sampling", "chinese", "批量 1200"},
		{"README.zh-CN.md", "tickets", "chinese", "14 个工单"},
		{"README.zh-CN.md", "pace", "chinese", "截至 2024-12"},
		{"README.zh-CN.md", "mistakes", "chinese", "1. 1,500.01"},
	} {
		_, shown, found := strings.Cut(read(t, "../../"+tt.readme), "\n\t"+tt.begins)
		if !found {
			t.Errorf("%s shows nothing of %s", tt.readme, tt.program)
			continue
		}
		shown, _, _ = strings.Cut(shown, "\n\n")
		shown = tt.begins + strings.ReplaceAll(shown, "\n\t", "\n") + "\n"
		printed := read(t, "../"+tt.program+"/testdata/"+tt.golden+".golden")
		if !strings.Contains(printed, shown) {
			t.Errorf("%s: %s does not print this:\n%s", tt.readme, tt.program, shown)
		}
	}
}

// Both READMEs list the same programs, the Chinese one in Chinese where a program speaks it.
func TestPrograms(t *testing.T) {
	listed := regexp.MustCompile("(?m)^\\| `(go run [^`]+)`")
	commands := func(name string) []string {
		var all []string
		for _, row := range listed.FindAllStringSubmatch(read(t, "../../"+name), -1) {
			all = append(all, row[1])
		}
		return all
	}
	english, chinese := commands("README.md"), commands("README.zh-CN.md")
	if len(english) < 20 {
		t.Fatalf("README.md lists %d programs", len(english))
	}
	for i, command := range chinese {
		plain := strings.TrimSuffix(command, " -lang zh")
		chinese[i] = plain
		onlyEnglish := plain == "go run ./examples/embed" || plain == "go run ./examples/scms FILE"
		if onlyEnglish == (command != plain) {
			t.Errorf("README.zh-CN.md: %s", command)
		}
	}
	if diff := cmp.Diff(english, chinese); diff != "" {
		t.Errorf("programs (-README.md +README.zh-CN.md):\n%s", diff)
	}
}

// Every package has a small program in the README's first table, which puts a question to it and prints its answer.
func TestSmallPrograms(t *testing.T) {
	_, table, _ := strings.Cut(read(t, "../../README.md"), "| command | package | shows |\n")
	table, _, _ = strings.Cut(table, "\n\n")
	of := map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `go run ./examples/(\\w+)[^`]*` \\| `?(\\w+)`? \\|").FindAllStringSubmatch(table, -1) {
		program, pkg := row[1], row[2]
		of[pkg] = program
		files, err := filepath.Glob("../" + program + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		source := ""
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				source += read(t, file)
			}
		}
		if lines := strings.Count(source, "\n"); lines == 0 || lines > 120 {
			t.Errorf("%s has %d lines", program, lines)
		}
		if pkg != "all" && !strings.Contains(source, `"example.com/logistics/`+pkg+`"`) {
			t.Errorf("%s does not use %s", program, pkg)
		}
		if pinned, err := filepath.Glob("../" + program + "/testdata/*.golden"); err != nil || len(pinned) == 0 {
			t.Errorf("the output of %s is not pinned", program)
		}
	}
	for _, pkg := range []string{"approval", "supplier", "procurement", "assets", "incident", "budget"} {
		if of[pkg] == "" {
			t.Errorf("no small program of %s", pkg)
		}
	}
}

// The counts of clauses are those that a program makes, and what a README says that the documents do not give is not given in a
// printed policy.
func TestClauses(t *testing.T) {
	printed, err := filepath.Glob("../../*/testdata/*.en.md")
	if err != nil || len(printed) == 0 {
		t.Fatal("no printed policies", err)
	}
	silent := map[string]bool{}
	for _, name := range printed {
		for line := range strings.Lines(read(t, name)) {
			if strings.Contains(line, "not given") {
				for _, id := range clauseID.FindAllString(line, -1) {
					silent[id] = true
				}
			}
		}
	}
	for _, tt := range []struct{ readme, golden, begins string }{
		{"README.md", "english", "**What the documents do not say**"},
		{"README.zh-CN.md", "chinese", "直到制度给出：\n\n"},
	} {
		text := read(t, "../../"+tt.readme)
		if !strings.Contains(text, read(t, "../clauses/testdata/"+tt.golden+".golden")) {
			t.Errorf("%s: the table is not what examples/clauses prints", tt.readme)
		}
		_, says, _ := strings.Cut(text, tt.begins)
		says, _, _ = strings.Cut(says, "\n\n")
		ids := clauseID.FindAllString(says, -1)
		if len(ids) < 10 {
			t.Errorf("%s names %d clauses without a figure", tt.readme, len(ids))
		}
		for _, id := range ids {
			if !silent[id] {
				t.Errorf("%s: every printed policy gives the figure of %s", tt.readme, id)
			}
		}
	}
}

var clauseID = regexp.MustCompile(`\b00\d-\d{3}\b`)

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
