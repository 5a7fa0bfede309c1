package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/logistics/examples/internal/pin"
)

func TestOutput(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		args         []string
		status       int
	}{
		{"english", "a plan and its curve", nil, 0},
		{"chinese", "in Chinese", []string{"-lang", "zh"}, 0},
		{"accepted", "as many as the plan allows", []string{"-found", "2"}, 0},
		{"refused", "one more", []string{"-found", "3"}, 0},
		{"none", "none found is a finding too", []string{"-found", "0"}, 0},
		{"per100", "nonconformities, tightened", []string{"-lot", "500", "-aql", "25", "-unit", "nonconformities-per-100", "-severity", "tightened"}, 0},
		{"whole", "the sample reaches the lot", []string{"-lot", "20", "-aql", "0.65"}, 0},
		{"one", "a lot of one", []string{"-lot", "1"}, 2},
		{"aql", "an AQL that no table has, and no lot", []string{"-aql", "3", "-lot", "-5"}, 2},
		{"more", "more than were inspected", []string{"-found", "81"}, 2},
		{"less", "fewer than none", []string{"-found", "-1"}, 2},
		{"argument", "an argument", []string{"1200"}, 2},
		{"flag", "a flag that is none", []string{"-oc"}, 2},
		{"place", "a picture that cannot be written", []string{"-svg", "testdata/none/curve.svg"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pin.Output(t, tt.name, tt.status, func(stdout, stderr *bytes.Buffer) int { return run(tt.args, stdout, stderr) })
		})
	}
}

// The pictures are pinned, well formed, and load nothing from elsewhere.
func TestPictures(t *testing.T) {
	for name, args := range map[string][]string{"curve.svg": nil, "curve.zh.svg": {"-lang", "zh", "-lot", "500", "-aql", "25", "-unit", "nonconformities-per-100"}} {
		file := filepath.Join(t.TempDir(), name)
		if got := run(append(args, "-svg", file), io.Discard, io.Discard); got != 0 {
			t.Fatalf("exit status %d", got)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		pin.File(t, filepath.Join("testdata", name), data)
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
		}
		if text := string(data); strings.Contains(text, "<script") || strings.Count(text, "http") != 1 {
			t.Errorf("%s reaches elsewhere", name)
		}
	}
}
