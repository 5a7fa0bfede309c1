package procurement_test

import (
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
	"example.com/logistics/procurement/sampling"
)

// sampled is the factory's policy with a plan for pork: level II, AQL 1.0.
func sampled(edits ...func(*procurement.SamplingPlan)) procurement.Policy {
	return with(func(p *procurement.Policy) {
		row := procurement.SamplingPlan{Rule: logistics.Obliges("004-014"), Product: "pork", Parameters: sampling.Parameters{
			Level: sampling.LevelII, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Normal,
		}}
		for _, edit := range edits {
			edit(&row)
		}
		p.Acceptance.Sampling.Plans = []procurement.SamplingPlan{row}
	})
}

// lotOf is the first lot of a series, of one producer and batch.
func lotOf(size int, edits ...func(*procurement.SampleFile)) procurement.SampleFile {
	f := procurement.SampleFile{ID: "L-1", Product: "pork", Number: 1, Parts: []sampling.Part{{Producer: "East Farm", Batch: "0309", Size: size}}}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func looked(inspected, found int) func(*procurement.SampleFile) {
	return func(f *procurement.SampleFile) { f.Inspected, f.Found = &inspected, &found }
}

func TestDecideSample(t *testing.T) {
	type file = procurement.SampleFile
	const otherSize = "? lot L-1.found: not checked, missing a sample of the size of the plan (004-014)"
	second := func(f *file) {
		f.Parts = append(f.Parts, sampling.Part{Producer: "West Farm", Batch: "0309", Size: 100})
	}
	stopped := func(f *file) {
		f.State = &sampling.State{
			Edition: sampling.Standard().Edition, Parameters: sampled().Acceptance.Sampling.Plans[0].Parameters,
			Severity: sampling.Tightened, Discontinued: true, NotAccepted: 5, Last: 9,
		}
		f.Number = 10
	}
	agreed := func(f *file) { f.Since = []sampling.EventKind{sampling.ActionAgreed} }
	scored := func(f *file) {
		f.State = &sampling.State{
			Edition: sampling.Standard().Edition, Parameters: sampled().Acceptance.Sampling.Plans[0].Parameters, Severity: sampling.Normal, Score: 30, Last: 10,
		}
		f.Number = 11
	}
	tightened := func(f *file) {
		stopped(f)
		f.State.Discontinued, f.State.NotAccepted = false, 0
	}
	for _, row := range []struct {
		reason   string
		pol      procurement.Policy
		file     file
		accepted logistics.Answer
		inspect  int // 0: no plan
		next     bool
		want     []string
	}{
		{"the documents give no parameters", procurement.Factory(), lotOf(1200), logistics.Unknown, 0, false,
			[]string{"? lot L-1: not checked, missing level, AQL and severity: the policy gives none for this product (004-014)"}},
		{"another product", sampled(), lotOf(1200, func(f *file) { f.Product = "beef" }), logistics.Unknown, 0, false,
			[]string{"? lot L-1: not checked, missing level, AQL and severity: the policy gives none for this product (004-014)"}},
		{"the plan", sampled(), lotOf(1200), logistics.Unknown, 80, false, []string{"? lot L-1.found: not checked, missing what was found in the sample (004-014)"}},
		{"as many as are accepted", sampled(), lotOf(1200, looked(80, 2)), logistics.Yes, 80, true, nil},
		{"one more", sampled(), lotOf(1200, looked(80, 3)), logistics.No, 80, true, []string{"lot L-1.found: 3, must be at most 2 (004-014)"}},
		{"one item too few", sampled(), lotOf(1200, looked(79, 0)), logistics.Unknown, 80, false, []string{"lot L-1.inspected: 79, must be at least 80 (004-014)", otherSize}},
		{"one too many", sampled(), lotOf(1200, looked(81, 0)), logistics.Unknown, 80, false, []string{"lot L-1.inspected: 81, must be at most 80 (004-014)", otherSize}},
		{"many found in another sample tell no more by the plan", sampled(), lotOf(1200, looked(79, 79)), logistics.Unknown, 80, false, []string{"lot L-1.inspected: 79, must be at least 80 (004-014)", otherSize}},
		{"all of a small lot", sampled(), lotOf(12, looked(12, 0)), logistics.Yes, 12, true, nil},
		{"the smallest lot", sampled(), lotOf(2, looked(2, 1)), logistics.No, 2, true, []string{"lot L-1.found: 1, must be at most 0 (004-014)"}},
		{"two producers", sampled(), lotOf(1200, second, looked(80, 0)), logistics.No, 0, false, []string{"lot L-1.producers: 2, must be at most 1 (004-014)"}},
		{"a producer that nobody knows", sampled(), lotOf(1100, second, looked(80, 0), func(f *file) { f.Parts[0].Producer = "" }), logistics.Unknown, 80, false,
			[]string{"? lot L-1.producers: not checked, missing the producer of every part (004-014)"}},
		{"inspection is tightened", sampled(), lotOf(1200, tightened, looked(80, 2)), logistics.No, 80, true, []string{"lot L-1.found: 2, must be at most 1 (004-014)"}},
		{"inspection is discontinued", sampled(), lotOf(1200, stopped, looked(80, 0)), logistics.Unknown, 0, false,
			[]string{"? lot L-1: not checked, missing an agreed action of the supplier: inspection of the series is discontinued (004-014)"}},
		{"discontinued, and an action was agreed", sampled(), lotOf(1200, stopped, agreed, looked(80, 1)), logistics.Yes, 80, true, nil},
		{"submitted again: judged, and not counted", sampled(), lotOf(1200, tightened, looked(80, 1), func(f *file) { f.Resubmitted, f.Number = true, 9 }), logistics.Yes, 80, true, nil},
		{"submitted again, and still not good enough", sampled(), lotOf(1200, tightened, looked(80, 2), func(f *file) { f.Resubmitted, f.Number = true, 9 }), logistics.No, 80, true,
			[]string{"lot L-1.found: 2, must be at most 1 (004-014)"}},
		{"steady and wanted at the score: reduced", sampled(), lotOf(1200, scored, func(f *file) {
			f.Since = []sampling.EventKind{sampling.SteadyRate, sampling.ReducedWanted}
		}, looked(32, 1)), logistics.Yes, 32, true, nil},
		{"steady and not wanted: normal", sampled(), lotOf(1200, scored, func(f *file) { f.Since = []sampling.EventKind{sampling.SteadyRate} }, looked(80, 2)), logistics.Yes, 80, true, nil},
		{"steady, wanted, and irregular again: normal", sampled(), lotOf(1200, scored, func(f *file) {
			f.Since = []sampling.EventKind{sampling.SteadyRate, sampling.ReducedWanted, sampling.IrregularRate}
		}, looked(80, 2)), logistics.Yes, 80, true, nil},
		{"a plan that only should be kept", sampled(func(p *procurement.SamplingPlan) { p.Force = logistics.Should }), lotOf(1200, looked(80, 3)), logistics.No, 80, true,
			[]string{"lot L-1.found: 3, must be at most 2 [should] (004-014)"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d, err := row.pol.DecideSample(row.file)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, append([]string{}, row.want...), found(d.Report))
			inspect := 0
			if d.Plan != nil {
				inspect = d.Plan.Inspect
			}
			if d.Accepted != row.accepted || inspect != row.inspect || (d.State != nil) != row.next {
				t.Errorf("accepted %s, inspect %d, next %v; want %s, %d, %t", d.Accepted, inspect, d.State, row.accepted, row.inspect, row.next)
			}
			stable(t, d)
		})
	}
}

func TestSampleText(t *testing.T) {
	for _, row := range []struct {
		reason string
		pol    procurement.Policy
		file   procurement.SampleFile
		en, zh string
	}{
		{"no plan", procurement.Factory(), lotOf(1200),
			"lot L-1: not accepted yet (004-014 (read))\n  lot L-1: not checked, missing level, AQL and severity: the policy gives none for this product (004-014)",
			"批 L-1：暂不接收（004-014 解读）\n  lot L-1：未核查，尚缺：检验水平、接收质量限与严格度（制度未就该产品给出）（004-014）"},
		{"a plan by a clause of the company's own", sampled(func(p *procurement.SamplingPlan) { p.Clause = "004-016" }), lotOf(12, looked(12, 0)),
			"lot L-1: accepted (004-016 (read))\n  lot of 12, level II, AQL 1.0 percent nonconforming, normal inspection: code letter B, by the arrow E, all 12 inspected, accepted with none, not accepted from 1 on (004-014 (read), 2828.1-5.2, 2828.1-10.1, 2828.1-table-1, 2828.1-table-2-A (read))\n  next: normal, score 2",
			"批 L-1：接收（004-016 解读）\n  批量 12，检验水平 Ⅱ，接收质量限 1.0（不合格品百分数），正常检验：字码 B，按箭头用 E，全数检验 12，接收数 0，拒收数 1（004-014 解读、2828.1-5.2、2828.1-10.1、2828.1-table-1、2828.1-table-2-A 解读）\n  下一批：正常检验，转移得分 2"},
		{"accepted", sampled(), lotOf(12, looked(12, 0)),
			"lot L-1: accepted\n  lot of 12, level II, AQL 1.0 percent nonconforming, normal inspection: code letter B, by the arrow E, all 12 inspected, accepted with none, not accepted from 1 on (004-014 (read), 2828.1-5.2, 2828.1-10.1, 2828.1-table-1, 2828.1-table-2-A (read))\n  next: normal, score 2",
			"批 L-1：接收\n  批量 12，检验水平 Ⅱ，接收质量限 1.0（不合格品百分数），正常检验：字码 B，按箭头用 E，全数检验 12，接收数 0，拒收数 1（004-014 解读、2828.1-5.2、2828.1-10.1、2828.1-table-1、2828.1-table-2-A 解读）\n  下一批：正常检验，转移得分 2"},
	} {
		d, err := row.pol.DecideSample(row.file)
		if zh := d.Text(logistics.Chinese); err != nil || d.String() != row.en || zh != row.zh {
			t.Errorf("%s: %v\n%s\n%s", row.reason, err, d, zh)
		}
	}
}

func TestSampleProblems(t *testing.T) {
	type file = procurement.SampleFile
	for _, row := range []struct {
		reason string
		file   file
		want   []string
	}{
		{"nothing said", file{}, []string{"parts absent", "id absent", "product absent", "number range"}},
		{"a lot of one", lotOf(1), []string{"parts range"}},
		{"a lot of less than nothing", lotOf(-1), []string{"parts[0].size range"}},
		{"less than nothing found", lotOf(1200, looked(80, -1)), []string{"found range"}},
		{"more found than was looked at", lotOf(1200, looked(80, 81)), []string{"found range"}},
		{"more looked at than there is", lotOf(100, looked(101, 0)), []string{"inspected range"}},
		{"found, and nothing looked at", lotOf(1200, looked(0, 0)), []string{"inspected range"}},
		{"nobody says how many were looked at", lotOf(1200, looked(80, 0), func(f *file) { f.Inspected = nil }), []string{"inspected conflict"}},
		{"a state of other parameters", lotOf(1200, func(f *file) {
			state, err := sampling.Standard().Begin(sampling.Parameters{Level: sampling.LevelI, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Normal})
			if err != nil {
				t.Fatal(err)
			}
			f.State = &state
		}), []string{"state.parameters conflict"}},
		{"a state that is none", lotOf(1200, func(f *file) {
			f.State = &sampling.State{Parameters: sampled().Acceptance.Sampling.Plans[0].Parameters}
		}),
			[]string{"state.edition conflict", "state.severity absent"}},
		{"an action where inspection goes on", lotOf(1200, func(f *file) { f.Since = []sampling.EventKind{sampling.ActionAgreed} }), []string{"since[0] conflict"}},
		{"an event that is none", lotOf(1200, func(f *file) { f.Since = []sampling.EventKind{sampling.SteadyRate, 99} }), []string{"since[1] word"}},
		{"a lot among the events", lotOf(1200, func(f *file) { f.Since = []sampling.EventKind{sampling.Original} }), []string{"since[0] conflict"}},
		{"a lot submitted again among the events", lotOf(1200, func(f *file) { f.Since = []sampling.EventKind{sampling.Resubmitted} }), []string{"since[0] conflict"}},
		{"submitted again, and never inspected", lotOf(1200, looked(80, 0), func(f *file) { f.Resubmitted = true }), []string{"number range"}},
		{"a lot before the last", lotOf(1200, looked(80, 0), func(f *file) {
			f.State = &sampling.State{
				Edition: sampling.Standard().Edition, Parameters: sampled().Acceptance.Sampling.Plans[0].Parameters, Severity: sampling.Normal, Score: 3, Last: 1,
			}
		}), []string{"number range"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d, err := sampled().DecideSample(row.file)
			differ(t, row.want, problems(t, err))
			differ(t, procurement.SampleDecision{}, d)
		})
	}
	if _, err := (procurement.Policy{}).DecideSample(lotOf(1200)); err == nil {
		t.Error("the zero policy judges")
	}
}

func TestSamplingLaws(t *testing.T) {
	plans := func(rows ...procurement.SamplingPlan) func(*procurement.Policy) {
		return func(p *procurement.Policy) { p.Acceptance.Sampling.Plans = rows }
	}
	row := sampled().Acceptance.Sampling.Plans[0]
	edited := func(edit func(*procurement.SamplingPlan)) procurement.SamplingPlan {
		return sampled(edit).Acceptance.Sampling.Plans[0]
	}
	brokenLaws(t, []lawRow{
		{"a product twice", plans(row, row), []string{"acceptance.sampling.plans[1].product duplicate"}},
		{"no product", plans(edited(func(p *procurement.SamplingPlan) { p.Product = "" })), []string{"acceptance.sampling.plans[0].product duplicate"}},
		{"an AQL that the tables do not print", plans(edited(func(p *procurement.SamplingPlan) { p.AQL = "1" })), []string{"acceptance.sampling.plans[0].aql unknown"}},
		{"percent nonconforming above 10", plans(edited(func(p *procurement.SamplingPlan) { p.AQL = "15" })), []string{"acceptance.sampling.plans[0].unit conflict"}},
	})
	stable(t, sampled())
}

func TestDiffSampling(t *testing.T) {
	diffsOf(t, []diffRow{
		{"a plan", func(p *procurement.Policy) { *p = sampled() },
			"acceptance.sampling.plans.pork: not checked → II, AQL 1.0, percent nonconforming, normal (004-014 (read)): incomparable", logistics.Incomparable},
	})
	for edit, take := range logistics.Edits(sampled()) {
		const rows = "acceptance.sampling."
		if len(edit.Path) < len(rows) || edit.Path[:len(rows)] != rows {
			continue
		}
		d, err := procurement.Diff(sampled(), take())
		if err == nil && len(d.Shifts) == 0 {
			t.Errorf("%s %s is not shown", edit.Path, edit.Step)
		}
	}
	should := sampled(func(p *procurement.SamplingPlan) { p.Force = logistics.Should })
	if got, is := shifts(t, should, sampled()); is != logistics.Stricter {
		t.Error(got, is)
	}
}

// The decision is that of the standard's own plan and judgment, for any lot, and its state is what the standard goes on with.
func TestSampleProperties(t *testing.T) {
	std, pol := sampling.Standard(), sampled()
	parameters := pol.Acceptance.Sampling.Plans[0].Parameters
	bounds := std.LotBounds()
	rapid.Check(t, func(t *rapid.T) {
		size := max(rapid.SampledFrom(bounds).Draw(t, "bound")+rapid.IntRange(-1, 1).Draw(t, "off"), 2)
		plan, err := std.DecidePlan(size, sampling.Normal, parameters)
		if err != nil {
			t.Fatal(err)
		}
		found := min(max(plan.Ac+rapid.IntRange(-1, 2).Draw(t, "found"), 0), plan.Inspect)
		d, err := pol.DecideSample(lotOf(size, looked(plan.Inspect, found)))
		if err != nil {
			t.Fatal(err)
		}
		if *d.Plan != plan || d.Accepted != logistics.Known(found <= plan.Ac) {
			t.Fatalf("%s\nwant %s", d, plan)
		}
		if err := std.CheckState(*d.State); err != nil {
			t.Fatal(err)
		}
		next := lotOf(size, func(f *procurement.SampleFile) { f.State, f.Number = d.State, 2 })
		if _, err := pol.DecideSample(next); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzSampleFile(f *testing.F) {
	seeds(f, lotOf(1200), lotOf(12, looked(12, 0)))
	f.Fuzz(func(t *testing.T, data []byte) {
		var file procurement.SampleFile
		if logistics.Decode(data, &file) != nil {
			return
		}
		stable(t, file)
		d, err := sampled().DecideSample(file)
		if refused(t, err); err == nil {
			stable(t, d)
		}
	})
}

func sampleClauses() []clauseRow {
	in := func(reason string, f procurement.SampleFile) asked {
		d, err := sampled().DecideSample(f)
		return checked(reason)(d.Report, err)
	}
	return []clauseRow{{"004-014", []asked{in("one too many", lotOf(1200, looked(80, 3))), in("one item too few", lotOf(1200, looked(79, 0)))},
		[]asked{in("as many as are accepted", lotOf(1200, looked(80, 2)))}}}
}
