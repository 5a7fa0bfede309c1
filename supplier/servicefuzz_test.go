package supplier_test

import (
	"errors"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// Whatever is read of a fee is decided or refused, never more paid than the contract allows, and read again as it was.
func FuzzPayFile(f *testing.F) {
	seeds(f, payFile("30000"), payFile("0.0001", func(p *supplier.PayFile) { p.Survey, p.Paid = nil, maybe("1") }), payFile("1", func(p *supplier.PayFile) { weighted("40", "30", "30")(&p.ServiceReview) }))
	pol := paying(0, 50, 90, 110)
	f.Fuzz(func(t *testing.T, data []byte) {
		var file supplier.PayFile
		if err := logistics.Decode(data, &file); err != nil {
			return
		}
		stable(t, file)
		p, err := pol.DecidePay(file)
		if err != nil {
			if !errors.Is(err, logistics.ErrInvalid) {
				t.Fatal(err)
			}
			return
		}
		stable(t, p)
		if order, known := p.Due.Compare(p.Fee); known && order > 0 && !file.MoreAllowed {
			t.Fatalf("more than the fee: %s", p)
		}
	})
}

// Whatever is read of a problem at a provider is judged or refused, and read again as it was.
func FuzzServiceProblem(f *testing.F) {
	seeds(f, supplier.ServiceProblem{ID: "R-7", Provider: "Bright Co", Due: day("2026-03-10"), Trail: logistics.Trail{
		By: "Wu", Role: logistics.LogisticsCenter, At: servedAt("2026-03-02"), AsOf: servedAt("2026-03-20"),
		Marks: []logistics.Mark{servedMark("notice", logistics.LogisticsCenter, "Wu", "2026-03-02"), servedMark("order", logistics.LogisticsCenter, "Wu", "2026-03-03")},
	}})
	pol := supplier.School()
	f.Fuzz(func(t *testing.T, data []byte) {
		var p supplier.ServiceProblem
		if err := logistics.Decode(data, &p); err != nil {
			return
		}
		report, err := pol.CheckRectification(p)
		if err != nil {
			if !errors.Is(err, logistics.ErrInvalid) {
				t.Fatal(err)
			}
			return
		}
		stable(t, report)
	})
}
