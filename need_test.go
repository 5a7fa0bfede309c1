package logistics_test

import (
	"testing"

	"example.com/logistics"
)

func TestNeedCheck(t *testing.T) {
	for _, row := range []struct {
		reason string
		banned bool
		p      logistics.Answer
		want   []string
	}{
		{"there, as it must be", false, logistics.Yes, nil},
		{"not there", false, logistics.No, []string{"form.seal: missing (t-1)"}},
		{"nobody knows", false, logistics.Unknown, []string{"form.seal: not checked, missing whether it is there: the facts do not say (t-1)"}},
		{"a presence that is none", false, logistics.Answer(3), []string{"form.seal: not checked, missing whether it is there: the facts do not say (t-1)"}},
		{"there although banned", true, logistics.Yes, []string{"form.seal: must not be there (t-1)"}},
		{"not there, as it must not be", true, logistics.No, nil},
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
	there := map[string]logistics.Answer{"licence": logistics.Known(false), "sample": logistics.Known(false), "erasure": logistics.Known(true)}
	var asked []string
	var r logistics.Report
	list.Check(&r, "", func(key string) logistics.Answer {
		asked = append(asked, key)
		return there[key]
	})
	wantReport(t, r, "licence: missing (t-1)", "sample: missing [should] (t-2)", "erasure: must not be there (t-3)",
		"seal: not checked, missing whether it is there: the facts do not say (t-4)")
	if len(asked) != 4 || asked[0] != "licence" || asked[3] != "seal" {
		t.Errorf("asked for %q", asked)
	}
}
