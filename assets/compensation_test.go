package assets_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/assets"
)

// loss is a thing of 1,200 yuan that happened to be lost on 20 March 2026, after its handling.
func loss(cause string, edits ...func(*assets.LossFile)) assets.LossFile {
	f := assets.LossFile{
		ID: "L-1", Tag: "P-1", Cause: cause, On: day("2026-03-20"), Damager: "Tan", Custodian: "Wang", OriginalPrice: price("1200"), ListPrice: price("800"), Bought: day("2023-03-20"), LifeYears: 5,
		Trail: logistics.Trail{By: "Wang", Role: logistics.ClassTeacher, At: at("2026-03-21 09:00"), AsOf: at("2026-03-31 09:00"), Marks: []logistics.Mark{
			mark(assets.ActCause, logistics.AssetAdministrator, "2026-03-22 09:00"), mark(assets.ActResponsibility, logistics.AssetAdministrator, "2026-03-23 09:00"), mark(assets.ActOpinion, logistics.AssetAdministrator, "2026-03-24 09:00"),
		}},
	}
	if cause == assets.CauseDamaged {
		f.RepairReported, f.RepairCost, f.Irreparable = true, price("300"), logistics.No
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func TestDecideCompensation(t *testing.T) {
	type file = assets.LossFile
	unknown := func(f *file) { f.Damager = "" }
	guard := func(f *file) { f.Damager, f.GuardOnDuty = "", "Hou" }
	fined := func(f *file) { f.Penalty = price("50") }
	school := assets.School()
	left := assets.School()
	left.Compensation.Price.Basis = assets.RemainingValue
	listed := assets.School()
	listed.Compensation.Price.Basis = assets.ListPrice
	for _, row := range []struct {
		reason string
		pol    assets.Policy
		file   assets.LossFile
		says   string
		pays   string // "" where it is not known
		want   []string
	}{
		{"lost: at the price", school, loss(assets.CauseLost), "lost: Tan (who did it) pays 1,200 yuan, original price (002-024 (read), 004-028 (read))", "1200", nil},
		{"nobody knows who: the custodian", school, loss(assets.CauseLost, unknown), "lost: Wang (custodian) pays 1,200 yuan, original price (002-024 (read), 004-028 (read))", "1200", nil},
		{"on duty: the guard", school, loss(assets.CauseLost, guard), "lost: Hou (guard on duty) pays 1,200 yuan, original price (002-024 (read), 003-073 (read))", "1200", nil},
		{"on duty, and it is known who", school, loss(assets.CauseLost, guard, func(f *file) { f.Damager = "Tan" }), "lost: Tan (who did it) pays 1,200 yuan, original price (002-024 (read), 004-028 (read))", "1200", nil},
		{"nobody at all", school, loss(assets.CauseLost, unknown, func(f *file) { f.Custodian = "" }), "lost: who answers for it is not known (002-024 (read))", "",
			[]string{"? loss L-1.liable: not checked, missing who answers for it: nobody is known (002-024)"}},
		{"damaged: the repair", school, loss(assets.CauseDamaged), "damaged: to be reported for repair; Tan (who did it) pays 300 yuan, at most the original price (002-024 (read), 004-028 (read))", "300", nil},
		{"damaged: a guard does not answer for it", school, loss(assets.CauseDamaged, guard), "damaged: to be reported for repair; Wang (custodian) pays 300 yuan, at most the original price (002-024 (read), 004-028 (read))", "300", nil},
		{"a repair at the price", school, loss(assets.CauseDamaged, func(f *file) { f.RepairCost = price("1200") }), "damaged: to be reported for repair; Tan (who did it) pays 1,200 yuan, original price (002-024 (read), 004-028 (read))", "1200", nil},
		{"a repair a cent above the price", school, loss(assets.CauseDamaged, func(f *file) { f.RepairCost = price("1200.01") }), "damaged: to be reported for repair; Tan (who did it) pays 1,200 yuan, original price (002-024 (read), 004-028 (read))", "1200", nil},
		{"irreparable", school, loss(assets.CauseDamaged, func(f *file) { f.Irreparable, f.RepairReported = logistics.Yes, false }), "damaged: Tan (who did it) pays 1,200 yuan, original price (002-024 (read), 004-028 (read))", "1200", nil},
		{"nobody says whether it can be repaired", school, loss(assets.CauseDamaged, func(f *file) { f.Irreparable = logistics.Unknown }),
			"damaged: to be reported for repair; Tan (who did it) answers for it, the amount is not known (002-024 (read), 004-028 (read))", "",
			[]string{"? loss L-1.irreparable: not checked, missing whether it can be repaired (002-024)"}},
		{"a part of a fen is nobody's", school, loss(assets.CauseLost, func(f *file) { f.OriginalPrice = price("10.0055") }), "lost: Tan (who did it) pays 10 yuan, original price (002-024 (read), 004-028 (read))", "10", nil},
		{"nor of the repair", school, loss(assets.CauseDamaged, func(f *file) { f.RepairCost = price("0.0199") }), "damaged: to be reported for repair; Tan (who did it) pays 0.01 yuan, at most the original price (002-024 (read), 004-028 (read))", "0.01", nil},
		{"not reported for repair, for who knows how much", school, loss(assets.CauseDamaged, func(f *file) { f.RepairReported, f.RepairCost = false, nil }),
			"damaged: to be reported for repair; Tan (who did it) answers for it, the amount is not known (002-024 (read), 004-028 (read))", "",
			[]string{"loss L-1.repair-report: missing (002-024)", "? loss L-1.repairCost: not checked, missing what the repair costs (002-024)"}},
		{"stolen: a known thief pays the price", school, loss(assets.CauseStolen, fined), "stolen: Tan (who did it) pays 1,200 yuan, original price; penalty (002-024 (read), 004-028 (read))", "1200",
			[]string{"? loss L-1.penalty: not checked, missing a bound: the policy gives no number (002-024)"}},
		{"and not the guard", school, loss(assets.CauseStolen, fined, func(f *file) { f.GuardOnDuty = "Hou" }), "stolen: Tan (who did it) pays 1,200 yuan, original price; penalty (002-024 (read), 004-028 (read))", "1200",
			[]string{"? loss L-1.penalty: not checked, missing a bound: the policy gives no number (002-024)"}},
		{"no penalty was imposed", school, loss(assets.CauseStolen), "stolen: Tan (who did it) pays 1,200 yuan, original price; penalty (002-024 (read), 004-028 (read))", "1200",
			[]string{"loss L-1.penalty: missing (002-024)"}},
		{"one of nothing", school, loss(assets.CauseStolen, func(f *file) { f.Penalty = price("0") }), "stolen: Tan (who did it) pays 1,200 yuan, original price; penalty (002-024 (read), 004-028 (read))", "1200",
			[]string{"loss L-1.penalty: missing (002-024)"}},
		{"none, and responsibility is not on record", school, loss(assets.CauseStolen, func(f *file) { f.Marks = nil }), "stolen: Tan (who did it) pays 1,200 yuan, original price; penalty; provisional (004-050 (read), 002-024 (read), 004-028 (read))", "1200",
			[]string{"? loss L-1.penalty: not checked, missing the penalty: responsibility is not on record yet (002-024)"}},
		{"stolen, and nobody is known", school, loss(assets.CauseStolen, unknown, func(f *file) { f.Custodian = "" }), "stolen: who answers for it is not known; penalty (002-024 (read))", "",
			[]string{"? loss L-1.liable: not checked, missing who answers for it: nobody is known (002-024)", "? loss L-1.penalty: not checked, missing on whom it is imposed: nobody is known (002-024)"}},
		{"stolen: a penalty of no known amount", school, loss(assets.CauseStolen, unknown, fined), "stolen: Wang (custodian) answers for it; penalty (002-024 (read), 004-028 (read))", "0",
			[]string{"? loss L-1.penalty: not checked, missing a bound: the policy gives no number (002-024)"}},
		{"stolen on duty: the guard at the price", school, loss(assets.CauseStolen, guard, fined), "stolen: Hou (guard on duty) pays 1,200 yuan, original price; penalty (002-024 (read), 003-073 (read))", "1200",
			[]string{"? loss L-1.penalty: not checked, missing a bound: the policy gives no number (002-024)"}},
		{"worn out", school, loss(assets.CauseWear), "worn out: nobody pays (004-028 (read))", "0", nil},
		{"no price is known", school, loss(assets.CauseLost, func(f *file) { f.OriginalPrice = nil }), "lost: Tan (who did it) answers for it, the amount is not known (002-024 (read), 004-028 (read))", "",
			[]string{"? loss L-1.price: not checked, missing the price: original price (002-024)"}},
		{"three of five years", left, loss(assets.CauseLost), "lost: Tan (who did it) pays 480 yuan, remaining value (002-024 (read), 004-028 (read))", "480", nil},
		{"a day less: a month more is left", left, loss(assets.CauseLost, func(f *file) { f.On = day("2026-03-19") }), "lost: Tan (who did it) pays 500 yuan, remaining value (002-024 (read), 004-028 (read))", "500", nil},
		{"on the day it was bought", left, loss(assets.CauseLost, func(f *file) { f.Bought = f.On }), "lost: Tan (who did it) pays 1,200 yuan, remaining value (002-024 (read), 004-028 (read))", "1200", nil},
		{"long over its life", left, loss(assets.CauseLost, func(f *file) { f.Bought = day("1999-03-20") }), "lost: Tan (who did it) pays 0 yuan, remaining value (002-024 (read), 004-028 (read))", "0", nil},
		{"a third of a fen", left, loss(assets.CauseLost, func(f *file) { f.OriginalPrice, f.LifeYears, f.Bought = price("0.04"), 1, day("2026-01-20") }), "lost: Tan (who did it) pays 0.03 yuan, remaining value (002-024 (read), 004-028 (read))", "0.03", nil},
		{"a life that nobody knows", left, loss(assets.CauseLost, func(f *file) { f.LifeYears = 0 }), "lost: Tan (who did it) answers for it, the amount is not known (002-024 (read), 004-028 (read))", "",
			[]string{"? loss L-1.price: not checked, missing the price: remaining value (002-024)"}},
		{"by the list", listed, loss(assets.CauseLost), "lost: Tan (who did it) pays 800 yuan, list price (002-024 (read), 004-028 (read))", "800", nil},
		{"not on the list", listed, loss(assets.CauseLost, func(f *file) { f.ListPrice = nil }), "lost: Tan (who did it) answers for it, the amount is not known (002-024 (read), 004-028 (read))", "",
			[]string{"? loss L-1.price: not checked, missing the price: list price (002-024)"}},
		{"responsibility comes first", school, loss(assets.CauseLost, func(f *file) { f.Marks = f.Marks[:2] }), "lost: Tan (who did it) pays 1,200 yuan, original price; provisional (004-050 (read), 002-024 (read), 004-028 (read))", "1200", nil},
		{"an opinion without responsibility", school, loss(assets.CauseLost, func(f *file) { f.Marks = append(f.Marks[:1:1], f.Marks[2]) }),
			"lost: Tan (who did it) pays 1,200 yuan, original price; provisional (004-050 (read), 002-024 (read), 004-028 (read))", "1200",
			[]string{"loss L-1.responsibility-fixed: missing; expected fixed-asset administrator or general affairs manager or logistics center or school administration or leader in charge (004-050)",
				"loss L-1.written-opinion: out of order: 2026-03-24T09:00:00+08:00; expected after responsibility-fixed (004-050)"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			before := logistics.Clone(row.file)
			d, err := row.pol.DecideCompensation(row.file)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, before, row.file)
			differ(t, append([]string{}, row.want...), found(d.Report))
			if d.String() != row.says {
				t.Errorf("%s\n%s", d, row.says)
			}
			if (d.Pays == nil) != (row.pays == "") || d.Pays != nil && !d.Pays.Equal(figure(row.pays)) {
				t.Errorf("pays %v, want %s", d.Pays, row.pays)
			}
			stable(t, d)
		})
	}
	d, err := school.DecideCompensation(loss(assets.CauseDamaged, func(f *file) { f.Marks = nil }))
	if err != nil || d.Text(logistics.Chinese) != "损坏：须报修；Tan（行为人）赔偿 300 元，以原价为限；暂定（004-050 解读、002-024 解读、004-028 解读）" {
		t.Error(d.Text(logistics.Chinese), err)
	}
	if d, err := school.DecideCompensation(loss(assets.CauseLost, func(f *file) { f.AsOf = time.Time{} })); err != nil || d.Pays == nil {
		t.Error("without a moment of judgment", d, err)
	}
	bounded := assets.School()
	bounded.Compensation.Penalty = logistics.Limit{Rule: logistics.Obliges("002-024"), Side: logistics.AtLeast, Bound: logistics.Yuan(must(t, "50"))}
	for _, row := range []struct{ fine, want string }{{"49.99", "loss L-1.penalty: 49.99 yuan, must be at least 50 yuan (002-024)"}, {"50", ""}} {
		d, err := bounded.DecideCompensation(loss(assets.CauseStolen, func(f *file) { f.Penalty = price(row.fine) }))
		if got := found(d.Report); err != nil || len(got) != min(1, len(row.want)) || row.want != "" && got[0] != row.want {
			t.Errorf("a penalty of %s: %v %v", row.fine, got, err)
		}
	}
	refused := func(reason string, f assets.LossFile, want ...string) {
		t.Helper()
		_, err := school.DecideCompensation(f)
		differ(t, want, problems(t, err))
	}
	refused("nothing", assets.LossFile{}, "id absent", "tag absent", "cause unknown", "on absent", "role absent", "by absent", "at absent")
	refused("tomorrow", loss(assets.CauseLost, func(f *file) { f.On = day("2026-04-01") }), "on range", "on range")
	refused("after it was reported", loss(assets.CauseLost, func(f *file) { f.On = day("2026-03-22") }), "on range")
	refused("sums below none, bought after it was lost", loss(assets.CauseDamaged, func(f *file) {
		f.RepairCost, f.Penalty, f.OriginalPrice, f.ListPrice, f.Bought, f.LifeYears = price("-1"), price("-1"), price("-1"), price("-1"), day("2026-03-21"), -1
	}), "repairCost amount", "penalty amount", "originalPrice amount", "listPrice amount", "bought range", "lifeYears range")
	refused("an answer that is none", loss(assets.CauseDamaged, func(f *file) { f.Irreparable = 9 }), "irreparable word")
	refused("a repair of what is lost", loss(assets.CauseLost, func(f *file) { f.RepairCost = price("1") }), "repairCost conflict")
	refused("what is lost and irreparable", loss(assets.CauseLost, func(f *file) { f.Irreparable = logistics.Yes }), "repairCost conflict")
	refused("a life of more than a hundred years", loss(assets.CauseLost, func(f *file) { f.LifeYears = 101 }), "lifeYears range")
	for _, years := range []int{1, 100} {
		if _, err := school.DecideCompensation(loss(assets.CauseLost, func(f *file) { f.LifeYears = years })); err != nil {
			t.Errorf("a life of %d years: %v", years, err)
		}
	}
	if _, err := school.DecideCompensation(loss(assets.CauseLost, func(f *file) { f.On, f.Bought = day("2026-03-21"), day("2026-03-21") })); err != nil {
		t.Errorf("bought, lost and reported on one day: %v", err)
	}
	refused("one person in two spellings", loss(assets.CauseLost, func(f *file) { f.Damager = "wang" }), "custodian conflict")
}

func must(t testing.TB, text string) logistics.Amount {
	t.Helper()
	a, err := logistics.AmountOf(figure(text))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// What is paid is never negative and never above the price, the price never above what it is made of, and what is left of it is what
// counting month by month leaves.
func TestCompensationIsBounded(t *testing.T) {
	t.Parallel()
	policies := map[assets.PriceBasis]assets.Policy{}
	for _, basis := range []assets.PriceBasis{assets.OriginalPrice, assets.RemainingValue, assets.ListPrice} {
		pol := assets.School()
		pol.Compensation.Price.Basis = basis
		policies[basis] = pol
	}
	rapid.Check(t, func(t *rapid.T) {
		basis := rapid.SampledFrom([]assets.PriceBasis{assets.OriginalPrice, assets.RemainingValue, assets.ListPrice}).Draw(t, "basis")
		sum := func(name string) *decimal.Decimal {
			d := decimal.New(rapid.Int64Range(0, 300_000).Draw(t, name), -2)
			return &d
		}
		f := loss(rapid.SampledFrom([]string{assets.CauseLost, assets.CauseDamaged, assets.CauseStolen, assets.CauseWear}).Draw(t, "cause"))
		f.OriginalPrice, f.ListPrice, f.LifeYears = sum("original"), sum("listed"), rapid.IntRange(1, 10).Draw(t, "life")
		f.Bought = f.On.AddDays(-rapid.IntRange(0, 4000).Draw(t, "age"))
		if f.Cause == assets.CauseDamaged {
			f.RepairCost, f.Irreparable = sum("repair"), logistics.Known(rapid.Bool().Draw(t, "irreparable"))
		}
		if rapid.Bool().Draw(t, "nobody knows who") {
			f.Damager = ""
		}
		if rapid.Bool().Draw(t, "on duty") {
			f.GuardOnDuty = "Hou"
		}
		d, err := policies[basis].DecideCompensation(f)
		if err != nil {
			t.Fatal(err)
		}
		if d.Pays == nil || d.Pays.Sign() < 0 {
			t.Fatalf("pays %v", d.Pays)
		}
		if d.Price == nil {
			if d.Pays.Sign() != 0 {
				t.Fatalf("pays %v of no price", d.Pays)
			}
			return
		}
		from := f.OriginalPrice
		if basis == assets.ListPrice {
			from = f.ListPrice
		}
		if d.Pays.GreaterThan(*d.Price) || d.Price.GreaterThan(*from) || d.Basis != basis {
			t.Fatalf("pays %s of %s of %s", d.Pays, d.Price, from)
		}
		if basis != assets.RemainingValue {
			return
		}
		months := 0
		for months < f.LifeYears*12 && !f.Bought.AddMonths(months+1).After(f.On) {
			months++
		}
		left := new(big.Rat).Mul(from.Rat(), big.NewRat(int64(f.LifeYears*12-months), int64(f.LifeYears*12)))
		gap := new(big.Rat).Sub(left, d.Price.Rat())
		if gap.Sign() < 0 || gap.Cmp(big.NewRat(1, 100)) >= 0 {
			t.Fatalf("%s left after %d months of %d years, told as %s", left.FloatString(6), months, f.LifeYears, d.Price)
		}
	})
}

func TestPriceBasis(t *testing.T) {
	for b, want := range map[assets.PriceBasis]string{assets.OriginalPrice: "original-price", assets.RemainingValue: "remaining-value", assets.ListPrice: "list-price", 0: "invalid", 9: "invalid"} {
		if b.String() != want {
			t.Errorf("%d is %s", b, b)
		}
	}
	if _, err := assets.PriceBasis(0).MarshalText(); err == nil {
		t.Error("the zero basis is a word")
	}
}

func compensationClauses() []clauseRow {
	pol := assets.School()
	decide := func(cause string, edits ...func(*assets.LossFile)) asked {
		d, err := pol.DecideCompensation(loss(cause, edits...))
		return decided(cause, d.Clauses, err)
	}
	guard := func(f *assets.LossFile) { f.Damager, f.GuardOnDuty = "", "Hou" }
	return []clauseRow{
		{"002-024", []asked{decide(assets.CauseLost)}, []asked{decide(assets.CauseWear)}},
		{"003-073", []asked{decide(assets.CauseLost, guard)}, []asked{decide(assets.CauseLost), decide(assets.CauseDamaged, guard)}},
		{"004-028", []asked{decide(assets.CauseDamaged)}, []asked{decide(assets.CauseLost, guard)}},
		{"004-050", []asked{decide(assets.CauseLost, func(f *assets.LossFile) { f.Marks = nil })}, []asked{decide(assets.CauseLost)}},
	}
}
