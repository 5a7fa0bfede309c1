package supplier_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// cites makes an answer of a report, with the clauses of a decision beside it.
func cites(t *testing.T, reason string, report logistics.Report, err error, clauses ...logistics.Citation) asked {
	t.Helper()
	if err != nil {
		t.Fatalf("%s: %v", reason, err)
	}
	a := asked{reason: reason}
	for _, c := range clauses {
		a.cites = append(a.cites, c.Clause)
	}
	a.report(report)
	return a
}

func quoting(t *testing.T, reason string, q supplier.Quote) asked {
	t.Helper()
	report, err := supplier.Factory().CheckQuote(q)
	return cites(t, reason, report, err)
}

func windowing(t *testing.T, reason string, f supplier.WindowFile) asked {
	t.Helper()
	report, err := supplier.Factory().CheckWindows(f)
	return cites(t, reason, report, err)
}

func ordering(t *testing.T, reason, confirmedOn, on, price string) asked {
	t.Helper()
	report, err := supplier.Factory().CheckOrderedPrice(supplier.OrderedPrice{PriceHistory: pork(confirmed(confirmedOn, "26")), On: day(on), Price: figure(price)})
	return cites(t, reason, report, err)
}

func raising(t *testing.T, reason string, f supplier.PriceChange) asked {
	t.Helper()
	report, err := supplier.Factory().CheckPriceChange(f)
	return cites(t, reason, report, err)
}

func choosing(t *testing.T, reason, chosen string, offers ...supplier.Offer) asked {
	t.Helper()
	report, err := supplier.Factory().CheckChoice(supplier.OfferFile{Item: "pork", Offers: offers, Chosen: chosen})
	return cites(t, reason, report, err)
}

func delivering(t *testing.T, reason string, f supplier.DeliveryFile) asked {
	t.Helper()
	report, err := supplier.Factory().CheckDeliveries(f)
	return cites(t, reason, report, err)
}

func reconciling(t *testing.T, reason string, f supplier.ReconciliationFile) asked {
	t.Helper()
	report, err := supplier.Factory().CheckReconciliation(f)
	return cites(t, reason, report, err)
}
