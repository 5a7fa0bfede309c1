package incident

import (
	"strings"
	"time"

	"example.com/logistics"
)

// NextAct is an act that a case awaits now: by whom, whom it tells, and by when the result is due.
type NextAct struct {
	logistics.Awaited
	Basis    logistics.Basis      `json:"basis"`             // of its clause: stated, read or assumed
	Tells    logistics.List[Told] `json:"tells"`             // who must be told by it
	Deadline time.Time            `json:"deadline,omitzero"` // the last moment for the result of the case; absent once that is settled
}

// NextActs says who acts next on a case and by when: every act that is not done and for which everything before it is. A
// result waits for what it rests on, and is told once it is late. Whoever stands in for others is named only where they
// could not be reached. An act without a last moment of its own is due next in order. Nothing is awaited once every act of
// the severity is on record, nor of what is no incident. The error is that of [Policy.CheckCase].
func (pol Policy) NextActs(c CaseLog) ([]NextAct, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	return pol.nextActs(c)
}

// nextActs is NextActs of a policy that is known to be valid.
func (pol Policy) nextActs(c CaseLog) ([]NextAct, error) {
	f, err := pol.open(c)
	if err != nil {
		return nil, err
	}
	awaited, err := f.steps.Next(f.of)
	if err != nil {
		return nil, err
	}
	var next []NextAct
	for _, a := range awaited {
		if a.Act == ActResult && a.Late != logistics.Yes && pol.Cases.early(f) {
			continue // its deadline is told with every act before it; once that is over, it is told as well
		}
		n := NextAct{Awaited: a, Basis: pol.Clauses.Citation(a.Clause).Basis, Tells: pol.task(f.procedure, logistics.Step{Act: a.Act}).Tells}
		if _, settled := f.done(ActResult); !settled {
			n.Deadline = f.route.Deadline
		}
		next = append(next, n)
	}
	return next, nil
}

// Text gives the act in l: "verify: general affairs leader; not Li; tells section chief; for a result by 2026-03-04 23:59:59
// +08:00 (000-022 (read))".
func (n NextAct) Text(l logistics.Lang) string {
	parts := []string{anyOf(n.By, l)}
	add := func(en, zh, rest string) { parts = append(parts, logistics.Text{En: en, Zh: zh}.In(l)+rest) }
	if len(n.Seals) > 0 {
		add("under the ", "加盖", logistics.Seals(n.Seals...).Text(l))
	}
	if len(n.Not) > 0 {
		var names []string
		for _, p := range n.Not {
			names = append(names, string(p))
		}
		add("not ", "不得为 ", strings.Join(names, logistics.Text{En: " or ", Zh: "、"}.In(l)))
	}
	var cites logistics.Citations
	cites.Add(logistics.Citation{Clause: n.Clause, Basis: n.Basis})
	for _, told := range n.Tells {
		add("tells ", "告知", anyOf(told.To, l))
		cites.Add(told.Citation)
	}
	switch {
	case !n.Due.IsZero():
		add("by ", "不晚于 ", moment(n.Due))
	case !n.Deadline.IsZero():
		add("next, for a result by ", "随即办理，处理结果不晚于 ", moment(n.Deadline))
	}
	if n.Late == logistics.Yes {
		add("late", "已逾期", "")
	}
	says := ActLabel(n.Act, l) + logistics.Text{En: ": ", Zh: "："}.In(l) + strings.Join(parts, logistics.Text{En: "; ", Zh: "；"}.In(l))
	return cites.Behind(says+n.Force.Mark(l), l)
}

// String gives the act in English.
func (n NextAct) String() string { return n.Text(logistics.English) }
