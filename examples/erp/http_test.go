package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

const asks2 = `{"number":"R-2","by":"Tang Yu","role":"group-head","at":"2026-03-02T09:00:00+08:00","category":"office-furniture","budgeted":true,
	"supplier":"S-17","listed":true,"lines":[{"item":"desk","quantity":"1","amount":"900.00","oneOff":true}]}`

// What cannot be answered, with every problem and its path.
func TestFailures(t *testing.T) {
	h := newHouse(t)
	h.plays(t)
	h.does(t, 201, "R-7", "/requisitions", strings.Replace(asks2, "R-2", "R-7", 1))
	edit := func(old, new string) string {
		if !strings.Contains(asks2, old) {
			t.Fatalf("no %s", old)
		}
		return strings.Replace(asks2, old, new, 1)
	}
	const sign = `{"act":"review","role":"supervisor","by":"Luo Yan","at":"2026-03-02T10:00:00+08:00"}`
	for _, row := range []struct {
		reason, path, body string
		status             int
		problems           string // paths and codes
	}{
		{"not JSON", "/requisitions", `{"number"`, 400, " syntax"},
		{"nothing but a space", "/requisitions", ` `, 400, " syntax"},
		{"a list", "/requisitions", `[]`, 422, " type"},
		{"no text", "/requisitions", "\xff\xfe", 400, " syntax"},
		{"something after the end", "/requisitions", asks2 + "{}", 400, " syntax"},
		{"nested too deep", "/requisitions", strings.Repeat("[", 5000) + strings.Repeat("]", 5000), 400, " syntax"},
		{"a body that is too large", "/requisitions", `{"number":"` + strings.Repeat("x", largestBody) + `"}`, 400, " range"},
		{"a field that is none", "/requisitions", edit(`"number"`, `"approved":true,"number"`), 400, "approved unknown"},
		{"a field there twice", "/requisitions", edit(`"number"`, `"budgeted":false,"number"`), 400, "budgeted duplicate"},
		{"a field in other letters", "/requisitions", edit(`"number"`, `"Number"`), 400, "number absent; Number unknown"},
		{"all of it absent", "/requisitions", `{}`, 422,
			"number absent; by absent; role absent; at absent; category absent; budgeted absent; supplier absent; listed absent; lines absent"},
		{"null", "/requisitions", edit(`true`, `null`), 422, "budgeted null"},
		{"a negative amount", "/requisitions", edit(`"900.00"`, `"-900.00"`), 422, "lines[0].amount amount"},
		{"nothing to pay", "/requisitions", edit(`"900.00"`, `"0"`), 422, "lines range"},
		{"a figure that would fill the memory", "/requisitions", edit(`"900.00"`, `1e1000000`), 422, "lines[0].amount amount"},
		{"five decimals", "/requisitions", edit(`"900.00"`, `0.00001`), 422, "lines[0].amount amount"},
		{"no quantity", "/requisitions", edit(`"quantity":"1"`, `"quantity":"0"`), 422, "lines[0].quantity range"},
		{"no lines", "/requisitions", edit(`[{"item":"desk","quantity":"1","amount":"900.00","oneOff":true}]`, `[]`), 422, "lines absent"},
		{"an unknown category", "/requisitions", edit(`office-furniture`, `gold`), 422, "lines[0].category unknown"},
		{"several problems at once", "/requisitions", strings.NewReplacer(`"R-2"`, `" R-2"`, `"quantity":"1"`, `"quantity":0`, "2026", "2027").Replace(asks2), 422, "number word; lines[0].quantity range; at range"},
		{"a day that is none", "/requisitions", edit(`03-02`, `02-30`), 422, "at word"},
		{"still to come", "/requisitions", edit(`2026-03-02`, `2026-05-01`), 422, "at range"},
		{"a name with a line break", "/requisitions", edit(`Tang Yu`, `Tang\nYu`), 422, "by word"},
		{"a name that looks like another", "/requisitions", edit(`Tang Yu`, `Tang\u200bYu`), 422, "by word"},
		{"a number that is too long", "/requisitions", edit(`R-2`, strings.Repeat("R", 65)), 422, "number range"},
		{"a number that there is", "/requisitions", edit(`R-2`, `R-1`), 409, "number conflict"},

		{"a requisition that there is not", "/requisitions/R-9/signatures", sign, 404, " unknown"},
		{"an order that there is not", "/orders/PO-9/signatures", sign, 404, " unknown"},
		{"quotes for a requisition that there is not", "/requisitions/R-9/quotes", `{"supplier":"S-1","listed":true,"amounts":["1"]}`, 404, " unknown"},
		{"a supplier without an order", "/reviews", `{"supplier":"S-9","month":"2026-03","on":"2026-03-31"}`, 404, " unknown"},
		{"an act that is done", "/requisitions/R-1/signatures", sign, 409, "act conflict"},
		{"an act that is none", "/requisitions/R-1/signatures", strings.Replace(sign, `"review"`, `"dance"`, 1), 422, "act unknown"},
		{"a person in another spelling", "/requisitions/R-1/signatures", strings.Replace(strings.Replace(sign, `"review"`, `"dance"`, 1), "Luo Yan", "tangyu", 1), 422, "act unknown; by conflict"},
		{"a signature to come", "/orders/PO-1/signatures", strings.Replace(strings.Replace(sign, "review", "dance", 1), "2026-03-02", "2026-12-02", 1), 422, "at range"},
		{"a quote of a supplier in another spelling", "/requisitions/R-7/quotes", `{"supplier":"s-17","listed":true,"amounts":["1"]}`, 422, "supplier conflict"},
		{"ordered before it was requested", "/requisitions/R-7/orders", `{"number":"PO-2","by":"Wei Na","role":"buyer","at":"2026-03-01T10:00:00+08:00","due":"2026-03-12"}`, 422, "at range"},
		{"a time before all times", "/requisitions/R-7/signatures", strings.Replace(sign, "2026-03-02T10:00:00+08:00", "0000-01-01T00:00:00+23:59", 1), 422, "at range"},
		{"a requisition that is sent", "/requisitions/R-1/signatures", strings.Replace(sign, `{`, `{"channel":"fax",`, 1), 422, "channel conflict"},
		{"a quote after the approval", "/requisitions/R-1/quotes", `{"supplier":"S-1","listed":true,"amounts":["1","1"]}`, 409, " conflict"},
		{"a quote of fewer lines", "/requisitions/R-1/quotes", `{"supplier":"S-1","listed":true,"amounts":["1"]}`, 422, "amounts range"},
		{"a quote of more than there is", "/requisitions/R-1/quotes", `{"supplier":"S-1","listed":true,"amounts":[999999999999999,999999999999999]}`, 422, "amounts amount"},
		{"a price approved twice", "/requisitions/R-1/approvals",
			`{"act":"price-approval","role":"senior-manager","by":"Qian","at":"2026-03-04T09:00:00+08:00","supplier":"S-17"}`, 409, "act conflict"},
		{"ordered twice", "/requisitions/R-1/orders", `{"number":"PO-2","by":"Wei Na","role":"buyer","at":"2026-03-04T10:00:00+08:00","due":"2026-03-12"}`, 409, " conflict"},
		{"due before it is ordered", "/requisitions/R-1/orders", `{"number":"PO-2","by":"Wei Na","role":"buyer","at":"2026-03-04T10:00:00+08:00","due":"2026-03-03"}`, 422, "due range"},
		{"a receipt that there is", "/orders/PO-1/deliveries", `{"receipt":"GR-1","on":"2026-03-16","lines":[{"no":1,"quantity":"1"}]}`, 409, "receipt conflict"},
		{"a delivery of nothing", "/orders/PO-1/deliveries", `{"receipt":"GR-3","on":"2026-03-16","lines":[{"no":1,"quantity":"0"}]}`, 422, "lines[0].quantity range"},
		{"a line that was not ordered", "/orders/PO-1/deliveries", `{"receipt":"GR-3","on":"2026-03-16","lines":[{"no":7,"quantity":"1"}]}`, 422, "lines[0].no unknown"},
		{"before it was ordered", "/orders/PO-1/deliveries", `{"receipt":"GR-3","on":"2026-03-01","lines":[{"no":1,"quantity":"1"}]}`, 422, "on range"},
		{"a delivery to come", "/orders/PO-1/deliveries", `{"receipt":"GR-3","on":"2026-05-01","lines":[{"no":1,"quantity":"1"}]}`, 422, "on range"},
		{"more off specification than were looked at", "/orders/PO-1/deliveries",
			`{"receipt":"GR-3","on":"2026-03-16","lines":[{"no":1,"quantity":"9","inspected":"2","offSpec":"3"}]}`, 422, "lines[0].offSpec range"},
		{"a month that is judged before it begins", "/reviews", `{"supplier":"S-17","month":"2026-03","on":"2026-02-28"}`, 422, "on range"},
		{"a judgment to come", "/reviews", `{"supplier":"S-17","month":"2026-03","on":"2026-05-02"}`, 422, "on range"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			before := h.count(t, "SELECT count(*) FROM decisions")
			w := h.send(t.Context(), "en", row.reason, row.path, row.body)
			var f Failure
			if err := json.Unmarshal(w.Body.Bytes(), &f); err != nil {
				t.Fatal(err)
			}
			var told []string
			for _, p := range f.Problems {
				told = append(told, p.Path+" "+p.Code)
			}
			if w.Code != row.status || f.Error == "" {
				t.Errorf("%d, want %d", w.Code, row.status)
			}
			if diff := cmp.Diff(row.problems, strings.Join(told, "; ")); diff != "" {
				t.Errorf("%s\n%s", diff, w.Body)
			}
			if h.count(t, "SELECT count(*) FROM decisions") != before {
				t.Error("something was written")
			}
		})
	}
	h.whole(t)
}

// What is no request of this service's.
func TestProtocol(t *testing.T) {
	h := newHouse(t)
	for _, row := range []struct {
		reason, method, path string
		header               map[string]string
		status               int
		also                 string // in the header or the body
	}{
		{"no key", "POST", "/requisitions", map[string]string{"Content-Type": "application/json"}, 400, "Idempotency-Key"},
		{"an empty key", "POST", "/requisitions", map[string]string{"Content-Type": "application/json", "Idempotency-Key": ""}, 400, "is empty"},
		{"a key that is too long", "POST", "/requisitions", map[string]string{"Content-Type": "application/json", "Idempotency-Key": strings.Repeat("k", 65)}, 400, "longer"},
		{"a form of a browser", "POST", "/requisitions", map[string]string{"Content-Type": "text/plain", "Idempotency-Key": "k"}, 415, "Content-Type"},
		{"no type", "POST", "/requisitions", map[string]string{"Idempotency-Key": "k"}, 415, "Content-Type"},
		{"another method", "DELETE", "/requisitions/R-1", nil, 405, "GET"},
		{"to change what was decided", "PUT", "/decisions", nil, 405, "GET"},
		{"no such path", "GET", "/requisition", nil, 404, "no such thing"},
		{"out of the folder", "GET", "/../etc/passwd", nil, 404, ""},
		{"no such requisition", "GET", "/requisitions/R-1", nil, 404, "R-1"},
		{"a number with a quote", "GET", "/requisitions/" + "%27%20OR%201=1--", nil, 404, "OR 1=1"},
		{"a month that is none", "GET", "/months/2026-13", nil, 404, "2026-13"},
		{"a month without decisions", "GET", "/months/2026-02", nil, 200, `"decisions":0`},
		{"an empty log", "GET", "/decisions", nil, 200, `"decisions":[]`},
		{"a place in the log that is none", "GET", "/decisions?after=-1", nil, 400, "after"},
		{"in Chinese", "GET", "/requisitions/R-1", map[string]string{"Accept-Language": "fr, zh-TW;q=0.8, en;q=0.3"}, 404, "不存在"},
		{"a language that is none", "GET", "/requisitions/R-1", map[string]string{"Accept-Language": ";;q=,zh;q=x,q"}, 404, "no such thing"},
	} {
		r := httptest.NewRequestWithContext(t.Context(), row.method, "http://erp"+"/", strings.NewReader(asks2))
		path, query, _ := strings.Cut(row.path, "?")
		r.URL.Path, r.URL.RawQuery = strings.ReplaceAll(strings.ReplaceAll(path, "%27", "'"), "%20", " "), query
		for name, value := range row.header {
			r.Header.Set(name, value)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != row.status && !(row.path == "/../etc/passwd" && w.Code == 307) || !strings.Contains(fmt.Sprint(w.Header())+w.Body.String(), row.also) {
			t.Errorf("%s: %d, want %d with %q\n%v %s", row.reason, w.Code, row.status, row.also, w.Header(), w.Body)
		}
		if got := w.Header().Get("Content-Type"); got != "application/json; charset=utf-8" {
			t.Errorf("%s: %s", row.reason, got)
		}
	}
	if n := h.count(t, "SELECT count(*) FROM requests"); n != 0 {
		t.Errorf("%d requests are kept", n)
	}
}

// Every value of every request of the story becomes something that nobody would send. The service answers, and never that it
// is at fault; what it took in stays whole.
func TestHostile(t *testing.T) {
	h := newHouse(t)
	hostile := []string{
		`null`, `-1`, `"-1"`, `""`, `" "`, `"x\u0000y"`, `1e999999`, `"999999999999999.9999"`, `{}`, `[]`, `[null]`, `true`, `"0000-01-01"`, `"9999-12-31T23:59:59-12:00"`,
		`"2026-03-04T09:00:00+23:59"`, `"` + strings.Repeat("很", 2000) + `"`, `"<script>'; DROP TABLE decisions;--"`, `[[[[[[[[]]]]]]]]`, `9223372036854775808`,
	}
	sent, taken := 0, 0
	for i, p := range postings(t) {
		var body any
		decoder := json.NewDecoder(strings.NewReader(p.body))
		decoder.UseNumber()
		if err := decoder.Decode(&body); err != nil {
			t.Fatal(err)
		}
		leaves(body, func(set func(any)) {
			// A third of what is hostile for each value, another third for the next.
			for k := sent % 3; k < len(hostile); k += 3 {
				set(json.RawMessage(hostile[k]))
				var edited bytes.Buffer
				encoder := json.NewEncoder(&edited)
				encoder.SetEscapeHTML(false)
				if err := encoder.Encode(body); err != nil {
					t.Fatal(err)
				}
				w := h.send(t.Context(), "zh", fmt.Sprint("hostile ", sent), p.path, edited.String())
				if sent++; w.Code >= 500 || w.Code < 200 {
					t.Errorf("%d for POST %s\n%s%s", w.Code, p.path, edited.String(), w.Body)
				}
				if w.Code == 201 {
					taken++
				}
			}
		})
		h.send(t.Context(), "en", fmt.Sprintf("story-%d", i), p.path, p.body)
	}
	t.Logf("%d hostile requests, of which %d were taken", sent, taken)
	if sent < 500 || taken == 0 {
		t.Errorf("%d were sent, %d taken", sent, taken)
	}
	h.whole(t)
}

// leaves calls do for every value in a tree, with what sets it, and puts it back.
func leaves(tree any, do func(set func(any))) {
	visit := func(child any, set func(any)) {
		do(set)
		set(child)
		leaves(child, do)
	}
	switch node := tree.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(node)) {
			visit(node[name], func(v any) { node[name] = v })
		}
	case []any:
		for i := range node {
			visit(node[i], func(v any) { node[i] = v })
		}
	}
}

// The server is told to end while a request is in hand: it is answered, and nothing is taken in any more.
func TestShutdown(t *testing.T) {
	h := newHouse(t)
	begun, goOn := make(chan struct{}), make(chan struct{})
	slow := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(begun)
		<-goOn
		h.ServeHTTP(w, r)
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- serve(ctx, listener, slow, slog.New(slog.DiscardHandler)) }()
	c := client{base: "http://" + listener.Addr().String(), lang: logistics.English}
	answers := make(chan answered, 1)
	go func() {
		a, err := c.send(context.WithoutCancel(ctx), http.MethodPost, "/requisitions", "k", []byte(asks2))
		if err != nil {
			t.Error(err)
		}
		answers <- a
	}()
	<-begun
	end()
	for { // until nobody listens any more
		conn, err := net.Dial("tcp", listener.Addr().String())
		if err != nil {
			break
		}
		conn.Close()
	}
	close(goOn)
	if a := <-answers; a.status != http.StatusCreated {
		t.Errorf("%d %s", a.status, a.body)
	}
	if err := <-served; err != nil {
		t.Error(err)
	}
	h.whole(t)
}
