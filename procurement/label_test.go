package procurement_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func TestName(t *testing.T) {
	for _, row := range []struct{ reason, word, en, zh string }{
		{"a step", procurement.ActStore, "put into the warehouse", "入库"},
		{"a company's own word", "kiosk", "kiosk", "kiosk"},
	} {
		pol := procurement.Factory()
		if en, zh := pol.Name(row.word, logistics.English), pol.Name(row.word, logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: %s is %q, %q", row.reason, row.word, en, zh)
		}
	}
	if en, zh := (procurement.Policy{}).Label(logistics.English), (procurement.Policy{}).Label(logistics.Chinese); en != "Procurement policy" || zh != "采购管理制度" {
		t.Error(en, zh)
	}
}
