package assets

import (
	"cmp"
	"slices"

	"example.com/logistics"
)

// TermStart says at which places, and of which kinds, things are registered and signed for when a term begins.
type TermStart struct {
	logistics.Rule
	Places logistics.List[string] `json:"places" label:"places|场所"`
	Kinds  logistics.List[string] `json:"kinds" label:"kinds of things|公物种类"`
}

func (t TermStart) laws(ps *logistics.Problems, path string) {
	logistics.EachOnce(ps, path+".places", t.Places)
	logistics.EachOnce(ps, path+".kinds", t.Kinds)
}

// Facility is the registration of all things of one kind in one room for a term.
type Facility struct {
	Place string           `json:"place"`       // the kind of place, a word of TermStart.Places such as "classroom"
	Room  string           `json:"room"`        // the room itself
	Kind  string           `json:"kind"`        // the kind of things, a word of TermStart.Kinds such as "desks-chairs"
	By    logistics.Person `json:"by,omitzero"` // who signed for them; absent: nobody
	On    logistics.Date   `json:"on,omitzero"` // when that person signed; absent: nobody did
}

// TermStartFile is what was registered for a term.
type TermStartFile struct {
	Term       logistics.Period         `json:"term"`
	Places     logistics.List[string]   `json:"places"`     // which places of TermStart.Places the site has; none: not known
	Kinds      logistics.List[string]   `json:"kinds"`      // which kinds of TermStart.Kinds it has; none: not known
	Facilities logistics.List[Facility] `json:"facilities"` // in any order, one for each place, room and kind
	AsOf       logistics.Date           `json:"asOf"`       // the day of judgment
}

// CheckTermStart judges whether things were registered for a term and signed for (002-023). It finds a place or a kind that the site has
// and nobody registered, and what nobody signed for or was signed for outside the term. Places and kinds are not checked where Places or
// Kinds is empty. Before the term begins nothing is missing. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckTermStart(f TermStartFile) (logistics.Report, error) {
	rules := pol.Custody.TermStart
	return pol.report(func(ps *logistics.Problems) { f.check(ps, rules) }, func(r *logistics.Report, _ *logistics.Problems) {
		if f.AsOf.Before(f.Term.First) {
			return
		}
		for _, place := range rules.Places {
			there := slices.ContainsFunc(f.Facilities, func(x Facility) bool { return x.Place == place })
			if slices.Contains(f.Places, place) && !there {
				r.Find(rules.Rule, logistics.Missing, place, logistics.Measure{}, logistics.Measure{})
			}
		}
		for _, kind := range rules.Kinds {
			there := slices.ContainsFunc(f.Facilities, func(x Facility) bool { return x.Kind == kind })
			if slices.Contains(f.Kinds, kind) && !there {
				r.Find(rules.Rule, logistics.Missing, kind, logistics.Measure{}, logistics.Measure{})
			}
		}
		if len(f.Places) == 0 {
			r.Open(rules.Clause, "term "+f.Term.String()+".places", logistics.Text{En: "which of the places the site has", Zh: "本单位有哪些场所"})
		}
		if len(f.Kinds) == 0 {
			r.Open(rules.Clause, "term "+f.Term.String()+".kinds", logistics.Text{En: "which of the kinds of things the site has", Zh: "本单位有哪些种类的公物"})
		}
		for _, x := range slices.SortedFunc(slices.Values(f.Facilities), Facility.compare) {
			x.signed(r, rules, f.Term)
		}
	})
}

func (x Facility) compare(y Facility) int {
	return cmp.Or(cmp.Compare(x.Place, y.Place), cmp.Compare(x.Room, y.Room), cmp.Compare(x.Kind, y.Kind))
}

func (x Facility) signed(r *logistics.Report, rules TermStart, term logistics.Period) {
	at := x.Place + " " + x.Room + " " + x.Kind + ".signature"
	switch {
	case x.By == "":
		r.Find(rules.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Measure{})
	case x.On.Before(term.First):
		r.Find(rules.Rule, logistics.TooEarly, at, logistics.Day(x.On), logistics.Day(term.First))
	case x.On.After(term.Last):
		r.Find(rules.Rule, logistics.TooLate, at, logistics.Day(x.On), logistics.Day(term.Last))
	}
}

func (f TermStartFile) check(ps *logistics.Problems, rules TermStart) {
	period(ps, "term", f.Term)
	judged(ps, f.AsOf)
	seen := map[string]bool{}
	for i, place := range f.Places {
		numbered(ps, seen, logistics.At("places", i), place)
		known(ps, logistics.At("places", i), place, rules.Places)
	}
	kinds := map[string]bool{}
	for i, kind := range f.Kinds {
		numbered(ps, kinds, logistics.At("kinds", i), kind)
		known(ps, logistics.At("kinds", i), kind, rules.Kinds)
	}
	facilities := map[string]bool{}
	for i, x := range f.Facilities {
		at := logistics.At("facilities", i)
		known(ps, at+".place", x.Place, rules.Places)
		known(ps, at+".kind", x.Kind, rules.Kinds)
		ps.Name(at+".room", x.Room)
		key := x.Place + "\n" + x.Room + "\n" + x.Kind
		if facilities[key] {
			ps.Add(at, logistics.CodeDuplicate, "%.40q of room %.40q are there twice", x.Kind, x.Room)
		}
		facilities[key] = true
		if x.By != "" {
			ps.Name(at+".by", string(x.By))
			dated(ps, at+".on", x.On, f.AsOf)
		} else if !x.On.IsZero() {
			ps.Add(at+".by", logistics.CodeAbsent, "signed on %s by nobody", x.On)
		}
	}
}

// The steps of the custody of a room in a term, as the Marks of a [HandoverFile] name them.
const (
	ActTakeOver = "take-over" // the keeper takes the room over when the term begins
	ActMidCheck = "mid-check" // the room is checked in the middle of the term
	ActHandBack = "hand-back" // the keeper hands the room back when the term ends

	keyCleared = "cleared" // a keeper who leaves hands over everything
)

// HandoverFile is the custody of one room in one term. In its Trail, By is the keeper, At is when the list of the room was drawn up, Marks
// are the steps that were done, such as [ActTakeOver], and AsOf is needed.
type HandoverFile struct {
	logistics.Trail
	Room string           `json:"room"` // its name
	Term logistics.Period `json:"term"`
}

// CheckHandovers judges the custody of a room in a term (003-031): taken over, checked and handed back, in this order, each within the
// term. What is not done is missing once the term is over. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckHandovers(f HandoverFile) (logistics.Report, error) {
	steps := pol.Custody.Handovers.InOrder()
	return pol.report(
		func(ps *logistics.Problems) {
			ps.Name("room", f.Room)
			period(ps, "term", f.Term)
			if f.AsOf.IsZero() {
				ps.Add("asOf", logistics.CodeAbsent, "no moment of judgment")
			}
			checkTrail(ps, steps, f.Trail)
		},
		func(r *logistics.Report, ps *logistics.Problems) {
			over := dayOf(f.Trail, f.AsOf).After(f.Term.Last)
			at := "room " + f.Room + " " + f.Term.String()
			checkSteps(r, ps, steps, at, f.Trail, over)
			for _, s := range steps {
				m, done := f.Done(s.Act)
				switch day := dayOf(f.Trail, m.At); {
				case !done:
				case day.Before(f.Term.First):
					r.Find(s.Rule, logistics.TooEarly, logistics.Join(at, s.Act), logistics.Day(day), logistics.Day(f.Term.First))
				case day.After(f.Term.Last):
					r.Find(s.Rule, logistics.TooLate, logistics.Join(at, s.Act), logistics.Day(day), logistics.Day(f.Term.Last))
				}
			}
		})
}

// LeavingKeeper is a keeper who leaves the post.
type LeavingKeeper struct {
	Person logistics.Person       `json:"person"`
	On     logistics.Date         `json:"on"`     // the last day
	Holds  logistics.List[string] `json:"holds"`  // tags that the register still has in the name of this keeper
	Signed bool                   `json:"signed"` // the successor or the administrator signed that everything is there (003-031): key "cleared"
}

// CheckLeaving judges whether a keeper who leaves was cleared: the register has nothing in that name any more, and somebody signed for it
// (003-031). The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckLeaving(k LeavingKeeper) (logistics.Report, error) {
	rule := pol.Custody.Leaving
	return pol.report(
		func(ps *logistics.Problems) {
			ps.Name("person", string(k.Person))
			if k.On.IsZero() {
				ps.Add("on", logistics.CodeAbsent, "no date")
			}
			seen := map[string]bool{}
			for i, tag := range k.Holds {
				numbered(ps, seen, logistics.At("holds", i), tag)
			}
		},
		func(r *logistics.Report, _ *logistics.Problems) {
			at := "keeper " + string(k.Person)
			rule.Check(r, at, logistics.Known(k.Signed))
			if n := len(k.Holds); n > 0 {
				r.Find(rule.Rule, logistics.Banned, at+".holds", logistics.Count(n), logistics.Count(0))
			}
		})
}
