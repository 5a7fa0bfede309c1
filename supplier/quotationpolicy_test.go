package supplier_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestQuotationAndDeliveryLaws(t *testing.T) {
	type policy = supplier.Policy
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   []string
	}{
		{"no way to quote", func(p *policy) { p.Quotation.Channels.Words = nil }, []string{"quotation.channels.words absent"}},
		{"a way twice and an empty one", func(p *policy) { p.Quotation.Channels.Words = []string{"fax", "fax", ""} },
			[]string{"quotation.channels.words[1] duplicate", "quotation.channels.words[2] duplicate"}},
		{"nobody to quote to", func(p *policy) { p.Quotation.Addressee.To = nil }, []string{"quotation.addressee.to absent"}},
		{"a category twice", func(p *policy) { p.Quotation.Windows.Goods[1].Category = logistics.MaintenanceMaterials },
			[]string{"quotation.windows.goods[1].category duplicate"}},
		{"a category that the policy does not have", func(p *policy) { p.Quotation.Windows.Goods[1].Category = "kiosk" },
			[]string{"quotation.windows.goods[1].category unknown"}},
		{"a kind of goods twice", func(p *policy) { p.Quotation.Windows.Goods[5].Kinds = []string{"meat", "meat"} },
			[]string{"quotation.windows.goods[5].kinds[1] duplicate"}},
		{"a window twice", func(p *policy) { p.Quotation.Windows.Periods[1].What = p.Quotation.Windows.Periods[0].What },
			[]string{"quotation.windows.periods[1].what duplicate"}},
		{"nobody accepts a late quote", func(p *policy) { p.Quotation.Windows.Late = nil }, []string{"quotation.windows.late range"}},
		{"a deputy without a ladder", func(p *policy) { p.Quotation.Windows.Late[0].Deputy = true }, []string{"quotation.windows.late[0].deputy conflict"}},
		{"a banned reason", func(p *policy) { p.Quotation.Windows.Reason.Banned = true }, []string{"quotation.windows.reason conflict"}},
		{"nobody confirms a price", func(p *policy) { p.Quotation.Price.Confirmation.By = nil }, []string{"quotation.price.confirmation.by absent"}},
		{"a hold of no month", func(p *policy) { p.Quotation.Price.Hold.Months = 0 }, []string{"quotation.price.hold.months range"}},
		{"a hold of more than ten years", func(p *policy) { p.Quotation.Price.Hold.Months = 121 }, []string{"quotation.price.hold.months range"}},
		{"a drift as a count", func(p *policy) { p.Quotation.Price.Drift.Bound = logistics.Count(1) }, []string{"quotation.price.drift.bound range"}},
		{"a ceiling that is a floor", func(p *policy) { p.Quotation.Price.Ceiling.Side = logistics.AtLeast }, []string{"quotation.price.ceiling.side range"}},
		{"below a rise of nothing", func(p *policy) { p.Quotation.Change.Rise.Side = logistics.Below }, []string{"quotation.change.rise.bound range"}},
		{"a banned price", func(p *policy) { p.Quotation.Price.Current.Banned = true }, []string{"quotation.price.current conflict"}},
		{"nobody consents", func(p *policy) { p.Quotation.Change.Steps = nil }, []string{"quotation.change.steps absent"}},
		{"consent by a deputy", func(p *policy) { p.Quotation.Change.Steps[1].Deputy = true }, []string{"quotation.change.steps[1].deputy conflict"}},
		{"writing banned", func(p *policy) { p.Quotation.Change.Written.Banned = true }, []string{"quotation.change.written conflict"}},
		{"the trial banned", func(p *policy) { p.Quotation.Comparison.Trial.Banned = true }, []string{"quotation.comparison.trial conflict"}},
		{"the standing banned", func(p *policy) { p.Quotation.Comparison.Standing.Banned = true }, []string{"quotation.comparison.standing conflict"}},
		{"the qualified banned", func(p *policy) { p.Quotation.Comparison.Qualified.Banned = true }, []string{"quotation.comparison.qualified conflict"}},
		{"compared by nothing", func(p *policy) { p.Quotation.Comparison.Order = nil }, []string{"quotation.comparison.order absent"}},
		{"compared by one thing twice", func(p *policy) { p.Quotation.Comparison.Order[3].By = supplier.ByPrice }, []string{"quotation.comparison.order[3].by duplicate"}},
		{"compared by no word", func(p *policy) { p.Quotation.Comparison.Order[3].By = 0 }, []string{"quotation.comparison.order[3].by word"}},

		{"the note banned", func(p *policy) { p.Delivery.Note.Banned = true }, []string{"delivery.note conflict"}},
		{"our name banned", func(p *policy) { p.Delivery.Company.Banned = true }, []string{"delivery.company conflict"}},
		{"an excess as a count", func(p *policy) { p.Delivery.Excess.Bound = logistics.Count(0) }, []string{"delivery.excess.bound range"}},
		{"no way to give notice", func(p *policy) { p.Delivery.Notice.By = nil }, []string{"delivery.notice.by absent"}},
		{"nobody to give notice to", func(p *policy) { p.Delivery.Notice.To = nil }, []string{"delivery.notice.to absent"}},
		{"reconciled twice", func(p *policy) { p.Delivery.Reconciliation.Times = 2 }, []string{"delivery.reconciliation conflict"}},
		{"reconciled about another thing", func(p *policy) { p.Delivery.Reconciliation.Distinct = true }, []string{"delivery.reconciliation conflict"}},
		{"reconciled with a longest gap", func(p *policy) { p.Delivery.Reconciliation.MaxGap = logistics.MustSpan("40d") }, []string{"delivery.reconciliation conflict"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			pol := with(row.edit)
			pol.Clauses = pol.Clauses.CitedBy(pol)
			differ(t, row.want, problems(t, logistics.Validate(pol)))
			// No question is answered under a broken policy.
			for name, err := range sectionErrors(pol) {
				if problems(t, err) == nil {
					t.Error(name)
				}
			}
		})
	}
}

// sectionErrors asks every question of the two sections.
func sectionErrors(pol supplier.Policy) map[string]error {
	errs := map[string]error{}
	_, errs["CheckQuote"] = pol.CheckQuote(quoted("2026-05-17"))
	_, errs["CheckWindows"] = pol.CheckWindows(windows("2026-05-21"))
	_, errs["HoldsUntil"] = pol.HoldsUntil(day("2026-03-20"))
	_, errs["PricePeriods"] = pol.PricePeriods(pork())
	_, errs["PriceOn"] = pol.PriceOn(pork(), day("2026-03-20"))
	_, errs["CheckOrderedPrice"] = pol.CheckOrderedPrice(supplier.OrderedPrice{PriceHistory: pork(), On: day("2026-03-20"), Price: figure("1")})
	_, errs["PayablePrice"] = pol.PayablePrice(priceChange(nil))
	_, errs["CheckPriceChange"] = pol.CheckPriceChange(priceChange(nil))
	one := supplier.OfferFile{Item: "pork", Chosen: "S-1", Offers: []supplier.Offer{offer("S-1", "1", "1", "1", "1")}}
	_, errs["CompareOffers"] = pol.CompareOffers(one)
	_, errs["CheckChoice"] = pol.CheckChoice(one)
	_, errs["CheckDeliveries"] = pol.CheckDeliveries(pipes())
	_, errs["ReconciliationOf"] = pol.ReconciliationOf(monthOf("2026-03"), logistics.Calendar{}, nil)
	_, errs["CheckReconciliation"] = pol.CheckReconciliation(notesOf("2026-03", "2026-04-06"))
	return errs
}

// The same facts are judged under a lawful policy.
func TestSectionsAnswer(t *testing.T) {
	for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
		for name, err := range sectionErrors(pol) {
			if err != nil {
				t.Errorf("%s: %s: %v", pol.Edition, name, err)
			}
		}
	}
}

// What only the manual says is assumed for a school; the comparison is any office's. What the text is silent on is assumed for both.
func TestSectionBases(t *testing.T) {
	silent := strings.Fields("000-056 000-058 000-059 000-060 001-018 000-064 000-068")
	for id := range strings.FieldsSeq("000-056 000-057 000-058 000-059 000-060 001-018 000-061 000-062 000-063 000-064 000-065 000-066 000-067 000-068") {
		factory, ok := supplier.Factory().Clauses.Find(logistics.ClauseID(id))
		want := logistics.Read
		if slices.Contains(silent, id) {
			want = logistics.Assumed
		}
		if !ok || factory.Basis != want {
			t.Errorf("factory: %s is %s", id, factory.Basis)
		}
		school, _ := supplier.School().Clauses.Find(logistics.ClauseID(id))
		if school.Basis != logistics.Assumed || strings.HasPrefix(school.Note.En, "A factory's rule") != (id != "001-018") {
			t.Errorf("school: %s is %s: %s", id, school.Basis, school.Note.En)
		}
	}
	hedged := map[string]bool{"quotation.price.hold": true, "quotation.price.drift": true}
	for path, rule := range logistics.Rules(supplier.Factory()) {
		own := strings.HasPrefix(path, "quotation.") || strings.HasPrefix(path, "delivery.")
		if own && (rule.Force == logistics.Should) != hedged[path] {
			t.Errorf("%s: %s is %s", path, rule.Clause, rule.Force)
		}
	}
}

func TestQuotationAndDeliveryDiff(t *testing.T) {
	type policy = supplier.Policy
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   string
	}{
		{"e-mail too", func(p *policy) { p.Quotation.Channels.Words = append(p.Quotation.Channels.Words, "e-mail") },
			"quotation.channels: delivery by hand or fax or letter (000-057 (read)) → delivery by hand or e-mail or fax or letter (000-057 (read)): looser"},
		{"only to a buyer", func(p *policy) { p.Quotation.Addressee.To[0] = logistics.Buyer },
			"quotation.addressee: purchasing manager (000-057 (read)) → buyer (000-057 (read)): incomparable"},
		{"medicines as well", func(p *policy) {
			p.Quotation.Windows.Goods = append(p.Quotation.Windows.Goods, supplier.Windowed{Rule: logistics.Obliges("000-058"), Category: logistics.Medicines})
		}, "quotation.windows.goods.medicines: no window → all of it has windows (000-058 (assumed)): stricter"},
		{"all food", func(p *policy) { p.Quotation.Windows.Goods[5].Kinds = nil },
			"quotation.windows.goods.food: frozen goods, meat, non-staple food, seasonings (000-058 (assumed)) → all of it has windows (000-058 (assumed)): stricter"},
		{"no seasonings", func(p *policy) {
			p.Quotation.Windows.Goods[5].Kinds = []string{"non-staple-food", "meat", "frozen-goods"}
		},
			"quotation.windows.goods.food: frozen goods, meat, non-staple food, seasonings (000-058 (assumed)) → frozen goods, meat, non-staple food (000-058 (assumed)): looser"},
		{"a day more in May", func(p *policy) { p.Quotation.Windows.Periods[0].Every = logistics.MustEvery("yearly 05-15..05-21") },
			"quotation.windows.periods.may-quote: supplier; every year from 15 May to 20 May (000-058 (assumed)) → supplier; every year from 15 May to 21 May (000-058 (assumed)): looser"},
		{"no window in December", func(p *policy) { p.Quotation.Windows.Periods = p.Quotation.Windows.Periods[:1] },
			"quotation.windows.periods.december-quote: every year from 15 December to 20 December (000-058 (assumed)) → none: looser"},
		{"prices hold for half a year", func(p *policy) { p.Quotation.Price.Hold.Months = 6 },
			"quotation.price.hold: holds for 1 month [should] (000-059 (assumed)) → holds for 6 months [should] (000-059 (assumed)): stricter"},
		{"a rise of 5 % needs no consent", func(p *policy) { p.Quotation.Change.Rise.Bound = logistics.Share(5, 100) },
			"quotation.change.rise: above 0% to 5%: a finding (000-060 (assumed)) → in order: looser"},
		{"quality before price", func(p *policy) {
			order := p.Quotation.Comparison.Order
			order[0], order[1] = order[1], order[0]
		}, "quotation.comparison.order.1: price (001-018 (assumed)) → quality (000-056 (assumed)): incomparable\n  quotation.comparison.order.2: quality (000-056 (assumed)) → price (001-018 (assumed)): incomparable"},
		{"whoever is not qualified may offer too, with a remark", func(p *policy) { p.Quotation.Comparison.Qualified.Force = logistics.Should },
			"quotation.comparison.qualified: there no: a finding (001-018 (assumed)) → a finding [should] (001-018 (assumed)): looser"},
		{"no brand", func(p *policy) { p.Delivery.Fields = p.Delivery.Fields[:5] },
			"delivery.fields.brand: there no: a finding (000-062 (read)) → in order: looser\n  delivery.fields.brand: there unknown: not checked (000-062 (read)) → in order: looser"},
		{"the due date as far as possible", func(p *policy) { p.Delivery.Complete.Force = logistics.Should },
			"delivery.complete: in parts, all by the due date (000-065 (read)) → in parts, all by the due date [should] (000-065 (read)): looser"},
		{"notice by telephone too", func(p *policy) { p.Delivery.Notice.By = []string{"fax", "telephone"} },
			"delivery.notice.by: fax (000-061 (read)) → fax or telephone (000-061 (read)): looser"},
		{"five days more to reconcile", func(p *policy) { p.Delivery.Reconciliation.Every = logistics.MustEvery("monthly 25..10") },
			"delivery.reconciliation: accounting office or buyer or expense administrator or purchasing manager; every month from the 25th to the 5th of the next (000-068 (assumed)) → " +
				"accounting office or buyer or expense administrator or purchasing manager; every month from the 25th to the 10th of the next (000-068 (assumed)): looser"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d, err := supplier.Diff(supplier.Factory(), with(row.edit))
			if err != nil {
				t.Fatal(err)
			}
			var all []string
			for _, s := range d.Shifts {
				all = append(all, s.String())
			}
			differ(t, row.want, strings.Join(all, "\n  "))
		})
	}
}

// Facts and answers survive the round trip.
func TestSectionFactsRoundTrip(t *testing.T) {
	read(t, quoted("2026-06-01", acceptedLate(logistics.PurchasingManager, "Pang", "fuel prices")))
	read(t, windows("2027-02-01", "2026-05-16"))
	read(t, windows("2027-02-01"))
	read(t, supplier.OrderedPrice{PriceHistory: pork(confirmed("2026-03-20", "26")), On: day("2026-03-21"), Price: figure("26")})
	read(t, priceChange([]string{"2026-04-03", "2026-04-05"}))
	read(t, supplier.OfferFile{Item: "pork", Offers: []supplier.Offer{offer("S-1", "90", "", "26.50", "90")}, Chosen: "S-1"})
	full := filed(pipes(receipt("R-1", "2026-03-11", "100", excused)), noticed("2026-03-09", "fax", logistics.Buyer), weighed)
	full.Invoices = []supplier.PaperToName{{Number: "I-1", To: ourName}}
	read(t, full)
	read(t, notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-02", "2026-03-25"), filedNote("DN-2", "2026-03-02", "")))
	balance, err := full.Balance()
	if err != nil {
		t.Fatal(err)
	}
	read(t, balance)
}

func read[T any](t *testing.T, v T) {
	t.Helper()
	again, err := roundTrip(v)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, v, again)
}
