package logistics

// Presence says whether something is there. The zero Presence is unknown.
type Presence uint8

// The presences.
const (
	Unknown Presence = iota // the facts do not say: Unchecked
	Absent
	Present
)

// Is turns a fact into a presence.
func Is(there bool) Presence {
	if there {
		return Present
	}
	return Absent
}

// Need is a row that says: this must be there, or must not.
type Need struct {
	Rule
	Key    string `json:"key"`
	Banned bool   `json:"banned"`
}

// Check judges one need and adds a finding or an unchecked entry to r.
func (n Need) Check(r *Report, subject string, p Presence) {
	subject = Join(subject, n.Key)
	switch {
	case p != Absent && p != Present:
		r.Open(n.Clause, subject, Text{"whether it is there: the facts do not say", "有无：事实未说明"})
	case n.Banned && p == Present:
		r.Find(n.Rule, Banned, subject, Measure{}, Measure{})
	case !n.Banned && p == Absent:
		r.Find(n.Rule, Missing, subject, Measure{}, Measure{})
	}
}

// Checklist is what must be there, and what must not.
type Checklist []Need

// MarshalJSON writes an empty checklist as [].
func (c Checklist) MarshalJSON() ([]byte, error) { return List[Need](c).MarshalJSON() }

// Check asks has for every key and adds what it finds to r, in the order of the rows.
func (c Checklist) Check(r *Report, subject string, has func(key string) Presence) {
	for _, n := range c {
		n.Check(r, subject, has(n.Key))
	}
}

func (n Need) check(path string, ps *Problems) {
	if n.Key == "" {
		ps.Add(path+".key", CodeAbsent, "a need without a key")
	}
}

func (c Checklist) check(path string, ps *Problems) {
	seen := map[string]bool{}
	for i, n := range c {
		if seen[n.Key] {
			ps.Add(At(path, i)+".key", CodeDuplicate, "%s is needed twice", quote(n.Key))
		}
		seen[n.Key] = true
	}
}
