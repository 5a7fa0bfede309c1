package approval_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// onTheWay is a paper with any marks: how Next and the check are asked, and what its steps are.
type onTheWay struct {
	kind    string
	subject string // before the acts in its report
	aside   string // an act that the check does not miss
	acts    []string
	marks   []logistics.Mark
	paper   func([]logistics.Mark) approval.SignOff
	check   func([]logistics.Mark) (logistics.Report, error)
}

// timed is the factory's policy with levels and with times in workdays, days and hours.
func timed() approval.Policy {
	return with(levelled(), func(pol *approval.Policy) {
		within := func(steps logistics.Steps, spans ...string) {
			for i, span := range spans {
				steps[i].Within = logistics.MustSpan(span)
			}
		}
		within(pol.Requisition.Steps, "2wd", "1d", "24h")
		within(pol.Order.Ordinary.Steps, "0wd", "none", "0d")
		within(pol.Order.Food.Steps, "1wd", "36h", "1wd", "0d")
		within(pol.Outgoing.Steps, "1wd", "0d", "12h")
		pol.Order.Food.Release.Within, pol.Payment.Handover.Within = logistics.MustSpan("1wd"), logistics.MustSpan("2d")
		for i := range pol.Incoming.Forms {
			if sign := pol.Incoming.Forms[i].Sign; len(sign) > 0 {
				within(sign, "1wd")
			}
		}
		pol.Requisition.Steps[1].Deputy, pol.Requisition.Steps[2].Force = true, logistics.Should
	})
}

// year is a calendar of 2026 with the holiday of May.
func year() logistics.Calendar {
	return logistics.Calendar{
		First: logistics.MustDate("2026-01-01"), Last: logistics.MustDate("2026-12-31"),
		DaysOff:  []logistics.Date{logistics.MustDate("2026-05-01"), logistics.MustDate("2026-05-04"), logistics.MustDate("2026-05-05")},
		Workdays: []logistics.Date{logistics.MustDate("2026-05-09")},
	}
}

// drawn draws a paper of any kind with any marks on it, around the holiday of May.
func drawn(t *rapid.T, pol approval.Policy) onTheWay {
	opened := time.Date(2026, time.April, 30, 9, 0, 0, 0, at(0, 0).Location())
	tr := logistics.Trail{
		By: "Chen", At: opened, Calendar: year(),
		Role: rapid.SampledFrom([]logistics.Role{"clerk", logistics.Supervisor, logistics.OfficeHead, logistics.Buyer}).Draw(t, "role"),
	}
	if rapid.Bool().Draw(t, "judged") {
		tr.AsOf = opened.AddDate(0, 1, 0)
	}
	on := func(marks []logistics.Mark) logistics.Trail { tr := tr; tr.Marks = marks; return tr }
	var p onTheWay
	add := func(steps ...logistics.Step) {
		for _, step := range steps {
			p.acts = append(p.acts, step.Act)
		}
	}
	p.kind = rapid.SampledFrom([]string{"requisition", "order", "document", "outgoing", "permission", "price", "form"}).Draw(t, "kind")
	p.subject = p.kind + "."
	switch p.kind {
	case "requisition":
		add(pol.Requisition.Steps...)
		for _, level := range pol.Requisition.Authority.Levels {
			p.acts = append(p.acts, string(level.Then.Approver))
		}
		total := rapid.SampledFrom([]string{"1999.9999", "2000", "10000", "10000.0001"}).Draw(t, "total")
		paper := func(m []logistics.Mark) approval.Requisition {
			return approval.Requisition{Trail: on(m), Total: yuan(total)}
		}
		p.paper = func(m []logistics.Mark) approval.SignOff { return paper(m) }
		p.check = func(m []logistics.Mark) (logistics.Report, error) { return pol.CheckRequisition(paper(m)) }
	case "order":
		category := rapid.SampledFrom([]logistics.Category{logistics.Food, logistics.Kitchenware}).Draw(t, "category")
		chain := pol.Order.Ordinary
		if category == logistics.Food {
			chain = pol.Order.Food
		}
		add(chain.Steps...)
		add(chain.Release)
		p.aside = chain.Release.Act
		paper := func(m []logistics.Mark) approval.Order { return approval.Order{Trail: on(m), Category: category} }
		p.paper = func(m []logistics.Mark) approval.SignOff { return paper(m) }
		p.check = func(m []logistics.Mark) (logistics.Report, error) { return pol.CheckOrder(paper(m)) }
	case "document":
		form := rapid.SampledFrom(pol.Incoming.Forms).Draw(t, "form")
		add(form.Sign...)
		d := approval.Document{Form: form.Name, Carrier: "paper", InOrder: rapid.SampledFrom([]logistics.Answer{logistics.Yes, logistics.Unknown}).Draw(t, "in order")}
		for _, row := range form.Goes {
			if rapid.Bool().Draw(t, "sent") {
				d.Sent = append(d.Sent, approval.Sending{To: row.To, At: opened.Add(40 * time.Hour)})
			}
		}
		paper := func(m []logistics.Mark) approval.Document { d := d; d.Trail = on(m); return d }
		p.paper = func(m []logistics.Mark) approval.SignOff { return paper(m) }
		p.check = func(m []logistics.Mark) (logistics.Report, error) { return pol.CheckDocument(paper(m)) }
	case "outgoing":
		add(pol.Outgoing.Steps...)
		d := approval.OutgoingDocument{Concerned: []approval.Distribution{{Department: "store"}}}
		if rapid.Bool().Draw(t, "sent") {
			d.Concerned[0].At = opened.Add(40 * time.Hour)
		}
		paper := func(m []logistics.Mark) approval.OutgoingDocument { d := d; d.Trail = on(m); return d }
		p.paper = func(m []logistics.Mark) approval.SignOff { return paper(m) }
		p.check = func(m []logistics.Mark) (logistics.Report, error) { return pol.CheckOutgoing(paper(m)) }
	case "permission":
		permit := rapid.SampledFrom(pol.Permits).Draw(t, "permit")
		add(permit.Steps...)
		paper := func(m []logistics.Mark) approval.Permission {
			return approval.Permission{Trail: on(m), Kind: permit.Name}
		}
		p.paper = func(m []logistics.Mark) approval.SignOff { return paper(m) }
		p.check = func(m []logistics.Mark) (logistics.Report, error) { return pol.CheckPermission(paper(m)) }
	case "price":
		p.subject, p.acts = "", []string{approval.ActPrice}
		category := rapid.SampledFrom([]logistics.Category{logistics.Food, logistics.Kitchenware, logistics.Diesel}).Draw(t, "category")
		if category == logistics.Diesel {
			p.acts = append(p.acts, approval.ActFirst)
		}
		f := approval.PriceFile{
			Purchase: buy(category, rapid.SampledFrom([]string{"1", "1500", "50000"}).Draw(t, "amount")), Requester: "Chen", RequestedAt: opened, Supplier: "S-1",
		}
		paper := func(m []logistics.Mark) approval.PriceFile { f := f; f.Approvals = m; return f }
		p.paper = func(m []logistics.Mark) approval.SignOff { return paper(m) }
		p.check = func(m []logistics.Mark) (logistics.Report, error) { return pol.CheckPrice(paper(m)) }
	case "form":
		for _, gate := range pol.Payment.Gates {
			p.acts = append(p.acts, string(gate.Then.Approver))
		}
		add(pol.Payment.Final...)
		add(pol.Payment.Handover)
		p.aside = pol.Payment.Handover.Act
		f := approval.PaymentFile{
			Payment:   approval.Payment{Amount: yuan(rapid.SampledFrom([]string{"5000", "5000.01", "10000.01"}).Draw(t, "amount")), Budgeted: rapid.Bool().Draw(t, "budgeted")},
			Applicant: "Chen", AppliedAt: opened, AsOf: tr.AsOf, Calendar: tr.Calendar, Invoice: approval.Invoice{IssuedAt: opened},
		}
		for _, step := range pol.Payment.Invoice {
			p.acts = append(p.acts, "invoice."+step.Act)
		}
		paper := func(all []logistics.Mark) approval.PaymentFile {
			f := f
			for _, m := range all {
				if act, invoice := strings.CutPrefix(m.Act, "invoice."); invoice {
					m.Act = act
					f.Invoice.Signatures = append(f.Invoice.Signatures, m)
				} else {
					f.Signatures = append(f.Signatures, m)
				}
			}
			return f
		}
		p.paper = func(m []logistics.Mark) approval.SignOff { return paper(m) }
		p.check = func(m []logistics.Mark) (logistics.Report, error) { return pol.CheckPayment(paper(m)) }
	}
	if len(p.acts) == 0 {
		return p
	}
	for range rapid.IntRange(0, 6).Draw(t, "marks") {
		m := logistics.Mark{
			Act: rapid.SampledFrom(p.acts).Draw(t, "act"),
			Role: rapid.SampledFrom([]logistics.Role{
				logistics.Supervisor, logistics.PurchasingManager, logistics.GeneralAffairsManager, logistics.SeniorManager, logistics.DocumentOfficer, "wizard",
			}).Draw(t, "by role"),
			By:   rapid.SampledFrom([]logistics.Person{"Chen", "Fang", "Pang", "Wu"}).Draw(t, "by"),
			At:   opened.Add(time.Duration(rapid.IntRange(-2, 20).Draw(t, "half days")) * 12 * time.Hour),
			Seal: rapid.SampledFrom([]logistics.Seal{"", logistics.IssueSeal, logistics.DepartmentSeal, "own"}).Draw(t, "seal"),
		}
		if rapid.Bool().Draw(t, "elsewhere") {
			m.At = m.At.UTC()
		}
		p.marks = append(p.marks, m)
		if rapid.IntRange(0, 3).Draw(t, "again") == 0 {
			m.Seal = logistics.IssueSeal
			p.marks = append(p.marks, m)
		}
	}
	return p
}

// wayPolicies are the policies under which papers are drawn.
func wayPolicies() []approval.Policy {
	return []approval.Policy{approval.Factory(), approval.School(), timed()}
}

// faults are the findings of a report by subject and fault.
func faults(r logistics.Report) []string {
	var all []string
	for _, f := range r.Findings {
		all = append(all, f.Subject+" "+f.Fault.String())
	}
	return all
}

// act gives the act that a subject is about, where it is one of the paper's.
func (p onTheWay) act(subject string) (act string, ours bool) {
	if strings.HasPrefix(subject, "invoice.") {
		return subject, true
	}
	return strings.CutPrefix(subject, p.subject)
}

// Neither the order of the marks nor asking twice changes an answer, and nobody changes the marks.
func TestPapersAreOrderFree(t *testing.T) {
	for _, pol := range wayPolicies() {
		rapid.Check(t, func(t *rapid.T) {
			p := drawn(t, pol)
			before := logistics.Clone(p.marks)
			r, err := p.check(p.marks)
			if err != nil {
				t.Fatal(err)
			}
			awaited, err := pol.Next(p.paper(p.marks))
			if err != nil {
				t.Fatal(err)
			}
			if diff := diffOf(before, p.marks); diff != "" {
				t.Fatal(diff)
			}
			other := shuffle(t, p.marks, "other order")
			again, err := p.check(other)
			if diff := diffOf(r, again); err != nil || diff != "" {
				t.Fatalf("%s: %v\n%s", p.kind, err, diff)
			}
			waits, err := pol.Next(p.paper(other))
			if diff := diffOf(awaited, waits); err != nil || diff != "" {
				t.Fatalf("%s: %v\n%s", p.kind, err, diff)
			}
		})
	}
}

// What is awaited is missing, and where nothing is awaited nothing is, but for what the check does not miss. When everyone
// who is awaited has acted, as the policy asks, nobody is awaited any more and nothing is found that was not found before.
func TestNextIsWhatIsMissing(t *testing.T) {
	for _, pol := range wayPolicies() {
		kinds := map[string]int{}
		rapid.Check(t, func(t *rapid.T) {
			p := drawn(t, pol)
			report, err := p.check(p.marks)
			if err != nil {
				t.Fatal(err)
			}
			awaited := next(t, pol, p.paper(p.marks))
			missing := map[string]bool{}
			for _, f := range report.Findings {
				if act, ours := p.act(f.Subject); ours && f.Fault == logistics.Missing && slices.Contains(p.acts, act) {
					missing[act] = true
				}
			}
			due := 0
			for _, a := range awaited {
				if a.Act == p.aside {
					continue
				}
				due++
				if !missing[a.Act] {
					t.Fatalf("%s: %s is awaited and not missing: %q", p.kind, a, found(report))
				}
			}
			if (due == 0) != (len(missing) == 0) {
				t.Fatalf("%s: awaited %q, found %q", p.kind, texts(awaited), found(report))
			}

			marks := slices.Clone(p.marks)
			for n := 0; len(awaited) > 0; n++ {
				if n > len(p.acts) {
					t.Fatalf("%s: still awaited after everyone acted: %q", p.kind, texts(awaited))
				}
				a := rapid.SampledFrom(awaited).Draw(t, "who acts")
				m := logistics.Mark{Act: a.Act, Role: a.By[0], By: logistics.Person(fmt.Sprintf("Fresh %d", n)), At: a.Since}
				if len(a.Seals) > 0 {
					m.Seal = a.Seals[0]
				}
				if slices.Contains(a.Not, m.By) {
					t.Fatalf("%s: %s may not, who never acted", p.kind, m.By)
				}
				marks = append(marks, m)
				awaited = next(t, pol, p.paper(marks))
			}
			after, err := p.check(marks)
			if err != nil {
				t.Fatal(err)
			}
			were := faults(report)
			for _, f := range faults(after) {
				if !slices.Contains(were, f) {
					t.Fatalf("%s: %s is new: %q\nbefore: %q", p.kind, f, found(after), found(report))
				}
				if act, missed := strings.CutSuffix(f, " missing"); missed && slices.Contains(p.acts, strings.TrimPrefix(act, p.subject)) {
					t.Fatalf("%s: %s after everyone acted", p.kind, f)
				}
			}
			kinds[p.kind]++
		})
		if !testing.Short() && len(kinds) < 7 {
			t.Errorf("%s: papers of %d kinds only: %v", pol.Edition, len(kinds), kinds)
		}
	}
}

// A paper on which everyone acts as he is awaited has nothing missing and nothing out of order, under each of the policies.
func TestAwaitedActsMakePapersInOrder(t *testing.T) {
	for _, pol := range wayPolicies() {
		rapid.Check(t, func(t *rapid.T) {
			p := drawn(t, pol)
			var marks []logistics.Mark
			for n := range 10 {
				awaited := next(t, pol, p.paper(marks))
				if len(awaited) == 0 {
					break
				}
				a := rapid.SampledFrom(awaited).Draw(t, "who acts")
				m := logistics.Mark{Act: a.Act, Role: rapid.SampledFrom(a.By).Draw(t, "role"), By: logistics.Person(fmt.Sprintf("Fresh %d", n)), At: a.Since}
				if !a.Due.IsZero() && rapid.Bool().Draw(t, "at the last moment") {
					m.At = a.Due
				}
				if len(a.Seals) > 0 {
					m.Seal = rapid.SampledFrom(a.Seals).Draw(t, "seal")
				}
				marks = append(marks, m)
			}
			r, err := p.check(marks)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range r.Findings {
				if act, _ := p.act(f.Subject); slices.ContainsFunc(p.acts, func(a string) bool { return act == a || strings.HasPrefix(act, a+".") }) {
					t.Fatalf("%s: %q of %v", p.kind, found(r), marks)
				}
			}
		})
	}
}

// No two lists of a documented policy are one, so that whoever changes a row of a fresh one changes that row alone.
func TestPolicyListsAreApart(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		seen := map[any]string{}
		var walk func(v reflect.Value, path string)
		walk = func(v reflect.Value, path string) {
			switch v.Kind() {
			case reflect.Struct:
				for i := range v.NumField() {
					if f := v.Type().Field(i); f.IsExported() {
						walk(v.Field(i), path+"."+f.Name)
					}
				}
			case reflect.Slice:
				if v.Len() == 0 {
					return
				}
				if before, shared := seen[v.Pointer()]; shared {
					t.Errorf("%s: %s and %s are one list", pol.Edition, before, path)
				}
				seen[v.Pointer()] = path
				for i := range v.Len() {
					walk(v.Index(i), path+"[]")
				}
			}
		}
		walk(reflect.ValueOf(pol), "")
		if !testing.Short() && len(seen) < 50 {
			t.Errorf("only %d lists were looked at", len(seen))
		}
	}
}
