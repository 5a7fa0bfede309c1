package assets_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

func TestName(t *testing.T) {
	for _, row := range []struct{ reason, word, en, zh string }{
		{"a step", assets.StepStore, "registered into the store", "登记入库"},
		{"a company's own word", "kiosk", "kiosk", "kiosk"},
	} {
		pol := assets.Factory()
		if en, zh := pol.Name(row.word, logistics.English), pol.Name(row.word, logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: %s is %q, %q", row.reason, row.word, en, zh)
		}
	}
	if en, zh := (assets.Policy{}).Label(logistics.English), (assets.Policy{}).Label(logistics.Chinese); en != "Asset policy" || zh != "资产管理制度" {
		t.Error(en, zh)
	}
}
