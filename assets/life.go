package assets

import (
	"slices"
	"strconv"
	"strings"

	"example.com/logistics"
)

// Life says in which states a thing can be and which moves lead from one state to another. A state is a word that a move names.
type Life struct {
	Start string               `json:"start" label:"begins as|初始状态"`
	Moves logistics.List[Move] `json:"moves" label:"moves|状态变动"`
}

// Move leads a thing from one of the states in From to the state To. Several rows may have one name, each with states of its own in From.
type Move struct {
	logistics.Rule
	Name string                 `json:"name" label:"move|变动"`
	From logistics.List[string] `json:"from" label:"from|原状态" list:"any"`
	To   string                 `json:"to" label:"to|新状态"`
}

// The states of a thing in the documented policies, and the moves between them, as an [AssetMove] names them.
const (
	StateNew       = "new"
	StateInStore   = "in-store"
	StateEntered   = "on-the-books"
	StateInUse     = "in-use"
	StateOffSite   = "off-site"
	StateDamaged   = "awaiting-repair"
	StateMissing   = "missing"
	StateAppraised = "no-use"
	StateScrapped  = "scrapped"
	StateAssigned  = "assigned"
	StateLost      = "written-off-as-lost"

	MoveStored    = "stored"
	MoveEntered   = "entered"
	MoveIssued    = "issued"
	MoveReturned  = "returned"
	MoveMoved     = "transferred"
	MoveTaken     = "taken-off-site"
	MoveRecovered = "recovered"
	MoveDamaged   = "reported-damaged"
	MoveRepaired  = "repaired"
	MoveMissed    = "found-missing"
	MoveFound     = "found-again"
	MoveAppraised = "appraised"
	MoveScrapped  = "scrapped-with-approval"
	MoveAssigned  = "assigned-with-approval"
	MoveLost      = "reported-lost"
)

// States gives every state that a thing can reach, beginning with Start.
func (lf Life) States() []string {
	all := []string{lf.Start}
	for i := 0; i < len(all); i++ {
		for _, m := range lf.Moves {
			if slices.Contains(m.From, all[i]) && !slices.Contains(all, m.To) {
				all = append(all, m.To)
			}
		}
	}
	return all
}

func (lf Life) laws(ps *logistics.Problems) {
	const path = "life"
	if lf.Start == "" {
		ps.Add(path+".start", logistics.CodeAbsent, "no state to begin as")
	}
	if len(lf.Moves) == 0 {
		ps.Add(path+".moves", logistics.CodeAbsent, "nothing ever happens")
	}
	reached := lf.States()
	for i, m := range lf.Moves {
		at := logistics.At(path+".moves", i)
		if m.Name == "" {
			ps.Add(at+".name", logistics.CodeAbsent, "a move without a name")
		}
		if m.To == "" {
			ps.Add(at+".to", logistics.CodeAbsent, "a move to no state")
		}
		logistics.EachOnce(ps, at+".from", m.From)
		for j, state := range m.From {
			if state != "" && lf.Start != "" && !slices.Contains(reached, state) {
				ps.Add(logistics.At(at+".from", j), logistics.CodeUnknown, "no moves lead to %.40q", state)
			}
			if slices.ContainsFunc(lf.Moves[:i], func(o Move) bool { return o.Name == m.Name && slices.Contains(o.From, state) }) {
				ps.Add(logistics.At(at+".from", j), logistics.CodeDuplicate, "%.40q leads from %.40q already", m.Name, state)
			}
		}
	}
}

// AssetMove is one move that a thing made, and the day on which it did.
type AssetMove struct {
	Move string         `json:"move"` // in the policy's words, such as MoveIssued
	On   logistics.Date `json:"on"`   // not before the move before it
}

// LifeFile is what happened to one thing: its moves, in the order in which it made them.
type LifeFile struct {
	Tag   string                    `json:"tag"`   // the thing
	Moves logistics.List[AssetMove] `json:"moves"` // none: the thing is in its first state
	AsOf  logistics.Date            `json:"asOf"`  // the day of judgment
}

// CheckLife judges the moves of a thing. It finds a move that the state before it does not allow, such as scrap without an appraisal or the
// issue of what is not on the books; such a move leaves the state as it was. The error is nil or an [*logistics.InvalidError]: a move that
// the policy does not have, is on no day, or is before the move before it.
func (pol Policy) CheckLife(f LifeFile) (logistics.Report, error) {
	return pol.report(func(ps *logistics.Problems) { f.check(ps, pol.Life) }, func(r *logistics.Report, _ *logistics.Problems) {
		pol.Life.follow(f, func(m AssetMove, state string, row Move, allowed bool) {
			if !allowed {
				r.Find(row.Rule, logistics.OutOfOrder, "asset "+f.Tag+"."+m.Move+" "+m.On.String(), logistics.Said(state), logistics.Said(strings.Join(row.From, " / ")))
			}
		})
	})
}

// StateOf gives the state in which a thing is after its moves, and the moves that lead out of that state. A move that is not allowed
// changes no state; [Policy.CheckLife] finds it. The error is that of CheckLife.
func (pol Policy) StateOf(f LifeFile) (state string, next []Move, err error) {
	if _, err := pol.CheckLife(f); err != nil {
		return "", nil, err
	}
	state = pol.Life.follow(f, func(AssetMove, string, Move, bool) {})
	for _, m := range pol.Life.Moves {
		if slices.Contains(m.From, state) {
			next = append(next, logistics.Clone(m))
		}
	}
	return state, next, nil
}

// follow visits the moves of a thing with the state before each, its row and whether it is allowed, and gives the state at the end. Of a
// move that is not allowed it gives the first row of the name, with every state from which one leads.
func (lf Life) follow(f LifeFile, visit func(m AssetMove, state string, row Move, allowed bool)) (state string) {
	state = lf.Start
	for _, m := range f.Moves {
		var row Move
		allowed := false
		var from []string
		for _, candidate := range lf.Moves {
			if candidate.Name != m.Move || allowed {
				continue
			}
			if allowed = slices.Contains(candidate.From, state); allowed || row.Name == "" {
				row = candidate
			}
			from = append(from, candidate.From...)
		}
		if !allowed {
			row.From = from
		}
		visit(m, state, row, allowed)
		if allowed {
			state = row.To
		}
	}
	return state
}

func (f LifeFile) check(ps *logistics.Problems, lf Life) {
	ps.Name("tag", f.Tag)
	judged(ps, f.AsOf)
	for i, m := range f.Moves {
		at := logistics.At("moves", i)
		if !slices.ContainsFunc(lf.Moves, func(row Move) bool { return row.Name == m.Move }) {
			ps.Add(at+".move", logistics.CodeUnknown, "%.40q is no move of this policy", m.Move)
		}
		dated(ps, at+".on", m.On, f.AsOf)
		if i > 0 && m.On.Before(f.Moves[i-1].On) {
			ps.Add(at+".on", logistics.CodeRange, "%s is before the move before it, %s", m.On, f.Moves[i-1].On)
		}
	}
}

// AppendDiagram appends the states and moves of [Life] to b as the text of a Mermaid state diagram in l, each move with its clause. The
// same policy gives the same text.
func (pol Policy) AppendDiagram(b []byte, l logistics.Lang) []byte {
	name := func(word string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune("\"\n\r:;#{}[]<>", r) {
				return ' '
			}
			return r
		}, pol.Name(word, l))
	}
	states := pol.Life.States()
	id := func(state string) string { return "s" + strconv.Itoa(slices.Index(states, state)+1) }
	b = append(b, "stateDiagram-v2\n"...)
	for _, s := range states {
		b = append(b, "    state \""+name(s)+"\" as "+id(s)+"\n"...)
	}
	b = append(b, "    [*] --> "+id(pol.Life.Start)+"\n"...)
	ends := slices.Clone(states)
	for _, m := range pol.Life.Moves {
		for _, from := range m.From {
			b = append(b, "    "+id(from)+" --> "+id(m.To)+" : "+name(m.Name)+" ("+name(string(m.Clause))+")\n"...)
			ends = slices.DeleteFunc(ends, func(s string) bool { return s == from && m.To != from })
		}
	}
	for _, s := range ends {
		b = append(b, "    "+id(s)+" --> [*]\n"...)
	}
	return b
}
