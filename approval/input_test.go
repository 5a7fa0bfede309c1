package approval_test

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// million is a number of more than a million digits, all of them written out.
func million() decimal.Decimal {
	return decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 3_400_000), 0)
}

func TestDecidePriceInput(t *testing.T) {
	kitchen := logistics.Kitchenware
	line := func(c logistics.Category, d decimal.Decimal) approval.Line {
		return approval.Line{Category: c, Amount: d, OneOff: true}
	}
	priced := func(d decimal.Decimal) approval.Line {
		l := line(kitchen, yuan("1"))
		l.Price, l.CarriedOver = &d, &d
		return l
	}
	for _, row := range []struct {
		reason string
		lines  []approval.Line
		want   []string
	}{
		{"no lines", nil, []string{"lines absent"}},
		{"an empty list of lines", []approval.Line{}, []string{"lines absent"}},
		{"a negative line", []approval.Line{line(kitchen, yuan("-0.0001"))}, []string{"lines[0].amount amount"}},
		{"a negative line beside a larger one", []approval.Line{line(kitchen, yuan("5")), line(kitchen, yuan("-1"))}, []string{"lines[1].amount amount"}},
		{"an amount that was never set makes a total of 0", []approval.Line{line(kitchen, decimal.Decimal{})}, []string{"lines range"}},
		{"two gifts and nothing else", []approval.Line{line(kitchen, yuan("0")), line(kitchen, yuan("0.00"))}, []string{"lines range"}},
		{"five decimals", []approval.Line{line(kitchen, yuan("0.00001"))}, []string{"lines[0].amount amount"}},
		{"1e1000000", []approval.Line{line(kitchen, decimal.New(1, 1_000_000))}, []string{"lines[0].amount amount"}},
		{"1e-1000000", []approval.Line{line(kitchen, decimal.New(1, -1_000_000))}, []string{"lines[0].amount amount"}},
		{"a million digits", []approval.Line{line(kitchen, million())}, []string{"lines[0].amount amount"}},
		{"10^15", []approval.Line{line(kitchen, yuan("1e15"))}, []string{"lines[0].amount amount"}},
		{"two lines that make 10^15", []approval.Line{line(kitchen, yuan("999999999999999.9999")), line(kitchen, yuan("0.0001"))}, []string{"lines amount"}},
		{"three lines of which two make too much", []approval.Line{
			line(kitchen, yuan("999999999999999")), line(kitchen, yuan("999999999999999")), line(kitchen, yuan("0")),
		}, []string{"lines amount"}},
		{"no category", []approval.Line{line("", yuan("1"))}, []string{"lines[0].category absent"}},
		{"a category that is none", []approval.Line{line("rockets", yuan("1"))}, []string{"lines[0].category unknown"}},
		{"a category in capitals is another word", []approval.Line{line("Food", yuan("1"))}, []string{"lines[0].category unknown"}},
		{"food beside other goods (000-102)", []approval.Line{line(kitchen, yuan("1")), line(logistics.Food, yuan("1")), line(kitchen, yuan("1"))}, []string{"lines[1].category conflict"}},
		{"an unknown category beside a known one", []approval.Line{line("rockets", yuan("1")), line(kitchen, yuan("1"))},
			[]string{"lines[0].category unknown"}},
		{"food beside an unknown category", []approval.Line{line("rockets", yuan("1")), line(logistics.Food, yuan("1"))},
			[]string{"lines[0].category unknown", "lines[1].category conflict"}},
		{"other goods beside food", []approval.Line{line(logistics.Food, yuan("1")), line(logistics.Food, yuan("1")), line(kitchen, yuan("1"))}, []string{"lines[2].category conflict"}},
		{"a negative price of a unit", []approval.Line{priced(yuan("-1"))}, []string{"lines[0].price amount", "lines[0].carriedOver amount"}},
		{"a price of a unit of 1e1000000", []approval.Line{priced(decimal.New(1, 1_000_000))}, []string{"lines[0].price amount", "lines[0].carriedOver amount"}},
		{"everything at once, in the order of the fields", []approval.Line{
			line("", yuan("-1")), priced(yuan("0.00001")), line("rockets", decimal.New(1, 1_000_000)), line(logistics.Food, yuan("0")),
		}, []string{
			"lines[0].category absent", "lines[0].amount amount",
			"lines[1].price amount", "lines[1].carriedOver amount",
			"lines[2].category unknown", "lines[2].amount amount",
			"lines[3].category conflict",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			p := approval.Purchase{Lines: row.lines, Budgeted: true, Listed: true}
			before := logistics.Clone(p)
			d, err := approval.Factory().DecidePrice(p)
			differ(t, row.want, problems(t, err))
			differ(t, approval.Decision{}, d)
			fast, compiledErr := compile(t, approval.Factory()).DecidePrice(p)
			differ(t, err.Error(), compiledErr.Error())
			differ(t, approval.Decision{}, fast)

			f := approval.PriceFile{Purchase: p, Requester: "Chen", RequestedAt: at(8, 0), Supplier: "S-1"}
			r, fileErr := approval.Factory().CheckPrice(f)
			differ(t, err.Error(), fileErr.Error())
			differ(t, logistics.Report{}, r)
			differ(t, before, p)
		})
	}
}

func TestCheckPriceInput(t *testing.T) {
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		edit   func(*approval.PriceFile)
		want   []string
	}{
		{"nothing at all", approval.Factory(), func(f *approval.PriceFile) { *f = approval.PriceFile{} },
			[]string{"lines absent", "requester absent", "requestedAt absent", "supplier absent"}},
		{"spaces around names make two of one", approval.Factory(), func(f *approval.PriceFile) {
			f.Requester, f.Supplier, f.Quotes[1].Supplier, f.Approvals[0].By = " Chen", "S-1 ", "\tS-2", "Pang\n"
		}, []string{"requester word", "approvals[0].by word", "supplier word", "quotes[1].supplier word"}},
		{"a quote of nobody", approval.Factory(), func(f *approval.PriceFile) { f.Quotes[1].Supplier = "" }, []string{"quotes[1].supplier absent"}},
		{"the chosen supplier is listed and is not", approval.Factory(), func(f *approval.PriceFile) { f.Quotes[0].Listed = false }, []string{"quotes[0].listed conflict"}},
		{"a supplier is listed and is not, in two quotes", approval.Factory(), func(f *approval.PriceFile) {
			f.Quotes = append(f.Quotes, approval.Quote{Supplier: "S-2"})
		}, []string{"quotes[3].listed conflict"}},
		{"an approval of nothing, by nobody, never", approval.Factory(), func(f *approval.PriceFile) {
			f.Approvals = append(f.Approvals, logistics.Mark{}, logistics.Mark{Act: "blessing", Role: "priest", By: "Bo", At: at(9, 0)})
		}, []string{"approvals[1].act unknown", "approvals[1].role absent", "approvals[1].by absent", "approvals[1].at absent", "approvals[2].act unknown"}},
		{"an analysis by nobody", approval.Factory(), func(f *approval.PriceFile) { f.Analysis = &approval.Analysis{} },
			[]string{"analysis.leader absent", "analysis.at absent"}},
		{"papers twice and none", approval.Factory(), func(f *approval.PriceFile) { f.Papers = []string{"a", "", "a"} },
			[]string{"papers[1] duplicate", "papers[2] duplicate"}},
		{"a route that is none", approval.School(), func(f *approval.PriceFile) { f.Route = "smuggling" }, []string{"route unknown"}},
		{"a budget, and an approval that says there is none", approval.Factory(), func(f *approval.PriceFile) { f.SaysUnbudgeted = true }, []string{"saysUnbudgeted conflict"}},
		{"everything at once", approval.School(), func(f *approval.PriceFile) {
			f.Lines[0].Amount, f.Requester, f.RequestedAt, f.Supplier = yuan("-1"), "", time.Time{}, ""
			f.Quotes = []approval.Quote{{}}
			f.Approvals, f.Analysis = []logistics.Mark{{}}, &approval.Analysis{}
			f.SaysUnbudgeted, f.OrderedAt, f.Papers, f.Route = true, time.Time{}, []string{""}, "?"
		}, []string{
			"lines[0].amount amount", "requester absent", "requestedAt absent",
			"approvals[0].act unknown", "approvals[0].role absent", "approvals[0].by absent", "approvals[0].at absent",
			"supplier absent", "quotes[0].supplier absent", "quotes[0].listed conflict", "analysis.leader absent", "analysis.at absent",
			"saysUnbudgeted conflict", "papers[0] duplicate", "route unknown",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := priceFile(t, row.pol, buy(logistics.Kitchenware, "5000"))
			row.edit(&f)
			before := logistics.Clone(f)
			r, err := row.pol.CheckPrice(f)
			differ(t, row.want, problems(t, err))
			differ(t, logistics.Report{}, r)
			differ(t, before, f)
		})
	}
}

func TestPaymentInput(t *testing.T) {
	for _, row := range []struct {
		reason string
		amount decimal.Decimal
		want   []string
	}{
		{"negative", yuan("-0.01"), []string{"amount amount"}},
		{"never set", decimal.Decimal{}, []string{"amount range"}},
		{"zero", yuan("0.00"), []string{"amount range"}},
		{"five decimals", yuan("1.00001"), []string{"amount amount"}},
		{"1e1000000", decimal.New(1, 1_000_000), []string{"amount amount"}},
		{"a million digits", million(), []string{"amount amount"}},
		{"10^15", yuan("1e15"), []string{"amount amount"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d, err := approval.Factory().DecidePayment(approval.Payment{Amount: row.amount, Budgeted: true})
			differ(t, row.want, problems(t, err))
			differ(t, approval.PaymentDecision{}, d)
			f := paymentFile(t, approval.Factory(), pay("1"))
			f.Amount = row.amount
			r, err := approval.Factory().CheckPayment(f)
			differ(t, row.want, problems(t, err))
			differ(t, logistics.Report{}, r)
		})
	}
}

func TestCheckPaymentInput(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(*approval.PaymentFile)
		want   []string
	}{
		{"nothing at all", func(f *approval.PaymentFile) { *f = approval.PaymentFile{} },
			[]string{"amount range", "applicant absent", "appliedAt absent", "invoice.issuedAt absent"}},
		{"spaces around names make two of one", func(f *approval.PaymentFile) { f.Applicant = " Chen" }, []string{"applicant word"}},
		{"a signature under an act that is none, by nobody, never", func(f *approval.PaymentFile) {
			f.Signatures = append(f.Signatures, logistics.Mark{Act: "price-approval"})
			f.Invoice.Signatures = append(f.Invoice.Signatures, logistics.Mark{})
		}, []string{
			"signatures[2].act unknown", "signatures[2].role absent", "signatures[2].by absent", "signatures[2].at absent",
			"invoice.signatures[3].act unknown", "invoice.signatures[3].role absent", "invoice.signatures[3].by absent", "invoice.signatures[3].at absent",
		}},
		{"an act of the school's alone", func(f *approval.PaymentFile) { f.Signatures[0].Act = "final-approval" }, []string{"signatures[0].act unknown"}},
		{"a form's act on the invoice", func(f *approval.PaymentFile) { f.Invoice.Signatures[0].Act = "department-manager" },
			[]string{"invoice.signatures[0].act unknown"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := paymentFile(t, approval.Factory(), pay("5000"))
			row.edit(&f)
			before := logistics.Clone(f)
			r, err := approval.Factory().CheckPayment(f)
			differ(t, row.want, problems(t, err))
			differ(t, logistics.Report{}, r)
			differ(t, before, f)
		})
	}
}

// A message shows the beginning of what it refuses, however long that is.
func TestProblemsAreShort(t *testing.T) {
	long := strings.Repeat("x", 1_000_000)
	f := priceFile(t, approval.School(), earlier(buy(logistics.Kitchenware, "1"), "2026-03-31", "2026-03-30", "1", "2026-03-29", "1"))
	f.Lines = append(buy(logistics.Category(long), "1").Lines, f.Lines...)
	f.Earlier[0].ID, f.Earlier[1].ID = long, long
	f.Supplier, f.Quotes[0].Supplier, f.Route, f.Papers = " "+long, long+" ", long, []string{long, long}
	_, err := approval.School().CheckPrice(f)
	differ(t, []string{
		"lines[0].category unknown", "earlier[1].id duplicate", "supplier word", "quotes[0].supplier word",
		"papers[1] duplicate", "route unknown",
	}, problems(t, err))
	if text := err.Error(); len(text) > 1_000 {
		t.Errorf("a message of %d characters", len(text))
	}
}

// A time outside the years that are written is judged and does not break anything.
func TestFarTimes(t *testing.T) {
	f := priceFile(t, approval.Factory(), buy(logistics.Kitchenware, "1500"))
	f.Approvals[0].At = time.Date(-20_000, 1, 1, 0, 0, 0, 0, time.UTC)
	differ(t, []string{"price-approval too-early - [instant 2026-03-02T08:00:00+08:00] 000-108"}, found(checkPrice(t, approval.Factory(), f)))
	f.RequestedAt, f.Approvals[0].At = time.Date(20_000, 1, 1, 0, 0, 0, 0, time.UTC), at(9, 0)
	differ(t, []string{"price-approval too-early [instant 2026-03-02T09:00:00+08:00] - 000-108"}, found(checkPrice(t, approval.Factory(), f)))
}

// No call keeps or changes what it is given.
func TestInputUnchanged(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School(), windowed("30d")} {
		policy := logistics.Clone(pol)
		for _, c := range []logistics.Category{logistics.Kitchenware, logistics.Diesel, logistics.Food} {
			p := unbudgeted(earlier(buy(c, "9999", "1"), "2026-03-31", "2026-03-30", "40000"))
			f := priceFile(t, pol, p)
			before := logistics.Clone(f)
			checkPrice(t, pol, f)
			decide(t, pol, f.Purchase)
			if _, err := compile(t, pol).DecidePrice(f.Purchase); err != nil {
				t.Error(err)
			}
			differ(t, before, f)
		}
		f := paymentFile(t, pol, approval.Payment{Amount: yuan("20000")})
		before := logistics.Clone(f)
		checkPayment(t, pol, f)
		differ(t, before, f)
		differ(t, policy, pol)
	}
}
