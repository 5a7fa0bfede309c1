package assets

import (
	"cmp"
	"slices"

	"example.com/logistics"
)

// OffSite says that things that left the site are registered, and by when they are back.
type OffSite struct {
	Registered logistics.Need `json:"registered" label:"each of them|每件"`
	Recovered  Deadline       `json:"recovered" label:"recovered|追回"`
}

const keyRegistered = "registered"

func (o OffSite) laws(ps *logistics.Problems, path string) {
	keyLaw(ps, path+".registered", o.Registered, keyRegistered)
	o.Recovered.law(ps, path+".recovered")
}

// OffSiteItem is a thing that left the site.
type OffSiteItem struct {
	Tag        string         `json:"tag"`                // each once
	Registered bool           `json:"registered"`         // it is on the register (002-016): key "registered"
	Left       logistics.Date `json:"left"`               // when it left
	Recovered  logistics.Date `json:"recovered,omitzero"` // when it came back; absent: it is still out
}

// OffSiteFile is what left the site, to be judged as of a day.
type OffSiteFile struct {
	Items logistics.List[OffSiteItem] `json:"items"` // in any order
	AsOf  logistics.Date              `json:"asOf"`  // the day of judgment
}

// CheckOffSite judges whether what left the site is on the register and came back (002-016). The documents give no time limit: what is
// still out is not checked, and nothing is late until the policy has one. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckOffSite(f OffSiteFile) (logistics.Report, error) {
	rules := pol.Register.OffSite
	return pol.report(
		func(ps *logistics.Problems) {
			judged(ps, f.AsOf)
			seen := map[string]bool{}
			for i, item := range f.Items {
				at := logistics.At("items", i)
				numbered(ps, seen, at+".tag", item.Tag)
				dated(ps, at+".left", item.Left, f.AsOf)
				past(ps, at+".recovered", item.Recovered, f.AsOf)
				if !item.Recovered.IsZero() && item.Recovered.Before(item.Left) {
					ps.Add(at+".recovered", logistics.CodeRange, "%s is before it left, %s", item.Recovered, item.Left)
				}
			}
		},
		func(r *logistics.Report, _ *logistics.Problems) {
			for _, item := range slices.SortedFunc(slices.Values(f.Items), func(a, b OffSiteItem) int { return cmp.Compare(a.Tag, b.Tag) }) {
				at := "asset " + item.Tag
				rules.Registered.Check(r, at, logistics.Known(item.Registered))
				rules.Recovered.check(r, at+".recovered", item.Left, item.Recovered, f.AsOf)
			}
		})
}
