package approval_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// bounded is a school's policy in which every bound of a large purchase is given.
func bounded(t testing.TB, edits ...func(*approval.Policy)) approval.Policy {
	t.Helper()
	return edited(approval.School, append([]func(*approval.Policy){func(pol *approval.Policy) {
		for limit, figure := range map[*logistics.Limit]logistics.Measure{
			&pol.Large.Valuable: bound(t, "5000"), &pol.Large.Bulk: logistics.Count(100), &pol.Large.Size: bound(t, "20000"),
			&pol.Large.Batch: logistics.Count(50), &pol.Large.Quorum: logistics.Count(3),
		} {
			limit.Side, limit.Bound = logistics.AtLeast, figure
		}
	}}, edits...)...)
}

// largeFile is a purchase of one item with all that may be asked for.
func largeFile(price string, quantity int) approval.LargePurchase {
	return approval.LargePurchase{
		Trail: logistics.Trail{By: "Chen", Role: "requester", At: at(8, 0), Marks: []logistics.Mark{
			{Act: "batch-approval", Role: logistics.CompetentDepartment, By: "Fang", At: at(9, 0)},
			{Act: "collective-decision", Role: logistics.SchoolAdministration, By: "Pang", At: at(10, 0)},
		}},
		Items:   []approval.Item{{Name: "projector", Price: yuan(price), Quantity: quantity}},
		Present: 3, Route: "government-center", Catalogued: logistics.No, OrderedAt: at(14, 0),
	}
}

// unfiled is the same with nothing on file.
func unfiled(price string, quantity int) approval.LargePurchase {
	p := largeFile(price, quantity)
	p.Marks, p.Present, p.Route, p.OrderedAt = nil, 0, "", time.Time{}
	return p
}

func checkLarge(t testing.TB, pol approval.Policy, p approval.LargePurchase) logistics.Report {
	t.Helper()
	r, err := pol.CheckLarge(p)
	if err != nil {
		t.Fatalf("CheckLarge: %v", err)
	}
	differ(t, pol.Edition, r.Edition)
	return r
}

// The findings and open questions of a purchase with nothing on file.
const (
	noBatch      = "purchase.batch-approval missing - [role competent-department] 003-021"
	noDecision   = "purchase.collective-decision missing - [role school-administration] 004-024"
	noLarge      = "purchase.collective-decision missing - [role school-administration] 004-083+004-024"
	noRoute      = "? purchase.route 004-083: the route taken"
	openBatch    = "? purchase.batch-approval 003-021: the bound of what is valuable or in bulk"
	openTogether = "? purchase.collective-decision 004-024: the bound of what is large or in batches"
	openLarge    = "? purchase.collective-decision 004-083: the bound of what is large"
	openRoute    = "? purchase.route 004-083: whether it has to be bought by way of: government procurement center"
)

// Each bound at a unit below, at it and a unit above, with the bound itself included and not.
func TestLargeBounds(t *testing.T) {
	far := func(pol *approval.Policy) {
		for _, limit := range []*logistics.Limit{&pol.Large.Valuable, &pol.Large.Size} {
			limit.Bound = bound(t, "999999999999999")
		}
		for _, limit := range []*logistics.Limit{&pol.Large.Bulk, &pol.Large.Batch} {
			limit.Bound = logistics.Count(math.MaxInt)
		}
	}
	one := func(limit func(*approval.Large) *logistics.Limit, side logistics.Side, figure logistics.Measure) approval.Policy {
		return bounded(t, far, func(pol *approval.Policy) { l := limit(&pol.Large); l.Side, l.Bound = side, figure })
	}
	valuable := func(l *approval.Large) *logistics.Limit { return &l.Valuable }
	bulk := func(l *approval.Large) *logistics.Limit { return &l.Bulk }
	size := func(l *approval.Large) *logistics.Limit { return &l.Size }
	lot := func(l *approval.Large) *logistics.Limit { return &l.Batch }
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		price  string
		pieces int
		want   []string
	}{
		{"valuable: a unit below", one(valuable, logistics.AtLeast, bound(t, "5000")), "4999.9999", 1, []string{}},
		{"valuable: at the bound", one(valuable, logistics.AtLeast, bound(t, "5000")), "5000.00", 1, []string{noBatch}},
		{"valuable: a unit above", one(valuable, logistics.AtLeast, bound(t, "5000")), "5000.0001", 1, []string{noBatch}},
		{"valuable: the bound itself left out", one(valuable, logistics.Above, bound(t, "5000")), "5000", 1, []string{}},
		{"valuable: a unit above the bound left out", one(valuable, logistics.Above, bound(t, "5000")), "5000.0001", 1, []string{noBatch}},
		{"valuable by the piece: a thousand cheap ones are not", one(valuable, logistics.AtLeast, bound(t, "5000")), "4999", 1000, []string{}},

		{"bulk: a piece below", one(bulk, logistics.AtLeast, logistics.Count(100)), "1", 99, []string{}},
		{"bulk: at the bound", one(bulk, logistics.AtLeast, logistics.Count(100)), "1", 100, []string{noBatch}},
		{"bulk: a piece above", one(bulk, logistics.AtLeast, logistics.Count(100)), "1", 101, []string{noBatch}},
		{"bulk: the bound itself left out", one(bulk, logistics.Above, logistics.Count(100)), "1", 100, []string{}},
		{"bulk: as many as can be counted", one(bulk, logistics.Above, logistics.Count(100)), "1", math.MaxInt - 1, []string{noBatch}},

		{"large: a unit below", one(size, logistics.AtLeast, bound(t, "20000")), "19999.9999", 1, []string{}},
		{"large: at the bound", one(size, logistics.AtLeast, bound(t, "20000")), "20000", 1, []string{noLarge, noRoute}},
		{"large: a unit above", one(size, logistics.AtLeast, bound(t, "20000")), "20000.0001", 1, []string{noLarge, noRoute}},
		{"large: the bound itself left out", one(size, logistics.Above, bound(t, "20000")), "20000", 1, []string{}},
		{"large: a gift is not, unless everything is", one(size, logistics.AtLeast, bound(t, "0.0001")), "0", 1, []string{}},
		{"large: from 0 on everything is", one(size, logistics.AtLeast, bound(t, "0")), "0", 1, []string{noLarge, noRoute}},

		{"batch: a piece below", one(lot, logistics.AtLeast, logistics.Count(50)), "1", 49, []string{}},
		{"batch: at the bound, and not large", one(lot, logistics.AtLeast, logistics.Count(50)), "1", 50, []string{noDecision}},
		{"batch: a piece above", one(lot, logistics.AtLeast, logistics.Count(50)), "1", 51, []string{noDecision}},
		{"batch: the bound itself left out", one(lot, logistics.Above, logistics.Count(50)), "1", 50, []string{}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			differ(t, row.want, found(checkLarge(t, row.pol, unfiled(row.price, row.pieces))))
		})
	}
}

func TestCheckLarge(t *testing.T) {
	factory, school := approval.Factory(), approval.School()
	given := bounded(t)
	// half gives all bounds but that of one criterion.
	half := func(limit func(*approval.Large) *logistics.Limit) approval.Policy {
		return bounded(t, func(pol *approval.Policy) {
			l := limit(&pol.Large)
			l.Side, l.Bound = logistics.NoSide, logistics.Measure{}
		})
	}
	valuable := half(func(l *approval.Large) *logistics.Limit { return &l.Valuable })
	size := half(func(l *approval.Large) *logistics.Limit { return &l.Size })
	lot := half(func(l *approval.Large) *logistics.Limit { return &l.Batch })
	asIs := func(*approval.LargePurchase) {}
	item := func(name, price string, quantity int) approval.Item {
		return approval.Item{Name: name, Price: yuan(price), Quantity: quantity}
	}
	mark := func(i int, edit func(*logistics.Mark)) func(*approval.LargePurchase) {
		return func(p *approval.LargePurchase) { edit(&p.Marks[i]) }
	}
	drop := func(i int) func(*approval.LargePurchase) {
		return func(p *approval.LargePurchase) { p.Marks = slices.Delete(p.Marks, i, i+1) }
	}
	openQuorum := "? purchase.present 004-024: a bound: the policy gives no number"
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		file   approval.LargePurchase
		edit   func(*approval.LargePurchase)
		want   []string
	}{
		{"all on file for what is valuable, in bulk, large and in batches", given, largeFile("20000", 100), asIs, []string{}},
		{"nothing on file for what is none of these", given, unfiled("4999.9999", 49), asIs, []string{}},
		{"nothing on file for what is all of these", given, unfiled("20000", 100), asIs, []string{noBatch, noLarge, noRoute}},
		{"one criterion suffices: valuable, though not in bulk, and not large though in batches", given, unfiled("5000", 50), asIs, []string{noBatch, noDecision}},
		{"one item among others suffices", given, unfiled("1", 1), func(p *approval.LargePurchase) {
			p.Items = append(p.Items, item("chalk", "0.5", 100), item("piano", "20000", 1))
		}, []string{noBatch, noLarge, noRoute}},
		{"two items below each bound are not added", given, unfiled("4999", 49), func(p *approval.LargePurchase) {
			p.Items = append(p.Items, item("screen", "4999", 49))
		}, []string{}},
		{"what is on file and not asked for is not judged", given, largeFile("1", 1), func(p *approval.LargePurchase) {
			p.Marks[0].Role, p.Marks[1].By, p.Present, p.Route = logistics.Buyer, "Chen", 0, "school"
			p.OrderedAt = at(8, 30)
		}, []string{}},

		{"the competent department approves as another post", given, largeFile("5000", 1), mark(0, func(m *logistics.Mark) { m.Role = logistics.Buyer }),
			[]string{"purchase.batch-approval wrong-role [role buyer] [role competent-department] 003-021"}},
		{"the requester approves his own", given, largeFile("5000", 1), mark(0, func(m *logistics.Mark) { m.By = "Chen" }),
			[]string{"purchase.batch-approval self-approval [word Chen] - 003-021"}},
		{"the approval is older than the request", given, largeFile("5000", 1), mark(0, func(m *logistics.Mark) { m.At = at(7, 59) }),
			[]string{"purchase.batch-approval too-early [instant 2026-03-02T07:59:00+08:00] [instant 2026-03-02T08:00:00+08:00] 003-021"}},
		{"one person approves and presides", given, largeFile("5000", 50), mark(1, func(m *logistics.Mark) { m.By = "Fang" }),
			[]string{"purchase.collective-decision same-person [word Fang] [word batch-approval] 004-024"}},
		{"the principal decides alone on a large item", given, largeFile("20000", 1), mark(1, func(m *logistics.Mark) { m.Role = logistics.Principal }),
			[]string{"purchase.collective-decision wrong-role [role principal] [role school-administration] 004-083+004-024"}},
		{"the principal decides alone on a batch", given, largeFile("1", 50), mark(1, func(m *logistics.Mark) { m.Role = logistics.Principal }),
			[]string{"purchase.collective-decision wrong-role [role principal] [role school-administration] 004-024"}},

		{"the order at the moment of the decision", given, largeFile("20000", 100), func(p *approval.LargePurchase) { p.OrderedAt = at(10, 0) }, []string{}},
		{"the order a minute before the decision", given, largeFile("20000", 100), func(p *approval.LargePurchase) { p.OrderedAt = at(9, 59) },
			[]string{"purchase.orderedAt out-of-order [instant 2026-03-02T09:59:00+08:00] [instant 2026-03-02T10:00:00+08:00] 004-083+004-024"}},
		{"the order before both", given, largeFile("20000", 100), func(p *approval.LargePurchase) { p.OrderedAt = at(8, 59) }, []string{
			"purchase.orderedAt out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 003-021",
			"purchase.orderedAt out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T10:00:00+08:00] 004-083+004-024",
		}},
		{"the order in another zone is the same moment", given, largeFile("20000", 100), func(p *approval.LargePurchase) { p.OrderedAt = at(10, 0).UTC() }, []string{}},
		{"not ordered yet", given, largeFile("20000", 100), func(p *approval.LargePurchase) { p.OrderedAt = time.Time{} }, []string{}},

		{"one member too few", given, largeFile("1", 50), func(p *approval.LargePurchase) { p.Present = 2 },
			[]string{"purchase.present out-of-bound [count 2] [count 3] 004-024"}},
		{"one member more", given, largeFile("1", 50), func(p *approval.LargePurchase) { p.Present = 4 }, []string{}},
		{"nobody says how many were at the decision", given, largeFile("1", 50), func(p *approval.LargePurchase) { p.Present = 0 },
			[]string{"? purchase.present 004-024: the figure: the facts give no data"}},
		{"one, who presided", given, largeFile("1", 50), func(p *approval.LargePurchase) { p.Present = 1 },
			[]string{"purchase.present out-of-bound [count 1] [count 3] 004-024"}},
		{"nobody, for there was no decision: that is missed, not the members", given, largeFile("1", 50), func(p *approval.LargePurchase) { drop(1)(p); p.Present = 0 },
			[]string{noDecision}},
		{"the quorum has to be passed", bounded(t, func(pol *approval.Policy) { pol.Large.Quorum.Side = logistics.Above }), largeFile("1", 50), asIs,
			[]string{"purchase.present out-of-bound [count 3] [count 3] 004-024"}},
		{"no quorum is given", bounded(t, func(pol *approval.Policy) {
			pol.Large.Quorum.Side, pol.Large.Quorum.Bound = logistics.NoSide, logistics.Measure{}
		}),
			largeFile("1", 50), asIs, []string{openQuorum}},

		{"a large item that the school bought itself", given, largeFile("20000", 1), func(p *approval.LargePurchase) { p.Route = "school" },
			[]string{"purchase.route unlisted [word school] [word government-center] 004-083"}},
		{"an item of the catalogue that the school bought itself", given, largeFile("1", 1), func(p *approval.LargePurchase) { p.Route, p.Catalogued = "school", logistics.Yes },
			[]string{"purchase.route unlisted [word school] [word government-center] 003-019"}},
		{"a large item of the catalogue", given, largeFile("20000", 1), func(p *approval.LargePurchase) { p.Route, p.Catalogued = "school", logistics.Yes }, []string{
			"purchase.route unlisted [word school] [word government-center] 004-083",
			"purchase.route unlisted [word school] [word government-center] 003-019",
		}},
		{"an item of the catalogue by its way", given, largeFile("1", 1), func(p *approval.LargePurchase) { p.Catalogued = logistics.Yes }, []string{}},
		{"an item of the catalogue, and nobody says which way", given, largeFile("1", 1), func(p *approval.LargePurchase) { p.Route, p.Catalogued = "", logistics.Yes },
			[]string{"? purchase.route 003-019: the route taken"}},
		{"nobody says whether the catalogue has it", given, largeFile("1", 1), func(p *approval.LargePurchase) { p.Route, p.Catalogued = "school", logistics.Unknown },
			[]string{"? purchase.route 003-019: whether it has to be bought by way of: government procurement center"}},
		{"nobody says so, and it is bought by that way", given, largeFile("1", 1), func(p *approval.LargePurchase) { p.Catalogued = logistics.Unknown }, []string{}},
		{"an answer that is none counts as unknown", given, largeFile("1", 1), func(p *approval.LargePurchase) { p.Route, p.Catalogued = "school", 9 },
			[]string{"? purchase.route 003-019: whether it has to be bought by way of: government procurement center"}},

		{"a school's documents give no bound: nothing passes", school, unfiled("0.01", 1), asIs, []string{openBatch, openTogether, openLarge, openRoute}},
		{"however large it is", school, unfiled("999999999999999.9999", math.MaxInt), asIs, []string{openBatch, openTogether, openLarge, openRoute}},
		{"unless what would be asked for is on file", school, largeFile("20000", 100), asIs, []string{openQuorum}},
		{"what is on file is judged", school, largeFile("1", 1), func(p *approval.LargePurchase) {
			p.Marks[0].Role, p.Marks[1].Role = logistics.Buyer, logistics.Principal
			p.OrderedAt = at(9, 30)
		}, []string{
			"purchase.batch-approval wrong-role [role buyer] [role competent-department] 003-021",
			"purchase.collective-decision wrong-role [role principal] [role school-administration] 004-024",
			"purchase.orderedAt out-of-order [instant 2026-03-02T09:30:00+08:00] [instant 2026-03-02T10:00:00+08:00] 004-024",
			openLarge, openQuorum,
		}},
		{"a factory's documents give no bound either, and ask for no way to buy", factory, unfiled("1", 1), func(p *approval.LargePurchase) { p.Catalogued = logistics.Yes },
			[]string{openBatch, openTogether, openLarge}},
		{"a factory's general manager presides", factory, largeFile("1", 1), func(p *approval.LargePurchase) {
			p.Marks[1].Role, p.Route = logistics.GeneralManager, "anywhere"
		}, []string{openQuorum}},

		{"one criterion known and not reached, the other without a bound: still open", valuable, unfiled("9000", 99), asIs, []string{noDecision, openBatch}},
		{"one criterion reached: the other need not be known", valuable, unfiled("9000", 100), asIs, []string{noBatch, noDecision}},
		{"large without a bound, in batches: decided, but by whom is open", size, unfiled("9000", 50), asIs, []string{noBatch, noDecision, openLarge, openRoute}},
		{"large without a bound, and the administration decided", size, largeFile("9000", 50), asIs, []string{}},
		{"large without a bound, no batch", size, unfiled("1", 49), asIs, []string{openTogether, openLarge, openRoute}},
		{"batches without a bound, not large", lot, unfiled("1", 99), asIs, []string{openTogether}},
		{"batches without a bound, large", lot, unfiled("20000", 1), asIs, []string{noBatch, noLarge, noRoute}},
		{"others decide on batches than on large items, and which it is stays open", bounded(t, func(pol *approval.Policy) {
			pol.Large.Size.Side, pol.Large.Size.Bound = logistics.NoSide, logistics.Measure{}
			pol.Large.Collective.By = []logistics.Role{logistics.OfficeHead}
		}), largeFile("1", 50), mark(1, func(m *logistics.Mark) { m.Role = logistics.OfficeHead }), []string{openLarge}},
		{"others decide on batches than on large items, and it is one", bounded(t, func(pol *approval.Policy) {
			pol.Large.Collective.By = []logistics.Role{logistics.OfficeHead}
		}), largeFile("20000", 1), mark(1, func(m *logistics.Mark) { m.Role = logistics.OfficeHead }),
			[]string{"purchase.collective-decision wrong-role [role office-head] [role school-administration] 004-083+004-024"}},
		{"one clause for both is cited once", bounded(t, func(pol *approval.Policy) {
			pol.Large.Administration.Clause = "004-024"
			pol.Clauses = pol.Clauses.CitedBy(*pol)
		}), unfiled("20000", 1), asIs, []string{noBatch, noDecision, "? purchase.route 004-024: the route taken"}},
		{"the decision only should be taken and sealed", bounded(t, func(pol *approval.Policy) {
			pol.Large.Administration.Force = logistics.Should
			pol.Large.Collective.Seals = []logistics.Seal{logistics.IssueSeal}
		}), largeFile("20000", 1), asIs, []string{"purchase.collective-decision wrong-seal - [seal issue-seal] 004-083+004-024 should"}},
		{"decided within two days", bounded(t, func(pol *approval.Policy) { pol.Large.Collective.Within = logistics.MustSpan("2d") }),
			largeFile("1", 50), func(p *approval.LargePurchase) {
				p.Marks[1].At = onDay("2026-03-05", 0, 0)
				p.OrderedAt = time.Time{}
			}, []string{"purchase.collective-decision too-late [instant 2026-03-05T00:00:00+08:00] [instant 2026-03-04T23:59:59.999999999+08:00] 004-024"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			row.edit(&row.file)
			before := logistics.Clone(row.file)
			differ(t, row.want, found(checkLarge(t, row.pol, row.file)))
			differ(t, before, row.file)
		})
	}
}

func TestCheckLargeInput(t *testing.T) {
	given := bounded(t)
	item := func(name, price string, quantity int) approval.Item {
		return approval.Item{Name: name, Price: yuan(price), Quantity: quantity}
	}
	for _, row := range []struct {
		reason string
		edit   func(*approval.LargePurchase)
		want   []string
	}{
		{"nothing at all", func(p *approval.LargePurchase) { *p = approval.LargePurchase{} }, []string{"role absent", "items absent", "by absent", "at absent"}},
		{"an empty list of items", func(p *approval.LargePurchase) { p.Items = []approval.Item{} }, []string{"items absent"}},
		{"an item that was never set", func(p *approval.LargePurchase) { p.Items = []approval.Item{{}} }, []string{"items[0].name absent", "items[0].quantity range"}},
		{"no pieces, and less than none", func(p *approval.LargePurchase) {
			p.Items = []approval.Item{item("a", "1", 0), item("b", "1", -1), item("c", "1", math.MinInt)}
		},
			[]string{"items[0].quantity range", "items[1].quantity range", "items[2].quantity range"}},
		{"prices that are none", func(p *approval.LargePurchase) {
			p.Items = []approval.Item{item("a", "-0.0001", 1), item("b", "0.00001", 1), item("c", "1e15", 1), {Name: "d", Price: million(), Quantity: 1}}
		}, []string{"items[0].price amount", "items[1].price amount", "items[2].price amount", "items[3].price amount"}},
		{"one item in two lines would stay below the bound of pieces", func(p *approval.LargePurchase) {
			p.Items = []approval.Item{item("chair", "1", 30), item("desk", "1", 1), item("chair", "1", 30)}
		}, []string{"items[2].name duplicate"}},
		{"less than nobody", func(p *approval.LargePurchase) { p.Present = -1 }, []string{"present range"}},
		{"a way that is none", func(p *approval.LargePurchase) { p.Route = "smuggling" }, []string{"route unknown"}},
		{"an order after the moment of judgment", func(p *approval.LargePurchase) { p.AsOf = at(13, 59) }, []string{"orderedAt range"}},
		{"an act that is none, also where none is asked for", func(p *approval.LargePurchase) { p.Items[0].Price, p.Marks[0].Act = yuan("1"), "blessing" },
			[]string{"marks[0].act unknown"}},
		{"a mark that is not asked for must still be one", func(p *approval.LargePurchase) { p.Items[0].Price, p.Marks[0].By = yuan("1"), "" }, []string{"marks[0].by absent"}},
		{"a mark after the moment of judgment", func(p *approval.LargePurchase) { p.AsOf = at(9, 30) }, []string{"orderedAt range", "marks[1].at range"}},
		{"everything at once", func(p *approval.LargePurchase) {
			p.By, p.Role, p.At, p.Marks = "", "", time.Time{}, []logistics.Mark{{}}
			p.Items = []approval.Item{item(" a", "-1", 0), item("", "1.00001", -1), item("", "1", 1)}
			p.Present, p.Route, p.OrderedAt = -1, "x", time.Time{}
		}, []string{
			"role absent", "items[0].name word", "items[0].price amount", "items[0].quantity range",
			"items[1].name absent", "items[1].price amount", "items[1].quantity range", "items[2].name absent",
			"present range", "route unknown",
			"by absent", "at absent", "marks[0].act unknown", "marks[0].role absent", "marks[0].by absent", "marks[0].at absent",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			p := largeFile("20000", 1)
			row.edit(&p)
			before := logistics.Clone(p)
			r, err := given.CheckLarge(p)
			differ(t, row.want, problems(t, err))
			differ(t, logistics.Report{}, r)
			differ(t, before, p)
		})
	}
	t.Run("a policy without ways to buy takes any word for one", func(t *testing.T) {
		p := largeFile("1", 1)
		p.Route = "kiosk"
		if _, err := approval.Factory().CheckLarge(p); err != nil {
			t.Error(err)
		}
		p.Route = "kiosk\n"
		_, err := approval.Factory().CheckLarge(p)
		differ(t, []string{"route word"}, problems(t, err))
	})
}

// Who is awaited with a large purchase is told as far as the bounds are known.
func TestNextOfLarge(t *testing.T) {
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		file   approval.LargePurchase
		want   []string
	}{
		{"all that is asked for", bounded(t), unfiled("20000", 100), []string{
			"batch-approval: competent department (003-021)", "collective-decision: school administration (004-083)",
		}},
		{"a batch that is not large", bounded(t), unfiled("1", 50), []string{"collective-decision: school administration (004-024)"}},
		{"all is on file", bounded(t), largeFile("20000", 100), []string{}},
		{"nothing is asked for", bounded(t), unfiled("1", 1), []string{}},
		{"without bounds nobody is awaited for certain", approval.School(), unfiled("20000", 100), []string{}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			next, err := row.pol.Next(row.file)
			if err != nil {
				t.Fatal(err)
			}
			got := []string{}
			for _, a := range next {
				got = append(got, a.String())
			}
			differ(t, row.want, got)
		})
	}
}
