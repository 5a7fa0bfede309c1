package logistics

import (
	"slices"
	"strconv"
	"strings"
)

// DutyRuling is what an edition asks by a [Duty], as a [Shift] tells it; its fields are those of the duty.
type DutyRuling struct {
	By       Measure   `json:"by,omitzero"` // any one of these roles
	Every    Every     `json:"every"`
	Move     DayMove   `json:"move"`
	Times    int       `json:"times"`
	Distinct bool      `json:"distinct"`
	MaxGap   Span      `json:"maxGap"`
	Force    Force     `json:"force"`
	Clauses  Citations `json:"clauses"`
}

// String gives the ruling in English.
func (r DutyRuling) String() string { return r.Text(English) }

// Text gives the ruling in l: "guard; every Friday; on a day off to the last workday before; 2 times; at most 7 days apart
// (002-018)".
func (r DutyRuling) Text(l Lang) string {
	parts := []string{r.By.Text(l), r.Every.Text(l)}
	if r.Move != Stays {
		parts = append(parts, Text{"on a day off ", "遇休息日"}.In(l)+r.Move.Label(l))
	}
	if n := strconv.Itoa(r.Times); r.Times != 1 {
		parts = append(parts, Text{n + " times", n + " 次"}.In(l))
	}
	if r.Distinct {
		parts = append(parts, Text{"each about another", "每次对象不同"}.In(l))
	}
	if n := strconv.Itoa(int(r.MaxGap.n)); !r.MaxGap.IsZero() {
		parts = append(parts, Text{"at most " + n + " days apart", "间隔不超过 " + n + " 天"}.In(l))
	}
	return r.Clauses.Behind(strings.Join(parts, Text{"; ", "；"}.In(l))+r.Force.Mark(l), l)
}

// ruling gives what the duty asks.
func (d Duty) ruling(cs Clauses) DutyRuling {
	r := DutyRuling{
		By: Roles(slices.Sorted(slices.Values(d.By))...), Every: d.Every, Move: d.Move, Times: d.Times, Distinct: d.Distinct, MaxGap: d.MaxGap, Force: d.Force,
	}
	r.Clauses.Add(cs.Citation(d.Clause))
	return r
}

// Than says how strict d is beside was. Stricter is: more often, more times, about different things, less far apart, by fewer
// roles, must instead of should. Where it is Stricter or Same, a log that d finds in order also has all that was asks for, in the
// periods within the days judged and whatever the calendar and the anchors.
//
// Daily is more often than every workday, and both are more often than everything else that ends on a workday. Of weekly, monthly,
// quarterly, half-yearly and yearly each is more often than those that follow, and so is a day or a window in it. A window is more
// often than one that contains it, and the first or last days of a named period than the period and than more of them. A last day
// that moves earlier leaves its week or month, so that it compares with the same frequency only. Everything else is Incomparable:
// other times, no frequency, another thing to do.
func (d Duty) Than(was Duty) Direction {
	if d.What != was.What {
		return Incomparable
	}
	asks := func(d Duty) bool { return d.Distinct && d.Times > 1 }
	return d.rhythm().than(was.rhythm()).And(Rise(was.Times, d.Times), Demand(asks(was), asks(d)), Sooner(was.MaxGap, d.MaxGap),
		Fewer(was.By, d.By), Binding(was.Force, d.Force))
}

// Duty compares two duties as [Duty.Than] does. Another thing to do is Incomparable.
func (c *Comparison) Duty(question string, old, new Duty) {
	if old.What != new.What {
		c.Term(question+".what", Says(Text{old.What, old.What}), Says(Text{new.What, new.What}), Incomparable)
		new.What = old.What
	}
	if was, is := old.ruling(c.Old), new.ruling(c.New); was != is {
		c.Add(Shift{Question: question, Direction: new.Than(old), Old: was, New: is})
	}
}
