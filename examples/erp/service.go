package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"example.com/logistics"
)

// Service answers requests: each in one transaction, in which it reads the facts, asks the library, logs every answer and,
// where the verdict allows it, writes what was done.
type Service struct {
	store    *Store
	policies Policies
	prints   map[string]string // fingerprints by kind
	kept     map[string]kept   // every policy that answered so far, by fingerprint
	now      func() time.Time
	zone     *time.Location // whose days count for deliveries and reviews
	company  string         // our name, as delivery notes must have it
}

// NewService keeps the policies, which it asks, where the log can find them again. The error is that of the database, or an
// *logistics.InvalidError with the problems of a policy.
func NewService(ctx context.Context, store *Store, policies Policies, company string, zone *time.Location, now func() time.Time) (*Service, error) {
	s := &Service{store: store, policies: policies, prints: map[string]string{}, now: now, zone: zone, company: company}
	var ps logistics.Problems
	ps.Under(approvalKind, logistics.Validate(policies.Approval))
	ps.Under(supplierKind, logistics.Validate(policies.Supplier))
	if err := ps.Err(); err != nil {
		return nil, err
	}
	for _, kind := range []string{approvalKind, supplierKind} {
		print, err := keepPolicy(ctx, store, kind, policies.of(kind))
		if err != nil {
			return nil, err
		}
		s.prints[kind] = print
	}
	var err error
	s.kept, err = keptPolicies(ctx, store.db)
	return s, err
}

// ConflictError says that a request is at odds with what is on record.
type ConflictError struct{ Path, Detail string }

func (e *ConflictError) Error() string {
	return logistics.Problem{Path: e.Path, Detail: e.Detail}.String()
}

func conflict(path, detail string, args ...any) error {
	return &ConflictError{path, fmt.Sprintf(detail, args...)}
}

// AbsentError says that nothing has the name that a request asks for.
type AbsentError struct{ What, Name string }

func (e *AbsentError) Error() string { return fmt.Sprintf("there is no %s %.80q", e.What, e.Name) }

// Posted is a request that changes something.
type Posted struct {
	Key    string // one for each request; the same again is the same request, sent again
	Target string
	Body   []byte
}

// Do answers a request. Where the same was answered before, it gives that answer and does nothing; do asks and writes, and its
// error leaves nothing behind. The error is a *ConflictError, an *AbsentError, an *logistics.InvalidError or one of the
// database: then nobody knows whether the answer was written, and the same request may be sent again.
func (s *Service) Do(ctx context.Context, p Posted, do func(*work) error) (answered []Entry, err error) {
	w := &work{ctx: ctx, Service: s, key: p.Key, at: s.now()}
	body := fingerprint(string(p.Body))
	err = s.store.write(ctx, func(tx *sql.Tx) error {
		w.tx = tx
		var target, was string
		err := tx.QueryRowContext(ctx, "SELECT target, body FROM requests WHERE key = ?", p.Key).Scan(&target, &was)
		switch {
		case err == nil && (target != p.Target || was != body):
			return conflict("Idempotency-Key", "%.80q was the key of another request", p.Key)
		case err == nil:
			w.entries, err = entries(ctx, tx, "WHERE request = ? ORDER BY seq", p.Key)
			return err
		case !errors.Is(err, sql.ErrNoRows):
			return err
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO requests (key, target, body, recorded) VALUES (?, ?, ?, ?)", p.Key, p.Target, body, stamp(w.at)); err != nil {
			return err
		}
		return do(w)
	})
	if err != nil {
		return nil, err
	}
	return w.entries, nil
}

// work is one request being answered in a transaction.
type work struct {
	*Service
	ctx     context.Context
	tx      *sql.Tx
	key     string
	at      time.Time // of judgment
	entries []Entry   // logged so far
}

func (w *work) today() logistics.Date { return logistics.DateOf(w.at, w.zone) }

// ask puts a question to the library and logs the answer. The renames are those of logistics.Problems.Under: the facts'
// paths become those of the request.
func (w *work) ask(name, act, subject string, facts any, renames ...string) (Verdict, int64, error) {
	text, err := inJSON(facts)
	if err != nil {
		return "", 0, err
	}
	q := questions()[name]
	answer, written, err := q.ask(w.policies.of(q.kind), act, []byte(text))
	if err != nil {
		var ps logistics.Problems
		ps.Under("", err, renames...)
		return "", 0, ps.Err()
	}
	e := Entry{
		Request: w.key, Question: name, Act: act, Subject: subject, Policy: w.prints[q.kind], Edition: answer.Edition,
		Facts: string(written), Verdict: answer.Verdict, Recorded: stamp(w.at.In(w.zone)),
	}
	if e.Answer, err = inJSON(answer); err != nil {
		return "", 0, err
	}
	if e.Clauses, err = inJSON(answer.Clauses); err != nil {
		return "", 0, err
	}
	if e, err = appendEntry(w.ctx, w.tx, e); err != nil {
		return "", 0, err
	}
	w.entries = append(w.entries, e)
	return e.Verdict, e.Seq, nil
}

// put writes a row whose last columns are the body and the decision that it stands on.
func (w *work) put(insert string, body any, decision int64, keys ...any) error {
	text, err := inJSON(body)
	if err != nil {
		return err
	}
	_, err = w.tx.ExecContext(w.ctx, insert, append(keys, text, decision)...)
	return err
}

// exists reports whether a query gives a row.
func (w *work) exists(query string, args ...any) (bool, error) {
	var one int
	err := w.tx.QueryRowContext(w.ctx, "SELECT EXISTS ("+query+")", args...).Scan(&one)
	return one == 1, err
}
