package assets

import (
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// LossFile is a thing that was lost, damaged, stolen or worn out. In its Trail, By reported it, At is when, and Marks are the steps of its
// handling, such as [ActCause].
type LossFile struct {
	logistics.Trail
	ID             string           `json:"id"`                      // number of the report
	Tag            string           `json:"tag"`                     // the thing
	Cause          string           `json:"cause"`                   // in the policy's words, such as CauseLost
	On             logistics.Date   `json:"on"`                      // the day on which it happened, not after it was reported
	Damager        logistics.Person `json:"damager,omitzero"`        // who did it, the thief too; absent: nobody knows
	GuardOnDuty    logistics.Person `json:"guardOnDuty,omitzero"`    // who was on campus duty when it happened; absent: nobody was
	Custodian      logistics.Person `json:"custodian,omitzero"`      // who keeps the thing; absent: nobody
	RepairReported bool             `json:"repairReported"`          // it was reported for repair (002-024)
	Irreparable    logistics.Answer `json:"irreparable"`             // of damage: whether it cannot be repaired, so that the price is paid
	RepairCost     *decimal.Decimal `json:"repairCost,omitempty"`    // of damage: yuan for the repair; absent: not known yet
	Penalty        *decimal.Decimal `json:"penalty,omitempty"`       // yuan that were imposed as a penalty; absent or 0: none
	OriginalPrice  *decimal.Decimal `json:"originalPrice,omitempty"` // yuan that the thing cost; absent: not known
	ListPrice      *decimal.Decimal `json:"listPrice,omitempty"`     // yuan by the site's list for damage (003-030), asked for with ListPrice; absent: not on it
	Bought         logistics.Date   `json:"bought,omitzero"`         // the day of the purchase, asked for with RemainingValue; absent: not known
	LifeYears      int              `json:"lifeYears,omitzero"`      // the service life in years, 1 to 100, asked for with RemainingValue; absent: not known
}

// CompensationDecision says what follows from a loss, who answers for it and what that person pays.
type CompensationDecision struct {
	// what is missing, and what keeps the amount open
	logistics.Report
	Cause       string              `json:"cause"`
	Repair      bool                `json:"repair"`          // the thing has to be reported for repair
	Penalty     bool                `json:"penalty"`         // who answers for it is punished
	Liable      logistics.Person    `json:"liable,omitzero"` // who answers for it; absent: nobody does, or nobody is known
	As          string              `json:"as,omitzero"`     // as what that person answers, such as LiableGuard
	Basis       PriceBasis          `json:"basis"`           // which price is the most that is paid
	Price       *decimal.Decimal    `json:"price,omitempty"` // that price, in yuan; absent: not known, or nothing is paid
	Pays        *decimal.Decimal    `json:"pays,omitempty"`  // yuan to pay, from 0 to Price, rounded down to the fen; absent: not known
	Provisional bool                `json:"provisional"`     // the handling is not complete: nothing is paid yet
	Clauses     logistics.Citations `json:"clauses"`
}

// DecideCompensation says what follows from a loss (002-024). What is lost is paid for at the price; what is damaged is reported for repair
// and the repair paid for, at most the price; theft is punished; for wear nobody pays. Who did it pays, a thief the price; else who was on
// duty when the thing vanished (003-073); else, but for theft, who keeps it (004-028). Until cause, responsibility and a written opinion
// are on record (004-050) the decision is provisional. The error is nil or an [*logistics.InvalidError].
func (pol Policy) DecideCompensation(f LossFile) (CompensationDecision, error) {
	rules := pol.Compensation
	steps := rules.Handling.InOrder()
	d := CompensationDecision{Cause: f.Cause, Basis: rules.Price.Basis}
	report, err := pol.report(func(ps *logistics.Problems) { f.check(ps, rules, steps) }, func(r *logistics.Report, ps *logistics.Problems) {
		at := "loss " + f.ID
		checkSteps(r, ps, steps, at, f.Trail, false)
		for _, s := range steps {
			if _, done := f.Done(s.Act); !done {
				d.Provisional = true
				d.Clauses.Add(pol.Clauses.Citation(s.Clause))
			}
		}
		out := rules.outcome(f.Cause)
		d.Clauses.Add(pol.Clauses.Citation(out.Clause))
		d.Repair, d.Penalty = out.Repair && f.Irreparable != logistics.Yes, out.Penalty
		if d.Repair && !f.RepairReported {
			r.Find(out.Rule, logistics.Missing, at+".repair-report", logistics.Measure{}, logistics.Measure{})
		}
		row, who, asked := rules.liable(f)
		switch pays := out.Pay || rules.atPrice(f.Cause); {
		case who != "" && !out.Pay && !row.AtPrice, !pays:
			d.pays(logistics.Amount{})
		case who == "" && asked:
			r.Open(out.Clause, at+".liable", logistics.Text{En: "who answers for it: nobody is known", Zh: "责任人：均未知"})
		}
		if who != "" {
			d.Liable, d.As = who, row.Who
			d.Clauses.Add(pol.Clauses.Citation(row.Clause))
			if out.Pay || row.AtPrice {
				d.Clauses.Add(pol.Clauses.Citation(rules.Price.Clause))
				rules.amount(r, at, f, row, &d)
			}
		}
		if d.Penalty {
			rules.punished(r, at+".penalty", f, d, out.Rule)
		}
	})
	if err != nil {
		return CompensationDecision{}, err
	}
	d.Report = report
	return d, nil
}

// amount gives what is paid: the price; for what can be repaired the repair, and never more than the price.
func (c Compensation) amount(r *logistics.Report, at string, f LossFile, row Liability, d *CompensationDecision) {
	price, known := f.price(c.Price.Basis)
	if !known {
		r.Open(c.Price.Clause, at+".price", logistics.Text{En: "the price: " + d.Basis.Label(logistics.English), Zh: "价格：" + d.Basis.Label(logistics.Chinese)})
		return
	}
	whole := price.Decimal()
	d.Price = &whole
	if f.Irreparable == logistics.Unknown && d.Repair && !row.AtPrice {
		r.Open(c.Price.Clause, at+".irreparable", logistics.Text{En: "whether it can be repaired", Zh: "能否修复"})
		return
	}
	if !d.Repair || row.AtPrice {
		d.pays(price)
		return
	}
	if f.RepairCost == nil {
		r.Open(c.Price.Clause, at+".repairCost", logistics.Text{En: "what the repair costs", Zh: "维修费用"})
		return
	}
	repair, err := logistics.AmountOf(*f.RepairCost)
	if err != nil { // told already
		return
	}
	if repair.Compare(price) > 0 {
		repair = price
	}
	d.pays(repair)
}

func (d *CompensationDecision) pays(a logistics.Amount) {
	sum := remaining(a, 1, 0).Decimal() // down to the fen
	d.Pays = &sum
}

// punished judges the penalty: it is imposed on who answers, once his responsibility is on record, and keeps its bound.
func (c Compensation) punished(r *logistics.Report, at string, f LossFile, d CompensationDecision, rule logistics.Rule) {
	switch {
	case f.Penalty != nil && f.Penalty.Sign() > 0:
		c.Penalty.Check(r, at, paid(f.Penalty))
	case d.Liable == "":
		r.Open(rule.Clause, at, logistics.Text{En: "on whom it is imposed: nobody is known", Zh: "受处罚人：均未知"})
	case d.Provisional:
		r.Open(rule.Clause, at, logistics.Text{En: "the penalty: responsibility is not on record yet", Zh: "处罚：责任尚未认定"})
	default:
		r.Find(rule, logistics.Missing, at, logistics.Measure{}, logistics.Measure{})
	}
}

func (f LossFile) person(who string) logistics.Person {
	switch who {
	case LiableDamager:
		return f.Damager
	case LiableGuard:
		return f.GuardOnDuty
	case LiableCustodian:
		return f.Custodian
	}
	return ""
}

func (f LossFile) check(ps *logistics.Problems, rules Compensation, steps logistics.Steps) {
	ps.Name("id", f.ID)
	ps.Name("tag", f.Tag)
	if rules.outcome(f.Cause).Cause == "" || f.Cause == "" {
		ps.Add("cause", logistics.CodeUnknown, "%.40q is no cause of this policy", f.Cause)
	}
	asOf := dayOf(f.Trail, f.AsOf)
	dated(ps, "on", f.On, asOf)
	if day := dayOf(f.Trail, f.At); !day.IsZero() && f.On.After(day) {
		ps.Add("on", logistics.CodeRange, "%s is after it was reported, %s", f.On, day)
	}
	var persons logistics.Persons
	for _, p := range []struct {
		path string
		who  logistics.Person
	}{{"damager", f.Damager}, {"guardOnDuty", f.GuardOnDuty}, {"custodian", f.Custodian}} {
		if p.who != "" {
			ps.Name(p.path, string(p.who))
		}
		persons.Add(ps, p.path, p.who)
	}
	for _, sum := range []struct {
		path   string
		amount *decimal.Decimal
	}{{"repairCost", f.RepairCost}, {"penalty", f.Penalty}, {"originalPrice", f.OriginalPrice}, {"listPrice", f.ListPrice}} {
		if sum.amount != nil {
			ps.Amount(sum.path, *sum.amount)
		}
	}
	past(ps, "bought", f.Bought, f.On)
	if f.LifeYears != 0 {
		lifeYears(ps, "lifeYears", f.LifeYears)
	}
	answer(ps, "irreparable", f.Irreparable)
	if out := rules.outcome(f.Cause); out.Cause != "" && !out.Repair && (f.Irreparable == logistics.Yes || f.RepairCost != nil) {
		ps.Add("repairCost", logistics.CodeConflict, "what is %.40q is not repaired", f.Cause)
	}
	checkTrail(ps, steps, f.Trail)
}

// String gives the decision in English.
func (d CompensationDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l: "lost: Wang (custodian) pays 120 yuan, original price (002-024 (read), 004-028 (read))".
func (d CompensationDecision) Text(l logistics.Lang) string {
	name := func(word string) string { return Policy{}.Name(word, l) }
	var parts []string
	if d.Repair {
		parts = append(parts, logistics.Text{En: "to be reported for repair", Zh: "须报修"}.In(l))
	}
	switch {
	case d.Liable == "" && d.Pays == nil:
		parts = append(parts, logistics.Text{En: "who answers for it is not known", Zh: "责任人未知"}.In(l))
	case d.Liable == "":
	case d.Pays == nil:
		parts = append(parts, logistics.Text{En: string(d.Liable) + " (" + name(d.As) + ") answers for it, the amount is not known", Zh: string(d.Liable) + "（" + name(d.As) + "）承担，金额未知"}.In(l))
	case d.Price != nil:
		sum, basis := paid(d.Pays).Text(l), d.Basis.Label(l)
		if d.Pays.LessThan(d.Price.RoundFloor(2)) {
			basis = logistics.Text{En: "at most the " + basis, Zh: "以" + basis + "为限"}.In(l)
		}
		parts = append(parts, logistics.Text{En: string(d.Liable) + " (" + name(d.As) + ") pays " + sum + ", " + basis, Zh: string(d.Liable) + "（" + name(d.As) + "）赔偿 " + sum + "，" + basis}.In(l))
	default:
		parts = append(parts, logistics.Text{En: string(d.Liable) + " (" + name(d.As) + ") answers for it", Zh: string(d.Liable) + "（" + name(d.As) + "）承担责任"}.In(l))
	}
	if d.Penalty {
		parts = append(parts, logistics.Text{En: "penalty", Zh: "处罚"}.In(l))
	}
	if len(parts) == 0 {
		parts = append(parts, logistics.Text{En: "nobody pays", Zh: "无人赔偿"}.In(l))
	}
	if d.Provisional {
		parts = append(parts, logistics.Text{En: "provisional", Zh: "暂定"}.In(l))
	}
	says := name(d.Cause) + logistics.Text{En: ": ", Zh: "："}.In(l) + strings.Join(parts, logistics.Text{En: "; ", Zh: "；"}.In(l))
	return d.Clauses.Behind(says, l)
}
