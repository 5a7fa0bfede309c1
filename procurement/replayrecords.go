package procurement

import (
	"strings"

	"example.com/logistics"
)

// records are all kinds of case, each with what the case has of it and the questions of a diff that may change its answer.
func (c Past) records() []logistics.Record[Policy] {
	const goods = "buyers.posts" // which lists the categories
	return []logistics.Record[Policy]{
		logistics.RecordOf("purchase", c.Purchase, goesOn(Policy.CheckProcess, nil, Policy.NextSteps), "process"),
		logistics.RecordOf("requisition", c.Requisition, Policy.CheckRequisition, "request.fields", "request.quantity", "request.lead", "request.data"),
		logistics.RecordOf("urgency", c.Urgency, urgent, "request.urgency"),
		logistics.RecordOf("urgentQuotes", c.UrgentQuotes, Policy.CheckUrgentQuotes, "request.quotes"),
		logistics.RecordOf("queue", c.Queue, logistics.AskList(Policy.OrderWork), "request.work"),
		logistics.RecordOf("completion", c.Completion, Policy.CheckCompletion, "request.deadline", "request.agreed"),
		logistics.RecordOf("order", c.Order, Policy.CheckOrder, "order.offList", "order.form", "order.fields"),
		logistics.RecordOf("notices", c.Notices, Policy.CheckNotices, "order.notices"),

		logistics.RecordOf("cash", c.Cash, Policy.CheckCashPurchase, "cash.purchase"),
		logistics.RecordOf("market", c.Market, Policy.CheckMarketDay, "cash.market"),
		logistics.RecordOf("slip", c.Slip, slip, "cash.market"),
		logistics.RecordOf("difference", c.Difference, Policy.CheckDifference, "cash.difference"),

		logistics.RecordOf("delivery", c.Delivery, goesOn(Policy.CheckAcceptance, decided(lineByLine), Policy.NextAcceptanceSteps), goods, "acceptance"),
		logistics.RecordOf("sample", c.Sample, sampled, "acceptance.sampling"),
		logistics.RecordOf("receipt", c.Receipt, goesOn(Policy.CheckStore, decided(Policy.DecideReceipt), Policy.NextStoreSteps), "store"),

		logistics.RecordOf("food", c.Food, Policy.CheckFood, "canteen"),
		logistics.RecordOf("kept", c.Kept, logistics.CheckAndDecide(Policy.CheckKept, Policy.KeptUntil), "canteen.kept"),

		logistics.RecordOf("category", c.Category, unnamed("category", Policy.DecideBuyer), goods),
		logistics.RecordOf("team", c.Team, Policy.CheckTeam, "buyers.team"),
		logistics.RecordOf("purchaser", c.Purchaser, Policy.CheckPurchaser, "buyers.who"),
		logistics.RecordOf("rotation", c.Rotation, Policy.CheckRotation, "buyers.rotation", goods),
		logistics.RecordOf("gift", c.Gift, Policy.CheckGift, "buyers.gifts"),
		logistics.RecordOf("problem", c.Problem, Policy.CheckProblem, "buyers.problems", "buyers.superior"),
		logistics.RecordOf("conduct", c.Conduct, barred, "buyers.bar"),
		logistics.RecordOf("ruleBooks", c.RuleBooks, logistics.AskList(Policy.CheckRuleBooks), "buyers.books"),

		logistics.RecordOf("watch", c.Watch, Policy.CheckWatchDuty, "watch.market", "watch.suppliers", "watch.purchases", "watch.quality", "watch.repairs"),
		logistics.RecordOf("price", c.Price, Policy.CheckDeviation, "watch.deviation", "watch.alert"),
		logistics.RecordOf("receipts", c.Receipts, Policy.CheckReceiptReviews, "watch.review"),

		logistics.RecordOf("intake", c.Intake, Policy.CheckFoodIntake, "food.intake"),
		logistics.RecordOf("chain", c.Chain, Policy.CheckFoodChain, "food.chain"),
		logistics.RecordOf("foodSystem", c.FoodSystem, logistics.AskList(Policy.CheckFoodSystem), "food.system"),
		logistics.RecordOf("foodDuty", c.FoodDuty, Policy.CheckFoodDuty, "food.duties"),
		logistics.RecordOf("servings", c.Servings, Policy.CheckServings, "food.servings"),
		logistics.RecordOf("foodRecords", c.FoodRecords, logistics.AskList(Policy.CheckFoodRecords), "food.records"),
		logistics.RecordOf("meal", c.Meal, Policy.CheckMeal, "food.meals"),
		logistics.RecordOf("dishes", c.Dishes, Policy.CheckDishes, "food.dishes"),
		logistics.RecordOf("lunch", c.Lunch, Policy.CheckLunch, "food.lunch"),
		logistics.RecordOf("workers", c.Workers, logistics.AskList(Policy.CheckHealthCertificates), "food.health"),
		logistics.RecordOf("areas", c.Areas, logistics.AskList(Policy.CheckHygieneAreas), "food.areas"),

		logistics.RecordOf("schoolPurchase", c.SchoolPurchase, Policy.CheckSchoolPurchase, "routes.compared", "routes.inquiry", "routes.wholesale",
			"routes.tender", "routes.expert", "routes.unified"),
		logistics.RecordOf("opening", c.Opening, Policy.CheckOpening, "routes.opening"),
		logistics.RecordOf("offers", c.Offers, compared, "routes.ranking"),
		logistics.RecordOf("bookOrder", c.BookOrder, Policy.CheckBooks, "routes.books"),
		logistics.RecordOf("shopping", c.Shopping, Policy.CheckShopping, "routes.shopping"),
	}
}

// unnamed asks about what has a name in the problems of its question, and is the whole record here.
func unnamed[F, A any](name string, ask func(Policy, F) (A, error)) func(Policy, F) (A, error) {
	return func(pol Policy, facts F) (A, error) {
		a, err := ask(pol, facts)
		var ps logistics.Problems
		ps.Under("", err, name, "")
		return a, ps.Err()
	}
}

// ongoing is what is decided of a record that goes on, and what is awaited.
type ongoing struct {
	Decision logistics.Decision                `json:"decision,omitempty"`
	Next     logistics.List[logistics.Awaited] `json:"next"`
}

// Text gives what is decided in l, and what is awaited.
func (o ongoing) Text(l logistics.Lang) string {
	var parts []string
	if o.Decision != nil {
		parts = append(parts, o.Decision.Text(l))
	}
	for _, next := range o.Next {
		parts = append(parts, next.Text(l))
	}
	return strings.Join(parts, logistics.Text{En: "; ", Zh: "；"}.In(l))
}

// goesOn asks for a report, for a decision where there is one, and for what is awaited.
func goesOn[F any](
	check func(Policy, F) (logistics.Report, error), decide func(Policy, F) (logistics.Decision, error), next func(Policy, F) ([]logistics.Awaited, error),
) func(Policy, F) (logistics.Reply[ongoing], error) {
	return logistics.CheckAndDecide(check, func(pol Policy, facts F) (o ongoing, err error) {
		if decide != nil {
			if o.Decision, err = decide(pol, facts); err != nil {
				return ongoing{}, err
			}
		}
		o.Next, err = next(pol, facts)
		for i, a := range o.Next {
			o.Next[i].By = sortedWords(a.By) // any one of them, in whatever order the policy has them
		}
		return o, err
	})
}

func decided[F any, D logistics.Decision](decide func(Policy, F) (D, error)) func(Policy, F) (logistics.Decision, error) {
	return func(pol Policy, facts F) (logistics.Decision, error) { return decide(pol, facts) }
}

// urgent is a decision with what each of its conditions comes to.
func urgent(pol Policy, f UrgencyClaim) (logistics.Reply[UrgencyDecision], error) {
	d, err := pol.DecideUrgency(f)
	d.Clauses = logistics.Citations{}
	r := logistics.Reply[UrgencyDecision]{Decision: d}
	for _, need := range pol.Request.Urgency {
		need.Check(&r.Report, "requisition "+f.ID, f.met(need.Key))
	}
	return r, err
}

// lineByLine is the verdict alone: what stands against it is in the report, and what is in order cites nothing.
func lineByLine(pol Policy, f AcceptanceFile) (AcceptanceDecision, error) {
	d, err := pol.DecideAcceptance(f)
	d.Report, d.Clauses = logistics.Report{}, logistics.Citations{}
	return d, err
}

// slip leaves out how far it is to the limit of the day, which is another figure with every bound, and what is in order cites
// nothing.
func slip(pol Policy, f SlipFile) (SlipDecision, error) {
	d, err := pol.DecideSlip(f.Day, f.Slip)
	d.Left, d.Clauses = logistics.Measure{}, logistics.Citations{}
	var of, ps logistics.Problems
	of.Under("", err)
	for _, p := range of {
		if !strings.HasPrefix(p.Path, "slip.") {
			p.Path = logistics.Join("day", p.Path)
		}
		ps = append(ps, p)
	}
	return d, ps.Err()
}

// sampled is a decision on a lot, with its report for itself.
func sampled(pol Policy, f SampleFile) (logistics.Reply[SampleDecision], error) {
	d, err := pol.DecideSample(f)
	r := d.Report
	d.Report, d.Clauses = logistics.Report{}, logistics.Citations{}
	return logistics.Reply[SampleDecision]{Report: r, Decision: d}, err
}

// barred leaves out the clauses of the grounds: those that bar or are open are in the report.
func barred(pol Policy, f BuyerConduct) (BarDecision, error) {
	d, err := pol.DecideBar(f)
	d.Clauses = logistics.Citations{}
	return d, err
}

// compared is a comparison of offers and, where somebody was chosen, whether that was right.
func compared(pol Policy, f OfferFile) (any, error) {
	if f.Chosen == "" {
		return pol.RankOffers(f)
	}
	return logistics.CheckAndDecide(Policy.CheckChoice, func(pol Policy, f OfferFile) (OfferRanking, error) {
		r, err := pol.RankOffers(f)
		r.Unchecked = nil // they are in the report
		return r, err
	})(pol, f)
}
