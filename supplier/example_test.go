package supplier_test

import (
	"fmt"
	"log"
	"slices"

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

// A supplier delivered 50 boxes of paper a day after they were due.
func Example() {
	verdict, err := supplier.Factory().Disqualify(supplier.MonthFile{
		Review: supplier.Review{
			Supplier: "S-17", Month: logistics.MustDate("2026-03-01").Month(), On: logistics.MustDate("2026-04-05"),
			Recorded: supplier.EventKinds(), // the host keeps records of every kind of case, and there are none
		},
		Lines: []supplier.Line{{
			Order: "PO-2603", No: 1, Supplier: "S-17", Item: "paper", NonFood: true, Price: supplier.Reasonable,
			Due: logistics.MustDate("2026-03-20"), Completed: new(logistics.MustDate("2026-03-21")),
			Ordered: decimal.NewFromInt(50), Delivered: decimal.NewFromInt(50), Inspected: new(decimal.NewFromInt(50)), OffSpec: new(decimal.NewFromInt(0)),
		}},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(verdict)
	fmt.Println(verdict.Text(logistics.Chinese))
	fmt.Println(verdict.Report().Findings[0])
	// Output:
	// supplier S-17 2026-03: suspended and treated as poor until decided: late deliveries 1, must be below 1 (000-075 (assumed), 000-079 (read))
	// 供应商 S-17 2026-03：暂停，决定前按“较差”处理：误期交货 1，应低于 1（000-075 假定、000-079 解读）
	// supplier S-17 2026-03 late: 1, must be below 1 (000-079; 000-075)
}

// Two lines of rice were due in March, and the second came a day late.
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
	// units off specification 0 of 100, must be below 2% (000-080 (read))
	// overweight food deliveries 0, must be below 3 (000-081 (read))
}

// A late line of which no unit was inspected.
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

// Three lines of rice were due in the half-year, and one of them came a day late.
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
	// 供应商 S-17 2026-H1：良好，得分 89.6666…；交期 66.6666…，交量 100，品质 100，服务 92；采购量不变（000-072 假定、000-070 假定）
}

// A manager approved a change of supplier for which there is no reason.
func ExamplePolicy_CheckReplacement() {
	report, err := supplier.Factory().CheckReplacement(supplier.ReplacementFile{
		Old: "S-17", New: "S-18", Listed: true, Buyer: "Chen", AskedAt: at(8),
		Approval: &supplier.Approval{By: "Pang", Role: logistics.PurchasingManager, At: at(10)},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [reason: missing (000-125)] <nil>
}

// A price 7.5 % above the benchmark, with a tolerance of 5 % and without any.
func ExamplePriceVerdict() {
	quoted, benchmark := decimal.RequireFromString("4.30"), decimal.RequireFromString("4.00")
	fmt.Println(supplier.PriceVerdict(quoted, benchmark, logistics.Share(5, 100)))
	_, err := supplier.PriceVerdict(quoted, benchmark, logistics.Measure{})
	fmt.Println(err)
	// Output:
	// unreasonable <nil>
	// tolerance: no share such as 5 of 100: the documents give none
}

// Two shifts tally the same orders: one line is open in the first and complete in the second.
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

// newShift is an empty tally under the factory's policy.
func newShift() *supplier.Tally {
	tally, err := supplier.NewTally(supplier.Factory())
	if err != nil {
		panic(err)
	}
	return tally
}

// A company thinks of letting two late deliveries pass and of making good suppliers wait longer for the best grade.
func ExampleDiff() {
	draft := supplier.Factory()
	draft.Edition = "draft-2027"
	draft.Disqualification.Late.Bound = logistics.Count(3)
	draft.Grading.Grades[3].From = decimal.RequireFromString("92")
	d, err := supplier.Diff(supplier.Factory(), draft)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(d)
	// Output:
	// factory-2026 → draft-2027: incomparable
	//   disqualification.late: from 1 to 2: a finding (000-079 (read)) → in order: looser
	//   grading.grades: from 90 to below 92: excellent: more volume (000-070 (assumed), 000-074 (read)) → good: unchanged volume (000-070 (assumed)): stricter
}

// The same draft put to what was on record.
func ExampleReplay() {
	draft := supplier.Factory()
	draft.Edition = "draft-2027"
	draft.Disqualification.Late.Bound = logistics.Count(3)
	draft.Grading.Grades[3].From = decimal.RequireFromString("92")
	late := march(lines(20, 2, completed("2026-03-11")))
	half := firstHalf("64", lines(20, 0)...)
	impact, err := supplier.Replay(supplier.Factory(), draft, slices.Values([]supplier.Past{{ID: "S-17 March", Month: &late}, {ID: "S-17 first half", Half: &half}}))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(impact)
	// Output:
	// factory-2026 → draft-2027: 2 of 2 cases move
	//   1 × disqualification.anyOne: suspended and treated as poor until decided (000-075 (assumed)) → cleared: looser; such as S-17 March
	//   1 × disqualification.late: a finding (000-079 (read)) → in order: looser; such as S-17 March
	//   1 × grading.grades: excellent: more volume (000-072 (assumed), 000-070 (assumed), 000-074 (read)) → good: unchanged volume (000-072 (assumed), 000-070 (assumed)): stricter; such as S-17 first half
}

// How near a supplier is to being disqualified.
func ExamplePolicy_ExplainMonth() {
	e, err := supplier.Factory().ExplainMonth(march(lines(20, 2, price(supplier.Unreasonable))))
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range e.Factors[:5] {
		fmt.Println(f)
	}
	// Output:
	// item kinds at unreasonable prices 2 of 20, must be below 15%: from 3 of 20 on it disqualifies (000-076 (read))
	// cases of inferior or short goods 0, must be below 1: from 1 on it disqualifies (000-077 (read))
	// cases of bribery 0, must be below 1: from 1 on it disqualifies (000-078 (read))
	// late deliveries 0, must be below 1: from 1 on it disqualifies (000-079 (read))
	// units off specification 0 of 2,000, must be below 2%: from 40 of 2,000 on it disqualifies (000-080 (read))
}

// What a good supplier must do to be excellent.
func ExamplePolicy_ExplainGrade() {
	e, err := supplier.Factory().ExplainGrade(firstHalf("70", lines(3, 1, completed("2026-03-11"))...))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(e.Score)
	for _, item := range e.Items {
		fmt.Println(item)
	}
	// Output:
	// grading.grades: from 75 to below 90: good: unchanged volume (000-070 (assumed))
	//   from 60 to below 75: fair: less volume, coaching in management, technique, quality control (000-070 (assumed), 000-073 (read), 000-069)
	//   from 90: excellent: more volume (000-070 (assumed), 000-074 (read))
	// date 66.6666…: fair below 30, 36.6666… points less; excellent from 90, 23.3333… points more
	// quantity 100: fair below 63.3333…, 36.6666… points less
	// quality 100: fair below 63.3333…, 36.6666… points less
	// service 70: fair below 33.3333…, 36.6666… points less; excellent from 93.3333…, 23.3333… points more
}
