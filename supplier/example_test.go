package supplier_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// rice is a line as a host joins it from orders and receipts.
func rice(no int, due, completed string) supplier.Line {
	return supplier.Line{
		Order: "PO-2603", No: no, Supplier: "S-17", Item: "rice", Due: logistics.MustDate(due), Completed: new(logistics.MustDate(completed)),
		Ordered: decimal.RequireFromString("500"), Delivered: decimal.RequireFromString("500"),
		OrderedWeight: new(decimal.RequireFromString("500")), DeliveredWeight: new(decimal.RequireFromString("504.5")),
		Inspected: new(decimal.RequireFromString("50")), OffSpec: new(decimal.RequireFromString("0")), Price: supplier.Reasonable,
	}
}

func ExamplePolicy_Disqualify() {
	verdict, err := supplier.Factory().Disqualify(supplier.MonthFile{
		Review: supplier.Review{
			Supplier: "S-17", Month: logistics.MustDate("2026-03-01").Month(), On: logistics.MustDate("2026-04-05"),
			Recorded: supplier.EventKinds(),
		},
		Lines: []supplier.Line{rice(1, "2026-03-10", "2026-03-10"), rice(2, "2026-03-20", "2026-03-21")},
	})
	fmt.Println(verdict, err)
	for _, factor := range verdict.Factors[3:6] {
		fmt.Println(factor)
	}
	// Output:
	// supplier S-17 2026-03: suspended and treated as poor until decided: late deliveries 1, must be below 1 (000-075 (assumed), 000-079 (read)) <nil>
	// late deliveries 1, must be below 1: disqualifies (000-079 (read))
	// units off specification 0 of 100, must be below 2 of 100 (000-080 (read))
	// overweight food deliveries 0, must be below 3 (000-081 (read))
}

func ExamplePolicy_CheckMonth() {
	late := rice(2, "2026-03-20", "2026-03-21")
	late.Inspected, late.OffSpec = nil, nil
	report, err := supplier.Factory().CheckMonth(supplier.MonthFile{
		Review: supplier.Review{Supplier: "S-17", Month: late.Due.Month(), On: logistics.MustDate("2026-04-05"), Recorded: supplier.EventKinds()},
		Lines:  []supplier.Line{late},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	for _, unchecked := range report.Unchecked {
		fmt.Println(unchecked)
	}
	// Output:
	// supplier S-17 2026-03 late: 1, must be below 1 (000-079; 000-075)
	// supplier S-17 2026-03 specification: not checked, missing units looked at (000-080)
}

func ExamplePolicy_Grade() {
	result, err := supplier.Factory().Grade(supplier.HalfFile{
		HalfReview: supplier.HalfReview{
			Supplier: "S-17", Half: logistics.MustDate("2026-03-01").Half(), On: logistics.MustDate("2026-07-05"),
			Service: new(decimal.RequireFromString("92")),
		},
		Lines: []supplier.Line{rice(1, "2026-03-10", "2026-03-10"), rice(2, "2026-03-20", "2026-03-21"), rice(3, "2026-06-30", "2026-06-29")},
	})
	fmt.Println(result.Text(logistics.English), err)
	fmt.Println(result.Text(logistics.Chinese))
	// Output:
	// supplier S-17 2026-H1: good, score 89.6666…; date 66.6666…, quantity 100, quality 100, service 92; unchanged volume (000-072 (assumed), 000-070 (assumed)) <nil>
	// 供应商 S-17 2026-H1：良好，得分 89.6666…；交期 66.6666…，交量 100，品质 100，服务 92；采购量不变 (000-072 (假定), 000-070 (假定))
}

func ExamplePolicy_CheckReplacement() {
	report, err := supplier.Factory().CheckReplacement(supplier.ReplacementFile{
		Old: "S-17", New: "S-18", Listed: true, Buyer: "Chen", AskedAt: at(8),
		Approval: &supplier.Approval{By: "Pang", Role: logistics.PurchasingManager, At: at(10)},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [reason: missing (000-125)] <nil>
}

func ExamplePriceVerdict() {
	quoted, benchmark := decimal.RequireFromString("4.30"), decimal.RequireFromString("4.00")
	fmt.Println(supplier.PriceVerdict(quoted, benchmark, logistics.Share(5, 100)))
	_, err := supplier.PriceVerdict(quoted, benchmark, logistics.Measure{})
	fmt.Println(err)
	// Output:
	// unreasonable <nil>
	// tolerance: no share such as 5 of 100: the documents give none
}

func ExampleTally() {
	day, night := newShift(), newShift()
	open := rice(2, "2026-03-20", "2026-03-19")
	open.Completed = nil
	_ = day.Add(rice(1, "2026-03-10", "2026-03-10"))
	_ = day.Add(open)
	_ = night.Add(rice(2, "2026-03-20", "2026-03-21"))
	fmt.Println(night.Add(rice(2, "2026-03-20", "2026-03-21")))
	fmt.Println(day.Merge(night))
	for _, name := range day.Suppliers() {
		for _, month := range day.Months(name) {
			fmt.Println(day.Disqualify(supplier.Review{Supplier: name, Month: month, On: logistics.MustDate("2026-04-05"), Recorded: supplier.EventKinds()}))
		}
	}
	// Output:
	// no: order PO-2603 line 2 is there already, with this outcome
	// <nil>
	// supplier S-17 2026-03: suspended and treated as poor until decided: late deliveries 1, must be below 1 (000-075 (assumed), 000-079 (read)) <nil>
}

func newShift() *supplier.Tally {
	tally, err := supplier.NewTally(supplier.Factory())
	if err != nil {
		panic(err)
	}
	return tally
}
