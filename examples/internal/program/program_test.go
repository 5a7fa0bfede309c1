package program_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/examples/internal/program"
)

func TestRead(t *testing.T) {
	for _, tt := range []struct {
		name, reason, args string
		most               int
		files              []string
		lang               logistics.Lang
		status             int
		over               bool
		told               string
	}{
		{"nothing", "no arguments are the sample in English", "", 1, nil, logistics.English, 0, false, ""},
		{"before", "a flag before the file", "-lang zh day.json", 1, []string{"day.json"}, logistics.Chinese, 0, false, ""},
		{"after", "a flag after the file", "day.json -lang zh", 1, []string{"day.json"}, logistics.Chinese, 0, false, ""},
		{"between", "a flag between two files", "old.json -x new.json", 2, []string{"old.json", "new.json"}, logistics.English, 0, false, ""},
		{"more", "one file more than is read is never left unread in silence", "a b c", 1, []string{"a", "b", "c"}, logistics.English, 2, true, `demo: unexpected ["b" "c"]`},
		{"none", "a program that reads no file", "a", 0, []string{"a"}, logistics.English, 2, true, `demo: unexpected ["a"]`},
		{"unknown", "a flag that is none", "-late", 1, nil, logistics.English, 2, true, "flag provided but not defined: -late"},
		{"unknown after", "a flag that is none, after a file", "a -late", 1, []string{"a"}, logistics.English, 2, true, "-late"},
		{"language", "a language that is none", "-lang fr", 1, nil, logistics.English, 2, true, "fr"},
		{"help", "help is no mistake", "-h", 1, nil, logistics.English, 0, true, "-lang"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var stderr bytes.Buffer
			flags := program.New("demo", &stderr)
			flags.Bool("x", false, "")
			status, over := flags.Read(strings.Fields(tt.args), tt.most)
			if status != tt.status || over != tt.over || !slices.Equal(flags.Files, tt.files) || flags.Lang != tt.lang {
				t.Errorf("%s: status %d, over %v, files %q, %v", tt.reason, status, over, flags.Files, flags.Lang)
			}
			if !strings.Contains(stderr.String(), tt.told) || tt.told == "" && stderr.Len() > 0 {
				t.Errorf("%s: told %q", tt.reason, stderr.String())
			}
			if flags.Given("x") != slices.Contains(strings.Fields(tt.args), "-x") {
				t.Errorf("%s: -x given: %v", tt.reason, flags.Given("x"))
			}
		})
	}
}

// A file without a name, such as an unset variable gives, is not the sample.
func TestReadUnnamed(t *testing.T) {
	var stderr bytes.Buffer
	if status, over := program.New("demo", &stderr).Read([]string{""}, 1); status != 2 || !over || stderr.String() != "demo: unexpected [\"\"]\n" {
		t.Errorf("status %d, over %v, told %q", status, over, stderr.String())
	}
}

func TestDecode(t *testing.T) {
	var of logistics.Date
	if name, err := program.Decode("", []byte(`"2026-06-30"`), &of); name != "sample" || err != nil || of != logistics.MustDate("2026-06-30") {
		t.Errorf("the sample: %q, %v, %v", name, of, err)
	}
	if name, err := program.Decode("absent.json", []byte(`"2026-06-30"`), &of); name != "absent.json" || err == nil {
		t.Errorf("a file that is not there is not the sample: %q, %v", name, err)
	}
	if name, err := program.Decode("", []byte(`"2026-06-31"`), &of); name != "sample" || err == nil {
		t.Errorf("a day that is none: %q, %v", name, err)
	}
}
