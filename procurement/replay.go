package procurement

import (
	"iter"

	"example.com/logistics"
)

// Past is one case of a history for [Replay]: an ID by which the host knows it, and exactly one record. The comment of a
// field names the questions that its record is put to.
type Past struct {
	ID string `json:"id"`

	Purchase     *PurchaseFile                      `json:"purchase,omitempty"`     // CheckProcess, NextSteps
	Requisition  *Requisition                       `json:"requisition,omitempty"`  // CheckRequisition
	Urgency      *UrgencyClaim                      `json:"urgency,omitempty"`      // DecideUrgency
	UrgentQuotes *UrgentPurchase                    `json:"urgentQuotes,omitempty"` // CheckUrgentQuotes
	Queue        *logistics.List[QueuedRequisition] `json:"queue,omitempty"`        // OrderWork
	Completion   *PurchaseTask                      `json:"completion,omitempty"`   // CheckCompletion
	Order        *PurchaseOrder                     `json:"order,omitempty"`        // CheckOrder
	Notices      *Course                            `json:"notices,omitempty"`      // CheckNotices

	Cash       *CashPurchase     `json:"cash,omitempty"`       // CheckCashPurchase
	Market     *MarketDay        `json:"market,omitempty"`     // CheckMarketDay
	Slip       *SlipFile         `json:"slip,omitempty"`       // DecideSlip
	Difference *MarketDifference `json:"difference,omitempty"` // CheckDifference

	Delivery *AcceptanceFile `json:"delivery,omitempty"` // DecideAcceptance, CheckAcceptance, NextAcceptanceSteps
	Sample   *SampleFile     `json:"sample,omitempty"`   // DecideSample
	Receipt  *ReceiptFile    `json:"receipt,omitempty"`  // CheckStore, DecideReceipt, NextStoreSteps

	Food *FoodPurchase `json:"food,omitempty"` // CheckFood
	Kept *KeptOrder    `json:"kept,omitempty"` // CheckKept, KeptUntil

	Category  *logistics.Category       `json:"category,omitempty"`  // DecideBuyer
	Team      *PurchasingTeam           `json:"team,omitempty"`      // CheckTeam
	Purchaser *PurchaseAct              `json:"purchaser,omitempty"` // CheckPurchaser
	Rotation  *RotationFile             `json:"rotation,omitempty"`  // CheckRotation
	Gift      *Gift                     `json:"gift,omitempty"`      // CheckGift
	Problem   *SpecialProblem           `json:"problem,omitempty"`   // CheckProblem
	Conduct   *BuyerConduct             `json:"conduct,omitempty"`   // DecideBar
	RuleBooks *logistics.List[RuleBook] `json:"ruleBooks,omitempty"` // CheckRuleBooks

	Watch    *WatchLog         `json:"watch,omitempty"`    // CheckWatchDuty
	Price    *PriceCheck       `json:"price,omitempty"`    // CheckDeviation
	Receipts *ReviewedReceipts `json:"receipts,omitempty"` // CheckReceiptReviews

	Intake      *FoodIntakeFile                `json:"intake,omitempty"`      // CheckFoodIntake
	Chain       *FoodChainFile                 `json:"chain,omitempty"`       // CheckFoodChain
	FoodSystem  *logistics.List[string]        `json:"foodSystem,omitempty"`  // CheckFoodSystem
	FoodDuty    *FoodLog                       `json:"foodDuty,omitempty"`    // CheckFoodDuty
	Servings    *ServingLog                    `json:"servings,omitempty"`    // CheckServings
	FoodRecords *logistics.List[FoodRecord]    `json:"foodRecords,omitempty"` // CheckFoodRecords
	Meal        *Meal                          `json:"meal,omitempty"`        // CheckMeal
	Dishes      *DishFile                      `json:"dishes,omitempty"`      // CheckDishes
	Lunch       *LunchFile                     `json:"lunch,omitempty"`       // CheckLunch
	Workers     *logistics.List[CanteenWorker] `json:"workers,omitempty"`     // CheckHealthCertificates
	Areas       *logistics.List[HygieneArea]   `json:"areas,omitempty"`       // CheckHygieneAreas

	SchoolPurchase *SchoolPurchase `json:"schoolPurchase,omitempty"` // CheckSchoolPurchase
	Opening        *OpeningFile    `json:"opening,omitempty"`        // CheckOpening
	Offers         *OfferFile      `json:"offers,omitempty"`         // RankOffers, CheckChoice
	BookOrder      *BookOrder      `json:"bookOrder,omitempty"`      // CheckBooks
	Shopping       *ShoppingTrip   `json:"shopping,omitempty"`       // CheckShopping
}

// SlipFile is a slip with the rest of its market day: what [Policy.DecideSlip] takes, as one record for [Past].
type SlipFile struct {
	Day  MarketDay  `json:"day"` // what was bought before, without the slip
	Slip MarketSlip `json:"slip"`
}

// Replay puts a history to two editions, and says which answers move, how often, which cases an edition cannot judge, and
// which shifts of [Diff] no case hits ([logistics.ReplayRecords]). Of what is not finished yet it also tells which awaited
// acts move, by whom and by when. What a slip leaves of the day's limit is not compared, and no money is added up. The error
// is that of Diff.
func Replay(old, new Policy, history iter.Seq[Past]) (logistics.Impact, error) {
	diff, err := Diff(old, new)
	if err != nil {
		return logistics.Impact{}, err
	}
	return logistics.ReplayRecords(old, new, diff, history, func(c Past) (string, []logistics.Record[Policy]) { return c.ID, c.records() }), nil
}
