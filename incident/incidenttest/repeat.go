package incidenttest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"

	"example.com/logistics"
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

// apart says where two answers part first, "" where they are one: as JSON writes them, or as errors. In which words a
// subject refuses is its own.
func apart[A any](got A, errGot error, want A, errWant error) string {
	switch {
	case errGot != nil && errWant != nil, errGot == nil && errWant == nil && reflect.DeepEqual(got, want):
		return ""
	case errGot != nil || errWant != nil:
		return fmt.Sprintf("%s, want %s", wire{got, errGot}, wire{want, errWant})
	}
	return parted("", reflect.ValueOf(got), reflect.ValueOf(want))
}

// parted compares as JSON would: a list that is absent is an empty one, a time is a moment and an offset.
func parted(path string, got, want reflect.Value) string {
	told := func(got, want any) string { return fmt.Sprintf("%s is %v, want %v", path, got, want) }
	switch a := got.Interface().(type) {
	case time.Time:
		b := want.Interface().(time.Time)
		_, offset := a.Zone()
		if _, there := b.Zone(); !a.Equal(b) || offset != there {
			return told(moment(a), moment(b))
		}
		return ""
	}
	switch {
	case got.Kind() == reflect.Slice:
		if got.Len() != want.Len() {
			return told(got, want)
		}
		for i := range got.Len() {
			if text := parted(logistics.At(path, i), got.Index(i), want.Index(i)); text != "" {
				return text
			}
		}
		return ""
	case got.Kind() == reflect.Struct && exported(got.Type()):
		for i := range got.NumField() {
			field := path
			if f := got.Type().Field(i); !f.Anonymous {
				name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
				field = logistics.Join(path, name)
			}
			if text := parted(field, got.Field(i), want.Field(i)); text != "" {
				return text
			}
		}
		return ""
	}
	if !got.Equal(want) {
		return told(got, want)
	}
	return ""
}

// exported reports whether every field of a struct can be read.
func exported(t reflect.Type) bool {
	for i := range t.NumField() {
		if !t.Field(i).IsExported() {
			return false
		}
	}
	return true
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
	var f logistics.Faults
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
			f.Add("%s: classified as %s, and then as %s", facts(a.facts), class, got)
		}
		if got := (wire{again.route, again.routeErr}).String(); got != route {
			f.Add("%s: routed as %s, and then as %s", facts(a.facts), route, got)
		}
	}
	if got := (wire{p.Policy, nil}).String(); got != policy {
		f.Add("the policy is another than before it was asked")
	}
	return f.Err()
}

// agrees holds the answers of somebody's own implementation against the policy's.
func agrees(p *proof) error {
	if p.alone {
		return nil
	}
	var f logistics.Faults
	p.everyAnswer(func(a answered) {
		class, err := p.own.Classify(a.facts)
		if text := apart(a.class, a.classErr, class, err); text != "" {
			f.Add("%s: classified otherwise: %s", facts(a.facts), text)
		}
		route, err := p.own.Route(a.facts)
		if text := apart(a.route, a.routeErr, route, err); text != "" {
			f.Add("%s: routed otherwise: %s", facts(a.facts), text)
		}
	})
	p.agreesOnCases(&f)
	return f.Err()
}
