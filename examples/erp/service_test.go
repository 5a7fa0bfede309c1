package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

func TestStory(t *testing.T) {
	h := newHouse(t)
	var verdicts []string
	for _, w := range h.plays(t) {
		var r Reply
		if err := json.Unmarshal(w.Body.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		if (w.Code == http.StatusForbidden) != (r.Verdict == Refused) {
			t.Errorf("%d with %s", w.Code, r.Verdict)
		}
		verdicts = append(verdicts, string(r.Verdict))
		for _, d := range r.Decisions {
			for _, c := range d.Clauses {
				if c.Title == "" || c.Basis == 0 {
					t.Errorf("clause %s without a title or a basis", c.Clause)
				}
			}
		}
	}
	want := "noted refused accepted accepted accepted noted noted refused noted accepted accepted accepted refused accepted accepted accepted noted noted noted"
	if diff := cmp.Diff(want, strings.Join(verdicts, " ")); diff != "" {
		t.Error(diff)
	}
	h.whole(t)

	var d Dossier
	if err := json.Unmarshal(h.send(t.Context(), "zh", "", "/requisitions/R-1", "").Body.Bytes(), &d); err != nil {
		t.Fatal(err)
	}
	got := []int{len(d.Quotes), len(d.Signatures), len(d.Approvals), len(d.Order.Signatures), len(d.Order.Deliveries), len(d.Decisions)}
	if diff := cmp.Diff([]int{3, 3, 1, 4, 2, 21}, got); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(d.Decisions[0].Text, "采购担当经理") {
		t.Errorf("not in Chinese: %s", d.Decisions[0].Text)
	}
	var m MonthReport
	if err := json.Unmarshal(h.send(t.Context(), "en", "", "/months/2026-04", "").Body.Bytes(), &m); err != nil {
		t.Fatal(err)
	}
	if m.Decisions != 22 || m.Noted != 9 || m.Accepted != 10 || len(m.Refused) != 3 || len(m.Standing) != 3 {
		t.Errorf("the month: %+v", m)
	}
}

// What a refused signature leaves behind is its decision; who is awaited is who was.
func TestRefusedActIsNotDone(t *testing.T) {
	h := newHouse(t)
	all := postings(t)
	h.does(t, 201, "k1", all[0].path, all[0].body)
	r := h.does(t, 403, "k2", all[1].path, all[1].body)
	next := r.Decisions[0].Next
	if len(next) != 1 || next[0].Act != "review" || !slices.Contains(next[0].Not, "Tang Yu") {
		t.Errorf("awaited: %+v", next)
	}
	if n := h.count(t, "SELECT count(*) FROM signatures"); n != 0 {
		t.Errorf("%d signatures", n)
	}
	h.whole(t)
}

// Many approve one requisition at the same moment, through two processes as it were: one wins.
func TestRivals(t *testing.T) {
	file := filepath.Join(t.TempDir(), "erp.db")
	houses := []house{open(t, file, documented()), open(t, file, documented())}
	all := postings(t)
	for i, p := range []posting{all[0], all[2], all[3]} {
		houses[0].does(t, 201, fmt.Sprint("before-", i), p.path, p.body)
	}
	for _, row := range []struct {
		reason, path, body string
		before             []posting
	}{
		{"the requisition", "/requisitions/R-1/signatures", `{"act":"approve","role":"general-affairs-manager","by":"Gao %d","at":"2026-03-02T14:00:00+08:00"}`, nil},
		{"its price", "/requisitions/R-1/approvals",
			`{"act":"price-approval","role":"general-affairs-manager","by":"Gao %d","at":"2026-03-04T09:00:00+08:00","supplier":"S-17"}`, []posting{all[5], all[6], all[8]}},
		{"its order", "/requisitions/R-1/orders", `{"number":"PO-%d","by":"Wei Na","role":"buyer","at":"2026-03-04T10:00:00+08:00","due":"2026-03-12"}`, nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			for i, p := range row.before {
				houses[0].does(t, 201, fmt.Sprint(row.reason, i), p.path, p.body)
			}
			const rivals = 12
			var codes [rivals]int
			var together sync.WaitGroup
			start := make(chan struct{})
			for i := range rivals {
				together.Go(func() {
					<-start
					codes[i] = houses[i%2].send(t.Context(), "en", fmt.Sprintf("%s rival %d", row.reason, i), row.path, fmt.Sprintf(row.body, i)).Code
				})
			}
			close(start)
			together.Wait()
			slices.Sort(codes[:])
			if codes[0] != 201 || codes[1] != 409 || codes[rivals-1] != 409 {
				t.Errorf("answers: %v", codes)
			}
			houses[1].whole(t)
		})
	}
}

func TestSentAgain(t *testing.T) {
	h := newHouse(t)
	p := postings(t)[0]
	first := h.send(t.Context(), "en", "one", p.path, p.body)
	rows := h.count(t, "SELECT count(*) FROM decisions")
	var together sync.WaitGroup
	for range 8 {
		together.Go(func() {
			again := h.send(t.Context(), "en", "one", p.path, p.body)
			if again.Code != first.Code || again.Body.String() != first.Body.String() {
				t.Errorf("another answer: %d\n%s", again.Code, again.Body)
			}
		})
	}
	together.Wait()
	if n := h.count(t, "SELECT count(*) FROM decisions"); n != rows || rows != 2 {
		t.Errorf("%d decisions, then %d", rows, n)
	}
	chinese := h.send(t.Context(), "zh-CN,en;q=0.5", "one", p.path, p.body)
	if chinese.Code != 201 || !strings.Contains(chinese.Body.String(), "已记录") || chinese.Header().Get("Content-Language") != "zh" {
		t.Errorf("in Chinese: %d\n%s", chinese.Code, chinese.Body)
	}
	other := strings.Replace(p.body, "R-1", "R-2", 1)
	for _, row := range []struct {
		reason, key, path, body string
		want                    int
	}{
		{"another body under the same key", "one", p.path, other, 409},
		{"the same body in other bytes is another body", "one", p.path, p.body + " ", 409},
		{"another path under the same key", "one", "/reviews", `{"supplier":"S-17","month":"2026-03","on":"2026-03-31"}`, 409},
		{"the same number under another key", "two", p.path, p.body, 409},
		{"a key whose request was refused is free", "two", p.path, other, 201},
	} {
		if w := h.send(t.Context(), "en", row.key, row.path, row.body); w.Code != row.want {
			t.Errorf("%s: %d, want %d\n%s", row.reason, w.Code, row.want, w.Body)
		}
	}
	h.whole(t)
}

// A refused act was decided: sent again, it is refused by the same decision, even where it would be accepted by now.
func TestRefusalSentAgain(t *testing.T) {
	h := newHouse(t)
	all := postings(t)
	h.does(t, 201, "a", all[0].path, all[0].body)
	early := all[3] // the confirmation, before the review
	h.does(t, 403, "b", early.path, early.body)
	h.does(t, 201, "c", all[2].path, all[2].body)
	h.does(t, 403, "b", early.path, early.body)
	h.does(t, 201, "d", early.path, early.body)
	h.whole(t)
}

func TestRestart(t *testing.T) {
	file := filepath.Join(t.TempDir(), "erp.db")
	all := postings(t)
	var log []string
	for i, p := range all {
		// Each request is answered by another process, with a policy of its own every time.
		policies := documented()
		policies.Approval.Edition = fmt.Sprintf("edition-%d", i%3)
		h := open(t, file, policies)
		w := h.send(t.Context(), "en", fmt.Sprint("k", i), p.path, p.body)
		log = append(log, w.Body.String())
		if err := h.store.Close(); err != nil {
			t.Fatal(err)
		}
	}
	h := open(t, file, documented())
	h.whole(t)
	for i, p := range all {
		if w := h.send(t.Context(), "en", fmt.Sprint("k", i), p.path, p.body); w.Body.String() != log[i] {
			t.Errorf("%s: another answer after a restart\n%s\n%s", p.path, log[i], w.Body)
		}
	}
	if n := h.count(t, "SELECT count(*) FROM policies"); n != 5 {
		t.Errorf("%d policies are kept, want three and one of approval, and one of suppliers", n)
	}
}

// What a policy adds up is read in the transaction: the earlier purchases of the same requester and category.
func TestEarlierPurchases(t *testing.T) {
	policies := documented()
	policies.Approval.Price.Splitting.Within = logistics.MustSpan("30d")
	h := open(t, filepath.Join(t.TempDir(), "erp.db"), policies)
	body := `{"number":"%s","by":"Tang Yu","role":"group-head","at":"2026-03-%sT09:00:00+08:00","category":"%s","budgeted":true,"supplier":"S-17","listed":true,
		"lines":[{"item":"desk","quantity":"1","amount":"%s","oneOff":true}]}`
	for _, row := range []struct{ reason, number, day, category, amount, want string }{
		{"the first", "R-1", "02", "office-furniture", "1400", "1,400 yuan: buyer"},
		{"with the one before it", "R-2", "09", "office-furniture", "1400", "2,800 yuan: 2 quotes, purchasing manager"},
		{"another category", "R-3", "09", "kitchenware", "1400", "1,400 yuan: buyer"},
		{"recorded late: what came after its day is not earlier", "R-4", "01", "office-furniture", "100", "100 yuan: buyer"},
	} {
		r := h.does(t, 201, row.number, "/requisitions", fmt.Sprintf(body, row.number, row.day, row.category, row.amount))
		if got := r.Decisions[0].Text; !strings.HasPrefix(got, row.want) {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
	h.whole(t)
}

// Whoever opens the file by hand cannot change what was written either, unless he means to.
func TestNothingIsChanged(t *testing.T) {
	h := newHouse(t)
	h.plays(t)
	for _, table := range []string{"policies", "requests", "decisions", "requisitions", "quotes", "signatures", "orders", "deliveries"} {
		if h.count(t, "SELECT count(*) FROM "+table) == 0 {
			t.Errorf("%s: no row to try it on", table)
		}
		changes := []string{"UPDATE " + table + " SET rowid = rowid + 100", "DELETE FROM " + table}
		if table == "decisions" {
			changes = append(changes, "INSERT OR REPLACE INTO decisions SELECT * FROM decisions WHERE seq = 3")
		}
		for _, change := range changes {
			if _, err := h.store.db.ExecContext(t.Context(), change); err == nil || !strings.Contains(err.Error(), "only added to") {
				t.Errorf("%s: %v", change, err)
			}
		}
	}
}

func TestFilesThatAreNone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "erp.db")
	h := open(t, file, documented())
	if _, err := h.store.db.ExecContext(t.Context(), "PRAGMA user_version = 7"); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenStore(context.Background(), file); err == nil || !strings.Contains(err.Error(), "version 7") {
		t.Errorf("a file of another version: %v", err)
	}
	if _, err := OpenStore(context.Background(), filepath.Join(t.TempDir(), "none", "erp.db")); err == nil {
		t.Error("a folder that is not there")
	}
	if _, err := OpenLog(context.Background(), filepath.Join(t.TempDir(), "none.db")); err == nil {
		t.Error("a log that is not there is made")
	}
	var none Policies
	if _, err := NewService(t.Context(), h.store, none, "Acme Ltd", site(), later); err == nil {
		t.Error("the zero policies")
	}
}

// A day is that of the service's zone, however a client writes his times.
func TestZones(t *testing.T) {
	h := newHouse(t)
	for i, row := range []struct{ reason, at, day, stored string }{
		{"in the zone of the site", "2026-04-01T00:30:00+08:00", "2026-04-01", "2026-04-01T00:30:00+08:00"},
		{"the same moment in UTC is the day before", "2026-03-31T16:30:00Z", "2026-04-01", "2026-04-01T00:30:00+08:00"},
		{"and in America", "2026-03-31T09:30:00-07:00", "2026-04-01", "2026-04-01T00:30:00+08:00"},
		{"far in the east it is later", "2026-04-02T05:00:00+14:00", "2026-04-01", "2026-04-01T23:00:00+08:00"},
	} {
		number := fmt.Sprint("R-", i)
		body := strings.NewReplacer("R-2", number, "2026-03-02T09:00:00+08:00", row.at).Replace(asks2)
		h.does(t, 201, number, "/requisitions", body)
		if n := h.count(t, "SELECT count(*) FROM requisitions WHERE number = ? AND day = ? AND body ->> 'at' = ?", number, row.day, row.stored); n != 1 {
			t.Errorf("%s: %d", row.reason, n)
		}
	}
	h.whole(t)
}

// Food goes another way: an analysis, one approver, a second signature under the order, and no e-mail.
func TestFood(t *testing.T) {
	h := newHouse(t)
	at := func(hour int) string { return fmt.Sprintf("2026-03-02T%02d:00:00+08:00", hour) }
	sign := func(act, role, by string, hour int, more string) string {
		return fmt.Sprintf(`{"act":%q,"role":%q,"by":%q,"at":%q%s}`, act, role, by, at(hour), more)
	}
	const analysis = `,"analysis":{"leader":"Song Ke","at":"2026-03-02T12:00:00+08:00"}`
	for i, row := range []struct {
		path, body string
		status     int
		told       string
	}{
		{"/requisitions", strings.NewReplacer("office-furniture", "food", `"900.00","oneOff":true`, `"900.00"`).Replace(asks2), 201, "analysis by the evaluation group, general affairs manager"},
		{"/requisitions/R-2/signatures", sign("review", "supervisor", "Luo Yan", 10, ""), 201, "confirm: purchasing manager"},
		{"/requisitions/R-2/signatures", sign("confirm", "purchasing-manager", "Zhao Jun", 11, ""), 201, "approve: general affairs manager"},
		{"/requisitions/R-2/signatures", sign("approve", "general-affairs-manager", "Gao Ming", 12, ""), 201, ""},
		{"/requisitions/R-2/quotes", `{"supplier":"S-17","listed":true,"amounts":["900.00"]}`, 201, ""},
		{"/requisitions/R-2/approvals", sign("price-approval", "general-affairs-manager", "Gao Ming", 13, `,"supplier":"S-17"`), 403, "analysis: missing"},
		{"/requisitions/R-2/approvals", sign("price-approval", "general-affairs-manager", "Gao Ming", 13, `,"supplier":"S-17"`+analysis), 201, ""},
		{"/requisitions/R-2/orders", `{"number":"PO-2","by":"Wei Na","role":"buyer","at":"2026-03-02T14:00:00+08:00","due":"2026-03-03"}`, 201, "cost: expense administrator"},
		{"/orders/PO-2/signatures", sign("handle", "buyer", "Wei Na", 15, ""), 201, ""},
		{"/orders/PO-2/signatures", sign("approve", "purchasing-manager", "Zhao Jun", 16, ""), 403, "order.approve: out of order"},
		{"/orders/PO-2/signatures", sign("cost", "expense-administrator", "Fei Lan", 16, ""), 201, ""},
		{"/orders/PO-2/signatures", sign("approve", "purchasing-manager", "Fei Lan", 17, ""), 403, "one person twice: Fei Lan"},
		{"/orders/PO-2/signatures", sign("approve", "purchasing-manager", "Zhao Jun", 17, ""), 201, ""},
		{"/orders/PO-2/signatures", sign("seal", "document-officer", "Wen Bo", 18, `,"seal":"company-seal"`), 403, "order.seal: company-seal, must be"},
		{"/orders/PO-2/signatures", sign("seal", "document-officer", "Wen Bo", 18, `,"seal":"department-seal"`), 201, ""},
		{"/orders/PO-2/deliveries", `{"receipt":"GR-1","on":"2026-03-03","lines":[{"no":1,"quantity":"1"}]}`, 409, "has not gone out"},
		{"/orders/PO-2/signatures", sign("release", "buyer", "Wei Na", 19, `,"channel":"e-mail"`), 403, "order.channel: not among those allowed: e-mail"},
		{"/orders/PO-2/signatures", sign("release", "buyer", "Wei Na", 19, `,"channel":"fax"`), 201, ""},
		{"/orders/PO-2/deliveries", `{"receipt":"GR-1","on":"2026-03-03","lines":[{"no":1,"quantity":"1"}]}`, 201, "receipt GR-1"},
	} {
		w := h.send(t.Context(), "en", fmt.Sprint("food ", i), row.path, row.body)
		if w.Code != row.status || !strings.Contains(w.Body.String(), row.told) {
			t.Fatalf("%d. POST %s %s: %d, want %d with %q\n%s", i, row.path, row.body, w.Code, row.status, row.told, w.Body)
		}
	}
	h.whole(t)
}

// An order waits for both: the approval of its price and the signatures on its requisition. Where one is missing it is refused,
// both answers are logged, and nothing is ordered.
func TestOrderNeedsBoth(t *testing.T) {
	all := postings(t)
	for _, row := range []struct {
		reason string
		before []int // of the story
		status int
		told   string
	}{
		{"neither", []int{0}, 403, "price-approval: missing"},
		{"no approval of the price", []int{0, 2, 3, 4, 5, 6, 8}, 403, "price-approval: missing"},
		{"a signature on the requisition is missing", []int{0, 2, 3, 5, 6, 8, 9}, 403, "requisition.approve: missing"},
		{"both", []int{0, 2, 3, 4, 5, 6, 8, 9}, 201, "handle: buyer"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			h := newHouse(t)
			for _, i := range row.before {
				h.does(t, 201, fmt.Sprint(i), all[i].path, all[i].body)
			}
			logged := h.count(t, "SELECT count(*) FROM decisions")
			w := h.send(t.Context(), "en", "order", all[10].path, all[10].body)
			if w.Code != row.status || !strings.Contains(w.Body.String(), row.told) {
				t.Errorf("%d, want %d with %q\n%s", w.Code, row.status, row.told, w.Body)
			}
			ordered := 0
			if row.status == 201 {
				ordered = 1
			}
			if n := h.count(t, "SELECT count(*) FROM decisions") - logged; n != 2+ordered {
				t.Errorf("%d decisions", n)
			}
			if n := h.count(t, "SELECT count(*) FROM orders"); n != ordered {
				t.Errorf("%d orders", n)
			}
			h.whole(t)
		})
	}
}
