package approval

import (
	"strings"

	"example.com/logistics"
)

// Label gives the name of this kind of policy in l: "Approval policy".
func (Policy) Label(l logistics.Lang) string {
	return logistics.Text{En: "Approval policy", Zh: "审批制度"}.In(l)
}

// Name gives a name in l to a plain word of the policy: an act, the key of a need, a route. A word that the documented policies do
// not use is taken for a role, as a gate is named by its role, or is its own name.
func (pol Policy) Name(word string, l logistics.Lang) string {
	t, ok := map[string]logistics.Text{
		"listed":          {En: "on the list of qualified suppliers", Zh: "列入合格供应商名册"},
		"listed-at-order": {En: "on the list of qualified suppliers on the day of the order", Zh: "下单日列入合格供应商名册"},
		"cleared":         {En: "not struck off for fraud or bribery on the day of payment", Zh: "付款日未因欺诈或贿赂除名"},
		"false-purchase":  {En: "a false purchase", Zh: "虚假购物"},
		"item-list":       {En: "list of the items", Zh: "物品清单"},
		"receipt":         {En: "receipt", Zh: "凭证"},

		"first-approval": {En: "first approval", Zh: "先行核准"},
		"price-approval": {En: "price approval", Zh: "价格核定"},
		"analysis":       {En: "analysis", Zh: "报价分析"},

		"handover":       {En: "the form is handed over", Zh: "单据移交"},
		"final-approval": {En: "final approval", Zh: "最终批准"},
		"handled":        {En: "handled", Zh: "经手"},
		"accepted":       {En: "accepted", Zh: "验收"},
		"reviewed":       {En: "reviewed", Zh: "审核"},
		"approved":       {En: "approved", Zh: "批准"},

		"review":     {En: "review", Zh: "审核"},
		"confirm":    {En: "confirmation", Zh: "确认"},
		"approve":    {En: "approval", Zh: "承认"},
		"opinion":    {En: "opinion", Zh: "签署意见"},
		"sign":       {En: "signature", Zh: "签字"},
		"handle":     {En: "signature of the handler", Zh: "经办人签字"},
		"cost":       {En: "signature for the costs", Zh: "费用签字"},
		"seal":       {En: "seal", Zh: "盖章"},
		"release":    {En: "release", Zh: "发出"},
		"fax":        {En: "fax", Zh: "传真"},
		"by-hand":    {En: "delivery by hand", Zh: "专人送达"},
		"paper":      {En: "paper", Zh: "纸张"},
		"disk":       {En: "disk", Zh: "磁盘"},
		"optical":    {En: "optical disc", Zh: "光盘"},
		"electronic": {En: "other electronic carrier", Zh: "其他电子媒体"},

		"requisition":      {En: "purchase requisition", Zh: "物品求购单"},
		"goods-issue":      {En: "request for goods from the store", Zh: "物品申领单"},
		"bank-transfer":    {En: "bank transfer form", Zh: "银行转帐申请及报销单"},
		"petty-cash":       {En: "petty cash form", Zh: "小额现金借款及报销单"},
		"off-site-lodging": {En: "request for lodging elsewhere", Zh: "职工外宿申请单"},
		"dormitory-change": {En: "dormitory change form", Zh: "宿舍变动单"},
		"cooperation":      {En: "cooperation form", Zh: "工作协作单"},
		"goods-disposal":   {En: "report on goods disposed of", Zh: "物品废弃实施状况"},
		"dormitory-paper":  {En: "other document of the dormitory", Zh: "宿舍方面其他资料"},
		"circular":         {En: "issued document or liaison letter", Zh: "发行文件或联络书"},
		"purchasing":       {En: "purchasing", Zh: "采购担当"},
		"applicant":        {En: "the applicant's department", Zh: "申请部门"},

		"intake":           {En: "collection", Zh: "收件"},
		"payment-approved": {En: "the signatures that its amount asks for", Zh: "按金额所需签字"},
		"returned":         {En: "sent back to its department", Zh: "退回所属部门"},
		"classified":       {En: "classified", Zh: "分类"},
		"document-list":    {En: "entry in the list of system documents", Zh: "登记入体系文件一览表"},
		"receipt-register": {En: "entry in the receipt register", Zh: "登记入文件受领管理台帐"},
		"bound":            {En: "bound in the folder", Zh: "装订入夹"},
		"record-list":      {En: "entry in the list of documents and records", Zh: "登记入体系文件、记录一览表"},
		"issue-register":   {En: "entry in the issue register", Zh: "登记入文件发行管理台帐"},
		"filed":            {En: "in its folder", Zh: "存入文件夹"},

		"owner":     {En: "person responsible", Zh: "责任人"},
		"due":       {En: "day by which", Zh: "完成期限"},
		"chase":     {En: "chased", Zh: "催办"},
		"check":     {En: "checked", Zh: "查办"},
		"implement": {En: "implemented", Zh: "落实"},

		"batch-approval":      {En: "approval of the purchase", Zh: "批购手续"},
		"collective-decision": {En: "collective decision", Zh: "集体研究"},

		"logistics-assessment": {En: "assessment of logistics", Zh: "后勤考核制度"},
		"meal-declaration":     {En: "declaration of meals", Zh: "饭菜申报制度"},
		"hygiene":              {En: "hygiene", Zh: "卫生制度"},
		"shop":                 {En: "shop", Zh: "商店制度"},
		"damage-repair":        {En: "damage and repair", Zh: "损坏报修制度"},
		"post-duties":          {En: "duties of the posts", Zh: "岗位职责"},

		"printing":      {En: "printing", Zh: "文印"},
		"cycling":       {En: "coming by bicycle", Zh: "骑车入校"},
		"application":   {En: "application", Zh: "申请"},
		"parent":        {En: "signature of a parent", Zh: "家长签名"},
		"class-teacher": {En: "consent of the class teacher", Zh: "班主任同意"},
		"school-leave":  {En: "permission of the school", Zh: "学校批准"},

		"general-affairs":  {En: "general affairs", Zh: "总务"},
		"logistics-center": {En: "logistics service center", Zh: "后勤服务中心"},

		"dormitory":            {En: "dormitory", Zh: "宿舍"},
		"canteen":              {En: "canteen", Zh: "食堂"},
		"water-electricity":    {En: "water and electricity", Zh: "水电"},
		"office-supplies":      {En: "office supplies", Zh: "办公用品"},
		"minor-repairs":        {En: "minor repairs", Zh: "零星修缮"},
		"assigned-assets":      {En: "fixed assets assigned to general affairs", Zh: "划归总务的固定资产"},
		"sanitation":           {En: "sanitation", Zh: "卫生"},
		"environment":          {En: "environment", Zh: "环境"},
		"vehicles":             {En: "vehicles", Zh: "车辆"},
		"self-purchase":        {En: "government purchases by the unit itself", Zh: "单位自行采购的政府采购"},
		"vehicles-furniture":   {En: "office vehicles and furniture", Zh: "公务车辆与办公家具"},
		"construction-repair":  {En: "construction and repair", Zh: "基建与维修"},
		"utilities":            {En: "utilities", Zh: "水电气"},
		"security":             {En: "security", Zh: "安全保卫"},
		"greening":             {En: "greening", Zh: "绿化"},
		"cleaning":             {En: "cleaning", Zh: "保洁"},
		"mail":                 {En: "mail", Zh: "收发"},
		"household-committee":  {En: "residents' committee", Zh: "家属委员会（家委会）"},
		"office":               {En: "office", Zh: "办公室"},
		"property":             {En: "property", Zh: "物业"},
		"logistics-management": {En: "logistics management", Zh: "后勤管理"},
		"guesthouse":           {En: "guesthouse", Zh: "招待所"},
		"finance":              {En: "finance", Zh: "财务"},
		"motor-pool":           {En: "motor pool", Zh: "车队"},

		"school":            {En: "the school itself", Zh: "学校自行采购"},
		"equipment-center":  {En: "equipment center", Zh: "装备中心采购"},
		"government-center": {En: "government procurement center", Zh: "政府采购中心采购"},
	}[word]
	if act, invoice := strings.CutPrefix(word, "invoice."); invoice && act != "" {
		return logistics.Text{En: "on the invoice: ", Zh: "发票："}.In(l) + pol.Name(act, l)
	}
	if !ok {
		return logistics.Role(word).Label(l)
	}
	return t.In(l)
}
