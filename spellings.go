package logistics

// Spellings are the names of things on one paper (tags, rooms, lines of a budget), for finding one that is there in two spellings.
// The zero value has none.
type Spellings struct {
	names Persons // names of things are alike where those of persons are
	told  map[string]bool
}

// Add puts a name on the paper. It adds a problem at path where the name is there already in another spelling ([SameName]), and
// would pass for another thing. Each spelling is told once; an empty one is no name.
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
