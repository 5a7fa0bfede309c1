package procurement

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// AcceptanceFile is the acceptance of one delivery. By led it, At is when it ended; Marks are the buyer's report and its
// confirmation (000-135), by the words of the policy ([ActReport], [ActConfirm]).
type AcceptanceFile struct {
	logistics.Trail
	ID       string                       `json:"id"`              // the host's name for the delivery
	Category logistics.Category           `json:"category"`        // of the whole delivery, one of the policy's
	Ordered  logistics.List[string]       `json:"ordered"`         // numbers of the lines of the order
	Lines    logistics.List[AcceptedLine] `json:"lines"`           // what came, in any order
	Members  logistics.List[Member]       `json:"members"`         // who accepted it, in any order (000-131, 003-039)
	Booked   logistics.Answer             `json:"booked"`          // entered in the books (000-134): key "booked"
	Stored   time.Time                    `json:"stored,omitzero"` // when the goods left the place of inspection for the shelves; absent: not yet

	SpotChecks logistics.List[SpotCheck] `json:"spotChecks"` // later checks of what was accepted (000-136)
}

// AcceptedLine is what came of one line of the order, and what the group found. An answer that is absent is unknown, and is
// not checked.
type AcceptedLine struct {
	No        string           `json:"no"`        // number of the line of the order
	Delivered decimal.Decimal  `json:"delivered"` // quantity in the order's unit, above 0
	Unit      string           `json:"unit"`      // how it is priced: "weight" or "piece" (000-133)
	Measured  string           `json:"measured"`  // how all of it was measured: "weighed" or "counted"; "" for not at all, or a sample only
	Quality   logistics.Answer `json:"quality"`   // it is as ordered (000-132): key "quality"
	Quantity  logistics.Answer `json:"quantity"`  // it is as on the delivery note (000-132): key "quantity"
	Price     logistics.Answer `json:"price"`     // it is as approved (000-132): key "price"
	Date      logistics.Answer `json:"date"`      // it came on the agreed day (000-132): key "delivery-date"

	SpecialMaterial logistics.Answer       `json:"specialMaterial"` // it is a special raw material such as meat (004-015); asked only of the categories that the policy names
	Results         logistics.List[Result] `json:"results"`         // of its stages, keys "certificate", "packaging-transport" and "inner-quality", and of checks of the company's own
	Standard        string                 `json:"standard"`        // by which it is inspected, such as "GB 2707" (004-016): key "standard"; "" for none
	Stored          logistics.Answer       `json:"stored,omitzero"` // it left for the shelves with the rest (000-138); asked of a line that is not accepted where others are
}

// Result says whether a line of a delivery passed one check, by the key of the policy.
type Result struct {
	Key    string           `json:"key"` // of the policy, such as "certificate"
	Passed logistics.Answer `json:"passed"`
}

// Member is one of the group that accepted a delivery.
type Member struct {
	Role   logistics.Role   `json:"role"`
	By     logistics.Person `json:"by"`
	OnSite bool             `json:"onSite"` // this person was there
	Signed bool             `json:"signed"` // this person signed the delivery note
}

// SpotCheck is a later check of accepted goods by somebody who was appointed for it.
type SpotCheck struct {
	By          logistics.Person `json:"by"`
	AppointedBy logistics.Role   `json:"appointedBy,omitzero"` // who appointed the checker; absent: nobody
	Reason      string           `json:"reason,omitzero"`      // on record, why the check is not as it should be, which settles that
}

func (f AcceptanceFile) subject() string { return "delivery " + f.ID }

// check adds the problems of a delivery, but for a calendar that does not reach far enough.
func (f AcceptanceFile) check(pol Policy, ps *logistics.Problems) {
	a := pol.Acceptance
	ps.Name("id", f.ID)
	f.Moment(ps, "at", f.At)
	ps.Name("by", string(f.By))
	if _, _, known := pol.Buyers.of(f.Category); !known {
		*ps = append(*ps, pol.Buyers.stray(f.Category))
	}
	distinct(ps, "ordered", f.Ordered)
	if len(f.Lines) == 0 {
		ps.Add("lines", logistics.CodeAbsent, "nothing came")
	}
	seen := map[string]bool{}
	for i, l := range f.Lines {
		at := logistics.At("lines", i)
		l.check(a, ps, at)
		switch {
		case l.No == "":
			ps.Add(at+".no", logistics.CodeAbsent, "of which line of the order")
		case seen[l.No]:
			ps.Add(at+".no", logistics.CodeDuplicate, "%.40q came twice", l.No)
		case !slices.Contains(f.Ordered, l.No):
			*ps = append(*ps, logistics.Problem{
				Path: at + ".no", Code: logistics.CodeUnknown, Clause: a.Checks[0].Clause, Detail: "was never ordered: no line of the order has this number",
			})
		}
		seen[l.No] = true
		if l.Stored == logistics.Yes && f.Stored.IsZero() {
			ps.Add(at+".stored", logistics.CodeConflict, "stored, and the delivery has no time of it")
		}
	}
	f.checkMembers(ps)
	answered(ps, "booked", f.Booked)
	if !f.Stored.IsZero() {
		f.Moment(ps, "stored", f.Stored)
	}
	f.CheckTrail(ps)
	checkMarks(ps, a.Report.InOrder(), f.Trail)
}

// checkMembers looks at the persons: one in two spellings would pass for two.
func (f AcceptanceFile) checkMembers(ps *logistics.Problems) {
	var persons logistics.Persons
	persons.Add(ps, "by", f.By)
	for i, m := range f.Members {
		at := logistics.At("members", i)
		ps.Name(at+".role", string(m.Role))
		ps.Name(at+".by", string(m.By))
		persons.Add(ps, at+".by", m.By)
	}
	for i, c := range f.SpotChecks {
		at := logistics.At("spotChecks", i)
		ps.Name(at+".by", string(c.By))
		persons.Add(ps, at+".by", c.By)
		if c.AppointedBy != "" {
			ps.Name(at+".appointedBy", string(c.AppointedBy))
		}
		checkReason(ps, at+".reason", c.Reason)
	}
}

func (l AcceptedLine) check(a Acceptance, ps *logistics.Problems, at string) {
	if positive(ps, at+".delivered", l.Delivered); l.Unit == "" {
		ps.Add(at+".unit", logistics.CodeAbsent, "no unit")
	} else if _, known := a.full(l.Unit); !known {
		ps.Add(at+".unit", logistics.CodeUnknown, "%.40q is no unit of this policy", l.Unit)
	}
	if l.Measured != "" && !slices.ContainsFunc(a.Full, func(f FullCheck) bool { return f.Key == l.Measured }) {
		ps.Add(at+".measured", logistics.CodeUnknown, "%.40q is no way of measuring of this policy", l.Measured)
	}
	answered(ps, at+".quality", l.Quality)
	answered(ps, at+".quantity", l.Quantity)
	answered(ps, at+".price", l.Price)
	answered(ps, at+".date", l.Date)
	answered(ps, at+".specialMaterial", l.SpecialMaterial)
	answered(ps, at+".stored", l.Stored)
	var keys []string
	for i, r := range l.Results {
		at := logistics.At(at+".results", i)
		answered(ps, at+".passed", r.Passed)
		known := func(list logistics.Checklist) bool {
			return slices.ContainsFunc(list, func(n logistics.Need) bool { return n.Key == r.Key })
		}
		switch {
		case slices.Contains(keys, r.Key):
			ps.Add(at+".key", logistics.CodeDuplicate, "%.40q has two results", r.Key)
		case l.carries(r.Key):
			ps.Add(at+".key", logistics.CodeConflict, "%.40q has a field of its own", r.Key)
		case !known(a.Checks) && !known(a.Special.Stages):
			ps.Add(at+".key", logistics.CodeUnknown, "%.40q is no check of this policy", r.Key)
		}
		keys = append(keys, r.Key)
	}
}

// carries reports whether a field of the line answers a check.
func (AcceptedLine) carries(key string) bool {
	return slices.Contains([]string{checkQuality, checkQuantity, checkPrice, checkDate}, key)
}

// passed gives what a check found.
func (l AcceptedLine) passed(key string) logistics.Answer {
	switch key {
	case checkQuality:
		return l.Quality
	case checkQuantity:
		return l.Quantity
	case checkPrice:
		return l.Price
	case checkDate:
		return l.Date
	}
	return result(l.Results, key)
}

// result gives what a list says of a key; unknown where it has none.
func result(list []Result, key string) logistics.Answer {
	for _, r := range list {
		if r.Key == key {
			return r.Passed
		}
	}
	return logistics.Unknown
}

// positive guards a quantity and adds a problem for none.
func positive(ps *logistics.Problems, path string, d decimal.Decimal) logistics.Amount {
	q, err := logistics.AmountOf(d)
	switch {
	case err != nil:
		ps.Add(path, logistics.CodeAmount, "%v", err)
	case q.IsZero():
		ps.Add(path, logistics.CodeRange, "is 0: nothing came")
	}
	return q
}

// distinct adds a problem for each name of a list that makes none, or is there already.
func distinct(ps *logistics.Problems, path string, names []string) {
	for i, name := range names {
		at := logistics.At(path, i)
		ps.Name(at, name)
		if name != "" && slices.Contains(names[:i], name) {
			ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", name)
		}
	}
}
