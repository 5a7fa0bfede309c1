package main

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/examples/internal/pin"
	"example.com/logistics/supplier"
)

func TestOutput(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		args         []string
		status       int
	}{
		{"english", "the sample", nil, 0},
		{"chinese", "the sample in Chinese", []string{"-lang", "zh"}, 0},
		{"begun", "a life of which little is on file yet", []string{"testdata/begun.json"}, 0},
		{"problems", "every problem of a life", []string{"testdata/problems.json"}, 2},
		{"fields", "every field that is unknown, absent, null or no value of its type", []string{"testdata/fields.json"}, 2},
		{"syntax", "no JSON", []string{"testdata/syntax.json"}, 2},
		{"no_file", "a file that is not there", []string{"testdata/none.json"}, 2},
		{"lang", "a language that is none", []string{"-lang", "fr"}, 2},
		{"flag", "a flag that is none", []string{"-late"}, 2},
		{"argument", "more than one life", []string{"sample/life.json", "sample/life.json"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}

func TestHelp(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if got := run([]string{"-h"}, &stdout, &stderr); got != 0 || !strings.Contains(stderr.String(), "-lang") {
		t.Errorf("exit status %d\n%s", got, stderr.String())
	}
}

// sampleTold tells the sample after an edit.
func sampleTold(t *testing.T, lang logistics.Lang, edit func(*file)) string {
	t.Helper()
	s := story{pol: supplier.Factory(), lang: lang}
	if err := logistics.Decode(sample, &s.file); err != nil {
		t.Fatal(err)
	}
	edit(&s.file)
	if err := s.tell(); err != nil {
		t.Fatal(err)
	}
	return s.text.String()
}

// Every line cites a clause of the policy, in both languages.
func TestCited(t *testing.T) {
	pol := supplier.Factory()
	last := regexp.MustCompile(`(\d{3}-\d{3})[^\d]*[)）]$`)
	for _, lang := range []logistics.Lang{logistics.English, logistics.Chinese} {
		lines := 0
		for line := range strings.Lines(sampleTold(t, lang, func(*file) {})) {
			line = strings.TrimSuffix(line, "\n")
			if line == "" || strings.HasPrefix(line, "== ") {
				continue
			}
			lines++
			cited := last.FindStringSubmatch(line)
			if cited == nil {
				t.Errorf("no clause is cited: %s", line)
			} else if _, ok := pol.Clauses.Find(logistics.ClauseID(cited[1])); !ok {
				t.Errorf("%s is no clause of the policy: %s", cited[1], line)
			}
		}
		if lines == 0 {
			t.Error("nothing is told")
		}
	}
}

// The records of the stream say what the deliveries say, and each order has one.
func TestSampleAgrees(t *testing.T) {
	var f file
	if err := logistics.Decode(sample, &f); err != nil {
		t.Fatal(err)
	}
	lines := map[string]supplier.Line{}
	for _, r := range f.Records {
		if r.Line != nil {
			lines[r.Line.Order] = *r.Line
		}
	}
	if len(lines) != len(f.Deliveries) {
		t.Errorf("%d orders in the stream, %d with deliveries", len(lines), len(f.Deliveries))
	}
	for _, d := range f.Deliveries {
		b, err := d.Balance()
		if err != nil {
			t.Fatal(err)
		}
		line, ordered, got := lines[d.Order.Number], d.Order.Lines[0], b.Lines[0]
		if len(d.Order.Lines) != 1 || line.Due != ordered.Due || line.Item != ordered.Item || !line.Ordered.Equal(got.Ordered) || !line.Delivered.Equal(got.Received) {
			t.Errorf("order %s: the stream says %+v, the deliveries %+v", d.Order.Number, line, got)
		}
		if done := got.Completed; !done.IsZero() && (line.Completed == nil || *line.Completed != done) {
			t.Errorf("order %s is complete on %s in the deliveries alone", d.Order.Number, done)
		}
	}
}

// What is on file may be in any order.
func TestAnyOrder(t *testing.T) {
	want := sampleTold(t, logistics.English, func(*file) {})
	got := sampleTold(t, logistics.English, func(f *file) {
		slices.Reverse(f.Records)
		slices.Reverse(f.Life.Milestones)
		slices.Reverse(f.Prices.Confirmed)
		for _, d := range f.Deliveries {
			slices.Reverse(d.Receipts)
		}
	})
	if got != want {
		t.Errorf("told in another order:\n%s", got)
	}
}

// What decides the life is felt where it is a day or a unit less.
func TestBounds(t *testing.T) {
	line := func(f *file, order string) *supplier.Line {
		for _, r := range f.Records {
			if r.Line != nil && r.Line.Order == order {
				return r.Line
			}
		}
		t.Fatalf("no order %s", order)
		return nil
	}
	for _, tt := range []struct {
		reason     string
		edit       func(*file)
		gone, told string
	}{
		{
			"delivered on the due date, which is in time", func(f *file) { line(f, "PO-38").Completed = new(logistics.MustDate("2025-09-15")) },
			"S-17 2025-09: suspended", "S-17 2025-09: cleared",
		},
		{
			"a unit less off specification than 2 of 100", func(f *file) { line(f, "PO-62").OffSpec = new(decimal.New(3, 0)) },
			"units off specification", "late deliveries 1, must be below 1; hygiene failures 1",
		},
		{
			"the permit ends a day later", func(f *file) { f.Qualification.Papers[1].Until = logistics.MustDate("2026-03-17") },
			"papers.sanitation-permit", "2026-03-17 order: in order",
		},
		{
			"all of what a listing needs is on file for it", func(f *file) {
				f.Plan[2].Has, f.Plan[2].Categories = []string{"qualification", "evaluation"}, []logistics.Category{logistics.Food}
			},
			"listed 2026-09-01.qualification", "2026-09-01 on the list of qualified suppliers: in order",
		},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			before, after := sampleTold(t, logistics.English, func(*file) {}), sampleTold(t, logistics.English, tt.edit)
			if !strings.Contains(before, tt.gone) || strings.Contains(after, tt.gone) || strings.Contains(before, tt.told) || !strings.Contains(after, tt.told) {
				t.Errorf("%q is to go, %q to be told:\n%s", tt.gone, tt.told, after)
			}
		})
	}
}
