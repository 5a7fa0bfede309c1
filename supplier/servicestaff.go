package supplier

import (
	"example.com/logistics"
)

// ServiceStaff says how those who serve are assessed and paid.
type ServiceStaff struct {
	Monthly  logistics.Duty  `json:"monthly" label:"teachers assess each of the canteen's staff|教师考核食堂人员"`
	CutOff   logistics.Limit `json:"cutOff" label:"score with which one stays|留用分数线"`
	Seconded Seconded        `json:"seconded" label:"staff seconded to a provider|派驻人员"`
	Linked   logistics.Need  `json:"linked" label:"pay of seconded staff|派驻人员报酬"`
}

// Seconded says who assesses the staff of the site who work for a provider, and who pays them.
type Seconded struct {
	logistics.Rule
	AssessedBy logistics.Role `json:"assessedBy" label:"managed and assessed by|管理与考核"`
	PaidBy     logistics.Role `json:"paidBy" label:"paid by|发薪"`
}

// Secondment is one member of the staff of the site who works for a provider.
type Secondment struct {
	Person     logistics.Person `json:"person"`
	AssessedBy logistics.Role   `json:"assessedBy,omitzero"` // the role that assesses this person; absent: not known
	PaidBy     logistics.Role   `json:"paidBy,omitzero"`     // the role that pays this person; absent: not known
	Linked     logistics.Answer `json:"linked"`              // whether the pay follows the result of the assessment
}

// CheckSecondment judges who assesses and who pays a member of the staff who works for a provider, and whether the pay follows the
// assessment (002-053). The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckSecondment(s Secondment) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	ps.Name("person", string(s.Person))
	if s.AssessedBy != "" {
		ps.Name("assessedBy", string(s.AssessedBy))
	}
	if s.PaidBy != "" {
		ps.Name("paidBy", string(s.PaidBy))
	}
	answered(&ps, "linked", s.Linked)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rules, at := pol.Services.Staff, "seconded "+string(s.Person)
	for _, row := range []struct {
		at        string
		got, want logistics.Role
	}{{at + ".assessedBy", s.AssessedBy, rules.Seconded.AssessedBy}, {at + ".paidBy", s.PaidBy, rules.Seconded.PaidBy}} {
		switch row.got {
		case row.want:
		case "":
			report.Open(rules.Seconded.Clause, row.at, logistics.Text{En: "by whom", Zh: "由谁负责"})
		default:
			report.Find(rules.Seconded.Rule, logistics.WrongRole, row.at, logistics.Roles(row.got), logistics.Roles(row.want))
		}
	}
	rules.Linked.Check(&report, at, s.Linked)
	return report, nil
}

func (s ServiceStaff) laws(ps *logistics.Problems) {
	lowerBound(ps, "services.staff.cutOff", s.CutOff, logistics.ScoreKind)
	if s.Seconded.AssessedBy == "" || s.Seconded.PaidBy == "" {
		ps.Add("services.staff.seconded", logistics.CodeAbsent, "nobody who assesses or pays")
	}
	ps.Needed("services.staff.linked", s.Linked)
}
