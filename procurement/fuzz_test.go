package procurement_test

import (
	"errors"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func FuzzPolicy(f *testing.F) {
	seeds(f, procurement.Factory(), procurement.School())
	f.Fuzz(func(t *testing.T, data []byte) {
		var pol procurement.Policy
		if err := logistics.Decode(data, &pol); err != nil {
			return
		}
		stable(t, pol)
		if _, err := pol.CheckProcess(purchased(steps...)); err != nil && !errors.Is(err, logistics.ErrInvalid) {
			t.Fatal(err)
		}
		if d, err := procurement.Diff(pol, pol); err == nil && len(d.Shifts) > 0 {
			t.Fatal(d)
		}
	})
}

func FuzzPurchaseFile(f *testing.F) {
	seeds(f, purchased(), purchased(steps...))
	f.Fuzz(func(t *testing.T, data []byte) {
		var p procurement.PurchaseFile
		if err := logistics.Decode(data, &p); err != nil {
			return
		}
		stable(t, p)
		_, err := procurement.Factory().CheckProcess(p)
		_, errNext := procurement.Factory().NextSteps(p)
		if (err == nil) != (errNext == nil) || err != nil && !errors.Is(err, logistics.ErrInvalid) {
			t.Fatal(err, errNext)
		}
	})
}
