package suppliertest

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// thing is one more thing on file.
type thing[F any] struct {
	name string
	add  func(*F)
}

// adding puts one thing after the other on file, forwards and backwards: none adds a finding, and with all of them nothing is
// found but by a clause that may remain.
func adding[F any](f *faults, what string, bare F, things []thing[F], check func(F) (logistics.Report, error), remains ...logistics.ClauseID) {
	for range 2 {
		file := logistics.Clone(bare)
		before, err := check(logistics.Clone(file))
		if f.unjudged(what+", nothing on file", err) {
			return
		}
		for _, one := range things {
			one.add(&file)
			after, err := check(logistics.Clone(file))
			if f.unjudged(what+", "+one.name+" added", err) {
				return
			}
			for _, x := range after.Findings {
				if !slices.ContainsFunc(before.Findings, func(y logistics.Finding) bool { return y.Subject == x.Subject && y.Clause == x.Clause }) {
					f.Add("%s, %s added: got %s, which was not found without it", what, one.name, x)
				}
			}
			before = after
		}
		for _, x := range before.Findings {
			if !slices.Contains(remains, x.Clause) {
				f.Add("%s, with everything on file: got %s, want no finding", what, x)
			}
		}
		slices.Reverse(things)
	}
}

// complete fills a supplier's file, a delivery note and a contract.
func complete(s Subject) error {
	var f faults
	s = s.filled()
	pol := s.Policy
	var on []thing[supplier.SupplierFile]
	full := qualified(pol)
	for _, paper := range full.Papers {
		on = append(on, thing[supplier.SupplierFile]{paper.Kind, func(x *supplier.SupplierFile) { x.Papers = append(x.Papers, paper) }})
	}
	for _, met := range full.Conditions {
		on = append(on, thing[supplier.SupplierFile]{met.Key, func(x *supplier.SupplierFile) { x.Conditions = append(x.Conditions, met) }})
	}
	for _, at := range occasions() {
		adding(&f, "a supplier at the "+at.String(), bare(pol), on, func(x supplier.SupplierFile) (logistics.Report, error) {
			return s.CheckQualification(x, at, logistics.MustDate("2026-03-10"))
		})
	}
	note := func(x *supplier.DeliveryFile) *supplier.DeliveryNote { return x.Receipts[0].Note }
	var written []thing[supplier.DeliveryFile]
	for _, one := range noteThings(pol, whole(100)) {
		written = append(written, thing[supplier.DeliveryFile]{one.name, func(x *supplier.DeliveryFile) { one.add(note(x)) }})
	}
	for days, what := range []string{"a note of the due date", "a note of the day after"} {
		file := delivered(pol, whole(100), days)
		file.Receipts[0].Note = &supplier.DeliveryNote{Lines: []supplier.NoteLine{{}}}
		adding(&f, what, file, written, s.CheckDeliveries, lateClauses(pol, days)...)
	}
	for _, kind := range pol.Services.Kinds {
		if kind.InHouse {
			continue
		}
		keys := []string{pol.Services.Contract.Exit.Key}
		for _, need := range pol.Services.Contract.Items {
			keys = append(keys, need.Key)
		}
		var held []thing[supplier.ServiceFile]
		for i, key := range keys {
			if slices.Contains(keys[:i], key) {
				continue
			}
			held = append(held, thing[supplier.ServiceFile]{key, func(x *supplier.ServiceFile) { x.Contract.Has = append(x.Contract.Has, key) }})
		}
		adding(&f, "a contract for "+kind.Name, contracted(kind.Name), held, s.CheckService)
	}
	return f.Err()
}

// contracted is a service whose contract holds nothing yet and is in force.
func contracted(kind string) supplier.ServiceFile {
	on := logistics.MustDate("2026-03-10")
	return supplier.ServiceFile{
		Project: "P-1", Kind: kind, Provider: name, Supervisor: name + "0", AsOf: on, Contract: &supplier.ServiceContract{From: on, Until: on},
	}
}

// noteThings are all that the policy asks of the note of a delivery of so much, and the reason of a late one.
func noteThings(pol supplier.Policy, quantity decimal.Decimal) []thing[supplier.DeliveryNote] {
	type note = supplier.DeliveryNote
	known := map[string]func(*note){
		supplier.FieldOrderNumber: func(n *note) { n.Order = orderNo }, supplier.FieldItem: func(n *note) { n.Lines[0].Item = "I-1" },
		supplier.FieldQuantity: func(n *note) { n.Lines[0].Quantity = &quantity }, supplier.FieldUnitPrice: func(n *note) { n.Lines[0].UnitPrice = new(decimal.Decimal{}) },
		supplier.FieldSpecification: func(n *note) { n.Lines[0].Specification = "any" }, supplier.FieldBrand: func(n *note) { n.Lines[0].Brand = "none" },
		supplier.MarkSeal: func(n *note) { n.Sealed = true }, supplier.MarkSignature: func(n *note) { n.Signed = true },
		supplier.DelayReason: func(n *note) { n.Reason = "a flood" }, supplier.DelaySignature: func(n *note) { n.ReasonSigned = true },
	}
	all := []thing[note]{{"our name", func(n *note) { n.To = company }}}
	seen := map[string]bool{}
	for _, need := range slices.Concat(pol.Delivery.Fields, pol.Delivery.Marks, pol.Delivery.Reason) {
		add := known[need.Key]
		if add == nil {
			add = func(n *note) { n.Also = append(n.Also, need.Key) }
		}
		if !need.Banned && !seen[need.Key] {
			all = append(all, thing[note]{need.Key, add})
		}
		seen[need.Key] = true
	}
	return all
}
