package incident

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// caseLog puts one case log to both editions, and adds the problems below a path.
func (r replay) caseLog(c CaseLog, path string, ps *logistics.Problems) []logistics.Trial {
	was, errOld := r.old.caseChecked(c)
	is, errNew := r.new.caseChecked(c)
	ps.Under(path, errOld)
	ps.Under(path, errNew)
	if errOld != nil || errNew != nil {
		return nil
	}
	trials := r.incident(c.Incident, path, ps)
	trials = append(trials, logTrial(remarksOf(was, c.about), remarksOf(is, c.about)))
	return append(trials, r.metBy(c)...)
}

// logTrial is the question what an edition finds in a log and the other does not.
func logTrial(before, now remarks) logistics.Trial {
	return logistics.Trial{
		Space: logistics.Space{Question: "log"}, Points: []logistics.Point{{}},
		Old: before.but(now).term(), New: now.but(before).term(), Direction: logistics.Demand(false, !now.within(before)).And(logistics.Demand(!before.within(now), false)),
	}
}

// metBy gives the shifts of the rules of case logs that a log meets: it hits them, and what it makes of them stands under "log".
func (r replay) metBy(c CaseLog) []logistics.Trial {
	var trials []logistics.Trial
	classes := []Severity{r.old.classify(c.Incident).Severity, r.new.classify(c.Incident).Severity}
	for _, s := range r.diff.Shifts {
		closed := func(act string) bool {
			return slices.ContainsFunc(c.Marks, func(m Entry) bool { return m.Act == act })
		}
		stoodIn := func(m Entry) bool {
			return slices.ContainsFunc(append(slices.Clone(m.Told), m.Role), func(role logistics.Role) bool { return s.Question == standInQuestion(role) })
		}
		settles := closed(ActResult) && slices.ContainsFunc(classes, func(class Severity) bool { return s.Question == settleQuestion(Skip{Severity: class}) })
		switch {
		case settles, slices.ContainsFunc(c.Marks, stoodIn), s.Question == "cases.close" && (closed(r.old.Cases.Close.Act) || closed(r.new.Cases.Close.Act)),
			c.Beyond && slices.ContainsFunc(classes, func(class Severity) bool {
				return strings.HasPrefix(s.Question, skipQuestion(Skip{Severity: class})+".")
			}):
			trials = append(trials, logistics.Trial{Space: logistics.Space{Question: s.Question}, Points: []logistics.Point{{}}, Old: s.Old, New: s.Old, Direction: logistics.Same})
		}
	}
	return trials
}

// remark is one thing that a report says of a case or a request, without its moments, so that those of two cases can be counted together.
type remark struct {
	what   logistics.Text // "result: late"
	clause logistics.ClauseID
	force  logistics.Force
}

type remarks []remark

// about names what a report on the case speaks of.
func (c CaseLog) about(subject string) logistics.Text {
	act, told := strings.CutSuffix(strings.TrimPrefix(subject, "case "+c.ID+"."), ".told")
	name := actText(act)
	switch {
	case told:
		return logistics.Text{En: name.En + ", those told", Zh: name.Zh + "的告知"}
	case act == "filed":
		return logistics.Text{En: "class on file", Zh: "登记类别"}
	}
	for _, fact := range classSpace().Facts {
		if act == logistics.Join("incident", fact.Name.Wire) {
			return fact.Name.Label
		}
	}
	return name
}

// remarksOf gives what a report says, in its order, once.
func remarksOf(r logistics.Report, about func(subject string) logistics.Text) remarks {
	var all remarks
	add := func(x remark) {
		if !slices.Contains(all, x) {
			all = append(all, x)
		}
	}
	for _, f := range r.Findings {
		what := about(f.Subject)
		says := func(l logistics.Lang) string { return f.Fault.Label(l) + f.Force.Mark(l) }
		add(remark{logistics.Text{
			En: what.En + ": " + says(logistics.English), Zh: what.Zh + "：" + says(logistics.Chinese),
		}, f.Clause, f.Force})
	}
	for _, u := range r.Unchecked {
		what := about(u.Subject)
		add(remark{logistics.Text{En: what.En + ": not checked", Zh: what.Zh + "：未核查"}, u.Clause, logistics.Must})
	}
	return all
}

// within reports whether everything here is said there, too, with no lesser force.
func (all remarks) within(others remarks) bool {
	return !slices.ContainsFunc(all, func(x remark) bool {
		return !slices.ContainsFunc(others, func(y remark) bool { return x.key() == y.key() && y.force <= x.force })
	})
}

func (x remark) key() string { return strings.TrimSuffix(x.what.En, x.force.Mark(logistics.English)) }

// but gives what is not said there.
func (all remarks) but(others remarks) remarks {
	return slices.DeleteFunc(slices.Clone(all), func(x remark) bool { return slices.Contains(others, x) })
}

// term says all of it, each with its clause.
func (all remarks) term() logistics.Term {
	if len(all) == 0 {
		return logistics.Says(logistics.Text{En: "not found", Zh: "未发现"})
	}
	var says logistics.Text
	for i, x := range all {
		if i > 0 {
			says = logistics.Text{En: says.En + "; ", Zh: says.Zh + "；"}
		}
		says = logistics.Text{
			En: says.En + x.clause.Behind(x.what.En, logistics.English), Zh: says.Zh + x.clause.Behind(x.what.Zh, logistics.Chinese),
		}
	}
	return logistics.Says(says)
}
