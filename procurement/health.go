package procurement

import (
	"slices"

	"example.com/logistics"
)

// HealthCertificates say that everybody who works in the canteen has a certificate that is valid that day, its last day
// included (004-036).
type HealthCertificates struct {
	logistics.Rule
	Valid int `json:"valid" label:"months valid from the examination on, where no last day is written (0: not given)|未载明截止日的，自体检起有效月数（0 为未给出）"`
}

// CanteenWorker is one person who works in the canteen.
type CanteenWorker struct {
	Person       logistics.Person                  `json:"person"`
	Worked       logistics.List[logistics.Date]    `json:"worked"`       // the days worked, in any order
	Certificates logistics.List[HealthCertificate] `json:"certificates"` // in any order; an old one may stand beside its renewal
}

// HealthCertificate is one health certificate of a canteen worker.
type HealthCertificate struct {
	Examined logistics.Date `json:"examined"`       // day of the examination, the first on which it is valid
	Until    logistics.Date `json:"until,omitzero"` // the last day on which it is valid; absent: none is written, and the policy's months count
}

// CheckHealthCertificates judges every day that somebody worked in the canteen (004-036): without a certificate, before the
// first one is valid, after the last one is over. Unchecked is a certificate without a last day where the policy has no
// months either (004-093), and a canteen for which nobody is named. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckHealthCertificates(workers []CanteenWorker) (logistics.Report, error) {
	rules := pol.Food.Health
	return pol.report(
		func(ps *logistics.Problems) {
			seen := map[string]bool{}
			var persons logistics.Persons
			for i, w := range workers {
				at := logistics.At("", i)
				checkID(ps, seen, at+".person", string(w.Person))
				persons.Add(ps, at+".person", w.Person)
				w.check(ps, at)
			}
		},
		func(r *logistics.Report) {
			if len(workers) == 0 {
				r.Open(rules.Clause, "workers", logistics.Text{En: "who works in the canteen", Zh: "食堂从业人员"})
			}
			for _, w := range workers {
				for _, on := range slices.SortedFunc(slices.Values(w.Worked), logistics.Date.Compare) {
					rules.day(r, w, on)
				}
			}
		})
}

// day judges one day of work.
func (h HealthCertificates) day(r *logistics.Report, w CanteenWorker, on logistics.Date) {
	at := "canteen worker " + string(w.Person) + " " + on.String()
	var ended, begins logistics.Date // the last of those that are over, the first of those to come
	open := false
	for _, c := range w.Certificates {
		until, known := h.until(c)
		switch {
		case on.Before(c.Examined):
			if begins.IsZero() || c.Examined.Before(begins) {
				begins = c.Examined
			}
		case !known:
			open = true
		case on.After(until):
			if ended.Before(until) {
				ended = until
			}
		default:
			return
		}
	}
	switch {
	case open:
		r.Open(h.Clause, at, logistics.Text{En: "the last day of the health certificate, or how long one is valid", Zh: "健康证截止日或有效期限"})
	case !ended.IsZero():
		r.Find(h.Rule, logistics.TooLate, at, logistics.Day(on), logistics.Day(ended))
	case !begins.IsZero():
		r.Find(h.Rule, logistics.TooEarly, at, logistics.Day(on), logistics.Day(begins))
	default:
		r.Find(h.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Measure{})
	}
}

// until gives the last day of a certificate; known is false where neither it nor the policy says.
func (h HealthCertificates) until(c HealthCertificate) (last logistics.Date, known bool) {
	if !c.Until.IsZero() {
		return c.Until, true
	}
	if h.Valid == 0 {
		return logistics.Date{}, false
	}
	last = c.Examined.AddMonths(h.Valid).AddDays(-1)
	return last, !last.IsZero()
}

func (w CanteenWorker) check(ps *logistics.Problems, at string) {
	for i, d := range w.Worked {
		at := logistics.At(at+".worked", i)
		switch {
		case d.IsZero():
			ps.Add(at, logistics.CodeAbsent, "no date")
		case slices.Contains(w.Worked[:i], d):
			ps.Add(at, logistics.CodeDuplicate, "%s is there twice", d)
		}
	}
	for i, c := range w.Certificates {
		at := logistics.At(at+".certificates", i)
		if c.Examined.IsZero() {
			ps.Add(at+".examined", logistics.CodeAbsent, "no date")
		}
		if !c.Until.IsZero() && c.Until.Before(c.Examined) {
			ps.Add(at+".until", logistics.CodeRange, "%s is before the examination, %s", c.Until, c.Examined)
		}
	}
}

func (h HealthCertificates) laws(ps *logistics.Problems) {
	if h.Valid < 0 || h.Valid > maxValid {
		ps.Add("food.health.valid", logistics.CodeRange, "%d months; 0 to %d", h.Valid, maxValid)
	}
}

// maxValid bounds the months that a certificate is valid.
const maxValid = 120
