package supplier

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Record is one record of a stream for [Tally.Take]: exactly one of a line, an event and a score of the after-sales service.
type Record struct {
	Line    *Line         `json:"line,omitempty"`
	Event   *Event        `json:"event,omitempty"`
	Service *ServiceScore `json:"service,omitempty"`
}

// ServiceScore is the score of a supplier's after-sales service in a half-year.
type ServiceScore struct {
	Supplier string          `json:"supplier"` // number in the supplier master
	Half     logistics.Half  `json:"half"`     // a calendar half-year, with one score
	Score    decimal.Decimal `json:"score"`    // 0 to 100
}

// halfPlace is a supplier's half-year.
type halfPlace struct {
	supplier string
	half     logistics.Half
}

func (p halfPlace) compare(q halfPlace) int {
	return cmp.Or(cmp.Compare(p.supplier, q.supplier), p.half.Compare(q.half))
}

// Take takes a stream of records in one pass. A record with a problem is left out, and all others are taken. The error is nil or an
// [*logistics.InvalidError] with the problems of all records left out, by their number from 0, such as "[12].line.due". A nil stream holds
// no records.
func (t *Tally) Take(records iter.Seq[Record]) error {
	if err := t.ready(); err != nil {
		return err
	}
	if records == nil {
		return nil
	}
	var ps logistics.Problems
	i := 0
	for r := range records {
		t.take(logistics.At("", i), r, &ps)
		i++
	}
	return ps.Err()
}

func (t *Tally) take(at string, r Record, ps *logistics.Problems) {
	given := 0
	for _, there := range []bool{r.Line != nil, r.Event != nil, r.Service != nil} {
		if there {
			given++
		}
	}
	switch {
	case given != 1:
		ps.Add(at, logistics.CodeConflict, "a record is one of line, event and service")
	case r.Line != nil:
		t.addLine(logistics.Join(at, "line"), *r.Line, ps)
	case r.Event != nil:
		t.addEvent(logistics.Join(at, "event"), *r.Event, ps)
	default:
		t.addService(logistics.Join(at, "service"), *r.Service, ps)
	}
}

// AddService takes a score of the after-sales service. The error is nil or an [*logistics.InvalidError], which leaves the tally as it was:
// the score cannot be read, or the half-year has one already or was forgotten.
func (t *Tally) AddService(s ServiceScore) error {
	if err := t.ready(); err != nil {
		return err
	}
	var ps logistics.Problems
	t.addService("", s, &ps)
	return ps.Err()
}

func (t *Tally) addService(at string, s ServiceScore, ps *logistics.Problems) {
	var own logistics.Problems
	r := HalfReview{Supplier: s.Supplier, Half: s.Half, On: s.Half.Last(), Service: &s.Score}
	r.check(&own)
	own = slices.DeleteFunc(own, func(p logistics.Problem) bool { return p.Path == "on" }) // the half-year says it
	for i := range own {
		if own[i].Path == "service" {
			own[i].Path = "score"
		}
	}
	if !s.Half.IsZero() {
		t.remembers("half", s.Half.First(), &own)
	}
	score, _ := logistics.AmountOf(s.Score)
	t.admitService("", halfPlace{s.Supplier, s.Half}, score, &own)
	if len(own) == 0 {
		t.services[halfPlace{s.Supplier, s.Half}] = score
	}
	ps.Under(at, own.Err())
}

// admitService adds a problem where a half-year has a score already.
func (t *Tally) admitService(at string, p halfPlace, score logistics.Amount, ps *logistics.Problems) {
	if old, seen := t.services[p]; seen && old == score {
		ps.Add(logistics.Join(at, "half"), logistics.CodeDuplicate, "%s has this score already", p.half)
	} else if seen {
		ps.Add(logistics.Join(at, "half"), logistics.CodeConflict, "%s has another score already, %s", p.half, old)
	}
}

// Survey asks [Tally.Histories] to judge everything in a tally as of a day. It is no survey of users: that is a [SatisfactionSurvey].
type Survey struct {
	On       logistics.Date            `json:"on"`       // the day of judgment
	Recorded logistics.List[EventKind] `json:"recorded"` // the kinds of events that the host keeps records of; a factor of another kind is not checked
}

// History is all that a tally says of one supplier: every month and half-year with a line, an event or a score, the earliest first.
type History struct {
	Supplier string                      `json:"supplier"`
	Months   logistics.List[Verdict]     `json:"months"`
	Halves   logistics.List[GradeResult] `json:"halves"`
	Actions  logistics.List[Action]      `json:"actions"` // what follows from them, in the order of the days from which it does
}

// Action is what follows from one month or half-year of a supplier: a suspension, or the consequence of a grade.
type Action struct {
	From        logistics.Date      `json:"from"`               // the day after the month or half-year
	Period      string              `json:"period"`             // the month or half-year: "2026-03", "2026-H1"
	Standing    Standing            `json:"standing,omitzero"`  // of a month: suspended; absent: it is a half-year
	TreatedAs   Grade               `json:"treatedAs,omitzero"` // of a month: as which grade the supplier is treated until people decide
	Grade       Grade               `json:"grade,omitzero"`     // of a half-year; absent: it is a month
	Consequence Consequence         `json:"consequence"`        // of a half-year
	Clauses     logistics.Citations `json:"clauses"`
}

// Histories judges everything that the tally holds, each month as [Tally.Disqualify] and each half-year as [Tally.Grade] does, and gives it
// by suppliers in the order of their numbers. Periods that begin after the day of the survey are left out; a provisional answer leads to
// no action. The error is nil, or says what is wrong with the survey.
func (t *Tally) Histories(s Survey) ([]History, error) {
	if err := t.ready(); err != nil {
		return nil, err
	}
	var ps logistics.Problems
	Review{Supplier: "any", Month: s.On.Month(), On: s.On, Recorded: s.Recorded}.check(&ps)
	ps = slices.DeleteFunc(ps, func(p logistics.Problem) bool { return p.Path == "month" }) // the day says it
	if err := ps.Err(); err != nil {
		return nil, err
	}
	var all []History
	for _, name := range t.known() {
		h, err := t.history(name, s)
		ps.Under("supplier "+name, err)
		if len(h.Months) > 0 || len(h.Halves) > 0 {
			all = append(all, h)
		}
	}
	if err := ps.Err(); err != nil {
		return nil, err
	}
	return all, nil
}

// known gives every supplier with a line, an event or a score, sorted.
func (t *Tally) known() []string {
	names := t.Suppliers()
	for p := range t.services {
		names = append(names, p.supplier)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (t *Tally) history(supplier string, s Survey) (History, error) {
	var ps logistics.Problems
	h := History{Supplier: supplier}
	halves := map[logistics.Half]bool{}
	for _, m := range t.Months(supplier) {
		if m.First().After(s.On) {
			continue
		}
		halves[m.First().Half()] = true
		v, err := t.Disqualify(Review{Supplier: supplier, Month: m, On: s.On, Recorded: s.Recorded})
		ps.Under(m.String(), err)
		if err == nil {
			h.Months = append(h.Months, v)
			h.suspend(v)
		}
	}
	for p := range t.services {
		if p.supplier == supplier && !p.half.First().After(s.On) {
			halves[p.half] = true
		}
	}
	for _, half := range slices.SortedFunc(maps.Keys(halves), logistics.Half.Compare) {
		if t.forgotten(half.First().Month()) {
			continue // graded before a month of it was forgotten
		}
		g, err := t.Grade(HalfReview{Supplier: supplier, Half: half, On: s.On, Service: t.service(supplier, half)})
		ps.Under(half.String(), err)
		if err == nil {
			h.Halves = append(h.Halves, g)
			h.follow(g)
		}
	}
	slices.SortStableFunc(h.Actions, func(a, b Action) int { return a.From.Compare(b.From) })
	return h, ps.Err()
}

// service gives the score of a half-year's service; nil where there is none.
func (t *Tally) service(supplier string, half logistics.Half) *decimal.Decimal {
	score, ok := t.services[halfPlace{supplier, half}]
	if !ok {
		return nil
	}
	d := score.Decimal()
	return &d
}

// suspend adds what follows from a month, where it is complete.
func (h *History) suspend(v Verdict) {
	if v.TreatedAs == 0 || v.Provisional {
		return
	}
	a := Action{From: v.Month.Last().AddDays(1), Period: v.Month.String(), Standing: v.Standing, TreatedAs: v.TreatedAs}
	for _, c := range v.Clauses {
		a.Clauses.Add(c)
	}
	h.Actions = append(h.Actions, a)
}

// follow adds what follows from a half-year, where it is complete and graded.
func (h *History) follow(g GradeResult) {
	if g.Grade == 0 || g.Provisional {
		return
	}
	h.Actions = append(h.Actions, Action{
		From: g.Half.Last().AddDays(1), Period: g.Half.String(), Grade: g.Grade, Consequence: g.Consequence, Clauses: g.Clauses,
	})
}
