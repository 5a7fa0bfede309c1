package budget_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// proven is a change of one row, a case that puts the row to the proof, and a near one that does not.
type proven struct {
	reason    string
	question  string // of the shift
	edit      func(*budget.Policy)
	hit, near budget.Past
}

func provenRows() []proven {
	type policy = budget.Policy
	type past = budget.Past
	last := func(cs *logistics.Checklist) { *cs = slices.Clone(*cs)[:len(*cs)-1] }
	lowReserve := proposed("1000", wanted("a", "key", "1", ""))
	lowReserve.Reserve = figure("1")
	file := func(reserve string) *budget.BudgetFile {
		return &budget.BudgetFile{
			Year: month("2026-01"), Reserve: figure(reserve), Sources: []budget.Source{{Name: "grant", Amount: figure("1000"), Income: true}},
			Lines: []budget.BudgetLine{{ID: "a", Class: "key", Asked: figure("1"), Allotted: figure("1")}},
		}
	}
	book := func(entries ...budget.Entry) *budget.Book {
		return &budget.Book{LedgerPlan: planned(), Entries: entries}
	}
	activity := budget.Activity{ID: "a", Plan: true, Budget: true, Standards: true, Rules: true, Data: true}
	supervised := activity
	supervised.Supervision = true
	gap := budget.PhasedLine{ID: "a", Planned: figure("1"), Months: figures("0 0 0 0 0 0 0 0 0 0 0 0"), Quarters: figures("0 0 0 0")}
	even := gap
	even.Planned = figure("0")
	final, carried := booked(), booked()
	carried.Lines[1].Carried = figure("1")
	library := booked().Books
	bare := system()
	bare.Rules = bare.Rules[:5]
	unlisted, outside := welfare(), serviceFee()
	unlisted.Payees[0].Eligible, outside.OwnAccounts = false, false
	silent := feeItem()
	silent.Notice.Complaints = false
	club := budget.Clubhouse{Name: "n", Plan: true, Fees: true}
	manned := club
	manned.Manager = "P-1"
	teacher, late := charge(), feeTerm()
	teacher.Agency.ByOffice = false
	late.Reports[0].On = day("2026-07-19")
	soon := feeTerm()
	soon.Reports[0].On = day("2026-07-05")
	halfDay := leave(budget.LeaveDay{On: day("2026-03-10"), Registered: day("2026-03-09")})
	untested, alone, one := energyMonth(), center(), center()
	untested.Saving.Rewards = false
	alone.Staff, one.Staff = alone.Staff[:2], append(one.Staff, budget.StaffMember{Person: "P-3", Bachelor: true})
	unkept := canteen()
	unkept.Returned = figure("0")
	onDay := budget.SwitchDay{Building: budget.TeachingBuilding, On: day("2026-03-02"), SwitchedOn: at("2026-03-02 06:30")}
	offDay := onDay
	offDay.SwitchedOff = at("2026-03-02 22:00")
	cashier := audit()
	cashier.Reviewers[0] = cashier.Cashier
	return []proven{
		{"a reserve of a thousandth", "compilation.reserve", func(p *policy) { p.Compilation.Reserve.Bound = logistics.Share(1, 100) }, past{Proposal: &lowReserve}, past{Proposal: new(proposed("1000", wanted("a", "key", "1", "")))}},
		{"a budget with it", "compilation.reserve", func(p *policy) { p.Compilation.Reserve.Bound = logistics.Share(1, 100) }, past{Budget: file("1")}, past{Budget: file("100")}},
		{"no supervision", "compilation.activity.supervision", func(p *policy) { last(&p.Compilation.Activity) }, past{Activity: &activity}, past{Activity: &supervised}},
		{"a year that begins in July", "phasing.start", func(p *policy) { p.Phasing.Start.Month = 7 },
			past{Phase: &budget.PhasePlan{Year: month("2026-01"), Lines: []budget.PhaseLine{{ID: "a", Approved: figure("1")}}}}, past{Training: &budget.TrainingFund{}}},
		{"a plan that does not add up", "phasing.addsUp", func(p *policy) { p.Phasing.AddsUp.Force = logistics.Should },
			past{Plan: &budget.PlanFile{Year: month("2026-01"), Lines: []budget.PhasedLine{gap}}}, past{Plan: &budget.PlanFile{Year: month("2026-01"), Lines: []budget.PhasedLine{even}}}},
		{"a fen beyond the center's 500", "spending.caps.service-center.month", func(p *policy) { p.Spending.Caps[0].Month.Bound = logistics.Yuan(amountOf("500.01")) },
			past{Book: book(requests("R-1", "2026-01-02", "center", "500.01"))}, past{Book: book(requests("R-1", "2026-01-02", "center", "500"))}},
		{"a fen too much in a month", "pacing.overrun", func(p *policy) { p.Pacing.Overrun.Bound = logistics.Share(110, 100) }, past{Pace: new(paced("105 95"))}, past{Pace: new(paced("100 100"))}},
		{"another standing", "pacing.late", func(p *policy) { p.Pacing.Late.Bound = logistics.Share(90, 100) }, past{Pace: new(paced("95"))}, past{Pace: new(paced("100"))}},
		{"library money is left", "settlement.carry", func(p *policy) { p.Settlement.Carry.Purposes = []string{"library"} }, past{Books: &library}, past{Books: &budget.YearBooks{Year: month("2026-01"), Lines: library.Lines[:1]}}},
		{"library money is carried", "settlement.carry", func(p *policy) { p.Settlement.Carry.Purposes = []string{"library"} }, past{Final: &carried}, past{Final: &final}},
		{"five rule books", "finance.rules.democratic-finance", func(p *policy) { last(&p.Finance.Rules) }, past{Finance: &bare}, past{Finance: new(system())}},
		{"not on the list", "finance.welfare.eligible", func(p *policy) { last(&p.Finance.Welfare) }, past{Welfare: &unlisted}, past{Welfare: new(welfare())}},
		{"no accounts of its own", "finance.services.independent-accounts", func(p *policy) { last(&p.Finance.Services) }, past{ServiceFee: &outside}, past{ServiceFee: new(serviceFee())}},
		{"reported on the 10th", "reporting.purchases", func(p *policy) { p.Reporting.Purchases.Every = logistics.MustEvery("monthly 9") },
			past{Duty: new(dutyLog(budget.DutyPurchaseReport, logistics.Buyer, "2026-02-01", "2026-01-10"))}, past{Duty: new(dutyLog(budget.DutyPurchaseReport, logistics.Buyer, "2026-02-01", "2026-01-09"))}},
		{"due on the 9th", "reporting.purchases", func(p *policy) { p.Reporting.Purchases.Every = logistics.MustEvery("monthly 9") }, past{Purchases: &budget.PurchaseMonth{Month: month("2026-01")}}, past{Training: &budget.TrainingFund{}}},
		{"the cashier audits", "reporting.reviewers", func(p *policy) { p.Reporting.Reviewers.Force = logistics.Should }, past{Audit: &cashier}, past{Audit: new(audit())}},
		{"no telephone", "fees.notice.complaint-phone", func(p *policy) { last(&p.Fees.Notice) }, past{Fee: &silent}, past{Clubhouse: &club}},
		{"nobody manages it", "fees.clubhouse.manager", func(p *policy) { last(&p.Fees.Clubhouse) }, past{Clubhouse: &club}, past{Clubhouse: &manned}},
		{"by a teacher", "fees.agency.collected-by-the-office", func(p *policy) { last(&p.Fees.Agency) }, past{Charge: &teacher}, past{Charge: new(charge())}},
		{"a day late", "fees.settled", func(p *policy) { p.Fees.Settled.Within = logistics.MustSpan("16d") }, past{FeeTerm: &late}, past{FeeTerm: &soon}},
		{"half a day off", "fees.leave", func(p *policy) { p.Fees.Leave.Whole = false }, past{Leave: &halfDay}, past{Leave: new(leave())}},
		{"a surplus is kept", "canteens.surplus", func(p *policy) { p.Canteens.Surplus.Force = logistics.Should }, past{Canteen: &unkept}, past{Canteen: new(canteen())}},
		{"no rewards", "energy.saving.rewards-and-penalties", func(p *policy) { last(&p.Energy.Saving) }, past{Energy: &untested}, past{Energy: new(energyMonth())}},
		{"never switched off", "energy.times.teaching-building", func(p *policy) { p.Energy.Times[0].Force = logistics.Should }, past{Switched: &onDay}, past{Switched: &offDay}},
		{"four hands for two hundred", "staffing.most", func(p *policy) { p.Staffing.Most.Bound = logistics.Share(2, 100) },
			past{Kitchen: &budget.Kitchen{ID: "K", Diners: 200, Hands: 4}}, past{Kitchen: &budget.Kitchen{ID: "K", Diners: 200, Hands: 3}}},
		{"two in the center", "staffing.center", func(p *policy) { p.Staffing.Center.Bound = logistics.Count(3) }, past{Center: &alone}, past{Center: &one}},
		{"no rules of assessment", "staffing.training.assessment-rules", func(p *policy) { last(&p.Staffing.Training) },
			past{Training: &budget.TrainingFund{Fund: true, Plan: true}}, past{Training: &budget.TrainingFund{Fund: true, Plan: true, Assessment: true}}},
	}
}

// Each row moves the case that puts it to the proof, by its own shift, and the near one not; every kind of record is there.
func TestReplay(t *testing.T) {
	kinds := map[string]bool{}
	for _, row := range provenRows() {
		t.Run(row.reason, func(t *testing.T) {
			old := budget.School()
			next := logistics.Clone(old)
			row.edit(&next)
			next.Edition = "next"
			row.hit.ID, row.near.ID = "hit", "near"
			v := reflect.ValueOf(row.hit)
			for i := range v.NumField() {
				if f := v.Field(i); f.Kind() == reflect.Pointer && !f.IsNil() {
					kinds[v.Type().Field(i).Name] = true
				}
			}
			impact, err := budget.Replay(old, next, slices.Values([]budget.Past{row.hit, row.near}))
			if err != nil {
				t.Fatal(err)
			}
			var moved []string
			for _, m := range impact.Moves {
				for _, name := range m.Samples {
					moved = append(moved, name+" "+m.Question)
				}
			}
			if impact.Cases+len(impact.Unjudged) != 2 || len(moved) == 0 || slices.ContainsFunc(moved, func(m string) bool { return !strings.HasPrefix(m, "hit "+row.question) }) {
				t.Errorf("%d cases, %v, unjudged %v; want hit %s", impact.Cases, moved, impact.Unjudged, row.question)
			}
			stable(t, row.hit)
		})
	}
	past := reflect.TypeFor[budget.Past]()
	for i := range past.NumField() {
		if name := past.Field(i).Name; name != "ID" && !kinds[name] {
			t.Errorf("no row for %s", name)
		}
	}
	if _, err := budget.Replay(budget.Policy{}, budget.School(), slices.Values([]budget.Past(nil))); err == nil {
		t.Error("an invalid policy is replayed")
	}
}
