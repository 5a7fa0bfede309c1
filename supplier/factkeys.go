package supplier

// What must be on file for a move, as the Has of a [Milestone] names it.
const (
	FileQualification = "qualification" // the qualification was checked
	FileEvaluation    = "evaluation"    // the evaluation is complete
	FileDecision      = "decision"      // the decision about a suspension
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

// The ways in which a [Quote] may come (000-057); a [LateNotice] comes by fax alone (000-061).
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

// The acts of a late [Quote] and of a [PriceChange], as their Marks name them.
const (
	ActAcceptLate   = "accept-late"   // a late quote is accepted (000-058)
	ActPriceNotice  = "price-notice"  // the supplier tells of a new price (000-060)
	ActPriceConsent = "price-consent" // the site consents to it (000-060)
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

// The modes in which a canteen may be run (000-009), as a [CanteenFile] names them.
const (
	CanteenAppointed         = "appointed"
	CanteenContractedInside  = "contracted-inside"
	CanteenContractedOutside = "contracted-outside"
)

// What a contract for a service must have (002-004, 003-036), as a [ServiceContract] names it.
const (
	HoldsContract    = "contract"     // the signed contract itself
	HoldsScope       = "scope"        // what is provided
	HoldsStandard    = "standard"     // how well
	HoldsMarketPrice = "market-price" // at a market price
	HoldsOpenness    = "openness"     // awarded in the open
	HoldsExitTerms   = "exit-terms"   // how it is left
)

// What must be on file for those who work in canteen and dormitory (002-015), as [Policy.CheckStaffAgreements] takes it.
const (
	CanteenStaffAgreement = "canteen-staff-agreement"
	BreakfastAgreement    = "breakfast-agreement"
	DormitoryDuties       = "dormitory-duties"
	MealSummary           = "meal-summary"
)

// The kinds of agreement of which one is in force at any time, as an [Agreement] names them.
const (
	RepairTeam        = "repair-team"
	EmergencyRepair   = "emergency-repair"
	EmergencySupply   = "emergency-supply"
	EmergencyCatering = "emergency-catering"
	DesignatedShop    = "designated-shop"
)

// What the rules of supervision must provide for (004-003), as [Policy.CheckSupervisionRules] takes it.
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

// The bodies that form the customers' supervision committee (004-111), as [Policy.CheckCommittee] takes them.
const (
	SupervisoryBoard = "supervisory-board"
	OwnersCommittee  = "owners-committee"
)

// The duties of outsourced services, as a [ServiceLog] and, of the awards, an [AwardFile] name them.
const (
	DutyShopContract      = "shop-contract"      // the contract with the designated shop, every month (003-042)
	DutyOfficeScore       = "office-score"       // each office scores the provider, every month (002-048)
	DutySurveyMay         = "survey-may"         // users are asked in May (004-122)
	DutySurveyNovember    = "survey-november"    // users are asked in November (004-122)
	DutyStandardRevision  = "standard-revision"  // the standard is revised; no frequency is given (004-005)
	DutyUserOpinions      = "user-opinions"      // users are heard; no frequency is given (004-002)
	DutyTeacherAssessment = "teacher-assessment" // teachers assess the staff of the canteen, every month (004-089)
	AwardOfTheMonth       = "monthly-award"      // one award in each month (004-008)
	AwardOfTheYear        = "yearly-award"       // one award in each year (004-008)
)

// To whom an award is given and in which form, as a [GivenAward] names it.
const (
	ToTeam           = "team"
	ToProjectManager = "project-manager"
	ToKeyStaff       = "key-staff"
	ToStaff          = "staff"
	AsMaterial       = "material"
	AsHonorary       = "honorary"
)

// The dimensions by which a project is evaluated (004-004), as a [DimensionScore] names them.
const (
	DimensionQuality     = "quality"
	DimensionEfficiency  = "efficiency"
	DimensionAttitude    = "attitude"
	DimensionImprovement = "improvement"
)

// The acts by which a problem at a provider is corrected (004-002), as the Marks of a [ServiceProblem] name them.
const (
	ActNotice  = "notice"  // the provider is notified in writing
	ActOrder   = "order"   // the correction is ordered by a day
	ActCorrect = "correct" // the problem is corrected
	ActTrack   = "track"   // the correction is tracked
	ActVerify  = "verify"  // the correction is verified, which closes the problem
)

// The stages of outsourcing, as the Marks of a [RolloutFile] name them, and what its pilot has to show (004-019).
const (
	ActPlan        = "plan"
	ActPilot       = "pilot"
	ActStages      = "stages"
	ActDetachment  = "detachment"
	ActExpansion   = "expansion"
	QualityKept    = "quality-kept"
	EfficiencyKept = "efficiency-kept"
)
