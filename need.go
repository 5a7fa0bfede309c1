package logistics

// Need is a row that says: this must be there, or must not.
type Need struct {
	Rule
	Key    string `json:"key" label:"what|事项"`           // what it is, by the word that facts and findings use
	Banned bool   `json:"banned" label:"not allowed|禁止"` // whether it must not be there
}

// Check judges the need by whether it is there, and adds to r, under subject and the key, a finding where it is not as it must
// be, and an unchecked entry where nobody knows.
func (n Need) Check(r *Report, subject string, there Answer) {
	subject = Join(subject, n.Key)
	switch {
	case there != No && there != Yes:
		r.Open(n.Clause, subject, Text{"whether it is there: the facts do not say", "有无（记录未说明）"})
	case n.Banned && there == Yes:
		r.Find(n.Rule, Banned, subject, Measure{}, Measure{})
	case !n.Banned && there == No:
		r.Find(n.Rule, Missing, subject, Measure{}, Measure{})
	}
}

// Checklist is a list of needs, each with a key of its own.
type Checklist []Need

// MarshalJSON writes an empty checklist as [].
func (c Checklist) MarshalJSON() ([]byte, error) { return List[Need](c).MarshalJSON() }

// Check asks has for every key whether it is there, and judges each need as [Need.Check] does, in the order of the rows.
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
