package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics/examples/internal/pin"
)

func TestDemo(t *testing.T) {
	for _, row := range []struct {
		name string
		args []string
	}{{"english", []string{"demo"}}, {"chinese", []string{"demo", "-lang", "zh"}}} {
		t.Run(row.name, func(t *testing.T) {
			pin.Output(t, row.name, 0, func(stdout, stderr *bytes.Buffer) int {
				status := run(t.Context(), row.args, stdout, stderr, never(t))
				// Which of two managers came first is in the log, and so in its last hash.
				text := regexp.MustCompile(`[0-9a-f]{64}`).ReplaceAllString(stdout.String(), "(hash)")
				stdout.Reset()
				stdout.WriteString(text)
				return status
			})
		})
	}
}

// never is a clock that nobody may ask: the story brings its own.
func never(t *testing.T) func() time.Time {
	return func() time.Time {
		t.Error("the clock was asked")
		return time.Time{}
	}
}

func TestCommands(t *testing.T) {
	folder := t.TempDir()
	db := filepath.Join(folder, "erp.db")
	edited := documented().Approval
	edited.Edition = "edited"
	edited.Price.Tiers[2].From = decimal.RequireFromString("6000")
	text, err := json.Marshal(edited)
	if err != nil {
		t.Fatal(err)
	}
	policy := filepath.Join(folder, "edited.json")
	garbage := filepath.Join(folder, "garbage")
	for name, data := range map[string][]byte{policy: text, garbage: []byte(strings.Repeat("no database ", 100))} {
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, row := range []struct {
		reason string
		args   []string
		status int
		told   string
	}{
		{"no command", nil, 2, "usage"},
		{"a command that is none", []string{"sell"}, 2, "usage"},
		{"help", []string{"serve", "-h"}, 0, "-addr address"},
		{"a flag of another command", []string{"replay", "-addr", ":0"}, 2, "-addr"},
		{"a log that is not there", []string{"replay", "-db", db}, 2, "no such file"},
		{"the story, kept", []string{"demo", "-db", db}, 0, "22 decisions; asked anew, 22 are the same to the byte"},
		{"the story over another", []string{"demo", "-db", db}, 2, "is there already"},
		{"its log", []string{"replay", "-db", db}, 0, "22 decisions; asked anew, 22 are the same to the byte"},
		{"and in Chinese", []string{"replay", "-db", db, "-lang", "zh"}, 0, "共 22 项决定；重新判定后 22 项逐字节相同"},
		{"with a hash that was never there", []string{"replay", "-db", db, "-kept", "0123"}, 1, "no decision has the hash"},
		{"with the same policy", []string{"replay", "-db", db, "-with", "approval.factory", "-with", "supplier.factory"}, 0, "of 19 decisions 0 would be otherwise"},
		{"with an edited one", []string{"replay", "-db", db, "-with", policy}, 0, "of 19 decisions 6 would be otherwise"},
		{"with a policy of another kind", []string{"replay", "-db", db, "-with", "assets.factory"}, 2, "no question of this log is of its kind"},
		{"with a policy that is not there", []string{"replay", "-db", db, "-with", "none.json"}, 2, "none.json"},
		{"what is no database", []string{"replay", "-db", garbage}, 2, "not a database"},
		{"a folder", []string{"replay", "-db", folder}, 2, "erp replay"},
		{"a policy in the wrong place", []string{"serve", "-db", filepath.Join(folder, "x.db"), "-approval", "budget.factory"}, 2, "another kind"},
		{"a zone that is none", []string{"serve", "-db", filepath.Join(folder, "x.db"), "-zone", "Shanghai"}, 2, "+08:00"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if got := run(t.Context(), row.args, &stdout, &stderr, later); got != row.status || !strings.Contains(stdout.String()+stderr.String(), row.told) {
				t.Errorf("exit status %d, want %d with %q\n%s%s", got, row.status, row.told, &stdout, &stderr)
			}
		})
	}
}

// A log that does not reproduce itself is told by the exit status too.
func TestReplayFails(t *testing.T) {
	file := filepath.Join(t.TempDir(), "erp.db")
	h := open(t, file, documented())
	h.plays(t)
	h.forge(t, "UPDATE decisions SET facts = replace(facts, 'Gao Ming', 'Gao Peng') WHERE seq = 11")
	var stdout, stderr bytes.Buffer
	if got := run(t.Context(), []string{"replay", "-db", file}, &stdout, &stderr, later); got != 1 {
		t.Errorf("exit status %d", got)
	}
	const told = "22 decisions; asked anew, 21 are the same to the byte\n  decision 11: price-file R-1, price-approval: is not as it was written"
	if !strings.HasPrefix(stdout.String(), told) {
		t.Errorf("%s%s", &stdout, &stderr)
	}
}

// The program serves until it is told to end, and lets go of its file.
func TestServe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "erp.db")
	ctx, end := context.WithCancel(t.Context())
	var stderr bytes.Buffer
	lines := make(chan string, 1)
	status := make(chan int, 1)
	go func() {
		status <- run(ctx, []string{"serve", "-db", file, "-approval", "approval.school", "-supplier", "supplier.school"}, tellsLine(lines), &stderr, later)
	}()
	c := client{base: strings.TrimSpace(<-lines)}
	a, err := c.send(t.Context(), "POST", "/requisitions", "k", []byte(asks2))
	if err != nil || a.status != 201 || !strings.Contains(string(a.body), "school") {
		t.Errorf("%d %s %v", a.status, a.body, err)
	}
	end()
	if got := <-status; got != 0 {
		t.Errorf("exit status %d\n%s", got, &stderr)
	}
	if h := open(t, file, documented()); h.count(t, "SELECT count(*) FROM requisitions") != 1 {
		t.Error("the requisition is not there")
	}
}

// tellsLine hands on what is written.
type tellsLine chan string

func (c tellsLine) Write(p []byte) (int, error) {
	c <- string(p)
	return len(p), nil
}
