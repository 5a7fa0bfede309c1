package supplier_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestName(t *testing.T) {
	for _, row := range []struct{ reason, word, en, zh string }{
		{"a list", "candidate-list", "candidate list", "候补名单"},
		{"a key", "reason", "the buyer's reason, on record", "采购员的书面理由"},
		{"a company's own word", "kiosk", "kiosk", "kiosk"},
	} {
		pol := supplier.Factory()
		if en, zh := pol.Name(row.word, logistics.English), pol.Name(row.word, logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: %s is %q, %q", row.reason, row.word, en, zh)
		}
	}
}
