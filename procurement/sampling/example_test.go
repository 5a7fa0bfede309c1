package sampling_test

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/procurement/sampling"
)

// A company wants level II and an AQL of 1.0 for its pork: a lot of 1,200 is sampled, and three of the sample are not as they must be.
func Example() {
	pork := sampling.Parameters{Level: sampling.LevelII, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Normal}
	plan, err := sampling.Standard().DecidePlan(1200, sampling.Normal, pork)
	if err != nil {
		fmt.Println(err)
		return
	}
	judged, err := plan.Judge(3)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("inspect", plan.Inspect, "items, accept with", plan.Ac, "nonconforming")
	fmt.Println(judged)
	// Output:
	// inspect 80 items, accept with 2 nonconforming
	// 3 found in 80, 2 at most: not accepted (004-014 (read), 2828.1-5.2, 2828.1-10.1, 2828.1-table-1, 2828.1-table-2-A (read))
}

// Four lots: one by the table, one by an arrow of it, one that is inspected whole, and one that has no plan.
func ExampleScheme_DecidePlan() {
	std := sampling.Standard()
	p := sampling.Parameters{Level: sampling.LevelII, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Normal}
	for _, lot := range []int{1200, 200, 12, 1} {
		plan, err := std.DecidePlan(lot, sampling.Normal, p)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(plan)
	}
	// Output:
	// lot of 1200, level II, AQL 1.0 percent nonconforming, normal inspection: code letter J, sample of 80, accepted with 2 or fewer, not accepted from 3 on (004-014 (read), 2828.1-5.2, 2828.1-10.1, 2828.1-table-1, 2828.1-table-2-A (read))
	// lot of 200, level II, AQL 1.0 percent nonconforming, normal inspection: code letter G, by the arrow H, sample of 50, accepted with 1 or fewer, not accepted from 2 on (004-014 (read), 2828.1-5.2, 2828.1-10.1, 2828.1-table-1, 2828.1-table-2-A (read))
	// lot of 12, level II, AQL 1.0 percent nonconforming, normal inspection: code letter B, by the arrow E, all 12 inspected, accepted with none, not accepted from 1 on (004-014 (read), 2828.1-5.2, 2828.1-10.1, 2828.1-table-1, 2828.1-table-2-A (read))
	// lot: a lot of one has no plan: inspect the item itself (2828.1-table-1)
}

// Eight of the sample where seven are accepted; more than were inspected cannot be.
func ExamplePlan_Judge() {
	plan, err := sampling.Standard().DecidePlan(2000, sampling.Normal, sampling.Parameters{
		Level: sampling.LevelII, AQL: "2.5", Unit: sampling.PercentNonconforming, Start: sampling.Normal,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	judged, err := plan.Judge(8)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(judged.Text(logistics.Chinese))
	_, err = plan.Judge(126)
	fmt.Println(err)
	// Output:
	// 检验 125，发现 8，接收数 7：不接收（004-014 解读、2828.1-5.2、2828.1-10.1、2828.1-table-1、2828.1-table-2-A 解读）
	// found: 126 nonconforming of 125 inspected items
}

// A lot a day: the host keeps the state as JSON in between.
func ExampleScheme_Next() {
	std := sampling.Standard()
	state, err := std.Begin(sampling.Parameters{Level: sampling.LevelII, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Normal})
	if err != nil {
		fmt.Println(err)
		return
	}
	var stored []byte
	for i, found := range []int{0, 4, 3, 5} {
		if stored != nil {
			if err := logistics.Decode(stored, &state); err != nil {
				fmt.Println(err)
				return
			}
		}
		step, err := std.Next(state, sampling.Inspected(sampling.Lot{Number: i + 1, Size: 2000, Found: found}))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(step)
		stored, err = json.Marshal(step.After)
		if err != nil {
			fmt.Println(err)
			return
		}
	}
	// Output:
	// lot 1 of 2000: 0 found in 125, 3 at most: accepted; then normal, score 3: accepted at the AQL one step tighter too, nothing changes (2828.1-9.3.3.2 (read), 2828.1-9.2)
	// lot 2 of 2000: 4 found in 125, 3 at most: not accepted; then normal, score 0: score back to 0, nothing changes (2828.1-9.3.3.2 (read), 2828.1-9.2)
	// lot 3 of 2000: 3 found in 125, 3 at most: accepted; then normal, score 0: not accepted at the AQL one step tighter, score back to 0, nothing changes (2828.1-9.3.3.2 (read), 2828.1-9.2)
	// lot 4 of 2000: 5 found in 125, 3 at most: not accepted; then tightened, 0 accepted in a row, 0 not accepted: score back to 0, too many of the last lots not accepted (2828.1-9.3.3.2 (read), 2828.1-9.3.1 (read))
}

// A fifth lot not accepted on tightened inspection discontinues it, until the supplier's action is agreed.
func ExampleScheme_Replay() {
	std := sampling.Standard()
	state, err := std.Begin(sampling.Parameters{Level: sampling.LevelII, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Tightened})
	if err != nil {
		fmt.Println(err)
		return
	}
	var events []sampling.Event
	for i := range 5 {
		events = append(events, sampling.Inspected(sampling.Lot{Number: i + 1, Size: 2000, Found: 3}))
	}
	series, err := std.Replay(state, append(events, sampling.Event{Kind: sampling.ActionAgreed}))
	if err != nil {
		fmt.Println(err)
		return
	}
	lines := strings.Split(series.Text(logistics.Chinese), "\n")
	fmt.Println(strings.Join(lines[4:], "\n"))
	_, err = std.Replay(state, append(events, sampling.Inspected(sampling.Lot{Number: 6, Size: 2000}), sampling.Inspected(sampling.Lot{Number: 6, Size: 2000})))
	fmt.Println(err)
	// Output:
	// 第 5 批（2000 件）：检验 125，发现 3，接收数 2：不接收；此后加严检验，已暂停：加严检验中累计不接收批过多（2828.1-9.4 解读）
	// 认可纠正措施；此后加严检验，连续接收 0 批，累计不接收 0 批：纠正措施已获认可（2828.1-9.4 解读）
	// 加严检验，连续接收 0 批，累计不接收 0 批
	// events[6].lot.number: lot 6 is not after lot 6
}

// How likely one plan accepts four qualities of a process, and a lot of which 40 items are nonconforming.
func ExamplePlan_Curve() {
	plan, err := sampling.Standard().DecidePlan(2000, sampling.Normal, sampling.Parameters{
		Level: sampling.LevelII, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Normal,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	curve, err := plan.Curve([]decimal.Decimal{decimal.New(5, -1), decimal.New(1, 0), decimal.New(2, 0), decimal.New(5, 0)}, 4)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, point := range curve {
		fmt.Println(point)
	}
	lot, err := plan.AcceptanceOfLot(40, 4)
	fmt.Println(lot, err)
	// Output:
	// 125 inspected, 3 at most: accepted with probability 0.9963 at 0.5 percent nonconforming (binomial)
	// 125 inspected, 3 at most: accepted with probability 0.9626 at 1 percent nonconforming (binomial)
	// 125 inspected, 3 at most: accepted with probability 0.7587 at 2 percent nonconforming (binomial)
	// 125 inspected, 3 at most: accepted with probability 0.1238 at 5 percent nonconforming (binomial)
	// 125 inspected, 3 at most: accepted with probability 0.7624 at 40 nonconforming of 2000 (hypergeometric) <nil>
}

// Goods of two days are two batches, and no lot.
func ExampleScheme_CheckFormation() {
	report, err := sampling.Standard().CheckFormation([]sampling.Part{
		{Producer: "P-7", Batch: "2026-03-01", Size: 600},
		{Producer: "P-7", Batch: "2026-03-04", Size: 600},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		fmt.Println(f)
	}
	// Output:
	// batches: 2, must be at most 1 (004-014)
}

// How likely a plan accepts a lot from a process that makes two percent nonconforming.
func ExamplePlan_Acceptance() {
	plan, err := sampling.Standard().DecidePlan(2000, sampling.Normal, sampling.Parameters{
		Level: sampling.LevelII, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Normal,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	point, err := plan.Acceptance(decimal.NewFromInt(2), 6)
	fmt.Println(point, err)
	// Output:
	// 125 inspected, 3 at most: accepted with probability 0.758670 at 2 percent nonconforming (binomial) <nil>
}

// How likely the same plan accepts a lot of 2,000 of which 40 are nonconforming.
func ExamplePlan_AcceptanceOfLot() {
	plan, err := sampling.Standard().DecidePlan(2000, sampling.Normal, sampling.Parameters{
		Level: sampling.LevelII, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Normal,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	point, err := plan.AcceptanceOfLot(40, 6)
	fmt.Println(point, err)
	// Output:
	// 125 inspected, 3 at most: accepted with probability 0.762424 at 40 nonconforming of 2000 (hypergeometric) <nil>
}

// An AQL of 15 cannot be in percent nonconforming, and nobody says on which severity a series begins.
func ExampleScheme_CheckParameters() {
	fmt.Println(sampling.Standard().CheckParameters(sampling.Parameters{Level: sampling.LevelII, AQL: "15", Unit: sampling.PercentNonconforming}))
	// Output:
	// 2 problems:
	// 	unit: an AQL of 15 counts nonconformities per 100 items; 10 is the highest in percent nonconforming (2828.1-5.2)
	// 	start: no severity to start with; the usual one is normal (2828.1-9.1)
}
