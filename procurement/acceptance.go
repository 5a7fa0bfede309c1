package procurement

import (
	"slices"

	"example.com/logistics"
)

// Acceptance says how a delivery is accepted: by whom, what is checked, and what follows.
type Acceptance struct {
	Groups   logistics.List[AcceptanceTeam] `json:"groups" label:"who accepts, each seat by another person|验收人员（每席不同人）"`
	Checks   logistics.Checklist            `json:"checks" label:"checked of every line|逐行核对"`
	Full     logistics.List[FullCheck]      `json:"full" label:"weighed or counted in full|全数过秤或点清"`
	Special  SpecialMaterials               `json:"special" label:"special raw materials, in this order|特殊原料查验（依次）"`
	Standard ProductStandard                `json:"standard" label:"standard that goods are inspected by|检验依据标准"`
	Sampling Sampling                       `json:"sampling" label:"sampling of quality|质量抽样"`
	Booked   logistics.Need                 `json:"booked" label:"in the books|登记入账"`
	Report   logistics.Steps                `json:"report" label:"report, each step after the one before|验收报告（依次办理）"`
	Spot     SpotChecks                     `json:"spot" label:"spot checks|抽查"`
}

// FullCheck says how goods of a unit are measured: all of the delivery, not a sample of it (000-133). Its key is the word
// for AcceptedLine.Measured.
type FullCheck struct {
	logistics.Need        // Key: the way, as a line names it
	Unit           string `json:"unit" label:"goods by|计量单位"`
}

// ProductStandard says of which goods every line needs the standard that it is inspected by (004-016).
type ProductStandard struct {
	logistics.Need
	Of logistics.List[logistics.Category] `json:"of" label:"goods|物品"`
}

// SpotChecks say who appoints the one who checks accepted goods once more (000-136). Nobody of the acceptance group may be
// appointed.
type SpotChecks struct {
	logistics.Rule
	By logistics.List[logistics.Role] `json:"by" label:"appointed by|指派人" list:"any"`
}

// The words of the documented policies about acceptance: how goods are priced and measured, for [AcceptedLine], and the
// steps after it, for the Marks of an [AcceptanceFile].
const (
	checkQuality  = "quality"
	checkQuantity = "quantity"
	checkPrice    = "price"
	checkDate     = "delivery-date"
	ByWeight      = "weight"  // goods that are priced by weight; for AcceptedLine.Unit
	ByPiece       = "piece"   // goods that are priced by the piece; for AcceptedLine.Unit
	Weighed       = "weighed" // all of it was weighed; for AcceptedLine.Measured
	Counted       = "counted" // all of it was counted; for AcceptedLine.Measured
	ActReport     = "report"  // the buyer hands in a report (000-135)
	ActConfirm    = "confirm" // another role confirms and files the report (000-135)
)

func (a Acceptance) laws(ps *logistics.Problems, buyers Buyers) {
	const path = "acceptance"
	a.teamLaws(ps, path+".groups", buyers)
	if len(a.Checks) == 0 {
		ps.Add(path+".checks", logistics.CodeAbsent, "nothing is checked")
	}
	ps.Needed(path+".checks", a.Checks...)
	if len(a.Full) == 0 {
		ps.Add(path+".full", logistics.CodeAbsent, "no units: no line could be judged")
	}
	var units []string
	for i, row := range a.Full {
		at := logistics.At(path+".full", i)
		ps.Needed(at, row.Need)
		if row.Unit == "" || slices.Contains(units, row.Unit) {
			ps.Add(at+".unit", logistics.CodeDuplicate, "%.40q is no further unit", row.Unit)
		}
		units = append(units, row.Unit)
	}
	a.Special.laws(ps, path+".special", buyers)
	ps.Needed(path+".standard", a.Standard.Need)
	buyers.goods(ps, path+".standard.of", nil, a.Standard.Of)
	a.Sampling.laws(ps, path+".sampling")
	ps.Needed(path+".booked", a.Booked)
	ps.Chained(path+".report", a.Report)
	logistics.EachOnce(ps, path+".spot.by", a.Spot.By)
}

// full gives the row of a unit.
func (a Acceptance) full(unit string) (row FullCheck, ok bool) {
	i := slices.IndexFunc(a.Full, func(f FullCheck) bool { return f.Unit == unit })
	if i < 0 {
		return FullCheck{}, false
	}
	return a.Full[i], true
}

// CheckAcceptance judges the acceptance of a delivery and what follows it. It finds all that [Policy.DecideAcceptance]
// finds; accepted goods that are not in the books (000-134); a report of the buyer that is late, or missing when its time is
// over, and a confirmation before it or by another role (000-135); spot checks by somebody who was not appointed, who led
// the acceptance or who sat in the group (000-136).
//
// The confirmation has no time limit: until it comes it is no finding, and [Policy.NextAcceptanceSteps] tells that it is
// awaited. The error is that of DecideAcceptance, or a calendar that does not reach as far as the report is due. A report
// that was handed in on the next calendar day at the latest is in time on any calendar and needs none.
func (pol Policy) CheckAcceptance(f AcceptanceFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Acceptance
	steps := rules.Report.InOrder()
	var ps logistics.Problems
	var late logistics.Report
	f.check(pol, &ps)
	ps.Under("", checkDue(&late, inTimeAnyway(steps, f.Trail), f.subject(), f.Trail, false), f.Names()...)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	d := pol.decideAcceptance(f)
	report := d.Report
	if d.any() {
		rules.Booked.Check(&report, f.subject(), f.Booked)
	}
	report.Findings = append(report.Findings, late.Findings...)
	report.Unchecked = append(report.Unchecked, late.Unchecked...)
	for i, c := range f.SpotChecks {
		f.spot(&report, rules.Spot, logistics.Join(f.subject(), logistics.At("spotChecks", i)), c)
	}
	return report, nil
}

// NextAcceptanceSteps gives what is awaited after the acceptance, by whom and by when: the report, then its confirmation.
// The error is that of [Policy.CheckAcceptance].
func (pol Policy) NextAcceptanceSteps(f AcceptanceFile) ([]logistics.Awaited, error) {
	if _, err := pol.CheckAcceptance(f); err != nil {
		return nil, err
	}
	return pol.Acceptance.Report.InOrder().Next(f.Case())
}

// spot judges a spot check. One for which a reason is on record is settled.
func (f AcceptanceFile) spot(r *logistics.Report, rules SpotChecks, at string, c SpotCheck) {
	settled(r, c.Reason, func(r *logistics.Report) {
		if !slices.Contains(rules.By, c.AppointedBy) {
			r.Find(rules.Rule, logistics.WrongRole, logistics.Join(at, "appointedBy"), logistics.Roles(c.AppointedBy), logistics.Roles(rules.By...))
		}
		if c.By == f.By || slices.ContainsFunc(f.Members, func(m Member) bool { return m.By == c.By }) {
			r.Find(rules.Rule, logistics.SamePerson, logistics.Join(at, "by"), logistics.Said(c.By), logistics.Said("acceptance"))
		}
	})
}
