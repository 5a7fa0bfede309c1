package incidenttest

import (
	"slices"
	"strings"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// risingAnswers are the answers, from light to grave.
func risingAnswers() []logistics.Answer {
	return []logistics.Answer{logistics.No, logistics.Unknown, logistics.Yes}
}

// answersOf gives the six answers of an incident, to be read or changed, in the order of its fields.
func answersOf(i *incident.Incident) [6]*logistics.Answer {
	return [...]*logistics.Answer{&i.Order, &i.Persons, &i.Property, &i.Direct, &i.Heavy, &i.AtOnce}
}

// questions names the six answers as JSON does.
func questions() [6]string {
	return [...]string{"order", "persons", "property", "direct", "heavy", "atOnce"}
}

const combinations = 3 * 3 * 3 * 3 * 3 * 3

// everyIncident gives every kind with every answer to each of the six questions, found on a Monday morning in Shanghai.
func everyIncident() []incident.Incident {
	at := time.Date(2026, 3, 2, 9, 30, 0, 0, time.FixedZone("CST", 8*60*60))
	rising := risingAnswers()
	var all []incident.Incident
	for _, kind := range incident.Kinds() {
		for n := range combinations {
			i := incident.Incident{Kind: kind, Discovered: at}
			for _, answer := range answersOf(&i) {
				*answer = rising[n%3]
				n /= 3
			}
			all = append(all, i)
		}
	}
	return all
}

// numberOf gives the place of an incident among all of them.
func numberOf(i incident.Incident) int {
	n, unit := 0, 1
	for _, answer := range answersOf(&i) {
		for place, a := range risingAnswers() {
			if a == *answer {
				n += place * unit
			}
		}
		unit *= 3
	}
	return (int(i.Kind)-1)*combinations + n
}

// worse gives the incidents that are i with one answer one step worse.
func worse(i incident.Incident) []incident.Incident {
	var all []incident.Incident
	rising := risingAnswers()
	for question, answer := range answersOf(&i) {
		if *answer == logistics.Yes {
			continue
		}
		w := i
		*answersOf(&w)[question] = rising[slices.Index(rising, *answer)+1]
		all = append(all, w)
	}
	return all
}

// facts is an incident that is written only where it is told.
type facts incident.Incident

// String writes the facts: "theft, direct yes, heavy unknown, found 2026-03-02T09:30:00+08:00". Where a question is not
// named, its answer is no.
func (f facts) String() string {
	i := incident.Incident(f)
	parts := []string{i.Kind.String()}
	for question, answer := range answersOf(&i) {
		if *answer != logistics.No {
			parts = append(parts, questions()[question]+" "+answer.String())
		}
	}
	return strings.Join(append(parts, "found "+moment(i.Discovered).String()), ", ")
}

// moment is written to the nanosecond, where it is told.
type moment time.Time

func (m moment) String() string {
	if time.Time(m).IsZero() {
		return "at no moment"
	}
	return time.Time(m).Format(time.RFC3339Nano)
}

// severity says how severe an answer is, or that it is no incident.
func severity(c incident.Classification) string {
	if !c.Event {
		return "no incident"
	}
	return c.Severity.String()
}
