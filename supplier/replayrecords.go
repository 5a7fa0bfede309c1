package supplier

import "example.com/logistics"

// QualificationFile is the question to [Policy.CheckQualification] as a case of a [Past]: a supplier, an occasion and its day.
type QualificationFile struct {
	SupplierFile
	Occasion Occasion       `json:"occasion"`
	On       logistics.Date `json:"on"`
}

// QuotesFile is the question to [Policy.DecideQuotes] as a case of a [Past]: a category and the number of quotes.
type QuotesFile struct {
	CategoryCount
	Quotes int `json:"quotes"` // from 0
}

// records are all kinds of case but the month and the half-year, each with what the case has of it.
func (c Past) records() []logistics.Record[Policy] {
	const categories, separate = "qualification.categories", "services.supervision.separate"
	return []logistics.Record[Policy]{
		logistics.RecordOf("replacement", c.Replacement, Policy.CheckReplacement, "replacement"),
		logistics.RecordOf("qualification", c.Qualification, func(pol Policy, f QualificationFile) (logistics.Report, error) {
			return pol.CheckQualification(f.SupplierFile, f.Occasion, f.On)
		}, "qualification"),
		logistics.RecordOf("categories", c.Categories, logistics.AskList(Policy.CheckCategories), categories, "qualification.perCategory"),
		logistics.RecordOf("quotes", c.Quotes, func(pol Policy, f QuotesFile) (QuoteDecision, error) {
			return pol.DecideQuotes(f.CategoryCount, f.Quotes)
		}, categories, "qualification.quotes", "evaluation.sources"),

		logistics.RecordOf("evaluation", c.Evaluation, Policy.CheckEvaluation, "evaluation.accountable", "evaluation.group", "evaluation.survey", "evaluation.surveyDay", "evaluation.trial"),
		logistics.RecordOf("visit", c.Visit, Policy.CheckVisit, "evaluation.visit"),
		logistics.RecordOf("reviews", c.Reviews, Policy.CheckReviews, "evaluation.reviews"),
		logistics.RecordOf("life", c.Life, Policy.CheckLifecycle, "evaluation.lifecycle", categories),
		logistics.RecordOf("source", c.Source, Policy.CheckPurchaseSource, "evaluation.sources", "qualification.designated", categories),

		logistics.RecordOf("quote", c.Quote, Policy.CheckQuote, "quotation", categories),
		logistics.RecordOf("windows", c.Windows, Policy.CheckWindows, "quotation.windows", categories),
		logistics.RecordOf("price", c.Price, Policy.CheckOrderedPrice, "quotation.price"),
		logistics.RecordOf("change", c.Change, logistics.CheckAndDecide(Policy.CheckPriceChange, Policy.PayablePrice), "quotation.change"),
		logistics.RecordOf("offers", c.Offers, func(pol Policy, f OfferFile) (any, error) {
			if f.Chosen == "" {
				return pol.CompareOffers(f)
			}
			return logistics.CheckAndDecide(Policy.CheckChoice, Policy.CompareOffers)(pol, f)
		}, "quotation.comparison"),

		logistics.RecordOf("delivery", c.Delivery, Policy.CheckDeliveries, "delivery", "disqualification.overweight"),
		logistics.RecordOf("reconciliation", c.Reconciliation, Policy.CheckReconciliation, "delivery.reconciliation"),

		logistics.RecordOf("service", c.Service, Policy.CheckService, "services.kinds", "services.contract", separate),
		logistics.RecordOf("canteen", c.Canteen, Policy.CheckCanteen, "services.canteen"),
		logistics.RecordOf("agreements", c.Agreements, Policy.CheckAgreements, "services.agreements"),
		logistics.RecordOf("staffPapers", c.StaffPapers, logistics.AskList(Policy.CheckStaffAgreements), "services.contract.staff"),
		logistics.RecordOf("hiring", c.Hiring, Policy.CheckHiring, "services.contract.hiring"),
		logistics.RecordOf("supervision", c.Supervision, logistics.AskList(Policy.CheckSupervisionRules), "services.supervision.rules"),
		logistics.RecordOf("committee", c.Committee, logistics.AskList(Policy.CheckCommittee), "services.supervision.committee"),
		logistics.RecordOf("audits", c.Audits, logistics.AskList(Policy.CheckAudits), "services.supervision.audit"),
		logistics.RecordOf("duty", c.Duty, Policy.CheckServiceDuty, "services.contract.shop", "services.scoring", "services.satisfaction.surveys",
			"services.evaluation.revision", "services.awards", "services.rectification.opinions", "services.staff.monthly"),
		logistics.RecordOf("scores", c.Scores, Policy.ScoreProvider, "services.scoring", separate),
		logistics.RecordOf("staffScores", c.StaffScores, Policy.ScoreStaff, "services.staff"),
		logistics.RecordOf("survey", c.Survey, Policy.CheckSatisfaction, "services.satisfaction"),
		logistics.RecordOf("appraisal", c.Appraisal, Policy.EvaluateService, "services.evaluation", "services.pay.grades", separate),
		logistics.RecordOf("standard", c.Standard, Policy.CheckStandard, "services.evaluation.steady"),
		logistics.RecordOf("pay", c.Pay, Policy.DecidePay, "services.evaluation", "services.pay", separate),
		logistics.RecordOf("awards", c.Awards, Policy.CheckAwards, "services.awards"),
		logistics.RecordOf("problem", c.Problem, Policy.CheckRectification, "services.rectification"),
		logistics.RecordOf("termination", c.Termination, Policy.CheckTermination, "services.termination"),
		logistics.RecordOf("secondment", c.Secondment, Policy.CheckSecondment, "services.staff"),
		logistics.RecordOf("rollout", c.Rollout, Policy.CheckRollout, "services.rollout"),
	}
}
