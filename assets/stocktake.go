package assets

import (
	"cmp"
	"slices"

	"example.com/logistics"
)

// Stocktake says how often things are counted and how far books, cards and goods may be apart, in pieces.
type Stocktake struct {
	Counts  logistics.List[CountDuty] `json:"counts" label:"counts and reconciliations|盘点与对账"`
	Ledger  logistics.Limit           `json:"ledger" label:"opening plus in minus out, and stock: apart by|期初 + 入 − 出与结存相差"`
	Goods   logistics.Limit           `json:"goods" label:"books and goods apart by|账物相差"`
	Cards   logistics.Limit           `json:"cards" label:"books and cards apart by|账卡相差"`
	Closing logistics.Checklist       `json:"closing" label:"a difference is closed|盘差结案"`
	Levels  Levels                    `json:"levels" label:"stock of regular items|常备品库存"`
}

// CountDuty says how often things of one kind are counted or reconciled. Of several rows for the same work on the same kind the stricter
// one counts.
type CountDuty struct {
	Of string `json:"of" label:"of|对象"`
	logistics.Duty
}

// What is counted, as the Of of a [CountLog] names it, and the work that is done, as its What names it.
const (
	FixedAssets = "fixed-assets"
	Supplies    = "supplies"
	Tableware   = "tableware"

	Counting                 = "count"                     // things are counted against the books
	Reconciliations          = "reconciliation"            // books are compared with cards and vouchers
	FullCount                = "full-count"                // everything is counted: books, cards and goods
	DepartmentReconciliation = "department-reconciliation" // books are compared with those of each department

	keyCause       = "cause"
	keyResponsible = "responsible"
)

func (s Stocktake) laws(ps *logistics.Problems) {
	const path = "stocktake"
	if len(s.Counts) == 0 {
		ps.Add(path+".counts", logistics.CodeAbsent, "nothing is ever counted")
	}
	for i, c := range s.Counts {
		at := logistics.At(path+".counts", i)
		if c.Of == "" {
			ps.Add(at+".of", logistics.CodeAbsent, "a count of nothing")
		}
		if slices.ContainsFunc(s.Counts[:i], func(o CountDuty) bool { return o.Of == c.Of && o.What == c.What && o.Clause == c.Clause }) {
			ps.Add(at, logistics.CodeDuplicate, "%.40q of %.40q is there twice by one clause", c.What, c.Of)
		}
	}
	ps.Bounded(path+".ledger", s.Ledger, logistics.CountKind, logistics.CeilingSides()...)
	ps.Bounded(path+".goods", s.Goods, logistics.CountKind, logistics.CeilingSides()...)
	ps.Bounded(path+".cards", s.Cards, logistics.CountKind, logistics.CeilingSides()...)
	keysLaw(ps, path+".closing", s.Closing, keyCause, keyResponsible)
	s.Levels.laws(ps, path+".levels")
}

// CountRuling is a duty to count that holds for a kind of things, and the clauses of the weaker duties that it replaces.
type CountRuling struct {
	CountDuty
	Over logistics.List[logistics.ClauseID] `json:"over"` // of the weaker rows; none: it is the only row for this work
}

// governing gives the rows about things of a kind that no other is stricter than, in the order of the policy.
func (s Stocktake) governing(of, what string) []CountRuling {
	var same []CountDuty
	for _, c := range s.Counts {
		if c.Of == of && (what == "" || c.What == what) {
			same = append(same, c)
		}
	}
	// weaker says that row i gives way to row j: one that is stricter or, asking the same, stands first.
	weaker := func(i, j int) bool {
		if i == j || same[i].What != same[j].What {
			return false
		}
		switch same[j].Than(same[i].Duty) {
		case logistics.Stricter:
			return true
		case logistics.Same:
			return j < i
		}
		return false
	}
	var all []CountRuling
	for i, c := range same {
		ruling := CountRuling{CountDuty: c}
		governs := true
		for j, o := range same {
			governs = governs && !weaker(i, j)
			if weaker(j, i) && o.Clause != c.Clause && !slices.Contains(ruling.Over, o.Clause) {
				ruling.Over = append(ruling.Over, o.Clause)
			}
		}
		if governs {
			all = append(all, ruling)
		}
	}
	return all
}

// CountsOf gives the duties to count and to reconcile things of a kind, such as [FixedAssets]. Where two clauses ask for the same work,
// the stricter one holds and names the clauses that it replaces (001-016, 003-032, 003-055, 003-068, 004-025, 004-039, 004-105). The error
// is nil or an [*logistics.InvalidError]: the policy is invalid, or has no row for the kind.
func (pol Policy) CountsOf(kind string) ([]CountRuling, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	all := pol.Stocktake.governing(kind, "")
	if len(all) == 0 {
		var ps logistics.Problems
		ps.Add("kind", logistics.CodeUnknown, "%.40q is counted by no row of this policy", kind)
		return nil, ps.Err()
	}
	return all, nil
}

// String gives the ruling in English.
func (c CountRuling) String() string { return c.Text(logistics.English) }

// Text gives the ruling in l: "fixed assets, count: every month (003-055), stricter than 003-032".
func (c CountRuling) Text(l logistics.Lang) string {
	name := func(word string) string { return Policy{}.Name(word, l) }
	says := c.Clause.Behind(name(c.Of)+logistics.Text{En: ", ", Zh: "，"}.In(l)+name(c.What)+logistics.Text{En: ": ", Zh: "："}.In(l)+
		c.Every.Text(l)+c.Force.Mark(l), l)
	for i, clause := range c.Over {
		if i == 0 {
			says += logistics.Text{En: ", stricter than ", Zh: "，严于 "}.In(l)
		} else {
			says += logistics.Text{En: ", ", Zh: "、"}.In(l)
		}
		says += string(clause)
	}
	return says
}

// CountLog says when things of one kind were counted or reconciled, and which days are judged.
type CountLog struct {
	Of    string `json:"of"`             // the kind of things, in the policy's words such as FixedAssets
	What  string `json:"what"`           // the work, in the policy's words such as Counting
	Where string `json:"where,omitzero"` // the department or store; absent: the whole site
	logistics.Log
}

// CheckCounts judges whether things were counted or reconciled often enough, by the rows that [Policy.CountsOf] gives; a finding names the
// clause of a weaker row as well. What was never counted is missing at once where the policy bounds the days between two counts; otherwise
// it is not checked until the first period is over, and overdue from then on. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckCounts(l CountLog) (logistics.Report, error) {
	rows := pol.Stocktake.governing(l.Of, l.What)
	subject := Policy{}.Name(l.Of, logistics.English)
	if l.Where != "" {
		subject = l.Where + " " + subject
	}
	return pol.report(
		func(ps *logistics.Problems) {
			if l.Where != "" {
				ps.Name("where", l.Where)
			}
			if len(rows) == 0 || l.What == "" {
				ps.Add("what", logistics.CodeUnknown, "%.40q of %.40q is no row of this policy", l.What, l.Of)
			}
		},
		func(r *logistics.Report, ps *logistics.Problems) {
			for _, row := range rows {
				var own logistics.Report
				ps.Under("", row.Check(&own, subject, l.Log))
				never := !slices.ContainsFunc(l.Done, func(d logistics.Done) bool { return slices.Contains(row.By, d.Role) })
				at := logistics.Join(subject, row.What)
				if overdue := slices.ContainsFunc(own.Findings, func(f logistics.Finding) bool { return f.Fault != logistics.Missing }); never && overdue {
					own.Findings = slices.DeleteFunc(own.Findings, func(f logistics.Finding) bool { return f.Fault == logistics.Missing && f.Subject == at }) // told already
				} else if never && len(own.Findings)+len(own.Unchecked) == 0 {
					own.Open(row.Clause, at, logistics.Text{En: "a first time: none is on record, and the period is not over", Zh: "首次记录：尚无记录，且期限未到"})
				}
				for _, f := range own.Findings {
					if len(row.Over) > 0 {
						f.Also = row.Over[0]
					}
					r.Findings = append(r.Findings, f)
				}
				r.Unchecked = append(r.Unchecked, own.Unchecked...)
			}
		})
}

// LedgerRow is what the ledger of supplies says of one category, in pieces or another whole unit: Stock should be Opening + In - Out.
type LedgerRow struct {
	Category string `json:"category"` // each once
	Opening  int    `json:"opening"`  // what was there when the period began
	In       int    `json:"in"`       // bought and received
	Out      int    `json:"out"`      // issued
	Stock    int    `json:"stock"`    // what is there now
}

// CheckLedger judges whether the ledger of supplies adds up in every category (001-015). The error is nil or an
// [*logistics.InvalidError]: a category twice, a number below 0.
func (pol Policy) CheckLedger(rows []LedgerRow) (logistics.Report, error) {
	return pol.report(
		func(ps *logistics.Problems) {
			seen := map[string]bool{}
			for i, row := range rows {
				at := logistics.At("", i)
				numbered(ps, seen, at+".category", row.Category)
				pieces(ps, at+".opening", row.Opening)
				pieces(ps, at+".in", row.In)
				pieces(ps, at+".out", row.Out)
				pieces(ps, at+".stock", row.Stock)
			}
		},
		func(r *logistics.Report, _ *logistics.Problems) {
			for _, row := range slices.SortedFunc(slices.Values(rows), func(a, b LedgerRow) int { return cmp.Compare(a.Category, b.Category) }) {
				pol.Stocktake.Ledger.Check(r, "category "+row.Category+".balance", logistics.Count(apart(row.Opening+row.In, row.Stock+row.Out)))
			}
		})
}

// Levels says between which bounds the stock of each regular item stays.
type Levels struct {
	logistics.Rule                       // an item without bounds is not checked
	Items          logistics.List[Level] `json:"items" label:"items|各项界限"`
}

// Level is the least and the most that there should be of one item, in pieces.
type Level struct {
	Item  string          `json:"item" label:"item|物品"`
	Least logistics.Limit `json:"least" label:"least|最低"`
	Most  logistics.Limit `json:"most" label:"most|最高"`
}

func (v Levels) laws(ps *logistics.Problems, path string) {
	seen := map[string]bool{}
	for i, item := range v.Items {
		at := logistics.At(path+".items", i)
		numbered(ps, seen, at+".item", item.Item)
		ps.Bounded(at+".least", item.Least, logistics.CountKind, logistics.FloorSides()...)
		ps.Bounded(at+".most", item.Most, logistics.CountKind, logistics.CeilingSides()...)
		if order, ok := item.Least.Bound.Compare(item.Most.Bound); ok && order > 0 {
			ps.Add(at+".most", logistics.CodeConflict, "the most, %s, is below the least, %s", item.Most.Bound, item.Least.Bound)
		}
	}
}

// Stock says how much there is of one item.
type Stock struct {
	Item     string `json:"item"`     // each once
	Quantity int    `json:"quantity"` // pieces
}

// CheckStock judges whether the stock of each item is between its bounds (004-041). An item for which the policy has no bounds is not
// checked, nor is one with bounds that stock does not name. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckStock(stock []Stock) (logistics.Report, error) {
	rules := pol.Stocktake.Levels
	return pol.report(
		func(ps *logistics.Problems) {
			seen := map[string]bool{}
			for i, s := range stock {
				numbered(ps, seen, logistics.At("", i)+".item", s.Item)
				pieces(ps, logistics.At("", i)+".quantity", s.Quantity)
			}
		},
		func(r *logistics.Report, _ *logistics.Problems) {
			for _, s := range slices.SortedFunc(slices.Values(stock), func(a, b Stock) int { return cmp.Compare(a.Item, b.Item) }) {
				i := slices.IndexFunc(rules.Items, func(v Level) bool { return v.Item == s.Item })
				if i < 0 {
					r.Open(rules.Clause, "stock of "+s.Item, logistics.Text{En: "bounds of this item", Zh: "该物品的库存界限"})
					continue
				}
				rules.Items[i].Least.Check(r, "stock of "+s.Item, logistics.Count(s.Quantity))
				rules.Items[i].Most.Check(r, "stock of "+s.Item, logistics.Count(s.Quantity))
			}
			for _, item := range slices.SortedFunc(slices.Values(rules.Items), func(a, b Level) int { return cmp.Compare(a.Item, b.Item) }) {
				if !slices.ContainsFunc(stock, func(s Stock) bool { return s.Item == item.Item }) {
					r.Open(rules.Clause, "stock of "+item.Item, logistics.Text{En: "how much there is: the facts do not say", Zh: "库存数量（记录未说明）"})
				}
			}
		})
}
