package approvaltest_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/approval/approvaltest"
)

func TestDocumentedPolicies(t *testing.T) {
	windowed := approval.Factory()
	windowed.Price.Splitting.Within = logistics.MustSpan("30d")
	for name, pol := range map[string]approval.Policy{"factory": approval.Factory(), "school": approval.School(), "factory with a window": windowed} {
		t.Run(name, func(t *testing.T) { approvaltest.Run(t, pol) })
	}
}
