package supplier

import "example.com/logistics"

// diffDelivery compares them.
func diffDelivery(c *logistics.Comparison, old, new Delivery) {
	c.Need("delivery.note", old.Note, new.Note)
	c.Checklist("delivery.fields", old.Fields, new.Fields)
	c.Checklist("delivery.marks", old.Marks, new.Marks)
	c.Need("delivery.company", old.Company, new.Company)
	c.Rule("delivery.complete", logistics.Text{En: "in parts, all by the due date", Zh: "可分批，须按纳期送完"}, old.Complete.Rule, new.Complete.Rule)
	c.Limit("delivery.excess", old.Excess, new.Excess)
	was, is := old.Notice, new.Notice
	diffChannels(c, "delivery.notice.by", Channels{was.Rule, was.By}, Channels{is.Rule, is.By})
	diffAddressee(c, "delivery.notice.to", Addressee{was.Rule, was.To}, Addressee{is.Rule, is.To})
	c.Checklist("delivery.reason", old.Reason, new.Reason)
	c.Duty("delivery.reconciliation", old.Reconciliation, new.Reconciliation)
}
