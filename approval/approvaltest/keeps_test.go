package approvaltest_test

import (
	"testing"

	"example.com/logistics/approval"
	"example.com/logistics/approval/approvaltest"
)

func TestKeeps(t *testing.T) {
	for _, row := range []struct {
		reason  string
		subject approvaltest.Subject
		promise string
		want    string
	}{
		{"kept", approvaltest.Subject{Policy: approval.Factory()}, "total", ""},
		{"no such promise", approvaltest.Subject{Policy: approval.Factory()}, "totals", `no promise is called "totals"`},
		{"one that cannot be asked of the zero policy", approvaltest.Subject{}, "agrees", `promise "agrees" cannot be asked: the policy is not valid`},
	} {
		got := ""
		if err := approvaltest.Keeps(row.subject, row.promise); err != nil {
			got = err.Error()
		}
		if got != row.want {
			t.Errorf("%s: %q, want %q", row.reason, got, row.want)
		}
	}
	if err := approvaltest.Keeps(approvaltest.Subject{}, "valid"); err == nil {
		t.Error("the zero policy is valid")
	}
}
