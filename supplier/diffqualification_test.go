package supplier_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestDiffQualification(t *testing.T) {
	type policy = supplier.Policy
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   string
		is     logistics.Direction
	}{
		{"a category more", func(p *policy) {
			p.Qualification.Categories[0].Words = append(p.Qualification.Categories[0].Words, "toys")
		}, "qualification.categories.toys: refused → a category of the policy (000-048 (assumed)): looser", logistics.Looser},
		{"a category less", func(p *policy) { p.Qualification.Categories[0].Words = p.Qualification.Categories[0].Words[:19] },
			"qualification.categories.electrical-goods: a category of the policy (000-048 (assumed)) → refused: stricter", logistics.Stricter},
		{"the permit of all suppliers", func(p *policy) { p.Qualification.Papers[2].Of = nil },
			"qualification.papers.sanitation-permit.of: food → every supplier: stricter", logistics.Stricter},
		{"the permit of others too", func(p *policy) {
			p.Qualification.Papers[2].Of = append(slices.Clone(p.Qualification.Papers[2].Of), logistics.Medicines)
		}, "qualification.papers.sanitation-permit.of: food → food, medicines: stricter", logistics.Stricter},
		{"the special license of every trade", func(p *policy) { p.Qualification.Papers[1].Special = false },
			"qualification.papers.special-license.special: special trades only → every trade: stricter", logistics.Stricter},
		{"premises at every order", func(p *policy) {
			p.Qualification.Conditions[0].On = []supplier.Occasion{supplier.AtOrder, supplier.AtListing}
		},
			"qualification.conditions.fixed-premises.on: listing → listing, order: stricter", logistics.Stricter},
		{"bank transfer must be", func(p *policy) { p.Qualification.Conditions[2].Force = logistics.Must },
			"qualification.conditions.bank-transfer: there no: a finding [should] (000-045 (read)) → a finding (000-045 (read)): stricter", logistics.Stricter},
		{"a condition less", func(p *policy) { p.Qualification.Conditions = p.Qualification.Conditions[:9] },
			"qualification.conditions.transport-hygiene: there no: a finding (000-047 (read)) → in order: looser\n" +
				"qualification.conditions.transport-hygiene: there unknown: not checked (000-047 (read)) → in order: looser", logistics.Looser},
		{"no food for cash", func(p *policy) { p.Qualification.Designated.Market = false },
			"qualification.designated.market: market cash allowed (004-091 (assumed)) → no market cash (004-091 (assumed)): stricter", logistics.Stricter},
		{"without a contract", func(p *policy) { p.Qualification.Designated.Papers = p.Qualification.Designated.Papers[:2] },
			"qualification.designated.papers: business license, sanitation permit, signed supply contract (004-091 (assumed)) → business license, sanitation permit (004-091 (assumed)): looser", logistics.Looser},
		{"three suppliers a category", func(p *policy) { p.Qualification.PerCategory.Bound = logistics.Count(3) },
			"qualification.perCategory: exactly 2: in order → a finding [should] (000-049 (read)): stricter", logistics.Stricter},
		{"quotes from as many in principle", func(p *policy) { p.Qualification.Quotes.Force = logistics.Should },
			"qualification.quotes: no purchase with fewer listed suppliers than quotes (000-049 (read)) → no purchase with fewer listed suppliers than quotes [should] (000-049 (read)): looser", logistics.Looser},

		{"a buyer may answer", func(p *policy) {
			p.Evaluation.Accountable.By = []logistics.Role{logistics.PurchasingManager, logistics.Buyer}
		}, "evaluation.accountable: purchasing manager (000-041 (read)) → buyer, purchasing manager (000-041 (read)): looser", logistics.Looser},
		{"a group for everything", func(p *policy) { p.Evaluation.Group.Others.Force = logistics.Must },
			"evaluation.group.others: there no: a finding [should] (000-050 (read)) → a finding (000-050 (read)): stricter", logistics.Stricter},
		{"no expense administrator", func(p *policy) {
			p.Evaluation.Group.Seats = slices.Delete(slices.Clone(p.Evaluation.Group.Seats), 2, 3)
		}, "evaluation.group.seats.expenses: expense administrator (000-051 (read)) → no such seat: looser", logistics.Looser},
		{"managers sit without an appointment", func(p *policy) {
			p.Evaluation.Group.Seats[3].Appointed, p.Evaluation.Group.Seats[3].Appointer = nil, ""
		}, "evaluation.group.seats.user: buyer, department manager, department manager appointed by the general manager (000-051 (read)) → buyer, department manager (000-051 (read)): looser", logistics.Looser},
		{"appointed by another", func(p *policy) { p.Evaluation.Group.Seats[3].Appointer = logistics.SeniorManager },
			"evaluation.group.seats.user: buyer, department manager, department manager appointed by the general manager (000-051 (read)) → buyer, department manager, department manager appointed by the senior manager (000-051 (read)): incomparable", logistics.Incomparable},
		{"nobody leads", func(p *policy) { p.Evaluation.Group.Seats[0].Leads = false },
			"evaluation.group.seats.leader: general affairs manager, leads the group (000-051 (read)) → general affairs manager (000-051 (read)): looser", logistics.Looser},
		{"small batches only", func(p *policy) { p.Evaluation.Trial.Kinds = p.Evaluation.Trial.Kinds[1:] },
			"evaluation.trial.kinds: sample, small batch → small batch: stricter", logistics.Stricter},
		{"visits from 4,999.9999", func(p *policy) {
			a, _ := logistics.AmountOf(figure("4999.9999"))
			p.Evaluation.Visit.From.Bound = logistics.Yuan(a)
		}, "evaluation.visit.from: at least 5,000 yuan [should] (000-110 (read)) → at least 4,999.9999 yuan [should] (000-110 (read)): stricter", logistics.Stricter},
		{"visits above 5,000", func(p *policy) { p.Evaluation.Visit.From.Side = logistics.Above },
			"evaluation.visit.from: at least 5,000 yuan [should] (000-110 (read)) → above 5,000 yuan [should] (000-110 (read)): looser", logistics.Looser},
		{"visits without a bound", func(p *policy) {
			p.Evaluation.Visit.From = logistics.Limit{Rule: p.Evaluation.Visit.From.Rule}
		}, "evaluation.visit.from: at least 5,000 yuan [should] (000-110 (read)) → no bound: not checked (000-110 (read)): incomparable", logistics.Incomparable},
		{"quarterly reviews", func(p *policy) { p.Evaluation.Reviews.Buyers.Every = logistics.MustEvery("quarterly") },
			"evaluation.reviews.buyers: purchasing manager; every half-year (000-042 (assumed)) → purchasing manager; every quarter (000-042 (assumed)): stricter", logistics.Stricter},
		{"listed without a trial", func(p *policy) { p.Evaluation.Lifecycle.Moves[4].From = []string{"surveyed", "trialed"} },
			"evaluation.lifecycle.moves.listed.from.surveyed: not allowed → to on the list of qualified suppliers (000-053 (read)): incomparable", logistics.Incomparable},
		{"nothing on file to be cleared", func(p *policy) {
			p.Evaluation.Lifecycle.Files = slices.Delete(slices.Clone(p.Evaluation.Lifecycle.Files), 3, 4)
		}, "evaluation.lifecycle.files.cleared.decision: there no: a finding (000-075 (assumed)) → in order: looser\n" +
			"evaluation.lifecycle.files.cleared.decision: there unknown: not checked (000-075 (assumed)) → in order: looser", logistics.Looser},
		{"moves of one day in another order", func(p *policy) {
			m := p.Evaluation.Lifecycle.Moves
			m[2], m[3] = m[3], m[2]
		}, "evaluation.lifecycle.order: surveyed, evaluated again, trial failed, trial passed, on the list of qualified suppliers, suspended, cleared, struck off, graded excellent, good or fair, graded poor → " +
			"surveyed, evaluated again, trial passed, trial failed, on the list of qualified suppliers, suspended, cleared, struck off, graded excellent, good or fair, graded poor: incomparable", logistics.Incomparable},
		{"one approves special goods", func(p *policy) {
			p.Evaluation.Sources.Special.Approval.By = []logistics.Role{logistics.GeneralAffairsManager}
		}, "evaluation.sources.special.exception-approval: general affairs manager or purchasing manager (000-054 (read)) → general affairs manager (000-054 (read)): stricter", logistics.Stricter},
		{"the same, otherwise written", func(p *policy) {
			slices.Reverse(p.Evaluation.Group.Seats)
			slices.Reverse(p.Evaluation.Sources.Special.Approval.By)
			slices.Reverse(p.Qualification.Papers)
			p.Qualification.Papers[0].On = []supplier.Occasion{supplier.AtDelivery, supplier.AtOrder, supplier.AtListing}
		}, "", logistics.Same},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got, direction := shifts(t, supplier.Factory(), with(row.edit))
			if got != row.want || direction != row.is {
				t.Errorf("%s:\n%s\nwant %s:\n%s", direction, got, row.is, row.want)
			}
		})
	}
}

// Where two policies a step apart answer a question of these sections otherwise, the diff of the section says something.
func TestDiffQualificationTellsAnswers(t *testing.T) {
	type ask struct {
		name    string
		section []string
		ask     func(supplier.Policy) (string, error)
	}
	told := func(r logistics.Report, err error) (string, error) { return strings.Join(found(r), "\n"), err }
	poor := life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialPassed), on("2025-02-01", supplier.MoveListed), on("2025-07-05", supplier.MoveGradedPoor))
	var asks []ask
	for _, at := range []supplier.Occasion{supplier.AtListing, supplier.AtOrder, supplier.AtDelivery} {
		asks = append(asks, ask{"qualification", []string{"qualification"}, func(p supplier.Policy) (string, error) {
			return told(p.CheckQualification(supplier.SupplierFile{Supplier: "S-1", Categories: []logistics.Category{logistics.Food}, SpecialTrade: logistics.Yes}, at, day("2026-03-10")))
		}})
	}
	asks = append(asks,
		ask{"categories", []string{"qualification"}, func(p supplier.Policy) (string, error) {
			return told(p.CheckCategories([]supplier.CategoryCount{{Category: logistics.Food, Listed: 1}, {Category: logistics.Timber, Listed: 2}}))
		}},
		ask{"evaluation", []string{"evaluation"}, func(p supplier.Policy) (string, error) {
			return told(p.CheckEvaluation(supplier.EvaluationFile{Supplier: "S-1", On: day("2026-03-10"), Group: []supplier.Member{{By: "Liu", Role: logistics.DepartmentManager}}}))
		}},
		ask{"visit", []string{"evaluation"}, func(p supplier.Policy) (string, error) {
			return told(p.CheckVisit(supplier.VisitFile{Total: figure("5000")}))
		}},
		ask{"life", []string{"evaluation"}, func(p supplier.Policy) (string, error) { return told(p.CheckLifecycle(poor)) }},
		ask{"source", []string{"evaluation", "qualification"}, func(p supplier.Policy) (string, error) {
			return told(p.CheckPurchaseSource(special(func(s *supplier.PurchaseSource) { s.Approval = nil; s.Reason = "" })))
		}},
		ask{"market", []string{"evaluation", "qualification"}, func(p supplier.Policy) (string, error) {
			return told(p.CheckPurchaseSource(stall(func(s *supplier.PurchaseSource) { s.WithinLimits = logistics.No })))
		}},
	)
	base := supplier.Factory()
	rapid.Check(t, func(t *rapid.T) {
		next := drawEditBelow(t, base, rapid.SampledFrom([]string{"qualification", "evaluation"}).Draw(t, "section"), 1)
		d, err := supplier.Diff(base, next)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range asks {
			was, errOld := a.ask(base)
			is, errNew := a.ask(next)
			if errOld != nil {
				t.Fatal(a.name, errOld)
			}
			if (was != is || errNew != nil) && !slices.ContainsFunc(a.section, func(s string) bool { return covers(d, s) }) {
				t.Errorf("%s: %s\nand %s %v\nnot told in %s", a.name, was, is, errNew, d)
			}
		}
	})
}
