package logistics

// Persons are the persons who stand on one paper, for finding one who is there in two spellings. The zero value is nobody.
type Persons struct{ spelled map[string]Person }

// Add puts a person on the paper. It adds a problem at path where the person is there already in another spelling ([SameName]),
// and would pass for two. The same spelling again is the same person, and an empty one nobody.
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
