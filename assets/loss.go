package assets

import (
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// LossFile is a thing that was lost, damaged, stolen or worn out: By reports it, At is when; Marks are the steps of its handling.
type LossFile struct {
	logistics.Trail
	ID             string           `json:"id"`
	Tag            string           `json:"tag"`
	Cause          string           `json:"cause"`                // of the policy's
	On             logistics.Date   `json:"on"`                   // when it happened
	Damager        logistics.Person `json:"damager,omitzero"`     // who did it; absent: nobody knows
	GuardOnDuty    logistics.Person `json:"guardOnDuty,omitzero"` // who was on campus duty when it happened; absent: it was outside of duty
	Custodian      logistics.Person `json:"custodian,omitzero"`   // who keeps it; absent: nobody
	RepairReported bool             `json:"repairReported"`       // it was reported for repair (002-024)
	Irreparable    bool             `json:"irreparable"`          // of damage: it cannot be repaired, so that the price is paid
	RepairCost     *decimal.Decimal `json:"repairCost,omitempty"` // of damage, in yuan; absent: not known yet
	Penalty        *decimal.Decimal `json:"penalty,omitempty"`    // that was imposed, in yuan; absent: none
	Original       *decimal.Decimal `json:"original,omitempty"`   // what it cost, in yuan; absent: not known
	Listed         *decimal.Decimal `json:"listed,omitempty"`     // its price on the site's list for damage (003-030); absent: not on it
	Bought         logistics.Date   `json:"bought,omitzero"`      // for what it is still worth; absent: not known
	LifeYears      int              `json:"lifeYears,omitzero"`   // for the same, 1 to 100; absent: not known
}

// CompensationDecision says what follows from a loss, who answers for it and what he pays.
type CompensationDecision struct {
	Edition     string              `json:"edition"` // of the policy that answered
	Cause       string              `json:"cause"`
	Repair      bool                `json:"repair"`
	Penalty     bool                `json:"penalty"`
	Liable      logistics.Person    `json:"liable,omitzero"` // absent: nobody, or not known
	As          string              `json:"as,omitzero"`     // in which quality, by the policy's words
	Basis       PriceBasis          `json:"basis"`           // of the price that is the most that he pays
	Price       *decimal.Decimal    `json:"price,omitempty"` // on this basis, in yuan; absent: not known
	Pays        *decimal.Decimal    `json:"pays,omitempty"`  // from 0 to the price; absent: not known
	Provisional bool                `json:"provisional"`     // cause, responsibility or opinion is not on record yet: nothing is paid before
	Report      logistics.Report    `json:"report"`
	Citations   logistics.Citations `json:"citations"`
}

// DecideCompensation says what follows from a loss (002-024): what is lost is paid for at the price, what is damaged is reported for repair
// and paid for, at most at the price, theft is punished, and wear is nobody's. Who did it pays, or else who was on duty when a thing
// vanished (003-073), or else who keeps it (004-028). Cause, responsibility and a written opinion come first (004-050); until then the
// decision is provisional. The error is nil or an [*logistics.InvalidError].
func (pol Policy) DecideCompensation(f LossFile) (CompensationDecision, error) {
	rules := pol.Compensation
	steps := rules.Handling.InOrder()
	d := CompensationDecision{Edition: pol.Edition, Cause: f.Cause, Basis: rules.Price.Basis}
	report, err := pol.report(func(ps *logistics.Problems) { f.check(ps, rules, steps) }, func(r *logistics.Report, ps *logistics.Problems) {
		at := "loss " + f.ID
		checkSteps(r, ps, steps, at, f.Trail, false)
		for _, s := range steps {
			if _, done := f.Done(s.Act); !done {
				d.Provisional = true
				d.Citations.Add(pol.Clauses.Citation(s.Clause))
			}
		}
		out := rules.outcome(f.Cause)
		d.Citations.Add(pol.Clauses.Citation(out.Clause))
		d.Repair, d.Penalty = out.Repair && !f.Irreparable, out.Penalty
		if d.Repair && !f.RepairReported {
			r.Find(out.Rule, logistics.Missing, at+" repair-report", logistics.Measure{}, logistics.Measure{})
		}
		row, who, asked := rules.liable(f)
		if pays := out.Pay || row.AtPrice; !pays {
			d.pays(logistics.Amount{})
		} else if who == "" && asked {
			r.Open(out.Clause, at+" liable", logistics.Text{En: "who answers for it: nobody is known", Zh: "责任人：均未知"})
		}
		if who != "" {
			d.Liable, d.As = who, row.Who
			d.Citations.Add(pol.Clauses.Citation(row.Clause))
			if out.Pay || row.AtPrice {
				d.Citations.Add(pol.Clauses.Citation(rules.Price.Clause))
				rules.amount(r, at, f, row, &d)
			}
		}
		if d.Penalty {
			rules.Penalty.Check(r, at+" penalty", paid(f.Penalty))
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
		r.Open(c.Price.Clause, at+" price", logistics.Text{En: "the price: " + d.Basis.Label(logistics.English), Zh: "价格：" + d.Basis.Label(logistics.Chinese)})
		return
	}
	whole := price.Decimal()
	d.Price = &whole
	if !d.Repair || row.AtPrice {
		d.pays(price)
		return
	}
	if f.RepairCost == nil {
		r.Open(c.Price.Clause, at+" repair cost", logistics.Text{En: "what the repair costs", Zh: "维修费用"})
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
	sum := a.Decimal()
	d.Pays = &sum
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
	asOf := dayOf(f.AsOf)
	dated(ps, "on", f.On, asOf)
	if day := dayOf(f.At); !day.IsZero() && f.On.After(day) {
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
	}{{"repairCost", f.RepairCost}, {"penalty", f.Penalty}, {"original", f.Original}, {"listed", f.Listed}} {
		if sum.amount != nil {
			ps.Amount(sum.path, *sum.amount)
		}
	}
	past(ps, "bought", f.Bought, f.On)
	if f.LifeYears != 0 {
		lifeYears(ps, "lifeYears", f.LifeYears)
	}
	if f.Cause != CauseDamaged && (f.Irreparable || f.RepairCost != nil) {
		ps.Add("repairCost", logistics.CodeConflict, "what is %.40q is not repaired", f.Cause)
	}
	checkTrail(ps, steps, f.Trail)
}

// String gives the decision in English.
func (d CompensationDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l: "lost: Wang pays 120 yuan, original price (002-024 (read), 004-028 (read))".
func (d CompensationDecision) Text(l logistics.Lang) string {
	name := func(word string) string { return Policy{}.Name(word, l) }
	var parts []string
	if d.Repair {
		parts = append(parts, logistics.Text{En: "reported for repair", Zh: "报修"}.In(l))
	}
	switch {
	case d.Liable == "":
	case d.Pays == nil:
		parts = append(parts, logistics.Text{En: string(d.Liable) + " (" + name(d.As) + ") answers for it, the amount is not known", Zh: string(d.Liable) + "（" + name(d.As) + "）承担，金额未知"}.In(l))
	case d.Price != nil:
		sum := paid(d.Pays).Text(l)
		parts = append(parts, logistics.Text{En: string(d.Liable) + " (" + name(d.As) + ") pays " + sum + ", " + d.Basis.Label(l), Zh: string(d.Liable) + "（" + name(d.As) + "）赔偿 " + sum + "，" + d.Basis.Label(l)}.In(l))
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
	return d.Citations.Behind(says, l)
}
