package budget_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/budget"
)

func canteen() budget.CanteenTerm {
	return budget.CanteenTerm{
		ID: "north", Income: figure("1000"), Cost: figure("900"), Returned: figure("100"), External: logistics.No, Costs: true, Targets: true, Responsible: "P-1",
	}
}

const noBound = "not checked, missing a bound: the policy gives no number "

func TestCheckCanteen(t *testing.T) {
	type facts = budget.CanteenTerm
	const open, contractor = "? canteen north.profit: " + noBound + "(002-010)", "? canteen north.profit: " + noBound + "(003-037)"
	checks(t, canteen, budget.Policy.CheckCanteen, []checkRow[facts]{
		{"in order: no profit needs no cap", func(*facts) {}, nil},
		{"costs are just covered", func(f *facts) { f.Cost, f.Returned = figure("1000"), figure("0") }, nil},
		{"nothing came in and nothing was spent: that is no break-even", func(f *facts) { f.Income, f.Cost, f.Returned = figure("0"), figure("0"), figure("0") }, []string{
			"? canteen north.income: not checked, missing what it took in and cost: both are 0 (002-010)",
		}},
		{"a fen of cost and no income", func(f *facts) { f.Income, f.Cost, f.Returned = figure("0"), figure("0.01"), figure("0") }, []string{"canteen north.income: 0 yuan, must be at least 0.01 yuan (002-010)"}},
		{"a fen is lost", func(f *facts) { f.Cost, f.Returned = figure("1000.01"), figure("0") }, []string{"canteen north.income: 1,000 yuan, must be at least 1,000.01 yuan (002-010)"}},
		{"a fen is kept", func(f *facts) { f.Returned = figure("99.99") }, []string{"canteen north.surplus: 0.01 yuan, must be at most 0 yuan (003-072)", open}},
		{"more is given back than the term had: an earlier surplus", func(f *facts) { f.Returned = figure("100.01") }, nil},
		{"a contractor may keep some", func(f *facts) { f.Contracted, f.Returned = true, figure("0") }, []string{contractor}},
		{"no cost accounting, no targets, nobody responsible", func(f *facts) { f.Costs, f.Targets, f.Responsible = false, false, "" }, []string{
			"canteen north.cost-accounting: missing (002-010)", "canteen north.targets: missing (002-010)", "canteen north.responsible-person: missing (002-010)",
		}},
		{"it serves others out of one purse", func(f *facts) { f.External = logistics.Yes }, []string{"canteen north.accounts-apart: missing (003-072)"}},
		{"it serves others, apart", func(f *facts) { f.External, f.Apart = logistics.Yes, true }, nil},
		{"nobody knows whether it serves others", func(f *facts) { f.External = logistics.Unknown }, []string{
			"? canteen north.accounts-apart: not checked, missing whether it is there: the facts do not say (003-072)",
		}},
	})
	refusals(t, canteen, budget.Policy.CheckCanteen, []checkRow[facts]{
		{"nothing", func(f *facts) { *f = facts{Income: figure("-1"), External: 9, Responsible: " "} }, []string{"id absent", "income amount", "external word", "responsible word"}},
	})
	capped := with(func(p *budget.Policy) {
		for _, l := range []*logistics.Limit{&p.Canteens.Margin, &p.Canteens.Contracted} {
			l.Side, l.Bound = logistics.AtMost, logistics.Share(5, 100)
		}
	})
	for profit, want := range map[string]string{
		"50": "[]", "50.01": "[canteen north.profit: 50.01 of 1,000, must be at most 5% (003-037)]",
	} {
		f := canteen()
		f.Contracted, f.Returned, f.Cost = true, figure("0"), figure("1000").Sub(figure(profit))
		if r, err := capped.CheckCanteen(f); err != nil || fmt.Sprint(found(r)) != want {
			t.Errorf("a profit of %s: %v %v", profit, found(r), err)
		}
	}
}

func energyMonth() budget.EnergyMonth {
	billed, none, supplied := figure("62.32"), figure("0"), figure("250.5")
	return budget.EnergyMonth{
		ID: "electricity 2026-03", Tariff: figure("0.6232"), Supplied: &supplied, Saving: budget.SavingMeasures{Plan: true, Test: true, Rewards: true},
		Users: []budget.Meter{
			{User: "shop", Metered: true, Start: figure("1000"), End: figure("1150"), Allowance: figure("50"), Billed: &billed},
			{User: "school", Metered: true, Start: figure("10.5"), End: figure("110.5"), Allowance: figure("100"), Billed: &none},
		},
	}
}

func TestCheckEnergy(t *testing.T) {
	type facts = budget.EnergyMonth
	const open, at = "? electricity 2026-03.loss: " + noBound + "(002-011)", "electricity 2026-03 "
	set := func(text string) func(*facts) { return func(f *facts) { d := figure(text); f.Users[0].Billed = &d } }
	checks(t, energyMonth, budget.Policy.CheckEnergy, []checkRow[facts]{
		{"in order, but for a tolerance that nobody gave", func(*facts) {}, []string{open}},
		{"a fen more", set("62.33"), []string{at + "user shop.billed: not as it should be: 62.33 yuan; expected 62.32 yuan (004-030)", open}},
		{"a fen less", set("62.31"), []string{at + "user shop.billed: not as it should be: 62.31 yuan; expected 62.32 yuan (004-030)", open}},
		{"nobody knows what he paid", func(f *facts) { f.Users[0].Billed = nil }, []string{"? " + at + "user shop.billed: not checked, missing what he was charged (004-030)", open}},
		{"no meter", func(f *facts) { f.Users[1] = budget.Meter{User: "school"} }, []string{at + "user school.meter: missing (004-030)", "? " + at + "user school.billed: not checked, missing what he used: he has no meter (004-030)", open}},
		{"a charge without a meter is no more known", func(f *facts) { d := figure("5"); f.Users[1] = budget.Meter{User: "school", Billed: &d} },
			[]string{at + "user school.meter: missing (004-030)", "? " + at + "user school.billed: not checked, missing what he used: he has no meter (004-030)", open}},
		{"no plan, no test, no rewards", func(f *facts) { f.Saving = budget.SavingMeasures{} }, []string{
			"electricity 2026-03.saving-plan: missing (002-011)", "electricity 2026-03.balance-test: missing (002-011)",
			"electricity 2026-03.rewards-and-penalties: missing (004-030)", open,
		}},
		{"nobody knows what was supplied", func(f *facts) { f.Supplied = nil }, []string{"? electricity 2026-03.loss: not checked, missing what was supplied (002-011)"}},
		{"more metered than supplied", func(f *facts) { d := figure("249.9999"); f.Supplied = &d }, []string{"electricity 2026-03.metered: not as it should be: 250 of 249.9999 (002-011)"}},
		{"nothing supplied, nothing used", func(f *facts) {
			d := figure("0")
			f.Supplied, f.Users = &d, []budget.Meter{{User: "shop", Metered: true, Billed: &d}}
		}, []string{open}},
	})
	refusals(t, energyMonth, budget.Policy.CheckEnergy, []checkRow[facts]{
		{"nothing", func(f *facts) { *f = facts{} }, []string{"id absent", "tariff range", "users absent"}},
		{"a meter that ran backwards", func(f *facts) { f.Users[0].End = figure("999.9999") }, []string{"users[0].end range"}},
		{"readings without a meter, one user twice", func(f *facts) { f.Users[1].Metered, f.Users[1].User = false, "shop" }, []string{"users[1].metered conflict", "users[1].user duplicate"}},
		{"less than nothing", func(f *facts) {
			d := figure("-1")
			f.Tariff, f.Supplied, f.Users[0].Billed, f.Users[0].Allowance = d, &d, &d, d
		}, []string{"tariff amount", "users[0].allowance amount", "users[0].billed amount", "supplied amount"}},
		{"beyond what is counted", func(f *facts) { f.Tariff, f.Users[0].End = figure("1000"), figure("999999999999999") }, []string{"users[0] amount"}},
		{"together beyond what is counted", func(f *facts) { f.Users[0].End, f.Users[1].End = figure("999999999999999"), figure("999999999999999") },
			[]string{"users amount", "users amount"}},
	})
	lossy := with(func(p *budget.Policy) {
		p.Energy.Loss.Side, p.Energy.Loss.Bound = logistics.AtMost, logistics.Share(2, 1000)
	})
	for supplied, want := range map[string]string{
		"250.501": "[]", "250.6": "[electricity 2026-03.loss: 0.6 of 250.6, must be at most 0.2% (002-011)]",
	} {
		f := energyMonth()
		d := figure(supplied)
		f.Supplied = &d
		if r, err := lossy.CheckEnergy(f); err != nil || fmt.Sprint(found(r)) != want {
			t.Errorf("%s supplied: %v %v", supplied, found(r), err)
		}
	}
}

func TestBillEnergy(t *testing.T) {
	bills, err := budget.School().BillEnergy(energyMonth())
	if err != nil || fmt.Sprint(bills.Users) != "[{shop 150 62.32} {school 100 0}]" || bills.Used.String() != "250" || bills.Total.String() != "62.32" || bills.Clauses.String() != "004-030 (read)" {
		t.Error(bills, err)
	}
	stable(t, bills)
	m := energyMonth()
	m.Users[0] = budget.Meter{User: "stall"}
	if bills, err := budget.School().BillEnergy(m); err != nil || fmt.Sprint(bills.Users, bills.Unmetered, bills.Used) != "[{school 100 0}] [stall] 100" {
		t.Errorf("who has no meter has no bill: %v %v", bills, err)
	}
	for tariff, want := range map[string]string{"0.1249": "0.12", "0.1250": "0.13", "0.1251": "0.13"} {
		m := budget.EnergyMonth{ID: "water", Tariff: figure(tariff), Users: []budget.Meter{{User: "a", Metered: true, Start: figure("1"), End: figure("2")}}}
		if bills, err := budget.School().BillEnergy(m); err != nil || bills.Total.String() != want {
			t.Errorf("%s: %s %v", tariff, bills.Total, err)
		}
	}
}

// Who uses more pays no less, an allowance never costs, and the total is the sum of the bills.
func TestBillEnergyProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := budget.EnergyMonth{ID: "water", Tariff: decimal.New(rapid.Int64Range(1, 99_999).Draw(t, "tariff"), -4)}
		for i := range rapid.IntRange(1, 5).Draw(t, "users") {
			start := rapid.Int64Range(0, 1e9).Draw(t, "start")
			m.Users = append(m.Users, budget.Meter{
				User: fmt.Sprint(i), Metered: true, Start: decimal.New(start, -4), End: decimal.New(start+rapid.Int64Range(0, 1e9).Draw(t, "used"), -4),
				Allowance: decimal.New(rapid.Int64Range(0, 1e8).Draw(t, "allowance"), -4),
			})
		}
		bills, err := budget.School().BillEnergy(m)
		if err != nil {
			t.Fatal(err)
		}
		var sum decimal.Decimal
		for i, b := range bills.Users {
			sum = sum.Add(b.Amount)
			u := m.Users[i]
			exact := decimal.Max(decimal.Decimal{}, u.End.Sub(u.Start).Sub(u.Allowance)).Mul(m.Tariff)
			if off := b.Amount.Sub(exact); off.GreaterThan(figure("0.005")) || off.LessThanOrEqual(figure("-0.005")) {
				t.Fatalf("%s for %s", b.Amount, exact)
			}
		}
		if !sum.Equal(bills.Total) {
			t.Fatalf("%s of %s", sum, bills.Total)
		}
		m.Users[0].End = m.Users[0].End.Add(figure("0.0001"))
		more, err := budget.School().BillEnergy(m)
		if err != nil || more.Users[0].Amount.LessThan(bills.Users[0].Amount) {
			t.Fatalf("more use: %v, then %v %v", bills.Users[0], more.Users[0], err)
		}
	})
}

func at(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text, time.FixedZone("CST", 8*3600))
	if err != nil {
		panic(err)
	}
	return t
}

func TestCheckSwitching(t *testing.T) {
	type facts = budget.SwitchDay
	whole := func() facts {
		return facts{Building: budget.TeachingBuilding, On: day("2026-03-02"), SwitchedOn: at("2026-03-02 06:30"), SwitchedOff: at("2026-03-02 22:00")}
	}
	const on, off = "? teaching-building 2026-03-02.on-minutes: " + noBound + "(002-020)", "? teaching-building 2026-03-02.off-minutes: " + noBound + "(002-020)"
	checks(t, whole, budget.Policy.CheckSwitching, []checkRow[facts]{
		{"no times in the policy", func(*facts) {}, []string{on, off}},
		{"never switched off", func(f *facts) { f.SwitchedOff = time.Time{} }, []string{"teaching-building 2026-03-02.off-minutes: missing (002-020)", on}},
		{"a day without power", func(f *facts) { f.Dark, f.SwitchedOn, f.SwitchedOff = true, time.Time{}, time.Time{} }, nil},
		{"nobody says when it was switched on", func(f *facts) { f.SwitchedOn = time.Time{} }, []string{"? teaching-building 2026-03-02.on-minutes: not checked, missing when it was switched on (002-020)", off}},
		{"nobody says anything", func(f *facts) { f.SwitchedOn, f.SwitchedOff = time.Time{}, time.Time{} }, []string{
			"teaching-building 2026-03-02.off-minutes: missing (002-020)", "? teaching-building 2026-03-02.on-minutes: not checked, missing when it was switched on (002-020)",
		}},
		{"the midnight that ends the day is of the day", func(f *facts) { f.SwitchedOff = at("2026-03-03 00:00") }, []string{on, off}},
	})
	refusals(t, whole, budget.Policy.CheckSwitching, []checkRow[facts]{
		{"another building, no day", func(f *facts) { *f = facts{Building: "tower"} }, []string{"building unknown", "on absent"}},
		{"switched off the day after", func(f *facts) { f.SwitchedOff = at("2026-03-03 00:01") }, []string{"switchedOff range"}},
		{"a nanosecond after midnight", func(f *facts) { f.SwitchedOff = at("2026-03-03 00:00").Add(1) }, []string{"switchedOff range"}},
		{"switched on by the midnight that ends the day", func(f *facts) { f.SwitchedOn = at("2026-03-03 00:00") }, []string{"switchedOn range", "switchedOff range"}},
		{"times of a day without power", func(f *facts) { f.Dark = true }, []string{"switchedOn conflict", "switchedOff conflict"}},
		{"off before on", func(f *facts) { f.SwitchedOff = at("2026-03-02 06:29") }, []string{"switchedOff range"}},
	})
	timed := with(func(p *budget.Policy) {
		t := &p.Energy.Times[0]
		t.On.Side, t.On.Bound, t.Off.Side, t.Off.Bound = logistics.AtLeast, logistics.Count(6*60+30), logistics.AtMost, logistics.Count(22*60)
	})
	for clock, want := range map[[2]string]string{
		{"06:30", "22:00"}: "[]", {"06:29", "22:01"}: "[teaching-building 2026-03-02.on-minutes: 389, must be at least 390 (002-020) teaching-building 2026-03-02.off-minutes: 1,321, must be at most 1,320 (002-020)]",
	} {
		f := whole()
		f.SwitchedOn, f.SwitchedOff = at("2026-03-02 "+clock[0]), at("2026-03-02 "+clock[1])
		if r, err := timed.CheckSwitching(f); err != nil || fmt.Sprint(found(r)) != want {
			t.Errorf("%v: %v %v", clock, found(r), err)
		}
	}
	for off, want := range map[time.Time]string{
		at("2026-03-02 22:00").Add(time.Second): "[teaching-building 2026-03-02.off-minutes: 1,321, must be at most 1,320 (002-020)]",
		at("2026-03-02 22:00").Add(1):           "[teaching-building 2026-03-02.off-minutes: 1,321, must be at most 1,320 (002-020)]",
		at("2026-03-02 22:00").UTC():            "[]", // the hours of the day are those of the site
		at("2026-03-02 22:01").UTC():            "[teaching-building 2026-03-02.off-minutes: 1,321, must be at most 1,320 (002-020)]",
		at("2026-03-03 00:00"):                  "[teaching-building 2026-03-02.off-minutes: 1,440, must be at most 1,320 (002-020)]",
	} {
		f := whole()
		f.SwitchedOn, f.SwitchedOff = f.SwitchedOn.Add(59*time.Second), off
		if r, err := timed.CheckSwitching(f); err != nil || fmt.Sprint(found(r)) != want {
			t.Errorf("off at %v: %v %v", off, found(r), err)
		}
	}
}

func TestKitchen(t *testing.T) {
	for diners, want := range map[int]string{
		0: "0 diners: from 0 to 0", 1: "1 diners: from 1 to 1", 66: "66 diners: from 1 to 1", 67: "67 diners: from 1 to 2", 100: "100 diners: from 1 to 2", 101: "101 diners: from 2 to 2",
		133: "133 diners: from 2 to 2", 134: "134 diners: from 2 to 3", 1000: "1,000 diners: from 10 to 15", 10_000_000: "10,000,000 diners: from 100,000 to 150,000",
	} {
		k, err := budget.Factory().DecideKitchen(diners)
		if err != nil || k.String() != want+" kitchen hands (000-006 (read))" {
			t.Errorf("%s %v, want %s", k, err, want)
		}
		stable(t, k)
	}
	for _, diners := range []int{-1, 10_000_001} {
		_, err := budget.Factory().DecideKitchen(diners)
		differ(t, []string{"diners range"}, problems(t, err))
	}
	none := with(func(p *budget.Policy) { p.Staffing.Most = logistics.Limit{Rule: p.Staffing.Most.Rule} })
	if k, err := none.DecideKitchen(200); err != nil || k.Text(logistics.Chinese) != "就餐 200 人：炊事人员 2 至 未知 人（000-006 解读）" {
		t.Error(k.Text(logistics.Chinese), err)
	}
	type facts = budget.Kitchen
	whole := func() facts { return facts{ID: "K-1", Diners: 200, Hands: 2, Compared: true} }
	checks(t, whole, budget.Policy.CheckKitchen, []checkRow[facts]{
		{"two for two hundred", func(*facts) {}, nil},
		{"one", func(f *facts) { f.Hands = 1 }, []string{"kitchen K-1.hands: 1, must be at least 2 [should] (000-006)"}},
		{"three", func(f *facts) { f.Hands = 3 }, nil},
		{"four", func(f *facts) { f.Hands = 4 }, []string{"kitchen K-1.hands: 4, must be at most 3 [should] (000-006)"}},
		{"four, with a reason", func(f *facts) { f.Hands, f.Reason = 4, "two sittings" }, nil},
		{"never compared", func(f *facts) { f.Compared = false }, []string{"kitchen K-1.comparison-with-the-industry: missing [should] (000-006)"}},
	})
	refusals(t, whole, budget.Policy.CheckKitchen, []checkRow[facts]{
		{"fewer than none", func(f *facts) { f.ID, f.Diners, f.Hands, f.Reason = "", -1, -1, " " }, []string{"id absent", "diners range", "hands range", "reason word"}},
	})
}

// Between the bounds nothing is found, one hand beyond either something is; and more diners never need fewer hands.
func TestKitchenProperties(t *testing.T) {
	pol := budget.Factory()
	rapid.Check(t, func(t *rapid.T) {
		diners := rapid.OneOf(rapid.IntRange(0, 401), rapid.IntRange(0, 10_000_000)).Draw(t, "diners")
		least, most := (diners+99)/100, (3*diners+199)/200
		hands := rapid.SampledFrom([]int{least - 1, least, most, most + 1}).Draw(t, "hands")
		if hands < 0 {
			hands = 0
		}
		r, err := pol.CheckKitchen(budget.Kitchen{ID: "K", Diners: diners, Hands: hands, Compared: true})
		if err != nil || r.OK() != (hands >= least && hands <= most) {
			t.Fatalf("%d hands for %d: %v %v", hands, diners, found(r), err)
		}
	})
}

func center() budget.CenterStaff {
	return budget.CenterStaff{ID: "east", Staff: []budget.StaffMember{{Person: "P-1", Bachelor: true}, {Person: "P-2", Bachelor: true}}}
}

func TestCheckStaff(t *testing.T) {
	type facts = budget.CenterStaff
	checks(t, center, budget.Policy.CheckCenterStaff, []checkRow[facts]{
		{"two with a degree", func(*facts) {}, nil},
		{"one", func(f *facts) { f.Staff = f.Staff[:1] }, []string{"service center east.staff: 1, must be at least 2 (004-115)"}},
		{"one of two has a degree", func(f *facts) { f.Staff[1].Bachelor = false }, []string{"service center east.staff[1].bachelor-degree: missing (004-115)"}},
	})
	refusals(t, center, budget.Policy.CheckCenterStaff, []checkRow[facts]{
		{"no name, one twice", func(f *facts) { f.ID, f.Staff[1].Person = "", "P-1" }, []string{"id absent", "staff[1].person duplicate"}},
		{"one in two spellings", func(f *facts) { f.Staff[1].Person = "p-1" }, []string{"staff[1].person conflict"}},
	})
	whole := func() budget.TrainingFund { return budget.TrainingFund{Fund: true, Plan: true, Assessment: true} }
	checks(t, whole, budget.Policy.CheckTraining, []checkRow[budget.TrainingFund]{
		{"in order", func(*budget.TrainingFund) {}, nil},
		{"nothing", func(f *budget.TrainingFund) { *f = budget.TrainingFund{} }, []string{
			"training.training-fund: missing (004-126)", "training.training-plan: missing (004-126)", "training.assessment-rules: missing (004-126)",
		}},
	})
	refusals(t, whole, budget.Policy.CheckTraining, nil)
}

func TestStaffingLaws(t *testing.T) {
	type policy = budget.Policy
	brokenLaws(t, []lawRow{
		{"at least more than at most", func(p *policy) { p.Staffing.Least.Bound = logistics.Share(2, 100) }, []string{"staffing.least conflict"}},
		{"more hands than diners", func(p *policy) { p.Staffing.Most.Bound = logistics.Share(101, 100) }, []string{"staffing.most.bound range"}},
		{"at most hands, at least", func(p *policy) { p.Staffing.Most.Side = logistics.AtLeast }, []string{"staffing.most.side range"}},
		{"hands in yuan", func(p *policy) { p.Staffing.Most.Bound = logistics.Yuan(amountOf("1")) }, []string{"staffing.most.bound type"}},
		{"a degree is banned", func(p *policy) { p.Staffing.Degree.Banned = true }, []string{"staffing.degree conflict"}},
		{"a building twice", func(p *policy) { p.Energy.Times[1].Building = budget.TeachingBuilding }, []string{"energy.times[1].building duplicate"}},
		{"a loss from below", func(p *policy) {
			p.Energy.Loss.Side, p.Energy.Loss.Bound = logistics.AtLeast, logistics.Share(1, 100)
		}, []string{"energy.loss.side range"}},
		{"a meter is banned", func(p *policy) { p.Energy.Metered.Banned = true }, []string{"energy.metered conflict"}},
		{"a profit in yuan", func(p *policy) {
			p.Canteens.Margin.Side, p.Canteens.Margin.Bound = logistics.AtMost, logistics.Yuan(amountOf("1"))
		}, []string{"canteens.margin.bound type"}},
		{"a key of nobody's", func(p *policy) { p.Canteens.Managed[0].Key, p.Canteens.Apart.Key = "luck", "luck" }, []string{"canteens.managed[0].key unknown", "canteens.apart[0].key unknown"}},
	})
}

func TestDiffOtherSections(t *testing.T) {
	type policy = budget.Policy
	diffsOf(t, []diffRow{
		{"a report by the 9th", func(p *policy) { p.Reporting.Purchases.Every = logistics.MustEvery("monthly 9") },
			"reporting.purchases: buyer; every month by the 10th (000-101 (read)) → buyer; every month by the 9th (000-101 (read)): stricter", logistics.Stricter},
		{"settled in 10 days", func(p *policy) { p.Fees.Settled.Within = logistics.MustSpan("10d") },
			"fees.settled: by the end of day 15 after, to the education department and the price department (003-016 (assumed)) → by the end of day 10 after, to the education department and the price department (003-016 (assumed)): stricter", logistics.Stricter},
		{"leave registered three days before", func(p *policy) { p.Fees.Leave.Before = 3 },
			"fees.leave: registered 1 day before, whole days (003-065 (assumed)) → registered 3 days before, whole days (003-065 (assumed)): looser", logistics.Looser},
		{"half days are given back too", func(p *policy) { p.Fees.Leave.Whole = false },
			"fees.leave: registered 1 day before, whole days (003-065 (assumed)) → registered 1 day before (003-065 (assumed)): stricter", logistics.Stricter},
		{"a cap on profit", func(p *policy) {
			p.Canteens.Contracted.Side, p.Canteens.Contracted.Bound = logistics.AtMost, logistics.Share(5, 100)
		},
			"canteens.contracted: up to 5%: not checked (003-037 (assumed)) → in order: looser\n" +
				"canteens.contracted: above 5%: not checked (003-037 (assumed)) → a finding (003-037 (assumed)): stricter", logistics.Incomparable},
		{"three in the center", func(p *policy) { p.Staffing.Center.Bound = logistics.Count(3) },
			"staffing.center: exactly 2: in order → a finding (004-115 (assumed)): stricter", logistics.Stricter},
	})
}

func energyClauses() []clauseRow {
	pol := budget.School()
	kept, alone := canteen(), center()
	kept.Returned, alone.Staff = figure("0"), alone.Staff[:1]
	lost := canteen()
	lost.Contracted = true
	untold, even := energyMonth(), energyMonth()
	untold.Users[0].Billed, even.Supplied = nil, nil
	low := budget.SwitchDay{Building: budget.TeachingBuilding, On: day("2026-03-02"), SwitchedOn: at("2026-03-02 06:30")}
	dark := low
	dark.SwitchedOn, dark.Dark = time.Time{}, true
	loose, profitable := canteen(), canteen()
	loose.Costs = false
	profitable.Contracted, profitable.Returned = true, figure("0")
	lossy := pol
	lossy.Energy.Loss.Side, lossy.Energy.Loss.Bound = logistics.AtMost, logistics.Share(5, 100)
	return []clauseRow{
		{"002-010", []asked{checked("no cost accounting")(pol.CheckCanteen(loose)), checked("a fen is kept, without a cap")(pol.CheckCanteen(kept))}, []asked{checked("no profit")(pol.CheckCanteen(canteen()))}},
		{"003-037", []asked{checked("a contractor without a cap")(pol.CheckCanteen(profitable))}, []asked{checked("run by the site")(pol.CheckCanteen(canteen()))}},
		{"003-072", []asked{checked("a surplus is kept")(pol.CheckCanteen(kept))}, []asked{checked("given back")(pol.CheckCanteen(canteen()))}},
		{"002-011", []asked{checked("no tolerance")(pol.CheckEnergy(energyMonth()))}, []asked{checked("within a tolerance")(lossy.CheckEnergy(energyMonth()))}},
		{"002-020", []asked{checked("never switched off")(pol.CheckSwitching(low))}, []asked{checked("without power")(pol.CheckSwitching(dark))}},
		{"004-030", []asked{checked("nobody knows what he paid")(pol.CheckEnergy(untold))}, []asked{checked("paid")(pol.CheckEnergy(energyMonth()))}},
		{"000-006", []asked{checked("one for two hundred")(pol.CheckKitchen(budget.Kitchen{ID: "K", Diners: 200, Hands: 1, Compared: true}))},
			[]asked{checked("two")(pol.CheckKitchen(budget.Kitchen{ID: "K", Diners: 200, Hands: 2, Compared: true}))}},
		{"004-115", []asked{checked("one")(pol.CheckCenterStaff(alone))}, []asked{checked("two")(pol.CheckCenterStaff(center()))}},
		{"004-126", []asked{checked("no fund")(pol.CheckTraining(budget.TrainingFund{Plan: true, Assessment: true}))},
			[]asked{checked("in order")(pol.CheckTraining(budget.TrainingFund{Fund: true, Plan: true, Assessment: true}))}},
	}
}
