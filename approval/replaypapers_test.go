package approval_test

import (
	"fmt"
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// TestReplayPapers edits one row of the factory's policy and puts one paper to both editions: which answers move.
func TestReplayPapers(t *testing.T) {
	type policy = approval.Policy
	trail := logistics.Trail{By: "Wang", Role: "clerk", At: at(8, 0)}
	chief := trail
	chief.Role = logistics.Supervisor
	level := func(pol *policy) {
		pol.Requisition.Authority.Levels = logistics.Bands[approval.Level]{
			{Rule: logistics.Obliges("000-089"), From: yuan("0"), Then: approval.Level{Approver: logistics.DepartmentManager}},
			{Rule: logistics.Obliges("000-089"), From: yuan("2000"), Then: approval.Level{Approver: logistics.SeniorManager}},
		}
	}
	higher := func(pol *policy) { level(pol); pol.Requisition.Authority.Levels[1].From = yuan("3000") }
	request := func(trail logistics.Trail, total string) approval.Past {
		return approval.Past{Requisition: &approval.Requisition{Trail: trail, Total: yuan(total)}}
	}
	order := func(c logistics.Category) approval.Past {
		return approval.Past{Order: &approval.Order{Trail: trail, Category: c}}
	}
	document := func(form string, edit func(*approval.Document)) approval.Past {
		d := approval.Document{Trail: trail, Form: form, Carrier: "paper", InOrder: logistics.Yes}
		if edit != nil {
			edit(&d)
		}
		return approval.Past{Document: &d}
	}
	permission := func(kind string) approval.Past {
		return approval.Past{Permission: &approval.Permission{Trail: trail, Kind: kind}}
	}
	large := approval.Past{Large: &approval.LargePurchase{Trail: trail, Items: []approval.Item{{Name: "piano", Price: yuan("9000"), Quantity: 1}}, Present: 2}}
	largeFrom := func(amount string) func(*policy) {
		return func(pol *policy) { pol.Large.Size.Side, pol.Large.Size.Bound = logistics.AtLeast, bound(t, amount) }
	}
	asIs := func(*policy) {}
	for _, row := range []struct {
		reason   string
		old, new func(*policy)
		past     approval.Past
		want     []string
	}{
		{"a level from 3,000 instead of 2,000, between them", level, higher, request(trail, "2000"), []string{"requisition.authority looser 1 2000"}},
		{"one unit below both", level, higher, request(trail, "1999.9999"), nil},
		{"at the new one", level, higher, request(trail, "3000"), nil},
		{"levels where there were none", asIs, level, request(trail, "1"), []string{"requisition.authority incomparable 1 1"}},
		{"the review by another", asIs, func(pol *policy) {
			pol.Requisition.Steps[0].By = []logistics.Role{logistics.SectionChief}
		}, request(trail, "1"), []string{"requisition.steps.review incomparable 1 1"}},
		{"the superior of a supervisor", asIs, func(pol *policy) { pol.Requisition.Superior.Role = logistics.SectionChief }, request(chief, "1"),
			[]string{"requisition.superior incomparable 1 1"}},
		{"no supervisor asks", asIs, func(pol *policy) { pol.Requisition.Superior.Role = logistics.SectionChief }, request(trail, "1"), nil},
		{"one seal of two under an ordinary order", asIs, func(pol *policy) { pol.Order.Ordinary.Steps[2].Seals = []logistics.Seal{logistics.IssueSeal} },
			order(logistics.Kitchenware), []string{"order.ordinary.steps.seal stricter 1 0"}},
		{"which a food order does not show", asIs, func(pol *policy) { pol.Order.Ordinary.Steps[2].Seals = []logistics.Seal{logistics.IssueSeal} },
			order(logistics.Food), nil},
		{"food by fax only", asIs, func(pol *policy) { pol.Order.Food.Channels = []string{"fax"} }, order(logistics.Food), []string{"order.food.channels stricter 1 0"}},
		{"the original of a requisition goes back", asIs, func(pol *policy) { pol.Incoming.Forms[0].Goes[1].Copy = false },
			document("requisition", nil), []string{"incoming.forms.requisition.goes.applicant stricter 1 0"}},
		{"which another form does not show", asIs, func(pol *policy) { pol.Incoming.Forms[0].Goes[1].Copy = false }, document("goods-issue", nil), nil},
		{"a form that is not in order is held against the return alone", asIs, func(pol *policy) {
			pol.Incoming.Return.Force = logistics.Should
			pol.Incoming.Filing = pol.Incoming.Filing[:3]
		}, document("requisition", func(d *approval.Document) { d.InOrder = logistics.No }), []string{"incoming.return looser 1 0"}},
		{"a form that is no more", asIs, func(pol *policy) { pol.Incoming.Forms = slices.Delete(pol.Incoming.Forms, 1, 2) }, document("goods-issue", nil),
			[]string{"incoming.forms.goods-issue stricter 1 0"}},
		{"a carrier that is no more", asIs, func(pol *policy) { pol.Incoming.Carriers.Words = []string{"electronic"} }, document("goods-issue", nil),
			[]string{"incoming.carriers stricter 1 0"}},
		{"two copies for each", asIs, func(pol *policy) { pol.Incoming.Copies[0].Bound = logistics.Count(2) }, document("circular", func(d *approval.Document) {
			d.Holders = []approval.Holder{{Role: logistics.DepartmentManager, By: "Li", Copies: 1}}
		}), []string{"incoming.copies.department-manager stricter 1 0"}},
		{"three have them", asIs, func(pol *policy) { pol.Incoming.Copies[0].Bound = logistics.Count(2) }, document("circular", func(d *approval.Document) {
			d.Holders = []approval.Holder{{Role: logistics.DepartmentManager, By: "Li", Copies: 3}}
		}), nil},
		{"a register less", asIs, func(pol *policy) { pol.Incoming.Filing = pol.Incoming.Filing[:3] }, document("circular", func(d *approval.Document) { d.Closed = at(9, 0) }),
			[]string{"incoming.filing.bound looser 1 0"}},
		{"a register less for what goes out", asIs, func(pol *policy) { pol.Outgoing.Entries = pol.Outgoing.Entries[:1] },
			approval.Past{Outgoing: &approval.OutgoingDocument{Trail: trail, Closed: at(9, 0)}}, []string{"outgoing.entries.issue-register looser 1 0"}},
		{"not yet registered, and still open", asIs, func(pol *policy) { pol.Outgoing.Entries = pol.Outgoing.Entries[:1] },
			approval.Past{Outgoing: &approval.OutgoingDocument{Trail: trail, Entries: []string{"issue-register"}}}, nil},
		{"no owner is asked for", asIs, func(pol *policy) { pol.FollowUp.Owner.Force = logistics.Should },
			approval.Past{Matter: &approval.Matter{Trail: trail, Decision: "7"}}, []string{"followUp.owner looser 1 0"}},
		{"a bound for what is large", asIs, func(pol *policy) { pol.Large.Size.Side, pol.Large.Size.Bound = logistics.AtLeast, bound(t, "10000") },
			large, []string{"large.size incomparable 1 0"}},
		{"a higher bound for what is large, to the item's price", largeFrom("9000"), largeFrom("9000.0001"), large, []string{"large.size looser 1 0"}},
		{"a higher bound for what is large, and the item reaches both", largeFrom("8000"), largeFrom("9000"), large, nil},
		{"a higher bound for what is large, and the item reaches neither", largeFrom("9000.0001"), largeFrom("10000"), large, nil},
		{"three members", asIs, func(pol *policy) {
			pol.Large.Quorum.Side, pol.Large.Quorum.Bound = logistics.AtLeast, logistics.Count(3)
		},
			large, []string{"large.quorum stricter 1 0"}},
		{"printing for one term", asIs, func(pol *policy) { pol.Permits[0].Term = true }, permission("printing"), []string{"permits.printing stricter 1 0"}},
		{"cycling is not told by it", asIs, func(pol *policy) { pol.Permits[0].Term = true }, permission("cycling"), nil},
		{"a permit that is no more", asIs, func(pol *policy) { pol.Permits = pol.Permits[1:] }, permission("printing"), []string{"permits.printing stricter 1 0"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			old, new := edited(approval.Factory, row.old), edited(approval.Factory, row.new)
			for _, pol := range []*policy{&old, &new} {
				pol.Clauses = pol.Clauses.CitedBy(*pol)
			}
			row.past.ID = "P-1"
			impact := replay(t, old, new, row.past)
			if len(impact.Unjudged) > 0 {
				t.Fatal(impact.Unjudged)
			}
			var got []string
			for _, m := range impact.Moves {
				got = append(got, fmt.Sprint(m.Question, " ", m.Direction, " ", m.Count, " ", m.Sum))
			}
			differ(t, row.want, got)
		})
	}
}

// What neither edition can judge, and what is two cases, is told by its path.
func TestReplayRefusesPapers(t *testing.T) {
	for _, row := range []struct {
		reason string
		past   approval.Past
		want   []string
	}{
		{"no case", approval.Past{ID: "A"}, []string{" conflict"}},
		{"two", approval.Past{ID: "A", Order: new(approval.Order), Matter: new(approval.Matter)}, []string{" conflict"}},
		{"an empty order", approval.Past{ID: "A", Order: new(approval.Order)}, []string{
			"order.role absent", "order.category absent", "order.by absent", "order.at absent",
		}},
		{"a form that neither knows", approval.Past{ID: "A", Document: &approval.Document{
			Trail: logistics.Trail{By: "Wang", Role: "clerk", At: at(8, 0)}, Form: "memo", Carrier: "paper",
		}}, []string{"document.form unknown"}},
	} {
		impact := replay(t, approval.Factory(), edited(approval.Factory, func(pol *approval.Policy) { pol.Permits[0].Term = true }), row.past)
		var got []string
		for _, u := range impact.Unjudged {
			for _, p := range u.Problems {
				got = append(got, p.Path+" "+string(p.Code))
			}
		}
		differ(t, row.want, got)
	}
}
