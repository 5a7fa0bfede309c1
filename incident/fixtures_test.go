package incident_test

import (
	"errors"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// Short words for the answers of a table row.
const (
	no, yes, unknown = logistics.No, logistics.Yes, logistics.Unknown
)

// of is an incident of a kind, found on a Monday morning, with answers to: direct, heavy, at once.
func of(kind incident.Kind, direct, heavy, atOnce logistics.Answer) incident.Incident {
	return incident.Incident{Kind: kind, Order: yes, Persons: no, Property: no, Direct: direct, Heavy: heavy, AtOnce: atOnce,
		Discovered: time.Date(2026, 3, 2, 9, 30, 0, 0, time.FixedZone("CST", 8*60*60))}
}

// nothing is what is of no named kind and has every question answered with no.
func nothing() incident.Incident {
	i := of(incident.Other, no, no, no)
	i.Order = no
	return i
}

// policies gives the documented policies by name.
func policies() map[string]incident.Policy {
	return map[string]incident.Policy{"factory": incident.Factory(), "school": incident.School()}
}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func route(t testing.TB, pol incident.Policy, i incident.Incident) incident.Route {
	t.Helper()
	r, err := pol.Route(i)
	if err != nil {
		t.Fatalf("%+v: %v", i, err)
	}
	return r
}

// problems gives the problems of err as "path code", a line each.
func problems(t testing.TB, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	var invalid *logistics.InvalidError
	if !errors.As(err, &invalid) || !errors.Is(err, logistics.ErrInvalid) {
		t.Fatalf("not an InvalidError: %v", err)
	}
	var lines []string
	for _, p := range invalid.Problems {
		lines = append(lines, p.Path+" "+p.Code)
	}
	return strings.Join(lines, "\n")
}

// cites gives the ids of citations, with their basis where it is not stated.
func cites(c logistics.Citations) string { return c.String() }

// sameValues compares what has no exported fields by ==, and times as instants.
func sameValues() cmp.Options {
	return cmp.Options{
		cmp.Comparer(func(a, b logistics.Citations) bool { return a == b }),
		cmp.Comparer(func(a, b logistics.Span) bool { return a == b }),
	}
}

// small is a policy of one clause: nothing is asked but the record and a result, in either order.
func small() incident.Policy {
	rule := logistics.Obliges("our-1")
	guard := logistics.List[logistics.Role]{logistics.Guard}
	record := logistics.Step{Rule: rule, Act: "log", By: guard}
	result := logistics.Step{Rule: rule, Act: "result", By: guard}
	class := func(s incident.Severity) incident.Class { return incident.Class{Rule: rule, Severity: s} }
	pol := incident.Policy{
		Edition: "small",
		Clauses: logistics.Clauses{{ID: "our-1", Title: logistics.Text{En: "Ours", Zh: "自定"}, Basis: logistics.Stated}},
		Classes: incident.ClassTable{Event: incident.Event{Rule: rule}, Light: class(incident.Ordinary), Direct: class(incident.Important),
			Heavy: class(incident.Important), AtOnce: class(incident.Urgent), Unknown: class(incident.Important)},
		Handlers: incident.Handlers{Rule: rule, Roles: guard},
		Record:   logistics.Need{Rule: rule, Key: "log"},
		Cases:    incident.CaseRules{Close: incident.Closing{Rule: rule, Act: "close", After: "log"}},
	}
	for _, kind := range incident.Kinds() {
		pol.Classes.Kinds = append(pol.Classes.Kinds, incident.KindClass{Rule: rule, Kind: kind, Least: incident.Ordinary})
	}
	for _, steps := range []logistics.Steps{{result, record}, {record, result}, {result, record}} {
		pol.Procedures = append(pol.Procedures, incident.Procedure{Rule: rule, Severity: incident.Severity(len(pol.Procedures) + 1),
			Deadlines: logistics.List[incident.Deadline]{{Rule: rule, Within: logistics.MustSpan("1d")}}, Steps: steps,
			Notices: logistics.List[incident.Notice]{{Rule: rule, Act: steps[0].Act, To: guard}}})
	}
	pol.Requests, pol.Service = incident.Factory().Requests, incident.Factory().Service
	pol.Rounds, pol.Hazards, pol.Emergency = incident.Factory().Rounds, incident.Factory().Hazards, incident.Factory().Emergency
	pol.Guards, pol.Pupils = incident.Factory().Guards, incident.Factory().Pupils
	pol.Clauses = append(pol.Clauses, incident.Factory().Clauses.CitedBy(pol)...)
	return pol
}
