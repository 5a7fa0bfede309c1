package budget

import (
	"slices"
	"strings"
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

// UserPays cites the clause by which the user of water or electricity pays for it.
type UserPays struct{ logistics.Rule }

// WithinSupply cites the clause by which no more is metered than was supplied.
type WithinSupply struct{ logistics.Rule }

// PowerTime says that a building has its power switched off on the day on which it was switched on, not before On and not after Off. A
// limit without a number is not checked.
type PowerTime struct {
	logistics.Rule
	Building string          `json:"building" label:"building|楼宇"`
	On       logistics.Limit `json:"on" label:"on, in minutes after midnight|供电（零时起分钟）"`
	Off      logistics.Limit `json:"off" label:"off, in minutes after midnight|断电（零时起分钟）"`
}

// The buildings whose power the documented policies switch by schedule (002-020).
const (
	keyMetered = "meter"
	keyPlanned = "saving-plan"
	keyTested  = "balance-test"
	keyRewards = "rewards-and-penalties"

	TeachingBuilding = "teaching-building"
	Dormitories      = "dormitories"
	Classrooms       = "classrooms"
)

// EnergyMonth is what a site was supplied with and its users used of water or of electricity in a month.
type EnergyMonth struct {
	ID       string                `json:"id"`                 // names it in findings: "electricity 2026-03"
	Tariff   decimal.Decimal       `json:"tariff"`             // yuan for a unit (a kilowatt-hour, a cubic meter), more than 0, at most 4 decimals; the site's own
	Supplied *decimal.Decimal      `json:"supplied,omitempty"` // units by the main meter; absent: losses are not checked
	Users    logistics.List[Meter] `json:"users"`              // at least one, each once
	Saving   SavingMeasures        `json:"saving"`
}

// Meter is what one user used and was charged. Readings are in units of the tariff, with at most 4 decimals.
type Meter struct {
	User      string           `json:"user"`
	Metered   bool             `json:"metered"`          // the user has a meter; without one both readings are 0
	Start     decimal.Decimal  `json:"start"`            // the reading when the month began
	End       decimal.Decimal  `json:"end"`              // the reading when it ended, at least Start
	Allowance decimal.Decimal  `json:"allowance"`        // units that the site pays; 0: none
	Billed    *decimal.Decimal `json:"billed,omitempty"` // yuan that the user was charged; absent: not checked
}

// SavingMeasures says what a site does to save water and electricity. False: it does not.
type SavingMeasures struct {
	Plan    bool `json:"plan"`    // there is a plan (002-011)
	Test    bool `json:"test"`    // supply and use are balanced by a test (002-011)
	Rewards bool `json:"rewards"` // rewards and penalties are carried out (004-030)
}

// EnergyBills are the bills of all users for a month.
type EnergyBills struct {
	Edition   string                     `json:"edition"`
	ID        string                     `json:"id"`
	Users     logistics.List[EnergyBill] `json:"users"`     // a bill for each user with a meter, in the order of the month
	Unmetered logistics.List[string]     `json:"unmetered"` // users without a meter: their use is not known, so they have no bill
	Used      decimal.Decimal            `json:"used"`      // units of all bills together
	Total     decimal.Decimal            `json:"total"`     // yuan of all bills together
	Clauses   logistics.Citations        `json:"clauses"`
}

// String gives the bills in English.
func (b EnergyBills) String() string { return b.Text(logistics.English) }

// Text gives the bills in l: the month, then each user with a bill, then those without a meter.
func (b EnergyBills) Text(l logistics.Lang) string {
	row := func(name, used string, amount decimal.Decimal) string {
		return logistics.Text{En: name + ": " + used + " units, " + yuanText(amount, l), Zh: name + "：用量 " + used + "，计 " + yuanText(amount, l)}.In(l)
	}
	lines := []string{b.Clauses.Behind(row(b.ID, b.Used.String(), b.Total), l)}
	for _, u := range b.Users {
		lines = append(lines, "  "+row(u.User, u.Used.String(), u.Amount))
	}
	for _, user := range b.Unmetered {
		lines = append(lines, "  "+user+logistics.Text{En: ": no meter, no bill", Zh: "：未装表，不出账单"}.In(l))
	}
	return strings.Join(lines, "\n")
}

// EnergyBill is what one user used and pays: the units beyond the allowance at the tariff, rounded to the fen, half a fen up.
type EnergyBill struct {
	User   string          `json:"user"`
	Used   decimal.Decimal `json:"used"`   // units by the meter, the allowance included
	Amount decimal.Decimal `json:"amount"` // yuan
}

// BillEnergy bills every user who has a meter for what was used beyond the allowance (004-030), and names those who have none. The error is
// nil or an [*logistics.InvalidError]: the policy is invalid, no name, no tariff or no users, a user twice, a meter that ran backwards,
// readings without a meter, bills of 10^15 yuan or more.
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

// CheckEnergy judges a month. It finds a user without a meter or with another charge than the bill (004-030), a measure to save that is
// missing (002-011, 004-030), and more metered than was supplied (002-011). What was supplied and not metered is not checked until the
// policy has a bound: the documents give none. The error is that of [Policy.BillEnergy], or an amount that is none.
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
		ps.Add("tariff", logistics.CodeRange, "is 0: a tariff is more than 0")
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

// SwitchDay says when the power of a building was switched on and off on one day. A building with power twice on a day has two of them.
type SwitchDay struct {
	Building    string         `json:"building"` // a building of the policy, such as Dormitories
	On          logistics.Date `json:"on"`
	Dark        bool           `json:"dark"`                 // there was no power all day, and no times are given
	SwitchedOn  time.Time      `json:"switchedOn,omitzero"`  // with the zone of the site, by which both times are read; absent: not known
	SwitchedOff time.Time      `json:"switchedOff,omitzero"` // no later than the midnight that ends the day; absent: it was not switched off
}

// CheckSwitching judges whether the power of a building was switched on and off by schedule (002-020). Power that was not switched off is
// a finding. The documents name no times: they are not checked until the policy has them. The error is nil or an
// [*logistics.InvalidError]: a building that the policy does not have, no day, a time of another day or of a day without power, power off
// before it was on.
func (pol Policy) CheckSwitching(s SwitchDay) (logistics.Report, error) {
	i := slices.IndexFunc(pol.Energy.Times, func(t PowerTime) bool { return t.Building == s.Building })
	if !s.SwitchedOn.IsZero() && !s.SwitchedOff.IsZero() {
		s.SwitchedOff = s.SwitchedOff.In(s.SwitchedOn.Location())
	}
	return pol.ask(func(ps *logistics.Problems) {
		if i < 0 {
			ps.Add("building", logistics.CodeUnknown, "%.40q is no building of this policy", s.Building)
		}
		dated(ps, "on", s.On)
		for _, one := range []struct {
			field string
			at    time.Time
		}{{"switchedOn", s.SwitchedOn}, {"switchedOff", s.SwitchedOff}} {
			if !one.at.IsZero() && s.Dark {
				ps.Add(one.field, logistics.CodeConflict, "a time of a day without power")
			}
			midnight := one.field == "switchedOff" && s.endsDay()
			if !one.at.IsZero() && !midnight && logistics.DateOf(one.at, one.at.Location()) != s.On {
				ps.Add(one.field, logistics.CodeRange, "%s is not on %s", logistics.Instant(one.at), s.On)
			}
		}
		if !s.SwitchedOn.IsZero() && !s.SwitchedOff.IsZero() && s.SwitchedOff.Before(s.SwitchedOn) {
			ps.Add("switchedOff", logistics.CodeRange, "switched off before it was switched on")
		}
	}, func(r *logistics.Report) {
		row, at := pol.Energy.Times[i], s.Building+" "+s.On.String()
		if s.Dark {
			return
		}
		if s.SwitchedOn.IsZero() {
			r.Open(row.Clause, at+".on-minutes", logistics.Text{En: "when it was switched on", Zh: "供电时刻"})
		} else {
			row.On.Check(r, at+".on-minutes", logistics.Count(minutes(s.SwitchedOn)))
		}
		if s.SwitchedOff.IsZero() {
			r.Find(row.Rule, logistics.Missing, at+".off-minutes", logistics.Measure{}, row.Off.Bound)
			return
		}
		off := minutes(s.SwitchedOff)
		if s.SwitchedOff.Second() > 0 || s.SwitchedOff.Nanosecond() > 0 {
			off++ // a minute that has begun was with power
		}
		if s.endsDay() {
			off = 24 * 60
		}
		row.Off.Check(r, at+".off-minutes", logistics.Count(off))
	})
}

// endsDay reports whether the power went off at the midnight that ends the day.
func (s SwitchDay) endsDay() bool {
	h, m, sec := s.SwitchedOff.Clock()
	return h+m+sec+s.SwitchedOff.Nanosecond() == 0 && !s.On.IsZero() && logistics.DateOf(s.SwitchedOff, s.SwitchedOff.Location()) == s.On.AddDays(1)
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
		another(ps, at+".building", t.Building, seen)
		seen = append(seen, t.Building)
		ps.Bounded(at+".on", t.On, logistics.CountKind, logistics.AtLeast)
		ps.Bounded(at+".off", t.Off, logistics.CountKind, logistics.AtMost)
	}
}
