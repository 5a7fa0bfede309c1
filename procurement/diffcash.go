package procurement

import "example.com/logistics"

// diffCash compares what may be bought for cash, and what is done about a market that is better than the fixed supplier.
func diffCash(c *logistics.Comparison, old, new Cash) {
	c.Need("cash.purchase.transfer", old.Purchase.Transfer, new.Purchase.Transfer)
	c.Need("cash.purchase.invoice", old.Purchase.Invoice, new.Purchase.Invoice)
	c.Need("cash.purchase.tier", old.Purchase.Tier, new.Purchase.Tier)
	c.Need("cash.purchase.companion", old.Purchase.Companion, new.Purchase.Companion)
	c.Limit("cash.purchase.witnesses", old.Purchase.Witnesses, new.Purchase.Witnesses)
	c.Need("cash.market.together", old.Market.Together, new.Market.Together)
	c.Limit("cash.market.weight", old.Market.Weight, new.Market.Weight)
	c.Limit("cash.market.amount", old.Market.Amount, new.Market.Amount)
	c.Limit("cash.market.day", old.Market.Day, new.Market.Day)
	c.Checklist("cash.market.signed", old.Market.Signed, new.Market.Signed)
	c.Limit("cash.difference.price", old.Difference.Price, new.Difference.Price)
	c.Steps("cash.difference.steps", old.Difference.Steps, new.Difference.Steps)
	if was, is := old.Difference.Report.Act, new.Difference.Report.Act; was != is {
		c.Term("cash.difference.report.act", logistics.Says(named(was)), logistics.Says(named(is)), logistics.Incomparable)
	}
	old.Difference.Report.diff(c, "cash.difference.report", new.Difference.Report.Recipients)
}
