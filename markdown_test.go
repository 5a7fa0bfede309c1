package logistics_test

import (
	"fmt"
	"html"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/assets"
	"example.com/logistics/budget"
	"example.com/logistics/incident"
	"example.com/logistics/procurement"
	"example.com/logistics/supplier"
)

func languages() []logistics.Lang { return []logistics.Lang{logistics.English, logistics.Chinese} }

// printedPolicies are the policies of the packages, by the name of their document.
func printedPolicies() map[string]any {
	return map[string]any{
		"approval_factory": approval.Factory(), "approval_school": approval.School(),
		"supplier_factory": supplier.Factory(), "supplier_school": supplier.School(),
		"procurement_factory": procurement.Factory(), "procurement_school": procurement.School(),
		"assets_factory": assets.Factory(), "assets_school": assets.School(),
		"incident_factory": incident.Factory(), "incident_school": incident.School(),
		"budget_factory": budget.Factory(), "budget_school": budget.School(),
	}
}

func markdown(policy any, l logistics.Lang) string {
	return string(logistics.AppendMarkdown(nil, policy, l))
}

// table is a table of a document, read back.
type table struct {
	header []string
	rows   [][]string
}

// cellsOf reads a row of a table.
func cellsOf(line string) []string {
	inner, opened := strings.CutPrefix(line, "|")
	inner, closed := strings.CutSuffix(inner, "|")
	if !opened || !closed {
		return nil
	}
	all := strings.Split(inner, "|")
	for i := range all {
		all[i] = html.UnescapeString(strings.TrimSpace(all[i]))
	}
	return all
}

// tablesOf reads the tables of a document and fails where one is none: rows of different widths, no rows, no line
// between header and rows.
func tablesOf(t testing.TB, document string) []table {
	t.Helper()
	var all []table
	lines := strings.Split(document, "\n")
	for i := 0; i < len(lines); i++ {
		if !strings.HasPrefix(lines[i], "|") {
			continue
		}
		one := table{header: cellsOf(lines[i])}
		i++
		if want := strings.Repeat("| --- ", len(one.header)) + "|"; lines[i] != want {
			t.Fatalf("%q below a header of %d columns", lines[i], len(one.header))
		}
		for i++; strings.HasPrefix(lines[i], "|"); i++ {
			row := cellsOf(lines[i])
			if len(row) != len(one.header) {
				t.Fatalf("%d cells below %d columns: %q", len(row), len(one.header), lines[i])
			}
			one.rows = append(one.rows, row)
		}
		if lines[i] != "" || len(one.rows) == 0 {
			t.Fatalf("a table of %d rows ends with %q", len(one.rows), lines[i])
		}
		all = append(all, one)
	}
	return all
}

// bodyOf gives the document before its table of clauses, as a reader sees it.
func bodyOf(t testing.TB, document string) string {
	t.Helper()
	for _, title := range []string{"\n## Clauses\n", "\n## 条款依据\n"} {
		if body, _, found := strings.Cut(document, title); found {
			return html.UnescapeString(body)
		}
	}
	t.Fatal("no table of clauses")
	return ""
}

// Whatever the policy: every row is cited before the clauses are listed, every clause is listed, every table is one, and a
// second printing, through a pointer and behind other bytes, says the same.
func TestMarkdownCites(t *testing.T) {
	for name, policy := range printedPolicies() {
		for _, l := range languages() {
			document := markdown(policy, l)
			tables := tablesOf(t, document)
			body := bodyOf(t, document)
			for path, rule := range logistics.Rules(policy) {
				if !strings.Contains(body, string(rule.Clause)) {
					t.Errorf("%s %s: %s is not cited in %s", name, path, rule.Clause, l)
				}
			}
			clauses := reflect.ValueOf(policy).FieldByName("Clauses").Interface().(logistics.Clauses)
			listing := tables[len(tables)-1]
			if len(listing.rows) != len(clauses) {
				t.Errorf("%s: %d clauses are listed, %d there are", name, len(listing.rows), len(clauses))
			}
			for i, c := range clauses {
				note := c.Note.In(l)
				if note == "" {
					note = "—"
				}
				id := string(c.ID)
				for _, same := range c.SameAs {
					id += logistics.Text{En: ", ", Zh: "、"}.In(l) + string(same)
				}
				if diff := cmp.Diff([]string{id, c.Title.In(l), c.Basis.Label(l), note}, listing.rows[i]); diff != "" {
					t.Errorf("%s %s:\n%s", name, c.ID, diff)
				}
			}
			pointer := reflect.New(reflect.TypeOf(policy))
			pointer.Elem().Set(reflect.ValueOf(policy))
			if again := string(logistics.AppendMarkdown([]byte("before"), pointer.Interface(), l)); again != "before"+document {
				t.Errorf("%s is printed in another way by pointer", name)
			}
		}
	}
}

// figuresOf sets every bound and every figure of a policy to one of its own, and gives them as they must be printed.
func figuresOf(rt *rapid.T, v reflect.Value, want *[]string, l logistics.Lang) {
	switch x := v.Addr().Interface().(type) {
	case *logistics.Limit:
		x.Side = rapid.SampledFrom([]logistics.Side{logistics.NoSide, logistics.Below, logistics.AtMost, logistics.AtLeast, logistics.Above}).Draw(rt, "side")
		if x.Side == logistics.NoSide {
			return
		}
		n := rapid.IntRange(0, 100_000).Draw(rt, "bound")
		amount, _ := logistics.AmountOf(decimal.New(int64(n), -2))
		x.Bound = rapid.SampledFrom([]logistics.Measure{logistics.Count(n), logistics.Share(n, 100_000), logistics.Yuan(amount)}).Draw(rt, "kind")
		*want = append(*want, x.Side.Label(l)+" "+x.Bound.BoundText(l))
		return
	case *decimal.Decimal:
		*x = decimal.New(rapid.Int64Range(1, 999_999).Draw(rt, "from"), -2)
		amount, _ := logistics.AmountOf(*x)
		figure := strings.TrimSuffix(logistics.Yuan(amount).Text(logistics.English), " yuan")
		if strings.Contains(figure, ".") {
			figure = strings.TrimSuffix(figure, "0") // money has two decimals, a figure those it needs
		}
		*want = append(*want, figure)
		return
	case *logistics.Clauses:
		return
	}
	switch v.Kind() {
	case reflect.Int:
		v.SetInt(rapid.Int64Range(1_000, 1_000_000).Draw(rt, "count"))
		*want = append(*want, fmt.Sprint(v.Int()))
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				figuresOf(rt, v.Field(i), want, l)
			}
		}
	case reflect.Slice:
		// Each time a list of its own: the documented policies share some.
		fresh := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(fresh, v)
		v.Set(fresh)
		for i := range v.Len() {
			figuresOf(rt, v.Index(i), want, l)
		}
	}
}

// Every bound, every figure and every count of a policy stands in its document, whatever it is.
func TestMarkdownTellsEveryFigure(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		for _, policy := range []any{new(approval.Factory()), new(approval.School()), new(supplier.Factory()), new(incident.Factory())} {
			l := rapid.SampledFrom(languages()).Draw(rt, "language")
			var want []string
			figuresOf(rt, reflect.ValueOf(policy).Elem(), &want, l)
			document := markdown(policy, l)
			tablesOf(t, document)
			body := bodyOf(t, document)
			for _, figure := range want {
				if !strings.Contains(body, figure) {
					rt.Fatalf("%q is not in the document:\n%s", figure, body)
				}
			}
		}
	})
}

// Every word of a policy (a role, a category, an act, a key) stands in its document by its label.
func TestMarkdownTellsEveryWord(t *testing.T) {
	type labeled interface{ Label(logistics.Lang) string }
	type naming interface {
		Name(string, logistics.Lang) string
	}
	for name, policy := range printedPolicies() {
		for _, l := range languages() {
			body := bodyOf(t, markdown(policy, l))
			told := func(word, label string) {
				if word == "" {
					return // not asked for
				}
				capital := strings.ToUpper(label[:1]) + label[1:]
				if !strings.Contains(body, label) && !strings.Contains(body, capital) {
					t.Errorf("%s: %q, that is %q, is not told in %s", name, word, label, l)
				}
				if label == word && l == logistics.Chinese {
					t.Errorf("%s: %q has no name", name, word)
				}
			}
			var into func(v reflect.Value)
			into = func(v reflect.Value) {
				switch x := v.Interface().(type) {
				case logistics.Clauses, logistics.Rule, logistics.Side:
					return
				case string:
					told(x, policy.(naming).Name(x, l))
					return
				case logistics.Every:
					told(x.String(), x.Text(l))
					return
				case logistics.Span:
					if !x.IsZero() {
						told(x.String(), x.Text(l))
					}
					return
				case labeled:
					if v.Kind() != reflect.Struct {
						told(fmt.Sprint(x), x.Label(l))
						return
					}
				}
				switch v.Kind() {
				case reflect.Struct:
					for i := range v.NumField() {
						f := v.Type().Field(i)
						if !f.IsExported() || f.Name == "Edition" {
							continue
						}
						if length, ok := v.Field(i).Interface().(logistics.Span); ok && !length.IsZero() && f.Tag.Get("span") == "length" {
							told(length.String(), strings.TrimRight(length.String(), "dhw")) // "62 days", not by the end of one
							continue
						}
						into(v.Field(i))
					}
				case reflect.Slice:
					for i := range v.Len() {
						into(v.Index(i))
					}
				}
			}
			into(reflect.ValueOf(policy))
		}
	}
}

// Every field of a policy's types has a label in both languages, and every list of bands says what they are held against.
func TestLabels(t *testing.T) {
	both := func(tag string) bool {
		en, zh, _ := strings.Cut(tag, "|")
		zh, _, _ = strings.Cut(zh, "|")
		return en != "" && zh != "" && en != zh && strings.TrimSpace(en) == en && strings.TrimSpace(zh) == zh &&
			!strings.ContainsFunc(en, func(r rune) bool { return r > 0x7f }) && strings.ContainsFunc(zh, func(r rune) bool { return r > 0x7f })
	}
	fields := 0
	seen := map[reflect.Type]bool{}
	var look func(of reflect.Type)
	look = func(of reflect.Type) {
		switch of.Kind() {
		case reflect.Slice, reflect.Array, reflect.Pointer:
			look(of.Elem())
			return
		}
		if of.Kind() != reflect.Struct || seen[of] || of == reflect.TypeFor[logistics.Text]() {
			return
		}
		seen[of] = true
		for i := range of.NumField() {
			f := of.Field(i)
			if !f.IsExported() {
				continue
			}
			look(f.Type)
			if f.Anonymous {
				continue
			}
			fields++
			if !both(f.Tag.Get("label")) {
				t.Errorf("%s.%s: label %q", of, f.Name, f.Tag.Get("label"))
			}
			bands := strings.HasPrefix(f.Type.Name(), "Bands[")
			if tag, tagged := f.Tag.Lookup("figure"); bands != tagged || tagged && !both(tag) {
				t.Errorf("%s.%s: figure %q", of, f.Name, tag)
			}
			if tag, tagged := f.Tag.Lookup("none"); tagged && !both(tag) {
				t.Errorf("%s.%s: none %q", of, f.Name, tag)
			}
		}
	}
	for name, policy := range printedPolicies() {
		look(reflect.TypeOf(policy))
		label := policy.(interface{ Label(logistics.Lang) string })
		if !both(label.Label(logistics.English) + "|" + label.Label(logistics.Chinese)) {
			t.Errorf("%s: the policy has no label", name)
		}
	}
	if fields < 100 {
		t.Errorf("%d fields: there are more", fields)
	}
}

// hostile gives words that would be more than words in Markdown or HTML.
func hostile() []string {
	return []string{
		"a|b", `a\|b`, `\`, "`code`", "``` ```", "<script>alert(1)</script>", "<!--", "&lt;b&gt;", "&#124;", "*bold*", "_low_", "~~out~~", "$x$",
		"[link](https://example.com)", "![image](x)", "# heading", "- item", "1. item", "> quote", "---", "| --- | --- |",
		"two\nlines", "two\r\nlines", "tab\tbed", "line\u2028paragraph\u2029end", "nul\x00", "\u202eturned", "bad\xff", "  ", "=HYPERLINK(1)",
	}
}

// shownAs gives a hostile word as a reader must see it.
func shownAs(word string) string {
	return strings.NewReplacer("\r", " ", "\n", " ", "\t", " ", "\u2028", " ", "\u2029", " ", "\x00", "\ufffd", "\u202e", "\ufffd").Replace(strings.ToValidUTF8(word, "\ufffd"))
}

// wordy is a policy whose every word is one.
func wordy(word string) policy {
	p := complete()
	p.Edition = word
	p.Price.Tiers[0].Then.Approver = logistics.Role(word)
	p.Price.Tiers[1].Clause = logistics.ClauseID(word)
	p.Price.Late.Clause = logistics.ClauseID(word)
	p.Papers[0].Key = word
	p.SignOff[0].Act = word
	p.SignOff[1].After = logistics.List[string]{word, word}
	p.SignOff[1].By = logistics.List[logistics.Role]{logistics.Role(word), logistics.Role(word)}
	p.Clauses[0].Title = logistics.Text{En: word, Zh: word}
	p.Clauses[0].Note = logistics.Text{En: word, Zh: word}
	p.Clauses[1].ID = logistics.ClauseID(word)
	p.Clauses[1].SameAs = logistics.List[logistics.ClauseID]{logistics.ClauseID(word)}
	return p
}

// form gives what Markdown sees: the kind of every line, with the cells of a row.
func form(document string) []string {
	var all []string
	for line := range strings.Lines(document) {
		mark, _, _ := strings.Cut(line, " ")
		all = append(all, fmt.Sprint(mark, len(cellsOf(strings.TrimSuffix(line, "\n")))))
	}
	return all
}

func TestMarkdownHostileWords(t *testing.T) {
	for _, l := range languages() {
		tame := form(markdown(wordy("word"), l))
		for _, word := range hostile() {
			document := markdown(wordy(word), l)
			if diff := cmp.Diff(tame, form(document)); diff != "" {
				t.Errorf("%q changes the form (-tame +hostile):\n%s", word, diff)
			}
			if strings.ContainsAny(document, "<>`*[]\\~$") {
				t.Errorf("%q is printed raw:\n%s", word, document)
			}
			if got, want := strings.Count(html.UnescapeString(document), shownAs(word)), 10; got < want {
				t.Errorf("%q is there %d times, at least %d:\n%s", word, got, want, document)
			}
			tablesOf(t, document)
		}
	}
}

// Words put together of hostile ones change neither the form nor what a reader sees.
func TestMarkdownAnyWords(t *testing.T) {
	tame := form(markdown(wordy("word"), logistics.English))
	rapid.Check(t, func(rt *rapid.T) {
		pieces := rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(hostile()), rapid.String()), 1, 4).Draw(rt, "pieces")
		word := "x" + strings.Join(pieces, "")
		document := markdown(wordy(word), logistics.English)
		if diff := cmp.Diff(tame, form(document)); diff != "" {
			rt.Fatalf("%q changes the form:\n%s", word, diff)
		}
		for _, one := range tablesOf(t, document) {
			for _, row := range one.rows {
				for _, text := range row {
					if strings.ContainsAny(text, "\r\n\t\x00\u2028") {
						rt.Fatalf("%q in a cell", text)
					}
				}
			}
		}
	})
}

func TestMarkdownManyBands(t *testing.T) {
	const n = 1_000
	p := complete()
	p.Price.Tiers = nil
	for i := range n {
		p.Price.Tiers = append(p.Price.Tiers, logistics.Band[tier]{Rule: must("t-1"), From: decimal.New(int64(i*10), 0), Above: i%2 == 1, Then: tier{"buyer", i}})
	}
	tables := tablesOf(t, markdown(p, logistics.English))
	if len(tables[0].rows) != n {
		t.Fatalf("%d rows, want %d", len(tables[0].rows), n)
	}
	for i, want := range map[int]string{0: "up to 10", 1: "above 10 to below 20", 2: "from 20 to 30", 998: "from 9,980 to 9,990", 999: "above 9,990"} {
		if diff := cmp.Diff([]string{want, "buyer", fmt.Sprint(i), "t-1"}, tables[0].rows[i]); diff != "" {
			t.Errorf("row %d:\n%s", i, diff)
		}
	}
}

// rungs is a policy of bands with nothing but words.
type rungs struct {
	Edition string
	Clauses logistics.Clauses
	Rungs   logistics.Bands[string] `label:"rung|级别" figure:"score|得分"`
	Gates   logistics.Bands[any]    `figure:"yuan|元|cumulative"`
	Bare    logistics.Bands[*tier]  `json:"bare"`
}

func TestStretches(t *testing.T) {
	at := func(from string, above bool) logistics.Band[string] {
		return logistics.Band[string]{Rule: must("c"), From: decimal.RequireFromString(from), Above: above, Then: "x"}
	}
	for _, row := range []struct {
		reason string
		bands  logistics.Bands[string]
		en, zh []string
	}{
		{"one from 0 is all there is", logistics.Bands[string]{at("0", false)}, []string{"any"}, []string{"不限"}},
		{"above 0 leaves 0 out", logistics.Bands[string]{at("0", true)}, []string{"above 0"}, []string{"超过 0"}},
		{"one from a bound", logistics.Bands[string]{at("60", false)}, []string{"from 60"}, []string{"60（含）以上"}},
		{
			"the bound belongs to the band that begins there", logistics.Bands[string]{at("0", false), at("1500", false), at("50000.5", false)},
			[]string{"below 1,500", "from 1,500 to below 50,000.5", "from 50,000.5"}, []string{"低于 1,500", "1,500（含）至 50,000.5（不含）", "50,000.5（含）以上"},
		},
		{
			"the bound belongs to the band that ends there", logistics.Bands[string]{at("0", false), at("5000", true), at("10000", true)},
			[]string{"up to 5,000", "above 5,000 to 10,000", "above 10,000"}, []string{"不超过 5,000", "5,000（不含）至 10,000（含）", "超过 10,000"},
		},
		{
			"a bound on its own", logistics.Bands[string]{at("7", false), at("7", true), at("8", false)},
			[]string{"from 7 to 7", "above 7 to below 8", "from 8"}, []string{"7（含）至 7（含）", "7（不含）至 8（不含）", "8（含）以上"},
		},
		{"a figure that the guard refuses", logistics.Bands[string]{at("-1", false)}, []string{"from ?"}, []string{"?（含）以上"}},
	} {
		for _, l := range languages() {
			got := []string(nil)
			for _, cells := range tablesOf(t, markdown(rungs{Edition: "1", Rungs: row.bands}, l))[0].rows {
				got = append(got, cells[0])
			}
			if diff := cmp.Diff(logistics.Text{En: strings.Join(row.en, "; "), Zh: strings.Join(row.zh, "; ")}.In(l), strings.Join(got, "; ")); diff != "" {
				t.Errorf("%s:\n%s", row.reason, diff)
			}
		}
	}
}

// plan is a policy that holds something of every kind, in the order of its document.
type plan struct {
	Edition string             `json:"edition"`
	Clauses logistics.Clauses  `json:"clauses"`
	Plain   int                `json:"plain" label:"plain number|数"`
	Row     quotaRow           `json:"row"`
	Empty   []logistics.Need   `json:"empty"`
	Nothing *review            `json:"nothing"`
	Rows    []logistics.Need   `json:"rows" label:"papers|附件"`
	Section section            `json:"section" label:"one section|一节"`
	Mixed   []any              `json:"mixed"`
	Nested  [][]logistics.Need `json:"nested"`
	Hidden  string             `json:"-"`
	Odd     map[string]int     `json:"odd"`
}

type section struct {
	months
	Only     citing           `json:"only"`
	Group    group            `json:"group" label:"group|组"`
	Papers   []logistics.Need `json:"papers" label:"papers|附件"`
	Holder   holder           `json:"holder" label:"holder|持有"`
	Holders  []*holder        `json:"holders" label:"holders|持有者"`
	Forms    []paper          `json:"forms" label:"forms|表"`
	Tail     logistics.Need   `json:"tail" label:"tail|尾"`
	Category logistics.Category
}

// months is embedded, and not exported.
type months struct {
	Months int `json:"months" label:"months|月数"`
}

type citing struct{ logistics.Rule }

type group struct {
	Late logistics.Limit `json:"late" label:"late|误期"`
	Ask  struct {
		logistics.Rule
		Since logistics.Span                 `json:"since" label:"since|向前" span:"length" none:"never|从不"`
		Who   logistics.List[logistics.Role] `json:"who" label:"who|何人" list:"any"`
	} `json:"ask" label:"ask|询问"`
	Word *string `json:"word,omitzero" label:"word|词"`
}

// holder is a row that holds rows and says nothing else.
type holder struct {
	logistics.Rule
	Steps logistics.Steps `json:"steps" label:"steps|步骤"`
}

type paper struct {
	Name   string          `json:"name" label:"name|名称"`
	Share  logistics.Limit `json:"share" label:"share|比例"`
	Weight decimal.Decimal `json:"weight" label:"weight|重量"`
	Date   logistics.Date  `json:"date" label:"date|日期"`
	At     time.Time       `json:"at" label:"at|时间"`
	Title  logistics.Text  `json:"title" label:"title|标题"`
	Figure logistics.Measure
	Cites  logistics.Citations `json:"cites" label:"cites|引用"`
	Small  uint8               `json:"small" label:"small|小数"`
	Id     logistics.ClauseID  `json:"id" label:"id|编号"`
	Void   string              `json:"void" label:"void|空"`
	Back   logistics.Span      `json:"back" label:"back|向前" span:"length"`
	Due    *logistics.Span     `json:"due,omitzero" label:"half a label"`
}

// Name names one word.
func (p *plan) Name(word string, l logistics.Lang) string {
	if word == "permit" {
		return logistics.Text{En: "the permit", Zh: "许可证"}.In(l)
	}
	return word
}

// Label is the title.
func (p *plan) Label(l logistics.Lang) string { return logistics.Text{En: "plan", Zh: "计划"}.In(l) }

func TestMarkdownOfEveryKind(t *testing.T) {
	p := plan{
		Edition: "7", Plain: 3, Hidden: "hidden",
		Clauses: logistics.Clauses{
			{ID: "c-1", Title: logistics.Text{En: "first", Zh: "一"}, Basis: logistics.Stated},
			{ID: "c-1", Title: logistics.Text{En: "again", Zh: "再"}, Basis: logistics.Read},
			{ID: "c-2", Title: logistics.Text{En: "second", Zh: "二"}, Note: logistics.Text{En: "silent", Zh: "未规定"}, Basis: logistics.Assumed},
		},
		Row:  quotaRow{logistics.Limit{Rule: should("c-2"), Side: logistics.Below, Bound: logistics.Share(15, 100)}, 6},
		Rows: []logistics.Need{{Rule: must("c-1"), Key: "permit"}, {Rule: must("c-9"), Key: "erasure", Banned: true}},
		Section: section{
			months: months{4}, Only: citing{must("c-2")},
			Papers:   []logistics.Need{{Rule: must("c-1"), Key: "permit"}},
			Holder:   holder{must("c-1"), logistics.Steps{{Rule: must("c-2"), Act: "permit", By: []logistics.Role{"a", ""}, Within: logistics.MustSpan("2d")}}},
			Holders:  []*holder{nil, {must("c-1"), logistics.Steps{{Rule: must("c-1"), Act: "x"}}}},
			Forms:    []paper{{Name: "one", Share: logistics.Limit{Rule: must("c-1")}, At: time.Date(2026, 3, 31, 9, 0, 0, 0, time.UTC), Weight: decimal.RequireFromString("1234.5"), Date: logistics.MustDate("2026-03-31"), Small: 9, Id: "i", Back: logistics.MustSpan("48h"), Due: new(logistics.MustSpan("0d"))}, {Weight: decimal.New(-1, 0), Back: logistics.MustSpan("30d")}},
			Tail:     logistics.Need{Rule: must("c-1")},
			Category: "permit",
		},
		Mixed:  []any{7, nil, logistics.Need{Rule: must("c-1"), Key: "permit"}},
		Nested: [][]logistics.Need{{{Rule: must("c-1"), Key: "permit"}}},
		Odd:    map[string]int{"a": 1},
	}
	p.Section.Group.Late.Rule = must("c-1")
	p.Section.Group.Ask.Rule = should("c-1")
	p.Section.Group.Ask.Who = []logistics.Role{"a", "b", "c"}
	// By value, though its methods are on the pointer.
	document := markdown(p, logistics.English)
	tablesOf(t, document)
	body, _, _ := strings.Cut(document, "\n## Clauses")
	if diff := cmp.Diff(strings.TrimPrefix(wantPlan, "\n"), body); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	zh := markdown(p, logistics.Chinese)
	for _, want := range []string{"# 计划（7 版）", "## 1 数", "低于 15%", "（c-2 假定、原则上）", "不得有：erasure", "c-9（未列出）", "组：询问", "从不；何人：a、b或c", "批准人："} {
		if !strings.Contains(zh, want) {
			t.Errorf("no %q in\n%s", want, zh)
		}
	}
}

const wantPlan = `
# Plan, edition 7

## 1 Plain number

- 3

## 2 Row

- Below 15%; Months: 6 (c-2 (assumed, should))

## 3 Papers

| What | Clause |
| --- | --- |
| required: the permit | c-1 |
| not allowed: erasure | c-9 (not listed) |

## 4 One section

| No. | Item | Requirement | Clause |
| --- | --- | --- | --- |
| 4.1 | Months | 4 | — |
| 4.2 | Only | second | c-2 (assumed) |
| 4.3 | Group: late | not given | c-1 |
| 4.4 | Group: ask | never; who: a, b or c | c-1 (should) |
| 4.5 | Papers | required: the permit | c-1 |

### 4.6 Holder

- 4.6.1 Clause: first (c-1)

#### 4.6.2 Steps

| Act | By | Time limit | Initiator may act | Higher rung may act | Who did another act may | Clause |
| --- | --- | --- | --- | --- | --- | --- |
| the permit | a or — | by the end of day 2 after | no | no | no | c-2 (assumed) |

### 4.7 Holders

#### 4.7.2 Holders

- 4.7.2.1 Clause: first (c-1)

##### 4.7.2.2 Steps

| Act | Initiator may act | Higher rung may act | Who did another act may | Clause |
| --- | --- | --- | --- | --- |
| x | no | no | no | c-1 |

### 4.8 Forms

| Name | Share | Weight | Date | At | Figure | Small | Id | Back | Due | Clause |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| one | not given | 1,234.5 | 2026-03-31 | 2026-03-31T09:00:00Z | unknown | 9 | i | 48 hours | by the end of the same day | c-1 |
| — | not given | invalid | — | unknown | unknown | 0 | — | 30 days | — | — (not listed, invalid) |

| No. | Item | Requirement | Clause |
| --- | --- | --- | --- |
| 4.9 | Tail | required: — | c-1 |
| 4.10 | Category | permit | — |

## 5 Mixed

### 5.1 Mixed

- 7

### 5.3 Required: the permit

- Required: the permit (c-1)

## 6 Nested

### 6.1 Nested

| What | Clause |
| --- | --- |
| required: the permit | c-1 |

## 7 Odd

- Map&#91;string&#93;int
`

func TestMarkdownOfNoPolicy(t *testing.T) {
	for _, row := range []struct {
		reason string
		policy any
	}{
		{"nothing", nil},
		{"a nil pointer", (*policy)(nil)},
		{"a number", 7},
		{"no clauses", struct{ Edition string }{"1"}},
		{"no edition", struct{ Clauses logistics.Clauses }{}},
		{"clauses of another type", struct {
			Edition string
			Clauses []string
		}{}},
		{"an edition of another type", struct {
			Edition int
			Clauses logistics.Clauses
		}{}},
	} {
		if got, want := markdown(row.policy, logistics.English), "No policy: it has no edition and no clauses.\n"; got != want {
			t.Errorf("%s: %q", row.reason, got)
		}
		if got, want := markdown(row.policy, logistics.Chinese), "不是制度：没有版本和条款。\n"; got != want {
			t.Errorf("%s: %q", row.reason, got)
		}
	}
	// The zero policies say little, and no table is empty.
	for _, zero := range []any{policy{}, rungs{}, plan{}, approval.Policy{}, supplier.Policy{}, incident.Policy{}} {
		for _, l := range languages() {
			tablesOf(t, markdown(zero, l))
		}
	}
}

// A struct of one thing is gone into as one of two is; one that shows nothing in JSON prints itself.
func TestMarkdownOfOneThing(t *testing.T) {
	type alone struct {
		Late logistics.Limit `json:"late" label:"late deliveries|误期交货"`
	}
	type policy struct {
		Edition string            `json:"edition"`
		Clauses logistics.Clauses `json:"clauses"`
		Section alone             `json:"section" label:"discipline|纪律"`
		From    logistics.Month   `json:"from" label:"from|起始月份"`
	}
	clauses := logistics.Clauses{{ID: "A-1", Title: logistics.Text{En: "a", Zh: "甲"}, Basis: logistics.Stated}}
	late := logistics.Limit{Rule: logistics.Obliges("A-1"), Side: logistics.AtMost, Bound: logistics.Count(2)}
	got := string(logistics.AppendMarkdown(nil, policy{"e", clauses, alone{late}, logistics.MustDate("2026-03-01").Month()}, logistics.English))
	for _, want := range []string{"Late deliveries", "at most 2", "A-1", "2026-03"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}
