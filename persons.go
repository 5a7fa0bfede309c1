package logistics

// Persons tells apart those who stand on one paper. The zero value is a paper with nobody on it.
type Persons struct{ spelled map[string]Person }

// Add puts a person on the paper. It adds a problem where he is there already in another spelling: one person would pass for
// two. The same spelling again is the same person, and an empty one nobody.
func (p *Persons) Add(ps *Problems, path string, who Person) {
	plain := spelling(who)
	if plain == "" {
		return
	}
	if before, seen := p.spelled[plain]; seen && before != who {
		ps.Add(path, CodeConflict, "%s is also spelled %s: two signatures of one person would pass for those of two; hand in one spelling, or numbers", quote(string(who)), quote(string(before)))
	}
	if p.spelled == nil {
		p.spelled = map[string]Person{}
	}
	p.spelled[plain] = who
}
