package logistics_test

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// approver is who approves, and the clause that says so.
type approver struct {
	Role    logistics.Role
	Clauses logistics.Citations
}

// Text makes an approver a ruling.
func (a approver) Text(l logistics.Lang) string {
	return a.Role.Label(l) + " (" + a.Clauses.Text(l) + ")"
}

// gates say from which amount on who approves.
type gates logistics.Bands[logistics.Role]

func (g gates) approver(p logistics.Point) approver {
	row := g[logistics.Bands[logistics.Role](g).Row(p.Figure)]
	a := approver{Role: row.Then}
	a.Clauses.Add(logistics.Citation{Clause: row.Clause, Basis: logistics.Stated})
	return a
}

func gatesFrom(bound int64) gates {
	return gates{
		{Rule: logistics.Obliges("000-108"), Then: logistics.PurchasingManager},
		{Rule: logistics.Obliges("000-109"), From: decimal.NewFromInt(bound), Then: logistics.GeneralAffairsManager},
	}
}

// higherUp is stricter where the general affairs manager approves.
func higherUp(was, is approver) logistics.Direction {
	return logistics.Demand(was.Role == logistics.GeneralAffairsManager, is.Role == logistics.GeneralAffairsManager)
}

// By gatesFrom(5000) the purchasing manager approves what is below 5,000 yuan, and the general affairs manager the rest. Where
// does another bound change who approves?
func ExampleSweep() {
	old, new := gatesFrom(5000), gatesFrom(3000)
	s := logistics.Space{Question: "price", Figure: logistics.YuanKind, Cuts: logistics.Cuts(logistics.YuanKind, old, new)}
	for _, shift := range logistics.Sweep(s, old.approver, new.approver, higherUp) {
		fmt.Println(shift)
		fmt.Println(shift.Text(logistics.Chinese))
	}
	// Output:
	// price: from 3,000 yuan to below 5,000 yuan: purchasing manager (000-108) → general affairs manager (000-109): stricter
	// price：3,000 元（含）至 5,000 元（不含）：采购担当经理 (000-108) → 总务部门经理 (000-109)：更严
}

// One cent more, and somebody else approves.
func ExampleExplain() {
	g := gatesFrom(5000)
	s := logistics.Space{Question: "price", Figure: logistics.YuanKind, Cuts: logistics.Cuts(logistics.YuanKind, g)}
	price, _ := logistics.ParseAmount("4999.99")
	fmt.Println(logistics.Explain(s, g.approver, logistics.Point{Figure: logistics.Yuan(price)}))
	// Output:
	// price: below 5,000 yuan: purchasing manager (000-108)
	//   from 5,000 yuan: general affairs manager (000-109)
}

// A bound is laxer, and a form needs a seal that it did not need.
func ExampleComparison() {
	clauses := logistics.Clauses{{ID: "000-076", Basis: logistics.Stated}, {ID: "our-1", Basis: logistics.Read}}
	c := logistics.Comparison{Old: clauses, New: clauses}
	prices := logistics.Limit{Rule: logistics.Obliges("000-076"), Side: logistics.Below, Bound: logistics.Share(15, 100)}
	laxer := prices
	laxer.Bound = logistics.Share(20, 100)
	c.Limit("prices", prices, laxer)
	seal := logistics.Need{Rule: logistics.Obliges("our-1"), Key: "seal"}
	c.Checklist("form", nil, logistics.Checklist{seal})
	fmt.Println(c.Diff("2025", "2026"))
	// Output:
	// 2025 → 2026: incomparable
	//   prices: from 15% to below 20%: a finding (000-076) → in order: looser
	//   form.seal: there no: in order → a finding (our-1 (read)): stricter
	//   form.seal: there unknown: in order → not checked (our-1 (read)): stricter
}

// What would another bound have changed in last year's purchases?
func ExampleReplay() {
	old, new := gatesFrom(5000), gatesFrom(3000)
	s := logistics.Space{Question: "price", Figure: logistics.YuanKind, Cuts: logistics.Cuts(logistics.YuanKind, old, new)}
	var c logistics.Comparison
	c.Add(logistics.Sweep(s, old.approver, new.approver, higherUp)...)
	history := []string{"2999.99", "3000", "lots", "4200.50"}
	impact := logistics.Replay(c.Diff("2025", "2026"), slices.Values(history), func(total string) (string, []logistics.Trial, error) {
		amount, err := logistics.ParseAmount(total)
		if err != nil {
			return "purchase of " + total, nil, err
		}
		p := logistics.Point{Figure: logistics.Yuan(amount)}
		was, is := old.approver(p), new.approver(p)
		return "purchase of " + total, []logistics.Trial{{
			Space: s, Points: []logistics.Point{p}, Old: was, New: is, Direction: higherUp(was, is), Amount: amount,
		}}, nil
	})
	fmt.Println(impact)
	// Output:
	// 2025 → 2026: 2 of 3 cases move; 1 more cannot be judged
	//   2 × price: purchasing manager (000-108) → general affairs manager (000-109): stricter; 7,200.50 yuan; such as purchase of 3000, purchase of 4200.50
	//   not judged: 1
	//     purchase of lots: "lots" is no figure such as 1500.00
}

// How many order lines fewer with an unreasonable price would have been in order, and how many more would not?
func ExampleLimit_Flip() {
	prices := logistics.Limit{Rule: logistics.Obliges("000-076"), Side: logistics.Below, Bound: logistics.Share(15, 100)}
	one, _ := logistics.ParseAmount("1")
	for _, got := range []logistics.Measure{logistics.Share(3, 20), logistics.Share(1, 20)} {
		holds, _ := prices.Holds(got)
		flip, ok := prices.Flip(got, one)
		fmt.Printf("%s: in order %t; turns at %s, %t\n", got, holds, flip, ok)
	}
	// Output:
	// 3 of 20: in order false; turns at 2 of 20, true
	// 1 of 20: in order true; turns at 3 of 20, true
}

// The department manager may no longer approve, and there is a time limit: both are stricter.
func ExampleSteps_Than() {
	old := logistics.Steps{{Rule: logistics.Obliges("our-1"), Act: "approve", By: []logistics.Role{logistics.DepartmentManager, logistics.SeniorManager}}}
	new := logistics.Steps{{Rule: logistics.Obliges("our-1"), Act: "approve", By: []logistics.Role{logistics.SeniorManager}, Within: logistics.MustSpan("24h")}}
	fmt.Println(new.Than(old), old.Than(new), old.Than(old))
	// Output: stricter looser same
}
