package procurement

import "example.com/logistics"

// foodNames are the plain words of food safety.
func foodNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		keyProducer:     {En: "producer", Zh: "生产者"},
		keyProduced:     {En: "production date", Zh: "生产日期"},
		keyMark:         {En: "license or quality mark", Zh: "许可或质量标志"},
		keySpoiled:      {En: "rotten or spoiled", Zh: "腐烂变质"},
		PointIntake:     {En: "purchase and intake", Zh: "进货"},
		PointAcceptance: {En: "acceptance", Zh: "验收"},
		PointProcessing: {En: "processing", Zh: "加工"},
		keyLicensed:     {En: "a licensed seller", Zh: "持证经营的供货方"},
		keyReport:       {En: "passing inspection report", Zh: "合格检验报告"},
		keyBound:        {En: "report collected and bound", Zh: "收齐并装订成册"},
		keyFixedArea:    {En: "fixed inspection area", Zh: "固定检验区域"},
		keyFullCoverage: {En: "full video coverage", Zh: "视频监控全覆盖"},

		LinkPurchase:     {En: "purchase", Zh: "采购"},
		LinkProcessing:   {En: "processing", Zh: "加工"},
		LinkDistribution: {En: "distribution", Zh: "分发"},
		LinkEating:       {En: "eating", Zh: "食用"},
		keyFake:          {En: "fake, inferior or spoiled", Zh: "伪劣变质"},

		DutyBoiledWater:     {En: "boiled water", Zh: "开水供应"},
		DutyDisinfection:    {En: "disinfection of tableware", Zh: "餐用具消毒"},
		DutyAcceptance:      {En: "acceptance of food", Zh: "食物验收"},
		DutySample:          {En: "meal sample", Zh: "用餐留样"},
		DutyCleaning:        {En: "cleaning indoors, outdoors and of the dining room", Zh: "室内外、餐厅清洁"},
		DutyPortioning:      {En: "portions dealt out", Zh: "分餐"},
		DutyMenu:            {En: "menu of the week, signed by a doctor", Zh: "每周菜谱医生签字"},
		ServeMorningSnack:   {En: "morning snack", Zh: "上午点心"},
		ServeLunch:          {En: "midday meal", Zh: "午餐"},
		ServeAfternoonSnack: {En: "afternoon snack", Zh: "下午点心"},

		keyRegistered:  {En: "in the register", Zh: "登记"},
		keyResponsible: {En: "a responsible person by name", Zh: "责任人姓名"},
		keyAppetite:    {En: "portions by appetite", Zh: "按饭量分餐"},
		keyOrder:       {En: "portions in the order of serving", Zh: "按开餐先后分餐"},
		keyWarm:        {En: "kept warm", Zh: "饭菜保温"},
		FrozenStock:    {En: "frozen stock", Zh: "冷冻库存"},
		DryStock:       {En: "dry stock", Zh: "干货库存"},

		"concept":             {En: "a defined concept of food safety", Zh: "明确食品安全概念"},
		"procedures":          {En: "procedures for every step", Zh: "管理程序化规定"},
		"whole-chain":         {En: "the whole food chain", Zh: "涵盖整个食品产业链"},
		"centered-on-the-law": {En: "the food safety law at its center", Zh: "以食品安全法律为中心"},

		LunchOrdering:   {En: "orders taken", Zh: "征订"},
		LunchSplit:      {En: "split by class", Zh: "分班"},
		LunchCarrying:   {En: "carried", Zh: "搬运"},
		LunchManagement: {En: "managed", Zh: "管理"},
		LunchAccounting: {En: "accounted for", Zh: "核算"},
		LunchChecking:   {En: "checked", Zh: "检查"},
		keyPassedOn:     {En: "passed on to the canteen", Zh: "向食堂反映"},
		keyInCharge:     {En: "person in charge", Zh: "责任人"},
		keyScore:        {En: "score", Zh: "评分"},
	}
}
