package approval_test

import (
	"slices"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// cyclingPermission has all four consents, and is used on its first day and its last.
func cyclingPermission() approval.Permission {
	p := approval.Permission{
		Trail: logistics.Trail{By: "Li", Role: logistics.Pupil, At: at(8, 0)}, Kind: "cycling",
		Ends: logistics.MustDate("2026-07-03"), Used: []time.Time{at(12, 0), onDay("2026-07-03", 23, 59)},
	}
	for i, m := range []logistics.Mark{
		{Act: "application", Role: logistics.Pupil, By: "Li"}, {Act: "parent", Role: logistics.Parent, By: "Li Senior"},
		{Act: "class-teacher", Role: logistics.ClassTeacher, By: "Tang"}, {Act: "school-leave", Role: logistics.SchoolAdministration, By: "Pang"},
	} {
		m.At = at(8+i, 0)
		p.Marks = append(p.Marks, m)
	}
	return p
}

// printPermission is a print job that was signed for and then begun.
func printPermission() approval.Permission {
	return approval.Permission{
		Trail: logistics.Trail{By: "Chen", Role: logistics.OfficeHead, At: at(8, 0), Marks: []logistics.Mark{
			{Act: "sign", Role: logistics.LeaderInCharge, By: "Pang", At: at(9, 0)},
		}},
		Kind: "printing", Used: []time.Time{at(9, 0)},
	}
}

func checkPermission(t testing.TB, pol approval.Policy, p approval.Permission) logistics.Report {
	t.Helper()
	r, err := pol.CheckPermission(p)
	if err != nil {
		t.Fatalf("CheckPermission: %v", err)
	}
	differ(t, pol.Edition, r.Edition)
	return r
}

func TestCheckPermission(t *testing.T) {
	school := approval.School()
	drop := func(i int) func(*approval.Permission) {
		return func(p *approval.Permission) { p.Marks = slices.Delete(p.Marks, i, i+1) }
	}
	mark := func(i int, edit func(*logistics.Mark)) func(*approval.Permission) {
		return func(p *approval.Permission) { edit(&p.Marks[i]) }
	}
	used := func(when ...time.Time) func(*approval.Permission) {
		return func(p *approval.Permission) { p.Used = when }
	}
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		file   approval.Permission
		edit   func(*approval.Permission)
		want   []string
	}{
		{"four consents, used to the last minute of the term", school, cyclingPermission(), func(*approval.Permission) {}, []string{}},
		{"a factory has the same permits", approval.Factory(), cyclingPermission(), func(*approval.Permission) {}, []string{}},
		{"never used", school, cyclingPermission(), used(), []string{}},
		{"printed at the moment of the signature", school, printPermission(), func(*approval.Permission) {}, []string{}},
		{"printed a minute before", school, printPermission(), used(at(8, 59)),
			[]string{"permission.used[0] out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 004-033"}},
		{"printed at the same moment in another zone", school, printPermission(), used(at(9, 0).UTC()), []string{}},
		{"printed without a signature", school, printPermission(), drop(0), []string{
			"permission.sign missing - [role leader-in-charge] 004-033",
			"permission.used[0] out-of-order [instant 2026-03-02T09:00:00+08:00] [word sign] 004-033",
		}},
		{"signed by his own office head", school, printPermission(), mark(0, func(m *logistics.Mark) { m.Role = logistics.OfficeHead }),
			[]string{"permission.sign wrong-role [role office-head] [role leader-in-charge] 004-033"}},
		{"the leader signs for his own job", school, printPermission(), mark(0, func(m *logistics.Mark) { m.By = "Chen" }),
			[]string{"permission.sign self-approval [word Chen] - 004-033"}},
		{"printing has no term: years later, and whatever day is told", school, printPermission(), func(p *approval.Permission) {
			p.Ends = logistics.MustDate("2026-03-02")
			p.Used = append(p.Used, onDay("2030-01-01", 8, 0))
		}, []string{}},

		{"nobody has consented yet, and it is not used", school, cyclingPermission(), func(p *approval.Permission) { p.Marks, p.Used = nil, nil }, []string{
			"permission.application missing - [role pupil] 004-045", "permission.parent missing - [role parent] 004-045",
			"permission.class-teacher missing - [role class-teacher] 004-045", "permission.school-leave missing - [role school-administration] 004-045",
		}},
		{"no parent", school, cyclingPermission(), drop(1), []string{
			"permission.parent missing - [role parent] 004-045",
			"permission.class-teacher out-of-order [instant 2026-03-02T10:00:00+08:00] [word parent] 004-045",
			"permission.used[0] out-of-order [instant 2026-03-02T12:00:00+08:00] [word parent] 004-045",
			"permission.used[1] out-of-order [instant 2026-07-03T23:59:00+08:00] [word parent] 004-045",
		}},
		{"the class teacher before the parent", school, cyclingPermission(), mark(2, func(m *logistics.Mark) { m.At = at(8, 59) }),
			[]string{"permission.class-teacher out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 004-045"}},
		{"the class teacher consents as the parent as well", school, cyclingPermission(), mark(1, func(m *logistics.Mark) { m.By = "Tang" }),
			[]string{"permission.class-teacher same-person [word Tang] [word parent] 004-045"}},
		{"the pupil signs for his parent", school, cyclingPermission(), mark(1, func(m *logistics.Mark) { m.By = "Li" }), []string{
			"permission.parent self-approval [word Li] - 004-045", "permission.parent same-person [word Li] [word application] 004-045",
		}},
		{"somebody else applies in the pupil's place", school, cyclingPermission(), mark(0, func(m *logistics.Mark) { m.Role = logistics.Parent }),
			[]string{"permission.application wrong-role [role parent] [role pupil] 004-045"}},
		{"used before the last consent, after three", school, cyclingPermission(), used(at(10, 59)),
			[]string{"permission.used[0] out-of-order [instant 2026-03-02T10:59:00+08:00] [instant 2026-03-02T11:00:00+08:00] 004-045"}},
		{"used before the last two", school, cyclingPermission(), used(at(11, 0), at(9, 30)), []string{
			"permission.used[1] out-of-order [instant 2026-03-02T09:30:00+08:00] [instant 2026-03-02T10:00:00+08:00] 004-045",
			"permission.used[1] out-of-order [instant 2026-03-02T09:30:00+08:00] [instant 2026-03-02T11:00:00+08:00] 004-045",
		}},

		{"used on the day after the term", school, cyclingPermission(), used(onDay("2026-07-04", 0, 0)),
			[]string{"permission.used[0] too-late [day 2026-07-04] [day 2026-07-03] 004-045"}},
		{"used then, though UTC still has the last day", school, cyclingPermission(), used(onDay("2026-07-04", 0, 0).UTC()),
			[]string{"permission.used[0] too-late [day 2026-07-04] [day 2026-07-03] 004-045"}},
		{"used on the last day, though another zone has the next", school, cyclingPermission(),
			used(onDay("2026-07-03", 23, 30).In(time.FixedZone("", 9*60*60))), []string{}},
		{"the term ends with the year", school, cyclingPermission(), func(p *approval.Permission) {
			p.Ends, p.Used = logistics.MustDate("2026-12-31"), []time.Time{onDay("2026-12-31", 23, 59), onDay("2027-01-01", 0, 0)}
		}, []string{"permission.used[1] too-late [day 2027-01-01] [day 2026-12-31] 004-045"}},
		{"the term ends on 29 February", school, cyclingPermission(), func(p *approval.Permission) {
			p.Ends, p.Used = logistics.MustDate("2028-02-29"), []time.Time{onDay("2028-02-29", 8, 0), onDay("2028-03-01", 8, 0)}
		}, []string{"permission.used[1] too-late [day 2028-03-01] [day 2028-02-29] 004-045"}},
		{"used when no date is late enough", school, cyclingPermission(), used(time.Date(20_000, 1, 1, 0, 0, 0, 0, time.UTC)),
			[]string{"permission.used[0] too-late - [day 2026-07-03] 004-045"}},
		{"asked for and ended on one day", school, cyclingPermission(), func(p *approval.Permission) {
			p.Ends, p.Used = logistics.MustDate("2026-03-02"), []time.Time{at(12, 0)}
		}, []string{}},
		{"nobody says when the term ends", school, cyclingPermission(), func(p *approval.Permission) { p.Ends = logistics.Date{} },
			[]string{"? permission.ends 004-045: the last day of the term"}},
		{"a use that only should wait", edited(approval.School, func(pol *approval.Policy) { pol.Permits[0].Force = logistics.Should }),
			printPermission(), used(at(8, 59)), []string{"permission.used[0] out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 004-033 should"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			row.edit(&row.file)
			before := logistics.Clone(row.file)
			differ(t, row.want, found(checkPermission(t, row.pol, row.file)))
			differ(t, before, row.file)
		})
	}
}

func TestCheckPermissionInput(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(*approval.Permission)
		want   []string
	}{
		{"nothing at all", func(p *approval.Permission) { *p = approval.Permission{} }, []string{"role absent", "kind unknown", "by absent", "at absent"}},
		{"a kind that is none: its acts are not looked at, its persons are", func(p *approval.Permission) { p.Kind, p.Marks[0].Act, p.Marks[1].By = "flying", "x", "" },
			[]string{"kind unknown", "marks[1].by absent"}},
		{"an act of another permit", func(p *approval.Permission) { p.Marks[0].Act = "sign" }, []string{"marks[0].act unknown"}},
		{"used at no time", func(p *approval.Permission) { p.Used[1] = time.Time{} }, []string{"used[1] absent"}},
		{"used after the moment of judgment", func(p *approval.Permission) { p.AsOf = at(12, 0) }, []string{"used[1] range"}},
		{"a term that ended the day before", func(p *approval.Permission) { p.Ends = logistics.MustDate("2026-03-01") }, []string{"ends range"}},
		{"everything at once", func(p *approval.Permission) {
			p.By, p.Role, p.Kind, p.Used, p.Ends = "", "", "Cycling", []time.Time{{}, {}}, logistics.MustDate("2026-03-01")
			p.Marks = []logistics.Mark{{}}
		}, []string{
			"role absent", "kind unknown", "used[0] absent", "used[1] absent", "ends range",
			"by absent", "marks[0].role absent", "marks[0].by absent", "marks[0].at absent",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			p := cyclingPermission()
			row.edit(&p)
			before := logistics.Clone(p)
			r, err := approval.School().CheckPermission(p)
			differ(t, row.want, problems(t, err))
			differ(t, logistics.Report{}, r)
			differ(t, before, p)
		})
	}
}
