package assets

import "example.com/logistics"

// spellings tells apart the tags, rooms or venues of one paper. The zero value has none.
type spellings struct {
	names logistics.Persons // names of things are alike where those of persons are
	told  map[string]bool
}

// add adds a problem for a name that differs from another by its spelling alone: one thing would pass for two, and be short here and
// unknown there. Each spelling is told once, and an empty one is no name.
func (s *spellings) add(ps *logistics.Problems, path, name string) {
	if s.told[name] {
		return
	}
	if s.told == nil {
		s.told = map[string]bool{}
	}
	s.told[name] = true
	var clash logistics.Problems
	s.names.Add(&clash, path, logistics.Person(name))
	if len(clash) > 0 {
		ps.Add(path, logistics.CodeConflict, "%.40q is there in another spelling too: one would pass for two", name)
	}
}
