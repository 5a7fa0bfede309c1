package main

import "example.com/logistics"

// part is one package of the library with the sections that it decides.
type part struct {
	pkg     string
	title   logistics.Text
	edition string
	clauses logistics.Clauses
	name    func(word string, l logistics.Lang) string // of the policy's words
}

// word gives a word that a finding of the package expects, in Chinese as its policy names it; English keeps the words of the wire.
func (p part) word(word string, l logistics.Lang) string {
	if l != logistics.Chinese || p.name == nil {
		return word
	}
	return p.name(word, l)
}

// parts are the packages in the order of the page, under the policies of the month's site.
func (f *folder) parts() []part {
	return []part{
		{"approval", logistics.Text{En: "Approvals, payments and papers", Zh: "审批、付款与单据"}, f.approval.Edition, f.approval.Clauses, f.approval.Name},
		{"supplier", logistics.Text{En: "Suppliers and providers", Zh: "供应商与外包服务"}, f.supplier.Edition, f.supplier.Clauses, f.supplier.Name},
		{"procurement", logistics.Text{En: "From the request to the shelf", Zh: "采购、验收与入库"}, f.procurement.Edition, f.procurement.Clauses, f.procurement.Name},
		{"assets", logistics.Text{En: "Assets", Zh: "资产"}, f.assets.Edition, f.assets.Clauses, f.assets.Name},
		{"incident", logistics.Text{En: "Incidents, repairs and inspections", Zh: "安全、报修与检查"}, f.incident.Edition, f.incident.Clauses, f.incident.Name},
		{"budget", logistics.Text{En: "Money", Zh: "经费"}, f.budget.Edition, f.budget.Clauses, f.budget.Name},
	}
}

// of marks the sections that a package decides.
func of(pkg string, sections ...section) []section {
	for i := range sections {
		sections[i].pkg = pkg
	}
	return sections
}
