package incidenttest

import (
	"slices"
	"strconv"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// SomeIncident draws an incident that was found at [SomeMoment]: every kind alike, with answers of which most are no, so
// that the light sides are met too.
func SomeIncident(pol incident.Policy) *rapid.Generator[incident.Incident] {
	found := SomeMoment(pol)
	answer := rapid.SampledFrom([]logistics.Answer{logistics.No, logistics.No, logistics.Unknown, logistics.Yes})
	return rapid.Custom(func(t *rapid.T) incident.Incident {
		i := incident.Incident{Kind: rapid.SampledFrom(incident.Kinds()).Draw(t, "kind"), Discovered: found.Draw(t, "discovered")}
		for question, a := range answersOf(&i) {
			*a = answer.Draw(t, questions()[question])
		}
		return i
	})
}

// SomeMoment draws a moment in one of several zones, with and without daylight saving, mostly where an answer can turn: at
// the edge of a day, at the hour from which a span of the policy ends with one, and a nanosecond beside it. Days are those
// beside the ends of months and years and beside changes of clocks.
func SomeMoment(pol incident.Policy) *rapid.Generator[time.Time] {
	hours := rapid.SampledFrom(turns(pol))
	return rapid.Custom(func(t *rapid.T) time.Time {
		zone := rapid.SampledFrom(zones()).Draw(t, "zone")
		day := rapid.SampledFrom(days()).Draw(t, "day")
		if rapid.IntRange(0, 7).Draw(t, "any") == 7 {
			return onDay(day, 0, zone).Add(time.Duration(rapid.Int64Range(0, int64(24*time.Hour)).Draw(t, "since midnight")))
		}
		beside := time.Duration(rapid.IntRange(-1, 1).Draw(t, "beside"))
		return onDay(day, hours.Draw(t, "hour"), zone).Add(beside)
	})
}

// turns gives the hours of a day at which something of the policy can turn, rising: its edges, and where a span of hours
// ends with a day.
func turns(pol incident.Policy) []int {
	hours := []int{0, 24}
	take := func(s logistics.Span) {
		text := s.String()
		if n, err := strconv.Atoi(text[:len(text)-1]); err == nil && text[len(text)-1] == 'h' {
			hours = append(hours, 24-n%24)
		}
	}
	for _, p := range pol.Procedures {
		for _, d := range p.Deadlines {
			take(d.Within)
		}
		for _, s := range p.Steps {
			take(s.Within)
		}
	}
	slices.Sort(hours)
	return slices.Compact(hours)
}
