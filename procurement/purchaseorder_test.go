package procurement_test

import (
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func purchaseOrder(edits ...func(*procurement.PurchaseOrder)) procurement.PurchaseOrder {
	f := procurement.PurchaseOrder{
		ID: "O-1", Handler: "Chen", Listed: logistics.Yes, UniformForm: true, Number: "2026-101",
		Lines: []procurement.OrderLine{{
			Item: "gloves", Quantity: amount("8"), Specification: "size L", Brand: "none", Delivery: day("2026-03-09"), Price: amount("3.5"),
		}},
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func asksOrder(edits ...func(*procurement.PurchaseOrder)) reported {
	return func(pol procurement.Policy) (logistics.Report, error) { return pol.CheckOrder(purchaseOrder(edits...)) }
}

func TestCheckOrder(t *testing.T) {
	type file = procurement.PurchaseOrder
	signed := func(by logistics.Person, role logistics.Role) *procurement.Signed {
		return &procurement.Signed{By: by, Role: role, At: at("2026-03-02 09:00")}
	}
	offList := func(by *procurement.Signed) func(*file) {
		return func(f *file) {
			f.Listed, f.Special, f.SpecialReason, f.Approved = logistics.No, true, "only maker", by
		}
	}
	const form = "order O-1.uniform-form: missing "
	// also is who may approve at such a site beside those of a factory.
	rows := func(also string) []reportRow {
		return []reportRow{
			{"in order", asksOrder(), nil},
			{"off the list, approved by the purchasing manager", asksOrder(offList(signed("Qian", logistics.PurchasingManager))), nil},
			{"or by the general affairs manager", asksOrder(offList(signed("Sun", logistics.GeneralAffairsManager))), nil},
			{"nobody says whether the supplier is listed", asksOrder(func(f *file) { f.Listed = logistics.Unknown }), []string{
				"? order O-1.listed: not checked, missing whether the supplier is on the list of qualified suppliers (000-095)",
			}},
			{"nobody says, and all that is asked for off the list is there", asksOrder(offList(signed("Qian", logistics.PurchasingManager)), func(f *file) { f.Listed = logistics.Unknown }), nil},
			{"nobody says, at the market for cash: no list binds", asksOrder(func(f *file) { f.Listed, f.Cash, f.MarketSundry = logistics.Unknown, true, true }), nil},
			{"off the list, and nothing else", asksOrder(func(f *file) { f.Listed = logistics.No }), []string{
				"order O-1.special-item: missing [should] (000-095)", "order O-1.special-reason: missing [should] (000-095)",
				"order O-1.approval: missing; expected purchasing manager or general affairs manager" + also + " [should] (000-095)",
			}},
			{"approved by nobody who may", asksOrder(offList(signed("Li", logistics.Supervisor))), []string{
				"order O-1.approval: supervisor, must be purchasing manager or general affairs manager" + also + " [should] (000-095)",
			}},
			{"approved by the buyer himself", asksOrder(offList(signed("Chen", logistics.PurchasingManager))), []string{
				"order O-1.approval: approves his own request: Chen [should] (000-095)",
			}},
			{"a reason of spaces", asksOrder(offList(signed("Qian", logistics.PurchasingManager)), func(f *file) { f.SpecialReason = " " }), []string{
				"order O-1.special-reason: missing [should] (000-095)",
			}},
			{"not marked as special", asksOrder(offList(signed("Qian", logistics.PurchasingManager)), func(f *file) { f.Special = false }), []string{
				"order O-1.special-item: missing [should] (000-095)",
			}},
			{"a listed supplier needs none of it", asksOrder(func(f *file) { f.Approved = signed("Chen", logistics.Supervisor) }), nil},
			{"no form: both passages ask for it", asksOrder(func(f *file) { f.UniformForm = false }), []string{form + "(000-096; 000-104)"}},
			{"cash alone does not free from it", asksOrder(func(f *file) { f.UniformForm, f.Cash = false, true }), []string{form + "(000-104)"}},
			{"nor does the market alone", asksOrder(func(f *file) { f.UniformForm, f.MarketSundry = false, true }), []string{form + "(000-096)"}},
			{"both do: neither form nor fields nor list", asksOrder(func(f *file) { *f = file{ID: "O-1", Handler: "Chen", Cash: true, MarketSundry: true} }), nil},
			{"a market purchase on the form has its fields", asksOrder(func(f *file) { f.Cash, f.MarketSundry, f.Number = true, true, "" }), []string{"order O-1.order-number: missing (000-098)"}},
			{"every field is empty", asksOrder(func(f *file) { f.Number, f.Lines = "", nil }), []string{
				"order O-1.lines[0].item: missing (000-098)", "order O-1.lines[0].quantity: missing (000-098)", "order O-1.lines[0].specification: missing (000-098)",
				"order O-1.lines[0].brand: missing (000-098)", "order O-1.lines[0].agreed-date: missing (000-098)", "order O-1.lines[0].approved-price: missing (000-098)",
				"order O-1.order-number: missing (000-098)",
			}},
			{"a second line lacks its brand", asksOrder(func(f *file) {
				f.Lines = append(f.Lines, f.Lines[0])
				f.Lines[1].Brand = " "
			}), []string{"order O-1.lines[1].brand: missing (000-098)"}},
			{"a gift has a price", asksOrder(func(f *file) { f.Lines[0].Price = amount("0") }), nil},
		}
	}
	principal := asksOrder(offList(signed("Sun", logistics.Principal)))
	reportTable(t, procurement.Factory(), append(rows(""), reportRow{"a factory has no principal", principal, []string{
		"order O-1.approval: principal, must be purchasing manager or general affairs manager [should] (000-095)",
	}}))
	reportTable(t, procurement.School(), append(rows(" or principal"), reportRow{"a school's principal may approve", principal, nil}))
	own := with(func(p *procurement.Policy) {
		p.Order.Fields = append(p.Order.Fields, logistics.Need{Rule: logistics.Obliges("000-098"), Key: "warranty"})
		p.Order.OffList.Needs = append(p.Order.OffList.Needs, "three-offers")
		p.Order.Form.Credit.Force = logistics.Should
	})
	reportTable(t, own, []reportRow{
		{"words of the company's own", asksOrder(offList(signed("Qian", logistics.PurchasingManager))), []string{
			"order O-1.three-offers: missing [should] (000-095)", "order O-1.warranty: missing (000-098)",
		}},
		{"are told among the others", asksOrder(offList(signed("Qian", logistics.PurchasingManager)), func(f *file) { f.Also = []string{"warranty", "three-offers"} }), nil},
		{"what must be stands before what should", asksOrder(func(f *file) { f.Also, f.UniformForm = []string{"warranty"}, false }), []string{form + "(000-104; 000-096)"}},
	})
	two := with(func(p *procurement.Policy) { p.Order.Form.Bulk.Key = "order-book" })
	reportTable(t, two, []reportRow{
		{"two things that are missing are two findings", asksOrder(func(f *file) { f.UniformForm = false }), []string{form + "(000-096)", "order O-1.order-book: missing (000-104)"}},
		{"of which a company tells the other", asksOrder(func(f *file) { f.Also = []string{"order-book"} }), nil},
	})
}

func TestOrderProblems(t *testing.T) {
	type file = procurement.PurchaseOrder
	refusalTable(t, []reportRow{
		{"nothing at all", func(pol procurement.Policy) (logistics.Report, error) {
			return pol.CheckOrder(file{Approved: &procurement.Signed{}})
		}, []string{"id absent", "handler absent", "approved.at absent", "approved.role absent", "approved.by absent"}},
		{"figures that are none", asksOrder(func(f *file) {
			f.Lines = append(f.Lines, f.Lines[0])
			f.Lines[0].Quantity, f.Lines[0].Price, f.Lines[1].Quantity = amount("0"), amount("-1"), amount("1e400")
			f.Also = []string{"a", "a"}
		}), []string{"lines[0].quantity range", "lines[0].price amount", "lines[1].quantity amount", "also[1] duplicate"}},
		{"one person in two spellings", asksOrder(func(f *file) {
			f.Approved = &procurement.Signed{By: "CHEN", Role: logistics.PurchasingManager, At: time.Unix(0, 0)}
		}), []string{"approved.by conflict"}},
		{"approved after the moment of judgment", asksOrder(func(f *file) {
			f.Approved = &procurement.Signed{By: "Jin", Role: logistics.PurchasingManager, At: at("2026-03-05 09:01")}
			f.AsOf = at("2026-03-05 09:00")
		}), []string{"approved.at range"}},
	})
}
