package logistics

// Seal is a seal that is put under a paper. The set is open: a company has seals of its own. No seal has a "|" in it.
type Seal string

// The seals of the documented policies.
const (
	IssueSeal      Seal = "issue-seal"      // the seal of general affairs for documents that it issues
	DepartmentSeal Seal = "department-seal" // the seal of general affairs as the issuing department
)

// Label gives the seal's name in l; a seal that is not declared here is its own name.
func (s Seal) Label(l Lang) string {
	switch s {
	case IssueSeal:
		return Text{"document issue seal", "总务部门文件发行章"}.In(l)
	case DepartmentSeal:
		return Text{"issuing department seal", "总务部门发行部署章"}.In(l)
	}
	return string(s)
}
