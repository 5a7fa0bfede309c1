package incident_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

func TestName(t *testing.T) {
	for _, row := range []struct{ reason, word, en, zh string }{
		{"an act", "call-police", "call the police", "报警"},
		{"a company's own word", "kiosk", "kiosk", "kiosk"},
	} {
		pol := incident.Factory()
		if en, zh := pol.Name(row.word, logistics.English), pol.Name(row.word, logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: %s is %q, %q", row.reason, row.word, en, zh)
		}
	}
}
