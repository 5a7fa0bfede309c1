package assets_test

import (
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/assets"
)

// leaving is a disposal that was submitted and approved on 3 March 2026.
func leaving(kind string, edits ...func(*assets.DisposalFile)) assets.DisposalFile {
	f := assets.DisposalFile{ID: "X-1", Tag: "C-1", Kind: kind, Quantity: 1, On: day("2026-03-03"), From: "201", Trail: logistics.Trail{
		By: "P-asset-administrator", Role: logistics.AssetAdministrator, At: at("2026-03-02 09:00"), AsOf: at("2026-03-31 09:00"),
		Marks: []logistics.Mark{mark(assets.ActSubmit, logistics.AssetAdministrator, "2026-03-02 10:00"), mark(assets.ActApprove, logistics.GeneralAffairsManager, "2026-03-03 10:00")},
	}}
	if kind == assets.Transfer {
		f.To = "305"
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

// old is a thing whose life of five years is over on the day it is to be scrapped, and appraised by two.
func old(edits ...func(*assets.Condition)) func(*assets.DisposalFile) {
	c := &assets.Condition{
		InUse: day("2021-03-02"), LifeYears: 5, Worn: logistics.Yes, BadlyDamaged: logistics.No, Appraised: day("2026-03-01"),
		Appraisers: logistics.List[logistics.Person]{"Lu", "Xu"}, NoUse: logistics.Yes,
	}
	for _, edit := range edits {
		edit(c)
	}
	return func(f *assets.DisposalFile) { f.Condition = c }
}

func TestDecideDisposal(t *testing.T) {
	type (
		file      = assets.DisposalFile
		condition = assets.Condition
	)
	lived := func(c *condition) { c.InUse = day("2021-03-03") }
	broken := func(c *condition) { c.Worn, c.BadlyDamaged = logistics.No, logistics.Yes }
	for _, row := range []struct {
		reason string
		file   assets.DisposalFile
		says   string
		want   []string
	}{
		{"a transfer", leaving(assets.Transfer), "may leave (004-102 (assumed))", nil},
		{"to another owner", leaving(assets.Assignment), "may leave (004-102 (assumed))", nil},
		{"lost", leaving(assets.LossReport), "may leave (004-102 (assumed))", nil},
		{"not approved", leaving(assets.Transfer, func(f *file) { f.Marks = f.Marks[:1] }), "refused, findings: 1, not checked: 0 (004-102 (assumed))",
			[]string{"transfer X-1.approve: missing; expected principal or general affairs manager (004-102)"}},
		{"approved by the class teacher", leaving(assets.Transfer, func(f *file) { f.Marks[1].Role = logistics.ClassTeacher }), "refused, findings: 1, not checked: 0 (004-102 (assumed))",
			[]string{"transfer X-1.approve: class teacher, must be principal or general affairs manager (004-102)"}},
		{"approved by himself", leaving(assets.Transfer, func(f *file) { f.Marks[1].By = "P-asset-administrator" }), "refused, findings: 2, not checked: 0 (004-102 (assumed))",
			[]string{"transfer X-1.approve: approves his own request: P-asset-administrator (004-102)", "transfer X-1.approve: one person twice: P-asset-administrator; expected another person than for submit (004-102)"}},
		{"approved just after midnight, written in UTC: on the day of the paper's zone", leaving(assets.Transfer, func(f *file) {
			f.On, f.Marks[1].At, f.AsOf = day("2026-03-03"), at("2026-03-03 00:30").UTC(), at("2026-03-03 01:00").UTC()
		}), "may leave (004-102 (assumed))", nil},
		{"dated a day back from that", leaving(assets.Transfer, func(f *file) { f.On, f.Marks[1].At = day("2026-03-02"), at("2026-03-03 00:30").UTC() }), "refused, findings: 1, not checked: 0 (004-102 (assumed))",
			[]string{"transfer X-1.on: before it was asked for: 2026-03-02; expected not before 2026-03-03 (004-102)"}},
		{"dated a day back", leaving(assets.Transfer, func(f *file) { f.On = day("2026-03-02") }), "refused, findings: 1, not checked: 0 (004-102 (assumed))",
			[]string{"transfer X-1.on: before it was asked for: 2026-03-02; expected not before 2026-03-03 (004-102)"}},
		{"five years and a day, and worn", leaving(assets.Scrapping, old()), "may leave (004-102 (assumed), 003-029 (assumed))", nil},
		{"five years to the day", leaving(assets.Scrapping, old(lived)), "refused, findings: 1, not checked: 0 (003-029 (assumed))", []string{"scrap X-1.condition: missing (003-029)"}},
		{"over its life, and not worn", leaving(assets.Scrapping, old(func(c *condition) { c.Worn = logistics.No })), "refused, findings: 1, not checked: 0 (003-029 (assumed))", []string{"scrap X-1.condition: missing (003-029)"}},
		{"in its life, and badly damaged", leaving(assets.Scrapping, old(lived, broken)), "may leave (004-102 (assumed), 003-029 (assumed))", nil},
		{"nobody says whether it is worn", leaving(assets.Scrapping, old(func(c *condition) { c.Worn = logistics.Unknown })), "refused, findings: 0, not checked: 1 (003-029 (assumed))",
			[]string{"? scrap X-1.condition: not checked, missing whether it is worn or badly damaged: the facts do not say (003-029)"}},
		{"nor whether it is damaged, and it is worn", leaving(assets.Scrapping, old(func(c *condition) { c.BadlyDamaged = logistics.Unknown })), "may leave (004-102 (assumed), 003-029 (assumed))", nil},
		{"a life of one year, over by a day", leaving(assets.Scrapping, old(func(c *condition) { c.LifeYears, c.InUse = 1, day("2025-03-02") })), "may leave (004-102 (assumed), 003-029 (assumed))", nil},
		{"a life of a hundred years", leaving(assets.Scrapping, old(func(c *condition) { c.LifeYears = 100 })), "refused, findings: 1, not checked: 0 (003-029 (assumed))", []string{"scrap X-1.condition: missing (003-029)"}},
		{"neither submitted nor approved", leaving(assets.Transfer, func(f *file) { f.Marks = f.Marks[:0:0] }), "refused, findings: 2, not checked: 0 (004-102 (assumed))", []string{
			"transfer X-1.submit: missing; expected fixed-asset administrator (004-102)", "transfer X-1.approve: missing; expected principal or general affairs manager (004-102)",
		}},
		{"appraised on the day of approval", leaving(assets.Scrapping, old(func(c *condition) { c.Appraised = day("2026-03-03") })), "may leave (004-102 (assumed), 003-029 (assumed))", nil},
		{"appraised the day after", leaving(assets.Scrapping, old(func(c *condition) { c.Appraised = day("2026-03-04") }), func(f *file) { f.On = day("2026-03-05") }), "refused, findings: 1, not checked: 0 (003-029 (assumed))",
			[]string{"scrap X-1.appraised: late: 2026-03-04; expected not after 2026-03-03 (003-029)"}},
		{"appraised by one", leaving(assets.Scrapping, old(func(c *condition) { c.Appraisers = c.Appraisers[:1] })), "refused, findings: 1, not checked: 0 (003-029 (assumed))", []string{"scrap X-1.appraisers: 1, must be at least 2 (003-029)"}},
		{"by three", leaving(assets.Scrapping, old(func(c *condition) { c.Appraisers = append(c.Appraisers, "He") })), "may leave (004-102 (assumed), 003-029 (assumed))", nil},
		{"there is some use left", leaving(assets.Scrapping, old(func(c *condition) { c.NoUse = logistics.No })), "refused, findings: 1, not checked: 0 (003-029 (assumed))", []string{"scrap X-1.no-use-left: missing (003-029)"}},
		{"nobody says so", leaving(assets.Scrapping, old(func(c *condition) { c.NoUse = logistics.Unknown })), "refused, findings: 0, not checked: 1 (003-029 (assumed))",
			[]string{"? scrap X-1.no-use-left: not checked, missing whether it is there: the facts do not say (003-029)"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			before := logistics.Clone(row.file)
			d, err := assets.School().DecideDisposal(row.file)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, before, row.file)
			differ(t, append([]string{}, row.want...), found(d.Report))
			if d.String() != row.says || d.Dispose != (len(row.want) == 0) {
				t.Errorf("%t %s, want %s", d.Dispose, d, row.says)
			}
			stable(t, d)
		})
	}
	refused := func(reason string, f assets.DisposalFile, want ...string) {
		t.Helper()
		_, err := assets.School().DecideDisposal(f)
		differ(t, want, problems(t, err))
	}
	refused("nothing", assets.DisposalFile{}, "id absent", "tag absent", "kind unknown", "quantity range", "on absent", "from absent", "role absent", "by absent", "at absent")
	refused("to the same room", leaving(assets.Transfer, func(f *file) { f.To = "２０１ " }), "to conflict")
	refused("to nowhere", leaving(assets.Transfer, func(f *file) { f.To = "" }), "to absent")
	refused("in the future, fewer than none", leaving(assets.Transfer, func(f *file) { f.On, f.Quantity = day("2026-04-01"), -1 }), "quantity range", "on range")
	refused("appraised after it left", leaving(assets.Scrapping, old(func(c *condition) { c.Appraised = day("2026-03-04") })), "condition.appraised range")
	refused("appraised before it was in use", leaving(assets.Scrapping, old(func(c *condition) { c.Appraised = day("2021-03-01") })), "condition.appraised range")
	free := assets.School()
	free.Disposal.Kinds.Of = logistics.List[string]{assets.Scrapping}
	if d, err := free.DecideDisposal(leaving(assets.Transfer, func(f *file) { f.Marks = nil })); err != nil || !d.Dispose {
		t.Error("a transfer that the policy lets go without approval", d, err)
	}
	if d, err := free.DecideDisposal(leaving(assets.Scrapping, old(), func(f *file) { f.Marks = nil })); err != nil || d.Dispose {
		t.Error("scrap that it does not", d, err)
	}
	refused("scrap of what condition", leaving(assets.Scrapping), "condition absent")
	refused("a transfer of scrap", leaving(assets.Transfer, old()), "condition conflict")
	refused("a life of no years, begun tomorrow", leaving(assets.Scrapping, old(func(c *condition) { c.LifeYears, c.InUse = 0, day("2026-03-04") })), "condition.inUse range", "condition.lifeYears range", "condition.appraised range")
	refused("a life of more than a hundred", leaving(assets.Scrapping, old(func(c *condition) { c.LifeYears = 101 })), "condition.lifeYears range")
	refused("one appraiser for two, on no day", leaving(assets.Scrapping, old(func(c *condition) { c.Appraisers, c.Appraised = []logistics.Person{"Lu", "lu", "Lu"}, logistics.Date{} })),
		"condition.appraised absent", "condition.appraisers[1] conflict", "condition.appraisers[2] duplicate", "condition.appraisers[2] conflict")
	refused("answers that are none", leaving(assets.Scrapping, old(func(c *condition) { c.Worn, c.BadlyDamaged, c.NoUse = 9, 9, 9 })), "condition.worn word", "condition.badlyDamaged word", "condition.noUse word")
	soft := assets.School()
	soft.Disposal.Dated.Force = logistics.Should
	if d, err := soft.DecideDisposal(leaving(assets.Transfer, func(f *file) { f.On = day("2026-03-02") })); err != nil || !d.Dispose || len(d.Report.Findings) != 1 {
		t.Error("what only should be kept refuses nothing", d, err)
	}
	if d, err := assets.School().DecideDisposal(leaving(assets.Transfer, func(f *file) { f.AsOf = time.Time{} })); err != nil || !d.Dispose {
		t.Error("without a moment of judgment", d, err)
	}
	if d, err := assets.Factory().DecideDisposal(leaving(assets.Transfer)); err != nil || d.Text(logistics.Chinese) != "可以处置（004-102 假定）" {
		t.Error(d.Text(logistics.Chinese), err)
	}
	d, _ := assets.School().DecideDisposal(leaving(assets.Scrapping, old(lived)))
	if d.Text(logistics.Chinese) != "不予处置，发现 1 项，未核查 0 项（003-029 假定）" {
		t.Error(d.Text(logistics.Chinese))
	}
}

func disposalClauses() []clauseRow {
	pol := assets.School()
	decide := func(f assets.DisposalFile) asked {
		d, err := pol.DecideDisposal(f)
		return decided(f.Kind, d.Clauses, err)
	}
	reported := func(f assets.DisposalFile) asked {
		d, err := pol.DecideDisposal(f)
		return checked(f.Kind)(d.Report, err)
	}
	return []clauseRow{
		{"003-029", []asked{decide(leaving(assets.Scrapping, old()))}, []asked{decide(leaving(assets.Transfer)), reported(leaving(assets.Scrapping, old()))}},
		{"004-102", []asked{decide(leaving(assets.Transfer))}, []asked{reported(leaving(assets.Transfer))}},
	}
}
