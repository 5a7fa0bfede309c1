package budget

import (
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Charge is one fee that one payer was charged.
type Charge struct {
	ID                string          `json:"id"`
	Standard          decimal.Decimal `json:"standard"`          // yuan, what the fee is by its standard
	Charged           decimal.Decimal `json:"charged"`           // yuan, what was charged
	Reduction         decimal.Decimal `json:"reduction"`         // yuan taken off, at most the standard; 0: nothing (003-017)
	ReductionApproved bool            `json:"reductionApproved"` // the payer is on the site's list of those who are eligible (003-017)
	Agency            *AgencyFee      `json:"agency,omitempty"`  // of a fee that is collected for others; absent: it is not
}

// AgencyFee is what is on record of a fee that a school collects for others (004-053).
type AgencyFee struct {
	Bureau    bool           `json:"bureau"`    // the education bureau approved it
	Voluntary bool           `json:"voluntary"` // the pupil wants it
	Signed    bool           `json:"signed"`    // a parent signed for it
	ByOffice  bool           `json:"byOffice"`  // the office collected it; false: a teacher did
	Incurred  logistics.Date `json:"incurred"`  // the day of what it is paid for
	Collected logistics.Date `json:"collected"` // the day on which it was collected
}

// CheckCharge judges one charge: whether it is exactly the standard (001-003) less an approved reduction (003-017), and whether a fee
// collected for others was approved, wanted, signed for and collected by the office, not in advance (004-053). How long after is not
// checked until the policy has a number. The error is nil or an [*logistics.InvalidError]: no name, amounts with parts of a fen, a
// reduction above the standard, a day that is missing.
func (pol Policy) CheckCharge(c Charge) (logistics.Report, error) {
	var standard, charged, reduction fen
	return pol.ask(func(ps *logistics.Problems) {
		ps.Name("id", c.ID)
		standard, charged, reduction = money(ps, "standard", c.Standard), money(ps, "charged", c.Charged), money(ps, "reduction", c.Reduction)
		if reduction > standard {
			ps.Add("reduction", logistics.CodeRange, "%s of %s", reduction.measure(), standard.measure())
		}
		if c.Agency != nil {
			dated(ps, "agency.incurred", c.Agency.Incurred)
			dated(ps, "agency.collected", c.Agency.Collected)
		}
	}, func(r *logistics.Report) {
		rules, subject := pol.Fees, "charge "+c.ID
		if reduction > 0 {
			rules.Reduction.Check(r, subject, logistics.Known(c.ReductionApproved))
		}
		want := standard
		if c.ReductionApproved {
			want -= reduction
		}
		exactly(r, rules.Standard.Rule, subject+".charged", charged, want)
		a := c.Agency
		if a == nil {
			return
		}
		rules.Agency.Check(r, subject, func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{keyBureau: a.Bureau, keyVoluntary: a.Voluntary, keySigned: a.Signed, keyByOffice: a.ByOffice}[key])
		})
		rules.Incurred.check(r, subject+".collected", a.Incurred, a.Collected)
	})
}

// check finds a fee that was collected before what it is for, or too long after it.
func (row WhenIncurred) check(r *logistics.Report, at string, incurred, collected logistics.Date) {
	last, limited := daysAfter(incurred, row.Within)
	switch {
	case collected.Before(incurred):
		r.Find(row.Rule, logistics.TooEarly, at, logistics.Day(collected), logistics.Day(incurred))
	case collected == incurred, limited && last.IsZero(): // or the calendar ends before
	case !limited:
		r.Open(row.Clause, at, logistics.Text{En: "a time limit: the policy gives none", Zh: "时限（制度未规定）"})
	case collected.After(last):
		r.Find(row.Rule, logistics.TooLate, at, logistics.Day(collected), logistics.Day(last))
	}
}

// dated adds a problem where there is no date.
func dated(ps *logistics.Problems, path string, d logistics.Date) {
	if d.IsZero() {
		ps.Add(path, logistics.CodeAbsent, "no date")
	}
}

// FeeTerm is how the fees of one term were receipted, published and settled.
type FeeTerm struct {
	Term           logistics.Period              `json:"term"`
	Payers         int                           `json:"payers"`                // how many paid, from 0
	Receipts       int                           `json:"receipts"`              // how many receipts were given out, from 0
	Booked         bool                          `json:"booked"`                // every entry of the books has its receipt
	StandardsOn    logistics.Date                `json:"standardsOn,omitzero"`  // when the standards were published; absent: never
	ReductionsOn   logistics.Date                `json:"reductionsOn,omitzero"` // when the rules of reduction were published; absent: never
	SettlementList bool                          `json:"settlementList"`        // there is a settlement list of agency fees, made out when the term ended (004-052)
	Agency         logistics.List[AgencyAccount] `json:"agency"`                // every agency fee of the term, once the term is over; none: not checked
	Reports        logistics.List[Sent]          `json:"reports"`               // reports of the settlement of agency fees that were sent
	AsOf           logistics.Date                `json:"asOf"`                  // the day of judgment, which is not over
}

// Sent says to whom and when a report was sent.
type Sent struct {
	To string         `json:"to"` // "price-department", "education-department" in the documented policies; others are not looked at
	On logistics.Date `json:"on"`
}

// CheckFeeTerm judges the fees of a term: as many receipts as payers and one for each entry, standards and reductions published by the
// first day (004-081), a settlement list at the end (004-052), agency fees settled by what they really cost, and that reported to both
// departments within the 15 days after the last day (003-016). What is not due yet on the day of judgment is not asked for. The error is
// nil or an [*logistics.InvalidError].
func (pol Policy) CheckFeeTerm(t FeeTerm) (logistics.Report, error) {
	var accounts []settled
	return pol.ask(func(ps *logistics.Problems) {
		t.check(ps)
		accounts = t.accounts(ps)
	}, func(r *logistics.Report) {
		rules, subject := pol.Fees, "term "+t.Term.String()
		over := t.AsOf.After(t.Term.Last)
		for _, n := range rules.Term {
			switch {
			case n.Key == keyBooked:
				n.Check(r, subject, logistics.Known(t.Booked))
			case over:
				n.Check(r, subject, logistics.Known(t.SettlementList))
			}
		}
		receipts := logistics.Limit{Rule: rules.Receipts.Rule, Side: logistics.AtLeast, Bound: logistics.Count(t.Payers)}
		if t.Receipts > t.Payers {
			receipts.Side = logistics.AtMost
		}
		receipts.Check(r, subject+".receipts", logistics.Count(t.Receipts))
		for _, one := range []struct {
			what string
			on   logistics.Date
		}{{"standardsOn", t.StandardsOn}, {"reductionsOn", t.ReductionsOn}} {
			rules.Published.check(r, subject+"."+one.what, one.on, t.Term.First)
		}
		if over {
			rules.Settled.actuals(r, subject, t, accounts)
		}
		for _, to := range rules.Settled.To {
			rules.Settled.check(r, subject+".reports."+to, to, t)
		}
	})
}

func (t FeeTerm) check(ps *logistics.Problems) {
	dated(ps, "term.first", t.Term.First)
	dated(ps, "term.last", t.Term.Last)
	if t.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	}
	if t.Term.Last.Before(t.Term.First) {
		ps.Add("term.last", logistics.CodeRange, "%s is before %s", t.Term.Last, t.Term.First)
	}
	if t.AsOf.Before(t.Term.First) && !t.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeRange, "%s is before the term", t.AsOf)
	}
	if t.Payers < 0 || t.Receipts < 0 {
		ps.Add("receipts", logistics.CodeRange, "%d receipts of %d payers", t.Receipts, t.Payers)
	}
	for i, s := range t.Reports {
		at := logistics.At("reports", i)
		ps.Name(at+".to", s.To)
		dated(ps, at+".on", s.On)
		if s.On.After(t.AsOf) && !t.AsOf.IsZero() {
			ps.Add(at+".on", logistics.CodeRange, "%s is after the day of judgment, %s", s.On, t.AsOf)
		}
	}
}

// check finds what was published after the first day of a term, or never.
func (row TermStart) check(r *logistics.Report, at string, on, first logistics.Date) {
	switch {
	case on.IsZero():
		r.Find(row.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Day(first))
	case on.After(first):
		r.Find(row.Rule, logistics.TooLate, at, logistics.Day(on), logistics.Day(first))
	}
}

// daysAfter gives the last day of a span of days after another; limited is false where there is no span.
func daysAfter(on logistics.Date, within logistics.Span) (last logistics.Date, limited bool) {
	day, _ := time.Parse(time.DateOnly, on.String())
	end, limited, _ := within.End(day, logistics.Calendar{})
	return logistics.DateOf(end, time.UTC), limited
}

// check finds a report that came before the term was over, late or never.
func (row AgencySettled) check(r *logistics.Report, at, to string, t FeeTerm) {
	last, limited := daysAfter(t.Term.Last, row.Within)
	var sent logistics.Date // the first that counts
	for _, s := range t.Reports {
		switch {
		case s.To != to:
		case !s.On.After(t.Term.Last):
			r.Find(row.Rule, logistics.TooEarly, at, logistics.Day(s.On), logistics.Day(t.Term.Last.AddDays(1)))
		case sent.IsZero() || s.On.Before(sent):
			sent = s.On
		}
	}
	switch {
	case !limited && t.AsOf.After(t.Term.Last):
		r.Open(row.Clause, at, logistics.Text{En: "a time limit: the policy gives none", Zh: "时限（制度未规定）"})
	case !limited, last.IsZero(): // or the calendar ends before
	case sent.IsZero() && t.AsOf.After(last):
		r.Find(row.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Day(last))
	case sent.After(last):
		r.Find(row.Rule, logistics.TooLate, at, logistics.Day(sent), logistics.Day(last))
	}
}

// AgencyAccount is what became of one agency fee in a term, in yuan: Collected should be Spent + Returned.
type AgencyAccount struct {
	Item      string          `json:"item"`
	Collected decimal.Decimal `json:"collected"`
	Spent     decimal.Decimal `json:"spent"`
	Returned  decimal.Decimal `json:"returned"` // to those who paid
}

// settled is what was collected of an agency fee, and what of it was spent or given back.
type settled struct{ collected, accounted fen }

func (t FeeTerm) accounts(ps *logistics.Problems) []settled {
	var items []string
	var all []settled
	for i, a := range t.Agency {
		at := logistics.At("agency", i)
		items = append(items, a.Item)
		collected, spent, returned := money(ps, at+".collected", a.Collected), money(ps, at+".spent", a.Spent), money(ps, at+".returned", a.Returned)
		all = append(all, settled{collected, sum(ps, at, spent, returned)})
	}
	checkNames(ps, "agency", "item", items)
	return all
}

// actuals finds an agency fee that was not settled by what it really cost.
func (row AgencySettled) actuals(r *logistics.Report, subject string, t FeeTerm, accounts []settled) {
	if len(accounts) == 0 {
		r.Open(row.Clause, subject+".agency", logistics.Text{En: "what agency fees were collected, spent and given back", Zh: "代办费收、支、退金额"})
	}
	for i, a := range accounts {
		exactly(r, row.Rule, subject+".agency."+t.Agency[i].Item, a.accounted, a.collected)
	}
}
