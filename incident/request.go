package incident

import (
	"slices"
	"time"

	"example.com/logistics"
)

// Request is what somebody asks of logistics: a repair, supplies, something better. An answer that is absent is unknown.
type Request struct {
	ID       string           `json:"id"`       // the host's number for it
	Kind     string           `json:"kind"`     // by the word of the policy: "network"
	Channel  string           `json:"channel"`  // by which it came, by the word of the policy (001-013)
	By       logistics.Person `json:"by"`       // who reports it
	Reported time.Time        `json:"reported"` // when, in the zone of the site

	Urgent     logistics.Answer `json:"urgent,omitzero"`     // no: routine (001-011, 001-012)
	Safety     logistics.Answer `json:"safety,omitzero"`     // somebody may come to harm (002-001)
	Teaching   logistics.Answer `json:"teaching,omitzero"`   // lessons or the work of the site suffer (003-005)
	Today      logistics.Answer `json:"today,omitzero"`      // it can be mended on the day of the report (003-004)
	Complex    logistics.Answer `json:"complex,omitzero"`    // several trades, or more than a single small repair (003-008)
	CrossArea  logistics.Answer `json:"crossArea,omitzero"`  // it lies in the areas of several repairers (003-008)
	Large      logistics.Answer `json:"large,omitzero"`      // more than the repair group can do (003-008)
	Beyond     logistics.Answer `json:"beyond,omitzero"`     // beyond the authority of logistics (000-169)
	Answerable logistics.Answer `json:"answerable,omitzero"` // it can be answered within a day (000-168)

	FirstAsked logistics.Person `json:"firstAsked,omitzero"` // whom the reporter turned to first, and who answers for it until somebody accepts it (002-002); absent: nobody says
	AreaOwner  logistics.Person `json:"areaOwner,omitzero"`  // the repairer of the area (003-007); absent: nobody says
}

// RequestKind is one kind of request: who serves it, and whether it is a repair.
type RequestKind struct {
	logistics.Rule
	Name       string                         `json:"name" label:"kind|类别"`
	Optimizing bool                           `json:"optimizing" label:"optimizing, not necessary|优化需求"`           // served after what is necessary (001-014)
	Fault      string                         `json:"fault" label:"mended as|维修类" none:"no repair|非维修"`            // a class of the dispatch; "": no repair
	By         logistics.List[logistics.Role] `json:"by" label:"served by|承办" list:"any" none:"by dispatch|按派单办理"` // any one of them; none for repairs
}

// RequestClass says whether a request is necessary or optimizing (001-014). The zero RequestClass is invalid.
type RequestClass uint8

// The classes of a request, first served first.
const (
	Necessary  RequestClass = iota + 1 // what the site needs
	Optimizing                         // what would make it better
)

func requestClassWords() logistics.Words {
	return logistics.Words{
		{Wire: "necessary", Label: logistics.Text{En: "necessary", Zh: "必要需求"}},
		{Wire: "optimizing", Label: logistics.Text{En: "optimizing", Zh: "优化需求"}},
	}
}

// String gives the class of a request as JSON has it: "necessary" or "optimizing"; "invalid" where it is none.
func (c RequestClass) String() string { return requestClassWords().Wire(uint8(c)) }

// Label gives the name of the class of a request in l.
func (c RequestClass) Label(l logistics.Lang) string { return requestClassWords().Label(uint8(c), l) }

// MarshalText gives the word of the class of a request, as String does; the zero RequestClass is an error.
func (c RequestClass) MarshalText() ([]byte, error) { return requestClassWords().Marshal(uint8(c)) }

// UnmarshalText reads the word of the class of a request, spelled as MarshalText writes it; any other is an error.
func (c *RequestClass) UnmarshalText(text []byte) error {
	return requestClassWords().Unmarshal((*uint8)(c), text)
}

// kind gives the kind of that name.
func (q Requests) kind(name string) (RequestKind, bool) {
	i := slices.IndexFunc(q.Kinds, func(k RequestKind) bool { return k.Name == name })
	if i < 0 {
		return RequestKind{}, false
	}
	return q.Kinds[i], true
}

// class gives the class of a request: what endangers somebody or harms lessons is necessary whatever its kind.
func (r Request) class(k RequestKind) RequestClass {
	if k.Optimizing && r.Safety != logistics.Yes && r.Teaching != logistics.Yes {
		return Optimizing
	}
	return Necessary
}

// check adds the problems of a request.
func (r Request) check(q Requests, ps *logistics.Problems) {
	ps.Name("id", r.ID)
	word := func(path, word string, known bool, clause logistics.ClauseID) {
		switch {
		case word == "":
			ps.Add(path, logistics.CodeAbsent, "is empty")
		case !known:
			ps.Add(path, logistics.CodeUnknown, "%.40q is no %s of this policy", word, path)
			(*ps)[len(*ps)-1].Clause = clause
		}
	}
	_, known := q.kind(r.Kind)
	word("kind", r.Kind, known, "")
	word("channel", r.Channel, slices.ContainsFunc(q.Channels, func(c Channel) bool { return c.Name == r.Channel }), q.channelClause())
	ps.Name("by", string(r.By))
	switch {
	case r.Reported.IsZero():
		ps.Add("reported", logistics.CodeAbsent, "no time")
	case !writable(r.Reported):
		ps.Add("reported", logistics.CodeRange, "%s cannot be written", r.Reported)
	}
	for _, a := range r.answers() {
		if _, err := a.answer.MarshalText(); err != nil {
			ps.Add(a.name, logistics.CodeWord, "%v", err)
		}
	}
	if r.FirstAsked != "" {
		ps.Name("firstAsked", string(r.FirstAsked))
	}
	if r.AreaOwner != "" {
		ps.Name("areaOwner", string(r.AreaOwner))
	}
}

type namedAnswer struct {
	name   string
	answer logistics.Answer
}

// answers gives the answers by their names, in the order of the fields.
func (r Request) answers() []namedAnswer {
	return []namedAnswer{
		{"urgent", r.Urgent}, {"safety", r.Safety}, {"teaching", r.Teaching}, {"today", r.Today}, {"complex", r.Complex},
		{"crossArea", r.CrossArea}, {"large", r.Large}, {"beyond", r.Beyond}, {"answerable", r.Answerable},
	}
}

// meets reports whether a condition holds for a request of a kind.
func (r Request) meets(c Condition, k RequestKind) bool {
	repair := k.Fault != ""
	switch c {
	case Always:
		return true
	case IfUrgent:
		return r.Urgent != logistics.No
	case IfRepair:
		return repair
	case IfMendable:
		return repair && !r.deferrable()
	case IfAnswerable:
		return r.Answerable != logistics.No
	case IfBeyond:
		return r.Beyond == logistics.Yes
	case IfBlocked:
		return repair && r.Today == logistics.No && r.Teaching == logistics.Yes
	}
	return false
}

// deferrable reports whether a repair may be put off: it cannot be done that day, and no lesson suffers from that.
func (r Request) deferrable() bool { return r.Today == logistics.No && r.Teaching == logistics.No }

// joint reports whether more than the repairer of the area is needed, as far as anybody knows.
func (r Request) joint() bool {
	return r.Complex != logistics.No || r.CrossArea != logistics.No || r.Large != logistics.No
}

// checkCalendar adds the problems of a calendar that is there.
func checkCalendar(ps *logistics.Problems, cal logistics.Calendar) {
	if cal.IsZero() {
		return
	}
	_, err := logistics.NewCalendar(cal.First, cal.Last, cal.DaysOff, cal.Workdays)
	ps.Under("calendar", err)
}
