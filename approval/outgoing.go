package approval

import (
	"slices"
	"time"

	"example.com/logistics"
)

// Outgoing are the rules for documents that general affairs issues.
type Outgoing struct {
	Steps       logistics.Steps     `json:"steps" label:"confirmation, approval and seal|确认、承认与印章"`
	Departments Departments         `json:"departments" label:"departments concerned|相关部门"`
	Number      Numbering           `json:"number" label:"number of the document|文件编号"`
	Entries     logistics.Checklist `json:"entries" label:"registers|登记"`
	Filing      logistics.Need      `json:"filing" label:"filing|归档"`
}

// Departments is the rule that every department concerned gets the document, once it is sealed.
type Departments struct{ logistics.Rule }

// Numbering is the rule that every document has a number of its own.
type Numbering struct{ logistics.Rule }

// OutgoingDocument is a document or a liaison letter that general affairs issues. Its By is who drafted it, and its Marks are the
// confirmation, the approval and the seal.
type OutgoingDocument struct {
	logistics.Trail
	Number    string         `json:"number,omitzero"`    // its number; absent: it has none yet
	Others    []string       `json:"others,omitzero"`    // the numbers of all other documents in the issue register
	Concerned []Distribution `json:"concerned,omitzero"` // the departments that it concerns; empty: nobody says, and it is not checked
	Entries   []string       `json:"entries,omitzero"`   // the registers that have it, by the keys of the policy
	Filed     bool           `json:"filed"`              // it lies in its folder
	Closed    time.Time      `json:"closed,omitzero"`    // when the case was closed; absent: it is open, and what is not there may still come
}

// Distribution is a department that a document concerns, and when it got the document.
type Distribution struct {
	Department string    `json:"department"`
	At         time.Time `json:"at,omitzero"` // when the document was sent there; absent: not yet
}

// CheckOutgoing judges a document that goes out. It finds an approval or a seal that is missing, by the wrong role, out of order or
// under another seal; a department that did not get it, or got it before it was sealed; a number that is missing or that of another
// document; a register without it; and that it is not filed. Until it is closed, only the signatures and the seal are missing;
// what else is not there is not checked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckOutgoing(d OutgoingDocument) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	report := pol.judged(d, "outgoing", &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Outgoing
	d.distribution(&report, rules)
	logistics.Need{Rule: rules.Number.Rule, Key: "number"}.Check(&report, "outgoing", sofar(d.Number != "", d.Closed))
	if d.Number != "" && slices.Contains(d.Others, d.Number) {
		report.Find(rules.Number.Rule, logistics.Twice, "outgoing.number", logistics.Said(d.Number), logistics.Measure{})
	}
	rules.Entries.Check(&report, "outgoing", func(key string) logistics.Answer { return sofar(slices.Contains(d.Entries, key), d.Closed) })
	rules.Filing.Check(&report, "outgoing", sofar(d.Filed, d.Closed))
	return report, nil
}

// distribution asks whether every department concerned has the document, and none had it before it was sealed.
func (d OutgoingDocument) distribution(r *logistics.Report, rules Outgoing) {
	rule := rules.Departments.Rule
	if len(d.Concerned) == 0 {
		r.Open(rule.Clause, "outgoing.concerned", logistics.Text{En: "which departments it concerns", Zh: "涉及哪些部门"})
	}
	for _, c := range d.Concerned {
		logistics.Need{Rule: rule, Key: c.Department}.Check(r, "outgoing.concerned", sofar(!c.At.IsZero(), d.Closed))
		if !c.At.IsZero() {
			d.Waited(r, rule, logistics.Join("outgoing.concerned", c.Department), c.At, rules.Steps)
		}
	}
}

func (d OutgoingDocument) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	d.CheckTrail(ps)
	if d.Number != "" {
		ps.Name("number", d.Number)
	}
	words(ps, "others", d.Others)
	for i, number := range d.Others {
		if number != "" {
			ps.Name(logistics.At("others", i), number) // a space would make another number of it
		}
	}
	words(ps, "entries", d.Entries)
	concerned := map[string]bool{}
	for i, c := range d.Concerned {
		at := logistics.At("concerned", i)
		ps.Name(at+".department", c.Department)
		if !c.At.IsZero() {
			d.Moment(ps, at+".at", c.At)
		}
		if c.Department != "" && concerned[c.Department] {
			ps.Add(at+".department", logistics.CodeDuplicate, "%.40q is there twice", c.Department)
		}
		concerned[c.Department] = true
	}
	if !d.Closed.IsZero() {
		d.Moment(ps, "closed", d.Closed)
		if d.Closed.Before(d.At) {
			ps.Add("closed", logistics.CodeRange, "%s is before it was drawn up, %s", logistics.Instant(d.Closed), logistics.Instant(d.At))
		}
	}
	return pol.Outgoing.Steps, d.Case(pol.Ladder.Rungs...), d.Names()
}

func (out Outgoing) laws(ps *logistics.Problems) {
	if len(out.Steps) == 0 {
		ps.Add("outgoing.steps", logistics.CodeAbsent, "no steps: nobody would approve")
	}
	facing(ps, "outgoing.filing", out.Filing, false)
}
