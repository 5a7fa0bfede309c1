package logistics

// Need is a row that says: this must be there, or must not.
type Need struct {
	Rule
	Key    string `json:"key" label:"what|事项"`
	Banned bool   `json:"banned" label:"not allowed|禁止"`
}

// Check judges one need by whether it is there, and adds a finding or an unchecked entry to r.
func (n Need) Check(r *Report, subject string, there Answer) {
	subject = Join(subject, n.Key)
	switch {
	case there != No && there != Yes:
		r.Open(n.Clause, subject, Text{"whether it is there: the facts do not say", "有无：事实未说明"})
	case n.Banned && there == Yes:
		r.Find(n.Rule, Banned, subject, Measure{}, Measure{})
	case !n.Banned && there == No:
		r.Find(n.Rule, Missing, subject, Measure{}, Measure{})
	}
}

// Checklist is what must be there, and what must not.
type Checklist []Need

// MarshalJSON writes an empty checklist as [].
func (c Checklist) MarshalJSON() ([]byte, error) { return List[Need](c).MarshalJSON() }

// Check asks has for every key and adds what it finds to r, in the order of the rows.
func (c Checklist) Check(r *Report, subject string, has func(key string) Answer) {
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

func (Need) form() *shape { return property("key", filled()) }
