package approval

import (
	"slices"

	"example.com/logistics"
)

// Incoming are the rules of the document desk for what it receives.
type Incoming struct {
	Carriers Carriers               `json:"carriers" label:"what a document is written on|文件载体"`
	Intake   logistics.Duty         `json:"intake" label:"collection from the departments|向各部门收件"`
	Forms    logistics.List[Form]   `json:"forms" label:"forms|单据"`
	Copies   logistics.List[Copies] `json:"copies" label:"copies of what circulates|分发份数"`
	Return   logistics.Need         `json:"return" label:"a form that is not in order|不合格单据"`
	Filing   logistics.Checklist    `json:"filing" label:"what circulated, before it is closed|传阅文件归档前"`
}

// Carriers lists what a document may be written on, such as paper; the same rules hold for all.
type Carriers struct {
	logistics.Rule
	Words logistics.List[string] `json:"words" label:"carriers|载体"`
}

// Form is a kind of document that the desk receives: who confirms it, and where it goes then.
type Form struct {
	Name       string                      `json:"name" label:"form|单据"`
	Sign       logistics.Steps             `json:"sign" label:"confirmed by|确认"`                                    // empty: nobody signs it, and the desk does not ask whether it is in order
	Goes       logistics.List[Destination] `json:"goes" label:"then goes to|其后送交"`                                  // empty: nowhere in particular
	Circulates bool                        `json:"circulates" label:"circulates in copies|复印分发"`                    // copies go to the posts of Incoming.Copies, and it is filed
	Paid       bool                        `json:"paid" label:"a payment form, signed by amount too|付款单据，另按金额逐级签字"` // it goes on only with the signatures that DecidePayment asks for
}

// Destination is where a document goes after its confirmation.
type Destination struct {
	logistics.Rule
	To   string `json:"to" label:"to|送交"`
	Copy bool   `json:"copy" label:"a copy will do|可为复印件"` // false: the original goes there
}

// applicant is the department that handed a form in, as where it goes.
const applicant = "applicant"

// Copies says how many copies of what circulates everyone gets who holds a post.
type Copies struct {
	logistics.Limit
	To logistics.Role `json:"to" label:"to each|每位"`
}

func (in Incoming) form(name string) (Form, bool) {
	i := slices.IndexFunc(in.Forms, func(f Form) bool { return f.Name == name })
	if i < 0 {
		return Form{}, false
	}
	return in.Forms[i], true
}

// CheckIntake judges the log of the rounds on which the document desk collects from the departments, one entry for each round. It
// finds the days on which a round was due and none was made, or only by another post. A round that was not due is no finding. The
// error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckIntake(log logistics.Log) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	if err := pol.Incoming.Intake.Check(&report, "", log); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

func (in Incoming) laws(ps *logistics.Problems) {
	const path = "incoming"
	if len(in.Carriers.Words) == 0 {
		ps.Add(path+".carriers.words", logistics.CodeAbsent, "no carriers: no document could be judged")
	}
	words(ps, path+".carriers.words", in.Carriers.Words)
	for i, f := range in.Forms {
		at := logistics.At(path+".forms", i)
		if f.Name == "" || slices.ContainsFunc(in.Forms[:i], func(o Form) bool { return o.Name == f.Name }) {
			ps.Add(at+".name", logistics.CodeDuplicate, "%.40q is no further form", f.Name)
		}
		var to []string
		for _, d := range f.Goes {
			to = append(to, d.To)
		}
		words(ps, at+".goes", to)
	}
	for i, c := range in.Copies {
		at := logistics.At(path+".copies", i)
		if c.To == "" || slices.ContainsFunc(in.Copies[:i], func(o Copies) bool { return o.To == c.To }) {
			ps.Add(at+".to", logistics.CodeDuplicate, "%.40q is no further post", c.To)
		}
		if c.Side != logistics.NoSide && c.Bound.Kind() != logistics.CountKind {
			ps.Add(at+".bound", logistics.CodeType, "%s is no number of copies", c.Bound)
		}
	}
	facing(ps, path+".return", in.Return, false)
}
