package supplier_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// priceChange is a rise of pork from 26.50 to 28.00 that S-17 told of on 2 April and the general affairs manager consented to in writing
// on 4 April; there are deliveries at 28.00 on these days.
func priceChange(days []string, edits ...func(*supplier.PriceChange)) supplier.PriceChange {
	f := supplier.PriceChange{
		Trail:    paper("2026-04-01", mark("price-notice", logistics.Supplier, "Qian", "2026-04-02"), mark("price-consent", logistics.GeneralAffairsManager, "Gao", "2026-04-04")),
		Supplier: "S-17", Item: "pork", Old: figure("26.50"), New: figure("28"), InWriting: logistics.Yes,
	}
	for _, on := range days {
		f.Deliveries = append(f.Deliveries, supplier.PricedDelivery{Note: "DN-" + on[8:], At: moment(on), Price: figure("28")})
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

type changeEdit = func(*supplier.PriceChange)

func consentBy(role logistics.Role, by string) changeEdit {
	return func(f *supplier.PriceChange) { f.Marks[1].Role, f.Marks[1].By = role, logistics.Person(by) }
}

func consentToo(role logistics.Role, by, on string) changeEdit {
	return func(f *supplier.PriceChange) { f.Marks = append(f.Marks, mark("price-consent", role, by, on)) }
}

func noConsent(f *supplier.PriceChange) { f.Marks = f.Marks[:1] }

func noNotice(f *supplier.PriceChange) { f.Marks = f.Marks[1:] }

func writing(a logistics.Answer) changeEdit {
	return func(f *supplier.PriceChange) { f.InWriting = a }
}

func charged(price string) changeEdit {
	return func(f *supplier.PriceChange) {
		for i := range f.Deliveries {
			f.Deliveries[i].Price = figure(price)
		}
	}
}

func asks(price string) changeEdit { return func(f *supplier.PriceChange) { f.New = figure(price) } }

func TestPriceChange(t *testing.T) {
	order := func(note, at, want string) string {
		return "delivery DN-" + note + ": out of order: " + at + "T09:00:00+08:00; expected " + want + " (000-060)"
	}
	notBefore := func(day string) string { return "not before " + day + "T09:00:00+08:00" }
	const pay, old = " (000-060 (assumed))", "26.50 yuan"
	for _, row := range []struct {
		reason string
		file   supplier.PriceChange
		paid   []string
		found  []string
	}{
		{"the day before the consent: paid at the old price", priceChange([]string{"2026-04-03"}), []string{"delivery DN-03: " + old + pay}, []string{order("03", "2026-04-03", notBefore("2026-04-04"))}},
		{"with the consent", priceChange([]string{"2026-04-04"}), []string{"delivery DN-04: 28 yuan" + pay}, nil},
		{"the day after it", priceChange([]string{"2026-04-05"}), []string{"delivery DN-05: 28 yuan" + pay}, nil},
		{"before he told of it", priceChange([]string{"2026-04-01"}), []string{"delivery DN-01: " + old + pay},
			[]string{order("01", "2026-04-01", notBefore("2026-04-02")), order("01", "2026-04-01", notBefore("2026-04-04"))}},
		{"some before, some after, in any order", priceChange([]string{"2026-04-05", "2026-04-03"}),
			[]string{"delivery DN-03: " + old + pay, "delivery DN-05: 28 yuan" + pay}, []string{order("03", "2026-04-03", notBefore("2026-04-04"))}},
		{"before the consent at the old price: in order", priceChange([]string{"2026-04-03"}, charged("26.5")), []string{"delivery DN-03: " + old + pay}, nil},
		{"a cent above it is not", priceChange([]string{"2026-04-03"}, charged("26.51")), []string{"delivery DN-03: " + old + pay}, []string{order("03", "2026-04-03", notBefore("2026-04-04"))}},
		{"below it is paid what is charged", priceChange([]string{"2026-04-03"}, charged("26")), []string{"delivery DN-03: 26 yuan" + pay}, nil},
		{"charged above what was consented to", priceChange([]string{"2026-04-05"}, charged("28.01")), []string{"delivery DN-05: 28 yuan" + pay},
			[]string{"delivery DN-05.price: 28.01 yuan, must be at most 28 yuan (000-060)"}},
		{"by the purchasing manager", priceChange([]string{"2026-04-05"}, consentBy(logistics.PurchasingManager, "Pang")), []string{"delivery DN-05: 28 yuan" + pay}, nil},
		{"by a buyer", priceChange([]string{"2026-04-05"}, consentBy(logistics.Buyer, "Chen")), []string{"delivery DN-05: " + old + pay},
			[]string{"change.price-consent: buyer, must be purchasing manager or general affairs manager (000-060)"}},
		{"by who asks", priceChange([]string{"2026-04-05"}, consentBy(logistics.PurchasingManager, "Qian")), []string{"delivery DN-05: " + old + pay},
			[]string{"change.price-consent: approves his own request: Qian (000-060)"}},
		{"no consent", priceChange([]string{"2026-04-05"}, noConsent), []string{"delivery DN-05: " + old + pay}, []string{order("05", "2026-04-05", "after price-consent")}},
		{"no consent and no delivery yet", priceChange(nil, noConsent), nil, nil},
		{"by word of mouth", priceChange([]string{"2026-04-05"}, writing(logistics.No)), []string{"delivery DN-05: " + old + pay}, []string{"change.price-consent.in-writing: missing (000-060)"}},
		{"nobody says whether in writing", priceChange([]string{"2026-04-05"}, writing(logistics.Unknown)),
			[]string{"delivery DN-05: cannot be said" + pay, "delivery DN-05: not checked, missing whether the consent was given in writing (000-060)"},
			[]string{"? change.price-consent.in-writing: not checked, missing whether it is there: the facts do not say (000-060)"}},
		{"before it, that does not matter", priceChange([]string{"2026-04-03"}, writing(logistics.Unknown), charged("26.50")), []string{"delivery DN-03: " + old + pay},
			[]string{"? change.price-consent.in-writing: not checked, missing whether it is there: the facts do not say (000-060)"}},
		{"consented to, though he did not tell of it: paid, and a finding", priceChange([]string{"2026-04-05"}, noNotice), []string{"delivery DN-05: 28 yuan" + pay},
			[]string{"change.price-consent: out of order: 2026-04-04T09:00:00+08:00; expected after price-notice (000-060)", order("05", "2026-04-05", "after price-notice")}},
		{"a lower price needs no consent", priceChange([]string{"2026-04-05"}, noConsent, asks("26.49"), charged("26.49")), []string{"delivery DN-05: 26.49 yuan" + pay}, nil},
		{"and is paid at once where more is charged", priceChange([]string{"2026-04-05"}, noConsent, asks("26.40"), charged("26.45")), []string{"delivery DN-05: 26.40 yuan" + pay},
			[]string{"delivery DN-05.price: 26.45 yuan, must be at most 26.40 yuan (000-060)"}},
		{"a lower price holds from when he asked on", priceChange([]string{"2026-04-01"}, noConsent, asks("26.40"), charged("26.41")), []string{"delivery DN-01: 26.40 yuan" + pay},
			[]string{"delivery DN-01.price: 26.41 yuan, must be at most 26.40 yuan (000-060)"}},
		{"what was delivered before he asked for less is paid at the old price", priceChange([]string{"2026-03-31"}, noConsent, asks("26.40"), charged("26.50")), []string{"delivery DN-31: " + old + pay}, nil},
		{"what was delivered before he asked for more is, too, whatever was consented to", priceChange([]string{"2026-03-31"}), []string{"delivery DN-31: " + old + pay},
			[]string{"delivery DN-31.price: 28 yuan, must be at most 26.50 yuan (000-060)"}},
		{"not even by a consent of an earlier day", priceChange([]string{"2026-03-31"}, func(f *supplier.PriceChange) { f.Marks[1].At = moment("2026-03-30") }), []string{"delivery DN-31: " + old + pay}, []string{
			"change.price-consent: before it was asked for: 2026-03-30T09:00:00+08:00; expected not before 2026-04-01T09:00:00+08:00 (000-060)",
			"change.price-consent: out of order: 2026-03-30T09:00:00+08:00; expected not before 2026-04-02T09:00:00+08:00 (000-060)",
			"delivery DN-31.price: 28 yuan, must be at most 26.50 yuan (000-060)",
		}},
		{"a buyer's consent does not stand in the way of the manager's", priceChange([]string{"2026-04-03", "2026-04-05"}, consentToo(logistics.Buyer, "Chen", "2026-04-02")),
			[]string{"delivery DN-03: " + old + pay, "delivery DN-05: 28 yuan" + pay}, []string{order("03", "2026-04-03", notBefore("2026-04-04"))}},
		{"nor does a later one of his take it back", priceChange([]string{"2026-04-05"}, consentToo(logistics.Buyer, "Chen", "2026-04-05")), []string{"delivery DN-05: 28 yuan" + pay}, nil},
		{"of two that are in order the earlier counts", priceChange([]string{"2026-04-03"}, consentToo(logistics.PurchasingManager, "Pang", "2026-04-03")), []string{"delivery DN-03: 28 yuan" + pay}, nil},
		{"of two that are not the earlier is told", priceChange([]string{"2026-04-05"}, consentBy(logistics.Buyer, "Chen"), consentToo(logistics.Cook, "Cai", "2026-04-05")), []string{"delivery DN-05: " + old + pay},
			[]string{"change.price-consent: buyer, must be purchasing manager or general affairs manager (000-060)"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			payable, err := supplier.Factory().PayablePrice(row.file)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, strings.Join(row.paid, "\n"), payable.String())
			if zh := payable.Text(logistics.Chinese); len(row.paid) > 0 && !strings.HasPrefix(zh, "送货单 DN-") {
				t.Error(zh)
			}
			again, err := roundTrip(payable)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, payable, again)
			report, err := supplier.Factory().CheckPriceChange(row.file)
			if err != nil {
				t.Fatal(err)
			}
			want := row.found
			if want == nil {
				want = []string{}
			}
			differ(t, want, found(report))
		})
	}
}

// A company that lets small rises pass, or that gives no number for them.
func TestRiseWithoutConsent(t *testing.T) {
	five := with(func(p *supplier.Policy) { p.Quotation.Change.Rise.Bound = logistics.Share(5, 100) })
	none := with(func(p *supplier.Policy) {
		p.Quotation.Change.Rise = logistics.Limit{Rule: p.Quotation.Change.Rise.Rule}
	})
	for _, row := range []struct {
		reason             string
		pol                supplier.Policy
		asks, charged, pay string
		found, open        int
	}{
		{"exactly 5 %", five, "27.8250", "27.8250", "27.825 yuan", 0, 0},
		{"a hair above", five, "27.8251", "27.8251", "26.50 yuan", 1, 0},
		{"he asks for more than 5 % and charges exactly that", five, "30", "27.8250", "27.825 yuan", 0, 0},
		{"a hair above, of what he charges", five, "30", "27.8251", "26.50 yuan", 1, 0},
		{"he asks for less than 5 % and charges more: paid what he asked for", five, "27", "30", "27 yuan", 1, 0},
		{"no number", none, "27", "27", "", 0, 1},
		{"no number, and no rise", none, "26.50", "26.50", "26.50 yuan", 0, 0},
		{"no number, and a rise that is not charged", none, "27", "26.50", "26.50 yuan", 0, 0},
	} {
		f := priceChange([]string{"2026-04-03"}, noConsent, asks(row.asks), charged(row.charged))
		payable, err := row.pol.PayablePrice(f)
		if err != nil {
			t.Fatal(err)
		}
		report, err := row.pol.CheckPriceChange(f)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if p := payable.Deliveries[0].Price; !p.IsZero() {
			got = p.String()
		}
		if got != row.pay || len(report.Findings) != row.found || len(report.Unchecked) != row.open || len(payable.Unchecked) != row.open {
			t.Errorf("%s: %s; %v", row.reason, payable, found(report))
		}
	}
}

func TestPriceChangeBadInput(t *testing.T) {
	pol := supplier.Factory()
	f := supplier.PriceChange{InWriting: 9, Deliveries: []supplier.PricedDelivery{{}, {Note: "DN-1", At: moment("2026-04-05"), Price: figure("-1")}, {Note: "DN-1", At: moment("2026-04-05"), Price: figure("1")}}}
	f.AsOf = moment("2026-04-04")
	want := []string{
		"role absent", "supplier absent", "item absent", "old range", "new range", "inWriting word", "by absent", "at absent",
		"deliveries[0].note absent", "deliveries[0].at absent", "deliveries[0].price range", "deliveries[1].at range", "deliveries[1].price amount",
		"deliveries[2].note duplicate", "deliveries[2].at range",
	}
	_, err := pol.PayablePrice(f)
	differ(t, want, problems(t, err))
	_, err = pol.CheckPriceChange(f)
	differ(t, want, problems(t, err))
}

// Nobody is paid more than he charges, and never more than the old price before he asked or without a consent that is in order and not
// after the delivery; of two consents, in any order, one that is in order is enough. What is charged above what is paid is a finding.
func TestPayableNeverAboveConsent(t *testing.T) {
	pol := supplier.Factory()
	rapid.Check(t, func(t *rapid.T) {
		prices := rapid.SampledFrom([]string{"26.4999", "26.50", "26.5001", "28", "28.0001", "30"})
		roles := rapid.SampledFrom([]logistics.Role{logistics.PurchasingManager, logistics.Buyer})
		days := rapid.SampledFrom([]string{"2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03", "2026-04-04", "2026-04-05"})
		f := priceChange([]string{days.Draw(t, "delivered")}, asks(prices.Draw(t, "new")), charged(prices.Draw(t, "charged")),
			consentBy(roles.Draw(t, "role"), "Pang"),
			writing(rapid.SampledFrom([]logistics.Answer{logistics.Yes, logistics.No}).Draw(t, "writing")))
		f.Marks[1].At = moment(days.Draw(t, "consent"))
		if rapid.Bool().Draw(t, "two") {
			f.Marks = append(f.Marks, mark("price-consent", roles.Draw(t, "role"), "Gao", days.Draw(t, "consent")))
			f.Marks[0], f.Marks[2] = f.Marks[2], f.Marks[0]
		}
		p, err := pol.PayablePrice(f)
		if err != nil || len(p.Unchecked) > 0 {
			t.Fatal(p, err)
		}
		paid, _ := p.Deliveries[0].Price.Amount()
		most, delivered := f.Old, f.Deliveries[0].At
		consented := f.New.LessThan(f.Old)
		for _, m := range f.Marks {
			consented = consented || m.Act == "price-consent" && m.Role == logistics.PurchasingManager && f.InWriting == logistics.Yes && !m.At.After(delivered)
		}
		if consented && !delivered.Before(f.At) {
			most = f.New
		}
		report, err := pol.CheckPriceChange(f)
		if err != nil {
			t.Fatal(err)
		}
		if f.Deliveries[0].Price.GreaterThan(most) && len(report.Findings) == 0 {
			t.Fatalf("%s: charged %s, and no finding", p, f.Deliveries[0].Price)
		}
		if f.Deliveries[0].Price.LessThan(most) {
			most = f.Deliveries[0].Price
		}
		if !paid.Decimal().Equal(most) {
			t.Fatalf("%s, want %s", p, most)
		}
	})
}
