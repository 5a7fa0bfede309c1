package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/examples/internal/pin"
	"example.com/logistics/incident"
	"example.com/logistics/procurement"
	"example.com/logistics/supplier"
)

// edited is the factory's policy as an owner edited it: the third price tier begins at 6,000, and so does the site visit.
func edited() approval.Policy {
	pol := approval.Factory()
	pol.Edition = "factory-2027"
	pol.Price.Tiers[2].From = decimal.New(6000, 0)
	amount, _ := logistics.ParseAmount("6000")
	pol.Price.SiteVisit.Bound = logistics.Yuan(amount)
	return pol
}

// twoLate allows a supplier one late delivery a month.
func twoLate() supplier.Policy {
	pol := supplier.Factory()
	pol.Edition = "factory-2027"
	pol.Disqualification.Late.Bound = logistics.Count(2)
	return pol
}

// twoHours bounds the result of what is urgent by two hours as well.
func twoHours() incident.Policy {
	pol := incident.Factory()
	pol.Edition = "factory-2027"
	urgent := &pol.Procedures[2]
	urgent.Deadlines = append(urgent.Deadlines, incident.Deadline{Rule: urgent.Deadlines[0].Rule, Within: logistics.MustSpan("2h")})
	return pol
}

// dearerDays lets a market day cost 5,000 yuan, and asks for no phone number on a requisition.
func dearerDays() procurement.Policy {
	pol := procurement.Factory()
	pol.Edition = "factory-2027"
	amount, _ := logistics.ParseAmount("5000")
	pol.Cash.Market.Day.Bound = logistics.Yuan(amount)
	pol.Request.Fields = slices.DeleteFunc(slices.Clone(pol.Request.Fields), func(n logistics.Need) bool { return n.Key == "phone" })
	pol.Buyers.Rotation.Months = 24
	return pol
}

// write gives a JSON file of a policy.
func write(t *testing.T, policy any) string {
	t.Helper()
	data, err := json.MarshalIndent(policy, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return writeText(t, string(data))
}

func writeText(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "policy.json")
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// broken gives a file of a policy that has lost a need and gained a field.
func broken(t *testing.T) string {
	t.Helper()
	data, err := json.Marshal(approval.Factory())
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]map[string]any
	_ = json.Unmarshal(data, &tree) // the sections; its lists and its edition do not fit and are left out
	delete(tree["payment"], "listed")
	tree["price"]["tier"] = 6
	if data, err = json.Marshal(tree); err != nil {
		t.Fatal(err)
	}
	return writeText(t, string(data))
}

// The sample is the edited policy as policyprint writes it; go test -update writes it anew where the policy has grown.
func TestSample(t *testing.T) {
	pin.File(t, filepath.Join("sample", "edited.json"), func() []byte {
		data, err := json.MarshalIndent(edited(), "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		return append(data, '\n')
	}())
}

func TestOutput(t *testing.T) {
	const sample, cases = "sample/edited.json", "sample/cases.jsonl"
	change := func(edit func(*approval.Policy)) string {
		pol := approval.Factory()
		edit(&pol)
		return write(t, pol)
	}
	for _, tt := range []struct {
		name, reason string
		args         []string
		status       int
	}{
		{"looser", "a tier that begins later", []string{"approval.factory", sample}, 4},
		{"stricter", "and the other way round", []string{sample, "approval.factory"}, 3},
		{"same", "the same policy", []string{"approval.factory", "approval.factory"}, 0},
		{"clause", "a change of clause alone is printed, and no answer changes", []string{"approval.factory", change(func(p *approval.Policy) { p.Clauses[6].Basis = logistics.Stated })}, 0},
		{"note", "a note is an edit that changes nothing", []string{"approval.factory", change(func(p *approval.Policy) { p.Clauses[6].Note.En += " See the minutes." })}, 0},
		{"incomparable", "diesel's approver: stricter here, looser there", []string{"approval.factory", change(func(p *approval.Policy) { p.Price.Raised[0].Approver = logistics.SeniorManager })}, 5},
		{"history", "what it would have changed; two cases cannot be judged", []string{"approval.factory", sample, "-history", cases}, 4},
		{"chinese", "in Chinese, the flags first", []string{"-lang", "zh", "-history", cases, "approval.factory", sample}, 4},
		{"kinds", "two policies of different packages", []string{"approval.factory", "incident.school"}, 2},
		{"supplier", "one late delivery more is allowed", []string{"supplier.factory", write(t, twoLate()), "-history", "sample/months.jsonl"}, 4},
		{"procurement", "dearer market days and no phone numbers; of rotation there is no case", []string{"procurement.factory", write(t, dearerDays()), "-history", "sample/purchases.jsonl"}, 4},
		{"procurement_zh", "the same in Chinese", []string{"procurement.factory", write(t, dearerDays()), "-history", "sample/purchases.jsonl", "-lang", "zh"}, 4},
		{"incident", "two hours for what is urgent, in Chinese", []string{"incident.factory", write(t, twoHours()), "-lang", "zh", "-history", "sample/incidents.jsonl"}, 3},
		{"school", "the school's incidents rest on assumptions, and its repairs of network and equipment are due that day too", []string{"incident.factory", "incident.school"}, 3},
		{"invalid", "every problem of a policy that is none, with its file", []string{broken(t), "approval.factory"}, 2},
		{"unknown", "a file that is no policy", []string{"approval.factory", writeText(t, `{"rows":[]}`)}, 2},
		{"bom", "a file that an editor began with a mark", []string{"approval.factory", writeText(t, "\xef\xbb\xbf{}")}, 2},
		{"list", "a file that holds a list", []string{"approval.factory", writeText(t, "[]")}, 2},
		{"unset", "a history whose name was not set", []string{"approval.factory", sample, "-history", ""}, 2},
		{"unread", "a history in another encoding: no case of it can be judged", []string{"approval.factory", sample, "-history", "testdata/utf16.jsonl"}, 2},
		{"one", "one policy is no change", []string{"approval.factory"}, 2},
		{"no_file", "a file that is not there", []string{"approval.factory", "absent.json"}, 2},
		{"no_history", "a history that is not there", []string{"approval.factory", sample, "-history", "absent.jsonl"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int {
				var out, fault bytes.Buffer
				status := run(tt.args, strings.NewReader(""), &out, &fault)
				// Folders of the test have another name every time.
				for _, arg := range tt.args {
					if filepath.IsAbs(arg) {
						fault = *bytes.NewBuffer(bytes.ReplaceAll(fault.Bytes(), []byte(arg), []byte("new.json")))
					}
				}
				stdout.Write(out.Bytes())
				stderr.Write(fault.Bytes())
				return status
			})
		})
	}
}

// A history may come from a pipe, and its order changes no count.
func TestHistoryFromStandardInput(t *testing.T) {
	data, err := os.ReadFile("sample/cases.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var fromFile, fromPipe, stderr bytes.Buffer
	run([]string{"approval.factory", "sample/edited.json", "-history", "sample/cases.jsonl"}, strings.NewReader(""), &fromFile, &stderr)
	run([]string{"approval.factory", "sample/edited.json", "-history", "-"}, bytes.NewReader(data), &fromPipe, &stderr)
	if diff := cmp.Diff(fromFile.String(), fromPipe.String()); diff != "" || fromFile.Len() == 0 || stderr.Len() > 0 {
		t.Errorf("(-file +pipe):\n%s%s", diff, stderr.String())
	}
}
