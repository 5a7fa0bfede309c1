package incident

import (
	"iter"
	"strings"

	"example.com/logistics"
)

// Past is one case of a history for [Replay]: the ID of the record and exactly one record. The comment of a field names the
// questions that its record is put to.
type Past struct {
	ID       string   `json:"id"`
	Incident Incident `json:"incident,omitzero"` // Classify, Route; unset where another record is there
	Case     *CaseLog `json:"case,omitempty"`    // CheckCase, and Classify and Route of its incident

	Request *Ticket `json:"request,omitempty"` // RouteRequest, CheckRequest, NextForRequest
	Queue   *Queue  `json:"queue,omitempty"`   // Triage

	Service    *ServiceLog           `json:"service,omitempty"`    // CheckServiceDuty
	File       *ServiceFile          `json:"file,omitempty"`       // CheckServiceList
	Households *HouseholdLog         `json:"households,omitempty"` // CheckHouseholds
	Feedback   *FeedbackFile         `json:"feedback,omitempty"`   // CheckFeedback
	Wishes     *logistics.List[Wish] `json:"wishes,omitempty"`     // ListNeeds
	Changes    *ServiceChangeFile    `json:"changes,omitempty"`    // CheckServiceChanges
	Shift      *ShiftFile            `json:"shift,omitempty"`      // DecideShift

	Rounds    *RoundBook                    `json:"rounds,omitempty"`    // CheckRounds
	Standings *RoundBook                    `json:"standings,omitempty"` // RoundStandings
	Year      *SiteYear                     `json:"year,omitempty"`      // Schedule
	Hygiene   *logistics.List[HygieneScore] `json:"hygiene,omitempty"`   // RankHygiene
	Grade     *string                       `json:"grade,omitempty"`     // CheckCanteenGrade
	SiteList  *ServiceFile                  `json:"siteList,omitempty"`  // CheckSiteList
	Hazards   *HazardLedger                 `json:"hazards,omitempty"`   // CheckHazards
	Audit     *AuditFile                    `json:"audit,omitempty"`     // CheckAuditFindings
	Plans     *PlanFile                     `json:"plans,omitempty"`     // CheckPlans
	Drills    *RoundBook                    `json:"drills,omitempty"`    // NextDrill
	Guards    *GuardLog                     `json:"guards,omitempty"`    // CheckGuards
	Posting   *PostingFile                  `json:"posting,omitempty"`   // DecidePosting
	Cycling   *CyclingRequest               `json:"cycling,omitempty"`   // DecideCycling
	Pupils    *PupilLog                     `json:"pupils,omitempty"`    // CheckPupils
}

// Replay puts a history to two editions, and says which incidents get another severity, deadline or procedure, how many,
// which cases an edition cannot judge, and which shifts of [Diff] no case hits. Of the log of a case it also tells, under
// "log", what one edition finds in it and the other does not.
//
// A deadline moves where another span holds or another clause is cited, and is stricter where it ends sooner for that case.
// Where the severity moves, the acts of the two procedures are told as a whole; else act by act, as Diff tells them. Other
// records are told as [logistics.ReplayRecords] tells them: a request moves by its route, by what is found in its log and by
// what it awaits. The error is that of Diff.
func Replay(old, new Policy, history iter.Seq[Past]) (logistics.Impact, error) {
	d, err := Diff(old, new)
	if err != nil {
		return logistics.Impact{}, err
	}
	r := replay{old: old, new: new, diff: d, classes: classSpace()}
	return logistics.ReplayRecords(old, new, d, history, func(c Past) (string, []logistics.Record[Policy]) { return c.ID, c.records(r) }), nil
}

type replay struct {
	old, new Policy
	diff     logistics.Diff
	classes  logistics.Space
}

// incident puts an incident to both editions, and adds the problems below a path.
func (r replay) incident(i Incident, path string, ps *logistics.Problems) (trials []logistics.Trial) {
	was, errOld := r.old.routed(i)
	is, errNew := r.new.routed(i)
	ps.Under(path, errOld)
	ps.Under(path, errNew)
	if errOld != nil || errNew != nil {
		return nil
	}
	before, now := r.old.classRuling(i), r.new.classRuling(i)
	trials = append(trials, logistics.Trial{
		Space: r.classes, Points: []logistics.Point{classPoint(i)}, Old: before, New: now, Direction: now.than(before),
	})
	if !was.Event || !is.Event {
		return trials
	}
	trials = append(trials, r.deadline(was, is))
	if was.Severity != is.Severity {
		trials = append(trials, logistics.Trial{
			Space: logistics.Space{Question: "acts"}, Old: r.old.acts(was), New: r.new.acts(is), Direction: is.Rows().Than(was.Rows()),
		})
	}
	return append(trials, r.asked(was.Severity, is.Severity)...)
}

// deadline is the question by when the result of a case is due.
func (r replay) deadline(was, is Route) logistics.Trial {
	from := was.Incident.Discovered
	old, new := r.old.governingRuling(r.old.procedure(was.Severity), from), r.new.governingRuling(r.new.procedure(is.Severity), from)
	t := logistics.Trial{
		Space: logistics.Space{Question: "deadline"}, Points: []logistics.Point{{}}, Old: old, New: new,
		Direction: logistics.Rise(0, was.Deadline.Compare(is.Deadline)).And(logistics.Binding(old.First.Force, new.First.Force)),
	}
	if was.Severity == is.Severity {
		t.Space.Question = ofProcedure(is.Severity, t.Space.Question)
	}
	return t
}

// acts names what a route asks for, in order.
func (pol Policy) acts(r Route) logistics.Term {
	var en, zh []string
	for _, t := range r.Tasks {
		en, zh = append(en, ActLabel(t.Act, logistics.English)), append(zh, ActLabel(t.Act, logistics.Chinese))
	}
	return logistics.Says(logistics.Text{En: strings.Join(en, ", "), Zh: strings.Join(zh, "、")}, pol.Clauses.Citation(pol.procedure(r.Severity).Clause))
}

// asked gives the shifts of the diff that a case of these severities meets beside the class and the deadline: of handlers
// and record, and those of its procedure where the severity stays.
func (r replay) asked(was, is Severity) []logistics.Trial {
	var trials []logistics.Trial
	for _, s := range r.diff.Shifts {
		procedure := ofProcedure(is, "")
		general := s.Question == "handlers" || s.Question == "record"
		own := was == is && s.Question != ofProcedure(is, "deadline") && (s.Question == procedure || strings.HasPrefix(s.Question, procedure+"."))
		if general || own {
			trials = append(trials, logistics.Trial{
				Space: logistics.Space{Question: s.Question}, Points: []logistics.Point{{}}, Old: s.Old, New: s.New, Direction: s.Direction,
			})
		}
	}
	return trials
}
