package suppliertest

import (
	"fmt"
	"slices"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// occasions are all three.
func occasions() []supplier.Occasion {
	return []supplier.Occasion{supplier.AtListing, supplier.AtOrder, supplier.AtDelivery}
}

// bare is a supplier of everything, of a special trade, with nothing on file.
func bare(pol supplier.Policy) supplier.SupplierFile {
	f := supplier.SupplierFile{Supplier: name, SpecialTrade: logistics.Yes}
	for _, group := range pol.Qualification.Categories {
		f.Categories = append(f.Categories, group.Words...)
	}
	return f
}

// paperKinds are all papers that the policy asks for.
func paperKinds(pol supplier.Policy) []string {
	var kinds []string
	for _, row := range pol.Qualification.Papers {
		kinds = append(kinds, row.Key)
	}
	for _, kind := range pol.Qualification.Designated.Papers {
		if !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// askedBy gives the clauses that ask the supplier of everything for a paper.
func askedBy(pol supplier.Policy, kind string, at supplier.Occasion) (clauses []logistics.ClauseID) {
	q := pol.Qualification
	for _, row := range q.Papers {
		if row.Key == kind && slices.Contains(row.On, at) {
			clauses = append(clauses, row.Clause)
		}
	}
	if at != supplier.AtListing && len(q.Designated.Of) > 0 && slices.Contains(q.Designated.Papers, kind) {
		clauses = append(clauses, q.Designated.Clause)
	}
	return clauses
}

// qualified is the supplier of everything who has everything.
func qualified(pol supplier.Policy) supplier.SupplierFile {
	f := bare(pol)
	for _, kind := range paperKinds(pol) {
		f.Papers = append(f.Papers, supplier.Paper{Kind: kind, Unlimited: true})
	}
	for _, row := range pol.Qualification.Conditions {
		f.Conditions = append(f.Conditions, supplier.Assessed{Key: row.Key, Met: logistics.Yes})
	}
	return f
}

// papers puts the first and the last day of each paper on the day of judgment, the day before and the day after.
func papers(s Subject) error {
	var f faults
	s = s.filled()
	full := qualified(s.Policy)
	for _, on := range []logistics.Date{logistics.MustDate("2026-03-31"), logistics.MustDate("2028-02-29")} {
		for _, kind := range paperKinds(s.Policy) {
			lasts := func(from, until logistics.Date) supplier.Paper {
				return supplier.Paper{Kind: kind, From: from, Until: until}
			}
			before, after := on.AddDays(-1), on.AddDays(1)
			for _, row := range []struct {
				what  string
				all   []supplier.Paper
				valid bool
			}{
				{"on its last day", []supplier.Paper{lasts(before, on)}, true},
				{"the day after its last", []supplier.Paper{lasts(before, before)}, false},
				{"on its first day", []supplier.Paper{lasts(on, after)}, true},
				{"the day before its first", []supplier.Paper{lasts(after, after)}, false},
				{"on its only day", []supplier.Paper{lasts(on, on)}, true},
				{"renewed the day it was over", []supplier.Paper{lasts(on, after), lasts(before, before)}, true},
				{"between two", []supplier.Paper{lasts(before, before), lasts(after, after)}, false},
				{"missing", nil, false},
			} {
				for _, at := range occasions() {
					file := full
					file.Papers = append(slices.DeleteFunc(slices.Clone(full.Papers), func(p supplier.Paper) bool { return p.Kind == kind }), row.all...)
					r, err := s.CheckQualification(file, at, on)
					what := fmt.Sprintf("%s %s, at the %s on %s", kind, row.what, at, on)
					if f.unjudged(what, err) {
						continue
					}
					clauses := askedBy(s.Policy, kind, at)
					ok := len(r.Findings) == 1 && (slices.Contains(clauses, r.Findings[0].Clause) || slices.Contains(clauses, r.Findings[0].Also))
					switch {
					case (row.valid || len(clauses) == 0) && !r.OK():
						f.Add("%s: got %v, want no finding %v", what, told(r), clauses)
					case !row.valid && len(clauses) > 0 && !ok:
						f.Add("%s: got %v, want one finding by %v", what, told(r), clauses)
					}
				}
			}
		}
	}
	return f.Err()
}

// told lists what a report has.
func told(r logistics.Report) (all []string) {
	for _, x := range r.Findings {
		all = append(all, x.String())
	}
	for _, u := range r.Unchecked {
		all = append(all, u.String())
	}
	return all
}
