package budget

import (
	"slices"

	"example.com/logistics"
)

// judge adds what stands against an entry to r.
func (l *Ledger) judge(r *logistics.Report, e Entry, amount fen) {
	rules, at := l.pol.Spending, "entry "+e.ID
	l.inYear(r, at+".on", e.On)
	now, inside := monthOf(l.year, e.On)
	if !inside {
		now = months - 1
		if e.On.Before(l.year.First()) {
			now = 0
		}
	}
	switch e.Kind {
	case TransferEntry:
		l.transfer(r, at, e, amount, now)
		return
	case RequestEntry:
		l.request(r, at, e, amount, now)
	default:
		doc := l.docs[e.Of]
		if doc == nil {
			r.Find(rules.Period.Rule, logistics.OutOfOrder, at+".of", logistics.Measure{}, logistics.Said(e.Of))
			return
		}
		atMostYuan(r, rules.Period.Rule, at+".amount", amount, doc.open)
		if e.Purpose != "" { // none: that of the request
			l.lines[doc.line].forPurpose(r, rules.Earmarked.Rule, at+".purpose", e.Purpose)
		}
	}
	if e.Kind.stage() {
		l.controls(r, at, e)
	}
	rules.Traced.Check(r, at, func(key string) logistics.Answer {
		return logistics.Known(key == keyUse && (e.Kind != RequestEntry || e.Use != "") || key == keyPayee && (e.Kind != PaymentEntry || e.Payee != ""))
	})
	if e.Kind == PaymentEntry {
		rules.Account.Check(r, at, logistics.Known(e.BudgetAccount))
	}
}

// inYear finds a day that is not in the year of the ledger.
func (l *Ledger) inYear(r *logistics.Report, at string, on logistics.Date) {
	rule := l.pol.Phasing.Start.Rule
	logistics.Limit{Rule: rule, Side: logistics.AtLeast, Bound: logistics.Day(l.year.First())}.Check(r, at, logistics.Day(on))
	logistics.Limit{Rule: rule, Side: logistics.AtMost, Bound: logistics.Day(l.year.Add(months - 1).Last())}.Check(r, at, logistics.Day(on))
}

// request judges whether a line may commit an amount.
func (l *Ledger) request(r *logistics.Report, at string, e Entry, amount fen, now int) {
	rules := l.pol.Spending
	a := l.lines[e.Line]
	if a == nil {
		r.Find(rules.Line.Rule, logistics.Missing, at+".line", logistics.Said(e.Line), logistics.Measure{})
	} else {
		atMostYuan(r, rules.Line.Rule, at+".amount", amount, a.left(months-1))
		atMostYuan(r, rules.Period.Rule, at+".amount", amount, a.left(now))
		a.forPurpose(r, rules.Earmarked.Rule, at+".purpose", e.Purpose)
		for _, c := range rules.Caps {
			if c.Kind == a.kind {
				c.Month.Check(r, at+".amount "+l.year.Add(now).String(), (a.used[now] + amount).measure())
				c.Year.Check(r, at+".amount "+yearText(l.year), (total(a.used[:]) + amount).measure())
			}
		}
	}
	rules.Necessary.Check(r, at, logistics.Known(e.Necessary))
	hires := logistics.Known(e.HireReason != "")
	switch e.Hires {
	case logistics.No:
		hires = logistics.Yes
	case logistics.Unknown:
		if e.HireReason == "" {
			hires = logistics.Unknown
		}
	}
	rules.Hiring.Check(r, at, hires)
}

// left is what the months up to one have and nobody asked for, at most what all of them have.
func (a *account) left(now int) fen {
	toDate := total(a.plan[:now+1]) - total(a.used[:now+1])
	return max(0, min(a.free(), toDate))
}

// free is what the year has and nobody asked for; below zero where a policy lets a line be overspent.
func (a *account) free() fen { return total(a.plan[:]) - total(a.used[:]) }

// forPurpose finds earmarked money that is spent for something else.
func (a *account) forPurpose(r *logistics.Report, rule logistics.Rule, at, purpose string) {
	switch {
	case a.purpose == "" || purpose == a.purpose:
	case purpose == "":
		r.Find(rule, logistics.Missing, at, logistics.Measure{}, logistics.Said(a.purpose))
	default:
		r.Find(rule, logistics.Banned, at, logistics.Said(purpose), logistics.Said(a.purpose))
	}
}

// transfer judges whether money may move from one line to another: no more than the months to date have, never out of what it is
// earmarked for, approved by who may.
func (l *Ledger) transfer(r *logistics.Report, at string, e Entry, amount fen, now int) {
	rules := l.pol.Spending
	from, to := l.lines[e.Line], l.lines[e.To]
	if from == nil {
		r.Find(rules.Line.Rule, logistics.Missing, at+".line", logistics.Said(e.Line), logistics.Measure{})
	}
	if to == nil {
		r.Find(rules.Line.Rule, logistics.Missing, at+".to", logistics.Said(e.To), logistics.Measure{})
	}
	if from != nil {
		atMostYuan(r, rules.Period.Rule, at+".amount", amount, from.left(now))
		if to != nil {
			from.forPurpose(r, rules.Earmarked.Rule, at+".purpose", to.purpose)
		}
	}
	switch {
	case e.By == "":
		r.Find(rules.Transfer.Rule, logistics.Missing, at+".approval", logistics.Measure{}, logistics.Roles(rules.Transfer.By...))
	case !slices.Contains(rules.Transfer.By, e.Role):
		r.Find(rules.Transfer.Rule, logistics.WrongRole, at+".approval", logistics.Roles(e.Role), logistics.Roles(rules.Transfer.By...))
	}
}

// controls finds each control that should be on record by now, of this entry or of those that it goes on from.
func (l *Ledger) controls(r *logistics.Report, at string, e Entry) {
	var done []string
	if doc := l.docs[e.Of]; doc != nil {
		done = append(done, doc.controls...)
	}
	for _, c := range e.Controls {
		done = append(done, c.Control)
	}
	for _, c := range l.pol.Spending.Controls {
		if c.At <= e.Kind && !slices.Contains(done, c.Control) {
			r.Find(c.Rule, logistics.Missing, logistics.Join(at, c.Control), logistics.Measure{}, logistics.Measure{})
		}
	}
}
