package logistics

// Category is a kind of goods. A policy lists the categories that it knows; any other in the facts is a problem.
type Category string

// The categories of the documented policies: the sixteen of 000-048, and four that only the lists of the buyers name.
const (
	Food                 Category = "food"
	MaintenanceMaterials Category = "maintenance-materials"
	Stationery           Category = "stationery"
	Medicines            Category = "medicines"
	OfficeFurniture      Category = "office-furniture"
	CommunicationGoods   Category = "communication-goods"
	DailyUse             Category = "daily-use"
	ProtectiveEquipment  Category = "protective-equipment"
	CanteenEquipment     Category = "canteen-equipment"
	Kitchenware          Category = "kitchenware"
	HomeAppliances       Category = "home-appliances"
	CleaningGoods        Category = "cleaning-goods"
	WorkClothes          Category = "work-clothes"
	GuestSupplies        Category = "guest-supplies"
	Souvenirs            Category = "souvenirs"
	Advertising          Category = "advertising"

	Diesel          Category = "diesel"
	LPG             Category = "lpg"
	Timber          Category = "timber"
	ElectricalGoods Category = "electrical-goods"
)

// Label gives the category's name in l; a category that is not declared here is its own name.
func (c Category) Label(l Lang) string {
	t, ok := map[Category]Text{
		Food: {"food", "食品"}, MaintenanceMaterials: {"maintenance materials", "维修材料"}, Stationery: {"office stationery", "办公文具"},
		Medicines: {"medicines", "药品"}, OfficeFurniture: {"office furniture", "办公家具"}, CommunicationGoods: {"communication goods", "通讯用品"},
		DailyUse: {"daily-use goods", "生活用品"}, ProtectiveEquipment: {"protective equipment", "劳保用品"},
		CanteenEquipment: {"canteen equipment", "食堂设备"}, Kitchenware: {"kitchenware", "厨具"}, HomeAppliances: {"home appliances", "家电"},
		CleaningGoods: {"cleaning goods", "清洁用品"}, WorkClothes: {"work clothes", "工服"}, GuestSupplies: {"guest supplies", "待客用品"},
		Souvenirs: {"souvenirs", "纪念品"}, Advertising: {"advertising and publicity", "广告宣传品"},
		Diesel: {"diesel", "柴油"}, LPG: {"liquefied petroleum gas", "液化气"}, Timber: {"timber", "木材"}, ElectricalGoods: {"electrical goods", "电器"},
	}[c]
	if !ok {
		return string(c)
	}
	return t.In(l)
}
