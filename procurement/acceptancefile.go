package procurement

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// AcceptanceFile is the acceptance of one delivery. By led it, At is when it ended; Marks are the buyer's report and its
// confirmation (000-135), by the words of the policy.
type AcceptanceFile struct {
	logistics.Trail
	ID       string                       `json:"id"`
	Category logistics.Category           `json:"category"`        // of the whole delivery; one of the words that the buyers' posts have
	Ordered  logistics.List[string]       `json:"ordered"`         // numbers of the lines of the order
	Lines    logistics.List[AcceptedLine] `json:"lines"`           // what came, in any order
	Members  logistics.List[Member]       `json:"members"`         // who accepted it, in any order (000-131, 003-039)
	Booked   logistics.Answer             `json:"booked"`          // entered in the books (000-134): key "booked"
	Stored   time.Time                    `json:"stored,omitzero"` // when it left the place of inspection for the shelves; absent: not yet

	SpotChecks logistics.List[SpotCheck] `json:"spotChecks"` // of what was accepted (000-136)
}

// AcceptedLine is what came of a line of the order, and what the group found.
type AcceptedLine struct {
	No        string           `json:"no"`        // of the line of the order
	Delivered decimal.Decimal  `json:"delivered"` // in the order's unit, above 0
	Unit      string           `json:"unit"`      // what it is priced by: "weight" or "piece" (000-133)
	Measured  string           `json:"measured"`  // how all of it was measured, "weighed" or "counted"; "" for not, or a sample only
	Quality   logistics.Answer `json:"quality"`   // as ordered (000-132): key "quality"
	Quantity  logistics.Answer `json:"quantity"`  // as on the delivery note: key "quantity"
	Price     logistics.Answer `json:"price"`     // as approved: key "price"
	Date      logistics.Answer `json:"date"`      // it came when agreed: key "delivery-date"

	Special  logistics.Answer       `json:"special"`         // a special raw material such as meat (004-015); asked of the goods that the policy names; what failed counts for any line
	Results  logistics.List[Result] `json:"results"`         // what its stages gave, keys "certificate", "packaging-transport", "inner-quality", and checks of the company's own
	Standard string                 `json:"standard"`        // that it is inspected by, "GB 2707" (004-016): key "standard"; "" or spaces for none
	Stored   logistics.Answer       `json:"stored,omitzero"` // it left for the shelves with the rest (000-138); asked of what is not accepted where other lines are
}

// Result is what a check gave, by the policy's word for it.
type Result struct {
	Key    string           `json:"key"`
	Passed logistics.Answer `json:"passed"`
}

// Member is one of those who accepted.
type Member struct {
	Role   logistics.Role   `json:"role"`
	By     logistics.Person `json:"by"`
	OnSite bool             `json:"onSite"` // he was there
	Signed bool             `json:"signed"` // he signed the delivery note
}

// SpotCheck is a check of accepted goods by somebody who was appointed.
type SpotCheck struct {
	By          logistics.Person `json:"by"`
	AppointedBy logistics.Role   `json:"appointedBy,omitzero"` // absent: by nobody
	Reason      string           `json:"reason,omitzero"`      // on record for a check that is not as it should be, which it settles
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
	answered(ps, at+".special", l.Special)
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
		ps.Add(path, logistics.CodeRange, "is nothing")
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
