package incident

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/logistics"
)

// Triage says in which order open requests are served: by the first key that tells two apart; then what was reported
// earlier; at last by ID.
type Triage struct {
	Keys logistics.List[TriageKey] `json:"keys" label:"first comes, key by key|优先次序（逐项比较）"`
	Near Nearness                  `json:"near" label:"near its deadline|临近时限"`
}

// TriageKey is one thing by which a request comes before another.
type TriageKey struct {
	logistics.Rule
	By TriageBy `json:"by" label:"what comes first|优先"`
}

// Nearness says from when on a request counts as near its deadline (000-188).
type Nearness struct {
	logistics.Rule
	Within logistics.Span `json:"within" label:"due, or overdue|距到期（含逾期）"`
}

// TriageBy is what a key of the triage looks at. The zero TriageBy is invalid.
type TriageBy uint8

// What puts a request first.
const (
	NecessaryFirst TriageBy = iota + 1 // necessary before optimizing (001-014)
	NearFirst                          // overdue or near its deadline
	SafetyFirst                        // somebody may come to harm, or nobody has said that nobody may
	TeachingFirst                      // lessons suffer, or nobody has said that none does
	UrgentFirst                        // urgent, or nobody has said that it is routine
	DueFirst                           // what is due earlier
)

func triageWords() logistics.Words {
	return logistics.Words{
		{Wire: "necessary", Label: logistics.Text{En: "what is necessary", Zh: "必要需求"}},
		{Wire: "near", Label: logistics.Text{En: "what is overdue or near its deadline", Zh: "已逾期或临近时限"}},
		{Wire: "safety", Label: logistics.Text{En: "what may do harm", Zh: "涉及安全"}},
		{Wire: "teaching", Label: logistics.Text{En: "what lessons suffer from", Zh: "影响教学"}},
		{Wire: "urgent", Label: logistics.Text{En: "what is urgent", Zh: "紧急需求"}},
		{Wire: "due", Label: logistics.Text{En: "what is due earlier", Zh: "到期较早"}},
	}
}

// String gives the key as JSON has it: "necessary", "near" and so on; "invalid" where it is none.
func (b TriageBy) String() string { return triageWords().Wire(uint8(b)) }

// Label gives the name of the key in l.
func (b TriageBy) Label(l logistics.Lang) string { return triageWords().Label(uint8(b), l) }

// MarshalText gives the word of the key, as String does; the zero TriageBy is an error.
func (b TriageBy) MarshalText() ([]byte, error) { return triageWords().Marshal(uint8(b)) }

// UnmarshalText reads the word of the key, spelled as MarshalText writes it; any other is an error.
func (b *TriageBy) UnmarshalText(text []byte) error {
	return triageWords().Unmarshal((*uint8)(b), text)
}

// Queue is the requests that are open at a moment.
type Queue struct {
	Tickets  logistics.List[Ticket] `json:"tickets"`           // in any order; AsOf and Calendar of each ticket are absent
	AsOf     time.Time              `json:"asOf"`              // the moment of judgment
	Calendar logistics.Calendar     `json:"calendar,omitzero"` // for time limits in workdays
}

// Ranking is the order in which the requests of a queue are served.
type Ranking struct {
	Edition string                 `json:"edition"`
	Places  logistics.List[Place]  `json:"places"`  // the first to be served first
	Settled logistics.List[string] `json:"settled"` // IDs of requests of which nothing is awaited, sorted
}

// Place is one request of a ranking.
type Place struct {
	ID      string                   `json:"id"`
	Class   RequestClass             `json:"class"`        // necessary or optimizing
	Due     time.Time                `json:"due,omitzero"` // the earliest deadline of what is awaited; absent: none has one
	Near    bool                     `json:"near"`         // that deadline is near or past
	For     logistics.List[TriageBy] `json:"for"`          // keys of the triage that speak for it, in their order
	Clauses logistics.Citations      `json:"clauses"`      // of those keys
	request Request
}

// Triage puts open requests in the order in which they are served (001-014, 002-001). Every request has a place or nothing
// is awaited of it; the order of the queue does not matter. The error is nil or an [*logistics.InvalidError] with the
// problems of every request.
func (pol Policy) Triage(q Queue) (Ranking, error) {
	if err := logistics.Validate(pol); err != nil {
		return Ranking{}, err
	}
	var ps logistics.Problems
	rank := Ranking{Edition: pol.Edition}
	ids := map[string]bool{}
	for i, t := range q.Tickets {
		at := logistics.At("tickets", i)
		if !t.AsOf.IsZero() {
			ps.Add(at+".asOf", logistics.CodeConflict, "the queue says of which moment it is")
		}
		if !t.Calendar.IsZero() {
			ps.Add(at+".calendar", logistics.CodeConflict, "the queue has the calendar")
		}
		if t.ID != "" && ids[t.ID] {
			ps.Add(at+".id", logistics.CodeDuplicate, "%.40q is there twice", t.ID)
		}
		ids[t.ID] = true
		t.AsOf, t.Calendar = q.AsOf, q.Calendar
		s, err := pol.nextForRequest(t)
		ps.Under("", ofQueue(at, err))
		if err != nil {
			continue
		}
		if len(s.Next) == 0 {
			rank.Settled = append(rank.Settled, t.ID)
			continue
		}
		rank.Places = append(rank.Places, pol.place(t, s))
	}
	if len(q.Tickets) == 0 && q.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no moment of judgment")
	}
	if err := ps.Err(); err != nil {
		return Ranking{}, err
	}
	slices.Sort(rank.Settled)
	slices.SortFunc(rank.Places, pol.Requests.Triage.compare)
	return rank, nil
}

// ofQueue gives the problems of a ticket as those of its queue, which has the moment and the calendar.
func ofQueue(at string, err error) error {
	var own, all logistics.Problems
	own.Under("", err)
	for _, p := range own {
		if p.Path != "asOf" && !strings.HasPrefix(p.Path, "calendar") {
			p.Path = logistics.Join(at, p.Path)
		}
		all = append(all, p)
	}
	return all.Err()
}

// place gives a request with what puts it forward.
func (pol Policy) place(t Ticket, s RequestStatus) Place {
	k, _ := pol.Requests.kind(t.Kind)
	p := Place{ID: t.ID, Class: t.class(k), request: t.Request}
	for _, a := range s.Next {
		if !a.Due.IsZero() && a.Force == logistics.Must && (p.Due.IsZero() || a.Due.Before(p.Due)) {
			p.Due = a.Due
		}
	}
	triage := pol.Requests.Triage
	end, _, _ := triage.Near.Within.End(t.AsOf.In(t.Reported.Location()), logistics.Calendar{})
	p.Near = !p.Due.IsZero() && !p.Due.After(end)
	for _, key := range triage.Keys {
		if key.By != DueFirst && p.weight(key.By) == 0 {
			p.For = append(p.For, key.By)
			p.Clauses.Add(pol.Clauses.Citation(key.Clause))
			if key.By == NearFirst {
				p.Clauses.Add(pol.Clauses.Citation(triage.Near.Clause))
			}
		}
	}
	return p
}

// weight gives 0 for what a key puts forward, 1 for the rest.
func (p Place) weight(by TriageBy) int {
	forward := false
	switch by {
	case NecessaryFirst:
		forward = p.Class == Necessary
	case NearFirst:
		forward = p.Near
	case SafetyFirst:
		forward = p.request.Safety != logistics.No
	case TeachingFirst:
		forward = p.request.Teaching != logistics.No
	case UrgentFirst:
		forward = p.request.Urgent != logistics.No
	}
	if forward {
		return 0
	}
	return 1
}

// compare orders two places.
func (t Triage) compare(a, b Place) int {
	for _, key := range t.Keys {
		order := cmp.Compare(a.weight(key.By), b.weight(key.By))
		if key.By == DueFirst {
			order = compareDue(a.Due, b.Due)
		}
		if order != 0 {
			return order
		}
	}
	return cmp.Or(a.request.Reported.Compare(b.request.Reported), cmp.Compare(a.ID, b.ID))
}

// compareDue orders moments; what has none comes last.
func compareDue(a, b time.Time) int {
	if a.IsZero() || b.IsZero() {
		return -a.Compare(b)
	}
	return a.Compare(b)
}

func (t Triage) laws(ps *logistics.Problems) {
	if len(t.Keys) == 0 {
		ps.Add("requests.triage.keys", logistics.CodeAbsent, "no keys")
	}
	var seen []TriageBy
	for i, key := range t.Keys {
		if slices.Contains(seen, key.By) {
			ps.Add(logistics.At("requests.triage.keys", i)+".by", logistics.CodeDuplicate, "%s is there twice", key.By)
		}
		seen = append(seen, key.By)
	}
	if t.Near.Within.IsZero() || t.Near.Within.OnWorkdays() {
		ps.Add("requests.triage.near.within", logistics.CodeRange, "%s is no length of hours or days", t.Near.Within)
	}
}

// String gives the ranking in English.
func (r Ranking) String() string { return r.Text(logistics.English) }

// Text gives the ranking in l, a request on each line.
func (r Ranking) Text(l logistics.Lang) string {
	var lines []string
	for i, p := range r.Places {
		line := strconv.Itoa(i+1) + " " + p.ID + logistics.Text{En: ": ", Zh: "："}.In(l) + p.Class.Label(l)
		if !p.Due.IsZero() {
			line += logistics.Text{En: ", due ", Zh: "，到期 "}.In(l) + moment(p.Due)
		}
		lines = append(lines, p.Clauses.Behind(line, l))
	}
	return strings.Join(lines, "\n")
}
