package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/supplier"
)

// words gives the labels of a chart's rows, and its words by label and head.
func (c chart) words() (names []string, cells map[string]string) {
	cells = map[string]string{}
	for _, row := range c.Words.Rows {
		names = append(names, row.Label)
		for i, cell := range row.Cells {
			cells[row.Label+" "+c.Words.Heads[i]] = cell.Says
		}
	}
	return names, cells
}

// without leaves out the rows of a file that begin so.
func without(t *testing.T, files fstest.MapFS, name, pattern string) fstest.MapFS {
	t.Helper()
	before := string(files[name].Data)
	after := regexp.MustCompile(`(?m)^`+pattern+`.*\n`).ReplaceAllString(before, "")
	if before == after {
		t.Fatalf("%s has no row %s", name, pattern)
	}
	files[name] = &fstest.MapFile{Data: []byte(after)}
	return files
}

// The sample shows suppliers that got better, got worse, came, went, and could not be graded.
func TestHalves(t *testing.T) {
	c := drawing{sampled(t), logistics.English}.halves()
	if diff := cmp.Diff([]string{"2025-H1", "2025-H2", "2026-H1"}, c.Words.Heads); diff != "" {
		t.Fatal(diff)
	}
	got := map[string][]string{}
	for _, row := range c.Words.Rows {
		for _, cell := range row.Cells {
			got[row.Label] = append(got[row.Label], string(cell.Kind)+" "+cell.Full)
		}
	}
	for _, tt := range []struct {
		reason, supplier string
		want             []string
	}{
		{"better from half to half", "S-02", []string{"slight S-02 2025-H1: fair, score 68.9367…", "fine S-02 2025-H2: good, score 88.0833…", "top S-02 2026-H1: excellent, score 96.662…"}},
		{"worse", "S-04", []string{"top S-04 2025-H1: excellent, score 96", "top S-04 2025-H2: excellent, score 94", "fine S-04 2026-H1: good, score 84.3717…"}},
		{"nobody scored the service", "S-05", []string{"open S-05 2025-H1: no grade", "top S-05 2025-H2: excellent, score 91.8333…", "top S-05 2026-H1: excellent, score 97.5"}},
		{"a line of last year is still open", "S-06", []string{"top S-06 2025-H1: excellent, score 90.25", "fine S-06 2025-H2: good, score 86, provisional", "top S-06 2026-H1: excellent, score 95.9667…"}},
		{"neither scored nor complete", "S-08", []string{"top S-08 2025-H1: excellent, score 90", "slight S-08 2025-H2: fair, score 73.3333…", "open S-08 2026-H1: no grade, provisional"}},
		{"new this half-year", "S-09", []string{" S-09 2025-H1: no records", " S-09 2025-H2: no records", "top S-09 2026-H1: excellent, score 92.9066…"}},
		{"gone since the last one", "S-10", []string{"slight S-10 2025-H1: fair, score 74.1379…", "grave S-10 2025-H2: poor, score 46.3888…", " S-10 2026-H1: no records"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, got[tt.supplier]); diff != "" {
				t.Error(diff)
			}
		})
	}
	if last := c.Keys[len(c.Keys)-1].Says; last != "* provisional" {
		t.Errorf("the last key is %q", last)
	}
}

// Every grade in the chart stands below it with its score and its clauses, and where the chart has none the page has none.
func TestHalvesStandOnThePage(t *testing.T) {
	r := sampled(t)
	for name, l := range languages() {
		t.Run(name, func(t *testing.T) {
			say := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(l) }
			p := parsePage(t, rendered(t, r, pageName, l))
			var told []string
			for _, row := range p.classed("decision") {
				told = append(told, row.says())
			}
			find := func(subject string) (found []string) {
				for _, text := range told {
					if _, says, is := strings.Cut(text, say("supplier ", "供应商 ")+subject+say(": ", "：")); is {
						found = append(found, says)
					}
				}
				return found
			}
			drawn := one(t, p.all(func(e *element) bool { return e.with["role"] == "table" }))
			byRole := func(in *element, role string) []*element {
				return in.all(func(e *element) bool { return e.with["role"] == role })
			}
			rows := byRole(drawn, "row")
			var heads []string
			for _, head := range byRole(rows[0], "columnheader") {
				heads = append(heads, head.says())
			}
			if len(rows) != 11 || len(heads) != 4 {
				t.Fatalf("%d rows and %d heads", len(rows), len(heads))
			}
			for _, row := range rows[1:] {
				supplier := one(t, one(t, byRole(row, "rowheader")).named("title")).says()
				cells := byRole(row, "cell")
				if len(cells) != len(heads)-1 {
					t.Fatalf("%s: %d cells", supplier, len(cells))
				}
				for i, cell := range cells {
					half, word := heads[i+1], one(t, cell.named("text")).says()
					full := strings.TrimPrefix(one(t, cell.named("title")).says(), supplier+" "+half+say(": ", "："))
					answers := find(supplier + " " + half)
					if word == say("no records", "无记录") {
						if len(answers) > 0 || len(cell.named("rect")) > 0 {
							t.Errorf("%s %s has records: %q", supplier, half, answers)
						}
						continue
					}
					if len(answers) != 1 || !strings.Contains(answers[0], "000-072") {
						t.Fatalf("%s %s: the page says %q", supplier, half, answers)
					}
					isProvisional := strings.Contains(answers[0], say("(provisional)", "（暂定）"))
					if word, marked := strings.CutSuffix(word, "*"); !strings.HasPrefix(answers[0], word) || marked != isProvisional {
						t.Errorf("%s %s: %q in the chart, %q below it", supplier, half, word, answers[0])
					}
					if full = strings.TrimSuffix(full, say(", provisional", "，暂定")); !strings.HasPrefix(answers[0], full) {
						t.Errorf("%s %s: %q when pointed at, %q below it", supplier, half, full, answers[0])
					}
				}
			}
		})
	}
}

// The records of earlier half-years change nothing of what the month is told and counted to be.
func TestEarlierRecordsDoNotCount(t *testing.T) {
	files := without(t, sampleFiles(t), "deliveries.csv", `O-08`)
	files = without(t, files, "service_scores.csv", `S-\d+,2025`)
	alone, beside := reviewed(t, files), sampled(t)
	beside.Sections = slices.Clone(beside.Sections)
	earlier := 0
	for i, s := range beside.Sections {
		earlier += len(s.Earlier)
		beside.Sections[i].Earlier = nil
	}
	var want, got strings.Builder
	for out, r := range map[*strings.Builder]result{&want: alone, &got: beside} {
		if err := r.writeJSON(out); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(want.String(), got.String()); diff != "" || earlier == 0 {
		t.Errorf("%d earlier answers; without them (-alone +beside):\n%s", earlier, diff)
	}
	d := drawing{alone, logistics.English}
	if c := d.halves(); len(c.Words.Heads) != 1 || len(c.Words.Rows) != 9 {
		t.Errorf("without earlier records: %d half-years of %d suppliers", len(c.Words.Heads), len(c.Words.Rows))
	}
}

// What is missing is never made up for.
func TestHalvesWithoutRecords(t *testing.T) {
	for _, tt := range []struct{ reason, name, pattern, cell, want string }{
		{"without its score", "service_scores.csv", "S-01,2025-H2", "S-01 2025-H2", "no grade"},
		{"without its lines", "deliveries.csv", `O-\d+,\d,S-07,[^,]+,yes,2025`, "S-07 2025-H2", "no grade"},
		{"without this half-year's lines", "deliveries.csv", `O-\d+,\d,S-07,[^,]+,yes,2026`, "S-07 2026-H1", "no grade"},
		{"without the line that is open", "deliveries.csv", `O-\d+,\d,S-06,[^,]+,yes,2025-[^,]+,,`, "S-06 2025-H2", "excellent"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := graded(t, without(t, sampleFiles(t), tt.name, tt.pattern))
			if _, cells := (drawing{r, logistics.English}).halves().words(); cells[tt.cell] != tt.want {
				t.Errorf("%s is %q, want %q", tt.cell, cells[tt.cell], tt.want)
			}
		})
	}
	files := without(t, sampleFiles(t), "deliveries.csv", `O-\d+,\d,S-04,[^,]+,yes,2025-0[1-6]`)
	_, cells := drawing{graded(t, without(t, files, "service_scores.csv", "S-04,2025-H1")), logistics.English}.halves().words()
	if got := cells["S-04 2025-H1"]; got != "no records" {
		t.Errorf("without lines and score: %q", got)
	}
}

// graded reads and judges what concerns the grades alone.
func graded(t interface {
	Helper()
	Fatalf(string, ...any)
}, files fstest.MapFS) result {
	t.Helper()
	f := folder{files: files, faults: &table.Faults{}}
	f.readMonth()
	r := result{Sections: []section{f.suppliers(), f.grades()}, Month: f.month.Month}
	if len(f.faults.All) > 0 {
		t.Fatalf("faults: %q", f.faults.All)
	}
	return r
}

// halfFiles is a folder with what concerns the grades alone.
func halfFiles(month, on, lines, scores string) fstest.MapFS {
	return fstest.MapFS{
		"month.json": {Data: []byte(`{"month": "` + month + `", "reviewedOn": "` + on + `", "site": "factory", "company": "A", "recordedCases": [],
			"calendar": {"first": "2026-01-01", "last": "2026-12-31", "daysOff": [], "workdays": []}}`)},
		"deliveries.csv":      {Data: []byte("order,no,supplier,item,non_food,due,completed,ordered,delivered,inspected,off_spec,price,ordered_weight,delivered_weight\n" + lines)},
		"supplier_events.csv": {Data: []byte("event,supplier,kind,on,state,confirmed_by,reason,problem,countermeasure\n")},
		"service_scores.csv":  {Data: []byte("supplier,half,score\n" + scores)},
	}
}

// Until a half-year is over its grade is provisional; those before it are not.
func TestHalfNotOver(t *testing.T) {
	lines := "O-1,1,S-1,nut,yes,2025-12-30,2025-12-30,1,1,1,0,reasonable,,\nO-2,1,S-1,nut,yes,2026-03-30,2026-03-30,1,1,1,0,reasonable,,\n"
	r := graded(t, halfFiles("2026-03", "2026-04-02", lines, "S-1,2025-H2,90\nS-1,2026-H1,90\n"))
	_, cells := drawing{r, logistics.Chinese}.halves().words()
	if diff := cmp.Diff(map[string]string{"S-1 2025-H2": "优秀", "S-1 2026-H1": "优秀*"}, cells); diff != "" {
		t.Error(diff)
	}
}

// Records that reach far back are all graded; the chart has room for two years, and says nothing of who is not in them.
func TestManyHalves(t *testing.T) {
	var lines, scores strings.Builder
	for i, day := range []string{"2023-02-01", "2023-08-01", "2024-02-01", "2024-08-01", "2025-02-01", "2026-02-01"} {
		fmt.Fprintf(&lines, "O-%d,1,S-1,nut,yes,%s,%[2]s,1,1,1,0,reasonable,,\n", i, day)
		fmt.Fprintf(&scores, "S-1,%s-H%d,90\n", day[:4], (i%2+1)%3)
	}
	lines.WriteString("O-9,1,S-0,nut,yes,2023-02-01,2023-02-01,1,1,1,0,reasonable,,\n")
	r := graded(t, halfFiles("2026-02", "2026-07-02", lines.String(), strings.ReplaceAll(scores.String(), "2026-H2", "2026-H1")))
	c := drawing{r, logistics.English}.halves()
	names, cells := c.words()
	if diff := cmp.Diff([]string{"2024-H2", "2025-H1", "2025-H2", "2026-H1"}, c.Words.Heads); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"S-1"}, names); diff != "" {
		t.Error(diff)
	}
	if cells["S-1 2025-H2"] != "no records" || cells["S-1 2026-H1"] != "excellent" || len(r.Sections[1].Earlier) != 6 {
		t.Errorf("%v, %d earlier grades", cells, len(r.Sections[1].Earlier))
	}
}

// Of any lines and scores the chart says what the library grades each half-year by itself, and the month's sections tell of the
// half-year of the month alone.
func TestHalvesProperty(t *testing.T) {
	pol := supplier.Factory()
	month, err := logistics.ParseMonth("2026-03")
	if err != nil {
		t.Fatal(err)
	}
	on, err := logistics.ParseDate("2026-04-02")
	if err != nil {
		t.Fatal(err)
	}
	days := []string{"2024-06-30", "2024-07-01", "2024-12-31", "2025-01-01", "2025-06-30", "2025-07-01", "2025-12-31", "2026-01-01", "2026-04-02", "2026-06-30", "2026-07-01"}
	halves := []string{"2024-H1", "2024-H2", "2025-H1", "2025-H2", "2026-H1", "2026-H2"}
	rapid.Check(t, func(t *rapid.T) {
		var rows, scored strings.Builder
		var all []supplier.Line
		recorded, scores := map[string]bool{}, map[string]*decimal.Decimal{}
		names := []string{"S-1", "S-2", "甲厂"}
		for i := range rapid.IntRange(0, 12).Draw(t, "lines") {
			name, day := rapid.SampledFrom(names).Draw(t, "supplier"), rapid.SampledFrom(days).Draw(t, "due")
			due, err := logistics.ParseDate(day)
			if err != nil {
				t.Fatal(err)
			}
			l := supplier.Line{
				Order: fmt.Sprint("O-", i), No: 1, Supplier: name, Item: "nut", NonFood: true, Due: due,
				Ordered: decimal.NewFromInt(4), Delivered: decimal.NewFromInt(int64(rapid.IntRange(0, 4).Draw(t, "delivered"))), Price: supplier.Reasonable,
			}
			completed := ""
			if rapid.IntRange(0, 3).Draw(t, "complete") > 0 {
				done := due.AddDays(rapid.IntRange(-1, 1).Draw(t, "late"))
				l.Completed, completed = &done, done.String()
			}
			inspected := ","
			if l.Delivered.IsPositive() && rapid.Bool().Draw(t, "inspected") {
				l.Inspected, l.OffSpec, inspected = &l.Delivered, &decimal.Decimal{}, l.Delivered.String()+",0"
			}
			all = append(all, l)
			recorded[name+" "+due.Half().String()] = recorded[name+" "+due.Half().String()] || !due.Month().First().After(on)
			fmt.Fprintf(&rows, "%s,1,%s,nut,yes,%s,%s,4,%s,%s,reasonable,,\n", l.Order, name, day, completed, l.Delivered, inspected)
		}
		for _, name := range names {
			for _, half := range halves {
				if rapid.IntRange(0, 2).Draw(t, "scored") > 0 {
					continue
				}
				score := decimal.NewFromInt(int64(rapid.SampledFrom([]int{0, 59, 60, 75, 90, 100}).Draw(t, "score")))
				scores[name+" "+half] = &score
				recorded[name+" "+half] = half != "2026-H2"
				fmt.Fprintf(&scored, "%s,%s,%s\n", name, half, score)
			}
		}
		r := graded(t, halfFiles(month.String(), on.String(), rows.String(), scored.String()))
		c := drawing{r, logistics.English}.halves()
		shown, cells := c.words()
		if !slices.IsSorted(shown) || len(c.Words.Heads) == 0 || len(c.Words.Heads) > mostHalves || c.Words.Heads[len(c.Words.Heads)-1] != "2026-H1" {
			t.Fatalf("suppliers %q, half-years %q", shown, c.Words.Heads)
		}
		for _, name := range names {
			for _, head := range c.Words.Heads {
				want := "no records"
				if recorded[name+" "+head] {
					half, err := logistics.ParseHalf(head)
					if err != nil {
						t.Fatal(err)
					}
					g, err := pol.Grade(supplier.HalfFile{HalfReview: supplier.HalfReview{Supplier: name, Half: half, On: on, Service: scores[name+" "+head]}, Lines: all})
					if err != nil {
						t.Fatal(err)
					}
					if want = g.Grade.String(); g.Grade == 0 {
						want = "no grade"
					}
					if g.Provisional {
						want += "*"
					}
				}
				if got, is := cells[name+" "+head]; is && got != want || !is && want != "no records" {
					t.Errorf("%s %s: %q, want %q", name, head, got, want)
				}
			}
		}
		for _, e := range r.Sections[1].Entries {
			if g := e.Decision.(supplier.GradeResult); g.Half != month.Half() {
				t.Errorf("%s is judged in %s", e.Record, g.Half)
			}
		}
		for _, e := range r.Sections[0].Entries {
			if !recorded[e.Record+" 2026-H1"] && !strings.Contains(rows.String(), ","+e.Record+",nut,yes,2026-06") {
				t.Errorf("%s is judged in a month of a half-year without records", e.Record)
			}
		}
	})
}
