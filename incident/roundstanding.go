package incident

import (
	"slices"
	"strconv"
	"time"

	"example.com/logistics"
)

// RoundStanding says how one duty stands on the day of judgment, for one of the things that it is done for.
type RoundStanding struct {
	Edition   string                              `json:"edition"`
	What      string                              `json:"what"`           // the duty, by the word of the policy
	Place     string                              `json:"place,omitzero"` // the class, grade or department; absent: it is done for all together
	Count     int                                 `json:"count"`          // how often a role that may did it, from the first day that is judged on
	Distinct  int                                 `json:"distinct"`       // how many different things those entries are about
	Last      logistics.Date                      `json:"last,omitzero"`  // the day on which it was last done, if need be before the first day; absent: it was never done
	Gap       int                                 `json:"gap"`            // the most days from one time to the next, counted from the first day and to the day of judgment
	Overdue   logistics.List[logistics.Missed]    `json:"overdue"`        // periods that are over without it; where it was never done, also the one that has begun
	Next      logistics.Period                    `json:"next,omitzero"`  // the period that has begun and in which something is still to be done; absent: none
	Late      bool                                `json:"late"`           // overdue, or further apart than the policy allows
	Stopped   bool                                `json:"stopped"`        // late, and what it looks after is not to be used until it is done
	Clauses   logistics.Citations                 `json:"clauses"`
	Unchecked logistics.List[logistics.Unchecked] `json:"unchecked"`
}

// RoundStandings says how each duty that the book asks about stands: how often it was done, about how many different things,
// the largest gap, what is overdue, and whether what it looks after may still be used (003-059). A duty that was done since
// is no longer late, whatever was missed before. The error is that of [Policy.CheckRounds].
func (pol Policy) RoundStandings(b RoundBook) ([]RoundStanding, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	watches, err := pol.watches(b)
	if err != nil {
		return nil, err
	}
	var all []RoundStanding
	for _, w := range watches {
		s := RoundStanding{Edition: pol.Edition, What: w.What, Place: w.place, Clauses: pol.Rounds.clauses(w.Round, pol.Clauses)}
		var own logistics.Report
		if err := w.check(&own, b); err != nil {
			return nil, err
		}
		s.Unchecked = own.Unchecked
		if w.known {
			w.stand(&s, b)
		}
		all = append(all, s)
	}
	return all, nil
}

func (w watch) stand(s *RoundStanding, b RoundBook) {
	about := map[string]bool{}
	last := b.From
	for _, e := range w.entries {
		if !w.may(e) {
			continue
		}
		s.Last = e.On
		if e.On.Before(b.From) {
			last = e.On
			continue
		}
		s.Count++
		about[e.About] = true
		s.Gap, last = max(s.Gap, days(last, e.On)), e.On
	}
	s.Distinct = len(about)
	s.Gap = max(s.Gap, days(last, b.AsOf))
	for _, p := range w.due {
		done := w.counted(p)
		switch {
		case p.Lapsed || done >= w.Times:
		case p.Last.Before(b.AsOf):
			s.Overdue = append(s.Overdue, logistics.Missed{Period: p, Done: done})
			s.Late = !w.since(p)
		case s.Next.First.IsZero():
			s.Next = p
		}
	}
	if p, ok := w.neverDone(b.AsOf); ok {
		s.Overdue = append(s.Overdue, logistics.Missed{Period: p})
		s.Late = true
	}
	if first, limited := w.MaxGap.Since(b.AsOf); limited && last.Before(first) {
		s.Late = true
	}
	s.Stopped = w.Stops && s.Late
}

// counted counts the entries of a period; where they are to be distinct, the things that they are about.
func (w watch) counted(p logistics.Period) int {
	done := w.within(p)
	if !w.Distinct {
		return len(done)
	}
	about := map[string]bool{}
	for _, e := range done {
		about[e.About] = true
	}
	return len(about)
}

// since reports whether it was done after the period.
func (w watch) since(p logistics.Period) bool {
	return slices.ContainsFunc(w.entries, func(e RoundEntry) bool { return w.may(e) && e.On.After(p.Last) })
}

// days counts the days from one to another that is not before it.
func days(from, to logistics.Date) int {
	unix := func(d logistics.Date) int64 {
		t, _ := time.Parse(time.DateOnly, d.String())
		return t.Unix()
	}
	return int((unix(to) - unix(from)) / (24 * 60 * 60))
}

// String gives the standing in English.
func (s RoundStanding) String() string { return s.Text(logistics.English) }

// Text gives the standing in l: "check of gas and electricity in the canteen: 2 times, the last on 2026-03-09, at most 8
// days apart; not to be used until it is done (003-059 (read))".
func (s RoundStanding) Text(l logistics.Lang) string {
	in := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(l) }
	text := Policy{}.Name(s.What, l)
	if s.Place != "" {
		text = s.Place + " " + text
	}
	text += in(": "+number(s.Count, "time"), "："+strconv.Itoa(s.Count)+" 次")
	if s.Last.IsZero() {
		text += in(", never done", "，从未进行")
	} else {
		text += in(", the last on ", "，末次 ") + s.Last.String()
	}
	text += in(", at most "+number(s.Gap, "day")+" apart", "，最长间隔 "+strconv.Itoa(s.Gap)+" 天")
	for _, m := range s.Overdue {
		text += in("; overdue ", "；逾期 ") + m.Period.String()
	}
	switch {
	case s.Stopped:
		text += in("; not to be used until it is done", "；完成前停用")
	case s.Late:
		text += in("; late", "；未按期")
	}
	return s.Clauses.Behind(text, l)
}

// number gives "1 day" or "7 days".
func number(n int, of string) string {
	if n != 1 {
		of += "s"
	}
	return strconv.Itoa(n) + " " + of
}
