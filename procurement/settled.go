package procurement

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// settled runs a check and leaves out what only should be kept where its reason is on record.
func settled(r *logistics.Report, reason string, check func(*logistics.Report)) {
	var own logistics.Report
	check(&own)
	if strings.TrimSpace(reason) != "" {
		own.Findings = slices.DeleteFunc(own.Findings, func(f logistics.Finding) bool { return f.Force == logistics.Should })
	}
	r.Findings = append(r.Findings, own.Findings...)
	r.Unchecked = append(r.Unchecked, own.Unchecked...)
}

// checkReason adds a problem for a reason that is there and says nothing.
func checkReason(ps *logistics.Problems, path, reason string) {
	if reason != "" && strings.TrimSpace(reason) == "" {
		ps.Add(path, logistics.CodeWord, "a reason of spaces; leave it out where there is none")
	}
}
