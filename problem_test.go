package logistics_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

// wantProblems fails unless err carries exactly these problems, each written "path code detail"; of the detail the
// beginning is enough. No line means no error.
func wantProblems(t testing.TB, err error, want ...string) {
	t.Helper()
	if len(want) == 0 {
		if err != nil {
			t.Errorf("unexpected error: %v", err)
		}
		return
	}
	var invalid *logistics.InvalidError
	if !errors.As(err, &invalid) || !errors.Is(err, logistics.ErrInvalid) {
		t.Errorf("error %v, want an InvalidError with %q", err, want)
		return
	}
	got := make([]string, len(invalid.Problems))
	for i, p := range invalid.Problems {
		got[i] = p.Path + " " + p.Code + " " + p.Detail
		if i < len(want) && strings.HasPrefix(got[i], want[i]) {
			got[i] = want[i]
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestProblemString(t *testing.T) {
	for _, row := range []struct {
		reason string
		p      logistics.Problem
		want   string
	}{
		{"with path and clause", logistics.Problem{Path: "lines[2].amount", Code: "amount", Detail: "is negative", Clause: "000-106"}, "lines[2].amount: is negative (000-106)"},
		{"the whole has no path", logistics.Problem{Code: "syntax", Detail: "is empty"}, "is empty"},
		{"no clause needs it", logistics.Problem{Path: "a", Detail: "b"}, "a: b"},
	} {
		if got := row.p.String(); got != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
		}
	}
}

func TestProblemsErr(t *testing.T) {
	var ps logistics.Problems
	if err := ps.Err(); err != nil {
		t.Errorf("no problem gives %v", err)
	}
	ps.Add("a", logistics.CodeRange, "100% %d")
	one := ps.Err()
	if got, want := one.Error(), "a: 100% %d"; got != want {
		t.Errorf("a detail without arguments is taken as it is: got %q, want %q", got, want)
	}
	ps.Add("b", logistics.CodeRange, "%d of %s", 3, "x")
	if got, want := ps.Err().Error(), "2 problems:\n\ta: 100% %d\n\tb: 3 of x"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if one.Error() != "a: 100% %d" {
		t.Error("an error changed when a problem was added after it")
	}
	ps[0].Path = "changed"
	if one.Error() != "a: 100% %d" {
		t.Error("an error shares its problems with the list it came from")
	}
	if !errors.Is(fmt.Errorf("order 7: %w", one), logistics.ErrInvalid) || errors.Is(one, logistics.ErrNegative) {
		t.Error("an InvalidError is ErrInvalid and nothing else")
	}
}

func TestProblemsUnder(t *testing.T) {
	var inner, ps logistics.Problems
	inner.Add("amount", logistics.CodeAmount, "is negative")
	inner.Add("", logistics.CodeSyntax, "is empty")
	inner.Add("[1].by", logistics.CodeAbsent, "no person")
	ps.Under("lines[2]", inner.Err())
	ps.Under("x", nil)
	ps.Under("file", errors.New("100% broken"))
	wantProblems(t, ps.Err(), "lines[2].amount amount is negative", "lines[2] syntax is empty", "lines[2][1].by absent no person",
		"file range 100% broken")
}

func TestProblemsUnderRenames(t *testing.T) {
	var inner, ps logistics.Problems
	inner.Add("marks[0].by", logistics.CodeAbsent, "no person")
	ps.Under("order", inner.Err(), "marks", "signatures")
	wantProblems(t, ps.Err(), "order.signatures[0].by absent no person")
}

func TestJoin(t *testing.T) {
	for _, row := range []struct{ reason, path, rest, want string }{
		{"a field", "lines[2]", "amount", "lines[2].amount"},
		{"an entry", "lines", "[2]", "lines[2]"},
		{"nothing before", "", "amount", "amount"},
		{"nothing after", "lines", "", "lines"},
		{"nothing", "", "", ""},
	} {
		if got := logistics.Join(row.path, row.rest); got != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
		}
	}
	if got := logistics.At(logistics.At("a", 0), 12); got != "a[0][12]" {
		t.Errorf("At: got %q", got)
	}
}

// Input in a message is quoted and cut, so that a message stays one short line.
func TestInputIsQuoted(t *testing.T) {
	for _, row := range []struct{ reason, text, want string }{
		{"a line break", "a\nb", `"a\nb"`},
		{"forty characters stay", strings.Repeat("长", 40), `"` + strings.Repeat("长", 40) + `" is no date`},
		{"forty-one are cut", strings.Repeat("长", 41), `"` + strings.Repeat("长", 40) + `"… is no date`},
	} {
		_, err := logistics.ParseDate(row.text)
		wantError(t, err, row.want)
	}
}
