package supplier

import (
	"example.com/logistics"
)

// StandingAgreement is a kind of agreement of which one must be in force at any time.
type StandingAgreement struct {
	logistics.Rule
	Kind string `json:"kind" label:"agreement|协议"`
}

// AgreementFile is every agreement on file, and the day of judgment.
type AgreementFile struct {
	AsOf       logistics.Date            `json:"asOf"`       // the day of judgment
	Agreements logistics.List[Agreement] `json:"agreements"` // in any order; other kinds than the policy's may be among them
}

// Agreement is one agreement, and the days on which it is in force.
type Agreement struct {
	Kind    string         `json:"kind"`           // in the policy's words, such as RepairTeam
	Partner string         `json:"partner"`        // with whom
	From    logistics.Date `json:"from"`           // the first day
	Until   logistics.Date `json:"until,omitzero"` // the last day; absent: it has no end
}

// CheckAgreements judges whether one agreement of each kind that the policy names is in force on the day (001-023, 001-044, 003-042). It
// finds a kind of which there is none, none any more, or none yet. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckAgreements(f AgreementFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	if f.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	}
	for i, a := range f.Agreements {
		at := logistics.At("agreements", i)
		ps.Name(at+".kind", a.Kind)
		ps.Name(at+".partner", a.Partner)
		contractDays(&ps, at+".", a.From, a.Until)
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	for _, row := range pol.Services.Agreements {
		f.one(&report, row)
	}
	return report, nil
}

// one finds that no agreement of a kind is in force: there is none, or the last of them is over, or the first of those that are not has not begun.
func (f AgreementFile) one(r *logistics.Report, row StandingAgreement) {
	at := logistics.Join("agreements", row.Kind)
	var ended, begins logistics.Date
	for _, a := range f.Agreements {
		switch {
		case a.Kind != row.Kind:
		case f.AsOf.Before(a.From):
			if begins.IsZero() || a.From.Before(begins) {
				begins = a.From
			}
		case !a.Until.IsZero() && f.AsOf.After(a.Until):
			if ended.Before(a.Until) {
				ended = a.Until
			}
		default:
			return
		}
	}
	switch {
	case !ended.IsZero():
		r.Find(row.Rule, logistics.Expired, at, logistics.Day(f.AsOf), logistics.Day(ended))
	case !begins.IsZero():
		r.Find(row.Rule, logistics.NotYet, at, logistics.Day(f.AsOf), logistics.Day(begins))
	default:
		r.Find(row.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Measure{})
	}
}

func (s Services) agreementLaws(ps *logistics.Problems) {
	var kinds []string
	for _, a := range s.Agreements {
		kinds = append(kinds, a.Kind)
	}
	distinctNames(ps, "services.agreements", kinds)
}
