package approval_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// pastOfEach is a case of every kind, with what its kind has on file.
func pastOfEach(t *testing.T, pol approval.Policy) []approval.Past {
	large := largeFile("20000", 100)
	document, circular := documentFile(t, pol, "requisition"), documentFile(t, pol, "circular")
	document.Back = &approval.Return{At: at(9, 0), Reason: "a field is empty"}
	regularFile := priceFile(t, pol, regular("100", "2", "2"))
	regularFile.Earlier = []approval.Earlier{{ID: "PR-1", Amount: yuan("1"), On: logistics.MustDate("2026-03-01")}}
	return []approval.Past{
		{ID: "purchase", Purchase: new(buy(logistics.Kitchenware, "5000"))},
		{ID: "priceFile", PriceFile: new(priceFile(t, pol, buy(logistics.Food, "5000")))},
		{ID: "priceFile regular", PriceFile: &regularFile},
		{ID: "payment", Payment: new(pay("100"))},
		{ID: "paymentFile", PaymentFile: new(paymentFile(t, pol, pay("100")))},
		{ID: "requisition", Requisition: new(requisitionFile(pol, "100"))},
		{ID: "order", Order: new(orderFile(pol, logistics.Food))},
		{ID: "document", Document: &document},
		{ID: "document circular", Document: &circular},
		{ID: "outgoing", Outgoing: new(outgoingFile(pol))},
		{ID: "matter", Matter: new(decidedMatter())},
		{ID: "large", Large: &large},
		{ID: "permission", Permission: &approval.Permission{Trail: trail("pupil"), Kind: "cycling"}},
	}
}

// Every problem of a history is told at the path that its case has in JSON: whatever one leaf or one row of a case of any kind
// is spoiled with.
func TestUnjudgedPaths(t *testing.T) {
	pol := approval.Factory()
	proof := logistics.PathProof[approval.Policy, approval.Past]{Replay: approval.Replay}
	if err := proof.Prove(pol, pastOfEach(t, pol)); err != nil {
		t.Error(err)
	}
}
