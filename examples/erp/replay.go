package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/supplier"
)

// Fault is a decision of the log that is not what it was.
type Fault struct {
	Entry
	What string
}

func (f Fault) String() string { return f.Entry.String() + ": " + f.What }

// Proof is what became of a replay.
type Proof struct {
	Decisions int
	Faults    []Fault
	Head      string // the hash of the last decision
}

// replay asks every question of the log anew, of the policy by which it was answered then, and holds each byte of the
// answer against what the log has.
func replay(ctx context.Context, s *Store) (Proof, error) {
	logged, policies, err := history(ctx, s)
	if err != nil {
		return Proof{}, err
	}
	p := Proof{Decisions: len(logged)}
	for i, e := range logged {
		found := differences(e, policies)
		if e.Seq != int64(i+1) {
			found = append(found, fmt.Sprintf("stands in the place of decision %d", i+1))
		}
		hash, err := e.chained(p.Head)
		if err != nil {
			return p, err
		}
		if hash != e.Hash {
			found = append(found, "is not as it was written, or what came before it is not: its hash is another")
		}
		p.Head = e.Hash // so that one change is told of one decision
		if len(found) > 0 {
			p.Faults = append(p.Faults, Fault{e, strings.Join(found, "; ")})
		}
	}
	return p, nil
}

// history reads the log and its policies.
func history(ctx context.Context, s *Store) ([]Entry, map[string]kept, error) {
	logged, err := entries(ctx, s.db, "ORDER BY seq")
	if err != nil {
		return nil, nil, err
	}
	policies, err := keptPolicies(ctx, s.db)
	return logged, policies, err
}

// differences asks the question of an entry anew and says what differs.
func differences(e Entry, policies map[string]kept) (found []string) {
	q, known := questions()[e.Question]
	policy, there := policies[e.Policy]
	switch {
	case !known:
		return []string{"asks no question that is known"}
	case !there:
		return []string{"its policy is not kept"}
	case policy.err != nil:
		return []string{fmt.Sprintf("its policy: %v", policy.err)}
	case policy.kind != q.kind:
		return []string{"its policy is of another kind"}
	}
	answer, facts, err := q.ask(policy.policy, e.Act, []byte(e.Facts))
	if err != nil {
		return []string{fmt.Sprintf("its facts cannot be judged: %v", err)}
	}
	text, errAnswer := inJSON(answer)
	clauses, errClauses := inJSON(answer.Clauses)
	if err := errors.Join(errAnswer, errClauses); err != nil {
		return []string{err.Error()}
	}
	for _, column := range []struct{ name, logged, anew string }{
		{"facts", e.Facts, string(facts)}, {"answer", e.Answer, text}, {"verdict", string(e.Verdict), string(answer.Verdict)},
		{"edition", e.Edition, answer.Edition}, {"clauses", e.Clauses, clauses},
	} {
		if column.logged != column.anew {
			found = append(found, "other "+column.name)
		}
	}
	return found
}

// Otherwise is a decision that another policy would have made otherwise.
type Otherwise struct {
	Entry
	Old, New Answer
	Err      error // the other policy cannot judge the facts
}

// Trial is what another policy makes of a log.
type Trial struct {
	Asked     int
	Otherwise []Otherwise
	Impacts   []logistics.Impact // by the library, for each policy of the log of that kind
}

// try puts the questions of a log to another policy, which answers those of its kind.
func try(ctx context.Context, s *Store, kind string, other any) (Trial, error) {
	logged, policies, err := history(ctx, s)
	if err != nil {
		return Trial{}, err
	}
	var t Trial
	var prints []string
	for _, e := range logged {
		q := questions()[e.Question]
		if q.kind != kind {
			continue
		}
		if !slices.Contains(prints, e.Policy) {
			prints = append(prints, e.Policy)
		}
		t.Asked++
		o := Otherwise{Entry: e}
		if err := logistics.Decode([]byte(e.Answer), &o.Old); err != nil {
			return t, fmt.Errorf("%s cannot be read: %w", e, err)
		}
		if o.New, _, o.Err = q.ask(other, e.Act, []byte(e.Facts)); o.Err != nil || o.Old.gist(logistics.English) != o.New.gist(logistics.English) {
			t.Otherwise = append(t.Otherwise, o)
		}
	}
	for _, print := range prints {
		old := policies[print]
		if old.err != nil || old.kind != kind {
			return t, fmt.Errorf("the policy %s of the log cannot be read: %v", print, old.err)
		}
		impact, err := impactOf(old.policy, other, slices.DeleteFunc(slices.Clone(logged), func(e Entry) bool { return e.Policy != print }))
		if err != nil {
			return t, err
		}
		t.Impacts = append(t.Impacts, impact)
	}
	return t, nil
}

// gist gives an answer in l without its edition.
func (a Answer) gist(l logistics.Lang) string {
	parts := []string{a.Verdict.Label(l)}
	if a.Price != nil {
		parts = append(parts, a.Price.Text(l))
	}
	if a.Month != nil {
		parts = append(parts, a.Month.Text(l))
	}
	for _, f := range a.Findings {
		parts = append(parts, f.Named(l, named).Text(l))
	}
	for _, u := range a.Unchecked {
		parts = append(parts, u.Text(l))
	}
	for _, n := range a.Next {
		parts = append(parts, logistics.Text{En: "awaited: ", Zh: "待办："}.In(l)+n.In(l, named))
	}
	return strings.Join(parts, "; ")
}

// impactOf has the library say what moves in a history between two policies.
func impactOf(was, is any, logged []Entry) (logistics.Impact, error) {
	if old, ok := was.(approval.Policy); ok {
		cases, err := pasts(logged, func(e Entry, name string) (p approval.Past, err error) {
			p.ID = name
			switch e.Question {
			case askPrice:
				p.Purchase = factsOf[approval.Purchase](e, &err)
			case askRequisition:
				p.Requisition = factsOf[approval.Requisition](e, &err)
			case askPriceFile:
				p.PriceFile = factsOf[approval.PriceFile](e, &err)
			case askOrder:
				p.Order = factsOf[approval.Order](e, &err)
			}
			return p, err
		})
		if err != nil {
			return logistics.Impact{}, err
		}
		return approval.Replay(old, is.(approval.Policy), slices.Values(cases))
	}
	cases, err := pasts(logged, func(e Entry, name string) (p supplier.Past, err error) {
		p.ID = name
		switch e.Question {
		case askDelivery:
			p.Delivery = factsOf[supplier.DeliveryFile](e, &err)
		case askMonth:
			p.Month = factsOf[supplier.MonthFile](e, &err)
		}
		return p, err
	})
	if err != nil {
		return logistics.Impact{}, err
	}
	return supplier.Replay(was.(supplier.Policy), is.(supplier.Policy), slices.Values(cases))
}

// pasts makes the cases of a history.
func pasts[P any](logged []Entry, past func(e Entry, name string) (P, error)) ([]P, error) {
	var cases []P
	for _, e := range logged {
		p, err := past(e, fmt.Sprintf("%d %s", e.Seq, e.Subject))
		if err != nil {
			return nil, fmt.Errorf("%s cannot be read: %w", e, err)
		}
		cases = append(cases, p)
	}
	return cases, nil
}

// factsOf reads the facts of an entry.
func factsOf[F any](e Entry, err *error) *F {
	f := new(F)
	*err = logistics.Decode([]byte(e.Facts), f)
	return f
}
