package sampling

import "example.com/logistics"

// EventKind says what happened in a series of lots. The zero EventKind is invalid.
type EventKind uint8

// The kinds of event: what the switching rules ask about between and at the lots of a series.
const (
	Original        EventKind = iota + 1 // a lot was inspected for the first time, which alone counts
	Resubmitted                          // a lot that was not accepted was submitted again: it does not count
	SteadyRate                           // from now on production is at a steady rate
	IrregularRate                        // from now on production is irregular or delayed
	ReducedWanted                        // from now on the authority wants reduced inspection
	NormalWarranted                      // from now on the authority wants reduced inspection no longer
	ActionAgreed                         // the authority agrees that the supplier's action is likely to work: discontinued inspection goes on
)

func eventWords() logistics.Words {
	return logistics.Words{
		{Wire: "original", Label: logistics.Text{En: "original inspection", Zh: "初次检验"}},
		{Wire: "resubmitted", Label: logistics.Text{En: "submitted again", Zh: "再次提交"}},
		{Wire: "steady-rate", Label: logistics.Text{En: "production steady", Zh: "生产稳定"}},
		{Wire: "irregular-rate", Label: logistics.Text{En: "production irregular", Zh: "生产不正常"}},
		{Wire: "reduced-wanted", Label: logistics.Text{En: "reduced inspection wanted", Zh: "认可放宽检验"}},
		{Wire: "normal-warranted", Label: logistics.Text{En: "normal inspection warranted", Zh: "要求恢复正常检验"}},
		{Wire: "action-agreed", Label: logistics.Text{En: "corrective action agreed", Zh: "认可纠正措施"}},
	}
}

// String gives the kind of event as JSON has it: "original", "resubmitted" and so on; "invalid" where it is none.
func (k EventKind) String() string { return eventWords().Wire(uint8(k)) }

// Label gives the name of the kind of event in l.
func (k EventKind) Label(l logistics.Lang) string { return eventWords().Label(uint8(k), l) }

// MarshalText gives the word of the kind of event, as String does; the zero EventKind is an error.
func (k EventKind) MarshalText() ([]byte, error) { return eventWords().Marshal(uint8(k)) }

// UnmarshalText reads the word of the kind of event, spelled as MarshalText writes it; any other is an error.
func (k *EventKind) UnmarshalText(text []byte) error {
	return eventWords().Unmarshal((*uint8)(k), text)
}

// Event is one thing that happened in a series of lots: a lot was inspected, or something the switching rules ask about. It is a
// value: == compares events.
type Event struct {
	Kind EventKind `json:"kind"`
	Lot  Lot       `json:"lot,omitzero"` // of Original and Resubmitted, where it is needed; no other kind has one
}

// Lot is one lot of a series with what was found in its sample.
type Lot struct {
	Number int `json:"number"` // of the lot in the series, from 1 on and rising; numbers may be left out
	Size   int `json:"size"`   // items of the lot: 2 or more, less than 10^15
	Found  int `json:"found"`  // nonconforming items in the sample, or nonconformities; 0 or more
}

// Inspected gives the event that a lot was inspected for the first time ([Original]).
func Inspected(lot Lot) Event { return Event{Kind: Original, Lot: lot} }

// check adds a problem where an event cannot be judged whatever the state.
func (e Event) check(ps *logistics.Problems, path string, unit Unit) {
	lot := logistics.Join(path, "lot")
	if _, err := e.Kind.MarshalText(); err != nil {
		ps.Add(logistics.Join(path, "kind"), logistics.CodeWord, "%v", err)
		return
	}
	switch {
	case !e.Kind.ofLot() && e.Lot != (Lot{}):
		ps.Add(lot, logistics.CodeConflict, "a lot where %s stands for no lot", e.Kind)
	case !e.Kind.ofLot():
	case e.Lot == (Lot{}):
		ps.Add(lot, logistics.CodeAbsent, "no lot")
	default:
		e.Lot.check(ps, lot, unit)
	}
}

func (k EventKind) ofLot() bool { return k == Original || k == Resubmitted }

func (lot Lot) check(ps *logistics.Problems, path string, unit Unit) {
	if lot.Number < 1 {
		ps.Add(path+".number", logistics.CodeRange, "is %d; lots are numbered from 1 on", lot.Number)
	}
	sized := lot.Size >= 2 && int64(lot.Size) <= maxLot
	if !sized {
		ps.Add(path+".size", logistics.CodeRange, "%s", lotSays(lot.Size))
	}
	switch {
	case lot.Found < 0:
		ps.Add(path+".found", logistics.CodeRange, "%d found; 0 or more", lot.Found)
	case sized && unit == PercentNonconforming && lot.Found > lot.Size:
		ps.Add(path+".found", logistics.CodeRange, "%d nonconforming in a lot of %d", lot.Found, lot.Size)
	}
}

// String gives the event in English.
func (e Event) String() string { return e.Text(logistics.English) }

// Text gives the event in l: the number and size of the lot, or what happened.
func (e Event) Text(l logistics.Lang) string {
	if !e.Kind.ofLot() {
		return e.Kind.Label(l)
	}
	says := e.Lot.name(l)
	if e.Kind == Resubmitted {
		says += logistics.Text{En: ", ", Zh: "，"}.In(l) + e.Kind.Label(l)
	}
	return says
}
