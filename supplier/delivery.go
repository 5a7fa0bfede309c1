package supplier

import "example.com/logistics"

// Delivery says what a delivery and its note must have, what a late one needs, and when notes are reconciled.
type Delivery struct {
	Note           logistics.Need      `json:"note" label:"with the goods|随货"`
	Fields         logistics.Checklist `json:"fields" label:"fields of the delivery note|送货单必填项"`
	Marks          logistics.Checklist `json:"marks" label:"under the delivery note|送货单签章"`
	Company        logistics.Need      `json:"company" label:"delivery notes and invoices|送货单与发票抬头"`
	Complete       DueDate             `json:"complete" label:"partial deliveries|分批送货"`
	Excess         logistics.Limit     `json:"excess" label:"delivered over the order|超出订购数量"` // a share of the ordered quantity
	Notice         Notice              `json:"notice" label:"notice of a late delivery|误期通知"`
	Reason         logistics.Checklist `json:"reason" label:"on the note of a late delivery|误期送货单"`
	Reconciliation logistics.Duty      `json:"reconciliation" label:"reconciliation of a month's notes|月度对单"`
}

// DueDate cites the clause by which an order may come in parts, all of them by the due date.
type DueDate struct{ logistics.Rule }

// Notice says in which way and to whom a supplier tells that the due date cannot be kept.
type Notice struct {
	logistics.Rule
	By logistics.List[string]         `json:"by" label:"by|方式" list:"any"`
	To logistics.List[logistics.Role] `json:"to" label:"to|收件人" list:"any"`
}

// The keys by which a policy asks for what is on a delivery note (000-062, 000-063, 000-066). The fields of a [DeliveryNote] answer them; any
// other key, of a company's own, is answered by DeliveryNote.Also.
const (
	FieldOrderNumber   = "order-number"
	FieldItem          = "item"
	FieldQuantity      = "quantity"
	FieldUnitPrice     = "unit-price"
	FieldSpecification = "specification"
	FieldBrand         = "brand"
	MarkSeal           = "supplier-seal"         // the official seal of the supplier, under the note
	MarkSignature      = "responsible-signature" // the signature of the person responsible, under the note
	DelayReason        = "delay-reason"          // the reason, on the note of a late delivery
	DelaySignature     = "delay-signature"       // the signature under that reason
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
