package logistics_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// release is an order on its way out: the handler signs, either manager approves within two workdays, the document officer
// seals and files it, which is no signature.
func release() logistics.Steps {
	either := []logistics.Role{logistics.PurchasingManager, logistics.GeneralAffairsManager}
	return logistics.Steps{
		{Rule: must("r-1"), Act: "handle", By: []logistics.Role{logistics.Buyer}, Self: true},
		{Rule: must("r-2"), Act: "approve", By: either, After: []string{"handle"}, Within: logistics.MustSpan("2wd")},
		{Rule: must("r-3"), Act: "seal", By: []logistics.Role{"officer"}, After: []string{"approve"}, Within: logistics.MustSpan("0wd"), Again: true,
			Seals: []logistics.Seal{logistics.IssueSeal, logistics.DepartmentSeal}},
		{Rule: should("r-4"), Act: "file", By: []logistics.Role{"officer"}, After: []string{"handle", "seal"}, Again: true, Self: true},
	}
}

// inMay is a moment of May 2026 in Shanghai, whose calendar is that of may: "06 09:00".
func inMay(text string) time.Time {
	at, err := time.ParseInLocation("2006-01 02 15:04", "2026-05 "+text, time.FixedZone("", 8*60*60))
	if err != nil {
		panic(err)
	}
	return at
}

// released is the case of an order that is in order: opened on Wednesday the sixth, filed on Monday the eleventh.
func released(t testing.TB) logistics.Case {
	mark := func(act string, role logistics.Role, by logistics.Person, at string, seal logistics.Seal) logistics.Mark {
		return logistics.Mark{Act: act, Role: role, By: by, At: inMay(at), Seal: seal}
	}
	return logistics.Case{
		Opened: logistics.Mark{By: "Wang", At: inMay("06 09:00")}, AsOf: inMay("31 00:00"), Calendar: may(t),
		Marks: []logistics.Mark{
			mark("handle", logistics.Buyer, "Wang", "07 09:00", ""), mark("approve", logistics.GeneralAffairsManager, "Li", "09 09:00", ""),
			mark("seal", "officer", "Sun", "09 18:00", logistics.IssueSeal), mark("file", "officer", "Sun", "11 09:00", ""),
		},
	}
}

func TestStepsWithSealsAndWorkdays(t *testing.T) {
	type edit = func(c *logistics.Case)
	for _, row := range []struct {
		reason string
		edit   edit
		want   []string
	}{
		{"in order; the Saturday is a make-up workday", func(*logistics.Case) {}, nil},
		{"the other seal will do", func(c *logistics.Case) { c.Marks[2].Seal = logistics.DepartmentSeal }, nil},
		{"a seal of another office", func(c *logistics.Case) { c.Marks[2].Seal = "company-seal" }, []string{
			"order.seal: company-seal, must be document issue seal or issuing department seal (r-3)",
		}},
		{"no seal", func(c *logistics.Case) { c.Marks[2].Seal = "" }, []string{
			"order.seal: none, must be document issue seal or issuing department seal (r-3)",
		}},
		{"a seal where none is asked for", func(c *logistics.Case) { c.Marks[0].Seal = "company-seal" }, nil},
		{"who approved may seal too", func(c *logistics.Case) { c.Marks[2].By = "Li" }, nil},
		{"who handled may not approve", func(c *logistics.Case) { c.Marks[1].By = "Xu"; c.Marks[0].By = "Xu" }, []string{
			"order.approve: one person twice: Xu; expected another person than for handle (r-2)",
		}},
		{"two workdays from Thursday end on the Saturday that is worked", func(c *logistics.Case) { c.Marks[1].At = inMay("09 23:59"); c.Marks[2].At = inMay("09 23:59") }, nil},
		{"a minute later", func(c *logistics.Case) { c.Marks[1].At = inMay("10 00:00"); c.Marks[2].At = inMay("11 00:00") }, []string{
			"order.approve: late: 2026-05-10T00:00:00+08:00; expected not after the end of 2026-05-09 (+08:00) (r-2)",
		}},
		{"the same workday, from a Sunday, is Monday", func(c *logistics.Case) {
			c.Marks[1].At = inMay("10 09:00")
			c.Marks[2].At = inMay("12 00:00")
			c.Marks[3].At = inMay("12 00:00")
		}, []string{
			"order.approve: late: 2026-05-10T09:00:00+08:00; expected not after the end of 2026-05-09 (+08:00) (r-2)",
			"order.seal: late: 2026-05-12T00:00:00+08:00; expected not after the end of 2026-05-11 (+08:00) (r-3)",
		}},
		{"sealed without an approval", func(c *logistics.Case) { c.Marks = slices.Delete(c.Marks, 1, 2) }, []string{
			"order.approve: missing; expected purchasing manager or general affairs manager (r-2)",
			"order.seal: out of order: 2026-05-09T18:00:00+08:00; expected after approve (r-3)",
			"order.seal: late: 2026-05-09T18:00:00+08:00; expected not after the end of 2026-05-06 (+08:00) (r-3)",
		}},
		{"filed before it was sealed, which it never was", func(c *logistics.Case) { c.Marks = slices.Delete(c.Marks, 2, 3) }, []string{
			"order.seal: missing; expected officer (r-3)",
			"order.file: out of order: 2026-05-11T09:00:00+08:00; expected after seal [should] (r-4)",
		}},
		{"opened at the moment of judgment", func(c *logistics.Case) { c.Marks = nil; c.AsOf = c.Opened.At }, []string{
			"order.handle: missing; expected buyer (r-1)", "order.approve: missing; expected purchasing manager or general affairs manager (r-2)",
			"order.seal: missing; expected officer (r-3)", "order.file: missing; expected officer [should] (r-4)",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			c := released(t)
			row.edit(&c)
			var r logistics.Report
			if err := release().Check(&r, "order", c); err != nil {
				t.Fatal(err)
			}
			wantReport(t, r, row.want...)
		})
	}
}

func TestStepsRefuseWhatCannotBeJudged(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(c *logistics.Case)
		want   []string
	}{
		{"no calendar", func(c *logistics.Case) { c.Calendar = logistics.Calendar{} }, []string{
			"calendar range approve: no calendar: whether 2026-05-07 is worked is not known", "calendar range seal: no calendar: whether 2026-05-09 is worked is not known",
		}},
		{"a calendar that ends before the deadline", func(c *logistics.Case) {
			c.Marks[0].At, c.Marks[1].At, c.Marks[2].At, c.Marks[3].At = inMay("28 09:00"), inMay("28 10:00"), inMay("28 11:00"), inMay("28 12:00")
		}, []string{"calendar range approve: 2026-06-01 is outside the calendar, which covers 2026-05-01 to 2026-05-31"}},
		{"opened after the moment of judgment", func(c *logistics.Case) { c.Marks = nil; c.AsOf = c.Opened.At.Add(-1) }, []string{
			"opened.at range is after the moment of judgment, 2026-05-06T08:59:59.999999999+08:00",
		}},
		{"a capital", func(c *logistics.Case) { c.Marks[1].By = "wang" }, []string{
			`marks[1].by conflict "wang" is also spelled "Wang": two signatures of one person would pass for those of two; hand in one spelling, or numbers`,
		}},
		{"a space within a name", func(c *logistics.Case) { c.Marks[0].By, c.Opened.By, c.Marks[1].By = "张伟", "张伟", "张 伟" }, []string{
			`marks[1].by conflict "张 伟" is also spelled "张伟": two signatures of one person would pass for those of two; hand in one spelling, or numbers`,
		}},
		{"wide letters", func(c *logistics.Case) { c.Marks[3].By = "Ｓｕｎ" }, []string{
			`marks[3].by conflict "Ｓｕｎ" is also spelled "Sun": two signatures of one person would pass for those of two; hand in one spelling, or numbers`,
		}},
		{"the dot of a long name", func(c *logistics.Case) { c.Marks[2].By, c.Marks[3].By = "阿里·木", "阿里•木" }, []string{
			`marks[3].by conflict "阿里•木" is also spelled "阿里·木": two signatures of one person would pass for those of two; hand in one spelling, or numbers`,
		}},
		{"numbers with hyphens are told apart", func(c *logistics.Case) { c.Marks[2].By, c.Marks[3].By = "1-23", "12-3" }, nil},
		{"a bar in a role and in a seal", func(c *logistics.Case) { c.Marks[1].Role, c.Marks[2].Seal = "a|b", "c|d" }, []string{
			"marks[1].role word \"a|b\" has a bar", "marks[2].seal word \"c|d\" has a bar",
		}},
		{"a filler that does not show", func(c *logistics.Case) { c.Marks[1].By = "Wang\u3164" }, []string{"marks[1].by word \"Wang\u3164\" has characters that no name has"}},
		{"an accent apart from its letter", func(c *logistics.Case) { c.Marks[1].By = "Jose\u0301" }, []string{"marks[1].by word \"Jose\u0301\" has characters that no name has"}},
		{"a variation of the same letter", func(c *logistics.Case) { c.Marks[1].By = "Wang\ufe0f" }, []string{"marks[1].by word \"Wang\ufe0f\" has characters that no name has"}},
		{"another dot of a long name", func(c *logistics.Case) { c.Marks[2].By, c.Marks[3].By = "阿里·木", "阿里‧木" }, []string{
			`marks[3].by conflict "阿里‧木" is also spelled "阿里·木": two signatures of one person would pass for those of two; hand in one spelling, or numbers`,
		}},
		{"a day of the calendar twice", func(c *logistics.Case) { c.Calendar.DaysOff = append(c.Calendar.DaysOff, c.Calendar.DaysOff[0]) }, []string{
			"calendar.daysOff[3] duplicate 2026-05-01 is there twice",
		}},
		{"spaces around a seal", func(c *logistics.Case) { c.Marks[2].Seal = "issue-seal " }, []string{`marks[2].seal word "issue-seal " has spaces around it`}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			c := released(t)
			row.edit(&c)
			var r logistics.Report
			wantProblems(t, release().Check(&r, "order", c), row.want...)
			next, err := release().Next(c)
			if row.want != nil && (!r.OK() || next != nil) {
				t.Errorf("what cannot be judged was judged: %q, %v", lines(r), next)
			}
			if (err == nil) && row.want != nil && row.reason != "no calendar" && row.reason != "a calendar that ends before the deadline" {
				t.Error("Next took what Check refused")
			}
		})
	}
}

func TestNext(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(c *logistics.Case)
		en     []string
		not    [][]logistics.Person
	}{
		{"all is done", func(*logistics.Case) {}, nil, nil},
		{"nothing is done", func(c *logistics.Case) { c.Marks = nil }, []string{"handle: buyer (r-1)"}, [][]logistics.Person{nil}},
		{"handled on Thursday, as of Saturday night", func(c *logistics.Case) { c.Marks = c.Marks[:1]; c.AsOf = inMay("09 23:59") }, []string{
			"approve: purchasing manager or general affairs manager, by the end of 2026-05-09 (+08:00) (r-2)",
		}, [][]logistics.Person{{"Wang"}}},
		{"as of Sunday", func(c *logistics.Case) { c.Marks = c.Marks[:1]; c.AsOf = inMay("10 00:00") }, []string{
			"approve: purchasing manager or general affairs manager, by the end of 2026-05-09 (+08:00), late (r-2)",
		}, [][]logistics.Person{{"Wang"}}},
		{"approved: whoever did another act may seal, but for who asked", func(c *logistics.Case) { c.Marks = c.Marks[:2] }, []string{
			"seal: officer, document issue seal or issuing department seal, by the end of 2026-05-09 (+08:00), late (r-3)",
		}, [][]logistics.Person{{"Wang"}}},
		{"filed and not sealed: the seal is awaited, the filing stands", func(c *logistics.Case) { c.Marks = slices.Delete(c.Marks, 2, 3) }, []string{
			"seal: officer, document issue seal or issuing department seal, by the end of 2026-05-09 (+08:00), late (r-3)",
		}, [][]logistics.Person{{"Wang"}}},
		{"sealed and not approved: the filing waits for the approval", func(c *logistics.Case) { c.Marks = []logistics.Mark{c.Marks[0], c.Marks[2]} }, []string{
			"approve: purchasing manager or general affairs manager, by the end of 2026-05-09 (+08:00), late (r-2)",
		}, [][]logistics.Person{{"Wang"}}},
		{"sealed: the filing should follow, without a limit", func(c *logistics.Case) { c.Marks = c.Marks[:3] }, []string{"file: officer [should] (r-4)"}, [][]logistics.Person{nil}},
		{"the handler is another: neither he nor who asked may approve", func(c *logistics.Case) { c.Marks = c.Marks[:1]; c.Marks[0].By = "Xu"; c.AsOf = inMay("08 00:00") }, []string{
			"approve: purchasing manager or general affairs manager, by the end of 2026-05-09 (+08:00) (r-2)",
		}, [][]logistics.Person{{"Wang", "Xu"}}},
		{"without an hour nobody is late", func(c *logistics.Case) { c.Marks = c.Marks[:1]; c.AsOf = time.Time{} }, []string{
			"approve: purchasing manager or general affairs manager, by the end of 2026-05-09 (+08:00) (r-2)",
		}, [][]logistics.Person{{"Wang"}}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			c := released(t)
			row.edit(&c)
			next, err := release().Next(c)
			if err != nil {
				t.Fatal(err)
			}
			var en []string
			var not [][]logistics.Person
			for _, a := range next {
				en, not = append(en, a.String()), append(not, a.Not)
				if timed := !a.Due.IsZero(); timed && c.AsOf.IsZero() != (a.Late == logistics.Unknown) || !timed && a.Late != logistics.No {
					t.Errorf("%s: late is %s", a, a.Late)
				}
			}
			if diff := cmp.Diff(row.en, en); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(row.not, not); diff != "" {
				t.Error(diff)
			}
		})
	}
	c := released(t)
	c.Marks = c.Marks[:2]
	next, err := release().Next(c)
	if err != nil || len(next) != 1 {
		t.Fatal(next, err)
	}
	if zh, want := next[0].Text(logistics.Chinese), "seal：officer，总务部门文件发行章或总务部门发行部署章，不晚于 2026-05-09 24:00 +08:00，已逾期（r-3）"; zh != want {
		t.Errorf("got %s, want %s", zh, want)
	}
	if !next[0].Since.Equal(c.Marks[1].At) {
		t.Errorf("awaited since %s", next[0].Since)
	}
}

// someRelease draws a case of the release with any marks, within the days of the calendar.
func someRelease(t *rapid.T, cal logistics.Calendar, name string) logistics.Case {
	c := logistics.Case{Opened: logistics.Mark{By: "Wang", At: inMay("06 09:00")}, Calendar: cal, Ladder: ladder}
	for range rapid.IntRange(0, 6).Draw(t, name+" marks") {
		c.Marks = append(c.Marks, someMark(t, name))
	}
	return c
}

func someMark(t *rapid.T, name string) logistics.Mark {
	at := inMay("06 09:00").Add(time.Duration(rapid.IntRange(-2, 14).Draw(t, name+" hours")) * 12 * time.Hour)
	return logistics.Mark{
		Act:  rapid.SampledFrom([]string{"handle", "approve", "seal", "file"}).Draw(t, name+" act"),
		Role: rapid.SampledFrom([]logistics.Role{logistics.Buyer, logistics.PurchasingManager, "officer", "wizard"}).Draw(t, name+" role"),
		By:   rapid.SampledFrom([]logistics.Person{"Li", "Wang", "Zhao", "Sun"}).Draw(t, name+" by"),
		Seal: rapid.SampledFrom([]logistics.Seal{"", logistics.IssueSeal, "own"}).Draw(t, name+" seal"),
		At:   at,
	}
}

// What is awaited is empty exactly where nothing is missing; what is awaited is missing, and what it waits for is done.
func TestNextIsWhatIsMissing(t *testing.T) {
	cal := may(t)
	rapid.Check(t, func(t *rapid.T) {
		c := someRelease(t, cal, "case")
		var r logistics.Report
		if err := release().Check(&r, "", c); err != nil {
			t.Fatal(err)
		}
		missing := func(act string) bool {
			return slices.ContainsFunc(r.Findings, func(f logistics.Finding) bool { return f.Fault == logistics.Missing && f.Subject == act })
		}
		next, err := release().Next(c)
		if err != nil {
			t.Fatal(err)
		}
		some := false
		for i, step := range release() {
			some = some || missing(step.Act)
			ready := missing(step.Act)
			for _, above := range release()[:i] { // of these rows each comes after all above it
				ready = ready && !missing(above.Act)
			}
			if ready != slices.ContainsFunc(next, func(a logistics.Awaited) bool { return a.Act == step.Act }) {
				t.Errorf("%s: awaited is %v, and missing %q", step.Act, next, lines(r))
			}
		}
		if some != (len(next) > 0) {
			t.Errorf("awaited is %v, and missing %q", next, lines(r))
		}
	})
}

// Where what is awaited is done in time by one who may, that adds no finding at all.
func TestDoingWhatIsAwaitedAddsNoFinding(t *testing.T) {
	cal := may(t)
	rapid.Check(t, func(t *rapid.T) {
		c := someRelease(t, cal, "case")
		next, err := release().Next(c)
		if err != nil {
			t.Fatal(err)
		}
		if len(next) == 0 {
			return
		}
		a := next[rapid.IntRange(0, len(next)-1).Draw(t, "awaited")]
		m := logistics.Mark{Act: a.Act, Role: a.By[0], By: "Xu", At: a.Since}
		if len(a.Seals) > 0 {
			m.Seal = a.Seals[0]
		}
		if !a.Due.IsZero() && rapid.Bool().Draw(t, "at the last moment") {
			m.At = a.Due
		}
		// An act that is on record already, and should have waited, may be before it: that was found before.
		if got := added(t, c, m); len(got) > 0 {
			t.Errorf("%v by Xu adds %q", a, got)
		}
	})
}

// A mark for what is not done never adds a finding but for its own: at its own row, or beside another act of its person.
func TestAMarkAddsOnlyItsOwnFindings(t *testing.T) {
	cal := may(t)
	rapid.Check(t, func(t *rapid.T) {
		c, m := someRelease(t, cal, "case"), someMark(t, "mark")
		if len(c.Of(m.Act)) > 0 {
			return
		}
		for _, f := range added(t, c, m) {
			if f.Subject != m.Act && f.Want != logistics.Said(m.Act) {
				t.Errorf("%v adds %s", m, f)
			}
		}
	})
}

// added gives the findings that a mark adds to a case, told by clause, fault and subject.
func added(t *rapid.T, c logistics.Case, m logistics.Mark) []logistics.Finding {
	check := func() logistics.Report {
		var r logistics.Report
		if err := release().Check(&r, "", c); err != nil {
			t.Fatal(err)
		}
		return r
	}
	before := check().Findings
	c.Marks = append(slices.Clone(c.Marks), m)
	var more []logistics.Finding
	for _, f := range check().Findings {
		i := slices.IndexFunc(before, func(b logistics.Finding) bool {
			return b.Clause == f.Clause && b.Fault == f.Fault && b.Subject == f.Subject
		})
		if i < 0 {
			more = append(more, f)
		} else {
			before = slices.Delete(before, i, i+1)
		}
	}
	return more
}

// The fast way is held against a slow one: every pair of rows, one by one.
func TestPersonsAreHeldApart(t *testing.T) {
	cal := may(t)
	rapid.Check(t, func(t *rapid.T) {
		c := someRelease(t, cal, "case")
		var r logistics.Report
		if err := release().Check(&r, "", c); err != nil {
			t.Fatal(err)
		}
		found := slices.ContainsFunc(r.Findings, func(f logistics.Finding) bool { return f.Fault == logistics.SamePerson })
		handled, approved := c.Of("handle"), c.Of("approve")
		want := len(handled) > 0 && len(approved) > 0 && handled[0].By == approved[0].By // all others may be done by anyone
		if found != want {
			t.Errorf("same person: %t, want %t: %q", found, want, lines(r))
		}
	})
}

// Two seals put under one paper at one moment are judged alike, whichever comes first in the records.
func TestSealsInAnyOrder(t *testing.T) {
	for _, seals := range [][]logistics.Seal{{logistics.IssueSeal, "own"}, {"own", logistics.IssueSeal}} {
		c := released(t)
		c.Marks = append(c.Marks, c.Marks[2])
		c.Marks[2].Seal, c.Marks[4].Seal = seals[0], seals[1]
		var r logistics.Report
		if err := release().Check(&r, "order", c); err != nil {
			t.Fatal(err)
		}
		wantReport(t, r, "order.seal: more than once: 2; expected 1 (r-3)")
	}
}
