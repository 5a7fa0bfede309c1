package sampling

import (
	"strings"

	"example.com/logistics"
)

// Series is what became of a series: a step for each of its events, and the state after them.
type Series struct {
	Steps logistics.List[Step] `json:"steps"` // one for each event, in order
	State State                `json:"state"` // after the last
}

// Replay asks [Scheme.Next] for the events of a series one after the other, from a state on. It gives the same steps whether a
// series is replayed whole or goes on from a state that was stored. No events leave the state as it is.
//
// The error is nil or an [*logistics.InvalidError]. It tells everything that is wrong with the state, with an event by itself and
// with the order of the lots. What depends on the severity is told up to the first event that cannot be judged, and every lot after
// a discontinuation.
func (s Scheme) Replay(st State, events []Event) (Series, error) {
	var ps logistics.Problems
	if s.absent(&ps) {
		return Series{}, ps.Err()
	}
	ps.Under("state", s.CheckState(st))
	last := st.Last
	for i, e := range events {
		at := logistics.At("events", i)
		e.check(&ps, at, st.Parameters.Unit)
		if e.Kind != Original || e.Lot.Number < 1 {
			continue
		}
		if e.Lot.Number <= last {
			ps.Add(at+".lot.number", logistics.CodeRange, "lot %d is not after lot %d", e.Lot.Number, last)
		}
		last = max(last, e.Lot.Number)
	}
	if err := ps.Err(); err != nil {
		return Series{}, err
	}
	series := Series{State: st}
	for i, e := range events {
		t := turn{s, Step{Event: e, Before: series.State, After: series.State}}
		before := len(ps)
		t.take(&ps, logistics.At("events", i))
		if len(ps) > before && !(series.State.Discontinued && e.Kind == Original) {
			break
		}
		if len(ps) == before {
			step := t.Step.apart()
			series.Steps = append(series.Steps, step)
			series.State = step.After
		}
	}
	if err := ps.Err(); err != nil {
		return Series{}, err
	}
	series.State = Step{After: series.State}.apart().After
	return series, nil
}

// String gives the series in English.
func (s Series) String() string { return s.Text(logistics.English) }

// Text gives the series in l: a line for each step, then the state.
func (s Series) Text(l logistics.Lang) string {
	var b strings.Builder
	for _, step := range s.Steps {
		b.WriteString(step.Text(l) + "\n")
	}
	return b.String() + s.State.Text(l)
}
