package approval_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// diff compares two valid policies.
func diff(t testing.TB, old, new approval.Policy) logistics.Diff {
	t.Helper()
	d, err := approval.Diff(old, new)
	if err != nil {
		t.Fatalf("Diff: %v", err)
	}
	return d
}

// shifts are the shifts of a diff, one on a line: question, where, direction.
func shifts(list []logistics.Shift) []string {
	lines := []string{}
	for _, s := range list {
		lines = append(lines, s.Question+": "+s.Where.String()+": "+s.Direction.String())
	}
	return lines
}

// edited is a documented policy, made afresh and changed.
func edited(fresh func() approval.Policy, edits ...func(*approval.Policy)) approval.Policy {
	pol := fresh()
	for _, edit := range edits {
		edit(&pol)
	}
	return pol
}

// recite gives a clause another id, wherever it is cited.
func recite(t testing.TB, pol approval.Policy, from, to logistics.ClauseID) approval.Policy {
	t.Helper()
	data, err := json.Marshal(pol)
	if err != nil {
		t.Fatal(err)
	}
	var renamed approval.Policy
	if err := logistics.Decode([]byte(strings.ReplaceAll(string(data), `"`+string(from)+`"`, `"`+string(to)+`"`)), &renamed); err != nil {
		t.Fatal(err)
	}
	return renamed
}

func tierFrom(row int, amount string) func(*approval.Policy) {
	return func(pol *approval.Policy) { pol.Price.Tiers[row].From = yuan(amount) }
}

// routed gives the first way to buy a limit.
func routed(t testing.TB, side logistics.Side, amount string) func(*approval.Policy) {
	return func(pol *approval.Policy) {
		pol.Price.Routes[0].Total.Side, pol.Price.Routes[0].Total.Bound = side, bound(t, amount)
	}
}

func TestDiff(t *testing.T) {
	factory, school := approval.Factory, approval.School
	fourRegions := func(stretch, direction string) []string {
		return []string{
			"price: category any but food and diesel; budget no; " + stretch + ": " + direction,
			"price: category any but food and diesel; budget yes; " + stretch + ": " + direction,
			"price: category diesel; budget no; " + stretch + ": " + direction,
			"price: category diesel; budget yes; " + stretch + ": " + direction,
		}
	}
	everyTier := func(category, direction string) []string {
		var want []string
		for _, stretch := range []string{
			"below 1,500 yuan", "from 1,500 yuan to below 5,000 yuan", "from 5,000 yuan to below 10,000 yuan", "from 10,000 yuan to below 50,000 yuan", "from 50,000 yuan",
		} {
			want = append(want, "price: category "+category+"; budget no; "+stretch+": "+direction, "price: category "+category+"; budget yes; "+stretch+": "+direction)
		}
		return append(want, "price.regular: category "+category+": "+direction)
	}
	// crossed lets diesel rest on the clause of the tiers, beside that of the site visit, which is always possible.
	crossed := func(pol *approval.Policy) {
		pol.Price.Raised[0].Clause, pol.Price.SiteVisit.Clause, pol.Price.SiteVisit.Bound = "000-106", "000-113", bound(t, "0")
		pol.Price.Papers = logistics.Checklist{{Rule: logistics.Obliges("000-110"), Key: "minutes"}}
	}
	boundless := routed(t, logistics.AtLeast, "0")
	finally := func(by ...logistics.Role) func(*approval.Policy) {
		return func(pol *approval.Policy) { pol.Payment.Final[0].By = by }
	}
	for _, row := range []struct {
		reason    string
		old, new  approval.Policy
		direction logistics.Direction
		want      []string
	}{
		{"nothing is changed", factory(), factory(), logistics.Same, []string{}},
		{"the edition, a title and a note show in no answer", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Edition, pol.Clauses[0].Title.En, pol.Clauses[0].Note.Zh = "factory-2027", "Categories", "十六类。"
		}), logistics.Same, []string{}},
		{"the third tier begins at 6,000: diesel shows it apart, without a budget as well", factory(), edited(factory, tierFrom(2, "6000")),
			logistics.Looser, fourRegions("from 5,000 yuan to below 6,000 yuan", "looser")},
		{"the third tier begins at 4,000: the site visit stays where it is", factory(), edited(factory, tierFrom(2, "4000")),
			logistics.Stricter, fourRegions("from 4,000 yuan to below 5,000 yuan", "stricter")},
		{"the first tier ends at the smallest total there is, and decides none", factory(), edited(factory, tierFrom(1, "0.0001")),
			logistics.Stricter, fourRegions("below 1,500 yuan", "stricter")},
		{"one unit at 10^12", edited(factory, tierFrom(4, "1000000000000")), edited(factory, tierFrom(4, "1000000000000.0001")),
			logistics.Looser, fourRegions("from 1,000,000,000,000 yuan to below 1,000,000,000,000.0001 yuan", "looser")},
		{"one unit at the last amount of all", edited(factory, tierFrom(4, "999999999999999.9998")), edited(factory, tierFrom(4, "999999999999999.9999")),
			logistics.Looser, fourRegions("from 999,999,999,999,999.9998 yuan to below 999,999,999,999,999.9999 yuan", "looser")},
		{"a tier above the last amount decides only what a missing budget moves there", factory(), edited(factory, func(pol *approval.Policy) {
			top := pol.Price.Tiers[4]
			top.From, top.Above = yuan("999999999999999.9999"), true
			pol.Price.Tiers = append(pol.Price.Tiers, top)
		}), logistics.Looser, []string{
			"price: category any but food and diesel; budget no; from 50,000 yuan: looser",
			"price: category diesel; budget no; from 50,000 yuan: looser",
		}},
		{"the bound itself goes to the tier below: one figure", factory(), edited(factory, func(pol *approval.Policy) { pol.Price.Tiers[2].Above = true }),
			logistics.Looser, fourRegions("exactly 5,000 yuan", "looser")},
		{"a bound above against the next one from it: the same on the grid", edited(factory, func(pol *approval.Policy) { pol.Price.Tiers[2].Above = true }),
			edited(factory, tierFrom(2, "5000.0001")), logistics.Same, []string{}},
		{"a tier is added in the middle: what a missing budget moves one row up from below lands on it", factory(), edited(factory, func(pol *approval.Policy) {
			middle := pol.Price.Tiers[2]
			middle.From, middle.Then.Quotes, middle.Then.Approver = yuan("3000"), 4, logistics.PurchasingManager
			pol.Price.Tiers = slices.Insert(pol.Price.Tiers, 2, middle)
		}), logistics.Incomparable, []string{
			"price: category any but food and diesel; budget no; from 1,500 yuan to below 3,000 yuan: incomparable",
			"price: category diesel; budget no; from 1,500 yuan to below 3,000 yuan: stricter",
			"price: category any but food and diesel; budget yes; from 3,000 yuan to below 5,000 yuan: stricter",
			"price: category diesel; budget yes; from 3,000 yuan to below 5,000 yuan: stricter",
		}},
		{"diesel's approver is the senior manager: where he decides already, the general affairs manager's own signature falls away", factory(),
			edited(factory, func(pol *approval.Policy) { pol.Price.Raised[0].Approver = logistics.SeniorManager }), logistics.Incomparable, []string{
				"price: category diesel; budget no; below 1,500 yuan: stricter",
				"price: category diesel; budget yes; below 1,500 yuan: stricter",
				"price: category diesel; budget no; from 1,500 yuan to below 5,000 yuan: stricter",
				"price: category diesel; budget yes; from 1,500 yuan to below 5,000 yuan: stricter",
				"price: category diesel; budget no; from 5,000 yuan to below 10,000 yuan: looser",
				"price: category diesel; budget yes; from 5,000 yuan to below 10,000 yuan: stricter",
				"price: category diesel; budget no; from 10,000 yuan to below 50,000 yuan: stricter",
				"price: category diesel; budget yes; from 10,000 yuan to below 50,000 yuan: looser",
				"price: category diesel; budget no; from 50,000 yuan: stricter",
				"price: category diesel; budget yes; from 50,000 yuan: stricter",
			}},
		{"a category is added: it was refused", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Categories[0].Words = append(pol.Categories[0].Words, "rockets")
		}), logistics.Looser, everyTier("rockets", "looser")},
		{"a category is dropped: it is refused", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Categories[2].Words = pol.Categories[2].Words[:1]
		}), logistics.Stricter, everyTier("electrical goods", "stricter")},
		{"the words of a clause are in another order", factory(), edited(factory, func(pol *approval.Policy) {
			slices.Reverse(pol.Categories[0].Words)
		}), logistics.Same, []string{}},
		{"two rungs change places", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Ladder.Rungs[2], pol.Ladder.Rungs[3] = pol.Ladder.Rungs[3], pol.Ladder.Rungs[2]
		}), logistics.Incomparable, []string{
			"price: category any but food and diesel; budget no; from 1,500 yuan to below 5,000 yuan: stricter",
			"price: category any but food and diesel; budget no; from 5,000 yuan to below 10,000 yuan: looser",
			"price: category any but food and diesel; budget yes; from 5,000 yuan to below 10,000 yuan: stricter",
			"price: category diesel; budget no; from 5,000 yuan to below 10,000 yuan: incomparable",
			"price: category any but food and diesel; budget yes; from 10,000 yuan to below 50,000 yuan: looser",
			"price: category diesel; budget yes; from 10,000 yuan to below 50,000 yuan: incomparable",
		}},
		{"a rung is put above all others: one more may decide in another's place", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Ladder.Rungs = append(pol.Ladder.Rungs, logistics.Principal)
		}), logistics.Looser, []string{
			"price: category any but food and diesel; budget no; below 1,500 yuan: looser",
			"price: category any but food and diesel; budget yes; below 1,500 yuan: looser",
			"price: category any but food and diesel; budget no; from 1,500 yuan to below 5,000 yuan: looser",
			"price: category any but food and diesel; budget yes; from 1,500 yuan to below 5,000 yuan: looser",
			"price: category any but food and diesel; budget no; from 5,000 yuan to below 10,000 yuan: looser",
			"price: category any but food and diesel; budget yes; from 5,000 yuan to below 10,000 yuan: looser",
			"price: category any but food and diesel; budget yes; from 10,000 yuan to below 50,000 yuan: looser",
		}},
		{"a rung that only the new ladder has decides: the old one cannot rank it", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Ladder.Rungs = slices.Insert(pol.Ladder.Rungs, 4, "director")
			pol.Price.Tiers[4].Then.Approver = "director"
		}), logistics.Incomparable, []string{
			"price: category any but food and diesel; budget no; below 1,500 yuan: looser",
			"price: category any but food and diesel; budget yes; below 1,500 yuan: looser",
			"price: category any but food and diesel; budget no; from 1,500 yuan to below 5,000 yuan: looser",
			"price: category any but food and diesel; budget yes; from 1,500 yuan to below 5,000 yuan: looser",
			"price: category any but food and diesel; budget no; from 5,000 yuan to below 10,000 yuan: looser",
			"price: category any but food and diesel; budget yes; from 5,000 yuan to below 10,000 yuan: looser",
			"price: category any but food and diesel; budget no; from 10,000 yuan to below 50,000 yuan: incomparable",
			"price: category any but food and diesel; budget yes; from 10,000 yuan to below 50,000 yuan: looser",
			"price: category diesel; budget no; from 10,000 yuan to below 50,000 yuan: incomparable",
			"price: category any but food and diesel; budget no; from 50,000 yuan: incomparable",
			"price: category any but food and diesel; budget yes; from 50,000 yuan: incomparable",
			"price: category diesel; budget no; from 50,000 yuan: incomparable",
			"price: category diesel; budget yes; from 50,000 yuan: incomparable",
		}},
		{"a clause gets another id", factory(), recite(t, factory(), "000-108", "F-2"), logistics.Same, []string{
			"price: category any but food and diesel; budget no; below 1,500 yuan: same",
			"price: category diesel; budget no; below 1,500 yuan: same",
			"price: category any but food and diesel; budget yes; from 1,500 yuan to below 5,000 yuan: same",
			"price: category diesel; budget yes; from 1,500 yuan to below 5,000 yuan: same",
		}},
		{"a clause's basis is stated", factory(), edited(factory, func(pol *approval.Policy) {
			i := slices.IndexFunc(pol.Clauses, func(c logistics.Clause) bool { return c.ID == "000-144" })
			pol.Clauses[i].Basis = logistics.Stated
		}), logistics.Same, []string{"payment: above 10,000 yuan: same"}},
		{"the approval of diesel rests on another clause, and the decision cites both as before", edited(factory, crossed),
			edited(factory, crossed, func(pol *approval.Policy) { pol.Price.Raised[0].Clause = "000-113" }), logistics.Same, []string{
				"price: category diesel; budget no; below 1,500 yuan: same",
				"price: category diesel; budget yes; below 1,500 yuan: same",
				"price: category diesel; budget no; from 1,500 yuan to below 5,000 yuan: same",
				"price: category diesel; budget yes; from 1,500 yuan to below 5,000 yuan: same",
				"price: category diesel; budget no; from 5,000 yuan to below 10,000 yuan: same",
				"price: category diesel; budget yes; from 5,000 yuan to below 10,000 yuan: same",
				"price: category diesel; budget no; from 10,000 yuan to below 50,000 yuan: same",
				"price: category diesel; budget yes; from 10,000 yuan to below 50,000 yuan: same",
				"price: category diesel; budget no; from 50,000 yuan: same",
				"price: category diesel; budget yes; from 50,000 yuan: same",
			}},
		{"what must be kept only should be: at the third tier, budgeted and moved there", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Price.Tiers[2].Force = logistics.Should
		}), logistics.Looser, []string{
			"price: category any but food and diesel; budget no; from 1,500 yuan to below 5,000 yuan: looser",
			"price: category diesel; budget no; from 1,500 yuan to below 5,000 yuan: looser",
			"price: category any but food and diesel; budget yes; from 5,000 yuan to below 10,000 yuan: looser",
			"price: category diesel; budget yes; from 5,000 yuan to below 10,000 yuan: looser",
		}},
		{"diesel's approval must be there and only should be: alone below 10,000, first above", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Price.Raised[0].Force = logistics.Should
		}), logistics.Looser, []string{
			"price: category diesel; budget no; below 1,500 yuan: looser",
			"price: category diesel; budget yes; below 1,500 yuan: looser",
			"price: category diesel; budget no; from 1,500 yuan to below 5,000 yuan: looser",
			"price: category diesel; budget yes; from 1,500 yuan to below 5,000 yuan: looser",
			"price: category diesel; budget no; from 5,000 yuan to below 10,000 yuan: looser",
			"price: category diesel; budget yes; from 5,000 yuan to below 10,000 yuan: looser",
			"price: category diesel; budget no; from 10,000 yuan to below 50,000 yuan: looser",
			"price: category diesel; budget yes; from 10,000 yuan to below 50,000 yuan: looser",
			"price: category diesel; budget no; from 50,000 yuan: looser",
			"price: category diesel; budget yes; from 50,000 yuan: looser",
		}},
		{"diesel's own approver is lower and only should sign first: one signature more where another decides", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Price.Raised[0].Force, pol.Price.Raised[0].Approver = logistics.Should, logistics.PurchasingManager
		}), logistics.Incomparable, []string{
			"price: category diesel; budget no; below 1,500 yuan: looser",
			"price: category diesel; budget yes; below 1,500 yuan: looser",
			"price: category diesel; budget no; from 1,500 yuan to below 5,000 yuan: stricter",
			"price: category diesel; budget yes; from 1,500 yuan to below 5,000 yuan: looser",
			"price: category diesel; budget no; from 5,000 yuan to below 10,000 yuan: looser",
			"price: category diesel; budget yes; from 5,000 yuan to below 10,000 yuan: stricter",
			"price: category diesel; budget no; from 10,000 yuan to below 50,000 yuan: looser",
			"price: category diesel; budget yes; from 10,000 yuan to below 50,000 yuan: looser",
			"price: category diesel; budget no; from 50,000 yuan: looser",
			"price: category diesel; budget yes; from 50,000 yuan: looser",
		}},
		{"the explicit decision only should be taken", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Price.Unbudgeted.Force = logistics.Should
		}), logistics.Looser, []string{
			"price: category any but food and diesel; budget no; from 50,000 yuan: looser",
			"price: category diesel; budget no; from 50,000 yuan: looser",
		}},
		{"a requester may approve, a deputy may not, and the approval precedes the order", edited(factory, func(pol *approval.Policy) { pol.Price.Tiers[3].Then.Prior = false }), edited(factory, func(pol *approval.Policy) {
			pol.Price.Tiers[1].Then.Self, pol.Price.Tiers[2].Then.Deputy, pol.Price.Tiers[3].Then.Prior = true, false, true
		}), logistics.Incomparable, []string{
			"price: category any but food and diesel; budget no; below 1,500 yuan: looser",
			"price: category any but food and diesel; budget no; from 1,500 yuan to below 5,000 yuan: stricter",
			"price: category any but food and diesel; budget yes; from 1,500 yuan to below 5,000 yuan: looser",
			"price: category any but food and diesel; budget no; from 5,000 yuan to below 10,000 yuan: stricter",
			"price: category any but food and diesel; budget yes; from 5,000 yuan to below 10,000 yuan: stricter",
			"price: category diesel; budget no; from 5,000 yuan to below 10,000 yuan: stricter",
			"price: category any but food and diesel; budget yes; from 10,000 yuan to below 50,000 yuan: stricter",
			"price: category diesel; budget yes; from 10,000 yuan to below 50,000 yuan: stricter",
		}},
		{"nobody is above the general manager, so a deputy changes nothing", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Price.Tiers[4].Then.Deputy = true
		}), logistics.Same, []string{}},
		{"the site visit is above its bound, not from it", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Price.SiteVisit.Side = logistics.Above
		}), logistics.Looser, []string{
			"price: category any but food and diesel; budget no; exactly 5,000 yuan: looser",
			"price: category any but food and diesel; budget yes; exactly 5,000 yuan: looser",
			"price: category diesel; budget no; exactly 5,000 yuan: looser",
			"price: category diesel; budget yes; exactly 5,000 yuan: looser",
		}},
		{"the site visit has no number any more: open is not comparable", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Price.SiteVisit = logistics.Limit{Rule: pol.Price.SiteVisit.Rule}
		}), logistics.Incomparable, []string{
			"price: category any but food and diesel; budget no; below 1,500 yuan: incomparable",
			"price: category any but food and diesel; budget yes; below 1,500 yuan: incomparable",
			"price: category diesel; budget no; below 1,500 yuan: incomparable",
			"price: category diesel; budget yes; below 1,500 yuan: incomparable",
			"price: category any but food and diesel; budget no; from 1,500 yuan to below 5,000 yuan: incomparable",
			"price: category any but food and diesel; budget yes; from 1,500 yuan to below 5,000 yuan: incomparable",
			"price: category diesel; budget no; from 1,500 yuan to below 5,000 yuan: incomparable",
			"price: category diesel; budget yes; from 1,500 yuan to below 5,000 yuan: incomparable",
			"price: category any but food and diesel; budget no; from 5,000 yuan to below 10,000 yuan: incomparable",
			"price: category any but food and diesel; budget yes; from 5,000 yuan to below 10,000 yuan: incomparable",
			"price: category diesel; budget no; from 5,000 yuan to below 10,000 yuan: incomparable",
			"price: category diesel; budget yes; from 5,000 yuan to below 10,000 yuan: incomparable",
			"price: category any but food and diesel; budget no; from 10,000 yuan to below 50,000 yuan: incomparable",
			"price: category any but food and diesel; budget yes; from 10,000 yuan to below 50,000 yuan: incomparable",
			"price: category diesel; budget no; from 10,000 yuan to below 50,000 yuan: incomparable",
			"price: category diesel; budget yes; from 10,000 yuan to below 50,000 yuan: incomparable",
			"price: category any but food and diesel; budget no; from 50,000 yuan: incomparable",
			"price: category any but food and diesel; budget yes; from 50,000 yuan: incomparable",
			"price: category diesel; budget no; from 50,000 yuan: incomparable",
			"price: category diesel; budget yes; from 50,000 yuan: incomparable",
		}},
		{"a category is bought regularly that was not", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Price.Regular.Categories = append(pol.Price.Regular.Categories, logistics.Kitchenware)
		}), logistics.Incomparable, []string{
			"price.regular: category kitchenware; listed no; regular items all at most the carried-over price or some above the carried-over price: stricter",
			"price.regular: category kitchenware; listed no; regular items no price known, some at most the carried-over price and the rest not known or some above the carried-over price and some not known: incomparable",
			"price.regular: category kitchenware; listed yes; regular items all at most the carried-over price: same",
			"price.regular: category kitchenware; listed yes; regular items some above the carried-over price: stricter",
			"price.regular: category kitchenware; listed yes; regular items no price known: incomparable",
			"price.regular: category kitchenware; listed yes; regular items some at most the carried-over price and the rest not known: incomparable",
			"price.regular: category kitchenware; listed yes; regular items some above the carried-over price and some not known: incomparable",
		}},
		{"regular items only should keep their price", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Price.Regular.Force = logistics.Should
		}), logistics.Looser, []string{
			"price.regular: category maintenance materials, office stationery, medicines, daily-use goods or cleaning goods; listed no; regular items all at most the carried-over price or some above the carried-over price: looser",
			"price.regular: category maintenance materials, office stationery, medicines, daily-use goods or cleaning goods; listed no; regular items no price known, some at most the carried-over price and the rest not known or some above the carried-over price and some not known: looser",
			"price.regular: category maintenance materials, office stationery, medicines, daily-use goods or cleaning goods; listed yes; regular items some above the carried-over price: looser",
			"price.regular: category maintenance materials, office stationery, medicines, daily-use goods or cleaning goods; listed yes; regular items some above the carried-over price and some not known: looser",
		}},
		{"food has another analyst", factory(), edited(factory, func(pol *approval.Policy) { pol.Price.Food.Analyst = logistics.Buyer }),
			logistics.Incomparable, []string{"price: category food; any figure: incomparable"}},
		{"what is decided apart is no food any more", factory(), edited(factory, func(pol *approval.Policy) { pol.Price.Food.Category = logistics.Timber }),
			logistics.Incomparable, []string{
				"price: category food; budget no; below 1,500 yuan: incomparable",
				"price: category food; budget yes; below 1,500 yuan: looser",
				"price: category timber; budget no; below 1,500 yuan: incomparable",
				"price: category timber; budget yes; below 1,500 yuan: stricter",
				"price: category food; budget no; from 1,500 yuan to below 5,000 yuan: incomparable",
				"price: category food; budget yes; from 1,500 yuan to below 5,000 yuan: incomparable",
				"price: category timber; budget no; from 1,500 yuan to below 5,000 yuan: incomparable",
				"price: category timber; budget yes; from 1,500 yuan to below 5,000 yuan: incomparable",
				"price: category food; budget no; from 5,000 yuan to below 10,000 yuan: incomparable",
				"price: category food; budget yes; from 5,000 yuan to below 10,000 yuan: incomparable",
				"price: category timber; budget no; from 5,000 yuan to below 10,000 yuan: incomparable",
				"price: category timber; budget yes; from 5,000 yuan to below 10,000 yuan: incomparable",
				"price: category food; budget no; from 10,000 yuan to below 50,000 yuan: incomparable",
				"price: category food; budget yes; from 10,000 yuan to below 50,000 yuan: incomparable",
				"price: category timber; budget no; from 10,000 yuan to below 50,000 yuan: incomparable",
				"price: category timber; budget yes; from 10,000 yuan to below 50,000 yuan: incomparable",
				"price: category food; budget no; from 50,000 yuan: incomparable",
				"price: category food; budget yes; from 50,000 yuan: incomparable",
				"price: category timber; budget no; from 50,000 yuan: incomparable",
				"price: category timber; budget yes; from 50,000 yuan: incomparable",
			}},
		{"a window is set", factory(), windowed("30d"), logistics.Stricter, []string{"price.splitting: : stricter"}},
		{"a longer window", windowed("30d"), windowed("31d"), logistics.Stricter, []string{"price.splitting: : stricter"}},
		{"a shorter window", windowed("30d"), windowed("0d"), logistics.Looser, []string{"price.splitting: : looser"}},
		{"the window's clause is another", windowed("30d"), with(windowed("30d"), func(pol *approval.Policy) { pol.Price.Splitting.Clause = "000-108" }),
			logistics.Same, []string{"price.splitting: : same"}},
		{"the clause of a window that is not set", factory(), edited(factory, func(pol *approval.Policy) { pol.Price.Splitting.Clause = "000-108" }),
			logistics.Same, []string{}},
		{"the supplier should be listed, and the paper has another name", school(), edited(school, func(pol *approval.Policy) {
			pol.Price.Listed.Force, pol.Price.Listed.Key, pol.Price.Papers[1].Key = logistics.Should, "on-list", "invoice"
		}), logistics.Incomparable, []string{
			"price.listed.key: : incomparable",
			"price.listed: there no: looser",
			"price.papers.receipt: there no: looser",
			"price.papers.receipt: there unknown: looser",
			"price.papers.invoice: there no: stricter",
			"price.papers.invoice: there unknown: stricter",
		}},
		{"a route gets a limit, one is dropped, one is added", school(), edited(school, func(pol *approval.Policy) {
			total := logistics.Limit{Rule: pol.Price.Routes[0].Total.Rule, Side: logistics.Below, Bound: bound(t, "3000")}
			pol.Price.Routes = []approval.Route{{Name: "school", Total: total}, {Name: "government-center", Total: pol.Price.Routes[2].Total}, {Name: "market", Total: total}}
		}), logistics.Incomparable, []string{
			"price.routes.school: below 3,000 yuan: looser",
			"price.routes.school: from 3,000 yuan: stricter",
			"price.routes.equipment-center: : stricter",
			"price.routes.market: : looser",
		}},
		{"a limit that every total keeps rests on another clause", edited(school, boundless), edited(school, boundless, func(pol *approval.Policy) {
			pol.Price.Routes[0].Total.Clause = "004-084"
		}), logistics.Same, []string{
			"price.routes.school: figure unknown: same",
		}},
		{"below a bound and at most a unit less are one", edited(school, routed(t, logistics.Below, "3000")), edited(school, routed(t, logistics.AtMost, "2999.9999")),
			logistics.Same, []string{}},
		{"a gate from its bound, not above it", factory(), edited(factory, func(pol *approval.Policy) { pol.Payment.Gates[1].Above = false }),
			logistics.Stricter, []string{"payment: budget yes; exactly 5,000 yuan: stricter"}},
		{"a gate no longer asks for what has no budget", factory(), edited(factory, func(pol *approval.Policy) { pol.Payment.Gates[1].Then.Unbudgeted = false }),
			logistics.Looser, []string{"payment: budget no; up to 5,000 yuan: looser"}},
		{"two gates change their keepers", factory(), edited(factory, func(pol *approval.Policy) {
			gates := pol.Payment.Gates
			gates[1].Then.Approver, gates[2].Then.Approver = gates[2].Then.Approver, gates[1].Then.Approver
		}), logistics.Incomparable, []string{
			"payment: budget no; up to 10,000 yuan: incomparable",
			"payment: budget yes; above 5,000 yuan to 10,000 yuan: incomparable",
			"payment: above 10,000 yuan: incomparable",
		}},
		{"one more may sign last, and a form goes to the accounting office within two days", school(), edited(school, func(pol *approval.Policy) {
			pol.Payment.Final[0].By = []logistics.Role{logistics.Principal, logistics.GeneralManager}
			pol.Payment.Handover.Within = logistics.MustSpan("2d")
		}), logistics.Incomparable, []string{"payment: any figure: incomparable"}},
		{"of two who may sign, the order is nothing", edited(school, finally(logistics.Principal, logistics.GeneralManager)),
			edited(school, finally(logistics.GeneralManager, logistics.Principal)), logistics.Same, []string{}},
		{"the payee, the false purchase and the invoice", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Payment.Cleared.Force, pol.Payment.FalsePurchase.Key = logistics.Should, "false-receipt"
			pol.Payment.Invoice[0].Self, pol.Payment.Invoice[1].By = false, []logistics.Role{logistics.Acceptor}
			pol.Payment.Invoice = pol.Payment.Invoice[:2]
		}), logistics.Incomparable, []string{
			"payment.cleared: there no: looser",
			"payment.falsePurchase.key: : incomparable",
			"payment.invoice.handled: : stricter",
			"payment.invoice.accepted: : stricter",
			"payment.invoice.reviewed: : looser",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d := diff(t, row.old, row.new)
			t.Log(d)
			differ(t, row.direction, d.Direction)
			differ(t, row.want, shifts(d.Shifts))
		})
	}
}

// What another ruling looks like in both languages: the notes that the decision itself does not carry.
func TestDiffText(t *testing.T) {
	before := func() approval.Policy {
		return edited(approval.Factory, func(pol *approval.Policy) {
			for i := range pol.Price.Tiers {
				pol.Price.Tiers[i].Then.Prior = false
			}
		})
	}
	noted := edited(before, func(pol *approval.Policy) {
		pol.Edition = "factory-2027"
		pol.Price.Tiers[3].Force, pol.Price.Tiers[3].Then.Prior, pol.Price.Tiers[3].Then.Self = logistics.Should, true, true
		pol.Price.Raised[0].Force, pol.Price.Unbudgeted.Force = logistics.Should, logistics.Should
		pol.Price.Regular.Force = logistics.Should
		pol.Payment.Final = logistics.Steps{{
			Rule: logistics.Advises("000-150"), Act: "entered", By: []logistics.Role{"clerk"}, Within: logistics.MustSpan("48h"), Self: true,
		}, {
			Rule: logistics.Obliges("000-150"), Act: "clerk-2", By: []logistics.Role{"clerk-2"}, After: []string{"entered"},
		}}
	})
	d := diff(t, before(), noted)
	english, chinese := d.String(), d.Text(logistics.Chinese)
	for _, row := range []struct{ text, want string }{
		{english, "3 quotes, senior manager, site visit possible (000-111 (read), 000-110 (read)); the requester himself may approve; deputy general manager; before the order; [should]: incomparable"},
		{english, "3 quotes, general affairs manager first, senior manager, site visit possible (000-111 (read), 000-113 (read), 000-110 (read)); before the order; [should]; the first approval [should]: incomparable"},
		{english, "general affairs manager (000-106 (read), 000-113 (read)); the approval [should]: looser"},
		{english, "explicitly without a budget, site visit possible (000-112 (read), 000-103 (read), 000-110 (read)); the explicit decision [should]: looser"},
		{english, "quote again [should] (000-105 (read)): looser"},
		{english, "clerk [entered; within 48 hours; the applicant himself may sign; should], then clerk-2 [after entered], then accounting office [handover] (000-142 (read), 000-150): stricter"},
		{chinese, "factory-2026 → factory-2027：不可比"},
		{chinese, "3 家报价，管理部高级经理核定，可选实地考察（000-111 解读、000-110 解读）；申请人可自批；可代批：总经理；须在订购前；［原则上］：不可比"},
		{chinese, "；先行核准［原则上］："},
		{chinese, "；核准［原则上］：更宽"},
		{chinese, "；无预算决定［原则上］：更宽"},
		{chinese, "须重新报价［原则上］（000-105 解读）：更宽"},
		{chinese, "clerk［entered；48 小时内；申请人可自签；原则上］，再clerk-2［在其后：entered］，再会计室［handover］"},
	} {
		if !strings.Contains(row.text, row.want) {
			t.Errorf("no %q in\n%s", row.want, row.text)
		}
	}
}

func TestDiffInvalid(t *testing.T) {
	broken := edited(approval.Factory, func(pol *approval.Policy) {
		pol.Edition, pol.Price.Tiers[0].From, pol.Payment.Gates[1].Then.Approver = "", yuan("1"), ""
	})
	paths := []string{"edition absent", "price.tiers[0].from range", "payment.gates[1].then.approver absent"}
	under := func(path string) (all []string) {
		for _, p := range paths {
			all = append(all, path+"."+p)
		}
		return all
	}
	for _, row := range []struct {
		reason   string
		old, new approval.Policy
		want     []string
	}{
		{"the old one", broken, approval.Factory(), under("old")},
		{"the new one", approval.School(), broken, under("new")},
		{"both, with every problem of each", broken, broken, append(under("old"), under("new")...)},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d, err := approval.Diff(row.old, row.new)
			differ(t, row.want, problems(t, err))
			differ(t, "", d.Old+d.New)
			_, compared := approval.Compare(row.old, row.new)
			differ(t, err.Error(), compared.Error())
			_, replayed := approval.Replay(row.old, row.new, slices.Values([]approval.Past(nil)))
			differ(t, err.Error(), replayed.Error())
		})
	}
}

func TestCompare(t *testing.T) {
	for _, row := range []struct {
		reason   string
		old, new approval.Policy
		want     logistics.Direction
	}{
		{"itself", approval.Factory(), approval.Factory(), logistics.Same},
		{"a bound higher", approval.Factory(), edited(approval.Factory, tierFrom(2, "6000")), logistics.Looser},
		{"a bound lower", approval.Factory(), edited(approval.Factory, tierFrom(2, "4000")), logistics.Stricter},
		{"a school against a factory: other roles altogether", approval.School(), approval.Factory(), logistics.Incomparable},
	} {
		got, err := approval.Compare(row.old, row.new)
		if err != nil || got != row.want {
			t.Errorf("%s: %v, %v; want %v", row.reason, got, err, row.want)
		}
	}
}

// The two documented policies differ in every question that both answer; where their clauses say the same, only in them.
func TestDiffOfTheDocumentedPolicies(t *testing.T) {
	d := diff(t, approval.Factory(), approval.School())
	differ(t, logistics.Incomparable, d.Direction)
	questions := map[string]logistics.Direction{}
	papers := regexp.MustCompile(`^(requisition|order|incoming|outgoing|followUp|large|rulebooks|permits|desks)\b`)
	for _, s := range d.Shifts {
		if papers.MatchString(s.Question) && s.Direction == logistics.Same {
			continue // taken over, as assumed
		}
		direction, seen := questions[s.Question]
		if !seen {
			direction = logistics.Same
		}
		questions[s.Question] = direction.And(s.Direction)
	}
	differ(t, map[string]logistics.Direction{
		"price": logistics.Incomparable, "price.regular": logistics.Same, "price.listed": logistics.Same,
		"price.papers.item-list": logistics.Stricter, "price.papers.receipt": logistics.Stricter,
		"price.routes.school": logistics.Stricter, "price.routes.equipment-center": logistics.Stricter, "price.routes.government-center": logistics.Stricter,
		"payment": logistics.Incomparable, "payment.listed": logistics.Same, "payment.cleared": logistics.Same, "payment.falsePurchase": logistics.Same,
		"payment.invoice.handled": logistics.Same, "payment.invoice.accepted": logistics.Same, "payment.invoice.reviewed": logistics.Same,
		"payment.invoice.approved": logistics.Stricter,

		"requisition.steps.review": logistics.Looser, "requisition.steps.confirm": logistics.Looser, "requisition.steps.approve": logistics.Looser,
		"requisition.steps.opinion": logistics.Stricter, "requisition.superior": logistics.Incomparable,
		"large.collective-decision": logistics.Incomparable, "large.administration.by": logistics.Incomparable,
		"large.administration.route": logistics.Stricter, "large.catalogue.route": logistics.Stricter,
	}, questions)
}
