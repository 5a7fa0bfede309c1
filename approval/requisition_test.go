package approval_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// did is an act on record of 2 March 2026.
func did(act string, role logistics.Role, by logistics.Person, hour, minute int) logistics.Mark {
	return logistics.Mark{Act: act, Role: role, By: by, At: at(hour, minute)}
}

// trail is a paper that Chen drew up at eight, with the acts of steps, each by a person of its own an hour after the other.
func trail(role logistics.Role, steps ...logistics.Step) logistics.Trail {
	tr := logistics.Trail{By: "Chen", Role: role, At: at(8, 0)}
	for i, step := range steps {
		m := did(step.Act, step.By[0], logistics.Person(fmt.Sprintf("Signer %d", i+1)), 9+i, 0)
		if len(step.Seals) > 0 {
			m.Seal = step.Seals[0]
		}
		tr.Marks = append(tr.Marks, m)
	}
	return tr
}

// without takes the marks of an act away.
func without(tr *logistics.Trail, act string) {
	tr.Marks = slices.DeleteFunc(tr.Marks, func(m logistics.Mark) bool { return m.Act == act })
}

// report asks a check about a paper, and again with its marks in another order; the answer is the same and the paper as it
// was.
func report[T any](t testing.TB, pol approval.Policy, check func(approval.Policy, T) (logistics.Report, error), paper T, marks func(*T) []logistics.Mark) logistics.Report {
	t.Helper()
	before := logistics.Clone(paper)
	r, err := check(pol, paper)
	if err != nil {
		t.Fatal(err)
	}
	if r.Edition != pol.Edition {
		t.Errorf("edition %q, want %q", r.Edition, pol.Edition)
	}
	differ(t, before, paper)
	paper = logistics.Clone(paper)
	slices.Reverse(marks(&paper))
	again, err := check(pol, paper)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, r, again)
	return r
}

// levelled is the factory's policy with a request authority: the department manager from 2,000, the senior manager above
// 10,000.
func levelled() approval.Policy {
	return with(approval.Factory(), func(pol *approval.Policy) {
		rule := logistics.Obliges("000-089")
		pol.Requisition.Authority.Levels = logistics.Bands[approval.Level]{
			{Rule: rule, From: yuan("2000"), Then: approval.Level{Approver: logistics.DepartmentManager}},
			{Rule: rule, From: yuan("10000"), Above: true, Then: approval.Level{Approver: logistics.SeniorManager}},
		}
	})
}

// requisitionFile is a clerk's requisition with every signature that the policy asks for.
func requisitionFile(pol approval.Policy, total string) approval.Requisition {
	steps := logistics.Steps{pol.Requisition.Steps[0]}
	for _, level := range pol.Requisition.Authority.Levels {
		if order := yuan(total).Cmp(level.From); order > 0 || order == 0 && !level.Above {
			steps = append(steps, logistics.Step{Act: string(level.Then.Approver), By: []logistics.Role{level.Then.Approver}})
		}
	}
	return approval.Requisition{Trail: trail("clerk", append(steps, pol.Requisition.Steps[1:]...)...), Total: yuan(total)}
}

func ofRequisition(t testing.TB, pol approval.Policy, r approval.Requisition) logistics.Report {
	t.Helper()
	return report(t, pol, approval.Policy.CheckRequisition, r, func(r *approval.Requisition) []logistics.Mark { return r.Marks })
}

// noTable is what a requisition leaves open under a policy without a request authority.
func noTable(clause string) string {
	return "? requisition.authority " + clause + ": the table of the request authority"
}

func TestCheckRequisition(t *testing.T) {
	factory, school := approval.Factory(), approval.School()
	type edit = func(*approval.Requisition)
	when := func(i, hour, minute int) edit {
		return func(r *approval.Requisition) { r.Marks[i].At = at(hour, minute) }
	}
	by := func(i int, person logistics.Person) edit {
		return func(r *approval.Requisition) { r.Marks[i].By = person }
	}
	role := func(i int, role logistics.Role) edit {
		return func(r *approval.Requisition) { r.Marks[i].Role = role }
	}
	drop := func(act string) edit { return func(r *approval.Requisition) { without(&r.Trail, act) } }
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		total  string
		edit   edit
		want   []string
	}{
		{"in order; without a table the authority is not checked", factory, "0.0001", nil, []string{noTable("000-089")}},
		{"in order at a school", school, "100", nil, []string{noTable("003-020")}},
		{"in order below every level", levelled(), "1999.9999", nil, []string{}},
		{"in order with both levels", levelled(), "10000.0001", nil, []string{}},

		{"no review", levelled(), "100", drop("review"), []string{
			"requisition.review missing - [role supervisor] 000-089",
			"requisition.confirm out-of-order [instant 2026-03-02T10:00:00+08:00] [word review] 000-091",
		}},
		{"no confirmation", levelled(), "100", drop("confirm"), []string{
			"requisition.confirm missing - [role purchasing-manager] 000-091",
			"requisition.approve out-of-order [instant 2026-03-02T11:00:00+08:00] [word confirm] 000-091",
		}},
		{"no approval", levelled(), "0.0001", drop("approve"), []string{"requisition.approve missing - [role general-affairs-manager] 000-091"}},
		{"nobody signed", factory, "100", func(r *approval.Requisition) { r.Marks = nil }, []string{
			"requisition.review missing - [role supervisor] 000-089", "requisition.confirm missing - [role purchasing-manager] 000-091",
			"requisition.approve missing - [role general-affairs-manager] 000-091", noTable("000-089"),
		}},
		{"no opinion at a school", school, "100", drop("opinion"), []string{"requisition.opinion missing - [role office-head] 003-020", noTable("003-020")}},
		{"a level is skipped", levelled(), "10000.0001", drop("department-manager"), []string{
			"requisition.department-manager missing - [role department-manager] 000-089",
			"requisition.senior-manager out-of-order [instant 2026-03-02T11:00:00+08:00] [word department-manager] 000-089",
		}},
		{"the last level is skipped", levelled(), "10000.0001", drop("senior-manager"), []string{
			"requisition.senior-manager missing - [role senior-manager] 000-089",
			"requisition.confirm out-of-order [instant 2026-03-02T12:00:00+08:00] [word senior-manager] 000-091",
		}},
		{"the signature of a level that the total does not reach is not judged", levelled(), "10000", func(r *approval.Requisition) {
			r.Marks = append(r.Marks, did("senior-manager", "clerk", "Chen", 7, 0))
		}, []string{}},

		{"reviewed by another post", levelled(), "100", role(0, logistics.DepartmentManager),
			[]string{"requisition.review wrong-role [role department-manager] [role supervisor] 000-089"}},
		{"reviewed by a role that nobody declared", levelled(), "100", role(0, "wizard"),
			[]string{"requisition.review wrong-role [role wizard] [role supervisor] 000-089"}},
		{"a higher rung does not confirm in the manager's place", levelled(), "100", role(1, logistics.GeneralManager),
			[]string{"requisition.confirm wrong-role [role general-manager] [role purchasing-manager] 000-091"}},
		{"it does where a policy lets it", with(levelled(), func(pol *approval.Policy) { pol.Requisition.Steps[1].Deputy = true }), "100",
			role(1, logistics.GeneralManager), []string{}},
		{"the managers changed places", levelled(), "100", func(r *approval.Requisition) {
			r.Marks[1].Role, r.Marks[2].Role = r.Marks[2].Role, r.Marks[1].Role
		}, []string{
			"requisition.confirm wrong-role [role general-affairs-manager] [role purchasing-manager] 000-091",
			"requisition.approve wrong-role [role purchasing-manager] [role general-affairs-manager] 000-091",
		}},
		{"a lower manager signs at a level", levelled(), "10000.0001", role(2, logistics.DepartmentManager),
			[]string{"requisition.senior-manager wrong-role [role department-manager] [role senior-manager] 000-089"}},

		{"confirmed a minute before the review", levelled(), "100", when(1, 8, 59),
			[]string{"requisition.confirm out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-091"}},
		{"all at one moment", levelled(), "10000.0001", func(r *approval.Requisition) {
			for i := range r.Marks {
				r.Marks[i].At = r.At
			}
		}, []string{}},
		{"reviewed a minute before it was drawn up", levelled(), "100", when(0, 7, 59),
			[]string{"requisition.review too-early [instant 2026-03-02T07:59:00+08:00] [instant 2026-03-02T08:00:00+08:00] 000-089"}},
		{"the upper level first", levelled(), "10000.0001", when(2, 9, 59),
			[]string{"requisition.senior-manager out-of-order [instant 2026-03-02T09:59:00+08:00] [instant 2026-03-02T10:00:00+08:00] 000-089"}},
		{"reviewed twice, at one moment", levelled(), "100", func(r *approval.Requisition) {
			r.Marks = append(r.Marks, did("review", logistics.Supervisor, "Xu", 9, 0))
		}, []string{"requisition.review twice [count 2] [count 1] 000-089"}},

		{"the requester approves his own", levelled(), "100", by(2, "Chen"), []string{"requisition.approve self-approval [word Chen] - 000-091"}},
		{"one manager confirms and approves", levelled(), "100", by(2, "Signer 2"),
			[]string{"requisition.approve same-person [word Signer 2] [word confirm] 000-091"}},
		{"one signs at two levels", levelled(), "10000.0001", by(2, "Signer 2"),
			[]string{"requisition.senior-manager same-person [word Signer 2] [word department-manager] 000-089"}},

		{"a supervisor's own is not reviewed by another supervisor", levelled(), "100", func(r *approval.Requisition) { r.Role = logistics.Supervisor },
			[]string{"requisition.review wrong-role [role supervisor] [role department-manager] 000-089"}},
		{"but by his department manager", levelled(), "100", func(r *approval.Requisition) {
			r.Role, r.Marks[0].Role = logistics.Supervisor, logistics.DepartmentManager
		}, []string{}},
		{"and not by himself", levelled(), "100", func(r *approval.Requisition) {
			r.Role, r.Marks[0].Role, r.Marks[0].By = logistics.Supervisor, logistics.DepartmentManager, "Chen"
		}, []string{"requisition.review self-approval [word Chen] - 000-089"}},
		{"a purchasing manager's own is confirmed by another one", levelled(), "100", func(r *approval.Requisition) { r.Role = logistics.PurchasingManager }, []string{}},
		{"a head of office has the leader's opinion", school, "100", func(r *approval.Requisition) { r.Role = logistics.OfficeHead },
			[]string{"requisition.opinion wrong-role [role office-head] [role leader-in-charge] 003-020", noTable("003-020")}},
		{"the leader gives none where the head can", school, "100", role(0, logistics.LeaderInCharge),
			[]string{"requisition.opinion wrong-role [role leader-in-charge] [role office-head] 003-020", noTable("003-020")}},
		{"a level that a company only advises", with(levelled(), func(pol *approval.Policy) {
			pol.Requisition.Authority.Levels[0].Force = logistics.Should
		}), "2000", drop("department-manager"), []string{
			"requisition.department-manager missing - [role department-manager] 000-089 should",
			"requisition.confirm out-of-order [instant 2026-03-02T11:00:00+08:00] [word department-manager] 000-091",
		}},
		{"nor does what is only advised stand between the review and what must come after it", with(levelled(), func(pol *approval.Policy) {
			pol.Requisition.Authority.Levels[0].Force = logistics.Should
		}), "2000", func(r *approval.Requisition) { r.Marks[0].At = at(23, 0) }, []string{
			"requisition.department-manager out-of-order [instant 2026-03-02T10:00:00+08:00] [instant 2026-03-02T23:00:00+08:00] 000-089 should",
			"requisition.confirm out-of-order [instant 2026-03-02T11:00:00+08:00] [instant 2026-03-02T23:00:00+08:00] 000-091",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			r := requisitionFile(row.pol, row.total)
			if row.edit != nil {
				row.edit(&r)
			}
			differ(t, row.want, found(ofRequisition(t, row.pol, r)))
		})
	}
}

// The levels of a request authority at each of its bounds, one unit below and one above.
func TestRequisitionLevels(t *testing.T) {
	none := []string{"review", "confirm", "approve"}
	one := []string{"review", "department-manager", "confirm", "approve"}
	two := []string{"review", "department-manager", "senior-manager", "confirm", "approve"}
	for _, row := range []struct {
		reason, total string
		want          []string
	}{
		{"the least there is", "0.0001", none},
		{"one unit below the first level", "1999.9999", none},
		{"the bound belongs to it", "2000.00", one},
		{"one unit above it", "2000.0001", one},
		{"one unit below the second level", "9999.9999", one},
		{"the bound does not belong to it", "10000", one},
		{"one unit above it", "10000.0001", two},
		{"the most there is", "999999999999999.9999", two},
	} {
		r := requisitionFile(levelled(), row.total)
		r.Marks = nil
		var got []string
		for _, f := range ofRequisition(t, levelled(), r).Findings {
			got = append(got, f.Subject[len("requisition."):])
		}
		t.Log(row.reason)
		differ(t, row.want, got)
	}
}

// A company's own time for the review: two workdays, over the holiday of May, the end of a year, a leap day and a night on
// which the clocks change.
func TestRequisitionWithin(t *testing.T) {
	day := func(text string) logistics.Date { return logistics.MustDate(text) }
	moment := func(text string) time.Time {
		m, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	newYear, err := logistics.NewCalendar(day("2026-12-20"), day("2027-01-15"), []logistics.Date{day("2027-01-01")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	// Berlin is a zone whose night to 29 March 2026 has an hour less.
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		reason, span, opened, last string
		calendar                   logistics.Calendar
		zone                       *time.Location
	}{
		{"on a holiday: the sixth is the first workday and the seventh the second", "2wd", "2026-05-01T23:00:00+08:00", "2026-05-07T23:59:59+08:00", maySeason(t), nil},
		{"on the Friday before a Saturday that is worked", "1wd", "2026-05-08T08:00:00+08:00", "2026-05-09T23:59:59+08:00", maySeason(t), nil},
		{"and on the Saturday itself", "0wd", "2026-05-09T08:00:00+08:00", "2026-05-09T23:59:59+08:00", maySeason(t), nil},
		{"on the last day of a year, before a holiday and a weekend", "1wd", "2026-12-31T17:00:00+08:00", "2027-01-04T23:59:59+08:00", newYear, nil},
		{"to a leap day", "1d", "2028-02-28T08:00:00+08:00", "2028-02-29T23:59:59+08:00", logistics.Calendar{}, nil},
		{"in a year without", "1d", "2027-02-28T08:00:00+08:00", "2027-03-01T23:59:59+08:00", logistics.Calendar{}, nil},
		{"over the end of a year by the clock", "48h", "2026-12-31T08:00:00+08:00", "2027-01-02T08:00:00+08:00", logistics.Calendar{}, nil},
		{"a day of 23 hours ends with its date", "1d", "2026-03-28T20:00:00+01:00", "2026-03-29T23:59:59+02:00", logistics.Calendar{}, berlin},
		{"24 hours over it end an hour later by the clock", "24h", "2026-03-28T20:00:00+01:00", "2026-03-29T21:00:00+02:00", logistics.Calendar{}, berlin},
	} {
		t.Run(row.reason, func(t *testing.T) {
			pol := with(levelled(), func(pol *approval.Policy) { pol.Requisition.Steps[0].Within = logistics.MustSpan(row.span) })
			r := requisitionFile(pol, "100")
			r.At, r.Calendar = moment(row.opened), row.calendar
			if row.zone != nil {
				r.At = r.At.In(row.zone)
			}
			for i := range r.Marks {
				r.Marks[i].At = moment(row.last)
			}
			differ(t, []string{}, found(ofRequisition(t, pol, r)))
			for i := range r.Marks {
				r.Marks[i].At = r.Marks[i].At.Add(time.Second)
			}
			late := ofRequisition(t, pol, r)
			if len(late.Findings) != 1 || late.Findings[0].Fault != logistics.TooLate || late.Findings[0].Subject != "requisition.review" {
				t.Errorf("a second later: %q", found(late))
			}
		})
	}
}

func TestRequisitionInput(t *testing.T) {
	timed := with(levelled(), func(pol *approval.Policy) { pol.Requisition.Steps[0].Within = logistics.MustSpan("2wd") })
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		edit   func(*approval.Requisition)
		want   []string
	}{
		{"nothing at all", levelled(), func(r *approval.Requisition) { *r = approval.Requisition{} },
			[]string{"role absent", "total range", "by absent", "at absent"}},
		{"a total of 0", levelled(), func(r *approval.Requisition) { r.Total = yuan("0.00") }, []string{"total range"}},
		{"a negative total", levelled(), func(r *approval.Requisition) { r.Total = yuan("-0.0001") }, []string{"total amount"}},
		{"five decimals", levelled(), func(r *approval.Requisition) { r.Total = yuan("0.00001") }, []string{"total amount"}},
		{"five decimals, the fifth a zero, make no other amount", levelled(), func(r *approval.Requisition) { r.Total = yuan("0.10000") }, nil},
		{"10^15", levelled(), func(r *approval.Requisition) { r.Total = yuan("1e15") }, []string{"total amount"}},
		{"a million digits", levelled(), func(r *approval.Requisition) { r.Total = million() }, []string{"total amount"}},
		{"an empty mark", levelled(), func(r *approval.Requisition) { r.Marks = append(r.Marks, logistics.Mark{}) },
			[]string{"marks[3].act unknown", "marks[3].role absent", "marks[3].by absent", "marks[3].at absent"}},
		{"an act of another paper", levelled(), func(r *approval.Requisition) { r.Marks[0].Act = "handle" }, []string{"marks[0].act unknown"}},
		{"a level that a policy without levels does not know", approval.Factory(), func(r *approval.Requisition) { r.Marks[0].Act = "senior-manager" },
			[]string{"marks[0].act unknown"}},
		{"two spellings of the requester", levelled(), func(r *approval.Requisition) { r.Marks[2].By = "chen" }, []string{"marks[2].by conflict"}},
		{"two spellings of a signer", levelled(), func(r *approval.Requisition) { r.Marks[0].By, r.Marks[2].By = "张·伟", "张 伟" }, []string{"marks[2].by conflict"}},
		{"spaces around names", levelled(), func(r *approval.Requisition) { r.By, r.Role, r.Marks[0].Role = " Chen", "clerk ", "\tclerk" },
			[]string{"role word", "by word", "marks[0].role word"}},
		{"a mark after the moment of judgment", levelled(), func(r *approval.Requisition) { r.AsOf = at(10, 59) }, []string{"marks[2].at range"}},
		{"at that moment", levelled(), func(r *approval.Requisition) { r.AsOf = at(11, 0) }, nil},
		{"drawn up after it", levelled(), func(r *approval.Requisition) { r.Marks, r.AsOf = nil, at(7, 59) }, []string{"at range"}},
		{"no calendar", timed, func(*approval.Requisition) {}, []string{"calendar range"}},
		{"a calendar that ends too early", timed, func(r *approval.Requisition) {
			r.Calendar, r.At = maySeason(t), time.Date(2026, 5, 15, 8, 0, 0, 0, time.UTC)
		},
			[]string{"calendar range"}},
		{"a calendar that begins too late", timed, func(r *approval.Requisition) { r.Calendar = maySeason(t) }, []string{"calendar range"}},
		{"a calendar that ends before it begins", timed, func(r *approval.Requisition) {
			r.Calendar = logistics.Calendar{First: logistics.MustDate("2026-04-01"), Last: logistics.MustDate("2026-03-01")}
		}, []string{"calendar.last range"}},
		{"everything at once", timed, func(r *approval.Requisition) {
			r.By, r.Role, r.At, r.Total = "", "", time.Time{}, yuan("-1")
			r.Marks = []logistics.Mark{{Act: "?", Role: "a|b", By: " x", Seal: "a|b"}}
		}, []string{
			"role absent", "total amount", "by absent", "at absent",
			"marks[0].act unknown", "marks[0].role word", "marks[0].by word", "marks[0].seal word", "marks[0].at absent",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			r := requisitionFile(row.pol, "100")
			row.edit(&r)
			refuses(t, row.pol, approval.Policy.CheckRequisition, r, row.want)
		})
	}
}

// refuses asks a check and Next about a paper that cannot be judged: neither judges, and both tell of the same problems. Where
// none is wanted, both judge.
func refuses[T approval.SignOff](t *testing.T, pol approval.Policy, check func(approval.Policy, T) (logistics.Report, error), paper T, want []string) {
	t.Helper()
	before := logistics.Clone(paper)
	r, err := check(pol, paper)
	next, nextErr := pol.Next(paper)
	differ(t, before, paper)
	if want == nil {
		if err != nil || nextErr != nil {
			t.Error(err, nextErr)
		}
		return
	}
	if err == nil {
		t.Fatalf("judged: %q", found(r))
	}
	differ(t, want, problems(t, err))
	differ(t, logistics.Report{}, r)
	// What is done needs no calendar any more for Next to tell what is not.
	if nextErr == nil && slices.Equal(want, []string{"calendar range"}) {
		return
	}
	differ(t, want, problems(t, nextErr))
	if next != nil {
		t.Errorf("awaited: %v", next)
	}
}

func TestRequisitionLaws(t *testing.T) {
	rules := func(edit func(*approval.RequisitionRules)) func(*approval.Policy) {
		return func(pol *approval.Policy) { edit(&pol.Requisition) }
	}
	lawful(t, levelled, []law{
		{"the review is the only step", rules(func(r *approval.RequisitionRules) {
			r.Steps = append(r.Steps[:1:1], logistics.Step{Rule: logistics.Obliges("000-091"), Act: "approve", By: []logistics.Role{logistics.Principal}})
		}), nil},
		{"no steps", rules(func(r *approval.RequisitionRules) { r.Steps = nil }), []string{"clauses[21] unknown", "requisition.steps absent"}},
		{"nobody in the requester's place", rules(func(r *approval.RequisitionRules) { r.Superior.Role = "" }), []string{"requisition.superior.role absent"}},
		{"the reviewer in his own place", rules(func(r *approval.RequisitionRules) { r.Superior.Role = logistics.Supervisor }), []string{"requisition.superior.role conflict"}},
		{"a level at which nobody signs", rules(func(r *approval.RequisitionRules) { r.Authority.Levels[1].Then.Approver = "" }),
			[]string{"requisition.authority.levels[1].then.approver absent"}},
		{"one signs at two levels", rules(func(r *approval.RequisitionRules) { r.Authority.Levels[1].Then.Approver = logistics.DepartmentManager }),
			[]string{"requisition.authority.levels[1].then.approver duplicate"}},
		{"a level under the act of a step", rules(func(r *approval.RequisitionRules) { r.Authority.Levels[0].Then.Approver = "approve" }),
			[]string{"requisition.authority.levels[0].then.approver duplicate"}},
		{"a step twice, told once", rules(func(r *approval.RequisitionRules) { r.Steps[2].Act, r.Steps[2].After = "review", nil }),
			[]string{"requisition.steps[2].act duplicate"}},
		{"levels that fall", rules(func(r *approval.RequisitionRules) { r.Authority.Levels[1].From = yuan("1999") }), []string{"requisition.authority.levels[1].from range"}},
	})
}

// law is an edit of a policy with the problems of what comes of it; nil where it stays valid.
type law struct {
	reason string
	edit   func(*approval.Policy)
	want   []string
}

func lawful(t *testing.T, fresh func() approval.Policy, laws []law) {
	t.Helper()
	for _, row := range laws {
		t.Run(row.reason, func(t *testing.T) {
			pol := with(fresh(), row.edit)
			err := logistics.Validate(pol)
			if row.want == nil {
				if err != nil {
					t.Error(err)
				}
				return
			}
			differ(t, row.want, problems(t, err))
			next, nextErr := pol.Next(approval.Requisition{})
			if next != nil || nextErr == nil || nextErr.Error() != err.Error() {
				t.Errorf("an invalid policy awaits %v, %v", next, nextErr)
			}
			for what, check := range map[string]func() (logistics.Report, error){
				"requisition": func() (logistics.Report, error) { return pol.CheckRequisition(approval.Requisition{}) },
				"order":       func() (logistics.Report, error) { return pol.CheckOrder(approval.Order{}) },
				"document":    func() (logistics.Report, error) { return pol.CheckDocument(approval.Document{}) },
				"outgoing":    func() (logistics.Report, error) { return pol.CheckOutgoing(approval.OutgoingDocument{}) },
			} {
				r, checkErr := check()
				if checkErr == nil || checkErr.Error() != err.Error() || r.Edition != "" {
					t.Errorf("an invalid policy judges a %s: %v, %v", what, r, checkErr)
				}
			}
		})
	}
}
