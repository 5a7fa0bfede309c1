package logistics_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

func TestValidate(t *testing.T) {
	for _, row := range []struct {
		reason string
		change func(p *policy)
		want   []string
	}{
		{"complete", func(*policy) {}, nil},
		{"no edition", func(p *policy) { p.Edition = "" }, []string{"edition absent no edition"}},
		{"a row without a clause", func(p *policy) { p.SignOff[1].Clause = "" }, []string{
			"signOff[1].clause absent a row without a clause", "clauses[6] unknown s-2 is listed and cited by no row",
		}},
		{"a row that cites what is not listed", func(p *policy) { p.Price.Late.Clause = "t-9" }, []string{
			"price.late.clause unknown cites t-9, which the policy does not list", "clauses[2] unknown t-3 is listed and cited by no row",
		}},
		{"a row without a force", func(p *policy) { p.Papers[1].Force = 0 }, []string{"papers[1].force word 0 is no word of must, should"}},
		{"a clause without an id", func(p *policy) { p.Clauses[0].ID = "" }, []string{
			"clauses[0].id absent a clause without an id", "price.tiers[0].clause unknown cites t-1",
		}},
		{"a clause listed twice", func(p *policy) { p.Clauses = append(p.Clauses, p.Clauses[0]) }, []string{"clauses[8].id duplicate t-1 is listed twice"}},
		{"an alias that is a clause of its own", func(p *policy) { p.Clauses[3].SameAs = []logistics.ClauseID{"t-1"} }, []string{"clauses[3].id duplicate t-1 is listed twice"}},
		{"an alias that another clause has", func(p *policy) {
			p.Clauses[0].SameAs, p.Clauses[1].SameAs = []logistics.ClauseID{"y"}, []logistics.ClauseID{"x", "y"}
		}, []string{"clauses[1].id duplicate y is listed twice"}},
		{"an alias without an id", func(p *policy) { p.Clauses[0].SameAs = []logistics.ClauseID{""} }, []string{"clauses[0].id absent a clause without an id"}},
		{"an alias is not cited, and need not be", func(p *policy) { p.Clauses[0].SameAs = []logistics.ClauseID{"t-1b"} }, nil},
		{"a row that cites an alias", func(p *policy) {
			p.Clauses[4].SameAs = []logistics.ClauseID{"t-5b"}
			p.Papers[0].Clause = "t-5b"
		}, []string{"papers[0].clause unknown cites t-5b"}},
		{"no English title", func(p *policy) { p.Clauses[1].Title.En = "" }, []string{"clauses[1].title absent t-2 has no title in both languages"}},
		{"no Chinese title", func(p *policy) { p.Clauses[1].Title.Zh = "" }, []string{"clauses[1].title absent t-2 has no title in both languages"}},
		{"a reading without a note", func(p *policy) { p.Clauses[1].Basis = logistics.Read }, []string{"clauses[1].note absent t-2 is read and has no note in both languages"}},
		{"a reading with half a note", func(p *policy) {
			p.Clauses[1].Basis, p.Clauses[1].Note = logistics.Read, logistics.Text{En: "note"}
		}, []string{"clauses[1].note absent"}},
		{"a reading with the other half", func(p *policy) {
			p.Clauses[1].Basis, p.Clauses[1].Note = logistics.Read, logistics.Text{Zh: "注"}
		}, []string{"clauses[1].note absent"}},
		{"an assumption with a note", func(p *policy) {
			p.Clauses[1].Basis, p.Clauses[1].Note = logistics.Assumed, logistics.Text{En: "note", Zh: "注"}
		}, nil},
		{"no basis", func(p *policy) { p.Clauses[1].Basis, p.Clauses[1].Note = 0, logistics.Text{En: "note", Zh: "注"} }, []string{
			"clauses[1].basis word 0 is no word of stated, read, assumed",
		}},
		{"a bound without a side", func(p *policy) { p.Price.Late.Bound = logistics.Count(3) }, []string{"price.late.bound conflict a bound without a side"}},
		{"a side without a bound", func(p *policy) { p.Price.Late.Side = logistics.AtMost }, []string{"price.late.bound absent a side without a bound"}},
		{"a side that is none", func(p *policy) { p.Price.Late.Side, p.Price.Late.Bound = 5, logistics.Count(3) }, []string{"price.late.side word 5 is no word of below"}},
		{"in a row that embeds a row", func(p *policy) { p.Review.Share.Bound = logistics.Measure{} }, []string{"review.share.bound absent a side without a bound"}},
		{"the first band does not begin at 0: a law of this policy", func(p *policy) { p.Price.Tiers = p.Price.Tiers[1:]; p.Clauses = p.Clauses[1:] }, []string{"price.tiers range do not begin at 0"}},
		{"two bands from one bound", func(p *policy) { p.Price.Tiers[1].From = decimal.New(0, 0) }, []string{"price.tiers[1].from duplicate two bands begin at 0"}},
		{"two bands above one bound", func(p *policy) {
			p.Price.Tiers[0].Above, p.Price.Tiers[1].Above, p.Price.Tiers[1].From = true, true, decimal.Decimal{}
		}, []string{"price.tiers[1].from duplicate two bands begin at 0"}},
		{"a band from a bound and one above it", func(p *policy) { p.Price.Tiers[1].From, p.Price.Tiers[1].Above = decimal.Decimal{}, true }, nil},
		{"the other way round", func(p *policy) { p.Price.Tiers[0].Above, p.Price.Tiers[1].From = true, decimal.Decimal{} }, []string{
			"price.tiers[1].from range the band above 0 comes before the band from it",
		}},
		{"bands that fall", func(p *policy) {
			p.Price.Tiers = append(p.Price.Tiers, logistics.Band[tier]{Rule: must("t-2"), From: decimal.New(49_999_999, -4)})
		}, []string{"price.tiers[2].from range 4999.9999 comes after 5000: bands must rise"}},
		{"a negative bound", func(p *policy) { p.Price.Tiers[1].From = decimal.New(-1, 0) }, []string{"price.tiers[1].from amount is negative"}},
		{"a bound with five decimals, and one after it", func(p *policy) {
			p.Price.Tiers[0].From = decimal.New(1, -5)
			p.Price.Tiers[1].From = decimal.New(1, 1_000_000_000)
		}, []string{"price.tiers[0].from amount has more than 4 decimals", "price.tiers[1].from amount is not below 10^15", "price.tiers range do not begin at 0"}},
		{"a need without a key", func(p *policy) { p.Papers[1].Key = "" }, []string{"papers[1].key absent a need without a key"}},
		{"a need twice", func(p *policy) { p.Papers[1].Key = "licence" }, []string{`papers[1].key duplicate "licence" is needed twice`}},
		{"a step without an act", func(p *policy) { p.SignOff[2].Act = "" }, []string{"signOff[2].act absent a step without an act"}},
		{"a step twice", func(p *policy) { p.SignOff[2].Act = "review" }, []string{`signOff[2].act duplicate "review" is a step twice`}},
		{"a step that nobody may take", func(p *policy) { p.SignOff[2].By = nil }, []string{"signOff[2].by absent a step that no role may take"}},
		{"a role twice", func(p *policy) { p.SignOff[2].By = []logistics.Role{"a", "b", "a"} }, []string{`signOff[2].by[2] duplicate "a" is there twice`}},
		{"a role without a name", func(p *policy) { p.SignOff[2].By = []logistics.Role{"a", ""} }, []string{`signOff[2].by[1] duplicate is empty`}},
		{"after an act that is none", func(p *policy) { p.SignOff[1].After = []string{"review", "sleep"} }, []string{`signOff[1].after[1] unknown "sleep" is no act of a row above`}},
		{"after an act of a row below", func(p *policy) { p.SignOff[0].After = []string{"approve"} }, []string{`signOff[0].after[0] unknown "approve" is no act of a row above`}},
		{"after itself", func(p *policy) { p.SignOff[0].After = []string{"review"} }, []string{`signOff[0].after[0] unknown "review" is no act of a row above`}},
		{"after one act twice", func(p *policy) { p.SignOff[1].After = []string{"review", "review"} }, []string{`signOff[1].after[1] duplicate "review" comes before it twice`}},
		{"a date that is none", func(p *policy) { p.Price.Since = logistics.Date{} }, []string{"price.since word no date"}},
		{"a section left out", func(p *policy) { p.Review = nil }, []string{"clauses[3] unknown t-4 is listed and cited by no row"}},
		{"no clauses", func(p *policy) {
			*p = policy{Edition: "1", Price: p.Price}
			p.Price.Late.Clause, p.Price.Tiers = "", p.Price.Tiers[:1]
		}, []string{
			"clauses absent no clauses", "price.tiers[0].clause unknown cites t-1", "price.late.clause absent a row without a clause",
		}},
		{"everything at once, in the order of the fields", func(p *policy) { *p = policy{} }, []string{
			"edition absent no edition", "clauses absent no clauses", "price.late.clause absent a row without a clause",
			"price.late.force word 0 is no word of must, should", "price.since word no date", "price.tiers range do not begin at 0",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			p := complete()
			row.change(&p)
			wantProblems(t, logistics.Validate(p), row.want...)
			wantProblems(t, logistics.Validate(&p), row.want...)
		})
	}
}

func TestValidateRefusesWhatIsNoPolicy(t *testing.T) {
	for _, row := range []struct {
		reason string
		v      any
		want   string
	}{
		{"nothing", nil, " type <nil> is no policy"},
		{"a nil pointer", (*policy)(nil), " type *logistics_test.policy is no policy"},
		{"a number", 7, " type int is no policy"},
		{"a list", []policy{complete()}, " type []logistics_test.policy is no policy"},
		{"a pointer to a pointer", new(*policy), " type **logistics_test.policy is no policy"},
		{"no edition", struct{ Clauses logistics.Clauses }{}, " type struct { Clauses logistics.Clauses } has no edition and clauses"},
		{"an edition that is a number", struct {
			Edition int
			Clauses logistics.Clauses
		}{}, " type struct { Edition int; Clauses logistics.Clauses } has no edition and clauses"},
		{"no clauses", struct{ Edition string }{}, " type struct { Edition string } has no edition and clauses"},
		{"clauses of another type", struct {
			Edition string
			Clauses []logistics.Clause
		}{}, " type struct { Edition string; Clauses []logistics.Clause } has no edition and clauses"},
	} {
		t.Run(row.reason, func(t *testing.T) { wantProblems(t, logistics.Validate(row.v), row.want) })
	}
}

// byValue has its laws on the value.
type byValue struct {
	Edition string
	Clauses logistics.Clauses
}

// Laws are broken always.
func (byValue) Laws(ps *logistics.Problems) { ps.Add("law", logistics.CodeConflict, "is broken") }

func TestLawsOnTheValue(t *testing.T) {
	want := []string{"edition absent", "clauses absent", "law conflict is broken"}
	wantProblems(t, logistics.Validate(byValue{}), want...)
	wantProblems(t, logistics.Validate(&byValue{}), want...)
}

func TestValidateChangesNothing(t *testing.T) {
	p := complete()
	if err := logistics.Validate(p); err != nil {
		t.Fatal(err)
	}
	if got, want := rulesOf(p), rulesOf(complete()); len(got) != len(want) {
		t.Errorf("validating changed the rules to %q", got)
	}
}
