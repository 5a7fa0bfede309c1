package assets_test

import (
	"fmt"
	"log"
	"os"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/assets"
)

func exampleDay(text string) logistics.Date { return logistics.MustDate(text) }

func exampleTime(month time.Month, day, hour int) time.Time {
	return time.Date(2026, month, day, hour, 0, 0, 0, time.FixedZone("CST", 8*3600))
}

func print(r logistics.Report, err error) {
	for _, f := range r.Findings {
		fmt.Println(f)
	}
	for _, u := range r.Unchecked {
		fmt.Println(u)
	}
	if err != nil {
		fmt.Println(err)
	}
}

// Two chairs of thirty are gone. The difference is found, and stays open until its cause and who answers for it are known; then the books
// may follow, once the write-off is approved.
func Example() {
	file := assets.StocktakeFile{
		ID: "K-1", On: logistics.MustDate("2026-06-29"), AsOf: logistics.MustDate("2026-06-30"),
		Books:  []assets.BookEntry{{Tag: "C-201", Class: "chairs", Room: "201", Opening: 30, Quantity: 30}},
		Cards:  []assets.CardEntry{{Tag: "C-201", Quantity: 30}},
		Counts: []assets.Counted{{Tag: "C-201", Room: "201", Quantity: 28}},
	}
	count, err := assets.School().Reconcile(file)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(count)
	for _, finding := range count.Report.Findings {
		fmt.Println(finding)
	}
	fmt.Println(len(count.Adjustments()), "adjustments")

	file.Closures = []assets.Closure{{Tag: "C-201", Cause: "broken and thrown away", Responsible: "Wang"}}
	if count, err = assets.School().Reconcile(file); err != nil {
		log.Fatal(err)
	}
	for _, adjustment := range count.Adjustments() {
		fmt.Println(adjustment)
	}
	// Output:
	// book 30, card 30, counted 28: short 2
	// asset C-201.short: 2, must be at most 0 (000-186)
	// asset C-201.cause: missing (003-033)
	// asset C-201.responsible: missing (003-033)
	// 0 adjustments
	// C-201: written off, pieces: 2, once approved as report of loss
	// C-201: card set, pieces: 28
}

// A projector of which nobody knows whose it is.
func ExamplePolicy_CheckRegister() {
	print(assets.School().CheckRegister(assets.RegisterFile{Administrator: "Gu", Entries: []assets.RegisterEntry{
		{Tag: "P-1", Entered: true, Class: "audio-visual", Quantity: 1, Department: "grade 7", Room: "201", Unit: assets.UnitClass},
	}}))
	// Output:
	// asset P-1.price: missing (004-059)
	// asset P-1.keeper: missing (003-028)
}

// What was bought in March is on the books in April.
func ExamplePolicy_CheckAdditions() {
	print(assets.School().CheckAdditions(assets.AdditionFile{AsOf: exampleDay("2026-04-30"), Additions: []assets.Addition{
		{ID: "V-7", Source: assets.ByPurchase, On: exampleDay("2026-03-28"), Entered: exampleDay("2026-04-02"), Voucher: 30, Book: 30, Goods: 29},
	}}))
	// Output:
	// addition V-7.entered: late: 2026-04-02; expected not after 2026-03-31 (004-101)
	// addition V-7.book: 1, must be at most 0 (004-101)
}

// New brooms for old ones: one old one is missing, and nobody reviewed the form.
func ExamplePolicy_DecideIssue() {
	form := assets.IssueForm{
		ID: "O-1", Designated: []logistics.Person{"Song"}, Lines: []assets.IssueLine{{Item: "broom", Kind: assets.LaborGoods, Quantity: 4, Returned: 3}},
		Trail: logistics.Trail{By: "Wang", Role: logistics.Teacher, At: exampleTime(time.March, 10, 9), Marks: []logistics.Mark{
			{Act: assets.ActFill, Role: logistics.Teacher, By: "Wang", At: exampleTime(time.March, 10, 9)},
		}},
	}
	d, err := assets.School().DecideIssue(form)
	fmt.Println(d)
	print(d.Report, err)
	// Output:
	// refused, reasons: 2 (003-027 (read), 003-026 (read), 003-034 (read))
	// form O-1.review: missing; expected office head or department manager or class teacher (003-026; 003-027)
	// form O-1.broom.returned: 3 of 4, must be at least 100% (003-034; 003-027)
}

// A kindergarten counts its fixed assets every month, which is stricter than every year, and says so.
func ExamplePolicy_CountsOf() {
	rulings, err := assets.School().CountsOf(assets.FixedAssets)
	for _, r := range rulings {
		fmt.Println(r)
	}
	fmt.Println(err)
	// Output:
	// fixed assets, reconciliation with each department: every term (004-025)
	// fixed assets, full count of books, cards and goods: every year (004-105)
	// fixed assets, reconciliation of the books: every month (003-055), stricter than 003-032
	// fixed assets, count: every month (003-055), stricter than 003-032
	// <nil>
}

// Two chairs of thirty are nowhere and three stand in another room; with cause and keeper on record and the write-off
// approved, the adjustments make the next count clean.
func ExamplePolicy_Reconcile() {
	file := assets.StocktakeFile{
		ID: "K-1", On: exampleDay("2026-06-29"), AsOf: exampleDay("2026-06-30"),
		Books:    []assets.BookEntry{{Tag: "C-201", Class: "chairs", Room: "201", Opening: 28, In: 2, Quantity: 30}},
		Cards:    []assets.CardEntry{{Tag: "C-201", Quantity: 30}},
		Counts:   []assets.Counted{{Tag: "C-201", Room: "201", Quantity: 25}, {Tag: "C-201", Room: "hall", Quantity: 3}},
		Closures: []assets.Closure{{Tag: "C-201", Cause: "carried to the hall; two broken", Responsible: "Wang"}},
	}
	pol := assets.School()
	rec, err := pol.Reconcile(file)
	print(rec.Report, err)
	list := rec.Adjustments()
	for _, a := range list {
		fmt.Println(a)
	}
	_, err = pol.Apply(file, list)
	fmt.Println(err)
	list[0].Approval = "X-7"
	file, err = pol.Apply(file, list)
	if err != nil {
		fmt.Println(err)
	}
	rec, err = pol.Reconcile(file)
	fmt.Println(rec.Report.OK(), err)
	// Output:
	// asset C-201.short: 2, must be at most 0 (000-186)
	// asset C-201.misplaced: 3, must be at most 0 (000-186)
	// C-201: written off, pieces: 2, once approved as report of loss
	// C-201: brought back, pieces: 3, room 201
	// C-201: card set, pieces: 28
	// adjustments[0].approval: not approved as report of loss (004-102)
	// true <nil>
}

// A projector whose life is over, appraised by one person and scrapped the day before it was approved.
func ExamplePolicy_DecideDisposal() {
	d, err := assets.School().DecideDisposal(assets.DisposalFile{
		ID: "X-1", Tag: "P-1", Kind: assets.Scrapping, Quantity: 1, On: exampleDay("2026-03-02"), From: "201",
		Condition: &assets.Condition{
			InUse: exampleDay("2018-09-01"), LifeYears: 5, Worn: logistics.Yes, BadlyDamaged: logistics.No, Appraised: exampleDay("2026-03-01"),
			Appraisers: []logistics.Person{"Lu"}, NoUse: logistics.Yes,
		},
		Trail: logistics.Trail{By: "Gu", Role: logistics.AssetAdministrator, At: exampleTime(time.March, 2, 9), Marks: []logistics.Mark{
			{Act: assets.ActSubmit, Role: logistics.AssetAdministrator, By: "Gu", At: exampleTime(time.March, 2, 9)},
			{Act: assets.ActApprove, Role: logistics.Principal, By: "Fang", At: exampleTime(time.March, 3, 9)},
		}},
	})
	fmt.Println(d)
	print(d.Report, err)
	// Output:
	// refused, findings: 2, not checked: 0 (004-102 (assumed), 003-029 (assumed))
	// scrap X-1.on: before it was asked for: 2026-03-02; expected not before 2026-03-03 (004-102)
	// scrap X-1.appraisers: 1, must be at least 2 (003-029)
}

// A camera vanished while Hou was on duty and nobody knows who took it.
func ExamplePolicy_DecideCompensation() {
	original := decimal.RequireFromString("1200")
	d, err := assets.School().DecideCompensation(assets.LossFile{
		ID: "L-1", Tag: "V-1", Cause: assets.CauseLost, On: exampleDay("2026-03-20"), GuardOnDuty: "Hou", Custodian: "Wang", OriginalPrice: &original,
		Trail: logistics.Trail{By: "Wang", Role: logistics.ClassTeacher, At: exampleTime(time.March, 21, 9)},
	})
	fmt.Println(d, err)
	fmt.Println(d.Text(logistics.Chinese))
	// Output:
	// lost: Hou (guard on duty) pays 1,200 yuan, original price; provisional (004-050 (read), 002-024 (read), 003-073 (read)) <nil>
	// 遗失：Hou（值班护校人员）赔偿 1,200 元，原价；暂定（004-050 解读、002-024 解读、003-073 解读）
}

// Two bookings of the hall overlap by half an hour.
func ExamplePolicy_CheckBookings() {
	print(assets.School().CheckBookings([]assets.Booking{
		{ID: "B-1", Venue: "hall", By: "Qian", Booked: exampleTime(time.March, 1, 9), From: exampleTime(time.March, 10, 14), Until: exampleTime(time.March, 10, 16)},
		{ID: "B-2", Venue: "hall", By: "Sun", Booked: exampleTime(time.March, 2, 9), From: exampleTime(time.March, 10, 15), Until: exampleTime(time.March, 10, 17)},
	}))
	// Output:
	// booking B-2.venue hall: more than once: B-1 (001-035)
}

// A cadre lives with employees, and two posts answer for one zone.
func ExamplePolicy_CheckDormitory() {
	print(assets.Factory().CheckDormitory(assets.DormitoryFile{
		Office: true, Zones: []assets.Zone{{Name: "A", Posts: []string{"post 1", "post 2"}}}, Rooms: []assets.LivingRoom{{Room: "101", Cadres: 1, Employees: 3}},
		Rules: []string{assets.RuleHygiene, assets.RuleProperty, assets.RulePublic, assets.RuleMaintenance},
	}))
	// Output:
	// room 101.cadres-and-employees: must not be there [should] (000-157)
	// zone A.post: more than once: 2; expected 1 (000-158)
}

// A thing that is missing may be found again or reported lost.
func ExamplePolicy_StateOf() {
	state, next, err := assets.School().StateOf(assets.LifeFile{Tag: "P-1", AsOf: exampleDay("2026-07-01"), Moves: []assets.AssetMove{
		{Move: assets.MoveStored, On: exampleDay("2026-03-01")}, {Move: assets.MoveEntered, On: exampleDay("2026-03-02")}, {Move: assets.MoveMissed, On: exampleDay("2026-06-30")},
	}})
	fmt.Println(state, err)
	for _, m := range next {
		fmt.Println(m.Name, "→", m.To, m.Clause)
	}
	// Output:
	// missing <nil>
	// found-again → on-the-books 003-033
	// reported-lost → written-off-as-lost 004-102
}

// The first lines of the diagram of a thing's life.
func ExamplePolicy_AppendDiagram() {
	diagram := assets.School().AppendDiagram(nil, logistics.English)
	os.Stdout.Write(diagram[:66])
	// Output:
	// stateDiagram-v2
	//     state "new" as s1
	//     state "in the store" as
}
