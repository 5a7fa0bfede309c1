package logistics_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/assets"
	"example.com/logistics/budget"
	"example.com/logistics/incident"
	"example.com/logistics/procurement"
	"example.com/logistics/supplier"
)

// schemaOf gives the schema of a policy as JSON values.
func schemaOf(t testing.TB, policy any) map[string]any {
	t.Helper()
	data, err := logistics.Schema(policy)
	if err != nil {
		t.Fatal(err)
	}
	var schema map[string]any
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

// part gives a part of a schema by the names on the way to it.
func part(schema any, way ...string) any {
	for _, name := range way {
		object, _ := schema.(map[string]any)
		schema = object[name]
	}
	return schema
}

// odd has fields of every type that no row of this package has.
type odd struct {
	Edition string            `json:"edition"`
	Clauses logistics.Clauses `json:"clauses"`

	At      time.Time                        `json:"at"`
	Day     logistics.Date                   `json:"day"`
	Month   logistics.Month                  `json:"month"`
	Half    logistics.Half                   `json:"half"`
	Year    logistics.Year                   `json:"year"`
	Bound   logistics.Measure                `json:"bound"`
	Within  logistics.Span                   `json:"within"`
	Every   logistics.Every                  `json:"every"`
	Amount  *decimal.Decimal                 `json:"amount"`
	Answer  logistics.Answer                 `json:"answer"`
	Level   level                            `json:"level"`
	Cited   logistics.Citations              `json:"cited,omitzero"`
	Part    *odd                             `json:"part"`
	Bands   logistics.Bands[logistics.Need]  `json:"bands"`
	Loose   logistics.Rule                   `json:"loose"`
	Retired logistics.Clauses                `json:"retired"`
	Nested  logistics.List[[]logistics.Role] `json:"nested"`
	Inline  struct{ Deep bool }              `json:"inline"`
	Both    bothRows                         `json:"both"`
	Own     ownText                          `json:"own"`
	Color   color                            `json:"color"`
	Named   namedRow                         `json:"named"`
	Code    code                             `json:"code"`
	_       string
	Skipped string `json:"-"`
}

// bothRows embeds a row and a list of rows, so that Validate asks neither for its form.
type bothRows struct {
	logistics.Limit
	logistics.Checklist `json:"list"`
}

// namedRow embeds a row under a name, and has a field that is called as one of the row's.
type namedRow struct {
	logistics.Limit `json:"limit"`
	Side            string `json:"side"`
}

// ownText embeds a date and reads text of its own.
type ownText struct{ logistics.Date }

func (o *ownText) UnmarshalText([]byte) error { return nil }

// color reads one word less than it writes.
type color uint8

func (c color) MarshalText() ([]byte, error) { return colors.Marshal(max(uint8(c), 1)) }

func (c *color) UnmarshalText(text []byte) error { return colors[:1].Unmarshal((*uint8)(c), text) }

// code is a number that reads text and writes none.
type code uint8

func (c *code) UnmarshalText([]byte) error { return nil }

// readsItself is a policy whose JSON is its own affair.
type readsItself struct {
	Edition string
	Clauses logistics.Clauses
}

func (*readsItself) UnmarshalJSON([]byte) error { return nil }

// edition is a company's own way to write one.
type edition string

func (e *edition) UnmarshalText(text []byte) error {
	*e = "edition " + edition(text)
	return nil
}

// pair is a type of two others.
type pair[A, B any] struct {
	First  A
	Second B
}

// sameNames is a policy of two types that have one name.
func sameNames() any {
	type part struct{ A bool }
	type first = part
	type both struct {
		Edition string
		Clauses logistics.Clauses
		First   first
	}
	{
		type part struct{ B bool }
		return struct {
			both
			Second part
		}{}
	}
}

func TestSchemaParts(t *testing.T) {
	shown := schemaOf(t, odd{})
	rows := schemaOf(t, complete())
	const (
		rule     = `"clause":{"type":"string","minLength":1},"force":{"$ref":"#/$defs/logistics.Force"}`
		anything = `{"type":["string","number","boolean","array","object"]}`
		whole    = `{"type":"array","items":{"allOf":[{"$ref":"#/$defs/logistics.Clause"},{` +
			`"properties":{"id":{"minLength":1},"sameAs":{"items":{"minLength":1},"uniqueItems":true},` +
			`"title":{"properties":{"en":{"minLength":1},"zh":{"minLength":1}}}},` +
			`"if":{"properties":{"basis":{"const":"stated"}}},"else":{"properties":{"note":{"properties":{"en":{"minLength":1},"zh":{"minLength":1}}}}}}]},"minItems":1}`
		limit = `"if":{"properties":{"side":{"const":"none"}},"required":["side"]},"then":{"properties":{"bound":{"const":""}}},` +
			`"else":{"properties":{"bound":{"minLength":1}},"required":["bound"]}`
	)
	for _, row := range []struct {
		reason string
		schema any
		way    []string
		want   string
	}{
		{"the draft", shown, []string{"$schema"}, `"https://json-schema.org/draft/2020-12/schema"`},
		{"the title is that of the package", shown, []string{"title"}, `"logistics_test policy"`},
		{"an edition", shown, []string{"properties", "edition"}, `{"type":"string","minLength":1}`},
		{"the policy's clauses", shown, []string{"properties", "clauses"}, whole},
		{"nothing else at the top", shown, []string{"additionalProperties"}, `false`},
		{"other clauses are not looked at", shown, []string{"properties", "retired"}, `{"type":"array","items":{"$ref":"#/$defs/logistics.Clause"}}`},
		{"a clause", shown, []string{"$defs", "logistics.Clause"}, `{"type":"object","properties":{"id":{"type":"string"},"sameAs":{"type":"array","items":{"type":"string"}},` +
			`"title":{"$ref":"#/$defs/logistics.Text"},"note":{"$ref":"#/$defs/logistics.Text"},"basis":{"$ref":"#/$defs/logistics.Basis"}},` +
			`"required":["id","sameAs","title","note","basis"],"additionalProperties":false}`},
		{"a rule that no row embeds may name no clause", shown, []string{"$defs", "logistics.Rule"},
			`{"type":"object","properties":{"clause":{"type":"string"},"force":{"$ref":"#/$defs/logistics.Force"}},"required":["clause","force"],"additionalProperties":false}`},
		{"an optional figure", shown, []string{"properties", "amount"}, `{"$ref":"#/$defs/decimal.Decimal"}`},
		{"an amount", shown, []string{"$defs", "decimal.Decimal"}, `{"type":["number","string"],"maxLength":40,"pattern":` +
			`"^(?:(?:-0(?:\\.0{1,18})?|(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,4}0{0,14})?|(?:-0(?:\\.0+)?|(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?)[eE][+-]?[0-9]{1,2}))$",` +
			`"minimum":0,"maximum":1000000000000000}`},
		{"no zero is an answer, but for Unknown", shown, []string{"$defs", "logistics.Answer"}, `{"type":"string","enum":["unknown","no","yes"]}`},
		{"a company's type reads itself", shown, []string{"properties", "level"}, anything},
		{"so do citations", shown, []string{"properties", "cited"}, anything},
		{"a policy in a policy", shown, []string{"properties", "part"}, `{"$ref":"#/$defs/logistics_test.odd"}`},
		{"there it is looked at as a part", shown, []string{"$defs", "logistics_test.odd", "properties", "edition"}, `{"type":"string"}`},
		{"bands of rows", shown, []string{"properties", "bands"}, `{"type":"array","items":{"$ref":"#/$defs/logistics.Band(logistics.Need)"}}`},
		{"one such band", shown, []string{"$defs", "logistics.Band(logistics.Need)", "required"}, `["clause","force","from","above","then"]`},
		{"a type of two others", schemaOf(t, struct {
			Edition string
			Clauses logistics.Clauses
			Pair    pair[approval.Tier, []supplier.Topic]
		}{}), []string{"properties", "Pair", "$ref"}, `"#/$defs/logistics_test.pair(approval.Tier_()supplier.Topic)"`},
		{"a list of lists", shown, []string{"properties", "nested"}, `{"type":"array","items":{"type":"array","items":{"type":"string"}}}`},
		{"a type without a name", shown, []string{"$defs", "unnamed"}, `{"type":"object","properties":{"Deep":{"type":"boolean"}},"required":["Deep"],"additionalProperties":false}`},
		{"of a row and a list that are embedded, neither is asked for its form", shown, []string{"$defs", "logistics_test.bothRows"}, `{"type":"object","properties":{` + rule +
			`,"side":{"$ref":"#/$defs/logistics.Side"},"bound":{"$ref":"#/$defs/logistics.Measure"},"list":{"type":"array","items":{"$ref":"#/$defs/logistics.Need"}}},` +
			`"required":["clause","force","side","list"],"additionalProperties":false}`},
		{"an embedded row with a name is a field", shown, []string{"$defs", "logistics_test.namedRow"}, `{"type":"object","properties":{"limit":{"$ref":"#/$defs/logistics.Limit"},` +
			`"side":{"type":"string"}},"required":["limit","side"],"additionalProperties":false}`},
		{"a text of its own has no pattern of another's", shown, []string{"$defs", "logistics_test.ownText"}, `{"type":"string"}`},
		{"a word that is not read is none", shown, []string{"$defs", "logistics_test.color"}, `{"type":"string","enum":["red"]}`},
		{"what writes no words has none", shown, []string{"$defs", "logistics_test.code"}, `{"type":"string"}`},
		{"not what Go or JSON hides", shown, []string{"required"}, `["edition","clauses","at","day","month","half","year","bound","within","every","answer","level","bands","loose","retired","nested","inline","both","own","color","named","code"]`},
		{"a limit", rows, []string{"$defs", "logistics.Limit"}, `{"type":"object","properties":{` + rule + `,"side":{"$ref":"#/$defs/logistics.Side"},` +
			`"bound":{"$ref":"#/$defs/logistics.Measure"}},"required":["clause","force","side"],"additionalProperties":false,` + limit + `}`},
		{"a row that embeds a limit", rows, []string{"$defs", "logistics_test.quotaRow"}, `{"type":"object","properties":{` + rule + `,"side":{"$ref":"#/$defs/logistics.Side"},` +
			`"bound":{"$ref":"#/$defs/logistics.Measure"},"months":{"type":"integer"}},"required":["clause","force","side","months"],"additionalProperties":false,` + limit + `}`},
		{"side none is a word", rows, []string{"$defs", "logistics.Side"}, `{"type":"string","enum":["none","below","at-most","at-least","above"]}`},
		{"a need", rows, []string{"$defs", "logistics.Need"}, `{"type":"object","properties":{` + rule + `,"key":{"type":"string","minLength":1},"banned":{"type":"boolean"}},` +
			`"required":["clause","force","key","banned"],"additionalProperties":false}`},
		{"a step", rows, []string{"$defs", "logistics.Step", "properties"}, `{` + rule + `,"act":{"type":"string","minLength":1},` +
			`"by":{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"after":{"type":"array","items":{"type":"string"}},` +
			`"within":{"$ref":"#/$defs/logistics.Span"},"self":{"type":"boolean"},"deputy":{"type":"boolean"},"again":{"type":"boolean"},` +
			`"seals":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true}}`},
		{"the first of two types of one name", schemaOf(t, sameNames()), []string{"$defs", "logistics_test.part", "required"}, `["A"]`},
		{"the second", schemaOf(t, sameNames()), []string{"$defs", "logistics_test.part-2", "required"}, `["B"]`},
		{"an edition among the fields of an embedded struct", schemaOf(t, sameNames()), []string{"properties", "Edition"}, `{"type":"string","minLength":1}`},
		{"a policy without a name has no package", schemaOf(t, sameNames()), []string{"title"}, `"policy"`},
		{"an edition that reads itself may be written as nothing", schemaOf(t, struct {
			Edition edition
			Clauses logistics.Clauses
		}{}), []string{"properties", "Edition"}, `{"$ref":"#/$defs/logistics_test.edition"}`},
		{"a policy that reads itself", schemaOf(t, readsItself{}), []string{"type"}, `["string","number","boolean","array","object"]`},
		{"a span", rows, []string{"$defs", "logistics.Span"}, `{"type":"string","pattern":"^(?:none|0w?d|(?:[1-9][0-9]{0,4}|100000)(?:h|w?d))$"}`},
		{"an optional section", rows, []string{"required"}, `["edition","clauses","price","papers","signOff"]`},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var want any
			if err := json.Unmarshal([]byte(row.want), &want); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, part(row.schema, row.way...)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The value does not matter, and neither does when it is asked.
func TestSchemaIsDeterministic(t *testing.T) {
	for _, row := range []struct {
		reason   string
		policies []any
	}{
		{"approval", []any{approval.Policy{}, approval.Factory(), &approval.Policy{}, approval.School()}},
		{"procurement", []any{procurement.Policy{}, procurement.Factory(), &procurement.Policy{}, procurement.School()}},
		{"assets", []any{assets.Policy{}, assets.Factory(), &assets.Policy{}, assets.School()}},
		{"supplier", []any{supplier.Policy{}, supplier.Factory(), &supplier.Policy{}, supplier.School()}},
		{"budget", []any{budget.Policy{}, budget.Factory(), &budget.Policy{}, budget.School()}},
		{"incident", []any{incident.Policy{}, incident.Factory(), &incident.Policy{}, incident.School()}},
	} {
		want, err := logistics.Schema(row.policies[0])
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(want), "{\n  \"$schema\": ") || !strings.Contains(string(want), fmt.Sprintf("\n  \"title\": \"%s policy\",\n", row.reason)) {
			t.Errorf("%s begins %.120s", row.reason, want)
		}
		for _, p := range row.policies {
			for range 3 {
				if got, err := logistics.Schema(p); err != nil || !bytes.Equal(got, want) {
					t.Errorf("the schema of %T differs by value: %v", p, err)
				}
			}
		}
	}
}

// covers goes through a document beside its schema and notes where the schema has another set of fields or another type.
func covers(root map[string]any, schema, value any, path string, note func(path, what string)) (fields int) {
	s, _ := schema.(map[string]any)
	if all, ok := s["allOf"].([]any); ok {
		s, _ = all[0].(map[string]any)
	}
	if ref, ok := s["$ref"].(string); ok {
		s, _ = part(root, "$defs", strings.TrimPrefix(ref, "#/$defs/")).(map[string]any)
	}
	if s == nil {
		note(path, "has no schema")
		return 0
	}
	want := ""
	switch value := value.(type) {
	case map[string]any:
		want = "object"
		for name, inner := range value {
			fields += 1 + covers(root, part(s, "properties", name), inner, logistics.Join(path, name), note)
		}
		required, _ := s["required"].([]any)
		for _, name := range required {
			if _, there := value[name.(string)]; !there {
				note(path, fmt.Sprintf("has no %s", name))
			}
		}
		if s["additionalProperties"] != false {
			note(path, "may have any field")
		}
	case []any:
		want = "array"
		for i, inner := range value {
			fields += covers(root, s["items"], inner, logistics.At(path, i), note)
		}
	case string:
		want = "string"
	case bool:
		want = "boolean"
	case float64:
		want = "integer"
	}
	if types, _ := s["type"].([]any); s["type"] != want && !slices.Contains(types, any(want)) {
		note(path, fmt.Sprintf("is %v, not %s", s["type"], want))
	}
	return fields
}

func TestSchemaHasEveryField(t *testing.T) {
	for _, p := range []any{approval.Factory(), approval.School(), supplier.Factory(), supplier.School(), procurement.Factory(), procurement.School(), assets.Factory(), assets.School(), incident.Factory(), incident.School(), budget.Factory(), budget.School()} {
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var document any
		if err := json.Unmarshal(data, &document); err != nil {
			t.Fatal(err)
		}
		schema := schemaOf(t, p)
		if n := covers(schema, schema, document, "", func(path, what string) { t.Errorf("%T: %s %s", p, path, what) }); n < 50 {
			t.Errorf("%T: only %d fields were looked at", p, n)
		}
		section := document.(map[string]any)
		delete(section, "edition")
		section["surprise"] = []any{true}
		var notes []string
		covers(schema, schema, document, "", func(path, what string) { notes = append(notes, path+" "+what) })
		slices.Sort(notes)
		if diff := cmp.Diff([]string{" has no edition", "surprise has no schema"}, notes); diff != "" {
			t.Errorf("%T: (-want +got):\n%s", p, diff)
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	type whole struct {
		Edition string            `json:"edition"`
		Clauses logistics.Clauses `json:"clauses"`
	}
	type endless []endless
	type circle *circle
	for _, row := range []struct {
		reason string
		v      any
		want   []string
	}{
		{"nothing", nil, []string{" type <nil> is no policy"}},
		{"a nil pointer", (*policy)(nil), []string{" type *logistics_test.policy is no policy"}},
		{"a list", []policy{}, []string{" type []logistics_test.policy is no policy"}},
		{"facts", order{}, []string{" type logistics_test.order has no edition and clauses: it is no policy"}},
		{"every field that cannot be read, where it is first met", struct {
			whole
			Share  float64 `json:"share"`
			Review []struct {
				Rates map[string]int `json:"rates"`
				Any   any            `json:"any"`
			} `json:"review"`
			Pairs   [2]string `json:"pairs"`
			Days    *int64    `json:"days"`
			Byte    []byte    `json:"byte"`
			Skipped float64   `json:"-"`
			private float64
		}{}, []string{
			"share type a Go float64 cannot be read from JSON",
			"review[].rates type a Go map[string]int cannot be read from JSON",
			"review[].any type a Go interface {} cannot be read from JSON",
			"pairs type a Go [2]string cannot be read from JSON",
			"days type a Go int64 cannot be read from JSON",
			"byte[] type a Go uint8 cannot be read from JSON",
		}},
		{"lists of lists without an end", struct {
			whole
			List endless `json:"list"`
		}{}, []string{"list" + strings.Repeat("[]", 64) + " type a Go logistics_test.endless nests deeper than 64"}},
		{"pointers without an end", struct {
			whole
			Circle circle `json:"circle"`
		}{}, []string{"circle type a Go logistics_test.circle nests deeper than 64"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			schema, err := logistics.Schema(row.v)
			wantProblems(t, err, row.want...)
			if schema != nil {
				t.Errorf("a schema all the same: %s", schema)
			}
		})
	}
}
