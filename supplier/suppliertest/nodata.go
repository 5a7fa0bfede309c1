package suppliertest

import (
	"example.com/logistics"
	"example.com/logistics/supplier"
)

// noData takes away what a judgment needs, one thing after the other.
func noData(s Subject) error {
	var f faults
	base := clean()
	f.month(s, monthFacts{}) // nothing is on record
	nothing := clean()
	for _, factor := range factors() {
		if kindOf(factor) == 0 {
			nothing = nothing.with(factor, figure{})
		}
	}
	f.month(s, nothing) // no delivery
	for _, factor := range factors() {
		if factor != supplier.LateFactor {
			f.month(s, base.with(factor, figure{}))
		}
	}
	f.openMonth(s)
	f.openHalf(s)
	return f.Err()
}

// openMonth asks about months of which something is still to come.
func (f *faults) openMonth(s Subject) {
	for _, row := range []struct {
		what string
		edit func(*supplier.MonthFile)
	}{
		{"a line is open and due on the day of the review", func(m *supplier.MonthFile) {
			m.On = m.Month.Last()
			line := faultless(s.Policy, 2)
			line.Due, line.Completed = m.On, nil
			m.Lines = append(m.Lines, line)
		}},
		{"the month is not over", func(m *supplier.MonthFile) { m.On = m.Month.Last().AddDays(-1) }},
		{"a case is not looked into", func(m *supplier.MonthFile) {
			e := proven(s.Policy, supplier.FraudCase, 1)
			e.State = supplier.Reported
			m.Events = append(m.Events, e)
		}},
		{"a countermeasure is awaited", func(m *supplier.MonthFile) {
			e := proven(s.Policy, supplier.QualityProblem, 1)
			e.Countermeasure = supplier.Awaited
			m.Events = append(m.Events, e)
		}},
	} {
		file, err := clean().file(s.Policy)
		if f.unjudged("a month without a fault", err) {
			return
		}
		row.edit(&file)
		v, err := s.disqualify(file)
		if f.unjudged(row.what, err) {
			continue
		}
		if v.Standing != supplier.Unresolved {
			f.Add("%s: got %s, want %s", row.what, v.Standing, supplier.Unresolved)
		}
	}
}

// openHalf asks about half-years without data, and of which something is still to come.
func (f *faults) openHalf(s Subject) {
	full := halfFacts{due: 2, onTime: 2, full: 2, units: whole(100), service: new(whole(100))}
	weights := weightsOf(s.Policy)
	scored := weights[0].Sign() > 0 || weights[1].Sign() > 0
	for _, row := range []struct {
		what    string
		facts   halfFacts
		weighed bool // what is missing has a weight
	}{
		{"no line was due", halfFacts{service: full.service}, true},
		{"nobody scored the service", halfFacts{due: 2, onTime: 2, full: 2, units: full.units}, weights[3].Sign() > 0},
		{"nobody looked at a unit", halfFacts{due: 2, onTime: 2, full: 2, service: full.service}, weights[2].Sign() > 0},
	} {
		file, ok := row.facts.file(s.Policy)
		if !ok || !row.weighed {
			continue
		}
		f.none(s, row.what, file)
	}
	file, ok := full.file(s.Policy)
	if !ok {
		return
	}
	others := logistics.Clone(file)
	for i := range others.Lines {
		others.Lines[i].Supplier = name + "0"
	}
	f.none(s, "only another supplier has lines", others)
	early := logistics.Clone(file)
	for i := range early.Lines {
		early.Lines[i].Completed = nil
		early.Lines[i].Due = early.Half.Last()
	}
	early.On = early.Half.Last()
	if scored {
		f.none(s, "no line is complete or overdue", early)
	}
	for _, row := range []struct {
		what string
		edit func(*supplier.HalfFile)
	}{
		{"a line is open", func(h *supplier.HalfFile) { h.Lines[1].Completed = nil }},
		{"the half-year is not over", func(h *supplier.HalfFile) { h.On = h.Half.Last().AddDays(-1) }},
	} {
		open := logistics.Clone(file)
		row.edit(&open)
		g, err := s.grade(open)
		if f.unjudged(row.what, err) {
			continue
		}
		if follows := g.Consequence.Text(logistics.English); !g.Provisional || follows != "" {
			f.Add("%s: got %s, want nothing to follow yet", row.what, follows)
		}
	}
}

// none asks for no grade, and for a reason.
func (f *faults) none(s Subject, what string, file supplier.HalfFile) {
	g, err := s.grade(file)
	if f.unjudged(what, err) {
		return
	}
	if g.Grade != 0 || !g.Score.IsZero() || len(g.Unchecked) == 0 || g.Consequence.Text(logistics.English) != "" {
		f.Add("%s: got %s, want no grade, no score and what is missing (%s)", what, g, s.Policy.Grading.Items.Date.Clause)
	}
}
