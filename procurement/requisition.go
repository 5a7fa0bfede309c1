package procurement

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Requisition is a purchase requisition as it reads. A field that is not filled in on it is left out here too, and is a
// finding where the policy asks for it.
type Requisition struct {
	ID         string                            `json:"id"`                  // the host's name for it, there even where the serial number is not
	Serial     string                            `json:"serial,omitzero"`     // key "serial-number" (000-087)
	Department string                            `json:"department,omitzero"` // key "department-code" (000-087)
	Account    string                            `json:"account,omitzero"`    // key "account-code" (000-087)
	Phone      string                            `json:"phone,omitzero"`      // of the requester: key "phone" (000-087)
	Notes      string                            `json:"notes,omitzero"`      // what to watch for; "none" is a note: key "notes" (000-087)
	Also       logistics.List[string]            `json:"also,omitzero"`       // keys of the company's own policy that are filled in too
	Lines      logistics.List[RequisitionedItem] `json:"lines"`
	Urgent     bool                              `json:"urgent"`            // it counts as urgent: the answer of [Policy.DecideUrgency]; false: it does not
	Received   time.Time                         `json:"received,omitzero"` // by general affairs, in the zone of the site; absent: not yet
	Calendar   logistics.Calendar                `json:"calendar,omitzero"` // needed where the policy counts the lead in workdays
}

// RequisitionedItem is a line of a requisition. Stock is in the unit of the quantity. Where lines ask for one item and
// specification, each says what it is needed for, and all give the same stock.
type RequisitionedItem struct {
	Item          string           `json:"item,omitzero"`          // key "item" (000-087)
	Specification string           `json:"specification,omitzero"` // key "specification" (000-087)
	Quantity      *decimal.Decimal `json:"quantity,omitempty"`     // above 0: key "quantity" (000-087); absent: not filled in
	NeededBy      logistics.Date   `json:"neededBy,omitzero"`      // day of need: key "needed-by" (000-087)
	Needed        *decimal.Decimal `json:"needed,omitempty"`       // what is needed until the next requisition (000-086); absent: nobody says
	OnHand        *decimal.Decimal `json:"onHand,omitempty"`       // in stock (000-086); absent: nobody says
	OnOrder       *decimal.Decimal `json:"onOrder,omitempty"`      // ordered and not delivered (000-086); absent: nobody says
	EarlyReason   string           `json:"earlyReason,omitzero"`   // on record, why it is needed sooner than the lead (000-088), which settles it
	Specialized   logistics.Answer `json:"specialized,omitzero"`   // it takes expert knowledge, as goods for works do (000-100)
	DataAttached  bool             `json:"dataAttached"`           // drawings or data are attached: key "item-data" (000-100)
}

// The fields of a requisition that facts of their own carry; other words are found among Also.
const (
	fieldItem          = "item"
	fieldSpecification = "specification"
	fieldQuantity      = "quantity"
	fieldNeededBy      = "needed-by"
	fieldNotes         = "notes"
	fieldSerial        = "serial-number"
	fieldDepartment    = "department-code"
	fieldAccount       = "account-code"
	fieldPhone         = "phone"
)

// CheckRequisition judges a requisition. It finds fields that are not filled in (000-087), a quantity that the stock does
// not justify (000-086), goods needed sooner than the lead allows where it is not urgent (000-088), and specialized goods
// without data (000-100). The day of receipt is day 0.
//
// The error is nil or an [*logistics.InvalidError]: the policy is invalid, a quantity is 0 or no amount, lines of one item
// give different stocks, an item stands there in two spellings, or the calendar ends before the soonest day.
func (pol Policy) CheckRequisition(f Requisition) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Request
	var ps logistics.Problems
	ps.Name("id", f.ID)
	stock := f.read(&ps)
	soonest := rules.Lead.soonest(f, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	at := "requisition " + f.ID
	f.fields(&report, rules.Fields, at)
	for _, item := range stock {
		rules.Quantity.check(&report, at, item)
	}
	for i, line := range f.Lines {
		settled(&report, line.EarlyReason, func(r *logistics.Report) {
			line.early(r, rules.Lead, logistics.Join(at, logistics.At("lines", i)), f, soonest)
		})
	}
	for i, line := range f.Lines {
		line.data(&report, rules.Data, logistics.Join(at, logistics.At("lines", i)))
	}
	return report, nil
}

// read guards the facts and gives the items that are asked for, with their stock.
func (f Requisition) read(ps *logistics.Problems) []*stockedItem {
	distinct(ps, "also", f.Also)
	for i, line := range f.Lines {
		at := logistics.At("lines", i)
		for _, figure := range []struct {
			name string
			d    *decimal.Decimal
		}{{".quantity", line.Quantity}, {".needed", line.Needed}, {".onHand", line.OnHand}, {".onOrder", line.OnOrder}} {
			if figure.d == nil {
				continue
			}
			known := len(*ps)
			if a := ps.Amount(at+figure.name, *figure.d); a.IsZero() && len(*ps) == known && figure.name == ".quantity" {
				ps.Add(at+figure.name, logistics.CodeRange, "is 0: nothing is asked for")
			}
		}
		checkReason(ps, at+".earlyReason", line.EarlyReason)
		if _, err := line.Specialized.MarshalText(); err != nil {
			ps.Add(at+".specialized", logistics.CodeWord, "%v", err)
		}
	}
	if len(*ps) > 0 {
		return nil
	}
	return f.stock(ps)
}

// fields judges what is to be filled in. A requisition without lines lacks what is on a line.
func (f Requisition) fields(r *logistics.Report, fields logistics.Checklist, at string) {
	lines := f.Lines
	if len(lines) == 0 {
		lines = logistics.List[RequisitionedItem]{{}}
	}
	for _, need := range fields {
		if !lineField(need.Key) {
			need.Check(r, at, f.has(need.Key))
			continue
		}
		for i, line := range lines {
			need.Check(r, logistics.Join(at, logistics.At("lines", i)), line.has(need.Key))
		}
	}
}

func lineField(key string) bool {
	switch key {
	case fieldItem, fieldSpecification, fieldQuantity, fieldNeededBy:
		return true
	}
	return false
}

func (f Requisition) has(key string) logistics.Answer {
	switch key {
	case fieldNotes:
		return written(f.Notes)
	case fieldSerial:
		return written(f.Serial)
	case fieldDepartment:
		return written(f.Department)
	case fieldAccount:
		return written(f.Account)
	case fieldPhone:
		return written(f.Phone)
	}
	return among(f.Also, key)
}

func (l RequisitionedItem) has(key string) logistics.Answer {
	switch key {
	case fieldItem:
		return written(l.Item)
	case fieldSpecification:
		return written(l.Specification)
	case fieldQuantity:
		return logistics.Known(l.Quantity != nil)
	}
	return logistics.Known(!l.NeededBy.IsZero())
}

// soonest gives the first day on which what is asked for may be needed; the zero Date where none is asked for, or nobody can say.
func (l Lead) soonest(f Requisition, ps *logistics.Problems) logistics.Date {
	dated := slices.ContainsFunc(f.Lines, func(line RequisitionedItem) bool { return !line.NeededBy.IsZero() })
	if f.Urgent || l.After.IsZero() || f.Received.IsZero() || !dated {
		return logistics.Date{}
	}
	end, _, err := l.After.End(f.Received, f.Calendar)
	if err != nil {
		ps.Add("received", logistics.CodeRange, "%v", err)
	}
	soonest := logistics.DateOf(end, f.Received.Location())
	if err == nil && soonest.IsZero() {
		ps.Add("received", logistics.CodeRange, "the lead ends outside the years 1 to 9999")
	}
	return soonest
}

// early finds a need-by date before the soonest day.
func (l RequisitionedItem) early(r *logistics.Report, lead Lead, at string, f Requisition, soonest logistics.Date) {
	at += "." + fieldNeededBy
	switch {
	case f.Urgent || l.NeededBy.IsZero(): // urgent goods have no lead, and a date that is missing is found already
	case lead.After.IsZero():
		r.Open(lead.Clause, at, logistics.Text{En: "a lead: the policy gives none", Zh: "提前量（制度未规定）"})
	case f.Received.IsZero():
		r.Open(lead.Clause, at, logistics.Text{En: "when general affairs received it", Zh: "总务部门接收时间"})
	case l.NeededBy.Before(soonest):
		r.Findings = append(r.Findings, logistics.Finding{
			Clause: lead.Clause, Force: lead.Force, Fault: logistics.OutOfBound, Subject: at,
			Got: logistics.Day(l.NeededBy), Want: logistics.Day(soonest), Side: logistics.AtLeast,
		})
	}
}

// data finds specialized goods without data; of goods with data nobody asks whether they are.
func (l RequisitionedItem) data(r *logistics.Report, need logistics.Need, at string) {
	switch {
	case l.DataAttached || l.Specialized == logistics.No:
	case l.Specialized == logistics.Yes:
		need.Check(r, at, logistics.No)
	default:
		r.Open(need.Clause, logistics.Join(at, need.Key), logistics.Text{En: "whether the goods are specialized", Zh: "是否属专业物品"})
	}
}
