package supplier_test

import (
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics/supplier"
	"example.com/logistics/supplier/suppliertest"
)

// Both documented policies keep what the kit asks, and so do valid policies a few steps away.
func TestKit(t *testing.T) {
	t.Parallel()
	suppliertest.Run(t, supplier.Factory())
	suppliertest.Run(t, supplier.School())
	edited := rapid.Custom(func(t *rapid.T) supplier.Policy { return drawEdit(t, full(), 6) })
	for i := range 4 {
		for _, b := range suppliertest.Broken(suppliertest.Subject{Policy: edited.Example(i)}) {
			t.Errorf("%d: %s", i, b)
		}
	}
}
