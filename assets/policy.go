package assets

import "example.com/logistics"

// Policy is an edition of the asset rules, a field for each group of questions. It is plain data: take a fresh one from Factory or School,
// change a number and ask it. Two variables that hold one policy share its lists; [logistics.Clone] gives one that shares none. The zero
// Policy is invalid and judges nothing.
type Policy struct {
	Edition      string            `json:"edition" label:"edition|版本"`
	Clauses      logistics.Clauses `json:"clauses" label:"clauses|条款"`
	Register     Register          `json:"register" label:"register|资产登记"`
	Custody      Custody           `json:"custody" label:"custody|保管"`
	Issue        Issue             `json:"issue" label:"issue and return|领用与归还"`
	Stocktake    Stocktake         `json:"stocktake" label:"stocktake|清查盘点"`
	Disposal     Disposal          `json:"disposal" label:"transfer and scrap|调拨与报废"`
	Compensation Compensation      `json:"compensation" label:"loss and compensation|短缺毁损与赔偿"`
	Upkeep       Upkeep            `json:"upkeep" label:"upkeep|维护保养"`
	Dormitory    Dormitory         `json:"dormitory" label:"dormitories|宿舍"`
	Life         Life              `json:"life" label:"the life of a thing|资产状态"`
}

// Laws adds a problem for each rule of this package about policies that pol breaks, such as a bound in another unit than its figure.
// [logistics.Validate] calls it.
func (pol Policy) Laws(ps *logistics.Problems) {
	pol.Register.laws(ps)
	pol.Custody.laws(ps)
	pol.Issue.laws(ps)
	pol.Stocktake.laws(ps)
	pol.Disposal.laws(ps)
	pol.Compensation.laws(ps)
	pol.Upkeep.laws(ps)
	pol.Dormitory.laws(ps)
	pol.Life.laws(ps)
}

// report judges facts: what guard finds in them is the error, what check finds the report.
func (pol Policy) report(guard func(*logistics.Problems), check func(*logistics.Report, *logistics.Problems)) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	guard(&ps)
	report := logistics.Report{Edition: pol.Edition}
	if len(ps) == 0 {
		check(&report, &ps)
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}
