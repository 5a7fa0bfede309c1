package logistics_test

import (
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// A word of a policy is printed on one line, written to spreadsheets and looked for in records.
func TestWordsOfAPolicy(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(*approval.Policy)
		want   string // "" where it is one
	}{
		{"a word with a space in it", func(p *approval.Policy) { p.Edition = "factory 2027" }, ""},
		{"a Chinese one", func(p *approval.Policy) { p.Price.Papers = needs("报价单") }, ""},
		{"a bar between roles", func(p *approval.Policy) { p.Payment.Invoice[0].By = []logistics.Role{"buyer|guard"} }, "payment.invoice[0].by[0]: \"buyer|guard\" has a bar"},
		{"a bar elsewhere", func(p *approval.Policy) { p.Price.Papers = needs("a|b") }, ""},
		{"a line break forges a line", func(p *approval.Policy) { p.Edition = "x\nwhat it changes: nothing" }, "edition: "},
		{"a terminal's escape", func(p *approval.Policy) { p.Price.Papers = needs("\x1b[2K") }, "price.papers[0].key: "},
		{"a character without width", func(p *approval.Policy) { p.Price.Papers = needs("a\u200bb") }, "price.papers[0].key: "},
		{"a space in front", func(p *approval.Policy) { p.Ladder.Rungs[0] = " buyer" }, "ladder.rungs[0]: "},
		{"a formula", func(p *approval.Policy) { p.Price.Papers = needs("=1+1") }, "begins as a formula does"},
		{"a clause's id", func(p *approval.Policy) { p.Clauses[0].ID = "000-048\n" }, "clauses[0].id: "},
		{"a note may have lines", func(p *approval.Policy) { p.Clauses[0].Note.En = "One.\nTwo." }, ""},
	} {
		pol := approval.Factory()
		row.edit(&pol)
		err := logistics.Validate(pol)
		if row.want == "" && err != nil || row.want != "" && (err == nil || !strings.Contains(err.Error(), row.want)) {
			t.Errorf("%s: %v, want %q", row.reason, err, row.want)
		}
	}
}

func needs(key string) logistics.Checklist {
	return logistics.Checklist{{Rule: logistics.Obliges("000-106"), Key: key}}
}

type (
	rule   = logistics.Rule
	hidden struct {
		rule
		N int `json:"n"`
	}
	pointed struct {
		*logistics.Rule
	}
	circle struct {
		logistics.Rule
		Next *circle `json:"next,omitzero"`
	}
	thicket []struct{ A, B thicket }
	preface struct {
		Edition string            `json:"edition"`
		Clauses logistics.Clauses `json:"clauses"`
	}
	company[T any] struct {
		preface
		Row T `json:"row"`
	}
	absent struct{ *preface }
)

// A company's own policy may be of any shape; what cannot be understood is said, and nothing panics or hangs.
func TestShapesOfAPolicy(t *testing.T) {
	clauses := logistics.Clauses{{ID: "c", Title: logistics.Text{En: "C", Zh: "丙"}, Basis: logistics.Stated}}
	listed := preface{"e", clauses}
	around := &circle{Rule: logistics.Obliges("c")}
	around.Next = around
	for _, row := range []struct {
		reason string
		policy any
		want   string
	}{
		{"a rule under another name", company[hidden]{listed, hidden{logistics.Obliges("c"), 1}}, ""},
		{"and its clause is looked at", company[hidden]{listed, hidden{logistics.Obliges("d"), 1}}, "row.clause: cites d"},
		{"a rule by a pointer", company[pointed]{listed, pointed{&logistics.Rule{Clause: "c", Force: logistics.Must}}}, "row: a row with two rules, or one by a pointer"},
		{"a row that contains itself", company[*circle]{listed, around}, "nested deeper than 64"},
		{"edition and clauses behind a nil pointer", absent{}, "has no edition and clauses"},
	} {
		err := logistics.Validate(row.policy)
		if row.want == "" && err != nil || row.want != "" && (err == nil || !strings.Contains(err.Error(), row.want)) {
			t.Errorf("%s: %v, want %q", row.reason, err, row.want)
		}
		_ = logistics.AppendMarkdown(nil, row.policy, logistics.English)
		_, _ = logistics.Schema(row.policy)
	}
	// Without names for what has none this doubles with each of 64 levels.
	if _, err := logistics.Schema(company[thicket]{}); err != nil {
		t.Error(err)
	}
}

// What Markdown would take for more than text is text.
func TestMarkdownWordsAreText(t *testing.T) {
	for _, row := range []struct{ reason, word, want string }{
		{"a rule across the page", "--", "&#45;-"},
		{"a list", "+ z", "&#43; z"},
		{"a numbered list", "1. first", "1&#46; first"},
		{"a figure is none", "1.5", "1.5"},
		{"an address", "http://evil.example", "http&#58;//evil.example"},
		{"an address without its scheme", "www.evil.example", "www&#46;evil.example"},
		{"mail", "a@b.co", "a&#64;b.co"},
	} {
		pol := approval.Factory()
		pol.Clauses[0].Title.En = row.word
		if out := string(logistics.AppendMarkdown(nil, pol, logistics.English)); !strings.Contains(out, "| "+row.want+" |") {
			t.Errorf("%s: %q is not printed as %q", row.reason, row.word, row.want)
		}
	}
}

// No history is one without cases.
func TestReplayOfNoHistory(t *testing.T) {
	impact := logistics.Replay(logistics.Diff{}, nil, func(int) (string, []logistics.Trial, error) { return "", nil, nil })
	if impact.Cases != 0 || len(impact.Unjudged) != 0 {
		t.Errorf("got %v", impact)
	}
}
