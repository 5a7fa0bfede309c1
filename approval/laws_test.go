package approval_test

import (
	"reflect"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func TestPaperLaws(t *testing.T) {
	step := func(act string) logistics.Step {
		return logistics.Step{Rule: logistics.Obliges("000-089"), Act: act, By: []logistics.Role{logistics.Supervisor}}
	}
	level := func(from string, role logistics.Role) logistics.Band[approval.Level] {
		return logistics.Band[approval.Level]{Rule: logistics.Obliges("000-089"), From: yuan(from), Then: approval.Level{Approver: role}}
	}
	limit := func(side logistics.Side, figure logistics.Measure) func(*logistics.Limit) {
		return func(l *logistics.Limit) { l.Side, l.Bound = side, figure }
	}
	cited := func(edit func(*approval.Policy)) func(*approval.Policy) {
		return func(pol *approval.Policy) {
			edit(pol)
			pol.Clauses = pol.Clauses.CitedBy(*pol)
		}
	}
	day := logistics.Day(logistics.MustDate("2026-03-02"))
	for _, row := range []struct {
		reason string
		fresh  func() approval.Policy
		edit   func(*approval.Policy)
		want   []string
	}{
		{"a requisition that nobody signs", approval.Factory, cited(func(pol *approval.Policy) { pol.Requisition.Steps = nil }), []string{"requisition.steps absent"}},
		{"nobody reviews in the reviewer's place", approval.Factory, func(pol *approval.Policy) { pol.Requisition.Superior.Role = "" }, []string{"requisition.superior.role absent"}},
		{"the reviewer reviews his own", approval.Factory, func(pol *approval.Policy) { pol.Requisition.Superior.Role = logistics.Supervisor }, []string{"requisition.superior.role conflict"}},
		{"one of two reviewers reviews his own", approval.Factory, func(pol *approval.Policy) {
			pol.Requisition.Steps[0].By = append(pol.Requisition.Steps[0].By, logistics.DepartmentManager)
		}, []string{"requisition.superior.role conflict"}},
		{"a requisition's act twice", approval.Factory, func(pol *approval.Policy) { pol.Requisition.Steps[1].Act = "review" },
			[]string{"requisition.steps[1].act duplicate", "requisition.steps[2].after[0] unknown"}},
		{"levels, from above 0 on", approval.Factory, func(pol *approval.Policy) {
			pol.Requisition.Authority.Levels = logistics.Bands[approval.Level]{level("1000", logistics.DepartmentManager), level("5000", logistics.SeniorManager)}
		}, nil},
		{"levels that fall", approval.Factory, func(pol *approval.Policy) {
			pol.Requisition.Authority.Levels = logistics.Bands[approval.Level]{level("1000", logistics.DepartmentManager), level("999.9999", logistics.SeniorManager)}
		}, []string{"requisition.authority.levels[1].from range"}},
		{"two levels from one total", approval.Factory, func(pol *approval.Policy) {
			pol.Requisition.Authority.Levels = logistics.Bands[approval.Level]{level("1000", logistics.DepartmentManager), level("1000", logistics.SeniorManager)}
		}, []string{"requisition.authority.levels[1].from duplicate"}},
		{"a level at which nobody signs", approval.Factory, func(pol *approval.Policy) {
			pol.Requisition.Authority.Levels = logistics.Bands[approval.Level]{level("0", "")}
		}, []string{"requisition.authority.levels[0].then.approver absent"}},
		{"one signs at two levels", approval.Factory, func(pol *approval.Policy) {
			pol.Requisition.Authority.Levels = logistics.Bands[approval.Level]{level("0", logistics.SeniorManager), level("1", logistics.SeniorManager)}
		}, []string{"requisition.authority.levels[1].then.approver duplicate"}},
		{"a level under the act of a signature", approval.Factory, func(pol *approval.Policy) {
			pol.Requisition.Authority.Levels = logistics.Bands[approval.Level]{level("0", "approve")}
		}, []string{"requisition.authority.levels[0].then.approver duplicate"}},

		{"an order that nobody signs", approval.Factory, cited(func(pol *approval.Policy) { pol.Order.Ordinary.Steps = nil }), []string{"order.ordinary.steps absent"}},
		{"an order of food that nobody signs", approval.Factory, cited(func(pol *approval.Policy) { pol.Order.Food.Steps = nil }), []string{"order.food.steps absent"}},
		{"a release under a signature's act", approval.Factory, func(pol *approval.Policy) { pol.Order.Food.Release.Act = "cost" }, []string{"order.food.release.act duplicate"}},
		{"a release that names what it follows", approval.Factory, func(pol *approval.Policy) { pol.Order.Ordinary.Release.After = []string{"seal"} },
			[]string{"order.ordinary.release.after conflict"}},
		{"a release by nobody", approval.Factory, func(pol *approval.Policy) { pol.Order.Ordinary.Release.By = nil }, []string{"order.ordinary.release.by absent"}},
		{"a channel twice, and one without a word", approval.Factory, func(pol *approval.Policy) { pol.Order.Food.Channels = []string{"fax", "", "fax"} },
			[]string{"order.food.channels[1] duplicate", "order.food.channels[2] duplicate"}},

		{"documents on nothing", approval.Factory, func(pol *approval.Policy) { pol.Incoming.Carriers.Words = nil }, []string{"incoming.carriers.words absent"}},
		{"a carrier twice, and one without a word", approval.Factory, func(pol *approval.Policy) { pol.Incoming.Carriers.Words = []string{"paper", "paper", ""} },
			[]string{"incoming.carriers.words[1] duplicate", "incoming.carriers.words[2] duplicate"}},
		{"a form without a name", approval.Factory, func(pol *approval.Policy) { pol.Incoming.Forms[1].Name = "" }, []string{"incoming.forms[1].name duplicate"}},
		{"a form twice", approval.Factory, func(pol *approval.Policy) { pol.Incoming.Forms[1].Name = "requisition" }, []string{"incoming.forms[1].name duplicate"}},
		{"a form that goes to one twice, and to nobody", approval.Factory, func(pol *approval.Policy) {
			goes := pol.Incoming.Forms[0].Goes
			pol.Incoming.Forms[0].Goes = append(goes, goes[0], approval.Destination{Rule: goes[0].Rule})
		}, []string{"incoming.forms[0].goes[2] duplicate", "incoming.forms[0].goes[3] duplicate"}},
		{"copies to one post twice, and to none", approval.Factory, func(pol *approval.Policy) {
			pol.Incoming.Copies[1].To, pol.Incoming.Copies[2].To = logistics.DepartmentManager, ""
		}, []string{"incoming.copies[1].to duplicate", "incoming.copies[2].to duplicate"}},
		{"copies in yuan", approval.Factory, func(pol *approval.Policy) { pol.Incoming.Copies[1].Bound = bound(t, "1") }, []string{"incoming.copies[1].bound type"}},
		{"copies without a number", approval.Factory, func(pol *approval.Policy) {
			limit(logistics.NoSide, logistics.Measure{})(&pol.Incoming.Copies[1].Limit)
		}, nil},
		{"a form that must not be sent back", approval.Factory, func(pol *approval.Policy) { pol.Incoming.Return.Banned = true }, []string{"incoming.return.banned conflict"}},
		{"collected never, by nobody", approval.Factory, func(pol *approval.Policy) { pol.Incoming.Intake.Times, pol.Incoming.Intake.By = 0, nil },
			[]string{"incoming.intake.by absent", "incoming.intake.times range"}},

		{"a document that nobody approves", approval.Factory, cited(func(pol *approval.Policy) { pol.Outgoing.Steps = nil }), []string{"outgoing.steps absent"}},
		{"a document that must not be filed", approval.Factory, func(pol *approval.Policy) { pol.Outgoing.Filing.Banned = true }, []string{"outgoing.filing.banned conflict"}},
		{"a register twice", approval.Factory, func(pol *approval.Policy) { pol.Outgoing.Entries[1].Key = "record-list" }, []string{"outgoing.entries[1].key duplicate"}},

		{"nothing closes a matter", approval.Factory, func(pol *approval.Policy) { pol.FollowUp.Steps = nil }, []string{"followUp.steps absent"}},
		{"nobody may be responsible, on no day", approval.Factory, func(pol *approval.Policy) { pol.FollowUp.Owner.Banned, pol.FollowUp.Due.Banned = true, true },
			[]string{"followUp.owner.banned conflict", "followUp.due.banned conflict"}},
		{"a matter that waits for a row below", approval.Factory, func(pol *approval.Policy) { pol.FollowUp.Steps[0].After = []string{"check"} }, []string{"followUp.steps[0].after[0] unknown"}},

		{"valuable by the piece, and a quorum in yuan", approval.School, func(pol *approval.Policy) {
			limit(logistics.AtLeast, logistics.Count(5000))(&pol.Large.Valuable)
			limit(logistics.AtLeast, bound(t, "3"))(&pol.Large.Quorum)
		}, []string{"large.valuable.bound type", "large.quorum.bound type"}},
		{"large by the day, in bulk by the yuan, in batches by share", approval.School, func(pol *approval.Policy) {
			limit(logistics.AtLeast, day)(&pol.Large.Size)
			limit(logistics.Above, bound(t, "100"))(&pol.Large.Bulk)
			limit(logistics.Above, logistics.Share(1, 2))(&pol.Large.Batch)
		}, []string{"large.bulk.bound type", "large.size.bound type", "large.batch.bound type"}},
		{"what lies below the bounds would be large", approval.School, func(pol *approval.Policy) {
			limit(logistics.Below, bound(t, "1"))(&pol.Large.Valuable)
			limit(logistics.AtMost, logistics.Count(1))(&pol.Large.Bulk)
			limit(logistics.AtMost, bound(t, "1"))(&pol.Large.Size)
			limit(logistics.Below, logistics.Count(1))(&pol.Large.Batch)
			limit(logistics.AtMost, logistics.Count(1))(&pol.Large.Quorum)
		}, []string{"large.valuable.side conflict", "large.bulk.side conflict", "large.size.side conflict", "large.batch.side conflict", "large.quorum.side conflict"}},
		{"a bound without a side, a side without a bound", approval.School, func(pol *approval.Policy) {
			pol.Large.Size.Bound = bound(t, "1")
			pol.Large.Batch.Side = logistics.AtLeast
		}, []string{"large.size.bound conflict", "large.batch.bound absent", "large.batch.bound type"}},
		{"every bound given", approval.School, func(pol *approval.Policy) { *pol = bounded(t) }, nil},
		{"one act for both decisions", approval.School, func(pol *approval.Policy) { pol.Large.Collective.Act = "batch-approval" }, []string{"large.collective.act duplicate"}},
		{"each waits for another that may not be asked for", approval.School, func(pol *approval.Policy) {
			pol.Large.Approval.After, pol.Large.Collective.After = []string{"collective-decision"}, []string{"batch-approval"}
		}, []string{"large.approval.after conflict", "large.collective.after conflict"}},
		{"nobody decides on large items", approval.School, func(pol *approval.Policy) { pol.Large.Administration.By = nil }, []string{"large.administration.by absent"}},
		{"one decides on large items twice, and nobody", approval.School, func(pol *approval.Policy) {
			pol.Large.Administration.By = []logistics.Role{logistics.Principal, "", logistics.Principal}
		}, []string{"large.administration.by[1] duplicate", "large.administration.by[2] duplicate"}},
		{"ways to buy that are none", approval.School, func(pol *approval.Policy) {
			pol.Large.Administration.Route, pol.Large.Catalogue.Route = "market", "smuggling"
		},
			[]string{"large.administration.route unknown", "large.catalogue.route unknown"}},
		{"a way to buy where the policy has none", approval.Factory, func(pol *approval.Policy) { pol.Large.Administration.Route = "government-center" },
			[]string{"large.administration.route unknown"}},
		{"any way to buy", approval.School, func(pol *approval.Policy) { pol.Large.Administration.Route, pol.Large.Catalogue.Route = "", "" }, nil},

		{"meals declared hours before", approval.School, func(pol *approval.Policy) { pol.Rulebooks.Meals.Days = logistics.MustSpan("48h") }, []string{"rulebooks.meals.days range"}},
		{"meals declared workdays before", approval.School, func(pol *approval.Policy) { pol.Rulebooks.Meals.Days = logistics.MustSpan("2wd") }, []string{"rulebooks.meals.days range"}},
		{"meals declared on the day", approval.School, func(pol *approval.Policy) { pol.Rulebooks.Meals.Days = logistics.MustSpan("0d") }, nil},
		{"a rule that must not be in force, one twice, one without a key", approval.School, func(pol *approval.Policy) {
			pol.Rulebooks.Needed[0].Banned, pol.Rulebooks.Needed[1].Key, pol.Rulebooks.Needed[2].Key = true, "shop", ""
		}, []string{"rulebooks.needed[3].key duplicate", "rulebooks.needed[2].key absent", "rulebooks.needed[0].banned conflict"}},

		{"a permit without a name", approval.School, func(pol *approval.Policy) { pol.Permits[0].Name = "" }, []string{"permits[0].name duplicate"}},
		{"a permit twice", approval.School, func(pol *approval.Policy) { pol.Permits[1].Name = "printing" }, []string{"permits[1].name duplicate"}},
		{"a permit that nobody gives", approval.School, func(pol *approval.Policy) { pol.Permits[0].Steps = nil }, []string{"permits[0].steps absent"}},
		{"a consent twice", approval.School, func(pol *approval.Policy) { pol.Permits[1].Steps[1].Act = "application" },
			[]string{"permits[1].steps[1].act duplicate", "permits[1].steps[2].after[0] unknown"}},
		{"no permits at all", approval.School, cited(func(pol *approval.Policy) { pol.Permits = nil }), nil},

		{"a body without a name", approval.School, func(pol *approval.Policy) { pol.Desks[0].Name = "" }, []string{"desks[0].name duplicate"}},
		{"a body twice", approval.School, func(pol *approval.Policy) { pol.Desks[1].Name = "general-affairs" }, []string{"desks[1].name duplicate"}},
		{"a matter and a unit twice in one body", approval.School, func(pol *approval.Policy) {
			pol.Desks[1].Matters[1], pol.Desks[1].Units[1] = "self-purchase", "office"
		}, []string{"desks[1].units[1] duplicate", "desks[1].matters[1] duplicate"}},
		{"a matter without a word", approval.School, func(pol *approval.Policy) { pol.Desks[0].Matters[8] = "" }, []string{"desks[0].matters[8] duplicate"}},
		{"a matter of two bodies is lawful", approval.School, func(pol *approval.Policy) { pol.Desks[0].Matters[8] = "mail" }, nil},
		{"no bodies at all", approval.School, cited(func(pol *approval.Policy) { pol.Desks = nil }), nil},

		{"the acts of signatures are each on their own paper", approval.Factory, func(pol *approval.Policy) { pol.Requisition.Steps = append(pol.Requisition.Steps, step("seal")) }, nil},
		{"everything at once", approval.School, func(pol *approval.Policy) {
			pol.Requisition.Superior.Role, pol.Order.Food.Release.After = "", []string{"seal"}
			pol.Incoming.Return.Banned, pol.Outgoing.Filing.Banned, pol.FollowUp.Due.Banned = true, true, true
			pol.Large.Catalogue.Route, pol.Rulebooks.Meals.Days = "x", logistics.MustSpan("1h")
			pol.Permits[0].Name, pol.Desks[0].Name = "", ""
		}, []string{
			"requisition.superior.role absent", "order.food.release.after conflict", "incoming.return.banned conflict", "outgoing.filing.banned conflict",
			"followUp.due.banned conflict", "large.catalogue.route unknown", "rulebooks.meals.days range", "permits[0].name duplicate", "desks[0].name duplicate",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			pol := edited(row.fresh, row.edit)
			err := logistics.Validate(pol)
			if row.want == nil {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			differ(t, row.want, problems(t, err))
			judgesNoPaper(t, pol, err)
		})
	}
}

// judgesNoPaper shows an invalid policy every paper, and each answer must be its problems.
func judgesNoPaper(t *testing.T, pol approval.Policy, want error) {
	t.Helper()
	trail := logistics.Trail{By: "Chen", Role: logistics.Buyer, At: at(8, 0)}
	reports := map[string]func() (logistics.Report, error){
		"requisition": func() (logistics.Report, error) {
			return pol.CheckRequisition(approval.Requisition{Trail: trail, Total: yuan("1")})
		},
		"order": func() (logistics.Report, error) {
			return pol.CheckOrder(approval.Order{Trail: trail, Category: logistics.Food})
		},
		"document": func() (logistics.Report, error) {
			return pol.CheckDocument(approval.Document{Trail: trail, Form: "circular", Carrier: "paper"})
		},
		"outgoing":   func() (logistics.Report, error) { return pol.CheckOutgoing(approval.OutgoingDocument{Trail: trail}) },
		"matter":     func() (logistics.Report, error) { return pol.CheckMatter(decidedMatter()) },
		"large":      func() (logistics.Report, error) { return pol.CheckLarge(largeFile("1", 1)) },
		"rulebooks":  func() (logistics.Report, error) { return pol.CheckRulebooks(nil) },
		"meal":       func() (logistics.Report, error) { return pol.CheckMeal(approval.MealDeclaration{}) },
		"permission": func() (logistics.Report, error) { return pol.CheckPermission(cyclingPermission()) },
	}
	for name, check := range reports {
		r, err := check()
		if err == nil || err.Error() != want.Error() || !reflect.DeepEqual(r, logistics.Report{}) {
			t.Errorf("%s: %v, %v; want %v", name, r, err, want)
		}
	}
	c, err := pol.RouteMatter("mail")
	differ(t, want.Error(), err.Error())
	differ(t, approval.Competence{}, c)
	next, err := pol.Next(decidedMatter())
	differ(t, want.Error(), err.Error())
	differ(t, 0, len(next))
}

func TestZeroPolicyJudgesNoPaper(t *testing.T) {
	var pol approval.Policy
	judgesNoPaper(t, pol, logistics.Validate(pol))
}

// Half a policy is refused, whichever half: each section in turn is left out, then only it is kept.
func TestHalfPolicyJudgesNoPaper(t *testing.T) {
	for _, documented := range []func() approval.Policy{approval.Factory, approval.School} {
		sections := reflect.TypeFor[approval.Policy]()
		for i := range sections.NumField() {
			without, only := documented(), approval.Policy{}
			reflect.ValueOf(&only).Elem().Field(i).Set(reflect.ValueOf(without).Field(i))
			reflect.ValueOf(&without).Elem().Field(i).SetZero()
			for _, pol := range []approval.Policy{without, only} {
				err := logistics.Validate(pol)
				if err == nil {
					t.Errorf("%s: valid", sections.Field(i).Name)
					continue
				}
				judgesNoPaper(t, pol, err)
			}
		}
	}
}
