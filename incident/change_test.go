package incident

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
)

// change is one step in one leaf of a policy, or a row dropped or doubled.
type change struct {
	path  string // by field and row, such as "Procedures[2].Steps[5].By[0]"
	apply func()
}

// changes gives every change of one step that can be made to pol, by going through it.
func changes(pol *Policy) []change {
	w := changer{pol: pol}
	w.walk("", reflect.ValueOf(pol).Elem())
	return w.all
}

type changer struct {
	pol *Policy
	all []change
}

func (w *changer) walk(path string, v reflect.Value) {
	if strings.HasSuffix(path, ".Title") || strings.HasSuffix(path, ".Note") {
		return // most of the leaves, and no answer carries them
	}
	set := func(to ...any) {
		for _, x := range to {
			if reflect.ValueOf(x).Convert(v.Type()).Equal(v) {
				continue
			}
			w.all = append(w.all, change{path, func() { v.Set(reflect.ValueOf(x).Convert(v.Type())) }})
		}
	}
	switch x := v.Interface().(type) {
	case logistics.Span:
		set(toSpans(spansNear(x))...)
		return
	case logistics.ClauseID:
		for _, c := range w.pol.Clauses {
			if c.ID != x && ofIncidents(c.ID) {
				set(c.ID)
			}
		}
		return
	case logistics.Role:
		set(logistics.Guard, logistics.SafetyOfficer, logistics.Role("our-"+string(x)))
		return
	case logistics.Force:
		set(logistics.Must + logistics.Should - x)
		return
	case logistics.Basis:
		set(x%3 + 1)
		return
	case Severity:
		set(x-1, x+1)
		return
	case Kind:
		set(x%7 + 1)
		return
	}
	switch v.Kind() {
	case reflect.String:
		set(v.String() + "s")
		if v.String() != ActRecord {
			set(ActRecord) // an act that every procedure has
		}
	case reflect.Bool:
		set(!v.Bool())
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if path == "" && slices.Contains([]string{"Requests", "Service", "Rounds", "Hazards", "Emergency", "Guards", "Pupils"}, f.Name) {
				continue // their leaves are edited one by one elsewhere
			}
			below := path + "." + f.Name
			if f.Anonymous {
				below = path
			}
			if path == "" {
				below = f.Name
			}
			w.walk(below, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			if c, ok := v.Index(i).Interface().(logistics.Clause); ok && !ofIncidents(c.ID) {
				continue
			}
			row := path + "[" + strconv.Itoa(i) + "]"
			w.all = append(w.all, change{row, func() { v.Set(without(v, i)) }}, change{row, func() { v.Set(doubled(v, i)) }})
			w.walk(row, v.Index(i))
		}
	}
}

// ofIncidents reports whether a clause is one of security incidents, or a test's own.
func ofIncidents(id logistics.ClauseID) bool {
	return id >= "000-013" && id <= "000-027" || strings.HasPrefix(string(id), "our-")
}

func toSpans(texts []string) []any {
	var all []any
	for _, text := range texts {
		all = append(all, logistics.MustSpan(text))
	}
	return all
}

// spansNear gives the spans one unit off, the nearest of the other unit, and none.
func spansNear(s logistics.Span) []string {
	if s.IsZero() {
		return []string{"1h", "0d", "24h"}
	}
	text := s.String()
	n, _ := strconv.Atoi(text[:len(text)-1])
	if text[len(text)-1] == 'h' {
		near := []string{"none", strconv.Itoa(n+1) + "h", strconv.Itoa(n/24) + "d"}
		if n > 1 {
			near = append(near, strconv.Itoa(n-1)+"h")
		}
		return near
	}
	near := []string{"none", strconv.Itoa(n+1) + "d", strconv.Itoa(24*n+24) + "h", strconv.Itoa(24*n+23) + "h", strconv.Itoa(24*n+1) + "h"}
	if n > 0 {
		near = append(near, strconv.Itoa(n-1)+"d")
	}
	return near
}

func without(v reflect.Value, i int) reflect.Value {
	own := reflect.MakeSlice(v.Type(), 0, v.Len())
	return reflect.AppendSlice(reflect.AppendSlice(own, v.Slice(0, i)), v.Slice(i+1, v.Len()))
}

func doubled(v reflect.Value, i int) reflect.Value {
	own := reflect.MakeSlice(v.Type(), 0, v.Len()+1)
	return reflect.AppendSlice(reflect.AppendSlice(own, v.Slice(0, i+1)), v.Slice(i, v.Len()))
}

// changed gives a policy with one change, and where it was made. It may be invalid.
func changed(t *rapid.T, pol Policy) (Policy, string) {
	own := logistics.Clone(pol)
	all := changes(&own)
	// Small numbers are drawn more often than large ones; every leaf is to be hit alike.
	n := rapid.Uint64().Draw(t, "change") * 0x9E3779B97F4A7C15 >> 33
	one := all[n%uint64(len(all))]
	one.apply()
	return own, one.path
}

// edited gives a documented policy with some changes, all of them valid: what a company might have made of it.
func edited(t *rapid.T) Policy {
	pol := rapid.SampledFrom([]Policy{withFewRounds(Factory()), withFewRounds(School())}).Draw(t, "base")
	for _, edit := range rapid.SliceOfN(rapid.SampledFrom(edits()), 0, 3).Draw(t, "edits") {
		next := logistics.Clone(pol)
		edit.apply(&next)
		if logistics.Validate(next) == nil {
			pol = next
		}
	}
	for range rapid.IntRange(0, 6).Draw(t, "changes") {
		if next, _ := changed(t, pol); logistics.Validate(next) == nil {
			pol = next
		}
	}
	return pol
}

// edit is what a company might well change, and single steps hardly reach.
type edit struct {
	name  string
	apply func(*Policy)
}

// String names the edit.
func (e edit) String() string { return e.name }

func edits() []edit {
	within := func(procedure int, text string) func(*Policy) {
		return func(p *Policy) {
			rows := &p.Procedures[procedure].Deadlines
			*rows = append(*rows, Deadline{logistics.Obliges(p.Clauses[len(p.Clauses)-1].ID), logistics.MustSpan(text)})
		}
	}
	var all []edit
	for procedure := range 3 {
		for _, text := range []string{"2h", "23h", "24h", "25h", "0d", "1d", "47h"} {
			all = append(all, edit{fmt.Sprintf("%d also within %s", procedure, text), within(procedure, text)})
		}
	}
	return append(all,
		edit{"doubt is urgent", func(p *Policy) { p.Classes.Unknown.Severity = Urgent }},
		edit{"direct and light is ordinary", func(p *Policy) { p.Classes.Direct.Severity = Ordinary }},
		edit{"at once is important", func(p *Policy) { p.Classes.AtOnce.Severity = Important }},
		edit{"every kind by harm", func(p *Policy) {
			for i := range p.Classes.Kinds {
				p.Classes.Kinds[i].IfHarmful = true
			}
		}},
		edit{"a step of its own", func(p *Policy) {
			p.Procedures[2].Steps = slices.Insert(p.Procedures[2].Steps, 1, logistics.Step{Rule: logistics.Advises("000-025"), Act: "evacuate",
				By: []logistics.Role{"floor-warden"}, Within: logistics.MustSpan("1h")})
		}},
		edit{"the leader comes with the report", func(p *Policy) {
			p.Procedures[1].Steps[3].After, p.Procedures[2].Steps[3].After = nil, nil
			p.Procedures[1].Steps[3].Within, p.Procedures[2].Steps[3].Within = logistics.MustSpan("1h"), logistics.MustSpan("1h")
		}},
		edit{"the police are called", func(p *Policy) {
			p.Procedures[2].Steps = append(p.Procedures[2].Steps, p.Procedures[2].May...)
			p.Procedures[2].May = nil
		}},
	)
}

// facts draws an incident: every kind and answer alike, found at an edge of the civil calendar or, now and then, at any moment.
func facts() *rapid.Generator[Incident] {
	zones := []*time.Location{time.UTC, time.FixedZone("CST", 8*60*60)}
	for _, name := range []string{"America/New_York", "America/Havana", "Australia/Lord_Howe"} {
		if zone, err := time.LoadLocation(name); err == nil {
			zones = append(zones, zone)
		}
	}
	days := []time.Time{}
	for _, d := range []string{"2026-03-02", "2026-12-31", "2027-12-30", "2028-02-28", "2028-02-29", "2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01", "2026-04-04"} {
		day, _ := time.Parse(time.DateOnly, d)
		days = append(days, day)
	}
	return rapid.Custom(func(t *rapid.T) Incident {
		answer := rapid.SampledFrom([]logistics.Answer{logistics.No, logistics.No, logistics.Unknown, logistics.Yes})
		i := Incident{
			Kind: rapid.SampledFrom(Kinds()).Draw(t, "kind"), Order: answer.Draw(t, "order"), Persons: answer.Draw(t, "persons"),
			Property: answer.Draw(t, "property"), Direct: answer.Draw(t, "direct"), Heavy: answer.Draw(t, "heavy"), AtOnce: answer.Draw(t, "atOnce"),
		}
		zone, d := rapid.SampledFrom(zones).Draw(t, "zone"), rapid.SampledFrom(days).Draw(t, "day")
		// Hours count in whole ones, so that an answer can turn at an hour of the day, and one nanosecond beside it.
		hour := rapid.SampledFrom([]int{0, 0, 1, 22, 23, 24, 24, rapid.IntRange(0, 24).Draw(t, "any hour")}).Draw(t, "hour")
		beside := time.Duration(rapid.IntRange(-1, 1).Draw(t, "beside"))
		i.Discovered = time.Date(d.Year(), d.Month(), d.Day(), hour, 0, 0, 0, zone).Add(beside)
		return i
	})
}

// answer is all that a policy answers about an incident, but for the order of those of whom any one will do.
func answer(pol Policy, i Incident) string {
	r, err := pol.routed(i)
	if err != nil {
		return err.Error()
	}
	r.Edition = ""
	slices.Sort(r.First)
	for _, tasks := range [][]Task{r.Tasks, r.May} {
		for k := range tasks {
			t := &tasks[k]
			slices.Sort(t.By)
			slices.Sort(t.After)
			for _, told := range t.Tells {
				slices.Sort(told.To)
			}
			slices.SortFunc(t.Tells, func(a, b Told) int { return slices.Compare(words(a), words(b)) })
		}
	}
	wire, err := json.Marshal(r)
	if err != nil {
		return err.Error()
	}
	return string(wire)
}

func words(t Told) []string {
	all := []string{string(t.Clause)}
	for _, role := range t.To {
		all = append(all, string(role))
	}
	return all
}
