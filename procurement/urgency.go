package procurement

import (
	"strings"

	"example.com/logistics"
)

// UrgencyClaim is a requisition that is said to be urgent, with what speaks for it.
type UrgencyClaim struct {
	ID      string                 `json:"id"`
	Reason  string                 `json:"reason,omitzero"`  // on record among the notes: key "reason" (000-090); "" for none
	Stamped bool                   `json:"stamped"`          // it has the stamp for urgent purchases: key "urgent-stamp" (000-090)
	Sudden  logistics.Answer       `json:"sudden,omitzero"`  // what made it urgent came suddenly: key "sudden" (000-126)
	Serious logistics.Answer       `json:"serious,omitzero"` // production or the life of the staff may suffer seriously: key "serious" (000-126)
	Also    logistics.List[string] `json:"also,omitzero"`    // keys of the company's own policy that hold too
}

// The conditions of urgency that facts of their own carry.
const (
	urgentReason  = "reason"
	urgentStamp   = "urgent-stamp"
	urgentSudden  = "sudden"
	urgentSerious = "serious"
)

// UrgencyDecision says whether a requisition counts as urgent. Only yes counts: hand Urgent in to the other questions where
// it is yes.
type UrgencyDecision struct {
	Edition string                 `json:"edition"`
	ID      string                 `json:"id"`
	Urgent  logistics.Answer       `json:"urgent"`  // unknown is not urgent
	Lacks   logistics.List[string] `json:"lacks"`   // keys of the conditions that are not met
	Open    logistics.List[string] `json:"open"`    // keys of the conditions of which nobody knows; they matter only where Lacks is empty
	Clauses logistics.Citations    `json:"clauses"` // of the conditions that decided it
}

// DecideUrgency says whether a requisition counts as urgent: with a reason and the stamp (000-090), for something that came
// suddenly and may do serious harm (000-126). One condition that is not met makes it no. Where none is lacking and one is
// not known, the answer is unknown. The error is nil or an [*logistics.InvalidError].
func (pol Policy) DecideUrgency(f UrgencyClaim) (UrgencyDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return UrgencyDecision{}, err
	}
	var ps logistics.Problems
	ps.Name("id", f.ID)
	for _, answer := range []struct {
		name string
		is   logistics.Answer
	}{{"sudden", f.Sudden}, {"serious", f.Serious}} {
		if _, err := answer.is.MarshalText(); err != nil {
			ps.Add(answer.name, logistics.CodeWord, "%v", err)
		}
	}
	distinct(&ps, "also", f.Also)
	if err := ps.Err(); err != nil {
		return UrgencyDecision{}, err
	}
	d := UrgencyDecision{Edition: pol.Edition, ID: f.ID, Urgent: logistics.Yes}
	decisive := map[logistics.Answer]logistics.Citations{}
	for _, need := range pol.Request.Urgency {
		met := f.met(need.Key)
		cites := decisive[met]
		cites.Add(pol.Clauses.Citation(need.Clause))
		decisive[met] = cites
		switch met {
		case logistics.No:
			d.Lacks = append(d.Lacks, need.Key)
		case logistics.Unknown:
			d.Open = append(d.Open, need.Key)
		}
	}
	switch {
	case len(d.Lacks) > 0:
		d.Urgent = logistics.No
	case len(d.Open) > 0:
		d.Urgent = logistics.Unknown
	}
	d.Clauses = decisive[d.Urgent]
	return d, nil
}

// met says whether a condition of urgency is met.
func (f UrgencyClaim) met(key string) logistics.Answer {
	switch key {
	case urgentReason:
		return written(f.Reason)
	case urgentStamp:
		return logistics.Known(f.Stamped)
	case urgentSudden:
		return f.Sudden
	case urgentSerious:
		return f.Serious
	}
	return among(f.Also, key)
}

// String gives the decision in English.
func (d UrgencyDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l: "not urgent: lacks stamp for urgent purchases (000-090)".
func (d UrgencyDecision) Text(l logistics.Lang) string {
	names := func(keys []string) string {
		var all []string
		for _, key := range keys {
			all = append(all, Policy{}.Name(key, l))
		}
		return strings.Join(all, logistics.Text{En: ", ", Zh: "、"}.In(l))
	}
	says := logistics.Text{En: "urgent", Zh: "紧急"}.In(l)
	switch d.Urgent {
	case logistics.No:
		says = logistics.Text{En: "not urgent: lacks ", Zh: "不属紧急：缺少"}.In(l) + names(d.Lacks)
	case logistics.Unknown:
		says = logistics.Text{En: "not decided: unknown ", Zh: "未能认定：未知"}.In(l) + names(d.Open)
	}
	return d.Clauses.Behind(says, l)
}

// UrgentPurchase is an urgent purchase with its quotes.
type UrgentPurchase struct {
	ID        string `json:"id"`
	Quotes    *int   `json:"quotes,omitempty"`    // valid quotes that were compared, each of another supplier, from 0; absent: nobody says
	RowQuotes *int   `json:"rowQuotes,omitempty"` // quotes that the row of its price asks for, from 0, as package approval decides; absent: nobody says
	Reason    string `json:"reason,omitzero"`     // on record, why fewer offers were compared than should be, which settles it
}

// CheckUrgentQuotes judges the quotes of an urgent purchase (000-127): fewer than the row of its price asks for, or fewer
// than the three offers that should be compared whatever the amount. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckUrgentQuotes(f UrgentPurchase) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	ps.Name("id", f.ID)
	figure := func(path string, n *int) logistics.Measure {
		if n == nil {
			return logistics.Measure{}
		}
		if *n < 0 {
			ps.Add(path, logistics.CodeRange, "%d: from 0", *n)
		}
		return logistics.Count(*n)
	}
	checkReason(&ps, "reason", f.Reason)
	quotes, asked := figure("quotes", f.Quotes), figure("rowQuotes", f.RowQuotes)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rules, at := pol.Request.Quotes, logistics.Join("urgent purchase "+f.ID, "quotes")
	if quotes.IsZero() {
		report.Open(rules.Row.Clause, at, logistics.Text{En: "how many quotes were compared", Zh: "比较的报价家数"})
		return report, nil
	}
	if asked.IsZero() {
		report.Open(rules.Row.Clause, at, logistics.Text{En: "the quotes that the row of its price asks for", Zh: "其价格档所需报价家数"})
	} else {
		logistics.Limit{Rule: rules.Row.Rule, Side: logistics.AtLeast, Bound: asked}.Check(&report, at, quotes)
	}
	settled(&report, f.Reason, func(r *logistics.Report) { rules.Comparisons.Check(r, at, quotes) })
	return report, nil
}

// among says whether a word of the policy is among those that a host told.
func among(told []string, key string) logistics.Answer {
	for _, word := range told {
		if word == key {
			return logistics.Yes
		}
	}
	return logistics.No
}
