package logistics

import (
	"slices"
	"strconv"
	"strings"
)

// StepRuling is what an edition asks of one act by its [Steps], as a [Shift] tells it; its fields are those of the [Step].
type StepRuling struct {
	Asked   bool      `json:"asked"`          // whether the act is asked for at all
	By      Measure   `json:"by,omitzero"`    // any one of these roles
	After   string    `json:"after,omitzero"` // acts, joined by commas; one that has a comma itself is quoted
	Within  Span      `json:"within"`
	Self    bool      `json:"self"`
	Deputy  bool      `json:"deputy"`
	Again   bool      `json:"again"`
	Seals   Measure   `json:"seals,omitzero"` // any one of these
	Place   int       `json:"place,omitzero"` // place from 1 on among the acts that both editions ask for; 0 where it is the same in both
	Force   Force     `json:"force,omitzero"`
	Clauses Citations `json:"clauses"`
}

// String gives the ruling in English.
func (r StepRuling) String() string { return r.Text(English) }

// Text gives the ruling in l: "general affairs manager; after analysis; within 48 hours (000-118)".
func (r StepRuling) Text(l Lang) string {
	if !r.Asked {
		return Text{"not asked", "不要求"}.In(l)
	}
	parts := []string{r.By.Text(l)}
	if r.Place != 0 {
		n := strconv.Itoa(r.Place)
		parts = append(parts, Text{"in place " + n, "第 " + n + " 步"}.In(l))
	}
	if r.After != "" {
		parts = append(parts, Text{"after " + r.After, "在 " + r.After + " 之后"}.In(l))
	}
	if !r.Within.IsZero() {
		parts = append(parts, r.Within.Text(l))
	}
	if r.Self {
		parts = append(parts, Text{"the initiator may act", "发起人可自行办理"}.In(l))
	}
	if r.Deputy {
		parts = append(parts, Text{"a higher rung may do it", "上级可代"}.In(l))
	}
	if r.Again {
		parts = append(parts, Text{"who did another act may do it", "办理过其他步骤者可办理"}.In(l))
	}
	if !r.Seals.IsZero() {
		parts = append(parts, Text{"under the ", "加盖"}.In(l)+r.Seals.Text(l))
	}
	return r.Clauses.Behind(strings.Join(parts, Text{"; ", "；"}.In(l))+r.Force.Mark(l), l)
}

// ruling gives what the step asks.
func (st Step) ruling(cs Clauses) StepRuling {
	by, after := slices.Sorted(slices.Values(st.By)), slices.Sorted(slices.Values(st.After))
	r := StepRuling{Asked: true, By: Roles(by...), Within: st.Within, Self: st.Self, Deputy: st.Deputy, Again: st.Again, Force: st.Force}
	r.Seals = Seals(slices.Sorted(slices.Values(st.Seals))...)
	for i, act := range after {
		if i > 0 {
			r.After += ", "
		}
		if strings.ContainsAny(act, ",\"") {
			act = strconv.Quote(act)
		}
		r.After += act
	}
	r.Clauses.Add(cs.Citation(st.Clause))
	return r
}

// Than says how strict s is beside was, act by act. Stricter is: an act more, fewer roles, more acts before one, a shorter time
// limit, nobody for himself, nobody in another's place, another person for each, a seal, must instead of should. Where it is
// Stricter or Same, a case that s finds in order is in order by was, on days of 24 hours and with the acts that only s has among
// the Others of the case.
//
// Acts in another order are Incomparable. So are other acts before one that has a time limit, which runs from the last of them and
// may end later for it.
func (s Steps) Than(was Steps) Direction {
	d := Same
	eachAct(was, s, nil, nil, func(_ string, _, _ StepRuling, act Direction) { d = d.And(act) })
	return d
}

// than says how strict st is beside was, as [Steps.Than] does.
func (st Step) than(was Step) Direction {
	after := More(was.After, st.After)
	if after != Same && !was.Within.IsZero() && !st.Within.IsZero() {
		after = Incomparable
	}
	return Fewer(was.By, st.By).And(after, Sooner(was.Within, st.Within),
		Demand(!was.Self, !st.Self), Demand(!was.Deputy, !st.Deputy), Demand(!was.Again, !st.Again),
		fewerSeals(was.Seals, st.Seals), Binding(was.Force, st.Force))
}

// fewerSeals is Stricter where a seal is asked for that was not, or fewer will do.
func fewerSeals(was, is []Seal) Direction {
	if len(was) == 0 || len(is) == 0 {
		return Demand(len(was) > 0, len(is) > 0)
	}
	return Fewer(was, is)
}

// eachAct visits what both ask of each act of either and how strict that is, in the order of the old steps and then of the
// new.
func eachAct(old, new Steps, oldClauses, newClauses Clauses, visit func(act string, was, is StepRuling, d Direction)) {
	was, is := old.byAct(), new.byAct()
	wasPlace, isPlace := places(old, is), places(new, was)
	for _, st := range slices.Concat(old, new) {
		o, inOld := was[st.Act]
		n, inNew := is[st.Act]
		switch {
		case inOld && inNew:
			a, b, d := o.ruling(oldClauses), n.ruling(newClauses), n.than(o)
			if before, now := wasPlace[st.Act], isPlace[st.Act]; before != now {
				a.Place, b.Place, d = before, now, Incomparable
			}
			visit(st.Act, a, b, d)
		case inOld:
			visit(st.Act, o.ruling(oldClauses), StepRuling{}, Looser)
		case inNew:
			visit(st.Act, StepRuling{}, n.ruling(newClauses), Stricter)
		}
		delete(was, st.Act)
		delete(is, st.Act)
	}
}

// byAct gives the first step of each act.
func (s Steps) byAct() map[string]Step {
	by := map[string]Step{}
	for _, st := range s {
		if _, twice := by[st.Act]; !twice {
			by[st.Act] = st
		}
	}
	return by
}

// places numbers the acts of s that others ask for too, from 1 on.
func places(s Steps, others map[string]Step) map[string]int {
	at := map[string]int{}
	for _, st := range s {
		if _, both := others[st.Act]; both && at[st.Act] == 0 {
			at[st.Act] = len(at) + 1
		}
	}
	return at
}
