package logistics_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/logistics"
)

func TestFindingText(t *testing.T) {
	monday, tuesday := logistics.Instant(time.Date(2026, 3, 30, 9, 0, 0, 0, time.UTC)), logistics.Instant(time.Date(2026, 3, 31, 9, 0, 0, 0, time.UTC))
	for _, row := range []struct {
		reason string
		f      logistics.Finding
		en, zh string
	}{
		{
			"a figure on the wrong side", logistics.Finding{Fault: logistics.OutOfBound, Got: logistics.Share(3, 20), Want: logistics.Share(15, 100), Side: logistics.Below},
			"x: 3 of 20, must be below 15% (c)", "x：3/20，应低于 15%（c）",
		},
		{
			"the other side", logistics.Finding{Fault: logistics.OutOfBound, Got: logistics.Count(2), Want: logistics.Count(3), Side: logistics.AtLeast},
			"x: 2, must be at least 3 (c)", "x：2，应不少于 3（c）",
		},
		{
			"a second clause", logistics.Finding{Fault: logistics.Missing, Also: "d"},
			"x: missing (c; d)", "x：缺少（c、d）",
		},
		{
			"a lesser finding", logistics.Finding{Fault: logistics.Missing, Force: logistics.Should},
			"x: missing [should] (c)", "x：缺少［原则上］（c）",
		},
		{
			"a role", logistics.Finding{Fault: logistics.WrongRole, Got: logistics.Roles("buyer"), Want: logistics.Roles("general-manager")},
			"x: buyer, must be general manager (c)", "x：采购员，应为总经理（c）",
		},
		{
			"a missing act names who may do it", logistics.Finding{Fault: logistics.Missing, Want: logistics.Roles("general-manager")},
			"x: missing; expected general manager (c)", "x：缺少，应为总经理（c）",
		},
		{
			"out of order", logistics.Finding{Fault: logistics.OutOfOrder, Got: monday, Want: tuesday},
			"x: out of order: 2026-03-30T09:00:00Z; expected not before 2026-03-31T09:00:00Z (c)",
			"x：次序颠倒：2026-03-30 09:00:00 +00:00，应不早于 2026-03-31 09:00:00 +00:00（c）",
		},
		{
			"before the opening", logistics.Finding{Fault: logistics.TooEarly, Got: monday, Want: tuesday},
			"x: before it was asked for: 2026-03-30T09:00:00Z; expected not before 2026-03-31T09:00:00Z (c)",
			"x：早于提出：2026-03-30 09:00:00 +00:00，应不早于 2026-03-31 09:00:00 +00:00（c）",
		},
		{
			"late", logistics.Finding{Fault: logistics.TooLate, Got: tuesday, Want: monday},
			"x: late: 2026-03-31T09:00:00Z; expected not after 2026-03-30T09:00:00Z (c)",
			"x：逾期：2026-03-31 09:00:00 +00:00，应不晚于 2026-03-30 09:00:00 +00:00（c）",
		},
		{
			"twice", logistics.Finding{Fault: logistics.Twice, Got: logistics.Count(2), Want: logistics.Count(1)},
			"x: more than once: 2; expected 1 (c)", "x：重复：2，应为1（c）",
		},
		{
			"one person", logistics.Finding{Fault: logistics.SamePerson, Got: logistics.Said("Li"), Want: logistics.Said("review")},
			"x: one person twice: Li; expected another person than for review (c)", "x：同一人：Li，应与“review”不是同一人（c）",
		},
		{
			"his own request", logistics.Finding{Fault: logistics.SelfApproval, Got: logistics.Said("Li")},
			"x: approves his own request: Li (c)", "x：自批：Li（c）",
		},
		{
			"his own request, with the act", logistics.Finding{Fault: logistics.SelfApproval, Got: logistics.Said("Li"), Want: logistics.Said("opening")},
			"x: approves his own request: Li; expected another person than for opening (c)", "x：自批：Li，应与“opening”不是同一人（c）",
		},
		{
			"over", logistics.Finding{Fault: logistics.Expired, Got: logistics.Day(logistics.MustDate("2026-03-17")), Want: logistics.Day(logistics.MustDate("2026-03-16"))},
			"x: expired: 2026-03-17; expected not after 2026-03-16 (c)", "x：已过期：2026-03-17，应不晚于 2026-03-16（c）",
		},
		{
			"yet to begin", logistics.Finding{Fault: logistics.NotYet, Got: logistics.Day(logistics.MustDate("2026-03-16")), Want: logistics.Day(logistics.MustDate("2026-03-17"))},
			"x: not in force yet: 2026-03-16; expected not before 2026-03-17 (c)", "x：尚未生效：2026-03-16，应不早于 2026-03-17（c）",
		},
		{
			"another way", logistics.Finding{Fault: logistics.Unlisted, Got: logistics.Said("e-mail"), Want: logistics.Said("letter / fax")},
			"x: not among those allowed: e-mail; expected letter / fax (c)", "x：不在允许之列：e-mail，应为letter / fax（c）",
		},
		{"after a step", logistics.Finding{Fault: logistics.OutOfOrder, Got: monday, Want: logistics.Said("review")},
			"x: out of order: 2026-03-30T09:00:00Z; expected after review (c)", "x：次序颠倒：2026-03-30 09:00:00 +00:00，应在“review”之后（c）"},
		{"banned", logistics.Finding{Fault: logistics.Banned}, "x: must not be there (c)", "x：不应有（c）"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := row.f
			f.Subject, f.Clause = "x", "c"
			if f.Force == 0 {
				f.Force = logistics.Must
			}
			if diff := cmp.Diff([]string{row.en, row.zh}, []string{f.String(), f.Text(logistics.Chinese)}); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReport(t *testing.T) {
	var r logistics.Report
	wantReport(t, r)
	r.Open("c-1", "route", logistics.Text{En: "the bound", Zh: "界限"})
	if r.OK() {
		t.Error("a report with an open question is OK")
	}
	r.Find(should("c-2"), logistics.Twice, "order", logistics.Count(2), logistics.Count(1))
	wantReport(t, r, "order: more than once: 2; expected 1 [should] (c-2)", "route: not checked, missing the bound (c-1)")
	if got, want := r.Unchecked[0].Text(logistics.Chinese), "route：未核查，尚缺：界限（c-1）"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A logged report is read back as it was.
func TestReportJSON(t *testing.T) {
	full := logistics.Report{Edition: "2026-01"}
	quota.Check(&full, "supplier S-17", logistics.Share(3, 20))
	quota.Check(&full, "supplier S-18", logistics.Measure{})
	full.Find(should("c-2"), logistics.Missing, "seal", logistics.Measure{}, logistics.Measure{})
	full.Findings[0].Also = "c-9"
	for _, row := range []struct {
		reason string
		r      logistics.Report
		want   string
	}{
		{"in order", logistics.Report{Edition: "2026-01"}, `{"edition":"2026-01","findings":[],"unchecked":[]}`},
		{
			"not in order", full, `{"edition":"2026-01","findings":[` +
				`{"clause":"t-5","also":"c-9","force":"must","fault":"out-of-bound","subject":"supplier S-17","got":"share 3/20","want":"share 15/100","side":"below"},` +
				`{"clause":"c-2","force":"should","fault":"missing","subject":"seal"}],"unchecked":[` +
				`{"clause":"t-5","subject":"supplier S-18","missing":{"en":"the figure: the facts give no data","zh":"数据（记录未提供）"}}]}`,
		},
	} {
		data, err := json.Marshal(row.r)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(row.want, string(data)); diff != "" {
			t.Errorf("%s:\n%s", row.reason, diff)
		}
		var back logistics.Report
		if err := logistics.Decode(data, &back); err != nil {
			t.Errorf("%s: %v", row.reason, err)
		}
		if diff := cmp.Diff(row.r, back, exact); diff != "" {
			t.Errorf("%s is read as something else:\n%s", row.reason, diff)
		}
	}
}

// exact compares the values of this package by ==, which for a measure is its form.
var exact = cmpopts.EquateComparable(logistics.Measure{}, logistics.Span{}, logistics.Citations{}, logistics.Amount{})

// The words that a finding expects are told by the names that a policy has for them, one by one; any other word stays as it is.
func TestFindingNamed(t *testing.T) {
	name := func(word string, l logistics.Lang) string {
		if word == "by-hand" {
			return logistics.Text{En: "by hand", Zh: "送达"}.In(l)
		}
		return word
	}
	for _, row := range []struct{ reason, want, english, chinese string }{
		{"one word", "by-hand", "by hand", "送达"},
		{"several, of which one has a name", "fax / by-hand", "fax or by hand", "fax或送达"},
		{"none has a name", "fax / mail", "fax / mail", "fax / mail"},
		{"a supplier's name with a comma", "Smith, Jones & Co", "Smith, Jones & Co", "Smith, Jones & Co"},
	} {
		f := logistics.Finding{Clause: "c-1", Force: logistics.Must, Fault: logistics.Missing, Subject: "s", Want: logistics.Said(row.want)}
		if got, want := f.Named(logistics.English, name).Text(logistics.English), "s: missing; expected "+row.english+" (c-1)"; got != want {
			t.Errorf("%s: %q, want %q", row.reason, got, want)
		}
		if got, want := f.Named(logistics.Chinese, name).Text(logistics.Chinese), "s：缺少，应为"+row.chinese+"（c-1）"; got != want {
			t.Errorf("%s: %q, want %q", row.reason, got, want)
		}
	}
}
