package main

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"

	"modernc.org/sqlite"

	"example.com/logistics"
)

//go:embed schema.sql
var schema string

// schemaVersion is kept in the file, so that the file of another version is refused and not guessed at.
const schemaVersion = 1

// Store is the database. Whoever writes holds the file's only write lock from the beginning to the commit: what the
// library was told in a transaction is still so when its answer is written.
type Store struct{ db *sql.DB }

// OpenStore opens the file of a service and makes it where it is absent.
func OpenStore(ctx context.Context, path string) (*Store, error) {
	connector, err := connect(path, "mode=rwc&_pragma=journal_mode(wal)&_pragma=synchronous(full)")
	if err != nil {
		return nil, err
	}
	return newStore(ctx, connector)
}

// OpenLog opens a file that must be there, to read it.
func OpenLog(ctx context.Context, path string) (*Store, error) {
	connector, err := connect(path, "mode=rw&_pragma=query_only(1)")
	if err != nil {
		return nil, err
	}
	return newStore(ctx, connector)
}

func connect(path, options string) (driver.Connector, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	name := url.URL{Scheme: "file", Path: filepath.ToSlash(absolute), RawQuery: options + "&_txlock=immediate&_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)"}
	return sqlite.NewConnector(name.String())
}

// newStore makes the tables of a file that has none.
func newStore(ctx context.Context, connector driver.Connector) (*Store, error) {
	s := &Store{sql.OpenDB(connector)}
	s.db.SetMaxOpenConns(1) // one writes at a time in any case; waiting here ends with the request's context
	var version int
	err := s.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	if err == nil && version == 0 {
		version, err = s.create(ctx)
	}
	if err == nil && version != schemaVersion {
		err = fmt.Errorf("the database is of version %d, this program's is %d", version, schemaVersion)
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// create makes the tables, unless another process just did.
func (s *Store) create(ctx context.Context) (version int, err error) {
	err = s.write(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil || version != 0 {
			return err
		}
		version = schemaVersion
		_, err := tx.ExecContext(ctx, schema+fmt.Sprintf("PRAGMA user_version = %d;", version))
		return err
	})
	return version, err
}

// Close lets go of the file.
func (s *Store) Close() error { return s.db.Close() }

// write does all of what do does or, where it fails or the database does, nothing.
func (s *Store) write(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	return tx.Commit()
}

// ignoreDone leaves out that a transaction was rolled back already, as it is where its context ended.
func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}

// querier is a transaction or the database itself.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// bodies reads one column of JSON.
func bodies[T any](ctx context.Context, q querier, query string, args ...any) (list []T, err error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		var body T
		if err := logistics.Decode([]byte(text), &body); err != nil {
			return nil, fmt.Errorf("a record of the database cannot be read: %w", corrupt{err})
		}
		list = append(list, body)
	}
	return list, rows.Err()
}

// corrupt is an error of what is stored, which is no problem of a client's.
type corrupt struct{ err error }

func (c corrupt) Error() string { return c.err.Error() }

// one gives the only body there is; ok is false where there is none.
func one[T any](ctx context.Context, q querier, query string, args ...any) (body T, ok bool, err error) {
	list, err := bodies[T](ctx, q, query, args...)
	if err != nil || len(list) == 0 {
		return body, false, err
	}
	return list[0], true, nil
}

// inJSON gives what is stored of a value.
func inJSON(v any) (string, error) {
	data, err := json.Marshal(v)
	return string(data), err
}

// fingerprint gives the SHA-256 of a text.
func fingerprint(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
