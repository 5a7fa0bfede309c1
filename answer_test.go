package logistics_test

import (
	"fmt"
	"testing"

	"example.com/logistics"
)

func TestAnswer(t *testing.T) {
	for _, row := range []struct {
		reason   string
		a        logistics.Answer
		wire, zh string
	}{
		{"nobody has said", logistics.Unknown, "unknown", "未知"},
		{"said and denied", logistics.Known(false), "no", "否"},
		{"said and affirmed", logistics.Known(true), "yes", "是"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			wire, err := row.a.MarshalText()
			if err != nil || string(wire) != row.wire || row.a.String() != row.wire || row.a.Label(logistics.English) != row.wire {
				t.Errorf("written %q, %v; shown %q, %q", wire, err, row.a, row.a.Label(logistics.English))
			}
			if got := row.a.Label(logistics.Chinese); got != row.zh {
				t.Errorf("in Chinese %q", got)
			}
			read := logistics.Answer(9)
			if err := read.UnmarshalText(wire); err != nil || read != row.a {
				t.Errorf("%q is read as %s, %v", wire, read, err)
			}
		})
	}
	if _, err := logistics.Answer(3).MarshalText(); err == nil {
		t.Error("a fourth answer is written")
	}
	for _, word := range []string{"", "Yes", " no", "true", "maybe", "unknown "} {
		read := logistics.Yes
		if err := read.UnmarshalText([]byte(word)); err == nil || read != logistics.Yes {
			t.Errorf("%q is read as %s", word, read)
		}
	}
	if !(logistics.No < logistics.Yes) || logistics.Known(true) != logistics.Yes || logistics.Known(false) != logistics.No {
		t.Error("yes and no are mixed up")
	}
}

func ExampleAnswer() {
	var direct logistics.Answer
	fmt.Println(direct, logistics.Known(true), logistics.Known(false).Label(logistics.Chinese))
	// Output: unknown yes 否
}

func ExampleProblems_Name() {
	var ps logistics.Problems
	ps.Name("supplier", "S-1 ")
	ps.Name("requester", "")
	fmt.Println(ps.Err())
	// Output:
	// 2 problems:
	// 	supplier: "S-1 " has spaces around it
	// 	requester: is empty
}

// A problem is told once, however often a fact is looked at.
func TestUnderTellsOnce(t *testing.T) {
	var ps logistics.Problems
	bad := logistics.Problems{{Path: "opened.by", Code: logistics.CodeAbsent, Detail: "is empty"}}.Err()
	ps.Under("", bad, "opened.by", "applicant")
	ps.Under("", bad, "opened.by", "applicant")
	ps.Under("invoice", bad, "opened.by", "applicant")
	if got := fmt.Sprint(ps.Err()); got != "2 problems:\n\tapplicant: is empty\n\tinvoice.applicant: is empty" {
		t.Error(got)
	}
}

func TestAnswerNot(t *testing.T) {
	for was, want := range map[logistics.Answer]logistics.Answer{
		logistics.Yes: logistics.No, logistics.No: logistics.Yes, logistics.Unknown: logistics.Unknown,
	} {
		if got := was.Not(); got != want {
			t.Errorf("not %s is %s, want %s", was, got, want)
		}
	}
}
