package logistics

// Spellings tells apart the names of things on one paper: tags, rooms, lines of a budget. The zero value has none.
type Spellings struct {
	names Persons // names of things are alike where those of persons are
	told  map[string]bool
}

// Add adds a problem for a name that differs from another by its spelling alone: one thing would pass for two, with half of its
// figures each. Each spelling is told once, and an empty one is no name.
func (s *Spellings) Add(ps *Problems, path, name string) {
	if s.told[name] {
		return
	}
	if s.told == nil {
		s.told = map[string]bool{}
	}
	s.told[name] = true
	var clash Problems
	s.names.Add(&clash, path, Person(name))
	if len(clash) > 0 {
		ps.Add(path, CodeConflict, "%.40q is there in another spelling too: one would pass for two; hand in one spelling, or numbers", name)
	}
}
