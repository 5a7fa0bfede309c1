package assets

import "example.com/logistics"

// keyLaw adds a problem for a need of which the facts say nothing, or that is a ban.
func keyLaw(ps *logistics.Problems, path string, n logistics.Need, known ...string) {
	ps.Needed(path, n)
	ps.KnownKey(path, n, known...)
}

// keysLaw is keyLaw for every need of a list.
func keysLaw(ps *logistics.Problems, path string, list logistics.Checklist, known ...string) {
	for i, n := range list {
		keyLaw(ps, logistics.At(path, i), n, known...)
	}
}

// dutiesLaw adds a problem for two duties that go by one word.
func dutiesLaw(ps *logistics.Problems, path string, duties ...logistics.Duty) {
	seen := map[string]bool{}
	for _, d := range duties {
		if seen[d.What] {
			ps.Add(path, logistics.CodeDuplicate, "two duties go by the word %.40q", d.What)
		}
		seen[d.What] = true
	}
}
