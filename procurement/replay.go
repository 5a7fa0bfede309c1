package procurement

import (
	"iter"

	"example.com/logistics"
)

// Past is one case of a history for [Replay]: an ID by which the host knows it, and exactly one record.
type Past struct {
	ID string `json:"id"`

	Purchase     *PurchaseFile                      `json:"purchase,omitempty"`
	Requisition  *Requisition                       `json:"requisition,omitempty"`
	Urgency      *UrgencyClaim                      `json:"urgency,omitempty"`
	UrgentQuotes *UrgentPurchase                    `json:"urgentQuotes,omitempty"`
	Queue        *logistics.List[QueuedRequisition] `json:"queue,omitempty"` // as OrderWork takes them
	Completion   *PurchaseTask                      `json:"completion,omitempty"`
	Order        *PurchaseOrder                     `json:"order,omitempty"`
	Notices      *Course                            `json:"notices,omitempty"`

	Cash       *CashPurchase     `json:"cash,omitempty"`
	Market     *MarketDay        `json:"market,omitempty"`
	Slip       *SlipFile         `json:"slip,omitempty"`
	Difference *MarketDifference `json:"difference,omitempty"`

	Delivery *AcceptanceFile `json:"delivery,omitempty"`
	Sample   *SampleFile     `json:"sample,omitempty"`
	Receipt  *ReceiptFile    `json:"receipt,omitempty"`

	Food *FoodPurchase `json:"food,omitempty"`
	Kept *KeptOrder    `json:"kept,omitempty"`

	Category  *logistics.Category       `json:"category,omitempty"` // as DecideBuyer takes it
	Team      *PurchasingTeam           `json:"team,omitempty"`
	Purchaser *PurchaseAct              `json:"purchaser,omitempty"`
	Rotation  *RotationFile             `json:"rotation,omitempty"`
	Gift      *Gift                     `json:"gift,omitempty"`
	Problem   *SpecialProblem           `json:"problem,omitempty"`
	Conduct   *BuyerConduct             `json:"conduct,omitempty"`
	RuleBooks *logistics.List[RuleBook] `json:"ruleBooks,omitempty"` // as CheckRuleBooks takes them

	Watch    *WatchLog         `json:"watch,omitempty"`
	Price    *PriceCheck       `json:"price,omitempty"`
	Receipts *ReviewedReceipts `json:"receipts,omitempty"`

	Intake      *FoodIntakeFile                `json:"intake,omitempty"`
	Chain       *FoodChainFile                 `json:"chain,omitempty"`
	FoodSystem  *logistics.List[string]        `json:"foodSystem,omitempty"` // as CheckFoodSystem takes them
	FoodDuty    *FoodLog                       `json:"foodDuty,omitempty"`
	Servings    *ServingLog                    `json:"servings,omitempty"`
	FoodRecords *logistics.List[FoodRecord]    `json:"foodRecords,omitempty"`
	Meal        *Meal                          `json:"meal,omitempty"`
	Dishes      *DishFile                      `json:"dishes,omitempty"`
	Lunch       *LunchFile                     `json:"lunch,omitempty"`
	Workers     *logistics.List[CanteenWorker] `json:"workers,omitempty"` // as CheckHealthCertificates takes them
	Areas       *logistics.List[HygieneArea]   `json:"areas,omitempty"`   // as CheckHygieneAreas takes them

	SchoolPurchase *SchoolPurchase `json:"schoolPurchase,omitempty"`
	Opening        *OpeningFile    `json:"opening,omitempty"`
	Offers         *OfferFile      `json:"offers,omitempty"`
	BookOrder      *BookOrder      `json:"bookOrder,omitempty"`
	Shopping       *ShoppingTrip   `json:"shopping,omitempty"`
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
