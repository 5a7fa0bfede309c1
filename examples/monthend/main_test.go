package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/examples/internal/pin"
	"example.com/logistics/examples/internal/table"
)

func TestOutput(t *testing.T) {
	for _, tt := range []struct {
		name   string
		args   []string
		status int
	}{
		{"english", nil, 0},
		{"chinese", []string{"-lang", "zh"}, 0},
		{"json", []string{"-json"}, 0},
		{"absent", []string{"-data", "testdata/absent"}, 2},
		{"usage", []string{"-lang", "fr"}, 2},
		{"argument", []string{"june"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}

// The sample has findings, so the gate closes; a folder gives what the sample built into the program gives.
func TestGateAndFolder(t *testing.T) {
	var built, folder, stderr bytes.Buffer
	if got := run([]string{"-gate"}, &built, &stderr); got != 1 {
		t.Errorf("with -gate: exit status %d, want 1", got)
	}
	if got := run([]string{"-data", "sample"}, &folder, &stderr); got != 0 || stderr.Len() > 0 {
		t.Errorf("from the folder: exit status %d, %s", got, stderr.String())
	}
	if !bytes.Equal(built.Bytes(), folder.Bytes()) {
		t.Error("the folder and the sample built in give different reviews")
	}
}

// With -html and -svg the page and the picture are written beside the text, which stays the same.
func TestFiles(t *testing.T) {
	page, picture := filepath.Join(t.TempDir(), "month.html"), filepath.Join(t.TempDir(), "month.svg")
	var alone, beside, stderr bytes.Buffer
	r := sampled(t)
	if err := r.writeText(&alone, logistics.English); err != nil {
		t.Fatal(err)
	}
	if got := run([]string{"-html", page, "-svg", picture}, &beside, &stderr); got != 0 || stderr.Len() > 0 {
		t.Fatalf("exit status %d\n%s", got, stderr.String())
	}
	if !bytes.Equal(alone.Bytes(), beside.Bytes()) {
		t.Error("the text is another one")
	}
	for file, name := range map[string]string{page: pageName, picture: pictureName} {
		written, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(written, rendered(t, r, name, logistics.English)) {
			t.Errorf("the %s written is another one", name)
		}
	}
	stderr.Reset()
	if got := run([]string{"-html", "testdata/none/month"}, &beside, &stderr); got != 2 || !strings.Contains(stderr.String(), "testdata/none/month") {
		t.Errorf("where there is no such folder: exit status %d, %s", got, stderr.String())
	}
}

// The gate stays open where nothing is found.
func TestGateOpen(t *testing.T) {
	dir := t.TempDir()
	for name, file := range sampleFiles(t) {
		header, _, _ := strings.Cut(string(file.Data), "\n")
		if name == "month.json" {
			header = string(file.Data)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(header), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var stdout, stderr bytes.Buffer
	if got := run([]string{"-data", dir, "-gate"}, &stdout, &stderr); got != 0 {
		t.Errorf("a month without records: exit status %d\n%s", got, stderr.String())
	}
}

// The sample is what it is meant to be.
func TestSample(t *testing.T) {
	files := sampleFiles(t)
	june, suppliers := 0, map[string]bool{}
	for line := range strings.Lines(string(files["deliveries.csv"].Data)) {
		cells := strings.Split(line, ",")
		if strings.HasPrefix(cells[5], "2026-06-") {
			june++
			suppliers[cells[2]] = true
		}
	}
	if june < 200 || len(suppliers) < 8 {
		t.Errorf("%d deliveries of %d suppliers in June", june, len(suppliers))
	}
	if n := strings.Count(string(files["purchases.csv"].Data), "\n") - 1; n < 40 {
		t.Errorf("%d purchases", n)
	}
	for _, name := range []string{"requisitions.csv", "orders.csv", "documents.csv"} {
		if n := strings.Count(string(files[name].Data), "\n") - 1; n < 14 {
			t.Errorf("%s: %d records", name, n)
		}
	}
	r, faults := review(files)
	if len(faults) > 0 {
		t.Fatalf("faults in the sample: %q", faults)
	}
	var text bytes.Buffer
	if err := r.writeText(&text, 1); err != nil {
		t.Fatal(err)
	}
	for _, clause := range []string{
		"000-054", "000-055", "000-061", "000-062", "000-063", "000-064", "000-065", "000-066", "000-067", "000-076", "000-079",
		"000-080", "000-081", "000-082", "000-085", "000-089", "000-091", "000-097", "000-103", "000-105", "000-108", "000-109",
		"000-111", "000-112", "000-115", "000-118", "000-142", "000-143", "000-144", "000-145", "000-146", "000-147", "000-148",
		"000-149", "000-150", "000-151", "000-152", "002-048", "003-076", "003-077", "004-001",
		"000-015", "000-017", "000-021", "000-022", "000-023", "000-024", "000-026", "000-027",
		"000-166", "000-168", "000-169", "000-170", "001-012", "001-021", "001-022", "001-027", "001-028", "001-032", "001-034",
		"002-002", "003-004", "003-005", "003-007",
		"000-138", "000-139", "000-140", "003-025", "002-026", "002-041", "003-038", "004-034",
		"000-039", "000-161", "000-163", "000-172", "000-177", "000-178", "000-179", "000-182", "002-029", "002-036", "004-116",
	} {
		if !regexp.MustCompile(`(?m)^    finding: .*\b` + clause + `\b`).Match(text.Bytes()) {
			t.Errorf("no problem planted that is found under %s", clause)
		}
	}
}

// The orders of the sample are those of its deliveries: the same lines, due and complete on the same days.
func TestSampleAgrees(t *testing.T) {
	rows := map[string]bool{}
	for line := range strings.Lines(string(sampleFiles(t)["deliveries.csv"].Data)) {
		c := strings.Split(line, ",")
		rows[strings.Join([]string{c[0], c[1], c[2], c[3], c[5], c[6], c[7], c[8]}, ",")] = true
	}
	f := folder{files: sampleFiles(t), faults: &table.Faults{}}
	f.readMonth()
	orders := f.readOrders()
	lines := 0
	for _, e := range f.deliveryNotes().Entries {
		d := e.Decision.(delivered)
		for i, b := range d.Lines {
			lines++
			l := orders.byID[e.Record].value.Order.Lines[i]
			row := strings.Join([]string{
				e.Record, strconv.Itoa(b.No), d.Supplier, l.Item, l.Due.String(), b.Completed.String(), b.Ordered.String(), b.Received.String(),
			}, ",")
			if !rows[row] {
				t.Errorf("%s is not among the deliveries", row)
			}
		}
	}
	if lines == 0 || len(f.faults.All) > 0 {
		t.Errorf("%d lines, faults %q", lines, f.faults.All)
	}
}

// A log of the month can be read again: every answer says its edition.
func TestJSON(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if got := run([]string{"-json"}, &stdout, &stderr); got != 0 {
		t.Fatalf("exit status %d\n%s", got, stderr.String())
	}
	var read struct {
		Sections []struct {
			Entries []struct {
				Record   string
				Decision struct{ Edition string }
				Report   struct{ Edition string }
			}
			Earlier []struct{ Decision struct{ Edition string } }
			Summary summary
		}
		Summary summary
	}
	if err := json.Unmarshal(stdout.Bytes(), &read); err != nil {
		t.Fatal(err)
	}
	var all summary
	earlier := 0
	for _, s := range read.Sections {
		if len(s.Entries) != s.Summary.Records || len(s.Entries) == 0 {
			t.Errorf("%d entries, %d records", len(s.Entries), s.Summary.Records)
		}
		for _, e := range s.Entries {
			if e.Decision.Edition != "factory-2026" || e.Report.Edition != "factory-2026" {
				t.Errorf("%s: editions %q and %q", e.Record, e.Decision.Edition, e.Report.Edition)
			}
		}
		for _, e := range s.Earlier {
			earlier++
			if e.Decision.Edition != "factory-2026" {
				t.Errorf("an earlier answer: edition %q", e.Decision.Edition)
			}
		}
		all.Records += s.Summary.Records
		all.Clean += s.Summary.Clean
		all.Findings += s.Summary.Findings
		all.Unchecked += s.Summary.Unchecked
	}
	if earlier == 0 {
		t.Error("no earlier answers")
	}
	if diff := cmp.Diff(all, read.Summary); diff != "" {
		t.Errorf("the summary does not add up:\n%s", diff)
	}
}

func sampleFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	entries, err := os.ReadDir("sample")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join("sample", e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = &fstest.MapFile{Data: data}
	}
	return files
}

// edited gives the sample with the first place of old in a file made new.
func edited(t *testing.T, name, old, new string) fs.FS {
	t.Helper()
	files := sampleFiles(t)
	before := string(files[name].Data)
	after := strings.Replace(before, old, new, 1)
	if before == after {
		t.Fatalf("%q is not in %s", old, name)
	}
	files[name] = &fstest.MapFile{Data: []byte(after)}
	return files
}

func TestFaults(t *testing.T) {
	for _, tt := range []struct {
		reason, name, old, new string
		want                   []string // the beginning of each fault
	}{
		{"a month that is none", "month.json", "2026-06", "2026-13", []string{`month.json: month: "2026-13" is no month`}},
		{"a site that is none", "month.json", "factory", "office", []string{"month.json: site: is neither"}},
		{"a review before the month is over", "month.json", "2026-07-05", "2026-06-30", []string{"month.json: reviewedOn: is not after 2026-06-30"}},
		{"a field that nobody knows", "month.json", `"site"`, `"cite"`, []string{"month.json: site: is absent", "month.json: cite: no such field"}},
		{"null is no value", "month.json", `"factory"`, "null", []string{"month.json: site: null is no value"}},
		{"not JSON", "month.json", "{", "{,", []string{"month.json: "}},
		{"a negative amount", "purchase_lines.csv", "1499.98", "-1499.98", []string{"purchase_lines.csv:2: amount: -1499.98: is negative"}},
		{"five decimals", "purchase_lines.csv", "1499.98", "1499.98001", []string{"purchase_lines.csv:2: amount: 1499.98001: has more than 4 decimals"}},
		{"an amount that no arithmetic may touch", "purchase_lines.csv", "1499.98", "1e1000000", []string{"purchase_lines.csv:2: amount: 1e1000000: "}},
		{"a million digits", "purchase_lines.csv", "1499.98", strings.Repeat("9", 1_000_000), []string{"purchase_lines.csv:2: amount: "}},
		{"no amount is not zero", "purchase_lines.csv", "1499.98", "", []string{"purchase_lines.csv:2: amount: is empty"}},
		{"a total of zero", "purchase_lines.csv", "1499.98", "0.00", []string{"purchases.csv:2: lines: the total is 0"}},
		{"a category that is none", "purchase_lines.csv", "office-furniture", "furniture", []string{`purchases.csv:2: lines[0].category: "furniture" is no category`}},
		{"a line of no purchase", "purchase_lines.csv", "P-001", "P-999", []string{`purchase_lines.csv:2: purchase: "P-999" is the number of no record`, "purchases.csv:2: lines: no lines"}},
		{"a purchase twice", "purchases.csv", "\nP-002,", "\nP-001,", []string{`purchases.csv:3: purchase: "P-001" is the number of line 2`, "purchase_lines.csv:3: purchase:"}},
		{"neither yes nor no", "purchases.csv", ",yes,", ",ja,", []string{`purchases.csv:2: budgeted: "ja" is neither yes nor no`}},
		{"an instant without a zone", "price_signatures.csv", "+08:00", "", []string{"price_signatures.csv:2: at:"}},
		{"an act that is none", "price_signatures.csv", "price-approval", "approval", []string{`purchases.csv:2: approvals[0].act: "approval" is no act`}},
		{"a paper that is none", "payment_signatures.csv", ",form,", ",letter,", []string{`payment_signatures.csv:2: paper: "letter" is neither`}},
		{"a payment of zero", "payments.csv", "1499.99", "0", []string{"payments.csv:2: amount: is 0"}},
		{"a kind that is none", "incidents.csv", "general-breach", "breach", []string{`incidents.csv:2: kind: unknown word "breach"`}},
		{"a case of no incident", "incident_cases.csv", "I-001", "I-099", []string{`incident_cases.csv:2: incident: "I-099" is the number of no record`}},
		{"a class that is none", "incident_cases.csv", "ordinary", "small", []string{`incident_cases.csv:2: filed: unknown word "small"`}},
		{"an act that no procedure knows", "incident_acts.csv", "patrol-record", "diary", []string{`incident_cases.csv:2: marks[2].act: "diary" is no act`}},
		{"an act at the 24th hour", "incident_acts.csv", "T07:42:00", "T24:00:00", []string{"incident_acts.csv:2: at: "}},
		{"a request of a kind that is none", "service_requests.csv", ",water,", ",roof,", []string{`service_requests.csv:2: kind: "roof" is no kind of this policy`}},
		{"a request outside the calendar", "service_requests.csv", "2026-06-01", "2026-05-01", []string{"service_requests.csv:2: calendar: "}},
		{"an event that is none", "service_events.csv", "acknowledged", "seen", []string{`service_events.csv:2: step: unknown word "seen"`}},
		{"an event after the review", "service_events.csv", "2026-06-01T11:30", "2026-07-06T11:30", []string{"service_requests.csv:2: events[0].at: is after the moment of judgment"}},
		{"an event of no request", "service_events.csv", "W-001", "W-999", []string{`service_events.csv:2: request: "W-999" is the number of no record`}},
		{"a delivery on no day", "deliveries.csv", "2026-06-", "2026-06-3", []string{"deliveries.csv:"}},
		{"a price review that is none", "deliveries.csv", "reasonable", "fine", []string{`deliveries.csv:2: price: unknown word "fine"`}},
		{"a kind of case that is none", "supplier_events.csv", "bribery", "gift", []string{`supplier_events.csv:7: kind: unknown word "gift"`}},
		{"a score above 100", "service_scores.csv", ",94", ",100.01", []string{"service_scores.csv:2: score: 100.01: no score is above 100"}},
		{"two scores", "service_scores.csv", "S-02", "S-01", []string{"service_scores.csv:3: half: 2025-H1 has another score already, 94"}},
		{"a half-year that is none", "service_scores.csv", "2025-H1", "2025-H3", []string{`service_scores.csv:2: half: "2025-H3" is no half-year`}},
		{"a score of no half-year", "service_scores.csv", "2025-H1", "", []string{"service_scores.csv:2: half: is empty"}},
		{"a requisition of nobody", "requisitions.csv", "Guo Peng", "", []string{"requisitions.csv:2: requester: is empty"}},
		{"a requisition of zero", "requisitions.csv", "860.00", "0", []string{"requisitions.csv:2: total: is 0"}},
		{"a signature that is none", "requisition_signatures.csv", "review", "countersign", []string{`requisitions.csv:2: marks[0].act: "countersign" is no act`}},
		{"a person in two spellings", "requisition_signatures.csv", "Sun Hong", "wu min", []string{`requisitions.csv:2: marks[2].by: "wu min" is also spelled "Wu Min"`}},
		{"an order of goods that are none", "orders.csv", "stationery", "paper", []string{`orders.csv:3: category: "paper" is no category`}},
		{"a signature on no order", "order_signatures.csv", "O-001", "O-999", []string{`order_signatures.csv:2: order: "O-999" is the number of no record`}},
		{"a form that is none", "documents.csv", "petty-cash", "cash", []string{`documents.csv:5: form: "cash" is no form`}},
		{"a carrier that is none", "documents.csv", ",electronic,", ",tablet,", []string{"documents.csv:7: carrier: is none of paper, disk"}},
		{"an answer that is none", "documents.csv", ",yes,", ",maybe,", []string{`documents.csv:2: in_order: unknown word "maybe"`}},
		{"a return without a time", "documents.csv", "2026-06-12T16:00:00+08:00", "", []string{"documents.csv:12: returned_at: is empty"}},
		{"something filed twice", "documents.csv", "document-list", "classified", []string{`documents.csv:10: filed[1]: "classified" is no further word`}},
		{"neither copy nor original", "document_sendings.csv", ",yes", ",fax", []string{`document_sendings.csv:2: original: "fax" is neither yes nor no`}},
		{"copies that are no count", "document_copies.csv", "Luo Yan,1", "Luo Yan,one", []string{`document_copies.csv:2: copies: "one" is no count`}},
		{"a post held twice", "document_copies.csv", "Xu Jing", "Cao Lei", []string{"documents.csv:10: holders[2]: \"Cao Lei\" holds the post already"}},
		{"a delivery on no order", "receipts.csv", ",O-1035,", ",O-1999,", []string{`receipts.csv:2: order: "O-1999" is the number of no record`}},
		{"a delivery before the order", "supply_orders.csv", "2026-05-25", "2026-06-20", []string{"supply_orders.csv:2: receipts[0].on: "}},
		{"a line that nobody ordered", "receipt_lines.csv", "R-701,", "R-799,", []string{`receipt_lines.csv:2: receipt: "R-799" is the number of no record`}},
		{"a month without the company's name", "month.json", "Jinhe Precision Co. Ltd.", "", []string{"supply_orders.csv:2: company: is empty"}},
		{"a score of who does not score", "provider_scores.csv", "finance office", "kitchen", []string{`providers.csv:2: scores[0].by: "kitchen" does not have to score`}},
		{"a plan in figures that are none", "budget_lines.csv", "9000;", "9000.001;", []string{"budget_lines.csv:2: lines[0].months[0]: "}},
		{"a year of eleven months", "budget_lines.csv", "9000;", "", []string{"budget_lines.csv:2: lines[0].months: "}},
		{"an entry that goes on from none", "budget_entries.csv", "of,line", "off,line", []string{"budget_entries.csv:1: off: is no column", "budget_entries.csv:1: of: the column is absent"}},
		{"money moved to itself", "budget_entries.csv", "stationery,electricity", "stationery,stationery", []string{"budget_entries.csv:"}},
		{"a column under another name", "incidents.csv", "heavy", "heavily", []string{"incidents.csv:1: heavily: is no column", "incidents.csv:1: heavy: the column is absent"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, faults := review(edited(t, tt.name, tt.old, tt.new))
			if len(faults) < len(tt.want) {
				t.Fatalf("faults %q, want %q", faults, tt.want)
			}
			for _, want := range tt.want {
				if !strings.Contains("\n"+strings.Join(faults, "\n"), "\n"+want) {
					t.Errorf("%q is not told in %q", want, faults)
				}
			}
		})
	}
}

// Every fault of every file is told at once.
func TestAllFaults(t *testing.T) {
	files := sampleFiles(t)
	for name, file := range files {
		if name != "month.json" {
			file.Data = bytes.Replace(file.Data, []byte("\n"), []byte("\nshort row\n"), 1)
		}
	}
	_, faults := review(files)
	for name := range files {
		if name != "month.json" && !strings.Contains(strings.Join(faults, "\n"), name+":2: 1 cells under ") {
			t.Errorf("the fault of %s is not told in %q", name, faults)
		}
	}
	for name := range files {
		files[name] = &fstest.MapFile{}
	}
	if _, faults := review(files); len(faults) < len(files) {
		t.Errorf("%d faults of %d empty files: %q", len(faults), len(files), faults)
	}
	if _, faults := review(fstest.MapFS{}); len(faults) < len(files) {
		t.Errorf("%d faults of %d absent files: %q", len(faults), len(files), faults)
	}
}

// A byte order mark, line ends of another system and columns in another order change nothing.
func TestSpellings(t *testing.T) {
	want, _ := review(sampleFiles(t))
	files := sampleFiles(t)
	for name, file := range files {
		if name == "month.json" {
			continue
		}
		var out []string
		for line := range strings.Lines(string(file.Data)) {
			cells := strings.Split(strings.TrimSuffix(line, "\n"), ",")
			cells = append(cells[1:], cells[0])
			out = append(out, strings.Join(cells, ","))
		}
		file.Data = []byte("\ufeff" + strings.Join(out, "\r\n") + "\r\n")
	}
	got, faults := review(files)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	var a, b bytes.Buffer
	if err := want.writeJSON(&a); err != nil {
		t.Fatal(err)
	}
	if err := got.writeJSON(&b); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a.String(), b.String()); diff != "" {
		t.Error(diff)
	}
}
