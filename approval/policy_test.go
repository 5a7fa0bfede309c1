package approval_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func TestDocumentedPoliciesAreValid(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		if err := logistics.Validate(pol); err != nil {
			t.Errorf("%s: %v", pol.Edition, err)
		}
		for _, c := range pol.Clauses {
			if c.Basis == logistics.Stated && c.Note != (logistics.Text{}) {
				t.Errorf("%s: %s is stated and has a note", pol.Edition, c.ID)
			}
		}
	}
	// Both cover the same questions with clauses of their own basis.
	for _, id := range []logistics.ClauseID{"000-105", "000-113", "000-118", "000-142"} {
		factory, _ := approval.Factory().Clauses.Find(id)
		school, _ := approval.School().Clauses.Find(id)
		differ(t, logistics.Read, factory.Basis)
		differ(t, logistics.Assumed, school.Basis)
	}
	clause, _ := approval.School().Clauses.Find("000-181")
	differ(t, logistics.List[logistics.ClauseID]{"001-005"}, clause.SameAs)
}

// Every category of the documents is a word of both policies, once.
func TestDocumentedCategories(t *testing.T) {
	want := map[logistics.ClauseID]int{"000-048": 16, "000-028": 2, "000-029": 2}
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		got := map[logistics.ClauseID]int{}
		for _, group := range pol.Categories {
			got[group.Clause] += len(group.Words)
			for _, c := range group.Words {
				decide(t, pol, buy(c, "1"))
			}
		}
		differ(t, want, got)
		for _, c := range pol.Price.Regular.Categories {
			p := buy(c, "1")
			p.Lines[0].OneOff = false
			if !decide(t, pol, p).Open.Has("000-105") {
				t.Errorf("%s: %s is not held against a carried-over price", pol.Edition, c)
			}
		}
	}
	differ(t, logistics.List[logistics.Category]{
		logistics.Stationery, logistics.CleaningGoods, logistics.DailyUse, logistics.Medicines, logistics.MaintenanceMaterials,
	}, approval.Factory().Price.Regular.Categories)
	differ(t, logistics.List[logistics.Role]{
		logistics.Buyer, logistics.PurchasingManager, logistics.GeneralAffairsManager, logistics.SeniorManager, logistics.GeneralManager,
	}, approval.Factory().Ladder.Rungs)
	differ(t, logistics.List[logistics.Role]{logistics.Buyer, logistics.GeneralAffairsManager, logistics.Principal}, approval.School().Ladder.Rungs)
}

func TestLaws(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(*approval.Policy)
		want   []string
	}{
		{"no edition", func(pol *approval.Policy) { pol.Edition = "" }, []string{"edition absent"}},
		{"a clause that nothing cites", func(pol *approval.Policy) { pol.Clauses[0].ID = "x" }, []string{"categories[0].clause unknown", "clauses[0] unknown"}},
		{"a category twice in one group", func(pol *approval.Policy) { pol.Categories[1].Words[1] = logistics.Diesel }, []string{"categories[1].words[1] duplicate"}},
		{"a category in two groups", func(pol *approval.Policy) { pol.Categories[2].Words[0] = logistics.Medicines }, []string{"categories[2].words[0] duplicate"}},
		{"a category without a word", func(pol *approval.Policy) { pol.Categories[1].Words[1] = "" }, []string{"categories[1].words[1] duplicate"}},
		{"a rung twice", func(pol *approval.Policy) { pol.Ladder.Rungs = append(pol.Ladder.Rungs, logistics.Buyer) }, []string{"ladder.rungs[5] duplicate"}},
		{"a rung without a role", func(pol *approval.Policy) { pol.Ladder.Rungs = append(pol.Ladder.Rungs, "") }, []string{"ladder.rungs[5] duplicate"}},
		{"no tiers", func(pol *approval.Policy) { pol.Price.Tiers = nil }, []string{
			"clauses[6] unknown", "clauses[7] unknown", "clauses[8] unknown", "clauses[9] unknown", "price.tiers absent",
		}},
		{"the first tier begins one unit above 0", func(pol *approval.Policy) { pol.Price.Tiers[0].From = yuan("0.0001") }, []string{"price.tiers[0].from range"}},
		{"the first tier leaves out 0", func(pol *approval.Policy) { pol.Price.Tiers[0].Above = true }, []string{"price.tiers[0].from range"}},
		{"tiers that fall", func(pol *approval.Policy) { pol.Price.Tiers[2].From = yuan("1499.9999") }, []string{"price.tiers[2].from range"}},
		{"two tiers from one bound", func(pol *approval.Policy) { pol.Price.Tiers[2].From = yuan("1500") }, []string{"price.tiers[2].from duplicate"}},
		{"a tier too fine", func(pol *approval.Policy) { pol.Price.Tiers[2].From = yuan("5000.00001") }, []string{"price.tiers[2].from amount"}},
		{"a tier from below 0", func(pol *approval.Policy) { pol.Price.Tiers[1].From = yuan("-1") }, []string{"price.tiers[1].from amount"}},
		{"less than no quotes", func(pol *approval.Policy) { pol.Price.Tiers[0].Then.Quotes = -1 }, []string{"price.tiers[0].then.quotes range"}},
		{"an approver on no rung", func(pol *approval.Policy) { pol.Price.Tiers[4].Then.Approver = logistics.Principal }, []string{"price.tiers[4].then.approver unknown"}},
		{"a tier without an approver", func(pol *approval.Policy) { pol.Price.Tiers[4].Then.Approver = "" }, []string{"price.tiers[4].then.approver unknown"}},
		{"a tier without a clause", func(pol *approval.Policy) { pol.Price.Tiers[2].Clause = "" }, []string{"price.tiers[2].clause absent", "clauses[7] unknown"}},
		{"a tier without a force", func(pol *approval.Policy) { pol.Price.Tiers[2].Force = 0 }, []string{"price.tiers[2].force word"}},
		{"rows down", func(pol *approval.Policy) { pol.Price.Unbudgeted.RowsUp = -1 }, []string{"price.unbudgeted.rowsUp range"}},
		{"nobody analyzes food", func(pol *approval.Policy) { pol.Price.Food.Analyst = "" }, []string{"price.food.analyst absent"}},
		{"food's approver on no rung", func(pol *approval.Policy) { pol.Price.Food.Approver = logistics.Guard }, []string{"price.food.approver unknown"}},
		{"food that is no category", func(pol *approval.Policy) { pol.Price.Food.Category = "feed" }, []string{"price.food.category unknown"}},
		{"raised to nobody", func(pol *approval.Policy) { pol.Price.Raised[0].Approver = "" }, []string{"price.raised[0].approver unknown"}},
		{"what is raised is no category", func(pol *approval.Policy) { pol.Price.Raised[0].Category = "coal" }, []string{"price.raised[0].category unknown"}},
		{"raised twice", func(pol *approval.Policy) { pol.Price.Raised = append(pol.Price.Raised, pol.Price.Raised[0]) }, []string{"price.raised[1].category duplicate"}},
		{"food is raised although no tier decides it", func(pol *approval.Policy) { pol.Price.Raised[0].Category = logistics.Food }, []string{"price.raised[0].category conflict"}},
		{"a regular category that is none", func(pol *approval.Policy) { pol.Price.Regular.Categories[4] = "coal" }, []string{"price.regular.categories[4] unknown"}},
		{"a window in hours", func(pol *approval.Policy) { pol.Price.Splitting.Within = logistics.MustSpan("48h") }, []string{"price.splitting.within range"}},
		{"a site visit with a side and no bound", func(pol *approval.Policy) { pol.Price.SiteVisit.Bound = logistics.Measure{} },
			[]string{"price.siteVisit.bound absent", "price.siteVisit.bound type"}},
		{"a site visit from a number of things on", func(pol *approval.Policy) { pol.Price.SiteVisit.Bound = logistics.Count(5000) }, []string{"price.siteVisit.bound type"}},
		{"a bound without a side", func(pol *approval.Policy) { pol.Price.SiteVisit.Side = logistics.NoSide }, []string{"price.siteVisit.bound conflict"}},
		{"a side that is none", func(pol *approval.Policy) { pol.Price.SiteVisit.Side = 9 }, []string{"price.siteVisit.side word"}},
		{"a need without a key", func(pol *approval.Policy) { pol.Price.Listed.Key = "" }, []string{"price.listed.key absent"}},
		{"no gates", func(pol *approval.Policy) { pol.Payment.Gates = nil }, []string{"clauses[16] unknown", "clauses[17] unknown", "payment.gates absent"}},
		{"the first gate begins above 0", func(pol *approval.Policy) { pol.Payment.Gates[0].From = yuan("0.0001") }, []string{"payment.gates[0].from range"}},
		{"the first gate leaves out 0", func(pol *approval.Policy) { pol.Payment.Gates[0].Above = true }, []string{"payment.gates[0].from range"}},
		{"gates that fall", func(pol *approval.Policy) { pol.Payment.Gates[2].From = yuan("4999") }, []string{"payment.gates[2].from range"}},
		{"a gate that nobody keeps", func(pol *approval.Policy) { pol.Payment.Gates[1].Then.Approver = "" }, []string{"payment.gates[1].then.approver absent"}},
		{"one keeps two gates", func(pol *approval.Policy) { pol.Payment.Gates[2].Then.Approver = logistics.SeniorManager }, []string{"payment.gates[2].then.approver duplicate"}},
		{"a final step under a gate's act", func(pol *approval.Policy) {
			pol.Payment.Final = logistics.Steps{{Rule: logistics.Obliges("000-144"), Act: "general-manager", By: []logistics.Role{logistics.Buyer}}}
		}, []string{"payment.final[0].act duplicate"}},
		{"a final step that nobody may take", func(pol *approval.Policy) {
			pol.Payment.Final = logistics.Steps{{Rule: logistics.Obliges("000-144"), Act: "seal"}}
		}, []string{"payment.final[0].by absent"}},
		{"a handover under a gate's act", func(pol *approval.Policy) { pol.Payment.Handover.Act = "senior-manager" }, []string{"payment.handover.act duplicate"}},
		{"a handover under a final step's act", func(pol *approval.Policy) {
			pol.Payment.Final = logistics.Steps{{Rule: logistics.Obliges("000-144"), Act: "handover", By: []logistics.Role{logistics.Buyer}}}
		}, []string{"payment.handover.act duplicate"}},
		{"a handover to nobody", func(pol *approval.Policy) { pol.Payment.Handover.By = nil }, []string{"payment.handover.by absent"}},
		{"a handover to two", func(pol *approval.Policy) {
			pol.Payment.Handover.By = append(pol.Payment.Handover.By, logistics.Buyer)
		}, []string{"payment.handover.by range"}},
		{"a handover that names what it follows", func(pol *approval.Policy) { pol.Payment.Handover.After = []string{"senior-manager"} }, []string{"payment.handover.after conflict"}},
		{"a handover without an act", func(pol *approval.Policy) { pol.Payment.Handover.Act = "" }, []string{"payment.handover.act absent"}},
		{"an invoice step after one that is none", func(pol *approval.Policy) { pol.Payment.Invoice[0].After = []string{"paid"} }, []string{"payment.invoice[0].after[0] unknown"}},
		{"an invoice step twice", func(pol *approval.Policy) { pol.Payment.Invoice[1].Act = "handled" }, []string{"payment.invoice[1].act duplicate"}},
		{"a paper without a key", func(pol *approval.Policy) {
			pol.Price.Papers = logistics.Checklist{{Rule: logistics.Obliges("000-106")}}
		}, []string{"price.papers[0].key absent"}},
		{"a route without a name, and one twice", func(pol *approval.Policy) {
			limit := logistics.Limit{Rule: logistics.Obliges("000-106")}
			pol.Price.Routes = []approval.Route{{"", limit}, {"a", limit}, {"a", limit}}
		}, []string{"price.routes[0].name duplicate", "price.routes[2].name duplicate"}},
		{"a route whose limit is a day", func(pol *approval.Policy) {
			pol.Price.Routes = []approval.Route{{"a", logistics.Limit{Rule: logistics.Obliges("000-106"), Side: logistics.AtMost, Bound: logistics.Day(logistics.MustDate("2026-03-02"))}}}
		}, []string{"price.routes[0].total.bound type"}},
		{"more open questions than one answer can cite", func(pol *approval.Policy) {
			for i := range 8 {
				limit := logistics.Limit{Rule: logistics.Obliges(pol.Clauses[i].ID)}
				pol.Price.Routes = append(pol.Price.Routes, approval.Route{Name: string(pol.Clauses[i].ID), Total: limit})
			}
		}, []string{"price.routes[7].total.clause range"}},
		{"as many as it can", func(pol *approval.Policy) {
			for i := range 7 {
				limit := logistics.Limit{Rule: logistics.Obliges(pol.Clauses[i].ID)}
				pol.Price.Routes = append(pol.Price.Routes, approval.Route{Name: string(pol.Clauses[i].ID), Total: limit})
			}
		}, nil},
		{"a site visit without a bound is one of them", func(pol *approval.Policy) {
			pol.Price.SiteVisit.Side, pol.Price.SiteVisit.Bound = logistics.NoSide, logistics.Measure{}
			for i := range 7 {
				limit := logistics.Limit{Rule: logistics.Obliges(pol.Clauses[i].ID)}
				pol.Price.Routes = append(pol.Price.Routes, approval.Route{Name: string(pol.Clauses[i].ID), Total: limit})
			}
		}, []string{"price.routes[6].total.clause range"}},
		{"routes with limits leave nothing open", func(pol *approval.Policy) {
			for i := range 9 {
				limit := logistics.Limit{Rule: logistics.Obliges(pol.Clauses[i].ID), Side: logistics.AtMost, Bound: bound(t, "1")}
				pol.Price.Routes = append(pol.Price.Routes, approval.Route{Name: string(pol.Clauses[i].ID), Total: limit})
			}
		}, nil},
		{"more clauses in a chain than one answer can cite", func(pol *approval.Policy) {
			for i := range 5 {
				pol.Payment.Final = append(pol.Payment.Final, logistics.Step{
					Rule: logistics.Obliges(pol.Clauses[i].ID), Act: string(pol.Clauses[i].ID), By: []logistics.Role{logistics.Principal},
				})
			}
		}, []string{"payment.handover.clause range"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			pol := approval.Factory()
			row.edit(&pol)
			err := logistics.Validate(pol)
			if row.want == nil {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			differ(t, row.want, problems(t, err))
			approvesNothing(t, pol, err)
		})
	}
}

// approvesNothing asks an invalid policy everything, and each answer must be its problems.
func approvesNothing(t *testing.T, pol approval.Policy, want error) {
	t.Helper()
	p := buy(logistics.Kitchenware, "1")
	d, err := pol.DecidePrice(p)
	differ(t, approval.Decision{}, d)
	differ(t, want.Error(), err.Error())
	r, err := pol.CheckPrice(approval.PriceFile{Purchase: p, Requester: "Chen", RequestedAt: at(8, 0), Supplier: "S-1"})
	differ(t, logistics.Report{}, r)
	differ(t, want.Error(), err.Error())
	payment, err := pol.DecidePayment(pay("1"))
	differ(t, approval.PaymentDecision{}, payment)
	differ(t, want.Error(), err.Error())
	r, err = pol.CheckPayment(approval.PaymentFile{Payment: pay("1")})
	differ(t, logistics.Report{}, r)
	differ(t, want.Error(), err.Error())
	a, err := approval.Compile(pol)
	if a != nil {
		t.Error("an invalid policy compiles")
	}
	differ(t, want.Error(), err.Error())
}

func TestZeroPolicyApprovesNothing(t *testing.T) {
	var pol approval.Policy
	err := logistics.Validate(pol)
	if err == nil {
		t.Fatal("the zero policy is valid")
	}
	approvesNothing(t, pol, err)
}

func TestPolicyRoundTrip(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School(), windowed("30d")} {
		data, err := json.Marshal(pol)
		if err != nil {
			t.Fatal(err)
		}
		var back approval.Policy
		if err := logistics.Decode(data, &back); err != nil {
			t.Fatalf("%s: %v", pol.Edition, err)
		}
		differ(t, pol, back)
		again, err := json.Marshal(back)
		if err != nil || string(again) != string(data) {
			t.Errorf("%s: %v: not the same JSON again", pol.Edition, err)
		}
	}
}

func TestFactsRoundTrip(t *testing.T) {
	pol := windowed("30d")
	p := earlier(regular("50000", "2", "2"), "2026-03-31", "2026-03-30", "1")
	price := priceFile(t, pol, unbudgeted(p))
	food := priceFile(t, approval.School(), buy(logistics.Food, "1"))
	payment := paymentFile(t, pol, pay("10000.01"))
	report := checkPrice(t, pol, approval.PriceFile{Purchase: p, Requester: "Chen", RequestedAt: at(8, 0), Supplier: "S-1"})
	decision := decide(t, approval.School(), unbudgeted(buy(logistics.Diesel, "5000")))
	chain, err := pol.DecidePayment(pay("10000.01"))
	if err != nil {
		t.Fatal(err)
	}
	t.Run("purchase", func(t *testing.T) { roundTrip(t, p) })
	t.Run("price file", func(t *testing.T) { roundTrip(t, price) })
	t.Run("price file of food", func(t *testing.T) { roundTrip(t, food) })
	t.Run("payment", func(t *testing.T) { roundTrip(t, pay("1.2500")) })
	t.Run("payment file", func(t *testing.T) { roundTrip(t, payment) })
	t.Run("report", func(t *testing.T) { roundTrip(t, report) })
	t.Run("decision", func(t *testing.T) { roundTrip(t, decision) })
	t.Run("payment decision", func(t *testing.T) { roundTrip(t, chain) })
}

func roundTrip[T any](t *testing.T, v T) {
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var back T
	if err := logistics.Decode(data, &back); err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	differ(t, v, back)
}

func TestDecodeFacts(t *testing.T) {
	good, err := json.Marshal(priceFile(t, approval.Factory(), buy(logistics.Kitchenware, "1500")))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		reason   string
		old, new string // replaced in a good file, pairwise
		want     []string
	}{
		{"a field that is none", `"requester":`, `"boss":"Bo","requester":`, []string{"boss unknown"}},
		{"a field in capitals is another", `"requester":`, `"Requester":`, []string{"requester absent", "Requester unknown"}},
		{"a field that is absent", `"requester":"Chen",`, ``, []string{"requester absent"}},
		{"a field that is null", `"requester":"Chen"`, `"requester":null`, []string{"requester null"}},
		{"an optional field that is null", `"requester":`, `"analysis":null,"requester":`, []string{"analysis null"}},
		{"a field twice", `"requester":"Chen"`, `"requester":"Chen","requester":"Chen"`, []string{"requester duplicate"}},
		{"a word where true or false must be", `"budgeted":true`, `"budgeted":"yes"`, []string{"budgeted type"}},
		{"a number where a word must be", `"requester":"Chen"`, `"requester":7`, []string{"requester type"}},
		{"an amount that is absent", `"amount":"1500",`, ``, []string{"lines[0].amount absent"}},
		{"an amount that is null", `"amount":"1500"`, `"amount":null`, []string{"lines[0].amount null"}},
		{"a negative amount", `"amount":"1500"`, `"amount":-1500`, []string{"lines[0].amount amount"}},
		{"an amount with five decimals", `"amount":"1500"`, `"amount":1500.00001`, []string{"lines[0].amount amount"}},
		{"1e1000000", `"amount":"1500"`, `"amount":1e1000000`, []string{"lines[0].amount amount"}},
		{"a million digits", `"amount":"1500"`, `"amount":1` + strings.Repeat("0", 1_000_000), []string{"lines[0].amount amount"}},
		{"a word for an amount", `"amount":"1500"`, `"amount":"much"`, []string{"lines[0].amount amount"}},
		{"a time that is none", `"requestedAt":"2026-03-02T08:00:00+08:00"`, `"requestedAt":"yesterday"`, []string{"requestedAt word"}},
		{"a day that is none", `"requester":`, `"on":"2026-02-29","requester":`, []string{"on word"}},
		{"lines that are no list", `"lines":[`, `"lines":{},"extra":[`, []string{"lines type", "extra unknown"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			data := strings.Replace(string(good), row.old, row.new, 1)
			var f approval.PriceFile
			err := logistics.Decode([]byte(data), &f)
			if data == string(good) {
				t.Fatal("nothing was replaced")
			}
			differ(t, row.want, problems(t, err))
			differ(t, approval.PriceFile{}, f)
		})
	}

	t.Run("every problem at once", func(t *testing.T) {
		data := `{"amount":"-1","amount":2,"applicant":7,"appliedAt":"x","marketCash":0,"listedAtOrder":true,
			"cleared":"yes","signatures":[{"act":"a","role":1,"by":"b"}],"invoice":{"issuedAt":"2026-03-02T08:00:00Z","extra":[]},"zzz":1}`
		var f approval.PaymentFile
		differ(t, []string{
			"amount amount", "budgeted absent", "applicant type", "appliedAt word", "marketCash type", "genuine absent",
			"signatures[0].role type", "signatures[0].at absent", "invoice.extra unknown", "amount duplicate", "zzz unknown",
		}, problems(t, logistics.Decode([]byte(data), &f)))
	})
}

func TestDecodePolicy(t *testing.T) {
	good, err := json.Marshal(approval.Factory())
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		reason   string
		old, new string
		want     []string
	}{
		{"a tier without its quotes", `"quotes":2,`, ``, []string{"price.tiers[1].then.quotes absent"}},
		{"a tier whose bound is null", `"from":"1500"`, `"from":null`, []string{"price.tiers[1].from null"}},
		{"a tier from below 0", `"from":"1500"`, `"from":-1500`, []string{"price.tiers[1].from amount"}},
		{"half a quote", `"quotes":2`, `"quotes":2.5`, []string{"price.tiers[1].then.quotes type"}},
		{"more quotes than can be counted", `"quotes":2`, `"quotes":9223372036854775808`, []string{"price.tiers[1].then.quotes type"}},
		{"a span that is none", `"within":"none"`, `"within":"a while"`, []string{"price.splitting.within word"}},
		{"a force that is none", `"force":"should"`, `"force":"may"`, []string{"price.siteVisit.force word"}},
		{"a bound of another kind of money", `"bound":"yuan 5000"`, `"bound":"dollar 5000"`, []string{"price.siteVisit.bound word"}},
		{"a side that is none", `"side":"at-least"`, `"side":"around"`, []string{"price.siteVisit.side word"}},
		{"a section that is absent", `"unbudgeted":{"clause":"000-103","force":"must","rowsUp":1},`, ``, []string{"price.unbudgeted absent"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			data := strings.Replace(string(good), row.old, row.new, 1)
			if data == string(good) {
				t.Fatal("nothing was replaced")
			}
			var pol approval.Policy
			differ(t, row.want, problems(t, logistics.Decode([]byte(data), &pol)))
		})
	}
}

// Two calls share nothing: who edits his policy does not edit another's.
func TestDocumentedPoliciesShareNothing(t *testing.T) {
	for _, documented := range []func() approval.Policy{approval.Factory, approval.School} {
		pol, want := documented(), documented()
		scramble(&pol)
		if cmp.Equal(pol, want, same()) {
			t.Error("nothing was scrambled")
		}
		differ(t, want, documented())
	}
}

// scramble changes every list of a policy in place.
func scramble(pol *approval.Policy) { wipe(reflect.ValueOf(pol).Elem()) }

// wipe empties every row of every list, the lists within it first.
func wipe(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			wipe(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			wipe(v.Index(i))
			v.Index(i).SetZero()
		}
	}
}

// A need that is turned round would pass what it is to refuse.
func TestNeedsFaceTheirFacts(t *testing.T) {
	for _, row := range []struct {
		reason string
		turn   func(*approval.Policy)
		want   string
	}{
		{"a listed supplier banned", func(pol *approval.Policy) { pol.Price.Listed.Banned = true }, "price.listed.banned conflict"},
		{"a listed payee banned", func(pol *approval.Policy) { pol.Payment.Listed.Banned = true }, "payment.listed.banned conflict"},
		{"a cleared payee banned", func(pol *approval.Policy) { pol.Payment.Cleared.Banned = true }, "payment.cleared.banned conflict"},
		{"a false purchase asked for", func(pol *approval.Policy) { pol.Payment.FalsePurchase.Banned = false }, "payment.falsePurchase.banned conflict"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			pol := approval.Factory()
			row.turn(&pol)
			var invalid *logistics.InvalidError
			if err := logistics.Validate(pol); !errors.As(err, &invalid) || len(invalid.Problems) != 1 {
				t.Fatalf("%v", err)
			}
			if p := invalid.Problems[0]; p.Path+" "+p.Code != row.want {
				t.Errorf("%s %s, want %s", p.Path, p.Code, row.want)
			}
		})
	}
}

// Whoever changes an answer changes nothing of the policy.
func TestAnswersShareNothing(t *testing.T) {
	pol := approval.School()
	ask := func() approval.PaymentDecision {
		d, err := pol.DecidePayment(approval.Payment{Amount: decimal.NewFromInt(80)})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	before, spoiled := ask(), ask()
	for i := range spoiled.Chain {
		spoiled.Chain[i].By[0] = "nobody"
	}
	spoiled.Handover.By[0] = "nobody"
	if diff := cmp.Diff(before, ask()); diff != "" {
		t.Error(diff)
	}
}

// An authority that Compile did not make decides nothing.
func TestNoAuthority(t *testing.T) {
	var none *approval.Authority
	for _, a := range []*approval.Authority{none, {}} {
		if d, err := a.DecidePrice(buy(logistics.Kitchenware, "5")); err == nil || d != (approval.Decision{}) {
			t.Errorf("%v, %v", d, err)
		}
	}
}

// A role cannot forge a line of a report.
func TestRolesAreNames(t *testing.T) {
	pol := approval.Factory()
	f := priceFile(t, pol, unbudgeted(buy(logistics.Kitchenware, "50000")))
	f.ChosenBy, f.Approvals[0].Role = "general-manager\nfine", "general-manager\u200b"
	_, err := pol.CheckPrice(f)
	var invalid *logistics.InvalidError
	if !errors.As(err, &invalid) || len(invalid.Problems) != 2 || invalid.Problems[0].Path != "approvals[0].role" || invalid.Problems[1].Path != "chosenBy" {
		t.Errorf("%v", err)
	}
}
