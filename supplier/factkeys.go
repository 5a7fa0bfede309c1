package supplier

// What is on file for a move of a [Milestone], beside the [CategoryRecord].
const (
	FileQualification = "qualification"
	FileEvaluation    = "evaluation"
	FileDecision      = "decision"
)

// The facts of a survey, as a [Surveyed] names them.
const (
	FactScale         = "scale"
	FactCredit        = "credit"
	FactWarehouseArea = "warehouse-area"
)

// The kinds of trial, as a [TrialResult] names them.
const (
	TrialSample     = "sample"
	TrialSmallBatch = "small-batch"
)

// The conditions of a listing or a delivery, as an [Assessed] names them.
const (
	HasPremises      = "fixed-premises"
	HasInvoices      = "lawful-invoices"
	TakesTransfer    = "bank-transfer"
	HasReputation    = "good-reputation"
	HasRange         = "full-range"
	HasPrices        = "reasonable-prices"
	HasQuality       = "reliable-quality"
	HasService       = "good-service"
	PremisesHygiene  = "premises-hygiene"
	TransportHygiene = "transport-hygiene"
)

// The ways in which a [Quote] or a [LateNotice] comes; a notice by fax alone.
const (
	SentByLetter = "letter"
	SentByFax    = "fax"
	SentByHand   = "by-hand"
)

// The kinds of goods with quotation windows, as a [Quote] names them.
const (
	KitchenConsumables = "kitchen-consumables"
	Meat               = "meat"
	FrozenGoods        = "frozen-goods"
	Seasonings         = "seasonings"
	NonStapleFood      = "non-staple-food"
)

// The acts of a late [Quote] and of a [PriceChange].
const (
	ActAcceptLate   = "accept-late"
	ActPriceNotice  = "price-notice"
	ActPriceConsent = "price-consent"
)

// The services, as a [ServiceFile] names them.
const (
	Security             = "security"
	Greening             = "greening"
	Cleaning             = "cleaning"
	Catering             = "catering"
	RawMaterials         = "raw-materials"
	EquipmentMaintenance = "equipment-maintenance"
	UtilityRepair        = "utility-repair"
)

// The modes of a [CanteenFile].
const (
	CanteenAppointed         = "appointed"
	CanteenContractedInside  = "contracted-inside"
	CanteenContractedOutside = "contracted-outside"
)

// What a [ServiceContract] holds.
const (
	HoldsContract    = "contract"
	HoldsScope       = "scope"
	HoldsStandard    = "standard"
	HoldsMarketPrice = "market-price"
	HoldsOpenness    = "openness"
	HoldsExitTerms   = "exit-terms"
)

// What is on file for the staff, as [Policy.CheckStaffAgreements] takes it.
const (
	CanteenStaffAgreement = "canteen-staff-agreement"
	BreakfastAgreement    = "breakfast-agreement"
	DormitoryDuties       = "dormitory-duties"
	MealSummary           = "meal-summary"
)

// The kinds of an [Agreement] that is in force at any time.
const (
	RepairTeam        = "repair-team"
	EmergencyRepair   = "emergency-repair"
	EmergencySupply   = "emergency-supply"
	EmergencyCatering = "emergency-catering"
	DesignatedShop    = "designated-shop"
)

// What the rules of supervision hold, as [Policy.CheckSupervisionRules] takes it.
const (
	PeriodicCommunication = "periodic-communication"
	DailyCommunication    = "daily-communication"
	ProblemFeedback       = "problem-feedback"
	CorrectionDeadline    = "correction-deadline"
	Publicity             = "publicity"
	UserParticipation     = "user-participation"
	RewardsAndPenalties   = "rewards-penalties"
	PeriodicInspection    = "periodic-inspection"
	ResultsOfSurvey       = "satisfaction-survey"
)

// The bodies that form the customers' committee, as [Policy.CheckCommittee] takes them.
const (
	SupervisoryBoard = "supervisory-board"
	OwnersCommittee  = "owners-committee"
)

// The duties of the services rules, as a [ServiceLog] and an [AwardFile] name them.
const (
	DutyShopContract      = "shop-contract"
	DutyOfficeScore       = "office-score"
	DutySurveyMay         = "survey-may"
	DutySurveyNovember    = "survey-november"
	DutyStandardRevision  = "standard-revision"
	DutyUserOpinions      = "user-opinions"
	DutyTeacherAssessment = "teacher-assessment"
	AwardOfTheMonth       = "monthly-award"
	AwardOfTheYear        = "yearly-award"
)

// To whom and in which form a [GivenAward] is given.
const (
	ToTeam           = "team"
	ToProjectManager = "project-manager"
	ToKeyStaff       = "key-staff"
	ToStaff          = "staff"
	AsMaterial       = "material"
	AsHonorary       = "honorary"
)

// The dimensions of a [ServiceReview].
const (
	DimensionQuality     = "quality"
	DimensionEfficiency  = "efficiency"
	DimensionAttitude    = "attitude"
	DimensionImprovement = "improvement"
)

// The acts of a [ServiceProblem].
const (
	ActNotice  = "notice"
	ActOrder   = "order"
	ActCorrect = "correct"
	ActTrack   = "track"
	ActVerify  = "verify"
)

// The acts of a [RolloutFile], and what its pilot has to show.
const (
	ActPlan        = "plan"
	ActPilot       = "pilot"
	ActStages      = "stages"
	ActDetachment  = "detachment"
	ActExpansion   = "expansion"
	QualityKept    = "quality-kept"
	EfficiencyKept = "efficiency-kept"
)
