package assets

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// IssueForm is an outbound form. In its Trail, By is the recipient, At is when the form was drawn up, and Marks are the steps that were
// done, such as [ActFill].
type IssueForm struct {
	logistics.Trail
	ID         string                           `json:"id"`         // its number
	Designated logistics.List[logistics.Person] `json:"designated"` // the persons whom the site designated to issue from this store (002-019)
	Lines      logistics.List[IssueLine]        `json:"lines"`      // at least one, each of another item
}

// IssueLine is one item of an outbound form.
type IssueLine struct {
	Item       string           `json:"item"`              // its name in the stock list
	Kind       string           `json:"kind"`              // such as OfficeSupplies, or a word of the site's: no rule of issue is asked of that
	Quantity   int              `json:"quantity"`          // pieces, from 1
	Returned   int              `json:"returned"`          // old pieces handed in for them (003-034)
	First      bool             `json:"first"`             // the recipient gets it for the first time, so that there is no old one
	Already    int              `json:"already"`           // pieces that the department got before in the period of the quota (001-033)
	Registered bool             `json:"registered"`        // it was entered in the register of issues (004-032): key "issue-entry"; not asked before the issue
	Deposit    *decimal.Decimal `json:"deposit,omitempty"` // yuan paid for it (003-035); absent: nothing
}

func (f IssueForm) check(ps *logistics.Problems, steps logistics.Steps) {
	ps.Name("id", f.ID)
	checkTrail(ps, steps, f.Trail)
	seen := map[string]bool{}
	var persons logistics.Persons
	for i, p := range f.Designated {
		numbered(ps, seen, logistics.At("designated", i), string(p))
		persons.Add(ps, logistics.At("designated", i), p)
	}
	for _, m := range f.Marks {
		persons.Add(ps, "marks", m.By)
	}
	if len(f.Lines) == 0 {
		ps.Add("lines", logistics.CodeAbsent, "nothing is asked for")
	}
	items := map[string]bool{}
	for i, l := range f.Lines {
		l.check(ps, logistics.At("lines", i), items)
	}
}

func (l IssueLine) check(ps *logistics.Problems, at string, items map[string]bool) {
	numbered(ps, items, at+".item", l.Item)
	ps.Name(at+".kind", l.Kind)
	pieces(ps, at+".quantity", l.Quantity)
	if l.Quantity == 0 {
		ps.Add(at+".quantity", logistics.CodeRange, "is 0: at least one piece")
	}
	pieces(ps, at+".returned", l.Returned)
	pieces(ps, at+".already", l.Already)
	if l.First && l.Returned > 0 {
		ps.Add(at+".returned", logistics.CodeConflict, "%d returned, and it is the first issue", l.Returned)
	}
	if l.Deposit != nil {
		ps.Amount(at+".deposit", *l.Deposit)
	}
}

// sorted gives the lines by item.
func (f IssueForm) sorted() []IssueLine {
	return slices.SortedFunc(slices.Values(f.Lines), func(a, b IssueLine) int { return cmp.Compare(a.Item, b.Item) })
}

// paid gives what was paid; nothing where nothing was.
func paid(d *decimal.Decimal) logistics.Measure {
	if d == nil {
		return logistics.Yuan(logistics.Amount{})
	}
	a, err := logistics.AmountOf(*d)
	if err != nil { // told already
		return logistics.Measure{}
	}
	return logistics.Yuan(a)
}

// IssueDecision says whether the keeper may issue what a form asks for, and why not.
type IssueDecision struct {
	// all reasons; a finding that refuses names the clause of the refusal beside its own
	logistics.Report
	Issue   bool                `json:"issue"`   // false: refused; what was not checked refuses nothing
	Clauses logistics.Citations `json:"clauses"` // of the refusal and its reasons, or of the issue and what is not checked; the first eight
}

// decide refuses what departs from a clause that must be kept.
func (g Issue) decide(cs logistics.Clauses, r logistics.Report) IssueDecision {
	d := IssueDecision{Report: r, Issue: true}
	for i, f := range r.Findings {
		if f.Force != logistics.Must {
			continue
		}
		if d.Issue {
			d.Clauses.Add(cs.Citation(g.Refusal.Clause))
		}
		d.Issue = false
		d.Clauses.Add(cs.Citation(f.Clause))
		if f.Clause != g.Refusal.Clause {
			d.Findings[i].Also = g.Refusal.Clause
		}
	}
	if d.Issue {
		d.Clauses.Add(cs.Citation(g.Outbound[len(g.Outbound)-1].Clause))
		for _, open := range r.Unchecked {
			d.Clauses.Add(cs.Citation(open.Clause))
		}
	}
	return d
}

// String gives the decision in English.
func (d IssueDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l: "refused, reasons: 2 (003-027 (read), 003-026 (read), 003-034 (read))".
func (d IssueDecision) Text(l logistics.Lang) string {
	says := logistics.Text{En: "may be issued", Zh: "可以发放"}
	if open := strconv.Itoa(len(d.Unchecked)); len(d.Unchecked) > 0 {
		says = logistics.Text{En: "may be issued as far as it was checked, not checked: " + open, Zh: "已核查部分可以发放，未核查 " + open + " 项"}
	}
	if n := 0; !d.Issue {
		for _, f := range d.Findings {
			if f.Force == logistics.Must {
				n++
			}
		}
		says = logistics.Text{En: "refused, reasons: " + strconv.Itoa(n), Zh: "不予发放，原因 " + strconv.Itoa(n) + " 项"}
	}
	return d.Clauses.Behind(says.In(l), l)
}
