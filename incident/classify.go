package incident

import (
	"slices"
	"time"

	"example.com/logistics"
)

// Incident is what is known of a security incident. An answer that is absent is unknown, and is never taken for the light
// side.
type Incident struct {
	Kind       Kind             `json:"kind"`                // as the guard's report has it
	Order      logistics.Answer `json:"order,omitzero"`      // it disturbs the order of the site: patrol record (000-013)
	Persons    logistics.Answer `json:"persons,omitzero"`    // it harms or endangers people or what they own: patrol record, first-aid book (000-013)
	Property   logistics.Answer `json:"property,omitzero"`   // it harms or endangers property of the site: damage report (000-013)
	Direct     logistics.Answer `json:"direct,omitzero"`     // the harm is direct, not by way of something else: captain's confirmation (000-014, 000-015)
	Heavy      logistics.Answer `json:"heavy,omitzero"`      // the harm is heavy, not light: captain's confirmation (000-014, 000-015)
	AtOnce     logistics.Answer `json:"atOnce,omitzero"`     // it needs handling at once: the guard's call (000-016)
	Discovered time.Time        `json:"discovered,omitzero"` // when it was found, in the zone of the site; absent: Route cannot judge it
}

// ClassTable says how severe an incident is. The most severe row that fits decides.
type ClassTable struct {
	Event   Event                     `json:"event" label:"harm to order, persons or property|影响秩序、人身或财产"`
	Kinds   logistics.List[KindClass] `json:"kinds" label:"least severity by kind|各类事件的最低类别"`   // every kind once
	Light   Class                     `json:"light" label:"indirect and light|间接且较轻"`           // indirect and light
	Direct  Class                     `json:"direct" label:"direct, even if light|直接，即使较轻"`     // direct, be it light
	Heavy   Class                     `json:"heavy" label:"heavy, even if indirect|较重，即使间接"`    // heavy, be it indirect
	AtOnce  Class                     `json:"atOnce" label:"to be handled at once|须立即处理"`       // needs handling at once
	Unknown Class                     `json:"unknown" label:"one of these is not known|上述任一不明"` // one of the three is not known
}

// Event cites the clause that says what an incident is: something out of the ordinary that disturbs the order of the site,
// or harms persons or property (000-013). Only the harm is asked.
type Event struct{ logistics.Rule }

// KindClass is the severity that an incident of a kind has at least, whatever the answers.
type KindClass struct {
	logistics.Rule
	Kind      Kind     `json:"kind" label:"kind|事件"`
	Least     Severity `json:"least" label:"severity, at least|最低类别"`
	IfHarmful bool     `json:"ifHarmful" label:"no incident where every answer is no|各项均为否时不属异常事件"` // no incident where every question is answered with no
}

// Class is the severity of an incident that fits a row of the [ClassTable].
type Class struct {
	logistics.Rule
	Severity Severity `json:"severity" label:"severity|类别"`
}

// Classification says how severe an incident is, and which clauses make it so.
type Classification struct {
	Edition  string              `json:"edition"`
	Incident Incident            `json:"incident"`          // the facts it rests on
	Event    bool                `json:"event"`             // false: no incident, nothing has to be done
	Severity Severity            `json:"severity,omitzero"` // absent where it is no incident
	Clauses  logistics.Citations `json:"clauses"`           // of the rows that decided

	Unchecked logistics.List[logistics.Unchecked] `json:"unchecked"` // which of Direct, Heavy and AtOnce are unknown; none where it is urgent in any case
}

// Classify says how severe an incident is. The most severe row that fits decides: indirect and light is ordinary (000-014),
// direct or heavy is important (000-015), what needs handling at once, fire, theft and traffic accidents are urgent
// (000-016).
//
// Where Direct, Heavy or AtOnce is unknown it is important at least, and the question is among Unchecked. Only what is of no
// named kind and has all six questions answered no is no incident (000-013). The error is nil or an
// [*logistics.InvalidError]: the policy is invalid, there is no kind, an answer is none, or the time cannot be written:
// outside the years 1 to 9999, or in a zone that is not whole minutes off UTC.
func (pol Policy) Classify(i Incident) (Classification, error) {
	if err := logistics.Validate(pol); err != nil {
		return Classification{}, err
	}
	return pol.classified(i)
}

// classified is Classify of a policy that is known to be valid.
func (pol Policy) classified(i Incident) (Classification, error) {
	var ps logistics.Problems
	i.check(&ps)
	if err := ps.Err(); err != nil {
		return Classification{}, err
	}
	return pol.classify(i), nil
}

// check adds the problems of an incident, but for the absence of its time.
func (i Incident) check(ps *logistics.Problems) {
	if i.Kind == 0 {
		ps.Add("kind", logistics.CodeAbsent, "no kind; what is of no named kind is %s", Other)
	} else if _, err := i.Kind.MarshalText(); err != nil {
		ps.Add("kind", logistics.CodeWord, "%v", err)
	}
	if !i.Discovered.IsZero() && !writable(i.Discovered) {
		ps.Add("discovered", logistics.CodeRange, "%s cannot be written", i.Discovered)
	}
	for j, answer := range i.answers() {
		if _, err := answer.MarshalText(); err != nil {
			ps.Add([...]string{"order", "persons", "property", "direct", "heavy", "atOnce"}[j], logistics.CodeWord, "%v", err)
		}
	}
}

// answers gives the six answers, in the order of the fields.
func (i Incident) answers() [6]logistics.Answer {
	return [...]logistics.Answer{i.Order, i.Persons, i.Property, i.Direct, i.Heavy, i.AtOnce}
}

// classify is Classify of what is known to be valid.
func (pol Policy) classify(i Incident) Classification {
	t := pol.Classes
	c := Classification{Edition: pol.Edition, Incident: i}
	var kind KindClass
	for _, row := range t.Kinds {
		if row.Kind == i.Kind {
			kind = row
		}
	}
	if kind.IfHarmful {
		c.Clauses.Add(pol.Clauses.Citation(t.Event.Clause))
		if i.answers() == [...]logistics.Answer{logistics.No, logistics.No, logistics.No, logistics.No, logistics.No, logistics.No} {
			return c
		}
	}
	c.Event = true
	fits := append(make([]Class, 0, 6), Class{kind.Rule, kind.Least})
	add := func(class Class, does bool) {
		if does {
			fits = append(fits, class)
		}
	}
	add(t.Light, i.Direct == logistics.No && i.Heavy == logistics.No)
	add(t.Direct, i.Direct == logistics.Yes)
	add(t.Heavy, i.Heavy == logistics.Yes)
	add(t.AtOnce, i.AtOnce == logistics.Yes)
	add(t.Unknown, i.Direct == logistics.Unknown || i.Heavy == logistics.Unknown || i.AtOnce == logistics.Unknown)
	for _, class := range fits {
		c.Severity = max(c.Severity, class.Severity)
	}
	for _, class := range fits {
		if class.Severity == c.Severity {
			c.Clauses.Add(pol.Clauses.Citation(class.Clause))
		}
	}
	if c.Severity < t.AtOnce.Severity {
		c.Unchecked = t.unanswered(i)
	}
	return c
}

// unanswered gives the questions of the classes that nobody has answered.
func (t ClassTable) unanswered(i Incident) logistics.List[logistics.Unchecked] {
	var open logistics.List[logistics.Unchecked]
	for _, q := range []struct {
		answer  logistics.Answer
		subject string
		missing logistics.Text
	}{
		{i.Direct, "direct", logistics.Text{En: "whether the harm is direct", Zh: "危害是否直接"}},
		{i.Heavy, "heavy", logistics.Text{En: "whether the harm is heavy", Zh: "危害是否较重"}},
		{i.AtOnce, "atOnce", logistics.Text{En: "whether it needs handling at once", Zh: "是否需马上处理"}},
	} {
		if q.answer == logistics.Unknown {
			open = append(open, logistics.Unchecked{Clause: t.Unknown.Clause, Subject: q.subject, Missing: q.missing})
		}
	}
	return open
}

// Report gives the questions that are open as a report without findings.
func (c Classification) Report() logistics.Report {
	return logistics.Report{Edition: c.Edition, Unchecked: slices.Clone(c.Unchecked)}
}

// Text gives the answer in l: "fire: urgent (000-016 (read))".
func (c Classification) Text(l logistics.Lang) string {
	verdict := c.Severity.Label(l)
	if !c.Event {
		verdict = noIncident().In(l)
	}
	s := c.Clauses.Behind(c.Incident.Kind.Label(l)+logistics.Text{En: ": ", Zh: "："}.In(l)+verdict, l)
	for i, u := range c.Unchecked {
		lead := logistics.Text{En: ", ", Zh: "、"}
		if i == 0 {
			lead = logistics.Text{En: ", not checked ", Zh: "，未核查："}
		}
		s += lead.In(l) + u.Missing.In(l)
	}
	return s
}

func noIncident() logistics.Text { return logistics.Text{En: "no incident", Zh: "不属异常事件"} }

// String gives the answer in English.
func (c Classification) String() string { return c.Text(logistics.English) }
