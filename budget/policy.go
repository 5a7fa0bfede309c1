package budget

import "example.com/logistics"

// Policy is an edition of the rules of money, a field for each group of questions. It is plain data: take a fresh one from Factory or
// School, change a number and ask it. Two variables that hold one policy share its lists; [logistics.Clone] gives one that shares none. The
// zero Policy is invalid and judges nothing.
type Policy struct {
	Edition     string            `json:"edition" label:"edition|版本"`
	Clauses     logistics.Clauses `json:"clauses" label:"clauses|条款"`
	Compilation Compilation       `json:"compilation" label:"compiling the budget|预算编制"`
	Phasing     Phasing           `json:"phasing" label:"year, quarters and months|年季月计划"`
	Spending    Spending          `json:"spending" label:"spending|经费支出"`
	Pacing      Pacing            `json:"pacing" label:"pace|执行进度"`
	Settlement  Settlement        `json:"settlement" label:"closing the year|年终决算"`
	Finance     Finance           `json:"finance" label:"responsibility and single payments|财务责任与专项支付"`
	Reporting   Reporting         `json:"reporting" label:"reports, audit and publication|报送、审查与公开"`
	Fees        Fees              `json:"fees" label:"fees|收费"`
	Canteens    Canteen           `json:"canteens" label:"accounts of canteens|食堂账目"`
	Energy      Energy            `json:"energy" label:"water and electricity|水电能源"`
	Staffing    Staffing          `json:"staffing" label:"posts|人员配置"`
}

// Laws adds a problem for each rule of this package about policies that pol breaks, such as a bound in another unit than its figure.
// [logistics.Validate] calls it.
func (pol Policy) Laws(ps *logistics.Problems) {
	pol.Compilation.laws(ps)
	pol.Phasing.laws(ps)
	pol.Spending.laws(ps)
	pol.Pacing.laws(ps)
	pol.Settlement.laws(ps)
	pol.Finance.laws(ps)
	pol.dutyLaws(ps)
	pol.Fees.laws(ps)
	pol.Canteens.laws(ps)
	pol.Energy.laws(ps)
	pol.Staffing.laws(ps)
}

// ask validates the policy, guards facts and judges them where neither has a problem.
func (pol Policy) ask(guard func(*logistics.Problems), judge func(*logistics.Report)) (logistics.Report, error) {
	if err := pol.admits(guard); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	judge(&report)
	return report, nil
}

// admits gives the problems of the policy or, where it has none, those of facts.
func (pol Policy) admits(guard func(*logistics.Problems)) error {
	if err := logistics.Validate(pol); err != nil {
		return err
	}
	var ps logistics.Problems
	guard(&ps)
	return ps.Err()
}

// cite gives the citations of rows.
func (pol Policy) cite(rules ...logistics.Rule) logistics.Citations {
	var c logistics.Citations
	for _, r := range rules {
		c.Add(pol.Clauses.Citation(r.Clause))
	}
	return c
}
