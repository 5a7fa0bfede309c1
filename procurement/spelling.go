package procurement

import "example.com/logistics"

// spelledGoods tells apart what stands on papers that are judged together. The zero value has none.
type spelledGoods struct {
	spelled logistics.Persons // names of goods are one where those of persons are
	told    map[string]bool
}

// add adds a problem for a name that differs from another by its spelling alone: a limit would count one item as two. Each
// spelling is told once, and an empty one is no name.
func (g *spelledGoods) add(ps *logistics.Problems, path, name string) {
	if g.told[name] {
		return
	}
	if g.told == nil {
		g.told = map[string]bool{}
	}
	g.told[name] = true
	var clash logistics.Problems
	g.spelled.Add(&clash, path, logistics.Person(name))
	if len(clash) > 0 {
		ps.Add(path, logistics.CodeConflict, "%.40q is there in another spelling too: one item would pass for two; hand in one spelling, or numbers", name)
	}
}
