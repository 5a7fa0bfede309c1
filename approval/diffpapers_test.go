package approval_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// levels gives a policy a table of the request authority: pairs of a total and a role.
func levels(pairs ...string) func(*approval.Policy) {
	return func(pol *approval.Policy) {
		pol.Requisition.Authority.Levels = nil
		for i := 0; i < len(pairs); i += 2 {
			pol.Requisition.Authority.Levels = append(pol.Requisition.Authority.Levels, logistics.Band[approval.Level]{
				Rule: logistics.Obliges("000-089"), From: yuan(pairs[i]), Then: approval.Level{Approver: logistics.Role(pairs[i+1])},
			})
		}
	}
}

// sorted gives lines in an order of their own.
func sorted(lines []string) []string {
	slices.Sort(lines)
	return lines
}

// turned are shifts seen from the other side.
func turned(t *testing.T, lines []string) []string {
	t.Helper()
	back := []string{}
	for _, line := range lines {
		i := strings.LastIndex(line, ": ")
		var d logistics.Direction
		if err := d.UnmarshalText([]byte(line[i+2:])); err != nil {
			t.Fatal(err)
		}
		back = append(back, line[:i+2]+d.Back().String())
	}
	return sorted(back)
}

func TestDiffPapers(t *testing.T) {
	factory, school := approval.Factory, approval.School
	leveled := edited(factory, levels("1000", "department-manager", "5000", "senior-manager"))
	authority := func(stretch, direction string) string { return "requisition.authority: " + stretch + ": " + direction }
	timed := func(pol *approval.Policy) { pol.Requisition.Steps[2].Within = logistics.MustSpan("2d") }
	form := func(name string, edit func(*approval.Form)) func(*approval.Policy) {
		return func(pol *approval.Policy) {
			i := slices.IndexFunc(pol.Incoming.Forms, func(f approval.Form) bool { return f.Name == name })
			edit(&pol.Incoming.Forms[i])
		}
	}
	// recited lists the clauses that are cited after an edit.
	recited := func(edits ...func(*approval.Policy)) approval.Policy {
		return edited(factory, append(edits, relist)...)
	}
	set := func(side logistics.Side, figure logistics.Measure, limits ...func(*approval.Large) *logistics.Limit) func(*approval.Policy) {
		return func(pol *approval.Policy) {
			for _, limit := range limits {
				l := limit(&pol.Large)
				l.Side, l.Bound = side, figure
			}
		}
	}
	valuable := func(l *approval.Large) *logistics.Limit { return &l.Valuable }
	bulk := func(l *approval.Large) *logistics.Limit { return &l.Bulk }
	size := func(l *approval.Large) *logistics.Limit { return &l.Size }
	lot := func(l *approval.Large) *logistics.Limit { return &l.Batch }
	quorum := func(l *approval.Large) *logistics.Limit { return &l.Quorum }
	meals := func(span string) func(*approval.Policy) {
		return func(pol *approval.Policy) { pol.Rulebooks.Meals.Days = logistics.MustSpan(span) }
	}
	for _, row := range []struct {
		reason    string
		old, new  approval.Policy
		direction logistics.Direction
		want      []string
	}{
		{"a table of the request authority is set: what was open is not", factory(), leveled, logistics.Incomparable, []string{
			authority("below 1,000 yuan", "incomparable"), authority("from 1,000 yuan to below 5,000 yuan", "incomparable"), authority("from 5,000 yuan", "incomparable"),
		}},
		{"the second level begins higher", leveled, edited(factory, levels("1000", "department-manager", "6000", "senior-manager")), logistics.Looser,
			[]string{authority("from 5,000 yuan to below 6,000 yuan", "looser")}},
		{"the second level begins one unit higher", leveled, edited(factory, levels("1000", "department-manager", "5000.0001", "senior-manager")), logistics.Looser,
			[]string{authority("from 5,000 yuan to below 5,000.0001 yuan", "looser")}},
		{"the second level leaves its bound out: the same on the grid", edited(factory, levels("5000.0001", "senior-manager")),
			edited(factory, levels("5000", "senior-manager"), func(pol *approval.Policy) { pol.Requisition.Authority.Levels[0].Above = true }), logistics.Same, []string{}},
		{"the first level begins at 0", leveled, edited(factory, levels("0", "department-manager", "5000", "senior-manager")), logistics.Stricter,
			[]string{authority("below 1,000 yuan", "stricter")}},
		{"a level between two", leveled, edited(factory, levels("1000", "department-manager", "3000", "director", "5000", "senior-manager")), logistics.Stricter, []string{
			authority("from 3,000 yuan to below 5,000 yuan", "stricter"), authority("from 5,000 yuan", "stricter"),
		}},
		{"a level between two, where one behind has a time limit: it runs from another signature", edited(factory, levels("1000", "department-manager"), timed),
			edited(factory, levels("1000", "department-manager", "3000", "director"), timed), logistics.Incomparable, []string{authority("from 3,000 yuan", "incomparable")}},
		{"a level that only should sign, where one behind has a time limit: nothing runs otherwise", edited(factory, levels("1000", "department-manager"), timed),
			edited(factory, levels("1000", "department-manager"), timed, func(pol *approval.Policy) { pol.Requisition.Authority.Levels[0].Force = logistics.Should }),
			logistics.Looser, []string{authority("from 1,000 yuan", "looser")}},
		{"another signs at a level", leveled, edited(factory, levels("1000", "department-manager", "5000", "general-manager")), logistics.Incomparable,
			[]string{authority("from 5,000 yuan", "incomparable")}},
		{"two levels change places", leveled, edited(factory, levels("1000", "senior-manager", "5000", "department-manager")), logistics.Incomparable, []string{
			authority("from 1,000 yuan to below 5,000 yuan", "incomparable"), authority("from 5,000 yuan", "incomparable"),
		}},
		{"one signature is dropped and another only should be given", leveled, edited(factory, levels("1000", "department-manager"), func(pol *approval.Policy) {
			pol.Requisition.Authority.Levels[0].Force = logistics.Should
		}), logistics.Looser, []string{authority("from 1,000 yuan to below 5,000 yuan", "looser"), authority("from 5,000 yuan", "looser")}},
		{"a level's clause", leveled, edited(factory, levels("1000", "department-manager", "5000", "senior-manager"), func(pol *approval.Policy) {
			pol.Requisition.Authority.Levels[0].Clause = "000-091"
		}), logistics.Same, []string{authority("from 1,000 yuan to below 5,000 yuan", "same"), authority("from 5,000 yuan", "same")}},

		{"another superior", factory(), edited(factory, func(pol *approval.Policy) { pol.Requisition.Superior.Role = logistics.SeniorManager }), logistics.Incomparable,
			[]string{"requisition.superior: : incomparable"}},
		{"the superior's clause", factory(), edited(factory, func(pol *approval.Policy) { pol.Requisition.Superior.Clause = "000-091" }), logistics.Same,
			[]string{"requisition.superior: : same"}},
		{"one more may review: his own goes to the superior now", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Requisition.Steps[0].By = append(pol.Requisition.Steps[0].By, "foreman")
		}), logistics.Incomparable, []string{"requisition.steps.review: : looser", "requisition.superior: : incomparable"}},
		{"the confirmation falls away, and the approval waits for less", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Requisition.Steps = slices.Delete(pol.Requisition.Steps, 1, 2)
			pol.Requisition.Steps[1].After = nil
		}), logistics.Looser, []string{"requisition.steps.confirm: : looser", "requisition.steps.approve: : looser"}},
		{"what a row names before it is nothing, for it waits for all above", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Requisition.Steps[1].After, pol.Requisition.Steps[2].After = nil, []string{"review"}
		}), logistics.Same, []string{}},
		{"confirmed within two days, by one more, who may be the requester", factory(), edited(factory, func(pol *approval.Policy) {
			step := &pol.Requisition.Steps[1]
			step.Within, step.By, step.Self = logistics.MustSpan("2d"), append(step.By, logistics.Buyer), true
		}), logistics.Incomparable, []string{"requisition.steps.confirm: : incomparable"}},
		{"approval before confirmation", factory(), edited(factory, func(pol *approval.Policy) {
			steps := pol.Requisition.Steps
			steps[1].After, steps[2].After = nil, nil
			steps[1], steps[2] = steps[2], steps[1]
		}), logistics.Incomparable, []string{"requisition.steps.confirm: : incomparable", "requisition.steps.approve: : incomparable"}},

		{"only one manager approves orders", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Order.Ordinary.Steps[1].By = pol.Order.Ordinary.Steps[1].By[1:]
		}), logistics.Stricter, []string{"order.ordinary.steps.approve: : stricter"}},
		{"food orders need no signature for the costs", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Order.Food.Steps = slices.Delete(pol.Order.Food.Steps, 1, 2)
			pol.Order.Food.Steps[1].After = []string{"handle"}
		}), logistics.Looser, []string{"order.food.steps.cost: : looser", "order.food.steps.approve: : looser", "order.food.release.release: : looser"}},
		{"food orders need no seal, and go out within a day: of what", edited(factory, func(pol *approval.Policy) { pol.Order.Food.Release.Within = logistics.MustSpan("1d") }),
			edited(factory, func(pol *approval.Policy) {
				pol.Order.Food.Release.Within, pol.Order.Food.Steps = logistics.MustSpan("1d"), pol.Order.Food.Steps[:3]
			}), logistics.Incomparable, []string{"order.food.steps.seal: : looser", "order.food.release.release: : incomparable"}},
		{"one seal of two will do no more", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Order.Ordinary.Steps[2].Seals = []logistics.Seal{logistics.IssueSeal}
		}), logistics.Stricter, []string{"order.ordinary.steps.seal: : stricter"}},
		{"ordinary orders go out by fax alone", factory(), edited(factory, func(pol *approval.Policy) { pol.Order.Ordinary.Channels = []string{"fax"} }), logistics.Stricter,
			[]string{"order.ordinary.channels: : stricter"}},
		{"food orders go out by mail too", factory(), edited(factory, func(pol *approval.Policy) { pol.Order.Food.Channels = append(pol.Order.Food.Channels, "mail") }), logistics.Looser,
			[]string{"order.food.channels: : looser"}},
		{"food orders go out by mail and no longer by fax", factory(), edited(factory, func(pol *approval.Policy) { pol.Order.Food.Channels[0] = "mail" }), logistics.Incomparable,
			[]string{"order.food.channels: : incomparable"}},
		{"food orders go out by the same ways in another order", factory(), edited(factory, func(pol *approval.Policy) { slices.Reverse(pol.Order.Food.Channels) }), logistics.Same, []string{}},
		{"food orders only should be released so", factory(), edited(factory, func(pol *approval.Policy) { pol.Order.Food.Release.Force = logistics.Should }), logistics.Looser,
			[]string{"order.food.release.release: : looser", "order.food.channels: : looser"}},
		{"ordinary orders only should be released by the buyer, by any means as before", factory(),
			edited(factory, func(pol *approval.Policy) { pol.Order.Ordinary.Release.Force = logistics.Should }), logistics.Looser, []string{"order.ordinary.release.release: : looser"}},

		{"disks are refused", factory(), edited(factory, func(pol *approval.Policy) { pol.Incoming.Carriers.Words = []string{"electronic", "optical", "paper"} }), logistics.Stricter,
			[]string{"incoming.carriers: : stricter"}},
		{"tape for disks", factory(), edited(factory, func(pol *approval.Policy) { pol.Incoming.Carriers.Words[1] = "tape" }), logistics.Incomparable,
			[]string{"incoming.carriers: : incomparable"}},
		{"a form is refused", factory(), recited(form("petty-cash", func(f *approval.Form) { f.Name = "x" }), func(pol *approval.Policy) {
			pol.Incoming.Forms = slices.DeleteFunc(pol.Incoming.Forms, func(f approval.Form) bool { return f.Name == "x" })
		}), logistics.Stricter, []string{"incoming.forms.petty-cash: : stricter"}},
		{"a form gets another name: one is refused, one is known", factory(), edited(factory, form("petty-cash", func(f *approval.Form) { f.Name = "cash" })), logistics.Incomparable,
			[]string{"incoming.forms.petty-cash: : stricter", "incoming.forms.cash: : looser"}},
		{"two forms change places", factory(), edited(factory, func(pol *approval.Policy) { slices.Reverse(pol.Incoming.Forms) }), logistics.Same, []string{}},
		{"nobody signs a form", factory(), edited(factory, form("goods-issue", func(f *approval.Form) { f.Sign = nil })), logistics.Looser,
			[]string{"incoming.forms.goods-issue.sign.sign: : looser"}},
		{"a form also goes to the accounting office", factory(), edited(factory, form("goods-issue", func(f *approval.Form) {
			f.Goes = append(f.Goes, approval.Destination{Rule: f.Goes[0].Rule, To: "accounting-office"})
		})), logistics.Stricter, []string{"incoming.forms.goods-issue.goes.accounting-office: : stricter"}},
		{"the applicant gets the original", factory(), edited(factory, form("requisition", func(f *approval.Form) { f.Goes[1].Copy = false })), logistics.Stricter,
			[]string{"incoming.forms.requisition.goes.applicant: : stricter"}},
		{"the applicant gets the original, or only should", factory(), edited(factory, form("requisition", func(f *approval.Form) {
			f.Goes[1].Copy, f.Goes[1].Force = false, logistics.Should
		})), logistics.Incomparable, []string{"incoming.forms.requisition.goes.applicant: : incomparable"}},
		{"where a form goes rests on another clause", factory(), edited(factory, form("goods-issue", func(f *approval.Form) { f.Goes[0].Clause = "000-150" })), logistics.Same,
			[]string{"incoming.forms.goods-issue.goes.applicant: : same"}},
		{"a form circulates", factory(), edited(factory, form("cooperation", func(f *approval.Form) { f.Circulates = true })), logistics.Stricter,
			[]string{"incoming.forms.cooperation.circulates: : stricter"}},
		{"two copies for every section chief", factory(), edited(factory, func(pol *approval.Policy) { pol.Incoming.Copies[1].Bound = logistics.Count(2) }), logistics.Stricter,
			[]string{"incoming.copies.section-chief: exactly 1: stricter"}},
		{"no number of copies for section chiefs", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Incoming.Copies[1].Side, pol.Incoming.Copies[1].Bound = logistics.NoSide, logistics.Measure{}
		}), logistics.Incomparable, []string{"incoming.copies.section-chief: exactly 0: looser", "incoming.copies.section-chief: from 1: stricter"}},
		{"group heads get none, guards do", factory(), edited(factory, func(pol *approval.Policy) { pol.Incoming.Copies[2].To = logistics.Guard }), logistics.Incomparable,
			[]string{"incoming.copies.group-head: : looser", "incoming.copies.guard: : stricter"}},
		{"a faulty form only should be sent back", factory(), edited(factory, func(pol *approval.Policy) { pol.Incoming.Return.Force = logistics.Should }), logistics.Looser,
			[]string{"incoming.return: there no: looser"}},
		{"a document need not be bound", factory(), edited(factory, func(pol *approval.Policy) { pol.Incoming.Filing = pol.Incoming.Filing[:3] }), logistics.Looser,
			[]string{"incoming.filing.bound: there no: looser", "incoming.filing.bound: there unknown: looser"}},

		{"one seal on what goes out", factory(), edited(factory, func(pol *approval.Policy) { pol.Outgoing.Steps[2].Seals = pol.Outgoing.Steps[2].Seals[:1] }), logistics.Stricter,
			[]string{"outgoing.steps.seal: : stricter"}},
		{"departments and numbers only should be", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Outgoing.Departments.Force, pol.Outgoing.Number.Force = logistics.Should, logistics.Should
		}), logistics.Looser, []string{"outgoing.departments: : looser", "outgoing.number: : looser"}},
		{"numbers rest on another clause", factory(), edited(factory, func(pol *approval.Policy) { pol.Outgoing.Number.Clause = "000-154" }), logistics.Same,
			[]string{"outgoing.number: : same"}},
		{"one register, and filing under another key", factory(), edited(factory, func(pol *approval.Policy) {
			pol.Outgoing.Entries, pol.Outgoing.Filing.Key = pol.Outgoing.Entries[:1], "boxed"
		}), logistics.Incomparable, []string{
			"outgoing.entries.issue-register: there no: looser", "outgoing.entries.issue-register: there unknown: looser", "outgoing.filing.key: : incomparable",
		}},

		{"a person only should be responsible", factory(), edited(factory, func(pol *approval.Policy) { pol.FollowUp.Owner.Force = logistics.Should }), logistics.Looser,
			[]string{"followUp.owner: there no: looser"}},
		{"a day only should be set", factory(), edited(factory, func(pol *approval.Policy) { pol.FollowUp.Due.Force = logistics.Should }), logistics.Looser,
			[]string{"followUp.due: there no: looser"}},
		{"a matter is reported before it is carried out, and that waits for it", factory(), edited(factory, func(pol *approval.Policy) {
			report := pol.FollowUp.Steps[1]
			report.Act = "report"
			pol.FollowUp.Steps = slices.Insert(pol.FollowUp.Steps, 2, report)
		}), logistics.Stricter, []string{"followUp.steps.implement: : stricter", "followUp.steps.report: : stricter"}},
		{"it is reported before it is carried out within a week: a later day for that", edited(factory, func(pol *approval.Policy) {
			pol.FollowUp.Steps[2].Within = logistics.MustSpan("7d")
		}), edited(factory, func(pol *approval.Policy) {
			report := pol.FollowUp.Steps[1]
			report.Act = "report"
			pol.FollowUp.Steps[2].Within = logistics.MustSpan("7d")
			pol.FollowUp.Steps = slices.Insert(pol.FollowUp.Steps, 2, report)
		}), logistics.Incomparable, []string{"followUp.steps.implement: : incomparable", "followUp.steps.report: : stricter"}},

		{"the first bounds: what was open is not", school(), edited(school, set(logistics.AtLeast, bound(t, "5000"), valuable)), logistics.Incomparable,
			[]string{"large.valuable: below 5,000 yuan: incomparable", "large.valuable: from 5,000 yuan: incomparable"}},
		{"more is valuable", edited(school, set(logistics.AtLeast, bound(t, "5000"), valuable)), edited(school, set(logistics.AtLeast, bound(t, "4000"), valuable)), logistics.Stricter,
			[]string{"large.valuable: from 4,000 yuan to below 5,000 yuan: stricter"}},
		{"the bound itself is valuable", edited(school, set(logistics.Above, bound(t, "5000"), valuable)), edited(school, set(logistics.AtLeast, bound(t, "5000"), valuable)), logistics.Stricter,
			[]string{"large.valuable: exactly 5,000 yuan: stricter"}},
		{"above a bound and from a unit more are one", edited(school, set(logistics.Above, bound(t, "5000"), size)), edited(school, set(logistics.AtLeast, bound(t, "5000.0001"), size)),
			logistics.Same, []string{}},
		{"less is in bulk and more in batches", edited(school, set(logistics.AtLeast, logistics.Count(100), bulk, lot)),
			edited(school, set(logistics.AtLeast, logistics.Count(101), bulk), set(logistics.AtLeast, logistics.Count(98), lot)), logistics.Incomparable,
			[]string{"large.bulk: exactly 100: looser", "large.batch: from 98 to 99: stricter"}},
		{"above 99 and from 100 on are one", edited(school, set(logistics.Above, logistics.Count(99), lot)), edited(school, set(logistics.AtLeast, logistics.Count(100), lot)), logistics.Same, []string{}},
		{"larger is large", edited(school, set(logistics.AtLeast, bound(t, "20000"), size)), edited(school, set(logistics.AtLeast, bound(t, "30000"), size)), logistics.Looser,
			[]string{"large.size: from 20,000 yuan to below 30,000 yuan: looser"}},
		{"what is large rests on another clause", school(), edited(school, func(pol *approval.Policy) { pol.Large.Size.Clause = "003-021" }), logistics.Same,
			[]string{"large.size: any figure: same"}},
		{"a quorum is set", school(), edited(school, set(logistics.AtLeast, logistics.Count(3), quorum)), logistics.Incomparable,
			[]string{"large.quorum: up to 2: stricter", "large.quorum: from 3: looser"}},
		{"a higher quorum", edited(school, set(logistics.AtLeast, logistics.Count(3), quorum)), edited(school, set(logistics.AtLeast, logistics.Count(5), quorum)), logistics.Stricter,
			[]string{"large.quorum: from 3 to 4: stricter"}},
		{"the competent department only should approve, and another may decide", school(), edited(school, func(pol *approval.Policy) {
			pol.Large.Approval.Force, pol.Large.Collective.By = logistics.Should, append(pol.Large.Collective.By, logistics.Principal)
		}), logistics.Looser, []string{"large.batch-approval: : looser", "large.collective-decision: : looser"}},
		{"the principal may decide on large items too", school(), edited(school, func(pol *approval.Policy) {
			pol.Large.Administration.By = append(pol.Large.Administration.By, logistics.Principal)
		}), logistics.Looser, []string{"large.administration.by: : looser"}},
		{"the principal decides on large items, or only should", school(), edited(school, func(pol *approval.Policy) {
			pol.Large.Administration.By, pol.Large.Administration.Force = []logistics.Role{logistics.Principal}, logistics.Should
		}), logistics.Incomparable, []string{"large.administration.by: : incomparable", "large.administration.route: : looser"}},
		{"large items by any way", school(), edited(school, func(pol *approval.Policy) { pol.Large.Administration.Route = "" }), logistics.Looser,
			[]string{"large.administration.route: : looser"}},
		{"large items by another way, the catalogue only should", school(), edited(school, func(pol *approval.Policy) {
			pol.Large.Administration.Route, pol.Large.Catalogue.Force = "school", logistics.Should
		}), logistics.Incomparable, []string{"large.administration.route: : incomparable", "large.catalogue.route: : looser"}},

		{"a rule of the house fewer", school(), edited(school, func(pol *approval.Policy) { pol.Rulebooks.Needed = pol.Rulebooks.Needed[1:] }), logistics.Looser,
			[]string{"rulebooks.needed.logistics-assessment: there no: looser", "rulebooks.needed.logistics-assessment: there unknown: looser"}},
		{"a number of days for meals: what was open is not", school(), edited(school, meals("2d")), logistics.Incomparable, []string{"rulebooks.meals: : incomparable"}},
		{"a day more for meals", edited(school, meals("2d")), edited(school, meals("3d")), logistics.Stricter, []string{"rulebooks.meals: : stricter"}},
		{"meals only should be declared two days before, not one", edited(school, meals("1d")), edited(school, meals("2d"), func(pol *approval.Policy) {
			pol.Rulebooks.Meals.Force = logistics.Should
		}), logistics.Incomparable, []string{"rulebooks.meals: : incomparable"}},
		{"meals only should be declared before", school(), edited(school, func(pol *approval.Policy) { pol.Rulebooks.Meals.Force = logistics.Should }), logistics.Looser,
			[]string{"rulebooks.meals: : looser"}},

		{"a permit is refused", school(), edited(school, func(pol *approval.Policy) { pol.Permits = pol.Permits[1:] }, relist), logistics.Stricter, []string{"permits.printing: : stricter"}},
		{"a permit gets another name", school(), edited(school, func(pol *approval.Policy) { pol.Permits[0].Name = "copying" }), logistics.Incomparable,
			[]string{"permits.printing: : stricter", "permits.copying: : looser"}},
		{"printing is for a term, and only should be signed", school(), edited(school, func(pol *approval.Policy) {
			pol.Permits[0].Term, pol.Permits[0].Steps[0].Force = true, logistics.Should
		}), logistics.Incomparable, []string{"permits.printing.steps.sign: : looser", "permits.printing: : stricter"}},
		{"cycling only should wait for the consents", school(), edited(school, func(pol *approval.Policy) { pol.Permits[1].Force = logistics.Should }), logistics.Looser,
			[]string{"permits.cycling: : looser"}},
		{"cycling needs no parent, and the others wait for less", school(), edited(school, func(pol *approval.Policy) {
			pol.Permits[1].Steps = slices.Delete(pol.Permits[1].Steps, 1, 2)
			pol.Permits[1].Steps[1].After = nil
		}), logistics.Looser, []string{"permits.cycling.steps.parent: : looser", "permits.cycling.steps.class-teacher: : looser", "permits.cycling.steps.school-leave: : looser"}},

		{"a matter goes from one body to the other", school(), edited(school, func(pol *approval.Policy) {
			pol.Desks[0].Matters, pol.Desks[1].Matters = pol.Desks[0].Matters[:8], append(pol.Desks[1].Matters, "vehicles")
		}), logistics.Incomparable, []string{"desks.general-affairs.matters: : incomparable", "desks.logistics-center.matters: : incomparable"}},
		{"a unit fewer", school(), edited(school, func(pol *approval.Policy) { pol.Desks[1].Units = pol.Desks[1].Units[1:] }), logistics.Incomparable,
			[]string{"desks.logistics-center.units: : incomparable"}},
		{"a body without units gets another name", school(), edited(school, func(pol *approval.Policy) { pol.Desks[0].Name = "household" }), logistics.Incomparable,
			[]string{"desks.general-affairs.matters: : incomparable", "desks.household.matters: : incomparable"}},
		{"a body's clause", school(), edited(school, func(pol *approval.Policy) { pol.Desks[0].Clause = "000-054" }, relist), logistics.Same, []string{"desks.general-affairs.matters: : same"}},
		{"bodies, matters and units in another order", school(), edited(school, func(pol *approval.Policy) {
			slices.Reverse(pol.Desks)
			slices.Reverse(pol.Desks[0].Units)
			slices.Reverse(pol.Desks[1].Matters)
		}), logistics.Same, []string{}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d := diff(t, row.old, row.new)
			t.Log(d)
			differ(t, row.direction, d.Direction)
			differ(t, row.want, shifts(d.Shifts))
			back := diff(t, row.new, row.old)
			differ(t, row.direction.Back(), back.Direction)
			differ(t, turned(t, row.want), sorted(shifts(back.Shifts)))
			if _, err := json.Marshal(d); err != nil {
				t.Error(err)
			}
		})
	}
}

// What a paper's shift says in both languages.
func TestDiffPapersText(t *testing.T) {
	old := edited(approval.School, levels("1000", "department-manager"), relist)
	new := edited(approval.School, levels("1000", "department-manager", "5000", "senior-manager"), func(pol *approval.Policy) {
		pol.Requisition.Authority.Levels[0].Force, pol.Requisition.Superior.Role = logistics.Should, logistics.Principal
		pol.Order.Ordinary.Channels = []string{"fax", "by-hand"}
		pol.Order.Food.Channels = nil
		pol.Incoming.Carriers.Words = pol.Incoming.Carriers.Words[:2]
		pol.Incoming.Forms[0].Goes[1].Copy, pol.Incoming.Forms[9].Circulates = false, false
		pol.Incoming.Forms[7].Name = "scrap"
		pol.Incoming.Copies[0].To = logistics.Guard
		pol.Incoming.Copies[0].Side, pol.Incoming.Copies[0].Bound = logistics.NoSide, logistics.Measure{}
		pol.Outgoing.Number.Force = logistics.Should
		pol.Large.Batch.Side, pol.Large.Batch.Bound = logistics.AtLeast, logistics.Count(50)
		pol.Large.Administration.By, pol.Large.Administration.Route = append(pol.Large.Administration.By, logistics.Principal), ""
		pol.Rulebooks.Meals.Days = logistics.MustSpan("2d")
		pol.Permits[0].Term = true
		pol.Desks[0].Matters, pol.Desks[1].Units = []string{"canteen", "vehicles"}, nil
	}, relist)
	new.Edition = "school-2027"
	d := diff(t, old, new)
	english, chinese := strings.Split(d.String(), "\n"), strings.Split(d.Text(logistics.Chinese), "\n")
	for _, row := range []struct{ en, zh string }{
		{"school-2026 → school-2027: incomparable", "school-2026 → school-2027：不可比"},
		{
			"requisition.authority: from 1,000 yuan to below 5,000 yuan: department manager (003-020 (read), 000-089 (assumed)) → department manager [should] (003-020 (read), 000-089 (assumed)): looser",
			"requisition.authority：1,000 元（含）至 5,000 元（不含）：部门经理（003-020 解读、000-089 假定） → 部门经理［原则上］（003-020 解读、000-089 假定）：更宽",
		},
		{
			"requisition.authority: from 5,000 yuan: department manager (003-020 (read), 000-089 (assumed)) → department manager [should], then senior manager (003-020 (read), 000-089 (assumed)): incomparable",
			"requisition.authority：5,000 元（含）以上：部门经理（003-020 解读、000-089 假定） → 部门经理［原则上］，再管理部高级经理（003-020 解读、000-089 假定）：不可比",
		},
		{
			"requisition.superior: opinion by the leader in charge where the requester is office head (003-020 (read)) → opinion by the principal where the requester is office head (003-020 (read)): incomparable",
			"requisition.superior：请购人员为处室负责人时，由分管领导签署意见（003-020 解读） → 请购人员为处室负责人时，由校长签署意见（003-020 解读）：不可比",
		},
		{
			"order.ordinary.channels: by any means → delivery by hand or fax (000-097 (assumed)): stricter",
			"order.ordinary.channels：发出方式不限 → 专人送达或传真（000-097 假定）：更严",
		},
		{
			"order.food.channels: delivery by hand or fax (000-115 (assumed)) → by any means: looser",
			"order.food.channels：专人送达或传真（000-115 假定） → 发出方式不限：更宽",
		},
		{
			"incoming.carriers: disk, other electronic carrier, optical disc, paper (000-141 (assumed)) → disk, paper (000-141 (assumed)): stricter",
			"incoming.carriers：磁盘、其他电子媒体、光盘、纸张（000-141 假定） → 磁盘、纸张（000-141 假定）：更严",
		},
		{
			"incoming.forms.requisition.goes.applicant: a copy (000-149 (assumed)) → the original (000-149 (assumed)): stricter",
			"incoming.forms.requisition.goes.applicant：复印件（000-149 假定） → 原件（000-149 假定）：更严",
		},
		{"incoming.forms.circular.circulates: circulates in copies → none: looser", "incoming.forms.circular.circulates：复印分发 → 无：更宽"},
		{"incoming.forms.goods-disposal: a form of the policy → refused: stricter", "incoming.forms.goods-disposal：制度所列单据 → 拒绝：更严"},
		{"incoming.forms.scrap: refused → a form of the policy: looser", "incoming.forms.scrap：拒绝 → 制度所列单据：更宽"},
		{
			"incoming.copies.department-manager: at least 1 (000-148 (assumed)) → none: looser",
			"incoming.copies.department-manager：不少于 1（000-148 假定） → 无：更宽",
		},
		{
			"incoming.copies.guard: none → no number: not checked (000-148 (assumed)): stricter",
			"incoming.copies.guard：无 → 无份数：未核查（000-148 假定）：更严",
		},
		{
			"outgoing.number: a number of its own (000-155 (assumed)) → a number of its own [should] (000-155 (assumed)): looser",
			"outgoing.number：编号唯一（000-155 假定） → 编号唯一［原则上］（000-155 假定）：更宽",
		},
		{
			"large.batch: from 50: no bound: not checked (004-024 (read)) → reached (004-024 (read)): incomparable",
			"large.batch：50（含）以上：无标准：未核查（004-024 解读） → 达到（004-024 解读）：不可比",
		},
		{
			"large.batch: up to 49: no bound: not checked (004-024 (read)) → not reached (004-024 (read)): incomparable",
			"large.batch：不超过 49：无标准：未核查（004-024 解读） → 未达到（004-024 解读）：不可比",
		},
		{
			"large.administration.by: school administration (004-083 (read)) → principal or school administration (004-083 (read)): looser",
			"large.administration.by：学校行政（004-083 解读） → 校长或学校行政（004-083 解读）：更宽",
		},
		{
			"large.administration.route: government procurement center (004-083 (read)) → any way to buy: looser",
			"large.administration.route：政府采购中心采购（004-083 解读） → 采购路径不限：更宽",
		},
		{
			"rulebooks.meals: before the meal, without a number of days (002-027 (read)) → 2 days before the meal (002-027 (read)): incomparable",
			"rulebooks.meals：餐前申报，无提前天数（002-027 解读） → 提前 2 天（002-027 解读）：不可比",
		},
		{
			"permits.printing: used after all consents (004-033) → used after all consents, for one term (004-033): stricter",
			"permits.printing：全部批准后方可使用（004-033） → 全部批准后方可使用，限本学期（004-033）：更严",
		},
		{
			"desks.general-affairs.matters: fixed assets assigned to general affairs, canteen, dormitory, environment, minor repairs, office supplies, sanitation, vehicles, water and electricity (000-005 (assumed)) → canteen, vehicles (000-005 (assumed)): incomparable",
			"desks.general-affairs.matters：划归总务的固定资产、食堂、宿舍、环境、零星修缮、办公用品、卫生、车辆、水电（000-005 假定） → 食堂、车辆（000-005 假定）：不可比",
		},
		{
			"desks.logistics-center.units: finance, guesthouse, logistics management, motor pool, office, property, security (002-054 (read)) → none: incomparable",
			"desks.logistics-center.units：财务、招待所、后勤管理、车队、办公室、物业、安全保卫（002-054 解读） → 无：不可比",
		},
	} {
		for line, text := range map[string][]string{row.en: english, row.zh: chinese} {
			if !slices.ContainsFunc(text, func(l string) bool { return strings.TrimSpace(l) == line }) {
				t.Errorf("no line %q in\n%s", line, strings.Join(text, "\n"))
			}
		}
	}
	if len(english) != len(chinese) || len(english) != 22 {
		t.Errorf("%d and %d lines", len(english), len(chinese))
	}
}
