package main

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"io"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/assets"
	"example.com/logistics/examples/internal/pin"
	"example.com/logistics/supplier"
)

// element is an element of a page with its attributes and, in order, what is in it.
type element struct {
	name string
	with map[string]string
	in   []*element
	text string // of an element without a name: a text
}

// parsePage reads a page or a picture as XML: every element is closed, every attribute quoted and every reference known.
func parsePage(t *testing.T, data []byte) *element {
	t.Helper()
	read := xml.NewDecoder(bytes.NewReader(data))
	root := &element{}
	open := []*element{root}
	for {
		token, err := read.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		last := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, with: map[string]string{}}
			for _, a := range token.Attr {
				if _, again := e.with[a.Name.Local]; again {
					t.Errorf("<%s> has %s twice", e.name, a.Name.Local)
				}
				e.with[a.Name.Local] = a.Value
			}
			last.in = append(last.in, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.in = append(last.in, &element{text: string(token)})
		}
	}
	return root
}

// all gives the elements below e that are so, in order.
func (e *element) all(is func(*element) bool) []*element {
	var found []*element
	for _, child := range e.in {
		if child.name != "" && is(child) {
			found = append(found, child)
		}
		found = append(found, child.all(is)...)
	}
	return found
}

func (e *element) named(name string) []*element {
	return e.all(func(e *element) bool { return e.name == name })
}

func (e *element) classed(class string) []*element {
	return e.all(func(e *element) bool { return slices.Contains(strings.Fields(e.with["class"]), class) })
}

// says gives all text in e.
func (e *element) says() string {
	text := e.text
	for _, child := range e.in {
		text += child.says()
	}
	return text
}

func one(t *testing.T, found []*element) *element {
	t.Helper()
	if len(found) != 1 {
		t.Fatalf("%d elements, want one", len(found))
	}
	return found[0]
}

// sampled gives the review of the sample, which no test changes: it is judged once.
func sampled(t *testing.T) result {
	t.Helper()
	r, faults := sampleReview()
	if len(faults) > 0 {
		t.Fatalf("faults: %q", faults)
	}
	return r
}

var sampleReview = sync.OnceValues(func() (result, []string) {
	files, _ := fs.Sub(sample, "sample")
	return review(files)
})

func reviewed(t *testing.T, files fstest.MapFS) result {
	t.Helper()
	r, faults := review(files)
	if len(faults) > 0 {
		t.Fatalf("faults: %q", faults)
	}
	return r
}

func rendered(t *testing.T, r result, name string, l logistics.Lang) []byte {
	t.Helper()
	data, err := r.render(name, l)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func languages() map[string]logistics.Lang {
	return map[string]logistics.Lang{"english": logistics.English, "chinese": logistics.Chinese}
}

// What the text report prints stands on the page exactly once: every finding and every open question with its clauses, every decision
// with its record, every count.
func TestPageSaysWhatTheTextSays(t *testing.T) {
	r := sampled(t)
	for name, l := range languages() {
		t.Run(name, func(t *testing.T) {
			p := parsePage(t, rendered(t, r, pageName, l))
			say := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(l) }
			var text bytes.Buffer
			if err := r.writeText(&text, l); err != nil {
				t.Fatal(err)
			}
			printed, counts, _ := strings.Cut(text.String(), say("\n== Summary\n", "\n== 汇总\n"))

			var shown []string
			ids := func(row *element) string {
				var ids []string
				for _, a := range one(t, row.classed("clause")).named("a") {
					ids = append(ids, a.says())
				}
				return say(" (", "（") + strings.Join(ids, say("; ", "、")) + say(")", "）")
			}
			cellOf := func(row *element, class string) string { return one(t, row.classed(class)).says() }
			for _, row := range p.classed("finding") {
				mark := ""
				if row.with["data-force"] == "should" {
					mark = logistics.Should.Mark(l)
				}
				shown = append(shown, say("    finding: ", "    不符：")+cellOf(row, "subject")+say(": ", "：")+cellOf(row, "says")+mark+ids(row))
			}
			for _, row := range p.classed("unchecked") {
				shown = append(shown, "    "+cellOf(row, "subject")+say(": not checked, missing ", "：未核查，尚缺：")+cellOf(row, "missing")+ids(row))
			}
			lines := regexp.MustCompile(say(`(?m)^    (finding: .*|[^ ].*: not checked, missing .*)$`, `(?m)^    (不符：.*|[^ ].*：未核查，尚缺：.*)$`)).FindAllString(printed, -1)
			if len(shown) != r.Summary.Findings+r.Summary.Unchecked {
				t.Errorf("%d findings and open questions on the page, want %d and %d", len(shown), r.Summary.Findings, r.Summary.Unchecked)
			}
			slices.Sort(shown)
			slices.Sort(lines)
			if diff := cmp.Diff(lines, shown); diff != "" {
				t.Errorf("findings and open questions (-printed +on the page):\n%s", diff)
			}

			var decided, entries []string
			for _, row := range p.classed("decision") {
				id, decision := row.in[0], row.in[len(row.in)-1]
				if len(row.in) == 1 { // the head of a record's findings
					id, decision = one(t, row.classed("id")), one(t, row.named("span"))
				}
				decided = append(decided, strings.TrimSpace(id.says())+"  "+decision.says())
			}
			for _, s := range r.Sections {
				for _, e := range s.Entries {
					entries = append(entries, e.Record+"  "+e.Decision.Text(l))
				}
				for _, e := range s.Earlier {
					entries = append(entries, e.Record+"  "+e.Decision.Text(l))
					if !strings.Contains(printed, "\n"+entries[len(entries)-1]+"\n") {
						t.Errorf("not printed: %s", entries[len(entries)-1])
					}
				}
			}
			slices.Sort(decided)
			slices.Sort(entries)
			if diff := cmp.Diff(entries, decided); diff != "" {
				t.Errorf("decisions (-printed +on the page):\n%s", diff)
			}

			var table []string
			for _, row := range one(t, p.classed("counts")).named("tr") {
				if row.with["class"] != "part" {
					var cells []string
					for _, c := range row.in {
						cells = append(cells, c.says())
					}
					table = append(table, strings.Join(cells, " "))
				}
			}
			spaces := regexp.MustCompile(` {2,}`)
			told := strings.Split(strings.TrimSpace(spaces.ReplaceAllString(counts, " ")), "\n")
			slices.Sort(table)
			slices.Sort(told)
			if diff := cmp.Diff(told, table); diff != "" {
				t.Errorf("counts (-printed +on the page):\n%s", diff)
			}
		})
	}
}

// The page opens from disk and takes nothing from elsewhere; a browser is told to let nothing else in.
func TestPageStandsAlone(t *testing.T) {
	for name, l := range languages() {
		t.Run(name, func(t *testing.T) {
			data := rendered(t, sampled(t), pageName, l)
			p := parsePage(t, data)
			if rest := strings.ReplaceAll(string(data), "http-equiv", ""); strings.Contains(rest, "http") || strings.Contains(rest, "//") {
				t.Error("the page names an address")
			}
			if regexp.MustCompile(`@import|@font-face|url\([^#]`).Match(data) {
				t.Error("the style takes something from elsewhere")
			}
			places := map[string]bool{}
			for _, e := range p.all(func(e *element) bool { return e.with["id"] != "" }) {
				if places[e.with["id"]] {
					t.Errorf("two elements are %q", e.with["id"])
				}
				places[e.with["id"]] = true
			}
			for _, e := range p.all(func(*element) bool { return true }) {
				for attr, value := range e.with {
					switch {
					case attr == "src" || attr == "style" || strings.HasPrefix(attr, "on"):
						t.Errorf("<%s> has %s", e.name, attr)
					case attr == "href" && !(strings.HasPrefix(value, "#") && places[value[1:]]):
						t.Errorf("%q leads nowhere: %s", value, e.says())
					}
				}
			}
			guard := one(t, p.all(func(e *element) bool { return e.with["http-equiv"] != "" })).with["content"]
			for _, want := range []string{
				"default-src 'none'", "style-src '" + hash(one(t, p.named("style")).says()) + "'", "script-src '" + hash(one(t, p.named("script")).says()) + "'",
			} {
				if !strings.Contains(guard, want) {
					t.Errorf("the page does not ask for %s: %s", want, guard)
				}
			}
		})
	}
}

// Without its script the page is whole: nothing but the filter itself is hidden.
func TestPageWithoutScript(t *testing.T) {
	p := parsePage(t, rendered(t, sampled(t), pageName, logistics.English))
	hidden := p.all(func(e *element) bool { _, is := e.with["hidden"]; return is })
	if one(t, hidden).with["id"] != "filter" {
		t.Errorf("<%s> is hidden", hidden[0].name)
	}
}

// The filter offers every section that is on the page, and every row says under which force it falls.
func TestPageFilter(t *testing.T) {
	r := sampled(t)
	p := parsePage(t, rendered(t, r, pageName, logistics.Chinese))
	offered := map[string]bool{}
	for _, o := range one(t, p.all(func(e *element) bool { return e.with["id"] == "section" })).named("option") {
		offered[o.with["value"]] = true
	}
	sections := p.classed("records")
	if len(sections) != len(r.Sections) {
		t.Errorf("%d sections on the page, want %d: each has a package that the page knows", len(sections), len(r.Sections))
	}
	for _, s := range append(sections, p.all(func(e *element) bool { return e.name == "section" && e.with["class"] == "part" })...) {
		if !offered[s.with["id"]] {
			t.Errorf("%s is not offered", s.with["id"])
		}
	}
	count := map[string]int{}
	for _, row := range append(p.classed("finding"), p.classed("unchecked")...) {
		count[row.with["data-force"]]++
	}
	shown := r.page(logistics.Chinese)
	if count["must"] != shown.Must || count["should"] != shown.Should || count["open"] != r.Summary.Unchecked || shown.Must+shown.Should != r.Summary.Findings {
		t.Errorf("%v, want must %d, should %d, open %d", count, shown.Must, shown.Should, r.Summary.Unchecked)
	}
}

// Every clause that a finding or an open question cites is told with its title and its basis.
func TestPageClauses(t *testing.T) {
	for name, l := range languages() {
		t.Run(name, func(t *testing.T) {
			for _, part := range sampled(t).page(l).Parts {
				cited := 0
				for _, c := range part.Clauses {
					cited += c.Cited
					if c.Title == "" || c.Label == "" || c.Basis != logistics.Stated && c.Note == "" {
						t.Errorf("clause %s: title %q, basis %q, note %q", c.ID, c.Title, c.Label, c.Note)
					}
				}
				want := part.Summary.Unchecked
				for _, s := range part.Sections {
					for _, r := range s.Departed {
						for _, f := range r.Findings {
							want += len(f.Clauses)
						}
					}
				}
				if cited != want {
					t.Errorf("%s: %d citations of clauses with a title, want %d", part.Key, cited, want)
				}
			}
		})
	}
}

// renamed gives the sample with a supplier, a provider, a class of assets, a budget line and the company under another name.
func renamed(t *testing.T, name string) fstest.MapFS {
	t.Helper()
	files := sampleFiles(t)
	for file, cells := range map[string][]string{
		"deliveries.csv": {"S-02"}, "supplier_events.csv": {"S-02"}, "service_scores.csv": {"S-02"}, "supply_orders.csv": {"S-02"},
		"providers.csv": {"V-02"}, "provider_scores.csv": {"V-02"}, "stocktake_books.csv": {"chairs"}, "stocktake_counts.csv": {"chairs"},
		"budget_lines.csv": {"training"}, "budget_entries.csv": {"training"},
	} {
		rows, err := csv.NewReader(bytes.NewReader(files[file].Data)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for i, cell := range row {
				if slices.Contains(cells, cell) {
					row[i] = name
				}
			}
		}
		var out bytes.Buffer
		if err := csv.NewWriter(&out).WriteAll(rows); err != nil {
			t.Fatal(err)
		}
		files[file] = &fstest.MapFile{Data: out.Bytes()}
	}
	return files
}

// A supplier's name goes through every section that tells of him, is shown, and does nothing.
func TestHostileSupplier(t *testing.T) {
	calm := shape(parsePage(t, rendered(t, reviewed(t, renamed(t, "Calm")), pageName, logistics.English)))
	for _, name := range []string{`<script>alert(1)</script>`, `=HYPERLINK("http://a.example/","b")`} {
		r := reviewed(t, renamed(t, name))
		p := parsePage(t, rendered(t, r, pageName, logistics.English))
		if diff := cmp.Diff(calm, shape(p)); diff != "" {
			t.Errorf("%s: the page is built otherwise (-calm +got):\n%s", name, diff)
		}
		if shown := strings.Count(p.says(), name); shown < 20 {
			t.Errorf("%s is shown %d times", name, shown)
		}
		rows := p.all(func(e *element) bool { return e.with["role"] == "rowheader" && one(t, e.named("title")).says() == name })
		one(t, rows)
		parsePage(t, rendered(t, r, pictureName, logistics.Chinese))
	}
}

// calling gives the review of the sample with name in the place of every word of the host's.
func calling(t *testing.T, name string) result {
	t.Helper()
	r := sampled(t)
	r.company = name
	r.Sections = slices.Clone(r.Sections)
	for i, s := range r.Sections {
		r.Sections[i].Entries, r.Sections[i].Earlier = called(s.Entries, name), called(s.Earlier, name)
	}
	return r
}

// called gives entries with name in the place of every word of the host's.
func called(entries []entry, name string) []entry {
	entries = slices.Clone(entries)
	for i, e := range entries {
		e.Record = name
		e.Report.Findings, e.Report.Unchecked = slices.Clone(e.Report.Findings), slices.Clone(e.Report.Unchecked)
		for k := range e.Report.Findings {
			e.Report.Findings[k].Subject, e.Report.Findings[k].Got = name, logistics.Said(name)
		}
		for k := range e.Report.Unchecked {
			e.Report.Unchecked[k].Subject, e.Report.Unchecked[k].Missing = name, logistics.Text{En: name, Zh: name}
		}
		switch d := e.Decision.(type) {
		case supplier.Verdict:
			d.Supplier = name
			e.Decision = d
		case supplier.GradeResult:
			d.Supplier = name
			e.Decision = d
		case assets.Reconciliation:
			d.ID, d.Classes = name, slices.Clone(d.Classes)
			for k := range d.Classes {
				d.Classes[k].Class = name
			}
			e.Decision = d
		case paced:
			d.ID = name
			e.Decision = d
		}
		entries[i] = e
	}
	return entries
}

// What a host calls things is shown, and does nothing: neither to a browser nor to a spreadsheet that a table is copied to.
func TestHostileNames(t *testing.T) {
	calm := shape(parsePage(t, rendered(t, calling(t, "Calm"), pageName, logistics.English)))
	for _, tt := range []struct{ reason, name, shown string }{
		{"a script", `<script>alert(1)</script>`, `<script>alert(1)</script>`},
		{"an image whose absence runs a script", `<img src=x onerror=alert(1)>`, `<img src=x onerror=alert(1)>`},
		{"the end of a style, a title and a script", `</style></title></script><b>`, `</style></title></script><b>`},
		{"the end of an attribute", `" onload="alert(1)`, `" onload="alert(1)`},
		{"the end of an attribute in other quotes", `' onload='alert(1)`, `' onload='alert(1)`},
		{"an address that runs", `javascript:alert(1)`, `javascript:alert(1)`},
		{"a formula", `=HYPERLINK("http://a.example/","b")`, `'=HYPERLINK("http://a.example/","b")`},
		{"a formula that begins with a sign", `+1+cmd|' /C calc'!A0`, `'+1+cmd|' /C calc'!A0`},
		{"a formula that begins with a minus", `-1+1`, `'-1+1`},
		{"a formula that begins with @", `@SUM(1)`, `'@SUM(1)`},
		{"a formula behind a space", ` =1+1`, `' =1+1`},
		{"a formula behind what does not show", "\t=1+1", "'\ufffd=1+1"},
		{"a template", `{{.Script}}`, `{{.Script}}`},
		{"a reference", `&lt;b&gt;&#x27;`, `&lt;b&gt;&#x27;`},
		{"an end of what XML quotes", `]]><b>`, `]]><b>`},
		{"turned direction", "\u202excod.exe", "\ufffdxcod.exe"},
		{"isolated direction that does not end", "\u2067abc", "\ufffdabc"},
		{"an escape of a terminal", "\x1b[31mred", "\ufffd[31mred"},
		{"a character that no page may have", "a\x00b\ufffe", "a\ufffdb\ufffd"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := calling(t, tt.name)
			data := rendered(t, r, pageName, logistics.English)
			p := parsePage(t, data)
			if diff := cmp.Diff(calm, shape(p)); diff != "" {
				t.Errorf("the page is built otherwise (-calm +got):\n%s", diff)
			}
			shown := 0
			for _, e := range append(p.named("td"), p.named("th")...) {
				text := strings.TrimSpace(e.says())
				if strings.HasPrefix(text, tt.shown) {
					shown++
				}
				if text != "" && strings.Contains("=+-@", text[:1]) {
					t.Errorf("a cell that a spreadsheet computes: %s", text)
				}
			}
			if want := r.Summary.Records + r.Summary.Findings + 3*r.Summary.Unchecked; shown < want {
				t.Errorf("shown in %d cells, want %d", shown, want)
			}
			var text bytes.Buffer
			if err := r.writeText(&text, logistics.English); err != nil {
				t.Fatal(err)
			}
			picture := rendered(t, r, pictureName, logistics.English)
			parsePage(t, picture)
			for _, out := range [][]byte{data, picture, text.Bytes()} {
				if bytes.ContainsAny(out, "\u202e\u2067\x1b\x00\ufffe") {
					t.Error("it turns the direction or steers the terminal")
				}
			}
		})
	}
}

// shape is how a page is built: how many elements it has with which attributes.
func shape(p *element) map[string]int {
	built := map[string]int{}
	for _, e := range p.all(func(*element) bool { return true }) {
		var attrs []string
		for a := range e.with {
			attrs = append(attrs, a)
		}
		slices.Sort(attrs)
		built[e.name+" "+strings.Join(attrs, " ")]++
	}
	return built
}

// A month without records says so in every chart; its page is pinned.
func TestPageOfNothing(t *testing.T) {
	files := sampleFiles(t)
	for name, file := range files {
		if name != "month.json" {
			header, _, _ := strings.Cut(string(file.Data), "\n")
			files[name] = &fstest.MapFile{Data: []byte(header + "\n")}
		}
	}
	r := reviewed(t, files)
	for name, l := range languages() {
		t.Run(name, func(t *testing.T) {
			data := rendered(t, r, pageName, l)
			p := parsePage(t, data)
			if figures, said := len(p.named("figure")), len(p.classed("nothing")); figures == 0 || figures != said || len(p.named("svg")) > 0 {
				t.Errorf("%d charts, %d say that there is nothing", figures, said)
			}
			parsePage(t, rendered(t, r, pictureName, l))
			data = regexp.MustCompile(`(?s)<style>.*</style>|<script>.*</script>|'sha256-[^']*'`).ReplaceAll(data, []byte("…"))
			pin.File(t, filepath.Join("testdata", "nothing."+name+".html"), data)
		})
	}
}
