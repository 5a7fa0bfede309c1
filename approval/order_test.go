package approval_test

import (
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// orderFile is an order that a buyer drew up, signed, sealed and sent as the policy asks.
func orderFile(pol approval.Policy, c logistics.Category) approval.Order {
	chain := pol.Order.Ordinary
	if c == logistics.Food {
		chain = pol.Order.Food
	}
	o := approval.Order{Trail: trail(logistics.Buyer, append(chain.Steps[:len(chain.Steps):len(chain.Steps)], chain.Release)...), Category: c}
	if len(chain.Channels) > 0 {
		o.Channel = chain.Channels[0]
	}
	return o
}

func ofOrder(t testing.TB, pol approval.Policy, o approval.Order) logistics.Report {
	t.Helper()
	return report(t, pol, approval.Policy.CheckOrder, o, func(o *approval.Order) []logistics.Mark { return o.Marks })
}

func TestCheckOrder(t *testing.T) {
	factory, school := approval.Factory(), approval.School()
	type edit = func(*approval.Order)
	when := func(i, hour, minute int) edit {
		return func(o *approval.Order) { o.Marks[i].At = at(hour, minute) }
	}
	by := func(i int, person logistics.Person) edit {
		return func(o *approval.Order) { o.Marks[i].By = person }
	}
	role := func(i int, role logistics.Role) edit {
		return func(o *approval.Order) { o.Marks[i].Role = role }
	}
	seal := func(i int, seal logistics.Seal) edit {
		return func(o *approval.Order) { o.Marks[i].Seal = seal }
	}
	drop := func(act string) edit { return func(o *approval.Order) { without(&o.Trail, act) } }
	goods, food := logistics.Kitchenware, logistics.Food
	for _, row := range []struct {
		reason   string
		pol      approval.Policy
		category logistics.Category
		edit     edit
		want     []string
	}{
		{"in order", factory, goods, nil, []string{}},
		{"food in order", factory, food, nil, []string{}},
		{"a school's in order", school, goods, nil, []string{}},
		{"a school's food in order", school, food, nil, []string{}},
		{"not sent yet", factory, goods, drop("release"), []string{}},
		{"food that was not sent yet has no channel", factory, food, func(o *approval.Order) { without(&o.Trail, "release"); o.Channel = "" }, []string{}},
		{"nobody did anything", factory, goods, func(o *approval.Order) { o.Marks = nil }, []string{
			"order.handle missing - [role buyer] 000-097", "order.approve missing - [role purchasing-manager|general-affairs-manager] 000-097",
			"order.seal missing - [role document-officer] 000-097",
		}},

		{"sent without the handler's signature", factory, goods, drop("handle"), []string{
			"order.handle missing - [role buyer] 000-097",
			"order.approve out-of-order [instant 2026-03-02T10:00:00+08:00] [word handle] 000-097",
			"order.release out-of-order [instant 2026-03-02T12:00:00+08:00] [word handle] 000-097",
		}},
		{"sent without an approval", factory, goods, drop("approve"), []string{
			"order.approve missing - [role purchasing-manager|general-affairs-manager] 000-097",
			"order.seal out-of-order [instant 2026-03-02T11:00:00+08:00] [word approve] 000-097",
			"order.release out-of-order [instant 2026-03-02T12:00:00+08:00] [word approve] 000-097",
		}},
		{"sent without a seal", factory, goods, drop("seal"), []string{
			"order.seal missing - [role document-officer] 000-097",
			"order.release out-of-order [instant 2026-03-02T12:00:00+08:00] [word seal] 000-097",
		}},
		{"sent a minute before the seal", factory, goods, when(3, 10, 59),
			[]string{"order.release out-of-order [instant 2026-03-02T10:59:00+08:00] [instant 2026-03-02T11:00:00+08:00] 000-097"}},
		{"sent at the moment of the seal", factory, goods, when(3, 11, 0), []string{}},
		{"sealed before the approval", factory, goods, when(2, 9, 59),
			[]string{"order.seal out-of-order [instant 2026-03-02T09:59:00+08:00] [instant 2026-03-02T10:00:00+08:00] 000-097"}},
		{"approved before the handler signed", factory, goods, when(1, 8, 59),
			[]string{"order.approve out-of-order [instant 2026-03-02T08:59:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-097"}},
		{"signed before it was drawn up", factory, goods, when(0, 7, 59),
			[]string{"order.handle too-early [instant 2026-03-02T07:59:00+08:00] [instant 2026-03-02T08:00:00+08:00] 000-097"}},
		{"sent before everything", factory, goods, when(3, 8, 0), []string{
			"order.release out-of-order [instant 2026-03-02T08:00:00+08:00] [instant 2026-03-02T09:00:00+08:00] 000-097",
			"order.release out-of-order [instant 2026-03-02T08:00:00+08:00] [instant 2026-03-02T10:00:00+08:00] 000-097",
			"order.release out-of-order [instant 2026-03-02T08:00:00+08:00] [instant 2026-03-02T11:00:00+08:00] 000-097",
		}},
		{"sent twice", factory, goods, func(o *approval.Order) {
			o.Marks = append(o.Marks, did("release", logistics.Buyer, "Chen", 13, 0))
		}, []string{"order.release twice [count 2] [count 1] 000-097"}},

		{"the general affairs manager approves", factory, goods, role(1, logistics.GeneralAffairsManager), []string{}},
		{"a higher rung does not", factory, goods, role(1, logistics.GeneralManager),
			[]string{"order.approve wrong-role [role general-manager] [role purchasing-manager|general-affairs-manager] 000-097"}},
		{"a guard handles", factory, goods, role(0, logistics.Guard), []string{"order.handle wrong-role [role guard] [role buyer] 000-097"}},
		{"the buyer seals", factory, goods, role(2, logistics.Buyer), []string{"order.seal wrong-role [role buyer] [role document-officer] 000-097"}},
		{"the guard sends it", factory, goods, role(3, logistics.Guard), []string{"order.release wrong-role [role guard] [role buyer] 000-097"}},

		{"who drew it up handles it", factory, goods, by(0, "Chen"), []string{}},
		{"and sends it", factory, goods, by(3, "Chen"), []string{}},
		{"and does not approve it", factory, goods, by(1, "Chen"), []string{"order.approve self-approval [word Chen] - 000-097"}},
		{"the handler approves", factory, goods, by(1, "Signer 1"), []string{"order.approve same-person [word Signer 1] [word handle] 000-097"}},
		{"who approved seals and sends: these are no signatures", factory, goods, func(o *approval.Order) { o.Marks[2].By, o.Marks[3].By = "Signer 2", "Signer 2" }, []string{}},

		{"the other name of the seal", factory, goods, seal(2, logistics.DepartmentSeal), []string{}},
		{"no seal under it", factory, goods, seal(2, ""), []string{"order.seal wrong-seal - [seal issue-seal|department-seal] 000-097"}},
		{"another seal", factory, goods, seal(2, "company-seal"), []string{"order.seal wrong-seal [seal company-seal] [seal issue-seal|department-seal] 000-097"}},
		{"a seal under the approval is not looked at", factory, goods, seal(1, "company-seal"), []string{}},
		{"a policy that knows one seal only", with(approval.Factory(), func(pol *approval.Policy) {
			pol.Order.Ordinary.Steps[2].Seals = []logistics.Seal{logistics.IssueSeal}
		}), goods, seal(2, logistics.DepartmentSeal), []string{"order.seal wrong-seal [seal department-seal] [seal issue-seal] 000-097"}},

		{"no ordinary order has a signature for the costs, but by any channel it goes", factory, goods, func(o *approval.Order) { o.Channel = "e-mail" }, []string{}},
		{"food without the expense administrator", factory, food, drop("cost"), []string{
			"order.cost missing - [role expense-administrator] 000-115",
			"order.approve out-of-order [instant 2026-03-02T11:00:00+08:00] [word cost] 000-115",
			"order.release out-of-order [instant 2026-03-02T13:00:00+08:00] [word cost] 000-115",
		}},
		{"food without the buyer", factory, food, drop("handle"), []string{
			"order.handle missing - [role buyer] 000-115",
			"order.approve out-of-order [instant 2026-03-02T11:00:00+08:00] [word handle] 000-115",
			"order.release out-of-order [instant 2026-03-02T13:00:00+08:00] [word handle] 000-115",
		}},
		{"food without a seal", factory, food, drop("seal"), []string{
			"order.seal missing - [role document-officer] 000-115",
			"order.release out-of-order [instant 2026-03-02T13:00:00+08:00] [word seal] 000-115",
		}},
		{"the two sign in the other order", factory, food, when(1, 8, 30), []string{}},
		{"the approval is between them", factory, food, when(2, 9, 30),
			[]string{"order.approve out-of-order [instant 2026-03-02T09:30:00+08:00] [instant 2026-03-02T10:00:00+08:00] 000-115"}},
		{"one person signs for both", factory, food, by(1, "Signer 1"), []string{"order.cost same-person [word Signer 1] [word handle] 000-115"}},
		{"who drew it up signs for the costs", factory, food, by(1, "Chen"), []string{"order.cost self-approval [word Chen] - 000-115"}},
		{"the expense administrator approves", factory, food, by(2, "Signer 2"), []string{"order.approve same-person [word Signer 2] [word cost] 000-115"}},
		{"food by hand", factory, food, func(o *approval.Order) { o.Channel = "by-hand" }, []string{}},
		{"food by mail", factory, food, func(o *approval.Order) { o.Channel = "e-mail" }, []string{"order.channel unlisted [word e-mail] [word fax / by-hand] 000-115"}},
		{"food by fax in capitals is another word", factory, food, func(o *approval.Order) { o.Channel = "FAX" }, []string{"order.channel unlisted [word FAX] [word fax / by-hand] 000-115"}},
		{"food sent, nobody says how", factory, food, func(o *approval.Order) { o.Channel = "" }, []string{"? order.channel 000-115: how it was sent"}},
		{"a way of sending that is told before it is sent", factory, food, func(o *approval.Order) { without(&o.Trail, "release"); o.Channel = "e-mail" },
			[]string{"order.channel unlisted [word e-mail] [word fax / by-hand] 000-115"}},
		{"a way that will do, before it is sent, or none yet", factory, food, func(o *approval.Order) { without(&o.Trail, "release"); o.Channel = "" }, []string{}},
		{"a policy that has food sent by any means", with(approval.Factory(), func(pol *approval.Policy) { pol.Order.Food.Channels = nil }), food,
			func(o *approval.Order) { o.Channel = "e-mail" }, []string{}},
		{"a school's food by mail", school, food, func(o *approval.Order) { o.Channel = "e-mail" }, []string{"order.channel unlisted [word e-mail] [word fax / by-hand] 000-115"}},
		{"a release that a company only advises", with(approval.Factory(), func(pol *approval.Policy) { pol.Order.Food.Release.Force = logistics.Should }), food,
			func(o *approval.Order) { o.Channel = "e-mail"; o.Marks[4].At = at(11, 59) }, []string{
				"order.release out-of-order [instant 2026-03-02T11:59:00+08:00] [instant 2026-03-02T12:00:00+08:00] 000-115 should",
				"order.channel unlisted [word e-mail] [word fax / by-hand] 000-115 should",
			}},
		{"a release two hours after the seal at most", with(approval.Factory(), func(pol *approval.Policy) {
			pol.Order.Ordinary.Release.Within = logistics.MustSpan("2h")
		}), goods, when(3, 13, 1), []string{"order.release too-late [instant 2026-03-02T13:01:00+08:00] [instant 2026-03-02T13:00:00+08:00] 000-097"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			o := orderFile(row.pol, row.category)
			if row.edit != nil {
				row.edit(&o)
			}
			differ(t, row.want, found(ofOrder(t, row.pol, o)))
		})
	}
}

func TestOrderInput(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(*approval.Order)
		want   []string
	}{
		{"nothing at all", func(o *approval.Order) { *o = approval.Order{} }, []string{"role absent", "category absent", "by absent", "at absent"}},
		{"a category that is none", func(o *approval.Order) { o.Category = "rockets" }, []string{"category unknown"}},
		{"food in capitals is another word, and no ordinary order", func(o *approval.Order) { o.Category = "Food" }, []string{"category unknown"}},
		{"an ordinary order has no signature for the costs", func(o *approval.Order) {
			o.Marks = append(o.Marks, did("cost", logistics.ExpenseAdministrator, "Xu", 9, 0))
		}, []string{"marks[4].act unknown"}},
		{"spaces around the channel", func(o *approval.Order) { o.Channel = "fax " }, []string{"channel word"}},
		{"a seal that is two", func(o *approval.Order) { o.Marks[2].Seal = "issue-seal|own" }, []string{"marks[2].seal word"}},
		{"sent after the moment of judgment", func(o *approval.Order) { o.AsOf = at(11, 59) }, []string{"marks[3].at range"}},
		{"everything at once", func(o *approval.Order) {
			o.By, o.Role, o.At, o.Category, o.Channel = "", "\n", time.Time{}, "?", "\x00"
			o.Marks = []logistics.Mark{{}, {Act: "handle", Role: "x", By: "Xu", At: at(9, 0)}, {Act: "approve", Role: "y", By: "xu", At: at(9, 0)}}
		}, []string{
			"role word", "category unknown", "channel word", "by absent", "at absent",
			"marks[0].act unknown", "marks[0].role absent", "marks[0].by absent", "marks[0].at absent", "marks[2].by conflict",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			o := orderFile(approval.Factory(), logistics.Kitchenware)
			row.edit(&o)
			refuses(t, approval.Factory(), approval.Policy.CheckOrder, o, row.want)
		})
	}
}

func TestOrderLaws(t *testing.T) {
	food := func(edit func(*approval.OrderChain)) func(*approval.Policy) {
		return func(pol *approval.Policy) { edit(&pol.Order.Food) }
	}
	lawful(t, approval.Factory, []law{
		{"no steps", food(func(c *approval.OrderChain) { c.Steps = nil }), []string{"order.food.steps absent"}},
		{"no steps of an ordinary order", func(pol *approval.Policy) { pol.Order.Ordinary.Steps = nil }, []string{"order.ordinary.steps absent"}},
		{"a release under the act of a step", food(func(c *approval.OrderChain) { c.Release.Act = "seal" }), []string{"order.food.release.act duplicate"}},
		{"a release that names what it follows", food(func(c *approval.OrderChain) { c.Release.After = []string{"seal"} }), []string{"order.food.release.after conflict"}},
		{"a release by nobody", food(func(c *approval.OrderChain) { c.Release.By = nil }), []string{"order.food.release.by absent"}},
		{"a channel twice, and one without a word", food(func(c *approval.OrderChain) { c.Channels = []string{"fax", "", "fax"} }),
			[]string{"order.food.channels[1] duplicate", "order.food.channels[2] duplicate"}},
		{"a seal twice", food(func(c *approval.OrderChain) { c.Steps[3].Seals[1] = logistics.IssueSeal }), []string{"order.food.steps[3].seals[1] duplicate"}},
		{"by any channel", food(func(c *approval.OrderChain) { c.Channels = nil }), nil},
		{"a release in some time", food(func(c *approval.OrderChain) { c.Release.Within = logistics.MustSpan("1wd") }), nil},
	})
}
