package budget_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/budget"
)

func TestName(t *testing.T) {
	for _, row := range []struct{ reason, word, en, zh string }{
		{"a class", budget.Teaching, "teaching", "教育教学一线"},
		{"a company's own word", "kiosk", "kiosk", "kiosk"},
	} {
		pol := budget.Factory()
		if en, zh := pol.Name(row.word, logistics.English), pol.Name(row.word, logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: %s is %q, %q", row.reason, row.word, en, zh)
		}
	}
	if en, zh := (budget.Policy{}).Label(logistics.English), (budget.Policy{}).Label(logistics.Chinese); en != "Budget policy" || zh != "经费管理制度" {
		t.Error(en, zh)
	}
}
