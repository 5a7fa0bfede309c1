package procurement

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// AcceptanceDecision says whether a delivery is accepted, line by line.
type AcceptanceDecision struct {
	logistics.Report // what stands against it

	ID       string                      `json:"id"`       // of the delivery
	Accepted logistics.Answer            `json:"accepted"` // yes: every line; no: a line or the group is not in order; unknown: something was not checked
	Lines    logistics.List[LineVerdict] `json:"lines"`    // in the order in which they came
	Clauses  logistics.Citations         `json:"clauses"`  // that stand against it; where it is accepted, those that were asked
}

// LineVerdict says whether one line of a delivery is accepted.
type LineVerdict struct {
	No       string           `json:"no"`       // number of the line of the order
	Accepted logistics.Answer `json:"accepted"` // unknown: something of it was not checked
}

// DecideAcceptance says whether a delivery is accepted. Every line must be in order in what is checked (000-132), weighed or
// counted in full (000-133), have its standard (004-016) and, where it is a special raw material, pass its stages in their
// order (004-015). The group must be complete, each seat taken by another person (000-131, 003-039), with enough of them
// there and signing (000-134). A rule of force should stands in the report and refuses nothing. Goods that were stored
// before all that are a finding (000-138, 003-039). Where only some lines are accepted, whether the others were stored too
// is unchecked until the file says so.
//
// The error is nil or an [*logistics.InvalidError]: the policy is invalid; a category, a unit, a way of measuring or a check
// that it does not know; a line that was never ordered or came twice; a quantity of 0; one person in two spellings; a time
// after the moment of judgment; a mark without an act, a person or a time. It is the error of [Policy.CheckAcceptance] but
// for the calendar, which no verdict needs.
func (pol Policy) DecideAcceptance(f AcceptanceFile) (AcceptanceDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return AcceptanceDecision{}, err
	}
	var ps logistics.Problems
	f.check(pol, &ps)
	if err := ps.Err(); err != nil {
		return AcceptanceDecision{}, err
	}
	return pol.decideAcceptance(f), nil
}

// decideAcceptance decides on a delivery without problems.
func (pol Policy) decideAcceptance(f AcceptanceFile) AcceptanceDecision {
	rules := pol.Acceptance
	d := AcceptanceDecision{Report: logistics.Report{Edition: pol.Edition}, ID: f.ID, Accepted: logistics.Yes}
	team := rules.team(f.Category)
	var group logistics.Report
	team.check(&group, f.subject(), f.Members)
	groupIs := stands(group)
	d.Accepted = groupIs
	d.add(group)
	for i, l := range f.Lines {
		var own logistics.Report
		rules.line(&own, logistics.Join(f.subject(), logistics.At("lines", i)), f.Category, l)
		verdict := both(groupIs, stands(own))
		d.Lines = append(d.Lines, LineVerdict{l.No, verdict})
		d.Accepted = both(d.Accepted, verdict)
		d.add(own)
	}
	if d.Accepted == logistics.Yes {
		for _, rule := range rules.asks(f, team) {
			d.Clauses.Add(pol.Clauses.Citation(rule.Clause))
		}
	} else {
		d.cite(pol.Clauses)
	}
	f.stored(&d, team.Release)
	return d
}

// stored judges when a delivery left the place of inspection.
func (f AcceptanceFile) stored(d *AcceptanceDecision, release Release) {
	at := logistics.Join(f.subject(), "stored")
	switch {
	case f.Stored.IsZero():
	case d.any():
		if f.Stored.Before(f.At) {
			d.Find(release.Rule, logistics.OutOfOrder, at, logistics.Instant(f.Stored), logistics.Instant(f.At))
		}
		for i, l := range f.Lines {
			l.stored(d, release, logistics.Join(f.subject(), logistics.At("lines", i)+".stored"), d.Lines[i].Accepted)
		}
	case d.Accepted == logistics.No:
		d.Find(release.Rule, logistics.Banned, at, logistics.Instant(f.Stored), logistics.Measure{})
	default:
		openAcceptance(d, release, at)
	}
}

// stored judges whether a line that is not accepted left with those that are.
func (l AcceptedLine) stored(d *AcceptanceDecision, release Release, at string, accepted logistics.Answer) {
	switch {
	case accepted == logistics.Yes || l.Stored == logistics.No:
	case l.Stored == logistics.Unknown:
		d.Open(release.Clause, at, logistics.Text{En: "whether this line was stored with the others", Zh: "该行是否随同入库"})
	case accepted == logistics.No:
		d.Find(release.Rule, logistics.Banned, at, logistics.Measure{}, logistics.Measure{})
	default:
		openAcceptance(d, release, at)
	}
}

func openAcceptance(d *AcceptanceDecision, release Release, at string) {
	d.Open(release.Clause, at, logistics.Text{En: "whether it is accepted", Zh: "是否验收通过"})
}

// any reports whether a line is accepted.
func (d AcceptanceDecision) any() bool {
	return slices.ContainsFunc(d.Lines, func(l LineVerdict) bool { return l.Accepted == logistics.Yes })
}

// line judges what came of a line of the order.
func (a Acceptance) line(r *logistics.Report, at string, c logistics.Category, l AcceptedLine) {
	for _, n := range a.Checks {
		inOrder(r, n, at, l.passed(n.Key))
	}
	if row, ok := a.full(l.Unit); ok {
		inOrder(r, row.Need, at, logistics.Known(l.Measured == row.Key))
	}
	a.Special.check(r, at, c, l)
	if slices.Contains(a.Standard.Of, c) {
		a.Standard.Check(r, at, logistics.Known(strings.TrimSpace(l.Standard) != ""))
	}
}

// inOrder finds a check that failed: it was made, so that nothing is missing.
func inOrder(r *logistics.Report, n logistics.Need, at string, passed logistics.Answer) {
	switch at = logistics.Join(at, n.Key); passed {
	case logistics.Yes:
	case logistics.No:
		r.Find(n.Rule, logistics.Failed, at, logistics.Measure{}, logistics.Measure{})
	default:
		r.Open(n.Clause, at, logistics.Text{En: "whether it is as it should be: the facts do not say", Zh: "是否合格（记录未说明）"})
	}
}

// asks gives the rules that a delivery was asked about.
func (a Acceptance) asks(f AcceptanceFile, t AcceptanceTeam) []logistics.Rule {
	rules := []logistics.Rule{t.Rule, t.Signed.Rule}
	for _, n := range a.Checks {
		rules = append(rules, n.Rule)
	}
	special := false
	for _, l := range f.Lines {
		if row, ok := a.full(l.Unit); ok {
			rules = append(rules, row.Rule)
		}
		special = special || a.Special.of(f.Category, l) == logistics.Yes
	}
	if special {
		for _, n := range a.Special.Stages {
			rules = append(rules, n.Rule)
		}
	}
	if slices.Contains(a.Standard.Of, f.Category) {
		rules = append(rules, a.Standard.Rule)
	}
	return rules
}

// stands says what a report leaves of a verdict: no where something that must be is not, unknown where something was not checked.
func stands(r logistics.Report) logistics.Answer {
	switch {
	case slices.ContainsFunc(r.Findings, func(f logistics.Finding) bool { return f.Force == logistics.Must }):
		return logistics.No
	case len(r.Unchecked) > 0:
		return logistics.Unknown
	}
	return logistics.Yes
}

// both is yes where both are, and no where one is no.
func both(a, b logistics.Answer) logistics.Answer {
	switch {
	case a == logistics.No || b == logistics.No:
		return logistics.No
	case a == logistics.Yes && b == logistics.Yes:
		return logistics.Yes
	}
	return logistics.Unknown
}

func (d *AcceptanceDecision) add(r logistics.Report) {
	d.Findings = append(d.Findings, r.Findings...)
	d.Unchecked = append(d.Unchecked, r.Unchecked...)
}

// cite cites what stands against the delivery: what refuses it, or else what leaves it open.
func (d *AcceptanceDecision) cite(cs logistics.Clauses) {
	for _, f := range d.Findings {
		if f.Force == logistics.Must {
			d.Clauses.Add(cs.Citation(f.Clause))
		}
	}
	if d.Accepted == logistics.Unknown {
		for _, u := range d.Unchecked {
			d.Clauses.Add(cs.Citation(u.Clause))
		}
	}
}

// String gives the decision in English, with its clauses and what stands against it.
func (d AcceptanceDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l, with its clauses; below it each finding and open question on a line.
func (d AcceptanceDecision) Text(l logistics.Lang) string {
	says := logistics.Text{En: "not checked in full, not accepted yet", Zh: "尚未核查完毕，暂不验收"}
	switch d.Accepted {
	case logistics.Yes:
		says = logistics.Text{En: "accepted", Zh: "验收通过"}
	case logistics.No:
		says = logistics.Text{En: "not accepted", Zh: "验收不通过"}
	}
	return logistics.Text{En: "delivery ", Zh: "到货 "}.In(l) + d.ID + logistics.Text{En: ": ", Zh: "："}.In(l) + d.Clauses.Behind(says.In(l), l) +
		remarks(d.Findings, d.Unchecked, l)
}
