package logistics_test

import (
	"testing"
	"time"

	"example.com/logistics"
)

// signOff is three acts: the manager reviews within two days, his senior approves within 24 hours, the buyer orders.
var signOff = logistics.Steps{
	{Rule: must("s-1"), Act: "review", By: []logistics.Role{logistics.PurchasingManager, logistics.DepartmentManager}, Within: logistics.MustSpan("2d")},
	{Rule: must("s-2"), Act: "approve", By: []logistics.Role{logistics.SeniorManager}, After: []string{"review"}, Within: logistics.MustSpan("24h"), Deputy: true},
	{Rule: should("s-3"), Act: "order", By: []logistics.Role{logistics.Buyer}, After: []string{"review", "approve"}, Within: logistics.MustSpan("0d"), Self: true},
}

// when is a moment of March 2026 in Shanghai: "30 09:00".
func when(text string) time.Time {
	at, err := time.ParseInLocation("2006-01 02 15:04", "2026-03 "+text, time.FixedZone("", 8*60*60))
	if err != nil {
		panic(err)
	}
	return at
}

func mark(act string, role logistics.Role, by logistics.Person, at string) logistics.Mark {
	return logistics.Mark{Act: act, Role: role, By: by, At: when(at)}
}

var (
	opened   = mark("", "", "Wang", "02 09:00")
	reviewed = mark("review", logistics.PurchasingManager, "Li", "03 10:00")
	approved = mark("approve", logistics.SeniorManager, "Zhao", "03 11:00")
	ordered  = mark("order", logistics.Buyer, "Wang", "03 12:00")
	ladder   = []logistics.Role{logistics.DepartmentManager, logistics.SeniorManager, logistics.GeneralManager}
)

func TestStepsCheck(t *testing.T) {
	// with gives a mark with another act, person, role or time.
	at := func(m logistics.Mark, text string) logistics.Mark { m.At = when(text); return m }
	by := func(m logistics.Mark, p logistics.Person) logistics.Mark { m.By = p; return m }
	as := func(m logistics.Mark, r logistics.Role) logistics.Mark { m.Role = r; return m }
	for _, row := range []struct {
		reason string
		marks  []logistics.Mark
		want   []string
	}{
		{"in order", []logistics.Mark{reviewed, approved, ordered}, nil},
		{"the order in which marks are handed in does not matter", []logistics.Mark{ordered, approved, reviewed}, nil},
		{"nothing done", nil, []string{
			"case.review: missing; expected purchasing manager or department manager (s-1)",
			"case.approve: missing; expected senior manager (s-2)",
			"case.order: missing; expected buyer [should] (s-3)",
		}},
		{"one act missing does not delay the next, which should have waited for it", []logistics.Mark{reviewed, at(ordered, "03 23:59")}, []string{
			"case.approve: missing; expected senior manager (s-2)",
			"case.order: out of order: 2026-03-03T23:59:00+08:00; expected after approve [should] (s-3)",
		}},
		{"the other role that may", []logistics.Mark{as(reviewed, logistics.DepartmentManager), approved, ordered}, nil},
		{"a role that may not", []logistics.Mark{as(reviewed, logistics.Buyer), approved, ordered}, []string{
			"case.review: buyer, must be purchasing manager or department manager (s-1)",
		}},
		{"a role that nobody declared is a finding, not a problem", []logistics.Mark{as(reviewed, "wizard"), approved, ordered}, []string{
			"case.review: wizard, must be purchasing manager or department manager (s-1)",
		}},
		{"a higher rung where a deputy may", []logistics.Mark{reviewed, as(approved, logistics.GeneralManager), ordered}, nil},
		{"a lower rung", []logistics.Mark{reviewed, as(approved, logistics.DepartmentManager), ordered}, []string{
			"case.approve: department manager, must be senior manager (s-2)",
		}},
		{"a role beside the ladder", []logistics.Mark{reviewed, as(approved, logistics.Principal), ordered}, []string{
			"case.approve: principal, must be senior manager (s-2)",
		}},
		{"a higher rung where no deputy may", []logistics.Mark{as(reviewed, logistics.SeniorManager), approved, ordered}, []string{
			"case.review: senior manager, must be purchasing manager or department manager (s-1)",
		}},
		{"at the opening", []logistics.Mark{at(reviewed, "02 09:00"), at(approved, "02 09:00"), at(ordered, "02 09:00")}, nil},
		{"a minute before the opening", []logistics.Mark{at(reviewed, "02 08:59"), at(approved, "02 09:00"), at(ordered, "02 09:00")}, []string{
			"case.review: before it was asked for: 2026-03-02T08:59:00+08:00; expected not before 2026-03-02T09:00:00+08:00 (s-1)",
		}},
		{"the last minute of the second day after", []logistics.Mark{at(reviewed, "04 23:59"), at(approved, "05 00:00"), at(ordered, "05 00:00")}, nil},
		{"the minute after it", []logistics.Mark{at(reviewed, "05 00:00"), at(approved, "05 00:00"), at(ordered, "05 00:00")}, []string{
			"case.review: late: 2026-03-05T00:00:00+08:00; expected not after the end of 2026-03-04 (+08:00) (s-1)",
		}},
		{"24 hours after the review", []logistics.Mark{reviewed, at(approved, "04 10:00"), at(ordered, "04 10:00")}, nil},
		{"24 hours and a minute", []logistics.Mark{reviewed, at(approved, "04 10:01"), at(ordered, "04 10:01")}, []string{
			"case.approve: late: 2026-03-04T10:01:00+08:00; expected not after 2026-03-04T10:00:00+08:00 (s-2)",
		}},
		{"the day after the last of the acts before", []logistics.Mark{reviewed, approved, at(ordered, "04 00:00")}, []string{
			"case.order: late: 2026-03-04T00:00:00+08:00; expected not after the end of 2026-03-03 (+08:00) [should] (s-3)",
		}},
		{"approved at the moment of review", []logistics.Mark{reviewed, at(approved, "03 10:00"), ordered}, nil},
		{"approved a minute before it", []logistics.Mark{reviewed, at(approved, "03 09:59"), ordered}, []string{
			"case.approve: out of order: 2026-03-03T09:59:00+08:00; expected not before 2026-03-03T10:00:00+08:00 (s-2)",
		}},
		{"ordered before both", []logistics.Mark{reviewed, approved, at(ordered, "03 09:00")}, []string{
			"case.order: out of order: 2026-03-03T09:00:00+08:00; expected not before 2026-03-03T10:00:00+08:00 [should] (s-3)",
			"case.order: out of order: 2026-03-03T09:00:00+08:00; expected not before 2026-03-03T11:00:00+08:00 [should] (s-3)",
		}},
		{"twice: the earliest counts", []logistics.Mark{at(reviewed, "09 10:00"), reviewed, approved, ordered}, []string{
			"case.review: more than once: 2; expected 1 (s-1)",
		}},
		{"three times", []logistics.Mark{reviewed, reviewed, approved, reviewed, ordered}, []string{
			"case.review: more than once: 3; expected 1 (s-1)",
		}},
		{"two marks at one moment: the name decides which counts", []logistics.Mark{by(reviewed, "Xu"), reviewed, approved, ordered}, []string{
			"case.review: more than once: 2; expected 1 (s-1)",
		}},
		{"two marks of one person at one moment: the role decides", []logistics.Mark{as(reviewed, "wizard"), reviewed, approved, ordered}, []string{
			"case.review: more than once: 2; expected 1 (s-1)",
		}},
		{"he approves what he asked for", []logistics.Mark{reviewed, by(approved, "Wang"), by(ordered, "Sun")}, []string{
			"case.approve: approves his own request: Wang (s-2)",
		}},
		{"one person in two acts: the later one is the fault", []logistics.Mark{reviewed, by(approved, "Li"), ordered}, []string{
			"case.approve: one person twice: Li; expected another person than for review (s-2)",
		}},
		{"one person in two acts at one moment: the later row", []logistics.Mark{reviewed, by(at(approved, "03 10:00"), "Li"), ordered}, []string{
			"case.approve: one person twice: Li; expected another person than for review (s-2)",
		}},
		{"the earlier act in time, although its row is later", []logistics.Mark{reviewed, by(at(approved, "03 09:00"), "Li"), ordered}, []string{
			"case.review: one person twice: Li; expected another person than for approve (s-1)",
			"case.approve: out of order: 2026-03-03T09:00:00+08:00; expected not before 2026-03-03T10:00:00+08:00 (s-2)",
		}},
		{"one person in all acts", []logistics.Mark{reviewed, by(approved, "Li"), by(ordered, "Li")}, []string{
			"case.approve: one person twice: Li; expected another person than for review (s-2)",
			"case.order: one person twice: Li; expected another person than for review [should] (s-3)",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var r logistics.Report
			err := signOff.Check(&r, "case", logistics.Case{Opened: opened, Marks: row.marks, Ladder: ladder})
			if err != nil {
				t.Fatal(err)
			}
			wantReport(t, r, row.want...)
		})
	}
}

// A role beside the ladder has no rung, so nobody stands above it.
func TestDeputyOfARoleBesideTheLadder(t *testing.T) {
	steps := logistics.Steps{{Rule: must("s-1"), Act: "see", By: []logistics.Role{logistics.Witness, logistics.DepartmentManager}, Deputy: true}}
	for _, row := range []struct {
		reason string
		role   logistics.Role
		ladder []logistics.Role
		want   []string
	}{
		{"above the second of two roles", logistics.SeniorManager, ladder, nil},
		{"the lowest rung is no deputy for one beside the ladder", logistics.DepartmentManager, ladder[:1], nil},
		{"without a ladder there is no deputy", logistics.GeneralManager, nil, []string{"see: general manager, must be witness or department manager (s-1)"}},
		{"above nobody on this ladder", logistics.GeneralManager, ladder[1:], []string{"see: general manager, must be witness or department manager (s-1)"}},
		{"the lowest rung above nobody", logistics.SeniorManager, ladder[1:], []string{"see: senior manager, must be witness or department manager (s-1)"}},
	} {
		var r logistics.Report
		err := steps.Check(&r, "", logistics.Case{Opened: opened, Marks: []logistics.Mark{mark("see", row.role, "Li", "03 10:00")}, Ladder: row.ladder})
		if err != nil {
			t.Errorf("%s: %v", row.reason, err)
		}
		wantReport(t, r, row.want...)
	}
}

// Who may act for himself may do so in the roles of the row, and not as one who stands in for them.
func TestOwnRequestOfADeputy(t *testing.T) {
	steps := logistics.Steps{{Rule: must("s-1"), Act: "see", By: []logistics.Role{logistics.DepartmentManager}, Self: true, Deputy: true}}
	for _, row := range []struct {
		reason string
		role   logistics.Role
		want   []string
	}{
		{"in the role of the row", logistics.DepartmentManager, nil},
		{"a rung above it", logistics.SeniorManager, []string{"see: approves his own request: " + string(opened.By) + " (s-1)"}},
		{"a role that may not at all is told once", logistics.Witness, []string{"see: witness, must be department manager (s-1)"}},
	} {
		var r logistics.Report
		err := steps.Check(&r, "", logistics.Case{Opened: opened, Marks: []logistics.Mark{mark("see", row.role, opened.By, "03 10:00")}, Ladder: ladder})
		if err != nil {
			t.Errorf("%s: %v", row.reason, err)
		}
		wantReport(t, r, row.want...)
	}
}

func TestStepsCheckRefuses(t *testing.T) {
	for _, row := range []struct {
		reason string
		c      logistics.Case
		want   []string
	}{
		{"nobody asked", logistics.Case{}, []string{"opened.by absent is empty", "opened.at absent no time"}},
		{"an act of other steps", logistics.Case{Opened: opened, Marks: []logistics.Mark{reviewed, mark("bless", "x", "Li", "03 10:00")}}, []string{
			`marks[1].act unknown "bless" is no act of these steps`,
		}},
		{"an empty mark", logistics.Case{Opened: opened, Marks: []logistics.Mark{{}}}, []string{
			`marks[0].act unknown "" is no act of these steps`, "marks[0].role absent is empty", "marks[0].by absent is empty", "marks[0].at absent no time",
		}},
		{"spaces around a person", logistics.Case{Opened: mark("", "", " Wang", "02 09:00"), Marks: []logistics.Mark{mark("review", "x", "Li\u00a0", "03 10:00")}}, []string{
			`opened.by word " Wang" has spaces around it`, `marks[0].by word "Li\u00a0" has spaces around it`,
		}},
		{"a mark at the moment of judgment", logistics.Case{Opened: opened, Marks: []logistics.Mark{reviewed}, AsOf: reviewed.At}, nil},
		{"a mark after it", logistics.Case{Opened: opened, Marks: []logistics.Mark{reviewed}, AsOf: reviewed.At.Add(-1)}, []string{
			"marks[0].at range is after the moment of judgment, 2026-03-03T09:59:59.999999999+08:00",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var r logistics.Report
			wantProblems(t, signOff.Check(&r, "case", row.c), row.want...)
			if row.want != nil && !r.OK() {
				t.Errorf("what cannot be judged was judged: %q", lines(r))
			}
		})
	}
}

// One moment can be two days in two zones: then the day of the mark that counts must not hang on the order of marks.
func TestOneMomentInTwoZones(t *testing.T) {
	utc := reviewed
	utc.At = when("03 00:30").UTC()
	local := utc
	local.At = when("03 00:30")
	want := []string{
		"case.review: more than once: 2; expected 1 (s-1)",
		"case.approve: late: 2026-03-04T07:00:00+08:00; expected not after 2026-03-03T16:30:00Z (s-2)",
		"case.order: missing; expected buyer [should] (s-3)",
	}
	for _, marks := range [][]logistics.Mark{{utc, local}, {local, utc}} {
		var r logistics.Report
		late := approved
		late.At = when("04 07:00")
		if err := signOff.Check(&r, "case", logistics.Case{Opened: opened, Marks: append(marks, late)}); err != nil {
			t.Fatal(err)
		}
		wantReport(t, r, want...)
	}
}

// The clocks change in the night between asking and approving.
func TestStepsOverAClockChange(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	steps := logistics.Steps{{Rule: must("s-1"), Act: "approve", By: []logistics.Role{logistics.Principal}, Within: logistics.MustSpan("24h")}}
	for _, row := range []struct {
		reason string
		at     time.Time
		want   []string
	}{
		{"24 hours later it is 13:00", time.Date(2026, 3, 29, 13, 0, 0, 0, berlin), nil},
		{"a nanosecond more", time.Date(2026, 3, 29, 13, 0, 0, 1, berlin), []string{
			"approve: late: 2026-03-29T13:00:00.000000001+02:00; expected not after 2026-03-29T13:00:00+02:00 (s-1)",
		}},
	} {
		var r logistics.Report
		err := steps.Check(&r, "", logistics.Case{
			Opened: logistics.Mark{By: "Wang", At: time.Date(2026, 3, 28, 12, 0, 0, 0, berlin)},
			Marks:  []logistics.Mark{{Act: "approve", Role: logistics.Principal, By: "Li", At: row.at}},
		})
		if err != nil {
			t.Errorf("%s: %v", row.reason, err)
		}
		wantReport(t, r, row.want...)
	}
}
