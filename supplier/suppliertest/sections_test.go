package suppliertest

import (
	"slices"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// asks is a subject with other answers for the sections.
func asks(edit func(own Subject, s *Subject)) Subject {
	s := Subject{Policy: supplier.Factory()}
	edit(s.filled(), &s)
	return s
}

// reported is a check with another report.
func reported[F any](check func(F) (logistics.Report, error), edit func(F, *logistics.Report)) func(F) (logistics.Report, error) {
	return func(facts F) (logistics.Report, error) {
		r, err := check(facts)
		edit(facts, &r)
		return r, err
	}
}

// paying is a subject that pays by factors, and otherwise than the policy.
func paying(edit func(supplier.PayFile, *supplier.PayDecision)) Subject {
	s := Subject{Policy: with(func(p *supplier.Policy) {
		f := &p.Services.Pay.Factors
		for i, l := range []*logistics.Limit{&f.Poor, &f.Fair, &f.Good, &f.Excellent} {
			l.Side, l.Bound = logistics.AtMost, logistics.Share(30*i, 80)
		}
	})}
	own := s.filled()
	s.DecidePay = func(f supplier.PayFile) (supplier.PayDecision, error) {
		p, err := own.DecidePay(f)
		edit(f, &p)
		return p, err
	}
	return s
}

// brokenSections are subjects that break what the sections beside the discipline promise.
func brokenSections() []brokenRow {
	return []brokenRow{
		{"papers", "the last day is over already", asks(func(own Subject, s *Subject) {
			s.CheckQualification = func(f supplier.SupplierFile, at supplier.Occasion, on logistics.Date) (logistics.Report, error) {
				return own.CheckQualification(f, at, on.AddDays(1))
			}
		})},
		{"papers", "a day of grace", asks(func(own Subject, s *Subject) {
			s.CheckQualification = func(f supplier.SupplierFile, at supplier.Occasion, on logistics.Date) (logistics.Report, error) {
				r, err := own.CheckQualification(f, at, on)
				if before, _ := own.CheckQualification(f, at, on.AddDays(-1)); before.OK() {
					return before, err
				}
				return r, err
			}
		})},
		{"papers", "looks at the listing only", asks(func(own Subject, s *Subject) {
			s.CheckQualification = func(f supplier.SupplierFile, _ supplier.Occasion, on logistics.Date) (logistics.Report, error) {
				return own.CheckQualification(f, supplier.AtListing, on)
			}
		})},
		{"complete", "finds what is there", asks(func(own Subject, s *Subject) {
			s.CheckService = reported(own.CheckService, func(f supplier.ServiceFile, r *logistics.Report) {
				if slices.Contains(f.Contract.Has, "openness") {
					r.Find(logistics.Obliges("002-004"), logistics.Banned, "openness", logistics.Measure{}, logistics.Measure{})
				}
			})
		})},
		{"complete", "never sees a brand", asks(func(own Subject, s *Subject) {
			s.CheckDeliveries = func(f supplier.DeliveryFile) (logistics.Report, error) {
				f = logistics.Clone(f)
				for _, r := range f.Receipts {
					r.Note.Lines[0].Brand = ""
				}
				return own.CheckDeliveries(f)
			}
		})},
		{"complete", "a second paper is one too many", asks(func(own Subject, s *Subject) {
			s.CheckQualification = func(f supplier.SupplierFile, at supplier.Occasion, on logistics.Date) (logistics.Report, error) {
				r, err := own.CheckQualification(f, at, on)
				if len(f.Papers) > 1 {
					r.Find(logistics.Obliges("000-044"), logistics.Twice, "papers", logistics.Measure{}, logistics.Measure{})
				}
				return r, err
			}
		})},
		{"listing", "listed from the trial on", asks(func(own Subject, s *Subject) {
			s.ListedOn = func(h supplier.LifeFile, on logistics.Date) (supplier.ListedState, error) {
				state, err := own.ListedOn(h, on)
				if state.State == supplier.StateTrialed {
					state.Listed, state.State = true, supplier.StateListed
				}
				return state, err
			}
		})},
		{"listing", "listed by whatever record of a listing", asks(func(own Subject, s *Subject) {
			s.ListedOn = func(h supplier.LifeFile, on logistics.Date) (supplier.ListedState, error) {
				state, err := own.ListedOn(h, on)
				for _, m := range h.Milestones {
					if m.Move == supplier.MoveListed && !m.On.After(on) {
						state.Listed, state.State = true, supplier.StateListed
					}
				}
				return state, err
			}
		})},
		{"listing", "a suspension counts from the next day", asks(func(own Subject, s *Subject) {
			s.ListedOn = func(h supplier.LifeFile, on logistics.Date) (supplier.ListedState, error) {
				if before, err := own.ListedOn(h, on.AddDays(-1)); before.Listed {
					return before, err
				}
				return own.ListedOn(h, on)
			}
		})},
		{"price", "holds to the same day of the next month", asks(func(own Subject, s *Subject) {
			s.PriceOn = func(h supplier.PriceHistory, on logistics.Date) (supplier.PriceAnswer, error) {
				if a, err := own.PriceOn(h, on); !a.Price.IsZero() {
					return a, err
				}
				return own.PriceOn(h, on.AddDays(-1))
			}
		})},
		{"price", "holds from the day after it was confirmed", asks(func(own Subject, s *Subject) {
			s.PriceOn = func(h supplier.PriceHistory, on logistics.Date) (supplier.PriceAnswer, error) {
				return own.PriceOn(h, on.AddDays(-1))
			}
		})},
		{"price", "a higher price holds at once", asks(func(own Subject, s *Subject) {
			s.PriceOn = func(h supplier.PriceHistory, on logistics.Date) (supplier.PriceAnswer, error) {
				last := slices.Clone(h.Confirmed)
				slices.SortFunc(last, func(a, b supplier.ConfirmedPrice) int { return b.On.Compare(a.On) })
				last = slices.DeleteFunc(last, func(c supplier.ConfirmedPrice) bool { return c.On.After(on) })
				if len(last) > 1 {
					h.Confirmed = last[:1]
				}
				return own.PriceOn(h, on)
			}
		})},
		{"price", "confirmed once is confirmed for good", asks(func(own Subject, s *Subject) {
			s.CheckOrderedPrice = reported(own.CheckOrderedPrice, func(f supplier.OrderedPrice, r *logistics.Report) {
				if len(f.Confirmed) > 0 {
					r.Findings = slices.DeleteFunc(r.Findings, func(x logistics.Finding) bool { return x.Fault == logistics.Expired })
				}
			})
		})},
		{"ceiling", "compares prices by the cent", asks(func(own Subject, s *Subject) {
			s.CheckOrderedPrice = func(o supplier.OrderedPrice) (logistics.Report, error) {
				o = logistics.Clone(o)
				o.Price = o.Price.Truncate(2)
				for i := range o.Confirmed {
					o.Confirmed[i].Price = o.Confirmed[i].Price.Truncate(2)
				}
				return own.CheckOrderedPrice(o)
			}
		})},
		{"delivery", "what is outstanding forgets what is too much", asks(func(own Subject, s *Subject) {
			s.Balance = func(f supplier.DeliveryFile) (supplier.OrderBalance, error) {
				b, err := own.Balance(f)
				for i := range b.Lines {
					b.Lines[i].Excess = points("0")
				}
				return b, err
			}
		})},
		{"delivery", "complete with the first part", asks(func(own Subject, s *Subject) {
			s.Balance = func(f supplier.DeliveryFile) (supplier.OrderBalance, error) {
				b, err := own.Balance(f)
				if len(f.Receipts) > 0 && len(b.Lines) > 0 && !b.Lines[0].Completed.IsZero() {
					b.Lines[0].Completed = f.Receipts[0].On
				}
				return b, err
			}
		})},
		{"delivery", "late on the due date", asks(func(own Subject, s *Subject) {
			s.CheckDeliveries = func(f supplier.DeliveryFile) (logistics.Report, error) {
				f = logistics.Clone(f)
				for i := range f.Order.Lines {
					f.Order.Lines[i].Due = f.Order.Lines[i].Due.AddDays(-1)
				}
				return own.CheckDeliveries(f)
			}
		})},
		{"delivery", "a hair over the order is none", asks(func(own Subject, s *Subject) {
			s.CheckDeliveries = reported(own.CheckDeliveries, func(_ supplier.DeliveryFile, r *logistics.Report) {
				r.Findings = slices.DeleteFunc(r.Findings, func(x logistics.Finding) bool { return x.Fault == logistics.OutOfBound })
			})
		})},
		{"windows", "the last day of a window is over", asks(func(own Subject, s *Subject) {
			s.CheckQuote = func(q supplier.Quote) (logistics.Report, error) {
				q.At = q.At.AddDate(0, 0, 1)
				return own.CheckQuote(q)
			}
		})},
		{"windows", "a quote of any day", asks(func(own Subject, s *Subject) {
			s.CheckQuote = reported(own.CheckQuote, func(_ supplier.Quote, r *logistics.Report) { r.Findings = nil })
		})},
		{"windows", "reconciled a day early", asks(func(own Subject, s *Subject) {
			s.CheckReconciliation = func(f supplier.ReconciliationFile) (logistics.Report, error) {
				f = logistics.Clone(f)
				for _, n := range f.Notes {
					n.Reconciled.On = n.Reconciled.On.AddDays(1)
				}
				return own.CheckReconciliation(f)
			}
		})},
		{"third party", "everybody is one of our own", asks(func(own Subject, s *Subject) {
			s.EvaluateService = func(f supplier.ServiceReview) (supplier.Appraisal, error) {
				f = logistics.Clone(f)
				for i := range f.Bodies {
					f.Bodies[i].Inside = true
				}
				return own.EvaluateService(f)
			}
		})},
		{"third party", "nobody from outside", asks(func(own Subject, s *Subject) {
			s.EvaluateService = func(f supplier.ServiceReview) (supplier.Appraisal, error) {
				a, err := own.EvaluateService(f)
				if len(f.Bodies) > 1 && !f.Bodies[len(f.Bodies)-1].Weight.IsZero() {
					a.Score, a.Grade = logistics.Measure{}, 0
				}
				return a, err
			}
		})},
		{"pay", "too good to be paid", paying(func(f supplier.PayFile, p *supplier.PayDecision) {
			if f.Bodies[0].Scores[0].Score.GreaterThan(points("95")) {
				p.Due = logistics.Yuan(logistics.Amount{})
			}
		})},
		{"pay", "pays what the factor says, whatever the cap", paying(func(_ supplier.PayFile, p *supplier.PayDecision) {
			if !p.Held && p.Grade == supplier.Excellent {
				a, _ := logistics.ParseAmount("1125")
				p.Due = logistics.Yuan(a)
			}
		})},
		{"pay", "what was paid is not looked at", paying(func(_ supplier.PayFile, p *supplier.PayDecision) { p.Findings = nil })},
		{"pay", "paid while it is held", asks(func(own Subject, s *Subject) {
			s.DecidePay = func(f supplier.PayFile) (supplier.PayDecision, error) {
				f.Paid = nil
				return own.DecidePay(f)
			}
		})},
		{"agrees", "a quote by whatever way", asks(func(own Subject, s *Subject) {
			s.CheckQuote = func(q supplier.Quote) (logistics.Report, error) {
				q.Channel = s.Policy.Quotation.Channels.Words[0]
				return own.CheckQuote(q)
			}
		})},
		{"agrees", "a service without a supervisor", asks(func(own Subject, s *Subject) {
			s.CheckService = func(f supplier.ServiceFile) (logistics.Report, error) {
				f.Supervisor = "another body"
				return own.CheckService(f)
			}
		})},
	}
}
