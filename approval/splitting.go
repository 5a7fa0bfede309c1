package approval

import "example.com/logistics"

// checkEarlier adds the problems of the earlier purchases, which are looked at even where the policy adds none.
func (pol Policy) checkEarlier(p Purchase, ps *logistics.Problems) {
	if !pol.Price.Splitting.Within.IsZero() && p.On.IsZero() {
		ps.Add("on", logistics.CodeAbsent, "no date: this policy adds earlier purchases, %s", pol.Price.Splitting.Within)
	}
	seen := map[string]bool{}
	for i, e := range p.Earlier {
		at := logistics.At("earlier", i)
		ps.Name(at+".id", e.ID)
		if e.ID != "" && seen[e.ID] {
			ps.Add(at+".id", logistics.CodeDuplicate, "%.40q is there twice", e.ID)
		}
		seen[e.ID] = true
		switch {
		case e.On.IsZero():
			ps.Add(at+".on", logistics.CodeAbsent, "no date")
		case !p.On.IsZero() && e.On.After(p.On):
			ps.Add(at+".on", logistics.CodeRange, "%s is after this purchase, %s", e.On, p.On)
		}
		ps.Amount(at+".amount", e.Amount)
	}
}

// earlier gives the earlier purchases that count with p.
func (pol Policy) earlier(p Purchase) []Earlier {
	if len(p.Earlier) == 0 || len(p.Lines) == 0 || p.Lines[0].Category == pol.Price.Food.Category || p.On.IsZero() {
		return nil
	}
	first, ok := pol.Price.Splitting.Within.Since(p.On)
	if !ok {
		return nil
	}
	var counted []Earlier
	for _, e := range p.Earlier {
		if !e.On.Before(first) {
			counted = append(counted, e)
		}
	}
	return counted
}
