package supplier

import (
	"slices"

	"example.com/logistics"
)

// Supervision says who may supervise services, and what the rules of supervision must provide for.
type Supervision struct {
	Separate  Separation          `json:"separate" label:"one who provides does not supervise|办管分离"`
	Rules     logistics.Checklist `json:"rules" label:"the rules of supervision|监管细则"`
	Audit     CrossAudit          `json:"audit" label:"quality audits are crossed|交叉内审"`
	Committee logistics.Checklist `json:"committee" label:"the customers' committee is formed by|客户监督委员会由此成立"`
}

// Separation cites the clause by which the body that provides a service does not supervise it.
type Separation struct{ logistics.Rule }

// CrossAudit cites the clause by which no center audits itself.
type CrossAudit struct{ logistics.Rule }

// QualityAudit is one internal audit of a center, by another center or by a department.
type QualityAudit struct {
	ID      string `json:"id"`               // each once
	Center  string `json:"center"`           // the center that was audited
	Auditor string `json:"auditor,omitzero"` // the center or department that audited; absent: not known
}

// CheckAudits judges internal quality audits: it finds a center that audited itself (004-110). The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckAudits(audits []QualityAudit) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	var ids []string
	for i, a := range audits {
		at := logistics.At("", i)
		ps.Name(at+".id", a.ID)
		if a.ID != "" && slices.Contains(ids, a.ID) {
			ps.Add(at+".id", logistics.CodeDuplicate, "%.40q is there twice", a.ID)
		}
		ids = append(ids, a.ID)
		ps.Name(at+".center", a.Center)
		if a.Auditor != "" {
			ps.Name(at+".auditor", a.Auditor)
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rule := pol.Services.Supervision.Audit.Rule
	for _, a := range audits {
		at := "audit " + a.ID + ".auditor"
		switch {
		case a.Auditor == "":
			report.Open(rule.Clause, at, logistics.Text{En: "who audited", Zh: "由谁审核"})
		case logistics.SameName(a.Auditor, a.Center):
			report.Find(rule, logistics.Banned, at, logistics.Said(a.Auditor), logistics.Measure{})
		}
	}
	return report, nil
}

// CheckSupervisionRules judges whether the rules of supervision provide for everything they must (004-003). holds has the policy's words,
// such as [ProblemFeedback]; other words are not looked at. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckSupervisionRules(holds []string) (logistics.Report, error) {
	return pol.checklist("supervision", pol.Services.Supervision.Rules, holds)
}

// CheckCommittee judges whether the right bodies formed the customers' supervision committee (004-111). formedBy has the policy's words, such
// as [OwnersCommittee]; others may take part. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckCommittee(formedBy []string) (logistics.Report, error) {
	return pol.checklist("committee", pol.Services.Supervision.Committee, formedBy)
}

func (s Supervision) laws(ps *logistics.Problems) {
	ps.Needed("services.supervision.rules", s.Rules...)
	ps.Needed("services.supervision.committee", s.Committee...)
}
