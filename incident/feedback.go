package incident

import (
	"slices"

	"example.com/logistics"
)

// FeedbackLoop says what every issue from feedback has, and what comes before it is closed (001-025).
type FeedbackLoop struct {
	Parts  logistics.Checklist `json:"parts" label:"each issue has|每项问题须有"`
	Effect logistics.Need      `json:"effect" label:"before it is closed|关闭之前"`
}

// What every issue from feedback has (001-025), by the keys of the documented policies.
const (
	FeedbackCategory = "category" // FeedbackIssue.Category
	FeedbackPlan     = "plan"     // FeedbackIssue.Plan
	FeedbackOwner    = "owner"    // FeedbackIssue.Owner
	FeedbackDue      = "deadline" // FeedbackIssue.Due
	FeedbackEffect   = "effect"   // FeedbackIssue.Effect
)

// FeedbackIssue is one issue that users raised.
type FeedbackIssue struct {
	ID       string           `json:"id"`
	Raised   logistics.Date   `json:"raised"`            // the day on which it was raised
	Category string           `json:"category,omitzero"` // absent: not sorted yet
	Plan     string           `json:"plan,omitzero"`     // what will be done; absent: nobody knows yet
	Owner    logistics.Person `json:"owner,omitzero"`    // who answers for it; absent: nobody
	Due      logistics.Date   `json:"due,omitzero"`      // the day by which it is corrected, itself in time; absent: none was set
	Done     logistics.Date   `json:"done,omitzero"`     // the day on which it was; absent: it is not corrected
	Effect   logistics.Date   `json:"effect,omitzero"`   // the day on which somebody looked at the effect; absent: nobody did
	Closed   logistics.Date   `json:"closed,omitzero"`   // the day on which it was closed; absent: it is open
}

// FeedbackFile is the issues that users raised, as they stand on a day.
type FeedbackFile struct {
	Issues logistics.List[FeedbackIssue] `json:"issues"` // in any order
	AsOf   logistics.Date                `json:"asOf"`   // the day of judgment, which is not over; nothing on record may be later
}

// CheckFeedback judges issues from feedback on the day of judgment (001-025). It finds an issue without a category, a plan,
// somebody who answers for it or a day; one that was not corrected by that day; a look at the effect before it was
// corrected; one that was closed without that look, or before it. An issue that was raised on the day of judgment may still
// be without a plan. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckFeedback(f FeedbackFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	if f.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	}
	distinctIDs(&ps, "issues", namesOf(f.Issues, func(one FeedbackIssue) string { return one.ID }))
	for i, one := range f.Issues {
		one.check(&ps, logistics.At("issues", i), f.AsOf)
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	for _, one := range f.Issues {
		one.judge(&report, pol.Service.Feedback, f.AsOf)
	}
	return report, nil
}

func (f FeedbackIssue) check(ps *logistics.Problems, at string, asOf logistics.Date) {
	if f.Raised.IsZero() {
		ps.Add(at+".raised", logistics.CodeAbsent, "no date")
	}
	for _, day := range []struct {
		field string
		on    logistics.Date
	}{{"raised", f.Raised}, {"done", f.Done}, {"effect", f.Effect}, {"closed", f.Closed}} {
		switch {
		case day.on.IsZero():
		case !asOf.IsZero() && day.on.After(asOf):
			ps.Add(at+"."+day.field, logistics.CodeRange, "%s is after the day of judgment, %s", day.on, asOf)
		case day.on.Before(f.Raised):
			ps.Add(at+"."+day.field, logistics.CodeRange, "%s is before it was raised, %s", day.on, f.Raised)
		}
	}
	if f.Owner != "" {
		ps.Name(at+".owner", string(f.Owner))
	}
}

func (f FeedbackIssue) judge(r *logistics.Report, rules FeedbackLoop, asOf logistics.Date) {
	subject := "issue " + f.ID
	fresh := f.Raised == asOf && f.Closed.IsZero()
	var due logistics.Rule
	for _, n := range rules.Parts {
		has := map[string]bool{
			FeedbackCategory: f.Category != "", FeedbackPlan: f.Plan != "", FeedbackOwner: f.Owner != "", FeedbackDue: !f.Due.IsZero(),
		}[n.Key]
		if n.Key == FeedbackDue {
			due = n.Rule
		}
		if !fresh {
			n.Check(r, subject, logistics.Known(has))
		}
	}
	end := f.Done
	if end.IsZero() {
		end = asOf
	}
	if !f.Due.IsZero() && end.After(f.Due) {
		r.Find(due, logistics.TooLate, subject, logistics.Day(end), logistics.Day(f.Due))
	}
	switch {
	case f.Effect.IsZero():
	case f.Done.IsZero():
		r.Find(rules.Effect.Rule, logistics.OutOfOrder, subject+".effect", logistics.Day(f.Effect), logistics.Measure{})
	case f.Effect.Before(f.Done):
		r.Find(rules.Effect.Rule, logistics.OutOfOrder, subject+".effect", logistics.Day(f.Effect), logistics.Day(f.Done))
	}
	if f.Closed.IsZero() {
		return
	}
	rules.Effect.Check(r, subject, logistics.Known(!f.Effect.IsZero()))
	if !f.Effect.IsZero() && f.Closed.Before(f.Effect) {
		r.Find(rules.Effect.Rule, logistics.OutOfOrder, subject+".closed", logistics.Day(f.Closed), logistics.Day(f.Effect))
	}
}

func (l FeedbackLoop) laws(ps *logistics.Problems) {
	keys := []string{FeedbackCategory, FeedbackPlan, FeedbackOwner, FeedbackDue}
	for i, n := range l.Parts {
		at := logistics.At("service.feedback.parts", i)
		required(ps, at, n)
		if !slices.Contains(keys, n.Key) {
			ps.Add(at+".key", logistics.CodeUnknown, "%.40q is told by no field of an issue", n.Key)
		}
	}
	if !slices.ContainsFunc(l.Parts, func(n logistics.Need) bool { return n.Key == FeedbackDue }) {
		ps.Add("service.feedback.parts", logistics.CodeAbsent, "no %q: nothing would be late", FeedbackDue)
	}
	required(ps, "service.feedback.effect", l.Effect)
}
