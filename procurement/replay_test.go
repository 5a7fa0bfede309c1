package procurement_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
	"example.com/logistics/procurement/sampling"
)

type past = procurement.Past

// proven is a change of one row, a case that puts the row to the proof and a near one that does not.
type proven struct {
	reason    string
	question  string // of the shift
	edit      func(*policy)
	hit, near past
}

func putOff(list *logistics.Checklist, i int) { *list = slices.Delete(slices.Clone(*list), i, i+1) }

func bounded(l *logistics.Limit, side logistics.Side, bound logistics.Measure) {
	l.Side, l.Bound = side, bound
}

func words(all ...string) *logistics.List[string] { return new(logistics.List[string](all)) }

// provenRows has a row for every kind of record.
func provenRows() []proven {
	return slices.Concat(provenPurchases(), provenDeliveries(), provenBuyers(), provenFood(), provenSchools())
}

func provenPurchases() []proven {
	urgentTo := func(acts ...string) *procurement.PurchaseFile {
		f := purchased(acts...)
		f.Urgent = true
		return &f
	}
	quotes := func(n, row int) *procurement.UrgentPurchase {
		return &procurement.UrgentPurchase{ID: "R-7", Quotes: &n, RowQuotes: &row}
	}
	queue := func(all ...procurement.QueuedRequisition) *logistics.List[procurement.QueuedRequisition] {
		return new(logistics.List[procurement.QueuedRequisition](all))
	}
	line := func(edit func(*procurement.RequisitionedItem)) *procurement.Requisition {
		return new(requisition(func(f *procurement.Requisition) { edit(&f.Lines[0]) }))
	}
	return []proven{
		{"urgent goods that were never stored", "process.urgent.store", func(p *policy) { p.Process.Urgent = nil },
			past{Purchase: urgentTo(without(steps, procurement.ActStore)...)}, past{Purchase: urgentTo(steps...)}},
		{"a purchase that nobody compared", "process.steps.compare", func(p *policy) { p.Process.Steps[1].Force = logistics.Should },
			past{Purchase: new(purchased(without(steps, procurement.ActCompare)...))}, past{Purchase: new(purchased(steps...))}},
		{"an open purchase that somebody else may compare", "process.steps.compare", func(p *policy) { p.Process.Steps[1].By = logistics.List[logistics.Role]{logistics.Buyer} },
			past{Purchase: new(purchased(steps[0]))}, past{Purchase: new(purchased(steps[:2]...))}},
		{"no phone", "request.fields.phone", func(p *policy) { putOff(&p.Request.Fields, 8) },
			past{Requisition: new(requisition(func(f *procurement.Requisition) { f.Phone = "" }))}, past{Requisition: new(requisition())}},
		{"needed on the fourth workday", "request.lead", func(p *policy) { p.Request.Lead.After = logistics.MustSpan("4wd") },
			past{Requisition: line(func(l *procurement.RequisitionedItem) { l.NeededBy = day("2026-03-06") })},
			past{Requisition: line(func(l *procurement.RequisitionedItem) { l.NeededBy = day("2026-03-05") })}},
		{"more than the stock justifies", "request.quantity", func(p *policy) { p.Request.Quantity.Force = logistics.Should },
			past{Requisition: line(func(l *procurement.RequisitionedItem) { l.Quantity = amount("8.0001") })}, past{Requisition: new(requisition())}},
		{"no stamp", "request.urgency.urgent-stamp", func(p *policy) { putOff(&p.Request.Urgency, 1) },
			past{Urgency: new(claim(func(f *procurement.UrgencyClaim) { f.Stamped = false }))},
			past{Urgency: new(claim(func(f *procurement.UrgencyClaim) { f.Reason = "" }))}},
		{"two comparisons", "request.quotes.comparisons", func(p *policy) { p.Request.Quotes.Comparisons.Bound = logistics.Count(2) },
			past{UrgentQuotes: quotes(2, 2)}, past{UrgentQuotes: quotes(1, 1)}},
		{"a priority and an earlier day", "request.work", func(p *policy) {
			by := p.Request.Work.By
			by[1], by[2] = by[2], by[1]
		}, past{Queue: queue(queued("R-1", false, 1, "2026-03-20"), queued("R-2", false, 2, "2026-03-09"))},
			past{Urgency: new(claim())}},
		{"done on the sixth workday", "request.deadline", func(p *policy) { p.Request.Deadline.Within = logistics.MustSpan("6wd") },
			past{Completion: new(task(func(f *procurement.PurchaseTask) { f.Completed = at("2026-03-10 09:00") }))}, past{Completion: new(task())}},
		{"an order without a brand", "order.fields.brand", func(p *policy) { putOff(&p.Order.Fields, 3) },
			past{Order: new(purchaseOrder(func(o *procurement.PurchaseOrder) { o.Lines[0].Brand = "" }))},
			past{Order: new(purchaseOrder(func(o *procurement.PurchaseOrder) { o.Lines[0].Item = "" }))}},
		{"dearer, and bought at once", "order.notices.dearer", func(p *policy) { p.Order.Notices[2].Hold = false },
			past{Notices: new(course(func(c *procurement.Course) {
				c.MarketPrice, c.Notices = amount("3.6"), []procurement.RequesterNotice{told("dearer", func(n *procurement.RequesterNotice) { n.Confirmed = at("2026-03-05 13:00") })}
			}))}, past{Notices: new(course())}},
		{"a buyer alone with cash", "cash.purchase.companion", func(p *policy) { p.Cash.Purchase.Companion.Force = logistics.Should },
			past{Cash: new(paidCash(func(p *procurement.CashPurchase) { p.Companion, p.CompanionRole = "", "" }))}, past{Cash: new(paidCash())}},
		{"a day between the limits", "cash.market.day", func(p *policy) { p.Cash.Market.Day.Bound = yuan("4500") },
			past{Market: new(marketDay(slip("M-1", many(9, "500")...)))}, past{Market: new(marketDay(slip("M-1", many(8, "500")...)))}},
		{"an item between the limits", "cash.market.weight", func(p *policy) { p.Cash.Market.Weight.Bound = logistics.Count(16_000) },
			past{Market: new(marketDay(slip("M-1", weighed("pork", "15.001", "400"))))}, past{Market: new(marketDay(slip("M-1", weighed("pork", "16.001", "400"))))}},
		{"a slip that would be too much", "cash.market.day", func(p *policy) { p.Cash.Market.Day.Bound = yuan("4500") },
			past{Slip: &procurement.SlipFile{Day: marketDay(slip("M-1", many(8, "500")...)), Slip: slip("M-2", pieces("leek", "0.01"))}},
			past{Slip: &procurement.SlipFile{Day: marketDay(slip("M-1", many(7, "500")...)), Slip: slip("M-2", pieces("leek", "500"))}}},
		{"one in twenty-six dearer than the market", "cash.difference.price", func(p *policy) { p.Cash.Difference.Price.Bound = logistics.Share(1, 26) },
			past{Difference: new(dearer())}, past{Difference: new(dearer(mark(procurement.ActReportDifference, logistics.Buyer, "2026-03-10 11:00"),
				mark(procurement.ActFaxSupplier, logistics.Buyer, "2026-03-10 11:00")))}},
	}
}

func provenDeliveries() []proven {
	type file = procurement.AcceptanceFile
	type receipt = procurement.ReceiptFile
	plans := func(p *policy) { p.Acceptance.Sampling.Plans = sampled().Acceptance.Sampling.Plans }
	return []proven{
		{"a price that was not as approved", "acceptance.checks.price", func(p *policy) { putOff(&p.Acceptance.Checks, 2) },
			past{Delivery: new(accepted(func(f *file) { f.Lines[0].Price, f.Stored = logistics.No, at("2026-03-09 11:00") }))}, past{Delivery: new(accepted())}},
		{"a member who did not sign", "acceptance.groups.other.signed", func(p *policy) { p.Acceptance.Groups[0].Signed.Bound = logistics.Count(2) },
			past{Delivery: new(accepted(func(f *file) { f.Members = f.Members[:2] }))}, past{Delivery: new(accepted())}},
		{"reported two days later", "acceptance.report.report", func(p *policy) { p.Acceptance.Report[0].Within = logistics.MustSpan("2wd") },
			past{Delivery: new(accepted(func(f *file) { f.Marks[0].At = at("2026-03-11 09:00") }))}, past{Delivery: new(accepted())}},
		{"a category that only one edition has", "buyers.posts.sundries", func(p *policy) { p.Buyers.Posts[2].Categories = append(p.Buyers.Posts[2].Categories, "sundries") },
			past{Delivery: new(accepted(func(f *file) { f.Category = "sundries" }))}, past{Delivery: new(accepted())}},
		{"a lot of a product that has a plan now", "acceptance.sampling.plans.pork", plans,
			past{Sample: new(lotOf(500, looked(50, 1)))}, past{Sample: new(lotOf(500, func(f *procurement.SampleFile) { f.Product = "beef" }))}},
		{"a lot beyond the acceptance number", "acceptance.sampling.plans.pork", plans,
			past{Sample: new(lotOf(500, looked(50, 9)))}, past{Sample: new(lotOf(500, func(f *procurement.SampleFile) { f.Product = "beef" }))}},
		{"goods that only one of two booked", "store.kinds." + procurement.FixedAssetsInStore, func(p *policy) {
			p.Store.Kinds[2].By = logistics.List[logistics.Role]{logistics.WarehouseKeeper}
		}, past{Receipt: new(received(func(f *receipt) { f.Goods = procurement.FixedAssetsInStore }))}, past{Receipt: new(received())}},
		{"a teacher's signature", "store.closing", func(p *policy) { p.Store.Closing.By = append(p.Store.Closing.By, logistics.Teacher) },
			past{Receipt: new(received(func(f *receipt) { f.Confirmations[0].Role = logistics.Teacher }))}, past{Receipt: new(received())}},
		{"a receipt that waits to be booked", "store.inbound.book", func(p *policy) {
			p.Store.Inbound[2].By = logistics.List[logistics.Role]{logistics.WarehouseKeeper}
		}, past{Receipt: new(received(func(f *receipt) { f.Marks, f.Confirmations = f.Marks[:2], nil }))}, past{Receipt: new(received())}},
	}
}

func provenBuyers() []proven {
	receipts := func(x procurement.ReviewedReceipt) *procurement.ReviewedReceipts {
		return &procurement.ReviewedReceipts{Receipts: []procurement.ReviewedReceipt{x}, Calendar: year2026(), AsOf: at("2026-03-31 09:00")}
	}
	checked := func(price string) *procurement.PriceCheck {
		return &procurement.PriceCheck{ID: "C-1", Seen: at("2026-03-05 09:00"), Price: figure(price), MarketPrice: figure("10"), AsOf: at("2026-03-31 09:00")}
	}
	log := func(what string) *procurement.WatchLog {
		return &procurement.WatchLog{What: what, Log: logistics.Log{From: day("2026-03-01"), AsOf: day("2026-04-01"), Calendar: year2026()}}
	}
	tenure := func(until string) *procurement.RotationFile {
		return &procurement.RotationFile{Tenures: []procurement.Tenure{{Person: "Chen", Post: procurement.PostOne, From: day("2025-03-01"), Until: day(until)}}}
	}
	rules := books()
	return []proven{
		{"office goods are somebody's", "buyers.posts.stationery", func(p *policy) {
			p.Buyers.Unassigned.Categories = p.Buyers.Unassigned.Categories[1:]
			p.Buyers.Posts[2].Categories = append(p.Buyers.Posts[2].Categories, logistics.Stationery)
		}, past{Category: new(logistics.Stationery)}, past{Category: new(logistics.Food)}},
		{"four buyers", "buyers.team.buyers", func(p *policy) { p.Buyers.Team.Buyers.Persons = 4 },
			past{Team: new(team(func(f *procurement.PurchasingTeam) { f.Buyers = append(f.Buyers, "Zheng") }))}, past{Purchaser: new(delegated())}},
		{"delegated by word of mouth", "buyers.who.terms.in-writing", func(p *policy) { putOff(&p.Buyers.Who.Terms, 0) },
			past{Purchaser: new(delegated(func(a *procurement.PurchaseAct) { a.Delegation.Written = false }))}, past{Purchaser: new(delegated())}},
		{"thirteen months in one post", "buyers.rotation", func(p *policy) { p.Buyers.Rotation.Months = 13 },
			past{Rotation: tenure("2026-03-01")}, past{Rotation: tenure("2026-02-28")}},
		{"a gift on the next day", "buyers.gifts.hand-in", func(p *policy) { p.Buyers.Gifts[0].Within = logistics.MustSpan("1d") },
			past{Gift: new(gift(mark(procurement.ActHandIn, logistics.Buyer, "2026-03-11 09:00")))}, past{Gift: new(gift(mark(procurement.ActHandIn, logistics.Buyer, "2026-03-12 00:00")))}},
		{"a problem on the next day", "buyers.problems.report-to-superior", func(p *policy) { p.Buyers.Problems[0].Within = logistics.MustSpan("1d") },
			past{Problem: new(sudden(mark(procurement.ActReportToSuperior, logistics.Buyer, "2026-03-11 09:00")))}, past{Problem: new(sudden(mark(procurement.ActReportToSuperior, logistics.Buyer, "2026-03-10 12:30")))}},
		{"a problem of which the general affairs manager was told", "buyers.superior", func(p *policy) { p.Buyers.Superior.To = append(p.Buyers.Superior.To, logistics.GeneralAffairsManager) },
			past{Problem: new(toldTo(logistics.GeneralAffairsManager))}, past{Problem: new(toldTo(logistics.PurchasingManager))}},
		{"twice is often", "buyers.bar.grounds.process", func(p *policy) { bounded(&p.Buyers.Bar.Grounds[0].Cases, logistics.Below, logistics.Count(2)) },
			past{Conduct: new(conduct("process", "process"))}, past{Conduct: new(conduct("benefits"))}},
		{"no rewards in the rule books", "buyers.books.parts.rewards", func(p *policy) { putOff(&p.Buyers.Books.Parts, 2) },
			past{RuleBooks: new(logistics.List[procurement.RuleBook]{{Name: rules[0].Name, Has: rules[0].Has[:2]}})}, past{RuleBooks: new(logistics.List[procurement.RuleBook](rules))}},
		{"a month without a look at suppliers' prices", "watch.suppliers", func(p *policy) { p.Watch.Suppliers.Every = logistics.MustEvery("quarterly") },
			past{Watch: log("supplier-prices")}, past{Watch: log("purchase-prices")}},
		{"one in fifty above the market", "watch.deviation", func(p *policy) { p.Watch.Deviation.Bound = logistics.Share(2, 100) },
			past{Price: checked("10.2")}, past{Price: checked("10.2001")}},
		{"reviewed on the next day", "watch.review", func(p *policy) { p.Watch.Review.Within = logistics.MustSpan("1wd") },
			past{Receipts: receipts(reviewed(func(x *procurement.ReviewedReceipt) { x.Reviewed.At = at("2026-03-09 09:00") }))}, past{Receipts: receipts(reviewed())}},
	}
}

func provenFood() []proven {
	eaten := func(days int) *procurement.DishFile {
		d := procurement.Dish{ID: "tofu", In: day("2026-03-10"), Cleared: day("2026-03-10").AddDays(days)}
		return &procurement.DishFile{AsOf: day("2026-03-20"), Dishes: []procurement.Dish{d}}
	}
	servings := func(moment string) *procurement.ServingLog {
		return &procurement.ServingLog{
			What: procurement.ServeMorningSnack, From: day("2026-03-16"), AsOf: day("2026-03-17"), Calendar: workweek(),
			Served: []procurement.Served{{At: at(moment), Role: logistics.Cook, By: "P-cook"}},
		}
	}
	duty := func(role logistics.Role) *procurement.FoodLog {
		return &procurement.FoodLog{What: procurement.DutyMenu, Log: logistics.Log{Done: []logistics.Done{cooked("2026-03-09", role)}, From: day("2026-03-09"), AsOf: day("2026-03-16")}}
	}
	sample := func(grams int) *logistics.List[procurement.FoodRecord] {
		r := kept()
		r.Sample.Grams = &grams
		return new(logistics.List[procurement.FoodRecord]{r})
	}
	worker := func(certificates ...procurement.HealthCertificate) *logistics.List[procurement.CanteenWorker] {
		return new(logistics.List[procurement.CanteenWorker]{{Person: "Li", Worked: []logistics.Date{day("2026-03-11")}, Certificates: certificates}})
	}
	lasts := new(comesIn())
	lasts.On = day("2026-03-11")
	return []proven{
		{"food of a supplier who is not listed", "canteen.listed", func(p *policy) { p.Canteen.Listed.Force = logistics.Should },
			past{Food: new(foodOrder(func(f *procurement.FoodPurchase) { f.Listed = logistics.No }))}, past{Food: new(foodOrder())}},
		{"dearer than quoted", "canteen.ceiling", func(p *policy) { p.Canteen.Ceiling.Force = logistics.Should },
			past{Food: new(foodOrder(func(f *procurement.FoodPurchase) { f.Lines[0].Price = figure("26.0001") }))}, past{Food: new(foodOrder())}},
		{"thrown away after a year", "canteen.kept", func(p *policy) { p.Canteen.Kept.Months = 24 },
			past{Kept: new(keptOrder("2025-03-10", "2025-03-10", "2026-03-11"))}, past{Kept: new(keptOrder("2025-03-10", "", ""))}},
		{"food on its last day", "food.intake.expiry", func(p *policy) { p.Food.Intake.Expiry.LastDay = true }, past{Intake: lasts}, past{Intake: new(comesIn())}},
		{"nothing of the eating", "food.chain.links.eating-record", func(p *policy) { putOff(&p.Food.Chain.Links, 3) },
			past{Chain: &procurement.FoodChainFile{ID: "lunch", Records: links[:3], Genuine: logistics.Yes}},
			past{Chain: &procurement.FoodChainFile{ID: "lunch", Records: links, Genuine: logistics.Yes}}},
		{"a system without a concept", "food.system.concept", func(p *policy) { putOff(&p.Food.System, 0) },
			past{FoodSystem: words("procedures")}, past{FoodSystem: words("concept")}},
		{"a menu that the cook signed", "food.duties.weekly-menu", func(p *policy) { p.Food.Duties[6].By = append(p.Food.Duties[6].By, logistics.Cook) },
			past{FoodDuty: duty(logistics.Cook)}, past{FoodDuty: duty(logistics.Doctor)}},
		{"a snack at half past nine", "food.servings.morning-snack.latest", func(p *policy) { bounded(&p.Food.Servings[0].Latest, logistics.AtMost, logistics.Count(570)) },
			past{Servings: servings("2026-03-16 09:31")}, past{Meal: &procurement.Meal{ID: "M-1"}}},
		{"a sample of 125 grams", "food.records.weight", func(p *policy) { bounded(&p.Food.Records.Weight, logistics.AtLeast, logistics.Count(125)) },
			past{FoodRecords: sample(124)}, past{FoodRecords: new(logistics.List[procurement.FoodRecord]{})}},
		{"a cold meal", "food.meals.serving.kept-warm", func(p *policy) { putOff(&p.Food.Meals.Serving, 2) },
			past{Meal: &procurement.Meal{ID: "M-1", Portions: logistics.Yes, Order: logistics.Yes, Warm: logistics.No}},
			past{Meal: &procurement.Meal{ID: "M-1", Portions: logistics.Yes, Order: logistics.No, Warm: logistics.Yes}}},
		{"eaten on the next day", "food.dishes", func(p *policy) { p.Food.Dishes.Bound = logistics.Count(1) }, past{Dishes: eaten(1)}, past{Dishes: eaten(2)}},
		{"a lunch that nobody split", "food.lunch.steps.class-split", func(p *policy) { p.Food.Lunch.Steps[1].Force = logistics.Should },
			past{Lunch: new(lunchOf(without(lunchActs, procurement.LunchSplit)...))}, past{Lunch: new(lunchOf(lunchActs...))}},
		{"a certificate without a last day", "food.health.valid", func(p *policy) { p.Food.Health.Valid = 12 },
			past{Workers: worker(procurement.HealthCertificate{Examined: day("2025-03-11")})},
			past{Workers: worker(procurement.HealthCertificate{Examined: day("2025-03-11"), Until: day("2026-03-11")})}},
		{"an area without a score", "food.areas.score", func(p *policy) { p.Food.Areas.Score.Force = logistics.Should },
			past{Areas: new(logistics.List[procurement.HygieneArea]{{Name: "sinks", Persons: []logistics.Person{"Li"}}})},
			past{Areas: new(logistics.List[procurement.HygieneArea]{{Name: "sinks", Score: new(figure("9"))}})}},
	}
}

func provenSchools() []proven {
	trip := func(shoppers ...logistics.Person) *procurement.ShoppingTrip {
		return &procurement.ShoppingTrip{ID: "T-1", Shoppers: shoppers, BookedIn: true, Issued: logistics.No}
	}
	cheaper, better := offer("S-1", "9.9", "80", "80"), offer("S-2", "10", "90", "80")
	swap := func(p *policy) {
		o := p.Routes.Ranking.Order
		o[0], o[1] = o[1], o[0]
	}
	chosen := offers(cheaper, better)
	chosen.Chosen = "S-2"
	return []proven{
		{"two offers", "routes.compared", func(p *policy) { bounded(&p.Routes.Compared, logistics.AtLeast, logistics.Count(3)) },
			past{SchoolPurchase: new(bought(func(p *procurement.SchoolPurchase) { p.Compared = p.Compared[:2] }))}, past{BookOrder: new(bookOrder(logistics.Yes, 40, 40))}},
		{"a purchase between the limits", "routes.tender.untendered", func(p *policy) { bounded(&p.Routes.Tender.Untendered, logistics.Below, yuan("10000")) },
			past{SchoolPurchase: new(bought(func(p *procurement.SchoolPurchase) { p.Total = figure("10000") }))},
			past{SchoolPurchase: new(bought(func(p *procurement.SchoolPurchase) { p.Total, p.Tendered = figure("10000"), true }))}},
		{"bedding on the opening day", "routes.opening.bedding", func(p *policy) { p.Routes.Opening[1].Bought, p.Routes.Opening[1].Issued = 0, 0 },
			past{Opening: new(opening("2026-09-02", kit("bedding", "", "2026-09-01", "2026-09-01")))}, past{Opening: new(opening("2026-09-02", kit("bedding", "", "2026-08-31", "2026-08-31")))}},
		{"the dearer offer is the better one", "routes.ranking.order", swap, past{Offers: new(offers(cheaper, better))}, past{Offers: new(offers(cheaper))}},
		{"who was chosen is the best one", "routes.ranking.order", swap, past{Offers: &chosen}, past{Offers: new(offers(cheaper))}},
		{"a reader on no list", "routes.books.listed", func(p *policy) { p.Routes.Books.Listed.Force = logistics.Should },
			past{BookOrder: new(bookOrder(logistics.No, 40, 40))}, past{BookOrder: new(bookOrder(logistics.Yes, 41, 40))}},
		{"one shopper", "routes.shopping.persons", func(p *policy) { p.Routes.Shopping.Persons.Bound = logistics.Count(1) },
			past{Shopping: trip("Chen")}, past{Shopping: trip("Chen", "Zhou")}},
	}
}

func replay(t testing.TB, old, next policy, history ...past) logistics.Impact {
	t.Helper()
	impact, err := procurement.Replay(old, next, slices.Values(history))
	if err != nil {
		t.Fatal(err)
	}
	return impact
}

func TestReplay(t *testing.T) {
	for _, row := range provenRows() {
		t.Run(row.reason, func(t *testing.T) {
			old, next := procurement.Factory(), with(row.edit)
			if strings.HasPrefix(row.question, "routes.opening") { // asked of kindergartens too where nobody says
				row.hit.Opening.Kindergarten, row.near.Opening.Kindergarten = logistics.Yes, logistics.Yes
			}
			row.hit.ID, row.near.ID = "hit", "near"
			of := func(list []logistics.Shift) (n int) {
				for _, s := range list {
					if s.Question == row.question {
						n++
					}
				}
				return n
			}
			for _, way := range [][2]policy{{old, next}, {next, old}} {
				diff, err := procurement.Diff(way[0], way[1])
				if err != nil || of(diff.Shifts) == 0 {
					t.Fatal(err, diff)
				}
				impact := replay(t, way[0], way[1], row.hit, row.near)
				moves := slices.ContainsFunc(impact.Moves, func(m logistics.Move) bool { return m.Question == row.question })
				if impact.Cases != 2 || impact.Moved != 1 || !moves || of(impact.Unhit) != of(diff.Shifts)-1 || !slices.Contains(impact.Moves[0].Samples, "hit") {
					t.Errorf("hit: %s", impact)
				}
				if impact := replay(t, way[0], way[1], row.near); impact.Moved != 0 || of(impact.Unhit) != of(diff.Shifts) {
					t.Errorf("near: %s", impact)
				}
			}
		})
	}
}

// Every field of a case has a row, and goes by the name that JSON has for it.
func TestReplayKinds(t *testing.T) {
	var names []string
	rows := provenRows()
	kinds := reflect.TypeFor[past]()
	for i := range kinds.NumField() {
		name, _, _ := strings.Cut(kinds.Field(i).Tag.Get("json"), ",")
		if name == "id" {
			continue
		}
		names = append(names, name)
		if !slices.ContainsFunc(rows, func(row proven) bool { return !reflect.ValueOf(row.hit).Field(i).IsNil() }) {
			t.Errorf("no row for %s", name)
		}
	}
	impact := replay(t, procurement.Factory(), procurement.School(), past{ID: "nothing"})
	if want := "a case is one of " + strings.Join(names, ", "); impact.Unjudged[0].Problems[0].Detail != want {
		t.Errorf("%s\nwant %s", impact.Unjudged[0].Problems[0].Detail, want)
	}
	for _, row := range rows {
		row.hit.ID = "C-1"
		stable(t, row.hit)
	}
}

// What a history says of a new edition, in both languages: what moves, what no case hits, what cannot be judged.
func TestReplayText(t *testing.T) {
	next := with(func(p *policy) {
		p.Edition = "2027"
		p.Cash.Market.Day.Bound = yuan("4500")
		putOff(&p.Acceptance.Checks, 2)
		p.Buyers.Rotation.Months = 24
	})
	history := []past{
		{ID: "10 March", Market: new(marketDay(slip("M-1", many(9, "500")...)))},
		{ID: "11 March", Market: new(marketDay(slip("M-1", many(8, "500")...)))},
		{ID: "D-1", Delivery: new(accepted(func(f *procurement.AcceptanceFile) { f.Lines[0].Price = logistics.No }))},
		{ID: "D-2", Delivery: new(accepted(func(f *procurement.AcceptanceFile) { f.Category = "rockets" }))},
	}
	impact := replay(t, procurement.Factory(), next, history...)
	const want = `factory-2026 → 2027: 2 of 3 cases move; 1 more cannot be judged
  1 × cash.market.day: a finding (000-122 (read)) → in order: looser; such as 10 March
  1 × acceptance.checks.price: a finding (000-132 (read)) → in order: looser; such as D-1
  not judged: 1
    D-2: delivery.category: "rockets" is no category of this policy (000-030)
  no case hits:
    acceptance.checks.price: there unknown: not checked (000-132 (read)) → in order: looser
    buyers.rotation: 12 months (000-130 (read)) → 24 months (000-130 (read)): looser`
	if got := impact.String(); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if zh := impact.Text(logistics.Chinese); !strings.Contains(zh, "1 × cash.market.day：不符合") {
		t.Error(zh)
	}
	if _, err := procurement.Replay(policy{}, next, slices.Values(history)); err == nil || !strings.Contains(err.Error(), "old.edition") {
		t.Error(err)
	}
}

// Where no row alone makes the difference, the answers are told: here a clause that a decision cites is stated now.
func TestReplayTellsAnswers(t *testing.T) {
	restated := func(id logistics.ClauseID) policy {
		return with(func(p *policy) {
			for i, c := range p.Clauses {
				if c.ID == id {
					p.Clauses[i].Basis = logistics.Stated
				}
			}
		})
	}
	impact := replay(t, procurement.Factory(), restated("000-130"), past{ID: "post", Rotation: &procurement.RotationFile{Tenures: []procurement.Tenure{
		{Person: "Chen", Post: procurement.PostOne, From: day("2025-03-01"), Until: day("2026-03-01")},
	}}})
	if impact.Moved != 0 {
		t.Errorf("a finding stays one: %s", impact)
	}
	impact = replay(t, procurement.Factory(), restated("000-092"), past{ID: "queue", Queue: new(logistics.List[procurement.QueuedRequisition]{
		queued("R-1", false, 0, "2026-03-09"), queued("R-2", false, 0, "2026-03-09"),
	})})
	if impact.Moved != 1 || !strings.Contains(impact.String(), "1 × queue: R-1, R-2 (000-092 (read)) → R-1, R-2 (000-092): incomparable; such as queue") {
		t.Error(impact)
	}
}

func TestReplayHostile(t *testing.T) {
	none := func(*policy) {}
	tighter := func(p *policy) {
		p.Acceptance.Sampling.Plans = sampled(func(s *procurement.SamplingPlan) { s.AQL = "0.65" }).Acceptance.Sampling.Plans
	}
	series := past{ID: "x", Sample: new(lotOf(500, func(f *procurement.SampleFile) {
		f.Number, f.State = 2, &sampling.State{Edition: sampling.Standard().Edition, Parameters: sampled().Acceptance.Sampling.Plans[0].Parameters, Severity: sampling.Normal, Last: 1}
	}))}
	for _, row := range []struct {
		reason   string
		old, new func(*policy)
		past     past
		moved    int
		want     []string // problems
	}{
		{"two kinds", none, none, past{ID: "x", Gift: new(gift()), Problem: new(sudden())}, 0, []string{" conflict"}},
		{"no kind, and no name", none, none, past{}, 0, []string{"id absent", " conflict"}},
		{"bad facts of either edition, once", none, none, past{ID: " x", Gift: &procurement.Gift{}}, 0,
			[]string{"id word", "gift.id absent", "gift.supplier absent", "gift.role absent", "gift.by absent", "gift.at absent"}},
		{"a list with bad entries", none, none, past{ID: "x", FoodSystem: words("a", "a", "")}, 0, []string{"foodSystem[1] duplicate", "foodSystem[2] absent"}},
		{"a slip that was bought already", none, none, past{ID: "x", Slip: &procurement.SlipFile{Day: marketDay(slip("M-1")), Slip: slip("M-1")}}, 0,
			[]string{"slip.day.slips[0].lines absent", "slip.slip.id duplicate", "slip.slip.lines absent"}},
		{"a category that is none", none, none, past{ID: "x", Category: new(logistics.Category("rockets"))}, 0, []string{"category unknown"}},
		{"no category", none, none, past{ID: "x", Category: new(logistics.Category(""))}, 0, []string{"category absent"}},
		{"workers without names", none, none, past{ID: "x", Workers: &logistics.List[procurement.CanteenWorker]{{Worked: []logistics.Date{{}}}}}, 0, []string{"workers[0].person absent", "workers[0].worked[0] absent"}},
		{"areas without names", none, none, past{ID: "x", Areas: &logistics.List[procurement.HygieneArea]{{}}}, 0, []string{"areas[0].name absent"}},
		{"records of nothing", none, none, past{ID: "x", FoodRecords: &logistics.List[procurement.FoodRecord]{{}}}, 0,
			[]string{"foodRecords[0].id absent", "foodRecords[0].what unknown", "foodRecords[0].on absent"}},
		{"no history", none, none, past{ID: "x", Queue: new(logistics.List[procurement.QueuedRequisition]{})}, 0, nil},
		{"a series that another plan does not go on with moves", func(p *policy) { *p = sampled() }, tighter, series, 1, nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			impact := replay(t, with(row.old), with(row.new), row.past)
			var got []string
			for _, u := range impact.Unjudged {
				for _, p := range u.Problems {
					got = append(got, p.Path+" "+p.Code)
				}
			}
			if !slices.Equal(got, row.want) || impact.Moved != row.moved {
				t.Errorf("%d moved, problems %q, want %q", impact.Moved, got, row.want)
			}
		})
	}
}
