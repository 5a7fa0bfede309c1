package incident

import (
	"slices"

	"example.com/logistics"
)

// Emergency says which emergency plans a site has, and which duty of the rounds is their drill.
type Emergency struct {
	Plans logistics.List[PlanKind] `json:"plans" label:"plans|预案"`
	Drill string                   `json:"drill" label:"drills are on record as|演练记录于"` // the duty of the rounds that is the drill
}

// PlanKind is one emergency that there is a plan for. Drills take turns over the plans, in the order of the policy.
type PlanKind struct {
	logistics.Rule
	Name    string                 `json:"name" label:"emergency|险情"`
	Parts   logistics.List[string] `json:"parts" label:"its plan has|预案须含" none:"not given|未给出"`
	Drilled bool                   `json:"drilled" label:"was drilled|须经演练"` // this plan must have been drilled, beside the turns
}

// The parts of an emergency plan, by the keys of the documented policies.
const (
	PlanProcess     = "response-process"   // EmergencyPlan.Process
	PlanResponsible = "responsible-person" // EmergencyPlan.Responsible
	PlanReserves    = "reserves"           // EmergencyPlan.Reserves
)

// EmergencyPlan is one emergency plan that a site has.
type EmergencyPlan struct {
	Kind        string                           `json:"kind"`                 // by the word of the policy: "fire"
	Process     bool                             `json:"process"`              // who does what in which order is written down
	Responsible logistics.List[logistics.Person] `json:"responsible,omitzero"` // who is responsible; none: nobody is named
	Reserves    logistics.List[string]           `json:"reserves,omitzero"`    // what is kept ready, such as a generator, drinking water, medicine; none: nothing
}

// PlanFile is the emergency plans of a site, with the book that holds their drills.
type PlanFile struct {
	Plans logistics.List[EmergencyPlan] `json:"plans"`
	Book  RoundBook                     `json:"book"` // entries of drills say in About which plan; complete as far back as a drill counts
}

// CheckPlans judges the emergency plans of a site. It finds one that is not there (001-041, 001-042, 002-028), one without
// its process, responsible persons or reserves, one that was never drilled; then the drill of each quarter (001-043).
// Unchecked is what a plan holds where the policy names no parts, and a drill from before the first day that is judged, for
// nobody says how long it counts. The error is nil or an [*logistics.InvalidError]: a plan that is none of the policy's or
// there twice, and what [Policy.CheckRounds] refuses of the book.
func (pol Policy) CheckPlans(f PlanFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	if len(f.Plans) > 0 {
		distinctNames(&ps, "plans", "kind", namesOf(f.Plans, func(p EmergencyPlan) string { return p.Kind }))
	}
	for i, p := range f.Plans {
		at := logistics.At("plans", i)
		if _, ok := pol.Emergency.plan(p.Kind); !ok && p.Kind != "" {
			ps.Add(at+".kind", logistics.CodeUnknown, "%.40q is no plan of this policy", p.Kind)
		}
		if len(p.Responsible) > 0 {
			distinctNames(&ps, at+".responsible", "", persons(p.Responsible))
		}
		if len(p.Reserves) > 0 {
			distinctNames(&ps, at+".reserves", "", p.Reserves)
		}
	}
	pol.checkScenarios(&ps, "book.entries", f.Book)
	drills := f.Book
	drills.Only = logistics.List[string]{pol.Emergency.Drill}
	judged, err := pol.checkRounds(drills)
	ps.Under("book", err)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	for _, kind := range pol.Emergency.Plans {
		subject := "plan " + kind.Name
		i := slices.IndexFunc(f.Plans, func(p EmergencyPlan) bool { return p.Kind == kind.Name })
		if i < 0 {
			report.Find(kind.Rule, logistics.Missing, subject, logistics.Measure{}, logistics.Measure{})
		} else {
			kind.judge(&report, subject, f.Plans[i])
		}
		switch last := pol.lastDrill(kind.Name, f.Book); {
		case !kind.Drilled:
		case last.IsZero():
			report.Find(kind.Rule, logistics.Missing, subject+".drill", logistics.Measure{}, logistics.Measure{})
		case last.Before(f.Book.From):
			report.Open(kind.Clause, subject+".drill", logistics.Text{En: "how long the drill of " + last.String() + " counts: the policy does not say", Zh: last.String() + " 演练的有效期：制度未载明"})
		}
	}
	report.Findings = append(report.Findings, judged.Findings...)
	report.Unchecked = append(report.Unchecked, judged.Unchecked...)
	return report, nil
}

// judge finds what a plan lacks.
func (k PlanKind) judge(r *logistics.Report, subject string, p EmergencyPlan) {
	if len(k.Parts) == 0 {
		r.Open(k.Clause, subject, logistics.Text{En: "what the plan holds: the policy does not say", Zh: "预案应含内容（制度未载明）"})
	}
	has := map[string]bool{PlanProcess: p.Process, PlanResponsible: len(p.Responsible) > 0, PlanReserves: len(p.Reserves) > 0}
	for _, part := range k.Parts {
		logistics.Need{Rule: k.Rule, Key: part}.Check(r, subject, logistics.Known(has[part]))
	}
}

func (e Emergency) plan(name string) (k PlanKind, ok bool) {
	i := slices.IndexFunc(e.Plans, func(k PlanKind) bool { return k.Name == name })
	if i < 0 {
		return PlanKind{}, false
	}
	return e.Plans[i], true
}

// checkScenarios adds a problem for each drill that is about none of the plans.
func (pol Policy) checkScenarios(ps *logistics.Problems, path string, b RoundBook) {
	for i, e := range b.Entries {
		if _, ok := pol.Emergency.plan(e.About); e.What == pol.Emergency.Drill && !ok {
			ps.Add(logistics.At(path, i)+".about", logistics.CodeUnknown, "%.40q is no plan of this policy", e.About)
		}
	}
}

// lastDrill gives the day on which a plan was last drilled by a role that may.
func (pol Policy) lastDrill(name string, b RoundBook) (last logistics.Date) {
	drill, _ := pol.Rounds.round(pol.Emergency.Drill)
	for _, e := range b.Entries {
		if e.What == drill.What && e.About == name && slices.Contains(drill.By, e.Role) && (last.IsZero() || e.On.After(last)) {
			last = e.On
		}
	}
	return last
}

// DrillTurn says which emergency plan is drilled next, and by when.
type DrillTurn struct {
	Edition  string              `json:"edition"`
	Scenario string              `json:"scenario"`      // the plan, by the word of the policy
	Last     logistics.Date      `json:"last,omitzero"` // the day of its last drill; absent: it never was drilled
	Period   logistics.Period    `json:"period"`        // in which the drill is due
	Clauses  logistics.Citations `json:"clauses"`
}

// NextDrill says which emergency plan is drilled next and by when (001-043): the one that was never drilled, or whose drill
// is longest ago; of several the first of the policy. That they take turns is a reading: the documents name no order. The
// error is nil or an [*logistics.InvalidError]: what [Policy.CheckRounds] refuses, a drill about none of the plans, or a
// policy whose drill has no frequency.
func (pol Policy) NextDrill(b RoundBook) (DrillTurn, error) {
	if err := logistics.Validate(pol); err != nil {
		return DrillTurn{}, err
	}
	var ps logistics.Problems
	pol.checkScenarios(&ps, "entries", b)
	b.Only = logistics.List[string]{pol.Emergency.Drill}
	watches, err := pol.watches(b)
	ps.Under("", err)
	drill, _ := pol.Rounds.round(pol.Emergency.Drill)
	if drill.Every.IsZero() {
		ps.Add("policy.rounds", logistics.CodeAbsent, "how often drills are held")
	}
	if err := ps.Err(); err != nil {
		return DrillTurn{}, err
	}
	turn := DrillTurn{Edition: pol.Edition, Clauses: pol.Rounds.clauses(drill, pol.Clauses)}
	for i, kind := range pol.Emergency.Plans {
		last := pol.lastDrill(kind.Name, b)
		if i == 0 || last.Before(turn.Last) {
			turn.Scenario, turn.Last = kind.Name, last
		}
	}
	var standing RoundStanding
	watches[0].stand(&standing, b)
	turn.Period = standing.Next
	if turn.Period.First.IsZero() {
		next, err := drill.Due(b.AsOf, b.AsOf.AddDays(800), b.Calendar, b.Anchors)
		ps.Under("", err, "to", "asOf")
		for _, p := range next {
			if p.First.After(b.AsOf) && !p.Lapsed {
				turn.Period = p
				break
			}
		}
	}
	if kind, _ := pol.Emergency.plan(turn.Scenario); kind.Drilled {
		turn.Clauses.Add(pol.Clauses.Citation(kind.Clause))
	}
	return turn, ps.Err()
}

// String gives the turn in English.
func (t DrillTurn) String() string { return t.Text(logistics.English) }

// Text gives the turn in l: "drill on fire by 2026-06-30 (001-043 (read))".
func (t DrillTurn) Text(l logistics.Lang) string {
	in := logistics.Text{En: "drill on " + named(t.Scenario).En + " by " + t.Period.Last.String(), Zh: t.Period.Last.String() + " 前演练：" + named(t.Scenario).Zh}
	return t.Clauses.Behind(in.In(l), l)
}

func (e Emergency) laws(ps *logistics.Problems, rounds Rounds) {
	distinctNames(ps, "emergency.plans", "name", namesOf(e.Plans, func(k PlanKind) string { return k.Name }))
	parts := []string{PlanProcess, PlanResponsible, PlanReserves}
	for i, k := range e.Plans {
		for j, part := range k.Parts {
			at := logistics.At(logistics.At("emergency.plans", i)+".parts", j)
			switch {
			case !slices.Contains(parts, part):
				ps.Add(at, logistics.CodeUnknown, "%.40q is told by no field of a plan", part)
			case slices.Contains(k.Parts[:j], part):
				ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", part)
			}
		}
	}
	if drill, ok := rounds.round(e.Drill); !ok || drill.Each != "" {
		ps.Add("emergency.drill", logistics.CodeUnknown, "%.40q is no duty of the rounds that is done for all together", e.Drill)
	}
}
