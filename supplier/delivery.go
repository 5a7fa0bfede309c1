package supplier

import "example.com/logistics"

// Delivery says what a delivery and its note need, and when notes are reconciled.
type Delivery struct {
	Note           logistics.Need      `json:"note" label:"with the goods|随货"`
	Fields         logistics.Checklist `json:"fields" label:"fields of the delivery note|送货单必填项"`
	Marks          logistics.Checklist `json:"marks" label:"under the delivery note|送货单签章"`
	Company        logistics.Need      `json:"company" label:"delivery notes and invoices|送货单与发票抬头"`
	Complete       DueDate             `json:"complete" label:"partial deliveries|分批送货"`
	Excess         logistics.Limit     `json:"excess" label:"delivered over the order|超出订购数量"` // a share of the ordered quantity
	Notice         Notice              `json:"notice" label:"notice of a late delivery|误期通知"`
	Reason         logistics.Checklist `json:"reason" label:"on the note of a late delivery|迟交送货单"`
	Reconciliation logistics.Duty      `json:"reconciliation" label:"reconciliation of a month's notes|月度对单"`
}

// DueDate cites the clause by which an order may come in parts, all of them by its due date.
type DueDate struct{ logistics.Rule }

// Notice says how a supplier tells, before the due date, that he cannot keep it.
type Notice struct {
	logistics.Rule
	By logistics.List[string]         `json:"by" label:"by|方式" list:"any"`
	To logistics.List[logistics.Role] `json:"to" label:"to|收件人" list:"any"`
}

// The fields of a delivery note, what stands under it, and what is on that of a late delivery: the keys by which a policy asks for
// what a [DeliveryNote] has fields for. Of any other key, of a company's own, the note says in Also that it is there.
const (
	FieldOrderNumber   = "order-number"
	FieldItem          = "item"
	FieldQuantity      = "quantity"
	FieldUnitPrice     = "unit-price"
	FieldSpecification = "specification"
	FieldBrand         = "brand"
	MarkSeal           = "supplier-seal"
	MarkSignature      = "responsible-signature"
	DelayReason        = "delay-reason"
	DelaySignature     = "delay-signature"
)

func (d Delivery) laws(ps *logistics.Problems) {
	const path = "delivery"
	ps.Needed(path+".note", d.Note)
	ps.Needed(path+".company", d.Company)
	keeps(ps, path+".excess", d.Excess, logistics.Share(0, 1))
	logistics.EachOnce(ps, path+".notice.by", d.Notice.By)
	logistics.EachOnce(ps, path+".notice.to", d.Notice.To)
	// A note is reconciled once, by its window alone.
	r := d.Reconciliation
	if r.Times != 1 || r.Distinct || !r.MaxGap.IsZero() {
		ps.Add(path+".reconciliation", logistics.CodeConflict, "once in its window, without a longest gap")
	}
}
