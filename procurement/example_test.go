package procurement_test

import (
	"fmt"
	"time"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// A requisition that was bought before anybody compared offers.
func ExamplePolicy_CheckProcess() {
	zone := time.FixedZone("CST", 8*3600)
	handed := time.Date(2026, 3, 2, 9, 0, 0, 0, zone)
	file := procurement.PurchaseFile{ID: "R-1", Trail: logistics.Trail{By: "Lin", Role: logistics.Requester, At: handed, Marks: []logistics.Mark{
		{Act: procurement.StepReview, Role: logistics.Supervisor, By: "Zhao", At: handed.Add(2 * time.Hour)},
		{Act: procurement.StepBuy, Role: logistics.Buyer, By: "Chen", At: handed.Add(5 * time.Hour)},
	}}}
	report, err := procurement.Factory().CheckProcess(file)
	for _, f := range report.Findings {
		fmt.Println(f)
	}
	fmt.Println(err)
	// Output:
	// purchase R-1.compare: missing; expected buyer or purchasing manager or purchasing group (001-030)
	// purchase R-1.buy: out of order: 2026-03-02T14:00:00+08:00; expected after compare (001-030)
	// <nil>
}
