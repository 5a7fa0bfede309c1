package budget

import (
	"slices"

	"example.com/logistics"
)

// Fees says what may be charged, how much, and what is due to those who pay.
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

// AtStandard cites the clause by which a fee is neither more nor less than its standard.
type AtStandard struct{ logistics.Rule }

// WhenIncurred says that a fee is collected on the day of what it is for, not before, and how long after it.
type WhenIncurred struct {
	logistics.Rule
	Within logistics.Span `json:"within" label:"at the latest after it|最迟" span:"length" none:"no limit is given|未定时限"` // in days; none: unchecked
}

// OneReceipt cites the clause by which every payer has a receipt of his own.
type OneReceipt struct{ logistics.Rule }

// TermStart cites the clause by which standards and the reductions are published when the term begins.
type TermStart struct{ logistics.Rule }

// AgencySettled says by when after the term the settlement of agency fees is sent, and to whom.
type AgencySettled struct {
	logistics.Rule
	Within logistics.Span         `json:"within" label:"after the term's last day|学期结束后"` // in days; none: unchecked
	To     logistics.List[string] `json:"to" label:"to all of|报送"`
}

// LeaveRefund says which days of leave are given back.
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

// FeeItem is something that is charged.
type FeeItem struct {
	Item      string       `json:"item"`
	Notice    FeeNotice    `json:"notice"`
	Approvals FeeApprovals `json:"approvals"`
	Estate    *FeeEstate   `json:"estate,omitempty"` // of a fee to the owners of an estate
}

// FeeNotice is what the permanent notice shows (003-015).
type FeeNotice struct {
	Item       bool `json:"item,omitzero"`
	Standard   bool `json:"standard,omitzero"`
	Basis      bool `json:"basis,omitzero"`
	Unit       bool `json:"unit,omitzero"`       // the unit by which it is charged
	Reductions bool `json:"reductions,omitzero"` // the rules of reduction
	Complaints bool `json:"complaints,omitzero"` // the telephone for complaints
}

// FeeApprovals are the departments that approved the standard (004-052).
type FeeApprovals struct {
	Price     bool `json:"price,omitzero"`
	Finance   bool `json:"finance,omitzero"`
	Education bool `json:"education,omitzero"`
}

// FeeEstate is how the households of an estate were told (004-120).
type FeeEstate struct {
	Households int `json:"households"`
	Told       int `json:"told"`
}

// FeeDecision says whether something may be charged.
type FeeDecision struct {
	Edition    string              `json:"edition"`
	Item       string              `json:"item"`
	Chargeable bool                `json:"chargeable"`
	Report     logistics.Report    `json:"report"`  // what stands against it
	Clauses    logistics.Citations `json:"clauses"` // that stand against it; where it may be charged, those that were asked
}

// DecideFee says whether something may be charged: with the six fields of its notice (003-015), approved by all three departments
// (004-052), and on an estate only once every household was told (004-120): its fees are no business of the education department,
// whose approval is not asked for.
// The error is nil or an [*logistics.InvalidError].
func (pol Policy) DecideFee(f FeeItem) (FeeDecision, error) {
	rules := pol.Fees
	d := FeeDecision{Edition: pol.Edition, Item: f.Item, Chargeable: true}
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

// Clubhouse is what was there before a clubhouse opened (004-124).
type Clubhouse struct {
	Name    string           `json:"name"`
	Plan    bool             `json:"plan,omitzero"`    // of its management
	Fees    bool             `json:"fees,omitzero"`    // published
	Manager logistics.Person `json:"manager,omitzero"` // none: nobody is named
}

// CheckClubhouse judges whether a clubhouse may open (004-124). The error is nil or an [*logistics.InvalidError].
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
