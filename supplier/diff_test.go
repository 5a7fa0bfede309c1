package supplier_test

import (
	"encoding/json"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// shifts are the shifts of a diff, one on a line, without the directions of what is the same.
func shifts(t testing.TB, old, next supplier.Policy) (string, logistics.Direction) {
	t.Helper()
	d, err := supplier.Diff(old, next)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, s := range d.Shifts {
		lines = append(lines, s.String())
	}
	direction, err := supplier.Compare(old, next)
	if err != nil || direction != d.Direction {
		t.Errorf("Compare %s, %v; Diff %s", direction, err, d.Direction)
	}
	return strings.Join(lines, "\n"), d.Direction
}

func TestDiff(t *testing.T) {
	type policy = supplier.Policy
	bound := func(side logistics.Side, m logistics.Measure) func(*logistics.Limit) {
		return func(l *logistics.Limit) { l.Side, l.Bound = side, m }
	}
	none := bound(logistics.NoSide, logistics.Measure{})
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   string
		is     logistics.Direction
	}{
		{"the same policy", func(*policy) {}, "", logistics.Same},
		{"another edition of the same", func(p *policy) { p.Edition = "2027" }, "", logistics.Same},
		{"a late line more is allowed", func(p *policy) { p.Disqualification.Late.Bound = logistics.Count(2) },
			"disqualification.late: exactly 1: a finding (000-079 (read)) → in order: looser", logistics.Looser},
		{"at most none is below one", func(p *policy) { bound(logistics.AtMost, logistics.Count(0))(&p.Disqualification.Late) }, "", logistics.Same},
		{"below to at most", func(p *policy) { p.Disqualification.Late.Side = logistics.AtMost },
			"disqualification.late: exactly 1: a finding (000-079 (read)) → in order: looser", logistics.Looser},
		{"a share a hair lower", func(p *policy) { p.Disqualification.Price.Bound = logistics.Share(149_999, 1_000_000) },
			"disqualification.price: from 14.9999% to below 15%: in order → a finding (000-076 (read)): stricter", logistics.Stricter},
		{"a share a hair higher, met", func(p *policy) {
			bound(logistics.AtMost, logistics.Share(20_001, 1_000_000))(&p.Disqualification.Specification)
		},
			"disqualification.specification: from 2% to 2.0001%: a finding (000-080 (read)) → in order: looser", logistics.Looser},
		{"the same share in other figures", func(p *policy) { p.Disqualification.Price.Bound = logistics.Share(3, 20) }, "", logistics.Same},
		{"exactly the tolerance counts", func(p *policy) { p.Disqualification.Overweight.Tolerance.Side = logistics.Below },
			"disqualification.overweight.tolerance: exactly 3%: in order → a finding (000-081 (read)): stricter", logistics.Stricter},
		{"a bound is taken away", func(p *policy) { none(&p.Disqualification.Hygiene) },
			"disqualification.hygiene: exactly 0: in order → not checked (000-084 (read)): stricter\n" +
				"disqualification.hygiene: from 1: a finding (000-084 (read)) → not checked (000-084 (read)): looser", logistics.Incomparable},
		{"the tolerance is taken away", func(p *policy) { none(&p.Disqualification.Overweight.Tolerance) },
			"disqualification.overweight.tolerance: up to 3%: in order → not checked (000-081 (read)): stricter\n" +
				"disqualification.overweight.tolerance: above 3%: a finding (000-081 (read)) → not checked (000-081 (read)): looser", logistics.Incomparable},
		{"a longer window", func(p *policy) { p.Disqualification.Recurrence.Within.Months = 6 },
			"disqualification.recurrence.within: from 4 to 6: in order → a finding (000-082 (read)): stricter", logistics.Stricter},
		{"one more may confirm", func(p *policy) {
			by := &p.Disqualification.Other.Confirmation.By
			*by = append(*by, logistics.GeneralAffairsManager)
		}, "disqualification.other.confirmation: confirmed by general affairs manager: not checked (000-085 (read)) → a finding (000-085 (read)): stricter", logistics.Stricter},
		{"another confirms", func(p *policy) {
			p.Disqualification.Other.Confirmation.By = []logistics.Role{logistics.SeniorManager}
		}, "disqualification.other.confirmation: confirmed by purchasing manager: a finding (000-085 (read)) → not checked (000-085 (read)): looser\n" +
			"disqualification.other.confirmation: confirmed by senior manager: not checked (000-085 (read)) → a finding (000-085 (read)): stricter", logistics.Incomparable},
		{"treated as fair", func(p *policy) { p.Disqualification.AnyOne.TreatedAs = supplier.Fair },
			"disqualification.anyOne: suspended and treated as poor until decided (000-075 (assumed)) → suspended and treated as fair until decided (000-075 (assumed)): looser", logistics.Looser},
		{"in principle", func(p *policy) { p.Disqualification.AnyOne.Force = logistics.Should },
			"disqualification.anyOne: suspended and treated as poor until decided (000-075 (assumed)) → suspended and treated as poor until decided [should] (000-075 (assumed)): looser", logistics.Looser},
		{"other weights", func(p *policy) {
			p.Grading.Items.Date.Weight, p.Grading.Items.Service.Weight = figure("30"), figure("20")
		},
			"grading.items.date: weight 25 of 100 (000-072 (assumed)) → weight 30 of 100 (000-072 (assumed)): incomparable\n" +
				"grading.items.service: weight 25 of 100 (000-072 (assumed)) → weight 20 of 100 (000-072 (assumed)): incomparable", logistics.Incomparable},
		{"the same weight with zeros", func(p *policy) { p.Grading.Items.Date.Weight = figure("25.00") }, "", logistics.Same},
		{"in full from nine tenths on", func(p *policy) { p.Grading.Met.Bound = logistics.Share(9, 10) },
			"grading.met: from 90% to below 100%: a finding (000-072 (assumed)) → in order: looser", logistics.Looser},
		{"excellent from 80", func(p *policy) { p.Grading.Grades[3].From = figure("80") },
			"grading.grades: from 80 to below 90: good: unchanged volume (000-070 (assumed)) → excellent: more volume (000-070 (assumed), 000-074 (read)): looser", logistics.Looser},
		{"a cut-off a hair lower", func(p *policy) { p.Grading.Grades[2].From = figure("74.9999") },
			"grading.grades: from 74.9999 to below 75: fair: less volume, coaching in management, technique, quality control (000-070 (assumed), 000-073 (read), 000-069) → good: unchanged volume (000-070 (assumed)): looser", logistics.Looser},
		{"a cut-off belongs to the grade below", func(p *policy) { p.Grading.Grades[1].Above = true },
			"grading.grades: exactly 60: fair: less volume, coaching in management, technique, quality control (000-070 (assumed), 000-073 (read), 000-069) → poor: to the candidate list, open orders stop, back only after a full re-evaluation (000-070 (assumed), 000-071 (assumed)): stricter", logistics.Stricter},
		{"how much less", func(p *policy) { bound(logistics.AtLeast, logistics.Share(20, 100))(&p.Grading.Fair.Volume.By) },
			"grading.fair.volume: less volume, how much is not said (000-073 (read)) → less volume, at least 20% (000-073 (read)): incomparable", logistics.Incomparable},
		{"fair stays as it is", func(p *policy) { p.Grading.Fair.Volume.Change = supplier.Unchanged },
			"grading.fair.volume: less volume, how much is not said (000-073 (read)) → unchanged volume (000-073 (read)): looser", logistics.Looser},
		{"a topic less", func(p *policy) { p.Grading.Fair.Coaching.Topics = p.Grading.Fair.Coaching.Topics[1:] },
			"grading.fair.coaching: topic management: asked (000-069) → not asked: looser", logistics.Looser},
		{"the topics in another order", func(p *policy) {
			p.Grading.Fair.Coaching.Topics = []supplier.Topic{supplier.QualityControl, supplier.Technique, supplier.Management}
		}, "", logistics.Same},
		{"no condition on prices", func(p *policy) { p.Grading.Excellent.Prices.Bound = logistics.Share(1, 1) },
			"grading.excellent.prices: above 0% to 100%: a finding (000-074 (read)) → in order: looser", logistics.Looser},
		{"another list for poor suppliers", func(p *policy) { p.Grading.Poor.To = "black-list" },
			"grading.poor: to the candidate list, open orders stop (000-071 (assumed)) → to the black-list, open orders stop (000-071 (assumed)): incomparable", logistics.Incomparable},
		{"open orders of poor suppliers are finished", func(p *policy) { p.Grading.Poor.Orders.Key = "finished" },
			"grading.poor: to the candidate list, open orders stop (000-071 (assumed)) → to the candidate list, finished (000-071 (assumed)): incomparable", logistics.Incomparable},
		{"open orders of poor suppliers stop as far as possible", func(p *policy) { p.Grading.Poor.Orders.Force = logistics.Should },
			"grading.poor: to the candidate list, open orders stop (000-071 (assumed)) → to the candidate list, open orders stop [should] (000-071 (assumed)): looser", logistics.Looser},
		{"back after a visit too", func(p *policy) {
			p.Grading.Poor.Reentry = append(p.Grading.Poor.Reentry, logistics.Need{Rule: logistics.Advises("000-071"), Key: "a visit"})
		}, "grading.poor.reentry: before coming back a visit: not asked → asked [should] (000-071 (assumed)): stricter", logistics.Stricter},
		{"back after nothing", func(p *policy) { p.Grading.Poor.Reentry = nil },
			"grading.poor.reentry: asked (000-071 (assumed)) → not asked: looser", logistics.Looser},
		{"nobody but one approves", func(p *policy) { p.Replacement.Approval[0].By = p.Replacement.Approval[0].By[1:] },
			"replacement.approval.approval: general affairs manager or purchasing manager (000-125 (assumed)) → general affairs manager (000-125 (assumed)): stricter", logistics.Stricter},
		{"a reason in principle", func(p *policy) { p.Replacement.Reason.Force = logistics.Should },
			"replacement.reason: there no: a finding (000-125 (assumed)) → a finding [should] (000-125 (assumed)): looser", logistics.Looser},
		{"weights that the text gives", func(p *policy) {
			for i := range p.Clauses {
				if p.Clauses[i].ID == "000-072" {
					p.Clauses[i].Basis = logistics.Stated
				}
			}
		}, "grading.items.date: weight 25 of 100 (000-072 (assumed)) → weight 25 of 100 (000-072): the same is asked\n" +
			"grading.items.quantity: weight 25 of 100 (000-072 (assumed)) → weight 25 of 100 (000-072): the same is asked\n" +
			"grading.items.quality: weight 25 of 100 (000-072 (assumed)) → weight 25 of 100 (000-072): the same is asked\n" +
			"grading.items.service: weight 25 of 100 (000-072 (assumed)) → weight 25 of 100 (000-072): the same is asked\n" +
			"grading.met: below 100%: a finding (000-072 (assumed)) → a finding (000-072): the same is asked", logistics.Same},
		{"good rests on another clause", func(p *policy) { p.Grading.Grades[2].Clause = "000-074" },
			"grading.grades: from 75 to below 90: good (000-070 (assumed)) → good (000-074 (read)): the same is asked", logistics.Same},
		{"stricter here and looser there", func(p *policy) {
			p.Disqualification.Late.Bound, p.Disqualification.Recurrence.Within.Months = logistics.Count(2), 4
		}, "disqualification.late: exactly 1: a finding (000-079 (read)) → in order: looser\n" +
			"disqualification.recurrence.within: exactly 4: in order → a finding (000-082 (read)): stricter", logistics.Incomparable},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got, direction := shifts(t, supplier.Factory(), with(row.edit))
			if got != row.want || direction != row.is {
				t.Errorf("%s:\n%s\nwant %s:\n%s", direction, got, row.is, row.want)
			}
		})
	}
}

// Where there was no number, what is now in order was not checked, and what is now a finding was not either.
func TestBoundWhereThereWasNone(t *testing.T) {
	none := with(func(p *supplier.Policy) {
		p.Disqualification.Late = logistics.Limit{Rule: p.Disqualification.Late.Rule}
	})
	got, direction := shifts(t, none, supplier.Factory())
	const want = "disqualification.late: exactly 0: not checked (000-079 (read)) → in order: looser\n" +
		"disqualification.late: from 1: not checked (000-079 (read)) → a finding (000-079 (read)): stricter"
	if got != want || direction != logistics.Incomparable {
		t.Errorf("%s:\n%s", direction, got)
	}
}

// 80 and 79.9999 differ by the scores between them, however few.
func TestCutOffsOneUnitApart(t *testing.T) {
	from := func(cut string) supplier.Policy {
		return with(func(p *supplier.Policy) { p.Grading.Grades[2].From = figure(cut) })
	}
	d, err := supplier.Diff(from("80"), from("79.9999"))
	if err != nil || len(d.Shifts) != 1 || d.Direction != logistics.Looser {
		t.Fatalf("%s %v", d, err)
	}
	for _, row := range []struct {
		reason, score string
		in            bool
	}{
		{"below both", "79.9998", false}, {"the lower cut-off", "79.9999", true}, {"between", "1599999/20000", true}, {"the upper cut-off", "80", false},
	} {
		var score logistics.Measure
		if err := score.UnmarshalText([]byte("score " + row.score)); err != nil {
			t.Fatal(err)
		}
		if got := d.Shifts[0].Where.Stretch.Holds(score); got != row.in {
			t.Errorf("%s: %s in %s: %t", row.reason, score, d.Shifts[0].Where, got)
		}
	}
}

// The order of consequences, that of a step down and a step up of the volume most of all.
func TestVolumeDirections(t *testing.T) {
	volume := func(change supplier.Change, side logistics.Side, percent int) supplier.Volume {
		v := supplier.Volume{Rule: logistics.Obliges("000-073"), Change: change, By: logistics.Limit{Rule: logistics.Obliges("000-073"), Side: side}}
		if side != logistics.NoSide {
			v.By.Bound = logistics.Share(percent, 100)
		}
		return v
	}
	none, most, below, least, above := logistics.NoSide, logistics.AtMost, logistics.Below, logistics.AtLeast, logistics.Above
	less, unchanged, more := supplier.Less, supplier.Unchanged, supplier.More
	for _, row := range []struct {
		reason  string
		was, is supplier.Volume
		want    logistics.Direction
	}{
		{"unchanged rather than more", volume(more, none, 0), volume(unchanged, none, 0), logistics.Stricter},
		{"less rather than more", volume(more, most, 10), volume(less, most, 10), logistics.Stricter},
		{"a step down that goes further", volume(less, most, 10), volume(less, most, 20), logistics.Stricter},
		{"a step up that goes further", volume(more, most, 10), volume(more, most, 20), logistics.Looser},
		{"a step down that must go further", volume(less, least, 10), volume(less, least, 20), logistics.Stricter},
		{"the bound itself", volume(less, below, 10), volume(less, most, 10), logistics.Stricter},
		{"not the bound itself", volume(less, least, 10), volume(less, above, 10), logistics.Stricter},
		{"from a step without an end back to one with", volume(less, least, 10), volume(less, most, 30), logistics.Looser},
		{"a step up without an end", volume(more, most, 10), volume(more, least, 5), logistics.Looser},
		{"a number where there was none", volume(less, none, 0), volume(less, most, 10), logistics.Incomparable},
	} {
		t.Run(row.reason, func(t *testing.T) {
			set := func(v supplier.Volume) supplier.Policy {
				return with(func(p *supplier.Policy) { p.Grading.Fair.Volume = v })
			}
			for _, turn := range []struct {
				was, is supplier.Volume
				want    logistics.Direction
			}{{row.was, row.is, row.want}, {row.is, row.was, row.want.Back()}} {
				got, direction := shifts(t, set(turn.was), set(turn.is))
				if direction != turn.want || !strings.HasPrefix(got, "grading.fair.volume: ") || strings.Count(got, "\n") > 0 {
					t.Errorf("%s, want %s: %s", direction, turn.want, got)
				}
			}
		})
	}
	// One size in other figures is one size; a size that only should be kept is looser.
	fifth := func(rule logistics.Rule, m logistics.Measure) supplier.Policy {
		return with(func(p *supplier.Policy) {
			p.Grading.Fair.Volume.By = logistics.Limit{Rule: rule, Side: logistics.AtMost, Bound: m}
		})
	}
	rule := logistics.Obliges("000-073")
	if got, direction := shifts(t, fifth(rule, logistics.Share(20, 100)), fifth(rule, logistics.Share(1, 5))); got != "" || direction != logistics.Same {
		t.Errorf("%s: %s", direction, got)
	}
	if got, direction := shifts(t, fifth(rule, logistics.Share(20, 100)), fifth(logistics.Advises("000-073"), logistics.Share(1, 5))); direction != logistics.Looser {
		t.Errorf("%s: %s", direction, got)
	}
}

func TestDiffInChinese(t *testing.T) {
	d, err := supplier.Diff(supplier.Factory(), with(func(p *supplier.Policy) {
		p.Edition = "2027"
		p.Disqualification.AnyOne.TreatedAs = supplier.Fair
		p.Disqualification.Other.Confirmation.By = append(p.Disqualification.Other.Confirmation.By, logistics.Buyer)
		p.Grading.Items.Date.Weight, p.Grading.Items.Service.Weight = figure("20"), figure("30")
		p.Grading.Grades[3].From = figure("95")
		p.Grading.Fair.Volume.By = logistics.Limit{Rule: logistics.Advises("000-073"), Side: logistics.AtMost, Bound: logistics.Share(20, 100)}
		p.Grading.Fair.Coaching.Topics = p.Grading.Fair.Coaching.Topics[:2]
		p.Grading.Poor.Force = logistics.Should
	}))
	if err != nil {
		t.Fatal(err)
	}
	const want = `factory-2026 → 2027：不可比
  disqualification.anyOne：暂停，决定前按“较差”处理（000-075 假定） → 暂停，决定前按“一般”处理（000-075 假定）：更宽
  disqualification.other.confirmation：确认人：采购员：未核查（000-085 解读） → 不符合（000-085 解读）：更严
  grading.items.date：权重 25/100（000-072 假定） → 权重 20/100（000-072 假定）：不可比
  grading.items.service：权重 25/100（000-072 假定） → 权重 30/100（000-072 假定）：不可比
  grading.grades：90（含）至 95（不含）：优秀：加大采购量（000-070 假定、000-074 解读） → 良好：采购量不变（000-070 假定）：更严
  grading.fair.volume：减少采购量，幅度未载（000-073 解读） → 减少采购量，不超过 20%［原则上］（000-073 解读）：不可比
  grading.fair.coaching：内容：品管：要求（000-069） → 不要求：更宽
  grading.poor：列入候补名单，未完成订单停止执行（000-071 假定） → 列入候补名单［原则上］，未完成订单停止执行（000-071 假定）：更宽`
	if got := d.Text(logistics.Chinese); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// A diff is written as JSON with words, regions and clauses.
func TestDiffJSON(t *testing.T) {
	d, err := supplier.Diff(supplier.Factory(), with(func(p *supplier.Policy) {
		p.Grading.Fair.Coaching.Topics = p.Grading.Fair.Coaching.Topics[:2]
		p.Grading.Grades[3].From = figure("95")
	}))
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(d.Shifts)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"question":"grading.grades"`, `"stretch":{"from":{"at":"score 90"`, `"grade":"excellent"`, `"follows":{"en":"more volume"`, `{"asked":false,"clauses":[]}`} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%s has no %s", data, want)
		}
	}
}

// Both policies are looked at, and every problem says whose it is.
func TestDiffRefuses(t *testing.T) {
	broken := with(func(p *supplier.Policy) { p.Grading.Items.Date.Weight = figure("26") })
	_, err := supplier.Diff(broken, supplier.Policy{})
	got := strings.Join(problems(t, err), "\n")
	for _, want := range []string{"old.grading.items range", "new.edition absent", "new.clauses absent"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if d, err := supplier.Compare(supplier.Factory(), supplier.Policy{}); err == nil || d != 0 {
		t.Errorf("Compare %s, %v", d, err)
	}
}

// The school's clauses are assumed, and only what its own plans say is another.
func TestFactoryAndSchool(t *testing.T) {
	own := map[string]logistics.Direction{
		"qualification.designated.market": logistics.Stricter, // food is not bought for cash
	}
	d, err := supplier.Diff(supplier.Factory(), supplier.School())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range d.Shifts {
		want := own[s.Question]
		if want == 0 {
			want = logistics.Same
		}
		if s.Direction != want {
			t.Errorf("%s", s)
		}
	}
	if len(d.Shifts) < 20 {
		t.Errorf("%s", d)
	}
}
