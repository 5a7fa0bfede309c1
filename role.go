package logistics

// Role is a post or body that acts, such as the buyer. The set is open: a company has roles of its own. No role has a "|" in it.
type Role string

// Person is one human being, as the records of the host write the name; a number is better. Two spellings are two persons, and a
// problem where they stand on one paper and are alike by [SameName].
type Person string

// The roles of the documented policies.
const (
	Buyer                 Role = "buyer"
	PurchasingManager     Role = "purchasing-manager"
	GeneralAffairsManager Role = "general-affairs-manager"
	DepartmentManager     Role = "department-manager"
	SeniorManager         Role = "senior-manager"
	GeneralManager        Role = "general-manager"
	EvaluationGroup       Role = "evaluation-group"
	AccountingOffice      Role = "accounting-office"
	Handler               Role = "handler"
	Acceptor              Role = "acceptor"
	Witness               Role = "witness"
	Reviewer              Role = "reviewer"
	Principal             Role = "principal"
	Supplier              Role = "supplier"

	Supervisor            Role = "supervisor"
	ExpenseAdministrator  Role = "expense-administrator"
	DocumentOfficer       Role = "document-officer"
	DormitorySectionChief Role = "dormitory-section-chief"
	GroupHead             Role = "group-head"
	Administration        Role = "administration"
	OfficeHead            Role = "office-head"
	LeaderInCharge        Role = "leader-in-charge"
	SchoolAdministration  Role = "school-administration"
	CompetentDepartment   Role = "competent-department"
	ClassTeacher          Role = "class-teacher"
	Parent                Role = "parent"
	Pupil                 Role = "pupil"

	Guard                Role = "guard"
	SecurityCaptain      Role = "security-captain"
	SecurityViceCaptain  Role = "security-vice-captain"
	SafetyOfficer        Role = "safety-officer"
	SafetyLeader         Role = "safety-leader"
	GeneralAffairsLeader Role = "general-affairs-leader"
	SectionChief         Role = "section-chief"
	OnDutyPerson         Role = "on-duty-person"
	Police               Role = "police"

	Office          Role = "office"
	Teacher         Role = "teacher"
	LogisticsCenter Role = "logistics-center"
	ServiceProvider Role = "service-provider"
	CustomerService Role = "customer-service"

	Requester            Role = "requester"
	WarehouseKeeper      Role = "warehouse-keeper"
	AcceptanceGroup      Role = "acceptance-group"
	CanteenAppointee     Role = "canteen-appointee"
	CanteenAdministrator Role = "canteen-administrator"
	CanteenContractor    Role = "canteen-contractor"
	AssetAdministrator   Role = "asset-administrator"
	PurchasingGroup      Role = "purchasing-group"
	Specialist           Role = "specialist"
	Doctor               Role = "doctor"
	Cook                 Role = "cook"

	Accountant         Role = "accountant"
	FinanceReviewGroup Role = "finance-review-group"

	RepairReceiver    Role = "repair-receiver"
	Repairer          Role = "repairer"
	RepairGroupLeader Role = "repair-group-leader"
	PrintRoomClerk    Role = "print-room-clerk"
	CanteenOffice     Role = "canteen-office"
	MealCommittee     Role = "meal-committee"
)

// Label gives the role's name in l; a role that is not declared here is its own name.
func (r Role) Label(l Lang) string {
	t, ok := map[Role]Text{
		Buyer: {"buyer", "采购员"}, PurchasingManager: {"purchasing manager", "采购担当经理"},
		GeneralAffairsManager: {"general affairs manager", "总务部门经理"}, DepartmentManager: {"department manager", "部门经理"},
		SeniorManager: {"senior manager", "管理部高级经理"}, GeneralManager: {"general manager", "总经理"},
		EvaluationGroup: {"evaluation group", "评估小组"}, AccountingOffice: {"accounting office", "会计室"},
		Handler: {"handler", "经手人"}, Acceptor: {"acceptor", "验收人"}, Witness: {"witness", "证明人"}, Reviewer: {"reviewer", "审核人"},
		Principal: {"principal", "校长"}, Supplier: {"supplier", "供应商"}, Supervisor: {"supervisor", "主管"}, ExpenseAdministrator: {"expense administrator", "费用管理担当"},
		DocumentOfficer: {"document officer", "文件资料担当"}, DormitorySectionChief: {"dormitory section chief", "宿舍管理科长"},
		GroupHead: {"group head", "组长"}, Administration: {"administration department", "人事行政部门"}, OfficeHead: {"office head", "处室负责人"},
		LeaderInCharge: {"leader in charge", "分管领导"}, SchoolAdministration: {"school administration", "学校行政"},
		CompetentDepartment: {"competent department", "主管部门"}, ClassTeacher: {"class teacher", "班主任"}, Parent: {"parent", "家长"},
		Pupil: {"pupil", "学生"}, Guard: {"guard", "保安"}, SecurityCaptain: {"security captain", "保安队长"},
		SecurityViceCaptain: {"security vice-captain", "保安副队长"}, SafetyOfficer: {"safety officer", "安全担当"},
		SafetyLeader: {"general affairs safety leader", "总务安全负责领导"}, GeneralAffairsLeader: {"general affairs leader", "总务部门领导"},
		SectionChief: {"section chief", "科长"}, OnDutyPerson: {"on-duty person", "值班人员"}, Police: {"police", "公安机关"},
		Office: {"office", "处室"}, Teacher: {"teacher", "教师"}, LogisticsCenter: {"logistics center", "后勤中心"},
		ServiceProvider: {"service provider", "服务商"}, CustomerService: {"customer service", "客服部"},
		Requester: {"requester", "请购人员"}, WarehouseKeeper: {"warehouse keeper", "仓库管理员"}, AcceptanceGroup: {"acceptance group", "到货验收小组"},
		CanteenAppointee: {"canteen appointee", "食堂指定人员"}, CanteenAdministrator: {"canteen administrator", "食堂专职管理员"},
		CanteenContractor: {"canteen contractor", "食堂承包方"}, AssetAdministrator: {"fixed-asset administrator", "固定资产管理员"},
		PurchasingGroup: {"purchasing group", "采购小组"}, Specialist: {"specialist", "专业人员"}, Doctor: {"doctor", "医生"}, Cook: {"cook", "炊事员"},
		Accountant: {"accountant", "会计"}, FinanceReviewGroup: {"finance review group", "财务审查小组"},
		RepairReceiver: {"repair receiver", "维修接报人员"}, Repairer: {"repairer", "维修人员"}, RepairGroupLeader: {"repair-group leader", "维修组组长"},
		PrintRoomClerk: {"print-room clerk", "文印人员"}, CanteenOffice: {"canteen office", "食堂管理办公室"},
		MealCommittee: {"meal committee", "膳食管理委员会"},
	}[r]
	if !ok {
		return string(r)
	}
	return t.In(l)
}
