package supplier_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

const ourName = "Lanshan Precision Works Co., Ltd."

// note is a delivery note that is in order, with as many lines.
func note(n int, edits ...func(*supplier.DeliveryNote)) *supplier.DeliveryNote {
	note := &supplier.DeliveryNote{To: ourName, Order: "PO-7", Sealed: true, Signed: true}
	for range n {
		note.Lines = append(note.Lines, supplier.NoteLine{Item: "pipe", Quantity: maybe("60"), UnitPrice: maybe("4.30"), Specification: "DN20", Brand: "none"})
	}
	for _, edit := range edits {
		edit(note)
	}
	return note
}

type noteEdit = func(*supplier.DeliveryNote)

func onLine(edit func(*supplier.NoteLine)) noteEdit {
	return func(n *supplier.DeliveryNote) { edit(&n.Lines[0]) }
}

func excused(n *supplier.DeliveryNote) { n.Reason, n.ReasonSigned = "flood", true }

// receipt is a delivery of some of line 1, with a note that lists it.
func receipt(id, on, quantity string, edits ...noteEdit) supplier.Receipt {
	lists := onLine(func(l *supplier.NoteLine) { l.Quantity = maybe(quantity) })
	return supplier.Receipt{
		ID: id, Order: "PO-7", On: day(on), Lines: []supplier.ReceivedLine{{No: 1, Quantity: figure(quantity)}}, Note: note(1, append([]noteEdit{lists}, edits...)...),
	}
}

// pipes is an order of 1 March 2026 of 100 pipes due on 10 March, judged on the last of the month.
func pipes(receipts ...supplier.Receipt) supplier.DeliveryFile {
	return supplier.DeliveryFile{
		Company: ourName, AsOf: day("2026-03-31"), Receipts: receipts,
		Order: supplier.OrderedGoods{
			Number: "PO-7", Supplier: "S-17", Placed: day("2026-03-01"),
			Lines: []supplier.OrderedLine{{No: 1, Item: "pipe", Due: day("2026-03-10"), Quantity: figure("100")}},
		},
	}
}

type fileEdit = func(*supplier.DeliveryFile)

func filed(f supplier.DeliveryFile, edits ...fileEdit) supplier.DeliveryFile {
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func judgedOn(on string) fileEdit { return func(f *supplier.DeliveryFile) { f.AsOf = day(on) } }

func noticed(on, by string, to logistics.Role) fileEdit {
	return func(f *supplier.DeliveryFile) {
		f.Notices = append(f.Notices, supplier.LateNotice{Order: "PO-7", On: day(on), Channel: by, To: to})
	}
}

func weighed(f *supplier.DeliveryFile) { f.Order.Lines[0].Weighed = true }

func TestDeliveryNotes(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   noteEdit
		want   []string
	}{
		{"in order; a brand of none is one", func(*supplier.DeliveryNote) {}, []string{}},
		{"without the number of the order", func(n *supplier.DeliveryNote) { n.Order = "" }, []string{"receipt R-1.order-number: missing (000-062)"}},
		{"another order's number", func(n *supplier.DeliveryNote) { n.Order = "PO-8" }, []string{"receipt R-1.order-number: must not be there: PO-8; expected PO-7 (000-062)"}},
		{"without the name of the goods", onLine(func(l *supplier.NoteLine) { l.Item = " " }), []string{
			"receipt R-1.lines[0].item: missing (000-062)", "? receipt R-1.delivery-note pipe: not checked, missing the line of the note: one has no name (000-064)",
		}},
		{"without a quantity", onLine(func(l *supplier.NoteLine) { l.Quantity = nil }), []string{
			"receipt R-1.lines[0].quantity: missing (000-062)", "? receipt R-1.delivery-note pipe: not checked, missing a quantity on the note to compare with (000-064)",
		}},
		{"without a unit price", onLine(func(l *supplier.NoteLine) { l.UnitPrice = nil }), []string{"receipt R-1.lines[0].unit-price: missing (000-062)"}},
		{"a gift has a price of 0", onLine(func(l *supplier.NoteLine) { l.UnitPrice = maybe("0") }), []string{}},
		{"without a specification", onLine(func(l *supplier.NoteLine) { l.Specification = "" }), []string{"receipt R-1.lines[0].specification: missing (000-062)"}},
		{"nothing written for the brand", onLine(func(l *supplier.NoteLine) { l.Brand = "" }), []string{"receipt R-1.lines[0].brand: missing (000-062)"}},
		{"a second line without a brand", func(n *supplier.DeliveryNote) { *n = *note(2); n.Lines[1].Quantity, n.Lines[1].Brand = maybe("40"), "" }, []string{"receipt R-1.lines[1].brand: missing (000-062)"}},
		{"no lines at all", func(n *supplier.DeliveryNote) { n.Lines = nil }, []string{
			"receipt R-1.lines[0].item: missing (000-062)", "receipt R-1.lines[0].quantity: missing (000-062)", "receipt R-1.lines[0].unit-price: missing (000-062)",
			"receipt R-1.lines[0].specification: missing (000-062)", "receipt R-1.lines[0].brand: missing (000-062)",
			"receipt R-1.delivery-note pipe: missing; expected 100 (000-064)",
		}},
		{"a hair less on the note than came", onLine(func(l *supplier.NoteLine) { l.Quantity = maybe("99.9999") }), []string{
			"receipt R-1.delivery-note pipe: 99.9999 of 100, must be at least 100% (000-064)",
		}},
		{"a hair more on the note than came", onLine(func(l *supplier.NoteLine) { l.Quantity = maybe("100.0001") }), []string{
			"receipt R-1.delivery-note pipe: 100.0001 of 100, must be at most 100% (000-064)",
		}},
		{"two lines of one item count together", func(n *supplier.DeliveryNote) { *n = *note(2); n.Lines[1].Quantity = maybe("40.00") }, []string{}},
		{"another item on the note", onLine(func(l *supplier.NoteLine) { l.Item = "valve" }), []string{
			"receipt R-1.delivery-note pipe: missing; expected 100 (000-064)", "receipt R-1.delivery-note valve: must not be there: 100 (000-064)",
		}},
		{"an item more on the note", func(n *supplier.DeliveryNote) {
			n.Lines = append(n.Lines, supplier.NoteLine{Item: "valve", Quantity: maybe("5"), UnitPrice: maybe("9"), Specification: "DN20", Brand: "none"})
		}, []string{"receipt R-1.delivery-note valve: must not be there: 5 (000-064)"}},
		{"the item in capitals", onLine(func(l *supplier.NoteLine) { l.Item = "PIPE" }), []string{}},
		{"quantities that add up to too much", func(n *supplier.DeliveryNote) {
			*n = *note(2)
			n.Lines[0].Quantity = maybe("999999999999999")
		}, []string{"? receipt R-1.delivery-note pipe: not checked, missing a quantity on the note to compare with (000-064)"}},
		{"without the seal", func(n *supplier.DeliveryNote) { n.Sealed = false }, []string{"receipt R-1.supplier-seal: missing (000-063)"}},
		{"without the signature", func(n *supplier.DeliveryNote) { n.Signed = false }, []string{"receipt R-1.responsible-signature: missing (000-063)"}},
		{"without a name", func(n *supplier.DeliveryNote) { n.To = "" }, []string{"receipt R-1.company-name: missing (000-067)"}},
		{"an abbreviation of our name", func(n *supplier.DeliveryNote) { n.To = "Lanshan Precision Works" }, []string{
			"receipt R-1.company-name: must not be there: Lanshan Precision Works; expected " + ourName + " (000-067)",
		}},
		{"our name in other letters", func(n *supplier.DeliveryNote) { n.To = "LANSHAN PRECISION WORKS CO., LTD." }, []string{
			"receipt R-1.company-name: must not be there: LANSHAN PRECISION WORKS CO., LTD.; expected " + ourName + " (000-067)",
		}},
		{"a reason on a note in time says nothing", excused, []string{}},
	} {
		report, err := supplier.Factory().CheckDeliveries(pipes(receipt("R-1", "2026-03-10", "100", row.edit)))
		if err != nil {
			t.Fatal(err)
		}
		t.Log(row.reason)
		differ(t, row.want, found(report))
	}
	bare := receipt("R-1", "2026-03-10", "100")
	bare.Note = nil
	report, err := supplier.Factory().CheckDeliveries(pipes(bare))
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"receipt R-1.delivery-note: missing (000-064)"}, found(report))
	report, err = supplier.Factory().CheckDeliveries(filed(pipes(receipt("R-1", "2026-03-10", "100")), func(f *supplier.DeliveryFile) {
		f.Invoices = []supplier.PaperToName{{Number: "I-3"}, {Number: "I-1", To: ourName}, {Number: "I-2", To: "Lanshan"}}
	}))
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{
		"invoice I-2.company-name: must not be there: Lanshan; expected " + ourName + " (000-067)", "invoice I-3.company-name: missing (000-067)",
	}, found(report))
	own := with(func(p *supplier.Policy) {
		p.Delivery.Fields = append(p.Delivery.Fields, logistics.Need{Rule: logistics.Advises("000-062"), Key: "batch"})
	})
	for _, row := range []struct {
		also []string
		want []string
	}{{nil, []string{"receipt R-1.batch: missing [should] (000-062)"}}, {[]string{"batch"}, []string{}}} {
		report, err := own.CheckDeliveries(pipes(receipt("R-1", "2026-03-10", "100", func(n *supplier.DeliveryNote) { n.Also = row.also })))
		if err != nil {
			t.Fatal(err)
		}
		differ(t, row.want, found(report))
	}
}

func TestPartialDeliveries(t *testing.T) {
	const notice = "line 1.notice: missing (000-061)"
	late := func(on string) string { return "line 1: late: " + on + "; expected not after 2026-03-10 (000-065)" }
	reason := func(id string) []string {
		return []string{"receipt " + id + ".delay-reason: missing (000-066)", "receipt " + id + ".delay-signature: missing (000-066)"}
	}
	fax := noticed("2026-03-09", "fax", logistics.Buyer)
	for _, row := range []struct {
		reason string
		file   supplier.DeliveryFile
		want   []string
	}{
		{"in one on the due date", pipes(receipt("R-1", "2026-03-10", "100")), []string{}},
		{"in two by the due date", pipes(receipt("R-1", "2026-03-02", "60"), receipt("R-2", "2026-03-10", "40")), []string{}},
		{"in one the day after", pipes(receipt("R-1", "2026-03-11", "100")), append(reason("R-1"), late("2026-03-11"), notice)},
		{"the last of two the day after", pipes(receipt("R-1", "2026-03-02", "60"), receipt("R-2", "2026-03-11", "40")), append(reason("R-2"), late("2026-03-11"), notice)},
		{"the last 0.0001 the day after", pipes(receipt("R-1", "2026-03-02", "99.9999"), receipt("R-2", "2026-03-11", "0.0001")), append(reason("R-2"), late("2026-03-11"), notice)},
		{"nothing came by the due date, and it is that day", filed(pipes(), judgedOn("2026-03-10")), []string{"? line 1: not checked, missing the rest, 100, due by 2026-03-10 (000-065)"}},
		{"nothing came, and it is the day after", filed(pipes(), judgedOn("2026-03-11")), []string{late("2026-03-11"), notice}},
		{"some came, the rest is not due", filed(pipes(receipt("R-1", "2026-03-02", "60")), judgedOn("2026-03-09")), []string{"? line 1: not checked, missing the rest, 40, due by 2026-03-10 (000-065)"}},
		{"some came, the rest is overdue", filed(pipes(receipt("R-1", "2026-03-02", "60")), judgedOn("2026-03-12")), []string{late("2026-03-12"), notice}},
		{"more than was ordered", pipes(receipt("R-1", "2026-03-02", "100.0001")), []string{"line 1.excess: 0.0001 of 100, must be at most 0% (000-064)"}},
		{"more with the last part", pipes(receipt("R-1", "2026-03-02", "60"), receipt("R-2", "2026-03-10", "60")), []string{"line 1.excess: 20 of 100, must be at most 0% (000-064)"}},
		{"food by weight 3 % over the order", filed(pipes(receipt("R-1", "2026-03-02", "103")), weighed), []string{}},
		{"more than 3 % over: by the bound that decides", filed(pipes(receipt("R-1", "2026-03-02", "103.0001")), weighed), []string{"line 1.excess: 3.0001 of 100, must be at most 3% (000-081; 000-064)"}},

		{"a notice the day before and a signed reason: late all the same", filed(pipes(receipt("R-1", "2026-03-11", "100", excused)), fax), []string{late("2026-03-11")}},
		{"a reason without a signature", filed(pipes(receipt("R-1", "2026-03-11", "100", func(n *supplier.DeliveryNote) { n.Reason = "flood" })), fax),
			[]string{"receipt R-1.delay-signature: missing (000-066)", late("2026-03-11")}},
		{"a signature under nothing", filed(pipes(receipt("R-1", "2026-03-11", "100", func(n *supplier.DeliveryNote) { n.ReasonSigned = true })), fax),
			[]string{"receipt R-1.delay-reason: missing (000-066)", late("2026-03-11")}},
		{"a notice on the due date is none in time", filed(pipes(receipt("R-1", "2026-03-11", "100", excused)), noticed("2026-03-10", "fax", logistics.Buyer)),
			[]string{late("2026-03-11"), "line 1.notice: late: 2026-03-10; expected not after 2026-03-09 (000-061)"}},
		{"a notice to the purchasing manager", filed(pipes(receipt("R-1", "2026-03-11", "100", excused)), noticed("2026-03-01", "fax", logistics.PurchasingManager)), []string{late("2026-03-11")}},
		{"a notice to the guard by telephone", filed(pipes(receipt("R-1", "2026-03-11", "100", excused)), noticed("2026-03-09", "telephone", logistics.Guard)), []string{
			late("2026-03-11"), "line 1.notice.channel: not among those allowed: telephone; expected fax (000-061)", "line 1.notice.to: guard, must be buyer or purchasing manager (000-061)",
		}},
		{"of several one will do", filed(pipes(receipt("R-1", "2026-03-11", "100", excused)), noticed("2026-03-10", "fax", logistics.Buyer), noticed("2026-03-08", "telephone", logistics.Buyer), fax), []string{late("2026-03-11")}},
		{"of several the first is told", filed(pipes(receipt("R-1", "2026-03-11", "100", excused)), noticed("2026-03-10", "fax", logistics.Buyer), noticed("2026-03-08", "telephone", logistics.Buyer)),
			[]string{late("2026-03-11"), "line 1.notice.channel: not among those allowed: telephone; expected fax (000-061)"}},
		{"a notice and then in time after all", filed(pipes(receipt("R-1", "2026-03-10", "100")), noticed("2026-03-10", "telephone", logistics.Guard)), []string{}},
		{"more after the due date of what was complete is not late and asks for no reason", pipes(receipt("R-1", "2026-03-10", "100"), receipt("R-2", "2026-03-11", "1")),
			[]string{"line 1.excess: 1 of 100, must be at most 0% (000-064)"}},
		{"more on the day on which a late line was completed asks for one", filed(pipes(receipt("R-1", "2026-03-11", "100", excused), receipt("R-2", "2026-03-11", "1")), fax),
			append(reason("R-2"), "line 1.excess: 1 of 100, must be at most 0% (000-064)", late("2026-03-11"))},
		{"more on a day after that does not", filed(pipes(receipt("R-1", "2026-03-11", "100", excused), receipt("R-2", "2026-03-12", "1")), fax),
			[]string{"line 1.excess: 1 of 100, must be at most 0% (000-064)", late("2026-03-11")}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			report, err := supplier.Factory().CheckDeliveries(row.file)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, row.want, found(report))
		})
	}
}

// Two lines have each their own due date.
func TestLinesApart(t *testing.T) {
	f := pipes(receipt("R-1", "2026-03-11", "100", excused))
	f.Order.Lines = append([]supplier.OrderedLine{{No: 2, Item: "valve", Due: day("2026-03-20"), Quantity: figure("5")}}, f.Order.Lines...)
	f.Receipts = append(f.Receipts, supplier.Receipt{ID: "R-2", Order: "PO-7", On: day("2026-03-20"), Lines: []supplier.ReceivedLine{{No: 2, Quantity: figure("5")}},
		Note: note(1, onLine(func(l *supplier.NoteLine) { l.Item, l.Quantity = "valve", maybe("5") }))})
	report, err := supplier.Factory().CheckDeliveries(filed(f, noticed("2026-03-12", "fax", logistics.Buyer)))
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"line 1: late: 2026-03-11; expected not after 2026-03-10 (000-065)", "line 1.notice: late: 2026-03-12; expected not after 2026-03-09 (000-061)"}, found(report))
}

// Lines of one item come together, a note lists what came of each, and a company that lets more pass than the tolerance is asked by its own bound.
func TestItemsOfANote(t *testing.T) {
	f := pipes(receipt("R-1", "2026-03-10", "100"))
	f.Order.Lines = append(f.Order.Lines, supplier.OrderedLine{No: 2, Item: "pipe", Due: day("2026-03-20"), Quantity: figure("5")},
		supplier.OrderedLine{No: 3, Item: "valve", Due: day("2026-03-20"), Quantity: figure("7")})
	f.Receipts[0].Lines = append(f.Receipts[0].Lines, supplier.ReceivedLine{No: 3, Quantity: figure("7")}, supplier.ReceivedLine{No: 2, Quantity: figure("5")})
	for _, row := range []struct {
		reason, quantity string
		want             []string
	}{
		{"the valves are not on it", "105", []string{"receipt R-1.delivery-note valve: missing; expected 7 (000-064)"}},
		{"neither are five of the pipes", "100", []string{
			"receipt R-1.delivery-note pipe: 100 of 105, must be at least 100% (000-064)", "receipt R-1.delivery-note valve: missing; expected 7 (000-064)",
		}},
	} {
		f.Receipts[0].Note.Lines[0].Quantity = maybe(row.quantity)
		report, err := supplier.Factory().CheckDeliveries(f)
		if err != nil {
			t.Fatal(err)
		}
		t.Log(row.reason)
		differ(t, row.want, found(report))
	}
	wide := with(func(p *supplier.Policy) { p.Delivery.Excess.Bound = logistics.Share(5, 100) })
	none := with(func(p *supplier.Policy) {
		p.Disqualification.Overweight.Tolerance = logistics.Limit{Rule: p.Disqualification.Overweight.Tolerance.Rule}
	})
	open := with(func(p *supplier.Policy) { p.Delivery.Excess = logistics.Limit{Rule: p.Delivery.Excess.Rule} })
	for _, row := range []struct {
		reason, came string
		pol          supplier.Policy
		want         []string
	}{
		{"5 % over", "105", wide, []string{}},
		{"more than that", "105.0001", wide, []string{"line 1.excess: 5.0001 of 100, must be at most 5% (000-081; 000-064)"}},
		{"no tolerance given: nobody knows how much more may pass", "100.0001", none, []string{"? line 1.excess: not checked, missing a bound: the policy gives no number (000-081)"}},
		{"no tolerance given, and nothing over", "100", none, []string{}},
		{"no bound given, and within the tolerance", "103", open, []string{}},
		{"no bound given, and above it", "103.0001", open, []string{"? line 1.excess: not checked, missing a bound: the policy gives no number (000-064)"}},
	} {
		report, err := row.pol.CheckDeliveries(filed(pipes(receipt("R-1", "2026-03-10", row.came)), weighed))
		if err != nil {
			t.Fatal(err)
		}
		t.Log(row.reason)
		differ(t, row.want, found(report))
	}
}

func TestDeliveryBadInput(t *testing.T) {
	ordered := func(quantity string) fileEdit {
		return func(f *supplier.DeliveryFile) { f.Order.Lines[0].Quantity = figure(quantity) }
	}
	first := func(edit func(*supplier.Receipt)) fileEdit {
		return func(f *supplier.DeliveryFile) { edit(&f.Receipts[0]) }
	}
	for _, row := range []struct {
		reason string
		edit   fileEdit
		want   []string
	}{
		{"nothing ordered", ordered("0"), []string{"order.lines[0].quantity range"}},
		{"less than nothing ordered", ordered("-1"), []string{"order.lines[0].quantity amount"}},
		{"a delivery of another order", first(func(r *supplier.Receipt) { r.Order = "PO-8" }), []string{"receipts[0].order unknown"}},
		{"a delivery without an order", first(func(r *supplier.Receipt) { r.Order = "" }), []string{"receipts[0].order unknown"}},
		{"a line that was not ordered", first(func(r *supplier.Receipt) { r.Lines[0].No = 2 }), []string{"receipts[0].lines[0].no unknown"}},
		{"a line twice in a delivery", first(func(r *supplier.Receipt) { r.Lines = append(r.Lines, r.Lines[0]) }), []string{"receipts[0].lines[1].no duplicate"}},
		{"nothing received", first(func(r *supplier.Receipt) { r.Lines[0].Quantity = figure("0") }), []string{"receipts[0].lines[0].quantity range"}},
		{"a delivery of nothing", first(func(r *supplier.Receipt) { r.Lines = nil }), []string{"receipts[0].lines absent"}},
		{"a delivery the day before the order", first(func(r *supplier.Receipt) { r.On = day("2026-02-28") }), []string{"receipts[0].on range"}},
		{"a delivery the day after the judgment", first(func(r *supplier.Receipt) { r.On = day("2026-04-01") }), []string{"receipts[0].on range"}},
		{"a delivery on no day", first(func(r *supplier.Receipt) { r.On = logistics.Date{} }), []string{"receipts[0].on absent"}},
		{"due the day before the order", func(f *supplier.DeliveryFile) { f.Order.Lines[0].Due = day("2026-02-28") }, []string{"order.lines[0].due range"}},
		{"judged the day before the order", func(f *supplier.DeliveryFile) { f.AsOf, f.Receipts = day("2026-02-28"), nil }, []string{"asOf range"}},
		{"one receipt twice", func(f *supplier.DeliveryFile) { f.Receipts = append(f.Receipts, f.Receipts[0]) }, []string{"receipts[1].id duplicate"}},
		{"a line of the order twice", func(f *supplier.DeliveryFile) { f.Order.Lines = append(f.Order.Lines, f.Order.Lines[0]) }, []string{"order.lines[1].no duplicate"}},
		{"a negative price on the note", first(func(r *supplier.Receipt) { r.Note.Lines[0].UnitPrice = maybe("-1") }), []string{"receipts[0].note.lines[0].unitPrice amount"}},
		{"a quantity on the note that is too fine", first(func(r *supplier.Receipt) { r.Note.Lines[0].Quantity = maybe("1.00001") }), []string{"receipts[0].note.lines[0].quantity amount"}},
		{"words on the note twice", first(func(r *supplier.Receipt) { r.Note.Also = []string{"batch", "batch", ""} }), []string{"receipts[0].note.also[1] duplicate", "receipts[0].note.also[2] absent"}},
		{"deliveries that add up to too much", func(f *supplier.DeliveryFile) {
			f.Receipts = []supplier.Receipt{receipt("R-1", "2026-03-02", "999999999999999"), receipt("R-2", "2026-03-02", "1")}
		}, []string{"receipts[1].lines[0].quantity range"}},
		{"a notice about another order", func(f *supplier.DeliveryFile) {
			noticed("2026-03-09", "fax", logistics.Buyer)(f)
			f.Notices[0].Order = "PO-8"
		}, []string{"notices[0].order unknown"}},
		{"an empty file", func(f *supplier.DeliveryFile) { *f = supplier.DeliveryFile{} }, []string{
			"company absent", "order.number absent", "order.supplier absent", "order.placed absent", "order.lines absent", "asOf absent",
		}},
		{"empty rows", func(f *supplier.DeliveryFile) {
			f.Order.Lines = []supplier.OrderedLine{{}}
			f.Receipts = []supplier.Receipt{{}}
			f.Notices = []supplier.LateNotice{{}}
			f.Invoices = []supplier.PaperToName{{}, {}}
		}, []string{
			"order.lines[0].no range", "order.lines[0].item absent", "order.lines[0].due absent", "order.lines[0].quantity range",
			"receipts[0].id absent", "receipts[0].order unknown", "receipts[0].on absent", "receipts[0].lines absent",
			"notices[0].order unknown", "notices[0].on absent", "notices[0].channel absent", "notices[0].to absent",
			"invoices[0].number absent", "invoices[1].number absent", "invoices[1].number duplicate",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := filed(pipes(receipt("R-1", "2026-03-10", "100")), row.edit)
			_, err := supplier.Factory().CheckDeliveries(f)
			_, errBalance := f.Balance()
			differ(t, row.want, problems(t, err))
			differ(t, row.want, problems(t, errBalance))
		})
	}
}

// someDeliveries draws an order of one line and its deliveries around the bounds.
func someDeliveries(t *rapid.T) supplier.DeliveryFile {
	f := pipes()
	for i := range rapid.IntRange(0, 5).Draw(t, "deliveries") {
		on := rapid.SampledFrom([]string{"2026-03-01", "2026-03-09", "2026-03-10", "2026-03-11", "2026-03-31"}).Draw(t, "on")
		r := receipt(fmt.Sprint("R-", i+1), on, rapid.SampledFrom([]string{"0.0001", "20", "50", "99.9999", "100", "100.0001"}).Draw(t, "quantity"))
		switch rapid.IntRange(0, 4).Draw(t, "note") {
		case 0:
			r.Note = nil
		case 1:
			r.Note.Lines[0].Brand = ""
		case 2:
			excused(r.Note)
		}
		f.Receipts = append(f.Receipts, r)
	}
	for range rapid.IntRange(0, 2).Draw(t, "notices") {
		on := rapid.SampledFrom([]string{"2026-03-09", "2026-03-10"}).Draw(t, "told on")
		noticed(on, rapid.SampledFrom([]string{"fax", "telephone"}).Draw(t, "by"), logistics.Buyer)(&f)
	}
	return f
}

// The report and the balance of an order are the same in whatever order its deliveries and notices are on file; what was ordered is what was
// received and what is outstanding, but for the excess; nothing is outstanding where there is an excess.
func TestDeliveriesInAnyOrder(t *testing.T) {
	pol := supplier.Factory()
	rapid.Check(t, func(t *rapid.T) {
		f := someDeliveries(t)
		shuffled := f
		shuffled.Receipts = rapid.Permutation([]supplier.Receipt(f.Receipts)).Draw(t, "receipts")
		shuffled.Notices = rapid.Permutation([]supplier.LateNotice(f.Notices)).Draw(t, "notices")
		was, err := pol.CheckDeliveries(f)
		if err != nil {
			t.Fatal(err)
		}
		is, err := pol.CheckDeliveries(shuffled)
		if err != nil || fmt.Sprint(found(was)) != fmt.Sprint(found(is)) {
			t.Fatalf("%v\nshuffled %v: %v", found(was), found(is), err)
		}
		balance, err := f.Balance()
		if err != nil {
			t.Fatal(err)
		}
		b := balance.Lines[0]
		sum := figure("0")
		for _, r := range f.Receipts {
			sum = sum.Add(r.Lines[0].Quantity)
		}
		conserved := b.Ordered.Add(b.Excess).Equal(b.Received.Add(b.Outstanding)) && b.Received.Equal(sum) && b.Ordered.Equal(figure("100"))
		if !conserved || b.Outstanding.IsNegative() || b.Excess.IsNegative() || !b.Outstanding.IsZero() && !b.Excess.IsZero() || b.Completed.IsZero() == b.Outstanding.IsZero() {
			t.Fatalf("%+v", b)
		}
		excess, late := false, false
		for _, finding := range was.Findings {
			excess = excess || finding.Subject == "line 1.excess"
			late = late || finding.Clause == "000-065"
		}
		if excess != !b.Excess.IsZero() || late != (b.Completed.IsZero() || b.Completed.After(day("2026-03-10"))) {
			t.Fatalf("%+v: %v", b, found(was))
		}
	})
}

// A delivery that is taken in as two on its day leaves everything that is said of the line as it was.
func TestDeliveriesInAnyParts(t *testing.T) {
	pol := supplier.Factory()
	rapid.Check(t, func(t *rapid.T) {
		f := someDeliveries(t)
		parted := logistics.Clone(f)
		for i := range f.Receipts {
			whole := f.Receipts[i].Lines[0].Quantity
			part := figure(rapid.SampledFrom([]string{"0.0001", "10", "19.9999"}).Draw(t, "part"))
			if part.LessThan(whole) {
				other := logistics.Clone(parted.Receipts[i])
				other.ID += "b"
				parted.Receipts[i].Lines[0].Quantity, other.Lines[0].Quantity = part, whole.Sub(part)
				parted.Receipts = append(parted.Receipts, other)
			}
		}
		line := func(f supplier.DeliveryFile) string {
			report, err := pol.CheckDeliveries(f)
			if err != nil {
				t.Fatal(err)
			}
			balance, err := f.Balance()
			if err != nil {
				t.Fatal(err)
			}
			said := fmt.Sprint(balance)
			for _, s := range found(report) {
				if len(s) > 6 && (s[:4] == "line" || s[:6] == "? line") {
					said += "; " + s
				}
			}
			return said
		}
		if was, is := line(f), line(parted); was != is {
			t.Fatalf("%s\nin parts %s", was, is)
		}
	})
}
