package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Entry is one decision of the log.
type Entry struct {
	Seq      int64   `json:"seq"`
	Request  string  `json:"request"` // its key
	Question string  `json:"question"`
	Act      string  `json:"act"`
	Subject  string  `json:"subject"`
	Policy   string  `json:"policy"` // fingerprint
	Edition  string  `json:"edition"`
	Facts    string  `json:"facts"`  // JSON, to the byte as the library was asked
	Answer   string  `json:"answer"` // JSON
	Verdict  Verdict `json:"verdict"`
	Clauses  string  `json:"clauses"` // JSON
	Recorded string  `json:"recorded"`
	Hash     string  `json:"hash"`
}

// chained gives the hash of an entry after the one whose hash is before. Whoever keeps the last hash elsewhere can tell that
// nothing up to it was changed, taken out or put in.
func (e Entry) chained(before string) (string, error) {
	e.Hash = before
	text, err := inJSON(e)
	return fingerprint(text), err
}

const entryColumns = "seq, request, question, act, subject, policy, edition, facts, answer, verdict, clauses, recorded, hash"

// entries reads decisions in the order of the log.
func entries(ctx context.Context, q querier, where string, args ...any) (list []Entry, err error) {
	rows, err := q.QueryContext(ctx, "SELECT "+entryColumns+" FROM decisions "+where, args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var e Entry
		if err := rows.Scan(&e.Seq, &e.Request, &e.Question, &e.Act, &e.Subject, &e.Policy, &e.Edition, &e.Facts, &e.Answer, &e.Verdict, &e.Clauses, &e.Recorded, &e.Hash); err != nil {
			return nil, err
		}
		list = append(list, e)
	}
	return list, rows.Err()
}

// appendEntry puts a decision at the end of the log. The transaction holds the write lock: nothing comes between.
func appendEntry(ctx context.Context, tx *sql.Tx, e Entry) (Entry, error) {
	last, err := entries(ctx, tx, "ORDER BY seq DESC LIMIT 1")
	if err != nil {
		return e, err
	}
	before := ""
	e.Seq = 1
	if len(last) > 0 {
		e.Seq, before = last[0].Seq+1, last[0].Hash
	}
	if e.Hash, err = e.chained(before); err != nil {
		return e, err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO decisions ("+entryColumns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		e.Seq, e.Request, e.Question, e.Act, e.Subject, e.Policy, e.Edition, e.Facts, e.Answer, e.Verdict, e.Clauses, e.Recorded, e.Hash)
	return e, err
}

// keepPolicy puts a policy where the log can find it again, and gives its fingerprint.
func keepPolicy(ctx context.Context, s *Store, kind string, pol any) (string, error) {
	text, err := inJSON(pol)
	if err != nil {
		return "", err
	}
	print := fingerprint(text)
	_, edition := clausesOf(pol)
	return print, s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO policies (fingerprint, kind, edition, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", print, kind, edition, text)
		return err
	})
}

// kept is a policy of the log.
type kept struct {
	kind   string
	policy any
	err    error // it cannot be read, or is not what its fingerprint says
}

// keptPolicies reads the policies of the log, by fingerprint.
func keptPolicies(ctx context.Context, q querier) (all map[string]kept, err error) {
	rows, err := q.QueryContext(ctx, "SELECT fingerprint, kind, text FROM policies")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	all = map[string]kept{}
	for rows.Next() {
		var print, kind, text string
		if err := rows.Scan(&print, &kind, &text); err != nil {
			return nil, err
		}
		k := kept{kind: kind}
		if k.policy, k.err = decodePolicy(kind, []byte(text)); fingerprint(text) != print {
			k.err = errors.New("its text is not that of its fingerprint")
		}
		all[print] = k
	}
	return all, rows.Err()
}

// stamp writes a moment of the log.
func stamp(t time.Time) string { return t.Format(time.RFC3339Nano) }

// String names an entry: "decision 7: requisition R-1, approve".
func (e Entry) String() string {
	s := fmt.Sprintf("decision %d: %s %s", e.Seq, e.Question, e.Subject)
	if e.Act != "" {
		s += ", " + e.Act
	}
	return s
}
