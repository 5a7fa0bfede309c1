package procurement

import (
	"slices"

	"example.com/logistics"
)

// Order says what an order needs, and of what the requester is told on the way.
type Order struct {
	OffList OffList                `json:"offList" label:"special goods from a supplier off the list|名册外采购的特殊物品"`
	Form    OrderForm              `json:"form" label:"form|订单格式"`
	Fields  logistics.Checklist    `json:"fields" label:"on the order|订单必填项"`
	Notices logistics.List[Notice] `json:"notices" label:"the requester is told|告知请购人员"`
}

// OffList says what an order needs whose supplier is not on the list of qualified suppliers (000-095).
type OffList struct {
	logistics.Rule
	Needs logistics.List[string]         `json:"needs" label:"with|须具备"`
	By    logistics.List[logistics.Role] `json:"by" label:"approved by|核准人" list:"any"`
}

// OrderForm says when an order needs the uniform form (000-096, 000-104): always, unless it is both paid in cash and a
// sundry purchase at the market.
type OrderForm struct {
	Credit logistics.Need `json:"credit" label:"not paid in cash|非现金采购"`
	Bulk   logistics.Need `json:"bulk" label:"no sundry purchase at the market|非市场零星采购"`
}

// Notice says of what the requester is told, how soon, and what waits for an answer (000-099).
type Notice struct {
	logistics.Rule
	Of     string         `json:"of" label:"of|事由"`
	Within logistics.Span `json:"within" label:"told|告知时限"` // from when it was seen; none: how soon is unchecked, not at all is a finding
	Hold   bool           `json:"hold" label:"the purchase waits for his confirmation|待请购人员确认后采购"`
	Anew   bool           `json:"anew" label:"the price is decided anew|重新核价"`
}

// What a requester is told of in the documented policies (000-099), for [RequesterNotice].
const (
	NoticeLate          = "late"                // the goods will come later than planned
	NoticeSpecification = "other-specification" // the market has another specification
	NoticeDearer        = "dearer"              // the market asks more than the requisition has
)

// What special goods need, that facts of their own carry.
const (
	offListFlag   = "special-item"
	offListReason = "special-reason"
)

func (o Order) laws(ps *logistics.Problems) {
	const path = "order"
	distinct(ps, path+".offList.needs", o.OffList.Needs)
	logistics.EachOnce(ps, path+".offList.by", o.OffList.By)
	ps.Needed(path+".form.credit", o.Form.Credit)
	ps.Needed(path+".form.bulk", o.Form.Bulk)
	if len(o.Fields) == 0 {
		ps.Add(path+".fields", logistics.CodeAbsent, "an order without fields")
	}
	ps.Needed(path+".fields", o.Fields...)
	var words []string
	for _, n := range o.Notices {
		words = append(words, n.Of)
	}
	for i, word := range words {
		at := logistics.At(path+".notices", i) + ".of"
		switch {
		case word == "":
			ps.Add(at, logistics.CodeAbsent, "a notice of nothing")
		case slices.Contains(words[:i], word):
			ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", word)
		}
	}
}
