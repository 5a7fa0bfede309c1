package logistics_test

import (
	"testing"

	"example.com/logistics"
)

func TestNeedCheck(t *testing.T) {
	for _, row := range []struct {
		reason string
		banned bool
		p      logistics.Presence
		want   []string
	}{
		{"there, as it must be", false, logistics.Present, nil},
		{"not there", false, logistics.Absent, []string{"form.seal: missing (t-1)"}},
		{"nobody knows", false, logistics.Unknown, []string{"form.seal: not checked, missing whether it is there: the facts do not say (t-1)"}},
		{"a presence that is none", false, logistics.Presence(3), []string{"form.seal: not checked, missing whether it is there: the facts do not say (t-1)"}},
		{"there although banned", true, logistics.Present, []string{"form.seal: must not be (t-1)"}},
		{"not there, as it must not be", true, logistics.Absent, nil},
		{"banned, and nobody knows", true, logistics.Unknown, []string{"form.seal: not checked, missing whether it is there: the facts do not say (t-1)"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var r logistics.Report
			logistics.Need{Rule: must("t-1"), Key: "seal", Banned: row.banned}.Check(&r, "form", row.p)
			wantReport(t, r, row.want...)
		})
	}
}

func TestChecklistCheck(t *testing.T) {
	list := logistics.Checklist{
		{Rule: must("t-1"), Key: "licence"},
		{Rule: should("t-2"), Key: "sample"},
		{Rule: must("t-3"), Key: "erasure", Banned: true},
		{Rule: must("t-4"), Key: "seal"},
	}
	there := map[string]logistics.Presence{"licence": logistics.Is(false), "sample": logistics.Is(false), "erasure": logistics.Is(true)}
	var asked []string
	var r logistics.Report
	list.Check(&r, "", func(key string) logistics.Presence {
		asked = append(asked, key)
		return there[key]
	})
	wantReport(t, r, "licence: missing (t-1)", "sample: missing [should] (t-2)", "erasure: must not be (t-3)",
		"seal: not checked, missing whether it is there: the facts do not say (t-4)")
	if len(asked) != 4 || asked[0] != "licence" || asked[3] != "seal" {
		t.Errorf("asked for %q", asked)
	}
}
