package sampling_test

import (
	"testing"

	"example.com/logistics/procurement/sampling"
)

// lotOf gives a lot and a level that lead to a letter; ok is false for S.
func lotOf(letter sampling.Letter) (lot int, level sampling.Level, ok bool) {
	for _, b := range std.Letters.Bands {
		for i, l := range []sampling.Letter{b.S1, b.S2, b.S3, b.S4, b.I, b.II, b.III} {
			if l == letter {
				return b.From, sampling.Levels()[i], true
			}
		}
	}
	return 0, 0, false
}

func tables(s sampling.Scheme) map[string]sampling.Table {
	return map[string]sampling.Table{"normal": s.Normal, "tightened": s.Tightened, "reduced": s.Reduced}
}

// TestCells compares every cell of the three master tables, as printed and with its arrows followed, with figures of its own.
func TestCells(t *testing.T) {
	seen := map[[3]string]bool{}
	for _, want := range figures(t, "cells.csv") {
		key := [3]string{want["severity"], want["letter"], want["aql"]}
		if seen[key] {
			t.Fatalf("%v is there twice", key)
		}
		seen[key] = true
		table := tables(std)[want["severity"]]
		column, size, raw := -1, 0, ""
		for i, a := range std.Quality.AQLs {
			if string(a) == want["aql"] {
				column = i
			}
		}
		for _, row := range table.Rows {
			if string(row.Letter) == want["letter"] && column >= 0 {
				size, raw = row.Size, row.Cells[column].String()
			}
		}
		if size != number(t, want["letter_n"]) || raw != want["raw"] {
			t.Errorf("%v: %d %q, want %s %q", key, size, raw, want["letter_n"], want["raw"])
		}
		lot, level, ok := lotOf(sampling.Letter(want["letter"]))
		if !ok {
			if want["letter"] != "S" {
				t.Errorf("no lot leads to %s", want["letter"])
			}
			continue
		}
		aql := sampling.AQL(want["aql"])
		plan := decide(t, lot, read[sampling.Severity](t, want["severity"]), sampling.Parameters{Level: level, AQL: aql, Unit: unitFor(aql), Start: sampling.Normal})
		got := [5]string{string(plan.Code), string(plan.Letter), num(plan.Size), num(plan.Ac), num(plan.Re)}
		if got != [5]string{want["letter"], want["eff_letter"], want["eff_n"], want["eff_ac"], want["eff_re"]} {
			t.Errorf("%v: %v, want %v", key, got, want)
		}
	}
	const all = 1249
	if len(seen) != all {
		t.Errorf("%d cells compared, want %d", len(seen), all)
	}
	t.Logf("%d cells", len(seen))
}

// TestCellsNotPrinted: what the figures do not list is not there: row S in the other tables, its further cells.
func TestCellsNotPrinted(t *testing.T) {
	for name, table := range tables(std) {
		cells := 0
		for _, row := range table.Rows {
			for i, c := range row.Cells {
				if !c.IsBlank() {
					cells++
				} else if row.Letter != "S" || i == 2 {
					t.Errorf("%s %s: cell %d is blank", name, row.Letter, i)
				}
			}
		}
		if want := map[string]int{"normal": 416, "tightened": 417, "reduced": 416}[name]; cells != want {
			t.Errorf("%s: %d cells, want %d", name, cells, want)
		}
	}
}

// TestCodeLetters asks below, at and above the edge of every band, at every level.
func TestCodeLetters(t *testing.T) {
	bands := figures(t, "code_letters.csv")
	compared := 0
	for i, band := range bands {
		from := number(t, band["lot_min"])
		to := from + 1_000_000_000
		if i < len(bands)-1 {
			to = number(t, band["lot_max"])
		}
		for _, level := range sampling.Levels() {
			p := sampling.Parameters{Level: level, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Normal}
			for _, lot := range []int{from, from + 1, to - 1, to} {
				if got := decide(t, lot, sampling.Normal, p).Code; string(got) != band[level.String()] {
					t.Errorf("lot %d, level %s: %s, want %s", lot, level, got, band[level.String()])
				}
			}
			compared++
			if i == 0 {
				continue
			}
			if got := decide(t, from-1, sampling.Normal, p).Code; string(got) != bands[i-1][level.String()] {
				t.Errorf("lot %d, level %s: %s, want %s, the band below", from-1, level, got, bands[i-1][level.String()])
			}
		}
	}
	if compared != 105 {
		t.Errorf("%d letters compared, want 105", compared)
	}
}

func TestPlanExamples(t *testing.T) {
	for _, want := range figures(t, "plan_examples.csv") {
		aql := sampling.AQL(want["aql"])
		p := sampling.Parameters{Level: read[sampling.Level](t, want["level"]), AQL: aql, Unit: unitFor(aql), Start: sampling.Normal}
		got := decide(t, number(t, want["lot"]), read[sampling.Severity](t, want["severity"]), p)
		kind := map[bool]string{true: "plan", false: "down"}[got.Code == got.Letter]
		if got.Letter < got.Code {
			kind = "up"
		}
		whole := map[bool]string{true: "yes", false: "no"}[got.Whole()]
		if string(got.Code) != want["letter"] || kind != want["raw"] || string(got.Letter) != want["eff_letter"] || num(got.Size) != want["table_n"] ||
			num(got.Ac) != want["ac"] || num(got.Re) != want["re"] || whole != want["full_inspection"] || num(got.Inspect) != want["n_to_inspect"] {
			t.Errorf("%+v, want %v", got, want)
		}
	}
}

// TestShareRises counts the edges between lot bands at which the sampled share rises, and asks the sample never to fall.
func TestShareRises(t *testing.T) {
	bounds := std.LotBounds()
	if len(bounds) != 15 {
		t.Fatalf("%d bands", len(bounds))
	}
	for severity, want := range map[sampling.Severity]int{sampling.Normal: 549, sampling.Tightened: 492, sampling.Reduced: 380} {
		rises := 0
		for _, level := range sampling.Levels() {
			for _, aql := range std.Quality.AQLs {
				p := sampling.Parameters{Level: level, AQL: aql, Unit: unitFor(aql), Start: sampling.Normal}
				for _, from := range bounds[1:] {
					below, above := decide(t, from-1, severity, p), decide(t, from, severity, p)
					if above.Inspect < below.Inspect {
						t.Errorf("%s level %s AQL %s: %d of %d, but %d of %d", severity, level, aql, below.Inspect, below.Lot, above.Inspect, above.Lot)
					}
					if order, ok := above.Share().Compare(below.Share()); !ok || order > 0 {
						rises++
					}
				}
			}
		}
		if rises != want {
			t.Errorf("%s: the share rises at %d edges, want %d", severity, rises, want)
		}
	}
}

// TestTables holds the tables to what they are made by.
func TestTables(t *testing.T) {
	for name, table := range tables(std) {
		for i, row := range table.Rows {
			low := -1
			for column, cell := range row.Cells {
				ac, re, plan := cell.Numbers()
				if !plan {
					continue
				}
				if re != ac+1 || ac < low {
					t.Errorf("%s %s: %s in column %d", name, row.Letter, cell, column)
				}
				low = ac
				for _, below := range table.Rows[i+1:] {
					if further, _, plan := below.Cells[column].Numbers(); plan && further < ac {
						t.Errorf("%s column %d: %d at %s, but %d at %s", name, column, ac, row.Letter, further, below.Letter)
					}
				}
			}
		}
	}
}
