package logistics_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

// lines gives a report as people read it, findings before what is unchecked.
func lines(r logistics.Report) []string {
	var all []string
	for _, f := range r.Findings {
		all = append(all, f.String())
	}
	for _, u := range r.Unchecked {
		all = append(all, u.String())
	}
	return all
}

// wantReport fails unless the report reads so.
func wantReport(t testing.TB, r logistics.Report, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, lines(r)); diff != "" {
		t.Errorf("report (-want +got):\n%s", diff)
	}
	if r.OK() != (len(want) == 0) {
		t.Errorf("OK() = %t with %d entries", r.OK(), len(want))
	}
}

func TestLimit(t *testing.T) {
	for _, row := range []struct {
		reason       string
		side         logistics.Side
		bound, got   logistics.Measure
		holds, known bool
	}{
		{"below: one below", logistics.Below, logistics.Count(3), logistics.Count(2), true, true},
		{"below: at", logistics.Below, logistics.Count(3), logistics.Count(3), false, true},
		{"below: one above", logistics.Below, logistics.Count(3), logistics.Count(4), false, true},
		{"at most: one below", logistics.AtMost, logistics.Count(3), logistics.Count(2), true, true},
		{"at most: at", logistics.AtMost, logistics.Count(3), logistics.Count(3), true, true},
		{"at most: one above", logistics.AtMost, logistics.Count(3), logistics.Count(4), false, true},
		{"at least: one below", logistics.AtLeast, logistics.Count(3), logistics.Count(2), false, true},
		{"at least: at", logistics.AtLeast, logistics.Count(3), logistics.Count(3), true, true},
		{"at least: one above", logistics.AtLeast, logistics.Count(3), logistics.Count(4), true, true},
		{"above: one below", logistics.Above, logistics.Count(3), logistics.Count(2), false, true},
		{"above: at", logistics.Above, logistics.Count(3), logistics.Count(3), false, true},
		{"above: one above", logistics.Above, logistics.Count(3), logistics.Count(4), true, true},
		{"the clause has no number", logistics.NoSide, logistics.Measure{}, logistics.Count(0), false, false},
		{"a bound without a side says nothing", logistics.NoSide, logistics.Count(3), logistics.Count(0), false, false},
		{"a side that is none", logistics.Side(5), logistics.Count(3), logistics.Count(3), false, true},
		{"the figure is unknown", logistics.AtMost, logistics.Count(3), logistics.Measure{}, false, false},
		{"no data is not a pass", logistics.Below, logistics.Share(15, 100), logistics.Share(0, 0), false, false},
		{"another kind", logistics.AtMost, logistics.Count(3), logistics.Share(1, 5), false, false},
		{"an exact share at its bound", logistics.Below, logistics.Share(15, 100), logistics.Share(3, 20), false, true},
	} {
		l := logistics.Limit{Rule: must("t-1"), Side: row.side, Bound: row.bound}
		holds, known := l.Holds(row.got)
		if holds != row.holds || known != row.known {
			t.Errorf("%s: holds %t, known %t; want %t, %t", row.reason, holds, known, row.holds, row.known)
		}
		var r logistics.Report
		l.Check(&r, "x", row.got)
		if found := len(r.Findings) == 1; found != (row.known && !row.holds) || r.OK() != row.holds {
			t.Errorf("%s: reported %q", row.reason, lines(r))
		}
	}
}

func TestLimitCheck(t *testing.T) {
	var r logistics.Report
	late := logistics.Limit{Rule: should("000-076"), Side: logistics.Below, Bound: logistics.Share(15, 100)}
	late.Check(&r, "supplier S-17", logistics.Share(3, 20))
	late.Check(&r, "supplier S-18", logistics.Share(2, 20))
	late.Check(&r, "supplier S-19", logistics.Share(0, 0))
	late.Check(&r, "supplier S-20", logistics.Count(3))
	logistics.Limit{Rule: must("003-019")}.Check(&r, "route", logistics.Count(3))
	logistics.Limit{Rule: must("003-019")}.Check(&r, "route", logistics.Measure{})
	wantReport(t, r,
		"supplier S-17: 3 of 20, must be below 15% [should] (000-076)",
		"supplier S-19: not checked, missing the figure: the facts give no data (000-076)",
		"supplier S-20: not checked, missing a figure of the bound's kind: count against share (000-076)",
		"route: not checked, missing a bound: the policy gives no number (003-019)",
		"route: not checked, missing a bound: the policy gives no number (003-019)",
	)
	want := logistics.Finding{
		Clause: "000-076", Force: logistics.Should, Fault: logistics.OutOfBound, Subject: "supplier S-17",
		Got: logistics.Share(3, 20), Want: logistics.Share(15, 100), Side: logistics.Below,
	}
	if r.Findings[0] != want {
		t.Errorf("got %#v, want %#v", r.Findings[0], want)
	}
	if got, want := r.Unchecked[1].Text(logistics.Chinese), "supplier S-20：未核查，尚缺：同类数值：数量对比例（000-076）"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
