package procurement_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func claim(edits ...func(*procurement.UrgencyClaim)) procurement.UrgencyClaim {
	f := procurement.UrgencyClaim{ID: "R-7", Reason: "boiler burst", Stamped: true, Sudden: logistics.Yes, Serious: logistics.Yes}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func TestDecideUrgency(t *testing.T) {
	type file = procurement.UrgencyClaim
	for _, row := range []struct {
		reason string
		claim  procurement.UrgencyClaim
		urgent logistics.Answer
		en, zh string // of the factory
	}{
		{"everything is there", claim(), logistics.Yes, "urgent (000-090 (read), 000-126 (read))", "紧急（000-090 解读、000-126 解读）"},
		{"no stamp", claim(func(f *file) { f.Stamped = false }), logistics.No,
			"not urgent: lacks stamp for urgent purchases (000-090 (read))", "不属紧急：缺少紧急采购章（000-090 解读）"},
		{"a reason of spaces is none", claim(func(f *file) { f.Reason = " " }), logistics.No,
			"not urgent: lacks reason among the notes (000-090 (read))", "不属紧急：缺少备注栏说明原因（000-090 解读）"},
		{"serious, and long known", claim(func(f *file) { f.Sudden = logistics.No }), logistics.No,
			"not urgent: lacks sudden event (000-126 (read))", "不属紧急：缺少事出突然（000-126 解读）"},
		{"sudden, and a trifle", claim(func(f *file) { f.Serious = logistics.No }), logistics.No,
			"not urgent: lacks serious harm to production or staff life (000-126 (read))", "不属紧急：缺少严重影响生产或职工生活（000-126 解读）"},
		{"nobody says whether it is serious", claim(func(f *file) { f.Serious = logistics.Unknown }), logistics.Unknown,
			"not decided: unknown serious harm to production or staff life (000-126 (read))", "未能认定：未知严重影响生产或职工生活（000-126 解读）"},
		{"what is lacking decides before what is unknown", claim(func(f *file) { f.Serious, f.Stamped = logistics.Unknown, false }), logistics.No,
			"not urgent: lacks stamp for urgent purchases (000-090 (read))", "不属紧急：缺少紧急采购章（000-090 解读）"},
		{"nothing is there", procurement.UrgencyClaim{ID: "R-7"}, logistics.No,
			"not urgent: lacks reason among the notes, stamp for urgent purchases (000-090 (read))", "不属紧急：缺少备注栏说明原因、紧急采购章（000-090 解读）"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d, err := procurement.Factory().DecideUrgency(row.claim)
			if err != nil || d.Urgent != row.urgent || d.Text(logistics.English) != row.en || d.String() != row.en || d.Text(logistics.Chinese) != row.zh {
				t.Errorf("%s %s %s %v", d.Urgent, d, d.Text(logistics.Chinese), err)
			}
			stable(t, d)
			school, err := procurement.School().DecideUrgency(row.claim)
			if err != nil || school.Urgent != row.urgent {
				t.Errorf("school %s %v", school, err)
			}
		})
	}
	own := with(func(p *procurement.Policy) {
		p.Request.Urgency = append(p.Request.Urgency, logistics.Need{Rule: logistics.Obliges("000-126"), Key: "no-substitute"})
	})
	for _, row := range []struct {
		reason string
		also   []string
		want   logistics.Answer
	}{{"a condition of the company's own", nil, logistics.No}, {"is met", []string{"no-substitute"}, logistics.Yes}} {
		if d, err := own.DecideUrgency(claim(func(f *file) { f.Also = row.also })); err != nil || d.Urgent != row.want {
			t.Errorf("%s: %s %v", row.reason, d, err)
		}
	}
}

func TestUrgencyProblems(t *testing.T) {
	_, err := procurement.Factory().DecideUrgency(procurement.UrgencyClaim{Sudden: 7, Serious: 8, Also: []string{" x"}})
	differ(t, []string{"id absent", "sudden word", "serious word", "also[0] word"}, problems(t, err))
	if _, err := (procurement.Policy{}).DecideUrgency(claim()); !errors.Is(err, logistics.ErrInvalid) {
		t.Errorf("the zero policy decides: %v", err)
	}
}

// Urgent is what has all four, and one thing less never makes it so.
func TestUrgencyProperties(t *testing.T) {
	pol := procurement.Factory()
	answers := rapid.SampledFrom([]logistics.Answer{logistics.Unknown, logistics.No, logistics.Yes})
	rapid.Check(t, func(t *rapid.T) {
		f := claim(func(f *procurement.UrgencyClaim) {
			f.Reason = rapid.SampledFrom([]string{"", "flood"}).Draw(t, "reason")
			f.Stamped = rapid.Bool().Draw(t, "stamped")
			f.Sudden, f.Serious = answers.Draw(t, "sudden"), answers.Draw(t, "serious")
		})
		d, err := pol.DecideUrgency(f)
		if err != nil {
			t.Fatal(err)
		}
		want := logistics.Unknown
		switch {
		case f.Reason == "" || !f.Stamped || f.Sudden == logistics.No || f.Serious == logistics.No:
			want = logistics.No
		case f.Sudden == logistics.Yes && f.Serious == logistics.Yes:
			want = logistics.Yes
		}
		if d.Urgent != want || len(d.Clauses.List()) == 0 {
			t.Fatalf("%+v: %s, want %s", f, d, want)
		}
	})
}

func asksQuotes(quotes, row int, reason string) reported {
	known := func(n int) *int {
		if n == -9 {
			return nil
		}
		return &n
	}
	return func(pol procurement.Policy) (logistics.Report, error) {
		return pol.CheckUrgentQuotes(procurement.UrgentPurchase{ID: "R-7", Quotes: known(quotes), RowQuotes: known(row), Reason: reason})
	}
}

func TestCheckUrgentQuotes(t *testing.T) {
	const at = "urgent purchase R-7.quotes: "
	for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
		reportTable(t, pol, []reportRow{
			{"three, as the row asks and as there should be", asksQuotes(3, 3, ""), nil},
			{"more", asksQuotes(4, 3, ""), nil},
			{"one less than the row and than there should be", asksQuotes(2, 3, ""), []string{at + "2, must be at least 3 (000-127)", at + "2, must be at least 3 [should] (000-127)"}},
			{"as the row asks, and there should be more", asksQuotes(2, 2, ""), []string{at + "2, must be at least 3 [should] (000-127)"}},
			{"a reason settles that", asksQuotes(2, 2, "only two makers"), nil},
			{"a reason settles nothing of the row's", asksQuotes(1, 2, "only two makers"), []string{at + "1, must be at least 2 (000-127)"}},
			{"a row that asks for none", asksQuotes(0, 0, ""), []string{at + "0, must be at least 3 [should] (000-127)"}},
			{"nobody says what the row asks", asksQuotes(3, -9, ""), []string{"? urgent purchase R-7.quotes: not checked, missing the quotes that the row of its price asks for (000-127)"}},
			{"nobody says how many there are", asksQuotes(-9, 2, "haste"), []string{
				"? urgent purchase R-7.quotes: not checked, missing how many quotes were compared (000-127)",
			}},
		})
	}
	refusalTable(t, []reportRow{
		{"fewer than none", asksQuotes(-1, -2, " "), []string{"reason word", "quotes range", "rowQuotes range"}},
		{"nothing", func(pol procurement.Policy) (logistics.Report, error) {
			return pol.CheckUrgentQuotes(procurement.UrgentPurchase{})
		}, []string{"id absent"}},
	})
}
