package logistics_test

import (
	"encoding"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
)

// patternOf gives the pattern that the schema of odd has for a type.
func patternOf(t testing.TB, name string) *regexp.Regexp {
	t.Helper()
	pattern, ok := part(schemaOf(t, odd{}), "$defs", name, "pattern").(string)
	if !ok {
		t.Fatalf("%s has no pattern", name)
	}
	return regexp.MustCompile(pattern)
}

// figureText is the slow way to a figure as text.
type figureText struct{}

func (figureText) UnmarshalText(text []byte) error {
	_, err := logistics.ParseAmount(string(text))
	return err
}

// readText is a type that is read from text.
type readText struct {
	name   string
	read   encoding.TextUnmarshaler
	beyond *regexp.Regexp
	seeds  []string
}

// texts are the types that are read from text, with texts that are read or nearly so, and what is beyond their pattern: the
// only texts that the pattern may take and the type refuse.
var texts = []readText{
	{"logistics.Date", new(logistics.Date), nil, []string{
		"2026-03-31", "2024-02-29", "2023-02-29", "2000-02-29", "1900-02-29", "0004-02-29", "0000-02-29", "2026-04-30", "2026-04-31", "0001-01-01", "9999-12-31", "10000-01-01",
	}},
	{"logistics.Month", new(logistics.Month), nil, []string{"2026-03", "2026-12", "2026-13", "0001-01", "0000-12", "9990-10", "2026-00"}},
	{"logistics.Half", new(logistics.Half), nil, []string{"2026-H1", "2026-H2", "0000-H1", "1000-H1", "2026-H0", "2026-H3"}},
	{"logistics.Year", new(logistics.Year), nil, []string{"2026", "0001", "0000", "1000", "9999", "10000", "999"}},
	{"logistics.Span", new(logistics.Span), nil, []string{"none", "0d", "0h", "1h", "48h", "2d", "99999d", "100000d", "100001d", "100000h", "00d", "-1d", "1.5d", "5wd", "0wd", "00wd", "100000wd", "100001wd", "5w", "5hd", "5dw", "wd", "1.5wd"}},
	{"logistics.Every", new(logistics.Every), nil, append([]string{
		"weekly ", "Weekly", "monthly 0", "monthly 32", "monthly 010", "monthly 1..10", "monthly 1..1", "yearly 02-30", "yearly 04-31", "yearly 01-01..12-20", "yearly 02-01..01-01",
		"yearly 11-30..11-31", "yearly 01-02..01-01", "monthly 2..1", "0d before x", "-1d before x", "1000d before x", "each ", "each X Y", "each a-", "each -a", "each a--9", "last 7d of 2", "first 10d of a-b",
		"each " + strings.Repeat("a", 40), "each " + strings.Repeat("a-", 20) + "b",
	}, everyTexts...)},
	{"decimal.Decimal", figureText{}, regexp.MustCompile(`[eE]`), []string{
		"0", "-0", "-0.000000000000000000", "-0.0000000000000000000", "4999.99", "0.0001", "0.00001", "1500.000000000000000000", "1500.0000000000000000000",
		"999999999999999.9999", "1000000000000000", "-5", "5e3", "-0e9", "1.5E+3", "499999e-2", "1e1000000", "-1e2", "007", "5.", ".5", "0.12340", "0.123400000000000000",
		"-0.0001", "-0e-7", "-0.0E0", "-0.1e1", strings.Repeat("0", 3), "0." + strings.Repeat("0", 38), "0.0e" + strings.Repeat("0", 36),
	}},
	{"time.Time", new(time.Time), regexp.MustCompile(`.`), []string{
		"2026-03-31T09:00:00+08:00", "2024-02-29T23:59:59.999999999Z", "0000-01-01T00:00:00Z", "0000-02-29T00:00:00Z", "9999-12-31T23:59:59-23:59", "2026-03-31T24:00:00Z",
	}},
	{"logistics.Measure", new(logistics.Measure),
		regexp.MustCompile(`^(?:count [0-9]{19}|(?:yuan|share|score) .*[eE]|score .*/|instant (?:0000|0001-01-01|9999-12-31))`), []string{
			"", "count 0", "count 3", "count 03", "count 9223372036854775807", "count 9223372036854775808", "count -1", "share 15/100", "share 0/1", "share 1/0", "share -0/0.0001",
			"share 1/0.0010", "share 1/0.00001", "share 1/0e5", "share 1/1e2", "share 0.5/0.1200", "share 1", "share 1/2/3", "share 0/0.0100", "share 0/0.0000", "share 1/0.000e1", "share 1/0.001e1",
			"share 1/-0", "yuan 4999.99", "yuan -0", "yuan -1", "yuan 1e14", "yuan 0.00010", "yuan", "yuan ", "day 2026-03-31", "day 2023-02-29",
			"instant 2026-03-31T09:00:00+08:00", "instant 2026-03-31T9:00:00,5Z", "instant 0001-01-01T00:00:00Z", "instant 0000-12-31T23:30:00-24:00", "instant 9999-12-31T23:59:59-24:00",
			"instant 2024-02-29T23:59:59.25-24:60", "instant 2023-02-29T00:00:00Z", "instant 2026-03-31T24:00:00Z", "instant 2026-03-31t09:00:00z",
			"score 0", "score 86.5", "score 100", "score 100.0000000", "score 100.1", "score 101", "score 200/3", "score 1/0", "score 01/3", "score -0.0", "score 99.99999999", "score 5e1", "score 0/7",
			"role buyer", "role buyer|guard", "role |", "role buyer|", "role ", "role 采购\n担当|x y", "word 李", "word ", "word a|b c\n", "word", "seal issue-seal|own", "seal |", "elapsed 3h", "Count 3", " count 3", "count  3",
		}},
}

// near draws a seed with up to three characters left out, put in or changed.
func near(seeds []string) *rapid.Generator[string] {
	letters := []rune("0123456789999-+.,:/|eEhdHTZ noneunt采\n")
	return rapid.Custom(func(t *rapid.T) string {
		text := []rune(rapid.SampledFrom(seeds).Draw(t, "seed"))
		for range rapid.IntRange(0, 3).Draw(t, "edits") {
			i := rapid.IntRange(0, len(text)).Draw(t, "at")
			letter := rapid.SampledFrom(letters).Draw(t, "letter")
			switch edit := rapid.IntRange(0, 2).Draw(t, "edit"); {
			case edit == 0 || i == len(text):
				text = slices.Insert(text, i, letter)
			case edit == 1:
				text = slices.Delete(text, i, i+1)
			default:
				text[i] = letter
			}
		}
		return string(text)
	})
}

// What a type reads its pattern takes, and what a pattern takes its type reads, but for what is said to be beyond it.
func TestPatterns(t *testing.T) {
	for _, row := range texts {
		t.Run(row.name, func(t *testing.T) {
			pattern := patternOf(t, row.name)
			read, refused := 0, 0
			try := func(t rapid.TB, text string) {
				err, taken := row.read.UnmarshalText([]byte(text)), pattern.MatchString(text)
				switch {
				case err == nil && !taken:
					t.Errorf("%q is read and %s does not take it", text, pattern)
				case err != nil && taken && (row.beyond == nil || !row.beyond.MatchString(text)):
					t.Errorf("%q is taken by %s and not read: %v", text, pattern, err)
				case err == nil:
					read++
				case !taken:
					refused++
				}
			}
			for _, seed := range row.seeds {
				try(t, seed)
			}
			rapid.Check(t, func(t *rapid.T) {
				if rapid.IntRange(0, 9).Draw(t, "any") == 0 {
					try(t, rapid.String().Draw(t, "text"))
				}
				try(t, near(row.seeds).Draw(t, "text"))
			})
			if !testing.Short() && (read < 10 || refused < 10) {
				t.Errorf("%d texts were read and %d refused: too few to say anything", read, refused)
			}
		})
	}
}

// A type of this package that reads text has words or a pattern, so that a schema says what it reads.
func TestEveryTextHasAPattern(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	reads, words, patterned := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.TypeSpec:
				if under, ok := n.Type.(*ast.Ident); ok && under.Name == "uint8" {
					words[n.Name.Name] = true
				}
			case *ast.FuncDecl:
				if n.Recv == nil {
					return false
				}
				receiver := n.Recv.List[0].Type
				if pointer, ok := receiver.(*ast.StarExpr); ok {
					receiver = pointer.X
				}
				if own, ok := receiver.(*ast.Ident); ok && n.Name.Name == "UnmarshalText" {
					reads[own.Name] = true
				} else if ok && n.Name.Name == "pattern" {
					patterned[own.Name] = true
				}
			}
			return true
		})
	}
	var tried []string
	for _, name := range slices.Sorted(maps.Keys(reads)) {
		if words[name] == patterned[name] {
			t.Errorf("%s has neither words nor a pattern, or both", name)
		}
		if patterned[name] {
			tried = append(tried, "logistics."+name)
		}
	}
	for _, name := range tried {
		if !slices.ContainsFunc(texts, func(row readText) bool { return row.name == name }) {
			t.Errorf("the pattern of %s is not tried", name)
		}
	}
	if len(tried) < 5 || len(reads) < 10 {
		t.Errorf("only %d types read text, %d by a pattern: the source was not understood", len(reads), len(tried))
	}
}
