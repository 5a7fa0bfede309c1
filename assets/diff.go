package assets

import (
	"slices"
	"strconv"

	"example.com/logistics"
)

// Diff says what changes between two editions: every region of facts for which an answer changes, with the old and the new answer and
// their clauses, and whether the new one is stricter there. The error is nil or an [*logistics.InvalidError] with paths below "old" and
// "new".
func Diff(old, new Policy) (logistics.Diff, error) {
	if err := logistics.ValidateBoth(old, new); err != nil {
		return logistics.Diff{}, err
	}
	c := &comparison{logistics.Comparison{Old: old.Clauses, New: new.Clauses}}
	c.register(old.Register, new.Register)
	c.custody(old.Custody, new.Custody)
	c.issue(old.Issue, new.Issue)
	c.stocktake(old.Stocktake, new.Stocktake)
	c.disposal(old.Disposal, new.Disposal)
	c.compensation(old.Compensation, new.Compensation)
	c.upkeep(old.Upkeep, new.Upkeep)
	c.dormitory(old.Dormitory, new.Dormitory)
	c.life(old.Life, new.Life)
	return c.Diff(old.Edition, new.Edition), nil
}

// Compare says whether new is stricter than old as a whole: the direction and the error of [Diff].
func Compare(old, new Policy) (logistics.Direction, error) {
	d, err := Diff(old, new)
	return d.Direction, err
}

// comparison collects what changes, in the rows of this package.
type comparison struct{ logistics.Comparison }

// words lists words of the policy, by its names.
func words(list []string, between logistics.Text) logistics.Text {
	return logistics.Listed(list, between, Policy{}.Name)
}

func comma() logistics.Text { return logistics.Text{En: ", ", Zh: "、"} }

// alike reports whether two rules bind alike and are cited alike.
func (c *comparison) alike(was, is logistics.Rule) bool {
	return was == is && c.Old.Citation(was.Clause) == c.New.Citation(is.Clause)
}

// selection compares the kinds of things that a rule is about; more is stricter.
func (c *comparison) selection(question string, was, is Selection) {
	if c.alike(was.Rule, is.Rule) && slices.Equal(was.Of, is.Of) {
		return
	}
	says := func(cs logistics.Clauses, s Selection) logistics.Term { return cs.Binds(s.Rule, words(s.Of, comma())) }
	c.Term(question, says(c.Old, was), says(c.New, is), logistics.More(was.Of, is.Of).And(logistics.Binding(was.Force, is.Force)))
}

// choice compares the words of which one has to be given; fewer is stricter.
func (c *comparison) choice(question string, was, is Selection) {
	if c.alike(was.Rule, is.Rule) && slices.Equal(was.Of, is.Of) {
		return
	}
	says := func(cs logistics.Clauses, s Selection) logistics.Term {
		return cs.Binds(s.Rule, words(s.Of, logistics.Text{En: " or ", Zh: "或"}))
	}
	c.Term(question, says(c.Old, was), says(c.New, is), logistics.Fewer(was.Of, is.Of).And(logistics.Binding(was.Force, is.Force)))
}

// deadline compares how soon something follows.
func (c *comparison) deadline(question string, was, is Deadline) {
	says := func(cs logistics.Clauses, d Deadline) logistics.Term {
		return cs.Binds(d.Rule, logistics.Text{En: d.Within.Text(logistics.English), Zh: d.Within.Text(logistics.Chinese)})
	}
	c.Term(question, says(c.Old, was), says(c.New, is), logistics.Sooner(was.Within, is.Within).And(logistics.Binding(was.Force, is.Force)))
}

// monthEnd compares by the end of which month something is due.
func (c *comparison) monthEnd(question string, was, is MonthEnd) {
	says := func(cs logistics.Clauses, m MonthEnd) logistics.Term {
		n := strconv.Itoa(m.Months)
		return cs.Binds(m.Rule, logistics.Text{En: "by the end of the month, " + n + " later", Zh: "其后第 " + n + " 个月月底前"})
	}
	c.Term(question, says(c.Old, was), says(c.New, is), logistics.Rise(is.Months, was.Months).And(logistics.Binding(was.Force, is.Force)))
}

func (c *comparison) register(old, new Register) {
	const path = "register"
	c.Need(path+".administrator", old.Administrator, new.Administrator)
	c.Checklist(path+".entry", old.Entry, new.Entry)
	c.choice(path+".additions.sources", old.Additions.Sources, new.Additions.Sources)
	c.monthEnd(path+".additions.entered", old.Additions.Entered, new.Additions.Entered)
	c.Limit(path+".additions.agree", old.Additions.Agree, new.Additions.Agree)
	c.Steps(path+".flow", old.Flow.InTurn(), new.Flow.InTurn())
	c.Need(path+".offSite.registered", old.OffSite.Registered, new.OffSite.Registered)
	c.deadline(path+".offSite.recovered", old.OffSite.Recovered, new.OffSite.Recovered)
	c.Need(path+".warranty.papers", old.Warranty.Papers, new.Warranty.Papers)
	c.selection(path+".warranty.kinds", old.Warranty.Kinds, new.Warranty.Kinds)
	c.Limit(path+".warranty.valuable", old.Warranty.Valuable, new.Warranty.Valuable)
}

func (c *comparison) custody(old, new Custody) {
	const path = "custody"
	c.Checklist(path+".named", old.Named, new.Named)
	c.Rule(path+".room", logistics.Text{En: "one keeper a room", Zh: "一室一保管人"}, old.Room.Rule, new.Room.Rule)
	c.choice(path+".units", old.Units, new.Units)
	c.Duty(path+".daily", old.Daily, new.Daily)
	c.selection(path+".termStart.places", Selection{old.TermStart.Rule, old.TermStart.Places}, Selection{new.TermStart.Rule, new.TermStart.Places})
	c.choice(path+".termStart.kinds", Selection{old.TermStart.Rule, old.TermStart.Kinds}, Selection{new.TermStart.Rule, new.TermStart.Kinds})
	c.Steps(path+".handovers", old.Handovers.InTurn(), new.Handovers.InTurn())
	c.Need(path+".leaving", old.Leaving, new.Leaving)
	c.Duty(path+".spot.checks", old.Spot.Checks, new.Spot.Checks)
	c.Need(path+".spot.record", old.Spot.Record, new.Spot.Record)
	c.deadline(path+".spot.repair", old.Spot.Repair, new.Spot.Repair)
	lead := func(cs logistics.Clauses, v Venues) logistics.Term {
		says := logistics.Text{En: "any time before it begins", Zh: "开始之前即可"}
		if !v.Lead.IsZero() {
			says = logistics.Text{En: v.Lead.String() + " before it begins", Zh: "提前 " + v.Lead.String()}
		}
		return cs.Binds(v.Rule, says)
	}
	c.Term(path+".venues", lead(c.Old, old.Venues), lead(c.New, new.Venues),
		longer(old.Venues.Lead, new.Venues.Lead).And(logistics.Binding(old.Venues.Force, new.Venues.Force)))
}

// longer compares how long before something has to be done; no such time is the shortest.
func longer(was, is logistics.Span) logistics.Direction {
	if was.IsZero() || is.IsZero() {
		return logistics.Demand(!was.IsZero(), !is.IsZero())
	}
	return logistics.Sooner(is, was)
}
