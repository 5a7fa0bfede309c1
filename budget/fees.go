package budget

import (
	"slices"

	"example.com/logistics"
)

// Fees says what may be charged, how much, and what those who pay are owed.
type Fees struct {
	Notice    logistics.Checklist `json:"notice" label:"permanent notice of a fee|收费公示"`
	Approvals logistics.Checklist `json:"approvals" label:"approved by|收费核准"`
	Property  logistics.Checklist `json:"property" label:"fees of an estate|物业收费"`
	Clubhouse logistics.Checklist `json:"clubhouse" label:"before a clubhouse opens|会所开放前"`
	Standard  AtStandard          `json:"standard" label:"charged exactly at the standard|按标准收费"`
	Reduction logistics.Need      `json:"reduction" label:"a reduction|收费减免"`
	Agency    logistics.Checklist `json:"agency" label:"a fee collected for others|代办费"`
	Incurred  WhenIncurred        `json:"incurred" label:"collected when it is incurred, not in advance|随时发生随时收取，不得预收"`
	Term      logistics.Checklist `json:"term" label:"in a term|每学期"`
	Receipts  OneReceipt          `json:"receipts" label:"one receipt for each payer|一人一票"`
	Published TermStart           `json:"published" label:"standards and reductions published by the term's first day|学期初公布标准与减免"`
	Settled   AgencySettled       `json:"settled" label:"agency fees settled after the term|代办费清退"`
	Leave     LeaveRefund         `json:"leave" label:"meals given back for leave|请假退伙食费"`
}

// AtStandard cites the clause by which a fee is charged at exactly its standard.
type AtStandard struct{ logistics.Rule }

// WhenIncurred says that a fee is not collected before the day of what it is paid for, and how many days after it at most.
type WhenIncurred struct {
	logistics.Rule
	Within logistics.Span `json:"within" label:"at the latest after it|最迟" span:"length" none:"no limit is given|未规定时限"` // in days; none: a later day is not checked
}

// OneReceipt cites the clause by which every payer gets one receipt.
type OneReceipt struct{ logistics.Rule }

// TermStart cites the clause by which standards and reductions are published by the first day of a term.
type TermStart struct{ logistics.Rule }

// AgencySettled says to whom the settlement of agency fees is sent, and within how many days after the last day of the term.
type AgencySettled struct {
	logistics.Rule
	Within logistics.Span         `json:"within" label:"after the term's last day|学期结束后"` // in days; none: not checked
	To     logistics.List[string] `json:"to" label:"to all of|报送"`
}

// LeaveRefund says for which days of leave the meals are given back.
type LeaveRefund struct {
	logistics.Rule
	Before int  `json:"before" label:"registered so many days before|提前登记天数"` // from 0
	Whole  bool `json:"whole" label:"whole days only|仅限全天"`
}

// The keys of fees; the fields of the facts carry them.
const (
	keyItem       = "item"
	keyStandard   = "standard"
	keyBasis      = "basis"
	keyUnit       = "charging-unit"
	keyReductions = "reductions"
	keyComplaints = "complaint-phone"

	keyPriceDepartment     = "price-department"
	keyFinanceDepartment   = "finance-department"
	keyEducationDepartment = "education-department"

	keyHouseholds = "every-household-told"
	keyManagement = "management-plan"
	keyFees       = "published-fees"
	keyManager    = "manager"

	keyReduction = "approved-reduction"
	keyBureau    = "approval-of-the-education-bureau"
	keyVoluntary = "pupil-willing"
	keySigned    = "signature-of-a-parent"
	keyByOffice  = "collected-by-the-office"
	keyBooked    = "receipt-for-every-entry"
	keyList      = "settlement-list"
)

// FeeItem is something that is to be charged, with what is on record of it.
type FeeItem struct {
	Item      string       `json:"item"` // its name
	Notice    FeeNotice    `json:"notice"`
	Approvals FeeApprovals `json:"approvals"`
	Estate    *FeeEstate   `json:"estate,omitempty"` // of a fee that the households of an estate pay; absent: it is another
}

// FeeNotice says what the permanent notice of a fee shows (003-015). False: it does not.
type FeeNotice struct {
	Item       bool `json:"item"`       // what is charged
	Standard   bool `json:"standard"`   // how much
	Basis      bool `json:"basis"`      // on what basis
	Unit       bool `json:"unit"`       // for which unit
	Reductions bool `json:"reductions"` // the rules of reduction
	Complaints bool `json:"complaints"` // the telephone for complaints
}

// FeeApprovals says which departments approved the standard of a fee (004-052).
type FeeApprovals struct {
	Price     bool `json:"price"`     // the price department
	Finance   bool `json:"finance"`   // the finance department
	Education bool `json:"education"` // the education department; not asked of a fee of an estate
}

// FeeEstate says how many households of an estate were told of a fee (004-120).
type FeeEstate struct {
	Households int `json:"households"` // from 1
	Told       int `json:"told"`       // of them, from 0
}

// FeeDecision says whether a fee may be charged, and what stands against it: its report says what is missing.
type FeeDecision struct {
	logistics.Report
	Item       string              `json:"item"`
	Chargeable bool                `json:"chargeable"` // nothing that must be there is missing; every fact is yes or no, so that nothing is left unchecked
	Clauses    logistics.Citations `json:"clauses"`    // of what is missing; where it may be charged, those that were asked
}

// String gives the decision in English.
func (d FeeDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l: "boarding: may not be charged (003-015)".
func (d FeeDecision) Text(l logistics.Lang) string {
	says := logistics.Text{En: d.Item + ": may not be charged", Zh: d.Item + "：不得收取"}
	if d.Chargeable {
		says = logistics.Text{En: d.Item + ": may be charged", Zh: d.Item + "：可以收取"}
	}
	return d.Clauses.Behind(says.In(l), l)
}

// DecideFee says whether a fee may be charged: its notice shows six things (003-015) and three departments approved its standard
// (004-052). A fee of an estate needs every household told (004-120), and not the approval of the education department.
// The error is nil or an [*logistics.InvalidError]: the policy is invalid, the fee has no name, there are no households or more of them
// told than there are.
func (pol Policy) DecideFee(f FeeItem) (FeeDecision, error) {
	rules := pol.Fees
	d := FeeDecision{Item: f.Item, Chargeable: true}
	asked := rules.Approvals
	report, err := pol.ask(func(ps *logistics.Problems) {
		ps.Name("item", f.Item)
		if f.Estate != nil && (f.Estate.Households < 1 || f.Estate.Told < 0 || f.Estate.Told > f.Estate.Households) {
			ps.Add("estate", logistics.CodeRange, "%d of %d households were told", f.Estate.Told, f.Estate.Households)
		}
	}, func(r *logistics.Report) {
		subject := "fee " + f.Item
		rules.Notice.Check(r, subject, func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{
				keyItem: f.Notice.Item, keyStandard: f.Notice.Standard, keyBasis: f.Notice.Basis, keyUnit: f.Notice.Unit,
				keyReductions: f.Notice.Reductions, keyComplaints: f.Notice.Complaints,
			}[key])
		})
		if f.Estate != nil {
			asked = slices.DeleteFunc(slices.Clone(asked), func(n logistics.Need) bool { return n.Key == keyEducationDepartment })
			rules.Property.Check(r, subject, func(string) logistics.Answer { return logistics.Known(f.Estate.Told == f.Estate.Households) })
		}
		asked.Check(r, subject, func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{
				keyPriceDepartment: f.Approvals.Price, keyFinanceDepartment: f.Approvals.Finance, keyEducationDepartment: f.Approvals.Education,
			}[key])
		})
	})
	if err != nil {
		return FeeDecision{}, err
	}
	d.Report = report
	for _, finding := range report.Findings {
		d.Chargeable = d.Chargeable && finding.Force != logistics.Must
		d.Clauses.Add(pol.Clauses.Citation(finding.Clause))
	}
	if d.Chargeable {
		if f.Estate != nil {
			asked = slices.Concat(rules.Property, asked)
		}
		for _, list := range []logistics.Checklist{rules.Notice, asked} {
			for _, n := range list {
				d.Clauses.Add(pol.Clauses.Citation(n.Clause))
			}
		}
	}
	return d, nil
}

// Clubhouse is a clubhouse that is to open, with what has been prepared (004-124).
type Clubhouse struct {
	Name    string           `json:"name"`
	Plan    bool             `json:"plan"`             // there is a plan of its management
	Fees    bool             `json:"fees"`             // its fees are published
	Manager logistics.Person `json:"manager,omitzero"` // absent: nobody is named
}

// CheckClubhouse judges whether a clubhouse may open: with a management plan, published fees and a manager (004-124). The error is nil or
// an [*logistics.InvalidError].
func (pol Policy) CheckClubhouse(c Clubhouse) (logistics.Report, error) {
	return pol.ask(func(ps *logistics.Problems) {
		ps.Name("name", c.Name)
		if c.Manager != "" {
			ps.Name("manager", string(c.Manager))
		}
	}, func(r *logistics.Report) {
		pol.Fees.Clubhouse.Check(r, "clubhouse "+c.Name, func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{keyManagement: c.Plan, keyFees: c.Fees, keyManager: c.Manager != ""}[key])
		})
	})
}

func (f Fees) laws(ps *logistics.Problems) {
	const path = "fees"
	for _, list := range []struct {
		field string
		needs logistics.Checklist
		known []string
	}{
		{"notice", f.Notice, []string{keyItem, keyStandard, keyBasis, keyUnit, keyReductions, keyComplaints}},
		{"approvals", f.Approvals, []string{keyPriceDepartment, keyFinanceDepartment, keyEducationDepartment}},
		{"property", f.Property, []string{keyHouseholds}},
		{"clubhouse", f.Clubhouse, []string{keyManagement, keyFees, keyManager}},
		{"reduction", logistics.Checklist{f.Reduction}, []string{keyReduction}},
		{"agency", f.Agency, []string{keyBureau, keyVoluntary, keySigned, keyByOffice}},
		{"term", f.Term, []string{keyBooked, keyList}},
	} {
		ps.KnownKeys(path+"."+list.field, list.needs, list.known...)
		ps.Needed(path+"."+list.field, list.needs...)
	}
	logistics.EachOnce(ps, path+".settled.to", f.Settled.To)
	for _, span := range []struct {
		field  string
		within logistics.Span
	}{{"incurred", f.Incurred.Within}, {"settled", f.Settled.Within}} {
		if _, days := span.within.Since(logistics.MustDate("2000-01-01")); !days && !span.within.IsZero() {
			ps.Add(path+"."+span.field+".within", logistics.CodeRange, "%s is not in days", span.within)
		}
	}
	const most = 366
	if f.Leave.Before < 0 || f.Leave.Before > most {
		ps.Add(path+".leave.before", logistics.CodeRange, "%d days before; 0 to %d", f.Leave.Before, most)
	}
}
