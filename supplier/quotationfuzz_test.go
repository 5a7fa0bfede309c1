package supplier_test

import (
	"errors"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func FuzzPriceChange(f *testing.F) {
	seeds(f, priceChange([]string{"2026-04-03", "2026-04-05"}), priceChange(nil, noConsent))
	f.Fuzz(func(t *testing.T, data []byte) {
		var c supplier.PriceChange
		if err := logistics.Decode(data, &c); err != nil {
			return
		}
		stable(t, c)
		p, err := supplier.Factory().PayablePrice(c)
		_, errCheck := supplier.Factory().CheckPriceChange(c)
		if (err == nil) != (errCheck == nil) || err != nil && !errors.Is(err, logistics.ErrInvalid) {
			t.Fatal(err, errCheck)
		}
		if err == nil {
			stable(t, p)
		}
	})
}

func FuzzDeliveryFile(f *testing.F) {
	seeds(f, filed(pipes(receipt("R-1", "2026-03-11", "100", excused)), noticed("2026-03-09", "fax", logistics.Buyer)), pipes())
	f.Fuzz(func(t *testing.T, data []byte) {
		var d supplier.DeliveryFile
		if err := logistics.Decode(data, &d); err != nil {
			return
		}
		stable(t, d)
		_, err := supplier.Factory().CheckDeliveries(d)
		balance, errBalance := d.Balance()
		if (err == nil) != (errBalance == nil) || err != nil && !errors.Is(err, logistics.ErrInvalid) {
			t.Fatal(err, errBalance)
		}
		for _, b := range balance.Lines {
			if !b.Ordered.Add(b.Excess).Equal(b.Received.Add(b.Outstanding)) {
				t.Fatalf("%+v", b)
			}
		}
	})
}

func FuzzQuotationFacts(f *testing.F) {
	seeds(f, quoted("2026-06-01", acceptedLate(logistics.PurchasingManager, "Pang", "fuel prices")), windows("2027-02-01", "2026-05-16"), pork(confirmed("2026-03-20", "26")),
		supplier.OfferFile{Item: "pork", Offers: []supplier.Offer{offer("S-1", "90", "", "26.50", "90")}, Chosen: "S-1"},
		notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-02", "2026-03-25")))
	f.Fuzz(func(t *testing.T, data []byte) {
		pol := supplier.Factory()
		fits := func(err error) {
			if err != nil && !errors.Is(err, logistics.ErrInvalid) {
				t.Fatal(err)
			}
		}
		var quote supplier.Quote
		if logistics.Decode(data, &quote) == nil {
			stable(t, quote)
			_, err := pol.CheckQuote(quote)
			fits(err)
		}
		var log supplier.WindowFile
		if logistics.Decode(data, &log) == nil {
			stable(t, log)
			_, err := pol.CheckWindows(log)
			fits(err)
		}
		var history supplier.PriceHistory
		if logistics.Decode(data, &history) == nil {
			stable(t, history)
			_, err := pol.PricePeriods(history)
			fits(err)
		}
		var offers supplier.OfferFile
		if logistics.Decode(data, &offers) == nil {
			stable(t, offers)
			_, err := pol.CompareOffers(offers)
			fits(err)
		}
		var notes supplier.ReconciliationFile
		if logistics.Decode(data, &notes) == nil {
			stable(t, notes)
			_, err := pol.CheckReconciliation(notes)
			fits(err)
		}
	})
}
