package main

import (
	"time"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/procurement"
)

// request is a purchase request with the claim that it is urgent, and what became of it.
type request struct {
	procurement.Requisition
	claim procurement.UrgencyClaim
	task  procurement.PurchaseTask
}

// requests judges what requisitions ask for and when it was bought: requests.csv and request_lines.csv. Who signs them is judged
// with the papers.
func (f *folder) requests() section {
	const name = "requests.csv"
	s := section{Title: logistics.Text{En: "Purchase requests", Zh: "请购内容"}}
	requests := readRecords(f, name, "request", []string{
		"serial", "department", "account", "phone", "notes", "received_at", "urgent_reason", "urgent_stamp", "sudden", "serious", "bought_at", "custom_made",
		"agreed", "told_at", "late_reason",
	}, f.readRequest)
	attach(f, requests, "request_lines.csv", "request", []string{
		"item", "specification", "quantity", "needed_by", "needed", "on_hand", "on_order", "early_reason", "specialized", "data_attached",
	}, func(row table.Row, r *request) {
		line := procurement.RequisitionedItem{
			Item: row.Cell("item"), Specification: row.Cell("specification"), Quantity: row.MaybeAmount("quantity"), NeededBy: day(row.MaybeDate("needed_by")),
			Needed: row.MaybeAmount("needed"), OnHand: row.MaybeAmount("on_hand"), OnOrder: row.MaybeAmount("on_order"), EarlyReason: row.Cell("early_reason"),
			DataAttached: row.Flag("data_attached"),
		}
		row.Word("specialized", &line.Specialized)
		r.Lines = append(r.Lines, line)
	})
	for _, r := range requests.all {
		if !r.clean {
			continue
		}
		urgency, err := f.procurement.DecideUrgency(r.value.claim)
		if err != nil {
			f.fault(name, r.line, err)
			continue
		}
		r.value.Urgent = urgency.Urgent == logistics.Yes
		report, err := f.procurement.CheckRequisition(r.value.Requisition)
		f.fault(name, r.line, err)
		bought, err := f.procurement.CheckCompletion(r.value.task)
		f.fault(name, r.line, err)
		report.Findings = append(report.Findings, bought.Findings...)
		report.Unchecked = append(report.Unchecked, bought.Unchecked...)
		s.Entries = append(s.Entries, entry{r.id, requested{urgency, r.value.claim.Reason != "" || r.value.claim.Stamped}, report})
	}
	return s
}

func (f *folder) readRequest(row table.Row) request {
	id, received := row.Cell("request"), row.Time("received_at")
	r := request{
		Requisition: procurement.Requisition{
			ID: id, Serial: row.Cell("serial"), Department: row.Cell("department"), Account: row.Cell("account"), Phone: row.Cell("phone"), Notes: row.Cell("notes"),
			Received: received, Calendar: f.month.Calendar,
		},
		claim: procurement.UrgencyClaim{ID: id, Reason: row.Cell("urgent_reason"), Stamped: row.Flag("urgent_stamp")},
		task: procurement.PurchaseTask{
			ID: id, Received: received, Completed: moment(row.MaybeTime("bought_at")), Agreed: day(row.MaybeDate("agreed")), Told: moment(row.MaybeTime("told_at")),
			Reason: row.Cell("late_reason"), AsOf: f.month.endOfReview(received), Calendar: f.month.Calendar,
		},
	}
	row.Word("sudden", &r.claim.Sudden)
	row.Word("serious", &r.claim.Serious)
	row.Word("custom_made", &r.task.CustomMade)
	return r
}

// requested is whether a request counts as urgent.
type requested struct {
	procurement.UrgencyDecision
	Claimed bool `json:"claimed"` // somebody said that it is
}

// Text gives the decision where somebody asked for it.
func (r requested) Text(l logistics.Lang) string {
	if !r.Claimed {
		return logistics.Text{En: "as usual", Zh: "常规请购"}.In(l)
	}
	return r.UrgencyDecision.Text(l)
}

// moment and day give what may be absent.
func moment(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}

func day(d *logistics.Date) logistics.Date {
	if d == nil {
		return logistics.Date{}
	}
	return *d
}
