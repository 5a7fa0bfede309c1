package main

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/examples/internal/pin"
)

// The picture of the README is what the program draws now.
func TestPicture(t *testing.T) {
	r := sampled(t)
	for name, l := range map[string]logistics.Lang{"report.svg": logistics.English, "report.zh.svg": logistics.Chinese} {
		t.Run(name, func(t *testing.T) {
			data := rendered(t, r, pictureName, l)
			p := parsePage(t, data)
			if rest := strings.Replace(string(data), `xmlns="http://www.w3.org/2000/svg"`, "", 1); strings.Contains(rest, "//") || len(p.named("script")) > 0 {
				t.Error("the picture takes something from elsewhere")
			}
			pin.File(t, name, data)
		})
	}
}

// Every chart has a title, says what it shows, and has its figures in words.
func TestCharts(t *testing.T) {
	r := sampled(t)
	for name, l := range languages() {
		t.Run(name, func(t *testing.T) {
			p := parsePage(t, rendered(t, r, pageName, l))
			drawn := p.named("svg")
			charts := r.charts(l)
			if len(drawn) != len(charts) {
				t.Fatalf("%d charts are drawn of %d", len(drawn), len(charts))
			}
			for i, svg := range drawn {
				c := charts[i]
				want := c.ID + "-title " + c.ID + "-about"
				if svg.in[1].says() != c.Title || svg.in[3].says() != c.About || c.Title == "" || c.About == "" || svg.with["aria-labelledby"] != want {
					t.Errorf("%s: title %q, description %q", c.ID, svg.in[1].says(), svg.in[3].says())
				}
				if !c.Drawn() || c.Empty == "" {
					t.Errorf("%s: %d bars, %d rows; without any it says %q", c.ID, len(c.Bars), len(c.Words.Rows), c.Empty)
				}
				var texts []string
				for _, e := range svg.named("text") {
					texts = append(texts, e.says())
				}
				said := "\n" + strings.Join(texts, "\n") + "\n"
				for _, b := range c.Bars {
					if b.Value == "" || !strings.Contains(said, "\n"+b.Value+"\n") || !strings.Contains(said, "\n"+b.Label+"\n") {
						t.Errorf("%s: %q, %q is not in words", c.ID, b.Label, b.Value)
					}
				}
				kinds := map[kind]bool{}
				for _, k := range c.Keys {
					kinds[k.Kind] = k.Says != "" && strings.Contains(said, "\n"+k.Says+"\n")
				}
				for _, b := range c.Bars {
					for _, s := range b.Parts {
						if s.Size < 0 || s.Size > 0 && len(c.Keys) > 0 && !kinds[s.Kind] {
							t.Errorf("%s: %q has %d of %q, which no key tells", c.ID, b.Label, s.Size, s.Kind)
						}
					}
				}
				for _, row := range c.Words.Rows {
					for _, cell := range row.Cells {
						if !strings.Contains(said, "\n"+cell.Says+"\n") || cell.Kind != "" && !kinds[cell.Kind] {
							t.Errorf("%s: %q has %q of %q, which is not in words or no key tells", c.ID, row.Label, cell.Says, cell.Kind)
						}
					}
				}
			}
		})
	}
}

// What the charts count is what the sections answer.
func TestFigures(t *testing.T) {
	r := sampled(t)
	values := map[string]string{}
	for _, c := range r.charts(logistics.English) {
		for _, b := range c.Bars {
			values[c.ID+": "+b.Label] = b.Value
		}
	}
	for _, tt := range []struct{ reason, bar, want string }{
		{"as the summary counts", "sections: Payments", "in order 12 of 23"},
		{"S-02, S-04, S-08 and S-09 delivered late", "factors: 000-079 late deliveries", "4 of 9"},
		{"three of its lines due in June", "lateness: S-04", "late 3 of 24"},
		{"a line is still open", "lateness: S-08", "late 2 of 18, open 1"},
		{"S-08 lacks a score", "grades: no grade", "1 of 9"},
		{"a chair is broken, three are elsewhere", "stocktake: K-601 chairs", "4 differ, books 120"},
		{"three orders came late", "deadlines: Deliveries and their notes", "missed 3 of 11"},
		{"a check that is overdue, too far apart or done too late missed its time", "deadlines: Inspections and drills", "missed 5 of 8"},
		{"more was spent than planned", "pace: electricity", "49,900.50 yuan, planned 49,000 yuan"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			if got := values[tt.bar]; got != tt.want {
				t.Errorf("%s: %q, want %q", tt.bar, got, tt.want)
			}
		})
	}
}

// A line without a plan has nothing to be measured against, and says so.
func TestZeroPlan(t *testing.T) {
	files := sampleFiles(t)
	lines := strings.Split(strings.TrimSpace(string(files["budget_lines.csv"].Data)), "\n")
	for i := range lines[1:] {
		cut := strings.LastIndex(lines[i+1], ",")
		lines[i+1] = lines[i+1][:cut+1] + strings.TrimSuffix(strings.Repeat("0;", 12), ";")
	}
	files["budget_lines.csv"].Data = []byte(strings.Join(lines, "\n") + "\n")
	header, _, _ := strings.Cut(string(files["budget_entries.csv"].Data), "\n")
	files["budget_entries.csv"].Data = []byte(header + "\n")
	d := drawing{reviewed(t, files), logistics.English}
	c := d.pace()
	if len(c.Bars) == 0 {
		t.Fatal("no bars")
	}
	for _, b := range c.Bars {
		if want := "nothing planned; spent 0 yuan"; b.Value != want || len(b.Parts) > 0 || b.Mark > 0 {
			t.Errorf("%s: %q, want %q", b.Label, b.Value, want)
		}
	}
}

func TestRows(t *testing.T) {
	for _, tt := range []struct {
		reason string
		bars   []bar
		want   []drawnPart // of the first bar
	}{
		{"the longest bar is as wide as the chart", []bar{{Parts: []stretch{{fine, 1}, {grave, 3}}}}, []drawnPart{{fine, 0, 20, 95}, {grave, 95, 20, 285}}},
		{"others are measured against it", []bar{{Parts: []stretch{{fine, 1}}}, {Parts: []stretch{{fine, 4}}}}, []drawnPart{{fine, 0, 20, 95}}},
		{"a bar with a whole of its own", []bar{{Parts: []stretch{{fine, 1}}, Whole: 2}}, []drawnPart{{fine, 0, 20, 190}}},
		{"more than the whole fills the chart", []bar{{Parts: []stretch{{fine, 3}}, Whole: 2}}, []drawnPart{{fine, 0, 20, 380}}},
		{"one of many is still seen", []bar{{Parts: []stretch{{grave, 1}, {fine, 999}}}}, []drawnPart{{grave, 0, 20, 2}, {fine, 0, 20, 380}}},
		{"nothing is not drawn", []bar{{Parts: []stretch{{grave, 0}, {fine, 0}}}}, nil},
		{"a bar without parts", []bar{{}}, nil},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, chart{Bars: tt.bars}.Rows()[0].Drawn); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A long name is cut, so that it does not run into the figures.
func TestLongLabel(t *testing.T) {
	c := chart{Bars: []bar{{Label: strings.Repeat("很长的供应商名称", 20), Value: "3 of 20"}}}
	if row := c.Rows()[0]; width(row.Short)+width(row.Value) > chartWidth/halfChar || !strings.HasSuffix(row.Short, "…") {
		t.Errorf("%d and %d half characters", width(row.Short), width(row.Value))
	}
}

// The tones differ in lightness, by light, in the dark and on paper: they are told apart without their colors.
func TestTones(t *testing.T) {
	palettes := strings.Split(chartCSS, "--paper:")[1:]
	if len(palettes) != 3 {
		t.Fatalf("%d palettes, want three", len(palettes))
	}
	for i, palette := range palettes {
		tone := func(name string) float64 {
			found := regexp.MustCompile(`--` + name + `: #([0-9a-f]{6});`).FindStringSubmatch("--paper:" + palette)
			if found == nil {
				t.Fatalf("palette %d has no %s", i, name)
			}
			return lightness(t, found[1])
		}
		contrast := func(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }
		for _, pair := range []struct {
			a, b string
			want float64
		}{{"fine", "grave", 2.5}, {"slight", "grave", 1.2}, {"fine", "slight", 1.2}, {"top", "fine", 1.3}, {"top", "track", 1.15}, {"grave", "track", 3}, {"ink", "paper", 7}, {"ink", "top", 4.5},
			{"ink", "fine", 4.5}, {"on-slight", "slight", 4.5}, {"on-grave", "grave", 4.5}, {"quiet", "paper", 4.5}} {
			if got := contrast(tone(pair.a), tone(pair.b)); got < pair.want {
				t.Errorf("palette %d: %s and %s differ by %.2f, want %.2f", i, pair.a, pair.b, got, pair.want)
			}
		}
	}
}

// lightness is the relative luminance of a color, as WCAG 2 defines it.
func lightness(t *testing.T, hex string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
