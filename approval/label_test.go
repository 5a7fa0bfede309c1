package approval_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func TestName(t *testing.T) {
	for _, row := range []struct{ reason, word, en, zh string }{
		{"an act", "handled", "handled", "经手"},
		{"a gate is called as its role", "department-manager", "department manager", "部门经理"},
		{"a company's own word", "kiosk", "kiosk", "kiosk"},
	} {
		pol := approval.Factory()
		if en, zh := pol.Name(row.word, logistics.English), pol.Name(row.word, logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: %s is %q, %q", row.reason, row.word, en, zh)
		}
	}
}
