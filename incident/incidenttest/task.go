package incidenttest

import (
	"slices"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// cited looks up every citation in the policy.
func cited(p *proof) error {
	var f logistics.Faults
	for _, a := range p.asked {
		if !a.ok() {
			continue
		}
		look := func(what string, c logistics.Citation) {
			clause, ok := p.Policy.Clauses.Find(c.Clause)
			switch {
			case !ok:
				f.Add("%s: %s cites %q, which the policy does not list", facts(a.facts), what, c.Clause)
			case clause.Basis != c.Basis:
				f.Add("%s: %s cites %s as %s, and the policy has it as %s", facts(a.facts), what, c.Clause, c.Basis, clause.Basis)
			}
		}
		some := func(what string, cites logistics.Citations) {
			if len(cites.List()) == 0 {
				f.Add("%s: %s cites nothing", facts(a.facts), what)
			}
			for _, c := range cites.List() {
				look(what, c)
			}
		}
		if a.class.Edition != p.Policy.Edition || a.route.Edition != p.Policy.Edition {
			f.Add("%s: of the editions %q and %q, want %q", facts(a.facts), a.class.Edition, a.route.Edition, p.Policy.Edition)
		}
		some("the class", a.class.Clauses)
		for _, u := range a.class.Unchecked {
			if _, ok := p.Policy.Clauses.Find(u.Clause); !ok {
				f.Add("%s: what is unchecked cites %q, which the policy does not list", facts(a.facts), u.Clause)
			}
		}
		if !a.route.Event {
			continue
		}
		some("the procedure", a.route.Procedure)
		rules := []logistics.Rule{p.procedure(a.route.Severity).Rule, p.Policy.Handlers.Rule, p.Policy.Record.Rule}
		for _, rule := range rules {
			if rule.Clause != "" && !a.route.Procedure.Has(rule.Clause) {
				f.Add("%s: the procedure does not cite %s", facts(a.facts), rule.Clause)
			}
		}
		for _, t := range slices.Concat(a.route.Tasks, a.route.May) {
			look(t.Act, logistics.Citation{Clause: t.Clause, Basis: t.Basis})
			for _, told := range t.Tells {
				look("who is told by "+t.Act, told.Citation)
			}
		}
	}
	return f.Err()
}

// order goes through the tasks as somebody does who keeps to them.
func order(p *proof) error {
	var f logistics.Faults
	for _, a := range p.asked {
		if !a.ok() {
			continue
		}
		var done []string
		for _, t := range a.route.Tasks {
			if slices.Contains(done, t.Act) {
				f.Add("%s: %s is there twice (%s)", facts(a.facts), t.Act, t.Clause)
			}
			for _, act := range t.After {
				if !slices.Contains(done, act) {
					f.Add("%s: %s comes after %s, which is no task before it (%s)", facts(a.facts), t.Act, act, t.Clause)
				}
			}
			done = append(done, t.Act)
		}
		for _, t := range slices.Concat(a.route.Tasks, a.route.May) {
			if nobody(t.By) {
				f.Add("%s: nobody does %q (%s)", facts(a.facts), t.Act, t.Clause)
			}
			for _, told := range t.Tells {
				if nobody(told.To) {
					f.Add("%s: %s tells nobody (%s)", facts(a.facts), t.Act, told.Clause)
				}
			}
		}
	}
	return f.Err()
}

// nobody reports whether a list of roles names nobody, or somebody without a name.
func nobody(roles []logistics.Role) bool { return len(roles) == 0 || slices.Contains(roles, "") }

// record looks for the record among the tasks.
func record(p *proof) error {
	var f logistics.Faults
	form := p.Policy.Record
	for _, a := range p.asked {
		if !a.ok() || !a.route.Event {
			continue
		}
		if _, ok := task(a.route, form.Key); !ok || a.route.Record != form.Key {
			f.Add("%s: the record is %q, want %q among the tasks (%s)", facts(a.facts), a.route.Record, form.Key, form.Clause)
		}
	}
	return f.Err()
}

// first looks at who begins.
func first(p *proof) error {
	var f logistics.Faults
	handlers := p.Policy.Handlers
	for _, a := range p.asked {
		if !a.ok() || !a.route.Event {
			continue
		}
		if !sameRoles(a.route.First, handlers.Roles) {
			f.Add("%s: first %v, want %v (%s)", facts(a.facts), a.route.First, handlers.Roles, handlers.Clause)
		}
		if len(a.route.Tasks) == 0 {
			continue
		}
		begins := a.route.Tasks[0]
		for _, role := range begins.By {
			if !slices.Contains(handlers.Roles, role) {
				f.Add("%s: %s may do %s, the first task, and is no handler of the first level (%s)", facts(a.facts), role, begins.Act, handlers.Clause)
			}
		}
	}
	return f.Err()
}

func sameRoles(a, b []logistics.Role) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// spoil writes over every list of a route.
func spoil(r incident.Route) {
	for i := range r.First {
		r.First[i] = "nobody"
	}
	for _, tasks := range [][]incident.Task{r.Tasks, r.May} {
		for i := range tasks {
			for j := range tasks[i].By {
				tasks[i].By[j] = "nobody"
			}
			for j := range tasks[i].After {
				tasks[i].After[j] = "nothing"
			}
			for j := range tasks[i].Tells {
				for k := range tasks[i].Tells[j].To {
					tasks[i].Tells[j].To[k] = "nobody"
				}
				tasks[i].Tells[j].Clause = "none"
			}
			tasks[i].Act = "nothing"
		}
	}
	for i := range r.Unchecked {
		r.Unchecked[i].Clause = "none"
	}
}
