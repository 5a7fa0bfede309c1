package procurement

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// Request says what a requisition needs, what counts as urgent, in which order requisitions are worked off, and by when they
// are done.
type Request struct {
	Fields   logistics.Checklist `json:"fields" label:"on the requisition|求购单必填项"`
	Quantity StockedQuantity     `json:"quantity" label:"quantity: at most what is needed, less stock and what is on order|请购数量不超过需要量减库存与在途"`
	Lead     Lead                `json:"lead" label:"from receipt by general affairs to the need-by date|总务接收至需求日"`
	Data     logistics.Need      `json:"data" label:"with specialized goods|专业物品随附"`
	Urgency  logistics.Checklist `json:"urgency" label:"urgent where there are all of|认定紧急（须同时具备）"`
	Quotes   UrgentQuotes        `json:"quotes" label:"quotes of an urgent purchase|急购报价"`
	Work     OrderOfWork         `json:"work" label:"order of work|处理顺序"`
	Deadline Completion          `json:"deadline" label:"from receipt by general affairs to the purchase|总务接收至完成采购"`
	Agreed   Extension           `json:"agreed" label:"custom-made and specialized goods: by the date agreed with the supplier|订制、专业物品按与供应商议定之日"`
}

// StockedQuantity cites the clause by which a requisition asks at most for what is needed, less what is in stock and on
// order (000-086).
type StockedQuantity struct{ logistics.Rule }

// Lead says how long after its receipt by general affairs a requisition may need the goods at the soonest (000-088).
type Lead struct {
	logistics.Rule
	After logistics.Span `json:"after" label:"at the soonest after|最早间隔" span:"length"` // none: how soon the goods are needed is unchecked
}

// UrgentQuotes say how many quotes an urgent purchase needs (000-127).
type UrgentQuotes struct {
	Row         RowQuotes       `json:"row" label:"those of the price's tier|价格档所需家数"`
	Comparisons logistics.Limit `json:"comparisons" label:"whatever the amount|不论金额"`
}

// RowQuotes cites the clause by which an urgent purchase needs the quotes that the row of its price asks for, none fewer
// (000-127).
type RowQuotes struct{ logistics.Rule }

// OrderOfWork says in which order requisitions are taken up (000-092): by the first word of By; among those alike by the
// second, and so on.
type OrderOfWork struct {
	logistics.Rule
	By logistics.List[string] `json:"by" label:"by|依次按"`
}

// Completion says how long a purchase may take from the receipt of its requisition by general affairs (000-093).
type Completion struct {
	logistics.Rule
	Within logistics.Span `json:"within" label:"done|完成期限"` // none: whether it took too long is unchecked
}

// Extension says when the date agreed with the supplier takes the place of the deadline: where it is on record, and the
// requester was told it in time (000-094).
type Extension struct {
	logistics.Rule
	Told logistics.Span `json:"told" label:"if recorded, and told to the requester|须有记录，且告知请购人员"` // from receipt by general affairs; none: whether it was soon enough is unchecked
}

// What decides the order of work.
const (
	byUrgency  = "urgent"
	byPriority = "priority"
	byNeed     = "needed-by"
	bySerial   = "serial-number"
)

func (r Request) laws(ps *logistics.Problems) {
	const path = "request"
	if len(r.Fields) == 0 {
		ps.Add(path+".fields", logistics.CodeAbsent, "a requisition without fields")
	}
	if len(r.Urgency) == 0 {
		ps.Add(path+".urgency", logistics.CodeAbsent, "no condition: everything would be urgent")
	}
	ps.Needed(path+".fields", r.Fields...)
	ps.Needed(path+".data", r.Data)
	ps.Needed(path+".urgency", r.Urgency...)
	for i, n := range r.Urgency {
		if n.Force == logistics.Should {
			ps.Add(logistics.At(path+".urgency", i)+".force", logistics.CodeConflict, "what only should be there decides nothing")
		}
	}
	ps.Bounded(path+".quotes.comparisons", r.Quotes.Comparisons, logistics.CountKind, logistics.FloorSides()...)
	r.Work.laws(ps, path+".work.by")
}

// laws asks for words that say something of every requisition, and for the serial number at the end: no two have one, and what
// comes after it would decide nothing.
func (w OrderOfWork) laws(ps *logistics.Problems, path string) {
	known := []string{byUrgency, byPriority, byNeed, bySerial}
	for i, word := range w.By {
		switch at := logistics.At(path, i); {
		case !slices.Contains(known, word):
			ps.Add(at, logistics.CodeUnknown, "%.40q is none of %s", word, strings.Join(known, ", "))
		case slices.Contains(w.By[:i], word):
			ps.Add(at, logistics.CodeDuplicate, "%s is there twice", word)
		}
	}
	if len(w.By) == 0 || w.By[len(w.By)-1] != bySerial {
		ps.Add(path, logistics.CodeConflict, "ends by the %s, or two requisitions could be alike", bySerial)
	}
}

// written says whether something is.
func written(text string) logistics.Answer { return logistics.Known(strings.TrimSpace(text) != "") }
