package logistics

// rhythm is a frequency and what becomes of its days off.
type rhythm struct {
	Every
	move DayMove
}

// rhythm gives how often d is due, in one form for all that ask the same.
func (d Duty) rhythm() rhythm {
	r := rhythm{d.Every, d.Move}
	if first, last := r.whole(); r.from == first && r.to == last {
		r.from, r.to = 0, 0 // "monthly 31"
	}
	if r.unit == daily && r.move == Lapses {
		r.unit = workday
	}
	if r.unit == workday || r.unit == noUnit {
		r.move = Stays
	}
	return r
}

// than compares how often something is due.
func (r rhythm) than(was rhythm) Direction {
	switch stricter, looser := r.keeps(was), was.keeps(r); {
	case stricter && looser:
		return Same
	case stricter:
		return Stricter
	case looser:
		return Looser
	}
	return Incomparable
}

// keeps reports whether every period of was has one of r within it, on any calendar; periods that lapse aside.
func (r rhythm) keeps(was rhythm) bool {
	switch {
	case r == was:
		return true
	case r.unit == noUnit || was.unit == noUnit:
		return false
	case r.Every == was.Every:
		// A last day that is worked stays where it is, and one that moves later leaves the days before it.
		return was.move == Lapses || r.move == Stays && was.move == Later
	case r.unit == daily && r.move == Stays:
		return true
	case r.unit == daily || r.unit == workday:
		// What does not stay ends on a workday.
		return was.unit == workday || was.move != Stays
	case r.unit == weekly && r.to != 0 && r.move != Stays:
		return false // it may lapse
	}
	// Where both move later, that which ends first is moved no further.
	moved := r.move == Stays && was.move != Earlier || r.move == Later && (was.move == Later || was.move == Lapses)
	return moved && r.within(was.Every)
}

// within reports whether every period of outer has one of e within it, as though every day were worked.
func (e Every) within(outer Every) bool {
	switch {
	case e.anchor != outer.anchor:
		return false
	case e.anchor != "":
		return outer.unit == eachOf && e.unit != before || e.unit == outer.unit && e.days <= outer.days
	case e.unit == outer.unit:
		return e.inside(outer)
	}
	return e.unit >= weekly && e.unit < outer.unit && outer.to == 0
}

// inside reports whether every window of outer has one of e within it; both are of one unit.
func (e Every) inside(outer Every) bool {
	first, last := e.whole()
	for _, w := range []*Every{&e, &outer} {
		if w.to == 0 {
			w.from, w.to = first, last
		}
	}
	begins, ends := e.from >= outer.from, e.to <= outer.to
	switch over, outerOver := e.from > e.to, outer.from > outer.to; {
	case over == outerOver:
		return begins && ends
	case over:
		return false
	}
	// A window over the end of its unit has the end of one and the beginning of the next.
	return begins || ends
}
