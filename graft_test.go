package logistics_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// weighed is a policy whose weights add up to 100.
type weighed struct {
	Edition string            `json:"edition"`
	Clauses logistics.Clauses `json:"clauses"`
	Score   weighedScore      `json:"score"`
}

type weighedScore struct {
	Items []weight        `json:"items"`
	Cut   logistics.Limit `json:"cut"`
}

type weight struct {
	logistics.Rule
	Name   string `json:"name"`
	Points int    `json:"points"`
}

func (w weighed) Laws(ps *logistics.Problems) {
	sum := 0
	for _, i := range w.Score.Items {
		sum += i.Points
	}
	if sum != 100 {
		ps.Add("score.items", logistics.CodeRange, "add up to %d", sum)
	}
}

func weighedPolicy(date, quality int) weighed {
	return weighed{"1", complete().Clauses[:2], weighedScore{[]weight{{must("t-1"), "date", date}, {must("t-1"), "quality", quality}}, logistics.Limit{Rule: must("t-2")}}}
}

func TestGraft(t *testing.T) {
	edited := func(edit func(*policy)) policy {
		p := complete()
		edit(&p)
		p.Clauses = p.Clauses.CitedBy(p)
		return p
	}
	// A donor in which everything is otherwise, under clauses of its own.
	donor := edited(func(p *policy) {
		p.Edition = "2027-01"
		for _, id := range []logistics.ClauseID{"u-1", "u-2", "u-3"} {
			p.Clauses = append(p.Clauses, logistics.Clause{ID: id, Title: logistics.Text{En: "own", Zh: "自定"}, Basis: logistics.Stated})
		}
		p.Price.Tiers[1].From, p.Price.Tiers[1].Rule = decimal.New(6000, 0), must("u-1")
		p.Price.Late = logistics.Limit{Rule: must("u-2"), Side: logistics.AtMost, Bound: logistics.Count(3)}
		p.Review.Share.Months, p.Review.Share.Bound = 12, logistics.Share(20, 100)
		p.Papers = logistics.Checklist{{Rule: must("u-3"), Key: "permit"}, {Rule: should("t-5"), Key: "licence"}}
		p.SignOff[0].By = []logistics.Role{logistics.Buyer}
	})
	for _, row := range []struct {
		reason, question string
		want             func(*policy) // what is otherwise than in the base
	}{
		{"a row, with its clause", "price.late", func(p *policy) { p.Price.Late = donor.Price.Late }},
		{"a list of rows without a name", "price.tiers", func(p *policy) { p.Price.Tiers = donor.Price.Tiers }},
		{"what the donor lists has no name is the list", "price.tiers.2", func(p *policy) { p.Price.Tiers = donor.Price.Tiers }},
		{"a row behind a pointer", "review.share", func(p *policy) { p.Review.Share = donor.Review.Share }},
		{"a field of a row", "review.share.months", func(p *policy) { p.Review.Share.Months = 12 }},
		{"a row of a list by its name", "papers.licence", func(p *policy) { p.Papers[0].Force = logistics.Should }},
		{"a field of it", "papers.licence.banned", func(*policy) {}},
		{"a row that only the donor has", "papers.permit", func(p *policy) { p.Papers = append(donor.Papers[:1:1], p.Papers...) }},
		{"a row that only the base has", "papers.erasure", func(p *policy) { p.Papers = p.Papers[:1] }},
		{"a step", "signOff." + signOff[0].Act, func(p *policy) { p.SignOff[0] = donor.SignOff[0] }},
		{"one of a list of words is its row", "signOff." + signOff[0].Act + ".by.buyer", func(p *policy) { p.SignOff[0] = donor.SignOff[0] }},
		{"a section that the question names", "papers", func(p *policy) { p.Papers = donor.Papers }},
	} {
		t.Run(row.reason, func(t *testing.T) {
			base := complete()
			got, ok := logistics.Graft(base, donor, row.question)
			want := complete()
			for _, c := range donor.Clauses {
				if _, listed := want.Clauses.Find(c.ID); !listed {
					want.Clauses = append(want.Clauses, c)
				}
			}
			row.want(&want)
			want.Clauses = want.Clauses.CitedBy(want)
			if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b decimal.Decimal) bool { return a.Equal(b) })); diff != "" || !ok {
				t.Errorf("%t (-want +got):\n%s", ok, diff)
			}
			if diff := cmp.Diff(complete(), base, cmp.Comparer(func(a, b decimal.Decimal) bool { return a.Equal(b) })); diff != "" {
				t.Errorf("the base changed:\n%s", diff)
			}
		})
	}
	for _, question := range []string{"", "nothing", "price.nothing", "papers.nothing", "price"} {
		_, ok := logistics.Graft(complete(), donor, question)
		if ok != (question == "price") {
			t.Errorf("%q leads somewhere: %t", question, ok)
		}
	}
	if _, ok := logistics.Graft(3, 4, "price"); ok {
		t.Error("a number is no policy")
	}
}

// What no policy could have alone is taken over with what holds it, but not with a whole section.
func TestGraftWidens(t *testing.T) {
	base, donor := weighedPolicy(40, 60), weighedPolicy(50, 50)
	got, ok := logistics.Graft(base, donor, "score.items.date")
	if diff := cmp.Diff(donor, got); !ok || diff != "" {
		t.Errorf("one weight: %t (-want +got):\n%s", ok, diff)
	}
	got, ok = logistics.Graft(base, donor, "score.items.date.points")
	if diff := cmp.Diff(donor, got); !ok || diff != "" {
		t.Errorf("its points: %t (-want +got):\n%s", ok, diff)
	}
	donor.Score.Items[0].Points = 51 // which is not valid itself
	if got, ok := logistics.Graft(base, donor, "score.items"); ok {
		t.Errorf("taken over all the same: %v", got)
	}
}
