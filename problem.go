package logistics

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ErrInvalid is the error that every [InvalidError] is: errors.Is(err, ErrInvalid) says that facts or a policy cannot be judged.
var ErrInvalid = errors.New("invalid input")

// The codes of problems, for programs: they never change.
const (
	CodeAbsent    = "absent"    // a field or value that must be there is not
	CodeNull      = "null"      // null where a value must be
	CodeUnknown   = "unknown"   // a field, word or reference that nothing declares
	CodeDuplicate = "duplicate" // the same thing twice
	CodeType      = "type"      // a JSON value of the wrong type
	CodeWord      = "word"      // text that is no word, date, span or figure of its type
	CodeAmount    = "amount"    // an amount that [AmountOf] refuses
	CodeRange     = "range"     // a value out of its bounds or out of order
	CodeConflict  = "conflict"  // two facts or rows that exclude each other
	CodeSyntax    = "syntax"    // not JSON, or not CSV
)

// Problem is one reason why facts or a policy cannot be judged.
type Problem struct {
	Path   string   `json:"path"`            // of the field, as JSON names it: "lines[2].amount"; "" is the whole
	Code   string   `json:"code"`            // what kind of problem, by one of the codes: CodeAbsent, CodeAmount
	Detail string   `json:"detail"`          // what is wrong, in English
	Clause ClauseID `json:"clause,omitzero"` // the clause because of which it is one; absent: none
}

// String gives "lines[2].amount: is negative (000-106)".
func (p Problem) String() string {
	s := p.Detail
	if p.Path != "" {
		s = p.Path + ": " + s
	}
	if p.Clause != "" {
		s += " (" + string(p.Clause) + ")"
	}
	return s
}

// InvalidError says that facts or a policy cannot be judged, and carries every problem, in the order of the fields.
type InvalidError struct {
	Problems []Problem `json:"problems"`
}

// Error gives the one problem on one line, or the number of problems with each on a line of its own.
func (e *InvalidError) Error() string {
	if len(e.Problems) == 1 {
		return e.Problems[0].String()
	}
	var b strings.Builder
	b.WriteString(strconv.Itoa(len(e.Problems)) + " problems:")
	for _, p := range e.Problems {
		b.WriteString("\n\t" + p.String())
	}
	return b.String()
}

// Is reports whether target is [ErrInvalid].
func (e *InvalidError) Is(target error) bool { return target == ErrInvalid }

// Problems collects the problems of one input, for a check or for the laws of a policy.
type Problems []Problem

// Add appends a problem with a path and a code; the detail is formatted as by fmt.Sprintf where there are args.
func (ps *Problems) Add(path, code, detail string, args ...any) {
	if len(args) > 0 {
		detail = fmt.Sprintf(detail, args...)
	}
	*ps = append(*ps, Problem{Path: path, Code: code, Detail: detail})
}

// Name adds a problem where the name of a person, a supplier or a record is empty, or has what makes two names look like one:
// spaces around it, a line break or another character that does not show, bytes that are no text.
func (ps *Problems) Name(path, name string) {
	switch {
	case name == "":
		ps.Add(path, CodeAbsent, "is empty")
	case strings.TrimSpace(name) != name:
		ps.Add(path, CodeWord, "%s has spaces around it", quote(name))
	case !utf8.ValidString(name) || strings.ContainsFunc(name, hidden):
		ps.Add(path, CodeWord, "%s has characters that no name has", quote(name))
	}
}

// hidden reports whether a character does not show, or shows as part of the one before it where one character is there for
// both: two names that look alike would be two.
func hidden(r rune) bool {
	switch {
	case r <= unicode.MaxLatin1: // most of what is asked; nothing below is among them
		return !unicode.IsGraphic(r)
	case r == utf8.RuneError || !unicode.IsGraphic(r):
		return true
	case r == '\u115f' || r == '\u1160' || r == '\u3164' || r == '\uffa0' || r == '\u2800': // fillers and the blank of braille
		return true
	case '\u0300' <= r && r <= '\u036f': // accents apart from their letters
		return true
	}
	return unicode.Is(unicode.Variation_Selector, r)
}

// Under appends the problems of an [InvalidError] with their paths below path; another error becomes one problem, and nil none. A
// problem that is there already is not added again. renames are pairs of what to replace in the paths and by what, as
// strings.NewReplacer takes them, where the fields of the caller are called otherwise.
func (ps *Problems) Under(path string, err error, renames ...string) {
	if err == nil {
		return
	}
	var invalid *InvalidError
	if !errors.As(err, &invalid) {
		ps.Add(path, CodeRange, "%v", err)
		return
	}
	names := strings.NewReplacer(renames...)
	told := map[Problem]bool{}
	for _, p := range *ps {
		told[p] = true
	}
	for _, p := range invalid.Problems {
		p.Path = Join(path, names.Replace(p.Path))
		if !told[p] {
			*ps = append(*ps, p)
			told[p] = true
		}
	}
}

// Err gives nil where there are no problems, else an [*InvalidError] with all of them.
func (ps Problems) Err() error {
	if len(ps) == 0 {
		return nil
	}
	return &InvalidError{Problems: append([]Problem(nil), ps...)}
}

// Join gives the path of a field below a path: "lines[2].amount" of "lines[2]" and "amount". Either may be empty.
func Join(path, rest string) string {
	switch {
	case path == "":
		return rest
	case rest == "" || rest[0] == '[':
		return path + rest
	}
	return path + "." + rest
}

// At gives the path of entry i of a list: "lines[2]".
func At(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// quote shows input in a message, cut where it is long.
func quote(s string) string {
	const most = 40
	if runes := []rune(s); len(runes) > most {
		return strconv.Quote(string(runes[:most])) + "…"
	}
	return strconv.Quote(s)
}
