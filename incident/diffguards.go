package incident

import "example.com/logistics"

// diffGuards compares what is asked of guards. A gate that opens later or is locked earlier is stricter, and so is an alarm more.
func diffGuards(c *logistics.Comparison, old, new GuardRules) {
	const endless = 2 * 24 * 60 // later than any hour: nobody asks for the gate to be locked
	c.Checklist("guards.before", old.Before, new.Before)
	c.Need("guards.entry", old.Entry, new.Entry)
	c.Checklist("guards.visitor", old.Visitor, new.Visitor)
	hours := func(cs logistics.Clauses, g GateHours) logistics.Term {
		says := logistics.Text{En: "from " + orNone(g.Open).En + " to " + orNone(g.Lock).En, Zh: "自" + orNone(g.Open).Zh + "至" + orNone(g.Lock).Zh}
		return cs.Binds(g.Rule, says)
	}
	was, is := old.Gate, new.Gate
	open, lock := logistics.Rise(minuteOr(was.Open, -1), minuteOr(is.Open, -1)), logistics.Rise(minuteOr(is.Lock, endless), minuteOr(was.Lock, endless))
	c.Term("guards.gate", hours(c.Old, was), hours(c.New, is), open.And(lock, logistics.Binding(was.Force, is.Force)))
	c.Rule("guards.canteen", logistics.Text{En: "nobody from outside without an escort on record", Zh: "外人须有人陪同并登记"}, old.Canteen.Rule, new.Canteen.Rule)
	if more := logistics.More(old.Alarms, new.Alarms); more != logistics.Same {
		c.Term("guards.alarms", logistics.Says(wordsOf(old.Alarms)), logistics.Says(wordsOf(new.Alarms)), more)
	}
	c.Need("guards.alarm", old.Alarm, new.Alarm)
	c.Checklist("guards.handover", old.Handover, new.Handover)
}

// minuteOr gives the minutes of an hour since midnight, or what stands for none.
func minuteOr(hour string, none int) int {
	if minutes, ok := minuteOf(hour); ok {
		return minutes
	}
	return none
}

// orNone gives an hour, or says that none is given.
func orNone(hour string) logistics.Text {
	if hour == "" {
		return logistics.Text{En: "an hour that is not given", Zh: "未载明时刻"}
	}
	return logistics.Text{En: hour, Zh: hour}
}

// diffPupils compares what is asked for the way to school.
func diffPupils(c *logistics.Comparison, old, new PupilRules) {
	c.Limit("pupils.age", old.Age, new.Age)
	c.Limit("pupils.distance", old.Distance, new.Distance)
	c.Need("pupils.permit", old.Permit, new.Permit)
	c.Limit("pupils.cap", old.Cap, new.Cap)
	c.Need("pupils.parking", old.Parking, new.Parking)
	c.Need("pupils.inOrder", old.InOrder, new.InOrder)
	c.Checklist("pupils.day", old.Day, new.Day)
	c.Checklist("pupils.waiting", old.Waiting, new.Waiting)
	c.Need("pupils.trip", old.Trip, new.Trip)
}
