package logistics_test

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func ExampleClauses() {
	clauses := logistics.Clauses{
		{ID: "our-1", Title: logistics.Text{En: "approver from 5,000 yuan", Zh: "五千元起的审批人"}, Basis: logistics.Stated},
		{
			ID: "our-2", Title: logistics.Text{En: "three quotes", Zh: "三家报价"}, Basis: logistics.Read,
			Note: logistics.Text{En: "the supplier in use is one of the three", Zh: "现有供应商计入三家"},
		},
	}
	var cited logistics.Citations
	cited.Add(clauses.Citation("our-1"))
	cited.Add(clauses.Citation("our-2"))
	fmt.Println(cited)
	fmt.Println(cited.Text(logistics.Chinese))
	// Output:
	// our-1, our-2 (read)
	// our-1、our-2 解读
}

func ExampleCitations() {
	var c logistics.Citations
	c.Add(logistics.Citation{Clause: "000-108", Basis: logistics.Stated})
	c.Add(logistics.Citation{Clause: "000-108", Basis: logistics.Stated}) // cited already
	fmt.Println(c, c.Has("000-108"), len(c.List()))
	// Output: 000-108 true 1
}

// Of a supplier's order lines of a month less than 15% may have an unreasonable price.
func ExampleLimit() {
	prices := logistics.Limit{
		Rule: logistics.Rule{Clause: "000-076", Force: logistics.Must}, Side: logistics.Below, Bound: logistics.Share(15, 100),
	}
	var r logistics.Report
	prices.Check(&r, "supplier S-17", logistics.Share(3, 20))
	prices.Check(&r, "supplier S-18", logistics.Share(2, 20))
	prices.Check(&r, "supplier S-19", logistics.Share(0, 0)) // nothing was ordered
	for _, f := range r.Findings {
		fmt.Println(f)
	}
	for _, u := range r.Unchecked {
		fmt.Println(u)
	}
	// Output:
	// supplier S-17: 3 of 20, must be below 15% (000-076)
	// supplier S-19: not checked, missing the figure: the facts give no data (000-076)
}

// A bound belongs to the band that begins at it.
func ExampleBands() {
	tiers := logistics.Bands[logistics.Role]{
		{Rule: logistics.Rule{Clause: "000-108", Force: logistics.Must}, Then: logistics.PurchasingManager},
		{Rule: logistics.Rule{Clause: "000-109", Force: logistics.Must}, From: decimal.New(5000, 0), Then: logistics.GeneralAffairsManager},
	}
	for _, text := range []string{"4999.99", "5000"} {
		price, _ := logistics.ParseAmount(text)
		tier := tiers[tiers.Row(logistics.Yuan(price))]
		fmt.Printf("%s: %s (%s)\n", price, tier.Then.Label(logistics.English), tier.Clause)
	}
	// Output:
	// 4999.99: purchasing manager (000-108)
	// 5000: general affairs manager (000-109)
}

// A form must have a signature and no erasure, and should have a sample.
func ExampleChecklist() {
	form := logistics.Checklist{
		{Rule: logistics.Rule{Clause: "our-1", Force: logistics.Must}, Key: "signature"},
		{Rule: logistics.Rule{Clause: "our-2", Force: logistics.Must}, Key: "erasure", Banned: true},
		{Rule: logistics.Rule{Clause: "our-3", Force: logistics.Should}, Key: "sample"},
	}
	facts := map[string]logistics.Answer{"signature": logistics.Known(false), "erasure": logistics.Known(true)}
	var r logistics.Report
	form.Check(&r, "request 7", func(key string) logistics.Answer { return facts[key] })
	for _, f := range r.Findings {
		fmt.Println(f)
	}
	for _, u := range r.Unchecked {
		fmt.Println(u)
	}
	// Output:
	// request 7.signature: missing (our-1)
	// request 7.erasure: must not be there (our-2)
	// request 7.sample: not checked, missing whether it is there: the facts do not say (our-3)
}

// A request is reviewed and then, within 24 hours, approved by another person.
func ExampleSteps_Check() {
	steps := logistics.Steps{
		{Rule: logistics.Rule{Clause: "our-1", Force: logistics.Must}, Act: "review", By: []logistics.Role{logistics.DepartmentManager}},
		{
			Rule: logistics.Rule{Clause: "our-2", Force: logistics.Must}, Act: "approve", By: []logistics.Role{logistics.GeneralManager},
			After: []string{"review"}, Within: logistics.MustSpan("24h"),
		},
	}
	shanghai := time.FixedZone("", 8*60*60)
	at := func(day, hour int) time.Time { return time.Date(2026, 3, day, hour, 0, 0, 0, shanghai) }
	var r logistics.Report
	err := steps.Check(&r, "request 7", logistics.Case{
		Opened: logistics.Mark{By: "Wang", At: at(2, 9)},
		Marks: []logistics.Mark{
			{Act: "approve", Role: logistics.GeneralManager, By: "Li", At: at(4, 9)},
			{Act: "review", Role: logistics.DepartmentManager, By: "Li", At: at(2, 15)},
		},
	})
	fmt.Println(err)
	for _, f := range r.Findings {
		fmt.Println(f)
	}
	// Output:
	// <nil>
	// request 7.approve: late: 2026-03-04T09:00:00+08:00; expected not after 2026-03-03T15:00:00+08:00 (our-2)
	// request 7.approve: one person twice: Li; expected another person than for review (our-2)
}

// Each figure prints in both languages, and has one form in JSON.
func ExampleMeasure() {
	price, _ := logistics.ParseAmount("4999.99")
	for _, m := range []logistics.Measure{
		logistics.Count(1200), logistics.Share(3, 20), logistics.Yuan(price), logistics.Score(big.NewRat(200, 3)),
		logistics.Roles("buyer"), logistics.Share(0, 0),
	} {
		wire, _ := m.MarshalText()
		fmt.Printf("%s, %s, %q\n", m, m.Text(logistics.Chinese), wire)
	}
	order, ok := logistics.Share(3, 20).Compare(logistics.Share(15, 100))
	fmt.Println(order, ok)
	// Output:
	// 1,200, 1,200, "count 1200"
	// 3 of 20, 3/20, "share 3/20"
	// 4,999.99 yuan, 4,999.99 元, "yuan 4999.99"
	// 66.6666…, 66.6666…, "score 200/3"
	// buyer, 采购员, "role buyer"
	// unknown, 未知, ""
	// 0 true
}

func ExampleAmountOf() {
	for _, d := range []decimal.Decimal{decimal.New(499_999, -2), decimal.New(-1, 0), decimal.New(1, -5), decimal.New(1, 1_000_000)} {
		a, err := logistics.AmountOf(d)
		fmt.Println(a, err)
	}
	// Output:
	// 4999.99 <nil>
	// 0 is negative
	// 0 has more than 4 decimals
	// 0 is not below 10^15
}

// The day depends on the zone, and a month later on the length of the month.
func ExampleDateOf() {
	shanghai := time.FixedZone("Asia/Shanghai", 8*60*60)
	at := time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC)
	fmt.Println(logistics.DateOf(at, time.UTC), logistics.DateOf(at, shanghai))
	fmt.Println(logistics.MustDate("2026-01-31").AddMonths(1))
	// Output:
	// 2026-06-30 2026-07-01
	// 2026-02-28
}

func ExampleMonth() {
	m := logistics.MustDate("2024-02-10").Month()
	fmt.Println(m, m.First(), m.Last(), m.Add(-2))
	// Output: 2024-02 2024-02-01 2024-02-29 2023-12
}

func ExampleHalf() {
	h := logistics.MustDate("2026-07-01").Half()
	fmt.Println(h, h.First(), h.Last(), h.Contains(logistics.MustDate("2026-06-30")))
	// Output: 2026-H2 2026-07-01 2026-12-31 false
}

func ExampleSpan() {
	from := time.Date(2026, 4, 2, 9, 0, 0, 0, time.FixedZone("", 8*60*60))
	tombs := []logistics.Date{logistics.MustDate("2026-04-06")} // a Monday off
	calendar, err := logistics.NewCalendar(logistics.MustDate("2026-01-01"), logistics.MustDate("2026-12-31"), tombs, nil)
	if err != nil {
		panic(err)
	}
	for _, text := range []string{"48h", "0d", "2d", "2wd"} {
		s := logistics.MustSpan(text)
		end, _, err := s.End(from, calendar)
		if err != nil {
			panic(err)
		}
		fmt.Printf("%s, %s: %s\n", s, s.Text(logistics.English), end.Format(time.RFC3339))
	}
	// Output:
	// 48h, within 48 hours: 2026-04-04T09:00:00+08:00
	// 0d, by the end of the same day: 2026-04-02T23:59:59+08:00
	// 2d, by the end of day 2 after: 2026-04-04T23:59:59+08:00
	// 2wd, by the end of workday 2 after: 2026-04-07T23:59:59+08:00
}

// An auditor looks for the rows that carry out one clause.
func ExampleRules() {
	for path, rule := range logistics.Rules(approval.Factory()) {
		if rule.Clause == "000-115" {
			fmt.Println(path, rule.Force)
		}
	}
	// Output:
	// order.food.steps[0] must
	// order.food.steps[1] must
	// order.food.steps[2] must
	// order.food.steps[3] must
	// order.food.release must
}

// The table of the price tiers, out of the document of a policy.
func ExampleAppendMarkdown() {
	document := string(logistics.AppendMarkdown(nil, approval.Factory(), logistics.English))
	_, tiers, _ := strings.Cut(document, "### 3.2 ")
	tiers, _, _ = strings.Cut(tiers, "\n\n| No.")
	fmt.Println(tiers)
	// Output:
	// Price tiers
	//
	// | Total in yuan | Quotes, at least | Approver | Decides the supplier too | Requester may approve | Higher rung may approve | Approval before the order | Clause |
	// | --- | --- | --- | --- | --- | --- | --- | --- |
	// | below 1,500 | 0 | buyer | no | yes | yes | yes | 000-106 (read) |
	// | from 1,500 to below 5,000 | 2 | purchasing manager | no | no | yes | yes | 000-108 (read) |
	// | from 5,000 to below 10,000 | 3 | general affairs manager | no | no | yes | yes | 000-109 (read) |
	// | from 10,000 to below 50,000 | 3 | senior manager | no | no | yes | yes | 000-111 (read) |
	// | from 50,000 | 3 | general manager | yes | no | no | yes | 000-112 (read) |
}

// A company puts a tier of its own in place of a documented one and forgets to list its clause.
func ExampleValidate() {
	policy := approval.Factory()
	fmt.Println(logistics.Validate(policy))
	policy.Price.Tiers[2].Rule = logistics.Obliges("our-7")
	fmt.Println(logistics.Validate(policy))
	// Output:
	// <nil>
	// 2 problems:
	// 	price.tiers[2].clause: cites our-7, which the policy does not list
	// 	clauses[7]: 000-109 is listed and cited by no row
}

// A limit is read from JSON; a second one has four problems, which are told at once.
func ExampleDecode() {
	var waste logistics.Limit
	err := logistics.Decode([]byte(`{"clause":"h-1","force":"should","side":"at-most","bound":"share 5/100"}`), &waste)
	fmt.Println(waste.Clause, waste.Side, waste.Bound, err)
	err = logistics.Decode([]byte(`{"clause":null,"Force":"should","side":"at most"}`), &waste)
	fmt.Println(err)
	// Output:
	// h-1 at-most 5 of 100 <nil>
	// 4 problems:
	// 	clause: null is no value; leave an optional field out
	// 	force: is absent
	// 	side: unknown word "at most"; one of below, at-most, at-least, above
	// 	Force: no such field
}

// A program looks at every problem of the facts by its path and its code.
func ExampleInvalidError() {
	var ps logistics.Problems
	ps.Amount("lines[0].price", decimal.New(-5, 0))
	ps.Name("buyer", "")
	err := ps.Err()
	var invalid *logistics.InvalidError
	if errors.As(err, &invalid) {
		for _, p := range invalid.Problems {
			fmt.Println(p.Path, p.Code)
		}
	}
	fmt.Println(errors.Is(err, logistics.ErrInvalid))
	// Output:
	// lines[0].price amount
	// buyer absent
	// true
}
