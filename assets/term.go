package assets

import (
	"cmp"
	"slices"

	"example.com/logistics"
)

// TermStart says where things are registered one by one as a term begins, and signed for.
type TermStart struct {
	logistics.Rule
	Places logistics.List[string] `json:"places" label:"places|场所"`
	Kinds  logistics.List[string] `json:"kinds" label:"kinds of things|公物种类"`
}

func (t TermStart) laws(ps *logistics.Problems, path string) {
	logistics.EachOnce(ps, path+".places", t.Places)
	logistics.EachOnce(ps, path+".kinds", t.Kinds)
}

// Facility is the things of one kind in one room, as they are registered.
type Facility struct {
	Place string           `json:"place"` // of the policy's
	Room  string           `json:"room"`
	Kind  string           `json:"kind"`            // of the policy's
	By    logistics.Person `json:"by,omitzero"`     // who signed for them; absent: nobody
	On    logistics.Date   `json:"signed,omitzero"` // when; absent: nobody signed
}

// TermStartFile is what was registered for a term.
type TermStartFile struct {
	Term       logistics.Period         `json:"term"`
	Places     logistics.List[string]   `json:"places"` // that the site has, of the policy's; none: not known
	Kinds      logistics.List[string]   `json:"kinds"`  // of things that it has, of the policy's; none: not known
	Facilities logistics.List[Facility] `json:"facilities"`
	AsOf       logistics.Date           `json:"asOf"`
}

// CheckTermStart judges whether the things of every place were registered for a term and signed for (002-023): a place without any, one
// that nobody signed for or that was signed for outside the term; a kind of things of which none is registered. Which places and kinds the
// site has is unchecked where nobody says. Before the term begins nothing is missing. The error is nil or an [*logistics.InvalidError].
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
			r.Open(rules.Clause, "term "+f.Term.String()+" places", logistics.Text{En: "which of the places the site has", Zh: "本单位有哪些场所"})
		}
		if len(f.Kinds) == 0 {
			r.Open(rules.Clause, "term "+f.Term.String()+" kinds", logistics.Text{En: "which of the kinds of things the site has", Zh: "本单位有哪些种类的公物"})
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
	at := x.Place + " " + x.Room + " " + x.Kind + " signature"
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
			dated(ps, at+".signed", x.On, f.AsOf)
		} else if !x.On.IsZero() {
			ps.Add(at+".by", logistics.CodeAbsent, "signed on %s by nobody", x.On)
		}
	}
}

// The steps of the custody of a room in a term.
const (
	StepTakeOver = "take-over" // handed to the keeper as the term begins
	StepMidCheck = "mid-check" // checked in the middle
	StepHandBack = "hand-back" // handed back as it ends

	keyCleared = "cleared" // a keeper who leaves hands over everything
)

// HandoverFile is the custody of one room in one term: By is the keeper, At when the term's list was drawn up.
type HandoverFile struct {
	logistics.Trail
	Room string           `json:"room"`
	Term logistics.Period `json:"term"`
}

// CheckHandovers judges the custody of a room in a term (003-031): taken over at the beginning, checked in the middle, handed back at
// the end, in this order; what is not done when the term is over is missing, and what was done before it began or after it ended is out
// of it. The error is nil or an [*logistics.InvalidError].
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

// LeavingKeeper is a keeper who leaves his post.
type LeavingKeeper struct {
	Person logistics.Person       `json:"person"`
	On     logistics.Date         `json:"on"`      // his last day
	Holds  logistics.List[string] `json:"holds"`   // tags that the register still has in his name
	Signed bool                   `json:"cleared"` // his successor or the administrator signed that everything is there
}

// CheckLeaving judges whether a keeper who leaves was cleared: nothing is in his name any more, and somebody signed for it (003-031).
// The error is nil or an [*logistics.InvalidError].
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
				r.Find(rule.Rule, logistics.Banned, at+" holds", logistics.Count(n), logistics.Count(0))
			}
		})
}
