package main

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
)

// way is how the database goes away in the middle of a request.
type way int

const (
	refuses way = iota // a call fails and does nothing
	deaf               // a call does what it should, and its answer is lost
	dies               // the connection is cut
	ends               // the context of the request ends
)

func (w way) String() string {
	return []string{"a call fails", "an answer is lost", "the connection dies", "the context ends"}[w]
}

var errGone = errors.New("the database is gone")

// fragile is a database that goes away at the n-th call from when it is armed.
type fragile struct {
	driver.Connector
	armed  bool
	way    way
	left   int
	struck bool
	cancel context.CancelFunc
}

// strikes reports whether the database goes away at this call.
func (f *fragile) strikes() bool {
	if !f.armed || f.struck {
		return false
	}
	f.left--
	f.struck = f.left < 0
	return f.struck
}

func (f *fragile) Connect(ctx context.Context) (driver.Conn, error) {
	c, err := f.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return &fragileConn{f, c.(connection), false}, nil
}

// connection is what the driver's connections can do.
type connection interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ExecerContext
	driver.QueryerContext
	driver.ConnPrepareContext
}

type fragileConn struct {
	*fragile
	connection
	dead bool
}

func (c *fragileConn) IsValid() bool { return !c.dead }

// call makes a call to the driver, or what becomes of it where the database goes away; undo gives back what a lost answer
// holds.
func call[T any](c *fragileConn, do func() (T, error), undo func(T) error) (T, error) {
	var none T
	switch {
	case c.dead:
		return none, errGone
	case !c.strikes():
		return do()
	}
	switch c.way {
	case deaf:
		answer, err := do()
		if err == nil {
			err = undo(answer)
		}
		if err != nil {
			return none, err
		}
	case dies:
		c.dead = true
		return none, errors.Join(errGone, c.connection.Close())
	case ends:
		c.cancel()
		return do()
	}
	return none, errGone
}

func (c *fragileConn) Close() error {
	if c.dead {
		return nil
	}
	return c.connection.Close()
}

func (c *fragileConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	return call(c, func() (driver.Result, error) { return c.connection.ExecContext(ctx, query, args) }, func(driver.Result) error { return nil })
}

func (c *fragileConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	return call(c, func() (driver.Rows, error) { return c.connection.QueryContext(ctx, query, args) }, driver.Rows.Close)
}

func (c *fragileConn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error) {
	tx, err := call(c, func() (driver.Tx, error) { return c.connection.BeginTx(ctx, opts) }, driver.Tx.Rollback)
	return fragileTx{c, tx}, err
}

type fragileTx struct {
	c  *fragileConn
	tx driver.Tx
}

func (t fragileTx) Commit() error {
	done := false
	_, err := call(t.c, func() (struct{}, error) { done = true; return struct{}{}, t.tx.Commit() }, func(struct{}) error { return nil })
	if !done && !t.c.dead {
		return errors.Join(err, t.tx.Rollback()) // what a database does that comes back
	}
	return err
}

func (t fragileTx) Rollback() error {
	if t.c.dead {
		return nil
	}
	return t.tx.Rollback()
}

// shortStory is how many requests of the story are enough for the race detector.
const shortStory = 4

// The database goes away at every call of a request of the story, in every way. Nothing is half there, and the same
// request sent again is answered as if nothing had happened.
func TestGone(t *testing.T) {
	quiet := newHouse(t)
	undisturbed := quiet.plays(t)
	for _, how := range []way{refuses, deaf, dies, ends} {
		t.Run(how.String(), func(t *testing.T) {
			connector, err := connect(filepath.Join(t.TempDir(), "erp.db"), "mode=rwc&_pragma=journal_mode(wal)&_pragma=synchronous(off)")
			if err != nil {
				t.Fatal(err)
			}
			f := &fragile{Connector: connector, way: how}
			store, err := newStore(t.Context(), f)
			if err != nil {
				t.Fatal(err)
			}
			defer store.Close()
			h := over(t, store, documented())
			hit, fell, kept := 0, 0, 0
			for i, p := range postings(t) {
				if testing.Short() && i == shortStory {
					break
				}
				key := fmt.Sprintf("story-%d", i)
				if (i+int(how))%2 == 1 { // half of the requests are left alone: of each kind there are several
					if w := h.send(t.Context(), "en", key, p.path, p.body); w.Body.String() != undisturbed[i].Body.String() {
						t.Errorf("request %d is answered otherwise: %d\n%s", i, w.Code, w.Body)
					}
					continue
				}
				for n := 0; ; n++ {
					if n > 200 {
						t.Fatal("the request never ends")
					}
					before := h.count(t, "SELECT count(*) FROM requests WHERE key = ?", key)
					ctx, cancel := context.WithCancel(t.Context())
					f.armed, f.struck, f.left, f.cancel = true, false, n, cancel
					w := h.send(ctx, "en", key, p.path, p.body)
					f.armed = false
					cancel()
					h.sound(t)
					after := h.count(t, "SELECT count(*) FROM requests WHERE key = ?", key)
					told := w.Code == undisturbed[i].Code && w.Body.String() == undisturbed[i].Body.String()
					switch {
					case told && after != 1:
						t.Errorf("request %d, call %d: an answer that is not kept", i, n)
					case !told && w.Body.Len() > 0 && w.Code != 503:
						t.Errorf("request %d, call %d: %d\n%s", i, n, w.Code, w.Body)
					case !told && after > before:
						kept++ // written, and the client does not know
					}
					if !f.struck {
						if !told {
							t.Errorf("request %d: undisturbed it is answered otherwise: %d\n%s", i, w.Code, w.Body)
						}
						hit++
						h.whole(t)
						break
					}
					fell++
				}
			}
			t.Logf("%d requests answered after the database had gone away %d times; %d times the answer was written and lost", hit, fell, kept)
			if hit < 2 || hit < 9 && !testing.Short() || fell < 9*hit || how == deaf && kept != hit || how != deaf && kept != 0 {
				t.Errorf("%d hit, %d fell, %d kept", hit, fell, kept)
			}
		})
	}
}
