package logistics

import (
	"encoding/json"
	"iter"
	"reflect"
	"slices"
	"strings"
)

// Record is one kind of record for [ReplayRecords], such as a delivery, with the facts that a case has of it, if it has any. It is
// made by [RecordOf] or [TriedRecord].
type Record[P any] struct {
	name  string
	about []string
	ask   func(P) (any, error)       // nil: the case has no such record, or it is tried
	try   func(ps *Problems) []Trial // nil: the case has no such record, or it is asked
}

// RecordOf makes a kind of record. name is the field of the case that has it, and facts are what the case has there; nil: the case
// is none of this kind. ask puts the facts to an edition and gives a [Report], a decision, or both in one JSON object, as [Reply]
// does. about are the questions of a [Diff] that may change the answer, or what these begin with: "delivery",
// "services.contract.shop".
func RecordOf[P, F, A any](name string, facts *F, ask func(P, F) (A, error), about ...string) Record[P] {
	r := Record[P]{name: name, about: about}
	if facts != nil {
		r.ask = func(pol P) (any, error) { return ask(pol, *facts) }
	}
	return r
}

// TriedRecord is [RecordOf] for a kind of record whose trials try makes itself, or adds the problems for which it cannot.
func TriedRecord[P, F any](name string, facts *F, try func(facts F, ps *Problems) []Trial) Record[P] {
	r := Record[P]{name: name}
	if facts != nil {
		r.try = func(ps *Problems) []Trial { return try(*facts, ps) }
	}
	return r
}

// AskList makes the ask of [RecordOf] out of a method that takes a plain slice, for a case that has a [List].
func AskList[P, E, A any](ask func(P, []E) (A, error)) func(P, List[E]) (A, error) {
	return func(pol P, list List[E]) (A, error) { return ask(pol, list) }
}

// Decision is what a method decided, which it can tell in a language.
type Decision interface{ Text(l Lang) string }

// Reply is a report and a decision about the same facts, for [ReplayRecords].
type Reply[D Decision] struct {
	Report
	Decision D `json:"decision"`
}

// Text gives the decision in l.
func (r Reply[D]) Text(l Lang) string { return r.Decision.Text(l) }

// CheckAndDecide makes the ask of [RecordOf] out of two methods: one that checks the facts and one that decides on them.
func CheckAndDecide[P, F any, D Decision](check func(P, F) (Report, error), decide func(P, F) (D, error)) func(P, F) (Reply[D], error) {
	return func(pol P, facts F) (Reply[D], error) {
		r, err := check(pol, facts)
		if err != nil {
			return Reply[D]{}, err
		}
		d, err := decide(pol, facts)
		return Reply[D]{r, d}, err
	}
}

// ReplayRecords is [Replay] of a history whose cases are each one of several kinds of record. of gives the name of a case and all
// kinds, of which the case must be exactly one.
//
// The answers to a record differ where another finding or unchecked entry is there, or something else is decided. The same finding
// with another bound or basis is no difference, and neither is the name of the edition. A record hits a shift where the row of the shift alone, taken from one
// edition into the other, changes its answer, and it moves by the shifts that it hits. Where no row alone explains a difference,
// the move tells the two answers.
//
// What one edition refuses because of such a row, such as a category that only the other knows, moves. What else either refuses
// cannot be judged, and is told with its problems.
func ReplayRecords[P, C any](old, new P, d Diff, history iter.Seq[C], of func(C) (id string, kinds []Record[P])) Impact {
	if edition := fieldOf(&new, "Edition"); edition.IsValid() {
		edition.Set(fieldOf(&old, "Edition"))
	}
	r := &recordReplay[P]{old: old, new: new, shifts: d.Shifts, grafts: map[string]grafts[P]{}}
	return Replay(d, history, func(c C) (name string, trials []Trial, err error) {
		id, kinds := of(c)
		var ps Problems
		ps.Name("id", id)
		trials = r.one(kinds, &ps)
		return id, trials, ps.Err()
	})
}

// fieldOf gives a field of a policy by its name in Go; none where the policy has no such field.
func fieldOf[P any](pol *P, name string) reflect.Value {
	if v := reflect.ValueOf(pol).Elem(); v.Kind() == reflect.Struct {
		return fieldNamed(v, name)
	}
	return reflect.Value{}
}

type recordReplay[P any] struct {
	old, new P
	shifts   []Shift
	grafts   map[string]grafts[P] // by question
}

// one tries the one record that a case has.
func (r *recordReplay[P]) one(kinds []Record[P], ps *Problems) []Trial {
	var names []string
	var given []Record[P]
	for _, kind := range kinds {
		names = append(names, kind.name)
		if kind.ask != nil || kind.try != nil {
			given = append(given, kind)
		}
	}
	switch {
	case len(given) != 1:
		ps.Add("", CodeConflict, "a case is one of %s", strings.Join(names, ", "))
	case given[0].try != nil:
		return given[0].try(ps)
	default:
		return r.record(given[0], ps)
	}
	return nil
}

// grafts are the editions as they are where the row of a question alone is the other's; nil where the row cannot be taken over
// by itself.
type grafts[P any] struct{ old, new *P }

// graft gives the editions of a question, which are made once.
func (r *recordReplay[P]) graft(question string) grafts[P] {
	g, made := r.grafts[question]
	if !made {
		if pol, ok := Graft(r.old, r.new, question); ok {
			g.old = &pol
		}
		if pol, ok := Graft(r.new, r.old, question); ok {
			g.new = &pol
		}
		r.grafts[question] = g
	}
	return g
}

// mayMove reports whether a question may change the answer to the record.
func (rec Record[P]) mayMove(question string) bool {
	return slices.ContainsFunc(rec.about, func(path string) bool { return question == path || strings.HasPrefix(question, path+".") })
}

// record puts a record to both editions, and to each with the rows of the shifts taken from the other.
func (r *recordReplay[P]) record(rec Record[P], ps *Problems) []Trial {
	was, is := rec.answer(&r.old), rec.answer(&r.new)
	whole := was.beside(is)
	if was.err != nil && is.err != nil {
		whole.problems(rec.name, ps)
		return nil
	}
	var trials []Trial
	var forth, back contrast // of the question before
	for i, s := range r.shifts {
		if !rec.mayMove(s.Question) {
			continue
		}
		if i == 0 || s.Question != r.shifts[i-1].Question {
			g := r.graft(s.Question)
			forth, back = was.beside(rec.answer(g.old)), rec.answer(g.new).beside(is)
		}
		if forth.by(s) || back.by(s) {
			trials = append(trials, s.Hit(whole.differs))
		}
	}
	switch {
	case len(trials) > 0 || !whole.differs:
	case was.err != nil || is.err != nil:
		whole.problems(rec.name, ps)
	default:
		trials = []Trial{whole.told(rec.name)}
	}
	return trials
}

// answer asks a policy about the record; nil asks none.
func (rec Record[P]) answer(pol *P) *recorded {
	if pol == nil {
		return nil
	}
	given, err := rec.ask(*pol)
	a := &recorded{err: err}
	if err != nil {
		return a
	}
	a.words, _ = given.(Decision)
	var parts map[string]json.RawMessage
	text, err := json.Marshal(given)
	if err == nil {
		err = json.Unmarshal(text, a)
	}
	if err == nil {
		err = json.Unmarshal(text, &parts)
	}
	delete(parts, "findings")
	delete(parts, "unchecked")
	decided, _ := json.Marshal(parts) // each was read as JSON
	a.decided, a.err = string(decided), err
	return a
}
