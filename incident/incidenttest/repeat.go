package incidenttest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"time"
)

// wire is an answer as JSON writes it, where it is told, or its error.
type wire struct {
	answer any
	err    error
}

func (w wire) String() string {
	if w.err != nil {
		return "error: " + w.err.Error()
	}
	data, err := json.Marshal(w.answer)
	if err != nil {
		return fmt.Sprintf("%+v, which cannot be written: %v", w.answer, err)
	}
	return string(data)
}

// same reports whether two answers are one: where neither is an error, they are alike as JSON writes them. In which words
// a subject refuses is its own.
func same[A any](a A, errA error, b A, errB error) bool {
	if errA != nil || errB != nil {
		return errA != nil && errB != nil
	}
	return reflect.DeepEqual(a, b) || alike(reflect.ValueOf(a), reflect.ValueOf(b))
}

// alike compares as JSON would: a list that is absent is an empty one, a time is a moment and an offset.
func alike(a, b reflect.Value) bool {
	if moment, ok := a.Interface().(time.Time); ok {
		other := b.Interface().(time.Time)
		_, offset := moment.Zone()
		_, there := other.Zone()
		return moment.Equal(other) && offset == there
	}
	switch {
	case a.Kind() == reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !alike(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case a.Kind() == reflect.Struct && (!a.Type().Comparable() || holdsTime(a.Type())):
		for i := range a.NumField() {
			if !alike(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	}
	return a.Equal(b)
}

// holdsTime reports whether a struct has a time among its fields.
func holdsTime(t reflect.Type) bool {
	for i := range t.NumField() {
		if t.Field(i).Type == reflect.TypeFor[time.Time]() {
			return true
		}
	}
	return false
}

// sampled gives some of the facts that were asked, with kinds and answers of every sort, and everything asked at some edges.
func (p *proof) sampled() []answered {
	const step = 37 // shares no factor with 3, so that every answer to every question is among them
	var some []answered
	for i := 0; i < len(p.asked); i += step {
		some = append(some, p.asked[i])
	}
	for i := 0; i < len(p.edges); i += step {
		some = append(some, p.edges[i]...)
	}
	return some
}

// repeatable asks again after everything in the first answer was written over.
func repeatable(p *proof) error {
	var f faults
	policy := wire{p.Policy, nil}.String()
	for _, a := range p.sampled() {
		before := p.ask(a.facts)
		class, route := wire{before.class, before.classErr}.String(), wire{before.route, before.routeErr}.String()
		spoil(before.route)
		for i := range before.class.Unchecked {
			before.class.Unchecked[i].Clause = "none"
		}
		again := p.ask(a.facts)
		if got := (wire{again.class, again.classErr}).String(); got != class {
			f.add("%s: classified as %s, and then as %s", facts(a.facts), class, got)
		}
		if got := (wire{again.route, again.routeErr}).String(); got != route {
			f.add("%s: routed as %s, and then as %s", facts(a.facts), route, got)
		}
	}
	if got := (wire{p.Policy, nil}).String(); got != policy {
		f.add("the policy is another than before it was asked")
	}
	return f.err()
}

// agrees holds the answers of somebody's own implementation against the policy's.
func agrees(p *proof) error {
	if p.alone {
		return nil
	}
	var f faults
	p.everyAnswer(func(a answered) {
		class, err := p.own.Classify(a.facts)
		if !same(a.class, a.classErr, class, err) {
			f.add("%s: classified as %s, want %s", facts(a.facts), wire{a.class, a.classErr}, wire{class, err})
		}
		route, err := p.own.Route(a.facts)
		if !same(a.route, a.routeErr, route, err) {
			f.add("%s: routed as %s, want %s", facts(a.facts), wire{a.route, a.routeErr}, wire{route, err})
		}
	})
	return f.err()
}
