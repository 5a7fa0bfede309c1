package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// leafPointers gives the JSON pointers of what holds nothing: texts, figures, bools and empty lists.
func leafPointers(document any, at string) []string {
	var all []string
	switch value := document.(type) {
	case map[string]any:
		for name, inner := range value {
			all = append(all, leafPointers(inner, at+"/"+name)...)
		}
		slices.Sort(all)
	case []any:
		for i, inner := range value {
			all = append(all, leafPointers(inner, fmt.Sprintf("%s/%d", at, i))...)
		}
	}
	if all == nil {
		return []string{at}
	}
	return all
}

// at gives the value at a JSON pointer.
func at(document any, pointer string) any {
	for _, name := range strings.Split(pointer, "/")[1:] {
		switch value := document.(type) {
		case map[string]any:
			document = value[name]
		case []any:
			var i int
			fmt.Sscan(name, &i)
			document = value[i]
		}
	}
	return document
}

// replacement draws JSON to put in place of a leaf: often what means the same or nearly so, sometimes anything.
func replacement(t *rapid.T, old any) string {
	free := []string{
		`null`, `true`, `false`, `0`, `-0`, `1`, `2.0`, `-1`, `1e1`, `1e99`, `0.00001`, `1e1000000`, `""`, `" "`, `"none"`, `"must"`, `"0d"`, `"72h"`, `"yuan 5e3"`,
		`"count 1"`, `"share 1/3"`, `"score 200/3"`, `"2026-03-31"`, `"below"`, `"stated"`, `"ordinary"`, `"guard"`, `"4999.99"`, `"-0"`, `[]`, `[""]`, `["guard"]`, `{}`, `[[]]`,
	}
	if rapid.IntRange(0, 4).Draw(t, "free") == 0 {
		return rapid.SampledFrom(free).Draw(t, "anything")
	}
	word, isText := old.(string)
	switch {
	case old == true || old == false:
		return rapid.SampledFrom([]string{`true`, `false`}).Draw(t, "bool")
	case !isText:
		return rapid.SampledFrom([]string{`0`, `1`, `3`, `-0`, `7`, `[]`, `["x-1"]`, `["x-1","x-2"]`}).Draw(t, "count or list")
	case slices.Contains([]string{"below", "at-most", "at-least", "above", "must", "should", "stated", "read", "assumed"}, word):
		return rapid.SampledFrom([]string{`"below"`, `"at-most"`, `"must"`, `"should"`, `"stated"`, `"read"`, `"assumed"`}).Draw(t, "word")
	case strings.HasSuffix(word, "d") && len(word) < 4 || word == "none":
		return rapid.SampledFrom([]string{`"none"`, `"0d"`, `"1d"`, `"2d"`, `"1h"`, `"24h"`, `"100000d"`, `"100001d"`, `"0h"`}).Draw(t, "span")
	case word != "" && strings.Trim(word, "0123456789.") == "":
		return rapid.SampledFrom([]string{
			word, `"` + word + `"`, word + `.0`, `"` + word + `.000000000000000000"`, word + `e0`, `"` + word + `E-00"`, word + `.0001`, `"` + word + `.9999"`, word + `.00001`, `-` + word,
		}).Draw(t, "amount")
	case strings.Contains(word, " ") && !strings.ContainsAny(word, "，。；、"):
		kind, figure, _ := strings.Cut(word, " ")
		return rapid.SampledFrom([]string{
			`"` + word + `"`, `"` + kind + ` 1"`, `"` + kind + ` 1e0"`, `"` + kind + ` 1/7"`, `"` + kind + ` 0.5e1/1e2"`, `"` + strings.ReplaceAll(word, "/", ".00/") + `"`, `"` + kind + ` ` + figure + figure + `"`,
		}).Draw(t, "figure")
	}
	text, err := json.Marshal(rapid.String().Draw(t, "text"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Whatever is put in place of a leaf: what the library takes, the validator takes.
func TestTheSchemaRefusesNothingThatIsRead(t *testing.T) {
	schemas, all := validators(t)
	taken, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(policies()).Draw(t, "policy")
		document := tree(t, p.policy)
		pointer := rapid.SampledFrom(leafPointers(document, "")).Draw(t, "leaf")
		to := replacement(t, at(document, pointer))
		document = edit(t, document, pointer, to)
		err := judge(written(t, document), all[p.kind].Blank())
		if err != nil {
			refused++
			return
		}
		taken++
		if err := schemas[p.kind].Validate(document); err != nil {
			t.Errorf("%s with %s at %s is read, and refused by the schema: %v", p.name, to, pointer, err)
		}
		if err := schemas[p.kind].Validate(spelled(document)); err != nil {
			t.Errorf("%s with %s at %s is read, and refused with its figures spelled out: %v", p.name, to, pointer, err)
		}
	})
	if taken == 0 || refused == 0 {
		t.Errorf("%d taken, %d refused: the edits say nothing", taken, refused)
	}
	t.Logf("%d taken, %d refused", taken, refused)
}
