package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// change is an edit of a documented policy: the value at a JSON pointer becomes another, or is left out where to is "".
type change struct{ at, to string }

func TestDocumentedPoliciesAreTaken(t *testing.T) {
	schemas, all := validators(t)
	for _, p := range policies() {
		document := tree(t, p.policy)
		for name, schema := range schemas {
			if err := schema.Validate(document); (err == nil) != (name == p.kind) {
				t.Errorf("%s by the schema of %s: %v", p.name, name, err)
			}
		}
		if err := judge(written(t, document), all[p.kind].Blank()); err != nil {
			t.Errorf("%s: %v", p.name, err)
		}
	}
}

// What both refuse: the validator at the one place and by the one keyword that is given, the library anywhere.
func TestBrokenPolicies(t *testing.T) {
	schemas, all := validators(t)
	rows := []struct {
		reason, policy, at, to string
		want                   string // where and by what; "" is at and by type
	}{
		{"no edition", "approval factory", "/edition", "", " required"},
		{"no section", "supplier factory", "/replacement", "", " required"},
		{"a field left out of a band", "approval factory", "/price/tiers/1/from", "", "/price/tiers/1 required"},
		{"of its answer", "approval factory", "/price/tiers/4/then/quotes", "", "/price/tiers/4/then required"},
		{"of a limit", "supplier factory", "/disqualification/overweight/tolerance/side", "", "/disqualification/overweight/tolerance required"},
		{"of a rule that a row embeds", "incident factory", "/procedures/2/steps/0/force", "", "/procedures/2/steps/0 required"},
		{"of a step", "incident school", "/procedures/0/steps/1/deputy", "", "/procedures/0/steps/1 required"},
		{"of a clause", "incident factory", "/clauses/0/sameAs", "", "/clauses/0 required"},
		{"one language of a title", "supplier school", "/clauses/2/title/zh", "", "/clauses/2/title required"},
		{"an empty object", "approval school", "/ladder", "{}", "/ladder required"},

		{"an unknown field at the top", "incident factory", "/note", `"x"`, " additionalProperties"},
		{"in a band", "approval factory", "/price/tiers/0/upTo", `1500`, "/price/tiers/0 additionalProperties"},
		{"in a limit", "supplier factory", "/grading/met/bounds", `"share 1/1"`, "/grading/met additionalProperties"},
		{"in a step", "incident factory", "/procedures/1/steps/2/seal", `"round"`, "/procedures/1/steps/2 additionalProperties"},
		{"in a text", "approval factory", "/clauses/0/note/fr", `"x"`, "/clauses/0/note additionalProperties"},
		{"a field's name in another case", "approval factory", "/price/Listed", `{}`, "/price additionalProperties"},

		{"null where text must be", "approval factory", "/clauses/0/title/en", `null`, ""},
		{"null where a section must be", "supplier factory", "/grading", `null`, ""},
		{"null where a list must be", "incident factory", "/procedures/0/may", `null`, ""},
		{"null in a list", "incident factory", "/handlers/roles/0", `null`, ""},
		{"null where a bound may be absent", "supplier factory", "/grading/good/by/bound", `null`, "/grading/good/by/bound const; /grading/good/by/bound type"},
		{"null for an amount", "approval factory", "/price/tiers/0/from", `null`, ""},
		{"null for a bool", "approval factory", "/payment/handover/self", `null`, ""},

		{"the whole is a list", "approval factory", "", `[]`, ""},
		{"a list where an object must be", "approval factory", "/price", `[]`, ""},
		{"a list where a row must be", "incident factory", "/record", `[{}]`, ""},
		{"an object where a list must be", "approval factory", "/payment/gates", `{}`, ""},
		{"text where a list must be", "incident factory", "/handlers/roles", `"guard"`, ""},
		{"text where a row must be", "supplier factory", "/grading/grades/1", `"fair"`, ""},
		{"text where a bool must be", "approval factory", "/price/tiers/0/above", `"false"`, ""},
		{"a number where a bool must be", "supplier factory", "/replacement/reason/banned", `0`, ""},
		{"text where a count must be", "approval factory", "/price/tiers/1/then/quotes", `"2"`, ""},
		{"half a quote", "approval factory", "/price/tiers/1/then/quotes", `2.5`, ""},
		{"a number where a word must be", "incident factory", "/classes/heavy/severity", `2`, ""},
		{"a number where a span must be", "incident factory", "/procedures/0/deadlines/0/within", `2`, ""},
		{"a number where a bound must be", "approval factory", "/price/siteVisit/bound", `5000`, ""},
		{"a number where a role must be", "approval factory", "/ladder/rungs/0", `1`, ""},
		{"a bool where an amount must be", "supplier factory", "/grading/items/date/weight", `true`, ""},

		{"an unknown side", "approval factory", "/price/siteVisit/side", `"from"`, "/price/siteVisit/side enum"},
		{"a side in capitals", "supplier factory", "/disqualification/late/side", `"Below"`, "/disqualification/late/side enum"},
		{"a side without a bound", "supplier factory", "/grading/met/bound", "", "/grading/met required"},
		{"a side put to a limit that has no number", "supplier factory", "/grading/fair/volume/by/side", `"at-most"`, "/grading/fair/volume/by required"},
		{"an empty bound", "supplier factory", "/disqualification/price/bound", `""`, "/disqualification/price/bound minLength"},
		{"a bound where the side is none", "supplier factory", "/grading/good/by/bound", `"share 1/10"`, "/grading/good/by/bound const"},
		{"the side is taken from a bound", "approval factory", "/price/siteVisit/side", `"none"`, "/price/siteVisit/bound const"},
		{"a bound without a kind", "supplier factory", "/disqualification/late/bound", `"3"`, "/disqualification/late/bound pattern"},
		{"a bound of an unknown kind", "supplier factory", "/disqualification/late/bound", `"elapsed 3h"`, "/disqualification/late/bound pattern"},
		{"a share of nothing", "supplier factory", "/disqualification/price/bound", `"share 0/0"`, "/disqualification/price/bound pattern"},
		{"a share in percent", "supplier factory", "/disqualification/price/bound", `"share 15%"`, "/disqualification/price/bound pattern"},
		{"a negative count", "supplier factory", "/disqualification/late/bound", `"count -1"`, "/disqualification/late/bound pattern"},
		{"a bound with five decimals", "approval factory", "/price/siteVisit/bound", `"yuan 5000.00001"`, "/price/siteVisit/bound pattern"},
		{"a bound with a comma", "approval factory", "/price/siteVisit/bound", `"yuan 5,000"`, "/price/siteVisit/bound pattern"},

		{"a negative amount", "approval factory", "/price/tiers/1/from", `-1500`, "/price/tiers/1/from minimum"},
		{"a negative amount as text", "approval factory", "/price/tiers/1/from", `"-0.0001"`, "/price/tiers/1/from pattern"},
		{"five decimals", "approval factory", "/payment/gates/1/from", `"5000.00001"`, "/payment/gates/1/from pattern"},
		{"zeros beyond the eighteenth decimal", "approval factory", "/payment/gates/1/from", `"5000.0000000000000000000"`, "/payment/gates/1/from pattern"},
		{"1e1000000", "approval factory", "/price/tiers/4/from", `1e1000000`, "/price/tiers/4/from maximum"},
		{"1e1000000 as text", "approval factory", "/price/tiers/4/from", `"1e1000000"`, "/price/tiers/4/from pattern"},
		{"more than 10^15", "approval factory", "/price/tiers/4/from", `1000000000000001`, "/price/tiers/4/from maximum"},
		{"10^15 as text", "approval factory", "/price/tiers/4/from", `"1000000000000000"`, "/price/tiers/4/from pattern"},
		{"a figure that is too long to be read", "approval factory", "/price/tiers/0/from", `"0.` + strings.Repeat("0", 38) + `e1"`, "/price/tiers/0/from maxLength"},
		{"thousands", "approval factory", "/price/tiers/3/from", `"10 000"`, "/price/tiers/3/from pattern"},
		{"an empty amount", "supplier factory", "/grading/items/date/weight", `""`, "/grading/items/date/weight pattern"},
		{"a figure that begins with 0", "supplier factory", "/grading/items/date/weight", `"025"`, "/grading/items/date/weight pattern"},

		{"a negative span", "incident factory", "/procedures/0/deadlines/0/within", `"-1d"`, "/procedures/0/deadlines/0/within pattern"},
		{"a span of one and a half days", "incident factory", "/procedures/0/deadlines/0/within", `"1.5d"`, "/procedures/0/deadlines/0/within pattern"},
		{"a span of no hours", "incident factory", "/procedures/1/steps/3/within", `"0h"`, "/procedures/1/steps/3/within pattern"},
		{"a span that is too long", "approval factory", "/price/splitting/within", `"100001d"`, "/price/splitting/within pattern"},
		{"a span in words", "approval factory", "/price/splitting/within", `"30 days"`, "/price/splitting/within pattern"},
		{"an empty span", "approval school", "/payment/handover/within", `""`, "/payment/handover/within pattern"},

		{"an unknown force", "approval factory", "/price/listed/force", `"shall"`, "/price/listed/force enum"},
		{"an unknown basis", "incident factory", "/clauses/0/basis", `"guessed"`, "/clauses/0/basis enum"},
		{"an unknown severity", "incident factory", "/classes/light/severity", `"mild"`, "/classes/light/severity enum"},
		{"an unknown kind of incident", "incident factory", "/classes/kinds/0/kind", `"flood of words"`, "/classes/kinds/0/kind enum"},
		{"an unknown grade", "supplier factory", "/grading/grades/3/then", `"superb"`, "/grading/grades/3/then enum"},
		{"an unknown change", "supplier factory", "/grading/good/change", `"same"`, "/grading/good/change enum"},
		{"a word that stands for the zero value", "supplier factory", "/disqualification/anyOne/treatedAs", `"invalid"`, "/disqualification/anyOne/treatedAs enum"},

		{"an empty edition", "supplier factory", "/edition", `""`, "/edition minLength"},
		{"no clauses", "incident school", "/clauses", `[]`, "/clauses minItems"},
		{"an empty clause id", "approval factory", "/clauses/1/id", `""`, "/clauses/1/id minLength"},
		{"an empty id of a clause that says the same", "approval factory", "/clauses/1/sameAs", `[""]`, "/clauses/1/sameAs/0 minLength"},
		{"the same id twice", "approval factory", "/clauses/1/sameAs", `["x-1","x-1"]`, "/clauses/1/sameAs uniqueItems"},
		{"an empty title", "supplier factory", "/clauses/0/title/en", `""`, "/clauses/0/title/en minLength"},
		{"an empty note of an assumption", "supplier factory", "/clauses/0/note/zh", `""`, "/clauses/0/note/zh minLength"},
		{"a row that cites nothing", "approval factory", "/price/food/clause", `""`, "/price/food/clause minLength"},
		{"a limit that cites nothing", "supplier factory", "/grading/excellent/prices/clause", `""`, "/grading/excellent/prices/clause minLength"},
		{"a need of nothing", "incident factory", "/record/key", `""`, "/record/key minLength"},
		{"a step without an act", "supplier factory", "/replacement/approval/0/act", `""`, "/replacement/approval/0/act minLength"},
		{"a step that nobody may take", "approval factory", "/payment/handover/by", `[]`, "/payment/handover/by minItems"},
		{"an empty role", "incident factory", "/procedures/0/steps/0/by/0", `""`, "/procedures/0/steps/0/by/0 minLength"},
		{"a role twice", "incident factory", "/procedures/0/steps/0/by", `["guard","guard"]`, "/procedures/0/steps/0/by uniqueItems"},
	}
	if len(rows) < 40 {
		t.Errorf("only %d rows", len(rows))
	}
	seen := map[string]bool{}
	for _, row := range rows {
		t.Run(row.policy+", "+row.reason, func(t *testing.T) {
			if seen[row.reason] {
				t.Error("another row has this reason")
			}
			seen[row.reason] = true
			p := named(t, row.policy)
			document := edit(t, tree(t, p.policy), row.at, row.to)
			want := row.want
			if want == "" {
				want = row.at + " type"
			}
			if diff := cmp.Diff(want, strings.Join(pointers(schemas[p.kind].Validate(document)), "; ")); diff != "" {
				t.Errorf("the validator (-want +got):\n%s", diff)
			}
			if pointers(schemas[p.kind].Validate(spelled(document))) == nil {
				t.Error("with its figures spelled out it is taken")
			}
			if judge(written(t, document), all[p.kind].Blank()) == nil {
				t.Error("the library takes it")
			}
		})
	}
}

func named(t *testing.T, name string) documented {
	t.Helper()
	for _, p := range policies() {
		if p.name == name {
			return p
		}
	}
	t.Fatalf("no policy %q", name)
	return documented{}
}

// What both take, although it is spelled in another way than json.Marshal does.
func TestOddPoliciesAreTaken(t *testing.T) {
	schemas, all := validators(t)
	for _, row := range []struct {
		reason, policy string
		changes        []change
	}{
		{"an amount as a number", "approval factory", []change{{"/price/tiers/1/from", `1500`}}},
		{"with decimals", "approval factory", []change{{"/price/tiers/1/from", `1499.9999`}}},
		{"with the zeros of a DECIMAL(18,6) column", "approval factory", []change{{"/price/tiers/1/from", `"1500.000000"`}}},
		{"with an exponent", "approval factory", []change{{"/price/tiers/1/from", `15e2`}, {"/price/tiers/2/from", `"5.0E+3"`}}},
		{"the largest", "approval factory", []change{{"/price/tiers/4/from", `999999999999999.9999`}}},
		{"nothing, below zero", "approval factory", []change{{"/price/tiers/0/from", `-0.00`}, {"/payment/gates/0/from", `"-0"`}}},
		{"a bound in another spelling", "approval factory", []change{{"/price/siteVisit/bound", `"yuan 5e3"`}}},
		{"a bound in parts of a unit", "supplier factory", []change{{"/disqualification/price/bound", `"share 0.15/1.0000"`}}},
		{"no number, and an unknown bound", "supplier factory", []change{{"/grading/good/by/bound", `""`}}},
		{"the number is taken away", "approval factory", []change{{"/price/siteVisit/side", `"none"`}, {"/price/siteVisit/bound", ""}}},
		{"the longest span", "approval factory", []change{{"/price/splitting/within", `"100000d"`}}},
		{"a stated clause with a note", "supplier factory", []change{{"/clauses/0/basis", `"stated"`}}},
		{"and with half a note", "supplier factory", []change{{"/clauses/0/basis", `"stated"`}, {"/clauses/0/note/en", `""`}}},
		{"other clauses that say the same", "approval factory", []change{{"/clauses/0/sameAs", `["x-1","x-2"]`}}},
		{"a role of the company's own", "approval factory", []change{{"/payment/handover/by/0", `"财务 office-2"`}}},
		{"a force", "incident factory", []change{{"/record/force", `"should"`}}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			p := named(t, row.policy)
			document := tree(t, p.policy)
			for _, c := range row.changes {
				document = edit(t, document, c.at, c.to)
			}
			if err := judge(written(t, document), all[p.kind].Blank()); err != nil {
				t.Fatalf("the library: %v", err)
			}
			if err := schemas[p.kind].Validate(document); err != nil {
				t.Errorf("the validator: %v", err)
			}
			if err := schemas[p.kind].Validate(spelled(document)); err != nil {
				t.Errorf("the validator, figures spelled out: %v", err)
			}
		})
	}
}

// What the library alone refuses, as the documentation of logistics.Schema says.
func TestBeyondASchema(t *testing.T) {
	schemas, all := validators(t)
	for _, row := range []struct{ reason, policy, at, to string }{
		{"five decimals in a number, which many validators keep in binary", "approval factory", "/price/tiers/1/from", `1500.00001`},
		{"the size of a figure with an exponent", "approval factory", "/price/tiers/4/from", `"1e99"`},
		{"a whole number with a point", "approval factory", "/price/tiers/1/then/quotes", `2.0`},
		{"a whole number beyond an int", "approval factory", "/price/tiers/1/then/quotes", `9223372036854775808`},
		{"bands that do not rise", "approval factory", "/price/tiers/2/from", `"1"`},
		{"a clause that is not listed", "incident factory", "/handlers/clause", `"000-999"`},
		{"a clause listed twice", "incident factory", "/clauses/1/id", `"000-013"`},
		{"an act that is none", "incident factory", "/procedures/0/steps/1/after/0", `"dance"`},
		{"a category that is not listed", "approval factory", "/price/raised/0/category", `"gold"`},
		{"an empty role outside a step, which a law of the policy forbids", "incident factory", "/handlers/roles/0", `""`},
		{"weights that do not add up", "supplier factory", "/grading/items/date/weight", `"26"`},
		{"a bound of another kind", "supplier factory", "/disqualification/late/bound", `"share 1/2"`},
	} {
		t.Run(row.reason, func(t *testing.T) {
			p := named(t, row.policy)
			document := edit(t, tree(t, p.policy), row.at, row.to)
			if err := schemas[p.kind].Validate(document); err != nil {
				t.Errorf("the schema sees it: %v", err)
			}
			if judge(written(t, document), all[p.kind].Blank()) == nil {
				t.Error("the library takes it")
			}
		})
	}
}
