package supplier

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// QualificationFile is a supplier with the day on which he is judged.
type QualificationFile struct {
	SupplierFile
	Occasion Occasion       `json:"occasion"`
	On       logistics.Date `json:"on"`
}

// QuotesFile is a category with the number of quotes that a purchase asks for.
type QuotesFile struct {
	CategoryCount
	Quotes int `json:"quotes"` // from 0
}

// record is a kind of case: how an edition answers it, and the questions of a diff that may change the answer.
type record struct {
	name  string
	about []string
	ask   func(Policy) (any, error) // nil: the case has no such record
}

// records are all kinds of case but the month and the half-year, each with what the case has of it.
func (c Past) records() []record {
	const categories, separate = "qualification.categories", "services.supervision.separate"
	return []record{
		recordOf("replacement", c.Replacement, Policy.CheckReplacement, "replacement"),
		recordOf("qualification", c.Qualification, func(pol Policy, f QualificationFile) (logistics.Report, error) {
			return pol.CheckQualification(f.SupplierFile, f.Occasion, f.On)
		}, "qualification"),
		recordOf("categories", c.Categories, ofList(Policy.CheckCategories), categories, "qualification.perCategory"),
		recordOf("quotes", c.Quotes, func(pol Policy, f QuotesFile) (QuoteDecision, error) {
			return pol.DecideQuotes(f.CategoryCount, f.Quotes)
		}, categories, "qualification.quotes", "evaluation.sources"),

		recordOf("evaluation", c.Evaluation, Policy.CheckEvaluation, "evaluation.accountable", "evaluation.group", "evaluation.survey", "evaluation.surveyDay", "evaluation.trial"),
		recordOf("visit", c.Visit, Policy.CheckVisit, "evaluation.visit"),
		recordOf("reviews", c.Reviews, Policy.CheckReviews, "evaluation.reviews"),
		recordOf("life", c.Life, Policy.CheckLifecycle, "evaluation.lifecycle", categories),
		recordOf("source", c.Source, Policy.CheckPurchaseSource, "evaluation.sources", "qualification.designated", categories),

		recordOf("quote", c.Quote, Policy.CheckQuote, "quotation", categories),
		recordOf("windows", c.Windows, Policy.CheckWindows, "quotation.windows", categories),
		recordOf("price", c.Price, Policy.CheckOrderedPrice, "quotation.price"),
		recordOf("change", c.Change, both(Policy.CheckPriceChange, Policy.PayablePrice), "quotation.change"),
		recordOf("offers", c.Offers, func(pol Policy, f OfferFile) (any, error) {
			if f.Chosen == "" {
				return pol.CompareOffers(f)
			}
			return both(Policy.CheckChoice, Policy.CompareOffers)(pol, f)
		}, "quotation.comparison"),

		recordOf("delivery", c.Delivery, Policy.CheckDeliveries, "delivery", "disqualification.overweight"),
		recordOf("reconciliation", c.Reconciliation, Policy.CheckReconciliation, "delivery.reconciliation"),

		recordOf("service", c.Service, Policy.CheckService, "services.kinds", "services.contract", separate),
		recordOf("canteen", c.Canteen, Policy.CheckCanteen, "services.canteen"),
		recordOf("agreements", c.Agreements, Policy.CheckAgreements, "services.agreements"),
		recordOf("staffPapers", c.StaffPapers, ofList(Policy.CheckStaffAgreements), "services.contract.staff"),
		recordOf("hiring", c.Hiring, Policy.CheckHiring, "services.contract.hiring"),
		recordOf("supervision", c.Supervision, ofList(Policy.CheckSupervisionRules), "services.supervision.rules"),
		recordOf("committee", c.Committee, ofList(Policy.CheckCommittee), "services.supervision.committee"),
		recordOf("audits", c.Audits, ofList(Policy.CheckAudits), "services.supervision.audit"),
		recordOf("duty", c.Duty, Policy.CheckServiceDuty, "services.contract.shop", "services.scoring", "services.satisfaction.surveys",
			"services.evaluation.revision", "services.awards", "services.rectification.opinions", "services.staff.monthly"),
		recordOf("scores", c.Scores, Policy.ScoreProvider, "services.scoring", separate),
		recordOf("staffScores", c.StaffScores, Policy.ScoreStaff, "services.staff"),
		recordOf("survey", c.Survey, Policy.CheckSatisfaction, "services.satisfaction"),
		recordOf("appraisal", c.Appraisal, Policy.EvaluateService, "services.evaluation", "services.pay.grades", separate),
		recordOf("standard", c.Standard, Policy.CheckStandard, "services.evaluation.steady"),
		recordOf("pay", c.Pay, Policy.DecidePay, "services.evaluation", "services.pay", separate),
		recordOf("awards", c.Awards, Policy.CheckAwards, "services.awards"),
		recordOf("problem", c.Problem, Policy.CheckRectification, "services.rectification"),
		recordOf("termination", c.Termination, Policy.CheckTermination, "services.termination"),
		recordOf("secondment", c.Secondment, Policy.CheckSecondment, "services.staff"),
		recordOf("rollout", c.Rollout, Policy.CheckRollout, "services.rollout"),
	}
}

func recordOf[F, A any](name string, facts *F, ask func(Policy, F) (A, error), about ...string) record {
	r := record{name: name, about: about}
	if facts != nil {
		r.ask = func(pol Policy) (any, error) { return ask(pol, *facts) }
	}
	return r
}

// ofList asks about a list.
func ofList[E any](ask func(Policy, []E) (logistics.Report, error)) func(Policy, logistics.List[E]) (logistics.Report, error) {
	return func(pol Policy, list logistics.List[E]) (logistics.Report, error) { return ask(pol, list) }
}

// both asks for a report and for a decision beside it.
func both[F any, D spoken](check func(Policy, F) (logistics.Report, error), decide func(Policy, F) (D, error)) func(Policy, F) (any, error) {
	return func(pol Policy, facts F) (any, error) {
		r, err := check(pol, facts)
		if err != nil {
			return nil, err
		}
		d, err := decide(pol, facts)
		return checkedDecision[D]{r, d}, err
	}
}

// spoken is a decision that can be told.
type spoken interface{ Text(l logistics.Lang) string }

type checkedDecision[D spoken] struct {
	logistics.Report
	Decision D `json:"decision"`
}

// Text gives the decision in l.
func (c checkedDecision[D]) Text(l logistics.Lang) string { return c.Decision.Text(l) }

// mayMove reports whether a question may change the answer to the record.
func (rec record) mayMove(question string) bool {
	return slices.ContainsFunc(rec.about, func(path string) bool { return question == path || strings.HasPrefix(question, path+".") })
}
