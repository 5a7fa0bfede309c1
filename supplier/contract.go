package supplier

import (
	"slices"

	"example.com/logistics"
)

// ServiceContracts says what a contract for a service must have, and which contracts those who serve need.
type ServiceContracts struct {
	Items   logistics.Checklist `json:"items" label:"an outsourced service|外包服务"`
	InForce logistics.Need      `json:"inForce" label:"on the day|当日"`
	Exit    ExitTerms           `json:"exit" label:"exit|退出机制"`
	Staff   logistics.Checklist `json:"staff" label:"canteen and dormitory|食堂与宿舍"`
	Hiring  TermHiring          `json:"hiring" label:"temporary staff|临时人员"`
	Shop    logistics.Duty      `json:"shop" label:"designated shop|定点商店"`
}

// ExitTerms names the services whose contract must say how it is left.
type ExitTerms struct {
	logistics.Need
	Of logistics.List[string] `json:"of" label:"of|适用服务"`
}

// TermHiring cites the clause by which temporary staff are hired for one term, with a contract within that term.
type TermHiring struct{ logistics.Rule }

// ServiceFile is one service, with its contract and the bodies that provide and supervise it.
type ServiceFile struct {
	Project    string           `json:"project"`             // the host's name for it
	Kind       string           `json:"kind"`                // one of the policy's services, such as Cleaning
	InHouse    bool             `json:"inHouse"`             // the site's own people provide it
	Provider   string           `json:"provider,omitzero"`   // the body that provides the service, in one spelling wherever it scores, watches or provides
	Supervisor string           `json:"supervisor,omitzero"` // the body that supervises it; absent: not known
	AsOf       logistics.Date   `json:"asOf"`                // the day of judgment
	Contract   *ServiceContract `json:"contract,omitempty"`  // absent: there is none
}

// ServiceContract says what a contract for a service has, and on which days it is in force.
type ServiceContract struct {
	Has   logistics.List[string] `json:"has"`            // what it has, in the policy's words such as HoldsScope
	From  logistics.Date         `json:"from"`           // the first day
	Until logistics.Date         `json:"until,omitzero"` // the last day; absent: it has no end
}

// CheckService judges one service. It finds a service outsourced that has to stay in house (002-051), one body that both provides and
// supervises it (004-001), and of an outsourced one what its contract lacks, or that it is not in force on the day (002-004, 003-036). The
// error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckService(f ServiceFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	kind := f.check(pol.Services, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	at := "service " + f.Project
	if kind.InHouse && !f.InHouse {
		report.Find(kind.Rule, logistics.Banned, at+".outsourced", logistics.Said(f.Kind), logistics.Measure{})
	}
	if !f.InHouse {
		f.contract(&report, pol.Services.Contract, at)
	}
	separate := pol.Services.Supervision.Separate
	switch {
	case f.Provider == "" || f.Supervisor == "":
		report.Open(separate.Clause, at+".supervisor", logistics.Text{En: "who provides it and who supervises it", Zh: "由谁提供、由谁监管"})
	case logistics.SameName(f.Provider, f.Supervisor):
		report.Find(separate.Rule, logistics.Banned, at+".supervisor", logistics.Said(f.Supervisor), logistics.Measure{})
	}
	return report, nil
}

// contract judges the contract of an outsourced service.
func (f ServiceFile) contract(r *logistics.Report, rules ServiceContracts, at string) {
	has := func(key string) logistics.Answer {
		return logistics.Known(f.Contract != nil && slices.Contains(f.Contract.Has, key))
	}
	rules.Items.Check(r, at, has)
	if f.Contract != nil {
		inForce(r, rules.InForce.Rule, logistics.Join(at, rules.InForce.Key), f.AsOf, f.Contract.From, f.Contract.Until)
	} else {
		rules.InForce.Check(r, at, logistics.No)
	}
	if slices.Contains(rules.Exit.Of, f.Kind) {
		rules.Exit.Need.Check(r, at, has(rules.Exit.Key))
	}
}

// inForce finds a day on which a contract is not in force; its last day still counts.
func inForce(r *logistics.Report, rule logistics.Rule, at string, on, from, until logistics.Date) {
	switch {
	case on.Before(from):
		r.Find(rule, logistics.NotYet, at, logistics.Day(on), logistics.Day(from))
	case !until.IsZero() && on.After(until):
		r.Find(rule, logistics.Expired, at, logistics.Day(on), logistics.Day(until))
	}
}

func (f ServiceFile) check(s Services, ps *logistics.Problems) ServiceKind {
	ps.Name("project", f.Project)
	kind, known := s.kind(f.Kind)
	if !known {
		ps.Add("kind", logistics.CodeUnknown, "%.40q is no service of this policy", f.Kind)
	}
	if f.Provider != "" {
		ps.Name("provider", f.Provider)
	}
	if f.Supervisor != "" {
		ps.Name("supervisor", f.Supervisor)
	}
	if f.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	}
	if f.Contract != nil {
		distinctNames(ps, "contract.has", f.Contract.Has)
		contractDays(ps, "contract.", f.Contract.From, f.Contract.Until)
		if f.InHouse {
			ps.Add("contract", logistics.CodeConflict, "a contract for a service that one's own people provide")
		}
	}
	return kind
}

// contractDays adds a problem where a contract has no first day, or ends before it.
func contractDays(ps *logistics.Problems, path string, from, until logistics.Date) {
	if from.IsZero() {
		ps.Add(path+"from", logistics.CodeAbsent, "no date")
	}
	if !until.IsZero() && until.Before(from) {
		ps.Add(path+"until", logistics.CodeRange, "%s is before the first day, %s", until, from)
	}
}

// CheckStaffAgreements judges whether everything is on file for those who work in canteen and dormitory (002-015). onFile has the policy's
// words, such as [DormitoryDuties]; other words are not looked at. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckStaffAgreements(onFile []string) (logistics.Report, error) {
	return pol.checklist("staff", pol.Services.Contract.Staff, onFile)
}

// checklist judges a list by the keys of what is there.
func (pol Policy) checklist(subject string, list logistics.Checklist, there []string) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	distinctNames(&ps, "", there)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	list.Check(&report, subject, func(key string) logistics.Answer { return logistics.Known(slices.Contains(there, key)) })
	return report, nil
}

// Hiring is the contract of one temporary worker, and the term for which it is.
type Hiring struct {
	Person logistics.Person `json:"person"`
	Term   logistics.Period `json:"term"`
	From   logistics.Date   `json:"from,omitzero"`  // the first day of the contract; absent: there is no contract
	Until  logistics.Date   `json:"until,omitzero"` // its last day; absent: it has no end
}

// CheckHiring judges the contract of a temporary worker (002-021). It finds that there is none, that it begins before the term or ends
// after it, or that it has no end. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckHiring(h Hiring) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	ps.Name("person", string(h.Person))
	if h.Term.First.IsZero() {
		ps.Add("term.first", logistics.CodeAbsent, "no date")
	}
	switch {
	case h.Term.Last.IsZero():
		ps.Add("term.last", logistics.CodeAbsent, "no date")
	case h.Term.Last.Before(h.Term.First):
		ps.Add("term.last", logistics.CodeRange, "%s is before the first day, %s", h.Term.Last, h.Term.First)
	}
	if !h.From.IsZero() || !h.Until.IsZero() {
		contractDays(&ps, "", h.From, h.Until)
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rule, at := pol.Services.Contract.Hiring.Rule, "contract of "+string(h.Person)
	if h.From.IsZero() {
		report.Find(rule, logistics.Missing, at, logistics.Measure{}, logistics.Measure{})
		return report, nil
	}
	if h.From.Before(h.Term.First) {
		report.Find(rule, logistics.OutOfOrder, at+".from", logistics.Day(h.From), logistics.Day(h.Term.First))
	}
	switch {
	case h.Until.IsZero():
		report.Find(rule, logistics.Missing, at+".until", logistics.Measure{}, logistics.Day(h.Term.Last))
	case h.Until.After(h.Term.Last):
		report.Find(rule, logistics.TooLate, at+".until", logistics.Day(h.Until), logistics.Day(h.Term.Last))
	}
	return report, nil
}

func (c ServiceContracts) laws(s Services, ps *logistics.Problems) {
	ps.Needed("services.contract.items", c.Items...)
	ps.Needed("services.contract.inForce", c.InForce)
	ps.Needed("services.contract.exit", c.Exit.Need)
	ps.Needed("services.contract.staff", c.Staff...)
	distinctNames(ps, "services.contract.exit.of", c.Exit.Of)
	for i, name := range c.Exit.Of {
		if _, known := s.kind(name); !known {
			ps.Add(logistics.At("services.contract.exit.of", i), logistics.CodeUnknown, "%.40q is no service of this policy", name)
		}
	}
}
