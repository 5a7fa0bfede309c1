package main

import (
	"context"
	"strconv"

	"example.com/logistics"
)

// Dossier is a requisition with everything that was recorded and decided about it and its order.
type Dossier struct {
	Requisition NewRequisition               `json:"requisition"`
	Quotes      logistics.List[NewQuote]     `json:"quotes"`
	Signatures  logistics.List[NewSignature] `json:"signatures"`
	Approvals   logistics.List[NewApproval]  `json:"approvals"`
	Order       *OrderDossier                `json:"order,omitempty"`
	Decisions   []Shown                      `json:"decisions"`
}

// OrderDossier is an order with what was recorded about it.
type OrderDossier struct {
	Order
	Signatures logistics.List[NewSignature] `json:"signatures"`
	Deliveries logistics.List[NewDelivery]  `json:"deliveries"`
}

// dossier reads a requisition. All of it is read in one transaction, so that it fits together.
func (s *Service) dossier(ctx context.Context, number string, l logistics.Lang) (d Dossier, err error) {
	tx, err := s.store.db.BeginTx(ctx, nil)
	if err != nil {
		return d, err
	}
	defer func() { err = either(err, ignoreDone(tx.Rollback())) }()
	w := &work{Service: s, ctx: ctx, tx: tx, at: s.now()}
	if d.Requisition, d.Quotes, d.Approvals, err = w.priced(number); err != nil {
		return d, err
	}
	if d.Signatures, err = signed[NewSignature](w, askRequisition, number); err != nil {
		return d, err
	}
	logged, err := entries(ctx, tx, "WHERE subject = ? AND question IN (?, ?, ?) ORDER BY seq", number, askPrice, askRequisition, askPriceFile)
	if err != nil {
		return d, err
	}
	order, ordered, err := one[Order](ctx, tx, "SELECT body FROM orders WHERE requisition = ?", number)
	if err != nil {
		return d, err
	}
	if ordered {
		d.Order = &OrderDossier{Order: order}
		if d.Order.Signatures, err = signed[NewSignature](w, askOrder, order.Number); err != nil {
			return d, err
		}
		if d.Order.Deliveries, err = w.deliveries(order.Number); err != nil {
			return d, err
		}
		more, err := entries(ctx, tx, "WHERE subject = ? AND question IN (?, ?) ORDER BY seq", order.Number, askOrder, askDelivery)
		if err != nil {
			return d, err
		}
		logged = append(logged, more...)
	}
	d.Decisions, err = s.shown(logged, l)
	return d, err
}

func (s *Service) shown(logged []Entry, l logistics.Lang) ([]Shown, error) {
	list := []Shown{}
	for _, e := range logged {
		shown, err := s.show(e, l)
		if err != nil {
			return nil, err
		}
		list = append(list, shown)
	}
	return list, nil
}

// MonthReport is what was decided in a month.
type MonthReport struct {
	Month     logistics.Month `json:"month"`
	Decisions int             `json:"decisions"`
	Noted     int             `json:"noted"`
	Accepted  int             `json:"accepted"`
	Refused   []Shown         `json:"refused"`  // every act that was refused
	Standing  []Shown         `json:"standing"` // where the last word on a paper still has a finding or leaves a question open
}

// month reports on the decisions that were recorded in a month, whose days are those of the service's zone.
func (s *Service) month(ctx context.Context, name string, l logistics.Lang) (r MonthReport, err error) {
	if err := r.Month.UnmarshalText([]byte(name)); err != nil {
		return r, &AbsentError{"month", name}
	}
	logged, err := entries(ctx, s.store.db, "WHERE substr(recorded, 1, 7) = ? ORDER BY seq", r.Month.String())
	if err != nil {
		return r, err
	}
	r.Decisions = len(logged)
	last := map[[2]string]int64{}
	for _, e := range logged {
		switch e.Verdict {
		case Noted:
			r.Noted++
		case Accepted:
			r.Accepted++
		}
		if e.Verdict != Refused {
			last[[2]string{e.Question, e.Subject}] = e.Seq
		}
	}
	var refused, standing []Entry
	for _, e := range logged {
		if e.Verdict == Refused {
			refused = append(refused, e)
		} else if last[[2]string{e.Question, e.Subject}] == e.Seq {
			standing = append(standing, e)
		}
	}
	if r.Refused, err = s.shown(refused, l); err != nil {
		return r, err
	}
	all, err := s.shown(standing, l)
	r.Standing = []Shown{}
	for _, d := range all {
		if len(d.Findings)+len(d.Unchecked) > 0 {
			r.Standing = append(r.Standing, d)
		}
	}
	return r, err
}

// pageSize bounds the decisions of one answer.
const pageSize = 100

// page gives the decisions of the log after one, as they are kept.
func (s *Service) page(ctx context.Context, after string) (any, error) {
	seq := int64(0)
	if after != "" {
		var err error
		if seq, err = strconv.ParseInt(after, 10, 64); err != nil || seq < 0 {
			return nil, unreadable{400, problem("after", logistics.CodeWord, "is no number of a decision")}
		}
	}
	logged, err := entries(ctx, s.store.db, "WHERE seq > ? ORDER BY seq LIMIT ?", seq, pageSize)
	if logged == nil {
		logged = []Entry{}
	}
	return map[string][]Entry{"decisions": logged}, err
}
