package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/supplier"
)

// later is after everything that happens in these tests.
func later() time.Time { return time.Date(2026, time.April, 30, 18, 0, 0, 0, site()) }

func site() *time.Location { return time.FixedZone("", 8*60*60) }

func documented() Policies { return Policies{approval.Factory(), supplier.Factory()} }

// house is a service over a file.
type house struct {
	http.Handler
	store   *Store
	service *Service
}

func open(t *testing.T, file string, policies Policies) house {
	t.Helper()
	store, err := OpenStore(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return over(t, store, policies)
}

func over(t *testing.T, store *Store, policies Policies) house {
	t.Helper()
	service, err := NewService(t.Context(), store, policies, "Acme Ltd", site(), later)
	if err != nil {
		t.Fatal(err)
	}
	return house{handler(service, slog.New(slog.DiscardHandler)), store, service}
}

func newHouse(t *testing.T) house {
	t.Helper()
	return open(t, filepath.Join(t.TempDir(), "erp.db"), documented())
}

// send sends a request in a context; a body makes it a POST.
func (h house) send(ctx context.Context, lang, key, path, body string) *httptest.ResponseRecorder {
	method := http.MethodGet
	if body != "" {
		method = http.MethodPost
	}
	r := httptest.NewRequestWithContext(ctx, method, path, strings.NewReader(body))
	r.Header.Set("Accept-Language", lang)
	if key != "" {
		r.Header.Set("Idempotency-Key", key)
		r.Header.Set("Content-Type", "application/json")
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// does posts and gives the reply, which must have this status.
func (h house) does(t *testing.T, status int, key, path, body string) Reply {
	t.Helper()
	w := h.send(t.Context(), "en", key, path, body)
	if w.Code != status {
		t.Fatalf("POST %s: %d, want %d\n%s", path, w.Code, status, w.Body)
	}
	var r Reply
	if status == http.StatusCreated || status == http.StatusForbidden {
		if err := json.Unmarshal(w.Body.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

// posting is one request of the sample story.
type posting struct{ path, body string }

// postings are those of the story in which somebody is not one of two at the same moment.
func postings(t *testing.T) []posting {
	t.Helper()
	var scenes []scene
	if err := logistics.Decode(story, &scenes); err != nil {
		t.Fatal(err)
	}
	var all []posting
	for _, s := range scenes {
		if len(s.Posts) > 0 {
			var body bytes.Buffer
			if err := json.Compact(&body, s.Posts[0]); err != nil {
				t.Fatal(err)
			}
			all = append(all, posting{s.At, body.String()})
		}
	}
	return all
}

// plays posts the story and gives the answers.
func (h house) plays(t *testing.T) []*httptest.ResponseRecorder {
	t.Helper()
	var answers []*httptest.ResponseRecorder
	for i, p := range postings(t) {
		w := h.send(t.Context(), "en", fmt.Sprintf("story-%d", i), p.path, p.body)
		if w.Code != http.StatusCreated && w.Code != http.StatusForbidden {
			t.Fatalf("POST %s: %d\n%s", p.path, w.Code, w.Body)
		}
		answers = append(answers, w)
	}
	return answers
}

// count gives the number that a query counts.
func (h house) count(t *testing.T, query string, args ...any) (n int) {
	t.Helper()
	if err := h.store.db.QueryRowContext(t.Context(), query, args...).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// sound fails the test where something stands without the decision that it needs, or a decision without what it let stand.
func (h house) sound(t *testing.T) {
	t.Helper()
	for reason, query := range map[string]string{
		"a request without a decision": "SELECT count(*) FROM requests WHERE key NOT IN (SELECT request FROM decisions)",
		"a decision without a request": "SELECT count(*) FROM decisions WHERE request NOT IN (SELECT key FROM requests)",
		"a signature without the decision that accepts it": `SELECT count(*) FROM signatures s WHERE NOT EXISTS (SELECT 1 FROM decisions d
			WHERE d.seq = s.decision AND d.question = s.paper AND d.act = s.act AND d.subject = s.number AND d.verdict = 'accepted')`,
		"an accepted signature that is not there": `SELECT count(*) FROM decisions WHERE verdict = 'accepted' AND act <> 'order'
			AND seq NOT IN (SELECT decision FROM signatures)`,
		"a requisition that was judged and is not there": `SELECT count(*) FROM decisions WHERE question = 'price'
			AND seq NOT IN (SELECT decision FROM requisitions)`,
		"a quote that was judged and is not there": `SELECT count(*) FROM decisions WHERE question = 'price-file' AND verdict = 'noted'
			AND seq NOT IN (SELECT decision FROM quotes)`,
		"an order that was judged and is not there": `SELECT count(*) FROM decisions WHERE question = 'order' AND act = ''
			AND seq NOT IN (SELECT decision FROM orders)`,
		"a delivery that was judged and is not there": `SELECT count(*) FROM decisions WHERE question = 'delivery'
			AND seq NOT IN (SELECT decision FROM deliveries)`,
		"a row of no decision": `SELECT count(*) FROM (SELECT decision FROM requisitions UNION ALL SELECT decision FROM quotes
			UNION ALL SELECT decision FROM orders UNION ALL SELECT decision FROM deliveries) WHERE decision NOT IN (SELECT seq FROM decisions)`,
	} {
		if n := h.count(t, query); n != 0 {
			t.Errorf("%s: %d", reason, n)
		}
	}
}

// whole fails the test where the log does not reproduce itself either.
func (h house) whole(t *testing.T) {
	t.Helper()
	h.sound(t)
	proof, err := replay(t.Context(), h.store)
	if err != nil || len(proof.Faults) != 0 {
		t.Errorf("the log does not reproduce itself: %v %v", proof.Faults, err)
	}
}
