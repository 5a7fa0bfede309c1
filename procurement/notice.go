package procurement

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Course is how a purchase goes beside what was asked for. From it follows of what the requester must be told; what was told
// stands in Notices. What is on record is judged even where it is over, such as a delay that was made good.
type Course struct {
	ID               string                          `json:"id"`
	Due              logistics.Date                  `json:"due,omitzero"`              // day on which the requester is to have the goods; absent: nobody says
	Expected         logistics.Date                  `json:"expected,omitzero"`         // day on which the requester will have them, as far as known now; after Due it is late; absent: nobody says
	SpecificationMet logistics.Answer                `json:"specificationMet,omitzero"` // the market has what the requisition specifies; no is to be told
	RequestedPrice   *decimal.Decimal                `json:"requestedPrice,omitempty"`  // of one unit in yuan with tax, above 0, as the requisition has it; absent: nobody says
	MarketPrice      *decimal.Decimal                `json:"marketPrice,omitempty"`     // of the same unit in yuan with tax, above 0; above the requested one it is dearer; absent: nobody says
	Notices          logistics.List[RequesterNotice] `json:"notices"`                   // in any order, at most one of each kind
	Bought           time.Time                       `json:"bought,omitzero"`           // when it was ordered or paid; absent: not yet
	AsOf             time.Time                       `json:"asOf,omitzero"`             // the moment of judgment, and nothing on record may be later; absent: what may still be told in time is not checked
	Calendar         logistics.Calendar              `json:"calendar,omitzero"`         // needed where the policy counts in workdays
}

// RequesterNotice is one thing that the requester is told, and what came of it.
type RequesterNotice struct {
	Of           string    `json:"of"`                    // by the words of the policy: [NoticeLate] and so on
	Seen         time.Time `json:"seen"`                  // when the buyer saw it, in the zone of the site
	Told         time.Time `json:"told,omitzero"`         // when the buyer told the requester; absent: not yet
	Confirmed    time.Time `json:"confirmed,omitzero"`    // when the requester confirmed the purchase all the same; absent: not yet
	PriceDecided time.Time `json:"priceDecided,omitzero"` // when the price was decided; it was decided anew where that is not before Seen; absent: never
}

// What a purchase waits for, where a notice holds it.
const (
	actConfirm = "confirmation"
	actPrice   = "price-decision"
	actTold    = "told" // comes before the confirmation
)

// CheckNotices judges what the requester of a purchase was told (000-099): that it will be late, that the market has another
// specification, that it is dearer than was asked for. For the last two the purchase waits until the requester confirms it,
// and its price is decided anew.
//
// A confirmation before the requester was told is out of order and frees nothing. What may still be told in time is no
// finding. Unchecked is whether something was told soon enough where the policy has no time limit or nobody recorded when it
// was seen, and whether there was anything to tell where days, prices or the specification are not known. The error is nil
// or an [*logistics.InvalidError].
func (pol Policy) CheckNotices(f Course) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Order.Notices
	var ps logistics.Problems
	f.read(rules, &ps)
	report := logistics.Report{Edition: pol.Edition}
	for _, rule := range rules {
		at := logistics.Join("purchase "+f.ID, rule.Of)
		i := slices.IndexFunc(f.Notices, func(n RequesterNotice) bool { return n.Of == rule.Of })
		if i >= 0 {
			rule.told(&report, at, f.Notices[i], f, &ps)
			rule.held(&report, at, f.Notices[i], f.Bought)
			continue
		}
		switch happened, missing := f.happened(rule.Of); happened {
		case logistics.Yes:
			rule.unseen(&report, at+".told")
			rule.held(&report, at, RequesterNotice{}, f.Bought)
		case logistics.Unknown:
			report.Open(rule.Clause, at, missing)
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

func (f Course) read(rules []Notice, ps *logistics.Problems) {
	ps.Name("id", f.ID)
	if _, err := f.SpecificationMet.MarshalText(); err != nil {
		ps.Add("specificationMet", logistics.CodeWord, "%v", err)
	}
	unitPrice(ps, "requestedPrice", f.RequestedPrice)
	unitPrice(ps, "marketPrice", f.MarketPrice)
	seen := map[string]bool{}
	for i, n := range f.Notices {
		at := logistics.At("notices", i)
		switch {
		case !slices.ContainsFunc(rules, func(r Notice) bool { return r.Of == n.Of }):
			ps.Add(at+".of", logistics.CodeUnknown, "%.40q is nothing that the requester is told by this policy", n.Of)
		case seen[n.Of]:
			ps.Add(at+".of", logistics.CodeDuplicate, "%s is there twice", n.Of)
		}
		seen[n.Of] = true
		n.read(at, f.AsOf, ps)
	}
	notAfter(ps, "bought", f.Bought, f.AsOf)
}

func (n RequesterNotice) read(at string, asOf time.Time, ps *logistics.Problems) {
	if n.Seen.IsZero() {
		ps.Add(at+".seen", logistics.CodeAbsent, "no time")
	}
	for _, m := range []struct {
		name string
		at   time.Time
	}{{".told", n.Told}, {".confirmed", n.Confirmed}} {
		if !m.at.IsZero() && m.at.Before(n.Seen) {
			ps.Add(at+m.name, logistics.CodeRange, "is before it was seen, %s", logistics.Instant(n.Seen))
		}
	}
	for _, m := range []struct {
		name string
		at   time.Time
	}{{".seen", n.Seen}, {".told", n.Told}, {".confirmed", n.Confirmed}, {".priceDecided", n.PriceDecided}} {
		notAfter(ps, at+m.name, m.at, asOf)
	}
}

// happened says whether there is something to tell, or what would have to be known for it.
func (f Course) happened(of string) (is logistics.Answer, missing logistics.Text) {
	switch of {
	case NoticeLate:
		if f.Due.IsZero() || f.Expected.IsZero() {
			return logistics.Unknown, logistics.Text{En: "the day it is due and the day it is expected", Zh: "应交日与预计到货日"}
		}
		return logistics.Known(f.Expected.After(f.Due)), missing
	case NoticeSpecification:
		met := map[logistics.Answer]logistics.Answer{logistics.Yes: logistics.No, logistics.No: logistics.Yes}
		return met[f.SpecificationMet], logistics.Text{En: "whether the market has what was specified", Zh: "市场物品与求购规格是否相符"}
	case NoticeDearer:
		if f.RequestedPrice == nil || f.MarketPrice == nil {
			return logistics.Unknown, logistics.Text{En: "the price that was asked for and the market's", Zh: "请购价格与市场价格"}
		}
		return logistics.Known(guarded(*f.MarketPrice).Compare(guarded(*f.RequestedPrice)) > 0), missing
	}
	return logistics.No, missing // a company's own: there is something to tell where it is on record
}

// unseen judges a notice that is not on record. Where there is a time limit, nobody can say whether it is over.
func (rule Notice) unseen(r *logistics.Report, at string) {
	if !rule.Within.IsZero() {
		r.Open(rule.Clause, at, logistics.Text{En: "when the buyer saw it", Zh: "采购员发现的时间"})
		return
	}
	r.Find(rule.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Measure{})
}

// told judges whether the requester was told, in time, and before he confirmed.
func (rule Notice) told(r *logistics.Report, at string, n RequesterNotice, f Course, ps *logistics.Problems) {
	if rule.Hold && !n.Confirmed.IsZero() && n.confirmed().IsZero() {
		want := logistics.Said(actTold)
		if !n.Told.IsZero() {
			want = logistics.Instant(n.Told)
		}
		r.Find(rule.Rule, logistics.OutOfOrder, at+".confirmed", logistics.Instant(n.Confirmed), want)
	}
	end, limited, err := rule.Within.End(n.Seen, f.Calendar)
	switch {
	case err != nil:
		inCalendar(ps, err)
	case n.Told.IsZero():
		undone(r, rule.Rule, at+".told", logistics.Measure{}, end, limited, f.AsOf)
	case !limited:
		r.Open(rule.Clause, at+".told", noTimeLimit())
	case n.Told.After(end):
		r.Find(rule.Rule, logistics.TooLate, at+".told", logistics.Instant(n.Told), logistics.Instant(end))
	}
}

// confirmed gives when the requester confirmed; zero where he did so before he was told, for then he confirmed something else.
func (n RequesterNotice) confirmed() time.Time {
	if n.Told.IsZero() || n.Confirmed.Before(n.Told) {
		return time.Time{}
	}
	return n.Confirmed
}

// held finds a purchase that did not wait for the requester's confirmation, or for the price. A price that was decided before it
// was seen is the old one.
func (rule Notice) held(r *logistics.Report, at string, n RequesterNotice, bought time.Time) {
	if bought.IsZero() {
		return
	}
	price := n.PriceDecided
	if price.Before(n.Seen) {
		price = time.Time{}
	}
	for _, wait := range []struct {
		asked bool
		what  string
		done  time.Time
	}{{rule.Hold, actConfirm, n.confirmed()}, {rule.Anew, actPrice, price}} {
		switch {
		case !wait.asked:
		case wait.done.IsZero():
			r.Find(rule.Rule, logistics.OutOfOrder, at+".bought", logistics.Instant(bought), logistics.Said(wait.what))
		case bought.Before(wait.done):
			r.Find(rule.Rule, logistics.OutOfOrder, at+".bought", logistics.Instant(bought), logistics.Instant(wait.done))
		}
	}
}
