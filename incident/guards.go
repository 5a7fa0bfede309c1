package incident

import (
	"slices"
	"time"

	"example.com/logistics"
)

// GuardRules say who is posted as a guard, who is let in, and what guards keep on record.
type GuardRules struct {
	Before   logistics.Checklist    `json:"before" label:"before a guard is posted|上岗之前"`
	Entry    logistics.Need         `json:"entry" label:"each visitor has|每位来访者须有"`
	Visitor  logistics.Checklist    `json:"visitor" label:"the register says|登记内容"`
	Gate     GateHours              `json:"gate" label:"the gate is open|大门开放时间"`
	Canteen  CanteenBan             `json:"canteen" label:"nobody from outside in the canteen, but with an escort on record|食堂外人禁入，有人陪同并登记的除外"`
	Alarms   logistics.List[string] `json:"alarms" label:"alarms|报警系统"`
	Alarm    logistics.Need         `json:"alarm" label:"each alarm has|每次报警须有"`
	Handover logistics.Checklist    `json:"handover" label:"each change of shift has|每次交接班须有"`
}

// GateHours are the hours outside which the gate is locked (003-052).
type GateHours struct {
	logistics.Rule
	Open string `json:"open" label:"from|自" none:"not given|未给出"` // hour and minute, such as "07:00"; "": not given
	Lock string `json:"lock" label:"to|至" none:"not given|未给出"`   // such as "18:30", later than Open; "": not given
}

// CanteenBan cites the clause by which nobody from outside is in the canteen without an escort on record (003-050).
type CanteenBan struct{ logistics.Rule }

// What guards need and keep on record, by the keys of the documented policies.
const (
	PostPlan       = "staffing-plan"         // GuardFile.Planned
	PostRules      = "rules-of-the-post"     // GuardFile.Rules
	PostQuality    = "quality-test"          // GuardFile.Quality
	PostPhysical   = "physical-training"     // GuardFile.Physical
	VisitEntry     = "entry-in-the-register" // Visit.Registered
	VisitName      = "visitor-name"          // Visit.Name
	VisitPurpose   = "purpose"               // Visit.Purpose
	VisitHost      = "host"                  // Visit.Host
	VisitIn        = "time-in"               // Visit.In
	VisitOut       = "time-out"              // Visit.Out
	AlarmEntry     = "entry-in-the-ledger"   // Alarm.Recorded
	ShiftLeaving   = "signature-of-leaving"  // Handover.LeavingSigned
	ShiftTaking    = "signature-of-taking"   // Handover.TakingSigned
	ShiftAnswering = "who-answers-for-what"  // Handover.Responsibility
)

// GuardFile is what is on record of one guard.
type GuardFile struct {
	Person   logistics.Person `json:"person"`
	Planned  bool             `json:"planned"`           // the post is in the staffing plan
	Rules    bool             `json:"rules"`             // the responsibilities of the post are written down
	Quality  logistics.Date   `json:"quality,omitzero"`  // the day on which the quality test was passed; absent: it was not
	Physical logistics.Date   `json:"physical,omitzero"` // the day on which the physical training was passed; absent: it was not
	Posted   logistics.Date   `json:"posted,omitzero"`   // the day from which the guard is posted; absent: not posted
}

// Visit is somebody from outside on the site, as the guards recorded it.
type Visit struct {
	ID         string           `json:"id"`
	Registered bool             `json:"registered"`       // the visitor stands in the register
	Name       string           `json:"name,omitzero"`    // the visitor's; absent: not recorded
	Purpose    string           `json:"purpose,omitzero"` // absent: not recorded
	Host       logistics.Person `json:"host,omitzero"`    // whom the visitor came to see
	In         time.Time        `json:"in,omitzero"`      // absent: not recorded, which is a finding (003-052)
	Out        time.Time        `json:"out,omitzero"`     // absent: the visitor is still there, which is a finding from the day after on
}

// CanteenVisit is somebody who was in the canteen.
type CanteenVisit struct {
	ID       string           `json:"id"`
	Staff    bool             `json:"staff"`           // of the canteen, who may be there; false: from outside
	Escort   logistics.Person `json:"escort,omitzero"` // which of the staff was with the visitor; absent: nobody
	Recorded bool             `json:"recorded"`        // the visit is on record
}

// GateDay is when the gate was opened and locked on one day, in the zone of the site.
type GateDay struct {
	Opened time.Time `json:"opened"`          // needed
	Locked time.Time `json:"locked,omitzero"` // absent: it is still open
}

// Alarm is one time that an alarm went off.
type Alarm struct {
	ID       string    `json:"id"`
	Kind     string    `json:"kind"` // which alarm, by the word of the policy
	At       time.Time `json:"at"`
	Recorded bool      `json:"recorded"` // it is in the ledger
}

// Handover is one change of shift between two guards.
type Handover struct {
	ID             string           `json:"id"`
	At             time.Time        `json:"at"`             // in the zone of the site
	Leaving        logistics.Person `json:"leaving"`        // the guard whose shift ends
	Taking         logistics.Person `json:"taking"`         // the guard whose shift begins
	LeavingSigned  bool             `json:"leavingSigned"`  // who leaves signed the record; false: not
	TakingSigned   bool             `json:"takingSigned"`   // who takes over signed it; false: not
	Responsibility bool             `json:"responsibility"` // the record says who answers for what
}

// GuardLog is what is on record of the guards of a site, everything in any order.
type GuardLog struct {
	Guards    logistics.List[GuardFile]    `json:"guards,omitzero"`
	Visits    logistics.List[Visit]        `json:"visits,omitzero"`
	Canteen   logistics.List[CanteenVisit] `json:"canteen,omitzero"`
	Gate      logistics.List[GateDay]      `json:"gate,omitzero"`
	Alarms    logistics.List[Alarm]        `json:"alarms,omitzero"`
	Handovers logistics.List[Handover]     `json:"handovers,omitzero"`
	AsOf      time.Time                    `json:"asOf"` // the moment of judgment; needed, and nothing on record may be later
}

// PostingFile is somebody who is to be posted as a guard, and the day.
type PostingFile struct {
	Guard GuardFile      `json:"guard"`
	On    logistics.Date `json:"on"` // the day of posting
}

// PostingDecision says whether somebody may be posted as a guard.
type PostingDecision struct {
	Edition string                 `json:"edition"`
	Person  logistics.Person       `json:"person"`
	May     bool                   `json:"may"`   // true: nothing is lacking
	Lacks   logistics.List[string] `json:"lacks"` // what is missing, by the keys of the policy
	Clauses logistics.Citations    `json:"clauses"`
}

// DecidePosting says whether somebody may be posted as a guard on a day (000-012): the post is planned, its rules are
// written down, and the quality test and the physical training were passed by then. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) DecidePosting(f PostingFile) (PostingDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return PostingDecision{}, err
	}
	var ps logistics.Problems
	ps.Name("guard.person", string(f.Guard.Person))
	if f.On.IsZero() {
		ps.Add("on", logistics.CodeAbsent, "no date")
	}
	if err := ps.Err(); err != nil {
		return PostingDecision{}, err
	}
	p := PostingDecision{Edition: pol.Edition, Person: f.Guard.Person}
	for _, n := range pol.Guards.Before {
		p.Clauses.Add(pol.Clauses.Citation(n.Clause))
		if !f.Guard.has(n.Key, f.On) {
			p.Lacks = append(p.Lacks, n.Key)
		}
	}
	p.May = len(p.Lacks) == 0
	return p, nil
}

// String gives the posting in English.
func (p PostingDecision) String() string { return p.Text(logistics.English) }

// Text gives the posting in l: "Li may not be posted, without: quality test (000-012 (read))".
func (p PostingDecision) Text(l logistics.Lang) string {
	text := logistics.Text{En: string(p.Person) + " may be posted", Zh: string(p.Person) + "可上岗"}
	if !p.May {
		lacks := wordsOf(p.Lacks)
		text = logistics.Text{En: string(p.Person) + " may not be posted, without: " + lacks.En, Zh: string(p.Person) + "不得上岗，尚缺：" + lacks.Zh}
	}
	return p.Clauses.Behind(text.In(l), l)
}

// passed gives the day on which a test of a key was passed; test is false for what has none.
func (g GuardFile) passed(key string) (on logistics.Date, test bool) {
	on, test = map[string]logistics.Date{PostQuality: g.Quality, PostPhysical: g.Physical}[key]
	return on, test
}

func (g GuardFile) has(key string, on logistics.Date) bool {
	if day, test := g.passed(key); test {
		return !day.IsZero() && !day.After(on)
	}
	return map[string]bool{PostPlan: g.Planned, PostRules: g.Rules}[key]
}

// minuteOf reads "07:30" as minutes since midnight.
func minuteOf(hour string) (minutes int, ok bool) {
	t, err := time.Parse("15:04", hour)
	return 60*t.Hour() + t.Minute(), err == nil && t.Format("15:04") == hour
}

func (r GuardRules) laws(ps *logistics.Problems) {
	check := func(path string, needs logistics.Checklist, keys ...string) {
		for i, n := range needs {
			at := logistics.At("guards."+path, i)
			required(ps, at, n)
			if !slices.Contains(keys, n.Key) {
				ps.Add(at+".key", logistics.CodeUnknown, "%.40q is told by no field", n.Key)
			}
		}
	}
	check("before", r.Before, PostPlan, PostRules, PostQuality, PostPhysical)
	check("visitor", r.Visitor, VisitName, VisitPurpose, VisitHost, VisitIn, VisitOut)
	check("handover", r.Handover, ShiftLeaving, ShiftTaking, ShiftAnswering)
	required(ps, "guards.entry", r.Entry)
	required(ps, "guards.alarm", r.Alarm)
	distinctNames(ps, "guards.alarms", "", r.Alarms)
	from, opens := minuteOf(r.Gate.Open)
	to, locks := minuteOf(r.Gate.Lock)
	if r.Gate.Open != "" && !opens {
		ps.Add("guards.gate.open", logistics.CodeWord, "%.40q is no time such as 07:00", r.Gate.Open)
	}
	if r.Gate.Lock != "" && !locks {
		ps.Add("guards.gate.lock", logistics.CodeWord, "%.40q is no time such as 18:30", r.Gate.Lock)
	}
	if opens && locks && to <= from {
		ps.Add("guards.gate.lock", logistics.CodeRange, "%s is not after %s", r.Gate.Lock, r.Gate.Open)
	}
}
