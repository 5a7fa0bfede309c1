package budget

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Energy says how water and electricity are metered, billed and switched.
type Energy struct {
	Metered logistics.Need            `json:"metered" label:"every user|每个用户"`
	Bills   UserPays                  `json:"bills" label:"who uses it pays for it|谁用谁付"`
	Saving  logistics.Checklist       `json:"saving" label:"saving|节能措施"`
	Supply  WithinSupply              `json:"supply" label:"no more metered than supplied|计量不超供应"`
	Loss    logistics.Limit           `json:"loss" label:"supplied and not metered, as a share of what was supplied|损耗占供应量"`
	Times   logistics.List[PowerTime] `json:"times" label:"switched on and off|定时供断电"`
}

// UserPays cites the clause by which who uses water or electricity pays for it.
type UserPays struct{ logistics.Rule }

// WithinSupply cites the clause by which supply and use are balanced: no more is used than was supplied.
type WithinSupply struct{ logistics.Rule }

// PowerTime says that a building's power is switched off on the day on which it was switched on, and from when to when it has any. A
// limit without a number is not checked.
type PowerTime struct {
	logistics.Rule
	Building string          `json:"building" label:"building|楼宇"`
	On       logistics.Limit `json:"on" label:"on, in minutes after midnight|供电（零时起分钟）"`
	Off      logistics.Limit `json:"off" label:"off, in minutes after midnight|断电（零时起分钟）"`
}

// The keys of energy and the buildings of the documented policies.
const (
	keyMetered = "meter"
	keyPlanned = "saving-plan"
	keyTested  = "balance-test"
	keyRewards = "rewards-and-penalties"

	TeachingBuilding = "teaching-building"
	Dormitories      = "dormitories"
	Classrooms       = "classrooms"
)

// EnergyMonth is what was used of water or electricity in a month.
type EnergyMonth struct {
	ID       string                `json:"id"`                 // "electricity 2026-03"
	Tariff   decimal.Decimal       `json:"tariff"`             // yuan for a unit, at most 4 decimals, more than 0; the documents give none
	Supplied *decimal.Decimal      `json:"supplied,omitempty"` // units by the main meter; none: the balance is not checked
	Users    logistics.List[Meter] `json:"users"`
	Saving   SavingMeasures        `json:"saving"`
}

// Meter is what one user used, in units with at most 4 decimals.
type Meter struct {
	User      string           `json:"user"`
	Metered   bool             `json:"metered,omitzero"` // he has a meter of his own; without one the readings are 0
	Start     decimal.Decimal  `json:"start"`
	End       decimal.Decimal  `json:"end"`
	Allowance decimal.Decimal  `json:"allowance"`        // units that the site pays; the documents give none
	Billed    *decimal.Decimal `json:"billed,omitempty"` // yuan he was charged; none: nobody says
}

// SavingMeasures is what is done to save water and electricity.
type SavingMeasures struct {
	Plan    bool `json:"plan,omitzero"`    // there is a plan (002-011)
	Test    bool `json:"test,omitzero"`    // supply and use are balanced by a test (002-011)
	Rewards bool `json:"rewards,omitzero"` // rewards and penalties are carried out (004-030)
}

// EnergyBills are what users pay for a month.
type EnergyBills struct {
	Edition   string                     `json:"edition"`
	ID        string                     `json:"id"`
	Users     logistics.List[EnergyBill] `json:"users"`     // who have a meter, as they came
	Unmetered logistics.List[string]     `json:"unmetered"` // users whose use nobody knows: they have no bill, not one of zero
	Used      decimal.Decimal            `json:"used"`      // units of all bills
	Total     decimal.Decimal            `json:"total"`     // yuan of all bills
	Clauses   logistics.Citations        `json:"clauses"`
}

// EnergyBill is what one user pays: what he used beyond his allowance, at the tariff, rounded to the fen, half a fen up.
type EnergyBill struct {
	User   string          `json:"user"`
	Used   decimal.Decimal `json:"used"`   // units
	Amount decimal.Decimal `json:"amount"` // yuan
}

// BillEnergy bills what every user who has a meter used beyond his allowance (004-030), and names those who have none. The error is nil or an [*logistics.InvalidError]: a meter that
// ran backwards, readings without a meter, a user twice, no tariff, a bill beyond what is counted.
func (pol Policy) BillEnergy(m EnergyMonth) (EnergyBills, error) {
	var used []logistics.Amount
	var bills []fen
	if err := pol.admits(func(ps *logistics.Problems) { used, bills = m.check(ps) }); err != nil {
		return EnergyBills{}, err
	}
	out := EnergyBills{Edition: pol.Edition, ID: m.ID, Clauses: pol.cite(pol.Energy.Bills.Rule), Total: total(bills).yuan()}
	for i, u := range m.Users {
		if !u.Metered {
			out.Unmetered = append(out.Unmetered, u.User)
			continue
		}
		out.Users = append(out.Users, EnergyBill{u.User, used[i].Decimal(), bills[i].yuan()})
		out.Used = out.Used.Add(used[i].Decimal())
	}
	return out, nil
}

// CheckEnergy judges a month: a user without a meter or one who was charged another amount than his use (004-030), what is done to
// save (002-011, 004-030), and supply that no meter saw (002-011), for which the documents give no bound. More metered than supplied
// is a finding whatever the bound. The error is that of BillEnergy.
func (pol Policy) CheckEnergy(m EnergyMonth) (logistics.Report, error) {
	var used []logistics.Amount
	var bills, billed []fen
	var supplied logistics.Amount
	return pol.ask(func(ps *logistics.Problems) {
		used, bills = m.check(ps)
		billed = make([]fen, len(m.Users))
		for i, u := range m.Users {
			if u.Billed != nil {
				billed[i] = money(ps, logistics.At("users", i)+".billed", *u.Billed)
			}
		}
		if m.Supplied != nil {
			supplied = ps.Amount("supplied", *m.Supplied)
		}
	}, func(r *logistics.Report) {
		rules := pol.Energy
		var all logistics.Amount
		for i, u := range m.Users {
			at := m.ID + " user " + u.User
			rules.Metered.Check(r, at, logistics.Known(u.Metered))
			all, _ = all.Add(used[i])
			switch {
			case !u.Metered:
				r.Open(rules.Bills.Clause, at+".billed", logistics.Text{En: "what he used: he has no meter", Zh: "用量：未装表"})
			case u.Billed == nil:
				r.Open(rules.Bills.Clause, at+".billed", logistics.Text{En: "what he was charged", Zh: "已收金额"})
			default:
				exactly(r, rules.Bills.Rule, at+".billed", billed[i], bills[i])
			}
		}
		rules.Saving.Check(r, m.ID, func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{keyPlanned: m.Saving.Plan, keyTested: m.Saving.Test, keyRewards: m.Saving.Rewards}[key])
		})
		at := m.ID + ".loss"
		lost, err := logistics.AmountOf(supplied.Decimal().Sub(all.Decimal()))
		switch {
		case m.Supplied == nil:
			r.Open(rules.Loss.Clause, at, logistics.Text{En: "what was supplied", Zh: "供应量"})
		case err != nil:
			r.Find(rules.Supply.Rule, logistics.Failed, m.ID+".metered", logistics.ShareOf(all, supplied), logistics.Measure{})
		default:
			rules.Loss.Check(r, at, logistics.ShareOf(lost, supplied))
		}
	})
}

// check guards a month and gives what each user used, and pays.
func (m EnergyMonth) check(ps *logistics.Problems) (used []logistics.Amount, bills []fen) {
	ps.Name("id", m.ID)
	tariff := ps.Amount("tariff", m.Tariff)
	if m.Tariff.IsZero() {
		ps.Add("tariff", logistics.CodeAbsent, "no tariff")
	}
	if len(m.Users) == 0 {
		ps.Add("users", logistics.CodeAbsent, "no users")
	}
	var names []string
	var all logistics.Amount
	fits := true
	for i, u := range m.Users {
		at := logistics.At("users", i)
		names = append(names, u.User)
		start, end, free := ps.Amount(at+".start", u.Start), ps.Amount(at+".end", u.End), ps.Amount(at+".allowance", u.Allowance)
		if end.Compare(start) < 0 {
			ps.Add(at+".end", logistics.CodeRange, "%s is below %s: the meter ran backwards", end, start)
		}
		if !u.Metered && (!start.IsZero() || !end.IsZero()) {
			ps.Add(at+".metered", logistics.CodeConflict, "readings of a meter that is not there")
		}
		one, _ := logistics.AmountOf(end.Decimal().Sub(start.Decimal())) // zero where the meter ran backwards
		paid, _ := logistics.AmountOf(one.Decimal().Sub(free.Decimal())) // zero where the allowance covers it
		used = append(used, one)
		bills = append(bills, money(ps, at, paid.Decimal().Mul(tariff.Decimal()).Round(2)))
		if fits {
			all, fits = all.Add(one)
		}
	}
	if !fits {
		ps.Add("users", logistics.CodeAmount, "the sum %v", logistics.ErrTooLarge)
	}
	checkNames(ps, "users", "user", names)
	sum(ps, "users", bills...)
	return used, bills
}

// SwitchDay is when the power of a building was switched on and off on a day. Two spells of power on one day are two of them.
type SwitchDay struct {
	Building string         `json:"building"` // by the policy's word
	Day      logistics.Date `json:"day"`
	Dark     bool           `json:"dark,omitzero"` // it had no power all day; then there are no times
	On       time.Time      `json:"on,omitzero"`   // in the zone of the site, whose hours count for both; none: nobody says
	Off      time.Time      `json:"off,omitzero"`  // at the latest the midnight that ends the day; none: it was not switched off
}

// CheckSwitching judges whether the power of a building was switched on and off at its times (002-020); the documents name buildings
// and no times, which are not checked until the policy has them. What was switched on and not off is a finding; a day of which
// nobody says when it was switched on is not checked. The error is
// nil or an [*logistics.InvalidError]: a building that the policy does not have, times of another day.
func (pol Policy) CheckSwitching(s SwitchDay) (logistics.Report, error) {
	i := slices.IndexFunc(pol.Energy.Times, func(t PowerTime) bool { return t.Building == s.Building })
	if !s.On.IsZero() && !s.Off.IsZero() {
		s.Off = s.Off.In(s.On.Location())
	}
	return pol.ask(func(ps *logistics.Problems) {
		if i < 0 {
			ps.Add("building", logistics.CodeUnknown, "%.40q is no building that is switched", s.Building)
		}
		dated(ps, "day", s.Day)
		for _, one := range []struct {
			field string
			at    time.Time
		}{{"on", s.On}, {"off", s.Off}} {
			if !one.at.IsZero() && s.Dark {
				ps.Add(one.field, logistics.CodeConflict, "a time of a day without power")
			}
			midnight := one.field == "off" && s.endsDay()
			if !one.at.IsZero() && !midnight && logistics.DateOf(one.at, one.at.Location()) != s.Day {
				ps.Add(one.field, logistics.CodeRange, "%s is not on %s", logistics.Instant(one.at), s.Day)
			}
		}
		if !s.On.IsZero() && !s.Off.IsZero() && s.Off.Before(s.On) {
			ps.Add("off", logistics.CodeRange, "switched off before it was switched on")
		}
	}, func(r *logistics.Report) {
		row, at := pol.Energy.Times[i], s.Building+" "+s.Day.String()
		if s.Dark {
			return
		}
		if s.On.IsZero() {
			r.Open(row.Clause, at+".on", logistics.Text{En: "when it was switched on", Zh: "供电时刻"})
		} else {
			row.On.Check(r, at+".on", logistics.Count(minutes(s.On)))
		}
		if s.Off.IsZero() {
			r.Find(row.Rule, logistics.Missing, at+".off", logistics.Measure{}, row.Off.Bound)
			return
		}
		off := minutes(s.Off)
		if s.Off.Second() > 0 || s.Off.Nanosecond() > 0 {
			off++ // a minute that has begun was with power
		}
		if s.endsDay() {
			off = 24 * 60
		}
		row.Off.Check(r, at+".off", logistics.Count(off))
	})
}

// endsDay reports whether the power went off at the midnight that ends the day.
func (s SwitchDay) endsDay() bool {
	h, m, sec := s.Off.Clock()
	return h+m+sec+s.Off.Nanosecond() == 0 && !s.Day.IsZero() && logistics.DateOf(s.Off, s.Off.Location()) == s.Day.AddDays(1)
}

// minutes counts the whole minutes from midnight.
func minutes(at time.Time) int { return 60*at.Hour() + at.Minute() }

func (e Energy) laws(ps *logistics.Problems) {
	const path = "energy"
	ps.KnownKeys(path+".metered", logistics.Checklist{e.Metered}, keyMetered)
	ps.Needed(path+".metered", e.Metered)
	ps.KnownKeys(path+".saving", e.Saving, keyPlanned, keyTested, keyRewards)
	ps.Needed(path+".saving", e.Saving...)
	ps.Bounded(path+".loss", e.Loss, logistics.ShareKind, logistics.CeilingSides()...)
	var seen []string
	for i, t := range e.Times {
		at := logistics.At(path+".times", i)
		if t.Building == "" || slices.Contains(seen, t.Building) {
			ps.Add(at+".building", logistics.CodeDuplicate, "%.40q is no further building", t.Building)
		}
		seen = append(seen, t.Building)
		ps.Bounded(at+".on", t.On, logistics.CountKind, logistics.AtLeast)
		ps.Bounded(at+".off", t.Off, logistics.CountKind, logistics.AtMost)
	}
}
