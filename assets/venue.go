package assets

import (
	"cmp"
	"slices"
	"time"

	"example.com/logistics"
)

// Venues says how venues are booked: so long before they are used, and by one at a time.
type Venues struct {
	logistics.Rule
	Lead logistics.Span `json:"lead" label:"between booking and use|提前量" span:"length" none:"any time before it begins|开始之前即可"`
}

func (v Venues) laws(ps *logistics.Problems, path string) {
	if v.Lead.OnWorkdays() {
		ps.Add(path+".lead", logistics.CodeRange, "%s: no calendar says which days are worked", v.Lead)
	}
}

// Booking is a booking of a venue that was not canceled.
type Booking struct {
	ID     string           `json:"id"`     // each once
	Venue  string           `json:"venue"`  // its name, in one spelling
	By     logistics.Person `json:"by"`     // who booked it
	Booked time.Time        `json:"booked"` // when it was booked
	From   time.Time        `json:"from"`   // when its use begins
	Until  time.Time        `json:"until"`  // when its use ends; another booking may begin at that moment
}

// CheckBookings judges bookings (001-035). It finds one that was made too late before its use or after that began, and one of a venue that
// another has at that time, which is told of the one booked later. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckBookings(bookings []Booking) (logistics.Report, error) {
	rules := pol.Custody.Venues
	return pol.report(
		func(ps *logistics.Problems) {
			seen := map[string]bool{}
			var venues logistics.Spellings
			for i, b := range bookings {
				at := logistics.At("", i)
				numbered(ps, seen, at+".id", b.ID)
				ps.Name(at+".venue", b.Venue)
				venues.Add(ps, at+".venue", b.Venue)
				ps.Name(at+".by", string(b.By))
				if b.Booked.IsZero() {
					ps.Add(at+".booked", logistics.CodeAbsent, "no time")
				}
				switch {
				case b.From.IsZero():
					ps.Add(at+".from", logistics.CodeAbsent, "no time")
				case b.Until.IsZero():
					ps.Add(at+".until", logistics.CodeAbsent, "no time")
				case !b.Until.After(b.From):
					ps.Add(at+".until", logistics.CodeRange, "is not after its beginning")
				}
			}
		},
		func(r *logistics.Report, _ *logistics.Problems) {
			order := slices.SortedFunc(slices.Values(bookings), func(a, b Booking) int {
				return cmp.Or(a.Booked.Compare(b.Booked), cmp.Compare(a.ID, b.ID))
			})
			booked := map[string][]Booking{} // by venue, as they were booked
			for _, b := range order {
				at := "booking " + b.ID
				if first, ok := rules.ahead(b); !ok {
					r.Find(rules.Rule, logistics.OutOfOrder, at, logistics.Instant(b.From), first)
				}
				for _, other := range booked[b.Venue] {
					if b.From.Before(other.Until) && other.From.Before(b.Until) {
						r.Find(rules.Rule, logistics.Twice, at+".venue "+b.Venue, logistics.Said(other.ID), logistics.Measure{})
					}
				}
				booked[b.Venue] = append(booked[b.Venue], b)
			}
		})
}

// ahead reports whether a venue was booked early enough, and when its use may begin: after that moment, or with a lead not before it.
func (v Venues) ahead(b Booking) (first logistics.Measure, ok bool) {
	end, limited, err := v.Lead.End(b.Booked, logistics.Calendar{})
	if err != nil || !limited { // workdays: no policy has them here
		return logistics.Said(logistics.Instant(b.Booked).String()), b.Booked.Before(b.From)
	}
	return logistics.Instant(end), !end.After(b.From)
}
