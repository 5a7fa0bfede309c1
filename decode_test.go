package logistics_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// order is facts of every kind that JSON can hold here.
type order struct {
	Number   string                 `json:"number"`
	Buyer    logistics.Person       `json:"buyer"`
	Placed   time.Time              `json:"placed"`
	Due      logistics.Date         `json:"due"`
	Month    logistics.Month        `json:"month"`
	Half     logistics.Half         `json:"half"`
	Within   logistics.Span         `json:"within"`
	Total    decimal.Decimal        `json:"total"`
	Force    logistics.Force        `json:"force"`
	Urgent   bool                   `json:"urgent"`
	Quotes   int                    `json:"quotes"`
	Cited    logistics.Citations    `json:"cited"`
	Lines    logistics.List[line]   `json:"lines"`
	Tags     logistics.List[string] `json:"tags"`
	Note     *string                `json:"note,omitzero"`
	Received logistics.Date         `json:"received,omitzero"`
	Bound    logistics.Measure      `json:"bound,omitempty,omitzero"`
	Level    level                  `json:"level,omitzero"`
	secret   string
	Skipped  string `json:"-"`
}

type line struct {
	logistics.Rule
	Item  string           `json:"item"`
	Price decimal.Decimal  `json:"price"`
	Parts *decimal.Decimal `json:"parts,omitzero"`
	Plain int
}

// level reads any JSON value and keeps its text, as a company's own type may.
type level string

func (l *level) UnmarshalJSON(data []byte) error {
	if string(data) == `"none"` {
		return errors.New("is no level")
	}
	*l = level(data)
	return nil
}

func (l level) MarshalJSON() ([]byte, error) { return []byte(l), nil }

// orderJSON is an order in which every optional field is absent.
const orderJSON = `{"number":"A-1","buyer":"Li","placed":"2026-03-31T09:00:00+08:00","due":"2026-04-30","month":"2026-03","half":"2026-H1",` +
	`"within":"2d","total":4999.99,"force":"must","urgent":true,"quotes":3,"cited":[],` +
	`"lines":[{"clause":"c-1","force":"should","item":"pen","price":"1.50","Plain":0}],"tags":[]}`

func readOrder() order {
	return order{
		Number: "A-1", Buyer: "Li", Placed: time.Date(2026, 3, 31, 1, 0, 0, 0, time.UTC), Due: logistics.MustDate("2026-04-30"),
		Month: logistics.MustDate("2026-03-01").Month(), Half: logistics.MustDate("2026-03-01").Half(), Within: logistics.MustSpan("2d"),
		Total: decimal.New(499_999, -2), Force: logistics.Must, Urgent: true, Quotes: 3,
		Lines: []line{{Rule: should("c-1"), Item: "pen", Price: decimal.New(150, -2)}},
	}
}

var orders = cmp.Options{exact, cmp.AllowUnexported(order{})}

// with gives the order's JSON with one piece of it replaced.
func with(t testing.TB, old, new string) string {
	t.Helper()
	if strings.Count(orderJSON, old) != 1 {
		t.Fatalf("%s is not there once", old)
	}
	return strings.Replace(orderJSON, old, new, 1)
}

func TestDecode(t *testing.T) {
	note, parts := "fragile", decimal.New(3, 0)
	for _, row := range []struct {
		reason, old, new string
		change           func(o *order)
	}{
		{"every optional field absent", `A-1`, `A-1`, func(*order) {}},
		{"a figure as text", `4999.99`, `"4999.99"`, func(*order) {}},
		{"a figure with an exponent", `4999.99`, `499999e-2`, func(*order) {}},
		{"a total of zero: whether it may be is for the rules", `4999.99`, `0`, func(o *order) { o.Total = decimal.Decimal{} }},
		{"the most there is", `4999.99`, `999999999999999.9999`, func(o *order) { o.Total = decimal.RequireFromString("999999999999999.9999") }},
		{"an optional field", `"tags":[]`, `"tags":[],"note":"fragile","received":"2026-04-02"`, func(o *order) {
			o.Note, o.Received = &note, logistics.MustDate("2026-04-02")
		}},
		{"an optional figure", `"Plain":0`, `"Plain":-7,"parts":3`, func(o *order) { o.Lines[0].Parts, o.Lines[0].Plain = &parts, -7 }},
		{"an optional measure", `"tags":[]`, `"tags":["a","b"],"bound":"share 3/20"`, func(o *order) {
			o.Tags, o.Bound = []string{"a", "b"}, logistics.Share(3, 20)
		}},
		{"citations", `"cited":[]`, `"cited":[{"clause":"c","basis":"read"}]`, func(o *order) { o.Cited.Add(logistics.Citation{Clause: "c", Basis: logistics.Read}) }},
		{"no lines", `[{"clause":"c-1","force":"should","item":"pen","price":"1.50","Plain":0}]`, `[]`, func(o *order) { o.Lines = nil }},
		{"white space", `"number":`, "\n\t\"number\" : \r\n ", func(*order) {}},
		{"an escaped name", `"number"`, `"n\u0075mber"`, func(*order) {}},
		{"characters beyond 16 bits", `A-1`, `\ud842\udfb7𠮷`, func(o *order) { o.Number = "𠮷𠮷" }},
		{"a company's type reads a number", `"tags":[]`, `"tags":[], "level" : -1.5e3`, func(o *order) { o.Level = "-1.5e3" }},
		{"a company's type reads a text", `"tags":[]`, `"tags":[],"level":" :,"`, func(o *order) { o.Level = `" :,"` }},
		{"a company's type reads a list", `"tags":[]`, `"tags":[],"level": [1, {"a":2}] `, func(o *order) { o.Level = `[1, {"a":2}]` }},
		{"a company's type reads a bool", `"tags":[]`, `"tags":[],"level":false`, func(o *order) { o.Level = `false` }},
		{"false", `true`, `false`, func(o *order) { o.Urgent = false }},
		{"the largest count", `"quotes":3`, `"quotes":9223372036854775807`, func(o *order) { o.Quotes = wide(1<<63 - 1) }},
	} {
		t.Run(row.reason, func(t *testing.T) {
			want := readOrder()
			row.change(&want)
			got := order{Number: "what was there before", Note: &note, Skipped: "x", secret: "y"}
			if err := logistics.Decode([]byte(with(t, row.old, row.new)), &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got, orders); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, row := range []struct {
		reason, old, new string
		want             []string
	}{
		{"an absent field", `"number":"A-1",`, ``, []string{"number absent is absent"}},
		{"an absent field of a line", `"item":"pen",`, ``, []string{"lines[0].item absent is absent"}},
		{"an absent field of an embedded rule", `"force":"should",`, ``, []string{"lines[0].force absent is absent"}},
		{"an unknown field", `"number"`, `"numbr":1,"number"`, []string{"numbr unknown no such field"}},
		{"the wrong case", `"number"`, `"Number"`, []string{"number absent is absent", "Number unknown no such field"}},
		{"a field that Go hides", `"number"`, `"secret":"x","number"`, []string{"secret unknown no such field"}},
		{"a field that JSON hides", `"number"`, `"Skipped":"x","number"`, []string{"Skipped unknown no such field"}},
		{"a field twice: the first is read, both are told", `"number":"A-1"`, `"number":"A-1","number":7`, []string{"number duplicate is there twice"}},
		{"an unknown field twice", `"number"`, `"x":1,"x":2,"number"`, []string{"x unknown no such field", "x duplicate is there twice"}},
		{"a field three times", `"number":"A-1"`, `"number":7,"number":"A-1","number":8`, []string{
			"number type a number where text must be", "number duplicate is there twice", "number duplicate is there twice",
		}},
		{"a name in which a path could hide", `"number"`, `"a.b: fine\n":1,"":2,"number"`, []string{
			`"a.b: fine\n" unknown no such field`, `"" unknown no such field`,
		}},
		{"a name of forty letters", `"number"`, `"` + strings.Repeat("x", 40) + `":1,"number"`, []string{strings.Repeat("x", 40) + " unknown no such field"}},
		{"a name of forty-one", `"number"`, `"` + strings.Repeat("x", 41) + `":1,"number"`, []string{`"` + strings.Repeat("x", 40) + `"… unknown no such field`}},
		{"a name that could have been meant", `"number"`, `"名_1-a":1,"number"`, []string{"名_1-a unknown no such field"}},

		{"null where text must be", `"A-1"`, `null`, []string{"number null null is no value; leave an optional field out"}},
		{"null where a figure must be", `4999.99`, `null`, []string{"total null null is no value"}},
		{"null where an optional field may be absent", `"tags":[]`, `"tags":[],"note":null`, []string{"note null null is no value"}},
		{"null where an optional figure may be absent", `"Plain":0`, `"Plain":0,"parts":null`, []string{"lines[0].parts null null is no value"}},
		{"null where a list must be", `"tags":[]`, `"tags":null`, []string{"tags null null is no value"}},
		{"null in a list", `"tags":[]`, `"tags":["a",null]`, []string{"tags[1] null null is no value"}},
		{"null where citations must be", `"cited":[]`, `"cited":null`, []string{"cited null null is no value"}},

		{"a number where text must be", `"A-1"`, `1`, []string{"number type a number where text must be"}},
		{"a list where text must be", `"A-1"`, `[]`, []string{"number type a list where text must be"}},
		{"text where a list must be", `"tags":[]`, `"tags":"a"`, []string{"tags type text where a list must be"}},
		{"an object where a list must be", `"tags":[]`, `"tags":{}`, []string{"tags type an object where a list must be"}},
		{"text where an object must be", `{"clause":"c-1","force":"should","item":"pen","price":"1.50","Plain":0}`, `"pen"`, []string{"lines[0] type text where an object must be"}},
		{"text where a bool must be", `true`, `"true"`, []string{"urgent type text where true or false must be"}},
		{"a number where a bool must be", `true`, `1`, []string{"urgent type a number where true or false must be"}},
		{"text where a count must be", `"quotes":3`, `"quotes":"3"`, []string{"quotes type text where a number must be"}},
		{"a count with decimals", `"quotes":3`, `"quotes":3.0`, []string{`quotes type "3.0" is no whole number`}},
		{"a count with an exponent", `"quotes":3`, `"quotes":3e1`, []string{`quotes type "3e1" is no whole number`}},
		{"a count beyond an int", `"quotes":3`, `"quotes":9223372036854775808`, []string{`quotes type "9223372036854775808" is no whole number`}},
		{"a bool where a figure must be", `4999.99`, `true`, []string{"total type true or false where a figure must be"}},
		{"an object where a figure must be", `4999.99`, `{}`, []string{"total type an object where a figure must be"}},
		{"a number where a word must be", `"must"`, `1`, []string{"force type a number where text must be"}},
		{"a number where a day must be", `"2026-04-30"`, `20260430`, []string{"due type a number where text must be"}},
		{"a number where citations must be", `"cited":[]`, `"cited":1`, []string{"cited type a number where a list must be"}},

		{"a negative amount", `4999.99`, `-0.0001`, []string{"total amount is negative"}},
		{"a negative amount as text", `4999.99`, `"-5"`, []string{"total amount is negative"}},
		{"five decimals", `4999.99`, `0.00001`, []string{"total amount has more than 4 decimals"}},
		{"10^15", `4999.99`, `1000000000000000`, []string{"total amount is not below 10^15"}},
		{"1e1000000", `4999.99`, `1e1000000`, []string{`total amount "1e1000000" is no figure such as 1500.00`}},
		{"1e-1000000", `4999.99`, `1e-1000000`, []string{`total amount "1e-1000000" is no figure`}},
		{"0e1000000", `4999.99`, `0e1000000`, []string{`total amount "0e1000000" is no figure`}},
		{"a million digits", `4999.99`, strings.Repeat("9", 1_000_000), []string{"total amount a figure of 1000000 characters; at most 40"}},
		{"an empty amount", `4999.99`, `""`, []string{`total amount "" is no figure`}},
		{"NaN as text", `4999.99`, `"NaN"`, []string{`total amount "NaN" is no figure`}},
		{"infinity as text", `4999.99`, `"Infinity"`, []string{`total amount "Infinity" is no figure`}},
		{"a plus", `4999.99`, `"+5"`, []string{`total amount "+5" is no figure`}},
		{"an optional amount is guarded too", `"Plain":0`, `"Plain":0,"parts":-1`, []string{"lines[0].parts amount is negative"}},

		{"an unknown word", `"must"`, `"shall"`, []string{`force word unknown word "shall"; one of must, should`}},
		{"a word in the wrong case", `"must"`, `"Must"`, []string{`force word unknown word "Must"`}},
		{"29 February", `"2026-04-30"`, `"2026-02-29"`, []string{`due word "2026-02-29" is no date`}},
		{"month 13", `"2026-03"`, `"2026-13"`, []string{`month word "2026-13" is no month`}},
		{"half 3", `"2026-H1"`, `"2026-H3"`, []string{`half word "2026-H3" is no half-year`}},
		{"no span", `"2d"`, `"2D"`, []string{`within word "2D" is no span`}},
		{"a time without a zone", `2026-03-31T09:00:00+08:00`, `2026-03-31 09:00`, []string{"placed word parsing time"}},
		{"an unknown kind of measure", `"tags":[]`, `"tags":[],"bound":"elapsed 3h"`, []string{`bound word figure "elapsed 3h": unknown word "elapsed"`}},
		{"a citation in the wrong case", `"cited":[]`, `"cited":[{"Clause":"c","basis":"read"}]`, []string{"cited[0].clause absent is absent", "cited[0].Clause unknown no such field"}},
		{"a clause cited twice", `"cited":[]`, `"cited":[{"clause":"c","basis":"read"},{"clause":"c","basis":"read"}]`, []string{"cited type 2 citations; at most 8 different clauses"}},
		{"what a company's type refuses", `"tags":[]`, `"tags":[],"level":"none"`, []string{"level type is no level"}},

		{"several, in the order of the fields", `"A-1","buyer":"Li"`, `1,"buyer":null,"x":0`, []string{
			"number type a number where text must be", "buyer null null is no value", "x unknown no such field",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got := order{Number: "kept"}
			wantProblems(t, logistics.Decode([]byte(with(t, row.old, row.new)), &got), row.want...)
			if diff := cmp.Diff(order{Number: "kept"}, got, orders); diff != "" {
				t.Errorf("something was read all the same:\n%s", diff)
			}
		})
	}
}

func TestDecodeRefusesWhatIsNotJSON(t *testing.T) {
	for _, row := range []struct{ reason, data, want string }{
		{"nothing", "", " syntax is empty"},
		{"white space", " \n\t", " syntax is empty"},
		{"a byte order mark", "\ufeff{}", " syntax begins with a byte order mark, which JSON does not have"},
		{"a byte that is no UTF-8", "[\"\xff\"]", " syntax is not UTF-8"},
		{"a half surrogate", `["\ud800"]`, " syntax text with U+FFFD, which stands for a character that could not be read, near byte 9"},
		{"data behind the value", `[] []`, " syntax goes on after its end, near byte "},
		{"a bracket behind the value", `[]]`, " syntax goes on after its end, near byte 2"},
		{"cut off in a list", `["a"`, " syntax unexpected EOF, near byte 4"},
		{"cut off in an object", `{"a":`, " syntax unexpected EOF, near byte 5"},
		{"cut off in an object's name", `{"a`, " syntax unexpected EOF, near byte "},
		{"cut off in a text", `["a`, " syntax unexpected EOF, near byte "},
		{"cut off at once", `[`, " syntax unexpected EOF, near byte 1"},
		{"a comma too many", `["a",]`, " syntax invalid character ']' looking for beginning of value, near byte 5"},
		{"two commas", `["a",,"b"]`, " syntax invalid character ','"},
		{"no comma", `["a" "b"]`, " syntax invalid character '\"' after array element"},
		{"the wrong bracket", `["a"}`, " syntax invalid character '}' after array element"},
		{"a name that is no text", `{1:2}`, " syntax invalid character '1'"},
		{"no colon", `{"a" 1}`, " syntax invalid character '1' after object key"},
		{"a comment", `[] // none`, " syntax goes on after its end"},
		{"single quotes", `['a']`, ` syntax invalid character '\''`},
		{"a bare word", `[NaN]`, " syntax invalid character 'N'"},
		{"infinity", `[Infinity]`, " syntax invalid character 'I'"},
		{"minus infinity", `[-Infinity]`, " syntax invalid character 'I' in numeric literal"},
		{"a plus", `[+5]`, " syntax invalid character '+'"},
		{"no digit before the point", `[.5]`, " syntax invalid character '.'"},
		{"no digit after the point", `[5.]`, " syntax invalid character ']' after decimal point"},
		{"hexadecimal", `[0x10]`, " syntax invalid character 'x' after array element"},
		{"zeros in front", `[007]`, " syntax invalid character '0' after array element"},
		{"digits in groups", `[1_000]`, " syntax invalid character '_' after array element"},
		{"a control character", "[\"a\nb\"]", ` syntax invalid character '\n' in string literal`},
		{"nested 10,000 deep", strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000), " syntax nested deeper than 64, near byte 65"},
		{"objects nested 10,000 deep", strings.Repeat(`{"a":`, 10_000), " syntax nested deeper than 64"},
		{"nested one deeper than is read", strings.Repeat("[", 65) + `"a"` + strings.Repeat("]", 65), " syntax nested deeper than 64"},
		{"nested as deep as is read", strings.Repeat("[", 64) + `"a"` + strings.Repeat("]", 64), "[0] type a list where text must be"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var got []string
			wantProblems(t, logistics.Decode([]byte(row.data), &got), row.want)
			if got != nil {
				t.Errorf("%q was read all the same", got)
			}
		})
	}
}

// Hostile input costs no more than its length: none of these may take long enough to notice.
func TestDecodeManyFields(t *testing.T) {
	const n = 100_000
	var same, other strings.Builder
	same.WriteString(`{"number":"A-1"`)
	other.WriteString(`{"number":"A-1"`)
	for i := range n {
		same.WriteString(`,"number":"A-1"`)
		fmt.Fprintf(&other, `,"x%d":[]`, i)
	}
	for _, row := range []struct{ reason, data, code string }{
		{"100,000 times one field", same.String() + "}", logistics.CodeDuplicate},
		{"100,000 unknown fields", other.String() + "}", logistics.CodeUnknown},
	} {
		var got struct {
			Number string `json:"number"`
		}
		var invalid *logistics.InvalidError
		if err := logistics.Decode([]byte(row.data), &got); !errors.As(err, &invalid) || len(invalid.Problems) != n || invalid.Problems[n-1].Code != row.code {
			t.Errorf("%s: not every one of them is a problem", row.reason)
		}
	}
}

func TestDecodeIntoOther(t *testing.T) {
	var text string
	if err := logistics.Decode([]byte(`"a"`), &text); err != nil || text != "a" {
		t.Errorf("a text: %q, %v", text, err)
	}
	var day logistics.Date
	if err := logistics.Decode([]byte(` "2026-03-31" `), &day); err != nil || day != logistics.MustDate("2026-03-31") {
		t.Errorf("a day: %q, %v", day, err)
	}
	var figure decimal.Decimal
	if err := logistics.Decode([]byte(`1.5`), &figure); err != nil || figure.String() != "1.5" {
		t.Errorf("a figure: %q, %v", figure, err)
	}
	var pointer *int
	if err := logistics.Decode([]byte(`5`), &pointer); err != nil || *pointer != 5 {
		t.Errorf("a pointer: %v, %v", pointer, err)
	}
	for _, row := range []struct {
		reason string
		into   any
		want   string
	}{
		{"not a pointer", order{}, "logistics: Decode into logistics_test.order: not a pointer"},
		{"nothing", nil, "logistics: Decode into <nil>: not a pointer"},
		{"a nil pointer", (*order)(nil), "logistics: Decode into *logistics_test.order: not a pointer"},
		{"a map", &map[string]int{}, "a Go map[string]int cannot be read from JSON"},
		{"an interface", new(any), "a Go interface {} cannot be read from JSON"},
		{"a float", new(float64), "a Go float64 cannot be read from JSON"},
	} {
		err := logistics.Decode([]byte(`{}`), row.into)
		wantError(t, err, row.want)
		if strings.HasPrefix(row.want, "logistics:") == errors.Is(err, logistics.ErrInvalid) {
			t.Errorf("%s: %v blames the wrong side", row.reason, err)
		}
	}
}

// A policy that is written is read back as it was.
func TestDecodePolicy(t *testing.T) {
	want := complete()
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got policy
	if err := logistics.Decode(data, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, exact); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	wantProblems(t, logistics.Validate(got))
	changed := strings.Replace(string(data), `"side":"none"`, `"side":"sometimes"`, 1)
	wantProblems(t, logistics.Decode([]byte(changed), &got), `price.late.side word unknown word "sometimes"; one of below, at-most, at-least, above`)
}

// A time keeps the offset that is written, also where the machine's zone has it: two days on end where the clocks there
// would change.
func TestDecodeTimeKeepsItsOffset(t *testing.T) {
	local := time.Local
	defer func() { time.Local = local }()
	newYork, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	for _, zone := range []*time.Location{time.UTC, newYork} {
		time.Local = zone
		var mark logistics.Mark
		if err := logistics.Decode([]byte(`{"act":"a","role":"r","by":"p","at":"2026-03-07T12:00:00-05:00"}`), &mark); err != nil {
			t.Fatal(err)
		}
		end, _, _ := logistics.MustSpan("2d").End(mark.At, logistics.Calendar{})
		if got := logistics.Instant(end).String(); got != "the end of 2026-03-09 (-05:00)" {
			t.Errorf("on a machine in %s: %s", zone, got)
		}
	}
}
